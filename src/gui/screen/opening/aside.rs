//! Beside the panel: the quorum as bars, the recusals declared, what is still missing, and the opening itself.

use iced::widget::{Column, Row, column, container, row, rule, space};
use iced::{Center, Fill, Right};

use crate::domain::panel::Standing;
use crate::gui::font;
use crate::gui::icon;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::list::{self, scroll};

use super::{Message, jurors};

pub(super) fn view<'a>(context: &Context<'a>) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let mut parts = column![quorum(context), recusals(context)].spacing(spacing::XXL);
    let opened = session.state().opened.as_ref();
    if opened.is_none() {
        parts = parts.push(checks(context));
    }
    let mut bottom = Column::new().spacing(spacing::M).width(Fill).align_x(Right);
    match opened {
        None => {
            let face = b::face(w.t("gui-opening-open")).icon(icon::enter());
            bottom = bottom
                .push(t::small(w.t("gui-opening-freeze")).width(Fill))
                .push(b::primary(face, Some(Message::OpenPressed)));
        }
        Some(at) => {
            let time = [("time", w.time(at.wall).into())];
            bottom = bottom.push(t::small(w.with("gui-opening-opened", &time)).width(Fill));
        }
    }
    let content = column![scroll(parts).height(Fill), bottom].spacing(spacing::M);
    container(content).padding(spacing::XXL).into()
}

/// One bar a deliberative member, filled for those present; the stroke stands where the quorum is met.
fn quorum<'a>(context: &Context<'a>) -> Element<'a, Message> {
    let w = context.words;
    let quorum = context.session.quorum(None);
    let bars = (0..quorum.named).map(|i| {
        let ground = if i < quorum.present {
            style::container::ok
        } else {
            style::container::sunk
        };
        let bar = container(space().width(Fill).height(12)).style(ground as fn(&_) -> _);
        let last = i + 1 == quorum.required;
        row![
            bar,
            container(space().width(if last { 3 } else { 0 }).height(20)).style(style::container::edge)
        ]
        .align_y(Center)
        .width(Fill)
        .into()
    });
    let met = w.with("gui-quorum-present", &[("present", quorum.present.into())]);
    let required = [
        ("required", quorum.required.into()),
        ("named", quorum.named.into()),
    ];
    let sign = if quorum.met {
        Glyph::Complete
    } else {
        Glyph::Warning
    };
    column![
        t::h2(w.t("gui-quorum-title")),
        Row::with_children(bars).spacing(2).height(20).align_y(Center),
        row![
            glyph(sign),
            t::sized(met, 13.0, 18.0).font(font::SEMIBOLD).width(Fill),
            t::small(w.with("gui-quorum-required", &required)),
        ]
        .spacing(6)
        .align_y(Center),
    ]
    .spacing(spacing::S)
    .into()
}

fn recusals<'a>(context: &Context<'a>) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let declare = b::face(w.t("gui-recusal-declare")).icon(icon::plus()).key("D");
    let head = row![
        t::h2(w.t("gui-recusal-list")).width(Fill),
        b::text(declare, Some(Message::RecusalPressed))
    ]
    .align_y(Center);
    let mut lines = Column::new();
    for recusal in session
        .state()
        .recusals
        .iter()
        .filter(|recusal| recusal.in_force())
    {
        let name = session
            .seat(&recusal.juror)
            .map_or_else(|_| String::new(), |j| j.person.formal_name());
        let project = session
            .state()
            .candidate(&recusal.candidate)
            .map_or("", |c| c.short.as_str());
        let ground = w.with(
            "gui-recusal-ground",
            &[("ground", w.ground(recusal.ground).into())],
        );
        let line = column![
            row![
                t::h3(name).width(Fill),
                t::small(ground).style(style::text::label)
            ]
            .align_y(Center),
            fit(project).ink(|p| p.ink2),
        ];
        lines = lines
            .push(rule::horizontal(1))
            .push(container(line).padding([8, 0]));
    }
    if session.state().recusals.iter().all(|recusal| !recusal.in_force()) {
        lines = lines
            .push(rule::horizontal(1))
            .push(container(t::small(w.t("gui-recusal-none"))).padding([8, 0]));
    }
    column![head, lines].into()
}

fn checks<'a>(context: &Context<'a>) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let pieces: usize = session
        .state()
        .candidates
        .iter()
        .map(|c| c.attachments.len())
        .sum();
    let dossiers = [
        ("dossiers", session.state().candidates.len().into()),
        ("pieces", pieces.into()),
    ];
    let mut lines = column![
        t::h2(w.t("gui-checks-title")),
        list::line(Glyph::Complete, w.with("gui-checks-dossiers", &dossiers), space()),
    ]
    .spacing(6);
    lines = lines.push(match session.presiding() {
        Some(chair) => {
            let name = [("juror", chair.person.formal_name().into())];
            list::line(Glyph::Complete, w.with("gui-checks-chair", &name), space())
        }
        None => list::line(Glyph::Warning, w.t("gui-checks-no-chair"), space()),
    });
    let awaited: Vec<_> = jurors(context)
        .into_iter()
        .filter(|juror| session.standing_of(&juror.id) == Standing::Expected)
        .collect();
    // Three names can be read at a glance; beyond, the list at the left tells who.
    if awaited.len() > 3 {
        let count = [("count", awaited.len().into())];
        lines = lines.push(list::line(
            Glyph::Warning,
            w.with("gui-checks-awaited", &count),
            space(),
        ));
    } else {
        for juror in awaited {
            let name = [("juror", juror.person.formal_name().into())];
            lines = lines.push(list::line(
                Glyph::Warning,
                w.with("gui-checks-expected", &name),
                space(),
            ));
        }
    }
    lines.into()
}
