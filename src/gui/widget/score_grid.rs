//! The scoring grid: one widget with its own focus, selection and editing, driven by the keyboard alone.
//!
//! Columns are criteria; rows are the jurors of a dossier, or the dossiers of one juror's sheet. It shows what it is given
//! and says what was typed: it parses no mark, adds nothing up and saves nothing.

mod clip;
mod draw;
mod keyboard;
mod model;
mod note;
mod place;
mod sign;
mod words;

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Id, Operation, Tree, operation::Focusable, tree};
use iced::advanced::{Clipboard, Shell, Widget, clipboard, renderer};
use iced::keyboard::{Key, Modifiers};
use iced::{Event as Input, Length, Point, Rectangle, Renderer, Size, Vector, keyboard as keys, mouse};

pub use keyboard::State;
pub use model::{Cell, Column, Content, Entry, Event, Given, Grid, Pasted, Refused, Row};
pub use place::Place;

use keyboard::Reply;
use place::Measures;
use sign::Sign;
use words::Words;

use crate::gui::theme::{Element, Theme, spacing::Density};
use crate::gui::widget::picture::Album;

/// The scoring grid.
///
/// ```
/// # use palmares::gui::theme::{Element, spacing::Density};
/// # use palmares::gui::widget::score_grid::{Event, Grid, score_grid};
/// # #[derive(Clone)] enum Message { Grid(Event) }
/// fn view(grid: &Grid) -> Element<'_, Message> {
///     score_grid(grid, Message::Grid).id("marks").density(Density::Large).into()
/// }
/// ```
pub struct ScoreGrid<'a, Message> {
    grid: std::borrow::Cow<'a, Grid>,
    on_event: Box<dyn Fn(Event) -> Message + 'a>,
    id: Option<Id>,
    density: Density,
    below: f32,
    name: String,
    selecting: (Place, u32),
    asleep: bool,
}

/// A scoring grid that says what was done through `on_event`.
pub fn score_grid<'a, Message>(
    grid: impl Into<std::borrow::Cow<'a, Grid>>,
    on_event: impl Fn(Event) -> Message + 'a,
) -> ScoreGrid<'a, Message> {
    ScoreGrid {
        grid: grid.into(),
        on_event: Box::new(on_event),
        id: None,
        density: Density::Normal,
        below: 0.0,
        name: String::new(),
        selecting: (Place::default(), 0),
        asleep: false,
    }
}

impl<'a> From<&'a Grid> for std::borrow::Cow<'a, Grid> {
    fn from(grid: &'a Grid) -> Self {
        Self::Borrowed(grid)
    }
}

impl From<Grid> for std::borrow::Cow<'_, Grid> {
    fn from(grid: Grid) -> Self {
        Self::Owned(grid)
    }
}

impl<Message> ScoreGrid<'_, Message> {
    /// The name by which it is given the focus.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Row height and text size.
    pub fn density(mut self, density: Density) -> Self {
        self.density = density;
        self
    }

    /// What tells this grid from another that may stand here: a draft is for one grid only, and waits for it to come back.
    pub fn of(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Puts the selection at a cell, once for each `turn`.
    pub fn selecting(mut self, at: Place, turn: u32) -> Self {
        self.selecting = (at, turn);
        self
    }

    /// Whether the keys are for something else, though the grid may still have the focus that it is about to lose.
    pub fn asleep(mut self, asleep: bool) -> Self {
        self.asleep = asleep;
        self
    }

    /// Height left free for what stands below the grid: rows shrink, then scroll, rather than take it, as long as four are seen.
    pub fn leaving(mut self, below: f32) -> Self {
        self.below = below;
        self
    }
}

/// So many rows are seen before what stands below the grid has any room.
const LEAST_ROWS: usize = 4;

/// What the widget remembers between two events.
#[derive(Default)]
struct Memory {
    keys: State,
    measures: Measures,
    /// Room that the decimals of each column need.
    decimals: Vec<f32>,
    /// How far the marks are scrolled, by whole rows and columns.
    scroll: Vector,
    /// How far the wheel asked for, which may lie between two rows.
    wheel: Vector,
    /// The cell shown last, so that the view follows the selection and then lets the wheel go elsewhere.
    shown: Option<Place>,
    modifiers: Modifiers,
    words: Words,
    /// The grid that is shown, by its name.
    name: String,
    /// What was being typed in grids shown before.
    parked: Vec<(String, keyboard::Parked)>,
    turn: Option<u32>,
    /// The selection as the screen knows it.
    told: Place,
    /// What was drawn of it.
    signs: Album<Sign>,
}

impl Memory {
    /// Brings the selection into view.
    fn reveal(&mut self) {
        let lead = self.keys.lead();
        self.shown = Some(lead);
        self.scroll_to(self.measures.reveal(self.scroll, lead));
    }

    fn scroll_to(&mut self, scroll: Vector) {
        self.scroll = self.measures.whole(scroll);
        self.wheel = self.scroll;
    }

    /// Follows what the screen wants shown: the grid, its selection, and the draft that belongs to it.
    fn follow<Message>(&mut self, shown: &ScoreGrid<'_, Message>) {
        if self.name != shown.name {
            let left = std::mem::replace(&mut self.name, shown.name.clone());
            if let Some(parked) = self.keys.park() {
                self.parked.push((left, parked));
            }
        }
        let (at, turn) = shown.selecting;
        if self.turn != Some(turn) {
            self.turn = Some(turn);
            self.told = at;
            self.keys.select(at);
        }
        if let Some(found) = self.parked.iter().position(|(name, _)| *name == self.name) {
            self.keys.unpark(self.parked.remove(found).1);
        }
        self.keys.reconcile(&shown.grid);
    }

    /// Scrolls, and says whether anything moved.
    fn scroll_by(&mut self, delta: Vector) -> bool {
        self.wheel = self.measures.clamp(self.wheel + delta);
        let scroll = self.measures.whole(self.wheel);
        let moved = scroll != self.scroll;
        self.scroll = scroll;
        moved
    }
}

impl Focusable for State {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        self.focused = true;
    }

    fn unfocus(&mut self) {
        self.focused = false;
    }
}

impl<Message> ScoreGrid<'_, Message> {
    /// What a mouse event means, if it concerns the grid.
    fn mouse(
        &self,
        memory: &mut Memory,
        event: mouse::Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<Reply> {
        let at = cursor
            .position_in(bounds)
            .map(|point| memory.measures.hit(point, memory.scroll));
        match event {
            mouse::Event::ButtonPressed(mouse::Button::Left) => {
                let focused = std::mem::replace(&mut memory.keys.focused, at.is_some());
                match at {
                    Some(at) => Some(memory.keys.click(&self.grid, at, memory.modifiers.shift())),
                    // Whatever takes the focus, what was being typed here is confirmed as with Enter.
                    None => focused.then(|| memory.keys.leave(&self.grid)),
                }
            }
            mouse::Event::ButtonPressed(mouse::Button::Right) => {
                let at = at?;
                memory.keys.focused = true;
                Some(memory.keys.menu(&self.grid, at))
            }
            mouse::Event::CursorMoved { position } => {
                let point = Point::new(position.x - bounds.x, position.y - bounds.y);
                let moved = memory.keys.drag(memory.measures.nearest(point, memory.scroll));
                moved.then(Reply::default)
            }
            mouse::Event::ButtonReleased(mouse::Button::Left) => {
                memory.keys.drop();
                None
            }
            mouse::Event::WheelScrolled { delta } => {
                at?;
                let measures = &memory.measures;
                let (x, y) = match delta {
                    mouse::ScrollDelta::Lines { x, y } => (x * measures.column, y * 2.0 * measures.row),
                    mouse::ScrollDelta::Pixels { x, y } => (x, y),
                };
                // With Shift a wheel goes sideways.
                let delta = if memory.modifiers.shift() && x == 0.0 {
                    Vector::new(-y, 0.0)
                } else {
                    Vector::new(-x, -y)
                };
                memory.scroll_by(delta).then(|| Reply {
                    captured: true,
                    ..Reply::default()
                })
            }
            _ => None,
        }
    }
}

impl<Message> Widget<Message, Theme, Renderer> for ScoreGrid<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Memory>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Memory::default())
    }

    fn diff(&self, tree: &mut Tree) {
        let memory = tree.state.downcast_mut::<Memory>();
        memory.follow(self);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        let memory = tree.state.downcast_mut::<Memory>();
        memory.follow(self);
        let all = limits.max();
        let measure = |height: f32| {
            let room = Size::new(all.width, height.clamp(0.0, all.height));
            Measures::new(&self.grid, room, self.density, &memory.words)
        };
        // What stands below gives way rather than leave no row to be seen.
        let mut measures = measure(all.height - self.below);
        if measures.page() < LEAST_ROWS.min(self.grid.len()) {
            let rows = (LEAST_ROWS + 1) as f32;
            measures = measure(measures.header + rows * self.density.grid_row());
        }
        let size = Size::new(all.width, measures.height());
        memory.decimals = draw::decimals(&self.grid, &memory.words, self.density.grid_text());
        // With fewer rows in sight, the selection stays among them.
        let fewer = measures.page() < memory.keys.page;
        memory.keys.page = measures.page();
        memory.measures = measures;
        memory.scroll_to(memory.scroll);
        if fewer || memory.shown != Some(memory.keys.lead()) {
            memory.reveal();
        }
        layout::Node::new(size)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _: &Renderer, operation: &mut dyn Operation) {
        let memory = tree.state.downcast_mut::<Memory>();
        operation.focusable(self.id.as_ref(), layout.bounds(), &mut memory.keys);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Input,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _: &Rectangle,
    ) {
        let memory = tree.state.downcast_mut::<Memory>();
        let reply = match event {
            Input::Keyboard(keys::Event::ModifiersChanged(modifiers)) => {
                memory.modifiers = *modifiers;
                None
            }
            Input::Keyboard(keys::Event::KeyPressed {
                key,
                modifiers,
                text,
                physical_key,
                ..
            }) if memory.keys.focused && !self.asleep => {
                // Ctrl+C is where a C is printed on a Latin keyboard, whatever alphabet is typed.
                let latin = key
                    .to_latin(*physical_key)
                    .filter(|_| modifiers.command())
                    .map(|letter| Key::Character(letter.to_string().into()));
                let key = latin.as_ref().unwrap_or(key);
                let mut reply = memory.keys.press(&self.grid, key, *modifiers, text.as_deref());
                if let Some(text) = reply.copied.take() {
                    clipboard.write(clipboard::Kind::Standard, text);
                }
                if reply.pastes {
                    reply = match clipboard.read(clipboard::Kind::Standard) {
                        Some(text) => memory.keys.paste(&self.grid, &text),
                        None => reply,
                    };
                }
                if reply.captured {
                    memory.reveal();
                }
                Some(reply)
            }
            Input::Mouse(event) => self.mouse(memory, *event, layout.bounds(), cursor),
            _ => None,
        };
        // A refusal brought the selection back, or the grid became smaller: the screen is told.
        let moved = memory.keys.at != memory.told;
        if reply.is_none() && !moved {
            return;
        }
        let mut reply = reply.unwrap_or_default();
        if moved && !reply.events.contains(&Event::Moved(memory.keys.at)) {
            reply.events.push(Event::Moved(memory.keys.at));
        }
        memory.told = memory.keys.at;
        if memory.shown != Some(memory.keys.lead()) {
            memory.reveal();
        }
        shell.request_redraw();
        if reply.captured {
            shell.capture_event();
        }
        for event in reply.events {
            shell.publish((self.on_event)(event));
        }
    }

    fn mouse_interaction(
        &self,
        _: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Rectangle,
        _: &Renderer,
    ) -> mouse::Interaction {
        if cursor.is_over(layout.bounds()) {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::None
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let memory = tree.state.downcast_ref::<Memory>();
        draw::grid(
            renderer,
            theme,
            &self.grid,
            memory,
            layout.bounds(),
            viewport,
            self.density,
        );
    }
}

impl<'a, Message: 'a> From<ScoreGrid<'a, Message>> for Element<'a, Message> {
    fn from(grid: ScoreGrid<'a, Message>) -> Self {
        Element::new(grid)
    }
}
