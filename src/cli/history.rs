//! `palmares history`: the adopted editions of a folder, across which laureates and money are spread; information only.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::domain::Money;
use crate::domain::history::{Edition, Laureate, Share, granted, spread};
use crate::domain::session::Session;
use crate::domain::spread::Dimension;
use crate::locale::Locale;
use crate::locale::fold::folded;
use crate::workspace::history::{self, Earlier, Known, name_key};
use crate::workspace::progress::Progress;

use super::output::{self, Exit, amount};

/// Arguments of `history`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder in which sessions lie, or one folder deeper.
    folder: PathBuf,
    /// A session, whose dossiers held by an earlier laureate are told.
    #[arg(long = "for", value_name = "PATH")]
    session: Option<PathBuf>,
    /// One JSON document.
    #[arg(long)]
    json: bool,
}

/// Tells; folders that are damaged, foreign or not adopted are named and passed over, and the exit is 0 all the same.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let known = match history::read(&arguments.folder, &Progress::default()) {
        Ok(known) => known,
        Err(why) => {
            output::complain(&why.tell(locale));
            return Exit::Unusable;
        }
    };
    let workspace = match &arguments.session {
        None => None,
        Some(path) => match output::open_read_only(path, locale) {
            Ok(workspace) => Some(workspace),
            Err(exit) => return exit,
        },
    };
    let session = workspace.as_ref().map(crate::workspace::Workspace::session);
    if arguments.json {
        output::json(&document(&known, session, locale));
    } else {
        for line in lines(&known, session, locale) {
            output::say(&line);
        }
        for (folder, skipped) in &known.skipped {
            let args = [
                ("path", folder.display().to_string().into()),
                ("reason", skipped.tell(locale).into()),
            ];
            output::complain(&locale.with("history-skipped", &args));
        }
    }
    match &workspace {
        Some(workspace) => output::read(workspace, locale),
        None => Exit::So,
    }
}

fn by_currency(money: &BTreeMap<String, Money>) -> Value {
    let told: Map<String, Value> = money
        .iter()
        .map(|(currency, sum)| (currency.clone(), amount(*sum)))
        .collect();
    Value::Object(told)
}

fn shares<'a>(editions: impl IntoIterator<Item = &'a Edition> + Clone) -> Map<String, Value> {
    Dimension::ALL
        .into_iter()
        .map(|by| {
            let told: Vec<Value> = spread(editions.clone(), by, name_key)
                .iter()
                .map(|share| {
                    json!({
                        "names": share.labels,
                        "laureates": share.laureates,
                        "money": by_currency(&share.money),
                    })
                })
                .collect();
            (format!("by_{}", by.code()), Value::from(told))
        })
        .collect()
}

fn laureate(laureate: &Laureate) -> Value {
    json!({
        "candidate": laureate.candidate.as_str(),
        "project": laureate.project,
        "holder": laureate.holder,
        "quarter": laureate.quarter.as_ref().map(|quarter| &quarter.name),
        "communes": laureate.quarter.as_ref().map_or(&[][..], |quarter| &quarter.communes),
        "contract": Some(&laureate.contract).filter(|contract| !contract.is_empty()),
        "amount": laureate.amount.map(amount),
    })
}

fn document(known: &Known, session: Option<&Session>, locale: &Locale) -> Value {
    let editions: Vec<Value> = known
        .editions
        .iter()
        .map(|(folder, edition)| {
            let civil = edition.adopted.civil();
            let mut told = json!({
                "folder": folder.display().to_string(),
                "session": edition.setup.id,
                "scheme": edition.setup.scheme,
                "edition": edition.setup.edition,
                "adopted": format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day),
                "version": edition.version,
                "count": edition.laureates.len(),
                "money": by_currency(&granted([edition])),
                "laureates": edition.laureates.iter().map(laureate).collect::<Vec<_>>(),
            });
            if let Some(fields) = told.as_object_mut() {
                fields.extend(shares([edition]));
            }
            told
        })
        .collect();
    let all: Vec<&Edition> = known.editions.iter().map(|(_, edition)| edition).collect();
    let mut across = json!({
        "count": all.iter().map(|edition| edition.laureates.len()).sum::<usize>(),
        "money": by_currency(&granted(all.iter().copied())),
    });
    if let Some(fields) = across.as_object_mut() {
        fields.extend(shares(all.iter().copied()));
    }
    let skipped: Vec<Value> = known
        .skipped
        .iter()
        .map(|(folder, skipped)| {
            json!({
                "folder": folder.display().to_string(),
                "code": skipped.code(),
                "reason": skipped.tell(locale),
            })
        })
        .collect();
    let mut document = json!({ "editions": editions, "across": across, "skipped": skipped });
    if let (Some(session), Some(fields)) = (session, document.as_object_mut()) {
        let earlier: Vec<Value> = known
            .earlier(session)
            .iter()
            .map(|one| earlier(one, locale))
            .collect();
        fields.insert("earlier".to_owned(), Value::from(earlier));
    }
    document
}

fn earlier(one: &Earlier<'_>, locale: &Locale) -> Value {
    json!({
        "candidate": one.candidate.as_str(),
        "session": one.edition.setup.id,
        "edition": one.edition.setup.edition,
        "project": one.laureate.project,
        "holder": one.laureate.holder,
        "amount": one.laureate.amount.map(amount),
        "text": said_earlier(one.edition, locale),
    })
}

fn said_earlier(edition: &Edition, locale: &Locale) -> String {
    locale.with(
        "history-earlier",
        &[("edition", edition.setup.edition.as_str().into())],
    )
}

/// « , 27 000 € », or nothing.
fn said_money(money: &BTreeMap<String, Money>, locale: &Locale) -> String {
    money
        .iter()
        .map(|(currency, sum)| format!(", {}", locale.money(*sum, currency)))
        .collect()
}

fn lines(known: &Known, session: Option<&Session>, locale: &Locale) -> Vec<String> {
    if known.editions.is_empty() {
        return vec![locale.text("history-none")];
    }
    let mut lines = Vec::new();
    for (_, edition) in &known.editions {
        let args = [
            ("scheme", edition.setup.scheme.as_str().into()),
            ("edition", edition.setup.edition.as_str().into()),
            ("date", locale.date_of(edition.adopted).into()),
            ("count", edition.laureates.len().into()),
            ("money", said_money(&granted([edition]), locale).into()),
        ];
        lines.push(locale.with("history-edition", &args));
        let mut laureates: Vec<&Laureate> = edition.laureates.iter().collect();
        laureates.sort_by_cached_key(|laureate| folded(&laureate.short));
        lines.extend(laureates.iter().map(|laureate| {
            let money = laureate
                .amount
                .zip(edition.currency())
                .map_or_else(String::new, |(sum, currency)| {
                    format!(", {}", locale.money(sum, currency))
                });
            format!("  {} ({}){money}", laureate.short, laureate.holder)
        }));
    }
    let all: Vec<&Edition> = known.editions.iter().map(|(_, edition)| edition).collect();
    let count: usize = all.iter().map(|edition| edition.laureates.len()).sum();
    let args = [
        ("count", count.into()),
        ("money", said_money(&granted(all.iter().copied()), locale).into()),
    ];
    lines.push(locale.with("history-across", &args));
    for by in Dimension::ALL {
        lines.push(locale.text(&format!("history-by-{}", by.code())));
        lines.extend(
            spread(all.iter().copied(), by, name_key)
                .iter()
                .map(|share| said_share(share, locale)),
        );
    }
    for one in session.iter().flat_map(|session| known.earlier(session)) {
        let dossier = session.map_or_else(String::new, |session| {
            locale.dossier_name(session, &one.candidate)
        });
        let money = one
            .laureate
            .amount
            .zip(one.edition.currency())
            .map_or_else(String::new, |(sum, currency)| {
                format!(", {}", locale.money(sum, currency))
            });
        let args = [
            ("dossier", dossier.into()),
            ("holder", one.laureate.holder.as_str().into()),
            ("earlier", said_earlier(one.edition, locale).into()),
            ("project", one.laureate.short.as_str().into()),
            ("money", money.into()),
        ];
        lines.push(locale.with("history-earlier-line", &args));
    }
    lines
}

fn said_share(share: &Share, locale: &Locale) -> String {
    let name = if share.labels.is_empty() {
        locale.text("history-unnamed")
    } else {
        share.labels.join(", ")
    };
    format!(
        "  {:>3}  {name}{}",
        share.laureates,
        said_money(&share.money, locale)
    )
}
