//! Decisions, votes and the envelope: what the jury proposes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::id::{CandidateId, JurorId};
use super::money::Money;
use super::state::PlacementRecord;
use super::time::Moment;

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

/// From how many ranks on a departure from the arithmetic order is flagged.
pub const FLAGGED: u32 = 3;

/// A move of the proposal away from the arithmetic order, or back to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// Who was moved.
    pub candidate: CandidateId,
    /// Its arithmetic rank, from 1; shared by those ex æquo.
    pub rank: u32,
    /// The place it was given, from 1; the one it has, in its last move.
    pub place: u32,
    /// How many ranks lie between; 0 within the ranks of a tie.
    pub ranks: u32,
    /// Why.
    pub reason: String,
    /// Who moved it, where the journal says so.
    pub by: Option<JurorId>,
    /// When.
    pub at: Moment,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Departure {
    /// Whether it goes far enough to be flagged.
    pub fn flagged(&self) -> bool {
        self.ranks >= FLAGGED
    }
}

/// A dossier that others' moves alone pushed far enough to be flagged: nobody gave it a place by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Displaced {
    /// Which.
    pub candidate: CandidateId,
    /// Its arithmetic rank, from 1; shared by those ex æquo.
    pub rank: u32,
    /// The place it has, from 1.
    pub place: u32,
    /// How many ranks lie between: [`FLAGGED`] or more.
    pub ranks: u32,
}

/// The proposal as it stood when it was kept under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its name; no other scenario kept has it.
    pub name: String,
    /// What it proposes for each candidate decided on.
    pub proposals: BTreeMap<CandidateId, Proposal>,
    /// Places given by hand, in order.
    pub placements: Vec<PlacementRecord>,
    /// When it was kept.
    pub at: Moment,
    /// The entry that kept it.
    pub entry: u64,
}

impl Scenario {
    /// The most characters of a name.
    pub const LONGEST_NAME: usize = 40;
    /// The most scenarios kept at once.
    pub const MOST: usize = 6;

    /// The money it grants.
    pub fn total(&self) -> Money {
        total(&self.proposals)
    }

    /// How many laureates it proposes.
    pub fn laureates(&self) -> usize {
        laureates(&self.proposals)
    }
}

/// The proposal beside the scenarios kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Each scenario, in the order in which they were kept.
    pub kept: Vec<Column>,
    /// The proposal's order.
    pub order: Vec<CandidateId>,
}

/// A scenario as it compares with the proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// When it was kept.
    pub at: Moment,
    /// How many laureates it has.
    pub laureates: usize,
    /// The money it grants.
    pub total: Money,
    /// What it decides otherwise than the proposal, in the proposal's order; `None` where it decides nothing.
    pub decisions: Vec<(CandidateId, Option<Decision>)>,
    /// Dossiers placed by hand in either, whose places differ: the place here, from 1.
    pub places: Vec<(CandidateId, u32)>,
    /// Its order.
    pub order: Vec<CandidateId>,
}

/// The money that decisions grant.
pub fn total(proposals: &BTreeMap<CandidateId, Proposal>) -> Money {
    proposals
        .values()
        .filter_map(|proposal| match &proposal.decision {
            Decision::Laureate { amount } => *amount,
            Decision::Reserve { .. } | Decision::Rejected => None,
        })
        .sum()
}

/// How many laureates decisions make.
pub fn laureates(proposals: &BTreeMap<CandidateId, Proposal>) -> usize {
    let laureate = |proposal: &&Proposal| matches!(proposal.decision, Decision::Laureate { .. });
    proposals.values().filter(laureate).count()
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
