//! A key as the application reads it, whatever the keyboard: AZERTY's digit row, the numeric keypad.

use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{Event, Key, Modifiers};

/// A key as a screen reads it: its name, or the letter without its case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// Arrows, Enter, F-keys.
    Named(Named),
    /// A letter or a sign, lower case.
    Char(char),
    /// A sign typed with a key of the digit row: « é » with the key of 2, as on an AZERTY keyboard. It is its digit where the
    /// digit means something, so that nobody need hold Shift or not hold it.
    Row {
        /// The digit engraved on the key.
        digit: char,
        /// What the key writes.
        sign: char,
    },
}

impl Press {
    /// Reads a key that was pressed, and what was held with it; nothing for dead keys and the like, and nothing while a key
    /// that does something once stays down: a P held on the roll would call everybody present.
    ///
    /// What is written counts, so that Shift reaches « + » or « 2 » where the layout puts them; with Ctrl or Alt held it is the
    /// key itself.
    pub fn of(event: &Event) -> Option<(Self, Modifiers)> {
        let Event::KeyPressed {
            key,
            modified_key,
            physical_key,
            modifiers,
            repeat,
            ..
        } = event
        else {
            return None;
        };
        let written = match modified_key {
            Key::Character(_) if !modifiers.command() && !modifiers.alt() => modified_key,
            _ => key,
        };
        let sign = match written {
            Key::Named(Named::Space) => ' ',
            Key::Named(named) => {
                return (!repeat || moves(*named)).then_some((Self::Named(*named), *modifiers));
            }
            Key::Character(text) => text.chars().next().and_then(|c| c.to_lowercase().next())?,
            Key::Unidentified => return None,
        };
        let press = match digit(physical_key) {
            Some(digit) if !sign.is_ascii_digit() => Self::Row { digit, sign },
            _ => Self::Char(sign),
        };
        // Minutes, sizes and what is undone go on while the key is down.
        let goes_on = modifiers.command() || matches!(sign, '+' | '-' | '−' | '=');
        (!repeat || goes_on).then_some((press, *modifiers))
    }

    /// What it would write in a field.
    pub fn written(self) -> Option<char> {
        match self {
            Self::Char(sign) | Self::Row { sign, .. } => Some(sign),
            Self::Named(_) => None,
        }
    }

    /// Whether it stands for a letter, a sign or a digit.
    pub fn is_char(self, wanted: char) -> bool {
        match self {
            Self::Char(sign) => sign == wanted,
            Self::Row { digit, sign } => digit == wanted || sign == wanted,
            Self::Named(_) => false,
        }
    }
}

/// Whether a key only moves in what is shown, and does so on and on while it is down.
fn moves(key: Named) -> bool {
    matches!(
        key,
        Named::ArrowUp
            | Named::ArrowDown
            | Named::ArrowLeft
            | Named::ArrowRight
            | Named::PageUp
            | Named::PageDown
            | Named::Home
            | Named::End
            | Named::Tab
    )
}

/// The digit engraved on a key of the row above the letters.
fn digit(physical: &Physical) -> Option<char> {
    let Physical::Code(code) = physical else {
        return None;
    };
    Some(match code {
        Code::Digit0 => '0',
        Code::Digit1 => '1',
        Code::Digit2 => '2',
        Code::Digit3 => '3',
        Code::Digit4 => '4',
        Code::Digit5 => '5',
        Code::Digit6 => '6',
        Code::Digit7 => '7',
        Code::Digit8 => '8',
        Code::Digit9 => '9',
        _ => return None,
    })
}

/// A key that writes, as what it writes: with the numeric lock on, the keypad's key is an arrow that writes « 2 ». Nothing
/// where the event says so already.
pub fn as_written(event: &Event) -> Option<Event> {
    let Event::KeyPressed {
        key: Key::Named(_),
        modified_key: Key::Character(_),
        ..
    } = event
    else {
        return None;
    };
    let mut written = event.clone();
    if let Event::KeyPressed {
        key, modified_key, ..
    } = &mut written
    {
        key.clone_from(modified_key);
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use iced::keyboard::Location;

    use super::*;
    use crate::gui::shortcut::Chord;

    fn event(key: Key, modified_key: Key, code: Code, modifiers: Modifiers, text: Option<&str>) -> Event {
        Event::KeyPressed {
            key,
            modified_key,
            physical_key: Physical::Code(code),
            location: Location::Standard,
            modifiers,
            text: text.map(Into::into),
            repeat: false,
        }
    }

    /// A key that writes one sign alone and another one with what is held.
    fn read(key: &str, modified: &str, code: Code, modifiers: Modifiers) -> Press {
        let sign = |text: &str| Key::Character(text.into());
        let event = event(sign(key), sign(modified), code, modifiers, Some(modified));
        let (press, held) = Press::of(&event).unwrap();
        assert_eq!(held, modifiers);
        press
    }

    /// A key of the French row of digits: the sign it writes alone, the digit with Shift.
    fn azerty(sign: &str, digit: &str, code: Code, modifiers: Modifiers) -> Press {
        let modified = if modifiers.shift() { digit } else { sign };
        read(sign, modified, code, modifiers)
    }

    #[test]
    fn the_french_row_of_digits_is_read_with_shift_or_without() {
        let row = [
            ("&", "1", Code::Digit1),
            ("é", "2", Code::Digit2),
            ("\"", "3", Code::Digit3),
            ("'", "4", Code::Digit4),
            ("(", "5", Code::Digit5),
            ("à", "0", Code::Digit0),
        ];
        for (sign, digit, code) in row {
            let wanted = digit.chars().next().unwrap();
            for held in [Modifiers::empty(), Modifiers::SHIFT] {
                let press = azerty(sign, digit, code, held);
                assert!(Chord::char(wanted).matches(&press, held), "{sign} {held:?}");
                for with in [Modifiers::COMMAND, Modifiers::ALT] {
                    let press = azerty(sign, digit, code, held | with);
                    let chord = Chord::char(wanted);
                    let chord = if with.alt() { chord.alt() } else { chord.control() };
                    assert!(chord.matches(&press, held | with), "{sign} {held:?} {with:?}");
                }
            }
        }
        let minus = azerty("-", "6", Code::Digit6, Modifiers::COMMAND);
        assert!(Chord::ctrl('-').matches(&minus, Modifiers::COMMAND));
        let typed = azerty("é", "2", Code::Digit2, Modifiers::empty());
        assert_eq!(typed.written(), Some('é'), "a search is for what is written");
    }

    #[test]
    fn a_key_held_down_does_its_work_once_and_moves_on_and_on() {
        let held = |key: Key, code, modifiers| {
            let mut event = event(key.clone(), key, code, modifiers, None);
            if let Event::KeyPressed { repeat, .. } = &mut event {
                *repeat = true;
            }
            Press::of(&event).is_some()
        };
        let sign = |text: &str| Key::Character(text.into());
        let alone = Modifiers::empty();
        assert!(
            !held(sign("p"), Code::KeyP, alone),
            "nobody else is called present"
        );
        assert!(!held(Key::Named(Named::Enter), Code::Enter, alone));
        assert!(!held(Key::Named(Named::Space), Code::Space, alone));
        assert!(!held(Key::Named(Named::F7), Code::F7, alone));
        assert!(held(
            Key::Named(Named::ArrowDown),
            Code::ArrowDown,
            Modifiers::ALT
        ));
        assert!(held(sign("+"), Code::Equal, alone));
        assert!(held(sign("z"), Code::KeyW, Modifiers::COMMAND));
    }

    #[test]
    fn a_sign_is_reached_where_the_keyboard_has_it() {
        let plus = read("=", "+", Code::Equal, Modifiers::SHIFT);
        assert_eq!(plus, Press::Char('+'));
        let undo = read("z", "z", Code::KeyW, Modifiers::COMMAND);
        assert_eq!(undo, Press::Char('z'), "the letter printed on the key");
        let capital = read("n", "N", Code::KeyN, Modifiers::SHIFT);
        assert_eq!(capital, Press::Char('n'));
    }

    #[test]
    fn the_keypad_writes_digits_while_its_lock_is_on_and_moves_while_it_is_off() {
        let down = Key::Named(Named::ArrowDown);
        let pressed = |modified, text| event(down.clone(), modified, Code::Numpad2, Modifiers::empty(), text);
        let two = Key::Character("2".into());
        let Some(Event::KeyPressed { key, .. }) = as_written(&pressed(two.clone(), Some("2"))) else {
            panic!("it writes")
        };
        assert_eq!(key, two);
        assert_eq!(as_written(&pressed(down.clone(), None)), None);
    }
}
