//! When things should happen: the times announced for the day, and those to expect from how it has gone so far.
//!
//! Announced times follow the session file: half-days, planned breaks, a hearing's phases and the changeover. Expected times
//! keep what has been lived, count the rest of the hearing that runs, and let the others follow. Minutes after midnight.

use super::candidate::{Passage, Slot};
use super::id::CandidateId;
use super::phase::Phase;
use super::session::Session;
use super::setup::{HalfDay, PlannedBreak};
use super::time::{MINUTE, Millis, Moment, Wall};
use super::timer::ClockState;

/// The day as it should go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forecast {
    /// Half-days, breaks and hearings in their order.
    pub lines: Vec<Line>,
}

/// A line of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A half-day begins.
    HalfDay {
        /// Its place among the session's half-days.
        at: usize,
        /// When its last hearing should end.
        ends: u32,
    },
    /// A break, planned or added on the day.
    Break {
        /// What it is called.
        label: String,
        /// When it should begin, or began.
        expected: u32,
        /// How long it lasts, in minutes.
        minutes: u32,
        /// Its place in the order of passage, when it was added or moved on the day; a planned one has none.
        slot: Option<usize>,
        /// When the session file has it, in minutes after midnight; nothing for one of the order of passage.
        planned: Option<u32>,
    },
    /// A candidate's hearing.
    Hearing {
        /// Whose.
        candidate: CandidateId,
        /// When it was announced to begin.
        announced: u32,
        /// When it began, or should begin.
        expected: u32,
        /// When it ended, or should end.
        ends: u32,
    },
}

/// A line before its time is known.
enum Step {
    HalfDay(usize),
    /// A break: its minutes, the minute before which it does not begin, its place in the order.
    Break(String, u32, u32, Option<usize>),
    /// A hearing and its announced minute.
    Hearing(CandidateId, u32),
}

/// Where the day has got to.
struct Cursor {
    /// When what came before ends.
    free: u32,
    /// Whether a changeover comes before the next hearing.
    changeover: bool,
}

impl Forecast {
    /// When the last hearing of a half-day should end.
    pub fn half_day_end(&self, half_day: usize) -> Option<u32> {
        self.lines.iter().find_map(|line| match line {
            Line::HalfDay { at, ends } if *at == half_day => Some(*ends),
            _ => None,
        })
    }

    /// When the day's last hearing should end.
    pub fn end(&self) -> Option<u32> {
        let ends = self.lines.iter().filter_map(|line| match line {
            Line::Hearing { ends, .. } => Some(*ends),
            _ => None,
        });
        ends.max()
    }

    /// A candidate's line: announced, expected, end.
    pub fn of(&self, candidate: &CandidateId) -> Option<(u32, u32, u32)> {
        self.lines.iter().find_map(|line| match line {
            Line::Hearing {
                candidate: id,
                announced,
                expected,
                ends,
            } if id == candidate => Some((*announced, *expected, *ends)),
            _ => None,
        })
    }

    /// The half-day that a candidate's hearing belongs to.
    pub fn half_day_of(&self, candidate: &CandidateId) -> Option<usize> {
        let mut current = None;
        for line in &self.lines {
            match line {
                Line::HalfDay { at, .. } => current = Some(*at),
                Line::Hearing { candidate: id, .. } if id == candidate => return current,
                Line::Hearing { .. } | Line::Break { .. } => {}
            }
        }
        None
    }
}

impl Session {
    /// The day as it should go from `now` on.
    pub fn forecast(&self, now: &Moment) -> Forecast {
        let steps = self.steps();
        let setup = self.setup();
        let mut cursor = Cursor {
            free: 0,
            changeover: false,
        };
        let mut lines: Vec<Line> = Vec::new();
        let mut half_day = None;
        for step in steps {
            match step {
                Step::HalfDay(at) => {
                    let start = setup.half_days.get(at).map_or(0, |day| day.start);
                    cursor = Cursor {
                        free: cursor.free.max(start),
                        changeover: false,
                    };
                    half_day = Some(lines.len());
                    lines.push(Line::HalfDay { at, ends: start });
                }
                Step::Break(label, minutes, not_before, slot) => {
                    let expected = cursor.free.max(not_before);
                    cursor = Cursor {
                        free: expected + minutes,
                        changeover: false,
                    };
                    lines.push(Line::Break {
                        label,
                        expected,
                        minutes,
                        slot,
                        planned: slot.is_none().then_some(not_before),
                    });
                }
                Step::Hearing(candidate, announced) => {
                    let (expected, ends) =
                        self.expect(&candidate, &mut cursor, now, self.day_is(&lines, half_day, now));
                    if let Some(Line::HalfDay { ends: end, .. }) = half_day.and_then(|at| lines.get_mut(at)) {
                        *end = ends.max(*end);
                    }
                    lines.push(Line::Hearing {
                        candidate,
                        announced,
                        expected,
                        ends,
                    });
                }
            }
        }
        Forecast { lines }
    }

    /// How many minutes behind (or, negative, ahead of) the announced times the day is: by the expected end of the hearing that
    /// runs, else by the start of the next one.
    pub fn delay(&self, forecast: &Forecast) -> Option<i64> {
        let length = self.setup().hearing_minutes();
        let minutes = |expected: u32, announced: u32| i64::from(expected) - i64::from(announced);
        if let Some(active) = &self.state().active {
            let (announced, _, ends) = forecast.of(active)?;
            return Some(minutes(ends, announced + length));
        }
        let next = self
            .running_order()
            .find(|candidate| *self.state().passage(&candidate.id) == Passage::Waiting)?;
        let (announced, expected, _) = forecast.of(&next.id)?;
        Some(minutes(expected, announced))
    }

    /// When a hearing begins and ends, and where the day stands after it.
    fn expect(&self, candidate: &CandidateId, cursor: &mut Cursor, now: &Moment, today: bool) -> (u32, u32) {
        let setup = self.setup();
        let gap = if cursor.changeover { setup.changeover } else { 0 };
        let next = cursor.free + gap;
        let hearing = self.state().hearings.get(candidate);
        let began = hearing
            .and_then(|hearing| hearing.started())
            .map(|from| minute(from.wall));
        let (from, to) = match self.state().passage(candidate) {
            Passage::Heard => {
                let from = began.unwrap_or(next);
                let to = hearing.and_then(|hearing| hearing.ended.as_ref());
                (from, to.map_or(from, |to| minute(to.wall)).max(from))
            }
            Passage::Hearing => {
                let from = began.unwrap_or(next);
                let left = self.time_left(now);
                (from, minute(now.shifted(left).wall).max(from))
            }
            Passage::Waiting => {
                // What has not begun yet does not begin in the past.
                let waited = today && self.state().phase == Phase::Hearings && self.state().active.is_none();
                let from = if waited { next.max(minute(now.wall)) } else { next };
                (from, from + setup.hearing_minutes())
            }
            // It takes no time.
            Passage::NoShow(_) | Passage::Withdrawn(_) | Passage::Disqualified(_) => {
                return (next, cursor.free);
            }
        };
        *cursor = Cursor {
            free: to,
            changeover: true,
        };
        (from, to)
    }

    /// What remains of the hearing that runs, its later phases included; overtime is not given back by them.
    pub fn time_left(&self, now: &Moment) -> Millis {
        let Some(reading) = self
            .clock(now)
            .filter(|reading| reading.state != ClockState::Ended)
        else {
            return 0;
        };
        let later = self.setup().phases.iter().skip(reading.phase + 1);
        reading.remaining.max(0) + later.map(super::setup::HearingPhase::length).sum::<Millis>()
    }

    /// Whether it is the day of the half-day that is being filled.
    fn day_is(&self, lines: &[Line], half_day: Option<usize>, now: &Moment) -> bool {
        let Some(Line::HalfDay { at, .. }) = half_day.and_then(|at| lines.get(at)) else {
            return false;
        };
        let civil = now.wall.civil();
        self.setup().half_days.get(*at).is_some_and(|day| {
            (day.date.year, day.date.month, day.date.day) == (civil.year, civil.month, civil.day)
        })
    }

    /// The lines of the day in their order, with the times announced for them.
    fn steps(&self) -> Vec<Step> {
        let setup = self.setup();
        let length = setup.hearing_minutes();
        let mut steps = Vec::new();
        let mut day = setup.half_days.first().map(|_| 0);
        let mut planned = Vec::new();
        let mut at = 0;
        // A half-day begins, perhaps late, with its own breaks ahead.
        let begin = |day: Option<usize>, at: &mut u32, steps: &mut Vec<Step>| {
            let half_day = day.and_then(|day| setup.half_days.get(day));
            *at = half_day.map_or(*at, |half_day| half_day.start.max(*at));
            steps.extend(day.map(Step::HalfDay));
            let of = |own: &HalfDay| half_day.is_some_and(|day| day.id == own.id);
            let breaks = self.planned_breaks().filter(|(own, _)| of(own));
            let mut breaks: Vec<PlannedBreak> = breaks.map(|(_, planned)| planned.clone()).collect();
            breaks.sort_by_key(|planned| std::cmp::Reverse(planned.start));
            breaks
        };
        planned.extend(begin(day, &mut at, &mut steps));
        for (place, slot) in self.state().order.iter().enumerate() {
            let id = match slot {
                Slot::Break { minutes, label } => {
                    steps.push(Step::Break(label.clone(), *minutes, 0, Some(place)));
                    continue;
                }
                Slot::Hearing(id) => id,
            };
            let own = self
                .state()
                .candidate(id)
                .and_then(|candidate| candidate.half_day.as_ref());
            let next = match (day, own) {
                (Some(current), Some(own)) => setup
                    .half_days
                    .iter()
                    .position(|half_day| half_day.id == *own)
                    .filter(|found| *found > current),
                // A dossier of no half-day follows the others, into the next half-day once this one is full.
                (Some(current), None) => (setup
                    .half_days
                    .get(current)
                    .is_some_and(|half_day| at >= half_day.end))
                .then_some(current + 1)
                .filter(|next| *next < setup.half_days.len()),
                (None, _) => None,
            };
            if next.is_some() {
                day = next;
                planned = begin(day, &mut at, &mut steps);
            }
            // A planned break stands before the hearing nearest to whose beginning it starts.
            while let Some(pause) = planned.pop_if(|pause| at + length / 2 > pause.start) {
                at = at.max(pause.start) + pause.minutes;
                steps.push(Step::Break(pause.label, pause.minutes, pause.start, None));
            }
            steps.push(Step::Hearing(id.clone(), at));
            at += length + setup.changeover;
        }
        steps
    }
}

fn minute(wall: Wall) -> u32 {
    u32::try_from(wall.of_day() / MINUTE).unwrap_or(0)
}
