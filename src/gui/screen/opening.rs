//! The opening: who is there, who is recused from what, the quorum, then the session opens and its rules freeze.
//!
//! The same screen serves through the day: jurors leave and come back.

mod aside;
mod ask;
mod checks;
mod roll;

use iced::Fill;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{container, row, rule};

use crate::domain::command::Command;
use crate::domain::panel::{Juror, Occupant, Recusal, Standing};
use crate::domain::phase::Phase;
use crate::domain::{CandidateId, JurorId, Refusal};
use crate::gui::press::Press;
use crate::gui::screen::form::{Answer, Asked, Purpose};
use crate::gui::screen::hearing::GROUNDS;
use crate::gui::screen::{Context, step};
use crate::gui::shortcut::{self, Chord, OnScreen, Shortcut};
use crate::gui::theme::{Element, style};
use crate::gui::widget::chrome::Hint;
use crate::gui::widget::floating;
use crate::gui::widget::form;
use crate::gui::words::Words;
use crate::workspace::readiness::Readiness;

/// The column beside the jurors, to scroll it, and how far a page key does, in logical pixels.
pub const ASIDE: &str = "opening-aside";
pub use aside::BESIDE;
/// See [`ASIDE`].
pub const ASIDE_STEP: f32 = 160.0;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    at: usize,
    /// The recusal chosen, while the arrows are in their list.
    beside: Option<usize>,
    /// What the machine said when it was looked at last.
    looked: Option<Readiness>,
    dialog: Option<Dialog>,
}

/// A question over the screen.
#[derive(Debug, Clone)]
enum Dialog {
    /// From which dossier, then on what ground.
    Recusal {
        /// Who.
        juror: JurorId,
        /// The line chosen: of the running order, then of the grounds.
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
    /// A form.
    Form(Box<Asked>),
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
    /// The dialog was closed.
    Dismissed,
    /// Open the session.
    OpenPressed,
    /// The arrows go to the recusals, or back to the jurors.
    BesideChosen(Option<usize>),
    /// The recused juror of the line chosen leaves the room, or comes back.
    StepPressed,
    /// The recusal of the line chosen is to be lifted.
    LiftPressed,
    /// A form is wanted.
    Asked(Purpose),
    /// The juror chosen gives the seat to somebody else.
    ReplacePressed,
    /// Something happened in a form.
    Form(form::Message),
    /// The machine is to be looked at again.
    LookPressed,
    /// The column beside the jurors goes up or down, by pages.
    Scrolled(i8),
    /// The machine was looked at.
    Looked(Option<Box<Readiness>>),
}

/// What the screen wants of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Record something.
    Submit(Command),
    /// Give the focus to a field.
    Focus(&'static str),
    /// Look at the files and the disk.
    Look,
    /// Keep the line chosen of a list in sight.
    FollowLine,
    /// Scroll the column beside the jurors by so many pages.
    Scroll(i8),
}

/// The keys of this screen.
pub const KEYS: &[Shortcut<OnScreen<State, Message>>] = &[
    Shortcut::step("juror", &[Chord::named(Named::ArrowUp)], |_, _| {
        Some(Message::Stepped(-1))
    }),
    Shortcut::step("juror", &[Chord::named(Named::ArrowDown)], |_, _| {
        Some(Message::Stepped(1))
    }),
    Shortcut::step("ends", &[Chord::named(Named::Home)], |_, _| {
        Some(Message::Stepped(isize::MIN))
    }),
    Shortcut::step("ends", &[Chord::named(Named::End)], |_, _| {
        Some(Message::Stepped(isize::MAX))
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
    Shortcut::new("add-juror", &[Chord::char('a')], |_, _| {
        Some(Message::Asked(Purpose::AddJuror))
    }),
    Shortcut::new("replace-juror", &[Chord::char('c')], |_, _| {
        Some(Message::ReplacePressed)
    }),
    Shortcut::new("incident", &[Chord::char('i')], |_, _| {
        Some(Message::Asked(Purpose::Incident))
    }),
    Shortcut::new("method", &[Chord::char('m')], |_, _| {
        Some(Message::Asked(Purpose::ChangeMethod))
    }),
    Shortcut::new("observe", &[Chord::char('o')], |_, _| {
        Some(Message::Asked(Purpose::Observe))
    }),
    Shortcut::step("scroll-aside", &[Chord::named(Named::PageUp)], |_, _| {
        Some(Message::Scrolled(-1))
    }),
    Shortcut::step("scroll-aside", &[Chord::named(Named::PageDown)], |_, _| {
        Some(Message::Scrolled(1))
    }),
    Shortcut::new("look", &[Chord::char('v')], |_, _| Some(Message::LookPressed)),
    Shortcut::step("recusals", &[Chord::named(Named::ArrowRight)], |_, context| {
        in_force(context).next().map(|_| Message::BesideChosen(Some(0)))
    }),
    Shortcut::step("recusals", &[Chord::named(Named::ArrowLeft)], |_, _| {
        Some(Message::BesideChosen(None))
    }),
    Shortcut::new("step-out", &[Chord::char('x')], |state, context| {
        state.recusal(context, false).map(|_| Message::StepPressed)
    }),
    Shortcut::new("step-back", &[Chord::char('x')], |state, context| {
        state.recusal(context, true).map(|_| Message::StepPressed)
    }),
    Shortcut::new("lift", &[Chord::named(Named::Delete)], |state, context| {
        state.chosen_recusal(context).map(|_| Message::LiftPressed)
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
    Shortcut::step("ends", &[Chord::named(Named::Home)], |_, _| {
        Some(Message::Stepped(isize::MIN))
    }),
    Shortcut::step("ends", &[Chord::named(Named::End)], |_, _| {
        Some(Message::Stepped(isize::MAX))
    }),
    Shortcut::step("ground", &[Chord::char('1')], |state, _| state.ground(0)),
    Shortcut::step("ground", &[Chord::char('2')], |state, _| state.ground(1)),
    Shortcut::step("ground", &[Chord::char('3')], |state, _| state.ground(2)),
    Shortcut::step("ground", &[Chord::char('4')], |state, _| state.ground(3)),
    Shortcut::step("ground", &[Chord::char('5')], |state, _| state.ground(4)),
    Shortcut::step("enter-confirm", &[Chord::named(Named::Enter)], |_, _| {
        Some(Message::Confirmed)
    }),
    // A form's fields confirm themselves, and Tab is every screen's.
    Shortcut::step("form-confirm", &[Chord::named(Named::Enter)], |_, _| None),
    Shortcut::step("form-line", &[Chord::named(Named::Enter).shift()], |_, _| None),
    Shortcut::step("tab", &[Chord::named(Named::Tab)], |_, _| None),
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

/// The recusals in force, as listed.
fn in_force<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Recusal> {
    let session = context.session;
    session
        .state()
        .recusals
        .iter()
        .filter(|recusal| recusal.in_force())
}

/// Who may vote in a juror's name: somebody else who is there.
fn proxies<'a>(context: &Context<'a>, represented: &JurorId) -> Vec<&'a Juror> {
    jurors(context)
        .into_iter()
        .filter(|juror| juror.id != *represented && context.session.is_present(&juror.id))
        .collect()
}

impl State {
    /// Whether a dialog waits for an answer.
    pub fn asks(&self) -> bool {
        self.dialog.is_some()
    }

    /// Closes the question that is open; `false` where none was.
    pub fn close_question(&mut self) -> bool {
        self.dialog.take().is_some()
    }

    /// What to do with a command of this screen that is recorded: its form closes.
    pub fn accepted(&mut self, command: &Command) -> bool {
        let done = matches!(&self.dialog, Some(Dialog::Form(asked)) if asked.accepted(command));
        if done {
            self.dialog = None;
        }
        done
    }

    /// Keeps a refused form open with what was typed. Any other refusal is told by the application.
    pub fn refuse(&mut self, command: &Command, refusal: &Refusal, context: &Context<'_>) -> bool {
        match &mut self.dialog {
            Some(Dialog::Form(asked)) => asked.refuse(command, refusal, context),
            _ => false,
        }
    }

    fn chosen_recusal<'a>(&self, context: &Context<'a>) -> Option<&'a Recusal> {
        in_force(context).nth(self.beside?)
    }

    /// The recusal chosen, when its juror is out of the room, or still in it, as asked.
    fn recusal<'a>(&self, context: &Context<'a>, out: bool) -> Option<&'a Recusal> {
        self.chosen_recusal(context)
            .filter(|recusal| recusal.left.is_some() == out && recusal.returned.is_none())
    }

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
                Action::None
            }
            Answer::Submit(command) => Action::Submit(command),
        }
    }

    /// Whose arrival is noted: the juror chosen; pressed once more, the next one who is expected, so that a roll is called
    /// with one key.
    fn arriving(
        &mut self,
        juror: JurorId,
        occupant: Occupant,
        everybody: &[&Juror],
        context: &Context<'_>,
    ) -> JurorId {
        let standing = |juror: &Juror| context.clock.standing_of(&juror.id);
        if context.clock.standing_of(&juror) != Standing::Present(occupant) {
            return juror;
        }
        let after = everybody.iter().enumerate().cycle().skip(self.at + 1);
        let next = after
            .take(everybody.len())
            .find(|(_, next)| standing(next) == Standing::Expected);
        match next {
            Some((at, next)) => {
                self.at = at;
                next.id.clone()
            }
            None => juror,
        }
    }

    /// Goes up and down in the dialog, among the recusals or among the jurors.
    fn step(&mut self, by: isize, context: &Context<'_>) -> Action {
        match (&mut self.dialog, &mut self.beside) {
            (Some(Dialog::Recusal { at, candidate, .. }), _) => {
                let lines = match candidate {
                    None => context.session.running_order().count(),
                    Some(_) => GROUNDS.len(),
                };
                *at = step(*at, by, lines);
            }
            (Some(Dialog::Form(_)), _) => {}
            (Some(Dialog::Proxy { juror, at }), _) => *at = step(*at, by, proxies(context, juror).len()),
            (None, Some(at)) => *at = step(*at, by, in_force(context).count()),
            (None, None) => self.at = step(self.at, by, jurors(context).len()),
        }
        Action::FollowLine
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
                self.beside = None;
                Action::None
            }
            Message::BesideChosen(at) => {
                self.beside = at;
                Action::FollowLine
            }
            Message::StepPressed => match self.chosen_recusal(context) {
                Some(recusal) => {
                    let (juror, candidate) = (recusal.juror.clone(), recusal.candidate.clone());
                    Action::Submit(if recusal.left.is_some() {
                        Command::StepBack { juror, candidate }
                    } else {
                        Command::StepOut { juror, candidate }
                    })
                }
                None => Action::None,
            },
            Message::LiftPressed => match self.chosen_recusal(context) {
                Some(recusal) => {
                    let purpose = Purpose::Lift(recusal.juror.clone(), recusal.candidate.clone());
                    self.ask(purpose, context)
                }
                None => Action::None,
            },
            Message::Asked(purpose) => self.ask(purpose, context),
            Message::ReplacePressed => self.ask(Purpose::ReplaceJuror(juror), context),
            Message::Form(message) => self.form(message, context),
            Message::LookPressed => {
                self.looked = None;
                Action::Look
            }
            Message::Looked(readiness) => {
                self.looked = readiness.map(|readiness| *readiness);
                Action::None
            }
            Message::Stepped(by) => self.step(by, context),
            Message::Scrolled(by) => Action::Scroll(by),
            Message::Arrived(occupant) => {
                let juror = self.arriving(juror, occupant, &everybody, context);
                Action::Submit(Command::Arrive { juror, occupant })
            }
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
            Message::Dismissed => {
                self.dialog = None;
                Action::None
            }
            Message::OpenPressed => Action::Submit(Command::Open),
        }
    }

    fn confirm(&mut self, context: &Context<'_>) -> Action {
        match self.dialog.take() {
            Some(Dialog::Recusal {
                juror,
                at,
                candidate: Some(candidate),
            }) => match GROUNDS.get(at).copied() {
                Some(ground) => Action::Submit(Command::Recuse {
                    juror,
                    candidate,
                    ground,
                }),
                None => Action::None,
            },
            Some(Dialog::Recusal { juror, at, .. }) => {
                let candidate = context.session.running_order().nth(at).map(|c| c.id.clone());
                // A recusal that is declared already can only be lifted.
                if let Some(candidate) = &candidate
                    && context.session.state().recusal(&juror, candidate).is_some()
                {
                    return self.ask(Purpose::Lift(juror, candidate.clone()), context);
                }
                self.dialog = candidate.map(|candidate| Dialog::Recusal {
                    juror,
                    at: 0,
                    candidate: Some(candidate),
                });
                Action::None
            }
            Some(Dialog::Proxy { juror, at }) => match proxies(context, &juror).get(at) {
                Some(proxy) => Action::Submit(Command::Represent {
                    juror,
                    proxy: proxy.id.clone(),
                }),
                None => Action::None,
            },
            Some(Dialog::Form(asked)) => {
                self.dialog = Some(Dialog::Form(asked));
                Action::None
            }
            None => Action::None,
        }
    }

    /// A ground by its place, once the question asks for one.
    fn ground(&self, at: usize) -> Option<Message> {
        match &self.dialog {
            Some(Dialog::Recusal {
                candidate: Some(_), ..
            }) => (at < GROUNDS.len()).then_some(Message::LineChosen(at)),
            _ => None,
        }
    }

    /// What a key means here.
    pub fn press(&self, press: &Press, modifiers: Modifiers, context: &Context<'_>) -> Option<Message> {
        let table = if self.asks() { DIALOG_KEYS } else { KEYS };
        shortcut::pressed(table, press, modifiers, self, context)
    }

    /// The keys named in the footer.
    pub fn hints(&self, words: &Words, context: &Context<'_>) -> Vec<Hint> {
        match &self.dialog {
            Some(Dialog::Recusal {
                candidate: Some(_), ..
            }) => shortcut::hints(
                DIALOG_KEYS,
                words,
                &["ground", "choose", "enter-confirm", "escape"],
            ),
            Some(Dialog::Form(_)) => {
                let names = ["form-confirm", "form-line", "tab", "escape"];
                shortcut::hints(DIALOG_KEYS, words, &names)
            }
            Some(_) => shortcut::hints(DIALOG_KEYS, words, &["choose", "enter-confirm", "escape"]),
            None if self.beside.is_some() && context.session.unsealed().is_ok() => {
                let names = ["juror", "step-out", "lift", "recusals"];
                shortcut::hints(KEYS, words, &names)
            }
            None if context.session.unsealed().is_err() => shortcut::hints(KEYS, words, &["juror"]),
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
                    "add-juror",
                    "replace-juror",
                ],
            ),
        }
    }

    /// Draws the screen.
    pub fn view<'a>(&'a self, context: &Context<'a>) -> Element<'a, Message> {
        let screen = row![
            container(roll::view(self, context))
                .width(Fill)
                .height(Fill)
                .style(style::container::surface),
            rule::vertical(1),
            container(aside::view(context, self.beside, self.looked.as_ref()))
                .width(context.density.aside())
                .height(Fill)
                .style(style::container::canvas),
        ];
        match &self.dialog {
            None => floating::bare(screen),
            Some(Dialog::Form(asked)) => asked.view(screen, context.words, Message::Form),
            Some(dialog) => ask::view(screen.into(), dialog, context),
        }
    }
}
