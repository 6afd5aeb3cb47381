//! A session on its way to the screen: opened early or late, refused, given up.

use std::path::PathBuf;

use iced::Task;

use super::{App, Message, Screen};
use crate::gui::day::Day;
use crate::gui::desk::{self, Desk, Opened};
use crate::gui::screen::{findings, welcome};
use crate::gui::widget::floating::Tone;
use crate::gui::work::{Early, Said};

impl App {
    pub(super) fn open(&mut self, path: PathBuf) -> Task<Message> {
        if let Screen::Welcome(state) = &mut self.screen {
            state.set_busy(true);
        }
        self.opening(desk::open(path, self.words))
    }

    /// Shows a session that was opened before there was a window, at once where it is there already.
    pub(super) fn receive(&mut self, session: Early<Opened>) -> Task<Message> {
        match session.answer() {
            Ok(opened) => self.opened(opened),
            Err(opening) => {
                if let Screen::Welcome(state) = &mut self.screen {
                    state.set_busy(true);
                }
                self.opening(opening)
            }
        }
    }

    pub(super) fn opened(&mut self, opened: Opened) -> Task<Message> {
        match opened {
            Opened::Session(desk, notice) => {
                let Some(desk) = desk.take() else {
                    return Task::none();
                };
                self.remember(&desk);
                let day = Day::new(desk, self.settings.folders.clone());
                self.now = day.desk().now();
                let task = day.enter().map(Message::Day);
                self.screen = Screen::Day(Box::new(day));
                self.toast = notice.map(|words| (Tone::Alarm, words));
                Task::batch([task, self.remember_editions()])
            }
            Opened::Refused(path, findings) => {
                self.screen = Screen::Findings(findings::State::new(path, findings));
                Task::none()
            }
            Opened::Stopped => {
                self.screen = Screen::Welcome(welcome::State::default());
                self.toast = Some((Tone::Told, self.words.t("work-stopped")));
                Task::none()
            }
            Opened::Failed(words) => {
                self.screen = Screen::Welcome(welcome::State::failed(words));
                Task::none()
            }
        }
    }

    pub(super) fn remember(&mut self, desk: &Desk) {
        self.settings
            .remember(desk.folder(), desk.session(), self.now.wall);
        self.save_settings();
    }

    /// A session on its way.
    pub(super) fn opening(&self, opening: Task<Said<Opened>>) -> Task<Message> {
        let w = self.words;
        opening.map(move |said| match said {
            Said::Work(message) => Message::Work(message),
            Said::Answer(opened) => {
                Message::Opened(opened.unwrap_or_else(|| Opened::Failed(w.t("gui-worker-lost"))))
            }
        })
    }
}
