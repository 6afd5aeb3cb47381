//! The adopted sessions of a folder: read, never locked, mended or written; what is none is named and passed over.
//!
//! A session's folder may lie in the chosen folder or one folder deeper. Nothing of a session that is not adopted is told.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::progress::{Course, Progress, Stage, Stopped};
use super::{Checked, Failure, Mode, Notice, OpenError, Step, Why, Workspace};
use crate::domain::CandidateId;
use crate::domain::finding::{Finding, Level};
use crate::domain::history::{Edition, Laureate};
use crate::domain::session::Session;
use crate::domain::setup::Date;
use crate::locale::Locale;
use crate::locale::fold::folded;
use crate::storage::directory::SESSION_FILE;

/// So many folders are looked into; the rest is named as left.
pub const MOST_FOLDERS: usize = 500;

/// What a folder knows of earlier editions.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Adopted sessions with their folders, the earliest adoption first.
    pub editions: Vec<(PathBuf, Edition)>,
    /// Folders that were passed over, in the order of their names.
    pub skipped: Vec<(PathBuf, Skipped)>,
}

/// Why a folder was passed over.
#[derive(Debug, Clone)]
pub enum Skipped {
    /// It holds no session.
    Foreign,
    /// It cannot be read.
    Unreadable(Failure),
    /// Its session does not open.
    Unopened(OpenError),
    /// Its record is damaged: what can be read of it is no longer the whole.
    Damaged {
        /// What is wrong.
        why: Why,
        /// The session as far as it goes, for its names.
        session: Box<Session>,
    },
    /// Its minutes are not adopted, or are being rectified.
    NotAdopted,
    /// Its record ends in a line that was not finished, and is not adopted up to there.
    Torn(Notice),
    /// Another folder holds the same session, adopted as late or later: it is counted once.
    Copy(PathBuf),
    /// Too many folders were looked into before it.
    TooMany,
}

impl Skipped {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Foreign => "foreign",
            Self::Unreadable(_) => "unreadable",
            Self::Unopened(_) => "unopened",
            Self::Damaged { .. } => "damaged",
            Self::NotAdopted => "not-adopted",
            Self::Torn(_) => "torn",
            Self::Copy(_) => "copy",
            Self::TooMany => "too-many",
        }
    }

    /// Why, in a sentence or two.
    pub fn tell(&self, locale: &Locale) -> String {
        match self {
            Self::Foreign => locale.text("history-foreign"),
            Self::Unreadable(failure) => failure.tell(locale),
            Self::Unopened(OpenError::Refused(checked)) => refused(checked, locale),
            Self::Unopened(error) => error.tell(locale),
            Self::Damaged { why, session } => why.tell(locale, session),
            Self::NotAdopted => locale.text("history-not-adopted"),
            Self::Torn(notice) => {
                format!("{} {}", notice.tell(locale), locale.text("history-not-adopted"))
            }
            Self::Copy(of) => locale.with("history-copy", &[("path", of.display().to_string().into())]),
            Self::TooMany => locale.with("history-too-many", &[("limit", MOST_FOLDERS.into())]),
        }
    }
}

/// How many errors a session file has, and the first: nobody opens an archive to list them.
fn refused(checked: &Checked, locale: &Locale) -> String {
    let errors = checked.findings.iter();
    let errors: Vec<&Finding> = errors.filter(|finding| finding.level() == Level::Error).collect();
    let first = errors.first().map(|finding| locale.finding(finding).0);
    let args = [
        ("errors", errors.len().into()),
        ("first", first.unwrap_or_default().into()),
    ];
    locale.with("history-refused", &args)
}

/// A dossier whose holder was a laureate before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier<'a> {
    /// The dossier of the open session.
    pub candidate: CandidateId,
    /// The earlier edition.
    pub edition: &'a Edition,
    /// The laureate of that edition.
    pub laureate: &'a Laureate,
    /// Whether the holder's name is written there as in the dossier, to the letter.
    pub to_the_letter: bool,
}

/// Why a folder is not read.
#[derive(Debug, Clone)]
pub enum NotRead {
    /// The chosen folder itself cannot be listed.
    Failed(Failure),
    /// It was no longer wanted.
    Stopped,
}

impl From<Failure> for NotRead {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<Stopped> for NotRead {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

impl NotRead {
    /// What happened, in a sentence.
    pub fn tell(&self, locale: &Locale) -> String {
        match self {
            Self::Failed(failure) => failure.tell(locale),
            Self::Stopped => locale.text("history-stopped"),
        }
    }
}

/// Reads the adopted sessions of a folder, telling how many are read; it can be stopped, also within a long session.
///
/// # Errors
/// [`NotRead`]; what is wrong below the chosen folder is told in [`Known::skipped`].
pub fn read(folder: &Path, progress: &Progress) -> Result<Known, NotRead> {
    let mut known = Known::default();
    let sessions = known.find(folder, progress)?;
    for (done, session) in sessions.iter().enumerate() {
        progress.step(Stage::Editions, done, sessions.len())?;
        known.look(session, progress)?;
    }
    known
        .editions
        .sort_by_key(|(_, edition)| edition.adopted.unix_millis);
    known.count_once();
    known.skipped.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(known)
}

impl Known {
    /// The folders of sessions in a folder, or one folder deeper.
    fn find(&mut self, folder: &Path, progress: &Progress) -> Result<Vec<PathBuf>, NotRead> {
        progress.stage(Stage::Reading)?;
        if is_session(folder) {
            return Ok(vec![folder.to_owned()]);
        }
        let mut sessions = Vec::new();
        for child in folders(folder)? {
            progress.stage(Stage::Reading)?;
            if is_session(&child) {
                sessions.push(child);
                continue;
            }
            match folders(&child) {
                Err(failure) => self.skipped.push((child, Skipped::Unreadable(failure))),
                Ok(deeper) => {
                    let found = sessions.len();
                    sessions.extend(deeper.into_iter().filter(|path| is_session(path)));
                    if sessions.len() == found {
                        self.skipped.push((child, Skipped::Foreign));
                    }
                }
            }
        }
        let rest = sessions.split_off(MOST_FOLDERS.min(sessions.len()));
        let rest = rest.into_iter().map(|session| (session, Skipped::TooMany));
        self.skipped.extend(rest);
        Ok(sessions)
    }

    /// Whether some folder holds a session, adopted or not.
    pub fn has_sessions(&self) -> bool {
        let foreign = |skipped: &Skipped| matches!(skipped, Skipped::Foreign | Skipped::Unreadable(_));
        !self.editions.is_empty() || self.skipped.iter().any(|(_, skipped)| !foreign(skipped))
    }

    /// Leaves one folder of those that hold the same session: the latest adoption, the first of them by name.
    fn count_once(&mut self) {
        let mut kept: Vec<(PathBuf, Edition)> = Vec::new();
        for (folder, edition) in std::mem::take(&mut self.editions) {
            match kept
                .iter_mut()
                .find(|(_, other)| other.setup.id == edition.setup.id)
            {
                None => kept.push((folder, edition)),
                Some(other) if other.1.adopted.unix_millis < edition.adopted.unix_millis => {
                    let (older, _) = std::mem::replace(other, (folder.clone(), edition));
                    self.skipped.push((older, Skipped::Copy(folder)));
                }
                Some((first, _)) => self.skipped.push((folder, Skipped::Copy(first.clone()))),
            }
        }
        kept.sort_by_key(|(_, edition)| edition.adopted.unix_millis);
        self.editions = kept;
    }

    fn look(&mut self, folder: &Path, progress: &Progress) -> Result<(), Stopped> {
        // Within a session only stopping counts: what is told is how many sessions are read.
        let whole = progress.clone();
        let within = Progress::observed(move |within| {
            if whole.standing().course == Course::Stopped {
                within.stop();
            }
        });
        let skipped = match Workspace::open_read_only_watched(folder, &within) {
            Err(OpenError::Stopped) => return Err(Stopped),
            Err(error) => Skipped::Unopened(error),
            Ok(workspace) => match (workspace.mode(), workspace.session().edition()) {
                (Mode::ReadOnly(Why::Asked) | Mode::ReadWrite, Some(edition)) => {
                    self.editions.push((folder.to_owned(), edition));
                    return Ok(());
                }
                (Mode::ReadOnly(Why::Asked) | Mode::ReadWrite, None) => workspace
                    .notices()
                    .first()
                    .map_or(Skipped::NotAdopted, |notice| Skipped::Torn(notice.clone())),
                (Mode::ReadOnly(why), _) => Skipped::Damaged {
                    why: why.clone(),
                    session: Box::new(workspace.session().clone()),
                },
            },
        };
        self.skipped.push((folder.to_owned(), skipped));
        Ok(())
    }

    /// Dossiers of a session whose holder was a laureate in an edition adopted before its first half-day: in the order of passage,
    /// the earliest edition first.
    ///
    /// Holders are the same when their names are, whatever their case, accents, spaces and punctuation. It is a hint for people,
    /// no proof: a name can change, and two holders can share one.
    pub fn earlier(&self, session: &Session) -> Vec<Earlier<'_>> {
        let first = session
            .setup()
            .half_days
            .iter()
            .map(|half_day| half_day.date)
            .min();
        let before = self
            .editions
            .iter()
            .map(|(_, edition)| edition)
            .filter(|edition| edition.setup.id != session.setup().id)
            .filter(|edition| first.is_none_or(|first| date(edition) < first));
        let mut by_holder: BTreeMap<String, Vec<(&Edition, &Laureate)>> = BTreeMap::new();
        for edition in before {
            for laureate in &edition.laureates {
                let holder = name_key(&laureate.holder);
                by_holder.entry(holder).or_default().push((edition, laureate));
            }
        }
        by_holder.remove("");
        session
            .running_order()
            .flat_map(|dossier| {
                let same = by_holder.get(&name_key(&dossier.holder));
                same.into_iter().flatten().map(|(edition, laureate)| Earlier {
                    candidate: dossier.id.clone(),
                    edition,
                    laureate,
                    to_the_letter: dossier.holder.trim() == laureate.holder.trim(),
                })
            })
            .collect()
    }
}

/// What makes two spellings one name: the letters and digits, without case or accents.
pub fn name_key(name: &str) -> String {
    folded(name)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn date(edition: &Edition) -> Date {
    let civil = edition.adopted.civil();
    Date {
        year: civil.year,
        month: civil.month,
        day: civil.day,
    }
}

/// Whether a folder is a session's own.
pub fn is_session(folder: &Path) -> bool {
    folder.join(SESSION_FILE).exists()
}

/// The folders of a folder, by name; hidden ones are left out.
fn folders(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let at = |error: io::Error| Failure::at(Step::Read, folder)(error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(at)? {
        let entry = entry.map_err(at)?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !hidden && entry.path().is_dir() {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_one_and_other_names_are_not() {
        let one = name_key("À bicyclette, mesdames !");
        for same in ["A bicyclette mesdames", "  à  BICYCLETTE, mesdames\u{a0}! "] {
            assert_eq!(name_key(same), one);
        }
        assert_ne!(name_key("Bicyclette mesdames"), one);
        assert_eq!(name_key(" – "), "");
    }
}
