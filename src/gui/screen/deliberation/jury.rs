//! The jurors among themselves, laid over the deliberation: how far they agree, who marks high or low, what recusals weigh, whether
//! the hour counted. One sentence, its figure, and a picture where people look rather than read.
//!
//! It names jurors, so it is for the chair's eyes; nothing of it is printed or reaches the room.

use iced::widget::{Column, Row, column, container, row, rule, space};
use iced::{Center, Fill, FillPortion, Right};

use crate::domain::setup::Method;
use crate::domain::statistics::{Adjusted, Diagnosis, Drift, Form, Grade, Icc, Metric, Reason};
use crate::domain::{Ratio, Session};
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::jury_chart::{Share, Trend, above_and_below, share, signed, trend};
use crate::locale::jury::TOLD;

use super::Message;
use super::solidity::{part, said};

const LINE: f32 = 24.0;
const NAME: f32 = 248.0;
const FIGURE: f32 = 76.0;
const RANK: f32 = 44.0;
const TREND: f32 = 120.0;
/// More dossiers than stand in sight at once.
const MANY: usize = 12;

/// The diagnostics, and what is drawn of them, in thousandths.
#[derive(Debug)]
pub(super) struct Jury {
    diagnosis: Diagnosis,
    /// The jurors' places in the matrix, those who mark highest first; in the panel's order where severity is undefined.
    order: Vec<usize>,
    /// How far each marks from the mean juror, in the matrix's order.
    bars: Vec<i16>,
    /// How far each mark lies from its dossier's mean, the jurors in `order`.
    cells: Vec<Vec<Option<i16>>>,
    /// The furthest of them, in points.
    furthest: f64,
    trend: Trend,
}

impl Jury {
    /// Of a session; `None` while marks are open.
    pub(super) fn of(session: &Session) -> Option<Self> {
        let diagnosis = session.diagnosis()?;
        let solved = diagnosis.statistics.severity.as_ref().ok();
        let mut order: Vec<usize> = (0..diagnosis.statistics.matrix.judges().len()).collect();
        let severity = |at: usize| solved.and_then(|solved| solved.judges.get(at)).copied();
        order.sort_by(|a, b| match (severity(*a), severity(*b)) {
            (Some(a), Some(b)) => b.total_cmp(&a),
            _ => a.cmp(b),
        });
        let judges = solved.map(|solved| solved.judges.as_slice()).unwrap_or_default();
        let apart = diagnosis.apart.as_deref().unwrap_or_default();
        let furthest = most(apart.iter().flatten().flatten());
        Some(Self {
            bars: judges.iter().map(|points| of(*points, most(judges))).collect(),
            cells: apart
                .iter()
                .map(|dossier| {
                    let cell = |at: &usize| dossier.get(*at).copied().flatten();
                    order
                        .iter()
                        .map(|at| cell(at).map(|away| of(away, furthest)))
                        .collect()
                })
                .collect(),
            furthest,
            trend: drawn(&diagnosis),
            order,
            diagnosis,
        })
    }

    /// Everything, one part below the other.
    pub(super) fn view<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let w = context.words;
        let mut page = column![t::body(w.t("jury-moves-nothing")).style(style::text::secondary)];
        page = page.push(part(w.t("jury-agreement"), self.agreement(context)));
        page = page.push(part(w.t("jury-severity-title"), self.severity(context)));
        page = page.push(part(w.t("jury-adjusted"), self.adjusted(context)));
        page = page.push(part(w.t("jury-drift"), self.drift(context)));
        if !self.cells.is_empty() {
            page = page.push(part(w.t("jury-cells"), self.cells(context)));
        }
        container(page.spacing(spacing::XL))
            .padding([0.0, spacing::L])
            .into()
    }

    fn agreement<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let (w, statistics) = (context.words, &self.diagnosis.statistics);
        let icc = |form: Form| {
            let all = statistics.icc.iter();
            all.filter(move |(other, _)| *other == form)
                .map(|(_, icc)| icc)
                .next()
        };
        let head = row![
            space().width(FillPortion(3)),
            t::label(w.t("jury-scale")).width(FillPortion(2)),
        ]
        .spacing(spacing::L);
        let mut lines = column![head].spacing(spacing::M);
        let correlation = |form: Form, icc: &Icc, sentence: String| {
            let between = icc.interval.as_ref().ok();
            let drawn = Share {
                at: share_of(icc.value),
                between: between.map(|interval| (share_of(interval.low), share_of(interval.high))),
                steps: Grade::ICC.map(share_of).into(),
            };
            measure(sentence, w.jury_icc_figure(form.code(), icc), drawn)
        };
        match icc(Form::Single2) {
            Some(Ok(icc)) => {
                lines = lines.push(correlation(Form::Single2, icc, w.jury_single(icc)));
            }
            Some(Err(reason)) => lines = lines.push(undefined(context, "ICC(2,1)", reason)),
            None => {}
        }
        if let Some(Ok(icc)) = icc(Form::Mean2) {
            let judges = statistics.matrix.judges().len();
            lines = lines.push(correlation(Form::Mean2, icc, w.jury_mean(icc, judges)));
        }
        lines = lines.push(match &statistics.kendall_w {
            Ok(concordance) => {
                let drawn = Share {
                    at: share_of(concordance.w),
                    between: None,
                    steps: Grade::W.map(share_of).into(),
                };
                measure(w.jury_order(concordance), w.jury_w_figure(concordance), drawn)
            }
            Err(reason) => undefined(context, &w.t("statistics-kendall"), reason),
        });
        let alpha = statistics
            .alpha
            .iter()
            .find(|(metric, _)| *metric == Metric::Interval);
        match alpha {
            Some((_, Ok(alpha))) => {
                let drawn = Share {
                    at: share_of(*alpha),
                    between: None,
                    steps: Grade::ALPHA.map(share_of).into(),
                };
                lines = lines.push(measure(w.jury_all(*alpha), w.jury_alpha_figure(*alpha), drawn));
            }
            Some((_, Err(reason))) => {
                lines = lines.push(undefined(context, &w.t("statistics-alpha-interval"), reason));
            }
            None => {}
        }
        let left_out = statistics.matrix.incomplete().count();
        let mut foot = column![t::small(w.t("jury-scale-legend"))].spacing(spacing::XXS);
        if left_out > 0 {
            foot = foot.push(t::small(w.with("jury-left-out", &[("count", left_out.into())])));
        }
        lines.push(foot).into()
    }

    fn severity<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let (w, session) = (context.words, context.session);
        let matrix = &self.diagnosis.statistics.matrix;
        let solved = match &self.diagnosis.statistics.severity {
            Ok(solved) => solved,
            Err(reason) => return t::body(w.jury_undefined(reason)).into(),
        };
        let lines = self.order.iter().filter_map(|at| {
            let juror = matrix.judges().get(*at)?;
            let name = session
                .seat(&juror.as_str().into())
                .map_or_else(|_| juror.clone(), |seat| seat.person.formal_name());
            let figure = w.signed(*solved.judges.get(*at)?, 2);
            let line = row![
                fit(name).two_lines().width(NAME),
                signed(*self.bars.get(*at)?, LINE),
                t::body(figure).width(FIGURE).align_x(Right),
            ];
            Some(line.spacing(spacing::L).align_y(Center).into())
        });
        column![
            t::h3(w.jury_severity(session, matrix, solved)),
            t::small(w.t("jury-severity-note")),
            Column::with_children(lines),
        ]
        .spacing(spacing::XS)
        .into()
    }

    fn cells<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let (w, session) = (context.words, context.session);
        let matrix = &self.diagnosis.statistics.matrix;
        let heads = || -> Element<'a, Message> {
            let names = self.order.iter().map(|at| {
                let juror = matrix.judges().get(*at).map_or("", String::as_str);
                let name = session
                    .seat(&juror.into())
                    .map_or_else(|_| juror.to_owned(), |seat| seat.person.family_name.clone());
                container(fit(name).size(11.0, 14.0).ink(|p| p.ink2))
                    .width(Fill)
                    .padding([0, 2])
                    .into()
            });
            row![space().width(NAME), Row::with_children(names).width(Fill)]
                .spacing(spacing::L)
                .into()
        };
        let lines = matrix.targets().iter().zip(&self.cells).map(|(id, cells)| {
            let name = session
                .state()
                .candidate(&id.as_str().into())
                .map_or("", |dossier| dossier.short.as_str());
            let line = row![
                fit(name).two_lines().width(NAME),
                above_and_below(cells.clone(), LINE)
            ]
            .spacing(spacing::L)
            .align_y(Center);
            column![line, rule::horizontal(1)].into()
        });
        let note = [("most", w.points(self.furthest).into())];
        column![
            t::small(w.with("jury-cells-note", &note)),
            heads(),
            Column::with_children(lines),
        ]
        // Below many dossiers the names at the top are out of sight.
        .push((self.cells.len() > MANY).then(heads))
        .spacing(spacing::XS)
        .into()
    }

    fn drift<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let (w, decimals) = (context.words, context.session.setup().decimals);
        let drift = match &self.diagnosis.statistics.drift {
            Some(Ok(drift)) => drift,
            Some(Err(reason)) => return t::body(w.jury_undefined(reason)).into(),
            None => return t::body(w.jury_undefined(&Reason::NoMarks)).into(),
        };
        let means = || self.diagnosis.heard.iter().map(|(_, mean)| mean);
        let end = |mean: Option<&Ratio>| mean.map_or_else(String::new, |mean| w.decimal(mean, decimals));
        let ends = [
            ("low", end(means().min()).into()),
            ("high", end(means().max()).into()),
        ];
        column![
            t::h3(w.jury_drift(drift)),
            t::small(w.jury_drift_figure(drift)),
            trend(self.trend.clone(), TREND),
            t::label(w.with("jury-drift-axis", &ends)),
        ]
        .spacing(spacing::XS)
        .into()
    }

    fn adjusted<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let w = context.words;
        let adjusted = match &self.diagnosis.adjusted {
            Ok(adjusted) => adjusted,
            Err(reason) => return t::body(w.jury_undefined(reason)).into(),
        };
        if self.diagnosis.statistics.matrix.incomplete().next().is_none() {
            return said(Glyph::Complete, w.t("jury-adjusted-same"));
        }
        let mut lines = Column::new().spacing(spacing::XS);
        let mut crossing = adjusted.lines.iter().filter(|line| line.crosses).peekable();
        if crossing.peek().is_none() {
            lines = lines.push(said(Glyph::Complete, w.t("jury-adjusted-stays")));
        }
        for line in crossing {
            let retained = adjusted.retained.unwrap_or_default();
            let words = w.jury_crossing(context.session, line, retained);
            lines = lines.push(said(Glyph::Warning, words));
        }
        lines = lines.push(t::small(w.t("jury-adjusted-note")));
        let method = context.session.method();
        if method != Method::WeightedMean {
            let told = [("method", w.method(method).into())];
            lines = lines.push(t::small(w.with("jury-adjusted-means", &told)));
        }
        lines.push(table(context, adjusted)).into()
    }
}

/// The two rankings beside each other, the line across them.
fn table<'a>(context: &Context<'a>, adjusted: &Adjusted) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let decimals = session.setup().decimals;
    let right = |words: String, width: f32| t::body(words).width(width).align_x(Right);
    let head = |key: &str, width: f32| t::label(w.t(key)).width(width).align_x(Right);
    let heads = row![
        head("jury-column-rank", RANK),
        t::label(w.t("jury-column-project")).width(Fill),
        head("jury-column-mean", FIGURE),
        head("jury-column-level", FIGURE + 24.0),
        head("jury-column-rank", RANK),
        space().width(LINE),
    ]
    .spacing(spacing::M);
    let lines = adjusted.lines.iter().enumerate().map(|(at, line)| {
        let name = session
            .state()
            .candidate(&line.candidate)
            .map_or("", |dossier| dossier.short.as_str());
        let moved = !(line.place.rank..=line.place.last).contains(&line.raw);
        let face = if moved { font::SEMIBOLD } else { font::REGULAR };
        let sign: Element<'a, Message> = if line.crosses {
            glyph(Glyph::Warning)
        } else {
            space().into()
        };
        let figures = row![
            right(line.raw.to_string(), RANK),
            fit(name).width(Fill),
            right(w.decimal(&line.mean, decimals), FIGURE),
            right(w.level(line.level, decimals), FIGURE + 24.0),
            right(line.place.rank.to_string(), RANK).font(face),
            container(sign).width(LINE),
        ]
        .spacing(spacing::M)
        .align_y(Center)
        .height(LINE);
        let next = adjusted.lines.get(at + 1).map(|next| next.raw);
        let last = adjusted
            .retained
            .is_some_and(|within| line.raw <= within && next.is_some_and(|next| next > within));
        let under = if last {
            rule::horizontal(2).style(style::rule::cut)
        } else {
            rule::horizontal(1)
        };
        column![figures, under].into()
    });
    column![heads, Column::with_children(lines)]
        .spacing(spacing::XS)
        .into()
}

/// A sentence and its figure at the left, its picture at the right.
fn measure<'a>(sentence: String, figure: String, drawn: Share) -> Element<'a, Message> {
    row![
        column![t::h3(sentence), t::small(figure)].width(FillPortion(3)),
        container(share(drawn, LINE)).width(FillPortion(2)),
    ]
    .spacing(spacing::L)
    .align_y(Center)
    .into()
}

fn undefined<'a>(context: &Context<'a>, figure: &str, reason: &Reason) -> Element<'a, Message> {
    let words = format!("{figure}, {}", context.words.jury_undefined(reason));
    said(Glyph::ToCome, words)
}

fn share_of(value: f64) -> u16 {
    (value.clamp(0.0, 1.0) * 1000.0).round() as u16
}

fn of(value: f64, most: f64) -> i16 {
    if most > 0.0 {
        (value / most * 1000.0).round() as i16
    } else {
        0
    }
}

fn most<'a>(values: impl IntoIterator<Item = &'a f64>) -> f64 {
    values.into_iter().fold(0.0, |most, value| most.max(value.abs()))
}

/// The means in the order of the hearings, between the lowest and the highest; the line of the slope where it is told.
fn drawn(diagnosis: &Diagnosis) -> Trend {
    let means = || diagnosis.heard.iter().map(|(_, mean)| mean);
    let (Some(low), Some(high)) = (means().min(), means().max()) else {
        return Trend {
            values: Vec::new(),
            line: None,
        };
    };
    let range = high - low;
    let values: Vec<u16> = means()
        .map(|mean| {
            let above = &(mean - low) * &Ratio::integer(1000);
            let share = above.checked_div(&range).and_then(|share| share.to_i64());
            u16::try_from(share.unwrap_or(500)).unwrap_or(0)
        })
        .collect();
    let told = |drift: &Drift| drift.p < TOLD;
    let line =
        matches!(&diagnosis.statistics.drift, Some(Ok(drift)) if told(drift)).then(|| through(&values));
    Trend { values, line }
}

/// Sen's line: the median slope, through the median of what it leaves.
fn through(values: &[u16]) -> (i32, i32) {
    let middle = |mut all: Vec<f64>| {
        all.sort_by(f64::total_cmp);
        let at = |place: usize| all.get(place).copied().unwrap_or(0.0);
        (at(all.len().saturating_sub(1) / 2) + at(all.len() / 2)) / 2.0
    };
    let placed = || {
        values
            .iter()
            .enumerate()
            .map(|(at, value)| (at as f64, f64::from(*value)))
    };
    let pairs = placed().flat_map(|(at, value)| {
        placed()
            .filter(move |(later, _)| *later > at)
            .map(move |(later, other)| (other - value) / (later - at))
    });
    let slope = middle(pairs.collect());
    let start = middle(placed().map(|(at, value)| value - slope * at).collect());
    let end = start + slope * values.len().saturating_sub(1) as f64;
    (start.round() as i32, end.round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_drawn_is_the_median_one() {
        assert_eq!(through(&[0, 250, 500, 750, 1000]), (0, 1000));
        assert_eq!(
            through(&[0, 250, 1000, 750, 1000]),
            (0, 1000),
            "one value far away changes nothing"
        );
    }

    #[test]
    fn what_lies_below_nothing_is_drawn_at_its_end() {
        assert_eq!([-0.4, 0.5, 1.0].map(share_of), [0, 500, 1000]);
        assert_eq!([of(-1.5, 3.0), of(0.0, 0.0)], [-500, 0]);
    }
}
