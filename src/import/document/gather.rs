//! Where in a document its topics are.

use super::heading::Style;
use super::outline::{Introduction, Outline, Part, Topic};
use super::prose;
use super::reading;
use super::runin;
use super::section::Section;
use super::table::{self, Listed};
use super::time;
use super::topic;
use super::tree::{Item, Node};
use super::used::Used;
use super::view::{View, parts};

/// Finds the topics: those numbered as such (第一专题), else what stands in the part that is about them, else in
/// the arrangement, else the headings themselves. Tables add to them; an attachment is read where there are none.
pub(crate) fn topics(root: &Node, views: &[View<'_>], outline: &mut Outline, used: &mut Used) {
    let open = || views.iter().filter(|view| may_hold_topics(view.section));
    let of = |section: Option<Section>| views.iter().filter(move |view| view.section == section);
    let numbered =
        open().any(|view| is_numbered_topic(view.node) || !view.node.styled(Style::Topic).is_empty());

    if numbered {
        for view in open() {
            numbered_topics(view.node, &[], &mut outline.topics, used);
        }
    }
    for section in [Some(Section::Topics), Some(Section::Arrangement)] {
        if outline.topics.is_empty() {
            for view in of(section) {
                part_topics(view, outline, used);
            }
        }
    }
    tables(root, &[], &mut outline.topics, used);
    for view in open().filter(|view| view.section != Some(Section::Schedule)) {
        tables(view.node, &[], &mut outline.topics, used);
    }
    if outline.topics.is_empty() {
        headings_alone(of(None), outline, used);
    }
    for view in of(Some(Section::Attachment)) {
        if outline.topics.is_empty() {
            topics(view.node, &parts(view.node), outline, used);
        } else {
            tables(view.node, &[], &mut outline.topics, used);
        }
    }
    if !outline.topics.is_empty() {
        for view in of(Some(Section::Topics)).chain(of(Some(Section::Arrangement))) {
            introduce(view, outline, used);
        }
    }
}

/// The headings of a document that names no part as its topics. One that is not even titled as a plan has topics
/// only where it names readings.
fn headings_alone<'a>(views: impl Iterator<Item = &'a View<'a>>, outline: &mut Outline, used: &mut Used) {
    let mut found = Vec::new();
    let mut lines = Used::default();
    for view in views {
        heading_topics(view.node, &[], &mut found, &mut lines);
    }
    if outline.title.is_some() || found.iter().any(|topic| !topic.readings.is_empty()) {
        outline.topics = found;
        used.absorb(lines);
    }
}

fn may_hold_topics(section: Option<Section>) -> bool {
    matches!(section, None | Some(Section::Topics | Section::Arrangement | Section::Schedule))
}

fn is_numbered_topic(node: &Node) -> bool {
    node.mark.is_some_and(|mark| mark.style == Style::Topic)
}

/// The headings numbered as topics, with the months of the headings above them.
fn numbered_topics(node: &Node, months: &[u32], found: &mut Vec<Topic>, used: &mut Used) {
    if is_numbered_topic(node) {
        found.extend(topic::of_node(node, months, used));
        return;
    }
    let months = months_of_heading(node).unwrap_or_else(|| months.to_vec());
    let before = found.len();
    for child in node.children() {
        numbered_topics(child, &months, found, used);
    }
    if found.len() > before {
        used.take(node.first, node.last);
    }
}

/// The topics of the part that is about them.
fn part_topics(view: &View<'_>, outline: &mut Outline, used: &mut Used) {
    let before = outline.topics.len();
    for child in view.node.children() {
        heading_topics(child, &[], &mut outline.topics, used);
    }
    tables(view.node, &[], &mut outline.topics, used);
    if outline.topics.len() == before {
        text_topics(view, &mut outline.topics, used);
    }
    if outline.topics.len() > before {
        used.take(view.node.first, view.node.last);
    }
}

/// A heading as a topic, or, where it only groups them, the topics below it.
fn heading_topics(node: &Node, months: &[u32], found: &mut Vec<Topic>, used: &mut Used) {
    if !groups(node) {
        found.extend(topic::of_node(node, months, used));
        return;
    }
    used.take(node.first, node.last);
    let months = months_of_heading(node).unwrap_or_else(|| months.to_vec());
    for child in node.children() {
        heading_topics(child, &months, found, used);
    }
    tables(node, &months, found, used);
}

/// The months of a heading that is a time and nothing else.
fn months_of_heading(node: &Node) -> Option<Vec<u32>> {
    runin::is_time(&node.text).then(|| time::months(&node.text))
}

/// Whether a heading groups topics rather than being one: it is a time alone, holds a schedule, or most of what
/// stands under it has a body of its own.
fn groups(node: &Node) -> bool {
    let children = node.children().count();
    if table::is_schedule(&node.rows()) {
        return true;
    }
    if children == 0 {
        return false;
    }
    let time_only = node.text.trim().is_empty() || runin::is_time(&node.text);
    let bodied = node.children().filter(|child| has_body(child)).count();
    let own = node.items.iter().any(|item| matches!(item, Item::Label { .. }))
        || !reading::cited(&node.text).is_empty();
    time_only || (!own && bodied * 2 > children)
}

/// Whether an item is more than a line: labels, items or text of its own, or text that runs on after its heading.
fn has_body(node: &Node) -> bool {
    let below = node.items.iter().any(|item| !matches!(item, Item::Row { .. }));
    let (_, rest) = runin::split(&node.text);
    let labelled = super::label::leading(&node.text).is_some() || super::label::word(&node.text).is_some();
    !labelled && (below || rest.chars().count() >= 12)
}

/// A part of text alone: each paragraph with a heading of its own is a topic, else the part is one.
fn text_topics(view: &View<'_>, found: &mut Vec<Topic>, used: &mut Used) {
    let texts: Vec<(usize, usize, &str)> = view
        .node
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Text { first, last, text } => Some((*first, *last, text.as_str())),
            _ => None,
        })
        .filter(|(_, _, text)| prose::is_sentence(text) || reading::is_entry(text))
        .collect();
    if texts.len() > 1 {
        for (first, last, text) in texts {
            let node = Node { mark: None, first, last, text: text.to_owned(), items: Vec::new() };
            found.extend(topic::of_node(&node, &[], used));
        }
        return;
    }
    let mut topics = topic::of_node(view.node, &[], used);
    topics.retain(|topic| !topic.readings.is_empty());
    found.extend(topics);
}

/// Adds the topics of the tables directly under a heading to those known.
fn tables(node: &Node, months: &[u32], found: &mut Vec<Topic>, used: &mut Used) {
    let rows = node.rows();
    if !table::is_schedule(&rows) {
        return;
    }
    used.take(node.first, node.last);
    for Listed { topic, number } in table::topics(&rows, months, used) {
        let by_number =
            number.and_then(|number| usize::try_from(number).ok()).and_then(|number| number.checked_sub(1));
        let known = by_number
            .filter(|at| *at < found.len())
            .or_else(|| found.iter().position(|known| same(known, &topic)));
        match known {
            Some(at) => found[at].complete(topic),
            None => found.push(topic),
        }
    }
}

/// Whether two mentions are of one topic: the same title, or one that holds the other.
fn same(known: &Topic, other: &Topic) -> bool {
    let (left, right) = (known.title.as_str(), other.title.as_str());
    let long = left.chars().count().min(right.chars().count()) >= 6;
    left == right || (long && (left.contains(right) || right.contains(left)))
}

/// The sentences that introduce a part whose topics were found.
fn introduce(view: &View<'_>, outline: &mut Outline, used: &mut Used) {
    let before = view.node.items.iter().take_while(|item| !matches!(item, Item::Node(_)));
    for item in before {
        if let Item::Text { first, last, text } = item
            && prose::is_sentence(text)
            && !outline.topics.iter().any(|topic| topic.line == *first)
        {
            used.take(view.node.first, view.node.last);
            used.take(*first, *last);
            outline.introductions.push(Introduction { line: *first, of: Part::Topics, text: text.clone() });
        }
    }
}
