//! Scenarios: the proposal kept under a name, compared, taken again, dropped.

use palmares::domain::deliberation::{Decision, Scenario};
use palmares::domain::money::Money;
use palmares::domain::refusal::Refusal;

use crate::support::{Day, panel, say};

/// Four candidates at 18, 15, 12 and 8, judged by three jurors, an envelope of 50 000.
fn judged() -> Day {
    let rows: [&[Option<i64>]; 4] = [&[Some(18); 3], &[Some(15); 3], &[Some(12); 3], &[Some(8); 3]];
    Day::judged(panel(3, 4, 1), &rows)
}

/// « a »: c1 16 000, c2 14 000, c3 in reserve; then the proposal: c1 12 000, c2 12 000, c3 12 000 in second place.
fn two_ways() -> Day {
    let mut day = judged();
    day.submit_all([
        say::grant("c1", 16_000),
        say::grant("c2", 14_000),
        say::reserve("c3", 1),
        say::keep("a"),
        say::grant("c1", 12_000),
        say::grant("c2", 12_000),
        say::place("c3", 2),
        say::grant("c3", 12_000),
        say::reject("c4"),
    ]);
    day
}

fn amounts(day: &Day) -> Vec<(String, i64)> {
    let laureates = day.session.laureates();
    laureates
        .map(|(id, amount)| (id.to_string(), amount.expect("an amount").in_cents() / 100))
        .collect()
}

fn order(day: &Day) -> Vec<String> {
    day.session
        .proposal_order()
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_scenario_taken_restores_decisions_amounts_and_places() {
    let mut day = two_ways();
    day.submit(say::keep("b"));
    assert_eq!(order(&day), ["c1", "c3", "c2", "c4"]);
    day.submit(say::take("a"));
    assert_eq!(amounts(&day), [("c1".into(), 16_000), ("c2".into(), 14_000)]);
    assert_eq!(order(&day), ["c1", "c2", "c3", "c4"]);
    assert_eq!(
        day.session
            .state()
            .proposals
            .get(&"c3".into())
            .map(|p| p.decision.clone()),
        Some(Decision::Reserve { place: 1 })
    );
    assert!(!day.session.state().proposals.contains_key(&"c4".into()));
    assert_eq!(day.session.envelope().unwrap().left(), Money::units(20_000));
    day.submit(say::take("b"));
    assert_eq!(order(&day), ["c1", "c3", "c2", "c4"]);
    assert_eq!(day.session.envelope().unwrap().used, Money::units(36_000));
}

#[test]
fn the_comparison_tells_laureates_money_and_what_differs_from_the_proposal() {
    let day = two_ways();
    let ranking = day.session.ranking(day.session.method());
    let kept = day.session.comparison(&ranking).kept;
    assert_eq!(kept.len(), 1);
    let a = &kept[0];
    assert_eq!(
        (a.name.as_str(), a.laureates, a.total),
        ("a", 2, Money::units(30_000))
    );
    let laureate = |amount| {
        Some(Decision::Laureate {
            amount: Some(Money::units(amount)),
        })
    };
    assert_eq!(
        a.decisions,
        [
            ("c1".into(), laureate(16_000)),
            ("c3".into(), Some(Decision::Reserve { place: 1 })),
            ("c2".into(), laureate(14_000)),
            ("c4".into(), None),
        ],
        "in the order of the proposal"
    );
    assert_eq!(a.places, [("c3".into(), 3)], "c2 was moved by nobody");
}

#[test]
fn names_are_bounded_and_unique_and_so_is_their_number() {
    let mut day = judged();
    let longest = "n".repeat(Scenario::LONGEST_NAME);
    day.submit(say::keep(&format!("  {longest} ")));
    assert_eq!(
        day.session.state().scenarios[0].name,
        longest,
        "blanks around it are left out"
    );
    for bad in ["", "  ", &format!("{longest}n"), "a\nb", "a\u{7}b"] {
        let most = u32::try_from(Scenario::LONGEST_NAME).unwrap();
        assert_eq!(day.refusal(say::keep(bad)), Refusal::BadName { most });
    }
    day.submit(say::keep("Sans partiel"));
    assert_eq!(
        day.refusal(say::keep("sans PARTIEL")),
        Refusal::DuplicateScenario {
            name: "sans PARTIEL".into()
        }
    );
    for n in 2..Scenario::MOST {
        day.submit(say::keep(&n.to_string()));
    }
    assert_eq!(
        day.refusal(say::keep("one more")),
        Refusal::TooManyScenarios { most: 6 }
    );
    day.submit(say::drop_scenario("Sans partiel"));
    day.submit(say::keep("sans PARTIEL"));
}

#[test]
fn what_is_not_kept_is_neither_taken_nor_dropped() {
    let mut day = two_ways();
    let unknown = || Refusal::UnknownScenario { name: "z".into() };
    assert_eq!(day.refusal(say::take("z")), unknown());
    assert_eq!(day.refusal(say::drop_scenario("z")), unknown());
    day.submit(say::take("a"));
    assert_eq!(day.refusal(say::take("a")), Refusal::Unchanged);
    day.submit(say::grant("c3", 5_000));
    day.submit(say::take("a"));
}

#[test]
fn taking_and_dropping_are_undone_like_any_other_entry() {
    let mut day = two_ways();
    let before = amounts(&day);
    let kept = day.session.state().scenarios[0].entry;
    let taken = day.submit(say::take("a"));
    assert_eq!(
        day.refusal(say::undo(kept)),
        Refusal::WouldInvalidate {
            entry: kept,
            later: taken
        }
    );
    day.submit(say::UNDO);
    assert_eq!(amounts(&day), before);
    assert_eq!(day.session.state().taken, None);
    day.submit(say::drop_scenario("a"));
    assert!(day.session.state().scenarios.is_empty());
    day.submit(say::UNDO);
    day.submit(say::take("a"));
    assert_eq!(day.session.first_unlawful(), None);
}

#[test]
fn the_proposal_says_where_it_comes_from_and_whether_it_changed_since() {
    let mut day = two_ways();
    day.submit_all([say::take("a"), say::drop_scenario("a")]);
    let taken = day.session.state().taken.clone().unwrap();
    assert_eq!(taken.scenario.name, "a", "known even after it is dropped");
    assert!(day.session.is_proposal(&taken.scenario));
    day.submit(say::grant("c2", 13_000));
    assert!(!day.session.is_proposal(&taken.scenario));
    day.submit(say::grant("c2", 14_000));
    assert!(day.session.is_proposal(&taken.scenario), "the same again");
}

#[test]
fn a_candidate_gone_since_has_no_decision_in_a_scenario_taken() {
    let mut day = two_ways();
    day.submit_all([say::withdraw_candidate("c2"), say::take("a")]);
    assert_eq!(amounts(&day), [("c1".into(), 16_000)]);
}

#[test]
fn a_scenario_is_taken_with_the_quorum_that_its_decisions_need() {
    let mut day = two_ways();
    day.submit_all([say::leave("j2"), say::leave("j3")]);
    day.submit(say::keep("b"));
    assert!(matches!(day.refusal(say::take("a")), Refusal::NoQuorum { .. }));
    day.submit(say::take("b"));
}

#[test]
fn a_decision_out_of_bounds_by_now_waits_again_once_taken() {
    let mut day = two_ways();
    day.submit_all([
        say::amend("c1", palmares::domain::candidate::Field::Request, "15000"),
        say::take("a"),
        say::reject("c4"),
    ]);
    assert_eq!(
        day.refusal(say::adopt(3, 0, 0)),
        Refusal::Undecided {
            candidates: vec!["c1".into()]
        }
    );
}
