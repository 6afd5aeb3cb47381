//! A display of its own for each test, a window on it, its keys and its pictures.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use palmares::domain::journal::Entry;
use palmares::workspace::Workspace;

/// A process that ends with the test, whatever the test finds.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ended = self.0.kill();
        let _status = self.0.wait();
    }
}

/// Keys on their way.
pub struct Typing(Ends);

impl Typing {
    /// Waits until the last one was pressed.
    pub fn end(mut self) {
        self.0.0.wait().unwrap();
    }
}

/// Waits until something is there, and fails with its name when it does not come.
pub fn wait_for<T>(what: &str, mut ready: impl FnMut() -> Option<T>) -> T {
    let begin = Instant::now();
    loop {
        if let Some(found) = ready() {
            return found;
        }
        assert!(begin.elapsed() < Duration::from_secs(120), "{what} did not come");
        sleep(Duration::from_millis(100));
    }
}

/// A display with one window of Palmarès, driven from outside.
pub struct Desk {
    display: String,
    folder: tempfile::TempDir,
    // The window before its display: fields are dropped in this order.
    window: Option<Ends>,
    _server: Ends,
}

impl Desk {
    /// An empty display of a laptop's size, on a number that the server chooses.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let number = folder.path().join("number");
        let out = fs::File::create(&number).unwrap();
        let screen = ["-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"];
        let server = Command::new("Xvfb")
            .args(["-displayfd", "1"])
            .args(screen)
            .stdout(out)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Ends(server);
        let display = wait_for("the display", || {
            let text = fs::read_to_string(&number).ok()?;
            text.ends_with('\n').then(|| format!(":{}", text.trim()))
        });
        Self {
            display,
            folder,
            window: None,
            _server: server,
        }
    }

    /// A folder that ends with the test.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Starts Palmarès in French and gives its window the focus; without a window manager the focus follows nobody.
    pub fn open(&mut self, arguments: &[&Path], title: &str) {
        let window = Command::new(env!("CARGO_BIN_EXE_palmares"))
            .args(arguments)
            .args(["--lang", "fr"])
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env("XDG_CONFIG_HOME", self.folder().join("config"))
            .spawn()
            .unwrap();
        self.window = Some(Ends(window));
        self.focus(title);
    }

    /// Ends the window as `kill -9` does: it learns nothing of it.
    pub fn kill(&mut self) {
        self.window = None;
    }

    /// Gives the keys to the window with this title, once it is there; answers its number.
    pub fn focus(&self, title: &str) -> String {
        wait_for(title, || {
            let found = self.outside("xdotool", &["search", "--name", title])?;
            let window = found.lines().last()?.to_owned();
            self.outside("xdotool", &["windowfocus", &window])?;
            Some(window)
        })
    }

    /// Runs a program on this display; its output when it succeeds.
    pub fn outside(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let output = Command::new(program)
            .args(arguments)
            .env("DISPLAY", &self.display)
            // Titles and texts have accents.
            .env("LC_ALL", "C.UTF-8")
            .stderr(Stdio::null())
            .output()
            .unwrap();
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Presses keys one after another.
    pub fn press(&self, keys: &[&str]) {
        let delay = ["key", "--delay", "60"];
        assert!(self.outside("xdotool", &[&delay, keys].concat()).is_some());
    }

    /// Types a text; a tabulator is the key of that name.
    pub fn write(&self, text: &str) {
        assert!(
            self.outside("xdotool", &["type", "--delay", "25", text])
                .is_some()
        );
    }

    /// Begins to type a text and does not wait for its end.
    pub fn begin_to_write(&self, text: &str) -> Typing {
        let typing = Command::new("xdotool")
            .args(["type", "--delay", "40", text])
            .env("DISPLAY", &self.display)
            .env("LC_ALL", "C.UTF-8")
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Typing(Ends(typing))
    }

    /// A picture of the whole display, kept where `PALMARES_PICTURES` says.
    pub fn photograph(&self, name: &str) -> PathBuf {
        let folder =
            std::env::var_os("PALMARES_PICTURES").map_or_else(|| self.folder().to_owned(), PathBuf::from);
        fs::create_dir_all(&folder).unwrap();
        let picture = folder.join(name);
        let to = picture.display().to_string();
        assert!(self.outside("import", &["-window", "root", &to]).is_some());
        picture
    }
}

/// The entries that the journal holds, read as anybody may read them while the window writes.
pub fn entries(session: &Path) -> Vec<Entry> {
    let reader = Workspace::open_read_only(session).unwrap();
    let record = reader.session().record().iter();
    record.map(|recorded| recorded.entry.clone()).collect()
}

/// The pixels of a part of a picture: « 540x100+800+400 ».
pub fn part(picture: &Path, place: &str) -> Vec<u8> {
    let output = Command::new("convert")
        .arg(picture)
        .args(["-crop", place, "+repage", "-depth", "8", "rgb:-"])
        .output()
        .unwrap();
    assert!(output.status.success() && !output.stdout.is_empty());
    output.stdout
}

/// How many colours a picture has: a blank window has one or two.
pub fn colours(picture: &Path) -> u32 {
    let output = Command::new("identify")
        .args(["-format", "%k"])
        .arg(picture)
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout).trim().parse().unwrap()
}
