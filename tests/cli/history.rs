//! `palmares history` and the public palmarès of `palmares export`: adopted sessions are known, all else is named.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::program::{SAMPLE, contents, copy, is_said, keys, names, played, room, run, sample, text, tiny};

const EARLIER: &str = "actions-innovantes-2025";

fn history(folder: &Path, more: &[&str]) -> Value {
    let told = run(&[&["history", text(folder), "--json"], more].concat()).ends(0);
    assert_eq!(told.err, "");
    told.json()
}

/// Names and codes of what was passed over.
fn skipped(told: &Value) -> Vec<(String, String)> {
    let skipped = told["skipped"].as_array().unwrap();
    skipped
        .iter()
        .map(|one| {
            assert_eq!(keys(one), ["code", "folder", "reason"]);
            is_said(one["reason"].as_str().unwrap());
            let folder = Path::new(one["folder"].as_str().unwrap());
            let name = folder.file_name().unwrap().to_str().unwrap();
            (name.to_owned(), one["code"].as_str().unwrap().to_owned())
        })
        .collect()
}

#[test]
fn the_adopted_sample_is_known_with_its_laureates_and_money() {
    let told = history(&sample("."), &[]);
    assert_eq!(keys(&told), ["across", "editions", "skipped"]);
    let editions = told["editions"].as_array().unwrap();
    assert_eq!(editions.len(), 1);
    let edition = &editions[0];
    assert_eq!(
        keys(edition),
        [
            "adopted",
            "by_commune",
            "by_contract",
            "by_holder",
            "by_quarter",
            "count",
            "edition",
            "folder",
            "laureates",
            "money",
            "scheme",
            "session",
            "version"
        ]
    );
    assert_eq!(
        (&edition["edition"], &edition["adopted"], &edition["count"]),
        (&json!("2025"), &json!("2025-11-22"), &json!(7))
    );
    assert_eq!(edition["money"], json!({"EUR": 59_400}));
    let laureate = &edition["laureates"][0];
    assert_eq!(
        keys(laureate),
        [
            "amount",
            "candidate",
            "communes",
            "contract",
            "holder",
            "project",
            "quarter"
        ]
    );
    // Recounted from the laureates themselves.
    for by in ["by_commune", "by_contract", "by_holder", "by_quarter"] {
        let shares = edition[by].as_array().unwrap();
        let laureates: u64 = shares
            .iter()
            .map(|share| share["laureates"].as_u64().unwrap())
            .sum();
        let money: i64 = shares
            .iter()
            .map(|share| share["money"]["EUR"].as_i64().unwrap())
            .sum();
        assert_eq!((laureates, money), (7, 59_400), "{by}");
        for share in shares {
            assert_eq!(keys(share), ["laureates", "money", "names"]);
        }
    }
    // A laureate of several communes stands under all of them together.
    let mut together: Vec<Vec<String>> = Vec::new();
    for laureate in edition["laureates"].as_array().unwrap() {
        let communes = laureate["communes"].as_array().unwrap().iter();
        let mut communes: Vec<String> = communes.map(|c| c.as_str().unwrap().to_owned()).collect();
        communes.sort();
        together.push(communes);
    }
    for share in edition["by_commune"].as_array().unwrap() {
        let names = share["names"].as_array().unwrap().iter();
        let mut names: Vec<String> = names.map(|name| name.as_str().unwrap().to_owned()).collect();
        names.sort();
        let laureates = together.iter().filter(|communes| **communes == names).count();
        assert_eq!(
            share["laureates"].as_u64(),
            u64::try_from(laureates).ok(),
            "{names:?}"
        );
    }
    let skipped = skipped(&told);
    assert!(skipped.contains(&(SAMPLE.to_owned(), "not-adopted".to_owned())));
    assert!(skipped.contains(&("S713-attachment-empty".to_owned(), "unopened".to_owned())));
}

#[test]
fn a_holder_of_the_open_session_was_a_laureate_before() {
    let told = history(&sample("."), &["--for", text(&sample(SAMPLE)), "--lang", "fr"]);
    let earlier = told["earlier"].as_array().unwrap();
    let holders: Vec<&str> = earlier
        .iter()
        .map(|one| one["holder"].as_str().unwrap())
        .collect();
    assert_eq!(
        holders,
        [
            "Collectif des Mères Relais du Plateau",
            "Atelier Tournevis et Compagnie",
            "À bicyclette, mesdames\u{202f}!"
        ]
    );
    for one in earlier {
        assert_eq!(
            keys(one),
            [
                "amount",
                "candidate",
                "edition",
                "holder",
                "project",
                "session",
                "text"
            ]
        );
        assert_eq!(one["text"], "déjà lauréat en 2025");
    }
    assert_eq!(earlier[0]["amount"], 8_000);
    // The year before knows nothing of the year after, nor of itself.
    let told = history(&sample("."), &["--for", text(&sample(EARLIER))]);
    assert_eq!(told["earlier"], json!([]));
    let shown = run(&[
        "history",
        text(&sample(".")),
        "--for",
        text(&sample(SAMPLE)),
        "--lang",
        "fr",
    ])
    .ends(0);
    assert!(shown.out.contains("déjà lauréat en 2025"), "{}", shown.out);
    assert!(shown.out.contains("Par commune") && shown.out.contains("59\u{202f}400"));
    is_said(&shown.out);
    is_said(&shown.err);
}

#[test]
fn editions_are_told_side_by_side_and_together_wherever_they_lie() {
    let room = room();
    copy(&sample(EARLIER), &room.path().join("archives").join("2025"));
    copy(&played().session(), &room.path().join("2026"));
    let told = history(room.path(), &[]);
    let editions: Vec<&str> = told["editions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|edition| edition["edition"].as_str().unwrap())
        .collect();
    assert_eq!(editions, ["2025", "2026"]);
    let sum: i64 = told["editions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|edition| edition["money"]["EUR"].as_i64().unwrap())
        .sum();
    assert_eq!(told["across"]["money"], json!({ "EUR": sum }));
    // A copy beside it changes no sum, and is named.
    copy(
        &sample(EARLIER),
        &room.path().join("archives").join("2025 - copie"),
    );
    let again = history(room.path(), &[]);
    assert_eq!(again["across"], told["across"]);
    assert_eq!(skipped(&again), [("2025 - copie".to_owned(), "copy".to_owned())]);
    // The session's own folder is a folder of one session.
    let one = history(&room.path().join("2026"), &[]);
    assert_eq!(one["editions"].as_array().unwrap().len(), 1);
    assert_eq!(one["editions"][0]["money"], told["editions"][1]["money"]);
}

#[test]
fn damaged_and_foreign_folders_are_named_and_passed_over() {
    let room = room();
    let folder = |name: &str| room.path().join(name);
    copy(&sample(EARLIER), &folder("sound"));
    for (name, change) in [
        (
            "flipped",
            Box::new(|journal: &mut Vec<u8>| journal[5_000] ^= 1) as Box<dyn Fn(&mut Vec<u8>)>,
        ),
        ("garbage", Box::new(|journal| *journal = vec![0xff; 4_096])),
        ("torn", Box::new(|journal| journal.truncate(journal.len() / 2))),
        ("empty", Box::new(Vec::clear)),
    ] {
        copy(&sample(EARLIER), &folder(name));
        let path = folder(name).join("session.journal");
        let mut journal = fs::read(&path).unwrap();
        change(&mut journal);
        fs::write(&path, journal).unwrap();
    }
    copy(&sample(EARLIER), &folder("another-file"));
    let file = folder("another-file").join("session.ron");
    let authored = fs::read_to_string(&file).unwrap();
    fs::write(&file, authored.replace("Actions innovantes", "Actions innovées")).unwrap();
    fs::create_dir(folder("nonsense")).unwrap();
    fs::write(folder("nonsense").join("session.ron"), b"\x00\xffnot a session").unwrap();
    fs::create_dir(folder("photos")).unwrap();
    fs::write(folder("photos").join("photo.jpg"), b"x").unwrap();
    fs::create_dir_all(folder("weird").join("session.ron")).unwrap();
    fs::create_dir(folder(".hidden")).unwrap();
    fs::write(folder("notes.txt"), b"x").unwrap();
    let before = contents(room.path());
    for lang in ["fr", "en"] {
        let told = history(room.path(), &["--lang", lang]);
        assert_eq!(told["editions"].as_array().unwrap().len(), 1);
        let expected = [
            ("another-file", "damaged"),
            ("empty", "not-adopted"),
            ("flipped", "damaged"),
            ("garbage", "torn"),
            ("nonsense", "unopened"),
            ("photos", "foreign"),
            ("torn", "torn"),
            ("weird", "unopened"),
        ];
        let expected = expected.map(|(name, code)| (name.to_owned(), code.to_owned()));
        assert_eq!(skipped(&told), expected);
    }
    assert!(
        contents(room.path()) == before,
        "nothing was locked, mended or written"
    );

    let nowhere = run(&["history", text(&folder("nowhere")), "--json"]).ends(2);
    assert_eq!(nowhere.out, "");
    is_said(&nowhere.err);
    is_said(&run(&["history", text(&folder("notes.txt"))]).ends(2).err);
}

#[test]
fn the_palmares_is_written_as_pdf_csv_and_html_and_the_session_stays_as_it_was() {
    let room = room();
    let session = room.path().join("session");
    copy(&played().session(), &session);
    let before = contents(&session);
    for (name, begins) in [
        ("palmares.pdf", "%PDF"),
        ("palmares.csv", "project,holder,"),
        ("PALMARES.HTML", "<!DOCTYPE html>"),
    ] {
        let out = room.path().join(name);
        let ran = run(&[
            "export",
            text(&session),
            "--document",
            "palmares",
            "-o",
            text(&out),
        ])
        .ends(0);
        is_said(&ran.out);
        let bytes = fs::read(&out).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
    assert!(contents(&session) == before, "the journal tells nothing of it");
    // It is no document of the jury: nobody signs it.
    let key = crate::identity::shared().join("chair.p12");
    let password = crate::identity::shared().join("password");
    let ran = run(&[
        "sign",
        text(&room.path().join("palmares.pdf")),
        "--as",
        "chair",
        "--p12",
        text(&key),
        "--password-file",
        text(&password),
        "-o",
        text(&room.path().join("signed.pdf")),
    ])
    .ends(1);
    is_said(&ran.err);
    assert!(!room.path().join("signed.pdf").exists());
}

#[test]
fn there_is_no_palmares_before_adoption_in_an_unknown_format_or_over_a_sessions_file() {
    let room = room();
    let out = |name: &str| room.path().join(name);
    let export = |session: &Path, out: &Path| {
        run(&["export", text(session), "--document", "palmares", "-o", text(out)])
    };
    let tiny = tiny();
    is_said(&export(tiny.path(), &out("p.pdf")).ends(1).err);
    let adopted = sample(EARLIER);
    is_said(&export(&adopted, &out("p.docx")).ends(2).err);
    is_said(&export(&adopted, &out("palmares")).ends(2).err);
    assert_eq!(names(room.path()), [] as [&str; 0]);
    let damaged = room.path().join("damaged");
    copy(&adopted, &damaged);
    let journal = damaged.join("session.journal");
    let mut bytes = fs::read(&journal).unwrap();
    let last = bytes.len() - 20;
    bytes[last] ^= 1;
    fs::write(&journal, &bytes).unwrap();
    is_said(&export(&damaged, &out("p.csv")).ends(1).err);
    assert_eq!(names(room.path()), ["damaged"]);
}
