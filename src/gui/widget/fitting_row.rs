//! A line of parts that leaves out the least needed ones where there is no room, instead of cutting or wrapping any.
//!
//! The bars above and below every screen are made of it. A part that is left out is neither drawn nor reached.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Shell, Widget, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Vector, mouse};

use crate::gui::theme::{Element, Theme};

/// A line of parts, each with the rank in which it goes when room is short.
pub struct FittingRow<'a, Message> {
    parts: Vec<Part<'a, Message>>,
    /// How many parts stand at the left; the others stand at the right end.
    left: usize,
    height: f32,
}

struct Part<'a, Message> {
    content: Element<'a, Message>,
    /// 0 stays; the highest goes first, and of several the last.
    rank: u8,
    /// Room before it, unless it comes first at its side.
    gap: f32,
}

/// An empty line of a height.
pub fn fitting_row<'a, Message>(height: f32) -> FittingRow<'a, Message> {
    FittingRow {
        parts: Vec::new(),
        left: 0,
        height,
    }
}

impl<'a, Message> FittingRow<'a, Message> {
    /// A part at the left, after those there.
    pub fn left(mut self, rank: u8, gap: f32, content: impl Into<Element<'a, Message>>) -> Self {
        let content = content.into();
        self.parts.insert(self.left, Part { content, rank, gap });
        self.left += 1;
        self
    }

    /// A part at the right, after those there.
    pub fn right(mut self, rank: u8, gap: f32, content: impl Into<Element<'a, Message>>) -> Self {
        let content = content.into();
        self.parts.push(Part { content, rank, gap });
        self
    }

    /// Which parts stay in a width.
    fn kept(&self, widths: &[f32], room: f32) -> Vec<bool> {
        let ranks: Vec<u8> = self.parts.iter().map(|part| part.rank).collect();
        let wanted: Vec<f32> = widths
            .iter()
            .zip(&self.parts)
            .map(|(width, part)| width + part.gap)
            .collect();
        kept(&ranks, &wanted, room)
    }
}

/// Leaves out, one by one, the last part of the highest rank until the rest fits.
fn kept(ranks: &[u8], wanted: &[f32], room: f32) -> Vec<bool> {
    let mut kept = vec![true; ranks.len()];
    let mut total: f32 = wanted.iter().sum();
    while total > room {
        let goes = (0..ranks.len())
            .filter(|at| kept.get(*at) == Some(&true))
            .max_by_key(|at| ranks.get(*at).copied())
            .filter(|at| ranks.get(*at).is_some_and(|rank| *rank > 0));
        let Some(at) = goes else { break };
        total -= wanted.get(at).copied().unwrap_or_default();
        if let Some(part) = kept.get_mut(at) {
            *part = false;
        }
    }
    kept
}

/// Whether a part was left out.
fn left_out(layout: Layout<'_>) -> bool {
    layout.bounds().width <= 0.0
}

impl<Message> Widget<Message, Theme, Renderer> for FittingRow<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.parts.iter().map(|part| Tree::new(&part.content)).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        let contents: Vec<&Element<'_, Message>> = self.parts.iter().map(|part| &part.content).collect();
        tree.diff_children(&contents);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fixed(self.height))
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let room = limits.max().width;
        let loose = layout::Limits::new(Size::ZERO, Size::new(f32::INFINITY, self.height));
        let nodes: Vec<layout::Node> = self
            .parts
            .iter_mut()
            .zip(&mut tree.children)
            .map(|(part, tree)| part.content.as_widget_mut().layout(tree, renderer, &loose))
            .collect();
        let widths: Vec<f32> = nodes.iter().map(|node| node.size().width).collect();
        let kept = self.kept(&widths, room);
        let right: f32 = (self.left..self.parts.len())
            .filter(|at| kept.get(*at) == Some(&true))
            .filter_map(|at| Some(widths.get(at)? + self.parts.get(at)?.gap))
            .sum();
        let mut x = 0.0;
        let placed = nodes
            .into_iter()
            .zip(&self.parts)
            .zip(kept)
            .enumerate()
            .map(|(at, ((node, part), kept))| {
                if at == self.left {
                    x = f32::max(room - right, x);
                }
                if !kept {
                    return layout::Node::new(Size::ZERO);
                }
                // The first part of a side stands at its edge.
                x += if at == 0 { 0.0 } else { part.gap };
                let size = node.size();
                let y = ((self.height - size.height) / 2.0).max(0.0);
                let node = node.translate(Vector::new(x, y));
                x += size.width;
                node
            })
            .collect();
        layout::Node::with_children(Size::new(room, self.height), placed)
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
            for ((part, tree), layout) in self
                .parts
                .iter_mut()
                .zip(&mut tree.children)
                .zip(layout.children())
            {
                if !left_out(layout) {
                    part.content
                        .as_widget_mut()
                        .operate(tree, layout, renderer, operation);
                }
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
        for ((part, tree), layout) in self
            .parts
            .iter_mut()
            .zip(&mut tree.children)
            .zip(layout.children())
        {
            if !left_out(layout) {
                part.content
                    .as_widget_mut()
                    .update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
            }
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
        self.parts
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .filter(|(_, layout)| !left_out(*layout))
            .map(|((part, tree), layout)| {
                part.content
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
        for ((part, tree), layout) in self.parts.iter().zip(&tree.children).zip(layout.children()) {
            if !left_out(layout) {
                part.content
                    .as_widget()
                    .draw(tree, renderer, theme, style, layout, cursor, viewport);
            }
        }
    }
}

impl<'a, Message: 'a> From<FittingRow<'a, Message>> for Element<'a, Message> {
    fn from(row: FittingRow<'a, Message>) -> Self {
        Element::new(row)
    }
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn the_last_of_the_least_needed_parts_goes_first_and_some_never_go() {
        let ranks = [1, 1, 1, 0];
        let wanted = [40.0, 40.0, 40.0, 30.0];
        assert_eq!(kept(&ranks, &wanted, 200.0), [true; 4]);
        assert_eq!(kept(&ranks, &wanted, 149.0), [true, true, false, true]);
        assert_eq!(kept(&ranks, &wanted, 75.0), [true, false, false, true]);
        assert_eq!(kept(&ranks, &wanted, 10.0), [false, false, false, true]);
        assert_eq!(
            kept(&[0, 3, 2], &[50.0, 50.0, 50.0], 100.0),
            [true, false, true],
            "the highest rank goes first wherever it stands"
        );
    }
}
