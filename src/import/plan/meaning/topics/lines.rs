//! Topics on lines without numbers.

use crate::import::plan::meaning::topic;
use crate::import::plan::meaning::topics::item;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::runin;
use crate::import::plan::shape::tree::Item;
use crate::import::plan::shape::view::View;
use crate::import::plan::words::{prose, reading, width};

/// Returns each line of a part that asks to study something as a topic.
pub(super) fn topics(view: &View<'_>) -> Vec<Topic> {
    let own = Some((view.node.first, view.node.last, view.rest)).filter(|(_, _, rest)| !rest.is_empty());
    let own = own.map(|(first, last, text)| Item::Text { first, last, text: text.to_owned() });
    let items: Vec<Item> = own.into_iter().chain(view.node.items.iter().cloned()).flat_map(apart).collect();
    item::studies(&items, is_study).iter().flat_map(|node| topic::of_node(node, &[])).collect()
}

/// Splits a line after each of several times in parentheses: 《甲》（3月）、《乙》（5月）.
fn apart(item: Item) -> Vec<Item> {
    let Item::Text { first, last, text } = &item else { return vec![item] };
    let mut parts: Vec<&str> = Vec::new();
    let mut from = 0;
    for (at, sign) in text.match_indices(['、', '，', '；']) {
        if width::parenthesised_end(&text[from..at]).is_some_and(|(_, inner)| runin::is_time(inner)) {
            parts.push(&text[from..at]);
            from = at + sign.len();
        }
    }
    parts.push(&text[from..]);
    let part = |part: &str| Item::Text { first: *first, last: *last, text: part.to_owned() };
    if parts.len() > 1 { parts.into_iter().map(part).collect() } else { vec![item] }
}

fn is_study(item: &Item) -> bool {
    let Item::Text { text, .. } = item else { return false };
    prose::begins_study(text)
        || reading::is_entry(text)
        || (prose::is_sentence(text) && text.contains("学习") && !reading::cited(text).is_empty())
}
