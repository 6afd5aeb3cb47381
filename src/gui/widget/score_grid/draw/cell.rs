//! One cell: its ground, its mark or what stands for it, the text being typed.

use iced::{Color, Point, Rectangle, Renderer, Size};

use super::super::keyboard::Draft;
use super::super::sign::{CORNER, Sign};
use super::super::{Cell, Given, Place};
use super::{Align, Canvas, Style, fill, ring};
use crate::gui::font;

impl Canvas<'_> {
    pub(super) fn cell_ground(&self, renderer: &mut Renderer, cell: &Cell, at: Place) {
        let p = self.p;
        let rect = self.rect(at);
        let bounds = Rectangle {
            y: rect.y + 1.0,
            height: rect.height - 1.0,
            ..rect
        };
        let active = at == self.state.at;
        let among = self.state.to.is_some() && self.block.contains(at);
        let (ground, edge) = match (&cell.refused, active, self.state.focused) {
            (Some(_), _, _) => (p.alarmtint, p.alarm),
            (None, true, true) if self.state.draft.is_some() => (p.surface, p.accent),
            (None, true, true) => (p.tint, p.accent),
            (None, true, false) => (p.sunk, p.edge),
            (None, false, true) if among => (p.tint, Color::TRANSPARENT),
            (None, false, _) => (Color::TRANSPARENT, Color::TRANSPARENT),
        };
        if ground != Color::TRANSPARENT {
            fill(renderer, bounds, self.body, ground);
        }
        if edge != Color::TRANSPARENT {
            let width = if active && self.state.focused {
                self.theme.ring()
            } else {
                1.0
            };
            ring(renderer, bounds, self.body, edge, width);
        }
        if cell.unsaved {
            let at = Point::new(bounds.x + bounds.width - CORNER, bounds.y);
            self.corner(renderer, Sign::Unsaved, at);
        }
        if cell.comment {
            let at = Point::new(bounds.x + 1.0, bounds.y + bounds.height - CORNER);
            self.corner(renderer, Sign::Comment, at);
        }
    }

    /// A small triangle, unless it would stand over heads or names.
    fn corner(&self, renderer: &mut Renderer, sign: Sign, at: Point) {
        let area = Rectangle::new(at, Size::new(CORNER, CORNER));
        if area.is_within(&self.body) {
            self.memory.signs.show(renderer, self.theme, sign, area);
        }
    }

    pub(super) fn cell(&self, renderer: &mut Renderer, cell: &Cell, at: Place) {
        let p = self.p;
        let rect = self.rect(at);
        let right = Point::new(rect.x + rect.width - self.m.pad, rect.y + rect.height / 2.0);
        if let (Some(draft), true) = (&self.state.draft, at == self.state.at) {
            return self.draft(renderer, draft, rect, right);
        }
        let style = |face, ink| Style {
            size: self.size,
            face,
            ink,
        };
        // What is no figure stands where the whole numbers end.
        let whole = Point::new(right.x - self.decimals(at.column), right.y);
        match (&cell.refused, &cell.given) {
            (Some(refused), _) => {
                let shown = self
                    .words
                    .fit(&refused.draft, self.size, font::SEMIBOLD, rect.width - 6.0);
                let style = style(font::SEMIBOLD, p.alarm);
                self.put(renderer, &shown, right, Align::Right, style, self.body);
            }
            (None, Given::Pending) => {
                let style = style(font::REGULAR, p.ghost);
                self.put(renderer, "·", whole, Align::Right, style, self.body);
            }
            (None, Given::Abstention) => {
                let style = style(font::REGULAR, p.ink2);
                let letter = &self.grid.abstention.0;
                self.put(renderer, letter, whole, Align::Right, style, self.body);
            }
            (None, Given::Sealed) => {
                let side = 7.0;
                let bounds = Rectangle {
                    x: (right.x - side).round(),
                    y: (right.y - side / 2.0).round(),
                    width: side,
                    height: side,
                };
                fill(renderer, bounds, self.body, p.ink2);
            }
            (None, Given::Marked(mark)) => {
                let style = style(font::REGULAR, p.ink);
                self.figure(renderer, mark, right, at.column, style, self.body);
            }
        }
    }

    fn draft(&self, renderer: &mut Renderer, draft: &Draft, rect: Rectangle, right: Point) {
        let style = Style {
            size: self.size,
            face: font::REGULAR,
            ink: self.p.ink,
        };
        let clip = rect.intersection(&self.body).unwrap_or(rect);
        self.put(renderer, &draft.text, right, Align::Right, style, clip);
        let after: String = draft.text.chars().skip(draft.caret).collect();
        let x = right.x - self.words.width(&after, self.size, font::REGULAR);
        let caret = Rectangle {
            x: x.round(),
            y: right.y - 9.0,
            width: 1.5,
            height: 18.0,
        };
        fill(renderer, caret, self.body, self.p.accent);
    }
}
