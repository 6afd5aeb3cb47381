//! What a signature looks like on the page: lines of text in an embedded subset of a font. The page has its own frame.
//!
//! The seven objects have one fixed shape that verification can rebuild, and keep PDF/A-1 valid: everything embedded,
//! no transparency, a `CIDSet`, a `ToUnicode` map. No shaping and no line breaking happen here: the caller gives
//! lines, and a size that is reduced if they do not fit.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};
use ring::digest;

use super::{Error, document::Pdf, serialize::hex};

/// How many objects an appearance takes, numbered one after the other.
pub(super) const OBJECTS: u32 = 7;

const LEADING: f32 = 1.35;
/// How dark the text is, from black (0) to white (1): quieter than the signer's name that the page prints above.
const GREY: &str = "0.3";
/// `ToUnicode` blocks hold at most a hundred pairs.
const PAIRS: usize = 100;

/// Everything in an appearance that varies.
pub(super) struct Parts {
    content: Packed,
    base_font: Vec<u8>,
    widths: Vec<i64>,
    bounding_box: [i64; 4],
    ascent: i64,
    descent: i64,
    cap_height: i64,
    font: Packed,
    font_length: i64,
    cid_set: Packed,
    to_unicode: Packed,
}

/// A stream's stored bytes.
struct Packed {
    deflated: bool,
    bytes: Vec<u8>,
}

impl Packed {
    fn new(bytes: Vec<u8>) -> Packed {
        let mut stream = Stream::new(Dictionary::new(), bytes);
        // Compression in memory fails only on a filter that is already there.
        let _ = stream.compress();
        Packed {
            deflated: stream.dict.has(b"Filter"),
            bytes: stream.content,
        }
    }

    fn read(pdf: &Pdf, id: u32) -> Option<Packed> {
        let stream = pdf.document.get_object((id, 0)).ok()?.as_stream().ok()?;
        Some(Packed {
            deflated: stream.dict.has(b"Filter"),
            bytes: stream.content.clone(),
        })
    }

    fn stream(&self, mut dictionary: Dictionary) -> Object {
        if self.deflated {
            dictionary.set("Filter", "FlateDecode");
        }
        Object::Stream(Stream::new(dictionary, self.bytes.clone()))
    }
}

impl Parts {
    /// Draws `lines` into a box of `width` by `height` points.
    pub fn draw(lines: &[String], font: &[u8], size: f32, width: f32, height: f32) -> Result<Parts, Error> {
        let bad = |why: &str| Error::BadFont(why.to_owned());
        let face = ttf_parser::Face::parse(font, 0).map_err(|why| bad(&why.to_string()))?;
        let lines: Vec<Vec<(u16, char)>> = lines.iter().map(|line| glyphs(&face, line)).collect();
        let used: BTreeMap<u16, String> = lines
            .iter()
            .flatten()
            .rev()
            .map(|&(glyph, character)| (glyph, character.to_string()))
            .collect();
        let parsed =
            printpdf::ParsedFont::from_bytes(font, 0, &mut Vec::new()).ok_or_else(|| bad("unreadable"))?;
        let subset = printpdf::subset_font(&parsed, &used).map_err(|why| bad(&why))?;
        let renumbered = |glyph: u16| subset.glyph_mapping.get(&glyph).map_or(0, |(new, _)| *new);

        let em = f32::from(face.units_per_em());
        let scaled = |value: i16| (f32::from(value) * 1000.0 / em).round() as i64;
        let advance = |glyph: u16| {
            f32::from(face.glyph_hor_advance(ttf_parser::GlyphId(glyph)).unwrap_or(0)) * 1000.0 / em
        };
        let mut widths = vec![(0, advance(0))];
        widths.extend(used.keys().map(|&glyph| (renumbered(glyph), advance(glyph))));
        widths.sort_by_key(|&(glyph, _)| glyph);
        widths.dedup_by_key(|&mut (glyph, _)| glyph);

        let widest = lines
            .iter()
            .map(|line| line.iter().map(|&(glyph, _)| advance(glyph)).sum::<f32>() / 1000.0)
            .fold(0.0, f32::max);
        let size = fitting(size, widest, lines.len(), width, height);
        let content = content(&lines, renumbered, size, height);

        let count = ttf_parser::RawFace::parse(&subset.bytes, 0)
            .ok()
            .and_then(|raw| raw.table(ttf_parser::Tag::from_bytes(b"maxp")))
            .and_then(|table| Some(usize::from(u16::from_be_bytes([*table.get(4)?, *table.get(5)?]))))
            .ok_or_else(|| bad("no glyph count"))?;
        let mut cid_set = vec![0_u8; count.div_ceil(8)];
        for glyph in 0..count {
            cid_set[glyph / 8] |= 0x80 >> (glyph % 8);
        }
        let pairs: BTreeMap<u16, &String> = used
            .iter()
            .map(|(&glyph, text)| (renumbered(glyph), text))
            .collect();
        let bounds = face.global_bounding_box();
        Ok(Parts {
            content: Packed::new(content),
            base_font: base_font(&face, &subset.bytes),
            widths: widths
                .into_iter()
                .map(|(_, width)| width.round() as i64)
                .collect(),
            bounding_box: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(scaled),
            ascent: scaled(face.ascender()),
            descent: scaled(face.descender()),
            cap_height: scaled(face.capital_height().unwrap_or_else(|| face.ascender())),
            font_length: i64::try_from(subset.bytes.len()).map_err(|_| bad("too large"))?,
            font: Packed::new(subset.bytes),
            cid_set: Packed::new(cid_set),
            to_unicode: Packed::new(to_unicode(&pairs)),
        })
    }

    /// Takes the varying parts out of the seven objects from `first` on, if they are there. What is not taken is
    /// not trusted: the caller rebuilds the objects and compares.
    pub fn read(pdf: &Pdf, first: u32) -> Option<Parts> {
        let dictionary = |id: u32| pdf.document.get_object((id, 0)).ok()?.as_dict().ok();
        let cid_font = dictionary(first + 2)?;
        let descriptor = dictionary(first + 3)?;
        let font = pdf.document.get_object((first + 4, 0)).ok()?.as_stream().ok()?;
        let number = |dictionary: &Dictionary, key: &[u8]| dictionary.get(key).ok()?.as_i64().ok();
        let numbers = |items: &Object| -> Option<Vec<i64>> {
            items
                .as_array()
                .ok()?
                .iter()
                .map(|item| item.as_i64().ok())
                .collect()
        };
        let widths = cid_font.get(b"W").ok()?.as_array().ok()?.get(1)?;
        let bounding_box = numbers(descriptor.get(b"FontBBox").ok()?)?;
        Some(Parts {
            content: Packed::read(pdf, first)?,
            base_font: cid_font.get(b"BaseFont").ok()?.as_name().ok()?.to_vec(),
            widths: numbers(widths)?,
            bounding_box: bounding_box.try_into().ok()?,
            ascent: number(descriptor, b"Ascent")?,
            descent: number(descriptor, b"Descent")?,
            cap_height: number(descriptor, b"CapHeight")?,
            font: Packed::read(pdf, first + 4)?,
            font_length: number(&font.dict, b"Length1")?,
            cid_set: Packed::read(pdf, first + 5)?,
            to_unicode: Packed::read(pdf, first + 6)?,
        })
    }

    /// The objects, numbered from `first`: form, font, descendant font, descriptor, font file, `CIDSet`, `ToUnicode`.
    pub fn objects(&self, first: u32, width: f32, height: f32) -> [Object; OBJECTS as usize] {
        let reference = |offset: u32| Object::Reference((first + offset, 0));
        let integers = |values: &[i64]| {
            values
                .iter()
                .map(|&value| Object::Integer(value))
                .collect::<Vec<_>>()
        };
        let literal = |text: &str| Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
        let name = || Object::Name(self.base_font.clone());
        let form = dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), Object::Real(width), Object::Real(height)],
            "Resources" => dictionary! { "Font" => dictionary! { "F" => reference(1) } },
        };
        let font = dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "BaseFont" => name(), "Encoding" => "Identity-H",
            "DescendantFonts" => vec![reference(2)], "ToUnicode" => reference(6),
        };
        let cid_font = dictionary! {
            "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => name(),
            "CIDSystemInfo" => dictionary! {
                "Registry" => literal("Adobe"), "Ordering" => literal("Identity"), "Supplement" => 0,
            },
            "FontDescriptor" => reference(3), "CIDToGIDMap" => "Identity",
            "W" => vec![0.into(), integers(&self.widths).into()],
        };
        let descriptor = dictionary! {
            "Type" => "FontDescriptor", "FontName" => name(), "Flags" => 4,
            "FontBBox" => integers(&self.bounding_box), "ItalicAngle" => 0, "Ascent" => self.ascent,
            "Descent" => self.descent, "CapHeight" => self.cap_height, "StemV" => 80,
            "FontFile2" => reference(4), "CIDSet" => reference(5),
        };
        [
            self.content.stream(form),
            font.into(),
            cid_font.into(),
            descriptor.into(),
            self.font.stream(dictionary! { "Length1" => self.font_length }),
            self.cid_set.stream(Dictionary::new()),
            self.to_unicode.stream(Dictionary::new()),
        ]
    }
}

/// The glyphs of a line. What the font lacks becomes a space or a question mark: PDF/A forbids drawing nothing.
fn glyphs(face: &ttf_parser::Face, line: &str) -> Vec<(u16, char)> {
    let glyph = |character: char| {
        face.glyph_index(character)
            .filter(|glyph| glyph.0 != 0)
            .map(|glyph| glyph.0)
    };
    line.chars()
        .filter_map(|character| {
            let stand_in = if character.is_whitespace() { ' ' } else { '?' };
            glyph(character)
                .map(|found| (found, character))
                .or_else(|| glyph(stand_in).map(|found| (found, stand_in)))
        })
        .collect()
}

/// The size asked, or the largest one at which the text fits.
fn fitting(size: f32, widest: f32, lines: usize, width: f32, height: f32) -> f32 {
    let by_width = if widest > 0.0 { width / widest } else { size };
    let by_height = if lines > 0 {
        height / (lines as f32 * LEADING)
    } else {
        size
    };
    // Down to hundredths, so that writing the number does not make it larger.
    (size.min(by_width).min(by_height).max(1.0) * 100.0).floor() / 100.0
}

fn content(lines: &[Vec<(u16, char)>], renumbered: impl Fn(u16) -> u16, size: f32, height: f32) -> Vec<u8> {
    let number = |value: f32| ((value * 100.0).round() / 100.0).to_string();
    let mut out = format!(
        "{GREY} g\nBT\n/F {} Tf\n{} TL\n",
        number(size),
        number(size * LEADING)
    );
    out += &format!("0 {} Td\n", number(height - size));
    for line in lines {
        let codes: Vec<u8> = line
            .iter()
            .flat_map(|&(glyph, _)| renumbered(glyph).to_be_bytes())
            .collect();
        out += &format!("<{}> Tj\nT*\n", String::from_utf8_lossy(&hex(&codes)));
    }
    out += "ET\n";
    out.into_bytes()
}

/// The font's PostScript name behind the six letters that mark a subset, drawn from the subset itself.
fn base_font(face: &ttf_parser::Face, subset: &[u8]) -> Vec<u8> {
    let digest = digest::digest(&digest::SHA256, subset);
    let mut name: Vec<u8> = digest
        .as_ref()
        .iter()
        .take(6)
        .map(|byte| b'A' + byte % 26)
        .collect();
    name.push(b'+');
    let given = face
        .names()
        .into_iter()
        .filter(|entry| entry.name_id == ttf_parser::name_id::POST_SCRIPT_NAME)
        .find_map(|entry| entry.to_string())
        .unwrap_or_default();
    name.extend(
        given
            .bytes()
            .filter(|byte| byte.is_ascii_alphanumeric() || *byte == b'-'),
    );
    name
}

fn to_unicode(pairs: &BTreeMap<u16, &String>) -> Vec<u8> {
    let mut out = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n",
    );
    let pairs: Vec<_> = pairs.iter().collect();
    for block in pairs.chunks(PAIRS) {
        out += &format!("{} beginbfchar\n", block.len());
        for (glyph, text) in block {
            let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            out += &format!("<{glyph:04x}> <{}>\n", String::from_utf8_lossy(&hex(&units)));
        }
        out += "endbfchar\n";
    }
    out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    out.into_bytes()
}
