//! The printed minutes and their annex, read back from the bytes: what they tell, and what they keep to themselves.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod breaks;
mod deliberated;
#[path = "../support/judges.rs"]
mod judges;
mod laureates;
mod methods;
#[path = "../pdf_engine/reader.rs"]
#[allow(dead_code, reason = "shared with the engine's own tests")]
mod reader;
mod redone;
mod stage;
mod tools;

use palmares::domain::aggregation::Outcome;
use palmares::domain::annex::Annex;
use palmares::domain::minutes::{Minutes, TieLine};
use palmares::domain::ranking::TieStep;
use palmares::domain::setup::{Language, Method};
use palmares::domain::{Session, setup::Setup};
use palmares::export::pdf::{Block, Style};
use palmares::export::{annex, minutes, pdf};
use palmares::locale::Locale;
use reader::{Read, read};

pub fn minutes_of(session: &Session, language: Language) -> Vec<u8> {
    let document = minutes::document(&Minutes::draft(session), Locale::of(language));
    let rendered = pdf::render(&document).unwrap();
    assert_eq!(rendered.warnings, []);
    rendered.bytes
}

pub fn annex_of(session: &Session, language: Language) -> Vec<u8> {
    let document = annex::document(&Annex::draft(session), Locale::of(language));
    let rendered = pdf::render(&document).unwrap();
    assert_eq!(rendered.warnings, []);
    rendered.bytes
}

fn told(pdf: &Read) -> String {
    pdf.text_of(&pdf.root)
}

/// Everything in the file a reader could dig out: drawn text, metadata, names, decompressed streams.
fn everything(bytes: &[u8]) -> String {
    let mut pdf = lopdf::Document::load_mem(bytes).unwrap();
    pdf.decompress();
    let mut raw = Vec::new();
    pdf.save_to(&mut raw).unwrap();
    format!("{}\n{}", read(bytes).text(), String::from_utf8_lossy(&raw))
}

#[test]
fn no_mark_comment_or_ground_reaches_the_public_minutes() {
    let day = stage::adopted(Method::WeightedMean);
    let public = everything(&minutes_of(&day.session, Language::French));
    let confidential = everything(&annex_of(&day.session, Language::French));
    let ground = Locale::of(Language::French).ground(palmares::domain::panel::Ground::Family);
    for canary in [stage::MARK, stage::COMMENT, stage::LIFTING, ground.as_str()] {
        assert!(
            confidential.contains(canary),
            "the canary « {canary} » is alive in the annex"
        );
        assert!(!public.contains(canary), "« {canary} » in the public minutes");
        // Bookmarks and metadata are written in UTF-16, as hexadecimal digits.
        let digits: String = canary.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        assert!(
            !public.to_uppercase().contains(&digits),
            "« {canary} » in the public minutes' metadata"
        );
    }
}

#[test]
fn the_minutes_follow_the_order_of_the_record() {
    let day = stage::adopted(Method::WeightedMean);
    let pdf = read(&minutes_of(&day.session, Language::French));
    let headings: Vec<String> = pdf
        .root
        .tagged("H2")
        .into_iter()
        .map(|heading| pdf.text_of(heading))
        .collect();
    let expected = [
        "1. Composition, présence et quorum",
        "2. Règles appliquées",
        "3. Déclarations d’intérêts et déports",
        "4. Auditions",
        "5. Proposition du jury",
        "6. Motifs",
        "7. Votes",
        "8. Incidents et corrections",
        "9. Solidité du résultat",
        "10. Observations du secrétariat",
        "11. Clôture",
    ];
    assert_eq!(headings, expected);
}

#[test]
fn the_minutes_tell_what_the_day_decided() {
    let day = stage::adopted(Method::WeightedMean);
    let text = told(&read(&minutes_of(&day.session, Language::French)));
    for said in [
        "sous la présidence de Mme Anne-Laure Delacroix-Nguyen",
        "Le secrétariat est tenu par Mme Odile Marchand-Perret.",
        "Le jury a entendu 4 projets, défendus par leurs porteurs. Il propose 3 lauréats",
        "pour un total de 34\u{202F}000 €, dans l’enveloppe de 40\u{202F}000 €",
        "Quorum requis : 3 voix délibératives sur 5. À l’ouverture, 3 étaient présentes : le quorum était atteint.",
        "il n’a jamais manqué",
        "absence excusée",
        "M. Idriss Oukacha",
        "levé à 8 h 45",
        "absent à l’appel de son nom",
        "Présenté par Mme Delvallée et M. Toussaint",
        "« Les aiguilles »",
        "Vélo-école, du rang 4 au rang 1",
        "2 pour, 1 contre, aucune abstention",
        "Voix prépondérante",
        "Enveloppe 40\u{202F}000 €, reste 6\u{202F}000 €",
        "Liste de réserve, dans l’ordre : 1. « Radio Palier »",
        "subvention demandée : « 7\u{202F}200 € » devient « 7\u{202F}000 € »",
        "rouvertes, une note corrigée",
        "9 h 08. Coupure de courant",
        "Le jury propose\u{202F}; la décision d’attribution appartient au conseil territorial.",
        "Fait à Orly, le 21 novembre 2026.",
    ] {
        assert!(text.contains(said), "« {said} » is not in:\n{text}");
    }
}

#[test]
fn what_settled_a_tie_is_told_in_one_sentence() {
    let day = stage::adopted(Method::WeightedMean);
    let mut minutes = Minutes::draft(&day.session);
    let tie = |step| TieLine {
        dossiers: vec!["Un verger".into(), "Radio Palier".into()],
        outcome: Outcome::Points(palmares::domain::Ratio::integer(12)),
        ranks: vec![1, 2],
        step,
    };
    minutes.ties = vec![
        tie(TieStep::Priority("ancrage".into())),
        tie(TieStep::Duel),
        tie(TieStep::NewVote),
        tie(TieStep::CastingVote),
        tie(TieStep::ExAequo),
    ];
    let said = |language| {
        let document = minutes::document(&minutes, Locale::of(language));
        told(&read(&pdf::render(&document).unwrap().bytes))
    };
    let french = said(Language::French);
    for sentence in [
        "départagés par le critère prioritaire « Ancrage dans le quartier ».",
        "départagés par le duel : davantage de jurés placent le premier devant.",
        "départagés par un nouveau vote.",
        "départagés par la voix prépondérante de la présidence.",
        "restent ex æquo.",
    ] {
        assert!(french.contains(sentence), "« {sentence} » is not in:\n{french}");
    }
    let english = said(Language::English);
    for sentence in [
        "parted by the priority criterion “Ancrage dans le quartier”.",
        "parted by the duel: more jurors put the first above.",
        "parted by a new vote.",
        "parted by the chair’s casting vote.",
        "remain equal.",
    ] {
        assert!(english.contains(sentence), "“{sentence}” is not in:\n{english}");
    }
}

#[test]
fn the_first_of_a_month_is_raised_and_still_reads_as_it_is_written() {
    let day = stage::adopted(Method::WeightedMean);
    let mut minutes = Minutes::draft(&day.session);
    minutes.setup = std::sync::Arc::new({
        let mut setup = (*minutes.setup).clone();
        setup.wording.proposal = "Au 1er rang, au 10e\u{a0}rang.".into();
        setup
    });
    minutes.adoption.as_mut().unwrap().at = "2026-12-01T18:47:12+01:00".parse().unwrap();
    let document = minutes::document(&minutes, Locale::of(Language::French));
    let mut raised = Vec::new();
    let mut blocks: Vec<&Block> = document.blocks.iter().collect();
    while let Some(block) = blocks.pop() {
        match block {
            Block::Together(inner) => blocks.extend(inner),
            Block::Paragraph(text) => {
                raised.extend(
                    text.0
                        .iter()
                        .filter(|run| run.style == Style::Superscript)
                        .map(|run| &run.text),
                );
            }
            _ => {}
        }
    }
    // The day of the adoption, the day of the closing, the place's date; people's own words stay as they typed them.
    assert_eq!(raised, ["er", "er", "er"]);
    let text = told(&read(&pdf::render(&document).unwrap().bytes));
    assert!(text.contains("Fait à Orly, le 1er décembre 2026."), "{text}");
}

#[test]
fn offices_follow_the_civility_and_only_it() {
    let day = stage::adopted(Method::WeightedMean);
    let mut minutes = Minutes::draft(&day.session);
    let said = |minutes: &Minutes| {
        let document = minutes::document(minutes, Locale::of(Language::French));
        told(&read(&pdf::render(&document).unwrap().bytes))
    };
    let text = said(&minutes);
    assert!(
        text.contains("Delacroix-Nguyen, présidente") && text.contains("La présidente du jury"),
        "{text}"
    );
    minutes.presided.as_mut().unwrap().0.civility = "Dr".into();
    for college in &mut minutes.colleges {
        for member in &mut college.members {
            member.person.civility = "Dr".into();
        }
    }
    let text = said(&minutes);
    assert!(
        text.contains("Delacroix-Nguyen, présidence") && text.contains("Présidence du jury"),
        "{text}"
    );
}

#[test]
fn the_computed_rank_stands_beside_every_proposed_one() {
    let day = stage::adopted(Method::WeightedMean);
    let minutes = Minutes::draft(&day.session);
    let pdf = read(&minutes_of(&day.session, Language::French));
    let table = pdf
        .root
        .tagged("Table")
        .into_iter()
        .find(|table| pdf.text_of(&table.kids[0]).contains("Rang de calcul"))
        .unwrap();
    let printed: Vec<String> = table.kids[1..]
        .iter()
        .filter(|row| row.kids.len() > 2)
        .map(|row| pdf.text_of(&row.kids[1]).trim().to_owned())
        .collect();
    let expected: Vec<String> = minutes
        .proposal
        .iter()
        .map(|line| {
            line.dossier
                .result
                .as_ref()
                .map_or("–".into(), |result| result.rank.to_string())
        })
        .collect();
    assert_eq!(printed, expected);
}

#[test]
fn every_message_exists_in_both_languages() {
    let mut rectified = stage::adopted(Method::WeightedMean);
    rectified.submit(palmares::domain::Command::Rectify {
        reason: "Une durée.".into(),
    });
    let sessions = [
        stage::adopted(Method::WeightedMean).session,
        stage::deliberated(Method::Median).session,
        rectified.session,
        Session::new(std::sync::Arc::new(stage::setup(Method::Median))),
    ];
    for session in &sessions {
        for language in [Language::French, Language::English] {
            for bytes in [minutes_of(session, language), annex_of(session, language)] {
                let text = read(&bytes).text();
                assert!(!text.contains('⟦') && !text.contains('⟪'), "{language:?}: {text}");
            }
        }
    }
}

#[test]
fn an_english_record_is_english_throughout() {
    let day = stage::adopted(Method::WeightedMean);
    let pdf = read(&minutes_of(&day.session, Language::English));
    let text = told(&pdf);
    assert!(
        text.contains("It proposes 3 laureates for €34,000 in all"),
        "{text}"
    );
    for french in ["Le jury propose 3", "absence excusée", " pour, ", "délibérative"] {
        assert!(!text.contains(french), "« {french} » in:\n{text}");
    }
    assert_eq!(
        pdf.pdf.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap(),
        b"en-GB"
    );
}

#[test]
fn before_adoption_every_page_says_so_and_nothing_can_be_signed() {
    let day = stage::deliberated(Method::WeightedMean);
    for bytes in [
        minutes_of(&day.session, Language::French),
        annex_of(&day.session, Language::French),
    ] {
        let pdf = read(&bytes);
        for page in 0..pdf.pages.len() {
            assert!(pdf.artifacts(page).contains("PROJET"));
        }
        assert!(pdf.root.tagged("Form").is_empty());
        assert!(told(&pdf).contains("n’est pas adopté"));
    }
    let adopted = stage::adopted(Method::WeightedMean);
    for bytes in [
        minutes_of(&adopted.session, Language::French),
        annex_of(&adopted.session, Language::French),
    ] {
        let pdf = read(&bytes);
        assert!(!pdf.text().contains("PROJET"));
        assert_eq!(pdf.root.tagged("Form").len(), 2);
    }
}

#[test]
fn entries_about_issuing_and_signing_change_no_byte() {
    let mut day = stage::adopted(Method::WeightedMean);
    let before = (
        minutes_of(&day.session, Language::French),
        annex_of(&day.session, Language::French),
    );
    stage::issue(&mut day);
    let after = (
        minutes_of(&day.session, Language::French),
        annex_of(&day.session, Language::French),
    );
    assert!(before == after);
}

#[test]
fn one_changed_mark_changes_the_minutes() {
    let day = stage::adopted(Method::WeightedMean);
    let mut other = stage::deliberated(Method::WeightedMean);
    let before = minutes_of(&other.session, Language::French);
    other.submit(palmares::domain::Command::ReopenMarks {
        candidate: "c1".into(),
        reason: "Relecture.".into(),
    });
    other.submit(palmares::domain::Command::Mark {
        juror: "delacroix".into(),
        candidate: "c1".into(),
        criterion: "innovation".into(),
        mark: "3".into(),
    });
    let after = minutes_of(&other.session, Language::French);
    let score = |bytes: &[u8]| {
        let pdf = read(bytes);
        let rows = pdf.root.tagged("TR").into_iter().map(|row| pdf.text_of(row));
        rows.filter(|row| row.contains("Cuisine commune") && row.contains("15\u{202F}000"))
            .collect::<Vec<_>>()
    };
    assert_ne!(score(&before), score(&after));
    assert_ne!(minutes_of(&day.session, Language::French), after);
}

#[test]
fn a_session_in_which_nothing_happened_prints_a_draft() {
    let session = Session::new(std::sync::Arc::new(stage::setup(Method::Median)));
    let text = told(&read(&minutes_of(&session, Language::French)));
    assert!(text.contains("La séance n’est pas ouverte."), "{text}");
    annex_of(&session, Language::French);

    // A prize without money, threshold, places or quarters.
    let bare = Setup {
        grants: None,
        threshold: None,
        places: None,
        scheme_kind: String::new(),
        ..stage::setup(Method::WeightedMean)
    };
    let session = Session::new(std::sync::Arc::new(bare));
    let text = told(&read(&minutes_of(&session, Language::English)));
    assert!(!text.contains('€'), "{text}");
}

#[test]
fn a_rectified_version_says_what_it_replaces_and_why() {
    let mut day = stage::adopted(Method::WeightedMean);
    day.submit(palmares::domain::Command::Rectify {
        reason: "Une durée était fausse.".into(),
    });
    let pdf = read(&minutes_of(&day.session, Language::French));
    let text = told(&pdf);
    assert!(text.contains("Procès-verbal rectificatif"), "{text}");
    assert!(
        text.contains("Motif de la rectification : Une durée était fausse."),
        "{text}"
    );
    assert!(pdf.artifacts(0).contains("version 2"));
}
