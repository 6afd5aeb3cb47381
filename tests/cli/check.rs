//! `palmares check`: exactly the findings announced, as text and as one JSON document.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::program::{is_said, keys, room, run, sample, text, tiny};

/// The invalid sessions: path, name without ending, expected findings.
fn invalid() -> Vec<(PathBuf, String, Vec<Value>)> {
    let folder = sample("invalid");
    let mut cases: Vec<(PathBuf, String, Vec<Value>)> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !text(path).ends_with(".expected.json"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let stem = name.split('.').next().unwrap().to_owned();
            let expected = fs::read(folder.join(format!("{stem}.expected.json"))).unwrap();
            (path, stem, serde_json::from_slice(&expected).unwrap())
        })
        .collect();
    cases.sort_by(|a, b| a.1.cmp(&b.1));
    assert!(cases.len() > 60, "{} invalid sessions", cases.len());
    cases
}

#[test]
fn each_invalid_session_gives_exactly_its_findings_through_the_binary() {
    for (path, stem, expected) in invalid() {
        if text(&path).ends_with(".commands.ron") {
            continue;
        }
        let ran = run(&["check", text(&path), "--json", "--lang", "en"]);
        assert_eq!(ran.err, "", "{stem}");
        let told = ran.json();
        assert_eq!(keys(&told), ["findings"], "{stem}");
        let findings = told["findings"].as_array().unwrap();
        let mut bare = Vec::new();
        for finding in findings {
            let all = [
                "code", "column", "field", "file", "level", "line", "mend", "message",
            ];
            assert_eq!(keys(finding), all, "{stem}");
            for words in ["message", "mend"] {
                is_said(finding[words].as_str().unwrap());
            }
            let file = finding["file"].as_str().unwrap();
            assert!(
                text(&path).ends_with(file) || file == "session.ron",
                "{stem}: {file}"
            );
            let mut rest = finding.as_object().unwrap().clone();
            rest.retain(|key, _| !["file", "message", "mend"].contains(&key.as_str()));
            bare.push(Value::Object(rest));
        }
        assert_eq!(bare, expected, "{stem}");
        let errors = expected.iter().any(|finding| finding["level"] == "error");
        assert_eq!(ran.code, i32::from(errors), "{stem}");
    }
}

#[test]
fn each_invalid_command_list_gives_exactly_its_findings_through_the_binary() {
    let lists: Vec<_> = invalid()
        .into_iter()
        .filter(|case| text(&case.0).ends_with(".commands.ron"))
        .collect();
    assert!(!lists.is_empty());
    for (path, stem, expected) in lists {
        // The lists name the jurors that the invalid sessions share; this one has nothing but a warning.
        let session = room();
        let authored = sample("invalid/S411-no-warning.ron");
        fs::copy(authored, session.path().join("session.ron")).unwrap();
        let ran = run(&["submit", text(session.path()), text(&path), "--lang", "en"]).ends(2);
        for finding in expected {
            let (code, line, column) = (
                finding["code"].as_str().unwrap(),
                &finding["line"],
                &finding["column"],
            );
            let place = format!(":{line}:{column}: {code} ");
            assert!(ran.err.contains(&place), "{stem}: {place} in {}", ran.err);
        }
    }
}

#[test]
fn the_samples_are_sound() {
    for name in [super::program::SAMPLE, "actions-innovantes-2025", "science-fair"] {
        for path in [sample(name), sample(name).join("session.ron")] {
            let told = run(&["check", text(&path), "--json"]).ends(0).json();
            assert_eq!(told.to_string(), r#"{"findings":[]}"#, "{name}");
        }
    }
}

#[test]
fn findings_are_told_in_both_languages_with_place_code_and_mend() {
    let path = sample("invalid/S303-no-chair.ron");
    let told = |lang| run(&["check", text(&path), "--lang", lang]).ends(1);
    let (french, english) = (told("fr").out, told("en").out);
    assert_ne!(french, english);
    for said in [&french, &english] {
        assert!(said.starts_with("S303-no-chair.ron:"), "{said}");
        assert!(said.contains(": S303 "), "{said}");
        is_said(said);
    }
    let json = |lang: &str| run(&["check", text(&path), "--json", "--lang", lang]).json();
    assert_ne!(json("fr"), json("en"));
}

#[test]
fn what_cannot_be_read_is_told_on_standard_error_alone() {
    let room = room();
    for path in [room.path().join("nowhere"), room.path().to_path_buf()] {
        let ran = run(&["check", text(&path), "--json"]).ends(2);
        assert_eq!(ran.out, "");
        is_said(&ran.err);
    }
}

#[test]
fn checking_leaves_nothing_behind() {
    let tiny = tiny();
    run(&["check", text(tiny.path())]).ends(0);
    assert_eq!(super::program::names(tiny.path()), ["session.ron"]);
}
