//! The notes of a dossier: those on the dossier itself and the jurors', each with when it was last written.
//!
//! They are confidential: the annex alone repeats them. In a sealed session the jurors' show once the dossier is closed.

use iced::widget::{Column, Id, button, column, container, row, rule, space};
use iced::{Center, Fill};

use super::Message;
use super::dossier::edge;
use crate::domain::command::CommentOn;
use crate::domain::event::Event;
use crate::domain::time::Wall;
use crate::domain::{CandidateId, JurorId};
use crate::gui::icon;
use crate::gui::screen::Context;
use crate::gui::screen::form::Purpose;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::fading::fading;
use crate::gui::widget::list::scroll;

/// A note as it stands.
struct Note<'a> {
    /// The juror; none for the dossier's own.
    juror: Option<&'a JurorId>,
    /// The criterion's label, for a note on a mark.
    criterion: Option<&'a str>,
    text: &'a str,
    written: Option<Wall>,
}

/// How many notes a dossier has.
pub(super) fn count(context: &Context<'_>, shown: &CandidateId) -> usize {
    context
        .session
        .state()
        .comments
        .keys()
        .filter(|on| dossier_of(on) == shown)
        .count()
}

fn dossier_of(on: &CommentOn) -> &CandidateId {
    match on {
        CommentOn::Mark(_, candidate, _) | CommentOn::Sheet(_, candidate) | CommentOn::Dossier(candidate) => {
            candidate
        }
    }
}

/// Whether the jurors' notes are kept from sight: the session is sealed and the dossier not closed.
fn sealed(context: &Context<'_>, shown: &CandidateId) -> bool {
    let session = context.session;
    session.setup().sealed && !session.state().closed.contains(shown)
}

/// The dossier's own note first, then the jurors' in the panel's order.
fn notes<'a>(context: &Context<'a>, shown: &CandidateId) -> Vec<Note<'a>> {
    let session = context.session;
    let place = |juror: Option<&JurorId>| {
        juror.map_or(0, |id| {
            1 + session
                .state()
                .jurors
                .iter()
                .position(|j| j.id == *id)
                .unwrap_or(usize::MAX - 1)
        })
    };
    let mut notes: Vec<Note<'a>> = session
        .state()
        .comments
        .iter()
        .filter(|(on, _)| dossier_of(on) == shown)
        .map(|(on, text)| {
            let (juror, criterion) = match on {
                CommentOn::Dossier(_) => (None, None),
                CommentOn::Sheet(juror, _) => (Some(juror), None),
                CommentOn::Mark(juror, _, criterion) => {
                    let label = session.setup().criterion(criterion).map(|c| c.label.as_str());
                    (Some(juror), label)
                }
            };
            Note {
                juror,
                criterion,
                text,
                written: written(context, on),
            }
        })
        .collect();
    notes.sort_by_key(|note| place(note.juror));
    notes
}

/// When a note was last written.
fn written(context: &Context<'_>, on: &CommentOn) -> Option<Wall> {
    let on_it = |event: &Event| matches!(event, Event::Commented { on: target, .. } if target == on);
    let last = context
        .session
        .standing()
        .filter(|recorded| on_it(&recorded.entry.event))
        .last()?;
    Some(last.entry.at.unwrap_or(last.entry.entered.wall))
}

pub(super) fn view<'a>(context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
    let w = context.words;
    let write = b::face(w.t("day-note-write")).icon(icon::pen()).key("Alt+N");
    let ask = Message::Asked(Purpose::Note(shown.clone(), None));
    let told = row![
        icon::lock().style(style::icon::secondary),
        t::small(w.t("day-notes-confidential")).width(Fill),
    ]
    .spacing(spacing::S)
    .align_y(Center);
    let write = b::text(write, Some(ask));
    let head: Element<'a, Message> = if context.density == Density::Small {
        column![told, write].spacing(spacing::XS).into()
    } else {
        row![told, write].spacing(spacing::S).align_y(Center).into()
    };
    let mut page = column![head].max_width(context.density.page());
    let hidden = sealed(context, shown);
    let all = notes(context, shown);
    let mut shut = 0;
    for note in &all {
        if hidden && note.juror.is_some() {
            shut += 1;
        } else {
            page = page
                .push(rule::horizontal(1))
                .push(written_note(context, shown, note));
        }
    }
    if shut > 0 {
        let words = w.with("day-notes-sealed", &[("count", shut.into())]);
        page = page
            .push(rule::horizontal(1))
            .push(container(t::body(words).style(style::text::secondary)).padding([spacing::M, 0.0]));
    }
    if all.is_empty() {
        page = page.push(rule::horizontal(1)).push(
            container(t::body(w.t("day-notes-none")).style(style::text::secondary))
                .padding([spacing::M, 0.0]),
        );
    }
    let page = scroll(container(page).padding(edge(context.density)))
        .id(Id::new(super::PAGE))
        .width(Fill)
        .height(Fill);
    fading(page, |p| p.surface)
}

fn written_note<'a>(context: &Context<'a>, shown: &CandidateId, note: &Note<'a>) -> Element<'a, Message> {
    let w = context.words;
    let mut of = note.juror.map_or_else(
        || w.t("day-note-on-dossier"),
        |id| w.juror_name(context.session, id),
    );
    if let Some(criterion) = note.criterion {
        of = w.with(
            "day-note-on-mark",
            &[("juror", of.into()), ("criterion", criterion.into())],
        );
    }
    let time = note.written.map(|wall| w.time(wall)).unwrap_or_default();
    let (size, line) = context.density.reading();
    let head = row![t::h3(of), space().width(Fill), t::label(time)].align_y(Center);
    let face = column![head, t::sized(note.text, size, line)].spacing(spacing::XXS);
    // A note on one mark is the grid's to change; the others are changed here.
    let change = note
        .criterion
        .is_none()
        .then(|| Message::Asked(Purpose::Note(shown.clone(), note.juror.cloned())));
    let lines = Column::new().push(face).width(Fill);
    button(lines)
        .padding([spacing::M, 0.0])
        .width(Fill)
        .style(style::button::row(false))
        .on_press_maybe(change)
        .into()
}
