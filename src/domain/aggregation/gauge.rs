//! The majority gauge on one criterion marked by named levels (M. Balinski and R. Laraki, *Majority Judgment*, MIT Press
//! 2011, chapter 14): the lower median grade, then the shares of marks strictly above and below it.
//!
//! Shares are of the marks that a dossier got, so dossiers marked by different numbers of jurors are comparable.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::domain::ratio::Ratio;

/// A level of the criterion, with the total that a sheet bearing it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// Its name.
    pub label: Arc<str>,
    /// What it is worth on the reporting scale: only its order counts.
    pub total: Ratio,
}

/// A majority gauge. Greater is better; equal when neither is before the other.
#[derive(Debug, Clone)]
pub struct Gauge {
    /// The lower median grade.
    pub grade: Grade,
    /// Marks strictly above it.
    pub above: u32,
    /// Marks strictly below it.
    pub below: u32,
    /// Marks in all.
    pub of: u32,
}

impl Gauge {
    /// « + » when more marks are above the grade than below it, else « − ».
    pub fn is_plus(&self) -> bool {
        self.above > self.below
    }

    /// p, the exact share of marks above.
    pub fn share_above(&self) -> Ratio {
        share(self.above, self.of)
    }

    /// q, the exact share of marks below.
    pub fn share_below(&self) -> Ratio {
        share(self.below, self.of)
    }

    /// The share that places it among those of the same grade and sign: p with « + », q with « − ».
    pub fn deciding(&self) -> (u32, u32) {
        (if self.is_plus() { self.above } else { self.below }, self.of)
    }
}

fn share(part: u32, of: u32) -> Ratio {
    Ratio::new(part.into(), of.into()).unwrap_or_else(Ratio::zero)
}

impl Ord for Gauge {
    /// By grade; then « + » before « − »; among « + » the larger p, among « − » the smaller q.
    fn cmp(&self, other: &Self) -> Ordering {
        let shares = || match (self.is_plus(), other.is_plus()) {
            (true, true) => self.share_above().cmp(&other.share_above()),
            (false, false) => other.share_below().cmp(&self.share_below()),
            (plus, other) => plus.cmp(&other),
        };
        self.grade.total.cmp(&other.grade.total).then_with(shares)
    }
}

impl PartialOrd for Gauge {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Gauge {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Gauge {}

/// The gauge of a dossier's totals, each being a level's; `None` without any, or for a total that is no level's.
pub fn gauge(totals: &[Ratio], grades: &[Grade]) -> Option<Gauge> {
    let mut sorted: Vec<&Ratio> = totals.iter().collect();
    sorted.sort();
    let median = *sorted.get(sorted.len().checked_sub(1)? / 2)?;
    let grade = grades.iter().find(|grade| grade.total == *median)?;
    let count = |ordering: Ordering| {
        let there = sorted.iter().filter(|total| (**total).cmp(median) == ordering);
        super::small(there.count())
    };
    Some(Gauge {
        grade: grade.clone(),
        above: count(Ordering::Greater),
        below: count(Ordering::Less),
        of: super::small(sorted.len()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grades() -> Vec<Grade> {
        ["C", "B", "A"]
            .into_iter()
            .zip(0..)
            .map(|(label, at)| Grade {
                label: label.into(),
                total: Ratio::integer(at),
            })
            .collect()
    }

    fn of(totals: &[i64]) -> Gauge {
        let totals: Vec<Ratio> = totals.iter().map(|total| Ratio::integer(*total)).collect();
        gauge(&totals, &grades()).expect("a gauge")
    }

    #[test]
    fn an_even_number_takes_the_lower_of_the_two_middle_grades() {
        let gauge = of(&[2, 2, 1, 0]);
        assert_eq!((&*gauge.grade.label, gauge.above, gauge.below), ("B", 2, 1));
        assert!(gauge.is_plus());
    }

    #[test]
    fn plus_comes_before_minus_and_shares_decide_within_each() {
        assert!(of(&[2, 1, 1]) > of(&[1, 1, 1]), "plus before minus");
        assert!(
            of(&[2, 2, 1, 1, 1]) > of(&[2, 1, 1, 1, 1]),
            "the larger share above"
        );
        assert!(
            of(&[1, 1, 1, 1, 0]) > of(&[1, 1, 1, 0]),
            "the smaller share below"
        );
        assert_eq!(
            of(&[2, 2, 1, 1, 1, 0]),
            of(&[2, 1, 1]),
            "the other share says nothing"
        );
    }
}
