//! Questions asked of a session: sheets, presence, quorum, voices. Everything is computed from the state each time.

use std::collections::BTreeMap;

use crate::domain::candidate::{Candidate, Passage, Slot};
use crate::domain::deliberation::{Column, Comparison, Decision, Envelope, Proposal, Scenario};
use crate::domain::id::{CandidateId, JurorId};
use crate::domain::money::Money;
use crate::domain::panel::{Juror, Quorum, Role, Standing, Voice};
use crate::domain::phase::Phase;
use crate::domain::ranking::Ranking;
use crate::domain::refusal::Refusal;
use crate::domain::scoring::{CellEntry, Completeness, MarkState, ScoreSheet};
use crate::domain::setup::{HalfDay, Method, PlannedBreak};
use crate::domain::state::BreakChange;
use crate::domain::time::Moment;
use crate::domain::timer::Reading;

use super::Session;

/// Who may vote on something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voices {
    /// Members present who vote for themselves.
    pub present: Vec<JurorId>,
    /// Members represented, whose proxy votes for them too.
    pub represented: Vec<JurorId>,
}

impl Voices {
    /// How many voices in all.
    pub fn count(&self) -> u32 {
        small(self.present.len() + self.represented.len())
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Session {
    /// The method by which dossiers are ranked: the announced one, unless it was changed on the day.
    pub fn method(&self) -> Method {
        let last = self.state.method_changes.last();
        last.map_or(self.setup.method, |change| change.to)
    }

    /// A dossier with its amendments.
    ///
    /// # Errors
    /// [`Refusal::UnknownCandidate`].
    pub fn dossier(&self, id: &CandidateId) -> Result<&Candidate, Refusal> {
        self.state.candidate(id).ok_or_else(|| Refusal::UnknownCandidate {
            candidate: id.clone(),
        })
    }

    /// A seat as it stands.
    ///
    /// # Errors
    /// [`Refusal::UnknownJuror`].
    pub fn seat(&self, id: &JurorId) -> Result<&Juror, Refusal> {
        self.state
            .juror(id)
            .ok_or_else(|| Refusal::UnknownJuror { juror: id.clone() })
    }

    /// How a seat stands.
    pub fn standing_of(&self, juror: &JurorId) -> Standing {
        self.state
            .attendance
            .get(juror)
            .map_or(Standing::Expected, |attendance| attendance.standing())
    }

    /// Whether somebody sits there now.
    pub fn is_present(&self, juror: &JurorId) -> bool {
        matches!(self.standing_of(juror), Standing::Present(_))
    }

    /// Whether a juror was not there for a dossier: noted so by hand, or in the room at no point of its hearing.
    ///
    /// Before a hearing, only a juror who left, is excused or represented counts as absent; one expected is awaited.
    pub fn is_absent(&self, juror: &JurorId, candidate: &CandidateId) -> bool {
        if self.state.absences.contains(&(candidate.clone(), juror.clone())) {
            return true;
        }
        match self
            .state
            .hearings
            .get(candidate)
            .and_then(|hearing| Some((hearing, hearing.started()?)))
        {
            Some((hearing, from)) => !self
                .state
                .attendance
                .get(juror)
                .is_some_and(|attendance| attendance.was_present_between(from, hearing.ended.as_ref())),
            None => matches!(
                self.standing_of(juror),
                Standing::Left | Standing::Excused | Standing::Represented(_)
            ),
        }
    }

    /// A juror's sheet for a dossier. A recusal hides marks entered before it; a mark entered outweighs an absence.
    pub fn sheet(&self, juror: &JurorId, candidate: &CandidateId) -> ScoreSheet {
        let recused = self.state.recusal(juror, candidate).is_some();
        let absent = self.is_absent(juror, candidate);
        let cells = self
            .setup
            .criteria
            .iter()
            .map(|criterion| {
                let key = (candidate.clone(), juror.clone(), criterion.id.clone());
                let state = match self.state.cells.get(&key) {
                    _ if recused => MarkState::Recused,
                    Some(CellEntry::Marked(mark)) => MarkState::Marked(mark.clone()),
                    Some(CellEntry::Abstention) => MarkState::Abstention,
                    None if absent => MarkState::Absent,
                    None => MarkState::Pending,
                };
                (criterion.id.clone(), state)
            })
            .collect();
        ScoreSheet {
            juror: juror.clone(),
            candidate: candidate.clone(),
            cells,
        }
    }

    /// Every juror's sheet for a dossier, in the panel's order.
    pub fn sheets(&self, candidate: &CandidateId) -> Vec<ScoreSheet> {
        self.state
            .jurors
            .iter()
            .map(|juror| self.sheet(&juror.id, candidate))
            .collect()
    }

    /// Whether a juror entered anything for a dossier.
    pub fn has_entries(&self, juror: &JurorId, candidate: &CandidateId) -> bool {
        self.setup.criteria.iter().any(|criterion| {
            self.state
                .cells
                .contains_key(&(candidate.clone(), juror.clone(), criterion.id.clone()))
        })
    }

    /// Cells of a dossier still *en attente*, and the first juror concerned.
    pub fn pending(&self, candidate: &CandidateId) -> (u32, Option<JurorId>) {
        let mut count = 0u32;
        let mut first = None;
        for sheet in self.sheets(candidate) {
            if let Completeness::Pending { filled, of } = sheet.completeness(&self.setup.criteria) {
                count = count.saturating_add(of - filled);
                first = first.or(Some(sheet.juror));
            }
        }
        (count, first)
    }

    /// Seats whose voice counts.
    pub fn counted_jurors(&self) -> impl Iterator<Item = &Juror> {
        self.state
            .jurors
            .iter()
            .filter(|juror| self.setup.counts(juror.voice))
    }

    /// Counted jurors not recused from a dossier.
    pub fn eligible_jurors(&self, candidate: &CandidateId) -> impl Iterator<Item = &Juror> {
        let candidate = candidate.clone();
        self.counted_jurors()
            .filter(move |juror| self.state.recusal(&juror.id, &candidate).is_none())
    }

    /// The quorum now, for the session or for one dossier. Consultative members never count in it.
    pub fn quorum(&self, candidate: Option<&CandidateId>) -> Quorum {
        let deliberative = || {
            self.state
                .jurors
                .iter()
                .filter(|juror| juror.voice == Voice::Deliberative)
        };
        let recused = |juror: &&Juror| {
            candidate.is_some_and(|candidate| self.state.recusal(&juror.id, candidate).is_some())
        };
        let named = small(deliberative().count());
        let aside = small(deliberative().filter(recused).count());
        let present = small(
            deliberative()
                .filter(|j| !recused(j) && self.is_present(&j.id))
                .count(),
        );
        self.setup.quorum.evaluate(named, present, aside)
    }

    /// Whether the quorum is met for a dossier (or the session), or was waived.
    pub fn may_decide(&self, candidate: Option<&CandidateId>) -> bool {
        self.quorum(candidate).met
            || self
                .state
                .waivers
                .iter()
                .any(|waiver| waiver.candidate.is_none() || waiver.candidate.as_ref() == candidate)
    }

    /// Who may vote on what touches these candidates: deliberative members present, and those they represent; none of
    /// them recused from any of the candidates.
    pub fn voices(&self, candidates: &[CandidateId]) -> Voices {
        let free = |juror: &JurorId| candidates.iter().all(|c| self.state.recusal(juror, c).is_none());
        let mut voices = Voices {
            present: Vec::new(),
            represented: Vec::new(),
        };
        for juror in self.counted_jurors().filter(|juror| free(&juror.id)) {
            match self.standing_of(&juror.id) {
                Standing::Present(_) => voices.present.push(juror.id.clone()),
                Standing::Represented(proxy) if self.is_present(&proxy) && free(&proxy) => {
                    voices.represented.push(juror.id.clone());
                }
                _ => {}
            }
        }
        voices
    }

    /// Who presides: the chair when present, else a vice-chair who is.
    pub fn presiding(&self) -> Option<&Juror> {
        let present = |role| {
            self.state
                .jurors
                .iter()
                .find(|j| j.role == role && self.is_present(&j.id))
        };
        present(Role::Chair).or_else(|| present(Role::ViceChair))
    }

    /// Candidates in the order of passage.
    pub fn running_order(&self) -> impl Iterator<Item = &Candidate> {
        self.state.order.iter().filter_map(|slot| match slot {
            Slot::Hearing(id) => self.state.candidate(id),
            Slot::Break { .. } => None,
        })
    }

    /// The breaks of the session file that were neither moved nor left out on the day, with their half-days.
    pub fn planned_breaks(&self) -> impl Iterator<Item = (&HalfDay, &PlannedBreak)> {
        let all = self.setup.half_days.iter();
        let all = all.flat_map(|day| day.breaks.iter().map(move |planned| (day, planned)));
        all.filter(|(day, planned)| {
            let of = |change: &BreakChange| change.half_day == day.id && change.start == planned.start;
            !self.state.break_changes.iter().any(of)
        })
    }

    /// Whether a candidate is out of the running: withdrawn or disqualified.
    pub fn is_out(&self, candidate: &CandidateId) -> bool {
        matches!(
            self.state.passage(candidate),
            Passage::Withdrawn(_) | Passage::Disqualified(_)
        )
    }

    /// Whether a candidate's marks are hidden from all but those who give them: the session is sealed, and the dossier's marks
    /// are not closed.
    pub fn is_sealed(&self, candidate: &CandidateId) -> bool {
        self.setup.sealed && self.state.phase != Phase::Adopted && !self.state.closed.contains(candidate)
    }

    /// The clock of the running hearing at `now`.
    pub fn clock(&self, now: &Moment) -> Option<Reading> {
        let hearing = self.state.hearings.get(self.state.active.as_ref()?)?;
        hearing.read(&self.setup.planned(), now)
    }

    /// The envelope, in a call that gives money.
    pub fn envelope(&self) -> Option<Envelope> {
        let grants = self.setup.grants.as_ref()?;
        Some(Envelope {
            total: grants.envelope,
            used: self.granted(None),
        })
    }

    /// Money proposed so far, one candidate left out.
    pub(super) fn granted(&self, except: Option<&CandidateId>) -> Money {
        self.laureates()
            .filter(|(candidate, _)| Some(*candidate) != except)
            .filter_map(|(_, amount)| amount)
            .sum()
    }

    /// Laureates proposed so far, with their grants.
    pub fn laureates(&self) -> impl Iterator<Item = (&CandidateId, Option<Money>)> {
        self.state
            .proposals
            .iter()
            .filter_map(|(candidate, proposal)| match &proposal.decision {
                Decision::Laureate { amount } => Some((candidate, *amount)),
                Decision::Reserve { .. } | Decision::Rejected => None,
            })
    }

    /// The proposal beside each scenario kept.
    pub fn comparison(&self, ranking: &Ranking) -> Comparison {
        let state = &self.state;
        let order = ranking.placed(&state.placements);
        let place = |order: &[CandidateId], id: &CandidateId| order.iter().position(|other| other == id);
        let kept = state.scenarios.iter().map(|scenario| {
            let theirs = ranking.placed(&scenario.placements);
            let decision = |id: &CandidateId| scenario.proposals.get(id).map(|p| p.decision.clone());
            let differing = self.running_order().map(|dossier| &dossier.id).filter(|id| {
                let here = state.proposals.get(*id).map(|p| p.decision.clone());
                !self.is_out(id) && here != decision(id)
            });
            let mut decisions: Vec<_> = differing.map(|id| (id.clone(), decision(id))).collect();
            // In the order in which people read the proposal; those without a rank at the end.
            decisions.sort_by_key(|(id, _)| place(&order, id).unwrap_or(usize::MAX));
            let by_hand = |id: &CandidateId| {
                let placed = state.placements.iter().chain(&scenario.placements);
                placed.into_iter().any(|placement| placement.candidate == *id)
            };
            let places = (1u32..).zip(&theirs).filter(|(at, id)| {
                let here = place(&order, id).and_then(|here| u32::try_from(here + 1).ok());
                by_hand(id) && here != Some(*at)
            });
            Column {
                name: scenario.name.clone(),
                at: scenario.at.clone(),
                laureates: scenario.laureates(),
                total: scenario.total(),
                places: places.map(|(at, id)| (id.clone(), at)).collect(),
                decisions,
                order: theirs,
            }
        });
        Comparison {
            kept: kept.collect(),
            order,
        }
    }

    /// Whether the proposal is what a scenario keeps, reasons left aside.
    pub fn is_proposal(&self, scenario: &Scenario) -> bool {
        let ranking = self.ranking(self.method());
        let decisions = |proposals: &BTreeMap<CandidateId, Proposal>| -> Vec<(CandidateId, Decision)> {
            let standing = proposals.iter().filter(|(id, _)| !self.is_out(id));
            standing.map(|(id, p)| (id.clone(), p.decision.clone())).collect()
        };
        decisions(&self.state.proposals) == decisions(&scenario.proposals)
            && ranking.placed(&self.state.placements) == ranking.placed(&scenario.placements)
    }

    /// The most a candidate may be given: the least of request, ceiling, share of the budget and what is left.
    pub fn grant_limit(&self, candidate: &CandidateId) -> Option<Money> {
        let grants = self.setup.grants.as_ref()?;
        let dossier = self.state.candidate(candidate)?;
        let share = grants
            .budget_share
            .as_ref()
            .zip(dossier.budget)
            .map(|(share, budget)| budget.percent(share));
        let left = grants.envelope - self.granted(Some(candidate));
        [dossier.request, grants.ceiling, share, Some(left)]
            .into_iter()
            .flatten()
            .min()
    }
}
