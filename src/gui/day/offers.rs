//! What can be done and reached now in an open session, as a list from which one is chosen.
//!
//! It reads the tables of keys and the session; what is listed is what the keys would do.

use super::{Day, Frame, KEYS, Message, Step};
use crate::domain::{CandidateId, JurorId};
use crate::gui::screen::commands::Entry;
use crate::gui::screen::{deliberation, hearing, minutes, opening};
use crate::gui::shortcut::{self, Offer};

/// A place of the day to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A dossier: its line in the deliberation when that is shown, else in the hearings.
    Dossier(CandidateId),
    /// A juror, in the opening.
    Juror(JurorId),
}

impl Day {
    /// The actions possible now, then the places to go to. While a question waits there are none: it is answered first.
    pub fn entries(&self, frame: Frame<'_>) -> Vec<Entry<Message>> {
        if self.asks() {
            return Vec::new();
        }
        let w = frame.words;
        let group = w.t(self.step.key());
        let mut entries: Vec<_> = self
            .step_offers(frame)
            .into_iter()
            .map(|offer| entry(offer, &group))
            .collect();
        let shared = shortcut::offers(KEYS, w, |message| Some(message()));
        entries.extend(shared.into_iter().filter_map(|offer| {
            let target = match offer.name {
                "undo" => self.desk.session().undo_target(),
                "redo" => self.desk.session().redo_target(),
                _ => return Some(entry(offer, "")),
            };
            // They say what they would undo, and are not offered where nothing is to be undone.
            self.undoing(target?, entry(offer, ""), frame)
        }));
        entries.extend(self.targets(frame));
        entries
    }

    fn undoing(&self, target: u64, entry: Entry<Message>, frame: Frame<'_>) -> Option<Entry<Message>> {
        let session = self.desk.session();
        let told = frame.words.story(session, &session.entry(target)?.entry.event);
        let facts = [("does", entry.does.into()), ("what", told.into())];
        Some(Entry {
            does: frame.words.with("gui-commands-undo", &facts),
            ..entry
        })
    }

    fn step_offers(&self, frame: Frame<'_>) -> Vec<Offer<Message>> {
        let (w, context) = (frame.words, self.context(frame));
        match self.step {
            Step::Opening => shortcut::offers(opening::KEYS, w, |message| {
                message(&self.opening, &context).map(Message::Opening)
            }),
            Step::Hearing => {
                let of = |table| {
                    shortcut::offers(table, w, |message: &shortcut::OnScreen<_, _>| {
                        message(&self.hearing, &context).map(Message::Hearing)
                    })
                };
                [of(hearing::keys::SCREEN), of(hearing::keys::PIECES)].concat()
            }
            Step::Deliberation if deliberation::early(&context) => Vec::new(),
            Step::Deliberation => shortcut::offers(deliberation::KEYS, w, |message| {
                message(&self.deliberation, &context).map(Message::Deliberation)
            }),
            Step::Minutes => shortcut::offers(minutes::KEYS, w, |message| {
                message(&self.minutes, &context).map(Message::Minutes)
            }),
        }
    }

    fn targets(&self, frame: Frame<'_>) -> Vec<Entry<Message>> {
        let (w, session) = (frame.words, self.desk.session());
        let goes = |name: String, does: String, group: &str, target| Entry {
            name,
            does,
            group: w.t(group),
            key: String::new(),
            message: Message::GoneTo(target),
        };
        let dossiers = session.running_order().enumerate().map(|(i, candidate)| {
            let facts = [
                ("number", (i + 1).into()),
                ("project", candidate.short.as_str().into()),
            ];
            let does = w.with("gui-commands-dossier", &facts);
            let target = Target::Dossier(candidate.id.clone());
            goes(
                format!("dossier {}", candidate.id),
                does,
                "gui-commands-go",
                target,
            )
        });
        let jurors = session.state().jurors.iter().map(|juror| {
            let does = juror.person.formal_name();
            let target = Target::Juror(juror.id.clone());
            goes(format!("juror {}", juror.id), does, "gui-tab-opening", target)
        });
        dossiers.chain(jurors).collect()
    }

    /// The message by which a target comes on the screen, and the step it stands on.
    pub(super) fn way(&self, target: Target, frame: Frame<'_>) -> Option<(Step, Message)> {
        match target {
            Target::Dossier(id) if self.step == Step::Deliberation => {
                let chosen = Message::Deliberation(deliberation::Message::Chosen(id));
                Some((Step::Deliberation, chosen))
            }
            Target::Dossier(id) => Some((Step::Hearing, Message::Hearing(hearing::Message::Chosen(id)))),
            Target::Juror(id) => {
                let line = opening::jurors(&self.context(frame))
                    .iter()
                    .position(|juror| juror.id == id)?;
                Some((Step::Opening, Message::Opening(opening::Message::Chosen(line))))
            }
        }
    }
}

fn entry(offer: Offer<Message>, group: &str) -> Entry<Message> {
    Entry {
        name: offer.name.into(),
        does: offer.does,
        group: group.into(),
        key: offer.key,
        message: offer.message,
    }
}
