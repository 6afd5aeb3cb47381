//! The journal's file, `session.journal`: one entry a line, each line closed by the digest that chains it to all before.
//!
//! ```text
//! (number:2,entered:(wall:"2026-11-21T08:52:00+01:00"),event:Arrived(juror:"delacroix",occupant:Holder)) 4b1f…9c↵
//! └──────────────────────────── the entry, in RON, on one line ─────────────────────────────────────────┘ └ 64 hex ┘
//! ```
//!
//! A line's digest is SHA-256 over the previous line's digest (32 zero bytes before the first line) and the line's bytes
//! up to the space. The file only grows. Reading gives the entries and says how the file ends: clean, whole but without
//! its last newline, torn (the power went while a line was being written) or corrupt (a line is not as it was written).
//!
//! Whether the rules permit an entry is not known here: the workspace asks the session, entry by entry. Whole lines
//! removed at the end leave no trace in the file; only a digest issued earlier tells (see [`position`]).

use crate::domain::journal::{Digest, Recorded};

mod line;
mod mend;
mod reader;
mod writer;

pub use line::{LONGEST_LINE, Line, Unwritable, encode};
pub use mend::{Mended, mend};
pub use reader::{End, Fault, LONGEST_JOURNAL, Reading, Unreadable, load, load_watched, read};
pub use writer::{Report, WriteCause, WriteFailure, Writer};

/// The journal's file name in a session's folder.
pub const NAME: &str = "session.journal";

/// Which entry of `record` a digest issued earlier belongs to: `Some(0)` for the origin, `None` when the record has no such
/// line, because it is another session's or because lines were removed.
pub fn position(record: &[Recorded], issued: &Digest) -> Option<u64> {
    if *issued == Digest::ORIGIN {
        return Some(0);
    }
    record
        .iter()
        .find(|recorded| recorded.digest == *issued)
        .map(|recorded| recorded.entry.number)
}
