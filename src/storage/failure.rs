//! A file operation that failed: what was being done, to which file, and the system's reason.
//!
//! No words: `locale` speaks them.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was being done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Opening it.
    Open,
    /// Creating it.
    Create,
    /// Reading it.
    Read,
    /// Writing it.
    Write,
    /// Making sure that it is on the disk.
    Sync,
    /// Cutting it.
    Truncate,
    /// Giving it its name.
    Rename,
    /// Locking it.
    Lock,
}

/// A file operation that failed.
#[derive(Debug, Clone)]
pub struct Failure {
    /// What was being done.
    pub step: Step,
    /// To which file or folder.
    pub path: PathBuf,
    /// Why it failed.
    pub source: Arc<io::Error>,
}

impl Failure {
    /// Names the step and the file of a system error; made for `map_err`.
    pub fn at(step: Step, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self {
            step,
            path: path.to_owned(),
            source: Arc::new(source),
        }
    }
}

impl fmt::Display for Failure {
    /// For logs: the step, the file, the system's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}: {}", self.step, self.path.display(), self.source)
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}
