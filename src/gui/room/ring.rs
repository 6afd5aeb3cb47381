//! The ring around the room's time: what remains of the phase, from the top and clockwise.

use iced::widget::canvas::{self, Canvas, Geometry, LineCap, Path, Stroke, path::Arc};
use iced::{Color, Radians, Rectangle, Renderer, mouse};

use crate::gui::theme::{Element, Palette, Theme};
use crate::gui::widget::glyph::claim;

/// A ring of a side in logical pixels, of which `left` thousandths are drawn in an ink over a quiet track.
pub fn ring<'a, M: 'a>(side: f32, left: u16, ink: fn(&Palette) -> Color) -> Element<'a, M> {
    Canvas::new(Ring { left, ink }).width(side).height(side).into()
}

struct Ring {
    left: u16,
    ink: fn(&Palette) -> Color,
}

/// What was drawn, kept until something changes: a second that goes by moves the arc by less than a pixel.
#[derive(Default)]
struct Drawn {
    cache: canvas::Cache,
    of: std::cell::Cell<Option<(u16, Color)>>,
}

impl<M> canvas::Program<M, Theme> for Ring {
    type State = Drawn;

    fn draw(
        &self,
        drawn: &Drawn,
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<Geometry> {
        let ink = (self.ink)(theme.palette());
        if drawn.of.replace(Some((self.left, ink))) != Some((self.left, ink)) {
            drawn.cache.clear();
        }
        let track = theme.palette().sunk;
        vec![drawn.cache.draw(renderer, bounds.size(), |frame| {
            claim(frame);
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
        })]
    }
}
