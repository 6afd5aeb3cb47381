//! One line of an axis of ranks: where a dossier stands in most draws, its own rank, and the end of the list.
//!
//! Ranks run from the first, at the left, to the last. They are pixels of figures computed elsewhere.

use iced::widget::canvas::{Frame, Path};
use iced::{Fill, Point, Size};

use crate::gui::theme::{Element, Theme};
use crate::gui::widget::picture::{Picture, picture};

/// What stands on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The ranks between which it stands, both included, from 1.
    pub between: (u32, u32),
    /// Its rank.
    pub rank: u32,
    /// The last rank that is retained.
    pub retained: u32,
    /// How many ranks there are.
    pub last: u32,
}

/// A line as wide as its column.
pub fn interval<'a, Message: 'a>(interval: Interval, height: f32) -> Element<'a, Message> {
    picture(interval).width(Fill).height(height).into()
}

impl Picture for Interval {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        const RADIUS: f32 = 4.0;
        const BAR: f32 = 6.0;
        let p = theme.palette();
        let middle = (frame.height() / 2.0).round();
        let room = frame.width() - 2.0 * RADIUS;
        let steps = self.last.saturating_sub(1).max(1) as f32;
        // Half ranks place the cut between the last retained and the next.
        let x =
            |twice: u32| RADIUS + room * (twice.min(2 * self.last).saturating_sub(2) as f32 / 2.0) / steps;
        frame.fill_rectangle(
            Point::new(0.0, middle - 0.5),
            Size::new(frame.width(), 1.0),
            p.line,
        );
        if self.retained < self.last {
            let cut = Point::new(x(2 * self.retained + 1).round() - 1.0, 0.0);
            frame.fill_rectangle(cut, Size::new(2.0, frame.height()), p.accent);
        }
        let (low, high) = (x(2 * self.between.0), x(2 * self.between.1));
        let bar = Path::rounded_rectangle(
            Point::new(low - BAR / 2.0, middle - BAR / 2.0),
            Size::new(high - low + BAR, BAR),
            (BAR / 2.0).into(),
        );
        frame.fill(&bar, p.ink3);
        frame.fill(&Path::circle(Point::new(x(2 * self.rank), middle), RADIUS), p.ink);
    }
}
