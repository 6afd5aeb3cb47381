//! Borda's count, made independent of how many dossiers a juror marked (J.-C. de Borda, « Mémoire sur les élections au
//! scrutin », 1781): each juror's rank for a dossier, from 0 for the first to 1 for the last, then the mean over jurors.
//!
//! A juror who marked one dossier alone puts it nowhere and is left out of its mean.

use crate::domain::ratio::Ratio;

use super::{Given, Outcome, Undefined, sheets, small};

/// Where one juror puts a dossier among those that the same juror marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Dossiers that the juror puts above it.
    pub above: u32,
    /// Dossiers that the juror puts level with it, itself left out.
    pub level: u32,
    /// Dossiers that the juror marked, itself included; at least two.
    pub of: u32,
}

impl Place {
    /// The rank from 1; those level share the mean of their ranks.
    pub fn rank(&self) -> Ratio {
        let twice = 2 * i64::from(self.above) + i64::from(self.level) + 2;
        Ratio::new(twice, 2).unwrap_or_else(Ratio::zero)
    }

    /// (rank − 1) ÷ (dossiers − 1): 0 for the first, 1 for the last.
    pub fn share(&self) -> Ratio {
        let twice = 2 * i64::from(self.above) + i64::from(self.level);
        Ratio::new(twice, 2 * (i64::from(self.of) - 1)).unwrap_or_else(Ratio::zero)
    }
}

/// Each dossier's places, with the jurors who gave them; jurors who marked it alone are left out.
pub fn places(field: &[Vec<Given<'_>>]) -> Vec<Vec<(usize, Place)>> {
    let sheets = sheets(field);
    let mut places = vec![Vec::new(); field.len()];
    for (juror, mut sheet) in sheets.into_iter().enumerate() {
        if sheet.len() < 2 {
            continue;
        }
        sheet.sort_by(|(_, a), (_, b)| b.cmp(a));
        let mut above = 0;
        for level in sheet.chunk_by(|(_, a), (_, b)| a == b) {
            for (dossier, _) in level {
                let place = Place {
                    above: small(above),
                    level: small(level.len() - 1),
                    of: small(sheet.len()),
                };
                if let Some(of) = places.get_mut(*dossier) {
                    of.push((juror, place));
                }
            }
            above += level.len();
        }
    }
    places
}

pub(super) fn outcomes(field: &[Vec<Given<'_>>]) -> Vec<Result<Outcome, Undefined>> {
    places(field)
        .into_iter()
        .map(|places| {
            let shares: Vec<Ratio> = places.iter().map(|(_, place)| place.share()).collect();
            super::mean(&shares)
                .map(Outcome::MeanPlace)
                .ok_or(Undefined::NothingToCompare)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_level_share_the_mean_of_their_ranks() {
        let totals = [15, 12, 12, 3].map(Ratio::integer);
        let field: Vec<Vec<Given<'_>>> = totals
            .iter()
            .map(|total| vec![Given { juror: 0, total }])
            .collect();
        let ranks: Vec<String> = places(&field)
            .iter()
            .map(|places| places[0].1.rank().to_string())
            .collect();
        assert_eq!(ranks, ["1", "2.5", "2.5", "4"]);
        assert_eq!(
            outcomes(&field)[1],
            Ok(Outcome::MeanPlace(Ratio::new(1, 2).expect("a half")))
        );
    }
}
