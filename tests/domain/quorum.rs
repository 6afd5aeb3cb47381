//! The quorum, for the session and dossier by dossier.

use palmares::domain::command::Command;
use palmares::domain::panel::{QuorumThreshold, Voice};
use palmares::domain::refusal::Refusal;
use palmares::domain::setup::Setup;

use crate::support::{Day, panel, say};

fn five_marks(setup: Setup) -> Day {
    Day::judged(setup, &[&[Some(12); 5], &[Some(14); 5]])
}

#[test]
fn a_recusal_lowers_those_present_for_that_dossier_only() {
    let mut day = Day::opened(panel(5, 2, 1));
    for who in ["j2", "j3"] {
        day.submit(say::recuse(who, "c1"));
    }
    let first = day.session.quorum(Some(&"c1".into()));
    assert_eq!(
        (first.named, first.present, first.required, first.met),
        (5, 3, 3, true)
    );
    day.submit(say::recuse("j4", "c1"));
    assert!(!day.session.quorum(Some(&"c1".into())).met);
    assert!(day.session.quorum(Some(&"c2".into())).met);
    assert!(day.session.quorum(None).met);
}

#[test]
fn a_recusal_lowers_the_number_required_where_the_session_says_so() {
    let mut setup = panel(5, 1, 1);
    setup.quorum.recusal_lowers_required = true;
    let mut day = Day::opened(setup);
    for who in ["j2", "j3", "j4"] {
        day.submit(say::recuse(who, "c1"));
    }
    let quorum = day.session.quorum(Some(&"c1".into()));
    assert_eq!((quorum.present, quorum.required, quorum.met), (2, 1, true));
}

#[test]
fn consultative_members_never_count_in_the_quorum() {
    let mut setup = panel(5, 1, 1);
    setup.jurors[3].voice = Voice::Consultative;
    setup.jurors[4].voice = Voice::Consultative;
    setup.consultative_counted = true;
    let mut day = Day::opened(setup);
    day.submit(say::leave("j1"));
    day.submit(say::leave("j2"));
    let quorum = day.session.quorum(None);
    assert_eq!(
        (quorum.named, quorum.present, quorum.required, quorum.met),
        (3, 1, 2, false)
    );
}

#[test]
fn the_hearing_goes_on_without_the_quorum_but_the_dossier_waits_for_a_waiver() {
    let mut setup = panel(5, 2, 1);
    setup.quorum.threshold = QuorumThreshold::Members(4);
    let mut day = five_marks(setup);
    day.submit(say::leave("j4"));
    day.submit(say::leave("j5"));
    let missing = Refusal::NoQuorum {
        present: 3,
        required: 4,
    };
    assert_eq!(day.refusal(say::grant("c1", 5_000)), missing);
    assert_eq!(day.refusal(say::reject("c1")), missing);
    day.submit(say::waive(Some("c1")));
    day.submit(say::grant("c1", 5_000));
    assert_eq!(
        day.refusal(say::reject("c2")),
        missing,
        "a waiver holds for its dossier alone"
    );
    day.submit(say::waive(None));
    day.submit(say::reject("c2"));
    day.submit(say::adopt(3, 0, 0));
}

#[test]
fn adoption_needs_the_quorum_of_the_session() {
    let mut day = five_marks(panel(5, 2, 1));
    day.submit(say::grant("c1", 5_000));
    day.submit(say::reject("c2"));
    for who in ["j3", "j4", "j5"] {
        day.submit(say::leave(who));
    }
    assert_eq!(
        day.refusal(say::adopt(2, 0, 0)),
        Refusal::NoQuorum {
            present: 2,
            required: 3
        }
    );
    day.submit(say::waive(Some("c1")));
    assert!(matches!(
        day.refusal(say::adopt(2, 0, 0)),
        Refusal::NoQuorum { .. }
    ));
    day.submit(say::waive(None));
    day.submit(say::adopt(2, 0, 0));
}

#[test]
fn a_second_convocation_waives_the_quorum() {
    let mut setup = panel(5, 2, 1);
    setup.quorum.second_convocation = true;
    let mut day = five_marks(setup);
    for who in ["j2", "j3", "j4", "j5"] {
        day.submit(say::leave(who));
    }
    day.submit_all([say::grant("c1", 5_000), say::reject("c2"), say::adopt(1, 0, 0)]);
}

#[test]
fn a_waiver_needs_a_reason_and_a_known_dossier() {
    let day = Day::opened(panel(3, 1, 1));
    let waive = |candidate: Option<&str>, reason: &str| Command::WaiveQuorum {
        candidate: candidate.map(Into::into),
        reason: reason.into(),
    };
    assert_eq!(day.refusal(waive(None, "  ")), Refusal::ReasonRequired);
    assert!(matches!(
        day.refusal(waive(Some("c9"), "why not")),
        Refusal::UnknownCandidate { .. }
    ));
}

#[test]
fn nothing_is_put_to_the_vote_without_the_quorum_of_its_item() {
    let mut setup = panel(5, 2, 1);
    setup.quorum.recusal_lowers_required = false;
    let mut day = five_marks(setup);
    day.submit(say::reopen("c1"));
    for who in ["j3", "j4", "j5"] {
        day.submit(say::recuse(who, "c1"));
    }
    day.submit(say::close("c1"));
    let lacking = Refusal::NoQuorum {
        present: 2,
        required: 3,
    };
    assert_eq!(
        day.refusal(say::vote(say::on("c1"), say::motion(1, 1, 0))),
        lacking
    );
    day.submit(say::vote(say::on("c2"), say::motion(3, 2, 0)));
    day.submit(say::waive(Some("c1")));
    day.submit(say::vote(say::on("c1"), say::motion(1, 1, 0)));
    day.submit(say::casting_vote(
        say::on("c1"),
        palmares::domain::deliberation::Choice::For,
    ));
}
