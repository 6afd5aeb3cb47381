//! Text roles: size, line and weight by what the words are for.
//!
//! Colour is a style ([`style::text`](super::style::text)); the default is ink.

use iced::Pixels;
use iced::widget::text::{IntoFragment, Text};

use super::{Theme, style};
use crate::gui::font;

/// A piece of text in this application's theme.
pub type Words<'a> = Text<'a, Theme>;

/// Text of any size, in pixels at 100 %.
pub fn sized<'a>(words: impl IntoFragment<'a>, size: f32, line: f32) -> Words<'a> {
    Text::new(words).size(size).line_height(Pixels(line))
}

/// The title of a screen.
pub fn h1<'a>(words: impl IntoFragment<'a>) -> Words<'a> {
    sized(words, 25.0, 30.0).font(font::SEMIBOLD)
}

/// The title of a panel.
pub fn h2<'a>(words: impl IntoFragment<'a>) -> Words<'a> {
    sized(words, 17.0, 24.0).font(font::SEMIBOLD)
}

/// The title of a paragraph or a row.
pub fn h3<'a>(words: impl IntoFragment<'a>) -> Words<'a> {
    sized(words, 14.0, 20.0).font(font::SEMIBOLD)
}

/// Text to be read at length.
pub fn reading<'a>(words: impl IntoFragment<'a>) -> Words<'a> {
    sized(words, 15.0, 22.0)
}

/// Text of the interface.
pub fn body<'a>(words: impl IntoFragment<'a>) -> Words<'a> {
    sized(words, 14.0, 20.0)
}

/// Secondary text.
pub fn small<'a>(words: impl IntoFragment<'a>) -> Words<'a> {
    sized(words, 13.0, 18.0).style(style::text::secondary)
}

/// A label above or beside a value.
pub fn label<'a>(words: impl IntoFragment<'a>) -> Words<'a> {
    sized(words, 12.0, 16.0).style(style::text::label)
}
