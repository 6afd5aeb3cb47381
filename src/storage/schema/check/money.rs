//! Money: what the call gives, what a dossier costs and asks for.

use super::super::spans::Path;
use super::super::v1;
use super::Checker;
use crate::domain::candidate::{BudgetLine, CoFinancing};
use crate::domain::finding::Problem;
use crate::domain::money::Money;
use crate::domain::ratio::Ratio;
use crate::domain::setup::Grants;

/// The grants as far as they could be read: outer `None` for what could not, inner for what was left out.
#[derive(Debug)]
pub(super) struct ReadGrants {
    currency: String,
    envelope: Option<Money>,
    floor: Option<Option<Money>>,
    ceiling: Option<Option<Money>>,
    budget_share: Option<Option<Ratio>>,
}

impl ReadGrants {
    pub(super) fn complete(self) -> Option<Grants> {
        Some(Grants {
            currency: self.currency,
            envelope: self.envelope?,
            floor: self.floor?,
            ceiling: self.ceiling?,
            budget_share: self.budget_share?,
        })
    }
}

/// A dossier's money, read in the same way.
#[derive(Debug, Clone, Copy)]
pub(super) struct DossierMoney<'m> {
    pub budget: Option<Option<Money>>,
    pub lines: Option<&'m [BudgetLine]>,
    pub request: Option<Option<Money>>,
    pub others: Option<&'m [CoFinancing]>,
}

/// An optional value: `Some(None)` when left out, `None` when unreadable.
pub(super) fn optional<A, T>(authored: Option<&A>, read: impl FnOnce(&A) -> Option<T>) -> Option<Option<T>> {
    match authored {
        None => Some(None),
        Some(authored) => read(authored).map(Some),
    }
}

/// A sum that cannot overflow, whatever a file says.
fn sum(amounts: impl IntoIterator<Item = Money>) -> Money {
    let add = |sum: i64, amount: Money| sum.saturating_add(amount.in_cents());
    Money::cents(amounts.into_iter().fold(0, add))
}

impl Checker<'_> {
    /// The money to give.
    pub(super) fn grants(&mut self, authored: &v1::Grants) -> ReadGrants {
        let root = Path::Root;
        let path = root.key("grants");
        let currency = authored.currency.clone();
        if currency.len() != 3 || !currency.bytes().all(|b| b.is_ascii_uppercase()) {
            let text = currency.clone();
            self.report(&path.key("currency"), Problem::BadCurrency { text });
        }
        let envelope = self.money(&path.key("envelope"), &authored.envelope);
        if envelope == Some(Money::ZERO) {
            self.report(&path.key("envelope"), Problem::EnvelopeZero {});
        }
        let floor_path = path.key("floor");
        let floor = optional(authored.floor.as_ref(), |floor| self.money(&floor_path, floor));
        let ceiling_path = path.key("ceiling");
        let ceiling = optional(authored.ceiling.as_ref(), |ceiling| {
            self.money(&ceiling_path, ceiling)
        });
        if let Some(Some(floor)) = floor {
            if let Some(Some(ceiling)) = ceiling
                && floor > ceiling
            {
                self.report(&floor_path, Problem::FloorOverCeiling { floor, ceiling });
            }
            if let Some(envelope) = envelope.filter(|envelope| *envelope > Money::ZERO)
                && floor > envelope
            {
                self.report(&floor_path, Problem::FloorOverEnvelope { floor, envelope });
            }
        }
        let share_path = path.key("budget_share");
        let budget_share = optional(authored.budget_share.as_ref(), |share| {
            let share = self.ratio(&share_path, share)?;
            if share.is_positive() && share <= Ratio::integer(100) {
                return Some(share);
            }
            self.report(&share_path, Problem::ShareOutOfRange { share });
            None
        });
        ReadGrants {
            currency,
            envelope,
            floor,
            ceiling,
            budget_share,
        }
    }

    /// The budget is there when it is needed, its lines sum to it, and the request is one that could be granted.
    pub(super) fn dossier_money(
        &mut self,
        path: &Path<'_>,
        money: DossierMoney<'_>,
        grants: Option<&ReadGrants>,
    ) {
        let lines = money.lines.unwrap_or_default();
        match money.budget {
            Some(None) if grants.is_some() || !lines.is_empty() => {
                self.report(&path.key("budget"), Problem::BudgetMissing {});
            }
            Some(Some(budget)) if !lines.is_empty() => {
                let sum = sum(lines.iter().map(|line| line.amount));
                if sum != budget {
                    self.report(&path.key("budget_lines"), Problem::LinesDoNotSum { sum, budget });
                }
            }
            _ => {}
        }
        let here = path.key("request");
        match (money.request, grants) {
            (Some(None), Some(_)) => self.report(&here, Problem::RequestMissing {}),
            (Some(Some(_)), None) => self.report(&here, Problem::RequestWithoutGrants {}),
            (Some(Some(request)), Some(grants)) => self.request(path, request, money, grants),
            (Some(None), None) | (None, _) => {}
        }
    }

    fn request(&mut self, path: &Path<'_>, request: Money, money: DossierMoney<'_>, grants: &ReadGrants) {
        let here = path.key("request");
        let (floor, ceiling) = (grants.floor.flatten(), grants.ceiling.flatten());
        if let Some(ceiling) = ceiling
            && request > ceiling
        {
            self.report(&here, Problem::RequestOverCeiling { request, ceiling });
        }
        // A floor above the ceiling is said once, of the floor.
        if let Some(floor) = floor
            && request < floor
            && ceiling.is_none_or(|ceiling| floor <= ceiling)
        {
            self.report(&here, Problem::RequestUnderFloor { request, floor });
        }
        let Some(Some(budget)) = money.budget else { return };
        if request > budget {
            self.report(&here, Problem::RequestOverBudget { request, budget });
            return;
        }
        if let Some(Some(share)) = &grants.budget_share {
            let most = budget.percent(share);
            if request > most {
                let share = share.clone();
                self.report(&here, Problem::RequestOverShare { request, most, share });
            }
        }
        let others = money.others.unwrap_or_default();
        let total = sum(others.iter().map(|other| other.amount).chain([request]));
        if total > budget {
            self.report(
                &path.key("co_financing"),
                Problem::FinancedAboveBudget { total, budget },
            );
        }
    }
}
