//! The half-days, the hearing's phases, dates, times and the time zone.

use std::collections::BTreeMap;

use super::super::source::to_u64;
use super::super::spans::Path;
use super::super::syntax::nearest;
use super::super::v1;
use super::Checker;
use crate::domain::finding::{ClockTime, Family, Problem};
use crate::domain::setup::{Date, HalfDay, HearingPhase, PlannedBreak};
use crate::domain::time::days_from_civil;

/// The longest that a phase, a break or a changeover may be, in minutes.
const MOST_MINUTES: u32 = 24 * 60;

impl Checker<'_> {
    /// The zone's name as the IANA database spells it.
    pub(super) fn time_zone(&mut self, path: &Path<'_>, name: &str) -> Option<String> {
        let database = jiff::tz::db();
        if let Ok(zone) = database.get(name) {
            return Some(zone.iana_name().unwrap_or(name).to_owned());
        }
        let known: Vec<String> = database.available().map(|known| known.to_string()).collect();
        let problem = Problem::UnknownTimeZone {
            name: name.to_owned(),
            nearest: nearest(name, known.iter().map(String::as_str)),
        };
        self.report(path, problem);
        None
    }

    /// A date such as `2026-11-21`.
    pub(super) fn date(&mut self, path: &Path<'_>, text: &str) -> Option<Date> {
        let date = read_date(text);
        if date.is_none() {
            let text = text.to_owned();
            self.report(path, Problem::BadDate { text });
        }
        date
    }

    /// A time such as `09:00`, in minutes after midnight.
    fn time(&mut self, path: &Path<'_>, text: &str) -> Option<u32> {
        let time = read_time(text);
        if time.is_none() {
            let text = text.to_owned();
            self.report(path, Problem::BadTime { text });
        }
        time
    }

    /// A length in minutes.
    fn minutes(&mut self, path: &Path<'_>, minutes: u32) {
        let most = MOST_MINUTES;
        if minutes == 0 {
            self.report(path, Problem::ZeroMinutes {});
        } else if minutes > most {
            self.report(path, Problem::TooManyMinutes { minutes, most });
        }
    }

    /// The half-days; `None` for one whose date or times cannot be read.
    pub(super) fn half_days(&mut self, authored: &[v1::HalfDay]) -> Vec<Option<HalfDay>> {
        let root = Path::Root;
        let list = root.key("half_days");
        if authored.is_empty() {
            self.report(&list, Problem::NoHalfDays {});
        }
        self.ids(
            &list,
            Family::HalfDay,
            authored.iter().map(|half_day| half_day.id.as_str()),
        );
        let mut read: Vec<Option<HalfDay>> = Vec::with_capacity(authored.len());
        for (index, half_day) in authored.iter().enumerate() {
            let path = list.at(index);
            let here = self.half_day(&path, half_day);
            if let Some(here) = &here {
                self.overlap(&list, &path, here, &read);
            }
            read.push(here);
        }
        read
    }

    fn half_day(&mut self, path: &Path<'_>, authored: &v1::HalfDay) -> Option<HalfDay> {
        let label = self.text(&path.key("label"), &authored.label);
        let place = self.text(&path.key("place"), &authored.place);
        let date = self.date(&path.key("date"), &authored.date);
        let start = self.time(&path.key("start"), &authored.start);
        let end = self.time(&path.key("end"), &authored.end);
        if let (Some(start), Some(end)) = (start, end)
            && end <= start
        {
            let (start, end) = (ClockTime(start), ClockTime(end));
            self.report(&path.key("end"), Problem::EndsBeforeStart { start, end });
        }
        let list = path.key("breaks");
        let mut breaks = Vec::new();
        for (index, authored) in authored.breaks.iter().enumerate() {
            breaks.push(self.planned_break(&list.at(index), authored, start.zip(end)));
        }
        Some(HalfDay {
            id: authored.id.as_str().into(),
            label,
            date: date?,
            start: start?,
            end: end?,
            place,
            breaks: breaks.into_iter().collect::<Option<_>>()?,
        })
    }

    fn planned_break(
        &mut self,
        path: &Path<'_>,
        authored: &v1::Break,
        half_day: Option<(u32, u32)>,
    ) -> Option<PlannedBreak> {
        let label = self.text(&path.key("label"), &authored.label);
        let minutes = authored.minutes;
        self.minutes(&path.key("minutes"), minutes);
        let from = self.time(&path.key("start"), &authored.start)?;
        if let Some((start, end)) = half_day {
            let to = from.saturating_add(minutes);
            if start < end && minutes <= MOST_MINUTES && (from < start || to > end) {
                let (from, to) = (ClockTime(from), ClockTime(to));
                self.report(&path.key("start"), Problem::BreakOutside { from, to });
            }
        }
        Some(PlannedBreak {
            start: from,
            minutes,
            label,
        })
    }

    fn overlap(&mut self, list: &Path<'_>, path: &Path<'_>, here: &HalfDay, before: &[Option<HalfDay>]) {
        let other = before.iter().enumerate().find_map(|(index, other)| {
            let other = other.as_ref()?;
            let overlaps = other.date == here.date && other.start < here.end && here.start < other.end;
            overlaps.then(|| (index, other.id.to_string()))
        });
        if let Some((index, other)) = other {
            let other_line = self.line(&list.at(index));
            self.report(&path.key("start"), Problem::HalfDaysOverlap { other, other_line });
        }
    }

    /// The phases of a hearing, warnings in descending order.
    pub(super) fn phases(&mut self, hearing: &v1::Hearing) -> Vec<HearingPhase> {
        let root = Path::Root;
        let path = root.key("hearing");
        let list = path.key("phases");
        if hearing.phases.is_empty() {
            self.report(&list, Problem::NoPhases {});
        }
        if hearing.changeover > 0 {
            self.minutes(&path.key("changeover"), hearing.changeover);
        }
        self.ids(
            &list,
            Family::Phase,
            hearing.phases.iter().map(|phase| phase.id.as_str()),
        );
        let mut phases = Vec::new();
        for (index, phase) in hearing.phases.iter().enumerate() {
            phases.push(self.phase(&list.at(index), phase));
        }
        phases
    }

    fn phase(&mut self, path: &Path<'_>, phase: &v1::Phase) -> HearingPhase {
        let label = self.text(&path.key("label"), &phase.label);
        let minutes = phase.minutes;
        self.minutes(&path.key("minutes"), minutes);
        let list = path.key("warnings");
        for (index, warning) in phase.warnings.iter().copied().enumerate() {
            if warning == 0 {
                self.report(&list.at(index), Problem::ZeroMinutes {});
            } else if minutes > 0 && warning >= minutes {
                self.report(&list.at(index), Problem::WarningTooEarly { warning, minutes });
            }
        }
        if phase.warnings.is_empty() {
            let phase = phase.label.clone();
            self.report(path, Problem::NoWarning { phase });
        }
        let mut warnings = phase.warnings.clone();
        warnings.sort_unstable_by(|a, b| b.cmp(a));
        warnings.dedup();
        HearingPhase {
            id: phase.id.clone(),
            label,
            minutes,
            warnings,
        }
    }

    /// Warns of a half-day that holds fewer hearings than are planned in it, or of days that hold fewer than all.
    pub(super) fn hearings_fit(&mut self, session: &v1::Session, half_days: &[Option<HalfDay>]) {
        let root = Path::Root;
        let list = root.key("half_days");
        let phases = session.hearing.phases.iter();
        let hearing: u64 = phases.map(|phase| u64::from(phase.minutes)).sum();
        let changeover = u64::from(session.hearing.changeover);
        let length = |hearings: u64| {
            let between = hearings.saturating_sub(1).saturating_mul(changeover);
            hearings.saturating_mul(hearing).saturating_add(between)
        };
        // A length that is refused anyway says nothing of the day.
        let mut lengths = session.hearing.phases.iter().map(|phase| phase.minutes);
        if lengths.any(|minutes| minutes > MOST_MINUTES) || changeover > MOST_MINUTES.into() {
            return;
        }
        let mut planned: BTreeMap<&str, u64> = BTreeMap::new();
        for half_day in session
            .candidates
            .iter()
            .filter_map(|candidate| candidate.half_day.as_deref())
        {
            *planned.entry(half_day).or_default() += 1;
        }
        let (mut capacity, mut told) = (0u64, false);
        for (index, half_day) in half_days.iter().enumerate() {
            let Some(half_day) = half_day else { return };
            let breaks: u64 = half_day.breaks.iter().map(|pause| u64::from(pause.minutes)).sum();
            let available = u64::from(half_day.end.saturating_sub(half_day.start)).saturating_sub(breaks);
            let hearings = planned.get(half_day.id.as_str()).copied().unwrap_or_default();
            let needed = length(hearings);
            if needed > available && half_day.start < half_day.end {
                let problem = Problem::HearingsDoNotFit {
                    hearings,
                    needed,
                    available,
                };
                self.report(&list.at(index), problem);
                told = true;
            }
            capacity = capacity.saturating_add(available);
        }
        let hearings = to_u64(session.candidates.len());
        let unplanned = session
            .candidates
            .iter()
            .any(|candidate| candidate.half_day.is_none());
        // Each half-day spares one changeover: an estimate in the day's favour.
        let spared = to_u64(half_days.len())
            .saturating_sub(1)
            .saturating_mul(changeover);
        let needed = length(hearings).saturating_sub(spared);
        if unplanned && !told && needed > capacity && !half_days.is_empty() {
            let problem = Problem::HearingsDoNotFit {
                hearings,
                needed,
                available: capacity,
            };
            self.report(&list, problem);
        }
    }
}

/// `2026-11-21`, and only a day that exists.
fn read_date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let mut number = |width: usize| {
        let part = parts.next()?;
        let digits = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse::<u16>().ok()).flatten()
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    let date = Date {
        year: year.into(),
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok()?,
    };
    days_from_civil(date.year, date.month, date.day).map(|_| date)
}

/// `09:00` or `9:00`, from 00:00 to 23:59.
fn read_time(text: &str) -> Option<u32> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !matches!(hour.len(), 1 | 2) || minute.len() != 2 || !digits(hour) || !digits(minute) {
        return None;
    }
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_and_times_that_exist_are_read() {
        assert!(read_date("2028-02-29").is_some());
        for text in [
            "2026-02-29",
            "2026-11-31",
            "21/11/2026",
            "2026-1-2",
            "",
            "2026-11-21T09:00",
        ] {
            assert_eq!(read_date(text), None, "{text}");
        }
        assert_eq!(read_time("9:05"), Some(545));
        for text in ["24:00", "9h00", "09:60", "0900", "+9:00", ""] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }
}
