//! Adopted editions as they are remembered: who was proposed as laureate, where, and for how much.
//!
//! What is here is public: an [`Edition`] has no room for a mark, a score, a rank, a juror or a reason, so none can leak from it.
//! It is information only, and nothing is decided by it.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::candidate::Quarter;
use super::id::CandidateId;
use super::money::Money;
use super::phase::Phase;
use super::session::Session;
use super::setup::Setup;
use super::spread::Dimension;
use super::time::Wall;

/// One adopted edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The authored frame: organiser, scheme, edition, currency, wording.
    pub setup: Arc<Setup>,
    /// When its minutes were adopted, in their last version.
    pub adopted: Wall,
    /// The version of the minutes, from 1.
    pub version: u32,
    /// The software that kept the record.
    pub software: String,
    /// The laureates, in the order of the proposal.
    pub laureates: Vec<Laureate>,
}

/// A laureate, as anybody may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laureate {
    /// The dossier's identifier in its session.
    pub candidate: CandidateId,
    /// The project's full title.
    pub project: String,
    /// Its short title.
    pub short: String,
    /// Who holds it.
    pub holder: String,
    /// The neighbourhood it works in.
    pub quarter: Option<Quarter>,
    /// The contract it belongs to; may be empty.
    pub contract: String,
    /// The project in a few sentences.
    pub summary: String,
    /// The grant proposed, in a call that gives money.
    pub amount: Option<Money>,
}

impl Edition {
    /// The currency of its grants, if it gives money.
    pub fn currency(&self) -> Option<&str> {
        self.setup.grants.as_ref().map(|grants| grants.currency.as_str())
    }
}

impl Session {
    /// The session as an edition of the past; `None` until its minutes are adopted, and while they are being rectified.
    pub fn edition(&self) -> Option<Edition> {
        let state = self.state();
        if state.phase != Phase::Adopted {
            return None;
        }
        let adoption = state.adoptions.last()?;
        let amounts: BTreeMap<&CandidateId, Option<Money>> = self.laureates().collect();
        let proposal = self.proposal_order();
        // A laureate without a rank comes after those who have one.
        let unranked = amounts
            .keys()
            .filter(|candidate| !proposal.contains(candidate))
            .map(|candidate| (*candidate).clone());
        let laureates = proposal
            .iter()
            .cloned()
            .chain(unranked)
            .filter_map(|id| {
                let amount = *amounts.get(&id)?;
                let dossier = state.candidate(&id)?;
                Some(Laureate {
                    project: dossier.project.clone(),
                    short: dossier.short.clone(),
                    holder: dossier.holder.clone(),
                    quarter: dossier.quarter.clone(),
                    contract: dossier.contract.clone(),
                    summary: dossier.summary.clone(),
                    candidate: id,
                    amount,
                })
            })
            .collect();
        let software = match self.entry(1).map(|first| &first.entry.event) {
            Some(super::Event::Bound { software, .. }) => software.clone(),
            _ => String::new(),
        };
        Some(Edition {
            setup: self.shared_setup(),
            adopted: adoption.at.wall,
            version: adoption.version,
            software,
            laureates,
        })
    }
}

/// What laureates of one name received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The name as first met; several communes together; empty for laureates that say none.
    pub labels: Vec<String>,
    /// How many laureates.
    pub laureates: u32,
    /// How many in each edition, in the order of the editions.
    pub each: Vec<u32>,
    /// The grants, by currency.
    pub money: BTreeMap<String, Money>,
}

/// Laureates and money by commune, contract, quarter or holder: most laureates first, then by `key`, those without a name last.
///
/// `key` says which spellings are one name. Each laureate counts once, under its communes [together](super::spread), so the shares
/// add up to the laureates and to what was [granted].
pub fn spread<'a>(
    editions: impl IntoIterator<Item = &'a Edition>,
    by: Dimension,
    key: impl Fn(&str) -> String,
) -> Vec<Share> {
    let editions: Vec<&Edition> = editions.into_iter().collect();
    let mut shares: BTreeMap<Vec<String>, Share> = BTreeMap::new();
    for (at, edition) in editions.iter().enumerate() {
        for laureate in &edition.laureates {
            let names = by.names(
                laureate.quarter.as_ref(),
                &laureate.contract,
                &laureate.holder,
                &key,
            );
            let share = shares
                .entry(names.keys().cloned().collect())
                .or_insert_with(|| Share {
                    labels: names.into_values().collect(),
                    laureates: 0,
                    each: vec![0; editions.len()],
                    money: BTreeMap::new(),
                });
            share.laureates = share.laureates.saturating_add(1);
            if let Some(each) = share.each.get_mut(at) {
                *each = each.saturating_add(1);
            }
            add(&mut share.money, edition.currency(), laureate.amount);
        }
    }
    let mut shares: Vec<Share> = shares.into_values().collect();
    // A stable sort: names stay in order among equals.
    shares.sort_by_key(|share| (share.labels.is_empty(), Reverse(share.laureates)));
    shares
}

/// All the grants of editions, by currency.
pub fn granted<'a>(editions: impl IntoIterator<Item = &'a Edition>) -> BTreeMap<String, Money> {
    let mut money = BTreeMap::new();
    for edition in editions {
        for laureate in &edition.laureates {
            add(&mut money, edition.currency(), laureate.amount);
        }
    }
    money
}

/// Adds a grant; saturating, so that absurd files cannot overflow.
fn add(money: &mut BTreeMap<String, Money>, currency: Option<&str>, amount: Option<Money>) {
    if let (Some(currency), Some(amount)) = (currency, amount) {
        let sum = money.entry(currency.to_owned()).or_default();
        *sum = Money::cents(sum.in_cents().saturating_add(amount.in_cents()));
    }
}
