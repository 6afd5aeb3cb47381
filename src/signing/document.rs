//! A PDF opened for signing or verification: its objects, its signature fields, and what it says it is.
//!
//! Parsing is `lopdf`'s, within limits because the file may be hostile (see [`budget`]). Nothing is decompressed
//! here beyond object streams, nothing is drawn, nothing is changed.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId, xref::XrefEntry};

use super::{Error, Role, serialize};

mod budget;

/// The largest file that we read, in bytes: an annex with all its attachments stays far below.
const MOST_BYTES: usize = 512 << 20;
const MOST_FIELDS: usize = 4096;
const DEEPEST_FIELD: usize = 32;

/// What a document of ours is, from the catalog's `/PLMR_Kind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Minutes,
    Annex,
}

/// How far a document of ours is, from the catalog's `/PLMR_State`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Draft,
    Adopted,
}

/// A signature field found through the document's form.
pub(super) struct Field {
    pub id: ObjectId,
    pub name: String,
    pub dictionary: Dictionary,
    /// `/V`, unless absent or null.
    pub value: Option<Object>,
}

/// What a document says about itself and about the place where a role signs, before it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What the document is, if it is one of ours.
    pub kind: Option<Kind>,
    /// What a screen reader says of the field: the role and the name printed above it.
    pub label: String,
}

/// Looks at the field that `role` fills; `None` if the file cannot be read or has no such field.
pub fn form(pdf: &[u8], role: Role) -> Option<Form> {
    let pdf = Pdf::open(pdf).ok()?;
    let field = pdf
        .signature_fields()
        .into_iter()
        .find(|field| field.name == role.name())?;
    let label = field.dictionary.get(b"TU").ok();
    Some(Form {
        kind: pdf.kind(),
        label: label
            .and_then(|label| serialize::read_text(pdf.resolve(label)?))
            .unwrap_or_default(),
    })
}

/// The bytes of one revision and what `lopdf` reads in them.
pub(super) struct Pdf<'a> {
    pub bytes: &'a [u8],
    pub document: Document,
}

impl<'a> Pdf<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Pdf<'a>, Error> {
        if bytes.len() > MOST_BYTES {
            return Err(Error::TooLarge {
                bytes: bytes.len(),
                limit: MOST_BYTES,
            });
        }
        if !bytes.starts_with(b"%PDF-") {
            return Err(Error::Unreadable("no PDF header".into()));
        }
        let document = budget::load(bytes)
            .ok_or_else(|| Error::Unreadable("too much to read".into()))?
            .map_err(|why| match why {
                lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => Error::Encrypted,
                other => Error::Unreadable(other.to_string()),
            })?;
        if document.is_encrypted() || document.encryption_state.is_some() {
            return Err(Error::Encrypted);
        }
        let pdf = Pdf { bytes, document };
        pdf.catalog()
            .ok_or_else(|| Error::Unreadable("no catalog".into()))?;
        Ok(pdf)
    }

    pub fn catalog(&self) -> Option<&Dictionary> {
        self.document.catalog().ok()
    }

    pub fn kind(&self) -> Option<Kind> {
        match self.catalog()?.get(b"PLMR_Kind").ok()?.as_name().ok()? {
            b"minutes" => Some(Kind::Minutes),
            b"annex" => Some(Kind::Annex),
            _ => None,
        }
    }

    pub fn state(&self) -> Option<State> {
        match self.catalog()?.get(b"PLMR_State").ok()?.as_name().ok()? {
            b"draft" => Some(State::Draft),
            b"adopted" => Some(State::Adopted),
            _ => None,
        }
    }

    /// The object behind a reference, or the object itself.
    pub fn resolve<'b>(&'b self, object: &'b Object) -> Option<&'b Object> {
        self.document.dereference(object).ok().map(|(_, object)| object)
    }

    /// Where the object starts in the file, unless it lies in an object stream.
    pub fn offset(&self, id: ObjectId) -> Option<usize> {
        match self.document.reference_table.get(id.0)? {
            XrefEntry::Normal { offset, generation } if *generation == id.1 => usize::try_from(*offset).ok(),
            _ => None,
        }
    }

    /// Every signature field that the form reaches, in its order.
    pub fn signature_fields(&self) -> Vec<Field> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        let form = self
            .catalog()
            .and_then(|catalog| self.resolve(catalog.get(b"AcroForm").ok()?));
        let roots = form.and_then(|form| self.resolve(form.as_dict().ok()?.get(b"Fields").ok()?));
        if let Some(roots) = roots {
            self.collect(roots, &Inherited::default(), 0, &mut seen, &mut found);
        }
        found
    }

    fn collect(
        &self,
        kids: &Object,
        above: &Inherited,
        depth: usize,
        seen: &mut BTreeSet<ObjectId>,
        found: &mut Vec<Field>,
    ) {
        let Ok(kids) = kids.as_array() else { return };
        for kid in kids {
            let Ok(id) = kid.as_reference() else { continue };
            if depth > DEEPEST_FIELD || seen.len() >= MOST_FIELDS || !seen.insert(id) {
                continue;
            }
            let Some(dictionary) = self.resolve(kid).and_then(|object| object.as_dict().ok()) else {
                continue;
            };
            let own = above.joined(self, dictionary);
            if let Some(kids) = dictionary.get(b"Kids").ok().and_then(|kids| self.resolve(kids)) {
                self.collect(kids, &own, depth + 1, seen, found);
            }
            if own.is_signature && (dictionary.has(b"T") || dictionary.has(b"V")) {
                found.push(Field {
                    id,
                    name: own.name,
                    dictionary: dictionary.clone(),
                    value: own.value,
                });
            }
        }
    }
}

/// What a field takes from those above it.
#[derive(Default)]
struct Inherited {
    name: String,
    is_signature: bool,
    value: Option<Object>,
}

impl Inherited {
    fn joined(&self, pdf: &Pdf, dictionary: &Dictionary) -> Inherited {
        let part = dictionary
            .get(b"T")
            .ok()
            .and_then(|part| serialize::read_text(pdf.resolve(part)?));
        let name = match part {
            Some(part) if self.name.is_empty() => part,
            Some(part) => format!("{}.{part}", self.name),
            None => self.name.clone(),
        };
        let kind = dictionary
            .get(b"FT")
            .ok()
            .and_then(|kind| pdf.resolve(kind)?.as_name().ok());
        let own = dictionary
            .get(b"V")
            .ok()
            .filter(|value| !matches!(pdf.resolve(value), None | Some(Object::Null)));
        // A value whose object is gone still is a value: something stood there.
        let own = own.or_else(|| {
            dictionary
                .get(b"V")
                .ok()
                .filter(|value| value.as_reference().is_ok())
        });
        Inherited {
            name,
            is_signature: kind.map_or(self.is_signature, |kind| kind == b"Sig"),
            value: own.or(self.value.as_ref()).cloned(),
        }
    }
}
