//! What a printed document says, as plain values: the engine's only input.
//!
//! Nothing here knows about pages, fonts or PDF; nothing here reads a session. A caller builds a [`Document`] from
//! words that are already in the reader's language and typeset (no-break spaces, quotation marks, dates).

use jiff::{Timestamp, tz::Offset};

/// A whole document, ready to be laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Shown by readers in their title bar; also the document's name in its metadata.
    pub title: String,
    /// Natural language, a BCP 47 tag such as `fr-FR`.
    pub language: String,
    /// The body that issues the document; left out of the metadata when empty.
    pub author: String,
    /// What the document is, kept in the file under a private name so that a signer can tell.
    pub kind: Kind,
    /// Whether it may be signed.
    pub state: State,
    /// Top of every page, left.
    pub header_left: String,
    /// Top of every page, right.
    pub header_right: String,
    /// Bottom of every page, left. The right always holds the page number and count.
    pub footer_left: String,
    /// The word before « x / y » in the footer.
    pub page_word: String,
    /// What follows a name that is printed again because its rows go on overleaf: « (suite) ».
    pub continued: String,
    /// The program and version that made the file.
    pub producer: String,
    /// The moment the document speaks of. It comes from the record, never from the clock of the export, since the same
    /// record must give the same bytes.
    pub date: Moment,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

/// The documents that are made: the two that a jury issues and signs, and the list for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Public minutes.
    Minutes,
    /// Confidential annex of individual marks.
    Annex,
    /// Public list of laureates, which is never signed.
    Laureates,
}

impl Kind {
    /// The name written in the file's catalog, under `PLMR_Kind`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Minutes => "minutes",
            Kind::Annex => "annex",
            Kind::Laureates => "laureates",
        }
    }
}

/// A draft cannot be signed: it says so on each page and has no signature field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Not adopted; the word is printed large and pale across every page.
    Draft {
        /// « PROJET » or « DRAFT ».
        watermark: String,
    },
    /// Adopted: signature fields are made ready.
    Adopted,
}

impl State {
    /// The name written in the file's catalog, under `PLMR_State`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            State::Draft { .. } => "draft",
            State::Adopted => "adopted",
        }
    }
}

/// An instant with the offset that was in force where it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub timestamp: Timestamp,
    /// Offset from UTC at that place and instant.
    pub offset: Offset,
}

/// How a run of characters is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// As the paragraph is.
    #[default]
    Plain,
    /// Semibold.
    Strong,
    /// Italic.
    Emphasis,
    /// Raised small letters, as in « 1er ».
    Superscript,
}

/// Characters of one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The characters. A line feed starts a new line.
    pub text: String,
    /// Their style.
    pub style: Style,
}

/// Inline text: runs that follow each other on the same lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub Vec<Run>);

impl Text {
    /// No text at all.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends plain characters.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.push(text, Style::Plain)
    }

    /// Appends semibold characters.
    #[must_use]
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.push(text, Style::Strong)
    }

    /// Appends italic characters.
    #[must_use]
    pub fn emphasis(self, text: impl Into<String>) -> Self {
        self.push(text, Style::Emphasis)
    }

    /// Appends raised small characters.
    #[must_use]
    pub fn superscript(self, text: impl Into<String>) -> Self {
        self.push(text, Style::Superscript)
    }

    /// Whether nothing would be drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.is_empty())
    }

    /// The characters without their styles.
    #[must_use]
    pub fn to_plain_string(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    fn push(mut self, text: impl Into<String>, style: Style) -> Self {
        self.0.push(Run {
            text: text.into(),
            style,
        });
        self
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text::new().plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Text::new().plain(text)
    }
}

/// One element of the content.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The document's own name, once.
    Title(Text),
    /// A line under the title.
    Subtitle(Text),
    /// A numbered or plain heading; it stays with what follows it and enters the bookmarks.
    Heading(Level, Text),
    /// A paragraph of body text, ragged right.
    Paragraph(Text),
    /// A bulleted list.
    List(Vec<Text>),
    /// A table.
    Table(Table),
    /// Names and values in two columns.
    Pairs(Vec<(Text, Text)>),
    /// A small quiet paragraph.
    Note(Text),
    /// Blocks that stay on one page (and a paragraph with the table before it) as long as they fit on one and no more than a third of a page is left blank for it.
    Together(Vec<Block>),
    /// What follows starts on a new page.
    PageBreak,
    /// The two boxes where the minutes are signed; never alone on a page.
    Signatures([SignatureBox; 2]),
}

/// Depth of a heading under the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A section.
    Section,
    /// Part of a section; its name comes again on each page that it goes on to.
    Subsection,
}

/// One box of the signature block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureBox {
    /// Who signs here; also the name of the form field.
    pub signer: Signer,
    /// The role in words.
    pub role: String,
    /// The person's name.
    pub name: String,
    /// What a screen reader says of the field.
    pub label: String,
    /// Quiet words inside the box while the document is a draft.
    pub draft_hint: String,
}

/// The two people who sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signer {
    /// The chair of the jury, first.
    Chair,
    /// The secretary, second.
    Secretary,
}

impl Signer {
    /// Name of the form field.
    #[must_use]
    pub fn field_name(self) -> &'static str {
        match self {
            Signer::Chair => "chair",
            Signer::Secretary => "secretary",
        }
    }
}

/// Rows and columns. The header row is repeated on each page, and a row never splits unless it is taller than a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
    /// The column whose cells name their row, for assistive technology.
    pub row_header: Option<usize>,
    /// Tables of one family, which have the same columns, give them the same widths.
    pub family: Option<&'static str>,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The words at its top; a table whose headers are all empty has no header row.
    pub header: Text,
    /// How wide it is.
    pub width: Width,
    /// How its cells are aligned.
    pub align: Align,
}

impl Column {
    /// A column as wide as its longest cell.
    #[must_use]
    pub fn fit(header: impl Into<Text>, align: Align) -> Self {
        Self {
            header: header.into(),
            width: Width::Fit,
            align,
        }
    }

    /// A column that takes a share of the remaining width.
    #[must_use]
    pub fn share(header: impl Into<Text>, weight: u16, align: Align) -> Self {
        Self {
            header: header.into(),
            width: Width::Share(weight),
            align,
        }
    }
}

/// Width of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// The longest cell on one line, and the longest word of the header.
    Fit,
    /// A part of what the other columns leave: the parts that break the fewest lines, as near as can be to the
    /// proportion of the weights.
    Share(u16),
}

/// Alignment of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Flush left, ragged right.
    Left,
    /// Flush right.
    Right,
    /// Centred.
    Center,
    /// Decimal separators under each other, the whole flush right. Cells that are not numbers are flush right.
    Decimal,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What the row is for.
    pub role: RowRole,
    /// Its cells from left to right; missing ones are empty.
    pub cells: Vec<Cell>,
}

impl Row {
    /// An ordinary row.
    #[must_use]
    pub fn body(cells: Vec<Cell>) -> Self {
        Self {
            role: RowRole::Body,
            cells,
        }
    }

    /// A row that names the group of rows under it.
    #[must_use]
    pub fn group(name: impl Into<Text>) -> Self {
        Self {
            role: RowRole::Group,
            cells: vec![Cell::text(name)],
        }
    }

    /// A closing row of totals.
    #[must_use]
    pub fn total(cells: Vec<Cell>) -> Self {
        Self {
            role: RowRole::Total,
            cells,
        }
    }
}

/// What a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowRole {
    /// Data.
    Body,
    /// The name of the group of rows that follows, over the whole width; it stays with the next row.
    Group,
    /// Totals, semibold, kept with the row before.
    Total,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What is read first.
    pub text: Text,
    /// A quieter second text under it.
    pub detail: Option<Text>,
    /// How many columns it covers; 0 counts as 1.
    pub span: usize,
    /// Alignment, when it is not the column's.
    pub align: Option<Align>,
    /// Set greyer: it repeats what the row says already.
    pub quiet: bool,
}

impl Cell {
    /// Plain text.
    #[must_use]
    pub fn text(text: impl Into<Text>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// Semibold text.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self::text(Text::new().strong(text))
    }

    /// A semibold first text and a quieter second one.
    #[must_use]
    pub fn titled(first: impl Into<String>, detail: impl Into<Text>) -> Self {
        Self {
            detail: Some(detail.into()),
            ..Self::strong(first)
        }
    }

    /// The same, greyer.
    #[must_use]
    pub fn quiet(self) -> Self {
        Self { quiet: true, ..self }
    }

    /// Nothing.
    #[must_use]
    pub fn empty() -> Self {
        Self::default()
    }

    /// The same, over several columns.
    #[must_use]
    pub fn over(self, span: usize) -> Self {
        Self { span, ..self }
    }

    /// The same, aligned otherwise than its column.
    #[must_use]
    pub fn aligned(self, align: Align) -> Self {
        Self {
            align: Some(align),
            ..self
        }
    }
}
