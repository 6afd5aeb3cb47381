//! A small sign, drawn once for the size and the colours that it has on the screen, then shown as a picture.
//!
//! For every canvas the software renderer wipes a mask as large as the window, twice: forty signs would cost more than all the words
//! around them. A picture whose pixels are the screen's costs what a few letters do.

use std::cell::{Cell, RefCell};

use iced::advanced::image::{FilterMethod, Handle, Image, Renderer as _};
use iced::advanced::widget::tree::{State, Tag, Tree};
use iced::advanced::{Layout, Widget, layout, mouse, renderer};
use iced::{Color, Length, Point, Rectangle, Renderer, Size};
use tiny_skia::{FillRule, LineCap, LineJoin, Paint, Path, Pixmap, Stroke, StrokeDash, Transform};

use crate::gui::theme::{Element, Theme};

thread_local! {
    /// Pixels of the screen for one logical pixel of the window whose view is being made.
    static PIXELS: Cell<f32> = const { Cell::new(1.0) };
}

/// Says how many pixels of the screen one logical pixel has in the window whose view is made from here on. A widget that draws is not
/// told.
pub fn sharpen(pixels: f32) {
    PIXELS.set(pixels);
}

/// What can be stamped: equal values look the same in the same colours.
pub trait Sign: Copy + PartialEq + 'static {
    /// Its colours in a theme.
    fn inks(&self, theme: &Theme) -> [Color; 2];

    /// Draws it in those colours.
    fn paint(&self, sheet: &mut Sheet, inks: [Color; 2]);
}

/// A square to draw on.
pub struct Sheet {
    pixels: Pixmap,
    scale: Transform,
}

impl Sheet {
    /// Counts in a unit of which there are so many in a side.
    pub fn divide(&mut self, side: f32) {
        let unit = self.pixels.width() as f32 / side;
        self.scale = Transform::from_scale(unit, unit);
    }

    /// Fills a shape.
    pub fn fill(&mut self, path: &Path, ink: Color) {
        self.pixels
            .fill_path(path, &paint(ink), FillRule::Winding, self.scale, None);
    }

    /// Draws a line with round ends.
    pub fn stroke(&mut self, path: &Path, width: f32, ink: Color) {
        let stroke = Stroke {
            width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        };
        self.pixels
            .stroke_path(path, &paint(ink), &stroke, self.scale, None);
    }

    /// Draws a line of strokes and gaps, `dash` long each.
    pub fn dashed(&mut self, path: &Path, width: f32, dash: f32, ink: Color) {
        let stroke = Stroke {
            width,
            dash: StrokeDash::new(vec![dash, dash], 0.0),
            ..Stroke::default()
        };
        self.pixels
            .stroke_path(path, &paint(ink), &stroke, self.scale, None);
    }
}

fn paint(ink: Color) -> Paint<'static> {
    let [r, g, b, a] = ink.into_rgba8();
    let mut paint = Paint::default();
    paint.set_color_rgba8(r, g, b, a);
    paint
}

/// The pixels of a sign, so many wide and high: red, green, blue and how much each covers.
pub(super) fn printed<S: Sign>(sign: &S, side: u32, inks: [Color; 2]) -> Option<Vec<u8>> {
    let mut sheet = Sheet {
        pixels: Pixmap::new(side, side)?,
        scale: Transform::identity(),
    };
    sign.paint(&mut sheet, inks);
    let straight = sheet.pixels.pixels().iter().flat_map(|pixel| {
        let colour = pixel.demultiply();
        [colour.red(), colour.green(), colour.blue(), colour.alpha()]
    });
    Some(straight.collect())
}

/// A sign in a square of a side in logical pixels.
pub fn stamp<S: Sign>(sign: S, side: f32) -> Stamp<S> {
    Stamp {
        sign,
        side,
        pixels: PIXELS.get(),
    }
}

/// A sign as a widget.
pub struct Stamp<S> {
    sign: S,
    side: f32,
    pixels: f32,
}

/// What was printed, and of what.
struct Kept<S> {
    of: (S, u32, [Color; 2]),
    print: Handle,
}

impl<S: Sign, Message> Widget<Message, Theme, Renderer> for Stamp<S> {
    fn tag(&self) -> Tag {
        Tag::of::<RefCell<Option<Kept<S>>>>()
    }

    fn state(&self) -> State {
        State::new(RefCell::new(None::<Kept<S>>))
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(self.side), Length::Fixed(self.side))
    }

    fn layout(&mut self, _: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::atomic(limits, self.side, self.side)
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        _: &Rectangle,
    ) {
        let room = layout.bounds();
        // As many pixels as it has on the screen, on the screen's own pixels: no edge is blurred.
        let side = (room.width.min(room.height) * self.pixels).round();
        if side < 1.0 {
            return;
        }
        let on_grid = |at: f32| (at * self.pixels).round() / self.pixels;
        let place = Rectangle::new(
            Point::new(on_grid(room.x), on_grid(room.y)),
            Size::new(side / self.pixels, side / self.pixels),
        );
        let of = (self.sign, side as u32, self.sign.inks(theme));
        let mut kept = tree.state.downcast_ref::<RefCell<Option<Kept<S>>>>().borrow_mut();
        if kept.as_ref().is_none_or(|kept| kept.of != of) {
            *kept = printed(&of.0, of.1, of.2).map(|pixels| Kept {
                of,
                print: Handle::from_rgba(of.1, of.1, pixels),
            });
        }
        if let Some(kept) = &*kept {
            let image = Image::new(kept.print.clone())
                .filter_method(FilterMethod::Nearest)
                .snap(true);
            renderer.draw_image(image, place, place);
        }
    }
}

impl<'a, S: Sign, Message: 'a> From<Stamp<S>> for Element<'a, Message> {
    fn from(stamp: Stamp<S>) -> Self {
        Element::new(stamp)
    }
}
