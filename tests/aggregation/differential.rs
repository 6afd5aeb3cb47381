//! The core against the reference, on thousands of small random panels with missing marks, recusals and votes.

use std::collections::BTreeMap;

use palmares::domain::aggregation::{Grade, Outcome, Undefined};
use palmares::domain::deliberation::{CastingVote, Choice, Subject, Tally, Vote};
use palmares::domain::id::CandidateId;
use palmares::domain::ranking::{Contender, Contest, CountedSheet, Ranking, TieStep, UnrankedReason};
use palmares::domain::ratio::Ratio;
use palmares::domain::rubric::{Criterion, Level, Mark, Scale};
use palmares::domain::scoring::{MarkState, ScoreSheet};
use palmares::domain::setup::{Method, TieRule};

use crate::reference::{Fraction, How, Line, Panel, Place, Rule, Said, Silent, Step};
use crate::support::{Day, candidate, criterion, juror, numeric, panel, rubric, say};

/// A generator of small numbers (SplitMix64, Steele, Lea and Flood 2014): the same panels on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }

    fn up_to(&mut self, bound: usize) -> usize {
        usize::try_from(self.below(bound as u64 + 1)).expect("a small number")
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// Two or more of so many, or what there is.
    fn some_of(&mut self, count: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            all.swap(at, self.up_to(at));
        }
        all.truncate(2 + self.up_to(count.saturating_sub(2)));
        all
    }
}

/// A panel with coarse marks, so that equal scores are common, and votes on many groups.
fn random_panel(numbers: &mut Numbers) -> Panel {
    let how = [
        How::Mean,
        How::Median,
        How::Trimmed,
        How::Gauge,
        How::Borda,
        How::Schulze,
    ][numbers.up_to(5)];
    let jurors = 1 + numbers.up_to(4) + if how == How::Trimmed { 3 } else { 0 };
    let (dossiers, lines) = (1 + numbers.up_to(4), 1 + numbers.up_to(2));
    // Seldom, every other juror saw every other dossier, so that some have nobody in common.
    let sparse = numbers.chance(15);
    let coarse = 1 + numbers.below(3);
    let whole = numbers.chance(50);
    let lines: Vec<Line> = (0..lines)
        .map(|at| Line {
            weight: 1 + i128::from(numbers.below(3)),
            max: i128::from(coarse) * (1 + i128::from(numbers.below(2))),
            counted: at == 0 || numbers.chance(if how == How::Gauge { 10 } else { 80 }),
        })
        .collect();
    let sheets = (0..dossiers)
        .map(|dossier| {
            (0..jurors)
                .map(|who| {
                    let odd = if sparse {
                        (dossier + who) % 2 == 1
                    } else {
                        !whole && numbers.chance(10)
                    };
                    let recused = odd && numbers.chance(if sparse { 90 } else { 100 });
                    let marks = lines.iter().map(|line| {
                        let mark = i128::from(numbers.below(u64::try_from(line.max).expect("small") + 1));
                        (whole || numbers.chance(93)).then_some(mark)
                    });
                    let marks = marks.collect();
                    (!recused).then_some(marks)
                })
                .collect()
        })
        .collect();
    let mut chain = Vec::new();
    if numbers.chance(40) {
        let listed = if numbers.chance(50) {
            vec![numbers.up_to(lines.len() - 1)]
        } else {
            (0..lines.len()).collect()
        };
        chain.push(Rule::Priority(listed));
    }
    for (percent, rule) in [(70, Rule::Duel), (60, Rule::NewVote), (60, Rule::CastingVote)] {
        if numbers.chance(percent) {
            chain.push(rule);
        }
    }
    if numbers.chance(20) {
        chain.reverse();
    }
    let votes = (0..numbers.up_to(12))
        .map(|_| {
            let group = numbers.some_of(dossiers);
            group
                .into_iter()
                .map(|d| (d, u32::try_from(numbers.below(4)).expect("small")))
                .collect()
        })
        .collect();
    let casts = (0..numbers.up_to(8))
        .map(|_| {
            let group = numbers.some_of(dossiers);
            let first = group[numbers.up_to(group.len() - 1)];
            (group, first)
        })
        .collect();
    Panel {
        how,
        scale: if numbers.chance(50) { 20 } else { 100 },
        fewest: 1 + numbers.up_to(2),
        lines,
        sheets,
        chain,
        votes,
        casts,
    }
}

fn ratio_of(n: i128) -> Ratio {
    Ratio::integer(i64::try_from(n).expect("small"))
}

/// A counted line is marked by levels where the method is the majority gauge, best level first.
fn by_levels(panel: &Panel, line: &Line) -> bool {
    panel.how == How::Gauge && line.counted
}

fn criteria(panel: &Panel) -> Vec<Criterion> {
    let level = |points: i128| Level {
        label: format!("L{points}").into(),
        points: ratio_of(points),
    };
    let criterion = |(at, line): (usize, &Line)| Criterion {
        weight: ratio_of(line.weight),
        scale: if by_levels(panel, line) {
            Scale::Levels((0..=line.max).rev().map(level).collect())
        } else {
            numeric(&line.max.to_string(), "1")
        },
        counted: line.counted,
        ..rubric(at + 1)
    };
    panel.lines.iter().enumerate().map(criterion).collect()
}

fn id(dossier: usize) -> CandidateId {
    candidate(dossier + 1)
}

fn chain(panel: &Panel) -> Vec<TieRule> {
    let rule = |rule: &Rule| match rule {
        Rule::Priority(lines) => TieRule::Priority(lines.iter().map(|at| criterion(at + 1)).collect()),
        Rule::Duel => TieRule::Duel,
        Rule::NewVote => TieRule::NewVote,
        Rule::CastingVote => TieRule::CastingVote,
    };
    panel.chain.iter().map(rule).collect()
}

fn method(panel: &Panel) -> Method {
    match panel.how {
        How::Mean => Method::WeightedMean,
        How::Median => Method::Median,
        How::Trimmed => Method::TrimmedMean,
        How::Gauge => Method::MajorityGauge,
        How::Borda => Method::Borda,
        How::Schulze => Method::Schulze,
    }
}

fn mark(panel: &Panel, line: &Line, mark: i128) -> Mark {
    if by_levels(panel, line) {
        Mark::Level(format!("L{mark}").into())
    } else {
        Mark::Number(ratio_of(mark))
    }
}

/// The levels of the one counted line.
fn grades(panel: &Panel) -> Option<Vec<Grade>> {
    let counted: Vec<&Line> = panel.lines.iter().filter(|line| line.counted).collect();
    let [line] = counted.as_slice() else { return None };
    let grade = |points: i128| Grade {
        label: format!("L{points}").into(),
        total: ratio(Fraction::new(points * panel.scale, line.max)),
    };
    Some((0..=line.max).map(grade).collect())
}

fn ratio(fraction: Fraction) -> Ratio {
    let small = |n: i128| i64::try_from(n).expect("small");
    Ratio::new(small(fraction.over), small(fraction.under)).expect("a fraction")
}

/// What the reference says, in the core's words: the part that decides.
fn same(outcome: &Outcome, said: Said) -> bool {
    match (outcome, said) {
        (Outcome::Points(a), Said::Points(b)) | (Outcome::MeanPlace(a), Said::Place(b)) => *a == ratio(b),
        (Outcome::Gauge(gauge), Said::Grade(grade, plus, share)) => {
            let deciding = if plus {
                gauge.share_above()
            } else {
                gauge.share_below()
            };
            gauge.grade.total == ratio(grade) && gauge.is_plus() == plus && deciding == ratio(share)
        }
        (Outcome::Duels { lost, .. }, Said::Beaten(by)) => *lost as usize == by,
        _ => false,
    }
}

/// The same panel in the core's words. Totals are the core's own, compared with the reference's on the way.
fn contest(panel: &Panel) -> Contest {
    let criteria = criteria(panel);
    let scale = ratio_of(panel.scale);
    let contenders = (0..panel.sheets.len()).map(|dossier| {
        let mut sheets = Vec::new();
        for (who, marks) in panel.sheets[dossier].iter().enumerate() {
            let Some(marks) = marks else { continue };
            let lines = panel.lines.iter().zip(&criteria);
            let cells = marks.iter().zip(lines).map(|(given, (line, criterion))| {
                let state = given.map_or(MarkState::Abstention, |given| {
                    MarkState::Marked(mark(panel, line, given))
                });
                (criterion.id.clone(), state)
            });
            let sheet = ScoreSheet {
                juror: juror(who + 1),
                candidate: id(dossier),
                cells: cells.collect(),
            };
            let total = sheet.total(&criteria, &scale);
            let text = total.as_ref().map(|t| (t.numerator(), t.denominator()));
            assert_eq!(text, panel.total(dossier, who).map(|t| t.text()), "{panel:#?}");
            if let Some(total) = total {
                let given = marks
                    .iter()
                    .zip(&panel.lines)
                    .enumerate()
                    .filter_map(|(at, (mark, line))| {
                        let share = Ratio::new(
                            i64::try_from((*mark)? * panel.scale).ok()?,
                            i64::try_from(line.max).ok()?,
                        );
                        Some((criterion(at + 1), share?))
                    });
                sheets.push(CountedSheet {
                    juror: juror(who + 1),
                    total,
                    marks: given.collect(),
                });
            }
        }
        let eligible = panel.sheets[dossier]
            .iter()
            .filter(|sheet| sheet.is_some())
            .count();
        Contender {
            candidate: id(dossier),
            sheets,
            eligible: u32::try_from(eligible).expect("small"),
            out: None,
        }
    });
    let vote = |voices: &Vec<(usize, u32)>| Vote {
        on: Subject::Tie(voices.iter().map(|(d, _)| id(*d)).collect()),
        tally: Tally::Preference {
            voices: voices.iter().map(|(d, n)| (id(*d), *n)).collect(),
            abstention: 0,
        },
        entry: 1,
    };
    let cast = |(group, first): &(Vec<usize>, usize)| CastingVote {
        on: Subject::Tie(group.iter().map(|d| id(*d)).collect()),
        choice: Choice::Candidate(id(*first)),
        reason: "reason".into(),
        entry: 1,
    };
    Contest {
        method: method(panel),
        contenders: contenders.collect(),
        fewest_marks: u32::try_from(panel.fewest).expect("small"),
        chain: chain(panel),
        votes: panel.votes.iter().map(vote).collect(),
        casting_votes: panel.casts.iter().map(cast).collect(),
        grades: grades(panel),
    }
}

fn compare(panel: &Panel, ranking: &Ranking) -> Vec<Place> {
    let expected = panel.rank();
    assert_eq!(ranking.ranked.len(), expected.len(), "{panel:#?}\n{ranking:#?}");
    for place in &expected {
        let line = ranking.of(&id(place.dossier)).expect("a ranked dossier");
        let mut tied: Vec<CandidateId> = place.same_score.iter().map(|d| id(*d)).collect();
        let mut told = line.tied_with.clone();
        tied.sort();
        told.sort();
        let step = place.step.map(|step| match step {
            Step::Priority(at) => TieStep::Priority(criterion(at + 1)),
            Step::Duel => TieStep::Duel,
            Step::NewVote => TieStep::NewVote,
            Step::CastingVote => TieStep::CastingVote,
            Step::Together => TieStep::ExAequo,
        });
        assert_eq!(
            (
                line.rank as usize,
                line.marks_counted as usize,
                told,
                &line.resolution
            ),
            (place.rank, place.sheets, tied, &step),
            "dossier {}\n{panel:#?}\n{ranking:#?}",
            place.dossier
        );
        assert!(same(&line.outcome, place.said), "{panel:#?}\n{ranking:#?}");
    }
    for (at, line) in ranking.ranked.iter().enumerate() {
        let above = ranking
            .ranked
            .iter()
            .filter(|other| other.rank < line.rank)
            .count();
        assert_eq!(line.rank as usize, above + 1, "1, 2, 2, 4");
        assert!(at == 0 || ranking.ranked[at - 1].rank <= line.rank);
    }
    for unranked in &ranking.unranked {
        let dossier = (0..panel.sheets.len())
            .find(|d| id(*d) == unranked.candidate)
            .expect("a dossier");
        let (have, need) = panel.enough(dossier);
        let silent = panel.said(dossier).expect_err("no rank");
        match (&unranked.reason, silent) {
            (UnrankedReason::NoMarks, Silent::TooFewSheets) => assert_eq!(have, 0),
            (UnrankedReason::TooFewMarks { marks, required }, Silent::TooFewSheets) => {
                assert_eq!((*marks as usize, *required as usize), (have, need));
            }
            (
                UnrankedReason::Undefined(Undefined::TooFewTotals { totals, required: 5 }),
                Silent::TooFewToTrim,
            ) => {
                assert_eq!(*totals as usize, have);
            }
            (UnrankedReason::Undefined(Undefined::NothingToCompare), Silent::Alone)
            | (UnrankedReason::Undefined(Undefined::NoOverlap), Silent::Apart)
            | (UnrankedReason::Undefined(Undefined::NoGrades), Silent::NoGrades) => {}
            other => panic!("{other:?}\n{panel:#?}"),
        }
    }
    expected
}

#[test]
fn the_core_ranks_as_the_reference_does() {
    let mut numbers = Numbers(2026);
    let mut steps: BTreeMap<Option<Step>, u32> = BTreeMap::new();
    let (mut unranked, mut unequal, mut threes) = (0, 0, 0);
    let mut methods: BTreeMap<Method, u32> = BTreeMap::new();
    let mut silent: BTreeMap<Silent, u32> = BTreeMap::new();
    for _ in 0..20_000 {
        let panel = random_panel(&mut numbers);
        let ranking = contest(&panel).rank();
        for place in compare(&panel, &ranking) {
            let step = place.step.map(|step| match step {
                Step::Priority(_) => Step::Priority(0),
                other => other,
            });
            *steps.entry(step).or_default() += 1;
            threes += u32::from(place.same_score.len() >= 2 && place.step == Some(Step::Duel));
        }
        unranked += ranking.unranked.len();
        for dossier in 0..panel.sheets.len() {
            match panel.said(dossier) {
                Ok(_) => *methods.entry(ranking.method).or_default() += 1,
                Err(reason) => *silent.entry(reason).or_default() += 1,
            }
        }
        let counts: Vec<u32> = ranking.ranked.iter().map(|line| line.marks_counted).collect();
        unequal += u32::from(counts.windows(2).any(|pair| pair[0] != pair[1]));
    }
    // The comparison is worth what it met: every step many times, groups of three, missing marks.
    assert_eq!(steps.len(), 6, "{steps:?}");
    assert!(steps.values().all(|count| *count > 100), "{steps:?}");
    assert_eq!((methods.len(), silent.len()), (6, 5), "{methods:?} {silent:?}");
    assert!(methods.values().all(|ranked| *ranked > 2_000), "{methods:?}");
    assert!(
        silent.values().all(|said_nothing| *said_nothing > 50),
        "{silent:?}"
    );
    assert!(
        unranked > 100 && unequal > 100 && threes > 50,
        "{unranked} {unequal} {threes}"
    );
}

#[test]
fn marks_typed_in_a_session_are_ranked_as_the_reference_does() {
    let mut numbers = Numbers(12);
    for _ in 0..300 {
        let random = Panel {
            votes: Vec::new(),
            casts: Vec::new(),
            ..random_panel(&mut numbers)
        };
        let (dossiers, jurors) = (random.sheets.len(), random.sheets[0].len());
        let mut setup = panel(jurors, dossiers, random.lines.len());
        setup.criteria = criteria(&random);
        setup.reporting_scale = ratio_of(random.scale);
        setup.fewest_marks = u32::try_from(random.fewest).expect("small");
        setup.ties = chain(&random);
        let mut day = Day::opened(setup);
        for (dossier, row) in random.sheets.iter().enumerate() {
            let candidate = id(dossier).to_string();
            for (who, sheet) in row.iter().enumerate() {
                let juror = juror(who + 1).to_string();
                let Some(sheet) = sheet else {
                    day.submit(say::recuse(&juror, &candidate));
                    continue;
                };
                for (at, given) in sheet.iter().enumerate() {
                    let criterion = criterion(at + 1).to_string();
                    let line = &random.lines[at];
                    day.submit(match given {
                        Some(given) => say::mark(
                            &juror,
                            &candidate,
                            &criterion,
                            &mark(&random, line, *given).to_string(),
                        ),
                        None => say::abstain(&juror, &candidate, Some(&criterion)),
                    });
                }
            }
        }
        compare(&random, &day.session.ranking(method(&random)));
    }
}
