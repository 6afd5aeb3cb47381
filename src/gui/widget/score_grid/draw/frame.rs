//! What stands still around the marks: heads, names, rows that take no mark, footer, scroll bars.

use iced::{Color, Font, Point, Rectangle, Renderer};

use super::super::place::{
    ASIDE, ASIDE_GAP, HEAD_LINE, LABEL, NAME_GAP, Place, SHORTER_NAME, SMALL_NAME, name_size,
};
use super::super::sign::Sign;
use super::super::words::NOTE;
use super::super::{Content, Row};
use super::{Align, Canvas, Style, fill, ring};
use crate::gui::font;

impl Canvas<'_> {
    /// Lines, tints, hatching and the selection.
    pub(super) fn grounds(&self, renderer: &mut Renderer) {
        let p = self.p;
        let firsts: Vec<usize> = self
            .grid
            .groups
            .iter()
            .scan(0, |next, group| {
                Some(std::mem::replace(next, *next + group.len()))
            })
            .collect();
        for (at, row) in self.rows() {
            let y = self.row_top(at);
            if y >= self.body.y {
                let group = firsts.contains(&at);
                self.line(renderer, y, if group { p.edge } else { p.line });
            }
            match &row.content {
                Content::Span { words, .. } => self.span(renderer, y, words),
                Content::Cells(cells) => {
                    for column in self.m.seen_columns(self.memory.scroll) {
                        if let Some(cell) = cells.get(column) {
                            self.cell_ground(renderer, cell, Place { row: at, column });
                        }
                    }
                }
            }
        }
        self.block_ring(renderer);
        self.line(renderer, self.body.y, p.edge);
        self.line(renderer, self.body.y + self.body.height, p.edge);
        self.bars(renderer);
    }

    fn line(&self, renderer: &mut Renderer, y: f32, ink: Color) {
        let bounds = Rectangle {
            y: y.round(),
            height: 1.0,
            ..self.bounds
        };
        fill(renderer, bounds, self.bounds, ink);
    }

    /// The outline of several cells selected together.
    fn block_ring(&self, renderer: &mut Renderer) {
        if self.state.to.is_none() || !self.state.focused {
            return;
        }
        let (first, last) = (self.rect(self.block.first()), self.rect(self.block.last()));
        let bounds = Rectangle {
            y: first.y + 1.0,
            width: last.x + last.width - first.x,
            height: last.y + last.height - first.y - 1.0,
            ..first
        };
        ring(
            renderer,
            bounds,
            self.body,
            self.p.accent,
            self.theme.ring() - 1.0,
        );
    }

    /// A row that takes no mark: hatched from where its words end.
    fn span(&self, renderer: &mut Renderer, y: f32, words: &str) {
        let words = self.words.width(words, NOTE, font::REGULAR);
        let area = Rectangle {
            x: self.body.x + 34.0 + words + 12.0,
            y: y + 1.0,
            width: self.body.width - 34.0 - words - 12.0,
            height: self.m.row - 1.0,
        };
        if let Some(area) = area.intersection(&self.body).filter(|area| area.width > 8.0) {
            self.memory.signs.show(renderer, self.theme, Sign::Hatching, area);
        }
    }

    /// The words of such a row, and its selection above the hatching.
    pub(super) fn span_words(&self, renderer: &mut Renderer, row: usize, y: f32, letter: &str, words: &str) {
        if self.state.focused && self.state.at.row == row {
            let bounds = Rectangle {
                y: y + 1.0,
                height: self.m.row - 1.0,
                ..self.body
            };
            ring(renderer, bounds, self.body, self.p.accent, self.theme.ring());
        }
        let middle = y + self.m.row / 2.0;
        let style = Style {
            size: NOTE,
            face: font::REGULAR,
            ink: self.p.ink2,
        };
        let strong = Style {
            face: font::SEMIBOLD,
            ..style
        };
        let x = self.body.x + 12.0;
        self.put(
            renderer,
            letter,
            Point::new(x, middle),
            Align::Left,
            strong,
            self.body,
        );
        let beside = Point::new(x + 20.0, middle);
        let words = self.words.fit(words, NOTE, font::REGULAR, self.body.width - 40.0);
        self.put(renderer, &words, beside, Align::Left, style, self.body);
    }

    pub(super) fn head(&self, renderer: &mut Renderer) {
        let p = self.p;
        let second = self.body.y - 6.0 - HEAD_LINE / 2.0;
        let first = second - HEAD_LINE;
        let style = |face, ink| Style {
            size: LABEL,
            face,
            ink,
        };
        let head = Rectangle {
            height: self.m.header,
            ..self.bounds
        };
        let room = self.m.left - 6.0;
        let title = self.words.fit(&self.grid.title, LABEL, font::SEMIBOLD, room);
        let strong = style(font::SEMIBOLD, p.ink);
        self.put(
            renderer,
            &title,
            Point::new(self.bounds.x, first),
            Align::Left,
            strong,
            head,
        );
        let quiet = style(font::REGULAR, p.ink3);
        let corner = self.words.fit(&self.grid.corner, LABEL, font::REGULAR, room);
        self.put(
            renderer,
            &corner,
            Point::new(self.bounds.x, second),
            Align::Left,
            quiet,
            head,
        );

        // Heads scroll sideways with their marks; the first in view may lean over the corner, where nothing stands.
        let lean = if self.m.staggered {
            self.m.column.min(self.m.left)
        } else {
            0.0
        };
        let heads = Rectangle {
            x: self.body.x - lean,
            width: self.body.width + lean,
            ..head
        };
        let seen = self.m.seen_columns(self.memory.scroll);
        for at in seen.clone() {
            let Some(column) = self.grid.columns.get(at) else {
                continue;
            };
            let hot = self.state.focused && self.block.columns().contains(&at);
            let (face, ink, quiet) = if hot {
                (font::SEMIBOLD, p.accent, p.accent)
            } else {
                (font::REGULAR, p.ink2, p.ink3)
            };
            let cell = self.rect(Place { row: 0, column: at });
            let x = cell.x + cell.width - self.m.pad + 3.0;
            // In turn on two lines, each head has the room of two.
            let upper = at % 2 == 0;
            let alone = at == seen.start && !upper && !self.grid.title.is_empty();
            let (line, room) = match (self.m.staggered, upper) {
                (true, true) => (first - HEAD_LINE + 2.0, 2.0 * cell.width - 8.0),
                (true, false) if !alone => (first, 2.0 * cell.width - 8.0),
                _ => (first, cell.width - 1.0),
            };
            let label = self.words.fit(&column.label, LABEL, face, room);
            self.put(
                renderer,
                &label,
                Point::new(x, line),
                Align::Right,
                style(face, ink),
                heads,
            );
            let weight = self
                .words
                .fit(&column.weight, LABEL, face, cell.width - self.m.pad + 3.0);
            self.put(
                renderer,
                &weight,
                Point::new(x, second),
                Align::Right,
                style(face, quiet),
                heads,
            );
        }
        let (title, scale) = &self.grid.total;
        let right = |y| Point::new(self.right(), y);
        self.put(renderer, title, right(first), Align::Right, strong, head);
        self.put(
            renderer,
            scale,
            right(second),
            Align::Right,
            style(font::REGULAR, p.ink3),
            head,
        );
    }

    pub(super) fn name(&self, renderer: &mut Renderer, row: &Row, at: usize, y: f32) {
        let hot = self.state.focused && at == self.state.at.row;
        let (face, ink) = if hot {
            (font::SEMIBOLD, self.p.accent)
        } else {
            (font::REGULAR, self.p.ink)
        };
        let usual = name_size(self.size);
        let aside = row
            .aside
            .as_deref()
            .map(|words| (words, self.words.width(words, ASIDE, font::ITALIC)));
        let whole = self.m.left - NAME_GAP;
        // A fraction of a pixel is lost between what was measured and what is left.
        let room = whole - aside.map_or(0.0, |(_, width)| width + ASIDE_GAP) + 0.5;
        let place = Point::new(self.bounds.x, y + self.m.row / 2.0);
        let fits = |size: &f32| self.words.width(&row.name, *size, face) <= room;
        let size = [usual, SHORTER_NAME].into_iter().find(fits);
        if size.is_none()
            && let Some((first, second)) = self.broken(&row.name, face, whole, room)
        {
            return self.two_lines(renderer, (first, &second), aside, place, (face, ink));
        }
        let size = size.unwrap_or(usual);
        let name = self.words.fit(&row.name, size, face, room);
        let width = self.words.width(&name, size, face);
        let style = Style { size, face, ink };
        self.put(renderer, &name, place, Align::Left, style, self.band());
        if let Some((words, _)) = aside {
            let beside = Point::new(place.x + width + ASIDE_GAP, place.y);
            let style = Style {
                size: ASIDE,
                face: font::ITALIC,
                ink: self.p.ink3,
            };
            self.put(renderer, words, beside, Align::Left, style, self.band());
        }
    }

    /// A name on two lines, the second with room for what stands after it and ended with « … » if need be; nothing where no
    /// part of the name fits the first.
    fn broken<'n>(&self, name: &'n str, face: Font, first: f32, second: f32) -> Option<(&'n str, String)> {
        let size = SMALL_NAME;
        let ends = name
            .char_indices()
            .filter(|(_, sign)| sign.is_whitespace() || *sign == '-')
            .map(|(at, sign)| at + sign.len_utf8());
        // The longest first line leaves the shortest second one.
        let (one, other) = ends
            .map(|end| name.split_at(end))
            .rfind(|(one, _)| self.words.width(one.trim(), size, face) <= first)?;
        Some((one, self.words.fit(other.trim(), size, face, second)))
    }

    fn two_lines(
        &self,
        renderer: &mut Renderer,
        (first, second): (&str, &str),
        aside: Option<(&str, f32)>,
        place: Point,
        (face, ink): (Font, Color),
    ) {
        let size = SMALL_NAME;
        let style = Style { size, face, ink };
        let half = (size * 1.1 / 2.0).floor();
        let lower = Point::new(place.x, place.y + half);
        let upper = Point::new(place.x, place.y - half);
        self.put(renderer, first.trim(), upper, Align::Left, style, self.band());
        self.put(renderer, second.trim(), lower, Align::Left, style, self.band());
        if let Some((words, _)) = aside {
            let width = self.words.width(second.trim(), size, face);
            let beside = Point::new(lower.x + width + ASIDE_GAP, lower.y);
            let style = Style {
                size: ASIDE,
                face: font::ITALIC,
                ink: self.p.ink3,
            };
            self.put(renderer, words, beside, Align::Left, style, self.band());
        }
    }

    pub(super) fn footer(&self, renderer: &mut Renderer) {
        let p = self.p;
        let y = self.body.y + self.body.height + self.m.row / 2.0;
        let means = self.grid.columns.iter().any(|column| !column.mean.is_empty());
        // Where no mean stands, the words may take its room.
        let room = if means {
            self.m.left - 6.0
        } else {
            self.m.right - self.m.total - 6.0
        };
        let words = |size: f32| self.words.width(&self.grid.footer, size, font::REGULAR);
        let size = if words(NOTE) <= room { NOTE } else { LABEL };
        let label = self.words.fit(&self.grid.footer, size, font::REGULAR, room);
        let style = |size, face, ink| Style { size, face, ink };
        let left = Point::new(self.bounds.x, y);
        let quiet = style(size, font::REGULAR, p.ink2);
        self.put(renderer, &label, left, Align::Left, quiet, self.bounds);
        let means = Rectangle {
            y: self.body.y + self.body.height,
            height: self.m.row,
            ..self.body
        };
        for at in self.m.seen_columns(self.memory.scroll) {
            if let Some(column) = self.grid.columns.get(at) {
                let cell = self.rect(Place { row: 0, column: at });
                let right = Point::new(cell.x + cell.width - self.m.pad, y);
                let style = style(self.size, font::REGULAR, p.ink2);
                self.figure(renderer, &column.mean, right, at, style, means);
            }
        }
        let right = Point::new(self.right(), y);
        let strong = style(self.size, font::SEMIBOLD, p.ink);
        self.put(
            renderer,
            &self.grid.mean,
            right,
            Align::Right,
            strong,
            self.bounds,
        );
    }

    /// How far the marks are scrolled, where there is more than is seen.
    fn bars(&self, renderer: &mut Renderer) {
        let (across, down) = self.m.scrolls();
        let (scroll, seen) = (self.memory.scroll, self.body);
        let thumb = |seen: f32, all: f32, scroll: f32| (seen * scroll / all, (seen * seen / all).max(12.0));
        if down {
            let all = self.m.row * self.grid.len() as f32;
            let (from, length) = thumb(seen.height, all, scroll.y);
            let bounds = Rectangle {
                x: self.bounds.x + self.bounds.width - 4.0,
                y: seen.y + from,
                width: 4.0,
                height: length,
            };
            fill(renderer, bounds, self.bounds, self.p.edge);
        }
        if across {
            let all = self.m.content().width;
            let (from, length) = thumb(seen.width, all, scroll.x);
            let bounds = Rectangle {
                x: seen.x + from,
                y: seen.y + seen.height - 1.0,
                width: length,
                height: 3.0,
            };
            fill(renderer, bounds, self.bounds, self.p.edge);
        }
    }
}
