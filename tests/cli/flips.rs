//! One flipped byte, through the binary: never called intact. The library's own tests flip far more of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::program::{played, room, run, run_with, text, tiny};

/// Flips one byte of a signed file; the binary must not find it so.
fn is_noticed(pdf: &[u8], position: usize, mask: u8, file: &Path) {
    let mut copy = pdf.to_vec();
    copy[position] ^= mask;
    fs::write(file, copy).unwrap();
    let ran = run(&["verify", text(file), "--json"]);
    assert!(
        ran.code == 1 || ran.code == 2,
        "byte {position} ^ {mask:#x}: {ran:?}"
    );
    if ran.code == 1 {
        assert_eq!(ran.json()["intact"], false, "byte {position} ^ {mask:#x}");
    }
}

fn find(pdf: &[u8], what: &[u8]) -> Vec<usize> {
    (0..pdf.len() - what.len())
        .filter(|at| pdf[*at..].starts_with(what))
        .collect()
}

/// The places where a flip is most likely to be overlooked, and `spread` more over the whole file.
fn places(pdf: &[u8], spread: usize) -> BTreeSet<usize> {
    let mut places: BTreeSet<usize> = [0, 1, pdf.len() - 2, pdf.len() - 1].into();
    for what in [&b"/Contents <"[..], b"/Contents<"] {
        // In the envelope, and in the zeros after it.
        places.extend(
            find(pdf, what)
                .iter()
                .flat_map(|at| [at + 20, at + 600, at + 20_000]),
        );
    }
    for (what, inside) in [
        (&b"/ByteRange"[..], 13),
        (b"xref\n", 30),
        (b"startxref", 11),
        (b"%%EOF", 2),
        (b"/Prev ", 7),
    ] {
        places.extend(find(pdf, what).iter().map(|at| at + inside));
    }
    places.extend((0..spread).map(|n| n * pdf.len() / spread + 7));
    places.into_iter().filter(|at| *at < pdf.len()).collect()
}

fn flip_all(name: &str, places: impl Fn(&[u8]) -> Vec<usize>, masks: &[u8]) {
    let room = room();
    let pdf = fs::read(played().file(name)).unwrap();
    let places = places(&pdf);
    for (turn, position) in places.iter().enumerate() {
        is_noticed(
            &pdf,
            *position,
            masks[turn % masks.len()],
            &room.path().join("flipped.pdf"),
        );
    }
}

#[test]
fn a_flipped_byte_of_signed_minutes_is_never_called_intact() {
    let some = |pdf: &[u8]| {
        let places: Vec<usize> = places(pdf, 8).into_iter().collect();
        assert!(places.len() > 20, "{places:?}");
        places
    };
    flip_all("minutes-signed.pdf", some, &[0x01, 0x20, 0x80]);
}

#[test]
#[ignore = "thousands of runs of the binary take half an hour"]
fn flipped_bytes_all_over_signed_files_are_never_called_intact() {
    for name in ["minutes-signed.pdf", "annex-signed.pdf"] {
        flip_all(
            name,
            |pdf| places(pdf, 2_000).into_iter().collect(),
            &[0x01, 0x20, 0x80],
        );
    }
}

/// Flips a byte in each of these lines of a journal, at another place in each; `verify` names the line.
fn flip_lines(session: &Path, lines: impl Iterator<Item = usize>) {
    let path = session.join("session.journal");
    let journal = fs::read(&path).unwrap();
    let starts: Vec<usize> = std::iter::once(0)
        .chain(
            (0..journal.len())
                .filter(|at| journal[*at] == b'\n')
                .map(|at| at + 1),
        )
        .collect();
    for line in lines {
        let (start, end) = (starts[line - 1], starts[line]);
        // From the entry's first byte to the last of its digest, and to its newline.
        let position = start + (line * 37) % (end - start);
        let mut copy = journal.clone();
        copy[position] ^= [0x01, 0x20, 0x80][line % 3];
        fs::write(&path, &copy).unwrap();
        let ran = run(&["verify", text(session), "--json", "--lang", "en"]).ends(1);
        let told = ran.json();
        assert_eq!(
            (&told["intact"], &told["journal"]["intact"]),
            (&false.into(), &false.into()),
            "line {line}"
        );
        let change = told["changes"][0].as_str().unwrap();
        assert!(
            change.contains(&format!("Line {line} ")),
            "line {line}, byte {position}: {change}"
        );
    }
    fs::write(&path, journal).unwrap();
    run(&["verify", text(session)]).ends(0);
}

#[test]
fn a_flipped_byte_in_each_line_of_a_journal_names_that_line() {
    let session = tiny();
    let mut list = String::from(
        "(command: Arrive(juror: \"martin\"))(command: Arrive(juror: \"petit\"))(command: Open)",
    );
    for n in 0..16 {
        list.push_str(&format!(
            "(command: Incident(text: \"Incident n° {n} : la porte s’ouvre.\"))"
        ));
    }
    run_with(&["submit", text(session.path()), "-"], &list).ends(0);
    flip_lines(session.path(), 1..=20);
}

#[test]
fn a_flipped_byte_in_the_played_days_journal_names_its_line() {
    let copy = played().copy();
    flip_lines(&copy.path().join("session"), [1, 2, 600, 1_205].into_iter());
}

#[test]
#[ignore = "a run of the binary for each of 1 200 lines takes minutes"]
fn a_flipped_byte_in_each_line_of_the_played_day_names_that_line() {
    let copy = played().copy();
    let session = copy.path().join("session");
    let lines = fs::read_to_string(session.join("session.journal"))
        .unwrap()
        .lines()
        .count();
    flip_lines(&session, 1..=lines);
}
