//! Keys and what they do, as data: one table a screen, read by its keys, the help, and whatever else lists actions.
//!
//! A table entry has a name (its words are the attribute `does` of the message `gui-hint-NAME`), the chords that reach it, and a function
//! that gives the message it leads to, or nothing where it is not possible now. A key is so told in one place only.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use crate::gui::press::Press;
use crate::gui::screen::Context;
use crate::gui::widget::chrome::Hint;
use crate::gui::words::Words;

/// A key with the modifiers held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chord {
    press: Press,
    control: bool,
    alt: bool,
    shift: bool,
}

impl Chord {
    /// A letter or a sign, lower case.
    pub const fn char(letter: char) -> Self {
        Self::of(Press::Char(letter))
    }

    /// A key with a name.
    pub const fn named(key: Named) -> Self {
        Self::of(Press::Named(key))
    }

    /// A letter or a sign with Ctrl (Command on a Mac).
    pub const fn ctrl(letter: char) -> Self {
        Self::char(letter).control()
    }

    const fn of(press: Press) -> Self {
        Self {
            press,
            control: false,
            alt: false,
            shift: false,
        }
    }

    /// With Ctrl, or Command on a Mac.
    pub const fn control(self) -> Self {
        Self {
            control: true,
            ..self
        }
    }

    /// With Alt.
    pub const fn alt(self) -> Self {
        Self { alt: true, ..self }
    }

    /// With Shift. Without it, Shift counts only where Ctrl is held with a letter or where the key has a name: signs are
    /// typed with Shift on one keyboard and without on another.
    pub const fn shift(self) -> Self {
        Self { shift: true, ..self }
    }

    /// Whether this is what was pressed.
    pub fn matches(self, press: &Press, modifiers: Modifiers) -> bool {
        let shift_counts = self.shift
            || match self.press {
                Press::Named(_) => true,
                Press::Char(sign) | Press::Row { sign, .. } => self.control && sign.is_alphabetic(),
            };
        let reached = match self.press {
            Press::Char(sign) => press.is_char(sign),
            Press::Named(_) | Press::Row { .. } => self.press == *press,
        };
        reached
            && self.control == modifiers.command()
            && self.alt == modifiers.alt()
            && (!shift_counts || self.shift == modifiers.shift())
    }

    /// « Ctrl+Maj+V ».
    pub fn label(self, w: &Words) -> String {
        let mut label = self.prefix(w);
        label.push_str(&self.key(w));
        label
    }

    fn prefix(self, w: &Words) -> String {
        let held = [
            (self.control, "gui-key-control"),
            (self.alt, "gui-key-alt"),
            (self.shift, "gui-key-shift"),
        ];
        held.into_iter()
            .filter(|(held, _)| *held)
            .map(|(_, key)| format!("{}+", w.t(key)))
            .collect()
    }

    fn key(self, w: &Words) -> String {
        match self.press {
            Press::Char(' ') => w.t("gui-key-space"),
            Press::Char('-') => "−".into(),
            Press::Char(sign) | Press::Row { sign, .. } => sign.to_uppercase().collect(),
            Press::Named(named) => match named {
                Named::ArrowUp => "↑".into(),
                Named::ArrowDown => "↓".into(),
                Named::ArrowLeft => "←".into(),
                Named::ArrowRight => "→".into(),
                Named::Enter => w.t("gui-key-enter"),
                Named::Escape => w.t("gui-key-escape"),
                Named::Delete => w.t("gui-key-delete"),
                Named::Backspace => w.t("gui-key-backspace"),
                Named::Home => w.t("gui-key-home"),
                Named::End => w.t("gui-key-end"),
                Named::PageUp => w.t("gui-key-page-up"),
                Named::PageDown => w.t("gui-key-page-down"),
                // « F8 », « Tab »: the name is the label.
                other => format!("{other:?}"),
            },
        }
    }
}

/// An action that keys reach.
#[derive(Debug, Clone, Copy)]
pub struct Shortcut<F> {
    /// Its words are the attribute `does` of the message `gui-hint-NAME`.
    pub name: &'static str,
    /// The keys, the one that is told first.
    pub chords: &'static [Chord],
    /// The message it leads to, or nothing where it is not possible now.
    pub message: F,
    /// Whether it is an action to be looked for by name; moving a selection by one line is not.
    pub action: bool,
}

impl<F> Shortcut<F> {
    /// An action.
    pub const fn new(name: &'static str, chords: &'static [Chord], message: F) -> Self {
        Self {
            name,
            chords,
            message,
            action: true,
        }
    }

    /// A step of a selection. Neighbours in a table with one name are told together: « ↑ ↓ ».
    pub const fn step(name: &'static str, chords: &'static [Chord], message: F) -> Self {
        Self {
            name,
            chords,
            message,
            action: false,
        }
    }
}

/// What gives an action's message on a screen of an open session: its state and what every screen reads.
pub type OnScreen<S, M> = fn(&S, &Context<'_>) -> Option<M>;

/// The entries of a table that a key reaches, in the table's order.
pub fn answering<'t, F>(
    table: &'t [Shortcut<F>],
    press: &Press,
    modifiers: Modifiers,
) -> impl Iterator<Item = &'t Shortcut<F>> {
    table.iter().filter(move |shortcut| {
        shortcut
            .chords
            .iter()
            .any(|chord| chord.matches(press, modifiers))
    })
}

/// The message that a key leads to on a screen: that of the first entry which is possible now.
pub fn pressed<S, M>(
    table: &[Shortcut<OnScreen<S, M>>],
    press: &Press,
    modifiers: Modifiers,
    state: &S,
    context: &Context<'_>,
) -> Option<M> {
    answering(table, press, modifiers).find_map(|shortcut| (shortcut.message)(state, context))
}

/// An action that is possible now, for a list from which one is chosen.
#[derive(Debug, Clone)]
pub struct Offer<M> {
    /// Its name in the table.
    pub name: &'static str,
    /// What it does, in the interface's language.
    pub does: String,
    /// Its first key: « Ctrl+K ».
    pub key: String,
    /// What choosing it leads to.
    pub message: M,
}

/// The actions of a table that are possible now.
pub fn offers<'t, F: 't, M>(
    table: &'t [Shortcut<F>],
    w: &Words,
    message: impl Fn(&F) -> Option<M> + 't,
) -> Vec<Offer<M>> {
    table
        .iter()
        .filter(|shortcut| shortcut.action)
        .filter_map(|shortcut| {
            Some(Offer {
                name: shortcut.name,
                does: does(w, shortcut.name),
                key: shortcut.chords.first()?.label(w),
                message: message(&shortcut.message)?,
            })
        })
        .collect()
}

/// A table as lines to read: the keys and what they do. Neighbours with one name share a line.
pub fn lines<F>(table: &[Shortcut<F>], w: &Words) -> Vec<Hint> {
    table
        .chunk_by(|one, next| one.name == next.name)
        .filter_map(|group| line(group, w))
        .collect()
}

/// Every key that a table knows, each by its name alone.
pub fn labels<'t, F>(table: &'t [Shortcut<F>], w: &Words) -> impl Iterator<Item = String> + use<'t, F> {
    let w = *w;
    table
        .iter()
        .flat_map(|shortcut| shortcut.chords)
        .map(move |chord| chord.label(&w))
}

/// Some lines of a table, by the names of their entries and in that order, for a footer.
pub fn hints<F>(table: &[Shortcut<F>], w: &Words, names: &[&str]) -> Vec<Hint> {
    let group = |name: &&str| {
        table
            .chunk_by(|one, next| one.name == next.name)
            .find(|group| group.first().is_some_and(|first| first.name == *name))
    };
    names
        .iter()
        .filter_map(group)
        .filter_map(|group| line(group, w))
        .collect()
}

/// « Ctrl+Z » for one key, « Alt ↑ ↓ » for several that share what is held.
fn line<F>(group: &[Shortcut<F>], w: &Words) -> Option<Hint> {
    let first = group.first()?;
    let chords: Vec<Chord> = group
        .iter()
        .filter_map(|shortcut| shortcut.chords.first().copied())
        .collect();
    let key = match chords.as_slice() {
        [] => return None,
        [only] => only.label(w),
        [one, others @ ..] => {
            let held = one.prefix(w);
            let alike = others.iter().all(|chord| chord.prefix(w) == held);
            let keys = chords
                .iter()
                .map(|chord| if alike { chord.key(w) } else { chord.label(w) });
            let held = alike
                .then(|| held.trim_end_matches('+').to_owned())
                .filter(|held| !held.is_empty());
            held.into_iter().chain(keys).collect::<Vec<_>>().join(" ")
        }
    };
    Some(Hint {
        key,
        does: does(w, first.name),
    })
}

fn does(w: &Words, name: &str) -> String {
    w.t(&format!("gui-hint-{name}.does"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setup::Language;

    const TABLE: &[Shortcut<i8>] = &[
        Shortcut::step("dossier", &[Chord::named(Named::ArrowUp).alt()], -1),
        Shortcut::step("dossier", &[Chord::named(Named::ArrowDown).alt()], 1),
        Shortcut::new("redo", &[Chord::ctrl('y'), Chord::ctrl('z').shift()], 2),
        Shortcut::new("undo", &[Chord::ctrl('z')], 3),
    ];

    fn reached(press: Press, modifiers: Modifiers) -> Vec<i8> {
        answering(TABLE, &press, modifiers).map(|s| s.message).collect()
    }

    #[test]
    fn a_key_reaches_the_entry_whose_modifiers_are_held_and_no_other() {
        assert_eq!(reached(Press::Char('z'), Modifiers::COMMAND), [3]);
        assert_eq!(
            reached(Press::Char('z'), Modifiers::COMMAND | Modifiers::SHIFT),
            [2]
        );
        assert_eq!(reached(Press::Char('z'), Modifiers::empty()), [0_i8; 0]);
        assert_eq!(reached(Press::Named(Named::ArrowUp), Modifiers::ALT), [-1]);
        assert_eq!(
            reached(Press::Named(Named::ArrowUp), Modifiers::empty()),
            [0_i8; 0]
        );
        // A sign that needs Shift on one keyboard and not on another is the same key.
        let plus = Chord::char('+');
        assert!(plus.matches(&Press::Char('+'), Modifiers::SHIFT));
        assert!(plus.matches(&Press::Char('+'), Modifiers::empty()));
    }

    #[test]
    fn keys_are_named_in_the_language_and_steps_of_one_name_share_a_line() {
        let french = Words::of(Language::French);
        let told: Vec<String> = lines(TABLE, &french).into_iter().map(|line| line.key).collect();
        assert_eq!(told, ["Alt ↑ ↓", "Ctrl+Y", "Ctrl+Z"]);
        let footer = hints(TABLE, &french, &["undo", "dossier"]);
        assert_eq!(footer.len(), 2);
        assert_eq!(footer[0].key, "Ctrl+Z");
        assert_eq!(Chord::ctrl('z').shift().label(&french), "Ctrl+Maj+Z");
        assert_eq!(
            Chord::ctrl('z').shift().label(&Words::of(Language::English)),
            "Ctrl+Shift+Z"
        );
    }

    #[test]
    fn only_what_is_possible_and_has_a_name_of_its_own_is_offered() {
        let offered = offers(TABLE, &Words::of(Language::French), |n| (*n != 3).then_some(*n));
        assert_eq!(offered.iter().map(|offer| offer.message).collect::<Vec<_>>(), [2]);
    }
}
