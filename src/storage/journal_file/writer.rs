//! The one writer: a thread that appends lines in order and says each number only when the line is on the disk.
//!
//! ```text
//! append(line) ──▶ waiting ──▶ write_all ──▶ fdatasync ──▶ durable, Report::Recorded(n)
//!                                  └────────────┴──▶ failed: Report::Failed, and nothing is written ever after
//! ```
//!
//! What waits while a sync runs is written together by the next one. There is no second attempt after a failure: once
//! the system has refused a sync, nobody knows which of the bytes it kept.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use super::line::Line;
use crate::storage::atomic::{folder_of, sync_folder};
use crate::storage::failure::{Failure, Step};

/// Lines are gathered into one write up to about this many bytes.
const BATCH: usize = 1 << 20;

/// What the writer tells, in order.
#[derive(Debug, Clone)]
pub enum Report {
    /// The entry of this number, and all before it, are on the disk.
    Recorded(u64),
    /// Writing failed. No entry from [`WriteFailure::first_lost`] on is known to be on the disk.
    Failed(WriteFailure),
}

/// Why the journal is written no more.
#[derive(Debug, Clone)]
pub struct WriteFailure {
    /// The first entry that is not known to be on the disk.
    pub first_lost: u64,
    /// What happened.
    pub cause: WriteCause,
}

/// What made a write fail.
#[derive(Debug, Clone)]
pub enum WriteCause {
    /// The system refused: a full disk, a drive pulled out.
    System(Failure),
    /// The journal is not as long as we left it: somebody else wrote or cut it.
    Changed {
        /// The journal.
        path: PathBuf,
        /// The length we left, in bytes.
        expected: u64,
        /// The length found, in bytes.
        found: u64,
    },
    /// The writer's thread ended: a defect of this software.
    Stopped,
}

/// The journal's writer. Dropping it waits until everything handed over is written or has failed.
#[derive(Debug)]
pub struct Writer {
    lines: Option<Sender<Line>>,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    last: u64,
}

#[derive(Debug)]
struct Shared {
    progress: Mutex<Progress>,
    moved: Condvar,
}

#[derive(Debug)]
struct Progress {
    durable: u64,
    failure: Option<WriteFailure>,
}

impl Writer {
    /// Starts the writer of the journal at `path`, which is `length` bytes long and ends with entry `last`; the file is
    /// created with the first line. Reports arrive on the receiver; nobody need listen.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(path: PathBuf, length: u64, last: u64) -> io::Result<(Self, Receiver<Report>)> {
        let (lines, waiting) = mpsc::channel();
        let (reports, listener) = mpsc::channel();
        let shared = Arc::new(Shared {
            progress: Mutex::new(Progress {
                durable: last,
                failure: None,
            }),
            moved: Condvar::new(),
        });
        let desk = Desk {
            journal: Journal {
                path,
                file: None,
                length,
            },
            shared: shared.clone(),
            reports,
        };
        let thread = std::thread::Builder::new()
            .name("journal".into())
            .spawn(move || desk.run(&waiting))?;
        let writer = Self {
            lines: Some(lines),
            shared,
            thread: Some(thread),
            last,
        };
        Ok((writer, listener))
    }

    /// Hands a line over, to be written after those before it.
    ///
    /// # Errors
    /// The failure that stopped the writer, if one did; the line is then not written.
    pub fn append(&mut self, line: Line) -> Result<(), WriteFailure> {
        if let Some(failure) = self.failure() {
            return Err(failure);
        }
        let number = line.number;
        let taken = self.lines.as_ref().is_some_and(|lines| lines.send(line).is_ok());
        if !taken {
            return Err(self.failure().unwrap_or(WriteFailure {
                first_lost: number,
                cause: WriteCause::Stopped,
            }));
        }
        self.last = number;
        Ok(())
    }

    /// The number of the last entry known to be on the disk.
    pub fn durable(&self) -> u64 {
        self.shared.progress().durable
    }

    /// Why nothing is written any more, if so.
    pub fn failure(&self) -> Option<WriteFailure> {
        self.shared.progress().failure.clone()
    }

    /// Waits until everything handed over is on the disk; returns the last number.
    ///
    /// # Errors
    /// The failure that stopped the writer.
    pub fn sync(&self) -> Result<u64, WriteFailure> {
        let mut progress = self.shared.progress();
        loop {
            if let Some(failure) = &progress.failure {
                return Err(failure.clone());
            }
            if progress.durable >= self.last {
                return Ok(progress.durable);
            }
            progress = self
                .shared
                .moved
                .wait(progress)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.lines = None;
        if let Some(thread) = self.thread.take() {
            // A panic there has already been told as `WriteCause::Stopped`.
            let _joined = thread.join();
        }
    }
}

impl Shared {
    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thread's side.
struct Desk {
    journal: Journal,
    shared: Arc<Shared>,
    reports: Sender<Report>,
}

impl Desk {
    fn run(mut self, waiting: &Receiver<Line>) {
        while let Ok(first) = waiting.recv() {
            let mut numbers = vec![first.number];
            let mut bytes = first.bytes;
            while bytes.len() < BATCH
                && let Ok(next) = waiting.try_recv()
            {
                numbers.push(next.number);
                bytes.extend_from_slice(&next.bytes);
            }
            match self.journal.append(&bytes) {
                Ok(()) => self.acknowledge(&numbers),
                Err(cause) => return self.fail(cause),
            }
        }
    }

    fn acknowledge(&self, numbers: &[u64]) {
        if let Some(last) = numbers.last() {
            self.shared.progress().durable = *last;
            self.shared.moved.notify_all();
        }
        for number in numbers {
            // Nobody need listen.
            let _heard = self.reports.send(Report::Recorded(*number));
        }
    }

    fn fail(&self, cause: WriteCause) {
        let failure = {
            let mut progress = self.shared.progress();
            let first_lost = progress.durable.saturating_add(1);
            progress
                .failure
                .get_or_insert(WriteFailure { first_lost, cause })
                .clone()
        };
        self.shared.moved.notify_all();
        let _heard = self.reports.send(Report::Failed(failure));
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.fail(WriteCause::Stopped);
        }
    }
}

struct Journal {
    path: PathBuf,
    file: Option<File>,
    length: u64,
}

impl Journal {
    fn append(&mut self, bytes: &[u8]) -> Result<(), WriteCause> {
        let at = |step| {
            let path = self.path.clone();
            move |error| WriteCause::System(Failure::at(step, &path)(error))
        };
        if self.file.is_none() {
            self.file = Some(open(&self.path, self.length).map_err(WriteCause::System)?);
        }
        let Some(file) = self.file.as_mut() else {
            return Err(WriteCause::Stopped);
        };
        let found = file.metadata().map_err(at(Step::Read))?.len();
        if found != self.length {
            return Err(WriteCause::Changed {
                path: self.path.clone(),
                expected: self.length,
                found,
            });
        }
        file.write_all(bytes).map_err(at(Step::Write))?;
        file.sync_data().map_err(at(Step::Sync))?;
        self.length = found.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Ok(())
    }
}

/// Opens the journal for appending; a new one gets its name on the disk before anything is written to it.
fn open(path: &Path, length: u64) -> Result<File, Failure> {
    let mut options = OpenOptions::new();
    options.append(true);
    if length == 0 {
        options.create(true);
    }
    let file = options.open(path).map_err(Failure::at(Step::Open, path))?;
    if length == 0 {
        file.sync_all().map_err(Failure::at(Step::Sync, path))?;
        sync_folder(&folder_of(path))?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::journal::Digest;

    fn line(number: u64) -> Line {
        Line {
            number,
            bytes: format!("{number}\n").into_bytes(),
            digest: Digest::ORIGIN,
        }
    }

    #[test]
    fn lines_are_written_in_order_and_told_once_durable() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(super::super::NAME);
        let (mut writer, reports) = Writer::start(path.clone(), 0, 0).expect("a thread");
        for number in 1..=200 {
            writer.append(line(number)).expect("taken");
        }
        assert_eq!(writer.sync().expect("written"), 200);
        let told: Vec<u64> = reports
            .try_iter()
            .filter_map(|report| match report {
                Report::Recorded(number) => Some(number),
                Report::Failed(_) => None,
            })
            .collect();
        drop(writer);
        let rest: Vec<u64> = reports
            .iter()
            .filter_map(|report| match report {
                Report::Recorded(number) => Some(number),
                Report::Failed(_) => None,
            })
            .collect();
        assert_eq!([told, rest].concat(), (1..=200).collect::<Vec<_>>());
        let written: String = (1..=200).map(|n| format!("{n}\n")).collect();
        assert_eq!(std::fs::read_to_string(&path).expect("readable"), written);
    }

    #[test]
    fn a_journal_changed_under_us_is_written_no_more() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(super::super::NAME);
        let (mut writer, reports) = Writer::start(path.clone(), 0, 0).expect("a thread");
        writer.append(line(1)).expect("taken");
        writer.sync().expect("written");
        std::fs::write(&path, "1\nsomebody else\n").expect("written");
        writer.append(line(2)).expect("taken");
        let failure = writer.sync().expect_err("told");
        assert_eq!(failure.first_lost, 2);
        assert!(matches!(failure.cause, WriteCause::Changed { expected: 2, .. }));
        assert!(writer.append(line(3)).is_err(), "nothing is taken any more");
        assert_eq!(writer.durable(), 1);
        drop(writer);
        assert!(reports.iter().any(|report| matches!(report, Report::Failed(_))));
        let content = std::fs::read_to_string(&path).expect("readable");
        assert_eq!(content, "1\nsomebody else\n");
    }

    #[test]
    fn a_folder_that_is_gone_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("gone").join(super::super::NAME);
        let (mut writer, _reports) = Writer::start(path, 0, 0).expect("a thread");
        writer.append(line(1)).expect("taken");
        let failure = writer.sync().expect_err("told");
        assert!(matches!(
            failure.cause,
            WriteCause::System(Failure { step: Step::Open, .. })
        ));
    }
}
