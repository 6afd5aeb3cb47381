//! The clock of the hearings in words: what the phase does, when things should end, how late the day is.

use iced::widget::row;

use crate::domain::CandidateId;
use crate::domain::candidate::Passage;
use crate::domain::command::Command;
use crate::domain::phase::Phase;
use crate::domain::time::Millis;
use crate::domain::timer::ClockState;
use crate::gui::dial::{Dial, minutes_seconds};
use crate::gui::screen::Context;
use crate::gui::theme::Element;
use crate::gui::theme::spacing::Density;
use crate::gui::widget::chrome::keys;
use crate::gui::widget::clock::{Clock, Running, clock};

use super::Message;

pub(super) fn view<'a>(context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
    clock(model(context, shown), context.density)
}

/// The clock of the hearing that runs, else of the dossier shown.
pub(super) fn model(context: &Context<'_>, shown: &CandidateId) -> Clock {
    let (w, session, now) = (context.words, context.clock, context.now);
    let heard = session.state().active.as_ref().unwrap_or(shown);
    let dial = Dial::of(session, heard, now, w);
    let at = |millis: Millis| w.time(now.shifted(millis).wall);
    let hearing_end = || {
        w.with(
            "gui-clock-hearing-end",
            &[("time", at(session.time_left(now)).into())],
        )
    };
    let (state, mut lines) = match dial.running {
        Running::Ready => {
            let minutes = [("minutes", session.setup().hearing_minutes().into())];
            (w.t("gui-clock-ready"), vec![w.with("gui-clock-total", &minutes)])
        }
        Running::Ended => {
            let used = [
                ("used", minutes_seconds(dial.used).into()),
                ("allotted", minutes_seconds(dial.allotted).into()),
            ];
            (w.t("gui-clock-ended"), vec![w.with("gui-clock-used", &used)])
        }
        Running::Overtime => {
            let over = [
                ("phase", dial.phase.as_str().into()),
                ("time", at(dial.remaining).into()),
            ];
            let phase = w.with("gui-clock-phase-ended", &over);
            (w.t("gui-clock-overtime"), vec![phase, hearing_end()])
        }
        Running::Paused => (w.t("gui-clock-paused"), vec![dial.phase.clone(), hearing_end()]),
        Running::Warning { minutes } => {
            let left = w.with("gui-clock-warning", &[("minutes", minutes.into())]);
            (left, vec![phase_end(context, &dial), hearing_end()])
        }
        Running::Running => (dial.phase.clone(), vec![phase_end(context, &dial), hearing_end()]),
    };
    let runs = !matches!(dial.running, Running::Ready | Running::Ended);
    let forecast = session.forecast(now);
    if let Some(half_day) = forecast.half_day_of(heard)
        && let Some(end) = forecast.half_day_end(half_day)
        && let Some(named) = session.setup().half_days.get(half_day)
        && dial.running != Running::Ended
    {
        let told = [
            ("half-day", named.label.as_str().into()),
            ("time", w.time_of_day(end).into()),
        ];
        lines.push(w.with("gui-clock-half-day-end", &told));
    }
    if runs && !dial.exact {
        // It matters more than when the half-day ends.
        lines.pop();
        lines.push(w.t("gui-clock-wall"));
    }
    let waiting = *session.state().passage(heard) == Passage::Waiting;
    let delay = session.delay(&forecast).filter(|_| runs || waiting);
    let delay = delay.and_then(|minutes| told_delay(context, minutes));
    // Where there is little room the marks need it more than the half-day, and more than every end while a band lies above.
    if context.density == Density::Small && delay.is_some() {
        lines.truncate(2);
    }
    if context.density == Density::Small && context.unrecorded {
        lines.truncate(1);
    }
    Clock {
        segments: dial.segments,
        time: dial.time,
        running: dial.running,
        state,
        lines,
        delay,
        unrecorded: context.unrecorded.then(|| w.t("gui-clock-unrecorded")),
    }
}

fn phase_end(context: &Context<'_>, dial: &Dial) -> String {
    let (w, now) = (context.words, context.now);
    let time = w.time(now.shifted(dial.remaining).wall);
    let told = [("phase", dial.phase.as_str().into()), ("time", time.into())];
    match dial.running {
        Running::Warning { .. } => w.with("gui-clock-named-phase-end", &told),
        _ => w.with("gui-clock-phase-end", &told),
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

/// What the space bar does: start, pause or go on.
pub(super) fn main_key(shown: CandidateId, context: &Context<'_>) -> Command {
    match context.clock.clock(context.now).map(|reading| reading.state) {
        Some(ClockState::Running) => Command::Pause,
        Some(ClockState::Paused) => Command::Resume,
        Some(ClockState::Ended) | None => Command::Start { candidate: shown },
    }
}

/// What N does: the next phase, and the end after the last.
pub(super) fn next_key(context: &Context<'_>) -> Command {
    match context.clock.clock(context.now) {
        Some(reading) if reading.phase + 1 >= context.clock.setup().phases.len() => Command::End,
        _ => Command::NextPhase,
    }
}

/// Whether a dossier's turn is over while nobody else is heard: what comes next is another dossier.
pub(super) fn is_over(shown: &CandidateId, context: &Context<'_>) -> bool {
    let session = context.clock;
    let passage = session.state().passage(shown);
    session.state().active.is_none() && !matches!(passage, Passage::Waiting | Passage::Hearing)
}

/// The key that goes on once a dossier's turn is over, and what it does.
fn after(context: &Context<'_>, shown: &CandidateId) -> Option<(&'static str, &'static str)> {
    let session = context.session;
    let closed = |id: &CandidateId| session.state().closed.contains(id);
    let heard = |id: &CandidateId| *session.state().passage(id) == Passage::Heard;
    if session.state().phase != Phase::Hearings {
        None
    } else if heard(shown) && !closed(shown) {
        Some(("F8", "gui-clock-key-close"))
    } else if super::next_to_hear(context).is_some() {
        Some(("N", "gui-clock-key-dossier"))
    } else if session.running_order().all(|c| !heard(&c.id) || closed(&c.id)) {
        Some(("F9", "gui-clock-key-hearings"))
    } else {
        None
    }
}

/// The clock's keys beside what they do now.
pub(super) fn clock_keys<'a>(context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
    let words = context.words;
    let session = context.clock;
    let reading = session.clock(context.now);
    let over = !matches!(
        session.state().passage(shown),
        Passage::Waiting | Passage::NoShow(_)
    );
    if reading.is_none() && over {
        // The times recorded are left to mend; then comes whatever the day waits for.
        let line = row![keys("H", words.t("gui-clock-key-time"))].spacing(16);
        let next = after(context, shown).map(|(key, does)| keys(key, words.t(does)));
        return line.push(next).into();
    }
    let main = match reading.map(|r| r.state) {
        Some(ClockState::Running) => "gui-clock-key-pause",
        Some(ClockState::Paused) => "gui-clock-key-resume",
        Some(ClockState::Ended) | None => "gui-clock-key-start",
    };
    let mut line = row![keys(words.t("gui-key-space"), words.t(main))].spacing(16);
    if let Some(reading) = reading {
        let last = reading.phase + 1 >= session.setup().phases.len();
        line = line.push(keys("+ −", words.t("gui-clock-key-minute")));
        line = line.push(keys(
            "N",
            words.t(if last {
                "gui-clock-key-end"
            } else {
                "gui-clock-key-next"
            }),
        ));
        line = line.push(keys("R", words.t("gui-clock-key-was-paused")));
        line = line.push(keys("H", words.t("gui-clock-key-time")));
    } else {
        line = line.push(keys("R", words.t("gui-clock-key-ago")));
        if is_over(shown, context) {
            // Whoever did not come may still come; meanwhile the day goes on.
            line = line.push(after(context, shown).map(|(key, does)| keys(key, words.t(does))));
        }
    }
    line.into()
}
