//! Sentences that close a list. They are below its last item, and belong to the heading above the list.

use crate::import::plan::shape::tree::{Item, Node};
use crate::import::plan::shape::view;
use crate::import::plan::words::prose;
use crate::import::plan::words::reading;

/// Items from which a list shows how many sentences one has.
const FEWEST: usize = 3;

/// Moves the last sentences of a list's last item behind the list if no other item has as many, and they name no
/// reading.
pub(crate) fn raised(node: Node) -> Node {
    let inner = |item| match item {
        Item::Node(node) => Item::Node(raised(node)),
        other => other,
    };
    let mut node = Node { items: node.items.into_iter().map(inner).collect(), ..node };
    if !is_list(&node) {
        return node;
    }
    let counts: Vec<usize> = node.children().map(|child| sentences(child).count()).collect();
    let Some((_, others)) = counts.split_last().filter(|_| counts.len() >= FEWEST) else { return node };
    let most = others.iter().copied().max().unwrap_or_default();
    if let Some(Item::Node(last)) = node.items.last_mut() {
        let closing: Vec<usize> = sentences(last).skip(most).collect();
        let closes = |at: &usize| matches!(&last.items[*at], Item::Text { text, .. } if reading::cited(text).is_empty());
        let closing: Vec<usize> = closing.into_iter().filter(closes).collect();
        let raised: Vec<Item> = closing.into_iter().rev().map(|at| last.items.remove(at)).collect();
        node.items.extend(raised.into_iter().rev());
    }
    node
}

/// Returns `true` for headings in one style if the last does not name a part of the plan.
fn is_list(node: &Node) -> bool {
    let style = |node: &Node| node.mark.map(|mark| mark.style);
    let Some(last) = node.children().last() else { return false };
    node.children().all(|child| style(child) == style(last)) && view::view(last).section.is_none()
}

/// Returns the places of the sentences directly under a heading.
fn sentences(node: &Node) -> impl Iterator<Item = usize> {
    let items = node.items.iter().enumerate();
    items
        .filter(|(_, item)| matches!(item, Item::Text { text, .. } if prose::is_sentence(text)))
        .map(|(at, _)| at)
}
