//! The scoring grid by its keys, in a window without a screen: what is typed reaches the application, what is
//! refused stays.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/stage.rs"]
mod stage;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Settings, Size};
use iced_test::Simulator;
use iced_test::selector::id;
use palmares::gui::font;
use palmares::gui::theme::Theme;
use palmares::gui::widget::score_grid::{
    Cell, Column, Content, Entry, Event, Given, Grid, Place, Refused, Row, score_grid,
};

/// An application as small as can be: it takes whole marks up to 20 and refuses the rest.
struct App {
    grid: Grid,
    seen: Vec<Event>,
}

impl App {
    fn new() -> Self {
        let column = |label: &str| Column {
            label: label.into(),
            weight: "×1".into(),
            widest: "20,5".into(),
            entry: Entry::Number,
            mean: String::new(),
        };
        let row = |name: &str| Row {
            name: name.into(),
            aside: None,
            content: Content::Cells(vec![Cell::default(); 2]),
            total: String::new(),
            complete: false,
        };
        let grid = Grid {
            columns: vec![column("Innov."), column("Impact")],
            groups: vec![vec![row("A. Un"), row("B. Deux")], vec![row("C. Trois")]],
            ..Grid::default()
        };
        Self {
            grid,
            seen: Vec::new(),
        }
    }

    fn cell(&mut self, at: Place) -> &mut Cell {
        let row = self.grid.groups.iter_mut().flatten().nth(at.row).unwrap();
        match &mut row.content {
            Content::Cells(cells) => &mut cells[at.column],
            Content::Span { .. } => panic!("a spanned row has no cell"),
        }
    }

    fn update(&mut self, event: Event) {
        match &event {
            Event::Committed { at, text } => {
                let taken = text.parse::<u8>().is_ok_and(|mark| mark <= 20);
                let cell = self.cell(*at);
                if taken {
                    *cell = Cell {
                        given: Given::Marked(text.clone()),
                        ..Cell::default()
                    };
                } else {
                    cell.refused = Some(Refused {
                        draft: text.clone(),
                        reason: "dépasse le maximum".into(),
                        mend: "votre saisie est gardée".into(),
                    });
                }
            }
            Event::Abstained(at) => self.cell(*at).given = Given::Abstention,
            Event::Dismissed(at) => self.cell(*at).refused = None,
            Event::Withdrawn(at) => self.cell(*at).given = Given::Pending,
            Event::RecusalAsked(_)
            | Event::CommentAsked(_)
            | Event::MenuAsked(_)
            | Event::Pasted(_)
            | Event::Moved(_) => {}
        }
        self.seen.push(event);
    }

    /// Opens a window, selects the first cell, does `script`, and hands over the messages one by one.
    fn play(&mut self, script: impl Fn(&mut Simulator<'_, Event, Theme>)) {
        let messages: Vec<Event> = {
            let settings = Settings {
                default_font: font::REGULAR,
                fonts: font::FILES.iter().map(|file| (*file).into()).collect(),
                ..Settings::default()
            };
            let grid = score_grid(&self.grid, |event| event).id("grid");
            let mut ui = Simulator::with_size(settings, Size::new(400.0, 300.0), grid);
            focus_first(&mut ui);
            script(&mut ui);
            ui.into_messages().collect()
        };
        for message in messages {
            self.update(message);
        }
    }
}

/// A click gives the focus; Ctrl+Home goes to the first cell from wherever the click fell.
fn focus_first(ui: &mut Simulator<'_, Event, Theme>) {
    ui.click(id("grid")).unwrap();
    ui.simulate([stage::held(Named::Home, Modifiers::COMMAND)]);
}

fn at(row: usize, column: usize) -> Place {
    Place { row, column }
}

#[test]
fn a_mark_typed_and_confirmed_is_committed() {
    let mut app = App::new();
    app.play(|ui| {
        ui.typewrite("15");
        ui.tap_key(Named::Enter);
        ui.typewrite("8");
        ui.tap_key(Named::Enter);
    });
    assert_eq!(app.cell(at(0, 0)).given, Given::Marked("15".into()));
    assert_eq!(app.cell(at(1, 0)).given, Given::Marked("8".into()));
}

#[test]
fn a_refused_mark_keeps_its_draft_until_it_is_mended() {
    let mut app = App::new();
    app.play(|ui| {
        ui.typewrite("25");
        ui.tap_key(Named::Enter);
    });
    assert_eq!(app.cell(at(0, 0)).given, Given::Pending);
    assert_eq!(app.cell(at(0, 0)).refused.as_ref().unwrap().draft, "25");

    app.play(|ui| {
        ui.tap_key(Named::F2);
        ui.tap_key(Named::Backspace);
        ui.tap_key(Named::Enter);
    });
    assert_eq!(
        *app.cell(at(0, 0)),
        Cell {
            given: Given::Marked("2".into()),
            ..Cell::default()
        }
    );
}

#[test]
fn escape_gives_a_refused_draft_up() {
    let mut app = App::new();
    app.play(|ui| {
        ui.typewrite("25");
        ui.tap_key(Named::Enter);
    });
    app.play(|ui| {
        ui.tap_key(Named::Escape);
    });
    assert_eq!(*app.cell(at(0, 0)), Cell::default());
}

#[test]
fn a_letter_abstains_and_another_asks_for_a_recusal() {
    let mut app = App::new();
    app.play(|ui| {
        ui.typewrite("a");
        ui.typewrite("d");
    });
    assert_eq!(app.cell(at(0, 0)).given, Given::Abstention);
    assert_eq!(app.seen.last(), Some(&Event::RecusalAsked(1)));
}

#[test]
fn a_click_elsewhere_takes_the_focus_away_and_keys_with_it() {
    let mut app = App::new();
    app.play(|ui| {
        ui.point_at(iced::Point::new(10.0, 290.0));
        ui.simulate(iced_test::simulator::click());
        ui.typewrite("15");
        ui.tap_key(Named::Enter);
    });
    assert!(
        !app.seen
            .iter()
            .any(|event| matches!(event, Event::Committed { .. }))
    );
}

#[test]
fn a_grid_of_sixty_jurors_keeps_header_footer_and_selection_in_the_window() {
    let mut app = App::new();
    let row = app.grid.groups[0][0].clone();
    app.grid.groups = vec![vec![row; 60]];
    app.play(|ui| {
        for _ in 0..60 {
            ui.tap_key(Named::PageDown);
        }
        ui.typewrite("7");
        ui.tap_key(Named::Enter);
    });
    assert_eq!(app.cell(at(59, 0)).given, Given::Marked("7".into()));
}
