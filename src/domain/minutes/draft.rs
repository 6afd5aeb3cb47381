//! Drafting the minutes: each part read from the session's state and its ranking.

use crate::domain::candidate::Candidate;
use crate::domain::deliberation::{CastingVote, Choice, Subject, Tally, Vote};
use crate::domain::event::Event;
use crate::domain::id::{CandidateId, JurorId};
use crate::domain::journal::Digest;
use crate::domain::panel::{Juror, Occupant, Person, Role, Voice};
use crate::domain::ranking::{Ranking, TieStep, UnrankedReason};
use crate::domain::session::Session;
use crate::domain::time::{Moment, Wall};

use super::{
    AdoptionLine, AmendmentLine, BreakLine, CastingLine, CollegeLines, Departure, DisplacedLine, DossierLine,
    FrozenLine, InterestLine, MemberLine, MethodLine, Minutes, PanelLine, ProposalLine, QuorumLines,
    RankLine, ReopeningLine, ScenarioLine, StayLine, TallyLine, TieLine, TimeLine, VoteLine, VoteOn,
};

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

pub(super) struct Drafting<'a> {
    pub(super) session: &'a Session,
    pub(super) ranking: Ranking,
}

impl Drafting<'_> {
    pub(super) fn minutes(&self) -> Minutes {
        let (session, state) = (self.session, self.session.state());
        let dossiers = self.dossiers();
        let at_opening = state.opened.as_ref().map_or(0, |opened| self.present_at(opened));
        let quorum = session.quorum(None);
        let rule = session.setup().quorum.clone();
        let waivers = state
            .waivers
            .iter()
            .map(|w| {
                (
                    w.candidate.as_ref().map(|id| self.short(id)),
                    w.reason.clone(),
                    w.at.wall,
                )
            })
            .collect();
        let last = session.last_deciding();
        let current = state
            .adoptions
            .iter()
            .find(|adoption| adoption.version == state.version);
        Minutes {
            setup: session.shared_setup(),
            version: state.version,
            rectification: state
                .rectifications
                .last()
                .map(|rectification| rectification.reason.clone()),
            adoption: current.map(|a| AdoptionLine {
                at: a.at.wall,
                votes: a.votes.clone(),
            }),
            opened: state.opened.as_ref().map(|moment| moment.wall),
            deliberated: state.hearings_closed.as_ref().map(|moment| moment.wall),
            colleges: self.colleges(),
            presided: self.presided(),
            secretary: session.setup().secretary.clone(),
            quorum: QuorumLines {
                met: rule.evaluate(quorum.named, at_opening, 0).met,
                required: quorum.required,
                named: quorum.named,
                at_opening,
                rule,
                waivers,
            },
            panel_changes: self.panel_changes(),
            interests: self.interests(),
            method: session.method(),
            proposal: self.proposal(&dossiers),
            dossiers,
            departures: self.departures(),
            displaced: self.displaced(),
            frozen: self.frozen(),
            scenarios: self.scenarios(),
            taken: self.taken(),
            ties: self.ties(),
            votes: self.votes(),
            envelope: session.envelope(),
            incidents: state
                .incidents
                .iter()
                .map(|i| (i.at.wall, i.text.clone()))
                .collect(),
            amendments: self.amendments(),
            break_changes: self.break_changes(),
            method_changes: self.method_changes(),
            reopenings: self.reopenings(),
            time_corrections: self.time_corrections(),
            robustness: session
                .robustness()
                .map(|robustness| (robustness.retained, robustness.same())),
            observations: state.observations.clone(),
            session_digest: state.bound,
            last_digest: last.map_or(Digest::ORIGIN, |recorded| recorded.digest),
            last_entry: last.map_or(0, |recorded| recorded.entry.number),
            software: session
                .record()
                .iter()
                .find_map(|recorded| match &recorded.entry.event {
                    Event::Bound { software, .. } => Some(software.clone()),
                    _ => None,
                })
                .unwrap_or_default(),
        }
    }

    fn short(&self, id: &CandidateId) -> String {
        self.session
            .state()
            .candidate(id)
            .map_or_else(|| id.to_string(), |c| c.short.clone())
    }

    fn person(&self, id: &JurorId) -> Option<Person> {
        self.session.state().juror(id).map(|juror| juror.person.clone())
    }

    fn wall(&self, entry: u64) -> Wall {
        self.session.moment_of(entry).map_or(
            Wall {
                unix_millis: 0,
                offset: 0,
            },
            |moment| moment.wall,
        )
    }

    fn present_at(&self, moment: &Moment) -> u32 {
        let there = |juror: &&Juror| {
            self.session
                .state()
                .attendance
                .get(&juror.id)
                .is_some_and(|attendance| {
                    attendance.stays.iter().any(|stay| {
                        stay.from.wall <= moment.wall
                            && stay.to.as_ref().is_none_or(|to| to.wall > moment.wall)
                    })
                })
        };
        let jurors = self.session.state().jurors.iter();
        small(
            jurors
                .filter(|juror| juror.voice == Voice::Deliberative)
                .filter(there)
                .count(),
        )
    }

    fn presided(&self) -> Option<(Person, Role)> {
        let jurors = &self.session.state().jurors;
        let sat = |role| {
            jurors.iter().find(|juror| {
                juror.role == role
                    && self
                        .session
                        .state()
                        .attendance
                        .get(&juror.id)
                        .is_some_and(|a| !a.stays.is_empty())
            })
        };
        let presided = sat(Role::Chair).or_else(|| sat(Role::ViceChair));
        presided
            .or_else(|| jurors.iter().find(|juror| juror.role == Role::Chair))
            .map(|juror| (juror.person.clone(), juror.role))
    }

    fn colleges(&self) -> Vec<CollegeLines> {
        let state = self.session.state();
        let member = |juror: &Juror| {
            let attendance = state.attendance.get(&juror.id);
            let stays: Vec<StayLine> = attendance
                .into_iter()
                .flat_map(|attendance| &attendance.stays)
                .map(|stay| StayLine {
                    substitute: match stay.occupant {
                        Occupant::Holder => None,
                        Occupant::Substitute => juror.substitute.clone(),
                    },
                    from: stay.from.wall,
                    to: stay.to.as_ref().map(|to| to.wall),
                })
                .collect();
            let opened = state.opened.as_ref().map(|opened| opened.wall);
            MemberLine {
                person: juror.person.clone(),
                voice: juror.voice,
                role: juror.role,
                late: opened
                    .zip(stays.first())
                    .is_some_and(|(opened, stay)| stay.from > opened),
                stays,
                excused: attendance.is_some_and(|attendance| attendance.excused.is_some()),
                represented_by: attendance
                    .and_then(|attendance| attendance.represented.as_ref())
                    .and_then(|(proxy, _)| self.person(proxy)),
            }
        };
        let colleges = &self.session.setup().colleges;
        let lines = colleges.iter().map(|college| CollegeLines {
            label: college.label.clone(),
            members: state
                .jurors
                .iter()
                .filter(|juror| juror.college == college.id)
                .map(member)
                .collect(),
        });
        lines.filter(|college| !college.members.is_empty()).collect()
    }

    fn panel_changes(&self) -> Vec<PanelLine> {
        let changes = self.session.state().panel_changes.iter();
        changes
            .filter_map(|change| {
                Some(PanelLine {
                    person: self.person(&change.juror)?,
                    before: change.before.clone(),
                    reason: change.reason.clone(),
                    at: change.at.wall,
                })
            })
            .collect()
    }

    fn interests(&self) -> Vec<InterestLine> {
        let recusals = self.session.state().recusals.iter();
        recusals
            .filter_map(|recusal| {
                Some(InterestLine {
                    juror: self.person(&recusal.juror)?,
                    dossier: self.short(&recusal.candidate),
                    declared: recusal.declared.wall,
                    left: recusal.left.as_ref().map(|moment| moment.wall),
                    returned: recusal.returned.as_ref().map(|moment| moment.wall),
                    lifted: recusal.lifted.as_ref().map(|(moment, _)| moment.wall),
                })
            })
            .collect()
    }

    fn dossiers(&self) -> Vec<DossierLine> {
        let candidates = self.session.running_order();
        candidates
            .enumerate()
            .map(|(at, candidate)| self.dossier(small(at) + 1, candidate))
            .collect()
    }

    fn dossier(&self, number: u32, candidate: &Candidate) -> DossierLine {
        let (session, state) = (self.session, self.session.state());
        let id = &candidate.id;
        let planned = session.setup().planned();
        let hearing = state.hearings.get(id);
        let started = hearing.and_then(|hearing| hearing.started());
        let last = session.last_deciding().map(|recorded| recorded.entry.moment());
        let (used, allotted) = hearing.map_or((0, planned.iter().sum()), |hearing| {
            let until = hearing.ended.clone().or_else(|| last.clone());
            until.map_or((0, 0), |until| hearing.totals(&planned, &until))
        });
        let exact = hearing.is_some_and(|hearing| {
            hearing
                .ended
                .as_ref()
                .is_some_and(|end| hearing.phases.iter().all(|phase| phase.used(end).1))
        });
        let presence = |juror: &Juror| {
            state.attendance.get(&juror.id).is_some_and(|attendance| {
                started.is_some_and(|from| {
                    attendance.was_present_between(from, hearing.and_then(|hearing| hearing.ended.as_ref()))
                })
            })
        };
        let threshold = session.setup().threshold.as_ref();
        let result = match self.ranking.of(id) {
            Some(ranked) => Ok(RankLine {
                rank: ranked.rank,
                outcome: ranked.outcome.clone(),
                above_threshold: threshold.and_then(|threshold| ranked.outcome.reaches(threshold)),
                tied: !ranked.tied_with.is_empty(),
            }),
            None => Err(self
                .ranking
                .unranked
                .iter()
                .find(|unranked| unranked.candidate == *id)
                .map_or(UnrankedReason::NoMarks, |unranked| unranked.reason.clone())),
        };
        DossierLine {
            id: id.clone(),
            number,
            project: candidate.project.clone(),
            short: candidate.short.clone(),
            holder: candidate.holder.clone(),
            quarter: candidate
                .quarter
                .as_ref()
                .map(|q| (q.name.clone(), q.communes.clone())),
            request: candidate.request,
            passage: state.passage(id).clone(),
            heard: started.map(|from| {
                (
                    from.wall,
                    hearing.and_then(|h| h.ended.as_ref()).map(|end| end.wall),
                )
            }),
            allotted,
            used,
            exact,
            presenters: state.presenters.get(id).cloned().unwrap_or_default(),
            recused: state
                .jurors
                .iter()
                .filter(|juror| state.recusal(&juror.id, id).is_some())
                .map(|juror| juror.person.clone())
                .collect(),
            present: small(
                session
                    .state()
                    .jurors
                    .iter()
                    .filter(|juror| juror.voice == Voice::Deliberative)
                    .filter(|juror| state.recusal(&juror.id, id).is_none() && presence(juror))
                    .count(),
            ),
            marks: self.session.marks_counted(id),
            result,
        }
    }

    fn proposal(&self, dossiers: &[DossierLine]) -> Vec<ProposalLine> {
        let order = self.session.proposal_order();
        let line = |dossier: &DossierLine, place: Option<u32>| {
            let proposal = self.session.state().proposals.get(&dossier.id);
            ProposalLine {
                dossier: dossier.clone(),
                place,
                decision: proposal.map(|proposal| proposal.decision.clone()),
                reason: proposal
                    .map(|proposal| proposal.reason.clone())
                    .unwrap_or_default(),
            }
        };
        let find = |id: &CandidateId| dossiers.iter().find(|dossier| dossier.id == *id);
        let ranked = order
            .iter()
            .filter_map(find)
            .zip(1u32..)
            .map(|(dossier, place)| line(dossier, Some(place)));
        let others = dossiers.iter().filter(|dossier| !order.contains(&dossier.id));
        ranked.chain(others.map(|dossier| line(dossier, None))).collect()
    }

    fn departures(&self) -> Vec<Departure> {
        let state = self.session.state();
        let departures = self.session.departures(&self.ranking);
        departures
            .into_iter()
            .map(|moved| {
                let on = Subject::Candidate(moved.candidate.clone());
                Departure {
                    flagged: moved.flagged().then_some(moved.ranks),
                    dossier: self.short(&moved.candidate),
                    rank: moved.rank,
                    place: moved.place,
                    by: moved.by.as_ref().and_then(|id| self.person(id)),
                    at: moved.at.wall,
                    reason: moved.reason,
                    votes: state
                        .votes
                        .iter()
                        .rev()
                        .find(|vote| vote.on == on)
                        .map(|vote| vote.tally.clone()),
                }
            })
            .collect()
    }

    fn displaced(&self) -> Vec<DisplacedLine> {
        let displaced = self.session.displaced(&self.ranking).into_iter();
        displaced
            .map(|pushed| DisplacedLine {
                dossier: self.short(&pushed.candidate),
                rank: pushed.rank,
                place: pushed.place,
                ranks: pushed.ranks,
            })
            .collect()
    }

    fn frozen(&self) -> Vec<FrozenLine> {
        let all = self.session.frozen();
        let before = std::iter::once(None).chain(all.iter().map(Some));
        let lines = all.iter().zip(before).map(|(frozen, before)| FrozenLine {
            at: frozen.at.wall,
            digest: frozen.digest,
            by_method: frozen.by_method,
            reopened: frozen.reopened.iter().map(|id| self.short(id)).collect(),
            same: before.is_some_and(|before| before.digest == frozen.digest),
        });
        lines.collect()
    }

    fn scenarios(&self) -> Vec<ScenarioLine> {
        let comparison = self.session.comparison(&self.ranking);
        let lines = comparison.kept.into_iter().map(|column| ScenarioLine {
            name: column.name,
            at: column.at.wall,
            laureates: small(column.laureates),
            total: self.session.setup().grants.as_ref().map(|_| column.total),
            decisions: column
                .decisions
                .iter()
                .map(|(id, decision)| (self.short(id), decision.clone()))
                .collect(),
            places: column
                .places
                .iter()
                .map(|(id, place)| (self.short(id), *place))
                .collect(),
        });
        lines.collect()
    }

    fn taken(&self) -> Option<(String, Wall, bool)> {
        let state = self.session.state();
        let taken = state.taken.as_ref()?;
        let changed = !self.session.is_proposal(&taken.scenario);
        Some((taken.scenario.name.clone(), taken.at.wall, changed))
    }

    fn ties(&self) -> Vec<TieLine> {
        let ranked = &self.ranking.ranked;
        let groups = ranked
            .chunk_by(|a, b| a.outcome == b.outcome)
            .filter(|group| group.len() > 1);
        groups
            .filter_map(|group| {
                let first = group.first()?;
                Some(TieLine {
                    dossiers: group.iter().map(|ranked| self.short(&ranked.candidate)).collect(),
                    outcome: first.outcome.clone(),
                    step: first.resolution.clone().unwrap_or(TieStep::ExAequo),
                    ranks: group.iter().map(|ranked| ranked.rank).collect(),
                })
            })
            .collect()
    }

    fn votes(&self) -> Vec<VoteLine> {
        let state = self.session.state();
        let same = |a: &Subject, b: &Subject| match a {
            Subject::Tie(group) => b.same_tie(group),
            subject => subject == b,
        };
        // A casting vote follows the last vote before it on the same subject, if there was one.
        let followed = |cast: &CastingVote| {
            let before = |vote: &&Vote| vote.entry < cast.entry && same(&vote.on, &cast.on);
            state.votes.iter().rev().find(before).map(|vote| vote.entry)
        };
        let casts = state.casting_votes.iter();
        let voted = state.votes.iter().map(|vote| {
            let cast = casts.clone().find(|cast| followed(cast) == Some(vote.entry));
            (
                vote.entry,
                self.vote(&vote.on, Some(&vote.tally), vote.entry, cast),
            )
        });
        let alone = casts.clone().filter(|cast| followed(cast).is_none());
        let alone = alone.map(|cast| (cast.entry, self.vote(&cast.on, None, cast.entry, Some(cast))));
        let mut lines: Vec<(u64, VoteLine)> = voted.chain(alone).collect();
        lines.sort_by_key(|(entry, _)| *entry);
        lines.into_iter().map(|(_, line)| line).collect()
    }

    fn vote(&self, on: &Subject, tally: Option<&Tally>, entry: u64, cast: Option<&CastingVote>) -> VoteLine {
        VoteLine {
            on: match on {
                Subject::Candidate(id) => VoteOn::Dossier(self.short(id)),
                Subject::Tie(group) => VoteOn::Tie(group.iter().map(|id| self.short(id)).collect()),
                Subject::Motion(text) => VoteOn::Motion(text.clone()),
            },
            tally: tally.map(|tally| match tally {
                Tally::Motion {
                    r#for,
                    against,
                    abstention,
                } => TallyLine::Motion(*r#for, *against, *abstention),
                Tally::Preference { voices, abstention } => TallyLine::Preference(
                    voices.iter().map(|(id, n)| (self.short(id), *n)).collect(),
                    *abstention,
                ),
            }),
            at: self.wall(entry),
            casting: cast.map(|cast| {
                let choice = match &cast.choice {
                    Choice::For => CastingLine::For,
                    Choice::Against => CastingLine::Against,
                    Choice::Candidate(id) => CastingLine::Dossier(self.short(id)),
                };
                (choice, cast.reason.clone(), self.wall(cast.entry))
            }),
        }
    }

    fn amendments(&self) -> Vec<AmendmentLine> {
        let amendments = self.session.state().amendments.iter();
        amendments
            .map(|amendment| AmendmentLine {
                dossier: self.short(&amendment.candidate),
                field: amendment.field,
                from: amendment.from.clone(),
                to: amendment.to.clone(),
                reason: amendment.reason.clone(),
                at: amendment.at.wall,
            })
            .collect()
    }

    fn break_changes(&self) -> Vec<BreakLine> {
        let changes = self.session.state().break_changes.iter();
        changes
            .map(|change| BreakLine {
                label: change.label.clone(),
                start: change.start,
                to: change
                    .to
                    .as_ref()
                    .map(|(before, minutes)| (before.as_ref().map(|id| self.short(id)), *minutes)),
                reason: change.reason.clone(),
                at: change.at.wall,
            })
            .collect()
    }

    fn method_changes(&self) -> Vec<MethodLine> {
        let changes = self.session.state().method_changes.iter();
        changes
            .map(|change| MethodLine {
                from: change.from,
                to: change.to,
                reason: change.reason.clone(),
                after_marks: change.after_marks,
                at: change.at.wall,
            })
            .collect()
    }

    fn time_corrections(&self) -> Vec<TimeLine> {
        let corrections = self.session.state().time_corrections.iter();
        corrections
            .map(|correction| TimeLine {
                dossier: self.short(&correction.candidate),
                milestone: correction.milestone,
                from: correction.from.wall,
                to: correction.to.wall,
                reason: correction.reason.clone(),
                at: correction.at.wall,
            })
            .collect()
    }

    fn reopenings(&self) -> Vec<ReopeningLine> {
        let state = self.session.state();
        let lines = state.reopenings.iter().map(|reopening| ReopeningLine {
            dossier: self.short(&reopening.candidate),
            reason: reopening.reason.clone(),
            at: reopening.at.wall,
            corrections: small(
                state
                    .corrections
                    .iter()
                    .filter(|c| c.candidate == reopening.candidate && c.at.wall >= reopening.at.wall)
                    .count(),
            ),
        });
        lines.collect()
    }
}
