//! `palmares verify`: is a signed PDF, or a session's journal, as it was left?

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::locale::Locale;
use crate::workspace::signatures::{self, Covers, SignError, SigningError, Verification};
use crate::workspace::verification::{self, JournalVerdict};
use crate::workspace::{self, speech};

use super::output::{self, Exit};

/// Arguments of `verify`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A PDF, a session's folder, or its session.ron.
    path: PathBuf,
    /// A certificate to trust (PEM or DER); may be given several times.
    #[arg(long)]
    trust: Vec<PathBuf>,
    /// One JSON document.
    #[arg(long)]
    json: bool,
}

/// Verifies; intact but untrusted is so.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    if is_session(&arguments.path) {
        journal(arguments, locale)
    } else {
        pdf(arguments, locale)
    }
}

fn is_session(path: &Path) -> bool {
    path.is_dir()
        || path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("ron"))
}

fn pdf(arguments: &Arguments, locale: &Locale) -> Exit {
    let now = workspace::now_in("Europe/Paris");
    let report = match signatures::verify_file(&arguments.path, &arguments.trust, &now) {
        Ok(report) => report,
        Err(error) => {
            let why = speech::sign_error(locale, &error);
            output::complain(&why);
            if arguments.json && concerns_the_pdf(&error) {
                output::json(&unreadable(&why));
            }
            return Exit::Unusable;
        }
    };
    if arguments.json {
        output::json(&document(Some(&report), None, locale));
    } else {
        speech::verification(locale, &report)
            .iter()
            .for_each(|line| output::say(line));
    }
    Exit::from_truth(report.intact)
}

fn journal(arguments: &Arguments, locale: &Locale) -> Exit {
    let verdict = match verification::journal(&arguments.path) {
        Ok(verdict) => verdict,
        Err(error) => return output::refuse_open(&error, locale),
    };
    if arguments.json {
        output::json(&document(None, Some(&verdict), locale));
    } else {
        speech::journal_verdict(locale, &verdict)
            .iter()
            .for_each(|line| output::say(line));
    }
    Exit::from_truth(verdict.intact())
}

/// Whether the file is there but no PDF that can be verified; otherwise there is nothing to say about it.
fn concerns_the_pdf(error: &SignError) -> bool {
    matches!(
        error,
        SignError::TooLong(_)
            | SignError::Signing(
                SigningError::Unreadable(_) | SigningError::Encrypted | SigningError::TooLarge { .. }
            )
    )
}

/// The document for a file so damaged that nothing in it can be verified: not intact, and why.
fn unreadable(why: &str) -> Value {
    json!({ "intact": false, "trusted": false, "signatures": [], "changes": [why], "journal": null })
}

fn document(report: Option<&Verification>, journal: Option<&JournalVerdict>, locale: &Locale) -> Value {
    let signatures: Vec<Value> = report
        .into_iter()
        .flat_map(|report| &report.signatures)
        .map(|signature| {
            json!({
                "field": signature.field,
                "signer": signature.signer,
                "intact": signature.intact,
                "trusted": signature.trusted,
                "covers": match signature.covers { Covers::File => "file", Covers::Revision => "revision" },
                "changed_after": signature.changed_after,
            })
        })
        .collect();
    let mut changes: Vec<String> = report
        .into_iter()
        .flat_map(|report| &report.changes)
        .map(|change| speech::change(locale, change))
        .collect();
    changes.extend(journal.and_then(|verdict| speech::journal_problem(locale, verdict)));
    json!({
        "intact": report.is_none_or(|report| report.intact) && journal.is_none_or(JournalVerdict::intact),
        "trusted": report.is_some_and(|report| report.trusted),
        "signatures": signatures,
        "changes": changes,
        "journal": journal.map(|verdict| json!({ "entries": verdict.entries, "intact": verdict.intact() })),
    })
}
