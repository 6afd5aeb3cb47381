//! `palmares log`: the journal in words, or as JSON with each line's digest. A damaged journal is told up to the damage.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::domain::event::Event;
use crate::locale::Locale;

use super::output::{self, Exit};

/// Arguments of `log`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its session.ron.
    path: PathBuf,
    /// One JSON document.
    #[arg(long)]
    json: bool,
}

/// Tells it.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let workspace = match output::open_read_only(&arguments.path, locale) {
        Ok(workspace) => workspace,
        Err(exit) => return exit,
    };
    let session = workspace.session();
    if arguments.json {
        let entries: Vec<Value> = session
            .record()
            .iter()
            .map(|recorded| {
                let entry = &recorded.entry;
                json!({
                    "number": entry.number,
                    "at": entry.moment().wall.to_string(),
                    "entered": entry.entered.wall.to_string(),
                    "undone": session.is_undone(entry.number),
                    "text": locale.story(session, &entry.event),
                    "digest": recorded.digest.to_string(),
                })
            })
            .collect();
        let head = session.head().to_string();
        output::json(
            &json!({ "entries": entries, "head": head, "intact": output::damage(&workspace, locale).is_none() }),
        );
        return output::read(&workspace, locale);
    }
    let mut day = None;
    for recorded in session.record() {
        let entry = &recorded.entry;
        let wall = entry.moment().wall;
        let date = locale.date_of(wall);
        if day.as_ref() != Some(&date) {
            output::say(&date);
            day = Some(date);
        }
        let undone = session.is_undone(entry.number) && !matches!(entry.event, Event::Undone { .. });
        let mark = if undone { "✗" } else { " " };
        let story = locale.story(session, &entry.event);
        output::say(&format!(
            "{:>5} {mark} {:>9}  {story}",
            entry.number,
            locale.time(wall)
        ));
    }
    output::read(&workspace, locale)
}
