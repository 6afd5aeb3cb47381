//! The public palmarès: what it tells everybody, and what never reaches it.

use palmares::domain::Money;
use palmares::domain::history::{Edition, granted, spread};
use palmares::domain::panel::Ground;
use palmares::domain::setup::{Language, Method};
use palmares::domain::spread::Dimension;
use palmares::export::laureates;
use palmares::locale::Locale;
use palmares::workspace::laureates::{Format, render};

use crate::reader::read;
use crate::{everything, stage, told};

fn adopted() -> (stage::Day, Edition) {
    let day = stage::adopted(Method::WeightedMean);
    let edition = day.session.edition().expect("adopted");
    (day, edition)
}

fn text(edition: &Edition, format: Format) -> String {
    let bytes = render(edition, format).unwrap();
    match format {
        Format::Pdf => everything(&bytes),
        Format::Csv | Format::Html => String::from_utf8(bytes).unwrap(),
    }
}

#[test]
fn nothing_confidential_no_score_and_no_juror_reaches_the_palmares() {
    let (day, edition) = adopted();
    let locale = Locale::of(Language::French);
    let setup = day.session.setup();
    let mut canaries = vec![
        stage::COMMENT.to_owned(),
        stage::LIFTING.to_owned(),
        stage::MARK.to_owned(),
        "13.75".to_owned(),
        locale.ground(Ground::Family),
        // Reasons, observations, incidents and motions of the record.
        "Projet abouti".to_owned(),
        "Faute de place".to_owned(),
        "Premier projet".to_owned(),
        "dans le calme".to_owned(),
        "Coupure".to_owned(),
        "Erreur de saisie".to_owned(),
    ];
    canaries.extend(setup.jurors.iter().map(|juror| juror.person.family_name.clone()));
    canaries.extend(setup.criteria.iter().map(|criterion| criterion.label.clone()));
    for candidate in &setup.candidates {
        if let Some(outcome) = day.session.outcome_of(&candidate.id) {
            canaries.push(locale.outcome(&outcome, 2));
            canaries.push(Locale::of(Language::English).outcome(&outcome, 2));
        }
    }
    assert!(canaries.len() > 26, "{canaries:?}");
    // The reserve list and the rejected are no laureates.
    canaries.extend(["Radio Palier", "Code et palabres"].map(String::from));
    for format in Format::ALL {
        let public = text(&edition, format);
        assert!(public.contains("Les aiguilles du quartier"), "{format:?}");
        for canary in &canaries {
            assert!(!public.contains(canary.as_str()), "« {canary} » in {format:?}");
            let digits: String = canary.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
            let metadata = format == Format::Pdf && public.to_uppercase().contains(&digits);
            assert!(!metadata, "« {canary} » in the metadata");
        }
    }
}

#[test]
fn it_names_each_laureate_with_place_and_grant_in_the_order_of_titles() {
    let (_, edition) = adopted();
    let pdf = read(&render(&edition, Format::Pdf).unwrap());
    let spaced = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let printed = spaced(&told(&pdf));
    let mut from = 0;
    for part in [
        "Palmarès",
        "Cuisine commune des Bords de Seine",
        "15 000 €",
        "Les aiguilles du quartier",
        "12 000 €",
        "Vélo-école au féminin",
        "7 000 €",
        "la décision d’attribution appartient au conseil",
    ] {
        let at = printed[from..]
            .find(part)
            .unwrap_or_else(|| panic!("{part} in {printed}"));
        from += at + part.len();
    }
    assert!(printed.contains("Berges et Bateliers") && printed.contains("Choisy-le-Roi"));
    assert!(printed.contains("21 novembre 2026"));

    let csv = text(&edition, Format::Csv);
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(rows.headers().unwrap(), laureates::COLUMNS.as_slice());
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!((&rows[1][0], &rows[1][5]), ("Les aiguilles du quartier", "12000"));
    assert_eq!(&rows[1][3], "Choisy-le-Roi, Villeneuve-le-Roi");
}

#[test]
fn the_same_session_gives_the_same_bytes_also_after_it_was_issued() {
    let (mut day, edition) = adopted();
    stage::issue(&mut day);
    let later = day.session.edition().expect("adopted");
    for format in Format::ALL {
        assert!(
            render(&edition, format).unwrap() == render(&later, format).unwrap(),
            "{format:?}"
        );
    }
}

#[test]
fn there_is_none_before_the_adoption() {
    let day = stage::deliberated(Method::WeightedMean);
    assert_eq!(day.session.edition(), None);
}

#[test]
fn a_strangers_words_are_neither_markup_nor_formula() {
    let (_, mut edition) = adopted();
    let evil = "<img src=x onerror=\"alert(1)\"> & 'co'";
    let laureate = &mut edition.laureates[0];
    laureate.project = format!("=cmd|{evil}");
    laureate.holder = evil.to_owned();
    laureate.summary = format!("{evil}\u{0}\u{1b}[31m");
    laureate.contract = evil.to_owned();
    if let Some(quarter) = &mut laureate.quarter {
        quarter.name = evil.to_owned();
        quarter.communes = vec![evil.to_owned()];
    }
    let html = text(&edition, Format::Html);
    assert!(
        !html.contains("<img") && !html.contains("onerror=\"") && !html.contains("'co'"),
        "{html}"
    );
    assert!(!html.contains(['\u{0}', '\u{1b}']));
    let escaped = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;co&#39;";
    assert!(html.matches(escaped).count() >= 5, "{html}");
    // Every tag is one of ours, and none is left open.
    for tag in [
        "table", "thead", "tbody", "main", "body", "html", "head", "title", "style", "h1",
    ] {
        let opened = html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
        assert_eq!(
            (opened, html.matches(&format!("</{tag}>")).count()),
            (1, 1),
            "{tag}"
        );
    }
    let csv = text(&edition, Format::Csv);
    assert!(csv.lines().any(|line| line.starts_with("\"'=cmd|")), "{csv}");
    assert!(
        read(&render(&edition, Format::Pdf).unwrap())
            .text()
            .contains("alert(1)")
    );
}

#[test]
fn money_is_spread_by_what_people_ask_for() {
    let (_, edition) = adopted();
    let key = |name: &str| name.to_lowercase();
    let eur = |shares: &[palmares::domain::history::Share]| -> Vec<(String, u32, i64)> {
        shares
            .iter()
            .map(|share| {
                let cents = share.money.get("EUR").map_or(0, |money| money.in_cents());
                (share.labels.join(" + "), share.laureates, cents / 100)
            })
            .collect()
    };
    // Each laureate's quarter spans two communes: they stand together, and no euro twice.
    assert_eq!(
        eur(&spread([&edition], Dimension::Commune, key)),
        [("Choisy-le-Roi + Villeneuve-le-Roi".into(), 3, 34_000)]
    );
    let twice = spread([&edition, &edition], Dimension::Quarter, key);
    assert_eq!(eur(&twice), [("Berges et Bateliers".into(), 6, 68_000)]);
    assert_eq!(twice[0].each, [3, 3]);
    assert_eq!(
        eur(&spread([&edition], Dimension::Contract, key)),
        [(String::new(), 3, 34_000)]
    );
    assert_eq!(spread([&edition], Dimension::Holder, key).len(), 3);
    assert_eq!(granted([&edition]).get("EUR"), Some(&Money::units(34_000)));
}

#[test]
fn an_adopted_session_spreads_as_its_edition_does_and_both_add_up_to_what_was_granted() {
    let (day, mut edition) = adopted();
    let key = |name: &str| name.to_lowercase();
    for by in Dimension::ALL {
        let mut session: Vec<_> = day
            .session
            .spread(by, key)
            .into_iter()
            .map(|share| (share.labels, share.laureates, share.money))
            .collect();
        let mut known: Vec<_> = spread([&edition], by, key)
            .into_iter()
            .map(|share| (share.labels, share.laureates, share.money["EUR"]))
            .collect();
        session.sort();
        known.sort();
        assert_eq!(session, known, "{by:?}");
    }
    // One laureate moves to a commune of its own, spelled in two ways, another says none.
    if let Some(quarter) = &mut edition.laureates[0].quarter {
        quarter.communes = vec!["CHOISY-LE-ROI".into(), "Choisy-le-Roi".into()];
    }
    edition.laureates[1].quarter = None;
    let shares = spread([&edition], Dimension::Commune, key);
    let labels: Vec<&[String]> = shares.iter().map(|share| share.labels.as_slice()).collect();
    assert_eq!(
        labels,
        [
            ["CHOISY-LE-ROI".to_owned()].as_slice(),
            ["Choisy-le-Roi".to_owned(), "Villeneuve-le-Roi".to_owned()].as_slice(),
            [].as_slice()
        ]
    );
    let money: Money = shares.iter().map(|share| share.money["EUR"]).sum();
    assert_eq!(Some(&money), granted([&edition]).get("EUR"));
}
