//! Why a panel does not give a figure: codes with data, which the locale puts into words.

/// Why a figure is undefined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// There is no mark at all.
    NoMarks,
    /// A single judge gave marks.
    OneJudge,
    /// A single target was marked, or is left to compare.
    OneTarget,
    /// Fewer than two targets were marked by every judge.
    FewComplete {
        /// How many were.
        complete: usize,
        /// Of how many targets.
        of: usize,
    },
    /// No two judges marked the same target.
    NoOverlap,
    /// Every mark is the same.
    NoVariance,
    /// The judges agree so wholly that there is no error left to measure by.
    NoError,
    /// The variance that the figure is a share of is estimated as zero or less.
    NoPositiveVariance,
    /// Each judge put all targets level.
    AllTied,
    /// A mark is below zero, which the ratio metric has no meaning for.
    BelowZero,
    /// This judge gave a single mark.
    OneMark,
    /// This judge gave the same mark to all.
    SameMark,
    /// Judges and targets fall into groups that no mark links, so that their levels cannot be told apart.
    Disconnected {
        /// How many groups.
        groups: usize,
    },
    /// The numbers are too large or too far apart for floating point.
    OutOfRange,
}

impl Reason {
    /// The stable code that scripts may rely on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoMarks => "no-marks",
            Self::OneJudge => "one-judge",
            Self::OneTarget => "one-target",
            Self::FewComplete { .. } => "few-complete",
            Self::NoOverlap => "no-overlap",
            Self::NoVariance => "no-variance",
            Self::NoError => "no-error",
            Self::NoPositiveVariance => "no-positive-variance",
            Self::AllTied => "all-tied",
            Self::BelowZero => "below-zero",
            Self::OneMark => "one-mark",
            Self::SameMark => "same-mark",
            Self::Disconnected { .. } => "disconnected",
            Self::OutOfRange => "out-of-range",
        }
    }
}

/// A figure that a panel does not give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undefined {
    /// Its path in the JSON document: `icc.2,1`, `icc.2,1.low`, `alpha.ratio`, `z_scores.J3`.
    pub figure: String,
    /// Why.
    pub reason: Reason,
}
