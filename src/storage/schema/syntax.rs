//! What the RON parser complains of, as a problem with its place.

use ron::error::{Error, SpannedError};

use super::source::{Position, Source, to_u64};
use super::spans::{Node, Step, field_text};
use crate::domain::finding::{Hint, Problem};

/// A parse failure: what, where, and in which field.
#[derive(Debug)]
pub struct Failure {
    pub problem: Problem,
    pub position: Position,
    pub field: String,
}

/// Turns the parser's error into a finding. `tree` is known once the whole text is RON, so that only its meaning is wrong.
pub fn failure(source: &Source<'_>, tree: Option<&Node<'_>>, error: &SpannedError) -> Failure {
    let start = position(error.span.start);
    let end = position(error.span.end);
    let problem = problem(source, end, &error.code);
    let Some(tree) = tree else {
        return Failure {
            problem,
            position: end,
            field: String::new(),
        };
    };
    // The text is RON: whatever the parser stumbled over is a value of another kind than the shape wants.
    let problem = match problem {
        Problem::Syntax { message, .. } => Problem::WrongValue { message },
        problem => problem,
    };
    match &problem {
        // The parser stands at the end of the structure: its beginning is where a person looks.
        Problem::MissingField { name, .. } => {
            let (mut steps, at) = tree.innermost(source.offset(end));
            steps.push(Step::Key(name));
            Failure {
                field: field_text(&steps),
                position: source.position(at),
                problem,
            }
        }
        Problem::WrongValue { .. } | Problem::UnknownWord { .. } => {
            let (steps, at) = tree.innermost(source.offset(start));
            Failure {
                field: field_text(&steps),
                position: source.position(at),
                problem,
            }
        }
        _ => {
            let (steps, _) = tree.innermost(source.offset(start));
            Failure {
                field: field_text(&steps),
                position: start,
                problem,
            }
        }
    }
}

fn position(position: ron::error::Position) -> Position {
    Position {
        line: to_u64(position.line),
        column: to_u64(position.col),
    }
}

fn problem(source: &Source<'_>, end: Position, error: &Error) -> Problem {
    let message = error.to_string();
    let hint = match error {
        Error::MissingStructField { field, .. } => {
            return Problem::MissingField {
                name: (*field).to_owned(),
                message,
            };
        }
        Error::DuplicateStructField { field, .. } => {
            return Problem::FieldTwice {
                name: (*field).to_owned(),
                message,
            };
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            return Problem::UnknownWord {
                nearest: nearest(found, expected.iter().copied()),
                word: found.clone(),
                known: expected.iter().map(|word| (*word).to_owned()).collect(),
                message,
            };
        }
        Error::ExceededRecursionLimit => {
            return Problem::TooDeep {
                limit: super::source::DEEPEST,
            };
        }
        Error::ExpectedBoolean
        | Error::ExpectedChar
        | Error::ExpectedByteLiteral
        | Error::ExpectedFloat
        | Error::ExpectedInteger
        | Error::ExpectedOption
        | Error::ExpectedArray
        | Error::ExpectedMap
        | Error::ExpectedUnit
        | Error::ExpectedString
        | Error::ExpectedByteString
        | Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedStructName(_)
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedDifferentLength { .. }
        | Error::ExpectedRawValue
        | Error::FloatUnderscore
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning
        | Error::InvalidValueForType { .. }
        | Error::Message(_) => return Problem::WrongValue { message },
        Error::ExpectedMapColon => Hint::Colon,
        Error::ExpectedComma
        | Error::ExpectedArrayEnd
        | Error::ExpectedMapEnd
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedOptionEnd => {
            // Where a value starts, it is rather a comma that is missing.
            let rest = source.part(source.offset(end)..source.text().len());
            let starts_value = |c: char| c.is_alphanumeric() || matches!(c, '"' | '(' | '[' | '_' | '-');
            if rest.starts_with(starts_value) {
                Hint::Comma
            } else if rest.is_empty() {
                Hint::EndOfText
            } else {
                Hint::Unclosed
            }
        }
        Error::Eof => Hint::EndOfText,
        Error::ExpectedStringEnd => Hint::Quote,
        Error::InvalidEscape(_) => Hint::Escape,
        Error::UnclosedBlockComment | Error::UnclosedLineComment => Hint::Comment,
        Error::TrailingCharacters => Hint::Trailing,
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd | Error::NoSuchExtension(_) => Hint::Header,
        _ => Hint::Other,
    };
    Problem::Syntax { message, hint }
}

/// The longest name, and the most names, for which a likeness is sought: more is no slip of the hand.
const LONGEST_NAME: usize = 120;
const MOST_NAMES: usize = 2_000;

/// The known name most like a misspelt one, if any is like it.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if name.len() > LONGEST_NAME {
        return None;
    }
    let wanted = name.to_lowercase();
    let mut best: Option<(usize, &str)> = None;
    for candidate in known.into_iter().take(MOST_NAMES) {
        let other = candidate.to_lowercase();
        let distance = if !wanted.is_empty() && other.starts_with(&wanted) {
            1
        } else {
            strsim::osa_distance(&wanted, &other)
        };
        let near = distance <= 1 + wanted.chars().count() / 4;
        if near && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_like_the_one_given() {
        let communes = ["Ivry-sur-Seine", "Orly", "Choisy-le-Roi"];
        assert_eq!(nearest("Ivry", communes), Some("Ivry-sur-Seine".into()));
        assert_eq!(nearest("orly", communes), Some("Orly".into()));
        assert_eq!(nearest("Choisi le Roi", communes), Some("Choisy-le-Roi".into()));
        assert_eq!(nearest("Marseille", communes), None);
    }
}
