//! Beside the rankings: the envelope live, the dossier chosen, how solid the list is, what still waits, and adoption.

use iced::widget::{Column, column, container, row, rule, space};
use iced::{Center, Fill};

use crate::domain::deliberation::Subject;
use crate::domain::phase::Phase;
use crate::domain::robustness::NotYet;
use crate::domain::{CandidateId, Money, Refusal};
use crate::gui::font;
use crate::gui::icon::{self, Icon};
use crate::gui::screen::Context;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::envelope_gauge::{Share, envelope_gauge};
use crate::gui::widget::fading::fading;
use crate::gui::widget::list::scroll;

use super::possible::adoption;
use super::waiting::{again, level_votes};
use super::{Message, Purpose, Results, dossier, may_cast, may_vote};

/// A screen lower than this scrolls the whole panel: there is no room for parts that stay.
const LOW: f32 = 600.0;
/// With more than so many things to be settled, only a screen at least so high has room for a dossier between parts that stay.
const FEW: usize = 2;
const HIGH: f32 = 900.0;
/// So many things to be settled are told one by one.
const TOLD: usize = 4;
/// So many jurors whose absence changes the list are named here.
const NAMED: usize = 2;

pub(super) fn view<'a>(
    context: &Context<'a>,
    results: &Results,
    chosen: Option<&CandidateId>,
    typed: Option<(&CandidateId, Money)>,
    height: f32,
) -> Element<'a, Message> {
    let deliberating = context.session.state().phase == Phase::Deliberation;
    let dossier = chosen.and_then(|id| dossier::view(context, results, id));
    let solid = robustness(context, results);
    let adopted = adoption(context);
    let waits = deliberating.then(|| awaited(context, results, chosen, &adopted));
    let (waits, waiting) = waits.map_or((None, 0), |(waits, count)| (Some(waits), count));
    let envelope = envelope(context, results, typed);
    let mut content = column![].spacing(spacing::M);
    if height < LOW || (waiting > FEW && height < HIGH) {
        let all = column![]
            .push(envelope)
            .push(waits)
            .push(dossier.map(|(head, rest)| column![head, rest].spacing(spacing::XXS)))
            .push(solid)
            .spacing(spacing::XL);
        let all = container(all).padding(iced::padding::right(spacing::S));
        content = content.push(fading(scroll(all).height(Fill), |p| p.canvas));
    } else {
        if let Some(envelope) = envelope {
            content = content.push(envelope).push(rule::horizontal(1));
        }
        // What the record says of a dossier may be long and scrolls; how solid the list is stays in sight.
        let dossier: Element<'a, Message> = match dossier {
            Some((head, rest)) => column![head, fading(scroll(rest).height(Fill), |p| p.canvas)]
                .spacing(spacing::XXS)
                .into(),
            None => space().into(),
        };
        content = content.push(container(dossier).height(Fill));
        content = content.push(rule::horizontal(1)).push(solid);
        if let Some(waits) = waits {
            content = content.push(rule::horizontal(1)).push(waits);
        }
    }
    if deliberating {
        content = content.push(actions(context, adopted.is_ok()));
    }
    container(content).padding([18.0, 22.0]).into()
}

fn actions<'a>(context: &Context<'a>, adoptable: bool) -> Element<'a, Message> {
    let w = context.words;
    let adopt = if context.density == Density::Small {
        "gui-adopt-short"
    } else {
        "gui-adopt"
    };
    row![
        b::quiet(
            b::face(w.t("gui-observe")).key("O"),
            Some(Message::Asked(Purpose::Observe)),
        ),
        space().width(Fill),
        b::primary(
            b::face(w.t(adopt)).key("A"),
            adoptable.then_some(Message::Asked(Purpose::Adopt)),
        ),
    ]
    .spacing(spacing::S)
    .align_y(Center)
    .into()
}

/// Whether the minutes could be adopted now by those present, or what is missing, in words.
pub(super) fn adoptable(context: &Context<'_>) -> Result<(), String> {
    adoption(context).map_err(|refusal| context.words.refusal(context.session, &refusal))
}

/// The envelope with the amount that is being typed, as if it were proposed.
fn envelope<'a>(
    context: &Context<'a>,
    results: &Results,
    typed: Option<(&CandidateId, Money)>,
) -> Option<Element<'a, Message>> {
    let w = context.words;
    let mut envelope = context.session.envelope()?;
    let mut laureates = context.session.laureates().count();
    if let Some((id, amount)) = typed {
        let before = context.session.laureates().find(|(laureate, _)| *laureate == id);
        let before = before.map(|(_, amount)| amount.unwrap_or_default());
        laureates += usize::from(before.is_none());
        envelope.used = envelope.used - before.unwrap_or_default() + amount;
    }
    let whole = envelope.total.in_cents().max(1);
    let granted = |id: &CandidateId| {
        context
            .session
            .laureates()
            .find(|(c, _)| *c == id)
            .and_then(|(_, amount)| amount)
    };
    let granted = |id: &CandidateId| match typed {
        Some((typing, amount)) if typing == id => Some(amount),
        _ => granted(id),
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
    let left = envelope.left();
    let told = [
        ("left", context.money(left).into()),
        ("laureates", laureates.into()),
    ];
    let under: Element<'a, Message> = if left < Money::ZERO {
        let beyond = context.money(Money::ZERO - left);
        let words = w.with("delib-live-beyond", &[("amount", beyond.into())]);
        note(icon::alert().style(style::icon::warn), words)
    } else {
        t::small(w.with("delib-envelope", &told)).into()
    };
    Some(
        column![head, envelope_gauge(shares), under]
            .spacing(spacing::S)
            .into(),
    )
}

fn note<'a>(sign: Icon, words: String) -> Element<'a, Message> {
    row![container(sign).padding([2, 0]), t::body(words).width(Fill)]
        .spacing(10)
        .padding([2, 0])
        .into()
}

/// Something to be settled, and the key that settles it.
fn wait<'a>(sign: Icon, words: String, key: String) -> Element<'a, Message> {
    let mut line = row![container(sign).padding([2, 0]), t::body(words).width(Fill)].spacing(10);
    if !key.is_empty() {
        line = line.push(t::body(key).font(font::SEMIBOLD));
    }
    line.padding([3, 0]).into()
}

fn robustness<'a>(context: &Context<'a>, results: &Results) -> Element<'a, Message> {
    let w = context.words;
    // The panel behind this key says the rest.
    let mut lines = column![
        row![
            t::h2(w.t("gui-robustness-title")).width(Fill),
            t::body("Z").font(font::SEMIBOLD)
        ]
        .align_y(Center)
    ];
    if !context.session.dossiers_open().is_empty() {
        // Reopened marks are marks still to be given: a figure here could sway them.
        return lines
            .push(note(icon::layers(), w.robust_not_yet(NotYet::MarksOpen)))
            .into();
    }
    match &results.robustness {
        None => lines = lines.push(note(icon::layers(), w.t("gui-robustness-none"))),
        Some(robustness) if robustness.same() => {
            let words = w.with("gui-robustness-same", &[("retained", robustness.retained.into())]);
            lines = lines.push(note(icon::check().style(style::icon::ok), words));
        }
        Some(robustness) => {
            let changing = || {
                let without = robustness.without.iter();
                without
                    .filter(|left_out| !left_out.same())
                    .map(|left_out| &left_out.juror)
            };
            for juror in changing().take(NAMED) {
                let name = context
                    .session
                    .seat(juror)
                    .map_or_else(|_| String::new(), |j| j.person.formal_name());
                let words = w.with("gui-robustness-changes", &[("juror", name.into())]);
                lines = lines.push(note(icon::alert().style(style::icon::warn), words));
            }
            let more = changing().count().saturating_sub(NAMED);
            if more > 0 {
                let words = w.with("delib-wait-more", &[("count", more.into())]);
                lines = lines.push(t::small(words));
            }
        }
    }
    if let Some(words) = gap(context, results) {
        lines = lines.push(note(icon::layers(), words));
    }
    lines.into()
}

/// How far the first dossier that is not retained stands from the last one that is, where the method gives points: the same list as
/// the sentences above it speak of.
fn gap(context: &Context<'_>, results: &Results) -> Option<String> {
    let retained = results.robustness.as_ref()?.retained;
    let ranked = &results.ranking.ranked;
    let last = ranked.iter().rev().find(|ranked| ranked.rank <= retained)?;
    let next = ranked.iter().find(|ranked| ranked.rank > retained)?;
    let gap = last.outcome.points()? - next.outcome.points()?;
    let points = context.words.short(&gap, context.session.setup().decimals);
    Some(
        context
            .words
            .with("gui-robustness-gap", &[("points", points.into())]),
    )
}

/// What must still be settled before adoption, each with its key; the most pressing first, the rest counted.
fn awaited<'a>(
    context: &Context<'a>,
    results: &Results,
    chosen: Option<&CandidateId>,
    adoption: &Result<(), Refusal>,
) -> (Element<'a, Message>, usize) {
    let (w, session) = (context.words, context.session);
    // A key acts on the dossier chosen: on another one, Enter goes to the dossier that waits.
    let on = |concerned: &[CandidateId], key: &str| {
        if key.is_empty() || chosen.is_some_and(|id| concerned.contains(id)) {
            key.to_owned()
        } else {
            w.t("gui-key-enter")
        }
    };
    let name = |id: &CandidateId| w.dossier_name(session, id);
    let mut waits: Vec<Element<'a, Message>> = Vec::new();
    for id in results.order.iter().filter(|id| !session.may_decide(Some(id))) {
        let words = w.with("delib-wait-quorum", &[("project", name(id).into())]);
        let key = on(std::slice::from_ref(id), "Q");
        waits.push(wait(icon::users().style(style::icon::warn), words, key));
    }
    if !session.may_decide(None) {
        waits.push(wait(
            icon::users().style(style::icon::warn),
            w.t("delib-wait-quorum-all"),
            "Q".into(),
        ));
    }
    for tie in results.ranking.awaiting() {
        let names: Vec<String> = tie.candidates.iter().map(name).collect();
        let words = [("rank", tie.rank.into()), ("projects", w.list(&names).into())];
        let subject = Subject::Tie(tie.candidates.clone());
        let voted = session
            .state()
            .votes
            .iter()
            .any(|vote| vote.on.same_tie(&tie.candidates));
        let key = match tie.candidates.first() {
            Some(first) if voted && may_cast(context, &subject, first) => "C",
            _ if may_vote(context, &tie.candidates) => "V",
            _ => "",
        };
        waits.push(wait(
            icon::scale(),
            w.with("gui-awaited-tie", &words),
            on(&tie.candidates, key),
        ));
    }
    for (id, subject) in level_votes(session) {
        let (key, does) = if may_cast(context, subject, id) {
            ("C", "delib-wait-level")
        } else {
            ("V", "delib-wait-level-recused")
        };
        let words = w.with(does, &[("project", name(id).into())]);
        waits.push(wait(icon::scale(), words, on(std::slice::from_ref(id), key)));
    }
    match adoption {
        Ok(()) => waits.push(wait(
            icon::check().style(style::icon::ok),
            w.t("delib-wait-ready"),
            "A".into(),
        )),
        Err(Refusal::Undecided { candidates }) => {
            let words = w.with("gui-awaited-decisions", &[("count", candidates.len().into())]);
            waits.push(wait(icon::clock(), words, "L R X P".into()));
            for id in again(session, candidates) {
                let words = w.with("delib-wait-again", &[("project", name(id).into())]);
                let key = on(std::slice::from_ref(id), "M");
                waits.push(wait(icon::alert().style(style::icon::warn), words, key));
            }
        }
        Err(Refusal::NoQuorum { .. }) => {}
        Err(other) => waits.push(wait(
            icon::alert().style(style::icon::warn),
            w.refusal(session, other),
            String::new(),
        )),
    }
    let more = waits.len().saturating_sub(TOLD);
    waits.truncate(TOLD);
    if more > 0 {
        let words = w.with("delib-wait-more", &[("count", more.into())]);
        waits.push(t::small(words).into());
    }
    let count = waits.len();
    let title = t::h2(w.t("gui-awaited-title"));
    let told = column![title, Column::with_children(waits)].spacing(spacing::XXS);
    (told.into(), count)
}
