//! What the hearings can do, each thing reached by its keys alone, and judged by the journal or by what is on the screen.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/driver.rs"]
mod driver;
#[path = "gui/typist.rs"]
mod typist;

use std::fs;
use std::path::{Path, PathBuf};

use palmares::domain::candidate::{Field, Slot};
use palmares::domain::command::Command;
use palmares::domain::event::Event;
use palmares::domain::panel::{Ground, Occupant, Voice};
use palmares::domain::rubric::Mark;
use palmares::domain::scoring::CommentOn;
use palmares::domain::time::{MINUTE, SECOND};
use palmares::gui::settings::{self, Settings};
use palmares::workspace::{Workspace, demo};
use typist::{Typist, journal};

/// The sample session in a folder of its own, its file changed by `edit`, opened with the chair and the vice-chair there.
fn hearings_of(edit: impl FnOnce(String) -> String) -> (tempfile::TempDir, PathBuf, Typist) {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let file = session.join("session.ron");
    fs::write(&file, edit(fs::read_to_string(&file).unwrap())).unwrap();
    let mut typist = Typist::open(&session);
    typist.press(&["p", "Down", "p", "Enter"]);
    assert!(matches!(journal(&session).last(), Some(Event::Opened)));
    (folder, session, typist)
}

fn hearings() -> (tempfile::TempDir, PathBuf, Typist) {
    hearings_of(|file| file)
}

/// The last thing that the journal holds.
fn last(session: &Path) -> Event {
    journal(session).pop().unwrap()
}

/// The candidates in the order of passage, by their identifiers.
fn order(session: &Path) -> Vec<String> {
    let reader = Workspace::open_read_only(session).unwrap();
    let order = &reader.session().state().order;
    order
        .iter()
        .map(|slot| match slot {
            Slot::Hearing(id) => id.to_string(),
            Slot::Break { label, .. } => label.clone(),
        })
        .collect()
}

/// The marks in the journal, in order, as they were typed.
fn marks(session: &Path) -> Vec<String> {
    let marked = |event: Event| match event {
        Event::Marked { mark, .. } => Some(mark.to_string()),
        _ => None,
    };
    journal(session).into_iter().filter_map(marked).collect()
}

#[test]
fn what_is_typed_in_the_same_instant_as_a_field_is_asked_for_goes_to_the_field() {
    let (_folder, session, mut typist) = hearings();
    let before = journal(&session).len();
    typist.at_once(&["Ctrl+f", "1", "8", "Space", "m", "o", "i", "s"]);
    assert!(
        typist.sees("passage"),
        "the search found what was typed: {:?}",
        typist.texts()
    );
    typist.write(" ");
    typist.press(&["Escape"]);
    typist.at_once(&["Ctrl+k", "n", "o", "t", "e"]);
    assert!(typist.sees("Écrire une note"), "{:?}", typist.texts());
    typist.press(&["Escape", "Enter", "Down"]);
    assert_eq!(journal(&session).len(), before, "no cell held a draft");
}

#[test]
fn what_is_typed_in_the_same_instant_as_tab_goes_to_the_field_that_tab_leads_to() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let mut typist = Typist::open(&session);
    let all = "a M Tab L é a Tab R o y Tab m a i r e Tab Down Tab Down Tab v u Shift+Tab Up Tab l u Enter";
    typist.at_once(&all.split(' ').collect::<Vec<_>>());
    let Event::JurorAdded {
        person,
        voice,
        reason,
        ..
    } = last(&session)
    else {
        panic!("{:?}", last(&session));
    };
    let written = [
        person.civility,
        person.given_name,
        person.family_name,
        person.title,
    ];
    assert_eq!(written, ["M", "Léa", "Roy", "maire"]);
    assert_eq!(voice, Voice::Deliberative);
    assert_eq!(reason, "lu", "the reason was selected when Tab came back to it");
}

#[test]
fn at_150_percent_the_order_is_read_and_changed_in_the_dossiers_place() {
    let (_folder, session, mut typist) = hearings();
    assert!(typist.sees("Ordre de passage"));
    typist.press(&["Ctrl++"; 5]);
    assert!(
        !typist.sees("Ordre de passage") && typist.sees("Ordre"),
        "no column of its own"
    );
    typist.press(&["Alt+4"]);
    assert!(typist.sees("Ordre de passage") && typist.sees("Passerelles numériques"));
    typist.press(&["Ctrl+Down", "Alt+Down"]);
    assert_eq!(order(&session)[..3], ["c02", "c01", "c03"]);
    assert!(typist.sees("Ordre de passage"), "it stays while one moves in it");
    typist.press(&["Escape"]);
    assert!(!typist.sees("Ordre de passage"), "the dossier is back");
    typist.press(&["Alt+4", "Ctrl+0"]);
    assert!(
        typist.sees("Ordre de passage") && typist.sees("Quartier"),
        "both have their place again"
    );
}

#[test]
fn under_seal_a_jurors_note_is_added_to_and_never_shown() {
    let (_folder, session, mut typist) = hearings_of(|file| {
        assert!(file.contains("sealed: false"));
        file.replacen("sealed: false", "sealed: true", 1)
    });
    let note = |text: &str| Event::Commented {
        on: CommentOn::Sheet("traore".into(), "c01".into()),
        text: text.into(),
    };
    // From the text up to whom it is of: the vice-chair is the second juror.
    let vice_chair = ["Alt+n", "Shift+Tab", "Down", "Down", "Tab"];
    typist.press(&vice_chair);
    typist.write("Oral timide.");
    typist.press(&["Enter"]);
    assert_eq!(last(&session), note("Oral timide."));
    typist.press(&vice_chair);
    assert!(typist.sees("Sous scellés"));
    assert!(!typist.sees("Oral timide."), "{:?}", typist.texts());
    let before = journal(&session).len();
    typist.press(&["Enter"]);
    assert!(
        typist.sees("sous scellés\u{202f}: elle s’effacera"),
        "nothing is taken back unseen"
    );
    assert_eq!(journal(&session).len(), before);
    typist.write("Puis convaincant.");
    typist.press(&["Enter"]);
    assert_eq!(last(&session), note("Oral timide.\nPuis convaincant."));
}

#[test]
fn every_key_of_the_clock_records_what_it_says() {
    // Opened an hour ago, so that a hearing may have begun some minutes ago.
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let mut day = Workspace::open(&session).unwrap();
    let earlier = day.now().shifted(-60 * MINUTE).wall;
    let (juror, occupant) = ("delacroix".into(), Occupant::Holder);
    for command in [Command::Arrive { juror, occupant }, Command::Open] {
        let _ticket = day.submit(command, Some(earlier)).unwrap();
    }
    day.sync().unwrap();
    drop(day);
    let mut typist = Typist::open(&session);
    typist.press(&["r"]);
    assert!(typist.sees("Minutes"));
    typist.write("2");
    typist.press(&["Enter"]);
    let reader = Workspace::open_read_only(&session).unwrap();
    let entry = reader.session().record().last().unwrap().entry.clone();
    let Event::Started { candidate, from } = &entry.event else {
        panic!("{entry:?}")
    };
    assert_eq!(candidate.as_str(), "c01");
    assert_eq!(entry.entered.since(from).millis, 2 * MINUTE, "two minutes ago");

    typist.press(&["r"]);
    typist.write("1");
    typist.press(&["Enter"]);
    let Event::WasPaused { from: paused, to } = last(&session) else {
        panic!("{:?}", last(&session))
    };
    assert_eq!(to.since(&paused).millis, MINUTE);
    typist.press(&["Space"]);
    assert!(matches!(last(&session), Event::Paused { .. }));
    assert!(typist.sees("En pause"));
    typist.press(&["Space"]);
    assert!(matches!(last(&session), Event::Resumed { .. }));
    typist.press(&["+"]);
    assert_eq!(last(&session), Event::Adjusted { by: MINUTE });
    typist.press(&["-"]);
    assert_eq!(last(&session), Event::Adjusted { by: -MINUTE });
    typist.press(&["n"]);
    assert!(matches!(last(&session), Event::PhaseBegun { .. }));

    // The start is corrected by a minute: the time that stands in the field is replaced by typing.
    let civil = from.shifted(-MINUTE).wall.civil();
    typist.press(&["h"]);
    typist.write(&format!(
        "{:02}:{:02}:{:02}",
        civil.hour, civil.minute, civil.second
    ));
    typist.press(&["Tab"]);
    typist.write("Montre de la salle");
    typist.press(&["Enter"]);
    let Event::TimeCorrected {
        from: before,
        to,
        reason,
        ..
    } = last(&session)
    else {
        panic!("{:?}: {:?}", last(&session), typist.texts())
    };
    assert_eq!(&before, from);
    let moved = before.wall.unix_millis - to.wall.unix_millis;
    assert!((MINUTE..MINUTE + SECOND).contains(&moved), "{moved}");
    assert_eq!(reason, "Montre de la salle");
    typist.press(&["f"]);
    assert!(matches!(last(&session), Event::Ended { .. }));
    assert!(typist.sees("Audition terminée"));
}

#[test]
fn the_room_shows_clock_message_call_or_nothing_and_fills_its_screen() {
    let (_folder, session, mut typist) = hearings();
    typist.press(&["F5"]);
    assert!(typist.app.room().is_some());
    assert!(
        typist
            .room_texts()
            .iter()
            .any(|text| text.contains("Actions innovantes"))
    );
    typist.press(&["Space"]);
    assert!(
        typist
            .room_texts()
            .iter()
            .any(|text| text.contains("10:00") || text.contains("09:59"))
    );
    typist.press(&["Ctrl+F5"]);
    assert!(typist.room_texts().is_empty(), "black: {:?}", typist.room_texts());
    typist.press(&["Ctrl+F5", "Shift+F5", "Tab"]);
    typist.write("Reprise à 14 h");
    typist.press(&["Enter"]);
    assert!(typist.room_texts().contains(&"Reprise à 14 h".to_owned()));
    // Down to the call's own face, with its logo state.
    typist.press(&["Shift+F5", "Down", "Enter"]);
    assert!(!typist.room_texts().contains(&"Reprise à 14 h".to_owned()));
    assert!(typist.sees("salle\u{a0}: appel"), "{:?}", typist.texts());
    typist.press(&["F11"]);
    typist.press_in_room("Escape");
    use iced::window::Mode;
    assert_eq!(typist.modes, [Mode::Fullscreen, Mode::Windowed]);
    // Keys that went to the projector work the clock.
    typist.press_in_room("Space");
    assert!(matches!(last(&session), Event::Paused { .. }));
    typist.press_in_room("F5");
    assert!(typist.app.room().is_none());
}

#[test]
fn a_candidate_who_does_not_come_is_noted_and_returns_and_the_order_moves() {
    let (_folder, session, mut typist) = hearings();
    typist.press(&["F7"]);
    assert_eq!(
        last(&session),
        Event::NoShow {
            candidate: "c01".into()
        }
    );
    assert!(typist.sees("absent à"));
    typist.press(&["F7"]);
    assert_eq!(
        last(&session),
        Event::Returned {
            candidate: "c01".into()
        }
    );
    typist.write("12\t");
    typist.press(&["Ctrl+Down", "Ctrl+Down"]);
    assert_eq!(order(&session)[..3], ["c02", "c03", "c01"]);
    typist.press(&["Ctrl+Up"]);
    assert_eq!(order(&session)[..3], ["c02", "c01", "c03"]);
    assert_eq!(marks(&session), ["12"], "nothing recorded is lost");
    assert!(typist.sees("Les aiguilles du quartier"));
}

#[test]
fn notes_are_written_on_the_dossier_and_comments_on_a_cell() {
    let (_folder, session, mut typist) = hearings();
    typist.press(&["Alt+n"]);
    typist.write("Voir le bail.");
    typist.press(&["Shift+Enter"]);
    typist.write("Et le devis.");
    typist.press(&["Enter"]);
    let text = "Voir le bail.\nEt le devis.".to_owned();
    let on = CommentOn::Dossier("c01".into());
    assert_eq!(last(&session), Event::Commented { on, text });
    typist.press(&["Alt+3"]);
    assert!(typist.sees("Voir le bail."));
    typist.press(&["Alt+1", "Right", "c"]);
    typist.write("Très local.");
    typist.press(&["Enter"]);
    let on = CommentOn::Mark("delacroix".into(), "c01".into(), "ancrage".into());
    let text = "Très local.".to_owned();
    assert_eq!(last(&session), Event::Commented { on, text });
    typist.press(&["Alt+3"]);
    assert!(typist.sees("Très local.") && typist.sees("sur Ancrage dans le quartier"));
}

#[test]
fn blocks_are_copied_and_pasted_as_a_spreadsheet_does() {
    let (_folder, session, mut typist) = hearings();
    typist.write("14\t15,5");
    typist.press(&["Enter", "Left"]);
    typist.write("9\t10");
    typist.press(&["Enter", "Ctrl+Home", "Shift+Right", "Shift+Down", "Ctrl+c"]);
    assert_eq!(
        typist.board.0.as_deref(),
        Some("14\t15,5\n9\t10"),
        "{:?}",
        marks(&session)
    );
    typist.press(&["Ctrl+Home", "Right", "Right", "Ctrl+v"]);
    assert_eq!(marks(&session)[4..], ["14", "15.5", "9", "10"]);
    // From a spreadsheet, comma or point; what is off the scale is refused at its cell.
    typist.board.0 = Some("11.5\n21".into());
    typist.press(&["Ctrl+Home", "Down", "Down", "Ctrl+v"]);
    assert_eq!(marks(&session)[8..], ["11.5"]);
    assert!(typist.sees("21"), "{:?}", typist.texts());
}

#[test]
fn undo_and_redo_say_what_they_did() {
    let (_folder, session, mut typist) = hearings();
    typist.write("14\t");
    typist.press(&["Ctrl+z"]);
    assert!(matches!(last(&session), Event::Undone { .. }));
    assert!(typist.sees("Annulé") && typist.sees("14"), "{:?}", typist.texts());
    typist.press(&["Ctrl+y"]);
    assert!(matches!(last(&session), Event::Redone { .. }));
    assert!(typist.sees("Rétabli"));
    typist.press(&["Ctrl+z", "Ctrl+Shift+z"]);
    assert!(matches!(last(&session), Event::Redone { .. }));
}

#[test]
fn the_journal_is_read_filtered_and_undone_from() {
    let (_folder, session, mut typist) = hearings();
    typist.write("14\t");
    typist.press(&["Space", "Ctrl+j"]);
    assert!(
        typist.sees("L’audition") || typist.sees("audition"),
        "{:?}",
        typist.texts()
    );
    let all = typist.texts();
    typist.write("delacroix");
    assert!(typist.sees("2 entrées"), "her arrival and her mark: {all:?}");
    // The kinds one after another: attendance comes first.
    typist.press(&["F2"]);
    assert!(
        typist.sees("une entrée") && typist.sees("présent"),
        "{:?}",
        typist.texts()
    );
    typist.press(&["Shift+F2", "Up", "Up", "Ctrl+z"]);
    assert!(
        matches!(last(&session), Event::Undone { .. }),
        "{:?}",
        last(&session)
    );
    assert!(typist.sees("annulée"));
    typist.press(&["F3"]);
    assert!(typist.board.0.as_deref().unwrap().contains("Delacroix"));
    typist.press(&["Escape"]);
    assert!(!typist.sees("2 entrées"));
}

#[test]
fn the_palette_finds_an_action_and_a_dossier_by_a_few_letters() {
    let (_folder, session, mut typist) = hearings();
    typist.press(&["Ctrl+k"]);
    typist.write("candidat absent");
    typist.press(&["Enter"]);
    assert_eq!(
        last(&session),
        Event::NoShow {
            candidate: "c01".into()
        }
    );
    typist.press(&["Ctrl+k"]);
    typist.write("velo-ecole");
    typist.press(&["Enter"]);
    assert!(typist.sees("Dossier 13"), "{:?}", typist.texts());
}

#[test]
fn scale_theme_and_language_are_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.ron");
    let mut typist = Typist::new(Settings::default(), Some(&file));
    typist.press(&["Ctrl++", "Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+t", "Ctrl+l"]);
    let (kept, damaged) = settings::load(&file);
    assert_eq!((kept.scale, damaged), (120, None));
    assert_eq!(kept.theme, "dark");
    let again = Typist::new(kept, Some(&file));
    assert!((again.app.scale() - 1.2).abs() < 0.001);
    assert_eq!(again.app.theme(), palmares::gui::theme::Theme::Dark);
    typist.press(&["Ctrl++"; 12]);
    assert!((typist.app.scale() - 2.0).abs() < 0.001);
    typist.press(&["Ctrl+-"; 20]);
    assert!((typist.app.scale() - 0.8).abs() < 0.001);
}

#[test]
fn each_thing_of_the_day_has_its_form_and_its_reason() {
    let (_folder, session, mut typist) = hearings();
    typist.press(&["Alt+c", "Down", "Enter"]);
    typist.write("Les aiguilles");
    typist.press(&["Tab"]);
    typist.write("Titre trop long");
    typist.press(&["Enter"]);
    let Event::Amended {
        field, to, reason, ..
    } = last(&session)
    else {
        panic!("{:?}", typist.texts())
    };
    assert_eq!(
        (field, to.as_str(), reason.as_str()),
        (Field::Short, "Les aiguilles", "Titre trop long")
    );

    typist.press(&["Alt+b"]);
    typist.write("15");
    typist.press(&["Enter"]);
    assert!(typist.sees("Dites pourquoi cette pause."));
    typist.press(&["Tab", "Tab", "Tab"]);
    typist.write("Le jury a soif");
    typist.press(&["Enter"]);
    assert!(matches!(last(&session), Event::Reordered { reason, .. } if reason == "Le jury a soif"));
    assert_eq!(order(&session)[..2], ["Pause", "c01"]);
    typist.press(&["Alt+Shift+b"]);
    assert_eq!(order(&session)[0], "c01");

    // The morning's planned break, before the second dossier; the afternoon's, nowhere.
    typist.press(&["Alt+d", "Tab", "Home", "Down", "Tab"]);
    typist.write("5\tDébut tardif\n");
    assert_eq!(order(&session)[..3], ["c01", "Pause", "c02"]);
    typist.press(&["Alt+d"]);
    assert!(typist.sees("Après-midi, 15\u{a0}h\u{a0}35"));
    typist.press(&["Tab", "End", "Tab", "Tab"]);
    typist.write("Fin avancée\n");
    let removed = |reason: &str| matches!(reason, "Fin avancée");
    assert!(
        matches!(last(&session), Event::PlannedBreakRemoved { start: 935, reason, .. } if removed(&reason))
    );
    typist.press(&["Alt+d"]);
    assert!(!typist.sees("Quelle pause"), "none is planned any more");

    typist.press(&["Alt+p"]);
    typist.write("Mme Aïda Sow");
    typist.press(&["Enter"]);
    let Event::PresentersNoted { names, .. } = last(&session) else {
        panic!("{:?}", typist.texts())
    };
    assert_eq!(names, ["Mme Aïda Sow"]);
    typist.press(&["Alt+p"]);
    typist.write("M. Idir Izem, ");
    typist.press(&["Enter"]);
    assert!(typist.sees("Dites pourquoi ceux qui présentent ne sont plus les mêmes."));
    typist.press(&["Tab"]);
    typist.write("Retenue ailleurs");
    typist.press(&["Enter"]);
    assert!(matches!(last(&session), Event::PresentersNoted { reason, .. } if reason == "Retenue ailleurs"));

    typist.press(&["i"]);
    typist.write("Panne de micro");
    typist.press(&["Enter"]);
    assert_eq!(
        last(&session),
        Event::IncidentNoted {
            text: "Panne de micro".into()
        }
    );
    typist.press(&["Alt+o"]);
    typist.write("Séance calme.");
    typist.press(&["Enter"]);
    assert_eq!(
        last(&session),
        Event::Observed {
            text: "Séance calme.".into()
        }
    );

    typist.press(&["Alt+Down", "Alt+r"]);
    typist.write("Se retire");
    typist.press(&["Enter"]);
    let reason = "Se retire".to_owned();
    assert_eq!(
        last(&session),
        Event::CandidateWithdrawn {
            candidate: "c02".into(),
            reason
        }
    );
    typist.press(&["Alt+Down", "Alt+x"]);
    typist.write("Hors sujet");
    typist.press(&["Enter"]);
    let reason = "Hors sujet".to_owned();
    assert_eq!(
        last(&session),
        Event::Disqualified {
            candidate: "c03".into(),
            reason
        }
    );
}

#[test]
fn recusal_abstention_absence_and_the_closing_are_keys_of_the_grid() {
    let (_folder, session, mut typist) = hearings();
    let (juror, candidate) = ("delacroix".into(), "c01".into());
    typist.press(&["d", "3"]);
    let ground = Ground::Mandate;
    assert_eq!(
        last(&session),
        Event::Recused {
            juror,
            candidate,
            ground
        }
    );
    typist.press(&["Alt+s"]);
    assert!(matches!(last(&session), Event::SteppedOut { .. }));
    typist.press(&["Alt+s"]);
    assert!(matches!(last(&session), Event::SteppedBack { .. }));
    typist.press(&["d"]);
    typist.write("Erreur de nom");
    typist.press(&["Enter"]);
    assert!(matches!(last(&session), Event::RecusalLifted { .. }));
    typist.press(&["Down", "a"]);
    let (juror, candidate, criterion) = ("traore".into(), "c01".into(), Some("innovation".into()));
    assert_eq!(
        last(&session),
        Event::Abstained {
            juror,
            candidate,
            criterion
        }
    );
    typist.press(&["Down", "F6"]);
    assert!(matches!(last(&session), Event::AbsenceNoted { .. }));
    typist.press(&["F6"]);
    assert!(matches!(last(&session), Event::AbsenceLifted { .. }));
    // Too early to close: refused in words.
    let before = journal(&session).len();
    typist.press(&["F8"]);
    assert_eq!(journal(&session).len(), before);
    assert!(
        typist.sees("en attente") || typist.sees("manque"),
        "{:?}",
        typist.texts()
    );
}

#[test]
fn the_grid_turns_to_a_jurors_sheet_and_leafs_through_them() {
    let (_folder, session, mut typist) = hearings();
    typist.press(&["Down", "F4"]);
    typist.write("11\t");
    let Event::Marked { juror, candidate, .. } = last(&session) else {
        panic!("{:?}", last(&session))
    };
    assert_eq!((juror.as_str(), candidate.as_str()), ("traore", "c01"));
    typist.press(&["Ctrl+PageDown", "Ctrl+Home", "Down"]);
    typist.write("12\t");
    let Event::Marked { juror, candidate, .. } = last(&session) else {
        panic!("{:?}", last(&session))
    };
    assert_eq!((juror.as_str(), candidate.as_str()), ("benhaddou", "c02"));
    typist.press(&["F4", "Ctrl+Home"]);
    typist.write("13\t");
    assert_eq!(marks(&session), ["11", "12", "13"]);
}

#[test]
fn levels_have_their_labels_their_guidance_and_a_letter() {
    let folder = tempfile::tempdir().unwrap();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/science-fair");
    let session = folder.path().join("fair");
    fs::create_dir_all(session.join("pieces")).unwrap();
    fs::copy(kept.join("session.ron"), session.join("session.ron")).unwrap();
    for piece in fs::read_dir(kept.join("pieces")).unwrap() {
        let piece = piece.unwrap();
        fs::copy(piece.path(), session.join("pieces").join(piece.file_name())).unwrap();
    }
    let mut typist = Typist::open(&session);
    typist.press(&["p"]);
    typist.press(&["Down", "p"]);
    typist.press(&["Down", "p"]);
    typist.press(&["Down", "p", "Enter"]);
    assert!(matches!(last(&session), Event::Opened), "{:?}", typist.texts());
    assert!(typist.sees("Proficient") && typist.sees("Outstanding"));
    typist.write("o\tp\t");
    let told: Vec<_> = marks(&session);
    assert_eq!(told, ["Outstanding", "Proficient"]);
    let Event::Marked { mark, .. } = last(&session) else {
        panic!("{:?}", last(&session))
    };
    assert_eq!(mark, Mark::Level("Proficient".into()));
}

#[test]
fn tab_at_the_last_cell_keeps_the_keys_in_the_grid() {
    let (_folder, session, mut typist) = hearings();
    typist.press(&["Ctrl+End"]);
    typist.write("12\t");
    typist.press(&["Ctrl+Home"]);
    typist.write("9\t");
    assert_eq!(marks(&session), ["12", "9"], "nothing typed went nowhere");
}

#[test]
fn once_a_hearing_is_over_the_next_key_is_named_and_n_goes_to_the_next_dossier() {
    let (_folder, session, mut typist) = hearings();
    typist.press(&["Space", "Ctrl+End", "f"]);
    assert!(typist.sees("clore les notes") && typist.sees("Audition terminée"));
    // The candidate after it does not come.
    typist.press(&["Alt+Down", "F7"]);
    assert!(typist.sees("dossier suivant"), "{:?}", typist.texts());
    typist.press(&["n"]);
    assert!(typist.sees("Dossier 3"));
    // The next dossier is marked from its first juror on.
    typist.write("11\t");
    let Event::Marked { juror, candidate, .. } = last(&session) else {
        panic!("{:?}", last(&session))
    };
    assert_eq!((juror.as_str(), candidate.as_str()), ("delacroix", "c03"));
}

#[test]
fn the_dossier_is_scrolled_by_keys() {
    let (_folder, _session, mut typist) = hearings();
    let top = typist.place("Le projet");
    typist.press(&["Alt+PageDown"]);
    assert!(typist.place("Le projet") < top - 100.0, "further down");
    typist.press(&["Alt+PageUp"]);
    assert!((typist.place("Le projet") - top).abs() < 0.5, "and back");
}
