//! The gap between the last dossier of the list and the first after it, in points and in « one mark of one juror ».

use crate::domain::id::{CandidateId, CriterionId};
use crate::domain::ranking::{Contest, Ranking};
use crate::domain::ratio::Ratio;
use crate::domain::session::Session;
use crate::domain::setup::Method;

/// The gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The last dossier of the list.
    pub retained: CandidateId,
    /// The first after it.
    pub next: CandidateId,
    /// Points between them on the reporting scale, exactly; `None` for a method without points.
    pub points: Option<Ratio>,
    /// What one juror would have to add; `None` for a method other than the weighted mean, where one mark may change nothing or
    /// everything.
    pub one_mark: Option<OneMark>,
}

/// How much higher one juror's mark would have to be for the next dossier to come level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneMark {
    /// The criterion on which a mark weighs the most.
    pub criterion: CriterionId,
    /// By how much, in marks of that criterion, exactly.
    pub by: Ratio,
    /// Whether some juror's mark leaves that much room below the maximum.
    pub possible: bool,
}

pub(super) fn gap(session: &Session, contest: &Contest, ranking: &Ranking, retained: u32) -> Option<Gap> {
    let inside = ranking
        .ranked
        .iter()
        .rev()
        .find(|ranked| ranked.rank <= retained)?;
    let next = ranking.ranked.iter().find(|ranked| ranked.rank > retained)?;
    let points = match (inside.outcome.points(), next.outcome.points()) {
        (Some(inside), Some(next)) => Some(inside - next),
        _ => None,
    };
    let by_mean = points.as_ref().filter(|_| contest.method == Method::WeightedMean);
    Some(Gap {
        retained: inside.candidate.clone(),
        next: next.candidate.clone(),
        one_mark: by_mean.and_then(|points| one_mark(session, contest, &next.candidate, points)),
        points,
    })
}

/// A mean over n jurors moves by 1/n of a total, and a total by weight ÷ Σ weights of a mark's share of its maximum.
fn one_mark(session: &Session, contest: &Contest, next: &CandidateId, points: &Ratio) -> Option<OneMark> {
    let setup = session.setup();
    let sheets = &contest.contenders.iter().find(|c| c.candidate == *next)?.sheets;
    let jurors = Ratio::integer(i64::try_from(sheets.len()).ok()?);
    let counted = setup.criteria.iter().filter(|criterion| criterion.counted);
    let weights: Ratio = counted.clone().map(|criterion| &criterion.weight).sum();
    // A mark of one, on that criterion, moves a total by weight ÷ maximum, times what is the same for all.
    let heaviest = counted
        .filter_map(|criterion| {
            let moves = criterion.weight.checked_div(&criterion.scale.maximum())?;
            Some((moves, criterion))
        })
        .reduce(|best, other| if other.0 > best.0 { other } else { best })?
        .1;
    // In points of the reporting scale on that criterion alone, then in its own marks.
    let share = (&(points * &jurors) * &weights).checked_div(&heaviest.weight)?;
    let by = (&share * &heaviest.scale.maximum()).checked_div(&setup.reporting_scale)?;
    let room = |marks: &[(CriterionId, Ratio)]| {
        let mark = marks.iter().find(|(id, _)| *id == heaviest.id)?;
        Some(&setup.reporting_scale - &mark.1)
    };
    let possible = sheets
        .iter()
        .filter_map(|sheet| room(&sheet.marks))
        .any(|room| share <= room);
    Some(OneMark {
        criterion: heaviest.id.clone(),
        by,
        possible,
    })
}
