//! An element laid out by a rule of its own: no higher than whole lines, or near a row of the screen that it floats over.
//!
//! Only its place is decided here; all else is the element's own affair.

use iced::advanced::layout::{self, Layout, Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Shell, Widget, overlay, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Vector, mouse};

use crate::gui::theme::{Element, Theme};

/// Lays the element out within limits that the rule chooses, as often as it likes; answers the whole's node.
type Rule<'a> = Box<dyn Fn(&mut dyn FnMut(&Limits) -> Node, &Limits) -> Node + 'a>;

struct Laid<'a, Message> {
    content: Element<'a, Message>,
    size: Size<Length>,
    rule: Rule<'a>,
}

/// Lays an element out by a rule; `size` is what its parent reckons with.
pub fn laid<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    size: Size<Length>,
    rule: impl Fn(&mut dyn FnMut(&Limits) -> Node, &Limits) -> Node + 'a,
) -> Element<'a, Message> {
    Element::new(Laid {
        content: content.into(),
        size,
        rule: Box::new(rule),
    })
}

/// What scrolls, no higher than a whole number of lines, each `line` pixels high: no line is cut at the lower edge.
pub fn whole_lines<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    line: f32,
) -> Element<'a, Message> {
    let content = content.into();
    let size = content.as_widget().size();
    laid(content, size, move |lay, limits| {
        let most = limits.max();
        let most = Size::new(most.width, whole(most.height, line));
        let node = lay(&Limits::new(limits.min().min(most), most));
        Node::with_children(node.size(), vec![node])
    })
}

/// The height of as many whole lines as there is room for; all of it where there is not room for one.
fn whole(room: f32, line: f32) -> f32 {
    if room.is_finite() && room >= line {
        (room / line).floor() * line
    } else {
        room
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Laid<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.size
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> layout::Node {
        let content = &mut self.content;
        let mut lay = |limits: &Limits| match tree.children.first_mut() {
            Some(tree) => content.as_widget_mut().layout(tree, renderer, limits),
            None => Node::new(Size::ZERO),
        };
        (self.rule)(&mut lay, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            for (tree, layout) in tree.children.iter_mut().zip(layout.children()) {
                self.content
                    .as_widget_mut()
                    .operate(tree, layout, renderer, operation);
            }
        });
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
        for (tree, layout) in tree.children.iter_mut().zip(layout.children()) {
            self.content
                .as_widget_mut()
                .update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
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
        let parts = tree.children.iter().zip(layout.children());
        parts
            .map(|(tree, layout)| {
                self.content
                    .as_widget()
                    .mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .max()
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
        for (tree, layout) in tree.children.iter().zip(layout.children()) {
            self.content
                .as_widget()
                .draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let (tree, layout) = tree.children.first_mut().zip(layout.children().next())?;
        self.content
            .as_widget_mut()
            .overlay(tree, layout, renderer, viewport, translation)
    }
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn a_place_ends_between_two_lines_and_one_too_low_for_a_line_is_taken_whole() {
        assert!((whole(61.0, 18.0) - 54.0).abs() < f32::EPSILON);
        assert!((whole(54.0, 18.0) - 54.0).abs() < f32::EPSILON);
        assert!((whole(11.0, 18.0) - 11.0).abs() < f32::EPSILON);
        assert!(whole(f32::INFINITY, 18.0).is_infinite());
    }
}
