//! The opening by its keys: who is there, who is recused, what is missing, and the changes of the panel.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/stage.rs"]
mod stage;

use std::io;
use std::sync::Arc;

use fixture::Trial;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use palmares::domain::command::Command;
use palmares::domain::journal::Digest;
use palmares::domain::panel::{Ground, Voice};
use palmares::gui::press::Press;
use palmares::gui::screen::opening;
use palmares::gui::widget::form;
use palmares::workspace::readiness::Readiness;
use stage::{context, window, words};

/// The opening screen with its session: what it submits is recorded or comes back refused.
struct Opening {
    trial: Trial,
    screen: opening::State,
}

impl Opening {
    fn new() -> Self {
        Self {
            trial: Trial::new(),
            screen: opening::State::default(),
        }
    }

    fn send(&mut self, message: opening::Message) -> opening::Action {
        let (words, now) = (words(), self.trial.now());
        let action = self.screen.update(message, &context(&self.trial, &words, &now));
        if let opening::Action::Submit(command) = &action {
            match self.trial.submit(command.clone()) {
                Ok(()) => {
                    self.screen.accepted(command);
                }
                Err(refusal) => {
                    let context = context(&self.trial, &words, &now);
                    self.screen.refuse(command, &refusal, &context);
                }
            }
        }
        action
    }

    fn press(&mut self, press: Press) -> Option<opening::Action> {
        let (words, now) = (words(), self.trial.now());
        let message = self
            .screen
            .press(&press, Modifiers::empty(), &context(&self.trial, &words, &now))?;
        Some(self.send(message))
    }

    fn char(&mut self, letter: char) {
        self.press(Press::Char(letter));
    }

    fn named(&mut self, key: Named) {
        self.press(Press::Named(key));
    }

    fn fill(&mut self, fields: &[(usize, &str)]) {
        for (field, text) in fields {
            self.send(opening::Message::Form(form::Message::Typed(
                *field,
                (*text).into(),
            )));
        }
        self.send(opening::Message::Form(form::Message::Confirmed));
    }

    fn shows(&self, text: &str) -> bool {
        let (words, now) = (words(), self.trial.now());
        let context = context(&self.trial, &words, &now);
        window(self.screen.view(&context)).find(text).is_ok()
    }

    fn looked(&mut self, unreadable: Vec<(String, Arc<io::Error>)>, writable: Result<(), Arc<io::Error>>) {
        self.send(opening::Message::Looked(Some(Box::new(Readiness {
            digest: Digest::of(b"essai"),
            odd: Vec::new(),
            files: 4,
            unreadable,
            writable,
        }))));
    }
}

fn recuse(day: &mut Opening, juror: &str, candidate: &str) {
    day.trial.must(Command::Recuse {
        juror: juror.into(),
        candidate: candidate.into(),
        ground: Ground::Mandate,
    });
}

#[test]
fn participles_follow_the_civility() {
    let mut day = Opening::new();
    assert!(day.shows("attendue") && day.shows("attendu") && day.shows("présidente"));
    day.char('p');
    day.named(Named::ArrowDown);
    day.char('e');
    assert!(day.shows("présente 9\u{a0}h\u{a0}00") && day.shows("excusé"));
}

#[test]
fn a_juror_is_added_with_college_voice_and_reason_and_counts_for_the_quorum() {
    let mut day = Opening::new();
    let named = |day: &Opening| day.trial.session.quorum(None).named;
    let before = named(&day);
    day.char('a');
    day.fill(&[(0, "Mme"), (1, "Zoé"), (2, "Béranger-Küçük"), (3, "élue")]);
    assert!(day.screen.asks(), "a reason is wanted, and the name stays");
    assert!(day.shows("Béranger-Küçük"));
    day.send(opening::Message::Form(form::Message::Chosen(4, 1)));
    day.fill(&[(6, "Désignée ce matin")]);
    assert!(!day.screen.asks());
    let added = day.trial.session.state().jurors.last().unwrap();
    assert_eq!(added.id, "berangerkucuk".into());
    assert_eq!(
        (added.college.as_str(), added.voice),
        ("experts", Voice::Deliberative)
    );
    assert_eq!(named(&day), before + 1);
}

#[test]
fn another_person_takes_the_seat_that_is_chosen() {
    let mut day = Opening::new();
    day.named(Named::ArrowDown);
    day.char('c');
    assert!(day.shows("Remplacer M.\u{a0}Bakary Traoré-Lemoine à son siège"));
    day.fill(&[(0, "Mme"), (1, "Inès"), (2, "Roux"), (4, "Empêchement")]);
    let seat = day.trial.session.state().juror(&"bt".into()).unwrap();
    assert_eq!(seat.person.full_name(), "Inès Roux");
}

#[test]
fn a_recused_juror_goes_out_comes_back_and_the_recusal_is_lifted_from_the_list() {
    let mut day = Opening::new();
    recuse(&mut day, "bt", "velo");
    day.named(Named::ArrowRight);
    day.char('x');
    assert!(day.shows("sorti 9\u{a0}h\u{a0}00"));
    day.char('x');
    assert!(day.shows("revenu 9\u{a0}h\u{a0}00"));
    day.named(Named::Delete);
    day.fill(&[(0, "Erreur de nom")]);
    let recusal = &day.trial.session.state().recusals[0];
    assert_eq!(recusal.lifted.as_ref().unwrap().1, "Erreur de nom");
}

#[test]
fn a_recusal_declared_already_is_lifted_from_the_question() {
    let mut day = Opening::new();
    recuse(&mut day, "ald", "cuisine");
    day.char('d');
    assert!(day.shows("1  Cuisine commune, déport déclaré\u{202f}: Entrée pour le lever"));
    day.named(Named::Enter);
    day.fill(&[(0, "Le mandat a pris fin")]);
    assert!(!day.trial.session.state().recusals[0].in_force());
}

#[test]
fn the_checklist_says_what_is_missing_and_the_key_that_mends_it() {
    let mut day = Opening::new();
    assert!(day.shows("Personne ne préside encore") && day.shows("Quorum manquant, 0 pour 2"));
    assert!(day.shows("Lecture des pièces…"));
    assert!(day.shows("4 dossiers complets"));
    day.looked(Vec::new(), Ok(()));
    assert!(day.shows("4 pièces lisibles") && day.shows("Le dossier de la séance accepte l’écriture"));
    for _ in 0..2 {
        day.char('p');
        day.named(Named::ArrowDown);
    }
    assert!(
        day.shows("Mme\u{a0}Anne-Laure Delacroix-Nguyen préside") && day.shows("Quorum atteint, 2 pour 2")
    );
    assert!(day.shows("Mme\u{a0}Odile Marchand-Perret tient le secrétariat"));
}

#[test]
fn a_vanished_attachment_and_a_full_disk_are_told_and_looked_at_again_by_key() {
    let mut day = Opening::new();
    let gone = Arc::new(io::Error::other("disparu"));
    day.looked(
        vec![("pieces/budget.pdf".into(), gone.clone())],
        Err(Arc::new(io::Error::other("plein"))),
    );
    assert!(day.shows("Cuisine commune, pieces/budget.pdf\u{202f}: la pièce ne se lit pas (disparu)"));
    assert!(
        day.shows("Rien ne pourra être consigné\u{202f}: le dossier de la séance refuse l’écriture (plein)")
    );
    assert_eq!(day.press(Press::Char('v')), Some(opening::Action::Look));
    assert!(day.shows("Lecture des pièces…"));
}

#[test]
fn the_fingerprint_of_the_session_file_is_shown_to_be_read_aloud() {
    let mut day = Opening::new();
    let spoken = Digest::of(b"essai").spoken(6);
    assert!(day.shows(&spoken), "bound before the opening");
    day.char('p');
    day.named(Named::Enter);
    assert!(day.shows(&spoken), "and after it");
}
