//! The samples as kept: sound, playable to the end, and the adopted one as it was left.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::{Path, PathBuf};

use palmares::domain::finding::Level;
use palmares::domain::phase::Phase;
use palmares::workspace::{self, Mode, Why, Workspace, verification};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name)
}

#[test]
fn every_sample_is_free_of_errors() {
    for name in [
        "actions-innovantes-2026",
        "actions-innovantes-2025",
        "science-fair",
    ] {
        let checked = workspace::check(&sample(name)).unwrap();
        let errors: Vec<_> = checked
            .findings
            .iter()
            .filter(|finding| finding.level() == Level::Error)
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn the_adopted_day_is_as_it_was_left() {
    let path = sample("actions-innovantes-2025");
    let verdict = verification::journal(&path).unwrap();
    assert!(verdict.intact(), "{:?}", verdict.problem);
    let workspace = Workspace::open_read_only(&path).unwrap();
    assert!(matches!(workspace.mode(), Mode::ReadOnly(Why::Asked)));
    assert_eq!(workspace.session().state().phase, Phase::Adopted);
    assert_eq!(workspace.session().first_unlawful(), None);
}

#[test]
fn the_2026_sample_has_what_a_real_day_needs() {
    let checked = workspace::check(&sample("actions-innovantes-2026")).unwrap();
    let setup = checked.setup.unwrap();
    assert_eq!(setup.candidates.len(), 16);
    assert_eq!(setup.jurors.len(), 11);
    assert_eq!(setup.criteria.len(), 7);
    let in_two = setup
        .candidates
        .iter()
        .filter_map(|c| c.quarter.as_ref())
        .any(|q| q.communes.len() == 2);
    assert!(in_two, "a quarter lies in two communes");
    let attachments: usize = setup
        .candidates
        .iter()
        .map(|candidate| candidate.attachments.len())
        .sum();
    assert!(attachments >= 5);
    let requested: i64 = setup
        .candidates
        .iter()
        .filter_map(|c| c.request)
        .map(|r| r.in_cents())
        .sum();
    let envelope = setup.grants.as_ref().unwrap().envelope.in_cents();
    assert!(requested > envelope, "the deliberation is real");
}
