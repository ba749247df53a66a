//! Topics counted off in running text: 一是…；二是….

use crate::import::plan::meaning::topic;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::tree::{Item, Node};
use crate::import::plan::shape::view::View;
use crate::import::plan::words::prose;

/// Returns the topics that the text of a part counts off.
pub(super) fn topics(view: &View<'_>) -> Vec<Topic> {
    let own = std::iter::once((view.node.first, view.rest));
    let below = view.node.items.iter().filter_map(|item| match item {
        Item::Text { first, text, .. } => Some((*first, text.as_str())),
        _ => None,
    });
    let parts = own
        .chain(below)
        .flat_map(|(line, text)| prose::counted(text).into_iter().map(move |part| (line, part.to_owned())));
    parts
        .flat_map(|(line, text)| {
            let node = Node { mark: None, first: line, last: line, text, items: Vec::new() };
            topic::of_node(&node, &[])
        })
        .collect()
}
