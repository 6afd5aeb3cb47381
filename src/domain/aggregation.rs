//! From jurors' totals to what a method says of each dossier; exact throughout.
//!
//! It knows neither sessions nor recusals: it gets the totals that count. To add a method, add a variant to
//! [`Method`](super::setup::Method), a file here, and its laws in `tests/aggregation/laws.rs`.
//!
//! Numbers of totals differ from dossier to dossier (recusals): that is the normal case, and each file says what it does
//! of it. Where a method says nothing, it says so with an [`Undefined`], never with a figure.

use std::cmp::Ordering;

use super::ratio::Ratio;
use super::setup::Method;

mod borda;
mod gauge;
mod mean;
mod median;
mod schulze;
mod trimmed_mean;
mod whole;

pub use borda::{Place, places};
pub use gauge::{Gauge, Grade, gauge};
pub use mean::mean;
pub use median::median;
pub use schulze::Duels;
pub use trimmed_mean::{FEWEST_TO_TRIM, trimmed_mean};
pub use whole::{WholeMarks, WholeTotals};

/// One juror's total for a dossier; jurors are numbered alike for all dossiers.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// Which juror.
    pub juror: usize,
    /// The total on the reporting scale.
    pub total: &'a Ratio,
}

/// What a method says of a dossier.
///
/// Only [`Points`](Self::Points) are on the reporting scale: nothing else may be shown as a mark or compared with the
/// threshold. Greater is better; two are equal when the method puts neither dossier before the other.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Points on the reporting scale: weighted mean, median, trimmed mean.
    Points(Ratio),
    /// The mean place among the dossiers that the same juror marked: 0 is always first, 1 always last. Borda.
    MeanPlace(Ratio),
    /// A grade, and the shares above and below it. Majority gauge.
    Gauge(Gauge),
    /// Other dossiers that it beats, and that beat it, by the strongest paths. Schulze. Those that fewer others beat
    /// come first; those that none beats are the method's winners.
    Duels {
        /// How many it beats.
        won: u32,
        /// How many beat it: what the order is made by.
        lost: u32,
    },
}

/// Why a method says nothing of a dossier, or of the whole panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// Too few totals to leave the highest and the lowest aside.
    TooFewTotals {
        /// How many there are.
        totals: u32,
        /// How many are needed.
        required: u32,
    },
    /// No juror who marked the dossier marked another one.
    NothingToCompare,
    /// The dossiers fall into groups without a juror in common.
    NoOverlap,
    /// The grid has other than exactly one counted criterion, or its marks are not levels of distinct worth.
    NoGrades,
}

impl Outcome {
    /// The points, where the outcome is on the reporting scale.
    pub fn points(&self) -> Option<&Ratio> {
        match self {
            Self::Points(points) => Some(points),
            Self::MeanPlace(_) | Self::Gauge(_) | Self::Duels { .. } => None,
        }
    }

    /// Whether it reaches a threshold given in points; `None` where it is not in points.
    pub fn reaches(&self, threshold: &Ratio) -> Option<bool> {
        self.points().map(|points| points >= threshold)
    }

    fn kind(&self) -> u8 {
        match self {
            Self::Points(_) => 0,
            Self::MeanPlace(_) => 1,
            Self::Gauge(_) => 2,
            Self::Duels { .. } => 3,
        }
    }
}

impl Ord for Outcome {
    /// The better one is greater. Two of different kinds never meet in a ranking; their order is arbitrary but fixed.
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Points(a), Self::Points(b)) => a.cmp(b),
            (Self::MeanPlace(a), Self::MeanPlace(b)) => b.cmp(a),
            (Self::Gauge(a), Self::Gauge(b)) => a.cmp(b),
            (Self::Duels { lost: a, .. }, Self::Duels { lost: b, .. }) => b.cmp(a),
            _ => other.kind().cmp(&self.kind()),
        }
    }
}

impl PartialOrd for Outcome {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Outcome {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Outcome {}

/// What `method` says of each dossier of a field, in the field's order. `grades` are the levels of the one counted
/// criterion, where there is one.
///
/// A dossier without totals gives [`Undefined::NothingToCompare`] whatever the method; a ranking never asks about one.
pub fn outcomes(
    method: Method,
    field: &[Vec<Given<'_>>],
    grades: Option<&[Grade]>,
) -> Vec<Result<Outcome, Undefined>> {
    let totals =
        |dossier: &[Given<'_>]| -> Vec<Ratio> { dossier.iter().map(|given| given.total.clone()).collect() };
    match method {
        Method::WeightedMean | Method::Median | Method::TrimmedMean => {
            let points = match WholeTotals::of(field) {
                Some(whole) => whole.points(method),
                None => by_fractions(method, field),
            };
            let undefined = |dossier: &[Given<'_>]| match method {
                Method::TrimmedMean => trimmed_mean::too_few(dossier.len()),
                _ => Undefined::NothingToCompare,
            };
            let said = points.into_iter().zip(field);
            said.map(|(points, dossier)| points.map(Outcome::Points).ok_or_else(|| undefined(dossier)))
                .collect()
        }
        Method::MajorityGauge => field
            .iter()
            .map(|dossier| {
                let of = grades.ok_or(Undefined::NoGrades)?;
                gauge(&totals(dossier), of)
                    .map(Outcome::Gauge)
                    .ok_or(Undefined::NoGrades)
            })
            .collect(),
        Method::Borda => borda::outcomes(field),
        Method::Schulze => Duels::of(field).outcomes(),
    }
}

/// Each dossier's points by a method that gives points, by fractions of any size; `None` for one of which the method says
/// nothing. [`WholeTotals`] says the same, faster, wherever the numbers fit in the machine's.
pub fn by_fractions(method: Method, field: &[Vec<Given<'_>>]) -> Vec<Option<Ratio>> {
    let points = |dossier: &Vec<Given<'_>>| {
        let totals: Vec<Ratio> = dossier.iter().map(|given| given.total.clone()).collect();
        match method {
            Method::WeightedMean => mean(&totals),
            Method::Median => median(&totals),
            Method::TrimmedMean => trimmed_mean(&totals),
            Method::MajorityGauge | Method::Borda | Method::Schulze => None,
        }
    };
    field.iter().map(points).collect()
}

/// The same field by juror: each juror's dossiers, by their places in the field, and the totals given to them.
fn sheets<'a>(field: &[Vec<Given<'a>>]) -> Vec<Vec<(usize, &'a Ratio)>> {
    let jurors = field.iter().flatten().map(|given| given.juror + 1).max();
    let mut sheets = vec![Vec::new(); jurors.unwrap_or(0)];
    for (dossier, given) in field.iter().enumerate() {
        for given in given {
            if let Some(sheet) = sheets.get_mut(given.juror) {
                sheet.push((dossier, given.total));
            }
        }
    }
    sheets
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
