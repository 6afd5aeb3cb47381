//! Why a command is refused: a stable code with data, for people to read in their own language and mend.

use std::sync::Arc;

use super::candidate::Field;
use super::id::{CandidateId, CollegeId, CriterionId, JurorId};
use super::money::Money;
use super::phase::Phase;
use super::ratio::Ratio;
use super::rubric::MarkError;
use super::setup::Method;
use super::time::Moment;

/// A refusal. Nothing was recorded; a person may mend the wish and try again.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Refusal {
    // General
    /// The session is in a phase that does not permit this.
    WrongPhase { phase: Phase },
    /// The journal is not bound to the session file yet, or already is.
    Binding,
    /// There is no such juror.
    UnknownJuror { juror: JurorId },
    /// There is no such candidate.
    UnknownCandidate { candidate: CandidateId },
    /// There is no such criterion.
    UnknownCriterion { criterion: CriterionId },
    /// There is no such college.
    UnknownCollege { college: CollegeId },
    /// A reason is required.
    ReasonRequired,
    /// A text is required.
    TextRequired,
    /// Everything already is as asked.
    Unchanged,

    // Presence and recusal
    /// The juror is in the room already.
    AlreadyPresent { juror: JurorId },
    /// The juror is not in the room.
    NotPresent { juror: JurorId },
    /// The seat has no named substitute.
    NoSubstitute { juror: JurorId },
    /// A member cannot hold his or her own proxy, nor hold one while absent.
    ImpossibleProxy { juror: JurorId },
    /// A juror of that name is there already.
    DuplicateJuror { juror: JurorId },
    /// Neither chair nor vice-chair is present.
    NobodyPresides,
    /// The juror is recused already.
    AlreadyRecused { juror: JurorId, candidate: CandidateId },
    /// The juror is not recused.
    NotRecused { juror: JurorId, candidate: CandidateId },

    // Order and clock
    /// The order does not hold each candidate once.
    NotAnOrder,
    /// The candidate has been or is being heard.
    AlreadyHeard { candidate: CandidateId },
    /// The candidate has withdrawn or was disqualified.
    OutOfRunning { candidate: CandidateId },
    /// The candidate was not noted absent.
    NotNoShow { candidate: CandidateId },
    /// Another hearing is running.
    HearingRunning { candidate: CandidateId },
    /// No hearing is running.
    NoHearing,
    /// The clock is paused already, or runs already.
    ClockState,
    /// It is the last phase already.
    LastPhase,
    /// The instant lies before one recorded already.
    TooEarly,
    /// The adjustment would leave less than no time.
    NothingLeft,
    /// The dossier has no such field, or the text does not fit in it.
    BadField { candidate: CandidateId, field: Field },

    /// The text is no time of day.
    NotATime { text: Arc<str> },
    /// No such time is recorded of that hearing.
    NoSuchTime { candidate: CandidateId },
    /// No break is planned there, or it was moved or left out before.
    NoSuchBreak,
    /// The corrected time would not lie between those recorded before and after it.
    OutOfOrder { after: Moment, before: Moment },

    // Marks
    /// The text is no mark on the scale.
    BadMark {
        criterion: CriterionId,
        error: MarkError,
        text: Arc<str>,
    },
    /// The juror is recused from this dossier.
    Recused { juror: JurorId, candidate: CandidateId },
    /// The juror was not there for this dossier.
    JurorAbsent { juror: JurorId, candidate: CandidateId },
    /// The juror has marks for this dossier and cannot be absent from it.
    HasMarks { juror: JurorId, candidate: CandidateId },
    /// The dossier's marks are closed.
    MarksClosed { candidate: CandidateId },
    /// The dossier's marks are not closed.
    MarksOpen { candidate: CandidateId },
    /// The cell holds nothing to take back.
    NothingThere,
    /// Cells are still *en attente*: how many, and whose first.
    CellsPending {
        candidate: CandidateId,
        pending: u32,
        juror: JurorId,
    },
    /// Dossiers whose marks are not closed.
    DossiersOpen { candidates: Vec<CandidateId> },

    // Deliberation
    /// The quorum is missing for this.
    NoQuorum { present: u32, required: u32 },
    /// The call gives money: an amount is required.
    AmountRequired,
    /// The call gives no money.
    NoGrants,
    /// The amount is above the request.
    AboveRequest { amount: Money, request: Money },
    /// The amount is under the floor.
    UnderFloor { amount: Money, floor: Money },
    /// The amount is above the ceiling.
    AboveCeiling { amount: Money, ceiling: Money },
    /// The amount is more than the permitted share of the budget.
    AboveShare { amount: Money, most: Money },
    /// The envelope does not hold that much.
    EnvelopeExceeded { amount: Money, left: Money },
    /// Every place is taken.
    NoPlaceLeft { places: u32 },
    /// The score is under the threshold.
    UnderThreshold { score: Ratio, threshold: Ratio },
    /// The candidate has no rank.
    Unranked { candidate: CandidateId },
    /// The place is taken or out of range.
    BadPlace { place: u32 },
    /// The reserve list has no dossier at this place, but has one after it.
    ReserveGap { place: u32 },
    /// The grid or the panel does not bear this method.
    MethodUnfit { method: Method },
    /// There is no decision on the candidate.
    NotDecided { candidate: CandidateId },
    /// These candidates wait for a decision, or for another one: theirs no longer keeps to the bounds.
    Undecided { candidates: Vec<CandidateId> },
    /// Those candidates are not tied.
    NotTied,
    /// More voices than may vote.
    TooManyVoices { voices: u32, eligible: u32 },
    /// The tally does not fit what is voted on.
    WrongTally,
    /// The announced chain has no such step, or an earlier step comes first.
    NotInChain,
    /// There was no level vote on this, or the chair has decided it already.
    NoLevelVote,
    /// The chair is recused, or absent with nobody presiding.
    ChairCannotCast,
    /// The adoption is not carried.
    NotCarried,
    /// A scenario's name is empty, too long, or has characters that do not print.
    BadName { most: u32 },
    /// A scenario of that name is kept already.
    DuplicateScenario { name: Arc<str> },
    /// No scenario of that name is kept.
    UnknownScenario { name: Arc<str> },
    /// So many scenarios are kept already that no other one is.
    TooManyScenarios { most: u32 },

    // Undo
    /// There is nothing to undo or redo.
    NothingToUndo,
    /// That entry cannot be undone or put back.
    NotUndoable { entry: u64 },
    /// Undoing (or redoing) that entry would make a later one invalid.
    WouldInvalidate { entry: u64, later: u64 },
}

impl Refusal {
    /// The stable code, for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongPhase { .. } => "R001",
            Self::Binding => "R002",
            Self::UnknownJuror { .. } => "R003",
            Self::UnknownCandidate { .. } => "R004",
            Self::UnknownCriterion { .. } => "R005",
            Self::UnknownCollege { .. } => "R006",
            Self::ReasonRequired => "R007",
            Self::TextRequired => "R008",
            Self::Unchanged => "R009",
            Self::AlreadyPresent { .. } => "R101",
            Self::NotPresent { .. } => "R102",
            Self::NoSubstitute { .. } => "R103",
            Self::ImpossibleProxy { .. } => "R104",
            Self::DuplicateJuror { .. } => "R105",
            Self::NobodyPresides => "R106",
            Self::AlreadyRecused { .. } => "R107",
            Self::NotRecused { .. } => "R108",
            Self::NotAnOrder => "R201",
            Self::AlreadyHeard { .. } => "R202",
            Self::OutOfRunning { .. } => "R203",
            Self::NotNoShow { .. } => "R204",
            Self::HearingRunning { .. } => "R205",
            Self::NoHearing => "R206",
            Self::ClockState => "R207",
            Self::LastPhase => "R208",
            Self::TooEarly => "R209",
            Self::NothingLeft => "R210",
            Self::BadField { .. } => "R211",
            Self::NotATime { .. } => "R212",
            Self::NoSuchTime { .. } => "R213",
            Self::OutOfOrder { .. } => "R214",
            Self::NoSuchBreak => "R215",
            Self::BadMark { .. } => "R301",
            Self::Recused { .. } => "R302",
            Self::JurorAbsent { .. } => "R303",
            Self::HasMarks { .. } => "R304",
            Self::MarksClosed { .. } => "R305",
            Self::MarksOpen { .. } => "R306",
            Self::NothingThere => "R307",
            Self::CellsPending { .. } => "R308",
            Self::DossiersOpen { .. } => "R309",
            Self::NoQuorum { .. } => "R401",
            Self::AmountRequired => "R402",
            Self::NoGrants => "R403",
            Self::AboveRequest { .. } => "R404",
            Self::UnderFloor { .. } => "R405",
            Self::AboveCeiling { .. } => "R406",
            Self::AboveShare { .. } => "R407",
            Self::EnvelopeExceeded { .. } => "R408",
            Self::NoPlaceLeft { .. } => "R409",
            Self::UnderThreshold { .. } => "R410",
            Self::Unranked { .. } => "R411",
            Self::BadPlace { .. } => "R412",
            Self::NotDecided { .. } => "R413",
            Self::Undecided { .. } => "R414",
            Self::NotTied => "R415",
            Self::TooManyVoices { .. } => "R416",
            Self::WrongTally => "R417",
            Self::NotInChain => "R418",
            Self::NoLevelVote => "R419",
            Self::ChairCannotCast => "R420",
            Self::NotCarried => "R421",
            Self::ReserveGap { .. } => "R422",
            Self::BadName { .. } => "R423",
            Self::DuplicateScenario { .. } => "R424",
            Self::UnknownScenario { .. } => "R425",
            Self::TooManyScenarios { .. } => "R426",
            Self::MethodUnfit { .. } => "R427",
            Self::NothingToUndo => "R501",
            Self::NotUndoable { .. } => "R502",
            Self::WouldInvalidate { .. } => "R503",
        }
    }
}
