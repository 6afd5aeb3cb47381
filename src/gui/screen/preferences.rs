//! The preferences, laid over any screen with Ctrl+comma: language, theme and scale as choices, then what Palmarès is.
//!
//! It changes nothing itself: each choice is a wish that the application carries out and remembers.

use iced::keyboard::key::Named;
use iced::widget::{Id, Row, button, column, container, row, rule, space};
use iced::{Center, Fill};

use crate::domain::setup::Language;
use crate::gui::font;
use crate::gui::press::Press;
use crate::gui::screen::gallery::GALLERY;
use crate::gui::screen::step;
use crate::gui::settings::Settings;
use crate::gui::theme::{Element, Theme, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::fading::fading;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::list::scroll;
use crate::gui::widget::panel;
use crate::gui::words::Words;

/// How many lines have a choice.
const LINES: usize = 4;

/// The scales that a press chooses among, in percent.
const SCALES: [u16; 7] = [80, 90, 100, 110, 125, 150, 200];

/// What the panel remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    at: usize,
}

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The selection moved to another line.
    Stepped(isize),
    /// A language.
    Language(Language),
    /// A theme.
    Theme(Theme),
    /// A scale, in percent.
    Scale(u16),
    /// The gallery.
    Gallery,
}

/// The line after the one shown, or before, stopping at both ends.
fn beside<T: Copy + PartialEq>(all: &[T], now: T, by: isize) -> Option<T> {
    let at = all.iter().position(|one| *one == now)?;
    all.get(step(at, by, all.len())).copied()
}

impl State {
    /// Moves the selection.
    pub fn stepped(&mut self, by: isize) {
        self.at = step(self.at, by, LINES);
    }

    /// What a key means here: arrows choose a line, then its value.
    pub fn press(&self, press: &Press, settings: &Settings, language: Language) -> Option<Message> {
        let by = match press {
            Press::Named(Named::ArrowUp) => return Some(Message::Stepped(-1)),
            Press::Named(Named::ArrowDown) => return Some(Message::Stepped(1)),
            Press::Named(Named::ArrowRight | Named::Enter) if self.at == LINES - 1 => {
                return Some(Message::Gallery);
            }
            Press::Named(Named::ArrowLeft) => -1,
            Press::Named(Named::ArrowRight) => 1,
            _ => return None,
        };
        match self.at {
            0 => beside(&[Language::French, Language::English], language, by).map(Message::Language),
            1 => beside(&Theme::ALL, settings.theme(), by).map(Message::Theme),
            3 => None,
            _ => {
                let next = if by > 0 {
                    SCALES.into_iter().find(|scale| *scale > settings.scale)
                } else {
                    SCALES.into_iter().rev().find(|scale| *scale < settings.scale)
                };
                next.map(Message::Scale)
            }
        }
    }

    /// Draws the panel.
    pub fn view<'a>(&'a self, w: &Words, settings: &Settings, file: Option<String>) -> Element<'a, Message> {
        let languages =
            [(Language::French, "Français"), (Language::English, "English")].map(|(language, name)| {
                choice(
                    name.to_owned(),
                    language == w.language(),
                    Message::Language(language),
                )
            });
        let themes = Theme::ALL.map(|theme| {
            let name = w.t(&format!("gui-theme-{}", theme.code()));
            choice(name, theme == settings.theme(), Message::Theme(theme))
        });
        let scales = SCALES.map(|scale| {
            let name = w.with("gui-percent", &[("percent", u32::from(scale).into())]);
            choice(name, scale == settings.scale, Message::Scale(scale))
        });
        let face = b::face(w.t("gui-preferences-gallery-open")).key(GALLERY.label(w));
        let gallery = b::quiet(face, Some(Message::Gallery));
        let line = |at: usize, key: &str, choices: Vec<Element<'a, Message>>| {
            let bar = container(space().width(3).height(spacing::BUTTON));
            let (bar, label) = if at == self.at {
                (bar.style(style::container::accent), t::h3(w.t(key)))
            } else {
                (bar, t::body(w.t(key)))
            };
            row![
                bar,
                space().width(spacing::M),
                label.width(96),
                Row::with_children(choices).spacing(spacing::XS),
            ]
            .align_y(Center)
        };
        let head = panel::head(w.t("gui-preferences-title"), w.t("gui-preferences-close"));
        let choices = column![
            line(0, "gui-preferences-language", languages.into()),
            line(1, "gui-preferences-theme", themes.into()),
            line(2, "gui-preferences-scale", scales.into()),
            line(3, "gui-preferences-gallery", vec![gallery]),
        ]
        .spacing(spacing::S);
        let kept = file.map(|file| {
            row![
                t::small(w.t("gui-preferences-kept")).style(style::text::label),
                Element::from(fit(file).size(13.0, 18.0).ink(|p| p.ink3)),
            ]
            .spacing(spacing::S)
        });
        let body = column![choices]
            .push(kept)
            .push(rule::horizontal(1))
            .push(about(w))
            .spacing(spacing::XL);
        let body = scroll(body).id(Id::new(crate::gui::OVER_BODY));
        let body = fading(body, |p| p.surface);
        panel::over(column![head, body].spacing(spacing::XL), 720.0)
            .padding(spacing::XXL)
            .into()
    }
}

fn choice<'a>(name: String, chosen: bool, on_press: Message) -> Element<'a, Message> {
    let words = t::body(name);
    let words = if chosen { words.font(font::SEMIBOLD) } else { words };
    button(container(words).center_y(spacing::BUTTON))
        .padding([0, 11])
        .height(spacing::BUTTON)
        .style(style::button::choice(chosen))
        .on_press(on_press)
        .into()
}

/// What Palmarès is, its version, its licence and whose work it stands on.
fn about<'a>(w: &Words) -> Element<'a, Message> {
    let version = [("version", env!("CARGO_PKG_VERSION").into())];
    let credit = |name: &'static str, words: String| {
        row![t::body(name).width(150), t::small(words).width(Fill)].align_y(Center)
    };
    column![
        t::h2(w.t("gui-about-title")),
        t::body(w.with("gui-about-version", &version)),
        t::body(w.t("gui-about-offline")),
        space().height(spacing::XS),
        credit("Palmarès", w.t("gui-about-licence")),
        credit("Source Sans 3", w.t("gui-about-fonts")),
        credit("Source Serif 4", w.t("gui-about-fonts")),
        credit("Lucide", w.t("gui-about-icons")),
        credit("iced", w.t("gui-about-iced")),
    ]
    .spacing(spacing::XS)
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn right(at: usize, settings: &Settings) -> Option<Message> {
        let arrow = Press::Named(Named::ArrowRight);
        State { at }.press(&arrow, settings, Language::French)
    }

    #[test]
    fn the_arrows_choose_a_language_a_theme_and_a_scale() {
        let settings = Settings::default();
        assert_eq!(right(0, &settings), Some(Message::Language(Language::English)));
        assert_eq!(right(1, &settings), Some(Message::Theme(Theme::Dark)));
        assert_eq!(right(2, &settings), Some(Message::Scale(110)));
        // From a scale that no press chooses, the next one is found; at the end nothing is.
        let odd = Settings {
            scale: 130,
            ..Settings::default()
        };
        assert_eq!(right(2, &odd), Some(Message::Scale(150)));
        let most = Settings {
            scale: 200,
            ..Settings::default()
        };
        assert_eq!(right(2, &most), None);
        assert_eq!(right(3, &most), Some(Message::Gallery));
    }
}
