//! The journal in words: found by words and by kind, undone from there, and as quick with thousands of entries as with ten.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/stage.rs"]
mod stage;

use fixture::Trial;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use palmares::domain::command::Command;
use palmares::gui::press::Press;
use palmares::gui::screen::log::{self, Kind};
use palmares::gui::screen::step;
use palmares::workspace::progress::Progress;
use stage::{window, words};

/// The journal of a session, read.
fn journal(trial: &Trial) -> log::State {
    let mut state = log::State::default();
    read(&mut state, trial);
    state
}

fn read(state: &mut log::State, trial: &Trial) {
    let reading = log::reading(&trial.session, words(), &Progress::default());
    assert!(reading.is_some());
    state.update(log::Message::Read(reading));
}

fn press(state: &mut log::State, press: Press, modifiers: Modifiers) -> log::Action {
    let message = state.press(&press, modifiers).unwrap();
    state.update(message)
}

/// The stories shown, newest first.
fn shown(state: &mut log::State) -> Vec<String> {
    let log::Action::Copy(text) = press(state, Press::Named(Named::F3), Modifiers::empty()) else {
        unreachable!("F3 copies");
    };
    let story = |line: &str| line.split('\t').nth(2).unwrap_or_default().to_owned();
    text.lines().map(story).collect()
}

#[test]
fn words_are_found_without_case_or_accents_in_any_order() {
    let mut state = journal(&Trial::deliberating());
    state.update(log::Message::Edited("ECOLE castaing innovation".into()));
    let found = shown(&mut state);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("Vélo-école") && found[0].contains("Castaing"));
}

#[test]
fn what_the_clock_did_is_found_under_the_dossier_that_was_heard() {
    let mut state = journal(&Trial::deliberating());
    state.update(log::Message::Edited("radio".into()));
    state.update(log::Message::KindChosen(Some(Kind::Clock)));
    assert_eq!(shown(&mut state).len(), 2, "started and ended");
}

#[test]
fn f2_walks_through_the_kinds_and_back_to_all() {
    let trial = Trial::deliberating();
    let mut state = journal(&trial);
    let all = shown(&mut state).len();
    assert_eq!(all, trial.session.record().len());
    let mut by_kind = 0;
    for _ in Kind::ALL {
        press(&mut state, Press::Named(Named::F2), Modifiers::empty());
        by_kind += shown(&mut state).len();
    }
    assert_eq!(by_kind, all, "every entry has one kind");
    press(&mut state, Press::Named(Named::F2), Modifiers::empty());
    assert_eq!(shown(&mut state).len(), all);
    press(&mut state, Press::Named(Named::F2), Modifiers::SHIFT);
    state.update(log::Message::Edited("bound".into()));
    assert!(shown(&mut state).is_empty());
}

#[test]
fn the_entry_chosen_is_undone_and_put_back_with_one_key() {
    let mut trial = Trial::deliberating();
    trial.must(Command::Incident {
        text: "Coupure de courant".into(),
    });
    trial.must(Command::Observe { text: "RAS".into() });
    let mut state = journal(&trial);
    state.update(log::Message::Edited("coupure".into()));
    let log::Action::Undo(entry) = press(&mut state, Press::Char('z'), Modifiers::COMMAND) else {
        unreachable!("the incident can be undone");
    };
    trial.must(Command::Undo { entry: Some(entry) });
    assert!(!state.is_current(&trial.session));
    read(&mut state, &trial);
    assert!(state.is_current(&trial.session));
    assert!(trial.session.state().incidents.is_empty());
    assert!(window(state.view(&words())).find("annulée").is_ok());
    state.update(log::Message::Edited("coupure 18 annulée".into()));
    state.update(log::Message::Edited("coupure annulee".into()));
    // The line that tells of the undoing names it too.
    state.update(log::Message::Chosen(entry));
    assert_eq!(
        press(&mut state, Press::Char('z'), Modifiers::COMMAND),
        log::Action::Redo(entry)
    );
}

#[test]
fn only_what_is_in_sight_is_drawn_of_thousands_of_entries() {
    let mut trial = Trial::opened();
    for i in 0..1_500 {
        trial.must(Command::Incident {
            text: format!("incident numéro {i}."),
        });
    }
    let mut state = journal(&trial);
    assert!(
        window(state.view(&words()))
            .find("Incident\u{202f}: incident numéro 1499.")
            .is_ok()
    );
    assert!(
        window(state.view(&words()))
            .find("Incident\u{202f}: incident numéro 0.")
            .is_err()
    );
    let last = step(0, isize::MAX, 1_500);
    let action = state.update(log::Message::Stepped(isize::MAX));
    let log::Action::Reveal(top, bottom) = action else {
        unreachable!("the line chosen is brought into sight");
    };
    assert!(bottom > top && top > 1_400.0 * log::LINE, "{last}");
    state.update(log::Message::Scrolled(log::LINE * 1_485.0));
    assert!(
        window(state.view(&words()))
            .find("Incident\u{202f}: incident numéro 0.")
            .is_ok()
    );
    assert!(
        window(state.view(&words()))
            .find("Incident\u{202f}: incident numéro 1499.")
            .is_err()
    );
}

#[test]
fn a_journal_whose_reading_is_given_up_is_not_shown() {
    let trial = Trial::opened();
    let progress = Progress::default();
    assert!(progress.stop());
    assert!(log::reading(&trial.session, words(), &progress).is_none());
}
