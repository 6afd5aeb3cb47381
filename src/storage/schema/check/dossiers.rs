//! The dossiers: who asks for what, where, and how it is described.

use super::super::spans::Path;
use super::super::syntax::nearest;
use super::super::v1;
use super::money::{DossierMoney, ReadGrants, optional};
use super::{Checker, plain};
use crate::domain::candidate::{
    BudgetLine, Candidate, CoFinancing, CoFinancingState, EarlierLabel, Milestone, Quarter, Section,
    TechnicalOpinion, Verdict,
};
use crate::domain::finding::{Family, Problem};

impl Checker<'_> {
    /// The dossiers; `None` when one cannot be used.
    pub(super) fn candidates(
        &mut self,
        session: &v1::Session,
        grants: Option<&ReadGrants>,
    ) -> Option<Vec<Candidate>> {
        let root = Path::Root;
        let list = root.key("candidates");
        if session.candidates.is_empty() {
            self.report(&list, Problem::NoCandidates {});
        }
        self.ids(
            &list,
            Family::Candidate,
            session.candidates.iter().map(|candidate| candidate.id.as_str()),
        );
        let mut candidates = Vec::new();
        for (index, candidate) in session.candidates.iter().enumerate() {
            let path = list.at(index);
            if let Some(half_day) = &candidate.half_day {
                let known = session.half_days.iter().map(|half_day| half_day.id.as_str());
                self.reference(&path.key("half_day"), Family::HalfDay, half_day, known);
            }
            candidates.push(self.candidate(&path, candidate, &session.communes, grants));
        }
        candidates.into_iter().collect()
    }

    fn candidate(
        &mut self,
        path: &Path<'_>,
        authored: &v1::Candidate,
        communes: &[String],
        grants: Option<&ReadGrants>,
    ) -> Option<Candidate> {
        let project = self.text(&path.key("project"), &authored.project);
        let short = self.text_or(&path.key("short"), authored.short.as_deref(), &project);
        let holder = self.text(&path.key("holder"), &authored.holder);
        let summary = self.text(&path.key("summary"), &authored.summary);
        let quarter = authored.quarter.as_ref();
        let quarter = quarter.map(|quarter| self.quarter(&path.key("quarter"), quarter, communes));
        let sections = self.sections(&path.key("sections"), &authored.sections);
        let partners = self.texts(&path.key("partners"), &authored.partners);
        let calendar = self.calendar(&path.key("calendar"), &authored.calendar);
        let budget = optional(authored.budget.as_ref(), |budget| {
            self.money(&path.key("budget"), budget)
        });
        let budget_lines = self.budget_lines(&path.key("budget_lines"), &authored.budget_lines);
        let request = optional(authored.request.as_ref(), |request| {
            self.money(&path.key("request"), request)
        });
        let co_financing = self.co_financing(&path.key("co_financing"), &authored.co_financing);
        let money = DossierMoney {
            budget,
            lines: budget_lines.as_deref(),
            request,
            others: co_financing.as_deref(),
        };
        self.dossier_money(path, money, grants);
        let technical_opinion = authored
            .technical_opinion
            .as_ref()
            .map(|opinion| TechnicalOpinion {
                verdict: verdict(opinion.verdict),
                text: self.text(&path.key("technical_opinion").key("text"), &opinion.text),
            });
        let earlier_labels = self.earlier_labels(&path.key("earlier_labels"), &authored.earlier_labels);
        let attachments = self.attachments(&path.key("attachments"), &authored.attachments);
        Some(Candidate {
            id: authored.id.as_str().into(),
            project,
            short,
            holder,
            theme: plain(&authored.theme),
            quarter,
            contract: plain(&authored.contract),
            head_of_project: plain(&authored.head_of_project),
            half_day: authored.half_day.as_deref().map(Into::into),
            summary,
            sections,
            public: plain(&authored.public),
            partners,
            calendar,
            budget: budget?,
            budget_lines: budget_lines?,
            request: request?,
            co_financing: co_financing?,
            technical_opinion,
            earlier_labels: earlier_labels?,
            attachments,
        })
    }

    fn quarter(&mut self, path: &Path<'_>, authored: &v1::Quarter, communes: &[String]) -> Quarter {
        let list = path.key("communes");
        for (index, commune) in authored.communes.iter().enumerate() {
            self.text(&list.at(index), commune);
            if !communes.is_empty() && !commune.trim().is_empty() && !communes.contains(commune) {
                let problem = Problem::UnknownCommune {
                    commune: commune.clone(),
                    nearest: nearest(commune, communes.iter().map(String::as_str)),
                };
                self.report(&list.at(index), problem);
            }
        }
        Quarter {
            name: self.text(&path.key("name"), &authored.name),
            code: authored
                .code
                .as_ref()
                .map(|code| self.text(&path.key("code"), code)),
            communes: authored.communes.iter().map(|commune| plain(commune)).collect(),
        }
    }

    fn sections(&mut self, list: &Path<'_>, authored: &[v1::Section]) -> Vec<Section> {
        let sections = authored.iter().enumerate();
        sections
            .map(|(index, section)| Section {
                title: self.text(&list.at(index).key("title"), &section.title),
                text: self.text(&list.at(index).key("text"), &section.text),
            })
            .collect()
    }

    fn texts(&mut self, list: &Path<'_>, authored: &[String]) -> Vec<String> {
        let texts = authored.iter().enumerate();
        texts
            .map(|(index, text)| self.text(&list.at(index), text))
            .collect()
    }

    fn calendar(&mut self, list: &Path<'_>, authored: &[v1::Milestone]) -> Vec<Milestone> {
        let milestones = authored.iter().enumerate();
        milestones
            .map(|(index, milestone)| Milestone {
                when: self.text(&list.at(index).key("when"), &milestone.when),
                what: self.text(&list.at(index).key("what"), &milestone.what),
            })
            .collect()
    }

    fn budget_lines(&mut self, list: &Path<'_>, authored: &[v1::BudgetLine]) -> Option<Vec<BudgetLine>> {
        let mut lines = Vec::new();
        for (index, line) in authored.iter().enumerate() {
            let path = list.at(index);
            let label = self.text(&path.key("label"), &line.label);
            let amount = self.money(&path.key("amount"), &line.amount);
            lines.push(amount.map(|amount| BudgetLine { label, amount }));
        }
        lines.into_iter().collect()
    }

    fn co_financing(&mut self, list: &Path<'_>, authored: &[v1::CoFinancing]) -> Option<Vec<CoFinancing>> {
        let mut others = Vec::new();
        for (index, other) in authored.iter().enumerate() {
            let path = list.at(index);
            let source = self.text(&path.key("source"), &other.source);
            let amount = self.money(&path.key("amount"), &other.amount);
            let state = match other.state {
                v1::CoFinancingState::Acquired => CoFinancingState::Acquired,
                v1::CoFinancingState::Requested => CoFinancingState::Requested,
            };
            others.push(amount.map(|amount| CoFinancing {
                source,
                amount,
                state,
            }));
        }
        others.into_iter().collect()
    }

    fn earlier_labels(
        &mut self,
        list: &Path<'_>,
        authored: &[v1::EarlierLabel],
    ) -> Option<Vec<EarlierLabel>> {
        let mut labels = Vec::new();
        for (index, label) in authored.iter().enumerate() {
            let path = list.at(index);
            let edition = self.text(&path.key("edition"), &label.edition);
            let amount = optional(label.amount.as_ref(), |amount| {
                self.money(&path.key("amount"), amount)
            });
            labels.push(amount.map(|amount| EarlierLabel { edition, amount }));
        }
        labels.into_iter().collect()
    }
}

fn verdict(verdict: v1::Verdict) -> Verdict {
    match verdict {
        v1::Verdict::Favourable => Verdict::Favourable,
        v1::Verdict::FavourableWithReserve => Verdict::FavourableWithReserve,
        v1::Verdict::Unfavourable => Verdict::Unfavourable,
    }
}
