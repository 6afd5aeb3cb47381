//! Decisions, votes and the envelope: what the jury proposes.

use serde::{Deserialize, Serialize};

use super::id::CandidateId;
use super::money::Money;

/// What the jury proposes for one candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    /// A laureate, with the grant where the call gives money.
    Laureate {
        /// The grant; `None` in a call without money.
        #[serde(default)]
        amount: Option<Money>,
    },
    /// On the reserve list, at that place from 1.
    Reserve {
        /// The place on the list.
        place: u32,
    },
    /// Not proposed.
    Rejected,
}

/// What a vote is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// The decision on a candidate.
    Candidate(CandidateId),
    /// Which of the tied candidates comes first.
    Tie(Vec<CandidateId>),
    /// A motion, in words.
    Motion(String),
}

impl Subject {
    /// Whether it is the tie between exactly these candidates, in whatever order.
    pub fn same_tie(&self, group: &[CandidateId]) -> bool {
        match self {
            Self::Tie(candidates) => {
                candidates.len() == group.len()
                    && group.iter().all(|candidate| candidates.contains(candidate))
            }
            Self::Candidate(_) | Self::Motion(_) => false,
        }
    }
}

/// The outcome of a vote, in voices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tally {
    /// For, against, abstention.
    Motion {
        /// Voices for.
        r#for: u32,
        /// Voices against.
        against: u32,
        /// Abstentions.
        abstention: u32,
    },
    /// Voices for each of the tied candidates.
    Preference {
        /// Voices for each.
        voices: Vec<(CandidateId, u32)>,
        /// Abstentions.
        abstention: u32,
    },
}

impl Tally {
    /// All voices, abstentions included; saturating, so that an absurd file cannot overflow.
    pub fn total(&self) -> u32 {
        match self {
            Self::Motion {
                r#for,
                against,
                abstention,
            } => r#for.saturating_add(*against).saturating_add(*abstention),
            Self::Preference { voices, abstention } => voices
                .iter()
                .fold(*abstention, |sum, (_, n)| sum.saturating_add(*n)),
        }
    }

    /// Whether a motion is carried: more for than against. `None` when it is level or not a motion.
    pub fn carried(&self) -> Option<bool> {
        match self {
            Self::Motion { r#for, against, .. } if r#for != against => Some(r#for > against),
            _ => None,
        }
    }
}

/// What the chair's casting vote chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Choice {
    /// The motion is carried.
    For,
    /// The motion falls.
    Against,
    /// This tied candidate comes first.
    Candidate(CandidateId),
}

/// A decision as it stands, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What is proposed.
    pub decision: Decision,
    /// Why.
    pub reason: String,
    /// The entry that proposed it.
    pub entry: u64,
}

/// A vote as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// About what.
    pub on: Subject,
    /// With what outcome.
    pub tally: Tally,
    /// The entry that recorded it.
    pub entry: u64,
}

/// A casting vote as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CastingVote {
    /// About what.
    pub on: Subject,
    /// What was chosen.
    pub choice: Choice,
    /// Why.
    pub reason: String,
    /// The entry that recorded it.
    pub entry: u64,
}

/// A place given in the proposal, away from the arithmetic order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// Who was moved.
    pub candidate: CandidateId,
    /// From which place.
    pub from: u32,
    /// To which place.
    pub to: u32,
    /// Why.
    pub reason: String,
    /// The entry that recorded it.
    pub entry: u64,
}

/// The envelope as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Envelope {
    /// The whole.
    pub total: Money,
    /// Proposed so far.
    pub used: Money,
}

impl Envelope {
    /// What is left.
    pub fn left(self) -> Money {
        self.total - self.used
    }
}
