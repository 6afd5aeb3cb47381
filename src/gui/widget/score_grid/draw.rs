//! The grid's pixels: heads, names, marks with their commas under each other, totals and the note of a refusal.
//!
//! Decides nothing: it draws a [`Grid`] and what the widget remembers, and of that only what is in view. Heads, names,
//! totals and footer stand still; the marks between them scroll.

mod cell;
mod frame;

use iced::advanced::Renderer as _;
use iced::advanced::renderer::Quad;
use iced::advanced::text::{self, Renderer as _};
use iced::{Color, Font, Point, Rectangle, Renderer, Size};

use super::place::{Block, Measures, Place};
use super::words::{NOTE, Words, word};
use super::{Content, Given, Grid, Memory, Row, State, note};
use crate::gui::font;
use crate::gui::theme::{Palette, Theme, spacing::Density};

/// One drawing of the grid.
struct Canvas<'a> {
    theme: &'a Theme,
    p: &'a Palette,
    grid: &'a Grid,
    memory: &'a Memory,
    state: &'a State,
    words: &'a Words,
    m: &'a Measures,
    bounds: Rectangle,
    /// What of it is in sight, on the screen.
    seen: Rectangle,
    /// Where the marks are seen, on the screen.
    body: Rectangle,
    block: Block,
    size: f32,
}

pub(super) fn grid(
    renderer: &mut Renderer,
    theme: &Theme,
    grid: &Grid,
    memory: &Memory,
    bounds: Rectangle,
    viewport: &Rectangle,
    density: Density,
) {
    // A layer is cut by nothing but itself: where the grid is scrolled, it ends where its page does.
    let Some(seen) = bounds.intersection(viewport) else {
        return;
    };
    let m = &memory.measures;
    let body = m.body();
    let canvas = Canvas {
        theme,
        p: theme.palette(),
        grid,
        memory,
        state: &memory.keys,
        words: &memory.words,
        m,
        bounds,
        seen,
        body: Rectangle {
            x: bounds.x + body.x,
            y: bounds.y + body.y,
            ..body
        },
        block: memory.keys.block(),
        size: density.grid_text(),
    };
    canvas.grounds(renderer);
    // Words stand above hatching, so they are drawn in a layer of their own; the note floats above both.
    renderer.with_layer(seen, |renderer| canvas.write(renderer));
    let at = canvas.rect(memory.keys.at);
    let refused = grid.cell(memory.keys.at).and_then(|cell| cell.refused.as_ref());
    if let (Some(refused), None, Some(cell)) = (refused, &memory.keys.draft, at.intersection(&canvas.body)) {
        renderer.with_layer(*viewport, |renderer| {
            note::draw(
                renderer,
                theme,
                &memory.signs,
                refused,
                cell,
                Rectangle {
                    x: canvas.body.x,
                    ..bounds
                },
                viewport,
            )
        });
    }
}

/// The room that the decimals of each column need, so that commas stand under each other.
pub(super) fn decimals(grid: &Grid, words: &Words, size: f32) -> Vec<f32> {
    let tail = |figure: &str| split(figure).map_or(0.0, |(_, tail)| words.width(tail, size, font::REGULAR));
    let mut room: Vec<f32> = grid.columns.iter().map(|column| tail(&column.mean)).collect();
    for row in grid.rows() {
        let Content::Cells(cells) = &row.content else {
            continue;
        };
        for (room, cell) in room.iter_mut().zip(cells) {
            if let Given::Marked(mark) = &cell.given {
                *room = room.max(tail(mark));
            }
        }
    }
    room
}

impl Canvas<'_> {
    /// The rows of which something is seen, with their position in the grid.
    fn rows(&self) -> impl Iterator<Item = (usize, &Row)> {
        let seen = self.m.seen_rows(self.memory.scroll);
        let count = seen.len();
        self.grid.rows().enumerate().skip(seen.start).take(count)
    }

    /// Where a cell is on the screen.
    fn rect(&self, at: Place) -> Rectangle {
        let rect = self.m.cell(at, self.memory.scroll);
        Rectangle {
            x: self.bounds.x + rect.x,
            y: self.bounds.y + rect.y,
            ..rect
        }
    }

    fn row_top(&self, row: usize) -> f32 {
        self.rect(Place { row, column: 0 }).y
    }

    fn right(&self) -> f32 {
        self.bounds.x + self.m.right
    }

    /// The part of the rows that holds names and totals too.
    fn band(&self) -> Rectangle {
        Rectangle {
            x: self.bounds.x,
            width: self.m.right,
            ..self.body
        }
    }

    fn write(&self, renderer: &mut Renderer) {
        self.head(renderer);
        for (at, row) in self.rows() {
            let y = self.row_top(at);
            self.name(renderer, row, at, y);
            match &row.content {
                Content::Span { letter, words } => self.span_words(renderer, at, y, letter, words),
                Content::Cells(cells) => {
                    for column in self.m.seen_columns(self.memory.scroll) {
                        if let Some(cell) = cells.get(column) {
                            self.cell(renderer, cell, Place { row: at, column });
                        }
                    }
                }
            }
            let (face, ink, size) = if row.complete {
                (font::SEMIBOLD, self.p.ink, self.size)
            } else {
                (font::REGULAR, self.p.ink3, NOTE)
            };
            let right = Point::new(self.right(), y + self.m.row / 2.0);
            let style = Style { size, face, ink };
            self.put(renderer, &row.total, right, Align::Right, style, self.band());
        }
        self.footer(renderer);
    }

    /// A figure whose comma stands under the commas above it; a word is aligned to the right.
    fn figure(
        &self,
        renderer: &mut Renderer,
        mark: &str,
        right: Point,
        column: usize,
        style: Style,
        clip: Rectangle,
    ) {
        let number = mark.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
        if !number {
            let style = Style { size: NOTE, ..style };
            let shown = self.words.fit(mark, NOTE, style.face, self.m.width(column) - 8.0);
            return self.put(renderer, &shown, right, Align::Right, style, clip);
        }
        let comma = Point::new(right.x - self.decimals(column), right.y);
        let (whole, tail) = split(mark).unwrap_or((mark, ""));
        self.put(renderer, whole, comma, Align::Right, style, clip);
        self.put(renderer, tail, comma, Align::Left, style, clip);
    }

    fn decimals(&self, column: usize) -> f32 {
        self.memory.decimals.get(column).copied().unwrap_or(0.0)
    }

    /// One line of text, its middle at the height of `at`, seen inside `clip` only.
    fn put(
        &self,
        renderer: &mut Renderer,
        words: &str,
        at: Point,
        align: Align,
        style: Style,
        clip: Rectangle,
    ) {
        if words.is_empty() {
            return;
        }
        // The box is the text's own, from its top left corner: the software renderer redraws what lies in it.
        let text = word(words.to_owned(), style.size, style.face);
        let height = text.line_height.to_absolute(text.size).0;
        let width = (self.words.width(words, style.size, style.face) + 1.0).ceil();
        let x = match align {
            Align::Left => at.x,
            Align::Right => at.x - width + 1.0,
        };
        let text = text::Text {
            bounds: Size::new(width, height),
            ..text
        };
        let at = Point::new(x, at.y - height / 2.0);
        let area = Rectangle::new(at, text.bounds);
        let Some(clip) = clip.intersection(&self.seen) else {
            return;
        };
        let write = |renderer: &mut Renderer| renderer.fill_text(text, at, style.ink, clip);
        if area.is_within(&clip) {
            write(renderer);
        } else if area.intersects(&clip) {
            // Only a layer cuts a text.
            renderer.with_layer(clip, write);
        }
    }
}

/// How a line of text looks.
#[derive(Clone, Copy)]
struct Style {
    size: f32,
    face: Font,
    ink: Color,
}

#[derive(Clone, Copy)]
enum Align {
    Left,
    Right,
}

/// A rectangle of one colour, of which only what lies inside `clip` is drawn.
fn fill(renderer: &mut Renderer, bounds: Rectangle, clip: Rectangle, ink: Color) {
    if let Some(bounds) = bounds.intersection(&clip) {
        renderer.fill_quad(
            Quad {
                bounds,
                ..Quad::default()
            },
            ink,
        );
    }
}

/// A frame inside `bounds`, square and of whole pixels.
fn ring(renderer: &mut Renderer, bounds: Rectangle, clip: Rectangle, ink: Color, width: f32) {
    let (right, bottom) = (bounds.x + bounds.width - width, bounds.y + bounds.height - width);
    let sides = [
        Rectangle {
            height: width,
            ..bounds
        },
        Rectangle {
            y: bottom,
            height: width,
            ..bounds
        },
        Rectangle { width, ..bounds },
        Rectangle {
            x: right,
            width,
            ..bounds
        },
    ];
    for side in sides {
        fill(renderer, side, clip, ink);
    }
}

/// A number's part before its comma, and the rest with the comma.
fn split(figure: &str) -> Option<(&str, &str)> {
    figure.find([',', '.']).map(|at| figure.split_at(at))
}

#[cfg(test)]
mod tests;
