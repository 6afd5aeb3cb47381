//! Panels at the edge: what a method cannot say, it says it cannot, with the reason; never a crash or a silent zero.

use palmares::domain::aggregation::{Outcome, Undefined};
use palmares::domain::ranking::{Contest, UnrankedReason};
use palmares::domain::ratio::Ratio;
use palmares::domain::setup::Method;

use crate::laws::{Totals, plain};

/// Each dossier's rank, or why it has none.
fn said(contest: &Contest) -> Vec<Result<u32, UnrankedReason>> {
    let ranking = contest.rank();
    let all = contest.contenders.iter().map(|contender| {
        let unranked = ranking
            .unranked
            .iter()
            .find(|unranked| unranked.candidate == contender.candidate);
        match (ranking.of(&contender.candidate), unranked) {
            (Some(line), None) => Ok(line.rank),
            (None, Some(unranked)) => Err(unranked.reason.clone()),
            other => panic!("{other:?}"),
        }
    });
    all.collect()
}

fn of(method: Method, totals: &[&[Option<i64>]]) -> Vec<Result<u32, UnrankedReason>> {
    let totals: Totals = totals.iter().map(|row| row.to_vec()).collect();
    said(&plain(method, &totals))
}

fn undefined(why: Undefined) -> Result<u32, UnrankedReason> {
    Err(UnrankedReason::Undefined(why))
}

fn too_few(totals: u32) -> Result<u32, UnrankedReason> {
    undefined(Undefined::TooFewTotals { totals, required: 5 })
}

#[test]
fn one_juror() {
    let totals: [&[Option<i64>]; 3] = [&[Some(1)], &[Some(3)], &[Some(1)]];
    for method in Method::ALL {
        let expected = match method {
            Method::TrimmedMean => vec![too_few(1), too_few(1), too_few(1)],
            _ => vec![Ok(2), Ok(1), Ok(2)],
        };
        assert_eq!(of(method, &totals), expected, "{method:?}");
    }
}

#[test]
fn one_dossier() {
    let totals: [&[Option<i64>]; 1] = [&[Some(1), Some(2), Some(2), Some(3), Some(0)]];
    for method in Method::ALL {
        let expected = match method {
            Method::Borda | Method::Schulze => undefined(Undefined::NothingToCompare),
            _ => Ok(1),
        };
        assert_eq!(of(method, &totals), [expected], "{method:?}");
    }
}

#[test]
fn no_dossier_and_no_juror() {
    for method in Method::ALL {
        assert_eq!(of(method, &[]), [], "{method:?}");
        assert_eq!(
            of(method, &[&[], &[]]),
            vec![Err(UnrankedReason::NoMarks); 2],
            "{method:?}"
        );
    }
}

#[test]
fn all_tied_and_no_variance() {
    let row: &[Option<i64>] = &[Some(2); 6];
    for method in Method::ALL {
        assert_eq!(of(method, &[row, row, row]), [Ok(1), Ok(1), Ok(1)], "{method:?}");
        let ranking = plain(method, &vec![row.to_vec(); 3]).rank();
        for line in &ranking.ranked {
            match &line.outcome {
                Outcome::Points(points) => assert_eq!(*points, Ratio::integer(2)),
                Outcome::MeanPlace(place) => assert_eq!(Some(place), Ratio::new(1, 2).as_ref()),
                Outcome::Gauge(gauge) => assert_eq!((gauge.above, gauge.below, gauge.of), (0, 0, 6)),
                Outcome::Duels { won, lost } => assert_eq!((*won, *lost), (0, 0)),
            }
        }
    }
}

#[test]
fn a_dossier_from_which_all_are_recused_has_no_rank_and_weighs_on_no_other() {
    let (a, b, nobody) = ([Some(1); 5], [Some(3); 5], [None; 5]);
    for method in Method::ALL {
        let with = of(method, &[&a, &nobody, &b]);
        assert_eq!(with, [Ok(2), Err(UnrankedReason::NoMarks), Ok(1)], "{method:?}");
        let of_one = plain(method, &vec![b.to_vec(), a.to_vec()]).rank();
        let of_two = plain(method, &vec![b.to_vec(), a.to_vec(), nobody.to_vec()]).rank();
        assert_eq!(of_one.ranked, of_two.ranked, "{method:?}");
    }
}

#[test]
fn nobody_marked_both() {
    let one: [&[Option<i64>]; 2] = [&[Some(3), None], &[None, Some(1)]];
    for method in [Method::Borda, Method::Schulze] {
        let nothing = undefined(Undefined::NothingToCompare);
        assert_eq!(of(method, &one), [nothing.clone(), nothing], "{method:?}");
    }
    // Two pairs, each with a juror of its own: a place says something within a pair, a path nothing from pair to pair.
    let two: [&[Option<i64>]; 4] = [
        &[Some(3), None],
        &[Some(1), None],
        &[None, Some(3)],
        &[None, Some(0)],
    ];
    assert_eq!(of(Method::Borda, &two), [Ok(1), Ok(3), Ok(1), Ok(3)]);
    assert_eq!(
        of(Method::Schulze, &two),
        vec![undefined(Undefined::NoOverlap); 4]
    );
    // One dossier apart is left out; the others are ranked.
    let three: [&[Option<i64>]; 3] = [&[Some(3), None], &[Some(1), None], &[None, Some(3)]];
    for method in [Method::Borda, Method::Schulze] {
        let alone = undefined(Undefined::NothingToCompare);
        assert_eq!(of(method, &three), [Ok(1), Ok(2), alone], "{method:?}");
    }
}

#[test]
fn a_juror_who_marked_one_dossier_alone_places_it_nowhere() {
    // The second juror marked only the first dossier: its place is the first juror's alone.
    let ranking = plain(Method::Borda, &vec![vec![Some(0), Some(3)], vec![Some(2), None]]).rank();
    let line = ranking.of(&"c0".into()).expect("a rank");
    assert_eq!(line.outcome, Outcome::MeanPlace(Ratio::integer(1)));
    assert_eq!((line.rank, line.marks_counted), (2, 2));
}

#[test]
fn a_gauge_without_its_one_labelled_criterion_says_so() {
    let mut contest = plain(
        Method::MajorityGauge,
        &vec![vec![Some(1), Some(2)], vec![None, None]],
    );
    contest.grades = None;
    let expected = [undefined(Undefined::NoGrades), Err(UnrankedReason::NoMarks)];
    assert_eq!(said(&contest), expected);
}

#[test]
fn four_totals_are_not_trimmed_and_five_are() {
    let totals: [&[Option<i64>]; 2] = [
        &[Some(3), Some(3), Some(3), Some(3), None],
        &[Some(0), Some(1), Some(1), Some(1), Some(3)],
    ];
    assert_eq!(of(Method::TrimmedMean, &totals), [too_few(4), Ok(1)]);
    let ranking = plain(
        Method::TrimmedMean,
        &totals.iter().map(|row| row.to_vec()).collect(),
    )
    .rank();
    assert_eq!(ranking.ranked[0].outcome, Outcome::Points(Ratio::integer(1)));
}
