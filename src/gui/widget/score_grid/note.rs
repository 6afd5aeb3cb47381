//! The note of a refusal: the reason, what was kept and what to type, held to its cell by a corner.
//!
//! It floats below the cell, above it where the window ends; never over the cell's own row nor over names.

use iced::advanced::Renderer as _;
use iced::advanced::renderer::Quad;
use iced::advanced::text::Renderer as _;
use iced::{Border, Point, Rectangle, Renderer};

use super::Refused;
use super::sign::{HOLD, Sign};
use super::words::{lines, wrapped};
use crate::gui::font;
use crate::gui::theme::{Theme, spacing};
use crate::gui::widget::picture::Album;

const WIDTH: f32 = 268.0;
const PAD: f32 = 12.0;
const GAP: f32 = 7.0;

pub(super) fn draw(
    renderer: &mut Renderer,
    theme: &Theme,
    signs: &Album<Sign>,
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
        let top = Point::new(cell.center_x().round() - HOLD.width / 2.0, y + 2.5 - HOLD.height);
        signs.show(renderer, theme, Sign::Hold, Rectangle::new(top, HOLD));
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
