//! The keys of the minutes: those of the screen, and those while a form is open.

use iced::keyboard::key::Named;

use crate::domain::event::{Document, SignatoryRole};
use crate::domain::phase::Phase;
use crate::gui::shortcut::{Chord, OnScreen, Shortcut};

use super::{Message, Purpose, State, papers};

/// The keys of this screen.
pub const KEYS: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::new("document", &[Chord::char('d')], |_, _| Some(Message::Turned)),
    Shortcut::new("export", &[Chord::char('e'), Chord::ctrl('s')], |_, _| {
        Some(Message::Asked(Purpose::Export(Document::Minutes)))
    }),
    Shortcut::new("annex", &[Chord::char('x')], |_, _| {
        Some(Message::Asked(Purpose::Export(Document::Annex)))
    }),
    Shortcut::new("marks", &[Chord::char('c')], |_, _| {
        Some(Message::Asked(Purpose::Marks))
    }),
    Shortcut::new("print", &[Chord::ctrl('p'), Chord::char('p')], |_, _| {
        Some(Message::PrintPressed)
    }),
    Shortcut::new(
        "sign-chair",
        &[Chord::char('1'), Chord::ctrl('s').shift()],
        |_, _| Some(Message::SignPressed(SignatoryRole::Chair)),
    ),
    Shortcut::new("sign-secretary", &[Chord::char('2')], |_, _| {
        Some(Message::SignPressed(SignatoryRole::Secretary))
    }),
    Shortcut::new("verify", &[Chord::char('v')], |_, _| {
        Some(Message::Asked(Purpose::Verify))
    }),
    Shortcut::new("identity", &[Chord::char('n')], |_, context| {
        Some(Message::Asked(Purpose::Identity(papers::next_signatory(
            context.session,
        ))))
    }),
    Shortcut::new("folder", &[Chord::char('f')], |_, _| Some(Message::FolderPressed)),
    Shortcut::new("rectify", &[Chord::char('r')], |_, context| {
        let adopted = context.session.state().phase == Phase::Adopted;
        adopted.then_some(Message::Asked(Purpose::Rectify))
    }),
];

/// The keys while a form is open.
pub(super) const FORM: &[Shortcut<OnScreen<State, Message>>] = &[
    // The application moves the focus.
    Shortcut::step("tab", &[Chord::named(Named::Tab)], |_, _| None),
    Shortcut::step("enter-confirm", &[Chord::named(Named::Enter)], |_, _| {
        Some(Message::Confirmed)
    }),
    Shortcut::step("escape", &[Chord::named(Named::Escape)], |_, _| {
        Some(Message::Dismissed)
    }),
];
