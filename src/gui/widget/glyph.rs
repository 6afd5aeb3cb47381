//! State as a shape: the family of small signs that stand before a word.
//!
//! Colour comes last and says nothing that the shape does not say.

use std::f32::consts::{FRAC_PI_2, TAU};

use iced::widget::canvas::{Frame, LineCap, LineDash, LineJoin, Path, Stroke, path};
use iced::{Color, Point, Radians, Rectangle, Size};

use crate::gui::theme::{Element, Theme};
use crate::gui::widget::picture::{Picture, picture};

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
    picture(Drawing { glyph }).width(side).height(side).into()
}

#[derive(Clone, Copy, PartialEq)]
struct Drawing {
    glyph: Glyph,
}

impl Picture for Drawing {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        draw(
            frame,
            self.glyph,
            self.glyph.color(theme),
            theme.palette().surface,
        );
    }
}

/// Draws in a unit of a sixteenth of the frame, so that a stroke keeps its weight at every size.
fn draw(frame: &mut Frame, glyph: Glyph, ink: Color, paper: Color) {
    let unit = frame.width().min(frame.height()) / 16.0;
    let at = |x: f32, y: f32| Point::new(x * unit, y * unit);
    let line = Stroke {
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        ..Stroke::default().with_color(ink).with_width(1.6 * unit)
    };
    let poly = |points: &[(f32, f32)], closed: bool| {
        Path::new(|b| {
            for (i, &(x, y)) in points.iter().enumerate() {
                if i == 0 {
                    b.move_to(at(x, y));
                } else {
                    b.line_to(at(x, y));
                }
            }
            if closed {
                b.close();
            }
        })
    };
    let ring = Path::circle(at(8.0, 8.0), 6.0 * unit);

    match glyph {
        Glyph::ToCome => frame.stroke(&ring, line),
        Glyph::Now => frame.fill(&poly(&[(3.0, 2.0), (13.5, 8.0), (3.0, 14.0)], true), ink),
        Glyph::Partial => {
            frame.stroke(&ring, line);
            let half = Path::new(|b| {
                b.move_to(at(8.0, 2.0));
                b.arc(path::Arc {
                    center: at(8.0, 8.0),
                    radius: 6.0 * unit,
                    start_angle: Radians(-FRAC_PI_2),
                    end_angle: Radians(FRAC_PI_2),
                });
                b.close();
            });
            frame.fill(&half, ink);
        }
        Glyph::Complete => {
            frame.fill(&Path::circle(at(8.0, 8.0), 6.8 * unit), ink);
            let tick = poly(&[(5.0, 8.3), (7.2, 10.4), (11.0, 6.0)], false);
            frame.stroke(
                &tick,
                Stroke {
                    style: paper.into(),
                    ..line
                },
            );
        }
        Glyph::NoShow => {
            let dash = [TAU * 6.0 * unit / 16.0, TAU * 6.0 * unit / 16.0];
            let dashed = Stroke {
                line_cap: LineCap::Butt,
                line_dash: LineDash {
                    segments: &dash,
                    offset: 0,
                },
                ..line
            };
            frame.stroke(&ring, dashed);
            frame.stroke(&poly(&[(5.0, 11.0), (11.0, 5.0)], false), line);
        }
        Glyph::Error => {
            frame.fill(
                &poly(&[(8.0, 0.6), (15.4, 8.0), (8.0, 15.4), (0.6, 8.0)], true),
                ink,
            );
            exclamation(frame, unit, 4.4, paper);
        }
        Glyph::Warning => {
            frame.stroke(&poly(&[(8.0, 1.8), (15.0, 14.0), (1.0, 14.0)], true), line);
            exclamation(frame, unit, 6.0, ink);
        }
        Glyph::Tie => {
            for y in [5.2, 9.2] {
                frame.fill_rectangle(at(3.5, y), Size::new(9.0 * unit, 1.7 * unit), ink);
            }
        }
        Glyph::Replaced => {
            frame.stroke(&ring, line);
            frame.fill(&Path::circle(at(8.0, 8.0), 2.4 * unit), ink);
        }
        Glyph::Expected => {
            frame.stroke(&ring, line);
            frame.stroke(&poly(&[(8.0, 4.6), (8.0, 8.0), (10.4, 9.6)], false), line);
        }
        Glyph::Rejected => {
            frame.stroke(&ring, line);
            frame.stroke(&poly(&[(5.4, 8.0), (10.6, 8.0)], false), line);
        }
    }
}

/// The « ! » inside a diamond or a triangle, from `top` sixteenths down.
fn exclamation(frame: &mut Frame, unit: f32, top: f32, ink: Color) {
    let stem = Size::new(1.7 * unit, 4.2 * unit);
    frame.fill_rectangle(Point::new((8.0 - 0.85) * unit, top * unit), stem, ink);
    frame.fill(
        &Path::circle(Point::new(8.0 * unit, (top + 6.0) * unit), unit),
        ink,
    );
}

/// Diagonal hatching inside `area`, `gap` pixels apart: a row that takes no mark, an amount granted in part.
pub fn hatch(frame: &mut Frame, area: Rectangle, gap: f32, ink: Color) {
    let stroke = Stroke::default().with_color(ink).with_width(1.0);
    let mut x = -area.height;
    while x < area.width {
        let (left, right) = (x.max(0.0), (x + area.height).min(area.width));
        let on = |at: f32| Point::new(area.x + at, area.y + area.height - (at - x));
        frame.stroke(&Path::line(on(left), on(right)), stroke);
        x += gap;
    }
}
