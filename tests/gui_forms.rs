//! The small forms of the day, each reached by its key: what is typed is recorded, and what is refused stays in the form.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/hearing.rs"]
mod hearing_stage;
#[path = "gui/stage.rs"]
mod stage;

use hearing_stage::Hearing;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced_test::selector::id;
use palmares::domain::candidate::{Field, Passage, Slot};
use palmares::domain::command::{Command, CommentOn};
use palmares::domain::panel::Ground;
use palmares::gui::press::Press;
use palmares::gui::screen::hearing;
use palmares::gui::widget::form::{self, FIELDS};

fn alt(letter: char) -> (Press, Modifiers) {
    (Press::Char(letter), Modifiers::ALT)
}

#[test]
fn a_field_is_amended_with_its_reason_and_the_dossier_shows_the_new_text() {
    let mut day = Hearing::new();
    day.chord(alt('c'));
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Named(Named::Enter));
    assert!(day.shows("Valeur actuelle\u{202f}: Cuisine commune"));
    day.fill(0, "Cuisine partagée");
    day.fill(1, "Nom d’usage");
    day.confirm();
    let amendment = day.trial.session.state().amendments.last().unwrap();
    assert_eq!(
        (amendment.field, amendment.to.as_str()),
        (Field::Short, "Cuisine partagée")
    );
    assert!(!day.screen.asks(), "the form closes once it is recorded");
}

#[test]
fn a_refused_form_keeps_what_was_typed_and_says_why() {
    let mut day = Hearing::new();
    day.chord(alt('r'));
    day.confirm();
    assert!(day.screen.asks());
    let told = "Un motif est demandé. Écrivez-le en une phrase\u{202f}: il figurera au procès-verbal.";
    assert!(day.shows(told));
    day.fill(0, "Lettre reçue ce matin");
    day.confirm();
    assert!(!day.screen.asks());
    assert!(matches!(
        day.trial.session.state().passage(&"cuisine".into()),
        Passage::Withdrawn(reason) if reason == "Lettre reçue ce matin"
    ));
}

#[test]
fn an_amount_is_amended_as_people_write_it_and_nonsense_stays_in_the_form() {
    let mut day = Hearing::new();
    day.send(hearing::Message::Asked(
        palmares::gui::screen::form::Purpose::Amend("cuisine".into(), Field::Request),
    ));
    day.fill(0, "beaucoup");
    day.fill(1, "Rectificatif reçu");
    day.confirm();
    assert!(day.screen.asks() && day.shows("beaucoup"));
    day.fill(0, "14 500,00 €");
    day.confirm();
    let request = day
        .trial
        .session
        .state()
        .candidate(&"cuisine".into())
        .unwrap()
        .request;
    assert_eq!(request.unwrap().in_cents(), 1_450_000);
}

#[test]
fn presenters_are_noted_one_a_line() {
    let mut day = Hearing::new();
    day.chord(alt('p'));
    day.write(0, "Mme Awa Konaté\nM. Luc Petit");
    day.confirm();
    let names = &day.trial.session.state().presenters[&"cuisine".into()];
    assert_eq!(names, &["Mme Awa Konaté", "M. Luc Petit"]);
}

#[test]
fn a_break_is_added_before_the_dossier_shown() {
    let mut day = Hearing::new();
    day.send(hearing::Message::Chosen("radio".into()));
    day.chord(alt('b'));
    day.fill(0, "15");
    day.confirm();
    assert!(day.screen.asks(), "its reason is asked for");
    day.fill(3, "Retard du car");
    day.confirm();
    let order = &day.trial.session.state().order;
    assert_eq!(
        order[2],
        Slot::Break {
            minutes: 15,
            label: "Pause".into()
        }
    );
    assert_eq!(order[3], Slot::Hearing("radio".into()));
}

#[test]
fn a_candidate_is_disqualified_with_a_reason() {
    let mut day = Hearing::new();
    day.chord(alt('x'));
    day.fill(0, "Hors du périmètre");
    day.confirm();
    assert!(day.trial.session.is_out(&"cuisine".into()));
}

#[test]
fn a_note_is_written_on_the_dossier_or_for_a_juror_and_read_under_notes() {
    let mut day = Hearing::new();
    day.chord(alt('n'));
    day.write(1, "Demander le bail.");
    day.confirm();
    day.chord(alt('n'));
    // The text written before stands there, and gives way to the juror's own, which is empty.
    day.send(hearing::Message::Form(form::Message::Chosen(0, 2)));
    day.write(1, "Très bon oral.");
    day.confirm();
    let comments = &day.trial.session.state().comments;
    assert_eq!(
        comments[&CommentOn::Dossier("cuisine".into())],
        "Demander le bail."
    );
    assert_eq!(
        comments[&CommentOn::Sheet("bt".into(), "cuisine".into())],
        "Très bon oral."
    );
    assert!(day.shows("Notes, 2"));
    day.chord(alt('3'));
    assert!(day.shows("Demander le bail.") && day.shows("M.\u{a0}Bakary Traoré-Lemoine"));
    day.chord(alt('1'));
    assert!(!day.shows("Demander le bail."));
}

#[test]
fn a_recused_juror_steps_out_and_back_with_the_same_key() {
    let mut day = Hearing::new();
    day.chord(alt('s'));
    day.trial.must(Command::Recuse {
        juror: "ald".into(),
        candidate: "cuisine".into(),
        ground: Ground::Mandate,
    });
    for _ in 0..2 {
        day.chord(alt('s'));
    }
    let recusal = &day.trial.session.state().recusals[0];
    assert!(recusal.left.is_some() && recusal.returned.is_some());
}

#[test]
fn an_incident_and_the_observations_are_written_on_several_lines() {
    let mut day = Hearing::new();
    day.press(Press::Char('i'));
    day.write(0, "Panne de micro\nde 10 h à 10 h 05");
    day.confirm();
    assert_eq!(
        day.trial.session.state().incidents[0].text,
        "Panne de micro\nde 10 h à 10 h 05"
    );
    day.chord(alt('o'));
    day.write(0, "Séance calme.");
    day.confirm();
    assert_eq!(day.trial.session.state().observations, "Séance calme.");
}

#[test]
fn escape_gives_a_form_up_and_records_nothing() {
    let mut day = Hearing::new();
    day.chord(alt('x'));
    day.fill(0, "Hors");
    day.press(Press::Named(Named::Escape));
    assert!(!day.screen.asks());
    assert!(!day.trial.session.is_out(&"cuisine".into()));
}

#[test]
fn enter_in_a_field_confirms_and_with_shift_breaks_the_line() {
    let mut day = Hearing::new();
    day.press(Press::Char('i'));
    day.in_the_window(|ui| {
        ui.click(id(FIELDS[0])).unwrap();
        ui.typewrite("Panne");
    });
    day.in_the_window(|ui| {
        ui.click(id(FIELDS[0])).unwrap();
        ui.tap_key(Named::Enter);
    });
    assert_eq!(day.trial.session.state().incidents[0].text, "Panne");
}

#[test]
fn a_choice_takes_the_focus_and_its_keys_like_a_field() {
    let mut day = Hearing::new();
    day.send(hearing::Message::Chosen("velo".into()));
    day.chord(alt('b'));
    // A press goes to the next one: « radio », the third; the arrow then to « code ».
    day.in_the_window(|ui| {
        ui.click(id(FIELDS[2])).unwrap();
    });
    assert!(day.shows("3  Radio Palier"));
    day.in_the_window(|ui| {
        ui.click(id(FIELDS[2])).unwrap();
    });
    assert!(day.shows("4  Code et palabres"));
    day.in_the_window(|ui| {
        ui.click(id(FIELDS[2])).unwrap();
        ui.tap_key(Named::ArrowUp);
        ui.tap_key(Named::Home);
    });
    // Each key spoke of the same drawing; the last one said stands.
    assert!(day.shows("1  Cuisine commune"));
}
