//! How a form is drawn: beside its row where it is about one, in the middle of the screen else.

use iced::keyboard::{Key, key::Named};
use iced::widget::text_editor::{Binding, KeyPress};
use iced::widget::{Column, Id, Row, button, column, container, row, text_editor};
use iced::{Bottom, Center, Fill};

use crate::gui::icon;
use crate::gui::screen::Context;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::field;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::floating;
use crate::gui::widget::glyph::{Glyph, glyph};

use super::super::Message;
use super::{FIELDS, Field, Form, Purpose, Value, Way};

/// The width of a form beside its row, and where the screen is low.
pub(in super::super) const WIDTH: (f32, f32) = (392.0, 460.0);
/// Two lines of text and their padding.
const AREA: f32 = 54.0;
/// So many short fields stand on a line.
const ABREAST: usize = 3;

impl Form {
    /// The form beside its row.
    pub(in super::super) fn panel<'a>(
        &'a self,
        under: Element<'a, Message>,
        place: floating::Beside,
        context: &Context<'a>,
    ) -> Element<'a, Message> {
        let mut head = row![t::h3(self.title.as_str()).width(Fill)].spacing(spacing::M);
        if let Some(flag) = &self.flag {
            let flag = row![
                glyph(Glyph::Warning),
                t::body(flag.as_str()).style(style::text::warn)
            ];
            head = head.push(flag.spacing(spacing::XS).align_y(Center));
        }
        let mut content = column![head, self.content(context)].spacing(spacing::S);
        let mut foot = Vec::new();
        // Where the screen is low, who proposes stands beside the buttons.
        if context.density == Density::Small {
            let author = fit(self.author(context)).size(13.0, 18.0).two_lines();
            foot.push(author.ink(|p| p.ink2).into());
        } else {
            content = content.push(t::small(self.author(context)));
        }
        foot.extend(self.buttons(context));
        floating::beside(under, content, foot, place, Message::PressedElsewhere)
    }

    /// The form in the middle of the screen.
    pub(in super::super) fn dialog<'a>(
        &'a self,
        under: Element<'a, Message>,
        context: &Context<'a>,
    ) -> Element<'a, Message> {
        let mut content = column![self.content(context)].spacing(spacing::M);
        if context.density != Density::Small {
            // Room on a small screen is for what is asked; who presides and when is recorded all the same.
            content = content.push(t::small(self.author(context)));
        }
        floating::dialog(
            under,
            self.title.as_str(),
            content,
            self.buttons(context),
            Message::Dismissed,
        )
    }

    fn content<'a>(&'a self, context: &Context<'_>) -> Element<'a, Message> {
        let close = context.density == Density::Small;
        let mut content = column![].spacing(if close { spacing::XS } else { spacing::S });
        let ways = self
            .ways
            .iter()
            .enumerate()
            .map(|(at, way)| way.view(at, at == self.way(), close));
        if !self.ways.is_empty() && !matches!(self.purpose, Purpose::Short(..)) {
            content = content.push(Column::with_children(ways).spacing(spacing::XXS));
            if !self.note.is_empty() {
                content = content.push(t::small(self.note.as_str()));
            }
        } else {
            if !self.note.is_empty() {
                content = content.push(t::small(self.note.as_str()));
            }
            content = content.push(Column::with_children(ways).spacing(spacing::XXS));
        }
        let mut short: Vec<Element<'_, Message>> = Vec::new();
        for (i, (field, id)) in self.fields.iter().zip(FIELDS).enumerate() {
            match &field.value {
                Value::Line(_) => {
                    short.push(field.view(i, id, self));
                    if let Some(bounds) = self.bounds(context).filter(|_| i == 0) {
                        // The rules of an amount stand beside it, and take the rest of its line.
                        short.push(container(bounds).width(iced::FillPortion(2)).into());
                        content = lines_of(content, std::mem::take(&mut short));
                    }
                }
                Value::Lines(_) => {
                    content = lines_of(content, std::mem::take(&mut short));
                    content = content.push(field.view(i, id, self));
                }
            }
        }
        content = lines_of(content, short);
        if let Some(refused) = &self.refused {
            let words = t::body(refused.as_str()).style(style::text::alarm);
            let line = row![glyph(Glyph::Error), words.width(Fill)].spacing(spacing::S);
            content = content.push(line);
        }
        content.into()
    }

    /// Who presides, and the time: both are recorded with the decision.
    fn author(&self, context: &Context<'_>) -> String {
        let w = context.words;
        let author = context
            .session
            .presiding()
            .map(|chair| chair.person.short_name())
            .unwrap_or_default();
        let said = [
            ("juror", author.into()),
            ("time", w.time(context.now.wall).into()),
        ];
        w.with("delib-author", &said)
    }

    fn buttons<'a>(&self, context: &Context<'_>) -> Vec<Element<'a, Message>> {
        let w = context.words;
        let record = b::face(w.t("gui-record")).icon(icon::enter());
        vec![
            b::text(
                b::face(w.t("gui-cancel")).key(w.t("gui-key-escape")),
                Some(Message::Dismissed),
            ),
            b::primary(record, Some(Message::Confirmed)),
        ]
    }
}

fn lines_of<'a>(
    mut content: Column<'a, Message, crate::gui::theme::Theme>,
    short: Vec<Element<'a, Message>>,
) -> Column<'a, Message, crate::gui::theme::Theme> {
    let mut short = short.into_iter().peekable();
    while short.peek().is_some() {
        let line: Vec<_> = short.by_ref().take(ABREAST).collect();
        content = content.push(Row::with_children(line).spacing(spacing::S).align_y(Bottom));
    }
    content
}

impl Way {
    fn view<'a>(&'a self, at: usize, chosen: bool, close: bool) -> Element<'a, Message> {
        let sign = if chosen { Glyph::Now } else { Glyph::ToCome };
        let label = if chosen {
            t::h3(self.label.as_str())
        } else if self.possible {
            t::body(self.label.as_str())
        } else {
            t::body(self.label.as_str()).style(style::text::label)
        };
        let note = (!self.note.is_empty()).then(|| t::small(self.note.as_str()));
        // Where the screen is low the note follows its words where it can.
        let words: Element<'a, Message> = if close {
            let words = row![label].push(note).spacing(spacing::S).align_y(Center);
            words.wrap().vertical_spacing(0).into()
        } else {
            column![label].push(note).into()
        };
        let words = container(words).width(Fill);
        let line = row![container(glyph(sign)).padding([3, 0]), words].spacing(spacing::S);
        button(line)
            .padding([3, 6])
            .width(Fill)
            .style(style::button::row(chosen))
            .on_press_maybe(self.possible.then_some(Message::WayChosen(at)))
            .into()
    }
}

impl Field {
    fn view<'a>(&'a self, i: usize, id: &'static str, form: &Form) -> Element<'a, Message> {
        let label = t::label(self.label.as_str());
        match &self.value {
            Value::Line(value) => {
                let input = field::line(id, "", value)
                    .on_input(move |text| Message::Edited(i, text))
                    .on_submit(Message::Confirmed);
                column![label, input].spacing(spacing::XXS).width(Fill).into()
            }
            Value::Lines(content) => {
                let ways = !form.ways.is_empty();
                let area = text_editor(content)
                    .id(Id::new(id))
                    .on_action(move |action| Message::Typed(i, action))
                    .key_binding(move |press| binding(press, ways))
                    .min_height(AREA)
                    .size(14)
                    .padding([7, 10]);
                column![label, area].spacing(spacing::XXS).into()
            }
        }
    }
}

/// A text of several lines leaves to the form the keys that are the form's: Enter confirms, Escape gives up, Tab goes on, the
/// arrows with Alt move, and alone they choose a way where there are some.
fn binding(press: KeyPress, ways: bool) -> Option<Binding<Message>> {
    let arrow = matches!(press.key, Key::Named(Named::ArrowUp | Named::ArrowDown));
    let formal = matches!(
        press.key,
        Key::Named(Named::Enter | Named::Escape | Named::Tab | Named::F1)
    );
    if formal || (arrow && (ways || press.modifiers.alt())) {
        return None;
    }
    Binding::from_key_press(press)
}
