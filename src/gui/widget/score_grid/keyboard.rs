//! The grid's keys: a small machine from a key to a selection, a draft and events.
//!
//! ```text
//! selected ──digit, comma, letter of a level──▶ typing (what was there is replaced)
//! selected ──F2, double click─────────────────▶ typing (what is there is kept)
//! selected ──Shift with an arrow, drag────────▶ selected, a block (the first cell stays the active one)
//! typing   ──Enter, Tab, arrow up or down─────▶ selected, Committed
//! typing   ──Escape───────────────────────────▶ selected, nothing said
//! ```
//! Knows no pixels and no clipboard. Keys it has no use for are left to the screen.

mod draft;

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};

pub(super) use draft::Draft;

use super::place::Block;
use super::{Content, Entry, Event, Given, Grid, Place, clip};

/// Focus, selection and the text being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    pub(super) focused: bool,
    /// The active cell, in which one types.
    pub(super) at: Place,
    /// The corner of the block opposite to the active cell, when more than one cell is selected.
    pub(super) to: Option<Place>,
    pub(super) draft: Option<Draft>,
    /// How many rows a page key moves by.
    pub(super) page: usize,
    /// The cell whose answer is awaited, so that a refusal can bring the selection back.
    awaited: Option<Place>,
    clicked: bool,
    /// Whether the mouse is held down over the cells.
    dragging: bool,
}

/// A draft whose grid is not shown at the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parked {
    at: Place,
    draft: Draft,
}

/// What a key did.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Reply {
    pub events: Vec<Event>,
    pub captured: bool,
    /// What goes to the clipboard.
    pub copied: Option<String>,
    /// Whether the clipboard is asked for; its text comes through [`State::paste`].
    pub pastes: bool,
}

impl Reply {
    fn taken(events: impl IntoIterator<Item = Event>) -> Self {
        Self {
            events: events.into_iter().collect(),
            captured: true,
            ..Self::default()
        }
    }
}

impl State {
    /// The selected cells.
    pub(super) fn block(&self) -> Block {
        Block::between(self.at, self.to.unwrap_or(self.at))
    }

    /// The cell that should be seen: the one that moved last.
    pub(super) fn lead(&self) -> Place {
        self.to.unwrap_or(self.at)
    }

    /// Fits the selection to a grid that may have changed, and comes back to a cell just refused.
    pub(super) fn reconcile(&mut self, grid: &Grid) {
        if let Some(at) = self.awaited
            && let Some(cell) = grid.cell(at)
            && cell.refused.is_some()
        {
            self.awaited = None;
            if self.draft.is_none() {
                self.select(at);
            }
        }
        self.at = grid.inside(self.at);
        self.to = self.to.map(|to| grid.inside(to));
        if grid.cell(self.at).is_none() {
            self.draft = None;
        }
    }

    /// Selects one cell.
    pub(super) fn select(&mut self, at: Place) {
        self.at = at;
        self.to = None;
    }

    /// Takes the draft away, to be brought back to its cell when its grid is shown again.
    pub(super) fn park(&mut self) -> Option<Parked> {
        self.awaited = None;
        self.to = None;
        let draft = self.draft.take()?;
        Some(Parked { at: self.at, draft })
    }

    /// Brings a draft back to its cell.
    pub(super) fn unpark(&mut self, parked: Parked) {
        self.select(parked.at);
        self.draft = Some(parked.draft);
    }

    /// Something else takes the focus: the typing ends.
    pub(super) fn leave(&mut self, grid: &Grid) -> Reply {
        Reply {
            events: self.commit(grid),
            ..Reply::default()
        }
    }

    /// A click: selects, and a second click on the same cell begins to correct it. With Shift it selects a block.
    pub(super) fn click(&mut self, grid: &Grid, at: Option<Place>, shift: bool) -> Reply {
        let Some(at) = at else { return Reply::taken([]) };
        self.dragging = true;
        if shift {
            let events = self.commit(grid);
            self.to = Some(at);
            return Reply::taken(events);
        }
        if at == self.at && self.clicked && self.draft.is_none() {
            self.to = None;
            return self.correct(grid);
        }
        let mut events = self.commit(grid);
        self.select(at);
        self.clicked = true;
        events.push(Event::Moved(at));
        Reply::taken(events)
    }

    /// The mouse moved, held down: the block follows it.
    pub(super) fn drag(&mut self, at: Option<Place>) -> bool {
        let Some(at) = at.filter(|_| self.dragging && self.draft.is_none()) else {
            return false;
        };
        let moved = at != self.lead();
        if moved {
            self.to = Some(at);
            self.clicked = false;
        }
        moved
    }

    /// The mouse was let go.
    pub(super) fn drop(&mut self) {
        self.dragging = false;
    }

    /// The other mouse button: what can be done with the row.
    pub(super) fn menu(&mut self, grid: &Grid, at: Option<Place>) -> Reply {
        let Some(at) = at else { return Reply::taken([]) };
        let mut reply = self.go(grid, at);
        reply.events.push(Event::MenuAsked(at.row));
        reply
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
        if grid.is_empty() {
            return Reply::default();
        }
        if modifiers.alt() || modifiers.logo() {
            return match key {
                // To another dossier: like any arrow, it confirms what was typed.
                Key::Named(Named::ArrowUp | Named::ArrowDown) => self.leave(grid),
                _ => Reply::default(),
            };
        }
        match key {
            Key::Named(named) if modifiers.command() => self.leap(grid, *named, modifiers),
            Key::Character(letter) if modifiers.command() => self.command(grid, letter),
            Key::Named(named) => self.named(grid, *named, modifiers),
            Key::Character(_) => match text {
                Some(typed) if !typed.chars().any(char::is_control) => self.typed(grid, typed, modifiers),
                _ => Reply::default(),
            },
            Key::Unidentified => Reply::default(),
        }
    }

    /// Ctrl and a letter.
    fn command(&mut self, grid: &Grid, letter: &str) -> Reply {
        match letter.to_lowercase().as_str() {
            "c" => Reply {
                copied: Some(match &self.draft {
                    Some(draft) => draft.text.clone(),
                    None => clip::copy(grid, &self.block()),
                }),
                ..Reply::taken([])
            },
            "v" => Reply {
                pastes: true,
                ..Reply::taken([])
            },
            "a" => {
                let mut reply = self.go(grid, Place::default());
                self.to = Some(grid.last());
                reply.captured = true;
                reply
            }
            // To another step of the day.
            "1" | "2" | "3" | "4" => self.leave(grid),
            _ => Reply::default(),
        }
    }

    /// Text from the clipboard: into the draft if one is being typed and the text is one cell, else laid as a block.
    pub(super) fn paste(&mut self, grid: &Grid, text: &str) -> Reply {
        let rows = clip::parse(text);
        if let (Some(draft), [row]) = (&mut self.draft, rows.as_slice())
            && let [cell] = row.as_slice()
        {
            draft.insert(cell);
            return Reply::taken([]);
        }
        let mut events = self.commit(grid);
        let from = self.block().first();
        let (pasted, laid) = clip::lay(grid, from, &rows, |at, text| completed(grid, at, text));
        if from != self.at {
            events.push(Event::Moved(from));
        }
        events.push(Event::Pasted(pasted));
        events.extend(laid);
        let (down, right) = (
            rows.len().saturating_sub(1),
            rows.iter().map(Vec::len).max().unwrap_or(1).saturating_sub(1),
        );
        self.select(from);
        let to = grid.inside(Place {
            row: from.row + down,
            column: from.column + right,
        });
        self.to = (to != from).then_some(to);
        Reply::taken(events)
    }

    fn named(&mut self, grid: &Grid, key: Named, modifiers: Modifiers) -> Reply {
        let (last, page) = (grid.last(), self.page.max(1));
        match key {
            Named::Enter if modifiers.shift() => self.step(grid, -1, 0),
            Named::Enter => self.step(grid, 1, 0),
            Named::Tab => self.next(grid, !modifiers.shift()),
            Named::ArrowLeft | Named::ArrowRight | Named::Home | Named::End if self.draft.is_some() => {
                if let Some(draft) = &mut self.draft {
                    draft.step(
                        matches!(key, Named::ArrowRight | Named::End),
                        matches!(key, Named::Home | Named::End),
                    );
                }
                Reply::taken([])
            }
            Named::ArrowDown | Named::ArrowUp | Named::ArrowLeft | Named::ArrowRight => {
                let (down, right) = match key {
                    Named::ArrowDown => (1, 0),
                    Named::ArrowUp => (-1, 0),
                    Named::ArrowLeft => (0, -1),
                    _ => (0, 1),
                };
                if modifiers.shift() {
                    let lead = self.lead();
                    self.extend(
                        grid,
                        Place {
                            row: lead.row.saturating_add_signed(down),
                            column: lead.column.saturating_add_signed(right),
                        },
                    )
                } else {
                    self.step(grid, down, right)
                }
            }
            Named::Home | Named::End | Named::PageUp | Named::PageDown => {
                let from = if modifiers.shift() { self.lead() } else { self.at };
                let to = match key {
                    Named::Home => Place { column: 0, ..from },
                    Named::End => Place {
                        column: last.column,
                        ..from
                    },
                    Named::PageUp => Place {
                        row: from.row.saturating_sub(page),
                        ..from
                    },
                    _ => Place {
                        row: (from.row + page).min(last.row),
                        ..from
                    },
                };
                if modifiers.shift() {
                    self.extend(grid, to)
                } else {
                    self.go(grid, to)
                }
            }
            Named::F2 => self.correct(grid),
            Named::F10 if modifiers.shift() => Reply::taken([Event::MenuAsked(self.at.row)]),
            Named::ContextMenu => Reply::taken([Event::MenuAsked(self.at.row)]),
            Named::Backspace => self.erase(grid, true),
            Named::Delete => self.erase(grid, false),
            Named::Escape => self.give_up(grid),
            Named::Space if self.draft.is_some() => {
                if let Some(draft) = &mut self.draft {
                    draft.insert(" ");
                }
                Reply::taken([])
            }
            _ => Reply::default(),
        }
    }

    /// Ctrl with Home or End: the first cell or the last; with Shift, all cells up to there.
    fn leap(&mut self, grid: &Grid, key: Named, modifiers: Modifiers) -> Reply {
        let to = match key {
            Named::Home => Place::default(),
            Named::End => grid.last(),
            Named::ArrowUp | Named::ArrowDown | Named::PageUp | Named::PageDown => return self.leave(grid),
            _ => return Reply::default(),
        };
        if modifiers.shift() {
            self.extend(grid, to)
        } else {
            self.go(grid, to)
        }
    }

    fn typed(&mut self, grid: &Grid, typed: &str, modifiers: Modifiers) -> Reply {
        if let Some(draft) = &mut self.draft {
            draft.insert(typed);
            return Reply::taken([]);
        }
        let Some(column) = grid.columns.get(self.at.column) else {
            return Reply::default();
        };
        let starts = match &column.entry {
            Entry::Number => typed.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.')),
            Entry::Levels(levels) => !modifiers.shift() && levels.iter().any(|l| begins(l, typed)),
        };
        let letter = typed.to_lowercase();
        if starts && grid.cell(self.at).is_some() {
            self.to = None;
            self.draft = Some(Draft::ending(typed));
            return Reply::taken([]);
        }
        match letter.as_str() {
            "a" => self.abstain(grid),
            "c" => Reply::taken([Event::CommentAsked(self.at)]),
            "d" => Reply::taken([Event::RecusalAsked(self.at.row)]),
            _ => Reply::default(),
        }
    }

    /// Abstains on the selected cells; from a single one it goes down.
    fn abstain(&mut self, grid: &Grid) -> Reply {
        let free = |at: &Place| {
            grid.cell(*at)
                .is_some_and(|cell| cell.given != Given::Abstention || cell.refused.is_some())
        };
        if self.to.is_some() {
            return Reply::taken(self.block().places().filter(free).map(Event::Abstained));
        }
        let at = self.at;
        match grid.cell(at) {
            None => Reply::default(),
            Some(_) => {
                self.awaited = Some(at);
                let mut reply = self.step(grid, 1, 0);
                if free(&at) {
                    reply.events.insert(0, Event::Abstained(at));
                }
                reply
            }
        }
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
                (None, Given::Pending | Given::Abstention | Given::Sealed) => "",
            };
            self.to = None;
            self.draft = Some(Draft::ending(text));
        }
        Reply::taken([])
    }

    /// Erases in the draft; without one, takes back what the selected cells hold.
    fn erase(&mut self, grid: &Grid, backwards: bool) -> Reply {
        if let Some(draft) = &mut self.draft {
            draft.erase(backwards);
            return Reply::taken([]);
        }
        Reply::taken(self.block().places().filter_map(|at| {
            let cell = grid.cell(at)?;
            match (&cell.refused, &cell.given) {
                (Some(_), _) => Some(Event::Dismissed(at)),
                (None, Given::Pending) => None,
                (None, _) => Some(Event::Withdrawn(at)),
            }
        }))
    }

    fn give_up(&mut self, grid: &Grid) -> Reply {
        let refused = grid.cell(self.at).is_some_and(|cell| cell.refused.is_some());
        match (self.draft.take().is_some(), refused, self.to.take().is_some()) {
            (_, true, _) => Reply::taken([Event::Dismissed(self.at)]),
            (true, false, _) | (false, false, true) => Reply::taken([]),
            (false, false, false) => Reply::default(),
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
                (None, Given::Pending | Given::Sealed) => Vec::new(),
                (None, _) => vec![Event::Withdrawn(at)],
            };
        }
        if grid.abstains(at.column, &text) {
            self.awaited = Some(at);
            return vec![Event::Abstained(at)];
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
        self.select(to);
        if to != from {
            events.push(Event::Moved(to));
        }
        Reply::taken(events)
    }

    /// Stretches the block to a cell; the active one stays.
    fn extend(&mut self, grid: &Grid, to: Place) -> Reply {
        let events = self.commit(grid);
        let to = grid.inside(to);
        self.to = (to != self.at).then_some(to);
        Reply::taken(events)
    }

    fn step(&mut self, grid: &Grid, down: isize, right: isize) -> Reply {
        let within =
            |at: usize, by: isize, len: usize| at.saturating_add_signed(by).min(len.saturating_sub(1));
        let mut row = within(self.at.row, down, grid.len());
        // Going down or up passes over the rows that take no mark, unless nothing lies beyond.
        while down != 0
            && grid
                .row(row)
                .is_some_and(|r| matches!(r.content, Content::Span { .. }))
        {
            let further = within(row, down, grid.len());
            if further == row {
                row = within(self.at.row, down, grid.len());
                break;
            }
            row = further;
        }
        let column = within(self.at.column, right, grid.columns.len());
        self.go(grid, Place { row, column })
    }

    /// The next cell in reading order; at either end the key goes back to the screen, which moves the focus.
    fn next(&mut self, grid: &Grid, forward: bool) -> Reply {
        let columns = grid.columns.len();
        let here = self.at.row * columns + self.at.column;
        let all = grid.len() * columns;
        let place = |i: usize| Place {
            row: i / columns,
            column: i % columns,
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
                ..Reply::default()
            },
        }
    }
}

/// The only level that begins with what was typed; anything else stands as typed.
fn completed(grid: &Grid, at: Place, text: String) -> String {
    let Some(Entry::Levels(levels)) = grid.columns.get(at.column).map(|column| &column.entry) else {
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
