//! Long work in the window: what begins it, the panel that shows it, and what becomes of it when the window closes.

use std::path::PathBuf;

use iced::{Task, widget::stack};

use super::{App, Message, STOP, Screen};
use crate::gui::jobs;
use crate::gui::theme::Element;
use crate::gui::widget::floating::{self, Tone};
use crate::gui::work::{self, Said};

impl App {
    /// Takes in what happened to work; the window that waited for it closes.
    pub(super) fn work(&mut self, message: work::Message) -> Task<Message> {
        let ended = matches!(message, work::Message::Ended(_));
        self.works.update(message);
        let busy = match &self.screen {
            Screen::Day(day) => day.desk().busy() && !day.desk().read_only(),
            Screen::Welcome(_) | Screen::Findings(_) => false,
        };
        if ended && self.closing && !busy && !self.works.must_end() {
            self.exit()
        } else {
            Task::none()
        }
    }

    /// Verifies a PDF that no form asked about.
    pub(super) fn verification(&self, path: PathBuf) -> Task<Message> {
        jobs::verification(path, self.words).map(|said| match said {
            Said::Work(message) => Message::Work(message),
            Said::Answer(report) => Message::Verified(report),
        })
    }

    /// Draws long work over whatever is on the screen, and above it what is told meanwhile.
    pub(super) fn view_work<'a>(&'a self, under: Element<'a, Message>) -> Element<'a, Message> {
        let work = self.works.view(&self.words, STOP.label(&self.words));
        let layer = work.map(|work| {
            let told = self.toast.clone();
            let told = told.map(|(tone, words)| floating::told(tone, words, Message::ToastClosed));
            floating::low(told.into_iter().chain([work.map(Message::Work)]).collect())
        });
        stack![under].push(layer).into()
    }

    /// What is told now, where no long work is shown that it stands above.
    pub(super) fn told_alone(&self) -> Option<(Tone, String)> {
        self.toast.clone().filter(|_| !self.works.is_shown())
    }
}
