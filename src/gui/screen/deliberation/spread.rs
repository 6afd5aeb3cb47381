//! How the laureates proposed and their money spread: information only, said so in its title.

use iced::widget::{Column, column, container, row, rule, space};
use iced::{Center, Fill, Padding, Right};

use crate::domain::spread::{Dimension, Share};
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::screen::history::HISTORY;
use crate::gui::theme::{Element, spacing, typography as t};
use crate::gui::widget::chrome;
use crate::gui::widget::fading::fading;
use crate::gui::widget::list::scroll;
use crate::workspace::history::name_key;

use super::Message;

/// The least width for two tables side by side.
const TWO: f32 = 760.0;

pub(super) fn view<'a>(context: &Context<'a>, width: f32) -> Element<'a, Message> {
    let w = context.words;
    let [commune, contract, quarter, holder] = Dimension::ALL.map(|by| dimension(context, by));
    let halves: Element<'a, Message> = if width < TWO {
        column![commune, quarter, contract, holder]
            .spacing(spacing::XL)
            .into()
    } else {
        row![
            column![commune, contract].spacing(spacing::XL).width(Fill),
            column![quarter, holder].spacing(spacing::XL).width(Fill),
        ]
        .spacing(spacing::XXL)
        .into()
    };
    let page = column![
        t::h2(w.t("delib-spread")),
        t::small(w.t("delib-spread-note")),
        chrome::keys(HISTORY.label(w), w.t("editions-across")),
        space().height(spacing::M),
        halves
    ];
    let edge = Padding::new(spacing::XXL).top(spacing::S);
    let page = scroll(container(page).padding(edge)).width(Fill).height(Fill);
    fading(page, |p| p.surface)
}

fn dimension<'a>(context: &Context<'a>, by: Dimension) -> Element<'a, Message> {
    let w = context.words;
    let title = w.t(match by {
        Dimension::Commune => "delib-spread-commune",
        Dimension::Contract => "delib-spread-contract",
        Dimension::Quarter => "delib-spread-quarter",
        Dimension::Holder => "delib-spread-holder",
    });
    let shares = context.session.spread(by, name_key);
    let lines = shares.iter().map(|share| line(context, share));
    let body: Element<'a, Message> = if shares.is_empty() {
        t::body(w.t("delib-spread-none")).into()
    } else {
        Column::with_children(lines).into()
    };
    column![
        t::h3(title),
        space().height(spacing::XS),
        rule::horizontal(1),
        body
    ]
    .into()
}

fn line<'a>(context: &Context<'a>, share: &Share) -> Element<'a, Message> {
    let w = context.words;
    let name = if share.labels.is_empty() {
        w.t("delib-spread-untold")
    } else {
        share.labels.join(", ")
    };
    let count = w.with("delib-scenarios-laureates", &[("count", share.laureates.into())]);
    let mut figures = row![
        t::body(name).width(Fill),
        t::small(count).width(86).align_x(Right)
    ]
    .align_y(Center);
    if context.session.setup().grants.is_some() {
        let money = t::body(context.money(share.money)).font(font::SEMIBOLD);
        figures = figures.push(money.width(96).align_x(Right));
    }
    column![container(figures).padding([3.5, 0.0]), rule::horizontal(1)].into()
}
