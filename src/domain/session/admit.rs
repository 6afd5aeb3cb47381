//! The rules: what may happen, when, and why not otherwise.

use std::collections::BTreeSet;

use crate::domain::candidate::{Passage, Slot};
use crate::domain::command::CommentOn;
use crate::domain::deliberation::{Choice, Decision, Subject, Tally};
use crate::domain::event::Event;
use crate::domain::id::{CandidateId, CriterionId, JurorId};
use crate::domain::panel::{Occupant, Role};
use crate::domain::phase::Phase;
use crate::domain::ranking::TieGroup;
use crate::domain::refusal::Refusal;
use crate::domain::rubric::{Mark, MarkError};
use crate::domain::scoring::CellEntry;
use crate::domain::setup::TieRule;
use crate::domain::time::Moment;
use crate::domain::timer::{ClockState, Hearing};

use super::Session;

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
            Event::Placed { .. }
            | Event::Decided { .. }
            | Event::Undecided { .. }
            | Event::Voted { .. }
            | Event::CastingVoteGiven { .. }
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

    fn during(&self, phases: &[Phase]) -> Verdict {
        let phase = self.state.phase;
        require(phases.contains(&phase), || Refusal::WrongPhase { phase })
    }

    fn unsealed(&self) -> Verdict {
        self.during(&[Phase::Preparation, Phase::Hearings, Phase::Deliberation])
    }

    fn admit_presence(&self, event: &Event, at: &Moment) -> Verdict {
        self.unsealed()?;
        match event {
            Event::Arrived { juror, occupant } => {
                let seat = self.seat(juror)?;
                require(!self.is_present(juror), || Refusal::AlreadyPresent {
                    juror: juror.clone(),
                })?;
                let has = *occupant == Occupant::Holder || seat.substitute.is_some();
                require(has, || Refusal::NoSubstitute { juror: juror.clone() })?;
                let left = self
                    .state
                    .attendance
                    .get(juror)
                    .and_then(|a| a.stays.last()?.to.as_ref());
                require(left.is_none_or(|left| left.wall <= at.wall), || Refusal::TooEarly)
            }
            Event::Left { juror } => {
                self.seat(juror)?;
                require(self.is_present(juror), || Refusal::NotPresent {
                    juror: juror.clone(),
                })?;
                let came = self
                    .state
                    .attendance
                    .get(juror)
                    .and_then(|a| a.stays.last())
                    .map(|stay| &stay.from);
                require(came.is_none_or(|came| came.wall <= at.wall), || Refusal::TooEarly)
            }
            Event::Excused { juror } => {
                self.seat(juror)?;
                require(!self.is_present(juror), || Refusal::AlreadyPresent {
                    juror: juror.clone(),
                })
            }
            Event::Represented { juror, proxy } => {
                self.seat(juror)?;
                self.seat(proxy)?;
                require(!self.is_present(juror), || Refusal::AlreadyPresent {
                    juror: juror.clone(),
                })?;
                require(juror != proxy, || Refusal::ImpossibleProxy {
                    juror: proxy.clone(),
                })
            }
            Event::JurorAdded {
                juror,
                person,
                college,
                reason,
                ..
            } => {
                let known = self.setup.colleges.iter().any(|known| known.id == *college);
                require(known, || Refusal::UnknownCollege {
                    college: college.clone(),
                })?;
                require(self.state.juror(juror).is_none(), || Refusal::DuplicateJuror {
                    juror: juror.clone(),
                })?;
                said(juror.as_str())?;
                said(&person.family_name)?;
                reasoned(reason)
            }
            Event::JurorReplaced {
                juror,
                person,
                reason,
            } => {
                let seat = self.seat(juror)?;
                require(seat.person != *person, || Refusal::Unchanged)?;
                said(&person.family_name)?;
                reasoned(reason)
            }
            _ => Ok(()),
        }
    }

    fn admit_recusal(&self, event: &Event) -> Verdict {
        self.unsealed()?;
        let (Event::Recused { juror, candidate, .. }
        | Event::SteppedOut { juror, candidate }
        | Event::SteppedBack { juror, candidate }
        | Event::RecusalLifted { juror, candidate, .. }) = event
        else {
            return Ok(());
        };
        self.seat(juror)?;
        self.dossier(candidate)?;
        let recusal = self.state.recusal(juror, candidate);
        let missing = || Refusal::NotRecused {
            juror: juror.clone(),
            candidate: candidate.clone(),
        };
        match event {
            Event::Recused { .. } => {
                self.open_marks(candidate)?;
                let (juror, candidate) = (juror.clone(), candidate.clone());
                require(recusal.is_none(), || Refusal::AlreadyRecused { juror, candidate })
            }
            Event::SteppedOut { .. } => {
                let recusal = recusal.ok_or_else(missing)?;
                require(recusal.left.is_none(), || Refusal::Unchanged)
            }
            Event::SteppedBack { .. } => {
                let recusal = recusal.ok_or_else(missing)?;
                require(recusal.left.is_some() && recusal.returned.is_none(), || {
                    Refusal::Unchanged
                })
            }
            Event::RecusalLifted { reason, .. } => {
                self.open_marks(candidate)?;
                recusal.ok_or_else(missing)?;
                reasoned(reason)
            }
            _ => Ok(()),
        }
    }

    fn admit_candidate(&self, event: &Event) -> Verdict {
        match event {
            Event::Reordered { order } => {
                self.during(&[Phase::Preparation, Phase::Hearings])?;
                require(*order != self.state.order, || Refusal::Unchanged)?;
                self.is_an_order(order)
            }
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
            Event::PresentersNoted { candidate, names } => {
                self.unsealed()?;
                self.dossier(candidate)?;
                require(self.state.presenters.get(candidate) != Some(names), || {
                    Refusal::Unchanged
                })
            }
            Event::Amended {
                candidate,
                field,
                to,
                reason,
                ..
            } => {
                self.unsealed()?;
                reasoned(reason)?;
                let dossier = self.dossier(candidate)?;
                require(dossier.field(*field).as_ref() != Some(to), || Refusal::Unchanged)?;
                let fits = !to.is_empty() && dossier.clone().amend(*field, to);
                require(fits, || Refusal::BadField {
                    candidate: candidate.clone(),
                    field: *field,
                })
            }
            _ => Ok(()),
        }
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

    fn admit_clock(&self, event: &Event, at: &Moment) -> Verdict {
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
            let latest = self
                .state
                .hearings
                .values()
                .filter_map(|h| h.ended.as_ref())
                .map(|m| m.wall)
                .max();
            let opened = self.state.opened.as_ref().map(|m| m.wall);
            let bound = latest.max(opened);
            let in_time = bound.is_none_or(|bound| bound.unix_millis <= from.wall.unix_millis);
            return require(in_time && from.wall <= at.wall, || Refusal::TooEarly);
        }
        let hearing: &Hearing = self
            .state
            .active
            .as_ref()
            .and_then(|candidate| self.state.hearings.get(candidate))
            .ok_or(Refusal::NoHearing)?;
        let state = hearing.state();
        let after = |moment: &Moment| {
            let latest = hearing.latest().map(|latest| latest.wall.unix_millis);
            require(
                latest.is_none_or(|latest| latest <= moment.wall.unix_millis),
                || Refusal::TooEarly,
            )
        };
        match event {
            Event::Paused { from } => {
                require(state == ClockState::Running, || Refusal::ClockState)?;
                after(from)
            }
            Event::WasPaused { from, to } => {
                require(state == ClockState::Running, || Refusal::ClockState)?;
                require(from.wall.unix_millis < to.wall.unix_millis, || Refusal::TooEarly)?;
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

    fn open_marks(&self, candidate: &CandidateId) -> Verdict {
        let closed = self.state.closed.contains(candidate);
        require(!closed, || Refusal::MarksClosed {
            candidate: candidate.clone(),
        })
    }

    fn may_mark(&self, juror: &JurorId, candidate: &CandidateId) -> Verdict {
        self.during(&[Phase::Hearings, Phase::Deliberation])?;
        self.seat(juror)?;
        self.dossier(candidate)?;
        require(!self.is_out(candidate), || Refusal::OutOfRunning {
            candidate: candidate.clone(),
        })?;
        self.open_marks(candidate)?;
        let recused = self.state.recusal(juror, candidate).is_some();
        require(!recused, || Refusal::Recused {
            juror: juror.clone(),
            candidate: candidate.clone(),
        })
    }

    fn was_there(&self, juror: &JurorId, candidate: &CandidateId) -> Verdict {
        let absent = self.is_absent(juror, candidate) && !self.has_entries(juror, candidate);
        require(!absent, || Refusal::JurorAbsent {
            juror: juror.clone(),
            candidate: candidate.clone(),
        })
    }

    fn on_scale(&self, criterion: &CriterionId, mark: &Mark) -> Verdict {
        let rule = self
            .setup
            .criterion(criterion)
            .ok_or_else(|| Refusal::UnknownCriterion {
                criterion: criterion.clone(),
            })?;
        match rule.scale.parse(&mark.to_string()) {
            Ok(read) if read == *mark => Ok(()),
            read => Err(Refusal::BadMark {
                criterion: criterion.clone(),
                error: read.err().unwrap_or(MarkError::NotANumber),
                text: mark.to_string().into(),
            }),
        }
    }

    fn cell(&self, juror: &JurorId, candidate: &CandidateId, criterion: &CriterionId) -> Option<&CellEntry> {
        self.state
            .cells
            .get(&(candidate.clone(), juror.clone(), criterion.clone()))
    }

    fn admit_marks(&self, event: &Event) -> Verdict {
        match event {
            Event::Marked {
                juror,
                candidate,
                criterion,
                mark,
            } => {
                self.may_mark(juror, candidate)?;
                self.was_there(juror, candidate)?;
                self.on_scale(criterion, mark)?;
                let marked = matches!(self.cell(juror, candidate, criterion), Some(CellEntry::Marked(_)));
                require(!marked, || Refusal::Unchanged)
            }
            Event::Corrected {
                juror,
                candidate,
                criterion,
                from,
                to,
            } => {
                self.may_mark(juror, candidate)?;
                self.on_scale(criterion, to)?;
                let there = self.cell(juror, candidate, criterion) == Some(&CellEntry::Marked(from.clone()));
                require(there, || Refusal::NothingThere)?;
                require(from != to, || Refusal::Unchanged)
            }
            Event::Withdrawn {
                juror,
                candidate,
                criterion,
            } => {
                self.may_mark(juror, candidate)?;
                require(self.cell(juror, candidate, criterion).is_some(), || {
                    Refusal::NothingThere
                })
            }
            Event::Abstained {
                juror,
                candidate,
                criterion,
            } => {
                self.may_mark(juror, candidate)?;
                self.was_there(juror, candidate)?;
                match criterion {
                    Some(criterion) => {
                        let known = self.setup.criterion(criterion).is_some();
                        require(known, || Refusal::UnknownCriterion {
                            criterion: criterion.clone(),
                        })?;
                        let same = self.cell(juror, candidate, criterion) == Some(&CellEntry::Abstention);
                        require(!same, || Refusal::Unchanged)
                    }
                    None => require(!self.has_entries(juror, candidate), || Refusal::HasMarks {
                        juror: juror.clone(),
                        candidate: candidate.clone(),
                    }),
                }
            }
            Event::AbsenceNoted { juror, candidate } => {
                self.may_mark(juror, candidate)?;
                let (j, c) = (juror.clone(), candidate.clone());
                let marked = self.has_entries(juror, candidate);
                require(!marked, || Refusal::HasMarks {
                    juror: j,
                    candidate: c,
                })?;
                let noted = self.state.absences.contains(&(candidate.clone(), juror.clone()));
                require(!noted, || Refusal::Unchanged)
            }
            Event::AbsenceLifted { juror, candidate } => {
                self.may_mark(juror, candidate)?;
                let noted = self.state.absences.contains(&(candidate.clone(), juror.clone()));
                require(noted, || Refusal::NothingThere)
            }
            Event::Commented { on, text } => self.admit_comment(on, text),
            Event::MarksClosed { candidate } => {
                self.during(&[Phase::Hearings, Phase::Deliberation])?;
                self.dossier(candidate)?;
                require(!self.is_out(candidate), || Refusal::OutOfRunning {
                    candidate: candidate.clone(),
                })?;
                self.open_marks(candidate)?;
                let running = self.state.active.as_ref() == Some(candidate);
                require(!running, || Refusal::HearingRunning {
                    candidate: candidate.clone(),
                })?;
                match self.pending(candidate) {
                    (pending, Some(juror)) => Err(Refusal::CellsPending {
                        candidate: candidate.clone(),
                        pending,
                        juror,
                    }),
                    _ => Ok(()),
                }
            }
            Event::MarksReopened { candidate, reason } => {
                self.during(&[Phase::Hearings, Phase::Deliberation])?;
                self.dossier(candidate)?;
                let closed = self.state.closed.contains(candidate);
                require(closed, || Refusal::MarksOpen {
                    candidate: candidate.clone(),
                })?;
                reasoned(reason)
            }
            Event::HearingsClosed => {
                self.during(&[Phase::Hearings])?;
                if let Some(running) = &self.state.active {
                    return Err(Refusal::HearingRunning {
                        candidate: running.clone(),
                    });
                }
                let open = self.dossiers_open();
                require(open.is_empty(), || Refusal::DossiersOpen { candidates: open })
            }
            _ => Ok(()),
        }
    }

    /// Candidates in the running whose marks are not closed, no-shows left out, in the order of passage.
    pub fn dossiers_open(&self) -> Vec<CandidateId> {
        self.running_order()
            .map(|candidate| &candidate.id)
            .filter(|id| !self.is_out(id) && !self.state.closed.contains(*id))
            .filter(|id| !matches!(self.state.passage(id), Passage::NoShow(_)))
            .cloned()
            .collect()
    }

    fn admit_comment(&self, on: &CommentOn, text: &str) -> Verdict {
        self.during(&[Phase::Hearings, Phase::Deliberation])?;
        let candidate = match on {
            CommentOn::Mark(juror, candidate, criterion) => {
                self.may_mark(juror, candidate)?;
                let known = self.setup.criterion(criterion).is_some();
                require(known, || Refusal::UnknownCriterion {
                    criterion: criterion.clone(),
                })?;
                candidate
            }
            CommentOn::Sheet(juror, candidate) => {
                self.may_mark(juror, candidate)?;
                candidate
            }
            CommentOn::Dossier(candidate) => candidate,
        };
        self.dossier(candidate)?;
        let before = self.state.comments.get(on).map_or("", String::as_str);
        require(before != text, || Refusal::Unchanged)
    }

    fn admit_deliberation(&self, event: &Event) -> Verdict {
        if let Event::QuorumWaived { candidate, reason } = event {
            self.unsealed()?;
            if let Some(candidate) = candidate {
                self.dossier(candidate)?;
            }
            return reasoned(reason);
        }
        self.during(&[Phase::Deliberation])?;
        match event {
            Event::Placed {
                candidate,
                place,
                reason,
            } => {
                self.dossier(candidate)?;
                reasoned(reason)?;
                let order = self.proposal_order();
                let from = order.iter().position(|placed| placed == candidate);
                let from = from.ok_or_else(|| Refusal::Unranked {
                    candidate: candidate.clone(),
                })?;
                let wanted = usize::try_from(*place).unwrap_or(usize::MAX);
                let fits = wanted >= 1 && wanted <= order.len();
                require(fits, || Refusal::BadPlace { place: *place })?;
                require(wanted != from + 1, || Refusal::Unchanged)
            }
            Event::Decided {
                candidate,
                decision,
                reason,
            } => self.admit_decision(candidate, decision, reason),
            Event::Undecided { candidate } => {
                let decided = self.state.proposals.contains_key(candidate);
                require(decided, || Refusal::NotDecided {
                    candidate: candidate.clone(),
                })
            }
            Event::Voted { on, tally } => self.admit_vote(on, tally),
            Event::CastingVoteGiven { on, choice, reason } => self.admit_casting_vote(on, choice, reason),
            Event::Adopted { votes, .. } => self.admit_adoption(votes),
            _ => Ok(()),
        }
    }

    fn admit_decision(&self, candidate: &CandidateId, decision: &Decision, reason: &str) -> Verdict {
        let dossier = self.dossier(candidate)?;
        require(!self.is_out(candidate), || Refusal::OutOfRunning {
            candidate: candidate.clone(),
        })?;
        reasoned(reason)?;
        let quorum = self.quorum(Some(candidate));
        let (present, required) = (quorum.present, quorum.required);
        require(self.may_decide(Some(candidate)), || Refusal::NoQuorum {
            present,
            required,
        })?;
        let others = || self.state.proposals.iter().filter(|(id, _)| *id != candidate);
        match decision {
            Decision::Rejected => Ok(()),
            Decision::Reserve { place } => {
                let taken = others()
                    .any(|(_, p)| matches!(p.decision, Decision::Reserve { place: p } if p == *place));
                let fits =
                    *place >= 1 && usize::try_from(*place).is_ok_and(|p| p <= self.state.candidates.len());
                require(fits && !taken, || Refusal::BadPlace { place: *place })?;
                self.ranked_score(candidate).map(|_| ())
            }
            Decision::Laureate { amount } => {
                let score = self.ranked_score(candidate)?;
                if let Some(threshold) = self
                    .setup
                    .threshold
                    .clone()
                    .filter(|threshold| score < *threshold)
                {
                    return Err(Refusal::UnderThreshold { score, threshold });
                }
                let laureates = self.laureates().filter(|(id, _)| *id != candidate).count();
                if let Some(places) = self.setup.places {
                    let free = u32::try_from(laureates).is_ok_and(|n| n < places);
                    require(free, || Refusal::NoPlaceLeft { places })?;
                }
                let (grants, amount) = match (&self.setup.grants, amount) {
                    (None, None) => return Ok(()),
                    (None, Some(_)) => return Err(Refusal::NoGrants),
                    (Some(_), None) => return Err(Refusal::AmountRequired),
                    (Some(grants), Some(amount)) => (grants, *amount),
                };
                if let Some(request) = dossier.request.filter(|request| amount > *request) {
                    return Err(Refusal::AboveRequest { amount, request });
                }
                if let Some(floor) = grants.floor.filter(|floor| amount < *floor) {
                    return Err(Refusal::UnderFloor { amount, floor });
                }
                if let Some(ceiling) = grants.ceiling.filter(|ceiling| amount > *ceiling) {
                    return Err(Refusal::AboveCeiling { amount, ceiling });
                }
                if let (Some(share), Some(budget)) = (&grants.budget_share, dossier.budget) {
                    let most = budget.percent(share);
                    require(amount <= most, || Refusal::AboveShare { amount, most })?;
                }
                let left = grants.envelope - self.granted(Some(candidate));
                require(amount <= left, || Refusal::EnvelopeExceeded { amount, left })
            }
        }
    }

    fn ranked_score(&self, candidate: &CandidateId) -> Result<crate::domain::Ratio, Refusal> {
        let missing = || Refusal::Unranked {
            candidate: candidate.clone(),
        };
        self.score_of(candidate).ok_or_else(missing)
    }

    fn admit_vote(&self, on: &Subject, tally: &Tally) -> Verdict {
        let concerned: Vec<CandidateId> = match (on, tally) {
            (Subject::Candidate(candidate), Tally::Motion { .. }) => {
                self.dossier(candidate)?;
                vec![candidate.clone()]
            }
            (Subject::Motion(text), Tally::Motion { .. }) => {
                said(text)?;
                Vec::new()
            }
            (Subject::Tie(group), Tally::Preference { voices, .. }) => {
                self.tied(group)?;
                self.in_chain(&TieRule::NewVote)?;
                let named: BTreeSet<_> = voices.iter().map(|(candidate, _)| candidate).collect();
                let all: BTreeSet<_> = group.iter().collect();
                require(named == all && named.len() == voices.len(), || {
                    Refusal::WrongTally
                })?;
                group.clone()
            }
            _ => return Err(Refusal::WrongTally),
        };
        let eligible = self.voices(&concerned).count();
        let voices = tally.total();
        require(voices > 0, || Refusal::WrongTally)?;
        require(voices <= eligible, || Refusal::TooManyVoices { voices, eligible })
    }

    fn tied(&self, group: &[CandidateId]) -> Verdict {
        let wanted: BTreeSet<_> = group.iter().collect();
        let ranking = self.ranking(self.setup.method);
        let same = |tie: &TieGroup| tie.candidates.iter().collect::<BTreeSet<_>>() == wanted;
        require(
            wanted.len() == group.len() && ranking.awaiting().iter().any(same),
            || Refusal::NotTied,
        )
    }

    fn in_chain(&self, rule: &TieRule) -> Verdict {
        require(self.setup.ties.contains(rule), || Refusal::NotInChain)
    }

    fn admit_casting_vote(&self, on: &Subject, choice: &Choice, reason: &str) -> Verdict {
        reasoned(reason)?;
        let concerned: Vec<CandidateId> =
            match (on, choice) {
                (Subject::Tie(group), Choice::Candidate(first)) => {
                    require(group.contains(first), || Refusal::WrongTally)?;
                    self.tied(group)?;
                    self.in_chain(&TieRule::CastingVote)?;
                    let before = self
                        .setup
                        .ties
                        .iter()
                        .take_while(|rule| **rule != TieRule::CastingVote);
                    let vote_first = before.into_iter().any(|rule| *rule == TieRule::NewVote);
                    let voted = self.state.votes.iter().any(|vote| vote.on.same_tie(group));
                    require(!vote_first || voted, || Refusal::NotInChain)?;
                    group.clone()
                }
                (Subject::Candidate(_) | Subject::Motion(_), Choice::For | Choice::Against) => {
                    let level = self.state.votes.iter().rev().find(|vote| vote.on == *on).is_some_and(|vote| {
                    matches!(vote.tally, Tally::Motion { r#for, against, .. } if r#for == against)
                });
                    require(level, || Refusal::NoLevelVote)?;
                    if let Subject::Candidate(candidate) = on {
                        vec![candidate.clone()]
                    } else {
                        Vec::new()
                    }
                }
                _ => return Err(Refusal::WrongTally),
            };
        let recused = |juror: &JurorId| concerned.iter().any(|c| self.state.recusal(juror, c).is_some());
        let chair_recused = self
            .state
            .jurors
            .iter()
            .any(|j| j.role == Role::Chair && recused(&j.id));
        let may = self.presiding().is_some_and(|presiding| !recused(&presiding.id)) && !chair_recused;
        require(may, || Refusal::ChairCannotCast)
    }

    fn admit_adoption(&self, votes: &Tally) -> Verdict {
        let open = self.dossiers_open();
        require(open.is_empty(), || Refusal::DossiersOpen { candidates: open })?;
        let undecided: Vec<CandidateId> = self
            .running_order()
            .map(|candidate| &candidate.id)
            .filter(|id| !self.is_out(id) && !self.state.proposals.contains_key(*id))
            .filter(|id| !matches!(self.state.passage(id), Passage::NoShow(_)))
            .cloned()
            .collect();
        require(undecided.is_empty(), || Refusal::Undecided {
            candidates: undecided,
        })?;
        let quorum = self.quorum(None);
        let (present, required) = (quorum.present, quorum.required);
        require(self.may_decide(None), || Refusal::NoQuorum { present, required })?;
        let Tally::Motion { .. } = votes else {
            return Err(Refusal::WrongTally);
        };
        let (voices, eligible) = (votes.total(), self.voices(&[]).count());
        require(voices <= eligible, || Refusal::TooManyVoices { voices, eligible })?;
        require(votes.carried() == Some(true), || Refusal::NotCarried)
    }
}
