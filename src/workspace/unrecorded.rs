//! A hearing that goes on although the journal cannot be written: commands decided by the same rules, in memory only.
//!
//! Nothing here is on a disk, and nothing here is ever shown as saved. Once the journal can be written again, the same
//! commands are recorded with the moments at which they were given.

use super::submit::SubmitError;
use super::{Mode, OpenError, Why, Workspace, WriteFailure};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::journal::{Entry, Recorded};
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use crate::domain::time::Moment;

/// A session with what was asked of it since it could last be recorded.
#[derive(Debug, Clone)]
pub struct Unrecorded {
    session: Session,
    given: usize,
}

impl Unrecorded {
    /// Nothing was asked yet.
    pub fn after(session: &Session) -> Self {
        Self {
            session: session.clone(),
            given: 0,
        }
    }

    /// Applies a command that was given at a moment.
    ///
    /// # Errors
    /// The rules' [`Refusal`]; nothing changed.
    pub fn submit(&mut self, command: Command, at: &Moment) -> Result<(), Refusal> {
        let event = self.session.decide(command, at)?;
        let entry = Entry {
            number: self.session.next_number(),
            entered: at.clone(),
            at: None,
            event,
        };
        // No line was written, so there is no digest of one.
        let digest = self.session.head();
        self.session.apply(Recorded { entry, digest });
        self.given += 1;
        Ok(())
    }

    /// The session as it would stand.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The entries that no journal holds.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        let record = self.session.record();
        record[record.len().saturating_sub(self.given)..]
            .iter()
            .map(|recorded| &recorded.entry)
    }
}

/// Whether a command works the clock.
pub fn works_the_clock(command: &Command) -> bool {
    matches!(
        command,
        Command::Start { .. }
            | Command::StartedAgo { .. }
            | Command::Pause
            | Command::WasPaused { .. }
            | Command::Resume
            | Command::Adjust { .. }
            | Command::NextPhase
            | Command::End
    )
}

/// Whether a command belongs to a hearing, which goes on without the journal. What decides waits for it.
pub fn may_wait(command: &Command) -> bool {
    works_the_clock(command)
        || matches!(
            command,
            Command::Mark { .. }
                | Command::Withdraw { .. }
                | Command::Abstain { .. }
                | Command::Comment { .. }
                | Command::NoShow { .. }
                | Command::Return { .. }
                | Command::Incident { .. }
        )
}

/// Why what was kept is not recorded. It is still kept.
#[derive(Debug)]
pub enum ResumeError {
    /// The session does not open again.
    Open(OpenError),
    /// It opens, but for reading only.
    ReadOnly(Why),
    /// The journal cannot be written, still or again.
    Write(WriteFailure),
}

impl Workspace {
    /// Opens the journal again after a write that failed, and records what was kept since, in order, each command at its own
    /// moment. `acknowledged` is how many entries were known to be on the disk: those of the kept commands that reached it
    /// all the same are not recorded twice. Returns the commands that the rules refuse now, with why.
    ///
    /// # Errors
    /// [`ResumeError`]; the session stays read-only.
    pub fn resume(
        &mut self,
        acknowledged: usize,
        kept: &[(Command, Moment)],
    ) -> Result<Vec<(Command, SubmitError)>, ResumeError> {
        // The lock and the writer of a session are given up before they are taken again.
        self.mode = self.mode().clone();
        self.writer = None;
        self._lock = None;
        *self = Self::open(&self.folder).map_err(ResumeError::Open)?;
        if let Mode::ReadOnly(why) = self.mode() {
            return Err(ResumeError::ReadOnly(why.clone()));
        }
        let reached = self.session.record().iter().skip(acknowledged);
        let reached = reached
            .filter(|recorded| !matches!(recorded.entry.event, Event::Bound { .. }))
            .count();
        let mut refused = Vec::new();
        for (command, at) in kept.iter().skip(reached) {
            if let Err(error) = self.submit_given(command.clone(), at.clone()) {
                if let SubmitError::ReadOnly(why) = error {
                    return Err(ResumeError::ReadOnly(why));
                }
                refused.push((command.clone(), error));
            }
        }
        self.sync().map_err(ResumeError::Write)?;
        Ok(refused)
    }
}
