//! What the minutes tell of the record, and what leaves them untouched.

use palmares::domain::Money;
use palmares::domain::command::Command;
use palmares::domain::deliberation::{Choice, Subject};
use palmares::domain::event::{Document, SignatoryRole};
use palmares::domain::journal::Digest;
use palmares::domain::minutes::{CastingLine, Minutes};
use palmares::domain::setup::TieRule;

use crate::support::{Day, panel, say};

#[test]
fn issuing_changes_nothing_in_the_minutes_even_while_a_hearing_runs() {
    let mut day = Day::opened(panel(3, 2, 1));
    day.submit(say::start("c1"));
    let before = Minutes::draft(&day.session);
    day.wait(600);
    day.submit(Command::Issue {
        document: Document::Minutes,
        digest: Digest::of(b"minutes"),
    });
    assert_eq!(Minutes::draft(&day.session), before);
}

#[test]
fn signing_changes_nothing_in_the_minutes() {
    let mut day = Day::judged(panel(2, 1, 1), &[&[Some(12), Some(13)]]);
    day.submit_all([say::grant("c1", 5_000), say::adopt(2, 0, 0)]);
    let before = Minutes::draft(&day.session);
    day.submit(Command::Sign {
        document: Document::Minutes,
        role: SignatoryRole::Chair,
        signer: "CN=Chair".into(),
        digest: Digest::of(b"signed"),
    });
    assert_eq!(Minutes::draft(&day.session), before);
    assert_eq!(
        before.laureates().map(|(_, amount)| amount).collect::<Vec<_>>(),
        [Some(Money::units(5_000))]
    );
}

#[test]
fn a_casting_vote_stands_beside_the_vote_it_followed_and_no_other() {
    let mut day = Day::judged(panel(2, 1, 1), &[&[Some(12), Some(13)]]);
    let motion = || Subject::Motion("a prize".into());
    day.submit_all([
        say::vote(motion(), say::motion(2, 0, 0)),
        say::vote(motion(), say::motion(1, 1, 0)),
        say::casting_vote(motion(), Choice::Against),
        say::vote(motion(), say::motion(0, 2, 0)),
    ]);
    let votes = Minutes::draft(&day.session).votes;
    let cast: Vec<bool> = votes.iter().map(|vote| vote.casting.is_some()).collect();
    assert_eq!(cast, [false, true, false]);
}

#[test]
fn a_casting_vote_given_without_a_vote_is_told_all_the_same() {
    let mut setup = panel(2, 2, 1);
    setup.ties = vec![TieRule::CastingVote];
    let mut day = Day::judged(setup, &[&[Some(12); 2], &[Some(12); 2]]);
    day.submit(say::cast(&["c1", "c2"], "c2"));
    let votes = Minutes::draft(&day.session).votes;
    assert_eq!(votes.len(), 1);
    assert_eq!(votes[0].tally, None);
    let (choice, reason, _) = votes[0].casting.clone().expect("a casting vote");
    assert_eq!(
        (choice, reason.as_str()),
        (CastingLine::Dossier("P2".into()), "the chair's reason")
    );
}
