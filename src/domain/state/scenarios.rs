//! What becomes of the proposal when it is kept under a name, and when what was kept is taken again.

use crate::domain::candidate::Passage;
use crate::domain::deliberation::Scenario;
use crate::domain::event::Event;
use crate::domain::time::Moment;

use super::{State, Taking};

impl State {
    pub(super) fn apply_scenario(&mut self, event: &Event, at: &Moment, entry: u64) {
        match event {
            Event::ScenarioKept { name } => self.scenarios.push(Scenario {
                name: name.clone(),
                proposals: self.proposals.clone(),
                placements: self.placements.clone(),
                at: at.clone(),
                entry,
            }),
            Event::ScenarioTaken { name } => {
                if let Some(scenario) = self.scenario(name).cloned() {
                    self.proposals = scenario.proposals.clone();
                    // A candidate gone since has no decision, whatever the scenario said.
                    let passages = &self.passages;
                    self.proposals.retain(|candidate, _| {
                        let passage = passages.get(candidate);
                        !matches!(passage, Some(Passage::Withdrawn(_) | Passage::Disqualified(_)))
                    });
                    self.placements = scenario.placements.clone();
                    self.taken = Some(Taking {
                        scenario,
                        at: at.clone(),
                        entry,
                    });
                }
            }
            Event::ScenarioDropped { name } => self.scenarios.retain(|scenario| scenario.name != *name),
            _ => {}
        }
    }

    /// A scenario kept, by its exact name.
    pub fn scenario(&self, name: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.name == name)
    }
}
