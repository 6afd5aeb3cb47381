//! What a person asks for. Each command is permitted or refused by [`Session::decide`](super::Session::decide).
//!
//! The serialised form is that of the command list that `palmares submit` reads: one RON value after another.

use serde::{Deserialize, Serialize};

use super::candidate::{Field, Slot};
use super::deliberation::{Choice, Decision, Subject, Tally};
use super::digest::Digest;
use super::id::{CandidateId, CollegeId, CriterionId, HalfDayId, JurorId};
use super::panel::{Ground, Occupant, Person, Voice};
use super::paper::{Document, SignatoryRole};
pub use super::scoring::CommentOn;
use super::setup::Method;
use super::timer::Milestone;

/// A wish, in the words of the hearing. Texts and marks are as typed; the decision reads them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    // Opening
    /// Binds the journal to the session file. Submitted by the workspace before anything else.
    Bind {
        session_digest: Digest,
        software: String,
    },
    /// Opens the session: the rules freeze.
    Open,

    // Presence
    /// A member (or the named substitute) comes in.
    Arrive {
        juror: JurorId,
        #[serde(default = "holder")]
        occupant: Occupant,
    },
    /// A member leaves.
    Leave { juror: JurorId },
    /// A member sent apologies.
    Excuse { juror: JurorId },
    /// A member gave a proxy to another, who votes for both and marks only for himself or herself.
    Represent { juror: JurorId, proxy: JurorId },
    /// Adds a juror on the day.
    AddJuror {
        juror: JurorId,
        person: Person,
        college: CollegeId,
        voice: Voice,
        reason: String,
    },
    /// Another person takes a seat for good.
    ReplaceJuror {
        juror: JurorId,
        person: Person,
        reason: String,
    },

    // Conflicts of interest
    /// A juror is recused from a dossier.
    Recuse {
        juror: JurorId,
        candidate: CandidateId,
        ground: Ground,
    },
    /// The recused juror leaves the room for that dossier.
    StepOut { juror: JurorId, candidate: CandidateId },
    /// The recused juror comes back.
    StepBack { juror: JurorId, candidate: CandidateId },
    /// The recusal ends: the juror judges the dossier after all.
    LiftRecusal {
        juror: JurorId,
        candidate: CandidateId,
        reason: String,
    },

    // Order of passage
    /// Moves a candidate before another one, or to the end.
    Move {
        candidate: CandidateId,
        #[serde(default)]
        before: Option<CandidateId>,
    },
    /// Puts a break before a candidate, or at the end; a list may leave its reason out.
    AddBreak {
        minutes: u32,
        label: String,
        #[serde(default)]
        before: Option<CandidateId>,
        #[serde(default)]
        reason: String,
    },
    /// Moves a break that the session file plans before a candidate, or to the end. `start` is its planned time of day, as the
    /// file has it; `minutes` another length than planned.
    MovePlannedBreak {
        half_day: HalfDayId,
        start: String,
        #[serde(default)]
        minutes: Option<u32>,
        #[serde(default)]
        before: Option<CandidateId>,
        reason: String,
    },
    /// Leaves a break out that the session file plans.
    RemovePlannedBreak {
        half_day: HalfDayId,
        start: String,
        reason: String,
    },
    /// Replaces the whole order (dragging); it must hold the same candidates.
    Reorder { order: Vec<Slot> },
    /// A candidate did not come when called.
    NoShow { candidate: CandidateId },
    /// A candidate noted absent is there after all.
    Return { candidate: CandidateId },
    /// A candidate withdraws.
    WithdrawCandidate { candidate: CandidateId, reason: String },
    /// A candidate is disqualified.
    Disqualify { candidate: CandidateId, reason: String },
    /// Who presents; a list may leave out why that changes.
    Presenters {
        candidate: CandidateId,
        names: Vec<String>,
        #[serde(default)]
        reason: String,
    },
    /// Mends a field of a dossier.
    Amend {
        candidate: CandidateId,
        field: Field,
        text: String,
        reason: String,
    },

    // Clock
    /// Starts a hearing now.
    Start { candidate: CandidateId },
    /// Starts a hearing that began some seconds ago.
    StartedAgo { candidate: CandidateId, seconds: u32 },
    /// Pauses the clock.
    Pause,
    /// The clock should have stood still for the last `seconds`.
    WasPaused { seconds: u32 },
    /// Lets the clock run again.
    Resume,
    /// Gives (or takes) time in the current phase, in seconds.
    Adjust { seconds: i32 },
    /// Goes to the next phase.
    NextPhase,
    /// Ends the hearing.
    End,
    /// Corrects a recorded time: the time of day at which it really was, as typed.
    CorrectTime {
        candidate: CandidateId,
        milestone: Milestone,
        to: String,
        reason: String,
    },

    // Marks
    /// Marks a criterion, or corrects the mark.
    Mark {
        juror: JurorId,
        candidate: CandidateId,
        criterion: CriterionId,
        mark: String,
    },
    /// Takes a mark or an abstention back: the cell is *en attente* again.
    Withdraw {
        juror: JurorId,
        candidate: CandidateId,
        criterion: CriterionId,
    },
    /// The juror abstains on a criterion, or on the whole dossier.
    Abstain {
        juror: JurorId,
        candidate: CandidateId,
        #[serde(default)]
        criterion: Option<CriterionId>,
    },
    /// The juror was not there for this dossier.
    Absent { juror: JurorId, candidate: CandidateId },
    /// The juror was there after all.
    NotAbsent { juror: JurorId, candidate: CandidateId },
    /// Writes a comment; an empty text removes it.
    Comment { on: CommentOn, text: String },
    /// Closes a dossier's marks: every cell is resolved.
    CloseMarks { candidate: CandidateId },
    /// Reopens a dossier's marks.
    ReopenMarks { candidate: CandidateId, reason: String },
    /// Closes the hearings; deliberation begins.
    CloseHearings,
    /// Ranks by another method than announced.
    ChangeMethod { method: Method, reason: String },

    // Deliberation
    /// Gives a candidate a place in the proposal, from 1.
    Place {
        candidate: CandidateId,
        place: u32,
        reason: String,
        /// Who moves it; whoever presides, when nobody is named.
        #[serde(default)]
        by: Option<JurorId>,
    },
    /// Proposes a decision on a candidate.
    Decide {
        candidate: CandidateId,
        decision: Decision,
        reason: String,
    },
    /// Takes a decision back.
    Undecide { candidate: CandidateId },
    /// Records a vote.
    Vote { on: Subject, tally: Tally },
    /// The chair's casting vote.
    CastingVote {
        on: Subject,
        choice: Choice,
        reason: String,
    },
    /// Keeps the proposal as it stands under a name, to compare it with others.
    KeepScenario { name: String },
    /// Makes what was kept under that name the proposal: its decisions, amounts and places.
    TakeScenario { name: String },
    /// Keeps that scenario no more.
    DropScenario { name: String },
    /// Goes on without the quorum, for one dossier or for all.
    WaiveQuorum {
        #[serde(default)]
        candidate: Option<CandidateId>,
        reason: String,
    },

    // The record
    /// Notes an incident.
    Incident { text: String },
    /// The secretary's observations; replaces the former text.
    Observe { text: String },
    /// Adopts the minutes.
    Adopt { votes: Tally },
    /// Opens a rectification: the next version.
    Rectify { reason: String },
    /// Undoes an entry, or the last one that can be.
    Undo {
        #[serde(default)]
        entry: Option<u64>,
    },
    /// Puts an undone entry back, or the last one undone.
    Redo {
        #[serde(default)]
        entry: Option<u64>,
    },
    /// A document was written. Submitted by the workspace.
    Issue { document: Document, digest: Digest },
    /// A document was signed. Submitted by the workspace.
    Sign {
        document: Document,
        role: SignatoryRole,
        signer: String,
        digest: Digest,
    },
}

fn holder() -> Occupant {
    Occupant::Holder
}
