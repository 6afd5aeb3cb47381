//! What a method says of a dossier, in a figure and in words. Nothing but points is ever written as a mark.

use crate::domain::aggregation::{Gauge, Outcome, Undefined};

use super::Locale;
use super::figures::NBSP;

/// The decimals of a mean place at least: places lie between 0 and 1, and whole points would hide them.
const PLACE_DECIMALS: u32 = 3;

impl Locale {
    /// An outcome for a column: « 14,90 », « 0,233 », « Bien + », « 12–3 ».
    pub fn outcome(&self, outcome: &Outcome, decimals: u32) -> String {
        match outcome {
            Outcome::Points(points) => self.decimal(points, decimals),
            Outcome::MeanPlace(place) => self.decimal(place, decimals.max(PLACE_DECIMALS)),
            Outcome::Gauge(gauge) => format!("{}{NBSP}{}", gauge.grade.label, sign(gauge)),
            Outcome::Duels { won, lost } => format!("{won}–{lost}"),
        }
    }

    /// An outcome in a sentence: « 14,90 », « 0,233 de place moyenne », « Bien + (3 au-dessus sur 8) », « 12 victoires,
    /// 3 défaites ».
    pub fn outcome_told(&self, outcome: &Outcome, decimals: u32) -> String {
        match outcome {
            Outcome::Points(_) => self.outcome(outcome, decimals),
            Outcome::MeanPlace(_) => {
                let place = self.outcome(outcome, decimals);
                self.with("outcome-mean-place", &[("place", place.into())])
            }
            Outcome::Gauge(gauge) => {
                let args = [
                    ("grade", gauge.grade.label.as_ref().into()),
                    ("above", gauge.above.into()),
                    ("below", gauge.below.into()),
                    ("of", gauge.of.into()),
                ];
                self.with(
                    if gauge.is_plus() {
                        "outcome-gauge-plus"
                    } else {
                        "outcome-gauge-minus"
                    },
                    &args,
                )
            }
            Outcome::Duels { won, lost } => {
                let args = [("won", (*won).into()), ("lost", (*lost).into())];
                self.with("outcome-duels", &args)
            }
        }
    }

    /// Why a method says nothing.
    pub fn says_nothing(&self, undefined: Undefined) -> String {
        match undefined {
            Undefined::TooFewTotals { totals, required } => {
                let args = [("totals", totals.into()), ("required", required.into())];
                self.with("silent-too-few-totals", &args)
            }
            Undefined::NothingToCompare => self.text("silent-nothing-to-compare"),
            Undefined::NoOverlap => self.text("silent-no-overlap"),
            Undefined::NoGrades => self.text("silent-no-grades"),
        }
    }
}

/// A gauge's sign, with a true minus.
pub(crate) fn sign(gauge: &Gauge) -> &'static str {
    if gauge.is_plus() { "+" } else { "−" }
}
