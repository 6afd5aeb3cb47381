//! The desk: an open session between the screens and the workspace, on the interface's side.
//!
//! Commands go to the workspace one at a time, in order, on a thread of their own; each is acknowledged once it is on the
//! disk. Until then it stands in [`Desk::pending`], and the screens show it as not yet saved. Nothing is decided here.
//!
//! A key works the clock at once ([`Desk::clock`]), at the moment it was pressed. When the journal cannot be written, what
//! belongs to a hearing is kept in memory, told as such, and recorded once [`Desk::resume`] succeeds.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use iced::Task;
use iced::futures::channel::oneshot;

use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::journal::Entry;
use crate::domain::setup::Language;
use crate::domain::timer::ClockState;
use crate::domain::{Moment, Refusal, Session};
use crate::gui::widget::finding_list;
use crate::gui::words::Words;
use crate::gui::work::{self, Early, Said, What};
use crate::workspace::progress::Progress;
use crate::workspace::{
    self, Mode, OpenError, ResumeError, SubmitError, Unrecorded, Why, Workspace, WriteCause, WriteFailure,
    demo, speech, unrecorded,
};

/// A workspace that jobs share; whoever holds it is on a thread of its own.
pub type Shared = Arc<Mutex<Workspace>>;

/// An open session.
pub struct Desk {
    workspace: Shared,
    session: Arc<Session>,
    /// Given and under way to the disk, in order.
    pending: Vec<Given>,
    /// Given while the journal cannot be written, in order.
    kept: Vec<Given>,
    /// Why it cannot.
    trouble: Option<WriteFailure>,
    /// The session with what is under way for the clock, and with what is kept.
    ahead: Option<Unrecorded>,
    /// Both, kept first, for the screens.
    unsaved: Vec<Command>,
    folder: PathBuf,
    read_only: bool,
    /// Seconds from UTC in the session's time zone.
    offset: i32,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

/// A command and the moment at which it was given.
type Given = (Command, Moment);

/// The workspace's answer to a command.
pub type Outcome = Result<(Arc<Session>, Option<Event>), Failure>;

/// Why a command is not recorded.
#[derive(Debug, Clone)]
pub enum Failure {
    /// It was refused, or the session is read-only.
    Submit(Arc<SubmitError>),
    /// It is not on the disk.
    Sync(Arc<WriteFailure>),
    /// The work did not come to an end.
    Lost,
}

impl Failure {
    /// The refusal, when the rules said no.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Submit(error) => match error.as_ref() {
                SubmitError::Refused(refusal) => Some(refusal),
                _ => None,
            },
            Self::Sync(_) | Self::Lost => None,
        }
    }

    /// That the journal cannot be written, when it was that.
    pub fn trouble(&self) -> Option<WriteFailure> {
        match self {
            Self::Submit(error) => match error.as_ref() {
                SubmitError::ReadOnly(Why::WriteFailed(failure)) => Some(failure.clone()),
                _ => None,
            },
            Self::Sync(failure) => Some(failure.as_ref().clone()),
            Self::Lost => None,
        }
    }

    /// What happened, what was kept safe and what to do.
    pub fn words(&self, w: &Words, session: &Session) -> String {
        match self {
            Self::Submit(error) => error.tell(w, session),
            Self::Sync(failure) => failure.tell(w),
            Self::Lost => w.t("gui-worker-lost"),
        }
    }
}

/// Locks the workspace; a job that panicked leaves it as the journal has it.
pub fn lock(workspace: &Shared) -> MutexGuard<'_, Workspace> {
    workspace.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// A desk for a workspace just opened.
    pub fn new(workspace: Workspace, folder: PathBuf) -> Self {
        let session = Arc::new(workspace.session().clone());
        let read_only = matches!(workspace.mode(), Mode::ReadOnly(_));
        let offset = workspace.now().wall.offset;
        Self {
            offset,
            workspace: Arc::new(Mutex::new(workspace)),
            session,
            pending: Vec::new(),
            kept: Vec::new(),
            trouble: None,
            ahead: None,
            unsaved: Vec::new(),
            folder,
            read_only,
        }
    }

    /// The present moment, told in the session's time zone.
    pub fn now(&self) -> Moment {
        let mut now = now();
        now.wall.offset = self.offset;
        now
    }

    /// The session as acknowledged.
    pub fn session(&self) -> &Arc<Session> {
        &self.session
    }

    /// Commands that are not on the disk, in order.
    pub fn pending(&self) -> &[Command] {
        &self.unsaved
    }

    /// Whether commands are on their way to the disk.
    pub fn busy(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Why the journal cannot be written, if it cannot.
    pub fn trouble(&self) -> Option<&WriteFailure> {
        self.trouble.as_ref()
    }

    /// What was given since it cannot, as entries that no journal holds.
    pub fn kept(&self) -> Vec<Entry> {
        let kept = self.ahead.as_ref().filter(|_| self.trouble.is_some());
        kept.map(|ahead| ahead.entries().cloned().collect())
            .unwrap_or_default()
    }

    /// The session as its clock stands: a key works the clock at once, whatever the disk does.
    pub fn clock(&self) -> &Session {
        self.ahead.as_ref().map_or(&self.session, Unrecorded::session)
    }

    /// Whether the clock goes on without being recorded.
    pub fn unrecorded(&self) -> bool {
        self.trouble.is_some()
    }

    /// The session's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where documents are proposed to go.
    pub fn documents(&self) -> PathBuf {
        self.folder.clone()
    }

    /// The workspace, for a job.
    pub fn shared(&self) -> Shared {
        self.workspace.clone()
    }

    /// Whether nothing more can be recorded.
    pub fn read_only(&self) -> bool {
        self.read_only
    }

    /// Whether a clock runs.
    pub fn clock_runs(&self) -> bool {
        let state = self.clock().state();
        let hearing = state.active.as_ref().and_then(|id| state.hearings.get(id));
        hearing.is_some_and(|hearing| hearing.state() == ClockState::Running)
    }

    /// Takes a session that a job brought back, unless a newer one is here.
    pub fn refresh(&mut self, session: Arc<Session>) {
        if session.record().len() > self.session.record().len() {
            self.session = session;
            self.look_ahead();
        }
    }

    /// Puts a command in the queue; it starts at once if none is under way. Where the journal cannot be written, what belongs to
    /// a hearing is decided and kept instead, so that the hearing goes on.
    ///
    /// # Errors
    /// The [`Refusal`] of what would have been kept.
    pub fn submit(&mut self, command: Command) -> Result<Task<Outcome>, Refusal> {
        let now = self.now();
        if self.trouble.is_some() && unrecorded::may_wait(&command) {
            let session = &self.session;
            let ahead = self.ahead.get_or_insert_with(|| Unrecorded::after(session));
            ahead.submit(command.clone(), &now)?;
            self.kept.push((command, now));
            self.list_unsaved();
            return Ok(Task::none());
        }
        self.pending.push((command, now));
        self.look_ahead();
        Ok(if self.pending.len() == 1 {
            self.start()
        } else {
            Task::none()
        })
    }

    fn start(&self) -> Task<Outcome> {
        let Some((command, given)) = self.pending.first().cloned() else {
            return Task::none();
        };
        let workspace = self.workspace.clone();
        Task::perform(
            off_thread(move || record(&workspace, command, given)),
            |outcome| outcome.unwrap_or(Err(Failure::Lost)),
        )
    }

    /// The command just answered, its event or why not, and the next one's task.
    pub fn answered(
        &mut self,
        outcome: Outcome,
    ) -> (Option<Command>, Result<Option<Event>, Failure>, Task<Outcome>) {
        let given = (!self.pending.is_empty()).then(|| self.pending.remove(0));
        let command = given.as_ref().map(|(command, _)| command.clone());
        let result = match outcome {
            Ok((session, event)) => {
                self.refresh(session);
                Ok(event)
            }
            Err(failure) => {
                let lasting = match &failure {
                    Failure::Submit(error) => matches!(error.as_ref(), SubmitError::ReadOnly(_)),
                    Failure::Sync(_) => true,
                    Failure::Lost => false,
                };
                self.read_only |= lasting;
                if let Some(trouble) = failure.trouble() {
                    self.trouble.get_or_insert(trouble);
                    self.kept
                        .extend(given.filter(|(command, _)| unrecorded::may_wait(command)));
                }
                Err(failure)
            }
        };
        self.look_ahead();
        let next = self.start();
        (command, result, next)
    }

    /// Plays what is not on the disk on the session that is: everything kept, and of what is under way the clock's part.
    fn look_ahead(&mut self) {
        let under_way = self
            .pending
            .iter()
            .filter(|(command, _)| unrecorded::works_the_clock(command));
        let mut ahead = None;
        for (command, at) in self.kept.iter().chain(under_way) {
            let ahead = ahead.get_or_insert_with(|| Unrecorded::after(&self.session));
            // What is refused here is refused by the workspace too, which says so.
            let _refusal = ahead.submit(command.clone(), at);
        }
        self.ahead = ahead;
        self.list_unsaved();
    }

    fn list_unsaved(&mut self) {
        let unsaved = self.kept.iter().chain(&self.pending);
        self.unsaved = unsaved.map(|(command, _)| command.clone()).collect();
    }

    /// Tries to write the journal again, with what was kept.
    pub fn resume(&self) -> Task<Resumed> {
        let (workspace, kept) = (self.workspace.clone(), self.kept.clone());
        let acknowledged = self.session.record().len();
        let work = move || {
            let mut workspace = lock(&workspace);
            match workspace.resume(acknowledged, &kept) {
                Ok(refused) => Ok((Arc::new(workspace.session().clone()), Arc::new(refused))),
                Err(error) => Err(Arc::new(error)),
            }
        };
        Task::perform(off_thread(work), |resumed| {
            Resumed(resumed.unwrap_or_else(|| {
                Err(Arc::new(ResumeError::Write(WriteFailure {
                    first_lost: 0,
                    cause: WriteCause::Stopped,
                })))
            }))
        })
    }

    /// Takes in how that went: how many commands were recorded, and which the rules refused.
    ///
    /// # Errors
    /// The [`ResumeError`]; everything is still kept.
    pub fn resumed(&mut self, resumed: Resumed) -> Result<(usize, Refused), Arc<ResumeError>> {
        let (session, refused) = resumed.0?;
        let recorded = self.kept.len() - refused.len().min(self.kept.len());
        self.session = session;
        self.trouble = None;
        self.read_only = false;
        self.kept.clear();
        self.look_ahead();
        Ok((recorded, refused))
    }
}

/// How writing the journal again went.
#[derive(Debug, Clone)]
pub struct Resumed(ResumedInner);

type ResumedInner = Result<(Arc<Session>, Refused), Arc<ResumeError>>;

/// Commands that the rules refuse now, with why.
type Refused = Arc<Vec<(Command, SubmitError)>>;

/// Submits at the moment given, waits for the disk, and brings the session back.
fn record(workspace: &Shared, command: Command, given: Moment) -> Outcome {
    let mut workspace = lock(workspace);
    let number = workspace
        .submit_given(command, given)
        .map_err(|error| Failure::Submit(Arc::new(error)))?
        .number;
    workspace
        .sync()
        .map_err(|failure| Failure::Sync(Arc::new(failure)))?;
    let session = Arc::new(workspace.session().clone());
    let event = session.entry(number).map(|recorded| recorded.entry.event.clone());
    Ok((session, event))
}

/// Runs work on a thread of its own; `None` when the work panicked.
pub async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (sender, receiver) = oneshot::channel();
    std::thread::spawn(move || {
        // The receiver may be gone: its window was closed.
        let _gone = sender.send(work());
    });
    receiver.await.ok()
}

/// The present moment, told in the machine's time zone.
pub fn now() -> Moment {
    workspace::now_in("Europe/Paris")
}

/// A desk on its way from the thread that opened it to the screen that keeps it.
#[derive(Debug, Clone)]
pub struct Handover(Arc<Mutex<Option<Desk>>>);

impl Handover {
    /// A desk to be taken once.
    pub fn new(desk: Desk) -> Self {
        Self(Arc::new(Mutex::new(Some(desk))))
    }

    /// The desk; nothing the second time.
    pub fn take(&self) -> Option<Desk> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// How opening went.
#[derive(Debug, Clone)]
pub enum Opened {
    /// The session, and what had to be told about it.
    Session(Handover, Option<String>),
    /// The file has errors.
    Refused(PathBuf, Vec<finding_list::Finding>),
    /// It could not be opened, in words.
    Failed(String),
    /// It was given up; nothing has changed.
    Stopped,
}

/// Opens a session, a folder or its file.
pub fn open(path: PathBuf, w: Words) -> Task<Said<Opened>> {
    work::run(What::Open, move |progress| open_now(path, w, progress))
}

/// Opens a session while there is no window yet: what will have it, and the work to be done on some thread.
pub fn open_early(path: PathBuf, language: Language) -> (Early<Opened>, impl FnOnce() + Send + 'static) {
    Early::new(What::Open, move |progress| {
        open_now(path, Words::of(language), progress)
    })
}

/// Makes the sample session in a fresh folder and opens it.
pub fn open_sample(w: Words) -> Task<Said<Opened>> {
    work::run(What::Open, move |progress| {
        // Its folder is made whole, and then it is soon open.
        if progress.commit().is_err() {
            return Opened::Stopped;
        }
        match workspace::fresh_folder() {
            Ok(folder) => match demo::prepare(&folder) {
                Ok(session) => open_now(session, w, progress),
                Err(error) => Opened::Failed(speech::demo_error(&w, &error)),
            },
            Err(failure) => Opened::Failed(failure.tell(&w)),
        }
    })
}

fn open_now(path: PathBuf, w: Words, progress: &Progress) -> Opened {
    match Workspace::open_watched(&path, progress) {
        Ok(workspace) => {
            let mut told: Vec<String> = workspace.notices().iter().map(|notice| notice.tell(&w)).collect();
            if let Mode::ReadOnly(why) = workspace.mode() {
                told.push(why.tell(&w, workspace.session()));
            }
            let folder = if path.is_dir() {
                path
            } else {
                path.parent().map(Path::to_owned).unwrap_or_default()
            };
            let desk = Desk::new(workspace, folder);
            Opened::Session(Handover::new(desk), (!told.is_empty()).then(|| told.join(" ")))
        }
        Err(OpenError::Refused(checked)) => {
            let findings = checked
                .findings
                .iter()
                .map(|finding| w.finding_line(finding))
                .collect();
            Opened::Refused(path, findings)
        }
        Err(OpenError::Stopped) => Opened::Stopped,
        Err(error) => Opened::Failed(error.tell(&w)),
    }
}
