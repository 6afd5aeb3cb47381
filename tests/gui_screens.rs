//! The screens by their keys: what is pressed becomes a command, what is refused stays on the screen.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/hearing.rs"]
mod hearing_stage;
#[path = "gui/stage.rs"]
mod stage;

use fixture::Trial;
use hearing_stage::Hearing;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced_test::selector::id;
use palmares::domain::candidate::Passage;
use palmares::domain::command::Command;
use palmares::domain::panel::{Ground, Standing};
use palmares::domain::phase::Phase;
use palmares::domain::timer::ClockState;
use palmares::gui::press::Press;
use palmares::gui::screen::{findings, hearing, opening, welcome};
use palmares::gui::settings::Recent;
use palmares::gui::widget::finding_list::Finding;
use stage::{context, window, words};

fn marks(day: &Hearing) -> usize {
    day.trial.session.state().cells.len()
}

#[test]
fn a_mark_typed_in_the_grid_is_recorded_for_its_juror_and_criterion() {
    let mut day = Hearing::new();
    day.press(Press::Char(' '));
    day.in_the_grid(|ui| {
        ui.typewrite("14,5");
        ui.tap_key(Named::Enter);
        ui.typewrite("12");
        ui.tap_key(Named::Tab);
        ui.typewrite("9");
        ui.tap_key(Named::Enter);
    });
    let state = day.trial.session.state();
    let cells: Vec<_> = state
        .cells
        .keys()
        .map(|(c, j, k)| (c.as_str(), j.as_str(), k.as_str()))
        .collect();
    assert_eq!(
        cells,
        [
            ("cuisine", "ald", "innovation"),
            ("cuisine", "bt", "faisabilite"),
            ("cuisine", "bt", "innovation")
        ]
    );
}

#[test]
fn twenty_five_is_refused_and_the_next_mark_still_counts() {
    let mut day = Hearing::new();
    day.press(Press::Char(' '));
    day.in_the_grid(|ui| {
        ui.typewrite("25");
        ui.tap_key(Named::Enter);
        ui.typewrite("10");
        ui.tap_key(Named::Enter);
    });
    assert_eq!(marks(&day), 1, "only the juror below has a mark");
    // The draft stands in its cell: correcting its last digit makes a mark of it.
    day.in_the_grid(|ui| {
        ui.tap_key(Named::F2);
        ui.tap_key(Named::Backspace);
        ui.tap_key(Named::Enter);
    });
    assert_eq!(marks(&day), 2);
}

#[test]
fn an_abstention_is_recorded_and_never_a_number() {
    let mut day = Hearing::new();
    day.press(Press::Char(' '));
    day.in_the_grid(|ui| {
        ui.typewrite("a");
    });
    let entry = day.trial.session.state().cells.values().next().unwrap();
    assert_eq!(*entry, palmares::domain::scoring::CellEntry::Abstention);
}

#[test]
fn the_space_bar_starts_pauses_and_goes_on() {
    let mut day = Hearing::new();
    let state = |day: &Hearing| {
        day.trial
            .session
            .clock(&day.trial.now())
            .map(|reading| reading.state)
    };
    assert_eq!(state(&day), None);
    for expected in [ClockState::Running, ClockState::Paused, ClockState::Running] {
        day.press(Press::Char(' '));
        assert_eq!(state(&day), Some(expected));
    }
}

#[test]
fn n_goes_through_the_phases_and_ends_after_the_last() {
    let mut day = Hearing::new();
    day.press(Press::Char(' '));
    for _ in 0..3 {
        day.press(Press::Char('n'));
    }
    assert_eq!(
        *day.trial.session.state().passage(&"cuisine".into()),
        Passage::Heard
    );
    assert!(day.shows("Audition terminée"));
}

#[test]
fn a_minute_is_given_and_taken() {
    let mut day = Hearing::new();
    day.press(Press::Char(' '));
    let allotted = |day: &Hearing| day.trial.session.clock(&day.trial.now()).unwrap().allotted;
    let before = allotted(&day);
    day.press(Press::Char('+'));
    assert_eq!(allotted(&day), before + 60_000);
    day.press(Press::Char('-'));
    assert_eq!(allotted(&day), before);
}

#[test]
fn overtime_is_told_in_words_beside_the_figure() {
    let mut day = Hearing::new();
    day.press(Press::Char(' '));
    day.trial.wait(10 * 60 + 84);
    assert!(day.shows("Temps dépassé"));
    assert!(day.shows("+01:24"));
}

#[test]
fn r_before_a_hearing_starts_it_some_minutes_ago() {
    let mut day = Hearing::new();
    day.trial.wait(600);
    day.press(Press::Char('r'));
    assert!(day.screen.asks());
    day.fill(0, "2");
    day.confirm();
    let used = day.trial.session.clock(&day.trial.now()).unwrap().used;
    assert_eq!(used, 120_000);
}

#[test]
fn a_recusal_asks_its_ground_and_spans_the_row() {
    let mut day = Hearing::new();
    day.in_the_grid(|ui| {
        ui.typewrite("d");
    });
    assert!(day.shows("mandat"));
    day.press(Press::Char('3'));
    let recusals = &day.trial.session.state().recusals;
    assert_eq!(
        (recusals[0].juror.as_str(), recusals[0].ground),
        ("ald", Ground::Mandate)
    );
}

#[test]
fn a_no_show_is_noted_and_taken_back_with_the_same_key() {
    let mut day = Hearing::new();
    day.press(Press::Named(Named::F7));
    assert!(matches!(
        day.trial.session.state().passage(&"cuisine".into()),
        Passage::NoShow(_)
    ));
    day.press(Press::Named(Named::F7));
    assert_eq!(
        *day.trial.session.state().passage(&"cuisine".into()),
        Passage::Waiting
    );
}

#[test]
fn the_order_of_passage_moves_with_control_and_an_arrow() {
    let mut day = Hearing::new();
    day.send(hearing::Message::MovePressed(1));
    let order: Vec<_> = day
        .trial
        .session
        .running_order()
        .map(|c| c.id.to_string())
        .collect();
    assert_eq!(order, ["velo", "cuisine", "radio", "code"]);
    day.send(hearing::Message::Chosen("cuisine".into()));
    day.send(hearing::Message::MovePressed(-1));
    let order: Vec<_> = day
        .trial
        .session
        .running_order()
        .map(|c| c.id.to_string())
        .collect();
    assert_eq!(order, ["cuisine", "velo", "radio", "code"]);
}

#[test]
fn presence_is_taken_by_key_and_the_session_opens_with_enter() {
    let mut trial = Trial::new();
    let mut screen = opening::State::default();
    let mut press = |trial: &mut Trial, press: Press| {
        let (words, now) = (words(), trial.now());
        let context = context(trial, &words, &now);
        let message = screen.press(&press, Modifiers::empty(), &context).unwrap();
        if let opening::Action::Submit(command) = screen.update(message, &context) {
            trial.must(command);
        }
    };
    press(&mut trial, Press::Char('p'));
    press(&mut trial, Press::Named(Named::ArrowDown));
    press(&mut trial, Press::Char('e'));
    press(&mut trial, Press::Named(Named::ArrowDown));
    press(&mut trial, Press::Char('r'));
    press(&mut trial, Press::Named(Named::Enter));
    assert!(trial.session.is_present(&"ald".into()));
    assert_eq!(trial.session.standing_of(&"bt".into()), Standing::Excused);
    assert_eq!(
        trial.session.standing_of(&"hc".into()),
        Standing::Represented("ald".into())
    );
    press(&mut trial, Press::Char('d'));
    press(&mut trial, Press::Named(Named::ArrowDown));
    press(&mut trial, Press::Named(Named::Enter));
    press(&mut trial, Press::Char('2'));
    assert_eq!(trial.session.state().recusals[0].candidate, "velo".into());
    press(&mut trial, Press::Named(Named::Enter));
    assert_eq!(trial.session.state().phase, Phase::Hearings);
}

#[test]
fn the_welcome_opens_the_line_that_is_chosen() {
    let recent = [Recent {
        path: "seances/2025".into(),
        title: "Actions innovantes 2025".into(),
        dossiers: 14,
        jurors: 11,
        phase: "adopted".into(),
        seen: "2025-11-23T18:00:00+01:00".into(),
    }];
    let mut screen = welcome::State::default();
    let mut press = |key| {
        let message = screen.press(&Press::Named(key), Modifiers::empty()).unwrap();
        screen.update(message, &recent)
    };
    assert_eq!(press(Named::Enter), welcome::Action::AskForSession);
    press(Named::ArrowDown);
    assert_eq!(press(Named::Enter), welcome::Action::OpenSample);
    press(Named::ArrowDown);
    assert_eq!(press(Named::Enter), welcome::Action::AskForPdf);
    press(Named::ArrowDown);
    assert_eq!(press(Named::Enter), welcome::Action::History);
    press(Named::ArrowDown);
    assert_eq!(press(Named::Enter), welcome::Action::Open("seances/2025".into()));
    assert_eq!(press(Named::Delete), welcome::Action::Forget(0));
}

#[test]
fn the_welcome_takes_a_typed_path() {
    let mut screen = welcome::State::default();
    let words = words();
    let messages: Vec<_> = {
        let mut ui = window(screen.view(&words, &[]));
        ui.click(id(welcome::PATH)).unwrap();
        ui.typewrite("x");
        ui.into_messages().collect()
    };
    for message in messages {
        screen.update(message, &[]);
    }
    assert_eq!(
        screen.update(welcome::Message::PathSubmitted, &[]),
        welcome::Action::Open("x".into())
    );
}

#[test]
fn findings_are_listed_reloaded_and_copied() {
    let finding = Finding {
        error: true,
        code: "S014".into(),
        message: "« Villeneuve le Roy » n’existe pas.".into(),
        mend: "Écrire « Villeneuve-le-Roi ».".into(),
        field: "candidates[8]".into(),
        file: "session.ron".into(),
        place: "ligne 212, colonne 18".into(),
    };
    let mut screen = findings::State::new("seance".into(), vec![finding]);
    let words = words();
    assert!(window(screen.view(&words)).find("S014").is_ok());
    let mut press = |press: Press, modifiers| {
        let message = screen.press(&press, modifiers).unwrap();
        screen.update(message)
    };
    // The finding chosen stays in sight.
    let down = press(Press::Named(Named::ArrowDown), Modifiers::empty());
    assert_eq!(down, findings::Action::FollowLine);
    let findings::Action::Copy(text) = press(Press::Char('c'), Modifiers::CTRL) else {
        panic!("no copy")
    };
    assert!(text.contains("ligne 212") && text.contains("S014"));
    assert_eq!(
        press(Press::Named(Named::F5), Modifiers::empty()),
        findings::Action::Open("seance".into())
    );
    assert_eq!(
        press(Press::Named(Named::Escape), Modifiers::empty()),
        findings::Action::Back
    );
}

#[test]
fn a_juror_is_noted_absent_for_a_dossier_and_back_with_the_same_key() {
    let mut day = Hearing::new();
    day.press(Press::Named(Named::F6));
    let key = ("cuisine".into(), "ald".into());
    assert!(day.trial.session.state().absences.contains(&key));
    assert!(day.shows("Cuisine commune des Bords de Seine"));
    day.press(Press::Named(Named::F6));
    assert!(!day.trial.session.state().absences.contains(&key));
}

#[test]
fn d_on_a_recused_juror_lifts_the_recusal_with_a_reason() {
    let mut day = Hearing::new();
    day.trial.must(Command::Recuse {
        juror: "ald".into(),
        candidate: "cuisine".into(),
        ground: Ground::Other,
    });
    day.in_the_grid(|ui| {
        ui.typewrite("d");
    });
    day.fill(0, "Erreur de nom");
    day.confirm();
    assert!(
        day.trial
            .session
            .state()
            .recusal(&"ald".into(), &"cuisine".into())
            .is_none()
    );
}
