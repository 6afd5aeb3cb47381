//! Large sessions: sound, playable through a morning, and written to a folder for whoever wants to look.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/large.rs"]
mod large;

use std::io::BufReader;
use std::path::Path;

use large::{CROWD, JURY, Shape};
use palmares::domain::finding::Level;
use palmares::workspace::{self, Workspace};

fn write(folder: &Path, shape: Shape, heard: usize) -> Workspace {
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("session.ron"), large::session(shape)).unwrap();
    let checked = workspace::check(folder).unwrap();
    let errors: Vec<_> = checked
        .findings
        .iter()
        .filter(|f| f.level() == Level::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let mut workspace = Workspace::open(folder).unwrap();
    let morning = large::morning(shape, heard);
    let list = workspace::command_list::read(BufReader::new(morning.as_bytes()), "morning");
    for submission in list {
        let submission = submission.unwrap();
        let _ticket = workspace.submit(submission.command, submission.at).unwrap();
    }
    workspace.sync().unwrap();
    workspace
}

#[test]
fn a_large_jury_lives_its_morning() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = write(folder.path(), JURY, 2);
    let session = workspace.session();
    assert_eq!(session.setup().jurors.len(), 13);
    assert_eq!(session.setup().criteria.len(), 10);
    assert_eq!(session.state().closed.len(), 2);
}

/// Writes the folders and says where; nothing else of the tests needs them.
#[test]
#[ignore = "writes folders for people to look at"]
fn write_the_large_sessions() {
    let root = std::env::temp_dir().join("palmares-large");
    let sealed = Shape { sealed: true, ..JURY };
    for (name, shape, heard) in [("jury", JURY, 8), ("sealed", sealed, 2), ("crowd", CROWD, 1)] {
        let folder = root.join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).unwrap();
        }
        write(&folder, shape, heard);
        println!("{}", folder.display());
    }
}
