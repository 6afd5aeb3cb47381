//! The six embedded faces: which glyphs draw a text, and how wide they are.
//!
//! Text is shaped once (kerning, ligatures, composed accents) and the same glyphs are measured and drawn. Nothing here
//! knows about lines or pages.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, ParsedFont, PdfDocument};
use rustybuzz::{Direction, Feature, ShapePlan, UnicodeBuffer, ttf_parser::Tag};

use super::style::{Family, NARROW_SPACE, SUPERSCRIPT_RISE, SUPERSCRIPT_SCALE};
use super::{Error, Style};

/// One embedded font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    SerifRegular,
    SerifSemiBold,
    SerifItalic,
    SansRegular,
    SansSemiBold,
    SansItalic,
}

impl Face {
    pub(super) const ALL: [Face; 6] = [
        Face::SerifRegular,
        Face::SerifSemiBold,
        Face::SerifItalic,
        Face::SansRegular,
        Face::SansSemiBold,
        Face::SansItalic,
    ];

    pub(super) fn select(family: Family, semibold: bool, style: Style) -> Self {
        match (family, style) {
            (Family::Serif, Style::Emphasis) => Face::SerifItalic,
            (Family::Sans, Style::Emphasis) => Face::SansItalic,
            (Family::Serif, Style::Strong) => Face::SerifSemiBold,
            (Family::Sans, Style::Strong) => Face::SansSemiBold,
            (Family::Serif, Style::Plain | Style::Superscript) if semibold => Face::SerifSemiBold,
            (Family::Sans, Style::Plain | Style::Superscript) if semibold => Face::SansSemiBold,
            (Family::Serif, Style::Plain | Style::Superscript) => Face::SerifRegular,
            (Family::Sans, Style::Plain | Style::Superscript) => Face::SansRegular,
        }
    }

    /// The sans face that stands in for a serif one that lacks a character.
    fn stand_in(self) -> Option<Self> {
        match self {
            Face::SerifRegular => Some(Face::SansRegular),
            Face::SerifSemiBold => Some(Face::SansSemiBold),
            Face::SerifItalic => Some(Face::SansItalic),
            Face::SansRegular | Face::SansSemiBold | Face::SansItalic => None,
        }
    }

    fn bytes(self) -> &'static [u8] {
        match self {
            Face::SerifRegular => include_bytes!("../../../assets/fonts/SourceSerif4-Regular.ttf"),
            Face::SerifSemiBold => include_bytes!("../../../assets/fonts/SourceSerif4-SemiBold.ttf"),
            Face::SerifItalic => include_bytes!("../../../assets/fonts/SourceSerif4-Italic.ttf"),
            Face::SansRegular => include_bytes!("../../../assets/fonts/SourceSans3-Regular.ttf"),
            Face::SansSemiBold => include_bytes!("../../../assets/fonts/SourceSans3-SemiBold.ttf"),
            Face::SansItalic => include_bytes!("../../../assets/fonts/SourceSans3-Italic.ttf"),
        }
    }

    /// Name of the font in the file. The first six letters become the subset's tag, so they are chosen here:
    /// printpdf's own are drawn from a counter that another document may have moved.
    pub(super) fn resource(self) -> FontId {
        FontId(
            match self {
                Face::SerifRegular => "PLMRSR",
                Face::SerifSemiBold => "PLMRSB",
                Face::SerifItalic => "PLMRSI",
                Face::SansRegular => "PLMRHR",
                Face::SansSemiBold => "PLMRHB",
                Face::SansItalic => "PLMRHI",
            }
            .to_owned(),
        )
    }
}

/// One drawn glyph. Widths are in thousandths of an em.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    pub face: Face,
    pub id: u16,
    /// How far the pen moves, kerning included.
    pub advance: i32,
    /// How far the font alone would move it.
    pub nominal: i32,
    /// The characters it stands for when text is copied out.
    pub text: String,
    /// Upward shift, in ems; nonzero for superscripts the face has to imitate.
    pub rise: f32,
    /// Size relative to the text around.
    pub scale: f32,
}

/// The shaping faces, and the characters that none of them could draw.
pub(super) struct Fonts {
    faces: BTreeMap<Face, rustybuzz::Face<'static>>,
    missing: BTreeSet<char>,
    /// Preparing the typeface's rules for a script is slow; it is done once.
    plans: BTreeMap<(Face, Features, Tag), ShapePlan>,
    /// Words come back often: tables are measured before they are set.
    words: BTreeMap<(Face, bool, String), Vec<Glyph>>,
}

/// Which of the typeface's optional features are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Features {
    Usual,
    Raised,
}

impl Features {
    fn list(self) -> Vec<Feature> {
        match self {
            Features::Usual => Vec::new(),
            Features::Raised => vec![Feature::new(Tag::from_bytes(b"sups"), 1, ..)],
        }
    }
}

/// Drawn in place of a character that no face has; U+25A1 is in the sans faces.
const REPLACEMENT: char = '\u{25A1}';

impl Fonts {
    pub(super) fn load() -> Result<Self, Error> {
        let mut faces = BTreeMap::new();
        for face in Face::ALL {
            let parsed =
                rustybuzz::Face::from_slice(face.bytes(), 0).ok_or(Error::Font(face.resource().0))?;
            faces.insert(face, parsed);
        }
        Ok(Self {
            faces,
            missing: BTreeSet::new(),
            plans: BTreeMap::new(),
            words: BTreeMap::new(),
        })
    }

    /// Gives every face to the PDF document; unused ones are not written.
    pub(super) fn embed(&self, pdf: &mut PdfDocument) -> Result<(), Error> {
        for face in Face::ALL {
            let parsed = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())
                .ok_or_else(|| Error::Font(face.resource().0))?;
            pdf.resources
                .fonts
                .map
                .insert(face.resource(), printpdf::PdfFont::new(parsed));
        }
        Ok(())
    }

    /// Characters replaced so far.
    pub(super) fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// The glyphs that draw `text`, in order.
    pub(super) fn shape(&mut self, face: Face, style: Style, text: &str) -> Vec<Glyph> {
        let key = (face, style == Style::Superscript, text.to_owned());
        if let Some(known) = self.words.get(&key) {
            return known.clone();
        }
        let glyphs = self.shape_anew(face, style, text);
        self.words.insert(key, glyphs.clone());
        glyphs
    }

    fn shape_anew(&mut self, face: Face, style: Style, text: &str) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        let mut pending = String::new();
        let mut pending_face = face;
        for character in text.chars().filter(|c| !is_invisible(*c)) {
            let (chosen, drawn) = self.resolve(face, character);
            if chosen != pending_face && !pending.is_empty() {
                self.shape_in(pending_face, style, &pending, &mut glyphs);
                pending.clear();
            }
            pending_face = chosen;
            pending.push(drawn);
        }
        if !pending.is_empty() {
            self.shape_in(pending_face, style, &pending, &mut glyphs);
        }
        glyphs
    }

    fn has(&self, face: Face, character: char) -> bool {
        self.faces
            .get(&face)
            .is_some_and(|f| f.glyph_index(character).is_some())
    }

    /// Which face draws a character, and as what.
    fn resolve(&mut self, face: Face, character: char) -> (Face, char) {
        let character = match character {
            // No face needs its own: the glyph is the same, and where a line breaks is decided elsewhere.
            '\u{2010}' | '\u{2011}' => '-',
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
            other => other,
        };
        if self.has(face, character) {
            return (face, character);
        }
        if character == '\u{202F}' || character == '\u{2007}' {
            return (face, '\u{A0}');
        }
        if let Some(stand_in) = face.stand_in().filter(|f| self.has(*f, character)) {
            return (stand_in, character);
        }
        self.missing.insert(character);
        (face.stand_in().unwrap_or(face), REPLACEMENT)
    }

    fn shape_in(&mut self, face: Face, style: Style, text: &str, glyphs: &mut Vec<Glyph>) {
        let plain = self.shape_with(face, text, Features::Usual);
        if style != Style::Superscript {
            glyphs.extend(plain);
            return;
        }
        // Raised letters of the face itself, when it has one for every character.
        let own = self.shape_with(face, text, Features::Raised);
        if own.len() == plain.len() && own.iter().zip(&plain).all(|(a, b)| a.id != b.id) {
            glyphs.extend(own);
        } else {
            let imitated = plain.into_iter().map(|g| Glyph {
                rise: SUPERSCRIPT_RISE,
                scale: SUPERSCRIPT_SCALE,
                ..g
            });
            glyphs.extend(imitated);
        }
    }

    fn shape_with(&mut self, face: Face, text: &str, features: Features) -> Vec<Glyph> {
        let Some(font) = self.faces.get(&face) else {
            return Vec::new();
        };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let script = buffer.script();
        let plan = self
            .plans
            .entry((face, features, script.tag()))
            .or_insert_with(|| {
                ShapePlan::new(font, Direction::LeftToRight, Some(script), None, &features.list())
            });
        let shaped = rustybuzz::shape_with_plan(font, plan, buffer);
        collect(font, face, text, &shaped)
    }
}

/// The shaper's result in our own terms.
fn collect(
    font: &rustybuzz::Face<'static>,
    face: Face,
    text: &str,
    shaped: &rustybuzz::GlyphBuffer,
) -> Vec<Glyph> {
    let infos = shaped.glyph_infos();
    let per_em = font.units_per_em();
    let thousandths = |units: i32| if per_em == 0 { 0 } else { units * 1000 / per_em };
    let mut glyphs = Vec::with_capacity(infos.len());
    for (index, (info, position)) in infos.iter().zip(shaped.glyph_positions()).enumerate() {
        let start = info.cluster as usize;
        let first_of_cluster = index == 0 || infos[index - 1].cluster != info.cluster;
        let end = infos[index..]
            .iter()
            .map(|i| i.cluster as usize)
            .find(|next| *next > start)
            .unwrap_or(text.len());
        let characters = text.get(start..end).unwrap_or_default();
        let Ok(id) = u16::try_from(info.glyph_id) else {
            continue;
        };
        let nominal = font
            .glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(id))
            .map_or(0, |units| thousandths(units.into()));
        let mut advance = thousandths(position.x_advance);
        if characters == "\u{202F}" {
            advance = advance.max(NARROW_SPACE);
        }
        glyphs.push(Glyph {
            face,
            id,
            advance,
            nominal,
            // A second glyph of one cluster (a mark the face cannot compose) copies out as nothing visible.
            text: if first_of_cluster {
                copied_out(characters)
            } else {
                "\u{200B}".to_owned()
            },
            rise: 0.0,
            scale: 1.0,
        });
    }
    glyphs
}

/// Several characters share one glyph in these faces, and a glyph copies out as one text only: the commonest.
fn copied_out(characters: &str) -> String {
    characters
        .chars()
        .map(|c| match c {
            '\u{A0}' => ' ',
            '\u{2BC}' => '\u{2019}',
            '\u{2009}' => '\u{202F}',
            other => other,
        })
        .collect()
}

/// Characters that only guide line breaking, and controls: nothing to draw.
fn is_invisible(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => false,
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => true,
        other => other.is_control(),
    }
}
