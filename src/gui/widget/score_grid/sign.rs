//! The grid's small drawings: corners of cells, the hatching of a row, the corner by which a note holds to its cell.

use iced::widget::canvas::{Frame, Path, Stroke};
use iced::{Color, Point, Rectangle, Size};

use crate::gui::theme::Theme;
use crate::gui::widget::glyph;
use crate::gui::widget::picture::Picture;

/// The side of a cell's corner.
pub(super) const CORNER: f32 = 7.0;

/// The room of the corner by which a note holds; its last two pixels cover the note's upper border.
pub(super) const HOLD: Size = Size::new(2.0 * SIDE, SIDE + 2.0);

const SIDE: f32 = 6.0;

/// A drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Upper right corner: not yet on the disk.
    Unsaved,
    /// Lower left corner: there is a comment.
    Comment,
    /// A row that takes no mark.
    Hatching,
    /// What binds a note to the cell above it.
    Hold,
}

impl Picture for Sign {
    fn paint(&self, frame: &mut Frame, theme: &Theme) {
        let p = theme.palette();
        match self {
            Self::Unsaved => triangle(frame, [(0.0, 0.0), (CORNER, 0.0), (CORNER, CORNER)], p.accent),
            Self::Comment => triangle(frame, [(0.0, 0.0), (0.0, CORNER), (CORNER, CORNER)], p.ink2),
            Self::Hatching => glyph::hatch(frame, Rectangle::with_size(frame.size()), 7.0, p.line),
            Self::Hold => hold(frame, theme),
        }
    }
}

fn triangle(frame: &mut Frame, points: [(f32, f32); 3], ink: Color) {
    let [first, second, third] = points.map(Point::from);
    let path = Path::new(|b| {
        b.move_to(first);
        b.line_to(second);
        b.line_to(third);
        b.close();
    });
    frame.fill(&path, ink);
}

fn hold(frame: &mut Frame, theme: &Theme) {
    let p = theme.palette();
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
    let stroke = Stroke::default()
        .with_color(p.alarm)
        .with_width(theme.ring() - 1.0);
    frame.stroke(&slope, stroke);
}
