//! Published examples, each with its source in `tests/published`, to the digits that they print.

use palmares::domain::ratio::Ratio;
use palmares::domain::statistics::{Form, Metric, alpha, icc, kendall_w, mean_squares, severity, z_scores};
use serde_json::Value;

use crate::{Table, matrix, near, turned};

fn read(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn table(rows: &Value) -> Table {
    let number = |value: &Value| match value {
        Value::Null => None,
        value => Some(Ratio::parse(&value.to_string()).expect("a number")),
    };
    let row = |row: &Value| row.as_array().expect("a row").iter().map(number).collect();
    rows.as_array().expect("rows").iter().map(row).collect()
}

/// To the digits printed: rounded as text.
#[track_caller]
fn prints(found: f64, digits: usize, expected: &Value) {
    let expected = expected.as_f64().expect("a number");
    assert_eq!(format!("{found:.digits$}"), format!("{expected:.digits$}"));
}

#[test]
fn the_six_coefficients_of_shrout_and_fleiss_1979() {
    let data = read(include_str!("../published/icc_shrout_fleiss_1979.json"));
    let matrix = matrix(&table(&data["input"]["matrix"]));
    let published = &data["expected_published_2dp"];
    let computed = &data["expected_computed"]["own_formula_numpy"];
    let squares = mean_squares(&matrix).expect("defined");
    for (name, found) in [
        ("BMS", squares.between),
        ("WMS", squares.within),
        ("JMS", squares.judges),
        ("EMS", squares.error),
    ] {
        prints(found, 2, &published[name]);
        near(found, computed[name].as_f64().expect("a number"));
    }
    let names = [
        (Form::Single1, "ICC(1,1)", "ICC(1,1)"),
        (Form::Single2, "ICC(2,1)", "ICC(A,1)"),
        (Form::Single3, "ICC(3,1)", "ICC(C,1)"),
        (Form::Mean1, "ICC(1,4)", "ICC(1,k)"),
        (Form::Mean2, "ICC(2,4)", "ICC(A,k)"),
        (Form::Mean3, "ICC(3,4)", "ICC(C,k)"),
    ];
    for (form, paper, package) in names {
        let found = icc(&matrix, form).expect("defined");
        prints(found.value, 2, &published[paper]);
        near(
            found.value,
            computed[paper.replace('4', "k").as_str()]
                .as_f64()
                .expect("a number"),
        );
        let interval = found.interval.expect("defined");
        let ends = &data["expected_computed"]["pingouin"][package]["CI95"];
        prints(interval.low, 2, &ends[0]);
        prints(interval.high, 2, &ends[1]);
    }
}

#[test]
fn krippendorffs_observers_with_missing_values_by_four_metrics() {
    let data = read(include_str!("../published/krippendorff_alpha.json"));
    let mut printed = 0;
    for example in data["examples"].as_array().expect("examples") {
        let matrix = matrix(&turned(&table(&example["input_rows_observers"])));
        for metric in Metric::ALL {
            let found = alpha(&matrix, metric).expect("defined");
            let computed = &example["expected_computed"][metric.code()];
            near(found, computed.as_f64().expect("a number"));
            let published = &example["expected_published_3dp"][metric.code()];
            if !published.is_null() {
                prints(found, 3, published);
                printed += 1;
            }
        }
    }
    assert_eq!(printed, 6);
}

#[test]
fn kendalls_w_of_a_wine_tasting_and_of_judges_with_ties() {
    let data = read(include_str!("../published/kendall_w.json"));
    let examples = data["examples"].as_array().expect("examples");
    for example in examples {
        let found = kendall_w(&matrix(&turned(&table(&example["input_rows_judges"])))).expect("defined");
        let expected = &example["expected_computed"];
        for (name, found) in [
            ("W_tie_corrected", found.w),
            ("scipy_W", found.w),
            ("chi2", found.chi2),
            ("scipy_friedman_chi2", found.chi2),
            ("p_chi2", found.p),
            ("scipy_p", found.p),
        ] {
            near(found, expected[name].as_f64().expect("a number"));
        }
        assert_eq!(Value::from(found.df), expected["df"]);
        // Small p-values to twelve digits of their own, not of one.
        let p = expected["p_chi2"].as_f64().expect("a number");
        assert!((found.p / p - 1.0).abs() < 1e-11, "{}", found.p);
    }
    let wine = kendall_w(&matrix(&turned(&table(&examples[0]["input_rows_judges"])))).expect("defined");
    prints(wine.w, 4, &examples[0]["expected_published"]["W"]);
    prints(wine.p, 4, &examples[0]["expected_published"]["p"]);
}

#[test]
fn z_scores_per_judge_of_the_table_of_shrout_and_fleiss() {
    let data = read(include_str!("../published/zscore_per_judge.json"));
    let rows = data["input"].as_object().expect("rows");
    let judges = ["J1", "J2", "J3", "J4"];
    let rows_of = |row: &Value| Value::from(judges.map(|judge| row[judge].clone()).to_vec());
    let marks = table(&Value::from(rows.values().map(rows_of).collect::<Vec<_>>()));
    let found = z_scores(&matrix(&marks));
    assert_eq!(found.cells.len(), 24);
    for (target, name) in rows.keys().enumerate() {
        for (judge, judge_name) in judges.iter().enumerate() {
            let cell = found.cells[target * judges.len() + judge];
            assert_eq!((cell.target, cell.judge), (target, judge));
            let expected = &data["z_ddof0"][name][judge_name];
            prints(cell.z.expect("defined"), 9, expected);
        }
        prints(
            found.mean(target).expect("defined"),
            9,
            &data["mean_z_ddof0"][name],
        );
    }
    // With complete data the least-squares severity is the judge's mean less the mean of all.
    let severity = severity(&matrix(&marks)).expect("defined");
    let mean = |judge: &str| data["judge_mean"][judge].as_f64().expect("a number");
    let all = judges.map(mean).iter().sum::<f64>() / 4.0;
    for (judge, found) in judges.iter().zip(&severity.judges) {
        near(*found, mean(judge) - all);
    }
    for (name, found) in rows.keys().zip(&severity.targets) {
        near(*found, data["raw_mean"][name].as_f64().expect("a number"));
    }
}
