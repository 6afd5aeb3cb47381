//! `palmares demo`: what the played day leaves, and where it refuses to be played.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use super::program::{command, contents, names, played, room, run, text};

const LEFT: [&str; 7] = [
    "annex-signed.pdf",
    "annex.pdf",
    "chair.pem",
    "minutes-signed.pdf",
    "minutes.pdf",
    "secretary.pem",
    "session",
];

#[test]
fn a_headless_demonstration_leaves_what_was_promised_and_tells_it() {
    let played = played();
    let told = played.told.clone().ends(0);
    assert_eq!(told.err, "");
    assert_eq!(names(&played.folder), LEFT);
    let session = names(&played.session());
    for file in ["pieces", "session.journal", "session.ron"] {
        assert!(session.iter().any(|name| name == file), "{file} in {session:?}");
    }
    for name in LEFT {
        assert!(
            told.out.contains(text(&played.file(name))),
            "{name} is not told:\n{}",
            told.out
        );
    }
    let verified = told
        .out
        .matches("Intact: nothing was changed since the signatures.")
        .count();
    assert_eq!(verified, 2, "both signed files are verified:\n{}", told.out);
}

#[test]
fn a_demonstration_leaves_no_secret() {
    for (path, bytes) in contents(&played().folder) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let secret = name.ends_with(".p12") || name.ends_with(".key") || name.ends_with(".tmp");
        assert!(!secret, "{}", path.display());
        let marker = b"PRIVATE KEY";
        assert!(
            !bytes.windows(marker.len()).any(|part| part == marker),
            "{}",
            path.display()
        );
    }
}

#[test]
fn a_folder_that_holds_a_session_or_a_result_is_refused_and_left_alone() {
    let there = contents(&played().folder);
    let again = run(&["demo", "--headless", text(&played().folder), "--lang", "en"]).ends(2);
    assert_eq!(again.out, "");
    assert!(again.err.contains("session exists already"), "{}", again.err);
    assert!(contents(&played().folder) == there, "nothing was touched");

    let room = room();
    let minutes = room.path().join("minutes.pdf");
    fs::write(&minutes, b"somebody else's").unwrap();
    let refused = run(&["demo", "--headless", text(room.path()), "--lang", "fr"]).ends(2);
    assert!(refused.err.contains("minutes.pdf existe déjà"), "{}", refused.err);
    assert_eq!(names(room.path()), ["minutes.pdf"]);
    assert_eq!(fs::read(&minutes).unwrap(), b"somebody else's");
}

#[cfg(target_os = "linux")]
#[test]
fn without_display_or_folder_it_says_so_and_plays_in_a_fresh_temporary_one() {
    let temporary = room();
    let mut child = command(&["demo", "--lang", "fr"])
        .env("TMPDIR", temporary.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    // The whole day was played once already: its first entries are enough here.
    let entries = || {
        let folder = names(temporary.path())
            .first()
            .map(|name| temporary.path().join(name))?;
        let journal = fs::read(folder.join("session/session.journal")).ok()?;
        Some(journal.iter().filter(|byte| **byte == b'\n').count())
    };
    let mut waited = 0;
    while entries().unwrap_or_default() < 10 && waited < 600 {
        std::thread::sleep(std::time::Duration::from_millis(50));
        waited += 1;
    }
    let played = entries();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(line.starts_with("Aucun écran"), "{line}");
    assert!(played.unwrap_or_default() >= 10, "{played:?}");
    let folders = names(temporary.path());
    assert_eq!(folders.len(), 1);
    assert!(folders[0].starts_with("palmares-demo-"), "{folders:?}");
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let room = room();
    let file = room.path().join("file");
    fs::write(&file, b"").unwrap();
    let refused = run(&["demo", "--headless", text(&file.join("below")), "--lang", "en"]).ends(2);
    assert!(refused.err.contains("cannot be created"), "{}", refused.err);
}
