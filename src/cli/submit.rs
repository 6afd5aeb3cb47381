//! `palmares submit`: a list of commands, each saved before the next is acknowledged.

use std::fs::File;
use std::io::{self, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};

use crate::locale::Locale;
use crate::workspace::{command_list, speech};

use super::output::{self, Exit};

/// Arguments of `submit`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its session.ron.
    path: PathBuf,
    /// The command list, or `-` for standard input.
    file: PathBuf,
}

/// Submits until the end or the first refusal; prints `saved N` once entry N is on the disk.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let source: Box<dyn Read> = if arguments.file == Path::new("-") {
        Box::new(io::stdin())
    } else {
        match File::open(&arguments.file) {
            Ok(file) => Box::new(file),
            Err(error) => {
                let path = arguments.file.display().to_string();
                let args = [("path", path.into()), ("reason", error.to_string().into())];
                output::complain(&locale.with("error-read", &args));
                return Exit::Unusable;
            }
        }
    };
    let mut workspace = match output::open(&arguments.path, locale) {
        Ok(workspace) => workspace,
        Err(exit) => return exit,
    };
    for submission in command_list::read(BufReader::new(source), arguments.file.to_string_lossy()) {
        let submission = match submission {
            Ok(submission) => submission,
            Err(error) => {
                output::complain(&speech::list_error(locale, &error));
                return Exit::Unusable;
            }
        };
        if let Err(error) = workspace.submit(submission.command, submission.at) {
            let why = error.tell(locale, workspace.session());
            let args = [("line", submission.line.into()), ("why", why.into())];
            output::complain(&locale.with("cli-submit-refused", &args));
            return Exit::NotSo;
        }
        match workspace.sync() {
            Ok(saved) => {
                let mut out = io::stdout().lock();
                if writeln!(out, "saved {saved}").and_then(|()| out.flush()).is_err() {
                    return Exit::So;
                }
            }
            Err(failure) => {
                output::complain(&failure.tell(locale));
                return Exit::NotSo;
            }
        }
    }
    Exit::So
}
