//! From a session's instants to what a clock shows, for the main window and for the room.
//!
//! It reads instants and phases only: no mark, no juror, no text but the phases' labels.

use crate::domain::time::{MINUTE, Millis, Moment, SECOND};
use crate::domain::timer::{ClockState, Hearing, Reading};
use crate::domain::{CandidateId, Session};
use crate::gui::widget::clock::{Progress, Running, Segment};
use crate::gui::words::Words;

/// A clock, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dial {
    /// The phases in order.
    pub segments: Vec<Segment>,
    /// What the clock does.
    pub running: Running,
    /// « 05:42 », « +01:24 » in overtime, the time used once it has ended.
    pub time: String,
    /// The current phase's label; empty before the start.
    pub phase: String,
    /// Time that remains in the phase; negative in overtime.
    pub remaining: Millis,
    /// Time of the phase, adjustments included; of the whole hearing before the start and after the end.
    pub allotted: Millis,
    /// Time used of it.
    pub used: Millis,
    /// Whether every instant behind the figures belongs to one boot of the machine.
    pub exact: bool,
}

impl Dial {
    /// The clock of a candidate's hearing; before the start, that of a hearing to come.
    pub fn of(session: &Session, candidate: &CandidateId, now: &Moment, w: &Words) -> Self {
        let planned = session.setup().planned();
        let hearing = session.state().hearings.get(candidate);
        match hearing.and_then(|hearing| Some((hearing, hearing.read(&planned, now)?))) {
            Some((hearing, reading)) => Self::of_hearing(session, hearing, reading, now, w),
            None => Self::ready(session, w),
        }
    }

    fn ready(session: &Session, w: &Words) -> Self {
        let setup = session.setup();
        let first = setup.phases.first().map_or(0, |phase| phase.length());
        let segments = (0..setup.phases.len())
            .map(|at| segment(session, at, 0, Progress::ToCome, w))
            .collect();
        Self {
            segments,
            running: Running::Ready,
            time: w.countdown(first),
            phase: String::new(),
            remaining: first,
            allotted: setup.planned().iter().sum(),
            used: 0,
            exact: true,
        }
    }

    fn of_hearing(session: &Session, hearing: &Hearing, reading: Reading, now: &Moment, w: &Words) -> Self {
        let setup = session.setup();
        let ended = reading.state == ClockState::Ended;
        let phase = setup.phases.get(reading.phase);
        let running = match reading.state {
            ClockState::Ended => Running::Ended,
            ClockState::Paused => Running::Paused,
            ClockState::Running if reading.remaining < 0 => Running::Overtime,
            // The last warning reached, counted in the minutes that were announced for it.
            ClockState::Running => phase
                .into_iter()
                .flat_map(|phase| phase.warnings.iter().copied())
                .filter(|minutes| reading.remaining <= Millis::from(*minutes) * MINUTE)
                .min()
                .map_or(Running::Running, |minutes| Running::Warning { minutes }),
        };
        let over = reading.remaining < 0 && !ended;
        let segments = (0..setup.phases.len()).map(|at| {
            let time = hearing.phases.iter().find(|time| time.phase == at);
            let extra = time.map_or(0, |time| time.extra);
            match time {
                Some(time) if at < reading.phase || ended => Segment {
                    time: minutes_seconds(time.used(now).0),
                    ..segment(session, at, extra, Progress::Done, w)
                },
                Some(_) if over => segment(session, at, extra, Progress::Over, w),
                Some(_) => {
                    let share = reading.used.saturating_mul(1000) / reading.allotted.max(1);
                    let share = u16::try_from(share).unwrap_or(1000);
                    segment(session, at, extra, Progress::Current(share), w)
                }
                None => segment(session, at, 0, Progress::ToCome, w),
            }
        });
        let totals = hearing.totals(&setup.planned(), now);
        let (used, allotted) = if ended {
            totals
        } else {
            (reading.used, reading.allotted)
        };
        Self {
            segments: segments.collect(),
            running,
            time: if ended {
                minutes_seconds(used)
            } else {
                w.countdown(reading.remaining)
            },
            phase: phase.map(|phase| phase.label.clone()).unwrap_or_default(),
            remaining: reading.remaining,
            allotted,
            used,
            exact: reading.exact,
        }
    }

    /// How much of the phase remains, in thousandths.
    pub fn left(&self) -> u16 {
        match self.running {
            Running::Ready => 1000,
            Running::Ended => 0,
            _ => u16::try_from(self.remaining.max(0) * 1000 / self.allotted.max(1))
                .unwrap_or(1000)
                .min(1000),
        }
    }
}

fn segment(session: &Session, at: usize, extra: Millis, progress: Progress, w: &Words) -> Segment {
    let phase = session.setup().phases.get(at);
    let length = phase.map_or(0, |phase| phase.length()).saturating_add(extra);
    let minutes = u32::try_from(length / MINUTE).unwrap_or(0);
    Segment {
        name: phase.map(|phase| phase.label.clone()).unwrap_or_default(),
        time: w.with("gui-minutes", &[("minutes", minutes.into())]),
        seconds: u32::try_from(length / SECOND).unwrap_or(0),
        progress,
    }
}

/// `09:48`; beyond an hour the minutes go on.
pub fn minutes_seconds(millis: Millis) -> String {
    let seconds = millis.max(0) / SECOND;
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::minutes_seconds;

    #[test]
    fn a_time_has_two_figures_each_side_and_never_turns_negative() {
        assert_eq!(minutes_seconds(588_000), "09:48");
        assert_eq!(minutes_seconds(3_900_999), "65:00");
        assert_eq!(minutes_seconds(-5), "00:00");
    }
}
