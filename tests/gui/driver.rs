//! The whole application without a screen: keys and messages go in, its work is run to the end, its windows are read.
#![allow(dead_code, reason = "each test program uses its part")]

use std::path::Path;

use iced::futures::{StreamExt, executor};
use iced::keyboard::key::{Named, NativeCode, Physical};
use iced::keyboard::{Event, Key, Location, Modifiers};
use iced::{Settings as Frame, Size, Task};
use iced_test::Simulator;
use iced_test::runtime::{Action, task};
use palmares::domain::setup::Language;
use palmares::gui::desk;
use palmares::gui::settings::Settings;
use palmares::gui::theme::{Element, Theme};
use palmares::gui::{App, Message, font};

/// An application that runs.
pub struct Driver {
    /// The application.
    pub app: App,
    /// What was put in the clipboard.
    pub clipboard: Option<String>,
    /// Whether it asked to end.
    pub ended: bool,
}

pub fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Unidentified(NativeCode::Unidentified),
        location: Location::Standard,
        modifiers,
        text: None,
        repeat: false,
    }
}

/// A window's view as it would be drawn.
pub fn window<'a>(view: Element<'a, Message>, size: Size) -> Simulator<'a, Message, Theme> {
    let settings = Frame {
        default_font: font::REGULAR,
        fonts: font::FILES.iter().map(|file| (*file).into()).collect(),
        ..Frame::default()
    };
    Simulator::with_size(settings, size, view)
}

impl Driver {
    /// Opens a session in French, with settings that are kept nowhere.
    pub fn open(session: &Path) -> Self {
        let (early, open) = desk::open_early(session.to_owned(), Language::French);
        // The session comes before the window.
        open();
        let (app, task) = App::new(Settings::default(), None, Some(Language::French), Some(early));
        let mut driver = Self {
            app,
            clipboard: None,
            ended: false,
        };
        driver.run(task);
        driver
    }

    /// Does the work of a task, and all that follows from it.
    pub fn run(&mut self, task: Task<Message>) {
        let Some(mut stream) = task::into_stream(task) else {
            return;
        };
        while let Some(action) = executor::block_on(stream.next()) {
            match action {
                Action::Output(message) => {
                    let next = self.app.update(message);
                    self.run(next);
                }
                Action::Clipboard(iced_test::runtime::clipboard::Action::Write { contents, .. }) => {
                    self.clipboard = Some(contents);
                }
                Action::Exit => self.ended = true,
                // Windows and the focus need a screen.
                _ => {}
            }
        }
    }

    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.run(task);
    }

    /// Presses a letter or a sign that no widget takes.
    pub fn press(&mut self, letter: &str) {
        self.send(Message::Key(key(
            Key::Character(letter.into()),
            Modifiers::empty(),
        )));
    }

    /// Presses a key with a name.
    pub fn named(&mut self, name: Named) {
        self.send(Message::Key(key(Key::Named(name), Modifiers::empty())));
    }

    /// Whether the main window shows exactly this text somewhere.
    pub fn shows(&self, text: &str) -> bool {
        window(self.app.view(), Size::new(1366.0, 768.0))
            .find(text)
            .is_ok()
    }
}
