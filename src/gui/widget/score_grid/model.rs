//! What the grid shows and what it says: rows and columns as data, without a pixel and without a key.
//!
//! The screen decides what a row is: a juror of the dossier heard, or a dossier of one juror's sheet.

use super::Place;

/// What a criterion's column accepts, as far as keys are concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Digits, comma or point.
    Number,
    /// Labelled levels, best or worst first; a letter begins one.
    Levels(Vec<String>),
}

impl Entry {
    /// Whether a level bears this name, whatever the case; never so in a column of numbers.
    pub(super) fn names(&self, text: &str) -> bool {
        match self {
            Self::Number => false,
            Self::Levels(levels) => levels.iter().any(|level| same(level, text)),
        }
    }
}

/// Whether two words are the same, whatever the case.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// A few letters that fit the column, or two columns.
    pub label: String,
    /// « ×4 », or « hors note ».
    pub weight: String,
    /// The longest mark there can be, « 19,5 »: the column is wide enough for it. Empty where any word may stand.
    pub widest: String,
    /// What may be typed.
    pub entry: Entry,
    /// Mean of the complete jurors, ready to show; empty if there is none.
    pub mean: String,
}

/// What a juror has given for a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Given {
    /// Nothing yet.
    #[default]
    Pending,
    /// A mark, ready to show.
    Marked(String),
    /// An abstention.
    Abstention,
    /// Something, which stays hidden for now: the grid itself does not know what.
    Sealed,
}

/// Why a draft was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What was typed, kept.
    pub draft: String,
    /// What is wrong: « 25 dépasse le maximum, 20. »
    pub reason: String,
    /// What was kept safe and what to type.
    pub mend: String,
}

/// One crossing of a row and a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// What is recorded.
    pub given: Given,
    /// Applied, but not yet acknowledged by the disk.
    pub unsaved: bool,
    /// A draft that was refused and stands here still.
    pub refused: Option<Refused>,
    /// Whether somebody wrote a comment on it.
    pub comment: bool,
}

/// What stands in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// One cell per column.
    Cells(Vec<Cell>),
    /// A recusal, an absence or a closing spans the row: its letter and its words.
    Span {
        /// « D », « – ».
        letter: String,
        /// « déport, sorti à 14 h 36 ».
        words: String,
    },
}

/// A juror, or a dossier of a juror's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// « A.-L. Delacroix-Nguyen ».
    pub name: String,
    /// « consult. », in italics.
    pub aside: Option<String>,
    /// What stands in the row.
    pub content: Content,
    /// The total, ready to show, once complete; else « 3/7 ».
    pub total: String,
    /// Whether `total` is a result, set in semibold.
    pub complete: bool,
}

/// Everything the grid shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// « Feuille de H. Castaing », « Notes closes »: above the corner, where there is something to say.
    pub title: String,
    /// « Note sur 20 ».
    pub corner: String,
    /// « Total » over « /20 ».
    pub total: (String, String),
    /// The criteria.
    pub columns: Vec<Column>,
    /// The rows, group by group: colleges, half-days.
    pub groups: Vec<Vec<Row>>,
    /// « Moyenne, 5 complètes ».
    pub footer: String,
    /// The mean of the totals, ready to show.
    pub mean: String,
    /// An abstention in a letter and in a word, as tables of other programs have it: « A », « ABSTENTION ».
    pub abstention: (String, String),
}

impl Grid {
    /// The rows in order, without the groups.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flatten()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.groups.iter().map(Vec::len).sum()
    }

    /// Whether there is nothing to mark.
    pub fn is_empty(&self) -> bool {
        self.len() == 0 || self.columns.is_empty()
    }

    /// A row, counted without the groups.
    pub fn row(&self, at: usize) -> Option<&Row> {
        let mut left = at;
        for group in &self.groups {
            match left.checked_sub(group.len()) {
                Some(beyond) => left = beyond,
                None => return group.get(left),
            }
        }
        None
    }

    /// The cell of a row and a column; none where a recusal, an absence or a closing spans the row.
    pub fn cell(&self, at: Place) -> Option<&Cell> {
        match &self.row(at.row)?.content {
            Content::Cells(cells) => cells.get(at.column),
            Content::Span { .. } => None,
        }
    }

    /// The last place of the grid.
    pub(super) fn last(&self) -> Place {
        Place {
            row: self.len().saturating_sub(1),
            column: self.columns.len().saturating_sub(1),
        }
    }

    /// The place of the grid nearest to another.
    pub(super) fn inside(&self, at: Place) -> Place {
        let last = self.last();
        Place {
            row: at.row.min(last.row),
            column: at.column.min(last.column),
        }
    }

    /// Whether a word means an abstention in a column, where no level bears that name.
    pub(super) fn abstains(&self, column: usize, text: &str) -> bool {
        let (letter, word) = &self.abstention;
        let named = self
            .columns
            .get(column)
            .is_some_and(|column| column.entry.names(text));
        !named && !text.is_empty() && (same(letter, text) || same(word, text))
    }
}

/// What the person at the keyboard did. Places follow [`Grid::rows`] and [`Grid::columns`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A text was typed and confirmed with Enter, Tab or an arrow, or came from the clipboard.
    Committed {
        /// Where.
        at: Place,
        /// As typed.
        text: String,
    },
    /// The juror abstains on a criterion.
    Abstained(Place),
    /// The mark is to be taken back.
    Withdrawn(Place),
    /// The juror of this row asks to be recused.
    RecusalAsked(usize),
    /// Somebody wants to read or write the comment of a cell.
    CommentAsked(Place),
    /// Somebody wants to know what can be done with a row.
    MenuAsked(usize),
    /// A refused draft was given up.
    Dismissed(Place),
    /// The selection moved.
    Moved(Place),
    /// A block came from the clipboard; the entries that it makes follow, each an event of its own.
    Pasted(Pasted),
}

/// What a block from the clipboard comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pasted {
    /// Cells that are given something new.
    pub given: usize,
    /// Cells that hold it already.
    pub same: usize,
    /// Values that fall outside the grid, or on a row that takes no mark.
    pub beyond: usize,
}
