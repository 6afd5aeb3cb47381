//! Files: sessions, journals, locks.

pub mod directory;
mod ron_lexer;
pub mod schema;
