//! The interface's words: the locale, with the few turns of phrase that only a window needs.
//!
//! Messages stand in `gui.ftl`; figures, dates and refusals are the locale's own.

use std::ops::Deref;

use crate::domain::finding::{Finding, Level};
use crate::domain::setup::Language;
use crate::domain::{Refusal, Session};
use crate::gui::settings::Recent;
use crate::gui::widget::finding_list;
use crate::locale::{Arg, Locale};

/// A language's words.
#[derive(Clone, Copy)]
pub struct Words(&'static Locale);

impl Deref for Words {
    type Target = Locale;

    fn deref(&self) -> &Locale {
        self.0
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({:?})", self.language())
    }
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        Self(Locale::of(language))
    }

    /// A message without arguments.
    pub fn t(&self, key: &str) -> String {
        self.text(key)
    }

    /// A refusal as a short sentence and what to do about it.
    pub fn refusal_in_two(&self, session: &Session, refusal: &Refusal) -> (String, String) {
        let whole = self.refusal(session, refusal);
        match whole.split_once(". ") {
            Some((first, rest)) => (format!("{first}."), rest.to_owned()),
            None => (whole, String::new()),
        }
    }

    /// A finding about a session's file.
    pub fn finding_line(&self, finding: &Finding) -> finding_list::Finding {
        let (message, mend) = self.finding(finding);
        let place = &finding.place;
        let at = [("line", place.line.into()), ("column", place.column.into())];
        finding_list::Finding {
            error: finding.level() == Level::Error,
            code: finding.code().to_owned(),
            message,
            mend,
            field: finding.field.clone(),
            file: place.file.clone(),
            place: self.with("gui-finding-place", &at),
        }
    }

    /// How many dossiers and jurors a recent session has, and where it stands.
    pub fn recent_panel(&self, recent: &Recent) -> String {
        let counts: [(&str, Arg); 3] = [
            ("dossiers", recent.dossiers.into()),
            ("jurors", recent.jurors.into()),
            ("phase", self.text(&format!("phase-{}", recent.phase)).into()),
        ];
        self.with("gui-recent-panel", &counts)
    }
}
