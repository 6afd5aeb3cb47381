//! A real window under Xvfb: the sample opens, a mark is typed, the clock starts, and the whole is photographed.
//!
//! Judged from outside: the journal on the disk says what was recorded, the picture that something was drawn.
#![cfg(all(feature = "gui", target_os = "linux"))]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A process that ends with the test, whatever the test finds.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ended = self.0.kill();
        let _status = self.0.wait();
    }
}

/// A display of its own, on a number that the server chooses.
fn display() -> (Ends, String) {
    let folder = tempfile::tempdir().unwrap().keep();
    let number = folder.join("number");
    let out = fs::File::create(&number).unwrap();
    let server = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1366x768x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(out)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let server = Ends(server);
    let name = wait_for("the display", || {
        let text = fs::read_to_string(&number).ok()?;
        text.ends_with('\n').then(|| format!(":{}", text.trim()))
    });
    (server, name)
}

fn wait_for<T>(what: &str, mut ready: impl FnMut() -> Option<T>) -> T {
    let begin = Instant::now();
    loop {
        if let Some(found) = ready() {
            return found;
        }
        assert!(begin.elapsed() < Duration::from_secs(120), "{what} did not come");
        sleep(Duration::from_millis(200));
    }
}

fn xdotool(display: &str, arguments: &[&str]) -> bool {
    let status = Command::new("xdotool")
        .args(arguments)
        .env("DISPLAY", display)
        .stdout(Stdio::null())
        .status();
    status.unwrap().success()
}

fn journal(session: &Path) -> String {
    fs::read_to_string(session.join("session.journal")).unwrap_or_default()
}

/// Presses keys until the journal holds what they should record; the first keys may come before the window listens.
fn press_until(display: &str, keys: &[&str], session: &Path, recorded: &str) {
    wait_for(recorded, || {
        xdotool(display, &[&["key", "--delay", "150"], keys].concat());
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_secs(15) {
            if journal(session).contains(recorded) {
                return Some(());
            }
            sleep(Duration::from_millis(200));
        }
        None
    });
}

fn photograph(display: &str, to: &Path) {
    let status = Command::new("import")
        .args(["-window", "root"])
        .arg(to)
        .env("DISPLAY", display)
        .status();
    assert!(status.unwrap().success());
}

/// How many colours a picture has: a blank window has one or two.
fn colours(picture: &Path) -> u32 {
    let output = Command::new("identify")
        .args(["-format", "%k"])
        .arg(picture)
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout).trim().parse().unwrap()
}

#[test]
#[ignore = "needs Xvfb, xdotool and ImageMagick"]
fn the_sample_opens_takes_a_mark_and_runs_its_clock_in_a_real_window() {
    let (_server, display) = display();
    let folder = tempfile::tempdir().unwrap();
    let session = folder.path().join("demo/session");
    let window = Command::new(env!("CARGO_BIN_EXE_palmares"))
        .args(["demo", "--lang", "fr"])
        .arg(folder.path().join("demo"))
        .env("DISPLAY", &display)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("XDG_CONFIG_HOME", folder.path().join("config"))
        .spawn()
        .unwrap();
    let _window = Ends(window);
    wait_for("the window", || {
        xdotool(&display, &["search", "--name", "Actions innovantes 2026"]).then_some(())
    });
    // Without a window manager the focus follows nobody: it is given.
    wait_for("the focus", || {
        xdotool(
            &display,
            &["search", "--name", "Actions innovantes 2026", "windowfocus"],
        )
        .then_some(())
    });

    // The opening: the chair comes in, and the session opens.
    press_until(&display, &["p"], &session, "Arrived(juror:");
    press_until(&display, &["Return"], &session, "event:Opened");
    // The hearing: the clock starts; a mark is typed and confirmed; another is off the scale and leaves no trace.
    press_until(&display, &["space"], &session, "event:Started");
    press_until(
        &display,
        &["1", "4", "comma", "5", "Return"],
        &session,
        "mark:Number(\"14.5\")",
    );

    let pictures =
        std::env::var_os("PALMARES_PICTURES").map_or_else(|| folder.path().to_owned(), PathBuf::from);
    fs::create_dir_all(&pictures).unwrap();
    let first = pictures.join("hearing.png");
    photograph(&display, &first);
    assert!(colours(&first) > 100, "something is drawn");
    // A clock that runs looks different some seconds later.
    wait_for("the clock to move", || {
        let later = pictures.join("hearing-later.png");
        photograph(&display, &later);
        (fs::read(&first).unwrap() != fs::read(&later).unwrap()).then_some(())
    });
    assert_eq!(journal(&session).matches("event:Marked").count(), 1);
}
