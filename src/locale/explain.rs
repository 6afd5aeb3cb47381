//! Each rank in one sentence that a candidate could be given.

use crate::domain::ranking::{Contest, Ranked, TieStep};
use crate::domain::session::Session;
use crate::domain::setup::Method;

use super::Locale;

impl Locale {
    /// Why a dossier has its rank: the sum that makes its score, and how a tie was settled.
    pub fn explain_rank(&self, session: &Session, contest: &Contest, ranked: &Ranked) -> String {
        let setup = session.setup();
        let totals: Vec<_> = contest
            .contenders
            .iter()
            .find(|contender| contender.candidate == ranked.candidate)
            .map(|contender| contender.sheets.iter().map(|sheet| sheet.total.clone()).collect())
            .unwrap_or_default();
        let score = self.decimal(&ranked.score, setup.decimals);
        let scale = self.exact(&setup.reporting_scale);
        let count = ranked.marks_counted;
        let base = match contest.method {
            Method::WeightedMean => {
                let sum = self.exact(&totals.iter().sum());
                let args = [
                    ("count", count.into()),
                    ("sum", sum.into()),
                    ("score", score.into()),
                    ("scale", scale.into()),
                ];
                self.with("explain-weighted-mean", &args)
            }
            Method::Median => {
                let mut sorted = totals;
                sorted.sort();
                let told: Vec<String> = sorted
                    .iter()
                    .map(|total| self.decimal(total, setup.decimals))
                    .collect();
                let args = [
                    ("count", count.into()),
                    ("totals", told.join(" · ").into()),
                    ("score", score.into()),
                    ("scale", scale.into()),
                ];
                self.with("explain-median", &args)
            }
        };
        let Some(step) = &ranked.resolution else {
            return base;
        };
        let others: Vec<String> = ranked
            .tied_with
            .iter()
            .map(|id| self.dossier_name(session, id))
            .collect();
        let key = if *step == TieStep::ExAequo {
            "explain-tie-left"
        } else {
            "explain-tie"
        };
        let args = [
            ("others", self.list(&others).into()),
            ("step", self.tie_step(setup, step).into()),
        ];
        format!("{base} {}", self.with(key, &args))
    }
}
