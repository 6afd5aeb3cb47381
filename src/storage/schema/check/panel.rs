//! The jury: colleges, members, voices, the chair, the secretary and the quorum.

use super::super::source::to_u64;
use super::super::spans::Path;
use super::super::v1::{self, Role, Voice};
use super::{Checker, plain};
use crate::domain::finding::{Family, Problem};
use crate::domain::panel;
use crate::domain::panel::{College, Juror, Person, QuorumRule, QuorumThreshold};

impl Checker<'_> {
    /// The colleges and the jurors.
    pub(super) fn panel(&mut self, session: &v1::Session) -> (Vec<College>, Vec<Juror>) {
        let colleges = self.colleges(session);
        self.offices(session);
        let root = Path::Root;
        let list = root.key("jurors");
        self.ids(
            &list,
            Family::Juror,
            session.jurors.iter().map(|juror| juror.id.as_str()),
        );
        let mut jurors = Vec::new();
        for (index, juror) in session.jurors.iter().enumerate() {
            let path = list.at(index);
            let known = session.colleges.iter().map(|college| college.id.as_str());
            self.reference(&path.key("college"), Family::College, &juror.college, known);
            self.text(&path.key("family_name"), &juror.family_name);
            let substitute = juror.substitute.as_ref();
            let substitute = substitute.map(|person| self.person(&path.key("substitute"), person));
            jurors.push(Juror {
                id: juror.id.as_str().into(),
                person: named(
                    &juror.civility,
                    &juror.given_name,
                    &juror.family_name,
                    &juror.title,
                ),
                college: juror.college.as_str().into(),
                voice: match juror.voice {
                    Voice::Deliberative => panel::Voice::Deliberative,
                    Voice::Consultative => panel::Voice::Consultative,
                },
                role: match juror.role {
                    Role::Chair => panel::Role::Chair,
                    Role::ViceChair => panel::Role::ViceChair,
                    Role::Member => panel::Role::Member,
                },
                substitute,
            });
        }
        self.secretary_apart(session, &jurors);
        (colleges, jurors)
    }

    fn colleges(&mut self, session: &v1::Session) -> Vec<College> {
        let root = Path::Root;
        let list = root.key("colleges");
        self.ids(
            &list,
            Family::College,
            session.colleges.iter().map(|college| college.id.as_str()),
        );
        let voices = session.jurors.iter().any(deliberates);
        let mut colleges = Vec::new();
        for (index, college) in session.colleges.iter().enumerate() {
            let path = list.at(index);
            let label = self.text(&path.key("label"), &college.label);
            let mut members = session.jurors.iter().filter(|juror| juror.college == college.id);
            // Where nobody deliberates, that is said once, of the jurors.
            if voices && !members.any(deliberates) {
                let college = label.clone();
                self.report(&path, Problem::CollegeWithoutVoice { college });
            }
            colleges.push(College {
                id: college.id.as_str().into(),
                label,
            });
        }
        colleges
    }

    /// Somebody votes, one member chairs, and the chair has a vote.
    fn offices(&mut self, session: &v1::Session) {
        let root = Path::Root;
        let list = root.key("jurors");
        if session.jurors.is_empty() {
            self.report(&list, Problem::NoJurors {});
            return;
        }
        let voices = session.jurors.iter().any(deliberates);
        if !voices {
            self.report(&list, Problem::NoDeliberativeJuror {});
        }
        let jurors = session.jurors.iter().enumerate();
        let mut chairs = jurors.filter(|(_, juror)| juror.role == Role::Chair);
        let Some((index, chair)) = chairs.next() else {
            self.report(&list, Problem::NoChair {});
            return;
        };
        let first_line = self.line(&list.at(index).key("role"));
        if voices && !deliberates(chair) {
            let juror = chair.id.clone();
            self.report(&list.at(index).key("voice"), Problem::ChairConsultative { juror });
        }
        for (index, _) in chairs {
            let first = chair.id.clone();
            self.report(
                &list.at(index).key("role"),
                Problem::TwoChairs { first, first_line },
            );
        }
    }

    fn secretary_apart(&mut self, session: &v1::Session, jurors: &[Juror]) {
        let secretary = &session.secretary;
        let name = named("", &secretary.given_name, &secretary.family_name, "").full_name();
        let people = jurors
            .iter()
            .flat_map(|juror| std::iter::once(&juror.person).chain(&juror.substitute));
        let mut names = people.map(|person| person.full_name().to_lowercase());
        if !name.trim().is_empty() && names.any(|other| other == name.to_lowercase()) {
            let root = Path::Root;
            self.report(&root.key("secretary"), Problem::SecretaryIsJuror { name });
        }
    }

    /// A person as named in the minutes.
    pub(super) fn person(&mut self, path: &Path<'_>, person: &v1::Person) -> Person {
        self.text(&path.key("family_name"), &person.family_name);
        named(
            &person.civility,
            &person.given_name,
            &person.family_name,
            &person.title,
        )
    }

    /// The quorum, which the members whose voice counts must be able to reach.
    pub(super) fn quorum(&mut self, session: &v1::Session) -> QuorumRule {
        let root = Path::Root;
        let quorum = root.key("quorum");
        let path = quorum.key("rule");
        let threshold = match session.quorum.rule {
            v1::QuorumThreshold::Half => QuorumThreshold::Half,
            v1::QuorumThreshold::Members(required) => {
                let members = counted_jurors(session);
                if required == 0 {
                    self.report(&path, Problem::QuorumZero {});
                } else if u64::from(required) > members {
                    self.report(&path, Problem::QuorumBeyondPanel { required, members });
                }
                QuorumThreshold::Members(required)
            }
        };
        QuorumRule {
            threshold,
            recusal_lowers_required: session.quorum.recusal_lowers_required,
            second_convocation: session.quorum.second_convocation,
        }
    }
}

fn deliberates(juror: &v1::Juror) -> bool {
    matches!(juror.voice, Voice::Deliberative)
}

/// How many jurors' voices count.
pub(super) fn counted_jurors(session: &v1::Session) -> u64 {
    let counts = |juror: &&v1::Juror| deliberates(juror) || session.consultative_counted;
    to_u64(session.jurors.iter().filter(counts).count())
}

fn named(civility: &str, given_name: &str, family_name: &str, title: &str) -> Person {
    Person {
        civility: plain(civility),
        given_name: plain(given_name),
        family_name: plain(family_name),
        title: plain(title),
    }
}
