//! Settings on their way to the disk: written off the interface's thread, and before the window closes.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::Task;

use super::{App, Message};
use crate::gui::desk::off_thread;
use crate::gui::settings::Keeper;
use crate::gui::widget::floating::Tone;
use crate::workspace::system_reason;

/// Where the settings are kept, and whether they changed since they were last handed over.
#[derive(Debug)]
pub(super) struct Keeping {
    /// Nowhere in tests.
    keeper: Option<Keeper>,
    changed: bool,
}

impl Keeping {
    /// Keeps settings in this file, or nowhere.
    pub(super) fn new(file: Option<PathBuf>) -> Self {
        Self {
            keeper: file.map(Keeper::new),
            changed: false,
        }
    }

    /// The file.
    pub(super) fn file(&self) -> Option<&Path> {
        self.keeper.as_ref().map(Keeper::file)
    }
}

impl App {
    /// The settings changed: they are written once what changed them is done.
    pub(super) fn save_settings(&mut self) {
        self.keeping.changed = true;
    }

    /// Hands changed settings to another thread.
    pub(super) fn keep_settings(&mut self) -> Task<Message> {
        match &mut self.keeping {
            Keeping {
                keeper: Some(keeper),
                changed,
            } if *changed => {
                *changed = false;
                let write = keeper.keep(self.settings.clone());
                Task::perform(off_thread(move || write().map_err(Arc::new)), Message::Kept)
            }
            _ => Task::none(),
        }
    }

    /// Takes in how that went.
    pub(super) fn kept(&mut self, answer: Option<Result<(), Arc<io::Error>>>) -> Task<Message> {
        let words = match answer {
            Some(Ok(())) => return Task::none(),
            Some(Err(error)) => {
                let why = system_reason(&error, &self.words);
                self.words.with("gui-settings-unsaved", &[("error", why.into())])
            }
            None => self.words.t("gui-worker-lost"),
        };
        self.toast = Some((Tone::Alarm, words));
        Task::none()
    }

    /// Closes the window. Settings are written first: a thread may not come to its end any more.
    pub(super) fn exit(&mut self) -> Task<Message> {
        self.keeping.changed = false;
        if let Some(keeper) = &mut self.keeping.keeper {
            // Nobody is left to be told.
            let _lost = keeper.keep(self.settings.clone())();
        }
        iced::exit()
    }
}
