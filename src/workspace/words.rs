//! The workspace's errors, modes and notices in words, for the window and the terminal alike.
//!
//! It only chooses messages and fills them in; what they say stands in `assets/locales/*/workspace.ftl`. Each tells what
//! is safe and what to do next.

use super::{Corruption, Damage, Notice, OpenError, SubmitError, Why};
use crate::domain::journal::Digest;
use crate::domain::session::Session;
use crate::locale::{Arg, Locale};
use crate::storage::directory;
use crate::storage::failure::{Failure, Step};
use crate::storage::journal_file::{Fault, Unreadable, Unwritable, WriteCause, WriteFailure};
use crate::storage::lock::Holder;

/// How many groups of four digits of a digest are shown to tell two apart.
const GROUPS: usize = 4;

impl OpenError {
    /// The error in a sentence or two. Findings are told one by one elsewhere.
    pub fn tell(&self, locale: &Locale) -> String {
        match self {
            Self::Unreadable(error) => tell_directory(error, locale),
            Self::Refused(checked) => {
                let errors = checked
                    .findings
                    .iter()
                    .filter(|finding| finding.level() == crate::domain::finding::Level::Error)
                    .count();
                locale.with("open-refused", &[("errors", errors.into())])
            }
            Self::SessionFileChanged { bound, found } => tell_changed(bound, found, locale),
            Self::Locked(holder) => tell_holder(holder.as_ref(), locale),
            Self::Unlockable(failure) => told("open-unlockable", failure, locale),
            Self::Journal(Unreadable::Failed(failure)) => told("open-journal", failure, locale),
            Self::Journal(Unreadable::TooLong { bytes }) => {
                locale.with("open-journal-long", &[("bytes", (*bytes).into())])
            }
            Self::Unmendable(failure) => told("open-unmendable", failure, locale),
            Self::Stopped => locale.text("work-stopped"),
            Self::NoWriter(error) => locale.with("open-no-writer", &[("reason", error.to_string().into())]),
        }
    }
}

impl SubmitError {
    /// The error in a sentence or two; `session` gives names.
    pub fn tell(&self, locale: &Locale, session: &Session) -> String {
        match self {
            Self::Refused(refusal) => locale.refusal(session, refusal),
            Self::ReadOnly(why) => why.tell(locale, session),
            Self::Unwritable(Unwritable::TooLong { bytes }) => {
                locale.with("submit-too-long", &[("bytes", (*bytes).into())])
            }
            Self::Unwritable(Unwritable::Unfaithful { message }) => {
                locale.with("submit-unfaithful", &[("reason", (&**message).into())])
            }
        }
    }
}

impl Why {
    /// Why the session is read-only, in a sentence or two; `session` gives names.
    pub fn tell(&self, locale: &Locale, session: &Session) -> String {
        match self {
            Self::Asked => locale.text("mode-asked"),
            Self::Corrupt(corruption) => corruption.tell(locale, session),
            Self::WriteFailed(failure) => failure.tell(locale),
            Self::SessionFileChanged { bound, found } => tell_changed(bound, found, locale),
        }
    }
}

impl Corruption {
    /// Which line is damaged and how, and what is still there; `session` gives names.
    pub fn tell(&self, locale: &Locale, session: &Session) -> String {
        let damage = match &self.damage {
            Damage::Line(fault) => tell_fault(fault, locale),
            Damage::Unlawful(refusal) => locale.with(
                "damage-unlawful",
                &[("refusal", locale.refusal(session, refusal).into())],
            ),
        };
        let kept = self.line.saturating_sub(1);
        locale.with(
            "mode-corrupt",
            &[
                ("line", self.line.into()),
                ("damage", damage.into()),
                ("kept", kept.into()),
            ],
        )
    }
}

impl WriteFailure {
    /// What made the write fail, in a phrase without its full stop.
    pub fn tell_cause(&self, locale: &Locale) -> String {
        match &self.cause {
            WriteCause::System(failure) => failure.tell(locale),
            WriteCause::Changed { path, .. } => {
                locale.with("write-changed", &[("path", path.display().to_string().into())])
            }
            WriteCause::Stopped => locale.text("write-stopped"),
        }
    }

    /// From which entry on nothing is known to be saved, why, and what to do.
    pub fn tell(&self, locale: &Locale) -> String {
        let cause = self.tell_cause(locale);
        locale.with(
            "mode-write-failed",
            &[
                ("saved", self.first_lost.saturating_sub(1).into()),
                ("cause", cause.into()),
            ],
        )
    }
}

impl Notice {
    /// What was mended, in a sentence.
    pub fn tell(&self, locale: &Locale) -> String {
        let of = |line: &u64, bytes: &usize| [("line", Arg::from(*line)), ("bytes", Arg::from(*bytes))];
        match self {
            Self::TornLineSetAside { line, bytes, to } => {
                let [line, bytes] = of(line, bytes);
                let name = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
                locale.with("notice-set-aside", &[line, bytes, ("file", name.into())])
            }
            Self::LineCompleted { line } => locale.with("notice-completed", &[("line", (*line).into())]),
            Self::TornLineLeft { line, bytes } => locale.with("notice-torn-left", &of(line, bytes)),
        }
    }
}

impl Failure {
    /// The step, the file and the system's reason.
    pub fn tell(&self, locale: &Locale) -> String {
        let step = match self.step {
            Step::Open => "open",
            Step::Create => "create",
            Step::Read => "read",
            Step::Write => "write",
            Step::Sync => "sync",
            Step::Truncate => "truncate",
            Step::Rename => "rename",
            Step::Lock => "lock",
        };
        locale.with(
            "failure",
            &[
                ("step", step.into()),
                ("path", self.path.display().to_string().into()),
                ("reason", system_reason(&self.source, locale).into()),
            ],
        )
    }
}

/// Why the system refuses, in the reader's language for what happens to people; else in the system's own words.
pub fn system_reason(error: &std::io::Error, locale: &Locale) -> String {
    use std::io::ErrorKind;
    let key = match error.kind() {
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::PermissionDenied => "system-denied",
        ErrorKind::AlreadyExists => "system-exists",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
        ErrorKind::FileTooLarge => "system-too-large",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::IsADirectory => "system-folder",
        ErrorKind::NotADirectory => "system-no-folder",
        _ => return error.to_string(),
    };
    locale.text(key)
}

fn told(key: &str, failure: &Failure, locale: &Locale) -> String {
    locale.with(key, &[("failure", failure.tell(locale).into())])
}

fn tell_directory(error: &directory::Error, locale: &Locale) -> String {
    let (key, path) = match error {
        directory::Error::NotFound(path) => ("open-not-found", path),
        directory::Error::NoSessionFile(path) => ("open-no-session-file", path),
        directory::Error::NotASession(path) => ("open-not-a-session", path),
        directory::Error::Io(path, source) => {
            let args = [
                ("path", path.display().to_string().into()),
                ("reason", system_reason(source, locale).into()),
            ];
            return locale.with("open-unreadable", &args);
        }
    };
    locale.with(key, &[("path", path.display().to_string().into())])
}

pub(super) fn tell_changed(bound: &Digest, found: &Digest, locale: &Locale) -> String {
    let args = [
        ("bound", bound.spoken(GROUPS).into()),
        ("found", found.spoken(GROUPS).into()),
    ];
    locale.with("open-changed", &args)
}

fn tell_holder(holder: Option<&Holder>, locale: &Locale) -> String {
    let Some(holder) = holder else {
        return locale.text("open-locked");
    };
    let args = [
        ("pid", holder.pid.to_string().into()),
        ("since", locale.date_time(holder.since).into()),
        (
            "host",
            holder.host.clone().unwrap_or_else(|| "?".to_owned()).into(),
        ),
    ];
    locale.with("open-locked-by", &args)
}

pub(super) fn tell_fault(fault: &Fault, locale: &Locale) -> String {
    match fault {
        Fault::Unsealed => locale.text("damage-unsealed"),
        Fault::Digest => locale.text("damage-digest"),
        Fault::Terminator => locale.text("damage-terminator"),
        Fault::TooLong => locale.text("damage-too-long"),
        Fault::Undecodable { message } => {
            locale.with("damage-undecodable", &[("reason", (&**message).into())])
        }
        Fault::Spelling => locale.text("damage-spelling"),
        Fault::Numbering { found } => locale.with("damage-numbering", &[("found", (*found).into())]),
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::{Path, PathBuf};
    use std::sync::Arc;

    use super::*;
    use crate::domain::refusal::Refusal;
    use crate::domain::setup::Language;
    use crate::workspace::check;

    fn failure(step: Step) -> Failure {
        Failure::at(step, Path::new("séance"))(io::Error::from(io::ErrorKind::StorageFull))
    }

    fn tiny() -> Session {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tiny");
        Session::new(check(&path).expect("readable").setup.expect("sound"))
    }

    fn errors() -> Vec<OpenError> {
        let path = PathBuf::from("séance");
        let holder = Holder {
            pid: 7,
            host: None,
            since: "2026-11-21T08:30:00+01:00".parse().expect("a moment"),
        };
        let refused = check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tiny"));
        vec![
            OpenError::Unreadable(directory::Error::NotFound(path.clone())),
            OpenError::Unreadable(directory::Error::NoSessionFile(path.clone())),
            OpenError::Unreadable(directory::Error::NotASession(path.clone())),
            OpenError::Unreadable(directory::Error::Io(
                path,
                Arc::new(io::Error::from(io::ErrorKind::PermissionDenied)),
            )),
            OpenError::Refused(refused.expect("readable")),
            OpenError::SessionFileChanged {
                bound: Digest::ORIGIN,
                found: Digest::of(b"x"),
            },
            OpenError::Locked(None),
            OpenError::Locked(Some(holder)),
            OpenError::Unlockable(failure(Step::Lock)),
            OpenError::Journal(Unreadable::Failed(failure(Step::Read))),
            OpenError::Journal(Unreadable::TooLong { bytes: 1 << 40 }),
            OpenError::Unmendable(failure(Step::Truncate)),
            OpenError::NoWriter(Arc::new(io::Error::from(io::ErrorKind::OutOfMemory))),
            OpenError::Stopped,
        ]
    }

    fn reasons() -> Vec<Why> {
        let message: Arc<str> = "unexpected".into();
        let faults = [
            Fault::Unsealed,
            Fault::Digest,
            Fault::Terminator,
            Fault::TooLong,
            Fault::Undecodable { message },
            Fault::Spelling,
            Fault::Numbering { found: 9 },
        ];
        let damages = faults.into_iter().map(Damage::Line);
        let causes = [
            WriteCause::System(failure(Step::Sync)),
            WriteCause::Changed {
                path: "session.journal".into(),
                expected: 1,
                found: 2,
            },
            WriteCause::Stopped,
        ];
        let failures = causes
            .into_iter()
            .map(|cause| Why::WriteFailed(WriteFailure { first_lost: 3, cause }));
        damages
            .chain([Damage::Unlawful(Refusal::NoHearing)])
            .zip(1..)
            .map(|(damage, line)| Why::Corrupt(Corruption { line, damage }))
            .chain(failures)
            .chain([Why::Asked])
            .collect()
    }

    #[test]
    fn everything_that_can_go_wrong_is_told_in_both_languages() {
        let session = tiny();
        for language in [Language::French, Language::English] {
            let locale = Locale::of(language);
            let mut told: Vec<String> = errors().iter().map(|error| error.tell(locale)).collect();
            told.extend(reasons().iter().map(|why| why.tell(locale, &session)));
            let steps = [
                Step::Open,
                Step::Create,
                Step::Read,
                Step::Write,
                Step::Sync,
                Step::Truncate,
                Step::Rename,
                Step::Lock,
            ];
            told.extend(steps.into_iter().map(|step| failure(step).tell(locale)));
            let unwritable = [
                Unwritable::TooLong { bytes: 1 << 21 },
                Unwritable::Unfaithful { message: "x".into() },
            ];
            told.extend(
                unwritable.map(|unwritable| SubmitError::Unwritable(unwritable).tell(locale, &session)),
            );
            let notices = [
                Notice::TornLineSetAside {
                    line: 4,
                    bytes: 12,
                    to: "a/session.journal.torn-1".into(),
                },
                Notice::LineCompleted { line: 4 },
                Notice::TornLineLeft { line: 4, bytes: 12 },
            ];
            told.extend(notices.iter().map(|notice| notice.tell(locale)));
            for text in &told {
                assert!(!text.contains(['⟦', '{']), "{text}");
                println!("{text}");
            }
            let mut distinct = told.clone();
            distinct.sort();
            distinct.dedup();
            assert_eq!(distinct.len(), told.len(), "each is told apart");
        }
    }
}
