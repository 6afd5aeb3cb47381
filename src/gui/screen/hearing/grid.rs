//! From sheets to the scoring grid: its rows either way round, what is on its way to the disk, totals and means.
//!
//! Seals are kept here: what must not be seen is not handed to the widget at all.

use std::collections::BTreeMap;

use crate::domain::aggregation;
use crate::domain::candidate::Passage;
use crate::domain::command::{Command, CommentOn};
use crate::domain::panel::{Juror, Voice};
use crate::domain::rubric::{Criterion, Scale};
use crate::domain::scoring::{Completeness, MarkState, ScoreSheet};
use crate::domain::{CandidateId, CriterionId, JurorId, Ratio, Session};
use crate::gui::screen::Context;
use crate::gui::widget::score_grid::{Cell, Column, Content, Entry, Given, Grid, Place, Refused, Row};

use super::{CellKey, Drafts};

/// Which way round the grid is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Side {
    /// The jurors of a dossier: marks as they are given, while it is heard.
    Dossier(CandidateId),
    /// The dossiers of a juror: a sheet of paper to be typed in.
    Sheet(JurorId),
}

impl Side {
    /// What tells this grid from another.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Dossier(candidate) => format!("dossier {candidate}"),
            Self::Sheet(juror) => format!("sheet {juror}"),
        }
    }

    /// Whose marks for which dossier stand in a row.
    pub(super) fn pair(&self, session: &Session, row: usize) -> Option<(JurorId, CandidateId)> {
        match self {
            Self::Dossier(candidate) => {
                let juror = jurors(session).nth(row)?;
                Some((juror.id.clone(), candidate.clone()))
            }
            Self::Sheet(juror) => {
                let candidate = session.running_order().nth(row)?;
                Some((juror.clone(), candidate.id.clone()))
            }
        }
    }

    /// The cell at a place.
    pub(super) fn key(&self, session: &Session, at: Place) -> Option<CellKey> {
        let (juror, candidate) = self.pair(session, at.row)?;
        let criterion = session.setup().criteria.get(at.column)?;
        Some((candidate, juror, criterion.id.clone()))
    }
}

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

/// The grid, with the selection at `at`: under seal, that row alone shows its marks.
pub(super) fn model(context: &Context<'_>, side: &Side, refused: &Drafts, at: Place) -> Grid {
    let making = Making {
        context,
        refused,
        awaited: awaited(context.pending),
    };
    match side {
        Side::Dossier(candidate) => making.dossier(candidate, at),
        Side::Sheet(juror) => making.sheet(juror),
    }
}

/// A sheet with its total, worked out once.
struct Marks {
    sheet: ScoreSheet,
    total: Option<Ratio>,
}

struct Making<'a> {
    context: &'a Context<'a>,
    refused: &'a Drafts,
    awaited: BTreeMap<CellKey, Given>,
}

/// What each cell will hold once the disk has answered.
fn awaited(pending: &[Command]) -> BTreeMap<CellKey, Given> {
    let entry = |command: &Command| {
        let (juror, candidate, criterion, given) = match command {
            Command::Mark {
                juror,
                candidate,
                criterion,
                mark,
            } => (juror, candidate, criterion, Given::Marked(mark.clone())),
            Command::Abstain {
                juror,
                candidate,
                criterion: Some(criterion),
            } => (juror, candidate, criterion, Given::Abstention),
            Command::Withdraw {
                juror,
                candidate,
                criterion,
            } => (juror, candidate, criterion, Given::Pending),
            _ => return None,
        };
        Some(((candidate.clone(), juror.clone(), criterion.clone()), given))
    };
    pending.iter().filter_map(entry).collect()
}

impl Making<'_> {
    fn marks(&self, juror: &JurorId, candidate: &CandidateId) -> Marks {
        let setup = self.context.session.setup();
        let sheet = self.context.session.sheet(juror, candidate);
        let total = sheet.total(&setup.criteria, &setup.reporting_scale);
        Marks { sheet, total }
    }

    /// What both ways round have in common.
    fn frame(&self) -> Grid {
        let (w, setup) = (self.context.words, self.context.session.setup());
        let scale = w.exact(&setup.reporting_scale);
        Grid {
            corner: w.with("gui-grid-corner", &[("scale", scale.clone().into())]),
            total: (w.t("gui-grid-total"), format!("/{scale}")),
            columns: setup.criteria.iter().map(|c| self.column(c)).collect(),
            abstention: (w.t("gui-grid-abstention-letter"), w.t("gui-grid-abstention-word")),
            ..Grid::default()
        }
    }

    fn dossier(&self, candidate: &CandidateId, at: Place) -> Grid {
        let (session, w) = (self.context.session, self.context.words);
        let setup = session.setup();
        let sealed = session.is_sealed(candidate);
        let all: BTreeMap<&JurorId, Marks> = session
            .state()
            .jurors
            .iter()
            .map(|juror| (&juror.id, self.marks(&juror.id, candidate)))
            .collect();
        let mut grid = self.frame();
        let mut number = 0;
        for college in &setup.colleges {
            let mut group = Vec::new();
            for juror in session
                .state()
                .jurors
                .iter()
                .filter(|juror| juror.college == college.id)
            {
                let Some(marks) = all.get(&juror.id) else { continue };
                let seal = Seal {
                    marks: sealed && number != at.row,
                    totals: sealed,
                };
                group.push(self.juror_row(juror, marks, seal));
                number += 1;
            }
            if !group.is_empty() {
                grid.groups.push(group);
            }
        }
        if sealed {
            grid.title = w.t("gui-grid-sealed");
            grid.footer = w.t("gui-grid-sealed-footer");
            return grid;
        }
        if session.state().closed.contains(candidate) {
            grid.title = w.t("gui-grid-closed-title");
        }
        let counted: Vec<&Marks> = session
            .eligible_jurors(candidate)
            .filter_map(|juror| all.get(&juror.id))
            .filter(|marks| marks.total.is_some())
            .collect();
        for (column, criterion) in grid.columns.iter_mut().zip(&setup.criteria) {
            column.mean = mean_of(criterion, &counted)
                .map(|mean| w.decimal(&mean, 1))
                .unwrap_or_default();
        }
        let totals: Vec<Ratio> = counted.iter().filter_map(|marks| marks.total.clone()).collect();
        grid.footer = w.with("gui-grid-footer", &[("complete", totals.len().into())]);
        grid.mean = aggregation::mean(&totals)
            .map(|mean| w.decimal(&mean, setup.decimals))
            .unwrap_or_default();
        grid
    }

    fn sheet(&self, juror: &JurorId) -> Grid {
        let (session, w) = (self.context.session, self.context.words);
        let mut grid = self.frame();
        grid.title = session
            .seat(juror)
            .map(|juror| juror.person.short_name())
            .unwrap_or_default();
        let (mut complete, mut awaited) = (0, 0);
        let mut half_day = None;
        for (number, candidate) in session.running_order().enumerate() {
            let marks = self.marks(juror, &candidate.id);
            match marks.sheet.completeness(&session.setup().criteria) {
                Completeness::Pending { .. } => awaited += 1,
                Completeness::Complete | Completeness::Resolved => complete += 1,
            }
            let seal = Seal {
                marks: false,
                totals: session.is_sealed(&candidate.id),
            };
            let content = match self.passed(&candidate.id, &marks) {
                Some(span) => span,
                None => self.content(juror, &marks, seal),
            };
            let name = format!("{}. {}", number + 1, candidate.short);
            let row = self.row(name, None, content, &marks, seal);
            if grid.groups.is_empty() || half_day != candidate.half_day {
                grid.groups.push(Vec::new());
                half_day.clone_from(&candidate.half_day);
            }
            if let Some(group) = grid.groups.last_mut() {
                group.push(row);
            }
        }
        let counts = [("complete", complete.into()), ("of", (complete + awaited).into())];
        grid.footer = w.with("gui-grid-sheet-footer", &counts);
        if session.setup().sealed {
            grid.footer = format!("{}. {}", grid.footer, w.t("gui-grid-sealed-footer"));
        }
        grid
    }

    fn column(&self, criterion: &Criterion) -> Column {
        let w = self.context.words;
        let (entry, widest) = match &criterion.scale {
            Scale::Numeric { max, step } => {
                let (max, step) = (w.exact(max), w.exact(step));
                let whole = max.split([',', '.']).next().unwrap_or_default();
                let decimals = step.find([',', '.']).map_or(",5", |at| &step[at..]);
                (Entry::Number, format!("{whole}{decimals}"))
            }
            Scale::Levels(levels) => {
                let labels: Vec<String> = levels.iter().map(|level| level.label.to_string()).collect();
                (Entry::Levels(labels), String::new())
            }
        };
        Column {
            label: criterion.short.clone(),
            weight: if criterion.counted {
                format!("×{}", w.exact(&criterion.weight))
            } else {
                // Its words stand below the grid; here there is room for a figure.
                "×0".to_owned()
            },
            widest,
            entry,
            mean: String::new(),
        }
    }

    fn juror_row(&self, juror: &Juror, marks: &Marks, seal: Seal) -> Row {
        let aside =
            (juror.voice == Voice::Consultative).then(|| self.context.words.t("gui-grid-consultative"));
        let content = self.content(&juror.id, marks, seal);
        self.row(juror.person.short_name(), aside, content, marks, seal)
    }

    fn row(&self, name: String, aside: Option<String>, content: Content, marks: &Marks, seal: Seal) -> Row {
        let (w, setup) = (self.context.words, self.context.session.setup());
        let total = marks.total.as_ref().filter(|_| !seal.totals);
        let cells = marks.sheet.cells.len();
        let recused =
            |(_, state): &(CriterionId, MarkState)| matches!(state, MarkState::Recused | MarkState::Absent);
        let progress = || match marks.sheet.completeness(&setup.criteria) {
            _ if marks.sheet.cells.iter().all(recused) => String::new(),
            Completeness::Pending { filled: 0, .. } if matches!(content, Content::Span { .. }) => {
                String::new()
            }
            Completeness::Pending { filled, of } => format!("{filled}/{of}"),
            Completeness::Resolved | Completeness::Complete => format!("{cells}/{cells}"),
        };
        let shown = total.map_or_else(progress, |total| w.decimal(total, setup.decimals));
        Row {
            name,
            aside,
            content,
            total: shown,
            complete: total.is_some(),
        }
    }

    /// A juror's marks for a dossier, unless a recusal or an absence spans the row.
    fn content(&self, juror: &JurorId, marks: &Marks, seal: Seal) -> Content {
        let w = self.context.words;
        let sheet = &marks.sheet;
        let all = |wanted: &MarkState| sheet.cells.iter().all(|(_, state)| state == wanted);
        if all(&MarkState::Recused) {
            Content::Span {
                letter: w.t("gui-grid-recused-letter"),
                words: self.recused(juror, &sheet.candidate),
            }
        } else if all(&MarkState::Absent) {
            Content::Span {
                letter: "–".into(),
                words: w.t("gui-grid-absent"),
            }
        } else {
            let cells = sheet.cells.iter().map(|(criterion, state)| {
                let key = (sheet.candidate.clone(), juror.clone(), criterion.clone());
                self.cell(key, state, seal.marks)
            });
            Content::Cells(cells.collect())
        }
    }

    fn recused(&self, juror: &JurorId, candidate: &CandidateId) -> String {
        let w = self.context.words;
        let recusal = self.context.session.state().recusal(juror, candidate);
        match recusal.and_then(|recusal| recusal.left.as_ref()) {
            Some(left) => w.with("gui-grid-recused-left", &[("time", w.time(left.wall).into())]),
            None => w.t("gui-grid-recused"),
        }
    }

    /// Why a dossier takes no mark on a juror's sheet: it is closed, it is out, or nobody came to present it.
    fn passed(&self, candidate: &CandidateId, marks: &Marks) -> Option<Content> {
        let (session, w) = (self.context.session, self.context.words);
        let span = |letter: &str, words: String| {
            Some(Content::Span {
                letter: letter.to_owned(),
                words,
            })
        };
        let untouched = marks
            .sheet
            .cells
            .iter()
            .all(|(_, state)| !matches!(state, MarkState::Marked(_) | MarkState::Abstention));
        let recused = session.state().recusal(&marks.sheet.juror, candidate).is_some();
        match session.state().passage(candidate) {
            Passage::Withdrawn(_) => span("–", w.t("gui-order-withdrawn")),
            Passage::Disqualified(_) => span("–", w.t("gui-order-disqualified")),
            Passage::NoShow(since) if untouched => {
                let time = w.time(since.wall);
                span("–", w.with("gui-order-no-show", &[("time", time.into())]))
            }
            _ if !recused && session.state().closed.contains(candidate) => {
                span(&w.t("gui-grid-closed-letter"), w.t("gui-grid-closed"))
            }
            _ => None,
        }
    }

    /// A cell as recorded, or as it will be once the disk has answered.
    fn cell(&self, key: CellKey, state: &MarkState, sealed: bool) -> Cell {
        let w = self.context.words;
        let awaited = self.awaited.get(&key);
        let given = awaited.cloned().unwrap_or_else(|| match state {
            MarkState::Marked(mark) => Given::Marked(w.mark(&mark.to_string())),
            MarkState::Abstention => Given::Abstention,
            MarkState::Pending | MarkState::Recused | MarkState::Absent => Given::Pending,
        });
        let unsaved = awaited.is_some();
        if sealed {
            return Cell {
                given: match given {
                    Given::Pending => Given::Pending,
                    Given::Marked(_) | Given::Abstention | Given::Sealed => Given::Sealed,
                },
                unsaved,
                ..Cell::default()
            };
        }
        let refused = self.refused.get(&key).map(|(draft, refusal)| {
            let (reason, mend) = w.refusal_in_two(self.context.session, refusal);
            let scale = self.context.session.setup().criterion(&key.2);
            let scale = scale
                .map(|criterion| w.scale(&criterion.scale))
                .unwrap_or_default();
            let again = w.with("gui-grid-mend", &[("scale", scale.into())]);
            Refused {
                draft: match draft {
                    Some(text) => text.clone(),
                    None => w.t("gui-grid-abstention-letter"),
                },
                reason,
                mend: format!("{mend} {again}"),
            }
        });
        let (candidate, juror, criterion) = key;
        let on = CommentOn::Mark(juror, candidate, criterion);
        Cell {
            given,
            unsaved,
            refused,
            comment: self.context.session.state().comments.contains_key(&on),
        }
    }
}

/// What of a row is hidden.
#[derive(Clone, Copy)]
struct Seal {
    marks: bool,
    totals: bool,
}

fn mean_of(criterion: &Criterion, counted: &[&Marks]) -> Option<Ratio> {
    if matches!(criterion.scale, Scale::Levels(_)) {
        return None;
    }
    let marks: Vec<Ratio> = counted
        .iter()
        .filter_map(|marks| match marks.sheet.state(&criterion.id) {
            MarkState::Marked(mark) => criterion.scale.value(mark),
            _ => None,
        })
        .collect();
    aggregation::mean(&marks)
}
