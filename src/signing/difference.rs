//! Words for what was changed between two revisions, for people who must decide what to do about it.
//!
//! This only describes: whether a change is acceptable is decided by comparing bytes, in `verify`. A change missed
//! here is still reported there.

use std::collections::BTreeSet;

use lopdf::{Object, ObjectId};

use super::{document::Pdf, report::What};

/// What `new` has that `old` has not. Never empty: if no object tells, it is the bytes themselves.
pub(super) fn describe(old: &Pdf, new: &Pdf) -> BTreeSet<What> {
    let contents = page_contents(new);
    let mut found = BTreeSet::new();
    for (id, object) in &new.document.objects {
        if !is_same(old.document.objects.get(id), object) {
            found.extend(if contents.contains(id) {
                Some(What::Page)
            } else {
                classify(object)
            });
        }
    }
    if old
        .document
        .objects
        .keys()
        .any(|id| !new.document.objects.contains_key(id))
    {
        found.insert(What::Objects);
    }
    if found.is_empty() {
        found.insert(What::Bytes);
    }
    found
}

fn is_same(old: Option<&Object>, new: &Object) -> bool {
    match (old, new) {
        // Where a stream stands in the file is not part of what it says.
        (Some(Object::Stream(old)), Object::Stream(new)) => {
            old.dict == new.dict && old.content == new.content
        }
        (Some(old), new) => old == new,
        (None, _) => false,
    }
}

fn classify(object: &Object) -> Option<What> {
    let dictionary = match object {
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &stream.dict,
        _ => return Some(What::Objects),
    };
    let kind = dictionary.get(b"Type").ok().and_then(|kind| kind.as_name().ok());
    Some(match kind {
        Some(b"XRef" | b"ObjStm") => return None,
        Some(b"Page" | b"Pages") => What::Page,
        Some(b"Annot") => What::Annotation,
        Some(b"Catalog") => What::Catalog,
        Some(b"Sig" | b"DocTimeStamp") => What::Signature,
        _ if dictionary.has(b"FT") || dictionary.has(b"Rect") => What::Annotation,
        _ if dictionary.has(b"ByteRange") => What::Signature,
        _ => What::Objects,
    })
}

/// The streams that pages draw.
fn page_contents(pdf: &Pdf) -> BTreeSet<ObjectId> {
    let pages = pdf
        .document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    pages
        .filter(|page| page.has_type(b"Page"))
        .filter_map(|page| page.get(b"Contents").ok())
        .flat_map(|contents| match contents {
            Object::Array(parts) => parts.as_slice(),
            only => std::slice::from_ref(only),
        })
        .filter_map(|part| part.as_reference().ok())
        .collect()
}
