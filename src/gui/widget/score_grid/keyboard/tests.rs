//! The grid's keys, without pixels.

use super::super::{Cell, Column, Refused, Row};
use super::*;

fn column(entry: Entry) -> Column {
    Column {
        label: String::new(),
        weight: String::new(),
        entry,
        mean: String::new(),
    }
}

fn row(content: Content) -> Row {
    Row {
        name: String::new(),
        aside: None,
        content,
        total: String::new(),
        complete: false,
    }
}

/// Three jurors, the second recused, on two criteria: a number, then levels A to D.
fn grid() -> Grid {
    let levels = ["A", "B", "C", "D"].map(str::to_owned).to_vec();
    let cells = || Content::Cells(vec![Cell::default(); 2]);
    let span = Content::Span {
        letter: "D".into(),
        words: "déport".into(),
    };
    Grid {
        columns: vec![column(Entry::Number), column(Entry::Levels(levels))],
        groups: vec![vec![row(cells()), row(span)], vec![row(cells())]],
        ..Grid::default()
    }
}

fn cell_mut(grid: &mut Grid, at: Place) -> &mut Cell {
    match &mut grid.groups.iter_mut().flatten().nth(at.juror).unwrap().content {
        Content::Cells(cells) => &mut cells[at.criterion],
        Content::Span { .. } => panic!("no cell there"),
    }
}

fn place(juror: usize, criterion: usize) -> Place {
    Place { juror, criterion }
}

fn state() -> State {
    State {
        focused: true,
        ..State::default()
    }
}

fn named(state: &mut State, grid: &Grid, key: Named) -> Reply {
    state.press(grid, &Key::Named(key), Modifiers::empty(), None)
}

fn typed(state: &mut State, grid: &Grid, text: &str) -> Vec<Event> {
    text.chars()
        .flat_map(|c| {
            let c = c.to_string();
            state
                .press(
                    grid,
                    &Key::Character(c.as_str().into()),
                    Modifiers::empty(),
                    Some(&c),
                )
                .events
        })
        .collect()
}

fn committed(at: Place, text: &str) -> Event {
    Event::Committed {
        at,
        text: text.into(),
    }
}

#[test]
fn enter_commits_and_goes_down_past_a_recused_juror() {
    let (grid, mut state) = (grid(), state());
    assert_eq!(typed(&mut state, &grid, "13,5"), []);
    let reply = named(&mut state, &grid, Named::Enter);
    assert_eq!(
        reply.events,
        [committed(place(0, 0), "13,5"), Event::Moved(place(2, 0))]
    );
}

#[test]
fn tab_goes_through_the_cells_in_reading_order_then_leaves_the_grid() {
    let (grid, mut state) = (grid(), state());
    let mut seen = vec![state.at];
    while named(&mut state, &grid, Named::Tab).captured {
        seen.push(state.at);
    }
    assert_eq!(seen, [place(0, 0), place(0, 1), place(2, 0), place(2, 1)]);
}

#[test]
fn escape_forgets_what_was_being_typed() {
    let (grid, mut state) = (grid(), state());
    typed(&mut state, &grid, "12");
    assert!(named(&mut state, &grid, Named::Escape).captured);
    assert_eq!(
        named(&mut state, &grid, Named::ArrowDown).events,
        [Event::Moved(place(2, 0))]
    );
}

#[test]
fn a_refused_draft_brings_the_selection_back_and_stays() {
    let (mut grid, mut state) = (grid(), state());
    typed(&mut state, &grid, "25");
    named(&mut state, &grid, Named::Enter);
    cell_mut(&mut grid, place(0, 0)).refused = Some(Refused {
        draft: "25".into(),
        reason: String::new(),
        mend: String::new(),
    });
    state.reconcile(&grid);
    assert_eq!(state.at, place(0, 0));
    named(&mut state, &grid, Named::F2);
    named(&mut state, &grid, Named::Backspace);
    let reply = named(&mut state, &grid, Named::Enter);
    assert_eq!(reply.events[0], committed(place(0, 0), "2"));
}

#[test]
fn a_refusal_does_not_move_a_hand_that_types_elsewhere() {
    let (mut grid, mut state) = (grid(), state());
    typed(&mut state, &grid, "25");
    named(&mut state, &grid, Named::Enter);
    typed(&mut state, &grid, "1");
    cell_mut(&mut grid, place(0, 0)).refused = Some(Refused {
        draft: "25".into(),
        reason: String::new(),
        mend: String::new(),
    });
    state.reconcile(&grid);
    assert_eq!(state.at, place(2, 0));
    assert_eq!(state.draft, Some(Draft::ending("1")));
}

#[test]
fn typing_replaces_and_f2_corrects() {
    let (mut grid, mut state) = (grid(), state());
    cell_mut(&mut grid, place(0, 0)).given = Given::Marked("14".into());
    named(&mut state, &grid, Named::F2);
    typed(&mut state, &grid, ",5");
    assert_eq!(
        named(&mut state, &grid, Named::Enter).events[0],
        committed(place(0, 0), "14,5")
    );
    state.at = place(0, 0);
    typed(&mut state, &grid, "9");
    assert_eq!(
        named(&mut state, &grid, Named::Enter).events[0],
        committed(place(0, 0), "9")
    );
}

#[test]
fn the_caret_moves_inside_a_draft() {
    let (grid, mut state) = (grid(), state());
    typed(&mut state, &grid, "15");
    named(&mut state, &grid, Named::Home);
    named(&mut state, &grid, Named::Delete);
    named(&mut state, &grid, Named::End);
    typed(&mut state, &grid, ".5");
    assert_eq!(
        named(&mut state, &grid, Named::Enter).events[0],
        committed(place(0, 0), "5.5")
    );
}

#[test]
fn the_same_mark_again_is_not_submitted_twice() {
    let (mut grid, mut state) = (grid(), state());
    cell_mut(&mut grid, place(0, 0)).given = Given::Marked("14".into());
    typed(&mut state, &grid, "14");
    assert_eq!(
        named(&mut state, &grid, Named::Enter).events,
        [Event::Moved(place(2, 0))]
    );
}

#[test]
fn a_abstains_and_d_asks_for_a_recusal() {
    let (grid, mut state) = (grid(), state());
    assert_eq!(
        typed(&mut state, &grid, "a"),
        [Event::Abstained(place(0, 0)), Event::Moved(place(2, 0))]
    );
    assert_eq!(typed(&mut state, &grid, "d"), [Event::RecusalAsked(2)]);
}

#[test]
fn in_a_column_of_levels_a_letter_begins_a_level_and_capital_a_abstains() {
    let (grid, mut state) = (grid(), state());
    state.at = place(0, 1);
    assert_eq!(typed(&mut state, &grid, "a"), []);
    assert_eq!(
        named(&mut state, &grid, Named::Enter).events[0],
        committed(place(0, 1), "A")
    );
    state.at = place(0, 1);
    let reply = state.press(&grid, &Key::Character("a".into()), Modifiers::SHIFT, Some("A"));
    assert_eq!(reply.events[0], Event::Abstained(place(0, 1)));
}

#[test]
fn delete_takes_a_mark_back_and_does_nothing_on_an_empty_cell() {
    let (mut grid, mut state) = (grid(), state());
    assert_eq!(named(&mut state, &grid, Named::Delete).events, []);
    cell_mut(&mut grid, place(0, 0)).given = Given::Marked("14".into());
    assert_eq!(
        named(&mut state, &grid, Named::Delete).events,
        [Event::Withdrawn(place(0, 0))]
    );
}

#[test]
fn keys_of_the_clock_and_shortcuts_are_left_to_the_screen() {
    let (grid, mut state) = (grid(), state());
    for key in [" ", "+", "-", "n", "r"] {
        let reply = state.press(&grid, &Key::Character(key.into()), Modifiers::empty(), Some(key));
        assert!(!reply.captured, "{key:?}");
    }
    assert!(!named(&mut state, &grid, Named::Space).captured);
    let undo = state.press(&grid, &Key::Character("z".into()), Modifiers::CTRL, None);
    assert!(!undo.captured);
}

#[test]
fn a_recused_row_takes_no_mark() {
    let (grid, mut state) = (grid(), state());
    state.at = place(1, 0);
    assert_eq!(typed(&mut state, &grid, "15"), []);
    assert_eq!(state.draft, None);
}

#[test]
fn the_beginning_of_a_level_is_enough_when_only_one_begins_so() {
    let (mut grid, mut state) = (grid(), state());
    let levels = ["Developing", "Proficient", "Poor"].map(str::to_owned).to_vec();
    grid.columns[1].entry = Entry::Levels(levels);
    for (typed_text, sent) in [("de", "Developing"), ("p", "p"), ("pr", "Proficient")] {
        state.at = place(0, 1);
        // A first « d » begins a level here, and does not ask for a recusal.
        assert_eq!(typed(&mut state, &grid, typed_text), []);
        assert_eq!(
            named(&mut state, &grid, Named::Enter).events[0],
            committed(place(0, 1), sent)
        );
    }
}
