//! What the grid says becomes commands; what is refused stays beside its cell.

use std::collections::BTreeSet;

use super::grid::{Side, jurors};
use super::{Action, CellKey, Dialog, GRID, RowAction, State};
use crate::domain::command::Command;
use crate::domain::{CandidateId, JurorId, Refusal};
use crate::gui::screen::form::Purpose;
use crate::gui::screen::{Context, step};
use crate::gui::widget::floating::Tone;
use crate::gui::widget::score_grid::{Event, Pasted, Place};
use crate::gui::words::Words;

/// What came of a block from the clipboard, counted as the answers arrive.
#[derive(Debug, Default)]
pub(super) struct Paste {
    pasted: Pasted,
    /// Entries of the block that the grid has yet to hand over.
    coming: usize,
    awaited: BTreeSet<CellKey>,
    recorded: usize,
    refused: usize,
}

impl Paste {
    fn answered(&mut self, key: &CellKey, recorded: bool) {
        if self.awaited.remove(key) {
            let count = if recorded {
                &mut self.recorded
            } else {
                &mut self.refused
            };
            *count += 1;
        }
    }

    /// Whether the next entry is one of the block.
    fn hand_over(&mut self) -> bool {
        let coming = self.coming > 0;
        self.coming = self.coming.saturating_sub(1);
        coming
    }

    fn is_over(&self) -> bool {
        self.coming == 0 && self.awaited.is_empty()
    }

    fn words(&self, w: &Words) -> (Tone, String) {
        let counts = [
            ("gui-pasted-recorded", self.recorded),
            ("gui-pasted-refused", self.refused),
            ("gui-pasted-same", self.pasted.same),
            ("gui-pasted-beyond", self.pasted.beyond),
        ];
        let told: Vec<String> = counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| w.with(key, &[("count", count.into())]))
            .collect();
        let tone = if self.refused + self.pasted.beyond > 0 {
            Tone::Alarm
        } else {
            Tone::Told
        };
        match told.as_slice() {
            [] => (tone, w.t("gui-pasted-nothing")),
            told => (tone, told.join(" ")),
        }
    }
}

/// The cell that a command is about.
fn cell_of(command: &Command) -> Option<CellKey> {
    match command {
        Command::Mark {
            juror,
            candidate,
            criterion,
            ..
        }
        | Command::Withdraw {
            juror,
            candidate,
            criterion,
        }
        | Command::Abstain {
            juror,
            candidate,
            criterion: Some(criterion),
        } => Some((candidate.clone(), juror.clone(), criterion.clone())),
        _ => None,
    }
}

impl State {
    /// Whose marks for which dossier are selected.
    pub(super) fn chosen(&self, context: &Context<'_>) -> Option<(JurorId, CandidateId)> {
        let shown = self.shown(context)?;
        self.side(&shown).pair(context.session, self.at.row)
    }

    /// Turns the grid round: from the jurors of a dossier to the dossiers of the juror selected, and back.
    pub(super) fn turn(&mut self, shown: &CandidateId, context: &Context<'_>) -> Action {
        let session = context.session;
        let row = match self.sheet.take() {
            Some(juror) => jurors(session).position(|j| j.id == juror),
            None => {
                self.sheet = jurors(session).nth(self.at.row).map(|juror| juror.id.clone());
                session.running_order().position(|c| c.id == *shown)
            }
        };
        self.select(Place {
            row: row.unwrap_or(0),
            ..self.at
        });
        Action::Focus(GRID)
    }

    /// The next juror's sheet, or the one before; from a dossier, the sheet of the juror selected comes first.
    pub(super) fn leaf(&mut self, by: isize, shown: &CandidateId, context: &Context<'_>) -> Action {
        let Some(juror) = &self.sheet else {
            return self.turn(shown, context);
        };
        let all: Vec<JurorId> = jurors(context.session).map(|j| j.id.clone()).collect();
        let at = all.iter().position(|id| id == juror).unwrap_or(0);
        self.sheet = all.get(step(at, by, all.len())).cloned();
        Action::Focus(GRID)
    }

    pub(super) fn select(&mut self, at: Place) {
        self.at = at;
        self.turned += 1;
    }

    /// What the grid said, of the side that it showed then.
    pub(super) fn said(&mut self, side: &Side, event: Event, context: &Context<'_>) -> Action {
        let session = context.session;
        let from_paste = matches!(event, Event::Committed { .. } | Event::Abstained(_))
            && self.paste.as_mut().is_some_and(Paste::hand_over);
        match event {
            Event::Moved(at) => {
                self.at = at;
                Action::None
            }
            Event::RecusalAsked(row) => match side.pair(session, row) {
                Some((juror, candidate)) if session.state().recusal(&juror, &candidate).is_none() => {
                    self.dialog = Some(Dialog::Recusal(juror, candidate, 0));
                    Action::Unfocus
                }
                Some((juror, candidate)) => self.ask(Purpose::Lift(juror, candidate), context),
                None => Action::None,
            },
            Event::MenuAsked(row) => match side.pair(session, row) {
                Some((juror, candidate)) => {
                    self.dialog = Some(Dialog::Row(juror, candidate));
                    Action::Unfocus
                }
                None => Action::None,
            },
            Event::CommentAsked(at) => match side.key(session, at) {
                Some((candidate, juror, criterion)) => {
                    self.ask(Purpose::MarkNote(juror, candidate, criterion), context)
                }
                None => Action::None,
            },
            Event::Committed { at, text } => self.enter(
                side.key(session, at),
                from_paste,
                |(candidate, juror, criterion)| Command::Mark {
                    juror,
                    candidate,
                    criterion,
                    mark: text,
                },
            ),
            Event::Abstained(at) => self.enter(
                side.key(session, at),
                from_paste,
                |(candidate, juror, criterion)| Command::Abstain {
                    juror,
                    candidate,
                    criterion: Some(criterion),
                },
            ),
            Event::Withdrawn(at) => {
                self.enter(side.key(session, at), false, |(candidate, juror, criterion)| {
                    Command::Withdraw {
                        juror,
                        candidate,
                        criterion,
                    }
                })
            }
            Event::Dismissed(at) => {
                if let Some(key) = side.key(session, at) {
                    self.refused.remove(&key);
                }
                Action::None
            }
            Event::Pasted(pasted) => {
                self.paste = Some(Paste {
                    pasted,
                    coming: pasted.given,
                    ..Paste::default()
                });
                match self.told(context.words) {
                    Some((tone, words)) => Action::Tell(tone, words),
                    None => Action::None,
                }
            }
        }
    }

    fn enter(
        &mut self,
        key: Option<CellKey>,
        from_paste: bool,
        command: impl FnOnce(CellKey) -> Command,
    ) -> Action {
        let Some(key) = key else {
            return Action::None;
        };
        self.refused.remove(&key);
        if let (Some(paste), true) = (&mut self.paste, from_paste) {
            paste.awaited.insert(key.clone());
        }
        Action::Submit(command(key))
    }

    /// Does what was chosen among the actions on a row.
    pub(super) fn act(&mut self, action: RowAction, shown: &CandidateId, context: &Context<'_>) -> Action {
        self.dialog = None;
        let side = self.side(shown);
        match action {
            RowAction::Comment => self.said(&side, Event::CommentAsked(self.at), context),
            RowAction::Recusal => self.said(&side, Event::RecusalAsked(self.at.row), context),
            RowAction::Absence => self.absent(context),
            RowAction::Sheet => self.turn(shown, context),
        }
    }

    /// Keeps a refused draft beside its cell, or a refused form open. Any other refusal is told by the application.
    pub fn refuse(&mut self, command: &Command, refusal: &Refusal, context: &Context<'_>) -> bool {
        if let Some(Dialog::Form(asked)) = &mut self.dialog
            && asked.refuse(command, refusal, context)
        {
            return true;
        }
        let Some(key) = cell_of(command) else {
            return false;
        };
        // What asked for nothing new is no mistake.
        let nothing_new = matches!(refusal, Refusal::Unchanged);
        if let Some(paste) = &mut self.paste {
            paste.answered(&key, nothing_new);
        }
        match command {
            _ if nothing_new => true,
            Command::Mark { mark, .. } => {
                self.refused.insert(key, (Some(mark.clone()), refusal.clone()));
                true
            }
            Command::Abstain { .. } => {
                self.refused.insert(key, (None, refusal.clone()));
                true
            }
            _ => matches!(refusal, Refusal::NothingThere),
        }
    }

    /// Follows a hearing that starts, and closes the form whose command is recorded; says whether it closed one.
    pub fn accepted(&mut self, command: &Command) -> bool {
        if let Command::Start { candidate } | Command::StartedAgo { candidate, .. } = command {
            self.put(candidate.clone());
        }
        if let (Some(key), Some(paste)) = (cell_of(command), &mut self.paste) {
            paste.answered(&key, true);
        }
        let done = matches!(&self.dialog, Some(Dialog::Form(asked)) if asked.accepted(command));
        if done {
            self.dialog = None;
        }
        done
    }

    /// What came of a block from the clipboard, once every answer is there.
    pub fn told(&mut self, words: &Words) -> Option<(Tone, String)> {
        let paste = self.paste.take_if(|paste| paste.is_over())?;
        Some(paste.words(words))
    }

    /// Notes the absence of the juror chosen, or takes it back.
    pub(super) fn absent(&self, context: &Context<'_>) -> Action {
        let Some((juror, candidate)) = self.chosen(context) else {
            return Action::None;
        };
        let noted = context
            .session
            .state()
            .absences
            .contains(&(candidate.clone(), juror.clone()));
        Action::Submit(if noted {
            Command::NotAbsent { juror, candidate }
        } else {
            Command::Absent { juror, candidate }
        })
    }

    /// The recused juror chosen leaves the room for the dossier chosen, or comes back.
    pub(super) fn step_out(&self, context: &Context<'_>) -> Action {
        let Some((juror, candidate)) = self.chosen(context) else {
            return Action::None;
        };
        let recusal = context.session.state().recusal(&juror, &candidate);
        let out = recusal.is_some_and(|recusal| recusal.left.is_some());
        Action::Submit(if out {
            Command::StepBack { juror, candidate }
        } else {
            Command::StepOut { juror, candidate }
        })
    }
}
