//! `palmares log`: the journal in words, in both languages, and as one document.

use std::fs;

use super::program::{is_said, keys, played, run, text};

#[test]
fn the_journal_is_told_in_words_in_both_languages() {
    let session = played().session();
    let entries = fs::read_to_string(session.join("session.journal"))
        .unwrap()
        .lines()
        .count();
    let told = |lang| run(&["log", text(&session), "--lang", lang]).ends(0);
    let (french, english) = (told("fr"), told("en"));
    for said in [&french, &english] {
        assert_eq!(said.err, "");
        is_said(&said.out);
        let numbered = said.out.lines().filter(|line| {
            let first = line.split_whitespace().next().unwrap_or_default();
            line.starts_with(' ') && first.parse::<u64>().is_ok()
        });
        assert!(numbered.count() >= entries, "a line per entry");
        assert!(said.out.contains("Delacroix-Nguyen"));
    }
    assert!(
        french.out.contains("8\u{202f}h\u{202f}38")
            || french.out.contains("8 h 38")
            || french.out.contains("8\u{a0}h\u{a0}38")
    );
    let same = french
        .out
        .lines()
        .zip(english.out.lines())
        .filter(|(one, other)| one == other)
        .count();
    assert!(same * 20 < entries, "{same} lines are the same in both languages");
    let crossed = french.out.lines().filter(|line| line.contains('✗')).count();
    assert_eq!(crossed, 1, "the entry undone is crossed out");
}

#[test]
fn the_document_lists_each_entry_with_its_digest() {
    let session = played().session();
    let ran = run(&["log", text(&session), "--json", "--lang", "en"]).ends(0);
    assert_eq!(ran.err, "");
    let told = ran.json();
    assert_eq!(keys(&told), ["entries", "head", "intact"]);
    assert_eq!(told["intact"], true);
    let journal = fs::read_to_string(session.join("session.journal")).unwrap();
    let entries = told["entries"].as_array().unwrap();
    assert_eq!(entries.len(), journal.lines().count());
    for ((entry, line), number) in entries.iter().zip(journal.lines()).zip(1..) {
        assert_eq!(
            keys(entry),
            ["at", "digest", "entered", "number", "text", "undone"]
        );
        assert_eq!(entry["number"], number);
        assert!(
            line.ends_with(entry["digest"].as_str().unwrap()),
            "entry {number}"
        );
        is_said(entry["text"].as_str().unwrap());
    }
    assert_eq!(told["head"], entries.last().unwrap()["digest"]);
}

#[test]
fn a_damaged_journal_is_told_up_to_the_damage() {
    let copy = played().copy();
    let session = copy.path().join("session");
    let path = session.join("session.journal");
    let mut journal = fs::read(&path).unwrap();
    let newlines: Vec<usize> = (0..journal.len()).filter(|at| journal[*at] == b'\n').collect();
    journal[newlines[9] + 30] ^= 1;
    fs::write(&path, journal).unwrap();
    let ran = run(&["log", text(&session), "--json", "--lang", "en"]).ends(1);
    let told = ran.json();
    assert_eq!(
        (told["entries"].as_array().unwrap().len(), &told["intact"]),
        (10, &false.into())
    );
    assert!(
        ran.err.contains("Line 11 of the journal is damaged"),
        "{}",
        ran.err
    );
}
