//! The colours, by role, and the contrast they owe to the reader.
//!
//! `ghost` and `line` carry no meaning alone, so they owe no ratio.

use iced::Color;

use super::rgb;

/// Every colour of one face of the interface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// The window's ground.
    pub canvas: Color,
    /// The ground of what is read or typed.
    pub surface: Color,
    /// A quiet fill: tracks, wells.
    pub sunk: Color,
    /// Text.
    pub ink: Color,
    /// Secondary text.
    pub ink2: Color,
    /// Labels.
    pub ink3: Color,
    /// Hairlines.
    pub line: Color,
    /// Borders of fields, separators of groups.
    pub edge: Color,
    /// The one accent.
    pub accent: Color,
    /// Selection.
    pub tint: Color,
    /// Text on the accent.
    pub onaccent: Color,
    /// Errors and overtime.
    pub alarm: Color,
    /// Ground of a refused cell.
    pub alarmtint: Color,
    /// Warnings.
    pub warn: Color,
    /// Ground of a warning.
    pub warntint: Color,
    /// Complete, saved.
    pub ok: Color,
    /// Marks that wait.
    pub ghost: Color,
}

/// Printed paper, which is white whatever the theme.
pub const PAPER: Color = rgb(0xFFFFFF);

/// Ink on warm paper.
pub const LIGHT: Palette = Palette {
    canvas: rgb(0xF6F5F1),
    surface: rgb(0xFFFFFF),
    sunk: rgb(0xEEECE6),
    ink: rgb(0x1B1A18),
    ink2: rgb(0x504D47),
    ink3: rgb(0x67635C),
    line: rgb(0xDAD6CD),
    edge: rgb(0x8A857B),
    accent: rgb(0x174E8C),
    tint: rgb(0xE6EDF6),
    onaccent: rgb(0xFFFFFF),
    alarm: rgb(0xA8200D),
    alarmtint: rgb(0xFBE9E5),
    warn: rgb(0x7A4B00),
    warntint: rgb(0xFAF0DC),
    ok: rgb(0x1C6440),
    ghost: rgb(0xC9C4B9),
};

/// For a dark room.
pub const DARK: Palette = Palette {
    canvas: rgb(0x16171A),
    surface: rgb(0x1C1E22),
    sunk: rgb(0x26282D),
    ink: rgb(0xEDEBE6),
    ink2: rgb(0xBDB9B1),
    ink3: rgb(0x9C988F),
    line: rgb(0x34373D),
    edge: rgb(0x7D8088),
    accent: rgb(0x8DBBF2),
    tint: rgb(0x20324A),
    onaccent: rgb(0x10233B),
    alarm: rgb(0xFF9D8D),
    alarmtint: rgb(0x47211B),
    warn: rgb(0xEBBE66),
    warntint: rgb(0x3D301A),
    ok: rgb(0x84CFA2),
    ghost: rgb(0x4A4D54),
};

/// For eyes that need it.
pub const CONTRAST: Palette = Palette {
    canvas: rgb(0x000000),
    surface: rgb(0x000000),
    sunk: rgb(0x1A1A1A),
    ink: rgb(0xFFFFFF),
    ink2: rgb(0xFFFFFF),
    ink3: rgb(0xE6E6E6),
    line: rgb(0x8C8C8C),
    edge: rgb(0xFFFFFF),
    accent: rgb(0xFFE14D),
    tint: rgb(0x333000),
    onaccent: rgb(0x000000),
    alarm: rgb(0xFFB3A7),
    alarmtint: rgb(0x4D0F05),
    warn: rgb(0xFFD37A),
    warntint: rgb(0x3A2B00),
    ok: rgb(0x8CF0B4),
    ghost: rgb(0x9A9A9A),
};

/// The contrast ratio of WCAG 2.2 between two opaque colours, from 1 to 21.
pub fn contrast_ratio(a: Color, b: Color) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance as WCAG 2.2 defines it, from 0 to 1.
fn luminance(color: Color) -> f32 {
    let linear = |c: f32| {
        if c <= 0.040_45 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((contrast_ratio(Color::BLACK, Color::WHITE) - 21.0).abs() < 0.01);
        assert!((contrast_ratio(Color::WHITE, Color::WHITE) - 1.0).abs() < 0.001);
    }
}
