//! The deliberation: the arithmetic ranking beside the proposal, moved only by named and reasoned decisions.
//!
//! The screen shows exact results computed elsewhere; the jury proposes, and every figure says so.

mod aside;
mod compare;
mod dossier;
mod form;
mod jury;
mod keys;
mod possible;
mod series;
mod solidity;
mod spread;
mod table;
mod tabs;
mod waiting;

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::widget::{column, container, responsive, row, rule, text_editor};
use iced::{Fill, Size, Task};

use crate::domain::command::Command;
use crate::domain::deliberation::Comparison;
use crate::domain::phase::Phase;
use crate::domain::ranking::{Contest, Ranking};
use crate::domain::robustness::Robustness;
use crate::domain::session::Frozen;
use crate::domain::statistics::{Adjusted, AtEqualSeverity};
use crate::domain::{CandidateId, Digest, Session};
use crate::gui::desk::off_thread;
use crate::gui::press::Press;
use crate::gui::screen::{Context, step};
use crate::gui::shortcut;
use crate::gui::theme::{Element, style};
use crate::gui::widget::chrome::Hint;
use crate::gui::widget::floating;
use crate::gui::words::Words;

pub use form::{Form, Purpose};
pub use keys::KEYS;
use possible::{may_cast, may_vote};
pub use series::Series;
pub use solidity::{Known, PAGE as SOLIDITY, Part, Solidity};

/// The side panel's width, and in a narrow window.
const ASIDE: (f32, f32) = (356.0, 300.0);
/// A screen narrower than this shows no dots: names, scores and amounts come first.
const NARROW: f32 = 1160.0;

/// What stands beside the envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// The two rankings.
    #[default]
    Rankings,
    /// The proposal and the scenarios side by side, with the column chosen: 0 is the proposal.
    Scenarios(usize),
    /// How laureates and money spread.
    Spread,
}

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    page: Page,
    chosen: Option<CandidateId>,
    form: Option<Form>,
    results: Option<Arc<Results>>,
    /// How far the table is scrolled.
    scrolled: f32,
    /// How solid the list is, while it is laid over.
    solidity: Option<Solidity>,
}

/// What a session's marks amount to, computed once per entry.
#[derive(Debug)]
pub struct Results {
    /// The entry these results stand for.
    pub head: Digest,
    /// What the ranking is computed from.
    pub contest: Contest,
    /// The arithmetic ranking.
    pub ranking: Ranking,
    /// The proposal's order.
    pub order: Vec<CandidateId>,
    /// What the arithmetic order alone would retain.
    pub arithmetic: Vec<CandidateId>,
    /// Each time the arithmetic ranking was frozen, the last in force.
    pub frozen: Vec<Frozen>,
    /// Whether the marks still give the ranking frozen last.
    pub holds: bool,
    /// The proposal beside the scenarios kept.
    pub comparison: Comparison,
    /// How solid the list is.
    pub robustness: Option<Robustness>,
    /// Ranks at equal severity, once marks are closed.
    pub adjusted: Option<Adjusted>,
}

impl Results {
    /// Computes everything; a few milliseconds, so never on the interface's thread.
    pub fn of(session: &Session) -> Self {
        let contest = session.contest(session.method());
        let ranking = contest.rank();
        let arithmetic = session.arithmetic_laureates(&ranking);
        let frozen = session.frozen();
        let now = session.unvoted().rank().canonical();
        Self {
            holds: frozen.last().is_none_or(|last| last.ranking.canonical() == now),
            frozen,
            comparison: session.comparison(&ranking),
            head: session.head(),
            order: session.proposal_order(),
            robustness: session.robustness(),
            adjusted: session
                .marks_are_closed()
                .then(|| session.at_equal_severity().ok())
                .flatten(),
            contest,
            ranking,
            arithmetic,
        }
    }

    /// Every dossier in the order of the screen: the proposal's, then those without a rank.
    fn lines(&self) -> impl Iterator<Item = &CandidateId> {
        let unranked = self.ranking.unranked.iter().map(|unranked| &unranked.candidate);
        self.order.iter().chain(unranked)
    }

    /// The line of a dossier that recusals which differ keep on its side of the cut.
    fn crossing(&self, candidate: &CandidateId) -> Option<(&AtEqualSeverity, u32)> {
        let adjusted = self.adjusted.as_ref()?;
        let line = adjusted.flagged().find(|line| line.candidate == *candidate)?;
        Some((line, adjusted.retained?))
    }

    fn line(&self, candidate: &CandidateId) -> Option<usize> {
        self.lines().position(|id| id == candidate)
    }
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Results are there, for the session as it was.
    Computed(Arc<Results>),
    /// This part of what is laid over is to be seen.
    PanelAsked(Part),
    /// How solid the list is, for the session as it was.
    Analysed(Known),
    /// What is laid over is scrolled by so many pixels.
    SolidityScrolled(i16),
    /// The computation did not come to an end.
    Lost,
    /// A dossier was chosen.
    Chosen(CandidateId),
    /// The selection moved; far beyond the end means the end.
    Stepped(isize),
    /// To the next dossier about which something waits.
    WaitingPressed,
    /// The table was scrolled so far.
    Scrolled(f32),
    /// Another page was asked for, or the one shown once more: back to the rankings.
    PageAsked(Page),
    /// The column chosen moved.
    ColumnStepped(isize),
    /// This column was chosen.
    ColumnChosen(usize),
    /// The scenario chosen becomes the proposal.
    TakePressed,
    /// The scenario chosen is kept no more.
    DropPressed,
    /// A form is to be filled in.
    Asked(Purpose),
    /// The dossier chosen moves in the proposal.
    MovePressed(isize),
    /// The decision on the dossier chosen is taken back.
    UndecidePressed,
    /// A field of the form has another text.
    Edited(usize, String),
    /// A field of several lines was edited.
    Typed(usize, text_editor::Action),
    /// Another way was chosen in the form.
    WayStepped(isize),
    /// This way was chosen in the form.
    WayChosen(usize),
    /// The form was confirmed.
    Confirmed,
    /// The form was closed.
    Dismissed,
    /// The pointer was pressed beside the form.
    PressedElsewhere,
}

/// What the screen wants of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Record something: each command is an entry of its own.
    Submit(Vec<Command>),
    /// Give the focus to a field of the form.
    Focus(&'static str),
    /// Bring a part of the table into sight: its top and bottom in pixels.
    Reveal(i32, i32),
    /// Find out how solid the list is, off the interface's thread.
    Analyse,
    /// Scroll what is laid over by so many pixels.
    Scroll(i16),
    /// Tell what is not possible.
    Tell(String),
}

/// The name of the table's scrolled part.
pub const TABLE: &str = "ranking";

impl State {
    /// Whether a form waits for an answer.
    pub fn asks(&self) -> bool {
        self.form.is_some() || self.solidity.is_some()
    }

    /// Closes the question that is open; `false` where none was.
    pub fn close_question(&mut self) -> bool {
        self.form.take().is_some()
    }

    /// Finds out how solid the list is; many rankings, so never on the interface's thread.
    pub fn analyse(&self, session: &Arc<Session>) -> Task<Message> {
        let session = session.clone();
        Task::perform(off_thread(move || Known::of(&session)), |known| {
            known.map_or(Message::Lost, Message::Analysed)
        })
    }

    /// Computes the results anew when the session has moved on.
    pub fn refresh(&self, session: &Arc<Session>) -> Task<Message> {
        if self
            .results
            .as_ref()
            .is_some_and(|results| results.head == session.head())
        {
            return Task::none();
        }
        let session = session.clone();
        Task::perform(off_thread(move || Results::of(&session)), |results| {
            results.map_or(Message::Lost, |results| Message::Computed(Arc::new(results)))
        })
    }

    /// The proposal's order, as far as it is computed.
    pub fn order(&self) -> &[CandidateId] {
        self.results.as_ref().map_or(&[], |results| &results.order)
    }

    /// The dossier chosen; the first of the proposal until another one is.
    fn chosen(&self) -> Option<CandidateId> {
        let results = self.results.as_ref()?;
        let chosen = self.chosen.as_ref().filter(|id| results.line(id).is_some());
        chosen.or_else(|| results.lines().next()).cloned()
    }

    fn at(&self) -> usize {
        let line = || self.results.as_ref()?.line(&self.chosen()?);
        line().unwrap_or(0)
    }

    /// Applies a message.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action {
        match message {
            Message::Computed(results) => {
                // An answer about an older session is late: a newer one is on its way.
                if results.head == context.session.head() || self.results.is_none() {
                    self.results = Some(results);
                }
                // What is laid over the screen is of the same session.
                match &self.solidity {
                    Some(_) => Action::Analyse,
                    None => Action::None,
                }
            }
            Message::Lost => Action::Tell(context.words.t("gui-worker-lost")),
            Message::PanelAsked(part) => self.ask_panel(part),
            Message::Analysed(known) => {
                let late = known.head != context.session.head();
                match &mut self.solidity {
                    Some(solidity) if !late || solidity.known.is_none() => solidity.known = Some(known),
                    _ => {}
                }
                Action::None
            }
            Message::SolidityScrolled(by) => Action::Scroll(by),
            Message::Chosen(candidate) => match self.results.clone() {
                Some(results) => match results.line(&candidate) {
                    Some(at) => self.choose(&results, at),
                    None => Action::None,
                },
                None => Action::None,
            },
            Message::Stepped(by) => self.step_by(by),
            Message::WaitingPressed => self.go_to_waiting(context),
            Message::Scrolled(offset) => {
                self.scrolled = offset;
                Action::None
            }
            Message::PageAsked(page) => {
                // A scenario's own tab is another page than the comparison.
                self.page = if page == self.page { Page::Rankings } else { page };
                Action::None
            }
            Message::ColumnStepped(by) => {
                self.page = self.beside(by);
                Action::None
            }
            Message::ColumnChosen(at) => {
                self.page = Page::Scenarios(at);
                Action::None
            }
            Message::TakePressed => self.with_scenario(|name| Command::TakeScenario { name }),
            Message::DropPressed => self.with_scenario(|name| Command::DropScenario { name }),
            Message::Asked(purpose) => self.ask(purpose, context),
            Message::MovePressed(by) => self.move_by(by, context),
            Message::UndecidePressed => match self.chosen() {
                Some(candidate) => Action::Submit(vec![Command::Undecide { candidate }]),
                None => Action::None,
            },
            Message::Edited(field, text) => {
                if let Some(form) = &mut self.form {
                    form.edit(field, text);
                }
                Action::None
            }
            Message::Typed(field, action) => {
                if let Some(form) = &mut self.form {
                    form.perform(field, action);
                }
                Action::None
            }
            Message::WayStepped(by) => self.choose_way(|form| form.way_beside(by), context),
            Message::WayChosen(way) => self.choose_way(|_| way, context),
            Message::Confirmed => self.confirm(context),
            Message::Dismissed => {
                self.form = None;
                self.solidity = None;
                Action::None
            }
            Message::PressedElsewhere => self.focus(),
        }
    }

    /// Lays the panel over the screen, or shows its other part from the top.
    fn ask_panel(&mut self, part: Part) -> Action {
        match &mut self.solidity {
            Some(solidity) if solidity.part == part => Action::None,
            Some(solidity) => {
                solidity.part = part;
                Action::Scroll(i16::MIN)
            }
            None => {
                self.solidity = Some(Solidity { part, known: None });
                Action::Analyse
            }
        }
    }

    /// The tab so many steps away: the rankings, then each scenario.
    fn beside(&self, by: isize) -> Page {
        let at = match self.page {
            Page::Rankings | Page::Spread => 0,
            Page::Scenarios(at) => at,
        };
        match step(at, by, self.columns()) {
            0 => Page::Rankings,
            at => Page::Scenarios(at),
        }
    }

    /// How many columns the comparison has.
    fn columns(&self) -> usize {
        let kept = self.results.as_ref().map(|results| &results.comparison.kept);
        kept.map_or(0, Vec::len) + 1
    }

    /// The name of the scenario whose column is chosen.
    fn scenario(&self) -> Option<String> {
        let Page::Scenarios(at) = self.page else {
            return None;
        };
        let kept = &self.results.as_ref()?.comparison.kept;
        kept.get(at.checked_sub(1)?).map(|kept| kept.name.clone())
    }

    fn with_scenario(&self, command: impl FnOnce(String) -> Command) -> Action {
        self.scenario()
            .map_or(Action::None, |name| Action::Submit(vec![command(name)]))
    }

    fn step_by(&mut self, by: isize) -> Action {
        let Some(results) = self.results.clone() else {
            return Action::None;
        };
        let at = step(self.at(), by, results.lines().count());
        self.choose(&results, at)
    }

    fn choose(&mut self, results: &Results, at: usize) -> Action {
        self.chosen = results.lines().nth(at).cloned();
        if self.page != Page::Rankings {
            return Action::None;
        }
        let (top, bottom) = table::lines_of(at, results.order.len());
        Action::Reveal(top, bottom)
    }

    /// Moves the dossier chosen; with its form open, the place that the form is about.
    fn move_by(&mut self, by: isize, context: &Context<'_>) -> Action {
        let (Some(results), Some(chosen)) = (self.results.clone(), self.chosen()) else {
            return Action::None;
        };
        let lines = results.order.len();
        if let Some(form) = &mut self.form {
            if let Some(at) = form.place() {
                let to = step(at.saturating_sub(1), by, lines) + 1;
                form.move_to(to, context, &results);
            }
            return Action::None;
        }
        let Some(at) = results.order.iter().position(|id| *id == chosen) else {
            return Action::Tell(context.words.t("delib-no-place"));
        };
        let to = step(at, by, lines);
        if to == at {
            return Action::None;
        }
        let place = u32::try_from(to + 1).unwrap_or(1);
        let purpose = Purpose::Place {
            candidate: chosen,
            place,
        };
        self.ask(purpose, context)
    }

    fn ask(&mut self, purpose: Purpose, context: &Context<'_>) -> Action {
        let Some(results) = &self.results else {
            return Action::None;
        };
        if purpose == Purpose::Adopt
            && let Err(lack) = aside::adoptable(context)
        {
            // What is missing is told before anybody counts voices.
            return Action::Tell(lack);
        }
        if purpose != Purpose::Keep {
            // A form about a dossier stands beside its line.
            self.page = Page::Rankings;
        }
        self.form = Some(Form::new(purpose, context, results));
        self.focus()
    }

    fn focus(&self) -> Action {
        let first = self.form.as_ref().and_then(Form::first_field);
        first.map_or(Action::None, Action::Focus)
    }

    fn choose_way(&mut self, way: impl Fn(&Form) -> usize, context: &Context<'_>) -> Action {
        let (Some(form), Some(results)) = (&mut self.form, &self.results) else {
            return Action::None;
        };
        let way = way(form);
        if form.choose(way, context, results) {
            self.focus()
        } else {
            Action::None
        }
    }

    fn confirm(&mut self, context: &Context<'_>) -> Action {
        let (Some(form), Some(results)) = (&mut self.form, self.results.clone()) else {
            return Action::None;
        };
        let commands = match form.commands(context, &results) {
            Ok(commands) => commands,
            Err(lack) => {
                form.refuse(lack);
                return Action::None;
            }
        };
        let Some(first) = commands.first() else {
            // Passed over for now: on to the next that waits.
            self.form = None;
            return self.next_undecided(&results, context.session);
        };
        // Asked of the rules at once, so that a refusal stands in the form and what was typed stays.
        if let Err(refusal) = context.session.decide(first.clone(), context.now) {
            form.refuse(context.words.refusal(context.session, &refusal));
            return Action::None;
        }
        self.form = None;
        Action::Submit(commands)
    }

    fn next_undecided(&mut self, results: &Results, session: &Session) -> Action {
        let at = self.at();
        let waits = |id: &CandidateId| !session.state().proposals.contains_key(id);
        let next = results
            .order
            .iter()
            .enumerate()
            .skip(at + 1)
            .find(|(_, id)| waits(id));
        match next {
            Some((at, _)) => self.choose(results, at),
            None => Action::None,
        }
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers, context: &Context<'_>) -> Option<Message> {
        if early(context) {
            return None;
        }
        let table = match (&self.solidity, &self.form) {
            (Some(_), _) => keys::SOLIDITY,
            (None, Some(_)) => keys::FORM,
            (None, None) => KEYS,
        };
        shortcut::pressed(table, press, modifiers, self, context)
    }

    /// The keys named in the footer.
    pub fn hints(&self, words: &Words, context: &Context<'_>) -> Vec<Hint> {
        if self.solidity.is_some() {
            return shortcut::hints(
                keys::SOLIDITY,
                words,
                &["panel-part", "panel-scroll", "panel-page", "panel-close"],
            );
        }
        match &self.form {
            Some(form) => shortcut::hints(keys::FORM, words, form.hints()),
            None if context.session.unsealed().is_err() => {
                shortcut::hints(KEYS, words, keys::footer_of_what_is_read(self.page))
            }
            None => shortcut::hints(KEYS, words, keys::footer(self.page)),
        }
    }

    /// Draws the screen.
    pub fn view<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        if early(context) {
            return iced::widget::center(iced::widget::text(context.words.t("gui-ranking-sealed"))).into();
        }
        let Some(results) = &self.results else {
            return iced::widget::center(iced::widget::text(context.words.t("gui-computing"))).into();
        };
        let context = *context;
        responsive(move |size| self.laid_out(&context, results, size)).into()
    }

    fn laid_out<'a>(
        &'a self,
        context: &Context<'a>,
        results: &'a Results,
        size: Size,
    ) -> Element<'a, Message> {
        let narrow = size.width < NARROW;
        let aside = if narrow { ASIDE.1 } else { ASIDE.0 };
        let chosen = self.chosen();
        let shown = table::Shown {
            chosen: chosen.as_ref(),
            order: self.order_shown(results),
            columns: table::Columns::of(size.width - aside - 1.0, narrow, context.session.method()),
        };
        let page = match self.page {
            // The scenario in sight may have been dropped since.
            Page::Scenarios(at) => Page::Scenarios(at.min(self.columns().saturating_sub(1))),
            page => page,
        };
        let left = match page {
            Page::Rankings => table::view(context, results, &shown),
            Page::Scenarios(at) => {
                compare::view(context, results, chosen.as_ref(), at, size.width - aside - 1.0)
            }
            Page::Spread => spread::view(context, size.width - aside - 1.0),
        };
        let typed = self.form.as_ref().and_then(|form| form.typed(context));
        let screen = row![
            container(column![
                tabs::view(context, results, page, size.width - aside),
                left
            ])
            .width(Fill)
            .height(Fill)
            .style(style::container::surface),
            rule::vertical(1),
            container(aside::view(context, results, chosen.as_ref(), typed, size.height))
                .width(aside)
                .height(Fill)
                .style(style::container::canvas),
        ];
        if let Some(solidity) = &self.solidity {
            return solidity.over(screen.into(), context, results);
        }
        match &self.form {
            None => floating::bare(screen),
            Some(form) => match form.candidate().and_then(|id| shown.line(results, id)) {
                Some(line) => {
                    let (top, bottom) = table::lines_of(line, results.order.len());
                    let from = table::TOP - self.scrolled;
                    let place = floating::Beside {
                        row: (from + top as f32, from + bottom as f32),
                        left: shown.columns.beside(),
                        width: if narrow { form::WIDTH.1 } else { form::WIDTH.0 },
                    };
                    form.panel(screen.into(), place, context)
                }
                None => form.dialog(screen.into(), context),
            },
        }
    }

    /// The proposal's order, with the move that a form is about as if it were done.
    fn order_shown(&self, results: &Results) -> Vec<CandidateId> {
        let mut order = results.order.clone();
        let form = self.form.as_ref();
        let moved = form.and_then(|form| Some((form.candidate()?, form.place()?)));
        if let Some((candidate, place)) = moved
            && let Some(from) = order.iter().position(|id| id == candidate)
        {
            let moved = order.remove(from);
            order.insert(place.saturating_sub(1).min(order.len()), moved);
        }
        order
    }
}

/// Whether marks are still being given: a ranking shown now would lean on those to come.
pub(in crate::gui) fn early(context: &Context<'_>) -> bool {
    matches!(
        context.session.state().phase,
        Phase::Preparation | Phase::Hearings
    )
}
