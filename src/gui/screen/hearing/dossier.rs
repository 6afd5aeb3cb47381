//! The dossier as the jury reads it: title, facts, money, text, technical opinion, attachments.

use iced::widget::{Column, Row, button, column, container, row, rule, space};
use iced::{Center, Fill, FillPortion, Padding};

use crate::domain::Money;
use crate::domain::candidate::{Candidate, CoFinancingState};
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::chrome::field;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::list::scroll;

use super::Message;
use super::pieces::{self, Pieces};

pub(super) fn view<'a>(
    context: &Context<'a>,
    dossier: &'a Candidate,
    pieces: &Pieces,
) -> Element<'a, Message> {
    let (size, line) = context.density.title();
    let title = column![
        t::sized(dossier.project.as_str(), size, line).font(font::SEMIBOLD),
        t::sized(dossier.holder.as_str(), 16.0, 22.0),
    ]
    .spacing(spacing::S);
    let mut page = column![title, facts(context, dossier)]
        .spacing(spacing::L)
        .max_width(context.density.page());
    if let Some(money) = money(context, dossier) {
        page = page.push(money);
    }
    if !dossier.summary.is_empty() {
        page = page.push(section(
            context,
            context.words.t("gui-dossier-summary"),
            &dossier.summary,
        ));
    }
    for part in &dossier.sections {
        page = page.push(section(context, part.title.clone(), &part.text));
    }
    if let Some(opinion) = opinion(context, dossier) {
        page = page.push(opinion);
    }
    page = page.push(lists(context, dossier, pieces));
    let edge = Padding {
        top: spacing::M,
        right: spacing::PAGE,
        bottom: spacing::AIR,
        left: spacing::PAGE,
    };
    scroll(container(page).padding(edge))
        .width(Fill)
        .height(Fill)
        .into()
}

fn facts<'a>(context: &Context<'a>, dossier: &Candidate) -> Element<'a, Message> {
    let w = context.words;
    let mut lines: Vec<Element<'a, Message>> = Vec::new();
    let mut add = |label: &str, value: String| {
        if !value.is_empty() {
            lines.push(field(w.t(label), value));
        }
    };
    if let Some(quarter) = &dossier.quarter {
        let communes = w.list(&quarter.communes);
        add(
            "gui-dossier-quarter",
            w.with(
                "gui-dossier-quarter-in",
                &[
                    ("name", quarter.name.as_str().into()),
                    ("communes", communes.into()),
                ],
            ),
        );
    }
    let contract: Vec<&str> = [dossier.contract.as_str(), dossier.head_of_project.as_str()]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect();
    add("gui-dossier-contract", contract.join(", "));
    add("gui-dossier-theme", dossier.theme.clone());
    add("gui-dossier-public", dossier.public.clone());
    let earlier: Vec<String> = dossier
        .earlier_labels
        .iter()
        .map(|label| match label.amount {
            Some(amount) => w.with(
                "gui-dossier-laureate-amount",
                &[
                    ("edition", label.edition.as_str().into()),
                    ("amount", context.money(amount).into()),
                ],
            ),
            None => w.with(
                "gui-dossier-laureate",
                &[("edition", label.edition.as_str().into())],
            ),
        })
        .collect();
    add("gui-dossier-earlier", w.list(&earlier));
    Column::with_children(lines).spacing(spacing::XXS).into()
}

/// The budget as one bar: what is asked for here, what is certain, what is asked for elsewhere, and what remains.
fn money<'a>(context: &Context<'a>, dossier: &Candidate) -> Option<Element<'a, Message>> {
    let w = context.words;
    let (request, budget) = (dossier.request?, dossier.budget?);
    let of = |state: CoFinancingState| -> Money {
        dossier
            .co_financing
            .iter()
            .filter(|c| c.state == state)
            .map(|c| c.amount)
            .sum()
    };
    let (acquired, asked) = (of(CoFinancingState::Acquired), of(CoFinancingState::Requested));
    let share = |amount: Money| {
        u16::try_from(amount.in_cents().saturating_mul(1000) / budget.in_cents().max(1)).unwrap_or(1000)
    };
    let percent = u32::from(share(request)) / 10;
    let mut parts = vec![(
        request,
        w.with("gui-dossier-request", &[("percent", percent.into())]),
        style::container::accent as fn(&_) -> _,
    )];
    if acquired > Money::ZERO {
        parts.push((acquired, w.t("gui-dossier-acquired"), style::container::used));
    }
    if asked > Money::ZERO {
        parts.push((asked, w.t("gui-dossier-asked"), style::container::outline));
    }
    let bar = Row::with_children(parts.into_iter().map(|(amount, words, ground)| {
        // A small part keeps room for its words.
        let width = FillPortion(share(amount).max(260));
        column![
            container(space().width(Fill).height(9)).style(ground),
            row![
                t::sized(context.money(amount), 13.0, 18.0).font(font::SEMIBOLD),
                fit(words).size(13.0, 18.0)
            ]
            .spacing(4),
        ]
        .spacing(spacing::XS)
        .width(width)
        .into()
    }))
    .spacing(2);
    Some(bar.into())
}

fn section<'a>(context: &Context<'a>, title: String, text: &'a str) -> Element<'a, Message> {
    let (size, line) = context.density.reading();
    let paragraphs = text.split("\n\n").map(str::trim).filter(|p| !p.is_empty());
    let body = Column::with_children(paragraphs.map(|p| t::sized(p, size, line).into())).spacing(spacing::S);
    column![t::h3(title), body].spacing(spacing::XS).into()
}

fn opinion<'a>(context: &Context<'a>, dossier: &'a Candidate) -> Option<Element<'a, Message>> {
    let opinion = dossier.technical_opinion.as_ref()?;
    let verdict = context.words.verdict(opinion.verdict);
    let verdict = context
        .words
        .with("gui-dossier-opinion", &[("verdict", verdict.into())]);
    let words = column![t::h3(verdict), t::body(opinion.text.as_str())].spacing(spacing::XXS);
    let quoted = container(words).padding(Padding {
        top: 4.0,
        bottom: 4.0,
        left: 14.0,
        right: 0.0,
    });
    Some(
        row![rule::vertical(3).style(style::rule::edge), quoted]
            .height(iced::Shrink)
            .into(),
    )
}

fn lists<'a>(context: &Context<'a>, dossier: &'a Candidate, pieces: &Pieces) -> Element<'a, Message> {
    let w = context.words;
    let mut parts = Column::new().spacing(spacing::L);
    if !dossier.partners.is_empty() {
        let list = dossier.partners.join(", ");
        parts = parts.push(column![t::h3(w.t("gui-dossier-partners")), t::body(list)].spacing(spacing::XS));
    }
    if !dossier.calendar.is_empty() {
        let lines = dossier.calendar.iter().map(|step| {
            row![
                t::body(step.when.as_str()).style(style::text::label).width(150),
                t::body(step.what.as_str()).width(Fill)
            ]
            .into()
        });
        let calendar = Column::with_children(lines).spacing(spacing::XXS);
        parts = parts.push(column![t::h3(w.t("gui-dossier-calendar")), calendar].spacing(spacing::XS));
    }
    if !dossier.budget_lines.is_empty() {
        let lines = dossier.budget_lines.iter().map(|line| {
            row![
                t::body(line.label.as_str()).width(Fill),
                t::body(context.money(line.amount))
            ]
            .into()
        });
        let mut table = Column::with_children(lines).spacing(spacing::XXS);
        if let Some(budget) = dossier.budget {
            let total = row![
                t::h3(w.t("gui-dossier-total")).width(Fill),
                t::h3(context.money(budget))
            ];
            table = table.push(rule::horizontal(1)).push(total);
        }
        parts = parts.push(column![t::h3(w.t("gui-dossier-budget")), table].spacing(spacing::XS));
    }
    if !dossier.attachments.is_empty() {
        let files = dossier.attachments.iter().map(|attachment| {
            let label = t::body(attachment.label.as_str()).style(style::text::accent);
            let aside = t::small(pieces.aside(w, attachment)).style(style::text::label);
            let line = row![pieces::sign(attachment), label, aside];
            button(line.spacing(spacing::S).align_y(Center))
                .padding([3, 0])
                .style(style::button::text)
                .on_press(Message::Pieces(pieces::Message::Chosen(attachment.file.clone())))
                .into()
        });
        let files = Column::with_children(files);
        parts = parts.push(column![t::h3(w.t("gui-dossier-attachments")), files].spacing(spacing::XS));
    }
    parts.into()
}
