//! Files: sessions, journals, locks.

pub mod atomic;
pub mod failure;
pub mod journal_file;
pub mod lock;
