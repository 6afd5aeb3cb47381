//! What works on every screen, by its keys: language, theme, scale, help.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

#[path = "gui/whole.rs"]
mod whole;

use std::path::Path;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use palmares::domain::setup::Language;
use palmares::gui::desk::{Desk, Handover, Opened, open_early};
use palmares::gui::folders::FileKind;
use palmares::gui::screen::{deliberation, findings, hearing, minutes, opening, welcome};
use palmares::gui::settings::Settings;
use palmares::gui::shortcut;
use palmares::gui::theme::Theme;
use palmares::gui::words::Words;
use palmares::gui::{App, Message, day as step};
use palmares::workspace::{Workspace, demo};
use whole::{app, control, day, finish, key, letter, send, shows};

#[test]
fn french_comes_first_and_english_is_a_key_away() {
    let mut app = app(Settings::default(), None);
    assert!(shows(&app, "Ouvrir une séance"));
    let _task = app.update(control("l"));
    assert!(shows(&app, "Open a session"));
    let _task = app.update(control("l"));
    assert!(shows(&app, "Ouvrir une séance"));
}

#[test]
fn the_language_asked_for_now_outweighs_the_one_remembered() {
    let remembered = Settings {
        language: Some("fr".into()),
        ..Settings::default()
    };
    assert!(shows(&app(remembered, Some(Language::English)), "Open a session"));
}

#[test]
fn one_key_walks_through_light_dark_and_contrast() {
    let mut app = app(Settings::default(), None);
    let mut seen = vec![app.theme()];
    for _ in 0..3 {
        let _task = app.update(control("t"));
        seen.push(app.theme());
    }
    assert_eq!(seen, [Theme::Light, Theme::Dark, Theme::Contrast, Theme::Light]);
}

#[test]
fn the_scale_stays_between_eighty_and_two_hundred_percent() {
    let mut app = app(Settings::default(), None);
    for _ in 0..20 {
        let _task = app.update(control("+"));
    }
    assert!((app.scale() - 2.0).abs() < 0.001);
    for _ in 0..20 {
        let _task = app.update(control("-"));
    }
    assert!((app.scale() - 0.8).abs() < 0.001);
    let _task = app.update(control("0"));
    assert!((app.scale() - 1.0).abs() < 0.001);
}

#[test]
fn help_lists_the_keys_and_escape_puts_it_away() {
    let mut app = app(Settings::default(), None);
    let _task = app.update(key(Named::F1, Modifiers::empty()));
    assert!(shows(&app, "Les touches"));
    assert!(shows(&app, "clore les notes"));
    let _task = app.update(key(Named::Escape, Modifiers::empty()));
    assert!(!shows(&app, "Les touches"));
}

#[test]
fn every_key_has_its_words_in_both_languages() {
    for language in [Language::French, Language::English] {
        let words = Words::of(language);
        let lines = [
            shortcut::lines(welcome::KEYS, &words),
            shortcut::lines(findings::KEYS, &words),
            shortcut::lines(opening::KEYS, &words),
            shortcut::lines(hearing::keys::SCREEN, &words),
            shortcut::lines(hearing::keys::PIECES, &words),
            shortcut::lines(hearing::keys::GRID, &words),
            shortcut::lines(hearing::keys::PIECES, &words),
            shortcut::lines(hearing::keys::DIALOG, &words),
            shortcut::lines(deliberation::KEYS, &words),
            shortcut::lines(minutes::KEYS, &words),
            shortcut::lines(palmares::gui::screen::log::KEYS, &words),
            shortcut::lines(palmares::gui::screen::history::KEYS, &words),
            shortcut::lines(palmares::gui::KEYS, &words),
            shortcut::lines(palmares::gui::DAY_KEYS, &words),
            shortcut::lines(palmares::gui::ROOM_KEYS, &words),
        ];
        for line in lines.iter().flatten() {
            assert!(!line.does.contains("gui-"), "{language:?}: {line:?} has no words");
            assert!(
                !line.key.is_empty() && !line.key.contains("gui-"),
                "{language:?}: {line:?}"
            );
        }
    }
}

#[test]
fn a_session_dropped_while_another_is_open_is_not_opened_and_that_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = day(folder.path());
    send(&mut app, Message::Dropped(folder.path().join("another")));
    assert!(shows(&app, "Ouverture de la séance"));
    let told = "Une séance est ouverte\u{a0}: fermez-la (Ctrl+W), puis déposez l’autre. Rien n’a changé.";
    assert!(shows(&app, told));
}

/// A window on the adopted sample.
fn adopted(folder: &Path) -> App {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/actions-innovantes-2025");
    for place in ["", "pieces"] {
        std::fs::create_dir_all(folder.join(place)).unwrap();
        for entry in std::fs::read_dir(from.join(place)).unwrap().map(Result::unwrap) {
            if entry.path().is_file() {
                std::fs::copy(entry.path(), folder.join(place).join(entry.file_name())).unwrap();
            }
        }
    }
    let desk = Desk::new(Workspace::open(folder).unwrap(), folder.to_owned());
    let mut app = app(Settings::default(), None);
    send(
        &mut app,
        Message::Opened(Opened::Session(Handover::new(desk), None)),
    );
    app
}

#[test]
fn once_the_minutes_are_adopted_no_question_of_the_day_opens_and_the_footer_names_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = adopted(folder.path());
    let told = |app: &App| {
        shows(
            app,
            "Impossible dans cette phase (procès-verbal adopté). Après l’adoption, ouvrez un rectificatif\u{202f}; avant, terminez la phase en cours.",
        )
    };
    for (step, asks, question) in [
        ("1", "a", "Ajouter un membre du jury"),
        ("2", "i", "Consigner un incident"),
    ] {
        send(&mut app, control(step));
        assert!(!shows(&app, "annuler"), "nothing can be undone");
        send(&mut app, letter(asks));
        assert!(!shows(&app, question), "{question}");
        assert!(told(&app), "{question}");
        send(&mut app, key(Named::Escape, Modifiers::empty()));
    }
    send(&mut app, control("2"));
    assert!(!shows(&app, "abstention") && shows(&app, "feuille du juré"));
}

#[test]
fn a_session_read_before_there_is_a_window_is_its_first_picture() {
    let folder = tempfile::tempdir().unwrap();
    let path = demo::prepare(&folder.path().join("day")).unwrap();
    let (early, read) = open_early(path, Language::French);
    read();
    let app = App::new(Settings::default(), None, None, Some(early)).0;
    assert!(app.title().starts_with("Actions innovantes 2026"));
    assert!(!shows(&app, "Ouvrir une séance"));
}

#[test]
fn a_session_that_takes_longer_is_waited_for_in_the_welcome() {
    let folder = tempfile::tempdir().unwrap();
    let path = demo::prepare(&folder.path().join("day")).unwrap();
    let (early, read) = open_early(path, Language::French);
    let app = App::new(Settings::default(), None, None, Some(early)).0;
    assert_eq!(app.title(), "Palmarès");
    // Whoever waits reads that it is coming, and cannot open another one meanwhile.
    let busy = Words::of(Language::French).t("gui-welcome-busy");
    assert!(shows(&app, &busy), "{busy}");
    drop(read);
}

#[test]
fn the_systems_dialog_opens_where_a_session_was_last_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.ron");
    let chosen = folder.path().join("séances/2026/session.ron");
    let mut app = App::new(Settings::default(), Some(file.clone()), None, None).0;
    finish(&mut app, Message::SessionChosen(Some(chosen)));
    let (kept, damaged) = palmares::gui::settings::load(&file);
    let sessions = folder.path().join("séances");
    std::fs::create_dir(&sessions).unwrap();
    assert_eq!(kept.folders.of(FileKind::Session), Some(sessions.as_path()));
    assert_eq!(damaged, None);
    // The question given up changes nothing.
    finish(&mut app, Message::SessionChosen(None));
    assert_eq!(palmares::gui::settings::load(&file).0.folders, kept.folders);
}

#[test]
fn a_folder_chosen_in_the_minutes_is_remembered_before_the_window_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.ron");
    let stick = folder.path().join("cle-usb");
    std::fs::create_dir(&stick).unwrap();
    let mut app = App::new(Settings::default(), Some(file.clone()), None, None).0;
    let path = demo::prepare(&folder.path().join("day")).unwrap();
    let desk = Desk::new(Workspace::open(&path).unwrap(), path);
    send(
        &mut app,
        Message::Opened(Opened::Session(Handover::new(desk), None)),
    );
    let asked = minutes::Message::Asked(minutes::Purpose::Marks);
    let chosen = minutes::Message::Browsed(0, Some(stick.join("notes.csv")));
    for message in [asked, chosen] {
        finish(&mut app, Message::Day(step::Message::Minutes(message)));
    }
    let kept = palmares::gui::settings::load(&file).0;
    assert_eq!(kept.folders.of(FileKind::Table), Some(stick.as_path()));
    assert_eq!(kept.folders.of(FileKind::Pdf), None, "each kind has its own");
}

#[test]
fn what_was_chosen_just_before_closing_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.ron");
    let mut app = App::new(Settings::default(), Some(file.clone()), None, None).0;
    // Nothing of what these start is run: the window goes before another thread could write.
    for message in [control("t"), control("+"), control("q")] {
        send(&mut app, message);
    }
    let kept = palmares::gui::settings::load(&file).0;
    assert_eq!((kept.theme(), kept.scale), (Theme::Dark, 110));
}
