//! The forms of the deliberation: a few fields, then one command.
//!
//! A form reads figures and leaves every rule to the session: what it refuses comes back in words.

use iced::widget::{Column, Id, column, row, text_input};

use crate::domain::command::Command;
use crate::domain::deliberation::{Choice, Decision, Subject, Tally};
use crate::domain::{CandidateId, Money};
use crate::gui::icon;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::floating;

use super::{Message, Results};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Propose a laureate.
    Laureate(CandidateId),
    /// The same, the amount first.
    Amount(CandidateId),
    /// Put on the reserve list.
    Reserve(CandidateId),
    /// Not propose.
    Reject(CandidateId),
    /// Give a place in the proposal.
    Place {
        /// Who.
        candidate: CandidateId,
        /// From 1.
        place: u32,
    },
    /// A vote on the decision about a candidate.
    Vote(CandidateId),
    /// A vote between tied candidates.
    VoteOnTie(Vec<CandidateId>),
    /// The casting vote on a candidate: for.
    Cast(CandidateId),
    /// The casting vote between tied candidates, for this one.
    CastOnTie(Vec<CandidateId>, CandidateId),
    /// Decide without the quorum.
    Waive(CandidateId),
    /// The secretary's observations.
    Observe,
    /// An incident.
    Incident,
    /// Adopt the minutes.
    Adopt,
}

/// A form being filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    purpose: Purpose,
    title: String,
    note: String,
    fields: Vec<Field>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Field {
    label: String,
    value: String,
}

/// The fields' names, in order.
const FIELDS: [&str; 9] = [
    "form-0", "form-1", "form-2", "form-3", "form-4", "form-5", "form-6", "form-7", "form-8",
];

impl Form {
    pub(super) fn new(purpose: Purpose, context: &Context<'_>, results: &Results) -> Self {
        let (w, session) = (context.words, context.session);
        let name = |id: &CandidateId| {
            session
                .state()
                .candidate(id)
                .map_or("", |c| c.short.as_str())
                .to_owned()
        };
        let field = |key: &str, value: String| Field {
            label: w.t(key),
            value,
        };
        let reason = |value: String| field("gui-field-reason", value);
        let by_rank = |id: &CandidateId| {
            results.ranking.of(id).map_or_else(String::new, |ranked| {
                let score = w.decimal(&ranked.score, session.setup().decimals);
                w.with(
                    "gui-reason-rank",
                    &[("rank", ranked.rank.into()), ("score", score.into())],
                )
            })
        };
        let standing = |id: &CandidateId| session.state().proposals.get(id).map(|p| p.reason.clone());
        let amount = |id: &CandidateId| {
            let proposed = session
                .laureates()
                .find(|(c, _)| *c == id)
                .and_then(|(_, amount)| amount);
            proposed
                .or_else(|| session.grant_limit(id))
                .map(|money| w.amount(money))
                .unwrap_or_default()
        };
        let motion = |present: u32| {
            vec![
                field("gui-field-for", present.to_string()),
                field("gui-field-against", "0".into()),
                field("gui-field-abstention", "0".into()),
            ]
        };
        let voices = |ids: &[CandidateId]| session.voices(ids).count();
        let mut note = String::new();
        let (key, subject, fields) = match &purpose {
            Purpose::Laureate(id) | Purpose::Amount(id) => {
                let mut fields = vec![reason(standing(id).unwrap_or_else(|| by_rank(id)))];
                if session.setup().grants.is_some() {
                    fields.insert(0, field("gui-field-amount", amount(id)));
                }
                if let Some(limit) = session.grant_limit(id) {
                    note = w.with("gui-form-limit", &[("amount", context.money(limit).into())]);
                }
                ("gui-form-laureate", name(id), fields)
            }
            Purpose::Reserve(id) => {
                let taken = session
                    .state()
                    .proposals
                    .values()
                    .filter_map(|p| match p.decision {
                        Decision::Reserve { place } => Some(place),
                        Decision::Laureate { .. } | Decision::Rejected => None,
                    })
                    .max()
                    .unwrap_or(0);
                let place = field("gui-field-place", (taken + 1).to_string());
                ("gui-form-reserve", name(id), vec![place, reason(by_rank(id))])
            }
            Purpose::Reject(id) => (
                "gui-form-reject",
                name(id),
                vec![reason(standing(id).unwrap_or_default())],
            ),
            Purpose::Place { candidate, place } => {
                note = w.with("gui-form-place-note", &[("place", (*place).into())]);
                ("gui-form-place", name(candidate), vec![reason(String::new())])
            }
            Purpose::Vote(id) => {
                let eligible = voices(std::slice::from_ref(id));
                note = w.with("gui-form-voices", &[("voices", eligible.into())]);
                ("gui-form-vote", name(id), motion(eligible))
            }
            Purpose::VoteOnTie(group) => {
                note = w.with("gui-form-voices", &[("voices", voices(group).into())]);
                let mut fields: Vec<Field> = group
                    .iter()
                    .map(|id| Field {
                        label: name(id),
                        value: "0".into(),
                    })
                    .collect();
                fields.push(field("gui-field-abstention", "0".into()));
                ("gui-form-vote-tie", String::new(), fields)
            }
            Purpose::Cast(id) | Purpose::CastOnTie(_, id) => {
                note = session
                    .presiding()
                    .map(|chair| chair.person.formal_name())
                    .unwrap_or_default();
                ("gui-form-cast", name(id), vec![reason(String::new())])
            }
            Purpose::Waive(id) => {
                let quorum = session.quorum(Some(id));
                let counts = [
                    ("present", quorum.present.into()),
                    ("required", quorum.required.into()),
                ];
                note = w.with("gui-form-waive-note", &counts);
                ("gui-form-waive", name(id), vec![reason(String::new())])
            }
            Purpose::Observe => {
                let text = session.state().observations.clone();
                (
                    "gui-form-observe",
                    String::new(),
                    vec![field("gui-field-text", text)],
                )
            }
            Purpose::Incident => (
                "gui-form-incident",
                String::new(),
                vec![field("gui-field-text", String::new())],
            ),
            Purpose::Adopt => {
                note = w.t("gui-form-adopt-note");
                ("gui-form-adopt", String::new(), motion(voices(&[])))
            }
        };
        Self {
            title: w.with(key, &[("project", subject.into())]),
            purpose,
            note,
            fields,
        }
    }

    pub(super) fn first_field(&self) -> &'static str {
        // A laureate's amount is right as proposed: the reason comes first, unless the amount was asked for.
        match &self.purpose {
            Purpose::Laureate(_) | Purpose::Reserve(_) if self.fields.len() > 1 => FIELDS[1],
            _ => FIELDS[0],
        }
    }

    pub(super) fn edit(&mut self, field: usize, text: String) {
        if let Some(field) = self.fields.get_mut(field) {
            field.value = text;
        }
    }

    fn value(&self, field: usize) -> String {
        self.fields
            .get(field)
            .map(|field| field.value.trim().to_owned())
            .unwrap_or_default()
    }

    fn count(&self, field: usize, context: &Context<'_>) -> Result<u32, String> {
        let label = self.fields.get(field).map_or("", |field| field.label.as_str());
        self.value(field).parse().map_err(|_| {
            context
                .words
                .with("gui-form-not-a-count", &[("field", label.into())])
        })
    }

    /// The command, or what the form lacks, in words.
    pub(super) fn command(&self, context: &Context<'_>) -> Result<Command, String> {
        let decide = |candidate: &CandidateId, decision, reason| Command::Decide {
            candidate: candidate.clone(),
            decision,
            reason,
        };
        let motion = || -> Result<Tally, String> {
            Ok(Tally::Motion {
                r#for: self.count(0, context)?,
                against: self.count(1, context)?,
                abstention: self.count(2, context)?,
            })
        };
        Ok(match &self.purpose {
            Purpose::Laureate(id) | Purpose::Amount(id) => {
                if context.session.setup().grants.is_some() {
                    let typed: String = self
                        .value(0)
                        .chars()
                        .filter(|c| !c.is_whitespace() && *c != '€')
                        .collect();
                    let amount =
                        Money::parse(&typed).map_err(|_| context.words.t("gui-form-not-an-amount"))?;
                    decide(id, Decision::Laureate { amount: Some(amount) }, self.value(1))
                } else {
                    decide(id, Decision::Laureate { amount: None }, self.value(0))
                }
            }
            Purpose::Reserve(id) => decide(
                id,
                Decision::Reserve {
                    place: self.count(0, context)?,
                },
                self.value(1),
            ),
            Purpose::Reject(id) => decide(id, Decision::Rejected, self.value(0)),
            Purpose::Place { candidate, place } => Command::Place {
                candidate: candidate.clone(),
                place: *place,
                reason: self.value(0),
            },
            Purpose::Vote(id) => Command::Vote {
                on: Subject::Candidate(id.clone()),
                tally: motion()?,
            },
            Purpose::VoteOnTie(group) => {
                let voices = group
                    .iter()
                    .enumerate()
                    .map(|(i, id)| Ok((id.clone(), self.count(i, context)?)))
                    .collect::<Result<_, String>>()?;
                let abstention = self.count(group.len(), context)?;
                Command::Vote {
                    on: Subject::Tie(group.clone()),
                    tally: Tally::Preference { voices, abstention },
                }
            }
            Purpose::Cast(id) => Command::CastingVote {
                on: Subject::Candidate(id.clone()),
                choice: Choice::For,
                reason: self.value(0),
            },
            Purpose::CastOnTie(group, id) => Command::CastingVote {
                on: Subject::Tie(group.clone()),
                choice: Choice::Candidate(id.clone()),
                reason: self.value(0),
            },
            Purpose::Waive(id) => Command::WaiveQuorum {
                candidate: Some(id.clone()),
                reason: self.value(0),
            },
            Purpose::Observe => Command::Observe { text: self.value(0) },
            Purpose::Incident => Command::Incident { text: self.value(0) },
            Purpose::Adopt => Command::Adopt { votes: motion()? },
        })
    }

    pub(super) fn view<'a>(
        &'a self,
        under: Element<'a, Message>,
        context: &Context<'a>,
    ) -> Element<'a, Message> {
        let w = context.words;
        let fields = self
            .fields
            .iter()
            .zip(FIELDS)
            .enumerate()
            .map(|(i, (field, id))| {
                let input = text_input("", &field.value)
                    .id(Id::new(id))
                    .on_input(move |text| Message::Edited(i, text))
                    .on_submit(Message::Confirmed)
                    .size(14)
                    .padding([8, 10]);
                column![t::label(field.label.as_str()), input]
                    .spacing(spacing::XXS)
                    .into()
            });
        let mut content = column![].spacing(spacing::M);
        if !self.note.is_empty() {
            content = content.push(t::body(self.note.as_str()).style(style::text::secondary));
        }
        let content = content.push(Column::with_children(fields).spacing(spacing::M));
        let author = context
            .session
            .presiding()
            .map(|chair| chair.person.formal_name())
            .unwrap_or_default();
        let said = [
            ("juror", author.into()),
            ("time", w.time(context.now.wall).into()),
        ];
        let content = content.push(row![
            t::small(w.with("gui-form-author", &said)).style(style::text::label)
        ]);
        let record = b::face(w.t("gui-record")).icon(icon::enter());
        let buttons = vec![
            b::text(
                b::face(w.t("gui-cancel")).key(w.t("gui-key-escape")),
                Some(Message::Dismissed),
            ),
            b::primary(record, Some(Message::Confirmed)),
        ];
        floating::dialog(under, self.title.as_str(), content, buttons, Message::Dismissed)
    }
}
