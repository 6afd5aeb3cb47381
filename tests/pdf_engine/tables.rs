//! Widths of columns, and where tables part.

use palmares::export::pdf::{Align, Block, Cell, Column, Level, Row, State, Table, Text};

use crate::{filler, rendered, sample};

fn text(text: &str) -> Block {
    Block::Paragraph(Text::from(text))
}

/// A table whose rows are letters beside a word.
fn lettered(rows: usize) -> Table {
    Table {
        columns: vec![
            Column::fit("Rang", Align::Left),
            Column::share("Projet", 1, Align::Left),
        ],
        rows: (0..rows)
            .map(|row| Row::body(vec![Cell::text(format!("ligne {row}")), Cell::text("projet")]))
            .collect(),
        row_header: Some(0),
        ..Table::default()
    }
}

#[test]
fn no_cell_is_broken_while_its_neighbours_have_room() {
    let name = "M. Jean-Christophe Vasseur-Marchetti, vice-président";
    // By their weights alone, each column would have a quarter of the page.
    let table = Table {
        columns: ["Membre", "Qualité", "Voix", "Présence"]
            .map(|header| Column::share(header, 1, Align::Left))
            .to_vec(),
        rows: vec![
            Row::body(["a", "élue", "délibérative", "8 h 52"].map(Cell::text).to_vec()),
            Row::body([name, "élu", "délibérative", "8 h 47"].map(Cell::text).to_vec()),
        ],
        ..Table::default()
    };
    let pdf = rendered(&sample::frame(State::Adopted, vec![Block::Table(table)]));
    let spans = &pdf.pages[0];
    let cell = spans.iter().find(|span| span.text.trim() == name).unwrap();
    assert_eq!(cell.starts.len(), 1, "on one line");
    // The others keep their order and stay on the page.
    let starts = ["a", "élue"].map(|word| pdf.start_of(word).1);
    assert!(starts[0] < starts[1] && pdf.start_of("8 h 52").1 < 527.0);
}

#[test]
fn a_wide_table_is_set_closer_before_any_figure_is_cut() {
    let criteria = [
        "Innov.",
        "Ancrage",
        "Partic.",
        "Faisab.",
        "Parten.",
        "Pérenn.",
        "Impact",
        "Égalité",
        "Transit.",
        "Exposé",
    ];
    let mut columns = vec![Column::share("Juré", 1, Align::Left)];
    columns.extend(criteria.map(|short| Column::fit(format!("{short}\n×\u{202F}4"), Align::Decimal)));
    columns.push(Column::fit("Exact", Align::Right));
    columns.push(Column::fit("/20", Align::Decimal));
    let mut cells = vec![Cell::text("O. Ramanantsoa-Rakotoarimanana")];
    cells.extend((0..10).map(|mark| Cell::text(format!("{},5", 10 + mark))));
    cells.extend([Cell::text("(6993/598)"), Cell::text("(11,69)")]);
    let table = Table {
        columns,
        rows: vec![Row::body(cells)],
        row_header: Some(0),
        ..Table::default()
    };
    let pdf = rendered(&sample::frame(State::Adopted, vec![Block::Table(table)]));
    for figure in ["10,5", "19,5", "(6993/598)", "(11,69)"] {
        let cell = pdf.pages[0]
            .iter()
            .find(|span| span.text.trim() == figure)
            .unwrap();
        assert_eq!(cell.starts.len(), 1, "{figure} on one line");
    }
    assert!(pdf.start_of("(11,69)").1 < 527.3, "within the margins");
}

#[test]
fn where_no_size_holds_a_table_its_headers_are_broken_and_its_figures_are_not() {
    let criteria = ["Participation", "Partenariats", "Faisabilité", "Innovation"];
    let mut columns = vec![Column::share("Juré", 1, Align::Left)];
    columns.extend((0..12).map(|n| Column::fit(format!("{}\n×\u{202F}4", criteria[n % 4]), Align::Decimal)));
    columns.push(Column::fit("Exact", Align::Right));
    let mut cells = vec![Cell::text("J.-C. Pinheiro")];
    cells.extend((0..12).map(|mark| Cell::text(format!("{},75", 10 + mark % 10))));
    cells.push(Cell::text("1139/84"));
    let table = Table {
        columns,
        rows: vec![Row::body(cells)],
        row_header: Some(0),
        ..Table::default()
    };
    let pdf = rendered(&sample::frame(State::Adopted, vec![Block::Table(table)]));
    for figure in ["10,75", "19,75", "1139/84"] {
        let cell = pdf.pages[0].iter().find(|span| span.text.trim() == figure);
        assert_eq!(cell.unwrap().starts.len(), 1, "{figure} on one line");
    }
}

#[test]
fn figures_flush_right_do_not_touch_the_words_after_them() {
    let start_of_words = |align| {
        let table = Table {
            columns: vec![
                Column::fit("Poids", align),
                Column::share("Échelle", 1, Align::Left),
            ],
            rows: vec![Row::body(vec![Cell::text("4"), Cell::text("de 0 à 20")])],
            ..Table::default()
        };
        rendered(&sample::frame(State::Adopted, vec![Block::Table(table)]))
            .start_of("de 0 à 20")
            .1
    };
    let (left, right, decimal) = (
        start_of_words(Align::Left),
        start_of_words(Align::Right),
        start_of_words(Align::Decimal),
    );
    assert!(right >= left + 6.0, "{left} {right}");
    assert!(decimal >= left + 6.0, "{left} {decimal}");
}

#[test]
fn a_group_that_goes_on_overleaf_says_its_name_again() {
    let mut table = lettered(60);
    table.rows.insert(0, Row::group("Lauréats"));
    table.rows.insert(40, Row::group("Réserve"));
    let pdf = rendered(&sample::frame(State::Adopted, vec![Block::Table(table)]));
    assert_eq!(pdf.pages.len(), 2);
    let page_of = |row: usize| pdf.start_of(&format!("ligne {row}")).0;
    let first_overleaf = (0..60).find(|row| page_of(*row) == 1).unwrap();
    let (own, other) = if first_overleaf < 39 {
        ("Lauréats", "Réserve")
    } else {
        ("Réserve", "Lauréats")
    };
    let again = pdf.artifacts(1);
    assert!(again.contains(&format!("{own} (suite)")), "{again}");
    assert!(!again.contains(&format!("{other} (suite)")), "{again}");
    // Read aloud, the name comes once.
    assert_eq!(
        pdf.root.tagged("Table")[0]
            .kids
            .iter()
            .filter(|row| pdf.text_of(row) == own)
            .count(),
        1
    );
    assert!(!pdf.artifacts(0).contains("(suite)"));
}

#[test]
fn tables_of_one_family_line_up() {
    let table = |name: &str, total: &str, family| Table {
        columns: vec![
            Column::share("Juré", 1, Align::Left),
            Column::fit("Exact", Align::Left),
            Column::fit("/20", Align::Decimal),
        ],
        rows: vec![Row::body(vec![
            Cell::text(name),
            Cell::text(total),
            Cell::text("14,00"),
        ])],
        family,
        ..Table::default()
    };
    let starts = |family| {
        let blocks = vec![
            Block::Table(table("A", "12", family)),
            Block::Together(vec![Block::Table(table("B", "123456789/98765", family))]),
        ];
        let pdf = rendered(&sample::frame(State::Adopted, blocks));
        let headers: Vec<f32> = pdf.pages[0]
            .iter()
            .filter(|span| span.text == "Exact")
            .map(|span| span.starts[0].0)
            .collect();
        (headers[0], headers[1])
    };
    let (first, second) = starts(Some("sheets"));
    assert!((first - second).abs() < 0.02, "{first} {second}");
    let (first, second) = starts(None);
    assert!(
        (first - second).abs() > 20.0,
        "alone, each is as wide as it needs"
    );
}

#[test]
fn a_table_parts_rather_than_leave_a_third_of_a_page_blank() {
    for lines in 0..46 {
        let table = lettered(24);
        let blocks = vec![
            filler(lines),
            Block::Together(vec![
                Block::Heading(Level::Subsection, Text::from("1. Un projet")),
                Block::Table(table),
                text("Somme des totaux."),
            ]),
        ];
        let pdf = rendered(&sample::frame(State::Adopted, blocks));
        let heading = pdf.start_of("1. Un projet");
        let (first, last) = (pdf.start_of("ligne 0"), pdf.start_of("ligne 23"));
        let sum = pdf.start_of("Somme des totaux.");
        assert_eq!(heading.0, first.0, "{lines} lines before");
        assert_eq!(
            sum.0, last.0,
            "{lines} lines before: what the rows give stays with the last of them"
        );
        if heading.0 == last.0 {
            // Whole: on the first page, or overleaf with less than a third of the first one blank.
            let blank = 722.0 - lines as f32 * 15.4;
            assert!(
                heading.0 == 0 || blank < 722.0 / 3.0 + 16.0,
                "{lines} lines before"
            );
        } else {
            assert!(
                pdf.artifacts(last.0).contains("1. Un projet (suite)"),
                "{lines} lines before"
            );
            assert_eq!(pdf.start_of("ligne 22").0, last.0);
            assert_eq!(pdf.start_of("ligne 1").0, first.0);
        }
    }
}
