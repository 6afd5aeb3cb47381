//! The application: which windows there are, which screen is shown, the keys that work everywhere, and what crosses from one screen to another.
//!
//! `update` reads like a table of contents; the work is in `screen`, `day` and `jobs`.

mod drawing;
mod files;
mod history;
mod keeping;
mod leaving;
mod over;
mod pace;
mod room;
mod session;
mod work;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use iced::keyboard::key::Named;
use iced::keyboard::{self, Modifiers};
use iced::widget::{Id, column, container};
use iced::{Fill, Size, Subscription, Task, window};

use crate::domain::Moment;
use crate::domain::setup::Language;
use crate::gui::day::{self, Day, Frame};
use crate::gui::desk::{self, Opened};
use crate::gui::icon;
use crate::gui::jobs::NotVerified;
use crate::gui::press::Press;
use crate::gui::reveal::reveal;
use crate::gui::screen::gallery::{self, GALLERY};
use crate::gui::screen::history::HISTORY;
use crate::gui::screen::{findings, minutes, welcome};
use crate::gui::settings::Settings;
use crate::gui::shortcut::{self, Chord, Shortcut};
use crate::gui::theme::{Element, Theme, style};
use crate::gui::widget::chrome::{self, TopBar};
use crate::gui::widget::fading;
use crate::gui::widget::finding_list;
use crate::gui::widget::floating::{self, Tone};
use crate::gui::widget::in_turn::in_turn;
use crate::gui::widget::stamp;
use crate::gui::windows;
use crate::gui::words::Words;
use crate::gui::work::{self as work_on, Early, Works};

use drawing::Drawing;
use history::Past;
pub use history::PastMessage;
use keeping::Keeping;
use over::Over;
pub use over::{BODY as OVER_BODY, Message as OverMessage};
pub use room::KEYS as ROOM_KEYS;

/// Seconds that a toast stands.
const TOLD_FOR: u32 = 8;

/// The whole application.
pub struct App {
    words: Words,
    theme: Theme,
    settings: Settings,
    keeping: Keeping,
    screen: Screen,
    over: Over,
    /// Who had the focus before something was laid over the screen.
    focused: Option<Id>,
    /// Commands run from their list, the last one first.
    used: Vec<String>,
    toast: Option<(Tone, String)>,
    /// How many ticks the toast has stood.
    toasted: u32,
    drawing: Drawing,
    size: Size,
    /// Pixels of the screen for one pixel at 100 %, as the window system says.
    device: f32,
    now: Moment,
    closing: bool,
    /// How many entries that no journal holds were there when closing was last asked for.
    gives_up: usize,
    /// The window of chair and secretary; when it closes, everything does.
    main: window::Id,
    room: room::RoomWindow,
    works: Works,
    past: Past,
}

enum Screen {
    Welcome(welcome::State),
    Findings(findings::State),
    Day(Box<Day>),
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// In the welcome.
    Welcome(welcome::Message),
    /// In the findings.
    Findings(findings::Message),
    /// In an open session.
    Day(day::Message),
    /// A key that no widget of the main window used.
    Key(keyboard::Event),
    /// The same, and the window it was pressed in.
    KeyIn(window::Id, keyboard::Event),
    /// A session was opened, or not.
    Opened(Opened),
    /// A file was chosen to be opened.
    SessionChosen(Option<PathBuf>),
    /// A PDF was chosen to be verified.
    PdfChosen(Option<PathBuf>),
    /// A verification asked for in the welcome is there, or not; nothing when it panicked.
    Verified(Option<Result<minutes::Report, NotVerified>>),
    /// With earlier editions.
    Past(PastMessage),
    /// Long work began, is looked at, or is over.
    Work(work_on::Message),
    /// A file was dropped on the window.
    Dropped(PathBuf),
    /// A window has another size.
    Resized(window::Id, Size),
    /// Time went by.
    Tick,
    /// The main window has another density of pixels.
    Rescaled(window::Id, f32),
    /// A window is asked to close.
    CloseRequested(window::Id),
    /// A window is on the screen.
    WindowOpened(window::Id),
    /// A second with a toast went by.
    ToastTick,
    /// The toast was pressed.
    ToastClosed,
    /// In what is laid over the screen.
    Over(over::Message),
    /// Escape, which a field took for itself: it closes what floats all the same.
    EscapeTaken,
    /// Something that works on every screen was chosen by name.
    Wanted(Want),
    /// Settings were written, or not; nothing when that panicked.
    Kept(Option<Result<(), Arc<io::Error>>>),
}

/// What is wanted on every screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// The next theme: light, dark, contrast.
    Theme,
    /// The other language.
    Language,
    /// A larger interface.
    Larger,
    /// A smaller interface.
    Smaller,
    /// The interface at 100 %.
    PlainScale,
    /// The journal in words.
    Log,
    /// Earlier editions.
    History,
    /// Close the session.
    Leave,
    /// The keys.
    Help,
    /// The list of what can be done.
    Commands,
    /// Open the room's window, or close it.
    Room,
    /// What the room shows.
    RoomPanel,
    /// The room's screen black, or as before.
    RoomBlank,
    /// The room's window on the whole screen it stands on, or not.
    RoomFull,
    /// Write the journal again.
    Retry,
    /// Copy what the journal does not hold.
    CopyUnsaved,
    /// The guide.
    Guide,
    /// Preferences and what Palmarès is.
    Preferences,
    /// The design system.
    Gallery,
    /// Give up the work under way.
    Stop,
    /// Close the window.
    Quit,
}

/// What gives a wish of the whole window, or nothing where it makes no sense now.
type Wish = fn(&App) -> Option<Want>;

/// Gives up the work under way, unless something that asks is closed by it first.
const STOP: Chord = Chord::named(Named::Escape);

/// The keys that work on every screen.
pub const KEYS: &[Shortcut<Wish>] = &[
    Shortcut::new("commands", &[Chord::ctrl('k')], |_| Some(Want::Commands)),
    Shortcut::new("help", &[Chord::named(Named::F1)], |_| Some(Want::Help)),
    Shortcut::new("guide", &[Chord::named(Named::F1).shift()], |_| Some(Want::Guide)),
    Shortcut::new("gallery", &[GALLERY], |_| Some(Want::Gallery)),
    Shortcut::new("preferences", &[Chord::ctrl(',')], |_| Some(Want::Preferences)),
    Shortcut::new("theme", &[Chord::ctrl('t')], |_| Some(Want::Theme)),
    Shortcut::new("language", &[Chord::ctrl('l')], |_| Some(Want::Language)),
    Shortcut::new("larger", &[Chord::ctrl('+'), Chord::ctrl('=')], |_| {
        Some(Want::Larger)
    }),
    Shortcut::new("smaller", &[Chord::ctrl('-')], |_| Some(Want::Smaller)),
    Shortcut::new("plain-scale", &[Chord::ctrl('0')], |_| Some(Want::PlainScale)),
    Shortcut::new("history", &[HISTORY], |_| Some(Want::History)),
    Shortcut::new("log", &[Chord::ctrl('j')], |app| app.on_a_day(Want::Log)),
    Shortcut::new("welcome", &[Chord::ctrl('w')], |app| app.on_a_day(Want::Leave)),
    Shortcut::new("room", &[Chord::named(Named::F5)], |app| app.on_a_day(Want::Room)),
    Shortcut::new("room-panel", &[Chord::named(Named::F5).shift()], |app| {
        app.on_a_day(Want::RoomPanel)
    }),
    Shortcut::new("room-blank", &[Chord::named(Named::F5).control()], |app| {
        app.with_room(Want::RoomBlank)
    }),
    Shortcut::new("room-full", &[Chord::named(Named::F11)], |app| {
        app.with_room(Want::RoomFull)
    }),
    Shortcut::new("retry", &[Chord::named(Named::F10)], |app| {
        app.in_trouble(Want::Retry)
    }),
    Shortcut::new("copy-unsaved", &[Chord::named(Named::F10).control()], |app| {
        app.in_trouble(Want::CopyUnsaved)
    }),
    Shortcut::new("stop", &[STOP], |app| app.works.can_stop().then_some(Want::Stop)),
    Shortcut::new("quit", &[Chord::ctrl('q')], |_| Some(Want::Quit)),
];

impl App {
    /// An application with its main window as the settings say, and in it a session that is being opened.
    pub fn new(
        settings: Settings,
        file: Option<PathBuf>,
        language: Option<Language>,
        session: Option<Early<Opened>>,
    ) -> (Self, Task<Message>) {
        let first = settings == Settings::default();
        let (main, shown) = window::open(windows::main(settings.window, settings.factor(), first));
        let mut app = Self {
            main,
            room: room::RoomWindow::of(&settings),
            words: Words::of(settings.spoken(language)),
            theme: settings.theme(),
            size: Size::new(settings.window.0, settings.window.1),
            device: 1.0,
            settings,
            keeping: Keeping::new(file),
            screen: Screen::Welcome(welcome::State::default()),
            over: Over::Nothing,
            focused: None,
            used: Vec::new(),
            toast: None,
            toasted: 0,
            drawing: Drawing::default(),
            now: desk::now(),
            closing: false,
            gives_up: 0,
            works: Works::default(),
            past: Past::default(),
        };
        let opened = session.map_or_else(Task::none, |session| app.receive(session));
        let kept = app.keep_settings();
        (app, Task::batch([shown.map(Message::WindowOpened), opened, kept]))
    }

    /// Tells that the settings were unreadable, and under what name they are now.
    pub fn tell_damaged(&mut self, aside: &std::path::Path) {
        let words = self.words.with(
            "gui-settings-damaged",
            &[("file", aside.display().to_string().into())],
        );
        self.toast = Some((Tone::Alarm, words));
    }

    /// The title of the main window.
    pub fn title(&self) -> String {
        match &self.screen {
            Screen::Day(day) => {
                let setup = day.desk().session().setup();
                format!("{} {} · Palmarès", setup.scheme, setup.edition)
            }
            Screen::Welcome(_) | Screen::Findings(_) => "Palmarès".to_owned(),
        }
    }

    /// The theme of the main window.
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// Pixels of the screen for one logical pixel of the main window.
    fn pixels(&self) -> f32 {
        self.device * self.settings.factor()
    }

    /// The scale of the main window.
    pub fn scale(&self) -> f32 {
        self.settings.factor()
    }

    /// What is listened to: keys, the window, and time as often as it shows.
    pub fn subscription(&self) -> Subscription<Message> {
        let mut all = vec![
            window::resize_events().map(|(window, size)| Message::Resized(window, size)),
            window::close_requests().map(Message::CloseRequested),
            iced::event::listen_with(|event, status, window| match event {
                iced::Event::Keyboard(event) if status == iced::event::Status::Ignored => {
                    Some(Message::KeyIn(window, event))
                }
                iced::Event::Window(window::Event::FileDropped(path)) => Some(Message::Dropped(path)),
                iced::Event::Window(window::Event::Rescaled(device)) => {
                    Some(Message::Rescaled(window, device))
                }
                _ => None,
            }),
        ];
        if let Screen::Day(day) = &self.screen {
            let desk = day.desk();
            all.push(pace::ticks(desk.clock(), desk.clock_runs(), &self.now).map(|()| Message::Tick));
        }
        if self.toast.is_some() {
            all.push(iced::time::every(std::time::Duration::from_secs(1)).map(|_| Message::ToastTick));
        }
        all.push(self.works.subscription().map(Message::Work));
        Subscription::batch(all)
    }

    fn apply(&mut self, message: Message) -> Task<Message> {
        self.now = match &self.screen {
            Screen::Day(day) => day.desk().now(),
            Screen::Welcome(_) | Screen::Findings(_) => desk::now(),
        };
        match message {
            Message::Welcome(message) => self.welcome(message),
            Message::Findings(message) => self.findings(message),
            Message::Day(message) => self.day(message),
            Message::Key(event) => match Press::of(&event) {
                Some((press, modifiers)) => self.press(&press, modifiers),
                None => Task::none(),
            },
            Message::KeyIn(window, event) if self.room.is(window) => self.key_in_room(&event),
            Message::KeyIn(_, event) => self.update(Message::Key(event)),
            Message::WindowOpened(window) if window == self.main => {
                window::scale_factor(window).map(move |device| Message::Rescaled(window, device))
            }
            Message::Tick | Message::WindowOpened(_) => Task::none(),
            Message::Opened(opened) => self.opened(opened),
            Message::SessionChosen(path) => self.session_chosen(path),
            Message::PdfChosen(path) => self.pdf_chosen(path),
            Message::Verified(report) => {
                self.toasted = 0;
                self.toast = Some(match report {
                    Some(Ok(report)) if report.intact => (Tone::Told, report.told()),
                    Some(Ok(report)) => (Tone::Alarm, report.told()),
                    Some(Err(NotVerified::Stopped)) => (Tone::Told, self.words.t("work-verify-stopped")),
                    Some(Err(NotVerified::Failed(words))) => (Tone::Alarm, words),
                    None => (Tone::Alarm, self.words.t("gui-worker-lost")),
                });
                Task::none()
            }
            Message::Past(message) => self.past(message),
            Message::Work(message) => self.work(message),
            Message::Dropped(path) => self.dropped(path),
            Message::Resized(window, size) => {
                if window == self.main {
                    self.size = size;
                }
                Task::none()
            }
            Message::CloseRequested(window) if self.room.is(window) => self.close_room(),
            Message::Rescaled(window, device) => {
                if window == self.main {
                    self.device = device;
                }
                Task::none()
            }
            Message::CloseRequested(_) => self.close(),
            Message::ToastTick => {
                // What was done is told for a while; what went wrong stays until it is pressed away or something else happens.
                self.toasted += 1;
                if self.toasted > TOLD_FOR && matches!(self.toast, Some((Tone::Told, _))) {
                    self.toast = None;
                }
                Task::none()
            }
            Message::ToastClosed => {
                self.toast = None;
                Task::none()
            }
            Message::Over(message) => self.over(message),
            Message::EscapeTaken if self.over.is_nothing() && !self.asks() => Task::none(),
            Message::EscapeTaken => self.press(&Press::Named(Named::Escape), Modifiers::empty()),
            Message::Wanted(want) => self.want(want),
            Message::Kept(answer) => self.kept(answer),
        }
    }

    fn welcome(&mut self, message: welcome::Message) -> Task<Message> {
        let Screen::Welcome(state) = &mut self.screen else {
            return Task::none();
        };
        match state.update(message, &self.settings.recent) {
            welcome::Action::None => Task::none(),
            welcome::Action::AskForSession => self.ask_for_session(),
            welcome::Action::AskForPdf => self.ask_for_pdf(),
            welcome::Action::History => self.lay_history(),
            welcome::Action::Open(path) => self.open(path),
            welcome::Action::OpenSample => {
                state.set_busy(true);
                self.opening(desk::open_sample(self.words))
            }
            welcome::Action::Forget(at) => {
                self.settings.recent.remove(at);
                self.save_settings();
                Task::none()
            }
        }
    }

    fn findings(&mut self, message: findings::Message) -> Task<Message> {
        let Screen::Findings(state) = &mut self.screen else {
            return Task::none();
        };
        match state.update(message) {
            findings::Action::None => Task::none(),
            findings::Action::Open(path) => self.open(path),
            findings::Action::FollowLine => reveal(findings::LIST, finding_list::CHOSEN, fading::DEPTH),
            findings::Action::Copy(text) => {
                self.toast = Some((Tone::Told, self.words.t("gui-copied")));
                iced::clipboard::write(text)
            }
            findings::Action::Back => {
                self.screen = Screen::Welcome(welcome::State::default());
                Task::none()
            }
        }
    }

    fn day(&mut self, message: day::Message) -> Task<Message> {
        let message = match message {
            day::Message::RoomPressed => return self.lay_room(),
            day::Message::Work(message) => return self.work(message),
            message => message,
        };
        let pixels = self.pixels();
        let density = self.density();
        let Screen::Day(day) = &mut self.screen else {
            return Task::none();
        };
        let answered = matches!(message, day::Message::Answered(_));
        let frame = Frame {
            words: &self.words,
            now: &self.now,
            density,
            pixels,
            covered: !self.over.is_nothing(),
        };
        let asked = day.asks();
        let update = day.update(message, frame);
        let told = update.toast.clone();
        if update.toast.is_some() || answered {
            self.toasted = 0;
            self.toast = update.toast;
        }
        // A question takes the place of what was told before it.
        if day.asks() && !asked && told.is_none() {
            self.toast = None;
        }
        let idle = !day.desk().busy();
        self.keep_folders();
        let task = Task::batch([update.task.map(Message::Day), self.read_log(told)]);
        if self.closing && idle && !self.works.must_end() {
            Task::batch([task, self.exit()])
        } else {
            task
        }
    }

    fn press(&mut self, press: &Press, modifiers: Modifiers) -> Task<Message> {
        match press {
            Press::Named(Named::Tab) => return self.tab(modifiers.shift()),
            _ if !self.over.is_nothing() => return self.press_over(press, modifiers),
            Press::Named(Named::Escape) if self.works.can_stop() && !self.asks() => {
                return self.work(work_on::Message::StopPressed);
            }
            Press::Named(Named::Escape) if self.toast.is_some() && !self.asks() => {
                self.toast = None;
                return Task::none();
            }
            _ => {}
        }
        let wanted = shortcut::answering(KEYS, press, modifiers).find_map(|s| (s.message)(self));
        if let Some(want) = wanted {
            return self.want(want);
        }
        let message = match &self.screen {
            Screen::Welcome(state) => state.press(press, modifiers).map(Message::Welcome),
            Screen::Findings(state) => state.press(press, modifiers).map(Message::Findings),
            Screen::Day(day) => day.press(press, modifiers, self.frame()).map(Message::Day),
        };
        message.map_or_else(Task::none, |message| self.update(message))
    }

    fn asks(&self) -> bool {
        match &self.screen {
            Screen::Day(day) => day.asks(),
            Screen::Welcome(_) | Screen::Findings(_) => false,
        }
    }

    /// What works on every screen.
    fn want(&mut self, want: Want) -> Task<Message> {
        match want {
            Want::Theme => self.dress(self.theme.next()),
            Want::Language => self.speak(match self.words.language() {
                Language::French => Language::English,
                Language::English => Language::French,
            }),
            Want::Larger => self.rescale((self.settings.scale + 10).min(200)),
            Want::Smaller => self.rescale(self.settings.scale.saturating_sub(10).max(80)),
            Want::PlainScale => self.rescale(100),
            Want::Help => return self.lay(Over::Help),
            Want::Log => {
                let laid = self.lay(Over::Log(Default::default()));
                return Task::batch([laid, self.read_log(None)]);
            }
            Want::History => return self.lay_history(),
            Want::Guide => return self.lay(Over::Guide(Default::default())),
            Want::Preferences => return self.lay(Over::Preferences(Default::default())),
            Want::Gallery => return self.lay(Over::Gallery(Box::new(gallery::State::new(&self.words)))),
            Want::Commands => return self.lay(Over::Commands(Default::default())),
            Want::Room => return self.toggle_room(),
            Want::RoomPanel => return self.lay_room(),
            Want::RoomBlank => return self.blank_room(),
            Want::RoomFull => return self.fill_room(),
            Want::Retry => return self.day(day::Message::RetryPressed),
            Want::CopyUnsaved => return self.day(day::Message::CopyPressed),
            Want::Stop => return self.work(work_on::Message::StopPressed),
            Want::Quit => return self.close(),
            Want::Leave => return self.leave(),
        }
        self.save_settings();
        Task::none()
    }

    fn in_trouble(&self, want: Want) -> Option<Want> {
        let troubled = matches!(&self.screen, Screen::Day(day) if day.desk().unrecorded());
        troubled.then_some(want)
    }

    fn dress(&mut self, theme: Theme) {
        self.theme = theme;
        self.settings.theme = theme.code().into();
    }

    fn speak(&mut self, language: Language) {
        self.words = Words::of(language);
        let code = match language {
            Language::French => "fr",
            Language::English => "en",
        };
        self.settings.language = Some(code.into());
    }

    fn on_a_day(&self, want: Want) -> Option<Want> {
        matches!(self.screen, Screen::Day(_)).then_some(want)
    }

    /// Another scale: the window stays as large, so there is more or less room in it.
    pub(super) fn rescale(&mut self, scale: u16) {
        let before = self.settings.factor();
        self.settings.scale = scale;
        self.size = self.size * (before / self.settings.factor());
    }

    fn frame(&self) -> Frame<'_> {
        Frame {
            words: &self.words,
            now: &self.now,
            density: self.density(),
            pixels: self.pixels(),
            covered: !self.over.is_nothing(),
        }
    }

    /// Draws the main window.
    pub fn view(&self) -> Element<'_, Message> {
        stamp::sharpen(self.pixels());
        let w = &self.words;
        let frame = self.frame();
        let always = shortcut::hints(KEYS, w, &["commands", "help"]);
        let (bar, screen): (_, Element<'_, Message>) = match &self.screen {
            Screen::Welcome(state) => {
                let view = state.view(w, &self.settings.recent).map(Message::Welcome);
                (None, view)
            }
            Screen::Findings(state) => {
                let bar = TopBar {
                    title: "Palmarès".into(),
                    subtitle: state.path.display().to_string(),
                    tabs: Vec::new(),
                    aside: Vec::new(),
                    saved: None,
                    time: String::new(),
                };
                (Some(chrome::top_bar(bar)), state.view(w).map(Message::Findings))
            }
            Screen::Day(day) => {
                let mut bar = day.top_bar(frame);
                let words = self.room_words();
                bar.aside.push(chrome::fact_button(
                    icon::monitor(),
                    words,
                    day::Message::RoomPressed,
                ));
                let bar = chrome::top_bar(bar).map(Message::Day);
                (Some(bar), day.view(frame).map(Message::Day))
            }
        };
        let body = container(screen).width(Fill).height(Fill);
        let page = column![]
            .push(bar)
            .push(body)
            .push(chrome::footer_keys(self.hints(), always));
        let page = container(page).style(style::container::canvas);
        let told = floating::toast(page, self.told_alone(), Message::ToastClosed);
        in_turn(self.view_work(self.view_over(told)), told_of_key)
    }
}

/// What the application is told of a key pressed in the main window, after the widgets: those they leave, and Escape always.
fn told_of_key(key: &keyboard::Event, taken: bool) -> Option<Message> {
    let escape = matches!(
        key,
        keyboard::Event::KeyPressed {
            key: keyboard::Key::Named(Named::Escape),
            ..
        }
    );
    match taken {
        false => Some(Message::Key(key.clone())),
        true => escape.then_some(Message::EscapeTaken),
    }
}
