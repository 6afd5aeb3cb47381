//! RSASSA-PSS verification with a salt of any length (RFC 8017, sections 8.1.2 and 9.1.2).
//!
//! `ring` only takes salts as long as the digest, as most signers write them; some use the longest that fits. Only
//! public values are handled here, so nothing needs constant time; private keys never come near.

use der::{Decode, Sequence, asn1::Uint};
use num_bigint::BigUint;

use super::{Failure, Hash};

/// Limits on the key: what `ring` accepts, and an exponent that cannot keep us busy.
const LEAST_BITS: u64 = 2048;
const MOST_BITS: u64 = 8192;
const MOST_EXPONENT_BITS: u64 = 33;

#[derive(Sequence)]
struct RsaPublicKey {
    modulus: Uint,
    exponent: Uint,
}

pub(super) fn verify(
    key: &[u8],
    hash: Hash,
    salt_length: usize,
    message: &[u8],
    signature: &[u8],
) -> Result<(), Failure> {
    let key = RsaPublicKey::from_der(key).map_err(|_| Failure::Invalid)?;
    let modulus = BigUint::from_bytes_be(key.modulus.as_bytes());
    let exponent = BigUint::from_bytes_be(key.exponent.as_bytes());
    let bits = modulus.bits();
    if !(LEAST_BITS..=MOST_BITS).contains(&bits) || exponent.bits() > MOST_EXPONENT_BITS {
        return Err(Failure::Unsupported);
    }
    let value = BigUint::from_bytes_be(signature);
    let (Ok(length), Ok(encoded_bits)) = (usize::try_from(bits.div_ceil(8)), usize::try_from(bits - 1))
    else {
        return Err(Failure::Unsupported);
    };
    let well_formed = signature.len() == length && value < modulus && modulus.bit(0) && exponent.bit(0);
    if !well_formed || exponent.bits() < 2 {
        return Err(Failure::Invalid);
    }
    let opened = value.modpow(&exponent, &modulus).to_bytes_be();
    let mut encoded = vec![
        0;
        encoded_bits
            .div_ceil(8)
            .checked_sub(opened.len())
            .ok_or(Failure::Invalid)?
    ];
    encoded.extend(opened);
    if is_encoding(&encoded, encoded_bits, hash, salt_length, message).unwrap_or(false) {
        Ok(())
    } else {
        Err(Failure::Invalid)
    }
}

/// EMSA-PSS-VERIFY.
fn is_encoding(encoded: &[u8], bits: usize, hash: Hash, salt_length: usize, message: &[u8]) -> Option<bool> {
    let digest = hash.of(&[message]);
    let digest_length = digest.as_ref().len();
    let (rest, last) = encoded.split_at(encoded.len().checked_sub(1)?);
    let masked_length = rest.len().checked_sub(digest_length)?;
    let (masked, proof) = rest.split_at(masked_length);
    let unused = 8 * encoded.len() - bits;
    let kept = 0xff_u8.checked_shr(u32::try_from(unused).ok()?)?;
    if last != [0xbc] || masked.first()? & !kept != 0 {
        return Some(false);
    }
    let mut block: Vec<u8> = masked
        .iter()
        .zip(mask(hash, proof, masked_length))
        .map(|(byte, mask)| byte ^ mask)
        .collect();
    *block.first_mut()? &= kept;
    let padding = masked_length.checked_sub(salt_length.checked_add(1)?)?;
    let (zeros, salted) = block.split_at(padding);
    let (one, salt) = salted.split_first()?;
    if zeros.iter().any(|&byte| byte != 0) || *one != 1 {
        return Some(false);
    }
    Some(hash.of(&[&[0; 8], digest.as_ref(), salt]).as_ref() == proof)
}

/// MGF1: as many bytes as asked, drawn from `seed`.
fn mask(hash: Hash, seed: &[u8], length: usize) -> Vec<u8> {
    let mut mask = Vec::with_capacity(length + 64);
    for counter in 0_u32.. {
        if mask.len() >= length {
            break;
        }
        mask.extend_from_slice(hash.of(&[seed, &counter.to_be_bytes()]).as_ref());
    }
    mask.truncate(length);
    mask
}

#[cfg(test)]
mod tests {
    use ring::{rand::SystemRandom, rsa::KeyPair, signature};

    use super::*;

    /// `ring` signs with a salt as long as the digest: what it makes must pass, and nothing near it.
    #[test]
    fn what_ring_signs_passes_and_nothing_else() {
        let rsa = include_bytes!("../../../tests/signing/plain-aes.p12");
        let store = p12_keystore::KeyStore::from_pkcs12(rsa, "été-Çà").unwrap();
        let pair = KeyPair::from_pkcs8(store.private_key_chain().unwrap().1.key()).unwrap();
        let public = signature::KeyPair::public_key(&pair).as_ref().to_vec();
        let mut value = vec![0; pair.public().modulus_len()];
        pair.sign(
            &signature::RSA_PSS_SHA256,
            &SystemRandom::new(),
            b"message",
            &mut value,
        )
        .unwrap();

        let check = |salt, message: &[u8], value: &[u8]| verify(&public, Hash::Sha256, salt, message, value);
        assert_eq!(check(32, b"message", &value), Ok(()));
        for salt in [0, 31, 33, 222, usize::MAX] {
            assert_eq!(
                check(salt, b"message", &value),
                Err(Failure::Invalid),
                "salt of {salt}"
            );
        }
        assert_eq!(check(32, b"massage", &value), Err(Failure::Invalid));
        assert_eq!(
            verify(&public, Hash::Sha512, 32, b"message", &value),
            Err(Failure::Invalid)
        );
        for position in 0..value.len() {
            let mut flipped = value.clone();
            flipped[position] ^= 1;
            assert_eq!(check(32, b"message", &flipped), Err(Failure::Invalid));
        }
        for odd in [
            &value[1..],
            &[&[0], value.as_slice()].concat(),
            &[0xff; 256],
            &[0; 256],
            &[],
        ] {
            assert_eq!(check(32, b"message", odd), Err(Failure::Invalid));
        }
    }
}
