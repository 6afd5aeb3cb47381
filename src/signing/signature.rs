//! A signature dictionary as it stands in the file: what it covers, and the checks that need no cryptography.
//!
//! `/ByteRange` and `/Contents` are judged against the raw bytes, because the attacks on signed PDFs live in the
//! difference between what a parser shows and what the bytes are.

use std::ops::Range;

use lopdf::{Dictionary, Object, ObjectId};

use super::{
    Moment, Problem,
    document::Pdf,
    serialize::{hex, read_text},
    update,
};

pub(super) const SUB_FILTER: &[u8] = b"ETSI.CAdES.detached";
const OLDER_SUB_FILTER: &[u8] = b"adbe.pkcs7.detached";
/// Our mark in `/Prop_Build`. It is covered by the signature, so nobody can add or remove it unseen.
pub(super) const PRODUCER: &[u8] = b"Palmares";

/// The longest envelope that we look into, in bytes: its parser sorts sets, which takes time when they are large.
const MOST_ENVELOPE: usize = 128 * 1024;

/// A signature dictionary that is well formed.
pub(super) struct Signature {
    pub id: ObjectId,
    /// Where `<…>` stands in the file.
    pub gap: Range<usize>,
    /// Where the revision that it covers ends.
    pub end: usize,
    /// The envelope, without the zeros that fill its room.
    pub envelope: Vec<u8>,
    pub at: Option<Moment>,
    pub name: Option<String>,
    pub reason: Option<String>,
    pub location: Option<String>,
    /// Announced as made by our signer.
    pub ours: bool,
    /// PAdES demands a signed reference to the certificate.
    pub pades: bool,
}

impl Signature {
    /// Reads the value of a signature field, and checks it against the raw bytes.
    pub fn read(pdf: &Pdf, value: &Object) -> Result<Signature, Problem> {
        let id = value.as_reference().map_err(|_| Problem::Malformed)?;
        let dictionary = pdf
            .resolve(value)
            .and_then(|value| value.as_dict().ok())
            .ok_or(Problem::Malformed)?;
        let name = |key: &[u8]| {
            dictionary
                .get(key)
                .ok()
                .and_then(|value| pdf.resolve(value)?.as_name().ok())
        };
        let text = |key: &[u8]| {
            dictionary
                .get(key)
                .ok()
                .and_then(|value| read_text(pdf.resolve(value)?))
        };
        let pades = match name(b"SubFilter") {
            Some(SUB_FILTER) => true,
            Some(OLDER_SUB_FILTER) => false,
            Some(_) => return Err(Problem::Unsupported),
            None => return Err(Problem::Malformed),
        };
        let (gap, end) = covered(pdf.bytes, dictionary)?;
        let contents = gap_contents(pdf.bytes, &gap)?;
        let shown = dictionary
            .get(b"Contents")
            .ok()
            .and_then(|contents| contents.as_str().ok());
        if shown.ok_or(Problem::Malformed)? != contents || !stands_in(pdf, id, &gap) {
            return Err(Problem::BadGap);
        }
        if !update::ends_well(&pdf.bytes[..end]) {
            return Err(Problem::BadEnd);
        }
        let length = envelope_length(&contents).ok_or(Problem::BadEnvelope)?;
        if contents[length..].iter().any(|&byte| byte != 0) {
            return Err(Problem::BadGap);
        }
        Ok(Signature {
            id,
            gap,
            end,
            envelope: contents[..length].to_vec(),
            at: dictionary
                .get(b"M")
                .ok()
                .and_then(|date| Moment::from_pdf(pdf.resolve(date)?.as_str().ok()?)),
            name: text(b"Name"),
            reason: text(b"Reason"),
            location: text(b"Location"),
            ours: producer(pdf, dictionary) == Some(PRODUCER),
            pades,
        })
    }

    /// The bytes that are signed, in two pieces around the gap.
    pub fn covered<'a>(&self, bytes: &'a [u8]) -> [&'a [u8]; 2] {
        [&bytes[..self.gap.start], &bytes[self.gap.end..self.end]]
    }

    /// Whether the gap spells the envelope as our signer does: lower case, then zeros, in exactly our room.
    pub fn is_spelled_by_us(&self, bytes: &[u8]) -> bool {
        let mut spelled = vec![b'<'];
        spelled.extend(hex(&self.envelope));
        if spelled.len() > 2 * update::ROOM + 1 {
            return false;
        }
        spelled.resize(2 * update::ROOM + 1, b'0');
        spelled.push(b'>');
        bytes[self.gap.clone()] == spelled
    }
}

/// `/ByteRange` must be `[0 a b c]` with `a < b` and `b + c` inside the file.
fn covered(bytes: &[u8], dictionary: &Dictionary) -> Result<(Range<usize>, usize), Problem> {
    let numbers: Option<Vec<usize>> = dictionary
        .get(b"ByteRange")
        .ok()
        .and_then(|range| range.as_array().ok())
        .ok_or(Problem::BadRange)?
        .iter()
        .map(|number| usize::try_from(number.as_i64().ok()?).ok())
        .collect();
    let Some(&[0, start, after, length]) = numbers.as_deref() else {
        return Err(Problem::BadRange);
    };
    let end = after.checked_add(length).ok_or(Problem::BadRange)?;
    if start < after && end <= bytes.len() {
        Ok((start..after, end))
    } else {
        Err(Problem::BadRange)
    }
}

/// The gap must be one hexadecimal string and nothing else.
fn gap_contents(bytes: &[u8], gap: &Range<usize>) -> Result<Vec<u8>, Problem> {
    let digits = bytes[gap.clone()]
        .strip_prefix(b"<")
        .and_then(|rest| rest.strip_suffix(b">"))
        .filter(|digits| digits.len() % 2 == 0)
        .ok_or(Problem::BadGap)?;
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    digits
        .chunks_exact(2)
        .map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?))
        .collect::<Option<Vec<u8>>>()
        .ok_or(Problem::BadGap)
}

/// The gap must be the `/Contents` of this very object, which must not lie in an object stream.
fn stands_in(pdf: &Pdf, id: ObjectId, gap: &Range<usize>) -> bool {
    let Some(start) = pdf.offset(id).filter(|&start| start < gap.start) else {
        return false;
    };
    let before = &pdf.bytes[start..gap.start];
    before.trim_ascii_end().ends_with(b"/Contents")
        && !contains(before, b"endobj")
        && !contains(before, b"stream")
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// The length of the DER element at the start.
fn envelope_length(contents: &[u8]) -> Option<usize> {
    use der::{Decode, Header, SliceReader};
    let mut reader = SliceReader::new(contents).ok()?;
    let header = Header::decode(&mut reader).ok()?;
    let total = (der::Encode::encoded_len(&header).ok()? + header.length).ok()?;
    let fits = |&total: &usize| total <= contents.len().min(MOST_ENVELOPE);
    usize::try_from(total).ok().filter(fits)
}

fn producer<'a>(pdf: &'a Pdf, dictionary: &'a Dictionary) -> Option<&'a [u8]> {
    let build = pdf.resolve(dictionary.get(b"Prop_Build").ok()?)?.as_dict().ok()?;
    let application = pdf.resolve(build.get(b"App").ok()?)?.as_dict().ok()?;
    pdf.resolve(application.get(b"Name").ok()?)?.as_name().ok()
}
