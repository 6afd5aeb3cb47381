//! The sample day's deliberation by keys alone: a tie voted and decided by the casting vote, scenarios, a departure, a partial
//! grant, the adoption. The journal is compared entry by entry with what was typed, and the minutes with the journal.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use palmares::domain::deliberation::{Choice, Decision, Subject, Tally};
use palmares::domain::event::Event;
use palmares::domain::setup::Language;
use palmares::domain::{CandidateId, Money, Session};
use palmares::locale::Locale;
use palmares::workspace::Workspace;

use super::desk::{Desk, entries, wait_for};
use super::files::sample;

/// The reasons typed; without accents, for which xdotool would have to change the keyboard under the window.
const CAST: &str = "Des habitants que nul autre dossier ne touche.";
const MOVED: &str = "Seul projet du quartier depuis 2022.";
const CARRIED: &str = "Le jury veut soutenir ce quartier.";
const PARTIAL: &str = "Aide partielle, tout ce qui reste.";
const FIRST: &str = "Les onze premiers";
const SECOND: &str = "Avec Les aiguilles";

/// A deliberation in a real window, and what its keys should have recorded so far.
struct Deliberation {
    desk: Desk,
    session: PathBuf,
    /// How many entries the day had before.
    before: usize,
    typed: Vec<Event>,
}

/// Runs the command line of the same build.
fn palmares(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_palmares"))
        .args(arguments)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {told}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The day's commands up to the closing of the hearings.
fn until_deliberation(session: &Path) -> String {
    let list = fs::read_to_string(session.join("day.ron")).unwrap();
    let (before, _) = list.split_once("CloseHearings)\n").unwrap();
    format!("{before}CloseHearings)\n")
}

fn open(session: &Path) -> Session {
    Workspace::open_read_only(session).unwrap().session().clone()
}

fn id(text: &str) -> CandidateId {
    text.into()
}

fn laureate(candidate: &str, amount: i64, reason: &str) -> Event {
    Event::Decided {
        candidate: id(candidate),
        decision: Decision::Laureate {
            amount: Some(Money::units(amount)),
        },
        reason: reason.into(),
    }
}

impl Deliberation {
    fn new() -> Self {
        let mut desk = Desk::new();
        let session = sample(&desk, "seance");
        let list = desk.folder().join("auditions.ron");
        fs::write(&list, until_deliberation(&session)).unwrap();
        palmares(&["submit", text(&session), text(&list)]);
        let before = entries(&session).len();
        desk.open(&[&session], "Actions innovantes 2026");
        Self {
            desk,
            session,
            before,
            typed: Vec::new(),
        }
    }

    /// Waits until all that was typed is on the disk and the window stands still: what follows is then read from it.
    fn settle(&self) {
        let expected = self.before + self.typed.len();
        wait_for("what was typed", || {
            (entries(&self.session).len() >= expected).then_some(())
        });
        self.rest();
    }

    fn rest(&self) {
        let look = || fs::read(self.desk.photograph("now.png")).unwrap();
        let mut before = look();
        wait_for("the window to stand still", || {
            let now = look();
            let still = now == before;
            before = now;
            still.then_some(())
        });
    }

    /// Replaces what stands in the fields, one after the other, from the one that has the focus.
    fn fill(&self, fields: &[&str]) {
        for (at, field) in fields.iter().enumerate() {
            if at > 0 {
                self.desk.press(&["Tab"]);
                // The focus moves after the key: what is typed at once would still go to the field before.
                self.rest_with_caret();
            }
            self.desk.press(&["ctrl+a"]);
            self.desk.write(field);
        }
    }

    /// A key that opens a form, the form filled in and confirmed, and what that records.
    fn form(&mut self, keys: &[&str], fields: &[&str], recorded: Vec<Event>) {
        self.desk.press(keys);
        self.rest_with_caret();
        self.fill(fields);
        self.desk.press(&["Return"]);
        self.typed.extend(recorded);
        self.settle();
    }

    /// A form is open: its caret blinks, so the picture never stands still; two looks are enough for its field to have the
    /// focus.
    fn rest_with_caret(&self) {
        for _ in 0..2 {
            let _picture = self.desk.photograph("now.png");
        }
    }

    fn keys(&mut self, keys: &[&str], recorded: Event) {
        self.desk.press(keys);
        self.typed.push(recorded);
        self.settle();
    }

    fn recorded(&self) -> Vec<Event> {
        let all = entries(&self.session).into_iter().skip(self.before);
        all.map(|entry| entry.event).collect()
    }

    /// What the minutes say, exported by the program; lines and kinds of spaces do not count.
    fn minutes(&self) -> String {
        let file = self.desk.folder().join("minutes.pdf");
        let path = text(&file);
        palmares(&[
            "export",
            text(&self.session),
            "--document",
            "minutes",
            "--output",
            path,
        ]);
        let told = self.desk.outside("pdftotext", &["-raw", path, "-"]).unwrap();
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The first ones of the proposal as the series proposes them: the request in full, for their rank.
fn series(session: &Session, count: usize, decision: impl Fn(usize, &CandidateId) -> Decision) -> Vec<Event> {
    let ranking = session.ranking(session.method());
    let waits = |candidate: &CandidateId| !session.state().proposals.contains_key(candidate);
    let order = session.proposal_order();
    let chosen = order.iter().filter(|candidate| waits(candidate)).take(count);
    let locale = Locale::of(Language::French);
    let setup = session.setup();
    let events = chosen.enumerate().map(|(at, candidate)| {
        let ranked = ranking.of(candidate).unwrap();
        let points = ranked.outcome.points().unwrap();
        let score = locale.decimal(points, setup.decimals);
        let under = setup
            .threshold
            .as_ref()
            .is_some_and(|threshold| points < threshold);
        Event::Decided {
            candidate: candidate.clone(),
            decision: decision(at, candidate),
            reason: if under {
                format!("Note de {score}, inférieure au seuil de 10")
            } else {
                format!("Rang {}, {score}", ranked.rank)
            },
        }
    });
    events.collect()
}

#[test]
#[ignore = "needs Xvfb, xdotool, ImageMagick and pdftotext"]
fn the_sample_days_deliberation_is_played_by_keys_and_stands_whole_in_journal_and_minutes() {
    let mut day = Deliberation::new();
    let start = open(&day.session);
    let frozen = start.frozen();
    day.rest();

    // The tie at the seventh rank: a new vote, level; the casting vote.
    let tie = || Subject::Tie(vec![id("c08"), id("c10")]);
    day.desk.press(&["Down"; 6]);
    let voices = vec![(id("c08"), 4), (id("c10"), 4)];
    let voted = Event::Voted {
        on: tie(),
        tally: Tally::Preference {
            voices,
            abstention: 1,
        },
    };
    day.form(&["v"], &["4", "4", "1"], vec![voted]);
    let cast = Event::CastingVoteGiven {
        on: tie(),
        choice: Choice::Candidate(id("c08")),
        reason: CAST.into(),
    };
    day.form(&["c"], &[CAST], vec![cast]);

    // Laureates down the ranking, until the first that does not fit; kept as a scenario.
    let now = open(&day.session);
    let full = |_: usize, candidate: &CandidateId| Decision::Laureate {
        amount: now.state().candidate(candidate).unwrap().request,
    };
    day.form(&["p"], &[], series(&now, 11, full));
    day.form(&["k"], &[FIRST], vec![Event::ScenarioKept { name: FIRST.into() }]);

    // The twelfth is moved to the ninth place: three ranks, with a reason; a level vote on it, and the casting vote.
    let chair = now.presiding().unwrap().id.clone();
    day.desk.press(&["Down"; 5]);
    let placed = Event::Placed {
        candidate: id("c01"),
        place: 9,
        reason: MOVED.into(),
        by: Some(chair),
    };
    day.form(&["alt+Up", "alt+Up", "alt+Up"], &[MOVED], vec![placed]);
    let on = || Subject::Candidate(id("c01"));
    let eligible = now.voices(&[id("c01")]).count();
    let (half, rest) = (eligible / 2, eligible % 2);
    let counted = [half.to_string(), half.to_string(), rest.to_string()];
    let voted = Event::Voted {
        on: on(),
        tally: Tally::Motion {
            r#for: half,
            against: half,
            abstention: rest,
        },
    };
    day.form(&["v"], &counted.each_ref().map(String::as_str), vec![voted]);
    let carried = Event::CastingVoteGiven {
        on: on(),
        choice: Choice::For,
        reason: CARRIED.into(),
    };
    day.form(&["c"], &[CARRIED], vec![carried]);

    // Its request does not fit: in part, what is left; kept as a second scenario.
    day.form(&["l"], &[PARTIAL], vec![laureate("c01", 11_400, PARTIAL)]);
    day.form(
        &["k"],
        &[SECOND],
        vec![Event::ScenarioKept { name: SECOND.into() }],
    );

    // Side by side: the first is taken, then the second, which is the one adopted.
    day.desk.press(&["s"]);
    day.keys(&["Right", "t"], Event::ScenarioTaken { name: FIRST.into() });
    day.desk.photograph("scenarios.png");
    day.keys(&["Right", "t"], Event::ScenarioTaken { name: SECOND.into() });
    day.desk.press(&["Escape"]);
    day.rest();
    day.desk.photograph("deliberation.png");

    // The reserve list, what is not proposed, the adoption.
    let now = open(&day.session);
    let reserve = |at: usize, _: &CandidateId| Decision::Reserve {
        place: u32::try_from(at + 1).unwrap(),
    };
    day.form(&["p"], &[], series(&now, 2, reserve));
    let now = open(&day.session);
    day.form(&["p"], &[], series(&now, 2, |_, _| Decision::Rejected));
    let all = open(&day.session).voices(&[]).count();
    let adopted = Event::Adopted {
        version: 1,
        votes: Tally::Motion {
            r#for: all,
            against: 0,
            abstention: 0,
        },
    };
    day.form(&["a"], &[], vec![adopted]);
    assert_eq!(day.recorded(), day.typed);

    // The record, read from the printed minutes.
    day.desk.kill();
    let session = open(&day.session);
    assert_eq!(session.frozen(), frozen, "nothing moved the frozen ranking");
    let minutes = day.minutes();
    let digest = frozen.last().unwrap().digest.spoken(4);
    for said in [
        format!("Empreinte du classement : {digest}."),
        "Sport au pied de l’immeuble » : 4, « Code et palabres » : 4, une abstention".into(),
        format!(": « Sport au pied de l’immeuble ». {CAST}"),
        "Les aiguilles du quartier, du rang 12 au rang 9, à".into(),
        "sur proposition de Mme Anne-Laure Delacroix-Nguyen".into(),
        format!("▲ Écart de 3 rangs. {MOVED}"),
        format!(": pour. {CARRIED}"),
        format!("Les aiguilles du quartier {PARTIAL}"),
        "11 400 €".into(),
        format!("{FIRST}, gardé à"),
        "11 lauréats, 138 600 €. Il en diffère par « Les aiguilles du quartier »".into(),
        "12 lauréats, 150 000 €.".into(),
        format!("La proposition reprend le scénario « {SECOND} », retenu à"),
        "Liste de réserve, dans l’ordre : 1. « Un verger pour grandir »".into(),
        format!("({all} pour, aucune voix contre, aucune abstention)"),
    ] {
        assert!(minutes.contains(&said), "« {said} » is not in:\n{minutes}");
    }
}
