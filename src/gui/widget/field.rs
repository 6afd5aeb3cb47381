//! Fields of text: one for what is filled in, one for what is looked for. What a screen adds is its messages.

use iced::widget::{Id, TextInput, text_input};

use crate::gui::theme::Theme;

/// A field of one line in a form.
pub fn line<'a, Message: Clone>(
    id: impl Into<Id>,
    placeholder: &str,
    value: &str,
) -> TextInput<'a, Message, Theme> {
    text_input(placeholder, value).id(id).size(14).padding([8, 10])
}

/// A field in which one looks for something, above a list.
pub fn query<'a, Message: Clone>(
    id: impl Into<Id>,
    placeholder: &str,
    value: &str,
) -> TextInput<'a, Message, Theme> {
    text_input(placeholder, value).id(id).size(15).padding([8, 12])
}
