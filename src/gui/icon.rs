//! The icons of the interface: one function each, all from Lucide (ISC and MIT, see `assets/icons/LICENSE`).
//!
//! State is not an icon: it is a [`glyph`](super::widget::glyph).

use iced::widget::svg::{self, Svg};

use super::theme::Theme;

/// A drawing at the size of the text beside it, tinted by its [`style`](super::theme::style).
pub type Icon<'a> = Svg<'a, Theme>;

/// The side of an icon beside body text, in logical pixels.
pub const SIZE: f32 = 16.0;

/// The side of an icon that stands for an action on its own.
pub const LARGE: f32 = 20.0;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        $(
            $(#[$doc])*
            pub fn $name<'a>() -> Icon<'a> {
                draw(include_bytes!(concat!("../../assets/icons/", $file, ".svg")))
            }
        )*

        /// Every drawing, by its name.
        pub const ALL: &[(&str, fn() -> Icon<'static>)] = &[$((stringify!($name), $name)),*];

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

fn draw<'a>(bytes: &'static [u8]) -> Icon<'a> {
    Svg::new(svg::Handle::from_memory(bytes)).width(SIZE).height(SIZE)
}

#[cfg(test)]
mod tests {
    use super::FILES;

    #[test]
    fn every_drawing_has_the_thin_stroke_and_takes_its_colour_from_the_theme() {
        for (name, bytes) in FILES {
            let text = std::str::from_utf8(bytes).unwrap();
            assert!(text.contains("stroke-width=\"1.75\""), "{name}");
            assert!(text.contains("currentColor"), "{name}");
        }
    }
}
