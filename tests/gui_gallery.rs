//! The gallery of the design system by its keys: every group, every theme, both languages, and what is looked for is found.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

#[path = "gui/whole.rs"]
mod whole;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use palmares::domain::setup::Language;
use palmares::gui::screen::gallery::{self, Group};
use palmares::gui::settings::Settings;
use palmares::gui::theme::Theme;
use palmares::gui::theme::catalog::{BUTTONS, MEASURES, ROLES, STEPS};
use palmares::gui::theme::pairs::{Family, pairs};
use palmares::gui::widget::glyph::Glyph;
use palmares::gui::words::Words;
use palmares::gui::{App, Message, OverMessage};
use whole::{LAPTOP, LARGE_TYPE, app, control, key, letter, send, shows, shows_at, window};

const SENTENCE: &str = "Le jury propose, le conseil décide\u{a0}; tout est écrit au journal.";

fn opened(settings: Settings, language: Language) -> App {
    let mut app = app(settings, Some(language));
    send(&mut app, key(Named::F1, Modifiers::CTRL));
    app
}

fn down(app: &mut App) {
    send(app, key(Named::ArrowDown, Modifiers::empty()));
}

fn look_for(app: &mut App, query: &str) {
    let edited = gallery::Message::Edited(query.into());
    send(app, Message::Over(OverMessage::Gallery(edited)));
}

/// The gallery on a group, come to by the arrows.
fn on(group: Group) -> App {
    let mut app = opened(Settings::default(), Language::French);
    for _ in Group::ALL.into_iter().take_while(|other| *other != group) {
        down(&mut app);
    }
    app
}

#[test]
fn every_group_is_reached_by_the_arrows_in_every_theme_language_and_size() {
    for theme in Theme::ALL {
        for language in [Language::French, Language::English] {
            let settings = Settings {
                theme: theme.code().into(),
                ..Settings::default()
            };
            let (mut app, w) = (opened(settings, language), Words::of(language));
            for group in Group::ALL {
                for size in [LAPTOP, LARGE_TYPE] {
                    let mut ui = window(&app, size);
                    let title = w.t(group.key());
                    assert!(
                        ui.find(title.as_str()).is_ok(),
                        "{theme:?}, {language:?}: {title}"
                    );
                    assert!(
                        ui.find(w.t("gallery-none").as_str()).is_err(),
                        "{group:?} is empty"
                    );
                }
                down(&mut app);
            }
        }
    }
}

#[test]
fn every_pair_role_step_button_and_sign_of_the_lists_is_shown() {
    let mut app = on(Group::Colours);
    for theme in Theme::ALL {
        assert_eq!(app.theme(), theme);
        let mut ui = window(&app, LAPTOP);
        let shown = |pair: &&palmares::gui::theme::pairs::Pair| pair.family == Family::Words;
        for pair in pairs(theme).iter().filter(shown) {
            let ratio = format!("{:.1}", (pair.ratio() * 10.0).floor() / 10.0);
            let told = format!("{}  {}", pair.name, ratio.replace('.', ","));
            assert!(ui.find(told.as_str()).is_ok(), "{theme:?}: {told} on {}", pair.on);
        }
        drop(ui);
        send(&mut app, control("t"));
    }
    let names = |list: &[(&'static str, f32)]| list.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    let text = on(Group::Text);
    assert!(ROLES.iter().all(|(name, _)| shows(&text, name)));
    let spacing = on(Group::Spacing);
    assert!(
        [names(STEPS), names(MEASURES)]
            .concat()
            .into_iter()
            .all(|name| shows(&spacing, name))
    );
    let buttons = on(Group::Buttons);
    for (name, _) in BUTTONS {
        assert!(shows(&buttons, &format!("button::{name}")), "{name}");
    }
    let glyphs = on(Group::Glyphs);
    for glyph in Glyph::ALL {
        assert!(shows(&glyphs, &format!("{glyph:?}")), "{glyph:?}");
    }
}

#[test]
fn a_name_is_looked_for_in_every_group() {
    let mut app = opened(Settings::default(), Language::French);
    look_for(&mut app, "overtime");
    assert!(shows(&app, "clock, Overtime") && shows(&app, "Temps dépassé"));
    assert!(!shows(&app, "clock, Paused"));
    look_for(&mut app, "Triangle alert");
    assert!(!shows(&app, "Rien de ce nom."));
    look_for(&mut app, "horloge");
    assert!(shows(&app, "clock, Paused"), "the name of a group is a word, too");
    look_for(&mut app, "zzz");
    assert!(shows(&app, "Rien de ce nom."));
    // An arrow goes back to the groups.
    down(&mut app);
    assert!(shows(&app, "h1") && shows(&app, SENTENCE));
}

#[test]
fn theme_scale_and_language_change_in_it_and_its_key_takes_it_away() {
    let mut app = opened(Settings::default(), Language::French);
    send(&mut app, control("t"));
    send(&mut app, control("+"));
    assert_eq!(app.theme(), Theme::Dark);
    assert!((app.scale() - 1.1).abs() < 0.001);
    send(&mut app, control("l"));
    assert!(shows(&app, "Gallery"));
    send(&mut app, key(Named::F1, Modifiers::empty()));
    assert!(shows(&app, "The gallery"), "its keys are on F1");
    send(&mut app, key(Named::F1, Modifiers::CTRL));
    assert!(shows(&app, "Gallery") && !shows(&app, "The gallery"));
    send(&mut app, key(Named::F1, Modifiers::CTRL));
    assert!(!shows(&app, "Gallery"));
}

#[test]
fn the_commands_and_the_preferences_lead_to_it() {
    let mut app = app(Settings::default(), Some(Language::French));
    send(&mut app, control("k"));
    let query = palmares::gui::screen::commands::Message::Edited("galerie".into());
    send(&mut app, Message::Over(OverMessage::Commands(query)));
    send(&mut app, key(Named::Enter, Modifiers::empty()));
    assert!(shows_at(&app, LARGE_TYPE, "Textes, canvas"));
    send(&mut app, key(Named::Escape, Modifiers::empty()));
    send(&mut app, control(","));
    for _ in 0..3 {
        down(&mut app);
    }
    send(&mut app, key(Named::Enter, Modifiers::empty()));
    assert!(shows(&app, "Textes d’alarme, alarm_notice"));
    send(&mut app, letter("z"));
    assert!(shows(&app, "Galerie"), "a letter is the field's");
}
