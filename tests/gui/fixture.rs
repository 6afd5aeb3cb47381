//! A small session for the window's tests: four jurors, three criteria, four dossiers, 30 000 €.
#![allow(dead_code, reason = "each test program uses its part")]

use std::sync::Arc;

use palmares::domain::candidate::{
    Attachment, Candidate, CoFinancing, CoFinancingState, Quarter, Section, TechnicalOpinion, Verdict,
};
use palmares::domain::command::Command;
use palmares::domain::journal::{Digest, Entry, Recorded};
use palmares::domain::panel::{College, Juror, Occupant, Person, QuorumRule, QuorumThreshold, Role, Voice};
use palmares::domain::rubric::{Criterion, Level, Scale};
use palmares::domain::setup::{
    Date, Grants, HalfDay, HearingPhase, Language, Method, Rules, Setup, TieRule, Wording,
};
use palmares::domain::time::{BootTime, Wall};
use palmares::domain::{Moment, Money, Ratio, Refusal, Session};

/// A moment of the morning, in seconds after 9 o'clock on 21 November 2026.
pub fn at(seconds: i64) -> Moment {
    let nine: Wall = "2026-11-21T09:00:00+01:00".parse().unwrap();
    let boot = BootTime {
        id: "boot".into(),
        millis: 1_000_000 + seconds * 1_000,
    };
    Moment {
        wall: Wall {
            unix_millis: nine.unix_millis + seconds * 1_000,
            ..nine
        },
        boot: Some(boot),
    }
}

fn person(civility: &str, given: &str, family: &str, title: &str) -> Person {
    Person {
        civility: civility.into(),
        given_name: given.into(),
        family_name: family.into(),
        title: title.into(),
    }
}

fn juror(id: &str, person: Person, college: &str, voice: Voice, role: Role) -> Juror {
    Juror {
        id: id.into(),
        person,
        college: college.into(),
        voice,
        role,
        substitute: None,
    }
}

fn criterion(id: &str, label: &str, short: &str, weight: i64, scale: Scale) -> Criterion {
    Criterion {
        id: id.into(),
        label: label.into(),
        short: short.into(),
        weight: Ratio::integer(weight),
        scale,
        guidance: "Qu’est-ce qui ne se fait pas déjà dans ce quartier ?".into(),
        counted: true,
    }
}

fn candidate(id: &str, project: &str, short: &str, request: i64) -> Candidate {
    Candidate {
        id: id.into(),
        project: project.into(),
        short: short.into(),
        holder: "Association fictive des essais".into(),
        theme: "Lien social".into(),
        quarter: Some(Quarter {
            name: "Berges et Bateliers".into(),
            code: None,
            communes: vec!["Choisy-le-Roi".into(), "Villeneuve-le-Roi".into()],
        }),
        contract: "Grand-Orly Seine Bièvre".into(),
        head_of_project: "Mme Nadège Quillévéré-Sanchez".into(),
        half_day: Some("matin".into()),
        summary: "Une cuisine partagée, ouverte le mardi et le samedi.".into(),
        sections: vec![Section {
            title: "L’action".into(),
            text: "Un premier paragraphe.\n\nUn second.".into(),
        }],
        public: String::new(),
        partners: vec!["La Ville".into(), "Le marché de Rungis".into()],
        calendar: Vec::new(),
        budget: Some(Money::units(request * 2)),
        budget_lines: Vec::new(),
        request: Some(Money::units(request)),
        co_financing: vec![CoFinancing {
            source: "Ville".into(),
            amount: Money::units(request / 2),
            state: CoFinancingState::Acquired,
        }],
        technical_opinion: Some(TechnicalOpinion {
            verdict: Verdict::FavourableWithReserve,
            text: "Portage solide.".into(),
        }),
        earlier_labels: Vec::new(),
        attachments: vec![Attachment {
            file: "pieces/budget.pdf".into(),
            label: "Budget prévisionnel".into(),
        }],
    }
}

/// What the session file would say.
pub fn setup() -> Setup {
    let twenty = || Scale::Numeric {
        max: Ratio::integer(20),
        step: Ratio::parse("0.5").unwrap(),
    };
    let levels = ["Insuffisant", "Correct", "Excellent"];
    let levels = levels.iter().enumerate().map(|(i, label)| Level {
        label: (*label).into(),
        points: Ratio::integer(i64::try_from(i).unwrap()),
    });
    let date = Date {
        year: 2026,
        month: 11,
        day: 21,
    };
    let phase = |id: &str, label: &str, minutes| HearingPhase {
        id: id.into(),
        label: label.into(),
        minutes,
        warnings: vec![2],
    };
    Setup {
        id: "essai".into(),
        organiser: "Établissement fictif".into(),
        organiser_short: "Établissement".into(),
        scheme: "Actions innovantes".into(),
        scheme_kind: "label".into(),
        edition: "2026".into(),
        language: Language::French,
        time_zone: "Europe/Paris".into(),
        town: "Orly".into(),
        half_days: vec![HalfDay {
            id: "matin".into(),
            label: "Matin".into(),
            date,
            start: 540,
            end: 750,
            place: "salle du conseil".into(),
            breaks: Vec::new(),
        }],
        phases: vec![
            phase("p", "Présentation", 10),
            phase("q", "Questions", 10),
            phase("e", "Échange", 5),
        ],
        changeover: 5,
        reporting_scale: Ratio::integer(20),
        decimals: 2,
        criteria: vec![
            criterion("innovation", "Innovation", "Innov.", 4, twenty()),
            criterion(
                "faisabilite",
                "Faisabilité : calendrier, budget",
                "Faisab.",
                3,
                twenty(),
            ),
            Criterion {
                counted: false,
                ..criterion(
                    "oral",
                    "Qualité de l’oral",
                    "Oral",
                    1,
                    Scale::Levels(levels.collect()),
                )
            },
        ],
        colleges: vec![
            College {
                id: "elus".into(),
                label: "Élus".into(),
            },
            College {
                id: "experts".into(),
                label: "Experts".into(),
            },
        ],
        jurors: vec![
            juror(
                "ald",
                person("Mme", "Anne-Laure", "Delacroix-Nguyen", "élue d’Ivry-sur-Seine"),
                "elus",
                Voice::Deliberative,
                Role::Chair,
            ),
            juror(
                "bt",
                person("M.", "Bakary", "Traoré-Lemoine", "élu"),
                "elus",
                Voice::Deliberative,
                Role::Member,
            ),
            juror(
                "hc",
                person("Mme", "Hélène", "Castaing", "université"),
                "experts",
                Voice::Deliberative,
                Role::Member,
            ),
            juror(
                "ta",
                person("M.", "Thomas", "Abgrall", "bailleur"),
                "experts",
                Voice::Consultative,
                Role::Member,
            ),
        ],
        secretary: person("Mme", "Odile", "Marchand-Perret", "secrétaire"),
        candidates: vec![
            candidate(
                "cuisine",
                "Cuisine commune des Bords de Seine",
                "Cuisine commune",
                15_000,
            ),
            candidate("velo", "Vélo-école au féminin", "Vélo-école", 7_000),
            candidate(
                "radio",
                "Radio Palier, la web-radio du quartier",
                "Radio Palier",
                12_000,
            ),
            candidate("code", "Code et palabres", "Code et palabres", 9_000),
        ],
        grants: Some(Grants {
            currency: "EUR".into(),
            envelope: Money::units(30_000),
            floor: Some(Money::units(3_000)),
            ceiling: Some(Money::units(20_000)),
            budget_share: Some(Ratio::integer(80)),
        }),
        threshold: Some(Ratio::integer(10)),
        places: None,
        quorum: QuorumRule {
            threshold: QuorumThreshold::Half,
            recusal_lowers_required: false,
            second_convocation: false,
        },
        consultative_counted: false,
        sealed: false,
        fewest_marks: 2,
        method: Method::WeightedMean,
        ties: vec![TieRule::Duel, TieRule::NewVote, TieRule::CastingVote],
        rules: Rules {
            version: "2026-1".into(),
            articles: Vec::new(),
        },
        wording: Wording {
            as_of: date,
            convened: String::new(),
            proposal: "Le jury propose ; la décision appartient au conseil.".into(),
            signature: "Signature électronique.".into(),
            confidentiality: String::new(),
            retention: String::new(),
        },
    }
}

/// A session with its own clock: each command is a second after the one before.
pub struct Trial {
    /// The session as it stands.
    pub session: Arc<Session>,
    seconds: i64,
}

impl Trial {
    /// A session bound to its file, nobody there yet.
    pub fn new() -> Self {
        Self::of(setup())
    }

    /// Everybody there, the session open, marks hidden until their dossier is closed.
    pub fn sealed() -> Self {
        let mut trial = Self::of(Setup {
            sealed: true,
            ..setup()
        });
        trial.open();
        trial
    }

    fn of(setup: Setup) -> Self {
        let mut trial = Self {
            session: Arc::new(Session::new(Arc::new(setup))),
            seconds: 0,
        };
        trial.must(Command::Bind {
            session_digest: Digest::of(b"essai"),
            software: "0".into(),
        });
        trial
    }

    /// Everybody there, the session open.
    pub fn opened() -> Self {
        let mut trial = Self::new();
        trial.open();
        trial
    }

    fn open(&mut self) {
        for juror in ["ald", "bt", "hc", "ta"] {
            self.must(Command::Arrive {
                juror: juror.into(),
                occupant: Occupant::Holder,
            });
        }
        self.must(Command::Open);
    }

    /// Every dossier heard, marked and closed; « velo » and « radio » tie.
    pub fn deliberating() -> Self {
        let mut trial = Self::opened();
        let scores = [("cuisine", 15), ("velo", 13), ("radio", 13), ("code", 11)];
        for (candidate, mark) in scores {
            trial.must(Command::Start {
                candidate: candidate.into(),
            });
            trial.must(Command::End);
            for juror in ["ald", "bt", "hc", "ta"] {
                for criterion in ["innovation", "faisabilite"] {
                    trial.mark(juror, candidate, criterion, &mark.to_string());
                }
                trial.mark(juror, candidate, "oral", "Correct");
            }
            trial.must(Command::CloseMarks {
                candidate: candidate.into(),
            });
        }
        trial.must(Command::CloseHearings);
        trial
    }

    fn mark(&mut self, juror: &str, candidate: &str, criterion: &str, mark: &str) {
        self.must(Command::Mark {
            juror: juror.into(),
            candidate: candidate.into(),
            criterion: criterion.into(),
            mark: mark.into(),
        });
    }

    /// The present moment.
    pub fn now(&self) -> Moment {
        at(self.seconds)
    }

    /// Lets time go by.
    pub fn wait(&mut self, seconds: i64) {
        self.seconds += seconds;
    }

    /// Records a command, or says why not.
    pub fn submit(&mut self, command: Command) -> Result<(), Refusal> {
        self.seconds += 1;
        let now = self.now();
        let mut session = Session::clone(&self.session);
        let event = session.decide(command, &now)?;
        let entry = Entry {
            number: session.next_number(),
            entered: now,
            at: None,
            event,
        };
        let digest = Digest::chained(&session.head(), format!("{entry:?}").as_bytes());
        session.apply(Recorded { entry, digest });
        self.session = Arc::new(session);
        Ok(())
    }

    /// Records a command that the rules permit.
    pub fn must(&mut self, command: Command) {
        let shown = format!("{command:?}");
        if let Err(refusal) = self.submit(command) {
            panic!("{shown}: {refusal:?}");
        }
    }
}
