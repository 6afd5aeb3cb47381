//! The proposal and the scenarios kept, side by side: laureates, amounts, what is left, and where each differs.
//!
//! A difference is a sign before the figure, never a colour alone. Nothing here decides: keys keep, take or drop.

use iced::widget::{Column, Row, button, column, container, row, rule, space};
use iced::{Center, Fill, Padding, Right};

use crate::domain::CandidateId;
use crate::domain::deliberation::{Column as Kept, Decision};
use crate::domain::money::Money;
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::fading::fading;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::glyph;
use crate::gui::widget::list::scroll_in_margin;

use super::table::sign;
use super::{Message, Results};

/// Before what is otherwise than in the proposal.
const OTHER: &str = "≠";
const HEADS: f32 = 92.0;
/// After a figure, so that the next column's sign is not read with it.
const BETWEEN: f32 = spacing::L;
/// The least room for the names, and for a column.
const NAMES: f32 = 170.0;
const COLUMN: f32 = 112.0;

/// `column` is the column chosen: 0 is the proposal.
pub(super) fn view<'a>(
    context: &Context<'a>,
    results: &Results,
    chosen: Option<&CandidateId>,
    column_chosen: usize,
    width: f32,
) -> Element<'a, Message> {
    let w = context.words;
    // The proposal, and as many scenarios as there is room for, the chosen one among them.
    let kept = &results.comparison.kept;
    let room = (((width - 2.0 * spacing::XXL - NAMES) / COLUMN) as usize).max(2) - 1;
    let from = column_chosen.saturating_sub(room);
    let beside = kept.iter().enumerate().skip(from).take(room);
    let columns: Vec<(usize, Option<&Kept>)> = std::iter::once((0, None))
        .chain(beside.map(|(at, kept)| (at + 1, Some(kept))))
        .collect();
    let foot = if results.comparison.kept.is_empty() {
        t::small(w.t("delib-scenarios-none"))
    } else {
        t::small(w.with("delib-scenarios-legend", &[("sign", OTHER.into())]))
    };
    let heads = columns
        .iter()
        .map(|(at, kept)| head(context, *kept, *at, *at == column_chosen));
    let heads = row![
        space().width(spacing::XS),
        container(column![t::h2(w.t("delib-scenarios")), foot])
            .width(Fill)
            .height(HEADS)
            .align_y(iced::Bottom)
            .padding(Padding::default().bottom(spacing::S)),
        space().width(spacing::S),
        Row::with_children(heads).width(wide(columns.len())),
    ];
    let lines = results.lines().map(|id| {
        let name = context
            .session
            .state()
            .candidate(id)
            .map_or("", |c| c.short.as_str());
        let cells = columns
            .iter()
            .map(|(at, kept)| cell(context, *kept, id, *at == column_chosen));
        let line = row![
            space().width(spacing::XS),
            fit(name).two_lines(),
            space().width(spacing::S),
            Row::with_children(cells).width(wide(columns.len())).height(Fill)
        ]
        .align_y(Center);
        // The frame of the line chosen goes round the column chosen too.
        let line = button(container(line).center_y(Fill))
            .padding([1, 0])
            .height(spacing::TABLE_ROW - 1.0)
            .style(style::button::row(chosen == Some(id)))
            .on_press(Message::Chosen(id.clone()));
        column![line, rule::horizontal(1)].into()
    });
    let edge = Padding::default().left(spacing::XXL).right(spacing::XXL);
    let page = Column::with_children(lines);
    column![
        container(column![heads, rule::horizontal(1)]).padding(edge.top(spacing::S)),
        fading(
            scroll_in_margin(container(page).padding(edge.bottom(spacing::XS)))
                .width(Fill)
                .height(Fill),
            |p| p.surface
        ),
    ]
    .into()
}

/// The share of the width that the columns have beside the names.
fn wide(columns: usize) -> iced::Length {
    let columns = u16::try_from(columns).unwrap_or(u16::MAX);
    iced::Length::FillPortion(columns.min(3))
}

fn head<'a>(context: &Context<'a>, kept: Option<&Kept>, at: usize, chosen: bool) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let (name, laureates, total) = match kept {
        None => (
            w.t("delib-scenarios-proposal"),
            session.laureates().count(),
            session.envelope().map(|envelope| envelope.used),
        ),
        Some(kept) => (
            kept.name.clone(),
            kept.laureates,
            session.envelope().map(|_| kept.total),
        ),
    };
    let quiet = |words: String| fit(words).size(13.0, 18.0).ink(|p| p.ink2);
    let mut told = column![
        fit(name).font(font::SEMIBOLD),
        quiet(w.with("delib-scenarios-laureates", &[("count", laureates.into())])),
    ];
    if let (Some(total), Some(envelope)) = (total, session.envelope()) {
        let left = context.money(envelope.total - total);
        told = told
            .push(quiet(context.money(total)))
            .push(quiet(w.with("delib-scenarios-left", &[("left", left.into())])));
    }
    let under = if chosen {
        container(space().width(Fill).height(2)).style(style::container::accent)
    } else {
        container(space().width(Fill).height(2))
    };
    let face = button(column![
        container(told).padding([6, 8]).height(HEADS - 2.0),
        under
    ])
    .padding(0)
    .width(Fill)
    .style(style::button::row(chosen));
    face.on_press(Message::ColumnChosen(at)).into()
}

fn cell<'a>(
    context: &Context<'a>,
    kept: Option<&Kept>,
    id: &CandidateId,
    chosen: bool,
) -> Element<'a, Message> {
    let session = context.session;
    let here = session.state().proposals.get(id).map(|p| &p.decision);
    let differs = kept.and_then(|kept| kept.decisions.iter().find(|(other, _)| other == id));
    let decision = match differs {
        Some((_, decision)) => decision.as_ref(),
        None => here,
    };
    let place = kept.and_then(|kept| kept.places.iter().find(|(other, _)| other == id));
    let mut figure = outcome(context, decision);
    if let Some((_, place)) = place {
        let place = context.words.ordinal(*place);
        figure = match figure {
            empty if empty.is_empty() => place,
            figure => format!("{figure}, {place}"),
        };
    }
    let other = differs.is_some() || place.is_some();
    if other {
        let figure_or_none = if figure.is_empty() { "–" } else { &figure };
        figure = format!("{OTHER}\u{A0}{figure_or_none}");
    }
    let words = t::sized(figure, 13.0, 18.0)
        .font(if other { font::SEMIBOLD } else { font::REGULAR })
        .width(Fill)
        .align_x(Right);
    let face = row![glyph(sign(decision)), words]
        .spacing(spacing::XS)
        .align_y(Center)
        .padding(Padding::default().left(6.0).right(BETWEEN));
    let face = container(face).width(Fill).height(Fill).align_y(Center);
    if chosen {
        face.style(style::container::selected).into()
    } else {
        face.into()
    }
}

fn outcome(context: &Context<'_>, decision: Option<&Decision>) -> String {
    let w = context.words;
    match decision {
        Some(Decision::Laureate { amount }) => amount.map_or_else(
            || w.t("gui-table-laureate"),
            |amount: Money| context.money(amount),
        ),
        Some(Decision::Reserve { place }) => w.with("gui-table-reserve", &[("place", (*place).into())]),
        Some(Decision::Rejected) => w.t("gui-table-rejected").replace(' ', "\u{A0}"),
        None => String::new(),
    }
}
