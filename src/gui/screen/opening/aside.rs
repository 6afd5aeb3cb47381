//! Beside the panel: the quorum as bars, the recusals declared, what is still missing, and the opening itself.

use iced::widget::{Column, Id, Row, button, column, container, row, rule, space};
use iced::{Center, Fill, Right};

use crate::domain::panel::Recusal;
use crate::gui::font;
use crate::gui::icon;
use crate::gui::screen::Context;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::fading::fading;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::list::scroll;
use crate::locale::Gender;
use crate::workspace::readiness::Readiness;

use super::{Message, checks, in_force};

/// How many groups of the fingerprint are read aloud; the minutes print it whole.
const GROUPS: usize = 6;
/// The name of the recusal chosen.
pub const BESIDE: &str = "opening-beside";
/// Between the frame of a line that can be chosen and its words.
const INSET: f32 = spacing::S;

pub(super) fn view<'a>(
    context: &Context<'a>,
    beside: Option<usize>,
    looked: Option<&Readiness>,
) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let mut parts = column![inset(quorum(context)), recusals(context, beside)].spacing(spacing::XXL);
    let opened = session.state().opened.as_ref();
    if opened.is_none() {
        parts = parts.push(inset(checks::view(context, looked)));
    }
    let mut bottom = Column::new().spacing(spacing::M).width(Fill).align_x(Right);
    let digest = session
        .state()
        .bound
        .or_else(|| looked.map(|looked| looked.digest));
    let print = digest.map(|digest| {
        let words = t::small(w.t("day-fingerprint"));
        let groups = t::h3(digest.spoken(GROUPS));
        column![words, groups].spacing(spacing::XXS).width(Fill)
    });
    let told = match opened {
        None => w.t("gui-opening-freeze"),
        Some(at) => w.with("gui-opening-opened", &[("time", w.time(at.wall).into())]),
    };
    let rules = column![t::small(told).width(Fill)]
        .push(print)
        .spacing(spacing::M);
    // Where there is little room only the button stays in sight.
    if context.density == Density::Small {
        parts = parts.push(inset(rules));
    } else {
        bottom = bottom.push(rules);
    }
    if opened.is_none() {
        let face = b::face(w.t("gui-opening-open")).icon(icon::enter());
        bottom = bottom.push(b::primary(face, Some(Message::OpenPressed)));
    }
    let content = column![
        fading(scroll(parts).id(Id::new(super::ASIDE)).height(Fill), |p| p.canvas),
        inset(bottom)
    ]
    .spacing(spacing::M);
    let edge = spacing::XXL - INSET;
    container(content).padding([spacing::XXL, edge]).into()
}

/// As far from the edge as the words of a line that can be chosen, whose frame stands around them.
fn inset<'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content).padding([0.0, INSET]).into()
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

fn recusals<'a>(context: &Context<'a>, beside: Option<usize>) -> Element<'a, Message> {
    let w = context.words;
    let declare = b::face(w.t("gui-recusal-declare")).icon(icon::plus()).key("D");
    let head = row![t::h2(w.t("gui-recusal-list")).width(Fill),]
        .push(
            context
                .session
                .unsealed()
                .is_ok()
                .then(|| b::text(declare, Some(Message::RecusalPressed))),
        )
        .align_y(Center);
    let mut lines = Column::new();
    let mut none = true;
    for (i, recusal) in in_force(context).enumerate() {
        none = false;
        lines = lines
            .push(rule::horizontal(1))
            .push(declared(context, recusal, i, beside == Some(i)));
    }
    if none {
        lines = lines
            .push(rule::horizontal(1))
            .push(container(t::small(w.t("gui-recusal-none"))).padding([8.0, INSET]));
    }
    column![inset(head), lines].into()
}

/// A recusal: who, from what, on what ground, out of the room or not; what can be done about the one chosen.
fn declared<'a>(context: &Context<'a>, recusal: &Recusal, at: usize, chosen: bool) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let seat = session.state().juror(&recusal.juror);
    let gender = seat
        .map_or(Gender::Untold, |seat| Gender::of(&seat.person))
        .name();
    let number = session
        .running_order()
        .position(|candidate| candidate.id == recusal.candidate)
        .map_or(0, |at| at + 1);
    let project = format!("{number}  {}", w.dossier_name(session, &recusal.candidate));
    let ground = w.with(
        "gui-recusal-ground",
        &[("ground", w.ground(recusal.ground).into())],
    );
    let moved = match (&recusal.left, &recusal.returned) {
        (_, Some(back)) => Some(("day-recusal-back", back)),
        (Some(out), None) => Some(("day-recusal-out", out)),
        (None, None) => None,
    };
    let moved = moved.map(|(key, at)| {
        let told = [("gender", gender.into()), ("time", w.time(at.wall).into())];
        t::small(w.with(key, &told))
    });
    let name = fit(w.juror_name(session, &recusal.juror))
        .font(font::SEMIBOLD)
        .two_lines();
    let ground = t::small(ground).style(style::text::label);
    let project = fit(project).ink(|p| p.ink2);
    // Where there is little room each fact has its line.
    let mut face = if context.density == Density::Small {
        column![Element::from(name), Element::from(project), ground].push(moved)
    } else {
        column![
            row![Element::from(name), ground]
                .spacing(spacing::S)
                .align_y(Center),
            row![Element::from(project)].push(moved).spacing(spacing::S),
        ]
    };
    if chosen {
        let step = match (&recusal.left, &recusal.returned) {
            (None, _) => Some("gui-hint-step-out.does"),
            (Some(_), None) => Some("gui-hint-step-back.does"),
            (Some(_), Some(_)) => None,
        };
        let step = step.map(|key| b::text(b::face(w.t(key)).key("X"), Some(Message::StepPressed)));
        let lift = b::face(w.t("gui-hint-lift.does")).key(w.t("gui-key-delete"));
        let lift = b::text(lift, Some(Message::LiftPressed));
        face = if context.density == Density::Small {
            face.push(step).push(lift)
        } else {
            face.push(row![].push(step).push(lift))
        };
    }
    let line = button(face)
        .padding([8.0, INSET])
        .width(Fill)
        .style(style::button::row(chosen))
        .on_press(Message::BesideChosen(Some(at)));
    let line = container(line);
    if chosen {
        line.id(Id::new(BESIDE)).into()
    } else {
        line.into()
    }
}
