//! How solid the result is, one sentence a figure.
//!
//! Sentences that name a juror are for the chair: nothing here is ever printed.

use crate::domain::id::CandidateId;
use crate::domain::ratio::Ratio;
use crate::domain::robustness::{
    Agreement, Analysis, Bootstrap, Drawn, Gap, LeftOut, NotYet, RecusalEffect, Robustness,
};
use crate::domain::session::Session;

use super::Locale;

impl Locale {
    /// Whether the list stays without any one juror, in one sentence; `None` where it does not and each is told apart.
    pub fn robust_same(&self, robustness: &Robustness) -> Option<String> {
        robustness
            .same()
            .then(|| self.with("robust-same", &[("retained", robustness.retained.into())]))
    }

    /// What changes without one juror; `None` where nothing does.
    pub fn robust_without(&self, session: &Session, left_out: &LeftOut) -> Option<String> {
        if left_out.same() {
            return None;
        }
        let many = left_out.entering.len() > 1 || left_out.leaving.len() > 1;
        let key = if many {
            "robust-without-many"
        } else {
            "robust-without"
        };
        let args = [
            ("juror", self.juror_name(session, &left_out.juror).into()),
            ("entering", self.dossiers(session, &left_out.entering).into()),
            ("leaving", self.dossiers(session, &left_out.leaving).into()),
        ];
        Some(self.with(key, &args))
    }

    /// What a recusal does to its dossier's rank.
    pub fn robust_recusal(&self, session: &Session, effect: &RecusalEffect) -> String {
        let key = if effect.rank == effect.elsewhere {
            "robust-recusal-same"
        } else {
            "robust-recusal"
        };
        let args = [
            ("juror", self.juror_name(session, &effect.juror).into()),
            ("project", self.dossier_name(session, &effect.candidate).into()),
            ("rank", self.rank_or_none(effect.rank).into()),
            ("elsewhere", self.rank_or_none(effect.elsewhere).into()),
        ];
        self.with(key, &args)
    }

    /// The gap in points, and what one mark of one juror would do to it.
    pub fn robust_gap(&self, session: &Session, gap: &Gap) -> Vec<String> {
        let setup = session.setup();
        let names = |more: Vec<(&'static str, super::Arg)>| {
            let mut args = vec![
                ("retained", self.dossier_name(session, &gap.retained).into()),
                ("next", self.dossier_name(session, &gap.next).into()),
            ];
            args.extend(more);
            args
        };
        let mut said = vec![match &gap.points {
            None => self.with("robust-gap-pointless", &names(Vec::new())),
            Some(points) if points.is_zero() => self.with("robust-gap-level", &names(Vec::new())),
            Some(points) => {
                let scale = self.exact(&setup.reporting_scale);
                let points = self.short(points, setup.decimals);
                self.with(
                    "robust-gap",
                    &names(vec![("points", points.into()), ("scale", scale.into())]),
                )
            }
        }];
        if let Some(one_mark) = gap.one_mark.as_ref().filter(|one_mark| !one_mark.by.is_zero()) {
            let criterion = setup
                .criteria
                .iter()
                .find(|criterion| criterion.id == one_mark.criterion);
            let key = if one_mark.possible {
                "robust-one-mark"
            } else {
                "robust-one-mark-impossible"
            };
            let args = [
                ("by", self.short(&one_mark.by, setup.decimals).into()),
                (
                    "criterion",
                    criterion.map_or("", |criterion| criterion.label.as_str()).into(),
                ),
            ];
            said.push(self.with(key, &args));
        }
        said
    }

    /// One dossier in the juries drawn by lot.
    pub fn robust_drawn(&self, session: &Session, bootstrap: &Bootstrap, drawn: &Drawn) -> String {
        let (low, high) = drawn.interval;
        let args = [
            ("project", self.dossier_name(session, &drawn.candidate).into()),
            ("of", hundredths(drawn.retained, bootstrap.draws).into()),
            ("low", self.ordinal(low).into()),
            ("high", self.ordinal(high).into()),
        ];
        self.with(
            if low == high {
                "robust-drawn-fixed"
            } else {
                "robust-drawn"
            },
            &args,
        )
    }

    /// Which juries were drawn, or why none.
    pub fn robust_draws(&self, bootstrap: Option<&Bootstrap>) -> String {
        match bootstrap {
            Some(bootstrap) => self.with(
                "robust-draws",
                &[
                    ("draws", self.integer(bootstrap.draws.into()).into()),
                    ("seed", bootstrap.seed.to_string().into()),
                ],
            ),
            None => self.text("robust-draws-none"),
        }
    }

    /// The list by another method beside the list as it is.
    pub fn robust_method(&self, session: &Session, list: &[CandidateId], agreement: &Agreement) -> String {
        let method = self.method(agreement.method);
        match &agreement.list {
            Err(why) => self.with(
                "robust-method-undefined",
                &[("method", method.into()), ("why", self.says_nothing(*why).into())],
            ),
            Ok(_) if agreement.same => self.with("robust-method-same", &[("method", method.into())]),
            Ok(other) => {
                let missing = |from: &[CandidateId], of: &[CandidateId]| -> Vec<CandidateId> {
                    of.iter().filter(|id| !from.contains(id)).cloned().collect()
                };
                let args = [
                    ("method", method.into()),
                    ("entering", self.dossiers(session, &missing(list, other)).into()),
                    ("leaving", self.dossiers(session, &missing(other, list)).into()),
                ];
                self.with("robust-method-differs", &args)
            }
        }
    }

    /// The dossiers whose fate changes.
    pub fn robust_zone(&self, session: &Session, analysis: &Analysis) -> String {
        if analysis.discussion.is_empty() {
            return self.text("robust-zone-none");
        }
        let projects = self.dossiers(session, &analysis.discussion);
        self.with("robust-zone", &[("projects", projects.into())])
    }

    /// Why there is nothing to read yet.
    pub fn robust_not_yet(&self, why: NotYet) -> String {
        self.text(match why {
            NotYet::MarksOpen => "robust-marks-open",
            NotYet::NothingRetained => "robust-nothing",
        })
    }

    /// A figure with the session's decimals, or exactly where those would show nothing of it.
    pub fn short(&self, value: &Ratio, decimals: u32) -> String {
        let shown = self.decimal(value, decimals);
        if value.is_zero() || shown.bytes().any(|b| matches!(b, b'1'..=b'9')) {
            shown
        } else {
            self.exact(value)
        }
    }

    fn dossiers(&self, session: &Session, ids: &[CandidateId]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.dossier_name(session, id)).collect();
        if names.is_empty() {
            return self.text("robust-nobody");
        }
        self.list(&names)
    }

    fn rank_or_none(&self, rank: Option<u32>) -> String {
        match rank {
            Some(rank) => self.with("robust-rank", &[("rank", self.ordinal(rank).into())]),
            None => self.text("robust-no-rank"),
        }
    }
}

/// Draws out of a hundred, rounded half up, but 100 only for all of them and 0 only for none.
pub fn hundredths(part: u32, of: u32) -> u32 {
    let (part, of) = (u64::from(part), u64::from(of.max(1)));
    let rounded = (200 * part + of) / (2 * of);
    let shown = match rounded {
        0 if part > 0 => 1,
        100 if part < of => 99,
        rounded => rounded,
    };
    u32::try_from(shown).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::hundredths;

    #[test]
    fn hundred_draws_are_all_and_none_is_none() {
        let of = |part| hundredths(part, 10_000);
        assert_eq!(
            [of(0), of(1), of(49), of(150), of(8_743), of(8_750)],
            [0, 1, 1, 2, 87, 88]
        );
        assert_eq!([of(9_949), of(9_999), of(10_000)], [99, 99, 100]);
    }
}
