//! What a ranking costs: a large table of marks beside numpy (see `benches/ranking.py`), and a day's session with its analysis.
//!
//! `ranking MARKS` reads 16-bit marks (dossiers × jurors × criteria, little end first) from a file and prints one JSON line: the
//! median time of a ranking in microseconds, and every dossier's rank. `ranking` alone times a day of 25 × 13 × 7.

use std::hint::black_box;
use std::time::Instant;

use palmares::domain::aggregation::WholeMarks;
use palmares::domain::ratio::Ratio;
use palmares::domain::setup::Method;
use serde_json::json;

#[path = "../tests/support/mod.rs"]
mod support;

use support::{Day, candidate, criterion, juror, panel, say};

/// Of the large table.
const SHAPE: (usize, usize, usize) = (500, 60, 20);
/// Of the day.
const DAY: (usize, usize, usize) = (25, 13, 7);

/// The median of `times` runs, in microseconds, and the last result.
fn median<T>(times: usize, mut run: impl FnMut() -> T) -> (f64, T) {
    let mut last = black_box(run());
    let mut taken: Vec<f64> = (0..times)
        .map(|_| {
            let start = Instant::now();
            last = black_box(run());
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    (taken[times / 2], last)
}

/// Criterion `at` weighs `at % 5 + 1`; marks are out of 20 by half points.
fn weight(at: usize) -> i64 {
    i64::try_from(at % 5).expect("small") + 1
}

fn large(path: &str) {
    let (dossiers, jurors, criteria) = SHAPE;
    let bytes = std::fs::read(path).expect("the marks");
    let marks: Vec<i16> = bytes
        .chunks_exact(2)
        .map(|two| i16::from_le_bytes([two[0], two[1]]))
        .collect();
    assert_eq!(marks.len(), dossiers * jurors * criteria);
    let weights: i64 = (0..criteria).map(weight).sum();
    // Half a point of 20, on a scale of 20, by weight.
    let units: Vec<Ratio> = (0..criteria)
        .map(|at| Ratio::new(weight(at), 2 * weights).expect("a unit"))
        .collect();
    let mut table = WholeMarks::new(&units).expect("small numbers");
    for dossier in marks.chunks_exact(jurors * criteria) {
        table.push(dossier).expect("whole sheets");
    }
    let (mean, ranks) = median(400, || table.ranks(Method::WeightedMean));
    let (middle, _) = median(100, || table.ranks(Method::Median));
    println!(
        "{}",
        json!({ "weighted_mean_us": mean, "median_us": middle, "ranks": ranks })
    );
}

fn day() {
    let (dossiers, jurors, criteria) = DAY;
    let mut setup = panel(jurors, dossiers, criteria);
    for dossier in &mut setup.candidates {
        dossier.request = Some(palmares::domain::Money::units(4_000));
        dossier.budget = Some(palmares::domain::Money::units(8_000));
    }
    for (at, line) in setup.criteria.iter_mut().enumerate() {
        line.weight = Ratio::integer(weight(at));
    }
    let mut day = Day::opened(setup);
    let mut state = 12u64;
    let mut mark = |best: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        best.min(6 + (state >> 33) % 13)
    };
    for at in 1..=dossiers {
        let id = candidate(at).to_string();
        if at % 6 == 0 {
            day.submit(say::recuse(juror(at % jurors + 1).as_str(), &id));
        }
        day.hear(&id);
        for who in 1..=jurors {
            if at % 6 == 0 && who == at % jurors + 1 {
                continue;
            }
            for line in 1..=criteria {
                let given = mark(20).to_string();
                day.submit(say::mark(
                    juror(who).as_str(),
                    &id,
                    criterion(line).as_str(),
                    &given,
                ));
            }
        }
        day.submit(say::close(&id));
    }
    day.submit(palmares::domain::Command::CloseHearings);
    for method in Method::ALL
        .into_iter()
        .filter(|method| *method != Method::MajorityGauge)
    {
        let contest = day.session.contest(method);
        let (rank, ranking) = median(100, || contest.rank());
        println!(
            "{:14} ranking {rank:9.1} µs, {} ranked",
            method.code(),
            ranking.ranked.len()
        );
    }
    let (contest, _) = median(50, || day.session.contest(Method::WeightedMean));
    println!("totals from the session's marks {contest:9.1} µs");
    let contest = day.session.contest(Method::WeightedMean);
    let (without, _) = median(50, || {
        let juror = |at: usize| contest.without(&juror(at)).rank();
        (1..=jurors).map(juror).collect::<Vec<_>>()
    });
    println!("ranking without each juror in turn {without:9.1} µs");
    let (analysis, told) = median(20, || day.session.analysis());
    let draws = told
        .expect("an analysis")
        .bootstrap
        .map_or(0, |bootstrap| bootstrap.draws);
    println!("whole analysis, {draws} juries drawn and all methods {analysis:9.1} µs");
}

fn main() {
    // Cargo passes `--bench`.
    match std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'))
    {
        Some(path) => large(&path),
        None => day(),
    }
}
