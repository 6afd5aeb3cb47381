//! The session files of the repository: each invalid one gives exactly its findings, each sample none that refuses it.

use std::fs;
use std::path::{Path, PathBuf};

use palmares::domain::Command;
use palmares::domain::finding::{Finding, Hint, Level, Problem};
use palmares::domain::setup::Language;
use palmares::locale::Locale;
use palmares::storage::command_list::{self, Error};
use palmares::storage::directory;
use palmares::storage::schema::LARGEST_FILE;
use palmares::storage::schema::{Reading, read};
use proptest::prelude::*;
use serde::Deserialize;

fn sessions() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")
}

/// A finding as `sessions/invalid` announces it.
#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Expected {
    code: String,
    level: String,
    line: u64,
    column: u64,
    field: String,
}

impl From<&Finding> for Expected {
    fn from(finding: &Finding) -> Self {
        Self {
            code: finding.code().to_owned(),
            level: finding.level().code().to_owned(),
            line: finding.place.line,
            column: finding.place.column,
            field: finding.field.clone(),
        }
    }
}

fn open(path: &Path) -> Reading {
    let location = directory::locate(path).expect("a session");
    let file = location.read().expect("readable");
    read(&file.bytes, &location.file_name(), &location.folder)
}

/// The findings of an invalid session or command list.
fn findings(path: &Path) -> Vec<Finding> {
    if path.to_string_lossy().ends_with(".commands.ron") {
        let list = fs::read(path).expect("readable");
        return match command_list::read(list.as_slice(), "list").last() {
            Some(Err(Error::Findings(findings))) => findings,
            other => panic!("{}: {other:?}", path.display()),
        };
    }
    let reading = open(path);
    let refused = reading
        .findings
        .iter()
        .any(|finding| finding.level() == Level::Error);
    assert_eq!(reading.is_refused(), refused, "{}", path.display());
    reading.findings
}

/// The invalid sessions: the file or folder, its name without ending, and what it expects.
fn invalid() -> Vec<(PathBuf, String, Vec<Expected>)> {
    let folder = sessions().join("invalid");
    let mut cases = Vec::new();
    for entry in fs::read_dir(&folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.ends_with(".expected.json") {
            continue;
        }
        let stem = name.split('.').next().unwrap_or_default().to_owned();
        let expected = fs::read(folder.join(format!("{stem}.expected.json"))).expect(&stem);
        cases.push((
            path,
            stem,
            serde_json::from_slice(&expected).expect("expected findings"),
        ));
    }
    cases.sort_by(|a, b| a.1.cmp(&b.1));
    cases
}

#[test]
fn each_invalid_session_gives_exactly_its_findings() {
    let mut wrong = Vec::new();
    for (path, stem, expected) in invalid() {
        let found: Vec<Expected> = findings(&path).iter().map(Expected::from).collect();
        if found != expected {
            wrong.push(format!("{stem}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_an_invalid_session() {
    let shown: Vec<String> = invalid()
        .into_iter()
        .flat_map(|case| case.2)
        .map(|finding| finding.code)
        .collect();
    for known in Problem::ALL {
        // A file too large to be kept in a repository is made by a test of its own.
        let kept = shown.iter().any(|code| code == known.code);
        assert!(
            kept || known.code == "S001",
            "{} has no file in sessions/invalid",
            known.code
        );
    }
}

#[test]
fn every_finding_is_told_in_both_languages() {
    let told = |language, findings: &[Finding]| {
        for finding in findings {
            let (message, mend) = Locale::of(language).finding(finding);
            for text in [message, mend] {
                let said = !text.trim().is_empty() && !text.contains(['⟦', '{', '$']);
                assert!(said, "{} in {language:?}: {text}", finding.code());
            }
        }
    };
    for (path, ..) in invalid() {
        let findings = findings(&path);
        told(Language::French, &findings);
        told(Language::English, &findings);
    }
    let too_large = read(&vec![b' '; LARGEST_FILE + 1], "session.ron", &sessions()).findings;
    told(Language::French, &too_large);
    told(Language::English, &too_large);
}

// The documentation.

/// The first RON block after a heading of sessions/README.md.
fn documented(heading: &str) -> String {
    let readme = fs::read_to_string(sessions().join("README.md")).expect("the documentation");
    let (_, section) = readme.split_once(&format!("\n## {heading}\n")).expect(heading);
    let (_, block) = section.split_once("```ron\n").expect("a block");
    let (block, _) = block.split_once("```").expect("its end");
    block.to_owned()
}

fn example() -> String {
    documented("A complete example")
}

fn read_text(text: &str) -> Reading {
    read(text.as_bytes(), "session.ron", &sessions().join("invalid"))
}

#[test]
fn the_documented_example_has_no_finding() {
    let reading = read_text(&example());
    assert_eq!(reading.findings, []);
    let setup = reading.setup.expect("a session");
    assert_eq!(setup.criteria.len(), 2);
    assert_eq!(setup.candidates[0].budget_lines[0].amount.in_cents(), 750_050);
}

#[test]
fn every_command_is_documented_by_an_example() {
    let list = documented("Command lists");
    let mut shown: Vec<String> = command_list::read(list.as_bytes(), "README.md")
        .map(|read| {
            let command = format!("{:?}", read.expect("a command").command);
            command.split([' ', '(']).next().unwrap_or_default().to_owned()
        })
        .collect();
    shown.extend(["Bind", "Issue", "Sign"].map(str::to_owned));
    let all = match ron::from_str::<Command>("Nothing")
        .expect_err("no such command")
        .code
    {
        ron::Error::NoSuchEnumVariant { expected, .. } => expected,
        other => panic!("{other}"),
    };
    for name in all {
        assert!(
            shown.iter().any(|command| command == name),
            "{name} is not documented"
        );
    }
}

// The samples.

#[test]
fn the_samples_have_no_finding() {
    for name in [
        "actions-innovantes-2026",
        "actions-innovantes-2025",
        "science-fair",
    ] {
        let reading = open(&sessions().join(name));
        assert!(!reading.is_refused(), "{name}");
        assert_eq!(reading.findings, [], "{name}");
    }
}

#[test]
fn the_samples_command_lists_can_be_read() {
    for name in [
        "actions-innovantes-2026",
        "actions-innovantes-2025",
        "science-fair",
    ] {
        let list = fs::read(sessions().join(name).join("day.ron")).expect(name);
        let mut count = 0;
        for command in command_list::read(list.as_slice(), "day.ron") {
            command.expect(name);
            count += 1;
        }
        assert!(count > 50, "{name}: {count} commands");
    }
}

// The parser's failures.

/// The example with one part replaced, and the only finding of it.
fn broken(from: &str, to: &str) -> Finding {
    let text = example();
    assert_eq!(text.matches(from).count(), 1, "{from}");
    let mut findings = read_text(&text.replace(from, to)).findings;
    assert_eq!(findings.len(), 1, "{findings:?}");
    findings.remove(0)
}

#[test]
fn a_parse_failure_gives_one_finding_with_a_hint() {
    let hint = |from: &str, to: &str| match broken(from, to).problem {
        Problem::Syntax { hint, message } => {
            assert!(!message.is_empty());
            hint
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(hint("reporting_scale: 20,", "reporting_scale: 20"), Hint::Comma);
    assert_eq!(
        hint(
            "(id: \"elus\", label: \"Élus\"),",
            "(id: \"elus\", label: \"Élus\")"
        ),
        Hint::Comma
    );
    assert_eq!(hint("decimals: 2", "decimals 2"), Hint::Colon);
    assert_eq!(
        hint("label: \"Habitants\")],", "label: \"Habitants\"],"),
        Hint::Unclosed
    );
    assert_eq!(hint("    ),\n)\n", "    ),\n"), Hint::EndOfText);
    assert_eq!(hint("town: \"Essai\"", "town: \"\\q\""), Hint::Escape);
    assert_eq!(hint("    ),\n)\n", "    ),\n))\n"), Hint::Trailing);
    assert_eq!(hint("town: \"Essai\"", "town: /* \"Essai\""), Hint::Comment);
    assert_eq!(hint("    ),\n)\n", "    ),\n) \""), Hint::Trailing);
    let quote = hint("eIDAS.\"", "eIDAS.");
    assert!(matches!(quote, Hint::Quote | Hint::EndOfText), "{quote:?}");
}

#[test]
fn wrong_kinds_of_values_are_placed_on_the_value() {
    for (from, to, field) in [
        ("changeover: 5", "changeover: -5", "hearing.changeover"),
        (
            "changeover: 5",
            "changeover: 99999999999999999999",
            "hearing.changeover",
        ),
        ("changeover: 5", "changeover: 5.5", "hearing.changeover"),
        ("town: \"Essai\"", "town: Essai", "town"),
        ("places: 2", "places: [2]", "places"),
        ("label: \"Matin\"", "label: (\"Matin\")", "half_days[0].label"),
        ("sections: []", "sections: \"\"", "candidates[1].sections"),
    ] {
        let finding = broken(from, to);
        assert_eq!((finding.code(), finding.field.as_str()), ("S006", field), "{to}");
        let text = example().replace(from, to);
        let value = text.find(to).expect("there") + to.find(": ").expect("a value") + 2;
        let before = &text[..value];
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        let line = before.matches('\n').count() + 1;
        assert_eq!(
            (finding.place.line, finding.place.column),
            (line as u64, column as u64),
            "{to}"
        );
    }
}

// Hostile input.

#[test]
fn a_file_too_large_is_refused_before_it_is_read() {
    let findings = read(&vec![b' '; LARGEST_FILE + 1], "session.ron", &sessions()).findings;
    assert_eq!(findings.iter().map(Finding::code).collect::<Vec<_>>(), ["S001"]);
}

#[test]
fn deep_nesting_is_refused_without_recursion() {
    for open in ["(", "[", "{", "Some(", "[(", "a:("] {
        let findings = read_text(&open.repeat(100_000)).findings;
        assert_eq!(
            findings.iter().map(Finding::code).collect::<Vec<_>>(),
            ["S003"],
            "{open}"
        );
    }
}

#[test]
fn huge_numbers_are_told_not_computed() {
    let huge = "9".repeat(100_000);
    for from in [
        "weight: 4",
        "envelope: 20000",
        "threshold: 10",
        "max: 20",
        "budget: 9000",
    ] {
        let (name, _) = from.split_once(' ').expect("a field");
        let reading = read_text(&example().replace(from, &format!("{name} {huge}")));
        assert!(reading.is_refused(), "{from}");
        assert!(
            reading.findings.iter().any(|finding| finding.code() == "S105"),
            "{from}"
        );
    }
    assert_eq!(broken("format: 1", &format!("format: {huge}")).code(), "S009");
    assert_eq!(broken("format: 1", "format: -1").code(), "S010");
    assert_eq!(broken("format: 1", "format: one").code(), "S105");
}

#[test]
fn numbers_are_read_from_their_text() {
    let text = example()
        .replace("weight: 1.5", "weight: \"0,1\"")
        .replace("envelope: 20000", "envelope: 20_000.10");
    let setup = read_text(&text).setup.expect("a session");
    assert_eq!(setup.criteria[1].weight.to_string(), "0.1");
    assert_eq!(setup.grants.expect("grants").envelope.in_cents(), 2_000_010);
}

#[test]
fn line_ends_and_byte_order_marks_of_other_editors_change_nothing() {
    let ours = read_text(&example()).setup;
    let theirs = read_text(&format!("\u{feff}{}", example().replace('\n', "\r\n"))).setup;
    assert!(ours.is_some());
    assert_eq!(ours, theirs);
    let several_lines = example().replace("On bâtit le four.\\n\\nOn", "On bâtit le four.\r\n\r\nOn");
    assert_eq!(ours, read_text(&several_lines).setup);
}

#[test]
fn explicit_options_and_the_enabling_line_change_nothing() {
    let ours = read_text(&example()).setup;
    let explicit = example()
        .replace("threshold: 10", "threshold: Some(10)")
        .replace("grants: (", "grants: Some((")
        .replace("budget_share: 80)", "budget_share: Some(80)))");
    assert!(ours.is_some());
    assert_eq!(ours, read_text(&explicit).setup);
    let headed = format!("#![enable(implicit_some)]\n{}", example());
    assert_eq!(ours, read_text(&headed).setup);
    let mistaken = read_text(&headed.replace("town: \"Essai\"", "town: \"\"")).findings;
    assert_eq!(
        mistaken
            .iter()
            .map(|finding| finding.place.line)
            .collect::<Vec<_>>(),
        [10]
    );
}

#[test]
fn every_problem_is_told_at_once() {
    let text = example()
        .replace("town: \"Essai\"", "town: \"\"")
        .replace("step: 0.5", "step: 0.3")
        .replace(", role: Chair", "")
        .replace("request: 3000", "request: 30000")
        .replace("as_of: \"2026-03-12\"", "as_of: \"hier\"");
    let reading = read_text(&text);
    let codes: Vec<&str> = reading.findings.iter().map(Finding::code).collect();
    assert_eq!(codes, ["S104", "S204", "S303", "S504", "S507", "S402"]);
    assert!(reading.is_refused());
}

/// What a mutation puts into a file.
const SPLINTERS: [&str; 24] = [
    "(", ")", "[", "]", "{", "}", "\"", "'", "\\", "/*", "*/", "//", "r#\"", "Some(", "None", ",", ":", "-1",
    "1e9", "0x", "NaN", "\u{feff}", "é\n", "r#",
];

fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let change = (
        any::<prop::sample::Index>(),
        0usize..8,
        any::<prop::sample::Index>(),
        any::<u8>(),
    );
    prop::collection::vec(change, 1..6).prop_map(|changes| {
        let mut bytes = example().into_bytes();
        for (at, length, splinter, byte) in changes {
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            let new = match splinter.index(SPLINTERS.len() + 2) {
                0 => vec![byte],
                1 => Vec::new(),
                n => SPLINTERS[n - 2].as_bytes().to_vec(),
            };
            bytes.splice(at..end, new);
            if bytes.is_empty() {
                bytes.push(byte);
            }
        }
        bytes
    })
}

proptest! {
    #[test]
    fn a_mutated_file_is_read_or_refused_with_a_place(bytes in mutated()) {
        let reading = read(&bytes, "session.ron", &sessions().join("invalid"));
        let errors = reading.findings.iter().any(|finding| finding.level() == Level::Error);
        prop_assert_eq!(reading.setup.is_none(), errors);
        let lines = 1 + bytes.iter().filter(|b| **b == b'\n').count() as u64;
        for finding in reading.findings {
            prop_assert!((1..=lines).contains(&finding.place.line) && finding.place.column >= 1);
        }
    }

    #[test]
    fn a_mutated_list_never_panics(bytes in mutated()) {
        let list = [b"(command: ".as_slice(), &bytes, b")"].concat();
        prop_assert!(command_list::read(list.as_slice(), "list").count() <= list.len());
    }

    #[test]
    fn a_finding_stands_where_its_value_does(
        before in prop::collection::vec("( |\n|/\\* [é(\"]{0,5} \\*/|// [a-zé]{0,9}\n){0,5}", 4),
    ) {
        // White space and comments anywhere must not move a finding off its value.
        let needle = "\"aucune-telle-demi-journée\"";
        let text = example()
            .replacen("candidates: [", &format!("candidates: {}[{}", before[0], before[1]), 1)
            .replacen("half_day: \"matin\"", &format!("half_day:{}{needle}{}", before[2], before[3]), 1);
        let findings = read_text(&text).findings;
        prop_assert_eq!(findings.len(), 1);
        let at = text.find(needle).expect("the needle");
        let line = text[..at].matches('\n').count() as u64 + 1;
        let column = text[..at].chars().rev().take_while(|c| *c != '\n').count() as u64 + 1;
        prop_assert_eq!((findings[0].place.line, findings[0].place.column), (line, column));
        prop_assert_eq!(&findings[0].field, "candidates[0].half_day");
    }
}
