//! Signing one of our documents: PAdES B-B by incremental update, filling a field that the exporter laid.
//!
//! Only the field's `/V` and `/AP` change. The input is never touched, and the result is handed out only after our own
//! verification accepts it. No timestamp authority is asked: the date is the caller's word.

use std::ops::Range;

use super::{
    Error, Identity, Moment, Role,
    algorithm::Hash,
    appearance::Parts,
    cms,
    document::{Pdf, State},
    serialize::hex,
    update::{ROOM, Update},
    verify::verify,
};

/// What is shown on the page where somebody signed.
#[derive(Debug, Clone, Copy)]
pub struct Appearance<'a> {
    /// One line each, from the top; no line breaking is done.
    pub lines: &'a [String],
    /// A TrueType font, embedded as a subset.
    pub font: &'a [u8],
    /// In points; reduced if the lines do not fit the field.
    pub size: f32,
}

/// One act of signing.
#[derive(Debug, Clone, Copy)]
pub struct SignRequest<'a> {
    /// Who signs, hence which field is filled.
    pub role: Role,
    pub identity: &'a Identity,
    /// Why, such as « procès-verbal approuvé ».
    pub reason: &'a str,
    pub location: Option<&'a str>,
    pub moment: Moment,
    pub appearance: Appearance<'a>,
}

/// Signs `pdf` and returns the whole signed file. The same request gives the same bytes with an RSA key; ECDSA
/// signatures differ each time.
///
/// # Errors
/// Refusals: [`Error::Unreadable`], [`Error::Encrypted`], [`Error::TooLarge`], [`Error::NotOurs`], [`Error::Draft`],
/// [`Error::Tampered`], [`Error::FieldMissing`], [`Error::FieldFilled`], [`Error::WrongRole`],
/// [`Error::NotYetValid`], [`Error::Expired`], [`Error::NotForSigning`], [`Error::BadMoment`].
/// Failures: [`Error::BadFont`], [`Error::ChainTooLong`], [`Error::SigningFailed`], [`Error::SelfCheckFailed`].
pub fn sign(pdf: &[u8], request: &SignRequest) -> Result<Vec<u8>, Error> {
    let base = Pdf::open(pdf)?;
    base.kind().ok_or(Error::NotOurs)?;
    match base.state().ok_or(Error::NotOurs)? {
        State::Draft => return Err(Error::Draft),
        State::Adopted => {}
    }
    let role = request.role;
    let before = verify(pdf, &[], request.moment.unix)?;
    if !before.intact {
        return Err(Error::Tampered);
    }
    let field = base
        .signature_fields()
        .into_iter()
        .find(|field| field.name == role.name())
        .ok_or(Error::FieldMissing(role))?;
    if field.value.is_some() {
        return Err(Error::FieldFilled(role));
    }
    let (width, height) = Update::room_on_page(&field).ok_or(Error::FieldMissing(role))?;
    check_identity(request)?;
    request.moment.to_pdf().ok_or(Error::BadMoment)?;

    let Appearance { lines, font, size } = request.appearance;
    let update = Update {
        field: field.id,
        name: request.identity.common_name(),
        reason: request.reason.to_owned(),
        location: request.location.map(str::to_owned),
        at: request.moment,
        appearance: Parts::draw(lines, font, size, width, height)?,
    };
    let written = update
        .write(&base)
        .ok_or_else(|| Error::Unreadable("unusual end of file".into()))?;
    let mut out = pdf.to_vec();
    out.extend(written.bytes);
    seal(&mut out, &written.gap, request.identity)?;

    let after = verify(&out, &[], request.moment.unix)?;
    let complete = after.signatures.len() == before.signatures.len() + 1;
    if after.intact && complete {
        Ok(out)
    } else {
        Err(Error::SelfCheckFailed)
    }
}

/// Signs everything around the gap and writes the envelope into it, over the zeros.
pub(super) fn seal(out: &mut [u8], gap: &Range<usize>, identity: &Identity) -> Result<(), Error> {
    let digest = Hash::Sha256.of(&[&out[..gap.start], &out[gap.end..]]);
    let envelope = cms::sign(identity, digest.as_ref())?;
    if envelope.len() > ROOM {
        return Err(Error::ChainTooLong {
            needed: envelope.len(),
            room: ROOM,
        });
    }
    let digits = hex(&envelope);
    out[gap.start + 1..][..digits.len()].copy_from_slice(&digits);
    Ok(())
}

fn check_identity(request: &SignRequest) -> Result<(), Error> {
    let SignRequest {
        role,
        identity,
        moment,
        ..
    } = request;
    match identity.role() {
        Some(certificate) if certificate != *role => {
            return Err(Error::WrongRole {
                wanted: *role,
                certificate,
            });
        }
        _ => {}
    }
    if moment.unix < identity.not_before() {
        return Err(Error::NotYetValid {
            from: identity.not_before(),
        });
    }
    if moment.unix > identity.not_after() {
        return Err(Error::Expired {
            until: identity.not_after(),
        });
    }
    if identity.may_sign() {
        Ok(())
    } else {
        Err(Error::NotForSigning)
    }
}
