//! The PDF engine, on documents made for the purpose: bytes, structure, page breaks, and the judgement of outside tools.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod sample;

use palmares::export::pdf::{State, render};

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::minutes(State::Adopted);
    let first = render(&document).unwrap();
    let other = render(&sample::minutes(sample::draft())).unwrap();
    let second = render(&document).unwrap();
    assert_eq!(first.bytes, second.bytes);
    assert_ne!(first.bytes, other.bytes);
    let directory = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(directory.join("engine-adopted.pdf"), &first.bytes).unwrap();
    std::fs::write(directory.join("engine-draft.pdf"), &other.bytes).unwrap();
}
