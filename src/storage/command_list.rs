//! A list of commands, read one by one as it arrives: what `palmares submit` and the sample day are made of.
//!
//! Each command is a RON value `(at: "2026-11-21T09:02:00+01:00", command: Start(candidate: "c01"))`; `at` may be left out.
//! A value is yielded as soon as its last parenthesis is read, so that a program may write commands and wait for each to
//! be saved. Whether a command is permitted is not known here.

use std::io::BufRead;
use std::sync::Arc;

use serde::Deserialize;

use crate::domain::command::Command;
use crate::domain::time::Wall;

/// The longest command read, in bytes.
const LONGEST: usize = 1 << 20;
/// The deepest nesting read.
const DEEPEST: usize = 64;

/// A command of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// When it happened, where that is told.
    pub at: Option<Wall>,
    /// What is asked.
    pub command: Command,
    /// The line where it begins, from 1.
    pub line: u64,
}

/// Why a list cannot be read further. Commands before it stand.
#[derive(Debug, Clone)]
pub struct Error {
    /// The line, from 1.
    pub line: u64,
    /// The column in characters, from 1.
    pub column: u64,
    /// What is wrong there.
    pub cause: Cause,
}

/// What is wrong at a place of a list.
#[derive(Debug, Clone)]
pub enum Cause {
    /// It is not a command: the parser's words.
    Syntax(Arc<str>),
    /// The list ends inside a command.
    Unfinished,
    /// A command is too long or nested too deep to be one.
    TooLarge,
    /// It is not UTF-8.
    NotUtf8,
    /// Reading failed.
    Io(Arc<std::io::Error>),
}

impl Error {
    /// The parser's or the system's words, for a message that gives the place.
    pub fn message(&self) -> String {
        match &self.cause {
            Cause::Syntax(message) => message.to_string(),
            Cause::Unfinished => "unclosed (".into(),
            Cause::TooLarge => "> 1 MB".into(),
            Cause::NotUtf8 => "UTF-8 ?".into(),
            Cause::Io(error) => error.to_string(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    #[serde(default)]
    at: Option<Wall>,
    command: Command,
}

/// Reads a list; the iterator ends after the first error.
pub fn read<R: BufRead>(source: R) -> Commands<R> {
    Commands {
        source,
        line: 0,
        column: 0,
        done: false,
    }
}

/// The commands of a list, as they arrive.
#[derive(Debug)]
pub struct Commands<R> {
    source: R,
    line: u64,
    column: u64,
    done: bool,
}

/// Where the scanner stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Code,
    Text { escaped: bool },
    Raw { hashes: usize },
    LineComment,
    BlockComment { depth: usize },
}

impl<R: BufRead> Commands<R> {
    /// Bytes of the next value, with the place of its first parenthesis; `None` at the end of the list.
    fn next_value(&mut self) -> Result<Option<(String, u64, u64)>, Error> {
        let mut bytes = Vec::new();
        let mut start = None;
        let mut depth = 0usize;
        let mut within = Within::Code;
        let mut before = 0u8;
        let mut hashes = None::<usize>;
        while let Some(byte) = self.next_byte()? {
            if start.is_some() {
                bytes.push(byte);
                if bytes.len() > LONGEST || depth > DEEPEST {
                    return Err(self.error(Cause::TooLarge));
                }
            }
            match within {
                Within::Code => match byte {
                    b'(' | b'[' | b'{' => {
                        if start.is_none() {
                            start = Some((self.line, self.column));
                            bytes.push(byte);
                        }
                        depth += 1;
                    }
                    b')' | b']' | b'}' if depth > 0 => {
                        depth -= 1;
                        if depth == 0 {
                            let (line, column) = start.unwrap_or((self.line, self.column));
                            let text = String::from_utf8(bytes).map_err(|_| Error {
                                line,
                                column,
                                cause: Cause::NotUtf8,
                            })?;
                            return Ok(Some((text, line, column)));
                        }
                    }
                    b'"' => {
                        within = match hashes {
                            Some(hashes) => Within::Raw { hashes },
                            None => Within::Text { escaped: false },
                        }
                    }
                    b'/' if before == b'/' => within = Within::LineComment,
                    b'*' if before == b'/' => within = Within::BlockComment { depth: 1 },
                    b'/' | b' ' | b'\t' | b'\r' | b'\n' | b',' | 0xef | 0xbb | 0xbf => {}
                    _ if depth == 0 => return Err(self.error(Cause::Syntax("expected `(`".into()))),
                    _ => {}
                },
                Within::Text { escaped: true } => within = Within::Text { escaped: false },
                Within::Text { escaped: false } => match byte {
                    b'\\' => within = Within::Text { escaped: true },
                    b'"' => within = Within::Code,
                    _ => {}
                },
                Within::Raw { hashes } => {
                    let closing = bytes.len().checked_sub(hashes + 1).and_then(|at| bytes.get(at..));
                    let closes = closing.is_some_and(|tail| {
                        tail.first() == Some(&b'"') && tail.iter().skip(1).all(|b| *b == b'#')
                    });
                    if closes {
                        within = Within::Code;
                    }
                }
                Within::LineComment if byte == b'\n' => within = Within::Code,
                Within::LineComment => {}
                Within::BlockComment { depth: comments } => {
                    if before == b'/' && byte == b'*' {
                        within = Within::BlockComment { depth: comments + 1 };
                    } else if before == b'*' && byte == b'/' {
                        within = match comments {
                            1 => Within::Code,
                            n => Within::BlockComment { depth: n - 1 },
                        };
                    }
                }
            }
            hashes = match (within, byte, hashes) {
                (Within::Code, b'r', _) => Some(0),
                (Within::Code, b'#', Some(n)) => Some(n + 1),
                _ => None,
            };
            // `/*/` opens a comment without closing it: a delimiter's second byte never begins another.
            before = if before == b'/' && byte == b'*' || before == b'*' && byte == b'/' {
                0
            } else {
                byte
            };
        }
        match start {
            Some((line, column)) => Err(Error {
                line,
                column,
                cause: Cause::Unfinished,
            }),
            None => Ok(None),
        }
    }

    fn next_byte(&mut self) -> Result<Option<u8>, Error> {
        let buffer = match self.source.fill_buf() {
            Ok(buffer) => buffer,
            Err(error) => return Err(self.error(Cause::Io(Arc::new(error)))),
        };
        let Some(byte) = buffer.first().copied() else {
            return Ok(None);
        };
        self.source.consume(1);
        if self.line == 0 {
            self.line = 1;
        }
        match byte {
            b'\n' => {
                self.line += 1;
                self.column = 0;
            }
            // Continuation bytes of UTF-8 are no characters of their own.
            0x80..=0xbf => {}
            _ => self.column += 1,
        }
        Ok(Some(byte))
    }

    fn error(&self, cause: Cause) -> Error {
        Error {
            line: self.line.max(1),
            column: self.column.max(1),
            cause,
        }
    }
}

impl<R: BufRead> Iterator for Commands<R> {
    type Item = Result<Submission, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let value = match self.next_value() {
            Ok(Some(value)) => value,
            Ok(None) => {
                self.done = true;
                return None;
            }
            Err(error) => {
                self.done = true;
                return Some(Err(error));
            }
        };
        let (text, line, column) = value;
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        match options.from_str::<Item>(&text) {
            Ok(Item { at, command }) => Some(Ok(Submission { at, command, line })),
            Err(error) => {
                self.done = true;
                let place = error.span.start;
                let (inner_line, inner_column) = (
                    u64::try_from(place.line).unwrap_or(1),
                    u64::try_from(place.col).unwrap_or(1),
                );
                Some(Err(Error {
                    line: line + inner_line.saturating_sub(1),
                    column: if inner_line <= 1 {
                        column + inner_column.saturating_sub(1)
                    } else {
                        inner_column
                    },
                    cause: Cause::Syntax(error.code.to_string().into()),
                }))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<Result<Submission, (u64, u64)>> {
        read(text.as_bytes())
            .map(|item| item.map_err(|error| (error.line, error.column)))
            .collect()
    }

    #[test]
    fn commands_are_told_apart_whatever_their_texts_hold() {
        let list = r####"
            // a comment with ( in it
            (command: Open) /* another /* nested ( */ */
            (at: "2026-11-21T09:00:00+01:00", command: Incident(text: "un \" et une ) seule"))
            (command: Observe(text: r#"brut ( " ) "#)),
        "####;
        let read = all(list);
        let lines: Vec<u64> = read
            .iter()
            .map(|item| item.as_ref().map_or(0, |s| s.line))
            .collect();
        assert_eq!(lines, [3, 4, 5]);
    }

    #[test]
    fn a_mistake_is_placed_and_what_came_before_stands() {
        let read = all("(command: Open)\n  (command: Opn)\n(command: Open)");
        assert_eq!(read.len(), 2);
        assert!(read[0].is_ok());
        assert_eq!(read[1].as_ref().map_err(|(line, _)| *line).err(), Some(2));
        assert_eq!(
            all("(command: Open)\n (command: Start(").get(1),
            Some(&Err((2, 2)))
        );
    }

    #[test]
    fn deep_or_endless_input_is_refused() {
        assert!(matches!(all(&"(".repeat(100_000)).as_slice(), [Err(_)]));
        assert!(matches!(
            all(&format!("(command: Incident(text: \"{}", "x".repeat(2 << 20))).as_slice(),
            [Err(_)]
        ));
    }
}
