//! `palmares check`: every finding of a session file.

use std::path::PathBuf;

use serde_json::json;

use crate::domain::finding::Level;
use crate::locale::Locale;
use crate::workspace::{self, speech};

use super::output::{self, Exit};

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its session.ron.
    path: PathBuf,
    /// One JSON document.
    #[arg(long)]
    json: bool,
}

/// Checks; exit 1 when there is a finding of level error.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let checked = match workspace::check(&arguments.path) {
        Ok(checked) => checked,
        Err(error) => {
            output::complain(&error.tell(locale));
            return Exit::Unusable;
        }
    };
    let errors = checked
        .findings
        .iter()
        .filter(|finding| finding.level() == Level::Error)
        .count();
    if arguments.json {
        let findings: Vec<_> = checked
            .findings
            .iter()
            .map(|finding| {
                let (message, mend) = speech::finding_text(locale, finding);
                json!({
                    "code": finding.code(),
                    "level": match finding.level() { Level::Error => "error", Level::Warning => "warning" },
                    "file": finding.place.file,
                    "line": finding.place.line,
                    "column": finding.place.column,
                    "field": finding.field,
                    "message": message,
                    "mend": mend,
                })
            })
            .collect();
        output::json(&json!({ "findings": findings }));
    } else {
        for finding in &checked.findings {
            output::say(&speech::finding(locale, finding));
        }
        let warnings = checked.findings.len() - errors;
        let args = [("errors", errors.into()), ("warnings", warnings.into())];
        output::say(&locale.with(
            if errors == 0 {
                "cli-check-sound"
            } else {
                "cli-check-refused"
            },
            &args,
        ));
    }
    Exit::from_truth(errors == 0)
}
