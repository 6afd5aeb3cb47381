//! What the minutes and their annex share: words and figures set for print, headers and footers, the signature block.
//!
//! It knows neither document's content.

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::domain::aggregation::Outcome;
use crate::domain::minutes::Minutes;
use crate::domain::panel::{Person, Role};
use crate::domain::setup::{Date, Language, Setup};
use crate::domain::time::{Civil, Wall};
use crate::domain::{Money, Ratio};
use crate::locale::{Arg, Gender, Locale};

use super::pdf::{Block, Document, Kind, Level, Moment, SignatureBox, Signer, State, Table, Text};

/// What a message prints semibold stands between these; nobody types them, and data is cleaned of them.
const STRONG: [char; 2] = ['⟪', '⟫'];

/// Speaks for one session in one language.
pub(super) struct Words<'a> {
    pub locale: &'a Locale,
    pub setup: &'a Setup,
}

impl Words<'_> {
    /// A message without arguments, as plain characters.
    pub fn plain(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// A message with arguments, as plain characters.
    pub fn plain_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.text_with(key, args).to_plain_string()
    }

    /// A message set for print.
    pub fn text(&self, key: &str) -> Text {
        self.text_with(key, &[])
    }

    /// A message with arguments, set for print.
    pub fn text_with(&self, key: &str, args: &[(&str, Arg)]) -> Text {
        let cleaned: Vec<(&str, Arg)> = args
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Arg::Text(text) => Arg::Text(text.replace(STRONG, "")),
                    Arg::Count(count) => Arg::Count(*count),
                };
                (*name, value)
            })
            .collect();
        let mut text = Text::new();
        for (index, part) in self.locale.with(key, &cleaned).split(STRONG).enumerate() {
            if !part.is_empty() {
                text = if index % 2 == 1 {
                    text.strong(part)
                } else {
                    self.raised(text, part)
                };
            }
        }
        text
    }

    /// Appends a message's part, the ordinal of the first of a month raised: « 1<sup>er</sup> décembre ». The hard space
    /// after it tells our own dates from what people typed, which stays as it is.
    fn raised(&self, mut text: Text, part: &str) -> Text {
        const FIRST: &str = "1er\u{a0}";
        let mut rest = part;
        while self.locale.language() == Language::French
            && let Some(at) = rest.find(FIRST)
        {
            let end = at + FIRST.len();
            let number = &rest[..=at];
            text = text.plain(number);
            text = if number
                .trim_end_matches('1')
                .ends_with(|c: char| c.is_ascii_digit())
            {
                text.plain("er\u{a0}")
            } else {
                text.superscript("er").plain("\u{a0}")
            };
            rest = &rest[end..];
        }
        if rest.is_empty() { text } else { text.plain(rest) }
    }

    /// A paragraph of one message.
    pub fn paragraph(&self, key: &str, args: &[(&str, Arg)]) -> Block {
        Block::Paragraph(self.text_with(key, args))
    }

    /// An amount in the session's currency.
    pub fn money(&self, amount: Money) -> String {
        let currency = self
            .setup
            .grants
            .as_ref()
            .map_or("EUR", |grants| grants.currency.as_str());
        self.locale.money(amount, currency)
    }

    /// A score, rounded as the session shows it.
    pub fn score(&self, score: &Ratio) -> String {
        self.locale.decimal(score, self.setup.decimals)
    }

    /// What the method says of a dossier, for a column.
    pub fn outcome(&self, outcome: &Outcome) -> String {
        self.locale.outcome(outcome, self.setup.decimals)
    }

    /// The reporting scale.
    pub fn scale(&self) -> String {
        self.locale.exact(&self.setup.reporting_scale)
    }

    /// An exact fraction in lowest terms, « 1277/80 », or a whole number.
    pub fn fraction(&self, value: &Ratio) -> String {
        if value.is_integer() {
            value.numerator()
        } else {
            format!("{}/{}", value.numerator(), value.denominator())
        }
    }

    /// A time of day.
    pub fn time(&self, wall: Wall) -> String {
        self.locale.time(wall)
    }

    /// A title between the language's quotation marks, in the middle of data.
    pub fn quoted(&self, title: &str) -> String {
        self.plain_with("minutes-quoted", &[("title", title.into())])
    }

    /// « label Actions innovantes », or the scheme's name alone.
    pub fn call(&self) -> String {
        if self.setup.scheme_kind.is_empty() {
            self.setup.scheme.clone()
        } else {
            format!("{} {}", self.setup.scheme_kind, self.setup.scheme)
        }
    }

    /// Items apart from each other by the language's semicolon.
    pub fn apart(&self, items: &[String]) -> String {
        items.join(&self.plain("minutes-separator"))
    }

    /// The organiser's short name, where there is one.
    pub fn organiser(&self) -> &str {
        if self.setup.organiser_short.is_empty() {
            &self.setup.organiser
        } else {
            &self.setup.organiser_short
        }
    }
}

/// Sentences one after the other in one paragraph; empty ones are left out.
pub(super) fn sentences(parts: Vec<Text>) -> Block {
    let mut whole = Text::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !whole.is_empty() {
            whole = whole.plain(" ");
        }
        whole.0.extend(part.0);
    }
    Block::Paragraph(whole)
}

/// Sections numbered in order.
#[derive(Debug, Default)]
pub(super) struct Sections {
    count: u32,
    pub blocks: Vec<Block>,
}

impl Sections {
    /// Opens a numbered section.
    pub fn open(&mut self, words: &Words<'_>, key: &str) {
        let heading = self.heading(words, key);
        self.blocks.push(heading);
    }

    /// The heading of the next section, to be placed by the caller.
    pub fn heading(&mut self, words: &Words<'_>, key: &str) -> Block {
        self.count += 1;
        Block::Heading(
            Level::Section,
            Text::from(format!("{}.\u{A0}{}", self.count, words.plain(key))),
        )
    }

    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}

/// Puts content into the frame of pages that both documents share. `prefix` is `minutes` or `annex`.
pub(super) fn document(words: &Words<'_>, minutes: &Minutes, kind: Kind, blocks: Vec<Block>) -> Document {
    let prefix = kind.name();
    let call = words.call();
    let edition = &words.setup.edition;
    let named = |key: &str| {
        let args = [("call", call.as_str().into()), ("edition", edition.into())];
        words.plain_with(&format!("{prefix}-{key}"), &args)
    };
    let header = if minutes.adoption.is_some() {
        "header-right"
    } else {
        "header-right-draft"
    };
    let state = match minutes.adoption {
        Some(_) => State::Adopted,
        None => State::Draft {
            watermark: words.plain("minutes-watermark"),
        },
    };
    Document {
        title: named("name"),
        language: match words.locale.language() {
            Language::French => "fr-FR".to_owned(),
            Language::English => "en-GB".to_owned(),
        },
        author: words.setup.organiser.clone(),
        kind,
        state,
        header_left: words.plain_with(
            "minutes-header-left",
            &[
                ("organiser", words.organiser().into()),
                ("call", call.as_str().into()),
                ("edition", edition.into()),
            ],
        ),
        header_right: words.plain_with(
            &format!("{prefix}-{header}"),
            &[("version", minutes.version.into())],
        ),
        footer_left: words.plain_with(
            "minutes-footer",
            &[
                (
                    "session",
                    minutes
                        .session_digest
                        .map_or_else(|| "–".to_owned(), |digest| digest.spoken(3))
                        .into(),
                ),
                ("decision", last_decision(minutes, 3).into()),
            ],
        ),
        page_word: words.plain("minutes-page"),
        continued: words.plain("minutes-continued"),
        producer: software(minutes),
        date: moment(date_of(minutes)),
        blocks: typeset(words.locale, blocks),
    }
}

/// Makes the spaces hold where a line must not end, in every text that reaches a page: also in people's own words.
pub(super) fn typeset(locale: &Locale, blocks: Vec<Block>) -> Vec<Block> {
    let text = |mut text: Text| {
        for run in &mut text.0 {
            run.text = locale.typeset(&run.text);
        }
        text
    };
    let table = |mut table: Table| {
        for column in &mut table.columns {
            column.header = text(std::mem::take(&mut column.header));
        }
        for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
            cell.text = text(std::mem::take(&mut cell.text));
            cell.detail = cell.detail.take().map(text);
        }
        table
    };
    let set = |block| match block {
        Block::Title(content) => Block::Title(text(content)),
        Block::Subtitle(content) => Block::Subtitle(text(content)),
        Block::Heading(level, content) => Block::Heading(level, text(content)),
        Block::Paragraph(content) => Block::Paragraph(text(content)),
        Block::Note(content) => Block::Note(text(content)),
        Block::List(items) => Block::List(items.into_iter().map(text).collect()),
        Block::Pairs(pairs) => Block::Pairs(pairs.into_iter().map(|(a, b)| (text(a), text(b))).collect()),
        Block::Table(content) => Block::Table(table(content)),
        Block::Together(blocks) => Block::Together(typeset(locale, blocks)),
        Block::PageBreak => Block::PageBreak,
        Block::Signatures(boxes) => Block::Signatures(boxes),
    };
    blocks.into_iter().map(set).collect()
}

/// The fingerprint of the last entry of the journal, or a dash before there is one.
fn last_decision(minutes: &Minutes, groups: usize) -> String {
    if minutes.last_entry == 0 {
        "–".to_owned()
    } else {
        minutes.last_digest.spoken(groups)
    }
}

/// The program and the version that kept the record.
fn software(minutes: &Minutes) -> String {
    if minutes.software.is_empty() {
        "Palmarès".to_owned()
    } else {
        minutes.software.clone()
    }
}

/// The moment a document speaks of: the adoption, or the latest step before it; never the clock.
pub(super) fn date_of(minutes: &Minutes) -> Wall {
    let recorded = minutes
        .adoption
        .as_ref()
        .map(|adoption| adoption.at)
        .or(minutes.deliberated)
        .or(minutes.opened);
    recorded.unwrap_or_else(|| {
        let planned = minutes.setup.half_days.first().and_then(|half_day| {
            let (year, month, day) = (half_day.date.year, half_day.date.month, half_day.date.day);
            let civil = Civil {
                year,
                month,
                day,
                hour: 0,
                minute: 0,
                second: 0,
                millis: 0,
            };
            Wall::from_civil(civil, 0)
        });
        planned.unwrap_or(Wall {
            unix_millis: 0,
            offset: 0,
        })
    })
}

/// The date of a moment, where it happened.
pub(super) fn local_date(wall: Wall) -> Date {
    let civil = wall.civil();
    Date {
        year: civil.year,
        month: civil.month,
        day: civil.day,
    }
}

/// A moment of the record as documents carry it.
pub(super) fn moment(wall: Wall) -> Moment {
    Moment {
        timestamp: Timestamp::from_millisecond(wall.unix_millis).unwrap_or(Timestamp::UNIX_EPOCH),
        offset: Offset::from_seconds(wall.offset).unwrap_or(Offset::UTC),
    }
}

/// The end: where and when, the boxes, what the signatures are, what the file can be checked against.
pub(super) fn closing(words: &Words<'_>, minutes: &Minutes) -> Block {
    let mut blocks = Vec::new();
    if let Some(adoption) = &minutes.adoption {
        let args = [
            ("town", words.setup.town.as_str().into()),
            ("date", words.locale.date_of(adoption.at).into()),
        ];
        blocks.push(words.paragraph("minutes-done-at", &args));
    } else {
        blocks.push(words.paragraph("minutes-not-adopted", &[]));
    }
    let (chair, role) = match &minutes.presided {
        Some((person, Role::ViceChair)) => (Some(person), "minutes-sign-vice-chair"),
        Some((person, Role::Chair | Role::Member)) => (Some(person), "minutes-sign-chair"),
        None => (None, "minutes-sign-chair"),
    };
    blocks.push(Block::Signatures([
        signature_box(words, Signer::Chair, role, chair),
        signature_box(
            words,
            Signer::Secretary,
            "minutes-sign-secretary",
            Some(&minutes.secretary),
        ),
    ]));
    blocks.push(Block::Note(Text::from(words.setup.wording.signature.as_str())));
    let session = minutes
        .session_digest
        .map_or_else(|| "–".to_owned(), |digest| digest.spoken(16));
    blocks.push(Block::Note(words.text_with(
        "minutes-colophon",
        &[
            ("session", session.into()),
            ("decision", last_decision(minutes, 16).into()),
            ("entry", minutes.last_entry.into()),
            ("software", software(minutes).into()),
        ],
    )));
    Block::Together(blocks)
}

fn signature_box(words: &Words<'_>, signer: Signer, role: &str, person: Option<&Person>) -> SignatureBox {
    let gender = person.map_or(Gender::Untold, Gender::of);
    let role = words.plain_with(role, &[("gender", gender.name().into())]);
    let name = person.map(Person::full_name).unwrap_or_default();
    SignatureBox {
        signer,
        label: words.plain_with(
            "minutes-sign-label",
            &[("role", role.as_str().into()), ("name", name.as_str().into())],
        ),
        role,
        name,
        draft_hint: words.plain("minutes-sign-hint"),
    }
}

/// A person as the record names them.
pub(super) fn named(person: &Person) -> String {
    person.formal_name()
}
