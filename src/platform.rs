//! What is particular to one operating system, with a fallback.
//!
//! Clocks, the machine's name, and handing a file to the desktop. No session data passes through here, and nothing here
//! decides anything: a system without a boot clock only makes durations less exact, and they are then said to be so.

use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::time::BootTime;

/// Wall time: milliseconds since 1970-01-01T00:00:00Z. Negative on a machine whose clock stands before that.
pub fn unix_millis() -> i64 {
    let millis = |duration: std::time::Duration| i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
    match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(after) => millis(after),
        Err(before) => -millis(before.duration()),
    }
}

/// The clock that counts from boot and runs on through suspension, with the boot's identifier.
///
/// On Linux `/proc/sys/kernel/random/boot_id` and `/proc/uptime`, which is `CLOCK_BOOTTIME` told in hundredths of a
/// second (`proc(5)`). Elsewhere `None`: durations then follow wall time.
pub fn boot_time() -> Option<BootTime> {
    static BOOT: OnceLock<Option<String>> = OnceLock::new();
    let id = BOOT.get_or_init(boot_id).as_ref()?;
    Some(BootTime {
        id: id.clone(),
        millis: uptime_millis()?,
    })
}

#[cfg(target_os = "linux")]
fn boot_id() -> Option<String> {
    let text = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let id = text.trim();
    (!id.is_empty() && id.len() <= 64).then(|| id.to_owned())
}

#[cfg(target_os = "linux")]
fn uptime_millis() -> Option<i64> {
    read_uptime(&std::fs::read_to_string("/proc/uptime").ok()?)
}

#[cfg(not(target_os = "linux"))]
fn boot_id() -> Option<String> {
    None
}

#[cfg(not(target_os = "linux"))]
fn uptime_millis() -> Option<i64> {
    None
}

/// Milliseconds from the first field of `/proc/uptime`, such as `350735.47 234388.90`.
#[cfg(any(target_os = "linux", test))]
fn read_uptime(text: &str) -> Option<i64> {
    let first = text.split_ascii_whitespace().next()?;
    let (seconds, fraction) = first.split_once('.').unwrap_or((first, "0"));
    let thousandths = format!("{fraction:0<3}");
    let seconds: i64 = seconds.parse().ok()?;
    let thousandths: i64 = thousandths.get(..3)?.parse().ok()?;
    seconds.checked_mul(1_000)?.checked_add(thousandths)
}

/// The machine's name, for telling who holds a session.
pub fn host_name() -> Option<String> {
    let name = if cfg!(target_os = "linux") {
        std::fs::read_to_string("/proc/sys/kernel/hostname").ok()
    } else {
        std::env::var("COMPUTERNAME")
            .or_else(|_| std::env::var("HOSTNAME"))
            .ok()
    }?;
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Whether a window can be shown: on Linux and its kin a Wayland or X11 display must be announced and answer, elsewhere
/// always. A display reached over the network is taken at its word.
pub fn has_display() -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        return true;
    }
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    if set("WAYLAND_SOCKET").is_some() {
        return true;
    }
    if let Some(name) = set("WAYLAND_DISPLAY") {
        let folder = set("XDG_RUNTIME_DIR").unwrap_or_default();
        return answers(&Path::new(&folder).join(name));
    }
    set("DISPLAY").is_some_and(|display| match local_display(&display.to_string_lossy()) {
        Some(number) => answers(Path::new(&format!("/tmp/.X11-unix/X{number}"))),
        None => true,
    })
}

/// The number of a display of this machine: 7 for `:7`, `unix:7.0`.
fn local_display(name: &str) -> Option<u32> {
    let (host, rest) = name.rsplit_once(':')?;
    let number = rest.split('.').next()?;
    matches!(host, "" | "unix").then(|| number.parse().ok())?
}

/// Whether somebody listens on a local socket, by its path or, on Linux, by its abstract name.
///
/// The connection is kept: a display server whose last client leaves may start anew, and the window that follows at once would
/// find nobody.
#[cfg(unix)]
fn answers(path: &Path) -> bool {
    use std::os::unix::net::UnixStream;

    static KEPT: OnceLock<UnixStream> = OnceLock::new();
    #[cfg(target_os = "linux")]
    {
        use std::os::linux::net::SocketAddrExt as _;
        use std::os::unix::ffi::OsStrExt as _;
        use std::os::unix::net::SocketAddr;

        let name = SocketAddr::from_abstract_name(path.as_os_str().as_bytes());
        if let Ok(stream) = name.and_then(|name| UnixStream::connect_addr(&name)) {
            KEPT.get_or_init(|| stream);
            return true;
        }
    }
    UnixStream::connect(path)
        .map(|stream| KEPT.get_or_init(|| stream))
        .is_ok()
}

#[cfg(not(unix))]
fn answers(_: &Path) -> bool {
    true
}

/// Hands a file to the program that the desktop opens it with, and does not wait for that program.
///
/// # Errors
/// When the system's opener cannot be started.
pub fn open_with_system(path: &Path) -> io::Result<()> {
    let opener: &OsStr = OsStr::new(if cfg!(windows) {
        "explorer.exe"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    });
    // An absolute path: a name that begins with a dash must not be taken for an option.
    let mut child = Command::new(opener)
        .arg(std::path::absolute(path)?)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    std::thread::Builder::new().name("opener".into()).spawn(move || {
        // Only to leave no defunct process behind; how the opener ended concerns the desktop.
        let _ended = child.wait();
    })?;
    Ok(())
}

/// What became of a file that was to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printing {
    /// The system's print queue took it.
    Queued,
    /// There is no print queue, or it refused: the program that reads such files was opened on it instead.
    Opened,
}

/// Hands a file to the system's printer, else to the program that the desktop opens it with. It may wait for the print queue: not for
/// the interface's thread.
///
/// # Errors
/// When neither can be started.
pub fn print(path: &Path) -> io::Result<Printing> {
    let path = std::path::absolute(path)?;
    let queue: fn(&Path) -> Vec<Command> = if cfg!(windows) { verb } else { spoolers };
    if queue(&path).into_iter().any(takes) {
        return Ok(Printing::Queued);
    }
    open_with_system(&path).map(|()| Printing::Opened)
}

/// The commands that every print system of Unix brings, the newer first.
fn spoolers(path: &Path) -> Vec<Command> {
    ["lp", "lpr"]
        .into_iter()
        .map(|name| spooler(name, path))
        .collect()
}

fn spooler(program: impl AsRef<OsStr>, path: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg(path);
    command
}

/// The shell's verb « print », which the program that reads such files answers. The path goes by the environment: no quoting to get
/// wrong.
fn verb(path: &Path) -> Vec<Command> {
    let mut command = Command::new("powershell.exe");
    command
        .args(["-NoProfile", "-NonInteractive", "-Command"])
        .arg("$ErrorActionPreference = 'Stop'; Start-Process -Verb Print -FilePath $env:PALMARES_PRINTS")
        .env("PALMARES_PRINTS", path);
    vec![command]
}

/// Whether a print command was there and took its file.
fn takes(mut command: Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What one process may use from now on, for work on what strangers wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confines {
    /// Memory of every kind, in bytes.
    pub memory: u64,
    /// Seconds of a processor, in all.
    pub seconds: u64,
}

/// Confines this very process, for good: no more memory or processor time than said, and no file, pipe or socket beside the
/// three standard ones, so that it can neither read nor write nor speak elsewhere.
///
/// On Linux by `setrlimit(2)`. Elsewhere nothing is confined: whoever started the process still kills it when it takes too
/// long, and bounds what it may be asked for.
///
/// # Errors
/// When the system refuses; the process must then not touch what strangers wrote.
#[cfg(feature = "viewer")]
pub fn confine(confines: Confines) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};

        let limits = [
            (Resource::As, confines.memory),
            (Resource::Cpu, confines.seconds),
            (Resource::Nofile, 3),
            (Resource::Fsize, 0),
            (Resource::Core, 0),
        ];
        for (resource, most) in limits {
            let most = Some(most);
            let limit = Rlimit {
                current: most,
                maximum: most,
            };
            setrlimit(resource, limit)?;
        }
    }
    #[cfg(not(target_os = "linux"))]
    let Confines { .. } = confines;
    Ok(())
}

/// The program that is running, to be started again. On Linux it is the very same one, even if its file was replaced since.
///
/// # Errors
/// When the system does not tell.
pub fn own_program() -> io::Result<std::path::PathBuf> {
    if cfg!(target_os = "linux") {
        Ok("/proc/self/exe".into())
    } else {
        std::env::current_exe()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_print_command_that_is_missing_or_refuses_has_not_taken_the_file() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().expect("a folder");
        let script = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("a script");
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("a mode");
            path
        };
        let printed = folder.path().join("printed");
        let text = format!("#!/bin/sh\ncp \"$1\" \"{}\"\n", printed.display());
        let (good, bad) = (script("good", &text), script("bad", "#!/bin/sh\nexit 1\n"));
        let file = folder.path().join("with a space.pdf");
        std::fs::write(&file, b"%PDF").expect("a file");
        assert!(!takes(spooler(folder.path().join("none"), &file)));
        assert!(!takes(spooler(bad, &file)));
        assert!(takes(spooler(good, &file)));
        assert_eq!(std::fs::read(printed).expect("a copy"), b"%PDF");
    }

    #[test]
    fn a_display_of_this_machine_is_told_from_one_on_the_network() {
        assert_eq!(local_display(":77"), Some(77));
        assert_eq!(local_display("unix:0.0"), Some(0));
        assert_eq!(local_display("localhost:10.0"), None);
        assert_eq!(local_display("nonsense"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_socket_nobody_listens_on_does_not_answer() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("X7");
        assert!(!answers(&path));
        let _listener = std::os::unix::net::UnixListener::bind(&path).expect("a socket");
        assert!(answers(&path));
    }

    #[test]
    fn the_uptime_is_read_without_rounding() {
        assert_eq!(read_uptime("350735.47 234388.90\n"), Some(350_735_470));
        assert_eq!(read_uptime("7 3"), Some(7_000));
        assert_eq!(read_uptime(""), None);
        assert_eq!(read_uptime("x.y 1"), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_boot_clock_advances_within_one_boot() {
        let first = boot_time().expect("Linux has a boot clock");
        std::thread::sleep(std::time::Duration::from_millis(30));
        let second = boot_time().expect("Linux has a boot clock");
        assert_eq!(first.id, second.id);
        assert!(second.millis >= first.millis + 20, "{first:?} {second:?}");
    }
}
