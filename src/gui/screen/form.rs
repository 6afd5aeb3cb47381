//! The small forms of the day: what each is for, its fields, and the command that it makes.
//!
//! They are opened from the opening and from the hearings. A form reads figures and leaves every rule to the session: what is
//! refused comes back in words and stands in the form, beside what was typed.

mod build;

use crate::domain::candidate::Field as DossierField;
use crate::domain::command::{Command, CommentOn};
use crate::domain::panel::{Person, Voice};
use crate::domain::setup::Method;
use crate::domain::timer::Milestone;
use crate::domain::{CandidateId, CriterionId, JurorId, Refusal};
use crate::gui::screen::Context;
use crate::gui::theme::Element;
use crate::gui::widget::form::{self, FIELDS, Form, plain_amount};
use crate::gui::words::Words;
use crate::locale::fold::folded;

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Mend a field of a dossier.
    Amend(CandidateId, DossierField),
    /// Name those who present.
    Presenters(CandidateId),
    /// Note that a candidate withdraws.
    WithdrawCandidate(CandidateId),
    /// Disqualify a candidate.
    Disqualify(CandidateId),
    /// Add a break before a candidate, or at the end.
    AddBreak(Option<CandidateId>),
    /// Move a break that the session file plans, or leave it out: which one, among those that still stand.
    PlannedBreak(usize),
    /// Write a note on a dossier, or on a juror's sheet for it.
    Note(CandidateId, Option<JurorId>),
    /// Write a comment on one mark.
    MarkNote(JurorId, CandidateId, CriterionId),
    /// Add a juror.
    AddJuror,
    /// Put another person in a seat.
    ReplaceJuror(JurorId),
    /// Lift a recusal.
    Lift(JurorId, CandidateId),
    /// Start a hearing that began some minutes ago.
    StartedAgo(CandidateId),
    /// Say that the clock should have stood still.
    WasPaused,
    /// Correct a recorded time of a hearing.
    CorrectTime(CandidateId),
    /// Open a dossier's marks again.
    Reopen(CandidateId),
    /// Rank by another method.
    ChangeMethod,
    /// Note an incident.
    Incident,
    /// Write the secretary's observations.
    Observe,
}

/// A form on the screen.
#[derive(Debug, Clone)]
pub struct Asked {
    purpose: Purpose,
    form: Form,
    /// What was submitted and not yet answered.
    sent: Option<Command>,
}

/// What a form leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It goes on.
    Kept,
    /// It is given up.
    Dismissed,
    /// A command; the form stays until it is recorded.
    Submit(Command),
}

impl Asked {
    /// A form for a purpose, filled with what is known.
    pub fn new(purpose: Purpose, context: &Context<'_>) -> Self {
        let form = build::build(&purpose, context);
        Self {
            purpose,
            form,
            sent: None,
        }
    }

    /// What it is for.
    pub fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// The field to be filled in first.
    pub fn first_field(&self) -> &'static str {
        match &self.purpose {
            // The dossier itself is what most notes are on, and the start what is most often late.
            Purpose::Note(..) | Purpose::CorrectTime(_) => FIELDS[1],
            _ => FIELDS[0],
        }
    }

    /// Applies what happened in the form.
    pub fn update(&mut self, message: form::Message, context: &Context<'_>) -> Answer {
        match message {
            form::Message::Dismissed => Answer::Dismissed,
            form::Message::Confirmed => self.confirm(context),
            form::Message::Chosen(0, option) if matches!(self.purpose, Purpose::CorrectTime(_)) => {
                self.time_of(option, context);
                Answer::Kept
            }
            form::Message::Chosen(0, option) if matches!(self.purpose, Purpose::PlannedBreak(_)) => {
                let reason = self.form.text(3);
                self.purpose = Purpose::PlannedBreak(option);
                self.form = build::build(&self.purpose, context);
                self.form.set_text(3, &reason);
                Answer::Kept
            }
            form::Message::Chosen(0, option) if matches!(self.purpose, Purpose::Note(..)) => {
                self.note_on(option, context);
                Answer::Kept
            }
            message => {
                self.form.update(message);
                Answer::Kept
            }
        }
    }

    fn confirm(&mut self, context: &Context<'_>) -> Answer {
        let under_way = |sent: &Command| context.pending.contains(sent);
        if self.sent.as_ref().is_some_and(under_way) {
            return Answer::Kept;
        }
        match self.command(context) {
            Ok(command) => {
                self.form.settle();
                self.sent = Some(command.clone());
                Answer::Submit(command)
            }
            Err(problem) => {
                self.form.tell(problem);
                Answer::Kept
            }
        }
    }

    /// Whether a command that is recorded was this form's, so that it may close.
    pub fn accepted(&self, command: &Command) -> bool {
        self.sent.as_ref() == Some(command)
    }

    /// Tells a refusal in the form when the command was this form's.
    pub fn refuse(&mut self, command: &Command, refusal: &Refusal, context: &Context<'_>) -> bool {
        let own = self.accepted(command);
        if own {
            self.form.tell(context.words.refusal(context.session, refusal));
        }
        own
    }

    /// Draws the form over a screen.
    pub fn view<'a, M: Clone + 'a>(
        &'a self,
        under: impl Into<Element<'a, M>>,
        words: &Words,
        on_message: fn(form::Message) -> M,
    ) -> Element<'a, M> {
        self.form.view(under, words, on_message)
    }

    /// Chooses whom a note is of; a text not touched gives way to the one written there before.
    fn note_on(&mut self, option: usize, context: &Context<'_>) {
        let Purpose::Note(candidate, _) = &self.purpose else {
            return;
        };
        let written = |at: usize| {
            let of = note_of(at, candidate, context);
            // A note under seal never comes into the form.
            if sealed(candidate, of.as_ref(), context) {
                ""
            } else {
                noted(candidate, of, context)
            }
        };
        let untouched = self.form.text(1) == written(self.form.chosen(0)).trim();
        let text = written(option).to_owned();
        self.form.update(form::Message::Chosen(0, option));
        if untouched {
            self.form.set_text(1, &text);
        }
    }

    /// Chooses a recorded time; a text not touched gives way to it.
    fn time_of(&mut self, option: usize, context: &Context<'_>) {
        let Purpose::CorrectTime(candidate) = &self.purpose else {
            return;
        };
        let recorded = |at: usize| {
            recorded_times(candidate, context)
                .get(at)
                .map(|(_, time)| time.clone())
        };
        let untouched = Some(self.form.text(1)) == recorded(self.form.chosen(0));
        let time = recorded(option).unwrap_or_default();
        self.form.update(form::Message::Chosen(0, option));
        if untouched {
            self.form.set_text(1, &time);
        }
    }

    /// The command, or what the form lacks, in words.
    fn command(&self, context: &Context<'_>) -> Result<Command, String> {
        let form = &self.form;
        let seconds = || {
            form.number(0)
                .map(|minutes| minutes.saturating_mul(60))
                .ok_or_else(|| not_a_number(context.words))
        };
        Ok(match self.purpose.clone() {
            Purpose::Amend(candidate, field) => {
                let money = matches!(field, DossierField::Budget | DossierField::Request);
                if money && form.amount(0).is_none() {
                    return Err(context.words.t("gui-form-not-an-amount"));
                }
                Command::Amend {
                    candidate,
                    field,
                    text: if money {
                        plain_amount(&form.text(0))
                    } else {
                        form.text(0)
                    },
                    reason: form.text(1),
                }
            }
            // Nobody asks why the first ones present.
            Purpose::Presenters(candidate)
                if form.text(1).is_empty() && context.session.state().presenters.contains_key(&candidate) =>
            {
                return Err(context.words.t("day-presenters-reason"));
            }
            Purpose::Presenters(candidate) => Command::Presenters {
                candidate,
                names: lines(&form.text(0)),
                reason: form.text(1),
            },
            Purpose::WithdrawCandidate(candidate) => Command::WithdrawCandidate {
                candidate,
                reason: form.text(0),
            },
            Purpose::Disqualify(candidate) => Command::Disqualify {
                candidate,
                reason: form.text(0),
            },
            Purpose::AddBreak(_) if form.text(3).is_empty() => {
                return Err(context.words.t("day-break-reason"));
            }
            Purpose::AddBreak(_) => Command::AddBreak {
                reason: form.text(3),
                minutes: form.number(0).ok_or_else(|| not_a_number(context.words))?,
                label: form.text(1),
                before: context
                    .session
                    .running_order()
                    .nth(form.chosen(2))
                    .map(|c| c.id.clone()),
            },
            Purpose::PlannedBreak(at) => return self.planned_break(at, context),
            Purpose::Note(candidate, _) => {
                let juror = note_of(form.chosen(0), &candidate, context);
                let mut text = form.text(1);
                let before = noted(&candidate, juror.clone(), context);
                if sealed(&candidate, juror.as_ref(), context) && !before.is_empty() {
                    // Nobody replaces, or takes back, what is kept from sight.
                    if text.is_empty() {
                        return Err(context.words.t("day-note-sealed"));
                    }
                    text = format!("{before}\n{text}");
                }
                Command::Comment {
                    on: comment_on(&candidate, juror),
                    text,
                }
            }
            Purpose::MarkNote(juror, candidate, criterion) => Command::Comment {
                on: CommentOn::Mark(juror, candidate, criterion),
                text: form.text(0),
            },
            Purpose::AddJuror => self.new_juror(context),
            Purpose::ReplaceJuror(juror) => Command::ReplaceJuror {
                juror,
                person: person(form),
                reason: form.text(4),
            },
            Purpose::Lift(juror, candidate) => Command::LiftRecusal {
                juror,
                candidate,
                reason: form.text(0),
            },
            Purpose::StartedAgo(candidate) => Command::StartedAgo {
                candidate,
                seconds: seconds()?,
            },
            Purpose::WasPaused => Command::WasPaused { seconds: seconds()? },
            Purpose::CorrectTime(candidate) => {
                let times = recorded_times(&candidate, context);
                let (milestone, _) = times
                    .get(form.chosen(0))
                    .ok_or_else(|| context.words.t("day-time-none"))?;
                Command::CorrectTime {
                    candidate,
                    milestone: *milestone,
                    to: form.text(1),
                    reason: form.text(2),
                }
            }
            Purpose::Reopen(candidate) => Command::ReopenMarks {
                candidate,
                reason: form.text(0),
            },
            Purpose::ChangeMethod => Command::ChangeMethod {
                method: Method::ALL
                    .get(form.chosen(0))
                    .copied()
                    .unwrap_or(context.session.method()),
                reason: form.text(1),
            },
            Purpose::Incident => Command::Incident { text: form.text(0) },
            Purpose::Observe => Command::Observe { text: form.text(0) },
        })
    }

    /// The place after the last dossier is the end of the day; the one after that is none.
    fn planned_break(&self, at: usize, context: &Context<'_>) -> Result<Command, String> {
        let (form, w) = (&self.form, context.words);
        let (day, planned) = context
            .session
            .planned_breaks()
            .nth(at)
            .ok_or_else(|| w.refusal(context.session, &Refusal::NoSuchBreak))?;
        let (half_day, reason) = (day.id.clone(), form.text(3));
        let start = format!("{:02}:{:02}", planned.start / 60, planned.start % 60);
        let mut order = context.session.running_order();
        if form.chosen(1) > context.session.running_order().count() {
            return Ok(Command::RemovePlannedBreak {
                half_day,
                start,
                reason,
            });
        }
        Ok(Command::MovePlannedBreak {
            half_day,
            start,
            minutes: Some(form.number(2).ok_or_else(|| not_a_number(w))?),
            before: order.nth(form.chosen(1)).map(|candidate| candidate.id.clone()),
            reason,
        })
    }

    fn new_juror(&self, context: &Context<'_>) -> Command {
        let form = &self.form;
        let person = person(form);
        let colleges = &context.session.setup().colleges;
        Command::AddJuror {
            juror: fresh_id(&person, context),
            college: colleges
                .get(form.chosen(4))
                .map_or_else(|| "".into(), |college| college.id.clone()),
            voice: VOICES.get(form.chosen(5)).copied().unwrap_or(Voice::Consultative),
            reason: form.text(6),
            person,
        }
    }
}

const VOICES: [Voice; 2] = [Voice::Deliberative, Voice::Consultative];

fn not_a_number(words: &Words) -> String {
    words.t("day-not-a-number")
}

fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The four fields of a person, as they stand first in a form.
fn person(form: &Form) -> Person {
    Person {
        civility: form.text(0),
        given_name: form.text(1),
        family_name: form.text(2),
        title: form.text(3),
    }
}

/// An identifier made of the family name, and of a number where it is taken.
fn fresh_id(person: &Person, context: &Context<'_>) -> JurorId {
    let plain: String = folded(&person.family_name)
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .collect();
    let taken = |id: &JurorId| context.session.state().juror(id).is_some();
    let first = JurorId::from(plain.clone());
    if !taken(&first) {
        return first;
    }
    (2..)
        .map(|n| JurorId::from(format!("{plain}{n}")))
        .find(|id| !taken(id))
        .unwrap_or(first)
}

/// Who may write notes on a dossier: those who judge it.
fn writers<'a>(candidate: &CandidateId, context: &Context<'a>) -> Vec<&'a JurorId> {
    let state = context.session.state();
    state
        .jurors
        .iter()
        .map(|juror| &juror.id)
        .filter(|juror| state.recusal(juror, candidate).is_none())
        .collect()
}

/// Whose note the option at `at` is of: the dossier's own first.
fn note_of(at: usize, candidate: &CandidateId, context: &Context<'_>) -> Option<JurorId> {
    at.checked_sub(1)
        .and_then(|at| writers(candidate, context).get(at).map(|juror| (*juror).clone()))
}

/// Whether a note is kept from sight: a juror's, in a sealed session, before the dossier is closed.
fn sealed(candidate: &CandidateId, juror: Option<&JurorId>, context: &Context<'_>) -> bool {
    juror.is_some() && context.session.is_sealed(candidate)
}

/// The note as it stands; nothing where there is none.
fn noted<'a>(candidate: &CandidateId, juror: Option<JurorId>, context: &Context<'a>) -> &'a str {
    let on = comment_on(candidate, juror);
    context
        .session
        .state()
        .comments
        .get(&on)
        .map_or("", String::as_str)
}

fn comment_on(candidate: &CandidateId, juror: Option<JurorId>) -> CommentOn {
    match juror {
        Some(juror) => CommentOn::Sheet(juror, candidate.clone()),
        None => CommentOn::Dossier(candidate.clone()),
    }
}

/// The recorded times of a hearing, as they are typed.
fn recorded_times(candidate: &CandidateId, context: &Context<'_>) -> Vec<(Milestone, String)> {
    let hearing = context.session.state().hearings.get(candidate);
    let times = hearing.map(|hearing| hearing.milestones()).unwrap_or_default();
    times
        .into_iter()
        .map(|(milestone, moment)| {
            let civil = moment.wall.civil();
            let time = format!("{:02}:{:02}:{:02}", civil.hour, civil.minute, civil.second);
            (milestone, time)
        })
        .collect()
}

/// A dossier's field as a list or a title names it: a section by its own title.
pub fn field_label(context: &Context<'_>, candidate: &CandidateId, field: DossierField) -> String {
    let section = match field {
        DossierField::Section(at) => context
            .session
            .state()
            .candidate(candidate)
            .and_then(|dossier| dossier.sections.get(at))
            .map(|section| section.title.clone()),
        _ => None,
    };
    section.unwrap_or_else(|| context.words.field(field))
}

/// The fields of a dossier that may be amended, in the order in which the dossier shows them.
pub fn amendable(context: &Context<'_>, candidate: &CandidateId) -> Vec<DossierField> {
    let Some(dossier) = context.session.state().candidate(candidate) else {
        return Vec::new();
    };
    let fixed = [
        DossierField::Project,
        DossierField::Short,
        DossierField::Holder,
        DossierField::Contract,
        DossierField::HeadOfProject,
        DossierField::Theme,
        DossierField::Public,
        DossierField::Request,
        DossierField::Budget,
        DossierField::Summary,
    ];
    let sections = (0..dossier.sections.len()).map(DossierField::Section);
    fixed
        .into_iter()
        .chain(sections)
        .chain([DossierField::TechnicalOpinion])
        .filter(|field| dossier.field(*field).is_some())
        .collect()
}
