//! What the window remembers between two days: recent sessions, language, theme, size.
//!
//! Preferences may forgive: an unknown field is ignored, a missing one gets its default. A damaged file is set aside under
//! another name, which is told; it is never overwritten.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::domain::phase::Phase;
use crate::domain::setup::Language;
use crate::domain::{Session, time::Wall};
use crate::gui::folders::Folders;
use crate::gui::theme::Theme;

/// At most so many recent sessions.
const LONGEST: usize = 12;

/// Everything remembered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `fr` or `en`; absent until chosen, so that the command line's language counts.
    pub language: Option<String>,
    /// `light`, `dark` or `contrast`.
    pub theme: String,
    /// Interface scale in percent, from 80 to 200.
    pub scale: u16,
    /// The window's size.
    pub window: (f32, f32),
    /// The look of the room's window: `light`, `dark` or `contrast`.
    pub room_theme: String,
    /// Whether the room is told who comes next.
    pub room_next: bool,
    /// Where files of each kind were last chosen or written.
    pub folders: Folders,
    /// Where sessions of earlier editions lie, once it was chosen.
    pub editions: Option<PathBuf>,
    /// The newest first.
    pub recent: Vec<Recent>,
}

/// A session opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Its folder.
    pub path: PathBuf,
    /// « Actions innovantes 2026 ».
    pub title: String,
    /// How many dossiers.
    pub dossiers: u32,
    /// How many jurors.
    pub jurors: u32,
    /// `preparation`, `hearings`, `deliberation` or `adopted`.
    pub phase: String,
    /// When it was last on the screen, as RFC 3339.
    pub seen: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::Light.code().into(),
            scale: 100,
            window: (1366.0, 768.0),
            room_theme: Theme::Light.code().into(),
            room_next: true,
            folders: Folders::default(),
            editions: None,
            recent: Vec::new(),
        }
    }
}

impl Settings {
    /// The chosen language, if one was.
    pub fn language(&self) -> Option<Language> {
        match self.language.as_deref() {
            Some("fr") => Some(Language::French),
            Some("en") => Some(Language::English),
            _ => None,
        }
    }

    /// The language to speak: the one asked for now, else the chosen one, else French.
    pub fn spoken(&self, asked: Option<Language>) -> Language {
        asked.or_else(|| self.language()).unwrap_or(Language::French)
    }

    /// The theme.
    pub fn theme(&self) -> Theme {
        named(&self.theme)
    }

    /// The theme of the room's window.
    pub fn room_theme(&self) -> Theme {
        named(&self.room_theme)
    }

    /// The scale as a factor.
    pub fn factor(&self) -> f32 {
        f32::from(self.scale.clamp(80, 200)) / 100.0
    }

    /// Puts a session first in the list.
    pub fn remember(&mut self, path: &Path, session: &Session, now: Wall) {
        let setup = session.setup();
        self.recent.retain(|recent| recent.path != path);
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let recent = Recent {
            path: path.to_owned(),
            title: format!("{} {}", setup.scheme, setup.edition),
            dossiers: small(session.state().candidates.len()),
            jurors: small(session.state().jurors.len()),
            phase: phase_code(session.state().phase).into(),
            seen: now.to_string(),
        };
        self.recent.insert(0, recent);
        self.recent.truncate(LONGEST);
    }
}

fn named(code: &str) -> Theme {
    Theme::ALL
        .into_iter()
        .find(|theme| theme.code() == code)
        .unwrap_or_default()
}

fn phase_code(phase: Phase) -> &'static str {
    match phase {
        Phase::Preparation => "preparation",
        Phase::Hearings => "hearings",
        Phase::Deliberation => "deliberation",
        Phase::Adopted => "adopted",
    }
}

/// Where the settings stand: the platform's folder for them.
pub fn file() -> Option<PathBuf> {
    Some(
        directories::ProjectDirs::from("", "", "palmares")?
            .config_dir()
            .join("settings.ron"),
    )
}

/// Reads the settings. A damaged file is renamed; its new name comes back beside the defaults.
pub fn load(file: &Path) -> (Settings, Option<PathBuf>) {
    let Ok(bytes) = std::fs::read(file) else {
        return (Settings::default(), None);
    };
    let read = String::from_utf8(bytes)
        .ok()
        .and_then(|text| ron::from_str(&text).ok());
    match read {
        Some(settings) => (settings, None),
        None => {
            let aside = (1..1000)
                .map(|n| file.with_extension(format!("damaged-{n}.ron")))
                .find(|name| !name.exists())
                .filter(|name| std::fs::rename(file, name).is_ok());
            (Settings::default(), aside)
        }
    }
}

/// Writes the settings whole or not at all.
///
/// # Errors
/// Whatever the file system says.
pub fn save(file: &Path, settings: &Settings) -> std::io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::default())
        .map_err(std::io::Error::other)?;
    let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
    temporary.write_all(text.as_bytes())?;
    temporary.as_file().sync_all()?;
    temporary.persist(file)?;
    Ok(())
}

/// Writes settings to their file from any thread, one after the other. What is older than what was written is not written any more.
#[derive(Debug)]
pub struct Keeper {
    file: PathBuf,
    /// How many settings were handed over.
    handed: u64,
    /// Which of them are the newest in the file.
    written: Arc<Mutex<u64>>,
}

impl Keeper {
    /// Keeps settings in this file.
    pub fn new(file: PathBuf) -> Self {
        Self {
            file,
            handed: 0,
            written: Arc::default(),
        }
    }

    /// The file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The work of writing these settings, for whichever thread does it.
    pub fn keep(&mut self, settings: Settings) -> impl FnOnce() -> std::io::Result<()> + Send + use<> {
        self.handed += 1;
        let (this, file, written) = (self.handed, self.file.clone(), Arc::clone(&self.written));
        move || {
            // The number is right even where a writer panicked: it is set last.
            let mut newest = written.lock().unwrap_or_else(PoisonError::into_inner);
            if this > *newest {
                save(&file, &settings)?;
                *newest = this;
            }
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_written_late_never_replace_newer_ones() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.ron");
        let mut keeper = Keeper::new(file.clone());
        let at = |scale| Settings {
            scale,
            ..Settings::default()
        };
        let (older, newer, newest) = (keeper.keep(at(90)), keeper.keep(at(110)), keeper.keep(at(120)));
        for (write, scale) in [(newer, 110), (older, 110)] {
            write().unwrap();
            assert_eq!(load(&file).0.scale, scale);
        }
        // What could not be written does not count as written.
        std::fs::remove_file(&file).unwrap();
        std::fs::create_dir_all(file.join("in the way")).unwrap();
        assert!(newest().is_err());
        std::fs::remove_dir_all(&file).unwrap();
        keeper.keep(at(130))().unwrap();
        assert_eq!(load(&file).0.scale, 130);
    }

    #[test]
    fn settings_read_back_and_unknown_fields_are_forgiven() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deep/settings.ron");
        let settings = Settings {
            scale: 125,
            theme: "dark".into(),
            ..Settings::default()
        };
        save(&file, &settings).unwrap();
        assert_eq!(load(&file), (settings, None));
        std::fs::write(&file, "(scale: 90, colour_of_the_year: \"puce\")").unwrap();
        assert_eq!(load(&file).0.scale, 90);
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_named_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.ron");
        std::fs::write(&file, "(scale: ").unwrap();
        let (settings, aside) = load(&file);
        assert_eq!(settings, Settings::default());
        let aside = aside.unwrap();
        assert_eq!(std::fs::read_to_string(&aside).unwrap(), "(scale: ");
        std::fs::write(&file, "also bad").unwrap();
        assert_ne!(load(&file).1.unwrap(), aside);
    }

    #[test]
    fn a_missing_file_gives_the_defaults_in_silence() {
        assert_eq!(load(Path::new("no/such/file.ron")), (Settings::default(), None));
    }
}
