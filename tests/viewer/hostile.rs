//! Documents and children that mean harm: each is told, in bounded time, and the next document opens all the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use palmares::domain::setup::Language;
use palmares::locale::Locale;
use palmares::workspace::attachments::{self, Unreachable};
use palmares::workspace::speech;
use palmares::workspace::viewer::{Draw, Error, Limits, Refusal, Viewer};

use crate::files::{bomb, one_page, pdf, png_of, stream};
use crate::{drawn, ink, sample, viewer, wide};

const SMALL: Draw = Draw {
    page: 0,
    width: 10,
    height: 10,
};

/// What comes of a document: its first page drawn, or why not.
fn outcome(viewer: &Viewer, bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    let document = viewer.view(bytes.into());
    let size = document.open()?.pages[0];
    document.draw(wide(0, size))
}

/// The words that a person reads about it, which are never empty.
fn told(error: &Error) -> String {
    let (what, mend) = speech::view_error(Locale::of(Language::French), error);
    assert!(!what.is_empty() && !mend.is_empty(), "{error:?}");
    what
}

fn still_works(viewer: &Viewer) {
    let page = outcome(viewer, sample("01-budget-2027.pdf")).unwrap();
    assert!(ink(&page) > 0.001);
}

#[test]
fn broken_documents_are_told_and_the_next_one_opens() {
    let viewer = viewer();
    let whole = sample("01-budget-2027.pdf");
    let looped = pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>".to_vec(),
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 >>".to_vec(),
    ]);
    let bodies = [
        ("half of one", whole[..whole.len() / 2].to_vec()),
        ("its first kilobyte", whole[..1024].to_vec()),
        ("garbage", [b"%PDF-1.7\n".to_vec(), vec![0xa5; 50_000]].concat()),
        ("a loop of pages", looped),
        ("a header alone", b"%PDF-1.7".to_vec()),
        ("a PNG without a picture", b"\x89PNG\r\n\x1a\n".to_vec()),
        (
            "a JPEG without a picture",
            b"\xff\xd8\xff\xe0\x00\x10JFIF".to_vec(),
        ),
        (
            "a PNG with half its content",
            png_of(50, 50, &[0x78, 0x9c, 1, 2, 3]),
        ),
    ];
    for (what, bytes) in bodies {
        let begin = Instant::now();
        if let Err(error) = outcome(&viewer, bytes) {
            let words = told(&error);
            assert!(
                !matches!(error, Error::Slow(_) | Error::NotStarted(_)),
                "{what}: {words}"
            );
        }
        let time = begin.elapsed();
        assert!(time < Duration::from_secs(10), "{what}: {time:?}");
    }
    still_works(&viewer);
}

#[test]
fn what_no_page_can_be_made_of_is_refused_for_what_it_is() {
    let viewer = viewer();
    for (bytes, wanted) in [
        (b"PK\x03\x04 a spreadsheet".to_vec(), Refusal::Unknown),
        (Vec::new(), Refusal::Unknown),
        (
            [b"%PDF-1.7\n".to_vec(), vec![0xa5; 5_000]].concat(),
            Refusal::Unreadable,
        ),
        (png_of(60_000, 60_000, &[0x78, 0x9c]), Refusal::TooLarge),
    ] {
        match outcome(&viewer, bytes) {
            Err(Error::Refused(refusal)) => assert_eq!(refusal, wanted),
            other => panic!("{wanted:?}: {other:?}"),
        }
    }
}

#[test]
fn a_stream_that_inflates_to_gigabytes_ends_its_child_and_nothing_else() {
    let bytes = bomb();
    assert!(bytes.len() < 8 << 20, "{} bytes", bytes.len());
    let viewer = viewer();
    let begin = Instant::now();
    let outcome = outcome(&viewer, bytes);
    let time = begin.elapsed();
    println!(
        "a bomb: {outcome:?} after {time:?}",
        outcome = outcome.as_ref().map(Vec::len)
    );
    if let Err(error) = &outcome {
        told(error);
    }
    assert!(time < Duration::from_secs(21), "{time:?}");
    still_works(&viewer);
}

#[test]
fn pictures_within_pictures_end_in_bounded_time() {
    // Each form draws the next one ten times: ten to the eighth drawings.
    let form = |next: usize| {
        let content = "/X Do ".repeat(10);
        let dictionary = format!(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X {next} 0 R >> >>"
        );
        stream(&dictionary, content.as_bytes())
    };
    let mut forms: Vec<Vec<u8>> = (6..14).map(form).collect();
    forms.push(stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 595 842]",
        b"0 0 9 9 re f",
    ));
    let bytes = one_page("/XObject << /X 5 0 R >>", stream("", b"/X Do"), forms);
    let limits = Limits {
        page: Duration::from_secs(1),
        ..Limits::default()
    };
    let viewer = Viewer::of(env!("CARGO_BIN_EXE_palmares").into(), limits);
    let begin = Instant::now();
    match outcome(&viewer, bytes) {
        Err(Error::Slow(limit)) => assert_eq!(limit, Duration::from_secs(1)),
        Err(error) => println!("{}", told(&error)),
        Ok(_) => {}
    }
    assert!(begin.elapsed() < Duration::from_secs(15));
    still_works(&viewer);
}

#[test]
fn a_vanished_file_and_a_link_to_elsewhere_are_told_with_what_to_do() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("session");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("budget.pdf");
    fs::write(&file, sample("01-budget-2027.pdf")).unwrap();
    let read = || attachments::read(&folder, "budget.pdf", 1 << 20);
    assert!(read().is_ok());
    fs::remove_file(&file).unwrap();
    let gone = read().unwrap_err();
    assert!(matches!(gone, Unreachable::Missing(_)), "{gone:?}");
    let (what, mend) = speech::unreachable(Locale::of(Language::French), &gone);
    assert_eq!(what, "budget.pdf n’est plus là.");
    assert!(mend.contains(file.to_str().unwrap()), "{mend}");
    #[cfg(unix)]
    {
        fs::write(place.path().join("secret.pdf"), "secret").unwrap();
        std::os::unix::fs::symlink("../secret.pdf", &file).unwrap();
        let outside = read().unwrap_err();
        assert!(matches!(outside, Unreachable::Outside(_)), "{outside:?}");
        let (what, _) = speech::unreachable(Locale::of(Language::French), &outside);
        assert!(what.contains("hors du dossier"), "{what}");
    }
}

/// A viewer whose child is a script.
#[cfg(unix)]
fn scripted(room: &Path, script: &str) -> Viewer {
    use std::os::unix::fs::PermissionsExt as _;

    let program = room.join("child");
    fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let limits = Limits {
        open: Duration::from_millis(600),
        page: Duration::from_millis(600),
    };
    Viewer::of(program, limits)
}

/// One page of 100 points, in the words of the wire.
#[cfg(unix)]
const OPENED: &str = r"printf '\001\011\000\000\000\001\000\000\310\102\000\000\310\102'";

/// What a child does, its script, and what is told of it.
#[cfg(unix)]
type Case = (&'static str, String, fn(&Error) -> bool);

#[cfg(unix)]
#[test]
fn a_child_that_hangs_falls_or_lies_is_stopped_and_told() {
    let cases: [Case; 9] = [
        ("hangs", "exec sleep 600".into(), |e| matches!(e, Error::Slow(_))),
        ("falls", "exit 3".into(), |e| matches!(e, Error::Fell)),
        ("kills itself", "kill -9 $$".into(), |e| matches!(e, Error::Fell)),
        ("babbles", "exec yes".into(), |e| matches!(e, Error::Nonsense)),
        ("is all noughts", "exec cat /dev/zero".into(), |e| {
            matches!(e, Error::Nonsense)
        }),
        (
            "promises four gigabytes",
            r"printf '\001\377\377\377\377'; exec cat /dev/zero".into(),
            |e| matches!(e, Error::Nonsense),
        ),
        ("opens and hangs", format!("{OPENED}; exec sleep 600"), |e| {
            matches!(e, Error::Slow(_))
        }),
        (
            "gives another picture",
            format!(r"{OPENED}; printf '\002\004\000\000\000abcd'; exec sleep 600"),
            |e| matches!(e, Error::Nonsense),
        ),
        (
            "breaks off in a picture",
            format!(r"{OPENED}; printf '\002\220\001\000\000abcd'"),
            |e| matches!(e, Error::Fell),
        ),
    ];
    for (what, script, expected) in cases {
        let room = tempfile::tempdir().unwrap();
        let viewer = scripted(room.path(), &script);
        // One that hangs is given more than a pipe holds: who speaks to it must not hang with it.
        let length = if what == "hangs" { 1 << 20 } else { 100 };
        let document = viewer.view(vec![b'%'; length].into());
        let begin = Instant::now();
        let error = document.open().and_then(|_| document.draw(SMALL)).unwrap_err();
        assert!(expected(&error), "{what}: {error:?}");
        told(&error);
        assert!(
            begin.elapsed() < Duration::from_secs(5),
            "{what}: {:?}",
            begin.elapsed()
        );
    }
}

#[test]
fn a_program_that_is_not_there_is_told() {
    let viewer = Viewer::of("nowhere/palmares".into(), Limits::default());
    let error = viewer.view(Arc::from(*b"%PDF-")).open().unwrap_err();
    assert!(matches!(error, Error::NotStarted(_)), "{error:?}");
    told(&error);
}

#[cfg(unix)]
#[test]
fn closing_a_view_stops_what_runs_at_once() {
    let room = tempfile::tempdir().unwrap();
    let viewer = scripted(room.path(), "exec sleep 600");
    let document = viewer.view(Arc::from(*b"%PDF-"));
    let opening = std::thread::spawn({
        let document = document.clone();
        move || document.open()
    });
    std::thread::sleep(Duration::from_millis(100));
    let begin = Instant::now();
    document.close();
    assert!(matches!(opening.join().unwrap(), Err(Error::Closed)));
    assert!(
        begin.elapsed() < Duration::from_millis(300),
        "{:?}",
        begin.elapsed()
    );
    assert!(matches!(document.draw(SMALL), Err(Error::Closed)));
}

/// The real program under a name of its own, so that its processes are told from those of other tests.
#[cfg(target_os = "linux")]
fn named(room: &Path) -> (Viewer, String) {
    let program = room.join("drawer");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_palmares"), &program).unwrap();
    let name = program.to_str().unwrap().to_owned();
    (Viewer::of(program, Limits::default()), name)
}

/// The processes of that name.
#[cfg(target_os = "linux")]
fn processes(name: &str) -> Vec<u32> {
    let named = |pid: &u32| {
        let line = fs::read_to_string(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        line.starts_with(name)
    };
    fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter(named)
        .collect()
}

#[cfg(target_os = "linux")]
#[test]
fn a_page_is_drawn_again_after_its_child_was_killed() {
    let room = tempfile::tempdir().unwrap();
    let (viewer, name) = named(room.path());
    let document = viewer.view(sample("09-convention-partenaires.pdf").into());
    let (first, _) = drawn(&document, 0);
    // The spare one that was just started bears its name a moment later; that a killed one is gone takes a moment too.
    let begin = Instant::now();
    let mut killed = BTreeSet::new();
    loop {
        let alive = processes(&name);
        if alive.is_empty() && killed.len() == 2 {
            break;
        }
        for pid in alive
            .into_iter()
            .filter(|pid| !killed.contains(pid))
            .collect::<Vec<_>>()
        {
            let kill = std::process::Command::new("kill")
                .args(["-9", &pid.to_string()])
                .status();
            assert!(kill.unwrap().success());
            killed.insert(pid);
        }
        assert!(begin.elapsed() < Duration::from_secs(10), "a killed child stays");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let size = document.open().unwrap().pages[0];
    let missed = document.draw(wide(0, size));
    assert!(
        matches!(missed, Err(Error::Fell)),
        "{:?}",
        missed.map(|p| p.len())
    );
    assert!(document.draw(wide(0, size)).unwrap() == first);
}

#[cfg(target_os = "linux")]
#[test]
fn a_child_has_no_environment_no_other_file_and_little_memory_and_leaves_with_its_parent() {
    let room = tempfile::tempdir().unwrap();
    let (viewer, name) = named(room.path());
    let document = viewer.view(sample("01-budget-2027.pdf").into());
    document.open().unwrap();
    let mut seen = 0;
    for pid in processes(&name) {
        let of = |file: &str| fs::read_to_string(format!("/proc/{pid}/{file}")).unwrap_or_default();
        let limits = of("limits");
        let limit = |name: &str| {
            let line = limits.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            line.split_whitespace().next().unwrap().to_owned()
        };
        // The spare one may not have confined itself yet.
        if limit("Max core file size") != "0" || limit("Max cpu time") == "unlimited" {
            continue;
        }
        seen += 1;
        assert_eq!(limit("Max address space"), "1073741824");
        assert_eq!(limit("Max open files"), "3");
        assert_eq!(limit("Max file size"), "0");
        assert_eq!(of("environ"), "");
        // Beside the standard streams only what this very process was given when it was started, if anything.
        for entry in fs::read_dir(format!("/proc/{pid}/fd")).unwrap() {
            let entry = entry.unwrap();
            let number: u32 = entry.file_name().to_str().unwrap().parse().unwrap();
            let of_ours = fs::read_link(format!("/proc/self/fd/{number}"));
            let inherited = of_ours.is_ok_and(|ours| ours == fs::read_link(entry.path()).unwrap());
            assert!(number < 3 || inherited, "{entry:?}");
        }
    }
    assert!(seen > 0, "none was looked at");
    // One is ready for the next document, even after one that was refused.
    let refused = viewer.view(Arc::from(*b"nothing"));
    assert!(refused.open().is_err());
    drop(document);
    // A spare one just started may not bear its name yet.
    let begin = Instant::now();
    while processes(&name).len() != 1 {
        assert!(
            begin.elapsed() < Duration::from_secs(5),
            "not the spare one alone"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
    drop((refused, viewer));
    let begin = Instant::now();
    while !processes(&name).is_empty() {
        assert!(begin.elapsed() < Duration::from_secs(5), "a child stayed");
        std::thread::sleep(Duration::from_millis(20));
    }
}
