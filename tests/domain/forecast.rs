//! When things should happen: announced by the session file, expected from how the day has gone.

use palmares::domain::command::Command;
use palmares::domain::forecast::{Forecast, Line};
use palmares::domain::refusal::Refusal;
use palmares::domain::setup::{HalfDay, PlannedBreak, Setup};
use palmares::domain::time::{Millis, SECOND, time_of_day};

use crate::support::{Day, panel, say};

/// Six dossiers of 10 + 5 minutes with 5 between them: four from 9 h with a break planned at 9 h 38, two from 14 h.
fn setup() -> Setup {
    let mut setup = panel(3, 6, 1);
    setup.changeover = 5;
    setup.half_days[0].end = 660;
    setup.half_days[0].breaks = vec![PlannedBreak {
        start: 578,
        minutes: 10,
        label: "Coffee".into(),
    }];
    let afternoon = HalfDay {
        id: "afternoon".into(),
        label: "Afternoon".into(),
        start: 840,
        end: 1080,
        breaks: Vec::new(),
        ..setup.half_days[0].clone()
    };
    setup.half_days.push(afternoon);
    for (at, candidate) in setup.candidates.iter_mut().enumerate() {
        let half_day = if at < 4 { "morning" } else { "afternoon" };
        candidate.half_day = Some(half_day.into());
    }
    setup
}

fn at(day: &mut Day, time: &str) {
    let wanted: Millis = time_of_day(time).expect("a time of day");
    day.wait((wanted - day.now().wall.of_day()) / SECOND);
}

fn told(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// « c1 09:00 », « Coffee 09:38 », « Morning until 10:20 ».
fn lines(forecast: &Forecast, setup: &Setup) -> Vec<String> {
    let line = |line: &Line| match line {
        Line::HalfDay { at, ends } => format!("{} until {}", setup.half_days[*at].label, told(*ends)),
        Line::Break { label, expected, .. } => format!("{label} {}", told(*expected)),
        Line::Hearing {
            candidate, expected, ..
        } => format!("{candidate} {}", told(*expected)),
    };
    forecast.lines.iter().map(line).collect()
}

fn forecast(day: &Day) -> Forecast {
    day.session.forecast(day.now())
}

#[test]
fn phases_changeovers_breaks_and_half_days_all_count() {
    let day = Day::prepared(setup());
    assert_eq!(
        lines(&forecast(&day), &setup()),
        [
            "Morning until 10:23",
            "c1 09:00",
            "c2 09:20",
            "Coffee 09:38",
            "c3 09:48",
            "c4 10:08",
            "Afternoon until 14:35",
            "c5 14:00",
            "c6 14:20",
        ]
    );
    assert_eq!(day.session.delay(&forecast(&day)), Some(0));
}

#[test]
fn a_planned_break_is_moved_or_left_out_with_a_reason_and_an_undo_plans_it_again() {
    let mut day = Day::opened(setup());
    let planned = lines(&forecast(&day), &setup());
    let moved = |start: &str, reason: &str| Command::MovePlannedBreak {
        half_day: "morning".into(),
        start: start.into(),
        minutes: Some(5),
        before: Some("c2".into()),
        reason: reason.into(),
    };
    assert_eq!(day.refusal(moved("09:38", " ")), Refusal::ReasonRequired);
    assert_eq!(day.refusal(moved("09:40", "late")), Refusal::NoSuchBreak);
    day.submit(moved("9 h 38", "the jury is early"));
    assert_eq!(
        lines(&forecast(&day), &setup())[..5],
        [
            "Morning until 10:15",
            "c1 09:00",
            "Coffee 09:15",
            "c2 09:20",
            "c3 09:40"
        ]
    );
    assert_eq!(
        day.refusal(moved("09:38", "again")),
        Refusal::NoSuchBreak,
        "it is planned no more"
    );
    day.submit(say::UNDO);
    assert_eq!(lines(&forecast(&day), &setup()), planned);
    day.submit(Command::RemovePlannedBreak {
        half_day: "morning".into(),
        start: "09:38".into(),
        reason: "the day is late".into(),
    });
    assert!(
        !lines(&forecast(&day), &setup())
            .iter()
            .any(|line| line.starts_with("Coffee"))
    );
    day.submit(say::UNDO);
    assert_eq!(lines(&forecast(&day), &setup()), planned);
}

#[test]
fn a_late_start_pushes_what_follows_and_lunch_absorbs_it() {
    let mut day = Day::opened(setup());
    at(&mut day, "09:12");
    day.submit(say::start("c1"));
    assert_eq!(
        lines(&forecast(&day), &setup()),
        [
            "Morning until 10:32",
            "c1 09:12",
            "c2 09:32",
            "Coffee 09:47",
            "c3 09:57",
            "c4 10:17",
            "Afternoon until 14:35",
            "c5 14:00",
            "c6 14:20",
        ]
    );
    assert_eq!(day.session.delay(&forecast(&day)), Some(12));
}

#[test]
fn overtime_adds_to_the_delay_minute_by_minute_and_a_pause_too() {
    let mut day = Day::opened(setup());
    at(&mut day, "09:00:10");
    day.submit(say::start("c1"));
    at(&mut day, "09:10");
    assert_eq!(day.session.delay(&forecast(&day)), Some(0));
    at(&mut day, "09:14:30");
    assert_eq!(
        day.session.delay(&forecast(&day)),
        Some(4),
        "questions still take their five minutes"
    );
    day.submit(Command::NextPhase);
    day.submit(Command::Pause);
    at(&mut day, "09:20");
    assert_eq!(day.session.delay(&forecast(&day)), Some(9));
    day.submit(Command::Resume);
    day.submit(Command::End);
    assert_eq!(
        day.session.delay(&forecast(&day)),
        Some(5),
        "the next one begins at 9 h 25 instead of 9 h 20"
    );
}

#[test]
fn nothing_is_expected_in_the_past() {
    let mut day = Day::opened(setup());
    at(&mut day, "09:30");
    assert_eq!(lines(&forecast(&day), &setup())[1], "c1 09:30");
    assert_eq!(day.session.delay(&forecast(&day)), Some(30));
}

#[test]
fn who_does_not_come_takes_no_time_and_a_break_added_on_the_day_does() {
    let mut day = Day::opened(setup());
    day.submit(say::no_show("c1"));
    let before = forecast(&day);
    assert_eq!(
        before
            .of(&"c2".into())
            .map(|(announced, expected, _)| (announced, expected)),
        Some((560, 540))
    );
    assert_eq!(day.session.delay(&before), Some(-20), "ahead by a whole hearing");
    day.submit(say::add_break(30, Some("c2")));
    let after = forecast(&day);
    assert_eq!(after.of(&"c2".into()).map(|(_, expected, _)| expected), Some(570));
    assert_eq!(after.half_day_of(&"c5".into()), Some(1));
}
