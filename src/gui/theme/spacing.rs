//! The spacing steps and the fixed measures of the chrome, in logical pixels.
//!
//! A number in a screen is rare: take the step whose role fits.

/// Between a glyph and its word.
pub const XXS: f32 = 2.0;
/// Between lines that belong together.
pub const XS: f32 = 4.0;
/// Between an icon and its label.
pub const S: f32 = 8.0;
/// Between fields.
pub const M: f32 = 12.0;
/// Between groups inside a panel.
pub const L: f32 = 16.0;
/// Edge of a bar.
pub const XL: f32 = 20.0;
/// Edge of a panel.
pub const XXL: f32 = 24.0;
/// Edge of a reading column.
pub const PAGE: f32 = 36.0;
/// Above a title that opens a page.
pub const AIR: f32 = 48.0;

/// Top bar.
pub const TOP_BAR: f32 = 44.0;
/// Footer with key hints.
pub const FOOTER: f32 = 30.0;
/// A field.
pub const FIELD: f32 = 34.0;
/// A button.
pub const BUTTON: f32 = 32.0;
/// The one primary action of a screen.
pub const BUTTON_PRIMARY: f32 = 38.0;
/// A row of a table.
pub const TABLE_ROW: f32 = 34.0;
/// Corners.
pub const RADIUS: f32 = 4.0;
/// Corners of what floats.
pub const RADIUS_FLOATING: f32 = 6.0;

/// How much room there is: the same screens at 1366 and at 1920 pixels wide, and on less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Density {
    /// A window less than 1100 pixels wide, as on a laptop at 150 %: the clock gives way to the marks.
    Small,
    /// A laptop.
    #[default]
    Normal,
    /// A window at least 1700 pixels wide.
    Large,
}

impl Density {
    /// The density for a window of this width.
    pub fn of(width: f32) -> Self {
        if width >= 1700.0 {
            Self::Large
        } else if width < 1100.0 {
            Self::Small
        } else {
            Self::Normal
        }
    }

    fn pick(self, normal: f32, large: f32) -> f32 {
        match self {
            Self::Small | Self::Normal => normal,
            Self::Large => large,
        }
    }

    /// A row of the running order.
    pub fn list_row(self) -> f32 {
        self.pick(38.0, 46.0)
    }

    /// A row of the scoring grid.
    pub fn grid_row(self) -> f32 {
        self.pick(28.0, 40.0)
    }

    /// The text of the scoring grid.
    pub fn grid_text(self) -> f32 {
        self.pick(15.0, 17.0)
    }

    /// The column beside the panel of the opening.
    pub fn aside(self) -> f32 {
        match self {
            Self::Small => 330.0,
            Self::Normal | Self::Large => 430.0,
        }
    }

    /// The ground at both sides of a page in the middle column.
    pub fn margin(self) -> f32 {
        match self {
            Self::Small => XL,
            Self::Normal | Self::Large => PAGE,
        }
    }

    /// The running order's column.
    pub fn running_order(self) -> f32 {
        self.pick(244.0, 320.0)
    }

    /// The right column of the hearing: wider for a grid of more criteria than usual.
    pub fn right_column(self, criteria: usize) -> f32 {
        let more = criteria.saturating_sub(7).min(3) as f32;
        self.pick(556.0 + 28.0 * more, 760.0 + 20.0 * more)
    }

    /// The remaining time.
    pub fn clock(self) -> (f32, f32) {
        match self {
            Self::Small => (64.0, 58.0),
            Self::Normal => (112.0, 100.0),
            Self::Large => (168.0, 150.0),
        }
    }

    /// The text of a dossier: size and line.
    pub fn reading(self) -> (f32, f32) {
        (self.pick(15.0, 17.0), self.pick(22.0, 26.0))
    }

    /// The widest comfortable line of reading text.
    pub fn page(self) -> f32 {
        self.pick(650.0, 730.0)
    }

    /// The title of a dossier: size and line.
    pub fn title(self) -> (f32, f32) {
        (self.pick(25.0, 31.0), self.pick(30.0, 38.0))
    }
}
