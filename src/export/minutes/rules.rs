//! The rules the jury applied: criteria, weights, scales, method, ties, money.

use crate::domain::minutes::Minutes;
use crate::domain::setup::{Grants, Method};
use crate::export::frame::{Sections, Words};
use crate::export::pdf::{Align, Block, Cell, Column, Row, Table, Text};

/// The whole section.
pub(super) fn rules(words: &Words<'_>, minutes: &Minutes, sections: &mut Sections) {
    let setup = words.setup;
    sections.open(words, "minutes-h-rules");
    let args = [
        ("version", setup.rules.version.as_str().into()),
        ("date", words.locale.date(setup.wording.as_of).into()),
    ];
    sections.push(words.paragraph("minutes-rules-version", &args));
    sections.push(Block::Table(criteria(words)));
    let mut pairs = vec![
        pair(words, "minutes-p-method", method(words, minutes.method)),
        pair(words, "minutes-p-exact", words.plain("minutes-exact")),
        pair(
            words,
            "minutes-p-voices",
            words.plain(if setup.consultative_counted {
                "minutes-voices-all"
            } else {
                "minutes-voices-deliberative"
            }),
        ),
        pair(
            words,
            "minutes-p-fewest",
            words.plain_with("minutes-fewest", &[("count", setup.fewest_marks.into())]),
        ),
        pair(words, "minutes-p-ties", words.locale.tie_chain(setup)),
    ];
    if let Some(threshold) = &setup.threshold {
        let args = [
            ("threshold", words.locale.exact(threshold).into()),
            ("scale", words.scale().into()),
        ];
        pairs.push(pair(
            words,
            "minutes-p-threshold",
            words.plain_with("minutes-threshold", &args),
        ));
    }
    if let Some(places) = setup.places {
        pairs.push(pair(
            words,
            "minutes-p-places",
            words.plain_with("minutes-places", &[("count", places.into())]),
        ));
    }
    if let Some(grants) = &setup.grants {
        pairs.push(pair(words, "minutes-p-envelope", words.money(grants.envelope)));
        if let Some(grant) = grant(words, grants) {
            pairs.push(pair(words, "minutes-p-grant", grant));
        }
    }
    if !setup.phases.is_empty() {
        let phases: Vec<String> = setup
            .phases
            .iter()
            .map(|phase| {
                let args = [
                    ("label", phase.label.as_str().into()),
                    ("minutes", phase.minutes.into()),
                ];
                words.plain_with("minutes-phase", &args)
            })
            .collect();
        pairs.push(pair(words, "minutes-p-phases", phases.join(", ")));
    }
    sections.push(Block::Pairs(pairs));
}

fn pair(words: &Words<'_>, key: &str, value: String) -> (Text, Text) {
    (words.text(key), Text::from(value))
}

/// The scoring grid; the annex shows it too.
pub(in crate::export) fn criteria(words: &Words<'_>) -> Table {
    let rows = words.setup.criteria.iter().map(|criterion| {
        let label = if criterion.counted {
            criterion.label.clone()
        } else {
            words.plain_with(
                "minutes-not-counted",
                &[("criterion", criterion.label.as_str().into())],
            )
        };
        let weight = if criterion.counted {
            words.locale.exact(&criterion.weight)
        } else {
            "–".to_owned()
        };
        Row::body(vec![
            Cell::text(label),
            Cell::text(weight),
            Cell::text(words.locale.scale(&criterion.scale)),
        ])
    });
    Table {
        columns: vec![
            Column::share(words.text("minutes-c-criterion"), 3, Align::Left),
            Column::fit(words.text("minutes-c-weight"), Align::Decimal),
            Column::share(words.text("minutes-c-scale"), 2, Align::Left),
        ],
        rows: rows.collect(),
        row_header: Some(0),
        ..Table::default()
    }
}

fn method(words: &Words<'_>, method: Method) -> String {
    let key = match method {
        Method::WeightedMean => "minutes-method-mean",
        Method::Median => "minutes-method-median",
        Method::TrimmedMean => "minutes-method-trimmed-mean",
        Method::MajorityGauge => "minutes-method-majority-gauge",
        Method::Borda => "minutes-method-borda",
        Method::Schulze => "minutes-method-schulze",
    };
    words.plain_with(key, &[("scale", words.scale().into())])
}

fn grant(words: &Words<'_>, grants: &Grants) -> Option<String> {
    let bounds = match (grants.floor, grants.ceiling) {
        (Some(floor), Some(ceiling)) => Some(words.plain_with(
            "minutes-grant-between",
            &[
                ("floor", words.money(floor).into()),
                ("ceiling", words.money(ceiling).into()),
            ],
        )),
        (Some(floor), None) => {
            Some(words.plain_with("minutes-grant-from", &[("floor", words.money(floor).into())]))
        }
        (None, Some(ceiling)) => {
            Some(words.plain_with("minutes-grant-up-to", &[("ceiling", words.money(ceiling).into())]))
        }
        (None, None) => None,
    };
    let share = grants.budget_share.as_ref().map(|share| {
        words.plain_with(
            "minutes-grant-share",
            &[("share", words.locale.percent(share).into())],
        )
    });
    let parts: Vec<String> = bounds.into_iter().chain(share).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
