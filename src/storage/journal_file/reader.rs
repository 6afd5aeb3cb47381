//! From the journal's bytes to its entries, and how the file ends.
//!
//! Nothing is changed here; [`mend`](super::mend) does that, and only for a torn end.

use std::fs::File;
use std::io::{self, Read as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use super::line::{LONGEST_LINE, decode, is_sealed};
use crate::domain::journal::{Digest, Recorded};
use crate::storage::failure::{Failure, Step};

/// The longest journal read, in bytes: a hundred times a very long day.
pub const LONGEST_JOURNAL: u64 = 256 << 20;

/// After so many lines it is told how far the reading is.
const TOLD_EVERY: u64 = 64;

/// What a journal's bytes hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The entries up to the end, or up to the first line that is not as it was written.
    pub entries: Vec<Recorded>,
    /// How many bytes these entries take, their newlines included.
    pub whole: u64,
    /// How it goes on after them.
    pub end: End,
}

/// How a journal ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// With a whole line.
    Clean,
    /// With a whole line that lacks only its newline.
    Unterminated {
        /// Its number.
        line: u64,
    },
    /// With a beginning of a line: neither newline nor a right digest. It was never acknowledged as saved.
    Torn {
        /// The number that the line would have.
        line: u64,
        /// What there is of it.
        bytes: Vec<u8>,
    },
    /// A line is not as it was written.
    Corrupt {
        /// Its number, from 1.
        line: u64,
        /// What is wrong with it.
        fault: Fault,
    },
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It does not end with a space and 64 hexadecimal digits.
    Unsealed,
    /// Its digest is not that of its bytes after the lines before it.
    Digest,
    /// The digest is followed by something else than a newline.
    Terminator,
    /// It is longer than any line that is written.
    TooLong,
    /// Its digest is right but it is no entry that this software knows: perhaps a newer one wrote it.
    Undecodable {
        /// The decoder's message.
        message: Arc<str>,
    },
    /// Its digest is right but this software would spell the entry otherwise: perhaps a newer one wrote it.
    Spelling,
    /// It does not have the next number.
    Numbering {
        /// The number it has.
        found: u64,
    },
}

/// Why a journal could not be read at all.
#[derive(Debug, Clone)]
pub enum Unreadable {
    /// The system refused.
    Failed(Failure),
    /// It is longer than [`LONGEST_JOURNAL`].
    TooLong {
        /// How long it is, in bytes.
        bytes: u64,
    },
}

/// Reads the journal at `path`; none yet is an empty one.
///
/// # Errors
/// [`Unreadable`] when the file is there and cannot be read. A damaged file is no error here: see [`Reading::end`].
pub fn load(path: &Path) -> Result<Reading, Unreadable> {
    content(path).map(|content| read(&content))
}

/// Reads the journal at `path` as [`load`] does, telling every so often how many bytes of how many are read; nothing when it was
/// told to break off.
///
/// # Errors
/// As [`load`].
pub fn load_watched(path: &Path, watch: &mut Watch<'_>) -> Result<Option<Reading>, Unreadable> {
    content(path).map(|content| read_watched(&content, watch))
}

fn content(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Unreadable::Failed(Failure::at(Step::Open, path)(error))),
    };
    let failed = |error| Unreadable::Failed(Failure::at(Step::Read, path)(error));
    let bytes = file.metadata().map_err(failed)?.len();
    if bytes > LONGEST_JOURNAL {
        return Err(Unreadable::TooLong { bytes });
    }
    let mut content = Vec::new();
    file.take(LONGEST_JOURNAL)
        .read_to_end(&mut content)
        .map_err(failed)?;
    Ok(content)
}

/// Who is told how many bytes of how many are read.
pub type Watch<'a> = dyn FnMut(usize, usize) -> ControlFlow<()> + 'a;

/// Reads a journal's bytes.
pub fn read(bytes: &[u8]) -> Reading {
    let mut reading = Reading::nothing();
    let _never_broken_off = reading.take_in(bytes, &mut |_, _| ControlFlow::Continue(()));
    reading
}

fn read_watched(bytes: &[u8], watch: &mut Watch<'_>) -> Option<Reading> {
    let mut reading = Reading::nothing();
    match reading.take_in(bytes, watch) {
        ControlFlow::Continue(()) => Some(reading),
        ControlFlow::Break(()) => None,
    }
}

impl Reading {
    fn nothing() -> Self {
        Self {
            entries: Vec::new(),
            whole: 0,
            end: End::Clean,
        }
    }

    fn take_in(&mut self, bytes: &[u8], watch: &mut Watch<'_>) -> ControlFlow<()> {
        let mut previous = Digest::ORIGIN;
        let mut number = 1u64;
        let mut read = 0;
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            if number.is_multiple_of(TOLD_EVERY) {
                watch(read, bytes.len())?;
            }
            read += piece.len();
            let terminated = piece.strip_suffix(b"\n");
            let line = terminated.unwrap_or(piece);
            if terminated.is_none() && !is_sealed(&previous, line) {
                self.end = broken_off(&previous, number, line);
                return ControlFlow::Continue(());
            }
            match decode(&previous, number, line) {
                Ok(recorded) => {
                    previous = recorded.digest;
                    self.whole += u64::try_from(piece.len()).unwrap_or(u64::MAX);
                    self.entries.push(recorded);
                }
                Err(fault) => {
                    self.end = End::Corrupt { line: number, fault };
                    return ControlFlow::Continue(());
                }
            }
            if terminated.is_none() {
                self.end = End::Unterminated { line: number };
            }
            number = number.saturating_add(1);
        }
        ControlFlow::Continue(())
    }
}

/// A last line without newline whose digest fails is torn, unless no interrupted write can have left it so.
fn broken_off(previous: &Digest, number: u64, line: &[u8]) -> End {
    let altered_newline = line
        .split_last()
        .is_some_and(|(_, before)| is_sealed(previous, before));
    let fault = if altered_newline {
        Fault::Terminator
    } else if line.len() > LONGEST_LINE {
        Fault::TooLong
    } else {
        return End::Torn {
            line: number,
            bytes: line.to_vec(),
        };
    };
    End::Corrupt { line: number, fault }
}
