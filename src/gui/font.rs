//! The interface's typeface, Source Sans 3, embedded so that no machine shows blank text.
//!
//! Chooses no size and no colour: see [`theme::typography`](super::theme::typography).

use iced::advanced::graphics::text::{Paragraph, font_system};
use iced::advanced::text::{Alignment, LineHeight, Paragraph as _, Shaping, Text, Wrapping};
use iced::alignment::Vertical;
use iced::font::{Style, Weight};
use iced::{Font, Size};

/// The name under which the embedded files register themselves.
const FAMILY: &str = "Source Sans 3";

/// The three static faces that the interface uses. Their default figures are tabular.
pub const FILES: [&[u8]; 3] = [
    include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../../assets/fonts/SourceSans3-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/SourceSans3-Italic.ttf"),
];

/// Running text.
pub const REGULAR: Font = Font::with_name(FAMILY);

/// Headings, the project heard, totals.
pub const SEMIBOLD: Font = Font {
    weight: Weight::Semibold,
    ..REGULAR
};

/// Asides such as « consult. ».
pub const ITALIC: Font = Font {
    style: Style::Italic,
    ..REGULAR
};

/// Reads the system's fonts and these, and what shaping needs of them: whoever shapes the first word waits for it.
pub fn load() {
    if let Ok(mut fonts) = font_system().write() {
        for face in FILES {
            fonts.load_font(face.into());
        }
    }
    for font in [REGULAR, SEMIBOLD, ITALIC] {
        let _shaped = Paragraph::with_text(Text {
            content: "Palmarès",
            bounds: Size::INFINITE,
            size: 16.into(),
            line_height: LineHeight::default(),
            font,
            align_x: Alignment::Default,
            align_y: Vertical::Top,
            shaping: Shaping::default(),
            wrapping: Wrapping::None,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(file: &[u8]) -> Vec<String> {
        let face = ttf_parser::Face::parse(file, 0).unwrap();
        let families = [
            ttf_parser::name_id::FAMILY,
            ttf_parser::name_id::TYPOGRAPHIC_FAMILY,
        ];
        face.names()
            .into_iter()
            .filter(|n| families.contains(&n.name_id))
            .filter_map(|n| n.to_string())
            .collect()
    }

    #[test]
    fn every_embedded_face_answers_to_the_family_name() {
        assert_eq!(REGULAR.family, iced::font::Family::Name(FAMILY));
        for file in FILES {
            assert!(names(file).iter().any(|n| n == FAMILY), "{:?}", names(file));
        }
    }

    #[test]
    fn digits_are_tabular_and_french_signs_exist() {
        for file in FILES {
            let face = ttf_parser::Face::parse(file, 0).unwrap();
            let width = |c| face.glyph_index(c).and_then(|g| face.glyph_hor_advance(g));
            // No figure is ever set in italics.
            assert!(face.is_italic() || ('0'..='9').all(|c| width(c) == width('0')));
            for c in "€œŒ«»’\u{202f}\u{a0}·–×→".chars() {
                assert!(face.glyph_index(c).is_some(), "{c:?}");
            }
        }
    }
}
