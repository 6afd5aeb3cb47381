//! Earlier editions as they are shown: read, counted once, and put in words line by line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::domain::Money;
use crate::domain::history::{Edition, Laureate, Share, granted, spread};
use crate::domain::spread::Dimension;
use crate::gui::words::Words;
use crate::locale::fold::folded;
use crate::workspace::history::{Known, Skipped, name_key};

/// The adopted sessions of a folder, with what is counted across them.
#[derive(Debug)]
pub struct Editions {
    folder: PathBuf,
    known: Known,
    shares: [Vec<Share>; 4],
}

/// Laureates and money, as a line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// « Orly », « Choisy-le-Roi, Orly », « 2025 ».
    pub name: String,
    /// How many laureates in each of the editions that have a column.
    pub each: Vec<u32>,
    /// How many in all.
    pub laureates: u32,
    /// « 59 400 € »; empty where no money is given.
    pub money: String,
    /// Thousandths of the greatest line of the table: of its money where all is in one currency, else of its laureates.
    pub share: u16,
}

impl Editions {
    /// Counts; some milliseconds for many editions, so never on the interface's thread.
    pub fn of(folder: &Path, known: Known) -> Self {
        let all: Vec<&Edition> = known.editions.iter().map(|(_, edition)| edition).collect();
        let shares = Dimension::ALL.map(|by| spread(all.iter().copied(), by, name_key));
        Self {
            folder: folder.to_owned(),
            shares,
            known,
        }
    }

    /// The folder they lie in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What was read.
    pub fn known(&self) -> &Known {
        &self.known
    }

    /// The editions, the earliest adoption first.
    pub fn all(&self) -> impl ExactSizeIterator<Item = &Edition> {
        self.known.editions.iter().map(|(_, edition)| edition)
    }

    /// « 2025 », or « Petits projets 2025 » where the folder holds more than one call.
    pub fn label(&self, edition: &Edition) -> String {
        let one_call = self.all().all(|other| other.setup.scheme == edition.setup.scheme);
        if one_call {
            edition.setup.edition.clone()
        } else {
            format!("{} {}", edition.setup.scheme, edition.setup.edition)
        }
    }

    /// Each edition, then all together.
    pub fn by_edition(&self, w: &Words) -> (Vec<Line>, Line) {
        let rows: Vec<Row> = self
            .all()
            .map(|edition| Row {
                name: format!("{} {}", edition.setup.scheme, edition.setup.edition),
                each: Vec::new(),
                laureates: count(edition),
                money: granted([edition]),
            })
            .collect();
        lines(w, rows, self.together(w, 0))
    }

    /// Each commune (contract, quarter, holder), with a column for each of the last `columns` editions, then all together.
    pub fn by(&self, dimension: Dimension, columns: usize, w: &Words) -> (Vec<Line>, Line) {
        let at = Dimension::ALL.iter().position(|other| *other == dimension);
        let shares = at
            .and_then(|at| self.shares.get(at))
            .map_or(&[][..], Vec::as_slice);
        let rows: Vec<Row> = shares
            .iter()
            .map(|share| Row {
                name: if share.labels.is_empty() {
                    w.t("history-unnamed")
                } else {
                    share.labels.join(", ")
                },
                each: last(&share.each, columns).to_vec(),
                laureates: share.laureates,
                money: share.money.clone(),
            })
            .collect();
        lines(w, rows, self.together(w, columns))
    }

    /// The names of the last `columns` editions.
    pub fn columns(&self, columns: usize) -> Vec<String> {
        let labels: Vec<String> = self.all().map(|edition| self.label(edition)).collect();
        last(&labels, columns).to_vec()
    }

    fn together(&self, w: &Words, columns: usize) -> Row {
        let each: Vec<u32> = self.all().map(count).collect();
        Row {
            name: w.t("editions-all"),
            laureates: each.iter().fold(0, |sum, one| sum.saturating_add(*one)),
            each: last(&each, columns).to_vec(),
            money: granted(self.all()),
        }
    }

    /// The laureates of an edition by title, with their holders and grants.
    pub fn laureates(&self, at: usize, w: &Words) -> Vec<(String, String, String)> {
        let Some((_, edition)) = self.known.editions.get(at) else {
            return Vec::new();
        };
        let mut laureates: Vec<&Laureate> = edition.laureates.iter().collect();
        laureates.sort_by_cached_key(|laureate| folded(&laureate.short));
        let cents = has_cents(laureates.iter().filter_map(|laureate| laureate.amount));
        laureates
            .into_iter()
            .map(|laureate| {
                let money = laureate.amount.zip(edition.currency());
                (
                    laureate.short.clone(),
                    laureate.holder.clone(),
                    money.map_or_else(String::new, |(sum, currency)| said(w, sum, currency, cents)),
                )
            })
            .collect()
    }

    /// Folders that were passed over, below the chosen one, with the reason.
    pub fn skipped<'a>(&'a self, w: &'a Words) -> impl Iterator<Item = (String, String)> + 'a {
        let told = |(folder, skipped): &(PathBuf, Skipped)| {
            let name = folder.strip_prefix(&self.folder).unwrap_or(folder);
            let name = if name.as_os_str().is_empty() { folder } else { name };
            (name.display().to_string(), skipped.tell(w))
        };
        self.known.skipped.iter().map(told)
    }
}

/// A line before its words.
struct Row {
    name: String,
    each: Vec<u32>,
    laureates: u32,
    money: BTreeMap<String, Money>,
}

fn count(edition: &Edition) -> u32 {
    u32::try_from(edition.laureates.len()).unwrap_or(u32::MAX)
}

fn last<T>(all: &[T], most: usize) -> &[T] {
    all.get(all.len().saturating_sub(most)..).unwrap_or_default()
}

fn has_cents(amounts: impl Iterator<Item = Money>) -> bool {
    amounts.into_iter().any(|amount| amount.in_cents() % 100 != 0)
}

fn said(w: &Words, sum: Money, currency: &str, cents: bool) -> String {
    if cents {
        w.money_with_cents(sum, currency)
    } else {
        w.money(sum, currency)
    }
}

/// Lines with figures that stand under each other, and their total.
fn lines(w: &Words, rows: Vec<Row>, together: Row) -> (Vec<Line>, Line) {
    let amounts = rows.iter().flat_map(|row| row.money.values().copied());
    let cents = has_cents(amounts);
    let one_currency = together.money.len() == 1;
    let weight = |row: &Row| -> i64 {
        match row.money.values().next() {
            Some(sum) if one_currency => sum.in_cents(),
            _ if one_currency => 0,
            _ => row.laureates.into(),
        }
    };
    let greatest = rows.iter().map(weight).max().unwrap_or(0).max(1);
    let line = |row: Row| {
        let share = i128::from(weight(&row)) * 1000 / i128::from(greatest);
        let money: Vec<String> = row
            .money
            .iter()
            .map(|(currency, sum)| said(w, *sum, currency, cents))
            .collect();
        Line {
            share: u16::try_from(share.clamp(0, 1000)).unwrap_or(1000),
            name: row.name,
            each: row.each,
            laureates: row.laureates,
            money: money.join(" + "),
        }
    };
    let together = line(together);
    (rows.into_iter().map(line).collect(), together)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setup::Language;

    fn row(name: &str, laureates: u32, money: &[(&str, i64)]) -> Row {
        Row {
            name: name.into(),
            each: vec![laureates],
            laureates,
            money: money
                .iter()
                .map(|(currency, cents)| ((*currency).to_owned(), Money::cents(*cents)))
                .collect(),
        }
    }

    #[test]
    fn cents_of_one_line_give_cents_to_all_so_that_commas_stand_under_each_other() {
        let w = Words::of(Language::French);
        let rows = vec![
            row("Orly", 2, &[("EUR", 900_000)]),
            row("Thiais", 1, &[("EUR", 333_333)]),
        ];
        let (lines, together) = lines(&w, rows, row("", 3, &[("EUR", 1_233_333)]));
        let money: Vec<&str> = lines.iter().map(|line| line.money.as_str()).collect();
        assert_eq!(money, ["9\u{202f}000,00\u{a0}€", "3\u{202f}333,33\u{a0}€"]);
        assert_eq!(together.money, "12\u{202f}333,33\u{a0}€");
        assert_eq!((lines[0].share, lines[1].share), (1000, 370));
    }

    #[test]
    fn currencies_are_never_added_up_and_bars_are_then_of_laureates() {
        let w = Words::of(Language::French);
        let rows = vec![
            row("Orly", 2, &[("EUR", 100)]),
            row("Bern", 1, &[("CHF", 999_900)]),
        ];
        let (lines, together) = lines(&w, rows, row("", 3, &[("CHF", 999_900), ("EUR", 100)]));
        assert_eq!((lines[0].share, lines[1].share), (1000, 500));
        assert_eq!(together.money, "9\u{202f}999\u{a0}CHF + 1\u{a0}€");
    }

    #[test]
    fn a_call_without_money_has_bars_of_laureates() {
        let w = Words::of(Language::French);
        let (lines, _) = lines(
            &w,
            vec![row("Orly", 4, &[]), row("Thiais", 1, &[])],
            row("", 5, &[]),
        );
        assert_eq!((lines[0].share, lines[1].share), (1000, 250));
        assert_eq!(lines[0].money, "");
    }
}
