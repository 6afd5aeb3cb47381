//! Large sessions with long names, written as a session file and as the commands of a morning.
//!
//! To look at a window with one of them: `cargo test --test large write -- --ignored` writes the folders under the
//! system's temporary one and says where; open any with `palmares FOLDER`.
#![allow(dead_code, reason = "each test program uses its own share of this module")]

use std::fmt::Write as _;

/// How much there is of everything.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    pub jurors: usize,
    pub criteria: usize,
    pub candidates: usize,
    pub sealed: bool,
}

/// A jury as large as the largest that is expected.
pub const JURY: Shape = Shape {
    jurors: 13,
    criteria: 10,
    candidates: 25,
    sealed: false,
};

/// More than any jury is expected to be.
pub const CROWD: Shape = Shape {
    jurors: 60,
    criteria: 20,
    candidates: 40,
    sealed: false,
};

const GIVEN: [&str; 6] = [
    "Anne-Laure",
    "Bakary",
    "Fatoumata",
    "Jean-Christophe",
    "Maria-Teresa",
    "Étienne",
];
const FAMILY: [&str; 7] = [
    "Delacroix-Nguyen",
    "Traoré-Lemoine",
    "Vasseur-Marchetti",
    "Pinheiro da Silva",
    "Quillévéré-Sanchez",
    "Ly",
    "Kowalczyk-Petit",
];
const CRITERIA: [(&str, &str); 7] = [
    ("Innovation sociale et technique", "Innovation"),
    ("Ancrage dans le quartier", "Ancrage"),
    ("Participation des habitantes et des habitants", "Participation"),
    ("Faisabilité : calendrier, budget", "Faisabilité"),
    ("Partenariats engagés par écrit", "Partenariats"),
    ("Pérennité et essaimage", "Pérennité"),
    ("Évaluation de l’impact", "Impact"),
];
const PROJECTS: [&str; 5] = [
    "Cuisine commune des Bords de Seine : bien manger, cuisiner ensemble, nourrir ses voisins",
    "Les aiguilles du quartier : un atelier de couture où l’on répare et où l’on prend la parole",
    "Passerelles numériques : des mères relais pour accompagner les démarches en ligne",
    "Paroles d’aînés, mémoires des cités : recueillir, transmettre, exposer",
    "Entre-deux, répit des parents d’enfants malades",
];

fn part<T: Copy>(all: &[T], at: usize) -> T {
    all[at % all.len()]
}

fn juror(n: usize) -> String {
    format!("j{:02}", n + 1)
}

fn candidate(n: usize) -> String {
    format!("c{:02}", n + 1)
}

fn criterion(n: usize) -> String {
    format!("k{:02}", n + 1)
}

/// The last criterion has levels; the others go to 20 by quarters.
fn has_levels(shape: Shape, n: usize) -> bool {
    n + 1 == shape.criteria
}

/// A session file of that shape: no attachments, all fictitious.
pub fn session(shape: Shape) -> String {
    let mut text = String::from(
        r#"(
    format: 1, id: "large", organiser: "Établissement fictif des essais", scheme: "Grand jury", scheme_kind: "label",
    edition: "2026", language: "fr", time_zone: "Europe/Paris", town: "Orly",
    half_days: [
        (id: "matin", label: "Matin", date: "2026-11-21", start: "08:00", end: "12:45", place: "salle du conseil"),
        (id: "soir", label: "Après-midi", date: "2026-11-21", start: "13:00", end: "23:30", place: "salle du conseil"),
    ],
    hearing: (phases: [
        (id: "p", label: "Présentation", minutes: 5, warnings: [1]),
        (id: "q", label: "Questions", minutes: 5, warnings: [1]),
        (id: "e", label: "Échange du jury", minutes: 2),
    ], changeover: 1),
    reporting_scale: 20,
    colleges: [(id: "elus", label: "Élus"), (id: "experts", label: "Experts"), (id: "techniciens", label: "Techniciens")],
    secretary: (civility: "Mme", given_name: "Odile", family_name: "Marchand-Perret", title: "secrétariat"),
    threshold: 10, fewest_marks: 1,
    quorum: (rule: Half, recusal_lowers_required: false, second_convocation: false),
    method: WeightedMean,
    rules: (version: "essai", articles: []),
    wording: (as_of: "2026-03-12", proposal: "Le jury propose.", signature: "Signature électronique.",
              confidentiality: "Confidentiel.", retention: "À valider."),
"#,
    );
    writeln!(text, "    sealed: {},\n    criteria: [", shape.sealed).unwrap();
    for n in 0..shape.criteria {
        let (label, short) = part(&CRITERIA, n);
        let scale = if has_levels(shape, n) {
            r#"Levels([(label: "Insuffisant", points: 0), (label: "Passable", points: 1), (label: "Bien", points: 2), (label: "Excellent", points: 3)])"#
        } else {
            "Numeric(max: 20, step: 0.25)"
        };
        let suffix = if n < CRITERIA.len() {
            String::new()
        } else {
            format!(" {}", n + 1)
        };
        writeln!(
            text,
            "        (id: \"{id}\", label: \"{label}{suffix}\", short: \"{short}{suffix}\", weight: {weight}, counted: {counted}, scale: {scale},\n         guidance: \"Qu’apporte le projet que le territoire ne connaît pas encore : une méthode, un lieu, une alliance, un public ? Une idée reprise d’ailleurs peut être nouvelle ici.\"),",
            id = criterion(n),
            weight = n % 4 + 1,
            counted = !has_levels(shape, n),
        )
        .unwrap();
    }
    text.push_str("    ],\n    jurors: [\n");
    for n in 0..shape.jurors {
        let college = ["elus", "experts", "techniciens"][n * 3 / shape.jurors];
        let voice = if n + 2 < shape.jurors {
            "Deliberative"
        } else {
            "Consultative"
        };
        let role = ["Chair", "ViceChair"].get(n).unwrap_or(&"Member");
        writeln!(
            text,
            "        (id: \"{}\", civility: \"Mme\", given_name: \"{}\", family_name: \"{}\", title: \"fictive\", college: \"{college}\", voice: {voice}, role: {role}),",
            juror(n),
            part(&GIVEN, n),
            part(&FAMILY, n),
        )
        .unwrap();
    }
    text.push_str("    ],\n    candidates: [\n");
    for n in 0..shape.candidates {
        let project = part(&PROJECTS, n);
        let short = project.split(" : ").next().unwrap();
        let half_day = if n * 2 < shape.candidates { "matin" } else { "soir" };
        writeln!(
            text,
            "        (id: \"{id}\", project: \"{project} ({number})\", short: \"{short} {number}\", holder: \"Association fictive n° {number}\", half_day: \"{half_day}\",\n         summary: \"Un projet d’essai.\", sections: [(title: \"L’action\", text: \"Un texte d’essai.\")]),",
            id = candidate(n),
            number = n + 1,
        )
        .unwrap();
    }
    text.push_str("    ],\n)\n");
    text
}

/// The commands of a morning, as `palmares submit` reads them: everybody there, a recusal, an absence, `heard` dossiers marked
/// and closed, the next one heard with two rows in three marked.
pub fn morning(shape: Shape, heard: usize) -> String {
    let mut text = String::new();
    let mut seconds = 7 * 3_600;
    let mut say = |command: String| {
        seconds += 1;
        let (h, m, s) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        writeln!(
            text,
            "(at: \"2026-11-21T{h:02}:{m:02}:{s:02}+01:00\", command: {command})"
        )
        .unwrap();
    };
    for n in 0..shape.jurors {
        say(format!("Arrive(juror: \"{}\")", juror(n)));
    }
    say("Open".into());
    let now = candidate(heard);
    say(format!(
        "Recuse(juror: \"{}\", candidate: \"{now}\", ground: Mandate)",
        juror(1)
    ));
    for n in 0..=heard.min(shape.candidates - 1) {
        let last = n == heard;
        say(format!("Start(candidate: \"{}\")", candidate(n)));
        say("End".into());
        if last {
            say(format!("Absent(juror: \"{}\", candidate: \"{now}\")", juror(6)));
        }
        for j in (0..shape.jurors).filter(|j| !last || (j % 3 != 2 && *j != 1 && *j != 6)) {
            for k in 0..shape.criteria {
                let mark = mark(shape, j, n, k);
                say(if (j, k) == (3, 1) {
                    format!(
                        "Abstain(juror: \"{}\", candidate: \"{}\", criterion: Some(\"{}\"))",
                        juror(j),
                        candidate(n),
                        criterion(k)
                    )
                } else {
                    format!(
                        "Mark(juror: \"{}\", candidate: \"{}\", criterion: \"{}\", mark: \"{mark}\")",
                        juror(j),
                        candidate(n),
                        criterion(k)
                    )
                });
            }
        }
        if last {
            let on = format!("Mark(\"{}\", \"{now}\", \"{}\")", juror(0), criterion(2));
            say(format!(
                "Comment(on: {on}, text: \"Les habitantes tiennent la caisse elles-mêmes.\")"
            ));
        } else {
            say(format!("CloseMarks(candidate: \"{}\")", candidate(n)));
        }
    }
    text
}

/// A mark like any other, the same each time.
fn mark(shape: Shape, juror: usize, candidate: usize, criterion: usize) -> String {
    if has_levels(shape, criterion) {
        return part(&["Bien", "Excellent", "Passable"], juror + candidate).into();
    }
    let quarters = 36 + (juror * 7 + candidate * 11 + criterion * 5) % 37;
    let (whole, rest) = (quarters / 4, quarters % 4);
    format!("{whole}{}", ["", ".25", ".5", ".75"][rest])
}
