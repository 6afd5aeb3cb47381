//! Diagnostics in words: their figures, and why a panel does not give one.

use crate::domain::Ratio;
use crate::domain::statistics::Reason;

use super::{Arg, Locale};

/// The largest figure written out in full; beyond, its exponent says more.
const LARGEST: f64 = 1e12;

impl Locale {
    /// Why a figure is undefined, in a sentence.
    pub fn undefined(&self, reason: &Reason) -> String {
        let args: Vec<(&str, Arg)> = match reason {
            Reason::FewComplete { complete, of } => {
                vec![("complete", (*complete).into()), ("of", (*of).into())]
            }
            Reason::Disconnected { groups } => vec![("groups", (*groups).into())],
            Reason::NoMarks
            | Reason::OneJudge
            | Reason::OneTarget
            | Reason::NoOverlap
            | Reason::NoVariance
            | Reason::NoError
            | Reason::NoPositiveVariance
            | Reason::AllTied
            | Reason::BelowZero
            | Reason::OneMark
            | Reason::SameMark
            | Reason::OutOfRange => Vec::new(),
        };
        self.with(&format!("undefined-{}", reason.code()), &args)
    }

    /// A diagnostic's figure with so many decimals: « 0,715 ».
    pub fn figure(&self, value: f64, digits: usize) -> String {
        let text = format!("{value:.digits$}");
        match Ratio::parse(&text) {
            Ok(exact) if value.abs() < LARGEST => {
                self.decimal(&exact, u32::try_from(digits).unwrap_or_default())
            }
            _ => format!("{value:e}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setup::Language;

    #[test]
    fn every_reason_is_told_in_both_languages() {
        let reasons = [
            Reason::NoMarks,
            Reason::OneJudge,
            Reason::OneTarget,
            Reason::FewComplete { complete: 1, of: 12 },
            Reason::NoOverlap,
            Reason::NoVariance,
            Reason::NoError,
            Reason::NoPositiveVariance,
            Reason::AllTied,
            Reason::BelowZero,
            Reason::OneMark,
            Reason::SameMark,
            Reason::Disconnected { groups: 2 },
            Reason::OutOfRange,
        ];
        for language in [Language::French, Language::English] {
            let told: std::collections::BTreeSet<String> = reasons
                .iter()
                .map(|reason| Locale::of(language).undefined(reason))
                .collect();
            assert_eq!(told.len(), reasons.len());
            assert!(told.iter().all(|text| !text.contains(['⟦', '{'])), "{told:?}");
        }
    }

    #[test]
    fn figures_have_the_languages_decimal_mark() {
        let french = Locale::of(Language::French);
        assert_eq!(french.figure(0.714_84, 3), "0,715");
        assert_eq!(french.figure(-0.000_1, 3), "0,000");
        assert_eq!(Locale::of(Language::English).figure(-1.5, 2), "-1.50");
        assert_eq!(french.figure(1e40, 3), "1e40");
    }
}
