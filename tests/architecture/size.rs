//! What a newcomer meets first: files short enough to read, each saying what it is, none tied to one machine.

use crate::files;

const MOST_LINES: usize = 700;

#[test]
fn no_file_is_longer_than_a_newcomer_reads() {
    let long: Vec<String> = ["src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, ".rs"))
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(name, lines)| format!("{name} has {lines} lines, {MOST_LINES} at most: part it by subject"))
        .collect();
    assert!(long.is_empty(), "\n{}\n", long.join("\n"));
}

#[test]
fn each_file_says_first_what_it_is() {
    let silent: Vec<String> = ["src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, ".rs"))
        .filter(|(_, text)| !says_what_it_is(text))
        .map(|(name, _)| format!("{name} does not start with a `//!` sentence saying what it is"))
        .collect();
    assert!(silent.is_empty(), "\n{}\n", silent.join("\n"));
}

fn says_what_it_is(text: &str) -> bool {
    text.lines()
        .next()
        .and_then(|line| line.strip_prefix("//!"))
        .is_some_and(|sentence| sentence.trim().len() > 10)
}

#[test]
fn no_source_names_a_path_of_one_machine() {
    let tied: Vec<String> = ["src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, ".rs"))
        .flat_map(|(name, text)| {
            let lines: Vec<String> = text
                .lines()
                .enumerate()
                .filter_map(|(at, line)| Some((at, machine_path(line)?)))
                .map(|(at, path)| format!("{name}:{}: `{path}` is a path of one machine", at + 1))
                .collect();
            lines
        })
        .collect();
    assert!(tied.is_empty(), "\n{}\n", tied.join("\n"));
}

/// The first absolute path that a line's literals name, unless any such system has it.
fn machine_path(line: &str) -> Option<String> {
    const EVERYWHERE: [&str; 6] = ["dev", "etc", "proc", "run", "sys", "usr"];
    let path = line.split("\"/").skip(1).find(|rest| {
        let first = rest.split('/').next().unwrap_or_default();
        let word = first
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c));
        let goes_on = rest.get(first.len()..).is_some_and(|rest| rest.starts_with('/'));
        let x11 = rest.starts_with("tmp/.X11-unix/");
        word && !first.is_empty() && goes_on && !x11 && !EVERYWHERE.contains(&first)
    });
    let drives = ['C', 'D'].map(|drive| format!("\"{drive}:\\"));
    let windows = drives.into_iter().find(|drive| line.contains(drive));
    path.map(|path| format!("/{}", path.split('"').next().unwrap_or_default()))
        .or(windows)
}

#[test]
fn the_checks_of_form_see_what_they_look_for() {
    assert!(machine_path(&format!("let path = \"/{}/me/file\";", "home")).is_some());
    assert!(machine_path(&format!("let path = \"{}:\\\\Users\";", 'C')).is_some());
    assert!(machine_path("let path = \"/proc/uptime\";").is_none());
    assert!(machine_path("let name = \"/Type/Page\";").is_none());
    assert!(!says_what_it_is("use std::fmt;"));
    assert!(!says_what_it_is("//! short"));
    assert!(says_what_it_is("//! What this is, in a sentence."));
}
