//! The files that dossiers cite: inside the folder, there, regular, not empty.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path as FilePath;

use super::super::spans::Path;
use super::super::v1;
use super::Checker;
use crate::domain::candidate::Attachment;
use crate::domain::finding::Problem;

impl Checker<'_> {
    /// A dossier's attachments.
    pub(super) fn attachments(&mut self, list: &Path<'_>, authored: &[v1::Attachment]) -> Vec<Attachment> {
        let mut first_lines = BTreeMap::new();
        let mut attachments = Vec::new();
        for (index, attachment) in authored.iter().enumerate() {
            let member = list.at(index);
            let label = self.text(&member.key("label"), &attachment.label);
            let path = member.key("file");
            let line = self.line(&path);
            let file = attachment.file.as_str();
            let problem = if file.trim().is_empty() {
                Some(Problem::EmptyText {})
            } else if let Some(first_line) = first_lines.insert(file, line) {
                let path = file.to_owned();
                Some(Problem::DuplicateAttachment { path, first_line })
            } else {
                problem_of(self.folder, file)
            };
            if let Some(problem) = problem {
                self.report(&path, problem);
            }
            attachments.push(Attachment {
                file: file.to_owned(),
                label,
            });
        }
        attachments
    }
}

/// Whether a path is written with `/`, from the folder down, in a way that every system understands alike.
fn is_portable(path: &str) -> bool {
    !path.contains(['\\', ':', '\0']) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn problem_of(folder: &FilePath, file: &str) -> Option<Problem> {
    let path = file.to_owned();
    if !is_portable(file) {
        return Some(Problem::PathLeavesFolder { path });
    }
    // Links are followed first, so that none leads out of the folder.
    let (Ok(home), Ok(there)) = (folder.canonicalize(), folder.join(file).canonicalize()) else {
        return Some(Problem::AttachmentMissing { path });
    };
    if !there.starts_with(&home) {
        return Some(Problem::PathLeavesFolder { path });
    }
    match fs::metadata(&there) {
        Err(_) => Some(Problem::AttachmentMissing { path }),
        Ok(metadata) if !metadata.is_file() => Some(Problem::NotARegularFile { path }),
        Ok(metadata) if metadata.len() == 0 => Some(Problem::AttachmentEmpty { path }),
        Ok(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_relative_paths_are_portable() {
        assert!(is_portable("pieces/01-budget 2027.pdf"));
        for path in [
            "../a.pdf",
            "a/../b",
            "/etc/hosts",
            "C:/a.pdf",
            "a\\b.pdf",
            "./a",
            "a//b",
            "a/",
            "C:a",
        ] {
            assert!(!is_portable(path), "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_leaves_it() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("session");
        fs::create_dir(&folder).expect("made");
        fs::write(place.path().join("secret.txt"), "secret").expect("written");
        fs::write(folder.join("own.txt"), "own").expect("written");
        std::os::unix::fs::symlink("../secret.txt", folder.join("out.txt")).expect("linked");
        std::os::unix::fs::symlink("own.txt", folder.join("in.txt")).expect("linked");
        assert!(matches!(
            problem_of(&folder, "out.txt"),
            Some(Problem::PathLeavesFolder { .. })
        ));
        assert_eq!(problem_of(&folder, "in.txt"), None);
    }
}
