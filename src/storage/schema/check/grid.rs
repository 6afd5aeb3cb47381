//! The scoring grid: weights, scales and what is counted.

use std::collections::BTreeMap;

use super::super::spans::Path;
use super::super::v1::{self, Decimal};
use super::{Checker, plain};
use crate::domain::finding::{Family, Problem};
use crate::domain::ratio::Ratio;
use crate::domain::rubric::{Criterion, Level, Scale};

/// What a list of marks writes instead of a mark.
const STATES: [&str; 3] = ["abstention", "deport", "absent"];

impl Checker<'_> {
    /// The scale on which scores are told.
    pub(super) fn reporting_scale(&mut self, authored: &Decimal) -> Option<Ratio> {
        let root = Path::Root;
        let path = root.key("reporting_scale");
        self.positive(&path, authored, |scale| Problem::ReportingScaleNotPositive {
            scale,
        })
    }

    fn positive(
        &mut self,
        path: &Path<'_>,
        authored: &Decimal,
        problem: fn(Ratio) -> Problem,
    ) -> Option<Ratio> {
        let value = self.ratio(path, authored)?;
        if value.is_positive() {
            return Some(value);
        }
        self.report(path, problem(value));
        None
    }

    /// The criteria; `None` when one cannot be used.
    pub(super) fn criteria(&mut self, authored: &[v1::Criterion]) -> Option<Vec<Criterion>> {
        let root = Path::Root;
        let list = root.key("criteria");
        if !authored.iter().any(|criterion| criterion.counted) {
            self.report(&list, Problem::NoCountedCriterion {});
        }
        self.ids(
            &list,
            Family::Criterion,
            authored.iter().map(|criterion| criterion.id.as_str()),
        );
        let mut criteria = Vec::new();
        for (index, criterion) in authored.iter().enumerate() {
            criteria.push(self.criterion(&list.at(index), criterion));
        }
        criteria.into_iter().collect()
    }

    fn criterion(&mut self, path: &Path<'_>, authored: &v1::Criterion) -> Option<Criterion> {
        let label = self.text(&path.key("label"), &authored.label);
        let short = self.text_or(&path.key("short"), authored.short.as_deref(), &label);
        let weight = self.positive(&path.key("weight"), &authored.weight, |weight| {
            Problem::WeightNotPositive { weight }
        });
        let scale = match &authored.scale {
            v1::Scale::Numeric { max, step } => self.numeric(&path.key("scale"), max, step),
            v1::Scale::Levels(levels) => self.levels(&path.key("scale"), levels),
        };
        Some(Criterion {
            id: authored.id.as_str().into(),
            label,
            short,
            weight: weight?,
            scale: scale?,
            guidance: plain(&authored.guidance),
            counted: authored.counted,
        })
    }

    fn numeric(&mut self, path: &Path<'_>, max: &Decimal, step: &Decimal) -> Option<Scale> {
        let max = self.positive(&path.key("max"), max, |max| Problem::MaximumNotPositive { max });
        let step_path = path.key("step");
        let step = self.positive(&step_path, step, |step| Problem::StepNotPositive { step });
        let (max, step) = (max?, step?);
        if !max.checked_div(&step).is_some_and(|steps| steps.is_integer()) {
            self.report(&step_path, Problem::StepDoesNotDivide { step, max });
            return None;
        }
        Some(Scale::Numeric { max, step })
    }

    fn levels(&mut self, path: &Path<'_>, authored: &[v1::Level]) -> Option<Scale> {
        if authored.is_empty() {
            self.report(path, Problem::NoLevels {});
        }
        let mut levels = Vec::new();
        let mut first_lines = BTreeMap::new();
        for (index, level) in authored.iter().enumerate() {
            let member = path.at(index);
            let label_path = member.key("label");
            let label = self.text(&label_path, &level.label).trim().to_owned();
            let folded = label.to_lowercase();
            if STATES.contains(&folded.as_str()) {
                let label = label.clone();
                self.report(&label_path, Problem::ReservedLevel { label });
            }
            let line = self.line(&label_path);
            let first_line = *first_lines.entry(folded).or_insert((index, line));
            if first_line.0 != index && !label.is_empty() {
                let problem = Problem::DuplicateLevel {
                    label: label.clone(),
                    first_line: first_line.1,
                };
                self.report(&label_path, problem);
            }
            let points_path = member.key("points");
            let points = self.ratio(&points_path, &level.points);
            if let Some(points) = points.clone().filter(Ratio::is_negative) {
                self.report(&points_path, Problem::NegativePoints { points });
            }
            levels.push(points.map(|points| Level {
                label: label.into(),
                points,
            }));
        }
        let levels: Vec<Level> = levels.into_iter().collect::<Option<_>>()?;
        if !levels.is_empty() && levels.iter().all(|level| level.points.is_zero()) {
            self.report(path, Problem::AllLevelsZero {});
        }
        Some(Scale::Levels(levels))
    }
}
