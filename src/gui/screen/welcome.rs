//! The welcome: open a session, the sample day, verify minutes, or one of the recent sessions.
//!
//! Opening is the application's work; this screen only says what is wanted.

use std::path::PathBuf;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{Column, button, column, container, responsive, row, rule, space};
use iced::{Center, Fill, Size};

use crate::domain::time::Wall;
use crate::gui::font;
use crate::gui::icon::{self, Icon};
use crate::gui::press::Press;
use crate::gui::screen::history::HISTORY;
use crate::gui::screen::step;
use crate::gui::settings::Recent;
use crate::gui::shortcut::{self, Chord, Shortcut};
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::chrome::Hint;
use crate::gui::widget::field;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::list::scroll;
use crate::gui::widget::panel;
use crate::gui::words::Words;

/// The path field's name.
pub const PATH: &str = "welcome-path";

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    /// The line that Enter runs: the menu first, then the recent sessions.
    at: usize,
    path: String,
    /// Why the last attempt did not open, in words.
    error: Option<String>,
    /// Something is being opened.
    busy: bool,
}

/// Verify minutes.
const VERIFY: Chord = Chord::ctrl('v').shift();

/// The keys of this screen.
pub const KEYS: &[Shortcut<fn() -> Message>] = &[
    Shortcut::new("open", &[Chord::ctrl('o')], || Message::OpenPressed),
    Shortcut::new("sample", &[Chord::ctrl('e')], || Message::SamplePressed),
    Shortcut::new("verify-pdf", &[VERIFY], || Message::VerifyPressed),
    Shortcut::step("choose", &[Chord::named(Named::ArrowUp)], || Message::Stepped(-1)),
    Shortcut::step("choose", &[Chord::named(Named::ArrowDown)], || {
        Message::Stepped(1)
    }),
    Shortcut::step("enter-open", &[Chord::named(Named::Enter)], || Message::Confirmed),
    Shortcut::new("forget", &[Chord::named(Named::Delete)], || Message::Forgotten),
];

/// A window lower than this, in logical pixels, has less air above.
const LOW: f32 = 640.0;

/// The menu, in order.
const MENU: [Item; 4] = [Item::Open, Item::Sample, Item::Verify, Item::History];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Open,
    Sample,
    Verify,
    History,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// « Open » was pressed.
    OpenPressed,
    /// « Sample session » was pressed.
    SamplePressed,
    /// « Verify minutes » was pressed.
    VerifyPressed,
    /// « Earlier editions » was pressed.
    HistoryPressed,
    /// The path was edited.
    PathEdited(String),
    /// The path was confirmed.
    PathSubmitted,
    /// A recent session was chosen.
    RecentPressed(usize),
    /// The selection moved.
    Stepped(isize),
    /// Enter.
    Confirmed,
    /// Delete: forget the recent session chosen.
    Forgotten,
}

/// What the screen wants of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Ask for a session's file.
    AskForSession,
    /// Open a session.
    Open(PathBuf),
    /// Make the sample day in a fresh folder and open it.
    OpenSample,
    /// Ask for a PDF and verify it.
    AskForPdf,
    /// Show earlier editions.
    History,
    /// Take a session off the list; its files stay.
    Forget(usize),
}

impl State {
    /// A welcome that says why the last attempt failed.
    pub fn failed(error: String) -> Self {
        Self {
            error: Some(error),
            ..Self::default()
        }
    }

    /// Something is being opened, or no longer.
    pub fn set_busy(&mut self, busy: bool) {
        self.busy = busy;
    }

    /// Applies a message.
    pub fn update(&mut self, message: Message, recent: &[Recent]) -> Action {
        if self.busy {
            return Action::None;
        }
        match message {
            Message::OpenPressed => Action::AskForSession,
            Message::SamplePressed => Action::OpenSample,
            Message::VerifyPressed => Action::AskForPdf,
            Message::HistoryPressed => Action::History,
            Message::PathEdited(path) => {
                self.path = path;
                self.error = None;
                Action::None
            }
            Message::PathSubmitted if self.path.trim().is_empty() => Action::None,
            Message::PathSubmitted => Action::Open(PathBuf::from(self.path.trim())),
            Message::RecentPressed(i) => match recent.get(i) {
                Some(session) => Action::Open(session.path.clone()),
                None => Action::None,
            },
            Message::Stepped(by) => {
                self.at = step(self.at, by, MENU.len() + recent.len());
                Action::None
            }
            Message::Confirmed => match MENU.get(self.at) {
                Some(Item::Open) => Action::AskForSession,
                Some(Item::Sample) => Action::OpenSample,
                Some(Item::Verify) => Action::AskForPdf,
                Some(Item::History) => Action::History,
                None => self.update(Message::RecentPressed(self.at - MENU.len()), recent),
            },
            Message::Forgotten => match self.at.checked_sub(MENU.len()) {
                Some(i) if i < recent.len() => {
                    self.at = step(self.at, 0, MENU.len() + recent.len() - 1);
                    Action::Forget(i)
                }
                _ => Action::None,
            },
        }
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers) -> Option<Message> {
        shortcut::answering(KEYS, press, modifiers)
            .next()
            .map(|shortcut| (shortcut.message)())
    }

    /// The keys named in the footer.
    pub fn hints(&self, words: &Words) -> Vec<Hint> {
        shortcut::hints(KEYS, words, &["choose", "enter-open", "forget"])
    }

    /// Draws the screen.
    pub fn view<'a>(&'a self, w: &'a Words, recent: &'a [Recent]) -> Element<'a, Message> {
        responsive(move |size| self.laid_out(w, recent, size)).into()
    }

    fn laid_out<'a>(&'a self, w: &'a Words, recent: &'a [Recent], size: Size) -> Element<'a, Message> {
        let narrow = Density::of(size.width) == Density::Small;
        let low = size.height < LOW;
        let air = if low { spacing::PAGE } else { 84.0 };
        let (width, side, aside) = if narrow {
            (390.0, spacing::PAGE, spacing::XL)
        } else {
            (470.0, 82.0, spacing::AIR)
        };
        row![
            container(scroll(self.menu(w, low)))
                .padding([air, side])
                .width(width)
                .height(Fill)
                .style(style::container::canvas),
            rule::vertical(1),
            container(self.recent(w, recent, narrow))
                .padding([air, aside])
                .width(Fill)
                .height(Fill)
                .style(style::container::surface),
        ]
        .into()
    }

    fn menu<'a>(&'a self, w: &'a Words, low: bool) -> Element<'a, Message> {
        let title = column![
            t::sized("Palmarès", 42.0, 52.0).font(font::SEMIBOLD),
            t::sized(w.t("gui-welcome-tagline"), 16.0, 24.0).style(style::text::secondary),
        ]
        .spacing(spacing::S);
        let items = MENU.iter().enumerate().map(|(i, item)| {
            let (icon, label, key, message): (Icon, _, _, _) = match item {
                Item::Open => (
                    icon::folder_open(),
                    "gui-welcome-open",
                    "Ctrl+O".to_owned(),
                    Message::OpenPressed,
                ),
                Item::Sample => (
                    icon::play(),
                    "gui-welcome-sample",
                    "Ctrl+E".to_owned(),
                    Message::SamplePressed,
                ),
                Item::Verify => (
                    icon::shield_check(),
                    "gui-welcome-verify",
                    VERIFY.label(w),
                    Message::VerifyPressed,
                ),
                Item::History => (
                    icon::table(),
                    "editions-title",
                    HISTORY.label(w),
                    Message::HistoryPressed,
                ),
            };
            let face = row![
                icon.size(20.0).style(style::icon::ink),
                t::sized(w.t(label), 16.0, 22.0).width(Fill),
                t::small(key).style(style::text::label),
            ]
            .spacing(14)
            .align_y(Center);
            button(face)
                .padding([12, 14])
                .width(Fill)
                .style(style::button::menu(i == self.at))
                .on_press(message)
                .into()
        });
        let path = field::line(PATH, &w.t("gui-welcome-path"), &self.path)
            .on_input(Message::PathEdited)
            .on_submit(Message::PathSubmitted);
        // One thing at a time below the field, so that a low window shows it whole.
        let told: Element<'a, Message> = match &self.error {
            _ if self.busy => t::body(w.t("gui-welcome-busy")).into(),
            Some(error) => panel::alarm(t::body(error.as_str())),
            None => t::small(w.t("gui-welcome-drop")).style(style::text::label).into(),
        };
        let under = column![path, told].spacing(spacing::S);
        let (above, between) = if low {
            (spacing::XL, spacing::M)
        } else {
            (38.0, 28.0)
        };
        column![
            container(title).padding([0, 14]),
            space().height(above),
            Column::with_children(items),
            space().height(between),
            container(under).padding([0, 14]),
        ]
        .into()
    }

    fn recent<'a>(&'a self, w: &'a Words, recent: &'a [Recent], narrow: bool) -> Element<'a, Message> {
        let title = container(t::h2(w.t("gui-welcome-recent"))).padding([12, 16]);
        if recent.is_empty() {
            let none = t::body(w.t("gui-welcome-none")).style(style::text::secondary);
            return column![title, rule::horizontal(1), container(none).padding(spacing::L)].into();
        }
        let lines = recent.iter().enumerate().map(|(i, session)| {
            let sign = match session.phase.as_str() {
                "preparation" => Glyph::ToCome,
                "adopted" => Glyph::Complete,
                _ => Glyph::Now,
            };
            let when = t::small(recent_when(w, session)).style(style::text::label);
            let (under, beside) = if narrow {
                (Some(when), None)
            } else {
                (None, Some(when))
            };
            let words = column![
                fit(session.title.as_str()).size(16.0, 22.0).font(font::SEMIBOLD),
                t::body(w.recent_panel(session)).style(style::text::secondary),
                fit(session.path.display().to_string())
                    .size(13.0, 18.0)
                    .ink(|p| p.ink3),
            ]
            .push(under);
            let line = row![container(glyph(sign)).padding([4, 0]), words.width(Fill)]
                .push(beside)
                .spacing(18);
            let face = button(line)
                .padding([12, 16])
                .width(Fill)
                .style(style::button::row(i + MENU.len() == self.at))
                .on_press(Message::RecentPressed(i));
            column![rule::horizontal(1), face].into()
        });
        column![title, scroll(Column::with_children(lines)).height(Fill)].into()
    }
}

/// « 21 novembre 2026 à 14 h 51 », or nothing for a moment that cannot be read.
fn recent_when(w: &Words, recent: &Recent) -> String {
    recent
        .seen
        .parse::<Wall>()
        .map(|wall| w.date_time(wall))
        .unwrap_or_default()
}
