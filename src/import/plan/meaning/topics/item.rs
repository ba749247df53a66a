//! Headings and items as topics.

use crate::domain::session::Form;
use crate::import::plan::meaning::topic;
use crate::import::plan::meaning::topics::rotated;
use crate::import::plan::meaning::topics::row::Listed;
use crate::import::plan::meaning::topics::table;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::heading::Style;
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::runin;
use crate::import::plan::shape::tree::{Item, Node};
use crate::import::plan::words::width::{self, unpunctuated};
use crate::import::plan::words::{prose, reading, time};

/// Returns `true` for a heading numbered as a topic.
pub(super) fn is_numbered(node: &Node) -> bool {
    node.mark.is_some_and(|mark| mark.style == Style::Topic)
}

/// Returns `true` for a heading that begins with a month or quarter.
pub(super) fn is_month(node: &Node) -> bool {
    node.mark.is_some_and(|mark| mark.style == Style::Month) || runin::is_time(&node.text)
}

/// Adds the headings numbered as topics, with the months of the headings above them. A month with text of its own is
/// also a topic.
pub(super) fn numbered(node: &Node, months: &[u32], found: &mut Vec<Topic>) {
    if is_numbered(node) {
        found.extend(topic::of_node(node, months));
        return;
    }
    let own = months_of_heading(node);
    if own.is_none() && is_month(node) {
        let items = node.items.iter().filter(|item| !matches!(item, Item::Node(child) if is_numbered(child)));
        topics(&Node { items: items.cloned().collect(), ..node.clone() }, months, found);
        node.children().filter(|child| is_numbered(child)).for_each(|child| numbered(child, &[], found));
        return;
    }
    for child in node.children() {
        numbered(child, own.as_deref().unwrap_or(months), found);
    }
}

/// Adds a heading as a topic, or the headings below it if it only groups topics.
pub(super) fn topics(node: &Node, months: &[u32], found: &mut Vec<Topic>) {
    let counted = if is_month(node) { prose::counted(&node.text) } else { Vec::new() };
    if !counted.is_empty() {
        found.extend(counted_off(node, &counted, months));
        return;
    }
    let form = prose::form_of_heading(unpunctuated(&node.text));
    match label::word(&node.text) {
        // The plan file keeps optional readings with a topic, and these have none.
        Some(Label::Optional) => return,
        _ if prose::form_of_heading(runin::split(&node.text).0) == Some(Form::SelfStudy) => return,
        Some(Label::Readings) => {
            node.children().for_each(|child| topics(child, months, found));
            return;
        }
        _ => {}
    }
    if form.is_none() && !groups(node) {
        let titled = node.items.iter().any(|item| matches!(item, Item::Label { label: Label::Title, .. }));
        if runin::is_time(&node.text) && !titled && node.items.iter().any(is_study) {
            let months = months_of_heading(node).unwrap_or_default();
            found
                .extend(studies(&node.items, is_study).iter().flat_map(|node| topic::of_node(node, &months)));
            return;
        }
        // The lines below a label are its list.
        let label = node.items.iter().position(|item| matches!(item, Item::Label { .. }));
        let (before, below) = node.items.split_at(label.unwrap_or(node.items.len()));
        let (mut own, more): (Vec<Item>, Vec<Item>) = before.iter().cloned().partition(|item| {
            !is_month(node) || has_title(node) || !is_study(item) || is_reading(node, item)
        });
        own.extend(below.iter().cloned());
        found.extend(topic::of_node(&Node { items: own, ..node.clone() }, months));
        let months = found.last().map(|topic| topic.months.clone()).unwrap_or_default();
        found.extend(more.iter().flat_map(|item| topic_of_text(item, &months)));
        return;
    }
    let own = months_of_heading(node);
    let months = own.as_deref().unwrap_or(months);
    for item in &node.items {
        match item {
            Item::Node(child) => topics(child, months, found),
            Item::Text { first, text, .. } if own.is_some() => {
                let first_of_group = found.last().is_none_or(|last| last.line < node.first);
                if first_of_group || is_study(item) {
                    found.extend(topic_of_text(item, months));
                } else if let Some(last) = found.last_mut().filter(|_| prose::is_sentence(text)) {
                    topic::add_prose(last, *first, text);
                }
            }
            _ => {}
        }
    }
    for rows in node.tables() {
        merge_table(&rows, months, found);
    }
}

/// Returns the topics that the text of a month counts off: 一季度重点学习：一是甲；二是乙.
fn counted_off(node: &Node, parts: &[&str], months: &[u32]) -> Vec<Topic> {
    let own = time::expression(&node.text).map(|(own, _)| own);
    let months = own.as_deref().unwrap_or(months);
    let text = |part: &&str| Item::Text { first: node.first, last: node.last, text: (*part).to_owned() };
    let below = node.items.iter().filter(|item| is_study(item)).cloned();
    parts.iter().map(text).chain(below).flat_map(|item| topic_of_text(&item, months)).collect()
}

/// Returns the lines that ask to study something, each with the labelled lines below it.
pub(super) fn studies(items: &[Item], is_study: impl Fn(&Item) -> bool) -> Vec<Node> {
    let mut found: Vec<Node> = Vec::new();
    for item in items {
        let labelled = found.last().is_some_and(|last| !last.items.is_empty());
        match (item, found.last_mut()) {
            (Item::Text { first, last, text }, _)
                if is_study(item) && (!labelled || prose::begins_study(text)) =>
            {
                let (first, last, text) = (*first, *last, text.clone());
                found.push(Node { mark: None, first, last, text, items: Vec::new() });
            }
            (Item::Label { .. }, Some(above)) => above.items.push(item.clone()),
            (_, Some(above)) if labelled => above.items.push(item.clone()),
            _ => {}
        }
    }
    found
}

fn topic_of_text(item: &Item, months: &[u32]) -> Vec<Topic> {
    let Item::Text { first, last, text } = item else { return Vec::new() };
    let node = Node { mark: None, first: *first, last: *last, text: text.clone(), items: Vec::new() };
    topic::of_node(&node, months)
}

/// Returns `true` for a month that names its topic: 3月：甲. The lines below say what is read.
fn has_title(node: &Node) -> bool {
    time::before_colon(&node.text).is_some_and(|(_, title)| !title.is_empty() && !prose::begins_study(title))
}

/// Returns `true` for a line of works below a month that names its study: 1月：学习甲精神, 《乙》.
fn is_reading(node: &Node, item: &Item) -> bool {
    !runin::is_time(&node.text)
        && matches!(item, Item::Text { text, .. }
            if reading::beside_titles(text) < 3 && !reading::cited(text).is_empty())
}

/// Returns `true` for a line that asks to study something.
fn is_study(item: &Item) -> bool {
    matches!(item, Item::Text { text, .. }
        if !prose::only_reads(text) && (prose::begins_study(text) || reading::is_entry(text)))
}

/// Returns the months of a heading that is only a time.
pub(super) fn months_of_heading(node: &Node) -> Option<Vec<u32>> {
    runin::is_time(&node.text).then(|| time::months(&node.text))
}

/// Returns `true` for a heading that groups topics: a time alone, a heading over a table of topics, or one whose items
/// mostly have text of their own.
fn groups(node: &Node) -> bool {
    if node.tables().iter().any(|rows| table::is_schedule(rows)) {
        return true;
    }
    if runin::is_time(&node.text) {
        return !node.items.iter().any(|item| matches!(item, Item::Label { .. }));
    }
    let children = node.children().count();
    if children == 0 {
        return false;
    }
    let by_month = |child: &Node| {
        let studies = || is_month(child) && reading::beside_titles(&child.text) > 4;
        time::before_colon(&child.text).is_some_and(|(_, words)| !words.is_empty()) || studies()
    };
    let works = |child: &Node| reading::is_entry(&child.text) || !reading::cited(&child.text).is_empty();
    let is_part = node.mark.is_some_and(|mark| mark.style == Style::Part);
    if node.children().all(by_month) || (is_part && !node.children().any(works)) {
        return true;
    }
    let bodied = node.children().filter(|child| has_body(child)).count();
    let own = node.items.iter().any(|item| matches!(item, Item::Label { .. }))
        || !reading::cited(&node.text).is_empty();
    node.text.trim().is_empty() || (!own && bodied * 2 > children)
}

/// Returns `true` for an item that is more than a line: it has labels, items or text, or text after its heading.
fn has_body(node: &Node) -> bool {
    let below = node.items.iter().any(|item| !matches!(item, Item::Row { .. }));
    let (heading, rest) = runin::split(&node.text);
    let labelled = label::leading(&node.text).is_some() || label::word(&node.text).is_some();
    // A work has the month of its year in parentheses, a topic its own: 甲精神（3月）.
    let timed = width::parenthesised_end(&node.text).is_some_and(|(words, inner)| {
        !words.contains('《') && !inner.contains('年') && runin::is_time(inner)
    });
    let listed = reading::is_headline(heading) || (heading.chars().count() <= 2);
    let led =
        time::expression(heading).is_some_and(|(_, words)| words.starts_with(' ')) && !heading.contains('《');
    !labelled && !listed && (below || timed || led || rest.chars().count() >= 12)
}

/// Merges the topics of a table into the known ones.
pub(super) fn merge_table(rows: &[(usize, &[String])], months: &[u32], found: &mut Vec<Topic>) {
    for Listed { topic, number } in table::topics(rows, months) {
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
    found.extend(rotated::topics(rows));
}

/// Returns `true` for two mentions of one topic: the same title, or one that contains the other.
fn same(known: &Topic, other: &Topic) -> bool {
    let (left, right) = (known.title.as_str(), other.title.as_str());
    let long = left.chars().count().min(right.chars().count()) >= 6;
    left == right || (long && (left.contains(right) || right.contains(left)))
}
