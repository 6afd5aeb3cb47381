//! The command line as scripts rely on it: the real binary, its exit codes, its two streams and the files it leaves.
//!
//! `program` runs the binary and plays the sample day once for all; the others follow the commands. What outside tools
//! think of the files is in `outside`, ignored by default.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod check;
mod deliberation;
mod demo;
mod export;
mod flips;
mod history;
mod identity;
mod log;
mod marks;
#[cfg(target_os = "linux")]
mod outside;
mod program;
mod rank;
mod recount;
mod robustness;
mod sign;
mod statistics;
mod submit;
mod usage;
mod verify;
