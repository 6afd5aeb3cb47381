//! Whether a session can be held here: its attachments can be read, its folder takes a file, its file has nothing odd.
//!
//! Everything is looked at from the outside and put back as it was; what the files contain is nobody's business here.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Mode, Workspace};
use crate::domain::finding::Finding;
use crate::domain::journal::Digest;

/// What is to be looked at; it is made at once, and looked at off the interface's thread.
#[derive(Debug, Clone)]
pub struct Inquiry {
    folder: PathBuf,
    files: Vec<String>,
    digest: Digest,
    odd: Vec<Finding>,
    read_only: bool,
}

/// What was found.
#[derive(Debug, Clone)]
pub struct Readiness {
    /// The SHA-256 of the session file, to which the journal is bound: the rules and the dossiers as authored.
    pub digest: Digest,
    /// What is odd about the session file.
    pub odd: Vec<Finding>,
    /// How many attachments there are.
    pub files: usize,
    /// Those that cannot be read to their end, and why.
    pub unreadable: Vec<(String, Arc<io::Error>)>,
    /// Whether the session's folder takes a file.
    pub writable: Result<(), Arc<io::Error>>,
}

/// The file that is written and removed again.
const TRIAL: &str = ".palmares-trial";

impl Workspace {
    /// What has to be looked at before a session opens.
    pub fn inquiry(&self) -> Inquiry {
        let candidates = &self.session.state().candidates;
        let files = candidates.iter().flat_map(|candidate| &candidate.attachments);
        Inquiry {
            folder: self.folder.clone(),
            files: files.map(|attachment| attachment.file.clone()).collect(),
            digest: self.session_digest,
            odd: self.findings.clone(),
            read_only: matches!(self.mode(), Mode::ReadOnly(_)),
        }
    }
}

impl Inquiry {
    /// Looks. It reads every attachment to its end, which may take a while on a slow key.
    pub fn look(self) -> Readiness {
        let read = |file: &String| {
            let failed = readable(&self.folder, file).err()?;
            Some((file.clone(), Arc::new(failed)))
        };
        Readiness {
            digest: self.digest,
            files: self.files.len(),
            unreadable: self.files.iter().filter_map(read).collect(),
            writable: self.writable().map_err(Arc::new),
            odd: self.odd,
        }
    }

    fn writable(&self) -> io::Result<()> {
        if self.read_only {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        let trial = self.folder.join(TRIAL);
        let mut options = OpenOptions::new();
        let written = options
            .write(true)
            .create(true)
            .truncate(true)
            .open(&trial)
            .and_then(|mut file| {
                file.write_all(b"trial\n")?;
                file.sync_all()
            });
        // A trial that could not be written whole is taken away too.
        let removed = fs::remove_file(&trial);
        written.and(removed)
    }
}

/// Reads a file below the folder to its end, and keeps nothing of it.
fn readable(folder: &Path, file: &str) -> io::Result<()> {
    let there = folder.join(file).canonicalize()?;
    if !there.starts_with(folder.canonicalize()?) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut open = File::open(&there)?;
    if !open.metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    io::copy(&mut open, &mut io::sink())?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn inquiry(folder: &Path, files: &[&str]) -> Inquiry {
        Inquiry {
            folder: folder.to_owned(),
            files: files.iter().map(|file| (*file).to_owned()).collect(),
            digest: Digest::of(b"session"),
            odd: Vec::new(),
            read_only: false,
        }
    }

    #[test]
    fn a_vanished_file_and_one_outside_the_folder_are_named_and_nothing_is_left_behind() {
        let folder = std::env::temp_dir().join(format!("palmares-readiness-{}", std::process::id()));
        fs::create_dir_all(folder.join("pieces")).unwrap();
        fs::write(folder.join("pieces/budget.pdf"), b"%PDF").unwrap();
        let looked = inquiry(
            &folder,
            &["pieces/budget.pdf", "pieces/plan.png", "../outside", "pieces"],
        )
        .look();
        let names: Vec<&str> = looked.unreadable.iter().map(|(file, _)| file.as_str()).collect();
        assert_eq!(names, ["pieces/plan.png", "../outside", "pieces"]);
        assert!(looked.writable.is_ok());
        assert!(!folder.join(TRIAL).exists());
        fs::remove_dir_all(&folder).unwrap();
        assert!(
            inquiry(&folder, &[]).look().writable.is_err(),
            "the folder is gone"
        );
    }
}
