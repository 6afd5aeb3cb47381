//! The deliberation: the arithmetic ranking beside the proposal, moved only by named and reasoned decisions.
//!
//! The screen shows exact results computed elsewhere; the jury proposes, and every figure says so.

mod aside;
mod form;
mod table;

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{container, row, rule};
use iced::{Fill, Task};

use crate::domain::command::Command;
use crate::domain::phase::Phase;
use crate::domain::ranking::{Contest, Ranking};
use crate::domain::robustness::Robustness;
use crate::domain::{CandidateId, Digest, Session};
use crate::gui::desk::off_thread;
use crate::gui::screen::{Context, Press, step};
use crate::gui::shortcut::{self, Chord, OnScreen, Shortcut};
use crate::gui::theme::{Element, style};
use crate::gui::widget::chrome::Hint;
use crate::gui::widget::floating;
use crate::gui::words::Words;

pub use form::{Form, Purpose};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    at: usize,
    form: Option<Form>,
    results: Option<Arc<Results>>,
}

/// What a session's marks amount to, computed once per entry.
#[derive(Debug)]
pub struct Results {
    /// The entry these results stand for.
    pub head: Digest,
    /// What the ranking is computed from.
    pub contest: Contest,
    /// The arithmetic ranking.
    pub ranking: Ranking,
    /// The proposal's order.
    pub order: Vec<CandidateId>,
    /// What the arithmetic order alone would retain.
    pub arithmetic: Vec<CandidateId>,
    /// How solid the list is.
    pub robustness: Option<Robustness>,
}

impl Results {
    /// Computes everything; a few milliseconds, so never on the interface's thread.
    pub fn of(session: &Session) -> Self {
        let contest = session.contest(session.setup().method);
        let ranking = contest.rank();
        let arithmetic = session.arithmetic_laureates(&ranking);
        Self {
            head: session.head(),
            order: session.proposal_order(),
            robustness: session.robustness(),
            contest,
            ranking,
            arithmetic,
        }
    }
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Results are there, for the session as it was.
    Computed(Arc<Results>),
    /// The computation did not come to an end.
    Lost,
    /// A line was chosen.
    Chosen(usize),
    /// The selection moved.
    Stepped(isize),
    /// A form is to be filled in.
    Asked(Purpose),
    /// The line chosen moves in the proposal.
    MovePressed(isize),
    /// The decision on the line chosen is taken back.
    UndecidePressed,
    /// A field of the form was edited.
    Edited(usize, String),
    /// The form was confirmed.
    Confirmed,
    /// The form was closed.
    Dismissed,
}

/// What the screen wants of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Record something.
    Submit(Command),
    /// Give the focus to a field of the form.
    Focus(&'static str),
    /// Tell what a form lacks.
    Tell(String),
}

/// The keys of this screen.
pub const KEYS: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::step("dossier", &[Chord::named(Named::ArrowUp)], |_, _| {
        Some(Message::Stepped(-1))
    }),
    Shortcut::step("dossier", &[Chord::named(Named::ArrowDown)], |_, _| {
        Some(Message::Stepped(1))
    }),
    Shortcut::step("alt-move", &[Chord::named(Named::ArrowUp).alt()], |_, _| {
        Some(Message::MovePressed(-1))
    }),
    Shortcut::step("alt-move", &[Chord::named(Named::ArrowDown).alt()], |_, _| {
        Some(Message::MovePressed(1))
    }),
    Shortcut::new("laureate", &[Chord::char('l')], |state, _| {
        state.about(Purpose::Laureate)
    }),
    Shortcut::new("amount", &[Chord::char('m')], |state, _| {
        state.about(Purpose::Amount)
    }),
    Shortcut::new("reserve", &[Chord::char('r')], |state, _| {
        state.about(Purpose::Reserve)
    }),
    Shortcut::new("reject", &[Chord::char('x')], |state, _| {
        state.about(Purpose::Reject)
    }),
    Shortcut::new("vote", &[Chord::char('v')], |state, _| {
        state.about(|candidate| match state.tie(&candidate) {
            Some(group) => Purpose::VoteOnTie(group),
            None => Purpose::Vote(candidate),
        })
    }),
    Shortcut::new("cast", &[Chord::char('c')], |state, _| {
        state.about(|candidate| match state.tie(&candidate) {
            Some(group) => Purpose::CastOnTie(group, candidate),
            None => Purpose::Cast(candidate),
        })
    }),
    Shortcut::new("waive", &[Chord::char('q')], |state, context| {
        let candidate = state.chosen()?;
        (!context.session.may_decide(Some(&candidate))).then_some(Message::Asked(Purpose::Waive(candidate)))
    }),
    Shortcut::new("undecide", &[Chord::char('u')], |_, _| {
        Some(Message::UndecidePressed)
    }),
    Shortcut::new("observe", &[Chord::char('o')], |_, _| {
        Some(Message::Asked(Purpose::Observe))
    }),
    Shortcut::new("incident", &[Chord::char('i')], |_, _| {
        Some(Message::Asked(Purpose::Incident))
    }),
    Shortcut::new("adopt", &[Chord::char('a')], |_, _| {
        Some(Message::Asked(Purpose::Adopt))
    }),
];

/// The keys while a form is open.
const FORM_KEYS: &[Shortcut<OnScreen<State, Message>>] = &[
    // The application moves the focus.
    Shortcut::step("tab", &[Chord::named(Named::Tab)], |_, _| None),
    Shortcut::step("enter-confirm", &[Chord::named(Named::Enter)], |_, _| {
        Some(Message::Confirmed)
    }),
    Shortcut::step("escape", &[Chord::named(Named::Escape)], |_, _| {
        Some(Message::Dismissed)
    }),
];

impl State {
    /// Whether a form waits for an answer.
    pub fn asks(&self) -> bool {
        self.form.is_some()
    }

    /// Computes the results anew when the session has moved on.
    pub fn refresh(&self, session: &Arc<Session>) -> Task<Message> {
        if self
            .results
            .as_ref()
            .is_some_and(|results| results.head == session.head())
        {
            return Task::none();
        }
        let session = session.clone();
        Task::perform(off_thread(move || Results::of(&session)), |results| {
            results.map_or(Message::Lost, |results| Message::Computed(Arc::new(results)))
        })
    }

    /// The proposal's order, as far as it is computed.
    pub fn order(&self) -> &[CandidateId] {
        self.results.as_ref().map_or(&[], |results| &results.order)
    }

    /// The candidate of the line chosen, in the proposal's order.
    fn chosen(&self) -> Option<CandidateId> {
        self.results.as_ref()?.order.get(self.at).cloned()
    }

    /// Applies a message.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action {
        match message {
            Message::Computed(results) => {
                // An answer about an older session is late: a newer one is on its way.
                if results.head == context.session.head() || self.results.is_none() {
                    self.results = Some(results);
                }
                Action::None
            }
            Message::Lost => Action::Tell(context.words.t("gui-worker-lost")),
            Message::Chosen(at) => {
                self.at = at;
                Action::None
            }
            Message::Stepped(by) => {
                let lines = self.results.as_ref().map_or(0, |results| results.order.len());
                self.at = step(self.at, by, lines);
                Action::None
            }
            Message::Asked(purpose) => self.ask(purpose, context),
            Message::MovePressed(by) => {
                let Some(candidate) = self.chosen() else {
                    return Action::None;
                };
                let lines = self.results.as_ref().map_or(0, |results| results.order.len());
                let to = step(self.at, by, lines);
                if to == self.at {
                    return Action::None;
                }
                self.ask(
                    Purpose::Place {
                        candidate,
                        place: u32::try_from(to + 1).unwrap_or(1),
                    },
                    context,
                )
            }
            Message::UndecidePressed => match self.chosen() {
                Some(candidate) => Action::Submit(Command::Undecide { candidate }),
                None => Action::None,
            },
            Message::Edited(field, text) => {
                if let Some(form) = &mut self.form {
                    form.edit(field, text);
                }
                Action::None
            }
            Message::Confirmed => match self.form.take() {
                Some(form) => match form.command(context) {
                    Ok(command) => {
                        if let Command::Place { place, .. } = &command {
                            self.at = usize::try_from(place.saturating_sub(1)).unwrap_or(0);
                        }
                        Action::Submit(command)
                    }
                    Err(lack) => {
                        self.form = Some(form);
                        Action::Tell(lack)
                    }
                },
                None => Action::None,
            },
            Message::Dismissed => {
                self.form = None;
                Action::None
            }
        }
    }

    fn ask(&mut self, purpose: Purpose, context: &Context<'_>) -> Action {
        let Some(results) = &self.results else {
            return Action::None;
        };
        let form = Form::new(purpose, context, results);
        let first = form.first_field();
        self.form = Some(form);
        Action::Focus(first)
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers, context: &Context<'_>) -> Option<Message> {
        if early(context) {
            return None;
        }
        let table = if self.asks() { FORM_KEYS } else { KEYS };
        shortcut::pressed(table, press, modifiers, self, context)
    }

    /// A question about the candidate of the line chosen.
    fn about(&self, purpose: impl FnOnce(CandidateId) -> Purpose) -> Option<Message> {
        self.chosen().map(|candidate| Message::Asked(purpose(candidate)))
    }

    /// The group with which a candidate still shares its rank.
    fn tie(&self, candidate: &CandidateId) -> Option<Vec<CandidateId>> {
        let ties = self.results.as_ref()?.ranking.awaiting();
        ties.iter()
            .map(|tie| &tie.candidates)
            .find(|group| group.contains(candidate))
            .cloned()
    }

    /// The keys named in the footer.
    pub fn hints(&self, words: &Words) -> Vec<Hint> {
        match &self.form {
            Some(_) => shortcut::hints(FORM_KEYS, words, &["tab", "enter-confirm", "escape"]),
            None => shortcut::hints(
                KEYS,
                words,
                &[
                    "dossier", "alt-move", "laureate", "reserve", "reject", "amount", "vote", "undecide",
                ],
            ),
        }
    }

    /// Draws the screen.
    pub fn view<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        if early(context) {
            return iced::widget::center(iced::widget::text(context.words.t("gui-ranking-sealed"))).into();
        }
        let Some(results) = &self.results else {
            return iced::widget::center(iced::widget::text(context.words.t("gui-computing"))).into();
        };
        let screen = row![
            container(table::view(context, results, self.at))
                .width(Fill)
                .height(Fill)
                .style(style::container::surface),
            rule::vertical(1),
            container(aside::view(context, results))
                .width(356)
                .height(Fill)
                .style(style::container::canvas),
        ];
        match &self.form {
            None => floating::bare(screen),
            Some(form) => form.view(screen.into(), context),
        }
    }
}

/// Whether marks are still being given: a ranking shown now would lean on those to come.
pub(in crate::gui) fn early(context: &Context<'_>) -> bool {
    matches!(
        context.session.state().phase,
        Phase::Preparation | Phase::Hearings
    )
}
