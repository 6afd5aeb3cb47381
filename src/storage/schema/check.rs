//! What a session file says, checked against itself and turned into a [`Setup`].
//!
//! Every check reports and goes on; a value that cannot be used becomes `None`, and a session with one of those is
//! never built. Each submodule checks one part of the file.

mod attachments;
mod day;
mod dossiers;
mod grid;
mod known;
mod money;
mod panel;
mod rules;

use std::collections::BTreeMap;
use std::path::Path as FilePath;

use super::source::Source;
use super::spans::{Node, Path, Step, field_text};
use super::syntax::nearest;
use super::v1::{self, Decimal};
use crate::domain::finding::{Family, Finding, Place, Problem};
use crate::domain::money::{Money, NotAnAmount};
use crate::domain::ratio::Ratio;
use crate::domain::setup::{Language, Setup};

/// The longest identifier, in characters.
const LONGEST_ID: u64 = 64;

/// The most decimals of a displayed score.
const MOST_DECIMALS: u32 = 6;

/// A finding that knows its byte but not yet its line.
struct Pending {
    offset: usize,
    field: String,
    problem: Problem,
}

/// Collects findings while the file is walked.
pub(super) struct Checker<'a> {
    source: &'a Source<'a>,
    tree: Option<&'a Node<'a>>,
    folder: &'a FilePath,
    pending: Vec<Pending>,
}

impl<'a> Checker<'a> {
    pub(super) fn new(source: &'a Source<'a>, tree: Option<&'a Node<'a>>, folder: &'a FilePath) -> Self {
        Self {
            source,
            tree,
            folder,
            pending: Vec::new(),
        }
    }

    /// Every finding, in the order of the file.
    pub(super) fn finish(mut self, file: &str) -> Vec<Finding> {
        self.pending.sort_by(|a, b| {
            a.offset
                .cmp(&b.offset)
                .then_with(|| a.problem.code().cmp(b.problem.code()))
        });
        let positions = self
            .source
            .positions(self.pending.iter().map(|pending| pending.offset));
        let findings = self.pending.into_iter().zip(positions);
        findings
            .map(|(pending, position)| Finding {
                problem: pending.problem,
                place: Place {
                    file: file.to_owned(),
                    line: position.line,
                    column: position.column,
                },
                field: pending.field,
            })
            .collect()
    }

    fn offset(&self, path: &Path<'_>) -> usize {
        self.tree.map_or(0, |tree| tree.start(&path.steps()))
    }

    fn line(&self, path: &Path<'_>) -> u64 {
        self.source.line(self.offset(path))
    }

    fn report(&mut self, path: &Path<'_>, problem: Problem) {
        let (offset, field) = (self.offset(path), path.to_string());
        self.pending.push(Pending {
            offset,
            field,
            problem,
        });
    }

    /// Reports a field that no shape knows, with the nearest name of its shape.
    pub(super) fn unknown_field(&mut self, steps: &[Step<'_>]) {
        let Some((Step::Key(name), parents)) = steps.split_last() else {
            return;
        };
        self.pending.push(Pending {
            offset: self.tree.map_or(0, |tree| tree.name_start(steps)),
            field: field_text(steps),
            problem: Problem::UnknownField {
                name: (*name).to_owned(),
                nearest: nearest(name, known::fields(parents)),
            },
        });
    }

    /// The whole session. `None` only when something was reported.
    pub(super) fn session(&mut self, session: v1::Session) -> Option<Setup> {
        let root = Path::Root;
        let id = self.id(&root.key("id"), &session.id);
        let organiser = self.text(&root.key("organiser"), &session.organiser);
        let scheme = self.text(&root.key("scheme"), &session.scheme);
        let edition = self.text(&root.key("edition"), &session.edition);
        let town = self.text(&root.key("town"), &session.town);
        let organiser_short = self.text_or(
            &root.key("organiser_short"),
            session.organiser_short.as_deref(),
            &organiser,
        );
        let language = self.language(&root.key("language"), &session.language);
        let time_zone = self.time_zone(&root.key("time_zone"), &session.time_zone);
        let half_days = self.half_days(&session.half_days);
        let phases = self.phases(&session.hearing);
        self.hearings_fit(&session, &half_days);
        let reporting_scale = self.reporting_scale(&session.reporting_scale);
        if session.decimals > MOST_DECIMALS {
            let problem = Problem::TooManyDecimals {
                decimals: session.decimals,
                most: MOST_DECIMALS,
            };
            self.report(&root.key("decimals"), problem);
        }
        let criteria = self.criteria(&session.criteria);
        let (colleges, jurors) = self.panel(&session);
        let secretary = self.person(&root.key("secretary"), &session.secretary);
        let grants = session.grants.as_ref().map(|grants| self.grants(grants));
        let candidates = self.candidates(&session, grants.as_ref());
        let (threshold, places) = self.thresholds(&session, reporting_scale.as_ref());
        let quorum = self.quorum(&session);
        let ties = self.ties(&session);
        let rules = self.rules(&session.rules);
        let wording = self.wording(&session.wording);
        Some(Setup {
            id,
            organiser,
            organiser_short,
            scheme,
            scheme_kind: plain(&session.scheme_kind),
            edition,
            language: language?,
            time_zone: time_zone?,
            town,
            half_days: half_days.into_iter().collect::<Option<_>>()?,
            phases,
            changeover: session.hearing.changeover,
            reporting_scale: reporting_scale?,
            decimals: session.decimals,
            criteria: criteria?,
            colleges,
            jurors,
            secretary,
            candidates: candidates?,
            grants: match grants {
                Some(grants) => Some(grants.complete()?),
                None => None,
            },
            threshold,
            places,
            quorum,
            consultative_counted: session.consultative_counted,
            sealed: session.sealed,
            fewest_marks: session.fewest_marks,
            method: rules::method(session.method),
            ties,
            rules,
            wording: wording?,
        })
    }

    fn language(&mut self, path: &Path<'_>, text: &str) -> Option<Language> {
        match text {
            "fr" => Some(Language::French),
            "en" => Some(Language::English),
            _ => {
                let language = text.to_owned();
                self.report(path, Problem::UnknownLanguage { language });
                None
            }
        }
    }

    /// A text that must say something.
    fn text(&mut self, path: &Path<'_>, text: &str) -> String {
        if text.trim().is_empty() {
            self.report(path, Problem::EmptyText {});
        }
        plain(text)
    }

    /// A text that may be left out, but not be empty when it is there.
    fn text_or(&mut self, path: &Path<'_>, text: Option<&str>, otherwise: &str) -> String {
        match text {
            Some(text) => self.text(path, text),
            None => otherwise.to_owned(),
        }
    }

    /// An identifier as spelt.
    fn id(&mut self, path: &Path<'_>, id: &str) -> String {
        let spelt = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if id.trim().is_empty() {
            self.report(path, Problem::EmptyText {});
        } else if !id.chars().all(spelt)
            || !id.contains(|c: char| c.is_ascii_alphanumeric())
            || super::source::to_u64(id.len()) > LONGEST_ID
        {
            let problem = Problem::BadId {
                id: id.to_owned(),
                longest: LONGEST_ID,
            };
            self.report(path, problem);
        }
        id.to_owned()
    }

    /// The identifiers of a family: each well spelt and given once.
    fn ids<'i>(&mut self, list: &Path<'_>, family: Family, ids: impl IntoIterator<Item = &'i str>) {
        let mut first = BTreeMap::new();
        for (index, id) in ids.into_iter().enumerate() {
            let member = list.at(index);
            let path = member.key("id");
            self.id(&path, id);
            let line = self.line(&path);
            let first_line = *first.entry(id).or_insert((index, line));
            if first_line.0 != index && !id.is_empty() {
                let problem = Problem::DuplicateId {
                    family,
                    id: id.to_owned(),
                    first_line: first_line.1,
                };
                self.report(&path, problem);
            }
        }
    }

    /// An identifier that must be one of a family.
    fn reference<'i>(
        &mut self,
        path: &Path<'_>,
        family: Family,
        id: &str,
        known: impl Iterator<Item = &'i str> + Clone,
    ) {
        if !known.clone().any(|other| other == id) {
            let problem = Problem::UnknownReference {
                family,
                id: id.to_owned(),
                nearest: nearest(id, known),
            };
            self.report(path, problem);
        }
    }

    /// An exact number.
    fn ratio(&mut self, path: &Path<'_>, decimal: &Decimal) -> Option<Ratio> {
        let parsed = digits(decimal).and_then(|digits| Ratio::parse(&digits).ok());
        if parsed.is_none() {
            let text = decimal.0.clone();
            self.report(path, Problem::NotANumber { text });
        }
        parsed
    }

    /// An amount of money.
    fn money(&mut self, path: &Path<'_>, decimal: &Decimal) -> Option<Money> {
        let text = decimal.0.clone();
        let parsed = digits(decimal).map_or(Err(NotAnAmount::NotANumber), |digits| Money::parse(&digits));
        let problem = match parsed {
            Ok(amount) => return Some(amount),
            Err(NotAnAmount::NotANumber) => Problem::NotANumber { text },
            Err(NotAnAmount::Negative) => Problem::NegativeAmount { text },
            Err(NotAnAmount::TooFine) => Problem::AmountTooFine { text },
            Err(NotAnAmount::TooLarge) => Problem::AmountTooLarge { text },
        };
        self.report(path, problem);
        None
    }
}

/// The digits of a decimal as written: quotation marks taken off, `_` between digits left out. A fraction is no decimal.
fn digits(decimal: &Decimal) -> Option<String> {
    let text = decimal.0.as_str();
    if text.contains('/') {
        return None;
    }
    if text.starts_with('"') || text.starts_with('r') {
        return ron::from_str::<String>(text).ok();
    }
    Some(text.chars().filter(|c| *c != '_').collect())
}

/// A text with the line ends of this program, whatever the editor's.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}
