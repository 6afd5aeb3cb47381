//! Additive severity: how far each judge marks above or below the others on the same targets.
//!
//! The two-way additive model x_ij = a_i + s_j of an unbalanced layout, by ordinary least squares (H. Scheffé, *The Analysis of
//! Variance* (1959), chapter 4; F. Yates, « The analysis of multiple classifications with unequal numbers in the different
//! classes », *Journal of the American Statistical Association* 29 (1934), 51–66). The levels a_i are eliminated first, which leaves one
//! equation per judge: Σ_i (x_ij − x̄_i) = Σ_i (s_j − mean of s over the judges of i), over the targets i that j marked. Severities sum to zero.
//!
//! Above zero is higher marks, below zero is lower ones. With judges and targets that no chain of marks links, the model has no single
//! solution: it is refused.

use nalgebra::{DMatrix, DVector};
use num_bigint::BigInt;

use super::exact::{count, finite, whole};
use super::{Matrix, Reason};

/// The solution of the additive model.
#[derive(Debug, Clone, PartialEq)]
pub struct Severity {
    /// Per judge, in the matrix's order: points above (or below zero, under) the panel's mean judge.
    pub judges: Vec<f64>,
    /// Per target, in the matrix's order: its mean, had every judge of the panel marked it.
    pub targets: Vec<f64>,
}

/// Additive severity of the judges of a matrix.
///
/// # Errors
/// [`Reason`]: fewer than two judges or two targets; [`Reason::Disconnected`]; numbers out of a float's range.
pub fn severity(matrix: &Matrix) -> Result<Severity, Reason> {
    matrix.comparable()?;
    let groups = groups(matrix);
    if groups > 1 {
        return Err(Reason::Disconnected { groups });
    }
    let judges = matrix.judges().len();
    // The reduced normal equations are singular along « the same for all »; one added everywhere weighs that direction, and the
    // right side has nothing along it, so the solution is the one whose severities sum to zero.
    let mut normal = DMatrix::from_element(judges, judges, 1.0);
    let mut right = DVector::zeros(judges);
    let mut means = Vec::with_capacity(matrix.rows().len());
    for row in matrix.rows() {
        let m = row.len();
        let share = 1.0 / count(m);
        let sum: BigInt = row.iter().map(|cell| &cell.value).sum();
        for cell in row {
            // (x − mean) is exact up to here: large marks that differ little lose nothing.
            let apart = whole(m) * &cell.value - &sum;
            right[cell.judge] += matrix.scaled(&apart, m)?;
            normal[(cell.judge, cell.judge)] += 1.0;
            for other in row {
                normal[(cell.judge, other.judge)] -= share;
            }
        }
        means.push(matrix.scaled(&sum, m)?);
    }
    let solved = normal.cholesky().ok_or(Reason::OutOfRange)?.solve(&right);
    let centre = solved.sum() / count(judges);
    let judges: Vec<f64> = solved
        .iter()
        .map(|severity| finite(severity - centre))
        .collect::<Result<_, _>>()?;
    let targets = matrix
        .rows()
        .iter()
        .zip(means)
        .map(|(row, mean)| {
            let given: f64 = row.iter().filter_map(|cell| judges.get(cell.judge)).sum();
            finite(mean - given / count(row.len()))
        })
        .collect::<Result<_, _>>()?;
    Ok(Severity { judges, targets })
}

/// Into how many groups that no mark links the judges fall.
fn groups(matrix: &Matrix) -> usize {
    let mut parent: Vec<usize> = (0..matrix.judges().len()).collect();
    let mut groups = parent.len();
    for row in matrix.rows() {
        for pair in row.windows(2) {
            if let [a, b] = pair {
                let (a, b) = (root(&mut parent, a.judge), root(&mut parent, b.judge));
                if a != b {
                    parent[a] = b;
                    groups -= 1;
                }
            }
        }
    }
    groups
}

fn root(parent: &mut [usize], mut at: usize) -> usize {
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}
