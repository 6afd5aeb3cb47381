//! A French keyboard: digits are typed with Shift, and the numeric keypad has its lock.

use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use palmares::domain::event::Event;
use palmares::domain::panel::Ground;

use crate::desk::{Desk, entries, wait_for};

#[test]
#[ignore = "needs Xvfb, xdotool and setxkbmap"]
fn a_french_keyboard_reaches_digits_and_signs_with_shift_or_without_and_by_the_keypad() {
    let mut desk = Desk::new();
    assert!(desk.outside("setxkbmap", &["fr"]).is_some());
    let folder = desk.folder().join("demo");
    let session = folder.join("session");
    desk.open(&[Path::new("demo"), &folder], "Actions innovantes 2026");
    let journal = session.join("session.journal");
    let recorded = || match journal.exists() {
        true => entries(&session),
        false => Vec::new(),
    };
    let press = |keys: &[&str], sought: &dyn Fn(&Event) -> bool| {
        let before = recorded().len();
        desk.press(keys);
        wait_for("the entry of the keys", || {
            let entries = recorded();
            let new = entries.get(before..).unwrap_or_default();
            new.iter().any(|entry| sought(&entry.event)).then_some(())
        });
    };
    wait_for("the window to listen", || {
        desk.press(&["p"]);
        sleep(Duration::from_secs(1));
        let arrived = |entry: &palmares::domain::journal::Entry| matches!(entry.event, Event::Arrived { .. });
        recorded().iter().any(arrived).then_some(())
    });
    let on = |ground: Ground| move |event: &Event| matches!(event, Event::Recused { ground: on, .. } if *on == ground);
    // The key of 2 writes « é »; with Shift it writes 2.
    press(&["d", "Down", "Return", "eacute"], &on(Ground::Professional));
    press(
        &["d", "Down", "Down", "Return", "shift+eacute"],
        &on(Ground::Professional),
    );
    press(&["Return"], &|event| *event == Event::Opened);
    press(&["space"], &|event| matches!(event, Event::Started { .. }));
    press(
        &["shift+equal"],
        &|event| matches!(event, Event::Adjusted { by } if *by > 0),
    );
    // Back to the opening by the key of 1, where « p » notes who comes; to the hearing by the key of 2.
    desk.press(&["ctrl+ampersand"]);
    press(&["p"], &|event| matches!(event, Event::Arrived { .. }));
    desk.press(&["ctrl+eacute"]);
    // With its lock on the keypad's keys write; the key's number, since xdotool would hold Shift for the digit.
    desk.press(&["Num_Lock"]);
    let keypad_1 = "87";
    press(&[keypad_1, "Tab"], &|event| matches!(event, Event::Marked { .. }));
    // A larger interface is laid out anew, with fewer columns: marks are typed on where they were.
    let larger = ["ctrl+equal"; 5];
    desk.press(&larger);
    sleep(Duration::from_secs(1));
    let keypad_2 = "88";
    press(&[keypad_2, "Tab"], &|event| matches!(event, Event::Marked { .. }));
}
