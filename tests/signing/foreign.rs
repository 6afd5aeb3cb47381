//! Signatures made by another program, with algorithms that we verify but do not write.

use palmares::signing::{Covers, Error, Problem, Role, anchors_from_pem, verify};

use crate::common::*;

const FILES: [(&str, &[u8]); 6] = [
    ("Maël Dupré", include_bytes!("foreign/pss-sha256.pdf")),
    ("Maël Dupré", include_bytes!("foreign/pss-sha512.pdf")),
    ("Éloïse Lefèvre", include_bytes!("foreign/rsa-sha384.pdf")),
    ("Éloïse Lefèvre", include_bytes!("foreign/rsa-sha512-older.pdf")),
    ("Courbe P-384", include_bytes!("foreign/p384-sha384.pdf")),
    ("Courbe P-384", include_bytes!("foreign/p384-sha256.pdf")),
];

#[test]
fn the_algorithms_of_others_are_verified() {
    for (signer, pdf) in FILES {
        let report = verify(pdf, &anchors_from_pem(CA).unwrap(), i64::MAX).unwrap();
        assert!(report.intact && report.trusted, "{report:#?}");
        let signature = &report.signatures[0];
        assert_eq!(
            (signature.signer.as_str(), signature.covers),
            (signer, Covers::File)
        );
        assert!(!signature.ours && !signature.changed_after && signature.at.is_some());
    }
}

#[test]
fn a_signature_of_others_is_broken_by_any_change_to_what_it_covers() {
    for (_, pdf) in FILES {
        let start = pdf
            .windows(10)
            .position(|window| window == b"/Contents ")
            .unwrap();
        for position in (9..start).step_by(start / 12) {
            let mut flipped = pdf.to_vec();
            flipped[position] ^= 1;
            assert!(is_noticed(&flipped), "{position}");
        }
        assert!(is_noticed(&[pdf, b"\n"].concat()));
    }
}

#[test]
fn a_value_of_another_signature_does_not_pass() {
    // Same signer, same document, another digest: the envelope of the one does not fit the other.
    let (one, other) = (FILES[1].1, FILES[0].1);
    let gap = |pdf: &[u8]| {
        let start = pdf
            .windows(11)
            .position(|window| window == b"/Contents <")
            .unwrap()
            + 11;
        start..start + pdf[start..].iter().position(|&byte| byte == b'>').unwrap()
    };
    let (from, to) = (gap(other), gap(one));
    assert!(from.len() <= to.len());
    let mut mixed = one.to_vec();
    mixed[to.clone()].fill(b'0');
    mixed[to.start..to.start + from.len()].copy_from_slice(&other[from]);
    let report = verify(&mixed, &[], i64::MAX).unwrap();
    assert_eq!(report.signatures[0].problem, Some(Problem::DigestMismatch));
}

#[test]
fn ours_may_follow_theirs_but_not_in_the_same_field() {
    for (_, pdf) in FILES {
        assert_eq!(
            sign_as(pdf, Role::Chair, &identity(PLAIN_AES)).unwrap_err(),
            Error::FieldFilled(Role::Chair)
        );
        let report = verify(
            &sign_as(pdf, Role::Secretary, &secretary()).unwrap(),
            &[],
            MOMENT.unix,
        )
        .unwrap();
        assert!(report.intact && report.signatures.len() == 2, "{report:#?}");
        assert_eq!(
            [report.signatures[0].ours, report.signatures[1].ours],
            [false, true]
        );
    }
}
