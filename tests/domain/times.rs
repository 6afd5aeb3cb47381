//! A recorded time is corrected with its reason, stays in the order of things, and the journal keeps the former one.

use palmares::domain::command::Command;
use palmares::domain::event::Event;
use palmares::domain::minutes::Minutes;
use palmares::domain::refusal::Refusal;
use palmares::domain::time::{MINUTE, Moment, SECOND};
use palmares::domain::timer::{Hearing, Milestone};

use crate::support::{Day, panel, say};

/// « c1 » from 9 h 10 to 9 h 26, its questions at 9 h 20 after a pause from 9 h 15 to 9 h 16; then « c2 » from 9 h 30.
fn day() -> Day {
    let mut day = Day::opened(panel(3, 3, 1));
    at(&mut day, "09:10");
    day.submit(say::start("c1"));
    at(&mut day, "09:15");
    day.submit(Command::Pause);
    at(&mut day, "09:16");
    day.submit(Command::Resume);
    at(&mut day, "09:20");
    day.submit(Command::NextPhase);
    at(&mut day, "09:26");
    day.submit(Command::End);
    at(&mut day, "09:30");
    day.submit(say::start("c2"));
    at(&mut day, "09:34");
    day
}

/// Lets time pass until that time of day.
fn at(day: &mut Day, time: &str) {
    let wanted = palmares::domain::time::time_of_day(time).expect("a time of day");
    day.wait((wanted - day.now().wall.of_day()) / SECOND);
}

fn hearing<'a>(day: &'a Day, candidate: &str) -> &'a Hearing {
    &day.session.state().hearings[&candidate.into()]
}

fn told(moment: Option<&Moment>) -> String {
    moment.map_or_else(String::new, |moment| moment.wall.to_string()[11..19].to_owned())
}

#[test]
fn a_start_a_phase_and_an_end_are_corrected_with_their_reason() {
    let mut day = day();
    day.submit(say::correct_time("c1", Milestone::Start, "09:08"));
    day.submit(say::correct_time("c1", Milestone::Phase(1), "9 h 19"));
    day.submit(say::correct_time("c1", Milestone::End, "09:28:30"));
    let heard = hearing(&day, "c1");
    assert_eq!(told(heard.started()), "09:08:00");
    assert_eq!(told(heard.milestone(Milestone::Phase(1))), "09:19:00");
    assert_eq!(told(heard.ended.as_ref()), "09:28:30");
    let used: Vec<_> = heard.phases.iter().map(|phase| phase.used(day.now())).collect();
    assert_eq!(
        used,
        [(10 * MINUTE, true), (9 * MINUTE + 30 * SECOND, true)],
        "to the boot clock, pause left out"
    );
    let corrections = &day.session.state().time_corrections;
    assert_eq!(corrections.len(), 3);
    assert_eq!(told(Some(&corrections[2].from)), "09:26:00");
    assert_eq!(corrections[2].reason, "the clock was started late");
}

#[test]
fn the_running_hearing_reads_by_its_corrected_start() {
    let mut day = day();
    let before = day.session.clock(day.now()).expect("a clock").used;
    day.submit(say::correct_time("c2", Milestone::Start, "09:28"));
    day.wait(-1);
    let after = day.session.clock(day.now()).expect("a clock").used;
    assert_eq!(after - before, 2 * MINUTE);
}

#[test]
fn a_time_stays_between_those_recorded_around_it() {
    let day = day();
    for (candidate, milestone, to) in [
        ("c1", Milestone::Start, "08:59"),
        ("c1", Milestone::Start, "09:15:01"),
        ("c1", Milestone::Phase(1), "09:15:59"),
        ("c1", Milestone::Phase(1), "09:26:01"),
        ("c1", Milestone::End, "09:19:59"),
        ("c1", Milestone::End, "09:30:01"),
        ("c2", Milestone::Start, "09:25:59"),
        ("c2", Milestone::Start, "09:35"),
    ] {
        let refusal = day.refusal(say::correct_time(candidate, milestone, to));
        assert!(
            matches!(refusal, Refusal::OutOfOrder { .. }),
            "{candidate} {milestone:?} {to}: {refusal:?}"
        );
    }
    let Refusal::OutOfOrder { after, before } = day.refusal(say::correct_time("c1", Milestone::End, "12:00"))
    else {
        panic!("another refusal");
    };
    assert_eq!(
        (told(Some(&after)), told(Some(&before))),
        ("09:20:00".into(), "09:30:00".into())
    );
    for (candidate, milestone, to) in [
        ("c1", Milestone::Start, "09:15:00"),
        ("c1", Milestone::Phase(1), "09:16:00"),
        ("c1", Milestone::End, "09:30:00"),
        ("c2", Milestone::Start, "09:26:00"),
    ] {
        let mut day = day.clone();
        day.submit(say::correct_time(candidate, milestone, to));
    }
}

#[test]
fn a_pause_that_the_next_phase_ended_moves_with_it() {
    let mut day = Day::opened(panel(3, 1, 1));
    at(&mut day, "09:10");
    day.submit(say::start("c1"));
    at(&mut day, "09:15");
    day.submit(Command::Pause);
    at(&mut day, "09:20");
    day.submit(Command::NextPhase);
    day.submit(say::correct_time("c1", Milestone::Phase(1), "09:18"));
    assert_eq!(hearing(&day, "c1").phases[0].used(day.now()).0, 5 * MINUTE);
    let early = day.refusal(say::correct_time("c1", Milestone::Phase(1), "09:14"));
    assert!(matches!(early, Refusal::OutOfOrder { .. }));
}

#[test]
fn what_was_not_reached_what_is_no_time_and_what_has_no_reason_is_refused() {
    let day = day();
    let none = Refusal::NoSuchTime {
        candidate: "c2".into(),
    };
    assert_eq!(
        day.refusal(say::correct_time("c2", Milestone::End, "09:32")),
        none
    );
    assert_eq!(
        day.refusal(say::correct_time("c2", Milestone::Phase(1), "09:32")),
        none
    );
    assert_eq!(
        day.refusal(say::correct_time("c2", Milestone::Phase(0), "09:32")),
        none
    );
    let text = || Refusal::NotATime { text: "25:00".into() };
    assert_eq!(
        day.refusal(say::correct_time("c1", Milestone::End, " 25:00")),
        text()
    );
    assert_eq!(
        day.refusal(say::correct_time("c1", Milestone::End, "09:26")),
        Refusal::Unchanged
    );
    let silent = Command::CorrectTime {
        candidate: "c1".into(),
        milestone: Milestone::End,
        to: "09:27".into(),
        reason: " ".into(),
    };
    assert_eq!(day.refusal(silent), Refusal::ReasonRequired);
}

#[test]
fn a_correction_is_undone_and_an_earlier_entry_that_a_later_correction_rests_on_is_not() {
    let mut day = day();
    let before = day.session.state().clone();
    let first = day.submit(say::correct_time("c1", Milestone::End, "09:27"));
    let second = day.submit(say::correct_time("c1", Milestone::End, "09:28"));
    assert_eq!(
        day.refusal(say::undo(first)),
        Refusal::WouldInvalidate {
            entry: first,
            later: second
        }
    );
    day.submit(say::UNDO);
    day.submit(say::undo(first));
    assert_eq!(*day.session.state(), before);
    let entry = day.session.entry(first).expect("an entry").entry.event.clone();
    assert!(
        matches!(entry, Event::TimeCorrected { .. }),
        "the journal keeps what was undone"
    );
    assert_eq!(day.session.first_unlawful(), None);
}

#[test]
fn a_closed_dossier_is_not_left_with_cells_to_fill() {
    let mut day = Day::opened(panel(2, 1, 1));
    day.submit(say::leave("j2"));
    at(&mut day, "09:10");
    day.submit(say::start("c1"));
    at(&mut day, "09:20");
    day.submit(Command::End);
    at(&mut day, "09:21");
    day.submit(say::arrive("j2"));
    day.submit(say::mark("j1", "c1", "k1", "12"));
    day.submit(say::close("c1"));
    at(&mut day, "09:30");
    let late = say::correct_time("c1", Milestone::End, "09:25");
    assert_eq!(
        day.refusal(late.clone()),
        Refusal::CellsPending {
            candidate: "c1".into(),
            pending: 1,
            juror: "j2".into()
        }
    );
    day.submit(say::reopen("c1"));
    day.submit(late);
}

#[test]
fn the_minutes_tell_both_times_and_why() {
    let mut day = day();
    day.submit(say::correct_time("c1", Milestone::End, "09:28"));
    let lines = Minutes::draft(&day.session).time_corrections;
    assert_eq!(lines.len(), 1);
    assert_eq!(
        (lines[0].dossier.as_str(), lines[0].milestone),
        ("P1", Milestone::End)
    );
    assert_eq!(lines[0].from.to_string(), "2026-11-21T09:26:00+01:00");
    assert_eq!(lines[0].to.to_string(), "2026-11-21T09:28:00+01:00");
}

#[test]
fn times_are_corrected_until_the_minutes_are_adopted() {
    let mut day = Day::judged(panel(3, 1, 1), &[&[Some(12); 3]]);
    day.wait(600);
    let beyond = day.refusal(say::correct_time("c1", Milestone::End, "09:40"));
    assert!(
        matches!(beyond, Refusal::OutOfOrder { .. }),
        "the hearings were closed before"
    );
    day.submit(say::correct_time("c1", Milestone::End, "09:14"));
    day.submit_all([say::grant("c1", 5_000), say::adopt(3, 0, 0)]);
    assert!(matches!(
        day.refusal(say::correct_time("c1", Milestone::End, "09:13")),
        Refusal::WrongPhase { .. }
    ));
}
