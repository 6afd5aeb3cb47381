//! Schulze's method in juries drawn by lot: each juror's duels are compared once, then counted as often as the juror is drawn.

use crate::domain::aggregation::Given;

use super::bootstrap::{Drawn, Ranks};

/// What one juror says of a pair of dossiers.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    Nothing,
    Level,
    Above,
    Below,
}

pub(super) fn schulze_draws(field: &[Vec<Given<'_>>], jurors: usize, drawn: &mut Drawn, ranks: &mut Ranks) {
    let n = field.len();
    let total = |dossier: usize, juror: usize| {
        let sheets = field.get(dossier)?;
        sheets
            .iter()
            .find(|given| given.juror == juror)
            .map(|given| given.total)
    };
    let pairs: Vec<(usize, usize)> = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).collect();
    let says: Vec<Vec<Says>> = (0..jurors)
        .map(|juror| {
            let says = |(a, b): &(usize, usize)| match (total(*a, juror), total(*b, juror)) {
                (Some(a), Some(b)) if a > b => Says::Above,
                (Some(a), Some(b)) if a < b => Says::Below,
                (Some(_), Some(_)) => Says::Level,
                _ => Says::Nothing,
            };
            pairs.iter().map(says).collect()
        })
        .collect();
    while let Some(times) = drawn.next() {
        let mut paths = vec![0u32; n * n];
        let mut pieces: Vec<usize> = (0..n).collect();
        for (at, (a, b)) in pairs.iter().enumerate() {
            let (mut up, mut down, mut both) = (0, 0, false);
            for (times, says) in times.iter().zip(&says).filter(|(times, _)| **times > 0) {
                match says.get(at) {
                    Some(Says::Above) => up += times,
                    Some(Says::Below) => down += times,
                    Some(Says::Level) => {}
                    Some(Says::Nothing) | None => continue,
                }
                both = true;
            }
            let (won, cell) = if up > down {
                (up, a * n + b)
            } else {
                (down, b * n + a)
            };
            if let Some(cell) = paths.get_mut(cell).filter(|_| up != down) {
                *cell = won;
            }
            if both && let (Some(&from), Some(&to)) = (pieces.get(*a), pieces.get(*b)) {
                pieces
                    .iter_mut()
                    .filter(|piece| **piece == from)
                    .for_each(|piece| *piece = to);
            }
        }
        for through in 0..n {
            let second: Vec<u32> = paths.iter().skip(through * n).take(n).copied().collect();
            for row in paths.chunks_exact_mut(n.max(1)) {
                let first = row.get(through).copied().unwrap_or(0);
                for (direct, second) in row.iter_mut().zip(&second) {
                    *direct = (*direct).max(first.min(*second));
                }
            }
        }
        // A dossier without a juror in common with another has no place; where the others fall into pieces, none has.
        let linked = |dossier: usize| {
            let own = pieces.get(dossier);
            pieces.iter().filter(|piece| Some(*piece) == own).count() > 1
        };
        let mut piece = (0..n)
            .filter(|dossier| linked(*dossier))
            .filter_map(|dossier| pieces.get(dossier));
        let whole = piece.next().is_none_or(|first| piece.all(|piece| piece == first));
        let path = |a: usize, b: usize| paths.get(a * n + b).copied().unwrap_or(0);
        let lost = |dossier: usize| {
            (0..n)
                .filter(|other| path(*other, dossier) > path(dossier, *other))
                .count()
        };
        let keys: Vec<_> = (0..n)
            .map(|dossier| (linked(dossier) && whole).then(|| std::cmp::Reverse(lost(dossier))))
            .collect();
        ranks.count(&keys, &None);
    }
}
