//! The window for the room: what a projector shows to candidates and audience.
//!
//! Whatever is drawn there is a [`Public`], made by one function of what anybody may know: the call, the dossier's title, holder
//! and communes, the order of passage and the clock. A mark, a juror, an opinion or an amount has no field in it, so none can
//! be shown.

mod ring;
mod view;

use crate::domain::candidate::{Candidate, Passage};
use crate::domain::forecast::Line;
use crate::domain::time::MINUTE;
use crate::domain::{CandidateId, Moment, Session};
use crate::gui::dial::Dial;
use crate::gui::widget::clock::{Running, Segment};
use crate::gui::words::Words;

pub use view::view;

/// What the chair wants the room to see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Wish {
    /// The hearing that runs; between two hearings, the call.
    #[default]
    Clock,
    /// Nothing: black.
    Blank,
    /// A sentence.
    Message(String),
    /// The call and its organiser.
    Waiting,
}

/// All that the room may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Public {
    /// « Actions innovantes 2026 ».
    pub title: String,
    /// Who organises it.
    pub organiser: String,
    /// « 14 h 51 ».
    pub time: String,
    /// What stands there.
    pub stage: Stage,
}

/// What stands on the room's screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Nothing.
    Blank,
    /// A sentence of the chair's.
    Message(String),
    /// The call, and who comes next where that is told.
    Waiting(Option<Dossier>),
    /// A hearing.
    Hearing(Dossier, Face),
}

/// What is public of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// « Candidature 9 sur 16 ».
    pub number: String,
    /// The project's title.
    pub project: String,
    /// Who holds it.
    pub holder: String,
    /// « Choisy-le-Roi, Villeneuve-le-Roi ».
    pub communes: String,
}

/// The clock as the room sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// « 05:42 ».
    pub time: String,
    /// « sur 10 minutes », « temps dépassé ».
    pub note: String,
    /// What it does.
    pub running: Running,
    /// How much of the phase remains, in thousandths.
    pub left: u16,
    /// The phases in order.
    pub phases: Vec<Segment>,
}

impl Public {
    /// What the room may see at `now`. `next` tells who comes next while no hearing runs.
    pub fn of(session: &Session, now: &Moment, wish: &Wish, next: bool, w: &Words) -> Self {
        let setup = session.setup();
        let active = session.state().active.as_ref();
        let heard = active.and_then(|id| Some((id, dossier(session, id, w)?)));
        let stage = match (wish, heard) {
            (Wish::Blank, _) => Stage::Blank,
            (Wish::Message(text), _) => Stage::Message(text.clone()),
            (Wish::Clock, Some((id, dossier))) => Stage::Hearing(dossier, face(session, id, now, w)),
            (Wish::Clock | Wish::Waiting, _) => {
                let to_come = session
                    .running_order()
                    .find(|candidate| *session.state().passage(&candidate.id) == Passage::Waiting);
                let told = to_come
                    .filter(|_| next)
                    .and_then(|candidate| dossier(session, &candidate.id, w));
                Stage::Waiting(told)
            }
        };
        Self {
            title: format!("{} {}", setup.scheme, setup.edition),
            organiser: setup.organiser.clone(),
            time: w.time(now.wall),
            stage,
        }
    }
}

fn dossier(session: &Session, id: &CandidateId, w: &Words) -> Option<Dossier> {
    let order: Vec<&Candidate> = session.running_order().collect();
    let at = order.iter().position(|candidate| candidate.id == *id)?;
    let candidate = order.get(at)?;
    let number = [("number", (at + 1).into()), ("of", order.len().into())];
    let communes = candidate
        .quarter
        .as_ref()
        .map(|quarter| quarter.communes.join(", "));
    Some(Dossier {
        number: w.with("room-number", &number),
        project: candidate.project.clone(),
        holder: candidate.holder.clone(),
        communes: communes.unwrap_or_default(),
    })
}

fn face(session: &Session, id: &CandidateId, now: &Moment, w: &Words) -> Face {
    let dial = Dial::of(session, id, now, w);
    let left = dial.left();
    let minutes = |minutes: i64| [("minutes", minutes.into())];
    let note = match dial.running {
        Running::Overtime => w.t("room-overtime"),
        Running::Paused => w.t("room-paused"),
        Running::Warning { minutes: left } => w.with("room-warning", &minutes(left.into())),
        Running::Ready | Running::Running | Running::Ended => {
            w.with("room-of-minutes", &minutes(dial.allotted / MINUTE))
        }
    };
    Face {
        time: dial.time,
        note,
        running: dial.running,
        left,
        phases: dial.segments,
    }
}

/// The sentence proposed for the room: when it goes on, after a break or with the next candidate.
pub fn proposal(session: &Session, now: &Moment, w: &Words) -> String {
    let forecast = session.forecast(now);
    let mut pause = false;
    for line in &forecast.lines {
        match line {
            Line::Break { .. } => pause = true,
            Line::Hearing {
                candidate, expected, ..
            } if *session.state().passage(candidate) == Passage::Waiting => {
                let time = [("time", w.time_of_day(*expected).into())];
                let key = if pause {
                    "room-proposal-break"
                } else {
                    "room-proposal"
                };
                return w.with(key, &time);
            }
            Line::Hearing { .. } => pause = false,
            Line::HalfDay { .. } => {}
        }
    }
    w.t("room-proposal-end")
}
