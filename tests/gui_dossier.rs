//! The dossier, the search over all of them, and the running order: read, found and moved by keys and by the pointer.
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
use iced::{Point, mouse};
use iced_test::selector::id;
use palmares::domain::candidate::{Field, Passage, Slot};
use palmares::domain::command::Command;
use palmares::gui::press::Press;
use palmares::gui::screen::hearing;

fn ctrl(letter: char) -> (Press, Modifiers) {
    (Press::Char(letter), Modifiers::CTRL)
}

fn alt(key: Press) -> (Press, Modifiers) {
    (key, Modifiers::ALT)
}

fn order(day: &Hearing) -> Vec<String> {
    let state = day.trial.session.state();
    state
        .order
        .iter()
        .map(|slot| match slot {
            Slot::Hearing(id) => id.to_string(),
            Slot::Break { label, .. } => label.clone(),
        })
        .collect()
}

fn amend(day: &mut Hearing, candidate: &str, field: Field, text: &str) {
    day.trial.must(Command::Amend {
        candidate: candidate.into(),
        field,
        text: text.into(),
        reason: "Erreur de saisie".into(),
    });
}

#[test]
fn the_dossier_shows_every_field_of_the_session_file() {
    let day = Hearing::new();
    for text in [
        "Cuisine commune des Bords de Seine",
        "Association fictive des essais",
        "Berges et Bateliers, à Choisy-le-Roi et Villeneuve-le-Roi",
        "Grand-Orly Seine Bièvre, Mme Nadège Quillévéré-Sanchez",
        "Lien social",
        "Une cuisine partagée, ouverte le mardi et le samedi.",
        "L’action",
        "Un premier paragraphe.",
        "Un second.",
        "Avis technique\u{202f}: favorable avec réserve",
        "Portage solide.",
        "La Ville, Le marché de Rungis",
        "Ville",
        "acquis",
        "Budget prévisionnel",
    ] {
        assert!(day.shows(text), "{text}");
    }
}

#[test]
fn an_amended_field_says_when_and_why_and_the_old_text_stays_readable() {
    let mut day = Hearing::new();
    amend(
        &mut day,
        "cuisine",
        Field::TechnicalOpinion,
        "Portage très solide.",
    );
    assert!(day.shows("avis technique, amendé à 9\u{a0}h\u{a0}00\u{202f}: Erreur de saisie"));
    assert!(day.shows("Portage très solide."));
    assert!(day.shows(
        "avis technique\u{202f}: «\u{202f}Portage solide.\u{202f}» devient «\u{202f}Portage très solide.\u{202f}». Motif\u{202f}: Erreur de saisie"
    ));
}

#[test]
fn the_search_finds_over_all_dossiers_without_case_or_accents_and_enter_goes_there() {
    let mut day = Hearing::new();
    amend(
        &mut day,
        "radio",
        Field::Section(0),
        "Un studio.\n\nLa Régie d’été ouvre à Orly.",
    );
    day.chord(ctrl('f'));
    day.in_the_window(|ui| {
        ui.click(id(hearing::SEARCH)).unwrap();
        ui.typewrite("x");
    });
    assert!(day.screen.asks(), "the search has the keys");
    day.send(hearing::Message::SearchTyped("REGIE ete".into()));
    assert!(day.shows("Un passage.") && day.shows("3  Radio Palier"));
    let action = day.send(hearing::Message::FoundChosen(None));
    assert_eq!(action, hearing::Action::Reveal);
    assert!(
        day.shows("Radio Palier, la web-radio du quartier"),
        "the dossier is on the screen"
    );
    assert!(!day.screen.asks());
    // The paragraph has the name by which the page is scrolled to it.
    day.in_the_window(|ui| {
        ui.find(id(hearing::FOUND)).unwrap();
    });
}

#[test]
fn the_arrows_choose_among_what_was_found_and_escape_gives_up() {
    let mut day = Hearing::new();
    day.chord(ctrl('f'));
    day.send(hearing::Message::SearchTyped("portage".into()));
    assert!(day.shows("4 passages."), "one in each dossier");
    day.press(Press::Named(Named::ArrowDown));
    day.send(hearing::Message::FoundChosen(None));
    assert!(day.shows("Vélo-école au féminin"));
    day.chord(ctrl('f'));
    assert!(
        day.shows("4 passages."),
        "the search goes on from what was looked for last"
    );
    day.press(Press::Named(Named::Escape));
    assert!(!day.screen.asks() && day.shows("Vélo-école au féminin"));
}

/// Takes the line that shows `from` and lets it go on the lower half of the line that shows `to`.
fn drag(day: &mut Hearing, from: &str, to: &str) {
    let at = |day: &mut Hearing, text: &str, dy: f32, event: mouse::Event| {
        let text = text.to_owned();
        day.in_the_window(move |ui| {
            let bounds = ui.find(text.as_str()).unwrap().visible_bounds().unwrap();
            let point = Point::new(bounds.x + 4.0, bounds.center_y() + dy);
            ui.point_at(point);
            let moved = mouse::Event::CursorMoved { position: point };
            ui.simulate([iced::Event::Mouse(moved), iced::Event::Mouse(event)]);
        });
    };
    let left = mouse::Button::Left;
    at(day, from, 0.0, mouse::Event::ButtonPressed(left));
    // The words stand in the upper half of their row.
    at(day, to, 16.0, mouse::Event::CursorEntered);
    at(day, to, 16.0, mouse::Event::ButtonReleased(left));
}

#[test]
fn dragging_a_line_reorders_and_loses_nothing_that_is_recorded() {
    let mut day = Hearing::new();
    day.trial.must(Command::Start {
        candidate: "cuisine".into(),
    });
    day.trial.must(Command::Mark {
        juror: "ald".into(),
        candidate: "cuisine".into(),
        criterion: "innovation".into(),
        mark: "14,5".into(),
    });
    day.trial.must(Command::End);
    day.trial.must(Command::NoShow {
        candidate: "velo".into(),
    });
    let before = day.trial.session.state().clone();
    drag(&mut day, "Cuisine commune", "Radio Palier");
    assert_eq!(order(&day), ["velo", "radio", "cuisine", "code"]);
    let after = day.trial.session.state();
    assert_eq!(after.cells, before.cells);
    assert_eq!(after.hearings, before.hearings);
    assert_eq!(after.passages, before.passages);
    assert!(matches!(after.passage(&"velo".into()), Passage::NoShow(_)));
}

#[test]
fn a_line_that_is_only_pressed_is_chosen_and_stays_where_it_is() {
    let mut day = Hearing::new();
    day.in_the_window(|ui| {
        ui.click("Radio Palier").unwrap();
    });
    assert!(day.shows("Radio Palier, la web-radio du quartier"));
    assert_eq!(order(&day), ["cuisine", "velo", "radio", "code"]);
}

#[test]
fn a_break_stands_as_a_line_is_passed_by_keys_dragged_and_taken_out() {
    let mut day = Hearing::new();
    day.trial.must(Command::AddBreak {
        minutes: 15,
        label: "Café".into(),
        before: Some("velo".into()),
        reason: "Café prêt".into(),
    });
    assert!(day.shows("Café") && day.shows("9\u{a0}h\u{a0}25, 15\u{a0}min"));
    day.chord((Press::Named(Named::ArrowDown), Modifiers::CTRL));
    assert_eq!(order(&day), ["Café", "cuisine", "velo", "radio", "code"]);
    drag(&mut day, "Café", "Vélo-école");
    assert_eq!(order(&day), ["cuisine", "velo", "Café", "radio", "code"]);
    day.send(hearing::Message::Chosen("radio".into()));
    day.chord((Press::Char('b'), Modifiers::ALT | Modifiers::SHIFT));
    assert_eq!(order(&day), ["cuisine", "velo", "radio", "code"]);
}

#[test]
fn a_hearing_that_began_late_shows_its_planned_time_beside_the_real_one() {
    let mut day = Hearing::new();
    day.trial.wait(420);
    day.trial.must(Command::Start {
        candidate: "cuisine".into(),
    });
    assert!(day.shows("9\u{a0}h\u{a0}00 → depuis 9\u{a0}h\u{a0}07"));
    assert!(
        day.shows("9\u{a0}h\u{a0}30 → 9\u{a0}h\u{a0}37"),
        "those after it follow"
    );
}

#[test]
fn tabs_are_reached_by_their_keys() {
    let mut day = Hearing::new();
    day.chord(alt(Press::Char('2')));
    assert!(day.shows("Budget prévisionnel") && !day.shows("Portage solide."));
    day.chord(alt(Press::Char('1')));
    assert!(day.shows("Portage solide."));
}
