//! The hearings: running order at the left, dossier in the middle, clock and scoring grid at the right.
//!
//! The grid has the focus by default; what it does not use (space, N, +, −, R, F-keys) works the clock.

mod clock;
mod dossier;
mod grid;
pub mod keys;
mod order;

use std::collections::BTreeMap;

use iced::keyboard::Modifiers;
use iced::widget::{Id, column, container, row, rule, text_input};
use iced::{Fill, Padding};

use crate::domain::candidate::Passage;
use crate::domain::command::Command;
use crate::domain::panel::Ground;
use crate::domain::timer::ClockState;
use crate::domain::{CandidateId, CriterionId, JurorId, Refusal};
use crate::gui::screen::{Context, Press, step};
use crate::gui::shortcut;
use crate::gui::theme::{Element, spacing, style};
use crate::gui::widget::button as b;
use crate::gui::widget::chrome::{self, Hint};
use crate::gui::widget::floating;
use crate::gui::widget::score_grid::{Event as GridEvent, Place, score_grid};
use crate::gui::words::Words;

/// The grid's name, to give it the focus.
pub const GRID: &str = "marks";
/// The one field of a dialog.
pub const FIELD: &str = "hearing-field";

/// The grounds of a recusal, in the order of their number keys.
pub const GROUNDS: [Ground; 5] = [
    Ground::Personal,
    Ground::Professional,
    Ground::Mandate,
    Ground::Family,
    Ground::Other,
];

/// A cell of a dossier's grid.
type CellKey = (CandidateId, JurorId, CriterionId);

/// What the screen remembers between two messages.
#[derive(Debug, Default)]
pub struct State {
    /// The dossier on the screen; the one heard, or the first, until another is chosen.
    shown: Option<CandidateId>,
    /// Drafts that were refused, and why.
    refused: BTreeMap<CellKey, (String, Refusal)>,
    /// Where the grid's selection is.
    at: Place,
    dialog: Option<Dialog>,
}

/// A question over the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// On what ground a juror is recused from the dossier shown.
    Recusal(JurorId),
    /// Why a juror judges the dossier shown after all.
    Lift(JurorId, String),
    /// How many minutes ago the hearing began, as typed.
    StartedAgo(String),
    /// How many minutes the clock should have stood still, as typed.
    WasPaused(String),
    /// Why the marks are opened again.
    Reopen(String),
    /// What happened.
    Incident(String),
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A dossier was chosen in the running order.
    Chosen(CandidateId),
    /// The grid said something.
    Grid(GridEvent),
    /// A dialog's field was edited.
    Edited(String),
    /// A dialog was confirmed.
    Confirmed,
    /// A ground of recusal was chosen.
    GroundChosen(Ground),
    /// A dialog was closed.
    Dismissed,
    /// The clock's main key.
    ClockPressed,
    /// The next phase, or the end after the last.
    NextPressed,
    /// A minute more or less, in seconds.
    Adjusted(i32),
    /// Close the marks of the dossier shown, or open them again.
    ClosePressed,
    /// The candidate is not there, or is after all.
    NoShowPressed,
    /// The juror chosen was not there for the dossier shown, or was after all.
    AbsentPressed,
    /// Move the dossier shown in the order.
    MovePressed(isize),
    /// Choose the next dossier or the one before.
    Stepped(isize),
    /// Every dossier is closed: go to the deliberation.
    CloseHearingsPressed,
    /// Open a dialog.
    Asked(Dialog),
    /// An attachment was pressed.
    AttachmentPressed(String),
}

/// What the screen wants of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Record something.
    Submit(Command),
    /// Give the focus to a widget.
    Focus(&'static str),
    /// Take the focus from the grid: the keys are for a question.
    Unfocus,
    /// Open a file of the session's folder with the system's reader.
    OpenAttachment(String),
}

impl State {
    /// The dossier on the screen.
    pub fn shown(&self, context: &Context<'_>) -> Option<CandidateId> {
        let session = context.session;
        self.shown
            .clone()
            .or_else(|| session.state().active.clone())
            .or_else(|| next_to_hear(context))
            .or_else(|| session.running_order().next().map(|c| c.id.clone()))
    }

    /// Whether a dialog waits for an answer.
    pub fn asks(&self) -> bool {
        self.dialog.is_some()
    }

    /// Keeps a refused draft beside its cell. Any other refusal is told by the application.
    pub fn refuse(&mut self, command: &Command, refusal: &Refusal) -> bool {
        match command {
            Command::Mark {
                juror,
                candidate,
                criterion,
                mark,
            } => {
                let key = (candidate.clone(), juror.clone(), criterion.clone());
                self.refused.insert(key, (mark.clone(), refusal.clone()));
                true
            }
            _ => false,
        }
    }

    /// Follows a hearing that starts.
    pub fn accepted(&mut self, command: &Command) {
        if let Command::Start { candidate } | Command::StartedAgo { candidate, .. } = command {
            self.shown = Some(candidate.clone());
        }
    }

    /// Applies a message.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action {
        let Some(shown) = self.shown(context) else {
            return Action::None;
        };
        // What is acted on stays on the screen until another dossier is chosen.
        self.shown = Some(shown.clone());
        match message {
            Message::Chosen(candidate) => {
                self.shown = Some(candidate);
                Action::Focus(GRID)
            }
            Message::Stepped(by) => {
                let order: Vec<_> = context.session.running_order().map(|c| c.id.clone()).collect();
                let at = order.iter().position(|id| *id == shown).unwrap_or(0);
                self.shown = order.get(step(at, by, order.len())).cloned();
                Action::Focus(GRID)
            }
            Message::Grid(event) => self.grid(event, shown, context),
            Message::Edited(text) => {
                if let Some(
                    Dialog::Lift(_, field)
                    | Dialog::StartedAgo(field)
                    | Dialog::WasPaused(field)
                    | Dialog::Reopen(field)
                    | Dialog::Incident(field),
                ) = &mut self.dialog
                {
                    *field = text;
                }
                Action::None
            }
            Message::Confirmed => self.confirm(shown),
            Message::GroundChosen(ground) => match self.dialog.take() {
                Some(Dialog::Recusal(juror)) => Action::Submit(Command::Recuse {
                    juror,
                    candidate: shown,
                    ground,
                }),
                _ => Action::None,
            },
            Message::Dismissed => {
                self.dialog = None;
                Action::Focus(GRID)
            }
            Message::Asked(dialog) => {
                let field = !matches!(dialog, Dialog::Recusal(_));
                self.dialog = Some(dialog);
                if field {
                    Action::Focus(FIELD)
                } else {
                    Action::Unfocus
                }
            }
            Message::ClockPressed => main_clock_key(shown, context),
            Message::NextPressed => match context.session.clock(context.now) {
                Some(reading) if reading.phase + 1 >= context.session.setup().phases.len() => {
                    Action::Submit(Command::End)
                }
                _ => Action::Submit(Command::NextPhase),
            },
            Message::Adjusted(seconds) => Action::Submit(Command::Adjust { seconds }),
            Message::ClosePressed if context.session.state().closed.contains(&shown) => {
                self.update(Message::Asked(Dialog::Reopen(String::new())), context)
            }
            Message::ClosePressed => Action::Submit(Command::CloseMarks { candidate: shown }),
            Message::NoShowPressed => Action::Submit(match context.session.state().passage(&shown) {
                Passage::NoShow(_) => Command::Return { candidate: shown },
                _ => Command::NoShow { candidate: shown },
            }),
            Message::AbsentPressed => self.absent(shown, context),
            Message::MovePressed(by) => moved(&shown, by, context),
            Message::CloseHearingsPressed => Action::Submit(Command::CloseHearings),
            Message::AttachmentPressed(file) => Action::OpenAttachment(file),
        }
    }

    fn grid(&mut self, event: GridEvent, candidate: CandidateId, context: &Context<'_>) -> Action {
        let session = context.session;
        let ids = |at: Place| {
            let juror = grid::jurors(session).nth(at.juror)?.id.clone();
            Some((juror, session.setup().criteria.get(at.criterion)?.id.clone()))
        };
        match event {
            GridEvent::Moved(at) => {
                self.at = at;
                Action::None
            }
            GridEvent::RecusalAsked(row) => match grid::jurors(session).nth(row) {
                Some(juror) if session.state().recusal(&juror.id, &candidate).is_none() => {
                    self.dialog = Some(Dialog::Recusal(juror.id.clone()));
                    Action::Unfocus
                }
                Some(juror) => {
                    self.dialog = Some(Dialog::Lift(juror.id.clone(), String::new()));
                    Action::Focus(FIELD)
                }
                None => Action::None,
            },
            GridEvent::Committed { at, text } => match ids(at) {
                Some((juror, criterion)) => {
                    self.refused
                        .remove(&(candidate.clone(), juror.clone(), criterion.clone()));
                    Action::Submit(Command::Mark {
                        juror,
                        candidate,
                        criterion,
                        mark: text,
                    })
                }
                None => Action::None,
            },
            GridEvent::Abstained(at) => match ids(at) {
                Some((juror, criterion)) => Action::Submit(Command::Abstain {
                    juror,
                    candidate,
                    criterion: Some(criterion),
                }),
                None => Action::None,
            },
            GridEvent::Withdrawn(at) => match ids(at) {
                Some((juror, criterion)) => Action::Submit(Command::Withdraw {
                    juror,
                    candidate,
                    criterion,
                }),
                None => Action::None,
            },
            GridEvent::Dismissed(at) => {
                if let Some((juror, criterion)) = ids(at) {
                    self.refused.remove(&(candidate, juror, criterion));
                }
                Action::None
            }
        }
    }

    /// Notes the absence of the juror chosen, or takes it back.
    fn absent(&self, candidate: CandidateId, context: &Context<'_>) -> Action {
        let Some(juror) = grid::jurors(context.session)
            .nth(self.at.juror)
            .map(|juror| juror.id.clone())
        else {
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

    fn confirm(&mut self, candidate: CandidateId) -> Action {
        let minutes = |text: &str| text.trim().parse::<u32>().ok().map(|m| m.saturating_mul(60));
        match self.dialog.take() {
            Some(Dialog::StartedAgo(text)) => match minutes(&text) {
                Some(seconds) => Action::Submit(Command::StartedAgo { candidate, seconds }),
                None => {
                    self.dialog = Some(Dialog::StartedAgo(String::new()));
                    Action::Focus(FIELD)
                }
            },
            Some(Dialog::WasPaused(text)) => match minutes(&text) {
                Some(seconds) => Action::Submit(Command::WasPaused { seconds }),
                None => {
                    self.dialog = Some(Dialog::WasPaused(String::new()));
                    Action::Focus(FIELD)
                }
            },
            Some(Dialog::Lift(juror, reason)) => Action::Submit(Command::LiftRecusal {
                juror,
                candidate,
                reason,
            }),
            Some(Dialog::Reopen(reason)) => Action::Submit(Command::ReopenMarks { candidate, reason }),
            Some(Dialog::Incident(text)) => Action::Submit(Command::Incident { text }),
            dialog @ (Some(Dialog::Recusal(_)) | None) => {
                self.dialog = dialog;
                Action::None
            }
        }
    }

    /// What a key means here, once the grid and the fields have left it.
    pub fn press(&self, press: &Press, modifiers: Modifiers, context: &Context<'_>) -> Option<Message> {
        let table = if self.asks() { keys::DIALOG } else { keys::SCREEN };
        shortcut::pressed(table, press, modifiers, self, context)
    }

    /// The keys named in the footer.
    pub fn hints(&self, words: &Words, context: &Context<'_>) -> Vec<Hint> {
        match &self.dialog {
            Some(Dialog::Recusal(_)) => {
                return shortcut::hints(keys::DIALOG, words, &["ground", "escape"]);
            }
            Some(_) => return shortcut::hints(keys::DIALOG, words, &["enter-confirm", "escape"]),
            None => {}
        }
        let closed = self
            .shown(context)
            .is_some_and(|c| context.session.state().closed.contains(&c));
        let close = if closed { "reopen" } else { "close" };
        let grid = ["cell", "enter-down", "abstain", "recuse", "f2"];
        let mut hints = shortcut::hints(keys::GRID, words, &grid);
        hints.extend(shortcut::hints(
            keys::SCREEN,
            words,
            &["alt-arrows", "f6", "f7", close],
        ));
        hints
    }

    /// Draws the screen.
    pub fn view<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let Some(shown) = self.shown(context) else {
            return iced::widget::space().into();
        };
        let density = context.density;
        let left = container(order::view(context, &shown))
            .width(density.running_order())
            .height(Fill);
        let middle = container(dossier::view(context, &shown)).width(Fill).height(Fill);
        let right = container(self.right(context, &shown))
            .width(density.right_column())
            .height(Fill);
        let screen = row![
            left.style(style::container::canvas),
            rule::vertical(1),
            middle.style(style::container::surface),
            rule::vertical(1),
            right.style(style::container::canvas),
        ];
        match &self.dialog {
            None => floating::bare(screen),
            Some(dialog) => ask(screen.into(), dialog, context, &shown),
        }
    }

    fn right<'a>(&'a self, context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
        let top = column![clock::view(context, shown), clock_keys(context, shown)].spacing(spacing::S);
        let grid = grid::model(context, shown, &self.refused);
        let guidance = grid::guidance(context, self.at);
        let marks = column![
            score_grid(grid, Message::Grid)
                .id(Id::new(GRID))
                .density(context.density),
            guidance,
        ]
        .spacing(spacing::M);
        let edge = Padding {
            top: 14.0,
            bottom: 12.0,
            left: 22.0,
            right: 22.0,
        };
        column![
            container(top).padding(edge),
            rule::horizontal(1),
            container(marks).padding(Padding { top: 6.0, ..edge }),
        ]
        .into()
    }
}

/// What the space bar does: start, pause or go on.
fn main_clock_key(shown: CandidateId, context: &Context<'_>) -> Action {
    match context.session.clock(context.now).map(|reading| reading.state) {
        Some(ClockState::Running) => Action::Submit(Command::Pause),
        Some(ClockState::Paused) => Action::Submit(Command::Resume),
        Some(ClockState::Ended) | None => Action::Submit(Command::Start { candidate: shown }),
    }
}

fn moved(shown: &CandidateId, by: isize, context: &Context<'_>) -> Action {
    let order: Vec<_> = context.session.running_order().map(|c| c.id.clone()).collect();
    let Some(at) = order.iter().position(|id| id == shown) else {
        return Action::None;
    };
    let to = step(at, by, order.len());
    if to == at {
        return Action::None;
    }
    // Going down, the dossier takes the place after the one that follows it.
    let before = if by > 0 {
        order.get(to + 1).cloned()
    } else {
        order.get(to).cloned()
    };
    Action::Submit(Command::Move {
        candidate: shown.clone(),
        before,
    })
}

/// The first candidate still to come.
fn next_to_hear(context: &Context<'_>) -> Option<CandidateId> {
    context
        .session
        .running_order()
        .map(|c| &c.id)
        .find(|id| matches!(context.session.state().passage(id), Passage::Waiting))
        .cloned()
}

fn clock_keys<'a>(context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
    let words = context.words;
    let reading = context.session.clock(context.now);
    let over = !matches!(
        context.session.state().passage(shown),
        Passage::Waiting | Passage::NoShow(_)
    );
    if reading.is_none() && over {
        // Nothing to start: the place is kept, so that the grid does not move.
        return iced::widget::space().height(18).into();
    }
    let main = match reading.map(|r| r.state) {
        Some(ClockState::Running) => "gui-clock-key-pause",
        Some(ClockState::Paused) => "gui-clock-key-resume",
        Some(ClockState::Ended) | None => "gui-clock-key-start",
    };
    let mut line = row![chrome::keys(words.t("gui-key-space"), words.t(main))].spacing(18);
    if let Some(reading) = reading {
        let last = reading.phase + 1 >= context.session.setup().phases.len();
        line = line.push(chrome::keys("+ −", words.t("gui-clock-key-minute")));
        line = line.push(chrome::keys(
            "N",
            words.t(if last {
                "gui-clock-key-end"
            } else {
                "gui-clock-key-next"
            }),
        ));
        line = line.push(chrome::keys("R", words.t("gui-clock-key-was-paused")));
    } else {
        line = line.push(chrome::keys("R", words.t("gui-clock-key-ago")));
    }
    line.into()
}

fn ask<'a>(
    under: Element<'a, Message>,
    dialog: &'a Dialog,
    context: &Context<'a>,
    shown: &CandidateId,
) -> Element<'a, Message> {
    let w = context.words;
    let field = |hint: &'static str, value: &'a str| {
        text_input(&w.t(hint), value)
            .id(Id::new(FIELD))
            .on_input(Message::Edited)
            .on_submit(Message::Confirmed)
            .size(14)
            .padding([8, 10])
            .into()
    };
    let project = context
        .session
        .state()
        .candidate(shown)
        .map_or("", |c| c.short.as_str());
    let (title, content): (String, Element<'a, Message>) = match dialog {
        Dialog::Recusal(juror) => {
            let name = context
                .session
                .seat(juror)
                .map_or_else(|_| String::new(), |j| j.person.formal_name());
            let grounds = column(GROUNDS.iter().enumerate().map(|(i, ground)| {
                let face = b::face(w.ground(*ground)).key((i + 1).to_string());
                b::text(face, Some(Message::GroundChosen(*ground)))
            }));
            let told = crate::gui::theme::typography::small(w.t("gui-recusal-note"));
            let content = column![told, grounds].spacing(spacing::S);
            (
                w.with(
                    "gui-recusal-title",
                    &[("juror", name.into()), ("project", project.into())],
                ),
                content.into(),
            )
        }
        Dialog::Lift(juror, text) => {
            let name = context.words.juror_name(context.session, juror);
            let names = [("juror", name.into()), ("project", project.into())];
            (w.with("gui-lift-title", &names), field("gui-reason-field", text))
        }
        Dialog::StartedAgo(text) => (w.t("gui-started-ago-title"), field("gui-minutes-field", text)),
        Dialog::WasPaused(text) => (w.t("gui-was-paused-title"), field("gui-minutes-field", text)),
        Dialog::Reopen(text) => (
            w.with("gui-reopen-title", &[("project", project.into())]),
            field("gui-reason-field", text),
        ),
        Dialog::Incident(text) => (w.t("gui-incident-title"), field("gui-incident-field", text)),
    };
    let mut buttons = vec![b::text(
        b::face(w.t("gui-cancel")).key(w.t("gui-key-escape")),
        Some(Message::Dismissed),
    )];
    if !matches!(dialog, Dialog::Recusal(_)) {
        let face = b::face(w.t("gui-confirm")).icon(crate::gui::icon::enter());
        buttons.push(b::primary(face, Some(Message::Confirmed)));
    }
    floating::dialog(under, title, content, buttons, Message::Dismissed)
}
