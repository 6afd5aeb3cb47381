//! Who is in the room, in whose name, and who steps aside.

use palmares::domain::command::Command;
use palmares::domain::id::JurorId;
use palmares::domain::panel::{Occupant, Standing};
use palmares::domain::refusal::Refusal;
use palmares::domain::scoring::MarkState;
use palmares::domain::setup::Setup;

use crate::support::{Day, juror, panel, person, say};

fn state_of(day: &Day, juror: &str, candidate: &str) -> MarkState {
    let sheet = day.session.sheet(&juror.into(), &candidate.into());
    sheet.state(&"k1".into()).clone()
}

fn opened_without(absent: &str, setup: Setup) -> Day {
    let mut day = Day::prepared(setup);
    for seat in day.session.setup().jurors.clone() {
        if seat.id.as_str() != absent {
            day.submit(say::arrive(seat.id.as_str()));
        }
    }
    day.submit(Command::Open);
    day
}

#[test]
fn a_late_juror_is_absent_for_what_was_heard_before_and_marks_what_follows() {
    let mut day = opened_without("j3", panel(3, 2, 1));
    day.hear("c1");
    day.submit(say::arrive("j3"));
    assert_eq!(state_of(&day, "j3", "c1"), MarkState::Absent);
    assert_eq!(
        day.refusal(say::mark("j3", "c1", "k1", "12")),
        Refusal::JurorAbsent {
            juror: juror(3),
            candidate: "c1".into()
        }
    );
    assert_eq!(state_of(&day, "j3", "c2"), MarkState::Pending);
    day.hear("c2");
    day.submit(say::mark("j3", "c2", "k1", "12"));
}

#[test]
fn a_juror_who_comes_or_leaves_during_a_hearing_was_there() {
    let mut day = opened_without("j3", panel(3, 1, 1));
    day.submit(say::start("c1"));
    day.wait(600);
    day.submit(say::leave("j2"));
    day.submit(say::arrive("j3"));
    day.wait(300);
    day.submit(Command::End);
    day.submit(say::mark("j2", "c1", "k1", "11"));
    day.submit(say::mark("j3", "c1", "k1", "12"));
}

#[test]
fn a_juror_who_left_is_absent_from_the_next_hearing_until_back() {
    let mut day = Day::opened(panel(3, 2, 1));
    day.submit(say::leave("j2"));
    assert_eq!(day.session.standing_of(&juror(2)), Standing::Left);
    assert_eq!(
        state_of(&day, "j2", "c1"),
        MarkState::Absent,
        "before the hearing too"
    );
    day.hear("c1");
    assert_eq!(state_of(&day, "j2", "c1"), MarkState::Absent);
    day.submit(say::arrive("j2"));
    day.hear("c2");
    assert_eq!(state_of(&day, "j2", "c2"), MarkState::Pending);
    assert_eq!(day.session.state().attendance[&juror(2)].stays.len(), 2);
}

#[test]
fn a_named_substitute_sits_and_marks_in_the_members_seat() {
    let mut setup = panel(3, 1, 1);
    setup.jurors[2].substitute = Some(person("Substitute"));
    let mut day = opened_without("j3", setup);
    day.submit(say::substitute("j3"));
    assert_eq!(
        day.session.standing_of(&juror(3)),
        Standing::Present(Occupant::Substitute)
    );
    day.hear("c1");
    day.submit(say::mark("j3", "c1", "k1", "15"));
    assert_eq!(day.session.voices(&[]).count(), 3);
    day.submit(say::leave("j3"));
    day.submit(say::arrive("j3"));
    assert_eq!(
        day.session.standing_of(&juror(3)),
        Standing::Present(Occupant::Holder)
    );
    assert!(matches!(
        day.refusal(say::substitute("j3")),
        Refusal::AlreadyPresent { .. }
    ));
}

#[test]
fn a_seat_without_a_named_substitute_has_none() {
    let day = Day::prepared(panel(3, 1, 1));
    assert_eq!(
        day.refusal(say::substitute("j3")),
        Refusal::NoSubstitute { juror: juror(3) }
    );
}

#[test]
fn a_proxy_votes_but_never_marks_for_the_absent_member() {
    let mut day = opened_without("j3", panel(3, 1, 1));
    day.submit(say::represent("j3", "j2"));
    day.hear("c1");
    assert_eq!(state_of(&day, "j3", "c1"), MarkState::Absent);
    assert!(matches!(
        day.refusal(say::mark("j3", "c1", "k1", "12")),
        Refusal::JurorAbsent { .. }
    ));
    let voices = day.session.voices(&[]);
    assert_eq!(voices.count(), 3);
    assert_eq!(voices.represented, vec![juror(3)]);
    assert_eq!(day.session.quorum(None).present, 2, "a proxy is not a presence");
}

#[test]
fn a_proxys_voice_is_lost_when_its_holder_leaves_or_is_recused() {
    let mut day = opened_without("j3", panel(3, 1, 1));
    day.submit(say::represent("j3", "j2"));
    day.submit(say::recuse("j2", "c1"));
    assert_eq!(day.session.voices(&["c1".into()]).count(), 1);
    assert_eq!(day.session.voices(&[]).count(), 3);
    day.submit(say::leave("j2"));
    assert_eq!(day.session.voices(&[]).count(), 1);
}

#[test]
fn a_recused_member_gives_no_voice_through_a_proxy() {
    let mut day = opened_without("j3", panel(3, 1, 1));
    day.submit(say::represent("j3", "j2"));
    day.submit(say::recuse("j3", "c1"));
    assert_eq!(day.session.voices(&["c1".into()]).count(), 2);
}

#[test]
fn a_proxy_goes_only_to_another_member_who_may_be_there() {
    let mut day = Day::prepared(panel(5, 1, 1));
    let impossible = |id: &str| Refusal::ImpossibleProxy { juror: id.into() };
    assert_eq!(day.refusal(say::represent("j3", "j3")), impossible("j3"));
    day.submit(say::excuse("j4"));
    assert_eq!(day.refusal(say::represent("j3", "j4")), impossible("j4"));
    day.submit(say::arrive("j5"));
    day.submit(say::leave("j5"));
    assert_eq!(day.refusal(say::represent("j3", "j5")), impossible("j5"));
    day.submit(say::represent("j3", "j2"));
    assert_eq!(day.refusal(say::represent("j4", "j3")), impossible("j3"));
    assert_eq!(day.refusal(say::represent("j3", "j2")), Refusal::Unchanged);
}

#[test]
fn the_last_word_on_an_absent_member_counts() {
    let mut day = Day::prepared(panel(3, 1, 1));
    day.submit(say::represent("j3", "j2"));
    day.submit(say::excuse("j3"));
    assert_eq!(day.session.standing_of(&juror(3)), Standing::Excused);
    assert_eq!(day.refusal(say::excuse("j3")), Refusal::Unchanged);
    day.submit(say::represent("j3", "j1"));
    assert_eq!(
        day.session.standing_of(&juror(3)),
        Standing::Represented(juror(1))
    );
    day.submit(say::arrive("j3"));
    assert_eq!(
        day.session.standing_of(&juror(3)),
        Standing::Present(Occupant::Holder)
    );
    assert!(matches!(
        day.refusal(say::excuse("j3")),
        Refusal::AlreadyPresent { .. }
    ));
}

#[test]
fn nobody_leaves_before_arriving_nor_arrives_before_having_left() {
    let mut day = Day::opened(panel(2, 1, 1));
    let mut early = day.clone();
    early.wait(-3_600);
    assert_eq!(early.refusal(say::leave("j2")), Refusal::TooEarly);
    day.submit(say::leave("j2"));
    day.wait(-3_600);
    assert_eq!(day.refusal(say::arrive("j2")), Refusal::TooEarly);
}

#[test]
fn a_wall_clock_set_back_puts_nobody_out_of_order_within_one_boot() {
    let mut day = Day::opened(panel(3, 1, 1));
    day.set_wall_clock(-7_200);
    day.submit(say::leave("j2"));
    day.submit(say::arrive("j2"));
    day.hear("c1");
    assert_eq!(state_of(&day, "j2", "c1"), MarkState::Pending, "j2 was there");
}

#[test]
fn a_session_opens_only_when_chair_or_vice_chair_is_there() {
    let mut day = Day::prepared(panel(4, 1, 1));
    day.submit(say::arrive("j3"));
    assert_eq!(day.refusal(Command::Open), Refusal::NobodyPresides);
    day.submit(say::arrive("j2"));
    assert_eq!(
        day.session.presiding().map(|seat| seat.id.clone()),
        Some(juror(2))
    );
    day.submit(Command::Open);
    day.submit(say::arrive("j1"));
    assert_eq!(
        day.session.presiding().map(|seat| seat.id.clone()),
        Some(juror(1))
    );
}

#[test]
fn a_recused_juror_cannot_score() {
    let mut day = Day::opened(panel(3, 2, 1));
    day.submit(say::recuse("j2", "c1"));
    day.hear("c1");
    let recused = || Refusal::Recused {
        juror: juror(2),
        candidate: "c1".into(),
    };
    assert_eq!(day.refusal(say::mark("j2", "c1", "k1", "20")), recused());
    assert_eq!(day.refusal(say::abstain("j2", "c1", None)), recused());
    assert_eq!(day.refusal(say::absent("j2", "c1")), recused());
    assert_eq!(state_of(&day, "j2", "c1"), MarkState::Recused);
    day.hear("c2");
    day.submit(say::mark("j2", "c2", "k1", "20"));
}

#[test]
fn a_recusal_hides_marks_given_before_it_and_its_end_brings_them_back() {
    let mut day = Day::opened(panel(2, 1, 1));
    day.hear("c1");
    day.submit(say::mark("j1", "c1", "k1", "10"));
    day.submit(say::mark("j2", "c1", "k1", "20"));
    assert_eq!(day.score("c1").as_deref(), Some("15"));
    day.submit(say::recuse("j2", "c1"));
    assert_eq!(day.score("c1").as_deref(), Some("10"));
    assert_eq!(day.session.pending(&"c1".into()), (0, None));
    day.submit(say::lift("j2", "c1"));
    assert_eq!(day.score("c1").as_deref(), Some("15"));
    let recusal = &day.session.state().recusals[0];
    assert!(!recusal.in_force());
    assert!(recusal.lifted.is_some());
    day.submit(say::recuse("j2", "c1"));
    assert_eq!(
        day.session.state().recusals.len(),
        2,
        "a new one, beside the lifted one"
    );
}

#[test]
fn a_recused_juror_steps_out_and_back_with_the_times() {
    let mut day = Day::opened(panel(3, 1, 1));
    assert!(matches!(
        day.refusal(say::step_out("j2", "c1")),
        Refusal::NotRecused { .. }
    ));
    day.submit(say::recuse("j2", "c1"));
    assert_eq!(day.refusal(say::step_back("j2", "c1")), Refusal::Unchanged);
    let out = day.now().clone();
    day.submit(say::step_out("j2", "c1"));
    assert_eq!(day.refusal(say::step_out("j2", "c1")), Refusal::Unchanged);
    day.hear("c1");
    let back = day.now().clone();
    day.submit(say::step_back("j2", "c1"));
    assert_eq!(day.refusal(say::step_back("j2", "c1")), Refusal::Unchanged);
    let recusal = &day.session.state().recusals[0];
    assert_eq!((&recusal.left, &recusal.returned), (&Some(out), &Some(back)));
}

#[test]
fn a_recusal_cannot_change_marks_that_are_closed() {
    let mut day = Day::judged(panel(2, 1, 1), &[&[Some(10), Some(12)]]);
    let closed = Refusal::MarksClosed {
        candidate: "c1".into(),
    };
    assert_eq!(day.refusal(say::recuse("j2", "c1")), closed);
    day.submit(say::reopen("c1"));
    day.submit(say::recuse("j2", "c1"));
    day.submit(say::close("c1"));
    assert_eq!(day.refusal(say::lift("j2", "c1")), closed);
    assert_eq!(day.score("c1").as_deref(), Some("10"));
}

#[test]
fn a_juror_added_on_the_day_sits_marks_and_is_recorded() {
    let mut day = Day::opened(panel(3, 1, 1));
    day.submit(say::add_juror("new", "experts"));
    assert_eq!(
        day.refusal(say::add_juror("new", "experts")),
        Refusal::DuplicateJuror { juror: "new".into() }
    );
    day.submit(say::arrive("new"));
    day.hear("c1");
    day.submit(say::mark("new", "c1", "k1", "9"));
    assert_eq!(day.session.quorum(None).named, 4);
    assert_eq!(day.session.state().panel_changes.len(), 1);
    assert_eq!(
        day.session.setup().jurors.len(),
        3,
        "the session as authored is untouched"
    );
}

#[test]
fn a_seat_that_changes_hands_keeps_its_marks_and_names_who_held_it() {
    let mut day = Day::opened(panel(2, 1, 1));
    day.hear("c1");
    day.submit(say::mark("j2", "c1", "k1", "9"));
    day.submit(say::replace_juror("j2", "Successor"));
    assert_eq!(
        day.refusal(say::replace_juror("j2", "Successor")),
        Refusal::Unchanged
    );
    let id: JurorId = "j2".into();
    assert_eq!(
        day.session.seat(&id).map(|seat| seat.person.family_name.clone()),
        Ok("Successor".into())
    );
    let change = &day.session.state().panel_changes[0];
    assert_eq!(
        change.before.as_ref().map(|p| p.family_name.as_str()),
        Some("Juror 2")
    );
    assert!(matches!(state_of(&day, "j2", "c1"), MarkState::Marked(_)));
}
