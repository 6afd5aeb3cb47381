//! What other programs say of our files: qpdf, pdfsig (poppler, with an NSS database) and pyHanko.
//!
//! Needs `qpdf`, `pdfsig`, `certutil`, `openssl` and `pyhanko` (`pip install pyhanko pyhanko-cli`) on the path;
//! `PYHANKO` may name the last one elsewhere.

use std::{env, fs, path::Path};

use palmares::signing::{Identity, Role, SelfIssue, verify};

use crate::common::*;
use crate::judges::{pdfsig, preflight, pyhanko, try_run as run};
use crate::sample;

fn path(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

/// `trusted`: how many certificates pdfsig trusts. It never trusts one that is not an authority, even when told to.
fn assert_all_agree(folder: &Path, pdf: &[u8], anchors: &[&str], trusted: usize) {
    let file = path(folder, "signed.pdf", pdf);
    let (clean, _) = run("qpdf", &["--check", &file]);
    assert!(clean);

    let text = pdfsig(folder, &file, anchors);
    assert_eq!(text.matches("Signature is Valid.").count(), 2);
    assert_eq!(text.matches("Certificate is Trusted.").count(), trusted);
    assert_eq!(text.matches("Total document signed").count(), 1);
    assert_eq!(text.matches("ETSI.CAdES.detached").count(), 2);

    let (prose, short) = pyhanko(&file, anchors);
    assert_eq!(prose.matches("The signature is judged VALID.").count(), 2);
    assert_eq!(prose.matches("The signer's certificate is trusted.").count(), 2);
    assert!(prose.contains("All modifications relate to signing and form filling operations"));
    assert!(prose.contains("The signature covers the entire file."));
    assert!(short.contains("INTACT:TRUSTED,EXTENDED_WITH_FORM_FILLING,ACCEPTABLE_MODIFICATIONS"));
}

#[test]
#[ignore = "needs qpdf, pdfsig, certutil and pyHanko"]
fn others_find_both_signatures_of_an_authority_valid() {
    let folder = tempfile::tempdir().unwrap();
    let anchor = path(folder.path(), "ca.pem", CA);
    assert_all_agree(folder.path(), &twice(), &[&anchor], 2);
}

#[test]
#[ignore = "needs qpdf, pdfsig, certutil and pyHanko"]
fn others_find_both_signatures_valid_after_a_cross_reference_stream() {
    let folder = tempfile::tempdir().unwrap();
    let anchor = path(folder.path(), "ca.pem", CA);
    let tables = lopdf::xref::XrefType::CrossReferenceStream;
    let base = Sample {
        tables,
        ..Sample::default()
    }
    .pdf();
    let first = sign_as(&base, Role::Chair, &chair()).unwrap();
    let second = sign_as(&first, Role::Secretary, &secretary()).unwrap();
    assert_all_agree(folder.path(), &second, &[&anchor], 2);
}

#[test]
#[ignore = "needs qpdf, pdfsig, certutil and pyHanko"]
fn others_find_self_issued_signatures_valid_once_told_to_trust_them() {
    let folder = tempfile::tempdir().unwrap();
    let make = |name, role: Role| {
        let not_before_unix = MOMENT.unix - 86_400;
        let request = SelfIssue {
            name,
            role: Some(role),
            organisation: Some("Ville d’essai"),
            country: None,
            not_before_unix,
            valid_days: 3650,
        };
        Identity::self_issued(&request).unwrap()
    };
    let (one, two) = (
        make("Aïcha N’Diaye", Role::Chair),
        make("Bruno Öz", Role::Secretary),
    );
    let first = sign_as(&document(), Role::Chair, &one.identity().unwrap()).unwrap();
    let both = sign_as(&first, Role::Secretary, &two.identity().unwrap()).unwrap();
    let anchors = [("chair.pem", &one), ("secretary.pem", &two)]
        .map(|(name, made)| path(folder.path(), name, made.certificate_pem.as_bytes()));
    assert_all_agree(folder.path(), &both, &[&anchors[0], &anchors[1]], 0);

    // And our PKCS#12 file opens elsewhere.
    let p12 = path(folder.path(), "made.p12", &one.pkcs12(PASSWORD).unwrap());
    let password = format!("pass:{PASSWORD}");
    let (opened, text) = run(
        "openssl",
        &["pkcs12", "-in", &p12, "-info", "-nokeys", "-passin", &password],
    );
    assert!(opened && text.contains("AES-256-CBC"));
}

#[test]
#[ignore = "needs pyHanko"]
fn a_signature_made_elsewhere_is_verified_but_nothing_is_accepted_after_it() {
    let folder = tempfile::tempdir().unwrap();
    let program = env::var("PYHANKO").unwrap_or_else(|_| "pyhanko".into());
    let p12 = path(folder.path(), "key.p12", RSA_AES);
    let password = path(folder.path(), "password", PASSWORD.as_bytes());
    let sign = |input: &str, field: &str, output: &str| {
        let arguments = [
            "sign",
            "addsig",
            "--field",
            field,
            "--use-pades",
            "pkcs12",
            "--passfile",
            &password,
            input,
            output,
            &p12,
        ];
        assert!(run(&program, &arguments).0);
        fs::read(output).unwrap()
    };
    let input = path(folder.path(), "in.pdf", &document());
    let once_path = path(folder.path(), "once.pdf", b"");
    let once = sign(&input, "chair", &once_path);
    let anchors = palmares::signing::anchors_from_pem(CA).unwrap();
    let report = verify(&once, &anchors, i64::MAX).unwrap();
    assert!(
        report.intact && report.trusted && !report.signatures[0].ours,
        "{report:#?}"
    );
    // Ours may follow theirs.
    let both = sign_as(&once, Role::Secretary, &secretary()).unwrap();
    let report = verify(&both, &anchors, i64::MAX).unwrap();
    assert!(
        report.intact && report.trusted && report.signatures[1].ours,
        "{report:#?}"
    );
    // Theirs after ours is an update that we did not make.
    let ours = path(
        folder.path(),
        "ours.pdf",
        &sign_as(&document(), Role::Secretary, &secretary()).unwrap(),
    );
    let mixed = sign(&ours, "chair", &path(folder.path(), "mixed.pdf", b""));
    let report = verify(&mixed, &anchors, i64::MAX).unwrap();
    assert!(
        !report.intact && report.signatures[0].intact && report.signatures[0].changed_after,
        "{report:#?}"
    );
}

#[test]
#[ignore = "needs qpdf, pdfsig, certutil, pyHanko, Java and Apache Preflight"]
fn real_minutes_stay_valid_pdf_a_before_and_after_each_signature() {
    let folder = tempfile::tempdir().unwrap();
    let adopted = palmares::export::pdf::State::Adopted;
    let base = palmares::export::pdf::render(&sample::minutes(adopted))
        .unwrap()
        .bytes;
    let first = sign_as(&base, Role::Chair, &chair()).unwrap();
    let second = sign_as(&first, Role::Secretary, &secretary()).unwrap();
    for (name, pdf) in [
        ("base.pdf", &base),
        ("first.pdf", &first),
        ("second.pdf", &second),
    ] {
        let file = path(folder.path(), name, pdf);
        assert!(preflight(&file).contains("is a valid PDF/A-1b file"));
    }
    let anchor = path(folder.path(), "ca.pem", CA);
    assert_all_agree(folder.path(), &second, &[&anchor], 2);
    let file = path(folder.path(), "signed.pdf", &second);
    assert!(
        run("pdftotext", &["-layout", &file, "-"])
            .1
            .contains("Éloïse Lefèvre, présidente")
    );
}
