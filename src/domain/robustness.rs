//! How solid the list is: does it stay the same without any one juror?
//!
//! It never moves a mark or a rank. In this figure the *list* is the dossiers ranked within the number proposed, by the
//! arithmetic order alone.

use std::collections::BTreeSet;

use super::id::{CandidateId, JurorId};
use super::money::Money;
use super::ranking::Ranking;
use super::session::Session;

/// The list recomputed without each juror in turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Robustness {
    /// How many laureates the list holds.
    pub retained: u32,
    /// Each juror whose sheets count somewhere, and whether the list is the same without them.
    pub without: Vec<(JurorId, bool)>,
}

impl Robustness {
    /// Whether the list is the same without any one juror.
    pub fn same(&self) -> bool {
        self.without.iter().all(|(_, same)| *same)
    }

    /// How many jurors would change the list by their absence.
    pub fn changes(&self) -> usize {
        self.without.iter().filter(|(_, same)| !same).count()
    }
}

impl Session {
    /// The dossiers that the arithmetic order retains: down the ranking, above the threshold (where the
    /// method gives points), within the places, until
    /// the first request that the envelope does not hold. Dossiers ex æquo are retained together or not at all: the order
    /// of passage parts nobody.
    pub fn arithmetic_laureates(&self, ranking: &Ranking) -> Vec<CandidateId> {
        let setup = self.setup();
        let mut left = setup.grants.as_ref().map(|grants| grants.envelope);
        let mut retained = Vec::new();
        for group in ranking.ranked.chunk_by(|a, b| a.rank == b.rank) {
            let under = setup.threshold.as_ref().is_some_and(|threshold| {
                group
                    .iter()
                    .any(|ranked| ranked.outcome.reaches(threshold) == Some(false))
            });
            let length = retained.len() + group.len();
            let full = setup
                .places
                .is_some_and(|places| u32::try_from(length).is_ok_and(|n| n > places));
            let request: Money = group
                .iter()
                .filter_map(|ranked| self.state().candidate(&ranked.candidate)?.request)
                .sum();
            if under || full || left.is_some_and(|left| request > left) {
                break;
            }
            left = left.map(|left| left - request);
            retained.extend(group.iter().map(|ranked| ranked.candidate.clone()));
        }
        retained
    }

    /// The list without each juror in turn. Its length is that of the proposal when there is one, else that of the
    /// arithmetic list. `None` when there is nothing to retain.
    pub fn robustness(&self) -> Option<Robustness> {
        let contest = self.contest(self.method());
        let ranking = contest.rank();
        let proposed = self.laureates().count();
        let count = if proposed > 0 {
            proposed
        } else {
            self.arithmetic_laureates(&ranking).len()
        };
        let retained = u32::try_from(count).ok().filter(|count| *count > 0)?;
        let list: BTreeSet<CandidateId> = ranking.first(retained).into_iter().cloned().collect();
        let jurors: BTreeSet<&JurorId> = contest
            .contenders
            .iter()
            .flat_map(|c| c.sheets.iter().map(|sheet| &sheet.juror))
            .collect();
        let without = jurors
            .into_iter()
            .map(|juror| {
                let other = contest.without(juror).rank();
                let same = other
                    .first(retained)
                    .into_iter()
                    .cloned()
                    .collect::<BTreeSet<_>>()
                    == list;
                (juror.clone(), same)
            })
            .collect();
        Some(Robustness { retained, without })
    }
}
