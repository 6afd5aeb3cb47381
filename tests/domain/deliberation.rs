//! Decisions within their bounds, votes, places, adoption and rectification.

use palmares::domain::candidate::Field;
use palmares::domain::command::Command;
use palmares::domain::deliberation::{Choice, Decision, Subject, Tally};
use palmares::domain::event::{Document, SignatoryRole};
use palmares::domain::journal::Digest;
use palmares::domain::money::Money;
use palmares::domain::phase::Phase;
use palmares::domain::ratio::Ratio;
use palmares::domain::refusal::Refusal;
use palmares::domain::setup::Setup;

use crate::support::{Day, panel, say};

/// Four candidates at 18, 15, 12 and 8, judged by three jurors.
fn judged(setup: Setup) -> Day {
    let rows: [&[Option<i64>]; 4] = [&[Some(18); 3], &[Some(15); 3], &[Some(12); 3], &[Some(8); 3]];
    Day::judged(setup, &rows)
}

fn four() -> Setup {
    panel(3, 4, 1)
}

fn units(n: i64) -> Money {
    Money::units(n)
}

#[test]
fn a_grant_stays_within_request_floor_ceiling_and_share() {
    let mut setup = four();
    setup.candidates[1].request = Some(units(9_000));
    setup.candidates[2].budget = Some(units(10_000));
    let day = judged(setup);
    let amount = |n: i64| units(n);
    assert_eq!(
        day.refusal(say::grant("c1", 16_001)),
        Refusal::AboveCeiling {
            amount: amount(16_001),
            ceiling: units(16_000)
        }
    );
    assert_eq!(
        day.refusal(say::grant("c1", 2_999)),
        Refusal::UnderFloor {
            amount: amount(2_999),
            floor: units(3_000)
        }
    );
    assert_eq!(
        day.refusal(say::grant("c2", 9_001)),
        Refusal::AboveRequest {
            amount: amount(9_001),
            request: units(9_000)
        }
    );
    assert_eq!(
        day.refusal(say::grant("c3", 8_001)),
        Refusal::AboveShare {
            amount: amount(8_001),
            most: units(8_000)
        }
    );
    assert_eq!(day.refusal(say::laureate("c1")), Refusal::AmountRequired);
    for (id, most) in [("c1", 16_000), ("c2", 9_000), ("c3", 8_000)] {
        assert_eq!(day.session.grant_limit(&id.into()), Some(units(most)));
        let mut day = day.clone();
        day.submit(say::grant(id, most));
        day.submit(say::grant(id, 3_000));
    }
}

#[test]
fn the_envelope_holds_what_is_left_and_a_partial_grant_takes_it() {
    let mut setup = four();
    setup.grants.as_mut().expect("grants").envelope = units(30_000);
    let mut day = judged(setup);
    day.submit(say::grant("c1", 16_000));
    assert_eq!(
        day.refusal(say::grant("c2", 14_001)),
        Refusal::EnvelopeExceeded {
            amount: units(14_001),
            left: units(14_000)
        }
    );
    day.submit(say::grant("c2", 14_000));
    assert_eq!(day.session.envelope().map(|e| e.left()), Some(Money::ZERO));
    day.submit(say::grant("c1", 15_000));
    assert_eq!(
        day.session.envelope().map(|e| e.left()),
        Some(units(1_000)),
        "a decision replaces the former one"
    );
    assert_eq!(
        day.refusal(say::grant("c3", 3_000)),
        Refusal::EnvelopeExceeded {
            amount: units(3_000),
            left: units(1_000)
        }
    );
    day.submit(say::undecide("c2"));
    assert!(matches!(
        day.refusal(say::undecide("c2")),
        Refusal::NotDecided { .. }
    ));
    day.submit(say::grant("c3", 3_000));
}

#[test]
fn nobody_is_proposed_under_the_threshold() {
    let mut setup = four();
    setup.threshold = Some(Ratio::integer(12));
    let mut day = judged(setup);
    day.submit(say::grant("c3", 5_000));
    assert_eq!(
        day.refusal(say::grant("c4", 5_000)),
        Refusal::UnderThreshold {
            score: Ratio::integer(8),
            threshold: Ratio::integer(12)
        }
    );
    day.submit(say::reject("c4"));
}

#[test]
fn laureates_are_no_more_than_the_places() {
    let mut setup = four();
    setup.places = Some(2);
    let mut day = judged(setup);
    day.submit_all([say::grant("c1", 5_000), say::grant("c2", 5_000)]);
    assert_eq!(
        day.refusal(say::grant("c3", 5_000)),
        Refusal::NoPlaceLeft { places: 2 }
    );
    day.submit_all([
        say::grant("c2", 6_000),
        say::reject("c1"),
        say::grant("c3", 5_000),
    ]);
}

#[test]
fn a_call_without_money_has_laureates_without_amounts() {
    let mut setup = four();
    setup.grants = None;
    let mut day = judged(setup);
    assert_eq!(day.refusal(say::grant("c1", 5_000)), Refusal::NoGrants);
    day.submit(say::laureate("c1"));
    assert_eq!(day.session.envelope(), None);
}

#[test]
fn each_place_on_the_reserve_list_is_taken_once() {
    let mut day = judged(four());
    day.submit(say::reserve("c3", 1));
    assert_eq!(day.refusal(say::reserve("c2", 1)), Refusal::BadPlace { place: 1 });
    assert_eq!(day.refusal(say::reserve("c2", 0)), Refusal::BadPlace { place: 0 });
    assert_eq!(day.refusal(say::reserve("c2", 5)), Refusal::BadPlace { place: 5 });
    day.submit_all([say::reserve("c3", 2), say::reserve("c2", 1)]);
}

#[test]
fn every_decision_and_place_has_its_reason() {
    let day = judged(four());
    let decide = Command::Decide {
        candidate: "c1".into(),
        decision: Decision::Rejected,
        reason: " ".into(),
    };
    assert_eq!(day.refusal(decide), Refusal::ReasonRequired);
    let place = Command::Place {
        candidate: "c4".into(),
        place: 1,
        reason: String::new(),
        by: None,
    };
    assert_eq!(day.refusal(place), Refusal::ReasonRequired);
}

#[test]
fn the_proposal_leaves_the_arithmetic_order_by_reasoned_moves_only() {
    let mut day = judged(four());
    let before = day.ranks();
    day.submit(say::place("c4", 2));
    day.submit(say::place("c1", 4));
    let order: Vec<_> = day
        .session
        .proposal_order()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(order, ["c4", "c2", "c3", "c1"]);
    assert_eq!(day.ranks(), before, "the arithmetic ranking stays beside it");
    assert_eq!(day.session.state().placements.len(), 2);
    assert_eq!(day.refusal(say::place("c1", 4)), Refusal::Unchanged);
    assert_eq!(day.refusal(say::place("c1", 0)), Refusal::BadPlace { place: 0 });
    assert_eq!(day.refusal(say::place("c1", 5)), Refusal::BadPlace { place: 5 });
    day.submit(say::withdraw_candidate("c2"));
    assert!(matches!(
        day.refusal(say::place("c2", 1)),
        Refusal::Unranked { .. }
    ));
}

#[test]
fn votes_are_counted_against_the_voices_that_may_vote() {
    let mut setup = panel(5, 1, 1);
    setup.jurors[4].voice = palmares::domain::panel::Voice::Consultative;
    let mut day = Day::judged(setup, &[&[Some(12); 5]]);
    day.submit(say::vote(Subject::Motion("a prize".into()), say::motion(2, 1, 1)));
    assert_eq!(
        day.refusal(say::vote(say::on("c1"), say::motion(3, 1, 1))),
        Refusal::TooManyVoices {
            voices: 5,
            eligible: 4
        }
    );
    day.submit(say::leave("j4"));
    day.submit(say::represent("j4", "j3"));
    day.submit(say::vote(say::on("c1"), say::motion(2, 2, 0)));
    day.submit_all([say::reopen("c1"), say::recuse("j3", "c1"), say::close("c1")]);
    assert_eq!(
        day.refusal(say::vote(say::on("c1"), say::motion(2, 1, 0))),
        Refusal::TooManyVoices {
            voices: 3,
            eligible: 2
        },
        "the recused juror votes neither alone nor by proxy"
    );
    day.submit(say::vote(say::on("c1"), say::motion(1, 1, 0)));
}

#[test]
fn a_tally_fits_what_is_voted_on() {
    let day = judged(four());
    let preference = Tally::Preference {
        voices: vec![("c1".into(), 1)],
        abstention: 0,
    };
    assert_eq!(
        day.refusal(say::vote(say::on("c1"), preference)),
        Refusal::WrongTally
    );
    assert_eq!(
        day.refusal(say::vote(say::on("c1"), say::motion(0, 0, 0))),
        Refusal::WrongTally
    );
    assert_eq!(
        day.refusal(say::vote(say::on("c1"), say::motion(u32::MAX, u32::MAX, 1))),
        Refusal::TooManyVoices {
            voices: u32::MAX,
            eligible: 3
        }
    );
    assert_eq!(
        day.refusal(say::vote(Subject::Motion(" ".into()), say::motion(1, 0, 0))),
        Refusal::TextRequired
    );
}

#[test]
fn the_chair_decides_a_level_motion_and_nothing_else() {
    let mut day = Day::judged(panel(4, 1, 1), &[&[Some(12); 4]]);
    let cast = || say::casting_vote(say::on("c1"), Choice::For);
    assert_eq!(day.refusal(cast()), Refusal::NoLevelVote);
    day.submit(say::vote(say::on("c1"), say::motion(3, 1, 0)));
    assert_eq!(day.refusal(cast()), Refusal::NoLevelVote);
    day.submit(say::vote(say::on("c1"), say::motion(2, 2, 0)));
    assert_eq!(
        day.refusal(say::casting_vote(say::on("c1"), Choice::Candidate("c1".into()))),
        Refusal::WrongTally
    );
    let unreasoned = Command::CastingVote {
        on: say::on("c1"),
        choice: Choice::For,
        reason: String::new(),
    };
    assert_eq!(day.refusal(unreasoned), Refusal::ReasonRequired);
    day.submit(cast());
    assert_eq!(day.session.state().casting_votes.len(), 1);
    assert_eq!(day.refusal(cast()), Refusal::NoLevelVote, "decided once");
}

/// `judged`, with everything decided.
fn decided() -> Day {
    let mut day = judged(four());
    day.submit_all([
        say::grant("c1", 16_000),
        say::grant("c2", 12_000),
        say::reserve("c3", 1),
        say::reject("c4"),
    ]);
    day
}

#[test]
fn minutes_are_adopted_when_everything_is_decided_and_carried() {
    let mut day = decided();
    day.submit(say::undecide("c3"));
    assert_eq!(
        day.refusal(say::adopt(3, 0, 0)),
        Refusal::Undecided {
            candidates: vec!["c3".into()]
        }
    );
    day.submit(say::reserve("c3", 1));
    day.submit(say::reopen("c2"));
    assert_eq!(
        day.refusal(say::adopt(3, 0, 0)),
        Refusal::DossiersOpen {
            candidates: vec!["c2".into()]
        }
    );
    day.submit(say::close("c2"));
    day.submit(say::reserve("c3", 2));
    assert_eq!(day.refusal(say::adopt(3, 0, 0)), Refusal::ReserveGap { place: 1 });
    day.submit(say::reserve("c3", 1));
    assert_eq!(day.refusal(say::adopt(1, 1, 1)), Refusal::NotCarried);
    assert_eq!(day.refusal(say::adopt(0, 0, 0)), Refusal::NotCarried);
    assert_eq!(
        day.refusal(say::adopt(4, 0, 0)),
        Refusal::TooManyVoices {
            voices: 4,
            eligible: 3
        }
    );
    let wrong = Command::Adopt {
        votes: Tally::Preference {
            voices: Vec::new(),
            abstention: 1,
        },
    };
    assert_eq!(day.refusal(wrong), Refusal::WrongTally);
    day.submit(say::adopt(2, 1, 0));
    assert_eq!(day.session.state().phase, Phase::Adopted);
}

#[test]
fn a_no_show_needs_no_decision() {
    let mut day = Day::opened(panel(2, 2, 1));
    day.hear("c1");
    day.give("j1", "c1", Some(12));
    day.give("j2", "c1", Some(12));
    day.submit_all([
        say::close("c1"),
        say::no_show("c2"),
        Command::CloseHearings,
        say::grant("c1", 5_000),
        say::adopt(2, 0, 0),
    ]);
}

#[test]
fn a_decision_that_marks_mended_since_put_out_of_bounds_waits_again() {
    let mut setup = four();
    setup.threshold = Some(Ratio::integer(10));
    let mut day = judged(setup);
    day.submit_all([
        say::grant("c1", 5_000),
        say::grant("c2", 5_000),
        say::grant("c3", 5_000),
        say::reject("c4"),
        say::reopen("c3"),
    ]);
    for juror in ["j1", "j2", "j3"] {
        day.submit(say::mark(juror, "c3", "k1", "9"));
    }
    day.submit(say::close("c3"));
    assert_eq!(
        day.refusal(say::adopt(3, 0, 0)),
        Refusal::Undecided {
            candidates: vec!["c3".into()]
        }
    );
    day.submit(say::reject("c3"));
    day.submit(say::adopt(3, 0, 0));
}

#[test]
fn a_grant_above_a_request_mended_since_waits_again() {
    let mut day = decided();
    day.submit(say::amend("c1", Field::Request, "12000"));
    assert_eq!(
        day.refusal(say::adopt(3, 0, 0)),
        Refusal::Undecided {
            candidates: vec!["c1".into()]
        }
    );
    day.submit_all([say::grant("c1", 12_000), say::adopt(3, 0, 0)]);
}

#[test]
fn a_laureate_who_withdraws_frees_the_place_and_the_money() {
    let mut setup = four();
    setup.places = Some(2);
    let mut day = judged(setup);
    day.submit_all([
        say::grant("c1", 16_000),
        say::grant("c2", 12_000),
        say::withdraw_candidate("c1"),
    ]);
    assert_eq!(day.session.envelope().map(|e| e.used), Some(units(12_000)));
    day.submit_all([say::grant("c3", 16_000), say::reject("c4"), say::adopt(3, 0, 0)]);
    assert_eq!(day.session.laureates().count(), 2);
}

#[test]
fn a_mistake_after_adoption_is_mended_by_a_numbered_second_version() {
    let mut day = decided();
    day.submit(say::adopt(3, 0, 0));
    assert_eq!(
        day.refusal(say::grant("c1", 15_000)),
        Refusal::WrongPhase {
            phase: Phase::Adopted
        }
    );
    let unreasoned = Command::Rectify { reason: " ".into() };
    assert_eq!(day.refusal(unreasoned), Refusal::ReasonRequired);
    day.submit(say::rectify());
    assert_eq!(
        (day.session.state().phase, day.session.state().version),
        (Phase::Deliberation, 2)
    );
    assert_eq!(
        day.session.state().adoptions.len(),
        1,
        "version 1 remains adopted in the record"
    );
    day.submit_all([say::grant("c1", 15_000), say::adopt(3, 0, 0)]);
    let versions: Vec<u32> = day.session.state().adoptions.iter().map(|a| a.version).collect();
    assert_eq!(versions, [1, 2]);
    assert_eq!(day.session.first_unlawful(), None);
}

#[test]
fn issuing_and_signing_come_after_the_record_and_do_not_change_it() {
    let mut day = decided();
    let digest = Digest::of(b"minutes");
    let issue = || Command::Issue {
        document: Document::Minutes,
        digest,
    };
    let sign = |role| Command::Sign {
        document: Document::Minutes,
        role,
        signer: "CN=Chair".into(),
        digest,
    };
    day.submit(issue());
    assert!(matches!(
        day.refusal(sign(SignatoryRole::Chair)),
        Refusal::WrongPhase { .. }
    ));
    let adopted = day.submit(say::adopt(3, 0, 0));
    day.submit_all([
        issue(),
        sign(SignatoryRole::Chair),
        sign(SignatoryRole::Secretary),
    ]);
    let deciding = day.session.last_deciding().map(|recorded| recorded.entry.number);
    assert_eq!(deciding, Some(adopted));
    assert_eq!(day.session.state().signatures.len(), 2);
    assert_eq!(day.session.state().issues.len(), 2);
}

#[test]
fn the_arithmetic_list_stops_at_the_first_request_that_does_not_fit_and_cuts_through_no_tie() {
    let mut setup = four();
    setup.grants.as_mut().expect("grants").envelope = units(45_000);
    let day = judged(setup.clone());
    let list = |day: &Day| {
        let ranking = day.session.ranking(day.session.setup().method);
        let list = day.session.arithmetic_laureates(&ranking);
        list.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(list(&day), ["c1", "c2"]);
    setup.ties = Vec::new();
    let tied = Day::judged(
        setup,
        &[&[Some(18); 3], &[Some(15); 3], &[Some(15); 3], &[Some(8); 3]],
    );
    assert_eq!(list(&tied), ["c1"]);
}

#[test]
fn the_list_is_said_to_hold_or_not_without_each_juror() {
    let mut setup = panel(3, 2, 1);
    setup.places = Some(1);
    let lone = Day::judged(
        setup.clone(),
        &[&[Some(20), Some(8), Some(9)], &[Some(8), Some(12), Some(12)]],
    );
    let robustness = lone.session.robustness().expect("a list");
    assert!(!robustness.same(), "without j1 the other one leads");
    let told: Vec<_> = robustness
        .without
        .iter()
        .map(|left_out| (left_out.juror.as_str(), left_out.same()))
        .collect();
    assert_eq!(told, [("j1", false), ("j2", true), ("j3", true)]);
    assert_eq!(robustness.without[0].entering, ["c2".into()]);
    assert_eq!(robustness.without[0].leaving, ["c1".into()]);
    assert_eq!(robustness.changes(), 1);
    let solid = Day::judged(setup, &[&[Some(18); 3], &[Some(9); 3]]);
    assert!(solid.session.robustness().expect("a list").same());
}
