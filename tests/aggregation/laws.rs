//! The laws of a fair method, on random panels of enough jurors: the names and the order of jurors and dossiers say nothing
//! (anonymity, neutrality), a better mark never harms (monotonicity), and whom all put above is above (unanimity).
//!
//! Where a method breaks a law, it is declared here with the reason and the smallest example found.

use palmares::domain::aggregation::{Grade, Outcome};
use palmares::domain::ranking::{Contender, Contest, CountedSheet, Ranked, UnrankedReason};
use palmares::domain::ratio::Ratio;
use palmares::domain::setup::Method;
use proptest::collection;
use proptest::prelude::*;

const LEVELS: i64 = 4;

/// `totals[dossier][juror]`, from 0 to [`LEVELS`] − 1: coarse, so that equal totals are common, and levels of one criterion at
/// the same time, so that every method speaks.
pub type Totals = Vec<Vec<Option<i64>>>;

pub fn contest(method: Method, totals: &Totals, dossiers: &[String], jurors: &[String]) -> Contest {
    let contender = |(name, row): (&String, &Vec<Option<i64>>)| Contender {
        candidate: name.as_str().into(),
        sheets: row
            .iter()
            .zip(jurors)
            .filter_map(|(total, juror)| {
                Some(CountedSheet {
                    juror: juror.as_str().into(),
                    total: Ratio::integer((*total)?),
                    marks: Vec::new(),
                })
            })
            .collect(),
        eligible: 1,
        out: None,
    };
    let grade = |at: i64| Grade {
        label: format!("L{at}").into(),
        total: Ratio::integer(at),
    };
    Contest {
        method,
        contenders: dossiers.iter().zip(totals).map(contender).collect(),
        fewest_marks: 1,
        chain: Vec::new(),
        votes: Vec::new(),
        casting_votes: Vec::new(),
        grades: Some((0..LEVELS).map(grade).collect()),
    }
}

fn names(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|at| format!("{prefix}{at}")).collect()
}

pub fn plain(method: Method, totals: &Totals) -> Contest {
    let jurors = totals.first().map_or(0, Vec::len);
    contest(method, totals, &names("c", totals.len()), &names("j", jurors))
}

/// What can be said of a dossier without its name.
fn line(contest: &Contest, name: &str) -> Result<(u32, Outcome, usize), UnrankedReason> {
    let ranking = contest.rank();
    match ranking.of(&name.into()) {
        Some(line) => Ok((line.rank, line.outcome.clone(), line.tied_with.len())),
        None => Err(ranking
            .unranked
            .iter()
            .find(|unranked| unranked.candidate.as_str() == name)
            .map(|unranked| unranked.reason.clone())
            .expect("a reason")),
    }
}

/// Panels of 2 to 5 dossiers and 5 to 8 jurors; `missing` in a hundred sheets are not there.
fn panels(missing: u32) -> impl Strategy<Value = Totals> {
    (2..=5usize, 5..=8usize).prop_flat_map(move |(dossiers, jurors)| {
        let cell = prop_oneof![
            missing => Just(None),
            100 - missing => (0..LEVELS).prop_map(Some),
        ];
        collection::vec(collection::vec(cell, jurors), dossiers)
    })
}

/// The jurors of both dossiers are the same, and all of them put the first above.
fn unanimous(a: &[Option<i64>], b: &[Option<i64>]) -> bool {
    let pairs = a.iter().zip(b);
    let alike = pairs.clone().all(|(a, b)| a.is_some() == b.is_some());
    alike && pairs.clone().any(|(a, _)| a.is_some()) && pairs.clone().all(|(a, b)| a.is_none() || a > b)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_and_the_names_of_jurors_and_dossiers_say_nothing(
        totals in panels(15),
        seed in 0..5_040usize,
    ) {
        // A permutation of dossiers and one of jurors, and names that sort the other way round.
        let order = |count: usize| {
            let (mut left, mut rest, mut order) = ((0..count).collect::<Vec<_>>(), seed, Vec::new());
            while !left.is_empty() {
                order.push(left.remove(rest % left.len()));
                rest /= left.len() + 1;
            }
            order
        };
        let backwards = |prefix: &str, count: usize| -> Vec<String> {
            (0..count).map(|at| format!("{prefix}{}", 90 - at)).collect()
        };
        let (dossiers, jurors) = (order(totals.len()), order(totals[0].len()));
        let moved: Totals = dossiers
            .iter()
            .map(|d| jurors.iter().map(|j| totals[*d][*j]).collect())
            .collect();
        for method in Method::ALL {
            let before = plain(method, &totals);
            let (new, who) = (backwards("y", totals.len()), backwards("x", totals[0].len()));
            let after = contest(method, &moved, &new, &who);
            for (at, dossier) in dossiers.iter().enumerate() {
                prop_assert_eq!(line(&before, &format!("c{dossier}")), line(&after, &new[at]), "{:?}", method);
            }
        }
    }

    #[test]
    fn a_better_mark_never_harms(totals in panels(15), d in 0..5usize, j in 0..8usize) {
        let (d, j) = (d % totals.len(), j % totals[0].len());
        let Some(total) = totals[d][j].filter(|total| *total < LEVELS - 1) else { return Ok(()) };
        let mut raised = totals.clone();
        raised[d][j] = Some(total + 1);
        let name = format!("c{d}");
        for method in Method::ALL {
            let (before, after) = (line(&plain(method, &totals), &name), line(&plain(method, &raised), &name));
            prop_assert_eq!(before.is_ok(), after.is_ok());
            if let (Ok(before), Ok(after)) = (before, after) {
                prop_assert!(after.1 >= before.1, "{:?}", method);
                if rank_never_falls(method) {
                    prop_assert!(after.0 <= before.0, "{:?}: {} then {}", method, before.0, after.0);
                }
            }
        }
    }

    #[test]
    fn whom_all_put_above_is_above(totals in panels(20), whole in panels(0)) {
        for (totals, all_marked_all) in [(&totals, false), (&whole, true)] {
            for method in Method::ALL {
                if !all_marked_all && !unanimous_with_missing_marks(method) {
                    continue;
                }
                let ranking = plain(method, totals).rank();
                let of = |at: usize| -> Option<&Ranked> { ranking.of(&format!("c{at}").as_str().into()) };
                for a in 0..totals.len() {
                    for b in 0..totals.len() {
                        if let (true, Some(first), Some(second)) = (unanimous(&totals[a], &totals[b]), of(a), of(b)) {
                            prop_assert!(first.rank < second.rank, "{:?}", method);
                        }
                    }
                }
            }
        }
    }
}

/// Whether a better mark can never cost its dossier a rank. Its outcome never falls, by any method; but Schulze's order is
/// made of who beats whom, and a mark may free *other* dossiers of the paths that beat them.
fn rank_never_falls(method: Method) -> bool {
    match method {
        Method::WeightedMean
        | Method::Median
        | Method::TrimmedMean
        | Method::MajorityGauge
        | Method::Borda => true,
        Method::Schulze => false,
    }
}

/// Whether unanimity holds where jurors marked different dossiers. Schulze's pairs are then of different numbers of
/// voices, and a path through others can be worth as much as the unanimous duel.
fn unanimous_with_missing_marks(method: Method) -> bool {
    match method {
        Method::WeightedMean
        | Method::Median
        | Method::TrimmedMean
        | Method::MajorityGauge
        | Method::Borda => true,
        Method::Schulze => false,
    }
}

fn ranks(contest: &Contest) -> Vec<Option<u32>> {
    let ranking = contest.rank();
    let names = names("c", contest.contenders.len());
    names
        .iter()
        .map(|name| ranking.of(&name.as_str().into()).map(|line| line.rank))
        .collect()
}

fn marked(rows: &[&[i64]]) -> Totals {
    rows.iter()
        .map(|row| row.iter().map(|total| Some(*total)).collect())
        .collect()
}

#[test]
fn by_schulze_a_better_mark_can_cost_a_rank_though_fewer_beat_the_dossier() {
    let mut totals = marked(&[
        &[3, 0, 3, 1, 1, 2],
        &[1, 1, 0, 0, 1, 1],
        &[2, 0, 3, 2, 1, 3],
        &[3, 0, 1, 3, 3, 1],
        &[1, 3, 2, 1, 3, 1],
        &[0, 3, 0, 3, 1, 3],
    ]);
    let before = plain(Method::Schulze, &totals);
    totals[4][4] = Some(4);
    let after = plain(Method::Schulze, &totals);
    let beaten = |contest: &Contest| match line(contest, "c4") {
        Ok((_, Outcome::Duels { lost, .. }, _)) => lost,
        other => panic!("{other:?}"),
    };
    assert_eq!((beaten(&before), beaten(&after)), (2, 1), "fewer beat it");
    assert_eq!(ranks(&before), [3, 6, 2, 1, 3, 3].map(Some));
    assert_eq!(
        ranks(&after),
        [1, 6, 1, 1, 5, 1].map(Some),
        "three others are beaten no more"
    );
}

#[test]
fn by_schulze_one_whom_all_put_above_may_be_level_where_jurors_marked_different_dossiers() {
    // The first juror alone marked a and b: y > a > b > x. Two others put x above y: b → x → y → a is worth one voice, like
    // the duel of a and b.
    let totals = vec![
        vec![Some(2), None, None],
        vec![Some(1), None, None],
        vec![Some(0), Some(3), Some(3)],
        vec![Some(3), Some(0), Some(0)],
    ];
    assert_eq!(ranks(&plain(Method::Schulze, &totals)), [1, 1, 1, 4].map(Some));
    // Once all marked all, nothing of the kind can happen: see the law above.
    assert!(unanimous(&totals[0], &totals[1]));
}
