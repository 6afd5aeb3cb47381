//! From exact integers and fractions to floats: the only way out, and never to NaN or infinity.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

use super::Reason;

/// A float that is a number.
pub fn finite(value: f64) -> Result<f64, Reason> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Reason::OutOfRange)
    }
}

/// The nearest float to an integer.
pub fn real(value: &BigInt) -> Result<f64, Reason> {
    finite(value.to_f64().unwrap_or(f64::INFINITY))
}

/// The nearest float to a fraction.
pub fn fraction(value: &BigRational) -> Result<f64, Reason> {
    finite(value.to_f64().unwrap_or(f64::INFINITY))
}

/// `numerator / denominator` as the nearest float, or `zero` when the denominator is zero.
pub fn quotient(numerator: &BigRational, denominator: &BigRational, zero: Reason) -> Result<f64, Reason> {
    if denominator.is_zero() {
        Err(zero)
    } else {
        fraction(&(numerator / denominator))
    }
}

/// A count as an integer.
pub fn whole(count: usize) -> BigInt {
    BigInt::from(count)
}

/// A count as a float: exact, as counts here stay far below 2⁵³.
pub fn count(count: usize) -> f64 {
    count.to_f64().unwrap_or(f64::INFINITY)
}
