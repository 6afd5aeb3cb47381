//! The forms of the deliberation: a few fields, sometimes a choice of ways, then one command or a series of them.
//!
//! A form reads figures and leaves every rule to the session: what it refuses comes back into the form, in words.

mod amounts;
mod maker;
mod panel;

use iced::widget::text_editor;

use crate::domain::command::Command;
use crate::domain::deliberation::{Choice, Decision, Subject, Tally};
use crate::domain::setup::Method;
use crate::domain::{CandidateId, Money};
use crate::gui::screen::Context;

use super::Results;
use super::series::{self, Series};

pub(super) use panel::WIDTH;

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Propose a laureate.
    Laureate(CandidateId),
    /// The same, the amount first.
    Amount(CandidateId),
    /// The request does not fit in what is left: in part, in reserve, or on to the next.
    Short(CandidateId, usize),
    /// Put on the reserve list.
    Reserve(CandidateId),
    /// Not propose.
    Reject(CandidateId),
    /// Many decisions at once.
    Series(usize),
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
    /// The casting vote on a candidate: for or against.
    Cast(CandidateId, usize),
    /// The casting vote between tied candidates, for this one.
    CastOnTie(Vec<CandidateId>, CandidateId),
    /// Decide without the quorum, one dossier or all.
    Waive(Option<CandidateId>),
    /// Rank by another method.
    Method(usize),
    /// Keep the proposal as a scenario.
    Keep,
    /// The secretary's observations.
    Observe,
    /// An incident.
    Incident,
    /// Adopt the minutes.
    Adopt,
}

/// A form being filled in.
#[derive(Debug)]
pub struct Form {
    purpose: Purpose,
    title: String,
    /// A word of warning beside the title: « 3 rangs ».
    flag: Option<String>,
    note: String,
    ways: Vec<Way>,
    fields: Vec<Field>,
    refused: Option<String>,
}

/// A way to go on, among several.
#[derive(Debug)]
struct Way {
    label: String,
    note: String,
    possible: bool,
}

#[derive(Debug)]
struct Field {
    label: String,
    value: Value,
}

#[derive(Debug)]
enum Value {
    Line(String),
    Lines(text_editor::Content),
}

/// The fields' names, in order.
const FIELDS: [&str; 9] = [
    "form-0", "form-1", "form-2", "form-3", "form-4", "form-5", "form-6", "form-7", "form-8",
];

/// The ways at the first dossier that does not fit.
const PARTIAL: usize = 0;
const RESERVE: usize = 1;

fn lines(text: &str) -> Value {
    let mut content = text_editor::Content::with_text(text);
    content.perform(text_editor::Action::SelectAll);
    Value::Lines(content)
}

impl Form {
    pub(super) fn new(purpose: Purpose, context: &Context<'_>, results: &Results) -> Self {
        maker::Maker { context, results }.form(purpose)
    }

    /// The dossier whose row the form stands beside.
    pub(super) fn candidate(&self) -> Option<&CandidateId> {
        match &self.purpose {
            Purpose::Laureate(id)
            | Purpose::Amount(id)
            | Purpose::Short(id, _)
            | Purpose::Reserve(id)
            | Purpose::Reject(id)
            | Purpose::Place { candidate: id, .. }
            | Purpose::Vote(id)
            | Purpose::Cast(id, _)
            | Purpose::CastOnTie(_, id)
            | Purpose::Waive(Some(id)) => Some(id),
            Purpose::VoteOnTie(group) => group.first(),
            Purpose::Waive(None)
            | Purpose::Series(_)
            | Purpose::Method(_)
            | Purpose::Keep
            | Purpose::Observe
            | Purpose::Incident
            | Purpose::Adopt => None,
        }
    }

    /// The place that the form is about to give, from 1.
    pub(super) fn place(&self) -> Option<usize> {
        match &self.purpose {
            Purpose::Place { place, .. } => usize::try_from(*place).ok(),
            _ => None,
        }
    }

    pub(super) fn first_field(&self) -> Option<&'static str> {
        // A laureate's amount is right as proposed: the reason comes first, unless the amount was asked for.
        let first = match &self.purpose {
            Purpose::Laureate(_) | Purpose::Short(..) | Purpose::Reserve(_) if self.fields.len() > 1 => 1,
            _ => 0,
        };
        (!self.fields.is_empty()).then(|| FIELDS[first])
    }

    /// The keys that this form has, for the footer.
    pub(super) fn hints(&self) -> &'static [&'static str] {
        match (&self.purpose, self.ways.is_empty()) {
            (Purpose::Place { .. }, _) => &["alt-move", "enter-confirm", "escape"],
            (_, false) => &["way", "tab", "enter-confirm", "escape"],
            (_, true) => &["tab", "enter-confirm", "escape"],
        }
    }

    pub(super) fn edit(&mut self, field: usize, text: String) {
        if let Some(field) = self.fields.get_mut(field) {
            match &mut field.value {
                Value::Line(value) => *value = text,
                value @ Value::Lines(_) => *value = lines(&text),
            }
        }
    }

    pub(super) fn perform(&mut self, field: usize, action: text_editor::Action) {
        if let Some(Field {
            value: Value::Lines(content),
            ..
        }) = self.fields.get_mut(field)
        {
            content.perform(action);
        }
    }

    pub(super) fn refuse(&mut self, words: String) {
        self.refused = Some(words);
    }

    /// Moves to another place; what was typed stays.
    pub(super) fn move_to(&mut self, to: usize, context: &Context<'_>, results: &Results) {
        if let Purpose::Place { candidate, .. } = &self.purpose {
            let place = u32::try_from(to).unwrap_or(1);
            let candidate = candidate.clone();
            self.again(Purpose::Place { candidate, place }, context, results);
        }
    }

    /// The way chosen.
    pub(super) fn way(&self) -> usize {
        match &self.purpose {
            Purpose::Short(_, way) | Purpose::Cast(_, way) | Purpose::Series(way) | Purpose::Method(way) => {
                *way
            }
            Purpose::CastOnTie(group, id) => group.iter().position(|tied| tied == id).unwrap_or(0),
            _ => 0,
        }
    }

    /// The next way that is possible, up or down; the present one where there is none.
    pub(super) fn way_beside(&self, by: isize) -> usize {
        let now = self.way();
        let possible = |at: &usize| self.ways.get(*at).is_some_and(|way| way.possible);
        let beside = if by < 0 {
            (0..now).rev().find(possible)
        } else {
            (now + 1..self.ways.len()).find(possible)
        };
        beside.unwrap_or(now)
    }

    /// Chooses another way, where it is possible; what was typed as a reason stays.
    pub(super) fn choose(&mut self, way: usize, context: &Context<'_>, results: &Results) -> bool {
        let possible = self.ways.get(way).is_some_and(|way| way.possible);
        if !possible || way == self.way() {
            return false;
        }
        let purpose = match self.purpose.clone() {
            Purpose::Short(id, _) => Purpose::Short(id, way),
            Purpose::Cast(id, _) => Purpose::Cast(id, way),
            Purpose::Series(_) => Purpose::Series(way),
            Purpose::Method(_) => Purpose::Method(way),
            Purpose::CastOnTie(group, id) => {
                let first = group.get(way).cloned().unwrap_or(id);
                Purpose::CastOnTie(group, first)
            }
            other => other,
        };
        self.again(purpose, context, results);
        true
    }

    /// The form for another purpose, with the texts of several lines as they were typed.
    fn again(&mut self, purpose: Purpose, context: &Context<'_>, results: &Results) {
        let mut before = std::mem::replace(self, Self::new(purpose, context, results));
        for field in &mut self.fields {
            let same = before.fields.iter_mut().find(|old| old.label == field.label);
            if let (Value::Lines(_), Some(old)) = (&field.value, same) {
                std::mem::swap(&mut field.value, &mut old.value);
            }
        }
    }

    fn value(&self, field: usize) -> String {
        let text = match self.fields.get(field).map(|field| &field.value) {
            Some(Value::Line(text)) => text.clone(),
            Some(Value::Lines(content)) => content.text(),
            None => String::new(),
        };
        text.trim().to_owned()
    }

    fn reason(&self) -> String {
        self.value(self.fields.len().saturating_sub(1))
    }

    fn count(&self, field: usize, context: &Context<'_>) -> Result<u32, String> {
        let label = self.fields.get(field).map_or("", |field| field.label.as_str());
        self.value(field).parse().map_err(|_| {
            context
                .words
                .with("gui-form-not-a-count", &[("field", label.into())])
        })
    }

    fn amount(&self, context: &Context<'_>) -> Result<Option<Money>, String> {
        if context.session.setup().grants.is_none() {
            return Ok(None);
        }
        let typed: String = self
            .value(0)
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '€')
            .collect();
        Money::parse(&typed)
            .map(Some)
            .map_err(|_| context.words.t("gui-form-not-an-amount"))
    }

    fn motion(&self, context: &Context<'_>) -> Result<Tally, String> {
        Ok(Tally::Motion {
            r#for: self.count(0, context)?,
            against: self.count(1, context)?,
            abstention: self.count(2, context)?,
        })
    }

    /// The commands, or what the form lacks, in words; none where the dossier is passed over for now.
    pub(super) fn commands(&self, context: &Context<'_>, results: &Results) -> Result<Vec<Command>, String> {
        let decide = |candidate: &CandidateId, decision| Command::Decide {
            candidate: candidate.clone(),
            decision,
            reason: self.reason(),
        };
        let laureate = |id: &CandidateId| -> Result<Command, String> {
            let amount = self.amount(context)?;
            Ok(decide(id, Decision::Laureate { amount }))
        };
        let reserve = |id: &CandidateId| -> Result<Command, String> {
            let place = self.count(0, context)?;
            Ok(decide(id, Decision::Reserve { place }))
        };
        let command = match &self.purpose {
            Purpose::Laureate(id) | Purpose::Amount(id) | Purpose::Short(id, PARTIAL) => laureate(id)?,
            Purpose::Reserve(id) | Purpose::Short(id, RESERVE) => reserve(id)?,
            Purpose::Short(..) => return Ok(Vec::new()),
            Purpose::Reject(id) => decide(id, Decision::Rejected),
            Purpose::Series(way) => {
                let series = Series::ALL.get(*way).copied().unwrap_or(Series::Laureates);
                let commands = series::commands(context, results, series);
                return if commands.is_empty() {
                    Err(context.words.t("delib-series-none"))
                } else {
                    Ok(commands)
                };
            }
            Purpose::Place { candidate, place } => Command::Place {
                candidate: candidate.clone(),
                place: *place,
                reason: self.reason(),
                by: None,
            },
            Purpose::Vote(id) => Command::Vote {
                on: Subject::Candidate(id.clone()),
                tally: self.motion(context)?,
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
            Purpose::Cast(id, way) => Command::CastingVote {
                on: Subject::Candidate(id.clone()),
                choice: if *way == 0 { Choice::For } else { Choice::Against },
                reason: self.reason(),
            },
            Purpose::CastOnTie(group, id) => Command::CastingVote {
                on: Subject::Tie(group.clone()),
                choice: Choice::Candidate(id.clone()),
                reason: self.reason(),
            },
            Purpose::Waive(candidate) => Command::WaiveQuorum {
                candidate: candidate.clone(),
                reason: self.reason(),
            },
            Purpose::Method(way) => Command::ChangeMethod {
                method: Method::ALL.get(*way).copied().unwrap_or(context.session.method()),
                reason: self.reason(),
            },
            Purpose::Keep => Command::KeepScenario { name: self.value(0) },
            Purpose::Observe => Command::Observe { text: self.reason() },
            Purpose::Incident => Command::Incident { text: self.reason() },
            Purpose::Adopt => Command::Adopt {
                votes: self.motion(context)?,
            },
        };
        Ok(vec![command])
    }
}
