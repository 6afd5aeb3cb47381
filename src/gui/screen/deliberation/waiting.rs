//! What still waits for the jury before the minutes can be adopted: which dossiers it concerns, and the way to the next one.

use crate::domain::deliberation::Subject;
use crate::domain::{CandidateId, Refusal, Session};
use crate::gui::screen::Context;

use super::possible::adoption;
use super::{Action, Page, Results, State};

/// The level votes on a dossier that no casting vote has ended.
pub(super) fn level_votes(session: &Session) -> impl Iterator<Item = (&CandidateId, &Subject)> {
    session.state().votes.iter().filter_map(move |vote| {
        let Subject::Candidate(id) = &vote.on else {
            return None;
        };
        let ended = || {
            let mut cast = session.state().casting_votes.iter();
            cast.any(|cast| cast.on == vote.on && cast.entry > vote.entry)
        };
        (vote.tally.carried().is_none() && !ended()).then_some((id, &vote.on))
    })
}

/// The dossiers to which a decision was given that no longer holds.
pub(super) fn again<'c>(
    session: &'c Session,
    undecided: &'c [CandidateId],
) -> impl Iterator<Item = &'c CandidateId> {
    undecided
        .iter()
        .filter(|id| session.state().proposals.contains_key(*id))
}

/// The dossiers about which something particular waits, one for each thing, in the order in which they are told.
fn particular(context: &Context<'_>, results: &Results) -> Vec<CandidateId> {
    let session = context.session;
    let quorum = results.order.iter().filter(|id| !session.may_decide(Some(id)));
    let ties = results.ranking.awaiting();
    let ties = ties.iter().filter_map(|tie| tie.candidates.first());
    let level = level_votes(session).map(|(id, _)| id);
    let mut all: Vec<CandidateId> = quorum.chain(ties).chain(level).cloned().collect();
    if let Err(Refusal::Undecided { candidates }) = adoption(context) {
        all.extend(again(session, &candidates).cloned());
    }
    all
}

impl State {
    /// To the next dossier about which something waits; where nothing particular does, to the next one without a decision.
    pub(super) fn go_to_waiting(&mut self, context: &Context<'_>) -> Action {
        let Some(results) = self.results.clone() else {
            return Action::None;
        };
        let particular = particular(context, &results);
        let chosen = self.chosen();
        let here = particular.iter().position(|id| Some(id) == chosen.as_ref());
        let next = match here {
            Some(at) => particular.get((at + 1) % particular.len()),
            None => particular.first(),
        };
        let line = match next {
            Some(id) => results.line(id),
            None => {
                let at = self.at();
                let waits = |id: &CandidateId| !context.session.state().proposals.contains_key(id);
                let order = results.order.iter().enumerate();
                let mut after = order.clone().skip(at + 1).chain(order.take(at + 1));
                after.find(|(_, id)| waits(id)).map(|(line, _)| line)
            }
        };
        match line {
            Some(line) => {
                self.page = Page::Rankings;
                self.choose(&results, line)
            }
            None => Action::None,
        }
    }
}
