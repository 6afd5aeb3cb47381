//! The mean of the jurors' totals (each total being weighted by criterion already).

use crate::domain::ratio::Ratio;

/// Σ totals ÷ their number; `None` without any.
pub fn mean(totals: &[Ratio]) -> Option<Ratio> {
    let count = i64::try_from(totals.len()).ok()?;
    totals.iter().sum::<Ratio>().checked_div(&Ratio::integer(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_exact() {
        let totals = [Ratio::integer(10), Ratio::integer(10), Ratio::integer(11)];
        assert_eq!(mean(&totals), Ratio::new(31, 3));
        assert_eq!(mean(&[]), None);
    }
}
