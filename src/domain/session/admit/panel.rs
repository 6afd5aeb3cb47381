//! Who may come, leave, sit in another's name, and step aside.

use crate::domain::event::Event;
use crate::domain::panel::{Occupant, Standing};
use crate::domain::refusal::Refusal;
use crate::domain::time::Moment;

use super::{Session, Verdict, reasoned, require, said};

impl Session {
    pub(super) fn admit_presence(&self, event: &Event, at: &Moment) -> Verdict {
        self.unsealed()?;
        match event {
            Event::Arrived { juror, occupant } => {
                let seat = self.seat(juror)?;
                require(!self.is_present(juror), || Refusal::AlreadyPresent {
                    juror: juror.clone(),
                })?;
                let has = *occupant == Occupant::Holder || seat.substitute.is_some();
                require(has, || Refusal::NoSubstitute { juror: juror.clone() })?;
                let left = self
                    .state
                    .attendance
                    .get(juror)
                    .and_then(|a| a.stays.last()?.to.as_ref());
                require(left.is_none_or(|left| !at.is_before(left)), || Refusal::TooEarly)
            }
            Event::Left { juror } => {
                self.seat(juror)?;
                require(self.is_present(juror), || Refusal::NotPresent {
                    juror: juror.clone(),
                })?;
                let came = self
                    .state
                    .attendance
                    .get(juror)
                    .and_then(|a| a.stays.last())
                    .map(|stay| &stay.from);
                require(came.is_none_or(|came| !at.is_before(came)), || Refusal::TooEarly)
            }
            Event::Excused { juror } => {
                self.seat(juror)?;
                require(!self.is_present(juror), || Refusal::AlreadyPresent {
                    juror: juror.clone(),
                })?;
                let known = self.standing_of(juror) == Standing::Excused;
                require(!known, || Refusal::Unchanged)
            }
            Event::Represented { juror, proxy } => {
                self.seat(juror)?;
                self.seat(proxy)?;
                require(!self.is_present(juror), || Refusal::AlreadyPresent {
                    juror: juror.clone(),
                })?;
                let stands_in = match self.standing_of(proxy) {
                    Standing::Expected | Standing::Present(_) => juror != proxy,
                    Standing::Left | Standing::Excused | Standing::Represented(_) => false,
                };
                require(stands_in, || Refusal::ImpossibleProxy { juror: proxy.clone() })?;
                let known = self.standing_of(juror) == Standing::Represented(proxy.clone());
                require(!known, || Refusal::Unchanged)
            }
            Event::JurorAdded {
                juror,
                person,
                college,
                reason,
                ..
            } => {
                let known = self.setup.colleges.iter().any(|known| known.id == *college);
                require(known, || Refusal::UnknownCollege {
                    college: college.clone(),
                })?;
                require(self.state.juror(juror).is_none(), || Refusal::DuplicateJuror {
                    juror: juror.clone(),
                })?;
                said(juror.as_str())?;
                said(&person.family_name)?;
                reasoned(reason)
            }
            Event::JurorReplaced {
                juror,
                person,
                reason,
            } => {
                let seat = self.seat(juror)?;
                require(seat.person != *person, || Refusal::Unchanged)?;
                said(&person.family_name)?;
                reasoned(reason)
            }
            _ => Ok(()),
        }
    }

    pub(super) fn admit_recusal(&self, event: &Event) -> Verdict {
        self.unsealed()?;
        let (Event::Recused { juror, candidate, .. }
        | Event::SteppedOut { juror, candidate }
        | Event::SteppedBack { juror, candidate }
        | Event::RecusalLifted { juror, candidate, .. }) = event
        else {
            return Ok(());
        };
        self.seat(juror)?;
        self.dossier(candidate)?;
        let recusal = self.state.recusal(juror, candidate);
        let missing = || Refusal::NotRecused {
            juror: juror.clone(),
            candidate: candidate.clone(),
        };
        match event {
            Event::Recused { .. } => {
                self.open_marks(candidate)?;
                let (juror, candidate) = (juror.clone(), candidate.clone());
                require(recusal.is_none(), || Refusal::AlreadyRecused { juror, candidate })
            }
            Event::SteppedOut { .. } => {
                let recusal = recusal.ok_or_else(missing)?;
                require(recusal.left.is_none(), || Refusal::Unchanged)
            }
            Event::SteppedBack { .. } => {
                let recusal = recusal.ok_or_else(missing)?;
                require(recusal.left.is_some() && recusal.returned.is_none(), || {
                    Refusal::Unchanged
                })
            }
            Event::RecusalLifted { reason, .. } => {
                self.open_marks(candidate)?;
                recusal.ok_or_else(missing)?;
                reasoned(reason)
            }
            _ => Ok(()),
        }
    }
}
