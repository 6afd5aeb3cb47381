//! The running order: half-days, dossiers with their state, breaks, and when the day should end.

use iced::widget::{Column, column, container, row, space};
use iced::{Fill, Padding};

use super::Message;
use crate::domain::CandidateId;
use crate::domain::candidate::{Candidate, Passage, Slot};
use crate::domain::scoring::MarkState;
use crate::domain::time::Wall;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, typography as t};
use crate::gui::widget::glyph::Glyph;
use crate::gui::widget::list::scroll;
use crate::gui::widget::list::{self, passage};

pub(super) fn view<'a>(context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
    let w = context.words;
    let plan = Plan::of(context, Times::Lived);
    let end = plan
        .end
        .map(|end| w.with("gui-order-end", &[("time", w.time_of_day(end).into())]))
        .unwrap_or_default();
    let head = row![t::h3(w.t("gui-order-title")), space().width(Fill), t::label(end),].align_y(iced::Center);
    let mut lines = Column::new();
    let mut half_day = None;
    for line in &plan.lines {
        match line {
            Line::HalfDay(label) => half_day = Some(*label),
            Line::Break { label, at } => lines = lines.push(divider(label.clone(), w.time_of_day(*at))),
            Line::Hearing {
                candidate,
                number: n,
                planned,
            } => {
                if let Some(label) = half_day.take() {
                    lines = lines.push(divider(label.to_owned(), String::new()));
                }
                let row = describe(context, candidate, *n, *planned, shown);
                lines = lines.push(passage(
                    row,
                    context.density,
                    Message::Chosen(candidate.id.clone()),
                ));
            }
        }
    }
    column![
        container(head).padding(Padding {
            top: 10.0,
            right: spacing::L,
            bottom: 4.0,
            left: spacing::L
        }),
        scroll(lines).height(Fill)
    ]
    .into()
}

fn divider<'a>(label: String, aside: String) -> Element<'a, Message> {
    container(row![t::label(label), space().width(Fill), t::label(aside)])
        .padding([1.0, spacing::L])
        .into()
}

/// The day as it should go from now: what has been heard keeps its times, the rest follows one another.
struct Plan<'a> {
    lines: Vec<Line<'a>>,
    end: Option<u32>,
}

/// Which times a plan follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Times {
    /// Those of the hearings held, and from there on.
    Lived,
    /// Those announced, as if every hearing were on time.
    Announced,
}

/// How many minutes after (or, negative, before) its announced time a hearing began.
pub(super) fn delay(context: &Context<'_>, id: &CandidateId) -> Option<i64> {
    let began = context.session.state().hearings.get(id)?.started()?;
    let announced = Plan::of(context, Times::Announced)
        .lines
        .into_iter()
        .find_map(|line| match line {
            Line::Hearing {
                candidate, planned, ..
            } if candidate.id == *id => Some(planned),
            _ => None,
        })?;
    Some(i64::from(minute_of_day(began.wall)) - i64::from(announced))
}

enum Line<'a> {
    HalfDay(&'a str),
    Break {
        label: String,
        at: u32,
    },
    Hearing {
        candidate: &'a Candidate,
        number: usize,
        planned: u32,
    },
}

impl<'a> Plan<'a> {
    fn of(context: &Context<'a>, times: Times) -> Self {
        let session = context.session;
        let setup = session.setup();
        let length = setup.hearing_minutes() + setup.changeover;
        let mut half_days = setup.half_days.iter();
        let mut day = half_days.next();
        let mut at = day.map_or(0, |d| d.start);
        let mut lines: Vec<Line<'a>> = day.map(|d| Line::HalfDay(d.label.as_str())).into_iter().collect();
        let mut number = 0;
        for slot in &session.state().order {
            match slot {
                Slot::Break { minutes, label } => {
                    lines.push(Line::Break {
                        label: label.clone(),
                        at,
                    });
                    at += minutes;
                }
                Slot::Hearing(id) => {
                    let Some(candidate) = session.state().candidate(id) else {
                        continue;
                    };
                    // A dossier planned in a later half-day begins it.
                    if let (Some(own), Some(current)) = (&candidate.half_day, day)
                        && current.id != *own
                        && let Some(next) = half_days.by_ref().find(|d| d.id == *own)
                    {
                        day = Some(next);
                        at = next.start.max(at);
                        lines.push(Line::HalfDay(next.label.as_str()));
                    }
                    number += 1;
                    let hearing = session.state().hearings.get(id).filter(|_| times == Times::Lived);
                    let began = hearing.and_then(|h| h.started()).map(|m| minute_of_day(m.wall));
                    let ended = hearing
                        .and_then(|h| h.ended.as_ref())
                        .map(|m| minute_of_day(m.wall));
                    let planned = began.unwrap_or(at);
                    lines.push(Line::Hearing {
                        candidate,
                        number,
                        planned,
                    });
                    match session.state().passage(id) {
                        Passage::Heard if times == Times::Lived => {
                            at = ended.map_or(at, |end| end.max(planned) + setup.changeover)
                        }
                        Passage::Heard | Passage::Hearing | Passage::Waiting => at = planned + length,
                        Passage::NoShow(_) | Passage::Withdrawn(_) | Passage::Disqualified(_) => {}
                    }
                }
            }
        }
        let end = (number > 0).then_some(at.saturating_sub(setup.changeover));
        Self { lines, end }
    }
}

fn minute_of_day(wall: Wall) -> u32 {
    let civil = wall.civil();
    u32::from(civil.hour) * 60 + u32::from(civil.minute)
}

fn describe(
    context: &Context<'_>,
    candidate: &Candidate,
    number: usize,
    planned: u32,
    shown: &CandidateId,
) -> list::Passage {
    let (w, session) = (context.words, context.session);
    let id = &candidate.id;
    let hearing = session.state().hearings.get(id);
    let began = hearing.and_then(|h| h.started()).map(|m| w.time(m.wall));
    let ended = hearing.and_then(|h| h.ended.as_ref()).map(|m| w.time(m.wall));
    let at = w.time_of_day(planned);
    let sheets = session
        .eligible_jurors(id)
        .filter(|juror| !session.is_absent(&juror.id, id));
    let counted = || {
        session
            .setup()
            .criteria
            .iter()
            .filter(|criterion| criterion.counted)
    };
    let (complete, of) = sheets.fold((0, 0), |(complete, of), juror| {
        let sheet = session.sheet(&juror.id, id);
        let marked = counted().all(|criterion| matches!(sheet.state(&criterion.id), MarkState::Marked(_)));
        (complete + usize::from(marked), of + 1)
    });
    let marks = format!("{complete}/{of}");
    let closed = session.state().closed.contains(id);
    let (glyph, when, aside) = match session.state().passage(id) {
        Passage::Waiting => (Glyph::ToCome, at, String::new()),
        Passage::Hearing => (
            Glyph::Now,
            w.with("gui-order-since", &[("time", began.unwrap_or(at).into())]),
            String::new(),
        ),
        Passage::Heard => {
            let span = format!("{}–{}", began.unwrap_or_default(), ended.unwrap_or_default());
            let glyph = if closed { Glyph::Complete } else { Glyph::Partial };
            let marks = if closed {
                marks
            } else {
                w.with("gui-order-marked", &[("marks", marks.into())])
            };
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
    list::Passage {
        glyph,
        number: number.to_string(),
        title: candidate.short.clone(),
        when,
        aside,
        current: session.state().active.as_ref() == Some(id),
        selected: id == shown,
    }
}
