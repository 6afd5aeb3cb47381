//! Long work in the window: shown after half a second with its stage, given up by Escape, and nothing is left half done.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/driver.rs"]
mod driver;

use std::fs;
use std::path::{Path, PathBuf};

use driver::Driver;
use iced::futures::stream::BoxStream;
use iced::futures::{StreamExt, executor};
use iced::keyboard::key::Named;
use iced_test::runtime::{Action, task};
use iced_test::selector::id;
use palmares::domain::event::Document;
use palmares::domain::setup::Language;
use palmares::gui::desk::{Desk, Handover, Opened};
use palmares::gui::screen::minutes;
use palmares::gui::settings::Settings;
use palmares::gui::widget::floating;
use palmares::gui::work::{self, What, Work};
use palmares::gui::{App, Message, PastMessage, Want, day};
use palmares::workspace::progress::{Course, Stage};
use palmares::workspace::{Workspace, demo};

const EXPORT: &str = "Écriture\u{a0}: procès-verbal";
const GIVEN_UP: &str = "Abandonné\u{a0}: rien n’a été écrit, rien n’a changé.";

/// Work that goes on only when it is told to.
struct Held {
    stream: BoxStream<'static, Action<Message>>,
    work: Work,
}

/// Sends a message and holds what it starts where it begins.
fn hold(driver: &mut Driver, message: Message) -> Held {
    let task = driver.app.update(message);
    let mut stream = task::into_stream(task).unwrap();
    loop {
        match executor::block_on(stream.next()).unwrap() {
            Action::Output(message) => {
                let began = match &message {
                    Message::Work(work::Message::Began(work))
                    | Message::Day(day::Message::Work(work::Message::Began(work))) => Some(work.clone()),
                    _ => None,
                };
                driver.send(message);
                if let Some(work) = began {
                    return Held { stream, work };
                }
            }
            _ => continue,
        }
    }
}

impl Held {
    /// Lets it go on to its end, and all that follows.
    fn go_on(mut self, driver: &mut Driver) {
        while let Some(action) = executor::block_on(self.stream.next()) {
            if let Action::Output(message) = action {
                driver.send(message);
            }
        }
    }
}

/// Half a second goes by.
fn half_a_second(driver: &mut Driver) {
    for _ in 0..2 {
        driver.send(Message::Work(work::Message::Ticked));
    }
}

fn in_the_minutes(message: minutes::Message) -> Message {
    Message::Day(day::Message::Minutes(message))
}

/// The sample session with its minutes about to be written to a file of that name.
fn about_to_export(folder: &Path) -> (Driver, PathBuf) {
    let session = demo::prepare(folder).unwrap();
    let mut driver = Driver::open(&session);
    driver.press("p");
    let purpose = minutes::Purpose::Export(Document::Minutes);
    driver.send(Message::Day(day::Message::StepChosen(day::Step::Minutes)));
    driver.send(in_the_minutes(minutes::Message::Asked(purpose)));
    let path = folder.join("pv.pdf");
    let typed = minutes::Message::Edited(0, path.display().to_string());
    driver.send(in_the_minutes(typed));
    (driver, path)
}

fn names(folder: &Path) -> Vec<String> {
    let all = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = all
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn an_export_shows_its_stage_and_is_given_up_by_escape() {
    let folder = tempfile::tempdir().unwrap();
    let (mut driver, path) = about_to_export(folder.path());
    let session = path.parent().unwrap().join(demo::SESSION);
    let journal = fs::read(session.join("session.journal")).unwrap();
    let before = (names(folder.path()), names(&session));
    let held = hold(&mut driver, in_the_minutes(minutes::Message::Confirmed));
    assert!(!driver.shows(EXPORT), "nothing flashes");
    half_a_second(&mut driver);
    assert!(driver.shows(EXPORT));
    held.work.progress.step(Stage::Drawing, 2, 8).unwrap();
    assert!(driver.shows("Dessin des pages, 2 sur 8"));
    driver.named(Named::Escape);
    assert_eq!(held.work.progress.standing().course, Course::Stopped);
    assert!(driver.shows("Arrêt au prochain pas…"));
    held.go_on(&mut driver);
    assert!(driver.shows(GIVEN_UP));
    assert!(!driver.shows(EXPORT));
    assert_eq!((names(folder.path()), names(&session)), before);
    assert_eq!(fs::read(session.join("session.journal")).unwrap(), journal);
}

#[test]
fn work_that_is_being_written_is_finished_and_the_window_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut driver, path) = about_to_export(folder.path());
    let held = hold(&mut driver, in_the_minutes(minutes::Message::Confirmed));
    half_a_second(&mut driver);
    held.work.progress.commit().unwrap();
    driver.named(Named::Escape);
    assert_eq!(held.work.progress.standing().course, Course::Committed);
    driver.send(Message::Wanted(palmares::gui::Want::Quit));
    assert!(!driver.ended, "it waits");
    held.go_on(&mut driver);
    assert!(driver.ended);
    assert!(fs::read(path).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn an_opening_is_given_up_and_the_session_opens_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    drop(Driver::open(&session));
    let mut driver = Driver::open(&folder.path().join("nowhere"));
    let field = palmares::gui::screen::welcome::Message::PathEdited(session.display().to_string());
    driver.send(Message::Welcome(field));
    let open = || Message::Welcome(palmares::gui::screen::welcome::Message::PathSubmitted);
    let held = hold(&mut driver, open());
    half_a_second(&mut driver);
    assert!(driver.shows("Ouverture de la séance"));
    driver.named(Named::Escape);
    held.go_on(&mut driver);
    assert!(driver.shows(GIVEN_UP));
    assert!(driver.shows("Séances récentes"), "the welcome is free again");
    let field = palmares::gui::screen::welcome::Message::PathEdited(session.display().to_string());
    driver.send(Message::Welcome(field));
    driver.send(open());
    assert!(driver.shows("Avant la première audition"), "nobody holds it");
}

#[test]
fn a_verification_that_takes_long_does_not_keep_the_keys_of_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = Driver::open(&demo::prepare(folder.path()).unwrap());
    let pdf = folder.path().join("inconnu.pdf");
    fs::write(&pdf, b"%PDF-1.7 and nothing more").unwrap();
    let held = hold(&mut driver, Message::Dropped(pdf));
    half_a_second(&mut driver);
    assert!(driver.shows("Vérification d’un PDF"));
    // What asks is closed first; the work goes on.
    driver.named(Named::F1);
    assert!(driver.shows("Les touches"));
    driver.named(Named::Escape);
    assert!(!driver.shows("Les touches"));
    assert_eq!(held.work.progress.standing().course, Course::Open);
    driver.named(Named::Escape);
    held.go_on(&mut driver);
    assert!(driver.shows("Vérification abandonnée."));
}

/// The adopted sample in a folder of earlier editions.
fn editions(folder: &Path) -> PathBuf {
    let editions = folder.join("archives");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/actions-innovantes-2025");
    let to = editions.join("2025");
    fs::create_dir_all(to.join("pieces")).unwrap();
    for place in [PathBuf::new(), PathBuf::from("pieces")] {
        for entry in fs::read_dir(from.join(&place)).unwrap() {
            let entry = entry.unwrap();
            if entry.path().is_file() {
                fs::copy(entry.path(), to.join(&place).join(entry.file_name())).unwrap();
            }
        }
    }
    editions
}

const READING: &str = "Lecture des éditions passées";

#[test]
fn earlier_editions_are_read_quietly_at_the_opening_and_shown_to_whoever_asks() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let settings = Settings {
        editions: Some(editions(folder.path())),
        ..Settings::default()
    };
    let mut driver = Driver {
        app: App::new(settings, None, Some(Language::French), None).0,
        clipboard: None,
        ended: false,
    };
    let desk = Desk::new(Workspace::open(&session).unwrap(), session);
    let opened = Message::Opened(Opened::Session(Handover::new(desk), None));
    let held = hold(&mut driver, opened);
    assert_eq!((held.work.what, held.work.quiet), (What::Editions, true));
    assert!(
        driver.shows("Avant la première audition"),
        "the day is there before they are"
    );
    half_a_second(&mut driver);
    assert!(!driver.shows(READING));
    driver.named(Named::Escape);
    assert_eq!(
        held.work.progress.standing().course,
        Course::Open,
        "Escape is not for it"
    );
    driver.send(Message::Wanted(Want::History));
    half_a_second(&mut driver);
    assert!(driver.shows(READING) && driver.shows("Lecture des séances…"));
    held.work.progress.step(Stage::Editions, 3, 40).unwrap();
    assert!(driver.shows("Séances lues, 3 sur 40"));
    held.go_on(&mut driver);
    assert!(!driver.shows(READING) && driver.shows("Lauréats, 2025"));
}

#[test]
fn reading_a_folder_is_given_up_by_escape_and_the_one_before_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = Driver::open(&demo::prepare(folder.path()).unwrap());
    let editions = editions(folder.path());
    let chosen = || Message::Past(PastMessage::FolderChosen(Some(editions.clone())));
    let held = hold(&mut driver, chosen());
    half_a_second(&mut driver);
    assert!(driver.shows(READING));
    driver.named(Named::Escape);
    assert_eq!(held.work.progress.standing().course, Course::Stopped);
    held.go_on(&mut driver);
    assert!(driver.shows("Lecture abandonnée. Ce qui était connu le reste."));
    driver.send(Message::Wanted(Want::History));
    assert!(driver.shows("Aucun dossier choisi"));
    // Over the panel too, Escape gives up what is waited for, and closes it only then.
    let held = hold(&mut driver, chosen());
    half_a_second(&mut driver);
    driver.named(Named::Escape);
    held.go_on(&mut driver);
    assert!(driver.shows("Lecture abandonnée. Ce qui était connu le reste."));
    driver.named(Named::Escape);
    assert!(!driver.shows("Aucun dossier choisi"));
    driver.send(Message::Wanted(Want::History));
    // What is chosen since is what counts, whichever is read first.
    let first = hold(&mut driver, chosen());
    let other = folder.path().join("autre");
    fs::rename(&editions, &other).unwrap();
    driver.send(Message::Past(PastMessage::FolderChosen(Some(other))));
    assert_eq!(first.work.progress.standing().course, Course::Stopped);
    first.go_on(&mut driver);
    assert!(driver.shows("Lauréats, 2025"));
}

#[test]
fn neither_what_is_told_nor_long_work_covers_a_main_button_at_any_scale() {
    let folder = tempfile::tempdir().unwrap();
    let (mut driver, _) = about_to_export(folder.path());
    let held = hold(&mut driver, in_the_minutes(minutes::Message::Confirmed));
    half_a_second(&mut driver);
    driver.send(Message::Day(day::Message::StepChosen(day::Step::Opening)));
    let aside = "un dossier dont le nom est long/".repeat(4);
    for percent in [100, 150, 200] {
        while driver.app.scale() < percent as f32 / 100.0 - 0.001 {
            driver.send(Message::Wanted(Want::Larger));
        }
        let size = iced::Size::new(1366.0, 768.0) * (1.0 / driver.app.scale());
        for (asked, button) in [
            (false, "Ouvrir la séance"),
            (true, "Consigner"),
            (true, "Annuler"),
        ] {
            if asked {
                driver.press("a");
            }
            driver.app.tell_damaged(Path::new(&aside));
            let mut ui = driver::window(driver.app.view(), size);
            let button = ui.find(button).unwrap().bounds();
            let toast = ui.find(id(floating::TOAST)).unwrap().bounds();
            let work = ui.find(EXPORT).unwrap().bounds();
            assert!(work.y > toast.y + toast.height, "one above the other");
            for panel in [toast, work] {
                assert!(
                    panel.x + panel.width < button.x,
                    "{panel:?} covers {button:?} at {percent} %"
                );
            }
            drop(ui);
            if asked {
                driver.named(Named::Escape);
            }
        }
    }
    drop(held);
}
