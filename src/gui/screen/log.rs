//! The journal in words, laid over any step with Ctrl+J: every entry, newest first, found by words and by kind.
//!
//! It reads what is acknowledged and records nothing itself: undoing the entry chosen is a wish like any other. Only the
//! lines in sight are drawn, so that a day of thousands of entries scrolls like one of ten.

mod kind;

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{Column, Id, Row, button, column, container, row, rule, space};
use iced::{Center, Fill, Right, Task};

use crate::domain::{Digest, Session};
use crate::gui::font;
use crate::gui::press::Press;
use crate::gui::screen::step;
use crate::gui::shortcut::{self, Chord, Shortcut};
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::chrome;
use crate::gui::widget::field;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::floating::Tone;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::laid::whole_lines;
use crate::gui::widget::list::scroll;
use crate::gui::widget::panel;
use crate::gui::words::Words;
use crate::gui::work::{self, Said, What};
use crate::locale::fold;
use crate::workspace::progress::{Progress, Stage};

pub use kind::Kind;

/// The name of the field in which one types.
pub const QUERY: &str = "log-query";
/// The name of the list.
pub const LIST: &str = "log-list";
/// The height of a line, in logical pixels.
pub const LINE: f32 = 26.0;
/// So many lines are drawn from the first in sight on; no panel is higher.
const DRAWN: usize = 30;

/// After so many entries put in words it is told how many.
const TOLD_EVERY: usize = 64;

/// What the journal remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    query: String,
    kind: Option<Kind>,
    lines: Arc<Vec<Line>>,
    /// Places in `lines` that answer query and kind, newest first.
    found: Vec<usize>,
    /// The number of the entry chosen.
    chosen: Option<u64>,
    scrolled: f32,
    head: Option<Digest>,
    told: Option<(Tone, String)>,
}

/// An entry, ready to be shown and searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub number: u64,
    /// When it happened: « 18 h 35 ».
    pub time: String,
    /// What it is about.
    pub kind: Kind,
    /// What happened, in words.
    pub story: String,
    /// The story and the dossier it belongs to, folded for searching.
    folded: String,
    /// Whether it was undone since.
    pub undone: bool,
}

/// The whole journal in words, up to the entry with this digest.
#[derive(Debug, Clone)]
pub struct Reading {
    head: Digest,
    lines: Arc<Vec<Line>>,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The journal is there in words; nothing where the work came to no end.
    Read(Option<Reading>),
    /// The query was edited.
    Edited(String),
    /// A kind was chosen, or all.
    KindChosen(Option<Kind>),
    /// The next kind, or the one before.
    KindStepped(isize),
    /// The selection moved.
    Stepped(isize),
    /// A line was pressed.
    Chosen(u64),
    /// The list was scrolled so far.
    Scrolled(f32),
    /// The entry chosen is to be undone; where it is undone, put back.
    UndoPressed,
    /// What is shown goes to the clipboard.
    CopyPressed,
}

/// What is wanted of the application.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Bring lines of the list into sight, from top to bottom in pixels.
    Reveal(f32, f32),
    /// Show the list from its beginning.
    Top,
    /// Undo an entry.
    Undo(u64),
    /// Put an undone entry back.
    Redo(u64),
    /// Put a text in the clipboard.
    Copy(String),
}

/// The keys while the journal is open; letters go to the field.
pub const KEYS: &[Shortcut<fn() -> Message>] = &[
    Shortcut::step("log-entry", &[Chord::named(Named::ArrowUp)], || {
        Message::Stepped(-1)
    }),
    Shortcut::step("log-entry", &[Chord::named(Named::ArrowDown)], || {
        Message::Stepped(1)
    }),
    Shortcut::step("log-page", &[Chord::named(Named::PageUp)], || {
        Message::Stepped(-12)
    }),
    Shortcut::step("log-page", &[Chord::named(Named::PageDown)], || {
        Message::Stepped(12)
    }),
    Shortcut::new("log-kind", &[Chord::named(Named::F2)], || Message::KindStepped(1)),
    Shortcut::new("log-kind-back", &[Chord::named(Named::F2).shift()], || {
        Message::KindStepped(-1)
    }),
    Shortcut::new("log-copy", &[Chord::named(Named::F3)], || Message::CopyPressed),
    Shortcut::new("log-undo", &[Chord::ctrl('z')], || Message::UndoPressed),
];

/// Reads the whole journal in words, off the interface's thread.
pub fn read(session: &Arc<Session>, w: Words) -> Task<Said<Option<Reading>>> {
    let session = session.clone();
    work::run(What::Log, move |progress| reading(&session, w, progress))
}

/// The whole journal in words; nothing where it was given up.
pub fn reading(session: &Session, w: Words, progress: &Progress) -> Option<Reading> {
    let mut heard = None;
    let count = session.record().len();
    let lines = session
        .record()
        .iter()
        .enumerate()
        .map(|(done, recorded)| {
            if done.is_multiple_of(TOLD_EVERY) {
                progress.step(Stage::Telling, done, count).ok()?;
            }
            let (entry, event) = (&recorded.entry, &recorded.entry.event);
            kind::hearing(event, &mut heard);
            let story = w.story(session, event);
            // What the clock did names no dossier: it is found under the one being heard.
            let of = kind::dossier(event, heard.as_ref());
            let of = of.map(|id| w.dossier_name(session, id)).unwrap_or_default();
            let undone = session.is_undone(entry.number);
            let state = if undone { w.t("log-undone") } else { String::new() };
            let time = w.time(entry.moment().wall);
            Some(Line {
                number: entry.number,
                folded: fold::folded(&format!("{} {time} {story} {of} {state}", entry.number)),
                time,
                kind: Kind::of(event),
                story,
                undone,
            })
        })
        .collect::<Option<Vec<_>>>()?;
    Some(Reading {
        head: session.head(),
        lines: Arc::new(lines),
    })
}

impl State {
    /// Whether this is the journal as the session has it.
    pub fn is_current(&self, session: &Session) -> bool {
        self.head == Some(session.head())
    }

    /// Tells how an undo asked for here went.
    pub fn tell(&mut self, told: Option<(Tone, String)>) {
        self.told = told;
    }

    /// Applies a message.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Read(None) => Action::None,
            Message::Read(Some(reading)) => {
                let first = self.head.is_none();
                self.head = Some(reading.head);
                self.lines = reading.lines;
                self.find();
                if first {
                    self.chosen = self
                        .found
                        .first()
                        .and_then(|at| Some(self.lines.get(*at)?.number));
                }
                Action::None
            }
            Message::Edited(query) => {
                self.query = query;
                self.look_again()
            }
            Message::KindChosen(kind) => {
                self.kind = kind;
                self.look_again()
            }
            Message::KindStepped(by) => {
                let kinds: Vec<Option<Kind>> = kinds().collect();
                let at = kinds.iter().position(|kind| *kind == self.kind).unwrap_or(0);
                let at = isize::try_from(at).unwrap_or(0) + by;
                let len = isize::try_from(kinds.len()).unwrap_or(1);
                let at = usize::try_from(at.rem_euclid(len)).unwrap_or(0);
                self.kind = kinds.get(at).copied().flatten();
                self.look_again()
            }
            Message::Stepped(by) => {
                let at = step(self.at(), by, self.found.len());
                self.chosen = self.line(at).map(|line| line.number);
                self.told = None;
                let top = LINE * as_pixels(at);
                Action::Reveal(top, top + LINE)
            }
            Message::Chosen(number) => {
                self.chosen = Some(number);
                self.told = None;
                Action::None
            }
            Message::Scrolled(offset) => {
                self.scrolled = offset;
                Action::None
            }
            Message::UndoPressed => match self.line(self.at()) {
                Some(line) if line.undone => Action::Redo(line.number),
                Some(line) => Action::Undo(line.number),
                None => Action::None,
            },
            Message::CopyPressed => Action::Copy(self.text()),
        }
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers) -> Option<Message> {
        shortcut::answering(KEYS, press, modifiers)
            .next()
            .map(|shortcut| (shortcut.message)())
    }

    fn look_again(&mut self) -> Action {
        self.find();
        self.told = None;
        self.scrolled = 0.0;
        self.chosen = self.line(0).map(|line| line.number);
        Action::Top
    }

    fn find(&mut self) {
        let answers = |line: &Line| {
            self.kind.is_none_or(|kind| kind == line.kind) && fold::holds(&line.folded, &self.query)
        };
        self.found = (0..self.lines.len())
            .rev()
            .filter(|at| self.lines.get(*at).is_some_and(answers))
            .collect();
    }

    fn line(&self, at: usize) -> Option<&Line> {
        self.lines.get(*self.found.get(at)?)
    }

    /// Where the entry chosen stands among those found.
    fn at(&self) -> usize {
        let is_chosen = |at: &usize| self.lines.get(*at).map(|line| line.number) == self.chosen;
        self.found.iter().position(is_chosen).unwrap_or(0)
    }

    /// What is shown, as text: number, time, story.
    fn text(&self) -> String {
        let lines = self.found.iter().filter_map(|at| self.lines.get(*at));
        lines
            .map(|line| format!("{}\t{}\t{}\n", line.number, line.time, line.story))
            .collect()
    }

    /// Draws the journal.
    pub fn view<'a>(&'a self, w: &Words) -> Element<'a, Message> {
        let digest = self.head.map_or_else(String::new, |head| {
            let told = [
                ("entries", self.lines.len().into()),
                ("digest", head.spoken(4).into()),
            ];
            w.with("gui-log-digest", &told)
        });
        let head = panel::head(w.t("gui-log-title"), digest);
        let field = field::query(QUERY, &w.t("log-query"), &self.query).on_input(Message::Edited);
        let chips = kinds().map(|kind| {
            let label = kind.map_or_else(|| w.t("log-all"), |kind| w.t(kind.key()));
            chrome::inner_tab(label, kind == self.kind, Message::KindChosen(kind))
        });
        let count = w.with("log-found", &[("count", self.found.len().into())]);
        let chips = row![
            Row::with_children(chips).spacing(spacing::L).wrap(),
            space().width(Fill),
        ]
        .push(self.head.is_some().then(|| t::small(count)))
        .align_y(Center);
        let list = scroll(self.list(w))
            .id(Id::new(LIST))
            .on_scroll(|viewport| Message::Scrolled(viewport.absolute_offset().y))
            .width(Fill)
            .height(Fill);
        let list = whole_lines(list, LINE);
        let keys = [
            ("log-entry", "log-page"),
            ("log-kind", "log-copy"),
            ("log-undo", "log-undo"),
        ];
        let mut names: Vec<&str> = keys.iter().flat_map(|(one, other)| [*one, *other]).collect();
        names.dedup();
        let keys = shortcut::hints(KEYS, w, &names);
        let keys = keys.into_iter().map(|hint| chrome::keys(hint.key, hint.does));
        let keys = Row::with_children(keys).spacing(18).wrap();
        let panel = column![
            head,
            field,
            chips,
            rule::horizontal(1),
            list,
            rule::horizontal(1),
            self.detail(w),
            keys,
        ]
        .spacing(spacing::S);
        panel::over(panel, 940.0)
            .padding(spacing::XL)
            .height(Fill)
            .max_height(680)
            .into()
    }

    fn list<'a>(&'a self, w: &Words) -> Element<'a, Message> {
        if self.found.is_empty() {
            let words = if self.head.is_some() {
                "log-none"
            } else {
                "log-reading"
            };
            return container(t::body(w.t(words)).style(style::text::secondary))
                .padding([8, 0])
                .into();
        }
        let first = self.first_drawn();
        let drawn = self.found.iter().skip(first).take(DRAWN);
        let lines = drawn
            .filter_map(|at| self.lines.get(*at))
            .map(|line| self.row(w, line));
        let after = self.found.len().saturating_sub(first + DRAWN);
        column![
            space().height(LINE * as_pixels(first)),
            Column::with_children(lines),
            space().height(LINE * as_pixels(after)),
        ]
        .into()
    }

    /// The first line that is drawn: a little above what is in sight.
    fn first_drawn(&self) -> usize {
        // A scroll of no size, or beyond every journal, draws from the beginning.
        let lines = (self.scrolled / LINE).floor();
        let at = (0..self.found.len()).find(|at| as_pixels(*at) >= lines);
        at.unwrap_or(0).saturating_sub(2)
    }

    fn row<'a>(&'a self, w: &Words, line: &'a Line) -> Element<'a, Message> {
        let ink: fn(&crate::gui::theme::Palette) -> iced::Color =
            if line.undone { |p| p.ink3 } else { |p| p.ink };
        let mut words = row![fit(line.story.as_str()).ink(ink)]
            .spacing(spacing::S)
            .align_y(Center);
        if line.undone {
            words = words
                .push(glyph(Glyph::Rejected))
                .push(t::small(w.t("log-undone")));
        }
        let face = row![
            t::small(line.number.to_string())
                .style(style::text::label)
                .width(44)
                .align_x(Right),
            t::small(line.time.as_str()).font(font::SEMIBOLD).width(64),
            words.width(Fill),
            space().width(spacing::S),
        ]
        .spacing(spacing::M)
        .align_y(Center);
        button(container(face).center_y(Fill))
            .padding(0)
            .width(Fill)
            .height(LINE)
            .style(style::button::row(self.chosen == Some(line.number)))
            .on_press(Message::Chosen(line.number))
            .into()
    }

    /// The entry chosen in full, and how an undo asked for here went.
    fn detail<'a>(&'a self, w: &Words) -> Element<'a, Message> {
        let mut words = column![].spacing(spacing::XXS).width(Fill);
        if let Some(line) = self.line(self.at()) {
            let told = [
                ("number", line.number.into()),
                ("time", line.time.as_str().into()),
                ("kind", w.t(line.kind.key()).into()),
            ];
            let about = if line.undone {
                "log-detail-undone"
            } else {
                "log-detail"
            };
            words = words
                .push(t::label(w.with(about, &told)))
                .push(t::body(line.story.as_str()));
        }
        if let Some((tone, told)) = &self.told {
            let (sign, ink): (Glyph, fn(&_) -> _) = match tone {
                Tone::Told => (Glyph::Complete, style::text::ink),
                Tone::Alarm => (Glyph::Error, style::text::alarm),
            };
            let line = row![glyph(sign), t::body(told.as_str()).style(ink).width(Fill)];
            words = words.push(line.spacing(spacing::S));
        }
        container(scroll(words)).height(98).into()
    }
}

/// All, then each kind.
fn kinds() -> impl Iterator<Item = Option<Kind>> {
    std::iter::once(None).chain(Kind::ALL.map(Some))
}

/// Pixels of so many lines are exact as far as any journal goes.
fn as_pixels(lines: usize) -> f32 {
    u32::try_from(lines).map_or(0.0, |lines| f64::from(lines) as f32)
}
