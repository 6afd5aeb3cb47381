//! What the chair may see of the panel once its marks are closed: every figure of it, gathered.

use super::{Adjusted, Reason, Statistics};
use crate::domain::id::CandidateId;
use crate::domain::ratio::Ratio;
use crate::domain::session::Session;

/// A session's diagnostics and what is drawn of them. It names jurors: for the chair alone, never printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnosis {
    /// The figures.
    pub statistics: Statistics,
    /// Each value less the mean of its dossier, dossiers × jurors in the matrix's order; `None` where there is no value.
    pub apart: Result<Vec<Vec<Option<f64>>>, Reason>,
    /// The mean of each dossier heard, in the order of the hearings.
    pub heard: Vec<(CandidateId, Ratio)>,
    /// Ranks at equal severity.
    pub adjusted: Result<Adjusted, Reason>,
}

impl Session {
    /// The panel's diagnostics; `None` while marks are open, which such figures could sway.
    pub fn diagnosis(&self) -> Option<Diagnosis> {
        if !self.marks_are_closed() {
            return None;
        }
        let statistics = self.statistics();
        Some(Diagnosis {
            apart: statistics.matrix.apart(),
            heard: self.heard_means(),
            adjusted: self.at_equal_severity(),
            statistics,
        })
    }
}
