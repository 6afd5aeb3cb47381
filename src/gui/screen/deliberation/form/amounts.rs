//! Beside the amount while it is typed: what the rules permit, its share of the budget, and what the envelope keeps.

use iced::Center;
use iced::widget::{column, row};

use crate::domain::{CandidateId, Money, Ratio};
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::glyph::{Glyph, glyph};

use super::super::Message;
use super::{Form, PARTIAL, Purpose};

impl Form {
    /// The dossier and the amount being typed for it, as far as it reads as one.
    pub(in super::super) fn typed(&self, context: &Context<'_>) -> Option<(&CandidateId, Money)> {
        let id = self.granting()?;
        Some((id, self.amount(context).ok()??))
    }

    fn granting(&self) -> Option<&CandidateId> {
        match &self.purpose {
            Purpose::Laureate(id) | Purpose::Amount(id) | Purpose::Short(id, PARTIAL) => Some(id),
            _ => None,
        }
    }

    /// « plancher 3 000 €, plafond 16 000 €, demande 12 000 € », then what the amount typed amounts to.
    pub(super) fn bounds<'a>(&self, context: &Context<'_>) -> Option<Element<'a, Message>> {
        let (w, session) = (context.words, context.session);
        let id = self.granting()?;
        let grants = session.setup().grants.as_ref()?;
        let dossier = session.state().candidate(id)?;
        let named = [
            ("delib-bound-floor", grants.floor),
            ("delib-bound-ceiling", grants.ceiling),
            ("delib-bound-request", dossier.request),
        ];
        let mut bounds: Vec<String> = named
            .into_iter()
            .filter_map(|(key, amount)| Some(w.with(key, &[("amount", context.money(amount?).into())])))
            .collect();
        if let (Some(share), Some(budget)) = (&grants.budget_share, dossier.budget) {
            let args = [
                ("share", w.percent(share).into()),
                ("amount", context.money(budget.percent(share)).into()),
            ];
            bounds.push(w.with("delib-bound-share", &args));
        }
        let mut told = column![t::small(bounds.join(", "))].spacing(spacing::XXS);
        if let Some(typed) = self.live(context, id) {
            told = told.push(typed);
        }
        Some(told.into())
    }

    fn live<'a>(&self, context: &Context<'_>, id: &CandidateId) -> Option<Element<'a, Message>> {
        let (w, session) = (context.words, context.session);
        let (_, amount) = self.typed(context)?;
        let budget = session.state().candidate(id)?.budget;
        let share = budget.and_then(|budget| share_of(amount, budget));
        let granted = |(laureate, amount): (&CandidateId, Option<Money>)| {
            (laureate != id).then_some(amount.unwrap_or_default())
        };
        let others: Money = session.laureates().filter_map(granted).sum();
        let left = session.envelope()?.total - others - amount;
        let short = left < Money::ZERO;
        let mut parts: Vec<String> = Vec::new();
        if let Some(share) = share {
            parts.push(w.with("delib-live-share", &[("share", w.percent(&share).into())]));
        }
        let (key, money) = if short {
            ("delib-live-beyond", Money::ZERO - left)
        } else {
            ("delib-live-left", left)
        };
        parts.push(w.with(key, &[("amount", context.money(money).into())]));
        let words = t::small(parts.join(", "));
        Some(if short {
            row![glyph(Glyph::Warning), words.style(style::text::warn)]
                .spacing(spacing::XS)
                .align_y(Center)
                .into()
        } else {
            words.into()
        })
    }
}

/// An amount as a percentage of a budget, to the tenth above: what is over the permitted share never looks like it.
fn share_of(amount: Money, budget: Money) -> Option<Ratio> {
    let (amount, budget) = (amount.in_cents(), budget.in_cents());
    let above = amount.checked_mul(1000)?.checked_add(budget.checked_sub(1)?)?;
    Ratio::new(above.checked_div(budget)?, 10)
}
