//! What is laid over the deliberation, in two parts: how solid the list is, one sentence and one picture a figure; and the jurors
//! among themselves, drawn by [`jury`](super::jury).
//!
//! It names jurors, so it is for the chair's eyes; nothing of it is printed or reaches the room.

use std::sync::Arc;

use iced::widget::{
    Column, Id, Row, center_x, column, container, mouse_area, opaque, row, rule, space, stack,
};
use iced::{Center, Fill, Right};

use crate::domain::robustness::{Agreement, Analysis, Bootstrap, NotYet};
use crate::domain::setup::Method;
use crate::domain::{CandidateId, Digest, Session};
use crate::gui::focus::FLOATING;
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::chrome::inner_tab;
use crate::gui::widget::fading::fading;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::interval::{Interval, interval};
use crate::gui::widget::list::scroll;
use crate::locale::robustness::hundredths;

use super::jury::Jury;
use super::{Message, Results};

/// The name of the scrolled part.
pub const PAGE: &str = "solidity";

/// The panel's width.
const WIDTH: f32 = 860.0;

const LINE: f32 = 26.0;
const NAME: f32 = 230.0;
const COUNT: f32 = 86.0;
const METHOD: f32 = 92.0;

/// What of the panel is in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// How solid the list is.
    #[default]
    List,
    /// The jurors among themselves.
    Jury,
}

impl Part {
    /// In the order of the tabs.
    pub const ALL: [Self; 2] = [Self::List, Self::Jury];

    /// Its title and its key.
    fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::List => ("gui-robustness-title", "Z"),
            Self::Jury => ("jury-title", "J"),
        }
    }
}

/// What is laid over the screen: nothing known yet, then the figures of the session as it was when asked.
#[derive(Debug, Default)]
pub struct Solidity {
    pub(super) part: Part,
    pub(super) known: Option<Known>,
}

/// An analysis and the panel's diagnostics, or why there are none.
#[derive(Debug, Clone)]
pub struct Known {
    /// The entry that it stands for.
    pub(super) head: Digest,
    list: Arc<Result<Analysis, NotYet>>,
    jury: Arc<Option<Jury>>,
}

impl Known {
    /// Of a session; many rankings, so never on the interface's thread.
    pub fn of(session: &Session) -> Self {
        Self {
            head: session.head(),
            list: Arc::new(session.analysis()),
            jury: Arc::new(Jury::of(session)),
        }
    }
}

impl Solidity {
    /// The screen with the panel over it.
    pub(super) fn over<'a>(
        &'a self,
        under: Element<'a, Message>,
        context: &Context<'a>,
        results: &'a Results,
    ) -> Element<'a, Message> {
        let w = context.words;
        let tabs = Part::ALL.map(|part| {
            let (title, key) = part.told();
            let label = format!("{}  {key}", w.t(title));
            inner_tab(label, part == self.part, Message::PanelAsked(part))
        });
        let head = row![
            Row::with_children(tabs).spacing(spacing::XL),
            t::small(w.t("solidity-confidential"))
                .style(style::text::label)
                .width(Fill)
                .align_x(Right),
        ]
        .spacing(spacing::XL)
        .align_y(Center);
        let shown = |figures| fading(scroll(figures).id(Id::new(PAGE)).height(Fill), |p| p.surface);
        let body: Element<'a, Message> = match (self.known.as_ref(), self.part) {
            (None, _) => t::reading(w.t("gui-computing")).into(),
            (Some(known), Part::List) => match known.list.as_ref() {
                Err(why) => t::reading(w.robust_not_yet(*why)).into(),
                Ok(analysis) => shown(figures(context, results, analysis)),
            },
            (Some(known), Part::Jury) => match known.jury.as_ref() {
                None => t::reading(w.t("jury-marks-open")).into(),
                Some(jury) => shown(jury.view(context)),
            },
        };
        let panel = container(column![head, rule::horizontal(1), body].spacing(spacing::M))
            .padding(spacing::XL)
            .width(WIDTH)
            .height(Fill)
            .id(Id::new(FLOATING))
            .style(style::container::floating);
        let around = container(center_x(opaque(panel))).padding([spacing::XL, spacing::XL]);
        let veil = mouse_area(around.width(Fill).height(Fill).style(style::container::veil))
            .on_press(Message::Dismissed);
        stack![under, opaque(veil)].into()
    }
}

fn figures<'a>(context: &Context<'a>, results: &'a Results, analysis: &'a Analysis) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let mut page = Column::new().spacing(spacing::XL);
    page = page.push(t::h3(w.robust_zone(session, analysis)));
    page = page.push(part(w.t("solidity-without"), without(context, analysis)));
    if !analysis.recusals.is_empty() {
        let lines = analysis.recusals.iter().map(|effect| {
            let sign = if effect.rank == effect.elsewhere {
                Glyph::Complete
            } else {
                Glyph::Warning
            };
            said(sign, w.robust_recusal(session, effect))
        });
        page = page.push(part(
            w.t("solidity-recusals"),
            Column::with_children(lines).spacing(spacing::S).into(),
        ));
    }
    if let Some(gap) = &analysis.gap {
        let lines = w
            .robust_gap(session, gap)
            .into_iter()
            .map(|words| t::body(words).into());
        page = page.push(part(
            w.t("solidity-gap"),
            Column::with_children(lines).spacing(spacing::XS).into(),
        ));
    }
    let drawn = match &analysis.bootstrap {
        Some(bootstrap) => draws(context, results, analysis, bootstrap),
        None => t::body(w.robust_draws(None)).into(),
    };
    page = page.push(part(w.t("solidity-draws"), drawn));
    page = page.push(part(w.t("solidity-methods"), methods(context, analysis)));
    container(page).padding([0.0, spacing::L]).into()
}

pub(super) fn part<'a>(title: String, content: Element<'a, Message>) -> Element<'a, Message> {
    column![t::h2(title), content].spacing(spacing::S).into()
}

pub(super) fn said<'a>(sign: Glyph, words: String) -> Element<'a, Message> {
    row![glyph(sign), t::body(words).width(Fill)]
        .spacing(spacing::S)
        .into()
}

/// Each juror left out: a sign, and what would change.
fn without<'a>(context: &Context<'a>, analysis: &Analysis) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    if let Some(words) = w.robust_same(&analysis.robustness) {
        return said(Glyph::Complete, words);
    }
    let changes = analysis.robustness.changes();
    let same = analysis.robustness.without.len() - changes;
    let mut lines = Column::new().spacing(spacing::S);
    for left_out in &analysis.robustness.without {
        if let Some(words) = w.robust_without(session, left_out) {
            lines = lines.push(said(Glyph::Warning, words));
        }
    }
    if same > 0 {
        lines = lines.push(said(
            Glyph::Complete,
            w.with("solidity-others", &[("count", same.into())]),
        ));
    }
    lines.into()
}

/// Each ranked dossier: how often it is retained, and between which ranks it stands.
fn draws<'a>(
    context: &Context<'a>,
    results: &'a Results,
    analysis: &Analysis,
    bootstrap: &'a Bootstrap,
) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let last = u32::try_from(results.ranking.ranked.len()).unwrap_or(u32::MAX);
    let head = row![
        t::label(w.t("solidity-column-project")).width(NAME),
        t::label(w.t("solidity-column-retained"))
            .width(COUNT)
            .align_x(Right),
        t::label(w.with("solidity-column-ranks", &[("last", last.into())])).width(Fill),
    ]
    .spacing(spacing::L);
    let mut lines = column![t::body(w.robust_draws(Some(bootstrap))), head].spacing(spacing::XS);
    for drawn in &bootstrap.dossiers {
        let name = session
            .state()
            .candidate(&drawn.candidate)
            .map_or("", |dossier| dossier.short.as_str());
        let of = hundredths(drawn.retained, bootstrap.draws);
        let unsure = analysis.discussion.contains(&drawn.candidate);
        let line = row![
            fit(name)
                .two_lines()
                .font(if unsure { font::SEMIBOLD } else { font::REGULAR })
                .width(NAME),
            t::body(w.with("solidity-of-hundred", &[("of", of.into())]))
                .width(COUNT)
                .align_x(Right),
            interval(
                Interval {
                    between: drawn.interval,
                    rank: results
                        .ranking
                        .of(&drawn.candidate)
                        .map_or(last, |ranked| ranked.rank),
                    retained: analysis.robustness.retained,
                    last,
                },
                LINE,
            ),
        ]
        .spacing(spacing::L)
        .align_y(Center);
        lines = lines.push(line);
    }
    lines.into()
}

/// Each method, and each dossier that it puts in the list or out of it.
fn methods<'a>(context: &Context<'a>, analysis: &'a Analysis) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let told = |agreement: &&Agreement| agreement.method != session.method();
    let mut lines = Column::new().spacing(spacing::S);
    for agreement in analysis.methods.iter().filter(told) {
        let sign = match (&agreement.list, agreement.same) {
            (Err(_), _) => Glyph::ToCome,
            (Ok(_), true) => Glyph::Complete,
            (Ok(_), false) => Glyph::Warning,
        };
        lines = lines.push(said(sign, w.robust_method(session, &analysis.list, agreement)));
    }
    let differ = differing(analysis);
    if differ.is_empty() {
        return lines.into();
    }
    let defined: Vec<(Method, &Vec<CandidateId>)> = analysis
        .methods
        .iter()
        .filter_map(|agreement| Some((agreement.method, agreement.list.as_ref().ok()?)))
        .collect();
    let heads = defined.iter().map(|(method, _)| {
        container(fit(w.t(&format!("method-short-{}", method.code()))).size(12.0, 16.0))
            .width(METHOD)
            .into()
    });
    let mut table = column![row![space().width(NAME)].extend(heads).spacing(spacing::S)].spacing(spacing::XS);
    for id in differ {
        let name = session
            .state()
            .candidate(id)
            .map_or("", |dossier| dossier.short.as_str());
        let cells = defined.iter().map(|(_, list)| {
            let sign = if list.contains(id) {
                Glyph::Complete
            } else {
                Glyph::ToCome
            };
            container(glyph(sign)).width(METHOD).into()
        });
        table = table.push(
            row![fit(name).width(NAME)]
                .extend(cells)
                .spacing(spacing::S)
                .align_y(Center),
        );
    }
    column![
        lines,
        t::small(w.t("solidity-methods-legend")).style(style::text::label),
        table
    ]
    .spacing(spacing::M)
    .into()
}

/// Dossiers that some method retains and another does not.
fn differing(analysis: &Analysis) -> Vec<&CandidateId> {
    let lists: Vec<&Vec<CandidateId>> = analysis
        .methods
        .iter()
        .filter_map(|a| a.list.as_ref().ok())
        .collect();
    let mut differ: Vec<&CandidateId> = Vec::new();
    for id in lists.iter().copied().flatten() {
        if !differ.contains(&id) && lists.iter().any(|list| !list.contains(id)) {
            differ.push(id);
        }
    }
    differ
}
