//! Amounts of money: whole hundredths of the session's currency.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::ratio::Ratio;

/// An amount, in hundredths of the currency unit (cents). Never negative when it comes from a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

/// The largest amount read from text: one hundred billion units.
const LARGEST_UNITS: i64 = 100_000_000_000;

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnAmount {
    /// It is not a decimal number.
    NotANumber,
    /// It is below zero.
    Negative,
    /// It has a fraction of a hundredth.
    TooFine,
    /// It is above one hundred billion units.
    TooLarge,
}

impl Money {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// `units` whole units of the currency (euros).
    pub const fn units(units: i64) -> Self {
        Self(units * 100)
    }

    /// `cents` hundredths.
    pub const fn cents(cents: i64) -> Self {
        Self(cents)
    }

    /// Hundredths of the unit.
    pub const fn in_cents(self) -> i64 {
        self.0
    }

    /// Reads `16000`, `16000.5` or `16000,50`.
    pub fn parse(text: &str) -> Result<Self, NotAnAmount> {
        let value = Ratio::parse(text).map_err(|_| NotAnAmount::NotANumber)?;
        if value.is_negative() {
            return Err(NotAnAmount::Negative);
        }
        if value > Ratio::integer(LARGEST_UNITS) {
            return Err(NotAnAmount::TooLarge);
        }
        let cents = value * Ratio::integer(100);
        if !cents.is_integer() {
            return Err(NotAnAmount::TooFine);
        }
        cents.to_i64().map(Self).ok_or(NotAnAmount::TooLarge)
    }

    /// The amount in currency units, exactly.
    pub fn as_ratio(self) -> Ratio {
        &Ratio::integer(self.0) * &Ratio::new(1, 100).unwrap_or_else(Ratio::zero)
    }

    /// `percent` % of the amount, rounded down to the hundredth: a ceiling is never exceeded by rounding.
    pub fn percent(self, percent: &Ratio) -> Self {
        let cents = &(&Ratio::integer(self.0) * percent) * &Ratio::new(1, 100).unwrap_or_else(Ratio::zero);
        Self(cents.to_i64().unwrap_or(0))
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, |sum, amount| sum + amount)
    }
}

impl fmt::Display for Money {
    /// Plain decimal text with a point: `16000` or `16000.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (units, cents) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        if cents == 0 {
            write!(f, "{sign}{units}")
        } else {
            write!(f, "{sign}{units}.{cents:02}")
        }
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|_| de::Error::custom(format!("`{text}` is not an amount")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_reads_back_from_its_text() {
        for text in ["0", "16000", "16000.50", "0.05"] {
            assert_eq!(Money::parse(text).expect("amount").to_string(), text);
        }
    }

    #[test]
    fn fractions_of_a_cent_and_negatives_are_refused() {
        assert_eq!(Money::parse("1.005"), Err(NotAnAmount::TooFine));
        assert_eq!(Money::parse("-1"), Err(NotAnAmount::Negative));
        assert_eq!(Money::parse("1e9"), Err(NotAnAmount::NotANumber));
    }

    #[test]
    fn a_share_is_rounded_down() {
        let share = Ratio::integer(80);
        assert_eq!(Money::cents(101).percent(&share), Money::cents(80));
    }
}
