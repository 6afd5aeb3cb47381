//! Spaces that hold: where a line must not end in words that people typed with ordinary spaces.
//!
//! Only spaces change. A civility stays with its name, « n° » with its number, a number with its unit, and French
//! punctuation with its word.

use crate::domain::panel::Person;
use crate::domain::setup::Language;

use super::Locale;
use super::figures::{NBSP, NNBSP};

/// What stands before a name. « Mes » is left out: it is also a possessive.
const CIVILITIES: [&str; 24] = [
    "M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Dr", "Drs", "Pr", "Prs", "Me", "Mgr", "Madame", "Monsieur",
    "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr.", "Prof.", "Prof",
];

/// What stands before a number.
const REFERENCES: [&str; 14] = [
    "n°", "N°", "nº", "Nº", "nos", "p.", "pp.", "art.", "al.", "fig.", "chap.", "§", "No.", "no.",
];

/// What stands after a number.
const UNITS: [&str; 44] = [
    "€", "$", "£", "%", "‰", "k€", "M€", "EUR", "euros", "euro", "h", "min", "s", "ms", "j", "ans", "an",
    "mois", "km", "m", "dm", "cm", "mm", "m²", "m³", "ha", "kg", "g", "mg", "t", "l", "L", "cl", "ml", "kWh",
    "kW", "W", "V", "°C", "°", "Ko", "Mo", "Go", "points",
];

/// Whether a civility says that a person is addressed in the feminine or the masculine; nothing else tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// « Mme », “Ms”.
    Feminine,
    /// « M. », “Mr”.
    Masculine,
    /// No civility, or one that does not tell, such as « Dr ».
    Untold,
}

impl Gender {
    /// What the person's civility tells.
    pub fn of(person: &Person) -> Self {
        match person.civility.trim() {
            "Mme" | "Mlle" | "Madame" | "Mrs" | "Mrs." | "Ms" | "Ms." | "Miss" => Self::Feminine,
            "M." | "Monsieur" | "Mr" | "Mr." => Self::Masculine,
            _ => Self::Untold,
        }
    }

    /// The name that messages select by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Feminine => "feminine",
            Self::Masculine => "masculine",
            Self::Untold => "untold",
        }
    }
}

impl Locale {
    /// The text with its ordinary spaces made to hold where a line must not end.
    pub fn typeset(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for (at, character) in text.char_indices() {
            if character == ' ' {
                out.push(self.space(&text[..at], &text[at + 1..]));
            } else {
                out.push(character);
            }
        }
        out
    }

    /// The space that belongs between these two.
    fn space(&self, before: &str, after: &str) -> char {
        let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let next = after.split(char::is_whitespace).next().unwrap_or_default();
        if last.is_empty() || next.is_empty() {
            return ' ';
        }
        if self.language() == Language::French {
            match next.chars().next() {
                Some(';' | '!' | '?') => return NNBSP,
                Some(':' | '»') => return NBSP,
                _ if last.ends_with('«') => return NBSP,
                _ => {}
            }
        }
        let word = last.trim_start_matches(['(', '«', '“', '"', '[']);
        let unit = next.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '»', '”', ']']);
        let begins_with_digit = next.starts_with(|c: char| c.is_ascii_digit());
        let ends_with_digit = word.ends_with(|c: char| c.is_ascii_digit());
        let is_name = next.starts_with(char::is_uppercase);
        let holds = (CIVILITIES.contains(&word) && is_name)
            || (REFERENCES.contains(&word) && (begins_with_digit || (word == "art." && is_name)))
            || (ends_with_digit && UNITS.contains(&unit))
            || (word == "h" && begins_with_digit && hour_before(before))
            || (is_day(word) && self.is_month(unit));
        if holds {
            NBSP
        } else if is_thousand(word, next) {
            // Before a unit it is certain to be one number, and is set as ours are.
            let rest = after.get(next.len() + 1..).unwrap_or_default();
            let follower = rest.split(char::is_whitespace).next().unwrap_or_default();
            let follower = follower.trim_end_matches(|c: char| !c.is_alphanumeric() && !"€$£%°".contains(c));
            match self.language() {
                Language::French if UNITS.contains(&follower) => NNBSP,
                Language::French | Language::English => NBSP,
            }
        } else {
            ' '
        }
    }

    fn is_month(&self, word: &str) -> bool {
        (1..=12).any(|month| self.text(&format!("month-{month}")) == word)
    }
}

/// « 18 h » before « 47 ».
fn hour_before(before: &str) -> bool {
    let hour = before.trim_end_matches('h').trim_end_matches([' ', NBSP, NNBSP]);
    hour.ends_with(|c: char| c.is_ascii_digit())
}

/// « 19 », « 1er ».
fn is_day(word: &str) -> bool {
    word == "1er" || (matches!(word.len(), 1 | 2) && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// « 18 » before « 600 » or « 600,50 ».
fn is_thousand(word: &str, next: &str) -> bool {
    let group: String = next.chars().take_while(char::is_ascii_digit).collect();
    matches!(word.len(), 1..=3) && word.bytes().all(|byte| byte.is_ascii_digit()) && group.len() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(language: Language, text: &str) -> String {
        Locale::of(language)
            .typeset(text)
            .replace(NBSP, "~")
            .replace(NNBSP, "_")
    }

    #[test]
    fn a_civility_stays_with_its_name() {
        let cases = [
            (
                "présenté par Mme Awa Diallo et Dr Marta Wolska",
                "présenté par Mme~Awa Diallo et Dr~Marta Wolska",
            ),
            ("MM. Petit et Rey, Me Roux", "MM.~Petit et Rey, Me~Roux"),
            ("(M. Bonin)", "(M.~Bonin)"),
            // An abbreviation that ends a sentence, a pronoun: no name follows.
            ("à 12 m. Il me dit", "à 12~m. Il me dit"),
        ];
        for (typed, expected) in cases {
            assert_eq!(shown(Language::French, typed), expected);
        }
        assert_eq!(
            shown(Language::English, "by Mr Hall and Dr Ng"),
            "by Mr~Hall and Dr~Ng"
        );
    }

    #[test]
    fn a_number_stays_with_its_unit_and_its_sign() {
        let cases = [
            (
                "la pièce n° 12, p. 4, art. L. 2121",
                "la pièce n°~12, p.~4, art.~L. 2121",
            ),
            ("de 18 600 € à 80 %, soit 3 kg", "de 18_600~€ à 80~%, soit 3~kg"),
            ("en 2026 150 familles", "en 2026 150 familles"),
            ("12 000 habitants", "12~000 habitants"),
            (
                "à 18 h 47, le 19 novembre 2026, le 1er mars",
                "à 18~h~47, le 19~novembre 2026, le 1er~mars",
            ),
            ("de 6 à 11 ans.", "de 6 à 11~ans."),
            ("sans unité : 12 projets", "sans unité~: 12 projets"),
        ];
        for (typed, expected) in cases {
            assert_eq!(shown(Language::French, typed), expected);
        }
    }

    #[test]
    fn only_spaces_change_and_only_once() {
        let typed = "« Oui ! » dit-elle ; et : «\u{a0}Non ?\u{a0}» 10e rang\nM.\nRey";
        let set = Locale::of(Language::French).typeset(typed);
        assert_eq!(
            shown(Language::French, typed),
            "«~Oui_!~» dit-elle_; et~: «~Non_?~» 10e rang\nM.\nRey"
        );
        assert_eq!(Locale::of(Language::French).typeset(&set), set);
        assert_eq!(shown(Language::English, "Really ? Yes : no"), "Really ? Yes : no");
    }

    #[test]
    fn only_a_civility_that_tells_gives_a_gender() {
        let person = |civility: &str| Person {
            civility: civility.into(),
            given_name: "Camille".into(),
            family_name: "Rey".into(),
            title: String::new(),
        };
        assert_eq!(Gender::of(&person("Mme")), Gender::Feminine);
        assert_eq!(Gender::of(&person("M.")), Gender::Masculine);
        assert_eq!(Gender::of(&person("Dr")), Gender::Untold);
        assert_eq!(Gender::of(&person("")), Gender::Untold);
    }
}
