//! Files come in: dropped from a file manager, chosen in the system's dialog.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::desk::{Desk, wait_for};

/// A copy of the sample, for the window to write its journal in.
pub fn sample(desk: &Desk, name: &str) -> PathBuf {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/actions-innovantes-2026");
    let folder = desk.folder().join(name);
    copy(&kept, &folder);
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
#[ignore = "needs Xvfb, xdotool and python3-xlib"]
fn a_session_dropped_on_the_window_opens() {
    let mut desk = Desk::new();
    let session = sample(&desk, "séance d’essai");
    desk.open(&[], "Palmar");
    let window = desk.focus("Palmar");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/drop.py");
    let (source, session) = (source.display().to_string(), session.display().to_string());
    let told = desk.outside("/usr/bin/python3", &[&source, &window, "600", "400", &session]);
    assert!(told.is_some(), "the window took the drop");
    desk.focus("Actions innovantes 2026");
}

#[test]
#[ignore = "needs Xvfb, xdotool and zenity"]
fn a_session_chosen_in_the_systems_dialog_opens() {
    let mut desk = Desk::new();
    // Keys type the path: plain letters only.
    let session = sample(&desk, "seance");
    desk.open(&[], "Palmar");
    desk.press(&["ctrl+o"]);
    // zenity takes no title from the crate that calls it.
    desk.focus("zenity");
    // Its field comes with the first letter of a path, and not at once on a busy machine: what is typed meanwhile goes nowhere.
    desk.press(&["slash"]);
    sleep(Duration::from_secs(1));
    desk.press(&["ctrl+a"]);
    desk.write(&session.join("session.ron").display().to_string());
    desk.press(&["Return"]);
    desk.focus("Actions innovantes 2026");
}

#[test]
#[ignore = "needs Xvfb, xdotool and zenity"]
fn the_systems_dialog_given_up_leaves_everything_as_it_was() {
    let mut desk = Desk::new();
    desk.open(&[], "Palmar");
    desk.press(&["ctrl+o"]);
    desk.focus("zenity");
    desk.press(&["Escape"]);
    desk.focus("Palmar");
    desk.press(&["ctrl+e"]);
    desk.focus("Actions innovantes 2026");
}

/// A folder in which one adopted session lies.
fn archives(desk: &Desk) -> PathBuf {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/actions-innovantes-2025");
    let archives = desk.folder().join("archives");
    copy(&kept, &archives.join("2025"));
    archives
}

/// The folder of earlier editions is remembered: it was read, and holds sessions.
fn wait_until_remembered(desk: &Desk, archives: &Path) {
    let file = desk.folder().join("config/palmares/settings.ron");
    wait_for("the folder in the settings", || {
        let kept = palmares::gui::settings::load(&file).0.editions?;
        (kept == archives).then_some(())
    });
}

#[test]
#[ignore = "needs Xvfb, xdotool and python3-xlib"]
fn a_folder_of_sessions_dropped_on_the_window_is_where_earlier_editions_lie() {
    let mut desk = Desk::new();
    let archives = archives(&desk);
    desk.open(&[], "Palmar");
    let window = desk.focus("Palmar");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/drop.py");
    let (source, folder) = (source.display().to_string(), archives.display().to_string());
    let told = desk.outside("/usr/bin/python3", &[&source, &window, "600", "400", &folder]);
    assert!(told.is_some(), "the window took the drop");
    wait_until_remembered(&desk, &archives);
}
