//! Closing the window and the session: what is on its way to the disk arrives, and what would be lost is told first.

use iced::Task;

use super::{App, Message, Screen};
use crate::gui::screen::welcome;
use crate::gui::widget::floating::Tone;

impl App {
    /// Says once that something would be lost by closing; the second time nothing stands in the way.
    fn warned(&mut self) -> bool {
        let kept = match &self.screen {
            Screen::Day(day) => day.desk().kept().len(),
            Screen::Welcome(_) | Screen::Findings(_) => 0,
        };
        if kept == 0 || self.gives_up == kept {
            return false;
        }
        self.gives_up = kept;
        let words = self.words.with("gui-trouble-leave", &[("count", kept.into())]);
        self.toast = Some((Tone::Alarm, words));
        true
    }

    /// Closes when everything submitted is on the disk.
    pub(super) fn close(&mut self) -> Task<Message> {
        if self.warned() {
            return Task::none();
        }
        self.settings.window = (self.size.width, self.size.height);
        if let Screen::Day(day) = &self.screen {
            let (folder, session) = (day.desk().folder().to_owned(), day.desk().session().clone());
            self.settings.remember(&folder, &session, self.now.wall);
            if day.desk().busy() && !day.desk().read_only() {
                self.closing = true;
            }
        }
        // What is being written is written to its end; all else is given up.
        self.works.stop(None);
        self.closing |= self.works.must_end();
        if self.closing {
            self.toast = Some((Tone::Told, self.words.t("gui-closing")));
        }
        self.save_settings();
        if self.closing { Task::none() } else { self.exit() }
    }

    /// Back to the welcome, once everything is on the disk.
    pub(super) fn leave(&mut self) -> Task<Message> {
        if self.warned() {
            return Task::none();
        }
        let Screen::Day(day) = &self.screen else {
            return Task::none();
        };
        if !day.desk().busy() {
            let (folder, session) = (day.desk().folder().to_owned(), day.desk().session().clone());
            self.settings.remember(&folder, &session, self.now.wall);
            self.save_settings();
            self.works.stop(None);
            self.screen = Screen::Welcome(welcome::State::default());
            return self.close_room();
        }
        Task::none()
    }
}
