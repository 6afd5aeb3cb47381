//! Small sessions made as Rust values, and a day that plays commands on them with a clock of its own.
//!
//! No file is read and no real clock is asked: everything here is repeatable.
#![allow(dead_code, reason = "each test program uses its own share of this module")]

pub mod say;

use std::sync::Arc;

use palmares::domain::candidate::Candidate;
use palmares::domain::command::Command;
use palmares::domain::id::{CandidateId, CriterionId, JurorId};
use palmares::domain::journal::{Digest, Entry, Recorded};
use palmares::domain::money::Money;
use palmares::domain::panel::{College, Juror, Person, QuorumRule, QuorumThreshold, Role, Voice};
use palmares::domain::ratio::Ratio;
use palmares::domain::refusal::Refusal;
use palmares::domain::rubric::{Criterion, Level, Scale};
use palmares::domain::session::Session;
use palmares::domain::setup::{
    Date, Grants, HalfDay, HearingPhase, Language, Method, Rules, Setup, TieRule, Wording,
};
use palmares::domain::time::{BootTime, Moment, SECOND, Wall};

/// A ratio from its text.
pub fn ratio(text: &str) -> Ratio {
    Ratio::parse(text).expect("a number")
}

/// The juror's identifier of that number, from 1.
pub fn juror(n: usize) -> JurorId {
    format!("j{n}").into()
}

/// The candidate's identifier of that number, from 1.
pub fn candidate(n: usize) -> CandidateId {
    format!("c{n}").into()
}

/// The criterion's identifier of that number, from 1.
pub fn criterion(n: usize) -> CriterionId {
    format!("k{n}").into()
}

/// A person of that family name.
pub fn person(name: &str) -> Person {
    Person {
        civility: String::new(),
        given_name: String::new(),
        family_name: name.into(),
        title: String::new(),
    }
}

/// A seat: the first chairs, the second is vice-chair, all deliberate.
pub fn seat(n: usize) -> Juror {
    Juror {
        id: juror(n),
        person: person(&format!("Juror {n}")),
        college: "experts".into(),
        voice: Voice::Deliberative,
        role: match n {
            1 => Role::Chair,
            2 => Role::ViceChair,
            _ => Role::Member,
        },
        substitute: None,
    }
}

/// A dossier that costs 25 000 and asks for 20 000.
pub fn dossier(n: usize) -> Candidate {
    Candidate {
        id: candidate(n),
        project: format!("Project {n}"),
        short: format!("P{n}"),
        holder: format!("Holder {n}"),
        theme: String::new(),
        quarter: None,
        contract: String::new(),
        head_of_project: String::new(),
        half_day: None,
        summary: String::new(),
        sections: Vec::new(),
        public: String::new(),
        partners: Vec::new(),
        calendar: Vec::new(),
        budget: Some(Money::units(25_000)),
        budget_lines: Vec::new(),
        request: Some(Money::units(20_000)),
        co_financing: Vec::new(),
        technical_opinion: None,
        earlier_labels: Vec::new(),
        attachments: Vec::new(),
    }
}

/// A scale from 0 to `max` by `step`.
pub fn numeric(max: &str, step: &str) -> Scale {
    Scale::Numeric {
        max: ratio(max),
        step: ratio(step),
    }
}

/// A scale of labelled levels.
pub fn levels(levels: &[(&str, i64)]) -> Scale {
    let level = |(label, points): &(&str, i64)| Level {
        label: (*label).into(),
        points: Ratio::integer(*points),
    };
    Scale::Levels(levels.iter().map(level).collect())
}

/// A counted criterion of weight 1, from 0 to 20 by halves.
pub fn rubric(n: usize) -> Criterion {
    Criterion {
        id: criterion(n),
        label: format!("Criterion {n}"),
        short: format!("K{n}"),
        weight: Ratio::integer(1),
        scale: numeric("20", "0.5"),
        guidance: String::new(),
        counted: true,
    }
}

/// A session of so many jurors, candidates and criteria, by weighted mean out of 20: an envelope of 50 000, grants of
/// 3 000 to 16 000 and at most 80 % of the budget, no threshold, places unlimited, at least one mark, the whole chain.
pub fn panel(jurors: usize, candidates: usize, criteria: usize) -> Setup {
    let day = Date {
        year: 2026,
        month: 11,
        day: 21,
    };
    let phase = |id: &str, minutes: u32| HearingPhase {
        id: id.into(),
        label: id.into(),
        minutes,
        warnings: vec![1],
    };
    Setup {
        id: "small".into(),
        organiser: "Organiser".into(),
        organiser_short: "Org".into(),
        scheme: "Scheme".into(),
        scheme_kind: String::new(),
        edition: "2026".into(),
        language: Language::French,
        time_zone: "Europe/Paris".into(),
        town: "Orly".into(),
        half_days: vec![HalfDay {
            id: "morning".into(),
            label: "Morning".into(),
            date: day,
            start: 540,
            end: 780,
            place: "Hall".into(),
            breaks: Vec::new(),
        }],
        phases: vec![phase("presentation", 10), phase("questions", 5)],
        changeover: 0,
        reporting_scale: Ratio::integer(20),
        decimals: 2,
        criteria: (1..=criteria).map(rubric).collect(),
        colleges: vec![College {
            id: "experts".into(),
            label: "Experts".into(),
        }],
        jurors: (1..=jurors).map(seat).collect(),
        secretary: person("Secretary"),
        candidates: (1..=candidates).map(dossier).collect(),
        grants: Some(Grants {
            currency: "EUR".into(),
            envelope: Money::units(50_000),
            floor: Some(Money::units(3_000)),
            ceiling: Some(Money::units(16_000)),
            budget_share: Some(Ratio::integer(80)),
        }),
        threshold: None,
        places: None,
        quorum: QuorumRule {
            threshold: QuorumThreshold::Half,
            recusal_lowers_required: false,
            second_convocation: false,
        },
        consultative_counted: false,
        sealed: false,
        fewest_marks: 1,
        method: Method::WeightedMean,
        ties: vec![
            TieRule::Priority(vec![criterion(1)]),
            TieRule::Duel,
            TieRule::NewVote,
            TieRule::CastingVote,
        ],
        rules: Rules {
            version: "1".into(),
            articles: Vec::new(),
        },
        wording: Wording {
            as_of: day,
            convened: String::new(),
            proposal: "The jury proposes.".into(),
            signature: String::new(),
            confidentiality: String::new(),
            retention: String::new(),
        },
    }
}

/// A session being played.
#[derive(Debug, Clone)]
pub struct Day {
    /// The session so far.
    pub session: Session,
    now: Moment,
}

impl Day {
    /// A day on which nothing happened, at 09:00 local time.
    pub fn unbound(setup: Setup) -> Self {
        let wall: Wall = "2026-11-21T09:00:00+01:00".parse().expect("a moment");
        let boot = Some(BootTime {
            id: "boot-1".into(),
            millis: 1_000_000,
        });
        Self {
            session: Session::new(Arc::new(setup)),
            now: Moment { wall, boot },
        }
    }

    /// A day whose journal is bound to its session file.
    pub fn prepared(setup: Setup) -> Self {
        let mut day = Self::unbound(setup);
        day.submit(say::bind());
        day
    }

    /// A day opened with the whole panel in the room.
    pub fn opened(setup: Setup) -> Self {
        let mut day = Self::prepared(setup);
        day.open();
        day
    }

    /// A day in deliberation: every candidate heard, then marked by each juror with one figure on every criterion. The
    /// figures are those of the candidates in turn, per juror; `None` is an abstention.
    pub fn judged(setup: Setup, marks: &[&[Option<i64>]]) -> Self {
        let mut day = Self::opened(setup);
        day.judge(marks);
        day
    }

    /// The whole panel comes in and the session is opened.
    pub fn open(&mut self) {
        for juror in self.session.setup().jurors.clone() {
            self.submit(say::arrive(juror.id.as_str()));
        }
        self.submit(Command::Open);
    }

    /// Hears, marks and closes the candidates in turn, then closes the hearings.
    pub fn judge(&mut self, marks: &[&[Option<i64>]]) {
        for (at, row) in marks.iter().enumerate() {
            let id = candidate(at + 1);
            self.hear(id.as_str());
            for (who, mark) in row.iter().enumerate() {
                self.give(juror(who + 1).as_str(), id.as_str(), *mark);
            }
            self.submit(say::close(id.as_str()));
        }
        self.submit(Command::CloseHearings);
    }

    /// Starts and ends a hearing.
    pub fn hear(&mut self, candidate: &str) {
        self.submit(say::start(candidate));
        self.wait(900);
        self.submit(Command::End);
    }

    /// One juror gives one figure on every criterion, or abstains on the dossier.
    pub fn give(&mut self, juror: &str, candidate: &str, mark: Option<i64>) {
        let Some(mark) = mark else {
            self.submit(say::abstain(juror, candidate, None));
            return;
        };
        for criterion in self.session.setup().criteria.clone() {
            self.submit(say::mark(
                juror,
                candidate,
                criterion.id.as_str(),
                &mark.to_string(),
            ));
        }
    }

    /// The moment it is.
    pub fn now(&self) -> &Moment {
        &self.now
    }

    /// Lets time pass on both clocks.
    pub fn wait(&mut self, seconds: i64) {
        self.now = self.now.shifted(seconds * SECOND);
    }

    /// Sets the wall clock forward, or back, without any time passing.
    pub fn set_wall_clock(&mut self, seconds: i64) {
        self.now.wall.unix_millis += seconds * SECOND;
    }

    /// Starts the machine again: the boot clock begins anew.
    pub fn reboot(&mut self, id: &str) {
        self.now.boot = Some(BootTime {
            id: id.into(),
            millis: 0,
        });
    }

    /// Tries a command; one second passes when it is accepted. Answers with the entry's number.
    pub fn attempt(&mut self, command: Command) -> Result<u64, Refusal> {
        let event = self.session.decide(command, &self.now)?;
        let number = self.session.next_number();
        let entry = Entry {
            number,
            entered: self.now.clone(),
            at: None,
            event,
        };
        let digest = Digest::chained(&self.session.head(), format!("{entry:?}").as_bytes());
        self.session.apply(Recorded { entry, digest });
        self.wait(1);
        Ok(number)
    }

    /// Submits a command that must be accepted.
    #[track_caller]
    pub fn submit(&mut self, command: Command) -> u64 {
        let told = format!("{command:?}");
        match self.attempt(command) {
            Ok(number) => number,
            Err(refusal) => panic!("{told} was refused: {refusal:?}"),
        }
    }

    /// Submits commands that must all be accepted.
    #[track_caller]
    pub fn submit_all(&mut self, commands: impl IntoIterator<Item = Command>) {
        for command in commands {
            self.submit(command);
        }
    }

    /// The refusal of a command that must be refused.
    #[track_caller]
    pub fn refusal(&self, command: Command) -> Refusal {
        let told = format!("{command:?}");
        match self.session.decide(command, &self.now) {
            Ok(event) => panic!("{told} was accepted: {event:?}"),
            Err(refusal) => refusal,
        }
    }

    /// Ranks and candidates by the session's method, best first.
    pub fn ranks(&self) -> Vec<(u32, String)> {
        self.session
            .ranking(self.session.method())
            .ranked
            .iter()
            .map(|ranked| (ranked.rank, ranked.candidate.to_string()))
            .collect()
    }

    /// The score of a ranked candidate as text, `None` when it has no rank.
    pub fn score(&self, candidate: &str) -> Option<String> {
        self.session
            .outcome_of(&candidate.into())
            .and_then(|outcome| outcome.points().map(ToString::to_string))
    }
}

/// Ranks as they are compared with: `[(1, "c2"), (2, "c1")]`.
pub fn ranked(expected: &[(u32, &str)]) -> Vec<(u32, String)> {
    expected
        .iter()
        .map(|(rank, id)| (*rank, (*id).to_owned()))
        .collect()
}
