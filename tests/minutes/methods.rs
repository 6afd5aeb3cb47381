//! A reader with a pencil again: outcomes that are no mean and no median, redone from the annex's totals alone.

use palmares::domain::command::Command;
use palmares::domain::panel::{Ground, Occupant};
use palmares::domain::setup::{Language, Method};
use palmares::domain::{Digest, Ratio};

use crate::reader::read;
use crate::redone::{number, rows};
use crate::{annex_of, minutes_of, stage};

const JURORS: [&str; 6] = [
    "delacroix",
    "vasseur",
    "castaing",
    "oukacha",
    "abgrall",
    "belarbi",
];

/// What each juror gives on innovation, ancrage and impact; M. Oukacha is recused from the second dossier.
const MARKS: [[(&str, &str, &str); 6]; 3] = [
    [
        ("15", "8", "Excellent"),
        ("9", "7", "Bon"),
        ("12", "7.5", "Excellent"),
        ("16", "6", "Bon"),
        ("11", "5", "Bon"),
        ("4", "4", "Faible"),
    ],
    [
        ("14", "8", "Bon"),
        ("13", "7", "Bon"),
        ("12", "9", "Bon"),
        ("0", "0", "Faible"),
        ("17", "9", "Excellent"),
        ("10", "6", "Faible"),
    ],
    [
        ("8", "5", "Faible"),
        ("10", "9", "Excellent"),
        ("6", "5", "Bon"),
        ("9", "6", "Faible"),
        ("11", "5", "Bon"),
        ("12", "3", "Faible"),
    ],
];

/// A day of three dossiers and six jurors whose marks all count, ranked by `method`.
fn day(method: Method) -> stage::Day {
    let mut day = stage::Day::with(stage::setup_of_six(method));
    day.submit(Command::Bind {
        session_digest: Digest::of(b"essai"),
        software: "Palmarès 0.1.0".into(),
    });
    for juror in JURORS {
        day.submit(Command::Arrive {
            juror: juror.into(),
            occupant: Occupant::Holder,
        });
    }
    day.submit(Command::Recuse {
        juror: "oukacha".into(),
        candidate: "c2".into(),
        ground: Ground::Family,
    });
    day.submit(Command::Open);
    for (candidate, marks) in ["c1", "c2", "c3"].into_iter().zip(MARKS) {
        day.hear(candidate);
        for (juror, (innovation, ancrage, impact)) in JURORS.into_iter().zip(marks) {
            if (juror, candidate) != ("oukacha", "c2") {
                day.mark(juror, candidate, [innovation, ancrage, impact, "3"]);
            }
        }
    }
    day
}

/// A dossier's totals by the juror's name.
type Sheets = Vec<(String, Ratio)>;

/// Every dossier's totals as the annex prints them, by the juror's name; and the rows of its ranking.
fn printed(method: Method) -> (Vec<Sheets>, Vec<Vec<String>>, String) {
    let day = day(method);
    let pdf = read(&annex_of(&day.session, Language::French));
    let mut tables: Vec<Vec<Vec<String>>> = pdf
        .root
        .tagged("Table")
        .into_iter()
        .map(|t| rows(&pdf, t))
        .collect();
    let at = tables
        .iter()
        .position(|table| table[0][0] == "Rang")
        .expect("a ranking");
    let ranking = tables.swap_remove(at).split_off(1);
    let sheets = tables[1..4].iter().map(|table| {
        let exact = table[0].len() - 2;
        let of = |row: &Vec<String>| Some((row[0].clone(), number(row.get(exact)?)?));
        table.iter().skip(1).filter_map(of).collect()
    });
    (sheets.collect(), ranking, pdf.text_of(&pdf.root))
}

fn ratio(over: i64, under: i64) -> Ratio {
    Ratio::new(over, under).unwrap()
}

fn mean(values: &[Ratio]) -> Ratio {
    let sum: Ratio = values.iter().sum();
    sum.checked_div(&Ratio::integer(values.len() as i64)).unwrap()
}

/// The exact column of the ranking, in its order.
fn exact(ranking: &[Vec<String>]) -> Vec<Ratio> {
    ranking.iter().map(|row| number(&row[3]).unwrap()).collect()
}

#[test]
fn a_trimmed_mean_is_redone_without_the_highest_and_the_lowest() {
    let (sheets, ranking, _) = printed(Method::TrimmedMean);
    let mut redone: Vec<Ratio> = sheets
        .iter()
        .map(|sheets| {
            let mut totals: Vec<Ratio> = sheets.iter().map(|(_, total)| total.clone()).collect();
            totals.sort();
            mean(&totals[1..totals.len() - 1])
        })
        .collect();
    redone.sort_by(|a, b| b.cmp(a));
    assert_eq!(exact(&ranking), redone);
    assert_eq!(sheets.iter().map(Vec::len).collect::<Vec<_>>(), [6, 5, 6]);
}

#[test]
fn a_mean_place_is_redone_from_each_jurors_totals() {
    let (sheets, ranking, told) = printed(Method::Borda);
    let of = |dossier: usize, juror: &str| {
        sheets[dossier]
            .iter()
            .find(|(name, _)| name == juror)
            .map(|(_, total)| total)
    };
    let mut redone: Vec<Ratio> = (0..3)
        .map(|dossier| {
            let places: Vec<Ratio> = sheets[dossier]
                .iter()
                .map(|(juror, own)| {
                    let others: Vec<&Ratio> = (0..3)
                        .filter(|at| *at != dossier)
                        .filter_map(|at| of(at, juror))
                        .collect();
                    let halves = |other: &&Ratio| if *other > own { 2 } else { i64::from(*other == own) };
                    ratio(others.iter().map(halves).sum(), 2 * others.len() as i64)
                })
                .collect();
            mean(&places)
        })
        .collect();
    redone.sort();
    assert_eq!(exact(&ranking), redone, "the smallest first");
    assert!(told.contains("I. Oukacha 1 sur 2"), "{told}");
}

#[test]
fn a_gauge_is_redone_from_the_grades() {
    let (_, ranking, told) = printed(Method::MajorityGauge);
    let outcomes: Vec<&str> = ranking.iter().map(|row| row[3].as_str()).collect();
    // c1: Faible, Bon ×3, Excellent ×2. c2: Faible, Bon ×3, Excellent. c3: Faible ×3, Bon ×2, Excellent.
    let clean = |text: &str| text.replace(['\u{A0}', '\u{202F}'], " ");
    assert_eq!(
        outcomes.iter().map(|text| clean(text)).collect::<Vec<_>>(),
        [
            "« Bon + » (2 au-dessus sur 6)",
            "« Bon − » (1 au-dessous sur 5)",
            "« Faible + » (3 au-dessus sur 6)",
        ]
    );
    assert!(
        clean(&told).contains("Mention médiane « Faible », 3 au-dessus et 0 au-dessous"),
        "{told}"
    );
}

#[test]
fn duels_are_redone_from_each_jurors_totals() {
    let (sheets, ranking, told) = printed(Method::Schulze);
    let prefer = |a: usize, b: usize| {
        let both = sheets[a].iter().filter_map(|(juror, own)| {
            let (_, other) = sheets[b].iter().find(|(name, _)| name == juror)?;
            Some((own, other))
        });
        both.filter(|(own, other)| own > other).count()
    };
    for a in 0..3 {
        for b in (0..3).filter(|b| *b != a) {
            let (won, lost) = (prefer(a, b), prefer(b, a));
            assert!(
                told.contains(&format!("{won}–{lost} (")),
                "{a} against {b}: {won}–{lost} in {told}"
            );
        }
    }
    // Three dossiers without a cycle: the strongest path is the duel.
    let mut wins: Vec<usize> = (0..3)
        .map(|a| (0..3).filter(|b| prefer(a, *b) > prefer(*b, a)).count())
        .collect();
    wins.sort_unstable_by(|a, b| b.cmp(a));
    let printed: Vec<usize> = ranking
        .iter()
        .map(|row| row[3].split(' ').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(printed, wins);
}

#[test]
fn the_minutes_show_no_figure_that_the_method_does_not_give() {
    let told = |method| {
        let pdf = read(&minutes_of(&day(method).session, Language::French));
        pdf.text_of(&pdf.root).replace(['\u{A0}', '\u{202F}'], " ")
    };
    for method in [Method::MajorityGauge, Method::Borda, Method::Schulze] {
        let told = told(method);
        assert!(
            told.contains("Le seuil de 10 sur 20 n’a pas été appliqué"),
            "{method:?}"
        );
        assert!(!told.contains("Sous le seuil"), "{method:?}");
    }
    assert!(told(Method::TrimmedMean).contains("Seuil : 10 sur 20"));
    assert!(told(Method::MajorityGauge).contains("Bon +"));
}
