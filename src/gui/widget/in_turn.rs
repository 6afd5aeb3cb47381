//! Keys in turn: each has done its work before the next is handed on, however fast they are typed.
//!
//! The window may read several events together and hands them all to the widgets before the application answers the first: a
//! letter typed right after Tab would reach the field that Tab leaves. Here, a key that has something to say to the
//! application makes the keys behind it wait until the application has drawn itself anew, focus included; only the letters
//! that a field takes make nobody wait. No key is lost, and their order is kept. The pointer does not wait.

use std::collections::VecDeque;

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, overlay, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Vector, keyboard, mouse};

use crate::gui::press;
use crate::gui::theme::{Element, Theme};

/// A whole window's content, given its keys one at a time.
///
/// `tell` says what the application is told of a key that was pressed; its second argument is whether a widget used it.
pub fn in_turn<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    tell: fn(&keyboard::Event, bool) -> Option<Message>,
) -> Element<'a, Message> {
    Element::new(InTurn {
        content: content.into(),
        tell,
        awaits: false,
    })
}

struct InTurn<'a, Message> {
    content: Element<'a, Message>,
    tell: fn(&keyboard::Event, bool) -> Option<Message>,
    /// Whether the application was told something since it drew this. A new drawing is a new widget.
    awaits: bool,
}

/// Keys that wait.
#[derive(Default)]
struct Waiting(VecDeque<Event>);

/// Where and with what the widgets are handed an event.
struct Place<'a> {
    layout: Layout<'a>,
    cursor: mouse::Cursor,
    renderer: &'a Renderer,
    viewport: &'a Rectangle,
}

impl<Message> InTurn<'_, Message> {
    /// Hands an event to the widgets; what they say of it goes to `shell`. Returns whether one of them used it.
    fn hand(
        &mut self,
        child: &mut Tree,
        event: &Event,
        at: &Place<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) -> bool {
        let mut said = Vec::new();
        let mut inner = Shell::new(&mut said);
        self.content.as_widget_mut().update(
            child,
            event,
            at.layout,
            at.cursor,
            at.renderer,
            clipboard,
            &mut inner,
            at.viewport,
        );
        let taken = inner.is_event_captured();
        shell.request_redraw_at(inner.redraw_request());
        shell.input_method_mut().merge(inner.input_method());
        if inner.is_layout_invalid() {
            shell.invalidate_layout();
        }
        if inner.are_widgets_invalid() {
            shell.invalidate_widgets();
        }
        let told = match event {
            Event::Keyboard(key @ keyboard::Event::KeyPressed { .. }) => (self.tell)(key, taken),
            _ => None,
        };
        // A field keeps its own text, and what follows a letter is the same field's.
        let letter = taken && is_letter(event);
        self.awaits |= told.is_some() || !(letter || said.is_empty());
        for message in said.into_iter().chain(told) {
            shell.publish(message);
        }
        taken
    }
}

/// Whether an event has its place in the order of what is typed.
fn is_typed(event: &Event) -> bool {
    matches!(event, Event::Keyboard(_) | Event::InputMethod(_))
}

/// Whether the application is told of it here, and not a second time by what listens to the window.
fn is_pressed(event: &Event) -> bool {
    matches!(event, Event::Keyboard(keyboard::Event::KeyPressed { .. }))
}

/// Whether a key writes something.
fn is_letter(event: &Event) -> bool {
    let Event::Keyboard(keyboard::Event::KeyPressed { text: Some(text), .. }) = event else {
        return false;
    };
    !text.chars().any(char::is_control)
}

impl<Message> Widget<Message, Theme, Renderer> for InTurn<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Waiting>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Waiting::default())
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
        let written = match event {
            Event::Keyboard(key) => press::as_written(key).map(Event::Keyboard),
            _ => None,
        };
        let event = written.as_ref().unwrap_or(event);
        let waiting = &mut tree.state.downcast_mut::<Waiting>().0;
        let Some(child) = tree.children.first_mut() else {
            return;
        };
        let at = Place {
            layout,
            cursor,
            renderer,
            viewport,
        };
        // A widget's new size must be laid out before the next key, too.
        while !self.awaits && !shell.is_layout_invalid() && !shell.are_widgets_invalid() {
            let Some(key) = waiting.pop_front() else { break };
            self.hand(child, &key, &at, clipboard, shell);
        }
        if is_typed(event) && (self.awaits || !waiting.is_empty()) {
            waiting.push_back(event.clone());
            shell.capture_event();
        } else if self.hand(child, event, &at, clipboard, shell) || is_pressed(event) {
            shell.capture_event();
        }
        if !waiting.is_empty() {
            shell.request_redraw();
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
        tree.children
            .first()
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
            self.content
                .as_widget()
                .draw(child, renderer, theme, style, layout, cursor, viewport);
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
        let child = tree.children.first_mut()?;
        self.content
            .as_widget_mut()
            .overlay(child, layout, renderer, viewport, translation)
    }
}
