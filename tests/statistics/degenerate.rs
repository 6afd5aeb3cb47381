//! Panels that do not give a figure: a reason each time, never NaN, infinity or a zero in its place.

use palmares::domain::ratio::Ratio;
use palmares::domain::statistics::{Duplicate, Matrix, Rating, Reason, Statistics, drift, severity};

use crate::{Table, matrix, whole};

/// Codes by figure, as `figure code`.
fn undefined(table: &Table) -> Vec<String> {
    told(&Statistics::of(matrix(table)))
}

fn told(statistics: &Statistics) -> Vec<String> {
    let undefined = statistics.undefined();
    undefined
        .iter()
        .map(|one| format!("{} {}", one.figure, one.reason.code()))
        .collect()
}

/// The eleven figures of a whole panel, all undefined for one reason.
fn all_for(code: &str) -> Vec<String> {
    let icc = ["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"].map(|form| format!("icc.{form} {code}"));
    let alpha = ["nominal", "ordinal", "interval", "ratio"].map(|metric| format!("alpha.{metric} {code}"));
    icc.into_iter()
        .chain(alpha)
        .chain([format!("kendall_w {code}")])
        .collect()
}

#[track_caller]
fn has(found: &[String], expected: &[&str]) {
    for one in expected {
        assert!(found.iter().any(|found| found == one), "{one} among {found:#?}");
    }
}

#[test]
fn no_mark_at_all() {
    let found = told(&Statistics::of(Matrix::empty()));
    let mut expected = all_for("no-marks");
    expected.extend(["z_scores no-marks".into(), "severity no-marks".into()]);
    assert_eq!(found, expected);
}

#[test]
fn one_juror() {
    let found = undefined(&whole(&[&[12], &[14], &[9]]));
    let mut expected = all_for("one-judge");
    expected.push("severity one-judge".into());
    assert_eq!(found, expected, "the juror's z-scores are defined");
}

#[test]
fn one_dossier() {
    let found = undefined(&whole(&[&[12, 14, 9]]));
    let mut expected = all_for("one-target");
    expected.extend([0, 1, 2].map(|judge| format!("z_scores.j{judge} one-mark")));
    expected.push("severity one-target".into());
    assert_eq!(found, expected);
}

#[test]
fn every_mark_the_same() {
    let table = whole(&[&[10, 10], &[10, 10], &[10, 10]]);
    let mut expected = all_for("no-variance");
    expected.pop();
    expected.push("kendall_w all-tied".into());
    expected.extend([0, 1].map(|judge| format!("z_scores.j{judge} same-mark")));
    assert_eq!(undefined(&table), expected);
    // Nobody stands apart: here zero is the answer, not the lack of one.
    assert_eq!(
        severity(&matrix(&table)).map(|found| found.judges),
        Ok(vec![0.0, 0.0])
    );
}

#[test]
fn the_same_third_everywhere_is_no_variance_either() {
    let third = || Ratio::new(40, 3);
    let table: Table = vec![vec![third(), third(), third()]; 4];
    has(
        &undefined(&table),
        &[
            "icc.1,1 no-variance",
            "alpha.interval no-variance",
            "z_scores.j2 same-mark",
        ],
    );
}

#[test]
fn each_juror_gives_all_the_same_mark() {
    let found = undefined(&whole(&[&[10, 14], &[10, 14], &[10, 14]]));
    has(
        &found,
        &[
            "icc.3,k no-positive-variance",
            "kendall_w all-tied",
            "z_scores.j0 same-mark",
        ],
    );
    assert!(!found.iter().any(|one| one.starts_with("severity")));
}

#[test]
fn nobody_marked_a_dossier_that_another_marked() {
    let mark = |mark| Some(Ratio::integer(mark));
    let table: Table = vec![
        vec![mark(12), None],
        vec![mark(14), None],
        vec![None, mark(9)],
        vec![None, mark(11)],
    ];
    has(
        &undefined(&table),
        &[
            "icc.2,1 few-complete",
            "alpha.ordinal no-overlap",
            "kendall_w few-complete",
            "severity disconnected",
        ],
    );
    assert_eq!(severity(&matrix(&table)), Err(Reason::Disconnected { groups: 2 }));
}

#[test]
fn two_half_days_with_jurors_of_their_own_are_not_compared() {
    let mark = |mark| Some(Ratio::integer(mark));
    let mut table: Table = vec![
        vec![mark(12), mark(13), None, None],
        vec![mark(14), mark(16), None, None],
        vec![None, None, mark(9), mark(7)],
        vec![None, None, mark(11), mark(8)],
    ];
    assert_eq!(severity(&matrix(&table)), Err(Reason::Disconnected { groups: 2 }));
    // One mark that links them is enough.
    table[1][2] = mark(13);
    assert!(severity(&matrix(&table)).is_ok());
}

#[test]
fn jurors_who_agree_wholly_leave_no_error_to_measure_by() {
    let found = undefined(&whole(&[&[10, 10], &[12, 12], &[15, 15]]));
    let expected: Vec<String> = ["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"]
        .iter()
        .flat_map(|form| ["low", "high"].map(|end| format!("icc.{form}.{end} no-error")))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_mark_below_zero_has_no_ratio() {
    let found = undefined(&whole(&[&[-1, 2], &[3, 4], &[5, 5]]));
    assert_eq!(found, ["alpha.ratio below-zero"]);
}

#[test]
fn jurors_who_contradict_each_other_share_no_positive_variance() {
    // The means of the targets do not differ: a coefficient of the mean would divide by zero.
    has(
        &undefined(&whole(&[&[1, 3], &[3, 1]])),
        &["icc.1,k no-positive-variance", "icc.3,k no-positive-variance"],
    );
}

#[test]
fn a_juror_who_marked_nothing_leaves_no_dossier_incomplete() {
    let mark = |mark| Some(Ratio::integer(mark));
    let table: Table = vec![
        vec![mark(1), None, mark(2)],
        vec![mark(4), None, mark(3)],
        vec![None, None, None],
    ];
    let matrix = matrix(&table);
    assert_eq!(matrix.judges(), ["j0", "j2"]);
    assert_eq!(matrix.targets(), ["t0", "t1"]);
    assert_eq!(matrix.incomplete().count(), 0);
}

#[test]
fn a_cell_marked_twice_is_refused() {
    let rating = |value| Rating {
        target: "a".into(),
        judge: "x".into(),
        value: Ratio::integer(value),
    };
    assert_eq!(
        Matrix::new(vec![rating(1), rating(1)]),
        Err(Duplicate {
            target: "a".into(),
            judge: "x".into()
        })
    );
}

#[test]
fn numbers_beyond_floats_are_out_of_range_not_infinite() {
    let huge = |digit: &str| Ratio::parse(&digit.repeat(39)).ok();
    let mut power = huge("9").expect("a number");
    for _ in 0..4 {
        power = &power * &power;
    }
    let table: Table = vec![
        vec![Some(power.clone()), huge("1")],
        vec![huge("3"), huge("7")],
        vec![huge("2"), Some(power)],
    ];
    let statistics = Statistics::of(matrix(&table));
    has(
        &told(&statistics),
        &["severity out-of-range", "alpha.ratio out-of-range"],
    );
    let finite = statistics.icc.iter().filter_map(|(_, icc)| icc.as_ref().ok());
    assert!(finite.clone().count() > 3 && finite.clone().all(|icc| icc.value.is_finite()));
}

#[test]
fn drift_needs_two_hearings_that_differ() {
    let ten = Ratio::integer(10);
    assert_eq!(drift(&[]), Err(Reason::NoMarks));
    assert_eq!(drift(std::slice::from_ref(&ten)), Err(Reason::OneTarget));
    assert_eq!(drift(&[ten.clone(), ten]), Err(Reason::NoVariance));
}
