//! How far the jurors agree, who marks high or low, whether the hour counted: one sentence a figure.
//!
//! They name jurors and are for the chair: nothing here is ever printed.

use crate::domain::session::Session;
use crate::domain::statistics::{AtEqualSeverity, Concordance, Drift, Grade, Icc, Matrix, Reason, Severity};

use super::Locale;
use super::figures::NBSP;

/// Below this, order or hour is told to have counted; a custom, said beside the figure.
pub const TOLD: f64 = 0.05;
/// The least probability that is written out.
const LEAST: f64 = 0.0001;
/// Decimals of a share of one, and of points.
const SHARE: usize = 2;

impl Locale {
    /// How far one juror's mark is another's, in one sentence.
    pub fn jury_single(&self, icc: &Icc) -> String {
        self.with("jury-single", &[("grade", icc.grade().code().into())])
    }

    /// How far the panel's mean would be another panel's, in one sentence.
    pub fn jury_mean(&self, icc: &Icc, judges: usize) -> String {
        let args = [("grade", icc.grade().code().into()), ("judges", judges.into())];
        self.with("jury-mean", &args)
    }

    /// How far the jurors put the dossiers in one order, in one sentence.
    pub fn jury_order(&self, concordance: &Concordance) -> String {
        self.with("jury-order", &[("grade", concordance.grade().code().into())])
    }

    /// « ICC(2,1) 0,58, intervalle de 0,38 à 0,79, de faible à bon ».
    pub fn jury_icc_figure(&self, code: &str, icc: &Icc) -> String {
        let mut args = vec![("code", code.into()), ("value", self.share(icc.value).into())];
        match &icc.interval {
            Ok(interval) => {
                let (low, high) = interval.grades();
                args.push(("low", self.share(interval.low).into()));
                args.push(("high", self.share(interval.high).into()));
                args.push(("from", self.text(&format!("grade-{}", low.code())).into()));
                args.push(("to", self.text(&format!("grade-{}", high.code())).into()));
                let key = if low == high {
                    "jury-figure-within"
                } else {
                    "jury-figure-between"
                };
                self.with(key, &args)
            }
            Err(reason) => {
                args.push(("reason", self.undefined(reason).into()));
                self.with("jury-figure-alone", &args)
            }
        }
    }

    /// « W de Kendall 0,74, p < 0,0001 ».
    pub fn jury_w_figure(&self, concordance: &Concordance) -> String {
        let args = [
            ("value", self.share(concordance.w).into()),
            ("p", self.probability_kept_together(concordance.p).into()),
        ];
        self.with("jury-figure-w", &args)
    }

    /// How far the jurors agree with every mark counted, in one sentence.
    pub fn jury_all(&self, alpha: f64) -> String {
        let relied = match Grade::ALPHA.iter().filter(|step| alpha >= **step).count() {
            0 => "no",
            1 => "tentative",
            _ => "yes",
        };
        self.with("jury-all", &[("relied", relied.into())])
    }

    /// « Alpha de Krippendorff 0,77 », and how it is read.
    pub fn jury_alpha_figure(&self, alpha: f64) -> String {
        let [tentative, sure] = Grade::ALPHA.map(|step| self.figure(step, SHARE));
        let args = [
            ("value", self.share(alpha).into()),
            ("tentative", tentative.into()),
            ("sure", sure.into()),
        ];
        self.with("jury-figure-alpha", &args)
    }

    /// A figure that the panel does not give, and why: « non défini : un seul juré a noté. »
    pub fn jury_undefined(&self, reason: &Reason) -> String {
        self.with(
            "statistics-undefined",
            &[("reason", self.undefined(reason).into())],
        )
    }

    /// Who marks highest and lowest, in one sentence; level where nobody does.
    pub fn jury_severity(&self, session: &Session, matrix: &Matrix, severity: &Severity) -> String {
        let named = |at: usize| {
            let juror = matrix.judges().get(at).map_or("", String::as_str);
            self.juror_name(session, &juror.into())
        };
        let mut order: Vec<(usize, f64)> = severity.judges.iter().copied().enumerate().collect();
        order.sort_by(|a, b| b.1.total_cmp(&a.1));
        let (Some((high, most)), Some((low, least))) = (order.first(), order.last()) else {
            return self.text("jury-severity-none");
        };
        if self.figure(most - least, SHARE) == self.figure(0.0, SHARE) {
            return self.text("jury-severity-none");
        }
        let args = [
            ("high", named(*high).into()),
            ("above", self.points(*most).into()),
            ("low", named(*low).into()),
            ("below", self.points(-least).into()),
        ];
        self.with("jury-severity", &args)
    }

    /// Whether dossiers heard later scored higher, in one sentence.
    pub fn jury_drift(&self, drift: &Drift) -> String {
        let key = match (drift.p < TOLD, drift.slope > 0.0 || drift.tau > 0.0) {
            (false, _) => "jury-drift-none",
            (true, true) => "jury-drift-up",
            (true, false) => "jury-drift-down",
        };
        self.text(key)
    }

    /// « +0,12 point par audition ; τ de Kendall 0,45, p 0,013, sur 16 auditions ».
    pub fn jury_drift_figure(&self, drift: &Drift) -> String {
        let args = [
            ("slope", self.signed(drift.slope, SHARE).into()),
            ("tau", self.signed(drift.tau, SHARE).into()),
            ("p", self.probability_kept_together(drift.p).into()),
            ("hearings", drift.hearings.into()),
        ];
        self.with("jury-figure-drift", &args)
    }

    /// A dossier that would be on the other side of the line at equal severity.
    pub fn jury_crossing(&self, session: &Session, line: &AtEqualSeverity, retained: u32) -> String {
        let key = if line.raw <= retained {
            "jury-crossing-out"
        } else {
            "jury-crossing-in"
        };
        let args = [
            ("project", self.dossier_name(session, &line.candidate).into()),
            ("raw", self.ordinal(line.raw).into()),
            ("rank", self.ordinal(line.place.rank).into()),
        ];
        self.with(key, &args)
    }

    /// « 1,25 point », « 2,30 points ».
    pub fn points(&self, value: f64) -> String {
        let key = if value.abs() < 2.0 {
            "jury-point"
        } else {
            "jury-points"
        };
        self.with(key, &[("points", self.figure(value, SHARE).into())])
    }

    /// A probability of chance alone, never shown as zero: « p < 0,0001 ».
    pub fn probability(&self, p: f64) -> String {
        if p < LEAST {
            format!("p < {}", self.figure(LEAST, 4))
        } else {
            format!("p {}", self.figure(p, if p < 0.01 { 4 } else { 3 }))
        }
    }

    fn probability_kept_together(&self, p: f64) -> String {
        self.probability(p).replace(' ', &NBSP.to_string())
    }

    /// A share of one, or what lies below nothing: « 0,58 », « −0,11 ».
    fn share(&self, value: f64) -> String {
        self.figure(value, SHARE).replace('-', "−")
    }

    /// A figure with its sign: « +0,52 », « −1,10 », « 0,00 ».
    pub fn signed(&self, value: f64, digits: usize) -> String {
        let plain = self.figure(value.abs(), digits);
        if plain == self.figure(0.0, digits) {
            plain
        } else if value < 0.0 {
            format!("−{plain}")
        } else {
            format!("+{plain}")
        }
    }

    /// A level of the reporting scale, with the session's decimals.
    pub fn level(&self, level: f64, decimals: u32) -> String {
        self.figure(level, usize::try_from(decimals).unwrap_or(SHARE))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::setup::Language;
    use crate::locale::Locale;

    #[test]
    fn a_sign_stands_before_what_has_one_and_no_probability_is_zero() {
        let french = Locale::of(Language::French);
        let told: Vec<String> = [0.524, -1.1, 0.004, -0.004]
            .map(|value| french.signed(value, 2))
            .into();
        assert_eq!(told, ["+0,52", "−1,10", "0,00", "0,00"]);
        assert_eq!(french.probability(0.0), "p < 0,0001");
        assert_eq!(french.probability(0.0042), "p 0,0042");
        assert_eq!(french.probability(0.3), "p 0,300");
    }
}
