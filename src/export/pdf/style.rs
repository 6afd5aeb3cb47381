//! The numbers of the printed page: sizes, leadings, margins, greys.
//!
//! Every length is in points (1/72 inch). A number that is about the look of the page and is not here is in the wrong
//! place.

/// Typeface of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Body text and headings.
    Serif,
    /// Tables, header, footer, notes, signature boxes.
    Sans,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TextStyle {
    pub family: Family,
    pub semibold: bool,
    pub size: f32,
    pub leading: f32,
    /// 0 is black, 1 is white.
    pub grey: f32,
}

impl TextStyle {
    const fn new(family: Family, semibold: bool, size: f32, leading: f32, grey: f32) -> Self {
        Self {
            family,
            semibold,
            size,
            leading,
            grey,
        }
    }

    /// Distance from the top of a line to its baseline: capitals stand in the middle of the line.
    pub(super) fn baseline(&self) -> f32 {
        (self.leading + CAP_HEIGHT * self.size) / 2.0
    }

    pub(super) const fn bold(self) -> Self {
        Self {
            semibold: true,
            ..self
        }
    }

    pub(super) const fn quiet(self) -> Self {
        Self { grey: QUIET, ..self }
    }
}

/// Height of capitals in both families, in ems.
pub(super) const CAP_HEIGHT: f32 = 0.665;

pub(super) const INK: f32 = 0.09;
pub(super) const QUIET: f32 = 0.31;
pub(super) const HAIRLINE_GREY: f32 = 0.72;
pub(super) const WATERMARK_GREY: f32 = 0.925;

pub(super) const TITLE: TextStyle = TextStyle::new(Family::Serif, true, 20.0, 25.0, INK);
pub(super) const SUBTITLE: TextStyle = TextStyle::new(Family::Serif, false, 13.0, 18.0, INK);
pub(super) const SECTION: TextStyle = TextStyle::new(Family::Serif, true, 12.0, 16.5, INK);
pub(super) const SUBSECTION: TextStyle = TextStyle::new(Family::Serif, true, 10.5, 15.4, INK);
pub(super) const BODY: TextStyle = TextStyle::new(Family::Serif, false, 10.5, 15.4, INK);
pub(super) const TABLE: TextStyle = TextStyle::new(Family::Sans, false, 9.4, 12.8, INK);
pub(super) const NOTE: TextStyle = TextStyle::new(Family::Sans, false, 8.8, 12.2, QUIET);
pub(super) const FURNITURE: TextStyle = TextStyle::new(Family::Sans, false, 8.2, 11.0, QUIET);
pub(super) const SIGNER_ROLE: TextStyle = TextStyle::new(Family::Sans, true, 9.4, 13.0, INK);
pub(super) const SIGNER_NAME: TextStyle = TextStyle::new(Family::Sans, false, 11.0, 15.0, INK);
pub(super) const WATERMARK: TextStyle = TextStyle::new(Family::Sans, true, 120.0, 120.0, WATERMARK_GREY);

/// A4, upright.
pub(super) const PAGE_WIDTH: f32 = 595.28;
pub(super) const PAGE_HEIGHT: f32 = 841.89;
/// 24 mm.
pub(super) const MARGIN_LEFT: f32 = 68.0;
pub(super) const TEXT_WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN_LEFT;
/// From the top of the page to the content's first line.
pub(super) const CONTENT_TOP: f32 = 60.0;
/// From the top of the page to the last place where content may end.
pub(super) const CONTENT_BOTTOM: f32 = 782.0;
pub(super) const HEADER_BASELINE: f32 = 37.5;
pub(super) const FOOTER_RULE: f32 = 797.0;
pub(super) const FOOTER_BASELINE: f32 = 810.5;

pub(super) const HAIRLINE: f32 = 0.4;
pub(super) const RULE: f32 = 0.8;

/// How closely a table is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Density {
    pub style: TextStyle,
    /// Between the columns.
    pub gap: f32,
    /// Between a column flush right and one flush left.
    pub gap_after_figures: f32,
}

impl Density {
    const fn new(size: f32, leading: f32, gap: f32, gap_after_figures: f32) -> Self {
        Self {
            style: TextStyle {
                size,
                leading,
                ..TABLE
            },
            gap,
            gap_after_figures,
        }
    }
}

/// A table is set in the first of these in which no word and no figure has to be cut.
pub(super) const DENSITIES: [Density; 5] = [
    Density::new(TABLE.size, TABLE.leading, 10.0, 17.0),
    Density::new(TABLE.size, TABLE.leading, 6.5, 11.0),
    Density::new(8.6, 11.8, 6.0, 10.0),
    Density::new(7.8, 10.8, 5.0, 8.0),
    Density::new(7.0, 9.8, 4.5, 7.0),
];
/// Above and below the text of a table row.
pub(super) const ROW_PADDING: f32 = 3.2;
/// More air above the name of a group of rows.
pub(super) const GROUP_PADDING: f32 = 7.0;
/// Between a list's margin and its text.
pub(super) const LIST_INDENT: f32 = 13.0;

/// Shift and scale of superscripts where the typeface has no raised letters of its own.
pub(super) const SUPERSCRIPT_RISE: f32 = 0.33;
pub(super) const SUPERSCRIPT_SCALE: f32 = 0.62;
/// Least width of U+202F in thousandths of an em; the typefaces draw it as an eighth, which hides the thousands.
pub(super) const NARROW_SPACE: i32 = 165;
