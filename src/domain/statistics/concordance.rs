//! Kendall's coefficient of concordance W, corrected for ties, with its chi-squared test.
//!
//! M. G. Kendall, B. Babington Smith, « The problem of m rankings », *Annals of Mathematical Statistics* 10 (1939), 275–287;
//! M. G. Kendall, *Rank Correlation Methods* (1948), chapter 6, for ties. With m judges who rank n targets, R_i the sum of the ranks
//! of target i, S = Σ (R_i − mean)² and T_j = Σ (t³ − t) over the groups of t targets that judge j put level:
//! W = 12 S / (m² (n³ − n) − m Σ T_j). Under no agreement m (n−1) W follows about a chi-squared law with n − 1 degrees of freedom; the
//! approximation is rough below some seven targets.
//!
//! Complete data only: a target that a judge did not mark is left out. The highest mark is given the highest rank, which
//! does not change W.

use num_bigint::BigInt;
use num_traits::Zero;

use super::distribution::chi_squared_above;
use super::exact::{count, finite, fraction, whole};
use super::matrix::Cell;
use super::{Matrix, Reason};

/// Kendall's W and its test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Concordance {
    /// W, from 0 (no common order) to 1 (the same order everywhere).
    pub w: f64,
    /// m (n−1) W.
    pub chi2: f64,
    /// Degrees of freedom: n − 1.
    pub df: usize,
    /// How probable so large a W would be if the judges ranked at random.
    pub p: f64,
}

/// Kendall's W of a matrix.
///
/// # Errors
/// [`Reason`]: fewer than two judges, two targets or two complete targets; every judge puts all targets level.
pub fn kendall_w(matrix: &Matrix) -> Result<Concordance, Reason> {
    let rows = matrix.complete_rows()?;
    let (n, m) = (rows.len(), matrix.judges().len());
    // Twice the sums of ranks, which are integers.
    let mut doubled = vec![0usize; n];
    let mut ties = BigInt::zero();
    for judge in 0..m {
        ties += rank(&rows, judge, &mut doubled);
    }
    let sum: BigInt = doubled.iter().map(|rank| whole(*rank)).sum();
    let squares: BigInt = doubled.iter().map(|rank| whole(*rank) * whole(*rank)).sum();
    // 4 n S, so W = 3 (4 n S) / (n · denominator).
    let spread = whole(n) * squares - &sum * &sum;
    let (n_whole, m_whole) = (whole(n), whole(m));
    let cube = &n_whole * &n_whole * &n_whole - &n_whole;
    let denominator = (&m_whole * &m_whole * cube - &m_whole * ties) * &n_whole;
    if denominator.is_zero() {
        return Err(Reason::AllTied);
    }
    let w = num_rational::BigRational::new(whole(3) * spread, denominator);
    let chi2 = fraction(&(&w * whole(m) * whole(n - 1)))?;
    Ok(Concordance {
        w: fraction(&w)?,
        chi2,
        df: n - 1,
        p: finite(chi_squared_above(chi2, count(n - 1))?)?,
    })
}

/// Adds twice the ranks that one judge gives, ties sharing the mean of their ranks, and answers Σ (t³ − t).
fn rank(rows: &[&Vec<Cell>], judge: usize, doubled: &mut [usize]) -> BigInt {
    let mut order: Vec<(&BigInt, usize)> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| Some((&row.get(judge)?.value, at)))
        .collect();
    order.sort_unstable();
    let mut below = 0;
    let mut ties = BigInt::zero();
    for level in order.chunk_by(|a, b| a.0 == b.0) {
        let t = level.len();
        for (_, target) in level {
            if let Some(sum) = doubled.get_mut(*target) {
                *sum += 2 * below + t + 1;
            }
        }
        below += t;
        ties += whole(t) * whole(t) * whole(t) - whole(t);
    }
    ties
}
