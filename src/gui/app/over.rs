//! What is laid over any screen: the keys, the journal, the commands, the guide, the preferences, the gallery.
//!
//! While something lies there no widget below has the keys; when it goes, the focus returns to where it was.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::operation::{self, AbsoluteOffset, RelativeOffset};
use iced::widget::{Id, container, mouse_area, opaque, stack};
use iced::{Center, Fill, Padding, Task};

use super::{App, KEYS, Message as AppMessage, Screen, Want};
use crate::gui::day::{self, Step};
use crate::gui::focus;
use crate::gui::press::Press;
use crate::gui::reveal::{reveal, reveal_between};
use crate::gui::screen::commands::{self, Entry};
use crate::gui::screen::{findings, gallery, guide, help, history, log, preferences, welcome};
use crate::gui::shortcut;
use crate::gui::theme::{Element, spacing, style};
use crate::gui::widget::floating::Tone;
use crate::gui::widget::form::{self, Form};
use crate::gui::work::{self, Said, What};

/// The name of what scrolls in a panel of this kind.
pub const BODY: &str = "over-body";

/// How far an arrow and a page key scroll, in logical pixels.
const LINE: f32 = 40.0;
const PAGE: f32 = 380.0;

/// What is laid over the screen.
#[derive(Debug, Default)]
pub(super) enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The keys.
    Help,
    /// The journal in words.
    Log(log::State),
    /// Earlier editions.
    History(history::State),
    /// The commands.
    Commands(commands::State),
    /// What the room shows.
    Room(Box<Form>),
    /// The guide.
    Guide(guide::State),
    /// Preferences and what Palmarès is.
    Preferences(preferences::State),
    /// The design system.
    Gallery(Box<gallery::State>),
}

/// What happened in a panel laid over the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// It was pressed away.
    Closed,
    /// The widget that had the focus before is known.
    FocusFound(Id),
    /// In the commands.
    Commands(commands::Message),
    /// In the journal.
    Log(log::Message),
    /// In earlier editions.
    History(history::Message),
    /// In what the room shows.
    Room(form::Message),
    /// In the guide.
    Guide(guide::Message),
    /// In the preferences.
    Preferences(preferences::Message),
    /// In the gallery.
    Gallery(gallery::Message),
}

impl Over {
    pub(super) fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// What lies there and where in it one is, as far as its look depends on that.
    pub(super) fn face(&self) -> Option<(Want, usize)> {
        let at = match self {
            Self::Gallery(state) => state.at(),
            _ => 0,
        };
        self.want().map(|want| (want, at))
    }

    /// The wish that lays this.
    fn want(&self) -> Option<Want> {
        match self {
            Self::Nothing => None,
            Self::Help => Some(Want::Help),
            Self::Log(_) => Some(Want::Log),
            Self::History(_) => Some(Want::History),
            Self::Commands(_) => Some(Want::Commands),
            Self::Room(_) => Some(Want::RoomPanel),
            Self::Guide(_) => Some(Want::Guide),
            Self::Preferences(_) => Some(Want::Preferences),
            Self::Gallery(_) => Some(Want::Gallery),
        }
    }
}

impl App {
    /// Lays something over the screen, in the place of what lay there.
    pub(super) fn lay(&mut self, over: Over) -> Task<AppMessage> {
        let first = self.over.is_nothing();
        let field = match &over {
            Over::Commands(_) => Some(commands::QUERY),
            Over::Log(_) => Some(log::QUERY),
            Over::Gallery(_) => Some(gallery::QUERY),
            Over::Room(_) => Some(form::FIELDS[0]),
            Over::History(_) if self.settings.editions.is_none() => Some(history::PATH),
            _ => None,
        };
        self.over = over;
        let given = focus::lend(field.map(Id::new));
        if first {
            self.focused = None;
            given.map(|id| AppMessage::Over(Message::FocusFound(id)))
        } else {
            given.discard()
        }
    }

    /// Goes to the next field, or to the one before. Where the screen has but one widget that takes keys, Tab does not leave it for
    /// nowhere: what is typed next would be lost without a word.
    pub(super) fn tab(&self, back: bool) -> Task<AppMessage> {
        let only = match &self.screen {
            Screen::Day(day) if self.over.is_nothing() => day.keeps(),
            _ => None,
        };
        match only {
            Some(field) => operation::focus(Id::new(field)),
            None if back => focus::previous(),
            None => focus::next(),
        }
    }

    /// Takes away what lies over the screen and gives the focus back.
    pub(super) fn lift(&mut self) -> Task<AppMessage> {
        if self.over.is_nothing() {
            return Task::none();
        }
        if matches!(self.over, Over::Log(_)) {
            self.works.stop(Some(What::Log));
        }
        self.over = Over::Nothing;
        match (self.focused.take(), &self.screen) {
            (Some(id), _) => operation::focus(id),
            (None, Screen::Day(day)) if !day.asks() => day.come_back().map(AppMessage::Day),
            (None, _) => Task::none(),
        }
    }

    pub(super) fn over(&mut self, message: Message) -> Task<AppMessage> {
        match message {
            Message::Closed => self.lift(),
            Message::FocusFound(id) => {
                self.focused = Some(id);
                Task::none()
            }
            Message::Commands(message) => self.commands(message),
            Message::Log(message) => self.log(message),
            Message::History(message) => self.history(message),
            Message::Room(message) => self.room_message(message),
            Message::Guide(message) => {
                if let Over::Guide(state) = &mut self.over {
                    state.update(message, &self.words);
                }
                scroll_to(BODY, 0.0)
            }
            Message::Preferences(message) => self.preferences(message),
            Message::Gallery(message) => self.gallery(message),
        }
    }

    fn log(&mut self, message: log::Message) -> Task<AppMessage> {
        let Over::Log(state) = &mut self.over else {
            return Task::none();
        };
        match state.update(message) {
            log::Action::None => Task::none(),
            log::Action::Reveal(top, bottom) => reveal_between(log::LIST, top, bottom),
            log::Action::Top => scroll_to(log::LIST, 0.0),
            log::Action::Undo(entry) => self.day(day::Message::UndoOf(entry)),
            log::Action::Redo(entry) => self.day(day::Message::RedoOf(entry)),
            log::Action::Copy(text) => {
                state.tell(Some((Tone::Told, self.words.t("log-copied"))));
                iced::clipboard::write(text)
            }
        }
    }

    /// The journal once more, where it lies over the screen and the session moved on; what was told is told there too.
    pub(super) fn read_log(&mut self, told: Option<(Tone, String)>) -> Task<AppMessage> {
        let (Over::Log(state), Screen::Day(day)) = (&mut self.over, &self.screen) else {
            return Task::none();
        };
        let session = day.desk().session();
        if told.is_some() {
            state.tell(told);
        }
        if state.is_current(session) {
            return Task::none();
        }
        log::read(session, self.words).map(|said| match said {
            Said::Work(message) => AppMessage::Work(message),
            Said::Answer(read) => AppMessage::Over(Message::Log(log::Message::Read(read.flatten()))),
        })
    }

    fn gallery(&mut self, message: gallery::Message) -> Task<AppMessage> {
        let Over::Gallery(state) = &mut self.over else {
            return Task::none();
        };
        match state.update(message) {
            gallery::Action::None => Task::none(),
            gallery::Action::Top => {
                let group = reveal(gallery::GROUPS, gallery::CHOSEN, 0.0);
                Task::batch([scroll_to(BODY, 0.0), group])
            }
            gallery::Action::Scroll(y) => operation::scroll_by(Id::new(BODY), AbsoluteOffset { x: 0.0, y }),
        }
    }

    fn preferences(&mut self, message: preferences::Message) -> Task<AppMessage> {
        match message {
            preferences::Message::Stepped(by) => {
                if let Over::Preferences(state) = &mut self.over {
                    state.stepped(by);
                }
                return Task::none();
            }
            preferences::Message::Language(language) => self.speak(language),
            preferences::Message::Theme(theme) => self.dress(theme),
            preferences::Message::Scale(scale) => self.rescale(scale),
            preferences::Message::Gallery => return self.want(Want::Gallery),
        }
        self.save_settings();
        Task::none()
    }

    fn commands(&mut self, message: commands::Message) -> Task<AppMessage> {
        let entries = self.entries();
        let Over::Commands(state) = &mut self.over else {
            return Task::none();
        };
        match state.update(message, &entries, &self.used) {
            commands::Action::None => Task::none(),
            commands::Action::Scroll(y) => scroll_to(commands::LIST, y),
            commands::Action::Run(at) => {
                let lifted = self.lift();
                let Some(entry) = entries.into_iter().nth(at) else {
                    return lifted;
                };
                self.used.retain(|name| *name != entry.name);
                self.used.insert(0, entry.name);
                // The focus is back before the command asks for it elsewhere.
                lifted.chain(self.update(entry.message))
            }
        }
    }

    /// Everything that can be done now: the screen's actions first, then the day's, the places, the application's.
    fn entries(&self) -> Vec<Entry<AppMessage>> {
        let w = &self.words;
        let offered = |offer: shortcut::Offer<AppMessage>| Entry {
            name: offer.name.into(),
            does: offer.does,
            group: String::new(),
            key: offer.key,
            message: offer.message,
        };
        let mut entries: Vec<Entry<AppMessage>> = match &self.screen {
            Screen::Welcome(_) => {
                let offers = shortcut::offers(welcome::KEYS, w, |f| Some(AppMessage::Welcome(f())));
                offers.into_iter().map(offered).collect()
            }
            Screen::Findings(_) => {
                let offers = shortcut::offers(findings::KEYS, w, |f| Some(AppMessage::Findings(f())));
                offers.into_iter().map(offered).collect()
            }
            Screen::Day(day) => {
                let day = day.entries(self.frame()).into_iter();
                day.map(|entry| Entry {
                    name: entry.name,
                    does: entry.does,
                    group: entry.group,
                    key: entry.key,
                    message: AppMessage::Day(entry.message),
                })
                .collect()
            }
        };
        // The list does not offer itself.
        let wanted = |want: &Want| *want != Want::Commands;
        let shared = shortcut::offers(KEYS, w, |f| f(self).filter(wanted).map(AppMessage::Wanted));
        entries.extend(shared.into_iter().map(offered));
        entries
    }

    /// What a key does while something lies over the screen.
    pub(super) fn press_over(&mut self, press: &Press, modifiers: Modifiers) -> Task<AppMessage> {
        if *press == Press::Named(Named::Escape) {
            // Whoever looks at earlier editions waits for them: giving up their reading comes before closing the panel.
            let waits = matches!(self.over, Over::History(_)) && self.works.shows(What::Editions);
            return if waits && self.works.can_stop() {
                self.work(work::Message::StopPressed)
            } else {
                self.lift()
            };
        }
        let wanted = shortcut::answering(KEYS, press, modifiers).find_map(|s| (s.message)(self));
        match wanted {
            // The key that laid it takes it away.
            Some(want) if self.over.want() == Some(want) => return self.lift(),
            Some(want) if want.shows_over() => return self.want(want),
            Some(_) | None => {}
        }
        match &self.over {
            Over::Commands(_) => {
                let message = match press {
                    Press::Named(Named::ArrowUp) => commands::Message::Stepped(-1),
                    Press::Named(Named::ArrowDown) => commands::Message::Stepped(1),
                    Press::Named(Named::PageUp) => commands::Message::Stepped(-9),
                    Press::Named(Named::PageDown) => commands::Message::Stepped(9),
                    Press::Named(Named::Enter) => commands::Message::Confirmed,
                    // It came before the field had the focus.
                    _ if !modifiers.command() && !modifiers.alt() => match press.written() {
                        Some(letter) => commands::Message::TypedAhead(letter),
                        None => return Task::none(),
                    },
                    _ => return Task::none(),
                };
                self.commands(message)
            }
            Over::Guide(_) => {
                let message = match press {
                    Press::Named(Named::ArrowUp) => guide::Message::Stepped(-1),
                    Press::Named(Named::ArrowDown) => guide::Message::Stepped(1),
                    _ => return scrolled(press),
                };
                self.over(Message::Guide(message))
            }
            Over::Preferences(state) => match state.press(press, &self.settings, self.words.language()) {
                Some(message) => self.preferences(message),
                None => scrolled(press),
            },
            Over::Log(state) => match state.press(press, modifiers) {
                Some(message) => self.log(message),
                None => Task::none(),
            },
            Over::History(state) => match state.press(press, modifiers) {
                Some(message) => self.history(message),
                None => Task::none(),
            },
            Over::Gallery(state) => match state.press(press, modifiers) {
                Some(message) => self.gallery(message),
                None => Task::none(),
            },
            Over::Nothing | Over::Help => scrolled(press),
            // Its fields have the keys.
            Over::Room(_) => Task::none(),
        }
    }

    /// The keys that the help tells first: those of the screen below it.
    fn helped_first(&self) -> &'static [&'static str] {
        match &self.screen {
            Screen::Welcome(_) => &["gui-help-welcome"],
            Screen::Findings(_) => &["gui-help-findings"],
            Screen::Day(day) => match day.step() {
                Step::Opening => &["gui-tab-opening"],
                Step::Hearing => &["gui-help-clock", "gui-help-grid", "gui-help-pieces"],
                Step::Deliberation => &["gui-tab-deliberation"],
                Step::Minutes => &["gui-tab-minutes"],
            },
        }
    }

    /// Draws what lies over the screen.
    pub(super) fn view_over<'a>(&'a self, under: Element<'a, AppMessage>) -> Element<'a, AppMessage> {
        let w = &self.words;
        match (&self.over, &self.screen) {
            (Over::Help, _) => {
                let mut everywhere = shortcut::lines(KEYS, w);
                everywhere.extend(shortcut::lines(day::KEYS, w));
                laid(
                    under,
                    help::view(w, everywhere, self.helped_first()),
                    Place::Middle,
                )
            }
            (Over::Log(state), Screen::Day(_)) => {
                let panel = state.view(w).map(|m| AppMessage::Over(Message::Log(m)));
                laid(under, panel, Place::Middle)
            }
            (Over::History(state), _) => {
                let panel = state.view(w, self.shown_history());
                let panel = panel.map(|m| AppMessage::Over(Message::History(m)));
                laid(under, panel, Place::Middle)
            }
            (Over::Commands(state), _) => {
                let panel = state.view(w, &self.entries(), &self.used);
                let panel = panel.map(|m| AppMessage::Over(Message::Commands(m)));
                laid(under, panel, Place::Top)
            }
            (Over::Room(form), _) => self.view_room(under, form),
            (Over::Guide(state), _) => {
                let panel = state.view(w).map(|m| AppMessage::Over(Message::Guide(m)));
                laid(under, panel, Place::Middle)
            }
            (Over::Preferences(state), _) => {
                let file = self.keeping.file().map(|file| file.display().to_string());
                let panel = state.view(w, &self.settings, file);
                let panel = panel.map(|m| AppMessage::Over(Message::Preferences(m)));
                laid(under, panel, Place::Middle)
            }
            (Over::Gallery(state), _) => {
                let panel = state.view(w, self.theme);
                let panel = panel.map(|m| AppMessage::Over(Message::Gallery(m)));
                laid(under, panel, Place::Middle)
            }
            (Over::Nothing | Over::Log(_), _) => crate::gui::widget::floating::bare(under),
        }
    }
}

impl Want {
    /// Whether it makes sense while something lies over the screen: the look changes, or something else is laid there.
    fn shows_over(self) -> bool {
        match self {
            Self::Theme | Self::Language | Self::Larger | Self::Smaller | Self::PlainScale => true,
            Self::Help
            | Self::Guide
            | Self::Preferences
            | Self::Gallery
            | Self::Log
            | Self::History
            | Self::Commands
            | Self::Quit => true,
            Self::Retry | Self::CopyUnsaved | Self::Stop => true,
            Self::Room | Self::RoomPanel | Self::RoomBlank | Self::RoomFull => true,
            Self::Leave => false,
        }
    }
}

/// Where a panel stands.
#[derive(Clone, Copy)]
enum Place {
    Middle,
    Top,
}

/// A panel over the screen; a press beside it takes it away.
fn laid<'a>(
    under: Element<'a, AppMessage>,
    panel: Element<'a, AppMessage>,
    place: Place,
) -> Element<'a, AppMessage> {
    let placed = container(opaque(panel))
        .align_x(Center)
        .width(Fill)
        .height(Fill)
        .style(style::container::veil);
    let placed = match place {
        Place::Middle => placed.align_y(Center).padding(spacing::XXL),
        Place::Top => placed.padding(Padding::from(spacing::XXL).top(72.0)),
    };
    let veil = mouse_area(placed).on_press(AppMessage::Over(Message::Closed));
    stack![under, opaque(veil)].into()
}

/// What arrows and page keys do to a long panel.
fn scrolled(press: &Press) -> Task<AppMessage> {
    let by = |y: f32| operation::scroll_by(Id::new(BODY), AbsoluteOffset { x: 0.0, y });
    match press {
        Press::Named(Named::ArrowUp) => by(-LINE),
        Press::Named(Named::ArrowDown) => by(LINE),
        Press::Named(Named::PageUp) => by(-PAGE),
        Press::Named(Named::PageDown) | Press::Char(' ') => by(PAGE),
        Press::Named(Named::Home) => scroll_to(BODY, 0.0),
        Press::Named(Named::End) => operation::snap_to(Id::new(BODY), RelativeOffset { x: 0.0, y: 1.0 }),
        _ => Task::none(),
    }
}

pub(super) fn scroll_to(list: &'static str, y: f32) -> Task<AppMessage> {
    operation::scroll_to(Id::new(list), AbsoluteOffset { x: 0.0, y })
}
