//! What is drawn of a large grid, by what the drawing asks of the text engine.

use iced::advanced::renderer::Headless;
use iced::{Pixels, Vector};

use super::*;
use crate::gui::widget::score_grid::{Cell, Column, Entry};

/// Sixty rows and twenty columns, each mark unlike any other.
fn crowd() -> Grid {
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
            (0..20)
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
        columns: (0..20).map(column).collect(),
        groups: vec![(0..60).map(row).collect()],
        ..Grid::default()
    }
}

fn mark(row: usize, column: usize) -> String {
    (10_000 + row * 100 + column).to_string()
}

/// The cells whose marks are asked of the text engine, scrolled that far.
fn drawn(grid: &Grid, scroll: Vector) -> Vec<Place> {
    for file in font::FILES {
        let mut fonts = iced::advanced::graphics::text::font_system().write().unwrap();
        fonts.load_font(file.into());
    }
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
    // Twelve rows of eight columns fit at most; 1200 cells there are.
    assert!(first.len() <= 12 * 8 && first.len() >= 60, "{}", first.len());
}
