//! The one place that opens, submits, exports and signs.
//!
//! A [`Workspace`] is an opened session: its folder, what happened in it, and the journal's writer. It holds no rule (the
//! domain does), no format (storage and export do) and no word (locale does), and it knows neither window nor terminal.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::mpsc::Receiver;

use jiff::tz::TimeZone;

use crate::domain::finding::Finding;
use crate::domain::journal::Digest;
use crate::domain::session::Session;
use crate::domain::time::{Moment, Wall};
use crate::platform;
use crate::storage::journal_file::{self, Writer};
use crate::storage::lock::Lock;

pub mod attachments;
pub mod demo;
pub mod documents;
pub mod history;
pub mod laureates;
mod machine;
mod open;
pub mod progress;
pub mod readiness;
mod reports;
pub mod sheets;
pub mod signatures;
pub mod speech;
pub mod statistics;
mod submit;
pub mod unrecorded;
pub mod verification;
#[cfg(feature = "viewer")]
pub mod viewer;
mod words;

pub use machine::{
    Printing, fresh_folder, has_display, is_session_file, now_in, open_with_system, print, print_folder,
    write_file,
};
pub use open::{Checked, OpenError, check};
pub use reports::{Corruption, Damage, Mode, Notice, Report, Ticket, Why};
pub use submit::SubmitError;
pub use unrecorded::{ResumeError, Unrecorded};
pub use words::system_reason;

pub use crate::storage::command_list;
pub use crate::storage::failure::{Failure, Step};
pub use crate::storage::journal_file::{Fault, Unreadable, Unwritable, WriteCause, WriteFailure};
pub use crate::storage::lock::{Holder, LockError};

/// What the journal's first entry names as the software that bound it.
pub const SOFTWARE: &str = concat!("palmares ", env!("CARGO_PKG_VERSION"));

/// An opened session.
///
/// Dropping it waits until every submitted entry is on the disk, or has failed, and then releases the lock.
#[derive(Debug)]
pub struct Workspace {
    folder: PathBuf,
    session_digest: Digest,
    session: Session,
    findings: Vec<Finding>,
    zone: TimeZone,
    mode: Mode,
    failed: OnceLock<Mode>,
    notices: Vec<Notice>,
    reports: Option<Receiver<Report>>,
    // The writer before the lock: fields are dropped in this order, and the lock covers the last write.
    writer: Option<Writer>,
    _lock: Option<Lock>,
}

impl Workspace {
    /// The session, with every entry submitted so far. Those after [`durable`](Self::durable) may not be on the disk yet.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The session's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The SHA-256 of the session file, as it was when opened.
    pub fn session_digest(&self) -> Digest {
        self.session_digest
    }

    /// What is odd about the session file; nothing of error level, or it would not be open.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Now: wall time in the session's time zone, and the boot clock where the machine has one.
    pub fn now(&self) -> Moment {
        Moment {
            wall: wall_in(&self.zone, platform::unix_millis()),
            boot: platform::boot_time(),
        }
    }

    /// Whether entries may be added, or why not. A write that fails makes it read-only at once.
    pub fn mode(&self) -> &Mode {
        if let Some(failure) = self.writer.as_ref().and_then(Writer::failure) {
            return self
                .failed
                .get_or_init(|| Mode::ReadOnly(Why::WriteFailed(failure)));
        }
        &self.mode
    }

    /// What had to be mended on opening; empty on an ordinary day.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The number of the last entry known to be on the disk.
    pub fn durable(&self) -> u64 {
        match &self.writer {
            Some(writer) => writer.durable(),
            None => self
                .session
                .record()
                .last()
                .map_or(0, |recorded| recorded.entry.number),
        }
    }

    /// Waits until every submitted entry is on the disk; returns the last number.
    ///
    /// # Errors
    /// The [`WriteFailure`] that made the session read-only; entries before its `first_lost` are on the disk.
    pub fn sync(&mut self) -> Result<u64, WriteFailure> {
        match &self.writer {
            Some(writer) => writer.sync(),
            None => Ok(self.durable()),
        }
    }

    /// What the journal's writer tells from now on and has told so far, in order; it can be taken once.
    pub fn take_reports(&mut self) -> Option<Receiver<Report>> {
        self.reports.take()
    }

    /// Which entry a digest issued earlier (in minutes, a receipt, a copy) belongs to: `None` when this journal has no such
    /// line, because it is another session's or because whole lines were removed at its end.
    pub fn verify_against(&self, issued: &Digest) -> Option<u64> {
        journal_file::position(self.session.record(), issued)
    }
}

/// Wall time at an instant, with the zone's offset then in whole minutes, as it is written.
fn wall_in(zone: &TimeZone, unix_millis: i64) -> Wall {
    let offset =
        jiff::Timestamp::from_millisecond(unix_millis).map_or(0, |instant| zone.to_offset(instant).seconds());
    Wall {
        unix_millis,
        offset: offset / 60 * 60,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wall_time_follows_the_sessions_time_zone() {
        let paris = TimeZone::get("Europe/Paris").expect("a bundled zone");
        for text in ["2026-11-21T09:02:00+01:00", "2026-07-14T09:02:00.500+02:00"] {
            let wall: Wall = text.parse().expect("a moment");
            assert_eq!(wall_in(&paris, wall.unix_millis).to_string(), text);
        }
        // Before standard time Paris kept +00:09:21, which RFC 3339 cannot tell.
        let old: Wall = "1900-01-01T00:00:00Z".parse().expect("a moment");
        let wall = wall_in(&paris, old.unix_millis);
        assert_eq!(wall.to_string().parse(), Ok(wall));
    }
}
