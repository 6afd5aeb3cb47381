//! What outside tools think of the engine's bytes. Ignored by default: the tools are not everywhere.

use std::path::{Path, PathBuf};

use palmares::export::pdf::{State, render};

use crate::judges;
use crate::sample;

/// Each test writes its own files: tests run side by side.
fn files(test: &str) -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"));
    [
        ("engine-adopted.pdf", State::Adopted),
        ("engine-draft.pdf", sample::draft()),
    ]
    .into_iter()
    .map(|(name, state)| {
        let path = directory.join(format!("engine-{test}-{name}.pdf"));
        std::fs::write(&path, render(&sample::minutes(state)).unwrap().bytes).unwrap();
        path
    })
    .collect()
}

/// Runs a tool on a file and answers what it printed; its failure is the test's.
fn run(tool: &str, arguments: &[&str], file: &Path) -> String {
    judges::run(tool, &[arguments, &[file.to_str().unwrap()]].concat())
}

#[test]
#[ignore = "needs Java and Apache Preflight (Debian libpdfbox2-java)"]
fn preflight_finds_valid_pdf_a() {
    for file in files("preflight") {
        let printed = judges::preflight(file.to_str().unwrap());
        assert!(printed.contains("is a valid PDF/A-1b file"), "{printed}");
    }
}

#[test]
#[ignore = "needs qpdf"]
fn qpdf_finds_no_error() {
    for file in files("qpdf") {
        run("qpdf", &["--check"], &file);
    }
}

#[test]
#[ignore = "needs poppler-utils"]
fn poppler_finds_embedded_fonts_and_the_structure() {
    for file in files("poppler") {
        let fonts = run("pdffonts", &[], &file);
        for line in fonts.lines().skip(2) {
            assert!(
                line.contains("yes yes yes"),
                "embedded, subset, with Unicode: {line}"
            );
        }
        let structure = run("pdfinfo", &["-struct-text"], &file);
        assert!(
            structure.contains("H1 (block)\n    \"Procès-verbal du jury\""),
            "{structure}"
        );
        assert!(
            structure.contains("\"à 18 h 47.\"") || structure.contains("levée à 18 h 47."),
            "{structure}"
        );
        let text = judges::run("pdftotext", &["-layout", file.to_str().unwrap(), "-"]);
        assert!(text.contains("dans l’enveloppe de 150 000 €"), "{text}");
        assert!(text.contains("page 1 / 3"), "{text}");
    }
}
