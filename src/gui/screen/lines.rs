//! Lines in a question, one of which is chosen: with the arrows and Enter, with the pointer, or with the key that a line names.

use iced::widget::{Column, Id, button, container, row};
use iced::{Center, Fill};

use crate::gui::screen::hearing::CHOSEN;
use crate::gui::theme::{Element, Theme, spacing, style, typography as t};
use crate::gui::widget::fit_text::fit;

/// The height of a row.
pub const LINE: f32 = 32.0;

/// Rows, the one chosen in the list's colours and under the name by which it is kept in sight.
pub fn lines<'a, M: Clone + 'a>(
    rows: impl IntoIterator<Item = Element<'a, M>>,
    at: usize,
    on_chosen: impl Fn(usize) -> M + 'a,
) -> Column<'a, M, Theme> {
    let drawn = rows.into_iter().enumerate().map(move |(i, face)| {
        let line = button(face)
            .width(Fill)
            .height(LINE)
            .padding([6, 10])
            .style(style::button::row(i == at))
            .on_press(on_chosen(i));
        let mut line = container(line);
        if i == at {
            line = line.id(Id::new(CHOSEN));
        }
        line.into()
    });
    Column::with_children(drawn)
}

/// Names, each with the digit that chooses it: 1, 2, 3…
pub fn numbered<'a, M: Clone + 'a>(
    names: impl IntoIterator<Item = String>,
    at: usize,
    on_chosen: impl Fn(usize) -> M + 'a,
) -> Column<'a, M, Theme> {
    let faces = names.into_iter().enumerate().map(|(i, name)| {
        let name = Element::<'a, M>::from(fit(name));
        let key = t::label((i + 1).to_string());
        row![name, key].spacing(spacing::S).align_y(Center).into()
    });
    lines(faces.collect::<Vec<_>>(), at, on_chosen)
}
