//! The requirements part of a plan.

use crate::import::plan::meaning::unit;
use crate::import::plan::outline::{Passage, Requirement};
use crate::import::plan::shape::runin;
use crate::import::plan::shape::tree::{Item, Node};
use crate::import::plan::words::prose;
use crate::import::plan::words::time;
use crate::import::plan::words::width::{squeezed, unpunctuated};

/// Characters up to which the words before a colon are the heading of a requirement.
const HEADING: usize = 12;

/// Returns the requirements of a part: its headings, the items it counts off (一是…), or the whole part.
///
/// `heading` is the part's own heading; `rest` is the text that follows it on the line.
pub(crate) fn of_part(part: &Node, heading: &str, rest: &str) -> Vec<Requirement> {
    if part.children().next().is_some() {
        return part.children().map(of_item).collect();
    }
    let mut clauses = passages(part.first, rest);
    clauses.extend(texts(&part.items));
    let counted = prose::counted_lines(&part.lines(rest));
    if counted.len() > 1 {
        return counted.into_iter().map(|(line, part)| counted_off(line, part)).collect();
    }
    if let Some(headed) = headed(&part.items) {
        return headed;
    }
    if let Some(listed) = listed(&part.items) {
        return listed;
    }
    vec![Requirement { line: part.first, title: title(heading), clauses }]
}

/// Returns a requirement for each line if there are several and none is a sentence. The unit and the date below them
/// are not requirements.
fn listed(items: &[Item]) -> Option<Vec<Requirement>> {
    let signature =
        |text: &str| unit::is_unit(text) || time::expression(text).is_some_and(|(_, rest)| rest.is_empty());
    let of_line = |item: &Item| {
        let Item::Text { first, text, .. } = item else { return None };
        (!prose::is_sentence(text)).then(|| Requirement {
            line: *first,
            title: title(text),
            clauses: Vec::new(),
        })
    };
    let lines =
        items.iter().filter(|item| !matches!(item, Item::Text { text, .. } if signature(text.trim())));
    let found: Option<Vec<Requirement>> = lines.map(of_line).collect();
    found.filter(|found| found.len() > 1)
}

/// Returns a requirement for each line if all of them begin with a heading and a colon: 加强领导：主要负责同志带头。
fn headed(items: &[Item]) -> Option<Vec<Requirement>> {
    let of_line = |item: &Item| {
        let Item::Text { first, text, .. } = item else { return None };
        let (heading, rest) = runin::split(text);
        let colon = text.trim()[heading.len()..].starts_with([':', '：']);
        let clauses = passages(*first, rest);
        (colon && heading.chars().count() <= HEADING && !clauses.is_empty()).then(|| Requirement {
            line: *first,
            title: title(heading),
            clauses,
        })
    };
    let found: Option<Vec<Requirement>> = items.iter().map(of_line).collect();
    found.filter(|found| found.len() > 1)
}

fn of_item(node: &Node) -> Requirement {
    let (heading, rest) = runin::split(&node.text);
    let mut clauses = passages(node.first, rest);
    clauses.extend(texts(&node.items));
    if clauses.is_empty() && prose::is_sentence(&node.text) {
        // A requirement without a heading: the sentence is both title and clause.
        clauses = passages(node.first, &node.text);
    }
    Requirement { line: node.first, title: title(heading), clauses }
}

fn title(heading: &str) -> String {
    squeezed(unpunctuated(heading)).replace(['《', '》'], "")
}

/// Returns the sentences under a heading. Fragments that are not sentences are skipped.
fn texts(items: &[Item]) -> Vec<Passage> {
    let mut found = Vec::new();
    for item in items {
        match item {
            Item::Text { first, text, .. } if prose::is_sentence(text) => {
                found.extend(passages(*first, text));
            }
            Item::Label { first, text, .. } => {
                found.extend(passages(*first, text));
            }
            Item::Node(node) => {
                found.extend(passages(node.first, &node.text));
                found.extend(texts(&node.items));
            }
            Item::Text { .. } | Item::Row { .. } => {}
        }
    }
    found
}

/// Returns the sentences of a text that is on one line.
pub(crate) fn passages(line: usize, text: &str) -> Vec<Passage> {
    prose::sentences(text).into_iter().map(|text| Passage { line, text }).collect()
}

/// Reads one item of a counted list. The title is the first sentence if its clauses are parallel
/// (提高认识，加强领导), otherwise the first clause.
fn counted_off(line: usize, text: &str) -> Requirement {
    let (heading, rest) = runin::split(text);
    let mut lengths = heading.split(['，', ',']).map(|clause| clause.chars().count());
    let first = lengths.next();
    let heading = if lengths.all(|length| Some(length) == first) {
        heading
    } else {
        heading.split(['，', ',']).next().unwrap_or(heading)
    };
    let clauses = if rest.is_empty() { passages(line, text) } else { passages(line, rest) };
    Requirement { line, title: title(heading), clauses }
}
