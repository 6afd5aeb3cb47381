//! X.509 certificates kept byte for byte, what we read in them, and paths from a signer to a trust anchor.
//!
//! Certificates are never re-encoded: names and serial numbers stay the bytes that their issuer wrote. Certificate
//! policies, name constraints and revocation are not processed; a critical extension that we do not know makes a
//! certificate untrusted.

use der::{
    Decode, Encode, Sequence, Tagged,
    asn1::{Any, BitString, BmpString, ObjectIdentifier as Oid},
};
use x509_cert::{
    ext::{
        Extensions,
        pkix::{BasicConstraints, KeyUsage},
    },
    name::Name,
    spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned},
    time::Validity,
};

use super::{
    Error, Role,
    algorithm::{self, Hash},
    report::TrustProblem,
};

const COMMON_NAME: Oid = Oid::new_unwrap("2.5.4.3");
const TITLE: Oid = Oid::new_unwrap("2.5.4.12");
const KEY_USAGE: Oid = Oid::new_unwrap("2.5.29.15");
const SUBJECT_ALTERNATIVE_NAME: Oid = Oid::new_unwrap("2.5.29.17");
const BASIC_CONSTRAINTS: Oid = Oid::new_unwrap("2.5.29.19");
const CERTIFICATE_POLICIES: Oid = Oid::new_unwrap("2.5.29.32");
const EXTENDED_KEY_USAGE: Oid = Oid::new_unwrap("2.5.29.37");

/// The longest path tried from a signer to an anchor, and the most signatures checked on the way.
const LONGEST_PATH: usize = 8;
const MOST_CHECKS: usize = 64;

#[derive(Sequence)]
struct Envelope {
    tbs: Any,
    algorithm: AlgorithmIdentifierOwned,
    signature: BitString,
}

/// `TBSCertificate` with the parts that must stay byte-exact left undecoded.
#[derive(Sequence)]
struct Body {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    version: Option<u8>,
    serial: Any,
    algorithm: AlgorithmIdentifierOwned,
    issuer: Any,
    validity: Validity,
    subject: Any,
    key: SubjectPublicKeyInfoOwned,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    issuer_id: Option<BitString>,
    #[asn1(context_specific = "2", tag_mode = "IMPLICIT", optional = "true")]
    subject_id: Option<BitString>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    extensions: Option<Extensions>,
}

/// A parsed certificate beside its own bytes.
#[derive(Clone)]
pub(super) struct Certificate {
    pub der: Vec<u8>,
    /// The issuer's name, the serial number and the subject's name: whole DER elements, as written.
    pub issuer: Vec<u8>,
    pub serial: Vec<u8>,
    pub subject: Vec<u8>,
    pub key: SubjectPublicKeyInfoOwned,
    /// Unix seconds, both inclusive.
    pub not_before: i64,
    pub not_after: i64,
    signed_part: Vec<u8>,
    algorithm: AlgorithmIdentifierOwned,
    signature: Vec<u8>,
    authority: bool,
    path_length: Option<u8>,
    usage: Option<KeyUsage>,
    unknown_critical: bool,
}

impl Certificate {
    pub fn parse(der: &[u8]) -> Option<Certificate> {
        let envelope = Envelope::from_der(der).ok()?;
        let signed_part = envelope.tbs.to_der().ok()?;
        let body = Body::from_der(&signed_part).ok()?;
        // The algorithm is written twice, and only one of the two is signed.
        if body.algorithm != envelope.algorithm {
            return None;
        }
        let mut certificate = Certificate {
            der: der.to_vec(),
            issuer: body.issuer.to_der().ok()?,
            serial: body.serial.to_der().ok()?,
            subject: body.subject.to_der().ok()?,
            key: body.key,
            not_before: i64::try_from(body.validity.not_before.to_unix_duration().as_secs()).ok()?,
            not_after: i64::try_from(body.validity.not_after.to_unix_duration().as_secs()).ok()?,
            signed_part,
            algorithm: envelope.algorithm,
            signature: envelope.signature.as_bytes()?.to_vec(),
            authority: false,
            path_length: None,
            usage: None,
            unknown_critical: false,
        };
        for extension in body.extensions.iter().flatten() {
            let value = extension.extn_value.as_bytes();
            match extension.extn_id {
                KEY_USAGE => certificate.usage = Some(KeyUsage::from_der(value).ok()?),
                BASIC_CONSTRAINTS => {
                    let constraints = BasicConstraints::from_der(value).ok()?;
                    certificate.authority = constraints.ca;
                    certificate.path_length = constraints.path_len_constraint;
                }
                SUBJECT_ALTERNATIVE_NAME | CERTIFICATE_POLICIES | EXTENDED_KEY_USAGE => {}
                _ => certificate.unknown_critical |= extension.critical,
            }
        }
        Some(certificate)
    }

    pub fn fingerprint(&self) -> [u8; 32] {
        let mut fingerprint = [0; 32];
        fingerprint.copy_from_slice(Hash::Sha256.of(&[&self.der]).as_ref());
        fingerprint
    }

    /// The subject's common name, or its whole name if it has none.
    pub fn common_name(&self) -> String {
        display_name(&self.subject)
    }

    pub fn issuer_name(&self) -> String {
        display_name(&self.issuer)
    }

    /// The role that the subject's `title` names.
    pub fn role(&self) -> Option<Role> {
        Role::from_name(&attribute(&self.subject, TITLE)?)
    }

    /// Whether the certificate vouches for itself.
    pub fn is_self_issued(&self) -> bool {
        self.subject == self.issuer
    }

    /// Whether its key may sign documents: no key usage, or one with digital signature or non-repudiation.
    pub fn may_sign(&self) -> bool {
        self.usage
            .is_none_or(|usage| usage.digital_signature() || usage.non_repudiation())
    }

    /// Whether `issuer` bears the right name and its key made this certificate's signature.
    pub fn is_signed_by(&self, issuer: &Certificate) -> bool {
        self.issuer == issuer.subject
            && algorithm::verify(
                &issuer.key,
                &self.algorithm,
                None,
                &self.signed_part,
                &self.signature,
            )
            .is_ok()
    }

    fn may_issue(&self, certificates_below: usize) -> bool {
        self.authority
            && self.usage.is_none_or(|usage| usage.key_cert_sign())
            && self
                .path_length
                .is_none_or(|most| certificates_below <= usize::from(most) + 1)
    }

    fn sound_at(&self, unix: i64) -> Result<(), TrustProblem> {
        if unix < self.not_before {
            return Err(TrustProblem::NotYetValid {
                from: self.not_before,
            });
        }
        if unix > self.not_after {
            return Err(TrustProblem::Expired {
                until: self.not_after,
            });
        }
        if self.unknown_critical {
            Err(TrustProblem::UnknownExtension)
        } else {
            Ok(())
        }
    }
}

/// Looks for a path from `signer` through `pool` to one of `anchors`, all valid at `unix`.
///
/// A signer that is itself an anchor is trusted, which is how self-issued identities are accepted. To vouch for
/// others an anchor must be an authority: whoever trusts the chair's own certificate trusts no name that the chair
/// might invent with it. An anchor's own signature is not asked.
pub(super) fn check_trust(
    signer: &Certificate,
    pool: &[Certificate],
    anchors: &[Certificate],
    unix: i64,
) -> Result<(), TrustProblem> {
    signer.sound_at(unix)?;
    if !signer.may_sign() {
        return Err(TrustProblem::NotForSigning);
    }
    if anchors.iter().any(|anchor| anchor.der == signer.der) {
        return Ok(());
    }
    let mut path = Path {
        pool,
        anchors,
        unix,
        checks: 0,
        best: TrustProblem::NoAnchor,
    };
    if path.climb(signer, 1) {
        Ok(())
    } else {
        Err(path.best)
    }
}

struct Path<'a> {
    pool: &'a [Certificate],
    anchors: &'a [Certificate],
    unix: i64,
    checks: usize,
    /// The most telling reason met so far.
    best: TrustProblem,
}

impl Path<'_> {
    fn climb(&mut self, below: &Certificate, length: usize) -> bool {
        for anchor in self.anchors {
            if anchor.may_issue(length) && self.step(below, anchor) {
                match anchor.sound_at(self.unix) {
                    Ok(()) => return true,
                    Err(problem) => self.best = problem,
                }
            }
        }
        if length >= LONGEST_PATH {
            return false;
        }
        for candidate in self.pool {
            if candidate.der != below.der && candidate.may_issue(length) && self.step(below, candidate) {
                match candidate.sound_at(self.unix) {
                    Ok(()) if self.climb(candidate, length + 1) => return true,
                    Ok(()) => {}
                    Err(problem) => self.best = problem,
                }
            }
        }
        false
    }

    fn step(&mut self, below: &Certificate, above: &Certificate) -> bool {
        if below.issuer != above.subject || self.checks >= MOST_CHECKS {
            return false;
        }
        self.checks += 1;
        below.is_signed_by(above)
    }
}

/// Reads trust anchors: any number of PEM certificates with whatever text around them, or one DER certificate.
///
/// # Errors
/// [`Error::BadAnchor`] if there is none, or if one of them is not a certificate.
pub fn anchors_from_pem(bytes: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
    const END: &str = "-----END CERTIFICATE-----";
    if Certificate::parse(bytes).is_some() {
        return Ok(vec![bytes.to_vec()]);
    }
    let text = String::from_utf8_lossy(bytes);
    let mut rest = text.as_ref();
    let mut anchors = Vec::new();
    while let Some(begin) = rest.find(BEGIN) {
        let length = rest[begin..].find(END).ok_or(Error::BadAnchor)? + END.len();
        let block = &rest[begin..begin + length];
        let (_, der) = x509_cert::der::pem::decode_vec(block.as_bytes()).map_err(|_| Error::BadAnchor)?;
        Certificate::parse(&der).ok_or(Error::BadAnchor)?;
        anchors.push(der);
        rest = &rest[begin + length..];
    }
    if anchors.is_empty() {
        Err(Error::BadAnchor)
    } else {
        Ok(anchors)
    }
}

fn display_name(name: &[u8]) -> String {
    attribute(name, COMMON_NAME)
        .or_else(|| Name::from_der(name).ok().map(|name| name.to_string()))
        .unwrap_or_default()
}

fn attribute(name: &[u8], wanted: Oid) -> Option<String> {
    let name = Name::from_der(name).ok()?;
    let found = name
        .0
        .iter()
        .flat_map(|part| part.0.iter())
        .find(|attribute| attribute.oid == wanted)?;
    text(&found.value)
}

/// The text of a directory string, in any of the encodings that certificates in use still have.
fn text(value: &Any) -> Option<String> {
    let bytes = value.value();
    match value.tag() {
        der::Tag::Utf8String | der::Tag::PrintableString | der::Tag::Ia5String => {
            Some(String::from_utf8_lossy(bytes).into_owned())
        }
        der::Tag::BmpString => value.decode_as::<BmpString>().ok().map(|text| text.to_string()),
        der::Tag::TeletexString => Some(bytes.iter().map(|&byte| char::from(byte)).collect()),
        _ => None,
    }
}
