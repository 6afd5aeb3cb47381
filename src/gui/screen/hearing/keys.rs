//! The keys of the hearings: the clock's and the running order's, the grid's own, and those of a question.

use iced::keyboard::key::Named;

use super::pieces::{self, fits, go, leads};
use super::{Dialog, GROUNDS, Message, RowAction, State, Tab, order};
use crate::domain::{CandidateId, JurorId};
use crate::gui::screen::Context;
use crate::gui::screen::form::Purpose;
use crate::gui::shortcut::{Chord, Offer, OnScreen, Shortcut};
use crate::gui::theme::spacing::Density;
use crate::gui::widget::page_view::{self, Fit, Go};

/// The page before.
pub const PAGE_PREVIOUS: Chord = Chord::named(Named::ArrowLeft).alt();
/// The next page.
pub const PAGE_NEXT: Chord = Chord::named(Named::ArrowRight).alt();
/// A smaller page.
pub const PAGE_SMALLER: Chord = Chord::char('-').alt();
/// A larger page.
pub const PAGE_LARGER: Chord = Chord::char('+').alt();
/// A page as wide as its room.
pub const PAGE_WIDTH: Chord = Chord::char('l').alt();
/// A whole page.
pub const PAGE_WHOLE: Chord = Chord::char('e').alt();
/// The attachment with the system.
pub const PIECE_SYSTEM: Chord = Chord::char('v').alt();
/// Back to the dossier.
pub const PIECE_CLOSE: Chord = Chord::named(Named::Escape);

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
    Shortcut::new("end", &[Chord::char('f')], |_, context| {
        runs(context).then_some(Message::EndPressed)
    }),
    Shortcut::new("time", &[Chord::char('h')], |state, context| {
        let shown = state.shown(context).filter(|id| heard(context, id))?;
        Some(Message::Asked(Purpose::CorrectTime(shown)))
    }),
    Shortcut::new("was-paused", &[Chord::char('r')], |_, context| {
        runs(context).then_some(Message::Asked(Purpose::WasPaused))
    }),
    Shortcut::new("ago", &[Chord::char('r')], |state, context| {
        let shown = state.shown(context).filter(|_| !runs(context))?;
        Some(Message::Asked(Purpose::StartedAgo(shown)))
    }),
    Shortcut::new("incident", &[Chord::char('i')], |_, _| {
        Some(Message::Asked(Purpose::Incident))
    }),
    Shortcut::step("alt-arrows", &[Chord::named(Named::ArrowUp).alt()], |_, _| {
        Some(Message::Stepped(-1))
    }),
    Shortcut::step("alt-arrows", &[Chord::named(Named::ArrowDown).alt()], |_, _| {
        Some(Message::Stepped(1))
    }),
    Shortcut::step("scroll", &[Chord::named(Named::PageUp).alt()], |state, _| {
        state.reads().is_none().then_some(Message::Scrolled(-1))
    }),
    Shortcut::step("scroll", &[Chord::named(Named::PageDown).alt()], |state, _| {
        state.reads().is_none().then_some(Message::Scrolled(1))
    }),
    Shortcut::new("move-up", &[Chord::named(Named::ArrowUp).control()], |_, _| {
        Some(Message::MovePressed(-1))
    }),
    Shortcut::new(
        "move-down",
        &[Chord::named(Named::ArrowDown).control()],
        |_, _| Some(Message::MovePressed(1)),
    ),
    Shortcut::new("tab-dossier", &[Chord::char('1').alt()], |_, _| {
        Some(Message::TabChosen(Tab::Dossier))
    }),
    Shortcut::new("tab-attachments", &[Chord::char('2').alt()], |_, _| {
        Some(Message::TabChosen(Tab::Attachments))
    }),
    Shortcut::new("tab-notes", &[Chord::char('3').alt()], |_, _| {
        Some(Message::TabChosen(Tab::Notes))
    }),
    Shortcut::new("tab-order", &[Chord::char('4').alt()], |_, context| {
        (context.density == Density::Small).then_some(Message::TabChosen(Tab::Order))
    }),
    Shortcut::new("search", &[Chord::ctrl('f')], |_, _| Some(Message::SearchPressed)),
    Shortcut::new("note", &[Chord::char('n').alt()], |state, context| {
        Some(Message::Asked(Purpose::Note(state.shown(context)?, None)))
    }),
    Shortcut::new("amend", &[Chord::char('c').alt()], |_, _| {
        Some(Message::AmendPressed)
    }),
    Shortcut::new("presenters", &[Chord::char('p').alt()], |state, context| {
        Some(Message::Asked(Purpose::Presenters(state.shown(context)?)))
    }),
    Shortcut::new(
        "break-remove",
        &[Chord::char('b').alt().shift()],
        |state, context| {
            order::break_before(&state.shown(context)?, context).map(|_| Message::BreakRemovalPressed)
        },
    ),
    Shortcut::new("break", &[Chord::char('b').alt()], |state, context| {
        Some(Message::Asked(Purpose::AddBreak(state.shown(context))))
    }),
    Shortcut::new("break-planned", &[Chord::char('d').alt()], |_, context| {
        let any = context.session.planned_breaks().next().is_some();
        any.then_some(Message::Asked(Purpose::PlannedBreak(0)))
    }),
    Shortcut::new("withdraw", &[Chord::char('r').alt()], |state, context| {
        Some(Message::Asked(Purpose::WithdrawCandidate(state.shown(context)?)))
    }),
    Shortcut::new("disqualify", &[Chord::char('x').alt()], |state, context| {
        Some(Message::Asked(Purpose::Disqualify(state.shown(context)?)))
    }),
    Shortcut::new("method", &[Chord::char('m').alt()], |_, _| {
        Some(Message::Asked(Purpose::ChangeMethod))
    }),
    Shortcut::new("observe", &[Chord::char('o').alt()], |_, _| {
        Some(Message::Asked(Purpose::Observe))
    }),
    Shortcut::new("step-out", &[Chord::char('s').alt()], |state, context| {
        recusal(state, context, false).then_some(Message::StepPressed)
    }),
    Shortcut::new("step-back", &[Chord::char('s').alt()], |state, context| {
        recusal(state, context, true).then_some(Message::StepPressed)
    }),
    Shortcut::new("turn", &[Chord::named(Named::F4)], |state, _| {
        state.sheet.is_none().then_some(Message::Turned)
    }),
    Shortcut::new("turn-back", &[Chord::named(Named::F4)], |state, _| {
        state.sheet.is_some().then_some(Message::Turned)
    }),
    Shortcut::step("leaf", &[Chord::named(Named::PageUp).control()], |_, _| {
        Some(Message::Leafed(-1))
    }),
    Shortcut::step("leaf", &[Chord::named(Named::PageDown).control()], |_, _| {
        Some(Message::Leafed(1))
    }),
    Shortcut::step("escape", &[Chord::named(Named::Escape)], |state, context| {
        let ordered = || state.read_tab(context.density) == Tab::Order;
        let read = || ordered().then_some(Message::TabChosen(Tab::Dossier));
        state.drag.map(|_| Message::DragLeft).or_else(read)
    }),
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

/// The keys of the attachments. The grid keeps the focus meanwhile: they have Alt, or a name that it has no use for.
pub const PIECES: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::new("piece-next", &[Chord::named(Named::F3)], |_, _| {
        Some(Message::Pieces(pieces::Message::Stepped(1)))
    }),
    Shortcut::new("piece-previous", &[Chord::named(Named::F3).shift()], |_, _| {
        Some(Message::Pieces(pieces::Message::Stepped(-1)))
    }),
    Shortcut::step("piece-close", &[PIECE_CLOSE], |state, _| {
        let there = state.tab == Tab::Attachments;
        there.then_some(Message::Pieces(pieces::Message::Closed))
    }),
    Shortcut::new("piece-system", &[PIECE_SYSTEM], |state, _| {
        let read = state.reads();
        read.map(|_| Message::Pieces(pieces::Message::SystemPressed))
    }),
    Shortcut::step("page-scroll", &[Chord::named(Named::PageUp).alt()], |state, _| {
        leads(state, Go::Up)
    }),
    Shortcut::step(
        "page-scroll",
        &[Chord::named(Named::PageDown).alt()],
        |state, _| leads(state, Go::Down),
    ),
    Shortcut::step("page-turn", &[PAGE_PREVIOUS], |state, _| {
        leads(state, Go::Previous)
    }),
    Shortcut::step("page-turn", &[PAGE_NEXT], |state, _| leads(state, Go::Next)),
    Shortcut::step("page-ends", &[Chord::named(Named::Home).alt()], |state, _| {
        leads(state, Go::First)
    }),
    Shortcut::step("page-ends", &[Chord::named(Named::End).alt()], |state, _| {
        leads(state, Go::Last)
    }),
    Shortcut::step("page-zoom", &[PAGE_LARGER, Chord::char('=').alt()], |state, _| {
        go(state, page_view::Message::Zoomed(true))
    }),
    Shortcut::step(
        "page-zoom",
        &[PAGE_SMALLER, Chord::char('−').alt()],
        |state, _| go(state, page_view::Message::Zoomed(false)),
    ),
    // « à » is the key of the zero on a French keyboard.
    Shortcut::new(
        "page-natural",
        &[Chord::char('0').alt(), Chord::char('à').alt()],
        |state, _| fits(state, Fit::Share(1.0)),
    ),
    Shortcut::new("page-width", &[PAGE_WIDTH], |state, _| fits(state, Fit::Width)),
    Shortcut::new("page-whole", &[PAGE_WHOLE], |state, _| fits(state, Fit::Page)),
];

/// The keys that the grid takes itself while it has the focus; here to be read.
pub const GRID: &[Shortcut<()>] = &[
    Shortcut::step("cell", &[Chord::named(Named::ArrowLeft)], ()),
    Shortcut::step("cell", &[Chord::named(Named::ArrowUp)], ()),
    Shortcut::step("cell", &[Chord::named(Named::ArrowRight)], ()),
    Shortcut::step("cell", &[Chord::named(Named::ArrowDown)], ()),
    Shortcut::step("enter-down", &[Chord::named(Named::Enter)], ()),
    Shortcut::step("tab-next", &[Chord::named(Named::Tab)], ()),
    Shortcut::step("line-ends", &[Chord::named(Named::Home)], ()),
    Shortcut::step("line-ends", &[Chord::named(Named::End)], ()),
    Shortcut::step("pages", &[Chord::named(Named::PageUp)], ()),
    Shortcut::step("pages", &[Chord::named(Named::PageDown)], ()),
    Shortcut::step("corners", &[Chord::named(Named::Home).control()], ()),
    Shortcut::step("corners", &[Chord::named(Named::End).control()], ()),
    Shortcut::step("block", &[Chord::named(Named::ArrowLeft).shift()], ()),
    Shortcut::step("block", &[Chord::named(Named::ArrowUp).shift()], ()),
    Shortcut::step("block", &[Chord::named(Named::ArrowRight).shift()], ()),
    Shortcut::step("block", &[Chord::named(Named::ArrowDown).shift()], ()),
    Shortcut::step("all-cells", &[Chord::ctrl('a')], ()),
    Shortcut::step("copy-cells", &[Chord::ctrl('c')], ()),
    Shortcut::step("paste-cells", &[Chord::ctrl('v')], ()),
    Shortcut::step("f2", &[Chord::named(Named::F2)], ()),
    Shortcut::step("delete", &[Chord::named(Named::Delete)], ()),
    Shortcut::step("abstain", &[Chord::char('a')], ()),
    Shortcut::step("recuse", &[Chord::char('d')], ()),
    Shortcut::step("comment", &[Chord::char('c')], ()),
    Shortcut::step("menu", &[Chord::named(Named::F10).shift()], ()),
    Shortcut::step("escape", &[Chord::named(Named::Escape)], ()),
];

/// The keys while a question is open.
pub const DIALOG: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::step("ground", &[Chord::char('1')], |state, _| ground(state, 0)),
    Shortcut::step("ground", &[Chord::char('2')], |state, _| ground(state, 1)),
    Shortcut::step("ground", &[Chord::char('3')], |state, _| ground(state, 2)),
    Shortcut::step("ground", &[Chord::char('4')], |state, _| ground(state, 3)),
    Shortcut::step("ground", &[Chord::char('5')], |state, _| ground(state, 4)),
    Shortcut::step("choose", &[Chord::named(Named::ArrowUp)], |state, _| {
        chooses(state, -1)
    }),
    Shortcut::step("choose", &[Chord::named(Named::ArrowDown)], |state, _| {
        chooses(state, 1)
    }),
    Shortcut::step("enter-confirm", &[Chord::named(Named::Enter)], |_, _| {
        Some(Message::Confirmed)
    }),
    Shortcut::step("comment", &[Chord::char('c')], |state, _| {
        row_action(state, RowAction::Comment)
    }),
    Shortcut::step("recuse", &[Chord::char('d')], |state, _| {
        row_action(state, RowAction::Recusal)
    }),
    Shortcut::step("f6", &[Chord::named(Named::F6)], |state, _| {
        row_action(state, RowAction::Absence)
    }),
    Shortcut::step("turn", &[Chord::named(Named::F4)], |state, _| {
        row_action(state, RowAction::Sheet)
    }),
    // The search's field confirms itself.
    Shortcut::step("enter-read", &[Chord::named(Named::Enter)], |_, _| None),
    // A form's fields confirm themselves, and Tab is every screen's.
    Shortcut::step("form-confirm", &[Chord::named(Named::Enter)], |_, _| None),
    Shortcut::step("form-line", &[Chord::named(Named::Enter).shift()], |_, _| None),
    Shortcut::step("tab", &[Chord::named(Named::Tab)], |_, _| None),
    Shortcut::step("escape", &[Chord::named(Named::Escape)], |_, _| {
        Some(Message::Dismissed)
    }),
];

fn runs(context: &Context<'_>) -> bool {
    context.clock.clock(context.now).is_some()
}

fn heard(context: &Context<'_>, candidate: &CandidateId) -> bool {
    context.session.state().hearings.contains_key(candidate)
}

/// Whether the juror chosen is recused from the dossier chosen and, as asked, out of the room or still in it.
fn recusal(state: &State, context: &Context<'_>, out: bool) -> bool {
    let found = state
        .chosen(context)
        .and_then(|(juror, candidate)| context.session.state().recusal(&juror, &candidate));
    found.is_some_and(|recusal| recusal.left.is_some() == out && recusal.returned.is_none())
}

fn chooses(state: &State, by: isize) -> Option<Message> {
    let listed =
        matches!(state.dialog, Some(Dialog::Field(_) | Dialog::Recusal(..))) || state.search.is_some();
    listed.then_some(Message::Stepped(by))
}

fn closed(state: &State, context: &Context<'_>) -> bool {
    let closed = |candidate: CandidateId| context.session.state().closed.contains(&candidate);
    state.shown(context).is_some_and(closed)
}

fn ground(state: &State, at: usize) -> Option<Message> {
    match state.dialog {
        Some(Dialog::Recusal(..)) => (at < GROUNDS.len()).then_some(Message::LineChosen(at)),
        _ => None,
    }
}

/// What can be done with a juror's row for a dossier, with the keys of the table above.
pub(super) fn row_actions(
    state: &State,
    context: &Context<'_>,
    juror: &JurorId,
    candidate: &CandidateId,
) -> Vec<Offer<Message>> {
    let w = context.words;
    let recorded = context.session.state();
    let recused = recorded.recusal(juror, candidate).is_some();
    let absent = recorded.absences.contains(&(candidate.clone(), juror.clone()));
    let actions = [
        (RowAction::Comment, "comment", Chord::char('c')),
        (
            RowAction::Recusal,
            if recused { "lift" } else { "recuse" },
            Chord::char('d'),
        ),
        (
            RowAction::Absence,
            if absent { "there" } else { "absent" },
            Chord::named(Named::F6),
        ),
        (
            RowAction::Sheet,
            if state.sheet.is_some() { "dossier" } else { "sheet" },
            Chord::named(Named::F4),
        ),
    ];
    let offer = |(action, name, chord): (RowAction, &'static str, Chord)| Offer {
        name,
        does: w.t(&format!("gui-row-{name}")),
        key: chord.label(w),
        message: Message::RowActed(action),
    };
    actions.into_iter().map(offer).collect()
}

fn row_action(state: &State, action: RowAction) -> Option<Message> {
    matches!(state.dialog, Some(Dialog::Row(..))).then_some(Message::RowActed(action))
}
