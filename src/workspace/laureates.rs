//! The public palmarès of an adopted session, written as PDF, CSV or HTML. The journal is not told: it is no deed of the jury.

use std::path::{Path, PathBuf};

use super::documents::{self, RenderError};
use super::progress::{Progress, Stage, Stopped};
use super::{Failure, is_session_file};
use crate::domain::history::Edition;
use crate::domain::session::Session;
use crate::export::laureates;

use crate::locale::Locale;
use crate::storage::atomic;

/// How a palmarès is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A tagged PDF/A.
    Pdf,
    /// A table.
    Csv,
    /// One page.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Csv, Self::Html];

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Html => "html",
        }
    }

    /// The format that a file's name asks for.
    pub fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?;
        Self::ALL
            .into_iter()
            .find(|format| extension.eq_ignore_ascii_case(format.extension()))
    }
}

/// Why a palmarès was not written. A file already there is as it was.
#[derive(Debug, Clone)]
pub enum Error {
    /// The file's name asks for no known format.
    UnknownFormat(PathBuf),
    /// The minutes are not adopted, or are being rectified.
    NotAdopted,
    /// It would replace a session's own file.
    SessionFile(PathBuf),
    /// It could not be laid out; why, in the engine's words.
    Render(String),
    /// It could not be written.
    Write(Failure),
    /// It was no longer wanted.
    Stopped,
}

impl From<Stopped> for Error {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

impl Error {
    /// What happened and what to do next.
    pub fn tell(&self, locale: &Locale) -> String {
        let path = |path: &Path| path.display().to_string();
        match self {
            Self::UnknownFormat(file) => locale.with("laureates-format", &[("path", path(file).into())]),
            Self::NotAdopted => locale.text("laureates-not-adopted"),
            Self::SessionFile(file) => locale.with("error-same-file", &[("path", path(file).into())]),
            Self::Render(reason) => locale.with("error-render", &[("reason", reason.into())]),
            Self::Write(failure) => failure.tell(locale),
            Self::Stopped => locale.text("work-stopped"),
        }
    }
}

/// The palmarès of an edition as bytes, in the session's language.
///
/// # Errors
/// [`Error::Render`]; no content makes it fail.
pub fn render(edition: &Edition, format: Format) -> Result<Vec<u8>, Error> {
    render_watched(edition, format, &Progress::default())
}

fn render_watched(edition: &Edition, format: Format, progress: &Progress) -> Result<Vec<u8>, Error> {
    let locale = Locale::of(edition.setup.language);
    match format {
        Format::Pdf => documents::render_laid_out(&laureates::document(edition, locale), progress)
            .map(|rendered| rendered.bytes)
            .map_err(|error| match error {
                RenderError::Stopped => Error::Stopped,
                error => Error::Render(error.to_string()),
            }),
        Format::Csv => laureates::csv(edition)
            .map(String::into_bytes)
            .map_err(|error| Error::Render(error.to_string())),
        Format::Html => Ok(laureates::html(edition, locale).into_bytes()),
    }
}

/// Writes the palmarès of an adopted session, whole or not at all, in the format of the file's name.
///
/// # Errors
/// [`Error`].
pub fn write(session: &Session, path: &Path) -> Result<(), Error> {
    write_watched(session, path, &Progress::default())
}

/// Writes as [`write`] does, telling how far it is; it can be stopped until the file is written.
///
/// # Errors
/// As [`write`], and [`Error::Stopped`]: then nothing was written.
pub fn write_watched(session: &Session, path: &Path, progress: &Progress) -> Result<(), Error> {
    let format = Format::of(path).ok_or_else(|| Error::UnknownFormat(path.to_owned()))?;
    let edition = session.edition().ok_or(Error::NotAdopted)?;
    if is_session_file(path) {
        return Err(Error::SessionFile(path.to_owned()));
    }
    progress.stage(Stage::Composing)?;
    let bytes = render_watched(&edition, format, progress)?;
    progress.commit()?;
    atomic::write(path, &bytes).map_err(Error::Write)
}
