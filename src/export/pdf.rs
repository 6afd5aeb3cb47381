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
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Font(name) => write!(f, "the embedded typeface {name} cannot be used"),
            Error::Pdf(_) => f.write_str("the PDF structure could not be completed"),
            Error::Write(_) => f.write_str("the PDF bytes could not be assembled"),
            Error::Page(message) => write!(f, "a page could not be written: {message}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Pdf(source) => Some(source.as_ref()),
            Error::Write(source) => Some(source.as_ref()),
            Error::Font(_) | Error::Page(_) => None,
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

/// Lays a document out and writes it as a PDF.
///
/// # Errors
///
/// Only if an embedded typeface or the PDF library fails; no content of a document makes it fail.
pub fn render(document: &Document) -> Result<Rendered, Error> {
    let mut fonts = fonts::Fonts::load()?;
    let mut tree = tagging::Tree::new();
    let mut flow = flow::Flow::new(&mut fonts, &mut tree, document);
    flow.blocks(&document.blocks);
    let flow::Flow {
        strips,
        heads,
        bookmarks,
        fields,
        ..
    } = flow;
    let field_nodes: Vec<_> = fields.iter().map(|field| field.node).collect();
    let drawn = pages::draw(document, &mut fonts, &mut tree, &field_nodes, &strips, &heads);

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
