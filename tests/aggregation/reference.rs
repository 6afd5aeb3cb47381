//! A second opinion: the definitions of the règlement, computed by brute force on small whole numbers.
//!
//! It shares no code with the core on purpose: its own fractions, its own ranking, its own chain.

use std::cmp::Ordering;

/// A fraction of two whole numbers, in lowest terms, denominator above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    pub over: i128,
    pub under: i128,
}

impl Fraction {
    pub fn new(over: i128, under: i128) -> Self {
        assert!(under != 0);
        let (mut a, mut b) = (over.abs(), under.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let sign = under.signum();
        Self {
            over: sign * over / a.max(1),
            under: sign * under / a.max(1),
        }
    }

    pub fn whole(n: i128) -> Self {
        Self::new(n, 1)
    }

    pub fn plus(self, other: Self) -> Self {
        Self::new(
            self.over * other.under + other.over * self.under,
            self.under * other.under,
        )
    }

    pub fn times(self, other: Self) -> Self {
        Self::new(self.over * other.over, self.under * other.under)
    }

    pub fn by(self, other: Self) -> Self {
        Self::new(self.over * other.under, self.under * other.over)
    }

    pub fn beats(self, other: Self) -> bool {
        self.over * other.under > other.over * self.under
    }

    pub fn order(self, other: Self) -> Ordering {
        (self.over * other.under).cmp(&(other.over * self.under))
    }

    pub fn text(self) -> (String, String) {
        (self.over.to_string(), self.under.to_string())
    }
}

pub fn mean(values: &[Fraction]) -> Option<Fraction> {
    let count = i128::try_from(values.len()).expect("a small number");
    let sum = values
        .iter()
        .fold(Fraction::whole(0), |sum, value| sum.plus(*value));
    (count > 0).then(|| sum.by(Fraction::whole(count)))
}

/// The middle value by counting: as many lie above as below. No sorting.
pub fn median(values: &[Fraction]) -> Option<Fraction> {
    let place = |wanted: usize| {
        values.iter().copied().find(|value| {
            let below = values.iter().filter(|other| value.beats(**other)).count();
            let same = values.iter().filter(|other| *other == value).count();
            (below..below + same).contains(&wanted)
        })
    };
    let count = values.len();
    let (low, high) = (place(count.checked_sub(1)? / 2)?, place(count / 2)?);
    Some(low.plus(high).by(Fraction::whole(2)))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Mean,
    Median,
}

/// A criterion: its weight, its maximum, and whether it counts.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    pub weight: i128,
    pub max: i128,
    pub counted: bool,
}

/// One juror's marks for one dossier, criterion by criterion; `None` where there is no mark.
pub type Sheet = Vec<Option<i128>>;

#[derive(Debug, Clone)]
pub enum Rule {
    Priority(Vec<usize>),
    Duel,
    NewVote,
    CastingVote,
}

/// Everything known: `sheets[dossier][juror]`, `None` for a juror who is recused from that dossier.
#[derive(Debug, Clone)]
pub struct Panel {
    pub how: How,
    pub scale: i128,
    pub fewest: usize,
    pub lines: Vec<Line>,
    pub sheets: Vec<Vec<Option<Sheet>>>,
    pub chain: Vec<Rule>,
    /// Groups voted on, with the voices for each dossier, in order of time.
    pub votes: Vec<Vec<(usize, u32)>>,
    /// Groups and whom the chair put first, in order of time.
    pub casts: Vec<(Vec<usize>, usize)>,
}

/// How a dossier's place was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Priority(usize),
    Duel,
    NewVote,
    CastingVote,
    Together,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub dossier: usize,
    pub rank: usize,
    pub score: Fraction,
    pub sheets: usize,
    pub same_score: Vec<usize>,
    pub step: Option<Step>,
}

impl Panel {
    /// Σ weight × mark ÷ maximum, over Σ weight, on the scale.
    pub fn total(&self, dossier: usize, juror: usize) -> Option<Fraction> {
        let sheet = self.sheets[dossier][juror].as_ref()?;
        let (mut sum, mut weights) = (Fraction::whole(0), 0);
        for (line, mark) in self.lines.iter().zip(sheet) {
            if line.counted {
                sum = sum.plus(Fraction::new(line.weight * (*mark)?, line.max));
                weights += line.weight;
            }
        }
        Some(
            sum.by(Fraction::whole(weights))
                .times(Fraction::whole(self.scale)),
        )
    }

    fn totals(&self, dossier: usize) -> Vec<Fraction> {
        (0..self.sheets[dossier].len())
            .filter_map(|juror| self.total(dossier, juror))
            .collect()
    }

    fn on_line(&self, dossier: usize, line: usize) -> Option<Fraction> {
        let marks: Vec<Fraction> = (0..self.sheets[dossier].len())
            .filter(|juror| self.total(dossier, *juror).is_some())
            .filter_map(|juror| self.sheets[dossier][juror].as_ref()?[line])
            .map(|mark| Fraction::new(mark * self.scale, self.lines[line].max))
            .collect();
        mean(&marks)
    }

    /// Complete sheets and how many are needed: at least the fewest, at least half of those not recused.
    pub fn enough(&self, dossier: usize) -> (usize, usize) {
        let eligible = self.sheets[dossier]
            .iter()
            .filter(|sheet| sheet.is_some())
            .count();
        let half = eligible / 2 + eligible % 2;
        (
            self.totals(dossier).len(),
            if half > self.fewest { half } else { self.fewest },
        )
    }

    fn score(&self, dossier: usize) -> Option<Fraction> {
        let (have, need) = self.enough(dossier);
        if have < need {
            return None;
        }
        match self.how {
            How::Mean => mean(&self.totals(dossier)),
            How::Median => median(&self.totals(dossier)),
        }
    }

    /// How many jurors put `a` above `b`, among those with a total for both.
    pub fn prefer(&self, a: usize, b: usize) -> usize {
        (0..self.sheets[a].len())
            .filter_map(|juror| Some((self.total(a, juror)?, self.total(b, juror)?)))
            .filter(|(a, b)| a.beats(*b))
            .count()
    }

    fn same(group: &[usize], other: &[usize]) -> bool {
        group.len() == other.len() && group.iter().all(|dossier| other.contains(dossier))
    }

    /// Classes of a group under one rule, best first; one class when the rule says nothing.
    fn classes(&self, rule: &Rule, group: &[usize]) -> (Vec<Vec<usize>>, Step) {
        let leader_first = |leader: Option<usize>, step: Step| match leader {
            Some(leader) => {
                let rest = group.iter().copied().filter(|d| *d != leader).collect();
                (vec![vec![leader], rest], step)
            }
            None => (vec![group.to_vec()], step),
        };
        match rule {
            Rule::Priority(lines) => {
                for line in lines {
                    let means: Option<Vec<Fraction>> =
                        group.iter().map(|d| self.on_line(*d, *line)).collect();
                    let Some(means) = means else { continue };
                    let above = |at: usize| means.iter().filter(|other| other.beats(means[at])).count();
                    let mut classes = Vec::new();
                    for wanted in 0..group.len() {
                        let class: Vec<usize> = (0..group.len())
                            .filter(|at| above(*at) == wanted)
                            .map(|at| group[at])
                            .collect();
                        if !class.is_empty() {
                            classes.push(class);
                        }
                    }
                    if classes.len() > 1 {
                        return (classes, Step::Priority(*line));
                    }
                }
                (vec![group.to_vec()], Step::Together)
            }
            Rule::Duel => {
                let wins = |a: usize| {
                    group
                        .iter()
                        .filter(|b| **b != a)
                        .all(|b| self.prefer(a, *b) > self.prefer(*b, a))
                };
                leader_first(group.iter().copied().find(|a| wins(*a)), Step::Duel)
            }
            Rule::NewVote => {
                let mut leader = None;
                for vote in &self.votes {
                    let on: Vec<usize> = vote.iter().map(|(dossier, _)| *dossier).collect();
                    if Self::same(group, &on) {
                        leader = vote
                            .iter()
                            .find(|(d, n)| vote.iter().all(|(other, m)| other == d || n > m))
                            .map(|(dossier, _)| *dossier);
                    }
                }
                leader_first(leader, Step::NewVote)
            }
            Rule::CastingVote => {
                let mut leader = None;
                for (on, first) in &self.casts {
                    if Self::same(group, on) {
                        leader = Some(*first);
                    }
                }
                leader_first(leader, Step::CastingVote)
            }
        }
    }

    fn resolve(&self, group: Vec<usize>) -> Vec<(Vec<usize>, Option<Step>)> {
        if group.len() == 1 {
            return vec![(group, None)];
        }
        for rule in &self.chain {
            let (classes, step) = self.classes(rule, &group);
            if classes.len() > 1 {
                let mut all = Vec::new();
                for class in classes {
                    for (part, inner) in self.resolve(class) {
                        all.push((part, Some(inner.unwrap_or(step))));
                    }
                }
                return all;
            }
        }
        vec![(group, Some(Step::Together))]
    }

    /// Every ranked dossier, best first.
    pub fn rank(&self) -> Vec<Place> {
        let scores: Vec<Option<Fraction>> = (0..self.sheets.len()).map(|d| self.score(d)).collect();
        let mut left: Vec<usize> = (0..scores.len()).filter(|d| scores[*d].is_some()).collect();
        let mut places: Vec<Place> = Vec::new();
        while !left.is_empty() {
            let best = left
                .iter()
                .filter_map(|d| scores[*d])
                .reduce(|a, b| if b.order(a) == Ordering::Greater { b } else { a })
                .expect("someone is left");
            let (group, rest): (Vec<usize>, Vec<usize>) =
                left.iter().copied().partition(|d| scores[*d] == Some(best));
            for (class, step) in self.resolve(group.clone()) {
                let rank = places.len() + 1;
                for dossier in class {
                    places.push(Place {
                        dossier,
                        rank,
                        score: best,
                        sheets: self.totals(dossier).len(),
                        same_score: group.iter().copied().filter(|d| *d != dossier).collect(),
                        step,
                    });
                }
            }
            left = rest;
        }
        places
    }
}

#[test]
fn the_reference_itself_computes_what_a_hand_does() {
    let values = [18, 3, 12, 11].map(Fraction::whole);
    assert_eq!(median(&values), Some(Fraction::new(23, 2)));
    assert_eq!(median(&values[..3]), Some(Fraction::whole(12)));
    assert_eq!(mean(&values), Some(Fraction::whole(11)));
    assert_eq!(median(&[]), None);
    assert_eq!(Fraction::new(-6, -4), Fraction { over: 3, under: 2 });
}
