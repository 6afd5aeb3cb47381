//! `palmares robustness`: how solid the list is, for the chair: it names jurors.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::domain::robustness::{Analysis, Gap};
use crate::domain::session::Session;
use crate::domain::{CandidateId, Ratio};
use crate::locale::Locale;

use super::output::{self, Exit};

/// Arguments of `robustness`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its session.ron.
    path: PathBuf,
    /// One JSON document.
    #[arg(long)]
    json: bool,
}

/// Tells. Before the marks are closed it tells nothing and exits 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let workspace = match output::open_read_only(&arguments.path, locale) {
        Ok(workspace) => workspace,
        Err(exit) => return exit,
    };
    let session = workspace.session();
    let analysis = match session.analysis() {
        Ok(analysis) => analysis,
        Err(why) => {
            output::complain(&locale.robust_not_yet(why));
            return Exit::NotSo;
        }
    };
    if arguments.json {
        output::json(&document(session, &analysis, locale));
    } else {
        for line in sentences(session, &analysis, locale) {
            output::say(&line);
        }
    }
    output::read(&workspace, locale)
}

fn sentences(session: &Session, analysis: &Analysis, locale: &Locale) -> Vec<String> {
    let robustness = &analysis.robustness;
    let mut lines: Vec<String> = locale.robust_same(robustness).into_iter().collect();
    lines.extend(
        robustness
            .without
            .iter()
            .filter_map(|left_out| locale.robust_without(session, left_out)),
    );
    lines.extend(
        analysis
            .recusals
            .iter()
            .map(|effect| locale.robust_recusal(session, effect)),
    );
    lines.extend(
        analysis
            .gap
            .iter()
            .flat_map(|gap| locale.robust_gap(session, gap)),
    );
    lines.push(locale.robust_zone(session, analysis));
    lines.extend(
        analysis
            .methods
            .iter()
            .filter(|agreement| agreement.method != session.method())
            .map(|agreement| locale.robust_method(session, &analysis.list, agreement)),
    );
    lines.push(locale.robust_draws(analysis.bootstrap.as_ref()));
    if let Some(bootstrap) = &analysis.bootstrap {
        lines.extend(
            bootstrap
                .dossiers
                .iter()
                .map(|drawn| locale.robust_drawn(session, bootstrap, drawn)),
        );
    }
    lines
}

fn document(session: &Session, analysis: &Analysis, locale: &Locale) -> Value {
    let mut undefined = Vec::new();
    let mut say =
        |figure: String, reason: String| undefined.push(json!({ "figure": figure, "reason": reason }));
    let without: Vec<Value> = analysis
        .robustness
        .without
        .iter()
        .map(|left_out| {
            json!({
                "juror": left_out.juror.as_str(),
                "same": left_out.same(),
                "in": ids(&left_out.entering),
                "out": ids(&left_out.leaving),
            })
        })
        .collect();
    let recusals: Vec<Value> = analysis
        .recusals
        .iter()
        .map(|effect| {
            json!({
                "juror": effect.juror.as_str(),
                "candidate": effect.candidate.as_str(),
                "rank": effect.rank,
                "elsewhere": effect.elsewhere,
            })
        })
        .collect();
    let bootstrap = match &analysis.bootstrap {
        Some(bootstrap) => {
            let drawn = bootstrap.dossiers.iter();
            let retained: Map<_, _> = drawn
                .clone()
                .map(|drawn| (drawn.candidate.to_string(), drawn.retained.into()))
                .collect();
            let interval: Map<_, _> = drawn
                .map(|drawn| {
                    (
                        drawn.candidate.to_string(),
                        json!([drawn.interval.0, drawn.interval.1]),
                    )
                })
                .collect();
            json!({
                "seed": bootstrap.seed,
                "draws": bootstrap.draws,
                "retained": retained,
                "interval": interval,
            })
        }
        None => {
            say("bootstrap".into(), locale.robust_draws(None));
            Value::Null
        }
    };
    let mut methods = Map::new();
    for agreement in &analysis.methods {
        let code = agreement.method.code();
        let told = match &agreement.list {
            Ok(list) => json!({ "retained": ids(list), "same": agreement.same }),
            Err(why) => {
                say(format!("methods.{code}"), locale.says_nothing(*why));
                Value::Null
            }
        };
        methods.insert(code.into(), told);
    }
    let gap = match &analysis.gap {
        Some(gap) => {
            if gap.points.is_none() {
                say("gap.points".into(), locale.text("robust-undefined-points"));
            }
            if gap.one_mark.is_none() {
                say("gap.one_mark".into(), locale.text("robust-undefined-one-mark"));
            }
            told_gap(gap)
        }
        None => {
            say("gap".into(), locale.text("robust-undefined-gap"));
            Value::Null
        }
    };
    json!({
        "session": session.setup().id,
        "method": session.method().code(),
        "retained": ids(&analysis.list),
        "leave_one_out": without,
        "recusals": recusals,
        "gap": gap,
        "bootstrap": bootstrap,
        "methods": methods,
        "discussion_zone": ids(&analysis.discussion),
        "undefined": undefined,
    })
}

fn told_gap(gap: &Gap) -> Value {
    json!({
        "retained": gap.retained.as_str(),
        "next": gap.next.as_str(),
        "points": gap.points.as_ref().map(fraction),
        "one_mark": gap.one_mark.as_ref().map(|one_mark| json!({
            "criterion": one_mark.criterion.as_str(),
            "by": fraction(&one_mark.by),
            "possible": one_mark.possible,
        })),
    })
}

fn fraction(value: &Ratio) -> Value {
    json!({
        "num": output::whole(&value.numerator()),
        "den": output::whole(&value.denominator()),
    })
}

fn ids(candidates: &[CandidateId]) -> Vec<&str> {
    candidates.iter().map(CandidateId::as_str).collect()
}
