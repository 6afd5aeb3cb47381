//! What an entry of the journal is about, to look through one kind at a time.

use crate::domain::CandidateId;
use crate::domain::command::CommentOn;
use crate::domain::event::Event;

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Who was there, who stepped aside.
    Presence,
    /// The order of passage and the clock.
    Clock,
    /// Marks, comments, closings.
    Marks,
    /// Places, decisions, votes, adoption.
    Decisions,
    /// Incidents, observations, amendments, what was undone.
    Incidents,
    /// Documents written and signed.
    Documents,
}

impl Kind {
    /// In the order of the day.
    pub const ALL: [Self; 6] = [
        Self::Presence,
        Self::Clock,
        Self::Marks,
        Self::Decisions,
        Self::Incidents,
        Self::Documents,
    ];

    /// The key of its name.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Presence => "log-kind-presence",
            Self::Clock => "log-kind-clock",
            Self::Marks => "log-kind-marks",
            Self::Decisions => "log-kind-decisions",
            Self::Incidents => "log-kind-incidents",
            Self::Documents => "log-kind-documents",
        }
    }

    /// The kind of an entry.
    pub fn of(event: &Event) -> Self {
        match event {
            Event::Opened
            | Event::Arrived { .. }
            | Event::Left { .. }
            | Event::Excused { .. }
            | Event::Represented { .. }
            | Event::JurorAdded { .. }
            | Event::JurorReplaced { .. }
            | Event::Recused { .. }
            | Event::SteppedOut { .. }
            | Event::SteppedBack { .. }
            | Event::RecusalLifted { .. }
            | Event::AbsenceNoted { .. }
            | Event::AbsenceLifted { .. } => Self::Presence,
            Event::Reordered { .. }
            | Event::PlannedBreakMoved { .. }
            | Event::PlannedBreakRemoved { .. }
            | Event::NoShow { .. }
            | Event::Returned { .. }
            | Event::PresentersNoted { .. }
            | Event::Started { .. }
            | Event::Paused { .. }
            | Event::WasPaused { .. }
            | Event::Resumed { .. }
            | Event::Adjusted { .. }
            | Event::PhaseBegun { .. }
            | Event::Ended { .. }
            | Event::TimeCorrected { .. } => Self::Clock,
            Event::Marked { .. }
            | Event::Corrected { .. }
            | Event::Withdrawn { .. }
            | Event::Abstained { .. }
            | Event::Commented { .. }
            | Event::MarksClosed { .. }
            | Event::MarksReopened { .. }
            | Event::HearingsClosed => Self::Marks,
            Event::MethodChanged { .. }
            | Event::Placed { .. }
            | Event::Decided { .. }
            | Event::Undecided { .. }
            | Event::Voted { .. }
            | Event::CastingVoteGiven { .. }
            | Event::ScenarioKept { .. }
            | Event::ScenarioTaken { .. }
            | Event::ScenarioDropped { .. }
            | Event::QuorumWaived { .. }
            | Event::Adopted { .. }
            | Event::RectificationOpened { .. } => Self::Decisions,
            Event::CandidateWithdrawn { .. }
            | Event::Disqualified { .. }
            | Event::Amended { .. }
            | Event::IncidentNoted { .. }
            | Event::Observed { .. }
            | Event::Undone { .. }
            | Event::Redone { .. } => Self::Incidents,
            Event::Bound { .. } | Event::Issued { .. } | Event::Signed { .. } => Self::Documents,
        }
    }
}

/// Keeps up with the dossier being heard.
pub(super) fn hearing(event: &Event, heard: &mut Option<CandidateId>) {
    if let Event::Started { candidate, .. } = event {
        *heard = Some(candidate.clone());
    }
}

/// The dossier that an entry is about without naming it: the clock's is the one being heard, a comment's its own.
pub(super) fn dossier<'e>(event: &'e Event, heard: Option<&'e CandidateId>) -> Option<&'e CandidateId> {
    match event {
        Event::Commented { on, .. } => {
            let (CommentOn::Mark(_, candidate, _)
            | CommentOn::Sheet(_, candidate)
            | CommentOn::Dossier(candidate)) = on;
            Some(candidate)
        }
        event if Kind::of(event) == Kind::Clock => heard,
        _ => None,
    }
}
