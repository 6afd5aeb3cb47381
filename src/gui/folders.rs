//! The folder last used for each kind of file: where dialogs open and what forms propose, today and next time.
//!
//! A session's own folder is never remembered: it is where a kind begins anyway, and another session has another one. A folder that is
//! gone, a stick pulled out, is passed over and not forgotten: it may come back.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// What a file is, as far as one looks for it in a place of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A session's folder stands in it.
    Session,
    /// Minutes and annexes, written, signed or verified.
    Pdf,
    /// Marks as a table.
    Table,
    /// The public palmarès, in any format: it goes where it is published from.
    Laureates,
    /// What one signs with.
    Identity,
    /// Certificates that are trusted.
    Certificate,
}

/// The folder last used, by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Folders {
    session: Option<PathBuf>,
    pdf: Option<PathBuf>,
    table: Option<PathBuf>,
    laureates: Option<PathBuf>,
    identity: Option<PathBuf>,
    certificate: Option<PathBuf>,
}

impl Folders {
    /// The folder to begin in, if one is remembered and there. It asks the disk.
    pub fn of(&self, kind: FileKind) -> Option<&Path> {
        let folder = match kind {
            FileKind::Session => &self.session,
            FileKind::Pdf => &self.pdf,
            FileKind::Table => &self.table,
            FileKind::Laureates => &self.laureates,
            FileKind::Identity => &self.identity,
            FileKind::Certificate => &self.certificate,
        };
        folder.as_deref().filter(|folder| folder.is_dir())
    }

    /// A file was chosen, written or read; `home` is the open session's folder, where one is open.
    pub fn used(&mut self, kind: FileKind, file: &Path, home: Option<&Path>) {
        // What is typed may be relative to where the program was started, which is another place the next time.
        let Ok(file) = std::path::absolute(file) else {
            return;
        };
        let home = home.and_then(|home| std::path::absolute(home).ok());
        let folder = match kind {
            // A session has a folder of its own: the next one stands beside it.
            FileKind::Session => file.parent().and_then(Path::parent),
            _ => file.parent(),
        };
        let folder = folder.filter(|folder| Some(*folder) != home.as_deref());
        let place = match kind {
            FileKind::Session => &mut self.session,
            FileKind::Pdf => &mut self.pdf,
            FileKind::Table => &mut self.table,
            FileKind::Laureates => &mut self.laureates,
            FileKind::Identity => &mut self.identity,
            FileKind::Certificate => &mut self.certificate,
        };
        *place = folder.map(Path::to_owned);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_a_folder_and_one_that_is_gone_is_passed_over_until_it_is_back() {
        let disk = tempfile::tempdir().unwrap();
        let stick = disk.path().join("stick");
        std::fs::create_dir(&stick).unwrap();
        let mut folders = Folders::default();
        folders.used(FileKind::Pdf, &stick.join("pv.pdf"), Some(disk.path()));
        assert_eq!(folders.of(FileKind::Pdf), Some(stick.as_path()));
        assert_eq!(folders.of(FileKind::Table), None);
        std::fs::remove_dir(&stick).unwrap();
        assert_eq!(folders.of(FileKind::Pdf), None);
        std::fs::create_dir(&stick).unwrap();
        assert_eq!(folders.of(FileKind::Pdf), Some(stick.as_path()));
    }

    #[test]
    fn the_sessions_own_folder_is_not_proposed_for_another_session() {
        let disk = tempfile::tempdir().unwrap();
        let mut folders = Folders::default();
        let file = disk.path().join("pv.pdf");
        folders.used(FileKind::Pdf, &file, None);
        assert_eq!(folders.of(FileKind::Pdf), Some(disk.path()));
        folders.used(FileKind::Pdf, &file, Some(disk.path()));
        assert_eq!(folders.of(FileKind::Pdf), None);
    }
}
