//! Tails of the F, chi-squared and normal distributions, with `statrs`.

use statrs::distribution::{ChiSquared, ContinuousCDF, Normal};
use statrs::function::beta::checked_beta_reg;

use super::Reason;
use super::exact::finite;

/// How often an interval of logarithms is halved: 1400 / 2⁶⁴ is below the last digit of any float in it.
const HALVINGS: u32 = 64;

/// The value that an F variable with these degrees of freedom exceeds with probability `tail`.
///
/// P(F > x) is the regularized incomplete beta function I_y(ν₂/2, ν₁/2) at y = ν₂ / (ν₂ + ν₁ x) (Abramowitz and Stegun (1964), 26.6.2),
/// inverted by bisection on the logarithm of x. `statrs` inverts by Algorithm AS 109, whose Newton steps need not end, and
/// takes y from one, which leaves nothing of it for the few degrees of freedom that ICC(2,1) can ask for.
pub fn f_upper(tail: f64, numerator: f64, denominator: f64) -> Result<f64, Reason> {
    let sound = |freedom: f64| freedom.is_finite() && freedom > 0.0;
    if !(sound(numerator) && sound(denominator)) {
        return Err(Reason::OutOfRange);
    }
    let (mut low, mut high) = (-700.0_f64, 700.0_f64);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        let y = denominator / (denominator + numerator * middle.exp());
        let above =
            checked_beta_reg(denominator / 2.0, numerator / 2.0, y).map_err(|_| Reason::OutOfRange)?;
        if above > tail {
            low = middle;
        } else {
            high = middle;
        }
    }
    if low < -699.0 || high > 699.0 {
        return Err(Reason::OutOfRange);
    }
    finite(f64::midpoint(low, high).exp())
}

/// The probability that a chi-squared variable with these degrees of freedom exceeds `value`.
pub fn chi_squared_above(value: f64, freedom: f64) -> Result<f64, Reason> {
    let distribution = ChiSquared::new(freedom).map_err(|_| Reason::OutOfRange)?;
    finite(distribution.sf(value))
}

/// The probability that a standard normal variable is farther from zero than `value`.
pub fn normal_beyond(value: f64) -> Result<f64, Reason> {
    let below = Normal::standard().cdf(-value.abs());
    finite((2.0 * below).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: Result<f64, Reason>, expected: f64) {
        let found = found.expect("a number");
        assert!((found / expected - 1.0).abs() < 1e-12, "{found} for {expected}");
    }

    #[test]
    fn closed_forms_are_found_again() {
        // With 2 and 2 degrees of freedom, P(F > x) = 1 / (1 + x); with 2 and b, (1 + 2x/b)^(-b/2).
        near(f_upper(0.025, 2.0, 2.0), 39.0);
        near(f_upper(0.975, 2.0, 2.0), 1.0 / 39.0);
        near(f_upper(0.025, 2.0, 5.0), 2.5 * (0.025_f64.powf(-0.4) - 1.0));
        // With 2 degrees of freedom, P(chi² > x) = exp(-x/2).
        near(chi_squared_above(60.0, 2.0), (-30.0_f64).exp());
        near(chi_squared_above(0.0, 2.0), 1.0);
        // Abramowitz and Stegun (1964), table 26.1: P(|Z| > 1.96) = 0.04999579.
        let beyond = normal_beyond(-1.96).expect("a number");
        assert!((beyond - 0.049_995_79).abs() < 5e-9);
    }

    #[test]
    fn an_f_value_and_its_reciprocal_change_places() {
        for (a, b) in [
            (5.0, 18.0),
            (5.0, 15.0),
            (5.0, 4.785_3),
            (0.5, 30.0),
            (499.0, 29_441.0),
        ] {
            let upper = f_upper(0.025, a, b).expect("a number");
            near(f_upper(0.975, b, a), 1.0 / upper);
        }
    }

    #[test]
    fn few_degrees_of_freedom_lose_nothing() {
        // With 2 and b degrees of freedom, in closed form as above.
        near(f_upper(0.025, 2.0, 0.05), 0.025 * (0.025_f64.powf(-40.0) - 1.0));
    }

    #[test]
    fn what_has_no_distribution_is_out_of_range() {
        assert_eq!(f_upper(0.025, 0.0, 3.0), Err(Reason::OutOfRange));
        assert_eq!(f_upper(0.025, f64::NAN, 3.0), Err(Reason::OutOfRange));
        assert_eq!(f_upper(0.025, 3.0, 1e-9), Err(Reason::OutOfRange));
    }
}
