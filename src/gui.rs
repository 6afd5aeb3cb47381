//! The window: iced, French and English, light, dark and high contrast, everything by keyboard.
//!
//! It shows and asks; what happens goes through [`workspace`](crate::workspace), and nothing here blocks the interface's
//! thread. It never reads the session's file, the journal or a PDF itself.
//!
//! ```text
//! app ── welcome, findings
//!  └── day ── opening, hearing, deliberation, minutes      one session, one desk
//!       ├── desk   commands, one at a time, acknowledged by the disk
//!       └── jobs   documents, signatures, verification, files asked of the system
//! ```
//! `theme`, `widget`, `icon` and `font` are the system the screens are made of; they know no session.

mod app;
pub mod day;
pub mod desk;
pub mod dial;
pub mod focus;
pub mod folders;
pub mod font;
pub mod icon;
mod jobs;
pub mod press;
mod reveal;
pub mod room;
pub mod screen;
pub mod settings;
pub mod shortcut;
pub mod theme;
pub mod widget;
mod windows;
pub mod words;
pub mod work;

use std::cell::Cell;
use std::fmt;
use std::path::PathBuf;

use crate::domain::setup::Language;
use crate::locale::Locale;
use crate::workspace;
use words::Words;

pub use app::{App, KEYS, Message, OVER_BODY, OverMessage, PastMessage, ROOM_KEYS, Want};
pub use day::KEYS as DAY_KEYS;

/// Why no window could be shown.
#[derive(Debug)]
pub enum Error {
    /// There is no display, and `run` would panic without one.
    NoDisplay(Language),
    /// The window could not be made.
    Window(iced::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDisplay(language) => f.write_str(&Locale::of(*language).text("gui-no-display")),
            Self::Window(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoDisplay(_) => None,
            Self::Window(error) => Some(error),
        }
    }
}

/// Shows the window, on a session when a path is given, and returns when it is closed.
///
/// `language` is the one asked for now; without it the one chosen in the window before counts, and French at first.
///
/// # Errors
/// [`Error`]; nothing was opened.
pub fn run(path: Option<PathBuf>, language: Option<Language>) -> Result<(), Error> {
    if !workspace::has_display() {
        return Err(Error::NoDisplay(language.unwrap_or(Language::French)));
    }
    let file = settings::file();
    let (settings, damaged) = file.as_deref().map(settings::load).unwrap_or_default();
    // While the display answers, another thread reads what the first picture needs, in the order in which it is needed. One thread:
    // two would take the second core from the display's server.
    let spoken = settings.spoken(language);
    let (session, open) = path.map(|path| desk::open_early(path, spoken)).unzip();
    std::thread::spawn(move || {
        Words::of(spoken);
        if let Some(open) = open {
            open();
        }
        font::load();
    });
    let session = Cell::new(session);
    let boot = move || {
        let (mut app, task) = App::new(settings.clone(), file.clone(), language, session.take());
        if let Some(aside) = &damaged {
            app.tell_damaged(aside);
        }
        (app, task)
    };
    let mut daemon = iced::daemon(boot, App::update, App::view_in)
        .title(App::title_in)
        .subscription(App::subscription)
        .theme(|app: &App, window| Some(app.theme_in(window)))
        .style(App::style)
        .scale_factor(App::scale_in)
        .default_font(font::REGULAR)
        .antialiasing(true);
    daemon = daemon.presets([iced::Preset::new("Welcome", || {
        App::new(settings::Settings::default(), None, Some(Language::French), None)
    })]);
    for face in font::FILES {
        daemon = daemon.font(face);
    }
    daemon.run().map_err(Error::Window)
}
