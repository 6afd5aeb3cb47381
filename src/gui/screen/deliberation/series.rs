//! Decisions for many dossiers at once: what would be proposed down the ranking, put in reserve, or not proposed.
//!
//! A series is only a list of wishes, each its own entry; the rules are asked for every one of them.

use crate::domain::command::Command;
use crate::domain::deliberation::Decision;
use crate::domain::ranking::UnrankedReason;
use crate::domain::{CandidateId, Money, Session};
use crate::gui::screen::Context;

use super::Results;

/// Which dossiers are decided at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Series {
    /// Laureates down the proposal, until the first that does not fit.
    Laureates,
    /// The rest that may be proposed, on the reserve list in order.
    Reserve,
    /// Those under the threshold, and those heard that have no rank: not proposed.
    Rejected,
}

impl Series {
    /// In the order of their choice.
    pub const ALL: [Self; 3] = [Self::Laureates, Self::Reserve, Self::Rejected];

    /// The key of its words.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Laureates => "delib-series-laureates",
            Self::Reserve => "delib-series-reserve",
            Self::Rejected => "delib-series-rejected",
        }
    }
}

/// Where a series of laureates stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stop {
    /// This dossier's request is more than what is left.
    Short { candidate: CandidateId, lacks: Money },
    /// These share a rank and do not all fit: nothing but the announced rule parts them.
    Tied(Vec<CandidateId>),
    /// The places are taken.
    Full,
}

/// What a series would decide, and where it stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    pub decisions: Vec<(CandidateId, Decision)>,
    pub stop: Option<Stop>,
}

/// What a dossier would be given in full: the least of request, ceiling and share of its budget.
pub(super) fn wanted(session: &Session, candidate: &CandidateId) -> Option<Money> {
    let grants = session.setup().grants.as_ref()?;
    let dossier = session.state().candidate(candidate)?;
    let share = grants.budget_share.as_ref().zip(dossier.budget);
    let share = share.map(|(share, budget)| budget.percent(share));
    [dossier.request, grants.ceiling, share]
        .into_iter()
        .flatten()
        .min()
}

/// What a dossier that waits lacks to be given its request; `None` where it fits or no money is given.
pub(super) fn short(session: &Session, results: &Results, candidate: &CandidateId) -> Option<Money> {
    results.ranking.of(candidate)?;
    if session.state().proposals.contains_key(candidate) {
        return None;
    }
    let left = session.envelope()?.left();
    wanted(session, candidate)
        .filter(|wanted| *wanted > left)
        .map(|wanted| wanted - left)
}

fn above(session: &Session, results: &Results, candidate: &CandidateId) -> bool {
    let threshold = session.setup().threshold.as_ref();
    results.ranking.of(candidate).is_some_and(|ranked| {
        threshold.is_none_or(|threshold| ranked.outcome.reaches(threshold) != Some(false))
    })
}

/// What `series` would decide now.
pub(super) fn plan(session: &Session, results: &Results, series: Series) -> Plan {
    let waits = |id: &&CandidateId| {
        !session.state().proposals.contains_key(*id) && !session.is_out(id) && session.may_decide(Some(id))
    };
    match series {
        Series::Laureates => laureates(session, results),
        Series::Reserve => {
            let next = next_place(session);
            let waiting = results
                .order
                .iter()
                .filter(waits)
                .filter(|id| above(session, results, id));
            let decisions = (next..).zip(waiting);
            Plan {
                decisions: decisions
                    .map(|(place, id)| (id.clone(), Decision::Reserve { place }))
                    .collect(),
                stop: None,
            }
        }
        Series::Rejected => {
            let under = results.order.iter().filter(|id| !above(session, results, id));
            let heard = results.ranking.unranked.iter().filter(|unranked| {
                matches!(
                    unranked.reason,
                    UnrankedReason::NoMarks | UnrankedReason::TooFewMarks { .. }
                )
            });
            let all = under.chain(heard.map(|unranked| &unranked.candidate));
            Plan {
                decisions: all
                    .filter(waits)
                    .map(|id| (id.clone(), Decision::Rejected))
                    .collect(),
                stop: None,
            }
        }
    }
}

/// The first free place of the reserve list.
pub(super) fn next_place(session: &Session) -> u32 {
    let taken = session
        .state()
        .proposals
        .values()
        .filter_map(|proposal| match proposal.decision {
            Decision::Reserve { place } => Some(place),
            Decision::Laureate { .. } | Decision::Rejected => None,
        });
    taken.max().unwrap_or(0) + 1
}

fn laureates(session: &Session, results: &Results) -> Plan {
    let waits = |id: &CandidateId| !session.state().proposals.contains_key(id);
    let mut left = session.envelope().map(|envelope| envelope.left());
    let taken = u32::try_from(session.laureates().count()).unwrap_or(u32::MAX);
    let mut places = session.setup().places.map(|places| places.saturating_sub(taken));
    let mut plan = Plan {
        decisions: Vec::new(),
        stop: None,
    };
    for id in results.order.iter().filter(|id| waits(id)) {
        if !above(session, results, id) || !session.may_decide(Some(id)) {
            continue;
        }
        if places == Some(0) {
            plan.stop = Some(Stop::Full);
            break;
        }
        let amount = wanted(session, id);
        let lacks = left.zip(amount).filter(|(left, amount)| amount > left);
        if let Some((left, amount)) = lacks {
            plan.stop = Some(Stop::Short {
                candidate: id.clone(),
                lacks: amount - left,
            });
            break;
        }
        // Those that share a rank are proposed together or left to the announced rule: file order parts nobody.
        let tie = results
            .ranking
            .awaiting()
            .iter()
            .find(|tie| tie.candidates.contains(id));
        if let Some(tie) = tie {
            let group: Vec<&CandidateId> = tie.candidates.iter().filter(|id| waits(id)).collect();
            let together: Money = group.iter().filter_map(|id| wanted(session, id)).sum();
            let many = u32::try_from(group.len()).unwrap_or(u32::MAX);
            let begun = plan
                .decisions
                .iter()
                .any(|(done, _)| tie.candidates.contains(done));
            let beyond = left.is_some_and(|left| together > left) || places.is_some_and(|free| many > free);
            if beyond && !begun {
                plan.stop = Some(Stop::Tied(tie.candidates.clone()));
                break;
            }
        }
        left = left.zip(amount).map(|(left, amount)| left - amount).or(left);
        places = places.map(|free| free - 1);
        plan.decisions.push((id.clone(), Decision::Laureate { amount }));
    }
    plan
}

/// The plan as commands, with the reason that each rank gives.
pub(super) fn commands(context: &Context<'_>, results: &Results, series: Series) -> Vec<Command> {
    plan(context.session, results, series)
        .decisions
        .into_iter()
        .map(|(candidate, decision)| {
            let reason = reason(context, results, &candidate);
            Command::Decide {
                candidate,
                decision,
                reason,
            }
        })
        .collect()
}

/// « Rang 3, 14,90 », « Note inférieure au seuil, 10 », or why there is no rank.
pub(super) fn reason(context: &Context<'_>, results: &Results, candidate: &CandidateId) -> String {
    let (w, setup) = (context.words, context.session.setup());
    let unranked = || {
        let unranked = &results.ranking.unranked;
        unranked.iter().find(|unranked| unranked.candidate == *candidate)
    };
    match (results.ranking.of(candidate), &setup.threshold) {
        (Some(ranked), Some(threshold)) if ranked.outcome.reaches(threshold) == Some(false) => {
            let args = [
                ("score", w.outcome(&ranked.outcome, setup.decimals).into()),
                ("threshold", w.exact(threshold).into()),
            ];
            w.with("delib-reason-threshold", &args)
        }
        (Some(ranked), _) => {
            let score = w.outcome_told(&ranked.outcome, setup.decimals);
            let args = [("rank", ranked.rank.into()), ("score", score.into())];
            w.with("gui-reason-rank", &args)
        }
        (None, _) => unranked()
            .map(|unranked| {
                let why = w.unranked(&unranked.reason);
                w.with("delib-reason-unranked", &[("why", why.into())])
            })
            .unwrap_or_default(),
    }
}
