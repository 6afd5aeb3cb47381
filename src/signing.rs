//! Electronic signatures on our own PDFs: identities, PAdES B-B signing and strict verification.
//!
//! Everything here works on bytes and keys handed in by the caller. It deliberately opens no file, asks no clock,
//! knows nothing of the domain, speaks no language but developers' English (its errors are data for `locale`), and
//! consults no network: revocation is not checked.
//!
//! How the pieces lean on each other:
//!
//! ```text
//! identity ── certificate ── algorithm        who signs, and who vouches for them
//! pades    ── update ── appearance, serialize what our signer appends, byte for byte
//! verify   ── update, cms, difference         accepts that, and reports everything else
//! ```
//!
//! One rule makes verification safe: **the verifier rebuilds what our signer would have appended and compares
//! bytes.** It never judges an unknown update harmless. An `update::Update` is therefore written by one
//! function, used by both sides, and that layout is part of the file format: changing it makes files signed
//! earlier read as modified.

mod algorithm;
mod appearance;
mod certificate;
mod cms;
mod difference;
mod document;
mod error;
#[cfg(test)]
mod forgeries;
pub mod identity;
mod moment;
mod pades;
mod report;
mod serialize;
mod signature;
mod update;
mod verify;

pub use certificate::anchors_from_pem;
pub use document::{Form, Kind, State, form};
pub use error::Error;
pub use identity::{Identity, SelfIssue, SelfIssued};
pub use moment::Moment;
pub use pades::{Appearance, SignRequest, sign};
pub use report::{Change, Covers, Problem, Report, SignatureReport, TrustProblem, What};
pub use verify::verify;

/// In which quality somebody signs. The exporter lays one empty signature field for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Chair,
    Secretary,
}

impl Role {
    pub const ALL: [Role; 2] = [Role::Chair, Role::Secretary];

    /// The name of the signature field (`/T`) that this role fills, which is also what our self-issued
    /// certificates carry in the `title` attribute of their subject.
    pub fn name(self) -> &'static str {
        match self {
            Role::Chair => "chair",
            Role::Secretary => "secretary",
        }
    }

    /// The role that a field name or a certificate's `title` names, if it names one.
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL
            .into_iter()
            .find(|role| role.name().eq_ignore_ascii_case(name.trim()))
    }
}
