//! The public *palmarès* of an edition: its laureates, their places, their grants, a sentence each. As PDF, CSV or HTML.
//!
//! It is made from an [`Edition`], which has no room for a score, a rank, a juror or a reason. Laureates stand in the order of
//! their titles, so that their order says nothing either.

use std::fmt::Write as _;

use crate::domain::history::{Edition, Laureate};
use crate::domain::setup::Language;
use crate::locale::Locale;
use crate::locale::fold::folded;

use super::frame::{Words, moment, typeset};
use super::pdf::{Align, Block, Cell, Column, Document, Kind, Row, State, Table, Text};

/// The columns of the CSV.
pub const COLUMNS: [&str; 7] = [
    "project", "holder", "quarter", "communes", "contract", "amount", "summary",
];

/// Lays the palmarès out as a document, in the locale's language.
#[must_use]
pub fn document(edition: &Edition, locale: &Locale) -> Document {
    let words = Words {
        locale,
        setup: &edition.setup,
    };
    let texts = Texts::of(edition, &words);
    let blocks = vec![
        Block::Title(Text::from(texts.title.as_str())),
        Block::Subtitle(Text::from(texts.subtitle.as_str())),
        Block::Paragraph(Text::from(texts.intro.as_str())),
        Block::Table(table(edition, &words, &texts)),
        Block::Note(Text::from(texts.note.as_str())),
    ];
    Document {
        title: texts.name.clone(),
        language: language(locale).to_owned(),
        author: edition.setup.organiser.clone(),
        kind: Kind::Laureates,
        state: State::Adopted,
        header_left: words.plain_with(
            "minutes-header-left",
            &[
                ("organiser", words.organiser().into()),
                ("call", words.call().into()),
                ("edition", edition.setup.edition.as_str().into()),
            ],
        ),
        header_right: texts.title.clone(),
        footer_left: texts.adopted.clone(),
        page_word: words.plain("minutes-page"),
        continued: words.plain("minutes-continued"),
        producer: match edition.software.as_str() {
            "" => "Palmarès".to_owned(),
            software => software.to_owned(),
        },
        date: moment(edition.adopted),
        blocks: typeset(locale, blocks),
    }
}

fn table(edition: &Edition, words: &Words<'_>, texts: &Texts) -> Table {
    let with_money = edition.currency().is_some();
    let mut columns = vec![
        Column::share(Text::from(texts.columns[0].as_str()), 3, Align::Left),
        Column::share(Text::from(texts.columns[1].as_str()), 2, Align::Left),
    ];
    if with_money {
        columns.push(Column::fit(Text::from(texts.columns[2].as_str()), Align::Decimal));
    }
    let rows = ordered(edition).into_iter().map(|laureate| {
        let mut cells = vec![
            Cell::titled(laureate.project.as_str(), told(laureate).join("\n")),
            Cell::text(place(laureate)),
        ];
        if with_money {
            cells.push(Cell::text(
                laureate
                    .amount
                    .map_or_else(String::new, |amount| words.money(amount)),
            ));
        }
        Row::body(cells)
    });
    Table {
        columns,
        rows: rows.collect(),
        row_header: Some(0),
        ..Table::default()
    }
}

/// The palmarès as CSV (UTF-8, comma, LF), a line per laureate. A text that a spreadsheet would take for a formula gets an
/// apostrophe before it: dossiers are written by strangers, and this file is for everybody.
///
/// # Errors
/// Only if memory cannot be written.
pub fn csv(edition: &Edition) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for laureate in ordered(edition) {
        let quarter = laureate.quarter.as_ref();
        let fields = [
            laureate.project.clone(),
            laureate.holder.clone(),
            quarter.map(|quarter| quarter.name.clone()).unwrap_or_default(),
            quarter
                .map(|quarter| quarter.communes.join(", "))
                .unwrap_or_default(),
            laureate.contract.clone(),
            laureate
                .amount
                .map_or_else(String::new, |amount| amount.to_string()),
            sentence(&laureate.summary),
        ];
        writer.write_record(fields.map(|field| harmless(&field)))?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| csv::Error::from(std::io::Error::other(error.to_string())))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn harmless(field: &str) -> String {
    if field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{field}")
    } else {
        field.to_owned()
    }
}

/// The palmarès as one HTML page without script, link or foreign resource.
#[must_use]
pub fn html(edition: &Edition, locale: &Locale) -> String {
    let words = Words {
        locale,
        setup: &edition.setup,
    };
    let texts = Texts::of(edition, &words);
    let with_money = edition.currency().is_some();
    let columns = &texts.columns[..if with_money { 3 } else { 2 }];
    let mut rows = String::new();
    for laureate in ordered(edition) {
        let details: String = told(laureate)
            .iter()
            .map(|line| format!("<br><small>{}</small>", escaped(&locale.typeset(line))))
            .collect();
        // Writing to a string does not fail.
        let _ = write!(
            rows,
            "<tr><th scope=\"row\">{}{details}</th><td>{}</td>",
            escaped(&locale.typeset(&laureate.project)),
            escaped(&locale.typeset(&place(laureate)))
        );
        if with_money {
            let amount = laureate
                .amount
                .map_or_else(String::new, |amount| words.money(amount));
            let _ = write!(rows, "<td class=\"amount\">{}</td>", escaped(&amount));
        }
        rows.push_str("</tr>\n");
    }
    let heads: String = columns
        .iter()
        .map(|column| format!("<th scope=\"col\">{}</th>", escaped(column)))
        .collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{name}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{subtitle}</p>\n<p>{intro}</p>\n\
         <table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n<p><small>{note}</small></p>\n</main>\n</body>\n</html>\n",
        lang = language(locale),
        name = escaped(&texts.name),
        title = escaped(&texts.title),
        subtitle = escaped(&texts.subtitle),
        intro = escaped(&texts.intro),
        note = escaped(&texts.note),
    )
}

const STYLE: &str = "body{font:1rem/1.5 sans-serif;color:#1a1a1a;background:#fff;margin:2rem auto;max-width:60rem;padding:0 1rem}\
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem;border-bottom:1px solid #767676}\
tbody th small{font-weight:400}.amount{text-align:right;white-space:nowrap}";

/// Text as HTML shows it, in an element or a quoted attribute; control characters are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

fn language(locale: &Locale) -> &'static str {
    match locale.language() {
        Language::French => "fr-FR",
        Language::English => "en-GB",
    }
}

/// What is said around the laureates.
struct Texts {
    name: String,
    title: String,
    subtitle: String,
    intro: String,
    adopted: String,
    note: String,
    columns: [String; 3],
}

impl Texts {
    fn of(edition: &Edition, words: &Words<'_>) -> Self {
        let setup = &edition.setup;
        let args = [
            ("call", words.call().into()),
            ("edition", setup.edition.as_str().into()),
            ("organiser", setup.organiser.as_str().into()),
        ];
        let adopted = words.plain_with(
            "laureates-adopted",
            &[
                ("date", words.locale.date_of(edition.adopted).into()),
                ("version", edition.version.into()),
            ],
        );
        let told = |text: String| words.locale.typeset(&text);
        let note = [adopted.as_str(), setup.wording.proposal.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        Self {
            name: told(words.plain_with("laureates-name", &args)),
            title: words.plain("laureates-title"),
            subtitle: told(words.plain_with("laureates-subtitle", &args)),
            intro: words.plain_with("laureates-intro", &[("count", edition.laureates.len().into())]),
            adopted,
            note: told(note),
            columns: [
                words.plain("laureates-c-project"),
                words.plain("laureates-c-place"),
                words.plain("laureates-c-amount"),
            ],
        }
    }
}

/// By title, without case or accents; then by identifier, so that the order is always the same.
fn ordered(edition: &Edition) -> Vec<&Laureate> {
    let mut laureates: Vec<&Laureate> = edition.laureates.iter().collect();
    laureates.sort_by_cached_key(|laureate| (folded(&laureate.project), laureate.candidate.clone()));
    laureates
}

/// Under the title: the holder, and the project in a sentence.
fn told(laureate: &Laureate) -> Vec<String> {
    [laureate.holder.trim().to_owned(), sentence(&laureate.summary)]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

/// The quarter, its communes and the contract.
fn place(laureate: &Laureate) -> String {
    let mut lines = Vec::new();
    if let Some(quarter) = &laureate.quarter {
        lines.push(quarter.name.trim().to_owned());
        lines.push(quarter.communes.join(", "));
    }
    lines.push(laureate.contract.trim().to_owned());
    lines.retain(|line| !line.is_empty());
    lines.join(", ")
}

/// The first sentence of a text: to the first full stop, question or exclamation mark that ends a word of more than three letters (« M. »,
/// « n° 3. » and « etc. » end nothing) and is followed by a space. All of it when there is none.
fn sentence(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut word = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let ends = match letter {
            '!' | '?' | '…' => true,
            '.' => word > 3,
            _ => false,
        };
        if ends && letters.peek().is_some_and(|(_, next)| *next == ' ') {
            return text.get(..at + letter.len_utf8()).unwrap_or(&text).to_owned();
        }
        word = if letter.is_alphanumeric() { word + 1 } else { 0 };
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_where_people_end_it() {
        for (text, first) in [
            ("Des ateliers pour tous. Et plus.", "Des ateliers pour tous."),
            (
                "Avec M. Durand et Mme. Petit. Puis rien.",
                "Avec M. Durand et Mme. Petit.",
            ),
            ("Un lieu ?\n\nOui.", "Un lieu ?"),
            ("Version 2.5 du jardin", "Version 2.5 du jardin"),
            ("", ""),
        ] {
            assert_eq!(sentence(text), first);
        }
    }

    #[test]
    fn nothing_of_a_strangers_text_is_markup_or_a_formula() {
        assert_eq!(
            escaped("<script>alert(\"x\" & 'y')</script>\u{7}"),
            "&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt; "
        );
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless("@sum"), "'@sum");
        assert_eq!(harmless("Jardin - partagé"), "Jardin - partagé");
    }
}
