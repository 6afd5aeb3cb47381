//! What the faces need of the machine: the time outside a session, a display, a fresh folder, a file written whole.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use crate::domain::time::Moment;
use crate::platform;
use crate::storage::atomic;
use crate::storage::failure::{Failure, Step};

use super::wall_in;

pub use crate::platform::Printing;

/// Now, in the system's own time zone, or in `fallback` where the system tells none.
pub fn now_in(fallback: &str) -> Moment {
    let zone = TimeZone::try_system()
        .or_else(|_| TimeZone::get(fallback))
        .unwrap_or(TimeZone::UTC);
    Moment {
        wall: wall_in(&zone, platform::unix_millis()),
        boot: platform::boot_time(),
    }
}

/// Whether a window can be opened at all.
pub fn has_display() -> bool {
    platform::has_display()
}

/// Hands a file to the program that the desktop opens it with, and does not wait for that program.
///
/// # Errors
/// When the system's opener cannot be started.
pub fn open_with_system(path: &Path) -> std::io::Result<()> {
    platform::open_with_system(path)
}

/// Hands a file to the system's printer, else to the program that the desktop opens it with. It may wait: not for the interface's
/// thread.
///
/// # Errors
/// When neither can be started.
pub fn print(path: &Path) -> std::io::Result<Printing> {
    platform::print(path)
}

/// A new folder for a file to be printed, that only this user reads.
///
/// # Errors
/// The [`Failure`] of making it.
pub fn print_folder() -> Result<PathBuf, Failure> {
    stays("palmares-print-")
}

/// A new folder that stays, below the system's temporary one.
///
/// # Errors
/// The [`Failure`] of making it.
pub fn fresh_folder() -> Result<PathBuf, Failure> {
    stays("palmares-demo-")
}

fn stays(prefix: &str) -> Result<PathBuf, Failure> {
    let parent = std::env::temp_dir();
    tempfile::Builder::new()
        .prefix(prefix)
        .tempdir()
        .map(tempfile::TempDir::keep)
        .map_err(Failure::at(Step::Create, &parent))
}

/// Whether the file there is a session's own: as authored, its journal, its lock. No document ever replaces one.
pub fn is_session_file(path: &Path) -> bool {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let own = ["ron", "journal", "lock"];
    real.is_file()
        && real
            .extension()
            .is_some_and(|extension| own.iter().any(|own| extension.eq_ignore_ascii_case(own)))
}

/// Writes a file whole or not at all.
///
/// # Errors
/// The [`Failure`]; what stood there before still stands.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    atomic::write(path, bytes)
}
