//! When the journal cannot be written: the hearing goes on, loudly unrecorded, and is recorded once it can be.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

#[path = "gui/driver.rs"]
mod driver;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use driver::Driver;
use iced::keyboard::key::Named;
use iced::widget::text_editor;
use palmares::domain::candidate::Passage;
use palmares::domain::event::Event;
use palmares::domain::timer::ClockState;
use palmares::gui::screen::hearing;
use palmares::gui::widget::form;
use palmares::gui::{Message, day};
use palmares::workspace::{Mode, Workspace, demo};

/// A sample session in a folder of its own, opened and with its first hearing started by keys.
fn hearing() -> (tempfile::TempDir, PathBuf, Driver) {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let mut driver = Driver::open(&session);
    driver.press("p");
    driver.named(Named::Enter);
    driver.named(Named::Space);
    assert!(driver.shows("Présentation"), "the clock runs");
    let journal = session_folder(&session).join("session.journal");
    assert!(fs::read_to_string(&journal).unwrap().contains("event:Started"));
    (folder, session, driver)
}

fn session_folder(session: &Path) -> PathBuf {
    if session.is_dir() {
        session.to_owned()
    } else {
        session.parent().unwrap().to_owned()
    }
}

fn events(session: &Path) -> Vec<Event> {
    let workspace = Workspace::open_read_only(session).unwrap();
    let record = workspace.session().record().iter();
    record.map(|recorded| recorded.entry.event.clone()).collect()
}

const ONE: &str = "Le journal ne s’écrit plus\u{a0}: une saisie non enregistrée";
const FOUR: &str = "Le journal ne s’écrit plus\u{a0}: 4 saisies non enregistrées";

#[test]
fn the_clock_goes_on_unrecorded_and_all_is_recorded_at_its_own_time_afterwards() {
    let (_folder, session, mut driver) = hearing();
    let journal = session_folder(&session).join("session.journal");
    let sound = fs::read(&journal).unwrap();
    // Somebody writes in the journal: the next write is refused, like a disk that is full or gone.
    fs::write(&journal, [sound.as_slice(), b"x\n"].concat()).unwrap();
    driver.named(Named::Space);
    assert!(driver.shows(ONE), "a band across the window");
    assert!(driver.shows("En pause"), "the clock is paused all the same");
    assert!(driver.shows("horloge non enregistrée"));
    driver.named(Named::Space);
    assert!(driver.shows("Présentation"), "and goes on");
    driver.press("+");
    driver.press("n");
    assert!(driver.shows(FOUR));
    assert!(driver.shows("10:00"), "the next phase has its whole time");
    assert_eq!(
        fs::read(&journal).unwrap().len(),
        sound.len() + 2,
        "nothing more was written"
    );

    // Still impossible: everything is kept.
    driver.named(Named::F10);
    assert!(driver.shows(FOUR));
    driver.send(Message::Key(driver::key(
        iced::keyboard::Key::Named(Named::F10),
        iced::keyboard::Modifiers::CTRL,
    )));
    let list = driver.clipboard.clone().unwrap();
    assert_eq!(list.lines().count(), 4, "{list}");
    assert!(
        list.contains("Horloge en pause") && list.contains("Phase suivante"),
        "{list}"
    );

    fs::write(&journal, &sound).unwrap();
    driver.named(Named::F10);
    assert!(!driver.shows(FOUR) && !driver.shows("horloge non enregistrée"));
    driver.press("f");
    drop(driver);
    let workspace = Workspace::open(&session).unwrap();
    assert!(matches!(workspace.mode(), Mode::ReadWrite));
    let tail: Vec<_> = workspace.session().record().iter().rev().take(5).rev().collect();
    let told: Vec<&Event> = tail.iter().map(|recorded| &recorded.entry.event).collect();
    assert!(
        matches!(
            told.as_slice(),
            [
                Event::Paused { .. },
                Event::Resumed { .. },
                Event::Adjusted { by: 60_000 },
                Event::PhaseBegun { .. },
                Event::Ended { .. }
            ]
        ),
        "{told:?}"
    );
    let Event::Paused { from } = told[0] else {
        unreachable!()
    };
    assert_eq!(*from, tail[0].entry.entered, "recorded at the moment of its key");
    assert!(from.boot.is_some());
}

#[test]
fn marking_goes_on_too_and_what_decides_waits() {
    let (_folder, session, mut driver) = hearing();
    let journal = session_folder(&session).join("session.journal");
    let sound = fs::read(&journal).unwrap();
    fs::write(&journal, [sound.as_slice(), b"x"].concat()).unwrap();
    let before = events(&session).len();
    driver.press("i");
    let text = Arc::new("Le vidéoprojecteur est tombé en panne.".to_owned());
    let paste = text_editor::Action::Edit(text_editor::Edit::Paste(text));
    driver.send(in_the_form(form::Message::Edited(0, paste)));
    driver.send(in_the_form(form::Message::Confirmed));
    assert!(driver.shows(ONE));
    driver.named(Named::F9);
    assert!(driver.shows(ONE), "closing the hearings is not kept");
    fs::write(&journal, &sound).unwrap();
    driver.named(Named::F10);
    drop(driver);
    let after = events(&session);
    assert_eq!(after.len(), before + 1);
    assert!(matches!(after.last(), Some(Event::IncidentNoted { .. })));
}

fn in_the_form(message: form::Message) -> Message {
    Message::Day(day::Message::Hearing(hearing::Message::Form(message)))
}

#[test]
fn what_no_journal_holds_is_not_closed_away_without_a_word() {
    let (_folder, session, mut driver) = hearing();
    let journal = session_folder(&session).join("session.journal");
    let sound = fs::read(&journal).unwrap();
    fs::write(&journal, [sound.as_slice(), b"x"].concat()).unwrap();
    driver.named(Named::Space);
    let quit = || {
        Message::Key(driver::key(
            iced::keyboard::Key::Character("q".into()),
            iced::keyboard::Modifiers::CTRL,
        ))
    };
    driver.send(quit());
    assert!(!driver.ended, "it says first what would be lost");
    driver.send(quit());
    assert!(driver.ended, "asked twice, it closes");
}

#[test]
fn after_a_crash_the_hearing_is_where_it_was() {
    let (_folder, session, driver) = hearing();
    // The window is gone without a word: no close, no farewell to the workspace but the system's.
    drop(driver);
    let workspace = Workspace::open(&session).unwrap();
    let reading = workspace.session().clock(&workspace.now()).unwrap();
    assert_eq!(reading.state, ClockState::Running);
    assert!(reading.exact, "within one boot the time is exact");
    let active = workspace.session().state().active.clone().unwrap();
    assert_eq!(*workspace.session().state().passage(&active), Passage::Hearing);
    drop(workspace);
    let driver = Driver::open(&session);
    assert!(driver.shows("Présentation"));
}
