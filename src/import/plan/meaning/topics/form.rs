//! Forms: tables of labels and values, one for each topic.

use crate::import::plan::meaning::topic;
use crate::import::plan::meaning::topics::table;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::tree::{Item, Node};

/// Returns the topics of the forms directly under a heading. A form needs a title, readings or content.
pub(super) fn topics(node: &Node) -> Vec<Topic> {
    let tables = node.tables();
    tables.iter().filter(|rows| is_form(rows)).flat_map(|rows| topic::of_form(rows)).collect()
}

/// Returns the topics of labelled lines directly under a heading, each beginning with the label of the topic.
pub(super) fn labelled(node: &Node) -> Vec<Topic> {
    let titles = node.items.iter().any(|item| matches!(item, Item::Label { label: Label::Title, .. }));
    if titles { topic::of_labels(&node.items) } else { Vec::new() }
}

fn is_form(rows: &[(usize, &[String])]) -> bool {
    let labels: Vec<Label> =
        rows.iter().flat_map(|(_, cells)| cells.iter()).filter_map(|cell| label::word(cell)).collect();
    let telling = labels.iter().any(|label| matches!(label, Label::Title | Label::Readings | Label::Content));
    telling && labels.len() >= 2 && !table::is_schedule(rows)
}
