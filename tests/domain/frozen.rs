//! The arithmetic ranking frozen when deliberation opens, and departures from it.

use palmares::domain::command::Command;
use palmares::domain::deliberation::{Choice, Subject, Tally};
use palmares::domain::journal::Digest;

use crate::support::{Day, panel, say};

/// Four candidates at 18, 15, 12 and 12, judged by four jurors.
fn judged() -> Day {
    let rows: [&[Option<i64>]; 4] = [&[Some(18); 4], &[Some(15); 4], &[Some(12); 4], &[Some(12); 4]];
    Day::judged(panel(4, 4, 1), &rows)
}

const FIRST: &str =
    "palmares-ranking 1\nmethod weighted-mean\n1 c1 4 18/1\n2 c2 4 15/1\n3 c3 4 12/1\n3 c4 4 12/1\n";

#[test]
fn the_ranking_is_frozen_in_a_text_that_anyone_can_digest_again() {
    let day = judged();
    let frozen = day.session.frozen();
    assert_eq!(frozen.len(), 1);
    assert_eq!(frozen[0].ranking.canonical(), FIRST);
    assert_eq!(frozen[0].digest, Digest::of(FIRST.as_bytes()));
    assert!(frozen[0].reopened.is_empty());
    assert_eq!(
        day.session
            .entry(frozen[0].entry)
            .map(|recorded| &recorded.entry.event),
        Some(&palmares::domain::Event::HearingsClosed)
    );
}

#[test]
fn nothing_is_frozen_before_the_hearings_are_closed() {
    let day = Day::opened(panel(2, 1, 1));
    assert_eq!(day.session.frozen(), []);
}

#[test]
fn neither_votes_nor_moves_nor_a_withdrawal_move_the_frozen_ranking() {
    let mut day = judged();
    let before = day.session.frozen();
    let tie = || Subject::Tie(vec!["c3".into(), "c4".into()]);
    let voices = vec![("c3".into(), 2), ("c4".into(), 2)];
    day.submit(say::vote(
        tie(),
        Tally::Preference {
            voices,
            abstention: 0,
        },
    ));
    day.submit(say::casting_vote(tie(), Choice::Candidate("c4".into())));
    day.submit(say::place("c2", 1));
    day.submit(say::grant("c1", 5_000));
    day.submit(say::withdraw_candidate("c2"));
    assert_eq!(day.session.frozen(), before);
}

#[test]
fn marks_closed_again_after_a_reopening_freeze_it_anew_and_both_stay_told() {
    let mut day = judged();
    day.submit(say::reopen("c4"));
    assert_eq!(day.session.frozen().len(), 1, "open marks freeze nothing");
    day.submit_all([say::mark("j1", "c4", "k1", "16"), say::close("c4")]);
    let frozen = day.session.frozen();
    assert_eq!(frozen.len(), 2);
    assert_eq!(frozen[0].ranking.canonical(), FIRST);
    assert_eq!(frozen[1].reopened, ["c4".into()]);
    assert!(
        frozen[1]
            .ranking
            .canonical()
            .contains("3 c4 4 13/1\n4 c3 4 12/1\n")
    );
    assert_ne!(frozen[0].digest, frozen[1].digest);
}

#[test]
fn a_reopening_that_changes_nothing_gives_the_same_fingerprint() {
    let mut day = judged();
    day.submit_all([say::reopen("c1"), say::close("c1")]);
    let digests: Vec<Digest> = day.session.frozen().iter().map(|frozen| frozen.digest).collect();
    assert_eq!(digests.len(), 2);
    assert_eq!(digests[0], digests[1]);
}

#[test]
fn a_departure_says_who_moved_it_and_is_flagged_from_three_ranks_on() {
    let mut day = judged();
    day.submit(say::place("c2", 4));
    day.submit(Command::Place {
        candidate: "c4".into(),
        place: 1,
        reason: "ancrage".into(),
        by: Some("j3".into()),
    });
    let ranking = day.session.ranking(day.session.method());
    let told: Vec<_> = day
        .session
        .departures(&ranking)
        .into_iter()
        .map(|moved| {
            (
                moved.candidate.to_string(),
                moved.rank,
                moved.place,
                moved.ranks,
                moved.by,
                moved.ranks >= 3,
            )
        })
        .collect();
    // The second lies beyond the tie at 3 and 4: two ranks, of which none to spare.
    assert_eq!(
        told,
        [
            ("c2".into(), 2, 4, 2, Some("j1".into()), false),
            ("c4".into(), 3, 1, 2, Some("j3".into()), false),
        ]
    );
    day.submit(say::place("c1", 4));
    let moved = day.session.departures(&ranking).pop().unwrap();
    assert_eq!((moved.ranks, moved.flagged()), (3, true));
}

#[test]
fn a_dossier_moved_twice_is_told_twice_each_with_its_place() {
    let mut day = judged();
    day.submit(say::place("c1", 4));
    day.submit(say::place("c1", 2));
    let ranking = day.session.ranking(day.session.method());
    let places: Vec<u32> = day.session.departures(&ranking).iter().map(|d| d.place).collect();
    assert_eq!(places, [4, 2]);
}

#[test]
fn an_unknown_mover_is_refused() {
    let day = judged();
    let place = Command::Place {
        candidate: "c4".into(),
        place: 1,
        reason: "ancrage".into(),
        by: Some("nobody".into()),
    };
    assert_eq!(day.refusal(place).code(), "R003");
}

#[test]
fn a_place_in_a_journal_that_names_no_mover_still_reads() {
    let old = r#"Placed(candidate:"c4",place:1,reason:"ancrage")"#;
    let event: palmares::domain::Event = ron::from_str(old).unwrap();
    let palmares::domain::Event::Placed { by, .. } = &event else {
        panic!("another event");
    };
    assert_eq!(*by, None);
    assert_eq!(ron::to_string(&event).unwrap(), old, "and is written as it was");
}

#[test]
fn another_method_during_the_deliberation_freezes_it_anew() {
    let mut day = judged();
    day.submit(Command::ChangeMethod {
        method: palmares::domain::setup::Method::Median,
        reason: "the rules say so".into(),
    });
    let frozen = day.session.frozen();
    assert_eq!(frozen.len(), 2);
    assert!(frozen[1].by_method && !frozen[0].by_method);
    assert_eq!(frozen[0].ranking.canonical(), FIRST);
    assert!(
        frozen[1]
            .ranking
            .canonical()
            .starts_with("palmares-ranking 1\nmethod median\n")
    );
}
