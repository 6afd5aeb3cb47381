//! Every style by its name: which ink stands on which ground, in every state.
//!
//! The gallery shows these lists and the test of contrast computes them. A style that is in none of them fails a test.

use iced::widget::{button as b, text_input};

use super::Theme;
use super::style::{button, container, rule};

/// A style of text on a ground.
pub type Ground = fn(&Theme) -> iced::widget::container::Style;

/// A style of a button in a state.
pub type Button = fn(&Theme, b::Status) -> b::Style;

/// A style of a line.
pub type Rule = fn(&Theme) -> iced::widget::rule::Style;

/// Grounds on which words of any ink may stand.
pub const GROUNDS: &[(&str, Ground)] = &[
    ("canvas", container::canvas),
    ("surface", container::surface),
    ("sunk", container::sunk),
    ("selected", container::selected),
    ("page", container::page),
    ("notice", container::notice),
    ("floating", container::floating),
    ("asking", container::asking),
    ("here", container::here),
];

/// Grounds on which words stand in the inks that the ground itself gives, and alarms.
pub const ALARMS: &[(&str, Ground)] = &[
    ("alarm_notice", container::alarm_notice),
    ("alarm_band", container::alarm_band),
];

/// Fills that carry no words and mean something by themselves: bars, edges.
pub const FILLS: &[(&str, Ground)] = &[
    ("accent", container::accent),
    ("used", container::used),
    ("alarm", container::alarm),
    ("ok", container::ok),
    ("edge", container::edge),
];

/// Frames, veils and the black that the room is shown, on which nothing stands that would not stand there without them.
pub const FRAMES: &[(&str, Ground)] = &[
    ("outline", container::outline),
    ("veil", container::veil),
    ("black", container::black),
];

/// Lines that say something: they are seen on every ground.
pub const RULES: &[(&str, Rule)] = &[
    ("edge", rule::edge),
    ("cut", rule::cut),
    ("threshold", rule::threshold),
];

/// Lines that only part what is apart already, and owe nothing.
pub const HAIRS: &[(&str, Rule)] = &[("hair", rule::hair)];

/// Buttons, each in every form.
pub const BUTTONS: &[(&str, Button)] = &[
    ("primary", button::primary),
    ("quiet", button::quiet),
    ("text", button::text),
    ("row", |theme, status| button::row(false)(theme, status)),
    ("row", |theme, status| button::row(true)(theme, status)),
    ("menu", |theme, status| button::menu(false)(theme, status)),
    ("menu", |theme, status| button::menu(true)(theme, status)),
    ("choice", |theme, status| button::choice(false)(theme, status)),
    ("choice", |theme, status| button::choice(true)(theme, status)),
];

/// The states of a button.
pub const BUTTON_STATES: [b::Status; 4] = [
    b::Status::Active,
    b::Status::Hovered,
    b::Status::Pressed,
    b::Status::Disabled,
];

/// The states of a field.
pub const FIELD_STATES: [text_input::Status; 4] = [
    text_input::Status::Active,
    text_input::Status::Hovered,
    text_input::Status::Focused { is_hovered: false },
    text_input::Status::Disabled,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use iced::{Background, Color};

    use super::*;
    use crate::gui::theme::palette::contrast_ratio;
    use crate::gui::theme::style;
    use crate::gui::widget::glyph::Glyph;

    const STYLES: &str = include_str!("style.rs");

    /// The names of the public functions of one module of styles.
    fn declared(module: &str) -> BTreeSet<String> {
        let from = STYLES.find(&format!("pub mod {module} {{")).unwrap();
        let body = &STYLES[from..];
        let body = &body[..body.find("\n}\n").unwrap()];
        body.split("pub fn ")
            .skip(1)
            .filter_map(|rest| rest.split(['(', '<']).next())
            .filter(|name| !name.starts_with('$'))
            .map(str::to_owned)
            .collect()
    }

    fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
        names.into_iter().map(str::to_owned).collect()
    }

    /// What text owes: 4.5, or 7 in the theme for eyes that need it.
    fn words(theme: Theme) -> f32 {
        if theme == Theme::Contrast { 7.0 } else { 4.5 }
    }

    /// What a sign, a border, a ring owe.
    const SIGNS: f32 = 3.0;

    fn fill(background: Option<Background>) -> Option<Color> {
        match background {
            Some(Background::Color(color)) if color.a >= 1.0 => Some(color),
            _ => None,
        }
    }

    fn grounds(theme: Theme, list: &[(&'static str, Ground)]) -> Vec<(&'static str, Color)> {
        list.iter()
            .map(|(name, style)| (*name, fill(style(&theme).background).expect("a ground is opaque")))
            .collect()
    }

    #[track_caller]
    fn owes(least: f32, ink: Color, ground: Color, told: &str) {
        let ratio = contrast_ratio(ink, ground);
        assert!(ratio >= least, "{told}: {ratio:.2}, {least} at least");
    }

    #[test]
    fn no_style_escapes_the_lists() {
        let lists = [GROUNDS, ALARMS, FILLS, FRAMES].concat();
        assert_eq!(
            declared("container"),
            listed(lists.iter().map(|(name, _)| *name)),
            "a ground that is not listed is not checked"
        );
        assert_eq!(declared("button"), listed(BUTTONS.iter().map(|(name, _)| *name)));
        assert_eq!(declared("field"), listed(["line", "area"]));
        let rules = [RULES, HAIRS].concat();
        assert_eq!(declared("rule"), listed(rules.iter().map(|(name, _)| *name)));
    }

    #[test]
    fn every_ink_is_read_on_every_ground() {
        for theme in Theme::ALL {
            for (name, ground) in grounds(theme, GROUNDS) {
                for (ink, style) in style::text::ALL {
                    let color = style(&theme).color.expect("an ink has a colour");
                    owes(
                        words(theme),
                        color,
                        ground,
                        &format!("{theme:?}: {ink} on {name}"),
                    );
                }
            }
            for (name, style) in ALARMS {
                let style = style(&theme);
                let ground = fill(style.background).expect("a ground is opaque");
                for ink in [style.text_color.expect("it says its ink"), theme.palette().alarm] {
                    owes(words(theme), ink, ground, &format!("{theme:?}: {name}"));
                }
            }
        }
    }

    #[test]
    fn every_button_is_read_in_every_state() {
        for theme in Theme::ALL {
            for (name, button) in BUTTONS {
                for status in BUTTON_STATES {
                    let style = button(&theme, status);
                    let told = format!("{theme:?}: button {name}, {status:?}");
                    match fill(style.background) {
                        Some(ground) => owes(words(theme), style.text_color, ground, &told),
                        None => {
                            for (_, ground) in grounds(theme, GROUNDS) {
                                owes(words(theme), style.text_color, ground, &told);
                            }
                        }
                    }
                    // A frame that says « this is a button » or « this one holds » is seen; one that waits is no button now.
                    let framed = style.border.width > 0.0 && style.border.color.a > 0.0;
                    if framed && status != b::Status::Disabled {
                        for (ground, color) in grounds(theme, &GROUNDS[..2]) {
                            owes(
                                SIGNS,
                                style.border.color,
                                color,
                                &format!("{told}, frame on {ground}"),
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn fields_are_read_and_seen_and_their_focus_too() {
        for theme in Theme::ALL {
            for status in FIELD_STATES {
                let style = style::field::line(&theme, status);
                let told = format!("{theme:?}: field, {status:?}");
                let ground = fill(Some(style.background)).expect("a field is opaque");
                owes(words(theme), style.value, ground, &told);
                owes(words(theme), style.placeholder, ground, &told);
                owes(
                    words(theme),
                    style.value,
                    style.selection,
                    &format!("{told}, selected"),
                );
                if status != text_input::Status::Disabled {
                    for (name, color) in grounds(theme, GROUNDS) {
                        owes(SIGNS, style.border.color, color, &format!("{told} on {name}"));
                    }
                }
            }
        }
    }

    #[test]
    fn signs_icons_bars_and_rings_are_seen_on_every_ground() {
        for theme in Theme::ALL {
            let all = [grounds(theme, GROUNDS), grounds(theme, ALARMS)].concat();
            for (name, ground) in all {
                for glyph in Glyph::ALL {
                    owes(
                        SIGNS,
                        glyph.color(&theme),
                        ground,
                        &format!("{theme:?}: {glyph:?} on {name}"),
                    );
                }
                for (tint, style) in style::icon::ALL.iter().filter(|(tint, _)| *tint != "onaccent") {
                    let color = style(&theme, iced::widget::svg::Status::Idle)
                        .color
                        .expect("a tint");
                    owes(SIGNS, color, ground, &format!("{theme:?}: icon {tint} on {name}"));
                }
                let ring = theme.palette().accent;
                owes(SIGNS, ring, ground, &format!("{theme:?}: focus ring on {name}"));
            }
            for (name, color) in grounds(theme, FILLS) {
                for (ground, on) in grounds(theme, &GROUNDS[..3]) {
                    owes(SIGNS, color, on, &format!("{theme:?}: bar {name} on {ground}"));
                }
            }
            for (name, rule) in RULES {
                for (ground, on) in grounds(theme, &GROUNDS[..2]) {
                    let told = format!("{theme:?}: line {name} on {ground}");
                    owes(SIGNS, rule(&theme).color, on, &told);
                }
            }
            let p = theme.palette();
            owes(SIGNS, p.onaccent, p.accent, "an icon on a primary button");
            // The stroke inside a filled sign is cut out in the colour of paper.
            for glyph in [Glyph::Complete, Glyph::Error] {
                owes(
                    SIGNS,
                    glyph.color(&theme),
                    p.surface,
                    &format!("{theme:?}: inside {glyph:?}"),
                );
            }
        }
    }

    #[test]
    fn the_thumb_of_a_scrollbar_is_seen() {
        use iced::widget::scrollable::Status;
        let still = Status::Active {
            is_horizontal_scrollbar_disabled: false,
            is_vertical_scrollbar_disabled: false,
        };
        for theme in Theme::ALL {
            let style = style::scrollable::thin(&theme, still);
            let thumb = fill(Some(style.vertical_rail.scroller.background)).expect("a thumb");
            for (name, ground) in grounds(theme, &GROUNDS[..2]) {
                owes(SIGNS, thumb, ground, &format!("{theme:?}: thumb on {name}"));
            }
        }
    }

    #[test]
    fn no_colour_is_made_outside_the_theme() {
        // What a widget draws by itself takes its colours from the palette; only their strength may differ.
        let house = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut waiting = vec![house.join("src/gui")];
        let mut seen = 0;
        while let Some(folder) = waiting.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    waiting.extend((!path.ends_with("theme")).then_some(path));
                    continue;
                }
                if path.ends_with("theme.rs") {
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap();
                seen += 1;
                for made in ["Color::from_", "Color::WHITE", "Color::BLACK", "color!("] {
                    assert!(!text.contains(made), "{}: {made}", path.display());
                }
            }
        }
        assert!(seen > 30);
    }
}
