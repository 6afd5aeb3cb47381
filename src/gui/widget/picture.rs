//! A drawing of lines and areas, kept from one frame to the next until what it shows changes.
//!
//! The software renderer takes a new drawing for a changed one, even where nothing moved: it would draw every sign on the screen
//! again at each second, and leave the edges of those that lie below a panel on top of it.

use std::cell::RefCell;

use iced::advanced::Renderer as _;
use iced::advanced::graphics::geometry::Renderer as _;
use iced::widget::canvas::{self, Canvas, Frame, Geometry};
use iced::{Color, Point, Rectangle, Renderer, Size, Vector, mouse};

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

/// Drawings of a widget that shows many, kept by what they show and how large: the same corner in forty cells is drawn once.
pub struct Album<P>(RefCell<Vec<Page<P>>>);

struct Page<P> {
    of: (P, Size, Theme),
    cache: canvas::Cache,
}

impl<P> Album<P> {
    /// So many different drawings are kept; a theme or a width that is gone makes room in the end.
    const MOST: usize = 64;
}

impl<P> Default for Album<P> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<P: Picture> Album<P> {
    /// Draws a picture in its place.
    pub fn show(&self, renderer: &mut Renderer, theme: &Theme, picture: P, area: Rectangle) {
        let mut pages = self.0.borrow_mut();
        let of = (picture, area.size(), *theme);
        let at = pages.iter().position(|page| page.of == of).unwrap_or_else(|| {
            if pages.len() == Self::MOST {
                pages.clear();
            }
            let cache = canvas::Cache::new();
            pages.push(Page { of, cache });
            pages.len() - 1
        });
        let page = &pages[at];
        let drawing = page.cache.draw(renderer, area.size(), |frame| {
            claim(frame);
            page.of.0.paint(frame, theme);
        });
        renderer.with_translation(Vector::new(area.x, area.y), |renderer| {
            renderer.draw_geometry(drawing);
        });
    }
}

/// Claims the whole frame as drawn. The software renderer redraws only what changed, and measures a stroke by its path
/// alone: without this, the outer half of a stroke would stay behind when its drawing goes.
fn claim(frame: &mut Frame) {
    frame.fill_rectangle(Point::ORIGIN, frame.size(), Color::TRANSPARENT);
}
