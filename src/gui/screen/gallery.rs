//! The gallery of the design system, laid over any screen with Ctrl+F1: everything the window is made of, in the theme that is on.
//!
//! It shows the lists that the styles are checked with, and the widgets themselves: it draws nothing of its own, so that it cannot drift
//! from them. Nothing in it does anything.

mod groups;
mod samples;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::text_editor::Content;
use iced::widget::{Column, Id, Row, button, column, container, row, rule};
use iced::{Center, Fill};

use crate::gui::font;
use crate::gui::press::Press;
use crate::gui::screen::step;
use crate::gui::shortcut::{self, Chord, Shortcut};
use crate::gui::theme::{Element, Theme, spacing, style, typography as t};
use crate::gui::widget::chrome;
use crate::gui::widget::fading::fading;
use crate::gui::widget::field;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::form::Form;
use crate::gui::widget::list::scroll;
use crate::gui::widget::panel;
use crate::gui::words::Words;
use crate::locale::fold;

pub use groups::{Group, Specimen};

/// The name of the field in which one types.
pub const QUERY: &str = "gallery-query";

/// The name of the list of groups.
pub const GROUPS: &str = "gallery-groups";
/// The name of the group chosen, to bring it in sight.
pub const CHOSEN: &str = "gallery-chosen";

/// Lays the gallery over any screen.
pub const GALLERY: Chord = Chord::named(Named::F1).control();

/// How far a page key scrolls, in logical pixels.
const PAGE: f32 = 380.0;

/// What the gallery remembers while it is open.
#[derive(Debug)]
pub struct State {
    group: Group,
    query: String,
    form: Form,
    area: Content,
    options: Vec<String>,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The query was edited.
    Edited(String),
    /// A group was pressed.
    Chosen(Group),
    /// The selection moved to another group.
    Stepped(isize),
    /// What is shown is to be scrolled so many pages.
    Paged(i8),
    /// Something that is only shown was pressed.
    Shown,
}

/// What is wanted of the application.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Show what is there from its beginning.
    Top,
    /// Scroll it by so many pixels.
    Scroll(f32),
}

/// The keys while the gallery is open; letters go to the field.
pub const KEYS: &[Shortcut<fn() -> Message>] = &[
    Shortcut::step("gallery-group", &[Chord::named(Named::ArrowUp)], || {
        Message::Stepped(-1)
    }),
    Shortcut::step("gallery-group", &[Chord::named(Named::ArrowDown)], || {
        Message::Stepped(1)
    }),
    Shortcut::step("gallery-page", &[Chord::named(Named::PageUp)], || {
        Message::Paged(-1)
    }),
    Shortcut::step("gallery-page", &[Chord::named(Named::PageDown)], || {
        Message::Paged(1)
    }),
];

impl State {
    /// A gallery on its first group; the texts that may be typed in are in a language.
    pub fn new(w: &Words) -> Self {
        Self {
            group: Group::Colours,
            query: String::new(),
            form: samples::form(w),
            area: Content::with_text(&w.t("gallery-sentence")),
            options: samples::themes(w),
        }
    }

    /// Applies a message.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Edited(query) => {
                self.query = query;
                Action::Top
            }
            Message::Chosen(group) => self.show(group),
            Message::Stepped(by) => {
                let at = step(self.at(), by, Group::ALL.len());
                Group::ALL.get(at).map_or(Action::None, |group| self.show(*group))
            }
            Message::Paged(by) => Action::Scroll(PAGE * f32::from(by)),
            Message::Shown => Action::None,
        }
    }

    /// The place of the group chosen.
    pub fn at(&self) -> usize {
        let at = Group::ALL.iter().position(|group| *group == self.group);
        at.unwrap_or(0)
    }

    fn show(&mut self, group: Group) -> Action {
        self.group = group;
        self.query.clear();
        Action::Top
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers) -> Option<Message> {
        shortcut::answering(KEYS, press, modifiers)
            .next()
            .map(|shortcut| (shortcut.message)())
    }

    /// Draws the gallery in the theme that is on.
    pub fn view<'a>(&'a self, w: &Words, theme: Theme) -> Element<'a, Message> {
        let keys = shortcut::hints(KEYS, w, &["gallery-group", "gallery-page"]);
        let keys = keys.into_iter().map(|hint| chrome::keys(hint.key, hint.does));
        let query = field::query(QUERY, &w.t("gallery-query"), &self.query).on_input(Message::Edited);
        let body = scroll(container(self.found(w, theme)).padding(iced::padding::right(spacing::L)))
            .id(Id::new(crate::gui::OVER_BODY))
            .width(Fill)
            .height(Fill);
        let page = column![
            panel::head(w.t("gallery-title"), w.t("gallery-close")),
            query,
            fading(body, |p| p.surface),
            rule::horizontal(1),
            Row::with_children(keys).spacing(18).wrap(),
        ]
        .spacing(spacing::M);
        let content = row![
            container(scroll(self.groups(w)).id(Id::new(GROUPS)))
                .width(190)
                .padding([spacing::L, spacing::S]),
            rule::vertical(1),
            container(page).width(Fill).padding([spacing::L, spacing::XL]),
        ];
        panel::over(content, 1180.0).height(Fill).into()
    }

    fn groups<'a>(&self, w: &Words) -> Element<'a, Message> {
        let lines = Group::ALL.into_iter().map(|group| {
            let chosen = group == self.group && self.query.trim().is_empty();
            let title = fit(w.t(group.key()));
            let title = if chosen { title.font(font::SEMIBOLD) } else { title };
            let line = button(title)
                .padding([6, 10])
                .width(Fill)
                .style(style::button::row(chosen))
                .on_press(Message::Chosen(group));
            let line = container(line);
            if chosen {
                line.id(Id::new(CHOSEN)).into()
            } else {
                line.into()
            }
        });
        Column::with_children(lines).into()
    }

    /// The group chosen; where something is looked for, what answers in every group.
    fn found<'a>(&'a self, w: &Words, theme: Theme) -> Element<'a, Message> {
        let looking = !self.query.trim().is_empty();
        let shown = Group::ALL
            .into_iter()
            .filter(|group| looking || *group == self.group);
        let mut parts = column![].spacing(spacing::XXL).width(Fill);
        let mut count = 0;
        for group in shown {
            let title = w.t(group.key());
            let mut specimens = groups::specimens(group, self, w, theme);
            if looking {
                let of = fold::folded(&title);
                specimens.retain(|specimen| {
                    fold::holds(&format!("{of} {}", fold::folded(&specimen.told)), &self.query)
                });
            }
            if specimens.is_empty() {
                continue;
            }
            count += specimens.len();
            let lines = specimens.into_iter().map(specimen);
            let lines = Column::with_children(lines).spacing(spacing::L);
            parts = parts.push(column![t::h2(title), lines].spacing(spacing::M).width(Fill));
        }
        if count == 0 {
            return t::body(w.t("gallery-none")).style(style::text::secondary).into();
        }
        parts.into()
    }
}

/// A specimen under its name.
fn specimen(specimen: Specimen<'_>) -> Element<'_, Message> {
    let name = row![
        t::label(specimen.name),
        t::label(specimen.aside).style(style::text::secondary)
    ]
    .spacing(spacing::S)
    .align_y(Center);
    column![name, specimen.face]
        .spacing(spacing::XS)
        .width(Fill)
        .into()
}
