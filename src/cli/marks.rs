//! `palmares marks`: marks as CSV, in and out.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use crate::locale::Locale;
use crate::workspace;
use crate::workspace::sheets::{self, ImportError};

use super::output::{self, Exit};

/// Arguments of `marks`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Record the marks of a CSV file; whole or not at all.
    Import {
        /// The session's folder, or its session.ron.
        path: PathBuf,
        /// The CSV file.
        file: PathBuf,
    },
    /// Write every cell as CSV.
    Export {
        /// The session's folder, or its session.ron.
        path: PathBuf,
        /// The CSV file; it is replaced.
        file: PathBuf,
    },
}

/// Imports or exports.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let ran = match &arguments.verb {
        Verb::Import { path, file } => import(path, file, locale),
        Verb::Export { path, file } => export(path, file, locale),
    };
    ran.unwrap_or_else(|exit| exit)
}

fn import(path: &Path, file: &Path, locale: &Locale) -> Result<Exit, Exit> {
    let text = std::fs::read_to_string(file).map_err(|error| unreadable(file, &error, locale))?;
    let mut workspace = output::open(path, locale)?;
    if output::damage(&workspace, locale).is_some() {
        return Ok(output::read(&workspace, locale));
    }
    match workspace.import_marks(&text) {
        Ok(count) => {
            if let Err(failure) = workspace.sync() {
                output::complain(&failure.tell(locale));
                return Ok(Exit::NotSo);
            }
            output::say(&locale.with("cli-marks-imported", &[("count", count.into())]));
            Ok(Exit::So)
        }
        Err(ImportError::Refused(lines)) => {
            for (line, refusal) in &lines {
                let why = locale.refusal(workspace.session(), refusal);
                let args = [
                    ("line", (*line).into()),
                    ("code", refusal.code().into()),
                    ("why", why.into()),
                ];
                output::complain(&locale.with("cli-marks-line", &args));
            }
            output::complain(&locale.with("cli-marks-nothing", &[("count", lines.len().into())]));
            Ok(Exit::NotSo)
        }
        Err(ImportError::Submit(error)) => {
            output::complain(&error.tell(locale, workspace.session()));
            Ok(Exit::NotSo)
        }
        Err(ImportError::MissingColumn(column)) => {
            output::complain(&locale.with("cli-marks-column", &[("column", column.into())]));
            Ok(Exit::Unusable)
        }
        Err(ImportError::Malformed { line, message }) => {
            let args = [("line", line.into()), ("message", message.into())];
            output::complain(&locale.with("cli-marks-malformed", &args));
            Ok(Exit::Unusable)
        }
    }
}

fn export(path: &Path, file: &Path, locale: &Locale) -> Result<Exit, Exit> {
    let workspace = output::open_read_only(path, locale)?;
    let text = match sheets::export(workspace.session()) {
        Ok(text) => text,
        Err(error) => {
            output::complain(&error.to_string());
            return Ok(Exit::NotSo);
        }
    };
    if workspace::is_session_file(file) {
        let path = file.display().to_string();
        output::complain(&locale.with("error-same-file", &[("path", path.into())]));
        return Ok(Exit::Unusable);
    }
    match workspace::write_file(file, text.as_bytes()) {
        Ok(()) => Ok(output::read(&workspace, locale)),
        Err(failure) => {
            output::complain(&failure.tell(locale));
            Ok(Exit::Unusable)
        }
    }
}

fn unreadable(file: &Path, error: &std::io::Error, locale: &Locale) -> Exit {
    let args = [
        ("path", file.display().to_string().into()),
        ("reason", error.to_string().into()),
    ];
    output::complain(&locale.with("error-read", &args));
    Exit::Unusable
}
