//! What the signing tests share: a small document such as the exporter makes, identities, and an act of signing.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, xref::XrefType};
use palmares::signing::{
    Appearance, Error, Identity, Moment, Report, Role, SignRequest, anchors_from_pem, sign, verify,
};

pub const PASSWORD: &str = "été-Çà";
pub const FONT: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf");
/// 21 November 2026, 18:47:12 in Paris.
pub const MOMENT: Moment = Moment {
    unix: 1_795_283_232,
    offset_seconds: 3600,
};

pub const RSA_RC2: &[u8] = include_bytes!("rsa-rc2.p12");
pub const RSA_3DES: &[u8] = include_bytes!("rsa-3des.p12");
pub const RSA_AES: &[u8] = include_bytes!("rsa-aes.p12");
pub const P256_AES: &[u8] = include_bytes!("p256-aes.p12");
pub const PLAIN_AES: &[u8] = include_bytes!("plain-aes.p12");
pub const EXPIRED: &[u8] = include_bytes!("expired.p12");
pub const UNSUITED: &[u8] = include_bytes!("unsuited.p12");
pub const P384: &[u8] = include_bytes!("p384.p12");
pub const CA: &[u8] = include_bytes!("ca.pem");

pub fn identity(p12: &[u8]) -> Identity {
    Identity::from_pkcs12(p12, PASSWORD).unwrap()
}

pub fn chair() -> Identity {
    identity(RSA_AES)
}

pub fn secretary() -> Identity {
    identity(P256_AES)
}

/// How the small document differs from one ready to be signed.
pub struct Sample {
    pub state: &'static str,
    pub kind: Option<&'static str>,
    pub fields: &'static [&'static str],
    pub tables: XrefType,
}

impl Default for Sample {
    fn default() -> Sample {
        Sample {
            state: "adopted",
            kind: Some("minutes"),
            fields: &["chair", "secretary"],
            tables: XrefType::CrossReferenceTable,
        }
    }
}

impl Sample {
    /// One tagged page with a line of text and empty signature fields, as the exporter lays them.
    pub fn pdf(&self) -> Vec<u8> {
        let mut pdf = Document::with_version("1.4");
        pdf.reference_table.cross_reference_type = self.tables;
        let page = pdf.new_object_id();
        let root = pdf.new_object_id();
        let element = pdf.new_object_id();
        let content = b"/P <</MCID 0>> BDC 0.5 g 60 700 200 20 re f EMC".to_vec();
        let content = pdf.add_object(Stream::new(Dictionary::new(), content));
        let mut fields = Vec::new();
        let mut kids: Vec<Object> = vec![0.into()];
        let mut parents: Vec<Object> = vec![0.into(), vec![Object::from(element)].into()];
        for (index, name) in self.fields.iter().enumerate() {
            let (widget, parent) = empty_field(&mut pdf, page, element, name, index);
            fields.push(Object::from(widget));
            kids.push(parent.into());
            parents.extend([Object::from(index as i64 + 1), parent.into()]);
        }
        let pages =
            pdf.add_object(dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
        pdf.set_object(
            page,
            dictionary! {
                "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => dictionary! {},
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                "Annots" => fields.clone(), "StructParents" => 0, "Tabs" => "S",
            },
        );
        pdf.set_object(
            element,
            dictionary! { "Type" => "StructElem", "S" => "Document", "P" => root, "Pg" => page, "K" => kids },
        );
        let numbers = pdf.add_object(dictionary! { "Nums" => parents });
        pdf.set_object(
            root,
            dictionary! { "Type" => "StructTreeRoot", "K" => element, "ParentTree" => numbers },
        );
        let form = pdf.add_object(dictionary! { "Fields" => fields, "SigFlags" => 3 });
        let mut catalog = dictionary! {
            "Type" => "Catalog", "Pages" => pages, "AcroForm" => form, "StructTreeRoot" => root,
            "MarkInfo" => dictionary! { "Marked" => true }, "Lang" => Object::string_literal("fr-FR"),
            "PLMR_State" => self.state,
        };
        if let Some(kind) = self.kind {
            catalog.set("PLMR_Kind", kind);
        }
        let catalog = pdf.add_object(catalog);
        pdf.trailer.set("Root", catalog);
        let id = Object::String(b"0123456789abcdef".to_vec(), lopdf::StringFormat::Hexadecimal);
        pdf.trailer.set("ID", vec![id.clone(), id]);
        let mut bytes = Vec::new();
        pdf.save_to(&mut bytes).unwrap();
        bytes
    }
}

fn empty_field(
    pdf: &mut Document,
    page: ObjectId,
    parent: ObjectId,
    name: &str,
    index: usize,
) -> (ObjectId, ObjectId) {
    let frame = Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), Object::Real(220.5), 70.into()],
        },
        b"0.5 w 0.5 0.5 219.5 69 re S".to_vec(),
    );
    let frame = pdf.add_object(frame);
    let left = 60.0 + 240.0 * index as f32;
    let widget = pdf.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => Object::string_literal(name), "F" => 132,
        "TU" => Object::string_literal(b"Signature (\xe9lue)".to_vec()), "P" => page,
        "Rect" => vec![Object::Real(left), 60.into(), Object::Real(left + 220.5), 130.into()],
        "AP" => dictionary! { "N" => frame }, "StructParent" => index as i64 + 1,
    });
    let element = pdf.add_object(dictionary! {
        "Type" => "StructElem", "S" => "Form", "P" => parent, "Pg" => page,
        "K" => dictionary! { "Type" => "OBJR", "Obj" => widget, "Pg" => page },
    });
    (widget, element)
}

pub fn document() -> Vec<u8> {
    Sample::default().pdf()
}

pub fn lines() -> Vec<String> {
    [
        "Signé électroniquement par",
        "Éloïse Lefèvre, présidente",
        "le 21/11/2026 à 18\u{202f}h\u{202f}47",
    ]
    .map(String::from)
    .to_vec()
}

pub fn sign_at(pdf: &[u8], role: Role, identity: &Identity, moment: Moment) -> Result<Vec<u8>, Error> {
    let lines = lines();
    sign(
        pdf,
        &SignRequest {
            role,
            identity,
            reason: "Procès-verbal approuvé",
            location: Some("Besançon"),
            moment,
            appearance: Appearance {
                lines: &lines,
                font: FONT,
                size: 9.0,
            },
        },
    )
}

pub fn sign_as(pdf: &[u8], role: Role, identity: &Identity) -> Result<Vec<u8>, Error> {
    sign_at(pdf, role, identity, MOMENT)
}

pub fn once() -> Vec<u8> {
    sign_as(&document(), Role::Chair, &chair()).unwrap()
}

pub fn twice() -> Vec<u8> {
    sign_as(&once(), Role::Secretary, &secretary()).unwrap()
}

pub fn check(pdf: &[u8]) -> Report {
    verify(pdf, &anchors_from_pem(CA).unwrap(), MOMENT.unix).unwrap()
}

/// Whether tampering is noticed: reported as not intact, or not readable at all.
pub fn is_noticed(pdf: &[u8]) -> bool {
    verify(pdf, &[], MOMENT.unix).map_or(true, |report| !report.intact)
}
