//! Scenarios: the proposal kept under a name, taken again, or kept no more.

use crate::domain::deliberation::Scenario;
use crate::domain::id::CandidateId;
use crate::domain::refusal::Refusal;

use super::{Session, Verdict, require};

fn most(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Session {
    pub(super) fn admit_kept(&self, name: &str) -> Verdict {
        let longest = Scenario::LONGEST_NAME;
        let prints = !name.is_empty() && name.trim() == name && !name.chars().any(char::is_control);
        require(prints && name.chars().count() <= longest, || Refusal::BadName {
            most: most(longest),
        })?;
        // Two names that differ by capitals alone would be read aloud as one.
        let lower = name.to_lowercase();
        let known = |scenario: &Scenario| scenario.name.to_lowercase() == lower;
        require(!self.state.scenarios.iter().any(known), || {
            Refusal::DuplicateScenario { name: name.into() }
        })?;
        require(self.state.scenarios.len() < Scenario::MOST, || {
            Refusal::TooManyScenarios {
                most: most(Scenario::MOST),
            }
        })
    }

    pub(super) fn kept(&self, name: &str) -> Result<&Scenario, Refusal> {
        let unknown = || Refusal::UnknownScenario { name: name.into() };
        self.state.scenario(name).ok_or_else(unknown)
    }

    /// A scenario is taken as a whole. Where it decides otherwise than the proposal, the quorum is needed as for any other
    /// decision; one that is out of bounds by now waits again, and holds the adoption back.
    pub(super) fn admit_taken(&self, name: &str) -> Verdict {
        let scenario = self.kept(name)?;
        let state = &self.state;
        let from_it = state
            .taken
            .as_ref()
            .is_some_and(|taken| taken.scenario == *scenario);
        let same = state.proposals == scenario.proposals && state.placements == scenario.placements;
        require(!(from_it && same), || Refusal::Unchanged)?;
        let decision = |candidate: &CandidateId| scenario.proposals.get(candidate).map(|p| &p.decision);
        let differs = |candidate: &&CandidateId| {
            let here = state.proposals.get(*candidate).map(|p| &p.decision);
            !self.is_out(candidate) && here != decision(candidate)
        };
        let all = scenario.proposals.keys().chain(state.proposals.keys());
        let lacking = all
            .filter(differs)
            .find(|candidate| !self.may_decide(Some(candidate)));
        lacking.map_or(Ok(()), |candidate| {
            let quorum = self.quorum(Some(candidate));
            let (present, required) = (quorum.present, quorum.required);
            Err(Refusal::NoQuorum { present, required })
        })
    }
}
