//! The journal in words, laid over any step with Ctrl+J: what was recorded, newest first, undone entries named so.
//!
//! It reads what is acknowledged and changes nothing.

use iced::widget::{Column, Id, center, column, container, mouse_area, opaque, row, space, stack};
use iced::{Fill, Right};

use crate::domain::Session;
use crate::gui::focus::FLOATING;
use crate::gui::font;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::list::scroll;
use crate::gui::words::Words;

/// At most so many entries: the command line lists them all.
const SHOWN: usize = 120;

/// Lays the list over a screen.
pub fn over<'a, Message: Clone + 'a>(
    under: Element<'a, Message>,
    w: &Words,
    session: &Session,
    on_close: Message,
) -> Element<'a, Message> {
    let lines = session.record().iter().rev().take(SHOWN).map(|recorded| {
        let entry = &recorded.entry;
        let story = w.story(session, &entry.event);
        let undone = session.is_undone(entry.number);
        let words = if undone {
            t::body(w.with("gui-log-undone", &[("story", story.into())])).style(style::text::label)
        } else {
            t::body(story)
        };
        row![
            t::small(entry.number.to_string())
                .style(style::text::label)
                .width(44)
                .align_x(Right),
            t::small(w.time(entry.moment().wall))
                .font(font::SEMIBOLD)
                .width(64),
            words.width(Fill),
        ]
        .spacing(spacing::M)
        .into()
    });
    let last = session.record().len();
    let told = [
        ("entries", last.into()),
        ("digest", session.head().spoken(4).into()),
    ];
    let head = row![
        t::h1(w.t("gui-log-title")),
        space().width(Fill),
        t::small(w.with("gui-log-digest", &told)),
    ]
    .align_y(iced::Center);
    let list = Column::with_children(lines).spacing(6);
    let panel = container(
        column![head, scroll(list).id(Id::new(crate::gui::OVER_BODY)).height(Fill)].spacing(spacing::L),
    )
    .padding(spacing::XXL)
    .width(860)
    .height(620)
    .id(Id::new(FLOATING))
    .style(style::container::floating);
    let veil = mouse_area(center(opaque(panel)).style(style::container::veil)).on_press(on_close);
    stack![under, opaque(veil)].into()
}
