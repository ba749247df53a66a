//! Forms: tables of labels and values, one for each topic.

use crate::import::plan::meaning::topic;
use crate::import::plan::meaning::topics::table;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::heading;
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::piece;
use crate::import::plan::shape::runin;
use crate::import::plan::shape::tree::{Item, Node};

/// Returns the topics of the forms directly under a heading. A form needs a title, readings or content.
pub(super) fn topics(node: &Node) -> Vec<Topic> {
    let tables = node.tables();
    let forms = tables.iter().filter(|rows| is_form(rows));
    forms.flat_map(|rows| listed(rows).unwrap_or_else(|| topic::of_form(rows))).collect()
}

/// Returns the topics of a form whose content lists them with their times: 1.甲（3月）, 2.乙（6月）.
fn listed(rows: &[(usize, &[String])]) -> Option<Vec<Topic>> {
    let content = |(line, cells): &(usize, &[String])| {
        let at = cells.iter().position(|cell| label::word(cell) == Some(Label::Content))?;
        Some((*line, cells.get(at + 1)?.clone()))
    };
    let (line, content) = rows.iter().find_map(content)?;
    let words = |item: &'_ str| heading::mark(item).map(|(_, words)| words.to_owned());
    let items: Vec<String> = content.lines().flat_map(piece::numbered).map(words).collect::<Option<_>>()?;
    let timed = |item: &String| !runin::titled(item).months.is_empty();
    let topic = |text: String| Node { mark: None, first: line, last: line, text, items: Vec::new() };
    (items.len() > 1 && items.iter().all(timed))
        .then(|| items.into_iter().map(topic).flat_map(|node| topic::of_node(&node, &[])).collect())
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
