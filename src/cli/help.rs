//! The help of the command line, in the language asked for: the parser knows the commands, the locale the words.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::Arguments;
use crate::locale::Locale;

/// The help that these arguments ask for; nothing where they ask for none.
pub fn told(arguments: &[OsString], locale: &Locale) -> Option<String> {
    let command = worded(Arguments::command(), "help", locale);
    let asked = command.try_get_matches_from(arguments).err()?;
    (asked.kind() == clap::error::ErrorKind::DisplayHelp).then(|| asked.to_string())
}

/// A command with its words, and all within it. `place` is what its messages' names begin with: `help-marks`.
fn worded(command: Command, place: &str, locale: &Locale) -> Command {
    let outermost = command.get_name() == "palmares";
    let about = if outermost { "help-palmares" } else { place };
    let within = |name: &str| format!("{place}-{name}");
    let of_arguments = about.to_owned();
    let mut command = command
        .about(locale.text(about))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(locale.text("help-commands"))
        .subcommand_value_name(locale.text("help-command"))
        .help_template(format!(
            "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}",
            locale.text("help-usage")
        ))
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help));
    if outermost {
        command = command.arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version),
        );
    }
    command
        .mut_args(|argument| described(argument, &of_arguments, locale))
        .mut_subcommands(|inner| {
            let place = within(inner.get_name());
            worded(inner, &place, locale)
        })
}

/// An argument with its words: those of its command, else those that are the same everywhere.
fn described(argument: Arg, command: &str, locale: &Locale) -> Arg {
    let name = argument.get_id().to_string();
    let mut help = locale
        .find(&format!("{command}-{name}"), &[])
        .unwrap_or_else(|| locale.text(&format!("help-any-{name}")));
    let named = argument.get_action().takes_values();
    let values: Vec<String> = argument
        .get_possible_values()
        .iter()
        .map(|value| value.get_name().to_owned())
        .collect();
    if named && !values.is_empty() {
        let values = values.join(", ");
        help = locale.with("help-values", &[("text", help.into()), ("values", values.into())]);
    }
    let heading = if argument.is_positional() {
        "help-arguments"
    } else {
        "help-options"
    };
    argument
        .help(help)
        .hide_possible_values(named)
        .help_heading(locale.text(heading))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setup::Language;

    /// Every command's help, from the outermost on.
    fn all(language: Language) -> Vec<(Vec<String>, String)> {
        fn ways(command: &Command, way: &[String], into: &mut Vec<Vec<String>>) {
            into.push(way.to_vec());
            for inner in command.get_subcommands() {
                ways(inner, &[way, &[inner.get_name().to_owned()]].concat(), into);
            }
        }
        let mut found = Vec::new();
        ways(&Arguments::command(), &["palmares".into()], &mut found);
        let locale = Locale::of(language);
        found
            .into_iter()
            .map(|way| {
                let words: Vec<OsString> = way.iter().map(OsString::from).chain(["--help".into()]).collect();
                let help = told(&words, locale).expect("help was asked for");
                (way, help)
            })
            .collect()
    }

    #[test]
    fn every_command_and_argument_is_told_in_both_languages() {
        for language in [Language::French, Language::English] {
            let all = all(language);
            assert!(all.len() > 15, "{}", all.len());
            for (way, help) in &all {
                // A message that is missing would be told by its name.
                assert!(!help.contains("help-"), "{way:?}: {help}");
                assert!(help.contains("--lang"), "{way:?}: {help}");
            }
        }
    }

    #[test]
    fn no_english_word_of_the_parser_is_left_in_french() {
        for (way, help) in all(Language::French) {
            for word in ["Usage", "Commands", "possible values", "Print", "The "] {
                assert!(!help.contains(word), "{way:?}: {word} in {help}");
            }
        }
    }
}
