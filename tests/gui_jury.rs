//! What the chair sees of the jurors, the scenarios' tabs and the change of method, all by keys, from the deliberation.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/driver.rs"]
mod driver;
#[path = "gui/fixture.rs"]
mod fixture;
#[path = "support/large.rs"]
mod large;
#[path = "gui/stage.rs"]
mod stage;
#[path = "gui/typist.rs"]
mod typist;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fixture::Trial;
use iced_test::selector::{Candidate, Target};
use palmares::domain::Money;
use palmares::domain::command::Command;
use palmares::domain::deliberation::Decision;
use palmares::domain::event::Event;
use palmares::domain::panel::Ground;
use palmares::domain::setup::Method;
use palmares::gui::screen::deliberation;
use palmares::workspace::{Workspace, command_list, demo};
use stage::{context, window, words};
use typist::{Typist, journal};

/// Submits a list of commands to a session.
fn submit(session: &Path, list: &str) {
    let mut workspace = Workspace::open(session).unwrap();
    for submission in command_list::read(list.as_bytes(), "list") {
        let submission = submission.unwrap();
        let _ticket = workspace.submit(submission.command, submission.at).unwrap();
    }
    workspace.sync().unwrap();
}

/// The sample day as its deliberation opens, in a folder of its own.
fn sample() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let sessions = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let day = fs::read_to_string(sessions.join("actions-innovantes-2026/day.ron")).unwrap();
    let end = day.find("CloseHearings)").unwrap() + "CloseHearings)".len();
    submit(&session, &day[..end]);
    (folder, session)
}

fn deliberating() -> (tempfile::TempDir, PathBuf, Typist) {
    let (folder, session) = sample();
    let typist = Typist::open(&session);
    (folder, session, typist)
}

#[test]
fn j_tells_how_far_the_jurors_agree_who_marks_high_and_whether_the_hour_counted() {
    let (_folder, session, mut typist) = deliberating();
    let before = journal(&session).len();
    typist.press(&["j"]);
    for said in [
        "Pour la présidence seulement, rien n’en est imprimé",
        "D’un juré à l’autre, l’accord sur les notes est moyen.",
        "ICC(2,1) 0,69, entre 0,35 et 0,97 (95\u{a0}%)\u{202f}: de faible à excellent",
        "Sur l’ordre des dossiers, l’accord est fort.",
        "W de Kendall 0,79, p\u{a0}<\u{a0}0,0001",
        "l’accord est à prendre avec prudence.",
        "Mme Maria-Teresa Pinheiro da Silva note le plus haut, 0,86 point au-dessus du juré moyen",
        "+0,86",
        "−1,07",
        "Les jurés ne sont pas les mêmes pour tous les dossiers\u{202f}; à sévérité égale, aucun ne passerait la coupe.",
        "Rien n’indique que l’heure de passage ait compté.",
        "Chaque note à côté de sa moyenne",
    ] {
        let said = said.replace("Mme ", "Mme\u{a0}");
        assert!(
            typist.sees(&said),
            "« {said} » is not there: {:?}",
            typist.texts()
        );
    }
    typist.press(&["Left"]);
    assert!(typist.sees("Jurys tirés au sort"), "the list again");
    assert!(!typist.sees("Chaque note à côté de sa moyenne"));
    typist.press(&["j"]);
    assert!(typist.sees("Chaque note à côté de sa moyenne"));
    typist.press(&["z", "Right", "Escape"]);
    assert!(!typist.sees("Chaque note à côté de sa moyenne"));
    assert_eq!(journal(&session).len(), before, "nothing is recorded");
}

#[test]
fn nothing_is_told_of_the_jurors_while_marks_are_open_again() {
    let (_folder, session) = sample();
    submit(
        &session,
        r#"(at: "2026-11-21T18:31:00+01:00", command: ReopenMarks(candidate: "c03", reason: "feuille mal lue"))"#,
    );
    let mut typist = Typist::open(&session);
    typist.press(&["j"]);
    assert!(typist.sees("Ces mesures se lisent une fois les notes closes"));
    assert!(!typist.sees("ICC(2,1)") && !typist.sees("note le plus haut"));
}

#[test]
fn a_panel_of_thirteen_and_twenty_five_dossiers_with_long_names_is_told_whole() {
    // One more, which the morning leaves under way, and which withdraws.
    let shape = large::Shape {
        candidates: 26,
        ..large::JURY
    };
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("session.ron"), large::session(shape)).unwrap();
    let morning = large::morning(shape, 25);
    let end = morning.rfind("CloseMarks").unwrap();
    let end = end + morning[end..].find('\n').unwrap();
    submit(folder.path(), &morning[..end]);
    let mut workspace = Workspace::open(folder.path()).unwrap();
    let withdraw = Command::WithdrawCandidate {
        candidate: "c26".into(),
        reason: "essai".into(),
    };
    for command in [withdraw, Command::CloseHearings] {
        let _ticket = workspace.submit(command, None).unwrap();
    }
    workspace.sync().unwrap();
    let counted = workspace.session().totals_matrix().judges().len();
    drop(workspace);
    let mut typist = Typist::open(folder.path());
    typist.press(&["j"]);
    assert!(typist.sees("ICC(2,1)"));
    let signed = |text: &String| text.starts_with('+') || text.starts_with('−') || text == "0,00";
    let figures = typist.texts().iter().filter(|text| signed(text)).count();
    assert!(figures >= counted && counted > 9, "{:?}", typist.texts());
    let named = |text: &&String| text.starts_with("Cuisine commune des Bords de Seine 21");
    assert!(typist.texts().iter().filter(named).count() > 1);
}

/// The chair marks two above the others and is recused from « Vélo-école »; « cuisine » and « radio » are proposed.
fn recused() -> Trial {
    let mut trial = Trial::deliberating();
    let reopen = |id: &str| Command::ReopenMarks {
        candidate: id.into(),
        reason: "essai".into(),
    };
    let mark = |juror: &str, candidate: &str, mark: &str| {
        ["innovation", "faisabilite"].map(|criterion| Command::Mark {
            juror: juror.into(),
            candidate: candidate.into(),
            criterion: criterion.into(),
            mark: mark.into(),
        })
    };
    for (candidate, high) in [("cuisine", "18"), ("radio", "16"), ("code", "14")] {
        trial.must(reopen(candidate));
        for command in mark("ald", candidate, high) {
            trial.must(command);
        }
        trial.must(Command::CloseMarks {
            candidate: candidate.into(),
        });
    }
    trial.must(reopen("velo"));
    trial.must(Command::Recuse {
        juror: "ald".into(),
        candidate: "velo".into(),
        ground: Ground::Mandate,
    });
    for juror in ["bt", "hc"] {
        for command in mark(juror, "velo", "13.5") {
            trial.must(command);
        }
    }
    trial.must(Command::CloseMarks {
        candidate: "velo".into(),
    });
    for (candidate, amount) in [("cuisine", 15_000), ("radio", 12_000)] {
        trial.must(Command::Decide {
            candidate: candidate.into(),
            decision: Decision::Laureate {
                amount: Some(Money::units(amount)),
            },
            reason: "essai".into(),
        });
    }
    trial
}

/// Every text of the deliberation with its third dossier chosen.
fn third(trial: &Trial) -> Vec<String> {
    let (words, now) = (words(), trial.now());
    let context = context(trial, &words, &now);
    let mut screen = deliberation::State::default();
    let results = Arc::new(deliberation::Results::of(&trial.session));
    let third = results.order[2].clone();
    screen.update(deliberation::Message::Computed(results), &context);
    screen.update(deliberation::Message::Chosen(third), &context);
    let mut found = Vec::new();
    let _none = window(screen.view(&context)).find(|candidate: Candidate<'_>| -> Option<Target> {
        if let Candidate::Text { content, .. } = candidate {
            found.push(content.to_owned());
        }
        None
    });
    found
}

#[test]
fn a_dossier_that_a_recusal_keeps_out_of_the_list_is_flagged_in_the_table() {
    let trial = recused();
    let shown = third(&trial);
    let said = "À sévérité égale, Vélo-école passerait du 3e au 2e rang, et entrerait dans la liste.";
    assert!(shown.iter().any(|text| text == said), "{shown:?}");
    assert!(
        shown
            .iter()
            .any(|text| text == "passerait la coupe à sévérité égale (J)")
    );

    let mut trial = recused();
    trial.must(Command::ReopenMarks {
        candidate: "code".into(),
        reason: "essai".into(),
    });
    let shown = third(&trial);
    assert!(
        !shown.iter().any(|text| text.contains("sévérité")),
        "marks are open again: {shown:?}"
    );

    // Nobody recused: nothing to mend, nothing flagged.
    let shown = third(&Trial::deliberating());
    assert!(!shown.iter().any(|text| text.contains("sévérité")), "{shown:?}");
}

#[test]
fn scenarios_are_tabs_that_the_arrows_walk_through() {
    let (_folder, _session, mut typist) = deliberating();
    typist.press(&["l", "Enter", "k"]);
    typist.write("Un seul");
    typist.press(&["Enter", "k"]);
    typist.write("Le même");
    typist.press(&["Enter"]);
    for tab in [
        "Proposition du jury",
        "Un seul",
        "Le même",
        "+ scénario  K",
        "Comparer  S",
        "Répartition  E",
    ] {
        assert!(typist.sees(tab), "{tab}: {:?}", typist.texts());
    }
    let comparing = |typist: &mut Typist| typist.sees("autre que la proposition");
    assert!(!comparing(&mut typist));
    typist.press(&["Right"]);
    assert!(comparing(&mut typist));
    typist.press(&["u", "Left"]);
    assert!(!comparing(&mut typist), "the rankings are the first tab");
    typist.press(&["Right", "Right", "Right"]);
    assert!(comparing(&mut typist), "the last tab stays");
    typist.press(&["t", "Escape"]);
    assert!(!comparing(&mut typist));
    typist.press(&["e"]);
    assert!(typist.sees("Par commune"));
    typist.press(&["Left"]);
    assert!(!typist.sees("Par commune"));
}

#[test]
fn the_method_can_be_changed_from_the_deliberation_with_a_reason() {
    let (_folder, session, mut typist) = deliberating();
    typist.press(&["Alt+m"]);
    assert!(typist.sees("Changer la méthode de classement"));
    assert!(typist.sees("moyenne pondérée (en vigueur)"));
    assert!(typist.sees("jauge majoritaire (demande un seul critère compté, à niveaux)"));
    let before = journal(&session).len();
    typist.press(&["Enter"]);
    assert_eq!(journal(&session).len(), before, "a reason is required");
    typist.write("Vote unanime");
    // Past the trimmed mean, and past the gauge that this grid does not bear.
    typist.press(&["Down", "Down"]);
    assert!(typist.sees("Changer la méthode de classement"));
    typist.press(&["Enter"]);
    match journal(&session).last() {
        Some(Event::MethodChanged { from, to, reason }) => {
            assert_eq!((*from, *to), (Method::WeightedMean, Method::Borda));
            assert_eq!(reason, "Vote unanime");
        }
        other => panic!("{other:?}"),
    }
    assert!(typist.sees("après le changement de méthode"), "frozen anew");
    assert!(typist.sees("place"));
}

#[test]
fn what_is_laid_over_follows_what_is_undone_below() {
    let (_folder, _session, mut typist) = deliberating();
    let drawn = |typist: &mut Typist| -> Vec<String> {
        let mut texts = typist.texts();
        texts.retain(|text| text.ends_with(" sur 100"));
        texts
    };
    typist.press(&["z"]);
    let before = drawn(&mut typist);
    assert_eq!(before.len(), 16);
    typist.press(&["Escape", "l", "Enter", "z"]);
    assert_ne!(drawn(&mut typist), before, "a list of one");
    // The journal opens over it, on its last entry.
    typist.press(&["Ctrl+j", "Ctrl+z", "Escape"]);
    assert_eq!(drawn(&mut typist), before);
}
