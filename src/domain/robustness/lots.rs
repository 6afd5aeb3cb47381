//! Drawing jurors by lot, the same each time: a generator whose every number follows from its seed.
//!
//! ChaCha with 8 rounds (D. J. Bernstein, 2008) gives the numbers; a whole number below a bound is taken from one without favour
//! for any (D. Lemire, « Fast Random Integer Generation in an Interval », ACM TOMACS 29(1), 2019). No source of chance is read.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng as _, SeedableRng as _};

/// A sequence of lots.
pub(super) struct Lots(ChaCha8Rng);

impl Lots {
    /// The sequence of a seed.
    pub(super) fn of(seed: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        Self(ChaCha8Rng::from_seed(key))
    }

    /// A whole number from 0 to `bound − 1`, each as often; 0 where `bound` is 0.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        // 2³² is seldom a multiple of the bound: numbers of the last, incomplete round are drawn again.
        let refused = bound.wrapping_neg().checked_rem(bound).unwrap_or(0);
        loop {
            let wide = u64::from(self.0.next_u32()) * u64::from(bound);
            let (lot, rest) = ((wide >> 32) as u32, wide as u32);
            if rest >= refused {
                return lot;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_lots_each_time_and_another_seed_others() {
        let lots = |seed| -> Vec<u32> {
            let mut lots = Lots::of(seed);
            (0..24).map(|_| lots.below(13)).collect()
        };
        assert_eq!(lots(2026), lots(2026));
        assert_ne!(lots(2026), lots(2027));
        assert!(lots(2026).iter().all(|lot| *lot < 13));
    }

    #[test]
    fn each_lot_comes_about_as_often() {
        let mut lots = Lots::of(1);
        let mut counts = [0u32; 13];
        for _ in 0..130_000 {
            counts[lots.below(13) as usize] += 1;
        }
        // 10,000 each, with a standard deviation of 96: five of them are not left by chance.
        assert!(
            counts.iter().all(|count| count.abs_diff(10_000) < 480),
            "{counts:?}"
        );
        assert_eq!(lots.below(1), 0);
        assert_eq!(lots.below(0), 0);
    }
}
