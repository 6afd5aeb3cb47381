//! SHA-256 digests, and the chain that ties each journal line to all before it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest as _, Sha256};

/// A SHA-256 digest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest before the first entry.
    pub const ORIGIN: Self = Self([0; 32]);

    /// The digest of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The digest of a journal line: SHA-256 over the previous digest and the line's own bytes, its digest left out.
    pub fn chained(previous: &Self, line: &[u8]) -> Self {
        let mut hash = Sha256::new();
        hash.update(previous.0);
        hash.update(line);
        Self(hash.finalize().into())
    }

    /// The first `groups` groups of four hexadecimal digits, to be read aloud: `9b70 e1f4 22c8`.
    pub fn spoken(&self, groups: usize) -> String {
        let hex = self.to_string();
        let quads: Vec<&str> = (0..groups.min(16))
            .filter_map(|i| hex.get(4 * i..4 * i + 4))
            .collect();
        quads.join(" ")
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// Why a text is not a digest: it is not 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADigest;

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let bytes = text.as_bytes();
        if bytes.len() != 64 {
            return Err(NotADigest);
        }
        let nibble = |b: u8| match b {
            b'0'..=b'9' => Ok(b - b'0'),
            b'a'..=b'f' => Ok(b - b'a' + 10),
            _ => Err(NotADigest),
        };
        let mut digest = [0u8; 32];
        for (byte, pair) in digest.iter_mut().zip(bytes.chunks_exact(2)) {
            let (high, low) = (pair.first().ok_or(NotADigest)?, pair.get(1).ok_or(NotADigest)?);
            *byte = nibble(*high)? << 4 | nibble(*low)?;
        }
        Ok(Self(digest))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| de::Error::custom("a digest has 64 lower-case hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_reads_back_and_is_spoken_in_groups() {
        let digest = Digest::of(b"seance");
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert_eq!(digest.spoken(3).len(), 14);
        assert_eq!(
            "AB".repeat(32).parse::<Digest>(),
            Err(NotADigest),
            "upper case is another spelling"
        );
    }

    #[test]
    fn the_chain_depends_on_what_came_before() {
        let a = Digest::chained(&Digest::ORIGIN, b"x");
        assert_ne!(Digest::chained(&a, b"x"), a);
    }
}
