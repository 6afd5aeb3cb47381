//! The keys, listed over any screen with F1: those of the screen first, then all others in the order of the day.
//!
//! It reads the tables that the keys themselves are read from, so that it cannot name a key that does nothing.

use iced::Fill;
use iced::widget::{Column, Id, column, row};

use crate::gui::ROOM_KEYS;
use crate::gui::font;
use crate::gui::screen::{deliberation, findings, gallery, hearing, history, log, minutes, opening, welcome};
use crate::gui::shortcut;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::chrome::Hint;
use crate::gui::widget::fading::fading;
use crate::gui::widget::list::scroll;
use crate::gui::widget::panel;
use crate::gui::words::Words;

/// A title and the lines below it.
type Group = (&'static str, Vec<Hint>);

/// The keys by screen, in the order of the day; `everywhere` are those of the application.
fn groups(w: &Words, everywhere: Vec<Hint>) -> Vec<Group> {
    vec![
        ("gui-help-everywhere", everywhere),
        ("gui-help-welcome", shortcut::lines(welcome::KEYS, w)),
        ("gui-help-findings", shortcut::lines(findings::KEYS, w)),
        ("gui-tab-opening", shortcut::lines(opening::KEYS, w)),
        ("gui-help-clock", shortcut::lines(hearing::keys::SCREEN, w)),
        ("gui-help-pieces", shortcut::lines(hearing::keys::PIECES, w)),
        ("gui-help-grid", shortcut::lines(hearing::keys::GRID, w)),
        ("gui-help-room", shortcut::lines(ROOM_KEYS, w)),
        ("gui-tab-deliberation", shortcut::lines(deliberation::KEYS, w)),
        ("gui-tab-minutes", shortcut::lines(minutes::KEYS, w)),
        ("gui-help-log", shortcut::lines(log::KEYS, w)),
        ("gui-help-history", shortcut::lines(history::KEYS, w)),
        ("gui-help-gallery", shortcut::lines(gallery::KEYS, w)),
    ]
}

/// Parts the groups in two columns of like length, in order.
fn in_two(groups: &[Group]) -> usize {
    // A title takes the room of two lines.
    let lines = |groups: &[Group]| groups.iter().map(|group| group.1.len() + 2).sum::<usize>();
    (0..=groups.len())
        .min_by_key(|at| {
            let (left, right) = groups.split_at(*at);
            lines(left).abs_diff(lines(right))
        })
        .unwrap_or(0)
}

/// The panel; `first` are the titles of the groups that lead.
pub fn view<'a, Message: 'a>(w: &Words, everywhere: Vec<Hint>, first: &[&str]) -> Element<'a, Message> {
    let group = |(title, lines): &Group| -> Element<'a, Message> {
        let lines = lines.iter().cloned().map(|hint| {
            row![
                t::sized(hint.key, 13.0, 20.0).font(font::SEMIBOLD).width(124),
                t::sized(hint.does, 13.0, 20.0)
                    .style(style::text::secondary)
                    .width(Fill)
            ]
            .into()
        });
        column![t::h3(w.t(title)), Column::with_children(lines)]
            .spacing(spacing::XS)
            .width(Fill)
            .into()
    };
    let mut groups = groups(w, everywhere);
    groups.sort_by_key(|(title, _)| !first.contains(title));
    let (left, right) = groups.split_at(in_two(&groups));
    let side = |groups: &[Group]| {
        Column::with_children(groups.iter().map(group))
            .spacing(spacing::XL)
            .width(Fill)
    };
    let columns = row![side(left), side(right)].spacing(spacing::PAGE);
    let head = panel::head(w.t("gui-help-title"), w.t("gui-help-close"));
    let body = scroll(columns).id(Id::new(crate::gui::OVER_BODY));
    let body = fading(body, |p| p.surface);
    panel::over(column![head, body].spacing(spacing::L), 940.0)
        .padding(spacing::XXL)
        .into()
}
