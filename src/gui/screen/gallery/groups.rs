//! What the gallery shows, group by group, from the lists of the theme and the widgets.

use iced::widget::{Column, Row, button, column, container, row, rule, space, text_editor, text_input};
use iced::{Center, Element as Bare, Fill, Renderer};

use crate::domain::setup::Language;
use crate::gui::icon;
use crate::gui::theme::catalog::{
    ALARMS, BUTTON_STATES, BUTTONS, FIELD_STATES, FILLS, FRAMES, GROUNDS, HAIRS, MEASURES, ROLES, RULES,
    STEPS,
};
use crate::gui::theme::pairs::{Family, Pair, button_state, field_state, pairs};
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, Theme, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::choice::choice;
use crate::gui::widget::clock::clock;
use crate::gui::widget::envelope_gauge::envelope_gauge;
use crate::gui::widget::field;
use crate::gui::widget::finding_list::finding_list;
use crate::gui::widget::floating::{self, Tone};
use crate::gui::widget::glyph::{self, Glyph};
use crate::gui::widget::jury_chart::{self, Share, Trend};
use crate::gui::widget::list;
use crate::gui::widget::panel;
use crate::gui::widget::progress;
use crate::gui::widget::rank_dots::rank_dots;
use crate::gui::widget::score_grid::score_grid;
use crate::gui::words::Words;

use super::{Message, State, samples};

/// A part of the design system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Pairs of colours with their contrast.
    Colours,
    /// Roles of text.
    Text,
    /// Steps and measures.
    Spacing,
    /// Buttons in their states.
    Buttons,
    /// Fields in their states.
    Fields,
    /// Grounds, frames, notices, lines.
    Panels,
    /// Dialogs and forms.
    Dialogs,
    /// Toasts and the panel of long work.
    Toasts,
    /// Rows of lists and tables.
    Tables,
    /// Signs and icons.
    Glyphs,
    /// The bar above, the state of the disk.
    Status,
    /// The clock in its states.
    Clock,
    /// The cells of the scoring grid.
    Grid,
}

impl Group {
    /// Every group, in order.
    pub const ALL: [Self; 13] = [
        Self::Colours,
        Self::Text,
        Self::Spacing,
        Self::Buttons,
        Self::Fields,
        Self::Panels,
        Self::Dialogs,
        Self::Toasts,
        Self::Tables,
        Self::Glyphs,
        Self::Status,
        Self::Clock,
        Self::Grid,
    ];

    /// The message of its title.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Colours => "gallery-colours",
            Self::Text => "gallery-text",
            Self::Spacing => "gallery-spacing",
            Self::Buttons => "gallery-buttons",
            Self::Fields => "gallery-fields",
            Self::Panels => "gallery-panels",
            Self::Dialogs => "gallery-dialogs",
            Self::Toasts => "gallery-toasts",
            Self::Tables => "gallery-tables",
            Self::Glyphs => "gallery-glyphs",
            Self::Status => "gallery-status",
            Self::Clock => "gallery-clock",
            Self::Grid => "gallery-grid",
        }
    }
}

/// One thing that is shown.
pub struct Specimen<'a> {
    /// Its name in the code, or what it is.
    pub name: String,
    /// A measure, a state.
    pub aside: String,
    /// What it is found by.
    pub told: String,
    /// The thing itself.
    pub face: Element<'a, Message>,
}

impl<'a> Specimen<'a> {
    fn new(name: impl Into<String>, face: impl Into<Element<'a, Message>>) -> Self {
        let name = name.into();
        Self {
            told: name.clone(),
            name,
            aside: String::new(),
            face: face.into(),
        }
    }

    fn aside(self, aside: impl Into<String>) -> Self {
        let aside = aside.into();
        Self {
            told: format!("{} {aside}", self.told),
            aside,
            ..self
        }
    }

    /// Other words by which it is found.
    fn also(self, told: &str) -> Self {
        Self {
            told: format!("{} {told}", self.told),
            ..self
        }
    }
}

/// Everything of a group, in the theme that is on.
pub fn specimens<'a>(group: Group, state: &'a State, w: &Words, theme: Theme) -> Vec<Specimen<'a>> {
    match group {
        Group::Colours => {
            let families = [
                Family::Words,
                Family::Alarms,
                Family::Rings,
                Family::Bars,
                Family::Lines,
                Family::Thumbs,
            ];
            contrasts(&families, w, theme)
        }
        Group::Text => ROLES.iter().map(|role| text(role, w)).collect(),
        Group::Spacing => STEPS
            .iter()
            .chain(MEASURES)
            .map(|step| measure(step, w))
            .collect(),
        Group::Buttons => buttons(w, theme),
        Group::Fields => fields(state, w, theme),
        Group::Panels => panels(w),
        Group::Dialogs => dialogs(state, w),
        Group::Toasts => toasts(w),
        Group::Tables => tables(w),
        Group::Glyphs => glyphs(w, theme),
        Group::Status => samples::bars(w)
            .into_iter()
            .map(|(name, bar)| Specimen::new(name, bar))
            .collect(),
        Group::Clock => samples::clocks(w)
            .into_iter()
            .map(|(name, face)| Specimen::new(name, clock(face, Density::Small)))
            .collect(),
        Group::Grid => {
            let grid = score_grid(samples::grid(w), |_| Message::Shown);
            let face: Element<'a, Message> = grid.into();
            vec![
                Specimen::new(
                    w.t("gallery-grid-states"),
                    container(face).height(samples::GRID_HEIGHT),
                )
                .also("score_grid"),
            ]
        }
    }
}

/// « 7,2 », rounded down: a contrast is never told better than it is.
fn ratio(w: &Words, pair: &Pair) -> String {
    decimal(w, &format!("{:.1}", (pair.ratio() * 10.0).floor() / 10.0))
}

/// Pairs, one specimen for each ground of a family.
fn contrasts<'a>(families: &[Family], w: &Words, theme: Theme) -> Vec<Specimen<'a>> {
    let all = pairs(theme);
    let mut specimens = Vec::new();
    for family in families {
        let of: Vec<&Pair> = all.iter().filter(|pair| pair.family == *family).collect();
        let mut grounds: Vec<(&str, iced::Color)> = Vec::new();
        for pair in &of {
            if !grounds.contains(&(pair.on, pair.ground)) {
                grounds.push((pair.on, pair.ground));
            }
        }
        for (on, ground) in grounds {
            let here = of.iter().filter(|pair| (pair.on, pair.ground) == (on, ground));
            let told: Vec<String> = here.clone().map(|pair| pair.name.clone()).collect();
            let least = here.clone().map(|pair| pair.least).fold(0.0, f32::max);
            let swatches = here.map(|pair| swatch(w, pair));
            let name = format!("{}, {on}", w.t(&format!("gallery-family-{}", family.code())));
            let owed = w.with(
                "gallery-owed",
                &[("ratio", decimal(w, &format!("{least}")).into())],
            );
            let face = Row::with_children(swatches).spacing(spacing::XS).wrap();
            specimens.push(
                Specimen::new(name, face.vertical_spacing(spacing::XS))
                    .aside(owed)
                    .also(&told.join(" ")),
            );
        }
    }
    specimens
}

fn decimal(w: &Words, told: &str) -> String {
    match w.language() {
        Language::French => told.replace('.', ","),
        Language::English => told.to_owned(),
    }
}

/// A pair as it meets: the name and the ratio in the upper colour, on the lower one.
fn swatch<'a>(w: &Words, pair: &Pair) -> Element<'a, Message> {
    let (ink, ground) = (pair.ink, pair.ground);
    let words = t::body(format!("{}  {}", pair.name, ratio(w, pair)));
    container(words)
        .padding([4, 8])
        .style(move |theme: &Theme| {
            iced::widget::container::Style::default()
                .background(ground)
                .color(ink)
                .border(iced::Border {
                    color: theme.palette().line,
                    width: 1.0,
                    ..iced::Border::default()
                })
        })
        .into()
}

fn text<'a>((name, role): &(&'static str, crate::gui::theme::catalog::Role), w: &Words) -> Specimen<'a> {
    Specimen::new(*name, role(w.t("gallery-sentence")).width(Fill))
}

fn measure<'a>((name, pixels): &(&'static str, f32), w: &Words) -> Specimen<'a> {
    let bar = container(space().width(*pixels).height(14)).style(style::container::accent);
    Specimen::new(*name, bar).aside(w.with("gallery-pixels", &[("pixels", (*pixels as u32).into())]))
}

fn buttons<'a>(w: &Words, theme: Theme) -> Vec<Specimen<'a>> {
    let shown = Some(Message::Shown);
    let live = |message: Option<Message>| {
        let face = || {
            b::face(w.t("gui-record"))
                .icon(icon::enter())
                .key(w.t("gui-key-enter"))
        };
        let all = [
            b::primary(face(), message.clone()),
            b::quiet(face(), message.clone()),
            b::text(face(), message.clone()),
            b::sign(icon::plus(), message.clone()),
            container(b::wide(face(), message)).width(220).into(),
        ];
        Row::with_children(all)
            .spacing(spacing::S)
            .align_y(Center)
            .wrap()
            .vertical_spacing(spacing::S)
    };
    let mut specimens = vec![
        Specimen::new("primary, quiet, text, sign, wide", live(shown)),
        Specimen::new("primary, quiet, text, sign, wide", live(None))
            .aside(button_state(button::Status::Disabled)),
    ];
    for (at, (name, style_of)) in BUTTONS.iter().enumerate() {
        let states = BUTTON_STATES.map(|status| {
            button(t::body(button_state(status)))
                .padding([6, 14])
                .style(move |theme: &Theme, _| style_of(theme, status))
                .into()
        });
        let face = Row::with_children(states).spacing(spacing::S).wrap();
        // The second of a name is the one that holds.
        let before = BUTTONS.iter().take(at).any(|(other, _)| other == name);
        let chosen = if before { "chosen" } else { "" };
        specimens.push(Specimen::new(format!("button::{name}"), face).aside(chosen));
    }
    specimens.extend(contrasts(&[Family::Buttons], w, theme));
    specimens
}

fn fields<'a>(state: &'a State, w: &Words, theme: Theme) -> Vec<Specimen<'a>> {
    let value = w.t("gallery-refused");
    let mut specimens = Vec::new();
    for status in FIELD_STATES {
        let drawn = |value: &str| -> Element<'a, Message> {
            field::line(iced::widget::Id::unique(), &w.t("gallery-placeholder"), value)
                .style(move |theme: &Theme, _| style::field::line(theme, status))
                .width(320)
                .into()
        };
        let face = Row::with_children([drawn(""), drawn(&value)]).spacing(spacing::M);
        let face = face.wrap().vertical_spacing(spacing::S);
        specimens.push(Specimen::new("field::line", face).aside(field_state(status)));
    }
    let area = |status: text_editor::Status| -> Element<'a, Message> {
        text_editor(&state.area)
            .size(14)
            .padding([8, 10])
            .height(56)
            .style(move |theme: &Theme, _| style::field::area(theme, status))
            .into()
    };
    let areas = [
        (text_editor::Status::Active, text_input::Status::Active),
        (
            text_editor::Status::Focused { is_hovered: false },
            text_input::Status::Focused { is_hovered: false },
        ),
    ];
    for (status, named) in areas {
        let face = container(area(status)).max_width(660);
        specimens.push(Specimen::new("field::area", face).aside(field_state(named)));
    }
    let chosen = choice(
        "gallery-choice",
        &state.options,
        0,
        |_| Message::Shown,
        Message::Shown,
    );
    specimens.push(Specimen::new("choice", container(chosen).max_width(320)));
    specimens.extend(contrasts(&[Family::Fields], w, theme));
    specimens
}

fn panels<'a>(w: &Words) -> Vec<Specimen<'a>> {
    let mut specimens = Vec::new();
    for (name, ground) in [GROUNDS, ALARMS].concat() {
        let face = container(t::body(w.t("gallery-sentence")))
            .padding(spacing::M)
            .width(Fill)
            .style(ground);
        specimens.push(Specimen::new(format!("container::{name}"), face));
    }
    for (name, ground) in [FILLS, FRAMES].concat() {
        let face = container(space().width(Fill).height(18)).style(ground);
        specimens.push(Specimen::new(format!("container::{name}"), face));
    }
    for (name, line) in [RULES, HAIRS].concat() {
        let face = container(rule::horizontal(2).style(line)).padding([6, 0]);
        specimens.push(Specimen::new(format!("rule::{name}"), face));
    }
    let words = || t::body(w.t("gallery-sentence"));
    specimens.push(Specimen::new("panel::notice", panel::notice(words())));
    specimens.push(Specimen::new("panel::alarm", panel::alarm(words())));
    let head = panel::head(w.t("gallery-title"), w.t("gallery-close"));
    specimens.push(Specimen::new("panel::head", head));
    specimens
}

/// What lies over a screen, over a small one of its own.
fn screen<'a>(
    height: f32,
    face: impl FnOnce(Element<'a, Message>) -> Element<'a, Message>,
) -> Element<'a, Message> {
    let under = container(space().width(Fill).height(Fill)).style(style::container::canvas);
    container(face(under.into()))
        .height(height)
        .width(Fill)
        .clip(true)
        .into()
}

fn dialogs<'a>(state: &'a State, w: &Words) -> Vec<Specimen<'a>> {
    let buttons = vec![
        b::text(
            b::face(w.t("gui-cancel")).key(w.t("gui-key-escape")),
            Some(Message::Shown),
        ),
        b::primary(
            b::face(w.t("gui-confirm")).icon(icon::enter()),
            Some(Message::Shown),
        ),
    ];
    let dialog = screen(230.0, |under| {
        let sentence = t::body(w.t("gallery-sentence"));
        floating::dialog(under, w.t("gallery-dialog"), sentence, buttons, Message::Shown)
    });
    let form = screen(500.0, |under| state.form.view(under, w, |_| Message::Shown));
    let place = floating::Beside {
        row: (10.0, 44.0),
        left: 40.0,
        width: 380.0,
    };
    let beside = screen(160.0, |under| {
        let sentence = t::body(w.t("gallery-sentence"));
        floating::beside(under, sentence, Vec::new(), place, Message::Shown)
    });
    vec![
        Specimen::new("floating::dialog", dialog),
        Specimen::new("form::Form", form),
        Specimen::new("floating::beside", beside),
    ]
}

fn toasts<'a>(w: &Words) -> Vec<Specimen<'a>> {
    let toast = |tone: Tone| {
        screen(136.0, |under| {
            floating::toast(under, Some((tone, w.t("gallery-sentence"))), Message::Shown)
        })
    };
    let mut specimens = vec![
        Specimen::new("floating::toast", toast(Tone::Told)).aside("told"),
        Specimen::new("floating::toast", toast(Tone::Alarm)).aside("alarm"),
    ];
    for (name, panel) in samples::works(w) {
        let face = progress::panel(panel, Message::Shown);
        specimens.push(Specimen::new("progress::panel", face).aside(name));
    }
    specimens
}

fn tables<'a>(w: &Words) -> Vec<Specimen<'a>> {
    let mut specimens: Vec<Specimen<'a>> = samples::passages(w)
        .into_iter()
        .map(|(name, passage)| {
            let face = container(list::passage(passage, Density::Normal)).width(300);
            Specimen::new("list::passage", face).aside(name)
        })
        .collect();
    let lines = Glyph::ALL
        .into_iter()
        .take(3)
        .map(|sign| list::line(sign, w.t("gallery-sentence"), t::small("12/20")));
    let lines = Column::with_children(lines).spacing(spacing::XS);
    specimens.push(Specimen::new("list::line", lines));
    let findings = finding_list(samples::findings(w), 1, |_| Message::Shown);
    specimens.push(Specimen::new("finding_list", findings));
    specimens.push(Specimen::new("envelope_gauge", envelope_gauge(samples::shares())));
    let dots = container(rank_dots(vec![200, 450, 470, 800], Some(480), 24.0)).width(240);
    specimens.push(Specimen::new("rank_dots", dots));
    let measure = Share {
        at: 690,
        between: Some((350, 970)),
        steps: vec![500, 750, 900],
    };
    let measure = container(jury_chart::share(measure, 24.0)).width(240);
    specimens.push(Specimen::new("jury_chart::share", measure));
    let bars = [1000, 300, -650].map(|bar| jury_chart::signed(bar, 20.0));
    let bars = container(Column::with_children(bars)).width(240);
    specimens.push(Specimen::new("jury_chart::signed", bars));
    let discs = vec![Some(1000), Some(120), None, Some(-120), Some(-1000)];
    let discs = container(jury_chart::above_and_below(discs, 24.0)).width(240);
    specimens.push(Specimen::new("jury_chart::above_and_below", discs));
    let rising = Trend {
        values: vec![100, 0, 450, 400, 820, 1000],
        line: Some((0, 950)),
    };
    let rising = container(jury_chart::trend(rising, 80.0)).width(240);
    specimens.push(Specimen::new("jury_chart::trend", rising));
    specimens
}

fn glyphs<'a>(w: &Words, theme: Theme) -> Vec<Specimen<'a>> {
    let named = |name: String, sign: Element<'a, Message>| -> Element<'a, Message> {
        row![sign, t::body(name)]
            .spacing(spacing::S)
            .align_y(Center)
            .width(170)
            .into()
    };
    let wrapped = |all: Vec<Element<'a, Message>>| {
        let row = Row::with_children(all).spacing(spacing::M);
        row.wrap().vertical_spacing(spacing::S)
    };
    let signs = Glyph::ALL.map(|sign| named(format!("{sign:?}"), glyph::sized(sign, 18.0)));
    let drawings = icon::ALL.iter().map(|(name, icon)| {
        let icon: Bare<'a, Message, Theme, Renderer> = icon().style(style::icon::ink).into();
        named((*name).to_owned(), icon)
    });
    let found = icon::ALL
        .iter()
        .map(|(name, _)| *name)
        .collect::<Vec<_>>()
        .join(" ");
    let tints = style::icon::ALL.iter().map(|(name, style)| {
        let ground = if *name == "onaccent" {
            style::container::accent
        } else {
            style::container::surface
        };
        let icon = container(icon::check().style(*style)).padding(3).style(ground);
        named((*name).to_owned(), icon.into())
    });
    let mut specimens = vec![
        Specimen::new("glyph::Glyph", wrapped(signs.into()))
            .also(&Glyph::ALL.map(|sign| format!("{sign:?}")).join(" ")),
        Specimen::new("icon", wrapped(drawings.collect())).also(&found),
        Specimen::new("style::icon", column![wrapped(tints.collect())]),
    ];
    specimens.extend(contrasts(&[Family::Glyphs, Family::Icons], w, theme));
    specimens
}
