//! The jury: colleges, members, voices, presence, recusals and the quorum.

use serde::{Deserialize, Serialize};

use super::id::{CandidateId, CollegeId, JurorId};
use super::time::Moment;

/// A college of the jury (elected officials, experts, technicians…).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct College {
    /// Its identifier.
    pub id: CollegeId,
    /// Its label.
    pub label: String,
}

/// A person, as named in the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Person {
    /// « Mme », « M. », « Dr »; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub civility: String,
    /// Given name; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// In what quality the person sits; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// Whether a juror's marks and votes count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Voice {
    /// *Voix délibérative*.
    Deliberative,
    /// *Voix consultative*: shown, never counted unless the session says so.
    Consultative,
}

/// A juror's office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Chairs the jury and holds the casting vote.
    Chair,
    /// Stands in for the chair.
    ViceChair,
    /// An ordinary member.
    Member,
}

/// A seat on the jury.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Juror {
    /// Its identifier.
    pub id: JurorId,
    /// Who holds it.
    pub person: Person,
    /// The college it belongs to.
    pub college: CollegeId,
    /// Whether it counts.
    pub voice: Voice,
    /// Its office.
    pub role: Role,
    /// The named substitute, who marks and votes when sitting.
    pub substitute: Option<Person>,
}

impl Person {
    /// « Anne-Laure Delacroix-Nguyen », without civility.
    pub fn full_name(&self) -> String {
        if self.given_name.is_empty() {
            self.family_name.clone()
        } else {
            format!("{} {}", self.given_name, self.family_name)
        }
    }

    /// « Mme Anne-Laure Delacroix-Nguyen », joined by a no-break space after the civility.
    pub fn formal_name(&self) -> String {
        if self.civility.is_empty() {
            self.full_name()
        } else {
            format!("{}\u{a0}{}", self.civility, self.full_name())
        }
    }

    /// « A.-L. Delacroix-Nguyen »: initials and family name.
    pub fn short_name(&self) -> String {
        let initials: Vec<String> = self
            .given_name
            .split_whitespace()
            .map(|word| {
                word.split('-')
                    .filter_map(|part| part.chars().next())
                    .map(|letter| format!("{letter}."))
                    .collect::<Vec<_>>()
                    .join("-")
            })
            .collect();
        if initials.is_empty() {
            self.family_name.clone()
        } else {
            format!("{}\u{a0}{}", initials.join("\u{a0}"), self.family_name)
        }
    }
}

/// Who occupies a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Occupant {
    /// The named member.
    Holder,
    /// The named substitute.
    Substitute,
}

/// One stay in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    /// Who sat.
    pub occupant: Occupant,
    /// Arrival.
    pub from: Moment,
    /// Departure, if any.
    pub to: Option<Moment>,
}

/// How a seat stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Not arrived, no word.
    Expected,
    /// In the room.
    Present(Occupant),
    /// Came and left.
    Left,
    /// Sent apologies.
    Excused,
    /// Gave a proxy to another member, who votes in its name and never marks for it.
    Represented(JurorId),
}

/// All that is known of a seat's presence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendance {
    /// Stays in the room, in order; the last may be open.
    pub stays: Vec<Stay>,
    /// Apologies and when they were noted.
    pub excused: Option<Moment>,
    /// The proxy's holder and when it was noted.
    pub represented: Option<(JurorId, Moment)>,
}

impl Attendance {
    /// How the seat stands after all that was recorded.
    pub fn standing(&self) -> Standing {
        match self.stays.last() {
            Some(Stay {
                occupant, to: None, ..
            }) => Standing::Present(*occupant),
            last => {
                if let Some((proxy, _)) = &self.represented {
                    Standing::Represented(proxy.clone())
                } else if self.excused.is_some() {
                    Standing::Excused
                } else if last.is_some() {
                    Standing::Left
                } else {
                    Standing::Expected
                }
            }
        }
    }

    /// Whether somebody sits there now.
    pub fn is_present(&self) -> bool {
        matches!(self.standing(), Standing::Present(_))
    }

    /// Whether somebody sat there at any point between two moments (`to` open: until now).
    pub fn was_present_between(&self, from: &Moment, to: Option<&Moment>) -> bool {
        self.stays.iter().any(|stay| {
            let arrived_in_time = to.is_none_or(|to| !to.is_before(&stay.from));
            let left_too_early = stay.to.as_ref().is_some_and(|left| !from.is_before(left));
            arrived_in_time && !left_too_early
        })
    }
}

/// Why a juror does not judge a dossier. Never published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ground {
    /// Personal interest.
    Personal,
    /// Professional interest.
    Professional,
    /// A mandate held in the interested body.
    Mandate,
    /// A relative's interest.
    Family,
    /// Another ground.
    Other,
}

/// A declared conflict of interest of one juror with one dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recusal {
    /// Who steps aside.
    pub juror: JurorId,
    /// For which dossier.
    pub candidate: CandidateId,
    /// Why; confidential.
    pub ground: Ground,
    /// When it was declared.
    pub declared: Moment,
    /// When the juror left the room for this dossier.
    pub left: Option<Moment>,
    /// When the juror came back.
    pub returned: Option<Moment>,
    /// When the recusal was lifted, and why: the juror judges again.
    pub lifted: Option<(Moment, String)>,
}

impl Recusal {
    /// Whether it still keeps the juror from the dossier.
    pub fn in_force(&self) -> bool {
        self.lifted.is_none()
    }
}

/// How many deliberative members must be present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuorumRule {
    /// The number required.
    pub threshold: QuorumThreshold,
    /// Whether a recusal also lowers the number required for that dossier (by default it lowers those present only).
    pub recusal_lowers_required: bool,
    /// Whether this is a second convocation, which waives the quorum.
    pub second_convocation: bool,
}

/// The number of deliberative members required.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuorumThreshold {
    /// Half of the deliberative members named, rounded up.
    Half,
    /// That many members.
    Members(u32),
}

/// A quorum computed at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    /// Deliberative members named.
    pub named: u32,
    /// Deliberative members present and not recused.
    pub present: u32,
    /// How many are required.
    pub required: u32,
    /// Whether the rule is satisfied, or lifted by a second convocation.
    pub met: bool,
}

impl QuorumRule {
    /// The quorum with `named` deliberative members, of whom `present` are there and `recused` (present or not) are
    /// kept from the dossier. `present` already leaves the recused out.
    pub fn evaluate(&self, named: u32, present: u32, recused: u32) -> Quorum {
        let base = if self.recusal_lowers_required {
            named.saturating_sub(recused)
        } else {
            named
        };
        let required = match self.threshold {
            QuorumThreshold::Half => base.div_ceil(2),
            QuorumThreshold::Members(n) if self.recusal_lowers_required => n.min(base),
            QuorumThreshold::Members(n) => n,
        };
        Quorum {
            named,
            present,
            required,
            met: self.second_convocation || present >= required,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_an_odd_panel_is_rounded_up() {
        let rule = QuorumRule {
            threshold: QuorumThreshold::Half,
            recusal_lowers_required: false,
            second_convocation: false,
        };
        assert_eq!(rule.evaluate(9, 5, 0).required, 5);
        assert!(rule.evaluate(9, 5, 0).met);
        assert!(
            !rule.evaluate(9, 4, 1).met,
            "a recusal lowers those present, not the number required"
        );
    }

    #[test]
    fn initials_keep_the_hyphen_of_a_double_name() {
        let person = |given: &str, family: &str| Person {
            civility: "Mme".into(),
            given_name: given.into(),
            family_name: family.into(),
            title: String::new(),
        };
        assert_eq!(
            person("Anne-Laure", "Delacroix").short_name(),
            "A.-L.\u{a0}Delacroix"
        );
        assert_eq!(person("Éva Marie", "Roux").short_name(), "É.\u{a0}M.\u{a0}Roux");
    }
}
