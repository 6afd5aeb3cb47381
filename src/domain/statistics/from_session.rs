//! The matrix that a session's marks make: the totals of the sheets that count, dossiers × jurors.

use super::{Drift, Matrix, Rating, Reason, Statistics, drift};
use crate::domain::aggregation;
use crate::domain::id::CandidateId;
use crate::domain::ranking::Contender;
use crate::domain::ratio::Ratio;
use crate::domain::session::Session;

impl Session {
    /// The totals of every complete sheet that counts, on the reporting scale: dossiers in the order of passage, jurors in the
    /// panel's order.
    ///
    /// What does not count in a ranking does not count here: consultative voices (unless the session counts them), recused
    /// jurors, sheets without a total, dossiers out of the running.
    pub fn totals_matrix(&self) -> Matrix {
        let contenders = self.counted_contenders();
        let targets: Vec<String> = contenders.iter().map(|c| c.candidate.to_string()).collect();
        let judges: Vec<String> = self.counted_jurors().map(|juror| juror.id.to_string()).collect();
        let ratings = contenders
            .iter()
            .flat_map(|contender| {
                contender.sheets.iter().map(|sheet| Rating {
                    target: contender.candidate.to_string(),
                    judge: sheet.juror.to_string(),
                    value: sheet.total.clone(),
                })
            })
            .collect();
        // A session holds one sheet per juror and dossier: there is nothing that could stand twice.
        Matrix::in_order(&targets, &judges, ratings).unwrap_or_else(|_| Matrix::empty())
    }

    /// The means of the counted totals, in the order in which the hearings began. Means, whatever the session's method: a
    /// rank's value says nothing of points per hearing.
    pub fn heard_means(&self) -> Vec<(CandidateId, Ratio)> {
        let mut heard: Vec<(i64, CandidateId, Ratio)> = self
            .counted_contenders()
            .iter()
            .filter_map(|contender| {
                let started = self.state().hearings.get(&contender.candidate)?.started()?;
                let totals: Vec<Ratio> = contender.sheets.iter().map(|sheet| sheet.total.clone()).collect();
                let mean = aggregation::mean(&totals)?;
                Some((started.wall.unix_millis, contender.candidate.clone(), mean))
            })
            .collect();
        heard.sort_by_key(|(started, ..)| *started);
        heard
            .into_iter()
            .map(|(_, candidate, mean)| (candidate, mean))
            .collect()
    }

    /// Whether dossiers heard later score higher.
    ///
    /// # Errors
    /// [`Reason`].
    pub fn order_drift(&self) -> Result<Drift, Reason> {
        let scores: Vec<Ratio> = self.heard_means().into_iter().map(|(_, score)| score).collect();
        drift(&scores)
    }

    /// All diagnostics of the panel.
    pub fn statistics(&self) -> Statistics {
        Statistics {
            drift: Some(self.order_drift()),
            ..Statistics::of(self.totals_matrix())
        }
    }

    fn counted_contenders(&self) -> Vec<Contender> {
        let mut contenders = self.contest(self.setup().method).contenders;
        contenders.retain(|contender| contender.out.is_none());
        contenders
    }
}
