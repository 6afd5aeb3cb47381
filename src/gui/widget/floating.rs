//! What floats above a screen: dialogs that ask, and toasts that tell.
//!
//! A dialog takes the pointer from the screen behind it; its keys are the screen's affair.

use iced::advanced::layout::{Limits, Node};
use iced::widget::{Column, Id, Row, center, column, container, mouse_area, opaque, row, space, stack};
use iced::{Bottom, Center, Fill, FillPortion, Padding, Right, Size, Vector};

use crate::gui::focus::FLOATING;
use crate::gui::icon;
use crate::gui::theme::{Element, Theme, spacing, style, typography as t};
use crate::gui::widget::laid::laid;
use crate::gui::widget::list::scroll;

/// The height of a panel's buttons.
const FOOT: f32 = spacing::BUTTON_PRIMARY;
/// Room between a panel and its row, and between it and the screen's edges.
const GAP: f32 = spacing::S;

/// A screen with nothing over it, in the same frame as with a dialog: what it remembers (the grid's selection, how far a
/// text is scrolled) stays when a dialog comes and goes.
pub fn bare<'a, Message: 'a>(under: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    stack![under.into()].into()
}

/// A question over the screen: title, content, then the buttons at the right, the primary one last. A content too high for
/// the screen is scrolled; the buttons stay.
pub fn dialog<'a, Message: Clone + 'a>(
    under: impl Into<Element<'a, Message>>,
    title: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
    buttons: Vec<Element<'a, Message>>,
    on_dismiss: Message,
) -> Element<'a, Message> {
    listing(under, title, scroll(content), buttons, on_dismiss)
}

/// A question whose content scrolls by itself, as a list does.
pub fn listing<'a, Message: Clone + 'a>(
    under: impl Into<Element<'a, Message>>,
    title: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
    buttons: Vec<Element<'a, Message>>,
    on_dismiss: Message,
) -> Element<'a, Message> {
    let panel = column![t::h2(title.into()), footed(content, buttons, spacing::L)].spacing(spacing::L);
    let panel = container(panel)
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
    /// Top and bottom of the row that the panel is about, which stays in sight where there is room.
    pub row: (f32, f32),
    /// The panel's left edge.
    pub left: f32,
    /// The panel's width.
    pub width: f32,
}

/// A panel below the row that it is about, above it in the lower half of the screen; the rest stays in sight. Its buttons
/// stay at its foot however much it holds.
///
/// A press elsewhere is the screen's affair, through `on_elsewhere`; the wheel still scrolls what lies under.
pub fn beside<'a, Message: Clone + 'a>(
    under: impl Into<Element<'a, Message>>,
    content: impl Into<Element<'a, Message>>,
    buttons: Vec<Element<'a, Message>>,
    place: Beside,
    on_elsewhere: Message,
) -> Element<'a, Message> {
    let panel = container(footed(scroll(content), buttons, spacing::S))
        .padding([spacing::M, spacing::L])
        .width(place.width)
        .id(Id::new(FLOATING))
        .style(style::container::asking);
    let layer = mouse_area(near(opaque(panel), place)).on_press(on_elsewhere);
    stack![under.into(), layer].into()
}

/// Places a panel in the whole of the screen that it floats over.
fn near<'a, Message: 'a>(panel: impl Into<Element<'a, Message>>, place: Beside) -> Element<'a, Message> {
    laid(panel, Size::new(Fill, Fill), move |lay, limits| {
        let screen = limits.max();
        let room = Size::new(place.width.min(screen.width), screen.height - 2.0 * GAP);
        let panel = lay(&Limits::new(Size::ZERO, room));
        let size = panel.size();
        let x = place.left.min(screen.width - size.width - GAP).max(0.0);
        let y = top(size.height, place.row, screen.height);
        Node::with_children(screen, vec![panel.translate(Vector::new(x, y))])
    })
}

/// Where the top of a panel so high stands: below its row, above it in the lower half of the screen, and over it where
/// neither side has room for it.
fn top(height: f32, row: (f32, f32), screen: f32) -> f32 {
    let (above, below) = (row.0 - GAP - height, row.1 + GAP);
    let (fits_above, fits_below) = (above >= GAP, below + height <= screen - GAP);
    let lower = row.1 > screen * 0.55;
    match (fits_above, fits_below) {
        (true, true) if lower => above,
        (_, true) => below,
        (true, false) => above,
        (false, false) if lower => GAP,
        (false, false) => (screen - GAP - height).max(GAP),
    }
}

/// What a panel holds, and its buttons below it, never out of sight.
fn footed<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    buttons: Vec<Element<'a, Message>>,
    gap: f32,
) -> Element<'a, Message> {
    let foot = Row::with_children(buttons).spacing(spacing::S).align_y(Center);
    let foot = container(foot).width(Fill).align_x(Right);
    // The layer below decides how high both are, and leaves the foot its place.
    let content = container(content).padding(iced::Padding::default().bottom(FOOT + gap));
    let foot = container(foot).height(Fill).align_y(Bottom);
    stack![content, foot].into()
}

/// The name of what tells what was done.
pub const TOAST: &str = "toast";

/// Panels one above another over the footer, in the left part of the window: primary buttons stand at the right.
pub fn low<'a, Message: 'a>(panels: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let panels = panels.into_iter().map(opaque);
    let panels = Column::with_children(panels).spacing(spacing::S);
    let left = row![
        container(panels).width(FillPortion(9)),
        space().width(FillPortion(11))
    ];
    container(left)
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

/// A line that tells what was done, undone or refused, until the next action.
pub fn told<'a, Message: Clone + 'a>(tone: Tone, words: String, on_close: Message) -> Element<'a, Message> {
    let (sign, ground): (_, fn(&_) -> _) = match tone {
        Tone::Told => (icon::check().style(style::icon::ok), style::container::floating),
        Tone::Alarm => (
            icon::triangle_alert().style(style::icon::alarm),
            style::container::alarm_notice,
        ),
    };
    let line = row![sign, t::body(words)].spacing(spacing::S).align_y(Center);
    let panel = container(line).padding([8, 14]).max_width(540).style(ground);
    mouse_area(panel.id(Id::new(TOAST))).on_press(on_close).into()
}

/// A screen with what is told over it, low at the left.
pub fn toast<'a, Message: Clone + 'a>(
    under: impl Into<Element<'a, Message>>,
    toast: Option<(Tone, String)>,
    on_close: Message,
) -> Element<'a, Message> {
    let layer = toast.map(|(tone, words)| low(vec![told(tone, words, on_close)]));
    stack![under.into()].push(layer).into()
}

/// The fields of a form below what it says. The fields keep their place in the tree, focus and all, when something is told.
pub fn under_what_is_told<'a, M: 'a>(
    told: Column<'a, M, Theme>,
    anything: bool,
    fields: Column<'a, M, Theme>,
) -> Column<'a, M, Theme> {
    let gap = if anything { spacing::M } else { 0.0 };
    column![told.padding(Padding::default().bottom(gap)), fields]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panel_stands_below_its_row_and_above_it_in_the_lower_half_of_the_screen() {
        assert_eq!(top(200.0, (40.0, 74.0), 600.0), 74.0 + GAP);
        assert_eq!(top(200.0, (500.0, 534.0), 600.0), 500.0 - GAP - 200.0);
    }

    #[test]
    fn a_panel_higher_than_either_side_covers_its_row_rather_than_being_cut() {
        for row in [(60.0, 94.0), (200.0, 234.0), (340.0, 374.0)] {
            let top = top(380.0, row, 430.0);
            assert!(top >= GAP && top + 380.0 <= 430.0 - GAP, "{row:?} {top}");
        }
    }
}
