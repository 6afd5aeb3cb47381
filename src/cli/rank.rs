//! `palmares rank`: the ranking, each rank explained in one sentence.

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::{Value, json};

use crate::domain::Ratio;
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
}

impl From<Named> for Method {
    fn from(named: Named) -> Self {
        match named {
            Named::WeightedMean => Self::WeightedMean,
            Named::Median => Self::Median,
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
    let method = arguments.method.map_or(setup.method, Method::from);
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
                    "score": {
                        "num": whole(&line.score.numerator()),
                        "den": whole(&line.score.denominator()),
                        "text": locale.decimal(&line.score, setup.decimals),
                    },
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
        let score = locale.decimal(&line.score, setup.decimals);
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

/// A whole number as JSON: a number where a reader's 64 bits hold it, else its digits.
fn whole(digits: &str) -> Value {
    digits
        .parse::<i64>()
        .map_or_else(|_| Value::from(digits), Value::from)
}

fn number(value: &Ratio) -> Value {
    value
        .to_i64()
        .filter(|_| value.is_integer())
        .map_or_else(|| Value::from(value.to_string()), Value::from)
}
