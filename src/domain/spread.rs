//! How laureates and money spread by commune, contract, quarter and holder: information only, which nothing decides on.
//!
//! Each laureate counts once in each dimension, so every dimension adds up to the same laureates and the same money, to the
//! hundredth. A project whose quarter lies in several communes counts under those communes together: sharing its grant
//! between them would invent a figure.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::candidate::Candidate;
use super::money::Money;
use super::session::Session;

/// What laureates are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// The communes of the quarter.
    Commune,
    /// The contract.
    Contract,
    /// The quarter.
    Quarter,
    /// Who holds the project.
    Holder,
}

impl Dimension {
    /// In the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Commune, Self::Contract, Self::Quarter, Self::Holder];

    /// Its stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Contract => "contract",
            Self::Quarter => "quarter",
            Self::Holder => "holder",
        }
    }

    fn labels(self, dossier: &Candidate) -> Vec<String> {
        let quarter = dossier.quarter.as_ref();
        let told = match self {
            Self::Commune => quarter
                .map(|quarter| quarter.communes.clone())
                .unwrap_or_default(),
            Self::Contract => vec![dossier.contract.clone()],
            Self::Quarter => quarter.map(|quarter| quarter.name.clone()).into_iter().collect(),
            Self::Holder => vec![dossier.holder.clone()],
        };
        let mut told: Vec<String> = told
            .into_iter()
            .filter(|label| !label.trim().is_empty())
            .collect();
        told.sort();
        told.dedup();
        told
    }
}

/// What one commune (contract, quarter, holder) has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Its name; several communes together; empty where the dossier does not say.
    pub labels: Vec<String>,
    /// Its laureates.
    pub laureates: u32,
    /// Its money.
    pub money: Money,
}

impl Session {
    /// How the laureates proposed spread in one dimension: most money first, then most laureates, then by name.
    pub fn spread(&self, dimension: Dimension) -> Vec<Share> {
        let mut shares: BTreeMap<Vec<String>, (u32, Money)> = BTreeMap::new();
        for (id, amount) in self.laureates() {
            let Some(dossier) = self.state().candidate(id) else {
                continue;
            };
            let share = shares.entry(dimension.labels(dossier)).or_default();
            share.0 = share.0.saturating_add(1);
            share.1 = share.1 + amount.unwrap_or_default();
        }
        let mut shares: Vec<Share> = shares
            .into_iter()
            .map(|(labels, (laureates, money))| Share {
                labels,
                laureates,
                money,
            })
            .collect();
        // A stable sort: names stay in order among equals.
        shares.sort_by_key(|share| Reverse((share.money, share.laureates)));
        shares
    }
}
