//! `palmares identity new`: a key for its owner alone, a certificate beside it, and the truth about its worth.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::program::{Ran, is_said, names, room, run, run_with, text};

/// Makes an identity with the password `mot de passe` and a test's own folder.
pub fn new(path: &Path, name: &str, role: &str) -> Ran {
    run_with(
        &[
            "identity",
            "new",
            "--name",
            name,
            "--role",
            role,
            "-o",
            text(path),
            "--password-file",
            "-",
            "--lang",
            "en",
        ],
        "mot de passe\n",
    )
}

/// Two identities that the tests of signing share, `chair.p12` and `secretary.p12`, with `password` and `wrong`.
pub fn shared() -> &'static Path {
    static SHARED: OnceLock<PathBuf> = OnceLock::new();
    SHARED.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli-identities");
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        new(&folder.join("chair.p12"), "Anne-Laure Delacroix-Nguyen", "chair").ends(0);
        new(
            &folder.join("secretary.p12"),
            "Odile Marchand-Perret",
            "secretary",
        )
        .ends(0);
        // A password's file may end as Windows ends lines.
        fs::write(folder.join("password"), "mot de passe\r\n").unwrap();
        fs::write(folder.join("wrong"), "mot de passé\n").unwrap();
        fs::write(folder.join("accented"), "été-Çà\n").unwrap();
        folder
    })
}

#[test]
fn an_identity_is_a_key_for_its_owner_a_certificate_for_all_and_said_to_be_untrusted() {
    let room = room();
    let path = room.path().join("clé.p12");
    let ran = new(&path, "Aïcha N’Diaye", "chair").ends(0);
    assert_eq!(names(room.path()), ["clé.p12", "clé.pem"]);
    assert!(
        ran.out.contains("clé.p12") && ran.out.contains("clé.pem"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("vouches only for itself") && ran.out.contains("untrusted"),
        "{}",
        ran.out
    );
    let certificate = fs::read_to_string(room.path().join("clé.pem")).unwrap();
    assert!(certificate.starts_with("-----BEGIN CERTIFICATE-----"));
    assert!(!certificate.contains("PRIVATE"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "only its owner reads the key: {mode:o}");
    }
    let other = room.path().join("other.p12");
    let french = run_with(
        &[
            "identity",
            "new",
            "--name",
            "N",
            "--role",
            "secretary",
            "-o",
            text(&other),
            "--lang",
            "fr",
        ],
        "x\n",
    );
    assert!(french.ends(0).out.contains("ne se porte garant"));
}

#[test]
fn nothing_is_ever_overwritten() {
    let room = room();
    let path = room.path().join("key.p12");
    new(&path, "First", "chair").ends(0);
    let there = super::program::contents(room.path());
    let again = new(&path, "Second", "chair").ends(1);
    assert!(again.err.contains("exists already"), "{}", again.err);
    assert!(super::program::contents(room.path()) == there);
    // Nor a certificate that stands where the new one would go.
    fs::remove_file(&path).unwrap();
    let again = new(&path, "Third", "chair").ends(1);
    assert!(again.err.contains("key.pem"), "{}", again.err);
    assert_eq!(names(room.path()), ["key.pem"]);
}

#[test]
fn a_key_and_its_certificate_never_take_each_others_place() {
    let room = room();
    let path = room.path().join("key.pem");
    new(&path, "Name", "chair").ends(0);
    let files = names(room.path());
    assert_eq!(files.len(), 2, "{files:?}");
    assert!(
        !fs::read(&path).unwrap().starts_with(b"-----BEGIN"),
        "the key is where it was asked for"
    );
}

#[test]
fn what_cannot_be_made_is_said_and_leaves_nothing() {
    let room = room();
    let ran = new(&room.path().join("no/key.p12"), "Name", "chair").ends(2);
    is_said(&ran.err);
    let ran = new(&room.path().join("key.p12"), "  ", "chair").ends(1);
    is_said(&ran.err);
    let out = room.path().join("key.p12");
    let missing = room.path().join("no-password");
    let arguments = [
        "identity",
        "new",
        "--name",
        "N",
        "--role",
        "chair",
        "-o",
        text(&out),
        "--password-file",
        text(&missing),
    ];
    let ran = run(&arguments).ends(2);
    assert!(ran.err.contains("no-password"), "which file: {}", ran.err);
    assert_eq!(names(room.path()), [] as [&str; 0]);
}
