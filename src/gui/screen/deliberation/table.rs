//! The two rankings side by side: arithmetic at the left, proposal at the right, the way from one to the other between.

use iced::widget::{Column, button, column, container, row, rule, space};
use iced::{Center, Fill, Padding, Right, Shrink};

use crate::domain::deliberation::Decision;
use crate::domain::ranking::{Ranked, UnrankedReason};
use crate::domain::{CandidateId, Ratio};
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::list::scroll;
use crate::gui::widget::rank_dots::{Slope, rank_dots, slopes};

use super::{Message, Results};

const ROW: f32 = spacing::TABLE_ROW;
const RANK: f32 = 26.0;
const SCORE: f32 = 46.0;
const DOTS: f32 = 190.0;
const SLOPE: f32 = 74.0;
const AMOUNT: f32 = 96.0;
/// Rank, project, score and dots; the proposal has the rest.
const LEFT: f32 = RANK + 12.0 + 216.0 + SCORE + 14.0 + DOTS;

pub(super) fn view<'a>(context: &Context<'a>, results: &Results, at: usize) -> Element<'a, Message> {
    let cut = cut(context, results);
    let scale = Scale::of(results);
    let left = results.ranking.ranked.iter().enumerate().map(|(i, ranked)| {
        let line = arithmetic(context, results, ranked, &scale);
        boxed(line, i == at, i + 1 == cut, Message::Chosen(i))
    });
    let right = results.order.iter().enumerate().map(|(i, id)| {
        let line = proposed(context, id, i + 1);
        boxed(line, i == at, i + 1 == cut, Message::Chosen(i))
    });
    let moves = results
        .ranking
        .ranked
        .iter()
        .enumerate()
        .map(|(from, ranked)| Slope {
            from,
            to: results
                .order
                .iter()
                .position(|id| *id == ranked.candidate)
                .unwrap_or(from),
            decided: context
                .session
                .state()
                .placements
                .iter()
                .any(|p| p.candidate == ranked.candidate),
        });
    let both = row![
        Column::with_children(left).width(LEFT),
        container(slopes(moves.collect(), ROW))
            .width(SLOPE)
            .padding(Padding {
                top: 0.0,
                bottom: 0.0,
                left: 6.0,
                right: 6.0
            }),
        Column::with_children(right).width(Fill),
    ];
    let mut page = column![heads(context), rule::horizontal(1), both];
    if !results.ranking.unranked.is_empty() {
        page = page.push(unranked(context, results));
    }
    let edge = Padding {
        top: 18.0,
        right: spacing::XXL,
        bottom: spacing::XXL,
        left: spacing::XXL,
    };
    scroll(container(page).padding(edge))
        .width(Fill)
        .height(Fill)
        .into()
}

/// How many lines stand above the cut: the laureates proposed, or those that the arithmetic order retains.
fn cut(context: &Context<'_>, results: &Results) -> usize {
    let laureates = context.session.laureates().count();
    if laureates == 0 {
        return results.arithmetic.len();
    }
    let is_laureate = |id: &CandidateId| context.session.laureates().any(|(laureate, _)| laureate == id);
    results
        .order
        .iter()
        .rposition(is_laureate)
        .map_or(0, |last| last + 1)
}

fn heads<'a>(context: &Context<'a>) -> Element<'a, Message> {
    let w = context.words;
    let scale = format!("/{}", w.exact(&context.session.setup().reporting_scale));
    row![
        row![
            space().width(RANK + 12.0),
            t::label(w.t("gui-table-arithmetic")).width(Fill),
            t::label(scale).width(SCORE).align_x(Right),
            space().width(14),
            t::label(w.t("gui-table-dots")).width(DOTS),
        ]
        .width(LEFT),
        space().width(SLOPE),
        row![
            space().width(RANK + 12.0),
            t::label(w.t("gui-table-proposal")).width(Fill),
            t::label(w.t("gui-table-amount")).width(AMOUNT).align_x(Right),
            space().width(8),
        ]
        .width(Fill),
    ]
    .padding(Padding {
        top: 0.0,
        right: 0.0,
        bottom: 6.0,
        left: 0.0,
    })
    .into()
}

fn boxed<'a>(
    line: Element<'a, Message>,
    selected: bool,
    last_above_the_cut: bool,
    on_press: Message,
) -> Element<'a, Message> {
    let weight = if last_above_the_cut { 2.0 } else { 1.0 };
    let under = rule::horizontal(weight);
    let under = if last_above_the_cut {
        under.style(style::rule::cut)
    } else {
        under
    };
    let face = button(container(line).center_y(Fill))
        .padding(0)
        .width(Fill)
        .height(ROW - weight)
        .style(style::button::row(selected))
        .on_press(on_press);
    column![face, under].into()
}

fn arithmetic<'a>(
    context: &Context<'a>,
    results: &Results,
    ranked: &Ranked,
    scale: &Scale,
) -> Element<'a, Message> {
    let w = context.words;
    let name = context
        .session
        .state()
        .candidate(&ranked.candidate)
        .map_or("", |c| c.short.as_str());
    let score = w.decimal(&ranked.score, context.session.setup().decimals);
    // Two bars for the same exact score, even where the announced chain has settled the order since.
    let tied = !ranked.tied_with.is_empty();
    let totals = results
        .contest
        .contenders
        .iter()
        .find(|contender| contender.candidate == ranked.candidate)
        .map(|contender| {
            contender
                .sheets
                .iter()
                .map(|sheet| scale.thousandths(&sheet.total))
                .collect()
        })
        .unwrap_or_default();
    let mut line = row![
        t::body(ranked.rank.to_string())
            .style(style::text::secondary)
            .width(RANK)
            .align_x(Right),
        space().width(12),
    ];
    line = if tied {
        line.push(
            row![Element::from(fit(name).width(Shrink)), glyph(Glyph::Tie)]
                .spacing(6)
                .align_y(Center)
                .width(Fill),
        )
    } else {
        line.push(fit(name))
    };
    line.push(t::h3(score).width(SCORE).align_x(Right))
        .push(space().width(14))
        .push(
            container(rank_dots(
                totals,
                Some(scale.thousandths(&ranked.score)),
                ROW - 2.0,
            ))
            .width(DOTS),
        )
        .align_y(Center)
        .into()
}

fn proposed<'a>(context: &Context<'a>, id: &CandidateId, place: usize) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let dossier = session.state().candidate(id);
    let name = dossier.map_or("", |c| c.short.as_str());
    let decision = session
        .state()
        .proposals
        .get(id)
        .map(|proposal| &proposal.decision);
    let (sign, strong, words) = match decision {
        None => (Glyph::ToCome, false, String::new()),
        Some(Decision::Laureate { amount: Some(amount) }) => (Glyph::Complete, true, context.money(*amount)),
        Some(Decision::Laureate { amount: None }) => (Glyph::Complete, true, w.t("gui-table-laureate")),
        Some(Decision::Reserve { place }) => (
            Glyph::Partial,
            false,
            w.with("gui-table-reserve", &[("place", (*place).into())]),
        ),
        Some(Decision::Rejected) => (Glyph::Rejected, false, w.t("gui-table-rejected")),
    };
    let face = if strong { font::SEMIBOLD } else { font::REGULAR };
    let amount = if strong {
        t::h3(words)
    } else {
        t::body(words).style(style::text::secondary)
    };
    row![
        t::body(place.to_string()).width(RANK).align_x(Right),
        space().width(8),
        glyph(sign),
        space().width(8),
        fit(name)
            .font(face)
            .ink(if strong { |p| p.ink } else { |p| p.ink2 }),
        amount.width(AMOUNT).align_x(Right),
        space().width(8),
    ]
    .align_y(Center)
    .into()
}

fn unranked<'a>(context: &Context<'a>, results: &Results) -> Element<'a, Message> {
    let w = context.words;
    let lines = results.ranking.unranked.iter().map(|unranked| {
        let name = context
            .session
            .state()
            .candidate(&unranked.candidate)
            .map_or("", |c| c.short.as_str());
        let sign = match &unranked.reason {
            UnrankedReason::Withdrawn | UnrankedReason::Disqualified => Glyph::Rejected,
            UnrankedReason::NoShow => Glyph::NoShow,
            UnrankedReason::NoMarks => Glyph::ToCome,
            UnrankedReason::TooFewMarks { .. } => Glyph::Partial,
        };
        let why = w.unranked(&unranked.reason);
        row![space().width(RANK - 14.0), glyph(sign), fit(name), t::small(why)]
            .spacing(12)
            .height(28)
            .align_y(Center)
            .into()
    });
    column![
        space().height(spacing::L),
        t::label(w.t("gui-table-unranked")),
        Column::with_children(lines)
    ]
    .into()
}

/// The common scale of the dots: whole points around the lowest and the highest total.
struct Scale {
    low: i64,
    high: i64,
}

impl Scale {
    fn of(results: &Results) -> Self {
        let contenders = &results.contest.contenders;
        let totals = || {
            contenders
                .iter()
                .flat_map(|contender| contender.sheets.iter().map(|sheet| &sheet.total))
        };
        // Totals are never negative: towards zero is downwards.
        let whole = |total: Option<&Ratio>| total.and_then(Ratio::to_i64).unwrap_or(0);
        let low = whole(totals().min());
        let above = i64::from(totals().max().is_some_and(|total| !total.is_integer()));
        Self {
            low,
            high: (whole(totals().max()) + above).max(low + 1),
        }
    }

    /// A place on the screen, in thousandths of the width.
    fn thousandths(&self, value: &Ratio) -> u16 {
        let above = &(value - &Ratio::integer(self.low)) * &Ratio::integer(1000);
        let share = above
            .checked_div(&Ratio::integer(self.high - self.low))
            .and_then(|share| share.to_i64());
        u16::try_from(share.unwrap_or(0).clamp(0, 1000)).unwrap_or(0)
    }
}
