//! Passwords: from a file, from standard input, or from a prompt; never from an argument.

use std::io::{self, BufRead as _, IsTerminal as _};
use std::path::Path;

use crate::locale::Locale;

use super::output::{self, Exit};

/// Reads a password: the first line of `file` (`-` is standard input), else a prompt when there is a terminal, else the
/// first line of standard input. Says why not, when it cannot.
pub fn read(file: Option<&Path>, locale: &Locale) -> Result<String, Exit> {
    from(file, locale).map_err(|error| {
        let source = file.unwrap_or(Path::new("-")).display().to_string();
        let args = [("path", source.into()), ("reason", error.to_string().into())];
        output::complain(&locale.with("error-read", &args));
        Exit::Unusable
    })
}

fn from(file: Option<&Path>, locale: &Locale) -> io::Result<String> {
    match file {
        Some(path) if path != Path::new("-") => {
            let text = std::fs::read_to_string(path)?;
            Ok(first_line(&text))
        }
        None if io::stdin().is_terminal() => rpassword::prompt_password(locale.text("cli-password")),
        _ => {
            let mut line = String::new();
            io::stdin().lock().read_line(&mut line)?;
            Ok(first_line(&line))
        }
    }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
