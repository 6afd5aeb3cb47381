//! Grades of agreement: the published words that go with a figure.
//!
//! For intraclass correlations: T. K. Koo, M. Y. Li, « A guideline of selecting and reporting intraclass correlation coefficients for
//! reliability research », *Journal of Chiropractic Medicine* 15 (2016), 155–163, who ask to read the interval and not the estimate
//! alone. For Kendall's W: R. C. Schmidt, « Managing Delphi surveys using nonparametric statistical techniques », *Decision
//! Sciences* 28 (1997), 763–774. They are customs, not laws: the figure always stands beside the word.

use super::{Concordance, Icc, Interval};

/// How far judges agree, in four steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Little: below one half.
    Weak,
    /// In the middle.
    Moderate,
    /// Well.
    Good,
    /// Very well: nine tenths and more.
    Excellent,
}

impl Grade {
    /// Its stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Moderate => "moderate",
            Self::Good => "good",
            Self::Excellent => "excellent",
        }
    }

    fn within(value: f64, steps: [f64; 3]) -> Self {
        match steps.iter().filter(|step| value >= **step).count() {
            0 => Self::Weak,
            1 => Self::Moderate,
            2 => Self::Good,
            _ => Self::Excellent,
        }
    }

    /// Where the steps of an intraclass correlation lie.
    pub const ICC: [f64; 3] = [0.5, 0.75, 0.9];

    /// Where the steps of Kendall's W lie.
    pub const W: [f64; 3] = [0.5, 0.7, 0.9];

    /// From where on Krippendorff draws tentative conclusions from alpha, and from where on he relies on it (K. Krippendorff,
    /// *Content Analysis* (2004), chapter 11).
    pub const ALPHA: [f64; 2] = [0.667, 0.8];

    /// Of an intraclass correlation, or of an end of its interval.
    pub fn of_icc(value: f64) -> Self {
        Self::within(value, Self::ICC)
    }

    /// Of Kendall's W.
    pub fn of_w(value: f64) -> Self {
        Self::within(value, Self::W)
    }
}

impl Icc {
    /// Its grade.
    pub fn grade(&self) -> Grade {
        Grade::of_icc(self.value)
    }
}

impl Interval {
    /// The grades of its ends, of an intraclass correlation.
    pub fn grades(&self) -> (Grade, Grade) {
        (Grade::of_icc(self.low), Grade::of_icc(self.high))
    }
}

impl Concordance {
    /// Its grade.
    pub fn grade(&self) -> Grade {
        Grade::of_w(self.w)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_begins_at_its_step() {
        let icc = [-0.2, 0.499, 0.5, 0.749, 0.75, 0.899, 0.9, 1.0].map(Grade::of_icc);
        use Grade::{Excellent, Good, Moderate, Weak};
        assert_eq!(
            icc,
            [Weak, Weak, Moderate, Moderate, Good, Good, Excellent, Excellent]
        );
        assert_eq!([0.69, 0.7].map(Grade::of_w), [Moderate, Good]);
    }
}
