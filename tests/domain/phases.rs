//! Every command in every phase: permitted there, or refused because of the phase.

use std::collections::BTreeSet;

use palmares::domain::candidate::{Field, Slot};
use palmares::domain::command::{Command, CommentOn};
use palmares::domain::deliberation::{Choice, Subject};
use palmares::domain::event::{Document, SignatoryRole};
use palmares::domain::journal::Digest;
use palmares::domain::phase::Phase::{self, Adopted, Deliberation, Hearings, Preparation};
use palmares::domain::refusal::Refusal;
use palmares::domain::setup::Method;
use palmares::domain::timer::Milestone;

use crate::support::{Day, candidate, juror, panel, say};

const ALL: &[Phase] = &[Preparation, Hearings, Deliberation, Adopted];
const BEFORE_ADOPTION: &[Phase] = &[Preparation, Hearings, Deliberation];
const BEFORE_DELIBERATION: &[Phase] = &[Preparation, Hearings];
const WHILE_MARKING: &[Phase] = &[Hearings, Deliberation];

/// Names every command once, with the phases that permit it: a new command does not compile until it has its place.
macro_rules! permitted {
    ($($name:ident: $phases:expr),* $(,)?) => {
        const COMMANDS: &[&str] = &[$(stringify!($name)),*];

        fn permitted(command: &Command) -> (&'static str, &'static [Phase]) {
            match command {
                $(Command::$name { .. } => (stringify!($name), $phases)),*
            }
        }
    };
}

permitted! {
    Bind: ALL,
    Open: &[Preparation],
    Arrive: BEFORE_ADOPTION,
    Leave: BEFORE_ADOPTION,
    Excuse: BEFORE_ADOPTION,
    Represent: BEFORE_ADOPTION,
    AddJuror: BEFORE_ADOPTION,
    ReplaceJuror: BEFORE_ADOPTION,
    Recuse: BEFORE_ADOPTION,
    StepOut: BEFORE_ADOPTION,
    StepBack: BEFORE_ADOPTION,
    LiftRecusal: BEFORE_ADOPTION,
    Move: BEFORE_DELIBERATION,
    AddBreak: BEFORE_DELIBERATION,
    MovePlannedBreak: BEFORE_DELIBERATION,
    RemovePlannedBreak: BEFORE_DELIBERATION,
    Reorder: BEFORE_DELIBERATION,
    NoShow: &[Hearings],
    Return: &[Hearings],
    WithdrawCandidate: BEFORE_ADOPTION,
    Disqualify: BEFORE_ADOPTION,
    Presenters: BEFORE_ADOPTION,
    Amend: BEFORE_ADOPTION,
    Start: &[Hearings],
    StartedAgo: &[Hearings],
    Pause: &[Hearings],
    WasPaused: &[Hearings],
    Resume: &[Hearings],
    Adjust: &[Hearings],
    NextPhase: &[Hearings],
    End: &[Hearings],
    CorrectTime: WHILE_MARKING,
    Mark: WHILE_MARKING,
    Withdraw: WHILE_MARKING,
    Abstain: WHILE_MARKING,
    Absent: WHILE_MARKING,
    NotAbsent: WHILE_MARKING,
    Comment: WHILE_MARKING,
    CloseMarks: WHILE_MARKING,
    ReopenMarks: WHILE_MARKING,
    CloseHearings: &[Hearings],
    ChangeMethod: BEFORE_ADOPTION,
    Place: &[Deliberation],
    Decide: &[Deliberation],
    Undecide: &[Deliberation],
    Vote: &[Deliberation],
    CastingVote: &[Deliberation],
    KeepScenario: &[Deliberation],
    TakeScenario: &[Deliberation],
    DropScenario: &[Deliberation],
    WaiveQuorum: BEFORE_ADOPTION,
    Incident: BEFORE_ADOPTION,
    Observe: BEFORE_ADOPTION,
    Adopt: &[Deliberation],
    Rectify: &[Adopted],
    Undo: BEFORE_ADOPTION,
    Redo: BEFORE_ADOPTION,
    Issue: ALL,
    Sign: &[Adopted],
}

fn commands() -> Vec<Command> {
    vec![
        say::bind(),
        Command::Open,
        say::arrive("j3"),
        say::leave("j3"),
        say::excuse("j3"),
        say::represent("j3", "j1"),
        say::add_juror("new", "experts"),
        say::replace_juror("j3", "Successor"),
        say::recuse("j3", "c1"),
        say::step_out("j3", "c1"),
        say::step_back("j3", "c1"),
        say::lift("j3", "c1"),
        say::shift("c1", None),
        say::add_break(10, None),
        Command::MovePlannedBreak {
            half_day: "morning".into(),
            start: "10:30".into(),
            minutes: None,
            before: None,
            reason: "late".into(),
        },
        Command::RemovePlannedBreak {
            half_day: "morning".into(),
            start: "10:30".into(),
            reason: "late".into(),
        },
        Command::Reorder {
            order: ["c2", "c1"].map(|id| Slot::Hearing(id.into())).to_vec(),
        },
        say::no_show("c1"),
        say::comes_back("c1"),
        say::withdraw_candidate("c1"),
        say::disqualify("c1"),
        say::presenters("c1", &["Ms A"]),
        say::amend("c1", Field::Project, "Another title"),
        say::start("c1"),
        say::started_ago("c1", 1),
        Command::Pause,
        say::was_paused(5),
        Command::Resume,
        say::adjust(60),
        Command::NextPhase,
        Command::End,
        say::correct_time("c1", Milestone::Start, "09:00"),
        say::mark("j1", "c1", "k1", "10"),
        say::withdraw("j1", "c1", "k1"),
        say::abstain("j1", "c1", None),
        say::absent("j1", "c1"),
        say::not_absent("j1", "c1"),
        say::comment(CommentOn::Sheet(juror(1), candidate(1)), "solid"),
        say::close("c1"),
        say::reopen("c1"),
        Command::CloseHearings,
        say::change_method(Method::Median, "reason"),
        say::place("c1", 2),
        say::reject("c1"),
        say::undecide("c1"),
        say::vote(Subject::Motion("a prize".into()), say::motion(2, 1, 0)),
        say::casting_vote(say::on("c1"), Choice::For),
        say::keep("a"),
        say::take("a"),
        say::drop_scenario("a"),
        say::waive(None),
        say::incident("the projector failed"),
        say::observe("nothing to add"),
        say::adopt(3, 0, 0),
        say::rectify(),
        say::undo(2),
        say::redo(2),
        Command::Issue {
            document: Document::Minutes,
            digest: Digest::of(b"minutes"),
        },
        Command::Sign {
            document: Document::Minutes,
            role: SignatoryRole::Chair,
            signer: "CN=Chair".into(),
            digest: Digest::of(b"signed"),
        },
    ]
}

fn in_phase(phase: Phase) -> Day {
    let setup = panel(3, 2, 1);
    let rows: [&[Option<i64>]; 2] = [&[Some(12); 3], &[Some(14); 3]];
    let day = match phase {
        Preparation => Day::prepared(setup),
        Hearings => Day::opened(setup),
        Deliberation => Day::judged(setup, &rows),
        Adopted => {
            let mut day = Day::judged(setup, &rows);
            day.submit_all([say::grant("c1", 5_000), say::reject("c2"), say::adopt(3, 0, 0)]);
            day
        }
    };
    assert_eq!(day.session.state().phase, phase);
    day
}

#[test]
fn every_command_has_its_sample() {
    let told: BTreeSet<&str> = commands().iter().map(|command| permitted(command).0).collect();
    assert_eq!(told, COMMANDS.iter().copied().collect());
}

#[test]
fn each_command_is_refused_by_the_phase_exactly_where_it_is_not_permitted() {
    for phase in ALL {
        let day = in_phase(*phase);
        for command in commands() {
            let (name, phases) = permitted(&command);
            let verdict = day.session.decide(command, day.now());
            let refused = verdict == Err(Refusal::WrongPhase { phase: *phase });
            assert_eq!(
                refused,
                !phases.contains(phase),
                "{name} in {phase:?}: {verdict:?}"
            );
        }
    }
}

#[test]
fn nothing_is_recorded_before_the_journal_is_bound_and_it_is_bound_once() {
    let mut day = Day::unbound(panel(3, 2, 1));
    for command in commands() {
        let name = permitted(&command).0;
        if !["Bind", "Undo", "Redo", "Rectify", "Sign"].contains(&name) {
            assert_eq!(day.refusal(command), Refusal::Binding, "{name}");
        }
    }
    day.submit(say::bind());
    assert_eq!(day.refusal(say::bind()), Refusal::Binding);
    assert_eq!(day.session.state().bound, Some(Digest::of(b"session")));
}

#[test]
fn incidents_and_observations_are_noted() {
    let mut day = in_phase(Hearings);
    assert_eq!(day.refusal(say::incident("  ")), Refusal::TextRequired);
    day.submit(say::incident(" the projector failed "));
    day.submit(say::observe("a first text"));
    day.submit(say::observe("a second text"));
    assert_eq!(day.refusal(say::observe("a second text")), Refusal::Unchanged);
    assert_eq!(day.session.state().incidents[0].text, "the projector failed");
    assert_eq!(day.session.state().observations, "a second text");
}
