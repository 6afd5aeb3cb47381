//! The screens of deliberation and minutes by their keys: decisions, moves, votes, adoption, signatures.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/stage.rs"]
mod stage;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fixture::Trial;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use palmares::domain::Money;
use palmares::domain::command::Command;
use palmares::domain::deliberation::{Decision, Tally};
use palmares::domain::event::{Document, SignatoryRole};
use palmares::domain::phase::Phase;
use palmares::gui::screen::{Press, deliberation, minutes};
use stage::{context, window, words};

/// The deliberation with its session.
struct Deliberation {
    trial: Trial,
    screen: deliberation::State,
    told: Option<String>,
}

impl Deliberation {
    fn new() -> Self {
        let mut this = Self {
            trial: Trial::deliberating(),
            screen: deliberation::State::default(),
            told: None,
        };
        this.refresh();
        this
    }

    fn refresh(&mut self) {
        let results = Arc::new(deliberation::Results::of(&self.trial.session));
        self.send(deliberation::Message::Computed(results));
    }

    fn send(&mut self, message: deliberation::Message) {
        let (words, now) = (words(), self.trial.now());
        match self.screen.update(message, &context(&self.trial, &words, &now)) {
            deliberation::Action::Submit(command) => {
                self.trial.must(command);
                self.refresh();
            }
            deliberation::Action::Tell(told) => self.told = Some(told),
            deliberation::Action::None | deliberation::Action::Focus(_) => {}
        }
    }

    fn press(&mut self, press: Press) {
        self.press_with(press, Modifiers::empty());
    }

    fn press_with(&mut self, press: Press, modifiers: Modifiers) {
        let (words, now) = (words(), self.trial.now());
        let message = self
            .screen
            .press(&press, modifiers, &context(&self.trial, &words, &now));
        self.send(message.unwrap());
    }

    fn decision(&self, candidate: &str) -> Option<Decision> {
        self.trial
            .session
            .state()
            .proposals
            .get(&candidate.into())
            .map(|p| p.decision.clone())
    }
}

#[test]
fn l_proposes_a_laureate_with_the_amount_that_the_rules_permit() {
    let mut day = Deliberation::new();
    day.press(Press::Char('l'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(
        day.decision("cuisine"),
        Some(Decision::Laureate {
            amount: Some(Money::units(15_000))
        })
    );
    assert_eq!(day.trial.session.envelope().unwrap().left(), Money::units(15_000));
}

#[test]
fn an_amount_that_is_no_amount_stays_in_its_form() {
    let mut day = Deliberation::new();
    day.press(Press::Char('m'));
    day.send(deliberation::Message::Edited(0, "beaucoup".into()));
    day.press(Press::Named(Named::Enter));
    assert!(day.screen.asks());
    assert!(day.told.is_some());
    day.send(deliberation::Message::Edited(0, "12 000 €".into()));
    day.press(Press::Named(Named::Enter));
    assert_eq!(
        day.decision("cuisine"),
        Some(Decision::Laureate {
            amount: Some(Money::units(12_000))
        })
    );
}

#[test]
fn r_and_x_put_in_reserve_and_aside_with_a_reason() {
    let mut day = Deliberation::new();
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('r'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.decision("velo"), Some(Decision::Reserve { place: 1 }));
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('x'));
    day.send(deliberation::Message::Edited(0, "Hors du périmètre".into()));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.decision("radio"), Some(Decision::Rejected));
}

#[test]
fn a_move_away_from_the_arithmetic_order_asks_its_reason() {
    let mut day = Deliberation::new();
    day.press(Press::Named(Named::ArrowDown));
    day.press_with(Press::Named(Named::ArrowUp), Modifiers::ALT);
    assert!(day.screen.asks());
    day.send(deliberation::Message::Edited(0, "Seul projet du quartier".into()));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.trial.session.proposal_order()[0], "velo".into());
    assert_eq!(
        day.trial.session.state().placements[0].reason,
        "Seul projet du quartier"
    );
}

#[test]
fn v_on_a_tie_asks_voices_for_each_of_the_tied() {
    let mut day = Deliberation::new();
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('v'));
    day.send(deliberation::Message::Edited(0, "1".into()));
    day.send(deliberation::Message::Edited(1, "2".into()));
    day.press(Press::Named(Named::Enter));
    assert!(matches!(
        day.trial.session.state().votes[0].tally,
        Tally::Preference { .. }
    ));
    assert_eq!(day.trial.session.proposal_order()[1], "radio".into());
}

#[test]
fn adoption_takes_a_vote_and_seals_the_minutes() {
    let mut day = Deliberation::new();
    let decide = |candidate: &str| Command::Decide {
        candidate: candidate.into(),
        decision: Decision::Rejected,
        reason: "essai".into(),
    };
    for candidate in ["cuisine", "velo", "radio", "code"] {
        day.trial.must(decide(candidate));
    }
    day.refresh();
    day.press(Press::Char('a'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.trial.session.state().phase, Phase::Adopted);
}

#[test]
fn results_of_an_older_session_do_not_replace_newer_ones() {
    let mut day = Deliberation::new();
    let old = Arc::new(deliberation::Results::of(&day.trial.session));
    day.press(Press::Char('l'));
    day.press(Press::Named(Named::Enter));
    day.send(deliberation::Message::Computed(old));
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('r'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.decision("velo"), Some(Decision::Reserve { place: 1 }));
}

#[test]
fn the_minutes_ask_where_to_write_and_sign_beside_the_original() {
    let trial = Trial::deliberating();
    let (words, now) = (words(), trial.now());
    let context = context(&trial, &words, &now);
    let folder = Path::new("seance");
    let mut screen = minutes::State::default();
    let message = screen
        .press(&Press::Char('e'), Modifiers::empty(), &context)
        .unwrap();
    screen.update(message, &context, folder);
    let written = PathBuf::from("seance/proces-verbal.pdf");
    let action = screen.update(minutes::Message::Confirmed, &context, folder);
    assert_eq!(
        action,
        minutes::Action::Export(Document::Minutes, written.clone())
    );
    let after = minutes::Message::Exported(Document::Minutes, written.clone());
    assert_eq!(
        screen.update(after, &context, folder),
        minutes::Action::Verify(written.clone())
    );

    screen.update(minutes::Message::Failed, &context, folder);
    let message = screen
        .press(&Press::Char('1'), Modifiers::empty(), &context)
        .unwrap();
    screen.update(message, &context, folder);
    screen.update(
        minutes::Message::Edited(1, "cles/presidence.p12".into()),
        &context,
        folder,
    );
    screen.update(minutes::Message::Edited(2, " é secret ".into()), &context, folder);
    let minutes::Action::Sign(request) = screen.update(minutes::Message::Confirmed, &context, folder) else {
        panic!("a signature was asked for");
    };
    assert_eq!(request.role, SignatoryRole::Chair);
    assert_eq!(request.input, written);
    assert_ne!(request.output, request.input);
    assert_eq!(request.password, " é secret ", "a password is not trimmed");
    assert!(!format!("{request:?}").contains("secret"));
}

#[test]
fn a_failed_signature_brings_its_form_back_without_the_password() {
    let trial = Trial::deliberating();
    let (words, now) = (words(), trial.now());
    let context = context(&trial, &words, &now);
    let folder = Path::new("seance");
    let mut screen = minutes::State::default();
    screen.update(
        minutes::Message::Asked(minutes::Purpose::Sign(SignatoryRole::Chair)),
        &context,
        folder,
    );
    screen.update(
        minutes::Message::Edited(1, "cles/presidence.p12".into()),
        &context,
        folder,
    );
    screen.update(minutes::Message::Edited(2, "faux".into()), &context, folder);
    screen.update(minutes::Message::Confirmed, &context, folder);
    assert!(!screen.asks());
    screen.update(minutes::Message::Failed, &context, folder);
    assert!(screen.asks());
    let minutes::Action::Sign(request) = screen.update(minutes::Message::Confirmed, &context, folder) else {
        panic!("the form stands again");
    };
    assert_eq!(
        (request.identity, request.password),
        (PathBuf::from("cles/presidence.p12"), String::new())
    );
}

#[test]
fn an_identity_without_a_password_is_not_made() {
    let trial = Trial::deliberating();
    let (words, now) = (words(), trial.now());
    let context = context(&trial, &words, &now);
    let folder = Path::new("seance");
    let mut screen = minutes::State::default();
    screen.update(
        minutes::Message::Asked(minutes::Purpose::Identity(SignatoryRole::Chair)),
        &context,
        folder,
    );
    assert_eq!(
        screen.update(minutes::Message::Confirmed, &context, folder),
        minutes::Action::None
    );
    assert!(screen.asks());
}

#[test]
fn no_ranking_is_shown_while_marks_are_still_given() {
    let trial = Trial::opened();
    let (words, now) = (words(), trial.now());
    let context = context(&trial, &words, &now);
    let mut screen = deliberation::State::default();
    let results = Arc::new(deliberation::Results::of(&trial.session));
    screen.update(deliberation::Message::Computed(results), &context);
    assert!(
        window(screen.view(&context))
            .find("Classement arithmétique")
            .is_err()
    );
    assert!(
        screen
            .press(&Press::Char('l'), Modifiers::empty(), &context)
            .is_none()
    );
}
