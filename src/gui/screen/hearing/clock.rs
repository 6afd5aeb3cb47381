//! From the session's instants to the clock on the screen.

use crate::domain::CandidateId;
use crate::domain::setup::HearingPhase;
use crate::domain::time::{MINUTE, Millis, SECOND};
use crate::domain::timer::{ClockState, Hearing, Reading};
use crate::gui::screen::Context;
use crate::gui::theme::Element;
use crate::gui::widget::clock::{Clock, Progress, Running, Segment, clock};

use super::{Message, order};

pub(super) fn view<'a>(context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
    clock(model(context, shown), context.density)
}

/// The clock of the hearing that runs, else of the dossier shown.
pub(super) fn model(context: &Context<'_>, shown: &CandidateId) -> Clock {
    let session = context.session;
    let heard = session.state().active.as_ref().unwrap_or(shown);
    let planned = session.setup().planned();
    let hearing = session.state().hearings.get(heard);
    match hearing.and_then(|hearing| Some((hearing, hearing.read(&planned, context.now)?))) {
        Some((hearing, reading)) => of_hearing(context, heard, hearing, reading),
        None => ready(context),
    }
}

fn ready(context: &Context<'_>) -> Clock {
    let (w, setup) = (context.words, context.session.setup());
    let segments = setup
        .phases
        .iter()
        .map(|phase| segment(context, phase, 0, Progress::ToCome))
        .collect();
    let first = setup.phases.first().map_or(0, HearingPhase::length);
    Clock {
        segments,
        time: w.countdown(first),
        running: Running::Ready,
        state: w.t("gui-clock-ready"),
        lines: vec![w.with("gui-clock-total", &[("minutes", setup.hearing_minutes().into())])],
        delay: None,
    }
}

fn segment(context: &Context<'_>, phase: &HearingPhase, extra: Millis, progress: Progress) -> Segment {
    let length = phase.length() + extra;
    let minutes = u32::try_from(length / MINUTE).unwrap_or(0);
    Segment {
        name: phase.label.clone(),
        time: context.words.with("gui-minutes", &[("minutes", minutes.into())]),
        seconds: u32::try_from(length / SECOND).unwrap_or(0),
        progress,
    }
}

fn of_hearing(context: &Context<'_>, heard: &CandidateId, hearing: &Hearing, reading: Reading) -> Clock {
    let (w, setup, now) = (context.words, context.session.setup(), context.now);
    let ended = reading.state == ClockState::Ended;
    let over = reading.remaining < 0 && !ended;
    let segments = setup.phases.iter().enumerate().map(|(i, phase)| {
        let past = hearing.phases.iter().find(|time| time.phase == i);
        let extra = past.map_or(0, |time| time.extra);
        match past {
            Some(time) if i < reading.phase || ended => Segment {
                time: minutes_seconds(time.used(now).0),
                ..segment(context, phase, extra, Progress::Done)
            },
            Some(_) if over => segment(context, phase, extra, Progress::Over),
            Some(_) => {
                let share = reading.used * 1000 / reading.allotted.max(1);
                segment(
                    context,
                    phase,
                    extra,
                    Progress::Current(u16::try_from(share).unwrap_or(1000)),
                )
            }
            None => segment(context, phase, 0, Progress::ToCome),
        }
    });
    let phase = setup
        .phases
        .get(reading.phase)
        .map_or("", |phase| phase.label.as_str());
    let at = |millis: Millis| w.time(now.shifted(millis).wall);
    let after: Millis = setup
        .phases
        .iter()
        .skip(reading.phase + 1)
        .map(HearingPhase::length)
        .sum();
    let left = reading.remaining.max(0) + after;
    let running = match (reading.state, over) {
        (ClockState::Ended, _) => Running::Ended,
        (ClockState::Paused, _) => Running::Paused,
        (ClockState::Running, true) => Running::Overtime,
        (ClockState::Running, false) => Running::Running,
    };
    let end = w.with("gui-clock-hearing-end", &[("time", at(left).into())]);
    let (state, lines) = match running {
        Running::Ended => {
            let (used, allotted) = hearing.totals(&setup.planned(), now);
            let used = w.with(
                "gui-clock-used",
                &[
                    ("used", minutes_seconds(used).into()),
                    ("allotted", minutes_seconds(allotted).into()),
                ],
            );
            (w.t("gui-clock-ended"), vec![used])
        }
        Running::Overtime => {
            let over = [("phase", phase.into()), ("time", at(reading.remaining).into())];
            (
                w.t("gui-clock-overtime"),
                vec![w.with("gui-clock-phase-ended", &over), end],
            )
        }
        Running::Paused => (w.t("gui-clock-paused"), vec![phase.to_owned()]),
        Running::Running | Running::Ready => {
            let phase_end = w.with("gui-clock-phase-end", &[("time", at(reading.remaining).into())]);
            (phase.to_owned(), vec![phase_end, end])
        }
    };
    let time = match (ended, reading.remaining) {
        (true, _) => minutes_seconds(hearing.totals(&setup.planned(), now).0),
        (false, left) => w.countdown(left),
    };
    let delay = if !reading.exact && !ended {
        Some(w.t("gui-clock-wall"))
    } else {
        order::delay(context, heard)
            .filter(|_| !ended)
            .and_then(|minutes| told_delay(context, minutes))
    };
    Clock {
        segments: segments.collect(),
        time,
        running,
        state,
        lines,
        delay,
    }
}

/// Ahead or behind, from a minute to three hours; beyond, the announced times are of another day.
fn told_delay(context: &Context<'_>, minutes: i64) -> Option<String> {
    let key = if minutes > 0 {
        "gui-clock-late"
    } else {
        "gui-clock-early"
    };
    let told = [("minutes", minutes.abs().into())];
    (1..=180)
        .contains(&minutes.abs())
        .then(|| context.words.with(key, &told))
}

/// `09:48`; beyond an hour the minutes go on.
fn minutes_seconds(millis: Millis) -> String {
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
