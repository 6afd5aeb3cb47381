//! The scoring grid: criteria, their weights and scales, and what a mark may be.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::id::CriterionId;
use super::ratio::Ratio;

/// One line of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its identifier.
    pub id: CriterionId,
    /// Its full label.
    pub label: String,
    /// A label short enough for a column.
    pub short: String,
    /// Its weight, above zero.
    pub weight: Ratio,
    /// The marks it admits.
    pub scale: Scale,
    /// What a juror should ask, in a sentence or two.
    pub guidance: String,
    /// Whether it counts in the total; otherwise it is « hors note »: shown, asked for, not counted.
    pub counted: bool,
}

/// The marks that a criterion admits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scale {
    /// From 0 to `max` by `step`; the step divides the maximum.
    Numeric {
        /// The highest mark.
        max: Ratio,
        /// The distance between two neighbouring marks.
        step: Ratio,
    },
    /// Named levels, best first or last as authored, each worth points.
    Levels(Vec<Level>),
}

/// One named level of a [`Scale::Levels`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Its name, as jurors say it: « A », « Excellent ».
    pub label: Arc<str>,
    /// What it is worth, zero or more.
    pub points: Ratio,
}

/// A mark that stands on its criterion's scale.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// A point of a numeric scale.
    Number(Ratio),
    /// A level, by its label.
    Level(Arc<str>),
}

/// Why a text is not a mark on a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkError {
    /// It is not a number.
    NotANumber,
    /// It is above the maximum.
    AboveMaximum(Ratio),
    /// It is below zero.
    BelowZero,
    /// It lies between two steps.
    OffStep(Ratio),
    /// It names no level; the labels that exist.
    UnknownLevel(Vec<Arc<str>>),
}

impl Scale {
    /// Reads a mark: a decimal with comma or point on a numeric scale, a label (case ignored) on a scale of levels.
    /// A fraction is not a mark: `10/20` means ten out of twenty to whoever types it, and one half to arithmetic.
    pub fn parse(&self, text: &str) -> Result<Mark, MarkError> {
        let text = text.trim();
        match self {
            Self::Numeric { max, step } => {
                if text.contains('/') {
                    return Err(MarkError::NotANumber);
                }
                let value = Ratio::parse(text).map_err(|_| MarkError::NotANumber)?;
                on_steps(&value, max, step)?;
                Ok(Mark::Number(value))
            }
            Self::Levels(levels) => {
                let wanted = text.to_lowercase();
                levels
                    .iter()
                    .find(|level| level.label.to_lowercase() == wanted)
                    .map(|level| Mark::Level(level.label.clone()))
                    .ok_or_else(|| MarkError::UnknownLevel(levels.iter().map(|l| l.label.clone()).collect()))
            }
        }
    }

    /// Whether a recorded mark stands on this scale.
    ///
    /// # Errors
    /// The [`MarkError`] that says why not.
    pub fn admits(&self, mark: &Mark) -> Result<(), MarkError> {
        match (self, mark) {
            (Self::Numeric { max, step }, Mark::Number(value)) => on_steps(value, max, step),
            (Self::Levels(levels), _) if self.value(mark).is_none() => Err(MarkError::UnknownLevel(
                levels.iter().map(|level| level.label.clone()).collect(),
            )),
            (Self::Levels(_), _) => Ok(()),
            (Self::Numeric { .. }, Mark::Level(_)) => Err(MarkError::NotANumber),
        }
    }

    /// The mark's worth on this scale, before weighting; `None` for a mark of another scale.
    pub fn value(&self, mark: &Mark) -> Option<Ratio> {
        match (self, mark) {
            (Self::Numeric { .. }, Mark::Number(value)) => Some(value.clone()),
            (Self::Levels(levels), Mark::Level(label)) => levels
                .iter()
                .find(|level| level.label == *label)
                .map(|level| level.points.clone()),
            _ => None,
        }
    }

    /// The highest worth of a mark.
    pub fn maximum(&self) -> Ratio {
        match self {
            Self::Numeric { max, .. } => max.clone(),
            Self::Levels(levels) => levels
                .iter()
                .map(|level| level.points.clone())
                .max()
                .unwrap_or_else(Ratio::zero),
        }
    }
}

fn on_steps(value: &Ratio, max: &Ratio, step: &Ratio) -> Result<(), MarkError> {
    if value.is_negative() {
        Err(MarkError::BelowZero)
    } else if value > max {
        Err(MarkError::AboveMaximum(max.clone()))
    } else if value.checked_div(step).is_some_and(|steps| steps.is_integer()) {
        Ok(())
    } else {
        Err(MarkError::OffStep(step.clone()))
    }
}

impl std::fmt::Display for Mark {
    /// The canonical text: `14.5` or the level's label.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(value) => write!(f, "{value}"),
            Self::Level(label) => f.write_str(label),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn twenty() -> Scale {
        Scale::Numeric {
            max: Ratio::integer(20),
            step: Ratio::parse("0.5").expect("a number"),
        }
    }

    #[test]
    fn a_mark_stands_on_its_scale_or_is_refused_with_the_reason() {
        assert_eq!(
            twenty().parse("14,5"),
            Ok(Mark::Number(Ratio::parse("14.5").expect("a number")))
        );
        assert_eq!(
            twenty().parse("25"),
            Err(MarkError::AboveMaximum(Ratio::integer(20)))
        );
        assert!(matches!(twenty().parse("14.3"), Err(MarkError::OffStep(_))));
        assert_eq!(twenty().parse("-1"), Err(MarkError::BelowZero));
        assert_eq!(twenty().parse("bien"), Err(MarkError::NotANumber));
        assert_eq!(twenty().parse("10/20"), Err(MarkError::NotANumber));
    }

    #[test]
    fn a_level_is_read_whatever_its_case() {
        let levels = Scale::Levels(vec![Level {
            label: "Proficient".into(),
            points: Ratio::integer(3),
        }]);
        assert_eq!(levels.parse("proficient"), Ok(Mark::Level("Proficient".into())));
        assert!(matches!(levels.parse("3"), Err(MarkError::UnknownLevel(_))));
    }
}
