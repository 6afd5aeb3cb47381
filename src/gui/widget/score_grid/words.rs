//! One line of text on the grid's canvas: how it is asked of the renderer, and how wide it is.
//!
//! Widths are remembered, texts are not: the software renderer tells two live paragraphs apart by their size alone, and
//! « 14 » is as wide as « 15 ».

use std::cell::RefCell;
use std::collections::HashMap;

use iced::advanced::text::{self, Paragraph as _};
use iced::{Font, Pixels, Renderer, Size, alignment};

use crate::gui::widget::fit_text::ellipsis;

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// Text of notes, asides in rows and the footer.
pub(super) const NOTE: f32 = 13.0;

const NOTE_LINE: f32 = 18.0;

/// Room enough for any line; an infinite one does not survive the renderer's transformations.
const BOUNDLESS: Size = Size::new(8192.0, 8192.0);

/// So many widths are remembered; then all are forgotten, which costs one slow drawing.
const MOST: usize = 8192;

/// The widths of lines already measured, by face and size.
#[derive(Debug, Default)]
pub(super) struct Words {
    widths: RefCell<HashMap<(Font, u32), HashMap<String, f32>>>,
}

impl Words {
    /// The width of a line.
    pub fn width(&self, words: &str, size: f32, face: Font) -> f32 {
        if words.is_empty() {
            return 0.0;
        }
        let mut widths = self.widths.borrow_mut();
        let lines = widths.entry((face, size.to_bits())).or_default();
        if let Some(width) = lines.get(words) {
            return *width;
        }
        if lines.len() >= MOST {
            lines.clear();
        }
        let width = Paragraph::with_text(word(words, size, face)).min_width();
        lines.insert(words.to_owned(), width);
        width
    }

    /// A line no wider than `room`, ended with « … » if need be.
    pub fn fit(&self, words: &str, size: f32, face: Font, room: f32) -> String {
        ellipsis(words, |words| self.width(words, size, face) <= room)
    }

    /// Whether a line was ever measured.
    #[cfg(test)]
    pub fn measured(&self, words: &str) -> bool {
        self.widths
            .borrow()
            .values()
            .any(|lines| lines.contains_key(words))
    }
}

/// A line of any length.
pub(super) fn word<C>(content: C, size: f32, face: Font) -> text::Text<C> {
    text::Text {
        content,
        bounds: BOUNDLESS,
        size: Pixels(size),
        line_height: text::LineHeight::default(),
        font: face,
        align_x: text::Alignment::Left,
        align_y: alignment::Vertical::Top,
        shaping: text::Shaping::Auto,
        wrapping: text::Wrapping::None,
    }
}

/// A paragraph of a note.
pub(super) fn lines(content: &str, width: f32, height: f32, face: Font) -> text::Text {
    text::Text {
        bounds: Size::new(width, height),
        line_height: text::LineHeight::Absolute(Pixels(NOTE_LINE)),
        wrapping: text::Wrapping::Word,
        ..word(content.to_owned(), NOTE, face)
    }
}

/// The height of a paragraph.
pub(super) fn wrapped(words: &str, width: f32, face: Font) -> f32 {
    Paragraph::with_text(lines(words, width, BOUNDLESS.height, face).as_ref()).min_height()
}
