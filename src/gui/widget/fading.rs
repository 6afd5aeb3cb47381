//! What scrolls, fading at the edges beyond which it goes on: a line cut at half its height says that more follows, and is not
//! taken for a broken one.

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::Quad;
use iced::advanced::widget::operation::Scrollable;
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, overlay, renderer};
use iced::gradient::Linear;
use iced::{Background, Color, Event, Length, Radians, Rectangle, Renderer, Size, Vector, mouse, window};

use crate::gui::theme::{Element, Palette, Theme};

/// How far from an edge the fading begins, in logical pixels: the height of a line. What is brought in sight stays as far from it.
pub const DEPTH: f32 = 22.0;
/// Less than this beyond an edge is the empty margin of a text.
const LEAST: f32 = 2.0;
/// The width of the bar that scrolls.
const BAR: f32 = 8.0;

/// A scrolled area that stands on a ground of this colour.
pub fn fading<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    ground: fn(&Palette) -> Color,
) -> Element<'a, Message> {
    Element::new(Fading {
        content: content.into(),
        ground,
    })
}

struct Fading<'a, Message> {
    content: Element<'a, Message>,
    ground: fn(&Palette) -> Color,
}

/// How much is hidden above and below, as of the last frame.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Hidden {
    above: f32,
    below: f32,
}

impl Operation for Hidden {
    // What lies inside is not asked.
    fn traverse(&mut self, _: &mut dyn FnMut(&mut dyn Operation)) {}

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.above = translation.y;
        self.below = content.height - bounds.height - translation.y;
    }
}

impl<Message> Fading<'_, Message> {
    fn fade(&self, renderer: &mut Renderer, theme: &Theme, edge: Rectangle, downwards: bool) {
        let solid = (self.ground)(theme.palette());
        let clear = Color { a: 0.0, ..solid };
        let (first, last) = if downwards { (clear, solid) } else { (solid, clear) };
        let shade = Linear::new(Radians(std::f32::consts::PI))
            .add_stop(0.0, first)
            .add_stop(1.0, last);
        let quad = Quad {
            bounds: edge,
            ..Quad::default()
        };
        renderer.fill_quad(quad, Background::Gradient(shade.into()));
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Fading<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Hidden>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Hidden::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let child = tree.children.first_mut();
        child
            .map(|child| self.content.as_widget_mut().layout(child, renderer, limits))
            .unwrap_or_default()
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        if let Some(child) = tree.children.first_mut() {
            self.content
                .as_widget_mut()
                .operate(child, layout, renderer, operation);
        }
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let Some(child) = tree.children.first_mut() else {
            return;
        };
        let content = self.content.as_widget_mut();
        content.update(child, event, layout, cursor, renderer, clipboard, shell, viewport);
        if matches!(event, Event::Window(window::Event::RedrawRequested(_))) {
            let mut hidden = Hidden::default();
            content.operate(child, layout, renderer, &mut hidden);
            *tree.state.downcast_mut::<Hidden>() = hidden;
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let child = tree.children.first();
        child
            .map(|child| {
                self.content
                    .as_widget()
                    .mouse_interaction(child, layout, cursor, viewport, renderer)
            })
            .unwrap_or_default()
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        if let Some(child) = tree.children.first() {
            let content = self.content.as_widget();
            content.draw(child, renderer, theme, style, layout, cursor, viewport);
        }
        let hidden = *tree.state.downcast_ref::<Hidden>();
        let Some(seen) = layout.bounds().intersection(viewport) else {
            return;
        };
        if seen.height < 3.0 * DEPTH || (hidden.above < LEAST && hidden.below < LEAST) {
            return;
        }
        // The bar at the right stays as it is.
        let edge = Rectangle {
            width: seen.width - BAR,
            height: DEPTH,
            ..seen
        };
        renderer.with_layer(seen, |renderer| {
            if hidden.above >= LEAST {
                self.fade(renderer, theme, edge, false);
            }
            if hidden.below >= LEAST {
                let below = Rectangle {
                    y: seen.y + seen.height - DEPTH,
                    ..edge
                };
                self.fade(renderer, theme, below, true);
            }
        });
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let child = tree.children.first_mut()?;
        self.content
            .as_widget_mut()
            .overlay(child, layout, renderer, viewport, translation)
    }
}
