//! « Déjà lauréat en 2024 »: what earlier editions know of the holders of the open session's dossiers.
//!
//! A holder is known by its name alone, and this is said; it informs, and nothing is decided by it.

use std::collections::BTreeMap;

use crate::domain::{CandidateId, Money, Session};
use crate::gui::words::Words;
use crate::workspace::history::Known;

/// What is known, dossier by dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Before(BTreeMap<CandidateId, Vec<Laurel>>);

/// That a dossier's holder was a laureate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laurel {
    /// « 2024 ».
    pub edition: String,
    /// The call, where it was another one.
    pub scheme: Option<String>,
    /// The project, by its short title.
    pub project: String,
    /// What was granted, and in which currency.
    pub amount: Option<(Money, String)>,
    /// How the holder's name is written there, where that differs.
    pub spelled: Option<String>,
}

impl Before {
    /// Nothing known.
    pub const NOTHING: &'static Self = &Self(BTreeMap::new());

    /// What editions adopted before a session know of its dossiers.
    pub fn of(known: &Known, session: &Session) -> Self {
        let mut before: BTreeMap<CandidateId, Vec<Laurel>> = BTreeMap::new();
        for earlier in known.earlier(session) {
            let (setup, laureate) = (&earlier.edition.setup, earlier.laureate);
            let currency = earlier.edition.currency().map(str::to_owned);
            let laurel = Laurel {
                edition: setup.edition.clone(),
                scheme: (setup.scheme != session.setup().scheme).then(|| setup.scheme.clone()),
                project: laureate.short.clone(),
                amount: laureate.amount.zip(currency),
                spelled: (!earlier.to_the_letter).then(|| laureate.holder.clone()),
            };
            before.entry(earlier.candidate).or_default().push(laurel);
        }
        Self(before)
    }

    /// Of a dossier, the earliest edition first.
    pub fn on(&self, candidate: &CandidateId) -> &[Laurel] {
        self.0.get(candidate).map_or(&[], Vec::as_slice)
    }

    /// « lauréat 2023, 2024 », « 3 fois lauréat », for a line of a list; nothing where nothing is known.
    pub fn short(&self, candidate: &CandidateId, w: &Words) -> Option<String> {
        let mut editions: Vec<&str> = self
            .on(candidate)
            .iter()
            .map(|laurel| laurel.edition.as_str())
            .collect();
        editions.dedup();
        match editions.len() {
            0 => None,
            1 | 2 => Some(w.with("before-short", &[("editions", editions.join(", ").into())])),
            count => Some(w.with("before-short-often", &[("count", count.into())])),
        }
    }
}

impl Laurel {
    /// Whether this is what a dossier says of itself: the same edition of the same call, and the amount if it tells one.
    pub fn confirms(&self, edition: &str, amount: Option<Money>) -> bool {
        let granted = self.amount.as_ref().map(|(sum, _)| *sum);
        self.scheme.is_none() && self.edition == edition.trim() && (amount.is_none() || amount == granted)
    }

    /// « 2024 », « Petits projets 2024 » where it was another call.
    fn label(&self) -> String {
        match &self.scheme {
            None => self.edition.clone(),
            Some(scheme) => format!("{scheme} {}", self.edition),
        }
    }
}

/// What is told of a dossier's holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// « Déjà lauréat en 2024 : « Vélo-école », 8 000 € », « Déjà lauréat en 2023 et 2024 ».
    pub head: String,
    /// « 2023 : « Première roue », 5 000 € », where there is more than one.
    pub details: Vec<String>,
    /// How the holder's name is written there, where that differs: to be checked.
    pub doubts: Vec<String>,
}

impl Told {
    /// In words; nothing where nothing is known.
    pub fn of(laurels: &[Laurel], w: &Words) -> Option<Self> {
        let one = |laurel: &Laurel| {
            let money = laurel.amount.as_ref();
            let money = money.map_or_else(String::new, |(sum, currency)| {
                format!(", {}", w.money(*sum, currency))
            });
            let args = [
                ("edition", laurel.label().into()),
                ("project", laurel.project.as_str().into()),
                ("money", money.into()),
            ];
            w.with("before-one", &args)
        };
        let (head, details) = match laurels {
            [] => return None,
            [only] => (one(only), Vec::new()),
            several => {
                let mut labels: Vec<String> = several.iter().map(Laurel::label).collect();
                labels.dedup();
                (w.list(&labels), several.iter().map(one).collect())
            }
        };
        let mut spelled: Vec<&str> = laurels
            .iter()
            .filter_map(|laurel| laurel.spelled.as_deref())
            .collect();
        spelled.dedup();
        let doubt = |holder: &str| w.with("before-spelled", &[("holder", holder.into())]);
        let key = if laurels.iter().any(|laurel| laurel.scheme.is_some()) {
            "before-laureate-of"
        } else {
            "before-laureate"
        };
        Some(Self {
            head: w.with(key, &[("editions", head.into())]),
            details,
            doubts: spelled.into_iter().map(doubt).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setup::Language;

    fn laurel(edition: &str) -> Laurel {
        Laurel {
            edition: edition.into(),
            scheme: None,
            project: "Première roue".into(),
            amount: Some((Money::units(5_000), "EUR".into())),
            spelled: None,
        }
    }

    #[test]
    fn one_edition_is_told_in_a_line_and_several_with_a_line_each() {
        let w = Words::of(Language::French);
        assert_eq!(Told::of(&[], &w), None);
        let one = Told::of(&[laurel("2024")], &w).unwrap();
        let said = "2024\u{202f}: «\u{202f}Première roue\u{202f}», 5\u{202f}000\u{a0}€";
        assert_eq!(one.head, format!("Déjà lauréat en {said}"));
        assert!(one.details.is_empty() && one.doubts.is_empty());
        let three = [laurel("2022"), laurel("2023"), laurel("2024")];
        let several = Told::of(&three, &w).unwrap();
        assert_eq!(several.head, "Déjà lauréat en 2022, 2023 et 2024");
        assert_eq!(several.details.len(), 3);
        assert_eq!(several.details[2], said);
    }

    #[test]
    fn another_call_is_named_and_another_spelling_is_to_be_checked() {
        let w = Words::of(Language::French);
        let other = Laurel {
            scheme: Some("Petits projets".into()),
            spelled: Some("A bicyclette".into()),
            amount: None,
            ..laurel("2024")
        };
        let told = Told::of(&[other.clone(), other.clone()], &w).unwrap();
        assert_eq!(told.head, "Déjà lauréat\u{202f}: Petits projets 2024");
        assert_eq!(told.doubts.len(), 1, "told once");
        assert!(told.doubts[0].contains("A bicyclette"));
        assert!(
            !other.confirms("2024", None),
            "another call's edition is no confirmation"
        );
        assert!(laurel("2024").confirms(" 2024", Some(Money::units(5_000))));
        assert!(!laurel("2024").confirms("2024", Some(Money::units(4_000))));
    }
}
