//! Pages of a document on the screen: a PDF or a picture, one page under the other, sharp at any zoom.
//!
//! It knows no session, no file and no key: a screen gives it a document and says what is wanted of it. Pages are drawn by
//! a child process of the [`viewer`](crate::workspace::viewer), one at a time: those on the screen first, then their neighbours; what is far away is
//! let go, so that two hundred scanned pages take no more room than ten.
//!
//! # To show bytes made in memory
//!
//! ```no_run
//! use palmares::gui::widget::page_view;
//! use palmares::workspace::viewer::Viewer;
//!
//! # fn screen(viewer: Viewer, bytes: Vec<u8>, words: &palmares::gui::words::Words) {
//! let (mut pages, job) = page_view::State::new(viewer.view(bytes.into()));
//! // The application runs the job and brings its message back: `page_view::run(job).map(Message::Page)`.
//! let job = pages.update(page_view::Message::Went(page_view::Go::Next));
//! let view: palmares::gui::theme::Element<'_, page_view::Message> = pages.view(words, 1.0, None);
//! # let _ = (job, view);
//! # }
//! ```
//!
//! Every message answers with the next [`Job`], if any; a dropped job only leaves a page white. `tools` is the line of
//! buttons above the pages, for a screen that wants one. Dropping the state, or another document, ends the child.

mod job;
mod paper;
mod place;

use std::collections::BTreeMap;

use iced::advanced::image::Handle;
use iced::widget::{column, container, row, space, stack, tooltip};
use iced::{Center, Fill, Point, Size, Vector};

use crate::gui::icon::{self, Icon};
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::words::Words;
use crate::workspace::speech;
use crate::workspace::viewer::{Document, Draw, Error, Kind, LONGEST_ROW, Opened, PageSize};

use job::first_page;
pub use job::{Job, open, run};
use place::Places;

/// The most bytes of drawn pages that are kept.
const KEPT: usize = 96 << 20;
/// The most pixels of one drawn page; a closer look is stretched.
const MOST_PIXELS: f32 = 8_000_000.0;
/// Zoom: one point of a page at 100 % is 96/72 of a logical pixel.
const NATURAL: f32 = 96.0 / 72.0;
/// The zooms of the keys, as shares of the natural size.
const STEPS: [f32; 13] = [
    0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 6.0,
];

/// A document being read on the screen.
#[derive(Debug)]
pub struct State {
    document: Document,
    shown: Shown,
    fit: Fit,
    /// The top left corner of what is seen, in logical pixels from that of the first page's ground.
    at: Vector,
    /// The room for pages, in logical pixels; none before the first layout.
    room: Size,
    /// Pixels of the screen for one logical pixel.
    scale: f32,
    drawn: BTreeMap<usize, Drawn>,
    failed: BTreeMap<usize, Error>,
    busy: Option<Draw>,
    /// The room for which the first page is drawn as soon as the document is open, whatever the room is by then.
    begun: Option<(Size, f32)>,
    /// The page whose drawing takes longer than [`job::PATIENCE`].
    late: Option<usize>,
}

#[derive(Debug)]
enum Shown {
    Opening { late: bool },
    Pages { kind: Kind, places: Places },
    Failed(Error),
}

#[derive(Debug)]
struct Drawn {
    picture: Handle,
    width: u32,
    height: u32,
}

impl Drawn {
    fn bytes(&self) -> usize {
        Draw {
            page: 0,
            width: self.width,
            height: self.height,
        }
        .bytes()
    }
}

/// How large pages are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fit {
    /// As wide as the room.
    Width,
    /// Whole in the room.
    Page,
    /// At a share of the natural size: 1.0 is 100 %.
    Share(f32),
}

/// Where to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// A roomful down.
    Down,
    /// A roomful up.
    Up,
    /// The top of the next page.
    Next,
    /// The top of this page, or of the one before.
    Previous,
    /// The first page.
    First,
    /// The last page.
    Last,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The document was opened, or not.
    Opened(Document, Result<Opened, Error>),
    /// A page was drawn, or not.
    Drawn(Document, Draw, Result<Handle, Error>),
    /// A job takes its time.
    Waited(Document, Option<Draw>),
    /// The room for pages, and the pixels of the screen for one logical pixel.
    Measured(Size, f32),
    /// The wheel, or a hand that drags the paper.
    Dragged(Vector),
    /// A place on the bar at the right, as a share of the whole height.
    Placed(f32),
    /// A key or a button leads elsewhere.
    Went(Go),
    /// Larger, or smaller.
    Zoomed(bool),
    /// Another way to fit.
    Fitted(Fit),
    /// What failed is to be tried again.
    Retried,
    /// Another program is to show the document. That is the screen's business: here it does nothing.
    ElsewherePressed,
}

impl Drop for State {
    fn drop(&mut self) {
        self.document.close();
    }
}

impl State {
    /// A document, and the job that opens it.
    pub fn new(document: Document) -> (Self, Job) {
        let job = Job {
            document: document.clone(),
            draw: None,
        };
        let state = Self {
            document,
            shown: Shown::Opening { late: false },
            fit: Fit::Width,
            at: Vector::ZERO,
            room: Size::ZERO,
            scale: 1.0,
            drawn: BTreeMap::new(),
            failed: BTreeMap::new(),
            busy: None,
            begun: None,
            late: None,
        };
        (state, job)
    }

    /// The same in a room that is known already, as [`State::room`] told it; [`open`] is at work for it with the same room.
    #[must_use]
    pub fn within(mut self, (room, scale): (Size, f32)) -> Self {
        (self.room, self.scale) = (room, scale);
        self.begun = Some((room, scale));
        self
    }

    /// The room for pages, and the pixels of the screen for one logical pixel, as they were measured last.
    pub fn room(&self) -> (Size, f32) {
        (self.room, self.scale)
    }

    /// How many pages there are, once that is known.
    pub fn pages(&self) -> Option<usize> {
        self.places().map(Places::len)
    }

    /// Which page is read, from 0.
    pub fn page(&self) -> usize {
        self.places()
            .map_or(0, |places| places.read_at(self.at.y, self.room.height))
    }

    /// The kind of the document, once that is known.
    pub fn kind(&self) -> Option<Kind> {
        match self.shown {
            Shown::Pages { kind, .. } => Some(kind),
            Shown::Opening { .. } | Shown::Failed(_) => None,
        }
    }

    /// Why the document, or the page that is read, is not shown.
    pub fn error(&self) -> Option<&Error> {
        match &self.shown {
            Shown::Failed(error) => Some(error),
            Shown::Pages { .. } => self.failed.get(&self.page()),
            Shown::Opening { .. } => None,
        }
    }

    /// How large pages are.
    pub fn fit(&self) -> Fit {
        self.fit
    }

    fn places(&self) -> Option<&Places> {
        match &self.shown {
            Shown::Pages { places, .. } => Some(places),
            Shown::Opening { .. } | Shown::Failed(_) => None,
        }
    }

    /// Applies a message; what is to be done next, if anything.
    pub fn update(&mut self, message: Message) -> Option<Job> {
        match message {
            Message::Opened(document, opened) if document == self.document => self.opened(opened),
            Message::Drawn(document, asked, picture) if document == self.document => {
                self.drawn(asked, picture);
            }
            Message::Waited(document, draw) if document == self.document => self.waited(draw),
            // Of a document that is no longer read.
            Message::Opened(..) | Message::Drawn(..) | Message::Waited(..) => return None,
            Message::ElsewherePressed => return None,
            Message::Measured(room, scale) => {
                (self.room, self.scale) = (room, scale);
                self.arrange(None);
            }
            Message::Dragged(by) => self.scroll(self.at + by),
            Message::Placed(share) => {
                if let Some(places) = self.places() {
                    let y = places.extent().height * share - self.room.height / 2.0;
                    self.scroll(Vector::new(self.at.x, y));
                }
            }
            Message::Went(go) => self.go(go),
            Message::Zoomed(larger) => self.zoom(larger),
            Message::Fitted(fit) => self.arrange(Some(fit)),
            Message::Retried => {
                self.failed.clear();
                if matches!(self.shown, Shown::Failed(_)) {
                    self.shown = Shown::Opening { late: false };
                    return Some(self.job(None));
                }
            }
        }
        self.next()
    }

    fn opened(&mut self, opened: Result<Opened, Error>) {
        let begun = opened.as_ref().ok().zip(self.begun.take());
        self.busy = begun.and_then(|(opened, room)| first_page(opened, room));
        self.shown = match opened {
            Ok(Opened { kind, pages }) => Shown::Pages {
                kind,
                places: Places::new(pages),
            },
            Err(error) => Shown::Failed(error),
        };
        self.arrange(None);
    }

    fn drawn(&mut self, asked: Draw, picture: Result<Handle, Error>) {
        self.busy = None;
        self.late = None;
        let Ok(page) = usize::try_from(asked.page) else {
            return;
        };
        match picture {
            Ok(picture) => {
                self.failed.remove(&page);
                let Draw { width, height, .. } = asked;
                let drawn = Drawn {
                    picture,
                    width,
                    height,
                };
                self.drawn.insert(page, drawn);
                self.forget();
            }
            Err(error) => {
                self.drawn.remove(&page);
                self.failed.insert(page, error);
            }
        }
    }

    fn waited(&mut self, draw: Option<Draw>) {
        match (&mut self.shown, draw) {
            (Shown::Opening { late }, None) => *late = true,
            (Shown::Pages { .. }, Some(draw)) if self.busy == Some(draw) => {
                self.late = usize::try_from(draw.page).ok();
            }
            _ => {}
        }
    }

    /// Lets go of what is farthest from the page that is read.
    fn forget(&mut self) {
        let read = self.page();
        while self.drawn.len() > 1 && self.drawn.values().map(Drawn::bytes).sum::<usize>() > KEPT {
            let farthest = self.drawn.keys().copied().max_by_key(|page| page.abs_diff(read));
            match farthest {
                Some(page) => self.drawn.remove(&page),
                None => return,
            };
        }
    }

    /// Makes pages as large as the fit says, with the same place of the same page in sight.
    fn arrange(&mut self, fit: Option<Fit>) {
        self.fit = fit.unwrap_or(self.fit);
        let (room, scale, fit, at) = (self.room, self.scale, self.fit, self.at);
        let Shown::Pages { places, .. } = &mut self.shown else {
            return;
        };
        if room.width < 1.0 || room.height < 1.0 {
            return;
        }
        let kept = places.anchor(at.y);
        let read = places.read_at(at.y, room.height);
        let zoom = match fit {
            Fit::Width => places.fitting_width(room.width),
            Fit::Page => places.fitting(read, room),
            Fit::Share(share) => share * NATURAL,
        };
        places.zoom(zoom, scale);
        let y = if fit == Fit::Page {
            places.top(read)
        } else {
            places.at_anchor(kept)
        };
        self.scroll(Vector::new(at.x, y));
    }

    fn scroll(&mut self, to: Vector) {
        let Some(places) = self.places() else { return };
        let extent = places.extent();
        let most = |extent: f32, room: f32| (extent - room).max(0.0);
        self.at = Vector::new(
            places.snap(to.x.clamp(0.0, most(extent.width, self.room.width))),
            places.snap(to.y.clamp(0.0, most(extent.height, self.room.height))),
        );
    }

    fn go(&mut self, go: Go) {
        let read = self.page();
        let Some(places) = self.places() else { return };
        // A line or two stay in sight, so that the eye finds its place again.
        let roomful = (self.room.height - 40.0).max(40.0);
        let y = match go {
            Go::Down => self.at.y + roomful,
            Go::Up => self.at.y - roomful,
            Go::Next => places.top(read + 1),
            Go::Previous if self.at.y > places.top(read) + 1.0 => places.top(read),
            Go::Previous => places.top(read.saturating_sub(1)),
            Go::First => 0.0,
            Go::Last => places.top(places.len().saturating_sub(1)),
        };
        self.scroll(Vector::new(self.at.x, y));
    }

    /// The share of the natural size at which pages are, whatever the fit.
    pub fn share(&self) -> f32 {
        self.places().map_or(1.0, |places| places.zoomed() / NATURAL)
    }

    fn zoom(&mut self, larger: bool) {
        let now = self.share();
        let to = if larger {
            STEPS.into_iter().find(|step| *step > now * 1.01)
        } else {
            STEPS.into_iter().rev().find(|step| *step < now * 0.99)
        };
        if let Some(to) = to {
            self.arrange(Some(Fit::Share(to)));
        }
    }

    fn job(&self, draw: Option<Draw>) -> Job {
        Job {
            document: self.document.clone(),
            draw,
        }
    }

    /// The next page to draw: one on the screen that is missing, or its neighbours.
    fn next(&mut self) -> Option<Job> {
        let Shown::Pages { kind, places } = &self.shown else {
            return None;
        };
        if self.busy.is_some() || self.room.width < 1.0 {
            return None;
        }
        let seen = places.seen(self.at.y, self.room.height);
        let around = [Some(seen.end), seen.start.checked_sub(1)];
        let wanted = seen.clone().chain(around.into_iter().flatten());
        let draw = wanted
            .filter(|page| !self.failed.contains_key(page))
            .filter_map(|page| {
                let draw = sharp(*kind, page, places.size(page)?, places.zoomed() * self.scale)?;
                let as_wanted = |drawn: &Drawn| (drawn.width, drawn.height) == (draw.width, draw.height);
                (!self.drawn.get(&page).is_some_and(as_wanted)).then_some(draw)
            })
            .next()?;
        self.busy = Some(draw);
        Some(self.job(Some(draw)))
    }

    /// The pages; `scale` is how many pixels of the screen one logical pixel has. Where a page or the document cannot be
    /// shown, `elsewhere` offers to open it with the system, by that key.
    pub fn view<'a>(&'a self, w: &Words, scale: f32, elsewhere: Option<String>) -> Element<'a, Message> {
        let page: Element<'a, Message> = match &self.shown {
            Shown::Opening { late: false } => self.measure(scale),
            Shown::Opening { late: true } => said(w.t("gui-page-coming"), self.measure(scale)),
            Shown::Failed(error) => trouble(w, error, elsewhere, self.measure(scale)),
            Shown::Pages { places, .. } => {
                let seen = places.seen(self.at.y, self.room.height);
                let sheets = seen
                    .filter_map(|page| {
                        let place = places.place(page, self.room.width)?;
                        let on_screen = Point::new(place.x - self.at.x, place.y - self.at.y);
                        Some(paper::Sheet {
                            place: iced::Rectangle::new(on_screen, place.size()),
                            picture: self.drawn.get(&page).map(|drawn| drawn.picture.clone()),
                        })
                    })
                    .collect();
                let paper = paper::Paper {
                    sheets,
                    extent: places.extent(),
                    at: self.at,
                    told: (self.room, self.scale),
                    scale,
                };
                let late = self.late.filter(|page| *page == self.page());
                match (self.failed.get(&self.page()), late) {
                    (Some(error), _) => trouble(w, error, elsewhere, paper.into()),
                    (None, Some(page)) if !self.drawn.contains_key(&page) => {
                        said(w.t("gui-page-coming"), paper.into())
                    }
                    (None, _) => paper.into(),
                }
            }
        };
        container(page).style(style::container::sunk).clip(true).into()
    }

    /// Nothing to see, but the room is measured.
    fn measure<'a>(&self, scale: f32) -> Element<'a, Message> {
        paper::Paper {
            sheets: Vec::new(),
            extent: Size::ZERO,
            at: Vector::ZERO,
            told: (self.room, self.scale),
            scale,
        }
        .into()
    }

    /// The line above the pages: page x/y, zoom, fit; `keys` names a key beside each button's words.
    pub fn tools<'a>(&self, w: &Words, keys: Keys) -> Element<'a, Message> {
        let Some(pages) = self.pages() else {
            return space().into();
        };
        let facts = [("page", (self.page() + 1).into()), ("pages", pages.into())];
        let percent = (self.share() * 100.0).round().clamp(1.0, 9_999.0) as u32;
        let tool = |icon: Icon, words: &str, key: String, message: Message| {
            hinted(b::sign(icon, Some(message)), w.t(words), key)
        };
        let turning = (pages > 1).then(|| {
            row![]
                .push(tool(
                    icon::chevron_left(),
                    "gui-page-previous",
                    keys.previous,
                    Message::Went(Go::Previous),
                ))
                .push(t::small(w.with("gui-page-of", &facts)))
                .push(tool(
                    icon::chevron_right(),
                    "gui-page-next",
                    keys.next,
                    Message::Went(Go::Next),
                ))
                .spacing(spacing::XXS)
                .align_y(Center)
        });
        let zoom = t::small(w.with("gui-page-zoom", &[("percent", percent.into())]))
            .width(48)
            .align_x(Center);
        let zooming = row![]
            .push(tool(
                icon::minus(),
                "gui-page-smaller",
                keys.smaller,
                Message::Zoomed(false),
            ))
            .push(zoom)
            .push(tool(
                icon::plus(),
                "gui-page-larger",
                keys.larger,
                Message::Zoomed(true),
            ))
            .push(tool(
                icon::fit_width(),
                "gui-page-fit-width",
                keys.width,
                Message::Fitted(Fit::Width),
            ))
            .push(tool(
                icon::fit_page(),
                "gui-page-fit-page",
                keys.page,
                Message::Fitted(Fit::Page),
            ));
        // In a narrow column the two groups stand below each other.
        let zooming = zooming.spacing(spacing::XXS).align_y(Center);
        let tools = row![].push(turning).push(zooming);
        tools.spacing(spacing::M).wrap().into()
    }
}

/// The keys that a screen has for the buttons of [`State::tools`], ready to show.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    /// The page before.
    pub previous: String,
    /// The next page.
    pub next: String,
    /// Smaller.
    pub smaller: String,
    /// Larger.
    pub larger: String,
    /// As wide as the room.
    pub width: String,
    /// Whole in the room.
    pub page: String,
}

/// A button that says what it does while the pointer rests on it.
pub fn hinted<'a, M: 'a>(button: Element<'a, M>, words: String, key: String) -> Element<'a, M> {
    let mut said = row![t::small(words)].spacing(spacing::S);
    if !key.is_empty() {
        said = said.push(t::small(key).font(crate::gui::font::SEMIBOLD));
    }
    let note = container(said)
        .padding([spacing::XS, spacing::S])
        .style(style::container::floating);
    tooltip(button, note, tooltip::Position::Bottom).gap(4).into()
}

/// A page as sharp as the screen can show it, or as its budget of pixels permits.
fn sharp(kind: Kind, page: usize, size: PageSize, scale: f32) -> Option<Draw> {
    let scale = match kind {
        Kind::Pdf => scale,
        // A picture has no more than its own pixels.
        Kind::Picture => scale.min(NATURAL),
    };
    let scale = scale.min((MOST_PIXELS / (size.width * size.height)).sqrt());
    let longest = LONGEST_ROW as f32;
    let side = |points: f32| (points * scale).round().clamp(1.0, longest) as u32;
    Some(Draw {
        page: u32::try_from(page).ok()?,
        width: side(size.width),
        height: side(size.height),
    })
    .filter(|draw| draw.is_possible())
}

/// Words over the paper.
fn said<'a>(words: String, under: Element<'a, Message>) -> Element<'a, Message> {
    let note = container(t::body(words))
        .padding([spacing::S, spacing::L])
        .style(style::container::floating);
    stack![under, container(note).center(Fill)].into()
}

/// What happened and what to do, over the paper.
fn trouble<'a>(
    w: &Words,
    error: &Error,
    elsewhere: Option<String>,
    under: Element<'a, Message>,
) -> Element<'a, Message> {
    let (what, mend) = speech::view_error(w, error);
    let button = |key: String| {
        let face = b::face(w.t("gui-pieces-system")).icon(icon::external()).key(key);
        b::quiet(face, Some(Message::ElsewherePressed))
    };
    let note = told(what, mend, elsewhere.map(button));
    stack![under, container(note).center(Fill).padding(spacing::XL)].into()
}

/// A trouble in two sentences, and what can be done about it.
pub fn told<'a, M: 'a>(what: String, mend: String, button: Option<Element<'a, M>>) -> Element<'a, M> {
    let head = row![
        icon::triangle_alert().style(style::icon::alarm),
        t::h3(what).width(Fill)
    ]
    .spacing(spacing::S);
    let words = column![head, t::body(mend)].push(button).spacing(spacing::S);
    container(words)
        .padding(spacing::XL)
        .max_width(440)
        .style(style::container::floating)
        .into()
}

#[cfg(test)]
mod tests;
