//! The ring around the room's time: what remains of the phase, from the top and clockwise.

use iced::widget::canvas::{Frame, LineCap, Path, Stroke, path::Arc};
use iced::{Color, Radians};

use crate::gui::theme::{Element, Palette, Theme};
use crate::gui::widget::picture::{Picture, picture};

/// A ring of a side in logical pixels, of which `left` thousandths are drawn in an ink over a quiet track.
pub fn ring<'a, M: 'a>(side: f32, left: u16, ink: fn(&Palette) -> Color) -> Element<'a, M> {
    picture(Ring { left, ink }).width(side).height(side).into()
}

#[derive(Clone)]
struct Ring {
    left: u16,
    ink: fn(&Palette) -> Color,
}

impl PartialEq for Ring {
    /// By what the ink is: a function has no identity that counts.
    fn eq(&self, other: &Self) -> bool {
        let inks = |ring: &Self| Theme::ALL.map(|theme| (ring.ink)(theme.palette()));
        self.left == other.left && inks(self) == inks(other)
    }
}

impl Picture for Ring {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        let ink = (self.ink)(theme.palette());
        let track = theme.palette().sunk;
        let side = frame.width().min(frame.height());
        let width = side * 0.034;
        let line = |color: Color| Stroke {
            line_cap: LineCap::Butt,
            ..Stroke::default().with_color(color).with_width(width)
        };
        let center = frame.center();
        let radius = (side - width) / 2.0;
        frame.stroke(&Path::circle(center, radius), line(track));
        let share = f32::from(self.left.min(1000)) / 1000.0;
        if share >= 1.0 {
            frame.stroke(&Path::circle(center, radius), line(ink));
        } else if share > 0.0 {
            let top = -std::f32::consts::FRAC_PI_2;
            let arc = Path::new(|path| {
                path.arc(Arc {
                    center,
                    radius,
                    start_angle: Radians(top),
                    end_angle: Radians(top + std::f32::consts::TAU * share),
                });
            });
            frame.stroke(&arc, line(ink));
        }
    }
}
