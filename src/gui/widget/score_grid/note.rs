//! The note of a refusal: the reason, what was kept and what to type, held to its cell by a corner.
//!
//! It floats below the cell, above it where the grid ends: what stands below the grid may be drawn after it, and over the note. It
//! never floats over the cell's own row nor over names.

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

/// `marks` is the grid without the names, down to its end.
pub(super) fn draw(
    renderer: &mut Renderer,
    theme: &Theme,
    signs: &Album<Sign>,
    refused: &Refused,
    cell: Rectangle,
    marks: Rectangle,
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
        .max(marks.x.min(last))
        .round();
    let (y, is_below) = place(cell, height, marks, viewport);

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

/// The upper edge of a note so high, and whether it hangs below its cell.
fn place(cell: Rectangle, height: f32, marks: Rectangle, viewport: &Rectangle) -> (f32, bool) {
    let below = (cell.y + cell.height + GAP).round();
    let above = (cell.y - GAP - height).round();
    if below + height <= marks.y + marks.height || above < viewport.y {
        (below, true)
    } else {
        (above, false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_stays_on_the_grid_or_above_it() {
        let window = Rectangle::with_size(iced::Size::new(900.0, 500.0));
        let grid = Rectangle {
            x: 370.0,
            y: 230.0,
            width: 510.0,
            height: 170.0,
        };
        let cell = |y| Rectangle {
            x: 540.0,
            y,
            width: 40.0,
            height: 28.0,
        };
        // The first row leaves room below it; from the third row on what is told stands above.
        assert_eq!(place(cell(260.0), 90.0, grid, &window), (295.0, true));
        assert_eq!(place(cell(316.0), 90.0, grid, &window), (219.0, false));
        // In a window with no room above, it is read below all the same.
        assert_eq!(
            place(
                cell(60.0),
                90.0,
                Rectangle {
                    y: 30.0,
                    height: 80.0,
                    ..grid
                },
                &window
            ),
            (95.0, true)
        );
    }
}
