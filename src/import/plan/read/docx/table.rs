//! A table's rows, with merged cells resolved to the grid.

use roxmltree::Node;

use super::{attribute, child, children, value};

/// The most columns read, more than any schedule has.
const MAX_COLUMNS: usize = 64;

/// Returns the rows as cells. A cell that spans columns is followed by empty ones; a cell merged with the one above
/// repeats its text.
pub(super) fn rows<'a, 'i>(
    table: Node<'a, 'i>,
    mut words: impl FnMut(Node<'a, 'i>) -> String,
) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in wrapped(table, "tr").into_iter().filter(|row| !is_deleted(*row)) {
        let mut cells = vec![String::new(); skipped(row)];
        for cell in wrapped(row, "tc") {
            if cells.len() >= MAX_COLUMNS {
                break;
            }
            let properties = child(cell, "tcPr");
            let merge = properties.and_then(|properties| child(properties, "vMerge"));
            let goes_on = merge.is_some_and(|merge| attribute(merge, "val") != Some("restart"));
            let above = || rows.last().and_then(|row| row.get(cells.len())).cloned().unwrap_or_default();
            cells.push(if goes_on { above() } else { words(cell) });
            let span = properties.and_then(|properties| value(properties, "gridSpan"));
            let span: usize = span.and_then(|span| span.parse().ok()).unwrap_or(1);
            cells.resize((cells.len() + span.saturating_sub(1)).min(MAX_COLUMNS), String::new());
        }
        rows.push(cells);
    }
    rows
}

/// Returns `true` for a row whose deletion is tracked.
fn is_deleted(row: Node<'_, '_>) -> bool {
    child(row, "trPr").is_some_and(|properties| child(properties, "del").is_some())
}

/// Returns `true` for a table that only frames text: one cell in each row.
pub(super) fn is_frame(table: Node<'_, '_>) -> bool {
    wrapped(table, "tr").into_iter().all(|row| wrapped(row, "tc").len() == 1)
}

/// Returns the cells of such a table.
pub(super) fn frames<'a, 'i>(table: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    let rows = wrapped(table, "tr").into_iter().filter(|row| !is_deleted(*row));
    rows.flat_map(|row| wrapped(row, "tc")).collect()
}

/// Returns the number of columns that a row skips at its start.
fn skipped(row: Node<'_, '_>) -> usize {
    let before = child(row, "trPr").and_then(|properties| value(properties, "gridBefore"));
    before.and_then(|count| count.parse().ok()).unwrap_or(0).min(MAX_COLUMNS)
}

/// Returns the children with that name, including those in a content control or a tracked insertion.
fn wrapped<'a, 'i>(parent: Node<'a, 'i>, name: &'static str) -> Vec<Node<'a, 'i>> {
    let mut found = Vec::new();
    for node in parent.children().filter(Node::is_element) {
        match node.tag_name().name() {
            "sdt" => {
                found.extend(child(node, "sdtContent").into_iter().flat_map(|inner| children(inner, name)));
            }
            "ins" | "customXml" => found.extend(children(node, name)),
            this if this == name => found.push(node),
            _ => {}
        }
    }
    found
}
