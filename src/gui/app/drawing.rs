//! When the window is drawn whole.
//!
//! The software renderer draws only what it finds changed between two frames, and takes some words for narrower than they are: a
//! new one is then drawn in part, or an old one stays in part. Another colour of the window's ground makes it draw everything anew.

use iced::Task;
use iced::theme::{Base as _, Style};
use iced::widget::{Id, operation};

use super::{App, KEYS, Message, Screen, Want};
use crate::gui::shortcut;
use crate::gui::theme::Theme;
use crate::gui::theme::spacing::Density;
use crate::gui::widget::chrome::Hint;
use crate::workspace::progress::Standing;

/// Counts the drawings that are whole.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    count: u8,
    last: Face,
}

/// What of the window's look changes by itself.
#[derive(Debug, Default, PartialEq, Eq)]
struct Face {
    /// The keys that the footer names: they change with the screen.
    hints: Vec<Hint>,
    /// The minute of the day, since 1970: times and delays are told by the minute.
    minute: i64,
    /// The clock's phase, and whether its time is over.
    clock: Option<(usize, bool)>,
    /// What lies over the screen, and where in it one is.
    over: Option<(Want, usize)>,
    /// How far long work is, where it is on the screen.
    work: Option<(Standing, u64)>,
}

impl App {
    /// Applies a message, and has everything drawn anew where more than a cell, a time or an answer changes.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let same =
            matches!(&message, Message::Rescaled(_, device) if device.to_bits() == self.device.to_bits());
        let small = same || is_small(&message);
        let before = self.density();
        let applied = self.apply(message);
        // With more or less room the screen is laid out anew: what takes the keys is another widget then, without the focus.
        let task = if self.density() == before {
            applied
        } else {
            Task::batch([applied, self.keep_focus()])
        };
        let face = self.face();
        // What lies below a panel must not show through at the edges of what moves there, such as a running clock.
        let covered = face.over.is_some() || self.asks();
        if !small || covered || face != self.drawing.last {
            self.drawing.count = self.drawing.count.wrapping_add(1);
            self.drawing.last = face;
        }
        Task::batch([task, self.keep_settings()])
    }

    /// How much room the main window leaves.
    pub(super) fn density(&self) -> Density {
        Density::of(self.size.width)
    }

    fn keep_focus(&self) -> Task<Message> {
        let kept = match &self.screen {
            Screen::Day(day) if self.over.is_nothing() => day.keeps(),
            _ => None,
        };
        kept.map_or_else(Task::none, |widget| operation::focus(Id::new(widget)))
    }

    fn face(&self) -> Face {
        let clock = match &self.screen {
            Screen::Day(day) => day.desk().session().clock(&self.now),
            Screen::Welcome(_) | Screen::Findings(_) => None,
        };
        Face {
            hints: self.hints(),
            minute: self.now.wall.unix_millis.div_euclid(60_000),
            clock: clock.map(|reading| (reading.phase, reading.remaining < 0)),
            over: self.over.face(),
            work: self.works.face(),
        }
    }

    /// What the window's ground looks like: from one whole drawing to the next its colour differs by less than a screen can show.
    pub fn style(&self, theme: &Theme) -> Style {
        let mut style = theme.base();
        style.background_color.b += f32::from(self.drawing.count % 8) * 1e-4;
        style
    }

    /// The keys named in the footer.
    pub(super) fn hints(&self) -> Vec<Hint> {
        let screen = match &self.screen {
            Screen::Welcome(state) => state.hints(&self.words),
            Screen::Findings(state) => state.hints(&self.words),
            Screen::Day(day) => day.hints(self.frame()),
        };
        let stop = self.works.can_stop() && !self.asks();
        let stop = shortcut::hints(KEYS, &self.words, if stop { &["stop"] } else { &[] });
        stop.into_iter().chain(screen).collect()
    }
}

/// Whether a message changes little of what is drawn: time that goes by, a key on its way, the window itself.
///
/// In the grid of notes a mark or another cell changes cells, names, heads, counts and what is told: so many places cost more, each
/// with its mask of the whole window, than everything once.
fn is_small(message: &Message) -> bool {
    matches!(
        message,
        Message::Tick
            | Message::WindowOpened(_)
            | Message::ToastTick
            | Message::Work(_)
            | Message::Kept(Some(Ok(())))
            | Message::Key(_)
            | Message::KeyIn(..)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::settings::Settings;

    #[test]
    fn a_cell_of_the_grid_changes_too_many_places_to_be_drawn_one_by_one() {
        use crate::gui::day::Message as Day;
        use crate::gui::screen::hearing::{Message as Hearing, Side};
        use crate::gui::widget::score_grid::{Event, Place};
        let at = Place::default();
        let text = "12".to_owned();
        for event in [Event::Moved(at), Event::Committed { at, text }] {
            let message = Hearing::Grid(Side::Dossier("c01".into()), event);
            assert!(!is_small(&Message::Day(Day::Hearing(message))));
        }
    }

    #[test]
    fn the_ground_changes_where_much_changes_by_less_than_a_screen_shows() {
        let mut app = App::new(Settings::default(), None, None, None).0;
        let mut grounds = vec![app.style(&Theme::Light).background_color];
        for message in [Message::ToastClosed, Message::Tick, Message::Tick] {
            let _task = app.update(message);
            grounds.push(app.style(&Theme::Light).background_color);
        }
        assert_ne!(grounds[0], grounds[1], "a toast leaves no trace");
        // A minute may begin between two ticks, not at both.
        let small = grounds[1] == grounds[2] || grounds[2] == grounds[3];
        assert!(small, "a tick changes little");
        for _ in 0..300 {
            let _task = app.update(Message::ToastClosed);
            let shown = app.style(&Theme::Light).background_color.into_rgba8();
            assert_eq!(shown, Theme::palette(Theme::Light).canvas.into_rgba8());
        }
    }
}
