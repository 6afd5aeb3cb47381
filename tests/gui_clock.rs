//! The clock of the hearings by its keys: what it says, what each key does, what is corrected afterwards.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/stage.rs"]
mod stage;

use std::sync::Arc;

use fixture::Trial;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use palmares::domain::Moment;
use palmares::domain::candidate::Passage;
use palmares::domain::time::BootTime;
use palmares::domain::timer::{ClockState, Milestone};
use palmares::gui::press::Press;
use palmares::gui::screen::hearing;
use palmares::gui::widget::form;
use stage::{context, window, words};

/// The hearings with a session and a time of their own; what is refused comes back.
struct Hearing {
    trial: Trial,
    screen: hearing::State,
    now: Option<Moment>,
    refused: usize,
}

impl Hearing {
    fn new() -> Self {
        Self {
            trial: Trial::opened(),
            screen: hearing::State::default(),
            now: None,
            refused: 0,
        }
    }

    fn started() -> Self {
        let mut day = Self::new();
        day.press(Press::Char(' '));
        day
    }

    fn now(&self) -> Moment {
        self.now.clone().unwrap_or_else(|| self.trial.now())
    }

    fn send(&mut self, message: hearing::Message) {
        let (words, now) = (words(), self.now());
        let action = self.screen.update(message, &context(&self.trial, &words, &now));
        if let hearing::Action::Submit(command) = action {
            match self.trial.submit(command.clone()) {
                Ok(()) => {
                    self.screen.accepted(&command);
                }
                Err(refusal) => {
                    self.refused += 1;
                    self.screen
                        .refuse(&command, &refusal, &context(&self.trial, &words, &now));
                }
            }
        }
    }

    fn press(&mut self, press: Press) {
        let (words, now) = (words(), self.now());
        let pressed = self
            .screen
            .press(&press, Modifiers::empty(), &context(&self.trial, &words, &now));
        if let Some(message) = pressed {
            self.send(message);
        }
    }

    fn shows(&self, text: &str) -> bool {
        let (words, now) = (words(), self.now());
        let context = context(&self.trial, &words, &now);
        window(self.screen.view(&context)).find(text).is_ok()
    }

    fn state(&self) -> Option<ClockState> {
        self.trial.session.clock(&self.now()).map(|reading| reading.state)
    }
}

#[test]
fn a_warning_has_its_word_and_overtime_counts_up_in_the_same_place() {
    let mut day = Hearing::started();
    assert!(day.shows("10:00") && !day.shows("Plus que 2\u{a0}min"));
    day.trial.wait(8 * 60);
    assert!(day.shows("Plus que 2\u{a0}min") && day.shows("02:00"));
    day.trial.wait(2 * 60 + 84);
    assert!(day.shows("Temps dépassé") && day.shows("+01:24"));
    assert!(
        day.shows("Présentation\u{a0}: fin prévue à 9\u{a0}h\u{a0}10"),
        "when it should have ended"
    );
}

#[test]
fn the_ends_of_the_hearing_and_of_the_half_day_follow_the_clock() {
    let mut day = Hearing::started();
    assert!(day.shows("fin de phase à 9\u{a0}h\u{a0}10"));
    assert!(day.shows("fin d’audition à 9\u{a0}h\u{a0}25"));
    // Four hearings of 25 minutes, 5 between them.
    assert!(day.shows("Matin\u{a0}: fin vers 10\u{a0}h\u{a0}55"));
    day.trial.wait(20 * 60);
    assert!(
        day.shows("Matin\u{a0}: fin vers 11\u{a0}h\u{a0}05"),
        "ten minutes over push everything"
    );
    assert!(day.shows("10\u{a0}min de retard"));
}

#[test]
fn the_running_order_expects_what_the_clock_expects() {
    let mut day = Hearing::started();
    day.trial.wait(20 * 60);
    assert!(
        day.shows("9\u{a0}h\u{a0}30 → 9\u{a0}h\u{a0}40"),
        "the next dossier, after 25 + 10 + 5 minutes"
    );
    assert!(day.shows("fin vers 11\u{a0}h\u{a0}05"));
}

#[test]
fn each_thing_the_clock_does_has_one_key() {
    let mut day = Hearing::started();
    day.press(Press::Char(' '));
    assert_eq!(day.state(), Some(ClockState::Paused));
    assert!(day.shows("En pause"));
    day.press(Press::Char(' '));
    assert_eq!(day.state(), Some(ClockState::Running));
    day.press(Press::Char('+'));
    let allotted = |day: &Hearing| day.trial.session.clock(&day.now()).unwrap().allotted;
    assert_eq!(allotted(&day), 11 * 60_000);
    day.press(Press::Char('-'));
    assert_eq!(allotted(&day), 10 * 60_000);
    day.press(Press::Char('n'));
    assert_eq!(day.trial.session.clock(&day.now()).unwrap().phase, 1);
    day.press(Press::Char('f'));
    assert_eq!(
        *day.trial.session.state().passage(&"cuisine".into()),
        Passage::Heard
    );
    assert!(day.shows("Audition terminée"));
}

#[test]
fn a_recorded_time_is_corrected_by_keys_and_a_refusal_keeps_what_was_typed() {
    let mut day = Hearing::started();
    day.trial.wait(300);
    day.press(Press::Char('n'));
    day.press(Press::Char('h'));
    assert!(day.shows("Corriger une heure consignée\u{a0}: Cuisine commune"));
    day.send(hearing::Message::Form(form::Message::Chosen(0, 1)));
    assert!(day.shows("début de «\u{202f}Questions\u{202f}», 09:05:08"));
    let typed = |at, text: &str| hearing::Message::Form(form::Message::Typed(at, text.into()));
    let confirmed = || hearing::Message::Form(form::Message::Confirmed);
    day.send(typed(1, "8:30"));
    day.send(confirmed());
    assert!(day.screen.asks(), "the reason is asked for");
    day.send(typed(2, "Touche oubliée"));
    day.send(confirmed());
    assert_eq!(day.refused, 2, "half past eight is before the start");
    assert!(day.screen.asks(), "the form stays, and says between which times");
    day.send(typed(1, "9:04"));
    day.send(confirmed());
    assert!(!day.screen.asks());
    let hearing = &day.trial.session.state().hearings[&"cuisine".into()];
    let civil = hearing.milestone(Milestone::Phase(1)).unwrap().wall.civil();
    assert_eq!((civil.hour, civil.minute, civil.second), (9, 4, 0));
    assert_eq!(
        day.trial.session.state().time_corrections[0].reason,
        "Touche oubliée"
    );
}

#[test]
fn before_a_hearing_there_is_no_time_to_correct() {
    let mut day = Hearing::new();
    day.press(Press::Char('h'));
    day.press(Press::Named(Named::Escape));
    assert!(!day.screen.asks());
}

#[test]
fn after_a_restart_of_the_machine_the_time_is_said_to_be_the_walls() {
    let mut day = Hearing::started();
    assert!(!day.shows("poste redémarré\u{a0}: d’après son heure"));
    let mut now = day.trial.now();
    now.wall.unix_millis += 60_000;
    now.boot = Some(BootTime {
        id: "another".into(),
        millis: 5_000,
    });
    day.now = Some(now);
    assert!(day.shows("poste redémarré\u{a0}: d’après son heure"));
    assert!(day.shows("09:00"), "the time that went by is counted");
}

#[test]
fn a_wall_clock_that_jumps_bars_no_mark() {
    let mut day = Hearing::started();
    let session = Arc::clone(&day.trial.session);
    let mut now = day.trial.now();
    now.wall.unix_millis -= 86_400_000;
    day.now = Some(now.clone());
    assert!(day.shows("10:00"), "the boot clock counts");
    let mark = palmares::domain::command::Command::Mark {
        juror: "ald".into(),
        candidate: "cuisine".into(),
        criterion: "innovation".into(),
        mark: "14".into(),
    };
    now.boot = None;
    assert!(session.decide(mark, &now).is_ok());
}
