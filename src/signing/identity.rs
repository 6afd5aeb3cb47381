//! Who signs: a private key with its certificates, from a PKCS#12 file or made on the spot.
//!
//! Keys work through `ring`. They are never written out again, never shown by `Debug`, and no file is touched:
//! bytes come in and go out. Hardware tokens are not handled here.

use std::fmt;

use der::{
    Decode,
    asn1::{Any, ObjectIdentifier as Oid, OctetString},
};
use p12_keystore::error::Error as KeystoreError;
use ring::{rand::SystemRandom, rsa, signature};
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::{Error, Role, algorithm, certificate::Certificate};

mod self_issued;

pub use self_issued::{SelfIssue, SelfIssued};

/// A private key and the chain of certificates that vouches for it, the signer's own first.
pub struct Identity {
    key: Key,
    chain: Vec<Certificate>,
}

enum Key {
    Rsa(rsa::KeyPair),
    P256(signature::EcdsaKeyPair),
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity")
            .field("common_name", &self.common_name())
            .field("issuer_name", &self.issuer_name())
            .finish_non_exhaustive()
    }
}

impl Identity {
    /// Opens a PKCS#12 file: RC2-40 or 3DES with SHA-1 as older systems write, AES with PBKDF2 as newer ones do;
    /// RSA of 2048 to 4096 bits or P-256. The chain is kept as far as each certificate is really signed by the
    /// next.
    ///
    /// # Errors
    /// [`Error::WrongPassword`] also covers a file altered after it was made, since one check guards both.
    /// [`Error::DamagedIdentity`], [`Error::UnsupportedIdentity`], [`Error::NoPrivateKey`], [`Error::KeyMismatch`].
    pub fn from_pkcs12(bytes: &[u8], password: &str) -> Result<Identity, Error> {
        // SEQUENCE { version, content, mac OPTIONAL }
        let parts = Vec::<Any>::from_der(bytes).map_err(|why| Error::DamagedIdentity(why.to_string()))?;
        let checked = parts.len() > 2;
        if password.chars().any(|character| character > '\u{ffff}') {
            let why = "password with characters outside Unicode's first plane";
            return Err(Error::UnsupportedIdentity(why.into()));
        }
        let store =
            p12_keystore::KeyStore::from_pkcs12(bytes, password).map_err(|why| explain(why, checked))?;
        let (_, found) = store.private_key_chain().ok_or(Error::NoPrivateKey)?;
        let certificates = found
            .chain()
            .iter()
            .map(|certificate| certificate.as_der().to_vec())
            .collect();
        Identity::new(found.key(), certificates)
    }

    /// Makes a key and a certificate for it that only it vouches for. Readers show such a signature as untrusted
    /// unless they are told to trust the certificate.
    ///
    /// # Errors
    /// [`Error::SelfIssue`] if the name is empty or the dates cannot be written.
    pub fn self_issued(request: &SelfIssue) -> Result<SelfIssued, Error> {
        self_issued::make(request)
    }

    fn new(pkcs8: &[u8], certificates: Vec<Vec<u8>>) -> Result<Identity, Error> {
        let mut chain: Vec<Certificate> = Vec::new();
        for der in certificates {
            let certificate =
                Certificate::parse(&der).ok_or_else(|| Error::DamagedIdentity("certificate".into()))?;
            match chain.last() {
                Some(below) if below.is_self_issued() || !below.is_signed_by(&certificate) => break,
                _ => chain.push(certificate),
            }
        }
        let own = chain.first().ok_or(Error::NoPrivateKey)?;
        let key = Key::open(pkcs8, own)?;
        Ok(Identity { key, chain })
    }

    /// The common name in the certificate's subject.
    pub fn common_name(&self) -> String {
        self.own().map(Certificate::common_name).unwrap_or_default()
    }

    /// The common name of whoever issued the certificate.
    pub fn issuer_name(&self) -> String {
        self.own().map(Certificate::issuer_name).unwrap_or_default()
    }

    /// The role that the certificate's `title` names; certificates of authorities usually name none.
    pub fn role(&self) -> Option<Role> {
        self.own().and_then(Certificate::role)
    }

    /// The serial number, big-endian, as its issuer wrote it.
    pub fn serial(&self) -> Vec<u8> {
        self.own()
            .and_then(|own| Any::from_der(&own.serial).ok())
            .map(|serial| serial.value().to_vec())
            .unwrap_or_default()
    }

    /// SHA-256 of the certificate.
    pub fn fingerprint(&self) -> [u8; 32] {
        self.own().map(Certificate::fingerprint).unwrap_or_default()
    }

    /// First second of validity, in unix seconds.
    pub fn not_before(&self) -> i64 {
        self.own().map_or(i64::MAX, |own| own.not_before)
    }

    /// Last second of validity, in unix seconds.
    pub fn not_after(&self) -> i64 {
        self.own().map_or(i64::MIN, |own| own.not_after)
    }

    /// Nobody but the certificate itself vouches for this name.
    pub fn is_self_issued(&self) -> bool {
        self.own().is_some_and(Certificate::is_self_issued)
    }

    /// The certificates as DER, the signer's own first.
    pub fn certificates(&self) -> impl Iterator<Item = &[u8]> {
        self.chain.iter().map(|certificate| certificate.der.as_slice())
    }

    pub(super) fn may_sign(&self) -> bool {
        self.own().is_some_and(Certificate::may_sign)
    }

    pub(super) fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    pub(super) fn uses_rsa(&self) -> bool {
        matches!(self.key, Key::Rsa(_))
    }

    /// A signature over SHA-256 of `message`: PKCS#1 v1.5 for RSA, a DER pair for P-256.
    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let random = SystemRandom::new();
        match &self.key {
            Key::Rsa(key) => {
                let mut value = vec![0; key.public().modulus_len()];
                key.sign(&signature::RSA_PKCS1_SHA256, &random, message, &mut value)
                    .map_err(|_| Error::SigningFailed)?;
                Ok(value)
            }
            Key::P256(key) => Ok(key
                .sign(&random, message)
                .map_err(|_| Error::SigningFailed)?
                .as_ref()
                .to_vec()),
        }
    }

    fn own(&self) -> Option<&Certificate> {
        self.chain.first()
    }
}

impl Key {
    /// Opens a PKCS#8 key and checks that it belongs to `certificate`. Attributes after the key, which Windows
    /// writes, are passed over.
    fn open(pkcs8: &[u8], certificate: &Certificate) -> Result<Key, Error> {
        let damaged = || Error::DamagedIdentity("private key".into());
        let fields = Vec::<Any>::from_der(pkcs8).map_err(|_| damaged())?;
        let [_, algorithm, key, ..] = fields.as_slice() else {
            return Err(damaged());
        };
        let algorithm: AlgorithmIdentifierOwned = algorithm.decode_as().map_err(|_| damaged())?;
        let key: OctetString = key.decode_as().map_err(|_| damaged())?;
        let public = certificate
            .key
            .subject_public_key
            .as_bytes()
            .ok_or_else(damaged)?;
        match algorithm.oid {
            algorithm::RSA => {
                let pair = rsa::KeyPair::from_der(key.as_bytes())
                    .map_err(|why| Error::UnsupportedIdentity(format!("RSA key: {why}")))?;
                if signature::KeyPair::public_key(&pair).as_ref() != public {
                    return Err(Error::KeyMismatch);
                }
                Ok(Key::Rsa(pair))
            }
            algorithm::EC => {
                let curve = algorithm
                    .parameters
                    .as_ref()
                    .and_then(|curve| curve.decode_as::<Oid>().ok());
                if curve != Some(algorithm::P256) {
                    return Err(Error::UnsupportedIdentity(
                        "elliptic curve other than P-256".into(),
                    ));
                }
                let fields = Vec::<Any>::from_der(key.as_bytes()).map_err(|_| damaged())?;
                let scalar: OctetString = fields
                    .get(1)
                    .and_then(|scalar| scalar.decode_as().ok())
                    .ok_or_else(damaged)?;
                let pair = signature::EcdsaKeyPair::from_private_key_and_public_key(
                    &signature::ECDSA_P256_SHA256_ASN1_SIGNING,
                    scalar.as_bytes(),
                    public,
                    &SystemRandom::new(),
                )
                .map_err(|_| Error::KeyMismatch)?;
                Ok(Key::P256(pair))
            }
            other => Err(Error::UnsupportedIdentity(format!("key algorithm {other}"))),
        }
    }
}

/// Sorts the keystore's errors. Once the integrity check of the file has passed, the password was right.
fn explain(why: KeystoreError, checked: bool) -> Error {
    match why {
        KeystoreError::MacError(_) => Error::WrongPassword,
        KeystoreError::UnpadError | KeystoreError::Pkcs5Error(_) if !checked => Error::WrongPassword,
        KeystoreError::UnsupportedContentType
        | KeystoreError::UnsupportedCertificateType
        | KeystoreError::UnsupportedEncryptionScheme
        | KeystoreError::UnsupportedMacAlgorithm
        | KeystoreError::InvalidVersion
        | KeystoreError::Pkcs5Error(_) => Error::UnsupportedIdentity(why.to_string()),
        KeystoreError::DerError(ref inner)
            if matches!(
                inner.kind(),
                der::ErrorKind::OidUnknown { .. } | der::ErrorKind::OidMalformed
            ) =>
        {
            Error::UnsupportedIdentity(why.to_string())
        }
        other => Error::DamagedIdentity(other.to_string()),
    }
}
