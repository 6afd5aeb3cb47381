//! From sheets to the scoring grid: jurors by college, what is on its way to the disk, totals and means.

use std::collections::BTreeMap;

use iced::widget::{rich_text, span, text::Span};

use crate::domain::aggregation;
use crate::domain::command::Command;
use crate::domain::panel::{Juror, Voice};
use crate::domain::rubric::{Criterion, Scale};
use crate::domain::scoring::{Completeness, MarkState, ScoreSheet};
use crate::domain::{CandidateId, CriterionId, JurorId, Ratio, Refusal, Session};
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, style};
use crate::gui::widget::score_grid::{Cell, Column, Content, Entry, Given, Grid, Place, Refused, Row};

use super::{CellKey, Message};

/// The jurors in the grid's order: college by college, as the session names them.
pub(super) fn jurors(session: &Session) -> impl Iterator<Item = &Juror> {
    session.setup().colleges.iter().flat_map(|college| {
        session
            .state()
            .jurors
            .iter()
            .filter(|juror| juror.college == college.id)
    })
}

/// The grid of one dossier.
pub(super) fn model(
    context: &Context<'_>,
    candidate: &CandidateId,
    refused: &BTreeMap<CellKey, (String, Refusal)>,
) -> Grid {
    let (session, w) = (context.session, context.words);
    let setup = session.setup();
    let sheets: BTreeMap<JurorId, ScoreSheet> = session
        .sheets(candidate)
        .into_iter()
        .map(|sheet| (sheet.juror.clone(), sheet))
        .collect();
    let counted: Vec<&ScoreSheet> = session
        .eligible_jurors(candidate)
        .filter_map(|juror| sheets.get(&juror.id))
        .filter(|sheet| sheet.total(&setup.criteria, &setup.reporting_scale).is_some())
        .collect();
    let columns = setup
        .criteria
        .iter()
        .map(|criterion| column(context, criterion, &counted))
        .collect();
    let groups = setup
        .colleges
        .iter()
        .map(|college| {
            let members = session
                .state()
                .jurors
                .iter()
                .filter(|juror| juror.college == college.id);
            members
                .filter_map(|juror| Some(row(context, juror, sheets.get(&juror.id)?, refused)))
                .collect::<Vec<_>>()
        })
        .filter(|group| !group.is_empty())
        .collect();
    let totals: Vec<Ratio> = counted
        .iter()
        .filter_map(|sheet| sheet.total(&setup.criteria, &setup.reporting_scale))
        .collect();
    let scale = w.exact(&setup.reporting_scale);
    Grid {
        corner: w.with("gui-grid-corner", &[("scale", scale.clone().into())]),
        total: (w.t("gui-grid-total"), format!("/{scale}")),
        columns,
        groups,
        footer: w.with("gui-grid-footer", &[("complete", counted.len().into())]),
        mean: aggregation::mean(&totals)
            .map(|mean| w.decimal(&mean, setup.decimals))
            .unwrap_or_default(),
    }
}

fn column(context: &Context<'_>, criterion: &Criterion, counted: &[&ScoreSheet]) -> Column {
    let w = context.words;
    let (entry, mean) = match &criterion.scale {
        Scale::Numeric { .. } => {
            let marks: Vec<Ratio> = counted
                .iter()
                .filter_map(|sheet| match sheet.state(&criterion.id) {
                    MarkState::Marked(mark) => criterion.scale.value(mark),
                    _ => None,
                })
                .collect();
            (
                Entry::Number,
                aggregation::mean(&marks)
                    .map(|mean| w.decimal(&mean, 1))
                    .unwrap_or_default(),
            )
        }
        Scale::Levels(levels) => (
            Entry::Levels(levels.iter().map(|level| level.label.to_string()).collect()),
            String::new(),
        ),
    };
    Column {
        label: criterion.short.clone(),
        weight: if criterion.counted {
            format!("×{}", w.exact(&criterion.weight))
        } else {
            w.t("gui-grid-not-counted")
        },
        entry,
        mean,
    }
}

fn row(
    context: &Context<'_>,
    juror: &Juror,
    sheet: &ScoreSheet,
    refused: &BTreeMap<CellKey, (String, Refusal)>,
) -> Row {
    let (session, w) = (context.session, context.words);
    let setup = session.setup();
    let consultative = juror.voice == Voice::Consultative;
    let state = |wanted: &MarkState| sheet.cells.iter().all(|(_, state)| state == wanted);
    let content = if state(&MarkState::Recused) {
        Content::Span {
            letter: w.t("gui-grid-recused-letter"),
            words: recused(context, juror, sheet),
        }
    } else if state(&MarkState::Absent) {
        Content::Span {
            letter: "–".into(),
            words: w.t("gui-grid-absent"),
        }
    } else {
        let cells = sheet.cells.iter().map(|(criterion, state)| {
            let key = (sheet.candidate.clone(), juror.id.clone(), criterion.clone());
            cell(context, criterion, state, &key, refused.get(&key))
        });
        Content::Cells(cells.collect())
    };
    let total = sheet.total(&setup.criteria, &setup.reporting_scale);
    let complete = total.is_some();
    let total = match (total, sheet.completeness(&setup.criteria), &content) {
        (Some(total), _, _) => w.decimal(&total, setup.decimals),
        (None, _, Content::Span { .. }) => String::new(),
        (None, Completeness::Pending { filled, of }, _) => format!("{filled}/{of}"),
        (None, Completeness::Resolved | Completeness::Complete, _) => {
            format!("{n}/{n}", n = sheet.cells.len())
        }
    };
    let name = juror.person.short_name();
    Row {
        name,
        aside: consultative.then(|| w.t("gui-grid-consultative")),
        content,
        total,
        complete,
    }
}

fn recused(context: &Context<'_>, juror: &Juror, sheet: &ScoreSheet) -> String {
    let w = context.words;
    let left = context
        .session
        .state()
        .recusal(&juror.id, &sheet.candidate)
        .and_then(|r| r.left.as_ref());
    match left {
        Some(left) => w.with("gui-grid-recused-left", &[("time", w.time(left.wall).into())]),
        None => w.t("gui-grid-recused"),
    }
}

/// A cell as recorded, or as it will be once the disk has answered.
fn cell(
    context: &Context<'_>,
    criterion: &CriterionId,
    state: &MarkState,
    key: &CellKey,
    refused: Option<&(String, Refusal)>,
) -> Cell {
    let w = context.words;
    let here = |c: &CandidateId, j: &JurorId, k: &CriterionId| (c, j, k) == (&key.0, &key.1, &key.2);
    let awaited = context.pending.iter().rev().find_map(|command| match command {
        Command::Mark {
            juror,
            candidate,
            criterion,
            mark,
        } if here(candidate, juror, criterion) => Some(Given::Marked(mark.clone())),
        Command::Abstain {
            juror,
            candidate,
            criterion: Some(criterion),
        } if here(candidate, juror, criterion) => Some(Given::Abstention),
        Command::Withdraw {
            juror,
            candidate,
            criterion,
        } if here(candidate, juror, criterion) => Some(Given::Pending),
        _ => None,
    });
    let unsaved = awaited.is_some();
    let given = awaited.unwrap_or_else(|| match state {
        MarkState::Marked(mark) => Given::Marked(w.mark(&mark.to_string())),
        MarkState::Abstention => Given::Abstention,
        MarkState::Pending | MarkState::Recused | MarkState::Absent => Given::Pending,
    });
    let scale = context
        .session
        .setup()
        .criterion(criterion)
        .map(|criterion| w.scale(&criterion.scale));
    let refused = refused.map(|(draft, refusal)| {
        let (reason, mend) = w.refusal_in_two(context.session, refusal);
        let again = w.with("gui-grid-mend", &[("scale", scale.unwrap_or_default().into())]);
        Refused {
            draft: draft.clone(),
            reason,
            mend: format!("{mend} {again}"),
        }
    });
    Cell {
        given,
        unsaved,
        refused,
    }
}

/// The criterion under the selection, in full, with its guidance.
pub(super) fn guidance<'a>(context: &Context<'a>, at: Place) -> Element<'a, Message> {
    let w = context.words;
    let Some(criterion) = context.session.setup().criteria.get(at.criterion) else {
        return iced::widget::space().into();
    };
    let scale = w.scale(&criterion.scale);
    let weight = w.with("gui-weight", &[("weight", w.exact(&criterion.weight).into())]);
    let name: Span<'a, (), iced::Font> = span(criterion.label.clone()).font(font::SEMIBOLD);
    let rest = format!(" {weight}, {scale}. {}", criterion.guidance);
    let text = rich_text![name, span(rest)]
        .size(13)
        .line_height(iced::Pixels(18.0));
    text.style(style::text::secondary).into()
}
