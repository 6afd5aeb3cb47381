//! Findings in words: what is wrong in a session file, and how to mend it.

use crate::domain::finding::{Datum, Finding};

use super::{Arg, Locale};

impl Locale {
    /// A finding's message and its mend.
    pub fn finding(&self, finding: &Finding) -> (String, String) {
        let mut args: Vec<(String, Arg)> = Vec::new();
        for (name, datum) in finding.problem.data() {
            if let Datum::Maybe(known) = &datum {
                let word = if known.is_some() { "yes" } else { "no" };
                args.push((format!("{name}-known"), word.into()));
            }
            args.push((name.to_owned(), self.datum(datum)));
        }
        let args: Vec<(&str, Arg)> = args
            .iter()
            .map(|(name, arg)| (name.as_str(), arg.clone()))
            .collect();
        let key = format!("finding-{}", finding.code());
        (self.with(&key, &args), self.with(&format!("{key}.mend"), &args))
    }

    fn datum(&self, datum: Datum) -> Arg {
        match datum {
            Datum::Text(text) => text.into(),
            Datum::Maybe(text) => text.unwrap_or_default().into(),
            Datum::Texts(texts) => texts.join(", ").into(),
            Datum::Word(word) => word.into(),
            Datum::Number(number) => number.into(),
            Datum::Clock(minutes) => self.time_of_day(minutes).into(),
            Datum::Ratio(ratio) => self.exact(&ratio).into(),
            Datum::Money(amount) => self.amount(amount).into(),
        }
    }
}
