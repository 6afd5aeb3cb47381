//! A day through the workspace: binding, saving, locking, clocks.

use palmares::domain::Event;
use palmares::domain::event::Document;
use palmares::domain::journal::{Digest, Entry};
use palmares::domain::time::{BootTime, MINUTE, Moment, SECOND};
use palmares::storage::journal_file;
use palmares::workspace::documents::ExportError;
use palmares::workspace::{Mode, OpenError, Report, SOFTWARE, SubmitError, Why, Workspace};

use super::{Room, arrive, incident, small_journal};

#[test]
fn the_first_entry_binds_the_journal_to_the_session_file() {
    let room = Room::new();
    let mut workspace = room.open();
    assert!(!room.journal().exists(), "opening writes no journal");
    assert!(matches!(
        workspace.submit(arrive("nobody"), None),
        Err(SubmitError::Refused(_))
    ));
    workspace.sync().expect("nothing to write");
    assert!(!room.journal().exists(), "nor does a refusal");
    let ticket = workspace.submit(arrive("martin"), None).expect("permitted");
    assert_eq!(ticket.number, 2);
    assert_eq!(workspace.sync().expect("written"), 2);
    let file = std::fs::read(room.path().join("session.ron")).expect("readable");
    let bound = Event::Bound {
        session_digest: Digest::of(&file),
        software: SOFTWARE.into(),
    };
    let first = workspace.session().entry(1).expect("an entry");
    assert_eq!(first.entry.event, bound);
    assert_eq!(workspace.verify_against(&ticket.digest), Some(2));
    assert_eq!(workspace.verify_against(&Digest::of(b"another")), None);
}

#[test]
fn what_was_submitted_is_read_back_the_same() {
    let room = Room::with_journal(&small_journal());
    let mut workspace = room.open();
    let reports = workspace.take_reports().expect("not taken yet");
    for n in 0..50 {
        let at = format!("2026-11-21T10:{n:02}:00+01:00").parse().ok();
        let _ticket = workspace
            .submit(incident(&format!("incident {n}")), at)
            .expect("permitted");
    }
    let record = workspace.session().record().to_vec();
    let state = workspace.session().state().clone();
    drop(workspace);
    let told: Vec<u64> = reports
        .iter()
        .map(|report| match report {
            Report::Recorded(number) => number,
            Report::Failed(failure) => panic!("{failure:?}"),
        })
        .collect();
    assert_eq!(told, (10..60).collect::<Vec<_>>(), "each is told once, in order");
    let again = room.open();
    assert_eq!(again.session().record(), record);
    assert_eq!(format!("{:?}", again.session().state()), format!("{state:?}"));
    assert_eq!(again.durable(), 59);
}

#[test]
fn a_session_file_changed_after_the_first_entry_is_refused() {
    let room = Room::with_journal(&small_journal());
    let file = room.path().join("session.ron");
    let authored = std::fs::read_to_string(&file).expect("readable");
    std::fs::write(&file, authored.replace("Petits projets", "Grands projets")).expect("written");
    let (bound, found) = match Workspace::open(room.path()) {
        Err(OpenError::SessionFileChanged { bound, found }) => (bound, found),
        other => panic!("{other:?}"),
    };
    assert_eq!(bound, Digest::of(authored.as_bytes()));
    let looked = Workspace::open_read_only(room.path()).expect("opens for reading");
    match looked.mode() {
        Mode::ReadOnly(Why::SessionFileChanged { bound: b, found: f }) => {
            assert_eq!((*b, *f), (bound, found))
        }
        mode => panic!("{mode:?}"),
    }
    assert_eq!(looked.session().record().len(), 9);
}

#[test]
fn a_second_writer_is_refused_and_a_reader_is_not() {
    let room = Room::new();
    let mut workspace = room.open();
    let _ticket = workspace.submit(arrive("martin"), None).expect("permitted");
    workspace.sync().expect("written");
    match Workspace::open(room.path()) {
        Err(OpenError::Locked(Some(holder))) => assert_eq!(holder.pid, std::process::id()),
        other => panic!("{other:?}"),
    }
    let mut reader = Workspace::open_read_only(room.path()).expect("opens");
    assert_eq!(reader.session().record().len(), 2);
    assert!(matches!(reader.mode(), Mode::ReadOnly(Why::Asked)));
    assert!(reader.submit(incident("x"), None).is_err());
    drop(workspace);
    assert!(matches!(room.open().mode(), Mode::ReadWrite), "free again");
}

#[test]
fn a_journal_written_by_another_hand_makes_the_session_read_only() {
    let room = Room::with_journal(&small_journal());
    let mut workspace = room.open();
    let mut bytes = room.bytes();
    bytes.extend_from_slice(b"a synchronising folder wrote this\n");
    std::fs::write(room.journal(), &bytes).expect("written");
    let _ticket = workspace.submit(incident("x"), None).expect("applied");
    let failure = workspace.sync().expect_err("told");
    assert_eq!(failure.first_lost, 10);
    assert!(matches!(workspace.mode(), Mode::ReadOnly(Why::WriteFailed(_))));
    assert!(matches!(
        workspace.submit(incident("y"), None),
        Err(SubmitError::ReadOnly(Why::WriteFailed(_)))
    ));
    assert_eq!(workspace.durable(), 9);
    let minutes = room.path().join("minutes.pdf");
    assert!(matches!(
        workspace.export(Document::Minutes, &minutes),
        Err(ExportError::Unsaved(_))
    ));
    assert!(!minutes.exists(), "no minutes rest on entries that are not saved");
    drop(workspace);
    assert_eq!(room.bytes(), bytes, "nothing is written after a failure");
}

/// A journal whose hearing starts at 9:00 in boot `a`, as the machine's clocks told it.
fn hearing_started_in_boot_a() -> Room {
    let room = Room::with_journal(&small_journal());
    let reading = journal_file::read(&room.bytes());
    let moment = |seconds: i64| {
        Moment {
            wall: "2026-11-21T09:00:00+01:00".parse().expect("a moment"),
            boot: Some(BootTime {
                id: "a".into(),
                millis: 5_000,
            }),
        }
        .shifted(seconds * SECOND)
    };
    let mut bytes = Vec::new();
    let mut previous = Digest::ORIGIN;
    // Bound, two arrivals and the opening, then the hearing.
    for (index, recorded) in reading.entries.iter().take(4).enumerate() {
        let entry = Entry {
            entered: moment(index as i64 - 60),
            ..recorded.entry.clone()
        };
        let line = journal_file::encode(&previous, &entry).expect("spelled");
        previous = line.digest;
        bytes.extend(line.bytes);
    }
    let start = Entry {
        number: 5,
        entered: moment(0),
        at: None,
        event: Event::Started {
            candidate: "c01".into(),
            from: moment(0),
        },
    };
    bytes.extend(journal_file::encode(&previous, &start).expect("spelled").bytes);
    std::fs::write(room.journal(), bytes).expect("written");
    room
}

#[test]
fn time_left_is_exact_within_a_boot_and_wall_time_across_two() {
    let room = hearing_started_in_boot_a();
    let workspace = room.open();
    assert!(
        matches!(workspace.mode(), Mode::ReadWrite),
        "{:?}",
        workspace.mode()
    );
    let session = workspace.session();
    let hearing = session.state().hearings.get(&"c01".into()).expect("a hearing");
    let planned = session.setup().planned();
    let start = hearing.started().expect("started").clone();
    let boot = |id: &str, millis| {
        Some(BootTime {
            id: id.into(),
            millis,
        })
    };

    // Killed and opened again in the same boot; meanwhile somebody set the wall clock an hour back.
    let mut now = start.shifted(4 * MINUTE);
    now.wall.unix_millis -= 60 * MINUTE;
    let reading = hearing.read(&planned, &now).expect("a reading");
    assert_eq!((reading.remaining, reading.exact), (6 * MINUTE, true));

    // The machine died and was started again: another boot, whose clock counts from its own beginning.
    let now = Moment {
        wall: start.shifted(7 * MINUTE).wall,
        boot: boot("b", 20 * SECOND),
    };
    let reading = hearing.read(&planned, &now).expect("a reading");
    assert_eq!((reading.remaining, reading.exact), (3 * MINUTE, false));

    // What is written after opening carries this machine's own boot.
    let now = workspace.now();
    assert_eq!(now.boot.is_some(), cfg!(target_os = "linux"));
    assert!(now.boot.is_none_or(|boot| boot.id != "a"));
}

#[test]
fn entries_of_earlier_journals_are_read_and_spelled_as_they_were() {
    for line in [
        r#"PresentersNoted(candidate:"c1",names:["Mme Sow"])"#,
        r#"Reordered(order:[Hearing("c1"),Break(minutes:10,label:"Pause")])"#,
    ] {
        let event: Event = ron::from_str(line).expect("read");
        assert_eq!(ron::to_string(&event).expect("written"), line);
    }
}
