//! An open session: its desk, and the four steps of the day that share it.
//!
//! « No session open » cannot be on the screen by accident: this exists only around a session.

mod offers;
mod wants;

use std::sync::Arc;

use iced::Task;
use iced::keyboard::Modifiers;
use iced::widget::{Id, column, operation};

use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::phase::Phase;
use crate::domain::{Moment, Session};
use crate::gui::desk::{Desk, Outcome, Resumed};
use crate::gui::folders::Folders;
use crate::gui::icon;
use crate::gui::jobs;
use crate::gui::press::Press;
use crate::gui::reveal::{reveal, reveal_between};
use crate::gui::screen::history::{Before, Editions};
use crate::gui::screen::{Context, deliberation, hearing, minutes, opening};
use crate::gui::shortcut::{self, Chord, Shortcut};
use crate::gui::theme::Element;
use crate::gui::theme::spacing::Density;
use crate::gui::widget::chrome::{self, Hint, Saved, Tab, TopBar};
use crate::gui::widget::fading::DEPTH;
use crate::gui::widget::floating::Tone;
use crate::gui::words::Words;
use crate::gui::work;
use crate::workspace::unrecorded::may_wait;
use crate::workspace::viewer::Viewer;

mod trouble;

pub use offers::Target;

/// A step of the day, as in the top bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Attendance and recusals.
    Opening,
    /// Clock and marks.
    Hearing,
    /// Ranking and decisions.
    Deliberation,
    /// Export and signatures.
    Minutes,
}

impl Step {
    /// In the day's order.
    pub const ALL: [Self; 4] = [Self::Opening, Self::Hearing, Self::Deliberation, Self::Minutes];

    /// Where a session that is opened again stands.
    pub fn of(phase: Phase) -> Self {
        match phase {
            Phase::Preparation => Self::Opening,
            Phase::Hearings => Self::Hearing,
            Phase::Deliberation => Self::Deliberation,
            Phase::Adopted => Self::Minutes,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Opening => "gui-tab-opening",
            Self::Hearing => "gui-tab-hearing",
            Self::Deliberation => "gui-tab-deliberation",
            Self::Minutes => "gui-tab-minutes",
        }
    }
}

/// The keys of every step.
pub const KEYS: &[Shortcut<fn() -> Message>] = &[
    Shortcut::new("undo", &[Chord::ctrl('z')], || Message::UndoPressed),
    Shortcut::new("redo", &[Chord::ctrl('y'), Chord::ctrl('z').shift()], || {
        Message::RedoPressed
    }),
    Shortcut::new("go-opening", &[Chord::ctrl('1')], || {
        Message::StepChosen(Step::Opening)
    }),
    Shortcut::new("go-hearing", &[Chord::ctrl('2')], || {
        Message::StepChosen(Step::Hearing)
    }),
    Shortcut::new("go-deliberation", &[Chord::ctrl('3')], || {
        Message::StepChosen(Step::Deliberation)
    }),
    Shortcut::new("go-minutes", &[Chord::ctrl('4')], || {
        Message::StepChosen(Step::Minutes)
    }),
];

/// An open session on the screen.
pub struct Day {
    desk: Desk,
    step: Step,
    opening: opening::State,
    hearing: hearing::State,
    deliberation: deliberation::State,
    minutes: minutes::State,
    /// Draws attachments, and whatever else has pages.
    viewer: Viewer,
    /// Earlier editions, once they are read.
    past: Option<Arc<Editions>>,
    /// What they know of this session's dossiers.
    before: Before,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A step was chosen.
    StepChosen(Step),
    /// A dossier or a juror was chosen by name.
    GoneTo(Target),
    /// In the opening.
    Opening(opening::Message),
    /// In the hearings.
    Hearing(hearing::Message),
    /// In the deliberation.
    Deliberation(deliberation::Message),
    /// In the minutes.
    Minutes(minutes::Message),
    /// The desk has an answer to a command.
    Answered(Outcome),
    /// What the room shows was pressed.
    RoomPressed,
    /// The journal is to be written again.
    RetryPressed,
    /// What is not recorded is to be copied.
    CopyPressed,
    /// How writing the journal again went.
    Resumed(Resumed),
    /// Undo.
    UndoPressed,
    /// Redo.
    RedoPressed,
    /// Undo this entry.
    UndoOf(u64),
    /// Put this undone entry back.
    RedoOf(u64),
    /// A job ended.
    Told(Box<Told>),
    /// Long work began or is over.
    Work(work::Message),
}

/// How a job ended: words for people, something for the minutes screen, the session where it moved on.
#[derive(Debug, Clone)]
pub struct Told {
    /// How serious it is.
    pub tone: Tone,
    /// What happened.
    pub words: String,
    /// What the minutes screen must know.
    pub after: Option<minutes::Message>,
    /// The session with the job's own entries.
    pub session: Option<Arc<Session>>,
}

/// What a message leads to.
pub struct Update {
    /// Work under way.
    pub task: Task<Message>,
    /// Something to tell.
    pub toast: Option<(Tone, String)>,
}

impl From<Task<Message>> for Update {
    fn from(task: Task<Message>) -> Self {
        Self { task, toast: None }
    }
}

/// What the application lends to every call.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// The language.
    pub words: &'a Words,
    /// The present moment.
    pub now: &'a Moment,
    /// How much room there is.
    pub density: Density,
    /// Pixels of the screen for one logical pixel.
    pub pixels: f32,
    /// Whether something lies over the screen and has the keys.
    pub covered: bool,
}

impl Day {
    /// A session just opened; `folders` is where files were last looked for.
    pub fn new(desk: Desk, folders: Folders) -> Self {
        let step = Step::of(desk.session().state().phase);
        Self {
            step,
            desk,
            opening: opening::State::default(),
            hearing: hearing::State::default(),
            deliberation: deliberation::State::default(),
            minutes: minutes::State::new(folders),
            viewer: Viewer::default(),
            past: None,
            before: Before::default(),
        }
    }

    /// Earlier editions are known: so is which holders were laureates.
    pub fn remember(&mut self, editions: Arc<Editions>) {
        self.past = Some(editions);
        self.recall();
    }

    fn recall(&mut self) {
        if let Some(editions) = &self.past {
            self.before = Before::of(editions.known(), self.desk.session());
        }
    }

    /// The room that is shown.
    pub fn step(&self) -> Step {
        self.step
    }

    /// Where files of each kind were last chosen or written.
    pub fn folders(&self) -> &Folders {
        self.minutes.folders()
    }

    /// The desk, for the application's own affairs.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// What a step needs when it comes on the screen.
    pub fn enter(&self) -> Task<Message> {
        match self.step {
            // How far another screen was scrolled is no place in a dossier.
            Step::Hearing => Task::batch([
                operation::snap_to(Id::new(hearing::PAGE), operation::RelativeOffset::START),
                reveal(hearing::ORDER, hearing::ORDER_LINE, DEPTH),
                self.come_back(),
            ]),
            Step::Opening | Step::Deliberation | Step::Minutes => self.come_back(),
        }
    }

    /// What a step needs when what stood over it is gone.
    pub fn come_back(&self) -> Task<Message> {
        match self.step {
            Step::Hearing => Task::batch([
                operation::focus(Id::new(hearing::GRID)),
                jobs::warm(self.viewer.clone()),
            ]),
            Step::Deliberation => self
                .deliberation
                .refresh(self.desk.session())
                .map(Message::Deliberation),
            Step::Minutes => {
                let results = self.deliberation.refresh(self.desk.session());
                let papers = self.minutes.refresh(self.desk.session(), self.desk.folder());
                Task::batch([
                    jobs::warm(self.viewer.clone()),
                    results.map(Message::Deliberation),
                    papers.map(Message::Minutes),
                    Task::done(Message::Minutes(minutes::Message::Entered)),
                ])
            }
            Step::Opening => jobs::look(&self.desk),
        }
    }

    /// The one widget that takes keys now, where there is but one: the grid, or the search over it.
    pub fn keeps(&self) -> Option<&'static str> {
        match self.step {
            Step::Hearing => self.hearing.keeps(),
            Step::Opening | Step::Deliberation | Step::Minutes => None,
        }
    }

    fn context<'a>(&'a self, frame: Frame<'a>) -> Context<'a> {
        context(&self.desk, &self.before, frame)
    }

    /// Applies a message.
    pub fn update(&mut self, message: Message, frame: Frame<'_>) -> Update {
        match message {
            Message::StepChosen(step) => {
                self.step = step;
                self.enter().into()
            }
            Message::GoneTo(target) => self.go_to(target, frame),
            Message::Opening(message) => {
                let action = self
                    .opening
                    .update(message, &context(&self.desk, &self.before, frame));
                if let Some(sealed) = self.no_question_once_adopted(frame) {
                    return sealed;
                }
                match action {
                    opening::Action::None => Task::none().into(),
                    opening::Action::Submit(command) => self.submit(command, frame),
                    opening::Action::Focus(id) => give_focus(id),
                    opening::Action::Scroll(pages) => {
                        wants::scroll(opening::ASIDE, opening::ASIDE_STEP * f32::from(pages))
                    }
                    opening::Action::FollowLine => {
                        let beside = reveal(opening::ASIDE, opening::BESIDE, DEPTH);
                        // The lines of a question are whole; the panel fades.
                        let air = if self.opening.asks() { 0.0 } else { DEPTH };
                        Task::batch([reveal(hearing::LIST, hearing::CHOSEN, air), beside]).into()
                    }
                    opening::Action::Look => jobs::look(&self.desk).into(),
                }
            }
            Message::Hearing(message) => {
                let action = self
                    .hearing
                    .update(message, &context(&self.desk, &self.before, frame));
                if let Some(sealed) = self.no_question_once_adopted(frame) {
                    return sealed;
                }
                self.hearing_wants(action, frame)
            }
            Message::Deliberation(message) => {
                let action = self
                    .deliberation
                    .update(message, &context(&self.desk, &self.before, frame));
                if let Some(sealed) = self.no_question_once_adopted(frame) {
                    return sealed;
                }
                match action {
                    deliberation::Action::None => Task::none().into(),
                    deliberation::Action::Submit(commands) => {
                        let all: Vec<_> = commands.into_iter().map(|c| self.submit(c, frame).task).collect();
                        Task::batch(all).into()
                    }
                    deliberation::Action::Reveal(top, bottom) => {
                        reveal_between(deliberation::TABLE, top as f32, bottom as f32).into()
                    }
                    deliberation::Action::Analyse => {
                        let analysed = self.deliberation.analyse(self.desk.session());
                        analysed.map(Message::Deliberation).into()
                    }
                    deliberation::Action::Scroll(by) => {
                        let by = operation::AbsoluteOffset {
                            x: 0.0,
                            y: f32::from(by),
                        };
                        operation::scroll_by(Id::new(deliberation::SOLIDITY), by).into()
                    }
                    deliberation::Action::Focus(id) => give_focus(id),
                    deliberation::Action::Tell(words) => Update {
                        task: Task::none(),
                        toast: Some((Tone::Alarm, words)),
                    },
                }
            }
            Message::Minutes(message) => {
                let folder = self.desk.documents();
                let action = self
                    .minutes
                    .update(message, &context(&self.desk, &self.before, frame), &folder);
                let update = self.minutes_want(action, frame);
                let session = self.desk.session().clone();
                let pages = self.minutes.prepare(&session, &self.viewer, *frame.words);
                Update {
                    task: Task::batch([update.task, pages.map(Message::Minutes)]),
                    ..update
                }
            }
            Message::Answered(outcome) => self.answered(outcome, frame),
            Message::RetryPressed if self.desk.unrecorded() => {
                self.desk.resume().map(Message::Resumed).into()
            }
            Message::CopyPressed if self.desk.unrecorded() => trouble::copy(&self.desk, frame.words),
            // The room is the application's, and so is what it shows of long work.
            Message::RetryPressed | Message::CopyPressed | Message::RoomPressed | Message::Work(_) => {
                Task::none().into()
            }
            Message::Resumed(resumed) => trouble::resumed(&mut self.desk, resumed, frame.words),
            Message::UndoPressed => self.submit(Command::Undo { entry: None }, frame),
            Message::RedoPressed => self.submit(Command::Redo { entry: None }, frame),
            Message::UndoOf(entry) => self.submit(Command::Undo { entry: Some(entry) }, frame),
            Message::RedoOf(entry) => self.submit(Command::Redo { entry: Some(entry) }, frame),
            Message::Told(told) => {
                if let Some(session) = told.session {
                    self.desk.refresh(session);
                }
                let update = match told.after {
                    Some(message) => self.update(Message::Minutes(message), frame),
                    None => Task::none().into(),
                };
                // What a form shows beside what was typed is not said twice.
                let shown = told.tone == Tone::Alarm && self.asks();
                Update {
                    toast: (!shown).then_some((told.tone, told.words)),
                    ..update
                }
            }
        }
    }

    fn go_to(&mut self, target: Target, frame: Frame<'_>) -> Update {
        let Some((step, message)) = self.way(target, frame) else {
            return Task::none().into();
        };
        self.step = step;
        let entered = self.enter();
        let update = self.update(message, frame);
        Update {
            task: entered.chain(update.task),
            ..update
        }
    }

    fn submit(&mut self, command: Command, frame: Frame<'_>) -> Update {
        match self.desk.submit(command.clone()) {
            Ok(task) => {
                if self.desk.unrecorded() && may_wait(&command) {
                    self.hearing.accepted(&command);
                }
                task.map(Message::Answered).into()
            }
            Err(refusal) => {
                let kept = self
                    .hearing
                    .refuse(&command, &refusal, &context(&self.desk, &self.before, frame));
                let words = frame.words.refusal(self.desk.session(), &refusal);
                Update {
                    task: Task::none(),
                    toast: (!kept).then_some((Tone::Alarm, words)),
                }
            }
        }
    }

    /// The disk answered: what was submitted is recorded, refused, or could not be written.
    fn answered(&mut self, outcome: Outcome, frame: Frame<'_>) -> Update {
        let before = self.desk.session().state().phase;
        let (command, result, next) = self.desk.answered(outcome);
        let next = next.map(Message::Answered);
        let session = self.desk.session().clone();
        let w = frame.words;
        let mut closed = Task::none();
        let toast = match result {
            Ok(event) => {
                if let Some(command) = &command
                    && (self.hearing.accepted(command) | self.opening.accepted(command))
                {
                    closed = self.come_back();
                }
                // A holder's name may be another one now.
                if event.as_ref().is_some_and(may_rename) {
                    self.recall();
                }
                match &event {
                    Some(event) if is_told(event) => Some((Tone::Told, w.story(&session, event))),
                    _ => None,
                }
            }
            Err(failure) => {
                let kept = match (&command, failure.refusal()) {
                    (Some(command), Some(refusal)) => {
                        let context = context(&self.desk, &self.before, frame);
                        self.hearing.refuse(command, refusal, &context)
                            || self.opening.refuse(command, refusal, &context)
                    }
                    _ => false,
                };
                // What belongs to the hearing is kept, and the band above the screen tells that.
                let waits = command
                    .as_ref()
                    .filter(|command| failure.trouble().is_some() && may_wait(command));
                if waits.is_some_and(|command| self.hearing.accepted(command)) {
                    closed = self.come_back();
                }
                (!kept && waits.is_none()).then(|| (Tone::Alarm, failure.words(w, &session)))
            }
        };
        let toast = toast.or_else(|| self.hearing.told(w));
        // The session moved on to its next step: so does the screen.
        let after = session.state().phase;
        if after != before {
            self.step = Step::of(after);
        }
        Update {
            task: Task::batch([next, closed, self.enter_after(after != before)]),
            toast,
        }
    }

    fn enter_after(&self, moved: bool) -> Task<Message> {
        if moved || matches!(self.step, Step::Deliberation | Step::Minutes) {
            self.enter()
        } else {
            Task::none()
        }
    }

    /// Whether a dialog or a form is open.
    pub fn asks(&self) -> bool {
        match self.step {
            Step::Opening => self.opening.asks(),
            Step::Hearing => self.hearing.asks(),
            Step::Deliberation => self.deliberation.asks(),
            Step::Minutes => self.minutes.asks(),
        }
    }

    /// What a key means on the step shown.
    pub fn press(&self, press: &Press, modifiers: Modifiers, frame: Frame<'_>) -> Option<Message> {
        let shared = shortcut::answering(KEYS, press, modifiers).next();
        if let Some(shortcut) = shared.filter(|_| !self.asks()) {
            return Some((shortcut.message)());
        }
        let context = self.context(frame);
        match self.step {
            Step::Opening => self
                .opening
                .press(press, modifiers, &context)
                .map(Message::Opening),
            Step::Hearing => self
                .hearing
                .press(press, modifiers, &context)
                .map(Message::Hearing),
            Step::Deliberation => self
                .deliberation
                .press(press, modifiers, &context)
                .map(Message::Deliberation),
            Step::Minutes => self
                .minutes
                .press(press, modifiers, &context)
                .map(Message::Minutes),
        }
    }

    /// The keys named in the footer.
    pub fn hints(&self, frame: Frame<'_>) -> Vec<Hint> {
        let context = self.context(frame);
        let mut hints = match self.step {
            Step::Opening => self.opening.hints(frame.words, &context),
            Step::Hearing => self.hearing.hints(frame.words, &context),
            // No ranking yet: its keys would do nothing.
            Step::Deliberation if deliberation::early(&context) => Vec::new(),
            Step::Deliberation => self.deliberation.hints(frame.words, &context),
            Step::Minutes => self.minutes.hints(frame.words),
        };
        if !self.asks() && context.session.unsealed().is_ok() {
            hints.extend(shortcut::hints(KEYS, frame.words, &["undo"]));
        }
        hints
    }

    /// Draws the step.
    pub fn view<'a>(&'a self, frame: Frame<'a>) -> Element<'a, Message> {
        let screen = self.screen(frame);
        match trouble::band(&self.desk, frame.words, frame.density) {
            // The same column with and without the band, so that the screen keeps what it remembers.
            Some(band) => column![band, screen].into(),
            None => column![iced::widget::space(), screen].into(),
        }
    }

    fn screen<'a>(&'a self, frame: Frame<'a>) -> Element<'a, Message> {
        let context = self.context(frame);
        match self.step {
            Step::Opening => self.opening.view(&context).map(Message::Opening),
            Step::Hearing => self.hearing.view(&context).map(Message::Hearing),
            Step::Deliberation => self.deliberation.view(&context).map(Message::Deliberation),
            Step::Minutes => self.minutes.view(&context).map(Message::Minutes),
        }
    }

    /// What the top bar says.
    pub fn top_bar<'a>(&self, frame: Frame<'a>) -> TopBar<'a, Message> {
        let w = frame.words;
        let session = self.desk.session();
        let setup = session.setup();
        let reached = Step::of(session.state().phase);
        let place = |step: Step| Step::ALL.iter().position(|s| *s == step);
        let tabs = Step::ALL.map(|step| Tab {
            label: w.t(step.key()),
            done: place(step) < place(reached),
            current: step == self.step,
            on_press: Some(Message::StepChosen(step)),
        });
        let mut aside = Vec::new();
        if self.step == Step::Hearing {
            let order: Vec<_> = session.running_order().map(|c| &c.id).collect();
            let shown = self.hearing.shown(&self.context(frame));
            if let Some(at) = order.iter().position(|id| shown.as_ref() == Some(*id)) {
                let facts = [("number", (at + 1).into()), ("of", order.len().into())];
                aside.push(chrome::fact(None, w.with("gui-dossier-of", &facts)));
            }
        }
        let quorum = session.quorum(None);
        let counts = [
            ("present", quorum.present.into()),
            ("required", quorum.required.into()),
        ];
        let key = if quorum.met {
            "gui-quorum-short"
        } else {
            "gui-quorum-missing"
        };
        aside.push(chrome::fact(Some(icon::users()), w.with(key, &counts)));
        let saved = if self.desk.unrecorded() {
            (Saved::No, w.t("gui-not-saved"))
        } else if self.desk.read_only() {
            (Saved::No, w.t("gui-read-only"))
        } else if !self.desk.busy() {
            (Saved::Yes, w.t("gui-saved"))
        } else {
            (Saved::Pending, w.t("gui-saving"))
        };
        let date = setup
            .half_days
            .first()
            .map(|day| w.date(day.date))
            .unwrap_or_default();
        TopBar {
            title: format!("{} {}", setup.scheme, setup.edition),
            subtitle: w.with("gui-jury-of", &[("date", date.into())]),
            tabs: tabs.into(),
            aside,
            saved: Some(saved),
            time: w.time(frame.now.wall),
        }
    }
}

fn context<'a>(desk: &'a Desk, before: &'a Before, frame: Frame<'a>) -> Context<'a> {
    Context {
        words: frame.words,
        session: desk.session(),
        clock: desk.clock(),
        unrecorded: desk.unrecorded(),
        before,
        pending: desk.pending(),
        now: frame.now,
        density: frame.density,
        pixels: frame.pixels,
        covered: frame.covered,
    }
}

/// Whether a dossier may have another holder since.
fn may_rename(event: &Event) -> bool {
    matches!(
        event,
        Event::Amended { .. } | Event::Undone { .. } | Event::Redone { .. }
    )
}

/// What is told once it is recorded, because little on the screen shows it: what an undo did, and what a form changed.
fn is_told(event: &Event) -> bool {
    matches!(
        event,
        Event::Undone { .. }
            | Event::Redone { .. }
            | Event::Amended { .. }
            | Event::MethodChanged { .. }
            | Event::PlannedBreakMoved { .. }
            | Event::PlannedBreakRemoved { .. }
            | Event::JurorAdded { .. }
            | Event::JurorReplaced { .. }
            | Event::CandidateWithdrawn { .. }
            | Event::Disqualified { .. }
            | Event::PresentersNoted { .. }
            | Event::IncidentNoted { .. }
            | Event::Observed { .. }
    )
}

fn give_focus(id: &'static str) -> Update {
    let id = Id::new(id);
    operation::focus(id.clone())
        .chain(operation::select_all(id))
        .into()
}
