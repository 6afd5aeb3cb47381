//! Diagnostics: published examples to the digits they print, a reference that shares no code with the core, properties, and
//! panels so poor that a figure must say why it is undefined.

#[path = "../support/mod.rs"]
mod support;

mod adjusted;
mod degenerate;
mod differential;
mod properties;
mod published;
mod reference;
mod session;

use palmares::domain::ratio::Ratio;
use palmares::domain::statistics::{Matrix, Rating};

/// A table of marks: per target, per judge.
pub type Table = Vec<Vec<Option<Ratio>>>;

/// The matrix of a table, in its order; targets are t0, t1…, judges j0, j1….
pub fn matrix(table: &Table) -> Matrix {
    let names = |letter: char, count: usize| -> Vec<String> {
        (0..count).map(|at| format!("{letter}{at}")).collect()
    };
    let judges = table.first().map_or(0, Vec::len);
    Matrix::in_order(&names('t', table.len()), &names('j', judges), ratings(table)).expect("no duplicate")
}

/// The ratings of a table, by target, then by judge.
pub fn ratings(table: &Table) -> Vec<Rating> {
    let rows = table.iter().enumerate();
    rows.flat_map(|(target, row)| {
        row.iter().enumerate().filter_map(move |(judge, value)| {
            Some(Rating {
                target: format!("t{target}"),
                judge: format!("j{judge}"),
                value: value.clone()?,
            })
        })
    })
    .collect()
}

/// A table of whole marks without a hole.
pub fn whole(rows: &[&[i64]]) -> Table {
    let row = |row: &&[i64]| row.iter().map(|mark| Some(Ratio::integer(*mark))).collect();
    rows.iter().map(row).collect()
}

/// Rows become columns.
pub fn turned(table: &Table) -> Table {
    let columns = table.first().map_or(0, Vec::len);
    (0..columns)
        .map(|at| table.iter().map(|row| row[at].clone()).collect())
        .collect()
}

/// Whether two floats are the same but for the last digits.
#[track_caller]
pub fn near(found: f64, expected: f64) {
    let apart = (found - expected).abs();
    assert!(apart <= 1e-9 * expected.abs().max(1.0), "{found} for {expected}");
}
