//! What the minutes will say, in short, on a page: a reading of the session, not the document itself.

use iced::widget::{Column, column, container, row, rule, space};
use iced::{Center, Fill, Padding, Right};

use crate::domain::CandidateId;
use crate::domain::deliberation::Decision;
use crate::domain::phase::Phase;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::list::scroll;

use super::Message;

pub(super) fn view<'a>(context: &Context<'a>, order: &[CandidateId]) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let setup = session.setup();
    let state = session.state();
    let head = row![
        t::small(format!(
            "{}, {} {}",
            setup.organiser_short, setup.scheme, setup.edition
        ))
        .width(Fill),
        t::small(w.with("gui-page-version", &[("version", state.version.into())])),
    ];
    let dates: Vec<String> = {
        let mut dates: Vec<_> = setup.half_days.iter().map(|day| day.date).collect();
        dates.dedup();
        dates.into_iter().map(|date| w.weekday_date(date)).collect()
    };
    let mut page = column![
        head,
        space().height(spacing::L),
        t::h1(w.t("gui-page-title")),
        t::reading(format!("{}, {}", setup.town, w.list(&dates))).style(style::text::secondary),
    ]
    .spacing(spacing::XS);
    if state.phase != Phase::Adopted {
        let draft = container(t::h3(w.t("gui-page-draft")).style(style::text::warn)).padding([8, 0]);
        page = page.push(draft);
    }
    type Belongs = fn(&Decision) -> bool;
    let groups: [(&str, Belongs); 3] = [
        ("gui-page-laureates", |d| matches!(d, Decision::Laureate { .. })),
        ("gui-page-reserve", |d| matches!(d, Decision::Reserve { .. })),
        ("gui-page-rejected", |d| matches!(d, Decision::Rejected)),
    ];
    for (title, belongs) in groups {
        let mut lines: Vec<&CandidateId> = order
            .iter()
            .filter(|id| {
                state
                    .proposals
                    .get(*id)
                    .is_some_and(|proposal| belongs(&proposal.decision))
            })
            .collect();
        lines.sort_by_key(
            |id| match state.proposals.get(*id).map(|proposal| &proposal.decision) {
                Some(Decision::Reserve { place }) => *place,
                _ => 0,
            },
        );
        if !lines.is_empty() {
            page = page.push(section(context, w.t(title), &lines));
        }
    }
    if state.proposals.is_empty() {
        page = page.push(container(t::reading(w.t("gui-page-empty"))).padding([12, 0]));
    }
    if let Some(envelope) = session.envelope() {
        let amounts = [
            ("used", context.money(envelope.used).into()),
            ("total", context.money(envelope.total).into()),
        ];
        page = page.push(container(t::reading(w.with("gui-page-envelope", &amounts))).padding([8, 0]));
    }
    if !state.observations.is_empty() {
        page = page.push(column![
            container(t::h2(w.t("gui-page-observations"))).padding(Padding::default().top(14)),
            t::reading(state.observations.as_str()),
        ]);
    }
    page = page.push(container(t::reading(setup.wording.proposal.as_str())).padding([12, 0]));
    let sheet = container(page)
        .padding([48, 64])
        .width(760)
        .style(style::container::page);
    scroll(container(sheet).padding(spacing::XL).center_x(Fill))
        .width(Fill)
        .height(Fill)
        .into()
}

fn section<'a>(context: &Context<'a>, title: String, lines: &[&CandidateId]) -> Element<'a, Message> {
    let session = context.session;
    let rows = lines.iter().enumerate().map(|(i, id)| {
        let dossier = session.state().candidate(id);
        let proposal = session.state().proposals.get(*id);
        // Laureates by their order, the reserve by its places; those not proposed are in no order.
        let number = match proposal.map(|proposal| &proposal.decision) {
            Some(Decision::Laureate { .. }) => (i + 1).to_string(),
            Some(Decision::Reserve { place }) => place.to_string(),
            Some(Decision::Rejected) | None => String::new(),
        };
        let amount = match proposal.map(|proposal| &proposal.decision) {
            Some(Decision::Laureate { amount: Some(amount) }) => context.money(*amount),
            _ => String::new(),
        };
        let reason = proposal
            .map(|proposal| proposal.reason.as_str())
            .unwrap_or_default();
        let words = column![
            fit(dossier.map_or("", |c| c.project.as_str())).size(15.0, 20.0),
            fit(format!(
                "{} · {reason}",
                dossier.map_or("", |c| c.holder.as_str())
            ))
            .size(13.0, 18.0)
            .ink(|p| p.ink3),
        ]
        .width(Fill);
        let line = row![
            t::body(number)
                .style(style::text::secondary)
                .width(22)
                .align_x(Right),
            words,
            t::h3(amount).width(100).align_x(Right),
        ]
        .spacing(spacing::M)
        .align_y(Center);
        column![rule::horizontal(1), container(line).padding([6, 0])].into()
    });
    column![
        container(t::h2(title)).padding(Padding {
            top: 14.0,
            bottom: 6.0,
            left: 0.0,
            right: 0.0
        }),
        Column::with_children(rows)
    ]
    .into()
}
