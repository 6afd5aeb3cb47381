//! Widths of a table's columns: what the content asks, what the table's author asks, and the fewest broken lines.
//!
//! Tables of one family ask together, so that their figures line up down the page and from page to page.

use std::cmp::Ordering;

use super::fonts::Fonts;
use super::style::{DENSITIES, Density, TEXT_WIDTH, TextStyle};
use super::text::{self, Measured};
use super::{Align, Cell, Row, RowRole, Run, Table, Text, Width};

/// Where a column stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub x: f32,
    pub width: f32,
    /// Width of what follows the units digit, when the column aligns decimals.
    pub after_units: f32,
}

/// What content asks of the columns it stands in.
#[derive(Debug, Clone)]
pub(super) struct Demand {
    /// How closely the tables are set.
    pub density: Density,
    /// By column: the longest line, and the longest part that cannot be broken.
    fits: Vec<f32>,
    least: Vec<f32>,
    /// By column: the longest part of its rows that cannot be broken, its header left aside.
    body: Vec<f32>,
    /// By column: what stands before the units' end, and after it.
    before: Vec<f32>,
    after: Vec<f32>,
    /// By row, then column: the texts that stand under each other in one cell.
    rows: Vec<Vec<Vec<Measured>>>,
}

impl Demand {
    /// Measures tables that have the same columns, as closely set as they must be for nothing to be cut. What fits at
    /// no density is set in the closest: headers are broken then, figures are not.
    pub(super) fn of(fonts: &mut Fonts, tables: &[&Table], decimal: char) -> Self {
        let mut closest = Demand::empty(DENSITIES[0]);
        for density in DENSITIES {
            let mut demand = Demand::empty(density);
            for table in tables {
                demand.join(Demand::of_one(fonts, table, decimal, density));
            }
            if tables.iter().all(|table| demand.fits_in(table)) {
                return demand;
            }
            closest = demand;
        }
        closest
    }

    /// Whether no word and no figure would be cut.
    fn fits_in(&self, table: &Table) -> bool {
        let widths = table.columns.iter().enumerate().map(|(index, column)| {
            let of = |values: &[f32]| values.get(index).copied().unwrap_or(0.0);
            match column.width {
                Width::Fit => of(&self.fits).max(of(&self.before) + of(&self.after)),
                Width::Share(_) => of(&self.least),
            }
        });
        let gaps = (0..table.columns.len()).map(|index| self.gap_after(table, index));
        widths.sum::<f32>() + gaps.sum::<f32>() <= TEXT_WIDTH
    }

    /// Measures every cell that stands in one column alone.
    fn of_one(fonts: &mut Fonts, table: &Table, decimal: char, density: Density) -> Self {
        let count = table.columns.len();
        let mut demand = Demand {
            fits: vec![0.0; count],
            least: vec![0.0; count],
            body: vec![0.0; count],
            before: vec![0.0; count],
            after: vec![0.0; count],
            ..Demand::empty(density)
        };
        let bold = density.style.bold();
        for (index, column) in table.columns.iter().enumerate() {
            let widest = text::widest_word(fonts, &column.header, bold);
            demand.least[index] = widest;
            let natural = text::natural_width(fonts, &column.header, bold);
            let header = text::measure(fonts, &column.header, bold);
            demand.fits[index] = header_width(&header, widest, natural);
        }
        for row in &table.rows {
            let mut measured = vec![Vec::new(); count];
            for (index, cell, style) in single_cells(row, density.style) {
                let Some(column) = table.columns.get(index) else {
                    break;
                };
                let decimals = cell.align.unwrap_or(column.align) == Align::Decimal;
                for (content, style) in
                    std::iter::once((&cell.text, style)).chain(cell.detail.iter().map(|d| (d, style.quiet())))
                {
                    let natural = text::natural_width(fonts, content, style);
                    let widest = text::widest_word(fonts, content, style);
                    demand.fits[index] = demand.fits[index].max(natural);
                    demand.least[index] = demand.least[index].max(widest);
                    demand.body[index] = demand.body[index].max(widest);
                    if decimals && let Some(tail) = after_units(fonts, content, style, decimal) {
                        demand.after[index] = demand.after[index].max(tail);
                        demand.before[index] = demand.before[index].max(natural - tail);
                        demand.body[index] =
                            demand.body[index].max(demand.before[index] + demand.after[index]);
                    }
                    measured[index].push(text::measure(fonts, content, style));
                }
            }
            demand.rows.push(measured);
        }
        demand
    }

    fn empty(density: Density) -> Self {
        Self {
            density,
            fits: Vec::new(),
            least: Vec::new(),
            body: Vec::new(),
            before: Vec::new(),
            after: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Takes in what another table of the family asks.
    fn join(&mut self, other: Demand) {
        let raise = |own: &mut Vec<f32>, theirs: Vec<f32>| {
            own.resize(own.len().max(theirs.len()), 0.0);
            for (own, theirs) in own.iter_mut().zip(theirs) {
                *own = own.max(theirs);
            }
        };
        raise(&mut self.fits, other.fits);
        raise(&mut self.least, other.least);
        raise(&mut self.body, other.body);
        raise(&mut self.before, other.before);
        raise(&mut self.after, other.after);
        self.rows.extend(other.rows);
    }

    /// Gives each of the table's columns its place.
    pub(super) fn places(&self, table: &Table) -> Vec<Place> {
        let count = table.columns.len();
        let of = |values: &[f32], index: usize| values.get(index).copied().unwrap_or(0.0);
        let fits: Vec<f32> = (0..count)
            .map(|i| of(&self.fits, i).max(of(&self.before, i) + of(&self.after, i)))
            .collect();
        let least: Vec<f32> = (0..count).map(|i| of(&self.least, i)).collect();
        let body: Vec<f32> = (0..count).map(|i| of(&self.body, i)).collect();
        let gaps: Vec<f32> = (0..count).map(|i| self.gap_after(table, i)).collect();
        let room = TEXT_WIDTH - gaps.iter().sum::<f32>();
        let widths = self.share_out(table, room, &fits, [&least, &body]);
        let mut x = 0.0;
        widths
            .into_iter()
            .zip(gaps)
            .enumerate()
            .map(|(index, (width, gap))| {
                let place = Place {
                    x,
                    width,
                    after_units: of(&self.after, index),
                };
                x += width + gap;
                place
            })
            .collect()
    }

    /// White between a column and the next: more where figures end and words begin, which would seem to touch.
    fn gap_after(&self, table: &Table, index: usize) -> f32 {
        match (table.columns.get(index), table.columns.get(index + 1)) {
            (_, None) | (None, _) => 0.0,
            (Some(column), Some(next)) => match (column.align, next.align) {
                (Align::Right | Align::Decimal, Align::Left) => self.density.gap_after_figures,
                _ => self.density.gap,
            },
        }
    }

    fn share_out(&self, table: &Table, room: f32, fits: &[f32], [least, body]: [&[f32]; 2]) -> Vec<f32> {
        let is_fit = |index: usize| table.columns[index].width == Width::Fit;
        let weight = |index: usize| match table.columns[index].width {
            Width::Fit => 0.0,
            Width::Share(weight) => f32::from(weight.max(1)),
        };
        let all = 0..table.columns.len();
        let fitted: f32 = all.clone().filter(|i| is_fit(*i)).map(|i| fits[i]).sum();
        let needed: f32 = all.clone().filter(|i| !is_fit(*i)).map(|i| least[i]).sum();
        if fitted + needed <= room {
            let weights: Vec<f32> = all.clone().map(weight).collect();
            let asked = spread(room - fitted, fits, least, &weights);
            let sharing: Vec<usize> = all.filter(|i| !is_fit(*i)).collect();
            if sharing.len() < 2 {
                return asked;
            }
            // From the widths asked, and from those where nobody holds what another lacks: moving width between two
            // columns alone may find nothing where three must agree.
            let generous = yield_slack(&asked, &sharing, fits, &weights);
            let found = [asked.clone(), generous]
                .map(|start| self.fewest_lines(start, &asked, &sharing, fits, least));
            let [(kept, widths), (other_cost, other)] = found;
            return if other_cost.compare(&kept) == Ordering::Less {
                other
            } else {
                widths
            };
        }
        // Too much was asked: every column gets its longest word, and the rest in proportion to what it wanted.
        let wanted: Vec<f32> = all
            .clone()
            .map(|i| if is_fit(i) { fits[i] } else { least[i] })
            .collect();
        let floor: f32 = least.iter().sum();
        if floor >= room {
            return cut_headers(room, least, body);
        }
        let excess: f32 = wanted.iter().zip(least).map(|(w, l)| w - l).sum();
        all.map(|i| {
            least[i]
                + (room - floor)
                    * if excess > 0.0 {
                        (wanted[i] - least[i]) / excess
                    } else {
                        0.0
                    }
        })
        .collect()
    }

    /// Moves width between the sharing columns, two by two, as long as that makes the table shorter; among equals, the
    /// widths nearest to those asked.
    fn fewest_lines(
        &self,
        mut widths: Vec<f32>,
        asked: &[f32],
        sharing: &[usize],
        fits: &[f32],
        least: &[f32],
    ) -> (Cost, Vec<f32>) {
        let mut lines: Vec<Vec<usize>> = (0..widths.len())
            .map(|column| {
                if sharing.contains(&column) {
                    self.lines_at(column, widths[column])
                } else {
                    vec![1; self.rows.len()]
                }
            })
            .collect();
        let mut best = Cost::of(&lines, &widths, asked);
        for _ in 0..MOST_ROUNDS {
            let before = best;
            for (at, &left) in sharing.iter().enumerate() {
                for &right in &sharing[at + 1..] {
                    let both = widths[left] + widths[right];
                    let mut candidate = widths.clone();
                    for width in splits(both, [left, right].map(|i| (least[i], fits[i]))) {
                        candidate[left] = width;
                        candidate[right] = both - width;
                        let mut tried = lines.clone();
                        tried[left] = self.lines_at(left, width);
                        tried[right] = self.lines_at(right, both - width);
                        let cost = Cost::of(&tried, &candidate, asked);
                        if cost.compare(&best) == Ordering::Less {
                            best = cost;
                            widths.clone_from(&candidate);
                            lines = tried;
                        }
                    }
                }
            }
            if best.compare(&before) != Ordering::Less {
                break;
            }
        }
        (best, widths)
    }

    /// How many lines the column's cell has in each row at this width.
    fn lines_at(&self, column: usize, width: f32) -> Vec<usize> {
        self.rows
            .iter()
            .map(|row| {
                let cell = row.get(column).map_or(&[][..], Vec::as_slice);
                cell.iter().map(|text| text.lines_at(width)).sum::<usize>().max(1)
            })
            .collect()
    }
}

/// Rounds of moving width; tables of a few columns settle in two or three.
const MOST_ROUNDS: usize = 6;
/// Points between two widths that are tried.
const STEP: f32 = 3.0;

/// Widths to try for the left of two columns, given each one's least and its longest line.
fn splits(both: f32, [left, right]: [(f32, f32); 2]) -> Vec<f32> {
    let (from, to) = (left.0, both - right.0);
    let steps = ((to - from) / STEP).floor().max(0.0) as usize;
    let mut widths: Vec<f32> = (0..=steps).map(|step| from + step as f32 * STEP).collect();
    // The narrowest at which the whole of one side stands unbroken; the margin absorbs rounding.
    widths.extend([left.1 + ROUNDING, both - right.1 - ROUNDING]);
    widths.retain(|width| *width >= from && *width <= to);
    widths
}

const ROUNDING: f32 = 0.02;

/// How calm a choice of widths is, the first difference deciding: height of the table, lines in all, distance from the
/// widths asked.
#[derive(Debug, Clone, Copy)]
struct Cost {
    height: usize,
    lines: usize,
    distance: f32,
}

impl Cost {
    fn of(lines: &[Vec<usize>], widths: &[f32], asked: &[f32]) -> Self {
        let rows = lines.first().map_or(0, Vec::len);
        let tallest = |row: usize| lines.iter().filter_map(|column| column.get(row)).max();
        Self {
            height: (0..rows).filter_map(tallest).sum(),
            lines: lines.iter().flatten().sum(),
            distance: widths.iter().zip(asked).map(|(w, a)| (w - a) * (w - a)).sum(),
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        (self.height, self.lines)
            .cmp(&(other.height, other.lines))
            .then(self.distance.total_cmp(&other.distance))
    }
}

/// Widths where even the longest words find no room: each column keeps its figures whole and gives from its header.
fn cut_headers(room: f32, least: &[f32], body: &[f32]) -> Vec<f32> {
    let (whole, figures): (f32, f32) = (least.iter().sum(), body.iter().sum());
    if figures >= room || whole <= figures {
        return least.iter().map(|width| width * room / whole.max(1.0)).collect();
    }
    let share = (room - figures) / (whole - figures);
    let columns = least.iter().zip(body);
    columns
        .map(|(least, body)| body + (least - body) * share)
        .collect()
}

/// The narrowest width at which a header takes no more than two lines, its own line feeds aside.
fn header_width(header: &Measured, widest: f32, natural: f32) -> f32 {
    let most = header.lines_at(natural + ROUNDING).max(2);
    let steps = ((natural - widest) / STEP).ceil().max(0.0) as usize;
    (0..=steps)
        .map(|step| widest + step as f32 * STEP)
        .find(|width| header.lines_at(*width) <= most)
        .unwrap_or(natural)
}

/// The cells of a row that stand in one column alone: column, cell, style.
fn single_cells(row: &Row, base: TextStyle) -> impl Iterator<Item = (usize, &Cell, TextStyle)> {
    let style = match row.role {
        RowRole::Body | RowRole::Group => base,
        RowRole::Total => base.bold(),
    };
    let cells = match row.role {
        RowRole::Group => &[][..],
        RowRole::Body | RowRole::Total => row.cells.as_slice(),
    };
    let mut column = 0;
    cells.iter().filter_map(move |cell| {
        let (at, span) = (column, cell.span.max(1));
        column += span;
        (span == 1).then_some((at, cell, style))
    })
}

/// Width of what follows the units digit of a number: decimals and unit. `None` if the text is not a number.
pub(super) fn after_units(fonts: &mut Fonts, content: &Text, style: TextStyle, decimal: char) -> Option<f32> {
    let plain = content.to_plain_string();
    // A dash in place of a number stands where the units would.
    if plain == "–" {
        return Some(0.0);
    }
    if !plain.chars().take(2).any(|c| c.is_ascii_digit()) {
        return None;
    }
    let end = match plain.find(decimal) {
        Some(index) => index,
        None => plain.rfind(|c: char| c.is_ascii_digit())? + 1,
    };
    let units = Text(clip(content, end));
    let whole = text::single_line(fonts, content, style).width;
    Some(whole - text::single_line(fonts, &units, style).width)
}

/// The runs of a text up to a byte.
fn clip(content: &Text, end: usize) -> Vec<Run> {
    let mut left = end;
    let mut runs = Vec::new();
    for run in &content.0 {
        let taken = left.min(run.text.len());
        runs.push(Run {
            text: run.text.get(..taken).unwrap_or_default().to_owned(),
            style: run.style,
        });
        left -= taken;
    }
    runs
}

/// Every sharing column that was asked wider than its longest line gives the rest to those that were not, by weight.
fn yield_slack(asked: &[f32], sharing: &[usize], fits: &[f32], weights: &[f32]) -> Vec<f32> {
    let mut widths = asked.to_vec();
    let short: Vec<usize> = sharing.iter().copied().filter(|i| asked[*i] < fits[*i]).collect();
    let total: f32 = short.iter().map(|i| weights[*i]).sum();
    if short.is_empty() {
        return widths;
    }
    let mut slack = 0.0;
    for index in sharing.iter().filter(|i| !short.contains(i)) {
        let needed = fits[*index] + ROUNDING;
        slack += (asked[*index] - needed).max(0.0);
        widths[*index] = asked[*index].min(needed);
    }
    for index in short {
        widths[index] += slack * weights[index] / total;
    }
    widths
}

/// Columns of weight 0 keep their fit; the others share `left`, none below its longest word.
fn spread(left: f32, fits: &[f32], least: &[f32], weights: &[f32]) -> Vec<f32> {
    let mut widths = fits.to_vec();
    let mut sharing: Vec<usize> = (0..fits.len()).filter(|i| weights[*i] > 0.0).collect();
    if sharing.is_empty() {
        // Nothing asked for the rest: the last column takes it, so that the rules end with the text.
        if let Some(last) = widths.last_mut() {
            *last += left;
        }
        return widths;
    }
    let mut left = left;
    loop {
        let total: f32 = sharing.iter().map(|i| weights[*i]).sum();
        let (short, long): (Vec<usize>, Vec<usize>) = sharing
            .iter()
            .partition(|i| left * weights[**i] / total < least[**i]);
        if short.is_empty() || long.is_empty() {
            for index in sharing {
                widths[index] = left * weights[index] / total;
            }
            return widths;
        }
        for index in short {
            widths[index] = least[index];
            left -= least[index];
        }
        sharing = long;
    }
}
