//! Below the grid: the criterion under the selection in full, its levels with the letters that type them, and the
//! comments.

use iced::widget::{Column, Row, column, rich_text, row, span, text::Span};
use iced::{Center, Fill, Pixels};

use super::Message;
use super::grid::Side;
use crate::domain::command::CommentOn;
use crate::domain::rubric::{Level, Scale};
use crate::domain::scoring::MarkState;
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::laid::whole_lines;
use crate::gui::widget::list::scroll;
use crate::gui::widget::score_grid::Place;

/// The height of a line.
const LINE: f32 = 18.0;
/// The least height kept for it: three lines.
pub(super) const HEIGHT: f32 = 58.0;

pub(super) fn view<'a>(context: &Context<'a>, side: &Side, at: Place) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let Some(criterion) = session.setup().criteria.get(at.column) else {
        return iced::widget::space().into();
    };
    let weight = if criterion.counted {
        w.with("gui-weight", &[("weight", w.exact(&criterion.weight).into())])
    } else {
        w.t("gui-grid-not-counted")
    };
    let name: Span<'a, (), iced::Font> = span(criterion.label.clone()).font(font::SEMIBOLD);
    let mut facts = vec![weight];
    if let Scale::Numeric { .. } = &criterion.scale {
        facts.push(w.scale(&criterion.scale));
    }
    if let Some(state) = state(context, side, at) {
        facts.push(state);
    }
    let rest = format!(" {}. {}", facts.join(", "), criterion.guidance);
    let text = rich_text![name, span(rest)]
        .size(13)
        .line_height(Pixels(LINE))
        .width(Fill);
    let mut lines = column![text.style(style::text::secondary)].spacing(spacing::XS);
    if let Scale::Levels(all) = &criterion.scale {
        lines = lines.push(levels(context, all));
    }
    lines = lines.push(comments(context, side, at));
    whole_lines(scroll(lines).height(Fill), LINE)
}

/// What the selected cell holds, in a word, for those who see no colour and no shape.
fn state(context: &Context<'_>, side: &Side, at: Place) -> Option<String> {
    let (candidate, juror, criterion) = side.key(context.session, at)?;
    let sheet = context.session.sheet(&juror, &candidate);
    let word = match sheet.state(&criterion) {
        MarkState::Marked(mark) => {
            let mark = context.words.mark(&mark.to_string());
            context.words.with("gui-grid-marked", &[("mark", mark.into())])
        }
        state => context.words.cell(state),
    };
    Some(word)
}

/// Each level with its points and the letters that type it.
fn levels<'a>(context: &Context<'a>, all: &[Level]) -> Element<'a, Message> {
    let one = |level: &Level| {
        let points = context.words.exact(&level.points);
        let line: Row<'a, Message, _> = row![
            t::sized(letters(level, all), 13.0, LINE).font(font::SEMIBOLD),
            t::small(level.label.to_string()),
            t::small(points).style(style::text::label),
        ];
        line.spacing(5).align_y(Center).into()
    };
    Row::with_children(all.iter().map(one))
        .spacing(spacing::L)
        .wrap()
        .vertical_spacing(0)
        .into()
}

/// The shortest beginning that no other level shares; the whole label where one level begins another.
pub(super) fn letters(level: &Level, all: &[Level]) -> String {
    let label = level.label.to_lowercase();
    let shared = |begin: &str| {
        all.iter()
            .filter(|other| other.label.to_lowercase().starts_with(begin))
            .count()
            > 1
    };
    let ends = label.char_indices().map(|(at, c)| at + c.len_utf8());
    let begin = ends.map(|end| &label[..end]).find(|begin| !shared(begin));
    begin.unwrap_or(&label).to_owned()
}

fn comments<'a>(context: &Context<'a>, side: &Side, at: Place) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let mut lines = Column::new();
    let Some((candidate, juror, criterion)) = side.key(session, at) else {
        return lines.into();
    };
    let on = [
        (
            "gui-comment-mark",
            CommentOn::Mark(juror.clone(), candidate.clone(), criterion),
        ),
        ("gui-comment-sheet", CommentOn::Sheet(juror, candidate.clone())),
        ("gui-comment-dossier", CommentOn::Dossier(candidate)),
    ];
    for (key, on) in on {
        if let Some(text) = session.state().comments.get(&on) {
            let label: Span<'a, (), iced::Font> = span(w.t(key)).font(font::SEMIBOLD);
            let line = rich_text![label, span(format!(" {text}"))];
            let line = line.size(13).line_height(Pixels(LINE)).width(Fill);
            lines = lines.push(line.style(style::text::secondary));
        }
    }
    lines.into()
}
