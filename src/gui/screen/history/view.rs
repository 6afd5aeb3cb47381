//! The panel of earlier editions, drawn: its folder, its pages, tables with figures under each other.

use std::path::Path;

use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{Column, Id, Row, button, column, container, row, rule, space};
use iced::{Center, Fill, Padding, Right};

use crate::domain::history::Edition;
use crate::domain::spread::Dimension;
use crate::gui::font;
use crate::gui::icon;
use crate::gui::shortcut;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::chrome;
use crate::gui::widget::field;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::floating::Tone;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::laid::whole_lines;
use crate::gui::widget::list::scroll;
use crate::gui::widget::panel;
use crate::gui::widget::progress::bar;
use crate::gui::words::Words;

use super::{CHOOSE, EDGE, Editions, KEYS, LINE, LIST, Line, Message, PATH, Page, REREAD, State, WIDEST};
use super::{as_pixels, columns};

/// So many lines are drawn: more than are in sight.
const DRAWN: usize = 60;
/// So many folders that do not count are told.
const TOLD: usize = 200;

const EACH: f32 = 58.0;
const COUNT: f32 = 72.0;
const MONEY: f32 = 116.0;
const DATE: f32 = 150.0;
const BAR: f32 = 132.0;
/// The room of a bar that scrolls.
const BESIDE: f32 = 10.0;

/// What the panel is about.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// What is known.
    pub editions: Option<&'a Editions>,
    /// The folder that is remembered.
    pub folder: Option<&'a Path>,
    /// Whether a folder is being read.
    pub reading: bool,
    /// How much room there is.
    pub density: Density,
}

impl State {
    /// Draws the panel.
    pub fn view<'a>(&'a self, w: &Words, shown: Shown<'a>) -> Element<'a, Message> {
        let path = field::line(PATH, &w.t("editions-path"), &self.path)
            .on_input(Message::PathEdited)
            .on_submit(Message::PathSubmitted)
            .width(Fill);
        let choose = b::face(w.t("editions-choose"))
            .icon(icon::folder_open())
            .key(CHOOSE.label(w));
        let reread = b::face(w.t("editions-reread"))
            .icon(icon::reload())
            .key(REREAD.label(w));
        let again = shown.folder.is_some().then_some(Message::RereadPressed);
        let place = row![
            path,
            b::quiet(choose, Some(Message::ChoosePressed)),
            b::quiet(reread, again)
        ]
        .spacing(spacing::S)
        .align_y(Center);
        // What the buttons name is not named again.
        let names: &[&str] = match shown.editions {
            Some(_) => &["editions-page", "editions-edition", "panel-page", "log-copy"],
            None => &["editions-choose"],
        };
        let keys = shortcut::hints(KEYS, w, names);
        let keys = keys.into_iter().map(|hint| chrome::keys(hint.key, hint.does));
        let head = panel::head(w.t("editions-title"), w.t("editions-close"));
        let mut parts = column![head, place].spacing(spacing::S).push(self.said());
        parts = match shown.editions {
            Some(editions) => parts
                .push(self.tabs(w, editions))
                .push(rule::horizontal(1))
                .push(self.page(w, editions, shown.density)),
            None => parts.push(rule::horizontal(1)).push(empty(w, shown.reading)),
        };
        let parts = parts
            .push(rule::horizontal(1))
            .push(Row::with_children(keys).spacing(18).wrap());
        panel::over(parts, WIDEST)
            .padding(EDGE)
            .height(Fill)
            .max_height(680)
            .into()
    }

    /// How reading went, or what was done here.
    fn said<'a>(&'a self) -> Option<Element<'a, Message>> {
        let (tone, words) = self.told.as_ref()?;
        Some(match tone {
            Tone::Told => row![glyph(Glyph::Complete), t::body(words.as_str()).width(Fill)]
                .spacing(spacing::S)
                .into(),
            Tone::Alarm => panel::alarm(t::body(words.as_str())),
        })
    }

    fn tabs<'a>(&self, w: &Words, editions: &Editions) -> Element<'a, Message> {
        let tabs = Page::ALL.map(|page| {
            let count = [("count", editions.known().skipped.len().into())];
            let label = w.with(&format!("editions-page-{}", page.code()), &count);
            chrome::inner_tab(label, page == self.page, Message::PageChosen(page))
        });
        Row::with_children(tabs).spacing(spacing::L).wrap().into()
    }

    fn page<'a>(&'a self, w: &Words, editions: &'a Editions, density: Density) -> Element<'a, Message> {
        let nothing = editions.all().len() == 0;
        match self.page {
            Page::Skipped => scrolled(skipped(w, editions)),
            _ if nothing => {
                let why = if editions.known().skipped.is_empty() {
                    "editions-none-at-all"
                } else {
                    "editions-none"
                };
                hollow(w.t("history-none"), w.t(why))
            }
            Page::Editions => self.editions(w, editions),
            Page::By(dimension) => self.spread(w, editions, dimension, density),
        }
    }

    /// Edition by edition, and the laureates of the one chosen.
    fn editions<'a>(&'a self, w: &Words, editions: &'a Editions) -> Element<'a, Message> {
        let (lines, together) = editions.by_edition(w);
        let chosen = self.at(lines.len());
        let heads = heads(
            w,
            "editions-c-edition",
            vec![t::label(w.t("editions-c-adopted")).width(DATE).into()],
        );
        let dated = |edition: &Edition| {
            let date = t::small(w.date_of(edition.adopted)).width(DATE);
            vec![Element::from(date)]
        };
        let rows = lines
            .iter()
            .zip(editions.all())
            .enumerate()
            .map(|(at, (line, edition))| {
                button(container(cells(line, dated(edition), font::REGULAR)).center_y(Fill))
                    .padding(0)
                    .width(Fill)
                    .height(LINE)
                    .style(style::button::row(at == chosen))
                    .on_press(Message::Chosen(at))
                    .into()
            });
        let rows = Column::with_children(rows);
        let mut below = column![].spacing(spacing::XXS);
        if let Some((folder, edition)) = editions.known().editions.get(chosen) {
            let name = [("edition", editions.label(edition).into())];
            below = below.push(t::h3(w.with("editions-laureates-of", &name)));
            for (project, holder, money) in editions.laureates(chosen, w) {
                let line = row![
                    fit(project).width(iced::FillPortion(4)),
                    fit(holder).ink(|p| p.ink2).width(iced::FillPortion(5)),
                    t::body(money).width(MONEY).align_x(Right),
                    space().width(BAR),
                ]
                .spacing(spacing::S)
                .align_y(Center);
                below = below.push(container(line).center_y(24));
            }
            let folder = [("path", folder.display().to_string().into())];
            let folder = fit(w.with("editions-folder", &folder))
                .size(12.0, 16.0)
                .ink(|p| p.ink3);
            below = below.push(space().height(spacing::XXS)).push(folder);
        }
        let page = column![
            rows,
            space().height(spacing::M),
            container(below).padding([0.0, spacing::S])
        ];
        column![
            t::small(w.t("editions-note")),
            heads,
            rule::horizontal(1),
            scrolled(page),
            rule::horizontal(1),
            total(&together, vec![space().width(DATE).into()]),
        ]
        .spacing(spacing::XXS)
        .height(Fill)
        .into()
    }

    /// Across editions, by commune, contract, quarter or holder.
    fn spread<'a>(
        &'a self,
        w: &Words,
        editions: &'a Editions,
        dimension: Dimension,
        density: Density,
    ) -> Element<'a, Message> {
        let most = columns(density);
        let (lines, together) = editions.by(dimension, most, w);
        let names = editions.columns(most);
        let each = names.into_iter().map(|name| {
            let name = fit(name).size(12.0, 16.0).ink(|p| p.ink3).right();
            container(name).width(EACH).into()
        });
        let page = format!("editions-c-{}", dimension.code());
        let heads = heads(w, &page, each.collect());
        let mut note = w.t(match dimension {
            Dimension::Commune => "editions-note-commune",
            Dimension::Holder => "editions-note-holder",
            Dimension::Contract | Dimension::Quarter => "editions-note",
        });
        if editions.all().len() > most {
            let recent = w.with("editions-note-recent", &[("count", most.into())]);
            note = format!("{note} {recent}");
        }
        // Only what is in sight is drawn.
        let first = (0..lines.len())
            .find(|at| as_pixels(*at) >= (self.scrolled / LINE).floor())
            .unwrap_or(0)
            .saturating_sub(2);
        let drawn = lines.iter().skip(first).take(DRAWN).map(|line| {
            let each = counts(line, false);
            let line = container(cells(line, each, font::REGULAR)).center_y(LINE - 1.0);
            column![line, rule::horizontal(1)].into()
        });
        let after = lines.len().saturating_sub(first + DRAWN);
        let rows = column![
            space().height(LINE * as_pixels(first)),
            Column::with_children(drawn),
            space().height(LINE * as_pixels(after)),
        ];
        column![
            t::small(note),
            heads,
            rule::horizontal(1),
            whole_lines(scrolled(rows), LINE),
            rule::horizontal(1),
            total(&together, counts(&together, true)),
        ]
        .spacing(spacing::XXS)
        .height(Fill)
        .into()
    }
}

/// What to do where no folder is known, or that one is being read.
fn empty<'a>(w: &Words, reading: bool) -> Element<'a, Message> {
    if reading {
        return container(t::reading(w.t("editions-reading"))).height(Fill).into();
    }
    hollow(
        w.t("editions-empty-title"),
        format!("{}\n\n{}", w.t("editions-empty"), w.t("editions-empty-read")),
    )
}

/// A page without a table: what is not there, and what to do.
fn hollow<'a>(title: String, what: String) -> Element<'a, Message> {
    let words = column![t::h2(title), t::reading(what).style(style::text::secondary)]
        .spacing(spacing::S)
        .max_width(640);
    container(words)
        .padding([spacing::L, spacing::S])
        .height(Fill)
        .into()
}

/// What scrolls, with the room of its bar whether there is one or not: figures stand under their heads and over their sums.
fn scrolled<'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    let bar = Scrollbar::new().width(5).scroller_width(5).margin(1);
    scroll(container(content).padding(Padding::default().right(BESIDE)))
        .direction(Direction::Vertical(bar))
        .id(Id::new(LIST))
        .on_scroll(|viewport| Message::Scrolled(viewport.absolute_offset().y))
        .width(Fill)
        .height(Fill)
        .into()
}

/// The edges of what does not scroll.
fn beside() -> Padding {
    Padding::default().left(spacing::S).right(spacing::S + BESIDE)
}

fn heads<'a>(w: &Words, name: &str, between: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let figure = |key: &str, width: f32| t::label(w.t(key)).width(width).align_x(Right);
    let line = row![t::label(w.t(name)).width(Fill)]
        .extend(between)
        .push(figure("editions-c-laureates", COUNT))
        .push(figure("editions-c-money", MONEY))
        .push(space().width(BAR))
        .spacing(spacing::S)
        .align_y(Center);
    container(line)
        .padding(beside().top(spacing::XXS).bottom(spacing::XXS))
        .into()
}

/// A name, what stands between, how many laureates, what money, and a bar as long as its share.
fn cells<'a>(line: &Line, between: Vec<Element<'a, Message>>, face: iced::Font) -> Element<'a, Message> {
    let figure = |words: String, width: f32| t::body(words).font(face).width(width).align_x(Right);
    let edge = Padding::default().left(spacing::M);
    let share = container(bar(line.share)).padding(edge).width(BAR);
    let line = row![Element::from(fit(line.name.clone()).font(face))]
        .extend(between)
        .push(figure(line.laureates.to_string(), COUNT))
        .push(figure(line.money.clone(), MONEY))
        .push(share)
        .spacing(spacing::S)
        .align_y(Center);
    container(line).padding([0.0, spacing::S]).into()
}

/// All together, without a bar: it is the whole.
fn total<'a>(line: &Line, between: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let figure = |words: String, width: f32| t::h3(words).width(width).align_x(Right);
    let line = row![t::h3(line.name.clone()).width(Fill)]
        .extend(between)
        .push(figure(line.laureates.to_string(), COUNT))
        .push(figure(line.money.clone(), MONEY))
        .push(space().width(BAR))
        .spacing(spacing::S)
        .align_y(Center);
    container(line).padding(beside()).center_y(LINE).into()
}

/// A column for each of the last editions; a dash where there is no laureate.
fn counts<'a>(line: &Line, strong: bool) -> Vec<Element<'a, Message>> {
    let count = |count: &u32| {
        let words = match count {
            0 => t::body("–").style(style::text::label),
            count if strong => t::h3(count.to_string()),
            count => t::body(count.to_string()),
        };
        words.width(EACH).align_x(Right).into()
    };
    line.each.iter().map(count).collect()
}

/// Folders that do not count, each with the reason.
fn skipped<'a>(w: &Words, editions: &'a Editions) -> Element<'a, Message> {
    let all = editions.known().skipped.len();
    if all == 0 {
        return hollow(w.t("editions-skipped-none"), String::new());
    }
    let lines = editions.skipped(w).take(TOLD).map(|(folder, why)| {
        let line = row![
            fit(folder).font(font::SEMIBOLD).width(iced::FillPortion(2)),
            t::small(why).width(iced::FillPortion(5)),
        ]
        .spacing(spacing::M);
        column![container(line).padding([5.0, spacing::S]), rule::horizontal(1)].into()
    });
    let more = all.saturating_sub(TOLD);
    let more = (more > 0).then(|| {
        let more = [("count", more.into())];
        container(t::small(w.with("editions-more", &more))).padding([5.0, spacing::S])
    });
    Column::with_children(lines).push(more).into()
}
