//! Attachments beside the marks: by keys alone, with the grid's focus kept. No process runs here.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/stage.rs"]
mod stage;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced_test::selector::id;
use palmares::gui::press::Press;
use palmares::gui::screen::hearing::{self, Action, pieces};
use palmares::workspace::attachments::Unreachable;
use palmares::workspace::viewer::{Document, Limits, Viewer};

use fixture::Trial;
use stage::{context, window, words};

const FILE: &str = "pieces/budget.pdf";

struct Reading {
    trial: Trial,
    screen: hearing::State,
}

impl Reading {
    fn new() -> Self {
        Self {
            trial: Trial::opened(),
            screen: hearing::State::default(),
        }
    }

    fn send(&mut self, message: hearing::Message) -> Action {
        let (words, now) = (words(), self.trial.now());
        self.screen.update(message, &context(&self.trial, &words, &now))
    }

    fn key(&mut self, press: Press, modifiers: Modifiers) -> Option<Action> {
        let (words, now) = (words(), self.trial.now());
        let message = self
            .screen
            .press(&press, modifiers, &context(&self.trial, &words, &now))?;
        Some(self.send(message))
    }

    fn read(&mut self, outcome: Result<Document, Unreachable>) -> Action {
        let message = pieces::Message::Read(FILE.into(), outcome);
        self.send(hearing::Message::Pieces(message))
    }

    fn shows(&self, text: &str) -> bool {
        let (words, now) = (words(), self.trial.now());
        window(self.screen.view(&context(&self.trial, &words, &now)))
            .find(text)
            .is_ok()
    }
}

fn document() -> Document {
    let nowhere = Viewer::of("nowhere".into(), Limits::default());
    nowhere.view(Vec::new().into())
}

const F3: Press = Press::Named(Named::F3);

#[test]
fn f3_reads_the_first_attachment_and_escape_returns_to_the_dossier() {
    let mut day = Reading::new();
    let wanted = Action::Pieces(pieces::Action::Read(FILE.into()));
    assert_eq!(day.key(F3, Modifiers::empty()), Some(wanted));
    assert!(day.shows("Lecture de la pièce…"));
    assert_eq!(day.read(Ok(document())), Action::Pieces(pieces::Action::None));
    assert!(day.screen.reads().is_some());
    day.key(Press::Named(Named::Escape), Modifiers::empty()).unwrap();
    assert!(day.screen.reads().is_none());
    assert!(day.shows("L’action"), "the dossier again");
}

#[test]
fn a_file_that_is_gone_is_told_and_can_be_tried_again() {
    let mut day = Reading::new();
    day.key(F3, Modifiers::empty());
    assert_eq!(
        day.read(Err(Unreachable::Missing(FILE.into()))),
        Action::Pieces(pieces::Action::None)
    );
    assert!(day.shows("budget.pdf n’est plus là."));
    let again = hearing::Message::Pieces(pieces::Message::Retried);
    assert_eq!(day.send(again), Action::Pieces(pieces::Action::Read(FILE.into())));
}

#[test]
fn marks_are_typed_while_an_attachment_is_read() {
    let mut day = Reading::new();
    day.key(F3, Modifiers::empty());
    day.read(Ok(document()));
    let (words, now) = (words(), day.trial.now());
    let context = context(&day.trial, &words, &now);
    let mut ui = window(day.screen.view(&context));
    ui.click(id(hearing::GRID)).unwrap();
    ui.typewrite("14,5");
    ui.tap_key(Named::Enter);
    let typed = ui.into_messages().any(|message| {
        let said = format!("{message:?}");
        said.contains("Committed") && said.contains("14,5")
    });
    assert!(typed);
}

#[test]
fn another_dossier_closes_what_was_read() {
    let mut day = Reading::new();
    day.key(F3, Modifiers::empty());
    day.read(Ok(document()));
    day.key(Press::Named(Named::ArrowDown), Modifiers::ALT).unwrap();
    assert!(day.screen.reads().is_none());
    // An answer that comes late is dropped.
    assert_eq!(day.read(Ok(document())), Action::Pieces(pieces::Action::None));
    assert!(day.screen.reads().is_none());
}
