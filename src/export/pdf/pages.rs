//! Strips onto pages: where each page ends, and what is drawn on it, as printpdf operations.
//!
//! Marked content is opened and closed here: content of the structure tree by its number, everything else as an
//! artifact.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use printpdf::{
    Color, DictItem, Greyscale, Line as Polyline, LinePoint, Op, PdfFontHandle, Point, Pt, TextItem,
    TextMatrix,
};

use super::flow::{Keep, Mark, Strip};
use super::fonts::{Fonts, Glyph};
use super::style::{
    CONTENT_BOTTOM, CONTENT_TOP, FOOTER_BASELINE, FOOTER_RULE, FURNITURE, HAIRLINE, HEADER_BASELINE,
    MARGIN_LEFT, PAGE_HEIGHT, PAGE_WIDTH, QUIET, TEXT_WIDTH, TextStyle, WATERMARK,
};
use super::tagging::{NodeId, Tree};
use super::text::{self, Line};
use super::{Document, State, Text};

/// A strip placed on a page; `top` is measured from the top of the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub top: f32,
    pub source: Source,
}

/// Which strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// A strip of the document.
    Strip(usize),
    /// A subsection's name, a table's header or group, again.
    Head(usize),
}

/// Decides the pages: strips that must stay together move together, and what names a table's rows comes again.
///
/// What should stay together parts all the same where moving it whole would leave too much of a page blank.
pub(super) fn paginate(strips: &[Strip], heads: &[Strip]) -> Vec<Vec<Placed>> {
    let mut pages: Vec<Vec<Placed>> = vec![Vec::new()];
    let mut top = CONTENT_TOP;
    let mut start = 0;
    // Up to here, what should stay together is being parted.
    let mut parted = 0;
    while start < strips.len() {
        let fresh = pages.last().is_some_and(Vec::is_empty);
        let too_tall = |end: usize| {
            let height: f32 = strips[start..end]
                .iter()
                .map(|strip| strip.space + strip.height)
                .sum();
            top + height > CONTENT_BOTTOM + TOLERANCE
        };
        let mut end = group_end(strips, start, Keep::Together);
        if !fresh && !strips[start].starts_page && too_tall(end) && CONTENT_BOTTOM - top > MOST_BLANK {
            parted = end;
        }
        if start < parted {
            end = group_end(strips, start, Keep::Always);
        }
        if !fresh && (strips[start].starts_page || too_tall(end)) {
            open_page(&mut pages, &mut top, &strips[start], heads);
            parted = 0;
            end = group_end(strips, start, Keep::Together);
        }
        for (index, strip) in strips.iter().enumerate().take(end).skip(start) {
            let mut fresh = is_fresh(&pages);
            // Only when a group is taller than a page: then it breaks where it must.
            if !fresh && top + strip.space + strip.height > CONTENT_BOTTOM + TOLERANCE {
                open_page(&mut pages, &mut top, strip, heads);
                fresh = true;
            }
            if !fresh {
                top += strip.space;
            }
            if let Some(page) = pages.last_mut() {
                page.push(Placed {
                    top,
                    source: Source::Strip(index),
                });
            }
            top += strip.height;
        }
        start = end;
    }
    pages
}

/// The end of the strips from `start` on that hold to each other at least so much.
fn group_end(strips: &[Strip], start: usize, hold: Keep) -> usize {
    (start + 1..strips.len())
        .find(|i| strips[*i].keep < hold || strips[*i].starts_page)
        .unwrap_or(strips.len())
}

/// More blank than this at the foot of a page, a third of it, is worse than a table that goes on overleaf.
const MOST_BLANK: f32 = (CONTENT_BOTTOM - CONTENT_TOP) / 3.0;

/// Rounding may let a full page seem this much too full.
const TOLERANCE: f32 = 0.02;

fn is_fresh(pages: &[Vec<Placed>]) -> bool {
    pages
        .last()
        .is_some_and(|page| page.iter().all(|placed| matches!(placed.source, Source::Head(_))))
}

fn open_page(pages: &mut Vec<Vec<Placed>>, top: &mut f32, first: &Strip, heads: &[Strip]) {
    *top = CONTENT_TOP;
    let mut page = Vec::new();
    for index in &first.again {
        if let Some(head) = heads.get(*index) {
            page.push(Placed {
                top: *top,
                source: Source::Head(*index),
            });
            *top += head.height;
        }
    }
    pages.push(page);
}

/// Where a form field came to stand: page, and rectangle as left, bottom, right, top in the page's own coordinates.
#[derive(Debug, Clone, Copy)]
pub(super) struct FieldPlace {
    pub page: usize,
    pub rectangle: [f32; 4],
}

/// Everything that drawing found out.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// Operations, page by page.
    pub pages: Vec<Vec<Op>>,
    /// Places of fields, by number.
    pub fields: BTreeMap<usize, FieldPlace>,
    /// For each bookmark, its page and the height there, measured upward.
    pub bookmarks: BTreeMap<usize, (usize, f32)>,
}

/// Draws the pages and tells the tree where its content stands; `told` hears of each page, and nothing comes of them once it breaks
/// off.
pub(super) fn draw(
    document: &Document,
    fonts: &mut Fonts,
    tree: &mut Tree,
    field_nodes: &[NodeId],
    (strips, heads): (&[Strip], &[Strip]),
    told: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Option<Drawn> {
    let pages = paginate(strips, heads);
    let mut drawn = Drawn::default();
    let count = pages.len();
    for (number, placed) in pages.iter().enumerate() {
        if told(number, count).is_break() {
            return None;
        }
        let mut canvas = Canvas {
            page: number,
            ops: Vec::new(),
            open: Open::Nothing,
        };
        if let State::Draft { watermark } = &document.state {
            canvas.watermark(fonts, watermark);
        }
        canvas.furniture(document, fonts, number + 1, count);
        for place in placed {
            let strip = match place.source {
                Source::Strip(index) => strips.get(index),
                Source::Head(index) => heads.get(index),
            };
            let Some(strip) = strip else { continue };
            if let Some(bookmark) = strip.bookmark {
                drawn
                    .bookmarks
                    .insert(bookmark, (number, PAGE_HEIGHT - place.top + 6.0));
            }
            for mark in &strip.marks {
                if let Mark::Field {
                    x,
                    y,
                    width,
                    height,
                    field,
                } = mark
                {
                    let left = MARGIN_LEFT + x;
                    let up = PAGE_HEIGHT - place.top - y;
                    drawn.fields.insert(
                        *field,
                        FieldPlace {
                            page: number,
                            rectangle: [round(left), round(up - height), round(left + width), round(up)],
                        },
                    );
                    if let Some(node) = field_nodes.get(*field) {
                        tree.field(*node, *field);
                    }
                }
                canvas.mark(tree, mark, place.top);
            }
        }
        canvas.close();
        drawn.pages.push(canvas.ops);
    }
    Some(drawn)
}

/// Which marked content is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Artifact,
    Node(NodeId),
}

struct Canvas {
    page: usize,
    ops: Vec<Op>,
    open: Open,
}

impl Canvas {
    fn close(&mut self) {
        if self.open != Open::Nothing {
            self.ops.push(Op::EndMarkedContent);
            self.open = Open::Nothing;
        }
    }

    fn open_artifact(&mut self) {
        if self.open != Open::Artifact {
            self.close();
            self.ops.push(Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            });
            self.open = Open::Artifact;
        }
    }

    fn open_node(&mut self, tree: &mut Tree, node: NodeId) {
        if self.open != Open::Node(node) {
            self.close();
            let mcid = tree.content(node, self.page);
            self.ops.push(Op::BeginMarkedContentWithProperties {
                tag: tree.tag(node).name().to_owned(),
                properties: DictItem::Dict {
                    map: BTreeMap::from([("MCID".to_owned(), DictItem::Int(mcid as i64))]),
                },
            });
            self.open = Open::Node(node);
        }
    }

    fn mark(&mut self, tree: &mut Tree, mark: &Mark, top: f32) {
        match mark {
            Mark::Text {
                x,
                baseline,
                line,
                node,
            } => {
                match node {
                    Some(node) => self.open_node(tree, *node),
                    None => self.open_artifact(),
                }
                self.line_of_text(line, MARGIN_LEFT + x, PAGE_HEIGHT - top - baseline);
            }
            Mark::Rule {
                from,
                to,
                y,
                thickness,
                grey,
            } => {
                self.open_artifact();
                let height = PAGE_HEIGHT - top - y;
                self.stroke(
                    &[(MARGIN_LEFT + from, height), (MARGIN_LEFT + to, height)],
                    false,
                    *thickness,
                    *grey,
                );
            }
            Mark::Frame {
                x,
                y,
                width,
                height,
                thickness,
                grey,
            } => {
                self.open_artifact();
                let half = thickness / 2.0;
                let (left, right) = (MARGIN_LEFT + x + half, MARGIN_LEFT + x + width - half);
                let (upper, lower) = (
                    PAGE_HEIGHT - top - y - half,
                    PAGE_HEIGHT - top - y - height + half,
                );
                let corners = [(left, lower), (right, lower), (right, upper), (left, upper)];
                self.stroke(&corners, true, *thickness, *grey);
            }
            Mark::Field { .. } => {}
        }
    }

    fn stroke(&mut self, points: &[(f32, f32)], is_closed: bool, thickness: f32, grey: f32) {
        self.ops.push(Op::SetOutlineColor { col: paint(grey) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
        let points = points
            .iter()
            .map(|(x, y)| LinePoint {
                p: at(*x, *y),
                bezier: false,
            })
            .collect();
        self.ops.push(Op::DrawLine {
            line: Polyline { points, is_closed },
        });
    }

    fn line_of_text(&mut self, line: &Line, x: f32, y: f32) {
        let mut pen = x;
        self.ops.push(Op::SetFillColor {
            col: paint(line.style.grey),
        });
        for run in line
            .glyphs
            .chunk_by(|a, b| a.face == b.face && a.rise == b.rise && a.scale == b.scale)
        {
            let Some(first) = run.first() else { continue };
            let size = line.style.size * first.scale;
            self.ops.push(Op::StartTextSection);
            self.ops.push(Op::SetFont {
                font: PdfFontHandle::External(first.face.resource()),
                size: Pt(round(size)),
            });
            self.ops.push(Op::SetTextCursor {
                pos: at(pen, y + first.rise * line.style.size),
            });
            self.ops.push(Op::ShowText {
                items: vec![items(run)],
            });
            self.ops.push(Op::EndTextSection);
            pen += text::width_of(run, line.style.size);
        }
    }

    fn furniture(&mut self, document: &Document, fonts: &mut Fonts, number: usize, count: usize) {
        self.open_artifact();
        let page_of = format!("{}\u{A0}{number}\u{202F}/\u{202F}{count}", document.page_word);
        let right = MARGIN_LEFT + TEXT_WIDTH;
        for (left_text, right_text, baseline) in [
            (&document.header_left, &document.header_right, HEADER_BASELINE),
            (&document.footer_left, &page_of, FOOTER_BASELINE),
        ] {
            let y = PAGE_HEIGHT - baseline;
            let end = text::single_line(fonts, &Text::from(right_text.as_str()), FURNITURE);
            let room = TEXT_WIDTH - end.width - 20.0;
            let start = shortened(fonts, left_text, room);
            self.line_of_text(&start, MARGIN_LEFT, y);
            self.line_of_text(&end, right - end.width, y);
        }
        let rule = PAGE_HEIGHT - FOOTER_RULE;
        self.stroke(&[(MARGIN_LEFT, rule), (right, rule)], false, HAIRLINE, QUIET);
    }

    /// One pale word along the page's rising diagonal, under everything else. Pale, not transparent: PDF/A-1 forbids
    /// transparency.
    fn watermark(&mut self, fonts: &mut Fonts, word: &str) {
        self.open_artifact();
        let content = Text::from(word);
        let natural = text::single_line(fonts, &content, WATERMARK);
        let size = WATERMARK.size * (560.0 / natural.width.max(1.0)).min(1.0);
        let style = TextStyle { size, ..WATERMARK };
        let line = text::single_line(fonts, &content, style);
        let Some(first) = line.glyphs.first() else { return };
        // 50° from the horizontal, written out: trigonometric functions may differ between machines.
        let (cosine, sine) = (0.642_788_f32, 0.766_044_f32);
        let (along, across) = (line.width / 2.0, size * 0.33);
        let x = PAGE_WIDTH / 2.0 - along * cosine + across * sine;
        let y = PAGE_HEIGHT / 2.0 - along * sine - across * cosine;
        self.ops.extend([
            Op::SetFillColor {
                col: paint(style.grey),
            },
            Op::StartTextSection,
            Op::SetFont {
                font: PdfFontHandle::External(first.face.resource()),
                size: Pt(round(size)),
            },
            Op::SetTextMatrix {
                matrix: TextMatrix::Raw([cosine, sine, -sine, cosine, round(x), round(y)]),
            },
            Op::ShowText {
                items: vec![items(&line.glyphs)],
            },
            Op::EndTextSection,
        ]);
    }
}

/// A text that fits, cut with an ellipsis if it must be.
fn shortened(fonts: &mut Fonts, content: &str, room: f32) -> Line {
    let whole = text::single_line(fonts, &Text::from(content), FURNITURE);
    if whole.width <= room {
        return whole;
    }
    let characters: Vec<char> = content.chars().collect();
    for kept in (1..characters.len()).rev() {
        let cut: String = characters[..kept].iter().collect();
        let line = text::single_line(fonts, &Text::from(format!("{}…", cut.trim_end())), FURNITURE);
        if line.width <= room {
            return line;
        }
    }
    text::single_line(fonts, &Text::from("…"), FURNITURE)
}

fn items(glyphs: &[Glyph]) -> TextItem {
    TextItem::GlyphIds(
        glyphs
            .iter()
            .enumerate()
            .map(|(index, glyph)| {
                // A positive number pulls the next glyph back; after the last one there is nothing to move.
                let adjust = if index + 1 == glyphs.len() {
                    0
                } else {
                    glyph.nominal - glyph.advance
                };
                printpdf::Codepoint::with_cid(glyph.id, adjust as f32, glyph.text.clone())
            })
            .collect(),
    )
}

fn paint(grey: f32) -> Color {
    Color::Greyscale(Greyscale {
        percent: grey,
        icc_profile: None,
    })
}

fn at(x: f32, y: f32) -> Point {
    Point {
        x: Pt(round(x)),
        y: Pt(round(y)),
    }
}

/// To a hundredth of a point: finer than any printer, and short in the file.
pub(super) fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
