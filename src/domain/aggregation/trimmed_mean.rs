//! The trimmed mean of the jurors' totals: without one highest and one lowest.

use crate::domain::ratio::Ratio;

use super::{Undefined, mean, small};

/// The fewest totals of which two may be left aside: of four, half of the jury would not count.
pub const FEWEST_TO_TRIM: u32 = 5;

/// The mean of the totals without one highest and one lowest, whatever ties they stand in; `None` under
/// [`FEWEST_TO_TRIM`].
pub fn trimmed_mean(totals: &[Ratio]) -> Option<Ratio> {
    if small(totals.len()) < FEWEST_TO_TRIM {
        return None;
    }
    let mut sorted = totals.to_vec();
    sorted.sort();
    mean(sorted.get(1..sorted.len() - 1)?)
}

pub(super) fn too_few(totals: usize) -> Undefined {
    Undefined::TooFewTotals {
        totals: small(totals),
        required: FEWEST_TO_TRIM,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_highest_and_one_lowest_are_left_aside() {
        let totals = [20, 3, 12, 20, 11].map(Ratio::integer);
        assert_eq!(trimmed_mean(&totals), Ratio::new(43, 3));
        assert_eq!(trimmed_mean(&totals[..4]), None);
    }
}
