//! `palmares rank`: the ranking, each rank explained in one sentence.

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::{Value, json};

use crate::domain::Ratio;
use crate::domain::aggregation::Outcome;
use crate::domain::setup::Method;
use crate::locale::Locale;

use super::output::{self, Exit};

/// Arguments of `rank`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its session.ron.
    path: PathBuf,
    /// Another method than the session's, for comparison.
    #[arg(long, value_enum)]
    method: Option<Named>,
    /// One JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Named {
    WeightedMean,
    Median,
    TrimmedMean,
    MajorityGauge,
    Borda,
    Schulze,
}

impl From<Named> for Method {
    fn from(named: Named) -> Self {
        match named {
            Named::WeightedMean => Self::WeightedMean,
            Named::Median => Self::Median,
            Named::TrimmedMean => Self::TrimmedMean,
            Named::MajorityGauge => Self::MajorityGauge,
            Named::Borda => Self::Borda,
            Named::Schulze => Self::Schulze,
        }
    }
}

/// Ranks. Of a damaged journal, what comes before the damage, and exit 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let workspace = match output::open_read_only(&arguments.path, locale) {
        Ok(workspace) => workspace,
        Err(exit) => return exit,
    };
    let session = workspace.session();
    let setup = session.setup();
    let method = arguments.method.map_or(session.method(), Method::from);
    let contest = session.contest(method);
    let ranking = contest.rank();
    if arguments.json {
        let ranked: Vec<Value> = ranking
            .ranked
            .iter()
            .map(|line| {
                json!({
                    "rank": line.rank,
                    "candidate": line.candidate.as_str(),
                    "score": score(&line.outcome, &locale.outcome(&line.outcome, setup.decimals)),
                    "marks_counted": line.marks_counted,
                    "tied_with": line.tied_with.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
                    "explanation": locale.explain_rank(session, &contest, line),
                })
            })
            .collect();
        let unranked: Vec<Value> = ranking
            .unranked
            .iter()
            .map(|line| json!({ "candidate": line.candidate.as_str(), "reason": locale.unranked(&line.reason) }))
            .collect();
        output::json(&json!({
            "session": setup.id,
            "method": method.code(),
            "scale": number(&setup.reporting_scale),
            "ranking": ranked,
            "unranked": unranked,
        }));
        return output::read(&workspace, locale);
    }
    for line in &ranking.ranked {
        let name = locale.dossier_name(session, &line.candidate);
        let equal = if line.tied_with.is_empty() { " " } else { "=" };
        let score = locale.outcome(&line.outcome, setup.decimals);
        output::say(&format!("{:>3} {equal} {score:>8}  {name}", line.rank));
        output::say(&format!(
            "                {}",
            locale.explain_rank(session, &contest, line)
        ));
    }
    for line in &ranking.unranked {
        let name = locale.dossier_name(session, &line.candidate);
        output::say(&format!(
            "  –          –  {name} ({})",
            locale.unranked(&line.reason)
        ));
    }
    output::read(&workspace, locale)
}

/// An outcome as JSON: a fraction where it is one (points, or a mean place from 0 to 1), else what the method says, under
/// names of its own.
pub(super) fn score(outcome: &Outcome, text: &str) -> Value {
    let fraction = |value: &Ratio| json!({ "num": output::whole(&value.numerator()), "den": output::whole(&value.denominator()) });
    match outcome {
        Outcome::Points(value) | Outcome::MeanPlace(value) => json!({
            "num": output::whole(&value.numerator()),
            "den": output::whole(&value.denominator()),
            "text": text,
        }),
        Outcome::Gauge(gauge) => json!({
            "grade": &*gauge.grade.label,
            "sign": if gauge.is_plus() { "+" } else { "-" },
            "above": fraction(&gauge.share_above()),
            "below": fraction(&gauge.share_below()),
            "text": text,
        }),
        Outcome::Duels { won, lost } => json!({ "won": won, "lost": lost, "text": text }),
    }
}

fn number(value: &Ratio) -> Value {
    value
        .to_i64()
        .filter(|_| value.is_integer())
        .map_or_else(|| Value::from(value.to_string()), Value::from)
}
