//! The ranking: scores in order, ties shown as ties, and the announced chain that resolves them.
//!
//! Ranks are given on exact scores. A tie is never broken by alphabet, draw or file order: what the chain leaves
//! together stays ex æquo and shares its rank (1, 2, 2, 4).

use std::cmp::Ordering;

use super::aggregation;
use super::deliberation::{CastingVote, Choice, Tally, Vote};
use super::id::{CandidateId, CriterionId, JurorId};
use super::ratio::Ratio;
use super::setup::{Method, TieRule};

mod from_session;
mod ties;

/// A complete sheet that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedSheet {
    /// Whose.
    pub juror: JurorId,
    /// The juror's total on the reporting scale.
    pub total: Ratio,
    /// What each counted criterion was given, as a share of its maximum on the reporting scale.
    pub marks: Vec<(CriterionId, Ratio)>,
}

/// A dossier to rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contender {
    /// Which.
    pub candidate: CandidateId,
    /// The sheets that count for it.
    pub sheets: Vec<CountedSheet>,
    /// Jurors whose voice counts and who are not recused from it.
    pub eligible: u32,
    /// Why it cannot be ranked at all, if so.
    pub out: Option<UnrankedReason>,
}

/// Everything a ranking is computed from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contest {
    /// The method.
    pub method: Method,
    /// The dossiers, in the order of passage.
    pub contenders: Vec<Contender>,
    /// The floor of the fewest sheets a ranked dossier needs.
    pub fewest_marks: u32,
    /// The announced chain.
    pub chain: Vec<TieRule>,
    /// Votes held.
    pub votes: Vec<Vote>,
    /// Casting votes given.
    pub casting_votes: Vec<CastingVote>,
}

/// A ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    /// The method it was made by.
    pub method: Method,
    /// Ranked dossiers, best first; those ex æquo side by side, in the order of passage.
    pub ranked: Vec<Ranked>,
    /// Dossiers without a rank, in the order of passage.
    pub unranked: Vec<Unranked>,
    ties: Vec<TieGroup>,
}

/// One dossier's rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// From 1; shared by those ex æquo.
    pub rank: u32,
    /// Which dossier.
    pub candidate: CandidateId,
    /// Its exact score on the reporting scale.
    pub score: Ratio,
    /// Complete sheets that made it.
    pub marks_counted: u32,
    /// Other dossiers with exactly the same score.
    pub tied_with: Vec<CandidateId>,
    /// How its place among those was found; `None` without a tie.
    pub resolution: Option<TieStep>,
}

/// What settled a dossier's place among those of the same score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieStep {
    /// A better mean on this priority criterion.
    Priority(CriterionId),
    /// More jurors put it above.
    Duel,
    /// A new vote.
    NewVote,
    /// The chair's casting vote.
    CastingVote,
    /// Nothing: it shares its rank.
    ExAequo,
}

/// Dossiers that the chain leaves together for now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieGroup {
    /// Their shared rank.
    pub rank: u32,
    /// Which.
    pub candidates: Vec<CandidateId>,
}

/// A dossier without a rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unranked {
    /// Which.
    pub candidate: CandidateId,
    /// Why.
    pub reason: UnrankedReason,
}

/// Why a dossier has no rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnrankedReason {
    /// It withdrew.
    Withdrawn,
    /// It was disqualified.
    Disqualified,
    /// It did not come.
    NoShow,
    /// Nobody marked it completely.
    NoMarks,
    /// Too few complete sheets.
    TooFewMarks {
        /// How many there are.
        marks: u32,
        /// How many are needed.
        required: u32,
    },
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Contender {
    fn totals(&self) -> Vec<Ratio> {
        self.sheets.iter().map(|sheet| sheet.total.clone()).collect()
    }

    fn total_by(&self, juror: &JurorId) -> Option<&Ratio> {
        self.sheets
            .iter()
            .find(|sheet| sheet.juror == *juror)
            .map(|sheet| &sheet.total)
    }

    /// The mean on one criterion over the sheets that count.
    pub fn criterion_mean(&self, criterion: &CriterionId) -> Option<Ratio> {
        let marks: Vec<Ratio> = self
            .sheets
            .iter()
            .filter_map(|sheet| {
                sheet
                    .marks
                    .iter()
                    .find(|(id, _)| id == criterion)
                    .map(|(_, mark)| mark.clone())
            })
            .collect();
        aggregation::mean(&marks)
    }
}

impl Contest {
    /// The fewest complete sheets a dossier with that many eligible jurors needs: max(floor, half of them, rounded up).
    pub fn required_marks(&self, eligible: u32) -> u32 {
        self.fewest_marks.max(eligible.div_ceil(2))
    }

    /// The same contest without one juror's sheets. The floor of marks falls by one too: the question is about the
    /// order, not about a panel one short.
    #[must_use]
    pub fn without(&self, juror: &JurorId) -> Self {
        let mut contest = self.clone();
        contest.fewest_marks = contest.fewest_marks.saturating_sub(1).max(1);
        for contender in &mut contest.contenders {
            let before = contender.sheets.len();
            contender.sheets.retain(|sheet| sheet.juror != *juror);
            if contender.sheets.len() < before {
                contender.eligible = contender.eligible.saturating_sub(1);
            }
        }
        contest
    }

    /// Ranks the dossiers.
    pub fn rank(&self) -> Ranking {
        let mut scored: Vec<(&Contender, Ratio)> = Vec::new();
        let mut unranked = Vec::new();
        for contender in &self.contenders {
            let marks = small(contender.sheets.len());
            let required = self.required_marks(contender.eligible);
            let reason = match (
                &contender.out,
                aggregation::score(self.method, &contender.totals()),
            ) {
                (Some(reason), _) => reason.clone(),
                (None, None) => UnrankedReason::NoMarks,
                (None, Some(_)) if marks < required => UnrankedReason::TooFewMarks { marks, required },
                (None, Some(score)) => {
                    scored.push((contender, score));
                    continue;
                }
            };
            unranked.push(Unranked {
                candidate: contender.candidate.clone(),
                reason,
            });
        }
        // A stable sort: equal scores keep the order of passage until the chain says otherwise.
        scored.sort_by(|(_, a), (_, b)| b.cmp(a));
        let mut ranking = Ranking {
            method: self.method,
            ranked: Vec::new(),
            unranked,
            ties: Vec::new(),
        };
        for same_score in scored.chunk_by(|(_, a), (_, b)| a.cmp(b) == Ordering::Equal) {
            self.place(same_score, &mut ranking);
        }
        ranking
    }

    fn place(&self, same_score: &[(&Contender, Ratio)], ranking: &mut Ranking) {
        let group: Vec<&Contender> = same_score.iter().map(|(contender, _)| *contender).collect();
        let all: Vec<CandidateId> = group
            .iter()
            .map(|contender| contender.candidate.clone())
            .collect();
        for settled in self.settle(group) {
            let rank = small(ranking.ranked.len()) + 1;
            if settled.contenders.len() > 1 {
                let candidates = settled.contenders.iter().map(|c| c.candidate.clone()).collect();
                ranking.ties.push(TieGroup { rank, candidates });
            }
            for contender in settled.contenders {
                let Some((_, score)) = same_score
                    .iter()
                    .find(|(c, _)| c.candidate == contender.candidate)
                else {
                    continue;
                };
                ranking.ranked.push(Ranked {
                    rank,
                    candidate: contender.candidate.clone(),
                    score: score.clone(),
                    marks_counted: small(contender.sheets.len()),
                    tied_with: all
                        .iter()
                        .filter(|id| **id != contender.candidate)
                        .cloned()
                        .collect(),
                    resolution: settled.step.clone(),
                });
            }
        }
    }
}

impl Ranking {
    /// One dossier's line.
    pub fn of(&self, candidate: &CandidateId) -> Option<&Ranked> {
        self.ranked.iter().find(|ranked| ranked.candidate == *candidate)
    }

    /// Groups that share a rank: a new vote or a casting vote may still part them, where the chain has it.
    pub fn awaiting(&self) -> &[TieGroup] {
        &self.ties
    }

    /// Dossiers ranked `count` or better; more than `count` when a tie straddles the cut.
    pub fn first(&self, count: u32) -> Vec<&CandidateId> {
        self.ranked
            .iter()
            .filter(|ranked| ranked.rank <= count)
            .map(|ranked| &ranked.candidate)
            .collect()
    }
}

/// The winner of a recorded preference vote on exactly this group, if one is strictly ahead.
fn vote_winner<'a>(votes: &'a [Vote], group: &[CandidateId]) -> Option<&'a CandidateId> {
    let vote = votes.iter().rev().find(|vote| vote.on.same_tie(group))?;
    let Tally::Preference { voices, .. } = &vote.tally else {
        return None;
    };
    let most = voices.iter().map(|(_, n)| *n).max()?;
    let mut ahead = voices.iter().filter(|(_, n)| *n == most);
    let (winner, _) = ahead.next()?;
    ahead.next().is_none().then_some(winner)
}

/// Whom the chair preferred in exactly this group.
fn casting_winner<'a>(casting: &'a [CastingVote], group: &[CandidateId]) -> Option<&'a CandidateId> {
    let vote = casting.iter().rev().find(|vote| vote.on.same_tie(group))?;
    match &vote.choice {
        Choice::Candidate(candidate) => Some(candidate),
        Choice::For | Choice::Against => None,
    }
}
