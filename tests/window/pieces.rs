//! Attachments read by keys in a real window: drawn by the child process, turned, zoomed, fitted and left again.

use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use palmares::domain::event::Event;

use super::desk::{Desk, entries, part, wait_for};

/// The middle column below its tabs, on the picture of a display of 1366 × 768.
const READ: &str = "558x580+246+152";

/// What is read now, once it stands still.
fn read(desk: &Desk) -> Vec<u8> {
    wait_for("a page that stands still", || {
        let look = || part(&desk.photograph("piece.png"), READ);
        let first = look();
        sleep(Duration::from_millis(400));
        (look() == first).then_some(first)
    })
}

/// Presses a key and waits until something else is read; what it is.
fn turns(desk: &Desk, key: &str, before: &[u8]) -> Vec<u8> {
    desk.press(&[key]);
    wait_for(key, || {
        let now = read(desk);
        (now != before).then_some(now)
    })
}

#[test]
#[ignore = "needs Xvfb, xdotool and ImageMagick"]
fn attachments_are_turned_zoomed_and_fitted_by_keys_while_marks_are_typed() {
    let mut desk = Desk::new();
    let folder = desk.folder().join("demo");
    let session = folder.join("session");
    desk.open(&[Path::new("demo"), &folder], "Actions innovantes 2026");
    wait_for("the session to open", || {
        desk.press(&["p", "Return"]);
        sleep(Duration::from_secs(1));
        let opened = |entry: &palmares::domain::journal::Entry| entry.event == Event::Opened;
        let written = session.join("session.journal").exists();
        (written && entries(&session).iter().any(opened)).then_some(())
    });
    // The third attachment of the ninth dossier is an agreement of three pages.
    desk.press(&["alt+Down"; 8]);
    let dossier = read(&desk);
    let first = turns(&desk, "F3", &dossier);
    let plan = turns(&desk, "F3", &first);
    let agreement = turns(&desk, "F3", &plan);
    let next_page = turns(&desk, "alt+Right", &agreement);
    let back = turns(&desk, "alt+Left", &next_page);
    assert!(
        turns(&desk, "alt+Right", &back) == next_page,
        "the second page again"
    );
    let back = turns(&desk, "alt+Left", &next_page);
    let larger = turns(&desk, "alt+plus", &back);
    let smaller = turns(&desk, "alt+minus", &larger);
    let whole = turns(&desk, "alt+e", &smaller);
    let width = turns(&desk, "alt+l", &whole);
    let further = turns(&desk, "alt+Next", &width);
    assert!(
        turns(&desk, "alt+Prior", &further) == width,
        "scrolled down and up"
    );
    let last = turns(&desk, "alt+End", &width);
    assert!(
        turns(&desk, "alt+Home", &last) == width,
        "the last page and the first"
    );
    // The grid kept the keys all the while.
    let before = entries(&session).len();
    desk.write("14\t");
    wait_for("the mark", || (entries(&session).len() > before).then_some(()));
    assert!(matches!(
        entries(&session).pop().unwrap().event,
        Event::Marked { .. }
    ));
    let left = turns(&desk, "Escape", &width);
    assert!(left == dossier, "the dossier is back");
}
