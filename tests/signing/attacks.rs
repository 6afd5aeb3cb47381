//! What is known to fool verifiers of signed PDFs, tried on ours: everything must be reported.

use lopdf::{Document, IncrementalDocument, Object, ObjectId, Stream, StringFormat, dictionary};
use palmares::signing::{
    Change, Covers, Identity, Problem, Report, Role, SelfIssue, TrustProblem, What, verify,
};

use crate::common::*;

/// Appends an update made with a common library, as an attacker would.
fn append(pdf: &[u8], edit: impl FnOnce(&mut IncrementalDocument)) -> Vec<u8> {
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), Document::load_mem(pdf).unwrap());
    edit(&mut update);
    let mut out = Vec::new();
    update.save_to(&mut out).unwrap();
    out
}

/// The object whose `/T` is `name`.
fn field(pdf: &Document, name: &str) -> ObjectId {
    let named = |object: &Object| {
        object.as_dict().is_ok_and(|field| {
            field
                .get(b"T")
                .and_then(Object::as_str)
                .is_ok_and(|own| own == name.as_bytes())
        })
    };
    *pdf.objects.iter().find(|(_, object)| named(object)).unwrap().0
}

fn page(pdf: &Document) -> ObjectId {
    pdf.get_pages()[&1]
}

fn replace_once(pdf: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = position(pdf, from);
    [&pdf[..at], to, &pdf[at + from.len()..]].concat()
}

fn position(pdf: &[u8], what: &[u8]) -> usize {
    pdf.windows(what.len()).position(|window| window == what).unwrap()
}

/// Where the first signature's `<…>` stands.
fn gap(pdf: &[u8]) -> std::ops::Range<usize> {
    let start = position(pdf, b"/Contents <") + 10;
    start..start + 2 * 16384 + 2
}

fn assert_modified(report: &Report, after: usize, what: What) {
    assert!(!report.intact, "{report:#?}");
    assert!(
        report.changes.contains(&Change::Modified { after, what }),
        "{report:#?}"
    );
    assert!(
        report.signatures[..after]
            .iter()
            .all(|signature| signature.changed_after && signature.intact)
    );
    assert!(
        report
            .signatures
            .iter()
            .all(|signature| signature.covers == Covers::Revision)
    );
}

#[test]
fn a_page_drawn_over_is_reported() {
    let forged = append(&twice(), |update| {
        let page = page(update.get_prev_documents());
        update.opt_clone_object_to_new_document(page).unwrap();
        let over = update
            .new_document
            .add_object(Stream::new(dictionary! {}, b"1 g 0 0 595 842 re f".to_vec()));
        update
            .new_document
            .get_dictionary_mut(page)
            .unwrap()
            .set("Contents", over);
    });
    assert_modified(&check(&forged), 2, What::Page);
}

#[test]
fn a_page_stream_replaced_under_its_own_number_is_reported() {
    let forged = append(&once(), |update| {
        let page = page(update.get_prev_documents());
        let page = update.get_prev_documents().get_dictionary(page).unwrap();
        let content = page.get(b"Contents").unwrap().as_reference().unwrap();
        update
            .new_document
            .set_object(content, Stream::new(dictionary! {}, b"1 g".to_vec()));
    });
    assert_modified(&check(&forged), 1, What::Page);
}

#[test]
fn an_annotation_laid_over_the_page_is_reported() {
    let forged = append(&once(), |update| {
        let page = page(update.get_prev_documents());
        update.opt_clone_object_to_new_document(page).unwrap();
        let note = update.new_document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "FreeText", "Rect" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Contents" => Object::string_literal("100 000 euros"),
        });
        let page = update.new_document.get_dictionary_mut(page).unwrap();
        page.get_mut(b"Annots")
            .unwrap()
            .as_array_mut()
            .unwrap()
            .push(note.into());
    });
    assert_modified(&check(&forged), 1, What::Annotation);
}

#[test]
fn another_appearance_for_a_signed_field_is_reported() {
    let forged = append(&once(), |update| {
        let chair = field(update.get_prev_documents(), "chair");
        update.opt_clone_object_to_new_document(chair).unwrap();
        let frame = update.new_document.add_object(Stream::new(
            dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 1.into(), 1.into()] },
            Vec::new(),
        ));
        update
            .new_document
            .get_dictionary_mut(chair)
            .unwrap()
            .set("AP", dictionary! { "N" => frame });
    });
    assert_modified(&check(&forged), 1, What::Annotation);
}

#[test]
fn bytes_after_the_end_are_reported() {
    let signed = twice();
    for tail in [&b"junk"[..], b"\n", b" ", b"\0"] {
        assert_modified(&check(&[&signed, tail].concat()), 2, What::Bytes);
    }
    for tail in [
        &b"%%EOF\n"[..],
        b"% comment\n%%EOF\n",
        &signed[signed.len() - 40..],
        &signed,
    ] {
        assert!(is_noticed(&[&signed, tail].concat()));
    }
    assert!(
        is_noticed(&[b" ".as_slice(), &twice()].concat()),
        "bytes before the header"
    );
}

#[test]
fn a_table_that_shows_hidden_content_is_reported() {
    // The shadow attack: an object prepared before signing, brought forward by nothing but a table of offsets.
    let base = append(&document(), |update| {
        update
            .new_document
            .add_object(Stream::new(dictionary! {}, b"1 g 0 0 9 9 re f".to_vec()));
    });
    let signed = sign_as(&base, Role::Chair, &chair()).unwrap();
    let parsed = Document::load_mem(&signed).unwrap();
    let content = parsed
        .get_dictionary(page(&parsed))
        .unwrap()
        .get(b"Contents")
        .unwrap()
        .as_reference()
        .unwrap();
    let hidden = position(&signed, b"<</Length 16>>") - 8;
    let hidden = hidden + signed[hidden..].iter().position(u8::is_ascii_digit).unwrap();
    let root = parsed.trailer.get(b"Root").unwrap().as_reference().unwrap();
    let mut forged = signed.clone();
    forged.extend(format!("xref\n{} 1\n{hidden:010} 00000 n \n", content.0).bytes());
    let (size, start) = (parsed.max_id + 1, signed.len());
    forged.extend(
        format!(
            "trailer\n<</Size {size}/Root {} 0 R/Prev {}>>\n",
            root.0, parsed.xref_start
        )
        .bytes(),
    );
    forged.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    let report = verify(&forged, &[], MOMENT.unix).unwrap();
    assert!(
        !report.intact && report.signatures[0].changed_after,
        "{report:#?}"
    );
}

#[test]
fn a_second_range_moved_away_to_make_room_is_reported() {
    // Signature wrapping: the second covered part moves to the end of the file, its old place may then be changed at
    // will, and a copy of the signature found through a changed table points to the moved part.
    let signed = once();
    let parsed = Document::load_mem(&signed).unwrap();
    let gap = gap(&signed);
    let tail = &signed[gap.end..];
    let chair = parsed.get_dictionary(field(&parsed, "chair")).unwrap();
    let (signature, _) = chair.get(b"V").unwrap().as_reference().unwrap();
    let old = position(&signed, format!("{signature} 0 obj").as_bytes());
    let mut forged = replace_once(
        &signed,
        format!("{old:010} 00000 n").as_bytes(),
        format!("{:010} 00000 n", signed.len()).as_bytes(),
    );
    let hex = &signed[gap.clone()];
    let moved_to = forged.len() + hex.len() + 200;
    let range = format!("[0 {} {moved_to} {}]", gap.start, tail.len());
    let head =
        format!("{signature} 0 obj\n<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange{range}/Contents ");
    forged.extend(head.bytes());
    forged.extend(hex);
    forged.extend(b">>\nendobj\n");
    forged.resize(moved_to, b' ');
    forged.extend(tail);
    // The forgery is a good one: the covered bytes still have the digest that was signed.
    assert_eq!(
        [&forged[..gap.start], &forged[moved_to..]].concat(),
        [&signed[..gap.start], tail].concat()
    );
    let report = verify(&forged, &[], MOMENT.unix).unwrap();
    assert!(!report.intact, "{report:#?}");
    assert_eq!(report.signatures[0].problem, Some(Problem::BadGap));
}

#[test]
fn a_signature_emptied_or_without_range_is_reported() {
    let signed = once();
    let parsed = Document::load_mem(&signed).unwrap();
    let signature = *parsed
        .objects
        .iter()
        .find(|(_, object)| object.as_dict().is_ok_and(|d| d.has(b"ByteRange")))
        .unwrap()
        .0;
    let changed = |key: &str, value: Option<Object>| {
        append(&signed, |update| {
            update.opt_clone_object_to_new_document(signature).unwrap();
            let dictionary = update.new_document.get_dictionary_mut(signature).unwrap();
            match &value {
                Some(value) => dictionary.set(key, value.clone()),
                None => drop(dictionary.remove(key.as_bytes())),
            }
        })
    };
    let empty = Object::String(Vec::new(), StringFormat::Hexadecimal);
    let zeros = Object::String(vec![0; 16384], StringFormat::Hexadecimal);
    for (key, value) in [
        ("ByteRange", None),
        ("ByteRange", Some(Object::Null)),
        ("ByteRange", Some(vec![0.into()].into())),
        (
            "ByteRange",
            Some(vec![0.into(), 1.into(), (-1).into(), 9.into()].into()),
        ),
        (
            "ByteRange",
            Some(vec![0.into(), 1.into(), i64::MAX.into(), i64::MAX.into()].into()),
        ),
        ("Contents", None),
        ("Contents", Some(Object::Null)),
        ("Contents", Some(empty)),
        ("Contents", Some(zeros)),
        ("SubFilter", None),
        ("SubFilter", Some("adbe.x509.rsa_sha1".into())),
    ] {
        let report = verify(&changed(key, value), &[], MOMENT.unix).unwrap();
        assert!(
            !report.intact && !report.signatures[0].intact,
            "{key}: {report:#?}"
        );
    }
}

#[test]
fn a_field_emptied_where_a_signature_stood_is_reported() {
    for (signed, name, left) in [
        (once(), "chair", 0),
        (twice(), "secretary", 1),
        (twice(), "chair", 1),
    ] {
        let forged = append(&signed, |update| {
            let id = field(update.get_prev_documents(), name);
            update.opt_clone_object_to_new_document(id).unwrap();
            update.new_document.get_dictionary_mut(id).unwrap().remove(b"V");
        });
        let report = verify(&forged, &[], MOMENT.unix).unwrap();
        assert_eq!(report.signatures.len(), left);
        assert!(!report.intact, "{report:#?}");
        assert!(
            report
                .changes
                .contains(&Change::SignatureRemoved { field: name.into() }),
            "{report:#?}"
        );
    }
}

#[test]
fn a_form_taken_out_of_the_catalog_is_reported() {
    let forged = append(&twice(), |update| {
        let root = update
            .get_prev_documents()
            .trailer
            .get(b"Root")
            .unwrap()
            .as_reference()
            .unwrap();
        update.opt_clone_object_to_new_document(root).unwrap();
        update
            .new_document
            .get_dictionary_mut(root)
            .unwrap()
            .remove(b"AcroForm");
    });
    let report = check(&forged);
    assert!(
        !report.intact && !report.trusted && report.signatures.is_empty(),
        "{report:#?}"
    );
}

#[test]
fn a_second_signature_dictionary_is_reported() {
    let forged = append(&once(), |update| {
        let parsed = update.get_prev_documents();
        let copy = parsed
            .objects
            .values()
            .find(|object| object.as_dict().is_ok_and(|d| d.has(b"ByteRange")))
            .unwrap()
            .clone();
        update.new_document.add_object(copy);
    });
    let report = check(&forged);
    assert!(
        report.changes.contains(&Change::StraySignatures { count: 1 }),
        "{report:#?}"
    );
    assert!(
        report.changes.contains(&Change::Modified {
            after: 1,
            what: What::Signature
        }),
        "{report:#?}"
    );
}

#[test]
fn one_signature_shown_by_two_fields_is_reported() {
    let forged = append(&once(), |update| {
        let parsed = update.get_prev_documents();
        let (chair, secretary) = (field(parsed, "chair"), field(parsed, "secretary"));
        let value = parsed.get_dictionary(chair).unwrap().get(b"V").unwrap().clone();
        update.opt_clone_object_to_new_document(secretary).unwrap();
        update
            .new_document
            .get_dictionary_mut(secretary)
            .unwrap()
            .set("V", value);
    });
    let report = check(&forged);
    assert!(!report.intact, "{report:#?}");
    assert!(
        report
            .signatures
            .iter()
            .all(|signature| signature.problem == Some(Problem::Shared)),
        "{report:#?}"
    );
}

#[test]
fn a_second_spelling_of_the_same_signature_is_reported() {
    let signed = once();
    let gap = gap(&signed);
    let mut upper = signed.clone();
    upper[gap.clone()].make_ascii_uppercase();
    let mut filled = signed.clone();
    filled[gap.end - 2] = b'1';
    let spaced = replace_once(&signed, b"0000>/M", b"000 >/M");
    for (forged, problem) in [
        (upper, Problem::NotOurLayout),
        (filled, Problem::BadGap),
        (spaced, Problem::BadGap),
    ] {
        let report = check(&forged);
        assert!(!report.intact);
        assert_eq!(report.signatures[0].problem, Some(problem));
    }
}

#[test]
fn an_update_between_two_signatures_is_reported() {
    let first = once();
    let second = sign_as(&first, Role::Secretary, &secretary()).unwrap();
    let forged = [&first[..], b"% between\n", &second[first.len()..]].concat();
    assert!(is_noticed(&forged));
    // The second update on its own, under another first one.
    let other = sign_as(&document(), Role::Chair, &identity(PLAIN_AES)).unwrap();
    assert!(is_noticed(&[&other[..], &second[first.len()..]].concat()));
}

#[test]
fn a_stranger_may_sign_but_is_not_trusted() {
    let stranger = SelfIssue {
        name: "Noël Çelik",
        role: None,
        organisation: None,
        country: None,
        not_before_unix: MOMENT.unix,
        valid_days: 1,
    };
    let stranger = Identity::self_issued(&stranger).unwrap().identity().unwrap();
    let report = check(&sign_as(&once(), Role::Secretary, &stranger).unwrap());
    assert!(report.intact && !report.trusted, "{report:#?}");
    assert_eq!(
        (report.signatures[0].trusted, report.signatures[1].trusted),
        (true, false)
    );
    assert!(report.signatures[1].self_issued);
}

#[test]
fn somebody_trusted_cannot_vouch_for_another_name() {
    use rcgen::{CertificateParams, DnType, Issuer, KeyPair};
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, "Chair");
    let key = KeyPair::generate().unwrap();
    let chair = params.self_signed(&key).unwrap();
    let mut invented = CertificateParams::default();
    invented.distinguished_name.push(DnType::CommonName, "Secretary");
    let invented_key = KeyPair::generate().unwrap();
    let invented = invented
        .signed_by(&invented_key, &Issuer::from_params(&params, &key))
        .unwrap();
    let chain = [invented.der(), chair.der()].map(|der| p12_keystore::Certificate::from_der(der).unwrap());
    let chain = p12_keystore::PrivateKeyChain::new(invented_key.serialized_der(), [1], chain);
    let mut store = p12_keystore::KeyStore::new();
    store.add_entry("x", p12_keystore::KeyStoreEntry::PrivateKeyChain(chain));
    let p12 = store
        .writer(PASSWORD)
        .encryption_iterations(1)
        .mac_iterations(1)
        .write()
        .unwrap();

    let signed = sign_as(&document(), Role::Secretary, &identity(&p12)).unwrap();
    let report = verify(&signed, &[chair.der().to_vec()], MOMENT.unix).unwrap();
    assert!(report.intact && !report.trusted);
    assert_eq!(report.signatures[0].trust_problem, Some(TrustProblem::NoAnchor));
}

#[test]
fn hostile_files_neither_crash_nor_hang() {
    let table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n";
    let around = |body: &[u8], trailer: &str| {
        let mut out = b"%PDF-1.4\n".to_vec();
        out.extend(body);
        let start = out.len();
        out.extend(table);
        out.extend(trailer.bytes());
        out.extend(format!("\nstartxref\n{start}\n%%EOF\n").bytes());
        out
    };
    let nested = [b"1 0 obj\n".to_vec(), vec![b'['; 100_000], b"\nendobj\n".to_vec()].concat();
    for hostile in [
        Vec::new(),
        b"%PDF-".to_vec(),
        b"%PDF-1.4\n%%EOF".to_vec(),
        around(b"", "<</Size 1/Root 1 0 R/Prev 9>>"),
        around(&nested, "<</Size 4294967295/Root 1 0 R>>"),
        around(b"", "<</Size -1/Root<</AcroForm<</Fields[1 0 R]>>>>>>"),
        twice()[..twice().len() / 2].to_vec(),
    ] {
        assert!(
            verify(&hostile, &[], 0).map_or(true, |report| report.signatures.is_empty() && !report.trusted)
        );
    }
    // Cut anywhere, and with a piece missing anywhere.
    let signed = twice();
    let first = once().len();
    for at in (0..signed.len()).step_by(2003) {
        let cut = verify(&signed[..at], &[], 0);
        assert!(cut.map_or(true, |report| !report.intact || at == first));
        assert!(is_noticed(&[&signed[..at], &signed[at + 1..]].concat()), "{at}");
    }
    // Fields that are their own children.
    let looping = append(&document(), |update| {
        let id = field(update.get_prev_documents(), "chair");
        update.opt_clone_object_to_new_document(id).unwrap();
        update
            .new_document
            .get_dictionary_mut(id)
            .unwrap()
            .set("Kids", vec![Object::Reference(id)]);
    });
    assert!(verify(&looping, &[], 0).is_ok());
}
