//! A session as authored: the rules, the panel and the dossiers, before anything happens.
//!
//! A [`Setup`] has passed every check of error level; it is never rewritten. What changes on the day is an event.

use serde::{Deserialize, Serialize};

use super::candidate::Candidate;
use super::id::{CandidateId, CriterionId, HalfDayId, JurorId};
use super::money::Money;
use super::panel::{College, Juror, Person, QuorumRule, Voice};
use super::ratio::Ratio;
use super::rubric::Criterion;
use super::time::{MINUTE, Millis};

/// Everything the session file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// The session's own identifier.
    pub id: String,
    /// Who organises the call.
    pub organiser: String,
    /// The organiser's name, short enough for a header.
    pub organiser_short: String,
    /// The call's name.
    pub scheme: String,
    /// What it is: « label », « prize »; may be empty.
    pub scheme_kind: String,
    /// Which edition.
    pub edition: String,
    /// The language of its texts and of the minutes.
    pub language: Language,
    /// IANA name of the time zone.
    pub time_zone: String,
    /// Where the minutes are made.
    pub town: String,
    /// Half-days of hearings.
    pub half_days: Vec<HalfDay>,
    /// A hearing's phases.
    pub phases: Vec<HearingPhase>,
    /// Minutes between two hearings.
    pub changeover: u32,
    /// The scale on which scores are told (20, 100…).
    pub reporting_scale: Ratio,
    /// Decimals shown; never used in a computation.
    pub decimals: u32,
    /// The scoring grid.
    pub criteria: Vec<Criterion>,
    /// Colleges, in the minutes' order.
    pub colleges: Vec<College>,
    /// Jurors, in the minutes' order.
    pub jurors: Vec<Juror>,
    /// The secretary, who is not a juror.
    pub secretary: Person,
    /// Dossiers, in the authored order of passage.
    pub candidates: Vec<Candidate>,
    /// The money to give, when there is some.
    pub grants: Option<Grants>,
    /// The score under which nobody is proposed, on the reporting scale.
    pub threshold: Option<Ratio>,
    /// At most so many laureates.
    pub places: Option<u32>,
    /// How many members must be there.
    pub quorum: QuorumRule,
    /// Whether consultative marks and votes count.
    pub consultative_counted: bool,
    /// Whether others' marks stay hidden until the dossier is closed.
    pub sealed: bool,
    /// The floor of the fewest marks a ranked dossier needs: max(this, half of the eligible jurors).
    pub fewest_marks: u32,
    /// How marks become a score.
    pub method: Method,
    /// How ties are resolved, in order.
    pub ties: Vec<TieRule>,
    /// The règlement.
    pub rules: Rules,
    /// Legal wording, dated and editable.
    pub wording: Wording,
}

/// The languages a session may be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// French.
    French,
    /// English.
    English,
}

/// A date of the civil calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, e.g. 2026.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

/// A half-day of hearings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HalfDay {
    /// Its identifier.
    pub id: HalfDayId,
    /// Its label.
    pub label: String,
    /// Its date.
    pub date: Date,
    /// Planned start, in minutes after midnight.
    pub start: u32,
    /// Planned end, in minutes after midnight.
    pub end: u32,
    /// Where.
    pub place: String,
    /// Planned breaks.
    pub breaks: Vec<PlannedBreak>,
}

/// A planned break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedBreak {
    /// When, in minutes after midnight.
    pub start: u32,
    /// How long, in minutes.
    pub minutes: u32,
    /// What it is called.
    pub label: String,
}

/// A phase of every hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HearingPhase {
    /// Its identifier.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Its length in minutes.
    pub minutes: u32,
    /// Minutes left at which to warn, in descending order.
    pub warnings: Vec<u32>,
}

/// The money to give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grants {
    /// ISO 4217 code.
    pub currency: String,
    /// The whole envelope.
    pub envelope: Money,
    /// The least a laureate gets.
    pub floor: Option<Money>,
    /// The most a laureate gets.
    pub ceiling: Option<Money>,
    /// The most a grant may be of the project's budget, in percent.
    pub budget_share: Option<Ratio>,
}

/// How marks become a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Method {
    /// Mean of the jurors' totals.
    WeightedMean,
    /// Median of the jurors' totals.
    Median,
    /// Mean of the jurors' totals without one highest and one lowest.
    TrimmedMean,
    /// Lower median grade of one labelled criterion, then the shares above and below it.
    MajorityGauge,
    /// Mean of the jurors' places for the dossier.
    Borda,
    /// Duels between dossiers and the strongest paths of them.
    Schulze,
}

impl Method {
    /// Every method, in the order menus list them.
    pub const ALL: [Self; 6] = [
        Self::WeightedMean,
        Self::Median,
        Self::TrimmedMean,
        Self::MajorityGauge,
        Self::Borda,
        Self::Schulze,
    ];

    /// Its name in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::WeightedMean => "weighted-mean",
            Self::Median => "median",
            Self::TrimmedMean => "trimmed-mean",
            Self::MajorityGauge => "majority-gauge",
            Self::Borda => "borda",
            Self::Schulze => "schulze",
        }
    }

    /// Whether its outcomes are points on the reporting scale, so that a threshold can be compared with them.
    pub fn gives_points(self) -> bool {
        match self {
            Self::WeightedMean | Self::Median | Self::TrimmedMean => true,
            Self::MajorityGauge | Self::Borda | Self::Schulze => false,
        }
    }
}

/// One step of the tie-break chain. After the last one, ex æquo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieRule {
    /// The mean on these criteria, in turn.
    Priority(Vec<CriterionId>),
    /// More jurors put it above.
    Duel,
    /// A new vote of the members not recused.
    NewVote,
    /// The chair decides, with a reason.
    CastingVote,
}

/// The règlement's identity and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// Its version, as cited in the minutes.
    pub version: String,
    /// Its articles, as far as they are given.
    pub articles: Vec<Article>,
}

/// An article of the règlement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
}

/// Legal wording printed in the minutes; it is the organiser's, never ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The day it was last reviewed.
    pub as_of: Date,
    /// By what act the jury was convened; may be empty.
    pub convened: String,
    /// The sentence that the jury proposes.
    pub proposal: String,
    /// What the signatures are.
    pub signature: String,
    /// Printed on the annex; may be empty.
    pub confidentiality: String,
    /// Retention; may be empty.
    pub retention: String,
}

impl HearingPhase {
    /// Its length in milliseconds.
    pub fn length(&self) -> Millis {
        Millis::from(self.minutes) * MINUTE
    }
}

impl Setup {
    /// The phases' lengths in milliseconds, in order.
    pub fn planned(&self) -> Vec<Millis> {
        self.phases.iter().map(HearingPhase::length).collect()
    }

    /// A hearing's planned length in minutes.
    pub fn hearing_minutes(&self) -> u32 {
        self.phases.iter().map(|phase| phase.minutes).sum()
    }

    /// A criterion by its identifier.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// A dossier as authored.
    pub fn candidate(&self, id: &CandidateId) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.id == *id)
    }

    /// A juror as authored.
    pub fn juror(&self, id: &JurorId) -> Option<&Juror> {
        self.jurors.iter().find(|juror| juror.id == *id)
    }

    /// Whether a voice counts in scores and votes. Consultative members never count in the quorum.
    pub fn counts(&self, voice: Voice) -> bool {
        voice == Voice::Deliberative || self.consultative_counted
    }
}
