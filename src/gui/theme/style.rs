//! Styles of iced's widgets for [`Theme`]: semantic names, no measures.
//!
//! One module per widget; each ends with the catalog that makes iced accept our theme.

use iced::{Background, Border, Color, Shadow};

use super::{Theme, spacing};

fn ring(color: Color, width: f32) -> Border {
    Border {
        color,
        width,
        radius: spacing::RADIUS.into(),
    }
}

fn mix(a: Color, b: Color, share: f32) -> Color {
    let at = |x: f32, y: f32| x + (y - x) * share;
    Color {
        r: at(a.r, b.r),
        g: at(a.g, b.g),
        b: at(a.b, b.b),
        a: 1.0,
    }
}

macro_rules! catalog {
    ($module:ident, $default:expr) => {
        impl iced::widget::$module::Catalog for Theme {
            type Class<'a> = iced::widget::$module::StyleFn<'a, Self>;

            fn default<'a>() -> Self::Class<'a> {
                Box::new($default)
            }

            fn style(&self, class: &Self::Class<'_>) -> iced::widget::$module::Style {
                class(self)
            }
        }
    };
    ($module:ident, $default:expr, status) => {
        impl iced::widget::$module::Catalog for Theme {
            type Class<'a> = iced::widget::$module::StyleFn<'a, Self>;

            fn default<'a>() -> Self::Class<'a> {
                Box::new($default)
            }

            fn style(
                &self,
                class: &Self::Class<'_>,
                status: iced::widget::$module::Status,
            ) -> iced::widget::$module::Style {
                class(self, status)
            }
        }
    };
}

/// Colours of text.
pub mod text {
    use super::*;
    use iced::widget::text::Style;

    macro_rules! inks {
        ($($(#[$doc:meta])* $name:ident = $field:ident;)*) => {
            $($(#[$doc])* pub fn $name(theme: &Theme) -> Style {
                Style { color: Some(theme.palette().$field) }
            })*

            /// Every ink, by name: what is added above is in the gallery and owes its contrast.
            pub const ALL: &[(&str, fn(&Theme) -> Style)] = &[$((stringify!($name), $name)),*];
        };
    }

    inks! {
        /// What is read first.
        ink = ink;
        /// Secondary.
        secondary = ink2;
        /// Labels.
        label = ink3;
        /// The current thing, a link.
        accent = accent;
        /// An error, overtime.
        alarm = alarm;
        /// A warning.
        warn = warn;
        /// Saved, complete.
        ok = ok;
    }

    catalog!(text, |_| Style::default());
}

/// Grounds.
pub mod container {
    use super::*;
    use iced::widget::container::Style;

    /// The window's ground.
    pub fn canvas(theme: &Theme) -> Style {
        Style::default()
            .background(theme.palette().canvas)
            .color(theme.palette().ink)
    }

    /// The ground of what is read or typed.
    pub fn surface(theme: &Theme) -> Style {
        Style::default()
            .background(theme.palette().surface)
            .color(theme.palette().ink)
    }

    /// A quiet fill.
    pub fn sunk(theme: &Theme) -> Style {
        Style::default().background(theme.palette().sunk)
    }

    /// A selected row.
    pub fn selected(theme: &Theme) -> Style {
        Style::default().background(theme.palette().tint)
    }

    /// A bar in the accent: the current tab, the current phase.
    pub fn accent(theme: &Theme) -> Style {
        Style::default().background(theme.palette().accent)
    }

    /// A bar of time used.
    pub fn used(theme: &Theme) -> Style {
        Style::default().background(theme.palette().ink3)
    }

    /// A bar of time over.
    pub fn alarm(theme: &Theme) -> Style {
        Style::default().background(theme.palette().alarm)
    }

    /// Part of a whole that is reached.
    pub fn ok(theme: &Theme) -> Style {
        Style::default().background(theme.palette().ok)
    }

    /// A sheet of paper on a sunk ground.
    pub fn page(theme: &Theme) -> Style {
        let p = theme.palette();
        Style::default()
            .background(p.surface)
            .color(p.ink)
            .border(Border {
                color: p.line,
                width: 1.0,
                radius: 0.0.into(),
            })
    }

    /// The sheet of paper that is read.
    pub fn here(theme: &Theme) -> Style {
        let p = theme.palette();
        Style::default()
            .background(p.surface)
            .color(p.ink)
            .border(Border {
                color: p.accent,
                width: theme.ring(),
                radius: 0.0.into(),
            })
    }

    /// A part that is not certain.
    pub fn outline(theme: &Theme) -> Style {
        Style::default().border(Border {
            color: theme.palette().ink2,
            width: 1.0,
            radius: 0.0.into(),
        })
    }

    /// A margin line beside a quotation.
    pub fn edge(theme: &Theme) -> Style {
        Style::default().background(theme.palette().edge)
    }

    /// Nothing at all, whatever the theme.
    pub fn black(_: &Theme) -> Style {
        Style::default().background(Color::BLACK)
    }

    /// A band across the window: something goes on going wrong.
    pub fn alarm_band(theme: &Theme) -> Style {
        let p = theme.palette();
        Style::default()
            .background(p.alarmtint)
            .color(p.ink)
            .border(Border {
                color: p.alarm,
                width: 2.0,
                ..Border::default()
            })
    }

    /// A notice that something went wrong.
    pub fn alarm_notice(theme: &Theme) -> Style {
        let p = theme.palette();
        Style::default()
            .background(p.alarmtint)
            .color(p.ink)
            .border(ring(p.alarm, 1.0))
    }

    /// A notice worth reading.
    pub fn notice(theme: &Theme) -> Style {
        let p = theme.palette();
        Style::default().background(p.tint).color(p.ink).border(Border {
            radius: spacing::RADIUS.into(),
            ..Border::default()
        })
    }

    /// A panel above the screen. It has an edge and no shadow: the software renderer, which redraws only what changed,
    /// would lay a shadow over itself again and again.
    pub fn floating(theme: &Theme) -> Style {
        let p = theme.palette();
        Style::default()
            .background(p.surface)
            .color(p.ink)
            .border(Border {
                radius: spacing::RADIUS_FLOATING.into(),
                ..ring(p.edge, 1.0)
            })
    }

    /// A panel that asks beside what it is about.
    pub fn asking(theme: &Theme) -> Style {
        let p = theme.palette();
        Style::default()
            .background(p.surface)
            .color(p.ink)
            .border(Border {
                radius: spacing::RADIUS_FLOATING.into(),
                ..ring(p.accent, 1.0)
            })
    }

    /// What lies between a dialog and the screen behind it.
    pub fn veil(theme: &Theme) -> Style {
        Style::default().background(Color {
            a: 0.55,
            ..theme.palette().canvas
        })
    }

    catalog!(container, |_| Style::default());
}

/// Buttons: one primary a screen, quiet ones beside it, text ones in a line.
pub mod button {
    use super::*;
    use iced::widget::button::{Status, Style};

    /// The one primary action of a screen.
    pub fn primary(theme: &Theme, status: Status) -> Style {
        let p = theme.palette();
        let (ground, ink) = match status {
            Status::Active => (p.accent, p.onaccent),
            Status::Hovered | Status::Pressed => (mix(p.accent, p.ink, 0.15), p.onaccent),
            Status::Disabled => (p.sunk, p.ink3),
        };
        Style {
            background: Some(Background::Color(ground)),
            text_color: ink,
            border: Border {
                radius: spacing::RADIUS.into(),
                ..Border::default()
            },
            ..Style::default()
        }
    }

    /// An action that waits beside the primary one.
    pub fn quiet(theme: &Theme, status: Status) -> Style {
        let p = theme.palette();
        let (ground, ink, edge) = match status {
            Status::Active => (p.surface, p.ink, p.edge),
            Status::Hovered | Status::Pressed => (p.tint, p.ink, p.edge),
            Status::Disabled => (p.canvas, p.ink3, p.line),
        };
        Style {
            background: Some(Background::Color(ground)),
            text_color: ink,
            border: ring(edge, 1.0),
            ..Style::default()
        }
    }

    /// An action in a line of text.
    pub fn text(theme: &Theme, status: Status) -> Style {
        let p = theme.palette();
        Style {
            background: matches!(status, Status::Hovered | Status::Pressed)
                .then_some(Background::Color(p.tint)),
            text_color: if status == Status::Disabled {
                p.ink3
            } else {
                p.accent
            },
            border: Border {
                radius: spacing::RADIUS.into(),
                ..Border::default()
            },
            ..Style::default()
        }
    }

    /// One of several values beside each other: ringed and tinted when it is the one that holds.
    pub fn choice(chosen: bool) -> impl Fn(&Theme, Status) -> Style {
        move |theme, status| {
            let p = theme.palette();
            let hovered = matches!(status, Status::Hovered | Status::Pressed);
            let (ground, border) = match (chosen, hovered) {
                (true, _) => (p.tint, ring(p.accent, theme.ring())),
                (false, true) => (p.sunk, ring(p.edge, 1.0)),
                (false, false) => (p.surface, ring(p.edge, 1.0)),
            };
            Style {
                background: Some(Background::Color(ground)),
                text_color: p.ink,
                border,
                ..Style::default()
            }
        }
    }

    /// A row of a list: no frame, tinted when selected or under the pointer.
    pub fn row(selected: bool) -> impl Fn(&Theme, Status) -> Style {
        move |theme, status| {
            let p = theme.palette();
            let ground = match (selected, status) {
                (true, _) => Some(p.tint),
                (false, Status::Hovered | Status::Pressed) => Some(p.sunk),
                (false, _) => None,
            };
            // A tint alone is too faint to say where the keys go: the row chosen has an outline, too.
            let border = if selected {
                Border {
                    radius: 0.0.into(),
                    ..ring(p.accent, theme.outline())
                }
            } else {
                Border::default()
            };
            Style {
                background: ground.map(Background::Color),
                text_color: p.ink,
                border,
                ..Style::default()
            }
        }
    }

    /// A large action of the welcome screen, ringed when it is the one that Enter runs.
    pub fn menu(focused: bool) -> impl Fn(&Theme, Status) -> Style {
        move |theme, status| {
            let p = theme.palette();
            let hovered = matches!(status, Status::Hovered | Status::Pressed);
            Style {
                background: hovered.then_some(Background::Color(p.sunk)),
                text_color: p.ink,
                border: Border {
                    radius: spacing::RADIUS_FLOATING.into(),
                    ..ring(if focused { p.accent } else { Color::TRANSPARENT }, theme.ring())
                },
                ..Style::default()
            }
        }
    }

    catalog!(button, primary, status);
}

/// Fields.
pub mod field {
    use super::*;
    use iced::widget::text_input::{Status, Style};

    /// A line of text.
    pub fn line(theme: &Theme, status: Status) -> Style {
        let p = theme.palette();
        let border = match status {
            Status::Focused { .. } => ring(p.accent, theme.ring()),
            Status::Active | Status::Hovered => ring(p.edge, 1.0),
            Status::Disabled => ring(p.line, 1.0),
        };
        Style {
            background: Background::Color(p.surface),
            border,
            icon: p.ink3,
            placeholder: p.ink3,
            value: p.ink,
            selection: mix(p.tint, p.accent, 0.2),
        }
    }

    catalog!(text_input, line, status);

    /// Several lines of text.
    pub fn area(
        theme: &Theme,
        status: iced::widget::text_editor::Status,
    ) -> iced::widget::text_editor::Style {
        let p = theme.palette();
        let border = match status {
            iced::widget::text_editor::Status::Focused { .. } => ring(p.accent, theme.ring()),
            _ => ring(p.edge, 1.0),
        };
        iced::widget::text_editor::Style {
            background: Background::Color(p.surface),
            border,
            placeholder: p.ink3,
            value: p.ink,
            selection: mix(p.tint, p.accent, 0.2),
        }
    }

    catalog!(text_editor, area, status);
}

/// Scrollbars: a thin thumb, no track.
pub mod scrollable {
    use super::*;
    use iced::widget::scrollable::{AutoScroll, Rail, Scroller, Status, Style};

    /// The only style.
    pub fn thin(theme: &Theme, status: Status) -> Style {
        let p = theme.palette();
        let busy = matches!(
            status,
            Status::Dragged { .. }
                | Status::Hovered {
                    is_vertical_scrollbar_hovered: true,
                    ..
                }
        );
        let rail = Rail {
            background: None,
            border: Border::default(),
            scroller: Scroller {
                background: Background::Color(if busy { p.ink3 } else { p.edge }),
                border: Border {
                    radius: 3.0.into(),
                    ..Border::default()
                },
            },
        };
        Style {
            container: iced::widget::container::Style::default(),
            vertical_rail: rail,
            horizontal_rail: rail,
            gap: None,
            auto_scroll: AutoScroll {
                background: Background::Color(p.surface),
                border: ring(p.edge, 1.0),
                shadow: Shadow::default(),
                icon: p.ink2,
            },
        }
    }

    catalog!(scrollable, thin, status);
}

/// Hairlines.
pub mod rule {
    use super::*;
    use iced::widget::rule::{FillMode, Style};

    fn plain(color: Color) -> Style {
        Style {
            color,
            radius: 0.0.into(),
            fill_mode: FillMode::Full,
            snap: true,
        }
    }

    /// Between rows.
    pub fn hair(theme: &Theme) -> Style {
        plain(theme.palette().line)
    }

    /// Between groups.
    pub fn edge(theme: &Theme) -> Style {
        plain(theme.palette().edge)
    }

    /// The envelope's cut.
    pub fn cut(theme: &Theme) -> Style {
        plain(theme.palette().accent)
    }

    /// The score below which nothing may be proposed.
    pub fn threshold(theme: &Theme) -> Style {
        plain(theme.palette().warn)
    }

    catalog!(rule, hair);
}

/// Icons take the colour of the words beside them.
pub mod icon {
    use super::*;

    macro_rules! tints {
        ($($(#[$doc:meta])* $name:ident = $field:ident;)*) => {
            $($(#[$doc])* pub fn $name(theme: &Theme) -> Color {
                theme.palette().$field
            })*

            /// Every tint, by name.
            pub const ALL: &[(&str, fn(&Theme) -> Color)] = &[$((stringify!($name), $name)),*];
        };
    }

    tints! {
        /// Beside ink.
        ink = ink;
        /// Beside secondary text.
        secondary = ink2;
        /// Beside a link.
        accent = accent;
        /// On a primary button.
        onaccent = onaccent;
        /// Saved.
        ok = ok;
        /// A warning.
        warn = warn;
        /// An error.
        alarm = alarm;
    }
}
