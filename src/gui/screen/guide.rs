//! The guide, laid over any screen with Shift+F1: chapters at the left, the one chosen at the right.
//!
//! It is written for the day, in plain words; what each key does stands in the help.

pub mod text;

use iced::widget::{Column, Id, button, column, container, rich_text, row, rule, space, span};
use iced::{Center, Fill, Pixels};

use crate::gui::font;
use crate::gui::screen::step;
use crate::gui::theme::{Element, Theme, spacing, style, typography as t};
use crate::gui::widget::fading::fading;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::list::scroll;
use crate::gui::widget::panel;
use crate::gui::words::Words;
use text::{Block, Chapter, Kind, Run};

/// What the guide remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    at: usize,
}

/// What happened.
#[derive(Debug, Clone, Copy)]
pub enum Message {
    /// A chapter was pressed.
    Chosen(usize),
    /// The selection moved.
    Stepped(isize),
}

impl State {
    /// Applies a message.
    pub fn update(&mut self, message: Message, w: &Words) {
        match message {
            Message::Chosen(at) => self.at = at,
            Message::Stepped(by) => self.at = step(self.at, by, text::chapters(w.language()).len()),
        }
    }

    /// Draws the panel.
    pub fn view<'a>(&'a self, w: &Words) -> Element<'a, Message> {
        let chapters = text::chapters(w.language());
        let titles = chapters.iter().enumerate().map(|(at, chapter)| {
            let title = fit(chapter.title.as_str());
            let title = if at == self.at {
                title.font(font::SEMIBOLD)
            } else {
                title
            };
            button(title)
                .padding([7, 10])
                .width(Fill)
                .style(style::button::row(at == self.at))
                .on_press(Message::Chosen(at))
                .into()
        });
        let contents = column![
            container(t::h2(w.t("gui-guide-title"))).padding([4, 10]),
            scroll(Column::with_children(titles)),
        ]
        .spacing(spacing::S);
        let close = row![space().width(Fill), t::small(w.t("gui-guide-close"))].align_y(Center);
        let page = chapters.get(self.at).map(chapter);
        // The software renderer redraws only what changed and measures a letter by its advance: what hangs out of one would
        // stay behind when the chapter turns. A ground that is not the same for two neighbours is drawn anew as a whole.
        let turned = if self.at.is_multiple_of(2) { 0.0 } else { 0.5 };
        let ground =
            move |theme: &Theme| style::container::surface(theme).border(iced::border::rounded(turned));
        let body = scroll(
            container(Column::new().push(page))
                .padding(iced::padding::right(spacing::XL).left(2))
                .width(Fill)
                .style(ground),
        )
        .id(Id::new(crate::gui::OVER_BODY))
        .height(Fill);
        let body = fading(body, |p| p.surface);
        let panel = row![
            container(contents).width(236).padding([spacing::XL, spacing::M]),
            rule::vertical(1),
            container(column![close, body].spacing(spacing::XS))
                .width(Fill)
                .padding([spacing::L, spacing::XXL]),
        ];
        panel::over(panel, 960.0).height(Fill).max_height(760).into()
    }
}

fn chapter<'a>(chapter: &'static Chapter) -> Element<'a, Message> {
    let mut page = column![t::h1(chapter.title.as_str())]
        .spacing(spacing::M)
        .max_width(620);
    for block in &chapter.blocks {
        page = page.push(match block {
            Block::Heading(title) => Element::from(
                container(t::h3(title.as_str()).size(15).line_height(Pixels(22.0)))
                    .padding(iced::padding::top(spacing::S)),
            ),
            Block::Paragraph(runs) => words(runs),
            Block::Item(sign, runs) => row![
                t::reading(sign.as_str()).style(style::text::label).width(20),
                words(runs),
            ]
            .into(),
        });
    }
    page.into()
}

fn words<'a>(runs: &'static [Run]) -> Element<'a, Message> {
    let spans: Vec<iced::widget::text::Span<'static, ()>> = runs
        .iter()
        .map(|run| {
            let face = match run.kind {
                Kind::Plain => font::REGULAR,
                Kind::Strong | Kind::Key => font::SEMIBOLD,
            };
            span(run.words.as_str()).font(face)
        })
        .collect();
    let text: iced::widget::text::Rich<'a, (), Message, Theme> = rich_text(spans);
    text.size(15).line_height(Pixels(22.0)).width(Fill).into()
}
