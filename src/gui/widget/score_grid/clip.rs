//! Blocks from and to a spreadsheet: text whose columns are parted by tabs and whose rows are parted by line ends.
//!
//! Nothing is guessed from the other program: LibreOffice ends lines with LF, Excel with CR LF, both put a cell that
//! holds a tab, a line end or a quote between quotes, and both write decimals as their own language has them.

use super::model::Pasted;
use super::place::Block;
use super::{Event, Given, Grid, Place};

/// A pasted value is never longer than this many characters.
const LONGEST: usize = 64;

/// The block as text, marks as they are shown, an abstention as its letter, nothing for a cell that says nothing.
pub(super) fn copy(grid: &Grid, block: &Block) -> String {
    let row = |row| {
        let cells = block.columns().map(|column| cell(grid, Place { row, column }));
        cells.collect::<Vec<_>>().join("\t")
    };
    block.rows().map(row).collect::<Vec<_>>().join("\n")
}

fn cell(grid: &Grid, at: Place) -> String {
    let Some(cell) = grid.cell(at) else {
        return String::new();
    };
    let text = match (&cell.refused, &cell.given) {
        (Some(refused), _) => refused.draft.clone(),
        (None, Given::Marked(mark)) => mark.clone(),
        (None, Given::Abstention) => {
            // Where a level is called « A », the word says what the letter cannot.
            let (letter, word) = &grid.abstention;
            let taken = grid.columns.get(at.column).is_some_and(|c| c.entry.names(letter));
            if taken { word } else { letter }.clone()
        }
        (None, Given::Pending | Given::Sealed) => String::new(),
    };
    if text.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// The cells of a text from the clipboard, each without the space around it. The line end after the last row makes no
/// row of its own.
pub(super) fn parse(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut chars = text.chars().peekable();
    // Inside quotes, and whether the cell has begun.
    let (mut quoted, mut begun) = (false, false);
    while let Some(c) = chars.next() {
        let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else {
            break;
        };
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if !begun => (quoted, begun) = (true, true),
            '\t' if !quoted => {
                begun = false;
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            '\r' | '\n' if !quoted => {
                if c == '\r' && chars.peek() == Some(&'\n') {
                    chars.next();
                }
                begun = false;
                if chars.peek().is_some() {
                    rows.push(vec![String::new()]);
                }
            }
            c => {
                begun = true;
                cell.push(c);
            }
        }
    }
    for cell in rows.iter_mut().flatten() {
        *cell = cell.trim().chars().take(LONGEST).collect();
    }
    rows
}

/// What a block asks for, laid with its first cell at `from`: what it comes to, and the entries one by one.
///
/// An empty cell leaves what is there. A value equal to what is there asks for nothing.
pub(super) fn lay(
    grid: &Grid,
    from: Place,
    rows: &[Vec<String>],
    completed: impl Fn(Place, String) -> String,
) -> (Pasted, Vec<Event>) {
    let mut pasted = Pasted::default();
    let mut events = Vec::new();
    for (down, row) in rows.iter().enumerate() {
        for (right, text) in row.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let at = Place {
                row: from.row + down,
                column: from.column + right,
            };
            let Some(cell) = grid.cell(at) else {
                pasted.beyond += 1;
                continue;
            };
            let event = if grid.abstains(at.column, text) {
                (cell.given != Given::Abstention).then_some(Event::Abstained(at))
            } else {
                let text = completed(at, text.clone());
                (cell.given != Given::Marked(text.clone())).then_some(Event::Committed { at, text })
            };
            match event {
                Some(event) => {
                    pasted.given += 1;
                    events.push(event);
                }
                None => {
                    pasted.same += 1;
                    // What was refused here gives way to what was there all along.
                    if cell.refused.is_some() {
                        events.push(Event::Dismissed(at));
                    }
                }
            }
        }
    }
    (pasted, events)
}
