//! A drawing of lines and areas, kept from one frame to the next until what it shows changes.
//!
//! The software renderer takes a new drawing for a changed one, even where nothing moved: it would draw every sign on the screen
//! again at each second, and leave the edges of those that lie below a panel on top of it.

use std::cell::RefCell;

use iced::widget::canvas::{self, Canvas, Frame, Geometry};
use iced::{Color, Point, Rectangle, Renderer, mouse};

use crate::gui::theme::Theme;

/// What can be drawn: equal values look the same.
pub trait Picture: Clone + PartialEq + 'static {
    /// Draws it in a frame as large as its place.
    fn paint(&self, frame: &mut Frame, theme: &Theme);
}

/// A canvas that shows a picture.
pub fn picture<Message, P: Picture>(picture: P) -> Canvas<Shown<P>, Message, Theme> {
    Canvas::new(Shown(picture))
}

/// A picture as a canvas's program.
pub struct Shown<P>(P);

/// What was drawn, and of what.
pub struct Kept<P> {
    cache: canvas::Cache,
    of: RefCell<Option<(P, Theme)>>,
}

impl<P> Default for Kept<P> {
    fn default() -> Self {
        Self {
            cache: canvas::Cache::new(),
            of: RefCell::new(None),
        }
    }
}

impl<P: Picture, Message> canvas::Program<Message, Theme> for Shown<P> {
    type State = Kept<P>;

    fn draw(
        &self,
        kept: &Kept<P>,
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<Geometry> {
        let mut of = kept.of.borrow_mut();
        if of
            .as_ref()
            .is_none_or(|(picture, on)| *picture != self.0 || on != theme)
        {
            kept.cache.clear();
            *of = Some((self.0.clone(), *theme));
        }
        vec![kept.cache.draw(renderer, bounds.size(), |frame| {
            claim(frame);
            self.0.paint(frame, theme);
        })]
    }
}

/// Claims the whole frame as drawn. The software renderer redraws only what changed, and measures a stroke by its path
/// alone: without this, the outer half of a stroke would stay behind when its drawing goes.
pub fn claim(frame: &mut Frame) {
    frame.fill_rectangle(Point::ORIGIN, frame.size(), Color::TRANSPARENT);
}
