//! How laureates and money spread: information, with exact sums.

use palmares::domain::Money;
use palmares::domain::candidate::Quarter;
use palmares::domain::spread::Dimension;

use crate::support::{Day, panel, say};

fn quarter(name: &str, communes: &[&str]) -> Option<Quarter> {
    Some(Quarter {
        name: name.into(),
        code: None,
        communes: communes.iter().map(|commune| (*commune).into()).collect(),
    })
}

/// Four laureates and one in reserve: two quarters, one of them in two communes; two holders; contracts told or not.
fn proposed() -> Day {
    let mut setup = panel(3, 5, 1);
    setup.candidates[0].quarter = quarter("Les Navigateurs", &["Orly", "Choisy-le-Roi"]);
    setup.candidates[1].quarter = quarter("Les Navigateurs", &["Choisy-le-Roi", "Orly"]);
    setup.candidates[2].quarter = quarter("Grand Ensemble", &["Orly"]);
    setup.candidates[4].quarter = quarter("Grand Ensemble", &["Orly"]);
    setup.candidates[0].contract = "Nord".into();
    setup.candidates[2].contract = "Nord".into();
    for at in [0, 1] {
        setup.candidates[at].holder = "Association A".into();
    }
    let rows: [&[Option<i64>]; 5] = [
        &[Some(18); 3],
        &[Some(16); 3],
        &[Some(15); 3],
        &[Some(14); 3],
        &[Some(13); 3],
    ];
    let mut day = Day::judged(setup, &rows);
    day.submit_all([
        say::grant("c1", 3_000),
        say::grant("c2", 5_000),
        say::grant("c3", 9_000),
        say::grant("c4", 4_000),
        say::reserve("c5", 1),
    ]);
    day
}

fn told(day: &Day, dimension: Dimension) -> Vec<(String, u32, i64)> {
    let shares = day.session.spread(dimension, str::to_owned);
    let share = |share: &palmares::domain::spread::Share| {
        (
            share.labels.join(" + "),
            share.laureates,
            share.money.in_cents() / 100,
        )
    };
    shares.iter().map(share).collect()
}

#[test]
fn a_project_in_two_communes_counts_once_under_both_together() {
    assert_eq!(
        told(&proposed(), Dimension::Commune),
        [
            ("Orly".into(), 1, 9_000),
            ("Choisy-le-Roi + Orly".into(), 2, 8_000),
            (String::new(), 1, 4_000),
        ],
        "most money first; what is not told stands without a name"
    );
}

#[test]
fn contracts_quarters_and_holders_are_counted_alike() {
    let day = proposed();
    assert_eq!(
        told(&day, Dimension::Contract),
        [("Nord".into(), 2, 12_000), (String::new(), 2, 9_000)]
    );
    assert_eq!(
        told(&day, Dimension::Quarter)[0],
        ("Grand Ensemble".into(), 1, 9_000)
    );
    assert_eq!(
        told(&day, Dimension::Holder)[1],
        ("Association A".into(), 2, 8_000)
    );
}

#[test]
fn every_dimension_adds_up_to_the_whole_proposal() {
    let mut day = proposed();
    day.submit(say::decide(
        "c3",
        palmares::domain::deliberation::Decision::Laureate {
            amount: Some(Money::cents(333_333)),
        },
    ));
    for dimension in Dimension::ALL {
        let shares = day.session.spread(dimension, str::to_owned);
        let money: Money = shares.iter().map(|share| share.money).sum();
        let laureates: u32 = shares.iter().map(|share| share.laureates).sum();
        assert_eq!(
            Some(money),
            day.session.envelope().map(|e| e.used),
            "{dimension:?}"
        );
        assert_eq!(laureates, 4, "{dimension:?}");
    }
}

#[test]
fn without_a_laureate_there_is_nothing_to_spread() {
    let day = Day::judged(panel(3, 1, 1), &[&[Some(12); 3]]);
    assert!(
        Dimension::ALL
            .iter()
            .all(|by| day.session.spread(*by, str::to_owned).is_empty())
    );
}
