//! What the tests of screens share: the French words, a context for a session, a window of the size of a laptop's.
#![allow(dead_code, reason = "each test program uses its part")]

use iced::keyboard::key::{Named, NativeCode, Physical};
use iced::keyboard::{self, Key, Location, Modifiers};
use iced::{Settings, Size};
use iced_test::Simulator;
use palmares::domain::Moment;
use palmares::domain::setup::Language;
use palmares::gui::font;
use palmares::gui::screen::Context;
use palmares::gui::screen::history::Before;
use palmares::gui::theme::spacing::Density;
use palmares::gui::theme::{Element, Theme};
use palmares::gui::words::Words;

use crate::fixture::Trial;

pub fn words() -> Words {
    Words::of(Language::French)
}

pub fn context<'a>(trial: &'a Trial, words: &'a Words, now: &'a Moment) -> Context<'a> {
    Context {
        words,
        session: &trial.session,
        clock: &trial.session,
        unrecorded: false,
        before: Before::NOTHING,
        pending: &[],
        now,
        density: Density::Normal,
        pixels: 1.0,
        covered: false,
    }
}

pub fn window<'a, M: 'a>(view: Element<'a, M>) -> Simulator<'a, M, Theme> {
    let settings = Settings {
        default_font: font::REGULAR,
        fonts: font::FILES.iter().map(|file| (*file).into()).collect(),
        ..Settings::default()
    };
    Simulator::with_size(settings, Size::new(1366.0, 694.0), view)
}

/// A key with a name, pressed with others held.
pub fn held(key: Named, modifiers: Modifiers) -> iced::Event {
    pressed(Key::Named(key), modifiers)
}

/// A letter, pressed with others held.
pub fn letter(letter: &str, modifiers: Modifiers) -> iced::Event {
    pressed(Key::Character(letter.into()), modifiers)
}

fn pressed(key: Key, modifiers: Modifiers) -> iced::Event {
    iced::Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Unidentified(NativeCode::Unidentified),
        location: Location::Standard,
        modifiers,
        text: None,
        repeat: false,
    })
}
