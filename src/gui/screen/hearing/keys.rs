//! The keys of the hearings: the clock's and the running order's, the grid's own, and those of a question.

use iced::keyboard::key::Named;

use super::{Dialog, GROUNDS, Message, State};
use crate::domain::CandidateId;
use crate::gui::screen::Context;
use crate::gui::shortcut::{Chord, OnScreen, Shortcut};

/// The keys that work the clock, the order and the dossier shown.
pub const SCREEN: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::new("space", &[Chord::char(' ')], |_, _| Some(Message::ClockPressed)),
    Shortcut::new("minute-more", &[Chord::char('+'), Chord::char('=')], |_, _| {
        Some(Message::Adjusted(60))
    }),
    Shortcut::new("minute-less", &[Chord::char('-'), Chord::char('−')], |_, _| {
        Some(Message::Adjusted(-60))
    }),
    Shortcut::new("next", &[Chord::char('n')], |_, _| Some(Message::NextPressed)),
    Shortcut::new("was-paused", &[Chord::char('r')], |_, context| {
        runs(context).then(|| Message::Asked(Dialog::WasPaused(String::new())))
    }),
    Shortcut::new("ago", &[Chord::char('r')], |_, context| {
        (!runs(context)).then(|| Message::Asked(Dialog::StartedAgo(String::new())))
    }),
    Shortcut::new("incident", &[Chord::char('i')], |_, _| {
        Some(Message::Asked(Dialog::Incident(String::new())))
    }),
    Shortcut::step("alt-arrows", &[Chord::named(Named::ArrowUp).alt()], |_, _| {
        Some(Message::Stepped(-1))
    }),
    Shortcut::step("alt-arrows", &[Chord::named(Named::ArrowDown).alt()], |_, _| {
        Some(Message::Stepped(1))
    }),
    Shortcut::new("move-up", &[Chord::named(Named::ArrowUp).control()], |_, _| {
        Some(Message::MovePressed(-1))
    }),
    Shortcut::new(
        "move-down",
        &[Chord::named(Named::ArrowDown).control()],
        |_, _| Some(Message::MovePressed(1)),
    ),
    Shortcut::new("f6", &[Chord::named(Named::F6)], |_, _| {
        Some(Message::AbsentPressed)
    }),
    Shortcut::new("f7", &[Chord::named(Named::F7)], |_, _| {
        Some(Message::NoShowPressed)
    }),
    Shortcut::new("close", &[Chord::named(Named::F8)], |state, context| {
        (!closed(state, context)).then_some(Message::ClosePressed)
    }),
    Shortcut::new("reopen", &[Chord::named(Named::F8)], |state, context| {
        closed(state, context).then_some(Message::ClosePressed)
    }),
    Shortcut::new("f9", &[Chord::named(Named::F9)], |_, _| {
        Some(Message::CloseHearingsPressed)
    }),
];

/// The keys that the grid takes itself while it has the focus; here to be read.
pub const GRID: &[Shortcut<()>] = &[
    Shortcut::step("cell", &[Chord::named(Named::ArrowLeft)], ()),
    Shortcut::step("cell", &[Chord::named(Named::ArrowUp)], ()),
    Shortcut::step("cell", &[Chord::named(Named::ArrowRight)], ()),
    Shortcut::step("cell", &[Chord::named(Named::ArrowDown)], ()),
    Shortcut::step("enter-down", &[Chord::named(Named::Enter)], ()),
    Shortcut::step("tab-next", &[Chord::named(Named::Tab)], ()),
    Shortcut::step("f2", &[Chord::named(Named::F2)], ()),
    Shortcut::step("delete", &[Chord::named(Named::Delete)], ()),
    Shortcut::step("abstain", &[Chord::char('a')], ()),
    Shortcut::step("recuse", &[Chord::char('d')], ()),
    Shortcut::step("escape", &[Chord::named(Named::Escape)], ()),
];

/// The keys while a question is open.
pub const DIALOG: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::step("ground", &[Chord::char('1')], |state, _| ground(state, 0)),
    Shortcut::step("ground", &[Chord::char('2')], |state, _| ground(state, 1)),
    Shortcut::step("ground", &[Chord::char('3')], |state, _| ground(state, 2)),
    Shortcut::step("ground", &[Chord::char('4')], |state, _| ground(state, 3)),
    Shortcut::step("ground", &[Chord::char('5')], |state, _| ground(state, 4)),
    // The field confirms itself.
    Shortcut::step("enter-confirm", &[Chord::named(Named::Enter)], |_, _| None),
    Shortcut::step("escape", &[Chord::named(Named::Escape)], |_, _| {
        Some(Message::Dismissed)
    }),
];

fn runs(context: &Context<'_>) -> bool {
    context.session.clock(context.now).is_some()
}

fn closed(state: &State, context: &Context<'_>) -> bool {
    let closed = |candidate: CandidateId| context.session.state().closed.contains(&candidate);
    state.shown(context).is_some_and(closed)
}

fn ground(state: &State, at: usize) -> Option<Message> {
    match state.dialog {
        Some(Dialog::Recusal(_)) => GROUNDS.get(at).copied().map(Message::GroundChosen),
        _ => None,
    }
}
