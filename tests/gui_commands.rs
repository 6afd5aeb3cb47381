//! The list of commands and what floats over every screen, by their keys.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

#[path = "gui/whole.rs"]
mod whole;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced_test::selector::id;
use palmares::domain::command::Command;
use palmares::domain::panel::Occupant;
use palmares::domain::setup::Language;
use palmares::gui::screen::commands;
use palmares::gui::settings::Settings;
use palmares::gui::theme::Theme;
use palmares::gui::words::Words;
use palmares::gui::{Message, OverMessage};
use whole::{LARGE_TYPE, app, control, day, day_after, key, send, shows, shows_at, within};

fn plain(named: Named) -> Message {
    key(named, Modifiers::empty())
}

fn typed(query: &str) -> Message {
    Message::Over(OverMessage::Commands(commands::Message::Edited(query.into())))
}

#[test]
fn a_command_typed_without_accents_does_what_its_key_does_and_the_list_goes() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = day(folder.path());
    send(&mut app, control("k"));
    send(&mut app, typed("delib"));
    assert!(shows(&app, "Délibération"));
    send(&mut app, plain(Named::Enter));
    assert!(!shows(&app, "exécuter"), "the list is gone");
    // The deliberation is on the screen, which holds the ranking back until the hearings are closed.
    assert!(shows(&app, &Words::of(Language::French).t("gui-ranking-sealed")));
}

#[test]
fn what_is_typed_in_the_field_filters_and_a_press_runs() {
    let mut app = app(Settings::default(), None);
    send(&mut app, control("k"));
    within(&mut app, |ui| {
        ui.click(id(commands::QUERY)).unwrap();
        ui.typewrite("CONTRAST");
    });
    assert!(shows(&app, "Clair, sombre, contraste"));
    assert!(!shows(&app, "Quitter"));
    within(&mut app, |ui| {
        ui.click("Clair, sombre, contraste").unwrap();
    });
    assert_eq!(app.theme(), Theme::Dark);
    assert!(!shows(&app, "exécuter"));
}

#[test]
fn the_last_command_run_comes_first_the_next_time() {
    let mut app = app(Settings::default(), None);
    send(&mut app, control("k"));
    send(&mut app, typed("sombre"));
    send(&mut app, plain(Named::Enter));
    // No letter: Enter alone runs it again.
    send(&mut app, control("k"));
    send(&mut app, plain(Named::Enter));
    assert_eq!(app.theme(), Theme::Contrast);
}

#[test]
fn a_dossier_and_a_juror_are_gone_to_by_number_and_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = day(folder.path());
    send(&mut app, control("k"));
    send(&mut app, typed("9"));
    assert!(shows(
        &app,
        "Dossier 9\u{202f}: Cuisine commune des Bords de Seine"
    ));
    send(&mut app, plain(Named::Enter));
    assert!(shows(&app, "dossier 9 sur 16"));
    send(&mut app, control("k"));
    send(&mut app, typed("delacroix"));
    send(&mut app, plain(Named::Enter));
    assert!(shows(&app, "Ouverture de la séance"));
}

#[test]
fn nothing_that_is_impossible_now_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = day(folder.path());
    send(&mut app, control("3"));
    send(&mut app, control("k"));
    send(&mut app, typed("adopter"));
    assert!(shows(&app, "Rien ne répond à ces lettres ici et maintenant."));
}

#[test]
fn undoing_is_offered_with_the_words_of_what_it_undoes_and_only_where_there_is_something() {
    let folder = tempfile::tempdir().unwrap();
    let mut name = String::new();
    let mut app = day_after(folder.path(), |workspace| {
        let juror = workspace.session().state().jurors.first().unwrap().id.clone();
        name = Words::of(Language::French).juror_name(workspace.session(), &juror);
        let occupant = Occupant::Holder;
        let _recorded = workspace
            .submit(Command::Arrive { juror, occupant }, None)
            .unwrap();
    });
    send(&mut app, control("k"));
    send(&mut app, typed("ctrl+z"));
    assert!(shows(&app, &format!("Annuler\u{202f}: {name} arrive")));
    send(&mut app, typed("ctrl+y"));
    assert!(shows(&app, "Rien ne répond à ces lettres ici et maintenant."));
}

#[test]
fn escape_and_the_key_itself_put_the_list_away_even_when_the_field_takes_escape() {
    let mut app = app(Settings::default(), None);
    for closing in [plain(Named::Escape), control("k"), Message::EscapeTaken] {
        send(&mut app, control("k"));
        assert!(shows(&app, "exécuter"));
        send(&mut app, closing);
        assert!(!shows(&app, "exécuter"));
    }
}

#[test]
fn the_footer_leaves_out_its_last_keys_first_and_keeps_help_and_commands() {
    for language in [Language::French, Language::English] {
        let folder = tempfile::tempdir().unwrap();
        let mut app = day(folder.path());
        if language == Language::English {
            send(&mut app, control("l"));
        }
        send(&mut app, control("2"));
        let (first, last, commands, help) = match language {
            Language::French => ("cellule", "annuler", "commandes", "aide"),
            Language::English => ("cell", "undo", "commands", "help"),
        };
        assert!(shows_at(&app, LARGE_TYPE, first));
        assert!(!shows_at(&app, LARGE_TYPE, last), "no room for it at 150 %");
        assert!(shows_at(&app, LARGE_TYPE, commands));
        assert!(shows_at(&app, LARGE_TYPE, help));
    }
}
