//! Diagnostics of a panel: how far its jurors agree, who marks high or low, whether the hour counted.
//!
//! They never move a mark or a rank: nothing here is read by aggregation, ranking or deliberation. It is the one place of
//! the core that answers in floats. Marks come in as exact numbers, and every sum that decides whether a figure exists at
//! all is exact too, so that a panel without variance is seen as such and not as a variance of 1e-30.
//!
//! A figure that a panel does not give is undefined, with a [`Reason`]; none is ever NaN, infinite or a zero put in its place.
//!
//! Missing marks are the normal case. Krippendorff's alpha, z-scores and severity use every mark there is. The intraclass
//! correlations and Kendall's W need complete data and leave out each dossier that one of the jurors did not mark (listwise
//! deletion), as `icc` and `kendall` of R's package `irr` do with `na.omit`; [`Matrix::incomplete`] names those left out.
#![allow(
    clippy::float_arithmetic,
    reason = "diagnostics may round; marks, ranks and amounts never come from here"
)]

mod adjusted;
mod agreement;
mod concordance;
mod diagnosis;
mod distribution;
mod drift;
mod exact;
mod from_session;
mod grade;
mod icc;
mod matrix;
mod reason;
mod severity;
mod z_score;

pub use adjusted::{Adjusted, AtEqualSeverity, Place};
pub use agreement::{Metric, alpha};
pub use concordance::{Concordance, kendall_w};
pub use diagnosis::Diagnosis;
pub use drift::{Drift, drift};
pub use grade::Grade;
pub use icc::{Form, Icc, Interval, MeanSquares, icc, mean_squares};
pub use matrix::{Duplicate, Matrix, Rating};
pub use reason::{Reason, Undefined};
pub use severity::{Severity, severity};
pub use z_score::{ZScore, ZScores, z_scores};

/// All diagnostics of one matrix of totals.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// What they are computed from.
    pub matrix: Matrix,
    /// The six intraclass correlations, in the order of [`Form::ALL`].
    pub icc: Vec<(Form, Result<Icc, Reason>)>,
    /// Krippendorff's alpha by the four metrics, in the order of [`Metric::ALL`].
    pub alpha: Vec<(Metric, Result<f64, Reason>)>,
    /// Kendall's W.
    pub kendall_w: Result<Concordance, Reason>,
    /// Each mark as a z-score of its judge.
    pub z_scores: ZScores,
    /// Additive severity.
    pub severity: Result<Severity, Reason>,
    /// Order drift; `None` when the order of the hearings is not known.
    pub drift: Option<Result<Drift, Reason>>,
}

impl Statistics {
    /// All diagnostics of a matrix, whose order of hearings nobody knows.
    pub fn of(matrix: Matrix) -> Self {
        Self {
            icc: Form::ALL.map(|form| (form, icc(&matrix, form))).to_vec(),
            alpha: Metric::ALL
                .map(|metric| (metric, alpha(&matrix, metric)))
                .to_vec(),
            kendall_w: kendall_w(&matrix),
            z_scores: z_scores(&matrix),
            severity: severity(&matrix),
            drift: None,
            matrix,
        }
    }

    /// Every figure that this panel does not give, and why, in the order of the fields.
    pub fn undefined(&self) -> Vec<Undefined> {
        let mut undefined = Vec::new();
        let mut say = |figure: String, reason: &Reason| {
            undefined.push(Undefined {
                figure,
                reason: reason.clone(),
            });
        };
        for (form, icc) in &self.icc {
            match icc {
                Err(reason) => say(format!("icc.{}", form.code()), reason),
                Ok(Icc {
                    interval: Err(reason),
                    ..
                }) => {
                    say(format!("icc.{}.low", form.code()), reason);
                    say(format!("icc.{}.high", form.code()), reason);
                }
                Ok(_) => {}
            }
        }
        for (metric, alpha) in &self.alpha {
            if let Err(reason) = alpha {
                say(format!("alpha.{}", metric.code()), reason);
            }
        }
        if let Err(reason) = &self.kendall_w {
            say("kendall_w".to_owned(), reason);
        }
        if self.z_scores.cells.is_empty() {
            say("z_scores".to_owned(), &Reason::NoMarks);
        }
        for (judge, reason) in &self.z_scores.undefined {
            let name = self.matrix.judges().get(*judge).map_or("", String::as_str);
            say(format!("z_scores.{name}"), reason);
        }
        if let Err(reason) = &self.severity {
            say("severity".to_owned(), reason);
        }
        if let Some(Err(reason)) = &self.drift {
            say("drift".to_owned(), reason);
        }
        undefined
    }
}
