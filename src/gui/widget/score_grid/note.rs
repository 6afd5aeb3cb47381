//! The note of a refusal: the reason, what was kept and what to type, held to its cell by a corner.
//!
//! It floats below the cell, above it where the window ends; never over the cell's own row nor over names.

use iced::advanced::Renderer as _;
use iced::advanced::graphics::geometry::Renderer as _;
use iced::advanced::renderer::Quad;
use iced::advanced::text::Renderer as _;
use iced::widget::canvas::{Frame, Path, Stroke};
use iced::{Border, Point, Rectangle, Renderer, Size, Vector};

use super::Refused;
use super::words::{lines, wrapped};
use crate::gui::font;
use crate::gui::theme::{Theme, spacing};
use crate::gui::widget::picture;

const WIDTH: f32 = 268.0;
const PAD: f32 = 12.0;
const GAP: f32 = 7.0;

pub(super) fn draw(
    renderer: &mut Renderer,
    theme: &Theme,
    refused: &Refused,
    cell: Rectangle,
    left: f32,
    viewport: &Rectangle,
) {
    let p = theme.palette();
    let inner = WIDTH - 2.0 * PAD;
    let reason = wrapped(&refused.reason, inner, font::SEMIBOLD);
    let mend = wrapped(&refused.mend, inner, font::REGULAR);
    let height = reason + mend + 2.0 * spacing::S;
    let last = viewport.x + viewport.width - WIDTH - spacing::S;
    let x = (cell.center_x() - WIDTH / 2.0)
        .min(last)
        .max(left.min(last))
        .round();
    let below = (cell.y + cell.height + GAP).round();
    let is_below = below + height <= viewport.y + viewport.height;
    let y = if is_below { below } else { cell.y - GAP - height };

    let bounds = Rectangle {
        x,
        y,
        width: WIDTH,
        height,
    };
    let border = Border {
        color: p.alarm,
        width: theme.ring() - 1.0,
        radius: spacing::RADIUS.into(),
    };
    renderer.fill_quad(
        Quad {
            bounds,
            border,
            ..Quad::default()
        },
        p.surface,
    );
    if is_below {
        corner(renderer, theme, Point::new(cell.center_x().round(), y));
    }
    let at = Point::new(x + PAD, y + spacing::S);
    renderer.fill_text(
        lines(&refused.reason, inner, reason, font::SEMIBOLD),
        at,
        p.alarm,
        bounds,
    );
    let under = Point::new(at.x, at.y + reason);
    renderer.fill_text(
        lines(&refused.mend, inner, mend, font::REGULAR),
        under,
        p.ink,
        bounds,
    );
}

/// The corner by which a note holds to the cell above it; `edge` lies on the note's upper border.
fn corner(renderer: &mut Renderer, theme: &Theme, edge: Point) {
    const SIDE: f32 = 6.0;
    let p = theme.palette();
    let mut frame = Frame::new(renderer, Size::new(2.0 * SIDE, SIDE + 2.0));
    picture::claim(&mut frame);
    let slope = Path::new(|b| {
        b.move_to(Point::new(0.0, SIDE));
        b.line_to(Point::new(SIDE, 0.5));
        b.line_to(Point::new(2.0 * SIDE, SIDE));
    });
    frame.fill(&slope, p.surface);
    frame.fill_rectangle(
        Point::new(1.0, SIDE - 0.5),
        Size::new(2.0 * (SIDE - 1.0), 2.0),
        p.surface,
    );
    frame.stroke(
        &slope,
        Stroke::default()
            .with_color(p.alarm)
            .with_width(theme.ring() - 1.0),
    );
    let geometry = frame.into_geometry();
    renderer.with_translation(Vector::new(edge.x - SIDE, edge.y - SIDE + 0.5), |renderer| {
        renderer.draw_geometry(geometry);
    });
}
