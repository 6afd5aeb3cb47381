//! From command to event: texts are read, relative times become instants, and the rules have the last word.

use crate::domain::candidate::Slot;
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::id::CandidateId;
use crate::domain::refusal::Refusal;
use crate::domain::scoring::CellEntry;
use crate::domain::time::{MINUTE, Millis, Moment, SECOND, time_of_day};

use super::Session;

/// Twelve hours.
const HALF_DAY: Millis = 720 * MINUTE;

impl Session {
    /// Decides a command at `now`: the event to record, or why not. Nothing changes here.
    ///
    /// # Errors
    /// A [`Refusal`] with the data a person needs to mend the wish.
    pub fn decide(&self, command: Command, now: &Moment) -> Result<Event, Refusal> {
        let event = self.translate(command, now)?;
        self.admit(&event, now)?;
        self.quorate(&event)?;
        Ok(event)
    }

    fn translate(&self, command: Command, now: &Moment) -> Result<Event, Refusal> {
        let ago = |seconds: u32| now.shifted(-(Millis::from(seconds) * SECOND));
        Ok(match command {
            Command::Bind {
                session_digest,
                software,
            } => Event::Bound {
                session_digest,
                software,
            },
            Command::Open => Event::Opened,
            Command::Arrive { juror, occupant } => Event::Arrived { juror, occupant },
            Command::Leave { juror } => Event::Left { juror },
            Command::Excuse { juror } => Event::Excused { juror },
            Command::Represent { juror, proxy } => Event::Represented { juror, proxy },
            Command::AddJuror {
                juror,
                person,
                college,
                voice,
                reason,
            } => Event::JurorAdded {
                juror,
                person,
                college,
                voice,
                reason,
            },
            Command::ReplaceJuror {
                juror,
                person,
                reason,
            } => Event::JurorReplaced {
                juror,
                person,
                reason,
            },
            Command::Recuse {
                juror,
                candidate,
                ground,
            } => Event::Recused {
                juror,
                candidate,
                ground,
            },
            Command::StepOut { juror, candidate } => Event::SteppedOut { juror, candidate },
            Command::StepBack { juror, candidate } => Event::SteppedBack { juror, candidate },
            Command::LiftRecusal {
                juror,
                candidate,
                reason,
            } => Event::RecusalLifted {
                juror,
                candidate,
                reason,
            },
            Command::Move { candidate, before } => self.moved(&candidate, before.as_ref())?,
            Command::AddBreak {
                minutes,
                label,
                before,
                reason,
            } => {
                let mut order = self.state.order.clone();
                let at = self.slot_before(&order, before.as_ref())?;
                order.insert(at, Slot::Break { minutes, label });
                Event::Reordered { order, reason }
            }
            Command::MovePlannedBreak {
                half_day,
                start,
                minutes,
                before,
                reason,
            } => {
                let planned = self.planned_break(&half_day, &start)?;
                Event::PlannedBreakMoved {
                    half_day,
                    start: planned.start,
                    label: planned.label.clone(),
                    minutes: minutes.unwrap_or(planned.minutes),
                    before,
                    reason,
                }
            }
            Command::RemovePlannedBreak {
                half_day,
                start,
                reason,
            } => {
                let planned = self.planned_break(&half_day, &start)?;
                Event::PlannedBreakRemoved {
                    half_day,
                    start: planned.start,
                    label: planned.label.clone(),
                    reason,
                }
            }
            Command::Reorder { order } => reordered(order),
            Command::NoShow { candidate } => Event::NoShow { candidate },
            Command::Return { candidate } => Event::Returned { candidate },
            Command::WithdrawCandidate { candidate, reason } => {
                Event::CandidateWithdrawn { candidate, reason }
            }
            Command::Disqualify { candidate, reason } => Event::Disqualified { candidate, reason },
            Command::Presenters {
                candidate,
                names,
                reason,
            } => Event::PresentersNoted {
                candidate,
                names,
                reason,
            },
            Command::Amend {
                candidate,
                field,
                text,
                reason,
            } => {
                let dossier = self.dossier(&candidate)?;
                let from = dossier.field(field).ok_or_else(|| Refusal::BadField {
                    candidate: candidate.clone(),
                    field,
                })?;
                Event::Amended {
                    candidate,
                    field,
                    from,
                    to: text.trim().to_owned(),
                    reason,
                }
            }
            Command::Start { candidate } => Event::Started {
                candidate,
                from: now.clone(),
            },
            Command::StartedAgo { candidate, seconds } => Event::Started {
                candidate,
                from: ago(seconds),
            },
            Command::Pause => Event::Paused { from: now.clone() },
            Command::WasPaused { seconds } => Event::WasPaused {
                from: ago(seconds),
                to: now.clone(),
            },
            Command::Resume => Event::Resumed { to: now.clone() },
            Command::Adjust { seconds } => Event::Adjusted {
                by: Millis::from(seconds) * SECOND,
            },
            Command::NextPhase => Event::PhaseBegun { from: now.clone() },
            Command::End => Event::Ended { to: now.clone() },
            Command::CorrectTime {
                candidate,
                milestone,
                to,
                reason,
            } => {
                let from = self.recorded_time(&candidate, milestone)?.clone();
                let text = to.trim();
                let asked = time_of_day(text).ok_or_else(|| Refusal::NotATime { text: text.into() })?;
                // The time of day nearest to the recorded one: a hearing around midnight keeps its date.
                let by = (asked - from.wall.of_day() + HALF_DAY).rem_euclid(2 * HALF_DAY) - HALF_DAY;
                Event::TimeCorrected {
                    candidate,
                    milestone,
                    to: from.shifted(by),
                    from,
                    reason: reason.trim().to_owned(),
                }
            }
            Command::Mark {
                juror,
                candidate,
                criterion,
                mark,
            } => {
                let rule = self
                    .setup
                    .criterion(&criterion)
                    .ok_or_else(|| Refusal::UnknownCriterion {
                        criterion: criterion.clone(),
                    })?;
                let to = rule.scale.parse(&mark).map_err(|error| Refusal::BadMark {
                    criterion: criterion.clone(),
                    error,
                    text: mark.as_str().into(),
                })?;
                let key = (candidate.clone(), juror.clone(), criterion.clone());
                match self.state.cells.get(&key) {
                    Some(CellEntry::Marked(from)) => {
                        let from = from.clone();
                        Event::Corrected {
                            juror,
                            candidate,
                            criterion,
                            from,
                            to,
                        }
                    }
                    _ => Event::Marked {
                        juror,
                        candidate,
                        criterion,
                        mark: to,
                    },
                }
            }
            Command::Withdraw {
                juror,
                candidate,
                criterion,
            } => Event::Withdrawn {
                juror,
                candidate,
                criterion,
            },
            Command::Abstain {
                juror,
                candidate,
                criterion,
            } => Event::Abstained {
                juror,
                candidate,
                criterion,
            },
            Command::Absent { juror, candidate } => Event::AbsenceNoted { juror, candidate },
            Command::NotAbsent { juror, candidate } => Event::AbsenceLifted { juror, candidate },
            Command::Comment { on, text } => Event::Commented {
                on,
                text: text.trim().to_owned(),
            },
            Command::CloseMarks { candidate } => Event::MarksClosed { candidate },
            Command::ReopenMarks { candidate, reason } => Event::MarksReopened { candidate, reason },
            Command::CloseHearings => Event::HearingsClosed,
            Command::Place {
                candidate,
                place,
                reason,
                by,
            } => Event::Placed {
                candidate,
                place,
                reason,
                by: by.or_else(|| self.presiding().map(|juror| juror.id.clone())),
            },
            Command::Decide {
                candidate,
                decision,
                reason,
            } => Event::Decided {
                candidate,
                decision,
                reason,
            },
            Command::Undecide { candidate } => Event::Undecided { candidate },
            Command::Vote { on, tally } => Event::Voted { on, tally },
            Command::CastingVote { on, choice, reason } => Event::CastingVoteGiven { on, choice, reason },
            Command::KeepScenario { name } => Event::ScenarioKept {
                name: name.trim().to_owned(),
            },
            Command::TakeScenario { name } => Event::ScenarioTaken {
                name: name.trim().to_owned(),
            },
            Command::DropScenario { name } => Event::ScenarioDropped {
                name: name.trim().to_owned(),
            },
            Command::WaiveQuorum { candidate, reason } => Event::QuorumWaived { candidate, reason },
            Command::Incident { text } => Event::IncidentNoted {
                text: text.trim().to_owned(),
            },
            Command::Observe { text } => Event::Observed {
                text: text.trim().to_owned(),
            },
            Command::Adopt { votes } => Event::Adopted {
                version: self.state.version,
                votes,
            },
            Command::Rectify { reason } => Event::RectificationOpened {
                version: self.state.version.saturating_add(1),
                reason,
            },
            Command::Undo { entry } => Event::Undone {
                entry: entry
                    .or_else(|| self.undo_target())
                    .ok_or(Refusal::NothingToUndo)?,
            },
            Command::Redo { entry } => Event::Redone {
                entry: entry
                    .or_else(|| self.redo_target())
                    .ok_or(Refusal::NothingToUndo)?,
            },
            Command::ChangeMethod { method, reason } => Event::MethodChanged {
                from: self.method(),
                to: method,
                reason,
            },
            Command::Issue { document, digest } => Event::Issued { document, digest },
            Command::Sign {
                document,
                role,
                signer,
                digest,
            } => Event::Signed {
                document,
                role,
                signer,
                digest,
            },
        })
    }

    fn moved(&self, candidate: &CandidateId, before: Option<&CandidateId>) -> Result<Event, Refusal> {
        self.dossier(candidate)?;
        if before == Some(candidate) {
            return Err(Refusal::Unchanged);
        }
        let mut order = self.state.order.clone();
        order.retain(|slot| !matches!(slot, Slot::Hearing(id) if id == candidate));
        let at = self.slot_before(&order, before)?;
        order.insert(at, Slot::Hearing(candidate.clone()));
        Ok(reordered(order))
    }

    fn slot_before(&self, order: &[Slot], before: Option<&CandidateId>) -> Result<usize, Refusal> {
        let Some(before) = before else {
            return Ok(order.len());
        };
        order
            .iter()
            .position(|slot| matches!(slot, Slot::Hearing(id) if id == before))
            .ok_or_else(|| Refusal::UnknownCandidate {
                candidate: before.clone(),
            })
    }
}

/// Another order, for no reason that has to be told.
fn reordered(order: Vec<Slot>) -> Event {
    Event::Reordered {
        order,
        reason: String::new(),
    }
}
