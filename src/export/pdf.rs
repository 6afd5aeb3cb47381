//! Printed documents: a [`Document`] of plain values in, the bytes of a tagged PDF/A-1a out.
//!
//! The same document gives the same bytes on any machine: nothing here reads a clock, a file, the environment or a
//! random number, and fonts are embedded in the program. It does not know what minutes are; [`super::minutes`] and
//! [`super::annex`] say that. It signs nothing; it only makes the empty fields in which signatures will go.
//!
//! The way of a document: [`flow`] cuts its blocks into strips (with [`text`] for lines, [`table`] for tables and
//! [`columns`] for their widths),
//! [`pages`] puts strips on pages and draws them with printpdf, [`tagging`] keeps the logical structure meanwhile, and
//! [`conformance`] completes printpdf's result with what archives and assistive technology require.

mod columns;
mod conformance;
mod document;
mod flow;
mod fonts;
mod pages;
mod signature;
mod style;
mod table;
mod tagging;
mod text;

use std::fmt;
use std::ops::ControlFlow;
use std::sync::Arc;

use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

pub use document::{
    Align, Block, Cell, Column, Document, Kind, Level, Moment, Row, RowRole, Run, SignatureBox, Signer,
    State, Style, Table, Text, Width,
};

/// A document as delivered.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What could not be printed as given.
    pub warnings: Vec<Warning>,
}

/// Something that was printed otherwise than given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// No embedded typeface has this character; an empty box stands in its place.
    MissingCharacter {
        /// The character.
        character: char,
    },
}

/// Why a document could not be made. None of these is the document's fault.
#[derive(Debug, Clone)]
pub enum Error {
    /// An embedded typeface could not be read or cut down.
    Font(String),
    /// The PDF library refused an operation.
    Pdf(Arc<lopdf::Error>),
    /// The bytes could not be assembled.
    Write(Arc<std::io::Error>),
    /// printpdf reported a problem that would damage the file.
    Page(String),
    /// It was told to break off.
    Stopped,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Font(name) => write!(f, "the embedded typeface {name} cannot be used"),
            Error::Pdf(_) => f.write_str("the PDF structure could not be completed"),
            Error::Write(_) => f.write_str("the PDF bytes could not be assembled"),
            Error::Page(message) => write!(f, "a page could not be written: {message}"),
            Error::Stopped => f.write_str("it was broken off"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Pdf(source) => Some(source.as_ref()),
            Error::Write(source) => Some(source.as_ref()),
            Error::Font(_) | Error::Page(_) | Error::Stopped => None,
        }
    }
}

impl From<lopdf::Error> for Error {
    fn from(source: lopdf::Error) -> Self {
        Error::Pdf(Arc::new(source))
    }
}

impl From<std::io::Error> for Error {
    fn from(source: std::io::Error) -> Self {
        Error::Write(Arc::new(source))
    }
}

/// What is being done with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its blocks are laid out.
    Composing,
    /// Its pages are drawn.
    Drawing,
    /// Its file is assembled, in one step.
    Assembling,
}

/// Who is told how many steps of a part are done, of how many.
pub type Watch<'a> = dyn FnMut(Part, usize, usize) -> ControlFlow<()> + 'a;

/// Lays a document out and writes it as a PDF.
///
/// # Errors
///
/// Only if an embedded typeface or the PDF library fails; no content of a document makes it fail.
pub fn render(document: &Document) -> Result<Rendered, Error> {
    render_watched(document, &mut |_, _, _| ControlFlow::Continue(()))
}

/// The same, telling at each step how far it is.
///
/// # Errors
///
/// As [`render`], and [`Error::Stopped`] when it was told to break off.
pub fn render_watched(document: &Document, watch: &mut Watch<'_>) -> Result<Rendered, Error> {
    let mut fonts = fonts::Fonts::load()?;
    let mut tree = tagging::Tree::new();
    let mut flow = flow::Flow::new(&mut fonts, &mut tree, document);
    let count = document.blocks.len();
    for (done, block) in document.blocks.iter().enumerate() {
        if watch(Part::Composing, done, count).is_break() {
            return Err(Error::Stopped);
        }
        flow.blocks(std::slice::from_ref(block));
    }
    let flow::Flow {
        strips,
        heads,
        bookmarks,
        fields,
        ..
    } = flow;
    let field_nodes: Vec<_> = fields.iter().map(|field| field.node).collect();
    let mut told = |done, of| watch(Part::Drawing, done, of);
    let Some(drawn) = pages::draw(
        document,
        &mut fonts,
        &mut tree,
        &field_nodes,
        (&strips, &heads),
        &mut told,
    ) else {
        return Err(Error::Stopped);
    };
    if watch(Part::Assembling, 0, 1).is_break() {
        return Err(Error::Stopped);
    }

    let mut pdf = PdfDocument::new(&document.title);
    fonts.embed(&mut pdf)?;
    let (width, height) = (Mm(210.0), Mm(297.0));
    pdf.with_pages(
        drawn
            .pages
            .iter()
            .map(|ops| PdfPage::new(width, height, ops.clone()))
            .collect(),
    );
    let options = PdfSaveOptions {
        optimize: true,
        subset_fonts: true,
        secure: true,
        image_optimization: None,
    };
    let mut problems = Vec::new();
    let structure = pdf.to_lopdf_document(&options, &mut problems);
    if let Some(problem) = problems.first() {
        return Err(Error::Page(format!("{problem:?}")));
    }
    let bytes = conformance::finish(structure, document, &tree, &drawn, &bookmarks, &fields)?;
    let warnings = fonts
        .missing()
        .iter()
        .map(|character| Warning::MissingCharacter {
            character: *character,
        })
        .collect();
    Ok(Rendered {
        bytes,
        pages: drawn.pages.len(),
        warnings,
    })
}
