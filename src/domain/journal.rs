//! The journal as data: numbered entries, each with the digest of its line.
//!
//! No file is read or written here; `storage::journal_file` does that with these types and [`Digest::chained`].

use serde::{Deserialize, Serialize};

pub use super::digest::Digest;
use super::event::Event;
use super::time::{Moment, Wall};

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number, from 1, without gaps.
    pub number: u64,
    /// When it was entered, by the machine's clocks.
    pub entered: Moment,
    /// When it happened, where that was told apart from the entry (a list typed afterwards).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Wall>,
    /// What happened.
    pub event: Event,
}

impl Entry {
    /// The moment it happened: the told one, else that of the entry.
    pub fn moment(&self) -> Moment {
        self.at.map_or_else(|| self.entered.clone(), Moment::at)
    }
}

/// An entry with the digest of its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The entry.
    pub entry: Entry,
    /// The digest that its line ends with.
    pub digest: Digest,
}
