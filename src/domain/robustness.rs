//! How solid the list is: without each juror, without each recused juror everywhere, in juries drawn by lot, by other methods.
//!
//! It never moves a mark or a rank. In these figures the *list* is the dossiers ranked within the number proposed, by the
//! arithmetic order alone. What names a juror here is for the chair and is never printed.

use std::collections::BTreeSet;

use super::aggregation::{Given, Undefined};
use super::id::{CandidateId, JurorId};
use super::money::Money;
use super::phase::Phase;
use super::ranking::{Contest, Ranking, UnrankedReason};
use super::session::Session;
use super::setup::Method;

mod bootstrap;
mod gap;
mod lots;
mod schulze_draws;

pub use gap::{Gap, OneMark};

/// The seed of the draws: fixed, so that the same marks give the same figures on any machine.
pub const SEED: u64 = 2026;

/// How many juries are drawn.
pub const DRAWS: u32 = 10_000;

/// The list recomputed without each juror in turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Robustness {
    /// How many laureates the list holds.
    pub retained: u32,
    /// Each juror whose sheets count somewhere.
    pub without: Vec<LeftOut>,
}

/// The list without one juror's sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Whose.
    pub juror: JurorId,
    /// Dossiers that would then be in the list.
    pub entering: Vec<CandidateId>,
    /// Dossiers that would then no longer be.
    pub leaving: Vec<CandidateId>,
}

/// A recusal: the juror's sheets count for other dossiers and not for this one. What if they counted for none?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecusalEffect {
    /// Who is recused.
    pub juror: JurorId,
    /// From which dossier.
    pub candidate: CandidateId,
    /// The dossier's rank as it is; `None` without one.
    pub rank: Option<u32>,
    /// Its rank if the juror's sheets counted nowhere.
    pub elsewhere: Option<u32>,
}

/// Juries drawn by lot from this one, each juror as often as the lot says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bootstrap {
    /// The seed of the lots.
    pub seed: u64,
    /// How many juries were drawn.
    pub draws: u32,
    /// Each ranked dossier, in the order of the ranking.
    pub dossiers: Vec<Drawn>,
}

/// One dossier in the juries drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Which.
    pub candidate: CandidateId,
    /// In how many draws it was in the list.
    pub retained: u32,
    /// The ranks between which it stood in nine draws out of ten.
    pub interval: (u32, u32),
}

/// The list by another method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Which method.
    pub method: Method,
    /// The list by it, in its order, or why it says nothing.
    pub list: Result<Vec<CandidateId>, Undefined>,
    /// Whether that is the same list, in whatever order.
    pub same: bool,
}

/// Everything that is known of how solid the list is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    /// The list itself, in the order of the ranking.
    pub list: Vec<CandidateId>,
    /// Without each juror.
    pub robustness: Robustness,
    /// The influence of each recusal.
    pub recusals: Vec<RecusalEffect>,
    /// From the last dossier of the list to the first after it; `None` when nothing comes after.
    pub gap: Option<Gap>,
    /// Juries drawn by lot; `None` where the totals are too fine for exact whole numbers.
    pub bootstrap: Option<Bootstrap>,
    /// Each method.
    pub methods: Vec<Agreement>,
    /// Dossiers whose fate changes, in the order of the ranking, then those without a rank.
    pub discussion: Vec<CandidateId>,
}

/// Why there is nothing to analyse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotYet {
    /// Marks are still open: such figures could sway them.
    MarksOpen,
    /// No dossier is in the list.
    NothingRetained,
}

impl LeftOut {
    /// Whether the list is the same.
    pub fn same(&self) -> bool {
        self.entering.is_empty() && self.leaving.is_empty()
    }
}

impl Robustness {
    /// Whether the list is the same without any one juror.
    pub fn same(&self) -> bool {
        self.without.iter().all(LeftOut::same)
    }

    /// How many jurors would change the list by their absence.
    pub fn changes(&self) -> usize {
        self.without.iter().filter(|left_out| !left_out.same()).count()
    }
}

fn set(ranking: &Ranking, retained: u32) -> BTreeSet<CandidateId> {
    ranking.first(retained).into_iter().cloned().collect()
}

/// The list without each juror whose sheets count somewhere, in the order of their identifiers.
fn leave_one_out(contest: &Contest, list: &BTreeSet<CandidateId>, retained: u32) -> Vec<LeftOut> {
    let jurors: BTreeSet<&JurorId> = contest
        .contenders
        .iter()
        .flat_map(|c| c.sheets.iter().map(|sheet| &sheet.juror))
        .collect();
    jurors
        .into_iter()
        .map(|juror| {
            let other = set(&contest.without(juror).rank(), retained);
            LeftOut {
                juror: juror.clone(),
                entering: other.difference(list).cloned().collect(),
                leaving: list.difference(&other).cloned().collect(),
            }
        })
        .collect()
}

fn bootstrap(contest: &Contest, ranking: &Ranking, retained: u32) -> Option<Bootstrap> {
    let jurors: Vec<&JurorId> = contest
        .contenders
        .iter()
        .flat_map(|c| c.sheets.iter().map(|sheet| &sheet.juror))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let field: Vec<Vec<Given<'_>>> = ranking
        .ranked
        .iter()
        .map(|ranked| {
            let contender = contest
                .contenders
                .iter()
                .find(|c| c.candidate == ranked.candidate);
            let sheets = contender.map(|c| c.sheets.as_slice()).unwrap_or_default();
            sheets
                .iter()
                .filter_map(|sheet| {
                    Some(Given {
                        juror: jurors.binary_search(&&sheet.juror).ok()?,
                        total: &sheet.total,
                    })
                })
                .collect()
        })
        .collect();
    let ranks = bootstrap::ranks(
        contest.method,
        &field,
        contest.grades.as_deref(),
        (jurors.len(), DRAWS, SEED),
    )?;
    let within = usize::try_from(retained).unwrap_or(usize::MAX);
    let dossiers = ranking.ranked.iter().enumerate().map(|(at, ranked)| Drawn {
        candidate: ranked.candidate.clone(),
        retained: ranks.within(at, within),
        interval: ranks.interval(at),
    });
    Some(Bootstrap {
        seed: SEED,
        draws: DRAWS,
        dossiers: dossiers.collect(),
    })
}

/// The list by each method, from the same sheets.
fn agreement(contest: &Contest, list: &BTreeSet<CandidateId>, retained: u32) -> Vec<Agreement> {
    let mut contest = contest.clone();
    Method::ALL
        .into_iter()
        .map(|method| {
            contest.method = method;
            let ranking = contest.rank();
            let undefined = ranking
                .unranked
                .iter()
                .find_map(|unranked| match unranked.reason {
                    UnrankedReason::Undefined(reason) => Some(reason),
                    _ => None,
                });
            let same = set(&ranking, retained) == *list;
            let list = match undefined.filter(|_| ranking.ranked.is_empty()) {
                Some(reason) => Err(reason),
                None => Ok(ranking.first(retained).into_iter().cloned().collect()),
            };
            Agreement { method, list, same }
        })
        .collect()
}

impl Session {
    /// The dossiers that the arithmetic order retains: down the ranking, above the threshold (where the
    /// method gives points), within the places, until
    /// the first request that the envelope does not hold. Dossiers ex æquo are retained together or not at all: the order
    /// of passage parts nobody.
    pub fn arithmetic_laureates(&self, ranking: &Ranking) -> Vec<CandidateId> {
        let setup = self.setup();
        let mut left = setup.grants.as_ref().map(|grants| grants.envelope);
        let mut retained = Vec::new();
        for group in ranking.ranked.chunk_by(|a, b| a.rank == b.rank) {
            let under = setup.threshold.as_ref().is_some_and(|threshold| {
                group
                    .iter()
                    .any(|ranked| ranked.outcome.reaches(threshold) == Some(false))
            });
            let length = retained.len() + group.len();
            let full = setup
                .places
                .is_some_and(|places| u32::try_from(length).is_ok_and(|n| n > places));
            let request: Money = group
                .iter()
                .filter_map(|ranked| self.state().candidate(&ranked.candidate)?.request)
                .sum();
            if under || full || left.is_some_and(|left| request > left) {
                break;
            }
            left = left.map(|left| left - request);
            retained.extend(group.iter().map(|ranked| ranked.candidate.clone()));
        }
        retained
    }

    /// The list without each juror in turn. Its length is that of the proposal when there is one, else that of the
    /// arithmetic list. `None` when there is nothing to retain.
    pub fn robustness(&self) -> Option<Robustness> {
        let contest = self.contest(self.method());
        let ranking = contest.rank();
        let retained = self.list_length(&ranking)?;
        let without = leave_one_out(&contest, &set(&ranking, retained), retained);
        Some(Robustness { retained, without })
    }

    /// Whether every mark is given and closed: before, what is told of the panel or the list could sway those to come.
    pub fn marks_are_closed(&self) -> bool {
        let deliberating = matches!(self.state().phase, Phase::Deliberation | Phase::Adopted);
        deliberating && self.dossiers_open().is_empty()
    }

    /// How many dossiers the list holds: those proposed when there are some, else those that the arithmetic order retains.
    pub(in crate::domain) fn list_length(&self, ranking: &Ranking) -> Option<u32> {
        let proposed = self.laureates().count();
        let count = if proposed > 0 {
            proposed
        } else {
            self.arithmetic_laureates(ranking).len()
        };
        u32::try_from(count).ok().filter(|count| *count > 0)
    }

    /// Everything that is known of how solid the list is, once the marks are closed.
    ///
    /// # Errors
    /// [`NotYet`].
    pub fn analysis(&self) -> Result<Analysis, NotYet> {
        if !self.marks_are_closed() {
            return Err(NotYet::MarksOpen);
        }
        let contest = self.contest(self.method());
        let ranking = contest.rank();
        let retained = self.list_length(&ranking).ok_or(NotYet::NothingRetained)?;
        let list = set(&ranking, retained);
        let without = leave_one_out(&contest, &list, retained);
        let recusals = self.recusal_effects(&contest, &ranking);
        let bootstrap = bootstrap(&contest, &ranking, retained);
        let mut fate: BTreeSet<&CandidateId> = without
            .iter()
            .flat_map(|left_out| left_out.entering.iter().chain(&left_out.leaving))
            .collect();
        if let Some(bootstrap) = &bootstrap {
            let unsure = |drawn: &&Drawn| {
                let tenth = bootstrap.draws / 10;
                (tenth..=bootstrap.draws - tenth).contains(&drawn.retained)
            };
            fate.extend(
                bootstrap
                    .dossiers
                    .iter()
                    .filter(unsure)
                    .map(|drawn| &drawn.candidate),
            );
        }
        let ranked = ranking.ranked.iter().map(|ranked| &ranked.candidate);
        let all = ranked.chain(ranking.unranked.iter().map(|unranked| &unranked.candidate));
        let discussion = all.filter(|id| fate.contains(id)).cloned().collect();
        Ok(Analysis {
            list: ranking.first(retained).into_iter().cloned().collect(),
            gap: gap::gap(self, &contest, &ranking, retained),
            methods: agreement(&contest, &list, retained),
            robustness: Robustness { retained, without },
            recusals,
            bootstrap,
            discussion,
        })
    }

    fn recusal_effects(&self, contest: &Contest, ranking: &Ranking) -> Vec<RecusalEffect> {
        let counts = |juror: &JurorId| {
            let mut sheets = contest.contenders.iter().flat_map(|c| &c.sheets);
            sheets.any(|sheet| sheet.juror == *juror)
        };
        let state = self.state();
        let mut told = BTreeSet::new();
        state
            .recusals
            .iter()
            .filter(|recusal| state.recusal(&recusal.juror, &recusal.candidate).is_some())
            .filter(|recusal| counts(&recusal.juror) && told.insert((&recusal.juror, &recusal.candidate)))
            .map(|recusal| RecusalEffect {
                juror: recusal.juror.clone(),
                candidate: recusal.candidate.clone(),
                rank: ranking.of(&recusal.candidate).map(|ranked| ranked.rank),
                elsewhere: contest
                    .without(&recusal.juror)
                    .rank()
                    .of(&recusal.candidate)
                    .map(|ranked| ranked.rank),
            })
            .collect()
    }
}
