//! The guide and the preferences, by their keys; the guide names no key that does nothing.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

#[path = "gui/whole.rs"]
mod whole;

use std::collections::BTreeSet;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use palmares::domain::setup::Language;
use palmares::gui::screen::guide::text;
use palmares::gui::screen::{deliberation, findings, hearing, history, log, minutes, opening, welcome};
use palmares::gui::settings::{self, Settings};
use palmares::gui::shortcut::labels;
use palmares::gui::theme::Theme;
use palmares::gui::words::Words;
use palmares::gui::{App, DAY_KEYS, KEYS, Message, ROOM_KEYS, Want};
use whole::{LAPTOP, LARGE_TYPE, app, control, key, send, shows, shows_at, window};

/// Every key that some table knows.
fn known(language: Language) -> BTreeSet<String> {
    let w = Words::of(language);
    labels(KEYS, &w)
        .chain(labels(DAY_KEYS, &w))
        .chain(labels(welcome::KEYS, &w))
        .chain(labels(findings::KEYS, &w))
        .chain(labels(opening::KEYS, &w))
        .chain(labels(hearing::keys::SCREEN, &w))
        .chain(labels(hearing::keys::GRID, &w))
        .chain(labels(hearing::keys::PIECES, &w))
        .chain(labels(deliberation::KEYS, &w))
        .chain(labels(minutes::KEYS, &w))
        .chain(labels(log::KEYS, &w))
        .chain(labels(history::KEYS, &w))
        .chain(labels(ROOM_KEYS, &w))
        .collect()
}

#[test]
fn every_key_that_the_guide_names_does_something() {
    for language in [Language::French, Language::English] {
        let known = known(language);
        let named: Vec<_> = text::keys(language).collect();
        assert!(named.len() > 60, "{language:?}: {} keys named", named.len());
        let unknown: Vec<_> = named.iter().filter(|key| !known.contains(**key)).collect();
        assert!(unknown.is_empty(), "{language:?}: no table knows {unknown:?}");
    }
}

#[test]
fn the_guide_opens_over_any_screen_and_turns_its_chapters_by_the_arrows() {
    let mut app = app(Settings::default(), None);
    send(&mut app, key(Named::F1, Modifiers::SHIFT));
    assert!(shows(&app, "Le guide"));
    for chapter in text::chapters(Language::French) {
        assert!(shows_at(&app, LAPTOP, &chapter.title), "{}", chapter.title);
    }
    // The chapter chosen has its heading at the right.
    assert!(!shows(&app, "Un candidat ne vient pas"));
    for _ in text::chapters(Language::French) {
        send(&mut app, key(Named::ArrowDown, Modifiers::empty()));
    }
    assert!(shows(&app, "Un candidat ne vient pas"));
    send(&mut app, control("l"));
    assert!(shows(&app, "A candidate does not come"));
    send(&mut app, key(Named::Escape, Modifiers::empty()));
    assert!(!shows(&app, "A candidate does not come"));
}

#[test]
fn help_names_the_guide_and_gives_way_to_it() {
    let mut app = app(Settings::default(), None);
    send(&mut app, key(Named::F1, Modifiers::empty()));
    assert!(shows(&app, "Maj+F1"));
    send(&mut app, key(Named::F1, Modifiers::SHIFT));
    assert!(shows(&app, "Le guide"));
    assert!(!shows(&app, "Les touches"));
    send(&mut app, key(Named::F1, Modifiers::SHIFT));
    assert!(!shows(&app, "Le guide"));
}

#[test]
fn preferences_are_chosen_by_the_arrows_or_a_press_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.ron");
    let mut app = App::new(Settings::default(), Some(file.clone()), None, None).0;
    send(&mut app, control(","));
    assert!(shows(&app, "Préférences"));
    send(&mut app, key(Named::ArrowDown, Modifiers::empty()));
    send(&mut app, key(Named::ArrowRight, Modifiers::empty()));
    assert_eq!(app.theme(), Theme::Dark);
    send(&mut app, key(Named::ArrowDown, Modifiers::empty()));
    send(&mut app, key(Named::ArrowRight, Modifiers::empty()));
    assert!((app.scale() - 1.1).abs() < 0.001);
    whole::within(&mut app, |ui| {
        ui.click("English").unwrap();
    });
    assert!(shows(&app, "Preferences"));
    send(&mut app, Message::Wanted(Want::Quit));
    let (kept, damaged) = settings::load(&file);
    assert_eq!(damaged, None);
    assert_eq!(
        (kept.theme(), kept.scale, kept.language()),
        (Theme::Dark, 110, Some(Language::English))
    );
}

#[test]
fn the_preferences_say_the_version_the_licence_and_whose_work_palmares_stands_on() {
    let mut app = app(Settings::default(), None);
    send(&mut app, control(","));
    for words in [
        "Source Sans 3",
        "Lucide",
        "EUPL-1.2, licence publique de l’Union européenne",
    ] {
        assert!(shows_at(&app, LARGE_TYPE, words), "{words}");
    }
    let version = format!("Palmarès, version {}.", env!("CARGO_PKG_VERSION"));
    assert!(shows(&app, &version));
}

#[test]
fn damaged_settings_are_set_aside_and_named_in_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.ron");
    std::fs::write(&file, "(theme: ").unwrap();
    let (read, aside) = settings::load(&file);
    let aside = aside.unwrap();
    let mut app = App::new(read, Some(file), None, None).0;
    app.tell_damaged(&aside);
    let w = Words::of(Language::French);
    let told = w.with(
        "gui-settings-damaged",
        &[("file", aside.display().to_string().into())],
    );
    assert!(window(&app, LAPTOP).find(told.as_str()).is_ok());
    assert_eq!(std::fs::read_to_string(aside).unwrap(), "(theme: ");
}
