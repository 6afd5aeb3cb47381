//! The rules of a jury: a pure core that decides, folds and computes.
//!
//! Nothing here reads a clock, a file, a random source or speaks to a person. Time arrives as an argument, refusals and
//! findings leave as codes with data, and every figure is an exact rational or an integer; only [`statistics`], whose figures
//! never move a mark or a rank, answers in floats.
#![deny(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::float_arithmetic
)]

pub mod aggregation;
pub mod annex;
pub mod candidate;
pub mod command;
pub mod deliberation;
pub mod digest;
pub mod event;
pub mod finding;
pub mod forecast;
pub mod history;
pub mod id;
pub mod journal;
pub mod minutes;
pub mod money;
pub mod panel;
pub mod paper;
pub mod phase;
pub mod ranking;
pub mod ratio;
pub mod refusal;
pub mod robustness;
pub mod rubric;
pub mod scoring;
pub mod session;
pub mod setup;
pub mod spread;
pub mod state;
pub mod statistics;
pub mod time;
pub mod timer;

pub use command::Command;
pub use event::Event;
pub use id::{CandidateId, CollegeId, CriterionId, HalfDayId, JurorId};
pub use journal::{Digest, Entry};
pub use money::Money;
pub use ratio::Ratio;
pub use refusal::Refusal;
pub use session::Session;
pub use setup::Setup;
pub use time::Moment;
