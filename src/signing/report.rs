//! What verification found, as data.
//!
//! No sentence for people is written here; `locale` has them.

use super::{Kind, Moment, Role, State};

/// What [`verify`](super::verify()) says of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Every signature is sound and nothing in the file is unaccounted for. For a file without any signature this
    /// is true and means only that nothing contradicts it: look at [`signatures`](Self::signatures) first.
    pub intact: bool,
    /// There is at least one signature and every signature leads to a trust anchor.
    pub trusted: bool,
    /// In the order in which they were made.
    pub signatures: Vec<SignatureReport>,
    /// Everything that our own signer would not have done to the file.
    pub changes: Vec<Change>,
    /// What the document says it is, for documents of ours.
    pub kind: Option<Kind>,
    pub state: Option<State>,
}

/// One signature of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureReport {
    /// The field's full name, such as `chair`.
    pub field: String,
    /// The common name of the signer, from the certificate; empty if it could not be read.
    pub signer: String,
    pub issuer: String,
    /// The role that the certificate's `title` names.
    pub role: Option<Role>,
    /// The certificate vouches for itself: nobody else says who this is.
    pub self_issued: bool,
    /// SHA-256 of the certificate.
    pub fingerprint: Option<[u8; 32]>,
    /// The bytes that it covers are those that were signed.
    pub intact: bool,
    /// The certificate leads to a trust anchor and was valid at the moment claimed.
    pub trusted: bool,
    pub covers: Covers,
    /// Something other than a further signature of ours was added after it.
    pub changed_after: bool,
    /// When it was made, as its signer claims: no timestamp authority stands behind it.
    pub at: Option<Moment>,
    pub reason: Option<String>,
    pub location: Option<String>,
    /// Why it is not intact.
    pub problem: Option<Problem>,
    /// Why it is not trusted, when it is intact.
    pub trust_problem: Option<TrustProblem>,
    /// Written by our own signer, hence in the one spelling in which no byte can change unseen. In a signature
    /// made elsewhere a few bytes of its envelope may.
    pub ours: bool,
}

/// How much of the file a signature covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covers {
    /// All of it.
    File,
    /// All of an earlier revision; something was appended later.
    Revision,
}

/// Why a signature is not intact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The field's value is not a complete signature dictionary.
    Malformed,
    /// The covered ranges are not two pieces around the signature, starting with the file's first byte.
    BadRange,
    /// What lies between the covered ranges is not exactly the signature's one hexadecimal string.
    BadGap,
    /// The covered revision does not end where a PDF ends.
    BadEnd,
    /// Another field shows the same signature.
    Shared,
    /// The cryptographic envelope cannot be read.
    BadEnvelope,
    /// The covered bytes are not those that were signed.
    DigestMismatch,
    /// The signature value does not match the certificate's key.
    BadSignature,
    /// An algorithm that we do not check.
    Unsupported,
    /// The signed reference to the certificate is missing or names another one.
    WrongCertificate,
    /// Announced as made by us, but not spelled or laid out as our signer does.
    NotOurLayout,
}

/// Why an intact signature is not trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrustProblem {
    /// No path of certificates leads to one of the anchors given.
    NoAnchor,
    /// A certificate on the path was not yet valid at the moment claimed (unix seconds).
    NotYetValid { from: i64 },
    /// A certificate on the path had expired at the moment claimed (unix seconds).
    Expired { until: i64 },
    /// The signer's certificate is not meant for signing.
    NotForSigning,
    /// A certificate on the path has a critical extension that we do not know.
    UnknownExtension,
    /// The moment claimed is missing, or lies in the future.
    BadMoment,
    /// The certificate names the other role than the field that it signed.
    OtherRole,
}

/// One thing that our own signer would not have done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// `what` was changed or added after signature `after` (1 for the first; 0 in a file without signatures).
    Modified { after: usize, what: What },
    /// A signature stands in the file but no field shows it; `count` of them.
    StraySignatures { count: usize },
    /// The field was signed in an earlier revision and is no longer.
    SignatureRemoved { field: String },
}

/// What kind of thing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A page, or something drawn on one.
    Page,
    /// An annotation or a form field.
    Annotation,
    /// The document's catalog: fields, names, actions, metadata entry points.
    Catalog,
    /// Other objects.
    Objects,
    /// Bytes that are not part of any object: text after the end, a damaged table.
    Bytes,
    /// A further signature, not laid out as our signer does.
    Signature,
}
