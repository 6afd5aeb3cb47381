//! A short day of a small jury, played by commands, with words planted where they must not come out.

use std::sync::Arc;

use palmares::domain::candidate::{Candidate, Quarter};
use palmares::domain::command::{Command, CommentOn};
use palmares::domain::deliberation::{Choice, Decision, Subject, Tally};
use palmares::domain::event::{Document, SignatoryRole};
use palmares::domain::journal::{Digest, Entry, Recorded};
use palmares::domain::panel::{
    College, Ground, Juror, Occupant, Person, QuorumRule, QuorumThreshold, Role, Voice,
};
use palmares::domain::rubric::{Criterion, Level, Scale};
use palmares::domain::setup::{
    Date, Grants, HalfDay, HearingPhase, Language, Method, PlannedBreak, Rules, Setup, TieRule, Wording,
};
use palmares::domain::time::{BootTime, Moment, Wall};
use palmares::domain::{Money, Ratio, Session};

/// Planted in comments of three kinds.
pub const COMMENT: &str = "CANARI-COMMENTAIRE";
/// Planted as the reason for lifting a recusal.
pub const LIFTING: &str = "CANARI-LEVÉE";
/// A mark given once, and never a mean.
pub const MARK: &str = "13,75";

fn ratio(text: &str) -> Ratio {
    Ratio::parse(text).unwrap()
}

fn person(civility: &str, given_name: &str, family_name: &str, title: &str) -> Person {
    Person {
        civility: civility.into(),
        given_name: given_name.into(),
        family_name: family_name.into(),
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

fn criterion(id: &str, label: &str, weight: &str, scale: Scale, counted: bool) -> Criterion {
    Criterion {
        id: id.into(),
        label: label.into(),
        short: label.chars().take(7).collect(),
        weight: ratio(weight),
        scale,
        guidance: String::new(),
        counted,
    }
}

fn candidate(number: usize, project: &str, short: &str, request: i64) -> Candidate {
    Candidate {
        id: format!("c{number}").as_str().into(),
        project: project.into(),
        short: short.into(),
        holder: format!("Association n°\u{A0}{number}, à but non lucratif, fictive"),
        theme: String::new(),
        quarter: Some(Quarter {
            name: "Berges et Bateliers".into(),
            code: None,
            communes: vec!["Choisy-le-Roi".into(), "Villeneuve-le-Roi".into()],
        }),
        contract: String::new(),
        head_of_project: String::new(),
        half_day: None,
        summary: String::new(),
        sections: Vec::new(),
        public: String::new(),
        partners: Vec::new(),
        calendar: Vec::new(),
        budget: Some(Money::units(40_000)),
        budget_lines: Vec::new(),
        request: Some(Money::units(request)),
        co_financing: Vec::new(),
        technical_opinion: None,
        earlier_labels: Vec::new(),
        attachments: Vec::new(),
    }
}

/// The rules, the panel and five dossiers.
pub fn setup(method: Method) -> Setup {
    let numeric = |max: &str, step: &str| Scale::Numeric {
        max: ratio(max),
        step: ratio(step),
    };
    let level = |label: &str, points: &str| Level {
        label: label.into(),
        points: ratio(points),
    };
    let levels = vec![level("Excellent", "4"), level("Bon", "3"), level("Faible", "1")];
    let mut second = juror(
        "vasseur",
        person("M.", "Jean-Christophe", "Vasseur", "élu de Savigny"),
        "elus",
        Voice::Deliberative,
        Role::ViceChair,
    );
    second.substitute = Some(person("Mme", "Lise", "Aubry", "élue"));
    Setup {
        id: "essai".into(),
        organiser: "Établissement public territorial d’essai".into(),
        organiser_short: "EPT d’essai".into(),
        scheme: "Actions innovantes".into(),
        scheme_kind: "label".into(),
        edition: "2026".into(),
        language: Language::French,
        time_zone: "Europe/Paris".into(),
        town: "Orly".into(),
        half_days: vec![HalfDay {
            id: "matin".into(),
            label: "Matin".into(),
            date: Date { year: 2026, month: 11, day: 21 },
            start: 540,
            end: 780,
            place: "salle du conseil, Orly".into(),
            breaks: vec![PlannedBreak {
                start: 630,
                minutes: 15,
                label: "Pause".into(),
            }],
        }],
        phases: vec![
            HearingPhase { id: "presentation".into(), label: "présentation".into(), minutes: 10, warnings: vec![] },
            HearingPhase { id: "questions".into(), label: "questions".into(), minutes: 10, warnings: vec![] },
        ],
        changeover: 5,
        reporting_scale: ratio("20"),
        decimals: 2,
        criteria: vec![
            criterion("innovation", "Innovation", "4", numeric("20", "0.25"), true),
            criterion("ancrage", "Ancrage dans le quartier", "3", numeric("10", "0.5"), true),
            criterion("impact", "Impact", "1.5", Scale::Levels(levels), true),
            criterion("aisance", "Aisance à l’oral", "1", numeric("5", "1"), false),
        ],
        colleges: vec![
            College { id: "elus".into(), label: "Élus".into() },
            College { id: "experts".into(), label: "Experts".into() },
        ],
        jurors: vec![
            juror("delacroix", person("Mme", "Anne-Laure", "Delacroix-Nguyen", "élue d’Ivry-sur-Seine"), "elus", Voice::Deliberative, Role::Chair),
            second,
            juror("castaing", person("Mme", "Hélène", "Castaing", "université"), "experts", Voice::Deliberative, Role::Member),
            juror("oukacha", person("M.", "Idriss", "Oukacha", "Département"), "experts", Voice::Deliberative, Role::Member),
            juror("abgrall", person("M.", "Thomas", "Abgrall", "bailleur social"), "experts", Voice::Consultative, Role::Member),
            juror("belarbi", person("Mme", "Yasmina", "Belarbi", "Caisse d’allocations"), "experts", Voice::Deliberative, Role::Member),
        ],
        secretary: person("Mme", "Odile", "Marchand-Perret", "direction"),
        candidates: vec![
            candidate(1, "Cuisine commune des Bords de Seine\u{A0}: bien manger, cuisiner ensemble", "Cuisine commune", 15_000),
            candidate(2, "Vélo-école au féminin", "Vélo-école", 7_200),
            candidate(3, "Radio Palier, la web-radio", "Radio Palier", 9_800),
            candidate(4, "Les aiguilles du quartier", "Les aiguilles", 12_000),
            candidate(5, "Code et palabres", "Code et palabres", 10_500),
        ],
        grants: Some(Grants {
            currency: "EUR".into(),
            envelope: Money::units(40_000),
            floor: Some(Money::units(3_000)),
            ceiling: Some(Money::units(20_000)),
            budget_share: Some(ratio("80")),
        }),
        threshold: Some(ratio("10")),
        places: Some(3),
        quorum: QuorumRule { threshold: QuorumThreshold::Half, recusal_lowers_required: false, second_convocation: false },
        consultative_counted: false,
        sealed: false,
        fewest_marks: 2,
        method,
        ties: vec![TieRule::Priority(vec!["ancrage".into()]), TieRule::Duel, TieRule::NewVote, TieRule::CastingVote],
        rules: Rules { version: "Règlement du 12 mars 2026".into(), articles: Vec::new() },
        wording: Wording {
            as_of: Date { year: 2026, month: 3, day: 12 },
            convened: "constitué par l’arrêté cité en annexe".into(),
            proposal: "Le jury propose\u{202F}; la décision d’attribution appartient au conseil territorial.".into(),
            signature: "Signatures électroniques au sens du règlement eIDAS\u{202F}; leur niveau dépend des certificats.".into(),
            confidentiality: "Communicable aux seuls membres du jury.".into(),
            retention: String::new(),
        },
    }
}

/// The same rules with three dossiers, where every juror's marks count; for a majority gauge, on the one labelled criterion.
pub fn setup_of_six(method: Method) -> Setup {
    let mut setup = setup(method);
    setup.consultative_counted = true;
    setup.candidates.truncate(3);
    if method == Method::MajorityGauge {
        for criterion in &mut setup.criteria {
            criterion.counted = criterion.id.as_str() == "impact";
        }
    }
    setup
}

/// A session and a clock that goes on by itself.
pub struct Day {
    pub session: Session,
    seconds: i64,
}

impl Day {
    pub fn new(method: Method) -> Self {
        Self::with(setup(method))
    }

    pub fn with(setup: Setup) -> Self {
        Self {
            session: Session::new(Arc::new(setup)),
            seconds: 0,
        }
    }

    /// 21 November 2026 at 8:40 in Paris, and so many seconds.
    fn now(&self) -> Moment {
        let start: Wall = "2026-11-21T08:40:00+01:00".parse().unwrap();
        Moment {
            wall: Wall {
                unix_millis: start.unix_millis + self.seconds * 1000,
                ..start
            },
            boot: Some(BootTime {
                id: "essai".into(),
                millis: self.seconds * 1000,
            }),
        }
    }

    pub fn wait(&mut self, seconds: i64) -> &mut Self {
        self.seconds += seconds;
        self
    }

    /// Submits a command, half a minute after the one before.
    pub fn submit(&mut self, command: Command) -> &mut Self {
        self.seconds += 30;
        let event = self
            .session
            .decide(command.clone(), &self.now())
            .unwrap_or_else(|refusal| {
                panic!("{command:?} is refused: {refusal:?}");
            });
        let entry = Entry {
            number: self.session.next_number(),
            entered: self.now(),
            at: None,
            event,
        };
        let digest = Digest::chained(&self.session.head(), format!("{entry:?}").as_bytes());
        self.session.apply(Recorded { entry, digest });
        self
    }

    pub fn mark(&mut self, juror: &str, candidate: &str, marks: [&str; 4]) {
        for (criterion, mark) in ["innovation", "ancrage", "impact", "aisance"]
            .into_iter()
            .zip(marks)
        {
            self.submit(Command::Mark {
                juror: juror.into(),
                candidate: candidate.into(),
                criterion: criterion.into(),
                mark: mark.into(),
            });
            self.seconds -= 25;
        }
    }

    pub fn hear(&mut self, candidate: &str) {
        self.submit(Command::Start {
            candidate: candidate.into(),
        });
        self.wait(560).submit(Command::NextPhase);
        self.wait(640).submit(Command::End);
    }
}

/// The whole day up to the decisions.
pub fn deliberated(method: Method) -> Day {
    let mut day = Day::new(method);
    let (delacroix, vasseur, castaing, oukacha, abgrall) =
        ("delacroix", "vasseur", "castaing", "oukacha", "abgrall");
    day.submit(Command::Bind {
        session_digest: Digest::of(b"essai"),
        software: "Palmarès 0.1.0".into(),
    });
    for juror in [delacroix, castaing, oukacha, abgrall] {
        day.submit(Command::Arrive {
            juror: juror.into(),
            occupant: Occupant::Holder,
        });
    }
    day.submit(Command::Excuse {
        juror: "belarbi".into(),
    });
    let recuse = |candidate: &str| Command::Recuse {
        juror: oukacha.into(),
        candidate: candidate.into(),
        ground: Ground::Family,
    };
    day.submit(recuse("c2")).submit(recuse("c3"));
    day.submit(Command::Open);
    day.submit(Command::LiftRecusal {
        juror: oukacha.into(),
        candidate: "c3".into(),
        reason: LIFTING.into(),
    });
    day.submit(Command::Amend {
        candidate: "c2".into(),
        field: palmares::domain::candidate::Field::Request,
        text: "7000".into(),
        reason: "À la demande du porteur.".into(),
    });
    day.submit(Command::Presenters {
        candidate: "c1".into(),
        names: vec!["Mme Delvallée".into(), "M. Toussaint".into()],
        reason: String::new(),
    });
    day.hear("c1");
    day.submit(Command::Arrive {
        juror: vasseur.into(),
        occupant: Occupant::Holder,
    });
    day.submit(Command::Incident {
        text: "Coupure de courant de trois minutes.".into(),
    });
    for candidate in ["c2", "c3", "c4"] {
        day.hear(candidate);
    }
    day.submit(Command::NoShow {
        candidate: "c5".into(),
    });
    // c1: four sheets, one consultative; M. Vasseur was not there.
    day.mark(delacroix, "c1", ["15", "8", "Excellent", "4"]);
    day.mark(castaing, "c1", ["13.75", "7.5", "Bon", "3"]);
    day.mark(oukacha, "c1", ["12", "9", "Bon", "5"]);
    day.mark(abgrall, "c1", ["19", "9.5", "Excellent", "5"]);
    // c2: M. Oukacha is recused; Mme Castaing abstains on one criterion.
    day.mark(delacroix, "c2", ["11.5", "6", "Bon", "2"]);
    day.mark(vasseur, "c2", ["10", "5.5", "Faible", "2"]);
    day.submit(Command::Abstain {
        juror: castaing.into(),
        candidate: "c2".into(),
        criterion: None,
    });
    day.submit(Command::Abstain {
        juror: abgrall.into(),
        candidate: "c2".into(),
        criterion: None,
    });
    // c3 and c4 end with the same scores, by the same marks of other jurors.
    for (candidate, first, second) in [("c3", delacroix, vasseur), ("c4", vasseur, delacroix)] {
        day.mark(first, candidate, ["14", "7", "Bon", "3"]);
        day.mark(second, candidate, ["9", "7", "Bon", "3"]);
        day.mark(castaing, candidate, ["12", "7", "Bon", "3"]);
        day.mark(oukacha, candidate, ["12", "7", "Bon", "3"]);
        day.submit(Command::Abstain {
            juror: abgrall.into(),
            candidate: candidate.into(),
            criterion: None,
        });
    }
    for on in [
        CommentOn::Dossier("c1".into()),
        CommentOn::Sheet(castaing.into(), "c1".into()),
        CommentOn::Mark(oukacha.into(), "c1".into(), "impact".into()),
    ] {
        day.submit(Command::Comment {
            on,
            text: format!("{COMMENT} sur ce point, au long."),
        });
    }
    for candidate in ["c1", "c2", "c3", "c4"] {
        day.submit(Command::CloseMarks {
            candidate: candidate.into(),
        });
    }
    day.submit(Command::ReopenMarks {
        candidate: "c2".into(),
        reason: "Erreur de saisie.".into(),
    });
    day.submit(Command::Mark {
        juror: vasseur.into(),
        candidate: "c2".into(),
        criterion: "innovation".into(),
        mark: "10.5".into(),
    });
    day.submit(Command::CloseMarks {
        candidate: "c2".into(),
    });
    day.submit(Command::CloseHearings);
    day
}

/// The day up to adoption, in French and with all that minutes may tell.
pub fn adopted(method: Method) -> Day {
    let mut day = deliberated(method);
    let tie = Subject::Tie(vec!["c3".into(), "c4".into()]);
    day.submit(Command::Vote {
        on: tie.clone(),
        tally: Tally::Preference {
            voices: vec![("c3".into(), 2), ("c4".into(), 2)],
            abstention: 0,
        },
    });
    day.submit(Command::CastingVote {
        on: tie,
        choice: Choice::Candidate("c4".into()),
        reason: "Premier projet de ce quartier.".into(),
    });
    day.submit(Command::Place {
        candidate: "c2".into(),
        place: 1,
        by: None,
        reason: "Le jury entend soutenir l’ancrage.".into(),
    });
    day.submit(Command::Vote {
        on: Subject::Candidate("c2".into()),
        tally: Tally::Motion {
            r#for: 2,
            against: 1,
            abstention: 0,
        },
    });
    let laureate = |amount| Decision::Laureate {
        amount: Some(Money::units(amount)),
    };
    for (candidate, decision, reason) in [
        ("c1", laureate(15_000), "Projet abouti."),
        ("c2", laureate(7_000), "Ancrage."),
        ("c4", laureate(12_000), "Savoir-faire."),
        ("c3", Decision::Reserve { place: 1 }, "Faute de place."),
        ("c5", Decision::Rejected, "Non présenté."),
    ] {
        day.submit(Command::Decide {
            candidate: candidate.into(),
            decision,
            reason: reason.into(),
        });
    }
    day.submit(Command::Observe {
        text: "La séance s’est tenue dans le calme.".into(),
    });
    day.submit(Command::Adopt {
        votes: Tally::Motion {
            r#for: 4,
            against: 0,
            abstention: 0,
        },
    });
    day
}

/// What is entered after adoption and must change nothing.
pub fn issue(day: &mut Day) {
    let digest = Digest::of(b"octets");
    day.submit(Command::Issue {
        document: Document::Minutes,
        digest,
    });
    day.submit(Command::Sign {
        document: Document::Minutes,
        role: SignatoryRole::Chair,
        signer: "Anne-Laure Delacroix-Nguyen".into(),
        digest,
    });
}
