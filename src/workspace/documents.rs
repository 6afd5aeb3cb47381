//! Documents: rendered from the session, written whole or not at all, and told to the journal.
//!
//! Rendering reads the session only: the same entries, language and software give the same bytes, whenever and wherever
//! they are rendered. What they say is [`crate::export`]'s business.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::domain::annex::Annex;
use crate::domain::command::Command;
use crate::domain::event::Document;
use crate::domain::journal::Digest;
use crate::domain::minutes::Minutes;
use crate::domain::phase::Phase;
use crate::domain::session::Session;
use crate::export;
use crate::export::pdf::Part;
use crate::locale::Locale;
use crate::storage::atomic;
use crate::storage::failure::Failure;

use super::progress::{Progress, Stage, Stopped};
use super::signatures;
use super::{Mode, SubmitError, Workspace, WriteFailure, is_session_file};

pub use crate::export::pdf::{Error as RenderError, Rendered, Warning};

/// So many PDFs of a folder are looked at: nobody keeps more beside a session.
const MOST_FILES: usize = 200;

/// What was written, and where.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// Which document.
    pub document: Document,
    /// Where it is.
    pub path: PathBuf,
    /// The SHA-256 of its bytes.
    pub digest: Digest,
    /// How many pages it has.
    pub pages: usize,
    /// Whether it is a PROJET: the minutes are not adopted.
    pub draft: bool,
    /// What could not be printed as given.
    pub warnings: Vec<Warning>,
    /// The journal's entry that tells of it, when the session is being written.
    pub entry: Option<u64>,
}

/// Why a document was not written.
#[derive(Debug, Clone)]
pub enum ExportError {
    /// It could not be rendered.
    Render(RenderError),
    /// It could not be written; a file already there is as it was.
    Write(Failure),
    /// It would replace a session's own file; it is not written.
    SessionFile(PathBuf),
    /// Entries that it rests on could not be saved; it is not written.
    Unsaved(WriteFailure),
    /// It is written, but the journal could not be told.
    Journal(SubmitError),
    /// It was no longer wanted; nothing is written.
    Stopped,
}

/// Renders a document of a session; its language is the session's.
///
/// # Errors
/// [`RenderError`] when an embedded font or the PDF library fails; no content makes it fail.
pub fn render(session: &Session, document: Document) -> Result<Rendered, RenderError> {
    render_watched(session, document, &Progress::default())
}

/// Renders as [`render`] does, telling how far it is.
///
/// # Errors
/// As [`render`], and [`RenderError::Stopped`] when it was no longer wanted.
pub fn render_watched(
    session: &Session,
    document: Document,
    progress: &Progress,
) -> Result<Rendered, RenderError> {
    if progress.stage(Stage::Composing).is_err() {
        return Err(RenderError::Stopped);
    }
    let locale = Locale::of(session.setup().language);
    let laid_out = match document {
        Document::Minutes => export::minutes::document(&Minutes::draft(session), locale),
        Document::Annex => export::annex::document(&Annex::draft(session), locale),
    };
    render_laid_out(&laid_out, progress)
}

/// Renders what is laid out, telling how far it is.
pub(super) fn render_laid_out(
    laid_out: &export::pdf::Document,
    progress: &Progress,
) -> Result<Rendered, RenderError> {
    let mut watch = |part, done, of| match part {
        Part::Composing => progress.flow(Stage::Composing, done, of),
        Part::Drawing => progress.flow(Stage::Drawing, done, of),
        // One long step: how far it is cannot be told.
        Part::Assembling => match progress.stage(Stage::Assembling) {
            Ok(()) => ControlFlow::Continue(()),
            Err(Stopped) => ControlFlow::Break(()),
        },
    };
    export::pdf::render_watched(laid_out, &mut watch)
}

impl From<RenderError> for ExportError {
    fn from(error: RenderError) -> Self {
        match error {
            RenderError::Stopped => Self::Stopped,
            RenderError::Font(_) | RenderError::Pdf(_) | RenderError::Write(_) | RenderError::Page(_) => {
                Self::Render(error)
            }
        }
    }
}

impl From<Stopped> for ExportError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// The file of a folder whose bytes have this digest, among its PDFs: where a document told in the journal is now.
///
/// It reads files, so never on the interface's thread; what cannot be read is passed over.
pub fn find(folder: &Path, digest: Digest) -> Option<PathBuf> {
    let files = std::fs::read_dir(folder).ok()?;
    let pdfs = files.filter_map(|file| Some(file.ok()?.path())).filter(|path| {
        path.extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"))
    });
    pdfs.take(MOST_FILES)
        .find(|path| signatures::read_file(path).is_ok_and(|bytes| Digest::of(&bytes) == digest))
}

impl Workspace {
    /// Writes a rendered document to `path` and tells the journal, when the session is being written and has one.
    ///
    /// Render with [`render`] first, off the interface's thread, from a clone of the session.
    ///
    /// # Errors
    /// [`ExportError`]; a file already at `path` is replaced only by a whole new one.
    pub fn issue(
        &mut self,
        document: Document,
        rendered: &Rendered,
        path: &Path,
    ) -> Result<Receipt, ExportError> {
        if is_session_file(path) {
            return Err(ExportError::SessionFile(path.to_owned()));
        }
        // A document rests on what is saved: entries that the disk refused are in no minutes.
        self.sync().map_err(ExportError::Unsaved)?;
        let digest = Digest::of(&rendered.bytes);
        atomic::write(path, &rendered.bytes).map_err(ExportError::Write)?;
        let records = matches!(self.mode(), Mode::ReadWrite) && self.session().state().bound.is_some();
        let entry = if records {
            let command = Command::Issue { document, digest };
            Some(self.submit(command, None).map_err(ExportError::Journal)?.number)
        } else {
            None
        };
        Ok(Receipt {
            document,
            path: path.to_owned(),
            digest,
            pages: rendered.pages,
            draft: self.session().state().phase != Phase::Adopted,
            warnings: rendered.warnings.clone(),
            entry,
        })
    }

    /// Renders and writes a document in one go, for the command line.
    ///
    /// # Errors
    /// [`ExportError`].
    pub fn export(&mut self, document: Document, path: &Path) -> Result<Receipt, ExportError> {
        let rendered = render(self.session(), document)?;
        self.issue(document, &rendered, path)
    }
}
