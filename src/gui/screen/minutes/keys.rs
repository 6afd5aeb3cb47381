//! The keys of the minutes: those of the screen, and those while a form is open.

use iced::Vector;
use iced::keyboard::key::Named;

use crate::domain::event::{Document, SignatoryRole};
use crate::domain::phase::Phase;
use crate::gui::shortcut::{Chord, OnScreen, Shortcut};
use crate::gui::widget::page_view::{self, Fit, Go};

use super::{Message, Purpose, State};

/// How far an arrow moves the pages, in logical pixels.
const LINE: f32 = 60.0;

/// The page before.
pub(super) const PREVIOUS: Chord = Chord::named(Named::PageUp);
/// The next page.
pub(super) const NEXT: Chord = Chord::named(Named::PageDown);
/// Smaller pages.
pub(super) const SMALLER: Chord = Chord::char('-');
/// Larger pages.
pub(super) const LARGER: Chord = Chord::char('+');
/// Pages as wide as the room.
pub(super) const WIDTH: Chord = Chord::char('w');
/// Pages whole in the room.
pub(super) const WHOLE: Chord = Chord::char('g');

const fn went(to: Go) -> Message {
    Message::Page(page_view::Message::Went(to))
}

/// An arrow moves the pages by some lines: down for a positive distance.
const fn scrolled(distance: f32) -> Message {
    Message::Page(page_view::Message::Dragged(Vector::new(0.0, distance)))
}

/// The keys of this screen.
pub const KEYS: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::step("page", &[PREVIOUS], |_, _| Some(went(Go::Previous))),
    Shortcut::step("page", &[NEXT], |_, _| Some(went(Go::Next))),
    Shortcut::step("page-ends", &[Chord::named(Named::Home)], |_, _| {
        Some(went(Go::First))
    }),
    Shortcut::step("page-ends", &[Chord::named(Named::End)], |_, _| {
        Some(went(Go::Last))
    }),
    Shortcut::step("page-scroll", &[Chord::named(Named::ArrowUp)], |_, _| {
        Some(scrolled(-LINE))
    }),
    Shortcut::step("page-scroll", &[Chord::named(Named::ArrowDown)], |_, _| {
        Some(scrolled(LINE))
    }),
    Shortcut::step("page-zoom", &[LARGER], |_, _| {
        Some(Message::Page(page_view::Message::Zoomed(true)))
    }),
    Shortcut::step("page-zoom", &[SMALLER], |_, _| {
        Some(Message::Page(page_view::Message::Zoomed(false)))
    }),
    Shortcut::new("page-width", &[WIDTH], |_, _| {
        Some(Message::Page(page_view::Message::Fitted(Fit::Width)))
    }),
    Shortcut::new("page-whole", &[WHOLE], |_, _| {
        Some(Message::Page(page_view::Message::Fitted(Fit::Page)))
    }),
    Shortcut::step("scroll-aside", &[Chord::named(Named::PageUp).alt()], |_, _| {
        Some(Message::AsideScrolled(-1))
    }),
    Shortcut::step("scroll-aside", &[Chord::named(Named::PageDown).alt()], |_, _| {
        Some(Message::AsideScrolled(1))
    }),
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
    Shortcut::new("laureates", &[Chord::char('l')], |_, _| {
        Some(Message::LaureatesPressed)
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
    Shortcut::new("identity", &[Chord::char('n')], |state, context| {
        let role = state.next_identity(context.session);
        Some(Message::Asked(Purpose::Identity(role)))
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
