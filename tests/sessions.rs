//! The session files of the repository: each invalid one gives exactly its findings, each sample none that refuses it.

use std::fs;
use std::path::{Path, PathBuf};

use palmares::domain::finding::{Finding, Level, Problem};
use palmares::storage::command_list::{self, Error};
use palmares::storage::directory;
use palmares::storage::schema::{Reading, read};
use serde::Deserialize;

fn sessions() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")
}

/// A finding as `sessions/invalid` announces it.
#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Expected {
    code: String,
    level: String,
    line: u64,
    column: u64,
    field: String,
}

impl From<&Finding> for Expected {
    fn from(finding: &Finding) -> Self {
        Self {
            code: finding.code().to_owned(),
            level: finding.level().code().to_owned(),
            line: finding.place.line,
            column: finding.place.column,
            field: finding.field.clone(),
        }
    }
}

fn open(path: &Path) -> Reading {
    let location = directory::locate(path).expect("a session");
    let file = location.read().expect("readable");
    read(&file.bytes, &location.file_name(), &location.folder)
}

/// The findings of an invalid session or command list.
fn findings(path: &Path) -> Vec<Finding> {
    if path.to_string_lossy().ends_with(".commands.ron") {
        let list = fs::read(path).expect("readable");
        return match command_list::read(list.as_slice(), "list").last() {
            Some(Err(Error::Findings(findings))) => findings,
            other => panic!("{}: {other:?}", path.display()),
        };
    }
    let reading = open(path);
    let refused = reading
        .findings
        .iter()
        .any(|finding| finding.level() == Level::Error);
    assert_eq!(reading.is_refused(), refused, "{}", path.display());
    reading.findings
}

/// The invalid sessions: the file or folder, its name without ending, and what it expects.
fn invalid() -> Vec<(PathBuf, String, Vec<Expected>)> {
    let folder = sessions().join("invalid");
    let mut cases = Vec::new();
    for entry in fs::read_dir(&folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.ends_with(".expected.json") {
            continue;
        }
        let stem = name.split('.').next().unwrap_or_default().to_owned();
        let expected = fs::read(folder.join(format!("{stem}.expected.json"))).expect(&stem);
        cases.push((
            path,
            stem,
            serde_json::from_slice(&expected).expect("expected findings"),
        ));
    }
    cases.sort_by(|a, b| a.1.cmp(&b.1));
    cases
}

#[test]
fn each_invalid_session_gives_exactly_its_findings() {
    let mut wrong = Vec::new();
    for (path, stem, expected) in invalid() {
        let found: Vec<Expected> = findings(&path).iter().map(Expected::from).collect();
        if found != expected {
            wrong.push(format!("{stem}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_an_invalid_session() {
    let shown: Vec<String> = invalid()
        .into_iter()
        .flat_map(|case| case.2)
        .map(|finding| finding.code)
        .collect();
    for known in Problem::ALL {
        // A file too large to be kept in a repository is made by a test of its own.
        let kept = shown.iter().any(|code| code == known.code);
        assert!(
            kept || known.code == "S001",
            "{} has no file in sessions/invalid",
            known.code
        );
    }
}
