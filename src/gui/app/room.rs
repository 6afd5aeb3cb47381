//! The room's window among the application's: opened and closed, what it shows, and the keys pressed in it.
//!
//! Closing it never closes the main one. A chair whose keys went to the projector works the clock from there all the same.

use iced::keyboard;
use iced::keyboard::key::Named;
use iced::{Task, window};

use super::over::{self, Over};
use super::{App, Message, Screen, Want};
use crate::domain::Session;
use crate::gui::press::Press;
use crate::gui::room::{self, Public, Wish};
use crate::gui::settings::Settings;
use crate::gui::shortcut::{self, Chord, Shortcut};
use crate::gui::theme::{Element, Theme};
use crate::gui::widget::form::{self, Field, Form};
use crate::gui::widget::stamp;
use crate::gui::windows;
use crate::gui::words::Words;

/// What a key does in the room's window itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InRoom {
    /// From the whole screen into a frame.
    Frame,
    /// On the whole screen, or in a frame again.
    Full,
    /// Black, or as before.
    Blank,
    /// Close the window.
    Close,
    /// What the key does in the hearings.
    Clock,
}

/// The keys of the room's window, for a chair whose keys went to the projector. What opens a question is not among them: it
/// would be asked in the other window.
pub const KEYS: &[Shortcut<InRoom>] = &[
    Shortcut::step("space", &[Chord::char(' ')], InRoom::Clock),
    Shortcut::step("next", &[Chord::char('n')], InRoom::Clock),
    Shortcut::step(
        "minute-more",
        &[Chord::char('+'), Chord::char('=')],
        InRoom::Clock,
    ),
    Shortcut::step(
        "minute-less",
        &[Chord::char('-'), Chord::char('−')],
        InRoom::Clock,
    ),
    Shortcut::step("room-full", &[Chord::named(Named::F11)], InRoom::Full),
    Shortcut::step("room-frame", &[Chord::named(Named::Escape)], InRoom::Frame),
    Shortcut::step("room-blank", &[Chord::named(Named::F5).control()], InRoom::Blank),
    Shortcut::step("room", &[Chord::named(Named::F5)], InRoom::Close),
];

/// The room's window and what it is asked to show.
#[derive(Debug)]
pub(super) struct RoomWindow {
    window: Option<window::Id>,
    full: bool,
    wish: Wish,
    /// Whether who comes next is told while no hearing runs.
    next: bool,
    theme: Theme,
    /// What was shown before the screen was blanked.
    before: Option<Wish>,
}

impl RoomWindow {
    /// No window yet, and the look that was chosen before.
    pub(super) fn of(settings: &Settings) -> Self {
        Self {
            window: None,
            full: false,
            wish: Wish::default(),
            next: settings.room_next,
            theme: settings.room_theme(),
            before: None,
        }
    }

    /// Whether this is its window.
    pub(super) fn is(&self, window: window::Id) -> bool {
        self.window == Some(window)
    }
}

/// The fields of the room's form.
const SHOWN: usize = 0;
const TEXT: usize = 1;
const NEXT: usize = 2;
const LOOK: usize = 3;

impl App {
    /// The title of a window.
    pub fn title_in(&self, window: window::Id) -> String {
        if self.room.is(window) {
            let title = [("title", self.title().into())];
            self.words.with("room-title", &title)
        } else {
            self.title()
        }
    }

    /// The theme of a window.
    pub fn theme_in(&self, window: window::Id) -> Theme {
        if self.room.is(window) {
            self.room.theme
        } else {
            self.theme()
        }
    }

    /// The scale of a window; the room's screen measures itself by its size.
    pub fn scale_in(&self, window: window::Id) -> f32 {
        if self.room.is(window) { 1.0 } else { self.scale() }
    }

    /// Draws a window.
    pub fn view_in(&self, window: window::Id) -> Element<'_, Message> {
        if !self.room.is(window) {
            return self.view();
        }
        stamp::sharpen(self.device);
        match self.public() {
            Some(public) => room::view(public),
            None => iced::widget::space().into(),
        }
    }

    /// The room's window, while it is open.
    pub fn room(&self) -> Option<window::Id> {
        self.room.window
    }

    /// What the room may see now; nothing without a session.
    pub fn public(&self) -> Option<Public> {
        let Screen::Day(day) = &self.screen else {
            return None;
        };
        let (session, room) = (day.desk().clock(), &self.room);
        Some(Public::of(session, &self.now, &room.wish, room.next, &self.words))
    }

    pub(super) fn toggle_room(&mut self) -> Task<Message> {
        if self.room.window.is_some() {
            return self.close_room();
        }
        let (window, opened) = window::open(windows::room());
        self.room.window = Some(window);
        self.room.full = false;
        // A new window takes the keys; those who hold the hearing have them back.
        let back = window::gain_focus(self.main);
        opened.map(Message::WindowOpened).chain(back)
    }

    pub(super) fn close_room(&mut self) -> Task<Message> {
        self.room.window.take().map_or_else(Task::none, window::close)
    }

    pub(super) fn blank_room(&mut self) -> Task<Message> {
        let room = &mut self.room;
        if room.wish == Wish::Blank {
            room.wish = room.before.take().unwrap_or_default();
        } else {
            room.before = Some(std::mem::replace(&mut room.wish, Wish::Blank));
        }
        Task::none()
    }

    /// On the whole of the screen on which the window stands, or in a frame again.
    pub(super) fn fill_room(&mut self) -> Task<Message> {
        self.room.full = !self.room.full;
        self.set_room_mode()
    }

    fn set_room_mode(&self) -> Task<Message> {
        let mode = if self.room.full {
            window::Mode::Fullscreen
        } else {
            window::Mode::Windowed
        };
        let set = |id| window::set_mode(id, mode);
        self.room.window.map_or_else(Task::none, set)
    }

    /// A key in the room's window: its own, and those of the clock.
    pub(super) fn key_in_room(&mut self, event: &keyboard::Event) -> Task<Message> {
        let Some((press, modifiers)) = Press::of(event) else {
            return Task::none();
        };
        let does = shortcut::answering(KEYS, &press, modifiers).next();
        match does.map(|shortcut| shortcut.message) {
            Some(InRoom::Frame) if self.room.full => self.fill_room(),
            Some(InRoom::Full) => self.fill_room(),
            Some(InRoom::Blank) => self.blank_room(),
            Some(InRoom::Close) => self.close_room(),
            Some(InRoom::Clock) if self.over.is_nothing() && !self.asks() => self.press(&press, modifiers),
            Some(InRoom::Frame | InRoom::Clock) | None => Task::none(),
        }
    }

    /// Asks what the room is to show.
    pub(super) fn lay_room(&mut self) -> Task<Message> {
        let Screen::Day(day) = &self.screen else {
            return Task::none();
        };
        let form = self.room_form(day.desk().clock());
        self.lay(Over::Room(Box::new(form)))
    }

    fn room_form(&self, session: &Session) -> Form {
        let (w, room) = (&self.words, &self.room);
        let (shown, text) = match &room.wish {
            Wish::Clock => (0, None),
            Wish::Blank => (1, None),
            Wish::Message(text) => (2, Some(text.clone())),
            Wish::Waiting => (3, None),
        };
        let text = text.unwrap_or_else(|| room::proposal(session, &self.now, w));
        let shown_names = [
            "room-show-clock",
            "room-show-blank",
            "room-show-message",
            "room-show-waiting",
        ];
        let looks = Theme::ALL.map(|theme| w.t(&format!("room-look-{}", theme.code())));
        let look = Theme::ALL.iter().position(|theme| *theme == room.theme);
        let named = |names: &[&str]| names.iter().map(|name| w.t(name)).collect();
        Form::new(
            w.t("room-panel"),
            vec![
                Field::choice(w.t("room-field-shown"), named(&shown_names), shown),
                Field::line(w.t("room-field-message"), text),
                Field::choice(
                    w.t("room-field-next"),
                    named(&["room-next-no", "room-next-yes"]),
                    usize::from(room.next),
                ),
                Field::choice(w.t("room-field-look"), looks.to_vec(), look.unwrap_or(0)),
            ],
        )
        .note(w.t("room-note"))
        .confirm(w.t("room-confirm"))
    }

    pub(super) fn room_message(&mut self, message: form::Message) -> Task<Message> {
        let Over::Room(form) = &mut self.over else {
            return Task::none();
        };
        match message {
            form::Message::Dismissed => self.lift(),
            form::Message::Confirmed => {
                let wish = match form.chosen(SHOWN) {
                    0 => Wish::Clock,
                    1 => Wish::Blank,
                    2 => Wish::Message(form.text(TEXT)),
                    _ => Wish::Waiting,
                };
                self.room.before = None;
                self.room.wish = wish;
                self.room.next = form.chosen(NEXT) == 1;
                self.room.theme = Theme::ALL.get(form.chosen(LOOK)).copied().unwrap_or_default();
                self.settings.room_next = self.room.next;
                self.settings.room_theme = self.room.theme.code().into();
                self.save_settings();
                // Nobody chooses what a closed window shows without wanting it open.
                let opened = if self.room.window.is_none() {
                    self.toggle_room()
                } else {
                    Task::none()
                };
                Task::batch([self.lift(), opened])
            }
            form::Message::Typed(TEXT, text) => {
                form.update(form::Message::Typed(TEXT, text));
                // Who types a message wants it shown.
                form.update(form::Message::Chosen(SHOWN, 2));
                Task::none()
            }
            message => {
                form.update(message);
                Task::none()
            }
        }
    }

    pub(super) fn view_room<'a>(
        &'a self,
        under: Element<'a, Message>,
        form: &'a Form,
    ) -> Element<'a, Message> {
        form.view(under, &self.words, |message| {
            Message::Over(over::Message::Room(message))
        })
    }

    pub(super) fn with_room(&self, want: Want) -> Option<Want> {
        self.room.window.is_some().then_some(want)
    }

    /// What the top bar says of the room.
    pub(super) fn room_words(&self) -> String {
        let w: &Words = &self.words;
        w.t(match (self.room.window.is_some(), &self.room.wish) {
            (false, _) => "room-state-closed",
            (true, Wish::Clock) => "room-state-clock",
            (true, Wish::Blank) => "room-state-blank",
            (true, Wish::Message(_)) => "room-state-message",
            (true, Wish::Waiting) => "room-state-waiting",
        })
    }
}
