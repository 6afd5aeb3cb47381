//! The real binary: `palmares submit` killed, filled up, watched and refused.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use palmares::domain::Event;
use palmares::workspace::{Mode, Notice, Workspace};

use super::Room;

const BINARY: &str = env!("CARGO_BIN_EXE_palmares");

fn submit(room: &Room) -> Command {
    let mut command = Command::new(BINARY);
    command
        .args(["submit", "--lang", "en"])
        .arg(room.path())
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn incident(text: &str) -> String {
    format!("(command: Incident(text: {text:?}))\n")
}

/// Takes the child's pipes: a closed standard input ends the list.
fn pipes(child: &mut Child) -> (ChildStdin, BufReader<impl std::io::Read + use<>>) {
    let stdin = child.stdin.take().expect("piped");
    (stdin, BufReader::new(child.stdout.take().expect("piped")))
}

/// The number of a `saved N` line that was written to its end.
fn saved(line: &str) -> Option<u64> {
    line.strip_suffix('\n')?.strip_prefix("saved ")?.parse().ok()
}

/// Somewhere in `0..below`; every run another.
fn somewhere(below: u64) -> u64 {
    RandomState::new().build_hasher().finish() % below
}

fn texts(workspace: &Workspace) -> Vec<String> {
    let record = workspace.session().record().iter();
    record
        .filter_map(|recorded| match &recorded.entry.event {
            Event::IncidentNoted { text } => Some(text.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn each_command_is_acknowledged_as_it_comes_and_a_refusal_ends_the_list() {
    let room = Room::new();
    let mut child = submit(&room).spawn().expect("runs");
    let (mut stdin, mut stdout) = pipes(&mut child);
    let mut line = String::new();
    for (command, number) in [
        (
            "(at: \"2026-11-21T08:52:00+01:00\", command: Arrive(juror: \"martin\"))",
            2,
        ),
        ("(command: Arrive(juror: \"petit\"))", 3),
        ("(command: Open)", 4),
    ] {
        writeln!(stdin, "{command}").expect("taken");
        stdin.flush().expect("taken");
        line.clear();
        stdout.read_line(&mut line).expect("answered");
        assert_eq!(line, format!("saved {number}\n"));
    }
    writeln!(
        stdin,
        "(command: Arrive(juror: \"petit\")) (command: Incident(text: \"x\"))"
    )
    .expect("taken");
    drop(stdin);
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).expect("readable");
    let output = child.wait_with_output().expect("ends");
    assert_eq!((rest.as_str(), output.status.code()), ("", Some(1)));
    assert!(!output.stderr.is_empty(), "a refusal is told");
    assert_eq!(room.open().durable(), 4);
}

#[test]
fn a_second_writer_is_refused_while_the_first_goes_on() {
    let room = Room::new();
    let mut first = submit(&room).spawn().expect("runs");
    let (mut stdin, mut stdout) = pipes(&mut first);
    stdin.write_all(incident("one").as_bytes()).expect("taken");
    let mut line = String::new();
    stdout.read_line(&mut line).expect("answered");
    assert_eq!(line, "saved 2\n");

    let mut second = submit(&room).spawn().expect("runs");
    let (mut other, _) = (second.stdin.take().expect("piped"), ());
    // It may be gone before it reads.
    let _taken = other.write_all(incident("intruder").as_bytes());
    drop(other);
    let refused = second.wait_with_output().expect("ends");
    assert_eq!(
        (refused.status.code(), refused.stdout.as_slice()),
        (Some(1), &b""[..])
    );
    let told = String::from_utf8_lossy(&refused.stderr);
    assert!(
        told.contains(&first.id().to_string()),
        "who holds it is told: {told}"
    );

    stdin.write_all(incident("two").as_bytes()).expect("taken");
    line.clear();
    stdout.read_line(&mut line).expect("answered");
    assert_eq!(line, "saved 3\n");
    drop(stdin);
    assert!(first.wait().expect("ends").success());
    assert_eq!(texts(&room.open()), ["one", "two"]);
}

#[test]
fn a_killed_process_loses_nothing_that_was_acknowledged() {
    let rounds = if std::env::var_os("CI").is_some() { 50 } else { 5 };
    let room = Room::new();
    let mut expected: Vec<String> = Vec::new();
    let (mut acknowledged_in_all, mut torn) = (0, 0);
    for round in 0..rounds {
        let mut child = submit(&room).spawn().expect("runs");
        let (mut stdin, mut stdout) = pipes(&mut child);
        let (acknowledge, acknowledgements) = mpsc::channel();
        let reader = std::thread::spawn(move || {
            let mut line = String::new();
            while stdout.read_line(&mut line).is_ok_and(|length| length > 0) {
                if let Some(number) = saved(&line) {
                    let _heard = acknowledge.send(number);
                }
                line.clear();
            }
        });
        let writer = std::thread::spawn(move || {
            let mut sent = Vec::new();
            for n in 0.. {
                let length = usize::try_from(somewhere(1 << somewhere(14))).expect("small");
                let text = format!("{round}/{n}:{}", "é".repeat(length / 2));
                sent.push(text.clone());
                if stdin.write_all(incident(&text).as_bytes()).is_err() {
                    break;
                }
            }
            sent
        });
        // The first acknowledgement, then a moment of which nobody knows.
        let first = acknowledgements
            .recv_timeout(Duration::from_secs(60))
            .expect("saved");
        std::thread::sleep(Duration::from_micros(somewhere(100_000)));
        child.kill().expect("killed");
        child.wait().expect("ended");
        let sent = writer.join().expect("no panic");
        reader.join().expect("no panic");
        let last = acknowledgements.iter().last().unwrap_or(first);

        let workspace = room.open();
        assert!(
            matches!(workspace.mode(), Mode::ReadWrite),
            "round {round}: {:?}",
            workspace.mode()
        );
        match workspace.notices() {
            [] => {}
            [Notice::TornLineSetAside { .. }] => torn += 1,
            notices => panic!("round {round}: {notices:?}"),
        }
        let kept = workspace.durable();
        assert!(
            kept >= last,
            "round {round}: {last} was acknowledged, {kept} are kept"
        );
        let here = texts(&workspace);
        let new = here
            .strip_prefix(expected.as_slice())
            .expect("former rounds are kept");
        assert!(
            sent.starts_with(new),
            "round {round}: entries are the commands sent, in order"
        );
        acknowledged_in_all += last - first + 1;
        expected = here;
    }
    println!("{rounds} kills, {acknowledged_in_all} acknowledged, {torn} torn lines set aside");
    assert!(acknowledged_in_all >= rounds);
}

#[test]
fn a_full_disk_makes_it_read_only_and_loses_nothing_saved() {
    let room = Room::new();
    // `ulimit -f` counts 512-byte blocks (POSIX) or 1024-byte blocks (bash); the signal must not kill first.
    let shell = "trap '' XFSZ; ulimit -f 16; exec \"$0\" submit --lang en \"$1\" -";
    let mut child = Command::new("sh")
        .args(["-c", shell, BINARY])
        .arg(room.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("runs");
    let mut stdin = child.stdin.take().expect("piped");
    let list: String = (0..200)
        .map(|n| incident(&format!("{n} {}", "x".repeat(300))))
        .collect();
    // It stops reading when the disk is full.
    let _taken = stdin.write_all(list.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("ends");
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty(), "a failure is told");
    let told = String::from_utf8(output.stdout).expect("text");
    let last = told
        .split_inclusive('\n')
        .filter_map(saved)
        .next_back()
        .expect("some were saved");
    assert!(
        last < 60,
        "the disk was full long before the end, yet {last} were saved"
    );

    let workspace = room.open();
    assert!(matches!(workspace.mode(), Mode::ReadWrite));
    assert_eq!(workspace.durable(), last, "what was saved and nothing else");
    assert!(
        matches!(workspace.notices(), [Notice::TornLineSetAside { .. }]),
        "the line that did not fit is set aside: {:?}",
        workspace.notices()
    );
}

#[test]
fn the_log_tells_the_journal_and_names_a_damaged_line() {
    let mut bytes = super::small_journal();
    let room = Room::with_journal(&bytes);
    let log = |arguments: &[&str]| {
        let mut command = Command::new(BINARY);
        command
            .args(["log", "--lang", "en"])
            .arg(room.path())
            .args(arguments);
        let output = command.output().expect("runs");
        let text = |bytes| String::from_utf8(bytes).expect("text");
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let (code, told, complaint) = log(&["--json"]);
    assert_eq!((code, complaint.as_str()), (Some(0), ""));
    let document: serde_json::Value = serde_json::from_str(&told).expect("one document");
    assert_eq!(document["intact"], true);
    assert_eq!(document["entries"].as_array().map(Vec::len), Some(9));
    assert_eq!(
        document["entries"][7]["undone"], true,
        "the mark that entry 9 undid"
    );
    let (code, told, _) = log(&[]);
    assert_eq!(code, Some(0));
    assert!(told.contains("Un jardin partagé"), "{told}");

    let third = bytes
        .split(|byte| *byte == b'\n')
        .take(2)
        .map(|line| line.len() + 1)
        .sum::<usize>();
    bytes[third + 10] ^= 4;
    std::fs::write(room.journal(), &bytes).expect("written");
    let (code, told, complaint) = log(&["--json"]);
    assert_eq!(code, Some(1));
    assert!(complaint.contains("Line 3"), "{complaint}");
    let document: serde_json::Value = serde_json::from_str(&told).expect("one document");
    assert_eq!(document["intact"], false);
    assert_eq!(document["entries"].as_array().map(Vec::len), Some(2));
}

#[test]
fn minutes_of_a_damaged_journal_are_written_with_the_damage_told() {
    let mut bytes = super::small_journal();
    let last = bytes.len() - 20;
    bytes[last] ^= 2;
    let room = Room::with_journal(&bytes);
    let pdf = room.path().join("minutes.pdf");
    let mut command = Command::new(BINARY);
    command.args(["export", "--lang", "en"]).arg(room.path());
    let output = command
        .args(["--document", "minutes", "-o"])
        .arg(&pdf)
        .output()
        .expect("runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("Line 9"), "{told}");
    assert!(pdf.exists());
    assert_eq!(room.bytes(), bytes, "the journal is not told, nor touched");
}

/// What `strace` saw of one process.
#[derive(Debug, Default)]
struct Trace {
    /// The last entry written to the journal.
    written: u64,
    /// The last entry on the disk.
    durable: u64,
    /// The last entry that a running sync will cover.
    syncing: u64,
    acknowledged: Vec<u64>,
}

impl Trace {
    fn follow(&mut self, line: &str) {
        let journal = line.contains("session.journal>");
        if line.contains("write(") && journal {
            let number = line
                .rsplit("(number:")
                .next()
                .and_then(|rest| rest.split(',').next());
            self.written = number.and_then(|n| n.parse().ok()).expect("an entry's number");
        } else if line.contains("fdatasync(") && journal {
            self.syncing = self.written;
            if line.trim_end().ends_with("= 0") {
                self.durable = self.syncing;
            }
        } else if line.contains("<... fdatasync resumed>") && line.trim_end().ends_with("= 0") {
            self.durable = self.syncing;
        } else if let Some((_, said)) = line.split_once("\"saved ") {
            let number: u64 = said
                .split('\\')
                .next()
                .and_then(|n| n.parse().ok())
                .expect("a number");
            assert!(
                number <= self.durable,
                "`saved {number}` was said when only {} was on the disk",
                self.durable
            );
            self.acknowledged.push(number);
        }
    }
}

#[test]
#[ignore = "needs strace"]
fn each_acknowledgement_follows_a_sync_of_the_journal() {
    let room = Room::new();
    let log = room.path().join("trace");
    let mut child = Command::new("strace")
        .args(["-f", "-y", "-s", "4096", "-e", "trace=write,fdatasync", "-o"])
        .arg(&log)
        .arg(BINARY)
        .args(["submit", "--lang", "en"])
        .arg(room.path())
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("strace runs");
    let mut stdin = child.stdin.take().expect("piped");
    for n in 0..40 {
        stdin
            .write_all(incident(&format!("incident {n}")).as_bytes())
            .expect("taken");
    }
    drop(stdin);
    assert!(child.wait_with_output().expect("ends").status.success());
    let mut trace = Trace::default();
    for line in read(&log).lines() {
        trace.follow(line);
    }
    assert_eq!(trace.acknowledged, (2..=41).collect::<Vec<_>>());
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("readable")
}
