//! The keys, listed over any screen with F1.
//!
//! It reads the tables that the keys themselves are read from, so that it cannot name a key that does nothing.

use iced::Fill;
use iced::widget::{Column, center, column, container, mouse_area, opaque, row, space, stack};

use crate::gui::font;
use crate::gui::screen::{deliberation, hearing, minutes, opening};
use crate::gui::shortcut;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::chrome::Hint;
use crate::gui::widget::list::scroll;
use crate::gui::words::Words;

/// A title and the lines below it.
type Group = (&'static str, Vec<Hint>);

/// The keys by screen, in the order of the day; `everywhere` are those of the application.
fn groups(w: &Words, everywhere: Vec<Hint>) -> [Group; 6] {
    [
        ("gui-help-everywhere", everywhere),
        ("gui-tab-opening", shortcut::lines(opening::KEYS, w)),
        ("gui-help-clock", shortcut::lines(hearing::keys::SCREEN, w)),
        ("gui-help-grid", shortcut::lines(hearing::keys::GRID, w)),
        ("gui-tab-deliberation", shortcut::lines(deliberation::KEYS, w)),
        ("gui-tab-minutes", shortcut::lines(minutes::KEYS, w)),
    ]
}

/// Lays the list over a screen.
pub fn over<'a, Message: Clone + 'a>(
    under: Element<'a, Message>,
    w: &Words,
    everywhere: Vec<Hint>,
    on_close: Message,
) -> Element<'a, Message> {
    let group = |(title, lines): &Group| -> Element<'a, Message> {
        let lines = lines.iter().cloned().map(|hint| {
            row![
                t::sized(hint.key, 13.0, 20.0).font(font::SEMIBOLD).width(110),
                t::small(hint.does).width(Fill)
            ]
            .into()
        });
        column![t::h3(w.t(title)), Column::with_children(lines)]
            .spacing(spacing::XS)
            .width(Fill)
            .into()
    };
    let groups = groups(w, everywhere);
    let (left, right) = groups.split_at(3);
    let columns = row![
        Column::with_children(left.iter().map(group))
            .spacing(spacing::XL)
            .width(Fill),
        Column::with_children(right.iter().map(group))
            .spacing(spacing::XL)
            .width(Fill),
    ]
    .spacing(spacing::PAGE);
    let head = row![
        t::h1(w.t("gui-help-title")),
        space().width(Fill),
        t::small(w.t("gui-help-close"))
    ];
    let panel = container(column![head, scroll(columns)].spacing(spacing::L))
        .padding(spacing::XXL)
        .width(900)
        .max_height(660)
        .style(style::container::floating);
    let veil = mouse_area(center(opaque(panel)).style(style::container::veil)).on_press(on_close);
    stack![under, opaque(veil)].into()
}
