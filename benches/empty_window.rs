//! The floor of the window's figures: an iced window with our renderer, our fonts and one line of text.
//!
//! `benches/window.py` starts it beside Palmarès; it is built by `cargo build --release --benches`.

use iced::widget::{center, text};
use iced::{Element, Size, window};
use palmares::gui::font;

fn view((): &()) -> Element<'_, ()> {
    center(text("Palmarès")).into()
}

fn main() -> iced::Result {
    let mut empty = iced::application(|| (), |(): &mut (), (): ()| {}, view)
        .title("Empty window")
        .default_font(font::REGULAR)
        .antialiasing(true)
        .window(window::Settings {
            size: Size::new(1366.0, 768.0),
            ..window::Settings::default()
        });
    for face in font::FILES {
        empty = empty.font(face);
    }
    empty.run()
}
