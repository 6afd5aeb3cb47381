//! The records that a state keeps of what happened once: each says what, why and when.

use crate::domain::candidate::Field;
use crate::domain::deliberation::{Scenario, Tally};
use crate::domain::event::{Document, SignatoryRole};
use crate::domain::id::{CandidateId, CriterionId, HalfDayId, JurorId};
use crate::domain::journal::Digest;
use crate::domain::panel::Person;
use crate::domain::rubric::Mark;
use crate::domain::setup::Method;
use crate::domain::time::Moment;
use crate::domain::timer::Milestone;

/// An adoption of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// Which version.
    pub version: u32,
    /// When.
    pub at: Moment,
    /// By what vote.
    pub votes: Tally,
    /// The entry.
    pub entry: u64,
}

/// A rectification opened after adoption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rectification {
    /// The version it makes.
    pub version: u32,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
}

/// A juror added or replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelChange {
    /// Which seat.
    pub juror: JurorId,
    /// Who held it before; `None` for a new seat.
    pub before: Option<Person>,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
}

/// A break of the session file moved or left out on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakChange {
    /// The half-day that it was planned in.
    pub half_day: HalfDayId,
    /// When it was planned, in minutes after midnight.
    pub start: u32,
    /// What it is called.
    pub label: String,
    /// Before which candidate it was moved (or to the end) and how many minutes it lasts there; `None` when it was left out.
    pub to: Option<(Option<CandidateId>, u32)>,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
}

/// A dossier's field mended on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Which dossier.
    pub candidate: CandidateId,
    /// Which field.
    pub field: Field,
    /// The text before.
    pub from: String,
    /// The text after.
    pub to: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
}

/// The method of ranking changed on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MethodChange {
    /// The method before.
    pub from: Method,
    /// The method after.
    pub to: Method,
    /// Why.
    pub reason: String,
    /// Whether marks had been given: the method is announced before the first one.
    pub after_marks: bool,
    /// When.
    pub at: Moment,
}

/// A dossier's marks reopened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopening {
    /// Which dossier.
    pub candidate: CandidateId,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
}

/// A mark corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Whose mark.
    pub juror: JurorId,
    /// On which dossier.
    pub candidate: CandidateId,
    /// On which criterion.
    pub criterion: CriterionId,
    /// The mark before.
    pub from: Mark,
    /// The mark after.
    pub to: Mark,
    /// Whether the dossier's marks had been closed before.
    pub after_closing: bool,
    /// When.
    pub at: Moment,
}

/// A recorded time corrected; the journal keeps the former one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeCorrection {
    /// Of whose hearing.
    pub candidate: CandidateId,
    /// Which time.
    pub milestone: Milestone,
    /// The time before.
    pub from: Moment,
    /// The time after.
    pub to: Moment,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
}

/// A place given in the proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacementRecord {
    /// Who.
    pub candidate: CandidateId,
    /// To which place, from 1.
    pub place: u32,
    /// Why.
    pub reason: String,
    /// Who moved it, where the journal says so.
    pub by: Option<JurorId>,
    /// When.
    pub at: Moment,
    /// The entry.
    pub entry: u64,
}

/// A scenario made the proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// What was taken, as it was kept.
    pub scenario: Scenario,
    /// When it was taken.
    pub at: Moment,
    /// The entry that took it.
    pub entry: u64,
}

/// A waiver of the quorum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// For one dossier, or for all.
    pub candidate: Option<CandidateId>,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
}

/// An incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// What happened.
    pub text: String,
    /// When.
    pub at: Moment,
}

/// A document written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Which.
    pub document: Document,
    /// Of which version.
    pub version: u32,
    /// The digest of its bytes.
    pub digest: Digest,
    /// When.
    pub at: Moment,
}

/// A signature put on a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// On which document.
    pub document: Document,
    /// In what role.
    pub role: SignatoryRole,
    /// By whom, as the certificate says.
    pub signer: String,
    /// The digest of the signed bytes.
    pub digest: Digest,
    /// When.
    pub at: Moment,
}
