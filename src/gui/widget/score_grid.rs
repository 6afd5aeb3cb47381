//! The scoring grid: one widget with its own focus, selection and editing, driven by the keyboard alone.
//!
//! Rows are jurors grouped by college, columns are criteria. It shows what it is given and says what was typed: it
//! parses no mark, adds nothing up and saves nothing.

mod draw;
mod keyboard;
mod note;
mod place;
mod words;

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Id, Operation, Tree, operation::Focusable, tree};
use iced::advanced::{Clipboard, Shell, Widget, renderer};
use iced::{Event as Input, Length, Rectangle, Renderer, Size, keyboard as keys, mouse};

pub use keyboard::State;
pub use place::Place;

use crate::gui::theme::{Element, Theme, spacing::Density};

/// What a criterion's column accepts, as far as keys are concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Digits, comma or point.
    Number,
    /// Labelled levels, best or worst first; a letter begins one.
    Levels(Vec<String>),
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// A few letters that fit the column.
    pub label: String,
    /// « ×4 », or « hors note ».
    pub weight: String,
    /// What may be typed.
    pub entry: Entry,
    /// Mean of the complete jurors, ready to show; empty if there is none.
    pub mean: String,
}

/// What a juror has given for a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Given {
    /// Nothing yet.
    #[default]
    Pending,
    /// A mark, ready to show.
    Marked(String),
    /// An abstention.
    Abstention,
}

/// Why a draft was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What was typed, kept.
    pub draft: String,
    /// What is wrong: « 25 dépasse le maximum, 20. »
    pub reason: String,
    /// What was kept safe and what to type.
    pub mend: String,
}

/// One crossing of a juror and a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// What is recorded.
    pub given: Given,
    /// Applied, but not yet acknowledged by the disk.
    pub unsaved: bool,
    /// A draft that was refused and stands here still.
    pub refused: Option<Refused>,
}

/// A juror's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// One cell per column.
    Cells(Vec<Cell>),
    /// A recusal or an absence spans the row: its letter and its words.
    Span {
        /// « D », « – ».
        letter: String,
        /// « déport, sorti à 14 h 36 ».
        words: String,
    },
}

/// A juror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// « A.-L. Delacroix-Nguyen ».
    pub name: String,
    /// « consult. », in italics.
    pub aside: Option<String>,
    /// What stands in the row.
    pub content: Content,
    /// The juror's total, ready to show, once complete; else « 3/7 ».
    pub total: String,
    /// Whether `total` is a result, set in semibold.
    pub complete: bool,
}

/// Everything the grid shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// « Note sur 20 ».
    pub corner: String,
    /// « Total » over « /20 ».
    pub total: (String, String),
    /// The criteria.
    pub columns: Vec<Column>,
    /// The jurors, college by college.
    pub groups: Vec<Vec<Row>>,
    /// « Moyenne, 5 complètes ».
    pub footer: String,
    /// The mean of the totals, ready to show.
    pub mean: String,
}

impl Grid {
    /// The jurors in order, without the groups.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flatten()
    }

    /// How many jurors there are.
    pub fn len(&self) -> usize {
        self.groups.iter().map(Vec::len).sum()
    }

    /// Whether there is nobody to mark.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The cell of a juror and a criterion; none where a recusal or an absence spans the row.
    pub fn cell(&self, at: Place) -> Option<&Cell> {
        match &self.rows().nth(at.juror)?.content {
            Content::Cells(cells) => cells.get(at.criterion),
            Content::Span { .. } => None,
        }
    }
}

/// What the person at the keyboard did. Indices follow [`Grid::rows`] and [`Grid::columns`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A text was typed and confirmed with Enter, Tab or an arrow.
    Committed {
        /// Where.
        at: Place,
        /// As typed.
        text: String,
    },
    /// The juror abstains on a criterion.
    Abstained(Place),
    /// The mark is to be taken back.
    Withdrawn(Place),
    /// The juror of this row asks to be recused.
    RecusalAsked(usize),
    /// A refused draft was given up.
    Dismissed(Place),
    /// The selection moved.
    Moved(Place),
}

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

impl<Message> Widget<Message, Theme, Renderer> for ScoreGrid<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn diff(&self, tree: &mut Tree) {
        tree.state.downcast_mut::<State>().reconcile(&self.grid);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        let width = limits.max().width;
        let natural = place::Measures::new(&self.grid, width, self.density).height();
        let height = natural.min(limits.max().height);
        let state = tree.state.downcast_mut::<State>();
        state.reconcile(&self.grid);
        layout::Node::new(Size::new(width, height))
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _: &Renderer, operation: &mut dyn Operation) {
        let state = tree.state.downcast_mut::<State>();
        operation.focusable(self.id.as_ref(), layout.bounds(), state);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Input,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Renderer,
        _: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let bounds = layout.bounds();
        let measures = place::Measures::new(&self.grid, bounds.width, self.density);
        let reply = match event {
            Input::Keyboard(keys::Event::KeyPressed {
                key, modifiers, text, ..
            }) if state.focused => state.press(&self.grid, key, *modifiers, text.as_deref()),
            Input::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                match cursor.position_in(bounds) {
                    Some(point) => {
                        state.focused = true;
                        let top = measures.scroll(&self.grid, bounds.height, state.at);
                        state.click(&self.grid, measures.hit(&self.grid, point, top, bounds.height))
                    }
                    None => {
                        // Another field takes the focus: what was being typed here is kept as it stands.
                        if state.focused {
                            state.focused = false;
                            shell.request_redraw();
                        }
                        return;
                    }
                }
            }
            _ => return,
        };
        if reply.captured {
            shell.capture_event();
            shell.request_redraw();
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
        let state = tree.state.downcast_ref::<State>();
        draw::grid(
            renderer,
            theme,
            &self.grid,
            state,
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
