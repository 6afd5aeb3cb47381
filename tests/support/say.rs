//! Commands in few words.

use palmares::domain::candidate::Field;
use palmares::domain::command::{Command, CommentOn};
use palmares::domain::deliberation::{Choice, Decision, Subject, Tally};
use palmares::domain::journal::Digest;
use palmares::domain::money::Money;
use palmares::domain::panel::{Ground, Occupant, Voice};
use palmares::domain::setup::Method;
use palmares::domain::timer::Milestone;

use super::person;

pub fn bind() -> Command {
    Command::Bind {
        session_digest: Digest::of(b"session"),
        software: "palmares 0.1.0".into(),
    }
}

pub fn arrive(juror: &str) -> Command {
    Command::Arrive {
        juror: juror.into(),
        occupant: Occupant::Holder,
    }
}

pub fn substitute(juror: &str) -> Command {
    Command::Arrive {
        juror: juror.into(),
        occupant: Occupant::Substitute,
    }
}

pub fn leave(juror: &str) -> Command {
    Command::Leave { juror: juror.into() }
}

pub fn excuse(juror: &str) -> Command {
    Command::Excuse { juror: juror.into() }
}

pub fn represent(juror: &str, proxy: &str) -> Command {
    Command::Represent {
        juror: juror.into(),
        proxy: proxy.into(),
    }
}

pub fn add_juror(juror: &str, college: &str) -> Command {
    Command::AddJuror {
        juror: juror.into(),
        person: person("Added"),
        college: college.into(),
        voice: Voice::Deliberative,
        reason: "appointed this morning".into(),
    }
}

pub fn replace_juror(juror: &str, name: &str) -> Command {
    Command::ReplaceJuror {
        juror: juror.into(),
        person: person(name),
        reason: "new mandate".into(),
    }
}

pub fn recuse(juror: &str, candidate: &str) -> Command {
    Command::Recuse {
        juror: juror.into(),
        candidate: candidate.into(),
        ground: Ground::Mandate,
    }
}

pub fn step_out(juror: &str, candidate: &str) -> Command {
    Command::StepOut {
        juror: juror.into(),
        candidate: candidate.into(),
    }
}

pub fn step_back(juror: &str, candidate: &str) -> Command {
    Command::StepBack {
        juror: juror.into(),
        candidate: candidate.into(),
    }
}

pub fn lift(juror: &str, candidate: &str) -> Command {
    Command::LiftRecusal {
        juror: juror.into(),
        candidate: candidate.into(),
        reason: "declared by mistake".into(),
    }
}

pub fn shift(candidate: &str, before: Option<&str>) -> Command {
    Command::Move {
        candidate: candidate.into(),
        before: before.map(Into::into),
    }
}

pub fn add_break(minutes: u32, before: Option<&str>) -> Command {
    Command::AddBreak {
        minutes,
        label: "coffee".into(),
        before: before.map(Into::into),
        reason: String::new(),
    }
}

pub fn no_show(candidate: &str) -> Command {
    Command::NoShow {
        candidate: candidate.into(),
    }
}

pub fn comes_back(candidate: &str) -> Command {
    Command::Return {
        candidate: candidate.into(),
    }
}

pub fn withdraw_candidate(candidate: &str) -> Command {
    Command::WithdrawCandidate {
        candidate: candidate.into(),
        reason: "gave up".into(),
    }
}

pub fn disqualify(candidate: &str) -> Command {
    Command::Disqualify {
        candidate: candidate.into(),
        reason: "not eligible".into(),
    }
}

pub fn presenters(candidate: &str, names: &[&str]) -> Command {
    Command::Presenters {
        candidate: candidate.into(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        reason: String::new(),
    }
}

pub fn amend(candidate: &str, field: Field, text: &str) -> Command {
    Command::Amend {
        candidate: candidate.into(),
        field,
        text: text.into(),
        reason: "typing mistake".into(),
    }
}

pub fn start(candidate: &str) -> Command {
    Command::Start {
        candidate: candidate.into(),
    }
}

pub fn started_ago(candidate: &str, seconds: u32) -> Command {
    Command::StartedAgo {
        candidate: candidate.into(),
        seconds,
    }
}

pub fn adjust(seconds: i32) -> Command {
    Command::Adjust { seconds }
}

pub fn was_paused(seconds: u32) -> Command {
    Command::WasPaused { seconds }
}

pub fn correct_time(candidate: &str, milestone: Milestone, to: &str) -> Command {
    Command::CorrectTime {
        candidate: candidate.into(),
        milestone,
        to: to.into(),
        reason: "the clock was started late".into(),
    }
}

pub fn mark(juror: &str, candidate: &str, criterion: &str, mark: &str) -> Command {
    Command::Mark {
        juror: juror.into(),
        candidate: candidate.into(),
        criterion: criterion.into(),
        mark: mark.into(),
    }
}

pub fn withdraw(juror: &str, candidate: &str, criterion: &str) -> Command {
    Command::Withdraw {
        juror: juror.into(),
        candidate: candidate.into(),
        criterion: criterion.into(),
    }
}

pub fn abstain(juror: &str, candidate: &str, criterion: Option<&str>) -> Command {
    Command::Abstain {
        juror: juror.into(),
        candidate: candidate.into(),
        criterion: criterion.map(Into::into),
    }
}

pub fn absent(juror: &str, candidate: &str) -> Command {
    Command::Absent {
        juror: juror.into(),
        candidate: candidate.into(),
    }
}

pub fn not_absent(juror: &str, candidate: &str) -> Command {
    Command::NotAbsent {
        juror: juror.into(),
        candidate: candidate.into(),
    }
}

pub fn comment(on: CommentOn, text: &str) -> Command {
    Command::Comment {
        on,
        text: text.into(),
    }
}

pub fn close(candidate: &str) -> Command {
    Command::CloseMarks {
        candidate: candidate.into(),
    }
}

pub fn reopen(candidate: &str) -> Command {
    Command::ReopenMarks {
        candidate: candidate.into(),
        reason: "a mark was misread".into(),
    }
}

pub fn place(candidate: &str, place: u32) -> Command {
    Command::Place {
        candidate: candidate.into(),
        place,
        reason: "the quarter has no project yet".into(),
        by: None,
    }
}

pub fn decide(candidate: &str, decision: Decision) -> Command {
    Command::Decide {
        candidate: candidate.into(),
        decision,
        reason: "as ranked".into(),
    }
}

pub fn grant(candidate: &str, units: i64) -> Command {
    let amount = Some(Money::units(units));
    decide(candidate, Decision::Laureate { amount })
}

pub fn laureate(candidate: &str) -> Command {
    decide(candidate, Decision::Laureate { amount: None })
}

pub fn reserve(candidate: &str, place: u32) -> Command {
    decide(candidate, Decision::Reserve { place })
}

pub fn reject(candidate: &str) -> Command {
    decide(candidate, Decision::Rejected)
}

pub fn undecide(candidate: &str) -> Command {
    Command::Undecide {
        candidate: candidate.into(),
    }
}

pub fn motion(r#for: u32, against: u32, abstention: u32) -> Tally {
    Tally::Motion {
        r#for,
        against,
        abstention,
    }
}

pub fn on(candidate: &str) -> Subject {
    Subject::Candidate(candidate.into())
}

pub fn tie(group: &[&str]) -> Subject {
    Subject::Tie(group.iter().map(|id| (*id).into()).collect())
}

pub fn vote(on: Subject, tally: Tally) -> Command {
    Command::Vote { on, tally }
}

/// A new vote between the tied candidates, with the voices for each.
pub fn new_vote(voices: &[(&str, u32)]) -> Command {
    let group: Vec<&str> = voices.iter().map(|(id, _)| *id).collect();
    Command::Vote {
        on: tie(&group),
        tally: Tally::Preference {
            voices: voices.iter().map(|(id, n)| ((*id).into(), *n)).collect(),
            abstention: 0,
        },
    }
}

pub fn casting_vote(on: Subject, choice: Choice) -> Command {
    Command::CastingVote {
        on,
        choice,
        reason: "the chair's reason".into(),
    }
}

/// The chair puts one of the tied candidates first.
pub fn cast(group: &[&str], first: &str) -> Command {
    casting_vote(tie(group), Choice::Candidate(first.into()))
}

pub fn waive(candidate: Option<&str>) -> Command {
    Command::WaiveQuorum {
        candidate: candidate.map(Into::into),
        reason: "nobody objects".into(),
    }
}

pub fn incident(text: &str) -> Command {
    Command::Incident { text: text.into() }
}

pub fn change_method(method: Method, reason: &str) -> Command {
    Command::ChangeMethod {
        method,
        reason: reason.into(),
    }
}

pub fn observe(text: &str) -> Command {
    Command::Observe { text: text.into() }
}

pub fn adopt(r#for: u32, against: u32, abstention: u32) -> Command {
    Command::Adopt {
        votes: motion(r#for, against, abstention),
    }
}

pub fn rectify() -> Command {
    Command::Rectify {
        reason: "an amount was misprinted".into(),
    }
}

pub fn undo(entry: u64) -> Command {
    Command::Undo { entry: Some(entry) }
}

pub fn redo(entry: u64) -> Command {
    Command::Redo { entry: Some(entry) }
}

pub const UNDO: Command = Command::Undo { entry: None };
pub const REDO: Command = Command::Redo { entry: None };

pub fn keep(name: &str) -> Command {
    Command::KeepScenario { name: name.into() }
}

pub fn take(name: &str) -> Command {
    Command::TakeScenario { name: name.into() }
}

pub fn drop_scenario(name: &str) -> Command {
    Command::DropScenario { name: name.into() }
}
