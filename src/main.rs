//! Palmarès: arguments → command line or window; or, started again by its own window, the drawing of attachments.

use std::process::ExitCode;

use palmares::cli::{self, Asked};

fn main() -> ExitCode {
    #[cfg(feature = "viewer")]
    if std::env::args_os()
        .nth(1)
        .is_some_and(|first| first == palmares::workspace::viewer::CHILD)
    {
        palmares::workspace::viewer::run_child();
        return ExitCode::SUCCESS;
    }
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
