//! The public minutes (*procès-verbal*): the record of the day, in the order an auditor expects it.
//!
//! It prints [`Minutes`], which cannot hold an individual mark, a comment or the ground of a recusal; those are only in
//! the [annex](super::annex). It computes nothing: figures come from the domain, words from the locale.

mod opening;
mod outcome;
mod record;
mod rules;

use crate::domain::minutes::Minutes;
use crate::locale::Locale;

pub(super) use rules::criteria;

use super::frame::{self, Sections, Words, sentences};
use super::pdf::{Block, Document, Kind, Text};

/// Lays the minutes out as a document, in the locale's language.
#[must_use]
pub fn document(minutes: &Minutes, locale: &Locale) -> Document {
    let words = Words {
        locale,
        setup: &minutes.setup,
    };
    let mut sections = Sections::default();
    opening::title(&words, minutes, &mut sections);
    opening::members(&words, minutes, &mut sections);
    rules::rules(&words, minutes, &mut sections);
    record::interests(&words, minutes, &mut sections);
    record::hearings(&words, minutes, &mut sections);
    outcome::proposal(&words, minutes, &mut sections);
    outcome::reasons(&words, minutes, &mut sections);
    outcome::votes(&words, minutes, &mut sections);
    record::incidents(&words, minutes, &mut sections);
    outcome::robustness(&words, minutes, &mut sections);
    record::observations(&words, minutes, &mut sections);
    closing(&words, minutes, &mut sections);
    frame::document(&words, minutes, Kind::Minutes, sections.blocks)
}

fn closing(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    let mut blocks = vec![sections.heading(words, "minutes-h-closing")];
    if let Some(adoption) = &minutes.adoption {
        let when = [
            ("date", words.locale.date_of(adoption.at).into()),
            ("time", words.time(adoption.at).into()),
            (
                "votes",
                words.locale.tally_of(&adoption.votes, ToString::to_string).into(),
            ),
        ];
        blocks.push(sentences(vec![
            words.text_with("minutes-adopted", &when),
            Text::from(words.setup.wording.proposal.as_str()),
        ]));
    } else {
        blocks.push(Block::Paragraph(Text::from(
            words.setup.wording.proposal.as_str(),
        )));
    }
    blocks.push(frame::closing(words, minutes));
    sections.push(Block::Together(blocks));
}
