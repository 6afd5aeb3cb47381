//! The hearing screen with its session: what it submits is recorded or comes back refused, as on a day.
#![allow(dead_code, reason = "each test program uses its part")]

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::text_editor::{Action, Edit};
use iced_test::Simulator;
use iced_test::selector::id;
use palmares::domain::command::Command;
use palmares::domain::scoring::MarkState;
use palmares::gui::press::Press;
use palmares::gui::screen::hearing;
use palmares::gui::theme::Theme;
use palmares::gui::widget::form;
use palmares::gui::widget::score_grid::{Event, Grid};

use crate::fixture::Trial;
use crate::stage::{self, context, window, words};

/// A hearing screen on an open session.
pub struct Hearing {
    /// The session.
    pub trial: Trial,
    /// The screen.
    pub screen: hearing::State,
    /// What was told last of a block from the clipboard.
    pub told: Option<String>,
}

impl Hearing {
    /// A session just opened.
    pub fn new() -> Self {
        Self::of(Trial::opened())
    }

    /// A session as it stands.
    pub fn of(trial: Trial) -> Self {
        Self {
            trial,
            screen: hearing::State::default(),
            told: None,
        }
    }

    /// Sends a message, and answers what the screen submits; what else it wants comes back.
    pub fn send(&mut self, message: hearing::Message) -> hearing::Action {
        let (words, now) = (words(), self.trial.now());
        let action = self.screen.update(message, &context(&self.trial, &words, &now));
        if let hearing::Action::Submit(command) = &action {
            match self.trial.submit(command.clone()) {
                Ok(()) => {
                    self.screen.accepted(command);
                }
                Err(refusal) => {
                    let context = context(&self.trial, &words, &now);
                    self.screen.refuse(command, &refusal, &context);
                }
            }
        }
        let told = match &action {
            hearing::Action::Tell(tone, words) => Some((*tone, words.clone())),
            _ => self.screen.told(&words),
        };
        if let Some((_, words)) = told {
            self.told = Some(words);
        }
        action
    }

    /// Presses a key alone.
    pub fn press(&mut self, press: Press) {
        self.chord((press, Modifiers::empty()));
    }

    /// Presses a key with modifiers held.
    pub fn chord(&mut self, (press, modifiers): (Press, Modifiers)) {
        let (words, now) = (words(), self.trial.now());
        let message = self
            .screen
            .press(&press, modifiers, &context(&self.trial, &words, &now));
        if let Some(message) = message {
            self.send(message);
        }
    }

    /// Does `script` in a window, then hands over what was said.
    pub fn in_the_window(&mut self, script: impl Fn(&mut Simulator<'_, hearing::Message, Theme>)) {
        let (words, now) = (words(), self.trial.now());
        let messages: Vec<_> = {
            let context = context(&self.trial, &words, &now);
            let mut ui = window(self.screen.view(&context));
            script(&mut ui);
            ui.into_messages().collect()
        };
        for message in messages {
            self.send(message);
        }
    }

    /// The same, on the grid's first cell.
    pub fn in_the_grid(&mut self, script: impl Fn(&mut Simulator<'_, hearing::Message, Theme>)) {
        self.in_the_window(|ui| {
            ui.click(id(hearing::GRID)).unwrap();
            ui.simulate([stage::held(Named::Home, Modifiers::COMMAND)]);
            script(ui);
        });
    }

    /// Types a line in a form's field.
    pub fn fill(&mut self, field: usize, text: &str) {
        self.send(hearing::Message::Form(form::Message::Typed(field, text.into())));
    }

    /// Pastes a text over all that a form's field of several lines holds.
    pub fn write(&mut self, field: usize, text: &str) {
        let paste = Action::Edit(Edit::Paste(std::sync::Arc::new(text.to_owned())));
        for action in [Action::SelectAll, paste] {
            self.send(hearing::Message::Form(form::Message::Edited(field, action)));
        }
    }

    /// Confirms a form.
    pub fn confirm(&mut self) {
        self.send(hearing::Message::Form(form::Message::Confirmed));
    }

    /// Whether a text stands on the screen.
    pub fn shows(&self, text: &str) -> bool {
        let (words, now) = (words(), self.trial.now());
        let context = context(&self.trial, &words, &now);
        window(self.screen.view(&context)).find(text).is_ok()
    }

    /// What the grid shows.
    pub fn grid(&self) -> Grid {
        let (words, now) = (words(), self.trial.now());
        let context = context(&self.trial, &words, &now);
        self.screen.grid(&context, &self.side())
    }

    /// Which way round it is.
    pub fn side(&self) -> hearing::Side {
        let (words, now) = (words(), self.trial.now());
        let shown = self.screen.shown(&context(&self.trial, &words, &now)).unwrap();
        self.screen.side(&shown)
    }

    /// The grid says something.
    pub fn say(&mut self, event: Event) {
        self.send(hearing::Message::Grid(self.side(), event));
    }

    /// Every cell of a dossier that holds nothing becomes an abstention, and its marks are closed.
    pub fn abstain_and_close(&mut self, candidate: &str) {
        let session = self.trial.session.clone();
        for sheet in session.sheets(&candidate.into()) {
            for (criterion, state) in sheet.cells {
                if state == MarkState::Pending {
                    self.trial.must(Command::Abstain {
                        juror: sheet.juror.clone(),
                        candidate: candidate.into(),
                        criterion: Some(criterion),
                    });
                }
            }
        }
        self.trial.must(Command::CloseMarks {
            candidate: candidate.into(),
        });
    }

    /// How many cells hold something.
    pub fn marks(&self) -> usize {
        self.trial.session.state().cells.len()
    }
}
