//! The announced chain, down to the casting vote, through commands.

use palmares::domain::command::Command;
use palmares::domain::deliberation::{Choice, Subject, Tally};
use palmares::domain::ranking::TieStep;
use palmares::domain::refusal::Refusal;
use palmares::domain::setup::{Setup, TieRule};

use crate::support::{Day, criterion, panel, ranked, say};

/// Two candidates whom four jurors leave level on everything but what they say.
fn level(setup: Setup) -> Day {
    Day::judged(
        setup,
        &[
            &[Some(14), Some(10), Some(12), Some(12)],
            &[Some(10), Some(14), Some(12), Some(12)],
        ],
    )
}

fn step(day: &Day, candidate: &str) -> Option<TieStep> {
    let ranking = day.session.ranking(day.session.setup().method);
    ranking
        .of(&candidate.into())
        .and_then(|line| line.resolution.clone())
}

#[test]
fn a_tie_stays_a_tie_until_the_chain_resolves_it() {
    let day = level(panel(4, 2, 1));
    assert_eq!(day.ranks(), ranked(&[(1, "c1"), (1, "c2")]));
    assert_eq!(step(&day, "c1"), Some(TieStep::ExAequo));
    let ranking = day.session.ranking(day.session.setup().method);
    assert_eq!(ranking.awaiting().len(), 1);
    assert_eq!(ranking.ranked[0].tied_with, ["c2".into()]);
}

#[test]
fn a_priority_criterion_comes_first() {
    let mut day = Day::opened(panel(2, 2, 2));
    for (candidate, marks) in [("c1", ["10", "14"]), ("c2", ["14", "10"])] {
        day.hear(candidate);
        for juror in ["j1", "j2"] {
            day.submit(say::mark(juror, candidate, "k1", marks[0]));
            day.submit(say::mark(juror, candidate, "k2", marks[1]));
        }
    }
    assert_eq!(day.ranks(), ranked(&[(1, "c2"), (2, "c1")]));
    assert_eq!(step(&day, "c1"), Some(TieStep::Priority(criterion(1))));
}

#[test]
fn then_the_one_that_more_jurors_put_above() {
    let day = Day::judged(
        panel(3, 2, 1),
        &[&[Some(12), Some(12), Some(12)], &[Some(13), Some(13), Some(10)]],
    );
    assert_eq!(day.ranks(), ranked(&[(1, "c2"), (2, "c1")]));
    assert_eq!(step(&day, "c2"), Some(TieStep::Duel));
}

#[test]
fn then_a_new_vote_of_those_not_recused() {
    let mut day = level(panel(4, 2, 1));
    assert_eq!(
        day.refusal(say::new_vote(&[("c1", 3), ("c2", 2)])),
        Refusal::TooManyVoices {
            voices: 5,
            eligible: 4
        }
    );
    day.submit(say::new_vote(&[("c2", 3), ("c1", 1)]));
    assert_eq!(day.ranks(), ranked(&[(1, "c2"), (2, "c1")]));
    assert_eq!(step(&day, "c2"), Some(TieStep::NewVote));
    assert_eq!(
        day.refusal(say::new_vote(&[("c1", 3), ("c2", 1)])),
        Refusal::NotTied,
        "what is resolved is not voted on again"
    );
}

#[test]
fn a_new_vote_names_each_tied_candidate_once_and_only_them() {
    let day = level(panel(4, 3, 1).tap(|setup| setup.candidates.truncate(2)));
    let tally = |voices: &[(&str, u32)]| Command::Vote {
        on: say::tie(&["c1", "c2"]),
        tally: Tally::Preference {
            voices: voices.iter().map(|(id, n)| ((*id).into(), *n)).collect(),
            abstention: 0,
        },
    };
    for voices in [
        vec![("c1", 2)],
        vec![("c1", 2), ("c1", 1)],
        vec![("c1", 2), ("c3", 1)],
        vec![("c1", 1), ("c2", 1), ("c2", 1)],
    ] {
        assert_eq!(day.refusal(tally(&voices)), Refusal::WrongTally);
    }
    assert_eq!(
        day.refusal(say::vote(say::tie(&["c1", "c2"]), say::motion(1, 1, 0))),
        Refusal::WrongTally
    );
    for group in [vec!["c1"], vec!["c1", "c2", "c2"], vec![]] {
        let on = Subject::Tie(group.iter().map(|id| (*id).into()).collect());
        let voices = group.iter().map(|id| ((*id).into(), 1)).collect();
        let tally = Tally::Preference {
            voices,
            abstention: 0,
        };
        assert_eq!(day.refusal(say::vote(on, tally)), Refusal::NotTied);
    }
}

#[test]
fn then_the_chairs_casting_vote_with_its_reason_after_a_level_vote() {
    let mut day = level(panel(4, 2, 1));
    assert_eq!(
        day.refusal(say::cast(&["c1", "c2"], "c2")),
        Refusal::NotInChain,
        "the announced vote comes first"
    );
    day.submit(say::new_vote(&[("c1", 2), ("c2", 2)]));
    assert_eq!(day.ranks(), ranked(&[(1, "c1"), (1, "c2")]));
    assert_eq!(day.refusal(say::cast(&["c1", "c2"], "c9")), Refusal::WrongTally);
    assert_eq!(
        day.refusal(say::casting_vote(say::tie(&["c1", "c2"]), Choice::For)),
        Refusal::WrongTally
    );
    day.submit(say::cast(&["c2", "c1"], "c2"));
    assert_eq!(day.ranks(), ranked(&[(1, "c2"), (2, "c1")]));
    assert_eq!(step(&day, "c1"), Some(TieStep::CastingVote));
    assert_eq!(day.refusal(say::cast(&["c1", "c2"], "c1")), Refusal::NotTied);
}

/// `level`, but the juror of that number is recused from the first candidate.
fn level_with_recused(juror: usize) -> Day {
    let mut day = Day::opened(panel(4, 2, 1));
    day.submit(say::recuse(&format!("j{juror}"), "c1"));
    for candidate in ["c1", "c2"] {
        day.hear(candidate);
        for who in 1..=4 {
            if who != juror || candidate != "c1" {
                day.give(&format!("j{who}"), candidate, Some(12));
            }
        }
        day.submit(say::close(candidate));
    }
    day.submit(Command::CloseHearings);
    day
}

#[test]
fn a_recused_chair_has_no_casting_vote() {
    let mut day = level_with_recused(1);
    assert_eq!(
        day.refusal(say::new_vote(&[("c1", 2), ("c2", 2)])),
        Refusal::TooManyVoices {
            voices: 4,
            eligible: 3
        }
    );
    day.submit(say::new_vote(&[("c1", 1), ("c2", 1)]));
    let cast = || say::cast(&["c1", "c2"], "c1");
    assert_eq!(day.refusal(cast()), Refusal::ChairCannotCast);
    day.submit(say::leave("j1"));
    assert_eq!(
        day.refusal(cast()),
        Refusal::ChairCannotCast,
        "leaving the room does not hand the vote on"
    );
}

#[test]
fn the_vice_chair_casts_when_the_chair_is_away_unless_recused() {
    let mut day = level(panel(4, 2, 1));
    day.submit(say::new_vote(&[("c1", 2), ("c2", 2)]));
    day.submit(say::leave("j1"));
    let mut alone = day.clone();
    day.submit(say::cast(&["c1", "c2"], "c1"));
    alone.submit(say::leave("j2"));
    assert_eq!(
        alone.refusal(say::cast(&["c1", "c2"], "c1")),
        Refusal::ChairCannotCast
    );
    let mut recused = level_with_recused(2);
    recused.submit(say::new_vote(&[("c1", 1), ("c2", 1)]));
    recused.submit(say::leave("j1"));
    assert_eq!(
        recused.refusal(say::cast(&["c1", "c2"], "c1")),
        Refusal::ChairCannotCast
    );
}

#[test]
fn only_the_announced_steps_are_taken() {
    let day = level(panel(4, 2, 1).tap(|setup| setup.ties = vec![TieRule::Duel]));
    assert_eq!(
        day.refusal(say::new_vote(&[("c1", 2), ("c2", 1)])),
        Refusal::NotInChain
    );
    assert_eq!(day.refusal(say::cast(&["c1", "c2"], "c1")), Refusal::NotInChain);
    let mut day = level(panel(4, 2, 1).tap(|setup| setup.ties = vec![TieRule::CastingVote]));
    day.submit(say::cast(&["c1", "c2"], "c2"));
    assert_eq!(day.ranks(), ranked(&[(1, "c2"), (2, "c1")]));
}

#[test]
fn of_three_the_winner_of_the_vote_leaves_and_the_chain_starts_again_for_the_others() {
    let mut day = Day::judged(
        panel(4, 4, 1),
        &[&[Some(12); 4], &[Some(12); 4], &[Some(12); 4], &[Some(9); 4]],
    );
    assert_eq!(day.ranks(), ranked(&[(1, "c1"), (1, "c2"), (1, "c3"), (4, "c4")]));
    day.submit(say::new_vote(&[("c1", 1), ("c2", 1), ("c3", 2)]));
    assert_eq!(day.ranks(), ranked(&[(1, "c3"), (2, "c1"), (2, "c2"), (4, "c4")]));
    day.submit(say::new_vote(&[("c1", 1), ("c2", 2)]));
    assert_eq!(day.ranks(), ranked(&[(1, "c3"), (2, "c2"), (3, "c1"), (4, "c4")]));
}

#[test]
fn a_vote_on_a_tie_that_marks_undid_says_nothing() {
    let mut day = level(panel(4, 2, 1));
    day.submit(say::new_vote(&[("c1", 3), ("c2", 1)]));
    day.submit(say::reopen("c2"));
    day.submit(say::mark("j1", "c2", "k1", "20"));
    assert_eq!(day.ranks(), ranked(&[(1, "c2"), (2, "c1")]));
    assert_eq!(step(&day, "c1"), None);
}

/// Changes a value in passing.
trait Tap: Sized {
    fn tap(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

impl Tap for Setup {}
