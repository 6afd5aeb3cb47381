//! Marks from anywhere as CSV, one value per line: `target,judge,value`. A reader for the diagnostics alone.
//!
//! The file is a stranger's: its size, its lines and its names have limits, and everything wrong with it is told with line,
//! column and field. A value that is not there is missing; an empty one is a fault, so that nothing is left out silently.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::failure::{Failure, Step};
use crate::domain::ratio::Ratio;
use crate::domain::statistics::{Matrix, Rating};

/// The columns, in any order.
pub const COLUMNS: [&str; 3] = ["target", "judge", "value"];
/// The largest file read, in bytes.
pub const LARGEST_FILE: usize = 4 << 20;
/// The most values.
pub const MOST_VALUES: usize = 40_000;
/// The most judges: severity solves one equation for each.
pub const MOST_JUDGES: usize = 500;
/// The longest name of a target or judge, in characters.
pub const LONGEST_NAME: usize = 200;
/// After so many faults the rest of the file is not read.
pub const MOST_FAULTS: usize = 20;

/// Why a file is no matrix.
#[derive(Debug, Clone)]
pub enum Error {
    /// The system refused.
    Unreadable(Failure),
    /// It is larger than [`LARGEST_FILE`].
    TooLarge,
    /// Everything wrong inside, in the file's order, [`MOST_FAULTS`] at most.
    Faults(Vec<Fault>),
}

/// Something wrong in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The column's name, or nothing when the whole line is meant.
    pub field: &'static str,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The CSV reader gives up, in its words.
    Malformed { message: String },
    /// The first line does not name this column.
    MissingColumn { column: &'static str },
    /// The first line names this column twice.
    RepeatedColumn { column: &'static str },
    /// A line has more or fewer fields than the first.
    FieldCount { found: usize, expected: usize },
    /// A name or value is empty.
    Empty,
    /// A name is longer than [`LONGEST_NAME`].
    LongName { length: usize },
    /// A name holds a control character.
    ControlCharacter,
    /// A value is no plain decimal number.
    NotANumber { text: String },
    /// This judge marked this target on an earlier line.
    Duplicate {
        target: String,
        judge: String,
        first: usize,
    },
    /// More values than [`MOST_VALUES`].
    TooManyValues,
    /// More judges than [`MOST_JUDGES`].
    TooManyJudges,
}

impl Problem {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "not-utf8",
            Self::Malformed { .. } => "malformed",
            Self::MissingColumn { .. } => "missing-column",
            Self::RepeatedColumn { .. } => "repeated-column",
            Self::FieldCount { .. } => "field-count",
            Self::Empty => "empty",
            Self::LongName { .. } => "long-name",
            Self::ControlCharacter => "control-character",
            Self::NotANumber { .. } => "not-a-number",
            Self::Duplicate { .. } => "duplicate",
            Self::TooManyValues => "too-many-values",
            Self::TooManyJudges => "too-many-judges",
        }
    }
}

/// Reads a file, no further than one byte beyond what is accepted.
///
/// # Errors
/// [`Error`].
pub fn load(path: &Path) -> Result<Matrix, Error> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(LARGEST_FILE).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path)
        .map_err(Failure::at(Step::Open, path))
        .and_then(|file| {
            file.take(limit)
                .read_to_end(&mut bytes)
                .map_err(Failure::at(Step::Read, path))
        })
        .map_err(Error::Unreadable)?;
    parse(&bytes)
}

/// The matrix that these bytes are.
///
/// # Errors
/// [`Error::TooLarge`] or [`Error::Faults`].
pub fn parse(bytes: &[u8]) -> Result<Matrix, Error> {
    if bytes.len() > LARGEST_FILE {
        return Err(Error::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let before = String::from_utf8_lossy(sound);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Error::Faults(vec![Fault {
            line,
            column,
            field: "",
            problem: Problem::NotUtf8,
        }])
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Reader::new(text).read()
}

struct Reader<'a> {
    text: &'a str,
    delimiter: u8,
    faults: Vec<Fault>,
    ratings: Vec<Rating>,
    /// Where each cell was first given a value.
    seen: BTreeMap<(String, String), usize>,
    judges: BTreeMap<String, ()>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let header = text
            .lines()
            .find(|line| !line.trim().is_empty())
            .unwrap_or_default();
        let semicolons = header.contains(';') && !header.contains(',');
        Self {
            text,
            delimiter: if semicolons { b';' } else { b',' },
            faults: Vec::new(),
            ratings: Vec::new(),
            seen: BTreeMap::new(),
            judges: BTreeMap::new(),
        }
    }

    fn read(mut self) -> Result<Matrix, Error> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(self.delimiter)
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(self.text.as_bytes());
        let mut records = reader.records();
        let header = match records.next() {
            Some(Ok(header)) => header,
            Some(Err(error)) => return Err(Error::Faults(vec![malformed(&error)])),
            None => csv::StringRecord::new(),
        };
        let places = match self.places(&header) {
            Some(places) => places,
            None => return Err(Error::Faults(self.faults)),
        };
        for record in records {
            if self.faults.len() >= MOST_FAULTS {
                break;
            }
            match record {
                Ok(record) if self.ratings.len() == MOST_VALUES => {
                    self.fault(&record, 0, "", Problem::TooManyValues);
                    break;
                }
                Ok(record) => self.line(&record, header.len(), places),
                Err(error) => {
                    self.faults.push(malformed(&error));
                    break;
                }
            }
        }
        if !self.faults.is_empty() {
            self.faults.truncate(MOST_FAULTS);
            return Err(Error::Faults(self.faults));
        }
        // Every cell was seen once: the reader refuses a second one itself, to name both lines.
        Matrix::new(self.ratings).map_err(|_| Error::Faults(Vec::new()))
    }

    /// Where the columns are; `None`, with the faults kept, when the first line does not say.
    fn places(&mut self, header: &csv::StringRecord) -> Option<[usize; 3]> {
        let mut places = [0; 3];
        for (place, column) in places.iter_mut().zip(COLUMNS) {
            let mut found = (0..header.len()).filter(|at| {
                header
                    .get(*at)
                    .is_some_and(|name| name.eq_ignore_ascii_case(column))
            });
            match found.next() {
                Some(at) => *place = at,
                None => self.fault(header, 0, column, Problem::MissingColumn { column }),
            }
            if let Some(again) = found.next() {
                self.fault(header, again, column, Problem::RepeatedColumn { column });
            }
        }
        self.faults.is_empty().then_some(places)
    }

    fn line(&mut self, record: &csv::StringRecord, expected: usize, places: [usize; 3]) {
        if record.len() != expected {
            let found = record.len();
            self.fault(record, 0, "", Problem::FieldCount { found, expected });
            return;
        }
        let before = self.faults.len();
        let [target, judge, value] = places.map(|at| record.get(at).unwrap_or_default());
        for ((field, at), name) in COLUMNS.into_iter().zip(places).zip([target, judge]) {
            if let Some(problem) = bad_name(name) {
                self.fault(record, at, field, problem);
            }
        }
        let number = number(value).map_err(|problem| self.fault(record, places[2], COLUMNS[2], problem));
        let Ok(value) = number else { return };
        if self.faults.len() > before {
            return;
        }
        let key = (target.to_owned(), judge.to_owned());
        let (line, _) = self.place(record, places[0]);
        if let Some(first) = self.seen.get(&key) {
            let problem = Problem::Duplicate {
                target: key.0,
                judge: key.1,
                first: *first,
            };
            self.fault(record, places[0], COLUMNS[0], problem);
            return;
        }
        self.judges.insert(key.1.clone(), ());
        if self.judges.len() > MOST_JUDGES {
            self.judges.remove(&key.1);
            self.fault(record, places[1], COLUMNS[1], Problem::TooManyJudges);
            return;
        }
        self.seen.insert(key, line);
        self.ratings.push(Rating {
            target: target.to_owned(),
            judge: judge.to_owned(),
            value,
        });
    }

    fn fault(&mut self, record: &csv::StringRecord, at: usize, field: &'static str, problem: Problem) {
        let (line, column) = self.place(record, at);
        self.faults.push(Fault {
            line,
            column,
            field,
            problem,
        });
    }

    /// The line and the character, from 1, at which a field of a record starts.
    fn place(&self, record: &csv::StringRecord, field: usize) -> (usize, usize) {
        let Some(position) = record.position() else {
            return (1, 1);
        };
        let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let mut line = usize::try_from(position.line()).unwrap_or(usize::MAX);
        let rest = self.text.get(start..).unwrap_or_default();
        let (mut column, mut fields, mut quoted, mut begun) = (1, 0, false, false);
        for letter in rest.chars() {
            // Empty lines before the record are not part of it.
            begun |= !matches!(letter, '\r' | '\n');
            if fields == field && begun {
                break;
            }
            match letter {
                '"' => quoted = !quoted,
                letter if !quoted && letter == char::from(self.delimiter) => fields += 1,
                _ => {}
            }
            if letter == '\n' {
                line += 1;
                column = 1;
            } else {
                column += 1;
            }
        }
        (line, column)
    }
}

fn bad_name(name: &str) -> Option<Problem> {
    let length = name.chars().count();
    if name.is_empty() {
        Some(Problem::Empty)
    } else if length > LONGEST_NAME {
        Some(Problem::LongName { length })
    } else {
        name.contains(char::is_control)
            .then_some(Problem::ControlCharacter)
    }
}

/// A plain decimal, with a point or a comma. No fractions: their sums would need ever larger denominators.
fn number(text: &str) -> Result<Ratio, Problem> {
    if text.is_empty() {
        return Err(Problem::Empty);
    }
    Some(text)
        .filter(|text| !text.contains('/'))
        .and_then(|text| Ratio::parse(text).ok())
        .ok_or_else(|| Problem::NotANumber {
            text: text
                .chars()
                .filter(|letter| !letter.is_control())
                .take(LONGEST_NAME)
                .collect(),
        })
}

fn malformed(error: &csv::Error) -> Fault {
    let line = error.position().map_or(1, csv::Position::line);
    Fault {
        line: usize::try_from(line).unwrap_or(usize::MAX),
        column: 1,
        field: "",
        problem: Problem::Malformed {
            message: error.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(usize, usize, &'static str, &'static str)> {
        match parse(text.as_bytes()) {
            Err(Error::Faults(faults)) => faults
                .iter()
                .map(|fault| (fault.line, fault.column, fault.field, fault.problem.code()))
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn point_comma_semicolon_and_byte_order_mark_read_the_same() {
        let plain = parse(b"target,judge,value\na,x,14.5\nb,x,3\na,y,-2\n").expect("a matrix");
        for other in [
            "\u{feff}Target;Judge;Value\r\na;x;14,5\r\nb;x;3\r\na;y;-2\r\n",
            "value,target,judge\n\"14,5\", a ,x\n\n3,b,x\n-2,a,y",
            "judge,note,value,target\nx,,14.50,a\nx,said,3,b\ny,,-2.0,a\n",
        ] {
            let other = parse(other.as_bytes()).expect("a matrix");
            assert_eq!(other, plain);
        }
        assert_eq!(plain.values(), 3);
    }

    #[test]
    fn each_fault_is_told_with_its_place() {
        let head = "target,judge,value\n";
        for (lines, expected) in [
            ("a,x,1\na,y,douze\n", vec![(3, 5, "value", "not-a-number")]),
            ("a,x,1/3\n", vec![(2, 5, "value", "not-a-number")]),
            ("a,x,1e3\n", vec![(2, 5, "value", "not-a-number")]),
            ("a,x,NaN\n", vec![(2, 5, "value", "not-a-number")]),
            ("a,x,\n", vec![(2, 5, "value", "empty")]),
            (",,4\n", vec![(2, 1, "target", "empty"), (2, 2, "judge", "empty")]),
            ("a,x,14,5\n", vec![(2, 1, "", "field-count")]),
            ("a,x\n", vec![(2, 1, "", "field-count")]),
            ("a,x,1\n\nb,x,2\na,x,1\n", vec![(5, 1, "target", "duplicate")]),
            ("\"é,é\",\"x\ny\",1\n", vec![(2, 7, "judge", "control-character")]),
            (
                "\"a, b\",x,1\n\"a, b\",\"x\",zero\n",
                vec![(3, 12, "value", "not-a-number")],
            ),
        ] {
            assert_eq!(faults(&format!("{head}{lines}")), expected, "{lines}");
        }
        assert_eq!(faults("target,value\na,1\n"), [(1, 1, "judge", "missing-column")]);
        assert_eq!(faults("").len(), 3);
        assert_eq!(
            faults("target,judge,value,judge\n"),
            [(1, 20, "judge", "repeated-column")]
        );
        assert!(matches!(
            parse(b"target,judge,value\na,x,1\n\xe9,x,2\n"),
            Err(Error::Faults(faults)) if faults[0].line == 3 && faults[0].problem == Problem::NotUtf8
        ));
    }

    #[test]
    fn a_file_beyond_the_limits_is_refused() {
        let many = |lines: &mut dyn Iterator<Item = String>| -> String {
            lines.fold("target,judge,value\n".to_owned(), |text, line| text + &line)
        };
        let values = many(&mut (0..=MOST_VALUES).map(|n| format!("t{n},x,1\n")));
        assert_eq!(faults(&values), [(MOST_VALUES + 2, 1, "", "too-many-values")]);
        let judges = many(&mut (0..=MOST_JUDGES).map(|n| format!("t,j{n},1\n")));
        assert_eq!(
            faults(&judges),
            [(MOST_JUDGES + 2, 3, "judge", "too-many-judges")]
        );
        let long = many(&mut std::iter::once(format!(
            "{},x,1\n",
            "n".repeat(LONGEST_NAME + 1)
        )));
        assert_eq!(faults(&long), [(2, 1, "target", "long-name")]);
        let wrong = many(&mut (0..1_000).map(|n| format!("t{n},x,?\n")));
        assert_eq!(faults(&wrong).len(), MOST_FAULTS);
        assert!(matches!(
            parse(&vec![b'a'; LARGEST_FILE + 1]),
            Err(Error::TooLarge)
        ));
        let digits = many(&mut std::iter::once(format!("t,x,{}\n", "9".repeat(5_000))));
        assert_eq!(faults(&digits), [(2, 5, "value", "not-a-number")]);
    }

    #[test]
    fn no_line_is_no_matrix_of_something_but_an_empty_one() {
        let empty = parse(b"target,judge,value\n").expect("a matrix");
        assert_eq!(empty, Matrix::empty());
    }
}
