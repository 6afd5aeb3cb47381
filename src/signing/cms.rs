//! The cryptographic envelope of a signature: CMS `SignedData`, detached, as PAdES B-B wants it.
//!
//! Certificates and names inside are copied byte for byte. Ours carry no signing-time attribute (the date stands in
//! the PDF), no unsigned attribute, and the ESS signing-certificate-v2 attribute lists **every** certificate of the
//! chain, so that no byte of any of them can change unseen. Timestamps and revocation data in the envelopes of others
//! are ignored.

use der::{
    Decode, Encode, Sequence, Tag, TagNumber, Tagged,
    asn1::{Any, ObjectIdentifier as Oid, OctetString, SetOfVec},
};
use x509_cert::{attr::Attribute, spki::AlgorithmIdentifierOwned};

use super::{
    Error, Identity, Problem,
    algorithm::{self, Failure, Hash},
    certificate::Certificate,
};

const DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.1");
const SIGNED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.2");
const CONTENT_TYPE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: Oid = Oid::new_unwrap("1.2.840.113549.1.9.4");
const SIGNING_CERTIFICATE_V2: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.47");

#[derive(Sequence)]
struct ContentInfo {
    content_type: Oid,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    content: Any,
}

#[derive(Sequence)]
struct SignedData {
    version: u8,
    digest_algorithms: SetOfVec<AlgorithmIdentifierOwned>,
    content: EncapsulatedContent,
    #[asn1(
        context_specific = "0",
        tag_mode = "IMPLICIT",
        constructed = "true",
        optional = "true"
    )]
    certificates: Option<SetOfVec<Any>>,
    #[asn1(
        context_specific = "1",
        tag_mode = "IMPLICIT",
        constructed = "true",
        optional = "true"
    )]
    revocations: Option<SetOfVec<Any>>,
    signers: SetOfVec<Any>,
}

#[derive(Sequence)]
struct EncapsulatedContent {
    content_type: Oid,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    content: Option<Any>,
}

#[derive(Sequence)]
struct SignerInfo {
    version: u8,
    /// `IssuerAndSerialNumber`, or a key identifier that we do not follow.
    signer: Any,
    digest_algorithm: AlgorithmIdentifierOwned,
    #[asn1(
        context_specific = "0",
        tag_mode = "IMPLICIT",
        constructed = "true",
        optional = "true"
    )]
    signed: Option<SetOfVec<Attribute>>,
    algorithm: AlgorithmIdentifierOwned,
    value: OctetString,
    #[asn1(
        context_specific = "1",
        tag_mode = "IMPLICIT",
        constructed = "true",
        optional = "true"
    )]
    unsigned: Option<SetOfVec<Any>>,
}

#[derive(Sequence)]
struct IssuerAndSerial {
    issuer: Any,
    serial: Any,
}

#[derive(Sequence)]
struct SigningCertificateV2 {
    certificates: Vec<EssCertId>,
    policies: Option<Vec<Any>>,
}

#[derive(Sequence)]
struct EssCertId {
    /// Absent means SHA-256, which DER requires to leave out.
    hash: Option<AlgorithmIdentifierOwned>,
    digest: OctetString,
    issuer_serial: Option<IssuerSerial>,
}

#[derive(Sequence)]
struct IssuerSerial {
    issuer: Vec<Any>,
    serial: Any,
}

/// Signs `digest` (SHA-256 of the covered bytes) and returns the envelope.
pub(super) fn sign(identity: &Identity, digest: &[u8]) -> Result<Vec<u8>, Error> {
    let attributes = signed_attributes(identity.chain(), digest).map_err(|_| Error::SigningFailed)?;
    let message = attributes.to_der().map_err(|_| Error::SigningFailed)?;
    let value = identity.sign(&message)?;
    assemble(identity.chain(), attributes, identity.uses_rsa(), &value).map_err(|_| Error::SigningFailed)
}

/// The attributes that our signer signs, sorted as DER wants.
fn signed_attributes(chain: &[Certificate], digest: &[u8]) -> der::Result<SetOfVec<Attribute>> {
    let attribute = |oid, value: Any| -> der::Result<Attribute> {
        Ok(Attribute {
            oid,
            values: SetOfVec::try_from(vec![value])?,
        })
    };
    let certificates = chain
        .iter()
        .map(certificate_reference)
        .collect::<der::Result<Vec<_>>>()?;
    SetOfVec::try_from(vec![
        attribute(CONTENT_TYPE, Any::encode_from(&DATA)?)?,
        attribute(MESSAGE_DIGEST, Any::encode_from(&OctetString::new(digest)?)?)?,
        attribute(
            SIGNING_CERTIFICATE_V2,
            Any::encode_from(&SigningCertificateV2 {
                certificates,
                policies: None,
            })?,
        )?,
    ])
}

fn certificate_reference(certificate: &Certificate) -> der::Result<EssCertId> {
    let directory_name = Tag::ContextSpecific {
        constructed: true,
        number: TagNumber::N4,
    };
    Ok(EssCertId {
        hash: None,
        digest: OctetString::new(certificate.fingerprint())?,
        issuer_serial: Some(IssuerSerial {
            issuer: vec![Any::new(directory_name, certificate.issuer.as_slice())?],
            serial: Any::from_der(&certificate.serial)?,
        }),
    })
}

fn assemble(
    chain: &[Certificate],
    signed: SetOfVec<Attribute>,
    rsa: bool,
    value: &[u8],
) -> der::Result<Vec<u8>> {
    let own = chain.first().ok_or(der::ErrorKind::Failed)?;
    let sha256 = AlgorithmIdentifierOwned {
        oid: algorithm::SHA256,
        parameters: None,
    };
    let algorithm = if rsa {
        AlgorithmIdentifierOwned {
            oid: algorithm::RSA_SHA256,
            parameters: Some(Any::null()),
        }
    } else {
        AlgorithmIdentifierOwned {
            oid: algorithm::ECDSA_SHA256,
            parameters: None,
        }
    };
    let signer = SignerInfo {
        version: 1,
        signer: Any::encode_from(&IssuerAndSerial {
            issuer: Any::from_der(&own.issuer)?,
            serial: Any::from_der(&own.serial)?,
        })?,
        digest_algorithm: sha256.clone(),
        signed: Some(signed),
        algorithm,
        value: OctetString::new(value)?,
        unsigned: None,
    };
    let certificates = chain
        .iter()
        .map(|each| Any::from_der(&each.der))
        .collect::<der::Result<Vec<_>>>()?;
    let data = SignedData {
        version: 1,
        digest_algorithms: SetOfVec::try_from(vec![sha256])?,
        content: EncapsulatedContent {
            content_type: DATA,
            content: None,
        },
        certificates: Some(SetOfVec::try_from(certificates)?),
        revocations: None,
        signers: SetOfVec::try_from(vec![Any::encode_from(&signer)?])?,
    };
    ContentInfo {
        content_type: SIGNED_DATA,
        content: Any::encode_from(&data)?,
    }
    .to_der()
}

/// A parsed envelope, not yet checked.
pub(super) struct SignedEnvelope {
    /// The signer's certificate.
    pub signer: Certificate,
    /// Every certificate in the envelope.
    pub certificates: Vec<Certificate>,
    hash: Hash,
    digest: Vec<u8>,
    signed: SetOfVec<Attribute>,
    algorithm: AlgorithmIdentifierOwned,
    value: Vec<u8>,
    references: Option<SigningCertificateV2>,
}

impl SignedEnvelope {
    pub fn parse(der: &[u8]) -> Result<SignedEnvelope, Problem> {
        let bad = |_| Problem::BadEnvelope;
        let info = ContentInfo::from_der(der).map_err(bad)?;
        let data: SignedData = info.content.decode_as().map_err(bad)?;
        let [signer] = data.signers.as_slice() else {
            return Err(Problem::BadEnvelope);
        };
        let signer: SignerInfo = signer.decode_as().map_err(bad)?;
        if info.content_type != SIGNED_DATA
            || data.content.content_type != DATA
            || data.content.content.is_some()
        {
            return Err(Problem::BadEnvelope);
        }
        let certificates: Vec<Certificate> = data
            .certificates
            .iter()
            .flat_map(|set| set.iter())
            .filter(|choice| choice.tag() == Tag::Sequence)
            .filter_map(|choice| Certificate::parse(&choice.to_der().ok()?))
            .collect();
        let name: IssuerAndSerial = signer.signer.decode_as().map_err(|_| Problem::Unsupported)?;
        let (issuer, serial) = (
            name.issuer.to_der().map_err(bad)?,
            name.serial.to_der().map_err(bad)?,
        );
        let own = certificates
            .iter()
            .find(|each| each.issuer == issuer && each.serial == serial)
            .ok_or(Problem::WrongCertificate)?
            .clone();

        let signed = signer.signed.ok_or(Problem::BadEnvelope)?;
        let single = |oid: Oid| -> Result<Option<&Any>, Problem> {
            let mut found = signed.iter().filter(|attribute| attribute.oid == oid);
            match (found.next(), found.next()) {
                (None, _) => Ok(None),
                (Some(attribute), None) if attribute.values.len() == 1 => Ok(attribute.values.get(0)),
                _ => Err(Problem::BadEnvelope),
            }
        };
        let content_type = single(CONTENT_TYPE)?.and_then(|value| value.decode_as::<Oid>().ok());
        if content_type != Some(DATA) {
            return Err(Problem::BadEnvelope);
        }
        let digest: OctetString = single(MESSAGE_DIGEST)?
            .ok_or(Problem::BadEnvelope)?
            .decode_as()
            .map_err(bad)?;
        let references = match single(SIGNING_CERTIFICATE_V2)? {
            Some(value) => Some(value.decode_as().map_err(bad)?),
            None => None,
        };
        Ok(SignedEnvelope {
            signer: own,
            certificates,
            hash: Hash::from_oid(signer.digest_algorithm.oid).ok_or(Problem::Unsupported)?,
            digest: digest.as_bytes().to_vec(),
            algorithm: signer.algorithm,
            value: signer.value.as_bytes().to_vec(),
            references,
            signed,
        })
    }

    /// Checks that the covered bytes, in two parts, are those that were signed, by this signer.
    /// `must_reference` demands the signed reference to the certificate that PAdES requires.
    pub fn check(&self, covered: &[&[u8]], must_reference: bool) -> Result<(), Problem> {
        if self.hash.of(covered).as_ref() != self.digest {
            return Err(Problem::DigestMismatch);
        }
        let message = self.signed.to_der().map_err(|_| Problem::BadEnvelope)?;
        algorithm::verify(
            &self.signer.key,
            &self.algorithm,
            Some(self.hash),
            &message,
            &self.value,
        )
        .map_err(|failure| match failure {
            Failure::Unsupported => Problem::Unsupported,
            Failure::Invalid => Problem::BadSignature,
        })?;
        match &self.references {
            None if must_reference => Err(Problem::WrongCertificate),
            None => Ok(()),
            Some(references) => self.check_reference(references),
        }
    }

    fn check_reference(&self, references: &SigningCertificateV2) -> Result<(), Problem> {
        let first = references.certificates.first().ok_or(Problem::WrongCertificate)?;
        let hash = match &first.hash {
            None => Hash::Sha256,
            Some(algorithm) => Hash::from_oid(algorithm.oid).ok_or(Problem::Unsupported)?,
        };
        if hash.of(&[&self.signer.der]).as_ref() == first.digest.as_bytes() {
            Ok(())
        } else {
            Err(Problem::WrongCertificate)
        }
    }

    /// Whether `der` is, byte for byte, what our signer writes for this signer, digest and signature value: nothing
    /// but the signer's own chain, every certificate of it referenced.
    pub fn is_spelled_by_us(&self, der: &[u8]) -> bool {
        let mut chain = vec![self.signer.clone()];
        while chain.len() < self.certificates.len() {
            let next = chain.last().and_then(|below| {
                self.certificates
                    .iter()
                    .find(|each| !chain.iter().any(|known| known.der == each.der) && below.is_signed_by(each))
            });
            match next {
                Some(next) => chain.push(next.clone()),
                None => return false,
            }
        }
        let rsa = self.signer.key.algorithm.oid == algorithm::RSA;
        signed_attributes(&chain, &self.digest)
            .and_then(|attributes| assemble(&chain, attributes, rsa, &self.value))
            .is_ok_and(|ours| ours == der)
    }
}
