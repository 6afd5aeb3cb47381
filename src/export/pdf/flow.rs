//! Blocks into strips: the document as one endless column, cut in horizontal strips that a page break may not enter.
//!
//! Each strip says how it may be separated from the one before. Where pages end is decided in [`super::pages`].

use std::collections::BTreeMap;

use super::columns::Demand;
use super::fonts::Fonts;
use super::style::{
    BODY, LIST_INDENT, NOTE, SECTION, SUBSECTION, SUBTITLE, TABLE, TEXT_WIDTH, TITLE, TextStyle,
};
use super::tagging::{NodeId, Tag, Tree};
use super::text::{self, Line};
use super::{Block, Document, Level, SignatureBox, State, Table, Text};

/// A full-width piece of the column that no page break enters.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    /// White above, dropped at the top of a page.
    pub space: f32,
    pub height: f32,
    pub marks: Vec<Mark>,
    /// Whether a page may end before this strip.
    pub keep: Keep,
    /// Always a page break before this strip.
    pub starts_page: bool,
    /// The strips drawn again when this one comes first on a page: its subsection's name, its table's header and group.
    pub again: Vec<usize>,
    /// The bookmark that points here.
    pub bookmark: Option<usize>,
}

/// How a strip holds to the one before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Keep {
    /// A page may end between them.
    #[default]
    Free,
    /// They stay on one page, unless too much of a page would be left blank.
    Together,
    /// They stay on one page as long as a page can hold them.
    Always,
}

impl Keep {
    fn always_if(kept: bool) -> Self {
        if kept { Self::Always } else { Self::Free }
    }
}

/// Something drawn in a strip; `y` and baselines are measured downward from the strip's top, `x` from the left margin.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// A line of text; without a node it is an artifact.
    Text {
        x: f32,
        baseline: f32,
        line: Line,
        node: Option<NodeId>,
    },
    /// A horizontal rule.
    Rule {
        from: f32,
        to: f32,
        y: f32,
        thickness: f32,
        grey: f32,
    },
    /// The outline of a rectangle.
    Frame {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        thickness: f32,
        grey: f32,
    },
    /// The place of a form field.
    Field {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        field: usize,
    },
}

/// A heading as readers list it beside the pages.
#[derive(Debug, Clone)]
pub(super) struct Bookmark {
    pub title: String,
    pub level: Level,
}

/// A signature field to be made.
#[derive(Debug, Clone)]
pub(super) struct FieldSpec {
    pub name: &'static str,
    pub label: String,
    pub node: NodeId,
}

/// The kinds of block that differ by the white around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Around {
    Title,
    Subtitle,
    Section,
    Subsection,
    Paragraph,
    List,
    Table,
    Pairs,
    Note,
    Signatures,
}

impl Around {
    fn is_heading(self) -> bool {
        matches!(
            self,
            Self::Title | Self::Subtitle | Self::Section | Self::Subsection
        )
    }
}

/// Lays blocks out one after the other.
pub(super) struct Flow<'a> {
    pub fonts: &'a mut Fonts,
    pub tree: &'a mut Tree,
    /// Decimal separator of the document's language.
    pub decimal: char,
    /// Whether signature fields are made.
    pub signable: bool,
    /// What is said after a name that comes again overleaf.
    pub continued: String,
    pub strips: Vec<Strip>,
    pub heads: Vec<Strip>,
    pub bookmarks: Vec<Bookmark>,
    pub fields: Vec<FieldSpec>,
    previous: Option<Around>,
    /// White that the next strip gets above it.
    pending_space: f32,
    /// Where the latest block begins in `strips`.
    latest: usize,
    /// How many strips to come must stay with what precedes them.
    keep_next: usize,
    page_break: bool,
    /// What all tables of a family ask of their columns.
    families: BTreeMap<&'static str, Demand>,
    /// The name of the subsection, to be drawn again overleaf.
    pub subsection: Option<usize>,
    /// Width of the names of all lists of names and values.
    widest_name: f32,
}

/// Strips that a heading keeps with it: two lines, or a table's header and first row.
const KEPT_AFTER_HEADING: usize = 2;

impl<'a> Flow<'a> {
    pub(super) fn new(fonts: &'a mut Fonts, tree: &'a mut Tree, document: &Document) -> Self {
        let mut flow = Self {
            fonts,
            tree,
            decimal: if document.language.starts_with("en") {
                '.'
            } else {
                ','
            },
            signable: document.state == State::Adopted,
            continued: document.continued.clone(),
            strips: Vec::new(),
            heads: Vec::new(),
            bookmarks: Vec::new(),
            fields: Vec::new(),
            previous: None,
            pending_space: 0.0,
            latest: 0,
            keep_next: 0,
            page_break: false,
            families: BTreeMap::new(),
            subsection: None,
            widest_name: 0.0,
        };
        let mut families = BTreeMap::new();
        flow.measure(&document.blocks, &mut families);
        for (family, tables) in families {
            let demand = Demand::of(flow.fonts, &tables, flow.decimal);
            flow.families.insert(family, demand);
        }
        flow
    }

    /// Looks ahead for what stands far apart and lines up all the same.
    fn measure<'d>(&mut self, blocks: &'d [Block], families: &mut BTreeMap<&'static str, Vec<&'d Table>>) {
        for block in blocks {
            match block {
                Block::Together(blocks) => self.measure(blocks, families),
                Block::Pairs(pairs) => {
                    for (name, _) in pairs {
                        let width = text::natural_width(self.fonts, name, TABLE.quiet());
                        self.widest_name = self.widest_name.max(width);
                    }
                }
                Block::Table(table) => {
                    if let Some(family) = table.family {
                        families.entry(family).or_default().push(table);
                    }
                }
                _ => {}
            }
        }
    }

    /// What a table asks of its columns, with the rest of its family.
    pub(super) fn demand(&mut self, table: &Table) -> Demand {
        match table.family.and_then(|family| self.families.get(family)) {
            Some(demand) => demand.clone(),
            None => Demand::of(self.fonts, &[table], self.decimal),
        }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        let root = self.tree.root();
        match block {
            Block::Title(content) => {
                self.begin(Around::Title);
                self.bookmarks.push(Bookmark {
                    title: content.to_plain_string(),
                    level: Level::Section,
                });
                let node = self.tree.add(root, Tag::H1);
                self.paragraph(content, TITLE, 0.0, node);
                self.mark_bookmark();
                self.keep_next = KEPT_AFTER_HEADING;
            }
            Block::Subtitle(content) => {
                self.begin(Around::Subtitle);
                let node = self.tree.add(root, Tag::P);
                self.paragraph(content, SUBTITLE, 0.0, node);
                self.keep_next = KEPT_AFTER_HEADING;
            }
            Block::Heading(level, content) => {
                let (around, style, tag) = match level {
                    Level::Section => (Around::Section, SECTION, Tag::H2),
                    Level::Subsection => (Around::Subsection, SUBSECTION, Tag::H3),
                };
                // What an earlier heading keeps with it ends where another begins, unless nothing stands between.
                if !self.previous.is_some_and(Around::is_heading) {
                    self.keep_next = 0;
                }
                self.begin(around);
                self.subsection = None;
                self.bookmarks.push(Bookmark {
                    title: content.to_plain_string(),
                    level: *level,
                });
                let node = self.tree.add(root, tag);
                self.paragraph(content, style, 0.0, node);
                self.mark_bookmark();
                for strip in self.strips.iter_mut().skip(self.latest + 1) {
                    strip.keep = Keep::Always;
                }
                self.keep_next = KEPT_AFTER_HEADING;
                if *level == Level::Subsection {
                    self.subsection = self.name_again(content, style, 0.0);
                    if let Some(head) = self.subsection.and_then(|index| self.heads.get_mut(index)) {
                        head.height += gap(Around::Subsection, Around::Paragraph);
                    }
                }
            }
            Block::Paragraph(content) => {
                self.begin(Around::Paragraph);
                let node = self.tree.add(root, Tag::P);
                self.paragraph(content, BODY, 0.0, node);
            }
            Block::Note(content) => {
                self.begin(Around::Note);
                let node = self.tree.add(root, Tag::P);
                self.paragraph(content, NOTE, 0.0, node);
            }
            Block::List(items) => self.list(items),
            Block::Pairs(pairs) => self.pairs(pairs),
            Block::Table(table) => {
                self.begin(Around::Table);
                super::table::lay_out(self, table);
            }
            Block::Together(blocks) => {
                let start = self.strips.len();
                let mut after_table = false;
                for block in blocks {
                    let first = self.strips.len();
                    self.block(block);
                    // What a table gives is not read without its last rows.
                    if after_table
                        && matches!(block, Block::Paragraph(_))
                        && let Some(strip) = self.strips.get_mut(first)
                    {
                        strip.keep = Keep::Always;
                    }
                    after_table = matches!(block, Block::Table(_));
                }
                for strip in self.strips.iter_mut().skip(start + 1) {
                    strip.keep = strip.keep.max(Keep::Together);
                }
            }
            Block::PageBreak => self.page_break = true,
            Block::Signatures(boxes) => self.signatures(boxes),
        }
    }

    /// Starts a block: the next strip gets the white that belongs between it and the previous block.
    fn begin(&mut self, around: Around) {
        let space = self.previous.map_or(0.0, |previous| gap(previous, around));
        self.previous = Some(around);
        self.latest = self.strips.len();
        self.pending_space = self.pending_space.max(space);
    }

    /// Appends a strip to the current block.
    pub(super) fn push(&mut self, mut strip: Strip) {
        if self.keep_next > 0 {
            strip.keep = Keep::Always;
            self.keep_next -= 1;
        }
        if let Some(name) = self.subsection {
            strip.again.insert(0, name);
        }
        strip.space += std::mem::take(&mut self.pending_space);
        strip.starts_page |= std::mem::take(&mut self.page_break);
        self.strips.push(strip);
    }

    /// Makes a name ready to be drawn overleaf with the word that says it goes on, `top` points under what precedes it,
    /// and answers its place in the heads; `None` if there is nothing to say. It belongs to no element: it was read
    /// where it first stood.
    pub(super) fn name_again(&mut self, name: &Text, style: TextStyle, top: f32) -> Option<usize> {
        if name.is_empty() || self.continued.is_empty() {
            return None;
        }
        let name = name.clone().plain(format!("\u{A0}{}", self.continued));
        let mut strip = Strip {
            height: top,
            ..Strip::default()
        };
        for line in text::lines(self.fonts, &name, style, TEXT_WIDTH) {
            strip.marks.push(Mark::Text {
                x: 0.0,
                baseline: strip.height + style.baseline(),
                line,
                node: None,
            });
            strip.height += style.leading;
        }
        self.heads.push(strip);
        Some(self.heads.len() - 1)
    }

    fn mark_bookmark(&mut self) {
        let bookmark = self.bookmarks.len().checked_sub(1);
        if let Some(strip) = self.strips.get_mut(self.latest) {
            strip.bookmark = bookmark;
        }
    }

    /// Lines of one paragraph; at least two of them stay together at either end.
    fn paragraph(&mut self, content: &Text, style: TextStyle, indent: f32, node: NodeId) {
        let lines = text::lines(self.fonts, content, style, TEXT_WIDTH - indent);
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            self.push(Strip {
                height: style.leading,
                marks: vec![Mark::Text {
                    x: indent,
                    baseline: style.baseline(),
                    line,
                    node: Some(node),
                }],
                keep: Keep::always_if(index == 1 || (index > 0 && index + 1 == count)),
                ..Strip::default()
            });
        }
    }

    fn list(&mut self, items: &[Text]) {
        let root = self.tree.root();
        let list = self.tree.add(root, Tag::L);
        for (index, item) in items.iter().enumerate() {
            if index == 0 {
                self.begin(Around::List);
            }
            let entry = self.tree.add(list, Tag::Li);
            let label = self.tree.add(entry, Tag::Lbl);
            let body = self.tree.add(entry, Tag::LBody);
            let first = self.strips.len();
            self.paragraph(item, BODY, LIST_INDENT, body);
            let bullet = text::single_line(self.fonts, &Text::from("• "), BODY);
            if let Some(strip) = self.strips.get_mut(first) {
                if index > 0 {
                    strip.space += 2.0;
                }
                strip.marks.insert(
                    0,
                    Mark::Text {
                        x: 2.0,
                        baseline: BODY.baseline(),
                        line: bullet,
                        node: Some(label),
                    },
                );
            }
        }
    }

    fn pairs(&mut self, pairs: &[(Text, Text)]) {
        let root = self.tree.root();
        let list = self.tree.add(root, Tag::L);
        let names = TABLE.quiet();
        let name_width = self.widest_name.min(TEXT_WIDTH * 0.38);
        let value_x = name_width + 14.0;
        for (index, (name, value)) in pairs.iter().enumerate() {
            if index == 0 {
                self.begin(Around::Pairs);
            }
            let entry = self.tree.add(list, Tag::Li);
            let label = self.tree.add(entry, Tag::Lbl);
            let body = self.tree.add(entry, Tag::LBody);
            let left = text::lines(self.fonts, name, names, name_width);
            let right = text::lines(self.fonts, value, TABLE, TEXT_WIDTH - value_x);
            let rows = left.len().max(right.len());
            // One strip a line: a long value may go on overleaf, never by a single line.
            let mut left = left.into_iter();
            let mut right = right.into_iter();
            for row in 0..rows {
                let mut marks = Vec::new();
                if let Some(line) = left.next() {
                    marks.push(Mark::Text {
                        x: 0.0,
                        baseline: TABLE.baseline(),
                        line,
                        node: Some(label),
                    });
                }
                if let Some(line) = right.next() {
                    marks.push(Mark::Text {
                        x: value_x,
                        baseline: TABLE.baseline(),
                        line,
                        node: Some(body),
                    });
                }
                self.push(Strip {
                    space: if row == 0 && index > 0 { 3.0 } else { 0.0 },
                    height: TABLE.leading,
                    marks,
                    keep: Keep::always_if(row == 1 || (row > 0 && row + 1 == rows)),
                    ..Strip::default()
                });
            }
        }
    }

    fn signatures(&mut self, boxes: &[SignatureBox; 2]) {
        let closing = self.latest..self.strips.len();
        self.begin(Around::Signatures);
        super::signature::lay_out(self, boxes);
        if let Some(strip) = self.strips.last_mut() {
            strip.keep = Keep::Always;
        }
        // The closing paragraph comes along whole, or its last lines if it is long.
        let kept_from = if closing.len() <= LONGEST_CLOSING {
            closing.start + 1
        } else {
            closing.end.saturating_sub(LINES_OF_LONG_CLOSING - 1)
        };
        for strip in self.strips.iter_mut().take(closing.end).skip(kept_from) {
            strip.keep = Keep::Always;
        }
        self.keep_next = KEPT_AFTER_HEADING;
    }
}

/// A paragraph before the signatures stays whole up to this many lines; of a longer one, the last few stay.
const LONGEST_CLOSING: usize = 8;
const LINES_OF_LONG_CLOSING: usize = 4;

/// White between two blocks.
fn gap(previous: Around, next: Around) -> f32 {
    match (previous, next) {
        (Around::Title, Around::Subtitle) => 1.0,
        (Around::Title | Around::Subtitle, _) => 14.0,
        (_, Around::Section) => 18.0,
        (Around::Section, Around::Subsection) => 6.0,
        (_, Around::Subsection) => 12.0,
        (Around::Section | Around::Subsection, Around::Table) => 1.0,
        (Around::Section | Around::Subsection, _) => 3.0,
        (Around::Table, Around::Note) => 5.0,
        (Around::Table, _) => 9.0,
        (_, Around::Table) => 5.0,
        (_, Around::Signatures) => 16.0,
        (Around::Signatures, _) => 9.0,
        (_, Around::List) => 3.0,
        (_, Around::Title | Around::Subtitle | Around::Paragraph | Around::Pairs | Around::Note) => 6.5,
    }
}
