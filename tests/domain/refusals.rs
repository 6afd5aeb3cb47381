//! Each refusal is reached, and has a code of its own.

use std::collections::BTreeSet;

use palmares::domain::candidate::Field;
use palmares::domain::command::Command;
use palmares::domain::deliberation::Choice;
use palmares::domain::ratio::Ratio;
use palmares::domain::refusal::Refusal;
use palmares::domain::timer::Milestone;

use crate::support::{Day, panel, say};

/// Names every refusal once: a new one does not compile until it stands here, and does not pass until it is reached.
macro_rules! refusals {
    ($($name:ident),* $(,)?) => {
        const REFUSALS: &[&str] = &[$(stringify!($name)),*];

        fn name(refusal: &Refusal) -> &'static str {
            match refusal {
                $(Refusal::$name { .. } => stringify!($name)),*
            }
        }
    };
}

refusals! {
    WrongPhase, Binding, UnknownJuror, UnknownCandidate, UnknownCriterion, UnknownCollege, ReasonRequired,
    TextRequired, Unchanged, AlreadyPresent, NotPresent, NoSubstitute, ImpossibleProxy, DuplicateJuror,
    NobodyPresides, AlreadyRecused, NotRecused, NotAnOrder, AlreadyHeard, OutOfRunning, NotNoShow, HearingRunning,
    NoHearing, ClockState, LastPhase, TooEarly, NothingLeft, BadField, NotATime, NoSuchTime, NoSuchBreak, OutOfOrder, BadMark, Recused, JurorAbsent, HasMarks,
    MarksClosed, MarksOpen, NothingThere, CellsPending, DossiersOpen, NoQuorum, AmountRequired, NoGrants,
    AboveRequest, UnderFloor, AboveCeiling, AboveShare, EnvelopeExceeded, NoPlaceLeft, UnderThreshold, Unranked,
    BadPlace, NotDecided, Undecided, NotTied, TooManyVoices, WrongTally, NotInChain, NoLevelVote, ChairCannotCast,
    NotCarried, ReserveGap, BadName, DuplicateScenario, UnknownScenario, TooManyScenarios, MethodUnfit, NothingToUndo, NotUndoable, WouldInvalidate,
}

fn hearing() -> Day {
    let mut day = Day::opened(panel(3, 2, 1));
    day.submit(say::start("c1"));
    day
}

fn all_level() -> Day {
    let mut setup = panel(3, 2, 1);
    setup.candidates[1].request = Some(palmares::domain::Money::units(5_000));
    setup.candidates[1].budget = Some(palmares::domain::Money::units(4_000));
    setup.threshold = Some(Ratio::integer(12));
    Day::judged(setup, &[&[Some(12); 3], &[Some(12); 3]])
}

fn in_preparation(reached: &mut Vec<Refusal>) {
    reached.push(Day::unbound(panel(1, 1, 1)).refusal(Command::Open));
    let mut day = Day::prepared(panel(3, 2, 1));
    day.submit(say::arrive("j3"));
    for command in [
        Command::Open,
        Command::RemovePlannedBreak {
            half_day: "morning".into(),
            start: "03:00".into(),
            reason: "nobody is there".into(),
        },
        Command::End,
        say::REDO,
        say::arrive("j9"),
        say::change_method(palmares::domain::setup::Method::MajorityGauge, "reason"),
        say::arrive("j3"),
        say::leave("j1"),
        say::substitute("j1"),
        say::represent("j1", "j1"),
        say::add_juror("j1", "experts"),
        say::add_juror("j4", "nowhere"),
        say::step_out("j1", "c1"),
        say::add_break(0, None),
        say::shift("c9", None),
        say::undo(1),
        say::amend("c1", Field::Section(3), "text"),
    ] {
        reached.push(day.refusal(command));
    }
    day.submit(say::recuse("j1", "c1"));
    reached.push(day.refusal(say::recuse("j1", "c1")));
    reached.push(day.refusal(Command::LiftRecusal {
        juror: "j1".into(),
        candidate: "c1".into(),
        reason: String::new(),
    }));
}

fn in_hearings(reached: &mut Vec<Refusal>) {
    let mut day = hearing();
    day.submit(say::recuse("j3", "c1"));
    day.submit(say::mark("j1", "c1", "k1", "12"));
    let marked = day.submit(say::withdraw("j1", "c1", "k1")) - 1;
    for command in [
        say::start("c2"),
        Command::Resume,
        say::adjust(-3_600),
        say::was_paused(7_200),
        say::no_show("c1"),
        say::comes_back("c2"),
        say::mark("j1", "c1", "k1", "21"),
        say::mark("j1", "c1", "k9", "1"),
        say::mark("j3", "c1", "k1", "1"),
        say::withdraw("j2", "c1", "k1"),
        say::reopen("c1"),
        say::incident(""),
        say::undo(marked),
        say::correct_time("c1", Milestone::Start, "a quarter past"),
        say::correct_time("c1", Milestone::End, "09:10"),
        say::correct_time("c1", Milestone::Start, "08:10"),
    ] {
        reached.push(day.refusal(command));
    }
    day.submit(Command::NextPhase);
    reached.push(day.refusal(Command::NextPhase));
    day.submit(Command::End);
    reached.push(day.refusal(Command::Pause));
    day.submit(say::mark("j2", "c1", "k1", "10"));
    reached.push(day.refusal(say::absent("j2", "c1")));
    reached.push(day.refusal(say::mark("j2", "c1", "k1", "10")));
    reached.push(day.refusal(say::close("c1")));
    reached.push(day.refusal(Command::CloseHearings));
    day.submit(say::absent("j1", "c1"));
    reached.push(day.refusal(say::mark("j1", "c1", "k1", "10")));
    day.submit(say::withdraw_candidate("c2"));
    reached.push(day.refusal(say::start("c2")));
}

fn in_deliberation(reached: &mut Vec<Refusal>) {
    let mut day = all_level();
    for command in [
        say::mark("j1", "c1", "k1", "13"),
        say::laureate("c1"),
        say::grant("c2", 5_001),
        say::grant("c1", 2_999),
        say::grant("c1", 16_001),
        say::grant("c2", 3_201),
        say::reserve("c1", 0),
        say::undecide("c1"),
        say::adopt(3, 0, 0),
        say::new_vote(&[("c1", 4), ("c2", 0)]),
        say::vote(say::on("c1"), say::motion(0, 0, 0)),
        say::vote(say::tie(&["c1"]), say::motion(1, 0, 0)),
        say::new_vote(&[("c1", 1)]),
        say::cast(&["c1", "c2"], "c1"),
        say::casting_vote(say::on("c1"), Choice::For),
    ] {
        reached.push(day.refusal(command));
    }
    reached.push(day.refusal(say::keep("")));
    reached.push(day.refusal(say::take("a")));
    for n in 0..palmares::domain::deliberation::Scenario::MOST {
        day.submit(say::keep(&n.to_string()));
    }
    reached.push(day.refusal(say::keep("0")));
    reached.push(day.refusal(say::keep("one more")));
    day.submit(say::new_vote(&[("c1", 1), ("c2", 1)]));
    let mut without_chair = day.clone();
    without_chair.submit_all([say::leave("j1"), say::leave("j2")]);
    reached.push(without_chair.refusal(say::cast(&["c1", "c2"], "c1")));
    reached.push(without_chair.refusal(say::grant("c1", 5_000)));
    let mut decided = day.clone();
    decided.submit_all([say::reject("c1"), say::reject("c2")]);
    reached.push(decided.refusal(say::adopt(1, 2, 0)));
    decided.submit(say::reserve("c2", 2));
    reached.push(decided.refusal(say::adopt(3, 0, 0)));
    day.submit(say::disqualify("c2"));
    reached.push(day.refusal(say::place("c2", 1)));
}

fn by_other_rules(reached: &mut Vec<Refusal>) {
    let mut setup = panel(3, 2, 1);
    setup.grants = None;
    setup.places = Some(1);
    setup.threshold = Some(Ratio::integer(10));
    let mut day = Day::judged(setup, &[&[Some(12); 3], &[Some(9); 3]]);
    reached.push(day.refusal(say::grant("c1", 5_000)));
    reached.push(day.refusal(say::laureate("c2")));
    day.submit(say::laureate("c1"));
    let mut two = panel(3, 2, 1);
    two.places = Some(1);
    if let Some(grants) = &mut two.grants {
        grants.envelope = palmares::domain::Money::units(4_000);
    }
    let mut day = Day::judged(two, &[&[Some(12); 3], &[Some(9); 3]]);
    reached.push(day.refusal(say::grant("c1", 5_000)));
    day.submit(say::grant("c1", 4_000));
    reached.push(day.refusal(say::grant("c2", 3_000)));
}

#[test]
fn each_refusal_is_reached() {
    let mut reached = Vec::new();
    in_preparation(&mut reached);
    in_hearings(&mut reached);
    in_deliberation(&mut reached);
    by_other_rules(&mut reached);
    let names: BTreeSet<&str> = reached.iter().map(name).collect();
    let missing: Vec<_> = REFUSALS.iter().filter(|name| !names.contains(*name)).collect();
    assert!(missing.is_empty(), "never reached: {missing:?}");
    let codes: BTreeSet<&str> = reached.iter().map(Refusal::code).collect();
    assert_eq!(codes.len(), REFUSALS.len(), "two refusals share a code");
}

#[test]
fn what_does_not_exist_is_named() {
    let mut day = hearing();
    let unknown = Refusal::UnknownJuror { juror: "j9".into() };
    for command in [
        say::leave("j9"),
        say::excuse("j9"),
        say::represent("j9", "j1"),
        say::represent("j1", "j9"),
        say::replace_juror("j9", "Successor"),
        say::recuse("j9", "c1"),
        say::mark("j9", "c1", "k1", "10"),
        say::abstain("j9", "c1", None),
        say::absent("j9", "c1"),
    ] {
        assert_eq!(day.refusal(command), unknown);
    }
    day.submit(Command::End);
    let unknown = Refusal::UnknownCandidate {
        candidate: "c9".into(),
    };
    for command in [
        say::recuse("j1", "c9"),
        say::start("c9"),
        say::no_show("c9"),
        say::comes_back("c9"),
        say::withdraw_candidate("c9"),
        say::disqualify("c9"),
        say::presenters("c9", &[]),
        say::amend("c9", Field::Project, "title"),
        say::mark("j1", "c9", "k1", "10"),
        say::close("c9"),
        say::reopen("c9"),
        say::add_break(5, Some("c9")),
    ] {
        assert_eq!(day.refusal(command), unknown);
    }
    let day = all_level();
    for command in [
        say::place("c9", 1),
        say::reject("c9"),
        say::vote(say::on("c9"), say::motion(1, 0, 0)),
    ] {
        assert_eq!(day.refusal(command), unknown);
    }
}

#[test]
fn a_reason_is_required_wherever_the_minutes_tell_one() {
    let day = hearing();
    let blank = || "  ".to_owned();
    for command in [
        Command::ReplaceJuror {
            juror: "j3".into(),
            person: crate::support::person("Successor"),
            reason: blank(),
        },
        Command::AddJuror {
            juror: "new".into(),
            person: crate::support::person("New"),
            college: "experts".into(),
            voice: palmares::domain::panel::Voice::Deliberative,
            reason: blank(),
        },
        Command::WithdrawCandidate {
            candidate: "c2".into(),
            reason: blank(),
        },
        Command::Disqualify {
            candidate: "c2".into(),
            reason: blank(),
        },
        Command::Amend {
            candidate: "c1".into(),
            field: Field::Project,
            text: "Title".into(),
            reason: blank(),
        },
    ] {
        assert_eq!(day.refusal(command), Refusal::ReasonRequired);
    }
    let day = all_level();
    let reopen = Command::ReopenMarks {
        candidate: "c1".into(),
        reason: blank(),
    };
    assert_eq!(day.refusal(reopen), Refusal::ReasonRequired);
}
