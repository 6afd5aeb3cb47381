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

/// All but one highest and one lowest, by subtraction. No sorting.
pub fn trimmed(values: &[Fraction]) -> Option<Fraction> {
    if values.len() < 5 {
        return None;
    }
    let whole = values.iter().fold(Fraction::whole(0), |sum, v| sum.plus(*v));
    let highest = values
        .iter()
        .copied()
        .reduce(|a, b| if b.beats(a) { b } else { a })?;
    let lowest = values
        .iter()
        .copied()
        .reduce(|a, b| if a.beats(b) { b } else { a })?;
    let kept = whole
        .plus(highest.times(Fraction::whole(-1)))
        .plus(lowest.times(Fraction::whole(-1)));
    Some(kept.by(Fraction::whole(i128::try_from(values.len()).ok()? - 2)))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Mean,
    Median,
    Trimmed,
    Gauge,
    Borda,
    Schulze,
}

/// What a method says of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Points(Fraction),
    /// A mean place, the smallest first.
    Place(Fraction),
    /// A grade, its sign, and the share that decides among its like.
    Grade(Fraction, bool, Fraction),
    /// How many beat it, the fewest first.
    Beaten(usize),
}

impl Said {
    pub fn better(self, other: Self) -> bool {
        match (self, other) {
            (Self::Points(a), Self::Points(b)) => a.beats(b),
            (Self::Place(a), Self::Place(b)) => b.beats(a),
            (Self::Grade(a, ..), Self::Grade(b, ..)) if a != b => a.beats(b),
            (Self::Grade(_, true, a), Self::Grade(_, true, b)) => a.beats(b),
            (Self::Grade(_, false, a), Self::Grade(_, false, b)) => b.beats(a),
            (Self::Grade(_, a, _), Self::Grade(_, b, _)) => a && !b,
            (Self::Beaten(a), Self::Beaten(b)) => a < b,
            _ => panic!("two methods in one ranking"),
        }
    }
}

/// Why a method says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Silent {
    /// No sheet, or too few.
    TooFewSheets,
    TooFewToTrim,
    Alone,
    Apart,
    NoGrades,
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
    pub said: Said,
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

    /// Whether a dossier has the sheets that it needs.
    fn in_field(&self, dossier: usize) -> bool {
        let (have, need) = self.enough(dossier);
        have > 0 && have >= need
    }

    fn field(&self) -> Vec<usize> {
        (0..self.sheets.len()).filter(|d| self.in_field(*d)).collect()
    }

    /// What the method says of a dossier, straight from its definition.
    pub fn said(&self, dossier: usize) -> Result<Said, Silent> {
        if !self.in_field(dossier) {
            return Err(Silent::TooFewSheets);
        }
        let totals = self.totals(dossier);
        match self.how {
            How::Mean => mean(&totals).map(Said::Points).ok_or(Silent::TooFewSheets),
            How::Median => median(&totals).map(Said::Points).ok_or(Silent::TooFewSheets),
            How::Trimmed => trimmed(&totals).map(Said::Points).ok_or(Silent::TooFewToTrim),
            How::Gauge => self.gauge(&totals),
            How::Borda => self.place(dossier),
            How::Schulze => self.beaten(dossier),
        }
    }

    /// The lowest grade that at least half of the marks do not exceed; then the marks above and below it.
    fn gauge(&self, totals: &[Fraction]) -> Result<Said, Silent> {
        if self.lines.iter().filter(|line| line.counted).count() != 1 {
            return Err(Silent::NoGrades);
        }
        let count = |wanted: &dyn Fn(Fraction) -> bool| totals.iter().filter(|t| wanted(**t)).count();
        let reached = |grade: Fraction| 2 * count(&|t| !t.beats(grade)) >= totals.len();
        let lowest = totals
            .iter()
            .copied()
            .filter(|grade| reached(*grade))
            .reduce(|a, b| if a.beats(b) { b } else { a })
            .expect("some grade");
        let (above, below) = (count(&|t| t.beats(lowest)), count(&|t| lowest.beats(t)));
        let of = |part: usize| {
            Fraction::new(
                i128::try_from(part).expect("small"),
                i128::try_from(totals.len()).expect("small"),
            )
        };
        Ok(Said::Grade(
            lowest,
            above > below,
            of(if above > below { above } else { below }),
        ))
    }

    /// Each juror's opponents above, half of those level, over all opponents; the mean over jurors who have some.
    fn place(&self, dossier: usize) -> Result<Said, Silent> {
        let mut shares = Vec::new();
        for juror in 0..self.sheets[dossier].len() {
            let Some(own) = self.total(dossier, juror) else {
                continue;
            };
            let (mut halves, mut opponents) = (0, 0);
            for other in self.field().into_iter().filter(|other| *other != dossier) {
                let Some(other) = self.total(other, juror) else {
                    continue;
                };
                opponents += 1;
                halves += match other.order(own) {
                    Ordering::Greater => 2,
                    Ordering::Equal => 1,
                    Ordering::Less => 0,
                };
            }
            if opponents > 0 {
                shares.push(Fraction::new(halves, 2 * opponents));
            }
        }
        mean(&shares).map(Said::Place).ok_or(Silent::Alone)
    }

    fn share_a_juror(&self, a: usize, b: usize) -> bool {
        (0..self.sheets[a].len())
            .any(|juror| self.total(a, juror).is_some() && self.total(b, juror).is_some())
    }

    /// The weakest duel of the strongest chain of duels won, over every chain without a repeated dossier.
    fn strongest(&self, from: usize, to: usize, left: &[usize]) -> usize {
        let won = |a: usize, b: usize| {
            let (up, down) = (self.prefer(a, b), self.prefer(b, a));
            if up > down { up } else { 0 }
        };
        let mut best = won(from, to);
        for next in left {
            let rest: Vec<usize> = left.iter().copied().filter(|d| d != next).collect();
            let first = won(from, *next);
            if first > best {
                best = best.max(first.min(self.strongest(*next, to, &rest)));
            }
        }
        best
    }

    fn beaten(&self, dossier: usize) -> Result<Said, Silent> {
        let field = self.field();
        let others = |a: usize| field.iter().copied().filter(move |b| *b != a);
        let alone = |a: usize| !others(a).any(|b| self.share_a_juror(a, b));
        if alone(dossier) {
            return Err(Silent::Alone);
        }
        // All that can be reached from it, one juror in common after another.
        let mut reached = vec![dossier];
        for _ in 0..field.len() {
            for a in field.iter().copied().filter(|a| !alone(*a)) {
                if !reached.contains(&a) && reached.iter().any(|b| self.share_a_juror(a, *b)) {
                    reached.push(a);
                }
            }
        }
        if field.iter().any(|a| !alone(*a) && !reached.contains(a)) {
            return Err(Silent::Apart);
        }
        let path = |a: usize, b: usize| {
            let between: Vec<usize> = others(a).filter(|d| *d != b).collect();
            self.strongest(a, b, &between)
        };
        let count = others(dossier).filter(|b| path(*b, dossier) > path(dossier, *b));
        Ok(Said::Beaten(count.count()))
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
        let said: Vec<Option<Said>> = (0..self.sheets.len()).map(|d| self.said(d).ok()).collect();
        let mut left: Vec<usize> = (0..said.len()).filter(|d| said[*d].is_some()).collect();
        let mut places: Vec<Place> = Vec::new();
        while !left.is_empty() {
            let best = left
                .iter()
                .filter_map(|d| said[*d])
                .reduce(|a, b| if b.better(a) { b } else { a })
                .expect("someone is left");
            let level = |d: &usize| said[*d].is_some_and(|said| !best.better(said));
            let (group, rest): (Vec<usize>, Vec<usize>) = left.iter().copied().partition(level);
            for (class, step) in self.resolve(group.clone()) {
                let rank = places.len() + 1;
                for dossier in class {
                    places.push(Place {
                        dossier,
                        rank,
                        said: best,
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
