//! Order drift: whether dossiers heard later score higher, or lower.
//!
//! Mann and Kendall's test of trend on the scores in the order of the hearings (H. B. Mann, « Nonparametric tests against trend »,
//! *Econometrica* 13 (1945), 245–259; M. G. Kendall, *Rank Correlation Methods* (1948), chapters 3 to 5): S counts the pairs whose later dossier
//! scored higher, less those whose later one scored lower; τ_b = S / √(n₀ (n₀ − n₁)), n₀ = n(n−1)/2 and n₁ the tied pairs. Under no
//! trend S has the variance (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18; p is two-sided, by the normal law with continuity
//! correction, which is rough below some eight hearings. The slope is the median of the slopes of all pairs (P. K. Sen, « Estimates of the
//! regression coefficient based on Kendall's tau », *Journal of the American Statistical Association* 63 (1968), 1379–1389).
//!
//! It says nothing about why: a running order that put the stronger dossiers last drifts without any juror's fault.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use num_rational::BigRational;

use super::Reason;
use super::distribution::normal_beyond;
use super::exact::{count, finite, fraction, whole};
use crate::domain::ratio::Ratio;

/// Whether later hearings score higher.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drift {
    /// How many dossiers were heard and scored.
    pub hearings: usize,
    /// τ_b, from −1 (each scores less than the one before) to 1 (each scores more).
    pub tau: f64,
    /// Points per hearing: above zero, later ones score higher.
    pub slope: f64,
    /// How probable so large a τ, up or down, would be if the order did not count.
    pub p: f64,
}

/// The drift of scores in the order of the hearings.
///
/// # Errors
/// [`Reason`]: no score, a single one, or all the same.
pub fn drift(scores: &[Ratio]) -> Result<Drift, Reason> {
    match scores.len() {
        0 => return Err(Reason::NoMarks),
        1 => return Err(Reason::OneTarget),
        _ => {}
    }
    let (mut rising, mut falling, mut slopes) = (0usize, 0usize, Vec::new());
    for (at, earlier) in scores.iter().enumerate() {
        for (steps, later) in (1..).zip(scores.iter().skip(at + 1)) {
            match later.cmp(earlier) {
                Ordering::Greater => rising += 1,
                Ordering::Less => falling += 1,
                Ordering::Equal => {}
            }
            slopes.push((later.as_big() - earlier.as_big()) / whole(steps));
        }
    }
    let pairs = slopes.len();
    if rising + falling == 0 {
        return Err(Reason::NoVariance);
    }
    let s = count(rising) - count(falling);
    let n = count(scores.len());
    let mut times: BTreeMap<&Ratio, usize> = BTreeMap::new();
    for score in scores {
        *times.entry(score).or_default() += 1;
    }
    let weight = |t: f64| t * (t - 1.0) * (2.0 * t + 5.0);
    let tied: f64 = times.values().map(|t| weight(count(*t))).sum();
    let variance = (weight(n) - tied) / 18.0;
    let distance = (s.abs() - 1.0).max(0.0);
    Ok(Drift {
        hearings: scores.len(),
        tau: finite(s / (count(pairs) * count(rising + falling)).sqrt())?,
        slope: fraction(&median(slopes))?,
        p: normal_beyond(finite(distance / variance.sqrt())?)?,
    })
}

fn median(mut values: Vec<BigRational>) -> BigRational {
    values.sort_unstable();
    let middle = values.len() / 2;
    let at = |place: usize| values.get(place).cloned().unwrap_or_default();
    if values.len() % 2 == 1 {
        at(middle)
    } else {
        (at(middle.saturating_sub(1)) + at(middle)) / whole(2)
    }
}
