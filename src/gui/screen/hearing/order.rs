//! The running order: half-days, dossiers with their state and times, breaks, and when the day should end.
//!
//! A line is dragged to another place; what is recorded of a dossier goes with it, since the order is only an order.

use iced::widget::{Column, Id, button, column, container, mouse_area, row, space, stack};
use iced::{Bottom, Center, Fill, Padding, Shrink, mouse};

use super::Message;
use crate::domain::CandidateId;
use crate::domain::candidate::{Candidate, Passage, Slot};
use crate::domain::command::Command;
use crate::domain::forecast::Line;
use crate::domain::rubric::Criterion;
use crate::domain::scoring::MarkState;
use crate::gui::icon;
use crate::gui::screen::Context;
use crate::gui::screen::form::Purpose;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::fading::fading;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::Glyph;
use crate::gui::widget::list::scroll;
use crate::gui::widget::list::{self, passage};

/// The list's name, and that of the line of the dossier shown: it is kept in sight.
pub const LIST: &str = "order";
/// See [`LIST`].
pub const LINE: &str = "order-shown";

/// The height of a half-day's or a break's line.
const DIVIDER: f32 = 18.0;

/// A line of the order under the pointer, on its way to another place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drag {
    /// Where it is in the order.
    pub(super) from: usize,
    /// Before which place it would go; none until it is moved.
    pub(super) to: Option<usize>,
}

impl Drag {
    /// A line taken up.
    pub(super) fn new(from: usize) -> Self {
        Self { from, to: None }
    }

    /// Over the line at `slot`, on its lower half or its upper one.
    pub(super) fn over(&mut self, slot: usize, lower: bool) {
        let to = slot + usize::from(lower);
        // Just before itself and just after itself is where it is.
        self.to = (to != self.from && to != self.from + 1).then_some(to);
    }

    /// The new order, when it is let go somewhere else.
    pub(super) fn dropped(self, order: &[Slot]) -> Option<Command> {
        let to = self.to?;
        let mut order = order.to_vec();
        if self.from >= order.len() {
            return None;
        }
        let taken = order.remove(self.from);
        let to = if to > self.from { to - 1 } else { to };
        order.insert(to.min(order.len()), taken);
        Some(Command::Reorder { order })
    }
}

/// The order with the dossier one line up or down, past a break as past another dossier.
pub(super) fn moved(shown: &CandidateId, by: isize, context: &Context<'_>) -> Option<Command> {
    let mut order = context.session.state().order.clone();
    let at = place(shown, &order)?;
    let to = at.checked_add_signed(by).filter(|to| *to < order.len())?;
    order.swap(at, to);
    Some(Command::Reorder { order })
}

/// The place of the break just before a dossier, if one was added there on the day.
pub(super) fn break_before(shown: &CandidateId, context: &Context<'_>) -> Option<usize> {
    let order = &context.session.state().order;
    let before = place(shown, order)?.checked_sub(1)?;
    matches!(order.get(before), Some(Slot::Break { .. })).then_some(before)
}

/// The order without the break at a place.
pub(super) fn without(slot: usize, context: &Context<'_>) -> Option<Command> {
    let mut order = context.session.state().order.clone();
    matches!(order.get(slot), Some(Slot::Break { .. })).then(|| {
        order.remove(slot);
        Command::Reorder { order }
    })
}

fn place(shown: &CandidateId, order: &[Slot]) -> Option<usize> {
    order
        .iter()
        .position(|slot| matches!(slot, Slot::Hearing(id) if id == shown))
}

pub(super) fn view<'a>(
    context: &Context<'a>,
    shown: &CandidateId,
    drag: Option<Drag>,
) -> Element<'a, Message> {
    let (w, session) = (context.words, context.clock);
    let forecast = session.forecast(context.now);
    let until = |end: u32| w.with("gui-order-end", &[("time", w.time_of_day(end).into())]);
    let end = forecast.end().map(until).unwrap_or_default();
    let head = row![t::h3(w.t("gui-order-title")), space().width(Fill), t::label(end),].align_y(Center);
    let (half_days, order) = (&session.setup().half_days, &session.state().order);
    let last = order.len().saturating_sub(1);
    let mut lines = Column::new();
    let mut number = 0;
    let mut current = None;
    for line in forecast.lines {
        match line {
            Line::HalfDay { at, ends } => {
                current = half_days.get(at);
                let label = current.map_or("", |day| day.label.as_str());
                let aside = if half_days.len() > 1 {
                    until(ends)
                } else {
                    String::new()
                };
                lines = lines.push(divider(label.to_owned(), aside, None));
            }
            Line::Break {
                label,
                expected,
                minutes,
                slot,
                planned,
            } => {
                let change = slot.map(|slot| (icon::close(), Message::BreakRemoved(slot)));
                let its = session.planned_breaks().position(|(day, own)| {
                    Some(own.start) == planned && current.is_some_and(|current| current.id == day.id)
                });
                let move_it = its.map(|at| (icon::pen(), Message::Asked(Purpose::PlannedBreak(at))));
                let face = divider(label, pause(context, expected, minutes), change.or(move_it));
                lines = lines.push(match slot {
                    Some(slot) => draggable(face, slot, drag, last, DIVIDER),
                    None => face,
                });
            }
            Line::Hearing {
                candidate: id,
                announced,
                expected,
                ..
            } => {
                let (Some(candidate), Some(slot)) = (session.state().candidate(&id), place(&id, order))
                else {
                    continue;
                };
                number += 1;
                let when = Place {
                    number,
                    at: expected,
                    announced,
                };
                let face = passage(describe(context, candidate, when, shown), context.density);
                let line = draggable(face, slot, drag, last, context.density.list_row());
                lines = lines.push(if id == *shown {
                    container(line).id(Id::new(LINE)).into()
                } else {
                    line
                });
            }
        }
    }
    let mut list = mouse_area(lines).on_release(Message::Dropped);
    if drag.is_some() {
        list = list
            .on_exit(Message::DragLeft)
            .interaction(mouse::Interaction::Grabbing);
    }
    column![
        container(head).padding(Padding {
            top: 10.0,
            right: spacing::L,
            bottom: 4.0,
            left: spacing::L
        }),
        fading(scroll(list).id(Id::new(LIST)).height(Fill), |p| p.canvas)
    ]
    .into()
}

/// A line that the pointer takes up; where it would go, an accented line shows.
fn draggable<'a>(
    face: Element<'a, Message>,
    slot: usize,
    drag: Option<Drag>,
    last: usize,
    height: f32,
) -> Element<'a, Message> {
    let taken = drag.is_some_and(|drag| drag.from == slot && drag.to.is_some());
    let face = container(face);
    let face = if taken {
        face.style(style::container::sunk)
    } else {
        face
    };
    let mut area = mouse_area(face).on_press(Message::Grabbed(slot));
    if drag.is_some() {
        area = area.on_move(move |point| Message::DraggedOver(slot, point.y > height / 2.0));
    }
    let to = drag.and_then(|drag| drag.to);
    let mark = container(space().width(Fill).height(2)).style(style::container::accent);
    let mut layers = stack![area];
    if to == Some(slot) {
        layers = layers.push(container(mark).width(Fill));
    } else if slot == last && to == Some(slot + 1) {
        layers = layers.push(container(mark).width(Fill).height(Fill).align_y(Bottom));
    }
    layers.into()
}

fn pause(context: &Context<'_>, at: u32, minutes: u32) -> String {
    let w = context.words;
    let facts = [("time", w.time_of_day(at).into()), ("minutes", minutes.into())];
    w.with("day-order-break", &facts)
}

/// A half-day or a break; a break of the order can be taken out, a planned one moved.
fn divider<'a>(label: String, aside: String, change: Option<(icon::Icon, Message)>) -> Element<'a, Message> {
    let tight = change.is_some();
    let change = change.map(|(icon, message)| {
        button(icon.size(12.0).style(style::icon::secondary))
            .padding(1)
            .style(style::button::text)
            .on_press(message)
    });
    let label = fit(label)
        .size(12.0, 16.0)
        .ink(|p| p.ink3)
        .width(if tight { Shrink } else { Fill });
    let mut line = row![Element::from(label)]
        .push(change)
        .spacing(spacing::S)
        .align_y(Center);
    if tight {
        line = line.push(space().width(Fill));
    }
    container(line.push(t::label(aside)))
        .padding([0.0, spacing::L])
        .center_y(DIVIDER)
        .width(Fill)
        .into()
}

/// Where a dossier stands in the order, and when.
struct Place {
    number: usize,
    /// When it began or should begin.
    at: u32,
    /// When it should have begun.
    announced: u32,
}

fn describe(
    context: &Context<'_>,
    candidate: &Candidate,
    place: Place,
    shown: &CandidateId,
) -> list::Passage {
    let (w, session) = (context.words, context.clock);
    let id = &candidate.id;
    let hearing = session.state().hearings.get(id);
    let ended = hearing.and_then(|h| h.ended.as_ref()).map(|m| w.time(m.wall));
    let at = w.time_of_day(place.at);
    // The announced time stands before the real one where the two differ.
    let beside = |real: String| {
        if place.announced == place.at {
            real
        } else {
            let times = [
                ("planned", w.time_of_day(place.announced).into()),
                ("real", real.into()),
            ];
            w.with("day-order-times", &times)
        }
    };
    let closed = session.state().closed.contains(id);
    let (glyph, when, aside) = match session.state().passage(id) {
        Passage::Waiting => (Glyph::ToCome, beside(at), String::new()),
        Passage::Hearing => (
            Glyph::Now,
            beside(w.with("gui-order-since", &[("time", at.into())])),
            String::new(),
        ),
        Passage::Heard => {
            let span = beside(format!("{at}–{}", ended.unwrap_or_default()));
            let glyph = if closed { Glyph::Complete } else { Glyph::Partial };
            let marks = complete_sheets(context, id);
            (glyph, span, marks)
        }
        Passage::NoShow(since) => (
            Glyph::NoShow,
            w.with("gui-order-no-show", &[("time", w.time(since.wall).into())]),
            String::new(),
        ),
        Passage::Withdrawn(_) => (Glyph::Rejected, w.t("gui-order-withdrawn"), String::new()),
        Passage::Disqualified(_) => (Glyph::Rejected, w.t("gui-order-disqualified"), String::new()),
    };
    // Only a large window has room for it beside the times.
    let laureate = (context.density == Density::Large)
        .then(|| context.before.short(id, w))
        .flatten();
    let when = match laureate {
        Some(laureate) => format!("{when} · {laureate}"),
        None => when,
    };
    list::Passage {
        glyph,
        number: place.number.to_string(),
        title: candidate.short.clone(),
        when,
        aside,
        current: session.state().active.as_ref() == Some(id),
        selected: id == shown,
    }
}

/// « 8/9 »: how many of the jurors awaited have marked every counted criterion.
fn complete_sheets(context: &Context<'_>, id: &CandidateId) -> String {
    let session = context.session;
    let awaited = session
        .eligible_jurors(id)
        .filter(|juror| !session.is_absent(&juror.id, id));
    let (complete, of) = awaited.fold((0, 0), |(complete, of), juror| {
        let sheet = session.sheet(&juror.id, id);
        let mut counted = session.setup().criteria.iter().filter(|c| c.counted);
        let marked = |criterion: &Criterion| matches!(sheet.state(&criterion.id), MarkState::Marked(_));
        (complete + usize::from(counted.all(marked)), of + 1)
    });
    format!("{complete}/{of}")
}
