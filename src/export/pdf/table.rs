//! Tables into strips: alignment of cells, one strip a row.
//!
//! On each page the table reaches, what names its rows is drawn again: its header, and the name of the
//! group that goes on. A row is split only if it is taller than a page.

use super::columns::{Place, after_units};
use super::flow::{Flow, Keep, Mark, Strip};
use super::fonts::Fonts;
use super::style::{
    CONTENT_BOTTOM, CONTENT_TOP, GROUP_PADDING, HAIRLINE, HAIRLINE_GREY, INK, ROW_PADDING, RULE, TEXT_WIDTH,
    TextStyle,
};
use super::tagging::{NodeId, Scope, Tag};
use super::text::{self, Line};
use super::{Align, Cell, Row, RowRole, Table, Text};

/// What all rows of a table share.
struct Grid {
    places: Vec<Place>,
    base: TextStyle,
    node: NodeId,
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
    let demand = flow.demand(table);
    let root = flow.tree.root();
    let grid = Grid {
        places: demand.places(table),
        base: demand.density.style,
        node: flow.tree.add(root, Tag::Table),
    };
    let mut again: Vec<usize> = Vec::new();
    let header = header(flow, table, &grid);
    let has_header = header.is_some();
    again.extend(header);
    let mut group_again = None;
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
            || (index == 0 && has_header)
            || (index == 1 && count > 2)
            || (before_total && index > 1);
        if row.role == RowRole::Group {
            group_again = None;
        }
        let overleaf: Vec<usize> = again.iter().copied().chain(group_again).collect();
        let repeated: f32 = overleaf
            .iter()
            .chain(&flow.subsection)
            .filter_map(|index| flow.heads.get(*index))
            .map(|strip| strip.height)
            .sum();
        let room = CONTENT_BOTTOM - CONTENT_TOP - repeated;
        let parts = row_strips(flow, table, row, &grid, room, before_total);
        for (part, mut strip) in parts.into_iter().enumerate() {
            if part == 0 && keep {
                strip.keep = Keep::Always;
            }
            strip.again.clone_from(&overleaf);
            flow.push(strip);
        }
        after_group = row.role == RowRole::Group;
        if after_group {
            group_again = group_name_again(flow, row, grid.base);
        }
    }
}

/// The name of a group of rows for the pages after its first.
fn group_name_again(flow: &mut Flow<'_>, row: &Row, base: TextStyle) -> Option<usize> {
    let index = flow.name_again(&row.cells.first()?.text, base.bold(), GROUP_PADDING)?;
    if let Some(strip) = flow.heads.get_mut(index) {
        strip.height += ROW_PADDING;
        let y = strip.height - HAIRLINE / 2.0;
        strip.marks.push(Mark::Rule {
            from: 0.0,
            to: TEXT_WIDTH,
            y,
            thickness: HAIRLINE,
            grey: HAIRLINE_GREY,
        });
    }
    Some(index)
}

/// The header row; its copy for later pages goes to the flow's heads, whose index is answered.
fn header(flow: &mut Flow<'_>, table: &Table, grid: &Grid) -> Option<usize> {
    if table.columns.iter().all(|column| column.header.is_empty()) {
        return None;
    }
    let style = grid.base.bold();
    let places = &grid.places;
    let row = flow.tree.add(grid.node, Tag::Tr);
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
    grid: &Grid,
    room: f32,
    before_total: bool,
) -> Vec<Strip> {
    let style = match row.role {
        RowRole::Body => grid.base,
        RowRole::Group | RowRole::Total => grid.base.bold(),
    };
    let top = if row.role == RowRole::Group {
        GROUP_PADDING
    } else {
        ROW_PADDING
    };
    let places = &grid.places;
    let row_node = flow.tree.add(grid.node, Tag::Tr);
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
        let style = if cell.quiet { style.quiet() } else { style };
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
