//! `palmares demo`: the sample day in a fresh folder.

use std::path::PathBuf;

use crate::locale::Locale;
use crate::workspace::demo::{self, DemoError, Played};
use crate::workspace::{self, speech};

use super::output::{self, Exit};

/// Arguments of `demo`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder; a new temporary one without it.
    dir: Option<PathBuf>,
    /// Play the day to the end: minutes, annex, signatures, verification.
    #[arg(long)]
    headless: bool,
}

/// What came of it.
pub enum Ran {
    /// The day was played, or refused.
    Done(Exit),
    /// The session was written; the window shows it.
    Window(PathBuf),
}

/// Writes the sample day, and plays it when headless or when there is no display.
pub fn run(arguments: &Arguments, locale: &Locale) -> Ran {
    let windowed = cfg!(feature = "gui") && !arguments.headless;
    let display = workspace::has_display();
    if windowed && !display {
        output::say(&locale.text("cli-demo-no-display"));
    }
    let folder = match &arguments.dir {
        Some(dir) => dir.clone(),
        None => match workspace::fresh_folder() {
            Ok(folder) => folder,
            Err(failure) => {
                output::complain(&failure.tell(locale));
                return Ran::Done(Exit::Unusable);
            }
        },
    };
    if windowed && display {
        return match demo::prepare(&folder) {
            Ok(session) => Ran::Window(session),
            Err(error) => refuse(&error, locale),
        };
    }
    match demo::play(&folder) {
        Ok(played) => {
            tell(&played, locale);
            Ran::Done(Exit::from_truth(
                played.verified.iter().all(|(_, report)| report.intact),
            ))
        }
        Err(error) => refuse(&error, locale),
    }
}

fn refuse(error: &DemoError, locale: &Locale) -> Ran {
    output::complain(&speech::demo_error(locale, error));
    Ran::Done(match error {
        DemoError::NotFresh(_) | DemoError::File(_) => Exit::Unusable,
        _ => Exit::NotSo,
    })
}

fn tell(played: &Played, locale: &Locale) {
    let args = [
        ("entries", played.entries.into()),
        (
            "folder",
            played.folder.join(demo::SESSION).display().to_string().into(),
        ),
    ];
    output::say(&locale.with("cli-demo-played", &args));
    for receipt in &played.receipts {
        output::say(&speech::receipt(locale, receipt));
    }
    for certificate in &played.certificates {
        let args = [("path", certificate.display().to_string().into())];
        output::say(&locale.with("cli-demo-certificate", &args));
    }
    for (path, report) in &played.verified {
        output::say(&format!("{}", path.display()));
        for line in speech::verification(locale, report) {
            output::say(&format!("  {line}"));
        }
    }
}
