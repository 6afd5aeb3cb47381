//! Every pair of colours that meet on the screen, with the contrast that it owes: what the gallery shows is what the test computes.
//!
//! It is made from the lists of [`catalog`](super::catalog) and the signs' own; a style that is in none of them fails a test there.

use iced::widget::{button as b, text_input};
use iced::{Background, Color};

use super::catalog::{ALARMS, BUTTON_STATES, BUTTONS, FIELD_STATES, FILLS, GROUNDS, Ground, RULES};
use super::palette::contrast_ratio;
use super::{Theme, style};
use crate::gui::widget::glyph::Glyph;

/// What a sign, a border, a ring, a bar owe (WCAG 2.2, 1.4.11).
const SIGNS: f32 = 3.0;

/// What meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Words on a ground.
    Words,
    /// Words on a ground of alarm.
    Alarms,
    /// A button's words on it, and its frame on what lies around it.
    Buttons,
    /// What is typed in a field, and its frame.
    Fields,
    /// Signs on a ground.
    Glyphs,
    /// Icons on a ground.
    Icons,
    /// The focus ring on a ground.
    Rings,
    /// Bars that mean something.
    Bars,
    /// Lines that say something.
    Lines,
    /// A scrollbar's thumb.
    Thumbs,
}

impl Family {
    /// Every family.
    pub const ALL: [Self; 10] = [
        Self::Words,
        Self::Alarms,
        Self::Buttons,
        Self::Fields,
        Self::Glyphs,
        Self::Icons,
        Self::Rings,
        Self::Bars,
        Self::Lines,
        Self::Thumbs,
    ];

    /// Its name in the messages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Alarms => "alarms",
            Self::Buttons => "buttons",
            Self::Fields => "fields",
            Self::Glyphs => "glyphs",
            Self::Icons => "icons",
            Self::Rings => "rings",
            Self::Bars => "bars",
            Self::Lines => "lines",
            Self::Thumbs => "thumbs",
        }
    }
}

/// Two colours that meet.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// What meets.
    pub family: Family,
    /// The upper one, by the name of its style.
    pub name: String,
    /// The lower one, by the name of its style.
    pub on: &'static str,
    /// The upper colour.
    pub ink: Color,
    /// The lower colour.
    pub ground: Color,
    /// The contrast that it owes, from 1 to 21.
    pub least: f32,
}

impl Pair {
    /// The contrast that it has, from 1 to 21.
    pub fn ratio(&self) -> f32 {
        contrast_ratio(self.ink, self.ground)
    }
}

/// A name for a button's state.
pub const fn button_state(status: b::Status) -> &'static str {
    match status {
        b::Status::Active => "active",
        b::Status::Hovered => "hovered",
        b::Status::Pressed => "pressed",
        b::Status::Disabled => "disabled",
    }
}

/// A name for a field's state.
pub const fn field_state(status: text_input::Status) -> &'static str {
    match status {
        text_input::Status::Active => "active",
        text_input::Status::Hovered => "hovered",
        text_input::Status::Focused { .. } => "focused",
        text_input::Status::Disabled => "disabled",
    }
}

/// What words owe: 4.5 (WCAG 2.2 AA), or 7 (AAA) in the theme for eyes that need it.
const fn words(theme: Theme) -> f32 {
    match theme {
        Theme::Light | Theme::Dark => 4.5,
        Theme::Contrast => 7.0,
    }
}

/// A ground's colour; nothing where what lies below shows through.
fn fill(background: Option<Background>) -> Option<Color> {
    match background {
        Some(Background::Color(color)) if color.a >= 1.0 => Some(color),
        _ => None,
    }
}

type Named = (&'static str, Color);

fn grounds(theme: Theme, list: &[(&'static str, Ground)]) -> Vec<Named> {
    let colour = |(name, style): &(&'static str, Ground)| Some((*name, fill(style(&theme).background)?));
    list.iter().filter_map(colour).collect()
}

/// Every pair of a theme.
pub fn pairs(theme: Theme) -> Vec<Pair> {
    let mut all = Pairs {
        theme,
        grounds: grounds(theme, GROUNDS),
        alarms: grounds(theme, ALARMS),
        pairs: Vec::new(),
    };
    all.words();
    all.buttons();
    all.fields();
    all.signs();
    all.bars();
    all.pairs
}

struct Pairs {
    theme: Theme,
    grounds: Vec<Named>,
    alarms: Vec<Named>,
    pairs: Vec<Pair>,
}

impl Pairs {
    fn add(&mut self, family: Family, name: &str, ink: Color, (on, ground): Named, least: f32) {
        self.pairs.push(Pair {
            family,
            name: name.to_owned(),
            on,
            ink,
            ground,
            least,
        });
    }

    /// Every ink on every ground, and what stands in an alarm.
    fn words(&mut self) {
        let (theme, least) = (self.theme, words(self.theme));
        for ground in self.grounds.clone() {
            for (name, style) in style::text::ALL {
                let ink = style(&theme).color.unwrap_or(theme.palette().ink);
                self.add(Family::Words, name, ink, ground, least);
            }
        }
        for ((_, style), ground) in ALARMS.iter().zip(self.alarms.clone()) {
            let own = style(&theme).text_color.unwrap_or(theme.palette().ink);
            self.add(Family::Alarms, "ink", own, ground, least);
            self.add(Family::Alarms, "alarm", theme.palette().alarm, ground, least);
        }
    }

    fn buttons(&mut self) {
        let (theme, least) = (self.theme, words(self.theme));
        for (button, style_of) in BUTTONS {
            for status in BUTTON_STATES {
                let style = style_of(&theme, status);
                let name = format!("{button}, {}", button_state(status));
                let own = fill(style.background).map(|ground| vec![("button", ground)]);
                for ground in own.unwrap_or_else(|| self.grounds.clone()) {
                    self.add(Family::Buttons, &name, style.text_color, ground, least);
                }
                // A frame that says « this is a button » or « this one holds » is seen; one that waits is no button now.
                let framed = style.border.width > 0.0 && style.border.color.a > 0.0;
                if framed && status != b::Status::Disabled {
                    let name = format!("{name}, frame");
                    for ground in self.first(2) {
                        self.add(Family::Buttons, &name, style.border.color, ground, SIGNS);
                    }
                }
            }
        }
    }

    fn first(&self, count: usize) -> Vec<Named> {
        self.grounds.iter().take(count).copied().collect()
    }

    fn fields(&mut self) {
        let (theme, least) = (self.theme, words(self.theme));
        for status in FIELD_STATES {
            let style = style::field::line(&theme, status);
            let name = field_state(status);
            if let Some(ground) = fill(Some(style.background)) {
                let ground = ("field", ground);
                self.add(
                    Family::Fields,
                    &format!("{name}, value"),
                    style.value,
                    ground,
                    least,
                );
                let placeholder = format!("{name}, placeholder");
                self.add(Family::Fields, &placeholder, style.placeholder, ground, least);
            }
            let selection = ("selection", style.selection);
            self.add(
                Family::Fields,
                &format!("{name}, value"),
                style.value,
                selection,
                least,
            );
            if status != text_input::Status::Disabled {
                for ground in self.grounds.clone() {
                    let frame = format!("{name}, frame");
                    self.add(Family::Fields, &frame, style.border.color, ground, SIGNS);
                }
            }
        }
    }

    fn signs(&mut self) {
        let theme = self.theme;
        let p = theme.palette();
        for ground in [self.grounds.clone(), self.alarms.clone()].concat() {
            for glyph in Glyph::ALL {
                self.add(
                    Family::Glyphs,
                    &format!("{glyph:?}"),
                    glyph.color(&theme),
                    ground,
                    SIGNS,
                );
            }
            // The tint for primary buttons stands nowhere else.
            for (tint, style) in style::icon::ALL.iter().filter(|(tint, _)| *tint != "onaccent") {
                self.add(Family::Icons, tint, style(&theme), ground, SIGNS);
            }
            self.add(Family::Rings, "focus", p.accent, ground, SIGNS);
        }
        self.add(Family::Icons, "onaccent", p.onaccent, ("accent", p.accent), SIGNS);
        // The stroke inside a filled sign is cut out in the colour of paper.
        for glyph in [Glyph::Complete, Glyph::Error] {
            let name = format!("{glyph:?}, inside");
            self.add(
                Family::Glyphs,
                &name,
                glyph.color(&theme),
                ("surface", p.surface),
                SIGNS,
            );
        }
    }

    fn bars(&mut self) {
        let theme = self.theme;
        for (name, color) in grounds(theme, FILLS) {
            for ground in self.first(3) {
                self.add(Family::Bars, name, color, ground, SIGNS);
            }
        }
        for (name, rule) in RULES {
            for ground in self.first(2) {
                self.add(Family::Lines, name, rule(&theme).color, ground, SIGNS);
            }
        }
        let still = iced::widget::scrollable::Status::Active {
            is_horizontal_scrollbar_disabled: false,
            is_vertical_scrollbar_disabled: false,
        };
        let rail = style::scrollable::thin(&theme, still).vertical_rail;
        if let Some(thumb) = fill(Some(rail.scroller.background)) {
            for ground in self.first(2) {
                self.add(Family::Thumbs, "thumb", thumb, ground, SIGNS);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_has_the_contrast_that_it_owes() {
        for theme in Theme::ALL {
            for pair in pairs(theme) {
                let ratio = pair.ratio();
                assert!(
                    ratio >= pair.least,
                    "{theme:?}, {:?}: {} on {} has {ratio:.2} and owes {}",
                    pair.family,
                    pair.name,
                    pair.on,
                    pair.least
                );
            }
        }
    }

    #[test]
    fn every_style_is_in_its_pairs() {
        let (all, of_two, of_three) = (GROUNDS.len() + ALARMS.len(), 2, 3);
        for theme in Theme::ALL {
            let pairs = pairs(theme);
            let count = |family| pairs.iter().filter(|pair| pair.family == family).count();
            assert_eq!(count(Family::Words), GROUNDS.len() * style::text::ALL.len());
            assert_eq!(count(Family::Alarms), 2 * ALARMS.len());
            assert_eq!(count(Family::Glyphs), all * Glyph::ALL.len() + 2);
            assert_eq!(count(Family::Icons), all * (style::icon::ALL.len() - 1) + 1);
            assert_eq!(count(Family::Rings), all);
            assert_eq!(count(Family::Bars), of_three * FILLS.len());
            assert_eq!(count(Family::Lines), of_two * RULES.len());
            assert_eq!(count(Family::Thumbs), of_two);
            for (button, _) in BUTTONS {
                for status in BUTTON_STATES {
                    let name = format!("{button}, {}", button_state(status));
                    assert!(pairs.iter().any(|pair| pair.name == name), "{name}");
                }
            }
            for status in FIELD_STATES {
                let name = format!("{}, value", field_state(status));
                assert_eq!(pairs.iter().filter(|pair| pair.name == name).count(), 2, "{name}");
            }
        }
    }
}
