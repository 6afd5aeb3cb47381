//! One line of text on the grid's canvas: how it is asked of the renderer, and how wide it is.

use iced::advanced::text::{self, Paragraph as _};
use iced::{Font, Pixels, Renderer, Size, alignment};

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// Text of notes, asides in rows and the footer.
pub(super) const NOTE: f32 = 13.0;

const NOTE_LINE: f32 = 18.0;

/// Room enough for any line; an infinite one does not survive the renderer's transformations.
const BOUNDLESS: Size = Size::new(8192.0, 8192.0);

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

/// The width of a line.
pub(super) fn measure(words: &str, size: f32, face: Font) -> f32 {
    Paragraph::with_text(word(words, size, face)).min_width()
}

/// The height of a paragraph.
pub(super) fn wrapped(words: &str, width: f32, face: Font) -> f32 {
    Paragraph::with_text(lines(words, width, BOUNDLESS.height, face).as_ref()).min_height()
}
