//! The command line: the contract that scripts rely on.
//!
//! Exit 0: so; 1: not so, refused, or findings of level error; 2: usage or unreadable. With `--json`, one JSON document on
//! standard output and nothing else there. Secrets come from a prompt, a file or standard input, never an argument. It
//! does nothing itself: everything goes through [`workspace`](crate::workspace).

use std::ffi::OsString;
use std::io::Write as _;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::domain::setup::Language;
use crate::locale::Locale;

mod check;
mod deliberation;
mod demo;
mod export;
mod help;
mod history;
mod identity;
mod log;
mod marks;
mod output;
mod rank;
mod robustness;
mod secret;
mod sign;
mod statistics;
mod submit;
mod usage;
mod verify;

pub use output::Exit;

/// What the arguments ask for.
pub enum Asked {
    /// The window, on a session or on the welcome screen.
    Window {
        /// The session's folder or file.
        path: Option<PathBuf>,
        /// The language asked for.
        language: Option<Language>,
    },
    /// The sample day in the window, in this fresh folder.
    Demonstration {
        /// The session written there.
        session: PathBuf,
        /// The language asked for.
        language: Option<Language>,
    },
    /// A command that ran.
    Done(Exit),
}

/// Run the oral hearing of a call for projects: dossiers, clock, marks, exact ranking, signed minutes. Offline.
#[derive(Debug, Parser)]
#[command(
    name = "palmares",
    version,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
struct Arguments {
    /// A session's folder, or its session.ron: opens the window on it.
    path: Option<PathBuf>,
    /// The language of messages (documents are printed in the session's own).
    #[arg(long, global = true, value_enum)]
    lang: Option<Lang>,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Lang {
    Fr,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::French,
            Lang::En => Self::English,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// The sample day in a fresh folder: in the window; headless, played to the end.
    Demo(demo::Arguments),
    /// Check a session file: every finding, with its place and mend.
    Check(check::Arguments),
    /// Submit a list of commands, saved one by one.
    Submit(submit::Arguments),
    /// Import or export marks as CSV.
    Marks(marks::Arguments),
    /// The ranking, each rank explained.
    Rank(rank::Arguments),
    /// How far the jurors agree, and who marks high or low; no mark or rank depends on it.
    Statistics(statistics::Arguments),
    /// How solid the list is; it names jurors, for the chair alone.
    Robustness(robustness::Arguments),
    /// The ranking frozen, the proposal and its departures, the scenarios kept, how money spreads.
    Deliberation(deliberation::Arguments),
    /// Write the minutes or the annex as PDF, or the public palmarès as PDF, CSV or HTML.
    Export(export::Arguments),
    /// Make a self-issued identity, untrusted in readers until they are given its certificate.
    Identity(identity::Arguments),
    /// Sign minutes or an annex.
    Sign(sign::Arguments),
    /// Verify a signed PDF, or a session's journal.
    Verify(verify::Arguments),
    /// The journal in words.
    Log(log::Arguments),
    /// Adopted editions of a folder: laureates and money, and who was a laureate before.
    History(history::Arguments),
}

/// Reads the arguments and runs the command, unless it is for the window.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    let words: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::try_parse_from(&words) {
        Ok(arguments) => arguments,
        Err(error) => {
            let exit = if error.use_stderr() {
                Exit::Unusable
            } else {
                Exit::So
            };
            let locale = Locale::of(usage::language(&words));
            match (help::told(&words, locale), usage::tell(&error, locale)) {
                (Some(help), _) => drop(writeln!(std::io::stdout(), "{}", help.trim_end())),
                (None, Some(told)) if error.use_stderr() => output::complain(&told),
                // Nothing more can be said when even the terminal cannot be written.
                _ => drop(error.print()),
            }
            return Asked::Done(exit);
        }
    };
    let language = arguments.lang.map(Language::from);
    let Some(verb) = arguments.verb else {
        return Asked::Window {
            path: arguments.path,
            language,
        };
    };
    let locale = Locale::of(language.unwrap_or_else(language_of_environment));
    Asked::Done(match verb {
        Verb::Demo(arguments) => match demo::run(&arguments, locale) {
            demo::Ran::Done(exit) => exit,
            demo::Ran::Window(session) => return Asked::Demonstration { session, language },
        },
        Verb::Check(arguments) => check::run(&arguments, locale),
        Verb::Submit(arguments) => submit::run(&arguments, locale),
        Verb::Marks(arguments) => marks::run(&arguments, locale),
        Verb::Rank(arguments) => rank::run(&arguments, locale),
        Verb::Statistics(arguments) => statistics::run(&arguments, locale),
        Verb::Robustness(arguments) => robustness::run(&arguments, locale),
        Verb::Deliberation(arguments) => deliberation::run(&arguments, locale),
        Verb::Export(arguments) => export::run(&arguments, locale),
        Verb::Identity(arguments) => identity::run(&arguments, locale),
        Verb::Sign(arguments) => sign::run(&arguments, locale),
        Verb::Verify(arguments) => verify::run(&arguments, locale),
        Verb::Log(arguments) => log::run(&arguments, locale),
        Verb::History(arguments) => history::run(&arguments, locale),
    })
}

/// French, unless the environment asks for English.
pub fn language_of_environment() -> Language {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    match asked {
        Some(value) if value.to_ascii_lowercase().starts_with("en") => Language::English,
        _ => Language::French,
    }
}
