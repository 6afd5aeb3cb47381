//! `palmares statistics`: how far the panel agrees, and who marks high or low. It never moves a mark or a rank.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::domain::session::Session;
use crate::domain::statistics::{Matrix, Reason, Statistics};
use crate::locale::{Arg, Locale};
use crate::workspace;

use super::output::{self, Exit};

/// Arguments of `statistics`.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("marks").required(true))]
pub struct Arguments {
    /// The session's folder, or its session.ron.
    #[arg(group = "marks")]
    path: Option<PathBuf>,
    /// Marks from a CSV file instead: target,judge,value; a row that is not there is a missing value.
    #[arg(long, value_name = "FILE.csv", group = "marks")]
    matrix: Option<PathBuf>,
    /// One JSON document.
    #[arg(long)]
    json: bool,
}

/// Computes. Of a damaged journal, what comes before the damage, and exit 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    if let Some(file) = &arguments.matrix {
        return match workspace::statistics::of_matrix(file) {
            Ok(statistics) => {
                tell(&statistics, None, arguments.json, locale);
                Exit::So
            }
            Err(error) => {
                for line in error.tell(locale, file) {
                    output::complain(&line);
                }
                match error {
                    workspace::statistics::MatrixError::Faults(_) => Exit::NotSo,
                    _ => Exit::Unusable,
                }
            }
        };
    }
    let path = arguments.path.clone().unwrap_or_default();
    let workspace = match output::open_read_only(&path, locale) {
        Ok(workspace) => workspace,
        Err(exit) => return exit,
    };
    let session = workspace.session();
    tell(&session.statistics(), Some(session), arguments.json, locale);
    output::read(&workspace, locale)
}

fn tell(statistics: &Statistics, session: Option<&Session>, as_json: bool, locale: &Locale) {
    if as_json {
        output::json(&document(statistics, session, locale));
    } else {
        for line in lines(statistics, session, locale) {
            output::say(&line);
        }
    }
}

/// A number, or null: what is undefined is told under `undefined`.
fn number<E>(value: Result<f64, E>) -> Value {
    value.map_or(Value::Null, Value::from)
}

fn name(names: &[String], at: usize) -> &str {
    names.get(at).map_or("", String::as_str)
}

/// Levels and ranks at equal severity. Of a session: ranks of ranked dossiers, and those that would cross the line.
fn severity_adjusted(statistics: &Statistics, session: Option<&Session>) -> Value {
    let Ok(solved) = &statistics.severity else {
        return Value::Null;
    };
    let targets = statistics.matrix.targets();
    let levels: Map<String, Value> = targets
        .iter()
        .cloned()
        .zip(solved.targets.iter().copied().map(Value::from))
        .collect();
    let Some(session) = session else {
        let ranks = solved.places().into_iter().map(|place| Value::from(place.rank));
        let ranks: Map<String, Value> = targets.iter().cloned().zip(ranks).collect();
        return json!({ "levels": levels, "ranks": ranks });
    };
    let adjusted = session.at_equal_severity().ok();
    let lines = || adjusted.iter().flat_map(|adjusted| &adjusted.lines);
    let ranks: Map<String, Value> = lines()
        .map(|line| (line.candidate.to_string(), line.place.rank.into()))
        .collect();
    let crossing: Vec<&str> = lines()
        .filter(|line| line.crosses)
        .map(|line| line.candidate.as_str())
        .collect();
    json!({ "levels": levels, "ranks": ranks, "crossing": crossing })
}

fn document(statistics: &Statistics, session: Option<&Session>, locale: &Locale) -> Value {
    let matrix = &statistics.matrix;
    let icc: Map<String, Value> = statistics
        .icc
        .iter()
        .map(|(form, icc)| {
            let interval = icc.as_ref().ok().and_then(|icc| icc.interval.as_ref().ok());
            let figures = json!({
                "value": icc.as_ref().ok().map(|icc| icc.value),
                "low": interval.map(|interval| interval.low),
                "high": interval.map(|interval| interval.high),
            });
            (form.code().to_owned(), figures)
        })
        .collect();
    let alpha: Map<String, Value> = statistics
        .alpha
        .iter()
        .map(|(metric, alpha)| (metric.code().to_owned(), number(alpha.as_ref().copied())))
        .collect();
    let kendall = statistics.kendall_w.as_ref().ok();
    let z_scores: Vec<Value> = statistics
        .z_scores
        .cells
        .iter()
        .map(|cell| {
            json!({
                "target": name(matrix.targets(), cell.target),
                "judge": name(matrix.judges(), cell.judge),
                "z": cell.z,
            })
        })
        .collect();
    let solved = statistics.severity.as_ref().ok();
    let severity: Map<String, Value> = matrix
        .judges()
        .iter()
        .enumerate()
        .map(|(at, judge)| {
            let value = solved.and_then(|severity| severity.judges.get(at));
            (judge.clone(), json!(value))
        })
        .collect();
    let told = |figure: &str, reason: &Reason| json!({ "figure": figure, "code": reason.code(), "reason": locale.undefined(reason) });
    let mut undefined: Vec<Value> = statistics
        .undefined()
        .iter()
        .map(|undefined| told(&undefined.figure, &undefined.reason))
        .collect();
    if let Err(reason) = &statistics.severity {
        // One model gives both.
        undefined.push(told("severity_adjusted", reason));
    }
    let mut document = json!({
        "data": {
            "targets": matrix.targets().len(),
            "judges": matrix.judges().len(),
            "values": matrix.values(),
            "incomplete": matrix.incomplete().collect::<Vec<_>>(),
        },
        "icc": icc,
        "alpha": alpha,
        "kendall_w": {
            "w": kendall.map(|kendall| kendall.w),
            "chi2": kendall.map(|kendall| kendall.chi2),
            "df": kendall.map(|kendall| kendall.df),
            "p": kendall.map(|kendall| kendall.p),
        },
        "z_scores": z_scores,
        "severity": severity,
        "severity_adjusted": severity_adjusted(statistics, session),
        "undefined": undefined,
    });
    if let (Some(drift), Some(fields)) = (&statistics.drift, document.as_object_mut()) {
        let drift = drift.as_ref().ok();
        let told = json!({
            "hearings": drift.map(|drift| drift.hearings),
            "tau": drift.map(|drift| drift.tau),
            "slope": drift.map(|drift| drift.slope),
            "p": drift.map(|drift| drift.p),
        });
        fields.insert("drift".to_owned(), told);
    }
    document
}

/// The figures for people: three decimals, and « non défini » with the reason.
fn lines(statistics: &Statistics, session: Option<&Session>, locale: &Locale) -> Vec<String> {
    let matrix = &statistics.matrix;
    let figure = |value: f64| locale.figure(value, 3);
    let missing = |reason| {
        locale.with(
            "statistics-undefined",
            &[("reason", locale.undefined(reason).into())],
        )
    };
    let row = |label: &str, figures: String| format!("{label:<24} {figures}");
    let mut lines = vec![said_data(matrix, locale)];
    for (form, icc) in &statistics.icc {
        let told = match icc {
            Err(reason) => missing(reason),
            Ok(icc) => match &icc.interval {
                Ok(interval) => format!(
                    "{} [{} ; {}]",
                    figure(icc.value),
                    figure(interval.low),
                    figure(interval.high)
                ),
                Err(reason) => format!("{} [{}]", figure(icc.value), missing(reason)),
            },
        };
        lines.push(row(&format!("ICC({})", form.code()), told));
    }
    for (metric, alpha) in &statistics.alpha {
        let told = alpha.as_ref().map_or_else(missing, |alpha| figure(*alpha));
        let metric = locale.text(&format!("statistics-alpha-{}", metric.code()));
        lines.push(row(&metric, told));
    }
    let told = statistics.kendall_w.as_ref().map_or_else(missing, |kendall| {
        format!(
            "{}   χ²({}) {}   {}",
            figure(kendall.w),
            kendall.df,
            locale.figure(kendall.chi2, 2),
            locale.probability(kendall.p)
        )
    });
    lines.push(row(&locale.text("statistics-kendall"), told));
    if let Some(drift) = &statistics.drift {
        let told = drift.as_ref().map_or_else(missing, |drift| {
            format!(
                "τ {}   {}   {}",
                figure(drift.tau),
                locale.with(
                    "statistics-slope",
                    &[("slope", locale.figure(drift.slope, 3).into())]
                ),
                locale.probability(drift.p)
            )
        });
        lines.push(row(&locale.text("statistics-drift"), told));
    }
    lines.push(locale.text("statistics-severity"));
    match &statistics.severity {
        Err(reason) => lines.push(format!("  {}", missing(reason))),
        Ok(severity) => {
            for (judge, severity) in matrix.judges().iter().zip(&severity.judges) {
                let label = session.map_or_else(
                    || judge.clone(),
                    |session| locale.juror_name(session, &judge.as_str().into()),
                );
                lines.push(row(&format!("  {label}"), figure(*severity)));
            }
        }
    }
    lines.extend(adjusted(statistics, session, locale));
    lines
}

/// Levels and ranks at equal severity; of a session beside the ranks of the means.
fn adjusted(statistics: &Statistics, session: Option<&Session>, locale: &Locale) -> Vec<String> {
    let Ok(solved) = &statistics.severity else {
        return Vec::new();
    };
    let mut lines = vec![locale.text("statistics-adjusted")];
    let said = |label: &str, level: f64, key: &str, ranks: &[(&str, Arg)]| {
        format!(
            "  {label:<40} {:>8}   {}",
            locale.figure(level, 3),
            locale.with(key, ranks)
        )
    };
    match session {
        None => {
            let places = solved.places();
            let all = statistics
                .matrix
                .targets()
                .iter()
                .zip(&solved.targets)
                .zip(places);
            lines.extend(all.map(|((target, level), place)| {
                let rank = [("rank", place.rank.into())];
                said(target, *level, "statistics-adjusted-rank", &rank)
            }));
        }
        Some(session) => match session.at_equal_severity() {
            Err(reason) => lines.push(format!("  {}", locale.jury_undefined(&reason))),
            Ok(adjusted) => lines.extend(adjusted.lines.iter().map(|line| {
                let name = locale.dossier_name(session, &line.candidate);
                let ranks = [("raw", line.raw.into()), ("rank", line.place.rank.into())];
                let key = if line.crosses {
                    "statistics-adjusted-crosses"
                } else {
                    "statistics-adjusted-ranks"
                };
                said(&name, line.level, key, &ranks)
            })),
        },
    }
    lines
}

fn said_data(matrix: &Matrix, locale: &Locale) -> String {
    let left_out = matrix.incomplete().count();
    let args = [
        ("values", matrix.values().into()),
        ("targets", matrix.targets().len().into()),
        ("judges", matrix.judges().len().into()),
        ("incomplete", left_out.into()),
    ];
    locale.with("statistics-data", &args)
}
