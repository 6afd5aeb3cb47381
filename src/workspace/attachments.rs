//! The files that dossiers cite, as they are now: inside the session's folder, there, regular, not too large.
//!
//! They were checked when the session opened; since then a file may have gone, or become a link to elsewhere. Nothing is
//! written here, and what the files contain is nobody's business but the [`viewer`](super::viewer)'s.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What an attachment seems to be, by the end of its name; what it is, its bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seems {
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Something that only the system can open.
    Other,
}

/// What an attachment seems to be.
pub fn seems(file: &str) -> Seems {
    let ends = |end: &&str| {
        let from = file.len().saturating_sub(end.len());
        file.get(from..)
            .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    };
    if ends(&".pdf") {
        Seems::Pdf
    } else if [".png", ".jpg", ".jpeg"].iter().any(ends) {
        Seems::Picture
    } else {
        Seems::Other
    }
}

/// Why an attachment is not read. The session goes on without it.
#[derive(Debug, Clone)]
pub enum Unreachable {
    /// It is not where it was.
    Missing(PathBuf),
    /// Its path, or a link on it, leads out of the session's folder.
    Outside(PathBuf),
    /// It is a folder, a pipe or the like.
    NotAFile(PathBuf),
    /// It has more bytes than are shown.
    TooLarge(PathBuf, u64),
    /// The system refused.
    Io(PathBuf, Arc<io::Error>),
}

/// Where an attachment really is, every link followed.
///
/// # Errors
/// [`Unreachable`], when that is not a regular file inside the folder.
pub fn locate(folder: &Path, file: &str) -> Result<PathBuf, Unreachable> {
    let path = folder.join(file);
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Unreachable::Missing(path.clone()),
        _ => Unreachable::Io(path.clone(), Arc::new(error)),
    };
    let home = folder.canonicalize().map_err(failed)?;
    let there = path.canonicalize().map_err(failed)?;
    if !there.starts_with(&home) {
        return Err(Unreachable::Outside(path));
    }
    if !fs::metadata(&there).map_err(failed)?.is_file() {
        return Err(Unreachable::NotAFile(path));
    }
    Ok(there)
}

/// How many bytes an attachment has.
///
/// # Errors
/// [`Unreachable`].
pub fn size(folder: &Path, file: &str) -> Result<u64, Unreachable> {
    let there = locate(folder, file)?;
    let metadata = fs::metadata(&there);
    metadata
        .map(|metadata| metadata.len())
        .map_err(|error| Unreachable::Io(there, Arc::new(error)))
}

/// The bytes of an attachment, no more than `most`.
///
/// # Errors
/// [`Unreachable`]; of a file that is too large nothing is kept.
pub fn read(folder: &Path, file: &str, most: usize) -> Result<Vec<u8>, Unreachable> {
    let there = locate(folder, file)?;
    let failed = |error| Unreachable::Io(there.clone(), Arc::new(error));
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    let open = File::open(&there).map_err(failed)?;
    let length = open.metadata().map_err(failed)?.len();
    if length > most {
        return Err(Unreachable::TooLarge(there, length));
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    open.take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > most) {
        return Err(Unreachable::TooLarge(there, most.saturating_add(1)));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_up_to_a_limit() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("a.pdf"), "12345").expect("written");
        assert_eq!(read(folder.path(), "a.pdf", 5).expect("read"), b"12345");
        assert_eq!(size(folder.path(), "a.pdf").expect("there"), 5);
        assert!(matches!(
            read(folder.path(), "a.pdf", 4),
            Err(Unreachable::TooLarge(_, 5))
        ));
    }

    #[test]
    fn what_is_gone_or_no_file_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("pieces")).expect("made");
        assert!(matches!(
            read(folder.path(), "gone.pdf", 9),
            Err(Unreachable::Missing(_))
        ));
        assert!(matches!(
            read(folder.path(), "pieces", 9),
            Err(Unreachable::NotAFile(_))
        ));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("session");
        fs::create_dir(&folder).expect("made");
        fs::write(place.path().join("secret.pdf"), "secret").expect("written");
        fs::write(folder.join("own.pdf"), "own").expect("written");
        std::os::unix::fs::symlink("../secret.pdf", folder.join("out.pdf")).expect("linked");
        std::os::unix::fs::symlink("own.pdf", folder.join("in.pdf")).expect("linked");
        for file in ["out.pdf", "../secret.pdf"] {
            assert!(
                matches!(read(&folder, file, 99), Err(Unreachable::Outside(_))),
                "{file}"
            );
        }
        assert_eq!(read(&folder, "in.pdf", 99).expect("inside"), b"own");
    }

    #[test]
    fn an_extension_is_known_in_any_case() {
        assert_eq!(seems("pieces/Budget.PDF"), Seems::Pdf);
        assert_eq!(seems("pieces/plan.JPeg"), Seems::Picture);
        assert_eq!(seems("pieces/budget.ods"), Seems::Other);
        assert_eq!(seems("é"), Seems::Other);
    }
}
