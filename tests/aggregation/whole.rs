//! The path in whole numbers against the one by fractions: the same points and the same ranks, and no number that wraps.

use num_bigint::BigInt;
use num_rational::BigRational;
use palmares::domain::aggregation::{Given, WholeMarks, WholeTotals, by_fractions};
use palmares::domain::ratio::Ratio;
use palmares::domain::rubric::{Criterion, Mark, Scale};
use palmares::domain::scoring::{MarkState, ScoreSheet};
use palmares::domain::setup::Method;
use proptest::collection;
use proptest::prelude::*;

use crate::support::{criterion, juror, rubric};

const POINTS: [Method; 3] = [Method::WeightedMean, Method::Median, Method::TrimmedMean];

/// Ranks from points: one more than how many have more. No sorting.
fn ranked(points: &[Option<Ratio>]) -> Vec<Option<u32>> {
    let above = |own: &Ratio| points.iter().flatten().filter(|other| *other > own).count();
    points
        .iter()
        .map(|own| Some(u32::try_from(above(own.as_ref()?)).expect("small") + 1))
        .collect()
}

fn given(field: &[Vec<Ratio>]) -> Vec<Vec<Given<'_>>> {
    let mut all = Vec::new();
    for row in field {
        let given = row.iter().enumerate();
        all.push(given.map(|(juror, total)| Given { juror, total }).collect());
    }
    all
}

/// Six criteria at most: weight, maximum, steps to a point.
fn lines() -> impl Strategy<Value = Vec<(i64, i64, i64)>> {
    collection::vec((1..=5i64, 1..=20i64, 1..=4i64), 1..=6)
}

fn criteria(lines: &[(i64, i64, i64)]) -> Vec<Criterion> {
    let one = |(at, (weight, max, steps)): (usize, &(i64, i64, i64))| Criterion {
        weight: Ratio::new(*weight, 2).expect("a weight"),
        scale: Scale::Numeric {
            max: Ratio::integer(*max),
            step: Ratio::new(1, *steps).expect("a step"),
        },
        ..rubric(at + 1)
    };
    lines.iter().enumerate().map(one).collect()
}

fn big(ratio: &Ratio) -> BigRational {
    let integer = |text: String| text.parse::<BigInt>().expect("digits");
    BigRational::new(integer(ratio.numerator()), integer(ratio.denominator()))
}

fn is_lowest(ratio: &Ratio, expected: &BigRational) -> bool {
    (ratio.numerator(), ratio.denominator()) == (expected.numer().to_string(), expected.denom().to_string())
}

proptest! {
    #[test]
    fn small_fractions_are_reckoned_as_big_ones_are(
        (a, b, c, d) in (any::<i64>(), any::<i64>(), any::<i64>(), any::<i64>()),
        (x, y) in (0..62u32, 0..62u32),
    ) {
        let (Some(one), Some(other)) = (Ratio::new(a >> x, b >> y), Ratio::new(c >> y, d >> x)) else {
            return Ok(());
        };
        let (p, q) = (big(&one), big(&other));
        prop_assert!(is_lowest(&(&one + &other), &(&p + &q)));
        prop_assert!(is_lowest(&(&one - &other), &(&p - &q)));
        prop_assert!(is_lowest(&(&one * &other), &(&p * &q)));
        prop_assert_eq!(one.cmp(&other), p.cmp(&q));
        match one.checked_div(&other) {
            Some(quotient) => prop_assert!(is_lowest(&quotient, &(&p / &q))),
            None => prop_assert!(other.is_zero()),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whole_numbers_say_what_fractions_say(
        field in collection::vec(collection::vec((0..=24i64, 1..=7i64), 0..=8), 0..=7),
    ) {
        let exact: Vec<Vec<Ratio>> = field
            .iter()
            .map(|row| row.iter().filter_map(|(over, under)| Ratio::new(*over, *under)).collect())
            .collect();
        let field = given(&exact);
        let whole = WholeTotals::of(&field).expect("small numbers");
        for method in POINTS {
            let points = by_fractions(method, &field);
            prop_assert_eq!(whole.ranks(method), ranked(&points), "{:?}", method);
            prop_assert_eq!(whole.points(method), points, "{:?}", method);
        }
    }

    #[test]
    fn marks_in_units_rank_as_the_sheets_totals_do(
        lines in lines(),
        field in collection::vec(collection::vec(collection::vec(0..=80i64, 6), 0..=26), 1..=6),
    ) {
        let (criteria, scale) = (criteria(&lines), Ratio::integer(20));
        let weights: Ratio = criteria.iter().map(|criterion| &criterion.weight).sum();
        let units: Vec<Ratio> = lines
            .iter()
            .zip(&criteria)
            .map(|((_, max, steps), criterion)| {
                let share = Ratio::new(1, steps * max).expect("a unit");
                (&(&criterion.weight * &scale) * &share).checked_div(&weights).expect("some weight")
            })
            .collect();
        // Denominators of several large primes are left to fractions: the table says so before any mark.
        let Some(mut whole) = WholeMarks::new(&units) else { return Ok(()) };
        let mut exact = Vec::new();
        for rows in &field {
            let mut marks = Vec::new();
            let mut totals = Vec::new();
            for (who, row) in rows.iter().enumerate() {
                let mut cells = Vec::new();
                for (at, (mark, (_, max, steps))) in row.iter().zip(&lines).enumerate() {
                    let mark = mark % (max * steps + 1);
                    marks.push(i16::try_from(mark).expect("small"));
                    let mark = Mark::Number(Ratio::new(mark, *steps).expect("a mark"));
                    cells.push((criterion(at + 1), MarkState::Marked(mark)));
                }
                let sheet = ScoreSheet { juror: juror(who + 1), candidate: "c1".into(), cells };
                totals.extend(sheet.total(&criteria, &scale));
            }
            whole.push(&marks).expect("whole sheets");
            exact.push(totals);
        }
        let field = given(&exact);
        let totals = whole.totals().expect("small numbers");
        for method in POINTS {
            let points = by_fractions(method, &field);
            prop_assert_eq!(totals.points(method), points.clone(), "{:?}", method);
            prop_assert_eq!(whole.ranks(method), Some(ranked(&points)), "{:?}", method);
        }
    }
}

#[test]
fn totals_too_large_are_left_to_fractions_and_never_wrap() {
    let huge = Ratio::parse("123456789012345678901234567890").expect("a number");
    let fine = Ratio::parse("1/99999999999999999999").expect("a number");
    for total in [
        huge.clone(),
        fine.clone(),
        Ratio::integer(-1),
        Ratio::integer(1 << 41),
    ] {
        assert_eq!(WholeTotals::of(&given(&[vec![total.clone()]])), None, "{total}");
    }
    let primes = [1_000_003, 1_000_033, 1_000_037].map(|n| Ratio::new(1, n).expect("a fraction"));
    assert_eq!(
        WholeTotals::of(&given(&[primes.to_vec()])),
        None,
        "their denominator is 10^18"
    );
    let field = [vec![huge.clone(), fine], vec![huge]];
    let points = by_fractions(Method::WeightedMean, &given(&field));
    assert!(points[1] > points[0]);
}

#[test]
fn marks_that_are_no_whole_sheets_or_do_not_fit_are_refused() {
    let unit = Ratio::integer(30_000);
    let mut marks = WholeMarks::new(&[unit.clone(), unit.clone()]).expect("it fits");
    assert_eq!(marks.push(&[1]), None);
    assert_eq!(marks.push(&[1, -1]), None);
    marks.push(&[]).expect("a dossier without sheets");
    marks.push(&[30_000, 30_000]).expect("a sheet");
    marks.push(&[30_000, 29_999, 30_000, 30_000]).expect("two sheets");
    // Sums that do not fit in 32 bits.
    assert_eq!(
        marks.ranks(Method::WeightedMean),
        Some(vec![None, Some(1), Some(2)])
    );
    assert_eq!(WholeMarks::new(&[]), None);
    assert_eq!(WholeMarks::new(&[Ratio::integer(40_000)]), None);
    assert_eq!(marks.ranks(Method::Borda), Some(vec![None; 3]), "no points");
}

#[test]
fn the_largest_marks_rank_rightly_whether_or_not_twelve_of_them_fit_in_sixteen_bits() {
    for largest in [i16::MAX / 12, i16::MAX / 12 + 1, i16::MAX] {
        let mut marks = WholeMarks::new(&[Ratio::integer(3)]).expect("it fits");
        // Twice twelve sheets, added before they are weighed, and one more.
        let mut sheets = [largest; 25];
        marks.push(&sheets).expect("whole sheets");
        for last in [24, 23] {
            sheets[last] -= 1;
            marks.push(&sheets).expect("whole sheets");
        }
        let alike = marks.ranks(Method::WeightedMean);
        assert_eq!(alike, Some(vec![Some(1), Some(2), Some(3)]), "{largest}");
        marks.push(&[largest; 13]).expect("fewer sheets");
        let ranks = marks.ranks(Method::WeightedMean);
        assert_eq!(ranks, Some(vec![Some(1), Some(3), Some(4), Some(1)]), "{largest}");
    }
}

#[test]
fn more_dossiers_than_are_put_in_order_by_one_number_rank_as_few_do() {
    let ranks = |many: i16| {
        let mut marks = WholeMarks::new(&[Ratio::integer(1)]).expect("it fits");
        for dossier in 0..many {
            marks.push(&[dossier / 2]).expect("a sheet");
        }
        marks.ranks(Method::WeightedMean).expect("they fit")
    };
    for many in [4096_i16, 4098] {
        let expected: Vec<_> = (0..many)
            .map(|dossier| Some(u32::try_from(many - 1 - (dossier | 1)).expect("a place") + 1))
            .collect();
        assert_eq!(ranks(many), expected, "{many} dossiers, two by two");
    }
}
