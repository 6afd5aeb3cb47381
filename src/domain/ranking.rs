//! The ranking: outcomes in order, ties shown as ties, and the announced chain that resolves them.
//!
//! Ranks are given on exact, unrounded outcomes. A tie is never broken by alphabet, draw or file order: what the chain leaves
//! together stays ex æquo and shares its rank (1, 2, 2, 4).

use std::cmp::Ordering;

use super::aggregation::{self, Given, Grade, Outcome, Place, Undefined};
use super::deliberation::{CastingVote, Choice, Tally, Vote};
use super::id::{CandidateId, CriterionId, JurorId};
use super::ratio::Ratio;
use super::setup::{Method, TieRule};

mod canonical;
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
    /// The levels of the one counted criterion, where exactly one counts and its levels are of distinct worth.
    pub grades: Option<Vec<Grade>>,
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
    /// What the method says of it, exactly.
    pub outcome: Outcome,
    /// Complete sheets that made it.
    pub marks_counted: u32,
    /// Other dossiers with exactly the same outcome.
    pub tied_with: Vec<CandidateId>,
    /// How its place among those was found; `None` without a tie.
    pub resolution: Option<TieStep>,
}

/// What settled a dossier's place among those of the same outcome.
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
    /// It has the sheets it needs, but the method says nothing of it.
    Undefined(Undefined),
}

/// One dossier against another, as Schulze's method sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duel {
    /// The other one.
    pub against: CandidateId,
    /// Jurors who put this one above.
    pub won: u32,
    /// Jurors who put the other one above.
    pub lost: u32,
    /// The strongest path from this one to the other; 0 without a path.
    pub path: u32,
    /// The strongest path back.
    pub back: u32,
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Contender {
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

    /// Why a dossier is not in the field, if so: before any method is asked.
    fn kept_out(&self, contender: &Contender) -> Option<UnrankedReason> {
        let marks = small(contender.sheets.len());
        let required = self.required_marks(contender.eligible);
        match &contender.out {
            Some(reason) => Some(reason.clone()),
            None if marks == 0 => Some(UnrankedReason::NoMarks),
            None if marks < required => Some(UnrankedReason::TooFewMarks { marks, required }),
            None => None,
        }
    }

    /// The dossiers that a method is asked about: those heard, with the sheets they need. The others weigh on no place
    /// and on no duel.
    fn field(&self) -> Vec<&Contender> {
        self.contenders
            .iter()
            .filter(|contender| self.kept_out(contender).is_none())
            .collect()
    }

    /// Every juror who gave a sheet, in a fixed order.
    fn jurors(&self) -> Vec<&JurorId> {
        let sheets = self.contenders.iter().flat_map(|contender| &contender.sheets);
        let mut jurors: Vec<&JurorId> = sheets.map(|sheet| &sheet.juror).collect();
        jurors.sort();
        jurors.dedup();
        jurors
    }

    fn given<'a>(field: &[&'a Contender], jurors: &[&JurorId]) -> Vec<Vec<Given<'a>>> {
        let of = |contender: &&'a Contender| {
            let sheets = contender.sheets.iter().filter_map(|sheet| {
                Some(Given {
                    juror: jurors.binary_search(&&sheet.juror).ok()?,
                    total: &sheet.total,
                })
            });
            sheets.collect()
        };
        field.iter().map(of).collect()
    }

    /// The places that jurors give a dossier among those they marked, as Borda's method counts them.
    pub fn places(&self, candidate: &CandidateId) -> Vec<(JurorId, Place)> {
        let (field, jurors) = (self.field(), self.jurors());
        let at = field
            .iter()
            .position(|contender| contender.candidate == *candidate);
        let mut all = aggregation::places(&Self::given(&field, &jurors));
        at.map(|at| all.swap_remove(at))
            .unwrap_or_default()
            .into_iter()
            .filter_map(|(juror, place)| Some(((*jurors.get(juror)?).clone(), place)))
            .collect()
    }

    /// A dossier against each other one of the field, in the order of passage, as Schulze's method counts them.
    pub fn duels(&self, candidate: &CandidateId) -> Vec<Duel> {
        let (field, jurors) = (self.field(), self.jurors());
        let Some(at) = field
            .iter()
            .position(|contender| contender.candidate == *candidate)
        else {
            return Vec::new();
        };
        let duels = aggregation::Duels::of(&Self::given(&field, &jurors));
        let others = field.iter().enumerate().filter(|(other, _)| *other != at);
        others
            .map(|(other, contender)| Duel {
                against: contender.candidate.clone(),
                won: duels.voices(at, other),
                lost: duels.voices(other, at),
                path: duels.path(at, other),
                back: duels.path(other, at),
            })
            .collect()
    }

    /// Ranks the dossiers.
    pub fn rank(&self) -> Ranking {
        let field = self.field();
        let given = Self::given(&field, &self.jurors());
        let mut outcomes = aggregation::outcomes(self.method, &given, self.grades.as_deref()).into_iter();
        let mut scored: Vec<(&Contender, Outcome)> = Vec::new();
        let mut unranked = Vec::new();
        for contender in &self.contenders {
            let reason = match self.kept_out(contender) {
                Some(reason) => reason,
                None => match outcomes.next() {
                    Some(Ok(outcome)) => {
                        scored.push((contender, outcome));
                        continue;
                    }
                    Some(Err(undefined)) => UnrankedReason::Undefined(undefined),
                    None => UnrankedReason::NoMarks,
                },
            };
            unranked.push(Unranked {
                candidate: contender.candidate.clone(),
                reason,
            });
        }
        // A stable sort: equal outcomes keep the order of passage until the chain says otherwise.
        scored.sort_by(|(_, a), (_, b)| b.cmp(a));
        let mut ranking = Ranking {
            method: self.method,
            ranked: Vec::new(),
            unranked,
            ties: Vec::new(),
        };
        for same in scored.chunk_by(|(_, a), (_, b)| a.cmp(b) == Ordering::Equal) {
            self.place(same, &mut ranking);
        }
        ranking
    }

    fn place(&self, same: &[(&Contender, Outcome)], ranking: &mut Ranking) {
        let group: Vec<&Contender> = same.iter().map(|(contender, _)| *contender).collect();
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
                let Some((_, outcome)) = same.iter().find(|(c, _)| c.candidate == contender.candidate) else {
                    continue;
                };
                ranking.ranked.push(Ranked {
                    rank,
                    candidate: contender.candidate.clone(),
                    outcome: outcome.clone(),
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
