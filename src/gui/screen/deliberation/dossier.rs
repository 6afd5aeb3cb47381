//! The dossier chosen, beside the rankings: why it has its rank, the sum redone, and what was decided on it.

use iced::widget::{Column, column, row, rule, space};
use iced::{Center, Fill, Right};

use crate::domain::candidate::Passage;
use crate::domain::deliberation::Subject;
use crate::domain::panel::Juror;
use crate::domain::ranking::Ranked;
use crate::domain::scoring::MarkState;
use crate::domain::setup::Method;
use crate::domain::{CandidateId, Ratio};
use crate::gui::screen::Context;
use crate::gui::screen::history::Told;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, typography as t};
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};

use super::{Message, Results};

/// What is said of a dossier: who asks for what and why it has its rank, then the totals and what the record tells.
pub(super) fn view<'a>(
    context: &Context<'a>,
    results: &Results,
    candidate: &CandidateId,
) -> Option<(Element<'a, Message>, Element<'a, Message>)> {
    let (w, session) = (context.words, context.session);
    let dossier = session.state().candidate(candidate)?;
    let quarter = dossier.quarter.as_ref().map(|quarter| quarter.name.as_str());
    let mut about = dossier.holder.clone();
    if let Some(quarter) = quarter {
        about = format!("{about}, {quarter}");
    }
    if let Some(request) = dossier.request {
        let words = w.with("delib-request", &[("amount", context.money(request).into())]);
        about = format!("{about}. {words}");
    }
    let mut parts = column![t::h2(dossier.short.as_str()), t::small(about)].spacing(spacing::XXS);
    let before = Told::of(context.before.on(candidate), w);
    if let Some(told) = &before {
        parts = parts.push(t::small(told.head.clone()));
    }
    parts = parts.push(space().height(spacing::XS));
    let mut rest = column![].spacing(spacing::XXS);
    match results.ranking.of(candidate) {
        Some(ranked) => {
            let rank = [("rank", ranked.rank.into())];
            let why = w.explain_rank(session, &results.contest, ranked);
            parts = parts
                .push(t::body(format!("{} {why}", w.with("delib-rank", &rank))))
                .push(space().height(spacing::XS));
            if let Some((line, retained)) = results.crossing(candidate) {
                let words = t::body(w.jury_crossing(session, line, retained));
                let sign = glyph(Glyph::Warning);
                parts = parts
                    .push(row![sign, words.width(Fill)].spacing(spacing::S))
                    .push(space().height(spacing::XS));
            }
            rest = rest.push(totals(context, results, ranked));
        }
        None => {
            let unranked = results
                .ranking
                .unranked
                .iter()
                .find(|unranked| unranked.candidate == *candidate);
            if let Some(unranked) = unranked {
                let why = [("why", w.unranked(&unranked.reason).into())];
                parts = parts.push(t::body(w.with("delib-unranked", &why)));
            }
            if let Passage::Withdrawn(reason) | Passage::Disqualified(reason) =
                session.state().passage(candidate)
            {
                parts = parts.push(t::body(reason.as_str()));
            }
        }
    }
    for line in record(context, results, candidate) {
        rest = rest
            .push(space().height(spacing::XXS))
            .push(rule::horizontal(1))
            .push(t::body(line));
    }
    if let Some(told) = before {
        rest = rest.push(space().height(spacing::XXS)).push(rule::horizontal(1));
        for detail in told.details {
            rest = rest.push(t::small(detail));
        }
        for doubt in told.doubts {
            let line = row![glyph(Glyph::Warning), t::small(doubt).width(Fill)];
            rest = rest.push(line.spacing(spacing::S));
        }
        rest = rest.push(t::label(w.t("before-how")));
    }
    Some((parts.into(), rest.into()))
}

/// So many jurors stand in one column.
const ONE_COLUMN: usize = 10;

/// Every juror's total, right-aligned, then their sum: the score can be redone by hand.
fn totals<'a>(context: &Context<'a>, results: &Results, ranked: &Ranked) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let sheets = results
        .contest
        .contenders
        .iter()
        .find(|contender| contender.candidate == ranked.candidate)
        .map(|contender| contender.sheets.as_slice())
        .unwrap_or_default();
    let figure = |total: &Ratio| figure(context, sheets.iter().map(|sheet| &sheet.total), total);
    let mut sorted: Vec<&Ratio> = sheets.iter().map(|sheet| &sheet.total).collect();
    sorted.sort();
    // What the outcome is read from: the middle totals of a median, the middle grade of a gauge.
    let (low, high) = match results.contest.method {
        Method::Median => (sorted.len().saturating_sub(1) / 2, sorted.len() / 2),
        Method::MajorityGauge => (
            sorted.len().saturating_sub(1) / 2,
            sorted.len().saturating_sub(1) / 2,
        ),
        Method::WeightedMean | Method::TrimmedMean | Method::Borda | Method::Schulze => {
            (usize::MAX, usize::MAX)
        }
    };
    let middle = |total: &Ratio| sorted.get(low) == Some(&total) || sorted.get(high) == Some(&total);
    // A gauge compares grades, so it shows the grade itself and not what it is worth.
    let shown = |juror: &Juror, total: &Ratio| match results.contest.method {
        Method::MajorityGauge => given(context, juror, &ranked.candidate),
        Method::WeightedMean | Method::Median | Method::TrimmedMean | Method::Borda | Method::Schulze => {
            figure(total)
        }
    };
    let line = |juror: &Juror| -> Element<'a, Message> {
        let name = fit(juror.person.short_name()).size(13.0, 18.0);
        match sheets.iter().find(|sheet| sheet.juror == juror.id) {
            Some(sheet) if middle(&sheet.total) => row![
                Element::from(name),
                glyph(Glyph::Now),
                t::sized(shown(juror, &sheet.total), 13.0, 18.0)
            ]
            .spacing(spacing::XS)
            .align_y(Center)
            .into(),
            Some(sheet) => {
                let total = t::sized(shown(juror, &sheet.total), 13.0, 18.0);
                row![Element::from(name), total].spacing(spacing::XS).into()
            }
            None => row![
                Element::from(name.ink(|p| p.ink2)),
                t::small(without(context, juror, &ranked.candidate))
            ]
            .spacing(spacing::XS)
            .into(),
        }
    };
    // Two columns, read one after the other, for a large panel on a laptop: a small window has no room for its names, a large screen
    // is high enough for one column.
    let jurors: Vec<&Juror> = session.counted_jurors().collect();
    let two = jurors.len() > ONE_COLUMN && context.density == Density::Normal;
    let first = if two {
        jurors.len().div_ceil(2)
    } else {
        jurors.len()
    };
    let (left, right) = jurors.split_at(first);
    let half = |half: &[&Juror]| {
        let lines = half.iter().map(|juror| line(juror));
        Column::with_children(lines).spacing(1).width(Fill)
    };
    let right = two.then(|| half(right));
    let mut lines = column![row![half(left)].push(right).spacing(spacing::L)].spacing(1);
    if results.contest.method == Method::WeightedMean {
        let sum: Ratio = sheets.iter().map(|sheet| sheet.total.clone()).sum();
        lines = lines.push(rule::horizontal(1)).push(row![
            t::small(w.t("delib-sum")).width(Fill),
            t::h3(figure(&sum)).align_x(Right),
        ]);
    }
    lines.into()
}

/// A total with as many decimals as the longest of its neighbours, so that commas stand below each other.
fn figure<'r>(context: &Context<'_>, others: impl Iterator<Item = &'r Ratio>, value: &Ratio) -> String {
    let decimals = |ratio: &Ratio| -> Option<usize> {
        let text = ratio.exact_decimal()?;
        Some(text.split_once('.').map_or(0, |(_, after)| after.len()))
    };
    let most = others
        .map(decimals)
        .try_fold(0, |most, one| one.map(|one| most.max(one)));
    match most.and_then(|most| u32::try_from(most).ok()) {
        Some(most) => context.words.decimal(value, most),
        None => context.words.exact(value),
    }
}

/// What a juror gave on the one criterion that is counted.
fn given(context: &Context<'_>, juror: &Juror, candidate: &CandidateId) -> String {
    let sheet = context.session.sheet(&juror.id, candidate);
    let mut criteria = context.session.setup().criteria.iter();
    let counted = criteria.find(|criterion| criterion.counted);
    counted.map_or_else(String::new, |criterion| {
        context.words.cell(sheet.state(&criterion.id))
    })
}

/// Why a juror's marks do not count here.
fn without(context: &Context<'_>, juror: &Juror, candidate: &CandidateId) -> String {
    let session = context.session;
    let sheet = session.sheet(&juror.id, candidate);
    let counted = session
        .setup()
        .criteria
        .iter()
        .filter(|criterion| criterion.counted);
    counted
        .map(|criterion| sheet.state(&criterion.id))
        .find(|state| !matches!(state, MarkState::Marked(_)))
        .map(|state| context.words.cell(state))
        .unwrap_or_default()
}

/// What was recorded about a dossier, in words and with its time.
fn record(context: &Context<'_>, results: &Results, candidate: &CandidateId) -> Vec<String> {
    let (w, session) = (context.words, context.session);
    let state = session.state();
    let at = |entry: u64| {
        session
            .moment_of(entry)
            .map_or_else(String::new, |m| w.time(m.wall))
    };
    let mut told = Vec::new();
    if let Some(placement) = state.placements.iter().rev().find(|p| p.candidate == *candidate) {
        let mut args = vec![
            ("place", w.ordinal(placement.place).into()),
            ("reason", placement.reason.as_str().into()),
            ("time", w.time(placement.at.wall).into()),
        ];
        let key = match &placement.by {
            Some(by) => {
                args.push(("juror", w.juror_name(session, by).into()));
                "delib-placed-by"
            }
            None => "delib-placed",
        };
        told.push(w.with(key, &args));
    }
    let concerns = |on: &Subject| match on {
        Subject::Candidate(id) => id == candidate,
        Subject::Tie(group) => group.contains(candidate),
        Subject::Motion(_) => false,
    };
    for vote in state.votes.iter().filter(|vote| concerns(&vote.on)) {
        let tally = w.tally_of(&vote.tally, |id| w.dossier_name(session, id));
        let args = [("tally", tally.into()), ("time", at(vote.entry).into())];
        told.push(w.with("delib-voted", &args));
    }
    for cast in state.casting_votes.iter().filter(|cast| concerns(&cast.on)) {
        let args = [
            (
                "choice",
                w.choice(&cast.choice, |id| w.dossier_name(session, id)).into(),
            ),
            ("reason", cast.reason.as_str().into()),
            ("time", at(cast.entry).into()),
        ];
        told.push(w.with("delib-cast", &args));
    }
    if let Some(proposal) = state.proposals.get(candidate) {
        let currency = session.setup().grants.as_ref();
        let currency = currency.map_or("EUR", |grants| grants.currency.as_str());
        let args = [
            ("decision", w.decision(&proposal.decision, currency).into()),
            ("reason", proposal.reason.as_str().into()),
            ("time", at(proposal.entry).into()),
        ];
        told.push(w.with("delib-decided", &args));
    } else if let Some(lacks) = super::series::short(session, results, candidate) {
        told.push(w.with("delib-does-not-fit", &[("lacks", context.money(lacks).into())]));
    }
    for recusal in state
        .recusals
        .iter()
        .filter(|r| r.in_force() && r.candidate == *candidate)
    {
        let juror = [("jurors", w.juror_name(session, &recusal.juror).into())];
        told.push(w.with("delib-recused", &juror));
    }
    told
}
