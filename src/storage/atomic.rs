//! Writing a whole file so that a reader, or a crash, sees the old one or the new one and never a half.
//!
//! The journal is not written this way: it only grows (see [`journal_file`](super::journal_file)).

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::failure::{Failure, Step};

/// Writes `bytes` as the file `path`: a temporary in the same folder, synced, renamed over it, then the folder synced.
///
/// # Errors
/// The [`Failure`]; what stood at `path` before still stands, and the temporary is removed.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    // As any other document: the person's umask decides.
    replace(path, bytes, 0o666)
}

/// Writes a file that holds a secret: as [`write()`], but only its owner may read it, whatever the umask. On Windows the
/// folder's own permissions decide.
///
/// # Errors
/// As [`write()`].
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    replace(path, bytes, 0o600)
}

#[cfg_attr(not(unix), expect(unused_variables, reason = "only Unix has modes"))]
fn replace(path: &Path, bytes: &[u8], mode: u32) -> Result<(), Failure> {
    let folder = folder_of(path);
    let mut builder = tempfile::Builder::new();
    builder.prefix(".palmares-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(std::fs::Permissions::from_mode(mode));
    }
    let mut temporary = builder
        .tempfile_in(&folder)
        .map_err(Failure::at(Step::Create, path))?;
    temporary
        .write_all(bytes)
        .map_err(Failure::at(Step::Write, path))?;
    temporary
        .as_file()
        .sync_all()
        .map_err(Failure::at(Step::Sync, path))?;
    temporary
        .persist(path)
        .map_err(|failed| Failure::at(Step::Rename, path)(failed.error))?;
    sync_folder(&folder)
}

/// The folder that a file stands in; `.` for a bare name.
pub fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Makes the names in a folder durable. Windows has no such operation and keeps them in its own journal.
///
/// # Errors
/// The [`Failure`] when the folder cannot be opened or synced.
pub fn sync_folder(folder: &Path) -> Result<(), Failure> {
    if cfg!(unix) {
        File::open(folder)
            .map_err(Failure::at(Step::Open, folder))?
            .sync_all()
            .map_err(Failure::at(Step::Sync, folder))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_remains() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("minutes.pdf");
        write(&path, b"old").expect("written");
        write(&path, b"new").expect("replaced");
        assert_eq!(std::fs::read(&path).expect("readable"), b"new");
        let names = std::fs::read_dir(folder.path()).expect("readable").count();
        assert_eq!(names, 1, "no temporary is left");
    }

    #[test]
    fn a_failed_write_keeps_the_old_file_and_says_which() {
        let folder = tempfile::tempdir().expect("a folder");
        let taken = folder.path().join("taken");
        std::fs::create_dir(&taken).expect("a folder in the way");
        let failure = write(&taken, b"x").expect_err("a folder cannot be replaced by a file");
        assert_eq!(
            (failure.step, failure.path.as_path()),
            (Step::Rename, taken.as_path())
        );
        let names = std::fs::read_dir(folder.path()).expect("readable").count();
        assert_eq!(names, 1, "no temporary is left");
    }
}
