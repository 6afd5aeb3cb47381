//! Files that come to the window: chosen in the system's dialog, which opens where the last one was chosen, or dropped on it.

use std::path::{Path, PathBuf};

use iced::Task;

use super::{App, Message, Screen};
use crate::gui::jobs;
use crate::gui::widget::floating::Tone;

impl App {
    /// Asks the system for a session.
    pub(super) fn ask_for_session(&self) -> Task<Message> {
        jobs::ask_for_session(self.words, self.settings.folder.as_deref()).map(Message::SessionChosen)
    }

    /// Asks the system for a PDF to verify.
    pub(super) fn ask_for_pdf(&self) -> Task<Message> {
        jobs::ask_for_pdf(self.words, self.settings.folder.as_deref()).map(Message::PdfChosen)
    }

    /// A session was chosen, or none.
    pub(super) fn session_chosen(&mut self, path: Option<PathBuf>) -> Task<Message> {
        let Some(path) = path else {
            return Task::none();
        };
        // A session has a folder of its own: the next one stands beside it.
        self.went_to(path.parent().and_then(Path::parent));
        self.open(path)
    }

    /// A PDF was chosen, or none.
    pub(super) fn pdf_chosen(&mut self, path: Option<PathBuf>) -> Task<Message> {
        let Some(path) = path else {
            return Task::none();
        };
        self.went_to(path.parent());
        jobs::verification(path, self.words).map(Message::Verified)
    }

    fn went_to(&mut self, folder: Option<&Path>) {
        self.settings.folder = folder.map(Path::to_owned);
        self.save_settings();
    }

    /// A PDF is verified; anything else is a session to open, unless one is open already.
    pub(super) fn dropped(&mut self, path: PathBuf) -> Task<Message> {
        let pdf = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
        match &self.screen {
            _ if pdf => jobs::verification(path, self.words).map(Message::Verified),
            Screen::Welcome(_) | Screen::Findings(_) => self.open(path),
            Screen::Day(_) => {
                self.toasted = 0;
                self.toast = Some((Tone::Alarm, self.words.t("gui-dropped-while-open")));
                Task::none()
            }
        }
    }
}
