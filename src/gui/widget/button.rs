//! Buttons with an icon, a label and the key that does the same.
//!
//! At most one [`primary`] stands on a screen.

use iced::widget::{Button, button, container, row};
use iced::{Center, Padding};

use crate::gui::font;
use crate::gui::icon::{Icon, Tint};
use crate::gui::theme::{Element, Theme, spacing, style, typography as t};

/// What a button says.
pub struct Face {
    icon: Option<Icon>,
    label: String,
    key: String,
}

/// A label alone.
pub fn face(label: impl Into<String>) -> Face {
    Face {
        icon: None,
        label: label.into(),
        key: String::new(),
    }
}

impl Face {
    /// A drawing before the label.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The key that does the same, after the label.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }
}

fn assemble<'a, Message: 'a>(
    face: Face,
    strong: bool,
    tint: Tint,
    height: f32,
) -> Button<'a, Message, Theme> {
    let bold = if strong { font::SEMIBOLD } else { font::REGULAR };
    let mut line = row![].spacing(spacing::S).align_y(Center);
    if let Some(icon) = face.icon {
        line = line.push(icon.style(tint));
    }
    line = line.push(t::body(face.label).font(bold));
    if !face.key.is_empty() {
        line = line.push(t::body(face.key).font(font::SEMIBOLD));
    }
    button(container(line).center_y(height))
        .padding(Padding::from([0.0, 14.0]))
        .height(height)
}

/// The one primary action of a screen; without a message it is greyed.
pub fn primary<'a, Message: Clone + 'a>(face: Face, on_press: Option<Message>) -> Element<'a, Message> {
    let tint: Tint = if on_press.is_some() {
        style::icon::onaccent
    } else {
        style::icon::secondary
    };
    assemble(face, true, tint, spacing::BUTTON_PRIMARY)
        .style(style::button::primary)
        .on_press_maybe(on_press)
        .into()
}

/// An action that waits beside the primary one.
pub fn quiet<'a, Message: Clone + 'a>(face: Face, on_press: Option<Message>) -> Element<'a, Message> {
    assemble(face, false, style::icon::ink, spacing::BUTTON)
        .style(style::button::quiet)
        .on_press_maybe(on_press)
        .into()
}

/// The same as wide as its column, for several that stand below each other.
pub fn wide<'a, Message: Clone + 'a>(face: Face, on_press: Option<Message>) -> Element<'a, Message> {
    assemble(face, false, style::icon::ink, spacing::BUTTON)
        .width(iced::Fill)
        .style(style::button::quiet)
        .on_press_maybe(on_press)
        .into()
}

/// An action in a line of text.
pub fn text<'a, Message: Clone + 'a>(face: Face, on_press: Option<Message>) -> Element<'a, Message> {
    let tint: Tint = if on_press.is_some() {
        style::icon::accent
    } else {
        style::icon::secondary
    };
    assemble(face, false, tint, spacing::BUTTON)
        .style(style::button::text)
        .on_press_maybe(on_press)
        .into()
}

/// A drawing alone, for a line of tools; what it does must be said beside it or by a note.
pub fn sign<'a, Message: Clone + 'a>(icon: Icon, on_press: Option<Message>) -> Element<'a, Message> {
    button(container(icon.style(style::icon::ink)).center(spacing::BUTTON - 4.0))
        .padding(0)
        .style(style::button::text)
        .on_press_maybe(on_press)
        .into()
}
