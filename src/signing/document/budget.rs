//! A limit on how much the PDF parser may read, so that a small file cannot keep it busy or fill the memory.
//!
//! A table of objects may name one large object a million times, and `lopdf` would read it as often. Its hook for
//! filtering objects sees every object as it is read; it is used here to count, and to give up in the middle. It is
//! a plain function, hence the count in a thread-local: the parser reads on the thread that called it.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use lopdf::{Document, LoadOptions, Object, ObjectId};

/// What each object costs, whatever it holds.
const OBJECT: u64 = 256;
/// Object streams are decompressed, so their bytes weigh more.
const COMPRESSED_WEIGHT: u64 = 64;
/// The most that one object stream, or one stream of the table, may grow to.
const MOST_DECOMPRESSED: usize = 16 << 20;

thread_local! {
    static LEFT: Cell<u64> = const { Cell::new(0) };
}

/// Reads a document within limits that no honest file comes near. `None` if it exceeds them or if the parser, which
/// is not ours, panics: that is a file that cannot be read, not the end of a deliberation.
pub(super) fn load(bytes: &[u8]) -> Option<lopdf::Result<Document>> {
    let length = u64::try_from(bytes.len()).ok()?;
    LEFT.set((128 * length + (16 << 20)).min(2 * length + (256 << 20)));
    let options = LoadOptions {
        filter: Some(count),
        max_decompressed_size: Some(MOST_DECOMPRESSED),
        ..LoadOptions::default()
    };
    catch_unwind(AssertUnwindSafe(|| {
        Document::load_mem_with_options(bytes, options)
    }))
    .ok()
}

/// Counts an object. The parser keeps the object that it was shown, except inside object streams, where it keeps the
/// one that is returned; streams never stand there.
fn count(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let (bytes, kept) = match object {
        Object::Stream(stream) => {
            let weight = if stream.dict.has_type(b"ObjStm") {
                COMPRESSED_WEIGHT
            } else {
                1
            };
            (
                u64::try_from(stream.content.len())
                    .unwrap_or(u64::MAX)
                    .saturating_mul(weight),
                Object::Null,
            )
        }
        other => (0, other.clone()),
    };
    match LEFT.get().checked_sub(bytes.saturating_add(OBJECT)) {
        Some(left) => LEFT.set(left),
        // Not a panic, so nothing is printed: caught just above.
        None => resume_unwind(Box::new("too much to read")),
    }
    Some((id, kept))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file whose table names one stream of `size` bytes `times` times.
    fn repeating(size: usize, times: usize) -> Vec<u8> {
        let mut file = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n".to_vec();
        let stream = file.len();
        file.extend(format!("2 0 obj\n<</Length {size}>>\nstream\n").bytes());
        file.resize(file.len() + size, b'x');
        file.extend(b"\nendstream\nendobj\n");
        let table = file.len();
        file.extend(
            format!(
                "xref\n0 {}\n0000000000 65535 f \n0000000009 00000 n \n",
                times + 2
            )
            .bytes(),
        );
        for _ in 0..times {
            file.extend(format!("{stream:010} 00000 n \n").bytes());
        }
        let size = times + 2;
        file.extend(format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").bytes());
        file
    }

    #[test]
    fn a_table_that_names_one_large_object_many_times_is_given_up() {
        assert!(load(&repeating(100_000, 2)).is_some_and(|loaded| loaded.is_ok()));
        assert!(load(&repeating(100_000, 20_000)).is_none());
    }
}
