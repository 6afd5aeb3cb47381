//! Earlier editions in the application: the folder in which they lie, read off the interface's thread, and handed to whoever shows them.
//!
//! A folder takes the place of the one before only once it was read and holds sessions. When a session is opened the folder is read
//! quietly: nobody waits for it, and nothing is shown of it until the panel is opened.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::Task;
use iced::widget::Id;
use iced::widget::operation::{self, AbsoluteOffset};

use super::over::{self, Over};
use super::{App, Message, Screen};
use crate::gui::focus;
use crate::gui::jobs;
use crate::gui::reveal::reveal_between;
use crate::gui::screen::history::{self, Editions};
use crate::gui::widget::floating::Tone;
use crate::gui::work::{self, Said, What};
use crate::workspace::history::{NotRead, read};

/// What is known of earlier editions, and what is being read.
#[derive(Debug, Default)]
pub(super) struct Past {
    known: Option<Arc<Editions>>,
    reading: Option<PathBuf>,
}

impl Past {
    /// What is known.
    pub(super) fn known(&self) -> Option<&Arc<Editions>> {
        self.known.as_ref()
    }

    /// Whether a folder is being read.
    pub(super) fn reading(&self) -> bool {
        self.reading.is_some()
    }
}

/// What happened.
#[derive(Debug, Clone)]
pub enum PastMessage {
    /// A folder was chosen, or none.
    FolderChosen(Option<PathBuf>),
    /// A folder was read, or not; nothing when it panicked.
    Read(PathBuf, Option<Result<Arc<Editions>, NotRead>>),
}

impl App {
    /// Lays the panel over the screen; a folder that is remembered and not read yet is read now.
    pub(super) fn lay_history(&mut self) -> Task<Message> {
        self.works.show(What::Editions);
        let folder = self.settings.editions.clone();
        let unread = folder
            .clone()
            .filter(|_| self.past.known.is_none() && !self.past.reading());
        let laid = self.lay(Over::History(history::State::new(folder)));
        match unread {
            Some(folder) => Task::batch([laid, self.read_editions(folder, false)]),
            None => laid,
        }
    }

    /// Reads the remembered folder in the background, once a session is open.
    pub(super) fn remember_editions(&mut self) -> Task<Message> {
        self.tell_day();
        match self.settings.editions.clone() {
            Some(folder) => self.read_editions(folder, true),
            None => Task::none(),
        }
    }

    fn read_editions(&mut self, folder: PathBuf, quietly: bool) -> Task<Message> {
        // What is typed may be relative to where the program was started, which is another place the next time.
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        self.works.stop(Some(What::Editions));
        self.past.reading = Some(folder.clone());
        let run = if quietly { work::run_quietly } else { work::run };
        let asked = folder.clone();
        let reading = run(What::Editions, move |progress: &_| {
            read(&folder, progress).map(|known| Arc::new(Editions::of(&folder, known)))
        });
        reading.map(move |said| match said {
            Said::Work(message) => Message::Work(message),
            Said::Answer(answer) => Message::Past(PastMessage::Read(asked.clone(), answer)),
        })
    }

    /// Takes in what happened.
    pub(super) fn past(&mut self, message: PastMessage) -> Task<Message> {
        match message {
            PastMessage::FolderChosen(None) => Task::none(),
            PastMessage::FolderChosen(Some(folder)) => self.read_editions(folder, false),
            // Another folder is wanted since.
            PastMessage::Read(folder, _) if self.past.reading.as_ref() != Some(&folder) => Task::none(),
            PastMessage::Read(folder, answer) => {
                self.past.reading = None;
                let told = self.take_in(&folder, answer);
                let counts = self.settings.editions.clone();
                if let Over::History(state) = &mut self.over {
                    state.read(counts, told);
                    // Arrows are for the tables now, not for what was typed.
                    return focus::nowhere();
                }
                if told.is_some() && self.toast.is_none() {
                    self.toasted = 0;
                    self.toast = told;
                }
                Task::none()
            }
        }
    }

    /// What was read counts from now on; what went wrong is told.
    fn take_in(
        &mut self,
        folder: &Path,
        answer: Option<Result<Arc<Editions>, NotRead>>,
    ) -> Option<(Tone, String)> {
        let w = self.words;
        let path = || [("path", folder.display().to_string().into())];
        match answer {
            Some(Ok(editions)) => {
                let another = self
                    .settings
                    .editions
                    .as_deref()
                    .is_some_and(|kept| kept != folder);
                if another && !editions.known().has_sessions() {
                    return Some((Tone::Alarm, w.with("editions-no-session", &path())));
                }
                self.past.known = Some(editions);
                if self.settings.editions.as_deref() != Some(folder) {
                    self.settings.editions = Some(folder.to_owned());
                    self.save_settings();
                }
                self.tell_day();
                None
            }
            Some(Err(NotRead::Stopped)) => {
                let waited = self.works.shows(What::Editions) || matches!(self.over, Over::History(_));
                waited.then(|| (Tone::Told, NotRead::Stopped.tell(&w)))
            }
            Some(Err(why)) => {
                let why = [("why", why.tell(&w).into())];
                Some((Tone::Alarm, w.with("editions-unread", &why)))
            }
            None => Some((Tone::Alarm, w.t("gui-worker-lost"))),
        }
    }

    /// The open session learns what is known.
    fn tell_day(&mut self) {
        if let (Screen::Day(day), Some(editions)) = (&mut self.screen, &self.past.known) {
            day.remember(editions.clone());
        }
    }

    /// In the panel.
    pub(super) fn history(&mut self, message: history::Message) -> Task<Message> {
        let density = self.density();
        let Over::History(state) = &mut self.over else {
            return Task::none();
        };
        let known = self.past.known.as_deref();
        match state.update(message, known, density, &self.words) {
            history::Action::None => Task::none(),
            history::Action::Read(folder) => self.read_editions(folder, false),
            history::Action::Choose => self.ask_for_editions(),
            history::Action::Reread => match self.settings.editions.clone() {
                Some(folder) => self.read_editions(folder, false),
                None => Task::none(),
            },
            history::Action::Top => over::scroll_to(history::LIST, 0.0),
            history::Action::Reveal(top, bottom) => reveal_between(history::LIST, top, bottom),
            history::Action::Scroll(y) => {
                operation::scroll_by(Id::new(history::LIST), AbsoluteOffset { x: 0.0, y })
            }
            history::Action::Copy(text) => iced::clipboard::write(text),
        }
    }

    /// Asks the system for a folder.
    fn ask_for_editions(&self) -> Task<Message> {
        jobs::ask_for_folder(self.words.t("editions-title"), self.settings.editions.as_deref())
            .map(|folder| Message::Past(PastMessage::FolderChosen(folder)))
    }

    /// A folder dropped on the window that is no session: the earlier editions lie there.
    pub(super) fn editions_dropped(&mut self, folder: PathBuf) -> Task<Message> {
        let laid = match &self.over {
            Over::History(_) => Task::none(),
            _ => self.lay(Over::History(history::State::new(self.settings.editions.clone()))),
        };
        Task::batch([laid, self.read_editions(folder, false)])
    }

    /// What the panel shows.
    pub(super) fn shown_history(&self) -> history::Shown<'_> {
        history::Shown {
            editions: self.past.known().map(Arc::as_ref),
            folder: self.settings.editions.as_deref(),
            reading: self.past.reading(),
            density: self.density(),
        }
    }
}
