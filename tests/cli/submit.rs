//! `palmares submit`: acknowledged one by one, stopped at the first refusal, each `at` beside its entry time.

use std::fs;

use super::program::{is_said, names, run, run_with, text, tiny};

const THREE: &str = r#"
(at: "2026-11-21T08:52:00+01:00", command: Arrive(juror: "martin"))
(command: Arrive(juror: "petit"))
(at: "2026-11-21T09:00:00+01:00", command: Open)
"#;

#[test]
fn a_list_from_a_file_or_from_standard_input_is_acknowledged_the_same() {
    let from_file = tiny();
    let list = from_file.path().join("list.ron");
    fs::write(&list, THREE).unwrap();
    let ran = run(&["submit", text(from_file.path()), text(&list)]).ends(0);
    assert_eq!(
        (ran.out.as_str(), ran.err.as_str()),
        ("saved 2\nsaved 3\nsaved 4\n", "")
    );

    let from_stdin = tiny();
    let again = run_with(&["submit", text(from_stdin.path()), "-"], THREE).ends(0);
    assert_eq!(again.out, ran.out);
}

#[test]
fn each_at_is_kept_beside_the_time_of_entry() {
    let tiny = tiny();
    run_with(&["submit", text(tiny.path()), "-"], THREE).ends(0);
    let log = run(&["log", text(tiny.path()), "--json"]).ends(0).json();
    let entries = log["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 4, "the binding and three commands");
    let at = |n: usize| entries[n]["at"].as_str().unwrap();
    let entered = |n: usize| entries[n]["entered"].as_str().unwrap();
    assert_eq!(
        (at(1), at(3)),
        ("2026-11-21T08:52:00+01:00", "2026-11-21T09:00:00+01:00")
    );
    for n in [1, 3] {
        assert_ne!(at(n), entered(n), "what was said is not when it was typed");
    }
    for n in [0, 2] {
        assert_eq!(
            at(n),
            entered(n),
            "nothing was said: it happened when it was typed"
        );
    }
    // The journal itself keeps both.
    let journal = fs::read_to_string(tiny.path().join("session.journal")).unwrap();
    let line = journal.lines().nth(1).unwrap();
    assert!(
        line.contains("2026-11-21T08:52:00+01:00") && line.contains(entered(1)),
        "{line}"
    );
}

#[test]
fn the_first_refusal_ends_the_list_and_is_told_in_both_languages() {
    let list = format!("{THREE}(command: Arrive(juror: \"petit\"))\n(command: Incident(text: \"after\"))\n");
    let told: Vec<String> = ["fr", "en"]
        .map(|lang| {
            let tiny = tiny();
            let ran = run_with(&["submit", text(tiny.path()), "-", "--lang", lang], &list).ends(1);
            assert_eq!(ran.out, "saved 2\nsaved 3\nsaved 4\n");
            assert!(ran.err.contains('5'), "the line of the list: {}", ran.err);
            is_said(&ran.err);
            let journal = fs::read_to_string(tiny.path().join("session.journal")).unwrap();
            assert_eq!(journal.lines().count(), 4);
            ran.err
        })
        .into();
    assert_ne!(told[0], told[1]);
}

#[test]
fn a_syntax_error_ends_the_list_after_what_came_before_it() {
    let tiny = tiny();
    let list = "(command: Arrive(juror: \"martin\"))\n(command: Arive(juror: \"petit\"))\n(command: Open)\n";
    let ran = run_with(&["submit", text(tiny.path()), "-", "--lang", "en"], list).ends(2);
    assert_eq!(ran.out, "saved 2\n");
    assert!(ran.err.contains(":2:"), "{}", ran.err);
    assert!(
        ran.err.contains("The commands before it are recorded"),
        "{}",
        ran.err
    );
}

#[test]
fn a_session_file_or_list_that_is_not_there_leaves_no_trace() {
    let tiny = tiny();
    let ran = run(&[
        "submit",
        text(tiny.path()),
        text(&tiny.path().join("no-list.ron")),
    ])
    .ends(2);
    assert_eq!(ran.out, "");
    is_said(&ran.err);
    assert_eq!(names(tiny.path()), ["session.ron"]);
    let ran = run_with(&["submit", text(&tiny.path().join("nowhere")), "-"], THREE).ends(2);
    assert_eq!(ran.out, "");
    is_said(&ran.err);
}

#[test]
fn a_session_with_errors_is_not_submitted_to() {
    let room = super::program::room();
    let path = room.path().join("session.ron");
    fs::copy(super::program::sample("invalid/S303-no-chair.ron"), &path).unwrap();
    let ran = run_with(&["submit", text(room.path()), "-"], THREE).ends(1);
    assert!(ran.err.contains("S303"), "the findings are told: {}", ran.err);
    assert_eq!(names(room.path()), ["session.ron"]);
}

#[test]
fn scenarios_are_commands_of_a_list_and_answer_to_the_phase_like_the_others() {
    for command in ["KeepScenario", "TakeScenario", "DropScenario"] {
        let tiny = tiny();
        let list = format!("{THREE}\n(command: {command}(name: \"Sans partiel\"))\n");
        let ran = run_with(&["submit", text(tiny.path()), "-"], &list).ends(1);
        assert_eq!(ran.out, "saved 2\nsaved 3\nsaved 4\n", "{command}");
        assert!(ran.err.contains("phase"), "{command}: {}", ran.err);
    }
}
