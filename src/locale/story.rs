//! The journal in words: one sentence an entry.

use crate::domain::candidate::Slot;
use crate::domain::command::CommentOn;
use crate::domain::deliberation::Subject;
use crate::domain::event::Event;
use crate::domain::panel::Occupant;
use crate::domain::session::Session;
use crate::domain::{CandidateId, CriterionId, JurorId};

use super::{Arg, Locale};

type Told<'a> = (&'a str, Vec<(&'a str, Arg)>);

impl Locale {
    /// An event told in one sentence, with the names it is about; what is under seal is not told.
    pub fn story(&self, session: &Session, event: &Event) -> String {
        let (key, args) = self
            .sealed(session, event)
            .unwrap_or_else(|| self.told(session, event));
        self.with(&format!("story-{key}"), &args)
    }

    /// A mark or a comment of a sealed dossier: that it is there, and no more.
    fn sealed<'a>(&self, session: &Session, event: &'a Event) -> Option<Told<'a>> {
        let (key, juror, candidate) = match event {
            Event::Marked { juror, candidate, .. }
            | Event::Corrected { juror, candidate, .. }
            | Event::Abstained { juror, candidate, .. } => ("sealed-mark", juror, candidate),
            Event::Commented {
                on: CommentOn::Mark(juror, candidate, _) | CommentOn::Sheet(juror, candidate),
                ..
            } => ("sealed-comment", juror, candidate),
            _ => return None,
        };
        let names = || {
            vec![
                ("juror", Arg::from(self.juror_name(session, juror))),
                ("dossier", Arg::from(self.dossier_name(session, candidate))),
            ]
        };
        session.is_sealed(candidate).then(|| (key, names()))
    }

    fn told<'a>(&self, session: &Session, event: &'a Event) -> Told<'a> {
        let juror = |id: &JurorId| ("juror", Arg::from(self.juror_name(session, id)));
        let dossier = |id: &CandidateId| ("dossier", Arg::from(self.dossier_name(session, id)));
        let criterion = |id: &CriterionId| {
            let label = session
                .setup()
                .criterion(id)
                .map_or_else(|| id.to_string(), |c| c.label.clone());
            ("criterion", Arg::from(label))
        };
        let reason = |reason: &str| ("reason", Arg::from(reason));
        let name = |id: &CandidateId| self.dossier_name(session, id);
        let on = |subject: &Subject| {
            let text = match subject {
                Subject::Candidate(id) => name(id),
                Subject::Tie(group) => {
                    let names: Vec<String> = group.iter().map(name).collect();
                    self.with("story-tie", &[("dossiers", self.list(&names).into())])
                }
                Subject::Motion(text) => text.clone(),
            };
            ("on", Arg::from(text))
        };
        match event {
            Event::Bound {
                session_digest,
                software,
            } => (
                "bound",
                vec![
                    ("digest", session_digest.spoken(3).into()),
                    ("software", software.as_str().into()),
                ],
            ),
            Event::Opened => ("opened", vec![]),
            Event::Arrived {
                juror: id,
                occupant: Occupant::Holder,
            } => ("arrived", vec![juror(id)]),
            Event::Arrived {
                juror: id,
                occupant: Occupant::Substitute,
            } => {
                let substitute = session
                    .state()
                    .juror(id)
                    .and_then(|seat| seat.substitute.as_ref());
                let who = substitute.map(|person| person.formal_name()).unwrap_or_default();
                ("arrived-substitute", vec![juror(id), ("substitute", who.into())])
            }
            Event::Left { juror: id } => ("left", vec![juror(id)]),
            Event::Excused { juror: id } => ("excused", vec![juror(id)]),
            Event::Represented { juror: id, proxy } => (
                "represented",
                vec![juror(id), ("proxy", self.juror_name(session, proxy).into())],
            ),
            Event::JurorAdded {
                person, reason: why, ..
            } => (
                "juror-added",
                vec![("juror", person.formal_name().into()), reason(why)],
            ),
            Event::JurorReplaced {
                juror: id,
                person,
                reason: why,
            } => (
                "juror-replaced",
                vec![
                    ("seat", id.as_str().into()),
                    ("person", person.formal_name().into()),
                    reason(why),
                ],
            ),
            Event::Recused {
                juror: id,
                candidate,
                ground,
            } => (
                "recused",
                vec![
                    juror(id),
                    dossier(candidate),
                    ("ground", self.ground(*ground).into()),
                ],
            ),
            Event::SteppedOut { juror: id, candidate } => {
                ("stepped-out", vec![juror(id), dossier(candidate)])
            }
            Event::SteppedBack { juror: id, candidate } => {
                ("stepped-back", vec![juror(id), dossier(candidate)])
            }
            Event::RecusalLifted {
                juror: id,
                candidate,
                reason: why,
            } => ("recusal-lifted", vec![juror(id), dossier(candidate), reason(why)]),
            Event::Reordered { order, reason: why } => {
                let names: Vec<String> = order
                    .iter()
                    .map(|slot| match slot {
                        Slot::Hearing(id) => name(id),
                        Slot::Break { label, .. } => label.clone(),
                    })
                    .collect();
                let order = ("order", names.join(", ").into());
                if why.is_empty() {
                    ("reordered", vec![order])
                } else {
                    ("reordered-why", vec![order, reason(why)])
                }
            }
            Event::PlannedBreakMoved {
                start,
                label,
                minutes,
                before,
                reason: why,
                ..
            } => {
                let mut facts = vec![
                    ("label", label.as_str().into()),
                    ("start", self.time_of_day(*start).into()),
                    ("minutes", (*minutes).into()),
                    reason(why),
                ];
                facts.extend(before.as_ref().map(dossier));
                let key = if before.is_some() {
                    "break-moved"
                } else {
                    "break-moved-last"
                };
                (key, facts)
            }
            Event::PlannedBreakRemoved {
                start,
                label,
                reason: why,
                ..
            } => (
                "break-removed",
                vec![
                    ("label", label.as_str().into()),
                    ("start", self.time_of_day(*start).into()),
                    reason(why),
                ],
            ),
            Event::NoShow { candidate } => ("no-show", vec![dossier(candidate)]),
            Event::Returned { candidate } => ("returned", vec![dossier(candidate)]),
            Event::CandidateWithdrawn {
                candidate,
                reason: why,
            } => ("candidate-withdrawn", vec![dossier(candidate), reason(why)]),
            Event::Disqualified {
                candidate,
                reason: why,
            } => ("disqualified", vec![dossier(candidate), reason(why)]),
            Event::PresentersNoted {
                candidate,
                names,
                reason: why,
            } => {
                let facts = [dossier(candidate), ("names", self.list(names).into())];
                if why.is_empty() {
                    ("presenters", facts.to_vec())
                } else {
                    ("presenters-why", facts.into_iter().chain([reason(why)]).collect())
                }
            }
            Event::Amended {
                candidate,
                field,
                from,
                to,
                reason: why,
            } => (
                "amended",
                vec![
                    dossier(candidate),
                    ("field", self.field(*field).into()),
                    ("from", from.as_str().into()),
                    ("to", to.as_str().into()),
                    reason(why),
                ],
            ),
            Event::MethodChanged {
                from,
                to,
                reason: why,
            } => (
                "method-changed",
                vec![
                    ("from", self.method(*from).into()),
                    ("to", self.method(*to).into()),
                    reason(why),
                ],
            ),
            Event::Started { candidate, from } => (
                "started",
                vec![dossier(candidate), ("time", self.time(from.wall).into())],
            ),
            Event::Paused { .. } => ("paused", vec![]),
            Event::WasPaused { from, to } => (
                "was-paused",
                vec![("duration", self.duration(to.since(from).millis).into())],
            ),
            Event::Resumed { .. } => ("resumed", vec![]),
            Event::Adjusted { by } if *by < 0 => {
                ("time-taken", vec![("duration", self.duration(-by).into())])
            }
            Event::Adjusted { by } => ("time-given", vec![("duration", self.duration(*by).into())]),
            Event::PhaseBegun { .. } => ("phase-begun", vec![]),
            Event::Ended { .. } => ("ended", vec![]),
            Event::TimeCorrected {
                candidate,
                milestone,
                from,
                to,
                reason: why,
            } => (
                "time-corrected",
                vec![
                    dossier(candidate),
                    ("milestone", self.milestone(session.setup(), *milestone).into()),
                    ("from", self.time_with_seconds(from.wall).into()),
                    ("to", self.time_with_seconds(to.wall).into()),
                    reason(why),
                ],
            ),
            Event::Marked {
                juror: id,
                candidate,
                criterion: on,
                mark,
            } => (
                "marked",
                vec![
                    juror(id),
                    dossier(candidate),
                    criterion(on),
                    ("mark", self.mark(&mark.to_string()).into()),
                ],
            ),
            Event::Corrected {
                juror: id,
                candidate,
                criterion: on,
                from,
                to,
            } => (
                "corrected",
                vec![
                    juror(id),
                    dossier(candidate),
                    criterion(on),
                    ("from", self.mark(&from.to_string()).into()),
                    ("to", self.mark(&to.to_string()).into()),
                ],
            ),
            Event::Withdrawn {
                juror: id,
                candidate,
                criterion: on,
            } => ("withdrawn", vec![juror(id), dossier(candidate), criterion(on)]),
            Event::Abstained {
                juror: id,
                candidate,
                criterion: Some(on),
            } => ("abstained", vec![juror(id), dossier(candidate), criterion(on)]),
            Event::Abstained {
                juror: id,
                candidate,
                criterion: None,
            } => ("abstained-whole", vec![juror(id), dossier(candidate)]),
            Event::AbsenceNoted { juror: id, candidate } => {
                ("absence-noted", vec![juror(id), dossier(candidate)])
            }
            Event::AbsenceLifted { juror: id, candidate } => {
                ("absence-lifted", vec![juror(id), dossier(candidate)])
            }
            Event::Commented { on: target, text } => {
                let (CommentOn::Mark(_, candidate, _)
                | CommentOn::Sheet(_, candidate)
                | CommentOn::Dossier(candidate)) = target;
                (
                    "commented",
                    vec![dossier(candidate), ("text", text.as_str().into())],
                )
            }
            Event::MarksClosed { candidate } => ("marks-closed", vec![dossier(candidate)]),
            Event::MarksReopened {
                candidate,
                reason: why,
            } => ("marks-reopened", vec![dossier(candidate), reason(why)]),
            Event::HearingsClosed => ("hearings-closed", vec![]),
            Event::Placed {
                candidate,
                place,
                reason: why,
                by,
            } => {
                let mut args = vec![
                    dossier(candidate),
                    ("place", self.ordinal(*place).into()),
                    reason(why),
                ];
                args.extend(by.as_ref().map(juror));
                (if by.is_some() { "placed-by" } else { "placed" }, args)
            }
            Event::Decided {
                candidate,
                decision,
                reason: why,
            } => {
                let currency = session
                    .setup()
                    .grants
                    .as_ref()
                    .map_or("", |grants| grants.currency.as_str());
                let decision = self.decision(decision, currency);
                (
                    "decided",
                    vec![dossier(candidate), ("decision", decision.into()), reason(why)],
                )
            }
            Event::Undecided { candidate } => ("undecided", vec![dossier(candidate)]),
            Event::Voted { on: subject, tally } => (
                "voted",
                vec![on(subject), ("tally", self.tally_of(tally, name).into())],
            ),
            Event::CastingVoteGiven {
                on: subject,
                choice,
                reason: why,
            } => (
                "casting-vote",
                vec![
                    on(subject),
                    ("choice", self.choice(choice, name).into()),
                    reason(why),
                ],
            ),
            Event::ScenarioKept { name } => ("scenario-kept", vec![("name", name.as_str().into())]),
            Event::ScenarioTaken { name } => ("scenario-taken", vec![("name", name.as_str().into())]),
            Event::ScenarioDropped { name } => ("scenario-dropped", vec![("name", name.as_str().into())]),
            Event::QuorumWaived {
                candidate: Some(candidate),
                reason: why,
            } => ("quorum-waived-dossier", vec![dossier(candidate), reason(why)]),
            Event::QuorumWaived {
                candidate: None,
                reason: why,
            } => ("quorum-waived", vec![reason(why)]),
            Event::IncidentNoted { text } => ("incident", vec![("text", text.as_str().into())]),
            Event::Observed { text } => ("observed", vec![("text", text.as_str().into())]),
            Event::Adopted { version, votes } => (
                "adopted",
                vec![
                    ("version", (*version).into()),
                    ("tally", self.tally_of(votes, name).into()),
                ],
            ),
            Event::RectificationOpened { version, reason: why } => {
                ("rectification", vec![("version", (*version).into()), reason(why)])
            }
            Event::Undone { entry } => ("undone", self.about(session, *entry)),
            Event::Redone { entry } => ("redone", self.about(session, *entry)),
            Event::Issued { document, digest } => (
                "issued",
                vec![
                    ("document", self.document(*document).into()),
                    ("digest", digest.spoken(3).into()),
                ],
            ),
            Event::Signed {
                document,
                role,
                signer,
                digest,
            } => (
                "signed",
                vec![
                    ("document", self.document(*document).into()),
                    ("role", self.signatory(*role).into()),
                    ("signer", signer.as_str().into()),
                    ("digest", digest.spoken(3).into()),
                ],
            ),
        }
    }

    fn about(&self, session: &Session, entry: u64) -> Vec<(&'static str, Arg)> {
        let what = session.entry(entry).map(|recorded| match &recorded.entry.event {
            Event::Undone { .. } | Event::Redone { .. } => String::new(),
            event => self.story(session, event),
        });
        vec![("entry", entry.into()), ("what", what.unwrap_or_default().into())]
    }
}
