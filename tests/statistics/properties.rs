//! What must not change with names and order, and what must follow a change of marks.

use palmares::domain::ratio::Ratio;
use palmares::domain::statistics::{Matrix, Metric, Statistics, alpha, kendall_w, severity};
use proptest::prelude::*;

use crate::differential::tables;
use crate::{Table, matrix, near, ratings};

/// All figures of a matrix by name, those undefined left out; judges and targets by their names.
fn figures(matrix: Matrix) -> Vec<(String, f64)> {
    let statistics = Statistics::of(matrix);
    let matrix = &statistics.matrix;
    let mut figures = Vec::new();
    for (form, icc) in &statistics.icc {
        let Ok(icc) = icc else { continue };
        figures.push((format!("icc {}", form.code()), icc.value));
        if let Ok(interval) = icc.interval {
            figures.push((format!("low {}", form.code()), interval.low));
            figures.push((format!("high {}", form.code()), interval.high));
        }
    }
    for (metric, alpha) in &statistics.alpha {
        figures.extend(alpha.iter().map(|alpha| (metric.code().to_owned(), *alpha)));
    }
    if let Ok(w) = &statistics.kendall_w {
        figures.extend([("w".to_owned(), w.w), ("p".to_owned(), w.p)]);
    }
    for cell in &statistics.z_scores.cells {
        let name = format!(
            "z {} {}",
            matrix.targets()[cell.target],
            matrix.judges()[cell.judge]
        );
        figures.extend(cell.z.map(|z| (name, z)));
    }
    if let Ok(severity) = &statistics.severity {
        figures.extend(
            matrix
                .judges()
                .iter()
                .cloned()
                .zip(severity.judges.iter().copied()),
        );
        figures.extend(
            matrix
                .targets()
                .iter()
                .cloned()
                .zip(severity.targets.iter().copied()),
        );
    }
    figures.sort_by(|a, b| a.0.cmp(&b.0));
    figures
}

#[track_caller]
fn alike(found: &[(String, f64)], expected: &[(String, f64)]) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found.0, expected.0);
        near(found.1, expected.1);
    }
}

/// A table in which one judge's marks are moved.
fn moved(table: &Table, judge: usize, by: &Ratio) -> Table {
    let mut table = table.clone();
    for row in &mut table {
        if let Some(Some(mark)) = row.get_mut(judge) {
            *mark = &*mark + by;
        }
    }
    table
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_figure_depends_on_the_order_of_targets_and_judges(
        (table, shuffled) in tables().prop_flat_map(|table| {
            let shuffled = Just(ratings(&table)).prop_shuffle();
            (Just(table), shuffled)
        })
    ) {
        let shuffled = Matrix::new(shuffled).expect("no duplicate");
        alike(&figures(shuffled), &figures(matrix(&table)));
    }

    #[test]
    fn severities_sum_to_zero(table in tables()) {
        if let Ok(found) = severity(&matrix(&table)) {
            near(found.judges.iter().sum(), 0.0);
        }
    }

    /// Moving a judge by c moves that judge by c against each of the others, and no target's standing among the others.
    #[test]
    fn a_shift_of_one_judge_moves_that_judges_severity_by_as_much(
        table in tables(), who in 0usize..5, by in -6i64..7
    ) {
        let (before, matrix_before) = (severity(&matrix(&table)), matrix(&table));
        let after = severity(&matrix(&moved(&table, who, &Ratio::integer(by))));
        let (Ok(before), Ok(after)) = (before, after) else { return Ok(()) };
        let Some(at) = matrix_before.judges().iter().position(|judge| *judge == format!("j{who}")) else {
            return Ok(());
        };
        for other in (0..before.judges.len()).filter(|other| *other != at) {
            let apart = |severity: &[f64]| severity[at] - severity[other];
            near(apart(&after.judges) - apart(&before.judges), by as f64);
        }
        let first = after.targets[0] - before.targets[0];
        for (after, before) in after.targets.iter().zip(&before.targets) {
            near(after - before, first);
        }
    }

    /// A judge's own scale, moved and stretched, changes no z-score and no W.
    #[test]
    fn a_judges_own_scale_does_not_count_in_z_scores_and_w(
        table in tables(), who in 0usize..5, by in -6i64..7, times in 1i64..5
    ) {
        let mut other = moved(&table, who, &Ratio::integer(by));
        for row in &mut other {
            if let Some(Some(mark)) = row.get_mut(who) {
                *mark = &*mark * &Ratio::integer(times);
            }
        }
        let kept = |table: &Table| {
            let mut kept = figures(matrix(table));
            kept.retain(|(name, _)| name.starts_with("z ") || name == "w" || name == "p");
            kept
        };
        alike(&kept(&other), &kept(&table));
    }

    #[test]
    fn judges_who_agree_wholly_have_an_alpha_and_a_w_of_one(
        marks in prop::collection::vec(0i64..20, 2..9), judges in 2usize..6
    ) {
        let table: Table = marks
            .iter()
            .map(|mark| vec![Some(Ratio::integer(*mark)); judges])
            .collect();
        let matrix = matrix(&table);
        let vary = marks.iter().any(|mark| *mark != marks[0]);
        for metric in Metric::ALL {
            prop_assert_eq!(alpha(&matrix, metric).ok(), vary.then_some(1.0));
        }
        prop_assert_eq!(kendall_w(&matrix).map(|w| w.w).ok(), vary.then_some(1.0));
    }
}
