//! The definitions written out in floats, term by term, without a thought for speed. Nothing here is shared with the core.
//!
//! Marks are small here, so a denominator below `NOTHING` is zero.

/// Marks as floats: per target, per judge.
pub type Floats = Vec<Vec<Option<f64>>>;

const NOTHING: f64 = 1e-9;

fn share(numerator: f64, denominator: f64) -> Option<f64> {
    (denominator.abs() > NOTHING).then_some(numerator / denominator)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// Without targets nobody marked and judges who marked nothing.
pub fn marked(table: &Floats) -> Floats {
    let judges = table.first().map_or(0, Vec::len);
    let marking: Vec<usize> = (0..judges)
        .filter(|judge| table.iter().any(|row| row[*judge].is_some()))
        .collect();
    let rows = table.iter().filter(|row| row.iter().any(Option::is_some));
    rows.map(|row| marking.iter().map(|judge| row[*judge]).collect())
        .collect()
}

/// Targets that all judges marked, when there are two of them and two judges.
fn complete(table: &Floats) -> Option<Vec<Vec<f64>>> {
    let rows: Vec<Vec<f64>> = marked(table)
        .iter()
        .filter_map(|row| row.iter().copied().collect())
        .collect();
    (rows.len() > 1 && rows[0].len() > 1).then_some(rows)
}

/// BMS, WMS, JMS, EMS from the deviations themselves, with the numbers of targets and judges.
pub fn squares(table: &Floats) -> Option<([f64; 4], f64, f64)> {
    let rows = complete(table)?;
    let (n, k) = (rows.len(), rows[0].len());
    let all = mean(&rows.concat());
    let row_means: Vec<f64> = rows.iter().map(|row| mean(row)).collect();
    let column = |j: usize| mean(&rows.iter().map(|row| row[j]).collect::<Vec<_>>());
    let column_means: Vec<f64> = (0..k).map(column).collect();
    let (mut b, mut w, mut e) = (0.0, 0.0, 0.0);
    for (row, row_mean) in rows.iter().zip(&row_means) {
        b += k as f64 * (row_mean - all).powi(2);
        for (x, column_mean) in row.iter().zip(&column_means) {
            w += (x - row_mean).powi(2);
            e += (x - row_mean - column_mean + all).powi(2);
        }
    }
    let j: f64 = column_means.iter().map(|c| n as f64 * (c - all).powi(2)).sum();
    let (n, k) = (n as f64, k as f64);
    let squares = [
        b / (n - 1.0),
        w / (n * (k - 1.0)),
        j / (k - 1.0),
        e / ((n - 1.0) * (k - 1.0)),
    ];
    Some((squares, n, k))
}

/// The six coefficients in the order (1,1), (2,1), (3,1), (1,k), (2,k), (3,k).
pub fn coefficients(table: &Floats) -> [Option<f64>; 6] {
    let Some(([b, w, j, e], n, k)) = squares(table) else {
        return [None; 6];
    };
    let positive =
        |numerator: f64, denominator: f64| share(numerator, denominator).filter(|_| denominator > 0.0);
    [
        positive(b - w, b + (k - 1.0) * w),
        positive(b - e, b + (k - 1.0) * e + k * (j - e) / n),
        positive(b - e, b + (k - 1.0) * e),
        positive(b - w, b),
        positive(b - e, b + (j - e) / n),
        positive(b - e, b),
    ]
}

/// Krippendorff's alpha from the coincidence matrix, as his 2011 paper lays it out.
pub fn alpha(table: &Floats, metric: &str) -> Option<f64> {
    let units: Vec<Vec<f64>> = table
        .iter()
        .map(|row| row.iter().copied().flatten().collect::<Vec<f64>>())
        .filter(|unit| unit.len() > 1)
        .collect();
    if units.len() < 2 {
        return None;
    }
    let mut values = units.concat();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let v = values.len();
    let place = |x: f64| values.iter().position(|value| *value == x).expect("known");
    let mut coincidences = vec![vec![0.0; v]; v];
    for unit in &units {
        for (a, x) in unit.iter().enumerate() {
            for (b, y) in unit.iter().enumerate() {
                if a != b {
                    coincidences[place(*x)][place(*y)] += 1.0 / (unit.len() as f64 - 1.0);
                }
            }
        }
    }
    let n: Vec<f64> = coincidences.iter().map(|row| row.iter().sum()).collect();
    let all: f64 = n.iter().sum();
    let squared = |c: usize, k: usize| -> f64 {
        let (c, k) = (c.min(k), c.max(k));
        match metric {
            "nominal" => f64::from(u8::from(c != k)),
            "ordinal" => (n[c..=k].iter().sum::<f64>() - (n[c] + n[k]) / 2.0).powi(2),
            "interval" => (values[c] - values[k]).powi(2),
            "ratio" if values[c] + values[k] == 0.0 => 0.0,
            "ratio" => ((values[c] - values[k]) / (values[c] + values[k])).powi(2),
            other => panic!("{other}"),
        }
    };
    if metric == "ratio" && values[0] < 0.0 {
        return None;
    }
    let (mut observed, mut expected) = (0.0, 0.0);
    for c in 0..v {
        for k in 0..v {
            observed += coincidences[c][k] * squared(c, k);
            expected += n[c] * n[k] * squared(c, k);
        }
    }
    share((all - 1.0) * observed, expected).map(|share| 1.0 - share)
}

/// Kendall's W and m (n−1) W, ranks counted one by one.
pub fn concordance(table: &Floats) -> Option<(f64, f64)> {
    let rows = complete(table)?;
    let (n, m) = (rows.len(), rows[0].len());
    let mut sums = vec![0.0; n];
    let mut ties = 0.0;
    for j in 0..m {
        for (target, sum) in sums.iter_mut().enumerate() {
            let mine = rows[target][j];
            let below = rows.iter().filter(|row| row[j] < mine).count();
            let level = rows.iter().filter(|row| row[j] == mine).count();
            *sum += below as f64 + (level as f64 + 1.0) / 2.0;
            // Each of t tied targets adds (t³ − t) / t.
            ties += (level * level) as f64 - 1.0;
        }
    }
    let centre = mean(&sums);
    let s: f64 = sums.iter().map(|sum| (sum - centre).powi(2)).sum();
    let (n, m) = (n as f64, m as f64);
    let w = share(12.0 * s, m * m * (n * n * n - n) - m * ties)?;
    Some((w, m * (n - 1.0) * w))
}

/// The z-score of one mark among its judge's.
pub fn z_score(table: &Floats, target: usize, judge: usize) -> Option<f64> {
    let given: Vec<f64> = table.iter().filter_map(|row| row[judge]).collect();
    let centre = mean(&given);
    let variance = mean(&given.iter().map(|x| (x - centre).powi(2)).collect::<Vec<_>>());
    share(table[target][judge]? - centre, variance.sqrt())
}

/// Levels of the targets and severity of the judges from all normal equations at once, one unknown for each, one equation more that
/// severities sum to zero; `None` when they have no single solution.
pub fn additive(table: &Floats) -> Option<(Vec<f64>, Vec<f64>)> {
    let table = marked(table);
    let (n, k) = (table.len(), table.first().map_or(0, Vec::len));
    if n < 2 || k < 2 {
        return None;
    }
    let size = n + k;
    let mut equations = vec![vec![0.0; size + 1]; size];
    for (i, row) in table.iter().enumerate() {
        for (j, value) in row.iter().enumerate() {
            let Some(x) = value else { continue };
            for at in [i, n + j] {
                equations[at][i] += 1.0;
                equations[at][n + j] += 1.0;
                equations[at][size] += x;
            }
        }
    }
    // The equations have one dependency: adding « severities sum to zero » to each judge's keeps the solution and ends it.
    for equation in &mut equations[n..] {
        for severity in &mut equation[n..size] {
            *severity += 1.0;
        }
    }
    for at in 0..size {
        let best = (at..size).max_by(|a, b| equations[*a][at].abs().total_cmp(&equations[*b][at].abs()))?;
        equations.swap(at, best);
        if equations[at][at].abs() < NOTHING {
            return None;
        }
        let pivot = equations[at].clone();
        for (other, equation) in equations.iter_mut().enumerate() {
            if other != at {
                let times = equation[at] / pivot[at];
                for (cell, base) in equation.iter_mut().zip(&pivot) {
                    *cell -= times * base;
                }
            }
        }
    }
    let mut solved: Vec<f64> = (0..size)
        .map(|at| equations[at][size] / equations[at][at])
        .collect();
    let severity = solved.split_off(n);
    Some((solved, severity))
}

/// τ_b by pairs, and the median slope.
pub fn drift(scores: &[f64]) -> Option<(f64, f64)> {
    let (mut s, mut untied, mut slopes) = (0.0, 0.0, Vec::new());
    for i in 0..scores.len() {
        for j in i + 1..scores.len() {
            let up = scores[j] - scores[i];
            s += if up > 0.0 {
                1.0
            } else if up < 0.0 {
                -1.0
            } else {
                0.0
            };
            untied += f64::from(u8::from(up != 0.0));
            slopes.push(up / (j - i) as f64);
        }
    }
    slopes.sort_by(f64::total_cmp);
    let tau = share(s, (slopes.len() as f64 * untied).sqrt())?;
    let middle = slopes.len() / 2;
    let slope = if slopes.len() % 2 == 1 {
        slopes[middle]
    } else {
        (slopes[middle - 1] + slopes[middle]) / 2.0
    };
    Some((tau, slope))
}

/// P(F ≤ x) for whole degrees of freedom, by Simpson's rule on the beta density after x = tan² θ, which takes the ends'
/// infinities away.
pub fn f_below(x: f64, a: u32, b: u32) -> f64 {
    let (a, b) = (f64::from(a), f64::from(b));
    let end = (a * x / b).sqrt().atan();
    let density = |theta: f64| theta.sin().powf(a - 1.0) * theta.cos().powf(b - 1.0);
    let integral = |end: f64| {
        let steps = 20_000;
        let step = end / f64::from(steps);
        let weight = |at: i32| {
            if at == 0 || at == steps {
                1.0
            } else {
                2.0 + 2.0 * f64::from(at % 2)
            }
        };
        (0..=steps)
            .map(|at| weight(at) * density(step * f64::from(at)))
            .sum::<f64>()
            * step
            / 3.0
    };
    integral(end) / integral(std::f64::consts::FRAC_PI_2)
}
