//! Krippendorff's alpha, by four metrics, with missing values.
//!
//! K. Krippendorff, « Computing Krippendorff's Alpha-Reliability » (2011), University of Pennsylvania; *Content Analysis*
//! (1980), chapter 12. α = 1 − D_o / D_e over the *pairable* values: those of targets that two judges or more marked. With m_u values on target u, n
//! in all and δ² the metric's squared difference, over ordered pairs:
//! n D_o = Σ_u Σ δ² / (m_u − 1) and n (n−1) D_e = Σ δ² over all pairs, so that α = 1 − (n−1) · n D_o / (n (n−1) D_e).

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use super::exact::{count, finite, fraction, real, whole};
use super::matrix::Cell;
use super::{Matrix, Reason};

/// What counts as a difference between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Being another value: δ² = 1.
    Nominal,
    /// How many values stand between: δ² = (Σ n_g from c to k − (n_c + n_k) / 2)².
    Ordinal,
    /// Distance: δ² = (c − k)².
    Interval,
    /// Distance as a share: δ² = ((c − k) / (c + k))². Values from zero up.
    Ratio,
}

impl Metric {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Nominal, Self::Ordinal, Self::Interval, Self::Ratio];

    /// The name in the literature.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nominal => "nominal",
            Self::Ordinal => "ordinal",
            Self::Interval => "interval",
            Self::Ratio => "ratio",
        }
    }
}

/// Krippendorff's alpha of a matrix. One when all agree, near zero when they agree as chance would.
///
/// # Errors
/// [`Reason`]: fewer than two judges; no target with two marks, or a single one (alpha would be zero whatever the marks
/// are); every pairable mark the same; a mark below zero with [`Metric::Ratio`].
pub fn alpha(matrix: &Matrix, metric: Metric) -> Result<f64, Reason> {
    matrix.comparable()?;
    let units: Vec<&[Cell]> = matrix
        .rows()
        .iter()
        .map(Vec::as_slice)
        .filter(|row| row.len() > 1)
        .collect();
    match units.len() {
        0 => return Err(Reason::NoOverlap),
        1 => return Err(Reason::OneTarget),
        _ => {}
    }
    // How often each value stands among the pairable ones.
    let mut counts: BTreeMap<&BigInt, usize> = BTreeMap::new();
    for cell in units.iter().copied().flatten() {
        *counts.entry(&cell.value).or_default() += 1;
    }
    if counts.len() < 2 {
        return Err(Reason::NoVariance);
    }
    match metric {
        Metric::Nominal => nominal(&units, &counts),
        Metric::Interval => distances(&units, |value| value.clone()),
        Metric::Ordinal => {
            // Krippendorff's ordinal difference is the distance of mean ranks; doubled, they are integers.
            let mut below = 0usize;
            let ranks: BTreeMap<&BigInt, BigInt> = counts
                .iter()
                .map(|(value, count)| {
                    let rank = whole(2 * below + count + 1);
                    below += count;
                    (*value, rank)
                })
                .collect();
            distances(&units, |value| ranks.get(value).cloned().unwrap_or_default())
        }
        Metric::Ratio => ratio(&units, &counts),
    }
}

/// Alpha where δ² is the squared distance of numbers: over the ordered pairs of m values, 2 (m Σx² − (Σx)²). Exact.
fn distances(units: &[&[Cell]], number: impl Fn(&BigInt) -> BigInt) -> Result<f64, Reason> {
    let mut within: BTreeMap<usize, BigInt> = BTreeMap::new();
    let (mut all, mut sum, mut squares) = (0, BigInt::zero(), BigInt::zero());
    for unit in units {
        let (mut unit_sum, mut unit_squares) = (BigInt::zero(), BigInt::zero());
        for cell in *unit {
            let x = number(&cell.value);
            unit_squares += &x * &x;
            unit_sum += x;
        }
        let m = unit.len();
        *within.entry(m).or_default() += whole(m) * &unit_squares - &unit_sum * &unit_sum;
        all += m;
        sum += unit_sum;
        squares += unit_squares;
    }
    exact(within, whole(all) * squares - &sum * &sum, all)
}

/// Alpha where δ² is one between different values: over the ordered pairs of m values, m² − Σ c². Exact.
fn nominal(units: &[&[Cell]], counts: &BTreeMap<&BigInt, usize>) -> Result<f64, Reason> {
    let different = |counts: &BTreeMap<&BigInt, usize>, m: usize| {
        let same: BigInt = counts.values().map(|c| whole(*c) * whole(*c)).sum();
        whole(m) * whole(m) - same
    };
    let mut within: BTreeMap<usize, BigInt> = BTreeMap::new();
    let mut all = 0;
    for unit in units {
        let mut here: BTreeMap<&BigInt, usize> = BTreeMap::new();
        for cell in *unit {
            *here.entry(&cell.value).or_default() += 1;
        }
        *within.entry(unit.len()).or_default() += different(&here, unit.len());
        all += unit.len();
    }
    exact(within, different(counts, all), all)
}

/// 1 − (n−1) · Σ_m (sum within targets of m values) / (m − 1) / (sum over all).
fn exact(within: BTreeMap<usize, BigInt>, over_all: BigInt, n: usize) -> Result<f64, Reason> {
    if over_all.is_zero() {
        return Err(Reason::NoVariance);
    }
    let observed: BigRational = within
        .into_iter()
        .map(|(m, sum)| BigRational::new(sum, whole(m.saturating_sub(1).max(1))))
        .sum();
    let share = observed * whole(n - 1) / over_all;
    fraction(&(BigRational::one() - share))
}

/// Alpha by the ratio metric, in floats: its differences have no common denominator.
fn ratio(units: &[&[Cell]], counts: &BTreeMap<&BigInt, usize>) -> Result<f64, Reason> {
    if counts.keys().any(|value| value.is_negative()) {
        return Err(Reason::BelowZero);
    }
    let squared = |a: f64, b: f64| {
        let sum = a + b;
        if sum > 0.0 { ((a - b) / sum).powi(2) } else { 0.0 }
    };
    let mut observed = 0.0;
    let mut all = 0;
    for unit in units {
        let values: Vec<f64> = unit
            .iter()
            .map(|cell| real(&cell.value))
            .collect::<Result<_, _>>()?;
        let pairs: f64 = values
            .iter()
            .enumerate()
            .flat_map(|(at, a)| values.iter().skip(at + 1).map(|b| squared(*a, *b)))
            .sum();
        observed += pairs / count(unit.len() - 1);
        all += unit.len();
    }
    let values: Vec<(f64, f64)> = counts
        .iter()
        .map(|(value, times)| Ok((real(value)?, count(*times))))
        .collect::<Result<_, Reason>>()?;
    let expected: f64 = values
        .iter()
        .enumerate()
        .map(|(at, (a, times))| {
            let later = values.iter().skip(at + 1);
            times * later.map(|(b, others)| others * squared(*a, *b)).sum::<f64>()
        })
        .sum();
    // Different values too close, or too small, for floats to tell apart.
    if expected <= 0.0 {
        return Err(Reason::OutOfRange);
    }
    finite(1.0 - count(all - 1) * observed / expected)
}
