//! What the jury proposes and how it came to it: the proposal beside the arithmetic rank, reasons, ties, moves, votes,
//! the envelope, and how solid the list is.

use crate::domain::deliberation::Decision;
use crate::domain::minutes::{
    CastingLine, Departure, DisplacedLine, Minutes, ProposalLine, ScenarioLine, TallyLine, VoteLine, VoteOn,
};
use crate::domain::ranking::TieStep;
use crate::domain::setup::Method;
use crate::export::frame::{Sections, Words};
use crate::export::pdf::{Align, Block, Cell, Column, Row, Table, Text};

/// So many groups of four hexadecimal digits of a fingerprint are printed.
const GROUPS: usize = 4;
/// Before what an auditor should not miss.
const FLAG: &str = "▲";

/// The table of the proposal, the reserve list, ties, and moves away from the arithmetic order.
pub(super) fn proposal(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    sections.open(words, "minutes-h-proposal");
    sections.push(Block::Table(table(words, minutes)));
    if let Some(threshold) = &words.setup.threshold {
        let args = [
            ("threshold", words.locale.exact(threshold).into()),
            ("scale", words.scale().into()),
        ];
        let key = if minutes.method.gives_points() {
            "minutes-threshold-note"
        } else {
            "minutes-threshold-not-applied"
        };
        sections.push(Block::Note(words.text_with(key, &args)));
    }
    sections.push(Block::Paragraph(Text::from(
        words.setup.wording.proposal.as_str(),
    )));
    let reserve = minutes.reserve();
    if !reserve.is_empty() {
        let list: Vec<String> = reserve
            .iter()
            .map(|(place, line)| format!("{place}.\u{A0}{}", words.quoted(&line.dossier.short)))
            .collect();
        let args = [("list", words.apart(&list).into())];
        sections.push(words.paragraph("minutes-reserve-list", &args));
    }
    let ties: Vec<Text> = minutes
        .ties
        .iter()
        .map(|tie| {
            let projects: Vec<String> = tie.dossiers.iter().map(|title| words.quoted(title)).collect();
            let mut args = vec![
                (
                    "score",
                    words
                        .locale
                        .outcome_told(&tie.outcome, words.setup.decimals)
                        .into(),
                ),
                ("projects", words.locale.list(&projects).into()),
            ];
            let key = match &tie.step {
                TieStep::Priority(id) => {
                    let criterion = words.setup.criterion(id);
                    let label = criterion.map_or_else(|| id.to_string(), |c| c.label.clone());
                    args.push(("criterion", label.into()));
                    "minutes-tie-priority"
                }
                TieStep::Duel => "minutes-tie-duel",
                TieStep::NewVote => "minutes-tie-new-vote",
                TieStep::CastingVote => "minutes-tie-casting-vote",
                TieStep::ExAequo => "minutes-tie-kept",
            };
            words.text_with(key, &args)
        })
        .collect();
    if !ties.is_empty() {
        sections.push(words.paragraph("minutes-ties-intro", &[]));
        sections.push(Block::List(ties));
    }
    let decided = minutes.proposal.iter().any(|line| line.decision.is_some());
    for block in frozen(words, minutes) {
        sections.push(block);
    }
    if minutes.departures.is_empty() {
        // Before anything is decided, there is no order to compare.
        if decided {
            sections.push(words.paragraph("minutes-no-departure", &[]));
        }
    } else {
        sections.push(words.paragraph("minutes-departures-intro", &[]));
        sections.push(Block::List(
            minutes
                .departures
                .iter()
                .map(|moved| departure(words, moved))
                .collect(),
        ));
    }
    if !minutes.displaced.is_empty() {
        sections.push(words.paragraph("minutes-displaced-intro", &[]));
        let lines = minutes.displaced.iter().map(|pushed| displaced(words, pushed));
        sections.push(Block::List(lines.collect()));
    }
    scenarios(words, minutes, sections);
}

fn frozen(words: &Words<'_>, minutes: &Minutes) -> Vec<Block> {
    let lines = minutes.frozen.iter().map(|frozen| {
        let projects: Vec<String> = frozen.reopened.iter().map(|title| words.quoted(title)).collect();
        let args = [
            ("time", words.time(frozen.at).into()),
            ("digest", frozen.digest.spoken(GROUPS).into()),
            ("projects", words.locale.list(&projects).into()),
            ("same", if frozen.same { "yes" } else { "no" }.into()),
        ];
        let key = match (frozen.by_method, projects.is_empty()) {
            (true, _) => "minutes-frozen-method",
            (false, true) => "minutes-frozen",
            (false, false) => "minutes-frozen-again",
        };
        words.paragraph(key, &args)
    });
    lines.collect()
}

/// The scenarios compared, and the one that the proposal comes from.
fn scenarios(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    if !minutes.scenarios.is_empty() {
        sections.push(words.paragraph("minutes-scenarios-intro", &[]));
        let lines = minutes.scenarios.iter().map(|line| scenario(words, line));
        sections.push(Block::List(lines.collect()));
    }
    if let Some((name, at, changed)) = &minutes.taken {
        let args = [
            ("name", name.as_str().into()),
            ("time", words.time(*at).into()),
            ("changed", if *changed { "yes" } else { "no" }.into()),
        ];
        sections.push(words.paragraph("minutes-scenario-taken", &args));
    }
}

fn scenario(words: &Words<'_>, line: &ScenarioLine) -> Text {
    let currency = words.setup.grants.as_ref().map_or("", |g| g.currency.as_str());
    let decisions = line.decisions.iter().map(|(project, decision)| {
        let project = ("project", words.quoted(project).into());
        match decision {
            Some(decision) => {
                let decision = words.locale.decision(decision, currency);
                words.plain_with(
                    "minutes-scenario-decision",
                    &[project, ("decision", decision.into())],
                )
            }
            None => words.plain_with("minutes-scenario-undecided", &[project]),
        }
    });
    let places = line.places.iter().map(|(project, place)| {
        let place = words.locale.ordinal(*place);
        let args = [("project", words.quoted(project).into()), ("place", place.into())];
        words.plain_with("minutes-scenario-place", &args)
    });
    let differences: Vec<String> = decisions.chain(places).collect();
    let difference = if differences.is_empty() {
        words.plain("minutes-scenario-same")
    } else {
        let args = [("list", words.locale.list(&differences).into())];
        words.plain_with("minutes-scenario-differs", &args)
    };
    let money = line
        .total
        .map_or_else(String::new, |total| format!(", {}", words.money(total)));
    words.text_with(
        "minutes-scenario",
        &[
            ("name", line.name.as_str().into()),
            ("time", words.time(line.at).into()),
            ("laureates", line.laureates.into()),
            ("money", money.into()),
            ("difference", difference.into()),
        ],
    )
}

fn departure(words: &Words<'_>, departure: &Departure) -> Text {
    let votes = departure.votes.as_ref().map_or_else(String::new, |tally| {
        format!(" ({})", words.locale.tally_of(tally, ToString::to_string))
    });
    let mut reason = departure.reason.trim().to_owned();
    if let Some(ranks) = departure.flagged {
        let far = words.plain_with("minutes-departure-far", &[("ranks", ranks.into())]);
        reason = format!("{FLAG}\u{A0}{far} {reason}");
    }
    let mut args = vec![
        ("project", departure.dossier.as_str().into()),
        ("from", departure.rank.into()),
        ("to", departure.place.into()),
        ("time", words.time(departure.at).into()),
        ("votes", votes.into()),
        ("reason", reason.into()),
    ];
    let key = match &departure.by {
        None => "minutes-departure",
        Some(person) => {
            args.push(("juror", person.formal_name().into()));
            "minutes-departure-moved"
        }
    };
    words.text_with(key, &args)
}

fn displaced(words: &Words<'_>, pushed: &DisplacedLine) -> Text {
    let far = words.plain_with("minutes-departure-far", &[("ranks", pushed.ranks.into())]);
    let args = [
        ("project", pushed.dossier.as_str().into()),
        ("from", pushed.rank.into()),
        ("to", pushed.place.into()),
        ("far", format!("{FLAG}\u{A0}{far}").into()),
    ];
    words.text_with("minutes-displaced", &args)
}

fn table(words: &Words<'_>, minutes: &Minutes) -> Table {
    let with_money = words.setup.grants.is_some();
    let (score, align) = match minutes.method {
        Method::WeightedMean => ("minutes-c-score", Align::Decimal),
        Method::Median => ("minutes-c-score-median", Align::Decimal),
        Method::TrimmedMean => ("minutes-c-score-trimmed-mean", Align::Decimal),
        Method::MajorityGauge => ("minutes-c-score-majority-gauge", Align::Left),
        Method::Borda => ("minutes-c-score-borda", Align::Decimal),
        Method::Schulze => ("minutes-c-score-schulze", Align::Right),
    };
    let mut columns = vec![
        Column::fit(words.text("minutes-c-proposed-rank"), Align::Right),
        Column::fit(words.text("minutes-c-computed-rank"), Align::Right),
        Column::share(words.text("minutes-c-project-communes"), 1, Align::Left),
        Column::fit(words.text("minutes-c-jurors"), Align::Right),
        Column::fit(words.text_with(score, &[("scale", words.scale().into())]), align),
    ];
    if with_money {
        columns.push(Column::fit(words.text("minutes-c-request"), Align::Decimal));
    }
    columns.push(Column::fit(words.text("minutes-c-proposal"), Align::Decimal));
    let mut rows: Vec<Row> = minutes
        .proposal
        .iter()
        .map(|line| row(words, line, with_money))
        .collect();
    if let Some(envelope) = minutes.envelope {
        let label = words.plain_with(
            "minutes-total-envelope",
            &[
                ("envelope", words.money(envelope.total).into()),
                ("left", words.money(envelope.left()).into()),
            ],
        );
        rows.push(Row::total(vec![
            Cell::text(label).over(columns.len() - 1).aligned(Align::Left),
            Cell::text(words.money(envelope.used)),
        ]));
    }
    Table {
        columns,
        rows,
        row_header: Some(2),
        ..Table::default()
    }
}

fn row(words: &Words<'_>, line: &ProposalLine, with_money: bool) -> Row {
    let dossier = &line.dossier;
    let place = line
        .place
        .map_or_else(|| "–".to_owned(), |place| place.to_string());
    let (rank, score) = match &dossier.result {
        Ok(result) => {
            let rank = Cell::text(result.rank.to_string());
            // Where the jury followed the arithmetic, the proposed rank has said it.
            let rank = if line.place == Some(result.rank) {
                rank.quiet()
            } else {
                rank
            };
            (rank, words.outcome(&result.outcome))
        }
        Err(_) => (Cell::text("–"), "–".to_owned()),
    };
    let mut detail = vec![dossier.holder.clone()];
    detail.extend(dossier.quarter.iter().map(|(_, communes)| communes.join(", ")));
    let mut detail = detail.join(", ");
    match &dossier.result {
        Ok(result) if result.above_threshold == Some(false) => {
            detail.push('\n');
            detail.push_str(&words.plain("minutes-below-threshold"));
        }
        Ok(_) => {}
        Err(reason) => {
            detail.push('\n');
            let args = [("reason", words.locale.unranked(reason).into())];
            detail.push_str(&words.plain_with("minutes-unranked", &args));
        }
    }
    let proposed = match &line.decision {
        Some(Decision::Laureate { amount: Some(amount) }) => Cell::strong(words.money(*amount)),
        Some(Decision::Laureate { amount: None }) => Cell::strong(words.plain("minutes-laureate")),
        Some(Decision::Reserve { place }) => {
            Cell::text(words.plain_with("minutes-reserve", &[("place", (*place).into())]))
        }
        Some(Decision::Rejected) => Cell::text(words.plain("minutes-rejected")),
        None => Cell::text(words.plain("minutes-undecided")),
    };
    let mut cells = vec![
        Cell::text(place),
        rank,
        Cell::titled(dossier.short.as_str(), detail),
        Cell::text(dossier.marks.to_string()),
        Cell::text(score),
    ];
    if with_money {
        cells.push(Cell::text(
            dossier
                .request
                .map_or_else(String::new, |request| words.money(request)),
        ));
    }
    cells.push(proposed);
    Row::body(cells)
}

/// Why, dossier by dossier.
pub(super) fn reasons(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    let reserve = minutes.reserve();
    let laureates: Vec<&ProposalLine> = minutes.laureates().map(|(line, _)| line).collect();
    let reserve: Vec<&ProposalLine> = reserve.into_iter().map(|(_, line)| line).collect();
    let rejected: Vec<&ProposalLine> = minutes.rejected().collect();
    let groups = [
        ("minutes-g-laureates", laureates),
        ("minutes-g-reserve", reserve),
        ("minutes-g-rejected", rejected),
    ];
    let mut rows = Vec::new();
    for (key, lines) in groups {
        let lines: Vec<_> = lines
            .into_iter()
            .filter(|line| !line.reason.trim().is_empty())
            .collect();
        if !lines.is_empty() {
            rows.push(Row::group(words.text(key)));
        }
        rows.extend(lines.into_iter().map(|line| {
            Row::body(vec![
                Cell::text(line.dossier.short.as_str()),
                Cell::text(line.reason.trim()),
            ])
        }));
    }
    if rows.is_empty() {
        return;
    }
    sections.open(words, "minutes-h-reasons");
    sections.push(Block::Table(Table {
        columns: vec![
            Column::share(words.text("minutes-c-project"), 2, Align::Left),
            Column::share(words.text("minutes-c-reason"), 3, Align::Left),
        ],
        rows,
        row_header: Some(0),
        ..Table::default()
    }));
}

/// Votes with their outcome, and the casting votes that followed.
pub(super) fn votes(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    sections.open(words, "minutes-h-votes");
    if minutes.votes.is_empty() {
        sections.push(words.paragraph("minutes-no-vote", &[]));
        return;
    }
    let rows = minutes.votes.iter().map(|vote| {
        let cast = vote
            .casting
            .as_ref()
            .map(|(choice, reason, at)| casting(words, choice, reason, *at));
        let result = match &vote.tally {
            Some(counted) => Cell {
                detail: cast,
                ..Cell::text(tally(words, counted))
            },
            None => Cell::text(cast.unwrap_or_else(|| Text::from(""))),
        };
        Row::body(vec![
            Cell::text(words.time(vote.at)),
            Cell::text(subject(words, vote)),
            result,
        ])
    });
    sections.push(Block::Table(Table {
        columns: vec![
            Column::fit(words.text("minutes-c-time"), Align::Right),
            Column::share(words.text("minutes-c-subject"), 1, Align::Left),
            Column::share(words.text("minutes-c-outcome"), 1, Align::Left),
        ],
        rows: rows.collect(),
        row_header: Some(1),
        ..Table::default()
    }));
}

fn subject(words: &Words<'_>, vote: &VoteLine) -> Text {
    match &vote.on {
        VoteOn::Dossier(project) => words.text_with(
            "minutes-vote-on-dossier",
            &[("project", words.quoted(project).into())],
        ),
        VoteOn::Tie(projects) => {
            let quoted: Vec<String> = projects.iter().map(|project| words.quoted(project)).collect();
            words.text_with(
                "minutes-vote-on-tie",
                &[("projects", words.locale.list(&quoted).into())],
            )
        }
        VoteOn::Motion(text) => Text::from(text.as_str()),
    }
}

fn tally(words: &Words<'_>, tally: &TallyLine) -> Text {
    match tally {
        TallyLine::Motion(r#for, against, abstention) => {
            Text::from(words.locale.tally(*r#for, *against, *abstention))
        }
        TallyLine::Preference(voices, abstention) => {
            let each: Vec<String> = voices
                .iter()
                .map(|(project, n)| {
                    let args = [("name", words.quoted(project).into()), ("voices", (*n).into())];
                    words.plain_with("tally-candidate", &args)
                })
                .collect();
            let args = [
                ("voices", each.join(", ").into()),
                ("abstention", (*abstention).into()),
            ];
            words.text_with("tally-preference", &args)
        }
    }
}

fn casting(words: &Words<'_>, choice: &CastingLine, reason: &str, at: crate::domain::time::Wall) -> Text {
    let choice = match choice {
        CastingLine::For => words.plain("choice-for"),
        CastingLine::Against => words.plain("choice-against"),
        CastingLine::Dossier(project) => words.quoted(project),
    };
    words.text_with(
        "minutes-casting-vote",
        &[
            ("time", words.time(at).into()),
            ("choice", choice.into()),
            ("reason", reason.into()),
        ],
    )
}

/// Whether the list would be the same without any one juror; no juror is named.
pub(super) fn robustness(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    let Some((retained, same)) = minutes.robustness else {
        return;
    };
    sections.open(words, "minutes-h-robustness");
    let key = if same {
        "minutes-robust"
    } else {
        "minutes-not-robust"
    };
    sections.push(words.paragraph(key, &[("count", retained.into())]));
}
