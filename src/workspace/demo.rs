//! The sample day: written out of the program into a fresh folder, and played to the end when nobody watches.
//!
//! Nothing is computed beforehand: the day is the public command list kept with the sample, submitted through the same
//! commands as the window. One changed mark changes the minutes.

use std::io::BufReader;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::domain::event::{Document, SignatoryRole};
use crate::domain::panel::{Person, Role};
use crate::domain::refusal::Refusal;
use crate::storage::atomic;
use crate::storage::command_list::{self, Submission};
use crate::storage::failure::{Failure, Step};

use super::documents::{ExportError, Receipt};
use super::signatures::{self, SignError, Signed, Verification};
use super::{OpenError, SubmitError, Workspace, WriteFailure};

static SAMPLE: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/sessions/actions-innovantes-2026");

/// The folder of the session in a demonstration.
pub const SESSION: &str = "session";
/// The public command list of the day.
pub const DAY: &str = "day.ron";

/// What a played demonstration left.
#[derive(Debug, Clone)]
pub struct Played {
    /// The demonstration's folder.
    pub folder: PathBuf,
    /// How many entries the journal has.
    pub entries: u64,
    /// Documents as written.
    pub receipts: Vec<Receipt>,
    /// Signatures, in order.
    pub signed: Vec<Signed>,
    /// Each signed file and what its verification says.
    pub verified: Vec<(PathBuf, Verification)>,
    /// The certificates, for those who verify.
    pub certificates: Vec<PathBuf>,
}

/// What a played demonstration leaves beside its session; none of it is ever overwritten.
const LEFT: [&str; 6] = [
    "minutes.pdf",
    "minutes-signed.pdf",
    "annex.pdf",
    "annex-signed.pdf",
    "chair.pem",
    "secretary.pem",
];

/// Why the demonstration stopped.
#[derive(Debug)]
pub enum DemoError {
    /// The folder already holds a session, or something that the demonstration would write.
    NotFresh(PathBuf),
    /// A file could not be written.
    File(Failure),
    /// The session written there does not open.
    Open(Box<OpenError>),
    /// The command list cannot be read.
    List(command_list::Error),
    /// A command was refused: its line in the list, and why.
    Refused {
        line: u64,
        refusal: Refusal,
        session: Box<crate::domain::Session>,
    },
    /// The journal cannot be written: why, and the session so far.
    Submit(Box<SubmitError>, Box<crate::domain::Session>),
    /// The journal did not reach the disk.
    Sync(WriteFailure),
    /// A document was not written: why, and the session so far.
    Export(Box<ExportError>, Box<crate::domain::Session>),
    /// A signature was not put.
    Sign(Box<SignError>),
}

/// Writes the sample session into `folder/session`; the folder is made, and must hold nothing yet that a demonstration
/// would write.
///
/// # Errors
/// [`DemoError::NotFresh`] or [`DemoError::File`].
pub fn prepare(folder: &Path) -> Result<PathBuf, DemoError> {
    let session = folder.join(SESSION);
    let others = LEFT.iter().map(|name| folder.join(name));
    if let Some(there) = std::iter::once(session.clone())
        .chain(others)
        .find(|path| path.exists())
    {
        return Err(DemoError::NotFresh(there));
    }
    write_out(&SAMPLE, &session)?;
    Ok(session)
}

fn write_out(dir: &Dir<'_>, to: &Path) -> Result<(), DemoError> {
    std::fs::create_dir_all(to).map_err(|error| DemoError::File(Failure::at(Step::Create, to)(error)))?;
    for file in dir.files().filter(|file| file.path() != Path::new(DAY)) {
        if let Some(name) = file.path().file_name() {
            atomic::write(&to.join(name), file.contents()).map_err(DemoError::File)?;
        }
    }
    for inner in dir.dirs() {
        if let Some(name) = inner.path().file_name() {
            write_out(inner, &to.join(name))?;
        }
    }
    Ok(())
}

/// Plays the day in `folder/session`, then writes, signs and verifies the documents in `folder`.
///
/// # Errors
/// [`DemoError`]; what was made so far is left to look at.
pub fn play(folder: &Path) -> Result<Played, DemoError> {
    let session = prepare(folder)?;
    let mut workspace = Workspace::open(&session).map_err(|error| DemoError::Open(Box::new(error)))?;
    let list = SAMPLE
        .get_file(DAY)
        .map(|file| file.contents())
        .unwrap_or_default();
    for submission in command_list::read(BufReader::new(list), DAY) {
        let Submission { at, command, line } = submission.map_err(DemoError::List)?;
        submit(&mut workspace, command, at, line)?;
    }
    workspace.sync().map_err(DemoError::Sync)?;

    let mut played = Played {
        folder: folder.to_owned(),
        entries: 0,
        receipts: Vec::new(),
        signed: Vec::new(),
        verified: Vec::new(),
        certificates: Vec::new(),
    };
    let documents = [(Document::Minutes, "minutes"), (Document::Annex, "annex")];
    for (document, name) in documents {
        let path = folder.join(format!("{name}.pdf"));
        let receipt = workspace
            .export(document, &path)
            .map_err(|error| DemoError::Export(Box::new(error), Box::new(workspace.session().clone())))?;
        played.receipts.push(receipt);
    }
    sign(&workspace, &documents, &mut played).map_err(|error| DemoError::Sign(Box::new(error)))?;
    for signed in &played.signed {
        workspace
            .record_signature(signed)
            .map_err(|error| DemoError::Submit(Box::new(error), Box::new(workspace.session().clone())))?;
    }
    workspace.sync().map_err(DemoError::Sync)?;
    played.entries = workspace.durable();
    Ok(played)
}

fn submit(
    workspace: &mut Workspace,
    command: crate::domain::Command,
    at: Option<crate::domain::time::Wall>,
    line: u64,
) -> Result<(), DemoError> {
    match workspace.submit(command, at) {
        Ok(_) => Ok(()),
        Err(SubmitError::Refused(refusal)) => {
            let session = Box::new(workspace.session().clone());
            Err(DemoError::Refused {
                line,
                refusal,
                session,
            })
        }
        Err(error) => {
            let session = Box::new(workspace.session().clone());
            Err(DemoError::Submit(Box::new(error), session))
        }
    }
}

/// Both sign both documents, with identities made for the occasion: a demonstration's certificates are trusted by nobody
/// but those who are handed `chair.pem` and `secretary.pem`. The keys never reach the disk.
fn sign(workspace: &Workspace, documents: &[(Document, &str)], played: &mut Played) -> Result<(), SignError> {
    let folder = played.folder.clone();
    let language = workspace.session().setup().language;
    let chair = workspace
        .session()
        .state()
        .jurors
        .iter()
        .find(|juror| juror.role == Role::Chair);
    let chair = chair.map(|juror| juror.person.full_name()).unwrap_or_default();
    let secretary: Person = workspace.session().setup().secretary.clone();
    let signatories = [
        (SignatoryRole::Chair, "chair", chair),
        (SignatoryRole::Secretary, "secretary", secretary.full_name()),
    ];
    let mut identities = Vec::new();
    for (role, name, person) in &signatories {
        let issued = signatures::self_issue(person, Some(*role), &workspace.now())?;
        let certificate = folder.join(format!("{name}.pem"));
        atomic::write(&certificate, issued.certificate_pem.as_bytes())?;
        identities.push((*role, issued.identity()?));
        played.certificates.push(certificate);
    }
    for (_, name) in documents {
        let output = folder.join(format!("{name}-signed.pdf"));
        let half = folder.join(format!("{name}-half-signed.pdf"));
        let mut input = folder.join(format!("{name}.pdf"));
        for ((role, identity), to) in identities.iter().zip([&half, &output]) {
            let signed = signatures::sign_file(&input, to, *role, identity, &workspace.now(), language)?;
            input.clone_from(to);
            played.signed.push(signed);
        }
        std::fs::remove_file(&half).map_err(Failure::at(Step::Write, &half))?;
        let report = signatures::verify_file(&output, &played.certificates, &workspace.now())?;
        played.verified.push((output, report));
    }
    Ok(())
}
