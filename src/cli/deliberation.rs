//! `palmares deliberation`: the ranking frozen, the proposal and its departures, the scenarios kept, how money spreads.
//!
//! It tells what the window shows of the deliberation, so that anybody can check it; the jury proposes.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::domain::CandidateId;
use crate::domain::deliberation::{Decision, Departure, Displaced, Proposal, Scenario};
use crate::domain::phase::Phase;
use crate::domain::ranking::Ranking;
use crate::domain::session::{Frozen, Session};
use crate::domain::spread::Dimension;
use crate::locale::Locale;
use crate::workspace::history::name_key;

use super::output::{self, Exit, amount};
use super::rank::score;

/// Arguments of `deliberation`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its session.ron.
    path: PathBuf,
    /// One JSON document.
    #[arg(long)]
    json: bool,
}

/// Tells. Before the deliberation is open there is nothing to tell, and the exit is 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let workspace = match output::open_read_only(&arguments.path, locale) {
        Ok(workspace) => workspace,
        Err(exit) => return exit,
    };
    let session = workspace.session();
    if !matches!(session.state().phase, Phase::Deliberation | Phase::Adopted) {
        output::complain(&locale.text("cli-deliberation-not-open"));
        return Exit::NotSo;
    }
    let told = Told::of(session);
    if arguments.json {
        output::json(&told.document(locale));
    } else {
        for line in told.lines(locale) {
            output::say(&line);
        }
    }
    output::read(&workspace, locale)
}

/// What there is to tell, computed once.
struct Told<'a> {
    session: &'a Session,
    ranking: Ranking,
    frozen: Vec<Frozen>,
    holds: bool,
    order: Vec<CandidateId>,
    departures: Vec<Departure>,
    displaced: Vec<Displaced>,
}

impl<'a> Told<'a> {
    fn of(session: &'a Session) -> Self {
        let ranking = session.ranking(session.method());
        let frozen = session.frozen();
        let now = session.unvoted().rank().canonical();
        Self {
            holds: frozen.last().is_none_or(|last| last.ranking.canonical() == now),
            order: session.proposal_order(),
            departures: session.departures(&ranking),
            displaced: session.displaced(&ranking),
            session,
            ranking,
            frozen,
        }
    }

    /// Those decided on, in the proposal's order, then those without a rank.
    fn decided(&self) -> impl Iterator<Item = (&CandidateId, &Proposal)> {
        let unranked = self.ranking.unranked.iter().map(|unranked| &unranked.candidate);
        let proposals = &self.session.state().proposals;
        let all = self.order.iter().chain(unranked);
        all.filter_map(|id| Some((id, proposals.get(id)?)))
    }

    fn document(&self, locale: &Locale) -> Value {
        let (session, state) = (self.session, self.session.state());
        let frozen: Vec<Value> = self
            .frozen
            .iter()
            .map(|one| frozen(session, one, locale))
            .collect();
        let departures: Vec<Value> = self
            .departures
            .iter()
            .map(|moved| {
                json!({
                    "candidate": moved.candidate.as_str(),
                    "rank": moved.rank,
                    "place": moved.place,
                    "ranks": moved.ranks,
                    "flagged": moved.flagged(),
                    "reason": moved.reason,
                    "by": moved.by.as_ref().map(|by| by.as_str()),
                    "at": moved.at.wall.to_string(),
                    "entry": moved.entry,
                })
            })
            .collect();
        let displaced: Vec<Value> = self
            .displaced
            .iter()
            .map(|pushed| {
                json!({
                    "candidate": pushed.candidate.as_str(),
                    "rank": pushed.rank,
                    "place": pushed.place,
                    "ranks": pushed.ranks,
                })
            })
            .collect();
        let proposal: Vec<Value> = self
            .decided()
            .map(|(id, proposal)| {
                let mut told = decision(id, &proposal.decision);
                told.insert("reason".into(), proposal.reason.as_str().into());
                told.insert("entry".into(), proposal.entry.into());
                Value::Object(told)
            })
            .collect();
        let envelope = session.envelope().map(|envelope| {
            json!({
                "total": amount(envelope.total),
                "used": amount(envelope.used),
                "left": amount(envelope.left()),
            })
        });
        let scenarios: Vec<Value> = state.scenarios.iter().map(|kept| self.scenario(kept)).collect();
        let taken = state.taken.as_ref().map(|taken| {
            json!({
                "name": taken.scenario.name,
                "at": taken.at.wall.to_string(),
                "entry": taken.entry,
                "changed": !session.is_proposal(&taken.scenario),
            })
        });
        let spread: Map<String, Value> = Dimension::ALL
            .into_iter()
            .map(|by| {
                let shares = session.spread(by, name_key).into_iter().map(|share| {
                    json!({
                        "labels": share.labels,
                        "laureates": share.laureates,
                        "money": session.setup().grants.as_ref().map(|_| amount(share.money)),
                    })
                });
                (format!("by_{}", by.code()), shares.collect())
            })
            .collect();
        json!({
            "session": session.setup().id,
            "method": session.method().code(),
            "adopted": state.phase == Phase::Adopted,
            "frozen": frozen,
            "holds": self.holds,
            "order": ids(&self.order),
            "departures": departures,
            "displaced": displaced,
            "proposal": proposal,
            "envelope": envelope,
            "scenarios": scenarios,
            "taken": taken,
            "spread": spread,
        })
    }

    fn scenario(&self, kept: &Scenario) -> Value {
        let money = self.session.setup().grants.is_some();
        let order = self.ranking.placed(&kept.placements);
        let decided = |id: &CandidateId| kept.proposals.get(id).map(|proposal| &proposal.decision);
        let unranked = self.ranking.unranked.iter().map(|unranked| &unranked.candidate);
        let decisions: Vec<Value> = order
            .iter()
            .chain(unranked)
            .filter_map(|id| Some(Value::Object(decision(id, decided(id)?))))
            .collect();
        json!({
            "name": kept.name,
            "at": kept.at.wall.to_string(),
            "entry": kept.entry,
            "laureates": kept.laureates(),
            "total": money.then(|| amount(kept.total())),
            "same": self.session.is_proposal(kept),
            "order": ids(&order),
            "decisions": decisions,
        })
    }

    fn lines(&self, locale: &Locale) -> Vec<String> {
        let (session, state) = (self.session, self.session.state());
        let currency = session.setup().grants.as_ref();
        let currency = currency.map_or("EUR", |grants| grants.currency.as_str());
        let name = |id: &CandidateId| locale.dossier_name(session, id);
        let line = |name: String, told: String| {
            locale.with(
                "cli-deliberation-line",
                &[("name", name.into()), ("told", told.into())],
            )
        };
        let mut lines: Vec<String> = (0..)
            .zip(&self.frozen)
            .map(|(at, one)| told_frozen(at, one, locale))
            .collect();
        match self.frozen.last() {
            Some(last) if !self.holds => {
                let time = [("time", locale.time(last.at.wall).into())];
                lines.push(format!("▲ {}", locale.with("delib-frozen-moved", &time)));
            }
            _ => {}
        }
        lines.push(locale.text("cli-deliberation-proposal"));
        for (place, id) in (1u32..).zip(&self.order) {
            let rank = self.ranking.of(id).map_or(0, |ranked| ranked.rank);
            let decided = state.proposals.get(id).map_or_else(
                || locale.text("cli-deliberation-undecided"),
                |proposal| {
                    format!(
                        "{} ({})",
                        locale.decision(&proposal.decision, currency),
                        proposal.reason
                    )
                },
            );
            lines.push(format!("{place:>3} [{rank}]  {}", line(name(id), decided)));
        }
        let ranked = |id: &CandidateId| self.order.contains(id);
        for (id, proposal) in self.decided().filter(|(id, _)| !ranked(id)) {
            let decided = locale.decision(&proposal.decision, currency);
            lines.push(format!(
                "  –      {}",
                line(name(id), format!("{decided} ({})", proposal.reason))
            ));
        }
        if !self.departures.is_empty() {
            lines.push(locale.text("cli-deliberation-departures"));
        }
        for moved in &self.departures {
            let mut args = vec![
                ("place", locale.ordinal(moved.place).into()),
                ("reason", moved.reason.as_str().into()),
                ("time", locale.time(moved.at.wall).into()),
            ];
            let key = match &moved.by {
                Some(by) => {
                    args.push(("juror", locale.juror_name(session, by).into()));
                    "delib-placed-by"
                }
                None => "delib-placed",
            };
            let far = far(moved.flagged().then_some(moved.ranks), locale);
            let told = line(name(&moved.candidate), locale.with(key, &args));
            lines.push(format!("  {told}{far}"));
        }
        for pushed in &self.displaced {
            let args = [
                ("project", name(&pushed.candidate).into()),
                ("from", pushed.rank.into()),
                ("to", pushed.place.into()),
            ];
            let far = far(Some(pushed.ranks), locale);
            lines.push(format!(
                "  {}{far}",
                locale.with("cli-deliberation-displaced", &args)
            ));
        }
        if let Some(envelope) = session.envelope() {
            let args = [
                ("used", locale.money(envelope.used, currency).into()),
                ("total", locale.money(envelope.total, currency).into()),
                ("left", locale.money(envelope.left(), currency).into()),
            ];
            lines.push(locale.with("cli-deliberation-envelope", &args));
        }
        if !state.scenarios.is_empty() {
            lines.push(locale.text("delib-scenarios"));
        }
        for kept in &state.scenarios {
            let count = [("count", kept.laureates().into())];
            let told = locale.with("delib-scenarios-laureates", &count);
            let mut told = format!("  {}", line(kept.name.clone(), told));
            if session.setup().grants.is_some() {
                told = format!("{told}, {}", locale.money(kept.total(), currency));
            }
            if session.is_proposal(kept) {
                told = format!("{told}. {}", locale.text("minutes-scenario-same"));
            }
            lines.push(told);
        }
        for by in Dimension::ALL {
            lines.push(locale.text(&format!("delib-spread-{}", by.code())));
            lines.extend(session.spread(by, name_key).into_iter().map(|share| {
                let label = if share.labels.is_empty() {
                    locale.text("delib-spread-untold")
                } else {
                    share.labels.join(", ")
                };
                let money = session.setup().grants.as_ref();
                let money = money.map_or_else(String::new, |_| {
                    format!(", {}", locale.money(share.money, currency))
                });
                format!("  {:>3}  {label}{money}", share.laureates)
            }));
        }
        lines
    }
}

fn frozen(session: &Session, one: &Frozen, locale: &Locale) -> Value {
    let decimals = session.setup().decimals;
    let ranked: Vec<Value> = one
        .ranking
        .ranked
        .iter()
        .map(|line| {
            json!({
                "rank": line.rank,
                "candidate": line.candidate.as_str(),
                "score": score(&line.outcome, &locale.outcome(&line.outcome, decimals)),
                "marks_counted": line.marks_counted,
            })
        })
        .collect();
    let unranked: Vec<Value> = one
        .ranking
        .unranked
        .iter()
        .map(|line| json!({ "candidate": line.candidate.as_str(), "reason": locale.unranked(&line.reason) }))
        .collect();
    json!({
        "at": one.at.wall.to_string(),
        "entry": one.entry,
        "digest": one.digest.to_string(),
        "canonical": one.ranking.canonical(),
        "by_method": one.by_method,
        "reopened": ids(&one.reopened),
        "ranking": ranked,
        "unranked": unranked,
    })
}

fn told_frozen(at: usize, one: &Frozen, locale: &Locale) -> String {
    let args = [
        ("time", locale.time(one.at.wall).into()),
        ("digest", one.digest.to_string().into()),
    ];
    let key = match (at, one.by_method) {
        (0, _) => "delib-frozen-told",
        (_, true) => "delib-frozen-method",
        (_, false) => "delib-frozen-again",
    };
    locale.with(key, &args)
}

fn decision(id: &CandidateId, decision: &Decision) -> Map<String, Value> {
    let (code, granted, place) = match decision {
        Decision::Laureate { amount } => ("laureate", *amount, None),
        Decision::Reserve { place } => ("reserve", None, Some(*place)),
        Decision::Rejected => ("rejected", None, None),
    };
    [
        ("candidate".to_owned(), Value::from(id.as_str())),
        ("decision".to_owned(), code.into()),
        ("amount".to_owned(), granted.map(amount).into()),
        ("place".to_owned(), place.into()),
    ]
    .into_iter()
    .collect()
}

/// « ▲ 3 rangs », where that is far enough to be flagged.
fn far(ranks: Option<u32>, locale: &Locale) -> String {
    ranks.map_or_else(String::new, |ranks| {
        format!("  ▲ {}", locale.with("delib-ranks", &[("ranks", ranks.into())]))
    })
}

fn ids(candidates: &[CandidateId]) -> Vec<&str> {
    candidates.iter().map(CandidateId::as_str).collect()
}
