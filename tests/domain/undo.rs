//! Undo and redo: an entry stands only where those before it permit it, and nothing is ever erased.

use std::time::{Duration, Instant};

use palmares::domain::candidate::Field;
use palmares::domain::refusal::Refusal;

use crate::support::{Day, panel, say};

fn heard() -> Day {
    let mut day = Day::opened(panel(3, 2, 1));
    day.hear("c1");
    day
}

#[test]
fn undo_takes_back_the_last_entry_and_redo_puts_it_back() {
    let mut day = heard();
    let before = day.session.state().clone();
    day.submit(say::mark("j1", "c1", "k1", "10"));
    let after = day.session.state().clone();
    day.submit(say::UNDO);
    assert_eq!(*day.session.state(), before);
    day.submit(say::REDO);
    assert_eq!(*day.session.state(), after);
    assert_eq!(day.session.record().len(), day.session.next_number() as usize - 1);
    assert_eq!(day.session.first_unlawful(), None);
}

#[test]
fn undo_walks_back_and_redo_walks_forth() {
    let mut day = heard();
    let mut states = vec![day.session.state().clone()];
    for (who, mark) in [("j1", "10"), ("j2", "11"), ("j3", "12")] {
        day.submit(say::mark(who, "c1", "k1", mark));
        states.push(day.session.state().clone());
    }
    for state in states.iter().rev().skip(1) {
        day.submit(say::UNDO);
        assert_eq!(day.session.state(), state);
    }
    for state in states.iter().skip(1) {
        day.submit(say::REDO);
        assert_eq!(day.session.state(), state);
    }
    assert_eq!(day.refusal(say::REDO), Refusal::NothingToUndo);
}

#[test]
fn redo_ends_when_something_new_happens() {
    let mut day = heard();
    day.submit(say::mark("j1", "c1", "k1", "10"));
    day.submit(say::UNDO);
    day.submit(say::incident("the projector failed"));
    assert_eq!(day.refusal(say::REDO), Refusal::NothingToUndo);
}

#[test]
fn an_entry_in_the_middle_may_be_undone_when_nothing_rests_on_it() {
    let mut day = Day::opened(panel(2, 1, 1));
    day.hear("c1");
    let first = day.submit(say::mark("j1", "c1", "k1", "10"));
    day.submit(say::mark("j2", "c1", "k1", "20"));
    day.submit(say::undo(first));
    assert_eq!(day.score("c1").as_deref(), Some("20"));
    assert!(day.session.is_undone(first));
    assert_eq!(
        day.refusal(say::undo(first)),
        Refusal::NotUndoable { entry: first }
    );
    day.submit(say::redo(first));
    assert_eq!(day.score("c1").as_deref(), Some("15"));
    assert_eq!(
        day.refusal(say::redo(first)),
        Refusal::NotUndoable { entry: first }
    );
}

#[test]
fn undo_is_refused_naming_the_later_entry_that_rests_on_it() {
    let mut day = heard();
    let marked = day.submit(say::mark("j1", "c1", "k1", "10"));
    let corrected = day.submit(say::mark("j1", "c1", "k1", "11"));
    assert_eq!(
        day.refusal(say::undo(marked)),
        Refusal::WouldInvalidate {
            entry: marked,
            later: corrected
        }
    );
    day.submit(say::undo(corrected));
    day.submit(say::undo(marked));
}

#[test]
fn a_mark_under_a_closing_cannot_be_undone_before_it() {
    let mut day = Day::opened(panel(2, 1, 1));
    day.hear("c1");
    let mark = day.submit(say::mark("j1", "c1", "k1", "10"));
    day.submit(say::mark("j2", "c1", "k1", "10"));
    let closed = day.submit(say::close("c1"));
    assert_eq!(
        day.refusal(say::undo(mark)),
        Refusal::WouldInvalidate {
            entry: mark,
            later: closed
        }
    );
    assert_eq!(day.session.undo_target(), Some(closed));
}

#[test]
fn redo_is_refused_when_what_came_since_could_not_follow() {
    let mut day = heard();
    let absent = day.submit(say::absent("j1", "c1"));
    day.submit(say::undo(absent));
    let marked = day.submit(say::mark("j1", "c1", "k1", "10"));
    assert_eq!(
        day.refusal(say::redo(absent)),
        Refusal::WouldInvalidate {
            entry: absent,
            later: marked
        }
    );
}

#[test]
fn an_undone_amendment_takes_no_later_one_for_its_own() {
    let mut day = heard();
    let first = day.submit(say::amend("c1", Field::Project, "Second title"));
    let second = day.submit(say::amend("c1", Field::Project, "Third title"));
    assert_eq!(
        day.refusal(say::undo(first)),
        Refusal::WouldInvalidate {
            entry: first,
            later: second
        }
    );
}

#[test]
fn binding_undoing_adopting_issuing_are_not_undone() {
    let mut day = Day::judged(panel(2, 1, 1), &[&[Some(12), Some(12)]]);
    assert_eq!(day.refusal(say::undo(1)), Refusal::NotUndoable { entry: 1 });
    assert_eq!(day.refusal(say::undo(999)), Refusal::NotUndoable { entry: 999 });
    assert_eq!(day.refusal(say::undo(0)), Refusal::NotUndoable { entry: 0 });
    day.submit(say::grant("c1", 5_000));
    let undone = day.submit(say::UNDO);
    assert_eq!(
        day.refusal(say::undo(undone)),
        Refusal::NotUndoable { entry: undone }
    );
}

#[test]
fn nothing_before_an_adoption_is_undone_even_while_rectifying() {
    let mut day = Day::judged(panel(2, 1, 1), &[&[Some(12), Some(12)]]);
    let granted = day.submit(say::grant("c1", 5_000));
    let adopted = day.submit(say::adopt(2, 0, 0));
    assert!(matches!(
        day.refusal(say::undo(granted)),
        Refusal::WrongPhase { .. }
    ));
    day.submit(say::rectify());
    for entry in [granted, adopted, adopted + 1] {
        assert_eq!(day.refusal(say::undo(entry)), Refusal::NotUndoable { entry });
    }
    assert_eq!(day.refusal(say::UNDO), Refusal::NothingToUndo);
    let mended = day.submit(say::grant("c1", 6_000));
    day.submit(say::undo(mended));
    day.submit(say::adopt(2, 0, 0));
    assert_eq!(day.session.first_unlawful(), None);
}

#[test]
fn nothing_is_undone_before_anything_happened() {
    let day = Day::prepared(panel(2, 1, 1));
    assert_eq!(day.refusal(say::UNDO), Refusal::NothingToUndo);
    assert_eq!(day.refusal(say::REDO), Refusal::NothingToUndo);
}

/// A whole day of 16 dossiers, 11 jurors and 7 criteria: about 1,500 entries.
fn whole_day() -> Day {
    let mut setup = panel(11, 16, 7);
    if let Some(grants) = &mut setup.grants {
        grants.envelope = palmares::domain::Money::units(150_000);
    }
    let rows: Vec<Vec<Option<i64>>> = (0..16)
        .map(|row| (0..11).map(|who| Some((7 * row + 5 * who) % 21)).collect())
        .collect();
    let rows: Vec<&[Option<i64>]> = rows.iter().map(Vec::as_slice).collect();
    let mut day = Day::prepared(setup);
    day.submit(say::incident("noted before the opening"));
    day.open();
    day.judge(&rows);
    day.submit(say::place("c16", 1));
    for n in 1..=16 {
        let id = format!("c{n}");
        day.submit(if n <= 8 {
            say::grant(&id, 10_000)
        } else {
            say::reject(&id)
        });
    }
    day
}

#[test]
fn undo_in_the_journal_of_a_whole_day_takes_well_under_a_second() {
    let day = whole_day();
    assert!(day.session.record().len() > 1_300);
    // The last entry, and one at the very start, after which everything has to be asked again.
    let noted = 2;
    for command in [say::UNDO, say::undo(noted)] {
        let mut times = Vec::new();
        for _ in 0..5 {
            let mut day = day.clone();
            let from = Instant::now();
            day.submit(command.clone());
            times.push(from.elapsed());
        }
        let quickest = times.into_iter().min().unwrap_or_default();
        println!(
            "{} entries: {command:?} in {quickest:?}",
            day.session.record().len()
        );
        assert!(
            quickest < Duration::from_millis(900),
            "{command:?} took {quickest:?}"
        );
    }
}
