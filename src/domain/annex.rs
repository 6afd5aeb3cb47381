//! The confidential annex as data: every juror's marks, the arithmetic redone step by step, comments and grounds.

use super::aggregation::{Outcome, Place};
use super::candidate::Passage;
use super::command::CommentOn;
use super::id::{CandidateId, CriterionId, JurorId};
use super::minutes::Minutes;
use super::panel::{Ground, Person, Voice};
use super::ranking::{Contest, Duel};
use super::ratio::Ratio;
use super::rubric::{Mark, Scale};
use super::scoring::{MarkState, ScoreSheet};
use super::session::Session;
use super::setup::Method;
use super::time::Wall;

/// The confidential annex to the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    /// The minutes it goes with: frame, version, adoption, fingerprints.
    pub minutes: Minutes,
    /// Dossiers in the order of passage.
    pub dossiers: Vec<AnnexDossier>,
    /// Recusals with their grounds.
    pub recusals: Vec<RecusalLine>,
    /// Corrections of marks.
    pub corrections: Vec<CorrectionLine>,
}

/// One dossier's sheets and score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnexDossier {
    /// Which.
    pub id: CandidateId,
    /// Its place in the order of passage.
    pub number: u32,
    /// The project's title.
    pub project: String,
    /// Its short title.
    pub short: String,
    /// Where it stands.
    pub passage: Passage,
    /// Every juror's sheet, in the panel's order.
    pub sheets: Vec<SheetLine>,
    /// The totals that count, in the panel's order: what the score is computed from.
    pub totals: Vec<Ratio>,
    /// The mean on each criterion over the sheets that count.
    pub criterion_means: Vec<(CriterionId, Option<Ratio>)>,
    /// What the method says of it, exactly, when it is ranked.
    pub outcome: Option<Outcome>,
    /// The places that jurors give it, where the method is made of them.
    pub places: Vec<(Person, Place)>,
    /// It against each other dossier of the ranking, by short title, where the method is made of duels.
    pub duels: Vec<(String, Duel)>,
    /// Its rank.
    pub rank: Option<u32>,
    /// The comment on the dossier.
    pub comment: Option<String>,
}

/// One juror's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// Whose.
    pub juror: JurorId,
    /// The person.
    pub person: Person,
    /// With what voice.
    pub voice: Voice,
    /// Whether it counts in the score.
    pub counted: bool,
    /// The cells, in the grid's order.
    pub cells: Vec<(CriterionId, MarkState)>,
    /// Σ weight × mark ÷ maximum, term by term, for the counted criteria that are marked.
    pub terms: Vec<(CriterionId, Ratio)>,
    /// The total on the reporting scale, when complete.
    pub total: Option<Ratio>,
    /// The comment on the sheet.
    pub comment: Option<String>,
    /// Comments on single marks.
    pub mark_comments: Vec<(CriterionId, String)>,
}

/// A recusal with its ground.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecusalLine {
    /// Who.
    pub juror: Person,
    /// From which dossier.
    pub dossier: String,
    /// Why.
    pub ground: Ground,
    /// When it was declared.
    pub declared: Wall,
    /// When it was lifted, and why.
    pub lifted: Option<(Wall, String)>,
}

/// A correction of a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionLine {
    /// Whose mark.
    pub juror: Person,
    /// On which dossier.
    pub dossier: String,
    /// On which criterion.
    pub criterion: CriterionId,
    /// Before.
    pub from: Mark,
    /// After.
    pub to: Mark,
    /// Whether the dossier had been closed before.
    pub after_closing: bool,
    /// When.
    pub at: Wall,
}

impl Annex {
    /// The annex of a session as it stands.
    pub fn draft(session: &Session) -> Self {
        let minutes = Minutes::draft(session);
        let contest = session.contest(session.method());
        let ranking = contest.rank();
        let state = session.state();
        let dossiers = session
            .running_order()
            .zip(1u32..)
            .map(|(candidate, number)| {
                let contender = contest.contenders.iter().find(|c| c.candidate == candidate.id);
                let ranked = ranking.of(&candidate.id);
                AnnexDossier {
                    id: candidate.id.clone(),
                    number,
                    project: candidate.project.clone(),
                    short: candidate.short.clone(),
                    passage: state.passage(&candidate.id).clone(),
                    sheets: session
                        .sheets(&candidate.id)
                        .iter()
                        .filter_map(|s| sheet_line(session, s))
                        .collect(),
                    totals: contender
                        .map(|contender| contender.sheets.iter().map(|sheet| sheet.total.clone()).collect())
                        .unwrap_or_default(),
                    criterion_means: session
                        .setup()
                        .criteria
                        .iter()
                        .map(|c| {
                            (
                                c.id.clone(),
                                contender.and_then(|contender| contender.criterion_mean(&c.id)),
                            )
                        })
                        .collect(),
                    outcome: ranked.map(|ranked| ranked.outcome.clone()),
                    places: places(session, &contest, &candidate.id),
                    duels: duels(session, &contest, &candidate.id),
                    rank: ranked.map(|ranked| ranked.rank),
                    comment: state
                        .comments
                        .get(&CommentOn::Dossier(candidate.id.clone()))
                        .cloned(),
                }
            })
            .collect();
        Self {
            minutes,
            dossiers,
            recusals: recusals(session),
            corrections: corrections(session),
        }
    }
}

fn places(session: &Session, contest: &Contest, candidate: &CandidateId) -> Vec<(Person, Place)> {
    if contest.method != Method::Borda {
        return Vec::new();
    }
    let given = contest.places(candidate);
    let seats = session.state().jurors.iter();
    seats
        .filter_map(|seat| {
            let (_, place) = given.iter().find(|(juror, _)| *juror == seat.id)?;
            Some((seat.person.clone(), *place))
        })
        .collect()
}

fn duels(session: &Session, contest: &Contest, candidate: &CandidateId) -> Vec<(String, Duel)> {
    if contest.method != Method::Schulze {
        return Vec::new();
    }
    let named = |duel: Duel| {
        let short = session.state().candidate(&duel.against)?.short.clone();
        Some((short, duel))
    };
    contest.duels(candidate).into_iter().filter_map(named).collect()
}

fn sheet_line(session: &Session, sheet: &ScoreSheet) -> Option<SheetLine> {
    let (setup, state) = (session.setup(), session.state());
    let seat = state.juror(&sheet.juror)?;
    let terms = setup
        .criteria
        .iter()
        .filter(|criterion| criterion.counted)
        .filter_map(|criterion| {
            let MarkState::Marked(mark) = sheet.state(&criterion.id) else {
                return None;
            };
            let share = criterion
                .scale
                .value(mark)?
                .checked_div(&criterion.scale.maximum())?;
            Some((criterion.id.clone(), &criterion.weight * &share))
        })
        .collect();
    let total = sheet.total(&setup.criteria, &setup.reporting_scale);
    let on_mark = |criterion: &CriterionId| {
        CommentOn::Mark(sheet.juror.clone(), sheet.candidate.clone(), criterion.clone())
    };
    Some(SheetLine {
        juror: sheet.juror.clone(),
        person: seat.person.clone(),
        voice: seat.voice,
        counted: setup.counts(seat.voice) && total.is_some(),
        cells: sheet.cells.clone(),
        terms,
        total,
        comment: state
            .comments
            .get(&CommentOn::Sheet(sheet.juror.clone(), sheet.candidate.clone()))
            .cloned(),
        mark_comments: setup
            .criteria
            .iter()
            .filter_map(|c| Some((c.id.clone(), state.comments.get(&on_mark(&c.id))?.clone())))
            .collect(),
    })
}

fn recusals(session: &Session) -> Vec<RecusalLine> {
    let state = session.state();
    let lines = state.recusals.iter().filter_map(|recusal| {
        Some(RecusalLine {
            juror: state.juror(&recusal.juror)?.person.clone(),
            dossier: state.candidate(&recusal.candidate)?.short.clone(),
            ground: recusal.ground,
            declared: recusal.declared.wall,
            lifted: recusal
                .lifted
                .as_ref()
                .map(|(moment, reason)| (moment.wall, reason.clone())),
        })
    });
    lines.collect()
}

fn corrections(session: &Session) -> Vec<CorrectionLine> {
    let state = session.state();
    let lines = state.corrections.iter().filter_map(|correction| {
        Some(CorrectionLine {
            juror: state.juror(&correction.juror)?.person.clone(),
            dossier: state.candidate(&correction.candidate)?.short.clone(),
            criterion: correction.criterion.clone(),
            from: correction.from.clone(),
            to: correction.to.clone(),
            after_closing: correction.after_closing,
            at: correction.at.wall,
        })
    });
    lines.collect()
}

/// Whether marks on a scale are numbers, so that a table may align them.
pub fn is_numeric(scale: &Scale) -> bool {
    matches!(scale, Scale::Numeric { .. })
}
