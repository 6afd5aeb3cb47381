//! The grid's keys: a small machine from a key to a selection, a draft and events.
//!
//! ```text
//! selected ──digit, comma, letter of a level──▶ typing (what was there is replaced)
//! selected ──F2, double click─────────────────▶ typing (what is there is kept)
//! typing   ──Enter, Tab, arrow up or down─────▶ selected, Committed
//! typing   ──Escape───────────────────────────▶ selected, nothing said
//! ```
//! Knows no pixels. Keys it has no use for are left to the screen.

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};

use super::{Content, Entry, Event, Given, Grid, Place};

/// A draft is never longer than this many characters.
const LONGEST: usize = 32;

/// Focus, selection and the text being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    pub(super) focused: bool,
    pub(super) at: Place,
    pub(super) draft: Option<Draft>,
    /// The cell whose answer is awaited, so that a refusal can bring the selection back.
    awaited: Option<Place>,
    clicked: bool,
}

/// Text being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Draft {
    pub text: String,
    /// Caret, in characters.
    pub caret: usize,
}

impl Draft {
    fn ending(text: impl Into<String>) -> Self {
        let text = text.into();
        let caret = text.chars().count();
        Self { text, caret }
    }

    fn byte(&self, caret: usize) -> usize {
        self.text
            .char_indices()
            .nth(caret)
            .map_or(self.text.len(), |(i, _)| i)
    }

    fn insert(&mut self, typed: &str) {
        if self.text.chars().count() < LONGEST {
            self.text.insert_str(self.byte(self.caret), typed);
            self.caret += typed.chars().count();
        }
    }

    fn remove(&mut self, at: usize) {
        let (from, to) = (self.byte(at), self.byte(at + 1));
        self.text.replace_range(from..to, "");
    }
}

/// What a key did.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Reply {
    pub events: Vec<Event>,
    pub captured: bool,
}

impl Reply {
    fn taken(events: impl IntoIterator<Item = Event>) -> Self {
        Self {
            events: events.into_iter().collect(),
            captured: true,
        }
    }
}

impl State {
    /// Fits the selection to a grid that may have changed, and comes back to a cell just refused.
    pub(super) fn reconcile(&mut self, grid: &Grid) {
        if let Some(at) = self.awaited
            && let Some(cell) = grid.cell(at)
            && cell.refused.is_some()
        {
            self.awaited = None;
            if self.draft.is_none() {
                self.at = at;
            }
        }
        self.at.juror = self.at.juror.min(grid.len().saturating_sub(1));
        self.at.criterion = self.at.criterion.min(grid.columns.len().saturating_sub(1));
        if grid.cell(self.at).is_none() {
            self.draft = None;
        }
    }

    /// A click: selects, and a second click on the same cell begins to correct it.
    pub(super) fn click(&mut self, grid: &Grid, at: Option<Place>) -> Reply {
        let Some(at) = at else { return Reply::taken([]) };
        if at == self.at && self.clicked && self.draft.is_none() {
            return self.correct(grid);
        }
        let mut events = self.commit(grid);
        self.at = at;
        self.clicked = true;
        events.push(Event::Moved(at));
        Reply::taken(events)
    }

    /// A key pressed while the grid has the focus.
    pub(super) fn press(
        &mut self,
        grid: &Grid,
        key: &Key,
        modifiers: Modifiers,
        text: Option<&str>,
    ) -> Reply {
        self.clicked = false;
        if modifiers.command() || modifiers.alt() || modifiers.logo() || grid.is_empty() {
            return Reply::default();
        }
        match key {
            Key::Named(named) => self.named(grid, *named, modifiers),
            Key::Character(_) => match text {
                Some(typed) if !typed.chars().any(char::is_control) => self.typed(grid, typed, modifiers),
                _ => Reply::default(),
            },
            Key::Unidentified => Reply::default(),
        }
    }

    fn named(&mut self, grid: &Grid, key: Named, modifiers: Modifiers) -> Reply {
        match key {
            Named::Enter if modifiers.shift() => self.step(grid, -1, 0),
            Named::Enter => self.step(grid, 1, 0),
            Named::ArrowDown => self.step(grid, 1, 0),
            Named::ArrowUp => self.step(grid, -1, 0),
            Named::Tab if modifiers.shift() => self.next(grid, false),
            Named::Tab => self.next(grid, true),
            Named::ArrowLeft | Named::ArrowRight | Named::Home | Named::End if self.draft.is_some() => {
                self.caret(key)
            }
            Named::ArrowLeft => self.step(grid, 0, -1),
            Named::ArrowRight => self.step(grid, 0, 1),
            Named::Home => self.go(
                grid,
                Place {
                    criterion: 0,
                    ..self.at
                },
            ),
            Named::End => self.go(
                grid,
                Place {
                    criterion: grid.columns.len().saturating_sub(1),
                    ..self.at
                },
            ),
            Named::PageUp => self.go(grid, Place { juror: 0, ..self.at }),
            Named::PageDown => self.go(
                grid,
                Place {
                    juror: grid.len().saturating_sub(1),
                    ..self.at
                },
            ),
            Named::F2 => self.correct(grid),
            Named::Backspace | Named::Delete => self.erase(grid, key == Named::Backspace),
            Named::Escape => self.give_up(grid),
            _ => Reply::default(),
        }
    }

    fn typed(&mut self, grid: &Grid, typed: &str, modifiers: Modifiers) -> Reply {
        if let Some(draft) = &mut self.draft {
            draft.insert(typed);
            return Reply::taken([]);
        }
        let Some(column) = grid.columns.get(self.at.criterion) else {
            return Reply::default();
        };
        let starts = match &column.entry {
            Entry::Number => typed.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.')),
            Entry::Levels(levels) => !modifiers.shift() && levels.iter().any(|l| begins(l, typed)),
        };
        let letter = typed.to_lowercase();
        if starts && grid.cell(self.at).is_some() {
            self.draft = Some(Draft::ending(typed));
            return Reply::taken([]);
        }
        match letter.as_str() {
            "a" if grid.cell(self.at).is_some() => {
                let at = self.at;
                self.awaited = Some(at);
                let mut reply = self.step(grid, 1, 0);
                reply.events.insert(0, Event::Abstained(at));
                reply
            }
            "d" => Reply::taken([Event::RecusalAsked(self.at.juror)]),
            _ => Reply::default(),
        }
    }

    fn caret(&mut self, key: Named) -> Reply {
        if let Some(draft) = &mut self.draft {
            draft.caret = match key {
                Named::ArrowLeft => draft.caret.saturating_sub(1),
                Named::ArrowRight => (draft.caret + 1).min(draft.text.chars().count()),
                Named::Home => 0,
                _ => draft.text.chars().count(),
            };
        }
        Reply::taken([])
    }

    /// Opens the text that stands in the cell, at its end.
    fn correct(&mut self, grid: &Grid) -> Reply {
        let Some(cell) = grid.cell(self.at) else {
            return Reply::taken([]);
        };
        if self.draft.is_none() {
            let text = match (&cell.refused, &cell.given) {
                (Some(refused), _) => refused.draft.as_str(),
                (None, Given::Marked(mark)) => mark.as_str(),
                (None, Given::Pending | Given::Abstention) => "",
            };
            self.draft = Some(Draft::ending(text));
        }
        Reply::taken([])
    }

    fn erase(&mut self, grid: &Grid, backwards: bool) -> Reply {
        if let Some(draft) = &mut self.draft {
            if !backwards {
                draft.remove(draft.caret);
            } else if draft.caret > 0 {
                draft.caret -= 1;
                draft.remove(draft.caret);
            }
            return Reply::taken([]);
        }
        match grid.cell(self.at) {
            Some(cell) if cell.refused.is_some() => Reply::taken([Event::Dismissed(self.at)]),
            Some(cell) if cell.given != Given::Pending => Reply::taken([Event::Withdrawn(self.at)]),
            _ => Reply::taken([]),
        }
    }

    fn give_up(&mut self, grid: &Grid) -> Reply {
        let refused = grid.cell(self.at).is_some_and(|cell| cell.refused.is_some());
        match (self.draft.take().is_some(), refused) {
            (_, true) => Reply::taken([Event::Dismissed(self.at)]),
            (true, false) => Reply::taken([]),
            (false, false) => Reply::default(),
        }
    }

    /// Ends the typing, if any.
    fn commit(&mut self, grid: &Grid) -> Vec<Event> {
        let at = self.at;
        let Some(draft) = self.draft.take() else {
            return Vec::new();
        };
        let Some(cell) = grid.cell(at) else {
            return Vec::new();
        };
        let text = draft.text.trim().to_owned();
        if text.is_empty() {
            return match (&cell.refused, &cell.given) {
                (Some(_), _) => vec![Event::Dismissed(at)],
                (None, Given::Pending) => Vec::new(),
                (None, _) => vec![Event::Withdrawn(at)],
            };
        }
        let text = completed(grid, at, text);
        if cell.refused.is_none() && cell.given == Given::Marked(text.clone()) {
            return Vec::new();
        }
        self.awaited = Some(at);
        vec![Event::Committed { at, text }]
    }

    fn go(&mut self, grid: &Grid, to: Place) -> Reply {
        let from = self.at;
        let mut events = self.commit(grid);
        self.at = to;
        if to != from {
            events.push(Event::Moved(to));
        }
        Reply::taken(events)
    }

    fn step(&mut self, grid: &Grid, down: isize, right: isize) -> Reply {
        let within =
            |at: usize, by: isize, len: usize| at.saturating_add_signed(by).min(len.saturating_sub(1));
        let mut juror = within(self.at.juror, down, grid.len());
        // Going down or up passes over the rows that take no mark, unless nothing lies beyond.
        while down != 0
            && grid
                .rows()
                .nth(juror)
                .is_some_and(|r| matches!(r.content, Content::Span { .. }))
        {
            let further = within(juror, down, grid.len());
            if further == juror {
                juror = within(self.at.juror, down, grid.len());
                break;
            }
            juror = further;
        }
        let criterion = within(self.at.criterion, right, grid.columns.len());
        self.go(grid, Place { juror, criterion })
    }

    /// The next cell in reading order; at either end the key goes back to the screen, which moves the focus.
    fn next(&mut self, grid: &Grid, forward: bool) -> Reply {
        let columns = grid.columns.len();
        let here = self.at.juror * columns + self.at.criterion;
        let all = grid.len() * columns;
        let place = |i: usize| Place {
            juror: i / columns,
            criterion: i % columns,
        };
        let found = if forward {
            (here + 1..all).map(place).find(|at| grid.cell(*at).is_some())
        } else {
            (0..here).rev().map(place).find(|at| grid.cell(*at).is_some())
        };
        match found {
            Some(to) => self.go(grid, to),
            None => Reply {
                events: self.commit(grid),
                captured: false,
            },
        }
    }
}

/// The only level that begins with what was typed; anything else stands as typed.
fn completed(grid: &Grid, at: Place, text: String) -> String {
    let Some(Entry::Levels(levels)) = grid.columns.get(at.criterion).map(|column| &column.entry) else {
        return text;
    };
    let mut fitting = levels.iter().filter(|level| begins(level, &text));
    match (fitting.next(), fitting.next()) {
        (Some(level), None) => level.clone(),
        _ => text,
    }
}

/// Whether a level's name begins with what was typed, whatever the case.
fn begins(level: &str, typed: &str) -> bool {
    level.to_lowercase().starts_with(&typed.to_lowercase())
}

#[cfg(test)]
mod tests;
