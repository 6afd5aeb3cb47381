//! The envelope as one bar: a segment a laureate, hatched where the grant is partial, the rest empty.
//!
//! Shares come ready in thousandths of the envelope; the exact amounts stand beside it in words.

use iced::widget::canvas::Frame;
use iced::{Fill, Point, Rectangle, Size};

use crate::gui::theme::{Element, Theme};
use crate::gui::widget::glyph;
use crate::gui::widget::picture::{Picture, picture};

const HEIGHT: f32 = 14.0;

/// A laureate's share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Thousandths of the envelope.
    pub thousandths: u32,
    /// Granted in part.
    pub partial: bool,
}

/// The bar; shares beyond the envelope are drawn in alarm.
pub fn envelope_gauge<'a, Message: 'a>(shares: Vec<Share>) -> Element<'a, Message> {
    picture(Gauge { shares }).width(Fill).height(HEIGHT).into()
}

#[derive(Clone, PartialEq)]
struct Gauge {
    shares: Vec<Share>,
}

impl Picture for Gauge {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        let p = theme.palette();
        frame.fill_rectangle(Point::ORIGIN, frame.size(), p.sunk);
        let total: u32 = self.shares.iter().map(|s| s.thousandths).sum();
        let unit = frame.width() / total.max(1000) as f32;
        let mut before = 0;
        for share in &self.shares {
            let x = before as f32 * unit;
            before += share.thousandths;
            let width = (share.thousandths as f32 * unit - 1.0).max(1.0);
            let area = Rectangle {
                x,
                y: 0.0,
                width,
                height: frame.height(),
            };
            let ink = if before > 1000 { p.alarm } else { p.accent };
            if share.partial {
                frame.fill_rectangle(area.position(), Size::new(width, 1.0), ink);
                frame.fill_rectangle(Point::new(x, area.height - 1.0), Size::new(width, 1.0), ink);
                glyph::hatch(frame, area, 4.0, ink);
            } else {
                frame.fill_rectangle(area.position(), area.size(), ink);
            }
        }
    }
}
