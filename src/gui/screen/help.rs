//! The keys, listed over any screen with F1.
//!
//! It lists the same hints as the footers, so that no key is told twice in two ways.

use iced::Fill;
use iced::widget::{Column, center, column, container, mouse_area, opaque, row, space, stack};

use crate::gui::font;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::list::scroll;
use crate::gui::words::Words;

/// The keys by screen, in the order of the day.
const GROUPS: [(&str, &[&str]); 6] = [
    (
        "gui-help-everywhere",
        &[
            "undo", "redo", "theme", "language", "scale", "tabs", "log", "welcome", "help", "quit",
        ],
    ),
    (
        "gui-tab-opening",
        &[
            "juror",
            "present",
            "substitute",
            "excused",
            "left",
            "proxy",
            "recusal",
            "enter-open-session",
        ],
    ),
    (
        "gui-help-clock",
        &["space", "minute", "next", "ago", "incident", "f7", "move"],
    ),
    (
        "gui-help-grid",
        &[
            "cell",
            "enter-down",
            "tab-next",
            "f2",
            "delete",
            "abstain",
            "recuse",
            "escape",
            "close",
            "f9",
        ],
    ),
    (
        "gui-tab-deliberation",
        &[
            "dossier", "alt-move", "laureate", "reserve", "reject", "amount", "vote", "cast", "waive",
            "undecide", "adopt",
        ],
    ),
    (
        "gui-tab-minutes",
        &[
            "export",
            "annex",
            "sign-chair",
            "sign-secretary",
            "verify",
            "identity",
        ],
    ),
];

/// Lays the list over a screen.
pub fn over<'a, Message: Clone + 'a>(
    under: Element<'a, Message>,
    w: &Words,
    on_close: Message,
) -> Element<'a, Message> {
    let group = |(title, names): &(&str, &[&str])| -> Element<'a, Message> {
        let lines = w.hints(names).into_iter().map(|hint| {
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
    let (left, right) = GROUPS.split_at(3);
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
