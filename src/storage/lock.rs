//! One writer per session: an advisory lock on `session.lock` in the session's folder.
//!
//! The lock is the operating system's and dies with the process; the text in the file only tells a second person who
//! holds it, and is never believed on its own. The file stays behind, empty: removing it would let two writers in.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::failure::{Failure, Step};
use crate::domain::time::Wall;

/// The lock's file name in a session's folder.
pub const NAME: &str = "session.lock";

/// Who holds a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The process.
    pub pid: u32,
    /// The machine's name, when it has one.
    #[serde(default)]
    pub host: Option<String>,
    /// Since when.
    pub since: Wall,
}

/// A held lock; dropping it releases it.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

/// Why the lock is not ours.
#[derive(Debug, Clone)]
pub enum LockError {
    /// Somebody else writes this session; who, if the system lets us read it.
    Held(Option<Holder>),
    /// The lock file cannot be used: a read-only folder, a file system without locks.
    Failed(Failure),
}

impl Lock {
    /// Takes the lock of the session in `folder`, in the name of `holder`, without waiting.
    ///
    /// # Errors
    /// [`LockError::Held`] when another process, or another opened session in this one, holds it.
    pub fn take(folder: &Path, holder: &Holder) -> Result<Self, LockError> {
        let path = folder.join(NAME);
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|error| LockError::Failed(Failure::at(Step::Open, &path)(error)))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(LockError::Held(read(&file))),
            Err(TryLockError::Error(error)) => {
                return Err(LockError::Failed(Failure::at(Step::Lock, &path)(error)));
            }
        }
        let lock = Self { file, path };
        lock.sign(holder).map_err(LockError::Failed)?;
        Ok(lock)
    }

    fn sign(&self, holder: &Holder) -> Result<(), Failure> {
        let text = ron::to_string(holder).unwrap_or_default();
        self.file
            .set_len(0)
            .map_err(Failure::at(Step::Truncate, &self.path))?;
        (&self.file)
            .write_all(text.as_bytes())
            .map_err(Failure::at(Step::Write, &self.path))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file releases the lock whatever happens here; an old text in it would be harmless.
        let _emptied = self.file.set_len(0);
    }
}

fn read(file: &File) -> Option<Holder> {
    let mut text = String::new();
    file.take(4_096).read_to_string(&mut text).ok()?;
    ron::from_str(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(pid: u32) -> Holder {
        Holder {
            pid,
            host: Some("salle-12".into()),
            since: "2026-11-21T08:30:00+01:00".parse().expect("a moment"),
        }
    }

    #[test]
    fn a_second_writer_is_told_who_holds_the_session() {
        let folder = tempfile::tempdir().expect("a folder");
        let held = Lock::take(folder.path(), &holder(7)).expect("free");
        match Lock::take(folder.path(), &holder(8)) {
            Err(LockError::Held(Some(who))) => assert_eq!(who, holder(7)),
            other => panic!("not refused: {other:?}"),
        }
        drop(held);
        Lock::take(folder.path(), &holder(8)).expect("free again");
    }

    #[test]
    fn what_a_dead_process_left_in_the_file_does_not_block() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(NAME), "(pid:1,since:\"never\") and more").expect("written");
        Lock::take(folder.path(), &holder(9)).expect("stale content is no lock");
        std::fs::write(folder.path().join(NAME), b"\xff\xfe").expect("written");
        let held = Lock::take(folder.path(), &holder(9)).expect("nor are stray bytes");
        drop(held);
    }
}
