//! The look: one [`Theme`] with a named palette, spacing steps, text roles and the styles of iced's widgets.
//!
//! Holds no layout and no text: those belong to `widget` and `screen`.

pub mod catalog;
pub mod pairs;
pub mod palette;
pub mod spacing;
pub mod style;
pub mod typography;

use iced::Color;
use iced::theme::{Base, Mode};

pub use palette::Palette;

/// An element of this application, drawn with [`Theme`].
pub type Element<'a, Message> = iced::Element<'a, Message, Theme>;

/// The three faces of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Ink on warm paper.
    #[default]
    Light,
    /// For a dark room.
    Dark,
    /// Black, white and yellow, 3 px focus rings; every text at least 7 : 1.
    Contrast,
}

impl Theme {
    /// In the order in which the switch walks through them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The colours of this face.
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &palette::LIGHT,
            Self::Dark => &palette::DARK,
            Self::Contrast => &palette::CONTRAST,
        }
    }

    /// The next face, round and round.
    pub const fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Contrast,
            Self::Contrast => Self::Light,
        }
    }

    /// Width of a focus ring, in logical pixels.
    pub const fn ring(self) -> f32 {
        match self {
            Self::Light | Self::Dark => 2.0,
            Self::Contrast => 3.0,
        }
    }

    /// Width of the outline of the row chosen in a list, in logical pixels.
    pub const fn outline(self) -> f32 {
        match self {
            Self::Light | Self::Dark => 1.0,
            Self::Contrast => 2.0,
        }
    }

    /// The name kept in the settings file.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

impl Base for Theme {
    fn default(preference: Mode) -> Self {
        match preference {
            Mode::None | Mode::Light => Self::Light,
            Mode::Dark => Self::Dark,
        }
    }

    fn mode(&self) -> Mode {
        match self {
            Self::Light => Mode::Light,
            Self::Dark | Self::Contrast => Mode::Dark,
        }
    }

    fn base(&self) -> iced::theme::Style {
        let palette = Theme::palette(*self);
        iced::theme::Style {
            background_color: palette.canvas,
            text_color: palette.ink,
        }
    }

    fn palette(&self) -> Option<iced::theme::Palette> {
        let p = Theme::palette(*self);
        Some(iced::theme::Palette {
            background: p.canvas,
            text: p.ink,
            primary: p.accent,
            success: p.ok,
            warning: p.warn,
            danger: p.alarm,
        })
    }

    fn name(&self) -> &str {
        self.code()
    }
}

/// A colour from `0xRRGGBB`.
const fn rgb(hex: u32) -> Color {
    Color::from_rgb8((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}
