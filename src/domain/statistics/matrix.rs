//! Marks as a matrix, targets × judges, with missing values.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::One;

use super::Reason;
use super::exact::{fraction, whole};
use crate::domain::ratio::Ratio;

/// One judge's value for one target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// What was marked.
    pub target: String,
    /// Who marked it.
    pub judge: String,
    /// The mark, exact.
    pub value: Ratio,
}

/// The same judge marked the same target twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// The target.
    pub target: String,
    /// The judge.
    pub judge: String,
}

/// Targets × judges, with missing values. Only targets with a value and judges with a value stand in it, so a juror who
/// marked nothing does not make every dossier incomplete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    targets: Vec<String>,
    judges: Vec<String>,
    /// The common denominator: a cell's value is its integer over this.
    unit: BigInt,
    /// Per target, what it was given, by rising judge.
    rows: Vec<Vec<Cell>>,
}

/// A value that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    /// The judge's place.
    pub judge: usize,
    /// The value in units of the matrix: an integer.
    pub value: BigInt,
}

impl Matrix {
    /// The matrix of these ratings; targets and judges in the order in which they first appear.
    ///
    /// # Errors
    /// [`Duplicate`] when a judge marks a target twice.
    pub fn new(ratings: Vec<Rating>) -> Result<Self, Duplicate> {
        let targets = first_seen(ratings.iter().map(|rating| &rating.target));
        let judges = first_seen(ratings.iter().map(|rating| &rating.judge));
        Self::in_order(&targets, &judges, ratings)
    }

    /// The matrix of these ratings, targets and judges in the order given. Those without a rating are left out, and so are
    /// ratings of and by others.
    ///
    /// # Errors
    /// [`Duplicate`] when a judge marks a target twice.
    pub fn in_order(targets: &[String], judges: &[String], ratings: Vec<Rating>) -> Result<Self, Duplicate> {
        let place =
            |names: &[String]| -> BTreeMap<String, usize> { names.iter().cloned().zip(0..).collect() };
        let (target_at, judge_at) = (place(targets), place(judges));
        let mut unit = BigInt::one();
        let mut cells: BTreeMap<(usize, usize), BigRational> = BTreeMap::new();
        for rating in ratings {
            let (Some(target), Some(judge)) = (target_at.get(&rating.target), judge_at.get(&rating.judge))
            else {
                continue;
            };
            let value = rating.value.as_big().clone();
            unit = unit.lcm(value.denom());
            if cells.insert((*target, *judge), value).is_some() {
                return Err(Duplicate {
                    target: rating.target,
                    judge: rating.judge,
                });
            }
        }
        let mut marking: Vec<usize> = cells.keys().map(|(_, judge)| *judge).collect();
        marking.sort_unstable();
        marking.dedup();
        let mut matrix = Self {
            targets: Vec::new(),
            judges: marking
                .iter()
                .filter_map(|judge| judges.get(*judge))
                .cloned()
                .collect(),
            unit,
            rows: Vec::new(),
        };
        let mut row_of = None;
        for ((target, judge), value) in cells {
            if row_of != Some(target) {
                row_of = Some(target);
                matrix.targets.extend(targets.get(target).cloned());
                matrix.rows.push(Vec::new());
            }
            let value = value.numer() * (&matrix.unit / value.denom());
            let judge = marking.binary_search(&judge).unwrap_or_default();
            if let Some(row) = matrix.rows.last_mut() {
                row.push(Cell { judge, value });
            }
        }
        Ok(matrix)
    }

    /// The matrix without any rating.
    pub fn empty() -> Self {
        Self {
            targets: Vec::new(),
            judges: Vec::new(),
            unit: BigInt::one(),
            rows: Vec::new(),
        }
    }

    /// The targets, in order.
    pub fn targets(&self) -> &[String] {
        &self.targets
    }

    /// The judges, in order.
    pub fn judges(&self) -> &[String] {
        &self.judges
    }

    /// How many values are there.
    pub fn values(&self) -> usize {
        self.rows.iter().map(Vec::len).sum()
    }

    /// Targets that a judge did not mark: those that figures for complete data leave out.
    pub fn incomplete(&self) -> impl Iterator<Item = &String> {
        self.targets
            .iter()
            .zip(&self.rows)
            .filter(|(_, row)| row.len() < self.judges.len())
            .map(|(target, _)| target)
    }

    /// Each value less the mean of its target's values, targets × judges; `None` where there is no value.
    ///
    /// # Errors
    /// [`Reason::OutOfRange`].
    pub fn apart(&self) -> Result<Vec<Vec<Option<f64>>>, Reason> {
        self.rows
            .iter()
            .map(|row| {
                let sum: BigInt = row.iter().map(|cell| &cell.value).sum();
                let mut apart = vec![None; self.judges.len()];
                for cell in row {
                    let less = whole(row.len()) * &cell.value - &sum;
                    if let Some(place) = apart.get_mut(cell.judge) {
                        *place = Some(self.scaled(&less, row.len())?);
                    }
                }
                Ok(apart)
            })
            .collect()
    }

    /// The rows, in the targets' order.
    pub(super) fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// Rows without a missing value.
    pub(super) fn complete(&self) -> impl Iterator<Item = &Vec<Cell>> {
        self.rows.iter().filter(|row| row.len() == self.judges.len())
    }

    /// Sums in units of the matrix, over so many, as a float.
    pub(super) fn scaled(&self, sum: &BigInt, over: usize) -> Result<f64, Reason> {
        fraction(&BigRational::new(sum.clone(), &self.unit * whole(over.max(1))))
    }

    /// The common denominator.
    pub(super) fn unit(&self) -> &BigInt {
        &self.unit
    }

    /// Whether there are marks to compare at all: at least two judges and two targets.
    pub(super) fn comparable(&self) -> Result<(), Reason> {
        if self.rows.is_empty() {
            Err(Reason::NoMarks)
        } else if self.judges.len() < 2 {
            Err(Reason::OneJudge)
        } else if self.targets.len() < 2 {
            Err(Reason::OneTarget)
        } else {
            Ok(())
        }
    }

    /// The rows without a missing value, when there are at least two.
    pub(super) fn complete_rows(&self) -> Result<Vec<&Vec<Cell>>, Reason> {
        self.comparable()?;
        let rows: Vec<&Vec<Cell>> = self.complete().collect();
        if rows.len() < 2 {
            return Err(Reason::FewComplete {
                complete: rows.len(),
                of: self.targets.len(),
            });
        }
        Ok(rows)
    }
}

fn first_seen<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut seen: BTreeMap<&String, usize> = BTreeMap::new();
    for name in names {
        let next = seen.len();
        seen.entry(name).or_insert(next);
    }
    let mut order: Vec<(usize, &String)> = seen.into_iter().map(|(name, at)| (at, name)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, name)| name.clone()).collect()
}
