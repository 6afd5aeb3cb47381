//! The opening: who is there, who is recused from what, the quorum, then the session opens and its rules freeze.
//!
//! The same screen serves through the day: jurors leave and come back.

mod aside;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{Column, button, column, container, row, rule, space};
use iced::{Center, Fill, FillPortion, Padding, Right};

use crate::domain::command::Command;
use crate::domain::panel::{Ground, Juror, Occupant, Standing};
use crate::domain::phase::Phase;
use crate::domain::{CandidateId, JurorId};
use crate::gui::screen::hearing::GROUNDS;
use crate::gui::screen::{Context, Press, step};
use crate::gui::shortcut::{self, Chord, OnScreen, Shortcut};
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::button as b;
use crate::gui::widget::chrome::Hint;
use crate::gui::widget::fit_text::fit;
use crate::gui::widget::floating;
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::gui::widget::list::scroll;
use crate::gui::words::Words;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    at: usize,
    dialog: Option<Dialog>,
}

/// A question over the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// From which dossier, then on what ground.
    Recusal {
        /// Who.
        juror: JurorId,
        /// The line of the running order.
        at: usize,
        /// The dossier, once chosen.
        candidate: Option<CandidateId>,
    },
    /// Who holds the juror's proxy.
    Proxy {
        /// Who is represented.
        juror: JurorId,
        /// The line among those present.
        at: usize,
    },
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A juror was chosen.
    Chosen(usize),
    /// The selection moved, in the list or in the dialog.
    Stepped(isize),
    /// The juror chosen arrives.
    Arrived(Occupant),
    /// The juror chosen leaves.
    Left,
    /// The juror chosen is excused.
    Excused,
    /// The juror chosen is represented.
    ProxyPressed,
    /// A recusal is to be declared.
    RecusalPressed,
    /// The dialog's line was chosen.
    LineChosen(usize),
    /// The dialog's line is confirmed.
    Confirmed,
    /// A ground was chosen.
    GroundChosen(Ground),
    /// The dialog was closed.
    Dismissed,
    /// Open the session.
    OpenPressed,
}

/// What the screen wants of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Record something.
    Submit(Command),
}

/// The keys of this screen.
pub const KEYS: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::step("juror", &[Chord::named(Named::ArrowUp)], |_, _| {
        Some(Message::Stepped(-1))
    }),
    Shortcut::step("juror", &[Chord::named(Named::ArrowDown)], |_, _| {
        Some(Message::Stepped(1))
    }),
    Shortcut::new("present", &[Chord::char('p')], |_, _| {
        Some(Message::Arrived(Occupant::Holder))
    }),
    Shortcut::new("substitute", &[Chord::char('s')], |_, _| {
        Some(Message::Arrived(Occupant::Substitute))
    }),
    Shortcut::new("excused", &[Chord::char('e')], |_, _| Some(Message::Excused)),
    Shortcut::new("left", &[Chord::char('l')], |_, _| Some(Message::Left)),
    Shortcut::new("proxy", &[Chord::char('r')], |_, _| Some(Message::ProxyPressed)),
    Shortcut::new("recusal", &[Chord::char('d')], |_, _| {
        Some(Message::RecusalPressed)
    }),
    Shortcut::new(
        "enter-open-session",
        &[Chord::named(Named::Enter)],
        |_, context| (context.session.state().phase == Phase::Preparation).then_some(Message::OpenPressed),
    ),
];

/// The keys while a question is open.
const DIALOG_KEYS: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::step("choose", &[Chord::named(Named::ArrowUp)], |_, _| {
        Some(Message::Stepped(-1))
    }),
    Shortcut::step("choose", &[Chord::named(Named::ArrowDown)], |_, _| {
        Some(Message::Stepped(1))
    }),
    Shortcut::step("ground", &[Chord::char('1')], |state, _| state.ground(0)),
    Shortcut::step("ground", &[Chord::char('2')], |state, _| state.ground(1)),
    Shortcut::step("ground", &[Chord::char('3')], |state, _| state.ground(2)),
    Shortcut::step("ground", &[Chord::char('4')], |state, _| state.ground(3)),
    Shortcut::step("ground", &[Chord::char('5')], |state, _| state.ground(4)),
    Shortcut::step("enter-confirm", &[Chord::named(Named::Enter)], |_, _| {
        Some(Message::Confirmed)
    }),
    Shortcut::step("escape", &[Chord::named(Named::Escape)], |_, _| {
        Some(Message::Dismissed)
    }),
];

/// Jurors as listed: college by college.
pub(in crate::gui) fn jurors<'a>(context: &Context<'a>) -> Vec<&'a Juror> {
    let session = context.session;
    let of = |college| {
        session
            .state()
            .jurors
            .iter()
            .filter(move |juror| juror.college == college)
    };
    session
        .setup()
        .colleges
        .iter()
        .flat_map(|college| of(college.id.clone()))
        .collect()
}

fn present<'a>(context: &Context<'a>) -> Vec<&'a Juror> {
    jurors(context)
        .into_iter()
        .filter(|juror| context.session.is_present(&juror.id))
        .collect()
}

impl State {
    /// Whether a dialog waits for an answer.
    pub fn asks(&self) -> bool {
        self.dialog.is_some()
    }

    /// Applies a message.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action {
        let everybody = jurors(context);
        let Some(juror) = everybody.get(self.at).map(|juror| juror.id.clone()) else {
            return Action::None;
        };
        match message {
            Message::Chosen(at) => {
                self.at = at;
                Action::None
            }
            Message::Stepped(by) => {
                match &mut self.dialog {
                    None => self.at = step(self.at, by, everybody.len()),
                    Some(Dialog::Recusal {
                        at, candidate: None, ..
                    }) => {
                        *at = step(*at, by, context.session.running_order().count());
                    }
                    Some(Dialog::Recusal { .. }) => {}
                    Some(Dialog::Proxy { at, .. }) => *at = step(*at, by, present(context).len()),
                }
                Action::None
            }
            Message::Arrived(occupant) => Action::Submit(Command::Arrive { juror, occupant }),
            Message::Left => Action::Submit(Command::Leave { juror }),
            Message::Excused => Action::Submit(Command::Excuse { juror }),
            Message::ProxyPressed => {
                self.dialog = Some(Dialog::Proxy { juror, at: 0 });
                Action::None
            }
            Message::RecusalPressed => {
                self.dialog = Some(Dialog::Recusal {
                    juror,
                    at: 0,
                    candidate: None,
                });
                Action::None
            }
            Message::LineChosen(line) => {
                if let Some(Dialog::Recusal { at, .. } | Dialog::Proxy { at, .. }) = &mut self.dialog {
                    *at = line;
                }
                self.update(Message::Confirmed, context)
            }
            Message::Confirmed => self.confirm(context),
            Message::GroundChosen(ground) => match self.dialog.take() {
                Some(Dialog::Recusal {
                    juror,
                    candidate: Some(candidate),
                    ..
                }) => Action::Submit(Command::Recuse {
                    juror,
                    candidate,
                    ground,
                }),
                dialog => {
                    self.dialog = dialog;
                    Action::None
                }
            },
            Message::Dismissed => {
                self.dialog = None;
                Action::None
            }
            Message::OpenPressed => Action::Submit(Command::Open),
        }
    }

    fn confirm(&mut self, context: &Context<'_>) -> Action {
        match self.dialog.take() {
            Some(Dialog::Recusal { juror, at, .. }) => {
                let candidate = context.session.running_order().nth(at).map(|c| c.id.clone());
                self.dialog = Some(Dialog::Recusal { juror, at, candidate });
                Action::None
            }
            Some(Dialog::Proxy { juror, at }) => match present(context).get(at) {
                Some(proxy) => Action::Submit(Command::Represent {
                    juror,
                    proxy: proxy.id.clone(),
                }),
                None => Action::None,
            },
            None => Action::None,
        }
    }

    /// A ground by its place, once the question asks for one.
    fn ground(&self, at: usize) -> Option<Message> {
        match &self.dialog {
            Some(Dialog::Recusal {
                candidate: Some(_), ..
            }) => GROUNDS.get(at).copied().map(Message::GroundChosen),
            _ => None,
        }
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers, context: &Context<'_>) -> Option<Message> {
        let table = if self.asks() { DIALOG_KEYS } else { KEYS };
        shortcut::pressed(table, press, modifiers, self, context)
    }

    /// The keys named in the footer.
    pub fn hints(&self, words: &Words) -> Vec<Hint> {
        match &self.dialog {
            Some(Dialog::Recusal {
                candidate: Some(_), ..
            }) => shortcut::hints(DIALOG_KEYS, words, &["ground", "escape"]),
            Some(_) => shortcut::hints(DIALOG_KEYS, words, &["choose", "enter-confirm", "escape"]),
            None => shortcut::hints(
                KEYS,
                words,
                &[
                    "juror",
                    "present",
                    "substitute",
                    "excused",
                    "left",
                    "proxy",
                    "recusal",
                ],
            ),
        }
    }

    /// Draws the screen.
    pub fn view<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let screen = row![
            container(self.panel(context))
                .width(Fill)
                .height(Fill)
                .style(style::container::surface),
            rule::vertical(1),
            container(aside::view(context))
                .width(430)
                .height(Fill)
                .style(style::container::canvas),
        ];
        match &self.dialog {
            None => floating::bare(screen),
            Some(dialog) => ask(screen.into(), dialog, context),
        }
    }

    fn panel<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let (w, session) = (context.words, context.session);
        let place = session
            .setup()
            .half_days
            .first()
            .map_or("", |day| day.place.as_str());
        let head = row![
            t::h1(w.t("gui-opening-title")).width(Fill),
            t::body(place).style(style::text::secondary),
        ]
        .align_y(Center);
        let everybody = jurors(context);
        let mut lines = Column::new();
        let mut last = None;
        for (i, juror) in everybody.iter().enumerate() {
            if last != Some(&juror.college) {
                last = Some(&juror.college);
                lines = lines.push(college(context, juror));
            }
            lines = lines
                .push(rule::horizontal(1))
                .push(line(context, juror, i, i == self.at));
        }
        let edge = Padding {
            top: spacing::XL,
            right: 28.0,
            bottom: 0.0,
            left: 28.0,
        };
        let inner = Padding {
            top: 0.0,
            right: 12.0,
            bottom: 0.0,
            left: 12.0,
        };
        let content = column![container(head).padding(inner), scroll(lines).height(Fill)].spacing(spacing::M);
        container(content).padding(edge).into()
    }
}

fn college<'a>(context: &Context<'a>, first: &Juror) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let members: Vec<_> = session
        .state()
        .jurors
        .iter()
        .filter(|j| j.college == first.college)
        .collect();
    let here = members
        .iter()
        .filter(|juror| session.is_present(&juror.id))
        .count();
    let label = session
        .setup()
        .colleges
        .iter()
        .find(|c| c.id == first.college)
        .map_or("", |college| college.label.as_str());
    let counts = [("present", here.into()), ("of", members.len().into())];
    let head = row![
        t::label(label),
        space().width(Fill),
        t::label(w.with("gui-opening-present-of", &counts))
    ];
    container(head)
        .padding(Padding {
            top: 12.0,
            right: 12.0,
            bottom: 4.0,
            left: 12.0,
        })
        .into()
}

fn line<'a>(context: &Context<'a>, juror: &'a Juror, at: usize, selected: bool) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let standing = session.standing_of(&juror.id);
    let attendance = session.state().attendance.get(&juror.id);
    let since = attendance
        .and_then(|a| a.stays.last())
        .map(|stay| w.time(stay.from.wall))
        .unwrap_or_default();
    let gone = attendance
        .and_then(|a| a.stays.last()?.to.as_ref())
        .map(|to| w.time(to.wall))
        .unwrap_or_default();
    let (sign, words, strong) = match &standing {
        Standing::Expected => (Glyph::Expected, w.t("gui-standing-expected"), true),
        Standing::Present(Occupant::Holder) => (
            Glyph::Complete,
            w.with("gui-standing-present", &[("time", since.into())]),
            false,
        ),
        Standing::Present(Occupant::Substitute) => (
            Glyph::Replaced,
            w.with("gui-standing-replaced", &[("time", since.into())]),
            false,
        ),
        Standing::Left => (
            Glyph::Rejected,
            w.with("gui-standing-left", &[("time", gone.into())]),
            false,
        ),
        Standing::Excused => (Glyph::ToCome, w.t("gui-standing-excused"), false),
        Standing::Represented(proxy) => {
            let name = session
                .seat(proxy)
                .map_or_else(|_| String::new(), |j| j.person.short_name());
            (
                Glyph::Rejected,
                w.with("gui-standing-represented", &[("juror", name.into())]),
                false,
            )
        }
    };
    let office = w.role(juror.role);
    let voice = w.with("gui-voice", &[("voice", w.voice(juror.voice).into())]);
    let name = row![
        t::h3(juror.person.formal_name()),
        t::body(office).style(style::text::secondary)
    ]
    .spacing(5);
    let words = if strong {
        t::h3(words).style(style::text::warn)
    } else {
        t::body(words).style(style::text::secondary)
    };
    let face = row![
        container(glyph(sign)).width(32),
        name.width(FillPortion(5)),
        container(fit(juror.person.title.as_str()).ink(|p| p.ink2)).width(FillPortion(3)),
        t::body(voice).style(style::text::secondary).width(130),
        container(words).align_x(Right).width(150),
    ]
    .height(32)
    .spacing(spacing::S)
    .align_y(Center);
    button(face)
        .padding([0, 12])
        .style(style::button::row(selected))
        .on_press(Message::Chosen(at))
        .into()
}

fn ask<'a>(under: Element<'a, Message>, dialog: &'a Dialog, context: &Context<'a>) -> Element<'a, Message> {
    let (w, session) = (context.words, context.session);
    let named = |juror: &JurorId| {
        session
            .seat(juror)
            .map_or_else(|_| String::new(), |j| j.person.formal_name())
    };
    let lines = |names: Vec<String>, at: usize| {
        let rows = names.into_iter().enumerate().map(move |(i, name)| {
            button(fit(name))
                .width(Fill)
                .padding([6, 10])
                .style(style::button::row(i == at))
                .on_press(Message::LineChosen(i))
                .into()
        });
        Element::from(container(scroll(Column::with_children(rows))).max_height(330))
    };
    let (title, content): (_, Element<'a, Message>) = match dialog {
        Dialog::Recusal {
            juror,
            at,
            candidate: None,
        } => {
            let projects = session
                .running_order()
                .enumerate()
                .map(|(i, c)| format!("{}  {}", i + 1, c.short))
                .collect();
            (
                w.with("gui-recusal-which", &[("juror", named(juror).into())]),
                lines(projects, *at),
            )
        }
        Dialog::Recusal {
            juror,
            candidate: Some(candidate),
            ..
        } => {
            let project = session
                .state()
                .candidate(candidate)
                .map_or("", |c| c.short.as_str());
            let grounds = GROUNDS.iter().enumerate().map(|(i, ground)| {
                let face = b::face(w.ground(*ground)).key((i + 1).to_string());
                b::text(face, Some(Message::GroundChosen(*ground)))
            });
            let content = column![t::small(w.t("gui-recusal-note")), Column::with_children(grounds)];
            let names = [("juror", named(juror).into()), ("project", project.into())];
            (
                w.with("gui-recusal-title", &names),
                content.spacing(spacing::S).into(),
            )
        }
        Dialog::Proxy { juror, at } => {
            let names = present(context).iter().map(|j| j.person.formal_name()).collect();
            (
                w.with("gui-proxy-title", &[("juror", named(juror).into())]),
                lines(names, *at),
            )
        }
    };
    let buttons = vec![b::text(
        b::face(w.t("gui-cancel")).key(w.t("gui-key-escape")),
        Some(Message::Dismissed),
    )];
    floating::dialog(under, title, content, buttons, Message::Dismissed)
}
