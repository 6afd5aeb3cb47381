//! How often what is shown moves by itself: a running clock each time its second changes and never in between, the time of
//! day each time its minute does.
//!
//! A second that turns is drawn once. An interval that is not in step with the clock would need two drawings a second to show no
//! second late, and each costs about a hundredth of a core's second. A room where no clock runs is drawn once a minute.

use std::time::Duration;

use iced::Subscription;
use iced::futures::stream::{self, BoxStream, StreamExt as _};

use crate::domain::time::{MINUTE, Millis, SECOND};
use crate::domain::{Moment, Session};
use crate::gui::desk;

/// How far into the next second the tick comes, so that rounding never lets it come in the old one.
const MARGIN: Millis = 2;

/// How often the time of day is looked at when no clock runs: a laptop that slept wakes up at any second.
const AT_REST: Millis = 10 * SECOND;

/// Ticks for a session: in step with its clock where one runs.
pub(super) fn ticks(session: &Session, running: bool, now: &Moment) -> Subscription<()> {
    match session.clock(now).filter(|_| running) {
        Some(reading) => {
            let turns = (millis(now).wrapping_add(reading.remaining)).rem_euclid(SECOND);
            Subscription::run_with(turns, seconds)
        }
        None => Subscription::run(minutes),
    }
}

/// The clock by which durations are told: the boot's where the machine has one.
fn millis(moment: &Moment) -> Millis {
    moment
        .boot
        .as_ref()
        .map_or(moment.wall.unix_millis, |boot| boot.millis)
}

/// A tick each time that clock passes `turns` thousandths of a second.
fn seconds(turns: &Millis) -> BoxStream<'static, ()> {
    let turns = *turns;
    stream::unfold((), move |()| async move {
        tokio::time::sleep(until(turns, millis(&desk::now()))).await;
        Some(((), ()))
    })
    .boxed()
}

/// A tick each time the minute of the day is found to be another.
fn minutes() -> BoxStream<'static, ()> {
    let minute = |moment: &Moment| moment.wall.unix_millis.div_euclid(MINUTE);
    stream::unfold(minute(&desk::now()), move |mut shown| async move {
        loop {
            let now = desk::now();
            if minute(&now) != shown {
                shown = minute(&now);
                return Some(((), shown));
            }
            tokio::time::sleep(at_rest(now.wall.unix_millis)).await;
        }
    })
    .boxed()
}

/// The time from `now` until the minute turns, and a little more, or until it is looked at again.
fn at_rest(now: Millis) -> Duration {
    let left = MINUTE - (now - MARGIN).rem_euclid(MINUTE);
    Duration::from_millis(left.min(AT_REST).unsigned_abs())
}

/// The time from `now` until a second turns, and a little more; at most a second and that.
fn until(turns: Millis, now: Millis) -> Duration {
    let left = SECOND - (now - turns - MARGIN).rem_euclid(SECOND);
    Duration::from_millis(left.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_tick_comes_just_after_the_second_turns_wherever_in_it_one_asks() {
        for turns in [0, 1, 250, 998, 999] {
            for now in 10_000..12_000 {
                let wait = i64::try_from(until(turns, now).as_millis()).unwrap();
                assert!((1..=SECOND).contains(&wait), "{turns} {now} {wait}");
                assert_eq!((now + wait - turns).rem_euclid(SECOND), MARGIN);
            }
        }
    }
    #[test]
    fn the_minute_is_looked_at_as_it_turns_and_each_ten_seconds_before() {
        let wait = |now| i64::try_from(at_rest(now).as_millis()).unwrap();
        assert_eq!(wait(0), MARGIN);
        assert_eq!(wait(MARGIN), AT_REST);
        assert_eq!(wait(MINUTE - 250), 250 + MARGIN);
        for now in (0..2 * MINUTE).step_by(7) {
            assert!((1..=AT_REST).contains(&wait(now)), "{now}");
        }
    }
}
