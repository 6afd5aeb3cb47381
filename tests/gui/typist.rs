//! Somebody at the keyboard of the whole application, without a screen: keys go to the widget that has the focus, what it leaves goes to
//! the application, and the focus moves as it does in a window.
#![allow(dead_code, reason = "each test program uses its part")]

use std::path::Path;
use std::time::Instant;

use iced::advanced::clipboard::{self, Clipboard};
use iced::advanced::renderer::Headless;
use iced::advanced::widget::operation::{Outcome, black_box};
use iced::futures::{StreamExt, executor};
use iced::keyboard::key::{Named, NativeCode, Physical};
use iced::keyboard::{Event as Keys, Key, Location, Modifiers};
use iced::{Event, Renderer, Size, Task, event, mouse, window};
use iced_test::Selector;
use iced_test::runtime::user_interface::{Cache, State, UserInterface};
use iced_test::runtime::{Action, clipboard as system, task, window as windows};
use iced_test::selector::{Candidate, Target};
use palmares::domain::event::Event as Fact;
use palmares::domain::setup::Language;
use palmares::gui::desk;
use palmares::gui::settings::Settings;
use palmares::gui::theme::{Element, Theme};
use palmares::gui::{App, Message, font};
use palmares::workspace::Workspace;

/// A laptop's screen.
const LAPTOP: Size = Size::new(1366.0, 768.0);

/// What was copied.
#[derive(Default)]
pub struct Board(pub Option<String>);

impl Clipboard for Board {
    fn read(&self, _: clipboard::Kind) -> Option<String> {
        self.0.clone()
    }

    fn write(&mut self, _: clipboard::Kind, contents: String) {
        self.0 = Some(contents);
    }
}

/// The application and whoever types in it.
pub struct Typist {
    /// The application.
    pub app: App,
    /// The clipboard.
    pub board: Board,
    /// Whether the application asked to end.
    pub ended: bool,
    /// Every window mode that was asked for.
    pub modes: Vec<window::Mode>,
    main: Option<window::Id>,
    cache: Option<Cache>,
    renderer: Renderer,
}

/// « Ctrl+Shift+Z », « Alt+ArrowUp », « F5 », « a »: a key and what is held, as an event.
fn chord(name: &str) -> Event {
    let mut modifiers = Modifiers::empty();
    let mut rest = name;
    while let Some((held, key)) = rest.split_once('+').filter(|(_, key)| !key.is_empty()) {
        modifiers |= match held {
            "Ctrl" => Modifiers::CTRL,
            "Alt" => Modifiers::ALT,
            "Shift" => Modifiers::SHIFT,
            other => panic!("{other} cannot be held"),
        };
        rest = key;
    }
    let named = match rest {
        "Enter" => Some(Named::Enter),
        "Escape" => Some(Named::Escape),
        "Tab" => Some(Named::Tab),
        "Space" => Some(Named::Space),
        "Delete" => Some(Named::Delete),
        "Backspace" => Some(Named::Backspace),
        "Up" => Some(Named::ArrowUp),
        "Down" => Some(Named::ArrowDown),
        "Left" => Some(Named::ArrowLeft),
        "Right" => Some(Named::ArrowRight),
        "Home" => Some(Named::Home),
        "End" => Some(Named::End),
        "PageUp" => Some(Named::PageUp),
        "PageDown" => Some(Named::PageDown),
        "F1" => Some(Named::F1),
        "F2" => Some(Named::F2),
        "F3" => Some(Named::F3),
        "F4" => Some(Named::F4),
        "F5" => Some(Named::F5),
        "F6" => Some(Named::F6),
        "F7" => Some(Named::F7),
        "F8" => Some(Named::F8),
        "F9" => Some(Named::F9),
        "F10" => Some(Named::F10),
        "F11" => Some(Named::F11),
        _ => None,
    };
    let key: Key = named.map_or_else(|| Key::Character(rest.into()), Key::Named);
    let plain = !modifiers.command() && !modifiers.alt();
    let text = match &key {
        Key::Named(Named::Space) => Some(" ".into()),
        Key::Character(letter) if plain => Some(letter.clone()),
        _ => None,
    };
    Event::Keyboard(Keys::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Unidentified(NativeCode::Unidentified),
        location: Location::Standard,
        modifiers,
        text,
        repeat: false,
    })
}

impl Typist {
    /// Sits down before a window on the welcome screen, in French.
    pub fn new(settings: Settings, file: Option<&Path>) -> Self {
        Self::before(settings, file, None)
    }

    /// Sits down before a session.
    pub fn open(session: &Path) -> Self {
        Self::before(Settings::default(), None, Some(session))
    }

    fn before(settings: Settings, file: Option<&Path>, session: Option<&Path>) -> Self {
        // A simulator loads the fonts.
        drop(super::driver::window(iced::widget::space().into(), LAPTOP));
        let renderer = executor::block_on(<Renderer as Headless>::new(
            font::REGULAR,
            16.into(),
            Some("tiny-skia"),
        ));
        let (early, open) = session
            .map(|session| desk::open_early(session.to_owned(), Language::French))
            .unzip();
        let (app, task) = App::new(settings, file.map(Path::to_owned), Some(Language::French), early);
        // The session comes after the window: whoever types waits for it.
        if let Some(open) = open {
            open();
        }
        let mut typist = Self {
            app,
            board: Board::default(),
            ended: false,
            modes: Vec::new(),
            main: None,
            cache: Some(Cache::default()),
            renderer: renderer.unwrap(),
        };
        typist.run(task);
        typist
    }

    /// Does something with the main window as it is drawn now.
    fn in_window<T>(
        &mut self,
        script: impl FnOnce(&mut UserInterface<'_, Message, Theme, Renderer>, &mut Renderer, &mut Board) -> T,
    ) -> T {
        let view: Element<'_, Message> = self.app.view();
        let size = Size::new(LAPTOP.width / self.app.scale(), LAPTOP.height / self.app.scale());
        let cache = self.cache.take().unwrap();
        let mut ui = UserInterface::build(view, size, cache, &mut self.renderer);
        let done = script(&mut ui, &mut self.renderer, &mut self.board);
        self.cache = Some(ui.into_cache());
        done
    }

    /// Does the work of a task, and all that follows from it.
    fn run(&mut self, task: Task<Message>) {
        let Some(mut stream) = task::into_stream(task) else {
            return;
        };
        while let Some(action) = executor::block_on(stream.next()) {
            match action {
                Action::Output(message) => self.send(message),
                Action::Widget(operation) => self.in_window(|ui, renderer, _| {
                    let mut next = Some(operation);
                    while let Some(mut operation) = next.take() {
                        ui.operate(renderer, operation.as_mut());
                        if let Outcome::Chain(chained) = operation.finish() {
                            next = Some(chained);
                        }
                    }
                }),
                Action::Clipboard(system::Action::Write { contents, .. }) => self.board.0 = Some(contents),
                Action::Window(windows::Action::Open(id, ..)) => {
                    self.main.get_or_insert(id);
                }
                Action::Window(windows::Action::SetMode(_, mode)) => self.modes.push(mode),
                Action::Exit => self.ended = true,
                // Other wishes need a screen.
                _ => {}
            }
        }
    }

    /// Applies a message and what follows from it.
    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.run(task);
    }

    /// Presses keys, each once the one before has done its work.
    pub fn press(&mut self, keys: &[&str]) {
        for key in keys {
            self.at_once(&[key]);
        }
    }

    /// Presses keys so fast that the window reads them together.
    pub fn at_once(&mut self, keys: &[&str]) {
        let mut events: Vec<Event> = keys.iter().map(|key| chord(key)).collect();
        // As in a window: what was said is answered, then all is drawn again, as long as somebody asks for it.
        for _ in 0..64 {
            let asked = self.hand(&events);
            if !asked {
                break;
            }
            events = vec![Event::Window(window::Event::RedrawRequested(Instant::now()))];
        }
    }

    /// Hands events to the window as one; answers whether it is to be drawn again.
    fn hand(&mut self, events: &[Event]) -> bool {
        let mut messages = Vec::new();
        let (state, statuses) = self.in_window(|ui, renderer, board| {
            let away = mouse::Cursor::Unavailable;
            ui.update(events, away, renderer, board, &mut messages)
        });
        let asked = match state {
            State::Updated { redraw_request, .. } => redraw_request == window::RedrawRequest::NextFrame,
            State::Outdated => true,
        };
        let asked = asked || !messages.is_empty();
        for message in messages {
            self.send(message);
        }
        let main = self.main.unwrap_or_else(window::Id::unique);
        for (event, status) in events.iter().zip(statuses) {
            if let (Event::Keyboard(pressed), event::Status::Ignored) = (event, status) {
                self.send(Message::KeyIn(main, pressed.clone()));
            }
        }
        asked
    }

    /// Types a text, a letter after the other.
    pub fn write(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                ' ' => self.press(&["Space"]),
                '\t' => self.press(&["Tab"]),
                '\n' => self.press(&["Enter"]),
                letter => self.press(&[&letter.to_string()]),
            }
        }
    }

    /// Presses a key in the room's window.
    pub fn press_in_room(&mut self, key: &str) {
        let room = self.app.room().unwrap();
        let Event::Keyboard(pressed) = chord(key) else {
            return;
        };
        self.send(Message::KeyIn(room, pressed));
    }

    /// Every text of the room's window.
    pub fn room_texts(&mut self) -> Vec<String> {
        let room = self.app.room().unwrap();
        let view = self.app.view_in(room);
        let mut ui = UserInterface::build(
            view,
            Size::new(1920.0, 1080.0),
            Cache::default(),
            &mut self.renderer,
        );
        texts(&mut ui, &self.renderer)
    }

    /// Every text of the main window.
    pub fn texts(&mut self) -> Vec<String> {
        self.in_window(|ui, renderer, _| texts(ui, renderer))
    }

    /// How far down the main window a text is drawn, with what is scrolled taken into account.
    pub fn place(&mut self, text: &str) -> f32 {
        self.in_window(|ui, renderer, _| {
            let mut found = None;
            let mut all = (|candidate: Candidate<'_>| -> Option<Target> {
                if let Candidate::Text {
                    content,
                    bounds,
                    visible_bounds,
                    ..
                } = candidate
                    && content == text
                {
                    found = Some(visible_bounds.map_or(-bounds.height, |visible| visible.y));
                }
                None
            })
            .find();
            ui.operate(renderer, &mut black_box(&mut all));
            drop(all);
            found.unwrap()
        })
    }

    /// Whether the main window holds this text somewhere, alone or within another.
    pub fn sees(&mut self, text: &str) -> bool {
        self.texts().iter().any(|shown| shown.contains(text))
    }
}

fn texts(ui: &mut UserInterface<'_, Message, Theme, Renderer>, renderer: &Renderer) -> Vec<String> {
    let mut found = Vec::new();
    let mut all = (|candidate: Candidate<'_>| -> Option<Target> {
        if let Candidate::Text { content, .. } = candidate {
            found.push(content.to_owned());
        }
        None
    })
    .find();
    ui.operate(renderer, &mut black_box(&mut all));
    drop(all);
    found
}

/// What the journal of a session holds.
pub fn journal(session: &Path) -> Vec<Fact> {
    let reader = Workspace::open_read_only(session).unwrap();
    let record = reader.session().record().iter();
    record.map(|recorded| recorded.entry.event.clone()).collect()
}
