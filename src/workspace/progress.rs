//! How far long work is, and whether it is still wanted: told by the work, read by whoever waits for it.
//!
//! The work says its stages and steps, and at each of them asks whether to go on. It is stopped between two of them, when nothing is
//! written yet; once it is [committed](Progress::commit) it is finished whole, and whoever asks to stop it is told so.

use std::fmt;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What the work is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// It has not said yet.
    #[default]
    Begun,
    /// Files are read.
    Reading,
    /// Sessions of a folder are read; steps are sessions.
    Editions,
    /// A session file is checked.
    Checking,
    /// The journal's lines are read and their digests compared; steps are bytes.
    Journal,
    /// Its entries are played; steps are entries.
    Replaying,
    /// Entries are put in words; steps are entries.
    Telling,
    /// A document's paragraphs and tables are laid out; steps are those.
    Composing,
    /// Its pages are drawn; steps are pages.
    Drawing,
    /// Its file is assembled.
    Assembling,
    /// A key is unlocked with its password, which is slow on purpose, or made.
    Unlocking,
    /// It is signed.
    Signing,
    /// Signatures are verified.
    Verifying,
    /// Everything is ready and goes to the disk.
    Writing,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 14] = [
        Self::Begun,
        Self::Reading,
        Self::Editions,
        Self::Checking,
        Self::Journal,
        Self::Replaying,
        Self::Telling,
        Self::Composing,
        Self::Drawing,
        Self::Assembling,
        Self::Unlocking,
        Self::Signing,
        Self::Verifying,
        Self::Writing,
    ];

    /// Its name in the messages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Reading => "reading",
            Self::Editions => "editions",
            Self::Checking => "checking",
            Self::Journal => "journal",
            Self::Replaying => "replaying",
            Self::Telling => "telling",
            Self::Composing => "composing",
            Self::Drawing => "drawing",
            Self::Assembling => "assembling",
            Self::Unlocking => "unlocking",
            Self::Signing => "signing",
            Self::Verifying => "verifying",
            Self::Writing => "writing",
        }
    }
}

/// Whether the work goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Course {
    /// It goes on, and may be stopped.
    #[default]
    Open,
    /// It was asked to stop, and will at its next step.
    Stopped,
    /// It is past the point where it could be stopped.
    Committed,
}

/// Where the work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// What it is at.
    pub stage: Stage,
    /// How many steps of the stage are done, of how many, where that is known.
    pub step: Option<(usize, usize)>,
    /// Whether it goes on.
    pub course: Course,
}

/// The work was asked to stop and did, before anything was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

type Observer = Box<dyn Fn(&Progress) + Send + Sync>;

/// The progress of one piece of work; a clone is the same one.
#[derive(Clone, Default)]
pub struct Progress(Arc<Inner>);

#[derive(Default)]
struct Inner {
    standing: Mutex<Standing>,
    observer: Option<Observer>,
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Progress").field(&self.standing()).finish()
    }
}

impl PartialEq for Progress {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Progress {}

impl Progress {
    /// A progress that calls somebody at every stage and step, on the thread of the work, before it asks whether to go on.
    pub fn observed(observer: impl Fn(&Self) + Send + Sync + 'static) -> Self {
        Self(Arc::new(Inner {
            standing: Mutex::default(),
            observer: Some(Box::new(observer)),
        }))
    }

    fn lock(&self) -> MutexGuard<'_, Standing> {
        self.0.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where the work stands.
    pub fn standing(&self) -> Standing {
        *self.lock()
    }

    /// The work comes to a stage.
    ///
    /// # Errors
    /// [`Stopped`] when it is no longer wanted.
    pub fn stage(&self, stage: Stage) -> Result<(), Stopped> {
        self.at(stage, None)
    }

    /// The work has done so many steps of a stage.
    ///
    /// # Errors
    /// [`Stopped`] when it is no longer wanted.
    pub fn step(&self, stage: Stage, done: usize, of: usize) -> Result<(), Stopped> {
        self.at(stage, Some((done, of)))
    }

    /// The same for those below the workspace, which know how to stop and nothing of stages.
    pub(super) fn flow(&self, stage: Stage, done: usize, of: usize) -> ControlFlow<()> {
        match self.step(stage, done, of) {
            Ok(()) => ControlFlow::Continue(()),
            Err(Stopped) => ControlFlow::Break(()),
        }
    }

    fn at(&self, stage: Stage, step: Option<(usize, usize)>) -> Result<(), Stopped> {
        {
            let mut standing = self.lock();
            standing.stage = stage;
            standing.step = step;
        }
        if let Some(observer) = &self.0.observer {
            observer(self);
        }
        match self.lock().course {
            Course::Stopped => Err(Stopped),
            Course::Open | Course::Committed => Ok(()),
        }
    }

    /// Everything is ready to be written: from here on the work cannot be stopped.
    ///
    /// # Errors
    /// [`Stopped`] when it was no longer wanted; nothing may be written then.
    pub fn commit(&self) -> Result<(), Stopped> {
        self.stage(Stage::Writing)?;
        let mut standing = self.lock();
        match standing.course {
            Course::Stopped => Err(Stopped),
            Course::Open | Course::Committed => {
                standing.course = Course::Committed;
                Ok(())
            }
        }
    }

    /// Asks the work to stop. Whether it will: not where it is committed already.
    pub fn stop(&self) -> bool {
        let mut standing = self.lock();
        match standing.course {
            Course::Open | Course::Stopped => {
                standing.course = Course::Stopped;
                true
            }
            Course::Committed => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_stops_at_its_next_step_and_never_once_it_is_committed() {
        let progress = Progress::default();
        assert_eq!(progress.step(Stage::Drawing, 1, 3), Ok(()));
        assert_eq!(progress.standing().step, Some((1, 3)));
        assert!(progress.clone().stop());
        assert_eq!(progress.step(Stage::Drawing, 2, 3), Err(Stopped));
        assert_eq!(progress.commit(), Err(Stopped));

        let progress = Progress::default();
        assert_eq!(progress.commit(), Ok(()));
        assert!(!progress.stop(), "too late");
        assert_eq!(progress.stage(Stage::Writing), Ok(()));
    }

    #[test]
    fn a_stop_at_the_last_moment_is_a_stop() {
        let progress = Progress::observed(|progress| {
            progress.stop();
        });
        assert_eq!(progress.commit(), Err(Stopped));
        assert_eq!(progress.standing().course, Course::Stopped);
    }
}
