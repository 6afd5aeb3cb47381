//! Every figure against the reference on many small random panels with holes: the same number, or undefined on both sides.

use palmares::domain::ratio::Ratio;
use palmares::domain::statistics::{Form, Metric, Statistics, drift, icc, mean_squares};
use proptest::prelude::*;

use crate::reference::{self, Floats};
use crate::{Table, matrix, near};

/// Half points from −1 to 8, rarely below zero; a table with holes, of up to seven targets and five judges.
pub fn tables() -> impl Strategy<Value = Table> {
    let mark = prop_oneof![
        1 => Just(None),
        1 => (-2i64..0).prop_map(Some),
        9 => (0i64..17).prop_map(Some),
    ];
    let whole_marks = prop_oneof![3 => mark, 2 => (0i64..4).prop_map(Some)];
    (1usize..8, 1usize..6).prop_flat_map(move |(targets, judges)| {
        let row = prop::collection::vec(whole_marks.clone(), judges);
        prop::collection::vec(row, targets).prop_map(|rows| {
            let half = |mark: Option<i64>| mark.and_then(|mark| Ratio::new(mark, 2));
            rows.into_iter()
                .map(|row| row.into_iter().map(half).collect())
                .collect()
        })
    })
}

/// The same table as floats.
pub fn floats(table: &Table) -> Floats {
    let float = |value: &Ratio| -> f64 { value.to_string().parse().expect("a finite decimal") };
    let row = |row: &Vec<Option<Ratio>>| row.iter().map(|cell| cell.as_ref().map(float)).collect();
    table.iter().map(row).collect()
}

#[track_caller]
fn same<E: std::fmt::Debug>(what: &str, found: &Result<f64, E>, expected: Option<f64>) {
    match (found, expected) {
        (Ok(found), Some(expected)) => near(*found, expected),
        (Err(_), None) => {}
        (found, expected) => panic!("{what}: {found:?} for {expected:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn every_figure_is_the_references(table in tables()) {
        let floats = floats(&table);
        let found = Statistics::of(matrix(&table));
        for ((form, icc), expected) in found.icc.iter().zip(reference::coefficients(&floats)) {
            same(form.code(), &icc.as_ref().map(|icc| icc.value), expected);
        }
        for (metric, alpha) in &found.alpha {
            same(metric.code(), alpha, reference::alpha(&floats, metric.code()));
        }
        let w = found.kendall_w.as_ref();
        let expected = reference::concordance(&floats);
        same("W", &w.map(|w| w.w), expected.map(|(w, _)| w));
        same("chi2", &w.map(|w| w.chi2), expected.map(|(_, chi2)| chi2));
        let marked = reference::marked(&floats);
        for cell in &found.z_scores.cells {
            let expected = reference::z_score(&marked, cell.target, cell.judge);
            same("z", &cell.z.ok_or("undefined"), expected);
        }
        match (&found.severity, reference::additive(&floats)) {
            (Ok(found), Some((levels, expected))) => {
                prop_assert_eq!(found.targets.len(), levels.len());
                found.judges.iter().zip(&expected).for_each(|(found, expected)| near(*found, *expected));
                found.targets.iter().zip(&levels).for_each(|(found, expected)| near(*found, *expected));
                for (place, level) in found.places().iter().zip(&levels) {
                    let above = levels.iter().filter(|other| *other - level > 1e-7).count();
                    let beside = levels.iter().filter(|other| (*other - level).abs() <= 1e-7).count();
                    prop_assert_eq!((place.rank as usize, place.last as usize), (above + 1, above + beside));
                }
            }
            (Err(_), None) => {}
            (found, expected) => panic!("severity: {found:?} for {expected:?}"),
        }
        // Undefined figures are told, and only those.
        let undefined = found.undefined();
        let told = |figure: &str| undefined.iter().any(|one| one.figure == figure);
        for (form, icc) in &found.icc {
            prop_assert_eq!(told(&format!("icc.{}", form.code())), icc.is_err());
        }
        for (metric, alpha) in &found.alpha {
            prop_assert_eq!(told(&format!("alpha.{}", metric.code())), alpha.is_err());
        }
        prop_assert_eq!(told("kendall_w"), found.kendall_w.is_err());
        prop_assert_eq!(told("severity"), found.severity.is_err());
        for cell in &found.z_scores.cells {
            let judge = &found.matrix.judges()[cell.judge];
            prop_assert_eq!(told(&format!("z_scores.{judge}")), cell.z.is_none());
        }
    }

    #[test]
    fn drift_is_the_references(halves in prop::collection::vec(0i64..12, 0..9)) {
        let scores: Vec<Ratio> = halves.iter().filter_map(|half| Ratio::new(*half, 2)).collect();
        let floats: Vec<f64> = halves.iter().map(|half| *half as f64 / 2.0).collect();
        let found = drift(&scores);
        let expected = reference::drift(&floats);
        same("tau", &found.as_ref().map(|drift| drift.tau), expected.map(|(tau, _)| tau));
        same("slope", &found.as_ref().map(|drift| drift.slope), expected.map(|(_, slope)| slope));
        if let Ok(found) = found {
            prop_assert!((0.0..=1.0).contains(&found.p) && found.p > 0.0);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// The ends of the intervals of (1,·) and (3,·) leave 2.5 % on each side, by integrating the F density.
    #[test]
    fn intervals_leave_a_fortieth_on_each_side(table in tables()) {
        let matrix = matrix(&table);
        let Some((_, n, k)) = reference::squares(&floats(&table)) else { return Ok(()) };
        let Ok(squares) = mean_squares(&matrix) else { return Ok(()) };
        let (n_whole, k_whole) = (n as u32, k as u32);
        for (form, noise, freedom) in [
            (Form::Single1, squares.within, n_whole * (k_whole - 1)),
            (Form::Single3, squares.error, (n_whole - 1) * (k_whole - 1)),
        ] {
            let Ok(found) = icc(&matrix, form) else { continue };
            let Ok(interval) = found.interval else { continue };
            let f = squares.between / noise;
            let ratio = |r: f64| (1.0 + (k - 1.0) * r) / (1.0 - r);
            if f > 1e-6 {
                let low = reference::f_below(f / ratio(interval.low), n_whole - 1, freedom);
                let high = reference::f_below(f / ratio(interval.high), n_whole - 1, freedom);
                prop_assert!((low - 0.975).abs() < 1e-6, "{low}");
                prop_assert!((high - 0.025).abs() < 1e-6, "{high}");
            }
            prop_assert!(interval.low <= found.value && found.value <= interval.high);
        }
    }
}

#[test]
fn the_metrics_are_those_of_the_reference() {
    assert_eq!(
        Metric::ALL.map(Metric::code),
        ["nominal", "ordinal", "interval", "ratio"]
    );
}
