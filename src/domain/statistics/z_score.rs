//! Each mark against its own judge's marks: how many standard deviations above or below that judge's mean.
//!
//! z = (x − mean) / s, with the *population* standard deviation s = √(Σ (x − mean)² / m) over the m marks that the judge gave: they are
//! all of them, not a sample (D. Freedman, R. Pisani, R. Purves, *Statistics*, chapters 4 and 5). A judge who gave one mark, or the same
//! mark to all, has no z-score: it is undefined, not zero.

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use super::exact::{count, finite, real, whole};
use super::{Matrix, Reason};

/// One mark as a z-score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ZScore {
    /// The target's place in the matrix.
    pub target: usize,
    /// The judge's place in the matrix.
    pub judge: usize,
    /// Standard deviations above the judge's mean; `None` when the judge has none.
    pub z: Option<f64>,
}

/// The z-scores of a matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct ZScores {
    /// Each mark there is, by target, then by judge.
    pub cells: Vec<ZScore>,
    /// Judges without z-scores, and why.
    pub undefined: Vec<(usize, Reason)>,
}

impl ZScores {
    /// The mean z-score of a target over the judges who have one; `None` when none has.
    pub fn mean(&self, target: usize) -> Option<f64> {
        let of_target = self.cells.iter().filter(|cell| cell.target == target);
        let known: Vec<f64> = of_target.filter_map(|cell| cell.z).collect();
        (!known.is_empty()).then(|| known.iter().sum::<f64>() / count(known.len()))
    }
}

/// What one judge gave: how many marks, their sum and the sum of their squares.
#[derive(Clone, Default)]
struct Sums {
    marks: usize,
    sum: BigInt,
    squares: BigInt,
}

impl Sums {
    /// m² times the population variance: an integer.
    fn spread(&self) -> BigInt {
        whole(self.marks) * &self.squares - &self.sum * &self.sum
    }

    fn deviation(&self) -> Result<f64, Reason> {
        let spread = self.spread();
        if self.marks < 2 {
            Err(Reason::OneMark)
        } else if spread.is_zero() {
            Err(Reason::SameMark)
        } else {
            Ok(real(&spread.abs())?.sqrt())
        }
    }
}

/// The z-score of each mark of a matrix.
pub fn z_scores(matrix: &Matrix) -> ZScores {
    let mut sums = vec![Sums::default(); matrix.judges().len()];
    for cell in matrix.rows().iter().flatten() {
        if let Some(sums) = sums.get_mut(cell.judge) {
            sums.marks += 1;
            sums.sum += &cell.value;
            sums.squares += &cell.value * &cell.value;
        }
    }
    let deviations: Vec<Result<f64, Reason>> = sums.iter().map(Sums::deviation).collect();
    let z = |judge: usize, value: &BigInt| -> Option<f64> {
        let sums = sums.get(judge)?;
        let deviation = deviations.get(judge)?.as_ref().ok()?;
        let above = real(&(whole(sums.marks) * value - &sums.sum)).ok()?;
        finite(above / deviation).ok()
    };
    let rows = matrix.rows().iter().enumerate();
    let cells = rows
        .flat_map(|(target, row)| row.iter().map(move |cell| (target, cell)))
        .map(|(target, cell)| ZScore {
            target,
            judge: cell.judge,
            z: z(cell.judge, &cell.value),
        })
        .collect();
    let undefined = deviations
        .iter()
        .enumerate()
        .filter_map(|(judge, deviation)| Some((judge, deviation.as_ref().err()?.clone())))
        .collect();
    ZScores { cells, undefined }
}
