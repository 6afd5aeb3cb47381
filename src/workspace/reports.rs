//! What a workspace tells about itself: its mode, what it mended, what it acknowledged.
//!
//! Data only; `locale` finds the words.

use std::path::PathBuf;

use crate::domain::journal::Digest;
use crate::domain::refusal::Refusal;
use crate::storage::journal_file::{Fault, WriteFailure};

pub use crate::storage::journal_file::Report;

/// Whether entries may be added.
#[derive(Debug, Clone)]
pub enum Mode {
    /// They may.
    ReadWrite,
    /// They may not; what is there can be read and exported.
    ReadOnly(Why),
}

/// Why a session is read-only.
#[derive(Debug, Clone)]
pub enum Why {
    /// It was opened so.
    Asked,
    /// A line of the journal is not as it was written, or not lawful. The session holds the entries before it.
    Corrupt(Corruption),
    /// The journal could not be written. Entries before `first_lost` are on the disk.
    WriteFailed(WriteFailure),
    /// The session file is not the one that the journal is bound to.
    SessionFileChanged {
        /// The SHA-256 in the journal's first entry.
        bound: Digest,
        /// The SHA-256 of the file that is there now.
        found: Digest,
    },
}

/// The first line of a journal that cannot stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corruption {
    /// Its number, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub damage: Damage,
}

/// What is wrong with a journal's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// It is not as it was written.
    Line(Fault),
    /// It is as it was written, but the rules do not permit it after the entries before it.
    Unlawful(Refusal),
}

/// What had to be mended, or was found, on opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A torn last line was moved to a file beside the journal. It was never acknowledged as saved.
    TornLineSetAside {
        /// The number that the line would have had.
        line: u64,
        /// How many bytes of it there were.
        bytes: usize,
        /// Where they are now.
        to: PathBuf,
    },
    /// The last line was whole and only lacked its newline, which it got.
    LineCompleted {
        /// Its number.
        line: u64,
    },
    /// A torn last line is there and was left so, because the session is open for reading only.
    TornLineLeft {
        /// The number that the line would have had.
        line: u64,
        /// How many bytes of it there are.
        bytes: usize,
    },
}

/// The receipt for a submitted command: applied, and handed to the journal's writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "the entry is saved only once this number is reported as recorded"]
pub struct Ticket {
    /// The entry's number.
    pub number: u64,
    /// The digest that its line ends with.
    pub digest: Digest,
}
