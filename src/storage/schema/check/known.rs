//! Which names a structure of format 1 knows, by its path.

use super::super::parse::names_of;
use super::super::spans::Step;
use super::super::v1;

/// The names that the structure at a path knows; none where there is no structure.
pub(super) fn fields(parents: &[Step<'_>]) -> Vec<&'static str> {
    let keys: Vec<&str> = parents
        .iter()
        .filter_map(|step| match step {
            Step::Key(name) => Some(*name),
            Step::At(_) => None,
        })
        .collect();
    let in_list = matches!(parents.last(), Some(Step::At(_)));
    match keys.as_slice() {
        [] => names_of::<v1::Session>(),
        ["half_days"] => names_of::<v1::HalfDay>(),
        ["half_days", "breaks"] => names_of::<v1::Break>(),
        ["hearing"] => names_of::<v1::Hearing>(),
        ["hearing", "phases"] => names_of::<v1::Phase>(),
        ["criteria"] => names_of::<v1::Criterion>(),
        ["criteria", "scale"] if in_list => names_of::<v1::Level>(),
        ["criteria", "scale"] => names_of::<v1::Scale>(),
        ["colleges"] => names_of::<v1::College>(),
        ["jurors"] => names_of::<v1::Juror>(),
        ["secretary"] | ["jurors", "substitute"] => names_of::<v1::Person>(),
        ["candidates"] => names_of::<v1::Candidate>(),
        ["candidates", "quarter"] => names_of::<v1::Quarter>(),
        ["candidates", "sections"] | ["rules", "articles"] => names_of::<v1::Section>(),
        ["candidates", "calendar"] => names_of::<v1::Milestone>(),
        ["candidates", "budget_lines"] => names_of::<v1::BudgetLine>(),
        ["candidates", "co_financing"] => names_of::<v1::CoFinancing>(),
        ["candidates", "technical_opinion"] => names_of::<v1::TechnicalOpinion>(),
        ["candidates", "earlier_labels"] => names_of::<v1::EarlierLabel>(),
        ["candidates", "attachments"] => names_of::<v1::Attachment>(),
        ["grants"] => names_of::<v1::Grants>(),
        ["quorum"] => names_of::<v1::Quorum>(),
        ["rules"] => names_of::<v1::Rules>(),
        ["wording"] => names_of::<v1::Wording>(),
        _ => Vec::new(),
    }
}
