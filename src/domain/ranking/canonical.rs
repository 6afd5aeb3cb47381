//! A ranking as one exact text, the same on every machine: what its fingerprint is taken of.
//!
//! ```text
//! palmares-ranking 1
//! method weighted-mean
//! 1 c03 9 1439/90
//! 2 c02 9 1367/90
//! - c11 no-show
//! ```
//!
//! A line a dossier: rank, identifier, complete sheets counted, exact outcome, points as a fraction in lowest terms; then, after a
//! dash, those without a rank and why. Lines of one rank are in the order of their identifiers: the order of passage,
//! which may change, has no part in it. Each line ends with a line feed. There is nothing else: no name, no mark.

use std::fmt::Write as _;

use crate::domain::aggregation::{Outcome, Undefined};
use crate::domain::ratio::Ratio;

use super::{Ranked, Ranking, Unranked, UnrankedReason};

impl Ranking {
    /// The text that the fingerprint is taken of.
    pub fn canonical(&self) -> String {
        let mut ranked: Vec<&Ranked> = self.ranked.iter().collect();
        ranked.sort_by(|a, b| (a.rank, &a.candidate).cmp(&(b.rank, &b.candidate)));
        let mut unranked: Vec<&Unranked> = self.unranked.iter().collect();
        unranked.sort_by(|a, b| a.candidate.cmp(&b.candidate));
        let mut text = format!("palmares-ranking 1\nmethod {}\n", self.method.code());
        for line in ranked {
            let (rank, marks) = (line.rank, line.marks_counted);
            // Writing to a string cannot fail.
            let _written = writeln!(text, "{rank} {} {marks} {}", line.candidate, outcome(line));
        }
        for line in unranked {
            let _written = writeln!(text, "- {} {}", line.candidate, reason(&line.reason));
        }
        text
    }

    /// How many ranks a place lies away from a dossier's arithmetic rank; 0 anywhere among those ex æquo with it.
    /// `None` for a dossier without a rank.
    pub fn away(&self, candidate: &crate::domain::CandidateId, place: u32) -> Option<u32> {
        let first = self.of(candidate)?.rank;
        let sharing = self.ranked.iter().filter(|ranked| ranked.rank == first).count();
        let last = first + super::small(sharing).saturating_sub(1);
        Some(first.saturating_sub(place).max(place.saturating_sub(last)))
    }
}

fn fraction(value: &Ratio) -> String {
    format!("{}/{}", value.numerator(), value.denominator())
}

/// What the method says, in whole numbers and fractions; a level by its total, for its name may change.
fn outcome(line: &Ranked) -> String {
    match &line.outcome {
        Outcome::Points(points) => fraction(points),
        Outcome::MeanPlace(place) => format!("place {}", fraction(place)),
        Outcome::Gauge(gauge) => {
            let (above, below, of) = (gauge.above, gauge.below, gauge.of);
            format!("grade {} {above} {below} {of}", fraction(&gauge.grade.total))
        }
        Outcome::Duels { won, lost } => format!("duels {won} {lost}"),
    }
}

fn reason(reason: &UnrankedReason) -> String {
    match reason {
        UnrankedReason::Withdrawn => "withdrawn".into(),
        UnrankedReason::Disqualified => "disqualified".into(),
        UnrankedReason::NoShow => "no-show".into(),
        UnrankedReason::NoMarks => "no-marks".into(),
        UnrankedReason::TooFewMarks { marks, required } => format!("too-few-marks {marks} {required}"),
        UnrankedReason::Undefined(undefined) => match undefined {
            Undefined::TooFewTotals { totals, required } => format!("too-few-totals {totals} {required}"),
            Undefined::NothingToCompare => "nothing-to-compare".into(),
            Undefined::NoOverlap => "no-overlap".into(),
            Undefined::NoGrades => "no-grades".into(),
        },
    }
}
