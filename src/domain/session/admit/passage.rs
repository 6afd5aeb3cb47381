//! The order of passage, the dossiers' mends, and the clock of the hearing.

use std::collections::BTreeSet;

use crate::domain::candidate::{Passage, Slot};
use crate::domain::event::Event;
use crate::domain::id::{CandidateId, HalfDayId};
use crate::domain::phase::Phase;
use crate::domain::refusal::Refusal;
use crate::domain::setup::PlannedBreak;
use crate::domain::time::{MINUTE, Millis, Moment, time_of_day};
use crate::domain::timer::{ClockState, Hearing};

use super::{Session, Verdict, reasoned, require};

impl Session {
    pub(super) fn admit_candidate(&self, event: &Event) -> Verdict {
        match event {
            Event::Reordered { order, .. } => {
                self.during(&[Phase::Preparation, Phase::Hearings])?;
                require(*order != self.state.order, || Refusal::Unchanged)?;
                self.is_an_order(order)
            }
            Event::PlannedBreakMoved {
                half_day,
                start,
                label,
                minutes,
                before,
                reason,
            } => {
                self.replans(half_day, *start, label, reason)?;
                require((1..=600).contains(minutes), || Refusal::NotAnOrder)?;
                before
                    .iter()
                    .try_for_each(|before| self.dossier(before).map(drop))
            }
            Event::PlannedBreakRemoved {
                half_day,
                start,
                label,
                reason,
            } => self.replans(half_day, *start, label, reason),
            Event::NoShow { candidate } => {
                self.during(&[Phase::Hearings])?;
                self.dossier(candidate)?;
                self.waiting(candidate)
            }
            Event::Returned { candidate } => {
                self.during(&[Phase::Hearings])?;
                self.dossier(candidate)?;
                let noted = matches!(self.state.passage(candidate), Passage::NoShow(_));
                require(noted, || Refusal::NotNoShow {
                    candidate: candidate.clone(),
                })
            }
            Event::CandidateWithdrawn { candidate, reason } | Event::Disqualified { candidate, reason } => {
                self.unsealed()?;
                self.dossier(candidate)?;
                let out = self.is_out(candidate);
                require(!out, || Refusal::OutOfRunning {
                    candidate: candidate.clone(),
                })?;
                let running = self.state.active.as_ref() == Some(candidate);
                require(!running, || Refusal::HearingRunning {
                    candidate: candidate.clone(),
                })?;
                reasoned(reason)
            }
            Event::PresentersNoted { candidate, names, .. } => {
                self.unsealed()?;
                self.dossier(candidate)?;
                require(self.state.presenters.get(candidate) != Some(names), || {
                    Refusal::Unchanged
                })
            }
            Event::Amended {
                candidate,
                field,
                from,
                to,
                reason,
            } => {
                self.unsealed()?;
                reasoned(reason)?;
                let dossier = self.dossier(candidate)?;
                let before = dossier.field(*field);
                require(before.as_ref() != Some(to), || Refusal::Unchanged)?;
                let fits =
                    before.as_ref() == Some(from) && !to.is_empty() && dossier.clone().amend(*field, to);
                require(fits, || Refusal::BadField {
                    candidate: candidate.clone(),
                    field: *field,
                })
            }
            _ => Ok(()),
        }
    }

    /// The planned break of a half-day that starts at a time of day, as typed, where the order may change now.
    ///
    /// # Errors
    /// The phase that does not permit it, [`Refusal::NotATime`], or [`Refusal::NoSuchBreak`].
    pub(in crate::domain::session) fn planned_break(
        &self,
        half_day: &HalfDayId,
        start: &str,
    ) -> Result<&PlannedBreak, Refusal> {
        require(self.state.bound.is_some(), || Refusal::Binding)?;
        self.during(&[Phase::Preparation, Phase::Hearings])?;
        let text = start.trim();
        let asked = time_of_day(text).ok_or_else(|| Refusal::NotATime { text: text.into() })?;
        self.planned_breaks()
            .find(|(day, planned)| day.id == *half_day && Millis::from(planned.start) * MINUTE == asked)
            .map(|(_, planned)| planned)
            .ok_or(Refusal::NoSuchBreak)
    }

    fn replans(&self, half_day: &HalfDayId, start: u32, label: &str, reason: &str) -> Verdict {
        self.during(&[Phase::Preparation, Phase::Hearings])?;
        let there = self.planned_breaks().any(|(day, planned)| {
            day.id == *half_day && (planned.start, planned.label.as_str()) == (start, label)
        });
        require(there, || Refusal::NoSuchBreak)?;
        reasoned(reason)
    }

    fn is_an_order(&self, order: &[Slot]) -> Verdict {
        let mut seen = BTreeSet::new();
        for slot in order {
            match slot {
                Slot::Hearing(id) => require(seen.insert(id), || Refusal::NotAnOrder)?,
                Slot::Break { minutes, .. } => require((1..=600).contains(minutes), || Refusal::NotAnOrder)?,
            }
        }
        let all: BTreeSet<&CandidateId> = self.state.candidates.iter().map(|c| &c.id).collect();
        require(seen == all, || Refusal::NotAnOrder)
    }

    fn waiting(&self, candidate: &CandidateId) -> Verdict {
        match self.state.passage(candidate) {
            Passage::Waiting => Ok(()),
            Passage::Hearing | Passage::Heard => Err(Refusal::AlreadyHeard {
                candidate: candidate.clone(),
            }),
            Passage::NoShow(_) => Err(Refusal::Unchanged),
            Passage::Withdrawn(_) | Passage::Disqualified(_) => Err(Refusal::OutOfRunning {
                candidate: candidate.clone(),
            }),
        }
    }

    pub(super) fn admit_clock(&self, event: &Event, at: &Moment) -> Verdict {
        self.during(&[Phase::Hearings])?;
        if let Event::Started { candidate, from } = event {
            self.dossier(candidate)?;
            if let Some(running) = &self.state.active {
                return Err(Refusal::HearingRunning {
                    candidate: running.clone(),
                });
            }
            if matches!(self.state.passage(candidate), Passage::NoShow(_)) {
                return Err(Refusal::OutOfRunning {
                    candidate: candidate.clone(),
                });
            }
            self.waiting(candidate)?;
            self.open_marks(candidate)?;
            let ended = self.state.hearings.values().filter_map(|h| h.ended.as_ref());
            let in_time = ended
                .chain(&self.state.opened)
                .all(|bound| !from.is_before(bound));
            return require(in_time && !at.is_before(from), || Refusal::TooEarly);
        }
        let hearing: &Hearing = self
            .state
            .active
            .as_ref()
            .and_then(|candidate| self.state.hearings.get(candidate))
            .ok_or(Refusal::NoHearing)?;
        let state = hearing.state();
        let after = |moment: &Moment| {
            let latest = hearing.latest();
            require(latest.is_none_or(|latest| !moment.is_before(latest)), || {
                Refusal::TooEarly
            })
        };
        match event {
            Event::Paused { from } => {
                require(state == ClockState::Running, || Refusal::ClockState)?;
                after(from)
            }
            Event::WasPaused { from, to } => {
                require(state == ClockState::Running, || Refusal::ClockState)?;
                require(from.is_before(to), || Refusal::TooEarly)?;
                after(from)
            }
            Event::Resumed { to } => {
                require(state == ClockState::Paused, || Refusal::ClockState)?;
                after(to)
            }
            Event::Adjusted { by } => {
                let reading = hearing.read(&self.setup.planned(), at);
                let enough = reading.is_some_and(|reading| reading.allotted.saturating_add(*by) > 0);
                require(*by != 0, || Refusal::Unchanged)?;
                require(enough, || Refusal::NothingLeft)
            }
            Event::PhaseBegun { from } => {
                let next = hearing.phases.last().map_or(0, |phase| phase.phase + 1);
                require(next < self.setup.phases.len(), || Refusal::LastPhase)?;
                after(from)
            }
            Event::Ended { to } => after(to),
            _ => Ok(()),
        }
    }
}
