//! The incremental update that our signer appends, in the one layout that it has.
//!
//! ```text
//! <the file so far>
//! widget            the field again, with /V and /AP
//! signature         with /ByteRange and room for /Contents
//! appearance        seven objects, reachable from /AP only
//! xref, trailer, startxref, %%EOF
//! ```
//!
//! Signing writes an [`Update`]; verification reads one back and writes it again, and the bytes must be the same. So
//! this layout is a file format: a change here needs the old one to stay readable.

use std::ops::Range;

use lopdf::{Dictionary, Object, ObjectId, dictionary, xref::XrefType};

use super::{
    Moment,
    appearance::Parts,
    document::{Field, Pdf},
    serialize,
    signature::{PRODUCER, SUB_FILTER, Signature},
};

/// The room for the signature's envelope, in bytes before hexadecimal doubles it.
pub(super) const ROOM: usize = 16 * 1024;
/// `/ByteRange` with its numbers, padded with spaces to this width inside the brackets.
const RANGE_WIDTH: usize = 40;

/// Everything in an update that varies.
pub(super) struct Update {
    pub field: ObjectId,
    pub name: String,
    pub reason: String,
    pub location: Option<String>,
    pub at: Moment,
    pub appearance: Parts,
}

/// An update as bytes, the room for the envelope still filled with zeros.
pub(super) struct Written {
    pub bytes: Vec<u8>,
    /// Where `<…>` stands, counted from the start of the whole file.
    pub gap: Range<usize>,
}

impl Update {
    /// The bytes to append to `base`, or `None` if `base` is not laid out so that one can append to it.
    pub fn write(&self, base: &Pdf) -> Option<Written> {
        let start = base.bytes.len();
        let previous = last_table(base.bytes)?;
        let trailer = &base.document.trailer;
        let next = next_id(base)?;
        let (signature, form) = ((next, 0), (next + 1, 0));
        let mut widget = base.document.get_object(self.field).ok()?.as_dict().ok()?.clone();
        let (width, height) = extent(&widget)?;
        widget.set("V", signature);
        widget.set("AP", dictionary! { "N" => form });

        let mut out = Vec::new();
        if !base.bytes.ends_with(b"\n") {
            out.push(b'\n');
        }
        let mut offsets = vec![(self.field, start + out.len())];
        serialize::indirect(&mut out, self.field, &Object::Dictionary(widget));
        offsets.push((signature, start + out.len()));
        let (range, gap) = self.write_signature(&mut out, signature)?;
        for (id, object) in (form.0..).zip(self.appearance.objects(form.0, width, height)) {
            offsets.push(((id, 0), start + out.len()));
            serialize::indirect(&mut out, (id, 0), &object);
        }
        write_table(
            &mut out,
            start,
            &offsets,
            previous,
            trailer,
            base.document.reference_table.cross_reference_type,
        );

        let end = start + out.len();
        let gap = start + gap.start..start + gap.end;
        let numbers = format!("0 {} {} {}", gap.start, gap.end, end - gap.end);
        let padded = format!("{numbers:<RANGE_WIDTH$}");
        out.get_mut(range)
            .filter(|slot| slot.len() == padded.len())?
            .copy_from_slice(padded.as_bytes());
        Some(Written { bytes: out, gap })
    }

    /// Reads back what varies in the update that signed `field`, `base` being the file before it.
    pub fn read(pdf: &Pdf, base: &Pdf, field: &Field, signature: &Signature) -> Option<Update> {
        let next = next_id(base)?;
        if signature.id != (next, 0) {
            return None;
        }
        Some(Update {
            field: field.id,
            name: signature.name.clone()?,
            reason: signature.reason.clone()?,
            location: signature.location.clone(),
            at: signature.at?,
            appearance: Parts::read(pdf, next + 1)?,
        })
    }

    /// Writes the signature dictionary and says where, in `out`, its range's numbers and its gap stand.
    fn write_signature(&self, out: &mut Vec<u8>, id: ObjectId) -> Option<(Range<usize>, Range<usize>)> {
        let put = |out: &mut Vec<u8>, text: &str| out.extend_from_slice(text.as_bytes());
        let put_text = |out: &mut Vec<u8>, key: &str, value: &str| {
            put(out, key);
            serialize::object(out, &serialize::text_string(value));
        };
        put(
            out,
            &format!(
                "{} {} obj\n<</Type /Sig/Filter /Adobe.PPKLite/SubFilter /",
                id.0, id.1
            ),
        );
        out.extend_from_slice(SUB_FILTER);
        put(out, "/ByteRange [");
        let range = out.len()..out.len() + RANGE_WIDTH;
        out.resize(range.end, b' ');
        put(out, "]/Contents ");
        let gap = out.len()..out.len() + 2 * ROOM + 2;
        put(out, "<");
        out.resize(gap.end - 1, b'0');
        put(out, ">");
        put(out, &format!("/M ({})", self.at.to_pdf()?));
        put_text(out, "/Name ", &self.name);
        put_text(out, "/Reason ", &self.reason);
        if let Some(location) = &self.location {
            put_text(out, "/Location ", location);
        }
        put(out, "/Prop_Build <</App <</Name /");
        out.extend_from_slice(PRODUCER);
        put(out, ">>>>>>\nendobj\n");
        Some((range, gap))
    }
}

/// The first object number that `base` does not use.
fn next_id(base: &Pdf) -> Option<u32> {
    let size = base.document.trailer.get(b"Size").ok()?.as_i64().ok()?;
    let next = u32::try_from(size)
        .ok()?
        .max(base.document.max_id.checked_add(1)?);
    // Room for our own objects, and within what readers accept.
    (next < 8_000_000).then_some(next)
}

/// Width and height of the widget's rectangle, in points.
fn extent(widget: &Dictionary) -> Option<(f32, f32)> {
    let rectangle = widget.get(b"Rect").ok()?.as_array().ok()?;
    let side = |index: usize| rectangle.get(index)?.as_float().ok();
    let (width, height) = ((side(2)? - side(0)?).abs(), (side(3)? - side(1)?).abs());
    (width.is_finite() && height.is_finite()).then_some((width, height))
}

impl Update {
    /// The size of the box that the field leaves for the appearance, in points.
    pub fn room_on_page(field: &Field) -> Option<(f32, f32)> {
        extent(&field.dictionary)
    }
}

/// The offset after the last `startxref`, if the file ends as a PDF does: nothing but white space after `%%EOF`.
fn last_table(bytes: &[u8]) -> Option<usize> {
    let body = bytes.trim_ascii_end().strip_suffix(b"%%EOF")?.trim_ascii_end();
    let digits = body.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (head, number) = body.split_at(body.len() - digits);
    head.trim_ascii_end().strip_suffix(b"startxref")?;
    std::str::from_utf8(number).ok()?.parse().ok()
}

/// Whether a revision of these bytes ends as a PDF does.
pub(super) fn ends_well(bytes: &[u8]) -> bool {
    last_table(bytes).is_some()
}

fn write_table(
    out: &mut Vec<u8>,
    start: usize,
    offsets: &[(ObjectId, usize)],
    previous: usize,
    trailer: &Dictionary,
    kind: XrefType,
) {
    let here = start + out.len();
    let last = offsets.iter().map(|&((id, _), _)| id).max().unwrap_or(0);
    let field = offsets[0].0.0;
    let next = offsets[1].0.0;
    let mut entries = Dictionary::new();
    match kind {
        XrefType::CrossReferenceTable => {
            entries.set("Size", i64::from(last) + 1);
            carry(trailer, &mut entries, previous);
            let line =
                |&((_, generation), offset): &(ObjectId, usize)| format!("{offset:010} {generation:05} n \n");
            let mut table = format!(
                "xref\n{field} 1\n{}{next} {}\n",
                line(&offsets[0]),
                offsets.len() - 1
            );
            table.extend(offsets[1..].iter().map(line));
            out.extend(table.into_bytes());
            out.extend(b"trailer\n");
            serialize::object(out, &Object::Dictionary(entries));
            out.push(b'\n');
        }
        XrefType::CrossReferenceStream => {
            let own = last + 1;
            entries.set("Type", "XRef");
            entries.set("Size", i64::from(own) + 1);
            entries.set("W", vec![1.into(), 4.into(), 2.into()]);
            let count = i64::try_from(offsets.len()).unwrap_or(i64::MAX);
            entries.set(
                "Index",
                vec![
                    i64::from(field).into(),
                    1.into(),
                    i64::from(next).into(),
                    count.into(),
                ],
            );
            carry(trailer, &mut entries, previous);
            let mut rows = Vec::new();
            for &((_, generation), offset) in offsets.iter().chain([&((own, 0), here)]) {
                rows.push(1);
                // Files stay far below four gigabytes: see the limit where they are opened.
                rows.extend(u32::try_from(offset).unwrap_or(u32::MAX).to_be_bytes());
                rows.extend(generation.to_be_bytes());
            }
            serialize::indirect(out, (own, 0), &Object::Stream(lopdf::Stream::new(entries, rows)));
        }
    }
    out.extend(format!("startxref\n{here}\n%%EOF\n").into_bytes());
}

/// What an update repeats from the trailer before it.
fn carry(trailer: &Dictionary, entries: &mut Dictionary, previous: usize) {
    for key in ["Root", "Info", "ID"] {
        if let Ok(value) = trailer.get(key.as_bytes()) {
            entries.set(key, value.clone());
        }
    }
    entries.set("Prev", i64::try_from(previous).unwrap_or(i64::MAX));
}
