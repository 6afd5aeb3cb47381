//! The phases of a session.
//!
//! ```text
//! Preparation --open--> Hearings --close hearings--> Deliberation --adopt--> Adopted
//!                                                        ^                      |
//!                                                        +------- rectify ------+   (version n + 1)
//! ```

use serde::{Deserialize, Serialize};

/// Where the session stands; each command is permitted or refused by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// Before the opening: attendance and recusals may be noted, nothing is marked.
    Preparation,
    /// The rules are frozen; candidates are heard and marked.
    Hearings,
    /// Marks are closed; laureates are proposed.
    Deliberation,
    /// The minutes are adopted; only issuing, signing and rectifying remain.
    Adopted,
}
