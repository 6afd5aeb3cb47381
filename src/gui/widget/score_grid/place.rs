//! Where things stand in the grid: measures from the room there is, what of it is in view, and a point's cell.
//!
//! Draws nothing.

use std::ops::Range;

use iced::{Point, Rectangle, Size, Vector};

use super::words::{NOTE, Words};
use super::{Column, Entry, Grid, Row};
use crate::gui::font;
use crate::gui::theme::spacing::Density;

/// A row and a column, counted from zero, groups left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Place {
    /// Row: a juror, or a dossier.
    pub row: usize,
    /// Column: a criterion.
    pub column: usize,
}

/// A rectangle of cells, both corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    first: Place,
    last: Place,
}

impl Block {
    /// The block between two corners, whichever.
    pub fn between(one: Place, other: Place) -> Self {
        Self {
            first: Place {
                row: one.row.min(other.row),
                column: one.column.min(other.column),
            },
            last: Place {
                row: one.row.max(other.row),
                column: one.column.max(other.column),
            },
        }
    }

    /// The corner where it begins.
    pub fn first(&self) -> Place {
        self.first
    }

    /// The corner where it ends.
    pub fn last(&self) -> Place {
        self.last
    }

    /// Its rows.
    pub fn rows(&self) -> Range<usize> {
        self.first.row..self.last.row + 1
    }

    /// Its columns.
    pub fn columns(&self) -> Range<usize> {
        self.first.column..self.last.column + 1
    }

    /// Its cells in reading order.
    pub fn places(self) -> impl Iterator<Item = Place> {
        self.rows()
            .flat_map(move |row| self.columns().map(move |column| Place { row, column }))
    }

    /// Whether a cell lies in it.
    pub fn contains(&self, at: Place) -> bool {
        self.rows().contains(&at.row) && self.columns().contains(&at.column)
    }
}

/// Text of the column heads.
pub(super) const LABEL: f32 = 11.5;
/// Text of the asides after names, and the space before them.
pub(super) const ASIDE: f32 = 12.5;
pub(super) const ASIDE_GAP: f32 = 5.0;
/// Space between a name and its first mark.
pub(super) const NAME_GAP: f32 = 6.0;

/// Text of a name that is a little too long for its column, and of one that takes two lines there.
pub(super) const SHORTER_NAME: f32 = 12.5;
pub(super) const SMALL_NAME: f32 = 11.0;

/// Text of the names, beside marks of that size.
pub(super) fn name_size(text: f32) -> f32 {
    text - 1.0
}

/// A line of the column heads.
pub(super) const HEAD_LINE: f32 = 16.0;

/// The measures of a grid in a given room. Lengths are in logical pixels, from the widget's corner.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Measures {
    /// Height of the header.
    pub header: f32,
    /// Whether the heads stand on two lines in turn, because some are wider than their column.
    pub staggered: bool,
    /// Height of a row.
    pub row: f32,
    /// Where the first criterion begins.
    pub left: f32,
    /// Width of a criterion of numbers; levels are words, and get more where there is room.
    pub column: f32,
    /// Where each criterion begins, from the first one's beginning, and where the last one ends.
    edges: Vec<f32>,
    /// Space between a mark and its cell's edge.
    pub pad: f32,
    /// Where the totals end; what is right of it is for the scroll bar.
    pub right: f32,
    /// Width of the totals.
    pub total: f32,
    /// Everything.
    pub size: Size,
    rows: usize,
    columns: usize,
}

impl Measures {
    /// Room for the bar that shows how far the rows are scrolled.
    const BAR: f32 = 9.0;

    pub fn new(grid: &Grid, room: Size, density: Density, words: &Words) -> Self {
        let (tall, text) = (density.grid_row(), density.grid_text());
        let (rows, columns) = (grid.len(), grid.columns.len());
        let n = columns.max(1) as f32;

        // Height first: rows shrink a little before they scroll. A scroll bar takes its width from the rest.
        let mut measures = Self {
            header: 2.0 * HEAD_LINE + 8.0,
            row: tall,
            size: room,
            rows,
            columns,
            ..Self::default()
        };
        measures.fit_rows(tall, text);
        let bar = if measures.scrolls().1 { Self::BAR } else { 0.0 };
        let (right, total) = (room.width - bar, text * 3.4);

        // A column is as wide as its longest mark; names take what the marks leave, within bounds. Levels are words: they
        // get the room that names can spare.
        let needs = |widest: &str| words.width(widest, text, font::REGULAR) + 8.0;
        let least = grid
            .columns
            .iter()
            .map(|column| needs(&column.widest).clamp(text * 2.2, text * 6.0))
            .fold(text * 2.2, f32::max);
        let easy = least.max(text * 2.8);
        let named = |row: &Row| {
            let aside = row
                .aside
                .as_deref()
                .map_or(0.0, |aside| words.width(aside, ASIDE, font::ITALIC) + ASIDE_GAP);
            words.width(&row.name, name_size(text), font::SEMIBOLD) + aside + NAME_GAP
        };
        let level = |label: &String| words.width(label, NOTE, font::REGULAR) + 8.0;
        let levels = |column: &Column| match &column.entry {
            Entry::Levels(all) => all.iter().map(level).fold(0.0, f32::max),
            Entry::Number => 0.0,
        };
        let marks = right - total;
        let shortest = text * 6.0;
        let worded: Vec<f32> = grid
            .columns
            .iter()
            .map(|column| least.max(levels(column)))
            .collect();
        // Words that fit nowhere need not be made room for.
        let room = worded.iter().sum::<f32>();
        let spared = worded.iter().any(|width| *width > least) && room <= marks - shortest;
        let bases = if spared { worded } else { vec![least; columns] };
        let longest = text * if spared { 9.6 } else { 14.0 };
        let wished = grid.rows().map(named).fold(0.0, f32::max).min(longest);
        if marks - shortest >= n * least {
            let room = bases.iter().sum::<f32>();
            // Sums of lengths are not exact: there may be a hair less room than was counted.
            let name = wished.clamp(shortest, (marks - room).max(shortest));
            let widths = shared(&bases, marks - name, text * 6.0);
            measures.column = widths.iter().copied().fold(text * 6.0, f32::min);
            measures.edges = edges(widths);
            measures.left = marks - measures.content().width;
        } else {
            // As many whole columns as there is room for.
            let name = wished.min(text * 9.0).min(marks * 0.4);
            let seen = ((marks - name) / easy).floor().clamp(1.0, n);
            measures.column = ((marks - name) / seen).floor().max(1.0);
            measures.left = marks - seen * measures.column;
            measures.edges = edges(vec![measures.column; columns]);
        }
        measures.right = right;
        measures.total = total;
        measures.pad = if measures.column < text * 2.8 { 6.0 } else { 9.0 };
        let fits = |(at, column): (usize, &Column)| {
            words.width(&column.label, LABEL, font::SEMIBOLD) <= measures.width(at) - 4.0
        };
        measures.staggered = columns > 1 && !grid.columns.iter().enumerate().all(fits);
        if measures.staggered {
            measures.header += HEAD_LINE - 2.0;
            measures.fit_rows(tall, text);
        }
        measures
    }

    /// The height of the rows: the usual one if all fit, a little less if all fit then, else the usual one again.
    fn fit_rows(&mut self, tall: f32, text: f32) {
        let fitted = ((self.size.height - self.header) / (self.rows as f32 + 1.0)).floor();
        self.row = if fitted >= (text * 1.6).round() {
            fitted.min(tall)
        } else {
            tall
        };
    }

    /// The height that is used: where rows scroll, no row is cut in two at rest.
    pub fn height(&self) -> f32 {
        let fit = ((self.size.height - self.header) / self.row.max(1.0)).floor() - 1.0;
        let shown = (self.rows as f32).min(fit.max(1.0));
        (self.header + self.row * (shown + 1.0)).min(self.size.height)
    }

    /// Where the marks are seen, from the widget's corner.
    pub fn body(&self) -> Rectangle {
        Rectangle {
            x: self.left,
            y: self.header,
            width: (self.right - self.total - self.left).max(0.0),
            height: (self.height() - self.header - self.row).max(0.0),
        }
    }

    /// All marks, seen or not.
    pub fn content(&self) -> Size {
        Size::new(self.edge(self.columns), self.rows as f32 * self.row)
    }

    /// Where a criterion begins, from the first one's beginning.
    fn edge(&self, column: usize) -> f32 {
        self.edges
            .get(column)
            .or(self.edges.last())
            .copied()
            .unwrap_or(0.0)
    }

    /// Width of one criterion.
    pub fn width(&self, column: usize) -> f32 {
        self.edge(column + 1) - self.edge(column)
    }

    /// Whether there is more than is seen: to the right, and below.
    pub fn scrolls(&self) -> (bool, bool) {
        let (content, body) = (self.content(), self.body());
        (
            content.width > body.width + 0.5,
            content.height > body.height + 0.5,
        )
    }

    /// The scroll nearest to the one wished for that stays within the grid.
    pub fn clamp(&self, scroll: Vector) -> Vector {
        let (content, body) = (self.content(), self.body());
        Vector::new(
            scroll.x.clamp(0.0, (content.width - body.width).max(0.0)),
            scroll.y.clamp(0.0, (content.height - body.height).max(0.0)),
        )
    }

    /// The nearest scroll that cuts no row and no column in two: half a figure is another figure.
    pub fn whole(&self, scroll: Vector) -> Vector {
        let far = |edge: &&f32| (scroll.x - **edge).abs();
        let nearest = self.edges.iter().min_by(|a, b| far(a).total_cmp(&far(b)));
        let row = self.row.max(1.0);
        self.clamp(Vector::new(
            nearest.copied().unwrap_or(0.0),
            (scroll.y / row).round() * row,
        ))
    }

    /// The scroll nearest to this one that shows a cell.
    pub fn reveal(&self, scroll: Vector, at: Place) -> Vector {
        let body = self.body();
        let (x, y) = (self.edge(at.column), at.row as f32 * self.row);
        let near =
            |scroll: f32, start: f32, length: f32, seen: f32| scroll.min(start).max(start + length - seen);
        self.whole(Vector::new(
            near(scroll.x, x, self.width(at.column), body.width),
            near(scroll.y, y, self.row, body.height),
        ))
    }

    /// How many rows are seen whole: what a page key moves by.
    pub fn page(&self) -> usize {
        ((self.body().height / self.row.max(1.0)).floor() as usize).max(1)
    }

    /// The rows of which something is seen.
    pub fn seen_rows(&self, scroll: Vector) -> Range<usize> {
        seen(scroll.y, self.body().height, self.row, self.rows)
    }

    /// The columns of which something is seen.
    pub fn seen_columns(&self, scroll: Vector) -> Range<usize> {
        let (left, right) = (scroll.x, scroll.x + self.body().width);
        let before = |end: f32| self.edges.partition_point(|edge| *edge < end).min(self.columns);
        let first = before(left + 0.01).saturating_sub(1);
        first..before(right - 0.01).max(first)
    }

    /// The cell under a point of the widget; names and totals belong to their row.
    pub fn hit(&self, point: Point, scroll: Vector) -> Option<Place> {
        let body = self.body();
        let inside = point.y >= body.y && point.y < body.y + body.height;
        inside.then(|| self.nearest(point, scroll)).flatten()
    }

    /// The cell nearest to a point, which may lie outside: where a drag goes.
    pub fn nearest(&self, point: Point, scroll: Vector) -> Option<Place> {
        let body = self.body();
        let x = point.x.clamp(body.x, body.x + (body.width - 1.0).max(0.0)) - body.x + scroll.x;
        let y = point.y - body.y + scroll.y;
        let last = Place {
            row: self.rows.checked_sub(1)?,
            column: self.columns.checked_sub(1)?,
        };
        Some(Place {
            row: ((y / self.row).max(0.0) as usize).min(last.row),
            column: self
                .edges
                .partition_point(|edge| *edge <= x)
                .saturating_sub(1)
                .min(last.column),
        })
    }

    /// The rectangle of a cell, from the widget's corner; it may lie outside the body.
    pub fn cell(&self, at: Place, scroll: Vector) -> Rectangle {
        let body = self.body();
        Rectangle {
            x: body.x + self.edge(at.column) - scroll.x,
            y: body.y + at.row as f32 * self.row - scroll.y,
            width: self.width(at.column),
            height: self.row,
        }
    }
}

/// Widths that fill a room and are alike, but for those that need more, and those that would be wider than `widest`.
fn shared(bases: &[f32], room: f32, widest: f32) -> Vec<f32> {
    let (mut alike, mut left) = (bases.len(), room);
    let mut bases_down = bases.to_vec();
    bases_down.sort_by(|a, b| b.total_cmp(a));
    for base in bases_down {
        if base * alike as f32 <= left {
            break;
        }
        left -= base;
        alike -= 1;
    }
    let width = (left / alike.max(1) as f32).min(widest);
    bases.iter().map(|base| base.max(width)).collect()
}

/// Where columns of these widths begin, and where the last one ends.
fn edges(widths: Vec<f32>) -> Vec<f32> {
    let end = widths.into_iter().scan(0.0, |end, width| {
        *end += width;
        Some(*end)
    });
    std::iter::once(0.0).chain(end).collect()
}

fn seen(scroll: f32, length: f32, one: f32, count: usize) -> Range<usize> {
    let one = one.max(1.0);
    let first = ((scroll / one).floor().max(0.0) as usize).min(count);
    let end = (((scroll + length) / one - 0.01).ceil().max(0.0) as usize).min(count);
    first..end.max(first)
}
