//! `palmares statistics`: the promised shape, published figures through the binary, and files that a stranger wrote.

use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value};

use super::program::{Ran, SAMPLE, is_said, keys, played, room, run, sample, text, tiny};

/// The published table of that file and rows, as the CSV that `--matrix` reads. Rows are targets, unless they are judges'.
fn csv(rows: &Value, rows_are_judges: bool) -> String {
    let mut csv = "target,judge,value\n".to_owned();
    for (at, row) in rows.as_array().unwrap().iter().enumerate() {
        for (other, value) in row.as_array().unwrap().iter().enumerate() {
            let (target, judge) = if rows_are_judges { (other, at) } else { (at, other) };
            if !value.is_null() {
                csv += &format!("t{target},J{},{value}\n", judge + 1);
            }
        }
    }
    csv
}

fn matrix(csv: &str, more: &[&str]) -> Ran {
    let room = room();
    let file: PathBuf = room.path().join("marks.csv");
    fs::write(&file, csv).unwrap();
    run(&[&["statistics", "--matrix", text(&file)], more].concat())
}

fn figures(csv: &str) -> Value {
    let told = matrix(csv, &["--json"]).ends(0);
    assert_eq!(told.err, "");
    told.json()
}

fn published(file: &str) -> Value {
    serde_json::from_str(file).unwrap()
}

#[track_caller]
fn prints(found: &Value, digits: usize, expected: &Value) {
    let round = |value: &Value| format!("{:.digits$}", value.as_f64().expect("a number"));
    assert_eq!(round(found), round(expected));
}

/// Every null is told under `undefined`, and every number is one.
#[track_caller]
fn nulls_are_told(told: &Value) {
    fn walk(path: &str, value: &Value, nulls: &mut Vec<String>) {
        let below = |name: &str| {
            if path.is_empty() {
                name.to_owned()
            } else {
                format!("{path}.{name}")
            }
        };
        match value {
            Value::Null => nulls.push(path.to_owned()),
            Value::Object(fields) => fields
                .iter()
                .for_each(|(name, value)| walk(&below(name), value, nulls)),
            _ => {}
        }
    }
    let mut nulls = Vec::new();
    walk("", told, &mut nulls);
    let undefined: Vec<&str> = told["undefined"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            assert_eq!(keys(one), ["code", "figure", "reason"]);
            is_said(one["reason"].as_str().unwrap());
            one["figure"].as_str().unwrap()
        })
        .collect();
    for null in nulls {
        assert!(undefined.iter().any(|figure| null.starts_with(figure)), "{null}");
    }
    for cell in told["z_scores"].as_array().unwrap() {
        let figure = format!("z_scores.{}", cell["judge"].as_str().unwrap());
        assert_eq!(
            cell["z"].is_null(),
            undefined.contains(&figure.as_str()),
            "{cell}"
        );
    }
}

#[test]
fn the_published_coefficients_of_shrout_and_fleiss_come_out_of_the_binary() {
    let data = published(include_str!("../published/icc_shrout_fleiss_1979.json"));
    let told = figures(&csv(&data["input"]["matrix"], false));
    assert_eq!(
        keys(&told),
        [
            "alpha",
            "data",
            "icc",
            "kendall_w",
            "severity",
            "severity_adjusted",
            "undefined",
            "z_scores"
        ]
    );
    assert_eq!(keys(&told["icc"]), ["1,1", "1,k", "2,1", "2,k", "3,1", "3,k"]);
    for (form, paper, package) in [
        ("1,1", "ICC(1,1)", "ICC(1,1)"),
        ("2,1", "ICC(2,1)", "ICC(A,1)"),
        ("3,1", "ICC(3,1)", "ICC(C,1)"),
        ("1,k", "ICC(1,4)", "ICC(1,k)"),
        ("2,k", "ICC(2,4)", "ICC(A,k)"),
        ("3,k", "ICC(3,4)", "ICC(C,k)"),
    ] {
        let found = &told["icc"][form];
        assert_eq!(keys(found), ["high", "low", "value"]);
        prints(&found["value"], 2, &data["expected_published_2dp"][paper]);
        let ends = &data["expected_computed"]["pingouin"][package]["CI95"];
        prints(&found["low"], 2, &ends[0]);
        prints(&found["high"], 2, &ends[1]);
    }
    assert_eq!(told["undefined"], Value::Array(Vec::new()));
    assert_eq!(
        told["data"],
        serde_json::json!({"targets": 6, "judges": 4, "values": 24, "incomplete": []})
    );
    let z = published(include_str!("../published/zscore_per_judge.json"));
    let cells = told["z_scores"].as_array().unwrap();
    assert_eq!(cells.len(), 24);
    for cell in cells {
        assert_eq!(keys(cell), ["judge", "target", "z"]);
        let target: usize = cell["target"].as_str().unwrap()[1..].parse().unwrap();
        let expected = &z["z_ddof0"][format!("S{}", target + 1)][cell["judge"].as_str().unwrap()];
        prints(&cell["z"], 9, expected);
    }
    assert_eq!(keys(&told["severity"]), ["J1", "J2", "J3", "J4"]);
    // 7.667 less 5.292.
    prints(&told["severity"]["J1"], 3, &Value::from(2.375));
}

#[test]
fn the_published_alphas_and_w_come_out_of_the_binary() {
    let data = published(include_str!("../published/krippendorff_alpha.json"));
    for example in data["examples"].as_array().unwrap() {
        let told = figures(&csv(&example["input_rows_observers"], true));
        assert_eq!(keys(&told["alpha"]), ["interval", "nominal", "ordinal", "ratio"]);
        for (metric, expected) in example["expected_published_3dp"].as_object().unwrap() {
            prints(&told["alpha"][metric], 3, expected);
        }
        for (metric, expected) in example["expected_computed"].as_object().unwrap() {
            prints(&told["alpha"][metric], 12, expected);
        }
        nulls_are_told(&told);
    }
    let data = published(include_str!("../published/kendall_w.json"));
    for example in data["examples"].as_array().unwrap() {
        let found = figures(&csv(&example["input_rows_judges"], true))["kendall_w"].take();
        assert_eq!(keys(&found), ["chi2", "df", "p", "w"]);
        let expected = &example["expected_computed"];
        prints(&found["w"], 12, &expected["W_tie_corrected"]);
        prints(&found["chi2"], 10, &expected["chi2"]);
        prints(&found["p"], 12, &expected["p_chi2"]);
        assert_eq!(found["df"], expected["df"]);
        if let Value::Object(printed) = &example["expected_published"] {
            prints(&found["w"], 4, &printed["W"]);
            prints(&found["p"], 4, &printed["p"]);
        }
    }
}

#[test]
fn degenerate_panels_are_told_and_never_a_nan() {
    for (name, rows) in [
        ("nothing", ""),
        ("one juror", "a,x,1\nb,x,2\nc,x,3\n"),
        ("one dossier", "a,x,1\na,y,2\na,z,3\n"),
        ("one mark", "a,x,1\n"),
        ("all tied", "a,x,10\na,y,10\nb,x,10\nb,y,10\n"),
        ("no variance of each", "a,x,10\na,y,14\nb,x,10\nb,y,14\n"),
        ("no overlap", "a,x,1\nb,x,2\nc,y,3\nd,y,4\n"),
        ("full agreement", "a,x,1\na,y,1\nb,x,2\nb,y,2\nc,x,4\nc,y,4\n"),
        ("full contradiction", "a,x,1\na,y,3\nb,x,3\nb,y,1\n"),
    ] {
        let csv = format!("target,judge,value\n{rows}");
        for lang in ["fr", "en"] {
            let ran = matrix(&csv, &["--json", "--lang", lang]).ends(0);
            assert!(
                !ran.out.contains("NaN") && !ran.out.contains("inf"),
                "{name}: {}",
                ran.out
            );
            let told = ran.json();
            assert_ne!(told["undefined"], Value::Array(Vec::new()), "{name}");
            nulls_are_told(&told);
            let shown = matrix(&csv, &["--lang", lang]).ends(0).out;
            is_said(&shown);
            let word = if lang == "fr" { "non défini" } else { "undefined" };
            assert!(shown.contains(word), "{name}: {shown}");
        }
    }
}

#[test]
fn levels_and_ranks_at_equal_severity_mend_what_a_missing_mark_takes() {
    // x marks three above, z three below; x did not mark a, whose level is 10 and not 8.5.
    let told = figures("target,judge,value\na,y,10\na,z,7\nb,x,12\nb,y,9\nb,z,6\nc,x,17\nc,y,14\nc,z,11\n");
    let adjusted = &told["severity_adjusted"];
    assert_eq!(keys(adjusted), ["levels", "ranks"]);
    for (target, level, rank) in [("a", 10.0, 2), ("b", 9.0, 3), ("c", 14.0, 1)] {
        prints(&adjusted["levels"][target], 9, &Value::from(level));
        assert_eq!(adjusted["ranks"][target], rank);
    }
}

#[test]
fn a_disconnected_panel_has_no_severity_and_its_reason() {
    let told = figures("target,judge,value\na,x,1\na,y,2\nb,x,3\nb,y,5\nc,v,2\nc,w,4\nd,v,1\nd,w,1\n");
    let nothing: Map<String, Value> = ["v", "w", "x", "y"]
        .map(|judge| (judge.to_owned(), Value::Null))
        .into_iter()
        .collect();
    assert_eq!(told["severity"], Value::Object(nothing));
    let undefined = told["undefined"].as_array().unwrap();
    let severity = undefined.iter().find(|one| one["figure"] == "severity").unwrap();
    assert_eq!(severity["code"], "disconnected");
    assert_eq!(told["severity_adjusted"], Value::Null);
    assert!(undefined.iter().any(|one| one["figure"] == "severity_adjusted"));
}

#[test]
fn a_strangers_file_is_refused_with_line_column_field_and_mend() {
    let bad = "target,judge,value\na,x,12\na,y,douze\na,x,13\nb,,4\nb,y,1,5\n";
    let french = matrix(bad, &["--json"]).ends(1);
    assert_eq!(french.out, "");
    let places = [":3:5: value: ", ":4:1: target: ", ":5:3: judge: ", ":6:1: "];
    for place in places {
        assert!(french.err.contains(place), "{place} in {}", french.err);
    }
    let english = matrix(bad, &["--json", "--lang", "en"]).ends(1);
    assert!(french.err.contains("« douze »") || french.err.contains("«\u{202f}douze\u{202f}»"));
    assert!(
        english.err.contains("“douze”") && english.err.contains("on line 2"),
        "{}",
        english.err
    );
    is_said(&french.err);

    let room = room();
    let nowhere = room.path().join("nowhere.csv");
    for file in [text(&nowhere), text(room.path())] {
        let ran = run(&["statistics", "--matrix", file, "--json"]).ends(2);
        assert_eq!(ran.out, "");
        is_said(&ran.err);
    }
    let ran = matrix("judge,value\nx,1\n", &["--lang", "en"]).ends(1);
    assert!(ran.err.contains("“target” is missing"), "{}", ran.err);
}

#[test]
fn a_session_or_a_matrix_but_not_both_nor_none() {
    run(&["statistics"]).ends(2);
    run(&["statistics", "--json"]).ends(2);
    let tiny = tiny();
    run(&["statistics", text(tiny.path()), "--matrix", "x.csv"]).ends(2);
}

/// The figures of a session are those of its exported marks, turned to totals by hand and given back as a matrix.
#[test]
fn the_played_day_tells_the_same_as_its_exported_totals() {
    let told = run(&["statistics", text(&played().session()), "--json"])
        .ends(0)
        .json();
    assert_eq!(
        keys(&told),
        [
            "alpha",
            "data",
            "drift",
            "icc",
            "kendall_w",
            "severity",
            "severity_adjusted",
            "undefined",
            "z_scores"
        ]
    );
    assert_eq!(keys(&told["drift"]), ["hearings", "p", "slope", "tau"]);
    assert_eq!(told["drift"]["hearings"], 16);
    let adjusted = &told["severity_adjusted"];
    assert_eq!(keys(adjusted), ["crossing", "levels", "ranks"]);
    assert_eq!(keys(&adjusted["ranks"]).len(), 16);
    nulls_are_told(&told);
    let room = room();
    let file = room.path().join("marks.csv");
    run(&["marks", "export", text(&played().session()), text(&file)]).ends(0);
    let mut csv = "target,judge,value\n".to_owned();
    for (candidate, juror, total) in super::recount::sheets(&fs::read_to_string(file).unwrap()) {
        // Fortieths of a point, which three decimals hold.
        let thousandths = 1_000 * total.num;
        assert_eq!(thousandths % total.den, 0);
        let thousandths = thousandths / total.den;
        csv += &format!(
            "{candidate},{juror},{}.{:03}\n",
            thousandths / 1_000,
            thousandths % 1_000
        );
    }
    let again = figures(&csv);
    for metric in ["nominal", "ordinal", "interval", "ratio"] {
        prints(&told["alpha"][metric], 9, &again["alpha"][metric]);
    }
    assert_eq!(told["icc"], again["icc"]);
    assert_eq!(told["kendall_w"], again["kendall_w"]);
    assert_eq!(told["data"]["values"], again["data"]["values"]);
    for (judge, severity) in told["severity"].as_object().unwrap() {
        prints(severity, 9, &again["severity"][judge]);
    }
}

#[test]
fn a_session_without_a_mark_says_so_and_the_figures_are_shown_in_both_languages() {
    let told = run(&["statistics", text(&sample(SAMPLE)), "--json"])
        .ends(0)
        .json();
    nulls_are_told(&told);
    assert_eq!(told["data"]["values"], 0);
    assert_eq!(told["z_scores"], Value::Array(Vec::new()));
    let session = text(&played().session()).to_owned();
    let shown = |lang| run(&["statistics", &session, "--lang", lang]).ends(0).out;
    let (french, english) = (shown("fr"), shown("en"));
    assert!(french.contains("ICC(2,1)") && french.contains("W de Kendall"));
    assert!(english.contains("Kendall’s W") && english.contains("Order drift"));
    assert!(
        !french.contains("p 0,0000") && french.contains("p < 0,0001"),
        "{french}"
    );
    is_said(&french);
    is_said(&english);
}
