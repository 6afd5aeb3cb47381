//! What should be in order before the first hearing: each line with its state, and the key that mends it where there is one.

use iced::widget::{Column, column, container, row};
use iced::{Fill, Top};

use crate::domain::candidate::Candidate;
use crate::domain::panel::Standing;
use crate::domain::setup::Date;
use crate::gui::font;
use crate::gui::screen::Context;
use crate::gui::theme::{Element, spacing, style, typography as t};
use crate::gui::widget::glyph::{Glyph, glyph};
use crate::workspace::readiness::Readiness;
use crate::workspace::system_reason;

use super::{Message, jurors};

/// As many names or files as are read at a glance; beyond, their number is told.
const NAMED: usize = 3;

/// A line of the list.
struct Check {
    glyph: Glyph,
    words: String,
    key: &'static str,
}

impl Check {
    fn good(words: String) -> Self {
        Self {
            glyph: Glyph::Complete,
            words,
            key: "",
        }
    }

    fn lacking(words: String, key: &'static str) -> Self {
        Self {
            glyph: Glyph::Warning,
            words,
            key,
        }
    }
}

pub(super) fn view<'a>(context: &Context<'a>, looked: Option<&Readiness>) -> Element<'a, Message> {
    let mut all = people(context);
    all.extend(dossiers(context));
    all.extend(machine(context, looked));
    let lines = all.into_iter().map(|check| {
        let mut line = row![
            container(glyph(check.glyph)).padding([2, 0]),
            t::body(check.words).width(Fill)
        ];
        if !check.key.is_empty() {
            let key = t::body(check.key).font(font::SEMIBOLD).style(style::text::accent);
            line = line.push(key);
        }
        line.spacing(spacing::S).align_y(Top).into()
    });
    let lines = Column::with_children(lines).spacing(spacing::XS);
    column![t::h2(context.words.t("gui-checks-title")), lines]
        .spacing(spacing::S)
        .into()
}

/// Chair, quorum, secretary, those awaited, recusals.
fn people(context: &Context<'_>) -> Vec<Check> {
    let (w, session) = (context.words, context.session);
    let mut all = vec![match session.presiding() {
        Some(chair) => {
            let name = [("juror", chair.person.formal_name().into())];
            Check::good(w.with("gui-checks-chair", &name))
        }
        None => Check::lacking(w.t("gui-checks-no-chair"), "P"),
    }];
    let quorum = session.quorum(None);
    let counts = [
        ("present", quorum.present.into()),
        ("required", quorum.required.into()),
    ];
    all.push(if quorum.met {
        Check::good(w.with("day-checks-quorum", &counts))
    } else {
        Check::lacking(w.with("day-checks-no-quorum", &counts), "P")
    });
    let secretary = &session.setup().secretary;
    all.push(if secretary.family_name.trim().is_empty() {
        Check::lacking(w.t("day-checks-no-secretary"), "")
    } else {
        Check::good(w.with(
            "day-checks-secretary",
            &[("name", secretary.formal_name().into())],
        ))
    });
    let awaited: Vec<_> = jurors(context)
        .into_iter()
        .filter(|juror| session.standing_of(&juror.id) == Standing::Expected)
        .collect();
    // The list at the left tells who, where there are many.
    if awaited.len() > NAMED {
        let count = [("count", awaited.len().into())];
        all.push(Check::lacking(w.with("gui-checks-awaited", &count), "P, E"));
    } else {
        all.extend(awaited.into_iter().map(|juror| {
            let name = [("juror", juror.person.formal_name().into())];
            Check::lacking(w.with("gui-checks-expected", &name), "P, E")
        }));
    }
    if !session.state().recusals.iter().any(|recusal| recusal.in_force()) {
        all.push(Check {
            glyph: Glyph::ToCome,
            words: w.t("day-checks-recusals"),
            key: "D",
        });
    }
    all
}

fn dossiers(context: &Context<'_>) -> Vec<Check> {
    let (w, session) = (context.words, context.session);
    let candidates = &session.state().candidates;
    let grants = session.setup().grants.is_some();
    let incomplete: Vec<&Candidate> = candidates
        .iter()
        .filter(|dossier| {
            let silent = dossier.summary.trim().is_empty() && dossier.sections.is_empty();
            let moneyless = grants && (dossier.request.is_none() || dossier.budget.is_none());
            silent || moneyless
        })
        .collect();
    let mut all = vec![if incomplete.is_empty() {
        Check::good(w.with("day-checks-complete", &[("dossiers", candidates.len().into())]))
    } else {
        let names: Vec<String> = incomplete.iter().map(|dossier| dossier.short.clone()).collect();
        Check::lacking(
            w.with("day-checks-incomplete", &[("dossiers", w.list(&names).into())]),
            "",
        )
    }];
    let unjudged = candidates
        .iter()
        .filter(|dossier| dossier.technical_opinion.is_none())
        .count();
    // Where nobody gave an opinion, the call has no technical review.
    if unjudged > 0 && unjudged < candidates.len() {
        all.push(Check::lacking(
            w.with("day-checks-opinions", &[("count", unjudged.into())]),
            "",
        ));
    }
    all
}

/// What the machine says: files, disk, session file, date.
fn machine(context: &Context<'_>, looked: Option<&Readiness>) -> Vec<Check> {
    let (w, session) = (context.words, context.session);
    let mut all = Vec::new();
    let Some(looked) = looked else {
        return vec![Check {
            glyph: Glyph::Partial,
            words: w.t("day-checks-looking"),
            key: "",
        }];
    };
    if looked.unreadable.is_empty() {
        all.push(Check::good(
            w.with("day-checks-files", &[("count", looked.files.into())]),
        ));
    }
    for (file, error) in looked.unreadable.iter().take(NAMED) {
        let facts = [
            ("file", file.as_str().into()),
            ("dossier", dossier_of(context, file).into()),
            ("error", system_reason(error, w).into()),
        ];
        all.push(Check::lacking(w.with("day-checks-unreadable", &facts), "V"));
    }
    if looked.unreadable.len() > NAMED {
        let more = [("count", (looked.unreadable.len() - NAMED).into())];
        all.push(Check::lacking(w.with("day-checks-more-unreadable", &more), "V"));
    }
    all.push(match &looked.writable {
        Ok(()) => Check::good(w.t("day-checks-writable")),
        Err(error) => Check {
            glyph: Glyph::Error,
            words: w.with(
                "day-checks-unwritable",
                &[("error", system_reason(error, w).into())],
            ),
            key: "V",
        },
    });
    if looked.odd.len() > NAMED {
        all.push(Check::lacking(
            w.with("day-checks-odd", &[("count", looked.odd.len().into())]),
            "",
        ));
    } else {
        all.extend(looked.odd.iter().map(|finding| {
            let told = w.finding_line(finding);
            let facts = [
                ("code", told.code.into()),
                ("message", told.message.into()),
                ("place", told.place.into()),
            ];
            Check::lacking(w.with("day-checks-finding", &facts), "")
        }));
    }
    let civil = context.now.wall.civil();
    let today = Date {
        year: civil.year,
        month: civil.month,
        day: civil.day,
    };
    let days = &session.setup().half_days;
    if let Some(first) = days.first().filter(|_| days.iter().all(|day| day.date != today)) {
        let dates = [
            ("planned", w.date(first.date).into()),
            ("today", w.date(today).into()),
        ];
        all.push(Check::lacking(w.with("day-checks-date", &dates), ""));
    }
    all
}

/// The short title of the dossier that a file goes with.
fn dossier_of(context: &Context<'_>, file: &str) -> String {
    let holds = |dossier: &&Candidate| dossier.attachments.iter().any(|a| a.file == file);
    let found = context.session.state().candidates.iter().find(holds);
    found.map(|dossier| dossier.short.clone()).unwrap_or_default()
}
