//! Reads a list of commands, one RON value after another, each as soon as its last parenthesis is there.
//!
//! Whoever sends commands through a pipe gets each one executed without waiting for the next. It reads only: whether a
//! command is permitted is the session's business. It stops at the first error, for what follows may depend on it.

use std::io::{self, BufRead};
use std::sync::Arc;

use serde::Deserialize;

use super::ron_lexer::{Lexer, Token};
use super::schema::parse::{OwnedStep, borrowed, names_of, parse};
use super::schema::source::{DEEPEST, Position, Source};
use super::schema::spans::{Node, Step, field_text};
use super::schema::syntax::{self, nearest};
use crate::domain::Command;
use crate::domain::candidate::Slot;
use crate::domain::deliberation::{Decision, Tally};
use crate::domain::finding::{Finding, Hint, Place, Problem};
use crate::domain::panel::Person;
use crate::domain::time::Wall;

/// The largest command read, in bytes.
const LARGEST_COMMAND: usize = 1024 * 1024;

/// A command of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// When it happened, if the list says so.
    pub at: Option<Wall>,
    /// What is asked for.
    pub command: Command,
    /// The line it starts on, from 1.
    pub line: u64,
}

/// Why a list cannot be read on.
#[derive(Debug, Clone)]
pub enum Error {
    /// What is wrong with the command, and where; never empty.
    Findings(Vec<Finding>),
    /// The list could not be read beyond that place.
    Io(Place, Arc<io::Error>),
}

/// Reads a list that findings call `file`; the iterator ends after the first error.
pub fn read<R: BufRead>(source: R, file: impl Into<String>) -> Commands<R> {
    Commands {
        reader: source,
        file: file.into(),
        here: Position::START,
        ended: false,
    }
}

/// A command as written.
#[derive(Deserialize)]
#[serde(rename = "Submission")]
struct Written {
    at: Option<Wall>,
    command: Command,
}

/// The commands of a list. Ends at the first error.
#[derive(Debug)]
pub struct Commands<R> {
    reader: R,
    file: String,
    here: Position,
    ended: bool,
}

/// What stands between two commands, or in one.
enum Piece {
    /// The list is over.
    End,
    /// A value, whole or cut off by the end of the list, and where it starts.
    Value(Vec<u8>, Position),
}

impl<R: BufRead> Commands<R> {
    /// Reads up to the end of the next value.
    fn piece(&mut self) -> Result<Piece, Error> {
        let mut lexer = Lexer::new();
        let mut value = Vec::new();
        let mut start = self.here;
        while let Some(byte) = self.peek()? {
            let at = self.here;
            let token = lexer.push(byte);
            if value.is_empty() {
                match token {
                    // A byte order mark.
                    Token::Value if at == Position::START && self.skip_mark()? => {
                        lexer = Lexer::new();
                        continue;
                    }
                    Token::Blank => {
                        self.advance(byte);
                        continue;
                    }
                    // A comma between two commands harms nobody.
                    Token::Value if byte == b',' => {
                        self.advance(byte);
                        continue;
                    }
                    Token::Open if byte == b'(' => start = at,
                    Token::Open | Token::Close | Token::Value => return Err(self.stray(at)),
                }
            }
            value.push(byte);
            self.advance(byte);
            if lexer.depth() > DEEPEST {
                return Err(self.error(Problem::TooDeep { limit: DEEPEST }, at, String::new()));
            }
            if value.len() > LARGEST_COMMAND {
                return Err(self.error(Problem::TooLarge { limit_megabytes: 1 }, start, String::new()));
            }
            if token == Token::Close && lexer.depth() == 0 {
                return Ok(Piece::Value(value, start));
            }
        }
        if !value.is_empty() {
            return Ok(Piece::Value(value, start));
        }
        if lexer.in_comment() {
            let problem = Problem::Syntax {
                message: ron::Error::UnclosedBlockComment.to_string(),
                hint: Hint::Comment,
            };
            return Err(self.error(problem, self.here, String::new()));
        }
        Ok(Piece::End)
    }

    fn peek(&mut self) -> Result<Option<u8>, Error> {
        loop {
            match self.reader.fill_buf() {
                Ok(bytes) => return Ok(bytes.first().copied()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Error::Io(self.place(self.here), Arc::new(error))),
            }
        }
    }

    /// Passes over a byte order mark, if one comes.
    fn skip_mark(&mut self) -> Result<bool, Error> {
        for (index, expected) in [0xef, 0xbb, 0xbf].into_iter().enumerate() {
            if self.peek()? != Some(expected) {
                if index > 0 {
                    return Err(self.stray(self.here));
                }
                return Ok(false);
            }
            self.reader.consume(1);
        }
        Ok(true)
    }

    fn advance(&mut self, byte: u8) {
        self.reader.consume(1);
        if byte == b'\n' {
            self.here = Position {
                line: self.here.line + 1,
                column: 1,
            };
        } else if byte & 0xc0 != 0x80 {
            self.here.column += 1;
        }
    }

    fn stray(&self, at: Position) -> Error {
        let problem = Problem::Syntax {
            message: ron::Error::ExpectedStructLike.to_string(),
            hint: Hint::Submission,
        };
        self.error(problem, at, String::new())
    }

    fn error(&self, problem: Problem, position: Position, field: String) -> Error {
        Error::Findings(vec![self.finding(problem, position, field)])
    }

    fn finding(&self, problem: Problem, position: Position, field: String) -> Finding {
        Finding {
            problem,
            place: self.place(position),
            field,
        }
    }

    fn place(&self, position: Position) -> Place {
        Place {
            file: self.file.clone(),
            line: position.line,
            column: position.column,
        }
    }

    fn submission(&self, value: &[u8], start: Position) -> Result<Submission, Error> {
        let source = match Source::new(value) {
            Ok(source) => source,
            Err((problem, position)) => {
                return Err(self.error(problem, shifted(start, position), String::new()));
            }
        };
        let tree = Node::scan(source.text());
        let (written, unknown) = match parse::<Written>(source.text()) {
            Ok(parsed) => parsed,
            Err(error) => {
                let whole = parse::<serde::de::IgnoredAny>(source.text()).is_ok();
                let failure = syntax::failure(&source, tree.as_ref().filter(|_| whole), &error);
                return Err(self.error(failure.problem, shifted(start, failure.position), failure.field));
            }
        };
        let place = |offset| shifted(start, source.position(offset));
        let offset = |steps: &[Step<'_>]| tree.as_ref().map_or(0, |tree| tree.name_start(steps));
        let mut findings: Vec<Finding> = unknown
            .iter()
            .filter_map(|steps| {
                let (name, parents) = match steps.split_last() {
                    Some((OwnedStep::Key(name), parents)) => (name, parents),
                    _ => return None,
                };
                let problem = Problem::UnknownField {
                    name: name.clone(),
                    nearest: nearest(name, known(&borrowed(parents))),
                };
                let steps = borrowed(steps);
                Some(self.finding(problem, place(offset(&steps)), field_text(&steps)))
            })
            .collect();
        if let Some(command) = own(&written.command) {
            let steps = [Step::Key("command")];
            let at = tree.as_ref().map_or(0, |tree| tree.start(&steps));
            let command = command.to_owned();
            findings.push(self.finding(Problem::NotForLists { command }, place(at), field_text(&steps)));
        }
        if findings.is_empty() {
            Ok(Submission {
                at: written.at,
                command: written.command,
                line: start.line,
            })
        } else {
            Err(Error::Findings(findings))
        }
    }
}

impl<R: BufRead> Iterator for Commands<R> {
    type Item = Result<Submission, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let read = match self.piece() {
            Ok(Piece::End) => {
                self.ended = true;
                return None;
            }
            Ok(Piece::Value(value, start)) => self.submission(&value, start),
            Err(error) => Err(error),
        };
        self.ended = read.is_err();
        Some(read)
    }
}

/// A position in a value, as a position in the list.
fn shifted(start: Position, within: Position) -> Position {
    Position {
        line: start.line + within.line - 1,
        column: if within.line == 1 {
            start.column + within.column - 1
        } else {
            within.column
        },
    }
}

/// The name of a command that only the program itself submits.
fn own(command: &Command) -> Option<&'static str> {
    match command {
        Command::Bind { .. } => Some("Bind"),
        Command::Issue { .. } => Some("Issue"),
        Command::Sign { .. } => Some("Sign"),
        _ => None,
    }
}

/// The names that the structure at a path knows.
fn known(parents: &[Step<'_>]) -> Vec<&'static str> {
    match parents {
        [] => names_of::<Written>(),
        [Step::Key("command")] => names_of::<Command>(),
        [Step::Key("command"), Step::Key("decision")] => names_of::<Decision>(),
        [Step::Key("command"), Step::Key("tally" | "votes")] => names_of::<Tally>(),
        [Step::Key("command"), Step::Key("person")] => names_of::<Person>(),
        [Step::Key("command"), Step::Key("order"), ..] => names_of::<Slot>(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Read};

    use super::*;

    fn all(text: &str) -> Vec<Result<Submission, Error>> {
        read(text.as_bytes(), "day.ron").collect()
    }

    /// The only finding of a list's last value: code, line, column, field.
    fn fault(text: &str) -> (&'static str, u64, u64, String) {
        match all(text).pop() {
            Some(Err(Error::Findings(findings))) => {
                let finding = findings.first().expect("one finding");
                let place = &finding.place;
                (finding.code(), place.line, place.column, finding.field.clone())
            }
            other => panic!("no finding: {other:?}"),
        }
    }

    #[test]
    fn commands_are_read_one_after_another() {
        let text = r##"// a day
(at: "2026-11-21T08:52:00+01:00", command: Arrive(juror: "a)\"("))(command: Open), /* ( /* ) */ */
(command: Incident(text: r#"he said "(" twice"#),)
(
    command: Vote(on: Candidate("c01"), tally: Motion(r#for: 7, against: 1, abstention: 1)),
)"##;
        let commands: Vec<Submission> = all(text)
            .into_iter()
            .map(|read| read.expect("a command"))
            .collect();
        let lines: Vec<u64> = commands.iter().map(|submission| submission.line).collect();
        assert_eq!(lines, [2, 2, 3, 4]);
        assert_eq!(commands[1].command, Command::Open);
        assert!(commands[0].at.is_some() && commands[1].at.is_none());
        assert!(matches!(&commands[2].command, Command::Incident { text } if text.contains("\"(\" twice")));
    }

    /// Gives one byte at a time, and panics when asked for more than the first command.
    struct Pipe(&'static [u8]);

    impl Read for Pipe {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let (first, rest) = self
                .0
                .split_first()
                .expect("asked for more than the first command");
            buffer[0] = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    #[test]
    fn a_command_is_given_before_the_next_byte_is_asked_for() {
        let mut commands = super::read(BufReader::new(Pipe(b" (command: Open)")), "pipe");
        assert!(matches!(
            commands.next(),
            Some(Ok(Submission {
                command: Command::Open,
                ..
            }))
        ));
    }

    #[test]
    fn errors_stand_where_they_are_in_the_list() {
        assert_eq!(fault("(command: Open)\n  open"), ("S004", 2, 3, String::new()));
        assert_eq!(fault("(command: Open)\né /* "), ("S004", 2, 1, String::new()));
        assert_eq!(fault("(command: Open)\n /* "), ("S004", 2, 5, String::new()));
        assert_eq!(
            fault("(command: Open)\n (command: Arive(juror: \"a\"))"),
            ("S007", 2, 12, "command".into())
        );
        assert_eq!(
            fault("(command: Decide(candidate: \"c\", decision: Laureate(amout: \"1\"), reason: \"\"))"),
            ("S011", 1, 53, "command.decision.amout".into())
        );
        assert_eq!(
            fault("(at: \"noon\", command: Open)"),
            ("S006", 1, 6, "at".into())
        );
        assert_eq!(
            fault("(command: Leave())"),
            ("S005", 1, 11, "command.juror".into())
        );
        assert_eq!(fault("(command: Incident(text: \"…").0, "S004");
        assert_eq!(fault(&"(".repeat(100_000)).0, "S003");
    }

    #[test]
    fn the_program_s_own_commands_are_not_for_lists() {
        let digest = "0".repeat(64);
        let text = format!("(command: Bind(session_digest: \"{digest}\", software: \"x\"))");
        assert_eq!(fault(&text), ("S801", 1, 11, "command".into()));
    }

    #[test]
    fn nothing_is_read_after_an_error() {
        assert_eq!(all("(command: Opened) (command: Open)").len(), 1);
    }
}
