//! What each form of the day asks, with what is known filled in.

use crate::domain::candidate::Field as DossierField;
use crate::domain::command::CommentOn;
use crate::domain::forecast::Line;
use crate::domain::panel::Person;
use crate::domain::setup::Method;
use crate::domain::{CandidateId, JurorId};
use crate::gui::screen::Context;
use crate::gui::widget::form::{Field, Form, shortened};

use super::{Purpose, VOICES, field_label, note_of, noted, recorded_times, sealed, writers};

/// The form of a purpose, filled with what is known.
pub(super) fn build(purpose: &Purpose, context: &Context<'_>) -> Form {
    let (w, session) = (context.words, context.session);
    let project = |id: &CandidateId| [("project", w.dossier_name(session, id).into())];
    let reason = || Field::line(w.t("gui-field-reason"), "");
    let minutes = |value: &str| Field::line(w.t("day-field-minutes"), value);
    match purpose {
        Purpose::Amend(candidate, field) => amendment(candidate, *field, context),
        Purpose::Presenters(candidate) => {
            let names = session.state().presenters.get(candidate);
            let mut fields = vec![Field::area(
                w.t("day-field-presenters"),
                &names.map(|names| names.join("\n")).unwrap_or_default(),
            )];
            fields.extend(names.map(|_| reason()));
            Form::new(w.with("day-presenters", &project(candidate)), fields)
        }
        Purpose::WithdrawCandidate(candidate) => {
            Form::new(w.with("day-withdraw", &project(candidate)), vec![reason()]).note(w.t("day-out-note"))
        }
        Purpose::Disqualify(candidate) => {
            Form::new(w.with("day-disqualify", &project(candidate)), vec![reason()]).note(w.t("day-out-note"))
        }
        Purpose::AddBreak(before) => {
            let order = session.running_order();
            let at = order.enumerate().find(|(_, c)| before.as_ref() == Some(&c.id));
            let places = places(context);
            let at = at.map_or(places.len() - 1, |(at, _)| at);
            Form::new(
                w.t("day-break"),
                vec![
                    minutes("10"),
                    Field::line(w.t("day-field-break"), w.t("day-break-label")).abreast(),
                    Field::choice(w.t("day-field-before"), places, at),
                    reason(),
                ],
            )
        }
        Purpose::PlannedBreak(at) => planned_break(*at, context),
        Purpose::Note(candidate, juror) => note(candidate, juror.as_ref(), context),
        Purpose::MarkNote(juror, candidate, criterion) => {
            let on = CommentOn::Mark(juror.clone(), candidate.clone(), criterion.clone());
            let text = session.state().comments.get(&on).map_or("", String::as_str);
            let label = session
                .setup()
                .criterion(criterion)
                .map_or("", |criterion| criterion.label.as_str());
            let names = [
                ("juror", w.juror_name(session, juror).into()),
                ("project", w.dossier_name(session, candidate).into()),
                ("criterion", label.into()),
            ];
            let fields = vec![Field::area(w.t("day-field-note"), text)];
            Form::new(w.with("day-note-mark", &names), fields).note(w.t("day-note-note"))
        }
        Purpose::AddJuror => {
            let mut fields = name_fields(None, context);
            let colleges = session.setup().colleges.iter().map(|c| c.label.clone());
            fields.push(Field::choice(w.t("day-field-college"), colleges.collect(), 0));
            let voices = VOICES.map(|voice| w.voice(voice)).to_vec();
            fields.push(Field::choice(w.t("day-field-voice"), voices, 0).abreast());
            fields.push(reason());
            Form::new(w.t("day-add-juror"), fields).note(w.t("day-add-juror-note"))
        }
        Purpose::ReplaceJuror(juror) => {
            let seat = session.state().juror(juror);
            let mut fields = name_fields(None, context);
            fields.push(reason());
            let name = [("juror", w.juror_name(session, juror).into())];
            let quality = seat.map_or("", |seat| seat.person.title.as_str());
            Form::new(w.with("day-replace-juror", &name), fields)
                .note(w.with("day-replace-juror-note", &[("title", quality.into())]))
        }
        Purpose::Lift(juror, candidate) => {
            let names = [
                ("juror", w.juror_name(session, juror).into()),
                ("project", w.dossier_name(session, candidate).into()),
            ];
            Form::new(w.with("gui-lift-title", &names), vec![reason()])
        }
        Purpose::StartedAgo(_) => Form::new(w.t("gui-started-ago-title"), vec![minutes("")]),
        Purpose::WasPaused => Form::new(w.t("gui-was-paused-title"), vec![minutes("")]),
        Purpose::CorrectTime(candidate) => {
            let times = recorded_times(candidate, context);
            let names = times.iter().map(|(milestone, time)| {
                let told = [
                    ("milestone", w.milestone(session.setup(), *milestone).into()),
                    ("time", time.as_str().into()),
                ];
                w.with("day-time-option", &told)
            });
            let first = times.first().map_or("", |(_, time)| time.as_str());
            Form::new(
                w.with("day-time", &project(candidate)),
                vec![
                    Field::choice(w.t("day-field-which-time"), names.collect(), 0),
                    Field::line(w.t("day-field-time"), first),
                    reason(),
                ],
            )
            .note(w.t("day-time-note"))
        }
        Purpose::Reopen(candidate) => {
            Form::new(w.with("gui-reopen-title", &project(candidate)), vec![reason()])
        }
        Purpose::ChangeMethod => {
            let now = Method::ALL.iter().position(|method| *method == session.method());
            let names = Method::ALL.map(|method| w.method(method)).to_vec();
            let method = Field::choice(w.t("day-field-method"), names, now.unwrap_or(0));
            Form::new(w.t("day-change-method"), vec![method, reason()]).note(w.t("day-change-method-note"))
        }
        Purpose::Incident => Form::new(
            w.t("gui-incident-title"),
            vec![Field::area(w.t("day-field-incident"), "")],
        ),
        Purpose::Observe => Form::new(
            w.t("day-observe"),
            vec![Field::area(
                w.t("day-field-observations"),
                &session.state().observations,
            )],
        ),
    }
}

/// Before which dossier a break may stand, and the end of the day.
fn places(context: &Context<'_>) -> Vec<String> {
    let order = context.session.running_order().enumerate();
    let mut places: Vec<String> = order.map(|(i, c)| format!("{}  {}", i + 1, c.short)).collect();
    places.push(context.words.t("day-break-end"));
    places
}

/// A break of the session file: where it stands now is proposed first.
fn planned_break(at: usize, context: &Context<'_>) -> Form {
    let (w, session) = (context.words, context.session);
    let all: Vec<_> = session.planned_breaks().collect();
    let names = all.iter().map(|(day, planned)| {
        let told = [
            ("day", day.label.as_str().into()),
            ("time", w.time_of_day(planned.start).into()),
            ("label", planned.label.as_str().into()),
        ];
        w.with("day-break-planned-option", &told)
    });
    let chosen = all.get(at).map(|(_, planned)| *planned);
    let minutes = chosen.map(|planned| planned.minutes.to_string());
    let mut places = places(context);
    let last = places.len() - 1;
    places.push(w.t("day-break-none"));
    let follows = chosen.and_then(|planned| {
        let lines = session.forecast(context.now).lines;
        let here =
            |line: &Line| matches!(line, Line::Break { planned: Some(start), .. } if *start == planned.start);
        let next = lines
            .iter()
            .skip_while(|line| !here(line))
            .find_map(|line| match line {
                Line::Hearing { candidate, .. } => Some(candidate.clone()),
                _ => None,
            })?;
        session.running_order().position(|candidate| candidate.id == next)
    });
    Form::new(
        w.t("day-break-planned"),
        vec![
            Field::choice(w.t("day-field-which-break"), names.collect(), at),
            Field::choice(w.t("day-field-before"), places, follows.unwrap_or(last)),
            Field::line(w.t("day-field-minutes"), minutes.unwrap_or_default()),
            Field::line(w.t("gui-field-reason"), ""),
        ],
    )
    .note(w.t("day-break-planned-note"))
}

/// The present value stands above the field that holds it too, so that old and new are both in sight while one is typed.
fn amendment(candidate: &CandidateId, field: DossierField, context: &Context<'_>) -> Form {
    let (w, session) = (context.words, context.session);
    let dossier = session.state().candidate(candidate);
    let value = dossier
        .and_then(|dossier| dossier.field(field))
        .unwrap_or_default();
    let label = field_label(context, candidate, field);
    let money = matches!(field, DossierField::Budget | DossierField::Request);
    let shown = if money {
        crate::domain::Money::parse(&value).map_or_else(|_| value.clone(), |amount| w.amount(amount))
    } else {
        value.clone()
    };
    let present = if shown.is_empty() {
        w.t("day-amend-empty")
    } else {
        w.with("day-amend-present", &[("value", shortened(&shown).into())])
    };
    let long = matches!(
        field,
        DossierField::Summary | DossierField::TechnicalOpinion | DossierField::Section(_)
    );
    let new = w.t("day-field-new");
    let new = if long {
        Field::area(new, &shown)
    } else {
        Field::line(new, shown)
    };
    let names = [
        ("field", label.into()),
        ("project", w.dossier_name(session, candidate).into()),
    ];
    Form::new(
        w.with("day-amend", &names),
        vec![new, Field::line(w.t("gui-field-reason"), "")],
    )
    .note(present)
}

fn note(candidate: &CandidateId, juror: Option<&JurorId>, context: &Context<'_>) -> Form {
    let (w, session) = (context.words, context.session);
    let writers = writers(candidate, context);
    let mut of = vec![w.t("day-note-dossier")];
    of.extend(writers.iter().map(|juror| w.juror_name(session, juror)));
    let at = juror
        .and_then(|juror| writers.iter().position(|writer| *writer == juror))
        .map_or(0, |at| at + 1);
    let author = note_of(at, candidate, context);
    let written = if sealed(candidate, author.as_ref(), context) {
        ""
    } else {
        noted(candidate, author, context)
    };
    Form::new(
        w.with(
            "day-note",
            &[("project", w.dossier_name(session, candidate).into())],
        ),
        vec![
            Field::choice(w.t("day-field-note-of"), of, at),
            Field::area(w.t("day-field-note"), written),
        ],
    )
    .note(w.t(if session.is_sealed(candidate) {
        "day-note-note-sealed"
    } else {
        "day-note-note"
    }))
}

fn name_fields(person: Option<&Person>, context: &Context<'_>) -> Vec<Field> {
    let w = context.words;
    let of = |part: fn(&Person) -> &String| person.map(part).cloned().unwrap_or_default();
    vec![
        Field::line(w.t("day-field-civility"), of(|p| &p.civility)),
        Field::line(w.t("day-field-given-name"), of(|p| &p.given_name)).abreast(),
        Field::line(w.t("day-field-family-name"), of(|p| &p.family_name)).abreast(),
        Field::line(w.t("day-field-title"), of(|p| &p.title)),
    ]
}
