//! The state of a session: the fold of its events, with no rule in it.
//!
//! [`State::apply`] trusts its event: what may happen is decided in [`session`](super::session) and
//! its submodules. Totals, ranks and minutes are computed from the state, never kept in it.

use std::collections::{BTreeMap, BTreeSet};

use super::candidate::{Candidate, Passage, Slot};
use super::command::CommentOn;
use super::deliberation::{CastingVote, Proposal, Scenario, Vote};
use super::event::Event;
use super::id::{CandidateId, CriterionId, JurorId};
use super::journal::Digest;
use super::panel::{Attendance, Juror, Person, Recusal, Role, Stay};
use super::phase::Phase;
use super::rubric::Mark;
use super::scoring::CellEntry;
use super::setup::Setup;
use super::time::Moment;
use super::timer::Hearing;

mod record;
mod scenarios;

pub use record::{
    Adoption, Amendment, BreakChange, Correction, Incident, Issue, MethodChange, PanelChange,
    PlacementRecord, Rectification, Reopening, Signature, Taking, TimeCorrection, Waiver,
};

/// Everything that the events so far amount to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Where the session stands.
    pub phase: Phase,
    /// The version of the minutes being made, from 1.
    pub version: u32,
    /// The session file's digest, once bound.
    pub bound: Option<Digest>,
    /// When the session was opened.
    pub opened: Option<Moment>,
    /// When the hearings were closed.
    pub hearings_closed: Option<Moment>,
    /// Adoptions, one per version.
    pub adoptions: Vec<Adoption>,
    /// Rectifications, one per version from 2.
    pub rectifications: Vec<Rectification>,
    /// The panel, with those added or replaced on the day.
    pub jurors: Vec<Juror>,
    /// Changes to the panel.
    pub panel_changes: Vec<PanelChange>,
    /// Presence, per seat.
    pub attendance: BTreeMap<JurorId, Attendance>,
    /// Recusals in the order declared.
    pub recusals: Vec<Recusal>,
    /// Dossiers, with amendments.
    pub candidates: Vec<Candidate>,
    /// Amendments in order.
    pub amendments: Vec<Amendment>,
    /// Breaks of the session file that were moved or left out.
    pub break_changes: Vec<BreakChange>,
    /// Changes of the method in order.
    pub method_changes: Vec<MethodChange>,
    /// The order of passage.
    pub order: Vec<Slot>,
    /// Where each candidate stands.
    pub passages: BTreeMap<CandidateId, Passage>,
    /// Hearings held or running.
    pub hearings: BTreeMap<CandidateId, Hearing>,
    /// Presenters noted before or during the hearing.
    pub presenters: BTreeMap<CandidateId, Vec<String>>,
    /// The hearing running now.
    pub active: Option<CandidateId>,
    /// The grid's criteria, so that « abstains on the whole dossier » needs no rule book.
    pub criteria: Vec<CriterionId>,
    /// What was entered in cells.
    pub cells: BTreeMap<(CandidateId, JurorId, CriterionId), CellEntry>,
    /// Marks taken back, or given up for an abstention, since: a mark entered again in the cell corrects them.
    pub withdrawn: BTreeMap<(CandidateId, JurorId, CriterionId), Mark>,
    /// Absences noted by hand.
    pub absences: BTreeSet<(CandidateId, JurorId)>,
    /// Comments.
    pub comments: BTreeMap<CommentOn, String>,
    /// Dossiers whose marks are closed.
    pub closed: BTreeSet<CandidateId>,
    /// Reopenings of a dossier's marks.
    pub reopenings: Vec<Reopening>,
    /// Corrections of a mark.
    pub corrections: Vec<Correction>,
    /// Corrections of a recorded time.
    pub time_corrections: Vec<TimeCorrection>,
    /// Proposed decisions; a candidate out of the running has none.
    pub proposals: BTreeMap<CandidateId, Proposal>,
    /// Places given by hand, in order.
    pub placements: Vec<PlacementRecord>,
    /// Scenarios kept, in the order in which they were.
    pub scenarios: Vec<Scenario>,
    /// The scenario that the proposal comes from, when it comes from one.
    pub taken: Option<Taking>,
    /// Votes.
    pub votes: Vec<Vote>,
    /// Casting votes.
    pub casting_votes: Vec<CastingVote>,
    /// Waivers of the quorum.
    pub waivers: Vec<Waiver>,
    /// Incidents.
    pub incidents: Vec<Incident>,
    /// The secretary's observations.
    pub observations: String,
    /// Documents written.
    pub issues: Vec<Issue>,
    /// Signatures put.
    pub signatures: Vec<Signature>,
}

impl State {
    /// The state before anything happened.
    pub fn new(setup: &Setup) -> Self {
        Self {
            phase: Phase::Preparation,
            version: 1,
            bound: None,
            opened: None,
            hearings_closed: None,
            adoptions: Vec::new(),
            rectifications: Vec::new(),
            jurors: setup.jurors.clone(),
            panel_changes: Vec::new(),
            attendance: BTreeMap::new(),
            recusals: Vec::new(),
            candidates: setup.candidates.clone(),
            amendments: Vec::new(),
            break_changes: Vec::new(),
            method_changes: Vec::new(),
            order: setup
                .candidates
                .iter()
                .map(|candidate| Slot::Hearing(candidate.id.clone()))
                .collect(),
            passages: setup
                .candidates
                .iter()
                .map(|c| (c.id.clone(), Passage::Waiting))
                .collect(),
            hearings: BTreeMap::new(),
            presenters: BTreeMap::new(),
            active: None,
            criteria: setup
                .criteria
                .iter()
                .map(|criterion| criterion.id.clone())
                .collect(),
            cells: BTreeMap::new(),
            withdrawn: BTreeMap::new(),
            absences: BTreeSet::new(),
            comments: BTreeMap::new(),
            closed: BTreeSet::new(),
            reopenings: Vec::new(),
            corrections: Vec::new(),
            time_corrections: Vec::new(),
            proposals: BTreeMap::new(),
            placements: Vec::new(),
            scenarios: Vec::new(),
            taken: None,
            votes: Vec::new(),
            casting_votes: Vec::new(),
            waivers: Vec::new(),
            incidents: Vec::new(),
            observations: String::new(),
            issues: Vec::new(),
            signatures: Vec::new(),
        }
    }

    /// A juror's seat as it stands.
    pub fn juror(&self, id: &JurorId) -> Option<&Juror> {
        self.jurors.iter().find(|juror| juror.id == *id)
    }

    /// A dossier with its amendments.
    pub fn candidate(&self, id: &CandidateId) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.id == *id)
    }

    /// Where a candidate stands.
    pub fn passage(&self, id: &CandidateId) -> &Passage {
        self.passages.get(id).unwrap_or(&Passage::Waiting)
    }

    /// The recusal in force of a juror from a dossier.
    pub fn recusal(&self, juror: &JurorId, candidate: &CandidateId) -> Option<&Recusal> {
        self.recusals
            .iter()
            .find(|r| r.in_force() && r.juror == *juror && r.candidate == *candidate)
    }

    /// Folds one event that happened at `at` and stands in the journal under `entry`.
    ///
    /// `Undone` and `Redone` fold to nothing here: the session folds again without, or with, their entry.
    pub fn apply(&mut self, event: &Event, at: &Moment, entry: u64) {
        match event {
            Event::Bound { session_digest, .. } => self.bound = Some(*session_digest),
            Event::Opened => {
                self.phase = Phase::Hearings;
                self.opened = Some(at.clone());
            }
            Event::Arrived { .. }
            | Event::Left { .. }
            | Event::Excused { .. }
            | Event::Represented { .. }
            | Event::JurorAdded { .. }
            | Event::JurorReplaced { .. } => self.apply_presence(event, at),
            Event::Recused { .. }
            | Event::SteppedOut { .. }
            | Event::SteppedBack { .. }
            | Event::RecusalLifted { .. } => self.apply_recusal(event, at),
            Event::Reordered { order, .. } => self.order.clone_from(order),
            Event::PlannedBreakMoved {
                half_day,
                start,
                label,
                minutes,
                before,
                reason,
            } => {
                let is_there = |slot: &Slot| matches!(slot, Slot::Hearing(id) if Some(id) == before.as_ref());
                let place = self.order.iter().position(is_there);
                let pause = Slot::Break {
                    minutes: *minutes,
                    label: label.clone(),
                };
                self.order.insert(place.unwrap_or(self.order.len()), pause);
                self.break_changes.push(BreakChange {
                    half_day: half_day.clone(),
                    start: *start,
                    label: label.clone(),
                    to: Some((before.clone(), *minutes)),
                    reason: reason.clone(),
                    at: at.clone(),
                });
            }
            Event::PlannedBreakRemoved {
                half_day,
                start,
                label,
                reason,
            } => self.break_changes.push(BreakChange {
                half_day: half_day.clone(),
                start: *start,
                label: label.clone(),
                to: None,
                reason: reason.clone(),
                at: at.clone(),
            }),
            Event::NoShow { candidate } => self.pass(candidate, Passage::NoShow(at.clone())),
            Event::Returned { candidate } => self.pass(candidate, Passage::Waiting),
            Event::CandidateWithdrawn { candidate, reason } => {
                self.proposals.remove(candidate);
                self.pass(candidate, Passage::Withdrawn(reason.clone()));
            }
            Event::Disqualified { candidate, reason } => {
                self.proposals.remove(candidate);
                self.pass(candidate, Passage::Disqualified(reason.clone()));
            }
            Event::PresentersNoted { candidate, names, .. } => {
                self.presenters.insert(candidate.clone(), names.clone());
            }
            Event::Amended {
                candidate,
                field,
                from,
                to,
                reason,
            } => {
                if let Some(dossier) = self.candidates.iter_mut().find(|c| c.id == *candidate) {
                    dossier.amend(*field, to);
                }
                self.amendments.push(Amendment {
                    candidate: candidate.clone(),
                    field: *field,
                    from: from.clone(),
                    to: to.clone(),
                    reason: reason.clone(),
                    at: at.clone(),
                });
            }
            Event::MethodChanged { from, to, reason } => self.method_changes.push(MethodChange {
                from: *from,
                to: *to,
                reason: reason.clone(),
                after_marks: !self.cells.is_empty(),
                at: at.clone(),
            }),
            Event::Started { candidate, from } => {
                self.hearings
                    .insert(candidate.clone(), Hearing::begin(from.clone()));
                self.pass(candidate, Passage::Hearing);
                self.active = Some(candidate.clone());
            }
            Event::Paused { from } => self.with_clock(|hearing| hearing.pause(from.clone())),
            Event::WasPaused { from, to } => {
                self.with_clock(|hearing| hearing.was_paused(from.clone(), to.clone()));
            }
            Event::Resumed { to } => self.with_clock(|hearing| hearing.resume(to.clone())),
            Event::Adjusted { by } => self.with_clock(|hearing| hearing.adjust(*by)),
            Event::PhaseBegun { from } => self.with_clock(|hearing| hearing.next_phase(from.clone())),
            Event::Ended { to } => {
                self.with_clock(|hearing| hearing.end(to.clone()));
                if let Some(candidate) = self.active.take() {
                    self.pass(&candidate, Passage::Heard);
                }
            }
            Event::TimeCorrected {
                candidate,
                milestone,
                from,
                to,
                reason,
            } => {
                if let Some(hearing) = self.hearings.get_mut(candidate) {
                    hearing.correct(*milestone, to);
                }
                self.time_corrections.push(TimeCorrection {
                    candidate: candidate.clone(),
                    milestone: *milestone,
                    from: from.clone(),
                    to: to.clone(),
                    reason: reason.clone(),
                    at: at.clone(),
                });
            }
            Event::Marked { .. }
            | Event::Corrected { .. }
            | Event::Withdrawn { .. }
            | Event::Abstained { .. }
            | Event::AbsenceNoted { .. }
            | Event::AbsenceLifted { .. }
            | Event::Commented { .. }
            | Event::MarksClosed { .. }
            | Event::MarksReopened { .. } => self.apply_marks(event, at),
            Event::HearingsClosed => {
                self.phase = Phase::Deliberation;
                self.hearings_closed = Some(at.clone());
            }
            Event::Placed { .. }
            | Event::Decided { .. }
            | Event::Undecided { .. }
            | Event::Voted { .. }
            | Event::CastingVoteGiven { .. }
            | Event::QuorumWaived { .. } => self.apply_deliberation(event, at, entry),
            Event::ScenarioKept { .. } | Event::ScenarioTaken { .. } | Event::ScenarioDropped { .. } => {
                self.apply_scenario(event, at, entry);
            }
            Event::IncidentNoted { text } => {
                self.incidents.push(Incident {
                    text: text.clone(),
                    at: at.clone(),
                });
            }
            Event::Observed { text } => self.observations.clone_from(text),
            Event::Adopted { version, votes } => {
                self.phase = Phase::Adopted;
                let (version, votes) = (*version, votes.clone());
                self.adoptions.push(Adoption {
                    version,
                    at: at.clone(),
                    votes,
                    entry,
                });
            }
            Event::RectificationOpened { version, reason } => {
                self.phase = Phase::Deliberation;
                self.version = *version;
                let (version, reason) = (*version, reason.clone());
                self.rectifications.push(Rectification {
                    version,
                    reason,
                    at: at.clone(),
                });
            }
            Event::Undone { .. } | Event::Redone { .. } => {}
            Event::Issued { document, digest } => {
                let version = self.version;
                self.issues.push(Issue {
                    document: *document,
                    version,
                    digest: *digest,
                    at: at.clone(),
                });
            }
            Event::Signed {
                document,
                role,
                signer,
                digest,
            } => self.signatures.push(Signature {
                document: *document,
                role: *role,
                signer: signer.clone(),
                digest: *digest,
                at: at.clone(),
            }),
        }
    }

    fn pass(&mut self, candidate: &CandidateId, passage: Passage) {
        self.passages.insert(candidate.clone(), passage);
    }

    fn with_clock(&mut self, change: impl FnOnce(&mut Hearing)) {
        if let Some(hearing) = self
            .active
            .as_ref()
            .and_then(|candidate| self.hearings.get_mut(candidate))
        {
            change(hearing);
        }
    }

    fn apply_presence(&mut self, event: &Event, at: &Moment) {
        match event {
            Event::Arrived { juror, occupant } => {
                let attendance = self.attendance.entry(juror.clone()).or_default();
                attendance.excused = None;
                attendance.represented = None;
                attendance.stays.push(Stay {
                    occupant: *occupant,
                    from: at.clone(),
                    to: None,
                });
            }
            Event::Left { juror } => {
                let attendance = self.attendance.entry(juror.clone()).or_default();
                if let Some(stay) = attendance.stays.last_mut() {
                    stay.to = Some(at.clone());
                }
            }
            Event::Excused { juror } => {
                let attendance = self.attendance.entry(juror.clone()).or_default();
                attendance.represented = None;
                attendance.excused = Some(at.clone());
            }
            Event::Represented { juror, proxy } => {
                let attendance = self.attendance.entry(juror.clone()).or_default();
                attendance.represented = Some((proxy.clone(), at.clone()));
            }
            Event::JurorAdded {
                juror,
                person,
                college,
                voice,
                reason,
            } => {
                self.jurors.push(Juror {
                    id: juror.clone(),
                    person: person.clone(),
                    college: college.clone(),
                    voice: *voice,
                    role: Role::Member,
                    substitute: None,
                });
                self.change_panel(juror, None, reason, at);
            }
            Event::JurorReplaced {
                juror,
                person,
                reason,
            } => {
                let seat = self.jurors.iter_mut().find(|seat| seat.id == *juror);
                let before = seat.map(|seat| std::mem::replace(&mut seat.person, person.clone()));
                self.change_panel(juror, before, reason, at);
            }
            _ => {}
        }
    }

    fn change_panel(&mut self, juror: &JurorId, before: Option<Person>, reason: &str, at: &Moment) {
        let (juror, reason) = (juror.clone(), reason.to_owned());
        self.panel_changes.push(PanelChange {
            juror,
            before,
            reason,
            at: at.clone(),
        });
    }

    fn apply_recusal(&mut self, event: &Event, at: &Moment) {
        if let Event::Recused {
            juror,
            candidate,
            ground,
        } = event
        {
            self.recusals.push(Recusal {
                juror: juror.clone(),
                candidate: candidate.clone(),
                ground: *ground,
                declared: at.clone(),
                left: None,
                returned: None,
                lifted: None,
            });
            return;
        }
        let (Event::SteppedOut { juror, candidate }
        | Event::SteppedBack { juror, candidate }
        | Event::RecusalLifted { juror, candidate, .. }) = event
        else {
            return;
        };
        let found = self
            .recusals
            .iter_mut()
            .find(|r| r.in_force() && r.juror == *juror && r.candidate == *candidate);
        let Some(recusal) = found else { return };
        match event {
            Event::SteppedOut { .. } => recusal.left = Some(at.clone()),
            Event::SteppedBack { .. } => recusal.returned = Some(at.clone()),
            Event::RecusalLifted { reason, .. } => recusal.lifted = Some((at.clone(), reason.clone())),
            _ => {}
        }
    }

    fn apply_marks(&mut self, event: &Event, at: &Moment) {
        let key = |c: &CandidateId, j: &JurorId, k: &CriterionId| (c.clone(), j.clone(), k.clone());
        match event {
            Event::Marked {
                juror,
                candidate,
                criterion,
                mark,
            } => {
                let key = key(candidate, juror, criterion);
                self.cells.insert(key.clone(), CellEntry::Marked(mark.clone()));
                if let Some(from) = self.withdrawn.remove(&key).filter(|from| from != mark) {
                    self.correct(key, from, mark.clone(), at);
                }
            }
            Event::Corrected {
                juror,
                candidate,
                criterion,
                from,
                to,
            } => {
                let key = key(candidate, juror, criterion);
                self.cells.insert(key.clone(), CellEntry::Marked(to.clone()));
                self.correct(key, from.clone(), to.clone(), at);
            }
            Event::Withdrawn {
                juror,
                candidate,
                criterion,
            } => {
                let key = key(candidate, juror, criterion);
                if let Some(CellEntry::Marked(mark)) = self.cells.remove(&key) {
                    self.withdrawn.insert(key, mark);
                }
            }
            Event::Abstained {
                juror,
                candidate,
                criterion: Some(criterion),
            } => {
                let key = key(candidate, juror, criterion);
                if let Some(CellEntry::Marked(mark)) = self.cells.insert(key.clone(), CellEntry::Abstention) {
                    self.withdrawn.insert(key, mark);
                }
            }
            Event::Abstained {
                juror,
                candidate,
                criterion: None,
            } => {
                let whole: Vec<_> = self.criteria.iter().map(|k| key(candidate, juror, k)).collect();
                self.cells
                    .extend(whole.into_iter().map(|key| (key, CellEntry::Abstention)));
            }
            Event::AbsenceNoted { juror, candidate } => {
                self.absences.insert((candidate.clone(), juror.clone()));
            }
            Event::AbsenceLifted { juror, candidate } => {
                self.absences.remove(&(candidate.clone(), juror.clone()));
            }
            Event::Commented { on, text } if text.is_empty() => {
                self.comments.remove(on);
            }
            Event::Commented { on, text } => {
                self.comments.insert(on.clone(), text.clone());
            }
            Event::MarksClosed { candidate } => {
                self.closed.insert(candidate.clone());
            }
            Event::MarksReopened { candidate, reason } => {
                self.closed.remove(candidate);
                let (candidate, reason) = (candidate.clone(), reason.clone());
                self.reopenings.push(Reopening {
                    candidate,
                    reason,
                    at: at.clone(),
                });
            }
            _ => {}
        }
    }

    fn correct(&mut self, cell: (CandidateId, JurorId, CriterionId), from: Mark, to: Mark, at: &Moment) {
        let (candidate, juror, criterion) = cell;
        self.corrections.push(Correction {
            after_closing: self.reopenings.iter().any(|r| r.candidate == candidate),
            juror,
            candidate,
            criterion,
            from,
            to,
            at: at.clone(),
        });
    }

    fn apply_deliberation(&mut self, event: &Event, at: &Moment, entry: u64) {
        match event {
            Event::Placed {
                candidate,
                place,
                reason,
                by,
            } => self.placements.push(PlacementRecord {
                candidate: candidate.clone(),
                place: *place,
                reason: reason.clone(),
                by: by.clone(),
                at: at.clone(),
                entry,
            }),
            Event::Decided {
                candidate,
                decision,
                reason,
            } => {
                let (decision, reason) = (decision.clone(), reason.clone());
                self.proposals.insert(
                    candidate.clone(),
                    Proposal {
                        decision,
                        reason,
                        entry,
                    },
                );
            }
            Event::Undecided { candidate } => {
                self.proposals.remove(candidate);
            }
            Event::Voted { on, tally } => {
                self.votes.push(Vote {
                    on: on.clone(),
                    tally: tally.clone(),
                    entry,
                });
            }
            Event::CastingVoteGiven { on, choice, reason } => {
                let (on, choice, reason) = (on.clone(), choice.clone(), reason.clone());
                self.casting_votes.push(CastingVote {
                    on,
                    choice,
                    reason,
                    entry,
                });
            }
            Event::QuorumWaived { candidate, reason } => {
                let (candidate, reason) = (candidate.clone(), reason.clone());
                self.waivers.push(Waiver {
                    candidate,
                    reason,
                    at: at.clone(),
                });
            }
            _ => {}
        }
    }
}
