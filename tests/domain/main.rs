//! The rules of a jury, behaviour by behaviour, through `decide` and `apply` only.
//!
//! Nothing here reads a file or a clock: sessions are values, and time is what the test says.

#[path = "../support/mod.rs"]
mod support;

mod clock;
mod deliberation;
mod forecast;
mod frozen;
mod laws;
mod marks;
mod methods;
mod minutes;
mod phases;
mod presence;
mod quorum;
mod refusals;
mod scenarios;
mod spread;
mod ties;
mod times;
mod undo;
