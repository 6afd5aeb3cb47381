//! `palmares sign`: both roles in turn, and each refusal in its own words, the input untouched and no output.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::identity::shared;
use super::program::{Ran, is_said, played, room, run, run_with, sample, text, tiny};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/signing")
        .join(name)
}

fn sign(input: &Path, role: &str, p12: &Path, password: &str, out: &Path, lang: &str) -> Ran {
    let password = shared().join(password);
    run(&[
        "sign",
        text(input),
        "--as",
        role,
        "--p12",
        text(p12),
        "--password-file",
        text(&password),
        "-o",
        text(out),
        "--lang",
        lang,
    ])
}

#[test]
fn chair_and_secretary_sign_in_turn_and_anyone_who_has_their_certificates_trusts_both() {
    let room = room();
    let (once, twice) = (room.path().join("once.pdf"), room.path().join("twice.pdf"));
    let (chair, secretary) = (shared().join("chair.p12"), shared().join("secretary.p12"));
    let minutes = played().file("minutes.pdf");
    let before = fs::read(&minutes).unwrap();
    let ran = sign(&minutes, "chair", &chair, "password", &once, "en").ends(0);
    assert!(
        ran.out.contains("Anne-Laure Delacroix-Nguyen") && ran.out.contains("untrusted"),
        "{}",
        ran.out
    );
    // The second password comes by standard input.
    let arguments = [
        "sign",
        text(&once),
        "--as",
        "secretary",
        "--p12",
        text(&secretary),
        "-o",
        text(&twice),
    ];
    run_with(&arguments, "mot de passe\n").ends(0);
    let (first, second) = (fs::read(&once).unwrap(), fs::read(&twice).unwrap());
    assert_eq!(fs::read(&minutes).unwrap(), before, "the input is untouched");
    assert!(
        first.starts_with(&before) && second.starts_with(&first),
        "each signature is added after what it signs"
    );

    let trust = [shared().join("chair.pem"), shared().join("secretary.pem")];
    let told = run(&[
        "verify",
        text(&twice),
        "--trust",
        text(&trust[0]),
        "--trust",
        text(&trust[1]),
        "--json",
    ]);
    let told = told.ends(0).json();
    assert_eq!(
        (&told["intact"], &told["trusted"]),
        (&true.into(), &true.into()),
        "{told}"
    );
}

#[test]
fn a_certificate_of_an_authority_signs_with_its_accented_password() {
    let room = room();
    let out = room.path().join("signed.pdf");
    sign(
        &played().file("annex.pdf"),
        "chair",
        &fixture("rsa-rc2.p12"),
        "accented",
        &out,
        "fr",
    )
    .ends(0);
    let ca = fixture("ca.pem");
    let told = run(&["verify", text(&out), "--trust", text(&ca), "--json"])
        .ends(0)
        .json();
    assert_eq!(told["trusted"], true, "{told}");
}

#[test]
fn each_refusal_has_its_own_words_leaves_the_input_and_writes_nothing() {
    let folder = room();
    let draft = folder.path().join("draft.pdf");
    let session = tiny();
    run(&[
        "export",
        text(session.path()),
        "--document",
        "minutes",
        "-o",
        text(&draft),
    ])
    .ends(0);
    let foreign = sample("actions-innovantes-2026/pieces/01-budget-2027.pdf");
    let garbage = folder.path().join("garbage.pdf");
    fs::write(&garbage, b"not a PDF").unwrap();
    let damaged = folder.path().join("damaged.p12");
    let chair = shared().join("chair.p12");
    fs::write(&damaged, &fs::read(&chair).unwrap()[..200]).unwrap();
    let (minutes, signed) = (played().file("minutes.pdf"), played().file("minutes-signed.pdf"));
    let mut bytes = fs::read(&signed).unwrap();
    bytes.extend_from_slice(b"% appended\n");
    let tampered = folder.path().join("tampered.pdf");
    fs::write(&tampered, bytes).unwrap();
    let expired = fixture("expired.p12");
    let unsuited = fixture("unsuited.p12");
    let nowhere = folder.path().join("nowhere.pdf");

    let cases = [
        (&draft, "chair", &chair, "password", 1, "PROJET", "DRAFT"),
        (
            &minutes,
            "secretary",
            &chair,
            "password",
            1,
            "un autre rôle",
            "another role",
        ),
        (
            &signed,
            "chair",
            &chair,
            "password",
            1,
            "Déjà signé",
            "Signed already",
        ),
        (
            &minutes,
            "chair",
            &expired,
            "accented",
            1,
            "a expiré le",
            "expired on",
        ),
        (
            &minutes,
            "chair",
            &chair,
            "wrong",
            1,
            "mot de passe",
            "password does not open",
        ),
        (
            &minutes,
            "chair",
            &unsuited,
            "accented",
            1,
            "pas fait pour signer",
            "not meant for signing",
        ),
        (
            &minutes,
            "chair",
            &damaged,
            "password",
            1,
            "abîmé",
            "damaged, or is none",
        ),
        (
            &foreign,
            "chair",
            &chair,
            "password",
            1,
            "ni un procès-verbal",
            "neither minutes nor an annex",
        ),
        (
            &garbage,
            "chair",
            &chair,
            "password",
            1,
            "pas un PDF lisible",
            "not a readable PDF",
        ),
        (
            &tampered,
            "chair",
            &chair,
            "password",
            1,
            "modifié après une signature",
            "changed after a signature",
        ),
        (
            &nowhere,
            "chair",
            &chair,
            "password",
            2,
            "nowhere.pdf",
            "cannot be opened",
        ),
        (
            &minutes,
            "chair",
            &nowhere,
            "password",
            2,
            "nowhere.pdf",
            "cannot be opened",
        ),
    ];
    let out = folder.path().join("out.pdf");
    let mut words = BTreeSet::new();
    for (input, role, p12, password, code, french, english) in cases {
        let before = fs::read(input).ok();
        for (lang, expected) in [("fr", french), ("en", english)] {
            let ran = sign(input, role, p12, password, &out, lang).ends(code);
            assert_eq!(ran.out, "");
            assert!(ran.err.contains(expected), "{expected}: {}", ran.err);
            is_said(&ran.err);
            assert!(!out.exists(), "{expected}: an output was written");
            words.insert(ran.err);
        }
        assert_eq!(fs::read(input).ok(), before, "the input is untouched");
    }
    // A file that is not there is told alike, be it the PDF or the identity.
    assert_eq!(words.len(), 2 * (cases.len() - 1), "each in its own words");
}

#[test]
fn a_signature_never_replaces_what_it_signs() {
    let folder = room();
    let input = folder.path().join("minutes.pdf");
    fs::copy(played().file("minutes.pdf"), &input).unwrap();
    let before = fs::read(&input).unwrap();
    fs::create_dir(folder.path().join("sub")).unwrap();
    let roundabout = folder.path().join("sub/../minutes.pdf");
    for out in [&input, &roundabout] {
        let ran = sign(
            &input,
            "chair",
            &shared().join("chair.p12"),
            "password",
            out,
            "en",
        )
        .ends(1);
        assert!(ran.err.contains("will not be replaced"), "{}", ran.err);
        assert_eq!(fs::read(&input).unwrap(), before);
    }
}

#[test]
fn a_password_file_that_is_not_there_is_named() {
    let folder = room();
    let out = folder.path().join("out.pdf");
    let ran = sign(
        &played().file("minutes.pdf"),
        "chair",
        &shared().join("chair.p12"),
        "no-such-file",
        &out,
        "fr",
    );
    let ran = ran.ends(2);
    assert!(
        ran.err.contains("Impossible de lire") && ran.err.contains("no-such-file"),
        "{}",
        ran.err
    );
    assert!(!out.exists());
}
