//! What the minutes tell of the deliberation: the frozen ranking, departures with their mover, scenarios compared.

use palmares::domain::command::Command;
use palmares::domain::deliberation::Decision;
use palmares::domain::money::Money;
use palmares::domain::setup::{Language, Method};

use super::reader::read;
use super::{minutes_of, stage};

/// The minutes' text, every kind of space told as a plain one.
fn plain(day: &stage::Day, language: Language) -> String {
    let pdf = read(&minutes_of(&day.session, language));
    super::told(&pdf).replace(['\u{202F}', '\u{A0}'], " ")
}

fn decide(candidate: &str, decision: Decision) -> Command {
    Command::Decide {
        candidate: candidate.into(),
        decision,
        reason: "Projet abouti.".into(),
    }
}

fn grant(candidate: &str, units: i64) -> Command {
    decide(
        candidate,
        Decision::Laureate {
            amount: Some(Money::units(units)),
        },
    )
}

fn keep(name: &str) -> Command {
    Command::KeepScenario { name: name.into() }
}

#[test]
fn the_frozen_ranking_is_printed_with_its_fingerprint() {
    let day = stage::adopted(Method::WeightedMean);
    let text = plain(&day, Language::French);
    let frozen = day.session.frozen();
    let last = frozen.last().unwrap();
    assert!(text.contains("Classement arithmétique figé à "), "{text}");
    assert!(
        text.contains(&format!("Empreinte du classement : {}.", last.digest.spoken(4))),
        "{text}"
    );
}

#[test]
fn a_ranking_frozen_again_says_after_what_and_whether_it_changed() {
    let mut day = stage::deliberated(Method::WeightedMean);
    let reopen = |reason: &str| Command::ReopenMarks {
        candidate: "c1".into(),
        reason: reason.into(),
    };
    day.submit(reopen("Feuille mal lue."));
    day.submit(Command::CloseMarks {
        candidate: "c1".into(),
    });
    let text = plain(&day, Language::French);
    let said = "après réouverture des notes de « Cuisine commune » : il est resté le même. Empreinte du classement : ";
    assert!(text.contains(said), "{text}");
}

#[test]
fn a_far_departure_is_flagged_and_names_its_mover() {
    let day = stage::adopted(Method::WeightedMean);
    let text = plain(&day, Language::French);
    for said in [
        "sur proposition de Mme Anne-Laure Delacroix-Nguyen",
        "▲ Écart de 3 rangs. Le jury entend soutenir l’ancrage.",
    ] {
        assert!(text.contains(said), "« {said} » is not in:\n{text}");
    }
}

#[test]
fn dossiers_that_the_moves_of_others_push_far_are_named() {
    let mut day = stage::deliberated(Method::WeightedMean);
    let ranking = day.session.ranking(day.session.method());
    assert_eq!(day.session.displaced(&ranking), []);
    let order = day.session.proposal_order();
    assert!(order.len() > 3);
    // The first is pushed down by each of the others that passes before it.
    for candidate in &order[1..4] {
        day.submit(Command::Place {
            candidate: candidate.clone(),
            place: 1,
            reason: "essai".into(),
            by: None,
        });
    }
    let pushed = day.session.displaced(&ranking);
    assert_eq!(pushed.len(), 1);
    assert_eq!(
        (&pushed[0].candidate, pushed[0].place, pushed[0].ranks),
        (&order[0], 4, 3)
    );
    let text = plain(&day, Language::French);
    let said = "Sans décision qui les vise, par l’effet de ces écarts :";
    assert!(text.contains(said), "{text}");
    assert!(
        text.contains("du rang 1 au rang 4. ▲ Écart de 3 rangs."),
        "{text}"
    );
    let english = plain(&day, Language::English);
    assert!(english.contains("without a decision about them"), "{english}");
}

#[test]
fn scenarios_are_compared_with_the_proposal_and_the_one_it_comes_from_is_named() {
    let mut day = stage::deliberated(Method::WeightedMean);
    for command in [
        grant("c1", 15_000),
        grant("c4", 12_000),
        keep("Deux lauréats"),
        grant("c1", 11_000),
        decide("c3", Decision::Reserve { place: 1 }),
        keep("Moins pour le premier"),
        Command::TakeScenario {
            name: "Deux lauréats".into(),
        },
    ] {
        day.submit(command);
    }
    let text = plain(&day, Language::French);
    for said in [
        "Scénarios comparés à la proposition :",
        "Deux lauréats, gardé à ",
        "2 lauréats, 27 000 €. C’est la proposition.",
        "2 lauréats, 23 000 €. Il en diffère par « Cuisine commune » (lauréat, 11 000 €)",
        "La proposition reprend le scénario « Deux lauréats », retenu à ",
    ] {
        assert!(text.contains(said), "« {said} » is not in:\n{text}");
    }
    assert!(!text.contains("modifié depuis"));
    day.submit(grant("c4", 10_000));
    let text = plain(&day, Language::French);
    assert!(text.contains(", et modifié depuis."), "{text}");
    let english = plain(&day, Language::English);
    assert!(english.contains("and changed since."), "{english}");
}

#[test]
fn without_scenarios_the_minutes_tell_of_none() {
    let day = stage::adopted(Method::WeightedMean);
    let text = plain(&day, Language::French);
    assert!(!text.contains("cénario"), "{text}");
}
