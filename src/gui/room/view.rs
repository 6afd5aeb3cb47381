//! The room's screen, drawn from a [`Public`] and from nothing else, at any size and ratio.
//!
//! Nothing moves but the figures, which are tabular, and the arc.

use iced::widget::{Column, Row, Space, center, column, container, responsive, row, space, stack};
use iced::{Center, Color, Fill, FillPortion, Padding, Size};

use super::ring::ring;
use super::{Dossier, Face, Public, Stage};
use crate::gui::font;
use crate::gui::icon;
use crate::gui::theme::{Element, Palette, style};
use crate::gui::widget::clock::{Progress, Running, Segment};
use crate::gui::widget::fitted::fitted;
use crate::gui::widget::glyph::{self, Glyph};

/// Draws what the room sees.
pub fn view<'a, M: 'a>(public: Public) -> Element<'a, M> {
    let ground = match public.stage {
        Stage::Blank => style::container::black,
        _ => style::container::canvas,
    };
    let screen = responsive(move |size| stage(&public, size));
    container(screen).width(Fill).height(Fill).style(ground).into()
}

/// Everything is measured in 1080ths of the height, or in 1920ths of the width where that is less.
fn unit(size: Size) -> f32 {
    (size.width / 1920.0).min(size.height / 1080.0)
}

fn stage<'a, M: 'a>(public: &Public, size: Size) -> Element<'a, M> {
    match &public.stage {
        Stage::Blank => space().into(),
        Stage::Message(text) => message(public, text, size),
        Stage::Waiting(next) => waiting(public, next.as_ref(), size),
        Stage::Hearing(dossier, face) => hearing(dossier, face, size),
    }
}

fn message<'a, M: 'a>(public: &Public, text: &str, size: Size) -> Element<'a, M> {
    let u = unit(size);
    let room = Size::new(size.width * 0.84, size.height * 0.62);
    let words = fitted(text, 132.0 * u, room).font(font::SEMIBOLD).centered();
    column![center(words), foot(public, size).height(96.0 * u)].into()
}

fn waiting<'a, M: 'a>(public: &Public, next: Option<&Dossier>, size: Size) -> Element<'a, M> {
    let u = unit(size);
    let width = size.width * 0.84;
    let mut lines = column![
        fitted(
            public.title.as_str(),
            124.0 * u,
            Size::new(width, size.height * 0.3)
        )
        .font(font::SEMIBOLD)
        .centered(),
        fitted(
            public.organiser.as_str(),
            46.0 * u,
            Size::new(width, size.height * 0.14)
        )
        .ink(|p| p.ink2)
        .centered(),
    ]
    .spacing(18.0 * u);
    if let Some(next) = next {
        lines = lines
            .push(space().height(54.0 * u))
            .push(
                fitted(next.number.as_str(), 36.0 * u, Size::new(width, 60.0 * u))
                    .ink(|p| p.ink3)
                    .centered()
                    .one_line(),
            )
            .push(
                fitted(
                    next.project.as_str(),
                    62.0 * u,
                    Size::new(width, size.height * 0.2),
                )
                .font(font::SEMIBOLD)
                .centered(),
            )
            .push(
                fitted(
                    next.holder.as_str(),
                    40.0 * u,
                    Size::new(width, size.height * 0.1),
                )
                .ink(|p| p.ink2)
                .centered(),
            );
    }
    column![center(lines), foot(public, size).height(96.0 * u)].into()
}

/// The time of day, small, at the right.
fn foot<'a, M: 'a>(public: &Public, size: Size) -> iced::widget::Container<'a, M, crate::gui::theme::Theme> {
    let u = unit(size);
    let time = fitted(public.time.as_str(), 40.0 * u, Size::new(400.0 * u, 60.0 * u))
        .ink(|p| p.ink3)
        .one_line();
    container(row![space().width(Fill), time]).padding(Padding::default().right(96.0 * u))
}

fn hearing<'a, M: 'a>(dossier: &Dossier, face: &Face, size: Size) -> Element<'a, M> {
    let u = unit(size);
    let margin = 96.0 * u;
    let foot = 150.0 * u;
    let height = size.height - foot - margin;
    let tall = size.height > size.width * 1.05;
    let body: Element<'a, M> = if tall {
        let side = (size.width - 2.0 * margin).min(height * 0.52);
        let words = project(
            dossier,
            Size::new(size.width - 2.0 * margin, height - side - 60.0 * u),
            u * 1.3,
        );
        column![words, center(clock(face, side)).height(side)]
            .spacing(40.0 * u)
            .align_x(Center)
            .into()
    } else {
        // A narrow screen gives the clock what the projector's height leaves.
        let side = (size.width * 0.36).min(height * 0.86);
        let width = size.width - 2.0 * margin - side - 72.0 * u;
        let words = project(
            dossier,
            Size::new(width, height),
            u * 1.0_f32.max(side / (658.0 * u)).min(1.25),
        );
        row![
            container(words).center_y(Fill).width(Fill),
            container(clock(face, side)).center_y(Fill)
        ]
        .spacing(72.0 * u)
        .align_y(Center)
        .into()
    };
    let body = container(body).width(Fill).height(Fill);
    column![
        body.padding(Padding::default().top(margin * 0.6).left(margin).right(margin)),
        container(phases(&face.phases, u, size.width - 2.0 * margin))
            .height(foot)
            .padding(Padding::default().left(margin).right(margin)),
    ]
    .into()
}

fn project<'a, M: 'a>(dossier: &Dossier, room: Size, u: f32) -> Column<'a, M, crate::gui::theme::Theme> {
    let line = |share: f32| Size::new(room.width, room.height * share);
    column![
        fitted(dossier.number.as_str(), 34.0 * u, line(0.1))
            .ink(|p| p.ink3)
            .one_line(),
        fitted(dossier.project.as_str(), 60.0 * u, line(0.5)).font(font::SEMIBOLD),
        fitted(dossier.holder.as_str(), 38.0 * u, line(0.16)).ink(|p| p.ink2),
        fitted(dossier.communes.as_str(), 38.0 * u, line(0.16)).ink(|p| p.ink2),
    ]
    .spacing(12.0 * u)
}

/// The ink of time and ring.
fn ink(running: Running) -> fn(&Palette) -> Color {
    match running {
        Running::Overtime => |p| p.alarm,
        Running::Warning { .. } => |p| p.warn,
        Running::Ready | Running::Running | Running::Paused | Running::Ended => |p| p.accent,
    }
}

fn clock<'a, M: 'a>(face: &Face, side: f32) -> Element<'a, M> {
    let left = match face.running {
        Running::Overtime => 1000,
        _ => face.left,
    };
    let time = fitted(
        face.time.as_str(),
        side * 0.313,
        Size::new(side * 0.76, side * 0.4),
    )
    .one_line()
    .centered();
    let time = match face.running {
        Running::Overtime | Running::Warning { .. } => time.ink(ink(face.running)),
        _ => time,
    };
    let sign: Option<Element<'a, M>> = match face.running {
        Running::Overtime => Some(glyph::sized(Glyph::Error, side * 0.06)),
        Running::Warning { .. } => Some(glyph::sized(Glyph::Warning, side * 0.066)),
        Running::Paused => Some(icon::pause().size(side * 0.06).style(style::icon::ink).into()),
        Running::Ready | Running::Running | Running::Ended => None,
    };
    let strong = sign.is_some();
    let note = fitted(
        face.note.as_str(),
        side * 0.062,
        Size::new(side * 0.6, side * 0.1),
    )
    .one_line();
    let note = if strong {
        note.font(font::SEMIBOLD)
    } else {
        note.ink(|p| p.ink2)
    };
    let line = row![].push(sign).push(note).spacing(side * 0.018).align_y(Center);
    let inside = column![time, line].align_x(Center);
    stack![
        ring(side, left, ink(face.running)),
        center(inside).width(side).height(side)
    ]
    .width(side)
    .height(side)
    .into()
}

/// The phases as bars in proportion to their time, with their names.
fn phases<'a, M: 'a>(phases: &[Segment], u: f32, width: f32) -> Element<'a, M> {
    let total: u32 = phases.iter().map(|phase| phase.seconds).sum::<u32>().max(1);
    // A short phase keeps room for its name.
    let portion = |phase: &Segment| u16::try_from((phase.seconds * 1000 / total).max(160)).unwrap_or(1000);
    let all: u32 = phases
        .iter()
        .map(|phase| u32::from(portion(phase)))
        .sum::<u32>()
        .max(1);
    let bars = phases.iter().map(|phase| {
        let share = f32::from(portion(phase)) / all as f32;
        let name = fitted(
            phase.name.as_str(),
            30.0 * u,
            Size::new((width * share - 40.0 * u).max(20.0), 44.0 * u),
        )
        .one_line();
        let current = matches!(phase.progress, Progress::Current(_) | Progress::Over);
        let name = if current {
            name.font(font::SEMIBOLD)
        } else {
            name.ink(|p| p.ink3)
        };
        let sign: Option<Element<'a, M>> = match phase.progress {
            Progress::Done => Some(icon::check().size(26.0 * u).into()),
            Progress::Current(_) => Some(glyph::sized(Glyph::Now, 20.0 * u)),
            Progress::Over => Some(glyph::sized(Glyph::Error, 22.0 * u)),
            Progress::ToCome => None,
        };
        let label = row![].push(sign).push(name).spacing(8.0 * u).align_y(Center);
        column![bar(phase.progress, 10.0 * u), label]
            .spacing(12.0 * u)
            .width(FillPortion(portion(phase)))
            .into()
    });
    Row::with_children(bars).spacing(10.0 * u).into()
}

fn bar<'a, M: 'a>(progress: Progress, height: f32) -> Element<'a, M> {
    let piece = |share: u16| container(Space::new().width(Fill).height(height)).width(FillPortion(share));
    match progress {
        Progress::ToCome => piece(1).style(style::container::sunk).into(),
        Progress::Done => piece(1).style(style::container::used).into(),
        Progress::Current(_) => piece(1).style(style::container::accent).into(),
        Progress::Over => piece(1).style(style::container::alarm).into(),
    }
}
