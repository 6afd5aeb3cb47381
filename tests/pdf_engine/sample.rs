//! A document that looks like minutes, with fictitious people, to try the engine on.

use palmares::export::pdf::{
    Align, Block, Cell, Column, Document, Kind, Level, Moment, Row, SignatureBox, Signer, State, Table, Text,
};

/// An empty document with everything around the content filled in.
pub fn frame(state: State, blocks: Vec<Block>) -> Document {
    Document {
        title: "Procès-verbal du jury, label Actions innovantes 2026".into(),
        language: "fr-FR".into(),
        author: "EPT Grand-Orly Seine Bièvre".into(),
        kind: Kind::Minutes,
        state,
        header_left: "EPT Grand-Orly Seine Bièvre, label Actions innovantes 2026".into(),
        header_right: "Procès-verbal, version 1".into(),
        footer_left: "séance c41e 07b9 5d2a · dernière décision 9b70 e1f4 22c8".into(),
        page_word: "page".into(),
        continued: "(suite)".into(),
        producer: "Palmarès 0.1.0".into(),
        date: Moment {
            timestamp: "2026-11-21T17:47:00Z".parse().unwrap(),
            offset: jiff::tz::Offset::constant(1),
        },
        blocks,
    }
}

pub fn draft() -> State {
    State::Draft {
        watermark: "PROJET".into(),
    }
}

/// The two boxes.
pub fn signatures() -> Block {
    let signature = |signer, role: &str, name: &str| SignatureBox {
        signer,
        role: role.into(),
        name: name.into(),
        label: format!("Signature\u{A0}: {role}, {name}"),
        draft_hint: "Signature possible après l’adoption.".into(),
    };
    Block::Signatures([
        signature(
            Signer::Chair,
            "La présidente du jury",
            "Anne-Laure Delacroix-Nguyen",
        ),
        signature(Signer::Secretary, "La secrétaire", "Odile Marchand-Perret"),
    ])
}

/// A table of `rows` projects, numbered.
pub fn projects(rows: usize) -> Table {
    let mut table = Table {
        columns: vec![
            Column::fit("Rang proposé", Align::Right),
            Column::fit("Rang de\u{A0}calcul", Align::Right),
            Column::share("Projet, porteur, communes", 1, Align::Left),
            Column::fit("Jurés", Align::Right),
            Column::fit("Note /20", Align::Decimal),
            Column::fit("Demande", Align::Decimal),
            Column::fit("Proposition", Align::Decimal),
        ],
        row_header: Some(2),
        ..Table::default()
    };
    let names = [
        (
            "Permanences santé des femmes",
            "Maison de santé associative Olympe, Villeneuve-Saint-Georges",
        ),
        (
            "Passerelles numériques",
            "Collectif des Mères Relais du Plateau, Villejuif",
        ),
        (
            "Entre-deux, répit des parents",
            "Association Entre-Deux Parents du Val-de-Marne, Valenton",
        ),
        (
            "Cuisine commune des Bords de Seine",
            "Association La Marmite partagée des Bords de Seine, Choisy-le-Roi, Villeneuve-le-Roi",
        ),
        (
            "Vélo-école au féminin",
            "À bicyclette, mesdames\u{202F}!, Le Kremlin-Bicêtre",
        ),
        (
            "Les aiguilles du quartier",
            "Association Fil et Voisinage, Vitry-sur-Seine",
        ),
        (
            "Conseil des enfants bâtisseurs",
            "Ateliers d’architecture populaire Mètre carré, Savigny-sur-Orge",
        ),
    ];
    for index in 0..rows {
        let (name, holder) = names[index % names.len()];
        let amount = format!("{}\u{202F}{:03}\u{A0}€", 6 + index % 11, (index % 5) * 200);
        let proposal = match index {
            0..12 => Cell::strong(amount.clone()),
            12..14 => Cell::text(format!("réserve\u{A0}{}", index - 11)),
            _ => Cell::text("non\u{A0}proposé"),
        };
        table.rows.push(Row::body(vec![
            Cell::text((index + 1).to_string()),
            if index == 5 {
                Cell::text("9")
            } else {
                Cell::empty()
            },
            Cell::titled(name, holder),
            Cell::text("8"),
            Cell::text(format!("{},{:02}", 16 - index % 9, (index * 37) % 100)),
            Cell::text(amount),
            proposal,
        ]));
    }
    table.rows.push(Row::total(vec![
        Cell::text("Enveloppe 150\u{202F}000\u{A0}€, reste 1\u{202F}400\u{A0}€")
            .over(6)
            .aligned(Align::Left),
        Cell::text("148\u{202F}600\u{A0}€"),
    ]));
    table
}

fn members() -> Table {
    let mut table = Table {
        columns: vec![
            Column::share("Membre", 3, Align::Left),
            Column::share("Qualité", 2, Align::Left),
            Column::fit("Voix", Align::Left),
            Column::fit("Présence", Align::Right),
        ],
        row_header: Some(0),
        rows: vec![Row::group("Collège des élus")],
        ..Table::default()
    };
    for (index, (name, quality, voice, presence)) in [
        (
            "Mme Anne-Laure Delacroix-Nguyen, présidente",
            "élue d’Ivry-sur-Seine",
            "délibérative",
            "8 h 52 – 18 h 47",
        ),
        (
            "M. Bakary Traoré-Lemoine, vice-président",
            "élu de Choisy-le-Roi",
            "délibérative",
            "8 h 52 – 18 h 47",
        ),
        (
            "Mme Fatoumata Benhaddou",
            "élue d’Orly",
            "délibérative",
            "8 h 52 – 18 h 47",
        ),
        (
            "M. Jean-Christophe Vasseur-Marchetti",
            "élu de Savigny-sur-Orge",
            "délibérative",
            "8 h 52 – 18 h 47",
        ),
        (
            "Mme Hélène Castaing",
            "université, sociologie urbaine",
            "délibérative",
            "8 h 50 – 18 h 47",
        ),
        (
            "M. Idriss Oukacha",
            "Département, cohésion sociale",
            "délibérative",
            "8 h 41 – 18 h 47",
        ),
        (
            "Mme Maria-Teresa Pinheiro da Silva",
            "État, déléguée de la préfète",
            "délibérative",
            "8 h 44 – 12 h 20",
        ),
        (
            "M. Étienne Rouvière",
            "économie sociale et solidaire",
            "délibérative",
            "9 h 14 – 18 h 47",
        ),
        (
            "Mme Sandrine Kowalczyk-Petit",
            "EPT, politique de la ville",
            "délibérative",
            "8 h 38 – 18 h 47",
        ),
        (
            "M. Thomas Abgrall",
            "bailleur social",
            "consultative",
            "remplacé par Mme Lise Aubry",
        ),
        (
            "Mme Yasmina Belarbi-Fontaine",
            "Caisse d’allocations familiales",
            "consultative",
            "excusée",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        if index == 4 {
            table.rows.push(Row::group("Collège des experts"));
        }
        if index == 8 {
            table.rows.push(Row::group("Collège des techniciens"));
        }
        let presence = presence
            .replace(" h ", "\u{A0}h\u{A0}")
            .replace(" – ", "\u{A0}– ");
        table.rows.push(Row::body(
            vec![name, quality, voice, &presence]
                .into_iter()
                .map(Cell::text)
                .collect(),
        ));
    }
    table
}

fn section(text: &str) -> Block {
    Block::Heading(Level::Section, Text::from(text))
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(Text::from(text))
}

/// Three or four pages in the manner of real minutes.
pub fn minutes(state: State) -> Document {
    frame(
        state,
        vec![
            Block::Title(Text::from("Procès-verbal du jury")),
            Block::Subtitle(Text::from("Proposition de lauréats du label Actions innovantes, édition 2026")),
            paragraph(
                "Le samedi 21 novembre 2026 à 9\u{A0}h\u{A0}00, le jury du label, constitué par l’arrêté cité en annexe, \
                 s’est réuni salle du conseil, bâtiment Askia, à Orly, sous la présidence de Mme Anne-Laure \
                 Delacroix-Nguyen. Mme Odile Marchand-Perret assure le secrétariat. La séance est levée à \
                 18\u{A0}h\u{A0}47.",
            ),
            Block::Paragraph(
                Text::from("Seize projets ont été présentés et défendus par leurs porteurs. Le jury ")
                    .strong("propose")
                    .plain(
                        " 12 lauréats pour un montant de 148\u{202F}600\u{A0}€, dans l’enveloppe de \
                         150\u{202F}000\u{A0}€. L’attribution relève de l’organe délibérant de l’établissement.",
                    ),
            ),
            section("1. Composition et quorum"),
            Block::Table(members()),
            paragraph(
                "Quorum requis\u{A0}: 5 voix délibératives sur 9. Il a été vérifié à l’ouverture (8) et pour chaque \
                 dossier après les déports\u{202F}; il n’a jamais manqué.",
            ),
            section("2. Règles appliquées"),
            paragraph(
                "Sept critères notés de 0 à 20 par demi-point\u{A0}: innovation (4), ancrage dans le quartier (3), \
                 participation des habitants (4), faisabilité (3), partenariats (2), pérennité et essaimage (2), \
                 évaluation de l’impact (2). Par juré, moyenne pondérée\u{202F}; par dossier, moyenne des jurés \
                 délibérants qui l’ont noté entièrement. Calcul exact, arrondi au centième à l’affichage seulement.",
            ),
            Block::Pairs(vec![
                (Text::from("Méthode"), Text::from("moyenne pondérée")),
                (Text::from("Enveloppe"), Text::from("150\u{202F}000\u{A0}€")),
                (
                    Text::from("À égalité"),
                    Text::from("participation des habitants, puis duel, puis nouveau vote, puis voix prépondérante"),
                ),
            ]),
            section("3. Déclarations d’intérêts"),
            Block::List(vec![
                Text::from("M. Bakary Traoré-Lemoine s’est retiré de la salle pour un dossier."),
                Text::from(
                    "Mme Sandrine Kowalczyk-Petit s’est retirée de la salle pour deux dossiers, du début de l’audition \
                     jusqu’à la fin de l’échange du jury, sans prendre part au vote.",
                ),
            ]),
            section("4. Proposition du jury"),
            Block::Table(projects(16)),
            Block::Paragraph(
                Text::new()
                    .strong("Écart à l’ordre de calcul.")
                    .plain(" Les aiguilles du quartier, du 9")
                    .superscript("e")
                    .plain(" au 6")
                    .superscript("e")
                    .plain(
                        " rang, sur proposition de la présidente à 18\u{A0}h\u{A0}21, 7 voix pour, 1 contre\u{A0}: \
                         «\u{A0}Seul projet porté dans ce quartier depuis 2022\u{202F}; le jury entend soutenir \
                         l’ancrage.\u{A0}»",
                    ),
            ),
            section("5. Solidité du résultat"),
            Block::Paragraph(
                Text::from("La liste des lauréats reste la même sans l’un quelconque des jurés\u{A0}: ")
                    .strong("oui pour les onze premiers, non pour le douzième")
                    .plain(". Aucun déport n’a changé la liste."),
            ),
            Block::Together(vec![
                section("6. Clôture"),
                Block::Paragraph(
                    Text::from(
                        "Le présent procès-verbal, établi en séance, a été lu et adopté à l’unanimité des voix \
                         délibératives présentes à 18\u{A0}h\u{A0}44. Le jury propose\u{202F}; la décision d’attribution \
                         appartient au conseil territorial. Le 1",
                    )
                    .superscript("er")
                    .plain(" prix n’a pas été ")
                    .emphasis("divisé")
                    .plain("."),
                ),
                paragraph("Fait à Orly, le 21 novembre 2026."),
                signatures(),
                Block::Note(Text::from(
                    "Signatures électroniques au sens du règlement eIDAS\u{202F}; leur niveau dépend des certificats. \
                     Vérification\u{A0}: tout lecteur de PDF, ou Palmarès. Version du logiciel\u{A0}: 0.1.0.",
                )),
            ]),
        ],
    )
}
