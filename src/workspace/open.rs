//! Opening a session: its file is checked, its lock taken, its journal read back entry by entry.
//!
//! A session file with findings of error level, or another one than the journal is bound to, is not opened for writing. A
//! damaged journal is opened for reading, with the entries before the damage.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use jiff::tz::TimeZone;

use super::progress::{Progress, Stage, Stopped};
use super::reports::{Corruption, Damage, Mode, Notice, Why};
use super::{Workspace, wall_in};
use crate::domain::event::Event;
use crate::domain::finding::Finding;
use crate::domain::journal::Digest;
use crate::domain::session::Session;
use crate::domain::setup::Setup;
use crate::platform;
use crate::storage::directory;
use crate::storage::failure::Failure;
use crate::storage::journal_file::{self, End, Mended, Reading, Unreadable, Writer};
use crate::storage::lock::{Holder, Lock, LockError};
use crate::storage::schema;

/// What a check of a session file found. Nothing was locked and no journal read.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Everything wrong or odd, in the file's order.
    pub findings: Vec<Finding>,
    /// The session as authored, when nothing is of error level.
    pub setup: Option<Arc<Setup>>,
    /// The SHA-256 of the file's bytes.
    pub session_digest: Digest,
    /// The session's folder.
    pub folder: PathBuf,
}

/// Why a session is not open.
#[derive(Debug, Clone)]
pub enum OpenError {
    /// The session file is not there or cannot be read.
    Unreadable(directory::Error),
    /// The session file has findings of error level.
    Refused(Checked),
    /// The session file is not the one that the journal is bound to. It can still be opened for reading.
    SessionFileChanged {
        /// The SHA-256 in the journal's first entry.
        bound: Digest,
        /// The SHA-256 of the file that is there now.
        found: Digest,
    },
    /// Somebody else writes it; who, if the system tells. It can still be opened for reading.
    Locked(Option<Holder>),
    /// The lock cannot be taken: a read-only folder, a file system without locks. It can still be opened for reading.
    Unlockable(Failure),
    /// The journal cannot be read at all.
    Journal(Unreadable),
    /// The journal's torn end cannot be set aside; nothing of it is lost. It can still be opened for reading.
    Unmendable(Failure),
    /// The system gives no thread for the writer.
    NoWriter(Arc<io::Error>),
    /// It was no longer wanted; nothing was changed.
    Stopped,
}

impl From<Stopped> for OpenError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// After so many entries played it is told how many.
const TOLD_EVERY: usize = 64;

/// Checks the session at `path`, a folder or its `session.ron`.
///
/// # Errors
/// [`OpenError::Unreadable`] when there is nothing to check; what is wrong inside is a finding.
pub fn check(path: &Path) -> Result<Checked, OpenError> {
    let location = directory::locate(path).map_err(OpenError::Unreadable)?;
    let file = location.read().map_err(OpenError::Unreadable)?;
    let reading = schema::read(&file.bytes, &location.file_name(), &location.folder);
    Ok(Checked {
        findings: reading.findings,
        setup: reading.setup.map(Arc::new),
        session_digest: file.digest,
        folder: location.folder,
    })
}

impl Workspace {
    /// Opens the session at `path`, a folder or its `session.ron`, for writing, and reads its journal back.
    ///
    /// A torn last line is set aside (see [`notices`](Self::notices)). A damaged journal opens read-only, with the entries
    /// before the damage (see [`mode`](Self::mode)).
    ///
    /// # Errors
    /// [`OpenError`]; nothing was changed, except that a journal may have been mended.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        Self::open_watched(path, &Progress::default())
    }

    /// Opens as [`open`](Self::open) does, telling how far it is; it can be stopped until the journal's end is mended.
    ///
    /// # Errors
    /// As [`open`](Self::open), and [`OpenError::Stopped`]: then nothing was changed, and the session is free.
    pub fn open_watched(path: &Path, progress: &Progress) -> Result<Self, OpenError> {
        let found = Found::at(path, progress)?;
        let holder = Holder {
            pid: std::process::id(),
            host: platform::host_name(),
            since: wall_in(&found.zone, platform::unix_millis()),
        };
        let lock = Lock::take(&found.folder, &holder).map_err(|error| match error {
            LockError::Held(holder) => OpenError::Locked(holder),
            LockError::Failed(failure) => OpenError::Unlockable(failure),
        })?;
        let (reading, session, corruption) = found.read_back(progress)?;
        progress.commit()?;
        if let Some(bound) = found.other_file(&session) {
            return Err(OpenError::SessionFileChanged {
                bound,
                found: found.digest,
            });
        }
        if let Some(corruption) = corruption {
            return Ok(found.read_only(session, Why::Corrupt(corruption), Vec::new()));
        }
        let journal = found.journal();
        let (mended, length) = journal_file::mend(&journal, &reading).map_err(OpenError::Unmendable)?;
        let last = session.record().last().map_or(0, |last| last.entry.number);
        let (writer, reports) =
            Writer::start(journal, length, last).map_err(|error| OpenError::NoWriter(Arc::new(error)))?;
        let notices = mended.into_iter().map(Notice::from).collect();
        Ok(Self {
            mode: Mode::ReadWrite,
            reports: Some(reports),
            writer: Some(writer),
            _lock: Some(lock),
            ..found.read_only(session, Why::Asked, notices)
        })
    }

    /// Opens the session at `path` for reading: nothing is locked, mended or written.
    ///
    /// Somebody else may be writing it; what they add afterwards is not seen. With another session file than the journal
    /// is bound to, the entries are read over the file that is there, as far as they go.
    ///
    /// # Errors
    /// [`OpenError`] when the session file or the journal cannot be read.
    pub fn open_read_only(path: &Path) -> Result<Self, OpenError> {
        Self::open_read_only_watched(path, &Progress::default())
    }

    /// Opens as [`open_read_only`](Self::open_read_only) does, telling how far it is.
    ///
    /// # Errors
    /// As [`open_read_only`](Self::open_read_only), and [`OpenError::Stopped`].
    pub fn open_read_only_watched(path: &Path, progress: &Progress) -> Result<Self, OpenError> {
        let found = Found::at(path, progress)?;
        let (reading, session, corruption) = found.read_back(progress)?;
        let why = match (found.other_file(&session), corruption) {
            (Some(bound), _) => Why::SessionFileChanged {
                bound,
                found: found.digest,
            },
            (None, Some(corruption)) => Why::Corrupt(corruption),
            (None, None) => Why::Asked,
        };
        let notices = match &reading.end {
            End::Torn { line, bytes } => vec![Notice::TornLineLeft {
                line: *line,
                bytes: bytes.len(),
            }],
            End::Clean | End::Unterminated { .. } | End::Corrupt { .. } => Vec::new(),
        };
        Ok(found.read_only(session, why, notices))
    }
}

/// A sound session file, before its journal is read.
struct Found {
    folder: PathBuf,
    digest: Digest,
    setup: Arc<Setup>,
    findings: Vec<Finding>,
    zone: TimeZone,
}

impl Found {
    fn at(path: &Path, progress: &Progress) -> Result<Self, OpenError> {
        progress.stage(Stage::Checking)?;
        let checked = check(path)?;
        let Some(setup) = checked.setup.clone() else {
            return Err(OpenError::Refused(checked));
        };
        // The schema refuses a zone that is not in the database; UTC is never reached.
        let zone = TimeZone::get(&setup.time_zone).unwrap_or(TimeZone::UTC);
        Ok(Self {
            folder: checked.folder,
            digest: checked.session_digest,
            setup,
            findings: checked.findings,
            zone,
        })
    }

    fn journal(&self) -> PathBuf {
        self.folder.join(journal_file::NAME)
    }

    /// Reads the journal and folds its entries, each admitted by those before it.
    fn read_back(&self, progress: &Progress) -> Result<(Reading, Session, Option<Corruption>), OpenError> {
        progress.stage(Stage::Journal)?;
        let mut watch = |done, of| progress.flow(Stage::Journal, done, of);
        let reading = journal_file::load_watched(&self.journal(), &mut watch).map_err(OpenError::Journal)?;
        let mut reading = reading.ok_or(OpenError::Stopped)?;
        let mut session = Session::new(self.setup.clone());
        let entries = std::mem::take(&mut reading.entries);
        let count = entries.len();
        for (done, recorded) in entries.into_iter().enumerate() {
            if done.is_multiple_of(TOLD_EVERY) {
                progress.step(Stage::Replaying, done, count)?;
            }
            let line = recorded.entry.number;
            if let Err(refusal) = session.admit_and_apply(recorded) {
                let damage = Damage::Unlawful(refusal);
                return Ok((reading, session, Some(Corruption { line, damage })));
            }
        }
        let corruption = match &reading.end {
            End::Corrupt { line, fault } => Some(Corruption {
                line: *line,
                damage: Damage::Line(fault.clone()),
            }),
            End::Clean | End::Unterminated { .. } | End::Torn { .. } => None,
        };
        Ok((reading, session, corruption))
    }

    /// The digest that the journal is bound to, when it is not this file's.
    fn other_file(&self, session: &Session) -> Option<Digest> {
        match &session.entry(1)?.entry.event {
            Event::Bound { session_digest, .. } => {
                Some(*session_digest).filter(|bound| *bound != self.digest)
            }
            _ => None,
        }
    }

    fn read_only(self, session: Session, why: Why, notices: Vec<Notice>) -> Workspace {
        Workspace {
            folder: self.folder,
            session_digest: self.digest,
            session,
            findings: self.findings,
            zone: self.zone,
            mode: Mode::ReadOnly(why),
            failed: OnceLock::new(),
            notices,
            reports: None,
            writer: None,
            _lock: None,
        }
    }
}

impl From<Mended> for Notice {
    fn from(mended: Mended) -> Self {
        match mended {
            Mended::SetAside { line, bytes, to } => Self::TornLineSetAside { line, bytes, to },
            Mended::Completed { line } => Self::LineCompleted { line },
        }
    }
}
