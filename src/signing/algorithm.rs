//! The signature algorithms we understand, by their object identifiers, carried out by `ring` (PSS: see [`pss`]).
//!
//! SHA-1, MD5, RSA below 2048 bits and curves other than P-256 and P-384 are left out on purpose: such a signature
//! is reported as unsupported, never as valid.

use der::{
    Decode, Encode,
    asn1::{Any, ObjectIdentifier as Oid},
};
use ring::{digest, signature as ring_signature};
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

mod pss;

pub(super) const RSA: Oid = Oid::new_unwrap("1.2.840.113549.1.1.1");
pub(super) const RSA_SHA256: Oid = Oid::new_unwrap("1.2.840.113549.1.1.11");
const RSA_SHA384: Oid = Oid::new_unwrap("1.2.840.113549.1.1.12");
const RSA_SHA512: Oid = Oid::new_unwrap("1.2.840.113549.1.1.13");
const RSA_PSS: Oid = Oid::new_unwrap("1.2.840.113549.1.1.10");
const MGF1: Oid = Oid::new_unwrap("1.2.840.113549.1.1.8");
pub(super) const EC: Oid = Oid::new_unwrap("1.2.840.10045.2.1");
pub(super) const P256: Oid = Oid::new_unwrap("1.2.840.10045.3.1.7");
const P384: Oid = Oid::new_unwrap("1.3.132.0.34");
pub(super) const ECDSA_SHA256: Oid = Oid::new_unwrap("1.2.840.10045.4.3.2");
const ECDSA_SHA384: Oid = Oid::new_unwrap("1.2.840.10045.4.3.3");
pub(super) const SHA256: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA384: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA512: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.3");

/// Why a signature value was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    Unsupported,
    Invalid,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub fn from_oid(oid: Oid) -> Option<Hash> {
        match oid {
            SHA256 => Some(Hash::Sha256),
            SHA384 => Some(Hash::Sha384),
            SHA512 => Some(Hash::Sha512),
            _ => None,
        }
    }

    /// The digest of the concatenation of `parts`.
    pub fn of(self, parts: &[&[u8]]) -> digest::Digest {
        let mut context = digest::Context::new(match self {
            Hash::Sha256 => &digest::SHA256,
            Hash::Sha384 => &digest::SHA384,
            Hash::Sha512 => &digest::SHA512,
        });
        for part in parts {
            context.update(part);
        }
        context.finish()
    }
}

/// Checks a signature value over `message`. `hash` is the digest algorithm announced beside the signature, needed
/// where the signature algorithm alone does not name it (CMS with plain `rsaEncryption`).
pub(super) fn verify(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    hash: Option<Hash>,
    message: &[u8],
    signature: &[u8],
) -> Result<(), Failure> {
    let bits = key.subject_public_key.as_bytes().ok_or(Failure::Invalid)?;
    if algorithm.oid == RSA_PSS {
        let given = algorithm
            .parameters
            .as_ref()
            .and_then(pss_parameters)
            .ok_or(Failure::Unsupported)?;
        let fits = matches!(key.algorithm.oid, RSA | RSA_PSS) && hash.is_none_or(|hash| hash == given.hash);
        return if fits {
            pss::verify(bits, given.hash, given.salt_length, message, signature)
        } else {
            Err(Failure::Unsupported)
        };
    }
    let scheme = scheme(key, algorithm, hash).ok_or(Failure::Unsupported)?;
    ring_signature::UnparsedPublicKey::new(scheme, bits)
        .verify(message, signature)
        .map_err(|_| Failure::Invalid)
}

fn scheme(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    announced: Option<Hash>,
) -> Option<&'static dyn ring_signature::VerificationAlgorithm> {
    let implied = match algorithm.oid {
        RSA_SHA256 | ECDSA_SHA256 => Some(Hash::Sha256),
        RSA_SHA384 | ECDSA_SHA384 => Some(Hash::Sha384),
        RSA_SHA512 => Some(Hash::Sha512),
        RSA => Some(announced?),
        _ => None,
    }?;
    if announced.is_some_and(|hash| hash != implied) {
        return None;
    }
    let curve = || key.algorithm.parameters.as_ref()?.decode_as::<Oid>().ok();
    match (key.algorithm.oid, algorithm.oid) {
        (RSA, RSA | RSA_SHA256 | RSA_SHA384 | RSA_SHA512) => Some(match implied {
            Hash::Sha256 => &ring_signature::RSA_PKCS1_2048_8192_SHA256,
            Hash::Sha384 => &ring_signature::RSA_PKCS1_2048_8192_SHA384,
            Hash::Sha512 => &ring_signature::RSA_PKCS1_2048_8192_SHA512,
        }),
        (EC, ECDSA_SHA256 | ECDSA_SHA384) => match (curve()?, implied) {
            (P256, Hash::Sha256) => Some(&ring_signature::ECDSA_P256_SHA256_ASN1),
            (P256, Hash::Sha384) => Some(&ring_signature::ECDSA_P256_SHA384_ASN1),
            (P384, Hash::Sha256) => Some(&ring_signature::ECDSA_P384_SHA256_ASN1),
            (P384, Hash::Sha384) => Some(&ring_signature::ECDSA_P384_SHA384_ASN1),
            _ => None,
        },
        _ => None,
    }
}

/// What RSASSA-PSS parameters (RFC 4055) say, one hash being used throughout; anything mixed is not supported.
struct PssParameters {
    hash: Hash,
    salt_length: usize,
}

fn pss_parameters(parameters: &Any) -> Option<PssParameters> {
    use der::Tagged;
    let fields = Vec::<Any>::from_der(&parameters.to_der().ok()?).ok()?;
    let (mut hash, mut mask, mut salt_length) = (None, None, 20);
    for field in &fields {
        let der::Tag::ContextSpecific { number, .. } = field.tag() else {
            return None;
        };
        let inner = field.value();
        match number.value() {
            0 => hash = Hash::from_oid(AlgorithmIdentifierOwned::from_der(inner).ok()?.oid),
            1 => {
                let generator = AlgorithmIdentifierOwned::from_der(inner).ok()?;
                let nested = generator
                    .parameters
                    .as_ref()?
                    .decode_as::<AlgorithmIdentifierOwned>()
                    .ok()?;
                mask = (generator.oid == MGF1)
                    .then(|| Hash::from_oid(nested.oid))
                    .flatten();
            }
            2 => salt_length = u16::from_der(inner).ok()?,
            3 if u8::from_der(inner) == Ok(1) => {}
            _ => return None,
        }
    }
    // Absent means SHA-1, which is not supported either.
    let hash = hash?;
    (mask == Some(hash)).then_some(PssParameters {
        hash,
        salt_length: usize::from(salt_length),
    })
}
