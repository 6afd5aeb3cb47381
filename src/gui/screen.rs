//! The screens. Each owns its State, Message, Action, `update` and `view`; `Action` is the only door upwards.

pub mod commands;
pub mod deliberation;
pub mod findings;
pub mod form;
pub mod gallery;
pub mod guide;
pub mod hearing;
pub mod help;
pub mod history;
pub mod lines;
pub mod log;
pub mod minutes;
pub mod opening;
pub mod preferences;
pub mod welcome;

use crate::domain::command::Command;
use crate::domain::{Moment, Session};
use crate::gui::theme::spacing::Density;
use crate::gui::words::Words;

/// What every screen of an open session reads.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Words, figures and dates in the chosen language.
    pub words: &'a Words,
    /// The session as it stands, everything recorded folded in.
    pub session: &'a Session,
    /// The session as its clock stands: with what was asked of it and is not on the disk yet, or cannot be written.
    pub clock: &'a Session,
    /// Whether the clock goes on without being recorded.
    pub unrecorded: bool,
    /// What earlier editions know of its dossiers.
    pub before: &'a history::Before,
    /// Commands submitted and not yet acknowledged by the disk, in order.
    pub pending: &'a [Command],
    /// The present moment, as of the last tick or key.
    pub now: &'a Moment,
    /// How much room there is.
    pub density: Density,
    /// Pixels of the screen for one logical pixel.
    pub pixels: f32,
    /// Whether something lies over the screen and has the keys.
    pub covered: bool,
}

impl Context<'_> {
    /// An amount in the session's currency.
    pub fn money(&self, amount: crate::domain::Money) -> String {
        let currency = self
            .session
            .setup()
            .grants
            .as_ref()
            .map_or("EUR", |grants| grants.currency.as_str());
        self.words.money(amount, currency)
    }
}

/// Moves a selection in a list of `len` lines, stopping at both ends.
pub fn step(at: usize, by: isize, len: usize) -> usize {
    at.saturating_add_signed(by).min(len.saturating_sub(1))
}
