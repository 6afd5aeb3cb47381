//! A laptop at 150 %: 911 pixels by 438 below the bars. No form loses its buttons, and what is told covers none.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/stage.rs"]
mod stage;

use std::sync::Arc;

use fixture::Trial;
use iced::keyboard::Modifiers;
use iced::{Fill, Rectangle, Settings, Size};
use iced_test::Simulator;
use palmares::gui::font;
use palmares::gui::press::Press;
use palmares::gui::screen::{Context, deliberation, opening};
use palmares::gui::theme::spacing::Density;
use palmares::gui::theme::{Element, Theme};
use palmares::gui::widget::floating::{self, Tone};
use stage::words;

const SCREEN: Size = Size::new(911.0, 438.0);

fn window<'a, M: 'a>(view: Element<'a, M>) -> Simulator<'a, M, Theme> {
    let settings = Settings {
        default_font: font::REGULAR,
        fonts: font::FILES.iter().map(|file| (*file).into()).collect(),
        ..Settings::default()
    };
    Simulator::with_size(settings, SCREEN, view)
}

/// A text that stands whole in the window.
fn whole<M>(ui: &mut Simulator<'_, M, Theme>, text: &str, of: &str) -> Rectangle {
    let found = ui
        .find(text)
        .unwrap_or_else(|_| panic!("« {text} » is missing: {of}"));
    let bounds = found.bounds();
    let seen = found
        .visible_bounds()
        .unwrap_or_else(|| panic!("« {text} » is out of sight: {of}"));
    let cut = (bounds.height - seen.height).max(bounds.width - seen.width);
    assert!(cut < 0.5, "« {text} » is cut by {cut}: {of}");
    bounds
}

#[test]
fn no_form_of_the_opening_loses_its_buttons() {
    let (trial, words) = (Trial::new(), words());
    let now = trial.now();
    let context = Context {
        density: Density::Small,
        ..stage::context(&trial, &words, &now)
    };
    for key in ['a', 'c', 'i', 'm', 'o'] {
        let mut screen = opening::State::default();
        let message = screen.press(&Press::Char(key), Modifiers::empty(), &context);
        screen.update(message.unwrap(), &context);
        assert!(screen.asks(), "{key}");
        let mut ui = window(screen.view(&context));
        let of = format!("the form of {key}");
        whole(&mut ui, &words.t("gui-record"), &of);
        if matches!(key, 'a' | 'c' | 'm') {
            whole(&mut ui, &words.t("gui-field-reason"), &of);
        }
    }
}

#[test]
fn no_form_of_the_deliberation_loses_its_buttons_whichever_line_it_is_about() {
    let (trial, words) = (Trial::deliberating(), words());
    let now = trial.now();
    let context = Context {
        density: Density::Small,
        ..stage::context(&trial, &words, &now)
    };
    let lines = trial.session.state().candidates.len();
    for key in ['l', 'r', 'x', 'p', 'k', 'o'] {
        for line in 0..lines {
            let mut screen = deliberation::State::default();
            let results = Arc::new(deliberation::Results::of(&trial.session));
            screen.update(deliberation::Message::Computed(results), &context);
            for _ in 0..line {
                screen.update(deliberation::Message::Stepped(1), &context);
            }
            let Some(message) = screen.press(&Press::Char(key), Modifiers::empty(), &context) else {
                continue;
            };
            screen.update(message, &context);
            if screen.asks() {
                let mut ui = window(screen.view(&context));
                whole(&mut ui, &words.t("gui-record"), &format!("{key} on line {line}"));
            }
        }
    }
}

#[test]
fn what_is_told_stands_left_of_the_primary_buttons() {
    let under: Element<'_, ()> = iced::widget::space().width(Fill).height(Fill).into();
    let told = "Le secrétariat : signé dans un dossier dont le nom est si long qu’il faut plusieurs lignes pour le dire";
    let toast = floating::toast(under, Some((Tone::Told, told.to_owned())), ());
    let bounds = whole(&mut window(toast), told, "the toast");
    assert!(bounds.x + bounds.width < SCREEN.width - 300.0, "{bounds:?}");
}
