//! Ranks at equal severity: where each dossier would stand if every juror of the panel had marked it.
//!
//! A recusal of a juror who marks high (or low) takes that juror's part from one dossier and leaves it to the others. The levels of
//! the additive model ([`severity`](super::severity)) mend that: on a dossier that all marked they are the mean itself. It is a
//! diagnostic: no rank, no list and no amount depends on it.
//!
//! Levels are means, so the ranks beside them are those of the means, whatever the session's method: only then is a difference
//! the severity's, and not the method's.

use std::collections::{BTreeMap, BTreeSet};

use super::{Reason, Severity, severity};
use crate::domain::id::{CandidateId, JurorId};
use crate::domain::ratio::Ratio;
use crate::domain::session::Session;
use crate::domain::setup::Method;

/// Levels nearer than this share of the largest are one level: floats tell less apart than the marks do.
const SAME: f64 = 1e-9;

/// A place among others, those level sharing it: ranks 1, 2, 2, 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The first rank of those level with it, from 1.
    pub rank: u32,
    /// The last.
    pub last: u32,
}

/// One ranked dossier at equal severity.
#[derive(Debug, Clone, PartialEq)]
pub struct AtEqualSeverity {
    /// Which.
    pub candidate: CandidateId,
    /// The mean of its totals, on the reporting scale.
    pub mean: Ratio,
    /// Its rank by the means, the announced chain included.
    pub raw: u32,
    /// Its mean, had every juror of the panel marked it.
    pub level: f64,
    /// Where that level places it.
    pub place: Place,
    /// Whether it would then be on the other side of the line; never by a tie alone.
    pub crosses: bool,
}

/// The ranking by means beside the one at equal severity.
#[derive(Debug, Clone, PartialEq)]
pub struct Adjusted {
    /// Each ranked dossier, in the order of the raw ranks.
    pub lines: Vec<AtEqualSeverity>,
    /// How many dossiers the list holds; `None` without a list.
    pub retained: Option<u32>,
    /// Whether some juror is recused from one of these dossiers and not from another.
    pub recusals_differ: bool,
}

impl Adjusted {
    /// Dossiers that cross the line where recusals differ: what the jury should see without looking for it.
    pub fn flagged(&self) -> impl Iterator<Item = &AtEqualSeverity> {
        self.lines
            .iter()
            .filter(|line| self.recusals_differ && line.crosses)
    }

    /// A dossier's line.
    pub fn of(&self, candidate: &CandidateId) -> Option<&AtEqualSeverity> {
        self.lines.iter().find(|line| line.candidate == *candidate)
    }
}

impl Severity {
    /// Where each target's level places it, in the matrix's order.
    pub fn places(&self) -> Vec<Place> {
        places(&self.targets)
    }
}

/// The places of levels, the highest first.
fn places(levels: &[f64]) -> Vec<Place> {
    let near = SAME * levels.iter().fold(1.0, |most: f64, level| most.max(level.abs()));
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    levels
        .iter()
        .map(|level| {
            let above = levels.iter().filter(|other| *other - level > near).count();
            let level_with = levels
                .iter()
                .filter(|other| (*other - level).abs() <= near)
                .count();
            Place {
                rank: small(above).saturating_add(1),
                last: small(above + level_with),
            }
        })
        .collect()
}

impl Session {
    /// The ranked dossiers at equal severity.
    ///
    /// # Errors
    /// [`Reason`], as [`severity`]; [`Reason::NoMarks`] when no dossier has a rank.
    pub fn at_equal_severity(&self) -> Result<Adjusted, Reason> {
        let matrix = self.totals_matrix();
        let solved = severity(&matrix)?;
        let levels: BTreeMap<&str, f64> = matrix
            .targets()
            .iter()
            .map(String::as_str)
            .zip(solved.targets.iter().copied())
            .collect();
        let ranking = self.ranking(Method::WeightedMean);
        let ranked: Vec<(&CandidateId, &Ratio, u32, f64)> = ranking
            .ranked
            .iter()
            .filter_map(|ranked| {
                let level = levels.get(ranked.candidate.as_str())?;
                Some((&ranked.candidate, ranked.outcome.points()?, ranked.rank, *level))
            })
            .collect();
        if ranked.is_empty() {
            return Err(Reason::NoMarks);
        }
        let retained = self.list_length(&self.ranking(self.method()));
        let all: Vec<f64> = ranked.iter().map(|(.., level)| *level).collect();
        let lines = ranked
            .iter()
            .zip(places(&all))
            .map(|((candidate, mean, raw, level), place)| AtEqualSeverity {
                candidate: (*candidate).clone(),
                mean: (*mean).clone(),
                raw: *raw,
                level: *level,
                place,
                crosses: retained.is_some_and(|within| {
                    if *raw <= within {
                        place.rank > within
                    } else {
                        place.last <= within
                    }
                }),
            })
            .collect();
        let recused = |candidate: &CandidateId| -> BTreeSet<&JurorId> {
            self.counted_jurors()
                .map(|juror| &juror.id)
                .filter(|juror| self.state().recusal(juror, candidate).is_some())
                .collect()
        };
        let mut groups = ranked.iter().map(|(candidate, ..)| recused(candidate));
        let first = groups.next();
        Ok(Adjusted {
            lines,
            retained,
            recusals_differ: groups.any(|group| Some(group) != first),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_that_only_rounding_parts_share_their_place() {
        let third = 1.0 / 3.0;
        let told: Vec<(u32, u32)> = places(&[14.0, 14.0 + third - third, 15.0, 2.0])
            .into_iter()
            .map(|place| (place.rank, place.last))
            .collect();
        assert_eq!(told, [(2, 3), (2, 3), (1, 1), (4, 4)]);
    }
}
