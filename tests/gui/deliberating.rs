//! The screen of the deliberation with its session, driven by its keys.
#![allow(dead_code, reason = "each test program uses its part")]

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced_test::selector::{Candidate, Target};
use palmares::domain::deliberation::Decision;
use palmares::gui::press::Press;
use palmares::gui::screen::deliberation;

use super::fixture::Trial;
use super::stage::{context, window, words};

/// The deliberation with its session.
pub struct Deliberation {
    pub trial: Trial,
    pub screen: deliberation::State,
    pub told: Option<String>,
}

impl Deliberation {
    pub fn new() -> Self {
        let mut this = Self {
            trial: Trial::deliberating(),
            screen: deliberation::State::default(),
            told: None,
        };
        this.refresh();
        this
    }

    pub fn refresh(&mut self) {
        let results = Arc::new(deliberation::Results::of(&self.trial.session));
        self.send(deliberation::Message::Computed(results));
    }

    pub fn send(&mut self, message: deliberation::Message) {
        let (words, now) = (words(), self.trial.now());
        match self.screen.update(message, &context(&self.trial, &words, &now)) {
            deliberation::Action::Submit(commands) => {
                for command in commands {
                    self.trial.must(command);
                }
                self.refresh();
            }
            deliberation::Action::Tell(told) => self.told = Some(told),
            deliberation::Action::Analyse => {
                let known = deliberation::Known::of(&self.trial.session);
                self.send(deliberation::Message::Analysed(known));
            }
            deliberation::Action::None
            | deliberation::Action::Scroll(_)
            | deliberation::Action::Focus(_)
            | deliberation::Action::Reveal(..) => {}
        }
    }

    pub fn press(&mut self, press: Press) {
        self.press_with(press, Modifiers::empty());
    }

    pub fn press_with(&mut self, press: Press, modifiers: Modifiers) {
        let (words, now) = (words(), self.trial.now());
        let message = self
            .screen
            .press(&press, modifiers, &context(&self.trial, &words, &now));
        self.send(message.unwrap());
    }

    pub fn shows(&self, text: &str) -> bool {
        let (words, now) = (words(), self.trial.now());
        let context = context(&self.trial, &words, &now);
        window(self.screen.view(&context)).find(text).is_ok()
    }

    /// Whether a text on the screen has this part.
    pub fn holds(&self, part: &str) -> bool {
        let (words, now) = (words(), self.trial.now());
        let context = context(&self.trial, &words, &now);
        let mut window = window(self.screen.view(&context));
        let mut found = false;
        let _none = window.find(|candidate: Candidate<'_>| -> Option<Target> {
            if let Candidate::Text { content, .. } = candidate {
                found |= content.contains(part);
            }
            None
        });
        found
    }

    pub fn decision(&self, candidate: &str) -> Option<Decision> {
        self.trial
            .session
            .state()
            .proposals
            .get(&candidate.into())
            .map(|p| p.decision.clone())
    }
}
