//! Every truncation and every altered byte of a small journal.

use palmares::domain::journal::Digest;
use palmares::storage::journal_file::{self, End, Fault, position, read};
use palmares::workspace::{Corruption, Damage, Mode, Notice, Why, Workspace};

use super::{Room, incident, small_journal};

/// Where each line ends, its newline included.
fn ends(bytes: &[u8]) -> Vec<usize> {
    (1..=bytes.len())
        .filter(|end| bytes.get(end - 1) == Some(&b'\n'))
        .collect()
}

/// The number of the line that holds the byte at `at`; a newline belongs to the line that it ends.
fn line_of(ends: &[usize], at: usize) -> u64 {
    1 + ends.iter().filter(|end| **end <= at).count() as u64
}

#[test]
fn every_truncation_is_told_right() {
    let bytes = small_journal();
    let ends = ends(&bytes);
    let whole = read(&bytes);
    assert_eq!((whole.entries.len(), &whole.end), (9, &End::Clean));
    let issued: Vec<Digest> = whole.entries.iter().map(|recorded| recorded.digest).collect();
    for length in 0..bytes.len() {
        let reading = read(&bytes[..length]);
        let kept = ends.iter().filter(|end| **end <= length).count();
        let start = kept.checked_sub(1).map_or(0, |last| ends[last]);
        let whole_lines = if length == start {
            assert_eq!(reading.end, End::Clean, "cut at {length}, between two lines");
            kept
        } else if length + 1 == ends[kept] {
            let line = kept as u64 + 1;
            assert_eq!(
                reading.end,
                End::Unterminated { line },
                "cut at {length}, before a newline"
            );
            kept + 1
        } else {
            let torn = End::Torn {
                line: kept as u64 + 1,
                bytes: bytes[start..length].to_vec(),
            };
            assert_eq!(reading.end, torn, "cut at {length}");
            kept
        };
        assert_eq!(reading.entries, whole.entries[..whole_lines], "cut at {length}");
        // Whole lines removed leave no trace but in a digest issued earlier.
        for (index, digest) in issued.iter().enumerate() {
            let expected = (index < whole_lines).then_some(index as u64 + 1);
            assert_eq!(position(&reading.entries, digest), expected, "cut at {length}");
        }
    }
}

#[test]
fn every_altered_byte_is_told_with_its_line() {
    // Six lines are enough: each byte costs a reading of the whole.
    let mut bytes = small_journal();
    bytes.truncate(ends(&bytes)[5]);
    let ends = ends(&bytes);
    let whole = read(&bytes);
    for at in 0..bytes.len() {
        let patterns = (0..8)
            .map(|bit| bytes[at] ^ (1 << bit))
            .chain([!bytes[at], b'\n', 0]);
        for other in patterns.filter(|other| *other != bytes[at]) {
            let mut altered = bytes.clone();
            altered[at] = other;
            let reading = read(&altered);
            let line = line_of(&ends, at);
            match &reading.end {
                End::Corrupt { line: told, .. } => assert_eq!(*told, line, "byte {at} made {other:#04x}"),
                end => panic!("byte {at} made {other:#04x}: {end:?}"),
            }
            let before = usize::try_from(line - 1).expect("small");
            assert_eq!(
                reading.entries,
                whole.entries[..before],
                "byte {at} made {other:#04x}"
            );
        }
    }
}

#[test]
fn a_byte_added_or_removed_is_told_with_its_line() {
    let bytes = small_journal();
    let ends = ends(&bytes);
    for at in 0..bytes.len() - 1 {
        let mut shorter = bytes.clone();
        shorter.remove(at);
        let mut longer = bytes.clone();
        longer.insert(at, b'7');
        for altered in [shorter, longer] {
            match read(&altered).end {
                End::Corrupt { line, .. } => assert_eq!(line, line_of(&ends, at), "at {at}"),
                end => panic!("at {at}: {end:?}"),
            }
        }
    }
}

#[test]
fn lines_exchanged_removed_or_repeated_are_told() {
    let bytes = small_journal();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let first_wrong = |lines: &[&[u8]]| match read(&lines.concat()).end {
        End::Corrupt { line, .. } => Some(line),
        _ => None,
    };
    assert_eq!(first_wrong(&lines), None);
    for n in 0..lines.len() - 1 {
        let number = n as u64 + 1;
        let mut exchanged = lines.clone();
        exchanged.swap(n, n + 1);
        assert_eq!(first_wrong(&exchanged), Some(number));
        let mut removed = lines.clone();
        removed.remove(n);
        assert_eq!(first_wrong(&removed), Some(number));
        let mut repeated = lines.clone();
        repeated.insert(n, lines[n]);
        assert_eq!(first_wrong(&repeated), Some(number + 1));
    }
}

#[test]
fn an_altered_final_newline_is_no_torn_line() {
    let mut bytes = small_journal();
    let last = bytes.len() - 1;
    bytes[last] = b'x';
    let end = End::Corrupt {
        line: 9,
        fault: Fault::Terminator,
    };
    assert_eq!(read(&bytes).end, end);
}

#[test]
fn a_torn_line_is_set_aside_and_the_day_goes_on() {
    let bytes = small_journal();
    let ends = ends(&bytes);
    for (length, kept) in [
        (ends[7] + 1, 8),
        (ends[7] + 40, 8),
        (bytes.len() - 2, 8),
        (3, 0),
        (ends[0] + 90, 1),
    ] {
        let room = Room::with_journal(&bytes[..length]);
        let start = if kept == 0 { 0 } else { ends[kept - 1] };
        let torn = &bytes[start..length];
        let looked = Workspace::open_read_only(room.path()).expect("opens");
        let line = kept as u64 + 1;
        let left = Notice::TornLineLeft {
            line,
            bytes: torn.len(),
        };
        assert_eq!(looked.notices(), [left]);
        assert_eq!(room.bytes(), &bytes[..length], "reading changes nothing");

        let mut workspace = room.open();
        let Some(Notice::TornLineSetAside {
            to,
            bytes: told,
            line: number,
        }) = workspace.notices().first().cloned()
        else {
            panic!("not told: {:?}", workspace.notices());
        };
        assert_eq!((told, number), (torn.len(), line));
        assert_eq!(to, room.path().join("session.journal.torn-1"));
        assert_eq!(std::fs::read(to).expect("kept"), torn);
        assert_eq!(room.bytes(), &bytes[..start]);
        assert_eq!(workspace.session().record().len(), kept);
        let _ticket = workspace
            .submit(incident("On reprend."), None)
            .expect("permitted");
        workspace.sync().expect("written");
        drop(workspace);

        let again = room.open();
        assert!(again.notices().is_empty(), "told once");
        assert!(matches!(again.mode(), Mode::ReadWrite));
    }
}

#[test]
fn a_second_torn_line_gets_its_own_file() {
    let bytes = small_journal();
    let room = Room::with_journal(&bytes[..bytes.len() - 5]);
    drop(room.open());
    let mut torn = room.bytes();
    torn.extend_from_slice(b"(number:9,ente");
    std::fs::write(room.journal(), torn).expect("written");
    drop(room.open());
    let second = room.path().join("session.journal.torn-2");
    assert_eq!(std::fs::read(second).expect("kept"), b"(number:9,ente");
}

#[test]
fn a_whole_last_line_without_newline_is_kept_and_completed() {
    let bytes = small_journal();
    let room = Room::with_journal(&bytes[..bytes.len() - 1]);
    let workspace = room.open();
    assert_eq!(workspace.notices(), [Notice::LineCompleted { line: 9 }]);
    assert_eq!(workspace.session().record().len(), 9);
    drop(workspace);
    assert_eq!(room.bytes(), bytes);
}

#[test]
fn a_damaged_journal_opens_read_only_with_what_came_before() {
    let mut bytes = small_journal();
    let ends = ends(&bytes);
    bytes[ends[3] + 20] ^= 1;
    let room = Room::with_journal(&bytes);
    let mut workspace = room.open();
    let corruption = match workspace.mode() {
        Mode::ReadOnly(Why::Corrupt(corruption)) => corruption.clone(),
        mode => panic!("{mode:?}"),
    };
    let expected = Corruption {
        line: 5,
        damage: Damage::Line(Fault::Digest),
    };
    assert_eq!(corruption, expected);
    assert_eq!(workspace.session().record().len(), 4);
    assert!(workspace.submit(incident("x"), None).is_err());
    drop(workspace);
    assert_eq!(room.bytes(), bytes, "a damaged journal is never touched");
}

#[test]
fn an_entry_against_the_rules_is_told_though_its_digests_are_right() {
    // Somebody who knows the format chains a vote of their own after the ninth line.
    let bytes = small_journal();
    let read = read(&bytes);
    let last = read.entries.last().expect("nine entries");
    let mut forged = last.entry.clone();
    forged.number = 10;
    forged.event = palmares::domain::Event::Marked {
        juror: "nobody".into(),
        candidate: "c01".into(),
        criterion: "utilite".into(),
        mark: palmares::domain::rubric::Mark::Number(palmares::domain::Ratio::integer(20)),
    };
    let line = journal_file::encode(&last.digest, &forged).expect("spelled");
    let room = Room::with_journal(&[bytes, line.bytes].concat());
    let workspace = room.open();
    match workspace.mode() {
        Mode::ReadOnly(Why::Corrupt(Corruption {
            line: 10,
            damage: Damage::Unlawful(_),
        })) => {}
        mode => panic!("{mode:?}"),
    }
    assert_eq!(workspace.session().record().len(), 9);
}
