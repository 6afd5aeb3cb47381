//! The order of passage, the clock of a hearing, and what is noted about a dossier on the day.

use palmares::domain::candidate::{Field, Passage, Slot};
use palmares::domain::command::Command;
use palmares::domain::refusal::Refusal;
use palmares::domain::time::{MINUTE, SECOND};
use palmares::domain::timer::{ClockState, Reading};

use crate::support::{Day, panel, say};

fn reading(day: &Day) -> Reading {
    day.session.clock(day.now()).expect("a running clock")
}

fn started() -> Day {
    let mut day = Day::opened(panel(3, 3, 1));
    let second = say::start("c1");
    day.submit(second);
    day.wait(-1);
    day
}

fn order(day: &Day) -> Vec<String> {
    let told = |slot: &Slot| match slot {
        Slot::Hearing(id) => id.to_string(),
        Slot::Break { minutes, .. } => format!("break of {minutes}"),
    };
    day.session.state().order.iter().map(told).collect()
}

#[test]
fn time_runs_from_the_start_through_overtime() {
    let mut day = started();
    day.wait(540);
    assert_eq!(reading(&day).remaining, MINUTE);
    day.wait(84);
    assert_eq!(reading(&day).remaining, -24 * SECOND);
    assert!(reading(&day).exact);
}

#[test]
fn a_pause_stops_the_clock_until_it_is_resumed() {
    let mut day = started();
    day.wait(60);
    day.submit(Command::Pause);
    day.wait(299);
    assert_eq!(
        (reading(&day).state, reading(&day).used),
        (ClockState::Paused, MINUTE)
    );
    assert_eq!(day.refusal(Command::Pause), Refusal::ClockState);
    day.submit(Command::Resume);
    assert_eq!(day.refusal(Command::Resume), Refusal::ClockState);
    day.wait(59);
    assert_eq!(reading(&day).used, 2 * MINUTE);
}

#[test]
fn it_was_paused_gives_the_time_back_afterwards() {
    let mut day = started();
    day.wait(300);
    day.submit(say::was_paused(180));
    day.wait(-1);
    assert_eq!(reading(&day).used, 2 * MINUTE);
    assert_eq!(
        day.refusal(say::was_paused(10)),
        Refusal::TooEarly,
        "the same time cannot be given back twice"
    );
    day.wait(60);
    assert_eq!(
        day.refusal(say::was_paused(400)),
        Refusal::TooEarly,
        "not before the start"
    );
    assert_eq!(day.refusal(say::was_paused(0)), Refusal::TooEarly);
    day.submit(Command::Pause);
    assert_eq!(day.refusal(say::was_paused(5)), Refusal::ClockState);
}

#[test]
fn a_hearing_that_began_some_time_ago_has_used_that_time() {
    let mut day = Day::opened(panel(3, 2, 1));
    day.wait(600);
    day.submit(say::started_ago("c1", 120));
    day.wait(-1);
    assert_eq!(reading(&day).used, 2 * MINUTE);
    day.wait(60);
    day.submit(Command::End);
    day.wait(30);
    assert_eq!(
        day.refusal(say::started_ago("c2", 60)),
        Refusal::TooEarly,
        "not before the former hearing ended"
    );
    day.submit(say::started_ago("c2", 10));
}

#[test]
fn no_hearing_began_before_the_session_was_opened() {
    let day = Day::opened(panel(3, 1, 1));
    assert_eq!(day.refusal(say::started_ago("c1", 3_600)), Refusal::TooEarly);
}

#[test]
fn the_chair_gives_and_takes_time_but_never_less_than_none() {
    let mut day = started();
    day.submit(say::adjust(60));
    assert_eq!(reading(&day).allotted, 11 * MINUTE);
    day.submit(say::adjust(-120));
    assert_eq!(reading(&day).allotted, 9 * MINUTE);
    assert_eq!(day.refusal(say::adjust(-540)), Refusal::NothingLeft);
    assert_eq!(day.refusal(say::adjust(0)), Refusal::Unchanged);
}

#[test]
fn the_next_phase_has_its_own_whole_time_and_the_last_has_no_next() {
    let mut day = started();
    day.wait(60);
    day.submit(Command::Pause);
    day.submit(Command::NextPhase);
    day.wait(-1);
    let now = reading(&day);
    assert_eq!(
        (now.state, now.phase, now.remaining),
        (ClockState::Running, 1, 5 * MINUTE)
    );
    assert_eq!(day.refusal(Command::NextPhase), Refusal::LastPhase);
}

#[test]
fn the_end_closes_the_hearing_and_its_times_are_kept() {
    let mut day = started();
    let from = day.now().clone();
    day.wait(60);
    day.submit(Command::NextPhase);
    day.wait(29);
    day.submit(Command::Pause);
    let to = day.now().clone();
    day.submit(Command::End);
    let hearing = &day.session.state().hearings[&"c1".into()];
    assert_eq!(hearing.started(), Some(&from));
    assert_eq!(hearing.ended, Some(to));
    assert_eq!(hearing.state(), ClockState::Ended);
    let planned = day.session.setup().planned();
    assert_eq!(hearing.totals(&planned, day.now()), (90 * SECOND, 15 * MINUTE));
    assert_eq!(*day.session.state().passage(&"c1".into()), Passage::Heard);
    assert_eq!(day.session.clock(day.now()), None);
    for command in [
        Command::Pause,
        Command::Resume,
        Command::NextPhase,
        Command::End,
        say::adjust(60),
        say::was_paused(5),
    ] {
        assert_eq!(day.refusal(command), Refusal::NoHearing);
    }
    assert!(matches!(
        day.refusal(say::start("c1")),
        Refusal::AlreadyHeard { .. }
    ));
}

#[test]
fn after_a_reboot_time_is_told_by_the_wall_and_said_to_be() {
    let mut day = started();
    day.wait(60);
    day.reboot("boot-2");
    day.wait(60);
    let now = reading(&day);
    assert_eq!((now.used, now.exact), (2 * MINUTE, false));
    day.submit(Command::NextPhase);
    assert!(reading(&day).exact, "the new phase lies within one boot");
}

#[test]
fn a_wall_clock_set_back_neither_bends_the_time_nor_locks_the_clock() {
    let mut day = started();
    day.wait(60);
    day.set_wall_clock(-3_600);
    assert_eq!((reading(&day).used, reading(&day).exact), (MINUTE, true));
    day.submit_all([Command::Pause, Command::Resume, Command::NextPhase, Command::End]);
    day.submit(say::start("c2"));
    assert_eq!(day.session.first_unlawful(), None);
}

#[test]
fn one_hearing_at_a_time() {
    let day = started();
    let running = Refusal::HearingRunning {
        candidate: "c1".into(),
    };
    assert_eq!(day.refusal(say::start("c2")), running);
    assert_eq!(day.refusal(say::started_ago("c2", 5)), running);
    assert_eq!(day.refusal(say::close("c1")), running);
    assert_eq!(day.refusal(say::withdraw_candidate("c1")), running);
    assert_eq!(day.refusal(Command::CloseHearings), running);
    assert!(matches!(
        day.refusal(say::no_show("c1")),
        Refusal::AlreadyHeard { .. }
    ));
}

#[test]
fn a_no_show_who_returns_is_heard_after_all() {
    let mut day = Day::opened(panel(3, 2, 1));
    day.submit(say::no_show("c1"));
    assert!(matches!(
        day.session.state().passage(&"c1".into()),
        Passage::NoShow(_)
    ));
    assert_eq!(day.refusal(say::no_show("c1")), Refusal::Unchanged);
    assert!(matches!(
        day.refusal(say::start("c1")),
        Refusal::OutOfRunning { .. }
    ));
    day.submit(say::comes_back("c1"));
    assert!(matches!(
        day.refusal(say::comes_back("c1")),
        Refusal::NotNoShow { .. }
    ));
    day.hear("c1");
    assert_eq!(*day.session.state().passage(&"c1".into()), Passage::Heard);
}

#[test]
fn the_order_of_passage_moves_and_takes_breaks() {
    let mut day = Day::prepared(panel(3, 3, 1));
    day.submit(say::shift("c3", Some("c1")));
    assert_eq!(order(&day), ["c3", "c1", "c2"]);
    day.submit(say::shift("c3", None));
    assert_eq!(order(&day), ["c1", "c2", "c3"]);
    assert_eq!(day.refusal(say::shift("c3", None)), Refusal::Unchanged);
    assert_eq!(day.refusal(say::shift("c3", Some("c3"))), Refusal::Unchanged);
    assert!(matches!(
        day.refusal(say::shift("c3", Some("c9"))),
        Refusal::UnknownCandidate { .. }
    ));
    day.submit(say::add_break(15, Some("c2")));
    day.submit(say::add_break(60, None));
    assert_eq!(order(&day), ["c1", "break of 15", "c2", "c3", "break of 60"]);
    assert_eq!(day.refusal(say::add_break(0, None)), Refusal::NotAnOrder);
    day.submit(Command::Reorder {
        order: ["c2", "c1", "c3"].map(|id| Slot::Hearing(id.into())).to_vec(),
    });
    assert_eq!(order(&day), ["c2", "c1", "c3"]);
}

#[test]
fn an_order_holds_each_candidate_once() {
    let day = Day::prepared(panel(3, 2, 1));
    for ids in [
        vec!["c1"],
        vec!["c1", "c1"],
        vec!["c1", "c2", "c2"],
        vec!["c1", "c9"],
    ] {
        let order = ids.into_iter().map(|id| Slot::Hearing(id.into())).collect();
        assert_eq!(day.refusal(Command::Reorder { order }), Refusal::NotAnOrder);
    }
}

#[test]
fn a_candidate_who_withdrew_is_neither_heard_nor_marked() {
    for out in [say::withdraw_candidate("c1"), say::disqualify("c1")] {
        let mut day = Day::opened(panel(3, 2, 1));
        day.submit(out);
        let refused = Refusal::OutOfRunning {
            candidate: "c1".into(),
        };
        for command in [
            say::start("c1"),
            say::no_show("c1"),
            say::mark("j1", "c1", "k1", "10"),
            say::close("c1"),
            say::withdraw_candidate("c1"),
            say::disqualify("c1"),
        ] {
            assert_eq!(day.refusal(command), refused);
        }
        assert_eq!(day.session.dossiers_open(), vec!["c2".into()]);
    }
}

#[test]
fn presenters_are_noted_and_a_dossier_is_mended_with_its_reason() {
    let mut day = Day::opened(panel(3, 1, 1));
    day.submit(say::presenters("c1", &["Ms A", "Mr B"]));
    assert_eq!(
        day.refusal(say::presenters("c1", &["Ms A", "Mr B"])),
        Refusal::Unchanged
    );
    day.submit(say::amend("c1", Field::Project, "A better title "));
    day.submit(say::amend("c1", Field::Request, "15000,50"));
    let dossier = day.session.dossier(&"c1".into()).expect("a dossier");
    assert_eq!(dossier.project, "A better title");
    assert_eq!(dossier.request.map(|m| m.in_cents()), Some(1_500_050));
    let amendment = &day.session.state().amendments[0];
    assert_eq!(
        (amendment.from.as_str(), amendment.to.as_str()),
        ("Project 1", "A better title")
    );
    assert_eq!(day.session.setup().candidates[0].project, "Project 1");
}

#[test]
fn a_text_that_does_not_fit_its_field_is_refused() {
    let day = Day::opened(panel(3, 1, 1));
    for (field, text) in [
        (Field::Request, "a lot"),
        (Field::Budget, "-1"),
        (Field::Section(0), "no such section"),
        (Field::TechnicalOpinion, "none was given"),
        (Field::Project, "  "),
    ] {
        assert_eq!(
            day.refusal(say::amend("c1", field, text)),
            Refusal::BadField {
                candidate: "c1".into(),
                field
            }
        );
    }
    assert_eq!(
        day.refusal(say::amend("c1", Field::Project, "Project 1")),
        Refusal::Unchanged
    );
}
