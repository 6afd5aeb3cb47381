//! How laureates and money spread by commune, contract, quarter and holder: information only, which nothing decides on.
//!
//! Each laureate counts once in each dimension, so every dimension adds up to the same laureates and the same money, to the
//! hundredth. A project whose quarter lies in several communes counts under those communes together, in one session and across
//! editions alike: sharing its grant between them would invent a figure, and counting it in each would tell the same money
//! twice, in a column that adds up to more than was granted. A commune alone on its line has that for itself; what it has with
//! others stands on a line of its own, and nobody is led to add up what overlaps.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::candidate::Quarter;
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

    /// The names under which a project counts, all of them together, by their `key`: it says which spellings are one name, and
    /// gives nothing for what is no name. Empty where the dossier does not say.
    pub(super) fn names(
        self,
        quarter: Option<&Quarter>,
        contract: &str,
        holder: &str,
        key: impl Fn(&str) -> String,
    ) -> BTreeMap<String, String> {
        let told: Vec<&str> = match self {
            Self::Commune => quarter
                .iter()
                .flat_map(|quarter| quarter.communes.iter().map(String::as_str))
                .collect(),
            Self::Contract => vec![contract],
            Self::Quarter => quarter.iter().map(|quarter| quarter.name.as_str()).collect(),
            Self::Holder => vec![holder],
        };
        let mut names = BTreeMap::new();
        for name in told {
            let key = key(name);
            if !key.trim().is_empty() {
                names.entry(key).or_insert_with(|| name.trim().to_owned());
            }
        }
        names
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
    /// How the laureates proposed spread in one dimension: most money first, then most laureates, then by `key`, which says which
    /// spellings are one name.
    pub fn spread(&self, dimension: Dimension, key: impl Fn(&str) -> String) -> Vec<Share> {
        let mut shares: BTreeMap<Vec<String>, Share> = BTreeMap::new();
        for (id, amount) in self.laureates() {
            let Some(dossier) = self.state().candidate(id) else {
                continue;
            };
            let quarter = dossier.quarter.as_ref();
            let names = dimension.names(quarter, &dossier.contract, &dossier.holder, &key);
            let share = shares
                .entry(names.keys().cloned().collect())
                .or_insert_with(|| Share {
                    labels: names.into_values().collect(),
                    laureates: 0,
                    money: Money::ZERO,
                });
            share.laureates = share.laureates.saturating_add(1);
            share.money = share.money + amount.unwrap_or_default();
        }
        let mut shares: Vec<Share> = shares.into_values().collect();
        // A stable sort: names stay in order among equals.
        shares.sort_by_key(|share| Reverse((share.money, share.laureates)));
        shares
    }
}
