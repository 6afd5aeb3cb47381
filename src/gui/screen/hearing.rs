//! The hearings: running order at the left, dossier in the middle, clock and scoring grid at the right.
//!
//! The grid has the focus by default; what it does not use (space, N, +, −, R, F-keys) works the clock.

mod ask;
mod clock;
mod dossier;
mod footer;
mod grid;
mod guidance;
pub mod keys;
mod marks;
mod middle;
mod notes;
mod order;
pub mod pieces;
mod search;

use std::collections::BTreeMap;

use iced::keyboard::Modifiers;
use iced::widget::{Id, column, container, row, rule};
use iced::{Fill, Padding};

use crate::domain::candidate::{Passage, Slot};
use crate::domain::command::Command;
use crate::domain::panel::Ground;
use crate::domain::{CandidateId, CriterionId, JurorId, Refusal};
use crate::gui::press::Press;
use crate::gui::screen::form::{Answer, Asked, Purpose, amendable};
use crate::gui::screen::{Context, step};
use crate::gui::shortcut;
use crate::gui::theme::spacing::Density;
use crate::gui::theme::{Element, spacing, style};
use crate::gui::widget::score_grid::{Event as GridEvent, Grid, Place, score_grid};
use crate::gui::widget::{floating, form};

use pieces::Pieces;

pub use grid::Side;

/// The grid's name, to give it the focus.
pub const GRID: &str = "marks";

pub use dossier::{PAGE, PAGE_STEP};
pub use order::{LINE as ORDER_LINE, LIST as ORDER};
pub use search::{CHOSEN, FIELD as SEARCH, FOUND, LIST};

/// The grounds of a recusal, in the order of their number keys.
pub const GROUNDS: [Ground; 5] = [
    Ground::Personal,
    Ground::Professional,
    Ground::Mandate,
    Ground::Family,
    Ground::Other,
];

/// A cell of a dossier's grid.
type CellKey = (CandidateId, JurorId, CriterionId);

/// Drafts that were refused, and why; nothing typed stands for an abstention.
type Drafts = BTreeMap<CellKey, (Option<String>, Refusal)>;

/// What the screen remembers between two messages.
#[derive(Debug, Default)]
pub struct State {
    /// The dossier on the screen; the one heard, or the first, until another is chosen.
    shown: Option<CandidateId>,
    refused: Drafts,
    /// The juror whose sheet is typed in, when the grid shows one juror's dossiers rather than one dossier's jurors.
    sheet: Option<JurorId>,
    /// Where the grid's selection is.
    at: Place,
    /// How often the selection was put somewhere from outside the grid.
    turned: u32,
    /// A block from the clipboard whose answers are awaited.
    paste: Option<marks::Paste>,
    /// What of the dossier is read.
    tab: Tab,
    /// The search, while it lies over the dossier.
    search: Option<search::State>,
    /// What was looked for last, to go on from there.
    looked_for: String,
    /// A line of the running order on its way to another place.
    drag: Option<order::Drag>,
    /// What a search led to.
    found: Option<(CandidateId, search::Part)>,
    dialog: Option<Dialog>,
    pieces: Pieces,
}

/// What of a dossier the middle column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// The dossier itself.
    #[default]
    Dossier,
    /// Its attachments.
    Attachments,
    /// What was noted on it; confidential.
    Notes,
    /// The running order, in a window too narrow for a column of its own.
    Order,
}

/// A question over the screen.
#[derive(Debug, Clone)]
enum Dialog {
    /// On what ground a juror is recused from a dossier: the line chosen.
    Recusal(JurorId, CandidateId, usize),
    /// What can be done with a juror's row for a dossier.
    Row(JurorId, CandidateId),
    /// Which field of the dossier shown is to be mended: the line chosen.
    Field(usize),
    /// A form.
    Form(Box<Asked>),
}

/// What can be done with a juror's row for a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowAction {
    /// Write or read the comment of the cell.
    Comment,
    /// Recuse the juror, or lift the recusal.
    Recusal,
    /// Note the juror absent for the dossier, or there after all.
    Absence,
    /// Turn the grid round.
    Sheet,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A dossier was chosen in the running order.
    Chosen(CandidateId),
    /// The grid said something, showing that side.
    Grid(Side, GridEvent),
    /// The grid is to be turned round: jurors of the dossier, or dossiers of the juror.
    Turned,
    /// The next juror's sheet, or the one before.
    Leafed(isize),
    /// Something was chosen among what can be done with a row.
    RowActed(RowAction),
    /// Something happened in a form.
    Form(form::Message),
    /// A line of a question was chosen.
    LineChosen(usize),
    /// The line of a question that is chosen is confirmed.
    Confirmed,
    /// A dialog was closed.
    Dismissed,
    /// The clock's main key.
    ClockPressed,
    /// The next phase, or the end after the last; after that, the next dossier.
    NextPressed,
    /// End the hearing, in whatever phase it is.
    EndPressed,
    /// A minute more or less, in seconds.
    Adjusted(i32),
    /// Close the marks of the dossier shown, or open them again.
    ClosePressed,
    /// The candidate is not there, or is after all.
    NoShowPressed,
    /// The juror chosen was not there for the dossier shown, or was after all.
    AbsentPressed,
    /// Move the dossier shown in the order.
    MovePressed(isize),
    /// Choose the next dossier or the one before.
    Stepped(isize),
    /// What is read goes up or down, by pages.
    Scrolled(i8),
    /// Every dossier is closed: go to the deliberation.
    CloseHearingsPressed,
    /// A form is wanted.
    Asked(Purpose),
    /// A field of the dossier shown is to be mended.
    AmendPressed,
    /// The recused juror chosen leaves the room, or comes back.
    StepPressed,
    /// Another part of the dossier is to be read.
    TabChosen(Tab),
    /// In the attachments.
    Pieces(pieces::Message),
    /// A line of the running order was taken up: its place.
    Grabbed(usize),
    /// It is over another line, on its lower half or its upper one.
    DraggedOver(usize, bool),
    /// It was let go.
    Dropped,
    /// It was taken out of the list: it goes back.
    DragLeft,
    /// The break at that place of the order was taken out.
    BreakRemoved(usize),
    /// The break before the dossier shown is to be taken out.
    BreakRemovalPressed,
    /// Something is looked for in all dossiers.
    SearchPressed,
    /// The search's field was edited.
    SearchTyped(String),
    /// A letter was typed before the search's field had the focus.
    TypedAhead(char),
    /// The line at that place, or the one chosen, is to be read.
    FoundChosen(Option<usize>),
}

/// What the screen wants of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Record something.
    Submit(Command),
    /// Say something.
    Tell(floating::Tone, String),
    /// Give the focus to a widget.
    Focus(&'static str),
    /// Give the focus to a field, to write on after what it holds.
    End(&'static str),
    /// Take the focus from the grid: the keys are for a question.
    Unfocus,
    /// Something for the attachments.
    Pieces(pieces::Action),
    /// Keep the line chosen of a list in sight.
    FollowLine,
    /// Keep the dossier shown in sight in the running order, read it from its beginning, and give the grid the focus.
    FollowOrder,
    /// Scroll what is read by so many pages.
    Scroll(i8),
    /// Scroll the dossier near what a search led to, and give the grid the focus.
    Reveal,
}

impl State {
    /// The dossier on the screen.
    pub fn shown(&self, context: &Context<'_>) -> Option<CandidateId> {
        let session = context.session;
        self.shown
            .clone()
            .or_else(|| session.state().active.clone())
            .or_else(|| next_to_hear(context))
            .or_else(|| session.running_order().next().map(|c| c.id.clone()))
    }

    /// Which way round the grid is.
    pub fn side(&self, shown: &CandidateId) -> Side {
        match &self.sheet {
            Some(juror) => Side::Sheet(juror.clone()),
            None => Side::Dossier(shown.clone()),
        }
    }

    /// Whether a dialog waits for an answer.
    pub fn asks(&self) -> bool {
        self.dialog.is_some() || self.search.is_some()
    }

    /// Closes the question that is open; `false` where none was.
    pub fn close_question(&mut self) -> bool {
        self.dialog.take().is_some()
    }

    /// The one widget that takes keys now: the grid, or the search over it; a question has its own.
    pub fn keeps(&self) -> Option<&'static str> {
        match (&self.dialog, &self.search) {
            (Some(_), _) => None,
            (None, Some(_)) => Some(SEARCH),
            (None, None) => Some(GRID),
        }
    }

    /// Another dossier is chosen: where nothing is marked yet, its first mark is the first juror's.
    fn show(&mut self, candidate: CandidateId, context: &Context<'_>) {
        let other = self.shown.as_ref() != Some(&candidate);
        let marked = || {
            context
                .session
                .state()
                .cells
                .keys()
                .any(|(of, ..)| *of == candidate)
        };
        if other && self.sheet.is_none() && !marked() {
            self.select(Place::default());
        }
        self.put(candidate);
    }

    /// Another dossier: its attachments are not those that were read.
    fn put(&mut self, candidate: CandidateId) {
        if self.shown.as_ref() != Some(&candidate) {
            self.pieces.close();
        }
        self.shown = Some(candidate);
    }

    /// Another part of the dossier; the attachments a second time are their list.
    fn turn_to(&mut self, tab: Tab, shown: &CandidateId, context: &Context<'_>) -> Action {
        let again = self.tab == tab;
        self.tab = tab;
        match (tab, context.session.state().candidate(shown)) {
            (Tab::Attachments, Some(dossier)) => Action::Pieces(self.pieces.list(dossier, again)),
            (Tab::Order, _) => Action::FollowOrder,
            _ => Action::Focus(GRID),
        }
    }

    /// What the middle column shows: the order only where it has no column of its own.
    fn read_tab(&self, density: Density) -> Tab {
        match self.tab {
            Tab::Order if density != Density::Small => Tab::Dossier,
            tab => tab,
        }
    }

    /// The attachments, while one of them is on the screen.
    pub fn reads(&self) -> Option<&Pieces> {
        let on_screen = self.tab == Tab::Attachments && self.pieces.read().is_some();
        on_screen.then_some(&self.pieces)
    }

    /// Applies a message.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action {
        let Some(shown) = self.shown(context) else {
            return Action::None;
        };
        // What is acted on stays on the screen until another dossier is chosen.
        self.shown = Some(shown.clone());
        match message {
            Message::Chosen(candidate) => {
                self.show(candidate, context);
                self.search = None;
                // A press on a line of the order is to read that dossier.
                if self.tab == Tab::Order {
                    self.tab = Tab::Dossier;
                }
                Action::FollowOrder
            }
            Message::Stepped(by) if self.asks() => {
                match (&mut self.dialog, &mut self.search) {
                    (Some(Dialog::Field(at)), _) => {
                        *at = step(*at, by, amendable(context, &shown).len());
                    }
                    (Some(Dialog::Recusal(_, _, at)), _) => *at = step(*at, by, GROUNDS.len()),
                    (None, Some(search)) => search.step(by),
                    (Some(Dialog::Row(..) | Dialog::Form(_)), _) | (None, None) => {}
                }
                Action::FollowLine
            }
            Message::Stepped(by) => {
                let order: Vec<_> = context.session.running_order().map(|c| c.id.clone()).collect();
                let at = order.iter().position(|id| *id == shown).unwrap_or(0);
                if let Some(candidate) = order.get(step(at, by, order.len())) {
                    self.show(candidate.clone(), context);
                }
                Action::FollowOrder
            }
            Message::Scrolled(by) => Action::Scroll(by),
            Message::Grid(side, event) => self.said(&side, event, context),
            Message::Turned => self.turn(&shown, context),
            Message::Leafed(by) => self.leaf(by, &shown, context),
            Message::RowActed(action) => self.act(action, &shown, context),
            Message::Form(message) => self.form(message, context),
            Message::LineChosen(line) => {
                if let Some(Dialog::Field(at) | Dialog::Recusal(_, _, at)) = &mut self.dialog {
                    *at = line;
                }
                self.confirm(shown, context)
            }
            Message::Confirmed => self.confirm(shown, context),
            Message::Dismissed => {
                self.dialog = None;
                self.search = None;
                Action::Focus(GRID)
            }
            Message::Asked(purpose) => self.ask(purpose, context),
            Message::AmendPressed => {
                self.dialog = Some(Dialog::Field(0));
                Action::Unfocus
            }
            Message::StepPressed => self.step_out(context),
            Message::TabChosen(tab) => {
                self.search = None;
                self.turn_to(tab, &shown, context)
            }
            Message::SearchPressed => {
                self.search = Some(search::State::new(self.looked_for.clone(), context));
                Action::Focus(search::FIELD)
            }
            Message::SearchTyped(query) => {
                self.looked_for.clone_from(&query);
                if let Some(search) = &mut self.search {
                    search.search(query);
                }
                Action::None
            }
            Message::TypedAhead(letter) => {
                if let Some(search) = &mut self.search {
                    self.looked_for = search.type_ahead(letter);
                }
                Action::End(search::FIELD)
            }
            Message::FoundChosen(line) => self.go_to_found(line),
            Message::ClockPressed => Action::Submit(clock::main_key(shown, context)),
            Message::NextPressed if clock::is_over(&shown, context) => match next_to_hear(context) {
                Some(next) => {
                    self.show(next, context);
                    Action::FollowOrder
                }
                None => Action::Submit(clock::next_key(context)),
            },
            Message::NextPressed => Action::Submit(clock::next_key(context)),
            Message::EndPressed => Action::Submit(Command::End),
            Message::Adjusted(seconds) => Action::Submit(Command::Adjust { seconds }),
            Message::ClosePressed if context.session.state().closed.contains(&shown) => {
                self.ask(Purpose::Reopen(shown), context)
            }
            Message::ClosePressed => Action::Submit(Command::CloseMarks { candidate: shown }),
            Message::NoShowPressed => Action::Submit(match context.session.state().passage(&shown) {
                Passage::NoShow(_) => Command::Return { candidate: shown },
                _ => Command::NoShow { candidate: shown },
            }),
            Message::AbsentPressed => self.absent(context),
            Message::MovePressed(by) => submit(order::moved(&shown, by, context)),
            Message::BreakRemoved(slot) => submit(order::without(slot, context)),
            Message::BreakRemovalPressed => {
                let slot = order::break_before(&shown, context);
                submit(slot.and_then(|slot| order::without(slot, context)))
            }
            Message::Grabbed(slot) => {
                self.drag = Some(order::Drag::new(slot));
                Action::None
            }
            Message::DraggedOver(slot, lower) => {
                if let Some(drag) = &mut self.drag {
                    drag.over(slot, lower);
                }
                Action::None
            }
            Message::DragLeft => {
                self.drag = None;
                Action::None
            }
            Message::Dropped => self.drop(context),
            Message::CloseHearingsPressed => Action::Submit(Command::CloseHearings),
            Message::Pieces(message) => match context.session.state().candidate(&shown) {
                Some(dossier) => {
                    if matches!(message, pieces::Message::Closed) {
                        self.tab = Tab::Dossier;
                    }
                    let action = self.pieces.update(message, dossier);
                    if matches!(action, pieces::Action::Read(_)) {
                        self.tab = Tab::Attachments;
                    }
                    Action::Pieces(action)
                }
                None => Action::None,
            },
        }
    }

    /// Lets a line of the order go: at another place it is moved, at its own it was only chosen.
    fn drop(&mut self, context: &Context<'_>) -> Action {
        let order = &context.session.state().order;
        match self.drag.take() {
            Some(drag) if drag.to.is_some() => submit(drag.dropped(order)),
            Some(drag) => match order.get(drag.from) {
                Some(Slot::Hearing(id)) => {
                    let chosen = Message::Chosen(id.clone());
                    self.update(chosen, context)
                }
                Some(Slot::Break { .. }) | None => Action::None,
            },
            None => Action::None,
        }
    }

    /// Shows the dossier that a line of the search is from, near that line.
    fn go_to_found(&mut self, line: Option<usize>) -> Action {
        let Some((candidate, part)) = self.search.as_ref().and_then(|search| search.target(line)) else {
            return Action::None;
        };
        self.search = None;
        self.tab = Tab::Dossier;
        self.shown = Some(candidate.clone());
        self.found = Some((candidate, part));
        Action::Reveal
    }

    /// Opens a form; its first field has the focus.
    fn ask(&mut self, purpose: Purpose, context: &Context<'_>) -> Action {
        let asked = Asked::new(purpose, context);
        let first = asked.first_field();
        self.dialog = Some(Dialog::Form(Box::new(asked)));
        Action::Focus(first)
    }

    fn form(&mut self, message: form::Message, context: &Context<'_>) -> Action {
        let Some(Dialog::Form(asked)) = &mut self.dialog else {
            return Action::None;
        };
        match asked.update(message, context) {
            Answer::Kept => Action::None,
            Answer::Dismissed => {
                self.dialog = None;
                Action::Focus(GRID)
            }
            Answer::Submit(command) => Action::Submit(command),
        }
    }

    fn confirm(&mut self, candidate: CandidateId, context: &Context<'_>) -> Action {
        match &self.dialog {
            Some(Dialog::Field(at)) => match amendable(context, &candidate).get(*at) {
                Some(field) => self.ask(Purpose::Amend(candidate, *field), context),
                None => Action::None,
            },
            Some(Dialog::Recusal(juror, recused, at)) => {
                let (juror, candidate) = (juror.clone(), recused.clone());
                let ground = GROUNDS.get(*at).copied();
                self.dialog = None;
                ground.map_or(Action::None, |ground| {
                    Action::Submit(Command::Recuse {
                        juror,
                        candidate,
                        ground,
                    })
                })
            }
            Some(Dialog::Row(..) | Dialog::Form(_)) | None => Action::None,
        }
    }

    /// What the scoring grid shows, that side of it.
    pub fn grid(&self, context: &Context<'_>, side: &Side) -> Grid {
        grid::model(context, side, &self.refused, self.at)
    }

    /// What a key means here, once the grid and the fields have left it.
    pub fn press(&self, press: &Press, modifiers: Modifiers, context: &Context<'_>) -> Option<Message> {
        if self.asks() {
            let table = shortcut::pressed(keys::DIALOG, press, modifiers, self, context);
            return table.or_else(|| self.typed_ahead(press, modifiers));
        }
        [keys::SCREEN, keys::PIECES]
            .into_iter()
            .find_map(|table| shortcut::pressed(table, press, modifiers, self, context))
    }

    /// A letter that comes before the search's field has the focus is the field's.
    fn typed_ahead(&self, press: &Press, modifiers: Modifiers) -> Option<Message> {
        let plain = !modifiers.command() && !modifiers.alt();
        let letter = press.written().filter(|_| self.search.is_some() && plain);
        letter.map(Message::TypedAhead)
    }

    /// Draws the screen.
    pub fn view<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let Some(shown) = self.shown(context) else {
            return iced::widget::space().into();
        };
        let density = context.density;
        // Where there is little room the order is read in the dossier's place.
        let left = (density != Density::Small).then(|| {
            container(order::view(context, &shown, self.drag))
                .width(density.running_order())
                .height(Fill)
                .style(style::container::canvas)
        });
        let middle = container(middle::view(self, context, &shown))
            .width(Fill)
            .height(Fill);
        let right = container(self.right(context, &shown))
            .width(density.right_column(context.session.setup().criteria.len()))
            .height(Fill);
        let part = left.is_some().then(|| rule::vertical(1));
        let screen = row![]
            .push(left)
            .push(part)
            .push(middle.style(style::container::surface))
            .push(rule::vertical(1))
            .push(right.style(style::container::canvas));
        match &self.dialog {
            None => floating::bare(screen),
            Some(dialog) => ask::view(self, screen.into(), dialog, context, &shown),
        }
    }

    fn right<'a>(&'a self, context: &Context<'a>, shown: &CandidateId) -> Element<'a, Message> {
        let top = column![clock::view(context, shown), clock::clock_keys(context, shown)].spacing(spacing::S);
        let side = self.side(shown);
        let grid = self.grid(context, &side);
        // While the band above takes room, what is left is the marks'.
        let short = context.unrecorded && context.density == Density::Small;
        let guidance = (!short).then(|| guidance::view(context, &side, self.at));
        let name = side.name();
        let marks = column![
            score_grid(grid, move |event| Message::Grid(side.clone(), event))
                .id(Id::new(GRID))
                .of(name)
                .selecting(self.at, self.turned)
                .density(context.density)
                .asleep(self.asks() || context.covered)
                .leaving(if short { 0.0 } else { guidance::HEIGHT + spacing::S }),
        ]
        .push(guidance)
        .spacing(spacing::S);
        let edge = Padding {
            top: 14.0,
            bottom: 12.0,
            left: 22.0,
            right: 22.0,
        };
        column![
            container(top).padding(edge),
            rule::horizontal(1),
            container(marks).padding(Padding { top: 6.0, ..edge }),
        ]
        .into()
    }
}

fn submit(command: Option<Command>) -> Action {
    command.map_or(Action::None, Action::Submit)
}

/// The first candidate still to come.
fn next_to_hear(context: &Context<'_>) -> Option<CandidateId> {
    context
        .session
        .running_order()
        .map(|c| &c.id)
        .find(|id| matches!(context.session.state().passage(id), Passage::Waiting))
        .cloned()
}
