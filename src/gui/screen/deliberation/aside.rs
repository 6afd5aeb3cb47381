//! Beside the rankings: the envelope live, how solid the list is, what still waits, and adoption.

use iced::widget::{Column, column, container, row, rule, space};
use iced::{Center, Fill};

use crate::domain::deliberation::{Decision, Subject};
use crate::domain::phase::Phase;
use crate::domain::{CandidateId, Money};
use crate::gui::icon::{self, Icon};
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::chrome;
use crate::gui::widget::envelope_gauge::{Share, envelope_gauge};
use crate::gui::widget::list::scroll;

use super::{Message, Purpose, Results};

pub(super) fn view<'a>(context: &Context<'a>, results: &Results) -> Element<'a, Message> {
    let w = context.words;
    let mut parts = Column::new().spacing(spacing::XXL);
    if let Some(envelope) = envelope(context, results) {
        parts = parts.push(envelope);
    }
    parts = parts
        .push(robustness(context, results))
        .push(awaited(context, results));
    let mut actions = row![].spacing(spacing::S).align_y(Center);
    if context.session.state().phase == Phase::Deliberation {
        actions = actions
            .push(b::quiet(
                b::face(w.t("gui-observe")).key("O"),
                Some(Message::Asked(Purpose::Observe)),
            ))
            .push(space().width(Fill))
            .push(b::primary(
                b::face(w.t("gui-adopt")),
                Some(Message::Asked(Purpose::Adopt)),
            ));
    }
    let content = column![scroll(parts).height(Fill), actions].spacing(spacing::M);
    container(content).padding(22).into()
}

fn envelope<'a>(context: &Context<'a>, results: &Results) -> Option<Element<'a, Message>> {
    let w = context.words;
    let envelope = context.session.envelope()?;
    let whole = envelope.total.in_cents().max(1);
    let granted = |id: &CandidateId| {
        context
            .session
            .laureates()
            .find(|(c, _)| *c == id)
            .and_then(|(_, amount)| amount)
    };
    let shares = results
        .order
        .iter()
        .filter_map(|id| {
            let amount = granted(id)?;
            let request = context
                .session
                .state()
                .candidate(id)?
                .request
                .unwrap_or(Money::ZERO);
            let thousandths = u32::try_from(amount.in_cents().saturating_mul(1000) / whole).unwrap_or(0);
            Some(Share {
                thousandths,
                partial: amount < request,
            })
        })
        .collect();
    let total = w.with(
        "gui-envelope-of",
        &[("total", context.money(envelope.total).into())],
    );
    let head = row![
        t::h2(w.t("gui-envelope-title")).width(Fill),
        t::h2(context.money(envelope.used)),
        space().width(6),
        t::small(total),
    ]
    .align_y(Center);
    let left = w.with(
        "gui-envelope-left",
        &[("left", context.money(envelope.left()).into())],
    );
    Some(
        column![head, envelope_gauge(shares), t::small(left)]
            .spacing(spacing::S)
            .into(),
    )
}

fn note<'a>(sign: Icon<'a>, words: String) -> Element<'a, Message> {
    column![
        rule::horizontal(1),
        row![container(sign).padding([2, 0]), t::body(words)]
            .spacing(10)
            .padding([8, 0])
    ]
    .into()
}

fn robustness<'a>(context: &Context<'a>, results: &Results) -> Element<'a, Message> {
    let w = context.words;
    let mut lines = column![t::h2(w.t("gui-robustness-title")), space().height(spacing::S)];
    match &results.robustness {
        None => lines = lines.push(note(icon::layers(), w.t("gui-robustness-none"))),
        Some(robustness) if robustness.same() => {
            let words = w.with("gui-robustness-same", &[("retained", robustness.retained.into())]);
            lines = lines.push(note(icon::check().style(style::icon::ok), words));
        }
        Some(robustness) => {
            for (juror, _) in robustness.without.iter().filter(|(_, same)| !same) {
                let name = context
                    .session
                    .seat(juror)
                    .map_or_else(|_| String::new(), |j| j.person.formal_name());
                let words = w.with("gui-robustness-changes", &[("juror", name.into())]);
                lines = lines.push(note(icon::alert().style(style::icon::warn), words));
            }
        }
    }
    if let Some(words) = gap(context, results) {
        lines = lines.push(note(icon::layers(), words));
    }
    lines.into()
}

/// How far the first dossier that is not retained stands from the last one that is.
fn gap(context: &Context<'_>, results: &Results) -> Option<String> {
    let retained = results.arithmetic.len();
    let last = results.ranking.ranked.get(retained.checked_sub(1)?)?;
    let next = results.ranking.ranked.get(retained)?;
    let gap = &last.score - &next.score;
    let points = context.words.decimal(&gap, context.session.setup().decimals);
    Some(
        context
            .words
            .with("gui-robustness-gap", &[("points", points.into())]),
    )
}

/// What must still be settled before adoption.
fn awaited<'a>(context: &Context<'a>, results: &Results) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let name = |id: &CandidateId| session.state().candidate(id).map_or("", |c| c.short.as_str());
    let mut lines = column![t::h2(w.t("gui-awaited-title")), space().height(spacing::S)];
    let undecided = results
        .order
        .iter()
        .filter(|id| !session.state().proposals.contains_key(*id))
        .count();
    if undecided > 0 {
        lines = lines.push(note(
            icon::clock(),
            w.with("gui-awaited-decisions", &[("count", undecided.into())]),
        ));
    } else {
        lines = lines.push(note(
            icon::check().style(style::icon::ok),
            w.t("gui-awaited-none"),
        ));
    }
    for tie in results.ranking.awaiting() {
        let names: Vec<String> = tie.candidates.iter().map(|id| name(id).to_owned()).collect();
        let words = [("rank", tie.rank.into()), ("projects", w.list(&names).into())];
        lines = lines.push(note(icon::scale(), w.with("gui-awaited-tie", &words)));
    }
    for id in results.order.iter().filter(|id| !session.may_decide(Some(id))) {
        let words = w.with("gui-awaited-quorum", &[("project", name(id).into())]);
        lines = lines.push(note(icon::users(), words));
    }
    for vote in &session.state().votes {
        if let (Subject::Candidate(id), None) = (&vote.on, vote.tally.carried()) {
            let words = w.with("gui-awaited-level", &[("project", name(id).into())]);
            lines = lines.push(note(icon::scale(), words));
        }
    }
    let rejected = session
        .state()
        .proposals
        .values()
        .filter(|p| p.decision == Decision::Rejected)
        .count();
    let laureates = session.laureates().count();
    let told = [("laureates", laureates.into()), ("rejected", rejected.into())];
    lines
        .push(rule::horizontal(1))
        .push(space().height(6))
        .push(chrome::fact(None, w.with("gui-awaited-count", &told)))
        .into()
}
