//! Files that come to the window: chosen in the system's dialog, which opens where the last one was chosen, or dropped on it.

use std::path::PathBuf;

use iced::Task;

use super::over::Over;
use super::{App, Message, Screen};
use crate::gui::folders::FileKind;
use crate::gui::jobs;
use crate::gui::widget::floating::Tone;
use crate::workspace::history::is_session;

impl App {
    /// Asks the system for a session.
    pub(super) fn ask_for_session(&self) -> Task<Message> {
        jobs::ask_for_session(self.words, self.settings.folders.of(FileKind::Session))
            .map(Message::SessionChosen)
    }

    /// Asks the system for a PDF to verify.
    pub(super) fn ask_for_pdf(&self) -> Task<Message> {
        let folders = &self.settings.folders;
        let folder = folders
            .of(FileKind::Pdf)
            .or_else(|| folders.of(FileKind::Session));
        jobs::ask_for_pdf(self.words, folder).map(Message::PdfChosen)
    }

    /// A session was chosen, or none.
    pub(super) fn session_chosen(&mut self, path: Option<PathBuf>) -> Task<Message> {
        let Some(path) = path else {
            return Task::none();
        };
        self.settings.folders.used(FileKind::Session, &path, None);
        self.save_settings();
        self.open(path)
    }

    /// A PDF was chosen, or none.
    pub(super) fn pdf_chosen(&mut self, path: Option<PathBuf>) -> Task<Message> {
        let Some(path) = path else {
            return Task::none();
        };
        self.settings.folders.used(FileKind::Pdf, &path, None);
        self.save_settings();
        self.verification(path)
    }

    /// Folders used in the open session are remembered at once.
    pub(super) fn keep_folders(&mut self) {
        let Screen::Day(day) = &self.screen else {
            return;
        };
        if *day.folders() != self.settings.folders {
            self.settings.folders = day.folders().clone();
            self.save_settings();
        }
    }

    /// A PDF is verified. A folder without a session of its own is where earlier editions lie, and so is any while they are on the
    /// screen; anything else is a session to open, unless one is open already.
    pub(super) fn dropped(&mut self, path: PathBuf) -> Task<Message> {
        let pdf = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
        let asked = matches!(self.over, Over::History(_));
        let editions = path.is_dir() && (asked || !is_session(&path));
        match &self.screen {
            _ if pdf => self.verification(path),
            _ if editions => self.editions_dropped(path),
            Screen::Welcome(_) | Screen::Findings(_) => self.open(path),
            Screen::Day(_) => {
                self.toasted = 0;
                self.toast = Some((Tone::Alarm, self.words.t("gui-dropped-while-open")));
                Task::none()
            }
        }
    }
}
