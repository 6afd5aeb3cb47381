//! The rules of the call: threshold, places, method, tie-break chain, règlement and wording.

use super::super::spans::Path;
use super::super::v1::{self, TieRule as Authored};
use super::panel::counted_jurors;
use super::{Checker, digits, plain};
use crate::domain::aggregation::FEWEST_TO_TRIM;
use crate::domain::finding::{Family, Problem};
use crate::domain::ratio::Ratio;
use crate::domain::setup::{Article, Method, Rules, TieRule, Wording};

/// The fewest jurors of whom a median says more than the mean.
const FEWEST_FOR_MEDIAN: u64 = 3;

pub(super) fn method(method: v1::Method) -> Method {
    match method {
        v1::Method::WeightedMean => Method::WeightedMean,
        v1::Method::Median => Method::Median,
        v1::Method::TrimmedMean => Method::TrimmedMean,
        v1::Method::MajorityGauge => Method::MajorityGauge,
        v1::Method::Borda => Method::Borda,
        v1::Method::Schulze => Method::Schulze,
    }
}

impl Checker<'_> {
    /// The threshold and the places; also whether the panel is large enough for the method and the fewest marks.
    pub(super) fn thresholds(
        &mut self,
        session: &v1::Session,
        reporting_scale: Option<&Ratio>,
    ) -> (Option<Ratio>, Option<u32>) {
        let root = Path::Root;
        let path = root.key("threshold");
        let threshold = session
            .threshold
            .as_ref()
            .and_then(|threshold| self.ratio(&path, threshold));
        if let (Some(threshold), Some(scale)) = (&threshold, reporting_scale)
            && (threshold > scale || threshold.is_negative())
        {
            let problem = Problem::ThresholdOffScale {
                threshold: threshold.clone(),
                scale: scale.clone(),
            };
            self.report(&path, problem);
        }
        if session.places == Some(0) {
            self.report(&root.key("places"), Problem::PlacesZero {});
        }
        let jurors = counted_jurors(session);
        if jurors > 0 {
            if jurors < u64::from(session.fewest_marks) {
                let fewest = session.fewest_marks;
                self.report(
                    &root.key("fewest_marks"),
                    Problem::FewestBeyondPanel { fewest, jurors },
                );
            }
            if matches!(session.method, v1::Method::Median) && jurors < FEWEST_FOR_MEDIAN {
                self.report(&root.key("method"), Problem::MedianOfFew { jurors });
            }
            if matches!(session.method, v1::Method::TrimmedMean) {
                self.trimmed_mean(session, jurors);
            }
        }
        if matches!(session.method, v1::Method::MajorityGauge) {
            self.gauge(session);
        }
        if session.threshold.is_some() && !method(session.method).gives_points() {
            self.report(&path, Problem::ThresholdWithoutPoints {});
        }
        (threshold, session.places)
    }

    /// Whether enough jurors count for totals to be left aside, and whether each ranked dossier will have enough.
    fn trimmed_mean(&mut self, session: &v1::Session, jurors: u64) {
        let (needed, path) = (FEWEST_TO_TRIM, Path::Root.key("method"));
        if jurors < u64::from(needed) {
            self.report(&path, Problem::TrimmedMeanOfFew { jurors, needed });
        } else if session.fewest_marks < needed {
            let fewest = session.fewest_marks;
            self.report(&path, Problem::TrimmedMeanMayMiss { fewest, needed });
        }
    }

    /// Whether a majority gauge has its one labelled criterion, with levels of distinct worth.
    fn gauge(&mut self, session: &v1::Session) {
        let root = Path::Root;
        let counted: Vec<&v1::Criterion> = session.criteria.iter().filter(|c| c.counted).collect();
        let labelled = |criterion: &v1::Criterion| matches!(criterion.scale, v1::Scale::Levels(_));
        let [criterion] = counted.as_slice() else {
            let counted = u64::try_from(counted.len()).unwrap_or(u64::MAX);
            self.report(&root.key("method"), Problem::GaugeNeedsOneCriterion { counted });
            return;
        };
        if !labelled(criterion) {
            let criterion = plain(&criterion.label);
            self.report(&root.key("method"), Problem::GaugeNeedsLevels { criterion });
            return;
        }
        let v1::Scale::Levels(levels) = &criterion.scale else {
            return;
        };
        let mut worth: Vec<(Ratio, &str)> = Vec::new();
        for level in levels {
            let Some(points) = digits(&level.points).and_then(|digits| Ratio::parse(&digits).ok()) else {
                continue;
            };
            if let Some((_, other)) = worth.iter().find(|(known, _)| *known == points) {
                let (level, other) = (level.label.clone(), (*other).to_owned());
                self.report(&root.key("method"), Problem::GaugeLevelsAlike { level, other });
                return;
            }
            worth.push((points, &level.label));
        }
    }

    /// The tie-break chain.
    pub(super) fn ties(&mut self, session: &v1::Session) -> Vec<TieRule> {
        let root = Path::Root;
        let list = root.key("ties");
        let mut first: [Option<usize>; 4] = [None; 4];
        let mut ties = Vec::new();
        for (index, rule) in session.ties.iter().enumerate() {
            let path = list.at(index);
            let (slot, rule) = match rule {
                Authored::Priority(criteria) => (0, self.priority(&path, criteria, session)),
                Authored::Duel => (1, TieRule::Duel),
                Authored::NewVote => (2, TieRule::NewVote),
                Authored::CastingVote => (3, TieRule::CastingVote),
            };
            if let Some(seen) = first.get_mut(slot) {
                match *seen {
                    Some(earlier) => {
                        let first_line = self.line(&list.at(earlier));
                        self.report(&path, Problem::DuplicateTieRule { first_line });
                    }
                    None => *seen = Some(index),
                }
            }
            ties.push(rule);
        }
        if let [_, _, Some(new_vote), Some(casting_vote)] = first
            && casting_vote < new_vote
        {
            self.report(&list.at(casting_vote), Problem::CastingVoteFirst {});
        }
        ties
    }

    fn priority(&mut self, path: &Path<'_>, criteria: &[String], session: &v1::Session) -> TieRule {
        if criteria.is_empty() {
            self.report(path, Problem::EmptyPriority {});
        }
        for (index, id) in criteria.iter().enumerate() {
            let known = session.criteria.iter().map(|criterion| criterion.id.as_str());
            self.reference(&path.at(index), Family::Criterion, id, known);
        }
        TieRule::Priority(criteria.iter().map(|id| id.as_str().into()).collect())
    }

    /// The règlement.
    pub(super) fn rules(&mut self, authored: &v1::Rules) -> Rules {
        let root = Path::Root;
        let path = root.key("rules");
        let version = self.text(&path.key("version"), &authored.version);
        let list = path.key("articles");
        let mut articles = Vec::new();
        for (index, article) in authored.articles.iter().enumerate() {
            let path = list.at(index);
            articles.push(Article {
                title: self.text(&path.key("title"), &article.title),
                text: self.text(&path.key("text"), &article.text),
            });
        }
        Rules { version, articles }
    }

    /// The legal wording.
    pub(super) fn wording(&mut self, authored: &v1::Wording) -> Option<Wording> {
        let root = Path::Root;
        let path = root.key("wording");
        let as_of = self.date(&path.key("as_of"), &authored.as_of);
        let proposal = self.text(&path.key("proposal"), &authored.proposal);
        let signature = self.text(&path.key("signature"), &authored.signature);
        Some(Wording {
            as_of: as_of?,
            convened: plain(&authored.convened),
            proposal,
            signature,
            confidentiality: plain(&authored.confidentiality),
            retention: plain(&authored.retention),
        })
    }
}
