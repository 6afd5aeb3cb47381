//! Marks as a table: CSV out, and CSV in through the same commands as the grid.
//!
//! An import is whole or not at all: every line is tried on a copy of the session first, and every line that is refused is
//! told. An empty mark leaves its cell as it is; nothing is ever erased by a table. What a line says already asks for
//! nothing, in any phase: a table just exported is imported again without a word, adopted minutes or not.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::domain::command::{Command, CommentOn};
use crate::domain::journal::{Digest, Entry, Recorded};
use crate::domain::panel::Ground;
use crate::domain::refusal::Refusal;
use crate::domain::scoring::{CellEntry, MarkState};
use crate::domain::session::Session;
use crate::domain::{CandidateId, CriterionId, JurorId};

use super::progress::Progress;
use super::{Failure, SubmitError, Workspace};

/// The columns, in order.
pub const COLUMNS: [&str; 5] = ["juror", "candidate", "criterion", "mark", "comment"];
/// The state of an abstention.
pub const ABSTENTION: &str = "ABSTENTION";
/// The state of a recusal.
pub const RECUSED: &str = "DEPORT";
/// The state of an absence.
pub const ABSENT: &str = "ABSENT";

/// Why a table was not imported. Nothing was recorded.
#[derive(Debug, Clone)]
pub enum ImportError {
    /// The text is no CSV with these columns: the line (from 1) and the parser's words.
    Malformed { line: u64, message: String },
    /// A column is missing.
    MissingColumn(&'static str),
    /// Lines that the rules refuse: line (from 1) and why.
    Refused(Vec<(u64, Refusal)>),
    /// The session cannot be written.
    Submit(Box<SubmitError>),
}

/// The session's marks as CSV (UTF-8, comma, LF), a line per juror, dossier and criterion.
pub fn export(session: &Session) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for candidate in session.running_order() {
        for sheet in session.sheets(&candidate.id) {
            for (criterion, state) in &sheet.cells {
                let on = CommentOn::Mark(sheet.juror.clone(), candidate.id.clone(), criterion.clone());
                let comment = session.state().comments.get(&on).map_or("", String::as_str);
                let mark = match state {
                    MarkState::Pending => String::new(),
                    MarkState::Marked(mark) => mark.to_string(),
                    MarkState::Abstention => ABSTENTION.to_owned(),
                    MarkState::Recused => RECUSED.to_owned(),
                    MarkState::Absent => ABSENT.to_owned(),
                };
                let row = [
                    sheet.juror.as_str(),
                    candidate.id.as_str(),
                    criterion.as_str(),
                    mark.as_str(),
                    comment,
                ];
                writer.write_record(row)?;
            }
        }
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| csv::Error::from(std::io::Error::other(error.to_string())))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Why the marks were not written; nothing that stood there changed.
#[derive(Debug, Clone)]
pub enum WriteError {
    /// They could not be told as a table, in the writer's words.
    Table(String),
    /// The file is a session's own.
    SessionFile(PathBuf),
    /// The file could not be written.
    File(Failure),
    /// It was no longer wanted; nothing is written.
    Stopped,
}

/// Writes the session's marks as CSV, whole or not at all.
///
/// # Errors
/// [`WriteError`].
pub fn write(session: &Session, path: &Path) -> Result<(), WriteError> {
    write_watched(session, path, &Progress::default())
}

/// Writes them as [`write`] does; it can be stopped until the file is written.
///
/// # Errors
/// As [`write`], and [`WriteError::Stopped`].
pub fn write_watched(session: &Session, path: &Path, progress: &Progress) -> Result<(), WriteError> {
    let text = export(session).map_err(|error| WriteError::Table(error.to_string()))?;
    if super::is_session_file(path) {
        return Err(WriteError::SessionFile(path.to_owned()));
    }
    progress.commit().map_err(|_| WriteError::Stopped)?;
    super::write_file(path, text.as_bytes()).map_err(WriteError::File)
}

/// The commands that a table asks for, each tried in turn on a copy of the session.
///
/// # Errors
/// [`ImportError`] with every line that is refused.
pub fn plan(workspace: &Workspace, text: &str) -> Result<Vec<Command>, ImportError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let semicolons = text
        .lines()
        .next()
        .is_some_and(|line| line.contains(';') && !line.contains(','));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if semicolons { b';' } else { b',' })
        .flexible(false)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let malformed = |error: &csv::Error| ImportError::Malformed {
        line: error.position().map_or(1, csv::Position::line),
        message: error.to_string(),
    };
    let headers = reader.headers().map_err(|error| malformed(&error))?.clone();
    let mut places = [None; COLUMNS.len()];
    for (place, column) in places.iter_mut().zip(COLUMNS) {
        *place = headers
            .iter()
            .position(|header| header.eq_ignore_ascii_case(column));
        if place.is_none() && column != "comment" {
            return Err(ImportError::MissingColumn(column));
        }
    }
    let mut trial = Trial {
        session: workspace.session().clone(),
        workspace,
        commands: Vec::new(),
    };
    let mut refused = Vec::new();
    let mut recused = BTreeSet::new();
    for row in reader.records() {
        let row = row.map_err(|error| malformed(&error))?;
        let line = row.position().map_or(0, csv::Position::line);
        let [juror, candidate, criterion, mark, comment] =
            places.map(|place| place.and_then(|at| row.get(at)).unwrap_or_default());
        let cell = Cell {
            juror: juror.into(),
            candidate: candidate.into(),
            criterion: criterion.into(),
        };
        if let Err(refusal) = trial.line(&cell, mark, comment, &mut recused) {
            refused.push((line, refusal));
        }
    }
    if refused.is_empty() {
        Ok(trial.commands)
    } else {
        Err(ImportError::Refused(refused))
    }
}

struct Cell {
    juror: JurorId,
    candidate: CandidateId,
    criterion: CriterionId,
}

struct Trial<'a> {
    session: Session,
    workspace: &'a Workspace,
    commands: Vec<Command>,
}

impl Trial<'_> {
    fn line(
        &mut self,
        cell: &Cell,
        mark: &str,
        comment: &str,
        recused: &mut BTreeSet<(JurorId, CandidateId)>,
    ) -> Result<(), Refusal> {
        let Cell {
            juror,
            candidate,
            criterion,
        } = cell;
        self.session.seat(juror)?;
        self.session.dossier(candidate)?;
        if self.session.setup().criterion(criterion).is_none() {
            return Err(Refusal::UnknownCriterion {
                criterion: criterion.clone(),
            });
        }
        let (j, c, k) = (juror.clone(), candidate.clone(), criterion.clone());
        match mark {
            "" => {}
            RECUSED => {
                let known = self.session.state().recusal(juror, candidate).is_some();
                if !known && recused.insert((j.clone(), c.clone())) {
                    self.submit(Command::Recuse {
                        juror: j,
                        candidate: c,
                        ground: Ground::Other,
                    })?;
                }
            }
            ABSENT => {
                if !self.session.is_absent(juror, candidate) {
                    self.submit(Command::Absent {
                        juror: j,
                        candidate: c,
                    })?;
                }
            }
            ABSTENTION => {
                let key = (c.clone(), j.clone(), k.clone());
                if self.session.state().cells.get(&key) != Some(&CellEntry::Abstention) {
                    self.submit(Command::Abstain {
                        juror: j,
                        candidate: c,
                        criterion: Some(k),
                    })?;
                }
            }
            mark if self.has(cell, mark) => {}
            mark => {
                let command = Command::Mark {
                    juror: j,
                    candidate: c,
                    criterion: k,
                    mark: mark.to_owned(),
                };
                match self.submit(command) {
                    Ok(()) | Err(Refusal::Unchanged) => {}
                    Err(refusal) => return Err(refusal),
                }
            }
        }
        let on = CommentOn::Mark(juror.clone(), candidate.clone(), criterion.clone());
        let known = self.session.state().comments.get(&on);
        if comment.is_empty() || known.is_some_and(|known| known.trim() == comment) {
            return Ok(());
        }
        match self.submit(Command::Comment {
            on,
            text: comment.to_owned(),
        }) {
            Ok(()) | Err(Refusal::Unchanged) => Ok(()),
            Err(refusal) => Err(refusal),
        }
    }

    /// Whether a cell holds that mark already, however it is spelled.
    fn has(&self, cell: &Cell, mark: &str) -> bool {
        let rule = self.session.setup().criterion(&cell.criterion);
        let Some(asked) = rule.and_then(|rule| rule.scale.parse(mark).ok()) else {
            return false;
        };
        let sheet = self.session.sheet(&cell.juror, &cell.candidate);
        *sheet.state(&cell.criterion) == MarkState::Marked(asked)
    }

    fn submit(&mut self, command: Command) -> Result<(), Refusal> {
        let now = self.workspace.now();
        if self.session.state().bound.is_none() {
            let bind = Command::Bind {
                session_digest: self.workspace.session_digest(),
                software: super::SOFTWARE.to_owned(),
            };
            self.apply(bind, &now)?;
        }
        self.apply(command.clone(), &now)?;
        self.commands.push(command);
        Ok(())
    }

    fn apply(&mut self, command: Command, now: &crate::domain::Moment) -> Result<(), Refusal> {
        let event = self.session.decide(command, now)?;
        let number = self.session.next_number();
        let entry = Entry {
            number,
            entered: now.clone(),
            at: None,
            event,
        };
        self.session.apply(Recorded {
            entry,
            digest: Digest::ORIGIN,
        });
        Ok(())
    }
}

impl Workspace {
    /// Imports a table of marks; returns how many entries it made. Whole or not at all.
    ///
    /// # Errors
    /// [`ImportError`].
    pub fn import_marks(&mut self, text: &str) -> Result<usize, ImportError> {
        let commands = plan(self, text)?;
        let count = commands.len();
        for command in commands {
            self.submit(command, None)
                .map(|_| ())
                .map_err(|error| ImportError::Submit(Box::new(error)))?;
        }
        Ok(count)
    }
}
