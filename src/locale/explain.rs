//! Each rank in one sentence that a candidate could be given.

use crate::domain::Ratio;
use crate::domain::aggregation::{Outcome, Place};
use crate::domain::ranking::{Contest, Ranked, TieStep};
use crate::domain::session::Session;
use crate::domain::setup::Method;

use super::Locale;
use super::outcome::sign;

impl Locale {
    /// Why a dossier has its rank: the sum that makes its score, and how a tie was settled.
    pub fn explain_rank(&self, session: &Session, contest: &Contest, ranked: &Ranked) -> String {
        let setup = session.setup();
        let base = match &ranked.outcome {
            Outcome::Points(points) => self.explain_points(session, contest, ranked, points),
            Outcome::MeanPlace(_) => {
                let mut places: Vec<Place> = contest
                    .places(&ranked.candidate)
                    .into_iter()
                    .map(|(_, place)| place)
                    .collect();
                places.sort_by_key(Place::share);
                let terms: Vec<String> = places.iter().map(|place| self.place_term(place)).collect();
                let key = match terms.len() {
                    1 => "explain-mean-place-one",
                    _ => "explain-mean-place",
                };
                let args = [
                    ("count", terms.len().into()),
                    ("terms", terms.join(" + ").into()),
                    ("place", self.outcome(&ranked.outcome, setup.decimals).into()),
                ];
                self.with(key, &args)
            }
            Outcome::Gauge(gauge) => {
                let args = [
                    ("grade", gauge.grade.label.as_ref().into()),
                    ("above", gauge.above.into()),
                    ("below", gauge.below.into()),
                    ("of", gauge.of.into()),
                    ("sign", sign(gauge).into()),
                ];
                self.with("explain-gauge", &args)
            }
            Outcome::Duels { won, lost } => {
                let others = contest.duels(&ranked.candidate).len();
                let args = [
                    ("won", (*won).into()),
                    ("lost", (*lost).into()),
                    ("others", others.into()),
                ];
                self.with("explain-duels", &args)
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

    /// The sum behind a score in points.
    fn explain_points(
        &self,
        session: &Session,
        contest: &Contest,
        ranked: &Ranked,
        points: &Ratio,
    ) -> String {
        let setup = session.setup();
        let mut totals: Vec<Ratio> = contest
            .contenders
            .iter()
            .find(|contender| contender.candidate == ranked.candidate)
            .map(|contender| contender.sheets.iter().map(|sheet| sheet.total.clone()).collect())
            .unwrap_or_default();
        totals.sort();
        let told: Vec<String> = totals
            .iter()
            .map(|total| self.decimal(total, setup.decimals))
            .collect();
        let (key, counted) = match contest.method {
            Method::Median => ("explain-median", totals.as_slice()),
            Method::TrimmedMean => {
                let within = totals.get(1..totals.len().saturating_sub(1));
                ("explain-trimmed-mean", within.unwrap_or_default())
            }
            Method::WeightedMean | Method::MajorityGauge | Method::Borda | Method::Schulze => {
                ("explain-weighted-mean", totals.as_slice())
            }
        };
        let args = [
            ("count", ranked.marks_counted.into()),
            ("kept", counted.len().into()),
            ("sum", self.exact(&counted.iter().sum()).into()),
            ("totals", told.join(" · ").into()),
            ("score", self.decimal(points, setup.decimals).into()),
            ("scale", self.exact(&setup.reporting_scale).into()),
        ];
        self.with(key, &args)
    }

    /// A place as (rank − 1) ÷ (dossiers − 1), unreduced: « 2,5/15 ».
    fn place_term(&self, place: &Place) -> String {
        let above = &place.rank() - &Ratio::integer(1);
        format!("{}/{}", self.exact(&above), place.of.saturating_sub(1))
    }
}
