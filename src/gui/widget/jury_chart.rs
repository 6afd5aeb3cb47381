//! Small drawings of a panel's diagnostics: a share of one with its interval, signed bars, discs above and below, a trend.
//!
//! Positions come ready, in thousandths. They are pixels of figures that stand beside them in words.

use iced::widget::canvas::{Frame, Path, Stroke};
use iced::{Fill, Point, Size};

use crate::gui::theme::{Element, Theme};
use crate::gui::widget::picture::{Picture, picture};

const RADIUS: f32 = 5.0;

/// A measure on the way from nothing to all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The measure, in thousandths; what lies below nothing stands at its end.
    pub at: u16,
    /// Its interval.
    pub between: Option<(u16, u16)>,
    /// Where its degrees begin.
    pub steps: Vec<u16>,
}

/// A share of one on a line as wide as its column.
pub fn share<'a, Message: 'a>(share: Share, height: f32) -> Element<'a, Message> {
    picture(share).width(Fill).height(height).into()
}

impl Picture for Share {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        const BAR: f32 = 3.0;
        const STEP: f32 = 12.0;
        let p = theme.palette();
        let middle = (frame.height() / 2.0).round();
        let room = frame.width() - 2.0 * RADIUS;
        let x = |thousandths: u16| RADIUS + room * f32::from(thousandths.min(1000)) / 1000.0;
        frame.fill_rectangle(
            Point::new(0.0, middle - 0.5),
            Size::new(frame.width(), 1.0),
            p.edge,
        );
        for step in [0, 1000].iter().chain(&self.steps) {
            let top = Point::new(x(*step).round() - 0.5, middle - STEP / 2.0);
            frame.fill_rectangle(top, Size::new(1.0, STEP), p.edge);
        }
        if let Some((low, high)) = self.between {
            let bar = Path::rounded_rectangle(
                Point::new(x(low), middle - BAR / 2.0),
                Size::new((x(high) - x(low)).max(1.0), BAR),
                (BAR / 2.0).into(),
            );
            frame.fill(&bar, p.ink3);
        }
        frame.fill(&Path::circle(Point::new(x(self.at), middle), RADIUS), p.ink);
    }
}

/// A bar from the middle to a side: to the right above zero, to the left below, in thousandths of half the width.
pub fn signed<'a, Message: 'a>(thousandths: i16, height: f32) -> Element<'a, Message> {
    picture(Signed { thousandths }).width(Fill).height(height).into()
}

#[derive(Clone, Copy, PartialEq)]
struct Signed {
    thousandths: i16,
}

impl Picture for Signed {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        const BAR: f32 = 4.0;
        let p = theme.palette();
        let middle = (frame.height() / 2.0).round();
        let zero = (frame.width() / 2.0).round();
        let room = frame.width() / 2.0 - RADIUS;
        let end = zero + room * f32::from(self.thousandths.clamp(-1000, 1000)) / 1000.0;
        frame.fill_rectangle(
            Point::new(zero.min(end), middle - BAR / 2.0),
            Size::new((end - zero).abs(), BAR),
            p.ink3,
        );
        frame.fill_rectangle(
            Point::new(zero - 0.5, 0.0),
            Size::new(1.0, frame.height()),
            p.edge,
        );
        frame.fill(&Path::circle(Point::new(end, middle), RADIUS), p.ink);
    }
}

/// One disc a column: full above, a ring below, as large as it is far away, in thousandths of the furthest; a dash for none.
pub fn above_and_below<'a, Message: 'a>(columns: Vec<Option<i16>>, height: f32) -> Element<'a, Message> {
    picture(Discs { columns }).width(Fill).height(height).into()
}

#[derive(Clone, PartialEq)]
struct Discs {
    columns: Vec<Option<i16>>,
}

impl Picture for Discs {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        const LEAST: f32 = 1.5;
        let p = theme.palette();
        let middle = frame.height() / 2.0;
        let wide = frame.width() / self.columns.len().max(1) as f32;
        let most = (frame.height().min(wide) / 2.0 - 1.0).max(LEAST);
        for (at, column) in self.columns.iter().enumerate() {
            let centre = Point::new(wide * (at as f32 + 0.5), middle);
            let Some(away) = column else {
                let dash = Point::new(centre.x - 4.0, middle - 0.5);
                frame.fill_rectangle(dash, Size::new(8.0, 1.0), p.ink3);
                continue;
            };
            // The area says how far, as the eye reads areas.
            let share = f32::from(away.unsigned_abs().min(1000)) / 1000.0;
            let radius = LEAST + (most - LEAST) * share.sqrt();
            if *away >= 0 {
                frame.fill(&Path::circle(centre, radius), p.ink2);
            } else {
                let ring = Path::circle(centre, (radius - 0.7).max(LEAST));
                frame.stroke(&ring, Stroke::default().with_color(p.ink2).with_width(1.4));
            }
        }
    }
}

/// Values in an order, the lowest at the bottom, in thousandths of the height, and a line through them from end to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    /// Each value.
    pub values: Vec<u16>,
    /// Where the line begins and ends, where there is one to tell.
    pub line: Option<(i32, i32)>,
}

/// A trend as wide as its column.
pub fn trend<'a, Message: 'a>(trend: Trend, height: f32) -> Element<'a, Message> {
    picture(trend).width(Fill).height(height).into()
}

impl Picture for Trend {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        let p = theme.palette();
        let last = self.values.len().saturating_sub(1).max(1) as f32;
        let (wide, high) = (frame.width() - 4.0 * RADIUS, frame.height() - 2.0 * RADIUS);
        let x = |at: f32| 2.0 * RADIUS + wide * at / last;
        let y = |thousandths: f32| RADIUS + high * (1.0 - thousandths / 1000.0);
        frame.fill_rectangle(
            Point::new(0.0, frame.height() - 1.0),
            Size::new(frame.width(), 1.0),
            p.edge,
        );
        frame.fill_rectangle(Point::ORIGIN, Size::new(1.0, frame.height()), p.edge);
        if let Some((from, to)) = self.line {
            let line = Path::line(
                Point::new(x(0.0), y(from as f32)),
                Point::new(x(last), y(to as f32)),
            );
            frame.stroke(&line, Stroke::default().with_color(p.accent).with_width(2.0));
        }
        for (at, value) in self.values.iter().enumerate() {
            let dot = Path::circle(Point::new(x(at as f32), y(f32::from(*value))), RADIUS);
            frame.fill(&dot, p.ink);
        }
    }
}
