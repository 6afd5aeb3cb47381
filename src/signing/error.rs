//! Why an identity could not be opened, or a file not be signed or read.
//!
//! Variants carry data, not sentences: `locale` speaks to people. `Display` is for developers and logs.

use std::fmt;

use super::Role;

/// Everything that this module refuses or fails at. Nothing is ever written before an error is returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    // Identities
    /// The password does not open the PKCS#12 file. A file altered after it was made fails the same check.
    WrongPassword,
    /// Not a PKCS#12 file, truncated, or inconsistent.
    DamagedIdentity(String),
    /// A sound file that uses something we do not handle.
    UnsupportedIdentity(String),
    /// The file holds no private key with its certificate.
    NoPrivateKey,
    /// The private key does not belong to the certificate beside it.
    KeyMismatch,
    /// A self-issued identity could not be made as asked.
    SelfIssue(String),
    /// A trust anchor is not a certificate (PEM or DER).
    BadAnchor,

    // The document
    /// Not a PDF that can be read.
    Unreadable(String),
    /// Protected by encryption, even with an empty password.
    Encrypted,
    /// Larger than the limit on what we read, in bytes.
    TooLarge { bytes: usize, limit: usize },
    /// A PDF, but not minutes or an annex made by our exporter.
    NotOurs,
    /// The document says that it is a draft.
    Draft,
    /// Our document, but without an empty field for this role.
    FieldMissing(Role),
    /// Somebody has already signed for this role.
    FieldFilled(Role),
    /// A signature already in the file is broken, or something was changed after it.
    Tampered,

    // The signature
    /// The certificate names the other role.
    WrongRole { wanted: Role, certificate: Role },
    /// The certificate becomes valid later than the moment of signing (unix seconds).
    NotYetValid { from: i64 },
    /// The certificate ended before the moment of signing (unix seconds).
    Expired { until: i64 },
    /// The certificate's key usage does not allow signing documents.
    NotForSigning,
    /// The moment of signing cannot be written as a date with an offset.
    BadMoment,
    /// The chain of certificates needs more room than is reserved, in bytes.
    ChainTooLong { needed: usize, room: usize },
    /// The font given for the appearance cannot be used.
    BadFont(String),
    /// The signing key refused to work.
    SigningFailed,
    /// The file just signed did not pass our own verification, so it was not handed out.
    SelfCheckFailed,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::WrongPassword => write!(f, "wrong password"),
            Error::DamagedIdentity(why) => write!(f, "damaged PKCS#12 file: {why}"),
            Error::UnsupportedIdentity(what) => write!(f, "unsupported identity: {what}"),
            Error::NoPrivateKey => write!(f, "no private key with its certificate in the file"),
            Error::KeyMismatch => write!(f, "the private key does not belong to the certificate"),
            Error::SelfIssue(why) => write!(f, "cannot make a self-issued identity: {why}"),
            Error::BadAnchor => write!(f, "a trust anchor is not a certificate"),
            Error::Unreadable(why) => write!(f, "unreadable PDF: {why}"),
            Error::Encrypted => write!(f, "encrypted PDF"),
            Error::TooLarge { bytes, limit } => write!(f, "{bytes} bytes, more than the limit of {limit}"),
            Error::NotOurs => write!(f, "not minutes or an annex made by this program"),
            Error::Draft => write!(f, "the document is a draft"),
            Error::FieldMissing(role) => write!(f, "no signature field named {}", role.name()),
            Error::FieldFilled(role) => write!(f, "the field {} is already signed", role.name()),
            Error::Tampered => write!(
                f,
                "an earlier signature is broken or the file was changed after it"
            ),
            Error::WrongRole { wanted, certificate } => {
                write!(
                    f,
                    "the certificate names {}, not {}",
                    certificate.name(),
                    wanted.name()
                )
            }
            Error::NotYetValid { from } => write!(f, "certificate not valid before unix time {from}"),
            Error::Expired { until } => write!(f, "certificate expired at unix time {until}"),
            Error::NotForSigning => write!(f, "the certificate's key usage excludes signing"),
            Error::BadMoment => write!(f, "the moment of signing is outside what a PDF date can say"),
            Error::ChainTooLong { needed, room } => {
                write!(f, "the signature needs {needed} bytes, {room} are reserved")
            }
            Error::BadFont(why) => write!(f, "unusable font: {why}"),
            Error::SigningFailed => write!(f, "the signing key refused to work"),
            Error::SelfCheckFailed => write!(f, "the signed file failed our own verification"),
        }
    }
}

impl std::error::Error for Error {}
