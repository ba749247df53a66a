//! For people: aligned columns, Chinese counted two cells wide.

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

use super::Width;
use super::cell::Row;
use crate::i18n::Words;

/// The rows under headings in the chosen language, no wider than the terminal.
pub(super) fn render<R: Row>(rows: &[R], words: &Words, Width(width): Width) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_BORDERS_ONLY);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(width);
    table.set_header(R::COLUMNS.iter().map(|key| words.word(&format!("column-{key}"))));
    for row in rows {
        table.add_row(row.cells().iter().map(|cell| {
            let shown = comfy_table::Cell::new(cell.for_people(words));
            if cell.is_number() { shown.set_alignment(CellAlignment::Right) } else { shown }
        }));
    }
    format!("{}\n", table.trim_fmt())
}
