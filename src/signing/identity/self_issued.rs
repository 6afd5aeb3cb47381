//! Identities made on the spot: a fresh P-256 key and a certificate that it signs itself.
//!
//! They prove that the same person signed, not who that person is. Nothing here is stored.

use std::{fmt, time::Duration};

use rcgen::{
    CertificateParams, DistinguishedName, DnType, DnValue, IsCa, KeyPair, KeyUsagePurpose,
    PKCS_ECDSA_P256_SHA256, string::PrintableString,
};

use super::{Error, Identity, Role};

/// PBKDF2 and integrity rounds for the files that we write.
const ITERATIONS: u64 = 100_000;

const TITLE: &[u64] = &[2, 5, 4, 12];

/// What goes into a self-issued certificate.
#[derive(Debug, Clone)]
pub struct SelfIssue<'a> {
    /// The person's name, the subject's common name.
    pub name: &'a str,
    /// Written in the subject's `title`; an identity that names a role signs for no other.
    pub role: Option<Role>,
    pub organisation: Option<&'a str>,
    /// Two letters, such as `FR`.
    pub country: Option<&'a str>,
    /// First second of validity, in unix seconds, not before 1970.
    pub not_before_unix: i64,
    pub valid_days: u32,
}

/// A fresh identity, to be stored as PKCS#12 under a password.
pub struct SelfIssued {
    /// The certificate, for those who will verify: give it to them by a way that they trust.
    pub certificate_pem: String,
    certificate: Vec<u8>,
    key: KeyPair,
    name: String,
}

impl fmt::Debug for SelfIssued {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SelfIssued")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl SelfIssued {
    /// Key and certificate as a PKCS#12 file (PBES2 with AES-256, PBKDF2 with SHA-256).
    ///
    /// # Errors
    /// [`Error::SelfIssue`] if the password holds characters outside Unicode's first plane.
    pub fn pkcs12(&self, password: &str) -> Result<Vec<u8>, Error> {
        let failed = |why: p12_keystore::error::Error| Error::SelfIssue(why.to_string());
        let certificate = p12_keystore::Certificate::from_der(&self.certificate).map_err(failed)?;
        let chain = p12_keystore::PrivateKeyChain::new(self.key.serialized_der(), [1], [certificate]);
        let mut store = p12_keystore::KeyStore::new();
        store.add_entry(&self.name, p12_keystore::KeyStoreEntry::PrivateKeyChain(chain));
        store
            .writer(password)
            .encryption_iterations(ITERATIONS)
            .mac_iterations(ITERATIONS)
            .write()
            .map_err(failed)
    }

    /// The same identity, ready to sign.
    ///
    /// # Errors
    /// None is expected: the key and the certificate were made together.
    pub fn identity(&self) -> Result<Identity, Error> {
        Identity::new(self.key.serialized_der(), vec![self.certificate.clone()])
    }
}

pub(super) fn make(request: &SelfIssue) -> Result<SelfIssued, Error> {
    let name = request.name.trim();
    if name.is_empty() {
        return Err(Error::SelfIssue("empty name".into()));
    }
    let mut subject = DistinguishedName::new();
    if let Some(country) = request.country {
        let country = PrintableString::try_from(country)
            .ok()
            .filter(|_| country.len() == 2)
            .ok_or_else(|| Error::SelfIssue("a country is two letters".into()))?;
        subject.push(DnType::CountryName, DnValue::PrintableString(country));
    }
    if let Some(organisation) = request.organisation {
        subject.push(DnType::OrganizationName, organisation);
    }
    if let Some(role) = request.role {
        subject.push(DnType::from_oid(TITLE), role.name());
    }
    subject.push(DnType::CommonName, name);

    let mut params = CertificateParams::default();
    params.distinguished_name = subject;
    // Not an authority, or its holder could vouch for other names among those who trust it. Said by leaving basic
    // constraints out: NSS refuses a trusted certificate that spells it out.
    params.is_ca = IsCa::NoCa;
    params.key_usages = vec![
        KeyUsagePurpose::DigitalSignature,
        KeyUsagePurpose::ContentCommitment,
    ];
    // The calendar that certificates can write ends with year 9999.
    let dates = || {
        let start = u64::try_from(request.not_before_unix).ok()?;
        let end = start.checked_add(u64::from(request.valid_days) * 86_400)?;
        (end < 253_402_300_800).then_some((start, end))
    };
    let (start, end) = dates().ok_or_else(|| Error::SelfIssue("dates out of range".into()))?;
    let epoch = rcgen::date_time_ymd(1970, 1, 1);
    params.not_before = epoch + Duration::from_secs(start);
    params.not_after = epoch + Duration::from_secs(end);

    let failed = |why: rcgen::Error| Error::SelfIssue(why.to_string());
    let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(failed)?;
    let certificate = params.self_signed(&key).map_err(failed)?;
    Ok(SelfIssued {
        certificate_pem: certificate.pem(),
        certificate: certificate.der().to_vec(),
        key,
        name: name.to_owned(),
    })
}
