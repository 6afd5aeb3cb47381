//! What a command says: an exit code, one JSON document, or lines of text.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;

use crate::domain::Money;
use crate::locale::Locale;
use crate::workspace::{Mode, OpenError, Why, Workspace, speech};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: so.
    So,
    /// 1: not so, refused, or findings of level error.
    NotSo,
    /// 2: usage, or unreadable.
    Unusable,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::So => Self::SUCCESS,
            Exit::NotSo => Self::from(1),
            Exit::Unusable => Self::from(2),
        }
    }
}

impl Exit {
    /// 0 or 1.
    pub fn from_truth(so: bool) -> Self {
        if so { Self::So } else { Self::NotSo }
    }
}

/// Prints a line on standard output. A closed pipe ends the command's output, not the command.
pub fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// Prints a line on standard error.
pub fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Prints the one JSON document of a command.
pub fn json(value: &Value) {
    let text = serde_json::to_string_pretty(value).unwrap_or_else(|_| "null".into());
    say(&text);
}

/// A whole number as JSON: a number where a reader's 64 bits hold it, else its digits.
pub fn whole(digits: &str) -> Value {
    digits
        .parse::<i64>()
        .map_or_else(|_| Value::from(digits), Value::from)
}

/// An amount as JSON: whole units as a number, else its decimal text.
pub fn amount(money: Money) -> Value {
    let text = money.to_string();
    text.parse::<i64>()
        .map_or_else(|_| Value::from(text), Value::from)
}

/// Opens a session for reading, or says why not.
pub fn open_read_only(path: &Path, locale: &Locale) -> Result<Workspace, Exit> {
    let workspace = Workspace::open_read_only(path).map_err(|error| refuse_open(&error, locale))?;
    for notice in workspace.notices() {
        complain(&notice.tell(locale));
    }
    Ok(workspace)
}

/// What is wrong with a session's record, if anything is: what can be read of it is then only what comes before.
pub fn damage(workspace: &Workspace, locale: &Locale) -> Option<String> {
    match workspace.mode() {
        Mode::ReadWrite | Mode::ReadOnly(Why::Asked) => None,
        Mode::ReadOnly(why) => Some(why.tell(locale, workspace.session())),
    }
}

/// How a command that only reads a session ends: so, or after saying that its record is damaged.
pub fn read(workspace: &Workspace, locale: &Locale) -> Exit {
    match damage(workspace, locale) {
        None => Exit::So,
        Some(damage) => {
            complain(&damage);
            Exit::NotSo
        }
    }
}

/// Opens a session for writing, or says why not.
pub fn open(path: &Path, locale: &Locale) -> Result<Workspace, Exit> {
    let workspace = Workspace::open(path).map_err(|error| refuse_open(&error, locale))?;
    for notice in workspace.notices() {
        complain(&notice.tell(locale));
    }
    Ok(workspace)
}

/// Says why a session does not open, every finding with its place and mend.
pub fn refuse_open(error: &OpenError, locale: &Locale) -> Exit {
    complain(&error.tell(locale));
    if let OpenError::Refused(checked) = error {
        for finding in &checked.findings {
            complain(&speech::finding(locale, finding));
        }
        return Exit::NotSo;
    }
    match error {
        OpenError::Unreadable(_) | OpenError::Journal(_) => Exit::Unusable,
        _ => Exit::NotSo,
    }
}
