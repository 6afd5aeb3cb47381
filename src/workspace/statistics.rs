//! Diagnostics of marks that come as a file instead of a session: read, refused in words, or computed.

use std::path::Path;

use crate::domain::statistics::Statistics;
use crate::locale::{Arg, Locale};
use crate::storage::matrix_file::{
    self, COLUMNS, Fault, LARGEST_FILE, LONGEST_NAME, MOST_FAULTS, MOST_JUDGES, MOST_VALUES, Problem,
};

pub use crate::storage::matrix_file::Error as MatrixError;

/// The diagnostics of a CSV file `target,judge,value`.
///
/// # Errors
/// [`MatrixError`].
pub fn of_matrix(path: &Path) -> Result<Statistics, MatrixError> {
    matrix_file::load(path).map(Statistics::of)
}

impl MatrixError {
    /// Everything wrong with the file, a line for each, with its place and its mend; `path` names the file.
    pub fn tell(&self, locale: &Locale, path: &Path) -> Vec<String> {
        let name = path.display().to_string();
        match self {
            Self::Unreadable(failure) => {
                let args = [
                    ("path", name.into()),
                    ("reason", failure.source.to_string().into()),
                ];
                vec![locale.with("error-read", &args)]
            }
            Self::TooLarge => {
                let limit = u64::try_from(LARGEST_FILE).unwrap_or(u64::MAX);
                let args = [("path", name.into()), ("limit", locale.bytes(limit).into())];
                vec![locale.with("matrix-too-large", &args)]
            }
            Self::Faults(faults) => {
                let mut told: Vec<String> = faults
                    .iter()
                    .map(|fault| tell_fault(fault, locale, &name))
                    .collect();
                let key = if faults.len() < MOST_FAULTS {
                    "matrix-faults"
                } else {
                    "matrix-faults-more"
                };
                told.push(locale.with(key, &[("count", faults.len().into())]));
                told
            }
        }
    }
}

fn tell_fault(fault: &Fault, locale: &Locale, name: &str) -> String {
    let args: Vec<(&str, Arg)> = match &fault.problem {
        Problem::NotUtf8 | Problem::Empty | Problem::ControlCharacter => Vec::new(),
        Problem::Malformed { message } => vec![("message", message.into())],
        Problem::MissingColumn { column } | Problem::RepeatedColumn { column } => {
            vec![
                ("column", (*column).into()),
                ("columns", COLUMNS.join(", ").into()),
            ]
        }
        Problem::FieldCount { found, expected } => {
            vec![("found", (*found).into()), ("expected", (*expected).into())]
        }
        Problem::LongName { length } => {
            vec![("length", (*length).into()), ("limit", LONGEST_NAME.into())]
        }
        Problem::NotANumber { text } => vec![("text", text.into())],
        Problem::Duplicate { target, judge, first } => vec![
            ("target", target.into()),
            ("judge", judge.into()),
            ("first", (*first).into()),
        ],
        Problem::TooManyValues => vec![("limit", MOST_VALUES.into())],
        Problem::TooManyJudges => vec![("limit", MOST_JUDGES.into())],
    };
    let key = format!("matrix-{}", fault.problem.code());
    let (message, mend) = (
        locale.with(&key, &args),
        locale.with(&format!("{key}.mend"), &args),
    );
    let field = if fault.field.is_empty() {
        String::new()
    } else {
        format!("{}: ", fault.field)
    };
    format!(
        "{name}:{}:{}: {field}{message}\n    {mend}",
        fault.line, fault.column
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setup::Language;

    #[test]
    fn every_fault_is_told_with_its_mend_in_both_languages() {
        let problems = [
            Problem::NotUtf8,
            Problem::Malformed { message: "x".into() },
            Problem::MissingColumn { column: "judge" },
            Problem::RepeatedColumn { column: "judge" },
            Problem::FieldCount {
                found: 4,
                expected: 3,
            },
            Problem::Empty,
            Problem::LongName { length: 900 },
            Problem::ControlCharacter,
            Problem::NotANumber { text: "douze".into() },
            Problem::Duplicate {
                target: "a".into(),
                judge: "x".into(),
                first: 2,
            },
            Problem::TooManyValues,
            Problem::TooManyJudges,
        ];
        let faults: Vec<Fault> = problems
            .into_iter()
            .map(|problem| Fault {
                line: 3,
                column: 5,
                field: "value",
                problem,
            })
            .collect();
        for language in [Language::French, Language::English] {
            let locale = Locale::of(language);
            let path = Path::new("marks.csv");
            let mut told = MatrixError::Faults(faults.clone()).tell(locale, path);
            assert!(
                told[..faults.len()]
                    .iter()
                    .all(|text| text.starts_with("marks.csv:3:5: value: ") && text.contains("\n    "))
            );
            told.extend(MatrixError::TooLarge.tell(locale, path));
            assert!(told.iter().all(|text| !text.contains(['⟦', '{'])), "{told:?}");
            let apart: std::collections::BTreeSet<&String> = told.iter().collect();
            assert_eq!(apart.len(), told.len());
        }
    }
}
