//! A candidate's dossier, and the order in which candidates are heard.

use serde::{Deserialize, Serialize};

use super::id::{CandidateId, HalfDayId};
use super::money::Money;
use super::time::Moment;

/// A dossier as authored, with the amendments of the day folded in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its identifier.
    pub id: CandidateId,
    /// The project's full title.
    pub project: String,
    /// A title short enough for a list.
    pub short: String,
    /// The association or body that holds it.
    pub holder: String,
    /// Its theme; may be empty.
    pub theme: String,
    /// The neighbourhood it works in.
    pub quarter: Option<Quarter>,
    /// The contract it belongs to; may be empty.
    pub contract: String,
    /// The contract's project head; may be empty.
    pub head_of_project: String,
    /// The half-day it is planned in.
    pub half_day: Option<HalfDayId>,
    /// The project in a few sentences.
    pub summary: String,
    /// The description, section by section.
    pub sections: Vec<Section>,
    /// Whom it serves; may be empty.
    pub public: String,
    /// Partners.
    pub partners: Vec<String>,
    /// Milestones.
    pub calendar: Vec<Milestone>,
    /// The total cost, when the call gives money.
    pub budget: Option<Money>,
    /// The cost, line by line.
    pub budget_lines: Vec<BudgetLine>,
    /// The grant asked for, when the call gives money.
    pub request: Option<Money>,
    /// Other money, acquired or asked for.
    pub co_financing: Vec<CoFinancing>,
    /// The technical review's opinion.
    pub technical_opinion: Option<TechnicalOpinion>,
    /// Labels of earlier editions.
    pub earlier_labels: Vec<EarlierLabel>,
    /// Files that go with it.
    pub attachments: Vec<Attachment>,
}

/// A neighbourhood, which may span several communes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarter {
    /// Its name.
    pub name: String,
    /// Its official code, if known; never invented.
    pub code: Option<String>,
    /// The communes it lies in.
    pub communes: Vec<String>,
}

/// A titled part of the description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// Its text; paragraphs separated by an empty line.
    pub text: String,
}

/// A milestone of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// When, in words.
    pub when: String,
    /// What happens.
    pub what: String,
}

/// A line of the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetLine {
    /// What it pays for.
    pub label: String,
    /// How much.
    pub amount: Money,
}

/// Money from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoFinancing {
    /// Who gives.
    pub source: String,
    /// How much.
    pub amount: Money,
    /// Whether it is certain.
    pub state: CoFinancingState,
}

/// Whether co-financing is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoFinancingState {
    /// Granted.
    Acquired,
    /// Asked for.
    Requested,
}

/// What the technical review thought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TechnicalOpinion {
    /// In one word.
    pub verdict: Verdict,
    /// In a few sentences.
    pub text: String,
}

/// The technical review's verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Favourable.
    Favourable,
    /// Favourable with reserve.
    FavourableWithReserve,
    /// Unfavourable.
    Unfavourable,
}

/// A label obtained in an earlier edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierLabel {
    /// Which edition.
    pub edition: String,
    /// The grant, if known.
    pub amount: Option<Money>,
}

/// A file of the session's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its path below the session's folder, with `/`.
    pub file: String,
    /// What it is.
    pub label: String,
}

/// A field of a dossier that may be amended on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// The project's title.
    Project,
    /// The short title.
    Short,
    /// The holder.
    Holder,
    /// The theme.
    Theme,
    /// The contract.
    Contract,
    /// The contract's project head.
    HeadOfProject,
    /// The summary.
    Summary,
    /// Whom it serves.
    Public,
    /// The total cost.
    Budget,
    /// The grant asked for.
    Request,
    /// The technical opinion's text.
    TechnicalOpinion,
    /// The text of the section at that place, from 0.
    Section(usize),
}

impl Candidate {
    /// The field's text as it stands; `None` when the dossier has no such field.
    pub fn field(&self, field: Field) -> Option<String> {
        Some(match field {
            Field::Project => self.project.clone(),
            Field::Short => self.short.clone(),
            Field::Holder => self.holder.clone(),
            Field::Theme => self.theme.clone(),
            Field::Contract => self.contract.clone(),
            Field::HeadOfProject => self.head_of_project.clone(),
            Field::Summary => self.summary.clone(),
            Field::Public => self.public.clone(),
            Field::Budget => self.budget?.to_string(),
            Field::Request => self.request?.to_string(),
            Field::TechnicalOpinion => self.technical_opinion.as_ref()?.text.clone(),
            Field::Section(at) => self.sections.get(at)?.text.clone(),
        })
    }

    /// Puts a new text in a field; `false`, with nothing changed, when it does not fit there.
    pub fn amend(&mut self, field: Field, text: &str) -> bool {
        let slot = match field {
            Field::Project => &mut self.project,
            Field::Short => &mut self.short,
            Field::Holder => &mut self.holder,
            Field::Theme => &mut self.theme,
            Field::Contract => &mut self.contract,
            Field::HeadOfProject => &mut self.head_of_project,
            Field::Summary => &mut self.summary,
            Field::Public => &mut self.public,
            Field::Budget | Field::Request => {
                let target = if field == Field::Budget {
                    &mut self.budget
                } else {
                    &mut self.request
                };
                return match (Money::parse(text), target.is_some()) {
                    (Ok(amount), true) => {
                        *target = Some(amount);
                        true
                    }
                    _ => false,
                };
            }
            Field::TechnicalOpinion => match &mut self.technical_opinion {
                Some(opinion) => &mut opinion.text,
                None => return false,
            },
            Field::Section(at) => match self.sections.get_mut(at) {
                Some(section) => &mut section.text,
                None => return false,
            },
        };
        *slot = text.to_owned();
        true
    }
}

/// A place in the running order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Slot {
    /// A candidate's hearing.
    Hearing(CandidateId),
    /// A break.
    Break {
        /// How long, in minutes.
        minutes: u32,
        /// What it is called.
        label: String,
    },
}

/// Where a candidate stands in the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// Still to come.
    Waiting,
    /// In the room now.
    Hearing,
    /// Heard.
    Heard,
    /// Did not come when called, and since when.
    NoShow(Moment),
    /// Withdrew, and why.
    Withdrawn(String),
    /// Disqualified, and why.
    Disqualified(String),
}
