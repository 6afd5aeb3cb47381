//! `palmares export`: the minutes or the annex as PDF.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::domain::event::Document;
use crate::locale::Locale;
use crate::workspace::{OpenError, Workspace, speech};

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
}

impl From<Named> for Document {
    fn from(named: Named) -> Self {
        match named {
            Named::Minutes => Self::Minutes,
            Named::Annex => Self::Annex,
        }
    }
}

/// Exports. A session open elsewhere, or damaged, is still exported; its journal is then not told, and damage ends in 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
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
    let receipt = match workspace.export(arguments.document.into(), &arguments.output) {
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
