//! Topics on lines without numbers.

use crate::import::plan::meaning::topic;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::tree::{Item, Node};
use crate::import::plan::shape::view::View;
use crate::import::plan::words::{prose, reading};

/// Returns each line of a part that asks to study something as a topic.
pub(super) fn topics(view: &View<'_>) -> Vec<Topic> {
    let own = Some((view.node.first, view.node.last, view.rest)).filter(|(_, _, rest)| !rest.is_empty());
    let below = view.node.items.iter().filter_map(|item| match item {
        Item::Text { first, last, text } => Some((*first, *last, text.as_str())),
        _ => None,
    });
    let study = |text: &str| {
        prose::begins_study(text)
            || reading::is_entry(text)
            || (prose::is_sentence(text) && text.contains("学习") && !reading::cited(text).is_empty())
    };
    own.into_iter()
        .chain(below)
        .filter(|(_, _, text)| study(text))
        .flat_map(|(first, last, text)| {
            let node = Node { mark: None, first, last, text: text.to_owned(), items: Vec::new() };
            topic::of_node(&node, &[])
        })
        .collect()
}
