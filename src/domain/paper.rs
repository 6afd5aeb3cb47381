//! The papers that leave a session, and who signs them.

use serde::{Deserialize, Serialize};

/// The documents that the session issues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Document {
    /// The public minutes.
    Minutes,
    /// The confidential annex.
    Annex,
}

/// Who signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SignatoryRole {
    /// The chair, first.
    Chair,
    /// The secretary, second.
    Secretary,
}
