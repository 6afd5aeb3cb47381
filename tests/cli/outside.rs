//! What outside tools think of the very files that the binary wrote, and of what it asks of the system.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use super::program::{BINARY, SAMPLE, played, room, sample, text};
use super::recount::{Fraction, mean};

#[path = "../support/judges.rs"]
mod judges;

const DOCUMENTS: [&str; 4] = [
    "minutes.pdf",
    "minutes-signed.pdf",
    "annex.pdf",
    "annex-signed.pdf",
];
const SIGNED: [&str; 2] = ["minutes-signed.pdf", "annex-signed.pdf"];

fn path(name: &str) -> String {
    text(&played().file(name)).to_owned()
}

/// A document's text as poppler lays it out, with ordinary spaces.
fn laid_out(name: &str) -> String {
    judges::run("pdftotext", &["-layout", &path(name), "-"]).replace(['\u{a0}', '\u{202f}'], " ")
}

/// The cells of a line: what two spaces or more keep apart.
fn cells(line: &str) -> Vec<&str> {
    line.split("  ")
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect()
}

#[test]
#[ignore = "needs qpdf"]
fn qpdf_finds_no_fault() {
    for name in DOCUMENTS {
        let told = judges::run("qpdf", &["--check", &path(name)]);
        assert!(told.contains("No syntax or stream encoding errors"), "{told}");
    }
}

#[test]
#[ignore = "needs Java and Apache Preflight (Debian libpdfbox2-java)"]
fn preflight_finds_pdf_a_before_and_after_signing() {
    for name in DOCUMENTS {
        let told = judges::preflight(&path(name));
        assert!(told.contains("is a valid PDF/A-1b file"), "{told}");
    }
}

#[test]
#[ignore = "needs pdfsig and certutil"]
fn pdfsig_calls_both_signatures_valid() {
    for name in SIGNED {
        let folder = room();
        let told = judges::pdfsig(
            folder.path(),
            &path(name),
            &[&path("chair.pem"), &path("secretary.pem")],
        );
        assert_eq!(told.matches("Signature is Valid.").count(), 2, "{told}");
        assert_eq!(told.matches("ETSI.CAdES.detached").count(), 2);
        // The first covers its revision, the second the whole file.
        assert_eq!(told.matches("- Not total document signed").count(), 1);
        assert_eq!(told.matches("- Total document signed").count(), 1);
        for signer in ["Anne-Laure Delacroix-Nguyen", "Odile Marchand-Perret"] {
            assert!(told.contains(signer), "{signer}");
        }
    }
}

#[test]
#[ignore = "needs pyHanko"]
fn pyhanko_calls_both_signatures_valid_and_trusted() {
    for name in SIGNED {
        let (prose, short) = judges::pyhanko(&path(name), &[&path("chair.pem"), &path("secretary.pem")]);
        assert_eq!(prose.matches("The signature is judged VALID.").count(), 2);
        assert_eq!(prose.matches("The signer's certificate is trusted.").count(), 2);
        assert_eq!(
            prose
                .matches("All modifications relate to signing and form filling operations")
                .count(),
            1
        );
        assert_eq!(prose.matches("The signature covers the entire file.").count(), 1);
        let lines: Vec<&str> = short.lines().filter(|line| line.contains(":INTACT:")).collect();
        assert!(
            lines[0].starts_with("chair:")
                && lines[0].ends_with("EXTENDED_WITH_FORM_FILLING,ACCEPTABLE_MODIFICATIONS")
        );
        assert!(lines[1].starts_with("secretary:") && lines[1].ends_with("INTACT:TRUSTED,UNTOUCHED"));
    }
}

/// One line of the minutes' proposal.
#[derive(Debug)]
struct Proposed {
    place: usize,
    rank: usize,
    name: String,
    marks: usize,
    score: String,
    proposal: String,
}

/// The proposal's table, from the text of the minutes.
fn proposal(minutes: &str) -> Vec<Proposed> {
    let from = minutes.find("5. Proposition du jury").expect("the section");
    let to = minutes.find("6. Motifs").expect("the next section");
    let mut table = Vec::new();
    for line in minutes[from..to].lines() {
        let cells = cells(line);
        let Some(place) = cells.first().and_then(|cell| cell.parse().ok()) else {
            continue;
        };
        // The rank by calculation is printed where it is another.
        let (rank, rest) = match cells[1].parse() {
            Ok(rank) => (rank, &cells[2..]),
            Err(_) => (place, &cells[1..]),
        };
        let [name, marks, score, _request, proposal] = rest else {
            panic!("a row of the proposal: {line}");
        };
        table.push(Proposed {
            place,
            rank,
            name: (*name).to_owned(),
            marks: marks.parse().expect("how many marks"),
            score: (*score).to_owned(),
            proposal: (*proposal).to_owned(),
        });
    }
    table
}

#[test]
#[ignore = "needs pdftotext"]
fn a_reader_finds_the_laureates_in_order_with_their_amounts() {
    let minutes = laid_out("minutes-signed.pdf");
    let table = proposal(&minutes);
    assert_eq!(table.len(), 16);
    let expected = [
        ("Permanences santé des femmes", "18 000 €"),
        ("Passerelles numériques", "14 500 €"),
        ("Entre-deux, répit des parents", "13 800 €"),
        ("Cuisine commune des Bords de Seine", "15 000 €"),
        ("Vélo-école au féminin", "7 200 €"),
        ("Répar’Café itinérant", "8 400 €"),
        ("Sport au pied de l’immeuble", "11 000 €"),
        ("Code et palabres", "10 500 €"),
        ("La Navette, emploi de nuit", "18 000 €"),
        ("Les aiguilles du quartier", "12 000 €"),
        ("Conseil des enfants bâtisseurs", "12 400 €"),
        ("Radio Palier, la web-radio", "9 200 €"),
    ];
    for ((line, (name, amount)), place) in table.iter().zip(expected).zip(1..) {
        assert_eq!(
            (line.place, line.name.as_str(), line.proposal.as_str()),
            (place, name, amount)
        );
    }
    let rest: Vec<&str> = table[12..].iter().map(|line| line.proposal.as_str()).collect();
    assert_eq!(rest, ["réserve 1", "réserve 2", "non proposé", "non proposé"]);
    for whole in [
        "150 000 €",
        "à 18 h 58",
        "closes à 18 h 30",
        "à 18 h 40",
        "page 1 / ",
    ] {
        assert!(
            minutes.lines().any(|line| line.contains(whole)),
            "« {whole} » on one line"
        );
    }
}

/// Each dossier's counted totals as a reader with a pencil finds them in the annex, its grid's weights and all.
fn totals_by_hand(annex: &str) -> Vec<Vec<Fraction>> {
    let scale = "de 0 à 20 par 0,5";
    assert_eq!(annex.matches(scale).count(), 7, "every mark is out of 20");
    let mut dossiers = Vec::new();
    let mut weights: Vec<Fraction> = Vec::new();
    let mut totals: Vec<Fraction> = Vec::new();
    let from = annex.find("Notes par dossier").expect("the section");
    let to = annex.find("Motifs des déports").expect("the next section");
    for line in annex[from..to].lines() {
        let cells = cells(line);
        if cells.first() == Some(&"Juré") {
            let found: Vec<Fraction> = cells
                .iter()
                .filter_map(|cell| Fraction::parse(cell.strip_prefix('×')?))
                .collect();
            assert_eq!(found.len(), 7, "{line}");
            weights = found;
        } else if line.starts_with("Somme des ") {
            assert!(
                line.starts_with(&format!("Somme des {} totaux comptés", totals.len())),
                "{line}"
            );
            dossiers.push(std::mem::take(&mut totals));
        } else if cells.len() == 10 {
            let marks: Vec<Fraction> = cells[1..8]
                .iter()
                .filter_map(|cell| Fraction::parse(cell))
                .collect();
            // Shown in parentheses is not counted; a sheet that lacks a mark has no total.
            if marks.len() < 7 || cells[8].starts_with('(') {
                continue;
            }
            let sum = weights
                .iter()
                .zip(&marks)
                .fold(Fraction::new(0, 1), |sum, (w, m)| sum.plus(w.times(*m)));
            let all = weights
                .iter()
                .fold(Fraction::new(0, 1), |sum, weight| sum.plus(*weight));
            let total = sum.times(Fraction::new(all.den, all.num));
            assert_eq!(total.to_two_decimals(','), cells[9], "{line}");
            totals.push(total);
        }
    }
    dossiers
}

#[test]
#[ignore = "needs pdftotext"]
fn a_reader_with_a_pencil_finds_the_minutes_ranking_again_from_the_annex() {
    let annex = laid_out("annex.pdf");
    let mut by_hand: Vec<(Fraction, usize)> = totals_by_hand(&annex)
        .iter()
        .map(|totals| (mean(totals), totals.len()))
        .collect();
    assert_eq!(by_hand.len(), 16);
    by_hand.sort_by_key(|line| std::cmp::Reverse(line.0));
    let mut printed = proposal(&laid_out("minutes.pdf"));
    printed.sort_by_key(|line| line.rank);
    // The names, by the annex's table of ranks.
    let from = annex.find("Classement de calcul").expect("the table");
    let table = &annex[from..];
    let to = table.find("Notes corrigées").expect("its end");
    let named: Vec<Vec<&str>> = table[..to]
        .lines()
        .map(cells)
        .filter(|cells| cells.len() == 5 && cells[0].parse::<usize>().is_ok())
        .collect();
    assert_eq!((printed.len(), named.len()), (16, 16));
    for ((((score, marks), line), named), rank) in by_hand.iter().zip(&printed).zip(&named).zip(1..) {
        let found = (line.rank, line.marks, line.score.as_str());
        assert_eq!(
            found,
            (rank, *marks, score.to_two_decimals(',').as_str()),
            "{line:?}"
        );
        assert_eq!(named[..2], [rank.to_string().as_str(), line.name.as_str()]);
        let exact = if score.den == 1 {
            score.num.to_string()
        } else {
            format!("{}/{}", score.num, score.den)
        };
        assert_eq!(named[3], exact);
    }
}

#[test]
#[ignore = "needs qpdf and pdftotext"]
fn no_mark_comment_or_ground_of_the_day_is_in_the_public_minutes() {
    let day = fs::read_to_string(sample(SAMPLE).join("day.ron")).unwrap();
    let comments: BTreeSet<&str> = day
        .lines()
        .filter(|line| line.contains("command: Comment("))
        .map(|line| line.split("text: \"").nth(1).unwrap().trim_end_matches("\"))"))
        .collect();
    assert!(comments.len() > 20);
    let grounds = ["intérêt professionnel", "intérêt familial", "mandat "];
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let raw = |name: &str| {
        let room = room();
        let plain = room.path().join("plain.pdf");
        judges::run(
            "qpdf",
            &["--qdf", "--object-streams=disable", &path(name), text(&plain)],
        );
        fs::read(plain).unwrap()
    };
    let within = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).any(|part| part == what);

    let annex = flat(&laid_out("annex.pdf"));
    for name in ["minutes.pdf", "minutes-signed.pdf"] {
        let (told, bytes) = (flat(&laid_out(name)), raw(name));
        assert!(within(&bytes, b"/StructTreeRoot"), "the streams are read");
        for canary in comments.iter().copied().chain(grounds) {
            assert!(!told.contains(canary), "« {canary} » in {name}");
            // Titles and metadata are written in UTF-16 or in UTF-8, in digits or in bytes.
            let wide: Vec<u8> = canary.encode_utf16().flat_map(u16::to_be_bytes).collect();
            let digits: String = wide.iter().map(|byte| format!("{byte:02x}")).collect();
            for spelled in [
                canary.as_bytes(),
                &wide,
                digits.as_bytes(),
                digits.to_uppercase().as_bytes(),
            ] {
                assert!(!within(&bytes, spelled), "« {canary} » hidden in {name}");
            }
        }
        // Marks go by halves, means have two decimals: a figure such as « 12,5 » stands only in the scales.
        let bare = told.replace("de 0 à 20 par 0,5", "");
        let half = bare
            .split(|c: char| !c.is_ascii_digit() && c != ',')
            .find(|word| word.ends_with(",5"));
        assert_eq!(half, None, "a single mark in {name}");
    }
    // The canaries live: the annex tells them all.
    for canary in grounds {
        assert!(annex.contains(canary.trim()), "« {canary} » in the annex");
    }
    let alive = comments
        .iter()
        .filter(|comment| annex.contains(&flat(comment)))
        .count();
    assert!(
        alive * 2 > comments.len(),
        "{alive} of {} on one line of the annex",
        comments.len()
    );
}

#[test]
#[ignore = "needs strace"]
fn a_whole_day_opens_no_internet_socket() {
    let room = room();
    let (trace, day) = (room.path().join("trace"), room.path().join("day"));
    let ended = Command::new("strace")
        .args([
            "-f",
            "-e",
            "trace=socket,socketpair,connect",
            "-o",
            text(&trace),
            BINARY,
        ])
        .args(["demo", "--headless", text(&day)])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .status()
        .unwrap();
    assert!(ended.success());
    let traced = fs::read_to_string(trace).unwrap();
    assert!(traced.contains("+++ exited with 0 +++"), "{traced}");
    assert!(!traced.contains("AF_INET"), "{traced}");
    assert!(day.join("minutes-signed.pdf").exists());
}
