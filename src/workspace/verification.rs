//! Is a session's record as it was left? Its journal line by line, the rules entry by entry, the session file's digest.

use std::path::Path;

use crate::domain::event::Event;
use crate::domain::journal::Digest;
use crate::storage::journal_file;

use super::reports::{Corruption, Mode, Notice, Why};
use super::{Checked, OpenError, Workspace};

/// What verifying a session found.
#[derive(Debug, Clone)]
pub struct JournalVerdict {
    /// Entries that are as they were written, lawful, and in order; as they were written and in order only, where the
    /// session file that makes them lawful no longer opens.
    pub entries: u64,
    /// The digest of the last of them: compare it with one issued earlier to know that no whole line is missing at the end.
    pub head: Digest,
    /// What is wrong, if anything.
    pub problem: Option<JournalProblem>,
}

/// Why a session's record is not intact.
#[derive(Debug, Clone)]
pub enum JournalProblem {
    /// A line is not as it was written, or not lawful.
    Corrupt(Corruption),
    /// The last line is torn; it was never acknowledged as saved.
    Torn {
        /// The number that it would have had.
        line: u64,
    },
    /// The session file is not the one that the journal is bound to.
    SessionFileChanged {
        /// The digest in the journal.
        bound: Digest,
        /// The digest of the file.
        found: Digest,
    },
}

impl JournalVerdict {
    /// Whether nothing is wrong.
    pub fn intact(&self) -> bool {
        self.problem.is_none()
    }
}

/// Verifies the session at `path`, a folder or its `session.ron`, without changing anything.
///
/// # Errors
/// [`OpenError`] when the session file or the journal cannot be read at all.
pub fn journal(path: &Path) -> Result<JournalVerdict, OpenError> {
    let workspace = match Workspace::open_read_only(path) {
        Ok(workspace) => workspace,
        Err(OpenError::Refused(checked)) => return other_file(checked),
        Err(error) => return Err(error),
    };
    let torn = workspace.notices().iter().find_map(|notice| match notice {
        Notice::TornLineLeft { line, .. } | Notice::TornLineSetAside { line, .. } => {
            Some(JournalProblem::Torn { line: *line })
        }
        Notice::LineCompleted { .. } => None,
    });
    let problem = match workspace.mode() {
        Mode::ReadOnly(Why::Corrupt(corruption)) => Some(JournalProblem::Corrupt(corruption.clone())),
        Mode::ReadOnly(Why::SessionFileChanged { bound, found }) => {
            Some(JournalProblem::SessionFileChanged {
                bound: *bound,
                found: *found,
            })
        }
        Mode::ReadOnly(Why::Asked | Why::WriteFailed(_)) | Mode::ReadWrite => torn,
    };
    Ok(JournalVerdict {
        entries: workspace.durable(),
        head: workspace.session().head(),
        problem,
    })
}

/// A session file that does not even open is not the one that its journal is bound to, unless the journal says it is.
fn other_file(checked: Checked) -> Result<JournalVerdict, OpenError> {
    let reading = journal_file::load(&checked.folder.join(journal_file::NAME)).map_err(OpenError::Journal)?;
    let found = checked.session_digest;
    let bound = match reading.entries.first().map(|first| &first.entry.event) {
        Some(Event::Bound { session_digest, .. }) if *session_digest != found => *session_digest,
        _ => return Err(OpenError::Refused(checked)),
    };
    let last = reading.entries.last();
    Ok(JournalVerdict {
        entries: last.map_or(0, |last| last.entry.number),
        head: last.map_or(Digest::ORIGIN, |last| last.digest),
        problem: Some(JournalProblem::SessionFileChanged { bound, found }),
    })
}
