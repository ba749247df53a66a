//! The part of a plan that says how the study is to be run.

use super::outline::{Passage, Requirement};
use super::prose;
use super::runin;
use super::tree::{Item, Node};
use super::used::Used;
use super::width::{squeezed, unpunctuated};

/// The requirements of a part: its headings, else what it counts off (一是…), else the part itself.
///
/// `heading` and `rest` are the part's own heading and the text that runs on after it.
pub(crate) fn of_part(part: &Node, heading: &str, rest: &str, used: &mut Used) -> Vec<Requirement> {
    used.take(part.first, part.last);
    if part.children().next().is_some() {
        return part.children().map(|child| of_item(child, used)).collect();
    }
    let mut clauses = passages(part.first, rest);
    clauses.extend(texts(&part.items, used));
    let counted: Vec<Requirement> = clauses.iter().filter_map(counted_off).collect();
    if counted.len() > 1 {
        return counted;
    }
    vec![Requirement { line: part.first, title: title(heading), clauses }]
}

fn of_item(node: &Node, used: &mut Used) -> Requirement {
    used.take(node.first, node.last);
    let (heading, rest) = runin::split(&node.text);
    let mut clauses = passages(node.first, rest);
    clauses.extend(texts(&node.items, used));
    if clauses.is_empty() && prose::is_sentence(&node.text) {
        // A demand without a heading: the sentence is both.
        clauses = passages(node.first, &node.text);
    }
    Requirement { line: node.first, title: title(heading), clauses }
}

fn title(heading: &str) -> String {
    squeezed(unpunctuated(heading)).replace(['《', '》'], "")
}

/// The sentences of what stands under a heading; scraps that are no sentence are left.
fn texts(items: &[Item], used: &mut Used) -> Vec<Passage> {
    let mut found = Vec::new();
    for item in items {
        match item {
            Item::Text { first, last, text } if prose::is_sentence(text) => {
                used.take(*first, *last);
                found.extend(passages(*first, text));
            }
            Item::Label { first, last, text, .. } => {
                used.take(*first, *last);
                found.extend(passages(*first, text));
            }
            Item::Node(node) => {
                used.take(node.first, node.last);
                found.extend(passages(node.first, &node.text));
                found.extend(texts(&node.items, used));
            }
            Item::Text { .. } | Item::Row { .. } => {}
        }
    }
    found
}

/// The sentences of a text that stands on one line.
pub(crate) fn passages(line: usize, text: &str) -> Vec<Passage> {
    prose::sentences(text).into_iter().map(|text| Passage { line, text }).collect()
}

/// A sentence that begins 一是, 二是: a requirement by its first clause.
fn counted_off(passage: &Passage) -> Option<Requirement> {
    let (_, words) = super::number::leading(&passage.text)?;
    let words = words.strip_prefix('是')?;
    let heading = words.split(['，', ',', '：', ':']).next().unwrap_or(words);
    let clause = Passage { line: passage.line, text: words.to_owned() };
    Some(Requirement { line: passage.line, title: title(heading), clauses: vec![clause] })
}
