//! Signing once, twice, and being refused.

use lopdf::xref::XrefType;
use palmares::signing::{
    Appearance, Covers, Error, Kind, Moment, Role, SignRequest, State, TrustProblem, sign, verify,
};

use crate::common::*;

#[test]
fn two_people_sign_in_turn_and_both_signatures_hold() {
    let base = document();
    let first = sign_as(&base, Role::Chair, &chair()).unwrap();
    assert!(first.starts_with(&base), "the document itself is not touched");
    let second = sign_as(&first, Role::Secretary, &secretary()).unwrap();
    assert!(second.starts_with(&first));

    let report = check(&second);
    assert!(report.intact && report.trusted, "{report:#?}");
    assert_eq!(
        (report.kind, report.state),
        (Some(Kind::Minutes), Some(State::Adopted))
    );
    let [one, two] = report.signatures.as_slice() else {
        panic!("{report:#?}")
    };
    assert_eq!(
        (one.field.as_str(), one.signer.as_str()),
        ("chair", "Éloïse Lefèvre")
    );
    assert_eq!(
        (two.field.as_str(), two.signer.as_str()),
        ("secretary", "Noël Çelik")
    );
    assert_eq!((one.covers, two.covers), (Covers::Revision, Covers::File));
    assert_eq!((one.changed_after, two.changed_after), (false, false));
    assert_eq!(
        (one.at, one.reason.as_deref()),
        (Some(MOMENT), Some("Procès-verbal approuvé"))
    );
    assert_eq!(two.location.as_deref(), Some("Besançon"));
    assert!(one.ours && two.ours);
}

#[test]
fn the_order_of_signing_is_free_and_any_suitable_certificate_will_do() {
    let first = sign_as(&document(), Role::Secretary, &identity(PLAIN_AES)).unwrap();
    let second = sign_as(&first, Role::Chair, &identity(RSA_RC2)).unwrap();
    let report = check(&second);
    assert!(report.intact && report.trusted, "{report:#?}");
    let fields: Vec<_> = report
        .signatures
        .iter()
        .map(|signature| signature.field.as_str())
        .collect();
    assert_eq!(fields, ["secretary", "chair"]);
}

#[test]
fn a_document_with_a_cross_reference_stream_is_signed_alike() {
    let base = Sample {
        tables: XrefType::CrossReferenceStream,
        kind: Some("annex"),
        ..Sample::default()
    }
    .pdf();
    let first = sign_as(&base, Role::Chair, &chair()).unwrap();
    let report = check(&sign_as(&first, Role::Secretary, &secretary()).unwrap());
    assert!(report.intact && report.trusted, "{report:#?}");
    assert_eq!(report.kind, Some(Kind::Annex));
}

#[test]
fn signing_again_with_an_rsa_key_gives_the_same_bytes() {
    assert_eq!(once(), once());
}

#[test]
fn a_file_without_signatures_is_contradicted_by_nothing_but_not_trusted() {
    let report = check(&document());
    assert!(report.intact && !report.trusted && report.signatures.is_empty() && report.changes.is_empty());
}

#[test]
fn a_file_cut_off_within_its_first_signature_is_reported() {
    let (base, signed) = (document().len(), once());
    let report = check(&signed[..base + 100]);
    assert!(!report.intact && report.signatures.is_empty(), "{report:#?}");
}

#[test]
fn a_file_cut_back_to_its_first_signature_is_a_file_signed_once() {
    let first = once();
    let second = sign_as(&first, Role::Secretary, &secretary()).unwrap();
    let report = check(&second[..first.len()]);
    assert!(report.intact && report.trusted && report.signatures.len() == 1);
}

#[test]
fn each_refusal_has_its_own_reason() {
    let refused = |pdf: &[u8], role, p12| sign_as(pdf, role, &identity(p12)).unwrap_err();
    let chair_refused = |pdf: &[u8]| refused(pdf, Role::Chair, RSA_AES);

    assert_eq!(
        chair_refused(
            &Sample {
                state: "draft",
                ..Sample::default()
            }
            .pdf()
        ),
        Error::Draft
    );
    assert_eq!(
        chair_refused(
            &Sample {
                state: "other",
                ..Sample::default()
            }
            .pdf()
        ),
        Error::NotOurs
    );
    assert_eq!(
        chair_refused(
            &Sample {
                kind: None,
                ..Sample::default()
            }
            .pdf()
        ),
        Error::NotOurs
    );
    assert_eq!(
        chair_refused(
            &Sample {
                fields: &["secretary"],
                ..Sample::default()
            }
            .pdf()
        ),
        Error::FieldMissing(Role::Chair)
    );
    assert_eq!(
        refused(&once(), Role::Chair, RSA_AES),
        Error::FieldFilled(Role::Chair)
    );
    assert_eq!(
        refused(&document(), Role::Secretary, RSA_AES),
        Error::WrongRole {
            wanted: Role::Secretary,
            certificate: Role::Chair
        }
    );
    assert_eq!(
        refused(&document(), Role::Chair, EXPIRED),
        Error::Expired { until: 1_640_995_199 }
    );
    let early = Moment {
        unix: 1_577_836_799,
        offset_seconds: 0,
    };
    assert_eq!(
        sign_at(&document(), Role::Chair, &chair(), early).unwrap_err(),
        Error::NotYetValid { from: 1_577_836_800 }
    );
    assert_eq!(refused(&document(), Role::Chair, UNSUITED), Error::NotForSigning);
    assert!(matches!(chair_refused(b"plain text"), Error::Unreadable(_)));
    assert!(matches!(chair_refused(&document()[..200]), Error::Unreadable(_)));
    let odd = Moment {
        offset_seconds: 90_000,
        ..MOMENT
    };
    assert_eq!(
        sign_at(&document(), Role::Chair, &chair(), odd).unwrap_err(),
        Error::BadMoment
    );
}

#[test]
fn an_encrypted_file_is_refused() {
    use lopdf::{Document, EncryptionState, EncryptionVersion, Permissions};
    for owner in ["", "secret"] {
        let mut pdf = Document::load_mem(&document()).unwrap();
        let version = EncryptionVersion::V2 {
            document: &pdf,
            owner_password: "x",
            user_password: owner,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        pdf.encrypt(&state).unwrap();
        let mut bytes = Vec::new();
        pdf.save_to(&mut bytes).unwrap();
        assert_eq!(
            sign_as(&bytes, Role::Chair, &chair()).unwrap_err(),
            Error::Encrypted
        );
        assert_eq!(verify(&bytes, &[], 0).unwrap_err(), Error::Encrypted);
    }
}

#[test]
fn nobody_signs_over_tampering() {
    let mut flipped = once();
    flipped[40] ^= 1;
    let appended = [once().as_slice(), b"% a comment\n"].concat();
    for tampered in [flipped, appended] {
        assert_eq!(
            sign_as(&tampered, Role::Secretary, &secretary()).unwrap_err(),
            Error::Tampered
        );
    }
}

#[test]
fn a_font_that_is_none_is_refused_and_missing_letters_are_replaced() {
    let identity = chair();
    let request = |lines, font| SignRequest {
        role: Role::Chair,
        identity: &identity,
        reason: "",
        location: None,
        moment: MOMENT,
        appearance: Appearance {
            lines,
            font,
            size: 900.0,
        },
    };
    let lines = ["\u{10FFFD} 漢字 \u{202f}".to_owned()];
    assert!(matches!(
        sign(&document(), &request(&lines, b"none")),
        Err(Error::BadFont(_))
    ));
    assert!(check(&sign(&document(), &request(&lines, FONT)).unwrap()).intact);
    assert!(check(&sign(&document(), &request(&[], FONT)).unwrap()).intact);
}

#[test]
fn a_signer_is_untrusted_without_anchor_and_when_dated_in_the_future() {
    let signed = once();
    let without = verify(&signed, &[], MOMENT.unix).unwrap();
    assert!(without.intact && !without.trusted);
    assert_eq!(without.signatures[0].trust_problem, Some(TrustProblem::NoAnchor));
    let anchors = palmares::signing::anchors_from_pem(CA).unwrap();
    let early = verify(&signed, &anchors, MOMENT.unix - 2 * 86_400).unwrap();
    assert_eq!(early.signatures[0].trust_problem, Some(TrustProblem::BadMoment));
}

#[test]
fn what_the_exporter_makes_can_be_signed_once_adopted() {
    use palmares::export::pdf::{State, render};
    let draft = render(&crate::sample::minutes(crate::sample::draft()))
        .unwrap()
        .bytes;
    assert_eq!(sign_as(&draft, Role::Chair, &chair()).unwrap_err(), Error::Draft);
    let base = render(&crate::sample::minutes(State::Adopted)).unwrap().bytes;
    let first = sign_as(&base, Role::Chair, &chair()).unwrap();
    let report = check(&sign_as(&first, Role::Secretary, &secretary()).unwrap());
    assert!(report.intact && report.trusted, "{report:#?}");
}
