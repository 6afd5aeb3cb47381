//! Runs the real binary in a quiet environment; the played day that the tests share, and copies of it to spoil.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// The binary under test.
pub const BINARY: &str = env!("CARGO_BIN_EXE_palmares");
/// The sample whose day the demonstration plays.
pub const SAMPLE: &str = "actions-innovantes-2026";

/// How a command ended.
#[derive(Debug, Clone)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// The one JSON document on standard output.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("one JSON document: {error}\n{self:?}"))
    }

    /// Checks the exit code.
    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        self
    }
}

/// The binary without display, language or time zone of the machine's.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command.args(arguments).stdin(Stdio::null());
    for name in [
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "WAYLAND_SOCKET",
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
        "TZ",
    ] {
        command.env_remove(name);
    }
    command
}

/// Waits for a command's end.
pub fn finish(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().expect("not killed"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Runs the binary.
pub fn run(arguments: &[&str]) -> Ran {
    finish(&mut command(arguments))
}

/// Runs the binary with something on its standard input.
pub fn run_with(arguments: &[&str], input: &str) -> Ran {
    let mut child = command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may stop reading at the first refusal.
    let _taken = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().expect("not killed"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// A path as an argument.
pub fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// A sample session of the repository.
pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name)
}

/// A folder of a test's own, removed with it.
pub fn room() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A copy of the smallest session, in a folder of its own.
pub fn tiny() -> tempfile::TempDir {
    let room = room();
    let authored = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tiny/session.ron");
    fs::copy(authored, room.path().join("session.ron")).unwrap();
    room
}

/// Copies a folder with all it holds.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Every file below a folder with its bytes, by name.
pub fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found.sort();
    found
}

/// The names in a folder, sorted.
pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The day of the sample, played once by `palmares demo --headless` and only looked at: take a [`Played::copy`] to spoil.
pub struct Played {
    pub folder: PathBuf,
    pub told: Ran,
}

impl Played {
    pub fn session(&self) -> PathBuf {
        self.folder.join("session")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A copy of the played session in a folder of its own, under the name `session`.
    pub fn copy(&self) -> tempfile::TempDir {
        let room = room();
        copy(&self.session(), &room.path().join("session"));
        room
    }
}

/// The played day.
pub fn played() -> &'static Played {
    static PLAYED: OnceLock<Played> = OnceLock::new();
    PLAYED.get_or_init(|| {
        // Cargo's own folder for test files: it stays for whoever wants to look, until the next run.
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli-played");
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        let told = run(&["demo", "--headless", text(&folder), "--lang", "en"]);
        Played { folder, told }
    })
}

/// The adopted day's ranking as the JSON of `rank`.
pub fn ranking() -> &'static Value {
    static RANKING: OnceLock<Value> = OnceLock::new();
    RANKING.get_or_init(|| {
        run(&["rank", text(&played().session()), "--json", "--lang", "en"])
            .ends(0)
            .json()
    })
}

/// The keys of a JSON object, sorted.
#[track_caller]
pub fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

/// Something said, in words of its own: no key without message, nothing of Rust's debugging.
#[track_caller]
pub fn is_said(told: &str) {
    let odd = told.trim().is_empty()
        || told.contains("Error {")
        || told.contains('⟦')
        || told.contains("Failure {");
    assert!(!odd, "« {told} »");
}
