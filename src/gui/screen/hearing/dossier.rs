//! The dossier as the jury reads it: title, facts, money, text, technical opinion, lists, and what was amended on the day.
//!
//! Everything that the session file says of a candidate is here or under the other tabs.

use iced::widget::{Column, Id, Row, button, column, container, row, rule, space};
use iced::{Center, Fill, FillPortion, Padding};

use crate::domain::Money;
use crate::domain::candidate::{Attachment, Candidate, CoFinancingState, EarlierLabel, Field, Passage};
use crate::gui::font;
use crate::gui::icon;
use crate::gui::screen::Context;
use crate::gui::screen::form::field_label;
use crate::gui::screen::history::Told;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, Theme, spacing, style, typography as t};
use crate::gui::widget::chrome::{FIELD_LABEL, field};
use crate::gui::widget::fading::fading;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::list::scroll;

use super::Message;
use super::pieces::{self, Pieces};
use super::search::{FOUND, Fact, Part, paragraphs};

/// The page that scrolls.
pub const PAGE: &str = "dossier-page";

/// How far a page key scrolls it, in logical pixels.
pub const PAGE_STEP: f32 = 360.0;

/// Where a page of the middle column stands in it.
pub(super) fn edge(density: Density) -> Padding {
    Padding {
        top: spacing::XS,
        right: density.margin(),
        bottom: spacing::AIR,
        left: density.margin(),
    }
}

/// A dossier being drawn: what every part of the page reads.
struct Page<'a, 'c> {
    context: &'c Context<'a>,
    dossier: &'a Candidate,
    /// What is known of the attachments.
    pieces: &'c Pieces,
    /// What a search led to.
    found: Option<Part>,
}

pub(super) fn view<'a>(
    context: &Context<'a>,
    dossier: &'a Candidate,
    pieces: &Pieces,
    found: Option<Part>,
) -> Element<'a, Message> {
    let page = Page {
        context,
        dossier,
        pieces,
        found,
    };
    let page = scroll(container(page.view()).padding(edge(context.density)))
        .id(Id::new(PAGE))
        .width(Fill)
        .height(Fill);
    fading(page, |p| p.surface)
}

impl<'a> Page<'a, '_> {
    fn view(&self) -> Element<'a, Message> {
        let (w, dossier) = (self.context.words, self.dossier);
        let (size, line) = self.context.density.title();
        let project = t::sized(dossier.project.as_str(), size, line).font(font::SEMIBOLD);
        let title = column![
            self.spot(Part::Project, project),
            self.spot(Part::Holder, t::sized(dossier.holder.as_str(), 16.0, 22.0)),
        ]
        .push(self.amended(Field::Project))
        .push(self.amended(Field::Short))
        .push(self.amended(Field::Holder))
        .spacing(spacing::XS);
        let mut page = column![]
            .push(self.out())
            .push(title)
            .push(self.facts())
            .push(self.money())
            .spacing(spacing::L)
            .max_width(self.context.density.page());
        if !dossier.summary.is_empty() {
            let title = w.t("gui-dossier-summary");
            page = page.push(self.text(title, &dossier.summary, Field::Summary, Part::Summary));
        }
        for (i, part) in dossier.sections.iter().enumerate() {
            let place = move |j| Part::Section(i, j);
            page = page.push(self.text(part.title.clone(), &part.text, Field::Section(i), place));
        }
        page.push(self.opinion())
            .push(self.partners())
            .push(self.calendar())
            .push(self.budget())
            .push(self.financing())
            .push(self.files())
            .push(self.corrections())
            .into()
    }

    /// A part of the page; the one that a search led to is tinted and has a name to scroll to.
    fn spot(&self, part: Part, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
        if self.found == Some(part) {
            container(content)
                .id(Id::new(FOUND))
                .width(Fill)
                .style(style::container::selected)
                .into()
        } else {
            content.into()
        }
    }

    /// « amendé à 9 h 12 : » and why, where a field was amended.
    fn amended(&self, field: Field) -> Option<Element<'a, Message>> {
        let w = self.context.words;
        let state = self.context.session.state();
        let last = state
            .amendments
            .iter()
            .rev()
            .find(|a| a.candidate == self.dossier.id && a.field == field)?;
        let facts = [
            ("field", field_label(self.context, &self.dossier.id, field).into()),
            ("time", w.time(last.at.wall).into()),
            ("reason", last.reason.as_str().into()),
        ];
        let words = t::sized(w.with("day-dossier-amended", &facts), 12.0, 16.0).style(style::text::warn);
        let sign = icon::pen().size(12.0).style(style::icon::secondary);
        Some(row![sign, words].spacing(spacing::XS).align_y(Center).into())
    }

    /// Why a candidate is out of the running.
    fn out(&self) -> Option<Element<'a, Message>> {
        let w = self.context.words;
        let (key, reason) = match self.context.session.state().passage(&self.dossier.id) {
            Passage::Withdrawn(reason) => ("day-dossier-withdrawn", reason),
            Passage::Disqualified(reason) => ("day-dossier-disqualified", reason),
            Passage::Waiting | Passage::Hearing | Passage::Heard | Passage::NoShow(_) => return None,
        };
        let words = t::h3(w.with(key, &[("reason", reason.as_str().into())]));
        let line = row![glyph(Glyph::Rejected), words]
            .spacing(spacing::S)
            .align_y(Center);
        Some(line.into())
    }

    fn facts(&self) -> Element<'a, Message> {
        let (w, dossier) = (self.context.words, self.dossier);
        let mut lines: Vec<Element<'a, Message>> = Vec::new();
        let mut add = |fact: Fact, label: &str, value: String, fields: &[Field]| {
            if !value.is_empty() {
                let line = field(w.t(label), value);
                let mut all = column![self.spot(Part::Fact(fact), line)];
                for mark in fields.iter().filter_map(|field| self.amended(*field)) {
                    all = all.push(mark);
                }
                lines.push(all.into());
            }
        };
        let quarter = dossier.quarter.as_ref().map(|quarter| {
            let name = match &quarter.code {
                Some(code) => format!("{} ({code})", quarter.name),
                None => quarter.name.clone(),
            };
            let place = [
                ("name", name.clone().into()),
                ("communes", w.list(&quarter.communes).into()),
            ];
            if quarter.communes.is_empty() {
                name
            } else {
                w.with("gui-dossier-quarter-in", &place)
            }
        });
        add(
            Fact::Quarter,
            "gui-dossier-quarter",
            quarter.unwrap_or_default(),
            &[],
        );
        let contract: Vec<&str> = [dossier.contract.as_str(), dossier.head_of_project.as_str()]
            .into_iter()
            .filter(|s| !s.is_empty())
            .collect();
        add(
            Fact::Contract,
            "gui-dossier-contract",
            contract.join(", "),
            &[Field::Contract, Field::HeadOfProject],
        );
        add(
            Fact::Theme,
            "gui-dossier-theme",
            dossier.theme.clone(),
            &[Field::Theme],
        );
        add(
            Fact::Public,
            "gui-dossier-public",
            dossier.public.clone(),
            &[Field::Public],
        );
        let presenters = self.context.session.state().presenters.get(&dossier.id);
        let presenters = presenters.map(|names| w.list(names)).unwrap_or_default();
        add(Fact::Presenters, "day-presented-by", presenters, &[]);
        Column::with_children(lines)
            .push(self.earlier())
            .spacing(spacing::XXS)
            .into()
    }

    /// What the file and the minutes of earlier editions say of the holder. What both say stands once.
    fn earlier(&self) -> Option<Element<'a, Message>> {
        let (w, dossier) = (self.context.words, self.dossier);
        let known = self.context.before.on(&dossier.id);
        let both = |label: &&EarlierLabel| {
            let mut known = known.iter();
            known.any(|laurel| laurel.confirms(&label.edition, label.amount))
        };
        let told: Vec<String> = dossier
            .earlier_labels
            .iter()
            .filter(|label| !both(label))
            .map(|label| {
                let edition = ("edition", label.edition.as_str().into());
                match label.amount {
                    Some(amount) => {
                        let amount = ("amount", self.context.money(amount).into());
                        w.with("gui-dossier-laureate-amount", &[edition, amount])
                    }
                    None => w.with("gui-dossier-laureate", &[edition]),
                }
            })
            .collect();
        if told.is_empty() && known.is_empty() {
            return None;
        }
        let mut lines = Column::new().width(Fill);
        if !told.is_empty() {
            lines = lines.push(t::body(w.list(&told)));
        }
        if let Some(told) = Told::of(known, w) {
            lines = lines.push(t::body(told.head));
            for detail in told.details {
                lines = lines.push(t::small(detail));
            }
            for doubt in told.doubts {
                let line = row![glyph(Glyph::Warning), t::small(doubt).width(Fill)];
                lines = lines.push(line.spacing(spacing::S));
            }
            lines = lines.push(t::label(w.t("before-how")));
        }
        let label = t::body(w.t("gui-dossier-earlier"))
            .style(style::text::label)
            .width(FIELD_LABEL);
        Some(self.spot(Part::Fact(Fact::Earlier), row![label, lines]))
    }

    /// The budget as one bar: what is asked for here, what is certain, what is asked for elsewhere, and what remains.
    fn money(&self) -> Option<Element<'a, Message>> {
        let (w, dossier) = (self.context.words, self.dossier);
        let request = dossier.request?;
        let Some(budget) = dossier.budget.filter(|budget| *budget > Money::ZERO) else {
            let asked = [("amount", self.context.money(request).into())];
            return Some(t::h3(w.with("day-dossier-request", &asked)).into());
        };
        let of = |state: CoFinancingState| -> Money {
            dossier
                .co_financing
                .iter()
                .filter(|c| c.state == state)
                .map(|c| c.amount)
                .sum()
        };
        let (acquired, asked) = (of(CoFinancingState::Acquired), of(CoFinancingState::Requested));
        let open = budget - request - acquired - asked;
        let share = |amount: Money| {
            u16::try_from(amount.in_cents().saturating_mul(1000) / budget.in_cents().max(1)).unwrap_or(1000)
        };
        let percent = u32::from(share(request)) / 10;
        let all = [
            (
                request,
                w.with("gui-dossier-request", &[("percent", percent.into())]),
                style::container::accent as fn(&Theme) -> container::Style,
            ),
            (acquired, w.t("gui-dossier-acquired"), style::container::used),
            (asked, w.t("gui-dossier-asked"), style::container::outline),
            (open, w.t("day-dossier-open"), style::container::sunk),
        ];
        let parts = || all.iter().filter(|(amount, ..)| *amount > Money::ZERO);
        let bar = parts().map(|(amount, _, ground)| {
            // A very small part is still seen.
            let width = FillPortion(share(*amount).max(6));
            container(space().width(Fill).height(9))
                .width(width)
                .style(*ground)
                .into()
        });
        let legend = parts().map(|(amount, words, ground)| {
            row![
                container(space().width(9).height(9)).style(*ground),
                t::sized(self.context.money(*amount), 13.0, 18.0).font(font::SEMIBOLD),
                t::small(words.clone()),
            ]
            .spacing(5)
            .align_y(Center)
            .into()
        });
        let chart = column![
            Row::with_children(bar).spacing(2),
            Row::with_children(legend)
                .spacing(spacing::L)
                .wrap()
                .vertical_spacing(spacing::XXS),
        ]
        .push(self.amended(Field::Request))
        .push(self.amended(Field::Budget))
        .spacing(spacing::S);
        Some(chart.into())
    }

    fn text(
        &self,
        title: String,
        text: &'a str,
        field: Field,
        part: impl Fn(usize) -> Part,
    ) -> Element<'a, Message> {
        let (size, line) = self.context.density.reading();
        let body = paragraphs(text)
            .enumerate()
            .map(|(i, p)| self.spot(part(i), t::sized(p, size, line)));
        let body = Column::with_children(body).spacing(spacing::S);
        column![t::h3(title)]
            .push(self.amended(field))
            .push(body)
            .spacing(spacing::XS)
            .into()
    }

    /// The technical review's, set apart by a line at its left.
    fn opinion(&self) -> Option<Element<'a, Message>> {
        let w = self.context.words;
        let opinion = self.dossier.technical_opinion.as_ref()?;
        let verdict = [("verdict", w.verdict(opinion.verdict).into())];
        let words = column![t::h3(w.with("gui-dossier-opinion", &verdict))]
            .push(self.amended(Field::TechnicalOpinion))
            .push(self.spot(Part::Opinion, t::body(opinion.text.as_str())))
            .spacing(spacing::XXS);
        let quoted = container(words).padding(Padding {
            top: 4.0,
            bottom: 4.0,
            left: 14.0,
            right: 0.0,
        });
        let apart = row![rule::vertical(3).style(style::rule::edge), quoted];
        Some(apart.height(iced::Shrink).into())
    }

    fn titled(&self, key: &str, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
        column![t::h3(self.context.words.t(key)), content.into()]
            .spacing(spacing::XS)
            .into()
    }

    fn partners(&self) -> Option<Element<'a, Message>> {
        let partners = &self.dossier.partners;
        (!partners.is_empty()).then(|| {
            let list = self.spot(Part::Partners, t::body(partners.join(", ")));
            self.titled("gui-dossier-partners", list)
        })
    }

    fn calendar(&self) -> Option<Element<'a, Message>> {
        let calendar = &self.dossier.calendar;
        let lines = calendar.iter().enumerate().map(|(i, milestone)| {
            let line = row![
                t::body(milestone.when.as_str())
                    .style(style::text::label)
                    .width(150),
                t::body(milestone.what.as_str()).width(Fill)
            ];
            self.spot(Part::Milestone(i), line)
        });
        (!calendar.is_empty()).then(|| {
            let lines = Column::with_children(lines).spacing(spacing::XXS);
            self.titled("gui-dossier-calendar", lines)
        })
    }

    /// An amount at the right of its label.
    fn sum(&self, label: Element<'a, Message>, amount: Money) -> Element<'a, Message> {
        row![container(label).width(Fill), t::body(self.context.money(amount))]
            .spacing(spacing::M)
            .into()
    }

    fn budget(&self) -> Option<Element<'a, Message>> {
        let dossier = self.dossier;
        if dossier.budget_lines.is_empty() {
            return None;
        }
        let lines = dossier.budget_lines.iter().enumerate().map(|(i, line)| {
            let label = t::body(line.label.as_str()).into();
            self.spot(Part::BudgetLine(i), self.sum(label, line.amount))
        });
        let mut table = Column::with_children(lines).spacing(spacing::XXS);
        if let Some(budget) = dossier.budget {
            table = table.push(rule::horizontal(1)).push(self.total(budget));
        }
        Some(self.titled("gui-dossier-budget", table))
    }

    fn total(&self, amount: Money) -> Element<'a, Message> {
        row![
            t::h3(self.context.words.t("gui-dossier-total")).width(Fill),
            t::h3(self.context.money(amount))
        ]
        .into()
    }

    /// Who else gives, and whether it is certain.
    fn financing(&self) -> Option<Element<'a, Message>> {
        let (w, sources) = (self.context.words, &self.dossier.co_financing);
        let lines = sources.iter().enumerate().map(|(i, source)| {
            let state = w.t(match source.state {
                CoFinancingState::Acquired => "day-dossier-source-acquired",
                CoFinancingState::Requested => "day-dossier-source-asked",
            });
            let label = row![
                t::body(source.source.as_str()),
                t::body(state).style(style::text::label)
            ];
            let label = label.spacing(spacing::S).into();
            self.spot(Part::CoFinancing(i), self.sum(label, source.amount))
        });
        (!sources.is_empty()).then(|| {
            let lines = Column::with_children(lines).spacing(spacing::XXS);
            self.titled("day-dossier-financing", lines)
        })
    }

    fn files(&self) -> Option<Element<'a, Message>> {
        let files = &self.dossier.attachments;
        let lines = files
            .iter()
            .enumerate()
            .map(|(i, attachment)| self.spot(Part::Attachment(i), self.file(attachment)));
        (!files.is_empty()).then(|| self.titled("gui-dossier-attachments", Column::with_children(lines)))
    }

    fn file(&self, attachment: &'a Attachment) -> Element<'a, Message> {
        let label = fit(attachment.label.as_str()).ink(|p| p.accent).two_lines();
        let aside = t::small(self.pieces.aside(self.context.words, attachment)).style(style::text::label);
        let line = row![pieces::sign(attachment), Element::from(label), aside];
        button(line.spacing(spacing::S).align_y(Center))
            .padding([3, 0])
            .width(Fill)
            .style(style::button::text)
            .on_press(Message::Pieces(pieces::Message::Chosen(attachment.file.clone())))
            .into()
    }

    /// Each amendment with the text before, the text after and the reason.
    fn corrections(&self) -> Option<Element<'a, Message>> {
        let w = self.context.words;
        let state = self.context.session.state();
        let own: Vec<_> = state
            .amendments
            .iter()
            .filter(|a| a.candidate == self.dossier.id)
            .collect();
        if own.is_empty() {
            return None;
        }
        let lines = own.into_iter().map(|amendment| {
            let told = [
                (
                    "field",
                    field_label(self.context, &self.dossier.id, amendment.field).into(),
                ),
                ("from", amendment.from.as_str().into()),
                ("to", amendment.to.as_str().into()),
                ("reason", amendment.reason.as_str().into()),
            ];
            let time = t::label(w.time(amendment.at.wall)).width(64);
            row![
                time,
                t::small(w.with("day-dossier-correction", &told)).width(Fill)
            ]
            .spacing(spacing::S)
            .into()
        });
        let lines = Column::with_children(lines).spacing(spacing::XS);
        Some(self.titled("day-dossier-corrections", lines))
    }
}
