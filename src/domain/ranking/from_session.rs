//! The contest that a session's marks make, and the rankings drawn from it.

use std::collections::BTreeSet;

use crate::domain::aggregation::{Grade, Outcome};
use crate::domain::candidate::Passage;
use crate::domain::deliberation::{Departure, Displaced, FLAGGED};
use crate::domain::id::CandidateId;
use crate::domain::rubric::Scale;
use crate::domain::scoring::MarkState;
use crate::domain::session::Session;
use crate::domain::setup::Method;
use crate::domain::state::PlacementRecord;

use super::{Contender, Contest, CountedSheet, Ranking, UnrankedReason, small};

impl Session {
    /// Everything a ranking by `method` is computed from.
    pub fn contest(&self, method: Method) -> Contest {
        let contenders = self
            .running_order()
            .map(|candidate| self.contender(&candidate.id))
            .collect();
        Contest {
            method,
            contenders,
            fewest_marks: self.setup().fewest_marks,
            chain: self.setup().ties.clone(),
            votes: self.state().votes.clone(),
            casting_votes: self.state().casting_votes.clone(),
            grades: self.grades(),
        }
    }

    /// The levels of the one counted criterion, each with the total of a sheet that bears it; `None` unless exactly one
    /// criterion counts and its marks are levels of distinct worth.
    pub(in crate::domain) fn grades(&self) -> Option<Vec<Grade>> {
        let setup = self.setup();
        let mut counted = setup.criteria.iter().filter(|criterion| criterion.counted);
        let (Some(criterion), None) = (counted.next(), counted.next()) else {
            return None;
        };
        let Scale::Levels(levels) = &criterion.scale else {
            return None;
        };
        let maximum = criterion.scale.maximum();
        let distinct: BTreeSet<_> = levels.iter().map(|level| &level.points).collect();
        if distinct.len() < levels.len() {
            return None;
        }
        levels
            .iter()
            .map(|level| {
                let share = level.points.checked_div(&maximum)?;
                Some(Grade {
                    label: level.label.clone(),
                    total: &share * &setup.reporting_scale,
                })
            })
            .collect()
    }

    /// The ranking by `method`, computed anew.
    pub fn ranking(&self, method: Method) -> Ranking {
        self.contest(method).rank()
    }

    /// What the session's method says of a dossier, when it has a rank.
    pub fn outcome_of(&self, candidate: &CandidateId) -> Option<Outcome> {
        let contest = Contest {
            chain: Vec::new(),
            ..self.contest(self.method())
        };
        contest.rank().of(candidate).map(|ranked| ranked.outcome.clone())
    }

    /// The order of the proposal: the arithmetic order, then each place given by hand, in turn.
    pub fn proposal_order(&self) -> Vec<CandidateId> {
        self.ranking(self.method()).placed(&self.state().placements)
    }

    /// The moves of the proposal away from `ranking`, in the order in which they were recorded.
    pub fn departures(&self, ranking: &Ranking) -> Vec<Departure> {
        let placements = &self.state().placements;
        let order = ranking.placed(placements);
        let moved = placements.iter().enumerate().filter_map(|(i, placement)| {
            let candidate = &placement.candidate;
            let later = placements.iter().skip(i + 1);
            let last = !later.into_iter().any(|other| other.candidate == *candidate);
            let now = small(order.iter().position(|id| id == candidate)?) + 1;
            let place = if last { now } else { placement.place };
            Some(Departure {
                candidate: candidate.clone(),
                rank: ranking.of(candidate)?.rank,
                place,
                ranks: ranking.away(candidate, place)?,
                reason: placement.reason.clone(),
                by: placement.by.clone(),
                at: placement.at.clone(),
                entry: placement.entry,
            })
        });
        moved.collect()
    }

    /// Dossiers that the moves of others pushed far away from `ranking`, in the proposal's order.
    pub fn displaced(&self, ranking: &Ranking) -> Vec<Displaced> {
        let placements = &self.state().placements;
        let by_hand = |id: &CandidateId| placements.iter().any(|placed| placed.candidate == *id);
        let order = ranking.placed(placements);
        let pushed = (1u32..).zip(&order).filter(|(_, id)| !by_hand(id));
        pushed
            .filter_map(|(place, candidate)| {
                Some(Displaced {
                    candidate: candidate.clone(),
                    rank: ranking.of(candidate)?.rank,
                    place,
                    ranks: ranking.away(candidate, place).filter(|ranks| *ranks >= FLAGGED)?,
                })
            })
            .collect()
    }

    /// How many complete sheets count for a dossier, ranked or not.
    pub fn marks_counted(&self, candidate: &CandidateId) -> u32 {
        small(self.contender(candidate).sheets.len())
    }

    fn contender(&self, candidate: &CandidateId) -> Contender {
        let setup = self.setup();
        let sheets = self
            .eligible_jurors(candidate)
            .filter_map(|juror| {
                let sheet = self.sheet(&juror.id, candidate);
                let total = sheet.total(&setup.criteria, &setup.reporting_scale)?;
                let marks = setup
                    .criteria
                    .iter()
                    .filter_map(|criterion| {
                        let MarkState::Marked(mark) = sheet.state(&criterion.id) else {
                            return None;
                        };
                        let share = criterion
                            .scale
                            .value(mark)?
                            .checked_div(&criterion.scale.maximum())?;
                        Some((criterion.id.clone(), &share * &setup.reporting_scale))
                    })
                    .collect();
                Some(CountedSheet {
                    juror: juror.id.clone(),
                    total,
                    marks,
                })
            })
            .collect();
        let out = match self.state().passage(candidate) {
            Passage::Withdrawn(_) => Some(UnrankedReason::Withdrawn),
            Passage::Disqualified(_) => Some(UnrankedReason::Disqualified),
            Passage::NoShow(_) => Some(UnrankedReason::NoShow),
            Passage::Waiting | Passage::Hearing | Passage::Heard => None,
        };
        let eligible = small(self.eligible_jurors(candidate).count());
        Contender {
            candidate: candidate.clone(),
            sheets,
            eligible,
            out,
        }
    }
}

impl Ranking {
    /// The arithmetic order with each place given by hand, in turn.
    pub fn placed(&self, placements: &[PlacementRecord]) -> Vec<CandidateId> {
        let mut order: Vec<CandidateId> = self
            .ranked
            .iter()
            .map(|ranked| ranked.candidate.clone())
            .collect();
        for placement in placements {
            if let Some(from) = order
                .iter()
                .position(|candidate| *candidate == placement.candidate)
            {
                let moved = order.remove(from);
                let to = usize::try_from(placement.place.saturating_sub(1)).unwrap_or(usize::MAX);
                order.insert(to.min(order.len()), moved);
            }
        }
        order
    }
}
