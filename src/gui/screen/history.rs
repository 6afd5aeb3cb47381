//! Earlier editions, laid over any screen with Ctrl+H: where they lie, laureates and money by edition, commune, contract, quarter and
//! holder, and the folders that do not count, with the reason.
//!
//! It is information only, and nothing is decided by it. Choosing and reading the folder is the application's work.

mod before;
mod editions;
mod view;

use std::path::PathBuf;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use crate::domain::spread::Dimension;
use crate::gui::press::Press;
use crate::gui::screen::step;
use crate::gui::shortcut::{self, Chord, Shortcut};
use crate::gui::theme::spacing;
use crate::gui::theme::spacing::Density;
use crate::gui::widget::floating::Tone;
use crate::gui::words::Words;

pub use before::{Before, Laurel, Told};
pub use editions::{Editions, Line};
pub use view::Shown;

/// The field with the folder's path.
pub const PATH: &str = "editions-path";
/// What scrolls.
pub const LIST: &str = "editions-list";

/// The height of a line, in logical pixels.
const LINE: f32 = 28.0;
/// How far a page key scrolls.
const PAGE: f32 = 12.0 * LINE;

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// Edition by edition.
    #[default]
    Editions,
    /// Across editions, by one dimension.
    By(Dimension),
    /// Folders that do not count.
    Skipped,
}

impl Page {
    /// In the order of their tabs.
    pub const ALL: [Self; 6] = [
        Self::Editions,
        Self::By(Dimension::Commune),
        Self::By(Dimension::Contract),
        Self::By(Dimension::Quarter),
        Self::By(Dimension::Holder),
        Self::Skipped,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Editions => "editions",
            Self::By(dimension) => dimension.code(),
            Self::Skipped => "skipped",
        }
    }
}

/// What the panel remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    path: String,
    page: Page,
    /// The edition chosen; the last one until another is.
    chosen: Option<usize>,
    told: Option<(Tone, String)>,
    /// How far the list is scrolled.
    scrolled: f32,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The path was edited.
    PathEdited(String),
    /// The path was confirmed.
    PathSubmitted,
    /// A folder is to be chosen.
    ChoosePressed,
    /// The folder is to be read again.
    RereadPressed,
    /// The next page, or the one before.
    PageStepped(isize),
    /// A page was chosen.
    PageChosen(Page),
    /// An arrow: another edition, or the list scrolled by a line.
    Stepped(i16),
    /// A page key.
    Turned(i16),
    /// An edition was pressed.
    Chosen(usize),
    /// The list was scrolled so far.
    Scrolled(f32),
    /// What is shown goes to the clipboard.
    CopyPressed,
}

/// What is wanted of the application.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Read this folder.
    Read(PathBuf),
    /// Ask the system for a folder.
    Choose,
    /// Read the remembered folder again.
    Reread,
    /// Show the list from its beginning.
    Top,
    /// Bring a part of the list into sight, from top to bottom in pixels.
    Reveal(f32, f32),
    /// Scroll the list by so many pixels.
    Scroll(f32),
    /// Put a text in the clipboard.
    Copy(String),
}

/// The key that lays this over the screen, and takes it away.
pub const HISTORY: Chord = Chord::ctrl('h');
/// The key that chooses the folder.
const CHOOSE: Chord = Chord::ctrl('o');
/// The key that reads it again.
const REREAD: Chord = Chord::ctrl('r');

/// The keys while the panel is open; letters go to the field.
pub const KEYS: &[Shortcut<fn() -> Message>] = &[
    Shortcut::step(
        "editions-page",
        &[Chord::named(Named::ArrowLeft), Chord::named(Named::F2).shift()],
        || Message::PageStepped(-1),
    ),
    Shortcut::step(
        "editions-page",
        &[Chord::named(Named::ArrowRight), Chord::named(Named::F2)],
        || Message::PageStepped(1),
    ),
    Shortcut::step("editions-edition", &[Chord::named(Named::ArrowUp)], || {
        Message::Stepped(-1)
    }),
    Shortcut::step("editions-edition", &[Chord::named(Named::ArrowDown)], || {
        Message::Stepped(1)
    }),
    Shortcut::step("panel-page", &[Chord::named(Named::PageUp)], || {
        Message::Turned(-1)
    }),
    Shortcut::step("panel-page", &[Chord::named(Named::PageDown)], || {
        Message::Turned(1)
    }),
    Shortcut::new("editions-choose", &[CHOOSE], || Message::ChoosePressed),
    Shortcut::new("editions-reread", &[REREAD], || Message::RereadPressed),
    Shortcut::new("log-copy", &[Chord::named(Named::F3)], || Message::CopyPressed),
];

impl State {
    /// A panel on the folder that is remembered.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self {
            path: folder.map(shown).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Tells how reading went; the folder that counts from now on stands in the field.
    pub fn read(&mut self, folder: Option<PathBuf>, told: Option<(Tone, String)>) {
        if let Some(folder) = folder {
            self.path = shown(folder);
            self.chosen = None;
            self.scrolled = 0.0;
        }
        self.told = told;
    }

    /// Applies a message; `editions` is what is known, `density` how much room there is.
    pub fn update(
        &mut self,
        message: Message,
        editions: Option<&Editions>,
        density: Density,
        w: &Words,
    ) -> Action {
        match message {
            Message::PathEdited(path) => {
                self.path = path;
                self.told = None;
                Action::None
            }
            Message::PathSubmitted if self.path.trim().is_empty() => Action::None,
            Message::PathSubmitted => Action::Read(PathBuf::from(self.path.trim())),
            Message::ChoosePressed => Action::Choose,
            Message::RereadPressed => Action::Reread,
            Message::PageStepped(by) => {
                let at = Page::ALL.iter().position(|page| *page == self.page);
                let to = step(at.unwrap_or(0), by, Page::ALL.len());
                self.turn(Page::ALL.get(to).copied().unwrap_or_default())
            }
            Message::PageChosen(page) => self.turn(page),
            Message::Stepped(by) if self.page == Page::Editions => {
                let count = editions.map_or(0, |editions| editions.all().len());
                let at = step(self.at(count), isize::from(by), count);
                self.choose(at)
            }
            Message::Stepped(by) => Action::Scroll(f32::from(by) * LINE),
            Message::Turned(by) => Action::Scroll(f32::from(by) * PAGE),
            Message::Chosen(at) => self.choose(at),
            Message::Scrolled(offset) => {
                self.scrolled = offset;
                Action::None
            }
            Message::CopyPressed => match editions {
                Some(editions) => {
                    self.told = Some((Tone::Told, w.t("editions-copied")));
                    Action::Copy(self.text(editions, density, w))
                }
                None => Action::None,
            },
        }
    }

    fn turn(&mut self, page: Page) -> Action {
        self.page = page;
        self.told = None;
        self.scrolled = 0.0;
        Action::Top
    }

    fn choose(&mut self, at: usize) -> Action {
        self.chosen = Some(at);
        self.told = None;
        let top = LINE * as_pixels(at);
        Action::Reveal(top, top + LINE)
    }

    /// The edition whose laureates are listed.
    fn at(&self, count: usize) -> usize {
        self.chosen.unwrap_or(usize::MAX).min(count.saturating_sub(1))
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers) -> Option<Message> {
        shortcut::answering(KEYS, press, modifiers)
            .next()
            .map(|shortcut| (shortcut.message)())
    }

    /// What is shown, as a table for a spreadsheet.
    fn text(&self, editions: &Editions, density: Density, w: &Words) -> String {
        let columns = columns(density);
        let (heads, (lines, together)) = match self.page {
            Page::Editions => (Vec::new(), editions.by_edition(w)),
            Page::By(dimension) => (editions.columns(columns), editions.by(dimension, columns, w)),
            Page::Skipped => {
                return editions
                    .skipped(w)
                    .map(|(folder, why)| format!("{folder}\t{why}\n"))
                    .collect();
            }
        };
        let mut text = std::iter::once(String::new())
            .chain(heads)
            .chain([w.t("editions-c-laureates"), w.t("editions-c-money")])
            .collect::<Vec<_>>()
            .join("\t");
        text.push('\n');
        for line in lines.iter().chain([&together]) {
            let cells = std::iter::once(line.name.clone())
                .chain(line.each.iter().map(u32::to_string))
                .chain([line.laureates.to_string(), line.money.clone()]);
            text.push_str(&cells.collect::<Vec<_>>().join("\t"));
            text.push('\n');
        }
        text
    }
}

/// How many editions have a column of their own.
fn columns(density: Density) -> usize {
    match density {
        Density::Small => 3,
        Density::Normal => 5,
        Density::Large => 8,
    }
}

fn shown(folder: PathBuf) -> String {
    folder.display().to_string()
}

/// Pixels of so many lines are exact as far as any list goes.
fn as_pixels(lines: usize) -> f32 {
    u32::try_from(lines).map_or(0.0, |lines| f64::from(lines) as f32)
}

/// The widest that the panel is.
const WIDEST: f32 = 1080.0;
/// The edge of the panel.
const EDGE: f32 = spacing::XL;
