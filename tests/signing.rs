//! Signing and verification, from the outside: identities, refusals, and everything that an attacker may try.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "signing/attacks.rs"]
mod attacks;
#[path = "signing/common.rs"]
mod common;
#[path = "signing/flips.rs"]
mod flips;
#[path = "signing/foreign.rs"]
mod foreign;
#[path = "signing/identities.rs"]
mod identities;
#[path = "support/judges.rs"]
mod judges;
#[path = "signing/outside.rs"]
mod outside;
#[path = "pdf_engine/sample.rs"]
mod sample;
#[path = "signing/signatures.rs"]
mod signatures;
