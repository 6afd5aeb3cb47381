//! Published examples, each with its source in `tests/published`. Numbers are read from their text, never as floats.

use palmares::domain::aggregation::{Outcome, mean, median};
use palmares::domain::ranking::{Contender, Contest, CountedSheet};
use palmares::domain::ratio::Ratio;
use palmares::domain::setup::{Method, TieRule};
use serde_json::Value;

use crate::ties::ranks;

fn published(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// A number as its text says it: `9.0`, `4.75`.
fn number(value: &Value) -> Ratio {
    Ratio::parse(&value.to_string()).expect("a number")
}

fn numbers(value: &Value) -> Vec<Ratio> {
    value.as_array().expect("a list").iter().map(number).collect()
}

/// A contest in which each juror's totals are given and every dossier has been brought to the same mean by a juror of its
/// own, who takes part in no duel.
fn levelled(names: &[String], ballots: &[Vec<Ratio>], chain: Vec<TieRule>) -> Contest {
    let contenders = names.iter().enumerate().map(|(at, name)| {
        let sheet = |juror: String, total: Ratio| CountedSheet {
            juror: juror.into(),
            total,
            marks: Vec::new(),
        };
        let mut sheets: Vec<CountedSheet> = ballots
            .iter()
            .enumerate()
            .map(|(who, totals)| sheet(format!("voter {who}"), totals[at].clone()))
            .collect();
        let sum: Ratio = sheets.iter().map(|sheet| &sheet.total).sum();
        sheets.push(sheet(format!("of {name}"), Ratio::integer(100_000) - sum));
        Contender {
            candidate: name.as_str().into(),
            sheets,
            eligible: 1,
            out: None,
        }
    });
    Contest {
        method: Method::WeightedMean,
        contenders: contenders.collect(),
        fewest_marks: 1,
        chain,
        votes: Vec::new(),
        casting_votes: Vec::new(),
        grades: None,
    }
}

/// One list of totals per voter: the first of the order gets the most.
fn ballots(names: &[String], orders: &[(Vec<String>, u64)]) -> Vec<Vec<Ratio>> {
    orders
        .iter()
        .flat_map(|(order, weight)| {
            let totals: Vec<Ratio> = names
                .iter()
                .map(|name| {
                    let place = order.iter().position(|other| other == name).expect("a name");
                    Ratio::integer(i64::try_from(order.len() - place).expect("small"))
                })
                .collect();
            (0..*weight).map(move |_| totals.clone())
        })
        .collect()
}

#[test]
fn means_of_shrout_and_fleiss_1979() {
    let data = published(include_str!("../published/zscore_per_judge.json"));
    let medians = ["13/2", "5/2", "7", "4", "15/2", "5"]; // by hand from the same table
    let mut scored = Vec::new();
    for ((name, row), by_hand) in data["input"].as_object().expect("rows").iter().zip(medians) {
        let totals: Vec<Ratio> = row.as_object().expect("judges").values().map(number).collect();
        let score = mean(&totals).expect("a mean");
        assert_eq!(score, number(&data["raw_mean"][name]), "{name}");
        assert_eq!(median(&totals), Ratio::parse(by_hand).ok(), "{name}");
        scored.push((score, name.clone()));
    }
    scored.sort_by(|a, b| b.cmp(a));
    let order: Vec<Value> = scored.into_iter().map(|(_, name)| name.into()).collect();
    assert_eq!(Value::from(order), data["order_raw"]);
}

#[test]
fn the_group_ranking_of_a_wine_tasting_with_two_wines_together() {
    let data = published(include_str!("../published/kendall_w.json"));
    let example = &data["examples"][0];
    let judges: Vec<Vec<Ratio>> = example["input_rows_judges"]
        .as_array()
        .expect("rows")
        .iter()
        .map(numbers)
        .collect();
    // A rank of 1 is the best: turn it into a total of 9.
    let contenders = (0..9).map(|wine| Contender {
        candidate: format!("{wine}").into(),
        sheets: judges
            .iter()
            .enumerate()
            .map(|(who, ranks)| CountedSheet {
                juror: format!("judge {who}").into(),
                total: Ratio::integer(10) - ranks[wine].clone(),
                marks: Vec::new(),
            })
            .collect(),
        eligible: 9,
        out: None,
    });
    let contest = Contest {
        method: Method::WeightedMean,
        contenders: contenders.collect(),
        fewest_marks: 3,
        chain: Vec::new(),
        votes: Vec::new(),
        casting_votes: Vec::new(),
        grades: None,
    };
    let ranking = contest.rank();
    let expected = &example["expected_published"];
    for wine in 0..9 {
        let line = ranking.of(&format!("{wine}").into()).expect("a rank");
        assert_eq!(
            Value::from(line.rank),
            expected["group_ranking_competition"][wine]
        );
        let against = number(&expected["votes_against"][wine]);
        let points = line.outcome.points().expect("points");
        assert_eq!(points * &Ratio::integer(9), Ratio::integer(90) - against);
    }
}

/// Ballots of the Condorcet project's and votelib's kind: `{"order": […] or "ACBED", "weight": n}`.
fn orders(input: &Value) -> Vec<(Vec<String>, u64)> {
    let order = |order: &Value| -> Vec<String> {
        match order {
            Value::String(letters) => letters.chars().map(String::from).collect(),
            list => list
                .as_array()
                .expect("an order")
                .iter()
                .map(|name| name.as_str().expect("a name").to_owned())
                .collect(),
        }
    };
    let ballots = input.as_array().expect("ballots").iter();
    ballots
        .map(|ballot| {
            (
                order(&ballot["order"]),
                ballot["weight"].as_u64().expect("a weight"),
            )
        })
        .collect()
}

/// A contest by `method` in which each voter is a juror who gives the first of the order the most.
fn polled(method: Method, orders: &[(Vec<String>, u64)]) -> (Vec<String>, Contest) {
    let mut names: Vec<String> = orders.iter().flat_map(|(order, _)| order.clone()).collect();
    names.sort();
    names.dedup();
    let mut contest = levelled(&names, &ballots(&names, orders), Vec::new());
    contest.method = method;
    for contender in &mut contest.contenders {
        contender.sheets.pop(); // the juror of its own
    }
    (names, contest)
}

fn example(name: &str) -> Value {
    let data = published(include_str!("../published/borda_copeland_kemeny_condorcet.json"));
    let more = data["more"].as_array().expect("examples").iter();
    let mut named = more.filter(|example| {
        let told = example["name"].as_str();
        told.is_some_and(|told| told.starts_with(name))
    });
    named.next().cloned().expect("the example")
}

/// Borda's points as published: dossiers − rank + 1 per voter (`start` 1) or dossiers − rank (`start` 0), summed. Ours is
/// the mean of (rank − 1) ÷ (dossiers − 1): points = voters × (dossiers − 1) × (1 − mean) + start × voters.
fn borda_points(orders: &[(Vec<String>, u64)], start: i64) -> Value {
    let (names, contest) = polled(Method::Borda, orders);
    let voters: u64 = orders.iter().map(|(_, weight)| weight).sum();
    let voters = i64::try_from(voters).expect("small");
    let steps = i64::try_from(names.len() - 1).expect("small");
    let ranking = contest.rank();
    let points = names.iter().map(|name| {
        let line = ranking.of(&name.as_str().into()).expect("a rank");
        let Outcome::MeanPlace(mean) = &line.outcome else {
            panic!("{:?}", line.outcome)
        };
        let points = Ratio::integer(voters * steps) * (Ratio::integer(1) - mean.clone())
            + Ratio::integer(start * voters);
        assert!(points.is_integer());
        (name.clone(), Value::from(points.to_i64().expect("small")))
    });
    Value::Object(points.collect())
}

#[test]
fn bordas_points_of_the_published_examples() {
    let capital = published(include_str!("../published/borda_copeland_kemeny_condorcet.json"));
    let ballots = orders(&capital["input"]);
    for start in [0, 1] {
        let expected = &capital["expected_sourced"][format!("borda_start{start}")];
        assert_eq!(borda_points(&ballots, start), *expected);
    }
    for name in ["Borda differs from Condorcet", "Borda 51/5/23/21"] {
        let example = example(name);
        let expected = &example["expected_sourced"]["borda_start1"];
        assert_eq!(borda_points(&orders(&example["input"]), 1), *expected, "{name}");
    }
}

/// Names by rank, those of one rank together in the order of the alphabet.
fn by_rank(contest: &Contest) -> Vec<Vec<String>> {
    let mut groups: Vec<(u32, Vec<String>)> = Vec::new();
    for (rank, name) in ranks(contest) {
        match groups.last_mut() {
            Some((last, names)) if *last == rank => names.push(name),
            _ => groups.push((rank, vec![name])),
        }
    }
    for (_, names) in &mut groups {
        names.sort();
    }
    groups.into_iter().map(|(_, names)| names).collect()
}

#[test]
fn schulzes_45_voters_with_their_pairs_paths_and_ranking() {
    let data = published(include_str!("../published/schulze_45_voters.json"));
    let (names, contest) = polled(Method::Schulze, &orders(&data["input"]));
    let order: Vec<Value> = ranks(&contest).into_iter().map(|(_, name)| name.into()).collect();
    assert_eq!(Value::from(order.clone()), data["expected_sourced"]["ranking"]);
    assert_eq!(order[0], data["expected_sourced"]["winner"]);
    for name in &names {
        for duel in contest.duels(&name.as_str().into()) {
            let (a, b) = (name.as_str(), duel.against.as_str());
            let computed = &data["computed"];
            assert_eq!(Value::from(duel.won), computed["pairwise"][a][b]);
            assert_eq!(Value::from(duel.lost), computed["pairwise"][b][a]);
            assert_eq!(
                Value::from(duel.path),
                computed["strongest_paths_winning_votes"][a][b]
            );
            assert_eq!(
                Value::from(duel.back),
                computed["strongest_paths_winning_votes"][b][a]
            );
        }
    }
}

#[test]
fn schulze_keeps_two_winners_together_and_ranks_921_ballots() {
    let tied = example("Schulze with ties");
    let (_, contest) = polled(Method::Schulze, &orders(&tied["input"]));
    assert_eq!(
        serde_json::to_value(by_rank(&contest)).expect("JSON"),
        tied["expected_sourced"]["schulze_winning"]
    );
    let wald = example("Wald");
    let text = wald["input_text"].as_str().expect("ballots");
    let ballots: Vec<(Vec<String>, u64)> = text
        .split(';')
        .map(|ballot| {
            let (order, weight) = ballot.trim().split_once('*').expect("a weight");
            let names = order.split('>').map(str::to_owned).collect();
            (names, weight.parse().expect("a number"))
        })
        .collect();
    assert_eq!(ballots.iter().map(|(_, weight)| weight).sum::<u64>(), 921);
    let (_, contest) = polled(Method::Schulze, &ballots);
    let order: Vec<String> = ranks(&contest).into_iter().map(|(_, name)| name).collect();
    assert_eq!(Value::from(order), wald["expected_sourced"]["schulze_winning"]);
}

#[test]
fn the_duel_finds_the_capital_of_tennessee_then_starts_again() {
    let data = published(include_str!("../published/borda_copeland_kemeny_condorcet.json"));
    let orders: Vec<(Vec<String>, u64)> = data["input"]
        .as_array()
        .expect("ballots")
        .iter()
        .map(|ballot| {
            let order = ballot["order"].as_array().expect("an order");
            let names = order.iter().map(|name| name.as_str().expect("a name").to_owned());
            (names.collect(), ballot["weight"].as_u64().expect("a weight"))
        })
        .collect();
    // The dossiers in the order of the first ballot, which is not the outcome.
    let names = orders[0].0.clone();
    let contest = levelled(&names, &ballots(&names, &orders), vec![TieRule::Duel]);
    let order: Vec<String> = ranks(&contest).into_iter().map(|(_, name)| name).collect();
    assert_eq!(
        Value::from(order.clone()),
        data["expected_sourced"]["kemeny_ranking"]
    );
    assert_eq!(
        data["expected_sourced"]["condorcet_winner"],
        Value::from(order[0].clone())
    );
    assert_eq!(
        ranks(&contest).iter().map(|(rank, _)| *rank).collect::<Vec<_>>(),
        [1, 2, 3, 4]
    );
}

#[test]
fn schulzes_45_voters_have_no_one_who_beats_all_so_the_duel_leaves_them_together() {
    let data = published(include_str!("../published/schulze_45_voters.json"));
    let orders: Vec<(Vec<String>, u64)> = data["input"]
        .as_array()
        .expect("ballots")
        .iter()
        .map(|ballot| {
            let order = ballot["order"].as_str().expect("an order");
            (
                order.chars().map(String::from).collect(),
                ballot["weight"].as_u64().expect("a weight"),
            )
        })
        .collect();
    let names: Vec<String> = ["A", "B", "C", "D", "E"].map(String::from).to_vec();
    let contest = levelled(&names, &ballots(&names, &orders), vec![TieRule::Duel]);
    assert!(ranks(&contest).iter().all(|(rank, _)| *rank == 1));
    // The pairwise counts of the source, through the sheets that the duel reads.
    for a in &contest.contenders {
        for b in contest.contenders.iter().filter(|b| b.candidate != a.candidate) {
            let above = a.sheets.iter().filter(|sheet| {
                let other = b.sheets.iter().find(|other| other.juror == sheet.juror);
                other.is_some_and(|other| sheet.total > other.total)
            });
            let expected = &data["computed"]["pairwise"][a.candidate.as_str()][b.candidate.as_str()];
            assert_eq!(Value::from(above.count()), *expected);
        }
    }
}
