//! For people: aligned columns, Chinese counted two cells wide.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, presets};

use super::Width;
use super::cell::Cell;
use super::grid::Grid;
use crate::i18n::Words;

/// The rows under headings in the chosen language, no wider than the terminal where words allow.
pub(super) fn render(grid: Grid, words: &Words, Width(width): Width) -> String {
    let Grid { columns, mut lines } = grid;
    for column in 0..columns.len() {
        shorten_ids(&mut lines, column);
    }
    let mut table = Table::new();
    table.load_style(presets::UTF8_BORDERS_ONLY);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(width);
    table.set_header(columns.iter().map(|key| words.word(&format!("column-{key}"))));
    for line in &lines {
        table.add_row(line.iter().map(|cell| {
            let shown = comfy_table::Cell::new(cell.for_people(words));
            if cell.is_number() { shown.set_alignment(CellAlignment::Right) } else { shown }
        }));
    }
    for (at, column) in table.column_iter_mut().enumerate() {
        if lines.iter().any(|line| line[at].is_unbroken()) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    format!("{}\n", table.trim_fmt())
}

/// Leaves an id's hash away where the rest begins no other id of the column: commands take the
/// beginning of an id.
fn shorten_ids(lines: &mut [Vec<Cell>], column: usize) {
    let id = |line: &Vec<Cell>| match &line[column] {
        Cell::Id(id) => Some(id.clone()),
        _ => None,
    };
    let ids: Vec<String> = lines.iter().filter_map(id).collect();
    for line in lines {
        if let Cell::Id(id) = &mut line[column]
            && let Some((stem, _)) = id.rsplit_once('-')
            && ids.iter().filter(|other| other.starts_with(stem)).count() == 1
        {
            *id = stem.to_owned();
        }
    }
}
