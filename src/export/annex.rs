//! The confidential annex: every juror's marks, laid out so that the ranking can be redone by hand, and comments.
//!
//! Nothing of it may reach the public minutes; they are made from other data, by [another module](super::minutes).

use crate::domain::Ratio;
use crate::domain::aggregation::{Outcome, Place};
use crate::domain::annex::{Annex, AnnexDossier, SheetLine};
use crate::domain::panel::Person;
use crate::domain::ranking::Duel;
use crate::domain::rubric::{Criterion, Scale};
use crate::domain::scoring::MarkState;
use crate::domain::setup::Method;
use crate::locale::Locale;

use super::frame::{self, Words, named, sentences};
use super::minutes::criteria;
use super::pdf::{Align, Block, Cell, Column, Document, Kind, Level, Row, Table, Text};

/// Lays the annex out as a document, in the locale's language.
#[must_use]
pub fn document(annex: &Annex, locale: &Locale) -> Document {
    let minutes = &annex.minutes;
    let words = Words {
        locale,
        setup: &minutes.setup,
    };
    let mut blocks = opening(&words);
    blocks.extend(method(&words, minutes.method));
    blocks.push(Block::Heading(Level::Section, words.text("annex-h-sheets")));
    for dossier in &annex.dossiers {
        blocks.extend(sheets(&words, dossier, minutes.method));
    }
    blocks.extend(ranking(&words, annex));
    blocks.extend(corrections(&words, annex));
    blocks.extend(recusals(&words, annex));
    let mut closing = vec![Block::Heading(Level::Section, words.text("minutes-h-closing"))];
    closing.push(words.paragraph("annex-goes-with", &[("version", minutes.version.into())]));
    if !words.setup.wording.retention.is_empty() {
        closing.push(Block::Paragraph(Text::from(
            words.setup.wording.retention.as_str(),
        )));
    }
    closing.push(frame::closing(&words, minutes));
    blocks.push(Block::Together(closing));
    frame::document(&words, minutes, Kind::Annex, blocks)
}

fn opening(words: &Words<'_>) -> Vec<Block> {
    let confidentiality = match words.setup.wording.confidentiality.as_str() {
        "" => words.text("annex-holds-marks"),
        wording => Text::from(wording),
    };
    let args = [
        ("call", words.call().into()),
        ("edition", words.setup.edition.as_str().into()),
    ];
    vec![
        Block::Title(words.text("annex-title")),
        Block::Subtitle(words.text_with("annex-subtitle", &args)),
        sentences(vec![words.text("annex-confidential"), confidentiality]),
    ]
}

/// The arithmetic in words, and the grid with its weights.
fn method(words: &Words<'_>, method: Method) -> Vec<Block> {
    let setup = words.setup;
    let weights = setup
        .criteria
        .iter()
        .filter(|criterion| criterion.counted)
        .fold(Ratio::zero(), |sum, criterion| &sum + &criterion.weight);
    let by_dossier = match method {
        Method::WeightedMean => "annex-method-mean",
        Method::Median => "annex-method-median",
        Method::TrimmedMean => "annex-method-trimmed-mean",
        Method::MajorityGauge => "annex-method-majority-gauge",
        Method::Borda => "annex-method-borda",
        Method::Schulze => "annex-method-schulze",
    };
    let by_juror = [
        ("weights", words.locale.exact(&weights).into()),
        ("scale", words.scale().into()),
    ];
    vec![
        Block::Heading(Level::Section, words.text("annex-h-method")),
        Block::List(vec![
            words.text_with("annex-method", &by_juror),
            words.text(by_dossier),
        ]),
        Block::Table(criteria(words)),
        Block::Note(words.text("annex-states")),
    ]
}

/// The ranking that the sheets above give: the last step of the arithmetic, and the one that may go on overleaf, so
/// that the sheets of a dossier stay on one page.
fn ranking(words: &Words<'_>, annex: &Annex) -> Vec<Block> {
    let mut ranked: Vec<(u32, &AnnexDossier, &Outcome)> = annex
        .dossiers
        .iter()
        .filter_map(|d| Some((d.rank?, d, d.outcome.as_ref()?)))
        .collect();
    ranked.sort_by_key(|(rank, dossier, _)| (*rank, dossier.number));
    if ranked.is_empty() {
        return Vec::new();
    }
    let mut columns = vec![
        Column::fit(words.text("annex-c-rank"), Align::Right),
        Column::share(words.text("minutes-c-project"), 1, Align::Left),
        Column::fit(words.text("annex-c-totals"), Align::Right),
    ];
    // What is a fraction is told exactly, then rounded; what is none is told once.
    match annex.minutes.method {
        Method::WeightedMean | Method::Median | Method::TrimmedMean => {
            columns.push(Column::fit(words.text("annex-c-exact"), Align::Right));
            columns.push(rounded_column(words));
        }
        Method::Borda => {
            columns.push(Column::fit(words.text("annex-c-exact"), Align::Right));
            columns.push(Column::fit(words.text("minutes-c-score-borda"), Align::Decimal));
        }
        Method::MajorityGauge | Method::Schulze => {
            columns.push(Column::fit(words.text("annex-c-outcome"), Align::Left));
        }
    }
    let rows = ranked.into_iter().map(|(rank, dossier, outcome)| {
        let mut cells = vec![
            Cell::text(rank.to_string()),
            Cell::text(dossier.short.as_str()),
            Cell::text(dossier.totals.len().to_string()),
        ];
        match outcome {
            Outcome::Points(value) | Outcome::MeanPlace(value) => {
                cells.push(Cell::text(words.fraction(value)));
                cells.push(Cell::text(words.outcome(outcome)));
            }
            Outcome::Gauge(_) | Outcome::Duels { .. } => {
                let told = words.locale.outcome_told(outcome, words.setup.decimals);
                cells.push(Cell::text(told));
            }
        }
        Row::body(cells)
    });
    let table = Table {
        columns,
        rows: rows.collect(),
        row_header: Some(1),
        ..Table::default()
    };
    vec![Block::Together(vec![
        Block::Heading(Level::Section, words.text("annex-h-ranking")),
        Block::Table(table),
    ])]
}

fn rounded_column(words: &Words<'_>) -> Column {
    Column::fit(
        words.text_with("annex-c-rounded", &[("scale", words.scale().into())]),
        Align::Decimal,
    )
}

/// One dossier: a row a juror, the sum and the score under it, then comments.
fn sheets(words: &Words<'_>, dossier: &AnnexDossier, method: Method) -> Vec<Block> {
    let criteria = &words.setup.criteria;
    let mut columns = vec![Column::share(words.text("annex-c-juror"), 1, Align::Left)];
    columns.extend(criteria.iter().map(|criterion| {
        let align = match criterion.scale {
            Scale::Numeric { .. } => Align::Decimal,
            Scale::Levels(_) => Align::Center,
        };
        Column::fit(header(words, criterion), align)
    }));
    columns.push(Column::fit(words.text("annex-c-exact"), Align::Right));
    columns.push(rounded_column(words));
    let rows = dossier
        .sheets
        .iter()
        .map(|sheet| sheet_row(words, sheet, criteria.len()))
        .collect();
    let heading = format!("{}.\u{A0}{}", dossier.number, dossier.project);
    let mut blocks = vec![Block::Heading(Level::Subsection, Text::from(heading))];
    // A dossier that nobody marked has no table: a sentence says why.
    let entered = |state: &MarkState| matches!(state, MarkState::Marked(_) | MarkState::Abstention);
    if dossier
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.cells)
        .any(|(_, state)| entered(state))
    {
        blocks.push(Block::Table(Table {
            columns,
            rows,
            row_header: Some(0),
            family: Some("sheets"),
        }));
        blocks.push(result(words, dossier, method));
    } else {
        let args = [("state", words.locale.passage(&dossier.passage).into())];
        blocks.push(words.paragraph("annex-unmarked", &args));
    }
    let mut blocks = vec![Block::Together(blocks)];
    let comments = comments(words, dossier);
    if !comments.is_empty() {
        blocks.push(Block::Pairs(comments));
    }
    blocks
}

/// « Innov. × 4 », on two lines.
fn header(words: &Words<'_>, criterion: &Criterion) -> Text {
    let short = short(criterion);
    if criterion.counted {
        Text::from(format!(
            "{short}\n×\u{202F}{}",
            words.locale.exact(&criterion.weight)
        ))
    } else {
        Text::from(format!("{short}\n{}", words.plain("annex-not-counted")))
    }
}

/// The name that a criterion bears above its marks.
fn short(criterion: &Criterion) -> &str {
    if criterion.short.is_empty() {
        &criterion.label
    } else {
        &criterion.short
    }
}

fn sheet_row(words: &Words<'_>, sheet: &SheetLine, criteria: usize) -> Row {
    let name = sheet.person.short_name();
    // One state over the whole sheet is told once, in a word.
    let whole = sheet.cells.first().map(|(_, state)| state).filter(|first| {
        !matches!(first, MarkState::Marked(_)) && sheet.cells.iter().all(|(_, state)| state == *first)
    });
    if let Some(state) = whole {
        let told = Cell::text(words.locale.cell(state))
            .over(criteria + 2)
            .aligned(Align::Left);
        return Row::body(vec![Cell::text(name), told]);
    }
    let mut cells = vec![Cell::text(name)];
    cells.extend(sheet.cells.iter().map(|(_, state)| match state {
        MarkState::Marked(_) => Cell::text(words.locale.cell(state)),
        MarkState::Pending => Cell::text("–"),
        MarkState::Abstention => Cell::text(words.plain("annex-letter-abstention")),
        MarkState::Recused => Cell::text(words.plain("annex-letter-recused")),
        MarkState::Absent => Cell::text(words.plain("annex-letter-absent")),
    }));
    let (exact, rounded) = match &sheet.total {
        Some(total) if sheet.counted => (words.fraction(total), words.score(total)),
        Some(total) => (
            format!("({})", words.fraction(total)),
            format!("({})", words.score(total)),
        ),
        None => ("–".to_owned(), "–".to_owned()),
    };
    cells.extend([Cell::text(exact), Cell::text(rounded)]);
    Row::body(cells)
}

/// The last step of the arithmetic, written out.
fn result(words: &Words<'_>, dossier: &AnnexDossier, method: Method) -> Block {
    let (Some(outcome), Some(rank)) = (&dossier.outcome, dossier.rank) else {
        return words.paragraph("annex-unranked", &[("count", dossier.totals.len().into())]);
    };
    let sum = |totals: &[&Ratio]| words.fraction(&totals.iter().copied().sum());
    let mut sorted: Vec<&Ratio> = dossier.totals.iter().collect();
    sorted.sort();
    let kept = sorted.get(1..sorted.len().saturating_sub(1)).unwrap_or_default();
    let told: Vec<String> = sorted.iter().map(|total| words.fraction(total)).collect();
    let key = match method {
        Method::WeightedMean => "annex-result-mean",
        Method::Median => "annex-result-median",
        Method::TrimmedMean => "annex-result-trimmed-mean",
        Method::MajorityGauge => "annex-result-majority-gauge",
        Method::Borda => "annex-result-borda",
        Method::Schulze => "annex-result-schulze",
    };
    let rounded = match outcome {
        Outcome::Points(_) | Outcome::Gauge(_) => words.outcome(outcome),
        Outcome::MeanPlace(_) | Outcome::Duels { .. } => {
            words.locale.outcome_told(outcome, words.setup.decimals)
        }
    };
    let mut args = vec![
        ("count", dossier.totals.len().into()),
        ("sum", sum(&sorted).into()),
        ("sorted", words.apart(&told).into()),
        ("kept", kept.len().into()),
        ("kept-sum", sum(kept).into()),
        ("rounded", rounded.into()),
        ("scale", words.scale().into()),
        ("rank", rank.into()),
    ];
    match outcome {
        Outcome::Points(value) | Outcome::MeanPlace(value) => {
            args.push(("score", words.fraction(value).into()));
        }
        Outcome::Gauge(gauge) => {
            args.push(("grades", words.apart(&grades(words, dossier)).into()));
            args.push(("grade", gauge.grade.label.as_ref().into()));
            args.push(("sign", (if gauge.is_plus() { "+" } else { "−" }).into()));
            args.push(("above", gauge.above.into()));
            args.push(("below", gauge.below.into()));
        }
        Outcome::Duels { .. } => {}
    }
    let places: Vec<String> = dossier
        .places
        .iter()
        .map(|place| place_told(words, place))
        .collect();
    args.push(("places", words.apart(&places).into()));
    let duels: Vec<String> = dossier.duels.iter().map(|duel| duel_told(words, duel)).collect();
    args.push(("duels", words.apart(&duels).into()));
    words.paragraph(key, &args)
}

/// The counted grades from the lowest, by their worth.
fn grades(words: &Words<'_>, dossier: &AnnexDossier) -> Vec<String> {
    let counted = words.setup.criteria.iter().find(|criterion| criterion.counted);
    let mut given: Vec<(&Ratio, String)> = dossier
        .sheets
        .iter()
        .filter(|sheet| sheet.counted)
        .filter_map(|sheet| {
            let state = sheet
                .cells
                .iter()
                .find(|(id, _)| Some(id) == counted.map(|c| &c.id));
            Some((sheet.total.as_ref()?, words.locale.cell(&state?.1)))
        })
        .collect();
    given.sort_by_key(|(total, _)| *total);
    given.into_iter().map(|(_, label)| label).collect()
}

fn place_told(words: &Words<'_>, (juror, place): &(Person, Place)) -> String {
    let args = [
        ("juror", juror.short_name().into()),
        ("place", words.locale.exact(&place.rank()).into()),
        ("of", place.of.into()),
    ];
    words.plain_with("annex-place", &args)
}

fn duel_told(words: &Words<'_>, (against, duel): &(String, Duel)) -> String {
    let args = [
        ("project", words.quoted(against).into()),
        ("won", duel.won.into()),
        ("lost", duel.lost.into()),
        ("path", duel.path.into()),
        ("back", duel.back.into()),
    ];
    words.plain_with("annex-duel", &args)
}

fn comments(words: &Words<'_>, dossier: &AnnexDossier) -> Vec<(Text, Text)> {
    let mut pairs = Vec::new();
    if let Some(comment) = &dossier.comment {
        pairs.push((words.text("annex-comment-dossier"), Text::from(comment.as_str())));
    }
    for sheet in &dossier.sheets {
        let name = sheet.person.short_name();
        if let Some(comment) = &sheet.comment {
            pairs.push((Text::from(name.as_str()), Text::from(comment.as_str())));
        }
        for (id, comment) in &sheet.mark_comments {
            let criterion = words
                .setup
                .criterion(id)
                .map_or_else(|| id.to_string(), |c| short(c).to_owned());
            pairs.push((
                Text::from(format!("{name}, {criterion}")),
                Text::from(comment.as_str()),
            ));
        }
    }
    pairs
}

fn corrections(words: &Words<'_>, annex: &Annex) -> Vec<Block> {
    if annex.corrections.is_empty() {
        return Vec::new();
    }
    let rows = annex.corrections.iter().map(|correction| {
        let criterion = words
            .setup
            .criterion(&correction.criterion)
            .map_or_else(|| correction.criterion.to_string(), |c| c.label.clone());
        let late = correction
            .after_closing
            .then(|| words.text("annex-after-closing"));
        Row::body(vec![
            Cell {
                detail: late,
                ..Cell::text(words.time(correction.at))
            },
            Cell::text(named(&correction.juror)),
            Cell {
                detail: Some(Text::from(criterion)),
                ..Cell::text(correction.dossier.as_str())
            },
            Cell::text(words.locale.mark(&correction.from.to_string())),
            Cell::text(words.locale.mark(&correction.to.to_string())),
        ])
    });
    let table = Table {
        columns: vec![
            Column::fit(words.text("minutes-c-time"), Align::Left),
            Column::share(words.text("annex-c-juror"), 2, Align::Left),
            Column::share(words.text("annex-c-project-criterion"), 3, Align::Left),
            Column::fit(words.text("annex-c-before"), Align::Decimal),
            Column::fit(words.text("annex-c-after"), Align::Decimal),
        ],
        rows: rows.collect(),
        ..Table::default()
    };
    vec![
        Block::Heading(Level::Section, words.text("annex-h-corrections")),
        Block::Table(table),
    ]
}

fn recusals(words: &Words<'_>, annex: &Annex) -> Vec<Block> {
    if annex.recusals.is_empty() {
        return Vec::new();
    }
    let rows = annex.recusals.iter().map(|recusal| {
        let lifted = recusal.lifted.as_ref().map(|(at, reason)| {
            words.text_with(
                "annex-lifted",
                &[("time", words.time(*at).into()), ("reason", reason.into())],
            )
        });
        Row::body(vec![
            Cell::text(named(&recusal.juror)),
            Cell {
                detail: lifted,
                ..Cell::text(recusal.dossier.as_str())
            },
            Cell::text(words.locale.ground(recusal.ground)),
            Cell::text(words.time(recusal.declared)),
        ])
    });
    let table = Table {
        columns: vec![
            Column::share(words.text("annex-c-juror"), 2, Align::Left),
            Column::share(words.text("minutes-c-project"), 3, Align::Left),
            Column::fit(words.text("annex-c-ground"), Align::Left),
            Column::fit(words.text("minutes-c-declared"), Align::Right),
        ],
        rows: rows.collect(),
        row_header: Some(0),
        ..Table::default()
    };
    vec![
        Block::Heading(Level::Section, words.text("annex-h-recusals")),
        Block::Table(table),
    ]
}
