//! The minutes: what they will say, export, signatures by chair and secretary, and verification.
//!
//! The screen asks for paths and passwords and hands them on at once; a password is never kept.

mod form;
mod page;

use std::path::PathBuf;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{Column, column, container, row, rule, space};
use iced::{Center, Fill};

use crate::domain::CandidateId;
use crate::domain::command::Command;
use crate::domain::event::{Document, SignatoryRole};
use crate::domain::phase::Phase;
use crate::gui::icon;
use crate::gui::screen::{Context, Press};
use crate::gui::shortcut::{self, Chord, OnScreen, Shortcut};
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::chrome::Hint;
use crate::gui::widget::floating;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::list::scroll;
use crate::gui::words::Words;

pub use form::{Form, Purpose};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    form: Option<Form>,
    /// The form whose work is under way, without its password.
    kept: Option<Form>,
    /// The most signed file so far, per document.
    minutes: Option<PathBuf>,
    annex: Option<PathBuf>,
    identity: Option<PathBuf>,
    report: Option<Report>,
    busy: bool,
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
    /// A form is to be filled in.
    Asked(Purpose),
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
    /// A document was written, here.
    Exported(Document, PathBuf),
    /// A document was signed, here.
    Signed(Document, PathBuf),
    /// An identity was made, here: the next signature proposes it.
    IdentityMade(PathBuf),
    /// A verification is there.
    Verified(Report),
    /// The work under way failed and was told.
    Failed,
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
    /// Ask the system for a file.
    Browse(Browse),
    /// Write a document.
    Export(Document, PathBuf),
    /// Sign a document.
    Sign(SignRequest),
    /// Make a self-issued identity.
    NewIdentity(IdentityRequest),
    /// Verify a PDF.
    Verify(PathBuf),
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

/// The keys of this screen.
pub const KEYS: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::new("export", &[Chord::char('e'), Chord::ctrl('s')], |_, _| {
        Some(Message::Asked(Purpose::Export(Document::Minutes)))
    }),
    Shortcut::new("annex", &[Chord::char('x')], |_, _| {
        Some(Message::Asked(Purpose::Export(Document::Annex)))
    }),
    Shortcut::new(
        "sign-chair",
        &[Chord::char('1'), Chord::ctrl('s').shift()],
        |_, _| Some(Message::Asked(Purpose::Sign(SignatoryRole::Chair))),
    ),
    Shortcut::new("sign-secretary", &[Chord::char('2')], |_, _| {
        Some(Message::Asked(Purpose::Sign(SignatoryRole::Secretary)))
    }),
    Shortcut::new("verify", &[Chord::char('v')], |_, _| {
        Some(Message::Asked(Purpose::Verify))
    }),
    Shortcut::new("identity", &[Chord::char('n')], |_, context| {
        Some(Message::Asked(Purpose::Identity(next_signatory(context))))
    }),
];

/// The keys while a form is open.
const FORM_KEYS: &[Shortcut<OnScreen<State, Message>>] = &[
    // The application moves the focus.
    Shortcut::step("tab", &[Chord::named(Named::Tab)], |_, _| None),
    Shortcut::step("enter-confirm", &[Chord::named(Named::Enter)], |_, _| {
        Some(Message::Confirmed)
    }),
    Shortcut::step("escape", &[Chord::named(Named::Escape)], |_, _| {
        Some(Message::Dismissed)
    }),
];

impl State {
    /// Whether a form waits for an answer.
    pub fn asks(&self) -> bool {
        self.form.is_some()
    }

    /// The most signed file of a document so far.
    fn latest(&self, document: Document) -> Option<&PathBuf> {
        match document {
            Document::Minutes => self.minutes.as_ref(),
            Document::Annex => self.annex.as_ref(),
        }
    }

    /// Applies a message; `folder` is where documents are proposed to go.
    pub fn update(&mut self, message: Message, context: &Context<'_>, folder: &std::path::Path) -> Action {
        match message {
            Message::Asked(purpose) => {
                let latest = |document| self.latest(document).cloned();
                let form = Form::new(purpose, context, folder, &latest, self.identity.as_deref());
                let first = form.first_field();
                self.form = Some(form);
                Action::Focus(first)
            }
            Message::Edited(field, text) => {
                if let Some(form) = &mut self.form {
                    form.edit(field, text);
                }
                Action::None
            }
            Message::BrowsePressed(browse) => Action::Browse(browse),
            Message::Browsed(field, path) => {
                if let (Some(form), Some(path)) = (&mut self.form, path) {
                    form.edit(field, path.display().to_string());
                }
                Action::None
            }
            Message::Confirmed if self.busy => Action::None,
            Message::Confirmed => match self.form.take() {
                Some(form) if form.lacks_password() => {
                    self.form = Some(form.with_note(context.words.t("gui-form-password-needed")));
                    Action::None
                }
                Some(form) => {
                    self.kept = Some(form.without_secrets());
                    let action = form.action();
                    self.busy = !matches!(action, Action::Submit(_) | Action::None);
                    action
                }
                None => Action::None,
            },
            Message::Dismissed => {
                self.form = None;
                Action::None
            }
            Message::Exported(document, path) | Message::Signed(document, path) => {
                self.busy = false;
                self.kept = None;
                match document {
                    Document::Minutes => self.minutes = Some(path.clone()),
                    Document::Annex => self.annex = Some(path.clone()),
                }
                Action::Verify(path)
            }
            Message::IdentityMade(path) => {
                self.busy = false;
                self.kept = None;
                self.identity = Some(path);
                Action::None
            }
            Message::Verified(report) => {
                self.busy = false;
                self.kept = None;
                self.report = Some(report);
                Action::None
            }
            Message::Failed => {
                // What was typed stands again, to be mended; only the password is typed anew.
                self.busy = false;
                self.form = self.kept.take().or(self.form.take());
                Action::None
            }
        }
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers, context: &Context<'_>) -> Option<Message> {
        let table = if self.asks() { FORM_KEYS } else { KEYS };
        shortcut::pressed(table, press, modifiers, self, context)
    }

    /// The keys named in the footer.
    pub fn hints(&self, words: &Words) -> Vec<Hint> {
        match &self.form {
            Some(_) => shortcut::hints(FORM_KEYS, words, &["tab", "enter-confirm", "escape"]),
            None => shortcut::hints(
                KEYS,
                words,
                &[
                    "export",
                    "annex",
                    "sign-chair",
                    "sign-secretary",
                    "verify",
                    "identity",
                ],
            ),
        }
    }

    /// Draws the screen; `order` is the proposal's.
    pub fn view<'a>(&'a self, context: &Context<'a>, order: &[CandidateId]) -> Element<'a, Message> {
        let screen = row![
            container(page::view(context, order))
                .width(Fill)
                .height(Fill)
                .style(style::container::sunk),
            rule::vertical(1),
            container(self.aside(context))
                .width(372)
                .height(Fill)
                .style(style::container::canvas),
        ];
        match &self.form {
            None => floating::bare(screen),
            Some(form) => form.view(screen.into(), context),
        }
    }

    fn aside<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let (w, state) = (context.words, context.session.state());
        let adopted = state.phase == Phase::Adopted;
        let title = match state.adoptions.last() {
            Some(adoption) if adopted => {
                let facts = [
                    ("version", adoption.version.into()),
                    ("time", w.time(adoption.at.wall).into()),
                ];
                column![
                    t::h1(w.t("gui-minutes-adopted")),
                    t::small(w.with("gui-minutes-version", &facts))
                ]
            }
            _ => column![
                t::h1(w.t("gui-minutes-draft")),
                t::small(w.t("gui-minutes-draft-note"))
            ],
        };
        let signatures = column![
            t::h2(w.t("gui-minutes-signatures")),
            space().height(spacing::S),
            signature(context, SignatoryRole::Chair),
            signature(context, SignatoryRole::Secretary),
            rule::horizontal(1),
        ];
        let mut parts = column![title.spacing(spacing::XXS), signatures].spacing(spacing::XXL);
        if let Some(report) = &self.report {
            parts = parts.push(verdict(report));
        }
        if let Some(last) = context.session.last_deciding() {
            let digest = t::h2(last.digest.spoken(4));
            parts = parts.push(column![t::h3(w.t("gui-minutes-digest")), digest].spacing(spacing::XXS));
        }
        parts = parts.push(take_away(context));
        let mut bottom = Column::new().spacing(spacing::XS);
        if self.busy {
            bottom = bottom.push(t::body(w.t("gui-minutes-busy")));
        }
        if adopted {
            bottom = bottom
                .push(t::small(w.t("gui-minutes-rectify-note")))
                .push(b::text(
                    b::face(w.t("gui-minutes-rectify")),
                    Some(Message::Asked(Purpose::Rectify)),
                ));
        }
        container(column![scroll(parts).height(Fill), bottom].spacing(spacing::M))
            .padding(22)
            .into()
    }
}

fn take_away<'a>(context: &Context<'a>) -> Element<'a, Message> {
    let w = context.words;
    let ask = |purpose| Some(Message::Asked(purpose));
    column![
        t::h2(w.t("gui-minutes-take")),
        row![
            b::primary(
                b::face(w.t("gui-minutes-export")).icon(icon::download()).key("E"),
                ask(Purpose::Export(Document::Minutes))
            ),
            b::quiet(
                b::face(w.t("gui-minutes-annex")).icon(icon::lock()).key("X"),
                ask(Purpose::Export(Document::Annex))
            ),
        ]
        .spacing(spacing::S)
        .align_y(Center),
        row![
            b::quiet(
                b::face(w.t("gui-minutes-verify"))
                    .icon(icon::shield_check())
                    .key("V"),
                ask(Purpose::Verify)
            ),
            b::quiet(
                b::face(w.t("gui-minutes-identity")).icon(icon::key()).key("N"),
                ask(Purpose::Identity(next_signatory(context)))
            ),
        ]
        .spacing(spacing::S)
        .align_y(Center),
    ]
    .spacing(spacing::S)
    .into()
}

/// The secretary once the chair has signed, the chair before.
fn next_signatory(context: &Context<'_>) -> SignatoryRole {
    let chair = |s: &crate::domain::state::Signature| {
        s.role == SignatoryRole::Chair && s.document == Document::Minutes
    };
    if context.session.state().signatures.iter().any(chair) {
        SignatoryRole::Secretary
    } else {
        SignatoryRole::Chair
    }
}

fn signature<'a>(context: &Context<'a>, role: SignatoryRole) -> Element<'a, Message> {
    let (w, state) = (context.words, context.session.state());
    let signed = state
        .signatures
        .iter()
        .rev()
        .find(|s| s.role == role && s.document == Document::Minutes);
    let (sign, under) = match signed {
        Some(signature) => (
            Glyph::Complete,
            w.with(
                "gui-minutes-signed",
                &[
                    ("signer", signature.signer.as_str().into()),
                    ("time", w.time(signature.at.wall).into()),
                ],
            ),
        ),
        None => (Glyph::ToCome, w.t("gui-minutes-unsigned")),
    };
    let key = match role {
        SignatoryRole::Chair => "1",
        SignatoryRole::Secretary => "2",
    };
    let ready = state.phase == Phase::Adopted;
    let face = b::face(w.t("gui-minutes-sign")).icon(icon::pen()).key(key);
    let line = row![
        glyph(sign),
        column![t::h3(w.signatory(role)), t::small(under)].width(Fill),
        b::text(face, ready.then_some(Message::Asked(Purpose::Sign(role)))),
    ]
    .spacing(spacing::M)
    .align_y(Center);
    column![rule::horizontal(1), container(line).padding([6, 0])].into()
}

fn verdict<'a>(report: &'a Report) -> Element<'a, Message> {
    let sound = report.intact;
    let sign = if sound {
        icon::shield_check().style(style::icon::ok)
    } else {
        icon::shield_alert().style(style::icon::alarm)
    };
    let mut words = column![t::body(report.verdict.as_str())]
        .spacing(spacing::XXS)
        .width(Fill);
    for line in &report.lines {
        words = words.push(t::small(line.as_str()));
    }
    words = words.push(t::label(report.path.display().to_string()));
    let ground = if sound {
        style::container::notice
    } else {
        style::container::alarm_notice
    };
    container(row![sign, words].spacing(spacing::M))
        .padding(spacing::M)
        .width(Fill)
        .style(ground)
        .into()
}
