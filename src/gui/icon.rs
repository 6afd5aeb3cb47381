//! The icons of the interface: one function each, all from Lucide (ISC and MIT, see `assets/icons/LICENSE`).
//!
//! State is not an icon: it is a [`glyph`](super::widget::glyph). An icon is [stamped](super::widget::stamp), not drawn by iced's own
//! widget for SVG: the software renderer reads every font of the system before it draws the first of those, though none has a letter.

use std::sync::OnceLock;

use iced::Color;
use tiny_skia::Path;

use super::theme::{Element, Theme, style};
use super::widget::stamp::{Sheet, Sign, stamp};

/// A colour of the theme.
pub type Tint = fn(&Theme) -> Color;

/// The side of an icon beside body text, in logical pixels.
pub const SIZE: f32 = 16.0;

/// The side of the square in which the files draw.
const SQUARE: f32 = 24.0;

/// A drawing at the size of the text beside it, tinted by its [`style`](super::theme::style).
#[derive(Debug, Clone, Copy)]
pub struct Icon {
    lines: &'static OnceLock<Vec<Line>>,
    file: &'static [u8],
    side: f32,
    tint: Tint,
}

impl Icon {
    /// In another colour.
    pub fn style(self, tint: Tint) -> Self {
        Self { tint, ..self }
    }

    /// So many logical pixels wide and high.
    pub fn size(self, side: f32) -> Self {
        Self { side, ..self }
    }
}

/// A line of a drawing, in the files' square.
#[derive(Debug)]
struct Line {
    path: Path,
    width: f32,
}

/// The lines of a file. One that cannot be read draws nothing; a test reads them all.
fn lines(file: &[u8]) -> Vec<Line> {
    let Ok(tree) = usvg::Tree::from_data(file, &usvg::Options::default()) else {
        return Vec::new();
    };
    let paths = tree.root().children().iter().filter_map(|node| match node {
        usvg::Node::Path(path) => Some(path),
        _ => None,
    });
    paths
        .filter_map(|path| {
            let stroke = path.stroke()?;
            Some(Line {
                path: path.data().clone(),
                width: stroke.width().get(),
            })
        })
        .collect()
}

/// A drawing in its colour.
#[derive(Debug, Clone, Copy)]
struct Drawing {
    lines: &'static OnceLock<Vec<Line>>,
    file: &'static [u8],
    tint: Tint,
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.lines, other.lines)
    }
}

impl Sign for Drawing {
    fn inks(&self, theme: &Theme) -> [Color; 2] {
        [(self.tint)(theme); 2]
    }

    fn paint(&self, sheet: &mut Sheet, [ink, _]: [Color; 2]) {
        sheet.divide(SQUARE);
        for line in self.lines.get_or_init(|| lines(self.file)) {
            sheet.stroke(&line.path, line.width, ink);
        }
    }
}

impl<'a, Message: 'a> From<Icon> for Element<'a, Message> {
    fn from(icon: Icon) -> Self {
        let Icon {
            lines,
            file,
            side,
            tint,
        } = icon;
        stamp(Drawing { lines, file, tint }, side).into()
    }
}

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        $(
            $(#[$doc])*
            pub fn $name() -> Icon {
                static LINES: OnceLock<Vec<Line>> = OnceLock::new();
                Icon {
                    lines: &LINES,
                    file: include_bytes!(concat!("../../assets/icons/", $file, ".svg")),
                    side: SIZE,
                    tint: style::icon::secondary,
                }
            }
        )*

        /// Every drawing, by its name.
        pub const ALL: &[(&str, fn() -> Icon)] = &[$((stringify!($name), $name)),*];

        /// Every drawing's file, by its name, for tests.
        #[cfg(test)]
        const FILES: &[(&str, &[u8])] = &[
            $(($file, include_bytes!(concat!("../../assets/icons/", $file, ".svg")))),*
        ];
    };
}

icons! {
    /// Done, saved.
    check = "check";
    /// Open a session.
    folder_open = "folder-open";
    /// Create an identity or a document.
    file_plus = "file-plus";
    /// Run.
    play = "play";
    /// Stopped for a while.
    pause = "pause";
    /// A document that verifies.
    shield_check = "shield-check";
    /// A document that does not.
    shield_alert = "shield-alert";
    /// The panel, the quorum.
    users = "users";
    /// Late on the announced time.
    clock_alert = "clock-alert";
    /// A time.
    clock = "clock";
    /// A text attachment.
    file_text = "file-text";
    /// A picture attachment.
    image = "image";
    /// Any other attachment.
    file = "file";
    /// The page before.
    chevron_left = "chevron-left";
    /// The next page.
    chevron_right = "chevron-right";
    /// Smaller.
    minus = "minus";
    /// As wide as the room.
    fit_width = "move-horizontal";
    /// Whole in the room.
    fit_page = "move-vertical";
    /// Open with the system.
    external = "external-link";
    /// Confirm with Enter.
    enter = "corner-down-left";
    /// Look for something.
    search = "search";
    /// Add.
    plus = "plus";
    /// Confidential.
    lock = "lock";
    /// Read again.
    reload = "refresh-cw";
    /// Undo.
    undo = "undo-2";
    /// Redo.
    redo = "redo-2";
    /// Dark theme.
    moon = "moon";
    /// Light theme.
    sun = "sun";
    /// High contrast.
    contrast = "contrast";
    /// Interface language.
    languages = "languages";
    /// Help.
    help = "circle-help";
    /// Close.
    close = "x";
    /// A caution.
    alert = "circle-alert";
    /// Robustness.
    layers = "layers";
    /// The chair's casting vote.
    scale = "scale";
    /// A signing identity.
    key = "key-round";
    /// Take a document away.
    download = "download";
    /// Sign.
    pen = "pen-line";
    /// Print.
    printer = "printer";
    /// A table of figures.
    table = "table";
    /// The room's window.
    monitor = "monitor";
    /// A warning.
    triangle_alert = "triangle-alert";
}

#[cfg(test)]
mod tests {
    use super::{FILES, lines};

    #[test]
    fn every_drawing_has_the_thin_stroke_and_takes_its_colour_from_the_theme() {
        for (name, bytes) in FILES {
            let text = std::str::from_utf8(bytes).unwrap();
            assert!(text.contains("stroke-width=\"1.75\""), "{name}");
            assert!(text.contains("currentColor"), "{name}");
        }
    }

    #[test]
    fn every_line_of_every_drawing_is_read() {
        for (name, bytes) in FILES {
            let text = std::str::from_utf8(bytes).unwrap();
            let drawn = [
                "<path",
                "<circle",
                "<rect",
                "<line",
                "<polyline",
                "<polygon",
                "<ellipse",
            ];
            let written: usize = drawn.iter().map(|tag| text.matches(tag).count()).sum();
            assert_eq!(lines(bytes).len(), written, "{name}");
        }
    }
}
