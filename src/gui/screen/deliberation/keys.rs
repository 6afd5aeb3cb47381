//! The keys of the deliberation: those of the table, and those while a form is open.

use iced::keyboard::key::Named;

use crate::domain::phase::Phase;
use crate::gui::shortcut::{Chord, OnScreen, Shortcut};

use super::{Message, Page, Part, Purpose, State};

/// The keys of this screen.
pub const KEYS: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::step("dossier", &[Chord::named(Named::ArrowUp)], |_, _| {
        Some(Message::Stepped(-1))
    }),
    Shortcut::step("dossier", &[Chord::named(Named::ArrowDown)], |_, _| {
        Some(Message::Stepped(1))
    }),
    Shortcut::step("ends", &[Chord::named(Named::Home)], |_, _| {
        Some(Message::Stepped(isize::MIN))
    }),
    Shortcut::step("ends", &[Chord::named(Named::End)], |_, _| {
        Some(Message::Stepped(isize::MAX))
    }),
    Shortcut::step("waiting", &[Chord::named(Named::Enter)], |_, context| {
        (context.session.state().phase == Phase::Deliberation).then_some(Message::WaitingPressed)
    }),
    Shortcut::step("alt-move", &[Chord::named(Named::ArrowUp).alt()], |_, _| {
        Some(Message::MovePressed(-1))
    }),
    Shortcut::step("alt-move", &[Chord::named(Named::ArrowDown).alt()], |_, _| {
        Some(Message::MovePressed(1))
    }),
    Shortcut::new("laureate", &[Chord::char('l')], |state, context| {
        state.laureate(context)
    }),
    Shortcut::new("amount", &[Chord::char('m')], |state, context| {
        context.session.setup().grants.as_ref()?;
        state.about(Purpose::Amount)
    }),
    Shortcut::new("reserve", &[Chord::char('r')], |state, _| {
        state.about(Purpose::Reserve)
    }),
    Shortcut::new("reject", &[Chord::char('x')], |state, _| {
        state.about(Purpose::Reject)
    }),
    Shortcut::new("series", &[Chord::char('p')], |_, _| {
        Some(Message::Asked(Purpose::Series(0)))
    }),
    Shortcut::new("scenarios", &[Chord::char('s')], |_, _| {
        Some(Message::PageAsked(Page::Scenarios(0)))
    }),
    Shortcut::step("scenario", &[Chord::named(Named::ArrowLeft)], |state, _| {
        (state.beside(-1) != state.page).then_some(Message::ColumnStepped(-1))
    }),
    Shortcut::step("scenario", &[Chord::named(Named::ArrowRight)], |state, _| {
        (state.beside(1) != state.page).then_some(Message::ColumnStepped(1))
    }),
    Shortcut::new("keep-scenario", &[Chord::char('k')], |_, _| {
        Some(Message::Asked(Purpose::Keep))
    }),
    Shortcut::new("take-scenario", &[Chord::char('t')], |state, _| {
        state.scenario().map(|_| Message::TakePressed)
    }),
    Shortcut::new("drop-scenario", &[Chord::named(Named::Delete)], |state, _| {
        state.scenario().map(|_| Message::DropPressed)
    }),
    Shortcut::new("spread", &[Chord::char('e')], |_, _| {
        Some(Message::PageAsked(Page::Spread))
    }),
    Shortcut::step("rankings", &[Chord::named(Named::Escape)], |state, _| {
        (state.page != Page::Rankings).then_some(Message::PageAsked(state.page))
    }),
    Shortcut::new("vote", &[Chord::char('v')], |state, context| state.vote(context)),
    Shortcut::new("cast", &[Chord::char('c')], |state, context| state.cast(context)),
    Shortcut::new("waive", &[Chord::char('q')], |state, context| {
        state.waive(context)
    }),
    Shortcut::new("undecide", &[Chord::char('u')], |state, context| {
        let decided = context.session.state().proposals.contains_key(&state.chosen()?);
        decided.then_some(Message::UndecidePressed)
    }),
    Shortcut::new("solidity", &[Chord::char('z')], |_, _| {
        Some(Message::PanelAsked(Part::List))
    }),
    Shortcut::new("jury", &[Chord::char('j')], |_, _| {
        Some(Message::PanelAsked(Part::Jury))
    }),
    Shortcut::new("method", &[Chord::char('m').alt()], |_, _| {
        Some(Message::Asked(Purpose::Method(0)))
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

/// The keys while one looks at what is laid over the screen.
pub(super) const SOLIDITY: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::step(
        "panel-part",
        &[Chord::named(Named::ArrowLeft), Chord::char('z')],
        |_, _| Some(Message::PanelAsked(Part::List)),
    ),
    Shortcut::step(
        "panel-part",
        &[Chord::named(Named::ArrowRight), Chord::char('j')],
        |_, _| Some(Message::PanelAsked(Part::Jury)),
    ),
    Shortcut::step("panel-scroll", &[Chord::named(Named::ArrowUp)], |_, _| {
        Some(Message::SolidityScrolled(-60))
    }),
    Shortcut::step("panel-scroll", &[Chord::named(Named::ArrowDown)], |_, _| {
        Some(Message::SolidityScrolled(60))
    }),
    Shortcut::step("panel-page", &[Chord::named(Named::PageUp)], |_, _| {
        Some(Message::SolidityScrolled(-400))
    }),
    Shortcut::step("panel-page", &[Chord::named(Named::PageDown)], |_, _| {
        Some(Message::SolidityScrolled(400))
    }),
    Shortcut::step("panel-close", &[Chord::named(Named::Escape)], |_, _| {
        Some(Message::Dismissed)
    }),
];

/// The keys while a form is open.
pub(super) const FORM: &[Shortcut<OnScreen<State, Message>>] = &[
    // The application moves the focus.
    Shortcut::step("tab", &[Chord::named(Named::Tab)], |_, _| None),
    Shortcut::step("way", &[Chord::named(Named::ArrowUp)], |_, _| {
        Some(Message::WayStepped(-1))
    }),
    Shortcut::step("way", &[Chord::named(Named::ArrowDown)], |_, _| {
        Some(Message::WayStepped(1))
    }),
    Shortcut::step("alt-move", &[Chord::named(Named::ArrowUp).alt()], |_, _| {
        Some(Message::MovePressed(-1))
    }),
    Shortcut::step("alt-move", &[Chord::named(Named::ArrowDown).alt()], |_, _| {
        Some(Message::MovePressed(1))
    }),
    Shortcut::step("enter-confirm", &[Chord::named(Named::Enter)], |_, _| {
        Some(Message::Confirmed)
    }),
    Shortcut::step("escape", &[Chord::named(Named::Escape)], |_, _| {
        Some(Message::Dismissed)
    }),
];

/// The keys that the footer names on a page.
pub(super) fn footer(page: Page) -> &'static [&'static str] {
    match page {
        Page::Rankings => &[
            "dossier",
            "alt-move",
            "laureate",
            "reserve",
            "reject",
            "amount",
            "series",
            "vote",
            "undecide",
            "scenarios",
            "spread",
            "waiting",
        ],
        Page::Scenarios(_) => &[
            "scenario",
            "keep-scenario",
            "take-scenario",
            "drop-scenario",
            "rankings",
        ],
        Page::Spread => &["rankings"],
    }
}

/// The keys that the footer names on a page once the minutes are adopted.
pub(super) fn footer_of_what_is_read(page: Page) -> &'static [&'static str] {
    match page {
        Page::Rankings => &["dossier", "scenarios", "spread", "solidity", "jury"],
        Page::Scenarios(_) => &["scenario", "rankings"],
        Page::Spread => &["rankings"],
    }
}
