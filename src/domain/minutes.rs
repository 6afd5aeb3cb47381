//! The minutes as data: all that the public record tells, computed from the session, with no layout and no words.
//!
//! Nothing here holds an individual mark, a comment or the ground of a recusal: what a type cannot hold cannot leak.

use super::aggregation::Outcome;
use super::candidate::{Field, Passage};
use super::deliberation::{Decision, Envelope, Tally};
use super::id::CandidateId;
use super::journal::Digest;
use super::money::Money;
use super::panel::{Person, QuorumRule, Role, Voice};
use super::ranking::{TieStep, UnrankedReason};
use super::session::Session;
use super::setup::{Method, Setup};
use super::time::{Millis, Wall};
use super::timer::Milestone;

mod draft;

use draft::Drafting;

/// The public minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// The authored frame: organiser, scheme, rules, criteria, wording.
    pub setup: std::sync::Arc<Setup>,
    /// The version, from 1.
    pub version: u32,
    /// Why this version replaces the one before; `None` for the first.
    pub rectification: Option<String>,
    /// Whether they are adopted; otherwise every page says « PROJET ».
    pub adoption: Option<AdoptionLine>,
    /// When the session was opened.
    pub opened: Option<Wall>,
    /// When marks were closed and deliberation began.
    pub deliberated: Option<Wall>,
    /// Members by college, in the session's order.
    pub colleges: Vec<CollegeLines>,
    /// Who presided, with the office held.
    pub presided: Option<(Person, Role)>,
    /// Who kept the minutes.
    pub secretary: Person,
    /// The quorum at the opening and its waivers.
    pub quorum: QuorumLines,
    /// Changes to the panel on the day.
    pub panel_changes: Vec<PanelLine>,
    /// Declared interests, without their grounds.
    pub interests: Vec<InterestLine>,
    /// The method by which dossiers were ranked.
    pub method: Method,
    /// Dossiers in the order of passage.
    pub dossiers: Vec<DossierLine>,
    /// The proposal in its order: laureates, reserve, not proposed.
    pub proposal: Vec<ProposalLine>,
    /// Moves away from the arithmetic order.
    pub departures: Vec<Departure>,
    /// Dossiers that those moves alone pushed far away from their rank.
    pub displaced: Vec<DisplacedLine>,
    /// Each time the arithmetic ranking was frozen.
    pub frozen: Vec<FrozenLine>,
    /// The scenarios kept beside the proposal.
    pub scenarios: Vec<ScenarioLine>,
    /// The scenario that the proposal comes from: its name, when it was taken, whether the proposal has changed since.
    pub taken: Option<(String, Wall, bool)>,
    /// Ties and how they were resolved.
    pub ties: Vec<TieLine>,
    /// Votes and casting votes, in order.
    pub votes: Vec<VoteLine>,
    /// The envelope, when there is one.
    pub envelope: Option<Envelope>,
    /// Incidents.
    pub incidents: Vec<(Wall, String)>,
    /// Amendments of dossiers.
    pub amendments: Vec<AmendmentLine>,
    /// Breaks of the session file moved or left out.
    pub break_changes: Vec<BreakLine>,
    /// Changes of the method of ranking.
    pub method_changes: Vec<MethodLine>,
    /// Dossiers whose marks were reopened after closing.
    pub reopenings: Vec<ReopeningLine>,
    /// Recorded times of hearings corrected afterwards.
    pub time_corrections: Vec<TimeLine>,
    /// How many laureates the list holds, and whether it is the same without any one juror.
    pub robustness: Option<(u32, bool)>,
    /// The secretary's observations; may be empty.
    pub observations: String,
    /// The session file's fingerprint.
    pub session_digest: Option<Digest>,
    /// The digest of the last deciding entry.
    pub last_digest: Digest,
    /// Its number.
    pub last_entry: u64,
    /// The version of the software that bound the journal.
    pub software: String,
}

/// The adoption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdoptionLine {
    /// When.
    pub at: Wall,
    /// By what vote.
    pub votes: Tally,
}

/// A college and its members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollegeLines {
    /// Its label.
    pub label: String,
    /// Its members, in the session's order.
    pub members: Vec<MemberLine>,
}

/// A member and its presence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberLine {
    /// Who.
    pub person: Person,
    /// With what voice.
    pub voice: Voice,
    /// With what office.
    pub role: Role,
    /// Stays: who sat (the substitute's name when it was the substitute), from when, until when.
    pub stays: Vec<StayLine>,
    /// Whether apologies were noted.
    pub excused: bool,
    /// Who held the proxy.
    pub represented_by: Option<Person>,
    /// Whether the member came after the opening.
    pub late: bool,
}

/// One stay in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StayLine {
    /// The substitute, when it was not the member.
    pub substitute: Option<Person>,
    /// Arrival.
    pub from: Wall,
    /// Departure; `None` until the end.
    pub to: Option<Wall>,
}

/// The quorum, told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuorumLines {
    /// The rule.
    pub rule: QuorumRule,
    /// Deliberative members named.
    pub named: u32,
    /// Required.
    pub required: u32,
    /// Present at the opening.
    pub at_opening: u32,
    /// Whether it held at the opening.
    pub met: bool,
    /// Waivers: the dossier's title (or all), why, when.
    pub waivers: Vec<(Option<String>, String, Wall)>,
}

/// A change to the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelLine {
    /// Who sits now.
    pub person: Person,
    /// Who sat before; `None` for a new seat.
    pub before: Option<Person>,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Wall,
}

/// A declared interest. Its ground is not published, so it is not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestLine {
    /// Who stepped aside.
    pub juror: Person,
    /// From which dossier.
    pub dossier: String,
    /// When it was declared.
    pub declared: Wall,
    /// When the juror left the room.
    pub left: Option<Wall>,
    /// When the juror came back.
    pub returned: Option<Wall>,
    /// When it was lifted.
    pub lifted: Option<Wall>,
}

/// One dossier's hearing and score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierLine {
    /// Which.
    pub id: CandidateId,
    /// Its place in the order of passage, from 1.
    pub number: u32,
    /// The project's title, as amended.
    pub project: String,
    /// Its short title.
    pub short: String,
    /// Who holds it.
    pub holder: String,
    /// The quarter's name and communes.
    pub quarter: Option<(String, Vec<String>)>,
    /// The grant asked for.
    pub request: Option<Money>,
    /// Where it stands at the end of the day.
    pub passage: Passage,
    /// Heard from and until.
    pub heard: Option<(Wall, Option<Wall>)>,
    /// Time allotted, adjustments included.
    pub allotted: Millis,
    /// Time used, pauses left out.
    pub used: Millis,
    /// Whether every instant comes from one boot of the machine.
    pub exact: bool,
    /// Who presented.
    pub presenters: Vec<String>,
    /// Who was recused.
    pub recused: Vec<Person>,
    /// Deliberative members in the room for it and not recused.
    pub present: u32,
    /// Complete sheets that count.
    pub marks: u32,
    /// Its rank, score and how a tie was settled; or why it has none.
    pub result: Result<RankLine, UnrankedReason>,
}

/// A dossier's rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankLine {
    /// From 1, shared by those ex æquo.
    pub rank: u32,
    /// What the method says of it, exactly.
    pub outcome: Outcome,
    /// Whether the threshold is reached; `None` without a threshold, or where the method gives no points.
    pub above_threshold: Option<bool>,
    /// Whether others have exactly the same outcome.
    pub tied: bool,
}

/// One line of the proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalLine {
    /// The dossier.
    pub dossier: DossierLine,
    /// Its place in the proposal, from 1; `None` for a dossier without a rank.
    pub place: Option<u32>,
    /// What is proposed; `None` while undecided.
    pub decision: Option<Decision>,
    /// Why.
    pub reason: String,
}

/// A move away from the arithmetic order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// Which dossier, by its short title.
    pub dossier: String,
    /// Its arithmetic rank.
    pub rank: u32,
    /// Its place in the proposal.
    pub place: u32,
    /// How many ranks it moved, when far enough to be flagged.
    pub flagged: Option<u32>,
    /// Why.
    pub reason: String,
    /// Who moved it, where the journal says so.
    pub by: Option<Person>,
    /// When.
    pub at: Wall,
    /// The vote on the dossier, if one was held.
    pub votes: Option<Tally>,
}

/// A dossier that others' moves pushed far enough to be flagged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplacedLine {
    /// Which dossier, by its short title.
    pub dossier: String,
    /// Its arithmetic rank.
    pub rank: u32,
    /// Its place in the proposal.
    pub place: u32,
    /// How many ranks lie between.
    pub ranks: u32,
}

/// The arithmetic ranking frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenLine {
    /// When.
    pub at: Wall,
    /// The fingerprint of its canonical text.
    pub digest: Digest,
    /// Dossiers whose marks were reopened before, by short title; none the first time.
    pub reopened: Vec<String>,
    /// Whether it was frozen because the method changed.
    pub by_method: bool,
    /// Whether it is the ranking frozen before.
    pub same: bool,
}

/// A scenario kept, compared with the proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioLine {
    /// Its name.
    pub name: String,
    /// When it was kept.
    pub at: Wall,
    /// How many laureates it has.
    pub laureates: u32,
    /// The money it grants; `None` in a call without money.
    pub total: Option<Money>,
    /// Where it decides otherwise, by short title; `None` where it decides nothing.
    pub decisions: Vec<(String, Option<Decision>)>,
    /// Dossiers placed by hand in either, whose places differ: the place in the scenario.
    pub places: Vec<(String, u32)>,
}

/// A tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieLine {
    /// The tied dossiers, in their final order.
    pub dossiers: Vec<String>,
    /// Their common outcome.
    pub outcome: Outcome,
    /// What settled it (the first step that parted them, or ex æquo).
    pub step: TieStep,
    /// The ranks they end with.
    pub ranks: Vec<u32>,
}

/// A vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteLine {
    /// About what.
    pub on: VoteOn,
    /// With what outcome; for a preference, by short title. `None` where the chain gives the casting vote without one.
    pub tally: Option<TallyLine>,
    /// When.
    pub at: Wall,
    /// The casting vote that followed, or was given alone: what was chosen, why, when.
    pub casting: Option<(CastingLine, String, Wall)>,
}

/// What a vote was about, in titles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoteOn {
    /// A dossier.
    Dossier(String),
    /// A tie.
    Tie(Vec<String>),
    /// A motion.
    Motion(String),
}

/// A tally, in titles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TallyLine {
    /// For, against, abstention.
    Motion(u32, u32, u32),
    /// Voices per dossier, and abstentions.
    Preference(Vec<(String, u32)>, u32),
}

/// What a casting vote chose, in titles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CastingLine {
    /// For.
    For,
    /// Against.
    Against,
    /// That dossier first.
    Dossier(String),
}

/// A field mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendmentLine {
    /// Which dossier.
    pub dossier: String,
    /// Which field.
    pub field: Field,
    /// Before.
    pub from: String,
    /// After.
    pub to: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Wall,
}

/// A break of the session file moved or left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakLine {
    /// What it is called.
    pub label: String,
    /// When it was planned, in minutes after midnight.
    pub start: u32,
    /// Before which dossier it was moved, or to the end, and how many minutes it lasts there; `None` when it was left out.
    pub to: Option<(Option<String>, u32)>,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Wall,
}

/// A change of the method of ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MethodLine {
    /// The method before.
    pub from: Method,
    /// The method after.
    pub to: Method,
    /// Why.
    pub reason: String,
    /// Whether marks had been given by then.
    pub after_marks: bool,
    /// When.
    pub at: Wall,
}

/// A recorded time corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeLine {
    /// Of which dossier's hearing.
    pub dossier: String,
    /// Which time.
    pub milestone: Milestone,
    /// Before.
    pub from: Wall,
    /// After.
    pub to: Wall,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Wall,
}

/// Marks reopened after closing: how many were corrected, never which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReopeningLine {
    /// Which dossier.
    pub dossier: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Wall,
    /// How many marks were corrected after it.
    pub corrections: u32,
}

impl Minutes {
    /// The minutes of a session as it stands. Entries about issuing and signing change nothing in them.
    pub fn draft(session: &Session) -> Self {
        Drafting {
            session,
            ranking: session.ranking(session.method()),
        }
        .minutes()
    }

    /// Laureates in the order of the proposal.
    pub fn laureates(&self) -> impl Iterator<Item = (&ProposalLine, Option<Money>)> {
        self.proposal.iter().filter_map(|line| match &line.decision {
            Some(Decision::Laureate { amount }) => Some((line, *amount)),
            _ => None,
        })
    }

    /// The reserve list, in its own order.
    pub fn reserve(&self) -> Vec<(u32, &ProposalLine)> {
        let mut list: Vec<_> = self
            .proposal
            .iter()
            .filter_map(|line| match line.decision {
                Some(Decision::Reserve { place }) => Some((place, line)),
                _ => None,
            })
            .collect();
        list.sort_by_key(|(place, _)| *place);
        list
    }

    /// Dossiers not proposed.
    pub fn rejected(&self) -> impl Iterator<Item = &ProposalLine> {
        self.proposal
            .iter()
            .filter(|line| matches!(line.decision, Some(Decision::Rejected)))
    }
}
