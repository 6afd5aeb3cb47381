//! Text as large as its place permits: wrapped at words, never cut, between two sizes.
//!
//! For what is read from far away. Selects nothing and reacts to nothing.

use iced::advanced::layout::{self, Layout};
use iced::advanced::text::{self, Paragraph as _, Renderer as _, Wrapping};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Widget, renderer};
use iced::{Color, Font, Length, Pixels, Rectangle, Renderer, Size, alignment, mouse};

use crate::gui::font;
use crate::gui::theme::{Element, Palette, Theme};

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// A text that fits.
pub struct Fitted {
    content: String,
    most: f32,
    least: f32,
    /// Height of a line, as a share of the size.
    line: f32,
    room: Size,
    font: Font,
    ink: fn(&Palette) -> Color,
    centered: bool,
    one_line: bool,
}

/// A text no wider and no higher than `room`, at most `most` pixels large.
pub fn fitted(content: impl Into<String>, most: f32, room: Size) -> Fitted {
    Fitted {
        content: content.into(),
        most,
        least: most * 0.35,
        line: 1.18,
        room,
        font: font::REGULAR,
        ink: |p| p.ink,
        centered: false,
        one_line: false,
    }
}

impl Fitted {
    /// Another face.
    pub fn font(mut self, font: Font) -> Self {
        self.font = font;
        self
    }

    /// Another colour than ink.
    pub fn ink(mut self, ink: fn(&Palette) -> Color) -> Self {
        self.ink = ink;
        self
    }

    /// Each line in the middle of the room's width, which is taken whole.
    pub fn centered(mut self) -> Self {
        self.centered = true;
        self
    }

    /// On one line.
    pub fn one_line(mut self) -> Self {
        self.one_line = true;
        self
    }

    fn paragraph(&self, size: f32, last: bool) -> Paragraph {
        let wrapping = match (self.one_line, last) {
            (true, _) => Wrapping::None,
            (false, false) => Wrapping::Word,
            // A word wider than the room is broken rather than cut.
            (false, true) => Wrapping::WordOrGlyph,
        };
        let width = if self.one_line {
            f32::INFINITY
        } else {
            self.room.width
        };
        Paragraph::with_text(text::Text {
            content: self.content.as_str(),
            bounds: Size::new(width, f32::INFINITY),
            size: Pixels(size),
            line_height: text::LineHeight::Absolute(Pixels(size * self.line)),
            font: self.font,
            align_x: if self.centered && !self.one_line {
                text::Alignment::Center
            } else {
                text::Alignment::Left
            },
            align_y: alignment::Vertical::Top,
            shaping: text::Shaping::Auto,
            wrapping,
        })
    }

    /// Where the words stand in the place laid out: renderers draw a paragraph from its left edge, however its lines align.
    fn place(&self, paragraph: &Paragraph, bounds: Rectangle) -> Rectangle {
        let size = paragraph.min_bounds();
        let free = if self.centered {
            (bounds.width - size.width) / 2.0
        } else {
            0.0
        };
        Rectangle::new(bounds.position() + iced::Vector::new(free, 0.0), size)
    }

    /// The largest size that fits, by steps of a twentieth.
    fn fit(&self) -> Paragraph {
        let mut size = self.most;
        while size > self.least {
            let paragraph = self.paragraph(size, false);
            let bounds = paragraph.min_bounds();
            if bounds.width <= self.room.width + 0.5 && bounds.height <= self.room.height + 0.5 {
                return paragraph;
            }
            size *= 0.95;
        }
        self.paragraph(self.least, true)
    }
}

#[derive(Default)]
struct State {
    asked: Option<(String, f32, Size, Font)>,
    paragraph: Paragraph,
}

impl<Message> Widget<Message, Theme, Renderer> for Fitted {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        let width = if self.centered {
            Length::Fixed(self.room.width)
        } else {
            Length::Shrink
        };
        Size::new(width, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _: &Renderer, _: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let asked = (self.content.clone(), self.most, self.room, self.font);
        if state.asked.as_ref() != Some(&asked) {
            state.paragraph = self.fit();
            state.asked = Some(asked);
        }
        let bounds = state.paragraph.min_bounds();
        let width = if self.centered {
            self.room.width
        } else {
            bounds.width
        };
        layout::Node::new(Size::new(width, bounds.height))
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let paragraph = &tree.state.downcast_ref::<State>().paragraph;
        let at = self.place(paragraph, layout.bounds()).position();
        renderer.fill_paragraph(paragraph, at, (self.ink)(theme.palette()), *viewport);
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _: &Renderer, operation: &mut dyn Operation) {
        let paragraph = &tree.state.downcast_ref::<State>().paragraph;
        operation.text(None, self.place(paragraph, layout.bounds()), &self.content);
    }
}

impl<'a, Message: 'a> From<Fitted> for Element<'a, Message> {
    fn from(text: Fitted) -> Self {
        Element::new(text)
    }
}
