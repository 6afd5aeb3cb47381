//! What the tests of the whole window share: its keys as events, and what it shows.
#![allow(dead_code, reason = "each test program uses its part")]

use std::path::Path;

use iced::futures::{StreamExt, executor};
use iced::keyboard::key::{Named, NativeCode, Physical};
use iced::keyboard::{Event, Key, Location, Modifiers};
use iced::{Settings as Frame, Size};
use iced_test::Simulator;
use iced_test::runtime::{Action, task};
use palmares::domain::setup::Language;
use palmares::gui::desk::{Desk, Handover, Opened};
use palmares::gui::settings::Settings;
use palmares::gui::theme::Theme;
use palmares::gui::{App, Message, font};
use palmares::workspace::{Workspace, demo};

fn pressed(key: Key, modifiers: Modifiers) -> Message {
    Message::Key(Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Unidentified(NativeCode::Unidentified),
        location: Location::Standard,
        modifiers,
        text: None,
        repeat: false,
    })
}

pub fn key(named: Named, modifiers: Modifiers) -> Message {
    pressed(Key::Named(named), modifiers)
}

pub fn letter(letter: &str) -> Message {
    pressed(Key::Character(letter.into()), Modifiers::empty())
}

pub fn control(letter: &str) -> Message {
    pressed(Key::Character(letter.into()), Modifiers::CTRL)
}

pub fn control_shift(letter: &str) -> Message {
    pressed(Key::Character(letter.into()), Modifiers::CTRL | Modifiers::SHIFT)
}

/// A window on the welcome screen; its settings are kept nowhere.
pub fn app(settings: Settings, language: Option<Language>) -> App {
    App::new(settings, None, language, None).0
}

/// A window on the sample day, which is made in `folder`.
pub fn day(folder: &Path) -> App {
    day_after(folder, |_| {})
}

/// The same, after something was recorded.
pub fn day_after(folder: &Path, before: impl FnOnce(&mut Workspace)) -> App {
    let path = demo::prepare(&folder.join("day")).unwrap();
    let mut workspace = Workspace::open(&path).unwrap();
    before(&mut workspace);
    workspace.sync().unwrap();
    let desk = Desk::new(workspace, path);
    let mut app = app(Settings::default(), None);
    send(
        &mut app,
        Message::Opened(Opened::Session(Handover::new(desk), None)),
    );
    app
}

/// Applies a message; what it starts is not run.
pub fn send(app: &mut App, message: Message) {
    let _task = app.update(message);
}

/// Applies a message and runs what it starts; what follows from that is not run.
pub fn finish(app: &mut App, message: Message) {
    let Some(mut stream) = task::into_stream(app.update(message)) else {
        return;
    };
    while let Some(action) = executor::block_on(stream.next()) {
        if let Action::Output(message) = action {
            send(app, message);
        }
    }
}

/// The window at a size, to be looked at and typed in.
pub fn window(app: &App, size: Size) -> Simulator<'_, Message, Theme> {
    let settings = Frame {
        default_font: font::REGULAR,
        fonts: font::FILES.iter().map(|file| (*file).into()).collect(),
        ..Frame::default()
    };
    Simulator::with_size(settings, size, app.view())
}

pub const LAPTOP: Size = Size::new(1366.0, 768.0);

/// A laptop's screen at 150 %.
pub const LARGE_TYPE: Size = Size::new(1366.0 / 1.5, 768.0 / 1.5);

pub fn shows(app: &App, text: &str) -> bool {
    shows_at(app, LAPTOP, text)
}

pub fn shows_at(app: &App, size: Size, text: &str) -> bool {
    window(app, size).find(text).is_ok()
}

/// Does `script` in the window, then applies what was said.
pub fn within(app: &mut App, script: impl FnOnce(&mut Simulator<'_, Message, Theme>)) {
    let messages: Vec<_> = {
        let mut ui = window(app, LAPTOP);
        script(&mut ui);
        ui.into_messages().collect()
    };
    for message in messages {
        send(app, message);
    }
}
