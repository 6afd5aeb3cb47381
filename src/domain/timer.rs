//! The clock of a hearing, derived from recorded instants; it counts no tick and asks nobody what time it is.
//!
//! ```text
//!   start ──> running ──pause──> paused ──resume──> running ──end──> ended
//!                └─next phase─> running (next phase)     (overtime: running with a negative remainder)
//! ```
//! Time runs on while the machine sleeps or the program is dead; « it was paused » mends that afterwards.

use serde::{Deserialize, Serialize};

use super::time::{Millis, Moment};

/// The time spent in one phase of a hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseTime {
    /// The phase's place among the session's phases.
    pub phase: usize,
    /// When it began.
    pub from: Moment,
    /// When it ended, if it did.
    pub to: Option<Moment>,
    /// Pauses in order; the last may be open.
    pub pauses: Vec<Pause>,
    /// Time added (or removed) by the chair, in milliseconds.
    pub extra: Millis,
}

/// A pause of the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// When it began.
    pub from: Moment,
    /// When the clock ran again; open while paused.
    pub to: Option<Moment>,
}

/// A recorded time of a hearing that may be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Milestone {
    /// When the hearing began.
    Start,
    /// When a later phase began, by its place among the session's phases, the first being 0.
    Phase(usize),
    /// When the hearing ended.
    End,
}

/// One candidate's hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hearing {
    /// Phases gone through, in order; the last is the current one.
    pub phases: Vec<PhaseTime>,
    /// When the hearing ended.
    pub ended: Option<Moment>,
}

/// What the clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockState {
    /// Time runs.
    Running,
    /// Time stands still.
    Paused,
    /// The hearing is over.
    Ended,
}

/// The clock as read at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Running, paused or ended.
    pub state: ClockState,
    /// The current (or last) phase.
    pub phase: usize,
    /// Time used in it, in milliseconds, pauses left out.
    pub used: Millis,
    /// Time allotted to it, adjustments included.
    pub allotted: Millis,
    /// `allotted - used`; negative in overtime.
    pub remaining: Millis,
    /// Whether every instant behind the figure belongs to one boot of the machine.
    pub exact: bool,
}

impl PhaseTime {
    /// Milliseconds used up to `now` (or to its end), pauses left out, and whether that is exact.
    pub fn used(&self, now: &Moment) -> (Millis, bool) {
        let end = self.to.as_ref().unwrap_or(now);
        let whole = end.since(&self.from);
        let mut used = whole.millis;
        let mut exact = whole.exact;
        for pause in &self.pauses {
            let paused = pause.to.as_ref().unwrap_or(end).since(&pause.from);
            used = used.saturating_sub(paused.millis);
            exact &= paused.exact;
        }
        (used.max(0), exact)
    }

    fn is_paused(&self) -> bool {
        self.pauses.last().is_some_and(|pause| pause.to.is_none())
    }
}

impl Hearing {
    /// A hearing that begins in the first phase.
    pub fn begin(from: Moment) -> Self {
        Self {
            phases: vec![PhaseTime {
                phase: 0,
                from,
                to: None,
                pauses: Vec::new(),
                extra: 0,
            }],
            ended: None,
        }
    }

    /// When it began.
    pub fn started(&self) -> Option<&Moment> {
        self.phases.first().map(|phase| &phase.from)
    }

    /// What the clock does.
    pub fn state(&self) -> ClockState {
        if self.ended.is_some() {
            ClockState::Ended
        } else if self.phases.last().is_some_and(PhaseTime::is_paused) {
            ClockState::Paused
        } else {
            ClockState::Running
        }
    }

    /// The clock at `now`; `planned` are the phases' lengths in milliseconds.
    pub fn read(&self, planned: &[Millis], now: &Moment) -> Option<Reading> {
        let current = self.phases.last()?;
        let (used, exact) = current.used(now);
        let allotted = planned
            .get(current.phase)
            .copied()
            .unwrap_or(0)
            .saturating_add(current.extra);
        Some(Reading {
            state: self.state(),
            phase: current.phase,
            used,
            allotted,
            remaining: allotted.saturating_sub(used),
            exact,
        })
    }

    /// Time used in all phases up to `now`, and allotted in all of them (adjustments included).
    pub fn totals(&self, planned: &[Millis], now: &Moment) -> (Millis, Millis) {
        let sum = |terms: &mut dyn Iterator<Item = Millis>| terms.fold(0, Millis::saturating_add);
        let used = sum(&mut self.phases.iter().map(|phase| phase.used(now).0));
        let extra = self.phases.iter().map(|phase| phase.extra);
        (used, sum(&mut planned.iter().copied().chain(extra)))
    }

    /// The last instant recorded: nothing may be recorded before it.
    pub fn latest(&self) -> Option<&Moment> {
        if let Some(ended) = &self.ended {
            return Some(ended);
        }
        let current = self.phases.last()?;
        match current.pauses.last() {
            Some(Pause { to: Some(to), .. }) => Some(to),
            Some(Pause { from, to: None }) => Some(from),
            None => Some(&current.from),
        }
    }

    /// The times recorded so far, in order.
    pub fn milestones(&self) -> Vec<(Milestone, &Moment)> {
        let phases = self.phases.iter().enumerate().map(|(at, phase)| match at {
            0 => (Milestone::Start, &phase.from),
            _ => (Milestone::Phase(phase.phase), &phase.from),
        });
        phases
            .chain(self.ended.as_ref().map(|ended| (Milestone::End, ended)))
            .collect()
    }

    /// A recorded time.
    pub fn milestone(&self, milestone: Milestone) -> Option<&Moment> {
        let found = self.milestones().into_iter().find(|(of, _)| *of == milestone);
        found.map(|(_, moment)| moment)
    }

    /// The instants of this hearing between which a recorded time lies; nothing may be put out of their order.
    pub(super) fn around(&self, milestone: Milestone) -> (Option<&Moment>, Option<&Moment>) {
        let before = self.phase_before(milestone).map(|at| {
            let phase = &self.phases[at];
            match phase.pauses.last() {
                // A pause that the milestone ended moves along with it.
                Some(pause) if pause.to == phase.to => &pause.from,
                Some(Pause { to: Some(to), .. }) => to,
                Some(Pause { from, to: None }) => from,
                None => &phase.from,
            }
        });
        let after = self.phase_after(milestone).and_then(|at| {
            let phase = &self.phases[at];
            phase
                .pauses
                .first()
                .map(|pause| &pause.from)
                .or(phase.to.as_ref())
        });
        (before, after)
    }

    /// The phase that a milestone ends, by its place in `phases`.
    fn phase_before(&self, milestone: Milestone) -> Option<usize> {
        match milestone {
            Milestone::Start => None,
            Milestone::Phase(_) => self.phase_after(milestone)?.checked_sub(1),
            Milestone::End => self.phases.len().checked_sub(1),
        }
    }

    /// The phase that a milestone begins, by its place in `phases`.
    fn phase_after(&self, milestone: Milestone) -> Option<usize> {
        match milestone {
            Milestone::Start => (!self.phases.is_empty()).then_some(0),
            Milestone::Phase(phase) => self.phases.iter().position(|time| time.phase == phase),
            Milestone::End => None,
        }
    }

    pub(super) fn correct(&mut self, milestone: Milestone, to: &Moment) {
        let (before, after) = (self.phase_before(milestone), self.phase_after(milestone));
        if let Some(phase) = before.and_then(|at| self.phases.get_mut(at)) {
            let former = phase.to.replace(to.clone());
            if let Some(pause) = phase.pauses.last_mut().filter(|pause| pause.to == former) {
                pause.to = Some(to.clone());
            }
        }
        if let Some(phase) = after.and_then(|at| self.phases.get_mut(at)) {
            phase.from = to.clone();
        }
        if milestone == Milestone::End {
            self.ended = Some(to.clone());
        }
    }

    pub(super) fn pause(&mut self, at: Moment) {
        if let Some(phase) = self.phases.last_mut() {
            phase.pauses.push(Pause { from: at, to: None });
        }
    }

    pub(super) fn resume(&mut self, at: Moment) {
        if let Some(pause) = self.phases.last_mut().and_then(|phase| phase.pauses.last_mut()) {
            pause.to = Some(at);
        }
    }

    pub(super) fn was_paused(&mut self, from: Moment, to: Moment) {
        if let Some(phase) = self.phases.last_mut() {
            phase.pauses.push(Pause { from, to: Some(to) });
        }
    }

    pub(super) fn adjust(&mut self, by: Millis) {
        if let Some(phase) = self.phases.last_mut() {
            phase.extra = phase.extra.saturating_add(by);
        }
    }

    pub(super) fn next_phase(&mut self, at: Moment) {
        self.finish_phase(&at);
        let next = self.phases.last().map_or(0, |phase| phase.phase + 1);
        self.phases.push(PhaseTime {
            phase: next,
            from: at,
            to: None,
            pauses: Vec::new(),
            extra: 0,
        });
    }

    pub(super) fn end(&mut self, at: Moment) {
        self.finish_phase(&at);
        self.ended = Some(at);
    }

    fn finish_phase(&mut self, at: &Moment) {
        if let Some(phase) = self.phases.last_mut() {
            if let Some(pause) = phase.pauses.last_mut().filter(|pause| pause.to.is_none()) {
                pause.to = Some(at.clone());
            }
            phase.to = Some(at.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::{BootTime, MINUTE, SECOND, Wall};

    fn at(seconds: i64) -> Moment {
        Moment {
            wall: Wall {
                unix_millis: seconds * SECOND,
                offset: 3_600,
            },
            boot: Some(BootTime {
                id: "b".into(),
                millis: seconds * SECOND,
            }),
        }
    }

    const PLANNED: [Millis; 2] = [10 * MINUTE, 5 * MINUTE];

    #[test]
    fn a_pause_steals_nothing_from_the_candidate() {
        let mut hearing = Hearing::begin(at(0));
        hearing.pause(at(60));
        assert_eq!(
            hearing.read(&PLANNED, &at(600)).map(|r| r.remaining),
            Some(9 * MINUTE)
        );
        hearing.resume(at(600));
        assert_eq!(
            hearing.read(&PLANNED, &at(660)).map(|r| r.remaining),
            Some(8 * MINUTE)
        );
    }

    #[test]
    fn overtime_counts_up_below_zero() {
        let hearing = Hearing::begin(at(0));
        let reading = hearing.read(&PLANNED, &at(684)).expect("a reading");
        assert_eq!(reading.remaining, -84 * SECOND);
        assert!(reading.exact);
    }

    #[test]
    fn a_pause_told_afterwards_gives_the_time_back() {
        let mut hearing = Hearing::begin(at(0));
        hearing.was_paused(at(120), at(300));
        assert_eq!(hearing.read(&PLANNED, &at(300)).map(|r| r.used), Some(2 * MINUTE));
    }

    #[test]
    fn the_next_phase_starts_whole_and_closes_an_open_pause() {
        let mut hearing = Hearing::begin(at(0));
        hearing.pause(at(100));
        hearing.next_phase(at(200));
        assert_eq!(hearing.state(), ClockState::Running);
        assert_eq!(
            hearing.read(&PLANNED, &at(200)).map(|r| r.remaining),
            Some(5 * MINUTE)
        );
        hearing.end(at(260));
        assert_eq!(hearing.totals(&PLANNED, &at(9_999)), (160 * SECOND, 15 * MINUTE));
    }
}
