//! What floats above a screen: dialogs that ask, and toasts that tell.
//!
//! A dialog takes the pointer from the screen behind it; its keys are the screen's affair.

use iced::widget::{Id, Row, center, column, container, mouse_area, opaque, row, space, stack};
use iced::{Bottom, Center, Fill, Right};

use crate::gui::focus::FLOATING;
use crate::gui::icon;
use crate::gui::theme::{Element, spacing, style, typography as t};

/// A screen with nothing over it, in the same frame as with a dialog: what it remembers (the grid's selection, how far a
/// text is scrolled) stays when a dialog comes and goes.
pub fn bare<'a, Message: 'a>(under: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    stack![under.into()].into()
}

/// A question over the screen: title, content, then the buttons at the right, the primary one last.
pub fn dialog<'a, Message: Clone + 'a>(
    under: impl Into<Element<'a, Message>>,
    title: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
    buttons: Vec<Element<'a, Message>>,
    on_dismiss: Message,
) -> Element<'a, Message> {
    let actions = row![
        space().width(Fill),
        Row::with_children(buttons).spacing(spacing::S)
    ];
    let panel = container(column![t::h2(title.into()), content.into(), actions].spacing(spacing::L))
        .padding(spacing::XL)
        .width(520)
        .id(Id::new(FLOATING))
        .style(style::container::floating);
    let veil = mouse_area(center(opaque(panel)).style(style::container::veil)).on_press(on_dismiss);
    stack![under.into(), opaque(veil)].into()
}

/// Where a panel stands in the screen that it floats over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beside {
    /// The screen's height.
    pub height: f32,
    /// Top and bottom of the row that the panel is about; it hides neither it nor what is at the left of `left`.
    pub row: (f32, f32),
    /// The panel's left edge.
    pub left: f32,
    /// The panel's width.
    pub width: f32,
}

/// A panel below the row that it is about, above it in the lower half of the screen; the rest stays in sight.
///
/// A press elsewhere is the screen's affair, through `on_elsewhere`; the wheel still scrolls what lies under.
pub fn beside<'a, Message: Clone + 'a>(
    under: impl Into<Element<'a, Message>>,
    content: impl Into<Element<'a, Message>>,
    place: Beside,
    on_elsewhere: Message,
) -> Element<'a, Message> {
    let (top, bottom) = (
        place.row.0.clamp(0.0, place.height),
        place.row.1.clamp(0.0, place.height),
    );
    let panel = container(content)
        .padding(spacing::L)
        .width(place.width)
        .id(Id::new(FLOATING))
        .style(style::container::asking);
    let left = iced::Padding::default().left(place.left);
    let lower = bottom > place.height * 0.55;
    let held = if lower {
        container(opaque(panel))
            .padding(left.bottom(place.height - top + spacing::S))
            .align_y(Bottom)
    } else {
        container(opaque(panel)).padding(left.top(bottom + spacing::S))
    };
    let layer = mouse_area(held.width(Fill).height(Fill)).on_press(on_elsewhere);
    stack![under.into(), layer].into()
}

/// A panel above the footer, at the left: a toast stands at the right.
pub fn low<'a, Message: 'a>(panel: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(opaque(panel))
        .padding(iced::Padding::from([spacing::FOOTER + 10.0, spacing::XL]))
        .align_y(Bottom)
        .width(Fill)
        .height(Fill)
        .into()
}

/// How serious a toast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Told,
    /// Something was refused or failed.
    Alarm,
}

/// A line above the footer that tells what was done, undone or refused, until the next action.
pub fn toast<'a, Message: Clone + 'a>(
    under: impl Into<Element<'a, Message>>,
    toast: Option<(Tone, String)>,
    on_close: Message,
) -> Element<'a, Message> {
    let mut layers = stack![under.into()];
    if let Some((tone, words)) = toast {
        let (sign, ground): (_, fn(&_) -> _) = match tone {
            Tone::Told => (icon::check().style(style::icon::ok), style::container::floating),
            Tone::Alarm => (
                icon::triangle_alert().style(style::icon::alarm),
                style::container::alarm_notice,
            ),
        };
        let line = row![sign, t::body(words)].spacing(spacing::S).align_y(Center);
        let panel =
            mouse_area(container(line).padding([8, 14]).max_width(640).style(ground)).on_press(on_close);
        layers = layers.push(
            container(panel)
                .padding(iced::Padding::from([spacing::FOOTER + 10.0, spacing::XL]))
                .align_x(Right)
                .align_y(Bottom)
                .width(Fill)
                .height(Fill),
        );
    }
    layers.into()
}
