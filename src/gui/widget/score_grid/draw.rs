//! The grid's pixels: header, rows, marks with their commas under each other, footer and the note of a refusal.
//!
//! Decides nothing: it draws a [`Grid`] and a [`State`].

use iced::advanced::Renderer as _;
use iced::advanced::graphics::geometry::Renderer as _;
use iced::advanced::renderer::Quad;
use iced::advanced::text::{self, Renderer as _};
use iced::widget::canvas::{Frame, Path};
use iced::{Color, Font, Point, Rectangle, Renderer, Size, Vector};

use super::keyboard::{Draft, State};
use super::place::{Measures, Place};
use super::words::{measure, word};
use super::{Cell, Content, Given, Grid, Refused, Row, note};
use crate::gui::font;
use crate::gui::theme::{Palette, Theme, spacing::Density};
use crate::gui::widget::fit_text::ellipsis;
use crate::gui::widget::glyph;

const LABEL: f32 = 11.5;
const ASIDE: f32 = 12.5;
const NOTE: f32 = super::words::NOTE;

/// One drawing of the grid.
struct Canvas<'a> {
    theme: &'a Theme,
    p: &'a Palette,
    grid: &'a Grid,
    state: &'a State,
    bounds: Rectangle,
    m: Measures,
    size: f32,
    top: usize,
    shown: usize,
}

pub(super) fn grid(
    renderer: &mut Renderer,
    theme: &Theme,
    grid: &Grid,
    state: &State,
    bounds: Rectangle,
    viewport: &Rectangle,
    density: Density,
) {
    let m = Measures::new(grid, bounds.width, density);
    let canvas = Canvas {
        theme,
        p: theme.palette(),
        grid,
        state,
        bounds,
        top: m.scroll(grid, bounds.height, state.at),
        shown: m.shown(bounds.height).min(grid.len()),
        size: density.grid_text(),
        m,
    };
    canvas.grounds(renderer);
    // Words stand above hatching, so they are drawn in a layer of their own; the note floats above both.
    renderer.with_layer(bounds, |renderer| canvas.words(renderer));
    if let (Some(refused), None) = (canvas.refused(), &state.draft) {
        let at = m_cell(&canvas);
        renderer.with_layer(*viewport, |renderer| {
            note::draw(
                renderer,
                theme,
                refused,
                at,
                canvas.bounds.x + canvas.m.left,
                viewport,
            )
        });
    }
}

fn m_cell(canvas: &Canvas<'_>) -> Rectangle {
    canvas.m.cell(canvas.bounds, canvas.state.at, canvas.top)
}

impl Canvas<'_> {
    fn refused(&self) -> Option<&Refused> {
        self.grid.cell(self.state.at)?.refused.as_ref()
    }

    /// The rows on the screen, with their position in the grid.
    fn rows(&self) -> impl Iterator<Item = (usize, &Row)> {
        self.grid.rows().enumerate().skip(self.top).take(self.shown)
    }

    fn row_top(&self, juror: usize) -> f32 {
        self.bounds.y + self.m.header + (juror - self.top) as f32 * self.m.row
    }

    /// Lines, tints, hatching and the selection.
    fn grounds(&self, renderer: &mut Renderer) {
        let p = self.p;
        let firsts: Vec<usize> = self
            .grid
            .groups
            .iter()
            .scan(0, |next, group| {
                Some(std::mem::replace(next, *next + group.len()))
            })
            .collect();
        for (juror, row) in self.rows() {
            let y = self.row_top(juror);
            let group = firsts.contains(&juror) || juror == self.top;
            self.line(renderer, y, if group { p.edge } else { p.line });
            match &row.content {
                Content::Span { words, .. } => self.span(renderer, y, words),
                Content::Cells(cells) => {
                    for (criterion, cell) in cells.iter().enumerate() {
                        self.cell_ground(renderer, cell, Place { juror, criterion });
                    }
                }
            }
        }
        self.line(renderer, self.row_top(self.top + self.shown), p.edge);
    }

    fn line(&self, renderer: &mut Renderer, y: f32, ink: Color) {
        let bounds = Rectangle {
            y: y.round(),
            height: 1.0,
            ..self.bounds
        };
        renderer.fill_quad(
            Quad {
                bounds,
                ..Quad::default()
            },
            ink,
        );
    }

    /// A row that takes no mark: hatched from where its words end.
    fn span(&self, renderer: &mut Renderer, y: f32, words: &str) {
        let start = self.m.left + 34.0 + measure(words, NOTE, font::REGULAR) + 12.0;
        let area = Rectangle {
            x: 0.0,
            y: 0.0,
            width: (self.bounds.width - start).max(0.0),
            height: self.m.row - 1.0,
        };
        if area.width > 8.0 {
            let mut frame = Frame::new(renderer, area.size());
            glyph::claim(&mut frame);
            glyph::hatch(&mut frame, area, 7.0, self.p.line);
            let geometry = frame.into_geometry();
            renderer.with_translation(Vector::new(self.bounds.x + start, y + 1.0), |renderer| {
                renderer.draw_geometry(geometry);
            });
        }
    }

    /// The selection of such a row, above its hatching.
    fn span_ring(&self, renderer: &mut Renderer, y: f32, juror: usize) {
        if self.state.focused && self.state.at.juror == juror {
            let bounds = Rectangle {
                x: self.bounds.x + self.m.left,
                y: y + 1.0,
                width: self.bounds.width - self.m.left,
                height: self.m.row - 1.0,
            };
            ring(renderer, bounds, self.p.accent, self.theme.ring());
        }
    }

    fn cell_ground(&self, renderer: &mut Renderer, cell: &Cell, at: Place) {
        let p = self.p;
        let rect = self.m.cell(self.bounds, at, self.top);
        let bounds = Rectangle {
            y: rect.y + 1.0,
            height: rect.height - 1.0,
            ..rect
        };
        let selected = at == self.state.at;
        let (ground, edge) = match (&cell.refused, selected, self.state.focused) {
            (Some(_), _, _) => (p.alarmtint, p.alarm),
            (None, true, true) if self.state.draft.is_some() => (p.surface, p.accent),
            (None, true, true) => (p.tint, p.accent),
            (None, true, false) => (p.sunk, p.edge),
            (None, false, _) => (Color::TRANSPARENT, Color::TRANSPARENT),
        };
        if edge != Color::TRANSPARENT {
            let width = if selected && self.state.focused {
                self.theme.ring()
            } else {
                1.0
            };
            renderer.fill_quad(
                Quad {
                    bounds,
                    ..Quad::default()
                },
                ground,
            );
            ring(renderer, bounds, edge, width);
        }
        if cell.unsaved {
            let side = 7.0;
            let mut frame = Frame::new(renderer, Size::new(side, side));
            glyph::claim(&mut frame);
            let corner = Path::new(|b| {
                b.move_to(Point::ORIGIN);
                b.line_to(Point::new(side, 0.0));
                b.line_to(Point::new(side, side));
                b.close();
            });
            frame.fill(&corner, p.accent);
            let geometry = frame.into_geometry();
            let to = Vector::new(bounds.x + bounds.width - side, bounds.y);
            renderer.with_translation(to, |renderer| renderer.draw_geometry(geometry));
        }
    }

    fn words(&self, renderer: &mut Renderer) {
        self.header(renderer);
        let decimals: Vec<f32> = (0..self.grid.columns.len()).map(|c| self.decimals(c)).collect();
        for (juror, row) in self.rows() {
            let y = self.row_top(juror);
            self.name(renderer, row, juror, y);
            match &row.content {
                Content::Span { letter, words } => {
                    self.span_ring(renderer, y, juror);
                    let x = self.bounds.x + self.m.left + 12.0;
                    let middle = y + self.m.row / 2.0;
                    self.put(
                        renderer,
                        letter,
                        Point::new(x, middle),
                        Align::Left,
                        NOTE,
                        font::SEMIBOLD,
                        self.p.ink2,
                    );
                    self.put(
                        renderer,
                        words,
                        Point::new(x + 20.0, middle),
                        Align::Left,
                        NOTE,
                        font::REGULAR,
                        self.p.ink2,
                    );
                }
                Content::Cells(cells) => {
                    for (criterion, cell) in cells.iter().enumerate() {
                        let at = Place { juror, criterion };
                        self.cell(
                            renderer,
                            cell,
                            at,
                            decimals.get(criterion).copied().unwrap_or(0.0),
                        );
                    }
                }
            }
            let (face, ink, size) = if row.complete {
                (font::SEMIBOLD, self.p.ink, self.size)
            } else {
                (font::REGULAR, self.p.ink3, NOTE)
            };
            let right = Point::new(self.bounds.x + self.m.width, y + self.m.row / 2.0);
            self.put(renderer, &row.total, right, Align::Right, size, face, ink);
        }
        self.footer(renderer, &decimals);
    }

    fn header(&self, renderer: &mut Renderer) {
        let p = self.p;
        let (first, second) = (
            self.bounds.y + self.m.header - 31.0,
            self.bounds.y + self.m.header - 14.0,
        );
        let corner = Point::new(self.bounds.x, second);
        self.put(
            renderer,
            &self.grid.corner,
            corner,
            Align::Left,
            LABEL,
            font::REGULAR,
            p.ink3,
        );
        for (criterion, column) in self.grid.columns.iter().enumerate() {
            let hot = self.state.focused && criterion == self.state.at.criterion;
            let (face, ink, quiet) = if hot {
                (font::SEMIBOLD, p.accent, p.accent)
            } else {
                (font::REGULAR, p.ink2, p.ink3)
            };
            let x =
                self.bounds.x + self.m.left + (criterion as f32 + 1.0) * self.m.column - Measures::PAD + 3.0;
            let fit = |s: &str| measure(s, LABEL, face) <= self.m.column - 1.0;
            let (label, weight) = (ellipsis(&column.label, fit), ellipsis(&column.weight, fit));
            self.put(
                renderer,
                &label,
                Point::new(x, first),
                Align::Right,
                LABEL,
                face,
                ink,
            );
            self.put(
                renderer,
                &weight,
                Point::new(x, second),
                Align::Right,
                LABEL,
                face,
                quiet,
            );
        }
        let right = self.bounds.x + self.m.width;
        let (title, scale) = &self.grid.total;
        self.put(
            renderer,
            title,
            Point::new(right, first),
            Align::Right,
            LABEL,
            font::SEMIBOLD,
            p.ink,
        );
        self.put(
            renderer,
            scale,
            Point::new(right, second),
            Align::Right,
            LABEL,
            font::REGULAR,
            p.ink3,
        );
    }

    fn name(&self, renderer: &mut Renderer, row: &Row, juror: usize, y: f32) {
        let hot = self.state.focused && juror == self.state.at.juror;
        let (face, ink) = if hot {
            (font::SEMIBOLD, self.p.accent)
        } else {
            (font::REGULAR, self.p.ink)
        };
        let size = self.size - 1.0;
        let aside = row
            .aside
            .as_deref()
            .map(|words| (words, measure(words, ASIDE, font::ITALIC)));
        let room = self.m.left - 4.0 - aside.map_or(0.0, |(_, width)| width + 5.0);
        let name = ellipsis(&row.name, |s| measure(s, size, face) <= room);
        let at = Point::new(self.bounds.x, y + self.m.row / 2.0);
        let width = measure(&name, size, face);
        self.put(renderer, &name, at, Align::Left, size, face, ink);
        if let Some((words, _)) = aside {
            let beside = Point::new(at.x + width + 5.0, at.y);
            self.put(
                renderer,
                words,
                beside,
                Align::Left,
                NOTE,
                font::ITALIC,
                self.p.ink3,
            );
        }
    }

    /// The room that the decimals of a column need, so that commas stand under each other.
    fn decimals(&self, criterion: usize) -> f32 {
        let marks = self.grid.rows().filter_map(|row| match &row.content {
            Content::Cells(cells) => match &cells.get(criterion)?.given {
                Given::Marked(mark) => Some(mark.as_str()),
                Given::Pending | Given::Abstention => None,
            },
            Content::Span { .. } => None,
        });
        let mean = self.grid.columns.get(criterion).map(|c| c.mean.as_str());
        marks
            .chain(mean)
            .filter_map(split)
            .map(|(_, tail)| measure(tail, self.size, font::REGULAR))
            .fold(0.0, f32::max)
    }

    fn cell(&self, renderer: &mut Renderer, cell: &Cell, at: Place, decimals: f32) {
        let p = self.p;
        let rect = self.m.cell(self.bounds, at, self.top);
        let right = Point::new(rect.x + rect.width - Measures::PAD, rect.y + rect.height / 2.0);
        if let (Some(draft), true) = (&self.state.draft, at == self.state.at) {
            return self.draft(renderer, draft, right);
        }
        match (&cell.refused, &cell.given) {
            (Some(refused), _) => {
                let shown = ellipsis(&refused.draft, |s| {
                    measure(s, self.size, font::SEMIBOLD) <= rect.width - 6.0
                });
                self.put(
                    renderer,
                    &shown,
                    right,
                    Align::Right,
                    self.size,
                    font::SEMIBOLD,
                    p.alarm,
                );
            }
            (None, Given::Pending) => {
                let at = Point::new(right.x - decimals, right.y);
                self.put(renderer, "·", at, Align::Right, self.size, font::REGULAR, p.ghost);
            }
            (None, Given::Abstention) => {
                let at = Point::new(right.x - decimals, right.y);
                self.put(renderer, "A", at, Align::Right, self.size, font::REGULAR, p.ink2);
            }
            (None, Given::Marked(mark)) => self.figure(renderer, mark, right, decimals, p.ink),
        }
    }

    /// A figure whose comma stands under the commas above it; a word is aligned to the right.
    fn figure(&self, renderer: &mut Renderer, mark: &str, right: Point, decimals: f32, ink: Color) {
        let number = mark.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
        if !number {
            let shown = ellipsis(mark, |s| measure(s, NOTE, font::REGULAR) <= self.m.column - 8.0);
            return self.put(renderer, &shown, right, Align::Right, NOTE, font::REGULAR, ink);
        }
        let comma = Point::new(right.x - decimals, right.y);
        let (whole, tail) = split(mark).unwrap_or((mark, ""));
        self.put(
            renderer,
            whole,
            comma,
            Align::Right,
            self.size,
            font::REGULAR,
            ink,
        );
        self.put(renderer, tail, comma, Align::Left, self.size, font::REGULAR, ink);
    }

    fn draft(&self, renderer: &mut Renderer, draft: &Draft, right: Point) {
        self.put(
            renderer,
            &draft.text,
            right,
            Align::Right,
            self.size,
            font::REGULAR,
            self.p.ink,
        );
        let after: String = draft.text.chars().skip(draft.caret).collect();
        let x = right.x - measure(&after, self.size, font::REGULAR);
        let bounds = Rectangle {
            x: x.round(),
            y: right.y - 9.0,
            width: 1.5,
            height: 18.0,
        };
        renderer.fill_quad(
            Quad {
                bounds,
                ..Quad::default()
            },
            self.p.accent,
        );
    }

    fn footer(&self, renderer: &mut Renderer, decimals: &[f32]) {
        let y = self.row_top(self.top + self.shown) + self.m.row / 2.0;
        let p = self.p;
        let label = ellipsis(&self.grid.footer, |s| {
            measure(s, NOTE, font::REGULAR) <= self.m.left - 6.0
        });
        self.put(
            renderer,
            &label,
            Point::new(self.bounds.x, y),
            Align::Left,
            NOTE,
            font::REGULAR,
            p.ink2,
        );
        for (criterion, column) in self.grid.columns.iter().enumerate() {
            let right =
                self.bounds.x + self.m.left + (criterion as f32 + 1.0) * self.m.column - Measures::PAD;
            let room = decimals.get(criterion).copied().unwrap_or(0.0);
            self.figure(renderer, &column.mean, Point::new(right, y), room, p.ink2);
        }
        let right = Point::new(self.bounds.x + self.m.width, y);
        self.put(
            renderer,
            &self.grid.mean,
            right,
            Align::Right,
            self.size,
            font::SEMIBOLD,
            p.ink,
        );
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one word on a canvas has these seven properties"
    )]
    fn put(
        &self,
        renderer: &mut Renderer,
        words: &str,
        at: Point,
        align: Align,
        size: f32,
        face: Font,
        ink: Color,
    ) {
        if words.is_empty() {
            return;
        }
        // The box is the text's own, from its top left corner: the software renderer redraws what lies in it.
        let text = word(words.to_owned(), size, face);
        let height = text.line_height.to_absolute(text.size).0;
        let width = (measure(words, size, face) + 1.0).ceil();
        let x = match align {
            Align::Left => at.x,
            Align::Right => at.x - width + 1.0,
        };
        let at = Point::new(x, at.y - height / 2.0);
        let text = text::Text {
            bounds: Size::new(width, height),
            ..text
        };
        renderer.fill_text(text, at, ink, self.bounds);
    }
}

/// A frame inside `bounds`, square and of whole pixels.
fn ring(renderer: &mut Renderer, bounds: Rectangle, ink: Color, width: f32) {
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
    for bounds in sides {
        renderer.fill_quad(
            Quad {
                bounds,
                ..Quad::default()
            },
            ink,
        );
    }
}

#[derive(Clone, Copy)]
enum Align {
    Left,
    Right,
}

/// A number's part before its comma, and the rest with the comma.
fn split(figure: &str) -> Option<(&str, &str)> {
    figure.find([',', '.']).map(|at| figure.split_at(at))
}
