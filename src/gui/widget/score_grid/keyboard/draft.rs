//! Text being typed in a cell, with its caret.

/// A draft is never longer than this many characters.
const LONGEST: usize = 32;

/// Text being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in super::super) struct Draft {
    pub text: String,
    /// Caret, in characters.
    pub caret: usize,
}

impl Draft {
    /// A text with the caret at its end.
    pub(super) fn ending(text: impl Into<String>) -> Self {
        let text = text.into();
        let caret = text.chars().count();
        Self { text, caret }
    }

    fn byte(&self, caret: usize) -> usize {
        self.text
            .char_indices()
            .nth(caret)
            .map_or(self.text.len(), |(i, _)| i)
    }

    pub(super) fn insert(&mut self, typed: &str) {
        let added = typed.chars().count();
        if self.text.chars().count() + added <= LONGEST {
            self.text.insert_str(self.byte(self.caret), typed);
            self.caret += added;
        }
    }

    /// Removes the character before the caret, or the one after it.
    pub(super) fn erase(&mut self, backwards: bool) {
        let at = if backwards {
            self.caret.checked_sub(1)
        } else {
            Some(self.caret)
        };
        if let Some(at) = at {
            let (from, to) = (self.byte(at), self.byte(at + 1));
            self.text.replace_range(from..to, "");
            self.caret = at;
        }
    }

    /// Moves the caret by a character, or to either end.
    pub(super) fn step(&mut self, right: bool, to_the_end: bool) {
        let end = self.text.chars().count();
        self.caret = match (right, to_the_end) {
            (true, true) => end,
            (false, true) => 0,
            (true, false) => (self.caret + 1).min(end),
            (false, false) => self.caret.saturating_sub(1),
        };
    }
}
