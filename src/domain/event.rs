//! What happened. The journal holds events; the state is their fold.
//!
//! An event carries absolute facts (moments, marks on their scale, whole orders), so that folding it needs no clock and
//! no reading of text. Its serialised form is the journal's format 1.

use serde::{Deserialize, Serialize};

use super::candidate::{Field, Slot};
use super::deliberation::{Choice, Decision, Subject, Tally};
use super::digest::Digest;
use super::id::{CandidateId, CollegeId, CriterionId, HalfDayId, JurorId};
use super::panel::{Ground, Occupant, Person, Voice};
pub use super::paper::{Document, SignatoryRole};
use super::rubric::Mark;
use super::scoring::CommentOn;
use super::setup::Method;
use super::time::{Millis, Moment};
use super::timer::Milestone;

/// A fact of the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The journal belongs to the session file with this SHA-256.
    Bound {
        session_digest: Digest,
        software: String,
    },
    /// The session was opened and its rules frozen.
    Opened,
    /// A seat was taken.
    Arrived { juror: JurorId, occupant: Occupant },
    /// A seat was left.
    Left { juror: JurorId },
    /// Apologies were noted.
    Excused { juror: JurorId },
    /// A proxy was noted.
    Represented { juror: JurorId, proxy: JurorId },
    /// A juror was added.
    JurorAdded {
        juror: JurorId,
        person: Person,
        college: CollegeId,
        voice: Voice,
        reason: String,
    },
    /// A seat changed hands.
    JurorReplaced {
        juror: JurorId,
        person: Person,
        reason: String,
    },
    /// A recusal was declared.
    Recused {
        juror: JurorId,
        candidate: CandidateId,
        ground: Ground,
    },
    /// The recused juror left for that dossier.
    SteppedOut { juror: JurorId, candidate: CandidateId },
    /// The recused juror came back.
    SteppedBack { juror: JurorId, candidate: CandidateId },
    /// The recusal was lifted.
    RecusalLifted {
        juror: JurorId,
        candidate: CandidateId,
        reason: String,
    },
    /// The order of passage changed; why, where that was told.
    Reordered {
        order: Vec<Slot>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// A break of the session file was moved before a candidate, or to the end, and is a break of the order from then on.
    /// `start` is when it was planned, in minutes after midnight; `minutes` how long it is now.
    PlannedBreakMoved {
        half_day: HalfDayId,
        start: u32,
        label: String,
        minutes: u32,
        before: Option<CandidateId>,
        reason: String,
    },
    /// A break of the session file was left out.
    PlannedBreakRemoved {
        half_day: HalfDayId,
        start: u32,
        label: String,
        reason: String,
    },
    /// A candidate did not come.
    NoShow { candidate: CandidateId },
    /// A candidate came back.
    Returned { candidate: CandidateId },
    /// A candidate withdrew.
    CandidateWithdrawn { candidate: CandidateId, reason: String },
    /// A candidate was disqualified.
    Disqualified { candidate: CandidateId, reason: String },
    /// Who presented; why that changed, where it was told.
    PresentersNoted {
        candidate: CandidateId,
        names: Vec<String>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// A dossier's field was mended.
    Amended {
        candidate: CandidateId,
        field: Field,
        from: String,
        to: String,
        reason: String,
    },
    /// A hearing started.
    Started { candidate: CandidateId, from: Moment },
    /// The clock was paused.
    Paused { from: Moment },
    /// The clock had been paused.
    WasPaused { from: Moment, to: Moment },
    /// The clock ran again.
    Resumed { to: Moment },
    /// Time was given or taken, in milliseconds.
    Adjusted { by: Millis },
    /// The next phase began.
    PhaseBegun { from: Moment },
    /// The hearing ended.
    Ended { to: Moment },
    /// A recorded time was corrected.
    TimeCorrected {
        candidate: CandidateId,
        milestone: Milestone,
        from: Moment,
        to: Moment,
        reason: String,
    },
    /// A criterion was marked.
    Marked {
        juror: JurorId,
        candidate: CandidateId,
        criterion: CriterionId,
        mark: Mark,
    },
    /// A mark was corrected.
    Corrected {
        juror: JurorId,
        candidate: CandidateId,
        criterion: CriterionId,
        from: Mark,
        to: Mark,
    },
    /// A mark or abstention was taken back.
    Withdrawn {
        juror: JurorId,
        candidate: CandidateId,
        criterion: CriterionId,
    },
    /// A juror abstained.
    Abstained {
        juror: JurorId,
        candidate: CandidateId,
        criterion: Option<CriterionId>,
    },
    /// A juror was noted absent for a dossier.
    AbsenceNoted { juror: JurorId, candidate: CandidateId },
    /// That absence was taken back.
    AbsenceLifted { juror: JurorId, candidate: CandidateId },
    /// A comment was written or, empty, removed.
    Commented { on: CommentOn, text: String },
    /// A dossier's marks were closed.
    MarksClosed { candidate: CandidateId },
    /// A dossier's marks were reopened.
    MarksReopened { candidate: CandidateId, reason: String },
    /// The hearings were closed.
    HearingsClosed,
    /// The method of ranking was changed.
    MethodChanged {
        from: Method,
        to: Method,
        reason: String,
    },
    /// A candidate was given a place in the proposal.
    Placed {
        candidate: CandidateId,
        place: u32,
        reason: String,
        /// Who moved it; journals of earlier versions do not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<JurorId>,
    },
    /// A decision was proposed.
    Decided {
        candidate: CandidateId,
        decision: Decision,
        reason: String,
    },
    /// A decision was taken back.
    Undecided { candidate: CandidateId },
    /// A vote was held.
    Voted { on: Subject, tally: Tally },
    /// The chair cast the deciding vote.
    CastingVoteGiven {
        on: Subject,
        choice: Choice,
        reason: String,
    },
    /// The proposal as it stood was kept under a name.
    ScenarioKept { name: String },
    /// What was kept under that name became the proposal.
    ScenarioTaken { name: String },
    /// What was kept under that name is kept no more.
    ScenarioDropped { name: String },
    /// The quorum was waived.
    QuorumWaived {
        candidate: Option<CandidateId>,
        reason: String,
    },
    /// An incident was noted.
    IncidentNoted { text: String },
    /// The secretary's observations were written.
    Observed { text: String },
    /// The minutes were adopted.
    Adopted { version: u32, votes: Tally },
    /// A rectification was opened.
    RectificationOpened { version: u32, reason: String },
    /// An entry was undone.
    Undone { entry: u64 },
    /// An undone entry was put back.
    Redone { entry: u64 },
    /// A document was written.
    Issued { document: Document, digest: Digest },
    /// A document was signed.
    Signed {
        document: Document,
        role: SignatoryRole,
        signer: String,
        digest: Digest,
    },
}

impl Event {
    /// Whether the event bears on the record that the minutes tell. Issuing and signing come after it and change nothing.
    pub fn is_deciding(&self) -> bool {
        !matches!(self, Self::Issued { .. } | Self::Signed { .. })
    }

    /// Whether it may ever be undone.
    pub fn is_undoable(&self) -> bool {
        !matches!(
            self,
            Self::Bound { .. }
                | Self::Adopted { .. }
                | Self::RectificationOpened { .. }
                | Self::Undone { .. }
                | Self::Redone { .. }
                | Self::Issued { .. }
                | Self::Signed { .. }
        )
    }
}
