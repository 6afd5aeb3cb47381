//! A small form: a title that says what and for whom, a few fields, and what was refused beside what was typed.
//!
//! It knows no command and no rule: a screen makes it, reads its fields once it is confirmed, and closes it when the answer
//! is there. Enter confirms, Shift+Enter breaks a line in a field of several, Tab moves, Escape gives up.

use iced::widget::text_editor::{self, Binding, Content, KeyPress};
use iced::widget::{Column, Id, Row, column, row, text_editor as editor};
use iced::{Center, Fill, keyboard};

use crate::domain::Money;
use crate::gui::icon;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::choice::choice;
use crate::gui::widget::field;
use crate::gui::widget::floating;
use crate::gui::words::Words;

/// The fields' names, in order, by which they are given the focus. A form has no more fields than these.
pub const FIELDS: [&str; 8] = [
    "field-0", "field-1", "field-2", "field-3", "field-4", "field-5", "field-6", "field-7",
];

/// The height that a field of several lines may reach before it scrolls.
const AREA: f32 = 190.0;

/// A form being filled in.
#[derive(Debug, Clone)]
pub struct Form {
    title: String,
    notes: Vec<String>,
    fields: Vec<Field>,
    problem: Option<String>,
    /// What the button says that confirms; « Consigner » where nothing else is said.
    confirm: Option<String>,
}

/// One of its fields.
#[derive(Debug, Clone)]
pub struct Field {
    label: String,
    value: Value,
    /// Whether it stands on the line of the field before it.
    abreast: bool,
}

#[derive(Debug, Clone)]
enum Value {
    Line(String),
    Area(Content),
    Choice { options: Vec<String>, at: usize },
}

/// What happened in a form.
#[derive(Debug, Clone)]
pub enum Message {
    /// A line was typed in.
    Typed(usize, String),
    /// Something was done in a field of several lines.
    Edited(usize, text_editor::Action),
    /// An option was chosen.
    Chosen(usize, usize),
    /// The form is complete, as far as the person is concerned.
    Confirmed,
    /// The person gives up.
    Dismissed,
}

/// A text to be written on from its end.
fn written(text: &str) -> Content {
    let mut content = Content::with_text(text);
    content.perform(text_editor::Action::Move(text_editor::Motion::DocumentEnd));
    content
}

impl Field {
    /// A field of one line. An amount or a number is one too: it is read when the form is confirmed.
    pub fn line(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: Value::Line(value.into()),
            abreast: false,
        }
    }

    /// The same field on the line of the one before it.
    pub fn abreast(mut self) -> Self {
        self.abreast = true;
        self
    }

    /// A field of several lines.
    pub fn area(label: impl Into<String>, value: &str) -> Self {
        Self {
            label: label.into(),
            value: Value::Area(written(value)),
            abreast: false,
        }
    }

    /// A field that holds one of a few, the one at `at` first.
    pub fn choice(label: impl Into<String>, options: Vec<String>, at: usize) -> Self {
        Self {
            label: label.into(),
            value: Value::Choice { options, at },
            abreast: false,
        }
    }
}

impl Form {
    /// A form with its title and its fields.
    pub fn new(title: impl Into<String>, fields: Vec<Field>) -> Self {
        Self {
            title: title.into(),
            notes: Vec::new(),
            fields,
            problem: None,
            confirm: None,
        }
    }

    /// Another word on the button that confirms, where nothing is recorded.
    pub fn confirm(mut self, words: impl Into<String>) -> Self {
        self.confirm = Some(words.into());
        self
    }

    /// A line to read before the fields; several stand under one another.
    pub fn note(mut self, words: impl Into<String>) -> Self {
        self.notes.push(words.into());
        self
    }

    /// Applies what changes a field; confirming and giving up are the screen's affair.
    pub fn update(&mut self, message: Message) {
        match message {
            Message::Typed(at, text) => {
                if let Some(Value::Line(line)) = self.value(at) {
                    *line = text;
                }
            }
            Message::Edited(at, action) => {
                if let Some(Value::Area(content)) = self.value(at) {
                    content.perform(action);
                }
            }
            Message::Chosen(at, option) => {
                if let Some(Value::Choice { at, .. }) = self.value(at) {
                    *at = option;
                }
            }
            Message::Confirmed | Message::Dismissed => {}
        }
    }

    fn value(&mut self, at: usize) -> Option<&mut Value> {
        self.fields.get_mut(at).map(|field| &mut field.value)
    }

    /// What is written in a field, without the spaces around it; the option chosen, for a choice.
    pub fn text(&self, at: usize) -> String {
        match self.fields.get(at).map(|field| &field.value) {
            Some(Value::Line(text)) => text.trim().to_owned(),
            Some(Value::Area(content)) => content.text().trim().to_owned(),
            Some(Value::Choice { options, at }) => options.get(*at).cloned().unwrap_or_default(),
            None => String::new(),
        }
    }

    /// Which option is chosen; the first where the field is no choice.
    pub fn chosen(&self, at: usize) -> usize {
        match self.fields.get(at).map(|field| &field.value) {
            Some(Value::Choice { at, .. }) => *at,
            _ => 0,
        }
    }

    /// Writes another text in a field.
    pub fn set_text(&mut self, at: usize, text: &str) {
        match self.value(at) {
            Some(Value::Line(line)) => text.clone_into(line),
            Some(Value::Area(content)) => *content = written(text),
            Some(Value::Choice { .. }) | None => {}
        }
    }

    /// An amount, as typed by people: with spaces, a comma, the euro sign.
    pub fn amount(&self, at: usize) -> Option<Money> {
        Money::parse(&plain_amount(&self.text(at))).ok()
    }

    /// A whole number.
    pub fn number(&self, at: usize) -> Option<u32> {
        self.text(at).parse().ok()
    }

    /// Says in the form what is wrong; what was typed stays.
    pub fn tell(&mut self, problem: impl Into<String>) {
        self.problem = Some(problem.into());
    }

    /// Takes back what was said to be wrong.
    pub fn settle(&mut self) {
        self.problem = None;
    }

    /// What is wrong, if something was told.
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }

    /// Draws the form over a screen.
    pub fn view<'a, M: Clone + 'a>(
        &'a self,
        under: impl Into<Element<'a, M>>,
        w: &Words,
        on_message: fn(Message) -> M,
    ) -> Element<'a, M> {
        let field = |(i, (field, id)): &(usize, (&'a Field, &'static str))| {
            column![
                t::label(field.label.as_str()),
                drawn(*i, id, &field.value, on_message)
            ]
            .spacing(spacing::XXS)
            .width(Fill)
            .into()
        };
        let fields: Vec<_> = self.fields.iter().zip(FIELDS).enumerate().collect();
        let lines = fields.chunk_by(|_, (_, (next, _))| next.abreast).map(|line| {
            Row::with_children(line.iter().map(field))
                .spacing(spacing::M)
                .into()
        });
        let mut above = column![].spacing(spacing::M);
        for note in &self.notes {
            above = above.push(t::body(note.as_str()).style(style::text::secondary));
        }
        if let Some(problem) = &self.problem {
            let sign = icon::triangle_alert().style(style::icon::alarm);
            let told = row![sign, t::body(problem.as_str()).style(style::text::alarm)]
                .spacing(spacing::S)
                .align_y(Center);
            above = above.push(told);
        }
        let content = floating::under_what_is_told(
            above,
            !self.notes.is_empty() || self.problem.is_some(),
            Column::with_children(lines).spacing(spacing::M),
        );
        let words = self.confirm.clone().unwrap_or_else(|| w.t("gui-record"));
        let confirm = b::face(words).icon(icon::enter());
        let buttons = vec![
            b::text(
                b::face(w.t("gui-cancel")).key(w.t("gui-key-escape")),
                Some(on_message(Message::Dismissed)),
            ),
            b::primary(confirm, Some(on_message(Message::Confirmed))),
        ];
        floating::dialog(
            under,
            self.title.as_str(),
            content,
            buttons,
            on_message(Message::Dismissed),
        )
    }
}

/// The characters of an amount that [`Money::parse`] reads.
pub fn plain_amount(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '€')
        .collect()
}

/// The beginning of a long text, cut at a word.
pub fn shortened(text: &str) -> String {
    const MOST: usize = 160;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or_default().trim_end())
}

fn drawn<'a, M: Clone + 'a>(
    at: usize,
    id: &'static str,
    value: &'a Value,
    on_message: fn(Message) -> M,
) -> Element<'a, M> {
    match value {
        Value::Line(text) => field::line(id, "", text)
            .on_input(move |text| on_message(Message::Typed(at, text)))
            .on_submit(on_message(Message::Confirmed))
            .into(),
        Value::Area(content) => editor(content)
            .id(Id::new(id))
            .on_action(move |action| on_message(Message::Edited(at, action)))
            .key_binding(move |press| binding(press, on_message))
            .size(14)
            .padding([8, 10])
            .min_height(76.0)
            .max_height(AREA)
            .into(),
        Value::Choice { options, at: option } => choice(
            Id::new(id),
            options,
            *option,
            move |option| on_message(Message::Chosen(at, option)),
            on_message(Message::Confirmed),
        ),
    }
}

/// Enter confirms; with Shift it breaks the line.
fn binding<M>(press: KeyPress, on_message: fn(Message) -> M) -> Option<Binding<M>> {
    let focused = matches!(press.status, text_editor::Status::Focused { .. });
    match &press.key {
        keyboard::Key::Named(keyboard::key::Named::Enter) if focused && !press.modifiers.shift() => {
            Some(Binding::Custom(on_message(Message::Confirmed)))
        }
        _ => Binding::from_key_press(press),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Form {
        Form::new(
            "Essai",
            vec![
                Field::line("Montant", "12 000,50 €"),
                Field::area("Texte", "  un\ndeux  "),
                Field::choice("Lequel", vec!["a".into(), "b".into()], 1),
            ],
        )
    }

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        let mut form = form();
        assert_eq!(
            form.amount(0).map(|m| m.to_string()),
            Money::parse("12000,50").ok().map(|m| m.to_string())
        );
        form.update(Message::Typed(0, "beaucoup".into()));
        assert_eq!(form.amount(0), None);
        assert_eq!(form.text(0), "beaucoup", "what was typed stays");
    }

    #[test]
    fn a_text_of_several_lines_and_a_choice_are_read_back() {
        let mut form = form();
        assert_eq!(form.text(1), "un\ndeux");
        assert_eq!((form.chosen(2), form.text(2).as_str()), (1, "b"));
        form.update(Message::Chosen(2, 0));
        assert_eq!(form.text(2), "a");
    }
}
