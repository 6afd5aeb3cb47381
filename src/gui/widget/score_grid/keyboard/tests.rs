//! The grid's keys, without pixels.

use super::super::{Cell, Column, Pasted, Refused, Row};
use super::*;

fn column(entry: Entry) -> Column {
    Column {
        label: String::new(),
        weight: String::new(),
        widest: String::new(),
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
        abstention: ("A".into(), "ABSTENTION".into()),
        ..Grid::default()
    }
}

fn cell_mut(grid: &mut Grid, at: Place) -> &mut Cell {
    match &mut grid.groups.iter_mut().flatten().nth(at.row).unwrap().content {
        Content::Cells(cells) => &mut cells[at.column],
        Content::Span { .. } => panic!("no cell there"),
    }
}

fn place(row: usize, column: usize) -> Place {
    Place { row, column }
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

fn shifted(state: &mut State, grid: &Grid, key: Named) -> Reply {
    state.press(grid, &Key::Named(key), Modifiers::SHIFT, None)
}

fn command(state: &mut State, grid: &Grid, letter: &str) -> Reply {
    state.press(grid, &Key::Character(letter.into()), Modifiers::COMMAND, None)
}

/// Four jurors on three criteria, all numbers.
fn square() -> Grid {
    let cells = || Content::Cells(vec![Cell::default(); 3]);
    Grid {
        columns: vec![
            column(Entry::Number),
            column(Entry::Number),
            column(Entry::Number),
        ],
        groups: vec![vec![row(cells()), row(cells())], vec![row(cells()), row(cells())]],
        ..grid()
    }
}

fn marked(grid: &mut Grid, at: Place, mark: &str) {
    cell_mut(grid, at).given = Given::Marked(mark.into());
}

/// What a paste says first, then its entries.
fn pasted(state: &mut State, grid: &Grid, text: &str) -> (Pasted, Vec<Event>) {
    let mut events = state.paste(grid, text).events;
    events.retain(|event| !matches!(event, Event::Moved(_)));
    match events.remove(0) {
        Event::Pasted(pasted) => (pasted, events),
        other => panic!("{other:?} before what was pasted"),
    }
}

#[test]
fn shift_and_arrows_select_a_block_around_the_active_cell() {
    let (mut grid, mut state) = (square(), state());
    for (at, mark) in [(place(1, 1), "12,5"), (place(1, 2), "9"), (place(2, 1), "14")] {
        marked(&mut grid, at, mark);
    }
    cell_mut(&mut grid, place(2, 2)).given = Given::Abstention;
    state.at = place(2, 2);
    assert_eq!(shifted(&mut state, &grid, Named::ArrowUp).events, []);
    shifted(&mut state, &grid, Named::ArrowLeft);
    assert_eq!(state.at, place(2, 2));
    assert_eq!(
        command(&mut state, &grid, "c").copied.as_deref(),
        Some("12,5\t9\n14\tA")
    );
    // An arrow without Shift goes on from the active cell and leaves the block.
    named(&mut state, &grid, Named::ArrowDown);
    assert_eq!((state.at, state.to), (place(3, 2), None));
}

#[test]
fn a_block_reaches_the_ends_of_rows_pages_and_the_grid() {
    let (grid, mut state) = (square(), state());
    state.at = place(1, 1);
    shifted(&mut state, &grid, Named::End);
    assert_eq!(state.lead(), place(1, 2));
    state.page = 9;
    shifted(&mut state, &grid, Named::PageDown);
    assert_eq!(state.lead(), place(3, 2));
    let all = Modifiers::COMMAND | Modifiers::SHIFT;
    state.press(&grid, &Key::Named(Named::Home), all, None);
    assert_eq!((state.at, state.lead()), (place(1, 1), place(0, 0)));
    command(&mut state, &grid, "a");
    assert_eq!((state.at, state.lead()), (place(0, 0), place(3, 2)));
    assert!(named(&mut state, &grid, Named::Escape).captured);
    assert_eq!(state.to, None);
}

#[test]
fn home_end_and_pages_move_and_control_goes_to_the_corners() {
    let (grid, mut state) = (square(), state());
    state.page = 2;
    named(&mut state, &grid, Named::End);
    assert_eq!(state.at, place(0, 2));
    named(&mut state, &grid, Named::PageDown);
    assert_eq!(state.at, place(2, 2));
    named(&mut state, &grid, Named::Home);
    named(&mut state, &grid, Named::PageUp);
    assert_eq!(state.at, place(0, 0));
    state.press(&grid, &Key::Named(Named::End), Modifiers::COMMAND, None);
    assert_eq!(state.at, place(3, 2));
    state.press(&grid, &Key::Named(Named::Home), Modifiers::COMMAND, None);
    assert_eq!(state.at, place(0, 0));
}

#[test]
fn the_mouse_selects_a_block_by_dragging_or_with_shift() {
    let (grid, mut state) = (square(), state());
    state.click(&grid, Some(place(0, 0)), false);
    assert!(state.drag(Some(place(1, 1))));
    assert!(!state.drag(Some(place(1, 1))));
    state.drop();
    assert!(!state.drag(Some(place(3, 2))), "the button is up");
    assert_eq!((state.at, state.lead()), (place(0, 0), place(1, 1)));
    state.click(&grid, Some(place(2, 2)), true);
    assert_eq!((state.at, state.lead()), (place(0, 0), place(2, 2)));
}

#[test]
fn a_block_from_libreoffice_or_excel_becomes_one_entry_a_cell() {
    let grid = square();
    // LibreOffice ends lines with LF; Excel with CR LF, the last one too.
    let libreoffice = "13,5\t8\n\tABSTENTION\n";
    let excel = "13,5\t8\r\n\tabstention\r\n";
    for text in [libreoffice, excel] {
        let mut state = state();
        state.at = place(1, 1);
        let (told, entries) = pasted(&mut state, &grid, text);
        assert_eq!(
            entries,
            [
                committed(place(1, 1), "13,5"),
                committed(place(1, 2), "8"),
                Event::Abstained(place(2, 2))
            ]
        );
        assert_eq!(
            told,
            Pasted {
                given: 3,
                ..Pasted::default()
            }
        );
        assert_eq!((state.at, state.lead()), (place(1, 1), place(2, 2)));
    }
}

#[test]
fn quotes_points_and_spaces_are_read_and_an_empty_line_keeps_its_row() {
    let (grid, mut state) = (square(), state());
    let (_, entries) = pasted(&mut state, &grid, "\"14.5\"\t \u{a0}9\u{a0}\n\n\"a \"\"b\"\"\"\n");
    assert_eq!(
        entries,
        [
            committed(place(0, 0), "14.5"),
            committed(place(0, 1), "9"),
            committed(place(2, 0), "a \"b\"")
        ]
    );
}

#[test]
fn what_falls_outside_the_grid_or_on_a_recused_row_is_left_and_counted() {
    let (grid, mut state) = (grid(), state());
    let (told, entries) = pasted(&mut state, &grid, "1\tA\t3\n4\tB\n5\tC\n6\tD");
    assert_eq!(
        entries,
        [
            committed(place(0, 0), "1"),
            // In a column with a level A, an A is that level.
            committed(place(0, 1), "A"),
            committed(place(2, 0), "5"),
            committed(place(2, 1), "C")
        ]
    );
    assert_eq!((told.given, told.same, told.beyond), (4, 0, 5));
}

#[test]
fn where_a_level_is_called_a_an_abstention_is_copied_as_its_word() {
    let (mut grid, mut state) = (grid(), state());
    state.at = place(0, 1);
    cell_mut(&mut grid, place(0, 1)).given = Given::Abstention;
    let copied = command(&mut state, &grid, "c").copied.unwrap();
    assert_eq!(copied, "ABSTENTION");
    let (told, entries) = pasted(&mut state, &grid, &copied);
    assert_eq!((told.same, entries), (1, vec![]));
}

#[test]
fn a_value_pasted_while_typing_goes_into_the_draft() {
    let (grid, mut state) = (square(), state());
    typed(&mut state, &grid, "1");
    assert_eq!(state.paste(&grid, "4,5\n").events, []);
    assert_eq!(
        named(&mut state, &grid, Named::Enter).events[0],
        committed(place(0, 0), "14,5")
    );
}

#[test]
fn a_sealed_mark_is_not_copied() {
    let (mut grid, mut state) = (square(), state());
    cell_mut(&mut grid, place(0, 0)).given = Given::Sealed;
    marked(&mut grid, place(0, 1), "12");
    shifted(&mut state, &grid, Named::End);
    assert_eq!(command(&mut state, &grid, "c").copied.as_deref(), Some("\t12\t"));
}

#[test]
fn a_and_delete_work_on_a_whole_block() {
    let (mut grid, mut state) = (square(), state());
    marked(&mut grid, place(0, 1), "12");
    shifted(&mut state, &grid, Named::ArrowRight);
    assert_eq!(
        named(&mut state, &grid, Named::Delete).events,
        [Event::Withdrawn(place(0, 1))]
    );
    assert_eq!(
        typed(&mut state, &grid, "a"),
        [Event::Abstained(place(0, 0)), Event::Abstained(place(0, 1))]
    );
}

#[test]
fn c_asks_for_the_comment_and_the_menu_key_for_the_rows_actions() {
    let (grid, mut state) = (square(), state());
    state.at = place(1, 2);
    assert_eq!(typed(&mut state, &grid, "c"), [Event::CommentAsked(place(1, 2))]);
    let menu = [Event::MenuAsked(1)];
    assert_eq!(shifted(&mut state, &grid, Named::F10).events, menu);
    assert_eq!(named(&mut state, &grid, Named::ContextMenu).events, menu);
    let clicked = state.menu(&grid, Some(place(3, 0))).events;
    assert_eq!(clicked, [Event::Moved(place(3, 0)), Event::MenuAsked(3)]);
}

#[test]
fn a_word_for_an_abstention_abstains_once_confirmed() {
    let (mut grid, mut state) = (square(), state());
    cell_mut(&mut grid, place(0, 0)).refused = Some(Refused {
        draft: "A".into(),
        reason: String::new(),
        mend: String::new(),
    });
    named(&mut state, &grid, Named::F2);
    assert_eq!(
        named(&mut state, &grid, Named::Enter).events[0],
        Event::Abstained(place(0, 0))
    );
}

#[test]
fn leaving_for_another_dossier_confirms_what_was_typed() {
    let (grid, mut state) = (square(), state());
    let away = [
        (Key::Named(Named::ArrowDown), Modifiers::ALT),
        (Key::Named(Named::PageDown), Modifiers::COMMAND),
        (Key::Character("3".into()), Modifiers::COMMAND),
    ];
    for (key, modifiers) in away {
        typed(&mut state, &grid, "12");
        let reply = state.press(&grid, &key, modifiers, None);
        assert_eq!(reply.events, [committed(place(0, 0), "12")]);
        assert!(!reply.captured, "the screen has the key");
    }
}

#[test]
fn a_draft_waits_for_its_grid_to_be_shown_again() {
    let (grid, mut state) = (square(), state());
    state.at = place(2, 1);
    typed(&mut state, &grid, "1");
    let parked = state.park().unwrap();
    assert_eq!(state.draft, None);
    state.select(place(0, 0));
    state.unpark(parked);
    assert_eq!((state.at, state.draft), (place(2, 1), Some(Draft::ending("1"))));
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    fn a_cell() -> impl Strategy<Value = Cell> {
        let given = prop_oneof![
            Just(Given::Pending),
            Just(Given::Abstention),
            (0_u8..=20, any::<bool>())
                .prop_map(|(n, half)| { Given::Marked(if half { format!("{n},5") } else { n.to_string() }) }),
        ];
        given.prop_map(|given| Cell {
            given,
            ..Cell::default()
        })
    }

    fn a_grid() -> impl Strategy<Value = Grid> {
        (1_usize..5, prop::collection::vec(any::<bool>(), 1..7)).prop_flat_map(|(columns, rows)| {
            let rows: Vec<_> = rows
                .into_iter()
                .map(|spans| {
                    prop::collection::vec(a_cell(), columns).prop_map(move |cells| {
                        row(if spans {
                            Content::Span {
                                letter: "D".into(),
                                words: String::new(),
                            }
                        } else {
                            Content::Cells(cells)
                        })
                    })
                })
                .collect();
            rows.prop_map(move |rows| Grid {
                columns: vec![column(Entry::Number); columns],
                groups: vec![rows],
                abstention: ("A".into(), "ABSTENTION".into()),
                ..Grid::default()
            })
        })
    }

    fn a_key() -> impl Strategy<Value = (Key, Option<&'static str>)> {
        let names = [
            Named::ArrowUp,
            Named::ArrowDown,
            Named::ArrowLeft,
            Named::ArrowRight,
            Named::Home,
            Named::End,
            Named::PageUp,
            Named::PageDown,
            Named::Enter,
            Named::Tab,
            Named::F2,
            Named::F10,
            Named::Backspace,
            Named::Delete,
            Named::Escape,
            Named::Space,
        ];
        let letters = ["1", ",", ".", "a", "c", "d", "v", "é"];
        prop_oneof![
            prop::sample::select(names.to_vec()).prop_map(|name| (Key::Named(name), None)),
            prop::sample::select(letters.to_vec())
                .prop_map(|letter| (Key::Character(letter.into()), Some(letter))),
        ]
    }

    fn inside(grid: &Grid, at: Place) -> bool {
        at.row < grid.len() && at.column < grid.columns.len()
    }

    proptest! {
        #[test]
        fn no_sequence_of_keys_leaves_the_grid(
            grid in a_grid(),
            smaller in a_grid(),
            keys in prop::collection::vec((a_key(), 0_u32..4, 0_usize..9), 0..60),
            clip in "[0-9,\t\n\"A ]{0,40}",
        ) {
            let mut state = State { focused: true, page: 2, ..State::default() };
            for (at, ((key, text), held, page)) in keys.into_iter().enumerate() {
                // Half of the way the session changes under the hand.
                let grid = if at < 30 { &grid } else { &smaller };
                state.reconcile(grid);
                state.page = page;
                let modifiers = [
                    Modifiers::empty(),
                    Modifiers::SHIFT,
                    Modifiers::COMMAND,
                    Modifiers::COMMAND | Modifiers::SHIFT,
                ][held as usize];
                let mut reply = state.press(grid, &key, modifiers, text);
                if reply.pastes {
                    reply = state.paste(grid, &clip);
                }
                prop_assert!(inside(grid, state.at) && inside(grid, state.lead()));
                for event in reply.events {
                    if let Event::Committed { at, .. } | Event::Abstained(at) | Event::Withdrawn(at) = event {
                        prop_assert!(grid.cell(at).is_some(), "{event:?} where nothing can be marked");
                    }
                }
            }
        }

        #[test]
        fn copying_a_block_and_pasting_it_back_changes_nothing(grid in a_grid(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
            let place = |index: prop::sample::Index| {
                let at = index.index(grid.len() * grid.columns.len());
                place(at / grid.columns.len(), at % grid.columns.len())
            };
            let mut state = State { at: place(from), to: Some(place(to)), ..State::default() };
            let copied = command(&mut state, &grid, "c").copied.unwrap();
            let (told, entries) = pasted(&mut state, &grid, &copied);
            prop_assert_eq!((told.given, told.beyond, entries.len()), (0, 0, 0));
        }
    }
}
