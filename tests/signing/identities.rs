//! Opening PKCS#12 files, and identities made on the spot.

use palmares::signing::{Error, Identity, Role, SelfIssue, TrustProblem, anchors_from_pem, verify};

use crate::common::*;

const DAY: i64 = 86_400;

fn issue(role: Option<Role>) -> SelfIssue<'static> {
    SelfIssue {
        name: "Aïcha N’Diaye",
        role,
        organisation: Some("Ville d’essai"),
        country: Some("FR"),
        not_before_unix: MOMENT.unix - DAY,
        valid_days: 30,
    }
}

#[test]
fn every_encryption_in_use_is_opened_with_an_accented_password() {
    for p12 in [RSA_RC2, RSA_3DES, RSA_AES] {
        let identity = identity(p12);
        assert_eq!(identity.common_name(), "Éloïse Lefèvre");
        assert_eq!(identity.issuer_name(), "Autorité intermédiaire d’essai");
        assert_eq!(identity.role(), Some(Role::Chair));
        assert_eq!(identity.certificates().count(), 3, "leaf, intermediate, root");
        assert_eq!(
            (identity.not_before(), identity.not_after()),
            (1_577_836_800, 2_524_608_000)
        );
        assert!(!identity.is_self_issued());
    }
    let p256 = identity(P256_AES);
    assert_eq!(
        (p256.common_name().as_str(), p256.role()),
        ("Noël Çelik", Some(Role::Secretary))
    );
    assert_eq!(p256.serial(), [0x10, 0x04]);
    assert_eq!(identity(PLAIN_AES).role(), None);
}

#[test]
fn a_wrong_password_is_told_from_a_damaged_file_and_from_an_unsupported_one() {
    for p12 in [RSA_RC2, RSA_3DES, RSA_AES, P256_AES] {
        for password in ["", "ete-Ca", "été-ÇÀ"] {
            let error = Identity::from_pkcs12(p12, password).unwrap_err();
            assert_eq!(error, Error::WrongPassword, "{password}");
        }
    }
    let cut = &RSA_AES[..RSA_AES.len() - 1];
    assert!(matches!(
        Identity::from_pkcs12(cut, PASSWORD),
        Err(Error::DamagedIdentity(_))
    ));
    assert!(matches!(
        Identity::from_pkcs12(b"", PASSWORD),
        Err(Error::DamagedIdentity(_))
    ));
    assert!(matches!(
        Identity::from_pkcs12(CA, PASSWORD),
        Err(Error::DamagedIdentity(_))
    ));
    assert!(matches!(
        Identity::from_pkcs12(RSA_AES, "𝄞"),
        Err(Error::UnsupportedIdentity(_))
    ));
    assert!(matches!(
        Identity::from_pkcs12(P384, PASSWORD),
        Err(Error::UnsupportedIdentity(_))
    ));
}

#[test]
fn a_private_key_is_never_shown() {
    let made = Identity::self_issued(&issue(None)).unwrap();
    assert_eq!(format!("{made:?}"), "SelfIssued { name: \"Aïcha N’Diaye\", .. }");
    let shown = format!("{:?}", made.identity().unwrap());
    assert_eq!(
        shown,
        "Identity { common_name: \"Aïcha N’Diaye\", issuer_name: \"Aïcha N’Diaye\", .. }"
    );
}

#[test]
fn a_self_issued_identity_survives_its_file_and_is_trusted_only_when_given_as_anchor() {
    let made = Identity::self_issued(&issue(Some(Role::Secretary))).unwrap();
    let p12 = made.pkcs12(PASSWORD).unwrap();
    assert_eq!(
        Identity::from_pkcs12(&p12, "other").unwrap_err(),
        Error::WrongPassword
    );
    let identity = Identity::from_pkcs12(&p12, PASSWORD).unwrap();
    assert!(identity.is_self_issued());
    assert_eq!(
        (identity.common_name().as_str(), identity.role()),
        ("Aïcha N’Diaye", Some(Role::Secretary))
    );
    assert_eq!(identity.not_after() - identity.not_before(), 30 * DAY);

    let signed = sign_as(&document(), Role::Secretary, &identity).unwrap();
    let unknown = verify(&signed, &[], MOMENT.unix).unwrap();
    assert!(unknown.intact && !unknown.trusted);
    assert!(unknown.signatures[0].self_issued);
    assert_eq!(unknown.signatures[0].trust_problem, Some(TrustProblem::NoAnchor));
    let anchors = anchors_from_pem(made.certificate_pem.as_bytes()).unwrap();
    assert!(verify(&signed, &anchors, MOMENT.unix).unwrap().trusted);
}

#[test]
fn a_self_issued_identity_that_cannot_be_is_refused() {
    for bad in [
        SelfIssue {
            name: "  ",
            ..issue(None)
        },
        SelfIssue {
            country: Some("France"),
            ..issue(None)
        },
        SelfIssue {
            not_before_unix: -1,
            ..issue(None)
        },
        SelfIssue {
            not_before_unix: i64::MAX,
            ..issue(None)
        },
    ] {
        assert!(matches!(Identity::self_issued(&bad), Err(Error::SelfIssue(_))));
    }
}

#[test]
fn anchors_are_read_from_pem_with_text_around_and_from_der() {
    let text = [b"some text\n", CA, b"\nmore\n", CA].concat();
    let anchors = anchors_from_pem(&text).unwrap();
    assert_eq!(anchors.len(), 2);
    assert_eq!(anchors_from_pem(&anchors[0]).unwrap(), anchors[..1]);
    assert_eq!(anchors_from_pem(b"nothing"), Err(Error::BadAnchor));
    assert_eq!(anchors_from_pem(&CA[..CA.len() - 40]), Err(Error::BadAnchor));
    assert_eq!(
        verify(&document(), &[b"nothing".to_vec()], 0),
        Err(Error::BadAnchor)
    );
}
