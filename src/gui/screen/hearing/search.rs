//! The search over all dossiers: a field, the lines that hold its words, and the way to the one chosen.
//!
//! Case and accents do not matter. It reads what the dossier shows, the amendments of the day folded in.

use iced::widget::text::Wrapping;
use iced::widget::{Column, Id, button, column, container, row, rule, space, text_input};
use iced::{Center, Fill, Padding};

use super::Message;
use crate::domain::CandidateId;
use crate::domain::candidate::Candidate;
use crate::gui::font;
use crate::gui::icon;
use crate::gui::screen::{Context, step};
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::list::scroll;
use crate::locale::fold::folded;

/// The field, to give it the focus.
pub const FIELD: &str = "dossier-search";
/// The paragraph that a search led to, to scroll near it.
pub const FOUND: &str = "dossier-found";
/// A list from which one line is chosen with the arrows, and that line: it is kept in sight.
pub const LIST: &str = "list";
/// The line chosen in [`LIST`].
pub const CHOSEN: &str = "list-chosen";

/// A word or two find what is meant long before so many lines.
const MOST: usize = 200;
/// How many words stand before the one found.
const BEFORE: usize = 5;

/// A place in a dossier's text, as precise as a search leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The project's titles.
    Project,
    /// The holder.
    Holder,
    /// One of the facts under the title.
    Fact(Fact),
    /// A paragraph of the summary.
    Summary(usize),
    /// A paragraph of a section.
    Section(usize, usize),
    /// The technical opinion.
    Opinion,
    /// The partners.
    Partners,
    /// A milestone.
    Milestone(usize),
    /// A line of the budget.
    BudgetLine(usize),
    /// Money from elsewhere.
    CoFinancing(usize),
    /// A file.
    Attachment(usize),
}

/// A fact under a dossier's title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// Neighbourhood and communes.
    Quarter,
    /// Contract and project head.
    Contract,
    /// Theme.
    Theme,
    /// Whom it serves.
    Public,
    /// Labels of earlier editions.
    Earlier,
    /// Who presents.
    Presenters,
}

/// A paragraph of a dossier, with the text that a search compares.
#[derive(Debug, Clone)]
struct Passage {
    candidate: CandidateId,
    part: Part,
    number: usize,
    title: String,
    place: String,
    text: String,
    folded: String,
}

/// A passage that holds what is looked for, parted at the first word found.
#[derive(Debug, Clone)]
struct Hit {
    passage: usize,
    before: String,
    word: String,
    after: String,
}

/// A search on the screen.
#[derive(Debug, Clone)]
pub struct State {
    query: String,
    /// Every passage of every dossier, in the order of passage; made once, so that each letter typed costs nothing much.
    passages: Vec<Passage>,
    hits: Vec<Hit>,
    at: usize,
    /// Nothing was typed yet: what stands in the field is what was looked for before.
    fresh: bool,
}

impl State {
    /// A search over the dossiers as they stand, for `query` at first.
    pub fn new(query: String, context: &Context<'_>) -> Self {
        let order = context.session.running_order().enumerate();
        let passages = order.flat_map(|(i, dossier)| {
            texts(context, dossier)
                .into_iter()
                .map(move |(part, place, text)| Passage {
                    candidate: dossier.id.clone(),
                    part,
                    number: i + 1,
                    title: dossier.short.clone(),
                    place,
                    folded: folded(&text),
                    text,
                })
        });
        let mut search = Self {
            query: String::new(),
            passages: passages.collect(),
            hits: Vec::new(),
            at: 0,
            fresh: true,
        };
        search.search(query);
        search.fresh = true;
        search
    }

    /// A letter that came before the field had the focus; the first one replaces what was looked for before, as in the field.
    pub fn type_ahead(&mut self, letter: char) -> String {
        let mut query = if self.fresh {
            String::new()
        } else {
            self.query.clone()
        };
        query.push(letter);
        self.search(query.clone());
        query
    }

    /// Looks for something else: every passage that holds all the words.
    pub fn search(&mut self, query: String) {
        self.query = query;
        self.fresh = false;
        self.at = 0;
        let wanted = folded(&self.query);
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let Some(first) = words.first() else {
            self.hits = Vec::new();
            return;
        };
        let holds = |passage: &Passage| words.iter().all(|word| passage.folded.contains(word));
        let found = self
            .passages
            .iter()
            .enumerate()
            .filter(|(_, passage)| holds(passage));
        self.hits = found
            .take(MOST)
            .map(|(at, passage)| {
                let (before, word, after) = around(&passage.text, first);
                Hit {
                    passage: at,
                    before,
                    word,
                    after,
                }
            })
            .collect();
    }

    /// Moves the selection.
    pub fn step(&mut self, by: isize) {
        self.at = step(self.at, by, self.hits.len());
    }

    /// Where the line chosen, or the one at `line`, leads.
    pub fn target(&self, line: Option<usize>) -> Option<(CandidateId, Part)> {
        let hit = self.hits.get(line.unwrap_or(self.at))?;
        let passage = self.passages.get(hit.passage)?;
        Some((passage.candidate.clone(), passage.part))
    }

    /// Draws the field and what it found, in place of the dossier.
    pub(super) fn view<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let w = context.words;
        let field = text_input(&w.t("day-search-field"), &self.query)
            .id(Id::new(FIELD))
            .on_input(Message::SearchTyped)
            .on_submit(Message::FoundChosen(None))
            .size(15)
            .padding([8, 10]);
        let count = if self.query.trim().is_empty() {
            w.t("day-search-hint")
        } else {
            w.with("day-search-count", &[("count", self.hits.len().into())])
        };
        let mut lines = Column::new();
        for (i, hit) in self.hits.iter().enumerate() {
            let Some(passage) = self.passages.get(hit.passage) else {
                continue;
            };
            let mut line = container(line(passage, hit, i, i == self.at, most_before(context.density)));
            if i == self.at {
                line = line.id(Id::new(CHOSEN));
            }
            lines = lines.push(rule::horizontal(1)).push(line);
        }
        let head = column![field, t::small(count)].spacing(spacing::S);
        let inner = Padding {
            left: 10.0,
            right: 10.0,
            ..Padding::ZERO
        };
        let page = column![
            container(head).padding(inner),
            scroll(lines).id(Id::new(LIST)).height(Fill)
        ]
        .spacing(spacing::M);
        container(page)
            .padding(Padding {
                top: spacing::XS,
                right: context.density.margin() - 10.0,
                bottom: 0.0,
                left: context.density.margin() - 10.0,
            })
            .into()
    }
}

/// How much of what stands before the word is told, in characters: the word itself must stay in sight.
fn most_before(density: Density) -> usize {
    match density {
        Density::Small => 10,
        Density::Normal => 36,
        Density::Large => 48,
    }
}

/// The last words of what stands before, within so many characters.
fn ending(before: &str, most: usize) -> String {
    let length = before.chars().count();
    let Some((cut, _)) = before
        .char_indices()
        .nth(length.saturating_sub(most))
        .filter(|_| length > most)
    else {
        return before.to_owned();
    };
    let kept = before[cut..].split_once(' ').map_or("", |(_, words)| words);
    format!("… {kept}")
}

fn line<'a>(
    passage: &'a Passage,
    hit: &'a Hit,
    at: usize,
    selected: bool,
    most: usize,
) -> Element<'a, Message> {
    let title = format!("{}  {}", passage.number, passage.title);
    let head = row![
        Element::from(fit(title).font(font::SEMIBOLD)),
        t::label(passage.place.as_str())
    ]
    .spacing(spacing::S)
    .align_y(Center);
    let said = row![
        t::small(ending(&hit.before, most)).wrapping(Wrapping::None),
        t::sized(hit.word.as_str(), 13.0, 18.0)
            .font(font::SEMIBOLD)
            .wrapping(Wrapping::None),
        Element::from(fit(hit.after.as_str()).size(13.0, 18.0).ink(|p| p.ink2)),
    ];
    button(column![head, said, space().height(1)])
        .padding([6, 10])
        .width(Fill)
        .style(style::button::row(selected))
        .on_press(Message::FoundChosen(Some(at)))
        .into()
}

/// The key that opens the search, at the end of the strip of tabs.
pub(super) fn opener<'a>(context: &Context<'_>) -> Element<'a, Message> {
    let w = context.words;
    let face = row![
        icon::search().style(style::icon::secondary),
        t::body(w.t("day-search")).style(style::text::secondary),
        t::body("Ctrl+F").font(font::SEMIBOLD),
    ]
    .spacing(spacing::S)
    .align_y(Center);
    button(face)
        .padding([0, 2])
        .style(style::button::row(false))
        .on_press(Message::SearchPressed)
        .into()
}

/// The text around the first word that holds `wanted`, which is folded: what comes before, the word, what comes after.
fn around(text: &str, wanted: &str) -> (String, String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words
        .iter()
        .position(|word| folded(word).contains(wanted))
        .unwrap_or(0);
    let from = at.saturating_sub(BEFORE);
    let mut before = words.get(from..at).unwrap_or_default().join(" ");
    if from > 0 {
        before.insert_str(0, "… ");
    }
    if !before.is_empty() {
        before.push(' ');
    }
    let after = words.get(at + 1..).unwrap_or_default().join(" ");
    let after = if after.is_empty() {
        after
    } else {
        format!(" {after}")
    };
    (
        before,
        words.get(at).copied().unwrap_or_default().to_owned(),
        after,
    )
}

/// The paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|p| !p.is_empty())
}

/// All that a dossier says, part by part, each with the name of its place.
fn texts(context: &Context<'_>, dossier: &Candidate) -> Vec<(Part, String, String)> {
    let w = context.words;
    let mut all = Vec::new();
    let mut add = |part: Part, place: String, text: String| {
        if !text.trim().is_empty() {
            all.push((part, place, text));
        }
    };
    add(
        Part::Project,
        w.t("day-place-project"),
        format!("{} · {}", dossier.project, dossier.short),
    );
    add(Part::Holder, w.t("day-place-holder"), dossier.holder.clone());
    if let Some(quarter) = &dossier.quarter {
        let code = quarter.code.clone().unwrap_or_default();
        let communes = w.list(&quarter.communes);
        add(
            Part::Fact(Fact::Quarter),
            w.t("gui-dossier-quarter"),
            format!("{} {code} · {communes}", quarter.name),
        );
    }
    let contract = [dossier.contract.as_str(), dossier.head_of_project.as_str()].join(" · ");
    if contract.len() > " · ".len() {
        add(Part::Fact(Fact::Contract), w.t("gui-dossier-contract"), contract);
    }
    add(
        Part::Fact(Fact::Theme),
        w.t("gui-dossier-theme"),
        dossier.theme.clone(),
    );
    add(
        Part::Fact(Fact::Public),
        w.t("gui-dossier-public"),
        dossier.public.clone(),
    );
    let earlier: Vec<String> = dossier.earlier_labels.iter().map(|l| l.edition.clone()).collect();
    add(
        Part::Fact(Fact::Earlier),
        w.t("gui-dossier-earlier"),
        earlier.join(", "),
    );
    if let Some(names) = context.session.state().presenters.get(&dossier.id) {
        add(
            Part::Fact(Fact::Presenters),
            w.t("day-presented-by"),
            names.join(", "),
        );
    }
    for (i, text) in paragraphs(&dossier.summary).enumerate() {
        add(Part::Summary(i), w.t("gui-dossier-summary"), text.to_owned());
    }
    for (i, section) in dossier.sections.iter().enumerate() {
        for (j, text) in paragraphs(&section.text).enumerate() {
            // The title is found with its first paragraph.
            let text = if j == 0 {
                format!("{} · {text}", section.title)
            } else {
                text.to_owned()
            };
            add(Part::Section(i, j), section.title.clone(), text);
        }
    }
    if let Some(opinion) = &dossier.technical_opinion {
        add(Part::Opinion, w.t("day-place-opinion"), opinion.text.clone());
    }
    add(
        Part::Partners,
        w.t("gui-dossier-partners"),
        dossier.partners.join(", "),
    );
    for (i, milestone) in dossier.calendar.iter().enumerate() {
        let text = format!("{} · {}", milestone.when, milestone.what);
        add(Part::Milestone(i), w.t("gui-dossier-calendar"), text);
    }
    for (i, line) in dossier.budget_lines.iter().enumerate() {
        add(Part::BudgetLine(i), w.t("gui-dossier-budget"), line.label.clone());
    }
    for (i, source) in dossier.co_financing.iter().enumerate() {
        add(
            Part::CoFinancing(i),
            w.t("day-dossier-financing"),
            source.source.clone(),
        );
    }
    for (i, file) in dossier.attachments.iter().enumerate() {
        add(
            Part::Attachment(i),
            w.t("gui-dossier-attachments"),
            file.label.clone(),
        );
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{around, ending};

    #[test]
    fn a_line_shows_the_word_found_with_what_stands_around_it() {
        let text = "Une cuisine professionnelle de quarante-huit mètres carrés, prêtée par la Ville, devient chaque samedi un lieu.";
        let (before, word, after) = around(text, "pretee");
        assert_eq!(before, "… professionnelle de quarante-huit mètres carrés, ");
        assert_eq!(
            (word.as_str(), after.as_str()),
            ("prêtée", " par la Ville, devient chaque samedi un lieu.")
        );
        assert_eq!(
            around("Cuisine", "cuis"),
            (String::new(), "Cuisine".into(), String::new())
        );
    }

    #[test]
    fn in_a_narrow_column_the_last_words_before_it_are_told() {
        assert_eq!(
            ending("… de quarante-huit mètres carrés, ", 100),
            "… de quarante-huit mètres carrés, "
        );
        assert_eq!(ending("… de quarante-huit mètres carrés, ", 12), "… carrés, ");
        assert_eq!(ending("accompagnement, ", 5), "… ");
        assert_eq!(ending("", 5), "");
    }
}
