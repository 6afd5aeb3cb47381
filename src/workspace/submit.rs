//! From a command to a recorded entry: decided, spelled, handed to the writer, folded.
//!
//! Nothing waits for the disk here; the writer reports when an entry is durable.

use super::{Mode, SOFTWARE, Ticket, Why, Workspace};
use crate::domain::command::Command;
use crate::domain::journal::{Entry, Recorded};
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use crate::domain::time::{Moment, Wall};
use crate::storage::journal_file::{self, Line, Unwritable};

/// Why a command was not recorded. Nothing changed.
#[derive(Debug, Clone)]
pub enum SubmitError {
    /// The rules do not permit it.
    Refused(Refusal),
    /// The session is read-only.
    ReadOnly(Why),
    /// Its entry cannot be written: above all, its text is too long.
    Unwritable(Unwritable),
}

impl From<Refusal> for SubmitError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Workspace {
    /// Records a command: the event applies at once and its line is handed, in order, to the journal's writer. It may be
    /// shown as saved when [`Report::Recorded`](super::Report::Recorded) tells the ticket's number, or after
    /// [`sync`](Self::sync).
    ///
    /// `at` is when it happened, where that is not now. The first command also binds the journal to the session file, in an
    /// entry before its own; a first command that is refused leaves no journal behind.
    ///
    /// # Errors
    /// [`SubmitError`]; nothing changed.
    pub fn submit(&mut self, command: Command, at: Option<Wall>) -> Result<Ticket, SubmitError> {
        self.enter(command, self.now(), at)
    }

    /// Records a command as [`submit`](Self::submit) does, entered at the moment it was given: the key was pressed then, even
    /// if the disk was busy.
    ///
    /// # Errors
    /// [`SubmitError`]; nothing changed.
    pub fn submit_given(&mut self, command: Command, given: Moment) -> Result<Ticket, SubmitError> {
        self.enter(command, given, None)
    }

    fn enter(&mut self, command: Command, entered: Moment, at: Option<Wall>) -> Result<Ticket, SubmitError> {
        if let Mode::ReadOnly(why) = self.mode() {
            return Err(SubmitError::ReadOnly(why.clone()));
        }
        if self.session.record().is_empty() {
            let bind = Command::Bind {
                session_digest: self.session_digest,
                software: SOFTWARE.to_owned(),
            };
            let mut bound = self.session.clone();
            let (first, binding) = prepare(&bound, bind, entered.clone(), None)?;
            bound.apply(binding.clone());
            let (line, recorded) = prepare(&bound, command, entered, at)?;
            let _binding = self.record(first, binding)?;
            self.record(line, recorded)
        } else {
            let (line, recorded) = prepare(&self.session, command, entered, at)?;
            self.record(line, recorded)
        }
    }

    fn record(&mut self, line: Line, recorded: Recorded) -> Result<Ticket, SubmitError> {
        let ticket = Ticket {
            number: recorded.entry.number,
            digest: recorded.digest,
        };
        let Some(writer) = self.writer.as_mut() else {
            return Err(SubmitError::ReadOnly(Why::Asked));
        };
        writer
            .append(line)
            .map_err(|failure| SubmitError::ReadOnly(Why::WriteFailed(failure)))?;
        self.session.apply(recorded);
        Ok(ticket)
    }
}

/// Decides a command after what `session` holds, and spells its entry.
fn prepare(
    session: &Session,
    command: Command,
    entered: Moment,
    at: Option<Wall>,
) -> Result<(Line, Recorded), SubmitError> {
    let moment = at.map_or_else(|| entered.clone(), Moment::at);
    let event = session.decide(command, &moment)?;
    let entry = Entry {
        number: session.next_number(),
        entered,
        at,
        event,
    };
    let line = journal_file::encode(&session.head(), &entry).map_err(SubmitError::Unwritable)?;
    let digest = line.digest;
    Ok((line, Recorded { entry, digest }))
}
