//! One journal line: an entry to bytes and back.
//!
//! An entry has one spelling. A line that decodes but would not be written so again is not taken: it holds something that
//! this software would drop, such as a field of a newer one.

use std::borrow::Cow;
use std::sync::Arc;

use super::reader::Fault;
use crate::domain::journal::{Digest, Entry, Recorded};

/// The longest line read or written, in bytes, its digest included and its newline not.
pub const LONGEST_LINE: usize = 1 << 20;

/// A space and 64 hexadecimal digits.
const SEAL: usize = 65;

/// An entry ready to be appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The entry's number.
    pub number: u64,
    /// The line with its digest and newline.
    pub bytes: Vec<u8>,
    /// The digest that it ends with.
    pub digest: Digest,
}

/// Why an entry cannot be written so that it reads back the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwritable {
    /// The line would be longer than [`LONGEST_LINE`].
    TooLong {
        /// How long it would be, in bytes.
        bytes: usize,
    },
    /// Read back, it would not be the same entry: a defect of this software, met before anything is written.
    Unfaithful {
        /// What the encoder or the decoder said.
        message: Arc<str>,
    },
}

/// Spells an entry as the line that follows one with the digest `previous`, and makes sure that it reads back the same.
///
/// # Errors
/// [`Unwritable`]; nothing was written.
pub fn encode(previous: &Digest, entry: &Entry) -> Result<Line, Unwritable> {
    let unfaithful = |message: String| Unwritable::Unfaithful {
        message: message.into(),
    };
    let text = spell(entry).map_err(unfaithful)?;
    let digest = Digest::chained(previous, text.as_bytes());
    let sealed = format!("{text} {digest}");
    if sealed.len() > LONGEST_LINE {
        return Err(Unwritable::TooLong { bytes: sealed.len() });
    }
    match decode(previous, entry.number, sealed.as_bytes()) {
        Ok(read) if read.entry == *entry => {}
        Ok(_) => return Err(unfaithful("another entry".into())),
        Err(fault) => return Err(unfaithful(format!("{fault:?}"))),
    }
    let mut bytes = sealed.into_bytes();
    bytes.push(b'\n');
    Ok(Line {
        number: entry.number,
        bytes,
        digest,
    })
}

/// Whether a line, without its newline, ends with the digest that it should have.
pub(super) fn is_sealed(previous: &Digest, line: &[u8]) -> bool {
    unseal(previous, line).is_ok()
}

/// Reads a line without its newline. `number` is the one it must have.
pub(super) fn decode(previous: &Digest, number: u64, line: &[u8]) -> Result<Recorded, Fault> {
    if line.len() > LONGEST_LINE {
        return Err(Fault::TooLong);
    }
    let (text, digest) = unseal(previous, line)?;
    let undecodable = |message: String| Fault::Undecodable {
        message: message.into(),
    };
    let text = std::str::from_utf8(text).map_err(|error| undecodable(error.to_string()))?;
    let entry: Entry = ron::from_str(text).map_err(|error| undecodable(error.to_string()))?;
    if entry.number != number {
        return Err(Fault::Numbering { found: entry.number });
    }
    let again = spell(&entry).map_err(undecodable)?;
    if unescaped(&again) != unescaped(text) {
        return Err(Fault::Spelling);
    }
    Ok(Recorded { entry, digest })
}

fn spell(entry: &Entry) -> Result<String, String> {
    let text = ron::to_string(entry).map_err(|error| error.to_string())?;
    if text.contains(['\n', '\r']) {
        return Err("a line break inside an entry".into());
    }
    Ok(text)
}

fn unseal<'a>(previous: &Digest, line: &'a [u8]) -> Result<(&'a [u8], Digest), Fault> {
    let (text, seal) = line
        .len()
        .checked_sub(SEAL)
        .and_then(|at| line.split_at_checked(at))
        .ok_or(Fault::Unsealed)?;
    let digest: Digest = seal
        .strip_prefix(b" ")
        .and_then(|hex| std::str::from_utf8(hex).ok())
        .and_then(|hex| hex.parse().ok())
        .ok_or(Fault::Unsealed)?;
    if Digest::chained(previous, text) != digest {
        return Err(Fault::Digest);
    }
    Ok((text, digest))
}

/// The text with `\u{…}` escapes resolved. Which characters the encoder escapes so depends on the edition of Unicode that
/// it was built with, and a newer one must not call an older journal corrupt; nothing else may differ.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("\\u{") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let resolved = escape.strip_prefix("\\u{").and_then(|hex| {
            let (hex, after) = hex.split_once('}')?;
            let c = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
            Some((c, after))
        });
        rest = if let Some((c, after)) = resolved {
            out.push(c);
            after
        } else {
            // A backslash and what it escapes; a backslash may escape a backslash.
            let length = escape.chars().take(2).map(char::len_utf8).sum();
            let (pair, after) = escape.split_at(length);
            out.push_str(pair);
            after
        };
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::Event;
    use crate::domain::time::{BootTime, Moment};

    fn incident(text: &str) -> Entry {
        Entry {
            number: 1,
            entered: Moment {
                wall: "2026-11-21T09:02:00.120+01:00".parse().expect("a moment"),
                boot: Some(BootTime {
                    id: "b".into(),
                    millis: 5,
                }),
            },
            at: None,
            event: Event::IncidentNoted { text: text.into() },
        }
    }

    #[test]
    fn whatever_a_person_types_stays_on_one_line_and_reads_back() {
        for text in [
            "Coupure\nde courant\r\n\t« 18\u{202f}h\u{a0}47 »",
            "e\u{301}, \u{2028}, \0, \u{7f}, \u{10ffff}, \u{1f1eb}\u{1f1f7}",
            r#"l'"heure" \u{41} \\u{41} \ "#,
            ") 0000 (",
        ] {
            let entry = incident(text);
            let line = encode(&Digest::ORIGIN, &entry).expect("writable");
            let (newline, line) = line.bytes.split_last().expect("not empty");
            assert_eq!(*newline, b'\n');
            assert!(!line.contains(&b'\n'), "{text:?}");
            let read = decode(&Digest::ORIGIN, 1, line).expect("readable");
            assert_eq!(read.entry, entry);
        }
    }

    #[test]
    fn an_entry_has_one_spelling() {
        let sealed = |text: &str| format!("{text} {}", Digest::chained(&Digest::ORIGIN, text.as_bytes()));
        let text = spell(&incident("x")).expect("spelled");
        let verdict = |text: &str| decode(&Digest::ORIGIN, 1, sealed(text).as_bytes()).map(|_| ());
        assert_eq!(verdict(&text), Ok(()));
        assert_eq!(verdict(&text.replace("event:", "event: ")), Err(Fault::Spelling));
        assert_eq!(verdict(&format!("{text} /* more */")), Err(Fault::Spelling));
        let newer = text.replace("(text:", "(room:\"B\",text:");
        assert_eq!(verdict(&newer), Err(Fault::Spelling), "a field we would drop");
        let unknown = text.replace("IncidentNoted", "ThingHappened");
        assert!(matches!(verdict(&unknown), Err(Fault::Undecodable { .. })));
        let second = text.replace("number:1", "number:2");
        assert_eq!(verdict(&second), Err(Fault::Numbering { found: 2 }));
        let other_unicode = text.replace("\"x\"", "\"\\u{78}\"");
        assert_eq!(
            verdict(&other_unicode),
            Ok(()),
            "only the choice of escapes may differ"
        );
    }

    #[test]
    fn an_entry_too_long_to_be_read_back_is_not_written() {
        let entry = incident(&"x".repeat(LONGEST_LINE));
        assert!(matches!(
            encode(&Digest::ORIGIN, &entry),
            Err(Unwritable::TooLong { .. })
        ));
    }
}
