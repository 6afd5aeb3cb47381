//! The commands: every action that is possible now, found by a few letters and run with Enter.
//!
//! It runs nothing itself: it is lent the list and says which line was chosen. What it runs is what the key runs.

use iced::widget::{Column, Id, button, column, container, row};
use iced::{Center, Fill};

use crate::gui::font;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::chrome;
use crate::gui::widget::field;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::list::scroll;
use crate::gui::widget::panel;
use crate::gui::words::Words;
use crate::locale::fold;

/// The name of the field in which one types.
pub const QUERY: &str = "commands-query";
/// The name of the list, to bring a line into view.
pub const LIST: &str = "commands-list";

/// The height of a line, in logical pixels.
const LINE: f32 = 34.0;
/// How many lines are seen at once.
const SEEN: u16 = 10;

/// A line of the list.
#[derive(Debug, Clone)]
pub struct Entry<M> {
    /// What it is remembered by.
    pub name: String,
    /// What it does.
    pub does: String,
    /// Where it belongs: « Auditions ».
    pub group: String,
    /// The key that does the same; empty where there is none.
    pub key: String,
    /// What choosing it leads to.
    pub message: M,
}

/// What the list remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    query: String,
    at: usize,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The query was edited.
    Edited(String),
    /// A letter was typed before the field had the focus.
    TypedAhead(char),
    /// The selection moved.
    Stepped(isize),
    /// A line was pressed.
    Chosen(usize),
    /// Enter.
    Confirmed,
}

/// What is wanted of the application.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Show the list from this many pixels down.
    Scroll(f32),
    /// Run the entry of this place in the list that was lent.
    Run(usize),
}

impl State {
    /// Applies a message; `entries` is the whole list, `used` the names of those run before, the last one first.
    pub fn update<M>(&mut self, message: Message, entries: &[Entry<M>], used: &[String]) -> Action {
        let found = self.found(entries, used);
        match message {
            Message::Edited(query) => {
                self.query = query;
                self.at = 0;
                Action::Scroll(0.0)
            }
            Message::TypedAhead(letter) => {
                self.query.push(letter);
                self.at = 0;
                Action::Scroll(0.0)
            }
            Message::Stepped(by) => {
                self.at = crate::gui::screen::step(self.at, by, found.len());
                // The line chosen stays in the middle as far as the list allows.
                let above = self.at.saturating_sub(usize::from(SEEN) / 2);
                Action::Scroll(LINE * f32::from(u16::try_from(above).unwrap_or(u16::MAX)))
            }
            Message::Chosen(at) => found.get(at).copied().map_or(Action::None, Action::Run),
            Message::Confirmed => found.get(self.at).copied().map_or(Action::None, Action::Run),
        }
    }

    /// The places of the entries that answer the query: the closest first, then the last used, then as listed.
    fn found<M>(&self, entries: &[Entry<M>], used: &[String]) -> Vec<usize> {
        let mut found: Vec<(usize, usize, usize)> = entries
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| {
                let far = distance(
                    &self.query,
                    &format!("{} {} {}", entry.does, entry.group, entry.key),
                )?;
                let last = used.iter().position(|name| *name == entry.name);
                Some((far, last.unwrap_or(usize::MAX), at))
            })
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, _, at)| at).collect()
    }

    /// Draws the list.
    pub fn view<'a, M>(&'a self, w: &Words, entries: &[Entry<M>], used: &[String]) -> Element<'a, Message> {
        let field = field::query(QUERY, &w.t("gui-commands-query"), &self.query)
            .on_input(Message::Edited)
            .on_submit(Message::Confirmed);
        let found = self.found(entries, used);
        let nothing = found.is_empty();
        let lines = found
            .into_iter()
            .filter_map(|at| entries.get(at))
            .enumerate()
            .map(|(at, entry)| line(entry, at == self.at, Message::Chosen(at)));
        let list: Element<'a, Message> = if nothing {
            container(t::body(w.t("gui-commands-none")).style(style::text::secondary))
                .padding([8, 12])
                .into()
        } else {
            scroll(Column::with_children(lines)).id(Id::new(LIST)).into()
        };
        let keys = row![
            chrome::keys("↑ ↓", w.t("gui-hint-choose.does")),
            chrome::keys(w.t("gui-key-enter"), w.t("gui-commands-run")),
            chrome::keys(w.t("gui-key-escape"), w.t("gui-hint-escape.does")),
        ]
        .spacing(18);
        // The list takes what the window leaves, so that the keys below it are never cut.
        let panel = column![
            field,
            container(list).height(Fill).width(Fill),
            container(keys).padding([0, 12]),
        ]
        .spacing(spacing::M);
        panel::over(panel, 640.0)
            .padding(spacing::M)
            .height(Fill)
            .max_height(LINE * f32::from(SEEN) + 108.0)
            .into()
    }
}

fn line<'a, M>(entry: &Entry<M>, selected: bool, on_press: Message) -> Element<'a, Message> {
    let face = row![
        Element::from(fit(sentence(&entry.does))),
        t::small(entry.group.clone()).style(style::text::label),
        t::sized(entry.key.clone(), 13.0, 18.0)
            .font(font::SEMIBOLD)
            .width(96)
            .align_x(iced::Right),
    ]
    .spacing(spacing::M)
    .align_y(Center);
    button(container(face).center_y(LINE))
        .padding([0, 12])
        .height(LINE)
        .width(Fill)
        .style(style::button::row(selected))
        .on_press(on_press)
        .into()
}

/// The same words with a capital: in a footer they follow a key, here they begin the line.
fn sentence(words: &str) -> String {
    let mut rest = words.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}

/// How far a text is from a query: 0 where each of its words is a word of the text, 1 where each begins one, 2 where each
/// stands somewhere; nothing where one is missing.
fn distance(query: &str, text: &str) -> Option<usize> {
    let (query, text) = (fold::folded(query), fold::folded(text));
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    query
        .split_whitespace()
        .map(|asked| {
            if words.contains(&asked) {
                Some(0)
            } else if words.iter().any(|word| word.starts_with(asked)) {
                Some(1)
            } else {
                text.contains(asked).then_some(2)
            }
        })
        .try_fold(0, |far, one| Some(far.max(one?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(does: &[&str]) -> Vec<Entry<()>> {
        let entry = |does: &&str| Entry {
            name: (*does).into(),
            does: (*does).into(),
            group: String::new(),
            key: String::new(),
            message: (),
        };
        does.iter().map(entry).collect()
    }

    fn run(query: &str, steps: isize, list: &[Entry<()>], used: &[String]) -> Action {
        let mut state = State::default();
        state.update(Message::Edited(query.into()), list, used);
        state.update(Message::Stepped(steps), list, used);
        state.update(Message::Confirmed, list, used)
    }

    #[test]
    fn a_command_is_found_without_its_case_or_accents_and_a_number_by_itself() {
        let list = entries(&["Dossier 19", "Dossier 9", "Rétablir", "clore les notes"]);
        assert_eq!(run("RETAB", 0, &list, &[]), Action::Run(2));
        assert_eq!(
            run("9", 0, &list, &[]),
            Action::Run(1),
            "the number itself comes before"
        );
        assert_eq!(run("notes clo", 0, &list, &[]), Action::Run(3));
        assert_eq!(run("vélo", 0, &list, &[]), Action::None);
    }

    #[test]
    fn the_last_used_comes_first_and_the_arrows_stop_at_both_ends() {
        let list = entries(&["un", "deux", "trois"]);
        let used = ["trois".to_owned(), "deux".to_owned()];
        assert_eq!(run("", 0, &list, &used), Action::Run(2));
        assert_eq!(run("", 1, &list, &used), Action::Run(1));
        assert_eq!(run("", 9, &list, &used), Action::Run(0));
        assert_eq!(run("", -9, &list, &used), Action::Run(2));
    }
}
