//! The document's own pages, as they will print: the bytes that an export writes, or those of the file that is signed.
//!
//! They are made and drawn away from the interface's thread. When the session moves on, the pages before stay on the screen until the first of
//! the new ones is drawn, at the same page and the same size: nothing flickers.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::advanced::image::Handle;
use iced::widget::{Column, Id, button, column, container, image, row, rule, space};
use iced::{Center, Fill, Task};

use crate::domain::event::Document;
use crate::domain::{Digest, Session};
use crate::gui::desk::off_thread;
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::shortcut::Chord;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::chrome;
use crate::gui::widget::list::scroll;
use crate::gui::widget::page_view::{self, Fit, Go};
use crate::gui::words::Words;
use crate::workspace::progress::Progress;
use crate::workspace::viewer::{self, Draw, Viewer};
use crate::workspace::{documents, signatures, speech};

use super::{Message, keys};

/// The name of the column of small pages.
pub const THUMBS: &str = "minutes-thumbs";
/// A small page's width, and the height of its place.
const THUMB: f32 = 84.0;
const PLACE: f32 = 152.0;
/// So many small pages are drawn; longer documents are turned by keys.
const MOST: usize = 120;

/// What the pages show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Which document.
    pub document: Document,
    /// The digest of the last deciding entry.
    pub deciding: Option<Digest>,
    /// The file, where one is written as the session stands.
    pub file: Option<PathBuf>,
}

/// Bytes ready to be shown.
#[derive(Debug, Clone)]
pub struct Prepared {
    bytes: Arc<[u8]>,
    view: viewer::Document,
}

impl Prepared {
    /// Bytes with a view of them.
    pub fn new(bytes: Arc<[u8]>, viewer: &Viewer) -> Self {
        let view = viewer.view(bytes.clone());
        Self { bytes, view }
    }

    /// The view of the bytes.
    pub fn view(&self) -> &viewer::Document {
        &self.view
    }
}

/// What the preview remembers.
#[derive(Debug, Default)]
pub(super) struct Preview {
    asked: Option<Source>,
    /// The making of what was asked for last.
    making: Progress,
    shown: Option<Shown>,
    /// Newer pages, until the first of them is drawn.
    coming: Option<Shown>,
    /// The room for pages, as last measured.
    room: Option<(iced::Size, f32)>,
    failed: Option<String>,
}

#[derive(Debug)]
struct Shown {
    bytes: Arc<[u8]>,
    view: viewer::Document,
    pages: page_view::State,
    thumbs: Vec<Handle>,
}

/// What the preview wants done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Pages to be drawn.
    pub jobs: Vec<page_view::Job>,
    /// A document whose small pages are to be drawn.
    pub look: Option<viewer::Document>,
    /// The small page that is to be in sight.
    pub reveal: Option<usize>,
}

/// The bytes that are shown for a source, which are those that an export writes.
///
/// # Errors
/// Why not, in words.
pub fn printed(
    session: &Session,
    source: &Source,
    w: Words,
    progress: &Progress,
) -> Result<Arc<[u8]>, String> {
    match &source.file {
        Some(file) => signatures::read_file(file)
            .map(Into::into)
            .map_err(|error| speech::sign_error(&w, &error)),
        None => documents::render_watched(session, source.document, progress)
            .map(|rendered| rendered.bytes.into())
            .map_err(|error| speech::export_error(&w, session, &error.into())),
    }
}

/// Draws the small pages of a document.
pub fn look(view: viewer::Document) -> Task<Message> {
    let drawn = view.clone();
    let work = off_thread(move || small(&drawn));
    Task::perform(work, move |thumbs| {
        Message::Looked(view.clone(), thumbs.unwrap_or_default())
    })
}

fn small(view: &viewer::Document) -> Vec<Handle> {
    let Ok(opened) = view.open() else {
        return Vec::new();
    };
    let pages = (0_u32..).zip(&opened.pages).take(MOST);
    pages
        .map_while(|(page, size)| {
            // Twice the size on the screen, so that lines of text stay lines.
            let width = 2.0 * THUMB;
            let height = (width * size.height / size.width).clamp(1.0, 4.0 * width);
            let draw = Draw {
                page,
                width: width as u32,
                height: height.round() as u32,
            };
            let pixels = view.draw(draw).ok()?;
            Some(Handle::from_rgba(draw.width, draw.height, pixels))
        })
        .collect()
}

impl Preview {
    /// How many pages are shown, once that is known.
    pub(super) fn pages(&self) -> Option<usize> {
        self.shown.as_ref()?.pages.pages()
    }

    /// The bytes that are shown.
    pub(super) fn bytes(&self) -> Option<&[u8]> {
        self.shown.as_ref().map(|shown| &*shown.bytes)
    }

    /// Makes the bytes of a source, unless they are shown or on their way.
    pub(super) fn ask(
        &mut self,
        source: Source,
        session: &Arc<Session>,
        viewer: &Viewer,
        w: Words,
    ) -> Task<Message> {
        if self.asked.as_ref() == Some(&source) {
            return Task::none();
        }
        self.asked = Some(source.clone());
        // Pages of a session that has moved on are not made to their end.
        self.making.stop();
        self.making = Progress::default();
        let (session, viewer, made) = (session.clone(), viewer.clone(), source.clone());
        let progress = self.making.clone();
        let work = off_thread(move || {
            let bytes = printed(&session, &made, w, &progress)?;
            Ok(Prepared::new(bytes, &viewer))
        });
        Task::perform(work, move |prepared| {
            let prepared = prepared.unwrap_or_else(|| Err(w.t("gui-worker-lost")));
            Message::Prepared(source.clone(), prepared)
        })
    }

    /// Bytes are there, or not; late ones are dropped.
    pub(super) fn prepared(&mut self, source: &Source, prepared: Result<Prepared, String>) -> Wanted {
        let mut wanted = Wanted::default();
        if self.asked.as_ref() != Some(source) {
            return wanted;
        }
        match prepared {
            Err(why) => {
                self.failed = Some(why);
                self.asked = None;
            }
            Ok(Prepared { bytes, view }) => {
                self.failed = None;
                if self.bytes() == Some(&*bytes) {
                    self.coming = None;
                    return wanted;
                }
                let (pages, job) = page_view::State::new(view.clone());
                let shown = Shown {
                    bytes,
                    view,
                    pages,
                    thumbs: Vec::new(),
                };
                wanted.jobs.push(job);
                if self.shown.is_none() {
                    wanted.look = Some(shown.view.clone());
                    self.shown = Some(shown);
                } else {
                    self.coming = Some(shown);
                }
            }
        }
        wanted
    }

    /// The small pages of a document are there.
    pub(super) fn looked(&mut self, view: &viewer::Document, thumbs: Vec<Handle>) {
        let all = [&mut self.shown, &mut self.coming];
        for shown in all.into_iter().flatten().filter(|shown| shown.view == *view) {
            shown.thumbs.clone_from(&thumbs);
        }
    }

    /// Applies what happened to the pages.
    pub(super) fn page(&mut self, message: page_view::Message) -> Wanted {
        let mut wanted = Wanted::default();
        if let page_view::Message::Measured(room, scale) = &message {
            self.room = Some((*room, *scale));
        }
        let before = self.shown.as_ref().map(|shown| shown.pages.page());
        if let Some(shown) = &mut self.shown {
            wanted.jobs.extend(shown.pages.update(message.clone()));
        }
        let after = self.shown.as_ref().map(|shown| shown.pages.page());
        wanted.reveal = after.filter(|_| after != before);
        self.come(message, after.unwrap_or(0), &mut wanted);
        wanted
    }

    /// The newer pages come forward once they are as those before: same room, same size, same page, and drawn.
    fn come(&mut self, message: page_view::Message, page: usize, wanted: &mut Wanted) {
        let Some(coming) = &mut self.coming else {
            return;
        };
        let (opened, drawn) = match &message {
            page_view::Message::Opened(view, result) => (*view == coming.view, result.is_err()),
            page_view::Message::Drawn(view, ..) => (false, *view == coming.view),
            _ => (false, false),
        };
        wanted.jobs.extend(coming.pages.update(message));
        if opened {
            let fit = self.shown.as_ref().map_or(Fit::Width, |shown| shown.pages.fit());
            let room = self
                .room
                .map(|(room, scale)| page_view::Message::Measured(room, scale));
            let turns = std::iter::repeat_n(page_view::Message::Went(Go::Next), page);
            let steps = room
                .into_iter()
                .chain([page_view::Message::Fitted(fit)])
                .chain(turns);
            for step in steps {
                wanted.jobs.extend(coming.pages.update(step));
            }
        }
        if drawn || (opened && coming.pages.error().is_some()) {
            self.shown = self.coming.take();
            wanted.look = self.shown.as_ref().map(|shown| shown.view.clone());
        }
    }

    /// Goes to a page, from 0.
    pub(super) fn go_to(&mut self, page: usize) -> Wanted {
        let mut wanted = self.page(page_view::Message::Went(Go::First));
        for _ in 0..page {
            let next = self.page(page_view::Message::Went(Go::Next));
            wanted.jobs.extend(next.jobs);
        }
        wanted.reveal = None;
        wanted
    }

    /// The pages, what turns and enlarges them above, and the small ones at the left where there is room.
    pub(super) fn view<'a>(
        &'a self,
        context: &Context<'a>,
        document: Document,
        small: bool,
    ) -> Element<'a, Message> {
        let w = context.words;
        let tab = |of: Document, key: &str| {
            chrome::inner_tab(w.t(key), of == document, Message::DocumentChosen(of))
        };
        let tabs = row![
            tab(Document::Minutes, "papers-tab-minutes"),
            tab(Document::Annex, "papers-tab-annex")
        ]
        .spacing(spacing::L);
        // Their words stand on one line with the page's number, the mark below them apart.
        let tabs = container(tabs).padding(iced::padding::top(5));
        let key = |chord: Chord| chord.label(w);
        let page_keys = page_view::Keys {
            previous: key(keys::PREVIOUS),
            next: key(keys::NEXT),
            smaller: key(keys::SMALLER),
            larger: key(keys::LARGER),
            width: key(keys::WIDTH),
            page: key(keys::WHOLE),
        };
        let tools: Element<'a, Message> = match &self.shown {
            Some(shown) => shown.pages.tools(w, page_keys).map(Message::Page),
            None => space().height(spacing::BUTTON).into(),
        };
        let head = row![tabs, space().width(Fill), tools].align_y(Center);
        let head = container(head)
            .padding([2.0, spacing::XXL])
            .style(style::container::canvas);
        let said = |words: String| -> Element<'a, Message> {
            container(t::body(words).style(style::text::secondary))
                .center(Fill)
                .style(style::container::sunk)
                .into()
        };
        let body: Element<'a, Message> = match (&self.shown, &self.failed) {
            (_, Some(why)) => said(why.clone()),
            (None, None) => said(w.t("papers-preparing")),
            (Some(shown), None) => {
                let pages = shown.pages.view(w, context.pixels, None).map(Message::Page);
                if small {
                    row![shown.thumbs(), rule::vertical(1), pages].into()
                } else {
                    pages
                }
            }
        };
        column![head, rule::horizontal(1), body].into()
    }
}

impl Shown {
    fn thumbs(&self) -> Element<'_, Message> {
        let current = self.pages.page();
        let thumbs = self.thumbs.iter().enumerate().map(|(page, handle)| {
            let here = page == current;
            let paper = container(image(handle.clone()).width(THUMB)).style(if here {
                style::container::here
            } else {
                style::container::page
            });
            let number = t::label((page + 1).to_string());
            let number = if here {
                number.font(font::SEMIBOLD).style(style::text::ink)
            } else {
                number
            };
            let face = column![paper.padding(2), number]
                .spacing(spacing::XS)
                .align_x(Center);
            button(container(face).center_x(Fill))
                .padding([6, 0])
                .width(Fill)
                .height(PLACE)
                .style(style::button::row(false))
                .on_press(Message::PageChosen(page))
                .into()
        });
        let column = container(Column::with_children(thumbs)).padding([spacing::S, 0.0]);
        container(scroll(column).id(Id::new(THUMBS)).height(Fill))
            .width(140)
            .style(style::container::canvas)
            .into()
    }
}

/// Where the place of a small page begins and ends.
pub fn place(page: usize) -> (f32, f32) {
    let top = u16::try_from(page).map_or(0.0, f32::from) * PLACE + spacing::S;
    (top, top + PLACE)
}

/// The source of a document, with its file where one is written.
pub(super) fn source(session: &Session, document: Document, file: Option<&Path>) -> Source {
    Source {
        document,
        deciding: super::papers::deciding(session),
        file: file.map(Path::to_owned),
    }
}
