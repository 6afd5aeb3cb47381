//! `palmares export`: the same bytes whenever and wherever, whole or not at all.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use super::program::{
    SAMPLE, command, copy, finish, is_said, names, played, ranking, room, run, run_with, sample, text, tiny,
};
use crate::program;

#[path = "../pdf_engine/reader.rs"]
#[allow(dead_code, reason = "shared with the engine's own tests")]
mod reader;

#[test]
fn the_same_day_gives_the_same_bytes_in_another_place_time_zone_and_language_and_after_signing() {
    let journal = fs::read_to_string(played().session().join("session.journal")).unwrap();
    assert!(
        journal.contains("event:Issued(") && journal.contains("event:Signed("),
        "signed already"
    );
    let copy = played().copy();
    let elsewhere = copy.path().join("Séance du 21, copie");
    fs::rename(copy.path().join("session"), &elsewhere).unwrap();
    let settings = [
        ("minutes", "minutes.pdf", "Pacific/Auckland", "en_US.UTF-8", "en"),
        ("minutes", "minutes.pdf", "America/Los_Angeles", "C", "fr"),
        ("annex", "annex.pdf", "Asia/Kathmandu", "tr_TR.UTF-8", "en"),
    ];
    for (document, reference, zone, locale, lang) in settings {
        // By a relative path, from another current folder.
        let mut command = command(&[
            "export",
            "Séance du 21, copie",
            "--document",
            document,
            "-o",
            "out.pdf",
            "--lang",
            lang,
        ]);
        command
            .current_dir(copy.path())
            .env("TZ", zone)
            .env("LC_ALL", locale)
            .env("LANG", locale);
        let ran = finish(&mut command).ends(0);
        assert!(ran.out.contains("out.pdf"), "{ran:?}");
        let same =
            fs::read(copy.path().join("out.pdf")).unwrap() == fs::read(played().file(reference)).unwrap();
        assert!(same, "{document} in {zone}, {locale}");
    }
    // Each of them is told to the journal, and none changed the next.
    let told = fs::read_to_string(elsewhere.join("session.journal")).unwrap();
    assert_eq!(told.lines().count(), journal.lines().count() + 3);
}

#[test]
fn one_changed_mark_changes_the_ranking_and_the_minutes() {
    let room = room();
    let session = room.path().join("session");
    copy(&sample(SAMPLE), &session);
    let day = fs::read_to_string(sample(SAMPLE).join("day.ron")).unwrap();
    let from = r#"Mark(juror: "delacroix", candidate: "c01", criterion: "innovation", mark: "13")"#;
    let to = from.replace("\"13\"", "\"14\"");
    assert_eq!(day.matches(from).count(), 1);
    run_with(&["submit", text(&session), "-"], &day.replace(from, &to)).ends(0);

    let told = run(&["rank", text(&session), "--json", "--lang", "en"])
        .ends(0)
        .json();
    let score = |ranking: &serde_json::Value, candidate: &str| {
        let lines = ranking["ranking"].as_array().unwrap();
        lines.iter().find(|line| line["candidate"] == candidate).unwrap()["score"].clone()
    };
    // One more point of weight 4 in 20, from one of eight jurors: 1/40 more.
    assert_eq!(score(ranking(), "c01")["num"], 3991);
    assert_eq!(
        score(&told, "c01"),
        serde_json::json!({"num": 3999, "den": 320, "text": "12.50"})
    );
    assert_eq!(score(&told, "c02"), score(ranking(), "c02"));

    let minutes = room.path().join("minutes.pdf");
    run(&[
        "export",
        text(&session),
        "--document",
        "minutes",
        "-o",
        text(&minutes),
    ])
    .ends(0);
    let (changed, original) = (
        reader::read(&fs::read(&minutes).unwrap()),
        fs::read(played().file("minutes.pdf")).unwrap(),
    );
    let original = reader::read(&original);
    assert!(original.text().contains("12,47") && !original.text().contains("12,50"));
    assert!(changed.text().contains("12,50") && !changed.text().contains("12,47"));
}

#[test]
fn minutes_are_a_draft_on_every_page_until_they_are_adopted() {
    let session = room();
    copy(&sample("science-fair"), session.path());
    let out = session.path().join("minutes.pdf");
    for (lang, word) in [("fr", "PROJET"), ("en", "DRAFT")] {
        let ran = run(&[
            "export",
            text(session.path()),
            "--document",
            "minutes",
            "-o",
            text(&out),
            "--lang",
            lang,
        ]);
        assert!(ran.ends(0).out.contains(word));
    }
    let draft = reader::read(&fs::read(&out).unwrap());
    for page in 0..draft.pages.len() {
        assert!(
            draft.artifacts(page).contains("DRAFT"),
            "page {page}: {}",
            draft.artifacts(page)
        );
    }
    let adopted = reader::read(&fs::read(played().file("minutes.pdf")).unwrap());
    assert!(!adopted.text().contains("PROJET"));
}

#[test]
fn what_cannot_be_exported_leaves_no_file() {
    let room = room();
    let out = room.path().join("out.pdf");
    let invalid = sample("invalid/S303-no-chair.ron");
    let ran = run(&[
        "export",
        text(&invalid),
        "--document",
        "minutes",
        "-o",
        text(&out),
    ])
    .ends(1);
    assert!(ran.err.contains("S303"), "{}", ran.err);
    let nowhere = room.path().join("nowhere");
    let ran = run(&[
        "export",
        text(&nowhere),
        "--document",
        "minutes",
        "-o",
        text(&out),
    ])
    .ends(2);
    is_said(&ran.err);
    assert_eq!(names(room.path()), [] as [&str; 0]);

    // Onto a folder, or below a file: what is there stays, and nothing half-written lies about.
    let session = tiny();
    fs::create_dir(room.path().join("taken")).unwrap();
    fs::write(room.path().join("file"), b"kept").unwrap();
    for out in ["taken", "file/out.pdf", "missing/out.pdf"] {
        let out = room.path().join(out);
        let ran = run(&[
            "export",
            text(session.path()),
            "--document",
            "annex",
            "-o",
            text(&out),
        ])
        .ends(2);
        assert_eq!(ran.out, "");
        is_said(&ran.err);
    }
    assert_eq!(names(room.path()), ["file", "taken"]);
    assert_eq!(fs::read(room.path().join("file")).unwrap(), b"kept");
}

#[test]
fn a_session_open_elsewhere_is_exported_all_the_same_and_said_not_to_be_told() {
    let session = tiny();
    let mut writer = program::command(&["submit", text(session.path()), "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = writer.stdin.take().unwrap();
    writeln!(stdin, "(command: Arrive(juror: \"martin\"))").unwrap();
    let mut line = String::new();
    BufReader::new(writer.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert_eq!(line, "saved 2\n");
    let out = session.path().join("minutes.pdf");
    let ran = run(&[
        "export",
        text(session.path()),
        "--document",
        "minutes",
        "-o",
        text(&out),
        "--lang",
        "en",
    ]);
    drop(stdin);
    assert!(writer.wait().unwrap().success());
    assert!(
        ran.clone().ends(0).err.contains("the journal will not tell it"),
        "{ran:?}"
    );
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF"));
    let journal = fs::read_to_string(session.path().join("session.journal")).unwrap();
    assert_eq!(journal.lines().count(), 2);
}

#[test]
fn no_document_table_or_signature_replaces_a_sessions_own_file() {
    let session = tiny();
    let list = "(command: Arrive(juror: \"martin\"))";
    run_with(&["submit", text(session.path()), "-"], list).ends(0);
    let before = program::contents(session.path());
    let minutes = played().file("minutes.pdf");
    let key = crate::identity::shared().join("chair.p12");
    let password = crate::identity::shared().join("password");
    for own in ["session.ron", "session.journal", "session.lock"] {
        let (out, folder) = (session.path().join(own), text(session.path()));
        let (out, key, password) = (text(&out), text(&key), text(&password));
        for (arguments, code) in [
            (&["export", folder, "--document", "minutes", "-o", out][..], 2),
            (&["export", folder, "--document", "annex", "-o", out], 2),
            (&["marks", "export", folder, out], 2),
            (
                &[
                    "sign",
                    text(&minutes),
                    "--as",
                    "chair",
                    "--p12",
                    key,
                    "--password-file",
                    password,
                    "-o",
                    out,
                ],
                1,
            ),
        ] {
            let ran = run(&[arguments, &["--lang", "en"]].concat()).ends(code);
            assert!(
                ran.err.contains("will not be replaced"),
                "{arguments:?}: {}",
                ran.err
            );
        }
    }
    assert!(
        program::contents(session.path()) == before,
        "the record is as it was"
    );
}
