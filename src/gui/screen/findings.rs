//! A file that is refused: every finding at once, each with its place and its mend.
//!
//! Nothing is half-loaded: the session opens when no error is left.

use std::path::PathBuf;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{Id, column, container, row};
use iced::{Center, Fill, Padding};

use crate::gui::icon;
use crate::gui::press::Press;
use crate::gui::screen::step;
use crate::gui::shortcut::{self, Chord, Shortcut};
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::chrome::Hint;
use crate::gui::widget::fading::fading;
use crate::gui::widget::finding_list::{Finding, finding_list};
use crate::gui::widget::list::scroll;
use crate::gui::words::Words;

/// What the screen remembers.
#[derive(Debug)]
pub struct State {
    /// What was to be opened.
    pub path: PathBuf,
    findings: Vec<Finding>,
    at: usize,
    busy: bool,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A finding was chosen.
    Chosen(usize),
    /// The selection moved.
    Stepped(isize),
    /// Read the file again.
    ReloadPressed,
    /// Copy the list.
    CopyPressed,
    /// Go back to the welcome.
    BackPressed,
}

/// What the screen wants of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Open the session again.
    Open(PathBuf),
    /// Put a text on the clipboard.
    Copy(String),
    /// Keep the finding chosen in sight.
    FollowLine,
    /// Leave.
    Back,
}

/// The list that scrolls.
pub const LIST: &str = "findings";

/// The keys of this screen.
pub const KEYS: &[Shortcut<fn() -> Message>] = &[
    Shortcut::step("finding", &[Chord::named(Named::ArrowUp)], || {
        Message::Stepped(-1)
    }),
    Shortcut::step("finding", &[Chord::named(Named::ArrowDown)], || {
        Message::Stepped(1)
    }),
    Shortcut::new("reload", &[Chord::named(Named::F5)], || Message::ReloadPressed),
    Shortcut::new("back", &[Chord::named(Named::Escape)], || Message::BackPressed),
    Shortcut::new("copy", &[Chord::ctrl('c')], || Message::CopyPressed),
];

impl State {
    /// The findings about a session's file, in the file's order.
    pub fn new(path: PathBuf, findings: Vec<Finding>) -> Self {
        Self {
            path,
            findings,
            at: 0,
            busy: false,
        }
    }

    /// Applies a message.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Chosen(at) => {
                self.at = at;
                Action::None
            }
            Message::Stepped(by) => {
                self.at = step(self.at, by, self.findings.len());
                Action::FollowLine
            }
            Message::ReloadPressed if self.busy => Action::None,
            Message::ReloadPressed => {
                self.busy = true;
                Action::Open(self.path.clone())
            }
            Message::CopyPressed => Action::Copy(self.text()),
            Message::BackPressed => Action::Back,
        }
    }

    /// The findings as lines that a text editor understands.
    fn text(&self) -> String {
        let line = |f: &Finding| {
            format!(
                "{}, {}: {} {} {} [{}]\n",
                f.file, f.place, f.code, f.message, f.mend, f.field
            )
        };
        self.findings.iter().map(line).collect()
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers) -> Option<Message> {
        shortcut::answering(KEYS, press, modifiers)
            .next()
            .map(|shortcut| (shortcut.message)())
    }

    /// The keys named in the footer.
    pub fn hints(&self, words: &Words) -> Vec<Hint> {
        shortcut::hints(KEYS, words, &["finding", "copy", "reload", "back"])
    }

    /// Draws the screen.
    pub fn view<'a>(&'a self, w: &Words) -> Element<'a, Message> {
        let errors = self.findings.iter().filter(|f| f.error).count();
        let counts = [
            ("errors", errors.into()),
            ("warnings", (self.findings.len() - errors).into()),
        ];
        let head = row![
            column![
                t::h1(w.t("gui-findings-title")),
                t::sized(w.with("gui-findings-count", &counts), 15.0, 22.0).style(style::text::secondary),
            ]
            .spacing(spacing::XS)
            .width(Fill),
            b::quiet(
                b::face(w.t("gui-back")).key(w.t("gui-key-escape")),
                Some(Message::BackPressed)
            ),
            b::primary(
                b::face(w.t("gui-reload")).icon(icon::reload()).key("F5"),
                Some(Message::ReloadPressed)
            ),
        ]
        .spacing(spacing::S)
        .align_y(Center);
        let list = finding_list(self.findings.iter().cloned(), self.at, Message::Chosen);
        let page = column![
            container(head).padding(Padding {
                top: 38.0,
                right: 96.0,
                bottom: 22.0,
                left: 96.0
            }),
            fading(
                scroll(container(list).padding(Padding {
                    right: 80.0,
                    left: 80.0,
                    bottom: 40.0,
                    top: 0.0
                }))
                .id(Id::new(LIST))
                .height(Fill),
                |p| p.surface
            ),
        ];
        container(page)
            .width(Fill)
            .height(Fill)
            .style(style::container::surface)
            .into()
    }
}
