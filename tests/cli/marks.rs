//! `palmares marks`: out and in again without a change, and whole or not at all.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::program::{SAMPLE, copy, is_said, played, ranking, room, run, run_with, sample, text, tiny};

const OPEN: &str = r#"(command: Arrive(juror: "martin"))
(command: Arrive(juror: "petit"))
(command: Arrive(juror: "durand"))
(command: Open)
"#;

fn export(session: &Path) -> String {
    let room = room();
    let file = room.path().join("marks.csv");
    let ran = run(&["marks", "export", text(session), text(&file)]).ends(0);
    assert_eq!(ran.err, "");
    fs::read_to_string(file).unwrap()
}

fn import(session: &Path, csv: &[u8]) -> super::program::Ran {
    let room = room();
    let file = room.path().join("marks.csv");
    fs::write(&file, csv).unwrap();
    run(&["marks", "import", text(session), text(&file), "--lang", "en"])
}

fn opened() -> tempfile::TempDir {
    let tiny = tiny();
    run_with(&["submit", text(tiny.path()), "-"], OPEN).ends(0);
    tiny
}

fn journal(session: &Path) -> Vec<u8> {
    fs::read(session.join("session.journal")).unwrap()
}

#[test]
fn a_round_trip_changes_nothing_even_after_adoption() {
    let copy = played().copy();
    let session = copy.path().join("session");
    let before = journal(&session);
    let csv = export(&session);
    assert!(
        csv.starts_with("juror,candidate,criterion,mark,comment\n"),
        "{csv}"
    );
    assert_eq!(csv.lines().count(), 1 + 11 * 16 * 7);
    let ran = import(&session, csv.as_bytes()).ends(0);
    assert!(ran.out.contains("Nothing to record"), "{ran:?}");
    assert_eq!(journal(&session), before, "no entry");
    assert_eq!(export(&session), csv);
}

#[test]
fn imported_into_a_fresh_copy_the_marks_give_the_same_scores() {
    let csv = export(&played().session());
    let room = room();
    let session = room.path().join("session");
    copy(&sample(SAMPLE), &session);
    let day = fs::read_to_string(sample(SAMPLE).join("day.ron")).unwrap();
    let until = day.find("command: Open)\n").unwrap() + "command: Open)\n".len();
    run_with(&["submit", text(&session), "-"], &day[..until]).ends(0);
    // As a spreadsheet saves it again in France: mark of UTF-8, semicolons, decimal commas, CRLF.
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    for row in csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes())
        .records()
    {
        let row = row.unwrap();
        let mark = row[3].replace('.', ",");
        writer
            .write_record([&row[0], &row[1], &row[2], &mark, &row[4]])
            .unwrap();
    }
    import(&session, &writer.into_inner().unwrap()).ends(0);
    // The running order, and with it the order of the lines, is the fresh copy's own.
    let sorted = |csv: &str| {
        let mut lines: Vec<String> = csv.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&export(&session)), sorted(&csv), "every cell and comment");
    let told = run(&["rank", text(&session), "--json"]).ends(0).json();
    let scores = |ranking: &Value| -> Vec<String> {
        let lines = ranking["ranking"].as_array().unwrap().iter();
        let mut scores: Vec<String> = lines
            .map(|line| {
                let score = &line["score"];
                format!(
                    "{} {}/{} {}",
                    line["candidate"], score["num"], score["den"], line["marks_counted"]
                )
            })
            .collect();
        scores.sort();
        scores
    };
    assert_eq!(scores(&told), scores(ranking()));
}

#[test]
fn states_are_written_in_words_and_read_again() {
    let session = opened();
    let csv = "juror,candidate,criterion,mark,comment\n\
               martin,c01,utilite,\"12,5\",\"Un « beau » jardin ; à suivre,\nvraiment\"\n\
               petit,c01,utilite,ABSTENTION,\n\
               durand,c01,utilite,DEPORT,\n\
               martin,c02,utilite,,\n\
               petit,c02,utilite,ABSENT,\n\
               durand,c02,utilite,0,\n";
    import(session.path(), csv.as_bytes()).ends(0);
    let told = export(session.path());
    let rows: Vec<Vec<String>> = csv::Reader::from_reader(told.as_bytes())
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let mark = |juror: &str, candidate: &str| {
        let row = rows
            .iter()
            .find(|row| row[0] == juror && row[1] == candidate)
            .unwrap();
        row[3].clone()
    };
    assert_eq!(mark("martin", "c01"), "12.5");
    assert_eq!(mark("petit", "c01"), "ABSTENTION");
    assert_eq!(mark("durand", "c01"), "DEPORT");
    assert_eq!(mark("martin", "c02"), "", "nothing is not zero");
    assert_eq!(mark("petit", "c02"), "ABSENT");
    assert_eq!(mark("durand", "c02"), "0");
    assert_eq!(rows[0][4], "Un « beau » jardin ; à suivre,\nvraiment");

    let again = import(session.path(), told.as_bytes()).ends(0);
    assert!(again.out.contains("Nothing to record"), "{again:?}");
    // What differs is a correction, told as such.
    let corrected = import(
        session.path(),
        b"juror,candidate,criterion,mark\nmartin,c01,utilite,13\n",
    )
    .ends(0);
    assert!(corrected.out.contains("One entry"), "{corrected:?}");
    assert!(export(session.path()).contains("martin,c01,utilite,13,"));
}

#[test]
fn one_bad_line_refuses_the_whole_table_and_every_bad_line_is_told() {
    let session = opened();
    let before = journal(session.path());
    let csv = "juror,candidate,criterion,mark,comment\n\
               martin,c01,utilite,12,\"two\nlines\"\n\
               nobody,c01,utilite,12,\n\
               petit,c01,utilite,21,\n\
               petit,c99,utilite,12,\n\
               petit,c01,charme,12,\n\
               durand,c01,utilite,12.25,\n\
               durand,c02,utilite,douze,\n";
    let ran = import(session.path(), csv.as_bytes()).ends(1);
    assert_eq!(ran.out, "");
    let places: Vec<&str> = ran
        .err
        .lines()
        .map(|line| line.split(" (").next().unwrap())
        .collect();
    // The second record takes two lines of the file.
    assert_eq!(
        places[..6],
        ["Line 4", "Line 5", "Line 6", "Line 7", "Line 8", "Line 9"],
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains("6 lines refused. Nothing was recorded"),
        "{}",
        ran.err
    );
    is_said(&ran.err);
    assert_eq!(journal(session.path()), before);
}

#[test]
fn a_file_that_is_no_such_table_is_unreadable() {
    let session = opened();
    let before = journal(session.path());
    let cases: [(&[u8], &str); 4] = [
        (b"juror,candidate,mark\nmartin,c01,12\n", "criterion"),
        (
            b"juror,candidate,criterion,mark\nmartin,c01,utilite,12\npetit,c01\n",
            "Line 3",
        ),
        (
            b"juror,candidate,criterion,mark\nmartin,c01,utilit\xe9,12\n",
            "marks.csv",
        ),
        (b"", "juror"),
    ];
    for (csv, told) in cases {
        let ran = import(session.path(), csv).ends(2);
        assert_eq!(ran.out, "");
        assert!(ran.err.contains(told), "{told} in {}", ran.err);
        is_said(&ran.err);
    }
    let ran = run(&["marks", "import", text(session.path()), "no-such.csv"]).ends(2);
    is_said(&ran.err);
    assert_eq!(journal(session.path()), before);
}

#[test]
fn an_export_that_cannot_be_written_says_so() {
    let session = opened();
    let ran = run(&[
        "marks",
        "export",
        text(session.path()),
        text(&session.path().join("no/marks.csv")),
    ])
    .ends(2);
    is_said(&ran.err);
}
