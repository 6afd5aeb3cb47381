//! What is wrong with a command line, in the language asked for.
//!
//! The parser says what it found as data; the words are the locale's. What the parser says in no such way is told in its own.

use std::error::Error as _;
use std::ffi::{OsStr, OsString};

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::language_of_environment;
use crate::domain::setup::Language;
use crate::locale::{Arg, Locale};

/// The language of arguments that are no usage: the one they ask for, if they do, else the environment's.
pub fn language(arguments: &[OsString]) -> Language {
    let named = |word: &OsStr| match word.to_str() {
        Some("fr") => Some(Language::French),
        Some("en") => Some(Language::English),
        _ => None,
    };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let asked = match word.to_str() {
            Some("--") => break,
            Some("--lang") => words.next().and_then(|word| named(word)),
            Some(word) => word.strip_prefix("--lang=").and_then(|word| named(word.as_ref())),
            None => None,
        };
        if let Some(language) = asked {
            return language;
        }
    }
    language_of_environment()
}

/// The error in words, with what is possible and how the command is used; nothing for a kind of error that has no words here.
pub fn tell(error: &Error, locale: &Locale) -> Option<String> {
    let mut lines = vec![cause(error, locale)?];
    if let Some(values) = text(error, ContextKind::ValidValue) {
        lines.push(locale.with("usage-values", &[("values", values.into())]));
    }
    let suggested = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    if let Some(suggested) = suggested.into_iter().find_map(|kind| text(error, kind)) {
        lines.push(locale.with("usage-suggested", &[("suggested", suggested.into())]));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.trim().trim_start_matches("Usage:").trim();
        lines.push(locale.with("usage-usage", &[("usage", usage.into())]));
    }
    lines.push(locale.text("usage-help"));
    Some(lines.join("\n"))
}

fn cause(error: &Error, locale: &Locale) -> Option<String> {
    let of = |name: &'static str, kind: ContextKind| (name, Arg::from(text(error, kind).unwrap_or_default()));
    let argument = of("argument", ContextKind::InvalidArg);
    let value = of("value", ContextKind::InvalidValue);
    let command = of("argument", ContextKind::InvalidSubcommand);
    let told = |key: &str, args: &[(&'static str, Arg)]| Some(locale.with(key, args));
    match error.kind() {
        ErrorKind::InvalidValue => match text(error, ContextKind::InvalidValue) {
            Some(value) if !value.is_empty() => told("usage-value", &[argument, ("value", value.into())]),
            _ => told("usage-value-missing", &[argument]),
        },
        ErrorKind::ValueValidation => {
            let why = error.source().map(ToString::to_string).unwrap_or_default();
            told("usage-value-refused", &[argument, value, ("why", why.into())])
        }
        ErrorKind::UnknownArgument => told("usage-unknown", &[argument]),
        ErrorKind::InvalidSubcommand => told("usage-unknown-command", &[command]),
        ErrorKind::MissingRequiredArgument => told("usage-missing", &[argument]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            told("usage-missing-command", &[])
        }
        ErrorKind::ArgumentConflict => {
            let prior = text(error, ContextKind::PriorArg);
            if let Some(given) = text(error, ContextKind::InvalidSubcommand) {
                let others = prior.unwrap_or_default();
                return told(
                    "usage-extra",
                    &[("argument", given.into()), ("others", others.into())],
                );
            }
            let given = text(error, ContextKind::InvalidArg)?;
            match prior {
                Some(prior) if prior != given => told(
                    "usage-conflict",
                    &[("argument", given.into()), ("others", prior.into())],
                ),
                _ => told("usage-repeated", &[("argument", given.into())]),
            }
        }
        ErrorKind::TooManyValues => told("usage-too-many", &[argument, value]),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => told("usage-count", &[argument]),
        ErrorKind::NoEquals => told("usage-equals", &[argument]),
        ErrorKind::InvalidUtf8 => told("usage-utf8", &[]),
        _ => None,
    }
}

/// What the parser says of a kind, several in one line.
fn text(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(one) => Some(one.clone()),
        ContextValue::Strings(several) if !several.is_empty() => Some(several.join(", ")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Language {
        let words: Vec<OsString> = words.iter().map(OsString::from).collect();
        language(&words)
    }

    #[test]
    fn the_language_asked_for_is_found_in_what_is_no_usage() {
        assert_eq!(
            asked(&["palmares", "frob", "--lang", "en", "--nonsense"]),
            Language::English
        );
        assert_eq!(asked(&["palmares", "--lang=fr", "frob"]), Language::French);
        assert_eq!(
            asked(&["palmares", "check", "--lang", "de"]),
            language_of_environment()
        );
        assert_eq!(
            asked(&["palmares", "check", "--", "--lang=en"]),
            language_of_environment()
        );
    }
}
