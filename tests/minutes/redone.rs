//! A reader with a pencil: the ranking redone from what the annex prints, and from nothing else.

use std::collections::BTreeMap;

use palmares::domain::Ratio;
use palmares::domain::setup::{Language, Method};

use crate::reader::{Element, Read, read};
use crate::{annex_of, stage};

pub fn number(text: &str) -> Option<Ratio> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '(' && *c != ')')
        .collect();
    Ratio::parse(&plain).ok()
}

pub fn rows(pdf: &Read, table: &Element) -> Vec<Vec<String>> {
    table
        .kids
        .iter()
        .map(|row| {
            row.kids
                .iter()
                .map(|cell| pdf.text_of(cell).trim().to_owned())
                .collect()
        })
        .collect()
}

/// Each criterion's weight and maximum, and the points of its levels, from the annex's grid.
fn grid(rows: &[Vec<String>]) -> Vec<(Option<Ratio>, Ratio, BTreeMap<String, Ratio>)> {
    rows.iter()
        .skip(1)
        .map(|row| {
            let levels: BTreeMap<String, Ratio> = row[2]
                .split(", ")
                .filter_map(|part| {
                    let (label, points) = part.split_once(" (")?;
                    Some((label.to_owned(), number(points)?))
                })
                .collect();
            let maximum = levels.values().max().cloned().unwrap_or_else(|| {
                let text = row[2].split("à ").nth(1).unwrap().split(' ').next().unwrap();
                number(text).unwrap()
            });
            (number(&row[1]), maximum, levels)
        })
        .collect()
}

#[test]
fn the_ranking_can_be_redone_by_hand_from_the_annex() {
    for method in [Method::WeightedMean, Method::Median] {
        let day = stage::adopted(method);
        let pdf = read(&annex_of(&day.session, Language::French));
        let tables: Vec<Vec<Vec<String>>> = pdf
            .root
            .tagged("Table")
            .into_iter()
            .map(|t| rows(&pdf, t))
            .collect();
        let grid = grid(&tables[0]);
        assert_eq!(grid.len(), 4);
        let mut redone: Vec<(Ratio, String)> = Vec::new();
        // After the grid, one table a dossier, in the order of their headings; then the ranking.
        let headings: Vec<String> = pdf
            .root
            .tagged("H3")
            .into_iter()
            .map(|h| pdf.text_of(h))
            .collect();
        for (heading, table) in headings.iter().zip(&tables[1..]) {
            let mut totals = Vec::new();
            for row in table.iter().skip(1).filter(|row| row.len() == grid.len() + 3) {
                let mut sum = Some(Ratio::zero());
                let mut weights = Ratio::zero();
                for ((weight, maximum, levels), cell) in grid.iter().zip(&row[1..]) {
                    let Some(weight) = weight else { continue };
                    weights = &weights + weight;
                    let mark = levels.get(cell).cloned().or_else(|| number(cell));
                    sum = sum
                        .zip(mark)
                        .map(|(sum, mark)| &sum + &(weight * &mark).checked_div(maximum).unwrap());
                }
                let total = sum.map(|sum| sum.checked_div(&weights).unwrap() * Ratio::integer(20));
                let printed = &row[grid.len() + 1];
                let Some(total) = total else {
                    assert_eq!(printed, "–");
                    continue;
                };
                assert_eq!(number(printed), Some(total.clone()), "{heading}: {row:?}");
                assert_eq!(number(&row[grid.len() + 2]), number(&total.rounded(2)));
                if !printed.starts_with('(') {
                    totals.push(total);
                }
            }
            if totals.len() >= 2 {
                totals.sort();
                let middle = totals.len() / 2;
                let score = match method {
                    Method::WeightedMean => {
                        let sum = totals.iter().fold(Ratio::zero(), |sum, total| &sum + total);
                        sum.checked_div(&Ratio::integer(totals.len() as i64)).unwrap()
                    }
                    Method::Median if totals.len() % 2 == 1 => totals[middle].clone(),
                    _ => (&totals[middle - 1] + &totals[middle])
                        .checked_div(&Ratio::integer(2))
                        .unwrap(),
                };
                redone.push((score, heading.clone()));
            }
        }
        redone.sort_by(|a, b| b.0.cmp(&a.0));
        let ranking = tables.iter().find(|table| table[0][0] == "Rang").unwrap();
        let printed: Vec<Ratio> = ranking
            .iter()
            .skip(1)
            .map(|row| number(&row[3]).unwrap())
            .collect();
        assert_eq!(
            printed,
            redone.iter().map(|(score, _)| score.clone()).collect::<Vec<_>>()
        );
        assert_eq!(redone.len(), 4);
    }
}
