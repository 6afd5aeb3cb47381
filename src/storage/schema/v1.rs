//! Format 1 of `session.ron`: the shapes as written, before anything is checked.
//!
//! Numbers that must be exact stay text ([`Decimal`]); names and dates stay strings. What they mean is `schema::check`.

use ron::value::RawValue;
use serde::{Deserialize, Deserializer};

/// A decimal number as written: `4`, `0.5`, `150_000`, or quoted, `"0,5"`. Never a float.
#[derive(Debug, Clone)]
pub struct Decimal(pub String);

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        Ok(Self(raw.get_ron().trim().to_owned()))
    }
}

/// Only the format's number, to know which shape to read.
#[derive(Debug, Deserialize)]
pub struct Head {
    pub format: Decimal,
}

#[derive(Debug, Deserialize)]
pub struct Session {
    #[serde(rename = "format")]
    pub _format: Decimal,
    pub id: String,
    pub organiser: String,
    pub organiser_short: Option<String>,
    pub scheme: String,
    #[serde(default)]
    pub scheme_kind: String,
    pub edition: String,
    pub language: String,
    pub time_zone: String,
    pub town: String,
    pub half_days: Vec<HalfDay>,
    pub hearing: Hearing,
    pub reporting_scale: Decimal,
    #[serde(default = "two")]
    pub decimals: u32,
    pub criteria: Vec<Criterion>,
    pub colleges: Vec<College>,
    pub jurors: Vec<Juror>,
    pub secretary: Person,
    pub candidates: Vec<Candidate>,
    #[serde(default)]
    pub communes: Vec<String>,
    pub grants: Option<Grants>,
    pub threshold: Option<Decimal>,
    pub places: Option<u32>,
    pub quorum: Quorum,
    #[serde(default)]
    pub consultative_counted: bool,
    #[serde(default = "three")]
    pub fewest_marks: u32,
    #[serde(default)]
    pub sealed: bool,
    pub method: Method,
    #[serde(default = "usual_ties")]
    pub ties: Vec<TieRule>,
    pub rules: Rules,
    pub wording: Wording,
}

#[derive(Debug, Deserialize)]
pub struct HalfDay {
    pub id: String,
    pub label: String,
    pub date: String,
    pub start: String,
    pub end: String,
    pub place: String,
    #[serde(default)]
    pub breaks: Vec<Break>,
}

#[derive(Debug, Deserialize)]
pub struct Break {
    pub start: String,
    pub minutes: u32,
    pub label: String,
}

#[derive(Debug, Deserialize)]
pub struct Hearing {
    pub phases: Vec<Phase>,
    #[serde(default)]
    pub changeover: u32,
}

#[derive(Debug, Deserialize)]
pub struct Phase {
    pub id: String,
    pub label: String,
    pub minutes: u32,
    #[serde(default)]
    pub warnings: Vec<u32>,
}

#[derive(Debug, Deserialize)]
pub struct Criterion {
    pub id: String,
    pub label: String,
    pub short: Option<String>,
    pub weight: Decimal,
    pub scale: Scale,
    #[serde(default)]
    pub guidance: String,
    #[serde(default = "yes")]
    pub counted: bool,
}

#[derive(Debug, Deserialize)]
pub enum Scale {
    Numeric { max: Decimal, step: Decimal },
    Levels(Vec<Level>),
}

#[derive(Debug, Deserialize)]
pub struct Level {
    pub label: String,
    pub points: Decimal,
}

#[derive(Debug, Deserialize)]
pub struct College {
    pub id: String,
    pub label: String,
}

#[derive(Debug, Deserialize)]
pub struct Juror {
    pub id: String,
    #[serde(default)]
    pub civility: String,
    #[serde(default)]
    pub given_name: String,
    pub family_name: String,
    #[serde(default)]
    pub title: String,
    pub college: String,
    pub voice: Voice,
    #[serde(default)]
    pub role: Role,
    pub substitute: Option<Person>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub enum Voice {
    Deliberative,
    Consultative,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Role {
    Chair,
    ViceChair,
    #[default]
    Member,
}

#[derive(Debug, Deserialize)]
pub struct Person {
    #[serde(default)]
    pub civility: String,
    #[serde(default)]
    pub given_name: String,
    pub family_name: String,
    #[serde(default)]
    pub title: String,
}

#[derive(Debug, Deserialize)]
pub struct Candidate {
    pub id: String,
    pub project: String,
    pub short: Option<String>,
    pub holder: String,
    #[serde(default)]
    pub theme: String,
    pub quarter: Option<Quarter>,
    #[serde(default)]
    pub contract: String,
    #[serde(default)]
    pub head_of_project: String,
    pub half_day: Option<String>,
    pub summary: String,
    pub sections: Vec<Section>,
    #[serde(default)]
    pub public: String,
    #[serde(default)]
    pub partners: Vec<String>,
    #[serde(default)]
    pub calendar: Vec<Milestone>,
    pub budget: Option<Decimal>,
    #[serde(default)]
    pub budget_lines: Vec<BudgetLine>,
    pub request: Option<Decimal>,
    #[serde(default)]
    pub co_financing: Vec<CoFinancing>,
    pub technical_opinion: Option<TechnicalOpinion>,
    #[serde(default)]
    pub earlier_labels: Vec<EarlierLabel>,
    #[serde(default)]
    pub attachments: Vec<Attachment>,
}

#[derive(Debug, Deserialize)]
pub struct Quarter {
    pub name: String,
    pub code: Option<String>,
    pub communes: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct Section {
    pub title: String,
    pub text: String,
}

#[derive(Debug, Deserialize)]
pub struct Milestone {
    pub when: String,
    pub what: String,
}

#[derive(Debug, Deserialize)]
pub struct BudgetLine {
    pub label: String,
    pub amount: Decimal,
}

#[derive(Debug, Deserialize)]
pub struct CoFinancing {
    pub source: String,
    pub amount: Decimal,
    pub state: CoFinancingState,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub enum CoFinancingState {
    Acquired,
    Requested,
}

#[derive(Debug, Deserialize)]
pub struct TechnicalOpinion {
    pub verdict: Verdict,
    pub text: String,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub enum Verdict {
    Favourable,
    FavourableWithReserve,
    Unfavourable,
}

#[derive(Debug, Deserialize)]
pub struct EarlierLabel {
    pub edition: String,
    pub amount: Option<Decimal>,
}

#[derive(Debug, Deserialize)]
pub struct Attachment {
    pub file: String,
    pub label: String,
}

#[derive(Debug, Deserialize)]
pub struct Grants {
    pub currency: String,
    pub envelope: Decimal,
    pub floor: Option<Decimal>,
    pub ceiling: Option<Decimal>,
    pub budget_share: Option<Decimal>,
}

#[derive(Debug, Deserialize)]
pub struct Quorum {
    pub rule: QuorumThreshold,
    #[serde(default)]
    pub recusal_lowers_required: bool,
    #[serde(default)]
    pub second_convocation: bool,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub enum QuorumThreshold {
    Half,
    Members(u32),
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub enum Method {
    WeightedMean,
    Median,
    TrimmedMean,
    MajorityGauge,
    Borda,
    Schulze,
}

#[derive(Debug, Deserialize)]
pub enum TieRule {
    Priority(Vec<String>),
    Duel,
    NewVote,
    CastingVote,
}

#[derive(Debug, Deserialize)]
pub struct Rules {
    pub version: String,
    #[serde(default)]
    pub articles: Vec<Section>,
}

#[derive(Debug, Deserialize)]
pub struct Wording {
    pub as_of: String,
    #[serde(default)]
    pub convened: String,
    pub proposal: String,
    pub signature: String,
    #[serde(default)]
    pub confidentiality: String,
    #[serde(default)]
    pub retention: String,
}

fn yes() -> bool {
    true
}

fn two() -> u32 {
    2
}

fn three() -> u32 {
    3
}

fn usual_ties() -> Vec<TieRule> {
    vec![TieRule::Duel, TieRule::NewVote, TieRule::CastingVote]
}
