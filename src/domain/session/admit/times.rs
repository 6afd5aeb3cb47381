//! The correction of a recorded time: with a reason, and never out of the order in which things happened.

use crate::domain::event::Event;
use crate::domain::id::CandidateId;
use crate::domain::phase::Phase;
use crate::domain::refusal::Refusal;
use crate::domain::time::Moment;
use crate::domain::timer::Milestone;

use super::{Session, Verdict, reasoned, require};

impl Session {
    /// A recorded time of a hearing, where times may be corrected now.
    ///
    /// # Errors
    /// The phase that does not permit it, [`Refusal::UnknownCandidate`], or [`Refusal::NoSuchTime`] where it was not reached.
    pub(in crate::domain::session) fn recorded_time(
        &self,
        candidate: &CandidateId,
        milestone: Milestone,
    ) -> Result<&Moment, Refusal> {
        require(self.state.bound.is_some(), || Refusal::Binding)?;
        self.during(&[Phase::Hearings, Phase::Deliberation])?;
        self.dossier(candidate)?;
        let hearing = self.state.hearings.get(candidate);
        hearing
            .and_then(|hearing| hearing.milestone(milestone))
            .ok_or_else(|| Refusal::NoSuchTime {
                candidate: candidate.clone(),
            })
    }

    pub(super) fn admit_time_correction(&self, event: &Event, at: &Moment) -> Verdict {
        let Event::TimeCorrected {
            candidate,
            milestone,
            from,
            to,
            reason,
        } = event
        else {
            return Ok(());
        };
        let recorded = self.recorded_time(candidate, *milestone)?;
        require(recorded == from, || Refusal::NoSuchTime {
            candidate: candidate.clone(),
        })?;
        require(from != to, || Refusal::Unchanged)?;
        reasoned(reason)?;
        let (after, before) = self.room_for(candidate, *milestone, from, at);
        let late = after.as_ref().is_some_and(|after| to.is_before(after));
        require(!late && !before.is_before(to), || Refusal::OutOfOrder {
            after: after.unwrap_or_else(|| from.clone()),
            before,
        })?;
        self.closed_stays_whole(event, candidate, at)
    }

    /// The instants between which a recorded time may lie: the nearest in its own hearing, the neighbouring hearings, the
    /// session's opening and the closing of the hearings, and now.
    fn room_for(
        &self,
        candidate: &CandidateId,
        milestone: Milestone,
        from: &Moment,
        at: &Moment,
    ) -> (Option<Moment>, Moment) {
        let state = &self.state;
        let hearing = state.hearings.get(candidate);
        let (after, before) = hearing.map_or((None, None), |hearing| hearing.around(milestone));
        let others = || {
            let others = state.hearings.iter().filter(|(id, _)| *id != candidate);
            others.map(|(_, hearing)| hearing)
        };
        let ended = others().filter_map(|other| other.ended.as_ref());
        let begun = others().filter_map(|other| other.started());
        let latest = ended
            .filter(|ended| !from.is_before(ended))
            .chain(&state.opened)
            .chain(after)
            .reduce(|a, b| if a.is_before(b) { b } else { a });
        let earliest = begun
            .filter(|begun| !begun.is_before(from))
            .chain(&state.hearings_closed)
            .chain(before)
            .fold(at, |a, b| if b.is_before(a) { b } else { a });
        (latest.cloned(), earliest.clone())
    }

    /// A juror counts as absent who was in the room at no point of a hearing: a corrected time may not leave a closed dossier
    /// with cells to fill.
    fn closed_stays_whole(&self, event: &Event, candidate: &CandidateId, at: &Moment) -> Verdict {
        if !self.state.closed.contains(candidate) {
            return Ok(());
        }
        let mut after = self.clone();
        after.state.apply(event, at, self.next_number());
        match after.pending(candidate) {
            (pending, Some(juror)) => Err(Refusal::CellsPending {
                candidate: candidate.clone(),
                pending,
                juror,
            }),
            (_, None) => Ok(()),
        }
    }
}
