//! What is drawn of a large grid, by what the drawing asks of the text engine.

use iced::advanced::renderer::Headless;
use iced::{Pixels, Vector};

use super::*;
use crate::gui::widget::score_grid::place::ASIDE;
use crate::gui::widget::score_grid::{Cell, Column, Entry};

/// Sixty rows and twenty columns.
fn crowd() -> Grid {
    sized(60, 20)
}

/// So many rows and columns, each mark unlike any other.
fn sized(rows: usize, columns: usize) -> Grid {
    let column = |n: usize| Column {
        label: format!("K{n}"),
        weight: "×1".into(),
        widest: "19999".into(),
        entry: Entry::Number,
        mean: String::new(),
    };
    let row = |n: usize| Row {
        name: format!("J{n}"),
        aside: None,
        content: Content::Cells(
            (0..columns)
                .map(|k| Cell {
                    given: Given::Marked(mark(n, k)),
                    ..Cell::default()
                })
                .collect(),
        ),
        total: String::new(),
        complete: false,
    };
    Grid {
        columns: (0..columns).map(column).collect(),
        groups: vec![(0..rows).map(row).collect()],
        ..Grid::default()
    }
}

fn mark(row: usize, column: usize) -> String {
    (10_000 + row * 100 + column).to_string()
}

fn load_fonts() {
    for file in font::FILES {
        let mut fonts = iced::advanced::graphics::text::font_system().write().unwrap();
        fonts.load_font(file.into());
    }
}

/// The cells whose marks are asked of the text engine, scrolled that far.
fn drawn(grid: &Grid, scroll: Vector) -> Vec<Place> {
    load_fonts();
    let mut renderer = iced::futures::executor::block_on(<Renderer as Headless>::new(
        font::REGULAR,
        Pixels(14.0),
        Some("tiny-skia"),
    ))
    .unwrap();
    let words = Words::default();
    let room = Size::new(512.0, 400.0);
    let measures = Measures::new(grid, room, Density::Normal, &words);
    let memory = Memory {
        scroll: measures.clamp(scroll),
        decimals: decimals(grid, &words, Density::Normal.grid_text()),
        measures,
        words,
        ..Memory::default()
    };
    let bounds = Rectangle::with_size(room);
    super::grid(
        &mut renderer,
        &Theme::Light,
        grid,
        &memory,
        bounds,
        &bounds,
        Density::Normal,
    );
    let everywhere = (0..60).flat_map(|row| (0..20).map(move |column| Place { row, column }));
    let measured = |at: &Place| memory.words.measured(&mark(at.row, at.column));
    let cells: Vec<Place> = everywhere.filter(measured).collect();
    // Exactly those of which something lies in the body.
    let body = memory.measures.body();
    for at in &cells {
        let rect = memory.measures.cell(*at, memory.scroll);
        assert!(rect.intersects(&body), "{at:?} is out of view");
    }
    cells
}

#[test]
fn of_a_grid_of_sixty_by_twenty_only_what_is_seen_is_drawn() {
    let grid = crowd();
    let first = drawn(&grid, Vector::ZERO);
    let last = drawn(&grid, Vector::new(9_999.0, 9_999.0));
    let (start, end) = (Place::default(), Place { row: 59, column: 19 });
    assert!(first.contains(&start) && !first.contains(&end));
    assert!(last.contains(&end) && !last.contains(&start));
    // Twelve rows of ten columns fit at most; 1200 cells there are.
    assert!(first.len() <= 12 * 10 && first.len() >= 60, "{}", first.len());
}

#[test]
fn thirteen_jurors_by_ten_criteria_fit_beside_the_clock_of_a_laptop() {
    load_fonts();
    let mut grid = sized(13, 10);
    for column in &mut grid.columns {
        column.widest = "20,25".into();
    }
    // What 1366 × 768 leaves between the clock and the three lines of guidance.
    let room = Size::new(596.0, 400.0);
    let measures = Measures::new(&grid, room, Density::Normal, &Words::default());
    assert_eq!(measures.scrolls(), (false, false));
    assert!(measures.left >= 90.0 && measures.row >= 24.0, "{measures:?}");
}

#[test]
fn levels_are_read_whole_beside_nine_criteria_of_numbers() {
    load_fonts();
    let words = Words::default();
    let levels = ["Insuffisant", "Passable", "Satisfaisant", "Très satisfaisant"];
    let mut grid = sized(13, 10);
    for column in &mut grid.columns {
        column.widest = "19,5".into();
    }
    let plain = Measures::new(&grid, Size::new(596.0, 400.0), Density::Normal, &words);
    for at in [0, 4, 9] {
        let mut grid = grid.clone();
        grid.columns[at].entry = Entry::Levels(levels.map(String::from).to_vec());
        let m = Measures::new(&grid, Size::new(596.0, 400.0), Density::Normal, &words);
        assert_eq!(m.scrolls(), (false, false));
        for level in levels {
            assert!(
                words.width(level, NOTE, font::REGULAR) <= m.width(at) - 8.0,
                "{level}"
            );
        }
        // The columns of numbers are alike, none narrower than a mark, and all together are as wide as the room.
        let numbers: Vec<f32> = (0..10).filter(|n| *n != at).map(|n| m.width(n)).collect();
        assert!(
            numbers.iter().all(|width| (width - m.column).abs() < 0.01),
            "{numbers:?}"
        );
        assert!(m.column >= words.width("19,5", Density::Normal.grid_text(), font::REGULAR) + 8.0);
        assert!((m.content().width - m.body().width).abs() < 0.01, "{m:?}");
        // Each point is the cell's that is drawn there.
        for column in 0..10 {
            let place = Place { row: 3, column };
            let middle = m.cell(place, Vector::ZERO).center();
            assert_eq!(m.hit(middle, Vector::ZERO), Some(place));
        }
    }
    let alike = |n| (plain.width(n) - plain.column).abs() < 0.01;
    assert!((0..10).all(alike), "{plain:?}");
}

#[test]
fn names_stand_whole_beside_numbers_alone() {
    load_fonts();
    let words = Words::default();
    let text = Density::Normal.grid_text();
    for columns in 5..10 {
        let mut grid = sized(11, columns);
        for column in &mut grid.columns {
            column.widest = "19,5".into();
        }
        let row = &mut grid.groups[0][10];
        (row.name, row.aside) = ("Y. Belarbi-Fontaine".into(), Some("consult.".into()));
        let name = words.width("Y. Belarbi-Fontaine", text - 1.0, font::SEMIBOLD);
        let whole = name + words.width("consult.", ASIDE, font::ITALIC);
        let m = Measures::new(&grid, Size::new(548.0, 400.0), Density::Normal, &words);
        assert!(m.left > whole, "{columns}: {} for {whole}", m.left);
    }
}

#[test]
fn a_grid_is_measured_in_any_room() {
    load_fonts();
    let words = Words::default();
    for columns in 1..14 {
        let mut grid = sized(11, columns);
        for levels in [false, true] {
            if levels {
                grid.columns[columns / 2].entry = Entry::Levels(vec!["Très satisfaisant".into()]);
            }
            for width in 0..1500 {
                let room = Size::new(width as f32 * 0.7, 400.0);
                let m = Measures::new(&grid, room, Density::Normal, &words);
                let body = m.body();
                assert!(
                    body.width >= 0.0 && m.column.is_finite(),
                    "{columns} in {width}: {m:?}"
                );
                assert!(
                    m.content().width >= body.width - 0.5,
                    "{columns} in {width}: {m:?}"
                );
            }
        }
    }
}

#[test]
fn where_marks_scroll_no_row_and_no_column_is_cut_in_two() {
    load_fonts();
    let words = Words::default();
    let grid = crowd();
    for (width, height) in [(512.0, 400.0), (596.0, 371.0), (333.0, 222.0), (761.0, 640.0)] {
        let m = Measures::new(&grid, Size::new(width, height), Density::Normal, &words);
        let body = m.body();
        let parts = |length: f32, one: f32| (length / one - (length / one).round()).abs() < 0.01;
        assert!(parts(body.width, m.column), "{width}: {body:?} {m:?}");
        assert!(parts(body.height, m.row), "{height}: {body:?} {m:?}");
        // Wherever the wheel stops and whichever cell is shown.
        for scroll in [Vector::new(47.0, 61.0), Vector::new(333.3, 800.1)] {
            let at = m.whole(scroll);
            assert!(parts(at.x, m.column) && parts(at.y, m.row), "{at:?}");
        }
        let last = Place { row: 59, column: 19 };
        let end = m.reveal(Vector::ZERO, last);
        let rect = m.cell(last, end);
        assert!(rect.is_within(&body.expand(0.5)), "{rect:?} in {body:?}");
        assert_eq!(m.reveal(end, Place::default()), Vector::ZERO);
    }
}
