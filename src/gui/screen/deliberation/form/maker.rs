//! What a form says at first: titles, notes, ways and values, read from the session for its purpose.

use crate::domain::command::Command;
use crate::domain::deliberation::{Decision, FLAGGED};
use crate::domain::setup::Method;
use crate::domain::{CandidateId, Money, Ratio, Refusal};
use crate::gui::screen::Context;

use super::super::Results;
use super::super::series::{self, Series, Stop};
use super::{Field, Form, PARTIAL, Purpose, RESERVE, Value, Way, lines};

/// What makes forms: the session read into titles, notes and first values.
pub(super) struct Maker<'a> {
    pub context: &'a Context<'a>,
    pub results: &'a Results,
}

impl Maker<'_> {
    fn name(&self, id: &CandidateId) -> String {
        self.context.words.dossier_name(self.context.session, id)
    }

    fn line(&self, key: &str, value: impl Into<String>) -> Field {
        Field {
            label: self.context.words.t(key),
            value: Value::Line(value.into()),
        }
    }

    fn reason(&self, value: &str) -> Field {
        Field {
            label: self.context.words.t("gui-field-reason"),
            value: lines(value),
        }
    }

    fn text(&self, value: &str) -> Field {
        Field {
            label: self.context.words.t("gui-field-text"),
            value: lines(value),
        }
    }

    /// The reason that stands, or the one that the rank gives.
    fn standing(&self, id: &CandidateId) -> String {
        let proposals = &self.context.session.state().proposals;
        proposals.get(id).map_or_else(
            || series::reason(self.context, self.results, id),
            |proposal| proposal.reason.clone(),
        )
    }

    fn motion(&self, voices: u32) -> Vec<Field> {
        vec![
            self.line("gui-field-for", voices.to_string()),
            self.line("gui-field-against", "0"),
            self.line("gui-field-abstention", "0"),
        ]
    }

    fn voices(&self, ids: &[CandidateId]) -> u32 {
        self.context.session.voices(ids).count()
    }

    /// « 8 voix peuvent s’exprimer. », and who is recused.
    fn may_speak(&self, ids: &[CandidateId]) -> String {
        let (w, session) = (self.context.words, self.context.session);
        let mut note = w.with("gui-form-voices", &[("voices", self.voices(ids).into())]);
        let recused: Vec<String> = session
            .counted_jurors()
            .filter(|juror| {
                ids.iter()
                    .any(|id| session.state().recusal(&juror.id, id).is_some())
            })
            .map(|juror| juror.person.formal_name())
            .collect();
        if !recused.is_empty() {
            note.push(' ');
            note.push_str(&w.with("delib-recused", &[("jurors", w.list(&recused).into())]));
        }
        note
    }

    fn granted(&self, id: &CandidateId) -> String {
        let session = self.context.session;
        let proposed = session
            .laureates()
            .find(|(candidate, _)| *candidate == id)
            .and_then(|(_, amount)| amount);
        proposed
            .or_else(|| session.grant_limit(id))
            .map(|money| self.context.words.amount(money))
            .unwrap_or_default()
    }

    fn place_field(&self, id: &CandidateId) -> Field {
        let session = self.context.session;
        let place = match session.state().proposals.get(id).map(|p| &p.decision) {
            Some(Decision::Reserve { place }) => *place,
            _ => series::next_place(session),
        };
        self.line("gui-field-place", place.to_string())
    }

    pub fn form(&self, purpose: Purpose) -> Form {
        let (w, session) = (self.context.words, self.context.session);
        let mut form = Form {
            purpose: purpose.clone(),
            title: String::new(),
            flag: None,
            note: String::new(),
            ways: Vec::new(),
            fields: Vec::new(),
            refused: None,
        };
        let (key, subject) = match &purpose {
            Purpose::Laureate(id) | Purpose::Amount(id) => {
                if session.setup().grants.is_some() {
                    form.fields.push(self.line("gui-field-amount", self.granted(id)));
                }
                form.fields.push(self.reason(&self.standing(id)));
                if let Some(limit) = session.grant_limit(id) {
                    let limit = self.context.money(limit);
                    form.note = w.with("gui-form-limit", &[("amount", limit.into())]);
                }
                ("gui-form-laureate", self.name(id))
            }
            Purpose::Short(id, way) => {
                self.short(&mut form, id, *way);
                ("delib-short", self.name(id))
            }
            Purpose::Reserve(id) => {
                form.fields = vec![self.place_field(id), self.reason(&self.standing(id))];
                ("gui-form-reserve", self.name(id))
            }
            Purpose::Reject(id) => {
                form.fields = vec![self.reason(&self.standing(id))];
                ("gui-form-reject", self.name(id))
            }
            Purpose::Series(way) => {
                self.series(&mut form, *way);
                ("delib-series", String::new())
            }
            Purpose::Place { candidate, place } => {
                self.moved(&mut form, candidate, *place);
                return form;
            }
            Purpose::Vote(id) => {
                let one = std::slice::from_ref(id);
                form.note = self.may_speak(one);
                form.fields = self.motion(self.voices(one));
                ("gui-form-vote", self.name(id))
            }
            Purpose::VoteOnTie(group) => {
                form.note = self.may_speak(group);
                form.fields = group
                    .iter()
                    .map(|id| Field {
                        label: self.name(id),
                        value: Value::Line("0".into()),
                    })
                    .collect();
                form.fields.push(self.line("gui-field-abstention", "0"));
                ("gui-form-vote-tie", String::new())
            }
            Purpose::Cast(id, _) => {
                form.ways = ["choice-for", "choice-against"]
                    .map(|key| self.plain(w.t(key)))
                    .into();
                form.fields = vec![self.reason("")];
                ("gui-form-cast", self.name(id))
            }
            Purpose::CastOnTie(group, id) => {
                form.ways = group.iter().map(|id| self.plain(self.name(id))).collect();
                form.fields = vec![self.reason("")];
                ("gui-form-cast", self.name(id))
            }
            Purpose::Waive(candidate) => {
                let quorum = session.quorum(candidate.as_ref());
                let counts = [
                    ("present", quorum.present.into()),
                    ("required", quorum.required.into()),
                ];
                form.note = w.with("gui-form-waive-note", &counts);
                form.fields = vec![self.reason("")];
                match candidate {
                    Some(id) => ("gui-form-waive", self.name(id)),
                    None => ("delib-waive-all", String::new()),
                }
            }
            Purpose::Method(way) => {
                self.methods(&mut form, *way);
                ("day-change-method", String::new())
            }
            Purpose::Keep => {
                form.note = w.t("delib-keep-note");
                form.fields = vec![self.line("delib-keep-name", "")];
                ("delib-keep", String::new())
            }
            Purpose::Observe => {
                form.fields = vec![self.text(&session.state().observations)];
                ("gui-form-observe", String::new())
            }
            Purpose::Incident => {
                form.fields = vec![self.text("")];
                ("gui-form-incident", String::new())
            }
            Purpose::Adopt => {
                form.note = format!("{} {}", self.proposed(), w.t("gui-form-adopt-note"));
                form.fields = self.motion(self.voices(&[]));
                ("gui-form-adopt", String::new())
            }
        };
        form.title = w.with(key, &[("project", subject.into())]);
        form
    }

    /// Every method, those that the rules do not permit here with their reason.
    fn methods(&self, form: &mut Form, way: usize) {
        let (w, session) = (self.context.words, self.context.session);
        form.ways = Method::ALL
            .into_iter()
            .map(|method| {
                let reason = "?".to_owned();
                let change = Command::ChangeMethod { method, reason };
                let refused = session.decide(change, self.context.now).err();
                let note = match &refused {
                    None => None,
                    Some(Refusal::Unchanged) => Some(w.t("delib-method-now")),
                    Some(Refusal::MethodUnfit { method }) => {
                        Some(w.t(&format!("delib-method-needs-{}", method.code())))
                    }
                    Some(refusal) => Some(w.refusal(session, refusal)),
                };
                let label = w.method(method);
                Way {
                    possible: refused.is_none(),
                    ..self.plain(match note {
                        None => label,
                        Some(note) => {
                            let told = [("method", label.into()), ("note", note.into())];
                            w.with("delib-method-with", &told)
                        }
                    })
                }
            })
            .collect();
        let possible = |way: &usize| form.ways.get(*way).is_some_and(|way| way.possible);
        let first = (0..form.ways.len()).find(possible);
        let way = Some(way).filter(possible).or(first).unwrap_or(way);
        form.purpose = Purpose::Method(way);
        form.note = w.t("delib-method-note");
        form.fields = vec![self.reason("")];
    }

    fn plain(&self, label: String) -> Way {
        Way {
            label,
            note: String::new(),
            possible: true,
        }
    }

    /// What is about to be adopted, in one sentence.
    fn proposed(&self) -> String {
        let (w, session) = (self.context.words, self.context.session);
        let reserve = session
            .state()
            .proposals
            .values()
            .filter(|p| matches!(p.decision, Decision::Reserve { .. }))
            .count();
        let counts = [
            ("laureates", session.laureates().count().into()),
            ("reserve", reserve.into()),
        ];
        let mut told = w.with("delib-adopt-counts", &counts);
        if let Some(envelope) = session.envelope() {
            let amounts = [
                ("used", self.context.money(envelope.used).into()),
                ("total", self.context.money(envelope.total).into()),
            ];
            told.push(' ');
            told.push_str(&w.with("delib-adopt-envelope", &amounts));
        }
        told
    }

    fn moved(&self, form: &mut Form, candidate: &CandidateId, place: u32) {
        let w = self.context.words;
        let at = |order: Option<usize>| order.map_or(0, |at| at + 1);
        let from = at(self.results.order.iter().position(|id| id == candidate));
        let far = self.results.ranking.away(candidate, place).unwrap_or(0);
        let told = [
            ("project", self.name(candidate).into()),
            ("from", w.ordinal(u32::try_from(from).unwrap_or(0)).into()),
            ("to", w.ordinal(place).into()),
        ];
        form.title = w.with("delib-move", &told);
        form.flag = (far >= FLAGGED).then(|| w.with("delib-ranks", &[("ranks", far.into())]));
        form.note = w.t(if far == 0 {
            "delib-move-back-note"
        } else {
            "delib-move-note"
        });
        form.fields = vec![self.reason("")];
    }

    fn short(&self, form: &mut Form, id: &CandidateId, way: usize) {
        let (w, session) = (self.context.words, self.context.session);
        let money = |amount: Money| self.context.money(amount);
        let left = session.envelope().map_or(Money::ZERO, |envelope| envelope.left());
        let lacks = series::short(session, self.results, id).unwrap_or(Money::ZERO);
        let wanted = series::wanted(session, id).unwrap_or(Money::ZERO);
        let told = [
            ("wanted", money(wanted).into()),
            ("left", money(left).into()),
            ("lacks", money(lacks).into()),
        ];
        form.note = w.with("delib-short-note", &told);
        for more in [self.behind(id), self.next_one(id)].into_iter().flatten() {
            form.note = format!("{}\n{more}", form.note);
        }
        let floor = session.setup().grants.as_ref().and_then(|grants| grants.floor);
        let partial = left > Money::ZERO && floor.is_none_or(|floor| left >= floor);
        let partial_note = match floor {
            Some(floor) if !partial => w.with("delib-short-under-floor", &[("floor", money(floor).into())]),
            _ => w.with("delib-short-up-to", &[("left", money(left).into())]),
        };
        let place = series::next_place(session);
        let ways = [
            ("delib-short-partial", partial_note, partial),
            (
                "delib-short-reserve",
                w.with("delib-short-reserve-note", &[("place", place.into())]),
                true,
            ),
            ("delib-short-skip", w.t("delib-short-skip-note"), true),
        ];
        form.ways = ways
            .into_iter()
            .map(|(key, note, possible)| Way {
                label: w.t(key),
                note,
                possible,
            })
            .collect();
        let way = if way == PARTIAL && !partial { RESERVE } else { way };
        form.purpose = Purpose::Short(id.clone(), way);
        form.fields = match way {
            PARTIAL => vec![
                self.line("gui-field-amount", w.amount(left)),
                self.reason(&self.standing(id)),
            ],
            RESERVE => vec![self.place_field(id), self.reason(&self.standing(id))],
            _ => Vec::new(),
        };
    }

    /// How many points a dossier stands behind the last laureate, where the method gives points.
    fn behind(&self, id: &CandidateId) -> Option<String> {
        let session = self.context.session;
        let ranking = &self.results.ranking;
        let points = |id: &CandidateId| ranking.of(id)?.outcome.points();
        let last = session
            .laureates()
            .filter_map(|(laureate, _)| Some((points(laureate)?, laureate)))
            .min()?;
        let gap = last.0 - points(id)?;
        if gap.is_negative() {
            return None;
        }
        let args = [
            ("points", self.points(&gap).into()),
            ("project", self.name(last.1).into()),
        ];
        Some(self.context.words.with("delib-short-behind", &args))
    }

    fn points(&self, gap: &Ratio) -> String {
        let decimals = self.context.session.setup().decimals;
        self.context.words.decimal(gap, decimals)
    }

    /// What the next dossier that waits would need: its own points behind this one, and the money that it lacks.
    fn next_one(&self, id: &CandidateId) -> Option<String> {
        let (w, session) = (self.context.words, self.context.session);
        let after = self.results.order.iter().skip_while(|other| *other != id).skip(1);
        let waits = |other: &&CandidateId| !session.state().proposals.contains_key(*other);
        let next = after.into_iter().find(waits)?;
        let wanted = series::wanted(session, next)?;
        let left = session.envelope()?.left();
        let lacks = if wanted > left { wanted - left } else { Money::ZERO };
        let ranking = &self.results.ranking;
        let points = |id: &CandidateId| ranking.of(id)?.outcome.points();
        let gap = points(id).zip(points(next)).map(|(here, there)| here - there);
        let args = [
            ("project", self.name(next).into()),
            ("wanted", self.context.money(wanted).into()),
            ("lacks", self.context.money(lacks).into()),
            ("fits", if lacks == Money::ZERO { "yes" } else { "no" }.into()),
            (
                "points",
                gap.map_or_else(|| "–".to_owned(), |gap| self.points(&gap)).into(),
            ),
        ];
        Some(w.with("delib-short-next", &args))
    }

    fn series(&self, form: &mut Form, way: usize) {
        let (w, session) = (self.context.words, self.context.session);
        let plans = Series::ALL.map(|series| (series, series::plan(session, self.results, series)));
        form.ways = plans
            .iter()
            .map(|(series, plan)| {
                let amount: Money = plan
                    .decisions
                    .iter()
                    .filter_map(|(_, decision)| match decision {
                        Decision::Laureate { amount } => *amount,
                        Decision::Reserve { .. } | Decision::Rejected => None,
                    })
                    .sum();
                let mut note = w.with("delib-series-count", &[("count", plan.decisions.len().into())]);
                if amount > Money::ZERO {
                    note = format!("{note}, {}", self.context.money(amount));
                }
                Way {
                    label: w.t(series.key()),
                    note,
                    possible: !plan.decisions.is_empty(),
                }
            })
            .collect();
        // The first series that has something to decide.
        let possible = |way: &usize| form.ways.get(*way).is_some_and(|way| way.possible);
        let way = std::iter::once(way)
            .chain(0..plans.len())
            .find(possible)
            .unwrap_or(0);
        form.purpose = Purpose::Series(way);
        let Some((_, plan)) = plans.get(way) else {
            return;
        };
        let names: Vec<String> = plan.decisions.iter().map(|(id, _)| self.name(id)).collect();
        form.note = if names.is_empty() {
            w.t("delib-series-none")
        } else {
            format!("{}.", w.list(&names))
        };
        let stop = match &plan.stop {
            None => return,
            Some(Stop::Full) => w.t("delib-stop-full"),
            Some(Stop::Short { candidate, lacks }) => {
                let told = [
                    ("project", self.name(candidate).into()),
                    ("lacks", self.context.money(*lacks).into()),
                ];
                w.with("delib-stop-short", &told)
            }
            Some(Stop::Tied(group)) => {
                let names: Vec<String> = group.iter().map(|id| self.name(id)).collect();
                w.with("delib-stop-tied", &[("projects", w.list(&names).into())])
            }
        };
        form.note = format!("{} {stop}", form.note);
    }
}
