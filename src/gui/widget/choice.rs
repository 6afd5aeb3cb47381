//! A field whose value is one of a few: the arrows go through them, a letter jumps, and so does the pointer.
//!
//! It takes the focus like a field of text, so that Tab walks through a form without a gap. It opens no list over the form.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Id, Operation, Tree, operation::Focusable, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, renderer};
use iced::keyboard::key::Named;
use iced::widget::{container, row};
use iced::{
    Background, Border, Center, Color, Event, Fill, Length, Rectangle, Renderer, Size, keyboard, mouse,
};

use crate::gui::theme::{Element, Theme, spacing, style, typography as t};
use crate::gui::widget::fit_text::fit;
use crate::locale::fold::folded;

/// How much of the field's end goes back and forth under the pointer.
const ARROWS: f32 = 56.0;

/// A field that holds one of `options`, the one at `at` now.
///
/// `on_choose` says which one is wanted, `on_submit` that Enter was pressed.
pub fn choice<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    options: &'a [String],
    at: usize,
    on_choose: impl Fn(usize) -> Message + 'a,
    on_submit: Message,
) -> Element<'a, Message> {
    let value = options.get(at).map_or("", String::as_str);
    let count = format!("{}/{}", at + 1, options.len());
    let face = row![
        Element::<'a, Message>::from(fit(value)),
        t::label(count),
        t::body("↑ ↓").style(style::text::secondary)
    ]
    .spacing(spacing::S)
    .align_y(Center);
    let content = container(face)
        .padding([0.0, 10.0])
        .center_y(spacing::FIELD)
        .width(Fill);
    Element::new(Choice {
        content: content.into(),
        id: id.into(),
        options,
        at,
        on_choose: Box::new(on_choose),
        on_submit,
    })
}

struct Choice<'a, Message> {
    content: Element<'a, Message>,
    id: Id,
    options: &'a [String],
    at: usize,
    on_choose: Box<dyn Fn(usize) -> Message + 'a>,
    on_submit: Message,
}

#[derive(Default)]
struct State {
    focused: bool,
}

impl Focusable for State {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        self.focused = true;
    }

    fn unfocus(&mut self) {
        self.focused = false;
    }
}

impl<Message: Clone> Choice<'_, Message> {
    /// The option that a key leads to; nothing for a key of somebody else.
    fn wanted(&self, key: &keyboard::Key) -> Option<usize> {
        let last = self.options.len().saturating_sub(1);
        match key {
            keyboard::Key::Named(Named::ArrowUp | Named::ArrowLeft) => Some(self.at.saturating_sub(1)),
            keyboard::Key::Named(Named::ArrowDown | Named::ArrowRight) => Some((self.at + 1).min(last)),
            keyboard::Key::Named(Named::Home) => Some(0),
            keyboard::Key::Named(Named::End) => Some(last),
            keyboard::Key::Named(Named::Space) => Some(self.next()),
            keyboard::Key::Character(typed) => self.beginning_with(typed),
            _ => None,
        }
    }

    fn next(&self) -> usize {
        (self.at + 1) % self.options.len().max(1)
    }

    /// The next option, round and round, that begins with what was typed.
    fn beginning_with(&self, typed: &str) -> Option<usize> {
        let typed = folded(typed);
        let len = self.options.len();
        (1..=len).map(|i| (self.at + i) % len.max(1)).find(|i| {
            self.options
                .get(*i)
                .is_some_and(|o| folded(o).starts_with(&typed))
        })
    }

    fn choose(&mut self, at: usize, shell: &mut Shell<'_, Message>) {
        if at != self.at {
            // The next letter may come before the next drawing.
            self.at = at;
            shell.publish((self.on_choose)(at));
        }
        shell.capture_event();
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Choice<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let child = tree
            .children
            .first_mut()
            .map(|child| self.content.as_widget_mut().layout(child, renderer, limits))
            .unwrap_or_default();
        layout::Node::with_children(child.size(), vec![child])
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _: &Renderer, operation: &mut dyn Operation) {
        let state = tree.state.downcast_mut::<State>();
        operation.focusable(Some(&self.id), layout.bounds(), state);
        if let Some(value) = self.options.get(self.at) {
            operation.text(None, layout.bounds(), value);
        }
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Renderer,
        _: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let bounds = layout.bounds();
        match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. })
                if state.focused && !modifiers.command() && !modifiers.alt() =>
            {
                if *key == keyboard::Key::Named(Named::Enter) {
                    shell.publish(self.on_submit.clone());
                    shell.capture_event();
                } else if let Some(at) = self.wanted(key) {
                    self.choose(at, shell);
                }
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                let inside = cursor.position_in(bounds);
                state.focused = inside.is_some();
                shell.request_redraw();
                match inside {
                    Some(point) if point.x > bounds.width - ARROWS / 2.0 => {
                        self.choose((self.at + 1).min(self.options.len().saturating_sub(1)), shell);
                    }
                    Some(point) if point.x > bounds.width - ARROWS => {
                        self.choose(self.at.saturating_sub(1), shell);
                    }
                    Some(_) => self.choose(self.next(), shell),
                    None => {}
                }
            }
            _ => {}
        }
    }

    fn mouse_interaction(
        &self,
        _: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Rectangle,
        _: &Renderer,
    ) -> mouse::Interaction {
        if cursor.is_over(layout.bounds()) {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::None
        }
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
        let state = tree.state.downcast_ref::<State>();
        let p = theme.palette();
        let (ink, width) = if state.focused {
            (p.accent, theme.ring())
        } else {
            (p.edge, 1.0)
        };
        let frame = renderer::Quad {
            bounds: layout.bounds(),
            border: Border {
                color: ink,
                width,
                radius: spacing::RADIUS.into(),
            },
            ..renderer::Quad::default()
        };
        renderer.fill_quad(frame, Background::Color(p.surface));
        if let (Some(child), Some(place)) = (tree.children.first(), layout.children().next()) {
            self.content
                .as_widget()
                .draw(child, renderer, theme, style, place, cursor, viewport);
        }
        // The ring again, empty, over what a long value would cover.
        renderer.fill_quad(frame, Background::Color(Color::TRANSPARENT));
    }
}
