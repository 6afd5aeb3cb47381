//! The bars around every screen: session and tabs above, keys below.
//!
//! They hold no state: the screen says which tab is current and which keys work now.

use iced::widget::text::Wrapping;
use iced::widget::{Row, button, column, container, row, rule, space};
use iced::{Center, Fill, Shrink};

use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::fitting_row::fitting_row;
use crate::gui::{font, icon};

/// A step of the day in the top bar.
pub struct Tab<Message> {
    /// « Auditions ».
    pub label: String,
    /// Whether this step is behind us.
    pub done: bool,
    /// Whether it is on the screen.
    pub current: bool,
    /// What a press does; none where the step cannot be reached yet.
    pub on_press: Option<Message>,
}

/// Whether what was typed is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Everything is.
    Yes,
    /// Something is under way.
    Pending,
    /// The disk refused: the session is read-only.
    No,
}

/// What the top bar shows.
pub struct TopBar<'a, Message> {
    /// « Actions innovantes 2026 ».
    pub title: String,
    /// « Jury du 21 novembre ».
    pub subtitle: String,
    /// The steps of the day.
    pub tabs: Vec<Tab<Message>>,
    /// What stands at the right, before the state of the disk.
    pub aside: Vec<Element<'a, Message>>,
    /// The state of the disk with its word; none without a session.
    pub saved: Option<(Saved, String)>,
    /// « 14 h 51 ».
    pub time: String,
}

/// The bar above a screen.
pub fn top_bar<'a, Message: Clone + 'a>(bar: TopBar<'a, Message>) -> Element<'a, Message> {
    let mut line = fitting_row(spacing::TOP_BAR)
        .left(0, 0.0, t::h3(bar.title).size(14.5))
        .left(3, 10.0, t::body(bar.subtitle).style(style::text::secondary))
        .left(
            0,
            spacing::XXL,
            Row::with_children(bar.tabs.into_iter().map(tab)).align_y(Center),
        );
    for part in bar.aside {
        line = line.right(2, spacing::XXL, part);
    }
    if let Some((saved, word)) = bar.saved {
        line = line.right(0, spacing::XXL, disk(saved, word));
    }
    let time = t::sized(bar.time, 17.0, 24.0).font(font::SEMIBOLD);
    let line = line.right(0, spacing::XXL, time);
    let bar = container(line)
        .padding([0.0, spacing::XL])
        .center_y(spacing::TOP_BAR)
        .width(Fill);
    column![bar.style(style::container::canvas), rule::horizontal(1)].into()
}

fn tab<'a, Message: Clone + 'a>(tab: Tab<Message>) -> Element<'a, Message> {
    let mut label = row![].spacing(spacing::S).align_y(Center);
    if tab.done && !tab.current {
        label = label.push(icon::check().size(15.0));
    }
    label = label.push(if tab.current {
        t::h3(tab.label)
    } else if tab.on_press.is_some() {
        t::body(tab.label).style(style::text::secondary)
    } else {
        t::body(tab.label).style(style::text::label)
    });
    let mark = container(space().width(Fill).height(2));
    let mark = if tab.current {
        mark.style(style::container::accent)
    } else {
        mark
    };
    let face = column![
        container(label)
            .center_y(spacing::TOP_BAR - 2.0)
            .padding([0.0, 12.0]),
        mark
    ]
    .width(Shrink);
    button(face)
        .padding(0)
        .style(style::button::row(false))
        .on_press_maybe(tab.on_press)
        .into()
}

fn disk<'a, Message: 'a>(saved: Saved, word: String) -> Element<'a, Message> {
    let (drawing, words) = match saved {
        Saved::Yes => (
            icon::check().style(style::icon::ok),
            t::body(word).style(style::text::ok),
        ),
        Saved::Pending => (
            icon::clock().style(style::icon::secondary),
            t::body(word).style(style::text::secondary),
        ),
        Saved::No => (
            icon::triangle_alert().style(style::icon::alarm),
            t::body(word).style(style::text::alarm).font(font::SEMIBOLD),
        ),
    };
    row![drawing, words].spacing(6).align_y(Center).into()
}

/// A fact beside an icon, in the top bar.
pub fn fact<'a, Message: 'a>(icon: Option<icon::Icon>, words: impl Into<String>) -> Element<'a, Message> {
    row![]
        .push(icon)
        .push(t::body(words.into()).style(style::text::secondary))
        .spacing(6)
        .align_y(Center)
        .into()
}

/// A fact that can be pressed.
pub fn fact_button<'a, Message: Clone + 'a>(
    icon: icon::Icon,
    words: impl Into<String>,
    on_press: Message,
) -> Element<'a, Message> {
    button(fact(Some(icon), words))
        .padding([2, 4])
        .style(style::button::row(false))
        .on_press(on_press)
        .into()
}

/// A key and what it does now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// « Entrée », « Ctrl+Z ».
    pub key: String,
    /// « valider, descendre ».
    pub does: String,
}

/// The keys that work now, and at the right those that always do. Where room is short, the last of those that work now are
/// left out: the help lists them all.
pub fn footer_keys<'a, Message: 'a>(now: Vec<Hint>, always: Vec<Hint>) -> Element<'a, Message> {
    let mut bar = fitting_row(spacing::FOOTER - 1.0);
    for one in now {
        bar = bar.left(1, 18.0, hint(one));
    }
    for one in always {
        bar = bar.right(0, spacing::PAGE, hint(one));
    }
    let bar = container(bar).padding([0.0, spacing::XL]).width(Fill);
    column![rule::horizontal(1), bar.style(style::container::canvas)].into()
}

fn hint<'a, Message: 'a>(hint: Hint) -> Element<'a, Message> {
    keys(hint.key, hint.does)
}

/// A key in semibold, then what it does.
pub fn keys<'a, Message: 'a>(key: impl Into<String>, does: impl Into<String>) -> Element<'a, Message> {
    let key = t::sized(key.into(), 13.0, 18.0).font(font::SEMIBOLD);
    row![key, t::small(does.into())].spacing(5).align_y(Center).into()
}

/// A tab inside a panel: « Dossier 9 ».
pub fn inner_tab<'a, Message: Clone + 'a>(
    label: String,
    current: bool,
    on_press: Message,
) -> Element<'a, Message> {
    let words = if current {
        t::h3(label)
    } else {
        t::body(label).style(style::text::secondary)
    }
    .wrapping(Wrapping::None);
    let mark = container(space().width(Fill).height(2));
    let mark = if current {
        mark.style(style::container::accent)
    } else {
        mark
    };
    let face = column![words, space().height(3), mark].width(Shrink);
    button(face)
        .padding(0)
        .style(style::button::row(false))
        .on_press(on_press)
        .into()
}

/// The width of the labels of a description.
pub const FIELD_LABEL: f32 = 88.0;

/// A label and its value, on one line of a description.
pub fn field<'a, Message: 'a>(label: impl Into<String>, value: impl Into<String>) -> Element<'a, Message> {
    row![
        t::body(label.into()).style(style::text::label).width(FIELD_LABEL),
        t::body(value.into())
    ]
    .into()
}

/// A title at the left of a line and an aside at its right.
pub fn heading<'a, Message: 'a>(title: impl Into<String>, aside: impl Into<String>) -> Element<'a, Message> {
    row![
        Element::from(fit(title.into()).size(17.0, 24.0).font(font::SEMIBOLD)),
        t::small(aside.into()),
    ]
    .align_y(Center)
    .spacing(spacing::S)
    .into()
}
