//! Documents: data in, bytes out.
//!
//! No file is read or written here, and no clock: whoever calls gives everything that is printed.

pub mod annex;
mod frame;
pub mod laureates;
pub mod minutes;
pub mod pdf;
