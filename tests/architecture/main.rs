//! The walls of the house, read from the `use` lines and paths of `src`, each broken rule named in plain words.
//!
//! It reads text, not types: what hides behind a macro or a re-export is the compiler's business and the reviewer's.

mod rules;
mod scan;
mod size;
mod snippets;

use std::fs;
use std::path::{Path, PathBuf};

/// The package's own folder.
pub fn house() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder of the house whose name ends so, as path from the house with `/` and text, in order.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![house().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the house") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let name = path.strip_prefix(house()).expect("below the house");
                let name = name.to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "nothing below {folder}");
    found
}

#[test]
fn no_module_reaches_over_its_walls() {
    let breaches: Vec<String> = files("src", ".rs")
        .iter()
        .flat_map(|(name, text)| rules::breaches(name, text))
        .collect();
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}
