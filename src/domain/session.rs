//! The session: its authored setup, its record of entries and the state they fold to.
//!
//! `decide` turns a command into an event or a refusal; `record` folds it. The same rules (`admit`) serve to decide, to
//! undo, and to verify a journal afterwards: an entry stands only where the entries before it permit it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::event::Event;
use super::journal::{Digest, Entry, Recorded};
use super::refusal::Refusal;
use super::setup::Setup;
use super::state::State;
use super::time::Moment;

mod admit;
mod decide;
mod frozen;
mod query;

pub use frozen::Frozen;
pub use query::Voices;

/// A session with everything that happened in it.
#[derive(Debug, Clone)]
pub struct Session {
    setup: Arc<Setup>,
    state: State,
    record: Vec<Recorded>,
    undone: BTreeSet<u64>,
}

impl Session {
    /// A session in which nothing happened yet.
    pub fn new(setup: Arc<Setup>) -> Self {
        let state = State::new(&setup);
        Self {
            setup,
            state,
            record: Vec::new(),
            undone: BTreeSet::new(),
        }
    }

    /// What the session file says.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The same, shared.
    pub fn shared_setup(&self) -> Arc<Setup> {
        self.setup.clone()
    }

    /// What the entries fold to.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Every entry, undone ones included.
    pub fn record(&self) -> &[Recorded] {
        &self.record
    }

    /// An entry by its number.
    pub fn entry(&self, number: u64) -> Option<&Recorded> {
        let at = usize::try_from(number.checked_sub(1)?).ok()?;
        self.record.get(at)
    }

    /// Whether an entry is undone.
    pub fn is_undone(&self, number: u64) -> bool {
        self.undone.contains(&number)
    }

    /// The number that the next entry must have.
    pub fn next_number(&self) -> u64 {
        u64::try_from(self.record.len())
            .unwrap_or(u64::MAX)
            .saturating_add(1)
    }

    /// The digest of the last line, or the origin.
    pub fn head(&self) -> Digest {
        self.record
            .last()
            .map_or(Digest::ORIGIN, |recorded| recorded.digest)
    }

    /// The last entry that bears on the record; issuing and signing come after it and do not change it.
    pub fn last_deciding(&self) -> Option<&Recorded> {
        self.record
            .iter()
            .rev()
            .find(|recorded| recorded.entry.event.is_deciding())
    }

    /// Entries that stand: neither undone nor about undoing.
    pub fn standing(&self) -> impl Iterator<Item = &Recorded> {
        self.record.iter().filter(|recorded| {
            !self.undone.contains(&recorded.entry.number)
                && !matches!(recorded.entry.event, Event::Undone { .. } | Event::Redone { .. })
        })
    }

    /// Folds an entry whose event was decided or admitted before.
    pub fn apply(&mut self, recorded: Recorded) {
        let Entry { number, event, .. } = &recorded.entry;
        let (number, at) = (*number, recorded.entry.moment());
        match event {
            Event::Undone { entry } => {
                self.undone.insert(*entry);
                self.record.push(recorded);
                self.refold();
            }
            Event::Redone { entry } => {
                self.undone.remove(entry);
                self.record.push(recorded);
                self.refold();
            }
            event => {
                self.state.apply(event, &at, number);
                self.record.push(recorded);
            }
        }
    }

    fn refold(&mut self) {
        let mut state = State::new(&self.setup);
        for recorded in &self.record {
            if !self.undone.contains(&recorded.entry.number) {
                state.apply(
                    &recorded.entry.event,
                    &recorded.entry.moment(),
                    recorded.entry.number,
                );
            }
        }
        self.state = state;
    }

    /// Checks that the entry may follow those before it, then folds it: for reading a journal back.
    pub fn admit_and_apply(&mut self, recorded: Recorded) -> Result<(), Refusal> {
        self.admit(&recorded.entry.event, &recorded.entry.moment())?;
        self.apply(recorded);
        Ok(())
    }

    /// Whether the session with `undone` as its set of undone entries would stand; else the first entry that would not.
    /// Entries before `changed` stand as they do now, and are folded without being asked again.
    fn first_invalid(&self, undone: &BTreeSet<u64>, changed: u64) -> Option<u64> {
        let mut trial = Self::new(self.setup.clone());
        for recorded in &self.record {
            let number = recorded.entry.number;
            let about_undoing = matches!(recorded.entry.event, Event::Undone { .. } | Event::Redone { .. });
            if undone.contains(&number) || about_undoing {
                trial.record.push(recorded.clone());
            } else if number >= changed
                && trial
                    .admit(&recorded.entry.event, &recorded.entry.moment())
                    .is_err()
            {
                return Some(number);
            } else {
                trial.apply(recorded.clone());
            }
        }
        None
    }

    fn admit_undo(&self, entry: u64) -> Result<(), Refusal> {
        let refused = Refusal::NotUndoable { entry };
        let Some(recorded) = self.entry(entry) else {
            return Err(refused);
        };
        let sealed = self
            .state
            .adoptions
            .last()
            .is_some_and(|adoption| entry <= adoption.entry);
        if self.undone.contains(&entry) || sealed || !recorded.entry.event.is_undoable() {
            return Err(refused);
        }
        let mut undone = self.undone.clone();
        undone.insert(entry);
        self.first_invalid(&undone, entry)
            .map_or(Ok(()), |later| Err(Refusal::WouldInvalidate { entry, later }))
    }

    fn admit_redo(&self, entry: u64) -> Result<(), Refusal> {
        let sealed = self
            .state
            .adoptions
            .last()
            .is_some_and(|adoption| entry <= adoption.entry);
        let mut undone = self.undone.clone();
        if sealed || !undone.remove(&entry) {
            return Err(Refusal::NotUndoable { entry });
        }
        self.first_invalid(&undone, entry)
            .map_or(Ok(()), |later| Err(Refusal::WouldInvalidate { entry, later }))
    }

    /// The entry that « undo » would undo: the last that stands and may be undone.
    pub fn undo_target(&self) -> Option<u64> {
        let sealed = self.state.adoptions.last().map_or(0, |adoption| adoption.entry);
        self.standing()
            .filter(|recorded| recorded.entry.number > sealed && recorded.entry.event.is_undoable())
            .last()
            .map(|recorded| recorded.entry.number)
    }

    /// The entry that « redo » would put back: the last undone, unless something new happened since.
    pub fn redo_target(&self) -> Option<u64> {
        let mut stack = Vec::new();
        for recorded in &self.record {
            match &recorded.entry.event {
                Event::Undone { entry } => stack.push(*entry),
                Event::Redone { entry } => stack.retain(|undone| undone != entry),
                event if event.is_deciding() => stack.clear(),
                _ => {}
            }
        }
        stack.last().copied().filter(|entry| self.undone.contains(entry))
    }

    /// Verifies the whole record again from nothing: the first entry that its predecessors do not permit.
    pub fn first_unlawful(&self) -> Option<(u64, Refusal)> {
        let mut trial = Self::new(self.setup.clone());
        for recorded in &self.record {
            if let Err(refusal) = trial.admit_and_apply(recorded.clone()) {
                return Some((recorded.entry.number, refusal));
            }
        }
        None
    }

    /// Reads a moment as the given one; a convenience for tests and lists.
    pub fn moment_of(&self, number: u64) -> Option<Moment> {
        self.entry(number).map(|recorded| recorded.entry.moment())
    }
}
