//! Other juries that could have been drawn from this one: as many jurors, each taken as often as the lot says, and the whole field
//! ranked anew by the same method (B. Efron, « Bootstrap Methods: Another Look at the Jackknife », Annals of Statistics 7(1), 1979).
//!
//! Every comparison is exact: figures are whole numbers over one denominator. In a draw, dossiers of equal outcome share their
//! rank: the announced chain asks for votes that no drawn jury held. A dossier that no drawn juror marked has no rank in that draw.

use num_integer::Integer;
use num_traits::{NumAssign, PrimInt, WrappingAdd};

use crate::domain::aggregation::{FEWEST_TO_TRIM, Given, Grade, places};
use crate::domain::ratio::Ratio;
use crate::domain::setup::Method;

use super::lots::Lots;
use super::schulze_draws::schulze_draws;

/// For each dossier, in how many draws it had each rank; what stands at 0 counts the draws in which it had none.
pub(super) struct Ranks {
    width: usize,
    counts: Vec<u32>,
}

impl Ranks {
    pub(super) fn new(dossiers: usize) -> Self {
        let width = dossiers + 1;
        Self {
            width,
            counts: vec![0; dossiers * width],
        }
    }

    /// Counts one draw: each dossier's figure, the greater the better; `none`, below all figures, where it has no rank.
    pub(super) fn count<K: Ord>(&mut self, keys: &[K], none: &K) {
        for (key, counts) in keys.iter().zip(self.counts.chunks_exact_mut(self.width)) {
            // Added without a branch: this runs six million times. There are fewer dossiers than a sum can hold.
            let above = keys
                .iter()
                .fold(0usize, |sum, other| sum.wrapping_add(usize::from(other > key)));
            let rank = if key == none { 0 } else { above.saturating_add(1) };
            if let Some(count) = counts.get_mut(rank) {
                *count += 1;
            }
        }
    }

    /// In how many draws a dossier had `rank` or a better one.
    pub(super) fn within(&self, dossier: usize, rank: usize) -> u32 {
        self.of(dossier).iter().skip(1).take(rank).sum()
    }

    /// The ranks between which a dossier stands in nine draws out of ten: it is better in at most a twentieth of them, and worse in at
    /// most a twentieth. A draw without a rank counts as the last.
    pub(super) fn interval(&self, dossier: usize) -> (u32, u32) {
        let counts = self.of(dossier);
        let draws: u32 = counts.iter().sum();
        let tail = draws / 20;
        let last = self.width.saturating_sub(1);
        let mut sum = 0;
        let (mut low, mut high) = (None, last);
        for rank in 1..=last {
            sum += counts.get(rank).copied().unwrap_or(0);
            if rank == last {
                sum += counts.first().copied().unwrap_or(0);
            }
            if sum > tail && low.is_none() {
                low = Some(rank);
            }
            if sum >= draws - tail {
                high = rank;
                break;
            }
        }
        let small = |rank: usize| u32::try_from(rank).unwrap_or(u32::MAX);
        (small(low.unwrap_or(last)), small(high))
    }

    fn of(&self, dossier: usize) -> &[u32] {
        self.counts
            .chunks_exact(self.width)
            .nth(dossier)
            .unwrap_or_default()
    }
}

/// Ranks a field in `draws` juries drawn from its `jurors`; `None` where its figures have no common denominator that whole numbers of
/// 127 bits hold.
pub(super) fn ranks(
    method: Method,
    field: &[Vec<Given<'_>>],
    grades: Option<&[Grade]>,
    (jurors, draws, seed): (usize, u32, u64),
) -> Option<Ranks> {
    let mut drawn = Drawn {
        lots: Lots::of(seed),
        times: vec![0; jurors],
        draws,
    };
    let mut ranks = Ranks::new(field.len());
    match method {
        Method::Schulze => schulze_draws(field, jurors, &mut drawn, &mut ranks),
        Method::WeightedMean => means(&common(&totals(field))?, &mut drawn, &mut ranks)?,
        Method::Borda => means(&common(&borda(field))?, &mut drawn, &mut ranks)?,
        Method::Median => sorted_draws(
            &common(&totals(field))?,
            &mut drawn,
            &mut ranks,
            |sheets, times| {
                let n: usize = times.iter().sum();
                let (low, high) = (
                    at(sheets, times, n.checked_sub(1)? / 2)?,
                    at(sheets, times, n / 2)?,
                );
                low.checked_add(high)
            },
        ),
        Method::TrimmedMean => {
            let unit = unit(jurors)?;
            let sheets = common(&totals(field))?;
            fits(&sheets, jurors, unit)?;
            sorted_draws(&sheets, &mut drawn, &mut ranks, |sheets, times| {
                let n: usize = times.iter().sum();
                if n < usize::try_from(FEWEST_TO_TRIM).ok()? {
                    return None;
                }
                let mut sum = 0;
                for ((_, value), times) in sheets.iter().zip(times) {
                    sum += value * i128::try_from(*times).ok()?;
                }
                sum -= at(sheets, times, 0)? + at(sheets, times, n - 1)?;
                Some(sum * (unit / i128::try_from(n - 2).ok()?))
            });
        }
        Method::MajorityGauge => {
            let unit = unit(jurors)?;
            let levels = levels(field, grades?)?;
            sorted_draws(&levels, &mut drawn, &mut ranks, |sheets, times| {
                let n: usize = times.iter().sum();
                let grade = at(sheets, times, n.checked_sub(1)? / 2)?;
                let count = |is: fn(&i128, &i128) -> bool| -> i128 {
                    let there = sheets
                        .iter()
                        .zip(times)
                        .filter(|((_, level), _)| is(level, &grade));
                    there.map(|(_, times)| i128::try_from(*times).unwrap_or(0)).sum()
                };
                let (above, below) = (count(i128::gt), count(i128::lt));
                let share = unit / i128::try_from(n).ok()?;
                let plus = above > below;
                Some((grade, plus, if plus { above * share } else { -below * share }))
            });
        }
    }
    Some(ranks)
}

/// A jury drawn: how often each juror is in it.
pub(super) struct Drawn {
    lots: Lots,
    times: Vec<u32>,
    draws: u32,
}

impl Drawn {
    /// The next jury, until all are drawn.
    pub(super) fn next(&mut self) -> Option<&[u32]> {
        self.draws = self.draws.checked_sub(1)?;
        let jurors = u32::try_from(self.times.len()).ok()?;
        self.times.fill(0);
        for _ in 0..jurors {
            let lot = usize::try_from(self.lots.below(jurors)).ok()?;
            if let Some(times) = self.times.get_mut(lot) {
                *times += 1;
            }
        }
        Some(&self.times)
    }
}

/// Each dossier's sheets: who gave it, and a whole number, the greater the better.
type Sheets = Vec<Vec<(usize, i128)>>;

fn totals(field: &[Vec<Given<'_>>]) -> Vec<Vec<(usize, Ratio)>> {
    let of = |dossier: &Vec<Given<'_>>| {
        dossier
            .iter()
            .map(|given| (given.juror, given.total.clone()))
            .collect()
    };
    field.iter().map(of).collect()
}

/// Borda's shares, turned so that the greater is the better.
fn borda(field: &[Vec<Given<'_>>]) -> Vec<Vec<(usize, Ratio)>> {
    let turned =
        |(juror, place): &(usize, crate::domain::aggregation::Place)| (*juror, Ratio::zero() - place.share());
    places(field)
        .iter()
        .map(|of| of.iter().map(turned).collect())
        .collect()
}

/// Each sheet's grade by its place among the grades; `None` for a total that is no grade's.
fn levels(field: &[Vec<Given<'_>>], grades: &[Grade]) -> Option<Sheets> {
    let level = |total: &Ratio| {
        grades.iter().any(|grade| grade.total == *total).then_some(())?;
        i128::try_from(grades.iter().filter(|grade| grade.total < *total).count()).ok()
    };
    field
        .iter()
        .map(|dossier| {
            dossier
                .iter()
                .map(|given| Some((given.juror, level(given.total)?)))
                .collect()
        })
        .collect()
}

/// Ratios as whole numbers over their least common denominator.
fn common(ratios: &[Vec<(usize, Ratio)>]) -> Option<Sheets> {
    let parts = |ratio: &Ratio| -> Option<(i128, i128)> {
        Some((ratio.numerator().parse().ok()?, ratio.denominator().parse().ok()?))
    };
    let mut denominator = 1i128;
    for (_, ratio) in ratios.iter().flatten() {
        let (_, under) = parts(ratio)?;
        denominator = denominator.checked_mul(under / denominator.gcd(&under))?;
    }
    ratios
        .iter()
        .map(|dossier| {
            let whole = |(juror, ratio): &(usize, Ratio)| {
                let (over, under) = parts(ratio)?;
                Some((*juror, over.checked_mul(denominator / under)?))
            };
            dossier.iter().map(whole).collect()
        })
        .collect()
}

/// The least common multiple of 1 to `jurors`: a mean over any number of them, times this, is whole.
fn unit(jurors: usize) -> Option<i128> {
    (2..=i128::try_from(jurors).ok()?).try_fold(1i128, |unit, n| unit.checked_mul(n / unit.gcd(&n)))
}

/// Whether no sum in any draw can be too large, a mean times `unit` included.
fn fits(sheets: &Sheets, jurors: usize, unit: i128) -> Option<i128> {
    let most = sheets
        .iter()
        .flatten()
        .map(|(_, value)| value.unsigned_abs())
        .max()
        .unwrap_or(0);
    let most = i128::try_from(most).ok()?;
    most.checked_mul(i128::try_from(jurors).ok()?.checked_add(2)?)?
        .checked_mul(unit)
}

/// Means: sums juror by juror, over numbers as narrow as hold them.
fn means(sheets: &Sheets, drawn: &mut Drawn, ranks: &mut Ranks) -> Option<()> {
    let jurors = drawn.times.len();
    let unit = unit(jurors)?;
    if i64::try_from(fits(sheets, jurors, unit)?).is_ok() {
        mean_draws::<i64>(sheets, i64::try_from(unit).ok()?, drawn, ranks)
    } else {
        mean_draws::<i128>(sheets, unit, drawn, ranks)
    }
}

fn mean_draws<T: PrimInt + NumAssign + WrappingAdd>(
    sheets: &Sheets,
    unit: T,
    drawn: &mut Drawn,
    ranks: &mut Ranks,
) -> Option<()> {
    let (jurors, dossiers) = (drawn.times.len(), sheets.len());
    // Row by row a juror's figures, and whether there are any.
    let mut rows = vec![T::zero(); jurors * dossiers];
    let mut there = vec![0u32; jurors * dossiers];
    for (dossier, sheets) in sheets.iter().enumerate() {
        for (juror, value) in sheets {
            *rows.get_mut(juror * dossiers + dossier)? = T::from(*value)?;
            *there.get_mut(juror * dossiers + dossier)? = 1;
        }
    }
    let shares: Vec<T> = (0..=jurors)
        .map(|n| Some(if n == 0 { T::zero() } else { unit / T::from(n)? }))
        .collect::<Option<_>>()?;
    let (mut sums, mut counts) = (vec![T::zero(); dossiers], vec![0u32; dossiers]);
    // No figure is so low: the lowest is minus what `fits`.
    let none = T::min_value();
    let mut keys = vec![none; dossiers];
    while let Some(times) = drawn.next() {
        sums.fill(T::zero());
        counts.fill(0);
        let lines = rows
            .chunks_exact(dossiers.max(1))
            .zip(there.chunks_exact(dossiers.max(1)));
        for (times, (row, there)) in times.iter().zip(lines) {
            // No sum is too large, as `fits` has seen.
            for _ in 0..*times {
                for (sum, value) in sums.iter_mut().zip(row) {
                    *sum = sum.wrapping_add(value);
                }
                for (count, one) in counts.iter_mut().zip(there) {
                    *count = count.wrapping_add(*one);
                }
            }
        }
        for ((key, sum), count) in keys.iter_mut().zip(&sums).zip(&counts) {
            let share = usize::try_from(*count).ok().and_then(|count| shares.get(count));
            *key = share.filter(|_| *count > 0).map_or(none, |share| *sum * *share);
        }
        ranks.count(&keys, &none);
    }
    Some(())
}

/// Methods that look at a dossier's sheets in order, the lowest first, each as often as its juror is drawn.
fn sorted_draws<K: Ord>(
    sheets: &Sheets,
    drawn: &mut Drawn,
    ranks: &mut Ranks,
    key: impl Fn(&[(usize, i128)], &[usize]) -> Option<K>,
) {
    let mut sheets = sheets.clone();
    for dossier in &mut sheets {
        dossier.sort_by_key(|(_, value)| *value);
    }
    while let Some(drawn) = drawn.next() {
        let times = |juror: usize| {
            drawn
                .get(juror)
                .and_then(|times| usize::try_from(*times).ok())
                .unwrap_or(0)
        };
        let keys: Vec<Option<K>> = sheets
            .iter()
            .map(|dossier| {
                let times: Vec<usize> = dossier.iter().map(|(juror, _)| times(*juror)).collect();
                key(dossier, &times)
            })
            .collect();
        ranks.count(&keys, &None);
    }
}

/// The sheet at a place in that order.
fn at(sheets: &[(usize, i128)], times: &[usize], place: usize) -> Option<i128> {
    let mut before = 0;
    for ((_, value), times) in sheets.iter().zip(times) {
        before += times;
        if place < before {
            return Some(*value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::*;
    use crate::domain::aggregation::{Outcome, outcomes};

    const JURORS: usize = 6;
    const DRAWS: u32 = 60;

    /// Small fields, some sheets missing, many totals alike: the same each time.
    fn fields() -> impl Iterator<Item = Vec<Vec<(usize, Ratio)>>> {
        let mut lots = Lots::of(7);
        (0..40).map(move |_| {
            let mut sheet = |juror| {
                let there = lots.below(5) > 0;
                let total = Ratio::new(lots.below(4).into(), 2 + i64::from(lots.below(2)));
                there.then_some((juror, total.unwrap_or_else(Ratio::zero)))
            };
            (0..5)
                .map(|_| (0..JURORS).filter_map(&mut sheet).collect())
                .collect()
        })
    }

    fn given(field: &[Vec<(usize, Ratio)>]) -> Vec<Vec<Given<'_>>> {
        field
            .iter()
            .map(|sheets| {
                sheets
                    .iter()
                    .map(|(juror, total)| Given { juror: *juror, total })
                    .collect()
            })
            .collect()
    }

    /// The same draws, each ranked by the method's own definition over a jury in which a juror drawn twice sits twice.
    fn slow(method: Method, field: &[Vec<(usize, Ratio)>], grades: &[Grade], seed: u64) -> Ranks {
        let mut drawn = Drawn {
            lots: Lots::of(seed),
            times: vec![0; JURORS],
            draws: DRAWS,
        };
        let mut ranks = Ranks::new(field.len());
        while let Some(times) = drawn.next() {
            let seats: Vec<usize> = (0..JURORS)
                .flat_map(|juror| vec![juror; times[juror] as usize])
                .collect();
            let jury: Vec<Vec<Given<'_>>> = field
                .iter()
                .map(|sheets| {
                    let total =
                        |juror: usize| sheets.iter().find(|(of, _)| *of == juror).map(|(_, total)| total);
                    let sat = seats.iter().enumerate();
                    sat.filter_map(|(seat, juror)| {
                        Some(Given {
                            juror: seat,
                            total: total(*juror)?,
                        })
                    })
                    .collect()
                })
                .collect();
            let marked = |dossier: usize| !jury[dossier].is_empty();
            let keys: Vec<Option<Outcome>> = outcomes(method, &jury, Some(grades))
                .into_iter()
                .enumerate()
                .map(|(dossier, outcome)| outcome.ok().filter(|_| marked(dossier)))
                .collect();
            for (at, key) in keys.iter().enumerate() {
                let rank = key.as_ref().map_or(0, |key| {
                    1 + keys
                        .iter()
                        .flatten()
                        .filter(|other| (*other).cmp(key) == Ordering::Greater)
                        .count()
                });
                ranks.counts[at * ranks.width + rank] += 1;
            }
        }
        ranks
    }

    #[test]
    fn every_draw_is_ranked_as_the_method_ranks_a_jury_in_which_a_juror_sits_twice() {
        let mut seen = 0;
        for (seed, field) in (0..).zip(fields()) {
            let mut worths: Vec<Ratio> = field.iter().flatten().map(|(_, total)| total.clone()).collect();
            worths.sort();
            worths.dedup();
            let grades: Vec<Grade> = worths
                .into_iter()
                .map(|total| Grade {
                    label: "".into(),
                    total,
                })
                .collect();
            for method in Method::ALL {
                let fast = ranks(method, &given(&field), Some(&grades), (JURORS, DRAWS, seed)).unwrap();
                assert_eq!(
                    fast.counts,
                    slow(method, &field, &grades, seed).counts,
                    "{method:?} {seed}"
                );
                seen += 1;
            }
        }
        assert_eq!(seen, 240);
    }

    #[test]
    fn figures_too_fine_for_narrow_numbers_are_as_exact_in_wide_ones() {
        let fine = |n: i64| Ratio::new(n, 1_000_003).unwrap() * Ratio::new(1, 998_244_353).unwrap();
        let field: Vec<Vec<(usize, Ratio)>> = (0..4)
            .map(|dossier| {
                (0..JURORS)
                    .map(|juror| (juror, fine(1_000_000_000 + dossier)))
                    .collect()
            })
            .collect();
        let told = ranks(Method::WeightedMean, &given(&field), None, (JURORS, DRAWS, 1)).unwrap();
        assert_eq!(
            (0..4).map(|dossier| told.interval(dossier)).collect::<Vec<_>>(),
            [(4, 4), (3, 3), (2, 2), (1, 1)]
        );
        let finer = Ratio::parse("1/1000000000000000000000000000000000057").unwrap();
        let finest = &finer * &Ratio::parse("1/1000000000000000000000000000000000099").unwrap();
        let field = vec![vec![(0, finest)], vec![(0, finer)]];
        assert!(ranks(Method::WeightedMean, &given(&field), None, (1, 10, 1)).is_none());
    }

    #[test]
    fn an_interval_leaves_a_twentieth_at_each_end_and_counts_no_rank_as_the_last() {
        let mut ranks = Ranks::new(4);
        ranks.counts[..5].copy_from_slice(&[0, 5, 45, 45, 5]);
        assert_eq!(ranks.interval(0), (2, 3));
        ranks.counts[..5].copy_from_slice(&[10, 6, 84, 0, 0]);
        assert_eq!(ranks.interval(0), (1, 4));
        ranks.counts[..5].copy_from_slice(&[100, 0, 0, 0, 0]);
        assert_eq!(ranks.interval(0), (4, 4));
        assert_eq!(ranks.within(0, 4), 0);
    }
}
