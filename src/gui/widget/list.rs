//! Rows of lists: the running order, and any row that is chosen with the arrows.
//!
//! The selection belongs to the screen; a row only shows it.

use iced::widget::scrollable::{Direction, Scrollable, Scrollbar};
use iced::widget::{column, container, row, space};
use iced::{Center, Fill};

use crate::gui::font;
use crate::gui::theme::{Element, Theme, spacing, spacing::Density, style, typography as t};
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};

/// A passage of the running order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Its state.
    pub glyph: Glyph,
    /// Its place in the order.
    pub number: String,
    /// The project.
    pub title: String,
    /// « 9 h 02–9 h 27 », « depuis 14 h 37 ».
    pub when: String,
    /// « 9/9 ».
    pub aside: String,
    /// The one heard now.
    pub current: bool,
    /// The one on the screen.
    pub selected: bool,
}

/// A row of the running order; what a press does is the list's affair, since a row may also be dragged.
pub fn passage<'a, Message: 'a>(passage: Passage, density: Density) -> Element<'a, Message> {
    let height = density.list_row();
    let face = if passage.current {
        font::SEMIBOLD
    } else {
        font::REGULAR
    };
    let title = fit(passage.title).size(14.0, 19.0).font(face);
    let under = row![
        t::label(passage.when),
        space().width(Fill),
        t::label(passage.aside),
    ];
    let bar = container(space().width(3).height(height));
    let bar = if passage.selected {
        bar.style(style::container::accent)
    } else {
        bar
    };
    let line = row![
        bar,
        space().width(13),
        container(glyph(passage.glyph)).padding([4, 0]).width(22),
        t::sized(passage.number, 14.0, 19.0)
            .style(style::text::label)
            .width(20)
            .align_x(iced::Right),
        space().width(8),
        column![title, under].padding(iced::padding::top(1)).width(Fill),
        space().width(spacing::M),
    ];
    let face = container(line).width(Fill).height(height);
    let face = if passage.selected {
        face.style(style::container::selected)
    } else {
        face
    };
    face.into()
}

/// What is longer than its place: a thin bar at the right that covers nothing.
pub fn scroll<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Scrollable<'a, Message, Theme> {
    let bar = Scrollbar::new().width(5).scroller_width(5).margin(1).spacing(2);
    Scrollable::with_direction(content, Direction::Vertical(bar))
}

/// The same over the empty margin that the content has at its right: what stands in columns keeps its place under heads that do not
/// scroll, with the bar and without.
pub fn scroll_in_margin<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
) -> Scrollable<'a, Message, Theme> {
    let bar = Scrollbar::new().width(5).scroller_width(5).margin(1);
    Scrollable::with_direction(content, Direction::Vertical(bar))
}

/// A row with a sign, a line of text and something at the right.
pub fn line<'a, Message: 'a>(
    sign: Glyph,
    words: impl Into<String>,
    aside: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    row![glyph(sign), Element::from(fit(words.into())), aside.into()]
        .spacing(spacing::M)
        .align_y(Center)
        .into()
}
