//! `palmares verify`: the shape that scripts read; intact is not trusted, and neither is promised too much.

use std::fs;

use serde_json::{Value, json};

use super::program::{is_said, keys, names, played, room, run, run_with, sample, text, tiny};

const BODY: [&str; 5] = ["changes", "intact", "journal", "signatures", "trusted"];

fn trust(names: &[&str]) -> Vec<String> {
    let certificate = |name: &&str| ["--trust".to_owned(), text(&played().file(name)).to_owned()];
    names.iter().flat_map(certificate).collect()
}

fn verify(file: &str, trusted: &[&str]) -> Value {
    let file = played().file(file);
    let trust = trust(trusted);
    let mut arguments = vec!["verify", text(&file), "--json", "--lang", "en"];
    arguments.extend(trust.iter().map(String::as_str));
    let ran = run(&arguments).ends(0);
    assert_eq!(ran.err, "");
    ran.json()
}

#[test]
fn the_document_has_exactly_the_promised_shape() {
    let told = verify("minutes-signed.pdf", &["chair.pem", "secretary.pem"]);
    assert_eq!(keys(&told), BODY);
    let expected = json!({
        "intact": true,
        "trusted": true,
        "signatures": [
            {
                "field": "chair", "signer": "Anne-Laure Delacroix-Nguyen", "intact": true, "trusted": true,
                "covers": "revision", "changed_after": false,
            },
            {
                "field": "secretary", "signer": "Odile Marchand-Perret", "intact": true, "trusted": true,
                "covers": "file", "changed_after": false,
            },
        ],
        "changes": [],
        "journal": null,
    });
    assert_eq!(told, expected);
    let mut annex = verify("annex-signed.pdf", &["chair.pem", "secretary.pem"]);
    assert_eq!(annex["signatures"].as_array_mut().unwrap().len(), 2);
    assert_eq!(
        (&annex["intact"], &annex["trusted"]),
        (&json!(true), &json!(true))
    );
}

#[test]
fn intact_but_untrusted_is_so() {
    let nobody = verify("minutes-signed.pdf", &[]);
    assert_eq!(
        (&nobody["intact"], &nobody["trusted"]),
        (&json!(true), &json!(false))
    );
    let chair = verify("minutes-signed.pdf", &["chair.pem"]);
    assert_eq!(chair["trusted"], false, "one of two is not enough");
    let each: Vec<&Value> = chair["signatures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["trusted"])
        .collect();
    assert_eq!(each, [&json!(true), &json!(false)]);
}

#[test]
fn a_certificate_trusted_for_one_role_does_not_vouch_for_the_other() {
    let told = verify("minutes-signed.pdf", &["secretary.pem"]);
    let signatures = told["signatures"].as_array().unwrap();
    assert_eq!(
        (&signatures[0]["trusted"], &signatures[1]["trusted"]),
        (&json!(false), &json!(true))
    );
}

#[test]
fn a_file_without_signature_is_contradicted_by_nothing_and_vouched_for_by_nobody() {
    let told = verify("minutes.pdf", &["chair.pem"]);
    assert_eq!(
        (&told["intact"], &told["trusted"], &told["signatures"]),
        (&json!(true), &json!(false), &json!([]))
    );
    let words = run(&["verify", text(&played().file("minutes.pdf")), "--lang", "en"])
        .ends(0)
        .out;
    assert!(words.contains("nothing vouches for it"), "{words}");
}

#[test]
fn what_is_no_readable_pdf_or_certificate_is_two() {
    let room = room();
    let garbage = room.path().join("garbage.pdf");
    fs::write(&garbage, b"%PDF-1.7\nnothing").unwrap();
    let signed = played().file("minutes-signed.pdf");
    let nowhere = room.path().join("nowhere.pem");
    for arguments in [
        &["verify", text(&room.path().join("nowhere.pdf")), "--json"][..],
        &["verify", text(&signed), "--json", "--trust", text(&garbage)],
        &["verify", text(&signed), "--json", "--trust", text(&nowhere)],
        &["verify", text(&room.path().join("nowhere.ron")), "--json"],
    ] {
        let ran = run(arguments).ends(2);
        assert_eq!(ran.out, "", "{arguments:?}");
        is_said(&ran.err);
    }
    let ran = run(&["verify", text(&garbage), "--json"]).ends(2);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told["intact"], false);
    assert_eq!(told["changes"].as_array().map(Vec::len), Some(1));
    is_said(&ran.err);
}

#[test]
fn a_verification_is_told_in_both_languages() {
    let signed = played().file("minutes-signed.pdf");
    let told = |lang| run(&["verify", text(&signed), "--lang", lang]).ends(0).out;
    let (french, english) = (told("fr"), told("en"));
    assert!(
        french.contains("Intègre") && english.contains("Intact"),
        "{french}{english}"
    );
    for said in [&french, &english] {
        assert!(said.contains("Anne-Laure Delacroix-Nguyen") && said.contains("Odile Marchand-Perret"));
        is_said(said);
    }
}

#[test]
fn an_annexed_byte_is_a_change_and_is_named() {
    let room = room();
    let file = room.path().join("longer.pdf");
    let mut bytes = fs::read(played().file("minutes-signed.pdf")).unwrap();
    bytes.extend_from_slice(b"\n% one more line\n");
    fs::write(&file, bytes).unwrap();
    let told = run(&["verify", text(&file), "--json", "--lang", "en"])
        .ends(1)
        .json();
    assert_eq!(told["intact"], false);
    assert_ne!(told["changes"], json!([]));
    for change in told["changes"].as_array().unwrap() {
        is_said(change.as_str().unwrap());
    }
}

#[test]
fn a_session_is_verified_by_its_journal() {
    let session = played().session();
    let told = run(&["verify", text(&session), "--json"]).ends(0).json();
    assert_eq!(keys(&told), BODY);
    assert_eq!(
        (&told["intact"], &told["changes"], &told["signatures"]),
        (&json!(true), &json!([]), &json!([]))
    );
    let lines = fs::read_to_string(session.join("session.journal"))
        .unwrap()
        .lines()
        .count();
    assert_eq!(told["journal"], json!({ "entries": lines, "intact": true }));
    let same = run(&["verify", text(&session.join("session.ron")), "--json"])
        .ends(0)
        .json();
    assert_eq!(same, told);
    let untouched = run(&["verify", text(&sample(super::program::SAMPLE)), "--json"])
        .ends(0)
        .json();
    assert_eq!(untouched["journal"], json!({ "entries": 0, "intact": true }));
}

#[test]
fn a_torn_last_line_is_told_by_its_number_and_verification_leaves_it() {
    let copy = played().copy();
    let session = copy.path().join("session");
    let path = session.join("session.journal");
    let journal = fs::read(&path).unwrap();
    let lines = journal.iter().filter(|byte| **byte == b'\n').count();
    for cut in [2, 40, 90] {
        let torn = &journal[..journal.len() - cut];
        fs::write(&path, torn).unwrap();
        let told = run(&["verify", text(&session), "--json", "--lang", "en"])
            .ends(1)
            .json();
        assert_eq!(
            (&told["intact"], &told["journal"]["intact"]),
            (&json!(false), &json!(false)),
            "{cut}"
        );
        assert_eq!(told["journal"]["entries"], lines - 1);
        let change = told["changes"][0].as_str().unwrap();
        assert!(
            change.contains(&format!("Line {lines} ")) && change.contains("torn"),
            "{change}"
        );
        assert_eq!(fs::read(&path).unwrap(), torn, "looked at only");
    }
    // The next writer sets it aside, says so, and goes on.
    let ran = run_with(
        &["submit", text(&session), "-", "--lang", "en"],
        "(command: Rectify(reason: \"x\"))",
    )
    .ends(0);
    assert!(ran.err.contains("was cut off while being written"), "{}", ran.err);
    assert_eq!(ran.out, format!("saved {lines}\n"));
    run(&["verify", text(&session)]).ends(0);
    assert_eq!(
        names(&session)
            .iter()
            .filter(|name| name.contains("journal"))
            .count(),
        2,
        "kept aside"
    );
}

#[test]
fn another_session_file_than_the_journals_is_told_whether_it_opens_or_not() {
    let session = tiny();
    run_with(
        &["submit", text(session.path()), "-"],
        "(command: Arrive(juror: \"martin\"))",
    )
    .ends(0);
    let path = session.path().join("session.ron");
    let authored = fs::read_to_string(&path).unwrap();
    let (comment, name, syntax) = (
        authored.replacen("smallest", "smallesT", 1),
        authored.replacen("Les Jardiniers", "Les jardiniers", 1),
        authored.replacen("format: 1", "format; 1", 1),
    );
    for changed in [comment, name, syntax] {
        assert_ne!(changed, authored);
        fs::write(&path, &changed).unwrap();
        let ran = run(&["verify", text(session.path()), "--json", "--lang", "en"]).ends(1);
        let told = ran.json();
        assert_eq!(
            (&told["intact"], &told["journal"]["intact"]),
            (&json!(false), &json!(false))
        );
        let change = told["changes"][0].as_str().unwrap();
        assert!(
            change.contains("not the one that this journal belongs to"),
            "{change}"
        );
        // Nothing is added to such a journal.
        let ran = run_with(
            &["submit", text(session.path()), "-"],
            "(command: Arrive(juror: \"petit\"))",
        )
        .ends(1);
        assert_eq!(ran.out, "");
    }
    fs::write(&path, authored).unwrap();
    run(&["verify", text(session.path())]).ends(0);
}

#[test]
fn the_adopted_day_kept_with_the_samples_is_intact() {
    let told = run(&["verify", text(&sample("actions-innovantes-2025")), "--json"]);
    let told = told.ends(0).json();
    assert_eq!(told["journal"]["intact"], true);
    assert!(told["journal"]["entries"].as_u64().unwrap() > 100);
}

#[test]
fn no_command_passes_over_a_damaged_journal() {
    let session = tiny();
    let list = "(command: Arrive(juror: \"martin\"))(command: Arrive(juror: \"petit\"))(command: Open)";
    run_with(&["submit", text(session.path()), "-"], list).ends(0);
    let path = session.path().join("session.journal");
    let mut journal = fs::read(&path).unwrap();
    let third = journal
        .split(|byte| *byte == b'\n')
        .take(2)
        .map(|line| line.len() + 1)
        .sum::<usize>();
    journal[third + 20] ^= 1;
    fs::write(&path, &journal).unwrap();
    let table = session.path().join("marks.csv");
    let pdf = session.path().join("minutes.pdf");
    fs::write(&table, "juror,candidate,criterion,mark\n").unwrap();
    let (session, table, pdf) = (text(session.path()), text(&table), text(&pdf));
    for arguments in [
        &["verify", session][..],
        &["log", session],
        &["rank", session, "--json"],
        &["marks", "import", session, table],
        &["marks", "export", session, table],
        &["export", session, "--document", "minutes", "-o", pdf],
        &["submit", session, "-"],
    ] {
        let ran = run_with(
            &[arguments, &["--lang", "en"]].concat(),
            "(command: Arrive(juror: \"durand\"))",
        )
        .ends(1);
        assert!(
            (ran.out + &ran.err).contains("Line 3 of the journal"),
            "{arguments:?}: {}",
            ran.err
        );
    }
    assert_eq!(fs::read(&path).unwrap(), journal, "the file is untouched");
}
