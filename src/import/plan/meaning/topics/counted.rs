//! Topics counted off in running text: 一是…；二是….

use crate::import::plan::meaning::topic;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::tree::Node;
use crate::import::plan::shape::view::View;
use crate::import::plan::words::prose;

/// Returns the topics that the text of a part counts off.
pub(super) fn topics(view: &View<'_>) -> Vec<Topic> {
    prose::counted_lines(&view.node.lines(view.rest))
        .into_iter()
        .flat_map(|(line, text)| {
            let text = text.to_owned();
            let node = Node { mark: None, first: line, last: line, text, items: Vec::new() };
            topic::of_node(&node, &[])
        })
        .collect()
}
