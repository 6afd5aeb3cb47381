//! The chain, by hand: each example is small enough to redo on paper.

use palmares::domain::deliberation::{CastingVote, Choice, Subject, Tally, Vote};
use palmares::domain::ranking::{Contender, Contest, CountedSheet, TieStep, UnrankedReason};
use palmares::domain::ratio::Ratio;
use palmares::domain::setup::{Method, TieRule};

use crate::support::criterion;

/// A contest of dossiers with one total per juror, in the jurors' order; `None` where a juror gave none.
pub fn contest(chain: Vec<TieRule>, dossiers: &[(&str, &[Option<i64>])]) -> Contest {
    let contender = |(name, totals): &(&str, &[Option<i64>])| Contender {
        candidate: (*name).into(),
        sheets: totals
            .iter()
            .enumerate()
            .filter_map(|(at, total)| {
                let total = Ratio::integer((*total)?);
                Some(CountedSheet {
                    juror: format!("j{at}").into(),
                    marks: vec![(criterion(1), total.clone())],
                    total,
                })
            })
            .collect(),
        eligible: u32::try_from(totals.len()).expect("small"),
        out: None,
    };
    Contest {
        method: Method::WeightedMean,
        contenders: dossiers.iter().map(contender).collect(),
        fewest_marks: 1,
        chain,
        votes: Vec::new(),
        casting_votes: Vec::new(),
        grades: None,
    }
}

pub fn ranks(contest: &Contest) -> Vec<(u32, String)> {
    let line = |line: &palmares::domain::ranking::Ranked| (line.rank, line.candidate.to_string());
    contest.rank().ranked.iter().map(line).collect()
}

fn told(expected: &[(u32, &str)]) -> Vec<(u32, String)> {
    crate::support::ranked(expected)
}

fn all(totals: [i64; 3]) -> [Option<i64>; 3] {
    totals.map(Some)
}

#[test]
fn those_together_share_their_rank_and_the_next_one_counts_them() {
    let contest = contest(
        Vec::new(),
        &[
            ("a", &all([9, 9, 9])),
            ("b", &all([12, 12, 12])),
            ("c", &all([12, 12, 12])),
            ("d", &all([15, 15, 15])),
        ],
    );
    assert_eq!(ranks(&contest), told(&[(1, "d"), (2, "b"), (2, "c"), (4, "a")]));
}

#[test]
fn a_duel_that_goes_round_leaves_the_group_together() {
    let round = [
        ("a", all([12, 11, 10])),
        ("b", all([11, 10, 12])),
        ("c", all([10, 12, 11])),
    ];
    let round: Vec<(&str, &[Option<i64>])> = round.iter().map(|(n, t)| (*n, t.as_slice())).collect();
    let mut contest = contest(vec![TieRule::Duel, TieRule::NewVote], &round);
    assert_eq!(ranks(&contest), told(&[(1, "a"), (1, "b"), (1, "c")]));
    let ranking = contest.rank();
    assert!(
        ranking
            .ranked
            .iter()
            .all(|line| line.resolution == Some(TieStep::ExAequo))
    );
    // A vote takes c out; between a and b the duel then speaks, since a beats b.
    contest.votes.push(Vote {
        on: Subject::Tie(["b", "c", "a"].map(Into::into).to_vec()),
        tally: Tally::Preference {
            voices: vec![("a".into(), 0), ("b".into(), 1), ("c".into(), 2)],
            abstention: 0,
        },
        entry: 1,
    });
    assert_eq!(ranks(&contest), told(&[(1, "c"), (2, "a"), (3, "b")]));
    let steps: Vec<_> = contest
        .rank()
        .ranked
        .into_iter()
        .map(|line| line.resolution)
        .collect();
    assert_eq!(
        steps,
        [Some(TieStep::NewVote), Some(TieStep::Duel), Some(TieStep::Duel)]
    );
}

#[test]
fn of_three_only_one_who_beats_all_the_others_leaves_then_the_chain_starts_again() {
    // Sums 40 each. b is over a, three to one, but level with c: nobody leaves, although a is beaten.
    let level = contest(
        vec![TieRule::Duel],
        &[
            ("a", &[Some(12), Some(9), Some(11), Some(8)]),
            ("b", &[Some(13), Some(10), Some(12), Some(5)]),
            ("c", &[Some(9), Some(12), Some(8), Some(11)]),
        ],
    );
    assert_eq!(ranks(&level), told(&[(1, "a"), (1, "b"), (1, "c")]));
    // Sums 30 each. b is over a and over c, two to one each, and leaves; then a is over c, two to one.
    let leader = contest(
        vec![TieRule::Duel],
        &[
            ("a", &all([12, 11, 7])),
            ("b", &all([13, 12, 5])),
            ("c", &all([11, 9, 10])),
        ],
    );
    assert_eq!(ranks(&leader), told(&[(1, "b"), (2, "a"), (3, "c")]));
}

#[test]
fn a_duel_asks_only_those_who_judged_both() {
    // Sums differ in length: a has 12 from three jurors, b has 12 from two. Both judged by j0 and j1: one each way.
    let level = contest(
        vec![TieRule::Duel],
        &[
            ("a", &[Some(13), Some(11), Some(12)]),
            ("b", &[Some(11), Some(13), None]),
        ],
    );
    assert_eq!(ranks(&level), told(&[(1, "a"), (1, "b")]));
    let ahead = contest(
        vec![TieRule::Duel],
        &[
            ("a", &[Some(13), None, Some(11)]),
            ("b", &[Some(12), Some(12), None]),
        ],
    );
    assert_eq!(ranks(&ahead), told(&[(1, "a"), (2, "b")]));
}

#[test]
fn a_priority_criterion_that_someone_has_no_mark_on_parts_nobody() {
    let mut contest = contest(
        vec![TieRule::Priority(vec![criterion(1)])],
        &[("a", &all([12, 12, 12])), ("b", &all([12, 12, 12]))],
    );
    for sheet in &mut contest.contenders[0].sheets {
        sheet.marks.clear();
    }
    assert_eq!(ranks(&contest), told(&[(1, "a"), (1, "b")]));
}

#[test]
fn a_vote_or_a_casting_vote_speaks_only_of_exactly_its_group() {
    let dossiers: &[(&str, &[Option<i64>])] = &[("a", &[Some(12)]), ("b", &[Some(12)]), ("c", &[Some(12)])];
    let mut contest = contest(vec![TieRule::NewVote, TieRule::CastingVote], dossiers);
    let pair: Vec<_> = ["a", "b"].map(Into::into).to_vec();
    contest.votes.push(Vote {
        on: Subject::Tie(pair.clone()),
        tally: Tally::Preference {
            voices: vec![("a".into(), 0), ("b".into(), 1)],
            abstention: 0,
        },
        entry: 1,
    });
    assert_eq!(ranks(&contest), told(&[(1, "a"), (1, "b"), (1, "c")]));
    contest.casting_votes.push(CastingVote {
        on: Subject::Tie(["c", "b", "a"].map(Into::into).to_vec()),
        choice: Choice::Candidate("c".into()),
        reason: "reason".into(),
        entry: 2,
    });
    assert_eq!(
        ranks(&contest),
        told(&[(1, "c"), (2, "b"), (3, "a")]),
        "once c is out, the vote on the pair speaks"
    );
}

#[test]
fn the_last_vote_on_a_group_is_the_one_that_counts_and_a_level_one_says_nothing() {
    let mut contest = contest(vec![TieRule::NewVote], &[("a", &[Some(12)]), ("b", &[Some(12)])]);
    let vote = |a: u32, b: u32| Vote {
        on: Subject::Tie(["a", "b"].map(Into::into).to_vec()),
        tally: Tally::Preference {
            voices: vec![("a".into(), a), ("b".into(), b)],
            abstention: 0,
        },
        entry: 1,
    };
    contest.votes = vec![vote(1, 1)];
    assert_eq!(ranks(&contest), told(&[(1, "a"), (1, "b")]));
    contest.votes.push(vote(1, 2));
    assert_eq!(ranks(&contest), told(&[(1, "b"), (2, "a")]));
}

#[test]
fn who_is_out_or_has_too_few_marks_has_no_rank_and_no_part_in_ties() {
    let mut contest = contest(
        vec![TieRule::Duel],
        &[
            ("a", &[Some(12), Some(12), Some(12)]),
            ("b", &[Some(12), None, None]),
            ("c", &[None, None, None]),
            ("d", &[Some(12), Some(12), Some(12)]),
        ],
    );
    contest.contenders[3].out = Some(UnrankedReason::Withdrawn);
    let ranking = contest.rank();
    assert_eq!(ranks(&contest), told(&[(1, "a")]));
    assert!(ranking.ranked[0].tied_with.is_empty());
    let reasons: Vec<_> = ranking.unranked.into_iter().map(|u| u.reason).collect();
    assert_eq!(
        reasons,
        [
            UnrankedReason::TooFewMarks {
                marks: 1,
                required: 2
            },
            UnrankedReason::NoMarks,
            UnrankedReason::Withdrawn
        ]
    );
}
