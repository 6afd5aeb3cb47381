//! The median of the jurors' totals.

use crate::domain::ratio::Ratio;

/// The middle total; with an even number, the mean of the two middle ones; `None` without any.
pub fn median(totals: &[Ratio]) -> Option<Ratio> {
    let mut sorted: Vec<&Ratio> = totals.iter().collect();
    sorted.sort();
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle)?;
    if sorted.len() % 2 == 1 {
        return Some(upper.clone());
    }
    let lower = *sorted.get(middle.checked_sub(1)?)?;
    (lower + upper).checked_div(&Ratio::integer(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_number_takes_the_mean_of_the_two_middle_ones() {
        let totals = [
            Ratio::integer(18),
            Ratio::integer(3),
            Ratio::integer(12),
            Ratio::integer(11),
        ];
        assert_eq!(median(&totals), Ratio::new(23, 2));
        assert_eq!(median(&totals[..3]), Some(Ratio::integer(12)));
        assert_eq!(median(&[]), None);
    }
}
