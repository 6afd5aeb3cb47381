//! What outside tools think of the minutes and the annex. Ignored by default: the tools are not everywhere.

use std::path::{Path, PathBuf};

use palmares::domain::setup::{Language, Method};

use palmares::domain::Session;
use palmares::export::{laureates, pdf};
use palmares::locale::Locale;

use crate::judges;
use crate::{annex_of, minutes_of, stage};

/// Each test writes its own files: tests run side by side.
fn files(test: &str) -> Vec<PathBuf> {
    let day = stage::adopted(Method::WeightedMean);
    let draft = stage::deliberated(Method::Median);
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"));
    [
        ("minutes", minutes_of(&day.session, Language::French)),
        ("annex", annex_of(&day.session, Language::French)),
        ("minutes-en", minutes_of(&day.session, Language::English)),
        ("minutes-draft", minutes_of(&draft.session, Language::French)),
        ("laureates", laureates_of(&day.session)),
        ("annex-draft", annex_of(&draft.session, Language::English)),
    ]
    .into_iter()
    .map(|(name, bytes)| {
        let path = directory.join(format!("{test}-{name}.pdf"));
        std::fs::write(&path, bytes).unwrap();
        path
    })
    .collect()
}

fn laureates_of(session: &Session) -> Vec<u8> {
    let edition = session.edition().expect("adopted");
    let document = laureates::document(&edition, Locale::of(Language::French));
    pdf::render(&document).unwrap().bytes
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
#[ignore = "needs qpdf and poppler-utils"]
fn qpdf_and_poppler_find_no_error() {
    for file in files("poppler") {
        run("qpdf", &["--check"], &file);
        for line in run("pdffonts", &[], &file).lines().skip(2) {
            assert!(
                line.contains("yes yes yes"),
                "embedded, subset, with Unicode: {line}"
            );
        }
        assert!(run("pdfinfo", &["-struct"], &file).contains("H1"));
    }
}
