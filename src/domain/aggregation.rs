//! From jurors' totals to one score per dossier, by the session's method; exact throughout.
//!
//! It knows neither sessions nor recusals: it gets the totals that count. To add a method, add a variant to
//! [`Method`](super::setup::Method), a file here, and its laws in `tests/aggregation.rs`.

use super::ratio::Ratio;
use super::setup::Method;

mod mean;
mod median;

pub use mean::mean;
pub use median::median;

/// The score of a dossier from the totals of the jurors who marked it completely; `None` without any.
pub fn score(method: Method, totals: &[Ratio]) -> Option<Ratio> {
    match method {
        Method::WeightedMean => mean(totals),
        Method::Median => median(totals),
    }
}
