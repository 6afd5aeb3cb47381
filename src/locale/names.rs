//! The names of closed families: voices, offices, states, methods, steps, fields.

use crate::domain::candidate::{Field, Passage, Verdict};
use crate::domain::deliberation::{Choice, Decision, Tally};
use crate::domain::event::{Document, SignatoryRole};
use crate::domain::panel::{Ground, Role, Voice};
use crate::domain::phase::Phase;
use crate::domain::ranking::{TieStep, UnrankedReason};
use crate::domain::rubric::Scale;
use crate::domain::scoring::MarkState;
use crate::domain::setup::{Method, Setup, TieRule};
use crate::domain::timer::Milestone;

use super::{Gender, Locale};

impl Locale {
    /// « délibérative », “deliberative”.
    pub fn voice(&self, voice: Voice) -> String {
        self.text(match voice {
            Voice::Deliberative => "voice-deliberative",
            Voice::Consultative => "voice-consultative",
        })
    }

    /// « présidence », “chair”; empty for an ordinary member. The office is named without gender.
    pub fn role(&self, role: Role) -> String {
        self.office(role, Gender::Untold)
    }

    /// « présidente », « président », or « présidence » where the person's civility does not tell; empty for an
    /// ordinary member.
    pub fn office(&self, role: Role, gender: Gender) -> String {
        let args = [("gender", gender.name().into())];
        match role {
            Role::Chair => self.with("role-chair", &args),
            Role::ViceChair => self.with("role-vice-chair", &args),
            Role::Member => String::new(),
        }
    }

    /// Who signs: « La présidence du jury », « Le secrétariat ».
    pub fn signatory(&self, role: SignatoryRole) -> String {
        self.text(match role {
            SignatoryRole::Chair => "signatory-chair",
            SignatoryRole::Secretary => "signatory-secretary",
        })
    }

    /// The same within a sentence.
    pub fn signatory_within(&self, role: SignatoryRole) -> String {
        self.text(match role {
            SignatoryRole::Chair => "signatory-chair.within",
            SignatoryRole::Secretary => "signatory-secretary.within",
        })
    }

    /// A document's name.
    pub fn document(&self, document: Document) -> String {
        self.text(match document {
            Document::Minutes => "document-minutes",
            Document::Annex => "document-annex",
        })
    }

    /// A phase of the session.
    pub fn phase(&self, phase: Phase) -> String {
        self.text(match phase {
            Phase::Preparation => "phase-preparation",
            Phase::Hearings => "phase-hearings",
            Phase::Deliberation => "phase-deliberation",
            Phase::Adopted => "phase-adopted",
        })
    }

    /// A ground of recusal; confidential.
    pub fn ground(&self, ground: Ground) -> String {
        self.text(match ground {
            Ground::Personal => "ground-personal",
            Ground::Professional => "ground-professional",
            Ground::Mandate => "ground-mandate",
            Ground::Family => "ground-family",
            Ground::Other => "ground-other",
        })
    }

    /// A recorded time of a hearing: « début », « début de « Questions » », « fin ».
    pub fn milestone(&self, setup: &Setup, milestone: Milestone) -> String {
        match milestone {
            Milestone::Start => self.text("milestone-start"),
            Milestone::Phase(at) => {
                let phase = setup.phases.get(at).map_or("", |phase| phase.label.as_str());
                self.with("milestone-phase", &[("phase", phase.into())])
            }
            Milestone::End => self.text("milestone-end"),
        }
    }

    /// What a cell shows: the mark, or the state's word.
    pub fn cell(&self, state: &MarkState) -> String {
        match state {
            MarkState::Pending => self.text("cell-pending"),
            MarkState::Marked(mark) => self.mark(&mark.to_string()),
            MarkState::Abstention => self.text("cell-abstention"),
            MarkState::Recused => self.text("cell-recused"),
            MarkState::Absent => self.text("cell-absent"),
        }
    }

    /// A method's name.
    pub fn method(&self, method: Method) -> String {
        self.text(match method {
            Method::WeightedMean => "method-weighted-mean",
            Method::Median => "method-median",
            Method::TrimmedMean => "method-trimmed-mean",
            Method::MajorityGauge => "method-majority-gauge",
            Method::Borda => "method-borda",
            Method::Schulze => "method-schulze",
        })
    }

    /// The announced tie-break chain, in words, ex æquo last.
    pub fn tie_chain(&self, setup: &Setup) -> String {
        let mut steps: Vec<String> = setup.ties.iter().map(|rule| self.tie_rule(setup, rule)).collect();
        steps.push(self.text("tie-ex-aequo"));
        steps.join(&self.text("then"))
    }

    fn tie_rule(&self, setup: &Setup, rule: &TieRule) -> String {
        match rule {
            TieRule::Priority(criteria) => {
                let labels: Vec<String> = criteria
                    .iter()
                    .map(|id| {
                        setup
                            .criterion(id)
                            .map_or_else(|| id.to_string(), |c| c.label.clone())
                    })
                    .collect();
                self.with("tie-priority", &[("criteria", self.list(&labels).into())])
            }
            TieRule::Duel => self.text("tie-duel"),
            TieRule::NewVote => self.text("tie-new-vote"),
            TieRule::CastingVote => self.text("tie-casting-vote"),
        }
    }

    /// What settled a tie.
    pub fn tie_step(&self, setup: &Setup, step: &TieStep) -> String {
        match step {
            TieStep::Priority(id) => {
                let label = setup
                    .criterion(id)
                    .map_or_else(|| id.to_string(), |c| c.label.clone());
                self.with("tie-priority", &[("criteria", label.into())])
            }
            TieStep::Duel => self.text("tie-duel"),
            TieStep::NewVote => self.text("tie-new-vote"),
            TieStep::CastingVote => self.text("tie-casting-vote"),
            TieStep::ExAequo => self.text("tie-ex-aequo"),
        }
    }

    /// Why a dossier has no rank.
    pub fn unranked(&self, reason: &UnrankedReason) -> String {
        match reason {
            UnrankedReason::Withdrawn => self.text("unranked-withdrawn"),
            UnrankedReason::Disqualified => self.text("unranked-disqualified"),
            UnrankedReason::NoShow => self.text("unranked-no-show"),
            UnrankedReason::NoMarks => self.text("unranked-no-marks"),
            UnrankedReason::TooFewMarks { marks, required } => self.with(
                "unranked-too-few",
                &[("marks", (*marks).into()), ("required", (*required).into())],
            ),
            UnrankedReason::Undefined(undefined) => self.with(
                "unranked-undefined",
                &[("why", self.says_nothing(*undefined).into())],
            ),
        }
    }

    /// Where a candidate stands.
    pub fn passage(&self, passage: &Passage) -> String {
        match passage {
            Passage::Waiting => self.text("passage-waiting"),
            Passage::Hearing => self.text("passage-hearing"),
            Passage::Heard => self.text("passage-heard"),
            Passage::NoShow(at) => self.with("passage-no-show", &[("time", self.time(at.wall).into())]),
            Passage::Withdrawn(_) => self.text("unranked-withdrawn"),
            Passage::Disqualified(_) => self.text("unranked-disqualified"),
        }
    }

    /// A technical verdict.
    pub fn verdict(&self, verdict: Verdict) -> String {
        self.text(match verdict {
            Verdict::Favourable => "verdict-favourable",
            Verdict::FavourableWithReserve => "verdict-reserve",
            Verdict::Unfavourable => "verdict-unfavourable",
        })
    }

    /// A dossier's field.
    pub fn field(&self, field: Field) -> String {
        match field {
            Field::Project => self.text("field-project"),
            Field::Short => self.text("field-short"),
            Field::Holder => self.text("field-holder"),
            Field::Theme => self.text("field-theme"),
            Field::Contract => self.text("field-contract"),
            Field::HeadOfProject => self.text("field-head-of-project"),
            Field::Summary => self.text("field-summary"),
            Field::Public => self.text("field-public"),
            Field::Budget => self.text("field-budget"),
            Field::Request => self.text("field-request"),
            Field::TechnicalOpinion => self.text("field-technical-opinion"),
            Field::Section(at) => self.with("field-section", &[("number", (at + 1).into())]),
        }
    }

    /// A decision: « lauréat, 16 000 € », « réserve 1 », « non proposé ».
    pub fn decision(&self, decision: &Decision, currency: &str) -> String {
        match decision {
            Decision::Laureate { amount: Some(amount) } => self.with(
                "decision-laureate-amount",
                &[("amount", self.money(*amount, currency).into())],
            ),
            Decision::Laureate { amount: None } => self.text("decision-laureate"),
            Decision::Reserve { place } => self.with("decision-reserve", &[("place", (*place).into())]),
            Decision::Rejected => self.text("decision-rejected"),
        }
    }

    /// A motion's tally: « 7 pour, 1 contre, 1 abstention ». A preference's needs titles; see the minutes.
    pub fn tally(&self, r#for: u32, against: u32, abstention: u32) -> String {
        let args = [
            ("for", r#for.into()),
            ("against", against.into()),
            ("abstention", abstention.into()),
        ];
        self.with("tally", &args)
    }

    /// A tally where the candidates' names come from `name`.
    pub fn tally_of(&self, tally: &Tally, name: impl Fn(&crate::domain::CandidateId) -> String) -> String {
        match tally {
            Tally::Motion {
                r#for,
                against,
                abstention,
            } => self.tally(*r#for, *against, *abstention),
            Tally::Preference { voices, abstention } => {
                let lines: Vec<String> = voices
                    .iter()
                    .map(|(id, n)| {
                        self.with(
                            "tally-candidate",
                            &[("name", name(id).into()), ("voices", (*n).into())],
                        )
                    })
                    .collect();
                let args = [
                    ("voices", lines.join(", ").into()),
                    ("abstention", (*abstention).into()),
                ];
                self.with("tally-preference", &args)
            }
        }
    }

    /// What the chair chose.
    pub fn choice(&self, choice: &Choice, name: impl Fn(&crate::domain::CandidateId) -> String) -> String {
        match choice {
            Choice::For => self.text("choice-for"),
            Choice::Against => self.text("choice-against"),
            Choice::Candidate(id) => name(id),
        }
    }

    /// A scale in words: « de 0 à 20 par 0,5 », « A, B ou C ».
    pub fn scale(&self, scale: &Scale) -> String {
        match scale {
            Scale::Numeric { max, step } => self.with(
                "scale-numeric",
                &[("max", self.exact(max).into()), ("step", self.exact(step).into())],
            ),
            Scale::Levels(levels) => {
                let labels: Vec<String> = levels
                    .iter()
                    .map(|level| {
                        let args = [
                            ("label", level.label.to_string().into()),
                            ("points", self.exact(&level.points).into()),
                        ];
                        self.with("scale-level", &args)
                    })
                    .collect();
                labels.join(", ")
            }
        }
    }
}
