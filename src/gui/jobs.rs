//! Work with an end that is not a command: documents, signatures, identities, verification, files asked of the system.
//!
//! Every job runs off the interface's thread and comes back as a message in words. A password lives as long as its job.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::{Size, Task};

use crate::domain::Session;
use crate::domain::event::Document;
use crate::gui::day::{Message, Told};
use crate::gui::desk::{self, Desk, Shared, lock, off_thread};
use crate::gui::screen::hearing::pieces::{self, Known};
use crate::gui::screen::minutes::{self, Browse, IdentityRequest, Report, SignRequest};
use crate::gui::screen::opening;
use crate::gui::widget::floating::Tone;
use crate::gui::widget::page_view;
use crate::gui::words::Words;
use crate::gui::work::{self, Said, What};
use crate::workspace::attachments::{self, Seems, Unreachable};
use crate::workspace::documents::ExportError;
use crate::workspace::progress::{Progress, Stage};
use crate::workspace::sheets::WriteError;
use crate::workspace::signatures::{self, SignError, Verification};
use crate::workspace::viewer::{LARGEST_DOCUMENT, Viewer};
use crate::workspace::{Mode, Printing, Why, documents, laureates, sheets, speech, system_reason};

/// Runs a job, which tells how far it is, and brings its words back.
fn job(w: Words, what: What, job: impl FnOnce(&Progress) -> Told + Send + 'static) -> Task<Message> {
    work::run(what, job).map(move |said| match said {
        Said::Work(message) => Message::Work(message),
        Said::Answer(told) => Message::Told(Box::new(told.unwrap_or_else(|| failed(w.t("gui-worker-lost"))))),
    })
}

/// What is told of a job that was given up: nothing was written.
fn given_up(w: Words) -> Told {
    done(w.t("work-stopped"))
}

fn failed(words: String) -> Told {
    Told {
        tone: Tone::Alarm,
        words: words.clone(),
        after: Some(minutes::Message::Failed(words)),
        session: None,
    }
}

fn snapshot(workspace: &Shared) -> Option<Arc<Session>> {
    Some(Arc::new(lock(workspace).session().clone()))
}

/// Writes a document.
pub fn export(desk: &Desk, document: Document, path: PathBuf, w: Words) -> Task<Message> {
    let (workspace, session) = (desk.shared(), desk.session().clone());
    job(w, What::Export(document), move |progress| {
        let issue = || {
            let rendered = documents::render_watched(&session, document, progress)?;
            progress.commit()?;
            lock(&workspace).issue(document, &rendered, &path)
        };
        match issue() {
            Ok(receipt) => Told {
                tone: Tone::Told,
                words: speech::receipt(&w, &receipt),
                after: Some(minutes::Message::Exported(document, path)),
                session: snapshot(&workspace),
            },
            Err(ExportError::Stopped) => given_up(w),
            Err(error) => failed(speech::export_error(&w, &session, &error)),
        }
    })
}

/// Signs a document and tells the journal.
pub fn sign(desk: &Desk, request: SignRequest, w: Words) -> Task<Message> {
    let (workspace, session) = (desk.shared(), desk.session().clone());
    job(w, What::Sign(request.document), move |progress| {
        let now = lock(&workspace).now();
        let sign = || {
            progress.stage(Stage::Unlocking)?;
            let identity = signatures::open_identity(&request.identity, &request.password)?;
            signatures::sign_file_watched(
                &request.input,
                &request.output,
                request.role,
                &identity,
                &now,
                session.setup().language,
                progress,
            )
        };
        match sign() {
            Ok(signed) => {
                let told = lock(&workspace).record_signature(&signed);
                let words = match told {
                    Ok(_) => speech::signed(&w, &signed),
                    Err(error) => {
                        format!("{} {}", speech::signed(&w, &signed), error.tell(&w, &session))
                    }
                };
                let after = minutes::Message::Signed(request.document, request.output);
                Told {
                    tone: Tone::Told,
                    words,
                    after: Some(after),
                    session: snapshot(&workspace),
                }
            }
            Err(SignError::Stopped) => given_up(w),
            Err(error) => failed(speech::sign_error(&w, &error)),
        }
    })
}

/// Looks at the attachments and the disk before a session opens.
pub fn look(desk: &Desk) -> Task<Message> {
    let workspace = desk.shared();
    let looked = off_thread(move || {
        // What is looked at needs no session: the workspace is free again before the first file is read.
        let inquiry = lock(&workspace).inquiry();
        inquiry.look()
    });
    Task::perform(looked, |looked| {
        Message::Opening(opening::Message::Looked(looked.map(Box::new)))
    })
}

/// Makes a self-issued identity.
pub fn identity(request: IdentityRequest, w: Words) -> Task<Message> {
    job(w, What::Identity, move |progress| {
        let role = Some(request.role);
        let made = signatures::new_identity_watched(
            &request.path,
            &request.name,
            role,
            &request.password,
            &desk::now(),
            progress,
        );
        match made {
            Ok(_) => {
                let file = [("file", request.path.display().to_string().into())];
                let words = w.with("gui-identity-made", &file);
                let after = Some(minutes::Message::IdentityMade(request.path));
                Told {
                    tone: Tone::Told,
                    words,
                    after,
                    session: None,
                }
            }
            Err(SignError::Stopped) => given_up(w),
            Err(error) => failed(speech::sign_error(&w, &error)),
        }
    })
}

/// Writes the marks as a table.
pub fn marks(desk: &Desk, path: PathBuf, w: Words) -> Task<Message> {
    let session = desk.session().clone();
    job(w, What::Marks, move |progress| {
        match sheets::write_watched(&session, &path, progress) {
            Ok(()) => done(w.with(
                "papers-marks-written",
                &[("file", path.display().to_string().into())],
            )),
            Err(WriteError::Stopped) => given_up(w),
            Err(error) => failed(speech::table_error(&w, &error)),
        }
    })
}

/// Writes the public palmarès. A damaged record has none: its whole is not known.
pub fn laureates(desk: &Desk, path: PathBuf, w: Words) -> Task<Message> {
    let (workspace, session) = (desk.shared(), desk.session().clone());
    job(w, What::Laureates, move |progress| {
        if let Mode::ReadOnly(why @ (Why::Corrupt(_) | Why::SessionFileChanged { .. })) =
            lock(&workspace).mode()
        {
            return failed(why.tell(&w, &session));
        }
        match laureates::write_watched(&session, &path, progress) {
            Ok(()) => done(w.with(
                "laureates-written",
                &[("path", path.display().to_string().into())],
            )),
            Err(laureates::Error::Stopped) => given_up(w),
            Err(error) => failed(error.tell(&w)),
        }
    })
}

/// Prints a document: its file, or the session's own bytes where none is written yet.
pub fn print(desk: &Desk, document: Document, file: Option<PathBuf>, w: Words) -> Task<Message> {
    let session = desk.session().clone();
    job(w, What::Print(document), move |progress| {
        let path = match file {
            Some(file) => file,
            None => match to_print(&session, document, w, progress) {
                Ok(Some(path)) => path,
                Ok(None) => return given_up(w),
                Err(words) => return failed(words),
            },
        };
        let file = [("file", path.display().to_string().into())];
        match crate::workspace::print(&path) {
            Ok(Printing::Queued) => done(w.t("papers-print-queued")),
            Ok(Printing::Opened) => done(w.with("papers-print-opened", &file)),
            Err(error) => {
                let [file] = file;
                failed(w.with(
                    "gui-opened-elsewhere",
                    &[file, ("error", no_program(&error, &w).into())],
                ))
            }
        }
    })
}

/// The session's document in a file of its own, in a folder that only this user reads; nothing where it was given up.
fn to_print(
    session: &Session,
    document: Document,
    w: Words,
    progress: &Progress,
) -> Result<Option<PathBuf>, String> {
    let rendered = documents::render_watched(session, document, progress).map_err(ExportError::from);
    let rendered = match rendered.and_then(|rendered| Ok(progress.commit().map(|()| rendered)?)) {
        Ok(rendered) => rendered,
        Err(ExportError::Stopped) => return Ok(None),
        Err(error) => return Err(speech::export_error(&w, session, &error)),
    };
    let folder = crate::workspace::print_folder().map_err(|failure| failure.tell(&w))?;
    let name = match document {
        Document::Minutes => w.t("gui-file-minutes"),
        Document::Annex => w.t("gui-file-annex"),
    };
    let path = folder.join(name);
    crate::workspace::write_file(&path, &rendered.bytes).map_err(|failure| failure.tell(&w))?;
    Ok(Some(path))
}

fn done(words: String) -> Told {
    Told {
        tone: Tone::Told,
        words,
        after: Some(minutes::Message::Done),
        session: None,
    }
}

/// Verifies a PDF for the minutes screen.
pub fn verify(path: PathBuf, trust: Vec<PathBuf>, w: Words) -> Task<Message> {
    work::run(What::Verify, move |progress| verified(path, &trust, w, progress)).map(move |said| match said {
        Said::Work(message) => Message::Work(message),
        Said::Answer(Some(Ok(report))) => Message::Minutes(minutes::Message::Verified(report)),
        Said::Answer(Some(Err(NotVerified::Stopped))) => {
            Message::Told(Box::new(done(w.t("work-verify-stopped"))))
        }
        Said::Answer(Some(Err(NotVerified::Failed(words)))) => Message::Told(Box::new(failed(words))),
        Said::Answer(None) => Message::Told(Box::new(failed(w.t("gui-worker-lost")))),
    })
}

/// Why there is no verdict.
#[derive(Debug, Clone)]
pub enum NotVerified {
    /// It was given up.
    Stopped,
    /// For this reason.
    Failed(String),
}

/// Verifies a PDF when no session is open.
pub fn verification(path: PathBuf, w: Words) -> Task<Said<Result<Report, NotVerified>>> {
    work::run(What::Verify, move |progress| verified(path, &[], w, progress))
}

fn verified(path: PathBuf, trust: &[PathBuf], w: Words, progress: &Progress) -> Result<Report, NotVerified> {
    match signatures::verify_file_watched(&path, trust, &desk::now(), progress) {
        Ok(report) => Ok(in_words(path, &report, w)),
        Err(SignError::Stopped) => Err(NotVerified::Stopped),
        Err(error) => Err(NotVerified::Failed(speech::sign_error(&w, &error))),
    }
}

fn in_words(path: PathBuf, report: &Verification, w: Words) -> Report {
    let mut lines = speech::verification(&w, report).into_iter();
    let verdict = lines.next().unwrap_or_default();
    Report {
        path,
        intact: report.intact,
        verdict,
        lines: lines.collect(),
    }
}

/// A question of the system for a file, in the folder where one was last chosen.
fn dialog(title: String, folder: Option<&Path>) -> rfd::AsyncFileDialog {
    let dialog = rfd::AsyncFileDialog::new().set_title(title);
    match folder.filter(|folder| folder.is_dir()) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

/// Asks the system for a session's file.
pub fn ask_for_session(w: Words, folder: Option<&Path>) -> Task<Option<PathBuf>> {
    let dialog = dialog(w.t("gui-welcome-open"), folder)
        .add_filter("session.ron", &["ron"])
        .pick_file();
    Task::perform(dialog, |file| file.map(|file| file.path().to_owned()))
}

/// Asks the system for a PDF.
pub fn ask_for_pdf(w: Words, folder: Option<&Path>) -> Task<Option<PathBuf>> {
    let dialog = dialog(w.t("gui-welcome-verify"), folder)
        .add_filter("PDF", &["pdf"])
        .pick_file();
    Task::perform(dialog, |file| file.map(|file| file.path().to_owned()))
}

/// Asks the system for a folder.
pub fn ask_for_folder(title: String, folder: Option<&Path>) -> Task<Option<PathBuf>> {
    let dialog = dialog(title, folder).pick_folder();
    Task::perform(dialog, |file| file.map(|file| file.path().to_owned()))
}

/// Where a dialog opens that asks for a file: in the folder that stands in the field, or in the session's where that one is gone.
fn start<'a>(from: &'a Path, home: &'a Path) -> &'a Path {
    let folder = if from.is_dir() { Some(from) } else { from.parent() };
    folder.filter(|folder| folder.is_dir()).unwrap_or(home)
}

/// Asks the system for a file of a form's field, from the file or folder that stands there; `home` is the session's folder.
pub fn browse(browse: Browse, from: &Path, home: &Path) -> Task<(usize, Option<PathBuf>)> {
    let mut dialog = rfd::AsyncFileDialog::new().set_directory(start(from, home));
    let path = |file: Option<rfd::FileHandle>| file.map(|file| file.path().to_owned());
    match browse {
        Browse::Save(field) => {
            if let Some(name) = from.file_name().and_then(|name| name.to_str()) {
                dialog = dialog.set_file_name(name);
            }
            Task::perform(dialog.save_file(), move |file| (field, path(file)))
        }
        Browse::Open(field) => Task::perform(dialog.pick_file(), move |file| (field, path(file))),
    }
}

/// Starts the process that draws attachments, before it is wanted.
pub fn warm<M: Send + 'static>(viewer: Viewer) -> Task<M> {
    Task::future(off_thread(move || viewer.warm())).discard()
}

/// Reads an attachment, to be shown, opens it, and draws its first page where there is a room for it: each step as soon as the one
/// before is done, whatever the interface is doing.
pub fn read(
    viewer: Viewer,
    folder: PathBuf,
    file: String,
    room: Option<(Size, f32)>,
) -> Task<pieces::Message> {
    let (path, asked) = (PathBuf::from(&file), file.clone());
    let read = move || {
        let bytes = attachments::read(&folder, &asked, LARGEST_DOCUMENT)?;
        Ok(viewer.view(bytes.into()))
    };
    Task::future(off_thread(read)).then(move |document| {
        let lost = || Unreachable::Io(path.clone(), Arc::new(std::io::Error::other("panic")));
        let document = document.unwrap_or_else(|| Err(lost()));
        let pages = match &document {
            Ok(document) => page_view::open(document.clone(), room).map(pieces::Message::Page),
            Err(_) => Task::none(),
        };
        Task::done(pieces::Message::Read(file.clone(), document)).chain(pages)
    })
}

/// Learns what a list tells of attachments: their bytes, and the pages of those that are PDFs.
pub fn survey(viewer: Viewer, folder: PathBuf, files: Vec<String>) -> Task<pieces::Message> {
    let known = move || {
        let known = files.into_iter().map(|file| {
            let known = Known {
                bytes: attachments::size(&folder, &file).ok(),
                pages: pages(&viewer, &folder, &file),
            };
            (file, known)
        });
        pieces::Message::Surveyed(known.collect())
    };
    Task::perform(off_thread(known), |message| {
        message.unwrap_or_else(|| pieces::Message::Surveyed(Vec::new()))
    })
}

fn pages(viewer: &Viewer, folder: &Path, file: &str) -> Option<usize> {
    if attachments::seems(file) != Seems::Pdf {
        return None;
    }
    let bytes = attachments::read(folder, file, LARGEST_DOCUMENT).ok()?;
    let opened = viewer.view(bytes.into()).open().ok()?;
    Some(opened.pages.len())
}

/// Opens an attachment with the program that the desktop has for it, unless it leads out of the session's folder.
pub fn open_attachment(folder: PathBuf, file: String, w: Words) -> Task<Message> {
    let told = |words| {
        let told = Told {
            tone: Tone::Alarm,
            words,
            after: None,
            session: None,
        };
        Message::Told(Box::new(told))
    };
    Task::future(off_thread(move || attachments::locate(&folder, &file))).then(move |there| match there {
        Some(Ok(path)) => open(path, w),
        Some(Err(why)) => {
            let (what, mend) = speech::unreachable(&w, &why);
            Task::done(told(format!("{what} {mend}")))
        }
        None => Task::done(told(w.t("gui-worker-lost"))),
    })
}

/// Opens a file with the program that the desktop has for it.
pub fn open(path: PathBuf, w: Words) -> Task<Message> {
    Task::future(off_thread(move || {
        match crate::workspace::open_with_system(&path) {
            Ok(()) => None,
            Err(error) => {
                let args = [
                    ("file", path.display().to_string().into()),
                    ("error", no_program(&error, &w).into()),
                ];
                Some(w.with("gui-opened-elsewhere", &args))
            }
        }
    }))
    .then(|words| match words.flatten() {
        Some(words) => Task::done(Message::Told(Box::new(Told {
            tone: Tone::Alarm,
            words,
            after: None,
            session: None,
        }))),
        None => Task::none(),
    })
}

/// Why no program took a file: what lacks where nothing is found is the program, the file is there.
fn no_program(error: &std::io::Error, w: &Words) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => w.t("system-no-program"),
        _ => system_reason(error, w),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialog_opens_in_the_folder_of_its_field_and_in_the_sessions_where_that_is_gone() {
        let disk = tempfile::tempdir().unwrap();
        let (home, stick) = (disk.path().join("session"), disk.path().join("stick"));
        std::fs::create_dir(&stick).unwrap();
        assert_eq!(start(&stick.join("pv.pdf"), &home), stick);
        assert_eq!(start(&stick, &home), stick);
        std::fs::remove_dir(&stick).unwrap();
        assert_eq!(start(&stick.join("pv.pdf"), &home), home);
        assert_eq!(start(Path::new("pv.pdf"), &home), home);
    }
}
