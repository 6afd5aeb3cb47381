//! The six intraclass correlations of Shrout and Fleiss, with their 95 % confidence intervals.
//!
//! P. E. Shrout, J. L. Fleiss, « Intraclass correlations: uses in assessing rater reliability », *Psychological Bulletin* 86
//! (1979), 420–428; intervals also in K. O. McGraw, S. P. Wong, « Forming inferences about some intraclass correlation
//! coefficients », *Psychological Methods* 1 (1996), 30–46. With n targets and k judges, and the mean squares of the
//! analysis of variance: BMS between targets, WMS within targets, JMS between judges, EMS of error.
//!
//! Complete data only: a target that a judge did not mark is left out.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::distribution::f_upper;
use super::exact::{count, finite, fraction, quotient, whole};
use super::{Matrix, Reason};

/// Which intraclass correlation, in Shrout and Fleiss's notation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// ICC(1,1): each target marked by other judges; one judge's mark.
    Single1,
    /// ICC(2,1): the same judges, drawn from many; one judge's mark; absolute agreement.
    Single2,
    /// ICC(3,1): these judges and no others; one judge's mark; consistency.
    Single3,
    /// ICC(1,k): as (1,1), of the mean of the k judges.
    Mean1,
    /// ICC(2,k): as (2,1), of the mean of the k judges.
    Mean2,
    /// ICC(3,k): as (3,1), of the mean of the k judges.
    Mean3,
}

impl Form {
    /// All six.
    pub const ALL: [Self; 6] = [
        Self::Single1,
        Self::Single2,
        Self::Single3,
        Self::Mean1,
        Self::Mean2,
        Self::Mean3,
    ];

    /// As the literature writes it: `2,1`, `3,k`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Single1 => "1,1",
            Self::Single2 => "2,1",
            Self::Single3 => "3,1",
            Self::Mean1 => "1,k",
            Self::Mean2 => "2,k",
            Self::Mean3 => "3,k",
        }
    }
}

/// An intraclass correlation. One at most; it may be below zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Icc {
    /// The estimate.
    pub value: f64,
    /// Its interval of 95 % confidence, or why there is none.
    pub interval: Result<Interval, Reason>,
}

/// An interval of 95 % confidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// The mean squares of the two-way analysis of variance, in squared units of the marks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanSquares {
    /// BMS, between targets.
    pub between: f64,
    /// WMS, within targets.
    pub within: f64,
    /// JMS, between judges.
    pub judges: f64,
    /// EMS, of error.
    pub error: f64,
}

/// What tail the interval leaves on each side.
const TAIL: f64 = 0.025;

/// The exact analysis, in squared units of the matrix.
struct Analysis {
    targets: usize,
    judges: usize,
    between: BigRational,
    within: BigRational,
    column: BigRational,
    error: BigRational,
}

impl Analysis {
    fn of(matrix: &Matrix) -> Result<Self, Reason> {
        let rows = matrix.complete_rows()?;
        let (targets, judges) = (rows.len(), matrix.judges().len());
        let (n, k) = (whole(targets), whole(judges));
        let mut sum = BigInt::zero();
        let mut squares = BigInt::zero();
        let mut row_squares = BigInt::zero();
        let mut columns = vec![BigInt::zero(); judges];
        for row in rows {
            let mut row_sum = BigInt::zero();
            for (cell, column) in row.iter().zip(&mut columns) {
                row_sum += &cell.value;
                squares += &cell.value * &cell.value;
                *column += &cell.value;
            }
            row_squares += &row_sum * &row_sum;
            sum += row_sum;
        }
        let column_squares: BigInt = columns.iter().map(|column| column * column).sum();
        // Sums of squares, each times n·k, so that they are integers.
        let correction = &sum * &sum;
        let total = &n * &k * squares - &correction;
        let between = &n * row_squares - &correction;
        let column = &k * column_squares - &correction;
        let within = &total - &between;
        let error = &within - &column;
        if total.is_zero() {
            return Err(Reason::NoVariance);
        }
        let mean = |sum: BigInt, freedom: usize| BigRational::new(sum, &n * &k * whole(freedom));
        Ok(Self {
            targets,
            judges,
            between: mean(between, targets - 1),
            within: mean(within, targets * (judges - 1)),
            column: mean(column, judges - 1),
            error: mean(error, (targets - 1) * (judges - 1)),
        })
    }

    /// The estimate.
    ///
    /// (1,1) = (BMS − WMS) / (BMS + (k−1) WMS); (2,1) = (BMS − EMS) / (BMS + (k−1) EMS + k (JMS − EMS) / n);
    /// (3,1) = (BMS − EMS) / (BMS + (k−1) EMS); (1,k) = (BMS − WMS) / BMS;
    /// (2,k) = (BMS − EMS) / (BMS + (JMS − EMS) / n); (3,k) = (BMS − EMS) / BMS.
    fn value(&self, form: Form) -> Result<f64, Reason> {
        let n = BigRational::from_integer(whole(self.targets));
        let k = BigRational::from_integer(whole(self.judges));
        let others = BigRational::from_integer(whole(self.judges - 1));
        let noise = match form {
            Form::Single1 | Form::Mean1 => &self.within,
            _ => &self.error,
        };
        let bias = (&self.column - &self.error) / &n;
        let variance = match form {
            Form::Single1 | Form::Single3 => &self.between + others * noise,
            Form::Single2 => &self.between + others * noise + k * bias,
            Form::Mean1 | Form::Mean3 => self.between.clone(),
            Form::Mean2 => &self.between + bias,
        };
        if !variance.is_positive() {
            return Err(Reason::NoPositiveVariance);
        }
        quotient(&(&self.between - noise), &variance, Reason::NoPositiveVariance)
    }

    /// The interval of 95 % confidence around `value`.
    ///
    /// For (1,·) and (3,·) with F = BMS / WMS or BMS / EMS: F_L = F / F*(n−1, ν), F_U = F · F*(ν, n−1); of one judge
    /// (F_· − 1) / (F_· + k − 1), of the mean 1 − 1 / F_·. For (2,1), Satterthwaite's degrees of freedom as in Shrout and Fleiss,
    /// p. 424; for (2,k), Spearman and Brown's step up of its ends, k r / (1 + (k−1) r).
    fn interval(&self, form: Form, value: f64) -> Result<Interval, Reason> {
        let (n, k) = (count(self.targets), count(self.judges));
        let (noise, freedom) = match form {
            Form::Single1 | Form::Mean1 => (&self.within, n * (k - 1.0)),
            _ => (&self.error, (n - 1.0) * (k - 1.0)),
        };
        let f = quotient(&self.between, noise, Reason::NoError)?;
        let (low, high) = match form {
            Form::Single1 | Form::Single3 | Form::Mean1 | Form::Mean3 => {
                let low = f / f_upper(TAIL, n - 1.0, freedom)?;
                let high = f * f_upper(TAIL, freedom, n - 1.0)?;
                match form {
                    Form::Mean1 | Form::Mean3 => (1.0 - 1.0 / low, 1.0 - 1.0 / high),
                    _ => ((low - 1.0) / (low + k - 1.0), (high - 1.0) / (high + k - 1.0)),
                }
            }
            Form::Single2 => self.agreement_interval(f, value)?,
            Form::Mean2 => {
                let single = self.value(Form::Single2)?;
                let (low, high) = self.agreement_interval(f, single)?;
                let step_up = |r: f64| -> Result<f64, Reason> {
                    let variance = 1.0 + (k - 1.0) * r;
                    if variance > 0.0 {
                        Ok(k * r / variance)
                    } else {
                        Err(Reason::NoPositiveVariance)
                    }
                };
                (step_up(low)?, step_up(high)?)
            }
        };
        Ok(Interval {
            low: finite(low)?,
            high: finite(high)?,
        })
    }

    /// The interval of ICC(2,1), everything divided by EMS.
    fn agreement_interval(&self, f: f64, value: f64) -> Result<(f64, f64), Reason> {
        let (n, k) = (count(self.targets), count(self.judges));
        let judges = quotient(&self.column, &self.error, Reason::NoError)?;
        let columns = k * value * judges;
        let rest = n * (1.0 + (k - 1.0) * value) - k * value;
        let freedom =
            (k - 1.0) * (n - 1.0) * (columns + rest).powi(2) / ((n - 1.0) * columns.powi(2) + rest.powi(2));
        let lower = f_upper(TAIL, n - 1.0, freedom)?;
        let upper = f_upper(TAIL, freedom, n - 1.0)?;
        let spread = k * judges + k * n - k - n;
        Ok((
            n * (f - lower) / (lower * spread + n * f),
            n * (upper * f - 1.0) / (spread + n * upper * f),
        ))
    }
}

/// An intraclass correlation of a matrix.
///
/// # Errors
/// [`Reason`]: fewer than two judges, two targets or two complete targets; no variance; or a variance to share that is estimated
/// as not positive (a panel on which R would print a coefficient above one).
pub fn icc(matrix: &Matrix, form: Form) -> Result<Icc, Reason> {
    let analysis = Analysis::of(matrix)?;
    let value = analysis.value(form)?;
    Ok(Icc {
        value,
        interval: analysis.interval(form, value),
    })
}

/// The mean squares that the intraclass correlations are made of.
///
/// # Errors
/// [`Reason`], as for [`icc`].
pub fn mean_squares(matrix: &Matrix) -> Result<MeanSquares, Reason> {
    let analysis = Analysis::of(matrix)?;
    let unit = BigRational::from_integer(matrix.unit() * matrix.unit());
    let real = |square: &BigRational| fraction(&(square / &unit));
    Ok(MeanSquares {
        between: real(&analysis.between)?,
        within: real(&analysis.within)?,
        judges: real(&analysis.column)?,
        error: real(&analysis.error)?,
    })
}
