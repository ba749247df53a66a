//! Topics on lines without numbers.

use crate::import::plan::meaning::topic;
use crate::import::plan::meaning::topics::item;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::tree::Item;
use crate::import::plan::shape::view::View;
use crate::import::plan::words::{prose, reading};

/// Returns each line of a part that asks to study something as a topic.
pub(super) fn topics(view: &View<'_>) -> Vec<Topic> {
    let own = Some((view.node.first, view.node.last, view.rest)).filter(|(_, _, rest)| !rest.is_empty());
    let own = own.map(|(first, last, text)| Item::Text { first, last, text: text.to_owned() });
    let items: Vec<Item> = own.into_iter().chain(view.node.items.iter().cloned()).collect();
    item::studies(&items, is_study).iter().flat_map(|node| topic::of_node(node, &[])).collect()
}

fn is_study(item: &Item) -> bool {
    let Item::Text { text, .. } = item else { return false };
    prose::begins_study(text)
        || reading::is_entry(text)
        || (prose::is_sentence(text) && text.contains("学习") && !reading::cited(text).is_empty())
}
