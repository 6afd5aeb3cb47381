//! Refusals in words: what happened, and what to do next.

use crate::domain::refusal::Refusal;
use crate::domain::rubric::MarkError;
use crate::domain::session::Session;
use crate::domain::{CandidateId, JurorId};

use super::{Arg, Locale};

/// At most so many dossiers are named in one sentence.
const MOST_NAMED: usize = 6;

impl Locale {
    /// A refusal, with the names it is about. The first sentence says what is wrong, the rest what to do.
    pub fn refusal(&self, session: &Session, refusal: &Refusal) -> String {
        let juror = |id: &JurorId| Arg::from(self.juror_name(session, id));
        let dossier = |id: &CandidateId| Arg::from(self.dossier_name(session, id));
        let currency = session
            .setup()
            .grants
            .as_ref()
            .map_or("", |grants| grants.currency.as_str());
        let money = |amount| Arg::from(self.money(amount, currency));
        let decimals = session.setup().decimals;
        let story = |number: &u64| {
            session
                .entry(*number)
                .map(|recorded| self.story(session, &recorded.entry.event))
        };
        let (key, args): (&str, Vec<(&str, Arg)>) = match refusal {
            Refusal::WrongPhase { phase } => ("R001", vec![("phase", self.phase(*phase).into())]),
            Refusal::Binding
            | Refusal::ReasonRequired
            | Refusal::TextRequired
            | Refusal::Unchanged
            | Refusal::NobodyPresides
            | Refusal::NotAnOrder
            | Refusal::NoSuchBreak
            | Refusal::NoHearing
            | Refusal::ClockState
            | Refusal::LastPhase
            | Refusal::TooEarly
            | Refusal::NothingLeft
            | Refusal::NothingThere
            | Refusal::AmountRequired
            | Refusal::NoGrants
            | Refusal::NotTied
            | Refusal::WrongTally
            | Refusal::NotInChain
            | Refusal::NoLevelVote
            | Refusal::ChairCannotCast
            | Refusal::NotCarried
            | Refusal::NothingToUndo => (refusal.code(), vec![]),
            Refusal::UnknownJuror { juror: id } => ("R003", vec![("id", id.as_str().into())]),
            Refusal::UnknownCandidate { candidate } => ("R004", vec![("id", candidate.as_str().into())]),
            Refusal::UnknownCriterion { criterion } => ("R005", vec![("id", criterion.as_str().into())]),
            Refusal::UnknownCollege { college } => ("R006", vec![("id", college.as_str().into())]),
            Refusal::AlreadyPresent { juror: id }
            | Refusal::NotPresent { juror: id }
            | Refusal::NoSubstitute { juror: id }
            | Refusal::ImpossibleProxy { juror: id }
            | Refusal::DuplicateJuror { juror: id } => (refusal.code(), vec![("juror", juror(id))]),
            Refusal::AlreadyRecused { juror: id, candidate }
            | Refusal::NotRecused { juror: id, candidate }
            | Refusal::Recused { juror: id, candidate }
            | Refusal::JurorAbsent { juror: id, candidate }
            | Refusal::HasMarks { juror: id, candidate } => (
                refusal.code(),
                vec![("juror", juror(id)), ("dossier", dossier(candidate))],
            ),
            Refusal::AlreadyHeard { candidate }
            | Refusal::OutOfRunning { candidate }
            | Refusal::NotNoShow { candidate }
            | Refusal::HearingRunning { candidate }
            | Refusal::MarksClosed { candidate }
            | Refusal::MarksOpen { candidate }
            | Refusal::Unranked { candidate }
            | Refusal::NotDecided { candidate } => (refusal.code(), vec![("dossier", dossier(candidate))]),
            Refusal::BadField { candidate, field } => (
                "R211",
                vec![
                    ("dossier", dossier(candidate)),
                    ("field", self.field(*field).into()),
                ],
            ),
            Refusal::NotATime { text } => ("R212", vec![("text", Arg::from(&**text))]),
            Refusal::NoSuchTime { candidate } => ("R213", vec![("dossier", dossier(candidate))]),
            Refusal::OutOfOrder { after, before } => (
                "R214",
                vec![
                    ("after", self.time_with_seconds(after.wall).into()),
                    ("before", self.time_with_seconds(before.wall).into()),
                ],
            ),
            Refusal::BadMark { error, text, .. } => return self.bad_mark(error, text),
            Refusal::CellsPending {
                candidate,
                pending,
                juror: id,
            } => (
                "R308",
                vec![
                    ("dossier", dossier(candidate)),
                    ("pending", (*pending).into()),
                    ("juror", juror(id)),
                ],
            ),
            Refusal::DossiersOpen { candidates } | Refusal::Undecided { candidates } => {
                // All of many would hide the screen they are told on.
                let told = if candidates.len() > MOST_NAMED {
                    MOST_NAMED - 1
                } else {
                    candidates.len()
                };
                let mut names: Vec<String> = candidates
                    .iter()
                    .take(told)
                    .map(|id| self.dossier_name(session, id))
                    .collect();
                if candidates.len() > told {
                    names.push(self.with("refusal-others", &[("count", (candidates.len() - told).into())]));
                }
                let args = vec![
                    ("count", candidates.len().into()),
                    ("dossiers", self.list(&names).into()),
                ];
                (refusal.code(), args)
            }
            Refusal::NoQuorum { present, required } => (
                "R401",
                vec![("present", (*present).into()), ("required", (*required).into())],
            ),
            Refusal::AboveRequest { amount, request } => (
                "R404",
                vec![("amount", money(*amount)), ("request", money(*request))],
            ),
            Refusal::UnderFloor { amount, floor } => {
                ("R405", vec![("amount", money(*amount)), ("floor", money(*floor))])
            }
            Refusal::AboveCeiling { amount, ceiling } => (
                "R406",
                vec![("amount", money(*amount)), ("ceiling", money(*ceiling))],
            ),
            Refusal::AboveShare { amount, most } => {
                ("R407", vec![("amount", money(*amount)), ("most", money(*most))])
            }
            Refusal::EnvelopeExceeded { amount, left } => {
                ("R408", vec![("amount", money(*amount)), ("left", money(*left))])
            }
            Refusal::NoPlaceLeft { places } => ("R409", vec![("places", (*places).into())]),
            Refusal::UnderThreshold { score, threshold } => (
                "R410",
                vec![
                    ("score", self.decimal(score, decimals).into()),
                    ("threshold", self.exact(threshold).into()),
                ],
            ),
            Refusal::MethodUnfit { method } => ("R427", vec![("method", self.method(*method).into())]),
            Refusal::BadPlace { place } | Refusal::ReserveGap { place } => {
                (refusal.code(), vec![("place", (*place).into())])
            }
            Refusal::BadName { most } | Refusal::TooManyScenarios { most } => {
                (refusal.code(), vec![("most", (*most).into())])
            }
            Refusal::DuplicateScenario { name } | Refusal::UnknownScenario { name } => {
                (refusal.code(), vec![("name", Arg::from(&**name))])
            }
            Refusal::TooManyVoices { voices, eligible } => (
                "R416",
                vec![("voices", (*voices).into()), ("eligible", (*eligible).into())],
            ),
            Refusal::NotUndoable { entry } => (
                "R502",
                vec![
                    ("entry", (*entry).into()),
                    ("what", story(entry).unwrap_or_default().into()),
                ],
            ),
            Refusal::WouldInvalidate { entry, later } => (
                "R503",
                vec![
                    ("entry", (*entry).into()),
                    ("what", story(entry).unwrap_or_default().into()),
                    ("later", (*later).into()),
                    ("then", story(later).unwrap_or_default().into()),
                ],
            ),
        };
        self.with(&format!("refusal-{key}"), &args)
    }

    /// Why a text is no mark, in the words of the grid: « 25 dépasse le maximum, 20. … »
    pub fn bad_mark(&self, error: &MarkError, text: &str) -> String {
        let (key, args): (&str, Vec<(&str, Arg)>) = match error {
            MarkError::NotANumber => ("mark-not-a-number", vec![]),
            MarkError::AboveMaximum(max) => ("mark-above-maximum", vec![("max", self.exact(max).into())]),
            MarkError::BelowZero => ("mark-below-zero", vec![]),
            MarkError::OffStep(step) => ("mark-off-step", vec![("step", self.exact(step).into())]),
            MarkError::UnknownLevel(labels) => {
                let labels: Vec<String> = labels.iter().map(|label| label.to_string()).collect();
                ("mark-unknown-level", vec![("levels", labels.join(", ").into())])
            }
        };
        let mut all = vec![("text", Arg::from(text))];
        all.extend(args);
        self.with(key, &all)
    }

    /// A juror's name for a sentence, or its identifier when unknown.
    pub fn juror_name(&self, session: &Session, id: &JurorId) -> String {
        session
            .state()
            .juror(id)
            .map_or_else(|| id.to_string(), |juror| juror.person.formal_name())
    }

    /// A dossier's short title, or its identifier when unknown.
    pub fn dossier_name(&self, session: &Session, id: &CandidateId) -> String {
        session
            .state()
            .candidate(id)
            .map_or_else(|| id.to_string(), |dossier| dossier.short.clone())
    }
}
