//! What happened on the day: declarations of interest, hearings and their clock, incidents, corrections, observations.

use crate::domain::candidate::{Field, Passage};
use crate::domain::minutes::{AmendmentLine, BreakLine, DossierLine, InterestLine, Minutes};
use crate::domain::time::Millis;
use crate::export::frame::{Sections, Words, named};
use crate::export::pdf::{Align, Block, Cell, Column, Row, Table, Text};

/// Who stepped aside from which dossier, and never why.
pub(super) fn interests(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    sections.open(words, "minutes-h-recusals");
    if minutes.interests.is_empty() {
        sections.push(words.paragraph("minutes-no-recusal", &[]));
        return;
    }
    sections.push(words.paragraph("minutes-recusals-intro", &[]));
    let rows = minutes.interests.iter().map(|interest| {
        Row::body(vec![
            Cell::text(named(&interest.juror)),
            Cell::text(interest.dossier.as_str()),
            Cell::text(words.time(interest.declared)),
            Cell::text(outside(words, interest)),
        ])
    });
    sections.push(Block::Table(Table {
        columns: vec![
            Column::share(words.text("minutes-c-member"), 3, Align::Left),
            Column::share(words.text("minutes-c-project"), 4, Align::Left),
            Column::fit(words.text("minutes-c-declared"), Align::Right),
            Column::fit(words.text("minutes-c-left-room"), Align::Right),
        ],
        rows: rows.collect(),
        row_header: Some(0),
        ..Table::default()
    }));
}

fn outside(words: &Words<'_>, interest: &InterestLine) -> String {
    let mut lines = Vec::new();
    match (interest.left, interest.returned) {
        (Some(left), Some(returned)) => lines.push(words.plain_with(
            "minutes-stay",
            &[
                ("from", words.time(left).into()),
                ("to", words.time(returned).into()),
            ],
        )),
        (Some(left), None) => {
            lines.push(words.plain_with("minutes-stay-open", &[("from", words.time(left).into())]));
        }
        (None, _) => {}
    }
    if let Some(lifted) = interest.lifted {
        lines.push(words.plain_with("minutes-recusal-lifted", &[("time", words.time(lifted).into())]));
    }
    lines.join("\n")
}

/// Each dossier's hearing, in the order of passage, with equal treatment to be read off.
pub(super) fn hearings(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    sections.open(words, "minutes-h-hearings");
    let clock = Clock::of(minutes);
    let rows = minutes.dossiers.iter().map(|dossier| {
        let schedule = match dossier.heard {
            Some((from, Some(to))) => words.plain_with(
                "minutes-stay",
                &[("from", words.time(from).into()), ("to", words.time(to).into())],
            ),
            Some((from, None)) => words.plain_with("minutes-stay-open", &[("from", words.time(from).into())]),
            None => not_heard(words, dossier),
        };
        let (allotted, used) = if dossier.heard.is_some() {
            (
                words.locale.duration(dossier.allotted),
                duration(words, dossier.used, clock == Clock::Mixed && !dossier.exact),
            )
        } else {
            (String::new(), String::new())
        };
        Row::body(vec![
            Cell::text(dossier.number.to_string()),
            Cell::titled(dossier.project.as_str(), detail(words, dossier)),
            Cell::text(schedule),
            Cell::text(allotted),
            Cell::text(used),
        ])
    });
    sections.push(Block::Table(Table {
        columns: vec![
            Column::fit(words.text("minutes-c-number"), Align::Right),
            Column::share(words.text("minutes-c-project-holder"), 1, Align::Left),
            Column::fit(words.text("minutes-c-schedule"), Align::Right),
            Column::fit(words.text("minutes-c-allotted"), Align::Right),
            Column::fit(words.text("minutes-c-used"), Align::Right),
        ],
        rows: rows.collect(),
        row_header: Some(1),
        ..Table::default()
    }));
    match clock {
        Clock::Exact => {}
        Clock::Mixed => sections.push(Block::Note(words.text("minutes-inexact-note"))),
        Clock::Wall => sections.push(Block::Note(words.text("minutes-all-inexact-note"))),
    }
    let notes: Vec<Text> = minutes
        .dossiers
        .iter()
        .filter_map(|dossier| {
            let project = ("project", words.quoted(&dossier.short).into());
            match &dossier.passage {
                Passage::NoShow(at) => Some(words.text_with(
                    "minutes-no-show-note",
                    &[project, ("time", words.time(at.wall).into())],
                )),
                Passage::Withdrawn(reason) => {
                    Some(words.text_with("minutes-withdrawn-reason", &[project, ("reason", reason.into())]))
                }
                Passage::Disqualified(reason) => Some(words.text_with(
                    "minutes-disqualified-reason",
                    &[project, ("reason", reason.into())],
                )),
                Passage::Waiting | Passage::Hearing | Passage::Heard => None,
            }
        })
        .collect();
    if !notes.is_empty() {
        sections.push(Block::List(notes));
    }
}

fn duration(words: &Words<'_>, millis: Millis, doubtful: bool) -> String {
    let told = words.locale.duration(millis);
    if doubtful {
        format!("≈\u{A0}{told}")
    } else {
        told
    }
}

/// What the durations of the day were measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clock {
    /// All by one continuous timer.
    Exact,
    /// Some by the wall clock only: those are marked.
    Mixed,
    /// All by the wall clock.
    Wall,
}

impl Clock {
    fn of(minutes: &Minutes) -> Self {
        let heard = minutes.dossiers.iter().filter(|dossier| dossier.heard.is_some());
        let exact: Vec<bool> = heard.map(|dossier| dossier.exact).collect();
        match (exact.contains(&true), exact.contains(&false)) {
            (_, false) => Self::Exact,
            (true, true) => Self::Mixed,
            (false, true) => Self::Wall,
        }
    }
}

fn not_heard(words: &Words<'_>, dossier: &DossierLine) -> String {
    words.plain(match dossier.passage {
        Passage::NoShow(_) => "minutes-no-show",
        Passage::Withdrawn(_) => "minutes-withdrawn",
        Passage::Disqualified(_) => "minutes-disqualified",
        Passage::Waiting | Passage::Hearing | Passage::Heard => "minutes-not-heard",
    })
}

/// Holder, quarter with its communes, presenters, and who stepped aside.
fn detail(words: &Words<'_>, dossier: &DossierLine) -> String {
    let mut first = vec![dossier.holder.clone()];
    if let Some((quarter, communes)) = &dossier.quarter {
        first.push(format!("{quarter} ({})", communes.join(", ")));
    }
    let mut lines = vec![first.join(", ")];
    if !dossier.presenters.is_empty() {
        let args = [("names", words.locale.list(&dossier.presenters).into())];
        lines.push(words.plain_with("minutes-presenters", &args));
    }
    if !dossier.recused.is_empty() {
        let names: Vec<String> = dossier.recused.iter().map(named).collect();
        lines.push(words.plain_with("minutes-recused", &[("names", words.locale.list(&names).into())]));
    }
    lines.join("\n")
}

/// Incidents, amendments of dossiers, planned breaks moved, changes of the method, marks reopened after closing, recorded times corrected.
pub(super) fn incidents(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    sections.open(words, "minutes-h-incidents");
    let mut told: Vec<(crate::domain::time::Wall, Text)> = Vec::new();
    for (at, text) in &minutes.incidents {
        let args = [("time", words.time(*at).into()), ("text", text.into())];
        told.push((*at, words.text_with("minutes-incident", &args)));
    }
    for amendment in &minutes.amendments {
        told.push((amendment.at, amended(words, amendment)));
    }
    for change in &minutes.break_changes {
        told.push((change.at, replanned(words, change)));
    }
    for change in &minutes.method_changes {
        let args = [
            ("time", words.time(change.at).into()),
            ("from", words.locale.method(change.from).into()),
            ("to", words.locale.method(change.to).into()),
            ("reason", change.reason.as_str().into()),
        ];
        let key = if change.after_marks {
            "minutes-method-changed-after-marks"
        } else {
            "minutes-method-changed"
        };
        told.push((change.at, words.text_with(key, &args)));
    }
    for reopening in &minutes.reopenings {
        let args = [
            ("time", words.time(reopening.at).into()),
            ("project", words.quoted(&reopening.dossier).into()),
            ("reason", reopening.reason.as_str().into()),
            ("corrections", reopening.corrections.into()),
        ];
        told.push((reopening.at, words.text_with("minutes-reopened", &args)));
    }
    for correction in &minutes.time_corrections {
        let milestone = words.locale.milestone(&minutes.setup, correction.milestone);
        let args = [
            ("time", words.time(correction.at).into()),
            ("project", words.quoted(&correction.dossier).into()),
            ("milestone", milestone.into()),
            ("from", words.locale.time_with_seconds(correction.from).into()),
            ("to", words.locale.time_with_seconds(correction.to).into()),
            ("reason", correction.reason.as_str().into()),
        ];
        told.push((correction.at, words.text_with("minutes-time-corrected", &args)));
    }
    told.sort_by_key(|(at, _)| *at);
    if told.is_empty() {
        sections.push(words.paragraph("minutes-no-incident", &[]));
    } else {
        sections.push(Block::List(told.into_iter().map(|(_, text)| text).collect()));
    }
}

fn replanned(words: &Words<'_>, change: &BreakLine) -> Text {
    let mut args = vec![
        ("time", words.time(change.at).into()),
        ("label", words.quoted(&change.label).into()),
        ("start", words.locale.time_of_day(change.start).into()),
        ("reason", change.reason.as_str().into()),
    ];
    let Some((before, minutes)) = &change.to else {
        return words.text_with("minutes-break-removed", &args);
    };
    args.push(("minutes", (*minutes).into()));
    let Some(before) = before else {
        return words.text_with("minutes-break-moved-last", &args);
    };
    args.push(("project", words.quoted(before).into()));
    words.text_with("minutes-break-moved", &args)
}

fn amended(words: &Words<'_>, amendment: &AmendmentLine) -> Text {
    let is_amount = matches!(amendment.field, Field::Budget | Field::Request);
    let shown = |text: &str| match crate::domain::Money::parse(text) {
        Ok(amount) if is_amount => words.money(amount),
        _ => text.to_owned(),
    };
    let args = [
        ("time", words.time(amendment.at).into()),
        ("project", words.quoted(&amendment.dossier).into()),
        ("field", words.locale.field(amendment.field).into()),
        ("from", words.quoted(&shown(&amendment.from)).into()),
        ("to", words.quoted(&shown(&amendment.to)).into()),
        ("reason", amendment.reason.as_str().into()),
    ];
    // Whole paragraphs are not quoted; the record keeps both texts.
    let short = amendment.from.chars().count() + amendment.to.chars().count() <= LONGEST_QUOTED;
    words.text_with(
        if short {
            "minutes-amended"
        } else {
            "minutes-amended-long"
        },
        &args,
    )
}

const LONGEST_QUOTED: usize = 240;

/// The secretary's observations.
pub(super) fn observations(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    sections.open(words, "minutes-h-observations");
    let observations = minutes.observations.trim();
    if observations.is_empty() {
        sections.push(words.paragraph("minutes-no-observation", &[]));
    }
    for paragraph in observations
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
    {
        sections.push(Block::Paragraph(Text::from(paragraph)));
    }
}
