//! `palmares rank`: the shape that scripts read, and figures that a stranger finds again.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::program::{SAMPLE, is_said, keys, played, ranking, room, run, sample, text};
use super::recount::{Fraction, mean, median, totals};

fn integer(value: &Value) -> i128 {
    i128::from(value.as_i64().expect("a whole number"))
}

fn fraction(score: &Value) -> Fraction {
    Fraction {
        num: integer(&score["num"]),
        den: integer(&score["den"]),
    }
}

fn lines(ranking: &Value) -> &[Value] {
    ranking["ranking"].as_array().unwrap()
}

/// The marks of the played day as the binary exports them.
fn marks() -> String {
    let room = room();
    let file = room.path().join("marks.csv");
    run(&["marks", "export", text(&played().session()), text(&file)]).ends(0);
    fs::read_to_string(file).unwrap()
}

#[test]
fn the_document_has_exactly_the_promised_shape() {
    let told = ranking();
    assert_eq!(keys(told), ["method", "ranking", "scale", "session", "unranked"]);
    assert_eq!(told["session"], SAMPLE);
    assert_eq!(told["method"], "weighted-mean");
    assert_eq!(told["scale"], 20);
    assert_eq!(told["unranked"], Value::Array(Vec::new()));
    assert_eq!(lines(told).len(), 16);
    for line in lines(told) {
        let all = [
            "candidate",
            "explanation",
            "marks_counted",
            "rank",
            "score",
            "tied_with",
        ];
        assert_eq!(keys(line), all);
        assert_eq!(keys(&line["score"]), ["den", "num", "text"]);
        assert!(line["rank"].is_u64() && line["marks_counted"].is_u64() && line["tied_with"].is_array());
        is_said(line["explanation"].as_str().unwrap());
    }
}

#[test]
fn each_fraction_is_in_lowest_terms_and_gives_its_text() {
    for (lang, sign) in [("en", '.'), ("fr", ',')] {
        let told = run(&["rank", text(&played().session()), "--json", "--lang", lang])
            .ends(0)
            .json();
        for line in lines(&told) {
            let score = fraction(&line["score"]);
            assert_eq!(score, Fraction::new(score.num, score.den), "lowest terms");
            assert_eq!(line["score"]["text"], score.to_two_decimals(sign));
        }
    }
}

#[test]
fn a_stranger_finds_the_ranking_again_from_the_exported_marks() {
    let marks = marks();
    let session = text(&played().session()).to_owned();
    type Aggregate = fn(&[Fraction]) -> Fraction;
    let methods: [(&str, Aggregate); 2] = [("weighted-mean", mean), ("median", median)];
    let mut orders = Vec::new();
    for (method, aggregate) in methods {
        let told = run(&["rank", &session, "--json", "--method", method])
            .ends(0)
            .json();
        assert_eq!(told["method"], method);
        let mut expected: Vec<(Fraction, String, usize)> = totals(&marks)
            .into_iter()
            .map(|(candidate, totals)| (aggregate(&totals), candidate, totals.len()))
            .collect();
        expected.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut found: Vec<(Fraction, String, usize)> = lines(&told)
            .iter()
            .map(|line| {
                let counted = line["marks_counted"].as_u64().unwrap();
                let candidate = line["candidate"].as_str().unwrap().to_owned();
                (
                    fraction(&line["score"]),
                    candidate,
                    usize::try_from(counted).unwrap(),
                )
            })
            .collect();
        let order: Vec<String> = found.iter().map(|line| line.1.clone()).collect();
        assert!(found.is_sorted_by(|a, b| a.0 >= b.0), "best first");
        found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        assert_eq!(found, expected, "{method}");
        // Ranks: one more than how many are better; those of equal score share the ranks between them.
        for line in lines(&told) {
            let score = fraction(&line["score"]);
            let better = expected.iter().filter(|other| other.0 > score).count();
            let equal = expected.iter().filter(|other| other.0 == score).count();
            let rank = usize::try_from(line["rank"].as_u64().unwrap()).unwrap();
            assert!((better + 1..=better + equal).contains(&rank), "{line}");
            assert_eq!(line["tied_with"].as_array().unwrap().len(), equal - 1, "{line}");
        }
        orders.push(order);
    }
    assert_ne!(orders[0], orders[1], "the two methods are not the same");
}

#[test]
fn a_method_without_points_gives_figures_under_their_own_names() {
    let session = text(&played().session()).to_owned();
    let by = |method: &str| {
        run(&["rank", &session, "--json", "--method", method])
            .ends(0)
            .json()
    };
    // Sheets without gaps, but for recusals: a place from 0 to 1, the smallest first.
    let borda = by("borda");
    assert_eq!(borda["method"], "borda");
    let places: Vec<Fraction> = lines(&borda)
        .iter()
        .map(|line| fraction(&line["score"]))
        .collect();
    assert_eq!(places.len(), 16);
    assert!(places.is_sorted() && places[0] >= Fraction::new(0, 1) && places[15] <= Fraction::new(1, 1));
    let schulze = by("schulze");
    for line in lines(&schulze) {
        assert_eq!(keys(&line["score"]), ["lost", "text", "won"]);
        let beaten = integer(&line["score"]["lost"]);
        let fewer = lines(&schulze)
            .iter()
            .filter(|other| integer(&other["score"]["lost"]) < beaten);
        assert!(integer(&line["rank"]) > i128::try_from(fewer.count()).unwrap());
        is_said(line["explanation"].as_str().unwrap());
    }
    assert_eq!(lines(&by("trimmed-mean")).len(), 16);
    // Seven criteria marked by numbers: no gauge, no zero, and the reason for each dossier.
    let gauge = by("majority-gauge");
    assert_eq!(gauge["ranking"], Value::Array(Vec::new()));
    for line in gauge["unranked"].as_array().unwrap() {
        assert!(
            line["reason"].as_str().unwrap().starts_with("non défini"),
            "{line}"
        );
    }
}

#[test]
fn an_exact_tie_is_told_and_stays_resolved_by_the_casting_vote() {
    let tied: BTreeMap<&str, (&Value, &Value)> = lines(ranking())
        .iter()
        .filter(|line| line["tied_with"] != Value::Array(Vec::new()))
        .map(|line| {
            (
                line["candidate"].as_str().unwrap(),
                (&line["rank"], &line["tied_with"]),
            )
        })
        .collect();
    assert_eq!(tied.len(), 2);
    assert_eq!(tied["c08"], (&Value::from(7), &serde_json::json!(["c10"])));
    assert_eq!(tied["c10"], (&Value::from(8), &serde_json::json!(["c08"])));
}

#[test]
fn a_session_without_marks_ranks_nobody_and_says_why() {
    let told = run(&["rank", text(&sample(SAMPLE)), "--json", "--lang", "en"])
        .ends(0)
        .json();
    assert_eq!(told["ranking"], Value::Array(Vec::new()));
    let unranked = told["unranked"].as_array().unwrap();
    assert_eq!(unranked.len(), 16);
    for line in unranked {
        assert_eq!(keys(line), ["candidate", "reason"]);
        is_said(line["reason"].as_str().unwrap());
    }
}

#[test]
fn the_text_names_every_project_in_order_in_both_languages() {
    let session = text(&played().session()).to_owned();
    let told = |lang| run(&["rank", &session, "--lang", lang]).ends(0).out;
    let (french, english) = (told("fr"), told("en"));
    assert_ne!(french, english);
    let mut from = 0;
    for name in [
        "Permanences santé des femmes",
        "Passerelles numériques",
        "Théâtre-forum contre les discriminations",
    ] {
        let at = french[from..]
            .find(name)
            .unwrap_or_else(|| panic!("{name} in order"));
        from += at + name.len();
    }
    assert!(french.contains("15,98") && english.contains("15.98"));
    is_said(&french);
    is_said(&english);
}
