//! The minutes: what they will say, export, signatures by chair and secretary, verification, print, and what comes next.
//!
//! The screen asks for paths and passwords and hands them on at once; a password is never kept.

mod aside;
mod form;
mod keys;
mod papers;
pub mod preview;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::advanced::image::Handle;
use iced::keyboard::Modifiers;
use iced::widget::{container, responsive, row, rule};
use iced::{Fill, Size, Task};

use crate::domain::command::Command;
use crate::domain::event::{Document, SignatoryRole};
use crate::domain::phase::Phase;
use crate::domain::{Digest, Session};
use crate::gui::desk::off_thread;
use crate::gui::folders::{FileKind, Folders};
use crate::gui::press::Press;
use crate::gui::screen::Context;
use crate::gui::shortcut;
use crate::gui::theme::{Element, style};
use crate::gui::widget::chrome::Hint;
use crate::gui::widget::floating;
use crate::gui::widget::page_view;
use crate::gui::words::Words;
use crate::workspace::documents;
use crate::workspace::laureates::Format;
use crate::workspace::viewer::{self, Viewer};

use preview::{Prepared, Preview, Source, Wanted};

pub use aside::{ASIDE, REPORT};
pub use form::{Form, Purpose};
pub use keys::KEYS;
pub use papers::{Next, next};

/// The side panel's width, and in a narrow window.
const ASIDE_WIDTH: (f32, f32) = (372.0, 320.0);
/// A screen narrower than this shows no small pages: the large ones come first.
const NARROW: f32 = 1160.0;

/// What the screen remembers.
#[derive(Debug)]
pub struct State {
    form: Option<Form>,
    /// The form whose work is under way, without its password.
    kept: Option<Form>,
    /// The document on the screen.
    shown: Document,
    preview: Preview,
    /// Files written here, or found beside the session.
    written: Vec<Written>,
    /// Where files of each kind were last chosen or written.
    folders: Folders,
    /// Whose identity is in which file: nobody signs with another's.
    identities: BTreeMap<SignatoryRole, PathBuf>,
    /// Certificates trusted in the last verification.
    trust: String,
    report: Option<Report>,
    busy: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            form: None,
            kept: None,
            shown: Document::Minutes,
            preview: Preview::default(),
            written: Vec::new(),
            folders: Folders::default(),
            identities: BTreeMap::new(),
            trust: String::new(),
            report: None,
            busy: false,
        }
    }
}

/// A file of a document, as the session stood then.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Written {
    document: Document,
    /// The digest of the last deciding entry.
    deciding: Option<Digest>,
    path: PathBuf,
}

/// A verification in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Which file.
    pub path: PathBuf,
    /// Whether nothing but the signatures was added.
    pub intact: bool,
    /// « Intègre. », ready to show.
    pub verdict: String,
    /// One line a signature and one a change.
    pub lines: Vec<String>,
}

impl Report {
    /// Everything in one text.
    pub fn told(&self) -> String {
        std::iter::once(&self.verdict)
            .chain(&self.lines)
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Where a path is being asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browse {
    /// A file to write.
    Save(usize),
    /// A file to read.
    Open(usize),
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The screen is shown, or the session moved on.
    Entered,
    /// The bytes of a source are there, or why not.
    Prepared(Source, Result<Prepared, String>),
    /// The small pages of a document are drawn.
    Looked(viewer::Document, Vec<Handle>),
    /// In the pages.
    Page(page_view::Message),
    /// A small page was pressed, from 0.
    PageChosen(usize),
    /// A form is to be filled in.
    Asked(Purpose),
    /// The public palmarès is wanted.
    LaureatesPressed,
    /// The signature of this office is wanted.
    SignPressed(SignatoryRole),
    /// The other document is to be shown.
    Turned,
    /// This document is to be shown.
    DocumentChosen(Document),
    /// What is shown is to be printed.
    PrintPressed,
    /// The folder with the files is to be opened.
    FolderPressed,
    /// A field was edited.
    Edited(usize, String),
    /// Look for a file for a field.
    BrowsePressed(Browse),
    /// A file was chosen for a field.
    Browsed(usize, Option<PathBuf>),
    /// The form was confirmed.
    Confirmed,
    /// The form was closed.
    Dismissed,
    /// Files of the session's documents were found in its folder.
    Found(Option<Digest>, Vec<(Document, PathBuf)>),
    /// The column beside the pages is to be scrolled so many pages.
    AsideScrolled(i8),
    /// Identities made on another day that lie in the session's folder.
    IdentitiesFound(Vec<(SignatoryRole, PathBuf)>),
    /// A document was written, here.
    Exported(Document, PathBuf),
    /// A document was signed, here.
    Signed(Document, PathBuf),
    /// Another file was written, or a file was handed over.
    Done,
    /// An identity was made, here: the next signature proposes it.
    IdentityMade(PathBuf),
    /// A verification is there.
    Verified(Report),
    /// The work under way failed, for this reason.
    Failed(String),
}

/// What the screen wants of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Record something.
    Submit(Command),
    /// Give the focus to a field.
    Focus(&'static str),
    /// Ask the system for a file, from this place on.
    Browse(Browse, PathBuf),
    /// Write a document.
    Export(Document, PathBuf),
    /// Write the marks as a table.
    Marks(PathBuf),
    /// Write the public palmarès, in the format of the file's name.
    Laureates(PathBuf),
    /// Sign a document.
    Sign(SignRequest),
    /// Make a self-issued identity.
    NewIdentity(IdentityRequest),
    /// Verify a PDF, trusting these certificates.
    Verify(PathBuf, Vec<PathBuf>),
    /// Print a document: its file, or the session's own where none is written yet.
    Print(Document, Option<PathBuf>),
    /// Open a folder or a file with the system.
    Open(PathBuf),
    /// Tell what is not possible.
    Tell(String),
    /// Draw pages.
    Draw(Wanted),
    /// Scroll the column beside the pages by so many pages.
    Scroll(i8),
    /// Bring what a verification found into sight.
    ShowReport,
}

/// Everything a signature needs.
#[derive(Clone, PartialEq, Eq)]
pub struct SignRequest {
    /// Which document.
    pub document: Document,
    /// In what role.
    pub role: SignatoryRole,
    /// The file to sign, left untouched.
    pub input: PathBuf,
    /// The identity, PKCS#12.
    pub identity: PathBuf,
    /// Its password.
    pub password: String,
    /// The signed file.
    pub output: PathBuf,
}

/// Everything a new identity needs.
#[derive(Clone, PartialEq, Eq)]
pub struct IdentityRequest {
    /// The person.
    pub name: String,
    /// The office for which it signs.
    pub role: SignatoryRole,
    /// The password to protect it.
    pub password: String,
    /// The file to write.
    pub path: PathBuf,
}

impl std::fmt::Debug for SignRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignRequest")
            .field("input", &self.input)
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for IdentityRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IdentityRequest")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl State {
    /// A screen that proposes files where they were last looked for.
    pub fn new(folders: Folders) -> Self {
        Self {
            folders,
            ..Self::default()
        }
    }

    /// Where files of each kind were last chosen or written.
    pub fn folders(&self) -> &Folders {
        &self.folders
    }

    /// Whether a form waits for an answer.
    pub fn asks(&self) -> bool {
        self.form.is_some()
    }

    /// Looks in the session's folder for the files that its journal tells of, where none is known yet.
    pub fn refresh(&self, session: &Arc<Session>, folder: &Path) -> Task<Message> {
        let all = [Document::Minutes, Document::Annex];
        let wanted: Vec<(Document, Digest)> = all
            .into_iter()
            .filter(|document| self.latest(session, *document).is_none())
            .filter_map(|document| Some((document, papers::issued(session, document)?)))
            .collect();
        let identities = self.look_for_identities(folder);
        if wanted.is_empty() {
            return identities;
        }
        let (folder, deciding) = (folder.to_owned(), papers::deciding(session));
        let look = off_thread(move || {
            // Beside the session, or one folder up: that is where people file what they take away.
            let up = folder.parent();
            let find = |digest| documents::find(&folder, digest).or_else(|| documents::find(up?, digest));
            let found = |(document, digest)| Some((document, find(digest)?));
            wanted.into_iter().filter_map(found).collect()
        });
        let found = Task::perform(look, move |found| {
            Message::Found(deciding, found.unwrap_or_default())
        });
        Task::batch([identities, found])
    }

    /// Looks for the identities that were made under the names proposed, for those who have none yet.
    fn look_for_identities(&self, folder: &Path) -> Task<Message> {
        let wanted: Vec<(SignatoryRole, PathBuf)> = [SignatoryRole::Chair, SignatoryRole::Secretary]
            .into_iter()
            .filter(|role| !self.identities.contains_key(role))
            .flat_map(|role| form::identity_files(role).map(|file| (role, folder.join(file))))
            .collect();
        if wanted.is_empty() {
            return Task::none();
        }
        let look = off_thread(move || wanted.into_iter().filter(|(_, path)| path.is_file()).collect());
        Task::perform(look, |found: Option<Vec<_>>| {
            Message::IdentitiesFound(found.unwrap_or_default())
        })
    }

    /// Makes the pages of the document on the screen, unless they are there or on their way.
    pub fn prepare(&mut self, session: &Arc<Session>, viewer: &Viewer, w: Words) -> Task<Message> {
        let file = self.latest(session, self.shown).map(PathBuf::as_path);
        let source = preview::source(session, self.shown, file);
        self.preview.ask(source, session, viewer, w)
    }

    /// The bytes whose pages are on the screen.
    pub fn previewed(&self) -> Option<&[u8]> {
        self.preview.bytes()
    }

    /// The most signed file of a document as the session stands.
    fn latest(&self, session: &Session, document: Document) -> Option<&PathBuf> {
        let deciding = papers::deciding(session);
        let written = self.written.iter().rev();
        let mut current = written.filter(|w| w.document == document && w.deciding == deciding);
        current.next().map(|written| &written.path)
    }

    fn remember(&mut self, document: Document, path: &Path, session: &Session) {
        self.written.push(Written {
            document,
            deciding: papers::deciding(session),
            path: path.to_owned(),
        });
    }

    /// Applies a message; `folder` is where documents are proposed to go.
    pub fn update(&mut self, message: Message, context: &Context<'_>, folder: &Path) -> Action {
        match message {
            Message::Entered => Action::None,
            Message::Prepared(source, prepared) => Action::Draw(self.preview.prepared(&source, prepared)),
            Message::Looked(view, thumbs) => {
                self.preview.looked(&view, thumbs);
                Action::None
            }
            Message::Page(message) => Action::Draw(self.preview.page(message)),
            Message::PageChosen(page) => Action::Draw(self.preview.go_to(page)),
            Message::Asked(purpose) => self.ask(purpose, context, folder),
            Message::SignPressed(_) if context.session.state().phase != Phase::Adopted => {
                Action::Tell(context.words.t("papers-not-adopted"))
            }
            Message::LaureatesPressed if context.session.state().phase != Phase::Adopted => {
                Action::Tell(context.words.t("laureates-not-adopted"))
            }
            Message::LaureatesPressed => self.ask(Purpose::Laureates(Format::Pdf), context, folder),
            Message::SignPressed(role) => self.ask(Purpose::Sign(role), context, folder),
            Message::Turned => {
                self.shown = match self.shown {
                    Document::Minutes => Document::Annex,
                    Document::Annex => Document::Minutes,
                };
                Action::None
            }
            Message::DocumentChosen(document) => {
                self.shown = document;
                Action::None
            }
            Message::PrintPressed if self.busy => Action::None,
            Message::PrintPressed => {
                self.busy = true;
                let file = self.latest(context.session, self.shown).cloned();
                Action::Print(self.shown, file)
            }
            Message::FolderPressed => {
                let file = self.latest(context.session, Document::Minutes);
                let folder = file.and_then(|file| file.parent()).unwrap_or(folder);
                Action::Open(folder.to_owned())
            }
            Message::Edited(field, text) => {
                if let Some(form) = &mut self.form {
                    form.edit(field, text);
                }
                Action::None
            }
            Message::BrowsePressed(browse) => {
                let (Browse::Save(field) | Browse::Open(field)) = browse;
                let value = self.form.as_ref().map(|form| form.value(field));
                let from = value.filter(|value| !value.is_empty()).map(PathBuf::from);
                let kind = self.form.as_ref().and_then(|form| form.kind(field));
                let near = || {
                    let last = kind.and_then(|kind| self.folders.of(kind));
                    last.unwrap_or(folder).join("")
                };
                Action::Browse(browse, from.unwrap_or_else(near))
            }
            Message::Browsed(field, path) => {
                if let (Some(form), Some(path)) = (&mut self.form, path) {
                    form.browsed(field, &path);
                    if let Some(kind) = form.kind(field) {
                        self.folders.used(kind, &path, Some(folder));
                    }
                }
                Action::None
            }
            Message::Confirmed if self.busy => Action::None,
            Message::Confirmed => self.confirm(context),
            Message::Dismissed => {
                self.form = None;
                Action::None
            }
            Message::Found(deciding, found) => {
                if deciding == papers::deciding(context.session) {
                    for (document, path) in found {
                        self.written.push(Written {
                            document,
                            deciding,
                            path,
                        });
                    }
                }
                Action::None
            }
            Message::AsideScrolled(pages) => Action::Scroll(pages),
            Message::IdentitiesFound(found) => {
                for (role, path) in found {
                    self.identities.entry(role).or_insert(path);
                }
                Action::None
            }
            Message::Exported(document, path) | Message::Signed(document, path) => {
                self.done(folder);
                self.remember(document, &path, context.session);
                Action::Verify(path, self.trusted())
            }
            Message::Done => {
                self.done(folder);
                Action::None
            }
            Message::IdentityMade(path) => {
                if let Some(role) = self.kept.as_ref().and_then(Form::signatory) {
                    self.identities.insert(role, path);
                }
                self.done(folder);
                Action::None
            }
            Message::Verified(report) => {
                self.done(folder);
                self.report = Some(report);
                Action::ShowReport
            }
            Message::Failed(why) => {
                // What was typed stands again, to be mended; only the password is typed anew.
                self.busy = false;
                self.form = self
                    .kept
                    .take()
                    .map(|form| form.refused(why))
                    .or(self.form.take());
                match &self.form {
                    Some(form) => Action::Focus(form.first_field()),
                    None => Action::None,
                }
            }
        }
    }

    /// The work that a form asked for went well: its files are looked for in the same places next time.
    fn done(&mut self, home: &Path) {
        self.busy = false;
        for (kind, path) in self.kept.take().iter().flat_map(Form::files) {
            self.folders.used(kind, &path, Some(home));
        }
    }

    /// Where a file is proposed to be written: where the last of its kind was, unless another file of that name stands there.
    fn proposed(&self, kind: FileKind, name: &str, home: &Path) -> PathBuf {
        let last = self.folders.of(kind).map(|folder| folder.join(name));
        let ours = |path: &PathBuf| self.written.iter().any(|written| written.path == *path);
        last.filter(|path| ours(path) || !path.exists())
            .unwrap_or_else(|| home.join(name))
    }

    fn ask(&mut self, purpose: Purpose, context: &Context<'_>, folder: &Path) -> Action {
        let latest = |document| self.latest(context.session, document).cloned();
        let known = form::Known {
            save: &|kind, name: &str| self.proposed(kind, name, folder),
            shown: self.shown,
            latest: &latest,
            identities: &self.identities,
            trust: &self.trust,
        };
        let form = Form::new(purpose, context, &known);
        let first = form.first_field();
        self.form = Some(form);
        Action::Focus(first)
    }

    fn confirm(&mut self, context: &Context<'_>) -> Action {
        let Some(form) = self.form.take() else {
            return Action::None;
        };
        if let Some(label) = form.lacks_path() {
            let why = context
                .words
                .with("papers-path-needed", &[("field", label.into())]);
            self.form = Some(form.refused(why));
            return Action::None;
        }
        if form.lacks_password() {
            self.form = Some(form.refused(context.words.t("gui-form-password-needed")));
            return Action::None;
        }
        if form.lacks_format() {
            let path = [("path", form.value(1).into())];
            self.form = Some(form.refused(context.words.with("laureates-format", &path)));
            return Action::None;
        }
        self.kept = Some(form.without_secrets());
        let again = form.without_secrets();
        let action = form.action();
        match &action {
            // Asked of the rules at once, so that what was typed stays with the refusal.
            Action::Submit(command) => {
                self.kept = None;
                if let Err(refusal) = context.session.decide(command.clone(), context.now) {
                    let why = context.words.refusal(context.session, &refusal);
                    self.form = Some(again.refused(why));
                    return Action::None;
                }
            }
            Action::Verify(_, trust) => {
                self.trust = form::joined(trust);
                self.busy = true;
            }
            Action::Sign(request) => {
                self.identities.insert(request.role, request.identity.clone());
                self.busy = true;
            }
            Action::None => {}
            _ => self.busy = true,
        }
        action
    }

    /// The certificates that were trusted last.
    fn trusted(&self) -> Vec<PathBuf> {
        form::parted(&self.trust)
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers, context: &Context<'_>) -> Option<Message> {
        let table = if self.asks() { keys::FORM } else { KEYS };
        shortcut::pressed(table, press, modifiers, self, context)
    }

    /// Whose identity is to be made: the next signatory's, or the other's where that one has an identity already.
    fn next_identity(&self, session: &Session) -> SignatoryRole {
        let next = papers::next_signatory(session);
        let all = [next, SignatoryRole::Chair, SignatoryRole::Secretary];
        let lacks = |role: &SignatoryRole| !self.identities.contains_key(role);
        all.into_iter().find(lacks).unwrap_or(next)
    }

    /// The keys named in the footer.
    pub fn hints(&self, words: &Words) -> Vec<Hint> {
        match &self.form {
            Some(_) => shortcut::hints(keys::FORM, words, &["tab", "enter-confirm", "escape"]),
            None => shortcut::hints(
                KEYS,
                words,
                &[
                    "page",
                    "document",
                    "export",
                    "print",
                    "sign-chair",
                    "sign-secretary",
                    "verify",
                    "rectify",
                ],
            ),
        }
    }

    /// Draws the screen.
    pub fn view<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let context = *context;
        responsive(move |size| self.laid_out(&context, size)).into()
    }

    fn laid_out<'a>(&'a self, context: &Context<'a>, size: Size) -> Element<'a, Message> {
        let (aside, small) = if size.width < NARROW {
            (ASIDE_WIDTH.1, false)
        } else {
            (ASIDE_WIDTH.0, true)
        };
        let screen = row![
            container(self.preview.view(context, self.shown, small))
                .width(Fill)
                .height(Fill),
            rule::vertical(1),
            container(aside::view(self, context))
                .width(aside)
                .height(Fill)
                .style(style::container::canvas),
        ];
        match &self.form {
            None => floating::bare(screen),
            Some(form) => form.view(screen.into(), context),
        }
    }
}
