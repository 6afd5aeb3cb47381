//! The screen of the deliberation by its keys: decisions, moves, votes, series, adoption.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/deliberating.rs"]
mod deliberating;
#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/stage.rs"]
mod stage;

use std::sync::Arc;

use deliberating::Deliberation;
use fixture::Trial;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use palmares::domain::Money;
use palmares::domain::command::Command;
use palmares::domain::deliberation::{Decision, Tally};
use palmares::domain::panel::Ground;
use palmares::domain::phase::Phase;
use palmares::domain::robustness::NotYet;
use palmares::gui::press::Press;
use palmares::gui::screen::deliberation;
use stage::{context, window, words};

#[test]
fn l_proposes_a_laureate_with_the_amount_that_the_rules_permit() {
    let mut day = Deliberation::new();
    day.press(Press::Char('l'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(
        day.decision("cuisine"),
        Some(Decision::Laureate {
            amount: Some(Money::units(15_000))
        })
    );
    assert_eq!(day.trial.session.envelope().unwrap().left(), Money::units(15_000));
}

#[test]
fn an_amount_that_is_no_amount_stays_in_its_form() {
    let mut day = Deliberation::new();
    day.press(Press::Char('m'));
    day.send(deliberation::Message::Edited(0, "beaucoup".into()));
    day.press(Press::Named(Named::Enter));
    assert!(day.screen.asks());
    assert!(day.shows("Tapez un montant, par exemple 12\u{202f}000. Rien n’a été consigné."));
    day.send(deliberation::Message::Edited(0, "12 000 €".into()));
    day.press(Press::Named(Named::Enter));
    assert_eq!(
        day.decision("cuisine"),
        Some(Decision::Laureate {
            amount: Some(Money::units(12_000))
        })
    );
}

#[test]
fn r_and_x_put_in_reserve_and_aside_with_a_reason() {
    let mut day = Deliberation::new();
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('r'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.decision("velo"), Some(Decision::Reserve { place: 1 }));
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('x'));
    day.send(deliberation::Message::Edited(0, "Hors du périmètre".into()));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.decision("radio"), Some(Decision::Rejected));
}

#[test]
fn a_move_away_from_the_arithmetic_order_asks_its_reason() {
    let mut day = Deliberation::new();
    day.press(Press::Named(Named::ArrowDown));
    day.press_with(Press::Named(Named::ArrowUp), Modifiers::ALT);
    assert!(day.screen.asks());
    day.send(deliberation::Message::Edited(0, "Seul projet du quartier".into()));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.trial.session.proposal_order()[0], "velo".into());
    assert_eq!(
        day.trial.session.state().placements[0].reason,
        "Seul projet du quartier"
    );
}

#[test]
fn v_on_a_tie_asks_voices_for_each_of_the_tied() {
    let mut day = Deliberation::new();
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('v'));
    day.send(deliberation::Message::Edited(0, "1".into()));
    day.send(deliberation::Message::Edited(1, "2".into()));
    day.press(Press::Named(Named::Enter));
    assert!(matches!(
        day.trial.session.state().votes[0].tally,
        Tally::Preference { .. }
    ));
    assert_eq!(day.trial.session.proposal_order()[1], "radio".into());
}

#[test]
fn p_proposes_down_the_ranking_with_one_confirmation_and_an_entry_each_but_parts_no_tie() {
    let mut day = Deliberation::new();
    day.press(Press::Char('p'));
    day.press(Press::Named(Named::Enter));
    // « velo » and « radio » share a rank, and what is left does not hold both.
    assert_eq!(day.trial.session.laureates().count(), 1);
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('v'));
    day.send(deliberation::Message::Edited(1, "2".into()));
    day.press(Press::Named(Named::Enter));
    let entries = day.trial.session.record().len();
    day.press(Press::Char('p'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.trial.session.record().len(), entries + 1);
    let amount = Some(Money::units(12_000));
    assert_eq!(day.decision("radio"), Some(Decision::Laureate { amount }));
    assert_eq!(day.decision("velo"), None);
}

#[test]
fn the_first_that_does_not_fit_is_given_in_part_put_in_reserve_or_passed_over() {
    let proposed = || {
        let mut day = Deliberation::new();
        for (candidate, amount) in [("cuisine", 15_000), ("radio", 12_000)] {
            day.trial.must(Command::Decide {
                candidate: candidate.into(),
                decision: Decision::Laureate {
                    amount: Some(Money::units(amount)),
                },
                reason: "essai".into(),
            });
        }
        day.refresh();
        day.press(Press::Named(Named::ArrowDown));
        day.press(Press::Char('l'));
        day
    };
    let mut day = proposed();
    assert!(day.holds(
        "Demande 7\u{202f}000\u{a0}€, reste 3\u{202f}000\u{a0}€\u{202f}: il manque 4\u{202f}000\u{a0}€."
    ));
    day.press(Press::Named(Named::Enter));
    let amount = Some(Money::units(3_000));
    assert_eq!(day.decision("velo"), Some(Decision::Laureate { amount }));

    let mut day = proposed();
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.decision("velo"), Some(Decision::Reserve { place: 1 }));

    let mut day = proposed();
    let entries = day.trial.session.record().len();
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Named(Named::Enter));
    assert!(!day.screen.asks());
    assert_eq!(day.trial.session.record().len(), entries, "nothing is recorded");
    day.press(Press::Char('x'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.decision("code"), Some(Decision::Rejected), "the next waits");
}

#[test]
fn what_is_left_under_the_floor_is_no_partial_grant() {
    let mut day = Deliberation::new();
    for (candidate, amount) in [("cuisine", 15_000), ("radio", 12_000)] {
        let decision = Decision::Laureate {
            amount: Some(Money::units(amount)),
        };
        day.trial.must(Command::Decide {
            candidate: candidate.into(),
            decision,
            reason: "essai".into(),
        });
    }
    day.trial.must(Command::Decide {
        candidate: "code".into(),
        decision: Decision::Laureate {
            amount: Some(Money::units(3_000)),
        },
        reason: "essai".into(),
    });
    day.refresh();
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('l'));
    assert!(day.shows("impossible\u{202f}: ce qui reste est sous le plancher de 3\u{202f}000\u{a0}€"));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.decision("velo"), Some(Decision::Reserve { place: 1 }));
}

#[test]
fn a_move_of_three_ranks_is_flagged_and_goes_on_while_its_reason_is_asked() {
    let mut day = Deliberation::new();
    day.press(Press::Named(Named::End));
    for _ in 0..2 {
        day.press_with(Press::Named(Named::ArrowUp), Modifiers::ALT);
    }
    day.send(deliberation::Message::Edited(0, "Ancrage".into()));
    assert!(!day.shows("3 rangs"));
    day.press_with(Press::Named(Named::ArrowUp), Modifiers::ALT);
    assert!(day.shows("3 rangs"));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.trial.session.proposal_order()[0], "code".into());
    assert_eq!(day.trial.session.state().placements[0].reason, "Ancrage");
}

#[test]
fn a_refusal_stands_in_the_form_and_keeps_what_was_typed() {
    let mut day = Deliberation::new();
    day.press(Press::Char('m'));
    day.send(deliberation::Message::Edited(0, "16 000".into()));
    day.press(Press::Named(Named::Enter));
    assert!(day.screen.asks());
    assert_eq!(day.decision("cuisine"), None);
    day.send(deliberation::Message::Edited(0, "14 000".into()));
    day.press(Press::Named(Named::Enter));
    let amount = Some(Money::units(14_000));
    assert_eq!(day.decision("cuisine"), Some(Decision::Laureate { amount }));
}

#[test]
fn a_dossier_without_a_rank_can_be_chosen_and_not_proposed() {
    let mut day = Deliberation::new();
    day.trial.must(Command::ReopenMarks {
        candidate: "code".into(),
        reason: "essai".into(),
    });
    for juror in ["ald", "bt", "hc", "ta"] {
        day.trial.must(Command::Abstain {
            juror: juror.into(),
            candidate: "code".into(),
            criterion: Some("innovation".into()),
        });
    }
    day.trial.must(Command::CloseMarks {
        candidate: "code".into(),
    });
    day.refresh();
    assert!(day.shows("aucune note complète"));
    day.press(Press::Named(Named::End));
    day.press(Press::Char('x'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.decision("code"), Some(Decision::Rejected));
}

#[test]
fn the_casting_vote_is_offered_after_a_level_vote_and_not_to_a_recused_chair() {
    let mut day = Deliberation::new();
    let cast = |day: &Deliberation| {
        let (words, now) = (words(), day.trial.now());
        let context = context(&day.trial, &words, &now);
        day.screen.press(&Press::Char('c'), Modifiers::empty(), &context)
    };
    day.press(Press::Named(Named::ArrowDown));
    assert!(cast(&day).is_none(), "nobody has voted");
    day.press(Press::Char('v'));
    day.send(deliberation::Message::Edited(0, "1".into()));
    day.send(deliberation::Message::Edited(1, "1".into()));
    day.press(Press::Named(Named::Enter));
    assert!(cast(&day).is_some());
    day.press(Press::Char('c'));
    day.press(Press::Named(Named::ArrowDown));
    day.send(deliberation::Message::Edited(0, "Public éloigné".into()));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.trial.session.proposal_order()[1], "radio".into());

    let mut day = Deliberation::new();
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('v'));
    day.send(deliberation::Message::Edited(0, "1".into()));
    day.send(deliberation::Message::Edited(1, "1".into()));
    day.press(Press::Named(Named::Enter));
    day.trial.must(Command::ReopenMarks {
        candidate: "velo".into(),
        reason: "essai".into(),
    });
    day.trial.must(Command::Recuse {
        juror: "ald".into(),
        candidate: "velo".into(),
        ground: Ground::Mandate,
    });
    day.trial.must(Command::CloseMarks {
        candidate: "velo".into(),
    });
    day.refresh();
    assert!(
        day.screen.order()[1] == "velo".into(),
        "still tied with the other"
    );
    assert!(cast(&day).is_none());
}

#[test]
fn q_waives_the_quorum_of_the_session_when_that_is_what_lacks() {
    let mut day = Deliberation::new();
    for juror in ["bt", "hc"] {
        day.trial.must(Command::Leave { juror: juror.into() });
    }
    day.refresh();
    assert!(!day.trial.session.may_decide(None));
    day.press(Press::Char('q'));
    day.send(deliberation::Message::Edited(0, "Dossier seul".into()));
    day.press(Press::Named(Named::Enter));
    assert!(day.trial.session.may_decide(Some(&"cuisine".into())));
    assert!(!day.trial.session.may_decide(None));
    day.trial.must(Command::WaiveQuorum {
        candidate: Some("velo".into()),
        reason: "essai".into(),
    });
    day.press(Press::Char('q'));
    day.send(deliberation::Message::Edited(0, "Séance entière".into()));
    day.press(Press::Named(Named::Enter));
    assert!(day.trial.session.may_decide(None));
}

#[test]
fn the_score_of_the_dossier_chosen_is_a_sum_to_redo() {
    let day = Deliberation::new();
    assert!(day.shows("Somme"));
    assert!(day.shows("Rang 1. Moyenne de 3 totaux\u{202f}: 45 ÷ 3 = 15,00 sur 20."));
    assert!(day.shows("45"));
}

#[test]
fn what_adoption_waits_for_is_told_before_anybody_votes() {
    let mut day = Deliberation::new();
    assert!(day.shows("4 décisions à prendre."));
    day.press(Press::Char('a'));
    assert!(!day.screen.asks());
    assert!(
        day.told
            .as_deref()
            .is_some_and(|told| told.starts_with("4 dossiers attendent"))
    );
}

#[test]
fn enter_goes_to_the_dossier_that_waits_where_its_key_is_then_told() {
    let mut day = Deliberation::new();
    assert!(
        day.shows("Entrée") && !day.shows("V"),
        "the tie is not chosen yet"
    );
    day.press(Press::Named(Named::Enter));
    assert!(day.shows("V"));
    day.press(Press::Char('v'));
    day.send(deliberation::Message::Edited(0, "1".into()));
    day.send(deliberation::Message::Edited(1, "2".into()));
    day.press(Press::Named(Named::Enter));
    assert!(
        day.trial.session.state().votes[0]
            .on
            .same_tie(&["velo".into(), "radio".into()])
    );
    // Nothing particular waits any more: on to the next without a decision, and round to the first.
    for decided in 1..=4 {
        day.press(Press::Named(Named::Enter));
        day.press(Press::Char('x'));
        day.send(deliberation::Message::Edited(0, "essai".into()));
        day.press(Press::Named(Named::Enter));
        assert_eq!(day.trial.session.state().proposals.len(), decided);
    }
}

#[test]
fn adoption_takes_a_vote_and_seals_the_minutes() {
    let mut day = Deliberation::new();
    let decide = |candidate: &str| Command::Decide {
        candidate: candidate.into(),
        decision: Decision::Rejected,
        reason: "essai".into(),
    };
    for candidate in ["cuisine", "velo", "radio", "code"] {
        day.trial.must(decide(candidate));
    }
    day.refresh();
    day.press(Press::Char('a'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.trial.session.state().phase, Phase::Adopted);
}

#[test]
fn results_of_an_older_session_do_not_replace_newer_ones() {
    let mut day = Deliberation::new();
    let old = Arc::new(deliberation::Results::of(&day.trial.session));
    day.press(Press::Char('l'));
    day.press(Press::Named(Named::Enter));
    day.send(deliberation::Message::Computed(old));
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('r'));
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.decision("velo"), Some(Decision::Reserve { place: 1 }));
}

#[test]
fn no_ranking_is_shown_while_marks_are_still_given() {
    let trial = Trial::opened();
    let (words, now) = (words(), trial.now());
    let context = context(&trial, &words, &now);
    let mut screen = deliberation::State::default();
    let results = Arc::new(deliberation::Results::of(&trial.session));
    screen.update(deliberation::Message::Computed(results), &context);
    assert!(
        window(screen.view(&context))
            .find("Classement arithmétique")
            .is_err()
    );
    assert!(
        screen
            .press(&Press::Char('l'), Modifiers::empty(), &context)
            .is_none()
    );
}

#[test]
fn the_frozen_ranking_shows_when_and_under_what_fingerprint() {
    let mut day = Deliberation::new();
    let digest = day.trial.session.frozen()[0].digest;
    assert!(day.shows(&format!("Classement arithmétique, figé {}", digest.spoken(2))));
    day.trial.must(Command::ReopenMarks {
        candidate: "code".into(),
        reason: "feuille mal lue".into(),
    });
    day.trial.must(Command::CloseMarks {
        candidate: "code".into(),
    });
    day.refresh();
    let time = {
        let frozen = day.trial.session.frozen();
        assert_eq!(frozen.len(), 2);
        words().time(frozen[1].at.wall)
    };
    assert!(day.shows(&format!(
        "Figé de nouveau à {time} après réouverture\u{202f}: {}",
        digest.spoken(4)
    )));
}

#[test]
fn a_place_three_ranks_away_is_flagged_beside_its_name() {
    let mut day = Deliberation::new();
    day.press(Press::Named(Named::End));
    for _ in 0..2 {
        day.press_with(Press::Named(Named::ArrowUp), Modifiers::ALT);
    }
    day.send(deliberation::Message::Edited(0, "ancrage".into()));
    assert!(!day.shows("3 rangs"), "two ranks away");
    day.press_with(Press::Named(Named::ArrowUp), Modifiers::ALT);
    day.press(Press::Named(Named::Enter));
    assert_eq!(day.trial.session.proposal_order()[0], "code".into());
    assert!(day.shows("3 rangs"));
    let placement = &day.trial.session.state().placements[0];
    assert_eq!(placement.by, Some("ald".into()), "whoever presides moves it");
}

#[test]
fn z_tells_how_solid_the_list_is_and_escape_closes_it() {
    let mut day = Deliberation::new();
    day.press(Press::Char('z'));
    assert!(day.screen.asks());
    assert!(day.shows("Solidité du résultat"));
    assert!(day.shows("Pour la présidence seulement, rien n’en est imprimé"));
    assert!(
        day.shows("10\u{202f}000 jurys tirés au sort parmi les jurés, toujours les mêmes (graine 2026).")
    );
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Named(Named::Escape));
    assert!(!day.screen.asks());
    assert!(!day.shows("Pour la présidence seulement, rien n’en est imprimé"));
}

/// « cuisine » with 15 000, kept as « Plein »; then the proposal gives it 9 000 and puts « velo » in reserve.
fn compared() -> Deliberation {
    let mut day = Deliberation::new();
    day.press(Press::Char('l'));
    day.press(Press::Named(Named::Enter));
    day.press(Press::Char('k'));
    day.send(deliberation::Message::Edited(0, "Plein".into()));
    day.press(Press::Named(Named::Enter));
    day.press(Press::Char('m'));
    day.send(deliberation::Message::Edited(0, "9000".into()));
    day.press(Press::Named(Named::Enter));
    day.press(Press::Named(Named::ArrowDown));
    day.press(Press::Char('r'));
    day.press(Press::Named(Named::Enter));
    day
}

#[test]
fn scenarios_stand_side_by_side_with_what_differs_behind_a_sign() {
    let mut day = compared();
    day.press(Press::Char('s'));
    for shown in [
        "Scénarios",
        "Plein",
        "Proposition du jury",
        "9\u{202f}000\u{a0}€",
        "≠\u{a0}15\u{202f}000\u{a0}€",
        "reste 15\u{202f}000\u{a0}€",
        "réserve 1",
    ] {
        assert!(day.shows(shown), "« {shown} » is not there");
    }
    day.press(Press::Named(Named::Escape));
    assert!(!day.shows("Scénarios"));
    assert!(day.shows("9\u{202f}000\u{a0}€"), "the rankings again");
}

#[test]
fn a_scenario_is_taken_and_dropped_by_key() {
    let mut day = compared();
    let (words, now) = (words(), day.trial.now());
    let press = |day: &Deliberation, press: Press| {
        let context = context(&day.trial, &words, &now);
        day.screen.press(&press, Modifiers::empty(), &context)
    };
    assert!(press(&day, Press::Char('t')).is_none(), "no column is chosen");
    day.press(Press::Char('s'));
    assert!(press(&day, Press::Char('t')).is_none(), "the proposal is chosen");
    day.press(Press::Named(Named::ArrowRight));
    day.press(Press::Char('t'));
    assert_eq!(
        day.decision("cuisine"),
        Some(Decision::Laureate {
            amount: Some(Money::units(15_000))
        })
    );
    assert_eq!(day.decision("velo"), None);
    day.press(Press::Named(Named::Delete));
    assert!(day.trial.session.state().scenarios.is_empty());
    assert!(day.shows(
        "Aucun scénario gardé. K garde la proposition du moment sous un nom\u{202f}; elle se compare ici à ce qui la remplace."
    ));
}

#[test]
fn a_name_already_taken_is_refused_in_the_form() {
    let mut day = compared();
    day.press(Press::Char('k'));
    day.send(deliberation::Message::Edited(0, "plein".into()));
    day.press(Press::Named(Named::Enter));
    assert!(day.screen.asks());
    assert!(day.shows(
        "Un scénario s’appelle déjà «\u{202f}plein\u{202f}». Choisissez un autre nom, ou écartez d’abord celui-là."
    ));
}

#[test]
fn the_spread_is_shown_by_key_as_information() {
    let mut day = compared();
    day.press(Press::Char('e'));
    assert!(day.shows("Répartition des lauréats et des aides"));
    assert!(day.shows("Par commune"));
    assert!(day.shows("un lauréat"));
    day.press(Press::Char('e'));
    assert!(!day.shows("Par commune"));
}

#[test]
fn bounds_share_and_envelope_follow_the_amount_while_it_is_typed() {
    let mut day = Deliberation::new();
    day.press(Press::Char('m'));
    let request = day
        .trial
        .session
        .state()
        .candidate(&"cuisine".into())
        .unwrap()
        .request;
    let request = words().money(request.unwrap(), "EUR");
    let bounds = day.trial.session.setup().grants.clone().unwrap();
    let floor = words().money(bounds.floor.unwrap(), "EUR");
    let ceiling = words().money(bounds.ceiling.unwrap(), "EUR");
    let named = format!("plancher\u{a0}{floor}, plafond\u{a0}{ceiling}, demande\u{a0}{request}");
    day.send(deliberation::Message::Edited(0, "12000".into()));
    assert!(day.holds(&named), "{named}");
    assert!(day.holds("du budget, reste 18\u{202f}000\u{a0}€"));
    assert!(day.shows("12\u{202f}000\u{a0}€"), "the envelope follows");
    day.send(deliberation::Message::Edited(0, "31000".into()));
    assert!(day.holds("dépasse de 1\u{202f}000\u{a0}€"));
    day.send(deliberation::Message::Edited(0, "beaucoup".into()));
    assert!(!day.holds("dépasse de"));
}

#[test]
fn where_money_lacks_the_form_says_how_much_how_far_behind_and_what_the_next_one_needs() {
    let mut day = Deliberation::new();
    // 15 000 and 7 000 of 30 000: 8 000 are left for a request of 12 000.
    for (candidate, amount) in [("cuisine", 15_000), ("velo", 7_000)] {
        day.trial.must(Command::Decide {
            candidate: candidate.into(),
            decision: Decision::Laureate {
                amount: Some(Money::units(amount)),
            },
            reason: "abouti".into(),
        });
    }
    day.refresh();
    for _ in 0..2 {
        day.press(Press::Named(Named::ArrowDown));
    }
    day.press(Press::Char('l'));
    assert!(day.holds("il manque 4\u{202f}000\u{a0}€."));
    assert!(day.holds("0,00 point derrière le dernier lauréat, Vélo-école."));
    assert!(day.holds("Le suivant, Code et palabres, à "));
    assert!(
        day.holds("il manque 1\u{202f}000\u{a0}€."),
        "9 000 for the next one"
    );
}

#[test]
fn the_gap_beside_the_rankings_is_that_of_the_panel_and_follows_the_proposal() {
    let mut day = Deliberation::new();
    let gap = day.trial.session.analysis().unwrap().gap.unwrap();
    let points = words().decimal(&gap.points.unwrap(), day.trial.session.setup().decimals);
    let before = words().with("gui-robustness-gap", &[("points", points.into())]);
    assert!(day.shows(&before), "{before}");
    for amount in ["12 000", "5 000", "5 000", "5 000"] {
        day.press(Press::Char('m'));
        day.send(deliberation::Message::Edited(0, amount.into()));
        day.press(Press::Named(Named::Enter));
        day.press(Press::Named(Named::ArrowDown));
    }
    assert_eq!(day.trial.session.laureates().count(), 4);
    assert!(day.trial.session.analysis().unwrap().gap.is_none());
    assert!(!day.shows(&before), "nobody comes after the list proposed");
}

#[test]
fn nothing_tells_how_solid_the_list_is_while_marks_are_open_again() {
    let mut day = Deliberation::new();
    let (candidate, reason) = ("code".into(), "feuille mal lue".into());
    day.trial.must(Command::ReopenMarks { candidate, reason });
    assert_eq!(day.trial.session.analysis(), Err(NotYet::MarksOpen));
    day.refresh();
    assert!(day.shows(&words().robust_not_yet(NotYet::MarksOpen)));
}
