//! The clock of a hearing: phases as bars in proportion to their time, then the remaining time, large.
//!
//! It is given words and seconds that were computed from instants; it counts nothing.

use iced::widget::text::Wrapping;
use iced::widget::{Row, Space, column, container, row};
use iced::{Center, Fill, FillPortion};

use crate::gui::theme::{Element, Theme, spacing, spacing::Density, style, typography as t};
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{self, Glyph};
use crate::gui::{font, icon};

/// Where a phase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Not begun.
    ToCome,
    /// Under way: this many thousandths of its time are used.
    Current(u16),
    /// Under way and over its time.
    Over,
    /// Ended.
    Done,
}

/// A phase of a hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// « Questions ».
    pub name: String,
    /// « 10 min », or the time used once it has ended.
    pub time: String,
    /// Its time, in seconds, for its share of the width.
    pub seconds: u32,
    /// Where it stands.
    pub progress: Progress,
}

/// What the clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Running {
    /// Not begun.
    Ready,
    /// Time runs.
    Running,
    /// Time runs out: a warning was reached, at so many minutes before the end.
    Warning {
        /// Minutes left, as announced.
        minutes: u32,
    },
    /// Time stands still.
    Paused,
    /// The phase's time is over and runs on.
    Overtime,
    /// The hearing has ended.
    Ended,
}

/// What the clock shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// The phases in order.
    pub segments: Vec<Segment>,
    /// « 05:42 », or « +01:24 » in overtime.
    pub time: String,
    /// What it does.
    pub running: Running,
    /// « Questions », « En pause », « Temps dépassé ».
    pub state: String,
    /// « fin de phase à 14 h 57 », « fin d’audition à 15 h 02 ».
    pub lines: Vec<String>,
    /// « 7 min de retard ».
    pub delay: Option<String>,
    /// « non enregistrée », when the clock goes on without the journal.
    pub unrecorded: Option<String>,
}

/// The clock of a hearing.
pub fn clock<'a, Message: 'a>(clock: Clock, density: Density) -> Element<'a, Message> {
    let ink = clock.running.ink();
    let bars = segments(clock.segments.clone());
    let (size, line) = density.clock();
    let mut time = t::sized(clock.time.clone(), size * smaller(&clock.time), line);
    if let Some(ink) = ink {
        time = time.style(ink);
    }
    let side = row![container(time).center_y(line), details(clock)]
        .spacing(spacing::XXL)
        .align_y(Center);
    column![bars, side].spacing(spacing::M).into()
}

/// The bars with their names.
fn segments<'a, Message: 'a>(segments: Vec<Segment>) -> Element<'a, Message> {
    // A short phase keeps room for its name: no segment is drawn shorter than a quarter of the whole.
    let total: u32 = segments.iter().map(|s| s.seconds).sum::<u32>().max(1);
    let portion = |s: &Segment| u16::try_from((s.seconds * 1000 / total).max(325)).unwrap_or(1000);
    Row::with_children(segments.into_iter().map(|s| {
        let width = FillPortion(portion(&s));
        column![bar(s.progress), name(s)].spacing(5).width(width).into()
    }))
    .spacing(8)
    .into()
}

fn bar<'a, Message: 'a>(progress: Progress) -> Element<'a, Message> {
    const HEIGHT: f32 = 6.0;
    let piece = |share: u16| container(Space::new().width(Fill).height(HEIGHT)).width(FillPortion(share));
    match progress {
        Progress::ToCome => piece(1).style(style::container::sunk).into(),
        Progress::Done => piece(1).style(style::container::used).into(),
        Progress::Over => piece(1).style(style::container::alarm).into(),
        Progress::Current(used) => {
            let used = used.min(1000);
            let mut line = row![];
            if used > 0 {
                line = line.push(piece(used).style(style::container::accent));
            }
            if used < 1000 {
                line = line.push(piece(1000 - used).style(style::container::sunk));
            }
            line.into()
        }
    }
}

fn name<'a, Message: 'a>(segment: Segment) -> Element<'a, Message> {
    let current = matches!(segment.progress, Progress::Current(_) | Progress::Over);
    let name = if current {
        t::sized(segment.name, 13.0, 18.0)
            .font(font::SEMIBOLD)
            .wrapping(Wrapping::None)
    } else {
        t::small(segment.name).wrapping(Wrapping::None)
    };
    let time = t::small(segment.time)
        .style(style::text::label)
        .wrapping(Wrapping::None);
    let sign: Element<'a, Message> = match segment.progress {
        Progress::Done => icon::check().size(14.0).into(),
        Progress::Current(_) => glyph::sized(Glyph::Now, 12.0),
        Progress::Over => glyph::sized(Glyph::Error, 12.0),
        // To come: no sign yet, so that the shortest phase keeps its name whole.
        Progress::ToCome => return row![name].push(time).spacing(6).align_y(Center).into(),
    };
    row![sign, name].push(time).spacing(6).align_y(Center).into()
}

impl Running {
    /// The colour of the time and of its word, where it is not ink.
    fn ink(self) -> Option<fn(&Theme) -> iced::widget::text::Style> {
        match self {
            Self::Overtime => Some(style::text::alarm),
            Self::Warning { .. } => Some(style::text::warn),
            Self::Ready | Self::Running | Self::Paused | Self::Ended => None,
        }
    }
}

/// What the clock does, as a sign and a word, then when things end.
fn details<'a, Message: 'a>(clock: Clock) -> Element<'a, Message> {
    let sign: Element<'a, Message> = match clock.running {
        Running::Overtime => glyph::sized(Glyph::Error, 20.0),
        Running::Warning { .. } => glyph::sized(Glyph::Warning, 24.0),
        Running::Paused => icon::pause().style(style::icon::ink).into(),
        Running::Ended => glyph::sized(Glyph::Complete, 16.0),
        Running::Running | Running::Ready => icon::play().style(style::icon::ink).into(),
    };
    // What must be seen from across the table is larger than the name of a phase.
    let mut title = match clock.running.ink() {
        Some(ink) => t::sized(clock.state, 21.0, 26.0).font(font::SEMIBOLD).style(ink),
        None => t::h2(clock.state),
    };
    title = title.wrapping(Wrapping::None);
    let mut side = column![row![sign, title].spacing(spacing::S).align_y(Center)];
    for line in clock.lines {
        side = side.push(fit(line).size(13.0, 18.0).two_lines().ink(|p| p.ink2));
    }
    if let Some(delay) = clock.delay {
        side = side.push(
            row![
                icon::clock_alert(),
                t::sized(delay, 13.0, 20.0).font(font::SEMIBOLD)
            ]
            .spacing(6)
            .align_y(Center),
        );
    }
    if let Some(words) = clock.unrecorded {
        let words = t::sized(words, 13.0, 20.0)
            .font(font::SEMIBOLD)
            .style(style::text::alarm);
        let sign = icon::triangle_alert().style(style::icon::alarm);
        side = side.push(row![sign, words].spacing(6).align_y(Center));
    }
    side.into()
}

/// The share of its size at which a time keeps to the room of « +99:59 »: a hearing that nobody ended runs on for hours.
fn smaller(time: &str) -> f32 {
    (LONGEST_TIME / time.chars().count() as f32).min(1.0)
}

/// The signs of the longest time that is drawn in full size.
const LONGEST_TIME: f32 = 6.0;
