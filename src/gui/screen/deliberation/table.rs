//! The two rankings side by side: arithmetic at the left, proposal at the right, the way from one to the other between.
//!
//! The heads stay while the lines scroll; dossiers without a rank follow below, and can be chosen like the others.

use iced::widget::{Column, Id, button, column, container, row, rule, space, stack};
use iced::{Center, Fill, Padding, Right};

use crate::domain::deliberation::{Decision, FLAGGED};
use crate::domain::ranking::{Ranked, Unranked, UnrankedReason};
use crate::domain::session::Frozen;
use crate::domain::setup::Method;
use crate::domain::{CandidateId, Ratio};
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::fit_text::{FitText, fit};
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::list::scroll_in_margin;
use crate::gui::widget::rank_dots::{Slope, rank_dots_over, slopes};

use super::series::{self, Series, Stop};
use super::{Message, Results, TABLE, tabs};

const ROW: f32 = spacing::TABLE_ROW;
const RANK: f32 = 26.0;
const GAP: f32 = 12.0;
const SCORE: f32 = 46.0;
/// A grade is a word or two: it takes room from the name.
const GRADE: f32 = 112.0;
const BEFORE_DOTS: f32 = 14.0;
/// Where no dots follow.
const AFTER_SCORE: f32 = 6.0;
const AMOUNT: f32 = 96.0;
/// Above the heads, the heads, and above the dossiers without a rank.
const AIR: f32 = spacing::XS;
const HEADS: f32 = 22.0;
const UNRANKED: f32 = 42.0;

/// Where the first line stands below the screen's top.
pub(super) const TOP: f32 = tabs::HEIGHT + AIR + HEADS + 1.0;

/// Top and bottom of a line in what scrolls; `ranked` lines have a rank.
pub(super) fn lines_of(at: usize, ranked: usize) -> (i32, i32) {
    let small = |n: usize| i32::try_from(n).unwrap_or(i32::MAX / 64);
    let row = ROW as i32;
    let top = small(at) * row + if at < ranked { 0 } else { UNRANKED as i32 };
    (top, top + row)
}

/// The widths of the columns that a window has room for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    name: f32,
    score: f32,
    dots: Option<f32>,
    slope: f32,
}

impl Columns {
    pub(super) fn of(width: f32, narrow: bool, method: Method) -> Self {
        let score = match method {
            Method::MajorityGauge => GRADE,
            Method::Schulze | Method::Borda | Method::WeightedMean | Method::Median | Method::TrimmedMean => {
                SCORE
            }
        };
        let room = width - 2.0 * spacing::XXL;
        if narrow {
            let slope = 36.0;
            let fixed = slope + 2.0 * RANK + 2.0 * GAP + score + AFTER_SCORE + AMOUNT + 44.0;
            return Self {
                name: ((room - fixed) / 2.0).max(90.0),
                score,
                dots: None,
                slope,
            };
        }
        let more = ((room - 961.0) / 4.0).clamp(0.0, 110.0);
        Self {
            name: 216.0 + more,
            score,
            // A few grades need less of a scale than points, and a word needs more room than a figure.
            dots: Some(190.0 + more - (score - SCORE)),
            slope: 74.0,
        }
    }

    /// A project's name: whole on two lines where its column is narrow, and then no name much larger than the others.
    fn name_of<'a>(self, name: &str) -> FitText<'a> {
        let name = fit(name.to_owned()).two_lines();
        if self.dots.is_none() {
            name.size(13.0, 18.0)
        } else {
            name
        }
    }

    fn left(self) -> f32 {
        RANK + GAP + self.name + self.score + self.dots.map_or(AFTER_SCORE, |dots| BEFORE_DOTS + dots)
    }

    /// Where a form stands: over the proposal, a little to the left of its names.
    pub(super) fn beside(self) -> f32 {
        match self.dots {
            Some(_) => spacing::XXL + self.left() + self.slope - spacing::S,
            None => spacing::XXL + RANK + GAP + self.name,
        }
    }
}

/// What the table shows beside the results.
pub(super) struct Shown<'a> {
    pub chosen: Option<&'a CandidateId>,
    /// The proposal's order, with a move that is being asked for.
    pub order: Vec<CandidateId>,
    pub columns: Columns,
}

impl Shown<'_> {
    /// On which line a dossier of the proposal, or without a rank, stands.
    pub(super) fn line(&self, results: &Results, id: &CandidateId) -> Option<usize> {
        let unranked = results
            .ranking
            .unranked
            .iter()
            .map(|unranked| &unranked.candidate);
        self.order.iter().chain(unranked).position(|other| other == id)
    }
}

pub(super) fn view<'a>(context: &Context<'a>, results: &Results, shown: &Shown<'_>) -> Element<'a, Message> {
    let columns = shown.columns;
    let marks = Marks::of(context, results);
    let is_chosen = |id: &CandidateId| shown.chosen == Some(id);
    let ranked = &results.ranking.ranked;
    let lines = ranked
        .iter()
        .zip(&shown.order)
        .enumerate()
        .map(|(i, (left, right))| {
            let selected = (is_chosen(&left.candidate), is_chosen(right));
            let between = container(space().width(columns.slope).height(Fill));
            let between = if selected.0 && selected.1 {
                between.style(style::container::selected)
            } else {
                between
            };
            let halves = row![
                half(
                    arithmetic(context, results, left, &marks, columns),
                    selected.0,
                    &left.candidate
                )
                .width(columns.left()),
                between,
                half(
                    proposed(context, results, right, i + 1, &marks, columns),
                    selected.1,
                    right
                )
                .width(Fill),
            ];
            let weight = marks.weight(i);
            column![halves.height(ROW - weight), marks.under(i, columns)].into()
        });
    let moves = ranked.iter().enumerate().map(|(from, ranked)| Slope {
        from,
        to: shown
            .order
            .iter()
            .position(|id| *id == ranked.candidate)
            .unwrap_or(from),
        decided: context
            .session
            .state()
            .placements
            .iter()
            .any(|p| p.candidate == ranked.candidate)
            || results.order.iter().position(|id| *id == ranked.candidate)
                != shown.order.iter().position(|id| *id == ranked.candidate)
                && shown.chosen == Some(&ranked.candidate),
    });
    let inner = Padding::default().left(6.0).right(6.0);
    let between = row![
        space().width(columns.left()),
        container(slopes(moves.collect(), ROW))
            .width(columns.slope)
            .padding(inner),
    ];
    let mut page = column![stack![Column::with_children(lines), between]];
    if !results.ranking.unranked.is_empty() {
        page = page.push(unranked(context, results, shown));
    }
    page = page
        .push(legend(context, results, &marks))
        .push(frozen(context, results));
    let edge = Padding::default().left(spacing::XXL).right(spacing::XXL);
    let scrolled = scroll_in_margin(container(page).padding(edge.bottom(spacing::S)))
        .id(Id::new(TABLE))
        .on_scroll(|viewport| Message::Scrolled(viewport.absolute_offset().y))
        .width(Fill)
        .height(Fill);
    let fixed =
        container(column![heads(context, results, columns), rule::horizontal(1)]).padding(edge.top(AIR));
    column![fixed, scrolled].into()
}

fn heads<'a>(context: &Context<'a>, results: &Results, columns: Columns) -> Element<'a, Message> {
    let w = context.words;
    let scale = match context.session.method() {
        Method::WeightedMean | Method::Median | Method::TrimmedMean => {
            format!("/{}", w.exact(&context.session.setup().reporting_scale))
        }
        Method::MajorityGauge => w.t("gui-table-majority-gauge"),
        Method::Borda => w.t("gui-table-borda"),
        Method::Schulze => w.t("gui-table-schulze"),
    };
    // Where the column is narrow the fingerprint stands under the table alone: half of it would be another one.
    let title = match results.frozen.last().filter(|_| columns.dots.is_some()) {
        Some(frozen) => w.with("delib-frozen", &[("digest", frozen.digest.spoken(2).into())]),
        None => w.t("gui-table-arithmetic"),
    };
    let mut left = row![
        space().width(RANK + GAP),
        container(fit(title).size(12.0, 16.0).ink(|p| p.ink3)).width(Fill),
        t::label(scale).width(columns.score).align_x(Right),
    ];
    if columns.dots.is_none() {
        left = left.push(space().width(AFTER_SCORE));
    }
    if let Some(dots) = columns.dots {
        left = left
            .push(space().width(BEFORE_DOTS))
            .push(t::label(w.t("gui-table-dots")).width(dots));
    }
    let amount = context.session.setup().grants.is_some();
    let amount = if amount {
        w.t("gui-table-amount")
    } else {
        String::new()
    };
    row![
        left.width(columns.left()),
        space().width(columns.slope),
        row![
            space().width(RANK + GAP),
            container(fit(w.t("gui-table-proposal")).size(12.0, 16.0).ink(|p| p.ink3)).width(Fill),
            t::label(amount).width(AMOUNT).align_x(Right),
            space().width(8),
        ]
        .width(Fill),
    ]
    .height(HEADS)
    .into()
}

fn half<'a>(
    line: Element<'a, Message>,
    selected: bool,
    candidate: &CandidateId,
) -> button::Button<'a, Message, crate::gui::theme::Theme> {
    button(container(line).center_y(Fill))
        .padding(0)
        .height(Fill)
        .style(style::button::row(selected))
        .on_press(Message::Chosen(candidate.clone()))
}

fn arithmetic<'a>(
    context: &Context<'a>,
    results: &Results,
    ranked: &Ranked,
    marks: &Marks,
    columns: Columns,
) -> Element<'a, Message> {
    let w = context.words;
    let name = context
        .session
        .state()
        .candidate(&ranked.candidate)
        .map_or("", |c| c.short.as_str());
    let score = w.outcome(&ranked.outcome, context.session.setup().decimals);
    // Two bars beside the same exact outcome, even where the announced chain has settled the order since.
    let tied = !ranked.tied_with.is_empty();
    let mut line = row![
        t::body(ranked.rank.to_string())
            .style(style::text::secondary)
            .width(RANK)
            .align_x(Right),
        space().width(GAP),
    ];
    let mut named = row![Element::from(columns.name_of(name))]
        .spacing(6)
        .align_y(Center);
    if tied {
        named = named.push(glyph(Glyph::Tie));
    }
    if results.crossing(&ranked.candidate).is_some() {
        named = named.push(glyph(Glyph::Warning));
    }
    line = line.push(named.width(Fill));
    line = line.push(t::h3(score).width(columns.score).align_x(Right));
    if columns.dots.is_none() {
        // The frame of the line chosen ends here.
        line = line.push(space().width(AFTER_SCORE));
    }
    if let Some(dots) = columns.dots {
        let scale = &marks.scale;
        let contenders = &results.contest.contenders;
        let totals = contenders
            .iter()
            .find(|contender| contender.candidate == ranked.candidate)
            .map(|contender| {
                let totals = contender.sheets.iter().map(|sheet| &sheet.total);
                totals.map(|total| scale.thousandths(total)).collect()
            })
            .unwrap_or_default();
        let mean = ranked.outcome.points().map(|points| scale.thousandths(points));
        line = line
            .push(space().width(BEFORE_DOTS))
            .push(container(rank_dots_over(totals, mean, marks.threshold_at, ROW - 2.0)).width(dots));
    }
    line.align_y(Center).into()
}

fn proposed<'a>(
    context: &Context<'a>,
    results: &Results,
    id: &CandidateId,
    place: usize,
    marks: &Marks,
    columns: Columns,
) -> Element<'a, Message> {
    let session = context.session;
    let dossier = session.state().candidate(id);
    let name = dossier.map_or("", |c| c.short.as_str());
    let decision = session
        .state()
        .proposals
        .get(id)
        .map(|proposal| &proposal.decision);
    let strong = matches!(decision, Some(Decision::Laureate { .. }));
    let face = if strong { font::SEMIBOLD } else { font::REGULAR };
    let mut line = row![
        t::body(place.to_string()).width(RANK).align_x(Right),
        space().width(8),
        glyph(sign(decision)),
        space().width(8),
        columns
            .name_of(name)
            .font(face)
            .ink(if strong { |p| p.ink } else { |p| p.ink2 }),
    ];
    if context.density == Density::Large
        && let Some(laureate) = context.before.short(id, context.words)
    {
        line = line.push(t::label(laureate)).push(space().width(spacing::S));
    }
    if let Some(ranks) = far(results, id, place) {
        let words = context.words.with("delib-ranks", &[("ranks", ranks.into())]);
        line = line.push(space().width(spacing::S)).push(
            row![glyph(Glyph::Warning), t::small(words).style(style::text::warn)]
                .spacing(spacing::XS)
                .align_y(Center),
        );
    }
    line.push(container(outcome(context, id, decision, marks)).width(AMOUNT))
        .push(space().width(8))
        .align_y(Center)
        .into()
}

/// How many ranks a place lies away from the arithmetic one, where that is far enough to be flagged.
fn far(results: &Results, id: &CandidateId, place: usize) -> Option<u32> {
    let away = results.ranking.away(id, u32::try_from(place).ok()?)?;
    (away >= FLAGGED).then_some(away)
}

pub(super) fn sign(decision: Option<&Decision>) -> Glyph {
    match decision {
        None => Glyph::ToCome,
        Some(Decision::Laureate { .. }) => Glyph::Complete,
        Some(Decision::Reserve { .. }) => Glyph::Partial,
        Some(Decision::Rejected) => Glyph::Rejected,
    }
}

/// The amount, « réserve 1 », « non proposé »; what the first that does not fit lacks.
fn outcome<'a>(
    context: &Context<'a>,
    id: &CandidateId,
    decision: Option<&Decision>,
    marks: &Marks,
) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let quiet = |words: String| {
        t::body(words)
            .style(style::text::secondary)
            .width(Fill)
            .align_x(Right)
            .into()
    };
    match decision {
        Some(Decision::Laureate { amount: Some(amount) }) => {
            let whole = t::h3(context.money(*amount)).width(Fill).align_x(Right);
            let request = session.state().candidate(id).and_then(|c| c.request);
            match request.filter(|request| request > amount) {
                None => whole.into(),
                Some(request) => {
                    let of = w.with("gui-envelope-of", &[("total", context.money(request).into())]);
                    column![
                        whole.line_height(iced::Pixels(16.0)),
                        t::sized(of, 11.0, 13.0)
                            .style(style::text::secondary)
                            .width(Fill)
                            .align_x(Right)
                    ]
                    .into()
                }
            }
        }
        Some(Decision::Laureate { amount: None }) => {
            t::h3(w.t("gui-table-laureate")).width(Fill).align_x(Right).into()
        }
        Some(Decision::Reserve { place }) => {
            quiet(w.with("gui-table-reserve", &[("place", (*place).into())]))
        }
        Some(Decision::Rejected) => quiet(w.t("gui-table-rejected")),
        None => match &marks.stop {
            Some(Stop::Short { candidate, lacks }) if candidate == id => {
                let lacks = [("lacks", context.money(*lacks).into())];
                t::small(w.with("delib-lacks", &lacks))
                    .style(style::text::warn)
                    .width(Fill)
                    .align_x(Right)
                    .into()
            }
            _ => space().into(),
        },
    }
}

fn unranked<'a>(context: &Context<'a>, results: &Results, shown: &Shown<'_>) -> Element<'a, Message> {
    let w = context.words;
    let lines = results.ranking.unranked.iter().map(|unranked: &Unranked| {
        let id = &unranked.candidate;
        let name = context
            .session
            .state()
            .candidate(id)
            .map_or("", |c| c.short.as_str());
        let decision = context.session.state().proposals.get(id).map(|p| &p.decision);
        let state = match &unranked.reason {
            UnrankedReason::Withdrawn | UnrankedReason::Disqualified => Glyph::Rejected,
            UnrankedReason::NoShow => Glyph::NoShow,
            UnrankedReason::NoMarks | UnrankedReason::TooFewMarks { .. } | UnrankedReason::Undefined(_) => {
                sign(decision)
            }
        };
        let decided = decision.map_or_else(String::new, |decision| w.decision(decision, "EUR"));
        let line = row![
            space().width(RANK - 14.0),
            glyph(state),
            Element::from(fit(name)),
            Element::from(fit(w.unranked(&unranked.reason)).size(13.0, 18.0).ink(|p| p.ink2)),
            t::body(decided)
                .style(style::text::secondary)
                .width(AMOUNT)
                .align_x(Right),
            space().width(8),
        ]
        .spacing(GAP)
        .align_y(Center);
        let face = half(line.into(), shown.chosen == Some(id), id).width(Fill);
        column![container(face).height(ROW - 1.0), rule::horizontal(1)].into()
    });
    let title = container(t::label(w.t("gui-table-unranked")))
        .height(UNRANKED - 1.0)
        .padding(Padding::default().bottom(4.0))
        .align_y(iced::Bottom);
    column![title, rule::horizontal(1), Column::with_children(lines)].into()
}

/// When the arithmetic ranking was frozen, and the fingerprint to be read aloud.
fn frozen<'a>(context: &Context<'a>, results: &Results) -> Element<'a, Message> {
    let w = context.words;
    let told = |at: usize, frozen: &Frozen| {
        let args = [
            ("time", w.time(frozen.at.wall).into()),
            ("digest", frozen.digest.spoken(4).into()),
        ];
        let key = match (at, frozen.by_method) {
            (0, _) => "delib-frozen-told",
            (_, true) => "delib-frozen-method",
            (_, false) => "delib-frozen-again",
        };
        t::label(w.with(key, &args)).into()
    };
    let lines = results.frozen.iter().enumerate().map(|(at, line)| told(at, line));
    let mut all = Column::with_children(lines).spacing(spacing::XXS);
    if let Some(last) = results.frozen.last().filter(|_| !results.holds) {
        let words = w.with("delib-frozen-moved", &[("time", w.time(last.at.wall).into())]);
        let words = t::small(words).style(style::text::warn);
        all = all.push(
            row![glyph(Glyph::Warning), words]
                .spacing(spacing::XS)
                .align_y(Center),
        );
    }
    container(all)
        .padding(Padding::default().top(spacing::S).left(RANK + GAP))
        .into()
}

/// What the lines across the table mean.
fn legend<'a>(context: &Context<'a>, results: &Results, marks: &Marks) -> Element<'a, Message> {
    let w = context.words;
    let mut line = row![].spacing(spacing::XL).align_y(Center);
    let entry = |sample: Element<'a, Message>, words: String| {
        row![container(sample).width(22), t::label(words)]
            .spacing(spacing::S)
            .align_y(Center)
    };
    if let Some(cut) = marks.cut.filter(|cut| *cut > 0) {
        let words = w.with("delib-legend-cut", &[("count", cut.into())]);
        line = line.push(entry(cut_line(), words));
    }
    if let Some(threshold) = threshold(context) {
        let told = [
            ("threshold", w.exact(threshold).into()),
            ("scale", w.exact(&context.session.setup().reporting_scale).into()),
        ];
        let words = w.with("delib-legend-threshold", &told);
        line = line.push(entry(threshold_line(), words));
    }
    let crossing = results.adjusted.as_ref();
    if crossing.is_some_and(|adjusted| adjusted.flagged().next().is_some()) {
        let words = t::label(w.t("jury-legend-crossing"));
        line = line.push(
            row![glyph(Glyph::Warning), words]
                .spacing(spacing::S)
                .align_y(Center),
        );
    }
    container(line)
        .padding(Padding::default().top(spacing::M).left(RANK + GAP))
        .into()
}

/// The threshold, where the method gives points to compare with it.
fn threshold<'a>(context: &Context<'a>) -> Option<&'a Ratio> {
    let applies = context.session.method().gives_points();
    context.session.setup().threshold.as_ref().filter(|_| applies)
}

/// The lines across the table, and the common scale of its dots.
struct Marks {
    /// How many lines stand above the cut.
    cut: Option<usize>,
    /// How many lines stand above the threshold, where some stand below.
    threshold: Option<usize>,
    threshold_at: Option<u16>,
    scale: Scale,
    stop: Option<Stop>,
}

impl Marks {
    fn of(context: &Context<'_>, results: &Results) -> Self {
        let scale = Scale::of(results);
        let ranked = &results.ranking.ranked;
        let limit = threshold(context);
        let reaches = |r: &&Ranked, limit| r.outcome.reaches(limit) == Some(true);
        let above = limit.map(|limit| ranked.iter().take_while(|r| reaches(r, limit)).count());
        Self {
            cut: Some(cut(context, results)),
            threshold: above.filter(|above| *above < ranked.len() && *above > 0),
            threshold_at: limit.and_then(|limit| scale.within(limit)),
            stop: series::plan(context.session, results, Series::Laureates).stop,
            scale,
        }
    }

    fn weight(&self, line: usize) -> f32 {
        if self.cut == Some(line + 1) {
            CUT
        } else if self.threshold == Some(line + 1) {
            THRESHOLD
        } else {
            1.0
        }
    }

    fn under<'a>(&self, line: usize, columns: Columns) -> Element<'a, Message> {
        if self.cut == Some(line + 1) {
            cut_line()
        } else if self.threshold == Some(line + 1) {
            let over = container(threshold_line()).width(columns.left());
            row![over, rule::horizontal(1)].into()
        } else {
            rule::horizontal(1).into()
        }
    }
}

/// Height of the line below the cut, and of the one at the threshold.
const CUT: f32 = 2.0;
const THRESHOLD: f32 = 3.0;

/// The cut: a heavy line.
fn cut_line<'a>() -> Element<'a, Message> {
    rule::horizontal(CUT).style(style::rule::cut).into()
}

/// The threshold: a double line, which is another one without its colour too.
fn threshold_line<'a>() -> Element<'a, Message> {
    let hair = || rule::horizontal(1).style(style::rule::threshold);
    column![hair(), hair()].spacing(THRESHOLD - 2.0).into()
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

    /// The same for what may lie outside the scale: nothing there.
    fn within(&self, value: &Ratio) -> Option<u16> {
        let inside = *value > Ratio::integer(self.low) && *value < Ratio::integer(self.high);
        inside.then(|| self.thousandths(value))
    }
}
