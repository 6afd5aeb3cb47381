//! One line of a common scale: a dot per juror, the mean as a stroke.
//!
//! Positions come ready, in thousandths of the scale. They are pixels, not results.

use iced::widget::canvas::{self, Frame, Path};
use iced::{Fill, Point, Size};

use crate::gui::theme::{Element, Theme};
use crate::gui::widget::picture::{Picture, picture};

/// Dots and a stroke on a line as wide as its column.
pub fn rank_dots<'a, Message: 'a>(jurors: Vec<u16>, mean: Option<u16>, height: f32) -> Element<'a, Message> {
    rank_dots_over(jurors, mean, None, height)
}

/// The same over a threshold, a thin line across the row that rows below and above continue.
pub fn rank_dots_over<'a, Message: 'a>(
    jurors: Vec<u16>,
    mean: Option<u16>,
    threshold: Option<u16>,
    height: f32,
) -> Element<'a, Message> {
    let dots = Dots {
        jurors,
        mean,
        threshold,
    };
    picture(dots).width(Fill).height(height).into()
}

#[derive(Clone, PartialEq)]
struct Dots {
    jurors: Vec<u16>,
    mean: Option<u16>,
    threshold: Option<u16>,
}

impl Picture for Dots {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        const RADIUS: f32 = 3.2;
        let p = theme.palette();
        let middle = (frame.height() / 2.0).round();
        let room = frame.width() - 2.0 * RADIUS;
        let x = |thousandths: u16| RADIUS + room * f32::from(thousandths.min(1000)) / 1000.0;
        frame.fill_rectangle(
            Point::new(0.0, middle - 0.5),
            Size::new(frame.width(), 1.0),
            p.line,
        );
        if let Some(threshold) = self.threshold {
            let at = Point::new(x(threshold).round(), 0.0);
            frame.fill_rectangle(at, Size::new(1.0, frame.height()), p.warn);
        }
        for &juror in &self.jurors {
            // Two jurors at the same place make a darker dot.
            let ink = iced::Color { a: 0.62, ..p.ink3 };
            frame.fill(&Path::circle(Point::new(x(juror), middle), RADIUS), ink);
        }
        if let Some(mean) = self.mean {
            frame.fill_rectangle(
                Point::new(x(mean).round() - 1.0, middle - 8.0),
                Size::new(2.0, 16.0),
                p.ink,
            );
        }
    }
}

/// The line from a place in one ranking to its place in the other, `rows` further down (or up, negative).
///
/// The line leaves its own row, so the screen draws all of them on one canvas beside the table.
pub fn slopes<'a, Message: 'a>(moves: Vec<Slope>, row: f32) -> Element<'a, Message> {
    let height = row * moves.len() as f32;
    picture(Slopes { moves, row }).width(Fill).height(height).into()
}

/// From a row to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slope {
    /// Row at the left.
    pub from: usize,
    /// Row at the right.
    pub to: usize,
    /// Moved by a named decision, and not only pushed by another's.
    pub decided: bool,
}

#[derive(Clone, PartialEq)]
struct Slopes {
    moves: Vec<Slope>,
    row: f32,
}

impl Picture for Slopes {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        let p = theme.palette();
        let y = |row: usize| (row as f32 + 0.5) * self.row;
        let width = frame.width();
        for slope in &self.moves {
            let (from, to) = (Point::new(0.0, y(slope.from)), Point::new(width, y(slope.to)));
            let line = Path::new(|b| {
                b.move_to(from);
                let middle = width / 2.0;
                b.bezier_curve_to(Point::new(middle, from.y), Point::new(middle, to.y), to);
            });
            let (ink, weight) = match (slope.decided, slope.from == slope.to) {
                (true, _) => (p.accent, 2.5),
                (false, true) => (p.line, 1.0),
                (false, false) => (p.edge, 1.0),
            };
            let stroke = canvas::Stroke::default().with_color(ink).with_width(weight);
            frame.stroke(&line, stroke);
        }
    }
}
