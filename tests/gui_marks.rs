//! Marks in the hearing: blocks from a spreadsheet, a juror's sheet, comments, sealed marks.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/stage.rs"]
mod stage;
#[path = "gui/hearing.rs"]
mod stand;

use fixture::Trial;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use palmares::domain::command::{Command, CommentOn};
use palmares::domain::panel::Ground;
use palmares::domain::scoring::CellEntry;
use palmares::gui::press::Press;
use palmares::gui::screen::hearing;
use palmares::gui::widget::score_grid::{Content, Event, Given, Grid, Pasted, Place};
use stand::Hearing;

fn at(row: usize, column: usize) -> Place {
    Place { row, column }
}

fn committed(at: Place, text: &str) -> Event {
    Event::Committed {
        at,
        text: text.into(),
    }
}

fn key(press: Named) -> Press {
    Press::Named(press)
}

/// The words of a row that takes no mark.
fn span(grid: &Grid, row: usize) -> Option<&str> {
    match &grid.row(row)?.content {
        Content::Span { words, .. } => Some(words),
        Content::Cells(_) => None,
    }
}

fn entry(day: &Hearing, candidate: &str, juror: &str, criterion: &str) -> Option<CellEntry> {
    let key = (candidate.into(), juror.into(), criterion.into());
    day.trial.session.state().cells.get(&key).cloned()
}

/// Hands over a block as the grid does.
fn paste(day: &mut Hearing, pasted: Pasted, entries: Vec<Event>) {
    day.say(Event::Pasted(pasted));
    for entry in entries {
        day.say(entry);
    }
}

#[test]
fn a_block_is_recorded_cell_by_cell_and_each_refused_one_keeps_its_draft() {
    let mut day = Hearing::new();
    let pasted = Pasted {
        given: 4,
        same: 1,
        beyond: 2,
    };
    let entries = vec![
        committed(at(0, 0), "14,5"),
        committed(at(0, 1), "25"),
        committed(at(1, 0), "douze"),
        Event::Abstained(at(1, 1)),
    ];
    paste(&mut day, pasted, entries);
    assert_eq!(day.marks(), 2);
    let grid = day.grid();
    let draft = |place| {
        grid.cell(place)
            .unwrap()
            .refused
            .as_ref()
            .map(|r| r.draft.clone())
    };
    assert_eq!(draft(at(0, 1)).as_deref(), Some("25"));
    assert_eq!(draft(at(1, 0)).as_deref(), Some("douze"));
    assert_eq!(draft(at(0, 0)), None);
    let told = day.told.clone().unwrap();
    assert!(
        told.contains("2 cellules consignées, une écriture chacune")
            && told.contains("2 refusées")
            && told.contains("Une était déjà là")
            && told.contains("2 valeurs laissées de côté"),
        "{told}"
    );
    // One entry each: undoing takes back the last one only.
    day.trial.must(Command::Undo { entry: None });
    assert_eq!(day.marks(), 1);
}

#[test]
fn a_block_that_holds_nothing_new_says_so_at_once() {
    let mut day = Hearing::new();
    let same = Pasted {
        same: 3,
        ..Pasted::default()
    };
    paste(&mut day, same, vec![]);
    assert!(day.told.take().unwrap().contains("3 étaient déjà là"));
    paste(&mut day, Pasted::default(), vec![]);
    assert!(day.told.unwrap().contains("Rien à coller"));
}

#[test]
fn the_same_mark_written_otherwise_is_no_mistake() {
    let mut day = Hearing::new();
    day.say(committed(at(0, 0), "14"));
    day.say(committed(at(0, 0), "14,0"));
    assert_eq!(day.marks(), 1);
    assert_eq!(day.grid().cell(at(0, 0)).unwrap().refused, None);
}

#[test]
fn f4_turns_the_grid_to_the_sheet_of_the_juror_and_back() {
    let mut day = Hearing::new();
    day.say(Event::Moved(at(2, 1)));
    day.press(key(Named::F4));
    assert_eq!(day.side(), hearing::Side::Sheet("hc".into()));
    let grid = day.grid();
    assert_eq!(grid.title, "H.\u{a0}Castaing");
    assert_eq!(grid.row(1).unwrap().name, "2. Vélo-école");
    // A mark typed on the second line is for the second dossier, whichever is shown.
    day.say(committed(at(1, 0), "12"));
    assert!(entry(&day, "velo", "hc", "innovation").is_some());
    day.press(key(Named::F4));
    assert_eq!(day.side(), hearing::Side::Dossier("cuisine".into()));
}

#[test]
fn control_and_page_keys_leaf_through_the_jurors_sheets() {
    let mut day = Hearing::new();
    let leaf = |day: &mut Hearing, key| {
        day.chord((Press::Named(key), Modifiers::COMMAND));
        day.side()
    };
    let sheet = |juror: &str| hearing::Side::Sheet(juror.into());
    assert_eq!(leaf(&mut day, Named::PageDown), sheet("ald"));
    assert_eq!(leaf(&mut day, Named::PageDown), sheet("bt"));
    assert_eq!(leaf(&mut day, Named::PageUp), sheet("ald"));
    assert_eq!(leaf(&mut day, Named::PageUp), sheet("ald"));
}

#[test]
fn on_a_sheet_recusals_and_closed_dossiers_span_their_row_and_say_so() {
    let mut trial = Trial::opened();
    trial.must(Command::Recuse {
        juror: "ald".into(),
        candidate: "velo".into(),
        ground: Ground::Other,
    });
    trial.must(Command::NoShow {
        candidate: "radio".into(),
    });
    let mut day = Hearing::of(trial);
    day.abstain_and_close("cuisine");
    day.press(key(Named::F4));
    let grid = day.grid();
    assert_eq!(span(&grid, 0), Some("notes closes"));
    assert_eq!(span(&grid, 1), Some("déport"));
    assert!(span(&grid, 2).unwrap().starts_with("absent à"));
    assert_eq!(span(&grid, 3), None);
}

#[test]
fn the_keys_of_a_row_work_on_the_dossier_of_the_row_in_a_sheet() {
    let mut day = Hearing::new();
    day.press(key(Named::F4));
    day.say(Event::Moved(at(3, 0)));
    day.press(key(Named::F6));
    let absences = &day.trial.session.state().absences;
    assert!(absences.contains(&("code".into(), "ald".into())));
    day.say(Event::RecusalAsked(1));
    day.press(Press::Char('3'));
    let recusal = &day.trial.session.state().recusals[0];
    assert_eq!(
        (recusal.juror.as_str(), recusal.candidate.as_str()),
        ("ald", "velo")
    );
}

#[test]
fn a_comment_is_written_and_seen_on_its_cell_and_below_the_grid() {
    let mut day = Hearing::new();
    day.say(Event::CommentAsked(at(0, 1)));
    assert!(day.screen.asks());
    day.write(0, "Le calendrier est court.");
    day.confirm();
    assert!(!day.screen.asks());
    let comments = &day.trial.session.state().comments;
    let mark = CommentOn::Mark("ald".into(), "cuisine".into(), "faisabilite".into());
    assert_eq!(
        comments.get(&mark).map(String::as_str),
        Some("Le calendrier est court.")
    );
    assert!(day.grid().cell(at(0, 1)).unwrap().comment);
    assert!(!day.grid().cell(at(0, 0)).unwrap().comment);
    // Emptied, it is removed.
    day.say(Event::CommentAsked(at(0, 1)));
    day.write(0, "");
    day.confirm();
    assert!(!day.grid().cell(at(0, 1)).unwrap().comment);
}

#[test]
fn a_refused_comment_stays_in_its_form() {
    let mut day = Hearing::new();
    day.say(Event::CommentAsked(at(0, 0)));
    day.write(0, "Trop tard.");
    day.abstain_and_close("cuisine");
    day.confirm();
    assert!(day.trial.session.state().comments.is_empty());
    assert!(
        day.screen.asks(),
        "the text is still there to be kept or given up"
    );
}

#[test]
fn the_actions_on_a_row_are_listed_and_chosen_by_key() {
    let mut day = Hearing::new();
    day.say(Event::Moved(at(1, 0)));
    day.say(Event::MenuAsked(1));
    for action in [
        "Commenter",
        "Déport",
        "Noter absent de cette audition",
        "Saisir la feuille de ce juré",
    ] {
        assert!(day.shows(action), "{action}");
    }
    day.press(key(Named::F6));
    assert!(!day.screen.asks());
    let absences = &day.trial.session.state().absences;
    assert!(absences.contains(&("cuisine".into(), "bt".into())));
}

#[test]
fn levels_are_listed_with_their_points_and_the_letter_that_types_them() {
    let mut day = Hearing::new();
    day.say(Event::Moved(at(0, 2)));
    for word in ["i", "Insuffisant", "c", "Correct", "e", "Excellent"] {
        assert!(day.shows(word), "{word}");
    }
}

/// A sealed session, two jurors with marks no other has.
fn sealed() -> Hearing {
    let mut day = Hearing::of(Trial::sealed());
    for (row, mark) in [(0, "17,5"), (1, "3,5")] {
        for column in [0, 1] {
            day.say(committed(at(row, column), mark));
        }
        day.say(committed(at(row, 2), "Excellent"));
    }
    day
}

#[test]
fn under_seal_only_the_row_being_typed_shows_its_marks_and_no_mean_is_there() {
    let mut day = sealed();
    day.say(Event::Moved(at(1, 0)));
    let grid = day.grid();
    assert_eq!(grid.cell(at(1, 0)).unwrap().given, Given::Marked("3,5".into()));
    assert_eq!(grid.cell(at(0, 0)).unwrap().given, Given::Sealed);
    assert_eq!(grid.cell(at(2, 0)).unwrap().given, Given::Pending);
    // Nothing of the other juror's marks is in what the widget is given: neither to show nor to copy.
    let all = format!("{grid:?}");
    assert!(!all.contains("17,5"), "{all}");
    assert!(grid.columns.iter().all(|column| column.mean.is_empty()) && grid.mean.is_empty());
    assert!(grid.rows().all(|row| !row.complete), "totals are hidden");
    assert_eq!(grid.row(0).unwrap().total, "3/3");
    assert_eq!(grid.title, "Notes scellées");
    assert!(grid.footer.contains("à la clôture"));
}

#[test]
fn a_refused_draft_and_a_comment_are_sealed_with_their_row() {
    let mut day = sealed();
    day.say(committed(at(0, 0), "25"));
    day.trial.must(Command::Comment {
        on: CommentOn::Mark("ald".into(), "cuisine".into(), "innovation".into()),
        text: "Trop cher.".into(),
    });
    day.say(Event::Moved(at(2, 0)));
    let cell = day.grid().cell(at(0, 0)).unwrap().clone();
    assert_eq!((cell.refused, cell.comment), (None, false));
    assert!(!day.shows("Trop cher."));
    day.say(Event::Moved(at(0, 0)));
    assert!(day.grid().cell(at(0, 0)).unwrap().refused.is_some());
}

#[test]
fn the_seal_is_broken_when_the_dossier_is_closed() {
    let mut day = sealed();
    day.abstain_and_close("cuisine");
    day.say(Event::Moved(at(3, 0)));
    let grid = day.grid();
    assert_eq!(grid.cell(at(0, 0)).unwrap().given, Given::Marked("17,5".into()));
    assert_eq!(
        (grid.title.as_str(), grid.mean.as_str()),
        ("Notes closes", "10,50")
    );
}

#[test]
fn the_journal_tells_no_sealed_mark() {
    let mut day = sealed();
    let told = |day: &Hearing| {
        let words = stage::words();
        let session = &day.trial.session;
        let lines = session
            .record()
            .iter()
            .map(|recorded| words.story(session, &recorded.entry.event));
        lines.collect::<Vec<_>>().join("\n")
    };
    let before = told(&day);
    assert!(
        !before.contains("17,5") && !before.contains("Excellent"),
        "{before}"
    );
    assert!(before.contains("note scellée"), "{before}");
    day.abstain_and_close("cuisine");
    assert!(told(&day).contains("17,5"));
}
