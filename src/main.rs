//! Palmarès: arguments → command line or window.

use std::process::ExitCode;

use palmares::cli::{self, Asked};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Asked::Done(exit) => exit.into(),
        Asked::Window { path, language } => window(path, language),
        Asked::Demonstration { session, language } => window(Some(session), language),
    }
}

#[cfg(feature = "gui")]
fn window(path: Option<std::path::PathBuf>, language: Option<palmares::domain::setup::Language>) -> ExitCode {
    match palmares::gui::run(path, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

#[cfg(not(feature = "gui"))]
fn window(_: Option<std::path::PathBuf>, _: Option<palmares::domain::setup::Language>) -> ExitCode {
    eprintln!(
        "This palmares was built without its window. `palmares --help` lists what the command line does."
    );
    ExitCode::from(2)
}
