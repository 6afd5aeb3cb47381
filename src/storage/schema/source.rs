//! The text of a file, and the line and column of any of its bytes.

use std::ops::Range;

use super::super::ron_lexer::{Lexer, Token};
use crate::domain::finding::Problem;

/// The largest session file read, in bytes.
pub const LARGEST_FILE: usize = 32 * 1024 * 1024;

/// The deepest nesting of brackets read; format 1 needs nine.
pub const DEEPEST: u64 = 64;

/// A text that is UTF-8, without byte order mark, and not too deep to be read by recursion.
#[derive(Debug)]
pub struct Source<'a> {
    text: &'a str,
    /// Offset of each line's first byte.
    starts: Vec<usize>,
}

/// A line and a column in characters, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: u64,
    pub column: u64,
}

impl Position {
    pub const START: Self = Self { line: 1, column: 1 };
}

impl<'a> Source<'a> {
    /// Takes a file's bytes, or says what keeps them from being a text, and where.
    pub fn new(bytes: &'a [u8]) -> Result<Self, (Problem, Position)> {
        if bytes.len() > LARGEST_FILE {
            let limit_megabytes = to_u64(LARGEST_FILE / (1024 * 1024));
            return Err((Problem::TooLarge { limit_megabytes }, Position::START));
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let (good, bad) = bytes.split_at(error.valid_up_to());
                let good = Self::index(std::str::from_utf8(good).unwrap_or_default());
                let byte = bad.first().map(|b| format!("{b:02X}")).unwrap_or_default();
                return Err((Problem::NotUtf8 { byte }, good.position(good.text.len())));
            }
        };
        let source = Self::index(text);
        let mut lexer = Lexer::new();
        for (at, byte) in text.bytes().enumerate() {
            if lexer.push(byte) == Token::Open && lexer.depth() > DEEPEST {
                return Err((Problem::TooDeep { limit: DEEPEST }, source.position(at)));
            }
        }
        Ok(source)
    }

    fn index(text: &'a str) -> Self {
        let after_breaks = text
            .bytes()
            .enumerate()
            .filter(|(_, b)| *b == b'\n')
            .map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(after_breaks).collect(),
        }
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// A part of the text; empty when there is no such part.
    pub fn part(&self, span: Range<usize>) -> &'a str {
        self.text.get(span).unwrap_or_default()
    }

    /// The line of a byte, from 1.
    pub fn line(&self, offset: usize) -> u64 {
        to_u64(self.starts.partition_point(|start| *start <= offset))
    }

    /// The line and column of a byte; beyond the end, those of the end.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line(offset);
        Position {
            line,
            column: 1 + to_u64(self.before(line, offset).chars().count()),
        }
    }

    /// What stands on that line before the byte.
    fn before(&self, line: u64, offset: usize) -> &'a str {
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        self.part(self.start_of(line).min(end)..end)
    }

    fn start_of(&self, line: u64) -> usize {
        let at = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
        self.starts.get(at).copied().unwrap_or(self.text.len())
    }

    /// The byte at a line and column; the end of the text when there is none.
    pub fn offset(&self, position: Position) -> usize {
        let start = self.start_of(position.line);
        let skip = usize::try_from(position.column.saturating_sub(1)).unwrap_or(usize::MAX);
        let rest = self.part(start..self.text.len());
        rest.char_indices()
            .nth(skip)
            .map_or(self.text.len(), |(at, _)| start + at)
    }

    /// The positions of many bytes given in ascending order, each line walked once however long it is.
    pub fn positions(&self, ascending: impl IntoIterator<Item = usize>) -> Vec<Position> {
        let (mut at, mut known) = (0, Position::START);
        ascending
            .into_iter()
            .map(|offset| {
                let line = self.line(offset);
                let (from, column) = if line == known.line {
                    (at, known.column)
                } else {
                    (self.start_of(line), 1)
                };
                let to = self.before(line, offset).len() + self.start_of(line);
                let walked = self.part(from..to.max(from)).chars().count();
                (at, known) = (
                    to.max(from),
                    Position {
                        line,
                        column: column + to_u64(walked),
                    },
                );
                known
            })
            .collect()
    }
}

/// A count as it goes into findings.
pub(in crate::storage) fn to_u64(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The definition, without any index.
    fn counted(text: &str, offset: usize) -> Position {
        let mut position = Position::START;
        for (at, c) in text.char_indices() {
            if at >= offset {
                break;
            }
            if c == '\n' {
                position = Position {
                    line: position.line + 1,
                    column: 1,
                };
            } else {
                position.column += 1;
            }
        }
        position
    }

    proptest! {
        #[test]
        fn positions_are_those_counted_by_hand(text in "[a-zé\n \u{1F600}]{0,60}", picks in prop::collection::vec(0usize..200, 0..12)) {
            let source = Source::new(text.as_bytes()).expect("a text");
            let mut offsets: Vec<usize> =
                picks.iter().map(|pick| text.char_indices().nth(*pick).map_or(text.len(), |(at, _)| at)).collect();
            offsets.sort_unstable();
            let expected: Vec<Position> = offsets.iter().map(|at| counted(&text, *at)).collect();
            prop_assert_eq!(source.positions(offsets.iter().copied()), expected.clone());
            for (offset, position) in offsets.iter().zip(expected) {
                prop_assert_eq!(source.position(*offset), position);
                prop_assert_eq!(source.offset(position), *offset);
            }
        }
    }

    #[test]
    fn the_bad_byte_is_named_with_its_place() {
        let error = Source::new(b"(\n  id: \"\xc3\xa9t\xe9\")").expect_err("latin-1");
        assert_eq!(error.0, Problem::NotUtf8 { byte: "E9".into() });
        assert_eq!(error.1, Position { line: 2, column: 10 });
    }

    #[test]
    fn a_byte_order_mark_counts_for_nothing() {
        let source = Source::new(b"\xef\xbb\xbf(a)").expect("a text");
        assert_eq!(source.text(), "(a)");
    }
}
