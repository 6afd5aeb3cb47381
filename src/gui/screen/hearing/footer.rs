//! The keys that the footer names, by what waits for an answer and by how much room there is.

use crate::gui::screen::Context;
use crate::gui::shortcut;
use crate::gui::theme::spacing::Density;
use crate::gui::widget::chrome::Hint;
use crate::gui::words::Words;

use super::{Dialog, State, keys};

impl State {
    /// The keys named in the footer.
    pub fn hints(&self, words: &Words, context: &Context<'_>) -> Vec<Hint> {
        if self.search.is_some() {
            return shortcut::hints(keys::DIALOG, words, &["choose", "enter-read", "escape"]);
        }
        match &self.dialog {
            Some(Dialog::Recusal(..)) => {
                let names = ["ground", "choose", "enter-confirm", "escape"];
                return shortcut::hints(keys::DIALOG, words, &names);
            }
            Some(Dialog::Row(..)) => return shortcut::hints(keys::DIALOG, words, &["escape"]),
            Some(Dialog::Field(_)) => {
                return shortcut::hints(keys::DIALOG, words, &["choose", "enter-confirm", "escape"]);
            }
            Some(Dialog::Form(_)) => {
                let names = ["form-confirm", "form-line", "tab", "escape"];
                return shortcut::hints(keys::DIALOG, words, &names);
            }
            None => {}
        }
        if self.reads().is_some() {
            let names = [
                "piece-next",
                "page-scroll",
                "page-turn",
                "page-zoom",
                "page-width",
                "piece-system",
                "piece-close",
            ];
            return shortcut::hints(keys::PIECES, words, &names);
        }
        let closed = self
            .shown(context)
            .is_some_and(|c| context.session.state().closed.contains(&c));
        let close = if closed { "reopen" } else { "close" };
        // Once the minutes are adopted everything is only read.
        let read = context.session.unsealed().is_err();
        let small = context.density == Density::Small;
        let grid = |names: &[&str]| shortcut::hints(keys::GRID, words, names);
        let row: &[&str] = if read {
            &[]
        } else {
            &["abstain", "recuse", "comment", "menu"]
        };
        let screen: &[&str] = match self.sheet {
            None if read => &["turn", "alt-arrows", "search"],
            None if small => &[close, "turn", "alt-arrows", "tab-order"],
            None => &["turn", "alt-arrows", close],
            Some(_) => &["turn-back", "leaf"],
        };
        let screen = shortcut::hints(keys::SCREEN, words, screen);
        let mut hints = grid(if read { &["cell"] } else { &["cell", "enter-down"] });
        // What there is no room for goes from the end: where there is little, what the line's menu names too.
        if small {
            hints.extend(screen);
            hints.extend(grid(row));
        } else {
            hints.extend(grid(row));
            hints.extend(screen);
        }
        hints.extend(shortcut::hints(keys::PIECES, words, &["piece-next"]));
        hints
    }
}
