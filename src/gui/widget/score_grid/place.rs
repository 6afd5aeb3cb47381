//! Where things stand in the grid: measures from the width, and a point's cell.
//!
//! Draws nothing.

use iced::{Point, Rectangle};

use super::{Entry, Grid};
use crate::gui::theme::spacing::Density;

/// A juror's row and a criterion's column, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Place {
    /// Row, without counting the groups.
    pub juror: usize,
    /// Column.
    pub criterion: usize,
}

/// The measures of a grid of a given width.
pub(super) struct Measures {
    /// Height of the two-line header.
    pub header: f32,
    /// Height of a row.
    pub row: f32,
    /// Where the first criterion begins.
    pub left: f32,
    /// Width of a criterion.
    pub column: f32,
    /// The whole width.
    pub width: f32,
    rows: usize,
}

impl Measures {
    /// Space between a mark and its cell's edge.
    pub const PAD: f32 = 9.0;

    pub fn new(grid: &Grid, width: f32, density: Density) -> Self {
        let (row, text) = (density.grid_row(), density.grid_text());
        let n = grid.columns.len().max(1) as f32;
        let total = text * 3.6;
        // Names take what the marks leave, within bounds; a criterion is never narrower than « 13,75 ». Levels are words:
        // they get the room that names can spare.
        let words = grid
            .columns
            .iter()
            .any(|column| matches!(column.entry, Entry::Levels(_)));
        let longest = text * if words { 9.6 } else { 14.0 };
        let name = (width - total - n * text * 2.8).clamp(text * 6.0, longest);
        let column = ((width - total - name) / n).clamp(text * 2.2, text * 6.0);
        let left = width - total - n * column;
        Self {
            header: row + 14.0,
            row,
            left,
            column,
            width,
            rows: grid.len(),
        }
    }

    /// Everything, with the header and the footer.
    pub fn height(&self) -> f32 {
        self.header + self.row * (self.rows as f32 + 1.0)
    }

    /// The first row shown, so that `at` is visible in a window of this height.
    pub fn scroll(&self, grid: &Grid, height: f32, at: Place) -> usize {
        let shown = self.shown(height);
        let last = grid.len().saturating_sub(shown);
        (at.juror + 1).saturating_sub(shown).min(last)
    }

    /// How many rows fit between header and footer.
    pub fn shown(&self, height: f32) -> usize {
        (((height - self.header) / self.row).floor() as usize)
            .saturating_sub(1)
            .max(1)
    }

    /// The cell under a point of the widget.
    pub fn hit(&self, grid: &Grid, point: Point, top: usize, height: f32) -> Option<Place> {
        let down = (point.y - self.header) / self.row;
        let across = (point.x - self.left) / self.column;
        let juror = (down >= 0.0).then_some(down as usize + top)?;
        let inside = juror < grid.len() && (down as usize) < self.shown(height).min(grid.len());
        let criterion = (across.max(0.0) as usize).min(grid.columns.len().checked_sub(1)?);
        inside.then_some(Place { juror, criterion })
    }

    /// The rectangle of a cell, `top` being the first row shown.
    pub fn cell(&self, bounds: Rectangle, at: Place, top: usize) -> Rectangle {
        Rectangle {
            x: bounds.x + self.left + at.criterion as f32 * self.column,
            y: bounds.y + self.header + (at.juror - top) as f32 * self.row,
            width: self.column,
            height: self.row,
        }
    }
}
