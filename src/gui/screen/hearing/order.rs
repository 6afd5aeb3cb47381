//! The running order: half-days, dossiers with their state, breaks, and when the day should end.

use iced::widget::{Column, column, container, row, space};
use iced::{Fill, Padding};

use super::Message;
use crate::domain::CandidateId;
use crate::domain::candidate::{Candidate, Passage};
use crate::domain::forecast::Line;
use crate::domain::rubric::Criterion;
use crate::domain::scoring::MarkState;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, typography as t};
use crate::gui::widget::glyph::Glyph;
use crate::gui::widget::list::scroll;
use crate::gui::widget::list::{self, passage};

pub(super) fn view<'a>(context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
    let (w, session) = (context.words, context.clock);
    let forecast = session.forecast(context.now);
    let until = |end: u32| w.with("gui-order-end", &[("time", w.time_of_day(end).into())]);
    let end = forecast.end().map(until).unwrap_or_default();
    let head = row![t::h3(w.t("gui-order-title")), space().width(Fill), t::label(end),].align_y(iced::Center);
    let mut lines = Column::new();
    let mut number = 0;
    let several = session.setup().half_days.len() > 1;
    for line in &forecast.lines {
        match line {
            Line::HalfDay { at, ends } => {
                let label = session
                    .setup()
                    .half_days
                    .get(*at)
                    .map_or("", |day| day.label.as_str());
                let aside = if several { until(*ends) } else { String::new() };
                lines = lines.push(divider(label.to_owned(), aside));
            }
            Line::Break { label, expected, .. } => {
                lines = lines.push(divider(label.clone(), w.time_of_day(*expected)));
            }
            Line::Hearing {
                candidate: id,
                expected,
                ..
            } => {
                let Some(candidate) = session.state().candidate(id) else {
                    continue;
                };
                number += 1;
                let row = describe(context, candidate, number, *expected, shown);
                lines = lines.push(passage(row, context.density, Message::Chosen(id.clone())));
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

fn describe(
    context: &Context<'_>,
    candidate: &Candidate,
    number: usize,
    planned: u32,
    shown: &CandidateId,
) -> list::Passage {
    let (w, session) = (context.words, context.clock);
    let id = &candidate.id;
    let hearing = session.state().hearings.get(id);
    let began = hearing.and_then(|h| h.started()).map(|m| w.time(m.wall));
    let ended = hearing.and_then(|h| h.ended.as_ref()).map(|m| w.time(m.wall));
    let at = w.time_of_day(planned);
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
            let marks = complete_sheets(context, id);
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
