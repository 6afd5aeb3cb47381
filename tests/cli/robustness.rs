//! `palmares robustness`: the shape that scripts read, figures that can be found again, and nothing before the marks are closed.

use std::collections::BTreeSet;

use serde_json::Value;

use super::program::{keys, played, ranking, run, text, tiny};

fn told() -> Value {
    run(&["robustness", text(&played().session()), "--json"])
        .ends(0)
        .json()
}

fn names(list: &Value) -> BTreeSet<&str> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap())
        .collect()
}

#[test]
fn the_document_has_the_promised_shape_and_its_figures_agree_with_each_other() {
    let told = told();
    for key in ["leave_one_out", "gap", "bootstrap", "methods", "discussion_zone"] {
        assert!(keys(&told).contains(&key), "{key}");
    }
    let list = names(&told["retained"]);
    for left_out in told["leave_one_out"].as_array().unwrap() {
        assert_eq!(keys(left_out), ["in", "juror", "out", "same"]);
        assert!(names(&left_out["in"]).is_disjoint(&list));
        assert!(names(&left_out["out"]).is_subset(&list));
        let same = names(&left_out["in"]).is_empty() && names(&left_out["out"]).is_empty();
        assert_eq!(left_out["same"], same);
    }
    let bootstrap = &told["bootstrap"];
    assert_eq!(keys(bootstrap), ["draws", "interval", "retained", "seed"]);
    let draws = bootstrap["draws"].as_u64().unwrap();
    let ranked = ranking()["ranking"].as_array().unwrap().len();
    for (candidate, count) in bootstrap["retained"].as_object().unwrap() {
        assert!(count.as_u64().unwrap() <= draws);
        let interval = &bootstrap["interval"][candidate];
        let (low, high) = (interval[0].as_u64().unwrap(), interval[1].as_u64().unwrap());
        assert!(1 <= low && low <= high && high <= ranked as u64);
    }
    // In all draws together at least as many places are taken as the list has: ties may take more.
    let taken: u64 = bootstrap["retained"]
        .as_object()
        .unwrap()
        .values()
        .filter_map(Value::as_u64)
        .sum();
    assert!(taken >= draws * list.len() as u64);
    for method in [
        "weighted-mean",
        "median",
        "trimmed-mean",
        "majority-gauge",
        "borda",
        "schulze",
    ] {
        assert!(keys(&told["methods"]).contains(&method), "{method}");
    }
    assert_eq!(told["methods"]["majority-gauge"], Value::Null);
    let undefined = told["undefined"].as_array().unwrap();
    assert!(
        undefined
            .iter()
            .any(|line| line["figure"] == "methods.majority-gauge" && line["reason"].is_string())
    );
}

#[test]
fn one_mark_higher_by_what_is_told_brings_the_next_dossier_level() {
    let told = told();
    let gap = &told["gap"];
    let score = |candidate: &Value| {
        let line = ranking()["ranking"]
            .as_array()
            .unwrap()
            .iter()
            .find(|line| line["candidate"] == *candidate);
        let line = line.unwrap();
        let whole = |figure: &Value| i128::from(figure.as_i64().unwrap());
        (
            whole(&line["score"]["num"]),
            whole(&line["score"]["den"]),
            whole(&line["marks_counted"]),
        )
    };
    let (above, above_of, _) = score(&gap["retained"]);
    let (below, below_of, jurors) = score(&gap["next"]);
    // Of the sample: innovation weighs 4 of 20, out of 20, and the scale is 20; so a mark moves a total by a fifth of itself.
    assert_eq!(gap["one_mark"]["criterion"], "innovation");
    let by = &gap["one_mark"]["by"];
    let (by, by_of) = (
        i128::from(by["num"].as_i64().unwrap()),
        i128::from(by["den"].as_i64().unwrap()),
    );
    // below + by × 4/20 ÷ jurors = above
    let (raised, raised_of) = (
        below * by_of * 5 * jurors + by * below_of,
        below_of * by_of * 5 * jurors,
    );
    assert_eq!(raised * above_of, above * raised_of);
}

#[test]
fn the_same_marks_give_the_same_draws() {
    assert_eq!(told(), told());
}

#[test]
fn nothing_is_told_while_marks_are_open() {
    let room = tiny();
    run(&["robustness", text(room.path()), "--json"]).ends(1);
}
