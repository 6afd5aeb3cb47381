//! `palmares deliberation`: the ranking frozen can be found again, departures and scenarios are told, and nothing before its time.

use std::fs;
use std::path::Path;

use palmares::domain::Digest;
use serde_json::{Value, json};

use super::program::{SAMPLE, copy, is_said, keys, played, ranking, room, run, run_with, sample, text, tiny};

fn told(session: &Path) -> Value {
    run(&["deliberation", text(session), "--json"]).ends(0).json()
}

/// The sample as its deliberation opens, and then what is told to be done.
fn deliberating(more: &str) -> tempfile::TempDir {
    let room = room();
    let session = room.path().join("session");
    copy(&sample(SAMPLE), &session);
    let day = fs::read_to_string(session.join("day.ron")).unwrap();
    let end = day.find("CloseHearings)").unwrap() + "CloseHearings)".len();
    let list = format!("{}\n{more}", &day[..end]);
    run_with(&["submit", text(&session), "-"], &list).ends(0);
    room
}

#[test]
fn the_frozen_ranking_is_told_with_a_fingerprint_that_can_be_found_again() {
    let told = told(&played().session());
    assert_eq!(
        keys(&told),
        [
            "adopted",
            "departures",
            "displaced",
            "envelope",
            "frozen",
            "holds",
            "method",
            "order",
            "proposal",
            "scenarios",
            "session",
            "spread",
            "taken"
        ]
    );
    assert_eq!((&told["adopted"], &told["holds"]), (&json!(true), &json!(true)));
    let frozen = told["frozen"].as_array().unwrap();
    assert_eq!(frozen.len(), 1);
    let canonical = frozen[0]["canonical"].as_str().unwrap();
    assert_eq!(frozen[0]["digest"], Digest::of(canonical.as_bytes()).to_string());
    assert_eq!(frozen[0]["by_method"], false);
    // Before the vote that parts them, dossiers 8 and 10 are level.
    let level = |line: &&Value| ["c08", "c10"].contains(&line["candidate"].as_str().unwrap());
    let ranks: Vec<&Value> = frozen[0]["ranking"]
        .as_array()
        .unwrap()
        .iter()
        .filter(level)
        .map(|line| &line["rank"])
        .collect();
    assert_eq!(ranks[0], ranks[1]);
    // The scores are those of `rank`.
    for line in ranking()["ranking"].as_array().unwrap() {
        let frozen = frozen[0]["ranking"].as_array().unwrap();
        let same = frozen.iter().find(|one| one["candidate"] == line["candidate"]);
        assert_eq!(same.unwrap()["score"]["num"], line["score"]["num"]);
        assert_eq!(same.unwrap()["score"]["den"], line["score"]["den"]);
    }
}

#[test]
fn departures_proposal_envelope_and_spread_are_those_of_the_day() {
    let told = told(&played().session());
    let departures = told["departures"].as_array().unwrap();
    assert_eq!(departures.len(), 1);
    let moved = &departures[0];
    assert_eq!(
        keys(moved),
        [
            "at",
            "by",
            "candidate",
            "entry",
            "flagged",
            "place",
            "rank",
            "ranks",
            "reason"
        ]
    );
    assert_eq!(
        (
            &moved["candidate"],
            &moved["rank"],
            &moved["place"],
            &moved["ranks"]
        ),
        (&json!("c01"), &json!(12), &json!(10), &json!(2))
    );
    assert_eq!(moved["flagged"], false);
    assert!(moved["by"].is_string() && moved["at"].is_string());
    assert_eq!(told["order"][9], "c01");
    assert_eq!(told["displaced"], json!([]));
    let proposal = told["proposal"].as_array().unwrap();
    assert_eq!(proposal.len(), 16);
    let count = |decision: &str| {
        proposal
            .iter()
            .filter(|line| line["decision"] == decision)
            .count()
    };
    assert_eq!(
        [count("laureate"), count("reserve"), count("rejected")],
        [12, 2, 2]
    );
    assert_eq!(
        told["envelope"],
        json!({"total": 150_000, "used": 150_000, "left": 0})
    );
    for by in ["by_commune", "by_contract", "by_quarter", "by_holder"] {
        let sum = |key: &str| -> i64 {
            let shares = told["spread"][by].as_array().unwrap();
            shares.iter().map(|share| share[key].as_i64().unwrap()).sum()
        };
        assert_eq!((sum("laureates"), sum("money")), (12, 150_000), "{by}");
    }
}

#[test]
fn scenarios_and_those_pushed_far_by_others_are_told() {
    let room = deliberating(
        r#"(at: "2026-11-21T18:31:00+01:00", command: KeepScenario(name: "Sans décision"))
(at: "2026-11-21T18:32:00+01:00", command: Place(candidate: "c11", place: 1, reason: "essai"))
(at: "2026-11-21T18:33:00+01:00", command: Place(candidate: "c15", place: 1, reason: "essai"))
(at: "2026-11-21T18:34:00+01:00", command: Place(candidate: "c07", place: 1, reason: "essai"))
"#,
    );
    let session = room.path().join("session");
    let told = told(&session);
    assert_eq!(told["adopted"], false);
    let kept = &told["scenarios"][0];
    assert_eq!(
        keys(kept),
        [
            "at",
            "decisions",
            "entry",
            "laureates",
            "name",
            "order",
            "same",
            "total"
        ]
    );
    assert_eq!(
        (&kept["name"], &kept["same"]),
        (&json!("Sans décision"), &json!(false))
    );
    assert_eq!(kept["order"][0], "c03", "as it was before the moves");
    assert_eq!(told["order"][0], "c07");
    let flagged = |line: &Value| line["flagged"] == true;
    assert!(told["departures"].as_array().unwrap().iter().all(flagged));
    let displaced = told["displaced"].as_array().unwrap();
    assert!(!displaced.is_empty());
    for pushed in displaced {
        assert_eq!(keys(pushed), ["candidate", "place", "rank", "ranks"]);
        assert!(pushed["ranks"].as_u64().unwrap() >= 3);
        assert!(!["c11", "c15", "c07"].contains(&pushed["candidate"].as_str().unwrap()));
    }
    for lang in ["fr", "en"] {
        let shown = run(&["deliberation", text(&session), "--lang", lang]).ends(0).out;
        is_said(&shown);
        assert!(shown.contains("Sans décision") && shown.contains('▲'), "{shown}");
    }
}

#[test]
fn another_method_freezes_the_ranking_again() {
    let room = deliberating(
        r#"(at: "2026-11-21T18:31:00+01:00", command: ChangeMethod(method: Median, reason: "essai"))"#,
    );
    let told = told(&room.path().join("session"));
    let frozen = told["frozen"].as_array().unwrap();
    assert_eq!(frozen.len(), 2);
    assert_eq!(
        (&frozen[0]["by_method"], &frozen[1]["by_method"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(told["method"], "median");
}

#[test]
fn nothing_is_told_before_the_deliberation_is_open() {
    let tiny = tiny();
    let ran = run(&["deliberation", text(tiny.path()), "--json"]).ends(1);
    assert_eq!(ran.out, "");
    is_said(&ran.err);
    let missing = tiny.path().join("nowhere");
    run(&["deliberation", text(&missing)]).ends(2);
}
