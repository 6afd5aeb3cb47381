//! A ranking counted anew, with whole numbers and a way of our own: nothing of the program is used.

use std::collections::BTreeMap;

/// A fraction in lowest terms, its denominator above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    pub num: i128,
    pub den: i128,
}

fn divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a.abs() } else { divisor(b, a % b) }
}

impl Fraction {
    pub fn new(num: i128, den: i128) -> Self {
        let common = divisor(num, den) * den.signum();
        Self {
            num: num / common,
            den: den / common,
        }
    }

    /// Of a text such as `12,5`, `12.5` or `7`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.replace(',', ".");
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let den = 10_i128.pow(u32::try_from(decimals.len()).ok()?);
        let num = format!("{whole}{decimals}").parse().ok()?;
        Some(Self::new(num, den))
    }

    pub fn plus(self, other: Self) -> Self {
        Self::new(self.num * other.den + other.num * self.den, self.den * other.den)
    }

    pub fn times(self, other: Self) -> Self {
        Self::new(self.num * other.num, self.den * other.den)
    }

    pub fn over(self, whole: i128) -> Self {
        Self::new(self.num, self.den * whole)
    }

    /// To two decimals, halves up, with this sign for the decimals; for what is not below zero.
    pub fn to_two_decimals(self, sign: char) -> String {
        let hundredths = (self.num * 200 + self.den) / (self.den * 2);
        format!("{}{sign}{:02}", hundredths / 100, hundredths % 100)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.num * other.den).cmp(&(other.num * self.den))
    }
}

/// The grid of the 2026 sample, as its session file says: weights, and marks out of 20 everywhere.
pub const WEIGHTS: [(&str, i128); 7] = [
    ("innovation", 4),
    ("ancrage", 3),
    ("participation", 4),
    ("faisabilite", 3),
    ("partenariats", 2),
    ("perennite", 2),
    ("impact", 2),
];
/// The jurors whose voice is consultative: their marks are shown and not counted.
const CONSULTATIVE: [&str; 2] = ["abgrall", "belarbi"];

/// The counted totals out of 20, as candidate, juror, total, from what `palmares marks export` wrote.
pub fn sheets(csv: &str) -> Vec<(String, String, Fraction)> {
    let mut sheets: BTreeMap<(String, String), BTreeMap<String, Fraction>> = BTreeMap::new();
    for row in csv::Reader::from_reader(csv.as_bytes()).records() {
        let row = row.unwrap();
        let (juror, candidate, criterion, mark) = (&row[0], &row[1], &row[2], &row[3]);
        let sheet = sheets
            .entry((candidate.to_owned(), juror.to_owned()))
            .or_default();
        if let Some(mark) = Fraction::parse(mark) {
            sheet.insert(criterion.to_owned(), mark);
        }
    }
    // A sheet that lacks a mark has no total.
    sheets
        .retain(|(_, juror), sheet| sheet.len() == WEIGHTS.len() && !CONSULTATIVE.contains(&juror.as_str()));
    let total = |sheet: &BTreeMap<String, Fraction>| {
        let sum = WEIGHTS
            .iter()
            .fold(Fraction::new(0, 1), |sum, (criterion, weight)| {
                sum.plus(sheet[*criterion].times(Fraction::new(*weight, 1)))
            });
        sum.over(WEIGHTS.iter().map(|(_, weight)| weight).sum())
    };
    sheets
        .into_iter()
        .map(|((candidate, juror), sheet)| (candidate, juror, total(&sheet)))
        .collect()
}

/// The counted totals out of 20 of each candidate who has some.
pub fn totals(csv: &str) -> BTreeMap<String, Vec<Fraction>> {
    let mut totals: BTreeMap<String, Vec<Fraction>> = BTreeMap::new();
    for (candidate, _, total) in sheets(csv) {
        totals.entry(candidate).or_default().push(total);
    }
    totals
}

/// The mean of totals.
pub fn mean(totals: &[Fraction]) -> Fraction {
    let sum = totals
        .iter()
        .fold(Fraction::new(0, 1), |sum, total| sum.plus(*total));
    sum.over(i128::try_from(totals.len()).unwrap())
}

/// The median of totals; of two middle ones, their mean.
pub fn median(totals: &[Fraction]) -> Fraction {
    let mut sorted = totals.to_vec();
    sorted.sort();
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted[middle]
    } else {
        sorted[middle - 1].plus(sorted[middle]).over(2)
    }
}

#[test]
fn fractions_count_as_on_paper() {
    assert_eq!(Fraction::parse("12,5"), Some(Fraction { num: 25, den: 2 }));
    assert_eq!(Fraction::parse("ABSENT"), None);
    assert_eq!(Fraction::new(639, 40).to_two_decimals(','), "15,98");
    assert_eq!(Fraction::new(1, 200).to_two_decimals('.'), "0.01");
    assert!(Fraction::new(3503, 240) < Fraction::new(119, 8));
    assert_eq!(
        median(&[Fraction::new(3, 1), Fraction::new(1, 1)]),
        Fraction::new(2, 1)
    );
}
