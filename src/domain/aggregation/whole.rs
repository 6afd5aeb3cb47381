//! Totals and marks as whole numbers over one denominator: sums and comparisons of machine integers, and the same outcomes as by
//! fractions, to the last digit.
//!
//! Numbers that would not fit are refused when they are brought here, never wrapped: the caller then goes on by fractions.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, ToPrimitive};

use crate::domain::ratio::Ratio;
use crate::domain::setup::Method;

use super::{FEWEST_TO_TRIM, Given, small};

/// The largest total, and the largest denominator.
const LARGEST: i64 = 1 << 40;
/// The most sheets of one dossier: so many times [`LARGEST`], compared crosswise, stays below 2^62.
const MOST_SHEETS: usize = (1 << 11) - 1;

/// How many sheets are added before they are weighed.
const TOGETHER: usize = 12;
/// The largest mark of which so many fit.
const LARGEST_TOGETHER: i16 = i16::MAX / 12;
/// So many dossiers of whole sums are put in order as single numbers: the sum above, the dossier's place in the low bits.
const PLACE_BITS: u32 = 12;
/// Above every sum: [`LARGEST`] times [`MOST_SHEETS`] is less than 2^51.
const ABOVE_SUMS: u64 = 1 << 51;

/// A field's totals as whole numbers over one denominator, dossier by dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeTotals {
    denominator: BigInt,
    totals: Vec<i64>,
    /// Where each dossier's totals end.
    ends: Vec<usize>,
}

/// A sum over a number of sheets, itself over the table's denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mean {
    sum: i64,
    of: i64,
}

impl Mean {
    fn of(totals: &[i64]) -> Option<Self> {
        Some(Self {
            sum: totals.iter().sum(),
            of: i64::try_from(totals.len()).ok().filter(|of| *of > 0)?,
        })
    }

    fn compare(self, other: Self) -> Ordering {
        (self.sum * other.of).cmp(&(other.sum * self.of))
    }
}

impl WholeTotals {
    /// Brings a field to one denominator; `None` where the numbers are too large, or below zero.
    pub fn of(field: &[Vec<Given<'_>>]) -> Option<Self> {
        let mut denominator = 1i64;
        let mut parts = Vec::with_capacity(field.iter().map(Vec::len).sum());
        for given in field.iter().flatten() {
            let (over, under) = given.total.small_parts()?;
            if denominator % under != 0 {
                let factor = under / denominator.gcd(&under);
                denominator = denominator.checked_mul(factor).filter(|n| *n <= LARGEST)?;
            }
            parts.push((over, under));
        }
        let mut totals = Vec::with_capacity(parts.len());
        for (over, under) in parts {
            totals.push(fitting(over.checked_mul(denominator / under)?)?);
        }
        let mut ends = Vec::with_capacity(field.len());
        let mut end = 0;
        for dossier in field {
            if dossier.len() > MOST_SHEETS {
                return None;
            }
            end += dossier.len();
            ends.push(end);
        }
        Some(Self {
            denominator: denominator.into(),
            totals,
            ends,
        })
    }

    /// Each dossier's totals.
    fn rows(&self) -> impl Iterator<Item = &[i64]> {
        self.ends.iter().scan(0, |from, end| {
            let row = self.totals.get(*from..*end);
            *from = *end;
            row
        })
    }

    /// Each dossier's points by a method that gives points; `None` for one of which the method says nothing.
    pub fn points(&self, method: Method) -> Vec<Option<Ratio>> {
        let exact = |mean: Mean| Ratio::of_parts(mean.sum.into(), &self.denominator * mean.of);
        self.means(method).into_iter().map(|mean| exact(mean?)).collect()
    }

    /// Each dossier's rank by a method that gives points, those of equal points sharing one (1, 2, 2, 4); `None` for one of which
    /// the method says nothing.
    pub fn ranks(&self, method: Method) -> Vec<Option<u32>> {
        ranks(&self.means(method))
    }

    fn means(&self, method: Method) -> Vec<Option<Mean>> {
        let mut sorted = Vec::new();
        let mut kept = |row: &[i64]| -> Option<Mean> {
            sorted.clear();
            sorted.extend_from_slice(row);
            sorted.sort_unstable();
            let many = sorted.len();
            let within = match method {
                Method::WeightedMean => 0..many,
                Method::TrimmedMean if small(many) >= FEWEST_TO_TRIM => 1..many - 1,
                Method::Median => many.checked_sub(1)? / 2..many / 2 + 1,
                Method::TrimmedMean | Method::MajorityGauge | Method::Borda | Method::Schulze => return None,
            };
            Mean::of(sorted.get(within)?)
        };
        match method {
            Method::WeightedMean => self.rows().map(Mean::of).collect(),
            _ => self.rows().map(&mut kept).collect(),
        }
    }
}

fn fitting(total: i64) -> Option<i64> {
    (0..=LARGEST).contains(&total).then_some(total)
}

fn ranks(means: &[Option<Mean>]) -> Vec<Option<u32>> {
    if let Some(ranks) = ranks_by_sum(means) {
        return ranks;
    }
    let said = means.iter().enumerate();
    let mut order: Vec<(usize, Mean)> = said.filter_map(|(at, mean)| Some((at, (*mean)?))).collect();
    order.sort_unstable_by(|(_, a), (_, b)| b.compare(*a));
    let same = order.chunk_by(|(_, a), (_, b)| a.compare(*b) == Ordering::Equal);
    placed(means.len(), same.map(|same| same.iter().map(|(at, _)| *at)))
}

/// The same where every mean is of as many sheets, as where nobody is recused: the sums alone decide.
fn ranks_by_sum(means: &[Option<Mean>]) -> Option<Vec<Option<u32>>> {
    let of = means.iter().flatten().next()?.of;
    let alike = means.iter().flatten().all(|mean| mean.of == of);
    if !alike || means.len() > 1 << PLACE_BITS {
        return None;
    }
    let mut order = Vec::with_capacity(means.len());
    for (mean, at) in means.iter().zip(0u64..) {
        let Some(mean) = mean else { continue };
        let below = ABOVE_SUMS.checked_sub(u64::try_from(mean.sum).ok()?)?;
        order.push(below << PLACE_BITS | at);
    }
    order.sort_unstable();
    let same = order.chunk_by(|a, b| a >> PLACE_BITS == b >> PLACE_BITS);
    let place = |key: &u64| usize::try_from(key & ((1 << PLACE_BITS) - 1)).unwrap_or_default();
    Some(placed(means.len(), same.map(|same| same.iter().map(place))))
}

/// Ranks of `len` dossiers from their places in order, those that share a rank together.
fn placed(len: usize, order: impl Iterator<Item = impl ExactSizeIterator<Item = usize>>) -> Vec<Option<u32>> {
    let mut ranks = vec![None; len];
    let mut before = 0;
    for same in order {
        let many = same.len();
        for at in same {
            if let Some(rank) = ranks.get_mut(at) {
                *rank = Some(small(before) + 1);
            }
        }
        before += many;
    }
    ranks
}

/// Complete sheets as whole numbers of their criterion's unit, dossier by dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeMarks {
    denominator: BigInt,
    /// What one unit of each criterion adds to a total, over the denominator.
    weights: Vec<i16>,
    /// Marks, sheet after sheet.
    marks: Vec<i16>,
    /// The largest of them.
    largest: i16,
    /// How many sheets there are by each dossier's end.
    ends: Vec<usize>,
}

impl WholeMarks {
    /// A table for marks of criteria of which one unit adds so much to a total: weight × step ÷ maximum × scale ÷ Σ weight. `None`
    /// where that does not fit.
    pub fn new(units: &[Ratio]) -> Option<Self> {
        let mut denominator = BigInt::one();
        for unit in units {
            denominator = denominator.lcm(&unit.parts().1);
        }
        let weights = units.iter().map(|unit| {
            let (over, under) = unit.parts();
            (over * (&denominator / under))
                .to_i16()
                .filter(|weight| *weight >= 0)
        });
        let weights: Vec<i16> = weights.collect::<Option<_>>()?;
        (!weights.is_empty()).then_some(Self {
            denominator,
            weights,
            marks: Vec::new(),
            largest: 0,
            ends: Vec::new(),
        })
    }

    /// Adds a dossier with its sheets: one mark per criterion and sheet, in units. `None`, and nothing added, for other than whole
    /// sheets, for a mark below zero, and for more sheets than are ever compared.
    pub fn push(&mut self, marks: &[i16]) -> Option<()> {
        let sheets = marks.len() / self.weights.len();
        let whole = sheets * self.weights.len() == marks.len() && sheets <= MOST_SHEETS;
        if !whole || marks.iter().any(|mark| *mark < 0) {
            return None;
        }
        self.marks.extend_from_slice(marks);
        self.largest = marks.iter().copied().fold(self.largest, i16::max);
        self.ends.push(self.ends.last().unwrap_or(&0) + sheets);
        Some(())
    }

    /// Each dossier's marks, sheet after sheet.
    fn rows(&self) -> impl Iterator<Item = &[i16]> {
        self.ends.iter().scan(0, |from, end| {
            let criteria = self.weights.len();
            let row = self.marks.get(*from * criteria..*end * criteria);
            *from = *end;
            row
        })
    }

    /// The most that one sheet can amount to.
    fn highest(&self) -> i64 {
        let weights: i64 = self.weights.iter().map(|weight| i64::from(*weight)).sum();
        weights * i64::from(self.largest)
    }

    /// The jurors' totals; `None` where they do not fit.
    pub fn totals(&self) -> Option<WholeTotals> {
        fitting(self.highest())?;
        let total = |sheet: &[i16]| -> i64 {
            let pairs = sheet.iter().zip(&self.weights);
            pairs
                .map(|(mark, weight)| i64::from(*mark) * i64::from(*weight))
                .sum()
        };
        Some(WholeTotals {
            denominator: self.denominator.clone(),
            totals: self.marks.chunks_exact(self.weights.len()).map(total).collect(),
            ends: self.ends.clone(),
        })
    }

    /// Each dossier's rank by a method that gives points, as [`WholeTotals::ranks`] says it; `None` where totals do not fit.
    ///
    /// The weighted mean needs no total: a dossier's marks are summed in one go, in 32 bits where the highest sum fits.
    pub fn ranks(&self, method: Method) -> Option<Vec<Option<u32>>> {
        let most = self.rows().map(<[i16]>::len).max().unwrap_or(0);
        let sheets = most / self.weights.len();
        let sum = self.highest().checked_mul(i64::try_from(sheets).ok()?)?;
        if method != Method::WeightedMean || i32::try_from(sum).is_err() {
            return Some(self.totals()?.ranks(method));
        }
        let weights = self.weights.repeat(sheets);
        let criteria = self.weights.len();
        let mean = |row: &[i16]| -> Option<Mean> {
            let sheets = row.len() / criteria;
            // Several sheets are added before they are weighed, where so many of the largest marks fit.
            let times = if self.largest <= LARGEST_TOGETHER {
                sheets / TOGETHER
            } else {
                0
            };
            let (folded, rest) = row.split_at_checked(TOGETHER * times * criteria)?;
            let sum = weighed_together(folded, &weights).wrapping_add(weighed(rest, &weights));
            let of = i64::try_from(sheets).ok()?;
            (of > 0).then_some(Mean { sum: sum.into(), of })
        };
        Some(ranks(&self.rows().map(mean).collect::<Vec<_>>()))
    }
}

/// Marks, each times its weight. No sum here ever wraps: the highest fits. It is said so that several products are made at a time.
fn weighed(marks: &[i16], weights: &[i16]) -> i32 {
    marks.iter().zip(weights).fold(0i32, |sum, (mark, weight)| {
        sum.wrapping_add(i32::from(*mark).wrapping_mul(i32::from(*weight)))
    })
}

/// The same of [`TOGETHER`] times as many sheets, mark by mark with those of the other parts.
fn weighed_together(marks: &[i16], weights: &[i16]) -> i32 {
    let (first, rest) = marks.split_at(marks.len() / 3);
    let (second, third) = rest.split_at(rest.len() / 2);
    let marks = in_fours(first).zip(in_fours(second)).zip(in_fours(third));
    marks.zip(weights).fold(0i32, |sum, (((a, b), c), weight)| {
        let mark = a.wrapping_add(b).wrapping_add(c);
        sum.wrapping_add(i32::from(mark).wrapping_mul(i32::from(*weight)))
    })
}

/// Marks, each with those a quarter, a half and three quarters further on.
fn in_fours(marks: &[i16]) -> impl Iterator<Item = i16> {
    let (first, second) = marks.split_at(marks.len() / 2);
    let (a, b) = first.split_at(first.len() / 2);
    let (c, d) = second.split_at(second.len() / 2);
    let marks = a.iter().zip(b).zip(c.iter().zip(d));
    marks.map(|((a, b), (c, d))| a.wrapping_add(*b).wrapping_add(*c).wrapping_add(*d))
}
