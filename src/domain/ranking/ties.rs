//! The tie-break chain, applied step by step to dossiers of one score.
//!
//! A step either parts the group, and the chain then restarts within each part, or leaves it to the next step.

use std::cmp::Ordering;

use crate::domain::id::{CandidateId, CriterionId};
use crate::domain::setup::TieRule;

use super::{Contender, Contest, TieStep, casting_winner, vote_winner};

/// Dossiers whose order is settled as far as it can be: one, or several ex æquo.
#[derive(Debug)]
pub(super) struct Settled<'a> {
    pub(super) contenders: Vec<&'a Contender>,
    pub(super) step: Option<TieStep>,
}

impl Contest {
    /// Orders dossiers of equal score by the chain, best first.
    pub(super) fn settle<'a>(&self, group: Vec<&'a Contender>) -> Vec<Settled<'a>> {
        if group.len() < 2 {
            return vec![Settled {
                contenders: group,
                step: None,
            }];
        }
        for rule in &self.chain {
            if let Some((parts, step)) = self.part(rule, &group) {
                let parted = parts.into_iter().flat_map(|part| self.settle(part));
                return parted
                    .map(|settled| Settled {
                        step: settled.step.or_else(|| Some(step.clone())),
                        ..settled
                    })
                    .collect();
            }
        }
        vec![Settled {
            contenders: group,
            step: Some(TieStep::ExAequo),
        }]
    }

    fn part<'a>(
        &self,
        rule: &TieRule,
        group: &[&'a Contender],
    ) -> Option<(Vec<Vec<&'a Contender>>, TieStep)> {
        let ids: Vec<CandidateId> = group
            .iter()
            .map(|contender| contender.candidate.clone())
            .collect();
        match rule {
            TieRule::Priority(criteria) => criteria.iter().find_map(|criterion| {
                Some((
                    by_criterion(criterion, group)?,
                    TieStep::Priority(criterion.clone()),
                ))
            }),
            TieRule::Duel => {
                let winner = group.iter().find(|a| {
                    group
                        .iter()
                        .filter(|b| b.candidate != a.candidate)
                        .all(|b| beats(a, b))
                })?;
                Some((leader_then_rest(group, &winner.candidate), TieStep::Duel))
            }
            TieRule::NewVote => {
                let winner = vote_winner(&self.votes, &ids)?;
                Some((leader_then_rest(group, winner), TieStep::NewVote))
            }
            TieRule::CastingVote => {
                let winner = casting_winner(&self.casting_votes, &ids)?;
                Some((leader_then_rest(group, winner), TieStep::CastingVote))
            }
        }
    }
}

/// The group parted by mean on one criterion, best first; `None` when that parts nobody, or when a dossier has no mark
/// on it (a criterion « hors note »): a missing mark is never a worse one.
fn by_criterion<'a>(criterion: &CriterionId, group: &[&'a Contender]) -> Option<Vec<Vec<&'a Contender>>> {
    let mut means = group
        .iter()
        .map(|contender| Some((contender.criterion_mean(criterion)?, *contender)))
        .collect::<Option<Vec<_>>>()?;
    means.sort_by(|(a, _), (b, _)| b.cmp(a));
    let parts: Vec<Vec<_>> = means
        .chunk_by(|(a, _), (b, _)| a.cmp(b) == Ordering::Equal)
        .map(|part| part.iter().map(|(_, contender)| *contender).collect())
        .collect();
    (parts.len() > 1).then_some(parts)
}

/// Whether more jurors, among those who marked both completely, put `a` above `b` than the other way round.
fn beats(a: &Contender, b: &Contender) -> bool {
    let (mut above, mut below) = (0usize, 0usize);
    for sheet in &a.sheets {
        match b.total_by(&sheet.juror).map(|other| sheet.total.cmp(other)) {
            Some(Ordering::Greater) => above += 1,
            Some(Ordering::Less) => below += 1,
            Some(Ordering::Equal) | None => {}
        }
    }
    above > below
}

fn leader_then_rest<'a>(group: &[&'a Contender], leader: &CandidateId) -> Vec<Vec<&'a Contender>> {
    let (first, rest) = group
        .iter()
        .copied()
        .partition(|contender| contender.candidate == *leader);
    vec![first, rest]
}
