//! Scores, ranks and the tie chain, against a reference that shares no code with the core, against published examples and
//! against examples computed by hand.

#[path = "../support/mod.rs"]
mod support;

mod degenerate;
mod differential;
mod laws;
mod published;
mod reference;
mod ties;
mod whole;
