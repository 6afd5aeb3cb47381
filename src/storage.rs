//! Files: sessions, journals, locks.

pub mod atomic;
pub mod command_list;
pub mod directory;
pub mod failure;
pub mod journal_file;
pub mod lock;
pub mod matrix_file;
mod ron_lexer;
pub mod schema;
