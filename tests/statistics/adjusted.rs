//! Ranks at equal severity: what a recusal of a juror who marks high takes from a dossier, and who crosses the line by it.

use palmares::domain::Session;
use palmares::domain::setup::{Method, Setup};
use palmares::domain::statistics::Reason;

use crate::near;
use crate::support::{Day, panel, say};

/// What each juror marks above or below the level of a dossier.
const SEVERITY: [i64; 3] = [3, 0, -3];
/// The levels of the dossiers.
const LEVELS: [i64; 3] = [10, 9, 14];

/// Marks that follow the additive model exactly, the first juror recused from the first dossier; the list holds two.
fn recused() -> Day {
    let mut day = Day::opened(places(panel(3, 3, 1)));
    day.submit(say::recuse("j1", "c1"));
    hear(&mut day, &[("j1", "c1")]);
    day
}

fn places(mut setup: Setup) -> Setup {
    setup.places = Some(2);
    setup
}

/// Hears and marks every dossier, all but these sheets, and closes the hearings.
fn hear(day: &mut Day, but: &[(&str, &str)]) {
    for (dossier, level) in (1..).zip(LEVELS) {
        let id = format!("c{dossier}");
        day.hear(&id);
        for (juror, severity) in (1..).zip(SEVERITY) {
            let juror = format!("j{juror}");
            if !but.contains(&(juror.as_str(), id.as_str())) {
                day.give(&juror, &id, Some(level + severity));
            }
        }
        day.submit(say::close(&id));
    }
    day.submit(palmares::domain::Command::CloseHearings);
}

/// Per dossier: its rank by the means, at equal severity, and whether it crosses the line.
fn told(session: &Session) -> Vec<(String, u32, u32, bool)> {
    let adjusted = session.at_equal_severity().expect("defined");
    let line = |line: &palmares::domain::statistics::AtEqualSeverity| {
        (
            line.candidate.to_string(),
            line.raw,
            line.place.rank,
            line.crosses,
        )
    };
    adjusted.lines.iter().map(line).collect()
}

#[test]
fn a_dossier_that_lost_its_most_generous_juror_has_its_level_back() {
    let day = recused();
    let adjusted = day.session.at_equal_severity().expect("defined");
    // 10 and 7 make 8.5; with the 13 that the recused juror would have given, 10.
    let first = adjusted.of(&"c1".into()).expect("ranked");
    assert_eq!(first.mean.to_string(), "8.5");
    near(first.level, 10.0);
    near(adjusted.of(&"c2".into()).expect("ranked").level, 9.0);
    near(adjusted.of(&"c3".into()).expect("ranked").level, 14.0);
    let severity = day.session.statistics().severity.expect("defined");
    for (found, expected) in severity.judges.iter().zip(SEVERITY) {
        near(*found, expected as f64);
    }
}

#[test]
fn dossiers_that_cross_the_line_are_flagged_where_recusals_differ() {
    let day = recused();
    assert_eq!(
        told(&day.session),
        [
            ("c3".into(), 1, 1, false),
            ("c2".into(), 2, 3, true),
            ("c1".into(), 3, 2, true),
        ]
    );
    let adjusted = day.session.at_equal_severity().expect("defined");
    assert_eq!(adjusted.retained, Some(2));
    assert!(adjusted.recusals_differ);
    assert_eq!(adjusted.flagged().count(), 2);
}

#[test]
fn it_moves_nothing() {
    let day = recused();
    let before = (day.session.ranking(Method::WeightedMean), day.session.head());
    assert!(day.session.diagnosis().is_some());
    let after = (day.session.ranking(Method::WeightedMean), day.session.head());
    assert_eq!(after, before);
    let order: Vec<String> = day
        .session
        .proposal_order()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(order, ["c3", "c2", "c1"], "the arithmetic order stands");
}

#[test]
fn an_abstention_is_mended_but_is_no_recusal() {
    let mut day = Day::opened(places(panel(3, 3, 1)));
    day.submit(say::abstain("j1", "c1", None));
    hear(&mut day, &[("j1", "c1")]);
    assert!(told(&day.session).iter().any(|(.., crosses)| *crosses));
    let adjusted = day.session.at_equal_severity().expect("defined");
    assert!(!adjusted.recusals_differ);
    assert_eq!(adjusted.flagged().count(), 0);
}

#[test]
fn where_all_marked_all_the_level_is_the_mean_and_nobody_crosses() {
    let mut day = Day::opened(places(panel(3, 3, 1)));
    hear(&mut day, &[]);
    assert_eq!(
        told(&day.session),
        [
            ("c3".into(), 1, 1, false),
            ("c1".into(), 2, 2, false),
            ("c2".into(), 3, 3, false),
        ]
    );
    for (line, level) in day
        .session
        .at_equal_severity()
        .expect("defined")
        .lines
        .iter()
        .zip([14.0, 10.0, 9.0])
    {
        near(line.level, level);
    }
}

#[test]
fn a_tie_alone_crosses_no_line() {
    // Two dossiers level to the last fraction; the list holds one of them, by the announced chain.
    let mut setup = panel(2, 2, 1);
    setup.places = Some(1);
    let rows: [&[Option<i64>]; 2] = [&[Some(12), Some(10)], &[Some(11), Some(11)]];
    let day = Day::judged(setup, &rows);
    assert!(told(&day.session).iter().all(|(.., crosses)| !crosses));
}

#[test]
fn two_panels_that_share_no_dossier_have_no_ranks_at_equal_severity() {
    let mut day = Day::opened(panel(4, 2, 1));
    for (juror, dossier) in [("j3", "c1"), ("j4", "c1"), ("j1", "c2"), ("j2", "c2")] {
        day.submit(say::recuse(juror, dossier));
    }
    for (dossier, jurors) in [("c1", ["j1", "j2"]), ("c2", ["j3", "j4"])] {
        day.hear(dossier);
        for juror in jurors {
            day.give(juror, dossier, Some(12));
        }
        day.submit(say::close(dossier));
    }
    assert_eq!(
        day.session.at_equal_severity(),
        Err(Reason::Disconnected { groups: 2 })
    );
}

#[test]
fn nothing_is_told_of_the_panel_while_marks_are_open() {
    let mut day = recused();
    let diagnosis = day.session.diagnosis().expect("closed");
    let heard: Vec<&str> = diagnosis.heard.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(heard, ["c1", "c2", "c3"]);
    let apart = diagnosis.apart.expect("defined");
    assert_eq!(apart[0], [None, Some(1.5), Some(-1.5)]);
    day.submit(say::reopen("c1"));
    assert!(day.session.diagnosis().is_none());
}
