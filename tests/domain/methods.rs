//! The method is announced before the first mark; a change of it is recorded with its reason.

use palmares::domain::minutes::Minutes;
use palmares::domain::ratio::Ratio;
use palmares::domain::refusal::Refusal;
use palmares::domain::rubric::{Level, Scale};
use palmares::domain::setup::Method;

use crate::support::{Day, panel, ranked, say};

/// Three jurors whose mean and median do not agree.
const MARKS: [&[Option<i64>]; 2] = [&[Some(20), Some(2), Some(2)], &[Some(7), Some(6), Some(5)]];

#[test]
fn a_change_asks_a_reason_and_changes_the_ranking() {
    let mut day = Day::judged(panel(3, 2, 1), &MARKS);
    assert_eq!(day.ranks(), ranked(&[(1, "c1"), (2, "c2")]));
    let refusal = day.refusal(say::change_method(Method::Median, " "));
    assert_eq!(refusal, Refusal::ReasonRequired);
    day.submit(say::change_method(
        Method::Median,
        "one mark stands far from the others",
    ));
    assert_eq!(day.session.method(), Method::Median);
    assert_eq!(
        day.session.setup().method,
        Method::WeightedMean,
        "what was announced stays told"
    );
    assert_eq!(day.ranks(), ranked(&[(1, "c2"), (2, "c1")]));
    assert_eq!(
        day.refusal(say::change_method(Method::Median, "again")),
        Refusal::Unchanged
    );
}

#[test]
fn the_minutes_tell_each_change_and_whether_marks_had_been_given() {
    let mut day = Day::opened(panel(3, 2, 1));
    day.submit(say::change_method(Method::Median, "misprint in the call"));
    day.judge(&MARKS);
    day.submit(say::change_method(Method::Borda, "unanimous vote"));
    let minutes = Minutes::draft(&day.session);
    assert_eq!(minutes.method, Method::Borda);
    let told: Vec<(Method, Method, &str, bool)> = minutes
        .method_changes
        .iter()
        .map(|line| (line.from, line.to, line.reason.as_str(), line.after_marks))
        .collect();
    assert_eq!(
        told,
        [
            (
                Method::WeightedMean,
                Method::Median,
                "misprint in the call",
                false
            ),
            (Method::Median, Method::Borda, "unanimous vote", true),
        ]
    );
}

#[test]
fn a_change_can_be_undone_unless_a_later_one_stands_on_it() {
    let mut day = Day::judged(panel(3, 2, 1), &MARKS);
    let first = day.submit(say::change_method(Method::Median, "reason"));
    let second = day.submit(say::change_method(Method::Borda, "reason"));
    assert_eq!(
        day.refusal(say::undo(first)),
        Refusal::WouldInvalidate {
            entry: first,
            later: second
        }
    );
    day.submit(say::undo(second));
    assert_eq!(day.session.method(), Method::Median);
    day.submit(say::undo(first));
    assert_eq!(day.session.method(), Method::WeightedMean);
    assert_eq!(Minutes::draft(&day.session).method_changes, []);
}

#[test]
fn a_method_that_the_grid_or_the_panel_does_not_bear_is_refused() {
    let unfit = |setup, method| Day::opened(setup).refusal(say::change_method(method, "reason"));
    for (jurors, method) in [(4, Method::TrimmedMean), (4, Method::MajorityGauge)] {
        assert_eq!(
            unfit(panel(jurors, 2, 1), method),
            Refusal::MethodUnfit { method }
        );
    }
    let mut day = Day::opened(panel(5, 2, 1));
    day.submit(say::change_method(Method::TrimmedMean, "reason"));
    let mut setup = panel(3, 2, 1);
    setup.criteria[0].scale = Scale::Levels(
        ["good", "fair"]
            .into_iter()
            .zip(1..)
            .map(|(label, points)| Level {
                label: label.into(),
                points: Ratio::integer(points),
            })
            .collect(),
    );
    Day::opened(setup).submit(say::change_method(Method::MajorityGauge, "reason"));
}

#[test]
fn no_method_changes_after_adoption() {
    let mut day = Day::judged(panel(3, 2, 1), &MARKS);
    for id in ["c1", "c2"] {
        day.submit(say::reject(id));
    }
    day.submit(say::adopt(3, 0, 0));
    let refusal = day.refusal(say::change_method(Method::Median, "reason"));
    assert!(matches!(refusal, Refusal::WrongPhase { .. }), "{refusal:?}");
}

#[test]
fn without_points_no_threshold_is_compared() {
    let mut setup = panel(3, 2, 1);
    setup.threshold = Some(Ratio::integer(10));
    let mut day = Day::judged(setup, &MARKS);
    let laureates = |day: &Day| {
        day.session
            .arithmetic_laureates(&day.session.ranking(day.session.method()))
            .len()
    };
    assert_eq!(laureates(&day), 0, "both are under the threshold");
    day.submit(say::change_method(Method::Borda, "reason"));
    assert_eq!(laureates(&day), 2);
    let minutes = Minutes::draft(&day.session);
    let told = minutes
        .dossiers
        .iter()
        .map(|line| line.result.as_ref().map(|result| result.above_threshold));
    assert!(told.into_iter().all(|told| told == Ok(None)));
}
