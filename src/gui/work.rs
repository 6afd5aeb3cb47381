//! Long work on its way: what is being done, how far it is, and the key that gives it up.
//!
//! Work of less than half a second shows nothing. It is looked at four times a second while there is any, and never otherwise. What is
//! given up ends by itself at its next step, and answers like any other; until then the panel says that it is stopping.

use std::time::{Duration, Instant};

use iced::futures::channel::oneshot;
use iced::{Subscription, Task};

use crate::domain::event::Document;
use crate::gui::desk::off_thread;
use crate::gui::theme::Element;
use crate::gui::widget::progress::{Panel, panel};
use crate::gui::words::Words;
use crate::workspace::progress::{Course, Progress, Stage, Standing};

/// How often work is looked at.
const EVERY: Duration = Duration::from_millis(250);
/// Looked at so many times, it takes long and is shown.
const LONG: u32 = 2;

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A session is opened.
    Open,
    /// A document is written.
    Export(Document),
    /// A document is signed.
    Sign(Document),
    /// A PDF is verified.
    Verify,
    /// An identity is made.
    Identity,
    /// The marks are written as a table.
    Marks,
    /// A document is made ready to be printed.
    Print(Document),
    /// The journal is put in words.
    Log,
    /// Earlier editions are read.
    Editions,
    /// The public palmarès is written.
    Laureates,
}

impl What {
    fn title(self, w: &Words) -> String {
        let of = |key: &str, document| w.with(key, &[("document", w.document(document).into())]);
        match self {
            Self::Open => w.t("work-open"),
            Self::Export(document) => of("work-export", document),
            Self::Sign(document) => of("work-sign", document),
            Self::Verify => w.t("work-verify"),
            Self::Identity => w.t("work-identity"),
            Self::Marks => w.t("work-marks"),
            Self::Print(document) => of("work-print", document),
            Self::Log => w.t("work-log"),
            Self::Editions => w.t("work-editions"),
            Self::Laureates => w.t("work-laureates"),
        }
    }
}

/// A piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// What is being done.
    pub what: What,
    /// How far it is.
    pub progress: Progress,
    /// Nobody waits for it: it is not shown, and Escape is not for it, until somebody [asks](Works::show).
    pub quiet: bool,
}

impl Work {
    fn new(what: What, quiet: bool) -> Self {
        Self {
            what,
            progress: Progress::default(),
            quiet,
        }
    }
}

/// What happened to work.
#[derive(Debug, Clone)]
pub enum Message {
    /// It begins.
    Began(Work),
    /// It is over.
    Ended(Work),
    /// It is looked at.
    Ticked,
    /// What is shown is to be given up.
    StopPressed,
}

/// What a piece of work says.
#[derive(Debug, Clone)]
pub enum Said<T> {
    /// That it began or is over.
    Work(Message),
    /// Its answer; nothing when it panicked.
    Answer(Option<T>),
}

/// Does work off the interface's thread and says when it begins, how it went, and that it is over.
pub fn run<T: Send + 'static>(
    what: What,
    work: impl FnOnce(&Progress) -> T + Send + 'static,
) -> Task<Said<T>> {
    start(what, false, work)
}

/// The same for work that nobody waits for.
pub fn run_quietly<T: Send + 'static>(
    what: What,
    work: impl FnOnce(&Progress) -> T + Send + 'static,
) -> Task<Said<T>> {
    start(what, true, work)
}

fn start<T: Send + 'static>(
    what: What,
    quiet: bool,
    work: impl FnOnce(&Progress) -> T + Send + 'static,
) -> Task<Said<T>> {
    let this = Work::new(what, quiet);
    let progress = this.progress.clone();
    told(this, off_thread(move || work(&progress)))
}

fn told<T: Send + 'static>(
    this: Work,
    answer: impl Future<Output = Option<T>> + Send + 'static,
) -> Task<Said<T>> {
    let ended = this.clone();
    Task::done(Said::Work(Message::Began(this)))
        .chain(Task::perform(answer, Said::Answer))
        .chain(Task::done(Said::Work(Message::Ended(ended))))
}

/// Work that begins before there is a window to tell of it.
#[derive(Debug)]
pub struct Early<T> {
    this: Work,
    answer: oneshot::Receiver<T>,
}

impl<T: Send + 'static> Early<T> {
    /// What will have the answer, and the work to be done on some thread.
    pub fn new(
        what: What,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> (Self, impl FnOnce() + Send + 'static) {
        let this = Work::new(what, false);
        let progress = this.progress.clone();
        let (sender, answer) = oneshot::channel();
        let work = move || {
            // The receiver may be gone: its window was closed.
            let _gone = sender.send(work(&progress));
        };
        (Self { this, answer }, work)
    }

    /// Its answer.
    ///
    /// # Errors
    /// There is none yet: the task waits for it, as the one of [`run`] does.
    pub fn answer(mut self) -> Result<T, Task<Said<T>>> {
        match self.answer.try_recv() {
            Ok(Some(answer)) => Ok(answer),
            // Where the work panicked, the task says so.
            Ok(None) | Err(_) => Err(told(self.this, async { self.answer.await.ok() })),
        }
    }
}

/// All the work under way.
#[derive(Debug, Default)]
pub struct Works(Vec<Running>);

#[derive(Debug)]
struct Running {
    work: Work,
    since: Instant,
    /// How many times it was looked at.
    ticks: u32,
}

impl Works {
    /// Takes in what happened.
    pub fn update(&mut self, message: Message) {
        match message {
            Message::Began(work) => self.0.push(Running {
                work,
                since: Instant::now(),
                ticks: 0,
            }),
            Message::Ended(work) => self.0.retain(|running| running.work.progress != work.progress),
            Message::Ticked => {
                for running in &mut self.0 {
                    running.ticks = running.ticks.saturating_add(1);
                }
            }
            Message::StopPressed => {
                if let Some(running) = self.shown() {
                    running.work.progress.stop();
                }
            }
        }
    }

    /// Looks at the work, while there is any that is or will be on the screen.
    pub fn subscription(&self) -> Subscription<Message> {
        if self.0.iter().all(|running| running.work.quiet) {
            Subscription::none()
        } else {
            iced::time::every(EVERY).map(|_| Message::Ticked)
        }
    }

    /// Asks all work of a kind to stop, or all of every kind.
    pub fn stop(&self, kind: Option<What>) {
        for running in &self.0 {
            if kind.is_none_or(|kind| kind == running.work.what) {
                running.work.progress.stop();
            }
        }
    }

    /// Somebody waits for work that was quiet so far.
    pub fn show(&mut self, kind: What) {
        for running in &mut self.0 {
            running.work.quiet &= running.work.what != kind;
        }
    }

    /// Whether work of a kind is on the screen.
    pub fn shows(&self, kind: What) -> bool {
        self.shown().is_some_and(|running| running.work.what == kind)
    }

    /// Whether work that cannot be stopped is under way.
    pub fn must_end(&self) -> bool {
        let course = |running: &Running| running.work.progress.standing().course;
        self.0.iter().any(|running| course(running) == Course::Committed)
    }

    /// Whether work is on the screen that can be given up.
    pub fn can_stop(&self) -> bool {
        self.shown()
            .is_some_and(|running| running.work.progress.standing().course == Course::Open)
    }

    /// The work that is on the screen: the last begun of those that take long.
    fn shown(&self) -> Option<&Running> {
        let long = |running: &&Running| running.ticks >= LONG && !running.work.quiet;
        self.0.iter().rev().find(long)
    }

    /// What is on the screen, as far as it changes by itself.
    pub fn face(&self) -> Option<(Standing, u64)> {
        let running = self.shown()?;
        Some((
            running.work.progress.standing(),
            running.since.elapsed().as_secs(),
        ))
    }

    /// Whether there is something to draw.
    pub fn is_shown(&self) -> bool {
        self.shown().is_some()
    }

    /// Draws the work that is on the screen; `key` gives it up.
    pub fn view<'a>(&self, w: &Words, key: String) -> Option<Element<'a, Message>> {
        let running = self.shown()?;
        let standing = running.work.progress.standing();
        let seconds = running.since.elapsed().as_secs();
        Some(panel(
            Panel {
                title: running.work.what.title(w),
                stage: stage(w, standing),
                share: standing.step.map(share),
                elapsed: w.with("work-elapsed", &[("seconds", seconds.into())]),
                stop: (standing.course == Course::Open).then(|| (w.t("gui-cancel"), key)),
            },
            Message::StopPressed,
        ))
    }
}

/// « Mise en page, 12 sur 40 ».
fn stage(w: &Words, standing: Standing) -> String {
    let name = match standing.course {
        Course::Stopped => return w.t("work-stopping"),
        Course::Open | Course::Committed => w.t(&format!("work-stage-{}", standing.stage.code())),
    };
    match standing.step {
        // Bytes say nothing to a reader, their share does.
        Some((done, of)) if standing.stage != Stage::Journal => {
            let counted = [("stage", name.into()), ("done", done.into()), ("of", of.into())];
            w.with("work-step", &counted)
        }
        _ => name,
    }
}

/// Thousandths of a stage.
fn share((done, of): (usize, usize)) -> u16 {
    let thousandths = done.saturating_mul(1000).checked_div(of).unwrap_or(1000);
    u16::try_from(thousandths.min(1000)).unwrap_or(1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setup::Language;

    fn work(what: What) -> Work {
        Work {
            what,
            progress: Progress::default(),
            quiet: false,
        }
    }

    #[test]
    fn work_that_nobody_waits_for_is_shown_once_somebody_does() {
        let mut works = Works::default();
        let reading = Work {
            quiet: true,
            ..work(What::Editions)
        };
        works.update(Message::Began(reading.clone()));
        for _ in 0..9 {
            works.update(Message::Ticked);
        }
        assert!(works.face().is_none() && !works.can_stop());
        works.show(What::Editions);
        assert!(works.shows(What::Editions) && works.can_stop());
        works.update(Message::Ended(reading));
        assert!(works.face().is_none());
    }

    #[test]
    fn short_work_shows_nothing_and_long_work_can_be_given_up() {
        let mut works = Works::default();
        let export = work(What::Export(Document::Minutes));
        works.update(Message::Began(export.clone()));
        works.update(Message::Ticked);
        assert!(works.face().is_none() && !works.can_stop());
        works.update(Message::Ticked);
        assert!(works.face().is_some() && works.can_stop());
        works.update(Message::StopPressed);
        assert_eq!(export.progress.standing().course, Course::Stopped);
        assert!(works.face().is_some() && !works.can_stop(), "it is stopping");
        works.update(Message::Ended(export));
        assert!(works.face().is_none());
    }

    #[test]
    fn every_stage_and_kind_has_its_words_in_both_languages() {
        for language in [Language::French, Language::English] {
            let w = Words::of(language);
            for stage in Stage::ALL {
                let standing = Standing {
                    stage,
                    step: Some((1, 4)),
                    course: Course::Open,
                };
                let told = super::stage(&w, standing);
                assert!(!told.contains("work-"), "{language:?}: {told}");
                assert_eq!(
                    told.contains('4'),
                    stage != Stage::Journal,
                    "{language:?}: {told}"
                );
            }
            for document in [Document::Minutes, Document::Annex] {
                for what in [
                    What::Export(document),
                    What::Sign(document),
                    What::Print(document),
                ] {
                    assert!(!what.title(&w).contains("work-"));
                }
            }
            for what in [
                What::Open,
                What::Verify,
                What::Identity,
                What::Marks,
                What::Log,
                What::Editions,
                What::Laureates,
            ] {
                assert!(!what.title(&w).contains("work-"));
            }
        }
    }

    #[test]
    fn a_share_is_never_more_than_the_whole() {
        assert_eq!(
            [share((0, 4)), share((1, 4)), share((9, 4)), share((0, 0))],
            [0, 250, 1000, 1000]
        );
    }
}
