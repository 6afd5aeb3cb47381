//! What a session gives to its diagnostics: the sheets that count, and nothing that moves a mark or a rank.

use palmares::domain::aggregation::Outcome;
use palmares::domain::panel::Voice;
use palmares::domain::ratio::Ratio;
use palmares::domain::setup::Method;
use palmares::domain::statistics::Matrix;

use crate::support::{Day, panel, say};
use crate::{near, whole};

#[test]
fn the_matrix_of_a_session_is_its_counted_totals() {
    let mut setup = panel(4, 3, 1);
    setup.jurors[3].voice = Voice::Consultative;
    let marks: [&[Option<i64>]; 3] = [
        &[Some(10), Some(12), Some(11), Some(20)],
        &[Some(8), None, Some(9), Some(1)],
        &[Some(15), Some(18), Some(14), Some(3)],
    ];
    let day = Day::judged(setup, &marks);
    let matrix = day.session.totals_matrix();
    assert_eq!(
        matrix.judges(),
        ["j1", "j2", "j3"],
        "a consultative voice is not counted"
    );
    assert_eq!(matrix.targets(), ["c1", "c2", "c3"]);
    assert_eq!(matrix.values(), 8);
    assert_eq!(
        matrix.incomplete().collect::<Vec<_>>(),
        ["c2"],
        "an abstention is a missing value"
    );
}

#[test]
fn a_dossier_out_of_the_running_and_a_recused_juror_do_not_count() {
    let setup = panel(3, 4, 1);
    let marks: [&[Option<i64>]; 4] = [
        &[Some(10), Some(12), Some(11)],
        &[Some(8), Some(7), Some(9)],
        &[Some(15), Some(18), Some(14)],
        &[Some(1), Some(2), Some(3)],
    ];
    let mut day = Day::opened(setup);
    day.submit(say::recuse("j2", "c1"));
    for (at, row) in marks.iter().enumerate() {
        let id = format!("c{}", at + 1);
        day.hear(&id);
        for (who, mark) in row.iter().enumerate() {
            let juror = format!("j{}", who + 1);
            if (juror.as_str(), id.as_str()) != ("j2", "c1") {
                day.give(&juror, &id, *mark);
            }
        }
    }
    day.submit(say::disqualify("c4"));
    let matrix = day.session.totals_matrix();
    assert_eq!(matrix.targets(), ["c1", "c2", "c3"]);
    assert_eq!(matrix.values(), 8);
    assert_eq!(matrix.incomplete().collect::<Vec<_>>(), ["c1"]);
    assert_eq!(day.session.order_drift().map(|drift| drift.hearings), Ok(3));
}

#[test]
fn drift_follows_the_order_of_the_hearings_not_of_the_file() {
    let marks: [&[i64]; 4] = [&[10, 10], &[12, 12], &[13, 13], &[15, 15]];
    let rows: Vec<Vec<Option<i64>>> = marks
        .iter()
        .map(|row| row.iter().map(|mark| Some(*mark)).collect())
        .collect();
    let rows: Vec<&[Option<i64>]> = rows.iter().map(Vec::as_slice).collect();
    let risen = Day::judged(panel(2, 4, 1), &rows)
        .session
        .order_drift()
        .expect("defined");
    near(risen.tau, 1.0);
    // Slopes 2, 1, 2, 3/2, 3/2, 5/3: their median.
    near(risen.slope, 19.0 / 12.0);
    // By hand: S = 6, its variance 4·3·13/18, z = 5 / √(26/3); 2 (1 − Φ(1.698416)) = 0.089429.
    assert!((risen.p - 0.089_43).abs() < 5e-6, "{}", risen.p);

    let mut day = Day::opened(panel(2, 4, 1));
    day.submit_all(["c4", "c3", "c2"].map(|id| say::shift(id, Some("c1"))));
    for id in ["c4", "c3", "c2", "c1"] {
        let at: usize = id[1..].parse().expect("a number");
        day.hear(id);
        for juror in ["j1", "j2"] {
            day.give(juror, id, Some(marks[at - 1][0]));
        }
        day.submit(say::close(id));
    }
    let fallen = day.session.order_drift().expect("defined");
    near(fallen.tau, -1.0);
    near(fallen.slope, -19.0 / 12.0);
}

#[test]
fn no_mark_and_no_rank_depends_on_the_diagnostics() {
    let rows: Vec<Vec<Option<i64>>> = [[10, 20, 12], [11, 3, 13], [9, 19, 8]]
        .iter()
        .map(|row| row.iter().map(|mark| Some(*mark)).collect())
        .collect();
    let rows: Vec<&[Option<i64>]> = rows.iter().map(Vec::as_slice).collect();
    let day = Day::judged(panel(3, 3, 1), &rows);
    let before = (day.session.clone(), day.session.ranking(Method::WeightedMean));
    let statistics = day.session.statistics();
    assert!(statistics.severity.is_ok() && statistics.drift.is_some());
    assert_eq!(day.session.ranking(Method::WeightedMean), before.1);
    assert_eq!(
        statistics.matrix,
        Matrix::in_order(
            &["c1", "c2", "c3"].map(String::from),
            &["j1", "j2", "j3"].map(String::from),
            crate::ratings(&whole(&[&[10, 20, 12], &[11, 3, 13], &[9, 19, 8]]))
                .into_iter()
                .map(|mut rating| {
                    let up = |name: &str, letter: char| {
                        let at: i64 = name[1..].parse().expect("a number");
                        format!("{letter}{}", at + 1)
                    };
                    rating.target = up(&rating.target, 'c');
                    rating.judge = up(&rating.judge, 'j');
                    rating
                })
                .collect(),
        )
        .expect("no duplicate")
    );
    assert_eq!(
        day.session.outcome_of(&"c1".into()),
        Some(Outcome::Points(Ratio::integer(14)))
    );
}

#[test]
fn a_session_without_a_mark_has_no_figure() {
    let day = Day::opened(panel(3, 3, 1));
    let undefined = day.session.statistics().undefined();
    assert!(undefined.iter().all(|one| one.reason.code() == "no-marks"));
    assert_eq!(undefined.len(), 14);
}
