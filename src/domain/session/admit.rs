//! The rules: what may happen, when, and why not otherwise.

use crate::domain::aggregation::FEWEST_TO_TRIM;
use crate::domain::event::Event;
use crate::domain::phase::Phase;
use crate::domain::refusal::Refusal;
use crate::domain::setup::Method;
use crate::domain::time::Moment;

use super::Session;

mod deliberation;
mod marks;
mod panel;
mod passage;
mod scenarios;
mod times;

type Verdict = Result<(), Refusal>;

fn require(condition: bool, refusal: impl FnOnce() -> Refusal) -> Verdict {
    if condition { Ok(()) } else { Err(refusal()) }
}

fn reasoned(reason: &str) -> Verdict {
    require(!reason.trim().is_empty(), || Refusal::ReasonRequired)
}

fn said(text: &str) -> Verdict {
    require(!text.trim().is_empty(), || Refusal::TextRequired)
}

impl Session {
    /// Whether an event may follow what the session holds.
    ///
    /// # Errors
    /// The [`Refusal`] that says why not.
    pub fn admit(&self, event: &Event, at: &Moment) -> Verdict {
        match event {
            Event::Bound { .. } => require(self.record.is_empty(), || Refusal::Binding),
            Event::Issued { .. } => require(self.state.bound.is_some(), || Refusal::Binding),
            Event::Signed { .. } => self.during(&[Phase::Adopted]),
            Event::Undone { entry } => {
                self.unsealed()?;
                self.admit_undo(*entry)
            }
            Event::Redone { entry } => {
                self.unsealed()?;
                self.admit_redo(*entry)
            }
            Event::RectificationOpened { version, reason } => {
                self.during(&[Phase::Adopted])?;
                reasoned(reason)?;
                require(*version == self.state.version + 1, || Refusal::Unchanged)
            }
            event => {
                require(self.state.bound.is_some(), || Refusal::Binding)?;
                self.admit_on_the_day(event, at)
            }
        }
    }

    fn admit_on_the_day(&self, event: &Event, at: &Moment) -> Verdict {
        match event {
            Event::Opened => {
                self.during(&[Phase::Preparation])?;
                require(self.presiding().is_some(), || Refusal::NobodyPresides)
            }
            Event::Arrived { .. }
            | Event::Left { .. }
            | Event::Excused { .. }
            | Event::Represented { .. }
            | Event::JurorAdded { .. }
            | Event::JurorReplaced { .. } => self.admit_presence(event, at),
            Event::Recused { .. }
            | Event::SteppedOut { .. }
            | Event::SteppedBack { .. }
            | Event::RecusalLifted { .. } => self.admit_recusal(event),
            Event::Reordered { .. }
            | Event::PlannedBreakMoved { .. }
            | Event::PlannedBreakRemoved { .. }
            | Event::NoShow { .. }
            | Event::Returned { .. }
            | Event::CandidateWithdrawn { .. }
            | Event::Disqualified { .. }
            | Event::PresentersNoted { .. }
            | Event::Amended { .. } => self.admit_candidate(event),
            Event::Started { .. }
            | Event::Paused { .. }
            | Event::WasPaused { .. }
            | Event::Resumed { .. }
            | Event::Adjusted { .. }
            | Event::PhaseBegun { .. }
            | Event::Ended { .. } => self.admit_clock(event, at),
            Event::TimeCorrected { .. } => self.admit_time_correction(event, at),
            Event::Marked { .. }
            | Event::Corrected { .. }
            | Event::Withdrawn { .. }
            | Event::Abstained { .. }
            | Event::AbsenceNoted { .. }
            | Event::AbsenceLifted { .. }
            | Event::Commented { .. }
            | Event::MarksClosed { .. }
            | Event::MarksReopened { .. }
            | Event::HearingsClosed => self.admit_marks(event),
            Event::MethodChanged { from, to, reason } => self.admit_method(*from, *to, reason),
            Event::Placed { .. }
            | Event::Decided { .. }
            | Event::Undecided { .. }
            | Event::Voted { .. }
            | Event::CastingVoteGiven { .. }
            | Event::ScenarioKept { .. }
            | Event::ScenarioTaken { .. }
            | Event::ScenarioDropped { .. }
            | Event::QuorumWaived { .. }
            | Event::Adopted { .. } => self.admit_deliberation(event),
            Event::IncidentNoted { text } => {
                self.unsealed()?;
                said(text)
            }
            Event::Observed { text } => {
                self.unsealed()?;
                require(*text != self.state.observations, || Refusal::Unchanged)
            }
            Event::Bound { .. }
            | Event::Issued { .. }
            | Event::Signed { .. }
            | Event::Undone { .. }
            | Event::Redone { .. }
            | Event::RectificationOpened { .. } => Ok(()),
        }
    }

    /// A method may be changed until the minutes are adopted, with a reason, to one that the grid and the panel bear: the
    /// same that a session file is asked for.
    fn admit_method(&self, from: Method, to: Method, reason: &str) -> Verdict {
        self.unsealed()?;
        reasoned(reason)?;
        require(from == self.method() && to != from, || Refusal::Unchanged)?;
        let jurors = u32::try_from(self.counted_jurors().count()).unwrap_or(u32::MAX);
        let fits = match to {
            Method::WeightedMean | Method::Median | Method::Borda | Method::Schulze => true,
            Method::TrimmedMean => jurors >= FEWEST_TO_TRIM,
            Method::MajorityGauge => self.grades().is_some(),
        };
        require(fits, || Refusal::MethodUnfit { method: to })
    }

    fn during(&self, phases: &[Phase]) -> Verdict {
        let phase = self.state.phase;
        require(phases.contains(&phase), || Refusal::WrongPhase { phase })
    }

    /// Whether something of the day can still be recorded: not once the minutes are adopted, unless they are being rectified.
    ///
    /// # Errors
    /// [`Refusal::WrongPhase`], with the phase.
    pub fn unsealed(&self) -> Result<(), Refusal> {
        self.during(&[Phase::Preparation, Phase::Hearings, Phase::Deliberation])
    }
}
