//! Long work given up at any of its steps leaves the folder as it was, byte for byte; past the point of no return it is whole.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use palmares::domain::Moment;
use palmares::domain::event::{Document, Event, SignatoryRole};
use palmares::domain::setup::Language;
use palmares::workspace::documents::{self, ExportError, Receipt};
use palmares::workspace::history::{self, NotRead};
use palmares::workspace::progress::{Progress, Stage, Stopped};
use palmares::workspace::sheets::{self, WriteError};
use palmares::workspace::signatures::{self, SignError, Signed};
use palmares::workspace::{OpenError, Workspace, demo, now_in};

/// A progress that is stopped at its step of that number, from 0.
fn stopped_at(step: usize) -> Progress {
    let seen = AtomicUsize::new(0);
    Progress::observed(move |progress| {
        if seen.fetch_add(1, Ordering::SeqCst) == step {
            progress.stop();
        }
    })
}

/// Every file below a folder with its bytes.
fn everything(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let bytes = fs::read(&path).unwrap();
                all.insert(path, bytes);
            }
        }
    }
    all
}

fn now() -> Moment {
    now_in("Europe/Paris")
}

/// The sample day played to its end, in a folder of its own.
fn played() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    demo::play(folder.path()).unwrap();
    let session = folder.path().join(demo::SESSION);
    (folder, session)
}

/// Stops the work at each of its first steps, then at every seventh, until it comes to its end; each time nothing may have changed.
/// Gives what it made, and after how many steps it was too late to stop it.
fn stop_at_every_step<T>(folder: &Path, work: impl Fn(&Progress) -> Option<T>) -> (T, usize) {
    let before = everything(folder);
    for step in (0..8).chain((8..10_000).step_by(7)) {
        let progress = stopped_at(step);
        if let Some(done) = work(&progress) {
            return (done, step);
        }
        assert_eq!(progress.commit(), Err(Stopped));
        assert!(
            before == everything(folder),
            "stopped at step {step}, the folder changed"
        );
    }
    panic!("the work never ends");
}

#[test]
fn an_opening_given_up_changes_nothing_and_leaves_the_session_free() {
    let (folder, session) = played();
    let (opened, stops) = stop_at_every_step(folder.path(), |progress| {
        match Workspace::open_watched(&session, progress) {
            Ok(workspace) => Some(workspace),
            Err(OpenError::Stopped) => None,
            Err(error) => panic!("{error:?}"),
        }
    });
    let entries = opened.session().record().len();
    assert!(entries > 500, "a whole day: {entries}");
    assert!(
        stops > 2 * entries / 64,
        "its lines and its entries are steps: {stops}"
    );
}

#[test]
fn a_document_given_up_is_not_written_and_the_journal_says_nothing_of_it() {
    let (folder, session) = played();
    let path = folder.path().join("again.pdf");
    let issued = |workspace: &Workspace| {
        let record = workspace.session().record().iter();
        record
            .filter(|recorded| matches!(recorded.entry.event, Event::Issued { .. }))
            .count()
    };
    let workspace = Workspace::open(&session).unwrap();
    let before = issued(&workspace);
    let workspace = std::sync::Mutex::new(workspace);
    let export = |progress: &Progress| -> Result<Receipt, ExportError> {
        let mut workspace = workspace.lock().unwrap();
        let rendered = documents::render_watched(workspace.session(), Document::Annex, progress)?;
        progress.commit()?;
        workspace.issue(Document::Annex, &rendered, &path)
    };
    let (receipt, stops) = stop_at_every_step(folder.path(), |progress| match export(progress) {
        Ok(receipt) => Some(receipt),
        Err(ExportError::Stopped) => None,
        Err(error) => panic!("{error:?}"),
    });
    assert!(stops > receipt.pages, "every page is a step: {stops}");
    let mut workspace = workspace.into_inner().unwrap();
    workspace.sync().unwrap();
    assert_eq!(issued(&workspace), before + 1);
    assert!(path.exists());
}

#[test]
fn a_signature_given_up_is_not_there_and_one_that_is_committed_is_whole() {
    let (folder, _session) = played();
    let key = folder.path().join("cle.p12");
    let make = |progress: &Progress| {
        let role = Some(SignatoryRole::Chair);
        match signatures::new_identity_watched(&key, "Anne Essai", role, "secret", &now(), progress) {
            Ok(certificate) => Some(certificate),
            Err(SignError::Stopped) => None,
            Err(error) => panic!("{error:?}"),
        }
    };
    let (certificate, _) = stop_at_every_step(folder.path(), make);
    let identity = signatures::open_identity(&key, "secret").unwrap();
    let (input, output) = (folder.path().join("minutes.pdf"), folder.path().join("pv.pdf"));
    let sign = |progress: &Progress| -> Option<Signed> {
        let (role, language) = (SignatoryRole::Chair, Language::French);
        match signatures::sign_file_watched(&input, &output, role, &identity, &now(), language, progress) {
            Ok(signed) => Some(signed),
            Err(SignError::Stopped) => None,
            Err(error) => panic!("{error:?}"),
        }
    };
    let (signed, stops) = stop_at_every_step(folder.path(), sign);
    assert_eq!(stops, 3, "reading, signing, writing");
    // Asked to stop once it is committed, it is there all the same, and whole.
    let committed = Progress::default();
    committed.commit().unwrap();
    assert!(!committed.stop());
    assert!(sign(&committed).is_some());
    let late = Progress::observed(|progress| {
        if progress.standing().stage == Stage::Verifying {
            progress.stop();
        }
    });
    let report = signatures::verify_file(&signed.path, std::slice::from_ref(&certificate), &now()).unwrap();
    assert!(report.intact && report.trusted);
    let given_up = signatures::verify_file_watched(&signed.path, &[certificate], &now(), &late);
    assert!(matches!(given_up, Err(SignError::Stopped)));
}

#[test]
fn a_table_given_up_leaves_the_one_that_stood_there() {
    let (folder, session) = played();
    let workspace = Workspace::open_read_only(&session).unwrap();
    let path = folder.path().join("notes.csv");
    fs::write(&path, b"what stood there").unwrap();
    let write = |progress: &Progress| match sheets::write_watched(workspace.session(), &path, progress) {
        Ok(()) => Some(()),
        Err(WriteError::Stopped) => None,
        Err(error) => panic!("{error:?}"),
    };
    let ((), stops) = stop_at_every_step(folder.path(), write);
    assert_eq!(stops, 1);
    assert!(fs::read_to_string(&path).unwrap().starts_with("juror,"));
}

#[test]
fn reading_earlier_editions_is_stopped_between_two_sessions_and_within_one() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let (known, steps) = stop_at_every_step(&samples, |progress| match history::read(&samples, progress) {
        Ok(known) => Some(known),
        Err(NotRead::Stopped) => None,
        Err(error) => panic!("{error:?}"),
    });
    assert_eq!(known.editions.len(), 1);
    assert!(steps > 8, "every folder is a step");
    // A long session is stopped from outside, though its own steps are not told.
    let told = std::sync::Mutex::new(Vec::new());
    let told = std::sync::Arc::new(told);
    let listener = told.clone();
    let progress = Progress::observed(move |progress| {
        let standing = progress.standing();
        listener.lock().unwrap().push(standing.stage);
        if standing.stage == Stage::Editions {
            progress.stop();
        }
    });
    let one = samples.join("actions-innovantes-2025");
    assert!(matches!(history::read(&one, &progress), Err(NotRead::Stopped)));
    assert_eq!(told.lock().unwrap().last(), Some(&Stage::Editions));
}
