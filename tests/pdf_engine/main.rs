//! The PDF engine, on documents made for the purpose: bytes, structure, page breaks.
//!
//! What outside tools think of the same bytes is in `tools`.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "../support/judges.rs"]
mod judges;
mod reader;
mod sample;
mod tables;
mod tools;

use std::collections::BTreeMap;

use lopdf::Object;
use palmares::export::pdf::{
    Align, Block, Cell, Column, Document, Level, Row, State, Table, Text, Warning, render,
};
use reader::{Read, read};

fn rendered(document: &Document) -> Read {
    read(&render(document).unwrap().bytes)
}

fn filler(lines: usize) -> Block {
    Block::Paragraph(Text::from(vec!["une ligne"; lines].join("\n")))
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::minutes(State::Adopted);
    let first = render(&document).unwrap();
    // Another document in between, and another thread: neither printpdf's counter nor a hash may show.
    let other = std::thread::spawn(|| render(&sample::minutes(sample::draft())).unwrap())
        .join()
        .unwrap();
    let second = std::thread::spawn(move || render(&document).unwrap())
        .join()
        .unwrap();
    assert_eq!(first.bytes, second.bytes);
    assert_ne!(first.bytes, other.bytes);
    // The only dates are the document's own: printpdf's are gone.
    let text = String::from_utf8_lossy(&first.bytes).into_owned();
    assert_eq!(text.matches("(D:").count(), 2);
    assert_eq!(text.matches("(D:20261121184700+01'00')").count(), 2);
    assert_eq!(text.matches("2026-11-21T18:47:00+01:00").count(), 2);
}

#[test]
fn another_word_gives_another_identifier() {
    let identifier = |document: &Document| {
        let pdf = lopdf::Document::load_mem(&render(document).unwrap().bytes).unwrap();
        pdf.trailer.get(b"ID").unwrap().clone()
    };
    let one = sample::frame(State::Adopted, vec![Block::Paragraph(Text::from("un"))]);
    let two = sample::frame(State::Adopted, vec![Block::Paragraph(Text::from("deux"))]);
    assert_ne!(identifier(&one), identifier(&two));
}

#[test]
fn every_drawn_text_is_an_artifact_or_in_the_structure_once() {
    for state in [State::Adopted, sample::draft()] {
        let pdf = rendered(&sample::minutes(state));
        let mut owners = BTreeMap::new();
        for element in pdf.root.all() {
            for content in &element.content {
                assert_eq!(
                    owners.insert(*content, (element.tag.clone(), element.id)),
                    None,
                    "{content:?} owned twice"
                );
            }
        }
        let drawn: usize = pdf
            .pages
            .iter()
            .flatten()
            .filter(|span| span.mcid.is_some())
            .count();
        assert_eq!(owners.len(), drawn);
        for (page, spans) in pdf.pages.iter().enumerate() {
            for span in spans {
                match span.mcid {
                    Some(mcid) => assert_eq!(owners[&(page, mcid)].0, span.tag, "{span:?}"),
                    None => assert_eq!(span.tag, "Artifact"),
                }
            }
        }
        parent_tree_answers(&pdf, &owners);
    }
}

/// The parent tree leads from each number on each page back to its element.
fn parent_tree_answers(pdf: &Read, owners: &BTreeMap<(usize, i64), (String, lopdf::ObjectId)>) {
    let root = pdf
        .pdf
        .catalog()
        .unwrap()
        .get(b"StructTreeRoot")
        .unwrap()
        .as_reference()
        .unwrap();
    let tree = pdf
        .pdf
        .get_dictionary(root)
        .unwrap()
        .get(b"ParentTree")
        .unwrap()
        .as_reference()
        .unwrap();
    let numbers = pdf
        .pdf
        .get_dictionary(tree)
        .unwrap()
        .get(b"Nums")
        .unwrap()
        .as_array()
        .unwrap();
    let entries: BTreeMap<i64, &Object> = numbers
        .chunks(2)
        .map(|pair| (pair[0].as_i64().unwrap(), &pair[1]))
        .collect();
    for (page, id) in pdf.pdf.get_pages().into_values().enumerate() {
        let key = pdf
            .pdf
            .get_dictionary(id)
            .unwrap()
            .get(b"StructParents")
            .unwrap()
            .as_i64()
            .unwrap();
        let list = pdf
            .pdf
            .get_object(entries[&key].as_reference().unwrap())
            .unwrap()
            .as_array()
            .unwrap();
        for (mcid, owner) in list.iter().enumerate() {
            assert_eq!(owner.as_reference().unwrap(), owners[&(page, mcid as i64)].1);
        }
    }
    for element in pdf.root.tagged("Form") {
        let widget = pdf.pdf.get_dictionary(element.fields[0]).unwrap();
        let key = widget.get(b"StructParent").unwrap().as_i64().unwrap();
        assert_eq!(entries[&key].as_reference().unwrap(), element.id);
    }
}

#[test]
fn headings_lists_tables_and_forms_are_told_apart() {
    let pdf = rendered(&sample::minutes(State::Adopted));
    assert_eq!(pdf.root.tag, "Document");
    assert_eq!(pdf.root.tagged("H1").len(), 1);
    assert_eq!(pdf.root.tagged("H2").len(), 6);
    assert_eq!(pdf.root.tagged("Form").len(), 2);
    for item in pdf.root.tagged("LI") {
        let tags: Vec<&str> = item.kids.iter().map(|kid| kid.tag.as_str()).collect();
        assert_eq!(tags, ["Lbl", "LBody"]);
    }
    let tables = pdf.root.tagged("Table");
    assert_eq!(tables.len(), 2);
    for table in tables {
        assert!(table.kids.iter().all(|kid| kid.tag == "TR"));
        assert!(
            table.kids[0].kids.iter().all(|cell| cell.tag == "TH"),
            "the first row is the header"
        );
    }
    let holder = pdf
        .root
        .tagged("TH")
        .into_iter()
        .find(|cell| pdf.text_of(cell).contains("Passerelles"))
        .unwrap();
    assert_eq!(
        pdf.text_of(holder),
        "Passerelles numériques Collectif des Mères Relais du Plateau, Villejuif"
    );
    let scope = pdf
        .pdf
        .get_dictionary(holder.id)
        .unwrap()
        .get(b"A")
        .unwrap()
        .as_dict()
        .unwrap();
    assert_eq!(scope.get(b"Scope").unwrap().as_name().unwrap(), b"Row");
}

#[test]
fn words_cut_by_a_line_end_stay_apart_when_copied() {
    let text = "mot ".repeat(200);
    let pdf = rendered(&sample::frame(
        State::Adopted,
        vec![Block::Paragraph(Text::from(text.trim()))],
    ));
    assert_eq!(pdf.content(0), text.trim());
}

#[test]
fn accents_ligatures_and_decomposed_letters_copy_out_as_they_are() {
    // « É » typed as E and a combining accent, as some file systems do.
    let text = "E\u{301}tienne a rectifié l’œuvre\u{A0}: «\u{A0}affluence\u{A0}», 1\u{202F}234,50\u{A0}€";
    let pdf = rendered(&sample::frame(
        State::Adopted,
        vec![Block::Paragraph(Text::from(text))],
    ));
    let copied = pdf.content(0).replace("E\u{301}", "É");
    assert_eq!(
        copied,
        "Étienne a rectifié l’œuvre : « affluence », 1\u{202F}234,50 €"
    );
}

#[test]
fn a_row_is_never_split_and_the_header_comes_again() {
    for lines_before in 0..40 {
        let document = sample::frame(
            State::Adopted,
            vec![filler(lines_before), Block::Table(sample::projects(30))],
        );
        let pdf = rendered(&document);
        for row in pdf.root.tagged("TR") {
            assert_eq!(
                row.pages().len(),
                1,
                "with {lines_before} lines before: {}",
                pdf.text_of(row)
            );
        }
        let table = pdf.root.tagged("Table")[0];
        let pages = table.pages();
        assert!(pages.len() > 1);
        for page in &pages {
            let is_first = page == &pages[0];
            let headed = if is_first {
                pdf.content(*page)
            } else {
                pdf.artifacts(*page)
            };
            assert!(
                headed.contains("Projet, porteur, communes"),
                "page {page} has its header"
            );
            let rows = table.kids.iter().filter(|row| row.pages() == [*page]).count();
            assert!(
                rows >= 2,
                "no page has a header with nothing under it, nor a row by itself"
            );
        }
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_and_loses_no_word() {
    let long: Vec<String> = (0..900).map(|n| format!("mot{n}")).collect();
    let table = Table {
        columns: vec![
            Column::fit("Nom", Align::Left),
            Column::share("Avis", 1, Align::Left),
        ],
        rows: vec![Row::body(vec![Cell::text("Étienne"), Cell::text(long.join(" "))])],
        ..Table::default()
    };
    let pdf = rendered(&sample::frame(State::Adopted, vec![Block::Table(table)]));
    assert!(pdf.pages.len() > 1);
    let cell = pdf.root.tagged("TD")[1];
    assert_eq!(pdf.text_of(cell), long.join(" "));
}

#[test]
fn the_signature_block_is_never_alone_on_its_page() {
    for lines in 0..60 {
        let document = sample::frame(
            State::Adopted,
            vec![
                filler(lines),
                Block::Paragraph(Text::from(
                    "Le procès-verbal a été lu.\nIl est adopté.\nFait à Orly.",
                )),
                sample::signatures(),
                Block::Note(Text::from("Signatures électroniques au sens du règlement eIDAS.")),
            ],
        );
        let pdf = rendered(&document);
        let last = pdf.pages.len() - 1;
        let content = pdf.content(last);
        let Some(role) = content.find("La présidente du jury") else {
            panic!("signed on the last page: {content}")
        };
        assert!(
            content[..role].contains("Le procès-verbal a été lu."),
            "{lines} lines before: {content}"
        );
        assert!(content.contains("eIDAS"));
        for form in pdf.root.tagged("Form") {
            let page = pdf
                .pdf
                .get_dictionary(form.fields[0])
                .unwrap()
                .get(b"P")
                .unwrap()
                .as_reference()
                .unwrap();
            assert_eq!(pdf.pdf.get_pages()[&(last as u32 + 1)], page);
        }
    }
}

#[test]
fn a_heading_keeps_two_lines_or_a_header_and_a_row_with_it() {
    let followers = [
        Block::Paragraph(Text::from("une\ndeux\ntrois\nquatre\ncinq")),
        Block::Table(sample::projects(4)),
        Block::List(vec![Text::from("une"), Text::from("deux"), Text::from("trois")]),
    ];
    for follower in followers {
        for lines in 30..50 {
            let heading = Block::Heading(Level::Section, Text::from("Titre"));
            let document = sample::frame(State::Adopted, vec![filler(lines), heading, follower.clone()]);
            let pdf = rendered(&document);
            let page = pdf.root.tagged("H2")[0].pages()[0];
            let content = pdf.content(page);
            let after = &content[content.find("Titre").unwrap()..];
            let two_lines = after.contains("une") && after.contains("deux");
            let header_and_row = after.contains("Proposition") && after.contains("Permanences");
            assert!(two_lines || header_and_row, "{lines} lines before: {after}");
        }
    }
}

#[test]
fn a_paragraph_leaves_no_single_line_on_either_page() {
    for lines in 30..50 {
        let document = sample::frame(
            State::Adopted,
            vec![
                filler(lines),
                Block::Paragraph(Text::from("A1\nA2\nA3\nA4\nA5\nA6")),
            ],
        );
        let pdf = rendered(&document);
        for page in 0..pdf.pages.len() {
            let count = pdf.content(page).matches('A').count();
            assert_ne!(count, 1, "{lines} lines before");
            assert_ne!(count, 5, "{lines} lines before");
        }
    }
}

#[test]
fn a_draft_says_so_on_every_page_and_cannot_be_signed() {
    let draft = rendered(&sample::minutes(sample::draft()));
    assert!(draft.pages.len() > 2);
    for page in 0..draft.pages.len() {
        assert!(draft.artifacts(page).contains("PROJET"));
    }
    let catalog = draft.pdf.catalog().unwrap();
    assert!(catalog.get(b"AcroForm").is_err());
    assert_eq!(catalog.get(b"PLMR_State").unwrap().as_name().unwrap(), b"draft");

    let adopted = rendered(&sample::minutes(State::Adopted));
    assert!(!adopted.text().contains("PROJET"));
    let catalog = adopted.pdf.catalog().unwrap();
    assert_eq!(catalog.get(b"PLMR_State").unwrap().as_name().unwrap(), b"adopted");
    assert_eq!(catalog.get(b"PLMR_Kind").unwrap().as_name().unwrap(), b"minutes");
    let form = adopted
        .pdf
        .get_dictionary(catalog.get(b"AcroForm").unwrap().as_reference().unwrap())
        .unwrap();
    assert_eq!(form.get(b"SigFlags").unwrap().as_i64().unwrap(), 3);
    let names: Vec<Vec<u8>> = form
        .get(b"Fields")
        .unwrap()
        .as_array()
        .unwrap()
        .iter()
        .map(|field| {
            let field = adopted.pdf.get_dictionary(field.as_reference().unwrap()).unwrap();
            assert!(field.get(b"V").is_err());
            assert_eq!(field.get(b"FT").unwrap().as_name().unwrap(), b"Sig");
            field.get(b"T").unwrap().as_str().unwrap().to_vec()
        })
        .collect();
    assert_eq!(names, [b"chair".to_vec(), b"secretary".to_vec()]);
}

#[test]
fn every_page_is_numbered_out_of_all() {
    let pdf = rendered(&sample::minutes(State::Adopted));
    let count = pdf.pages.len();
    for page in 0..count {
        let artifacts = pdf.artifacts(page);
        assert!(
            artifacts.contains(&format!("page {}\u{202F}/\u{202F}{count}", page + 1)),
            "{artifacts}"
        );
        assert!(artifacts.contains("Procès-verbal, version 1"));
        assert!(artifacts.contains("séance c41e 07b9 5d2a"));
    }
}

#[test]
fn a_character_no_typeface_has_is_shown_as_a_box_and_reported() {
    let document = sample::frame(
        State::Adopted,
        vec![Block::Paragraph(Text::from("Le nom 山田 et Ωmega Жанна"))],
    );
    let result = render(&document).unwrap();
    let missing = |character| Warning::MissingCharacter { character };
    assert_eq!(result.warnings, [missing('山'), missing('田')]);
    assert_eq!(read(&result.bytes).content(0), "Le nom □□ et Ωmega Жанна");
}

#[test]
fn strange_content_is_laid_out_without_failing() {
    let table = Table {
        columns: vec![
            Column::fit("", Align::Decimal),
            Column::share("h", 0, Align::Center),
        ],
        rows: vec![
            Row::body(vec![]),
            Row::body(vec![Cell::text("1,5").over(9)]),
            Row::body(vec![
                Cell::text(""),
                Cell::titled("", "x".repeat(500)),
                Cell::text("surplus"),
            ]),
            Row::group(""),
            Row::total(vec![Cell::text("\n\n")]),
        ],
        row_header: Some(7),
        ..Table::default()
    };
    let document = sample::frame(
        sample::draft(),
        vec![
            Block::PageBreak,
            Block::Title(Text::new()),
            Block::Paragraph(Text::from("\n")),
            Block::Paragraph(Text::from("\u{0}\u{7}\u{AD}\u{200B}\u{FEFF} \t \u{2028}«»")),
            Block::Paragraph(Text::from("https://exemple.fr/".to_owned() + &"a".repeat(900))),
            Block::List(vec![]),
            Block::List(vec![Text::new(), Text::from("ب")]),
            Block::Pairs(vec![(Text::from("clé".repeat(90)), Text::new())]),
            Block::Table(Table::default()),
            Block::Table(table),
            Block::Together(vec![]),
            Block::PageBreak,
            Block::PageBreak,
            Block::Heading(Level::Subsection, Text::from("seul")),
            sample::signatures(),
            Block::PageBreak,
        ],
    );
    let result = render(&document).unwrap();
    assert!(read(&result.bytes).text().contains("https://exemple.fr/aaaa"));
    assert_eq!(render(&sample::frame(State::Adopted, vec![])).unwrap().pages, 1);
}
