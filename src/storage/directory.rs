//! A session's folder: where it is and the bytes of its `session.ron`.
//!
//! It reads what is there and never writes. What the bytes mean is [`schema`](super::schema)'s business.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::schema::LARGEST_FILE;
use crate::domain::Digest;

/// The session file's name in its folder.
pub const SESSION_FILE: &str = "session.ron";

/// A session's folder and file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The folder that holds everything of the session.
    pub folder: PathBuf,
    /// The session file in it.
    pub session_file: PathBuf,
}

/// The session file as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionFile {
    /// Its bytes; one more than the reader accepts when it is larger than that.
    pub bytes: Vec<u8>,
    /// Their SHA-256.
    pub digest: Digest,
}

/// Why a session cannot be reached.
#[derive(Debug, Clone)]
pub enum Error {
    /// There is nothing at that path.
    NotFound(PathBuf),
    /// The folder holds no `session.ron`.
    NoSessionFile(PathBuf),
    /// The path names neither a folder nor a regular file.
    NotASession(PathBuf),
    /// The system refused.
    Io(PathBuf, Arc<io::Error>),
}

/// Finds the session at a path: its folder, or a session file itself.
pub fn locate(path: &Path) -> Result<Location, Error> {
    let metadata = fs::metadata(path).map_err(|error| failed(path, error))?;
    if metadata.is_file() {
        let parent = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        return Ok(Location {
            folder: parent.to_owned(),
            session_file: path.to_owned(),
        });
    }
    if !metadata.is_dir() {
        return Err(Error::NotASession(path.to_owned()));
    }
    let session_file = path.join(SESSION_FILE);
    match fs::metadata(&session_file) {
        Ok(metadata) if metadata.is_file() => Ok(Location {
            folder: path.to_owned(),
            session_file,
        }),
        Ok(_) => Err(Error::NotASession(session_file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Error::NoSessionFile(path.to_owned())),
        Err(error) => Err(failed(&session_file, error)),
    }
}

impl Location {
    /// The session file's own name, as findings call it.
    pub fn file_name(&self) -> String {
        self.session_file.file_name().map_or_else(
            || SESSION_FILE.to_owned(),
            |name| name.to_string_lossy().into_owned(),
        )
    }

    /// Reads the session file, no further than one byte beyond what the reader accepts.
    pub fn read(&self) -> Result<SessionFile, Error> {
        let fail = |error| failed(&self.session_file, error);
        let limit = u64::try_from(LARGEST_FILE).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        File::open(&self.session_file)
            .map_err(fail)?
            .take(limit)
            .read_to_end(&mut bytes)
            .map_err(fail)?;
        Ok(SessionFile {
            digest: Digest::of(&bytes),
            bytes,
        })
    }
}

fn failed(path: &Path, error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::NotFound => Error::NotFound(path.to_owned()),
        _ => Error::Io(path.to_owned(), Arc::new(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_and_its_file_are_the_same_session() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(matches!(locate(folder.path()), Err(Error::NoSessionFile(_))));
        let file = folder.path().join(SESSION_FILE);
        assert!(matches!(locate(&file), Err(Error::NotFound(_))));
        fs::write(&file, "()").expect("written");
        let by_folder = locate(folder.path()).expect("found");
        assert_eq!(by_folder, locate(&file).expect("found"));
        assert_eq!(by_folder.folder, folder.path());
        let read = by_folder.read().expect("read");
        assert_eq!(read.digest, Digest::of(b"()"));
        assert_eq!(by_folder.file_name(), "session.ron");
    }
}
