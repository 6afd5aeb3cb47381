//! Marks, abstentions, absences and comments, and the closing of a dossier and of the hearings.

use crate::domain::candidate::Passage;
use crate::domain::command::CommentOn;
use crate::domain::event::Event;
use crate::domain::id::{CandidateId, CriterionId, JurorId};
use crate::domain::phase::Phase;
use crate::domain::refusal::Refusal;
use crate::domain::rubric::Mark;
use crate::domain::scoring::CellEntry;

use super::{Session, Verdict, reasoned, require};

impl Session {
    pub(super) fn open_marks(&self, candidate: &CandidateId) -> Verdict {
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
        rule.scale.admits(mark).map_err(|error| Refusal::BadMark {
            criterion: criterion.clone(),
            error,
            text: mark.to_string().into(),
        })
    }

    fn cell(&self, juror: &JurorId, candidate: &CandidateId, criterion: &CriterionId) -> Option<&CellEntry> {
        self.state
            .cells
            .get(&(candidate.clone(), juror.clone(), criterion.clone()))
    }

    pub(super) fn admit_marks(&self, event: &Event) -> Verdict {
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
}
