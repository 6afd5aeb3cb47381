//! The forms of the minutes: where to write, who signs with what, what to verify.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use iced::widget::{Column, Id, column, row};
use iced::{Center, Fill};

use crate::domain::command::Command;
use crate::domain::event::{Document, SignatoryRole};
use crate::domain::setup::Language;
use crate::gui::folders::FileKind;
use crate::gui::icon;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::choice::choice;
use crate::gui::widget::field;
use crate::gui::widget::floating;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::words::Words;
use crate::locale::Locale;
use crate::workspace::laureates::Format;

use super::{Action, Browse, IdentityRequest, Message, SignRequest};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Write a document.
    Export(Document),
    /// Sign the minutes.
    Sign(SignatoryRole),
    /// Write the marks as a table.
    Marks,
    /// Write the public palmarès, in this format at first.
    Laureates(Format),
    /// Verify a PDF.
    Verify,
    /// Make a self-issued identity.
    Identity(SignatoryRole),
    /// Open a rectification.
    Rectify,
}

/// A form being filled in.
#[derive(Clone)]
pub struct Form {
    purpose: Purpose,
    title: String,
    note: String,
    /// The document that a signature is for.
    document: Document,
    fields: Vec<Field>,
    /// The formats of the palmarès, as they are told.
    formats: Vec<String>,
    refused: Option<String>,
}

impl std::fmt::Debug for Form {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Form")
            .field("purpose", &self.purpose)
            .finish_non_exhaustive()
    }
}

#[derive(Clone)]
struct Field {
    label: String,
    value: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Secret,
    Save(FileKind),
    Open(FileKind),
    /// Several files to read, parted by semicolons.
    OpenAll(FileKind),
    /// How the file of the next field is written: its name says it.
    Format,
}

impl Kind {
    fn file(self) -> Option<FileKind> {
        match self {
            Self::Text | Self::Secret | Self::Format => None,
            Self::Save(kind) | Self::Open(kind) | Self::OpenAll(kind) => Some(kind),
        }
    }
}

const FIELDS: [&str; 5] = ["minutes-0", "minutes-1", "minutes-2", "minutes-3", "minutes-4"];

/// What parts several paths in one field.
const BETWEEN: &str = " ; ";

/// What a form may propose.
pub(super) struct Known<'a> {
    /// Where a file of a kind and a name is proposed to go.
    pub save: &'a dyn Fn(FileKind, &str) -> PathBuf,
    /// The document on the screen.
    pub shown: Document,
    /// The most signed file of a document.
    pub latest: &'a dyn Fn(Document) -> Option<PathBuf>,
    /// The identity that each signatory made or used last.
    pub identities: &'a BTreeMap<SignatoryRole, PathBuf>,
    /// The certificates trusted last.
    pub trust: &'a str,
}

/// The paths of a field that holds several.
pub(super) fn parted(text: &str) -> Vec<PathBuf> {
    let parts = text.split(';').map(str::trim).filter(|part| !part.is_empty());
    parts.map(PathBuf::from).collect()
}

/// The other way round.
pub(super) fn joined(paths: &[PathBuf]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    paths.join(BETWEEN)
}

/// `proces-verbal.pdf`, signed by the chair, becomes `proces-verbal-signe-presidence.pdf`, and with the secretary's signature
/// `proces-verbal-signe.pdf`: the shortest name is that of the file that both have signed.
fn signed(path: &Path, role: SignatoryRole, w: &Words) -> PathBuf {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let stem = stem.unwrap_or("document");
    let by = |role| match role {
        SignatoryRole::Chair => w.t("gui-file-signed-chair"),
        SignatoryRole::Secretary => w.t("gui-file-signed-secretary"),
    };
    let (other, both) = match role {
        SignatoryRole::Chair => (by(SignatoryRole::Secretary), w.t("gui-file-signed")),
        SignatoryRole::Secretary => (by(SignatoryRole::Chair), w.t("gui-file-signed")),
    };
    let ends = |suffix: &str| stem.strip_suffix(suffix).and_then(|stem| stem.strip_suffix('-'));
    let name = match ends(&other) {
        Some(plain) => format!("{plain}-{both}"),
        None if ends(&both).is_some() || ends(&by(role)).is_some() => format!("{stem}-2"),
        None => format!("{stem}-{}", by(role)),
    };
    path.with_file_name(format!("{name}.pdf"))
}

/// The message that names the file in which an identity is proposed to be kept.
fn identity_file(role: SignatoryRole) -> &'static str {
    match role {
        SignatoryRole::Chair => "gui-file-identity-chair",
        SignatoryRole::Secretary => "gui-file-identity-secretary",
    }
}

/// The names under which an identity may have been kept, in each language.
pub(super) fn identity_files(role: SignatoryRole) -> [String; 2] {
    [Language::French, Language::English].map(|language| Locale::of(language).text(identity_file(role)))
}

impl Form {
    pub(super) fn new(purpose: Purpose, context: &Context<'_>, known: &Known<'_>) -> Self {
        let w = context.words;
        let (save, latest) = (known.save, known.latest);
        let field = |key: &str, value: String, kind: Kind| Field {
            label: w.t(key),
            value,
            kind,
        };
        let shown = |path: PathBuf| path.display().to_string();
        let note;
        let (title, fields) = match &purpose {
            Purpose::Export(document) => {
                let (title, file) = match document {
                    Document::Minutes => ("gui-form-export", w.t("gui-file-minutes")),
                    Document::Annex => ("gui-form-export-annex", w.t("gui-file-annex")),
                };
                note = match document {
                    Document::Minutes => w.t("gui-form-export-note"),
                    Document::Annex => w.t("gui-form-annex-note"),
                };
                (
                    w.t(title),
                    vec![field(
                        "gui-field-save",
                        shown(save(FileKind::Pdf, &file)),
                        Kind::Save(FileKind::Pdf),
                    )],
                )
            }
            Purpose::Sign(role) => {
                note = w.t("gui-form-sign-note");
                let file = match known.shown {
                    Document::Minutes => "gui-file-minutes",
                    Document::Annex => "gui-file-annex",
                };
                let input = latest(known.shown).unwrap_or_else(|| save(FileKind::Pdf, &w.t(file)));
                let output = signed(&input, *role, w);
                let fields = vec![
                    field("gui-field-pdf", shown(input), Kind::Open(FileKind::Pdf)),
                    field(
                        "gui-field-identity",
                        known
                            .identities
                            .get(role)
                            .map(|path| shown(path.clone()))
                            .unwrap_or_default(),
                        Kind::Open(FileKind::Identity),
                    ),
                    field("gui-field-password", String::new(), Kind::Secret),
                    field("gui-field-save", shown(output), Kind::Save(FileKind::Pdf)),
                ];
                let what = [
                    ("role", w.signatory_within(*role).into()),
                    ("document", w.document(known.shown).into()),
                ];
                (w.with("papers-sign", &what), fields)
            }
            Purpose::Marks => {
                note = w.t("papers-marks-note");
                let path = shown(save(FileKind::Table, &w.t("papers-file-marks")));
                (
                    w.t("papers-form-marks"),
                    vec![field("gui-field-save", path, Kind::Save(FileKind::Table))],
                )
            }
            Purpose::Laureates(format) => {
                note = w.t("papers-laureates-note");
                let name = Path::new(&w.t("papers-file-laureates")).with_extension(format.extension());
                let path = shown(save(FileKind::Laureates, &name.display().to_string()));
                (
                    w.t("papers-form-laureates"),
                    vec![
                        field("papers-format", format.extension().to_owned(), Kind::Format),
                        field("gui-field-save", path, Kind::Save(FileKind::Laureates)),
                    ],
                )
            }
            Purpose::Verify => {
                let path = latest(known.shown).map(shown).unwrap_or_default();
                note = w.t("papers-trust-note");
                let trust = field(
                    "papers-trust",
                    known.trust.to_owned(),
                    Kind::OpenAll(FileKind::Certificate),
                );
                (
                    w.t("gui-form-verify"),
                    vec![field("gui-field-pdf", path, Kind::Open(FileKind::Pdf)), trust],
                )
            }
            Purpose::Identity(role) => {
                note = w.t("gui-form-identity-note");
                let (name, file) = match role {
                    SignatoryRole::Chair => {
                        let chair = context.session.presiding().map(|juror| juror.person.full_name());
                        (chair.unwrap_or_default(), w.t(identity_file(*role)))
                    }
                    SignatoryRole::Secretary => (
                        context.session.setup().secretary.full_name(),
                        w.t(identity_file(*role)),
                    ),
                };
                let fields = vec![
                    field("gui-field-name", name, Kind::Text),
                    field("gui-field-password", String::new(), Kind::Secret),
                    field(
                        "gui-field-save",
                        shown(save(FileKind::Identity, &file)),
                        Kind::Save(FileKind::Identity),
                    ),
                ];
                (
                    w.with("gui-form-identity", &[("role", w.signatory_within(*role).into())]),
                    fields,
                )
            }
            Purpose::Rectify => {
                note = w.t("gui-minutes-rectify-note");
                (
                    w.t("gui-form-rectify"),
                    vec![field("gui-field-reason", String::new(), Kind::Text)],
                )
            }
        };
        Self {
            formats: Format::ALL
                .map(|format| w.t(&format!("papers-format-{}", format.extension())))
                .into(),
            purpose,
            title,
            note,
            document: known.shown,
            fields,
            refused: None,
        }
    }

    /// Whose identity is made or used.
    pub(super) fn signatory(&self) -> Option<SignatoryRole> {
        match self.purpose {
            Purpose::Sign(role) | Purpose::Identity(role) => Some(role),
            _ => None,
        }
    }

    pub(super) fn first_field(&self) -> &'static str {
        match self.purpose {
            // The identity just made is proposed: only its password is missing.
            Purpose::Sign(_) if self.fields.get(1).is_some_and(|field| !field.value.is_empty()) => FIELDS[2],
            Purpose::Sign(_) => FIELDS[1],
            _ => FIELDS[0],
        }
    }

    /// A new identity must be protected: whoever has the file could sign with it.
    pub(super) fn lacks_password(&self) -> bool {
        let empty = |field: &Field| field.kind == Kind::Secret && field.value.is_empty();
        matches!(self.purpose, Purpose::Identity(_)) && self.fields.iter().any(empty)
    }

    /// The first field without the path that it must have: certificates to trust are nobody's duty.
    pub(super) fn lacks_path(&self) -> Option<&str> {
        let lacks = |field: &&Field| {
            matches!(field.kind, Kind::Save(_) | Kind::Open(_)) && field.value.trim().is_empty()
        };
        self.fields.iter().find(lacks).map(|field| field.label.as_str())
    }

    /// The same form, to be shown again: secrets are not kept.
    pub(super) fn without_secrets(&self) -> Self {
        let mut form = self.clone();
        for field in &mut form.fields {
            if field.kind == Kind::Secret {
                field.value.clear();
            }
        }
        form
    }

    /// The same form with the reason why it is shown again.
    pub(super) fn refused(self, why: String) -> Self {
        Self {
            refused: Some(why),
            ..self
        }
    }

    pub(super) fn value(&self, field: usize) -> String {
        let field = self.fields.get(field);
        field
            .map(|field| field.value.trim().to_owned())
            .unwrap_or_default()
    }

    /// A file was chosen: it takes the place of what was typed, or stands after it where several may.
    pub(super) fn browsed(&mut self, field: usize, path: &Path) {
        let path = path.display().to_string();
        let text = match self.fields.get(field) {
            Some(Field {
                kind: Kind::OpenAll(_),
                value,
                ..
            }) if !value.trim().is_empty() => format!("{value}{BETWEEN}{path}"),
            _ => path,
        };
        self.edit(field, text);
    }

    /// What a field's file is; none where the field holds no path.
    pub(super) fn kind(&self, field: usize) -> Option<FileKind> {
        self.fields.get(field)?.kind.file()
    }

    /// The files that the form names, in order.
    pub(super) fn files(&self) -> impl Iterator<Item = (FileKind, PathBuf)> {
        self.fields.iter().flat_map(|field| {
            let paths = field.kind.file().map(|kind| match field.kind {
                Kind::OpenAll(_) => parted(&field.value)
                    .into_iter()
                    .map(|path| (kind, path))
                    .collect(),
                _ => Vec::from([(kind, PathBuf::from(field.value.trim()))]),
            });
            let named = paths.into_iter().flatten();
            named.filter(|(_, path)| !path.as_os_str().is_empty())
        })
    }

    /// Another text in a field. A format and the ending of the file's name go together, whichever is changed.
    pub(super) fn edit(&mut self, field: usize, text: String) {
        if let Some(field) = self.fields.get_mut(field) {
            field.value = text;
        }
        if let [first, second, ..] = self.fields.as_mut_slice()
            && first.kind == Kind::Format
        {
            if field == 0 {
                let path = Path::new(second.value.trim()).with_extension(&first.value);
                second.value = path.display().to_string();
            } else if let Some(format) = Format::of(Path::new(second.value.trim())) {
                format.extension().clone_into(&mut first.value);
            }
        }
    }

    /// Whether the file's name says no format in which a palmarès is written.
    pub(super) fn lacks_format(&self) -> bool {
        matches!(self.purpose, Purpose::Laureates(_)) && Format::of(Path::new(&self.value(1))).is_none()
    }

    /// What the form asks for. The fields go with it: no password stays behind.
    pub(super) fn action(self) -> Action {
        let mut values = self.fields.into_iter().map(|field| match field.kind {
            Kind::Secret => field.value,
            _ => field.value.trim().to_owned(),
        });
        let mut next = || values.next().unwrap_or_default();
        match self.purpose {
            Purpose::Export(document) => Action::Export(document, next().into()),
            Purpose::Sign(role) => Action::Sign(SignRequest {
                document: self.document,
                role,
                input: next().into(),
                identity: next().into(),
                password: next(),
                output: next().into(),
            }),
            Purpose::Marks => Action::Marks(next().into()),
            Purpose::Laureates(_) => {
                let _format = next();
                Action::Laureates(next().into())
            }
            Purpose::Verify => Action::Verify(next().into(), parted(&next())),
            Purpose::Identity(role) => Action::NewIdentity(IdentityRequest {
                role,
                name: next(),
                password: next(),
                path: next().into(),
            }),
            Purpose::Rectify => Action::Submit(Command::Rectify { reason: next() }),
        }
    }

    pub(super) fn view<'a>(
        &'a self,
        under: Element<'a, Message>,
        context: &Context<'a>,
    ) -> Element<'a, Message> {
        let w = context.words;
        let fields = self
            .fields
            .iter()
            .zip(FIELDS)
            .enumerate()
            .map(|(i, (field, id))| {
                if field.kind == Kind::Format {
                    let at = Format::ALL.iter().position(|one| one.extension() == field.value);
                    let chosen = |at: usize| {
                        let format = Format::ALL.get(at).copied().unwrap_or(Format::Pdf);
                        Message::Edited(0, format.extension().to_owned())
                    };
                    let options = choice(
                        Id::new(id),
                        &self.formats,
                        at.unwrap_or(0),
                        chosen,
                        Message::Confirmed,
                    );
                    return column![t::label(field.label.as_str()), options]
                        .spacing(spacing::XXS)
                        .into();
                }
                let input = field::line(id, "", &field.value)
                    .secure(field.kind == Kind::Secret)
                    .on_input(move |text| Message::Edited(i, text))
                    .on_submit(Message::Confirmed)
                    .width(Fill);
                let mut line = row![input].spacing(spacing::S).align_y(Center);
                let browse = match field.kind {
                    Kind::Save(_) => Some(Browse::Save(i)),
                    Kind::Open(_) | Kind::OpenAll(_) => Some(Browse::Open(i)),
                    Kind::Text | Kind::Secret | Kind::Format => None,
                };
                if let Some(browse) = browse {
                    let face = b::face(w.t("gui-browse"));
                    line = line.push(b::quiet(face, Some(Message::BrowsePressed(browse))));
                }
                column![t::label(field.label.as_str()), line]
                    .spacing(spacing::XXS)
                    .into()
            });
        let mut above = column![].spacing(spacing::M);
        // What is wrong takes the place of the advice above the fields: in a low window nothing goes out of sight for it.
        if let Some(refused) = &self.refused {
            let words = t::body(refused.as_str()).style(style::text::alarm).width(Fill);
            above = above.push(row![glyph(Glyph::Error), words].spacing(spacing::S));
        } else if !self.note.is_empty() {
            above = above.push(t::body(self.note.as_str()).style(style::text::secondary));
        }
        let content = floating::under_what_is_told(
            above,
            self.refused.is_some() || !self.note.is_empty(),
            Column::with_children(fields).spacing(spacing::M),
        );
        let label = match self.purpose {
            Purpose::Export(_) | Purpose::Marks | Purpose::Laureates(_) => "papers-write",
            Purpose::Sign(_) => "gui-minutes-sign",
            Purpose::Verify => "gui-minutes-verify",
            Purpose::Identity(_) => "gui-confirm",
            Purpose::Rectify => "gui-record",
        };
        let buttons = vec![
            b::text(
                b::face(w.t("gui-cancel")).key(w.t("gui-key-escape")),
                Some(Message::Dismissed),
            ),
            b::primary(b::face(w.t(label)).icon(icon::enter()), Some(Message::Confirmed)),
        ];
        floating::dialog(under, self.title.as_str(), content, buttons, Message::Dismissed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_copy_stands_beside_its_original() {
        let w = Words::of(crate::domain::setup::Language::French);
        let name = |path: &str, role| signed(Path::new(path), role, &w);
        let half = PathBuf::from("a/pv-signe-presidence.pdf");
        assert_eq!(name("a/pv.pdf", SignatoryRole::Chair), half);
        assert_eq!(
            name("a/pv-signe-presidence.pdf", SignatoryRole::Secretary),
            PathBuf::from("a/pv-signe.pdf")
        );
        for taken in ["a/pv-signe.pdf", "a/pv-signe-presidence.pdf"] {
            assert_ne!(name(taken, SignatoryRole::Chair), PathBuf::from(taken));
        }
    }
}
