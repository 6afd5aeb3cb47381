//! Signing and verifying: identities and PDFs from files, in the words of the session.
//!
//! The keys and the cryptography are [`crate::signing`]'s; here are files, the clock and the appearance on the page.
//! A password is taken as an argument and never kept.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::domain::command::Command;
use crate::domain::event::{Document, SignatoryRole};
use crate::domain::journal::Digest;
use crate::domain::setup::Language;
use crate::domain::time::{Moment, Wall};
use crate::locale::Locale;
use crate::signing::{self, Appearance, SelfIssue, SignRequest};
use crate::storage::atomic;
use crate::storage::failure::{Failure, Step};

use super::progress::{Progress, Stage, Stopped};
use super::{Mode, SubmitError, Workspace, is_session_file};

pub use crate::signing::{
    Change, Covers, Error as SigningError, Identity, Kind, Problem, Report as Verification,
    Role as SigningRole, SignatureReport, State as DocumentState, TrustProblem, What,
};

/// The font of a signature's appearance.
const FONT: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf");
/// Its size in points.
const SIZE: f32 = 8.2;
/// The longest PDF, identity or certificate read, in bytes.
const LONGEST: u64 = 64 << 20;
/// How long a self-issued identity is valid, in days: one season and its appeals.
const SELF_ISSUED_DAYS: u32 = 730;

/// What was signed.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Where the signed file is.
    pub path: PathBuf,
    /// The SHA-256 of its bytes.
    pub digest: Digest,
    /// Who signed, as the certificate says.
    pub signer: String,
    /// Who issued the certificate.
    pub issuer: String,
    /// Whether the certificate vouches for itself: readers show it as untrusted.
    pub self_issued: bool,
    /// What was signed.
    pub document: Option<Document>,
    /// In what role.
    pub role: SignatoryRole,
}

/// Why something was not signed, opened or verified.
#[derive(Debug, Clone)]
pub enum SignError {
    /// A file could not be read or written.
    File(Failure),
    /// A file is too long to be what it is taken for.
    TooLong(PathBuf),
    /// The signature was refused or failed; the input is untouched.
    Signing(SigningError),
    /// The output would overwrite the input, or something else that is never overwritten.
    SameFile(PathBuf),
    /// It was no longer wanted; nothing is written.
    Stopped,
}

impl From<Failure> for SignError {
    fn from(failure: Failure) -> Self {
        Self::File(failure)
    }
}

impl From<Stopped> for SignError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

impl From<SigningError> for SignError {
    fn from(error: SigningError) -> Self {
        Self::Signing(error)
    }
}

fn role_of(role: SignatoryRole) -> SigningRole {
    match role {
        SignatoryRole::Chair => SigningRole::Chair,
        SignatoryRole::Secretary => SigningRole::Secretary,
    }
}

fn moment_of(wall: Wall) -> signing::Moment {
    signing::Moment {
        unix: wall.unix_millis.div_euclid(1_000),
        offset_seconds: wall.offset,
    }
}

/// Reads a file whole, up to a limit.
///
/// # Errors
/// [`SignError::File`] or [`SignError::TooLong`].
pub fn read_file(path: &Path) -> Result<Vec<u8>, SignError> {
    let file = File::open(path).map_err(Failure::at(Step::Open, path))?;
    let mut bytes = Vec::new();
    file.take(LONGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(Failure::at(Step::Read, path))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LONGEST {
        return Err(SignError::TooLong(path.to_owned()));
    }
    Ok(bytes)
}

/// Opens a PKCS#12 identity.
///
/// # Errors
/// [`SignError`]: among others a wrong password, told apart from a damaged file.
pub fn open_identity(path: &Path, password: &str) -> Result<Identity, SignError> {
    Ok(Identity::from_pkcs12(&read_file(path)?, password)?)
}

/// Makes a self-issued identity: a PKCS#12 file at `path` and its certificate as `….pem` beside it.
///
/// Returns the certificate's path. A file already there is never overwritten.
///
/// # Errors
/// [`SignError`].
pub fn new_identity(
    path: &Path,
    name: &str,
    role: Option<SignatoryRole>,
    password: &str,
    now: &Moment,
) -> Result<PathBuf, SignError> {
    new_identity_watched(path, name, role, password, now, &Progress::default())
}

/// Makes one as [`new_identity`] does, telling how far it is; it can be stopped until its files are written.
///
/// # Errors
/// As [`new_identity`], and [`SignError::Stopped`].
pub fn new_identity_watched(
    path: &Path,
    name: &str,
    role: Option<SignatoryRole>,
    password: &str,
    now: &Moment,
    progress: &Progress,
) -> Result<PathBuf, SignError> {
    let certificate = certificate_beside(path);
    for target in [path, &certificate] {
        if target.exists() {
            return Err(SignError::SameFile(target.to_owned()));
        }
    }
    progress.stage(Stage::Unlocking)?;
    let issued = self_issue(name, role, now)?;
    let pkcs12 = issued.pkcs12(password)?;
    progress.commit()?;
    atomic::write_private(path, &pkcs12)?;
    atomic::write(&certificate, issued.certificate_pem.as_bytes())?;
    Ok(certificate)
}

/// The certificate's path: the identity's with `.pem` for its ending, or after it where that is its ending already.
fn certificate_beside(path: &Path) -> PathBuf {
    let beside = path.with_extension("pem");
    if beside == path {
        path.with_extension("pem.pem")
    } else {
        beside
    }
}

/// A self-issued identity that is nowhere on the disk.
pub(super) fn self_issue(
    name: &str,
    role: Option<SignatoryRole>,
    now: &Moment,
) -> Result<signing::SelfIssued, SignError> {
    Ok(Identity::self_issued(&SelfIssue {
        name,
        role: role.map(role_of),
        organisation: None,
        country: None,
        not_before_unix: moment_of(now.wall).unix - 60,
        valid_days: SELF_ISSUED_DAYS,
    })?)
}

/// Signs the PDF at `input` into `output`; the input is left untouched.
///
/// # Errors
/// [`SignError`]: each refusal has its own variant of [`SigningError`].
pub fn sign_file(
    input: &Path,
    output: &Path,
    role: SignatoryRole,
    identity: &Identity,
    now: &Moment,
    language: Language,
) -> Result<Signed, SignError> {
    sign_file_watched(input, output, role, identity, now, language, &Progress::default())
}

/// Signs as [`sign_file`] does, telling how far it is; it can be stopped until the signed file is written.
///
/// # Errors
/// As [`sign_file`], and [`SignError::Stopped`]: then no file is written.
pub fn sign_file_watched(
    input: &Path,
    output: &Path,
    role: SignatoryRole,
    identity: &Identity,
    now: &Moment,
    language: Language,
    progress: &Progress,
) -> Result<Signed, SignError> {
    if input == output || (output.exists() && input.canonicalize().ok() == output.canonicalize().ok()) {
        return Err(SignError::SameFile(output.to_owned()));
    }
    if is_session_file(output) {
        return Err(SignError::SameFile(output.to_owned()));
    }
    progress.stage(Stage::Reading)?;
    let pdf = read_file(input)?;
    progress.stage(Stage::Signing)?;
    let locale = Locale::of(language);
    let form = signing::form(&pdf, role_of(role));
    let reason = locale.text(match form.as_ref().and_then(|form| form.kind) {
        Some(Kind::Annex) => "signature-reason-annex",
        Some(Kind::Minutes) | None => "signature-reason-minutes",
    });
    let lines = appearance(locale, identity, form.as_ref(), &reason, now);
    let signed = signing::sign(
        &pdf,
        &SignRequest {
            role: role_of(role),
            identity,
            reason: &reason,
            location: None,
            moment: moment_of(now.wall),
            appearance: Appearance {
                lines: &lines,
                font: FONT,
                size: SIZE,
            },
        },
    )?;
    let kind = signing::verify(&signed, &[], moment_of(now.wall).unix)?.kind;
    progress.commit()?;
    atomic::write(output, &signed)?;
    Ok(Signed {
        path: output.to_owned(),
        digest: Digest::of(&signed),
        signer: identity.common_name(),
        issuer: identity.issuer_name(),
        self_issued: identity.is_self_issued(),
        document: kind.map(|kind| match kind {
            Kind::Minutes => Document::Minutes,
            Kind::Annex => Document::Annex,
        }),
        role,
    })
}

/// What the page shows of a signature. The page has the name in its box already: the certificate's is added only if it
/// is another.
fn appearance(
    locale: &Locale,
    identity: &Identity,
    form: Option<&signing::Form>,
    reason: &str,
    now: &Moment,
) -> Vec<String> {
    let signer = identity.common_name();
    let shown = form.is_some_and(|form| {
        form.label
            .rsplit(':')
            .next()
            .is_some_and(|name| name.trim() == signer)
    });
    let fingerprint = Digest(identity.fingerprint()).spoken(2);
    let issuer = identity.issuer_name();
    let certificate = if identity.is_self_issued() {
        locale.with("signature-self-issued", &[("digest", fingerprint.into())])
    } else {
        let args = [("issuer", issuer.into()), ("digest", fingerprint.into())];
        locale.with("signature-certificate", &args)
    };
    let mut lines = vec![
        locale.text("signature-signed"),
        locale.with("signature-when", &[("at", locale.date_time(now.wall).into())]),
    ];
    if !shown {
        lines.push(locale.with("signature-signer", &[("signer", signer.into())]));
    }
    lines.push(locale.with("signature-why", &[("reason", reason.into())]));
    lines.push(certificate);
    lines
}

/// Verifies a PDF against certificates given as PEM or DER files.
///
/// # Errors
/// [`SignError`] when a file cannot be read at all; what is wrong inside is in the report.
pub fn verify_file(path: &Path, trust: &[PathBuf], now: &Moment) -> Result<Verification, SignError> {
    verify_file_watched(path, trust, now, &Progress::default())
}

/// Verifies as [`verify_file`] does, telling how far it is.
///
/// # Errors
/// As [`verify_file`], and [`SignError::Stopped`].
pub fn verify_file_watched(
    path: &Path,
    trust: &[PathBuf],
    now: &Moment,
    progress: &Progress,
) -> Result<Verification, SignError> {
    progress.stage(Stage::Reading)?;
    let pdf = read_file(path)?;
    let mut anchors = Vec::new();
    for file in trust {
        anchors.extend(signing::anchors_from_pem(&read_file(file)?)?);
    }
    progress.stage(Stage::Verifying)?;
    let report = signing::verify(&pdf, &anchors, moment_of(now.wall).unix)?;
    // A verdict that is no longer wanted is not told.
    progress.stage(Stage::Verifying)?;
    Ok(report)
}

impl Workspace {
    /// Tells the journal of a signature put on one of this session's documents.
    ///
    /// # Errors
    /// [`SubmitError`]; the signed file is there all the same.
    pub fn record_signature(&mut self, signed: &Signed) -> Result<Option<u64>, SubmitError> {
        let (Some(document), Mode::ReadWrite) = (signed.document, self.mode()) else {
            return Ok(None);
        };
        let (role, signer, digest) = (signed.role, signed.signer.clone(), signed.digest);
        let ticket = self.submit(
            Command::Sign {
                document,
                role,
                signer,
                digest,
            },
            None,
        )?;
        Ok(Some(ticket.number))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::workspace::machine;

    fn shown(printed: &str, language: Language) -> String {
        let now = machine::now_in("UTC");
        let issued = self_issue("Odile Marchand-Perret", Some(SignatoryRole::Secretary), &now).unwrap();
        let identity = Identity::from_pkcs12(&issued.pkcs12("secret").unwrap(), "secret").unwrap();
        let form = signing::Form {
            kind: Some(Kind::Minutes),
            label: format!("La secrétaire, signature\u{a0}: {printed}"),
        };
        appearance(
            Locale::of(language),
            &identity,
            Some(&form),
            "procès-verbal approuvé",
            &now,
        )
        .join("\n")
    }

    #[test]
    fn a_name_that_the_page_prints_already_is_not_said_again() {
        let lines = shown("Odile Marchand-Perret", Language::French);
        assert!(!lines.contains("Marchand"), "{lines}");
        assert!(
            lines.contains("Motif\u{a0}: procès-verbal approuvé\nCertificat auto-émis, "),
            "{lines}"
        );
    }

    #[test]
    fn a_certificate_of_another_name_says_whose_it_is() {
        assert!(shown("Lise Aubry", Language::French).contains("\nPar Odile Marchand-Perret\n"));
        assert!(shown("Perret", Language::English).contains("\nBy Odile Marchand-Perret\n"));
    }
}
