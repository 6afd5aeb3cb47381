//! Tables into strips: widths of columns, alignment of cells, one strip a row.
//!
//! A header row is drawn again on each page the table reaches; a row is split only if it is taller than a page.

use super::flow::{Flow, Mark, Strip};
use super::fonts::Fonts;
use super::style::{
    COLUMN_GAP, CONTENT_BOTTOM, CONTENT_TOP, GROUP_PADDING, HAIRLINE, HAIRLINE_GREY, INK, ROW_PADDING, RULE,
    TABLE, TEXT_WIDTH, TextStyle,
};
use super::tagging::{NodeId, Scope, Tag};
use super::text::{self, Line};
use super::{Align, Cell, Row, RowRole, Table, Text, Width};

/// Where a column stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    x: f32,
    width: f32,
    /// Width of what follows the units digit, when the column aligns decimals.
    after_units: f32,
}

/// Lines of a cell, with how each is shifted from the left edge of its column.
struct Laid {
    lines: Vec<(f32, Line)>,
    node: Option<NodeId>,
}

/// Lays a table out into the flow's current block.
pub(super) fn lay_out(flow: &mut Flow<'_>, table: &Table) {
    if table.columns.is_empty() {
        return;
    }
    let places = places(flow.fonts, table, flow.decimal);
    let root = flow.tree.root();
    let node = flow.tree.add(root, Tag::Table);
    let head = header(flow, table, &places, node);
    let head_height = head
        .and_then(|index| flow.heads.get(index))
        .map_or(0.0, |strip| strip.height);
    let room = CONTENT_BOTTOM - CONTENT_TOP - head_height;
    let count = table.rows.len();
    let mut after_group = false;
    for (index, row) in table.rows.iter().enumerate() {
        let is_last = index + 1 == count;
        let before_total = table
            .rows
            .get(index + 1)
            .is_some_and(|next| next.role == RowRole::Total);
        let keep = after_group
            || row.role == RowRole::Total
            || (is_last && count > 2)
            || (before_total && index > 1);
        let parts = row_strips(flow, table, row, &places, node, room, before_total);
        for (part, mut strip) in parts.into_iter().enumerate() {
            strip.keep = part == 0 && keep;
            strip.head = head;
            flow.push(strip);
        }
        after_group = row.role == RowRole::Group;
    }
}

/// The header row; its copy for later pages goes to the flow's heads, whose index is answered.
fn header(flow: &mut Flow<'_>, table: &Table, places: &[Place], table_node: NodeId) -> Option<usize> {
    if table.columns.iter().all(|column| column.header.is_empty()) {
        return None;
    }
    let style = TABLE.bold();
    let row = flow.tree.add(table_node, Tag::Tr);
    let mut cells = Vec::new();
    for (column, place) in table.columns.iter().zip(places) {
        let node = flow.tree.add(row, Tag::Th(Scope::Column));
        let lines = text::lines(flow.fonts, &column.header, style, place.width)
            .into_iter()
            .map(|line| (shift(column.align, place.width, line.width), line))
            .collect();
        cells.push(Laid {
            lines,
            node: Some(node),
        });
    }
    let rows = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0);
    let height = rows as f32 * style.leading + 2.0 * ROW_PADDING;
    let mut marks = Vec::new();
    for (cell, place) in cells.into_iter().zip(places) {
        // Headers of one line stand at the foot, next to their cells.
        let skipped = rows - cell.lines.len();
        for (index, (dx, line)) in cell.lines.into_iter().enumerate() {
            let baseline = ROW_PADDING + (skipped + index) as f32 * style.leading + style.baseline();
            marks.push(Mark::Text {
                x: place.x + dx,
                baseline,
                line,
                node: cell.node,
            });
        }
    }
    marks.push(Mark::Rule {
        from: 0.0,
        to: TEXT_WIDTH,
        y: height - RULE / 2.0,
        thickness: RULE,
        grey: INK,
    });
    let again = marks
        .iter()
        .cloned()
        .map(|mark| match mark {
            Mark::Text {
                x, baseline, line, ..
            } => Mark::Text {
                x,
                baseline,
                line,
                node: None,
            },
            other => other,
        })
        .collect();
    flow.heads.push(Strip {
        height,
        marks: again,
        ..Strip::default()
    });
    flow.push(Strip {
        height,
        marks,
        ..Strip::default()
    });
    Some(flow.heads.len() - 1)
}

fn row_strips(
    flow: &mut Flow<'_>,
    table: &Table,
    row: &Row,
    places: &[Place],
    table_node: NodeId,
    room: f32,
    before_total: bool,
) -> Vec<Strip> {
    let style = match row.role {
        RowRole::Body => TABLE,
        RowRole::Group | RowRole::Total => TABLE.bold(),
    };
    let top = if row.role == RowRole::Group {
        GROUP_PADDING
    } else {
        ROW_PADDING
    };
    let row_node = flow.tree.add(table_node, Tag::Tr);
    let mut cells = Vec::new();
    let mut column = 0;
    let mut given = row.cells.iter();
    while column < places.len() {
        let empty = Cell::empty();
        let cell = given.next().unwrap_or(&empty);
        let wanted = if row.role == RowRole::Group {
            places.len()
        } else {
            cell.span.max(1)
        };
        let span = wanted.min(places.len() - column);
        let last = places[column + span - 1];
        let place = Place {
            x: places[column].x,
            width: last.x + last.width - places[column].x,
            after_units: if span == 1 { last.after_units } else { 0.0 },
        };
        let names_row = row.role == RowRole::Group || table.row_header == Some(column);
        let tag = if names_row { Tag::Th(Scope::Row) } else { Tag::Td };
        let align = match row.role {
            RowRole::Group => Align::Left,
            RowRole::Body | RowRole::Total => cell.align.unwrap_or(table.columns[column].align),
        };
        let node = flow.tree.add_spanning(row_node, tag, span);
        let lines = cell_lines(flow.fonts, cell, style, align, place, flow.decimal);
        cells.push((
            place.x,
            Laid {
                lines,
                node: Some(node),
            },
        ));
        column += span;
    }
    let rule = match row.role {
        RowRole::Total => None,
        RowRole::Body | RowRole::Group if before_total => Some((RULE, INK)),
        RowRole::Body | RowRole::Group => Some((HAIRLINE, HAIRLINE_GREY)),
    };
    stack(cells, style.leading, top, room, rule)
}

/// Puts the cells' lines into one strip, or into several when no page could hold them.
fn stack(cells: Vec<(f32, Laid)>, leading: f32, top: f32, room: f32, rule: Option<(f32, f32)>) -> Vec<Strip> {
    let rows = cells
        .iter()
        .map(|(_, cell)| cell.lines.len())
        .max()
        .unwrap_or(0)
        .max(1);
    let per_page = (((room - top - ROW_PADDING) / leading).floor().max(1.0)) as usize;
    let parts = rows.div_ceil(per_page);
    let mut strips: Vec<Strip> = (0..parts)
        .map(|part| Strip {
            height: rows.min((part + 1) * per_page).saturating_sub(part * per_page) as f32 * leading
                + top
                + ROW_PADDING,
            ..Strip::default()
        })
        .collect();
    for (x, cell) in cells {
        for (index, (dx, line)) in cell.lines.into_iter().enumerate() {
            let baseline = top + (index % per_page) as f32 * leading + line.style.baseline();
            if let Some(strip) = strips.get_mut(index / per_page) {
                strip.marks.push(Mark::Text {
                    x: x + dx,
                    baseline,
                    line,
                    node: cell.node,
                });
            }
        }
    }
    if let (Some(strip), Some((thickness, grey))) = (strips.last_mut(), rule) {
        let y = strip.height - thickness / 2.0;
        strip.marks.push(Mark::Rule {
            from: 0.0,
            to: TEXT_WIDTH,
            y,
            thickness,
            grey,
        });
    }
    strips
}

fn cell_lines(
    fonts: &mut Fonts,
    cell: &Cell,
    style: TextStyle,
    align: Align,
    place: Place,
    decimal: char,
) -> Vec<(f32, Line)> {
    let mut laid: Vec<(f32, Line)> = Vec::new();
    for (content, style) in
        std::iter::once((&cell.text, style)).chain(cell.detail.iter().map(|d| (d, style.quiet())))
    {
        let after = match align {
            Align::Decimal => after_units(fonts, content, style, decimal),
            Align::Left | Align::Right | Align::Center => None,
        };
        // The last word of the first text and the first of the second stay apart when copied.
        if let Some((_, line)) = laid.last_mut() {
            let space = text::single_line(fonts, &Text::from(" "), line.style);
            line.glyphs.extend(space.glyphs);
        }
        for line in text::lines(fonts, content, style, place.width) {
            let dx = match after {
                Some(after) => place.width - place.after_units + after - line.width,
                None => shift(align, place.width, line.width),
            };
            laid.push((dx.max(0.0), line));
        }
    }
    laid
}

fn shift(align: Align, room: f32, width: f32) -> f32 {
    match align {
        Align::Left => 0.0,
        Align::Right | Align::Decimal => room - width,
        Align::Center => (room - width) / 2.0,
    }
}

/// Width of what follows the units digit of a number: decimals and unit. `None` if the text is not a number.
fn after_units(fonts: &mut Fonts, content: &Text, style: TextStyle, decimal: char) -> Option<f32> {
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
fn clip(content: &Text, end: usize) -> Vec<super::Run> {
    let mut left = end;
    let mut runs = Vec::new();
    for run in &content.0 {
        let taken = left.min(run.text.len());
        runs.push(super::Run {
            text: run.text.get(..taken).unwrap_or_default().to_owned(),
            style: run.style,
        });
        left -= taken;
    }
    runs
}

/// Widths of the columns, from their content and their shares.
fn places(fonts: &mut Fonts, table: &Table, decimal: char) -> Vec<Place> {
    let count = table.columns.len();
    let mut fits = vec![0.0_f32; count];
    let mut least = vec![0.0_f32; count];
    let mut after = vec![0.0_f32; count];
    for (index, column) in table.columns.iter().enumerate() {
        let header = text::widest_word(fonts, &column.header, TABLE.bold());
        let mut before = 0.0_f32;
        fits[index] = header;
        least[index] = header;
        for (cell, style) in column_cells(table, index) {
            for (content, style) in
                std::iter::once((&cell.text, style)).chain(cell.detail.iter().map(|d| (d, style.quiet())))
            {
                let natural = text::natural_width(fonts, content, style);
                fits[index] = fits[index].max(natural);
                least[index] = least[index].max(text::widest_word(fonts, content, style));
                if cell.align.unwrap_or(column.align) == Align::Decimal
                    && let Some(tail) = after_units(fonts, content, style, decimal)
                {
                    after[index] = after[index].max(tail);
                    before = before.max(natural - tail);
                }
            }
        }
        fits[index] = fits[index].max(before + after[index]);
    }
    let room = TEXT_WIDTH - COLUMN_GAP * (count as f32 - 1.0);
    let widths = share_out(table, room, &fits, &least);
    let mut x = 0.0;
    widths
        .into_iter()
        .zip(after)
        .map(|(width, after_units)| {
            let place = Place {
                x,
                width,
                after_units,
            };
            x += width + COLUMN_GAP;
            place
        })
        .collect()
}

/// Every cell that stands in one column alone, with its style.
fn column_cells(table: &Table, wanted: usize) -> impl Iterator<Item = (&Cell, TextStyle)> {
    table.rows.iter().filter_map(move |row| {
        let style = match row.role {
            RowRole::Body => TABLE,
            RowRole::Total => TABLE.bold(),
            RowRole::Group => return None,
        };
        let mut column = 0;
        for cell in &row.cells {
            let span = cell.span.max(1);
            if column == wanted {
                return (span == 1).then_some((cell, style));
            }
            column += span;
        }
        None
    })
}

fn share_out(table: &Table, room: f32, fits: &[f32], least: &[f32]) -> Vec<f32> {
    let is_fit = |index: usize| table.columns[index].width == Width::Fit;
    let weight = |index: usize| match table.columns[index].width {
        Width::Fit => 0.0,
        Width::Share(weight) => f32::from(weight.max(1)),
    };
    let all = 0..table.columns.len();
    let fitted: f32 = all.clone().filter(|i| is_fit(*i)).map(|i| fits[i]).sum();
    let needed: f32 = all.clone().filter(|i| !is_fit(*i)).map(|i| least[i]).sum();
    if fitted + needed <= room {
        return spread(room - fitted, fits, least, &all.map(weight).collect::<Vec<_>>());
    }
    // Too much was asked: every column gets its longest word, and the rest in proportion to what it wanted.
    let wanted: Vec<f32> = all
        .clone()
        .map(|i| if is_fit(i) { fits[i] } else { least[i] })
        .collect();
    let floor: f32 = least.iter().sum();
    if floor >= room {
        return least.iter().map(|width| width * room / floor).collect();
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
