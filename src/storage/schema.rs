//! Reads a session file into a [`Setup`], or says everything that is wrong with it.
//!
//! Four steps: the bytes are a text ([`source`]), the text is RON of a known format ([`parse`], [`v1`]), each value has
//! a place ([`spans`]), and what it says holds together ([`check`]). The first two stop at their first problem; the
//! last tells every problem at once. Nothing is ever half loaded, repaired or written.

mod check;
pub(super) mod parse;
pub(super) mod source;
pub(super) mod spans;
pub(super) mod syntax;
mod v1;

use std::path::Path as FilePath;

use self::check::Checker;
use self::parse::{borrowed, parse};
use self::source::{Position, Source};
use self::spans::{Node, Path};
use crate::domain::Setup;
use crate::domain::finding::{Finding, Level, Place, Problem};
use crate::domain::ratio::Ratio;

pub use self::source::LARGEST_FILE;

/// The newest format that this program reads.
pub const NEWEST_FORMAT: u64 = 1;

/// A session file as read.
#[derive(Debug, Clone)]
#[must_use]
pub struct Reading {
    /// What is wrong or odd, in the order of the file.
    pub findings: Vec<Finding>,
    /// The session; `None` as soon as one finding is an error.
    pub setup: Option<Setup>,
}

impl Reading {
    /// Whether the file is refused.
    pub fn is_refused(&self) -> bool {
        self.setup.is_none()
    }
}

/// Reads a session file's bytes. `file` is what findings call it; attachments are looked for below `folder`.
pub fn read(bytes: &[u8], file: &str, folder: &FilePath) -> Reading {
    let alone = |problem, position: Position, field: String| Reading {
        findings: vec![Finding {
            problem,
            place: Place {
                file: file.to_owned(),
                line: position.line,
                column: position.column,
            },
            field,
        }],
        setup: None,
    };
    let source = match Source::new(bytes) {
        Ok(source) => source,
        Err((problem, position)) => return alone(problem, position, String::new()),
    };
    let fail = |tree: Option<&Node<'_>>, error| {
        let failure = syntax::failure(&source, tree, &error);
        alone(failure.problem, failure.position, failure.field)
    };
    // First the syntax of the whole text and the format's number only: a newer format may have another shape.
    let tree = Node::scan(source.text());
    let head = match parse::<v1::Head>(source.text()) {
        Ok((head, _)) => head,
        Err(error) => {
            let whole = parse::<serde::de::IgnoredAny>(source.text()).is_ok();
            return fail(tree.as_ref().filter(|_| whole), error);
        }
    };
    let start = |path: &Path<'_>| source.position(tree.as_ref().map_or(0, |tree| tree.start(&path.steps())));
    if let Some(problem) = format_problem(&head.format.0) {
        let path = Path::Root;
        let path = path.key("format");
        return alone(problem, start(&path), path.to_string());
    }
    let (session, unknown) = match parse::<v1::Session>(source.text()) {
        Ok(parsed) => parsed,
        Err(error) => return fail(tree.as_ref(), error),
    };
    let mut checker = Checker::new(&source, tree.as_ref(), folder);
    for steps in &unknown {
        checker.unknown_field(&borrowed(steps));
    }
    let setup = checker.session(session);
    let findings = checker.finish(file);
    let refused = findings.iter().any(|finding| finding.level() == Level::Error);
    Reading {
        setup: setup.filter(|_| !refused),
        findings,
    }
}

/// What keeps a format's number from being read.
fn format_problem(text: &str) -> Option<Problem> {
    let format = text.to_owned();
    let newest = NEWEST_FORMAT;
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match text.parse::<u64>() {
        Ok(0) => Some(Problem::NoSuchFormat { format, newest }),
        Ok(n) if n <= NEWEST_FORMAT => None,
        Ok(_) => Some(Problem::NewerFormat { format, newest }),
        Err(_) if digits => Some(Problem::NewerFormat { format, newest }),
        Err(_) if Ratio::parse(text).is_ok() => Some(Problem::NoSuchFormat { format, newest }),
        Err(_) => Some(Problem::NotANumber { text: format }),
    }
}
