//! Words, numbers, dates and amounts in French and English.
//!
//! `domain` yields codes and data; this module speaks. Messages are Fluent, embedded; a missing one shows its key between
//! ⟦ ⟧ and fails a test. It decides nothing, computes nothing and reads no clock.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use crate::domain::setup::Language;

mod explain;
mod figures;
mod findings;
pub mod fold;
pub mod jury;
mod names;
mod outcome;
mod refusals;
pub mod robustness;
mod statistics;
mod story;
mod typography;

pub use typography::Gender;

/// The messages of one language, and its ways with figures.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    problems: Vec<String>,
}

/// An argument of a message.
#[derive(Debug, Clone)]
pub enum Arg {
    /// Text, put in as it is.
    Text(String),
    /// A count, for plurals.
    Count(i64),
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

macro_rules! counts {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg {
            fn from(count: $number) -> Self {
                Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )*};
}
counts!(u8, u32, u64, usize, i64, i32);

macro_rules! messages {
    ($($file:literal),* $(,)?) => {
        /// The message files of a language: name and source.
        pub fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
            match language {
                Language::French => &[$(($file, include_str!(concat!("../assets/locales/fr/", $file, ".ftl")))),*],
                Language::English => &[$(($file, include_str!(concat!("../assets/locales/en/", $file, ".ftl")))),*],
            }
        }
    };
}
messages!(
    "common",
    "refusals",
    "statistics",
    "history",
    "story",
    "explain",
    "robustness",
    "jury",
    "viewer",
    "workspace",
    "errors",
    "cli",
    "help",
    "minutes",
    "findings",
    "gui",
    "room",
    "day",
    "deliberation",
    "papers",
    "work",
    "gallery"
);

impl Locale {
    /// The locale of a language; built once.
    pub fn of(language: Language) -> &'static Self {
        static FRENCH: OnceLock<Locale> = OnceLock::new();
        static ENGLISH: OnceLock<Locale> = OnceLock::new();
        match language {
            Language::French => FRENCH.get_or_init(|| Self::build(language)),
            Language::English => ENGLISH.get_or_init(|| Self::build(language)),
        }
    }

    fn build(language: Language) -> Self {
        let id = match language {
            Language::French => langid!("fr"),
            Language::English => langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let mut problems = Vec::new();
        for (file, source) in sources(language) {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    problems.extend(errors.iter().map(|error| format!("{file}.ftl: {error}")));
                    resource
                }
            };
            if let Err(errors) = bundle.add_resource(resource) {
                problems.extend(errors.iter().map(|error| format!("{file}.ftl: {error}")));
            }
        }
        Self {
            language,
            bundle,
            problems,
        }
    }

    /// What is wrong with the embedded messages; empty unless somebody broke a file. A test looks at it.
    pub fn problems(&self) -> &[String] {
        &self.problems
    }

    /// Which language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without arguments.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with arguments. `key.attribute` names an attribute.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.find(key, args).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// A message, or `None` when the language has no such key.
    pub fn find(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            match value {
                Arg::Text(text) => fluent.set(*name, FluentValue::from(text.as_str())),
                Arg::Count(count) => fluent.set(*name, FluentValue::from(*count)),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&fluent), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use fluent_syntax::parser;

    use super::*;

    fn variables(pattern: &Pattern<&str>, into: &mut Vec<String>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            let selector = match expression {
                Expression::Select { selector, variants } => {
                    variants
                        .iter()
                        .for_each(|variant| variables(&variant.value, into));
                    selector
                }
                Expression::Inline(inline) => inline,
            };
            if let InlineExpression::VariableReference { id } = selector {
                into.push(id.name.to_owned());
            }
        }
        into.sort();
        into.dedup();
    }

    /// key → variables, over all files of a language.
    fn keys(language: Language) -> BTreeMap<String, Vec<String>> {
        let mut keys = BTreeMap::new();
        for (file, source) in sources(language) {
            let resource =
                parser::parse(*source).unwrap_or_else(|(_, errors)| panic!("{file}.ftl: {errors:?}"));
            for entry in resource.body {
                let Entry::Message(message) = entry else { continue };
                let id = message.id.name.to_owned();
                if let Some(value) = &message.value {
                    let mut used = Vec::new();
                    variables(value, &mut used);
                    assert!(keys.insert(id.clone(), used).is_none(), "{id} stands twice");
                }
                for attribute in &message.attributes {
                    let mut used = Vec::new();
                    variables(&attribute.value, &mut used);
                    keys.insert(format!("{id}.{}", attribute.id.name), used);
                }
            }
        }
        keys
    }

    #[test]
    fn french_and_english_hold_the_same_messages_with_the_same_variables() {
        let (french, english) = (keys(Language::French), keys(Language::English));
        for (key, variables) in &french {
            assert_eq!(Some(variables), english.get(key), "{key}");
        }
        for key in english.keys() {
            assert!(french.contains_key(key), "{key} is not in French");
        }
    }

    #[test]
    fn embedded_messages_are_sound() {
        for language in [Language::French, Language::English] {
            assert_eq!(Locale::of(language).problems(), &[] as &[String]);
        }
    }

    #[test]
    fn french_messages_keep_their_typography() {
        for (file, source) in sources(Language::French) {
            for (number, line) in source.lines().enumerate() {
                let Some((_, text)) = line.split_once('=').filter(|_| !line.starts_with('#')) else {
                    continue;
                };
                let place = format!("{file}.ftl:{}: {line}", number + 1);
                for mark in [" ;", " :", " !", " ?", " »", "« ", " €", " %"] {
                    assert!(!text.contains(mark), "ordinary space in « {mark} » at {place}");
                }
                let outside: String = text.split(['{', '}']).step_by(2).collect();
                assert!(!outside.contains('\''), "straight apostrophe at {place}");
            }
        }
    }
}
