//! The attachments of the dossier shown: their list, and the one that is read.
//!
//! The grid keeps the focus while an attachment is read: every key here has Ctrl, Alt or a name that the grid has no use for.

use std::collections::BTreeMap;

use iced::widget::{Column, Id, button, column, container, row, rule, space};
use iced::{Center, Fill, Padding};

use crate::domain::candidate::{Attachment, Candidate};
use crate::gui::icon;
use crate::gui::screen::{Context, step};
use crate::gui::shortcut::Chord;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::list::scroll;
use crate::gui::widget::page_view::{self, Fit, Go};
use crate::gui::words::Words;
use crate::workspace::attachments::{Seems, Unreachable, seems};
use crate::workspace::speech;
use crate::workspace::viewer::{Document, Kind};

use super::keys;

/// What is remembered of the attachments of the dossier shown.
#[derive(Debug, Default)]
pub struct Pieces {
    open: Option<Open>,
    /// What is known of files: of those that were asked about since the session is open.
    known: BTreeMap<String, Known>,
    /// The room in which pages were shown last.
    room: Option<(iced::Size, f32)>,
}

/// An attachment that is read.
#[derive(Debug)]
struct Open {
    file: String,
    content: Content,
}

#[derive(Debug)]
enum Content {
    /// Its bytes are on their way.
    Reading,
    /// There are none.
    Unreachable(Unreachable),
    /// They are shown.
    Pages(Box<page_view::State>),
}

/// What is known of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// Its bytes; none when it is not to be found.
    pub bytes: Option<u64>,
    /// Its pages, of a document that has some.
    pub pages: Option<usize>,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// An attachment was chosen.
    Chosen(String),
    /// The next attachment, or the one before.
    Stepped(isize),
    /// An attachment was read, and is being [opened](page_view::open) in the [room](Pieces::room) known then; or it was not.
    Read(String, Result<Document, Unreachable>),
    /// Something is known of files.
    Surveyed(Vec<(String, Known)>),
    /// In the pages.
    Page(page_view::Message),
    /// What failed is to be tried again.
    Retried,
    /// The system is to open the attachment.
    SystemPressed,
    /// Back to the dossier.
    Closed,
}

/// What is wanted of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Read a file of the session's folder, to be shown.
    Read(String),
    /// Learn the sizes of files of the session's folder, and their pages.
    Survey(Vec<String>),
    /// Do this, and bring its message back.
    Draw(page_view::Job),
    /// Open a file of the session's folder with the system.
    OpenElsewhere(String),
}

impl Pieces {
    /// The attachment that is read.
    pub fn read(&self) -> Option<&str> {
        self.open.as_ref().map(|open| open.file.as_str())
    }

    /// The pages that are read.
    pub fn pages(&self) -> Option<&page_view::State> {
        match &self.open {
            Some(Open {
                content: Content::Pages(pages),
                ..
            }) => Some(pages),
            _ => None,
        }
    }

    /// The room in which pages were shown last, as [`page_view::State::room`] tells it.
    pub fn room(&self) -> Option<(iced::Size, f32)> {
        self.room
    }

    /// Nothing is read any more; what was being drawn is stopped.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// The list comes on the screen, or, where `closed`, takes the place of what was read.
    pub fn list(&mut self, dossier: &Candidate, closed: bool) -> Action {
        if closed {
            self.close();
        }
        Action::Survey(dossier.attachments.iter().map(|a| a.file.clone()).collect())
    }

    /// Applies a message, for the dossier shown.
    pub fn update(&mut self, message: Message, dossier: &Candidate) -> Action {
        match message {
            Message::Closed => {
                self.close();
                Action::None
            }
            Message::Chosen(file) => self.start(file),
            Message::Stepped(by) => {
                let at = self
                    .read()
                    .and_then(|file| dossier.attachments.iter().position(|a| a.file == file));
                let next = match at {
                    Some(at) => step(at, by, dossier.attachments.len()),
                    None if by < 0 => dossier.attachments.len().saturating_sub(1),
                    None => 0,
                };
                match dossier.attachments.get(next) {
                    Some(next) if at != dossier.attachments.iter().position(|a| a.file == next.file) => {
                        self.start(next.file.clone())
                    }
                    _ => Action::None,
                }
            }
            Message::Read(file, document) => match &mut self.open {
                Some(open) if open.file == file => {
                    open.content = match document {
                        Ok(document) => {
                            // It is being opened already.
                            let (mut pages, _begun) = page_view::State::new(document);
                            if let Some(room) = self.room {
                                pages = pages.within(room);
                            }
                            Content::Pages(Box::new(pages))
                        }
                        Err(why) => Content::Unreachable(why),
                    };
                    Action::None
                }
                // Another one was chosen meanwhile: this one ends, and its process with it.
                _ => {
                    if let Ok(document) = document {
                        document.close();
                    }
                    Action::None
                }
            },
            Message::Surveyed(known) => {
                self.known.extend(known);
                Action::None
            }
            Message::Page(page_view::Message::ElsewherePressed) | Message::SystemPressed => match self.read()
            {
                Some(file) => Action::OpenElsewhere(file.to_owned()),
                None => Action::None,
            },
            Message::Page(message) => self.page(message),
            Message::Retried => match &self.open {
                Some(Open {
                    content: Content::Unreachable(_),
                    file,
                }) => self.start(file.clone()),
                Some(_) => self.page(page_view::Message::Retried),
                None => Action::None,
            },
        }
    }

    fn start(&mut self, file: String) -> Action {
        self.open = Some(Open {
            file: file.clone(),
            content: Content::Reading,
        });
        Action::Read(file)
    }

    fn page(&mut self, message: page_view::Message) -> Action {
        let Some(Open {
            file,
            content: Content::Pages(pages),
        }) = &mut self.open
        else {
            return Action::None;
        };
        let measured = matches!(message, page_view::Message::Measured(..));
        let job = pages.update(message);
        if measured {
            self.room = Some(pages.room());
        }
        if let (Some(count), Some(Kind::Pdf)) = (pages.pages(), pages.kind()) {
            self.known.entry(file.clone()).or_default().pages = Some(count);
        }
        job.map_or(Action::None, Action::Draw)
    }

    /// The attachments, or the one that is read.
    pub(super) fn view<'a>(&'a self, context: &Context<'a>, dossier: &'a Candidate) -> Element<'a, Message> {
        match &self.open {
            None => self.lines(context, dossier),
            Some(open) => {
                let cited = dossier.attachments.iter().find(|a| a.file == open.file);
                open.view(context, cited)
            }
        }
    }

    fn lines<'a>(&self, context: &Context<'_>, dossier: &'a Candidate) -> Element<'a, Message> {
        let w = context.words;
        if dossier.attachments.is_empty() {
            return container(t::body(w.t("day-attachments-none")).style(style::text::secondary))
                .padding([spacing::XL, context.density.margin()])
                .into();
        }
        let lines = dossier
            .attachments
            .iter()
            .map(|attachment| entry(attachment, self.aside(w, attachment), context));
        let edge = Padding {
            top: spacing::XS,
            right: context.density.margin() - spacing::S,
            bottom: spacing::AIR,
            left: context.density.margin() - spacing::S,
        };
        scroll(container(Column::with_children(lines)).padding(edge))
            .id(Id::new(super::PAGE))
            .width(Fill)
            .height(Fill)
            .into()
    }

    /// « 3 pages, 42 ko », as far as it is known.
    pub(super) fn aside(&self, w: &Words, attachment: &Attachment) -> String {
        let Some(known) = self.known.get(&attachment.file) else {
            return String::new();
        };
        let Some(bytes) = known.bytes else {
            return w.t("gui-pieces-gone");
        };
        let size = w.bytes(bytes);
        match (known.pages, seems(&attachment.file)) {
            (Some(pages), Seems::Pdf) => {
                format!(
                    "{}, {size}",
                    w.with("gui-pieces-known", &[("pages", pages.into())])
                )
            }
            (_, Seems::Picture) => format!("{}, {size}", w.t("gui-pieces-picture")),
            _ => size,
        }
    }
}

/// The drawing of a kind of file.
pub(super) fn sign(attachment: &Attachment) -> icon::Icon {
    match seems(&attachment.file) {
        Seems::Pdf => icon::file_text(),
        Seems::Picture => icon::image(),
        Seems::Other => icon::file(),
    }
}

fn entry<'a>(attachment: &'a Attachment, aside: String, context: &Context<'_>) -> Element<'a, Message> {
    let height = context.density.list_row();
    let label = fit(attachment.label.as_str()).two_lines();
    let line = row![
        sign(attachment).style(style::icon::secondary),
        container(Element::from(label)).width(Fill),
        t::small(aside).style(style::text::secondary),
    ]
    .spacing(spacing::S)
    .height(height)
    .align_y(Center);
    button(line)
        .padding([0.0, spacing::S])
        .width(Fill)
        .style(style::button::row(false))
        .on_press(Message::Chosen(attachment.file.clone()))
        .into()
}

impl Open {
    fn view<'a>(&'a self, context: &Context<'a>, cited: Option<&'a Attachment>) -> Element<'a, Message> {
        let w = context.words;
        let key = |chord: Chord| chord.label(w);
        let label = cited.map_or(self.file.as_str(), |attachment| attachment.label.as_str());
        let page_keys = page_view::Keys {
            previous: key(keys::PAGE_PREVIOUS),
            next: key(keys::PAGE_NEXT),
            smaller: key(keys::PAGE_SMALLER),
            larger: key(keys::PAGE_LARGER),
            width: key(keys::PAGE_WIDTH),
            page: key(keys::PAGE_WHOLE),
        };
        let tools: Element<'a, Message> = match &self.content {
            Content::Pages(pages) => pages.tools(w, page_keys).map(Message::Page),
            Content::Reading | Content::Unreachable(_) => space().into(),
        };
        let elsewhere = page_view::hinted(
            b::sign(icon::external(), Some(Message::SystemPressed)),
            w.t("gui-pieces-system"),
            key(keys::PIECE_SYSTEM),
        );
        let close = page_view::hinted(
            b::sign(icon::close(), Some(Message::Closed)),
            w.t("gui-pieces-back"),
            key(keys::PIECE_CLOSE),
        );
        let title = Element::from(fit(label).size(14.0, 20.0).font(crate::gui::font::SEMIBOLD));
        // On a laptop the title would be cut: the tools have a line of their own.
        let title = container(title).width(Fill);
        let head = match context.density {
            Density::Large => line([title.into(), tools, elsewhere, close]),
            Density::Small | Density::Normal => column![line([title.into(), elsewhere, close]), tools].into(),
        };
        let head = container(head).padding(Padding {
            top: 0.0,
            right: spacing::M,
            bottom: spacing::XS,
            left: context.density.margin(),
        });
        let body: Element<'a, Message> = match &self.content {
            Content::Reading => container(t::body(w.t("gui-pieces-reading")).style(style::text::secondary))
                .center(Fill)
                .style(style::container::sunk)
                .into(),
            Content::Unreachable(why) => {
                let (what, mend) = speech::unreachable(w, why);
                let face = b::face(w.t("gui-pieces-again")).icon(icon::reload());
                let again = b::quiet(face, Some(Message::Retried));
                container(page_view::told(what, mend, Some(again)))
                    .center(Fill)
                    .padding(spacing::XL)
                    .style(style::container::sunk)
                    .into()
            }
            Content::Pages(pages) => pages
                .view(w, context.pixels, Some(key(keys::PIECE_SYSTEM)))
                .map(Message::Page),
        };
        column![head, rule::horizontal(1), body].into()
    }
}

fn line<'a, const N: usize>(parts: [Element<'a, Message>; N]) -> Element<'a, Message> {
    row(parts).spacing(spacing::S).align_y(Center).into()
}

/// What a key of the pages leads to, while there are some.
pub(super) fn go(state: &super::State, message: page_view::Message) -> Option<super::Message> {
    state
        .pieces
        .pages()
        .map(|_| super::Message::Pieces(Message::Page(message)))
}

/// Where a key leads in the pages.
pub(super) fn leads(state: &super::State, to: Go) -> Option<super::Message> {
    go(state, page_view::Message::Went(to))
}

/// How large a key makes the pages.
pub(super) fn fits(state: &super::State, fit: Fit) -> Option<super::Message> {
    go(state, page_view::Message::Fitted(fit))
}
