//! Follows RON byte by byte, just far enough to tell brackets from strings and comments.
//!
//! It checks nothing and builds nothing: it counts depth for [`schema`](super::schema) before the parser runs, and
//! finds where a value ends for [`command_list`](super::command_list). It never looks back, so text may come in pieces.

/// Where the lexer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Plain,
    /// After a `/` outside strings.
    Slash,
    LineComment,
    BlockComment {
        depth: u32,
        previous: u8,
    },
    Text {
        escaped: bool,
    },
    Char {
        first: bool,
        escaped: bool,
    },
    /// After `r#`: a raw string, or a raw identifier.
    RawOpening {
        hashes: u32,
    },
    RawText {
        hashes: u32,
        /// Hashes seen since a quotation mark.
        closing: Option<u32>,
    },
}

/// The word that the last byte belongs to, as far as it may announce a raw string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    None,
    R,
    B,
    Other,
}

/// What a byte is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// White space or part of a comment.
    Blank,
    /// It opens a bracket.
    Open,
    /// It closes one.
    Close,
    /// Part of a value.
    Value,
}

/// See the module.
#[derive(Debug, Clone)]
pub(super) struct Lexer {
    state: State,
    word: Word,
    depth: u64,
}

impl Lexer {
    pub(super) fn new() -> Self {
        Self {
            state: State::Plain,
            word: Word::None,
            depth: 0,
        }
    }

    /// Brackets open now.
    pub(super) fn depth(&self) -> u64 {
        self.depth
    }

    /// Whether a comment has begun that must still be closed.
    pub(super) fn in_comment(&self) -> bool {
        matches!(self.state, State::Slash | State::BlockComment { .. })
    }

    /// Takes the next byte.
    pub(super) fn push(&mut self, byte: u8) -> Token {
        match self.state {
            State::Plain => self.plain(byte),
            State::Slash => {
                self.state = match byte {
                    b'/' => State::LineComment,
                    b'*' => State::BlockComment {
                        depth: 1,
                        previous: 0,
                    },
                    // A slash that starts no comment: the parser will say so.
                    _ => {
                        self.state = State::Plain;
                        return Token::Value;
                    }
                };
                Token::Blank
            }
            State::LineComment => {
                if byte == b'\n' {
                    self.state = State::Plain;
                }
                Token::Blank
            }
            State::BlockComment { depth, previous } => {
                self.state = match (previous, byte) {
                    (b'/', b'*') => State::BlockComment {
                        depth: depth.saturating_add(1),
                        previous: 0,
                    },
                    (b'*', b'/') if depth <= 1 => State::Plain,
                    (b'*', b'/') => State::BlockComment {
                        depth: depth - 1,
                        previous: 0,
                    },
                    _ => State::BlockComment {
                        depth,
                        previous: byte,
                    },
                };
                Token::Blank
            }
            State::Text { escaped } => {
                self.state = match byte {
                    b'"' if !escaped => State::Plain,
                    _ => State::Text {
                        escaped: byte == b'\\' && !escaped,
                    },
                };
                Token::Value
            }
            State::Char { first, escaped } => {
                self.state = match byte {
                    b'\'' if !first && !escaped => State::Plain,
                    _ => State::Char {
                        first: false,
                        escaped: byte == b'\\' && !escaped,
                    },
                };
                Token::Value
            }
            State::RawOpening { hashes } => match byte {
                b'#' => {
                    self.state = State::RawOpening {
                        hashes: hashes.saturating_add(1),
                    };
                    Token::Value
                }
                b'"' => {
                    self.state = State::RawText {
                        hashes,
                        closing: None,
                    };
                    Token::Value
                }
                _ => {
                    self.state = State::Plain;
                    self.word = Word::Other;
                    self.plain(byte)
                }
            },
            State::RawText { hashes, closing } => {
                let closing = match (byte, closing) {
                    (b'"', _) => Some(0),
                    (b'#', Some(seen)) => Some(seen + 1),
                    _ => None,
                };
                self.state = if closing == Some(hashes) {
                    State::Plain
                } else {
                    State::RawText { hashes, closing }
                };
                Token::Value
            }
        }
    }

    fn plain(&mut self, byte: u8) -> Token {
        let word = std::mem::replace(&mut self.word, Word::None);
        match byte {
            b'(' | b'[' | b'{' => {
                self.depth = self.depth.saturating_add(1);
                Token::Open
            }
            b')' | b']' | b'}' => {
                self.depth = self.depth.saturating_sub(1);
                Token::Close
            }
            b'"' => {
                self.state = if word == Word::R {
                    State::RawText {
                        hashes: 0,
                        closing: None,
                    }
                } else {
                    State::Text { escaped: false }
                };
                Token::Value
            }
            b'#' if word == Word::R => {
                self.state = State::RawOpening { hashes: 1 };
                Token::Value
            }
            b'\'' => {
                self.state = State::Char {
                    first: true,
                    escaped: false,
                };
                Token::Value
            }
            b'/' => {
                self.state = State::Slash;
                Token::Blank
            }
            b' ' | b'\t' | b'\r' | b'\n' | 0x0b | 0x0c => Token::Blank,
            _ => {
                self.word = match (byte, word) {
                    (b'r', Word::None | Word::B) => Word::R,
                    (b'b', Word::None) => Word::B,
                    _ if byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80 => Word::Other,
                    _ => Word::None,
                };
                Token::Value
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brackets(text: &str) -> (u32, u64) {
        let mut lexer = Lexer::new();
        let opened = text.bytes().filter(|b| lexer.push(*b) == Token::Open).count();
        (u32::try_from(opened).expect("small"), lexer.depth())
    }

    #[test]
    fn brackets_in_strings_and_comments_are_not_brackets() {
        assert_eq!(brackets(r#"(a: "(\"(", b: '(', c: '\'', d: ''')"#), (1, 0));
        assert_eq!(brackets("(a: r\"(\\\", b: br#\"( \" (\"#, r#for: (1))"), (2, 0));
        assert_eq!(brackets("( // ((\n /* ( /* ( */ ( */ a: bar, r: 1)"), (1, 0));
        assert_eq!(brackets("(r##\"\"# ( \"##)"), (1, 0));
    }

    #[test]
    fn an_open_bracket_stays_open() {
        assert_eq!(brackets("([{"), (3, 3));
    }
}
