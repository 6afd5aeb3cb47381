//! Palmarès: the oral hearing of a call for projects, from a session file to signed minutes.
pub mod domain;
pub mod export;
pub mod locale;
pub mod platform;
pub mod signing;
pub mod storage;
pub mod workspace;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "gui")]
pub mod gui;
