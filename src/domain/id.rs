//! Identifiers authored in the session file, each its own type so that a juror is never taken for a candidate.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The identifier as authored.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

identifier!(
    /// A member of the jury.
    JurorId
);
identifier!(
    /// A dossier and those who defend it.
    CandidateId
);
identifier!(
    /// A criterion of the scoring grid.
    CriterionId
);
identifier!(
    /// A college of jurors.
    CollegeId
);
identifier!(
    /// A half-day of hearings.
    HalfDayId
);
