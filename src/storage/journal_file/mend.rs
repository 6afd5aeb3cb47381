//! Making a journal's end whole again before writing goes on: a torn line is set aside, a missing newline completed.
//!
//! A corrupt journal is never touched.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::reader::{End, Reading};
use crate::storage::atomic::{folder_of, sync_folder};
use crate::storage::failure::{Failure, Step};

/// What was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mended {
    /// The bytes of a torn line were moved to a file beside the journal.
    SetAside {
        /// The number that the line would have had.
        line: u64,
        /// How many bytes.
        bytes: usize,
        /// Where they are now.
        to: PathBuf,
    },
    /// The last line was whole and got its newline.
    Completed {
        /// Its number.
        line: u64,
    },
}

/// How many torn lines may lie beside one journal before a person should look.
const MOST_SET_ASIDE: u32 = 10_000;

/// Mends the end of the journal at `path`, as `reading` found it; returns what was done and the journal's length in bytes.
///
/// The bytes of a torn line are on the disk under their new name before the journal is cut.
///
/// # Errors
/// The [`Failure`]; the journal then still holds all it held.
pub fn mend(path: &Path, reading: &Reading) -> Result<(Option<Mended>, u64), Failure> {
    match &reading.end {
        End::Clean | End::Corrupt { .. } => Ok((None, reading.whole)),
        End::Unterminated { line } => {
            let mut file = open(path)?;
            file.write_all(b"\n").map_err(Failure::at(Step::Write, path))?;
            file.sync_all().map_err(Failure::at(Step::Sync, path))?;
            let mended = Mended::Completed { line: *line };
            Ok((Some(mended), reading.whole.saturating_add(1)))
        }
        End::Torn { line, bytes } => {
            let to = set_aside(path, bytes)?;
            let file = open(path)?;
            file.set_len(reading.whole)
                .map_err(Failure::at(Step::Truncate, path))?;
            file.sync_all().map_err(Failure::at(Step::Sync, path))?;
            let mended = Mended::SetAside {
                line: *line,
                bytes: bytes.len(),
                to,
            };
            Ok((Some(mended), reading.whole))
        }
    }
}

fn open(path: &Path) -> Result<File, Failure> {
    OpenOptions::new()
        .append(true)
        .open(path)
        .map_err(Failure::at(Step::Open, path))
}

fn set_aside(path: &Path, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let name = |n: u32| {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".torn-{n}"));
        path.with_file_name(name)
    };
    for n in 1..=MOST_SET_ASIDE {
        let to = name(n);
        let mut file = match OpenOptions::new().write(true).create_new(true).open(&to) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(Failure::at(Step::Create, &to)(error)),
        };
        let kept = file
            .write_all(bytes)
            .map_err(Failure::at(Step::Write, &to))
            .and_then(|()| file.sync_all().map_err(Failure::at(Step::Sync, &to)))
            .and_then(|()| sync_folder(&folder_of(path)));
        return match kept {
            Ok(()) => Ok(to),
            Err(failure) => {
                // The journal still holds these bytes; half a copy would only mislead.
                let _removed = std::fs::remove_file(&to);
                Err(failure)
            }
        };
    }
    let taken = io::Error::from(io::ErrorKind::AlreadyExists);
    Err(Failure::at(Step::Create, &name(MOST_SET_ASIDE))(taken))
}
