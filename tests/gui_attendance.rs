//! The opening by its keys alone: who comes, leaves or is recused, who takes a seat, and the session opens.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/driver.rs"]
mod driver;
#[path = "gui/typist.rs"]
mod typist;

use std::path::Path;

use palmares::domain::event::Event;
use palmares::domain::panel::{Ground, Occupant};
use palmares::workspace::demo;
use typist::{Typist, journal};

/// The last thing that the journal holds.
fn last(session: &Path) -> Event {
    journal(session).pop().unwrap()
}

#[test]
fn attendance_recusals_and_changes_of_the_panel_are_keys_of_the_opening() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let mut typist = Typist::open(&session);
    // The chair is there, alone: nobody can vote for her, and she does not vote for herself.
    typist.press(&["p", "r"]);
    assert!(typist.sees("Personne d’autre n’est présent."));
    typist.press(&["Enter", "Escape"]);
    assert!(matches!(last(&session), Event::Arrived { .. }));
    // The vice-chair excused, then represented by her; the third comes and leaves.
    typist.press(&["Down", "e"]);
    assert_eq!(
        last(&session),
        Event::Excused {
            juror: "traore".into()
        }
    );
    typist.press(&["r", "Enter"]);
    let (juror, proxy) = ("traore".into(), "delacroix".into());
    assert_eq!(last(&session), Event::Represented { juror, proxy });
    typist.press(&["Down", "p", "l"]);
    assert_eq!(
        last(&session),
        Event::Left {
            juror: "benhaddou".into()
        }
    );
    // The tenth has a substitute.
    typist.press(&["Down"; 7]);
    typist.press(&["s"]);
    let (juror, occupant) = ("abgrall".into(), Occupant::Substitute);
    assert_eq!(last(&session), Event::Arrived { juror, occupant });

    // Home and End go to the first juror and the last one.
    typist.press(&["End", "e", "Home", "l"]);
    let facts = journal(&session);
    assert_eq!(
        facts[facts.len() - 2],
        Event::Excused {
            juror: "belarbi".into()
        }
    );
    assert_eq!(
        last(&session),
        Event::Left {
            juror: "delacroix".into()
        }
    );
    typist.press(&["p", "End", "Up"]);
    // Recused from the second dossier, out of the room and back, then not recused after all.
    typist.press(&["d", "Down", "Enter", "3"]);
    let (juror, candidate) = ("abgrall".into(), "c02".into());
    assert_eq!(
        last(&session),
        Event::Recused {
            juror,
            candidate,
            ground: Ground::Mandate
        }
    );
    typist.press(&["Right", "x"]);
    assert!(matches!(last(&session), Event::SteppedOut { .. }));
    typist.press(&["x"]);
    assert!(matches!(last(&session), Event::SteppedBack { .. }));
    typist.press(&["Delete"]);
    typist.write("Homonymie");
    typist.press(&["Enter"]);
    assert!(matches!(last(&session), Event::RecusalLifted { reason, .. } if reason == "Homonymie"));

    // Another person in a seat, and one more juror, each with a reason.
    typist.press(&["Left", "Up", "c"]);
    typist.write("Mme\tZoé\tMartin\tEPT\tMutation\n");
    let Event::JurorReplaced {
        juror,
        person,
        reason,
    } = last(&session)
    else {
        panic!("{:?}", typist.texts())
    };
    assert_eq!((juror.as_str(), reason.as_str()), ("kowalczyk", "Mutation"));
    assert_eq!(
        (person.given_name.as_str(), person.family_name.as_str()),
        ("Zoé", "Martin")
    );
    typist.press(&["a"]);
    typist.write("M.\tIdir\tIzem\tarchitecte\t\t\tArrêté du jour\n");
    let Event::JurorAdded {
        person,
        college,
        reason,
        ..
    } = last(&session)
    else {
        panic!("{:?}", typist.texts())
    };
    assert_eq!((person.family_name.as_str(), college.as_str()), ("Izem", "elus"));
    assert_eq!(reason, "Arrêté du jour");
    typist.press(&["i"]);
    typist.write("Retard du car\n");
    assert_eq!(
        last(&session),
        Event::IncidentNoted {
            text: "Retard du car".into()
        }
    );
    // What is missing is looked at again, and the session opens: its file's fingerprint is on the screen.
    assert!(typist.sees("Empreinte du fichier de séance"));
    typist.press(&["v", "PageDown", "Enter"]);
    assert_eq!(last(&session), Event::Opened);
}

#[test]
fn a_roll_is_called_with_one_key_and_a_ground_is_chosen_with_the_arrows() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let mut typist = Typist::open(&session);
    // The second is excused: the key passes on to the next who is expected.
    typist.press(&["Down", "e", "Up", "p", "p", "p"]);
    let came: Vec<_> = journal(&session)
        .into_iter()
        .filter_map(|event| match event {
            Event::Arrived { juror, .. } => Some(juror.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(came, ["delacroix", "benhaddou", "vasseur"]);
    // The juror who came last is the one chosen.
    typist.press(&["d", "Down", "Enter", "Down", "Down", "Up", "Enter"]);
    let (juror, candidate) = ("vasseur".into(), "c02".into());
    let ground = Ground::Professional;
    assert_eq!(
        last(&session),
        Event::Recused {
            juror,
            candidate,
            ground
        }
    );
}

#[test]
fn help_tells_the_keys_of_the_screen_first() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let mut typist = Typist::open(&session);
    let leads = |typist: &mut Typist, first: &str| {
        typist.press(&["F1"]);
        let texts = typist.texts();
        let at = |title: &str| texts.iter().rposition(|text| text == title).unwrap();
        assert!(at(first) < at("Partout"), "{first}: {texts:?}");
        typist.press(&["Escape"]);
    };
    leads(&mut typist, "Ouverture");
    typist.press(&["Ctrl+4"]);
    leads(&mut typist, "Procès-verbal");
}
