//! Places, decisions, votes, the casting vote, waivers and adoption.

use std::collections::BTreeSet;

use crate::domain::aggregation::Outcome;
use crate::domain::candidate::Passage;
use crate::domain::deliberation::{Choice, Decision, Subject, Tally};
use crate::domain::event::Event;
use crate::domain::id::{CandidateId, JurorId};
use crate::domain::panel::Role;
use crate::domain::phase::Phase;
use crate::domain::ranking::TieGroup;
use crate::domain::refusal::Refusal;
use crate::domain::setup::TieRule;

use super::{Session, Verdict, reasoned, require, said};

impl Session {
    pub(super) fn admit_deliberation(&self, event: &Event) -> Verdict {
        if let Event::QuorumWaived { candidate, reason } = event {
            self.unsealed()?;
            if let Some(candidate) = candidate {
                self.dossier(candidate)?;
            }
            return reasoned(reason);
        }
        self.during(&[Phase::Deliberation])?;
        match event {
            Event::Placed {
                candidate,
                place,
                reason,
                by,
            } => {
                self.dossier(candidate)?;
                reasoned(reason)?;
                by.as_ref().map_or(Ok(()), |by| self.seat(by).map(|_| ()))?;
                let order = self.proposal_order();
                let from = order.iter().position(|placed| placed == candidate);
                let from = from.ok_or_else(|| Refusal::Unranked {
                    candidate: candidate.clone(),
                })?;
                let wanted = usize::try_from(*place).unwrap_or(usize::MAX);
                let fits = wanted >= 1 && wanted <= order.len();
                require(fits, || Refusal::BadPlace { place: *place })?;
                require(wanted != from + 1, || Refusal::Unchanged)
            }
            Event::Decided {
                candidate,
                decision,
                reason,
            } => self.admit_decision(candidate, decision, reason),
            Event::Undecided { candidate } => {
                let decided = self.state.proposals.contains_key(candidate);
                require(decided, || Refusal::NotDecided {
                    candidate: candidate.clone(),
                })
            }
            Event::Voted { on, tally } => self.admit_vote(on, tally),
            Event::CastingVoteGiven { on, choice, reason } => self.admit_casting_vote(on, choice, reason),
            Event::ScenarioKept { name } => self.admit_kept(name),
            Event::ScenarioTaken { name } => self.admit_taken(name),
            Event::ScenarioDropped { name } => self.kept(name).map(|_| ()),
            Event::Adopted { version, votes } => self.admit_adoption(*version, votes),
            _ => Ok(()),
        }
    }

    /// Whether the quorum is there for what is put to the vote, item by item. Asked when a vote is recorded, not when a
    /// journal is read back: those of earlier versions were not asked.
    pub(in crate::domain::session) fn quorate(&self, event: &Event) -> Verdict {
        let (Event::Voted { on, .. } | Event::CastingVoteGiven { on, .. }) = event else {
            return Ok(());
        };
        let concerned: Vec<Option<&CandidateId>> = match on {
            Subject::Candidate(candidate) => vec![Some(candidate)],
            Subject::Tie(group) => group.iter().map(Some).collect(),
            Subject::Motion(_) => vec![None],
        };
        let lacking = concerned.into_iter().find(|item| !self.may_decide(*item));
        lacking.map_or(Ok(()), |item| {
            let quorum = self.quorum(item);
            let (present, required) = (quorum.present, quorum.required);
            Err(Refusal::NoQuorum { present, required })
        })
    }

    fn admit_decision(&self, candidate: &CandidateId, decision: &Decision, reason: &str) -> Verdict {
        self.dossier(candidate)?;
        require(!self.is_out(candidate), || Refusal::OutOfRunning {
            candidate: candidate.clone(),
        })?;
        reasoned(reason)?;
        let quorum = self.quorum(Some(candidate));
        let (present, required) = (quorum.present, quorum.required);
        require(self.may_decide(Some(candidate)), || Refusal::NoQuorum {
            present,
            required,
        })?;
        self.within_bounds(candidate, decision)
    }

    /// Whether a decision keeps to the ranking, the threshold, the places and the money, all other decisions standing.
    fn within_bounds(&self, candidate: &CandidateId, decision: &Decision) -> Verdict {
        let dossier = self.dossier(candidate)?;
        let others = || self.state.proposals.iter().filter(|(id, _)| *id != candidate);
        match decision {
            Decision::Rejected => Ok(()),
            Decision::Reserve { place } => {
                let taken = others()
                    .any(|(_, p)| matches!(p.decision, Decision::Reserve { place: p } if p == *place));
                let fits =
                    *place >= 1 && usize::try_from(*place).is_ok_and(|p| p <= self.state.candidates.len());
                require(fits && !taken, || Refusal::BadPlace { place: *place })?;
                self.ranked_outcome(candidate).map(|_| ())
            }
            Decision::Laureate { amount } => {
                let outcome = self.ranked_outcome(candidate)?;
                if let (Some(score), Some(threshold)) = (outcome.points(), &self.setup.threshold)
                    && score < threshold
                {
                    return Err(Refusal::UnderThreshold {
                        score: score.clone(),
                        threshold: threshold.clone(),
                    });
                }
                let laureates = self.laureates().filter(|(id, _)| *id != candidate).count();
                if let Some(places) = self.setup.places {
                    let free = u32::try_from(laureates).is_ok_and(|n| n < places);
                    require(free, || Refusal::NoPlaceLeft { places })?;
                }
                let (grants, amount) = match (&self.setup.grants, amount) {
                    (None, None) => return Ok(()),
                    (None, Some(_)) => return Err(Refusal::NoGrants),
                    (Some(_), None) => return Err(Refusal::AmountRequired),
                    (Some(grants), Some(amount)) => (grants, *amount),
                };
                if let Some(request) = dossier.request.filter(|request| amount > *request) {
                    return Err(Refusal::AboveRequest { amount, request });
                }
                if let Some(floor) = grants.floor.filter(|floor| amount < *floor) {
                    return Err(Refusal::UnderFloor { amount, floor });
                }
                if let Some(ceiling) = grants.ceiling.filter(|ceiling| amount > *ceiling) {
                    return Err(Refusal::AboveCeiling { amount, ceiling });
                }
                if let (Some(share), Some(budget)) = (&grants.budget_share, dossier.budget) {
                    let most = budget.percent(share);
                    require(amount <= most, || Refusal::AboveShare { amount, most })?;
                }
                let left = grants.envelope - self.granted(Some(candidate));
                require(amount <= left, || Refusal::EnvelopeExceeded { amount, left })
            }
        }
    }

    fn ranked_outcome(&self, candidate: &CandidateId) -> Result<Outcome, Refusal> {
        let missing = || Refusal::Unranked {
            candidate: candidate.clone(),
        };
        self.outcome_of(candidate).ok_or_else(missing)
    }

    fn admit_vote(&self, on: &Subject, tally: &Tally) -> Verdict {
        let concerned: Vec<CandidateId> = match (on, tally) {
            (Subject::Candidate(candidate), Tally::Motion { .. }) => {
                self.dossier(candidate)?;
                vec![candidate.clone()]
            }
            (Subject::Motion(text), Tally::Motion { .. }) => {
                said(text)?;
                Vec::new()
            }
            (Subject::Tie(group), Tally::Preference { voices, .. }) => {
                self.tied(group)?;
                self.in_chain(&TieRule::NewVote)?;
                let named: BTreeSet<_> = voices.iter().map(|(candidate, _)| candidate).collect();
                let all: BTreeSet<_> = group.iter().collect();
                require(named == all && named.len() == voices.len(), || {
                    Refusal::WrongTally
                })?;
                group.clone()
            }
            _ => return Err(Refusal::WrongTally),
        };
        let eligible = self.voices(&concerned).count();
        let voices = tally.total();
        require(voices > 0, || Refusal::WrongTally)?;
        require(voices <= eligible, || Refusal::TooManyVoices { voices, eligible })
    }

    fn tied(&self, group: &[CandidateId]) -> Verdict {
        let wanted: BTreeSet<_> = group.iter().collect();
        let ranking = self.ranking(self.method());
        let same = |tie: &TieGroup| tie.candidates.iter().collect::<BTreeSet<_>>() == wanted;
        require(
            wanted.len() == group.len() && ranking.awaiting().iter().any(same),
            || Refusal::NotTied,
        )
    }

    fn in_chain(&self, rule: &TieRule) -> Verdict {
        require(self.setup.ties.contains(rule), || Refusal::NotInChain)
    }

    fn admit_casting_vote(&self, on: &Subject, choice: &Choice, reason: &str) -> Verdict {
        reasoned(reason)?;
        let concerned: Vec<CandidateId> = match (on, choice) {
            (Subject::Tie(group), Choice::Candidate(first)) => {
                require(group.contains(first), || Refusal::WrongTally)?;
                self.tied(group)?;
                self.in_chain(&TieRule::CastingVote)?;
                let before = self
                    .setup
                    .ties
                    .iter()
                    .take_while(|rule| **rule != TieRule::CastingVote);
                let vote_first = before.into_iter().any(|rule| *rule == TieRule::NewVote);
                let voted = self.state.votes.iter().any(|vote| vote.on.same_tie(group));
                require(!vote_first || voted, || Refusal::NotInChain)?;
                group.clone()
            }
            (Subject::Candidate(_) | Subject::Motion(_), Choice::For | Choice::Against) => {
                let last = self.state.votes.iter().rev().find(|vote| vote.on == *on);
                let level = last.is_some_and(|vote| {
                    let casts = &self.state.casting_votes;
                    let cast = casts.iter().any(|cast| cast.on == *on && cast.entry > vote.entry);
                    matches!(vote.tally, Tally::Motion { r#for, against, .. } if r#for == against) && !cast
                });
                require(level, || Refusal::NoLevelVote)?;
                if let Subject::Candidate(candidate) = on {
                    vec![candidate.clone()]
                } else {
                    Vec::new()
                }
            }
            _ => return Err(Refusal::WrongTally),
        };
        let recused = |juror: &JurorId| concerned.iter().any(|c| self.state.recusal(juror, c).is_some());
        let chair_recused = self
            .state
            .jurors
            .iter()
            .any(|j| j.role == Role::Chair && recused(&j.id));
        let may = self.presiding().is_some_and(|presiding| !recused(&presiding.id)) && !chair_recused;
        require(may, || Refusal::ChairCannotCast)
    }

    /// Whether nothing more is to be decided on a candidate. A decision waits again when marks or a request mended since
    /// put it out of bounds.
    fn is_settled(&self, candidate: &CandidateId) -> bool {
        match self.state.proposals.get(candidate) {
            Some(proposal) => self.within_bounds(candidate, &proposal.decision).is_ok(),
            None => matches!(self.state.passage(candidate), Passage::NoShow(_)),
        }
    }

    fn admit_adoption(&self, version: u32, votes: &Tally) -> Verdict {
        require(version == self.state.version, || Refusal::Unchanged)?;
        let open = self.dossiers_open();
        require(open.is_empty(), || Refusal::DossiersOpen { candidates: open })?;
        let undecided: Vec<CandidateId> = self
            .running_order()
            .map(|candidate| &candidate.id)
            .filter(|id| !self.is_out(id) && !self.is_settled(id))
            .cloned()
            .collect();
        require(undecided.is_empty(), || Refusal::Undecided {
            candidates: undecided,
        })?;
        let mut places: Vec<u32> = self
            .state
            .proposals
            .values()
            .filter_map(|proposal| match proposal.decision {
                Decision::Reserve { place } => Some(place),
                Decision::Laureate { .. } | Decision::Rejected => None,
            })
            .collect();
        places.sort_unstable();
        if let Some((place, _)) = (1u32..).zip(&places).find(|(place, found)| place != *found) {
            return Err(Refusal::ReserveGap { place });
        }
        let quorum = self.quorum(None);
        let (present, required) = (quorum.present, quorum.required);
        require(self.may_decide(None), || Refusal::NoQuorum { present, required })?;
        let Tally::Motion { .. } = votes else {
            return Err(Refusal::WrongTally);
        };
        let (voices, eligible) = (votes.total(), self.voices(&[]).count());
        require(voices <= eligible, || Refusal::TooManyVoices { voices, eligible })?;
        require(votes.carried() == Some(true), || Refusal::NotCarried)
    }
}
