//! What the minutes tell of breaks that the session file plans and that the day changed.

use palmares::domain::command::Command;
use palmares::domain::journal::Digest;
use palmares::domain::setup::{Language, Method};

use super::reader::read;
use super::{minutes_of, stage};

#[test]
fn a_planned_break_moved_or_left_out_is_told_with_its_reason() {
    let moved = |before: Option<&str>| Command::MovePlannedBreak {
        half_day: "matin".into(),
        start: "10:30".into(),
        minutes: Some(20),
        before: before.map(Into::into),
        reason: "Salle prise.".into(),
    };
    let removed = Command::RemovePlannedBreak {
        half_day: "matin".into(),
        start: "10:30".into(),
        reason: "Journée en retard.".into(),
    };
    for (command, french, english) in [
        (
            moved(Some("c1")),
            "placée avant « Cuisine commune » et dure 20 min. Salle prise.",
            "moved before",
        ),
        (
            moved(None),
            "placée après le dernier dossier et dure 20 min. Salle prise.",
            "after the last",
        ),
        (
            removed,
            "La pause prévue à 10 h 30, « Pause », est supprimée. Journée en retard.",
            "is left out.",
        ),
    ] {
        let mut day = stage::Day::new(Method::WeightedMean);
        day.submit(Command::Bind {
            session_digest: Digest::of(b"essai"),
            software: "Palmarès 0.1.0".into(),
        });
        day.submit(command);
        for (language, told) in [(Language::French, french), (Language::English, english)] {
            let pdf = read(&minutes_of(&day.session, language));
            let text = super::told(&pdf).replace(['\u{202F}', '\u{A0}'], " ");
            assert!(text.contains(told), "{told}: {text}");
        }
    }
}
