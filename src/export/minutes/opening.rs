//! The first page: what this is, when and where the jury sat, what it proposes in one sentence, who was there.

use crate::domain::minutes::{CollegeLines, MemberLine, Minutes};
use crate::domain::time::Wall;
use crate::export::frame::{Sections, Words, local_date, named, sentences};
use crate::export::pdf::{Align, Block, Cell, Column, Row, Table, Text};
use crate::locale::Gender;

/// Title, subtitle, the sitting, and the proposal in short.
pub(super) fn title(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    let rectified = minutes.version > 1;
    sections.push(Block::Title(words.text(if rectified {
        "minutes-title-rectified"
    } else {
        "minutes-title"
    })));
    let args = [
        ("call", words.call().into()),
        ("edition", words.setup.edition.as_str().into()),
    ];
    sections.push(Block::Subtitle(words.text_with("minutes-subtitle", &args)));
    if let Some(reason) = minutes.rectification.as_ref().filter(|_| rectified) {
        let args = [("version", minutes.version.into()), ("reason", reason.into())];
        sections.push(words.paragraph("minutes-rectifies", &args));
    }
    sections.push(sitting(words, minutes));
    sections.push(in_short(words, minutes));
}

fn sitting(words: &Words<'_>, minutes: &Minutes) -> Block {
    let chair = minutes
        .presided
        .as_ref()
        .map_or_else(String::new, |(person, _)| named(person));
    let setup = words.setup;
    let mut places: Vec<String> = setup
        .half_days
        .iter()
        .map(|half_day| half_day.place.clone())
        .collect();
    places.dedup();
    let places = words.apart(&places);
    let opened = match minutes.opened {
        Some(at) => {
            let key = if setup.wording.convened.is_empty() {
                "minutes-sat"
            } else {
                "minutes-sat-convened"
            };
            let args = [
                ("date", words.locale.weekday_date(local_date(at)).into()),
                ("opened", words.time(at).into()),
                ("convened", setup.wording.convened.as_str().into()),
                ("chair", chair.into()),
                ("place", places.into()),
            ];
            words.text_with(key, &args)
        }
        None => words.text("minutes-not-opened"),
    };
    let secretary = words.text_with(
        "minutes-secretary",
        &[("secretary", named(&minutes.secretary).into())],
    );
    let closed = match (minutes.deliberated, minutes.adoption.as_ref()) {
        (Some(marks), Some(adoption)) => {
            let args = [
                ("deliberated", moment(words, minutes, marks).into()),
                ("closed", moment(words, minutes, adoption.at).into()),
            ];
            words.text_with("minutes-closed-at", &args)
        }
        _ => Text::new(),
    };
    sentences(vec![opened, secretary, closed])
}

/// A time of the day of the opening, or a date and a time on another day.
fn moment(words: &Words<'_>, minutes: &Minutes, wall: Wall) -> String {
    let same_day = minutes
        .opened
        .is_some_and(|opened| local_date(opened) == local_date(wall));
    if same_day {
        words.time(wall)
    } else {
        words.locale.date_time(wall)
    }
}

fn in_short(words: &Words<'_>, minutes: &Minutes) -> Block {
    let heard = minutes
        .dossiers
        .iter()
        .filter(|dossier| dossier.heard.is_some())
        .count();
    let laureates = minutes.laureates().count();
    let proposes = match minutes.envelope {
        Some(envelope) => words.text_with(
            "minutes-proposes-grants",
            &[
                ("count", laureates.into()),
                ("used", words.money(envelope.used).into()),
                ("envelope", words.money(envelope.total).into()),
            ],
        ),
        None => words.text_with("minutes-proposes", &[("count", laureates.into())]),
    };
    // A draft of a day under way does not say that the jury proposes nobody: it has not said so.
    let decided = minutes.proposal.iter().any(|line| line.decision.is_some());
    sentences(vec![
        words.text_with("minutes-heard", &[("count", heard.into())]),
        if decided || minutes.adoption.is_some() {
            proposes
        } else {
            Text::new()
        },
    ])
}

/// Members by college with their presence, the quorum, changes to the panel.
pub(super) fn members(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    sections.open(words, "minutes-h-members");
    let mut table = Table {
        columns: vec![
            Column::share(words.text("minutes-c-member"), 5, Align::Left),
            Column::share(words.text("minutes-c-quality"), 4, Align::Left),
            Column::fit(words.text("minutes-c-voice"), Align::Left),
            Column::share(words.text("minutes-c-presence"), 4, Align::Right),
        ],
        rows: Vec::new(),
        row_header: Some(0),
        ..Table::default()
    };
    // Whoever is still there when the minutes are adopted stayed to the end.
    let end = minutes.adoption.as_ref().map(|adoption| adoption.at);
    for CollegeLines { label, members } in &minutes.colleges {
        table.rows.push(Row::group(label.as_str()));
        table.rows.extend(
            members
                .iter()
                .map(|member| member_row(words, member, minutes.opened.is_some(), end)),
        );
    }
    sections.push(Block::Table(table));
    quorum(words, minutes, sections);
    if !minutes.panel_changes.is_empty() {
        let changes = minutes.panel_changes.iter().map(|change| {
            let args = [
                ("time", words.time(change.at).into()),
                ("name", named(&change.person).into()),
                (
                    "before",
                    change.before.as_ref().map_or_else(String::new, named).into(),
                ),
                ("reason", change.reason.as_str().into()),
            ];
            let key = if change.before.is_some() {
                "minutes-seat-replaced"
            } else {
                "minutes-seat-added"
            };
            words.text_with(key, &args)
        });
        sections.push(Block::List(changes.collect()));
    }
}

fn member_row(words: &Words<'_>, member: &MemberLine, opened: bool, end: Option<Wall>) -> Row {
    let role = words.locale.office(member.role, Gender::of(&member.person));
    let mut name = Text::from(named(&member.person));
    if !role.is_empty() {
        name = name.plain(format!(", {role}"));
    }
    Row::body(vec![
        Cell::text(name),
        Cell::text(member.person.title.as_str()),
        Cell::text(words.locale.voice(member.voice)),
        Cell::text(presence(words, member, opened, end)),
    ])
}

fn presence(words: &Words<'_>, member: &MemberLine, opened: bool, end: Option<Wall>) -> String {
    let mut parts: Vec<String> = member
        .stays
        .iter()
        .map(|stay| {
            let times = match stay.to.or(end) {
                Some(to) => words.plain_with(
                    "minutes-stay",
                    &[
                        ("from", words.time(stay.from).into()),
                        ("to", words.time(to).into()),
                    ],
                ),
                None => words.plain_with("minutes-stay-open", &[("from", words.time(stay.from).into())]),
            };
            match &stay.substitute {
                Some(person) => words.plain_with(
                    "minutes-stay-substitute",
                    &[("stay", times.into()), ("name", named(person).into())],
                ),
                None => times,
            }
        })
        .collect();
    if let Some(proxy) = &member.represented_by {
        parts.push(words.plain_with("minutes-represented", &[("proxy", named(proxy).into())]));
    } else if member.excused {
        parts.push(words.plain("minutes-excused"));
    } else if parts.is_empty() {
        // Nobody is absent from what has not begun.
        parts.push(if opened {
            words.plain("minutes-absent")
        } else {
            "–".to_owned()
        });
    }
    parts.join("\n")
}

fn quorum(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    let quorum = &minutes.quorum;
    let opening = if minutes.opened.is_none() {
        Text::new()
    } else {
        words.text_with(
            "minutes-quorum",
            &[
                ("required", quorum.required.into()),
                ("named", quorum.named.into()),
                ("present", quorum.at_opening.into()),
                ("met", if quorum.met { "yes" } else { "no" }.into()),
            ],
        )
    };
    let missing: Vec<String> = minutes
        .dossiers
        .iter()
        .filter(|dossier| dossier.heard.is_some())
        .filter_map(|dossier| {
            let recused = u32::try_from(dossier.recused.len()).unwrap_or(u32::MAX);
            let found = quorum.rule.evaluate(quorum.named, dossier.present, recused);
            (found.present < found.required).then(|| {
                words.plain_with(
                    "minutes-quorum-missing-item",
                    &[
                        ("project", words.quoted(&dossier.short).into()),
                        ("present", found.present.into()),
                        ("required", found.required.into()),
                    ],
                )
            })
        })
        .collect();
    let heard = minutes.dossiers.iter().any(|dossier| dossier.heard.is_some());
    let dossiers = if !missing.is_empty() {
        words.text_with(
            "minutes-quorum-missing",
            &[("list", words.apart(&missing).into())],
        )
    } else if heard {
        words.text("minutes-quorum-always")
    } else {
        Text::new()
    };
    let convocation = if quorum.rule.second_convocation {
        words.text("minutes-second-convocation")
    } else {
        Text::new()
    };
    sections.push(sentences(vec![opening, dossiers, convocation]));
    for (dossier, reason, at) in &quorum.waivers {
        let time = words.time(*at);
        sections.push(match dossier {
            Some(project) => words.paragraph(
                "minutes-waiver-for",
                &[
                    ("time", time.into()),
                    ("project", words.quoted(project).into()),
                    ("reason", reason.into()),
                ],
            ),
            None => words.paragraph(
                "minutes-waiver",
                &[("time", time.into()), ("reason", reason.into())],
            ),
        });
    }
}
