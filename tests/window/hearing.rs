//! A whole hearing by keys alone, and what the journal says of it.

use std::path::Path;
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};

use palmares::domain::setup::Setup;
use palmares::workspace;

use super::desk::{Desk, colours, journal, wait_for};

/// What the session's file says.
fn authored(session: &Path) -> Arc<Setup> {
    workspace::check(session).unwrap().setup.unwrap()
}

/// The jurors in the order of the screens: college by college.
fn jurors(setup: &Setup) -> Vec<String> {
    let of = |college| setup.jurors.iter().filter(move |juror| &juror.college == college);
    setup
        .colleges
        .iter()
        .flat_map(|college| of(&college.id))
        .map(|juror| juror.id.to_string())
        .collect()
}

/// A mark by half points between 8 and 17,5, another one for each cell of a row.
fn mark(row: usize, column: usize) -> (String, String) {
    let halves = 16 + (row * 7 + column * 3) % 20;
    let (whole, half) = (halves / 2, halves % 2 == 1);
    let end = |point: &str| {
        if half {
            format!("{whole}{point}5")
        } else {
            whole.to_string()
        }
    };
    (end(","), end("."))
}

/// The journal's events of one kind, in order: what stands between its parentheses.
fn events(session: &Path, kind: &str) -> Vec<String> {
    let open = format!("event:{kind}(");
    journal(session)
        .lines()
        .filter_map(|line| {
            let (_, rest) = line.split_once(&open)?;
            // The entry's own parenthesis, a space and the digest follow.
            let (event, _) = rest.rsplit_once(")) ")?;
            Some(event.to_owned())
        })
        .collect()
}

#[test]
#[ignore = "needs Xvfb, xdotool and ImageMagick"]
fn a_hearing_is_held_by_keys_alone_and_the_journal_says_what_was_typed() {
    let mut desk = Desk::new();
    let day = desk.folder().join("demo");
    let session = day.join("session");
    desk.open(&[Path::new("demo"), &day], "Actions innovantes 2026");
    let setup = authored(&session);
    let (jurors, criteria) = (jurors(&setup), &setup.criteria);
    let first = setup.candidates.first().unwrap().id.to_string();
    assert_eq!((jurors.len(), criteria.len()), (11, 7));

    // Attendance: everybody comes in; one is recused from a dossier of the afternoon; the session opens.
    for (at, juror) in jurors.iter().enumerate() {
        desk.press_until(&["p"], &session, &format!("Arrived(juror:\"{juror}\""));
        if at + 1 < jurors.len() {
            desk.press(&["Down"]);
        }
    }
    desk.press(&["d", "Down", "Down", "Return"]);
    desk.press_until(&["1"], &session, "event:Recused(");
    desk.press_until(&["Return"], &session, "event:Opened");

    // The clock: started, its first phase shortened to one minute, which goes by while marks are typed.
    desk.press_until(&["space"], &session, "event:Started(");
    let started = Instant::now();
    let minutes = setup.phases.first().unwrap().minutes;
    for _ in 1..minutes {
        desk.press(&["minus"]);
    }
    wait_for("the adjustments", || {
        (events(&session, "Adjusted").len() + 1 == usize::try_from(minutes).unwrap()).then_some(())
    });

    // Marks: eleven rows of seven, each confirmed by Tab.
    let mut expected = Vec::new();
    for (row, juror) in jurors.iter().enumerate() {
        let mut typed = String::new();
        for (column, criterion) in criteria.iter().enumerate() {
            let (text, value) = mark(row, column);
            typed.push_str(&text);
            // Not at the very end, where Tab would leave the grid.
            if row + 1 < jurors.len() || column + 1 < criteria.len() {
                typed.push('\t');
            }
            let criterion = &criterion.id;
            expected.push(format!(
                "juror:\"{juror}\",candidate:\"{first}\",criterion:\"{criterion}\",mark:Number(\"{value}\")"
            ));
        }
        desk.write(&typed);
        if row + 1 == jurors.len() {
            desk.press(&["Return"]);
        }
        wait_for("the row on the disk", || {
            (events(&session, "Marked").len() == (row + 1) * criteria.len()).then_some(())
        });
    }
    assert_eq!(events(&session, "Marked"), expected);

    // Overtime, told by a clock that goes on; then the next phase.
    sleep(Duration::from_secs(62).saturating_sub(started.elapsed()));
    let over = desk.photograph("overtime.png");
    assert!(colours(&over) > 100, "something is drawn");
    wait_for("the clock to move", || {
        let later = desk.photograph("overtime-later.png");
        (std::fs::read(&over).unwrap() != std::fs::read(&later).unwrap()).then_some(())
    });
    desk.press_until(&["n"], &session, "event:PhaseBegun(");

    // An abstention instead of the last mark, and a correction of the first.
    desk.press_until(&["a"], &session, "event:Abstained(");
    desk.press(&["Page_Up", "Home"]);
    desk.write("12,5");
    desk.press(&["Return"]);
    let corrected = format!(
        "juror:\"{}\",candidate:\"{first}\",criterion:\"{}\",from:Number(\"{}\"),to:Number(\"12.5\")",
        jurors[0],
        criteria[0].id,
        mark(0, 0).1
    );
    wait_for("the correction", || {
        events(&session, "Corrected").first().map(|_| ())
    });
    assert_eq!(events(&session, "Corrected"), [corrected]);

    // The end: the remaining phases, the hearing, the marks closed.
    for phase in 2..setup.phases.len() {
        desk.press(&["n"]);
        wait_for("the next phase", || {
            (events(&session, "PhaseBegun").len() == phase).then_some(())
        });
    }
    desk.press_until(&["n"], &session, "event:Ended(");
    desk.press_until(&["F8"], &session, "event:MarksClosed(");
    desk.photograph("closed.png");
    let closed = palmares::workspace::Workspace::open(&session);
    assert!(closed.is_err(), "the window holds the session");
}
