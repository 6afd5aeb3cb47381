//! The journal as the record: what was shown as saved is there, and what was altered is told.
//!
//! `damage` alters files; `day` opens and submits through the workspace; `process` runs the real binary, kills it, fills
//! its disk and watches its system calls.

#[path = "journal/damage.rs"]
mod damage;
#[path = "journal/day.rs"]
mod day;
#[cfg(all(unix, feature = "cli"))]
#[path = "journal/process.rs"]
mod process;

use std::path::{Path, PathBuf};

use palmares::domain::Command;
use palmares::domain::panel::Occupant;
use palmares::storage::journal_file;
use palmares::workspace::Workspace;

/// A fresh session in a folder of its own.
struct Room {
    folder: tempfile::TempDir,
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let authored = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tiny/session.ron");
        std::fs::copy(authored, folder.path().join("session.ron")).expect("copied");
        Self { folder }
    }

    /// A session whose journal holds `bytes`.
    fn with_journal(bytes: &[u8]) -> Self {
        let room = Self::new();
        std::fs::write(room.journal(), bytes).expect("written");
        room
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn journal(&self) -> PathBuf {
        self.path().join(journal_file::NAME)
    }

    fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.journal()).expect("a journal")
    }

    fn open(&self) -> Workspace {
        Workspace::open(self.path()).expect("opens")
    }
}

fn arrive(juror: &str) -> Command {
    Command::Arrive {
        juror: juror.into(),
        occupant: Occupant::Holder,
    }
}

fn incident(text: &str) -> Command {
    Command::Incident { text: text.into() }
}

/// The bytes of a small journal with what is hard to write on one line: nine entries.
fn small_journal() -> Vec<u8> {
    let room = Room::new();
    let mut workspace = room.open();
    let commands = [
        arrive("martin"),
        arrive("petit"),
        Command::Open,
        incident("Coupure de courant\nà 9 h, « salle 2 »."),
        Command::Start {
            candidate: "c01".into(),
        },
        Command::End,
        Command::Mark {
            juror: "martin".into(),
            candidate: "c01".into(),
            criterion: "utilite".into(),
            mark: "14,5".into(),
        },
        Command::Undo { entry: None },
    ];
    for command in commands {
        let _ticket = workspace.submit(command, None).expect("permitted");
    }
    assert_eq!(workspace.sync().expect("written"), 9);
    drop(workspace);
    room.bytes()
}
