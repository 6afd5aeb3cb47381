//! What the journal tells of the session's documents: which are written and signed as it stands, and what comes next.

use crate::domain::event::{Document, Event, SignatoryRole};
use crate::domain::journal::Recorded;
use crate::domain::phase::Phase;
use crate::domain::time::Moment;
use crate::domain::{Digest, Session};

/// What comes next on the way from a proposal to filed minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The proposal is not adopted.
    Adopt,
    /// The minutes are adopted and not written.
    Write,
    /// They are written and wait for this signature.
    Sign(SignatoryRole),
    /// Both have signed.
    File,
}

/// The digest of the last deciding entry: two documents of one digest say the same.
pub(super) fn deciding(session: &Session) -> Option<Digest> {
    session.last_deciding().map(|recorded| recorded.digest)
}

/// What was issued and signed since the last decision, the newest first.
fn since(session: &Session) -> impl Iterator<Item = &Recorded> {
    let record = session.record().iter().rev();
    record.take_while(|recorded| !recorded.entry.event.is_deciding())
}

/// The digest of a document's last file, as the session stands.
pub(super) fn issued(session: &Session, document: Document) -> Option<Digest> {
    since(session).find_map(|recorded| match &recorded.entry.event {
        Event::Issued { document: of, digest }
        | Event::Signed {
            document: of, digest, ..
        } if *of == document => Some(*digest),
        _ => None,
    })
}

/// Who signed a document of this version in an office, and when.
pub(super) fn signed(session: &Session, document: Document, role: SignatoryRole) -> Option<(&str, Moment)> {
    since(session).find_map(|recorded| match &recorded.entry.event {
        Event::Signed {
            document: of,
            role: office,
            signer,
            ..
        } if *of == document && *office == role => Some((signer.as_str(), recorded.entry.moment())),
        _ => None,
    })
}

/// The secretary once the chair has signed the minutes, the chair before.
pub(super) fn next_signatory(session: &Session) -> SignatoryRole {
    match signed(session, Document::Minutes, SignatoryRole::Chair) {
        Some(_) => SignatoryRole::Secretary,
        None => SignatoryRole::Chair,
    }
}

/// What comes next.
pub fn next(session: &Session) -> Next {
    let signed = |role| signed(session, Document::Minutes, role).is_some();
    if session.state().phase != Phase::Adopted {
        Next::Adopt
    } else if issued(session, Document::Minutes).is_none() {
        Next::Write
    } else if !signed(SignatoryRole::Chair) {
        Next::Sign(SignatoryRole::Chair)
    } else if !signed(SignatoryRole::Secretary) {
        Next::Sign(SignatoryRole::Secretary)
    } else {
        Next::File
    }
}
