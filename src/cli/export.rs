//! `palmares export`: the minutes or the annex as PDF, or the public palmarès of an adopted session.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::domain::event::Document;
use crate::locale::Locale;
use crate::workspace::{OpenError, Workspace, laureates, speech};

use super::output::{self, Exit};

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its session.ron.
    path: PathBuf,
    /// Which document.
    #[arg(long, value_enum)]
    document: Named,
    /// Where to write it.
    #[arg(short, long)]
    output: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Named {
    Minutes,
    Annex,
    /// The public list of laureates, without scores: .pdf, .csv or .html.
    Palmares,
}

/// Exports. A session open elsewhere, or damaged, is still exported; its journal is then not told, and damage ends in 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let document = match arguments.document {
        Named::Minutes => Document::Minutes,
        Named::Annex => Document::Annex,
        Named::Palmares => return laureates(arguments, locale),
    };
    let opened = match Workspace::open(&arguments.path) {
        Err(OpenError::Locked(_) | OpenError::Unlockable(_)) => {
            output::complain(&locale.text("cli-export-untold"));
            output::open_read_only(&arguments.path, locale)
        }
        Ok(workspace) => Ok(workspace),
        Err(_) => output::open(&arguments.path, locale),
    };
    let mut workspace = match opened {
        Ok(workspace) => workspace,
        Err(exit) => return exit,
    };
    let damage = output::damage(&workspace, locale);
    let receipt = match workspace.export(document, &arguments.output) {
        Ok(receipt) => receipt,
        Err(error) => {
            output::complain(&speech::export_error(locale, workspace.session(), &error));
            return Exit::Unusable;
        }
    };
    if let Err(failure) = workspace.sync() {
        output::complain(&failure.tell(locale));
        return Exit::NotSo;
    }
    output::say(&speech::receipt(locale, &receipt));
    if let Some(damage) = damage {
        output::complain(&damage);
        return Exit::NotSo;
    }
    Exit::So
}

/// Writes the palmarès; the session is only read. A damaged record has none: its whole is not known.
fn laureates(arguments: &Arguments, locale: &Locale) -> Exit {
    let workspace = match output::open_read_only(&arguments.path, locale) {
        Ok(workspace) => workspace,
        Err(exit) => return exit,
    };
    if output::damage(&workspace, locale).is_some() {
        return output::read(&workspace, locale);
    }
    match laureates::write(workspace.session(), &arguments.output) {
        Ok(()) => {
            let path = arguments.output.display().to_string();
            output::say(&locale.with("laureates-written", &[("path", path.into())]));
            Exit::So
        }
        Err(error) => {
            output::complain(&error.tell(locale));
            match error {
                laureates::Error::NotAdopted => Exit::NotSo,
                _ => Exit::Unusable,
            }
        }
    }
}
