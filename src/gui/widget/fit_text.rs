//! One line of text that ends with « … » where its column ends, instead of wrapping or being cut. A name may take two smaller
//! lines first.
//!
//! Selects nothing and reacts to nothing.

use iced::advanced::layout::{self, Layout};
use iced::advanced::text::{self, Paragraph as _, Renderer as _};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Widget, renderer};
use iced::{Color, Font, Length, Pixels, Rectangle, Renderer, Size, alignment, mouse};

use crate::gui::font;
use crate::gui::theme::{Element, Palette, Theme};

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// A line of text no wider than its column.
pub struct FitText<'a> {
    content: std::borrow::Cow<'a, str>,
    size: f32,
    line: f32,
    font: Font,
    ink: Option<fn(&Palette) -> Color>,
    right: bool,
    width: Length,
    two: bool,
}

/// A line of body text that fits its column.
pub fn fit<'a>(content: impl Into<std::borrow::Cow<'a, str>>) -> FitText<'a> {
    FitText {
        content: content.into(),
        size: 14.0,
        line: 20.0,
        font: font::REGULAR,
        ink: None,
        right: false,
        width: Length::Fill,
        two: false,
    }
}

impl<'a> FitText<'a> {
    /// Size and line height.
    pub fn size(mut self, size: f32, line: f32) -> Self {
        (self.size, self.line) = (size, line);
        self
    }

    /// Another face.
    pub fn font(mut self, font: Font) -> Self {
        self.font = font;
        self
    }

    /// Another colour than the surrounding text's.
    pub fn ink(mut self, ink: fn(&Palette) -> Color) -> Self {
        self.ink = Some(ink);
        self
    }

    /// Aligned to the end of the column.
    pub fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// The column's width; all there is by default.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// Where it is longer than its column: two smaller lines, before anything is left out.
    pub fn two_lines(mut self) -> Self {
        self.two = true;
        self
    }

    /// The paragraph shown in a column that wide, and its height.
    fn shown(&self, room: f32) -> (Paragraph, f32) {
        let line = Paragraph::with_text(self.text(&self.content));
        if line.min_width() <= room + 0.5 {
            return (line, self.line);
        }
        if self.two {
            let less = text::Text {
                size: Pixels(LESS.0),
                line_height: text::LineHeight::Absolute(Pixels(LESS.1)),
                ..self.text(&self.content)
            };
            let less = Paragraph::with_text(less);
            if self.size > LESS.0 && less.min_width() <= room + 0.5 {
                return (less, LESS.1);
            }
            let most = 2.0 * SMALLER.1;
            let small = |content: &str| Paragraph::with_text(self.wrapped(content, room));
            let shown = ellipsis(&self.content, |content| {
                let bounds = small(content).min_bounds();
                bounds.height <= most + 0.5 && bounds.width <= room + 0.5
            });
            let shown = small(&shown);
            let height = shown.min_bounds().height;
            return (shown, height);
        }
        let shown = ellipsis(&self.content, |content| {
            Paragraph::with_text(self.text(content)).min_width() <= room + 0.5
        });
        (Paragraph::with_text(self.text(&shown)), self.line)
    }

    fn wrapped<'s>(&self, content: &'s str, room: f32) -> text::Text<&'s str> {
        text::Text {
            bounds: Size::new(room, f32::INFINITY),
            size: Pixels(SMALLER.0),
            line_height: text::LineHeight::Absolute(Pixels(SMALLER.1)),
            wrapping: text::Wrapping::Word,
            ..self.text(content)
        }
    }

    fn text<'s>(&self, content: &'s str) -> text::Text<&'s str> {
        text::Text {
            content,
            bounds: Size::INFINITE,
            size: Pixels(self.size),
            line_height: text::LineHeight::Absolute(Pixels(self.line)),
            font: self.font,
            align_x: text::Alignment::Left,
            align_y: alignment::Vertical::Top,
            shaping: text::Shaping::Auto,
            wrapping: text::Wrapping::None,
        }
    }
}

/// The longest beginning of `content` that fits with « … », cut at a character and without a trailing space.
///
/// A number at the end stays where it can: it may be all that tells one name from the next. `fits` says whether a candidate is narrow
/// enough.
pub(crate) fn ellipsis(content: &str, mut fits: impl FnMut(&str) -> bool) -> String {
    if fits(content) {
        return content.to_owned();
    }
    let number = content.rsplit_once([' ', '\u{a0}']).filter(|(_, last)| {
        let digits = last
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
            .unwrap_or(last);
        digits.len() <= LONGEST_NUMBER && digits.bytes().all(|b| b.is_ascii_digit())
    });
    number
        .and_then(|(name, number)| beginning(name, &format!("… {number}"), &mut fits))
        .or_else(|| beginning(content, "…", &mut fits))
        .unwrap_or_else(|| "…".to_owned())
}

/// Size and line of a name that nearly fits on one.
const LESS: (f32, f32) = (13.0, 18.0);
/// Size and line of a name on two lines, in a row of a table.
const SMALLER: (f32, f32) = (12.0, 15.0);

/// Digits of a number that stays.
const LONGEST_NUMBER: usize = 4;

/// The longest beginning that fits with `end` after it; `None` when no character does.
fn beginning(content: &str, end: &str, mut fits: impl FnMut(&str) -> bool) -> Option<String> {
    let cuts: Vec<usize> = content.char_indices().map(|(i, c)| i + c.len_utf8()).collect();
    let shown = |cut: usize| format!("{}{end}", content[..cut].trim_end());
    let kept = cuts.partition_point(|cut| fits(&shown(*cut)));
    kept.checked_sub(1)
        .and_then(|at| cuts.get(at))
        .map(|cut| shown(*cut))
}

#[derive(Default)]
struct State {
    asked: (String, f32, f32, Option<Font>),
    paragraph: Paragraph,
    height: f32,
}

impl<Message> Widget<Message, Theme, Renderer> for FitText<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let room = limits.width(self.width).max().width;
        let asked = &state.asked;
        if asked.0 != self.content || asked.1 != room || asked.2 != self.size || asked.3 != Some(self.font) {
            (state.paragraph, state.height) = self.shown(room);
            state.asked = (
                self.content.clone().into_owned(),
                room,
                self.size,
                Some(self.font),
            );
        }
        let natural = Size::new(state.paragraph.min_width().min(room), state.height);
        layout::Node::new(limits.resolve(self.width, Length::Shrink, natural))
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let mut at = bounds.position();
        if self.right {
            at.x += (bounds.width - state.paragraph.min_width()).max(0.0);
        }
        let ink = self.ink.map_or(style.text_color, |ink| ink(theme.palette()));
        renderer.fill_paragraph(&state.paragraph, at, ink, *viewport);
    }

    fn operate(&mut self, _: &mut Tree, layout: Layout<'_>, _: &Renderer, operation: &mut dyn Operation) {
        operation.text(None, layout.bounds(), &self.content);
    }
}

impl<'a, Message: 'a> From<FitText<'a>> for Element<'a, Message> {
    fn from(text: FitText<'a>) -> Self {
        Element::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::ellipsis;

    #[test]
    fn a_long_title_ends_with_an_ellipsis_and_a_short_one_is_whole() {
        let fits = |n: usize| move |s: &str| s.chars().count() <= n;
        assert_eq!(ellipsis("Répar’Café", fits(12)), "Répar’Café");
        assert_eq!(ellipsis("Les aiguilles du quartier", fits(12)), "Les aiguill…");
        assert_eq!(ellipsis("Les aiguilles", fits(5)), "Les…");
        assert_eq!(ellipsis("Élan", fits(0)), "…");
    }

    #[test]
    fn the_number_at_the_end_of_a_long_title_stays() {
        let fits = |n: usize| move |s: &str| s.chars().count() <= n;
        assert_eq!(ellipsis("Cuisine commune 16", fits(12)), "Cuisine… 16");
        assert_eq!(ellipsis("Cuisine commune (16)", fits(14)), "Cuisine… (16)");
        assert_eq!(ellipsis("Cuisine commune 16", fits(18)), "Cuisine commune 16");
        assert_eq!(ellipsis("Cuisine commune 16", fits(4)), "Cui…", "no room for it");
        assert_eq!(
            ellipsis("Dossier 123456789", fits(9)),
            "Dossier…",
            "no number of a dossier"
        );
    }
}
