//! What the workspace's errors and reports say to people, in their language.
//!
//! Every sentence says what happened, what was kept safe and what to do next. The words are in `errors.ftl`.

use crate::domain::finding::Finding;
use crate::domain::session::Session;
use crate::locale::{Arg, Locale};
use crate::signing::{Error as SigningError, Role};
use crate::storage::command_list;

use super::OpenError;
use super::attachments::Unreachable;
use super::demo::DemoError;
use super::documents::{ExportError, Receipt, Warning};
use super::reports::{Corruption, Damage};
use super::sheets::WriteError;
use super::signatures::{
    Change, Covers, DocumentState, Problem, SignError, SignatureReport, Signed, TrustProblem, Verification,
    What,
};
use super::verification::{JournalProblem, JournalVerdict};
#[cfg(feature = "viewer")]
use super::viewer::{Error as ViewError, Refusal};
use super::words::{system_reason, tell_changed, tell_fault};

fn path(path: &std::path::Path) -> Arg {
    Arg::from(path.display().to_string())
}

/// A finding in one block: place, code, message, mend.
pub fn finding(locale: &Locale, finding: &Finding) -> String {
    let (message, mend) = finding_text(locale, finding);
    let place = &finding.place;
    let field = if finding.field.is_empty() {
        String::new()
    } else {
        format!("\n    {}", finding.field)
    };
    format!(
        "{}:{}:{}: {} {message}\n    {mend}{field}",
        place.file,
        place.line,
        place.column,
        finding.code()
    )
}

/// A finding's message and mend.
pub fn finding_text(locale: &Locale, finding: &Finding) -> (String, String) {
    locale.finding(finding)
}

/// Why a command list cannot be read.
pub fn list_error(locale: &Locale, error: &command_list::Error) -> String {
    match error {
        command_list::Error::Findings(findings) => {
            let mut told: Vec<String> = findings.iter().map(|found| finding(locale, found)).collect();
            told.push(locale.text("error-list"));
            told.join("\n")
        }
        command_list::Error::Io(place, source) => {
            let args = [
                ("path", place.file.clone().into()),
                ("reason", system_reason(source, locale).into()),
            ];
            format!(
                "{}\n{}",
                locale.with("error-read", &args),
                locale.text("error-list")
            )
        }
    }
}

/// Why an attachment is not read: what happened, then what to do.
pub fn unreachable(locale: &Locale, error: &Unreachable) -> (String, String) {
    let (name, file, more) = match error {
        Unreachable::Missing(file) => ("missing", file, None),
        Unreachable::Outside(file) => ("outside", file, None),
        Unreachable::NotAFile(file) => ("not-a-file", file, None),
        Unreachable::TooLarge(file, bytes) => {
            ("too-large", file, Some(("size", locale.bytes(*bytes).into())))
        }
        Unreachable::Io(file, why) => ("io", file, Some(("reason", system_reason(why, locale).into()))),
    };
    let name_of = file.file_name().unwrap_or(file.as_os_str());
    let mut args = vec![
        ("file", Arg::from(name_of.to_string_lossy().into_owned())),
        ("path", path(file)),
    ];
    args.extend(more);
    (
        locale.with(&format!("attachment-{name}"), &args),
        locale.with(&format!("attachment-{name}.mend"), &args),
    )
}

/// Why a document or a page of it is not shown: what happened, then what to do.
#[cfg(feature = "viewer")]
pub fn view_error(locale: &Locale, error: &ViewError) -> (String, String) {
    let (name, args) = match error {
        ViewError::Refused(Refusal::Unknown) => ("unknown", Vec::new()),
        ViewError::Refused(Refusal::Unreadable) => ("unreadable", Vec::new()),
        ViewError::Refused(Refusal::Locked) => ("locked", Vec::new()),
        ViewError::Refused(Refusal::TooLarge) => ("too-many-pixels", Vec::new()),
        ViewError::Slow(limit) => ("slow", vec![("seconds", limit.as_secs().into())]),
        ViewError::Fell => ("fell", Vec::new()),
        ViewError::Nonsense => ("nonsense", Vec::new()),
        ViewError::NotStarted(why) => ("not-started", vec![("reason", why.to_string().into())]),
        ViewError::Closed => ("closed", Vec::new()),
    };
    (
        locale.with(&format!("view-{name}"), &args),
        locale.with(&format!("view-{name}.mend"), &args),
    )
}

/// Why a document was not written.
pub fn export_error(locale: &Locale, session: &Session, error: &ExportError) -> String {
    match error {
        ExportError::Render(why) => locale.with("error-render", &[("reason", why.to_string().into())]),
        ExportError::Write(why) => why.tell(locale),
        ExportError::SessionFile(file) => locale.with("error-same-file", &[("path", path(file))]),
        ExportError::Unsaved(failure) => failure.tell(locale),
        ExportError::Stopped => locale.text("work-stopped"),
        ExportError::Journal(why) => {
            let why = why.tell(locale, session);
            locale.with("error-issue-untold", &[("why", why.into())])
        }
    }
}

/// Why the table of marks was not written.
pub fn table_error(locale: &Locale, error: &WriteError) -> String {
    match error {
        WriteError::Table(why) => locale.with("error-render", &[("reason", why.into())]),
        WriteError::SessionFile(file) => locale.with("error-same-file", &[("path", path(file))]),
        WriteError::File(why) => why.tell(locale),
        WriteError::Stopped => locale.text("work-stopped"),
    }
}

/// What was written.
pub fn receipt(locale: &Locale, receipt: &Receipt) -> String {
    let args = [
        ("document", locale.document(receipt.document).into()),
        ("path", path(&receipt.path)),
        ("pages", receipt.pages.into()),
        ("digest", receipt.digest.spoken(4).into()),
    ];
    let mut text = locale.with(if receipt.draft { "receipt-draft" } else { "receipt" }, &args);
    for Warning::MissingCharacter { character } in &receipt.warnings {
        let args = [("character", character.to_string().into())];
        text.push('\n');
        text.push_str(&locale.with("receipt-missing-character", &args));
    }
    text
}

/// What was signed.
pub fn signed(locale: &Locale, signed: &Signed) -> String {
    let args = [
        ("path", path(&signed.path)),
        ("role", locale.signatory(signed.role).into()),
        ("signer", signed.signer.as_str().into()),
        ("digest", signed.digest.spoken(4).into()),
    ];
    let text = locale.with("signed", &args);
    if signed.self_issued {
        format!("{text}\n{}", locale.text("cli-identity-untrusted"))
    } else {
        text
    }
}

fn role(locale: &Locale, role: Role) -> String {
    locale.text(match role {
        Role::Chair => "signatory-chair",
        Role::Secretary => "signatory-secretary",
    })
}

/// Why something was not signed or verified.
pub fn sign_error(locale: &Locale, error: &SignError) -> String {
    match error {
        SignError::File(why) => why.tell(locale),
        SignError::TooLong(file) => locale.with("error-file-too-long", &[("path", path(file))]),
        SignError::SameFile(file) => locale.with("error-same-file", &[("path", path(file))]),
        SignError::Signing(error) => signing_error(locale, error),
        SignError::Stopped => locale.text("work-stopped"),
    }
}

fn signing_error(locale: &Locale, error: &SigningError) -> String {
    let date = |unix: i64| {
        let wall = crate::domain::time::Wall {
            unix_millis: unix.saturating_mul(1_000),
            offset: 0,
        };
        Arg::from(locale.date_of(wall))
    };
    let (key, args): (&str, Vec<(&str, Arg)>) = match error {
        SigningError::WrongPassword => ("sign-wrong-password", vec![]),
        SigningError::DamagedIdentity(_) => ("sign-damaged-identity", vec![]),
        SigningError::UnsupportedIdentity(what) => {
            ("sign-unsupported-identity", vec![("what", what.as_str().into())])
        }
        SigningError::NoPrivateKey => ("sign-no-key", vec![]),
        SigningError::KeyMismatch => ("sign-key-mismatch", vec![]),
        SigningError::SelfIssue(why) => ("sign-self-issue", vec![("why", why.as_str().into())]),
        SigningError::BadAnchor => ("sign-bad-anchor", vec![]),
        SigningError::Unreadable(_) => ("sign-unreadable", vec![]),
        SigningError::Encrypted => ("sign-encrypted", vec![]),
        SigningError::TooLarge { .. } => ("sign-too-large", vec![]),
        SigningError::NotOurs => ("sign-not-ours", vec![]),
        SigningError::Draft => ("sign-draft", vec![]),
        SigningError::FieldMissing(which) => {
            ("sign-field-missing", vec![("role", role(locale, *which).into())])
        }
        SigningError::FieldFilled(which) => {
            ("sign-field-filled", vec![("role", role(locale, *which).into())])
        }
        SigningError::Tampered => ("sign-tampered", vec![]),
        SigningError::WrongRole { wanted, certificate } => (
            "sign-wrong-role",
            vec![
                ("wanted", role(locale, *wanted).into()),
                ("certificate", role(locale, *certificate).into()),
            ],
        ),
        SigningError::NotYetValid { from } => ("sign-not-yet-valid", vec![("date", date(*from))]),
        SigningError::Expired { until } => ("sign-expired", vec![("date", date(*until))]),
        SigningError::NotForSigning => ("sign-not-for-signing", vec![]),
        SigningError::BadMoment => ("sign-bad-moment", vec![]),
        SigningError::ChainTooLong { .. } => ("sign-chain-too-long", vec![]),
        SigningError::BadFont(_) | SigningError::SigningFailed | SigningError::SelfCheckFailed => {
            ("sign-failed", vec![("reason", error.to_string().into())])
        }
    };
    locale.with(key, &args)
}

/// A verification, line by line.
pub fn verification(locale: &Locale, report: &Verification) -> Vec<String> {
    let mut lines = Vec::new();
    lines.push(locale.text(match (report.signatures.is_empty(), report.intact) {
        (true, true) if report.state == Some(DocumentState::Draft) => "verify-draft",
        (true, true) => "verify-unsigned",
        (false, true) => "verify-intact",
        (_, false) => "verify-broken",
    }));
    lines.extend(
        report
            .signatures
            .iter()
            .map(|signature| signature_line(locale, signature)),
    );
    lines.extend(report.changes.iter().map(|change| self::change(locale, change)));
    lines
}

fn signature_line(locale: &Locale, signature: &SignatureReport) -> String {
    let who = Role::from_name(&signature.field)
        .map_or_else(|| signature.field.clone(), |which| role(locale, which));
    let at = signature.at.map(|moment| {
        let unix_millis = moment.unix.saturating_mul(1_000);
        locale.date_time(crate::domain::time::Wall {
            unix_millis,
            offset: moment.offset_seconds,
        })
    });
    let state = match &signature.problem {
        Some(problem) => locale.text(problem_key(problem)),
        None => locale.text(match signature.covers {
            Covers::File => "verify-covers-file",
            Covers::Revision => "verify-covers-revision",
        }),
    };
    let trust = match (&signature.problem, signature.trusted, &signature.trust_problem) {
        (Some(_), ..) => String::new(),
        (None, true, _) => locale.text("verify-trusted"),
        (None, false, problem) => locale.text(trust_key(problem.as_ref())),
    };
    let args = [
        ("role", who.into()),
        ("signer", signature.signer.as_str().into()),
        ("at", at.unwrap_or_default().into()),
        ("state", state.into()),
        ("trust", trust.into()),
    ];
    locale.with("verify-signature", &args).trim_end().to_owned()
}

fn problem_key(problem: &Problem) -> &'static str {
    match problem {
        Problem::DigestMismatch => "verify-digest-mismatch",
        Problem::Unsupported => "verify-unsupported",
        Problem::BadSignature | Problem::WrongCertificate | Problem::BadEnvelope => "verify-bad-signature",
        Problem::Malformed
        | Problem::BadRange
        | Problem::BadGap
        | Problem::BadEnd
        | Problem::Shared
        | Problem::NotOurLayout => "verify-malformed",
    }
}

fn trust_key(problem: Option<&TrustProblem>) -> &'static str {
    match problem {
        None | Some(TrustProblem::NoAnchor) => "trust-no-anchor",
        Some(TrustProblem::NotYetValid { .. } | TrustProblem::Expired { .. }) => "trust-dates",
        Some(TrustProblem::NotForSigning | TrustProblem::UnknownExtension) => "trust-usage",
        Some(TrustProblem::BadMoment) => "trust-moment",
        Some(TrustProblem::OtherRole) => "trust-role",
    }
}

/// One thing changed in a PDF.
pub fn change(locale: &Locale, change: &Change) -> String {
    match change {
        Change::Modified { after, what } => {
            let what = locale.text(match what {
                What::Page => "what-page",
                What::Annotation => "what-annotation",
                What::Catalog => "what-catalog",
                What::Objects => "what-objects",
                What::Bytes => "what-bytes",
                What::Signature => "what-signature",
            });
            locale.with(
                "change-modified",
                &[("after", (*after).into()), ("what", what.into())],
            )
        }
        Change::StraySignatures { count } => locale.with("change-stray", &[("count", (*count).into())]),
        Change::SignatureRemoved { field } => {
            let who = Role::from_name(field).map_or_else(|| field.clone(), |which| role(locale, which));
            locale.with("change-removed", &[("role", who.into())])
        }
    }
}

/// A session's verification, line by line.
pub fn journal_verdict(locale: &Locale, verdict: &JournalVerdict) -> Vec<String> {
    let args = [
        ("entries", verdict.entries.into()),
        ("head", verdict.head.spoken(4).into()),
    ];
    let key = if verdict.intact() {
        "journal-intact"
    } else {
        "journal-broken"
    };
    let mut lines = vec![locale.with(key, &args)];
    lines.extend(journal_problem(locale, verdict));
    lines
}

/// What is wrong with a session's record.
pub fn journal_problem(locale: &Locale, verdict: &JournalVerdict) -> Option<String> {
    Some(match verdict.problem.as_ref()? {
        JournalProblem::Corrupt(Corruption { line, damage }) => {
            let why = match damage {
                Damage::Line(fault) => tell_fault(fault, locale),
                Damage::Unlawful(refusal) => {
                    locale.with("fault-unlawful", &[("code", refusal.code().into())])
                }
            };
            locale.with(
                "journal-corrupt",
                &[("line", (*line).into()), ("why", why.into())],
            )
        }
        JournalProblem::Torn { line } => locale.with("journal-torn", &[("line", (*line).into())]),
        JournalProblem::SessionFileChanged { bound, found } => tell_changed(bound, found, locale),
    })
}

/// Why a demonstration stopped.
pub fn demo_error(locale: &Locale, error: &DemoError) -> String {
    match error {
        DemoError::NotFresh(folder) => locale.with("error-not-fresh", &[("path", path(folder))]),
        DemoError::File(why) => why.tell(locale),
        DemoError::Open(error) => match error.as_ref() {
            OpenError::Refused(checked) => {
                let findings: Vec<String> = checked.findings.iter().map(|f| finding(locale, f)).collect();
                findings.join("\n")
            }
            error => error.tell(locale),
        },
        DemoError::List(error) => list_error(locale, error),
        DemoError::Refused {
            line,
            refusal,
            session,
        } => {
            let why = locale.refusal(session, refusal);
            locale.with(
                "cli-submit-refused",
                &[("line", (*line).into()), ("why", why.into())],
            )
        }
        DemoError::Submit(error, session) => error.tell(locale, session),
        DemoError::Sync(failure) => failure.tell(locale),
        DemoError::Export(error, session) => export_error(locale, session, error),
        DemoError::Sign(error) => sign_error(locale, error),
    }
}
