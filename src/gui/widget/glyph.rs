//! State as a shape: the family of small signs that stand before a word.
//!
//! Colour comes last and says nothing that the shape does not say.

use std::f32::consts::TAU;

use iced::widget::canvas::{self, Frame, Stroke};
use iced::{Color, Point, Rectangle};
use tiny_skia::{Path, PathBuilder};

use crate::gui::theme::{Element, Theme};
use crate::gui::widget::stamp::{Sheet, Sign, stamp};

/// The side of a sign beside body text, in logical pixels.
pub const SIZE: f32 = 14.0;

/// A state, by its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// Open ring: to come.
    ToCome,
    /// Full triangle: now.
    Now,
    /// Half disc: heard, marks missing; in reserve.
    Partial,
    /// Ticked disc: complete, present, laureate.
    Complete,
    /// Dashed ring with a stroke: did not appear.
    NoShow,
    /// Diamond: error, overtime.
    Error,
    /// Outlined triangle: warning.
    Warning,
    /// Two bars: a tie.
    Tie,
    /// Ring with a dot: replaced by a substitute.
    Replaced,
    /// Ring with clock hands: expected.
    Expected,
    /// Ring with a bar: not proposed.
    Rejected,
}

impl Glyph {
    /// Every sign.
    pub const ALL: [Self; 11] = [
        Self::ToCome,
        Self::Now,
        Self::Partial,
        Self::Complete,
        Self::NoShow,
        Self::Error,
        Self::Warning,
        Self::Tie,
        Self::Replaced,
        Self::Expected,
        Self::Rejected,
    ];

    /// Its colour, which says nothing that the shape does not say.
    pub fn color(self, theme: &Theme) -> Color {
        let p = theme.palette();
        match self {
            Self::ToCome | Self::Rejected => p.ink3,
            Self::Now => p.accent,
            Self::Partial | Self::NoShow | Self::Warning | Self::Expected => p.warn,
            Self::Complete | Self::Replaced => p.ok,
            Self::Error => p.alarm,
            Self::Tie => p.ink2,
        }
    }
}

/// A sign beside body text.
pub fn glyph<'a, Message: 'a>(glyph: Glyph) -> Element<'a, Message> {
    sized(glyph, SIZE)
}

/// A sign beside a title.
pub fn sized<'a, Message: 'a>(glyph: Glyph, side: f32) -> Element<'a, Message> {
    stamp(glyph, side).into()
}

/// In sixteenths of a side, so that a stroke keeps its weight at every size.
impl Sign for Glyph {
    fn inks(&self, theme: &Theme) -> [Color; 2] {
        [self.color(theme), theme.palette().surface]
    }

    fn paint(&self, sheet: &mut Sheet, [ink, paper]: [Color; 2]) {
        sheet.divide(16.0);
        let ring = circle(8.0, 8.0, RADIUS);
        match self {
            Self::ToCome => sheet.line(ring, ink),
            Self::Now => sheet.area(lines(&[(3.0, 2.0), (13.5, 8.0), (3.0, 14.0)], true), ink),
            Self::Partial => {
                sheet.line(ring, ink);
                sheet.area(right_half(), ink);
            }
            Self::Complete => {
                sheet.area(circle(8.0, 8.0, 6.8), ink);
                sheet.line(lines(&[(5.0, 8.3), (7.2, 10.4), (11.0, 6.0)], false), paper);
            }
            Self::NoShow => {
                if let Some(ring) = ring {
                    sheet.dashed(&ring, LINE, TAU * RADIUS / 16.0, ink);
                }
                sheet.line(lines(&[(5.0, 11.0), (11.0, 5.0)], false), ink);
            }
            Self::Error => {
                let diamond = [(8.0, 0.6), (15.4, 8.0), (8.0, 15.4), (0.6, 8.0)];
                sheet.area(lines(&diamond, true), ink);
                sheet.exclamation(4.4, paper);
            }
            Self::Warning => {
                sheet.line(lines(&[(8.0, 1.8), (15.0, 14.0), (1.0, 14.0)], true), ink);
                sheet.exclamation(6.0, ink);
            }
            Self::Tie => {
                for top in [5.2, 9.2] {
                    sheet.area(rectangle(3.5, top, 9.0, 1.7), ink);
                }
            }
            Self::Replaced => {
                sheet.line(ring, ink);
                sheet.area(circle(8.0, 8.0, 2.4), ink);
            }
            Self::Expected => {
                sheet.line(ring, ink);
                sheet.line(lines(&[(8.0, 4.6), (8.0, 8.0), (10.4, 9.6)], false), ink);
            }
            Self::Rejected => {
                sheet.line(ring, ink);
                sheet.line(lines(&[(5.4, 8.0), (10.6, 8.0)], false), ink);
            }
        }
    }
}

/// The width of every line, and the radius of every ring.
const LINE: f32 = 1.6;
const RADIUS: f32 = 6.0;

impl Sheet {
    fn line(&mut self, path: Option<Path>, ink: Color) {
        if let Some(path) = path {
            self.stroke(&path, LINE, ink);
        }
    }

    fn area(&mut self, path: Option<Path>, ink: Color) {
        if let Some(path) = path {
            self.fill(&path, ink);
        }
    }

    /// The « ! » inside a diamond or a triangle, from `top` down.
    fn exclamation(&mut self, top: f32, ink: Color) {
        self.area(rectangle(8.0 - 0.85, top, 1.7, 4.2), ink);
        self.area(circle(8.0, top + 6.0, 1.0), ink);
    }
}

fn circle(x: f32, y: f32, radius: f32) -> Option<Path> {
    PathBuilder::from_circle(x, y, radius)
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    tiny_skia::Rect::from_xywh(x, y, width, height).map(PathBuilder::from_rect)
}

fn lines(points: &[(f32, f32)], closed: bool) -> Option<Path> {
    let mut pen = PathBuilder::new();
    for (i, &(x, y)) in points.iter().enumerate() {
        if i == 0 {
            pen.move_to(x, y);
        } else {
            pen.line_to(x, y);
        }
    }
    if closed {
        pen.close();
    }
    pen.finish()
}

/// The right half of a ring's disc: two quarters, each nearly a circle's.
fn right_half() -> Option<Path> {
    const BEND: f32 = RADIUS * 0.552_284_8;
    let mut pen = PathBuilder::new();
    pen.move_to(8.0, 8.0 - RADIUS);
    pen.cubic_to(
        8.0 + BEND,
        8.0 - RADIUS,
        8.0 + RADIUS,
        8.0 - BEND,
        8.0 + RADIUS,
        8.0,
    );
    pen.cubic_to(
        8.0 + RADIUS,
        8.0 + BEND,
        8.0 + BEND,
        8.0 + RADIUS,
        8.0,
        8.0 + RADIUS,
    );
    pen.close();
    pen.finish()
}

/// Diagonal hatching inside `area`, `gap` pixels apart: a row that takes no mark, an amount granted in part.
pub fn hatch(frame: &mut Frame, area: Rectangle, gap: f32, ink: Color) {
    let stroke = Stroke::default().with_color(ink).with_width(1.0);
    let mut x = -area.height;
    while x < area.width {
        let (left, right) = (x.max(0.0), (x + area.height).min(area.width));
        let on = |at: f32| Point::new(area.x + at, area.y + area.height - (at - x));
        frame.stroke(&canvas::Path::line(on(left), on(right)), stroke);
        x += gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::widget::stamp::printed;

    #[test]
    fn every_sign_differs_from_every_other_by_its_shape_alone() {
        // In the same two colours: what is left is the shape.
        let palette = Theme::Contrast.palette();
        let shapes = Glyph::ALL.map(|glyph| printed(&glyph, 14, [palette.ink, palette.surface]).unwrap());
        // In whole pixels of ink that one has and the other has not.
        let apart = |one: &[u8], other: &[u8]| {
            let levels = one.chunks(4).zip(other.chunks(4));
            levels
                .map(|(one, other)| {
                    u32::from(
                        one.iter()
                            .zip(other)
                            .map(|(a, b)| a.abs_diff(*b))
                            .max()
                            .unwrap_or(0),
                    )
                })
                .sum::<u32>()
                / 255
        };
        for (i, one) in shapes.iter().enumerate() {
            assert!(
                apart(one, &[0; 14 * 14 * 4]) >= 20,
                "{:?} leaves little ink",
                Glyph::ALL[i]
            );
            for (j, other) in shapes.iter().enumerate().skip(i + 1) {
                let apart = apart(one, other);
                assert!(apart >= 6, "{:?} and {:?}: {apart}", Glyph::ALL[i], Glyph::ALL[j]);
            }
        }
    }
}
