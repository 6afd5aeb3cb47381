//! Schulze's method with winning votes (M. Schulze, « A new monotonic, clone-independent, reversal symmetric, and
//! Condorcet-consistent single-winner election method », Social Choice and Welfare 36, 2011): each pair among the jurors
//! who marked both, then the strongest paths.
//!
//! « Beats by the strongest path » is transitive but leaves pairs open; those that fewer dossiers beat come first, which
//! agrees with it everywhere, and puts all of the method's winners together at the top. A pair without a juror in common
//! has no link; where that cuts the field in pieces, the method says nothing.

use super::{Given, Outcome, Undefined, sheets, small};

/// Every pair of a field: voices and strongest paths. Dossiers are numbered as in the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duels {
    dossiers: usize,
    /// Row by row, the jurors who put the row's dossier above the column's.
    voices: Vec<u32>,
    /// The strength of the strongest path; 0 where there is none.
    paths: Vec<u32>,
    /// The piece of the field that each dossier is in, linked by jurors who marked both.
    pieces: Vec<usize>,
}

impl Duels {
    /// Counts every pair and finds the strongest paths.
    pub fn of(field: &[Vec<Given<'_>>]) -> Self {
        let n = field.len();
        let levels = levels(field);
        let mut voices = vec![0u32; n * n];
        let mut pieces: Vec<usize> = (0..n).collect();
        for (a, of_a) in levels.iter().enumerate() {
            for (b, of_b) in levels.iter().enumerate().skip(a + 1) {
                let (mut up, mut down, mut both) = (0, 0, false);
                for (of_a, of_b) in of_a.iter().zip(of_b) {
                    if let (Some(x), Some(y)) = (of_a, of_b) {
                        both = true;
                        up += u32::from(x > y);
                        down += u32::from(x < y);
                    }
                }
                if let Some(cell) = voices.get_mut(a * n + b) {
                    *cell = up;
                }
                if let Some(cell) = voices.get_mut(b * n + a) {
                    *cell = down;
                }
                if both && let (Some(&from), Some(&to)) = (pieces.get(a), pieces.get(b)) {
                    for piece in &mut pieces {
                        if *piece == from {
                            *piece = to;
                        }
                    }
                }
            }
        }
        let mut paths = vec![0u32; n * n];
        for a in 0..n {
            for b in 0..n {
                let (up, down) = (at(&voices, n, a, b), at(&voices, n, b, a));
                if let Some(cell) = paths.get_mut(a * n + b)
                    && up > down
                {
                    *cell = up;
                }
            }
        }
        // Floyd and Warshall's scheme, with min along a path and max over paths.
        for through in 0..n {
            let second: Vec<u32> = paths.iter().skip(through * n).take(n).copied().collect();
            for (from, row) in paths.chunks_exact_mut(n.max(1)).enumerate() {
                if from == through {
                    continue;
                }
                let first = row.get(through).copied().unwrap_or(0);
                for (direct, second) in row.iter_mut().zip(&second) {
                    *direct = (*direct).max(first.min(*second));
                }
            }
        }
        Self {
            dossiers: n,
            voices,
            paths,
            pieces,
        }
    }

    /// How many jurors put `a` above `b`, among those who marked both.
    pub fn voices(&self, a: usize, b: usize) -> u32 {
        at(&self.voices, self.dossiers, a, b)
    }

    /// The strength of the strongest path from `a` to `b`: its weakest duel won, in voices; 0 without a path.
    pub fn path(&self, a: usize, b: usize) -> u32 {
        at(&self.paths, self.dossiers, a, b)
    }

    /// Whether `a` beats `b` by the strongest paths.
    pub fn beats(&self, a: usize, b: usize) -> bool {
        a != b && self.path(a, b) > self.path(b, a)
    }

    pub(super) fn outcomes(&self) -> Vec<Result<Outcome, Undefined>> {
        let alone = |a: usize| {
            let own = self.pieces.get(a);
            self.pieces.iter().filter(|piece| Some(*piece) == own).count() == 1
        };
        let mut linked = (0..self.dossiers)
            .filter(|a| !alone(*a))
            .filter_map(|a| self.pieces.get(a));
        let first = linked.next();
        let whole = linked.all(|piece| Some(piece) == first);
        (0..self.dossiers)
            .map(|a| {
                if alone(a) {
                    return Err(Undefined::NothingToCompare);
                }
                if !whole {
                    return Err(Undefined::NoOverlap);
                }
                let count =
                    |wins: &dyn Fn(usize) -> bool| small((0..self.dossiers).filter(|b| wins(*b)).count());
                Ok(Outcome::Duels {
                    won: count(&|b| self.beats(a, b)),
                    lost: count(&|b| self.beats(b, a)),
                })
            })
            .collect()
    }
}

fn at(cells: &[u32], n: usize, row: usize, column: usize) -> u32 {
    cells.get(row * n + column).copied().unwrap_or(0)
}

/// Each juror's totals as small whole numbers in the same order, so that pairs are compared without arithmetic:
/// `levels[dossier][juror]`.
fn levels(field: &[Vec<Given<'_>>]) -> Vec<Vec<Option<u32>>> {
    let sheets = sheets(field);
    let mut levels = vec![vec![None; sheets.len()]; field.len()];
    for (juror, mut sheet) in sheets.into_iter().enumerate() {
        sheet.sort_by_key(|(_, total)| *total);
        for (level, same) in sheet.chunk_by(|(_, a), (_, b)| a == b).enumerate() {
            for (dossier, _) in same {
                if let Some(cell) = levels.get_mut(*dossier).and_then(|row| row.get_mut(juror)) {
                    *cell = Some(small(level));
                }
            }
        }
    }
    levels
}
