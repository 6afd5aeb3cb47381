//! What keys may ask for now: asked of the rules themselves, so that no screen knows them twice.

use crate::domain::command::Command;
use crate::domain::deliberation::{Choice, Subject, Tally};
use crate::domain::{CandidateId, Refusal};
use crate::gui::screen::Context;

use super::{Message, Purpose, State, series};

impl State {
    /// A question about the candidate of the line chosen.
    pub(super) fn about(&self, purpose: impl FnOnce(CandidateId) -> Purpose) -> Option<Message> {
        self.chosen().map(|candidate| Message::Asked(purpose(candidate)))
    }

    /// To propose the dossier chosen; where its request does not fit, how to go on.
    pub(super) fn laureate(&self, context: &Context<'_>) -> Option<Message> {
        let results = self.results.as_ref()?;
        self.about(
            |candidate| match series::short(context.session, results, &candidate) {
                Some(_) => Purpose::Short(candidate, 0),
                None => Purpose::Laureate(candidate),
            },
        )
    }

    /// The group with which a candidate still shares its rank.
    fn tie(&self, candidate: &CandidateId) -> Option<Vec<CandidateId>> {
        let ties = self.results.as_ref()?.ranking.awaiting();
        ties.iter()
            .map(|tie| &tie.candidates)
            .find(|group| group.contains(candidate))
            .cloned()
    }

    /// The vote that the dossier chosen calls for: between the tied, where the chain has it, else on the dossier.
    pub(super) fn vote(&self, context: &Context<'_>) -> Option<Message> {
        self.about(|candidate| match self.tie(&candidate) {
            Some(group) if may_vote(context, &group) => Purpose::VoteOnTie(group),
            _ => Purpose::Vote(candidate),
        })
    }

    /// The casting vote, where the rules give it: a level vote, and a chair who is not recused.
    pub(super) fn cast(&self, context: &Context<'_>) -> Option<Message> {
        self.about(|candidate| match self.tie(&candidate) {
            Some(group) => Purpose::CastOnTie(group, candidate),
            None => Purpose::Cast(candidate, 0),
        })
        .filter(|message| match message {
            Message::Asked(Purpose::CastOnTie(group, candidate)) => {
                may_cast(context, &Subject::Tie(group.clone()), candidate)
            }
            Message::Asked(Purpose::Cast(candidate, _)) => {
                may_cast(context, &Subject::Candidate(candidate.clone()), candidate)
            }
            _ => false,
        })
    }

    /// The waiver that is needed: for the dossier chosen, else for the session.
    pub(super) fn waive(&self, context: &Context<'_>) -> Option<Message> {
        let lacks = |candidate: &CandidateId| !context.session.may_decide(Some(candidate));
        let chosen = self.chosen().filter(lacks);
        let session = || !context.session.may_decide(None);
        match chosen {
            Some(candidate) => Some(Message::Asked(Purpose::Waive(Some(candidate)))),
            None if session() => Some(Message::Asked(Purpose::Waive(None))),
            None => None,
        }
    }
}

/// Whether a vote between these tied dossiers is a step of the announced chain.
pub(super) fn may_vote(context: &Context<'_>, group: &[CandidateId]) -> bool {
    let voices = group.iter().map(|id| (id.clone(), 1)).collect();
    let one = Command::Vote {
        on: Subject::Tie(group.to_vec()),
        tally: Tally::Preference {
            voices,
            abstention: 0,
        },
    };
    match context.session.decide(one, context.now) {
        Ok(_) | Err(Refusal::TooManyVoices { .. }) => true,
        Err(_) => false,
    }
}

/// Whether the rules give the chair a casting vote here.
pub(super) fn may_cast(context: &Context<'_>, on: &Subject, candidate: &CandidateId) -> bool {
    let choice = match on {
        Subject::Tie(_) => Choice::Candidate(candidate.clone()),
        Subject::Candidate(_) | Subject::Motion(_) => Choice::For,
    };
    let cast = Command::CastingVote {
        on: on.clone(),
        choice,
        reason: "?".into(),
    };
    context.session.decide(cast, context.now).is_ok()
}

/// Whether the minutes could be adopted now by those present, or what is missing.
pub(super) fn adoption(context: &Context<'_>) -> Result<(), Refusal> {
    let votes = Tally::Motion {
        r#for: context.session.voices(&[]).count().max(1),
        against: 0,
        abstention: 0,
    };
    let adopt = Command::Adopt { votes };
    context.session.decide(adopt, context.now).map(|_| ())
}
