//! A whole hearing by keys alone, and what the journal says of it: entry by entry, with its content, in order.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use palmares::domain::digest::Digest;
use palmares::domain::event::Event;
use palmares::domain::panel::{Ground, Occupant};
use palmares::domain::rubric::Mark;
use palmares::domain::setup::Setup;
use palmares::domain::time::{MINUTE, SECOND};
use palmares::domain::timer::ClockState;
use palmares::domain::{CandidateId, CriterionId, JurorId, Moment};
use palmares::workspace::{self, Workspace};

use super::desk::{Desk, colours, entries, part, wait_for};

/// The four rows of the grid above the one that is interrupted, on the picture of a display of 1366 × 768.
const SAVED_ROWS: &str = "516x106+830+303";

/// What a key should have recorded, at the moment at which it was recorded.
type Expected = Box<dyn Fn(&Moment) -> Event>;

/// A day in a real window, and what was typed in it so far.
struct Day {
    desk: Desk,
    session: PathBuf,
    setup: Arc<Setup>,
    jurors: Vec<JurorId>,
    first: CandidateId,
    begun: Moment,
    typed: Vec<Expected>,
}

/// The jurors in the order of the screens: college by college.
fn jurors(setup: &Setup) -> Vec<JurorId> {
    let of = |college| setup.jurors.iter().filter(move |juror| &juror.college == college);
    setup
        .colleges
        .iter()
        .flat_map(|college| of(&college.id))
        .map(|juror| juror.id.clone())
        .collect()
}

/// A mark by half points between 8 and 17,5 as it is typed, another one for each cell of a row.
fn typed_mark(row: usize, column: usize) -> String {
    let halves = 16 + (row * 7 + column * 3) % 20;
    let end = if halves % 2 == 1 { ",5" } else { "" };
    format!("{}{end}", halves / 2)
}

/// The session's own time.
fn now() -> Moment {
    workspace::now_in("Europe/Paris")
}

impl Day {
    /// The sample day in a fresh window.
    fn new() -> Self {
        let begun = now();
        let mut desk = Desk::new();
        let folder = desk.folder().join("demo");
        let session = folder.join("session");
        desk.open(&[Path::new("demo"), &folder], "Actions innovantes 2026");
        let setup = workspace::check(&session).unwrap().setup.unwrap();
        let authored = std::fs::read(session.join("session.ron")).unwrap();
        let bound = Event::Bound {
            session_digest: Digest::of(&authored),
            software: workspace::SOFTWARE.into(),
        };
        let jurors = jurors(&setup);
        assert_eq!((jurors.len(), setup.criteria.len()), (11, 7));
        let first = setup.candidates.first().unwrap().id.clone();
        let mut day = Self {
            desk,
            session,
            setup,
            jurors,
            first,
            begun,
            typed: Vec::new(),
        };
        day.expect(move |_| bound.clone());
        day
    }

    /// Says what the keys just pressed, or those that follow, record.
    fn expect(&mut self, event: impl Fn(&Moment) -> Event + 'static) {
        self.typed.push(Box::new(event));
    }

    /// Presses keys, again if the window did not listen yet, until the journal holds all that was typed.
    fn press_until_recorded(&self, keys: &[&str]) {
        let expected = self.typed.len();
        wait_for("the entry of the keys", || {
            self.desk.press(keys);
            (0..300).find_map(|_| {
                sleep(Duration::from_millis(50));
                (self.recorded() >= expected).then_some(())
            })
        });
    }

    /// Presses keys that record one entry.
    fn press(&mut self, keys: &[&str], event: impl Fn(&Moment) -> Event + 'static) {
        self.expect(event);
        self.press_until_recorded(keys);
    }

    /// How many entries are on the disk.
    fn recorded(&self) -> usize {
        if self.session.join("session.journal").exists() {
            entries(&self.session).len()
        } else {
            0
        }
    }

    /// Waits until all that was typed is on the disk.
    fn settle(&self) {
        let expected = self.typed.len();
        wait_for("what was typed", || (self.recorded() >= expected).then_some(()));
    }

    /// Attendance: everybody comes in, one is recused from a dossier of the afternoon, the session opens.
    fn open(&mut self) {
        for (at, juror) in self.jurors.clone().into_iter().enumerate() {
            let last = at + 1 == self.jurors.len();
            self.press(&["p"], move |_| Event::Arrived {
                juror: juror.clone(),
                occupant: Occupant::Holder,
            });
            if !last {
                self.desk.press(&["Down"]);
            }
        }
        // The third dossier, the first ground: the question is answered by an arrow, Enter and a figure.
        let juror = self.jurors.last().unwrap().clone();
        let candidate = self.setup.candidates[2].id.clone();
        self.desk.press(&["d", "Down", "Down", "Return"]);
        self.press(&["1"], move |_| Event::Recused {
            juror: juror.clone(),
            candidate: candidate.clone(),
            ground: Ground::Personal,
        });
        self.press(&["Return"], |_| Event::Opened);
    }

    /// The clock starts; a minute is given and all but one are taken from the first phase.
    fn start(&mut self) {
        let candidate = self.first.clone();
        self.press(&["space"], move |now| Event::Started {
            candidate: candidate.clone(),
            from: now.clone(),
        });
        self.press(&["plus"], |_| Event::Adjusted { by: MINUTE });
        for _ in 0..self.setup.phases.first().unwrap().minutes {
            self.expect(|_| Event::Adjusted { by: -MINUTE });
            self.desk.press(&["minus"]);
        }
        self.settle();
    }

    fn criteria(&self) -> Vec<CriterionId> {
        self.setup
            .criteria
            .iter()
            .map(|criterion| criterion.id.clone())
            .collect()
    }

    fn expect_mark(&mut self, row: usize, column: usize) {
        let criterion = &self.setup.criteria[column];
        let mark = criterion.scale.parse(&typed_mark(row, column)).unwrap();
        let event = Event::Marked {
            juror: self.jurors[row].clone(),
            candidate: self.first.clone(),
            criterion: criterion.id.clone(),
            mark,
        };
        self.expect(move |_| event.clone());
    }

    /// The keys of a row from a column on, each mark confirmed by Tab; not the very last one, where Tab would leave the grid.
    fn row_from(&self, row: usize, column: usize) -> String {
        let marks: Vec<_> = (column..self.criteria().len())
            .map(|at| typed_mark(row, at))
            .collect();
        let last = row + 1 == self.jurors.len();
        marks.join("\t") + if last { "" } else { "\t" }
    }

    /// Types rows of marks, the grid's selection being where the first of them begins.
    fn mark_rows(&mut self, rows: std::ops::Range<usize>) {
        for row in rows {
            for column in 0..self.criteria().len() {
                self.expect_mark(row, column);
            }
            self.desk.write(&self.row_from(row, 0));
            if row + 1 == self.jurors.len() {
                self.desk.press(&["Return"]);
            }
            self.settle();
        }
    }

    /// Waits for the first phase's overtime and reads it, as the clock of anybody who opens the session.
    fn overtime(&self) {
        let over = wait_for("the overtime", || {
            let reader = Workspace::open_read_only(&self.session).unwrap();
            let reading = reader.session().clock(&now())?;
            assert_eq!((reading.state, reading.phase), (ClockState::Running, 0));
            assert_eq!(reading.allotted, MINUTE, "eleven minutes given, ten taken");
            assert!(reading.exact, "one boot: no wall clock bends it");
            (reading.used - reading.allotted > 2 * SECOND).then_some(reading.used)
        });
        // The journal's own times say the same.
        let entries = entries(&self.session);
        let started = entries
            .iter()
            .find(|entry| matches!(entry.event, Event::Started { .. }));
        let since = now().since(&started.unwrap().entered);
        assert!(since.exact && since.millis >= over, "{} and {over}", since.millis);
    }

    /// The next phase, an abstention instead of the last mark, a correction of the first, the end, the marks closed.
    fn finish(&mut self) {
        let (juror, candidate) = (self.jurors.clone(), self.first.clone());
        let criteria = self.criteria();
        let (chair, secretary) = (juror[0].clone(), juror[juror.len() - 1].clone());
        self.press(&["n"], |now| Event::PhaseBegun { from: now.clone() });
        let (of, last) = (candidate.clone(), criteria.last().cloned());
        self.press(&["a"], move |_| Event::Abstained {
            juror: secretary.clone(),
            candidate: of.clone(),
            criterion: last.clone(),
        });
        self.desk.press(&["Page_Up", "Home"]);
        self.desk.write("12,5");
        let parse = |text: &str| self.setup.criteria[0].scale.parse(text).unwrap();
        let (from, to): (Mark, Mark) = (parse(&typed_mark(0, 0)), parse("12.5"));
        let (of, criterion) = (candidate.clone(), criteria[0].clone());
        self.press(&["Return"], move |_| Event::Corrected {
            juror: chair.clone(),
            candidate: of.clone(),
            criterion: criterion.clone(),
            from: from.clone(),
            to: to.clone(),
        });
        for _ in 2..self.setup.phases.len() {
            self.press(&["n"], |now| Event::PhaseBegun { from: now.clone() });
        }
        self.press(&["n"], |now| Event::Ended { to: now.clone() });
        self.press(&["F8"], move |_| Event::MarksClosed {
            candidate: candidate.clone(),
        });
    }

    /// The journal is what was typed: the same entries with the same content in the same order, one after the other in time.
    fn compare(&self) {
        let found = entries(&self.session);
        let mut last = self.begun.clone();
        for (number, (entry, expected)) in found.iter().zip(&self.typed).enumerate() {
            assert_eq!(entry.event, expected(&entry.entered), "entry {}", number + 1);
            assert_eq!(entry.at, None, "entered when it happened");
            let since = entry.entered.since(&last);
            assert!(since.exact && since.millis >= 0, "entry {} went back", number + 1);
            last = entry.entered.clone();
        }
        assert_eq!(found.len(), self.typed.len());
        assert!(now().since(&last).millis >= 0);
    }

    /// How much longer than allotted the first phase was, in the hearing as it is recorded.
    fn recorded_overtime(&self) -> i64 {
        let reader = Workspace::open_read_only(&self.session).unwrap();
        let hearing = &reader.session().state().hearings[&self.first];
        let phase = hearing.phases.first().unwrap();
        let (used, exact) = phase.used(&now());
        assert!(exact);
        used - MINUTE
    }
}

#[test]
#[ignore = "needs Xvfb, xdotool and ImageMagick"]
fn a_hearing_is_held_by_keys_alone_and_the_journal_says_what_was_typed() {
    let mut day = Day::new();
    day.open();
    day.start();
    day.mark_rows(0..day.jurors.len());
    day.overtime();
    let over = day.desk.photograph("overtime.png");
    assert!(colours(&over) > 100, "something is drawn");
    wait_for("the clock to move", || {
        let later = day.desk.photograph("overtime-later.png");
        (std::fs::read(&over).unwrap() != std::fs::read(&later).unwrap()).then_some(())
    });
    day.finish();
    day.desk.photograph("closed.png");
    day.compare();
    // The overtime was over when the next phase began: the journal's times say how long it was.
    let entries = entries(&day.session);
    let at = |wanted: fn(&Event) -> bool| entries.iter().find(|entry| wanted(&entry.event)).unwrap();
    let started = at(|event| matches!(event, Event::Started { .. }));
    let next = at(|event| matches!(event, Event::PhaseBegun { .. }));
    let first_phase = next.entered.since(&started.entered).millis;
    assert_eq!(day.recorded_overtime(), first_phase - MINUTE);
    assert!(day.recorded_overtime() > 2 * SECOND);
    assert!(
        Workspace::open(&day.session).is_err(),
        "the window holds the session"
    );
}

#[test]
#[ignore = "needs Xvfb, xdotool and ImageMagick"]
fn a_window_killed_while_marks_are_typed_goes_on_where_it_was() {
    const INTERRUPTED: usize = 4;
    let mut day = Day::new();
    day.open();
    day.start();
    day.mark_rows(0..INTERRUPTED);
    // The selection far from what is compared.
    let away = ["ctrl+End"];
    day.desk.press(&away);
    sleep(Duration::from_secs(1));
    let before = day.desk.photograph("before-the-kill.png");
    day.desk.press(&["ctrl+Home"]);
    day.desk.press(&["Down"; INTERRUPTED]);

    // In the middle of a row, with keys still on their way.
    let typing = day.desk.begin_to_write(&day.row_from(INTERRUPTED, 0));
    let of_the_row = day.typed.len() + 3;
    wait_for("the first marks of the row", || {
        (day.recorded() >= of_the_row).then_some(())
    });
    let shown: Vec<_> = entries(&day.session);
    day.desk.kill();
    typing.end();
    let there = entries(&day.session);
    assert!(there.starts_with(&shown), "what was saved stays");

    let session = day.session.clone();
    day.desk.open(&[&session], "Actions innovantes 2026");
    let kept = there.len() - day.typed.len();
    assert!(
        (3..=day.criteria().len()).contains(&kept),
        "{kept} marks of the row"
    );
    for column in 0..kept {
        day.expect_mark(INTERRUPTED, column);
    }
    day.compare();
    let reader = Workspace::open_read_only(&session).unwrap();
    let reading = reader.session().clock(&now()).unwrap();
    assert_eq!(reading.state, ClockState::Running, "the clock ran on");
    drop(reader);
    wait_for("the rows as they were shown", || {
        day.desk.press(&away);
        let after = day.desk.photograph("after-the-kill.png");
        (part(&after, SAVED_ROWS) == part(&before, SAVED_ROWS)).then_some(())
    });

    // The rest of the row, the other rows, and the end, by keys.
    day.desk.press(&["ctrl+Home"]);
    day.desk.press(&["Down"; INTERRUPTED]);
    for _ in 0..kept {
        day.desk.press(&["Right"]);
    }
    for column in kept..day.criteria().len() {
        day.expect_mark(INTERRUPTED, column);
    }
    if kept < day.criteria().len() {
        day.desk.write(&day.row_from(INTERRUPTED, kept));
    } else {
        day.desk.press(&["Tab"]);
    }
    day.settle();
    day.mark_rows(INTERRUPTED + 1..day.jurors.len());
    day.overtime();
    day.finish();
    day.compare();
}

#[test]
#[ignore = "needs Xvfb, xdotool and ImageMagick"]
fn what_is_typed_without_a_pause_is_written_field_by_field() {
    let day = Day::new();
    day.desk.press(&["p"]);
    wait_for("a first entry", || (day.recorded() > 1).then_some(()));
    // No accents: the keyboard of a bare display has none, and giving it some takes time.
    let typed = "aM\tLea\tRoy\tmaire\t\t\tvu ce jour";
    let at_once = ["type", "--delay", "0", typed];
    assert!(day.desk.outside("xdotool", &at_once).is_some());
    day.desk.press(&["Return"]);
    let added = wait_for("the juror", || {
        entries(&day.session)
            .into_iter()
            .find_map(|entry| match entry.event {
                Event::JurorAdded { person, reason, .. } => Some((person, reason)),
                _ => None,
            })
    });
    let (person, reason) = added;
    let written = [
        person.civility,
        person.given_name,
        person.family_name,
        person.title,
    ];
    assert_eq!(written, ["M", "Lea", "Roy", "maire"]);
    assert_eq!(reason, "vu ce jour");
}
