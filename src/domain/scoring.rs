//! Cells, sheets and totals: what a juror gave a dossier, and whether it is complete.
//!
//! A missing mark is never zero and never silently reweighted.

use serde::{Deserialize, Serialize};

use super::id::{CandidateId, CriterionId, JurorId};
use super::ratio::Ratio;
use super::rubric::{Criterion, Mark};

/// What was entered in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellEntry {
    /// A mark.
    Marked(Mark),
    /// An abstention.
    Abstention,
}

/// The state of a cell, recusals and absences folded in. Only `Marked` is a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkState {
    /// *En attente*.
    Pending,
    /// *Noté*.
    Marked(Mark),
    /// *Abstention*.
    Abstention,
    /// *Déport*.
    Recused,
    /// *Absent*.
    Absent,
}

/// One juror's sheet for one dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreSheet {
    /// Whose sheet.
    pub juror: JurorId,
    /// Which dossier.
    pub candidate: CandidateId,
    /// A state per criterion, in the grid's order.
    pub cells: Vec<(CriterionId, MarkState)>,
}

/// What a comment is on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CommentOn {
    /// One mark.
    Mark(JurorId, CandidateId, CriterionId),
    /// One juror's sheet.
    Sheet(JurorId, CandidateId),
    /// The dossier.
    Dossier(CandidateId),
}

/// How far a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completeness {
    /// Every counted criterion is marked: the sheet has a total.
    Complete,
    /// Every cell is resolved, but a counted criterion has no mark: no total, and nothing more is awaited.
    Resolved,
    /// Some cells are *en attente*: how many of all have something.
    Pending {
        /// Cells that hold a mark or an abstention.
        filled: u32,
        /// All cells.
        of: u32,
    },
}

impl ScoreSheet {
    /// The state of one cell.
    pub fn state(&self, criterion: &CriterionId) -> &MarkState {
        self.cells
            .iter()
            .find(|(id, _)| id == criterion)
            .map_or(&MarkState::Pending, |(_, state)| state)
    }

    /// How far the sheet is, on a grid.
    pub fn completeness(&self, criteria: &[Criterion]) -> Completeness {
        let filled = self
            .cells
            .iter()
            .filter(|(_, state)| !matches!(state, MarkState::Pending))
            .count();
        let of = self.cells.len();
        if filled < of {
            let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            Completeness::Pending {
                filled: small(filled),
                of: small(of),
            }
        } else if self.total(criteria, &Ratio::integer(1)).is_some() {
            Completeness::Complete
        } else {
            Completeness::Resolved
        }
    }

    /// The juror's total on `reporting_scale`, or `None` unless every counted criterion is marked.
    ///
    /// Σ weight × mark ÷ maximum of the criterion, over Σ weight, on the reporting scale; exact.
    pub fn total(&self, criteria: &[Criterion], reporting_scale: &Ratio) -> Option<Ratio> {
        let mut weighted = Ratio::zero();
        let mut weights = Ratio::zero();
        for criterion in criteria.iter().filter(|criterion| criterion.counted) {
            let MarkState::Marked(mark) = self.state(&criterion.id) else {
                return None;
            };
            let value = criterion.scale.value(mark)?;
            let share = value.checked_div(&criterion.scale.maximum())?;
            weighted = &weighted + &(&criterion.weight * &share);
            weights = &weights + &criterion.weight;
        }
        weighted
            .checked_div(&weights)
            .map(|share| &share * reporting_scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rubric::Scale;

    fn criterion(id: &str, weight: i64, max: i64) -> Criterion {
        Criterion {
            id: id.into(),
            label: id.into(),
            short: id.into(),
            weight: Ratio::integer(weight),
            scale: Scale::Numeric {
                max: Ratio::integer(max),
                step: Ratio::integer(1),
            },
            guidance: String::new(),
            counted: true,
        }
    }

    fn sheet(states: Vec<(&str, MarkState)>) -> ScoreSheet {
        ScoreSheet {
            juror: "j".into(),
            candidate: "c".into(),
            cells: states.into_iter().map(|(id, state)| (id.into(), state)).collect(),
        }
    }

    fn marked(value: i64) -> MarkState {
        MarkState::Marked(Mark::Number(Ratio::integer(value)))
    }

    #[test]
    fn a_total_weighs_each_mark_over_its_own_maximum() {
        let criteria = [criterion("a", 3, 20), criterion("b", 1, 10)];
        let total = sheet(vec![("a", marked(10)), ("b", marked(10))]).total(&criteria, &Ratio::integer(20));
        assert_eq!(total, Ratio::new(25, 2));
    }

    #[test]
    fn a_missing_mark_gives_no_total_and_is_never_zero() {
        let criteria = [criterion("a", 3, 20), criterion("b", 1, 10)];
        for state in [
            MarkState::Pending,
            MarkState::Abstention,
            MarkState::Absent,
            MarkState::Recused,
        ] {
            assert_eq!(
                sheet(vec![("a", marked(10)), ("b", state)]).total(&criteria, &Ratio::integer(20)),
                None
            );
        }
    }

    #[test]
    fn a_criterion_off_the_total_may_miss() {
        let mut criteria = [criterion("a", 3, 20), criterion("b", 1, 10)];
        criteria[1].counted = false;
        let sheet = sheet(vec![("a", marked(10)), ("b", MarkState::Abstention)]);
        assert_eq!(sheet.completeness(&criteria), Completeness::Complete);
    }
}
