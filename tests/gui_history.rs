//! Earlier editions in the window, by keys through the whole application: chosen, read, remembered, shown, and told on the dossiers.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/driver.rs"]
mod driver;
#[path = "gui/typist.rs"]
mod typist;

use std::fs;
use std::path::{Path, PathBuf};

use palmares::gui::Message;
use palmares::gui::folders::FileKind;
use palmares::gui::settings::{self, Recent, Settings};
use palmares::workspace::{Workspace, demo};
use typist::{Typist, journal};

const EARLIER: &str = "actions-innovantes-2025";
const TOTAL: &str = "59\u{202f}400\u{a0}€";
const CAFE: &str = "Déjà lauréat en 2025\u{202f}: «\u{202f}Le café des écrans\u{202f}», 8\u{202f}000\u{a0}€";

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let into = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &into);
        } else {
            fs::copy(entry.path(), into).unwrap();
        }
    }
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name)
}

/// A folder with the adopted session of 2025, one that is not adopted and one that is none.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archives = folder.path().join("archives");
        copy(&sample(EARLIER), &archives.join("anciennes").join("2025"));
        copy(&sample("science-fair"), &archives.join("fete"));
        fs::create_dir(archives.join("photos")).unwrap();
        Self { folder }
    }

    fn archives(&self) -> PathBuf {
        self.folder.path().join("archives")
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("settings.ron")
    }

    fn kept(&self) -> Settings {
        settings::load(&self.file()).0
    }

    /// The folder is remembered, and this session is the first of the recent ones.
    fn remembered(&self, session: &Path, editions: Option<PathBuf>) -> Settings {
        let recent = Recent {
            path: session.to_owned(),
            title: "séance".into(),
            dossiers: 1,
            jurors: 1,
            phase: "preparation".into(),
            seen: String::new(),
        };
        Settings {
            editions,
            recent: vec![recent],
            ..Settings::default()
        }
    }

    /// Opens a session from the welcome, with the folder remembered.
    fn open(&self, session: &Path) -> Typist {
        let settings = self.remembered(session, Some(self.archives()));
        let mut typist = Typist::new(settings, Some(&self.file()));
        typist.press(&["Down", "Down", "Down", "Down", "Enter"]);
        typist
    }
}

#[test]
fn a_folder_is_chosen_by_its_path_read_remembered_and_told_page_by_page() {
    let place = Place::new();
    let before = contents(&place.archives());
    let mut typist = Typist::new(Settings::default(), Some(&place.file()));
    typist.press(&["Ctrl+h"]);
    assert!(typist.sees("Aucun dossier choisi") && typist.sees("déposez-le sur la fenêtre"));
    typist.write(&place.archives().display().to_string());
    typist.press(&["Enter"]);
    for text in [
        "Actions innovantes 2025",
        "22\u{a0}novembre\u{a0}2025",
        TOTAL,
        "Le café des écrans",
    ] {
        assert!(typist.sees(text), "{text}: {:?}", typist.texts());
    }
    assert_eq!(place.kept().editions, Some(place.archives()));
    // Each page adds up to the laureates and to the money, to the euro.
    for page in ["Commune", "Contrat", "Quartier", "Porteur"] {
        typist.press(&["Right", "F3"]);
        assert!(typist.texts().iter().any(|text| text == page), "{page}");
        let table = typist.board.0.clone().unwrap();
        let figures = |line: &str| -> (i64, i64) {
            let cells: Vec<&str> = line.split('\t').collect();
            let digits = |cell: &str| cell.chars().filter(char::is_ascii_digit).collect::<String>();
            (
                cells[cells.len() - 2].parse().unwrap(),
                digits(cells[cells.len() - 1]).parse().unwrap(),
            )
        };
        let mut lines: Vec<&str> = table.lines().skip(1).collect();
        let together = figures(lines.pop().unwrap());
        let sum = lines.iter().map(|line| figures(line));
        let sum = sum.fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
        assert_eq!((together, sum), ((7, 59_400), (7, 59_400)), "{table}");
    }
    typist.press(&["Right"]);
    for text in [
        "fete",
        "Le procès-verbal n’est pas adopté.",
        "photos",
        "ne contient pas de séance",
    ] {
        assert!(typist.sees(text), "{text}: {:?}", typist.texts());
    }
    // The last page is the last, and Escape puts the panel away.
    typist.press(&["Right"]);
    assert!(typist.sees("photos"));
    typist.press(&["Left", "Left", "Left", "Left", "Left", "Left"]);
    assert!(typist.sees("Lauréats, 2025"));
    typist.press(&["Escape"]);
    assert!(!typist.sees("Lauréats, 2025") && typist.sees("Séances récentes"));
    assert!(
        contents(&place.archives()) == before,
        "nothing was locked, mended or written"
    );
}

/// Every file below a folder with its bytes.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let bytes = fs::read(&path).unwrap();
                all.push((path, bytes));
            }
        }
    }
    all.sort();
    all
}

#[test]
fn a_project_in_two_communes_stands_under_both_together() {
    let place = Place::new();
    let settings = Settings {
        editions: Some(place.archives()),
        ..Settings::default()
    };
    let mut typist = Typist::new(settings, None);
    typist.press(&["Ctrl+h", "Right"]);
    let texts = typist.texts();
    assert!(
        texts.iter().any(|text| text == "Athis-Mons, Juvisy-sur-Orge"),
        "{texts:?}"
    );
    assert!(!texts.iter().any(|text| text == "Athis-Mons"));
    assert!(typist.sees("aucune aide n’est comptée deux fois"));
}

#[test]
fn an_open_day_tells_who_was_a_laureate_in_the_hearings_and_in_the_deliberation() {
    let place = Place::new();
    let session = demo::prepare(place.folder.path()).unwrap();
    let mut typist = place.open(&session);
    typist.press(&["Ctrl+2", "Alt+Down"]);
    assert!(typist.sees("Passerelles numériques"));
    assert!(typist.sees(CAFE), "{:?}", typist.texts());
    assert!(typist.sees("le porteur étant reconnu à son nom"));
    // The first dossier's holder never was.
    typist.press(&["Alt+Up"]);
    assert!(!typist.sees("Déjà lauréat en 2025\u{202f}:"));
    drop(typist);

    let day = tempfile::tempdir().unwrap();
    copy(&sample("actions-innovantes-2026"), day.path());
    let list = fs::read_to_string(day.path().join("day.ron")).unwrap();
    let closed = list.find("CloseHearings").unwrap();
    let list = &list[..closed + "CloseHearings)".len()];
    let mut workspace = Workspace::open(day.path()).unwrap();
    for submission in palmares::storage::command_list::read(list.as_bytes(), "day.ron") {
        let submission = submission.unwrap();
        let _ticket = workspace.submit(submission.command, submission.at).unwrap();
    }
    workspace.sync().unwrap();
    drop(workspace);
    let mut typist = place.open(day.path());
    assert!(typist.sees("Classement"), "{:?}", typist.texts());
    let mut seen = false;
    for _ in 0..16 {
        seen |= typist.sees(CAFE);
        typist.press(&["Down"]);
    }
    assert!(seen, "beside its rank");
}

#[test]
fn a_holder_written_otherwise_is_told_to_be_checked_and_a_corrected_name_is_recognised() {
    let place = Place::new();
    let session = demo::prepare(place.folder.path()).unwrap();
    let file = session.join("session.ron");
    let text = fs::read_to_string(&file).unwrap();
    let text = text.replace(
        "holder: \"À bicyclette, mesdames",
        "holder: \"A BICYCLETTE  MESDAMES",
    );
    let text = text.replace(
        "holder: \"Atelier Tournevis et Compagnie\"",
        "holder: \"Atelier Tournevis\"",
    );
    fs::write(&file, text).unwrap();
    let mut typist = place.open(&session);
    typist.press(&["Ctrl+2"]);
    typist.press(&["Alt+Down"; 12]);
    assert!(typist.sees("Vélo-école au féminin"));
    assert!(typist.sees("Déjà lauréat en 2025\u{202f}: «\u{202f}Première roue\u{202f}»"));
    assert!(
        typist.sees(
            "Le porteur s’y écrit «\u{202f}À bicyclette, mesdames\u{202f}!\u{202f}»\u{202f}: à vérifier."
        ),
        "{:?}",
        typist.texts()
    );
    // Another name is another holder, until the name is corrected on the day.
    typist.press(&["Alt+Up"; 7]);
    assert!(typist.sees("Répar’Café itinérant") && !typist.sees("Répar’Café du Clos"));
    drop(typist);
    let mut workspace = Workspace::open(&session).unwrap();
    let _ticket = workspace
        .submit(
            palmares::domain::Command::Amend {
                candidate: "c06".into(),
                field: palmares::domain::candidate::Field::Holder,
                text: "Atelier Tournevis et Compagnie".into(),
                reason: "nom complet".into(),
            },
            None,
        )
        .unwrap();
    workspace.sync().unwrap();
    drop(workspace);
    let mut typist = place.open(&session);
    typist.press(&["Ctrl+2"]);
    typist.press(&["Alt+Down"; 5]);
    assert!(typist.sees("Répar’Café du Clos"), "{:?}", typist.texts());
    // Taken back, the name is what it was, and nothing is claimed of it.
    typist.press(&["Ctrl+z"]);
    assert!(
        journal(&session)
            .iter()
            .any(|event| matches!(event, palmares::domain::event::Event::Undone { .. }))
    );
    assert!(!typist.sees("Répar’Café du Clos"));
}

#[test]
fn a_folder_that_is_gone_delays_nothing_and_is_told_and_stays_remembered() {
    let place = Place::new();
    let session = demo::prepare(place.folder.path()).unwrap();
    let stick = place.folder.path().join("cle-usb");
    let settings = place.remembered(&session, Some(stick.clone()));
    let mut typist = Typist::new(settings, Some(&place.file()));
    typist.press(&["Down", "Down", "Down", "Down", "Enter"]);
    assert!(typist.sees("Avant la première audition"));
    assert!(typist.sees("Éditions passées non lues"), "{:?}", typist.texts());
    assert_eq!(place.kept().editions, Some(stick));
}

#[test]
fn a_folder_without_sessions_does_not_take_the_place_of_the_one_that_has_some() {
    let place = Place::new();
    let settings = Settings {
        editions: Some(place.archives()),
        ..Settings::default()
    };
    settings::save(&place.file(), &settings).unwrap();
    let mut typist = Typist::new(settings, Some(&place.file()));
    typist.press(&["Ctrl+h"]);
    let empty = place.folder.path().join("vide");
    fs::create_dir(&empty).unwrap();
    typist.send(Message::Dropped(empty.clone()));
    assert!(typist.sees("ne contient pas de séance. Le dossier connu reste en usage."));
    assert!(typist.sees("Actions innovantes 2025"), "what is known stays");
    typist.send(Message::Dropped(empty.join("nulle-part")));
    assert_eq!(place.kept().editions, Some(place.archives()));
}

#[test]
fn a_dropped_folder_of_sessions_is_read_and_a_dropped_session_is_opened() {
    let place = Place::new();
    let mut typist = Typist::new(Settings::default(), Some(&place.file()));
    typist.send(Message::Dropped(place.archives()));
    assert!(typist.sees("Lauréats, 2025"), "{:?}", typist.texts());
    assert_eq!(place.kept().editions, Some(place.archives()));
    typist.press(&["Escape"]);
    let session = demo::prepare(place.folder.path()).unwrap();
    typist.send(Message::Dropped(session));
    assert!(typist.sees("Avant la première audition"));
    // On an open day too, a folder of sessions is no session to be opened.
    typist.send(Message::Dropped(place.archives()));
    assert!(typist.sees("Lauréats, 2025"));
}

#[test]
fn the_panel_is_found_among_the_commands_and_read_again_on_an_open_day() {
    let place = Place::new();
    let session = demo::prepare(place.folder.path()).unwrap();
    let mut typist = place.open(&session);
    typist.press(&["Ctrl+k"]);
    typist.write("editions passees");
    typist.press(&["Enter"]);
    assert!(typist.sees("Lauréats, 2025"), "{:?}", typist.texts());
    // Another edition comes into the folder.
    let played = tempfile::tempdir().unwrap();
    demo::play(played.path()).unwrap();
    copy(&played.path().join(demo::SESSION), &place.archives().join("2026"));
    typist.press(&["Ctrl+r"]);
    assert!(typist.sees("Actions innovantes 2026") && typist.sees("Lauréats, 2026"));
    typist.press(&["Up"]);
    assert!(typist.sees("Lauréats, 2025"));
    // A day never knows itself.
    typist.press(&["Escape", "Ctrl+2"]);
    assert!(!typist.sees("Déjà lauréat en 2026"));
}

/// The adopted sample, open, with its settings kept.
fn adopted(place: &Place) -> Typist {
    let session = place.archives().join("anciennes").join("2025");
    let settings = place.remembered(&session, None);
    let mut typist = Typist::new(settings, Some(&place.file()));
    typist.press(&["Down", "Down", "Down", "Down", "Enter"]);
    typist
}

#[test]
fn the_public_palmares_is_written_in_each_format_where_the_last_one_was() {
    let place = Place::new();
    let mut typist = adopted(&place);
    let session = place.archives().join("anciennes").join("2025");
    let before = fs::read(session.join("session.journal")).unwrap();
    typist.press(&["l"]);
    assert!(typist.sees("Écrire le palmarès public") && typist.sees("PDF, à imprimer et à archiver"));
    typist.press(&["Enter"]);
    assert!(
        fs::read(session.join("palmares.pdf"))
            .unwrap()
            .starts_with(b"%PDF")
    );
    assert!(typist.sees("Palmarès écrit dans"));
    // The format chosen changes the name, the name typed changes the format.
    typist.press(&["l", "Down"]);
    assert!(typist.sees("CSV, pour un tableur"));
    typist.press(&["Enter"]);
    let csv = fs::read_to_string(session.join("palmares.csv")).unwrap();
    assert!(csv.starts_with("project,holder,") && csv.lines().count() == 8);
    let site = place.folder.path().join("site");
    fs::create_dir(&site).unwrap();
    typist.press(&["l", "Tab"]);
    typist.write(&site.join("laureats.html").display().to_string());
    assert!(typist.sees("HTML, pour un site"), "{:?}", typist.texts());
    typist.press(&["Enter"]);
    assert!(
        fs::read_to_string(site.join("laureats.html"))
            .unwrap()
            .starts_with("<!DOCTYPE html>")
    );
    assert_eq!(place.kept().folders.of(FileKind::Laureates), Some(site.as_path()));
    assert_eq!(
        place.kept().folders.of(FileKind::Pdf),
        None,
        "each kind has its own"
    );
    typist.press(&["l", "Enter"]);
    assert!(
        site.join("palmares.pdf").is_file(),
        "proposed where the last one was"
    );
    // A name that says no format is refused where it was typed.
    typist.press(&["l", "Tab"]);
    typist.write(&site.join("palmares.docx").display().to_string());
    typist.press(&["Enter"]);
    assert!(typist.sees("ce nom ne dit pas le format"));
    assert!(!site.join("palmares.docx").exists());
    assert_eq!(
        fs::read(session.join("session.journal")).unwrap(),
        before,
        "it is no deed of the jury"
    );
}

#[test]
fn there_is_no_palmares_before_adoption_nor_of_a_damaged_record_and_the_reason_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut typist = Typist::open(&demo::prepare(folder.path()).unwrap());
    typist.press(&["Ctrl+4", "l"]);
    assert!(
        typist.sees("il n’y a pas encore de palmarès"),
        "{:?}",
        typist.texts()
    );
    assert!(!typist.sees("Écrire le palmarès public"));
    drop(typist);

    // An entry after the adoption is damaged: what was adopted is there, but is it the last word?
    let played = tempfile::tempdir().unwrap();
    demo::play(played.path()).unwrap();
    let session = played.path().join(demo::SESSION);
    let file = session.join("session.journal");
    let mut bytes = fs::read(&file).unwrap();
    let last = bytes.len() - 20;
    bytes[last] ^= 1;
    fs::write(&file, bytes).unwrap();
    let mut typist = Typist::open(&session);
    typist.press(&["l"]);
    assert!(typist.sees("Écrire le palmarès public"));
    typist.press(&["Enter"]);
    assert!(!session.join("palmares.pdf").exists());
    assert!(
        typist.sees("Écrire le palmarès public"),
        "what was typed stands with the reason"
    );
    assert!(typist.sees("ligne"), "{:?}", typist.texts());
}
