//! Every style, role of text and measure by its name.
//!
//! The gallery shows these lists and the test of contrast computes them, by [`pairs`](super::pairs). What is in none of them fails a test.

use iced::widget::{button as b, text_input};

use super::style::{button, container, rule};
use super::typography::{self as t, Words};
use super::{Theme, spacing};

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

/// A role of text.
pub type Role = fn(String) -> Words<'static>;

/// The roles of text, the largest first.
pub const ROLES: &[(&str, Role)] = &[
    ("h1", |words| t::h1(words)),
    ("h2", |words| t::h2(words)),
    ("h3", |words| t::h3(words)),
    ("reading", |words| t::reading(words)),
    ("body", |words| t::body(words)),
    ("small", |words| t::small(words)),
    ("label", |words| t::label(words)),
];

/// The steps of spacing, in logical pixels.
pub const STEPS: &[(&str, f32)] = &[
    ("XXS", spacing::XXS),
    ("XS", spacing::XS),
    ("S", spacing::S),
    ("M", spacing::M),
    ("L", spacing::L),
    ("XL", spacing::XL),
    ("XXL", spacing::XXL),
    ("PAGE", spacing::PAGE),
    ("AIR", spacing::AIR),
];

/// The fixed measures, in logical pixels.
pub const MEASURES: &[(&str, f32)] = &[
    ("TOP_BAR", spacing::TOP_BAR),
    ("FOOTER", spacing::FOOTER),
    ("FIELD", spacing::FIELD),
    ("BUTTON", spacing::BUTTON),
    ("BUTTON_PRIMARY", spacing::BUTTON_PRIMARY),
    ("TABLE_ROW", spacing::TABLE_ROW),
    ("RADIUS", spacing::RADIUS),
    ("RADIUS_FLOATING", spacing::RADIUS_FLOATING),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use iced::Background;

    use super::*;

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
    fn what_words_stand_on_is_opaque() {
        for theme in Theme::ALL {
            for (name, ground) in [GROUNDS, ALARMS, FILLS].concat() {
                let background = ground(&theme).background;
                assert!(
                    matches!(background, Some(Background::Color(color)) if color.a >= 1.0),
                    "{theme:?}: {name}"
                );
            }
        }
    }

    /// The names that a module declares after `keyword`.
    fn names(text: &str, keyword: &str) -> BTreeSet<String> {
        text.lines()
            .filter_map(|line| line.strip_prefix(keyword)?.split([':', '<', '(']).next())
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn no_role_of_text_and_no_measure_escapes_the_lists() {
        let roles = names(include_str!("typography.rs"), "pub fn ");
        // Text of any size is no role.
        let listed_roles = ROLES.iter().map(|(name, _)| *name).chain(["sized"]);
        assert_eq!(roles, listed(listed_roles));
        let measures = names(include_str!("spacing.rs"), "pub const ");
        let listed_measures = STEPS.iter().chain(MEASURES).map(|(name, _)| *name);
        assert_eq!(measures, listed(listed_measures));
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
