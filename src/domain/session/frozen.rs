//! The arithmetic ranking frozen as deliberation opens, and its fingerprint.
//!
//! It is read back from the journal, so nothing recorded later moves it: neither votes, nor moves, nor a withdrawal. Marks
//! reopened during the deliberation freeze it anew once they are closed again, and so does another method; every state stays told.

use crate::domain::event::Event;
use crate::domain::id::CandidateId;
use crate::domain::journal::Digest;
use crate::domain::phase::Phase;
use crate::domain::ranking::{Contest, Ranking};
use crate::domain::time::Moment;

use super::Session;

/// A ranking frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// The arithmetic ranking: marks and the steps of the chain that need no vote.
    pub ranking: Ranking,
    /// SHA-256 of [`Ranking::canonical`], in UTF-8.
    pub digest: Digest,
    /// When.
    pub at: Moment,
    /// The entry that froze it.
    pub entry: u64,
    /// Dossiers whose marks had been reopened since it was frozen before; none the first time.
    pub reopened: Vec<CandidateId>,
    /// Whether it was frozen because the method changed.
    pub by_method: bool,
}

impl Session {
    /// Each time the arithmetic ranking was frozen, the first at the opening of the deliberation, the last in force.
    pub fn frozen(&self) -> Vec<Frozen> {
        let mut past = Self::new(self.setup.clone());
        let mut frozen = Vec::new();
        let mut reopened: Vec<CandidateId> = Vec::new();
        for recorded in self.standing() {
            let (event, entry) = (&recorded.entry.event, recorded.entry.number);
            let at = recorded.entry.moment();
            past.state.apply(event, &at, entry);
            let deliberating = past.state.phase == Phase::Deliberation;
            match event {
                Event::MarksReopened { candidate, .. } if deliberating => {
                    if !reopened.contains(candidate) {
                        reopened.push(candidate.clone());
                    }
                    continue;
                }
                Event::HearingsClosed => {}
                Event::MethodChanged { .. } if deliberating && past.dossiers_open().is_empty() => {}
                Event::MarksClosed { .. } if deliberating && past.dossiers_open().is_empty() => {}
                _ => continue,
            }
            let ranking = past.unvoted().rank();
            frozen.push(Frozen {
                digest: Digest::of(ranking.canonical().as_bytes()),
                ranking,
                at,
                entry,
                reopened: std::mem::take(&mut reopened),
                by_method: matches!(event, Event::MethodChanged { .. }),
            });
        }
        frozen
    }

    /// The ranking that the marks make now, before any vote parts those that they leave together.
    pub fn unvoted(&self) -> Contest {
        Contest {
            votes: Vec::new(),
            casting_votes: Vec::new(),
            ..self.contest(self.method())
        }
    }
}
