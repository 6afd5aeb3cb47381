//! Tests: a second signer who is who they say, and whose update does more than sign.
//!
//! The second signature is made over the forged bytes with a good key, so cryptography has nothing to say against it: only
//! writing the update again does. From outside the module nobody could make these files.

use super::{
    Appearance, Change, Identity, Moment, Problem, Report, Role, SignRequest, What, pades::seal, sign, verify,
};

const BASE: &[u8] = include_bytes!("../../tests/signing/foreign/base.pdf");
const FONT: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf");
const MOMENT: Moment = Moment {
    unix: 1_795_283_232,
    offset_seconds: 3600,
};

fn identity(p12: &[u8]) -> Identity {
    Identity::from_pkcs12(p12, "été-Çà").unwrap()
}

fn secretary() -> Identity {
    identity(include_bytes!("../../tests/signing/p256-aes.p12"))
}

fn signed(pdf: &[u8], role: Role, identity: &Identity) -> Vec<u8> {
    let lines = ["Signé".to_owned()];
    let appearance = Appearance {
        lines: &lines,
        font: FONT,
        size: 9.0,
    };
    sign(
        pdf,
        &SignRequest {
            role,
            identity,
            reason: "essai",
            location: None,
            moment: MOMENT,
            appearance,
        },
    )
    .unwrap()
}

/// The file signed by the chair, and the update by which the secretary signs it.
fn two_parts() -> (Vec<u8>, Vec<u8>) {
    let first = signed(
        BASE,
        Role::Chair,
        &identity(include_bytes!("../../tests/signing/plain-aes.p12")),
    );
    let second = signed(&first, Role::Secretary, &secretary());
    let update = second[first.len()..].to_vec();
    (first, update)
}

/// Joins both parts, puts the ranges right for the forged update, and signs it as the secretary.
fn resealed(first: &[u8], update: &[u8]) -> Report {
    let position = |what: &[u8]| {
        first.len()
            + update
                .windows(what.len())
                .position(|window| window == what)
                .unwrap()
    };
    let start = position(b"/Contents <") + 10;
    let gap = start..start + 2 * super::update::ROOM + 2;
    let mut out = [first, update].concat();
    let range = position(b"/ByteRange [") + 12;
    let numbers = format!("0 {} {} {}", gap.start, gap.end, out.len() - gap.end);
    let width = out[range..].iter().position(|&byte| byte == b']').unwrap();
    out[range..range + width].copy_from_slice(format!("{numbers:<width$}").as_bytes());
    out[gap.start + 1..gap.end - 1].fill(b'0');
    seal(&mut out, &gap, &secretary()).unwrap();
    verify(&out, &[], MOMENT.unix).unwrap()
}

fn replaced(update: &[u8], from: &str, to: &str) -> Vec<u8> {
    let at = update
        .windows(from.len())
        .position(|window| window == from.as_bytes())
        .expect(from);
    [&update[..at], to.as_bytes(), &update[at + from.len()..]].concat()
}

/// Puts `objects` before the table, and sets the end of the file right for them.
fn inserted(first: &[u8], update: &[u8], objects: &str) -> Vec<u8> {
    let at = update.windows(5).position(|window| window == b"xref\n").unwrap();
    let grown = [&update[..at], objects.as_bytes(), &update[at..]].concat();
    let table = first.len() + at;
    replaced(
        &grown,
        &format!("startxref\n{table}\n"),
        &format!("startxref\n{}\n", table + objects.len()),
    )
}

fn assert_told(report: &Report) {
    let [chair, secretary] = report.signatures.as_slice() else {
        panic!("{report:#?}")
    };
    assert!(
        !report.intact && chair.intact && chair.changed_after && !secretary.intact,
        "{report:#?}"
    );
    assert_eq!(secretary.problem, Some(Problem::NotOurLayout));
    assert!(
        report.changes.contains(&Change::Modified {
            after: 1,
            what: What::Signature
        }),
        "{report:#?}"
    );
}

#[test]
fn the_update_sealed_again_unchanged_is_accepted() {
    let (first, update) = two_parts();
    let report = resealed(&first, &update);
    assert!(report.intact && report.signatures.len() == 2, "{report:#?}");
}

#[test]
fn a_signer_who_changes_anything_in_passing_is_told() {
    let (first, update) = two_parts();
    for (from, to) in [
        // The field moved over the page, made invisible, renamed for the reader.
        ("/Rect [300 60 ", "/Rect [000 60 "),
        ("/F 132", "/F 130"),
        ("(Signature ", "(Sugnature "),
        // The appearance under a matrix, with another box, in another font.
        ("/BBox [0 0 220", "/BBox [0 0 920"),
        ("/Encoding /Identity-H", "/Encoding /Identity-V"),
        ("/Flags 4", "/Flags 5"),
        // The same things in other spellings.
        ("/Type /Sig", "/Type/Sig "),
        ("/Reason <feff", "/Reason <FEFF"),
        ("endobj\n", "endobj\r"),
        (" 00000 n \n", " 00000 n\r\n"),
    ] {
        assert_eq!(from.len(), to.len(), "offsets stay what they were");
        assert_told(&resealed(&first, &replaced(&update, from, to)));
    }
}

#[test]
fn a_signer_who_adds_anything_in_passing_is_told() {
    let (first, update) = two_parts();
    // An object that nothing reaches, a comment, white space.
    for added in ["9999 0 obj\nnull\nendobj\n", "% comment\n", "\n"] {
        assert_told(&resealed(&first, &inserted(&first, &update, added)));
    }
    // A page drawn over: another object and another line in the table.
    let page = lopdf::Document::load_mem(&first).unwrap().get_pages()[&1].0;
    let offset = first.len() + update.windows(5).position(|window| window == b"xref\n").unwrap();
    let over = format!("{page} 0 obj\n<</Type/Page>>\nendobj\n");
    let forged = inserted(&first, &update, &over);
    let forged = replaced(
        &forged,
        "xref\n",
        &format!("xref\n{page} 1\n{offset:010} 00000 n \n"),
    );
    let report = resealed(&first, &forged);
    assert_told(&report);
    assert!(
        report.changes.contains(&Change::Modified {
            after: 1,
            what: What::Page
        }),
        "{report:#?}"
    );
}

#[test]
fn a_signer_who_points_the_file_elsewhere_is_told() {
    let (first, update) = two_parts();
    let parsed = lopdf::Document::load_mem(&first).unwrap();
    let root = parsed.trailer.get(b"Root").unwrap().as_reference().unwrap().0;
    // Another catalog, a copy of the first one.
    let other = format!("{root} 0 obj\n");
    let copy = first
        .windows(other.len())
        .position(|window| window == other.as_bytes())
        .unwrap();
    let end = copy
        + first[copy..]
            .windows(6)
            .position(|window| window == b"endobj")
            .unwrap();
    let body = String::from_utf8_lossy(&first[copy + other.len()..end]).into_owned();
    let new = parsed.max_id + 9;
    let offset = first.len() + update.windows(5).position(|window| window == b"xref\n").unwrap();
    let forged = inserted(&first, &update, &format!("{new} 0 obj\n{body}endobj\n"));
    let forged = replaced(
        &forged,
        "xref\n",
        &format!("xref\n{new} 1\n{offset:010} 00000 n \n"),
    );
    let forged = replaced(&forged, &format!("/Root {root} 0 R"), &format!("/Root {new} 0 R"));
    let report = resealed(&first, &forged);
    assert_told(&report);
    assert!(
        report.changes.contains(&Change::Modified {
            after: 1,
            what: What::Catalog
        }),
        "{report:#?}"
    );
}
