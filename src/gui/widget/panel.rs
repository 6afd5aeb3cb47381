//! Panels: what is laid over a screen, its head, and the notices that stand in a column.

use iced::widget::{Container, Id, container, row, space};
use iced::{Center, Fill};

use crate::gui::focus::FLOATING;
use crate::gui::theme::{Element, Theme, spacing, style, typography as t};

/// A panel laid over the screen, at most so wide; Tab stays in it.
pub fn over<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    widest: f32,
) -> Container<'a, Message, Theme> {
    container(content)
        .width(Fill)
        .max_width(widest)
        .id(Id::new(FLOATING))
        .style(style::container::floating)
}

/// The title of such a panel, and at the right how it is closed or what it is about.
pub fn head<'a, Message: 'a>(title: impl Into<String>, aside: impl Into<String>) -> Element<'a, Message> {
    row![t::h1(title.into()), space().width(Fill), t::small(aside.into())]
        .spacing(spacing::M)
        .align_y(Center)
        .into()
}

/// Something worth reading, in a column.
pub fn notice<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content)
        .padding(spacing::M)
        .width(Fill)
        .style(style::container::notice)
        .into()
}

/// Something that went wrong, in a column.
pub fn alarm<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content)
        .padding(spacing::M)
        .width(Fill)
        .style(style::container::alarm_notice)
        .into()
}
