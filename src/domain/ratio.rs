//! Exact rational numbers for marks, weights, totals and means.
//!
//! A [`Ratio`] is read from decimal text, never from a float, and is rounded only when it is shown.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Div, Mul, Sub};
use std::str::FromStr;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An exact rational number, always in lowest terms with a positive denominator.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Ratio(BigRational);

/// Longest decimal text accepted, in bytes: enough for any real figure, too short to be an attack.
const LONGEST_TEXT: usize = 40;

/// Why a text is not a decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANumber;

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a decimal number")
    }
}

impl std::error::Error for NotANumber {}

impl Ratio {
    /// The integer `n`.
    pub fn integer(n: i64) -> Self {
        Self(BigRational::from_integer(n.into()))
    }

    /// `numerator / denominator`; `None` when the denominator is zero.
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self(BigRational::new(numerator.into(), denominator.into())))
    }

    /// Zero.
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// Reads `14`, `14.5`, `14,5`, `-3` or `29/2`. White space around it is ignored; exponents are not accepted.
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let text = text.trim();
        if text.is_empty() || text.len() > LONGEST_TEXT {
            return Err(NotANumber);
        }
        if let Some((numerator, denominator)) = text.split_once('/') {
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            if !digits(numerator.strip_prefix('-').unwrap_or(numerator)) || !digits(denominator) {
                return Err(NotANumber);
            }
            let numerator: BigInt = numerator.parse().map_err(|_| NotANumber)?;
            let denominator: BigInt = denominator.parse().map_err(|_| NotANumber)?;
            if denominator.is_zero() {
                return Err(NotANumber);
            }
            return Ok(Self(BigRational::new(numerator, denominator)));
        }
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let well_formed = whole.bytes().all(|b| b.is_ascii_digit())
            && fraction.bytes().all(|b| b.is_ascii_digit())
            && !(whole.is_empty() && fraction.is_empty());
        if !well_formed {
            return Err(NotANumber);
        }
        let all: BigInt = format!("0{whole}{fraction}").parse().map_err(|_| NotANumber)?;
        let power = u32::try_from(fraction.len()).map_err(|_| NotANumber)?;
        let value = BigRational::new(all, BigInt::from(10u8).pow(power));
        Ok(Self(if negative { -value } else { value }))
    }

    /// The numerator in lowest terms, in decimal digits.
    pub fn numerator(&self) -> String {
        self.0.numer().to_string()
    }

    /// The positive denominator in lowest terms, in decimal digits.
    pub fn denominator(&self) -> String {
        self.0.denom().to_string()
    }

    /// Numerator and denominator where both fit in 64 bits.
    pub(super) fn small_parts(&self) -> Option<(i64, i64)> {
        Some((self.0.numer().to_i64()?, self.0.denom().to_i64()?))
    }

    /// Numerator and denominator.
    pub(super) fn parts(&self) -> (BigInt, BigInt) {
        (self.0.numer().clone(), self.0.denom().clone())
    }

    /// `numerator / denominator`, brought to lowest terms; `None` when the denominator is zero.
    pub(super) fn of_parts(numerator: BigInt, denominator: BigInt) -> Option<Self> {
        (!denominator.is_zero()).then(|| Self(BigRational::new(numerator, denominator)))
    }

    /// Whether it is exactly zero.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// Whether it is above zero.
    pub fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    /// Whether it has no fractional part.
    pub fn is_integer(&self) -> bool {
        self.0.is_integer()
    }

    /// `self / divisor`, or `None` when the divisor is zero.
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        let small = || {
            let ((a, b), (c, d)) = (self.small_parts()?, divisor.small_parts()?);
            let (a, b, c, d) = (i128::from(a), i128::from(b), i128::from(c), i128::from(d));
            reduced((a * c.signum()).checked_mul(d), b.checked_mul(c.abs()))
        };
        (!divisor.is_zero()).then(|| small().unwrap_or_else(|| Self(&self.0 / &divisor.0)))
    }

    /// Decimal text with a point and exactly `digits` decimals, rounded half up (away from zero for negatives).
    /// For display only: no rank or total is ever computed from it.
    pub fn rounded(&self, digits: u32) -> String {
        let power = BigInt::from(10u8).pow(digits);
        let scaled: BigInt = self.0.numer().abs() * &power * 2 + self.0.denom();
        let units: BigInt = scaled.div_floor(&(self.0.denom() * 2));
        let (whole, fraction) = units.div_rem(&power);
        let sign = if self.0.is_negative() && !units.is_zero() {
            "-"
        } else {
            ""
        };
        if digits == 0 {
            format!("{sign}{whole}")
        } else {
            let width = usize::try_from(digits).unwrap_or(usize::MAX);
            format!("{sign}{whole}.{:0>width$}", fraction.to_string())
        }
    }

    /// The shortest decimal text that is exactly this number, or `None` when no finite decimal is.
    pub fn exact_decimal(&self) -> Option<String> {
        let mut rest = self.0.denom().clone();
        let mut digits = 0u32;
        let (mut twos, mut fives) = (0u32, 0u32);
        while rest.is_multiple_of(&BigInt::from(2u8)) {
            rest /= 2;
            twos += 1;
        }
        while rest.is_multiple_of(&BigInt::from(5u8)) {
            rest /= 5;
            fives += 1;
        }
        if rest == BigInt::from(1u8) {
            digits = digits.max(twos).max(fives);
            Some(self.rounded(digits))
        } else {
            None
        }
    }

    /// The number itself, for the diagnostics' sums.
    pub(in crate::domain) fn as_big(&self) -> &BigRational {
        &self.0
    }

    /// The integer part towards zero, when it fits.
    pub fn to_i64(&self) -> Option<i64> {
        self.0.to_i64()
    }
}

impl Ord for Ratio {
    /// By value; crosswise where both are small.
    fn cmp(&self, other: &Self) -> Ordering {
        match self.small_parts().zip(other.small_parts()) {
            Some(((a, b), (c, d))) => (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b))),
            None => self.0.cmp(&other.0),
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Ratio {
    /// The exact decimal where there is one, else `numerator/denominator`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.exact_decimal() {
            Some(text) => f.write_str(&text),
            None => write!(f, "{}/{}", self.0.numer(), self.0.denom()),
        }
    }
}

impl FromStr for Ratio {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        Self::parse(text)
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|_| de::Error::custom(format!("`{text}` is not a decimal number")))
    }
}

/// A result whose numerator and denominator the machine holds, brought to lowest terms; `None` for anything larger.
fn reduced(numerator: Option<i128>, denominator: Option<i128>) -> Option<Ratio> {
    let (numerator, denominator) = (i64::try_from(numerator?).ok()?, i64::try_from(denominator?).ok()?);
    let divisor = numerator.checked_abs()?.gcd(&denominator);
    (denominator > 0 && divisor > 0).then(|| {
        Ratio(BigRational::new_raw(
            (numerator / divisor).into(),
            (denominator / divisor).into(),
        ))
    })
}

// Marks, weights and totals are small: their operations are the machine's, and those that would not fit are big numbers'.
macro_rules! operator {
    ($trait:ident, $method:ident, $small:expr) => {
        impl $trait for &Ratio {
            type Output = Ratio;
            fn $method(self, other: &Ratio) -> Ratio {
                let fits = self.small_parts().zip(other.small_parts());
                let wide =
                    fits.map(|((a, b), (c, d))| (i128::from(a), i128::from(b), i128::from(c), i128::from(d)));
                let small: fn(i128, i128, i128, i128) -> Option<i128> = $small;
                wide.and_then(|(a, b, c, d)| reduced(small(a, b, c, d), b.checked_mul(d)))
                    .unwrap_or_else(|| Ratio((&self.0).$method(&other.0)))
            }
        }
        impl $trait for Ratio {
            type Output = Ratio;
            fn $method(self, other: Ratio) -> Ratio {
                (&self).$method(&other)
            }
        }
    };
}
operator!(Add, add, |a, b, c, d| a
    .checked_mul(d)?
    .checked_add(c.checked_mul(b)?));
operator!(Sub, sub, |a, b, c, d| a
    .checked_mul(d)?
    .checked_sub(c.checked_mul(b)?));
operator!(Mul, mul, |a, _, c, _| a.checked_mul(c));

impl Div<&Ratio> for &Ratio {
    type Output = Option<Ratio>;
    /// Division that cannot panic: `None` on a zero divisor.
    fn div(self, other: &Ratio) -> Option<Ratio> {
        self.checked_div(other)
    }
}

impl Sum for Ratio {
    fn sum<I: Iterator<Item = Ratio>>(terms: I) -> Ratio {
        terms.fold(Ratio::zero(), |sum, term| sum + term)
    }
}

impl<'a> Sum<&'a Ratio> for Ratio {
    fn sum<I: Iterator<Item = &'a Ratio>>(terms: I) -> Ratio {
        terms.fold(Ratio::zero(), |sum, term| &sum + term)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(text: &str) -> Ratio {
        Ratio::parse(text).expect("a number")
    }

    #[test]
    fn a_comma_and_a_point_read_the_same() {
        assert_eq!(ratio("14,5"), ratio("14.50"));
        assert_eq!(ratio("14,5"), ratio("29/2"));
    }

    #[test]
    fn nonsense_is_not_a_number() {
        for text in [
            "", " ", ".", "1e3", "1.2.3", "--1", "1/0", "1_0/2", "1/-2", "/2", "quinze", "१२", "0x10",
        ] {
            assert_eq!(Ratio::parse(text), Err(NotANumber), "{text}");
        }
    }

    #[test]
    fn rounding_is_half_up_at_the_last_digit_shown() {
        assert_eq!(ratio("13.845").rounded(2), "13.85");
        assert_eq!(ratio("13.8449999").rounded(2), "13.84");
        assert_eq!(ratio("1/3").rounded(2), "0.33");
        assert_eq!(ratio("19.995").rounded(2), "20.00");
        assert_eq!(ratio("-0.004").rounded(2), "0.00");
        assert_eq!(ratio("7/2").rounded(0), "4");
    }

    #[test]
    fn the_text_of_a_ratio_reads_back_to_itself() {
        for text in ["0", "14.5", "-3", "1/3", "0.125", "100"] {
            assert_eq!(ratio(text).to_string(), text);
            assert_eq!(ratio(&ratio(text).to_string()), ratio(text));
        }
    }
}
