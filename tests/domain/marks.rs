//! Marks and what stands in their place: never zero, never silently reweighted.

use palmares::domain::command::{Command, CommentOn};
use palmares::domain::panel::Voice;
use palmares::domain::ranking::UnrankedReason;
use palmares::domain::ratio::Ratio;
use palmares::domain::refusal::Refusal;
use palmares::domain::rubric::{Mark, MarkError};
use palmares::domain::scoring::{Completeness, MarkState, ScoreSheet};

use crate::support::{Day, candidate, juror, levels, numeric, panel, ratio, say};

fn sheet(day: &Day, juror: &str, candidate: &str) -> ScoreSheet {
    day.session.sheet(&juror.into(), &candidate.into())
}

fn heard() -> Day {
    let mut day = Day::opened(panel(3, 1, 2));
    day.hear("c1");
    day
}

#[test]
fn a_cell_is_pending_until_something_is_said() {
    let mut day = heard();
    assert_eq!(*sheet(&day, "j1", "c1").state(&"k1".into()), MarkState::Pending);
    assert_eq!(day.session.pending(&"c1".into()), (6, Some(juror(1))));
    day.submit(say::mark("j1", "c1", "k1", "14,5"));
    assert_eq!(
        *sheet(&day, "j1", "c1").state(&"k1".into()),
        MarkState::Marked(Mark::Number(ratio("14.5")))
    );
    assert_eq!(
        sheet(&day, "j1", "c1").completeness(&day.session.setup().criteria),
        Completeness::Pending { filled: 1, of: 2 }
    );
    day.submit(say::withdraw("j1", "c1", "k1"));
    assert_eq!(*sheet(&day, "j1", "c1").state(&"k1".into()), MarkState::Pending);
    assert_eq!(
        day.refusal(say::withdraw("j1", "c1", "k1")),
        Refusal::NothingThere
    );
}

#[test]
fn a_sheet_with_a_missing_mark_has_no_total_and_counts_for_nothing() {
    let mut day = Day::opened(panel(2, 1, 2));
    day.hear("c1");
    day.give("j1", "c1", Some(10));
    day.submit(say::mark("j2", "c1", "k1", "20"));
    assert_eq!(day.score("c1").as_deref(), Some("10"), "j2 is still awaited");
    day.submit(say::abstain("j2", "c1", Some("k2")));
    assert_eq!(
        day.score("c1").as_deref(),
        Some("10"),
        "never the other mark alone"
    );
    assert_eq!(
        sheet(&day, "j2", "c1").completeness(&day.session.setup().criteria),
        Completeness::Resolved
    );
    day.submit(say::mark("j2", "c1", "k2", "20"));
    assert_eq!(
        day.score("c1").as_deref(),
        Some("15"),
        "a mark replaces an abstention"
    );
}

#[test]
fn a_zero_is_a_mark_and_counts() {
    let mut day = heard();
    day.give("j1", "c1", Some(10));
    day.give("j2", "c1", Some(0));
    assert_eq!(day.score("c1").as_deref(), Some("5"));
}

#[test]
fn an_abstention_on_the_dossier_fills_the_sheet_and_never_overwrites_it() {
    let mut day = heard();
    day.submit(say::abstain("j1", "c1", None));
    assert_eq!(day.session.pending(&"c1".into()), (4, Some(juror(2))));
    assert!(matches!(
        day.refusal(say::abstain("j1", "c1", None)),
        Refusal::HasMarks { .. }
    ));
    assert_eq!(
        day.refusal(say::abstain("j1", "c1", Some("k1"))),
        Refusal::Unchanged
    );
    day.submit(say::mark("j2", "c1", "k1", "3"));
    assert!(matches!(
        day.refusal(say::abstain("j2", "c1", None)),
        Refusal::HasMarks { .. }
    ));
}

#[test]
fn a_juror_noted_absent_cannot_mark_until_that_is_taken_back() {
    let mut day = heard();
    day.submit(say::absent("j1", "c1"));
    assert_eq!(day.refusal(say::absent("j1", "c1")), Refusal::Unchanged);
    assert!(matches!(
        day.refusal(say::mark("j1", "c1", "k1", "3")),
        Refusal::JurorAbsent { .. }
    ));
    assert!(matches!(
        day.refusal(say::abstain("j1", "c1", None)),
        Refusal::JurorAbsent { .. }
    ));
    day.submit(say::not_absent("j1", "c1"));
    assert_eq!(day.refusal(say::not_absent("j1", "c1")), Refusal::NothingThere);
    day.submit(say::mark("j1", "c1", "k1", "3"));
    assert!(matches!(
        day.refusal(say::absent("j1", "c1")),
        Refusal::HasMarks { .. }
    ));
}

#[test]
fn a_mark_off_its_scale_is_refused_with_the_reason() {
    let day = heard();
    let error = |text: &str| match day.refusal(say::mark("j1", "c1", "k1", text)) {
        Refusal::BadMark {
            error, text: told, ..
        } => {
            assert_eq!(&*told, text);
            error
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(error("20.5"), MarkError::AboveMaximum(Ratio::integer(20)));
    assert_eq!(error("-1"), MarkError::BelowZero);
    assert_eq!(error("12.3"), MarkError::OffStep(ratio("0.5")));
    assert_eq!(error("douze"), MarkError::NotANumber);
    assert_eq!(
        error("10/20"),
        MarkError::NotANumber,
        "ten out of twenty is not one half"
    );
}

#[test]
fn levels_are_marks_worth_their_points() {
    let mut setup = panel(2, 1, 2);
    setup.criteria[0].scale = levels(&[("Excellent", 4), ("Bien", 3), ("Insuffisant", 0)]);
    setup.criteria[1].scale = numeric("10", "0.25");
    let mut day = Day::opened(setup);
    day.hear("c1");
    day.submit(say::mark("j1", "c1", "k1", "bien"));
    day.submit(say::mark("j1", "c1", "k2", "7,25"));
    // (3/4 + 7.25/10) / 2 * 20
    assert_eq!(day.score("c1").as_deref(), Some("14.75"));
    assert!(matches!(
        day.refusal(say::mark("j2", "c1", "k1", "3")),
        Refusal::BadMark {
            error: MarkError::UnknownLevel(_),
            ..
        }
    ));
}

#[test]
fn a_correction_is_recorded_with_both_marks() {
    let mut day = heard();
    day.submit(say::mark("j1", "c1", "k1", "10"));
    assert_eq!(
        day.refusal(say::mark("j1", "c1", "k1", "10,0")),
        Refusal::Unchanged
    );
    day.submit(say::mark("j1", "c1", "k1", "11"));
    let correction = &day.session.state().corrections[0];
    assert_eq!(
        (correction.from.to_string(), correction.to.to_string()),
        ("10".into(), "11".into())
    );
    assert!(!correction.after_closing);
}

#[test]
fn a_mark_taken_back_and_given_anew_is_a_correction_all_the_same() {
    let mut day = Day::judged(panel(2, 1, 1), &[&[Some(10), Some(12)]]);
    day.submit(say::reopen("c1"));
    day.submit_all([say::withdraw("j1", "c1", "k1"), say::mark("j1", "c1", "k1", "10")]);
    assert!(
        day.session.state().corrections.is_empty(),
        "the same mark corrects nothing"
    );
    day.submit_all([say::withdraw("j1", "c1", "k1"), say::mark("j1", "c1", "k1", "15")]);
    day.submit_all([
        say::abstain("j2", "c1", Some("k1")),
        say::mark("j2", "c1", "k1", "16"),
    ]);
    let told: Vec<_> = day
        .session
        .state()
        .corrections
        .iter()
        .map(|c| (c.from.to_string(), c.to.to_string(), c.after_closing))
        .collect();
    assert_eq!(
        told,
        [("10".into(), "15".into(), true), ("12".into(), "16".into(), true)]
    );
}

#[test]
fn marks_close_only_when_every_cell_is_resolved() {
    let mut day = heard();
    day.give("j1", "c1", Some(10));
    day.submit(say::abstain("j2", "c1", Some("k1")));
    assert_eq!(
        day.refusal(say::close("c1")),
        Refusal::CellsPending {
            candidate: "c1".into(),
            pending: 3,
            juror: juror(2)
        }
    );
    assert_eq!(
        day.refusal(Command::CloseHearings),
        Refusal::DossiersOpen {
            candidates: vec!["c1".into()]
        }
    );
    day.submit(say::abstain("j2", "c1", Some("k2")));
    day.submit(say::recuse("j3", "c1"));
    day.submit(say::close("c1"));
    day.submit(Command::CloseHearings);
}

#[test]
fn closed_marks_stand_until_reopened_with_a_reason_and_corrections_say_so() {
    let mut day = Day::judged(panel(2, 1, 1), &[&[Some(10), Some(12)]]);
    for command in [
        say::mark("j1", "c1", "k1", "11"),
        say::withdraw("j1", "c1", "k1"),
        say::abstain("j1", "c1", Some("k1")),
        say::absent("j1", "c1"),
        say::not_absent("j1", "c1"),
        say::close("c1"),
        say::recuse("j1", "c1"),
        say::comment(CommentOn::Sheet(juror(1), candidate(1)), "late"),
    ] {
        assert!(matches!(day.refusal(command), Refusal::MarksClosed { .. }));
    }
    day.submit(say::reopen("c1"));
    assert!(matches!(
        day.refusal(say::reopen("c1")),
        Refusal::MarksOpen { .. }
    ));
    day.submit(say::mark("j1", "c1", "k1", "11"));
    assert!(day.session.state().corrections[0].after_closing);
    assert_eq!(day.session.state().reopenings.len(), 1);
    day.submit(say::close("c1"));
    assert_eq!(day.score("c1").as_deref(), Some("11.5"));
}

#[test]
fn a_criterion_off_the_total_is_asked_for_and_not_counted() {
    let mut setup = panel(1, 1, 2);
    setup.criteria[1].counted = false;
    let mut day = Day::opened(setup);
    day.hear("c1");
    day.submit(say::mark("j1", "c1", "k1", "12"));
    assert_eq!(day.score("c1").as_deref(), Some("12"));
    assert!(matches!(
        day.refusal(say::close("c1")),
        Refusal::CellsPending { pending: 1, .. }
    ));
    day.submit(say::mark("j1", "c1", "k2", "0"));
    assert_eq!(day.score("c1").as_deref(), Some("12"));
    day.submit(say::close("c1"));
}

#[test]
fn consultative_marks_are_shown_and_counted_only_where_the_session_says_so() {
    for (counted, score) in [(false, "10"), (true, "15")] {
        let mut setup = panel(2, 1, 1);
        setup.jurors[1].voice = Voice::Consultative;
        setup.consultative_counted = counted;
        let mut day = Day::opened(setup);
        day.hear("c1");
        day.give("j1", "c1", Some(10));
        assert!(
            matches!(day.refusal(say::close("c1")), Refusal::CellsPending { .. }),
            "they are awaited"
        );
        day.give("j2", "c1", Some(20));
        assert!(matches!(
            sheet(&day, "j2", "c1").state(&"k1".into()),
            MarkState::Marked(_)
        ));
        assert_eq!(day.score("c1").as_deref(), Some(score));
    }
}

#[test]
fn a_dossier_with_too_few_marks_is_not_ranked_and_says_why() {
    let mut setup = panel(7, 3, 1);
    setup.fewest_marks = 3;
    let row = |n: usize| {
        (0..7)
            .map(|at| (at < n).then_some(10))
            .collect::<Vec<Option<i64>>>()
    };
    let (full, four, three) = (row(7), row(4), row(3));
    let mut day = Day::judged(setup, &[&full, &four, &three]);
    day.submit(say::withdraw_candidate("c1"));
    let ranking = day.session.ranking(day.session.setup().method);
    assert_eq!(
        ranking.ranked.len(),
        1,
        "four of seven is at least half, and at least three"
    );
    let reasons: Vec<_> = ranking.unranked.iter().map(|u| u.reason.clone()).collect();
    assert_eq!(
        reasons,
        [
            UnrankedReason::Withdrawn,
            UnrankedReason::TooFewMarks {
                marks: 3,
                required: 4
            }
        ]
    );
    assert!(matches!(
        day.refusal(say::grant("c3", 5_000)),
        Refusal::Unranked { .. }
    ));
}

#[test]
fn comments_are_written_replaced_and_removed() {
    let mut day = heard();
    let places = [
        CommentOn::Mark(juror(1), candidate(1), "k1".into()),
        CommentOn::Sheet(juror(1), candidate(1)),
        CommentOn::Dossier(candidate(1)),
    ];
    for on in places {
        day.submit(say::comment(on.clone(), " solid "));
        assert_eq!(day.session.state().comments[&on], "solid");
        assert_eq!(day.refusal(say::comment(on.clone(), "solid")), Refusal::Unchanged);
        day.submit(say::comment(on.clone(), "less so"));
        day.submit(say::comment(on.clone(), ""));
        assert!(!day.session.state().comments.contains_key(&on));
    }
}

#[test]
fn the_rules_are_those_of_the_setup_and_marks_never_round() {
    let mut setup = panel(3, 1, 3);
    setup.criteria[0].weight = ratio("4");
    setup.criteria[1].weight = ratio("1.5");
    let mut day = Day::opened(setup);
    day.hear("c1");
    for (who, marks) in [
        ("j1", ["13", "7.5", "1"]),
        ("j2", ["20", "20", "20"]),
        ("j3", ["0", "0", "0.5"]),
    ] {
        for (at, mark) in marks.iter().enumerate() {
            day.submit(say::mark(who, "c1", &format!("k{}", at + 1), mark));
        }
    }
    // j1: (4·13 + 1.5·7.5 + 1) / 6.5 = 64.25 / 6.5; j2: 20; j3: 0.5 / 6.5; their mean, exactly.
    assert_eq!(
        day.score("c1"),
        Ratio::new(779, 78).map(|score| score.to_string())
    );
}
