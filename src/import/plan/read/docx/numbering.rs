//! Rebuilds automatic numbers: a file only marks a paragraph as numbered and does not store the number.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node};

use super::counting::written;
use super::{attribute, child, children, is_on, value};

const LEVELS: usize = 9;

/// One level of a list.
#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    /// The pattern, with `%1` for the number of the first level.
    pattern: String,
    /// Whether the numbers of all levels are written as digits.
    digits: bool,
    /// Whether it restarts after each number of a higher level.
    restarts: bool,
    /// The linked style.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            format: "decimal".to_owned(),
            pattern: String::new(),
            digits: false,
            restarts: true,
            style: None,
        }
    }
}

/// A list in use: its pattern and its own changes to it.
#[derive(Debug)]
struct List {
    pattern: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

/// The document's lists and their counters.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    patterns: HashMap<String, [Level; LEVELS]>,
    lists: HashMap<String, List>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<(String, usize)>,
}

impl Numbering {
    /// Reads the lists of the part `numbering.xml`.
    pub(super) fn of(xml: &Document<'_>) -> Self {
        let root = xml.root_element();
        let mut linked: HashMap<&str, &str> = HashMap::new();
        for node in children(root, "abstractNum") {
            if let (Some(style), Some(id)) = (value(node, "styleLink"), attribute(node, "abstractNumId")) {
                linked.insert(style, id);
            }
        }
        let mut numbering = Self::default();
        let mut aliases: HashMap<&str, &str> = HashMap::new();
        for node in children(root, "abstractNum") {
            let Some(id) = attribute(node, "abstractNumId") else { continue };
            if let Some(target) = value(node, "numStyleLink").and_then(|style| linked.get(style)) {
                aliases.insert(id, target);
            }
            numbering.patterns.insert(id.to_owned(), levels(node));
        }
        for node in children(root, "num") {
            let (Some(id), Some(pattern)) = (attribute(node, "numId"), value(node, "abstractNumId")) else {
                continue;
            };
            let pattern = aliases.get(pattern).copied().unwrap_or(pattern);
            numbering.lists.insert(id.to_owned(), list(node, pattern));
        }
        numbering
    }

    /// Returns the list level linked to a style (default: the first).
    pub(super) fn level_of_style(&self, list: &str, style: &str) -> usize {
        let pattern = self.lists.get(list).and_then(|list| self.patterns.get(&list.pattern));
        let level =
            pattern.and_then(|levels| levels.iter().position(|level| level.style.as_deref() == Some(style)));
        level.unwrap_or(0)
    }

    /// Counts one paragraph and returns its number as text: `（三）`, or `第三章 `, which no sign sets off.
    pub(super) fn next(&mut self, list_id: &str, level: usize) -> String {
        let Some(list) = self.lists.get(list_id).filter(|_| level < LEVELS) else { return String::new() };
        let Some(pattern) = self.patterns.get(&list.pattern) else { return String::new() };
        let at = |index: usize| list.levels.get(&index).unwrap_or(&pattern[index]);

        let counts = self.counts.entry(list.pattern.clone()).or_default();
        let restarted = list.starts.get(&level).filter(|_| self.begun.insert((list_id.to_owned(), level)));
        let number = match (restarted, counts[level]) {
            (Some(start), _) => *start,
            (None, Some(count)) => count.saturating_add(1),
            (None, None) => at(level).start,
        };
        counts[level] = Some(number);
        for (deeper, count) in counts.iter_mut().enumerate().skip(level + 1) {
            if at(deeper).restarts {
                *count = None;
            }
        }

        let mut label = at(level).pattern.clone();
        for (index, count) in counts.iter().enumerate() {
            let sign = format!("%{}", index + 1);
            if label.contains(&sign) {
                let value = count.unwrap_or(at(index).start);
                let format = if at(level).digits { "decimal" } else { at(index).format.as_str() };
                label = label.replace(&sign, &written(value, format));
            }
        }
        if at(level).format == "bullet" {
            return String::new();
        }
        if label.ends_with(char::is_alphabetic) {
            label.push(' ');
        }
        label
    }
}

fn list(node: Node<'_, '_>, pattern: &str) -> List {
    let mut list = List { pattern: pattern.to_owned(), starts: HashMap::new(), levels: HashMap::new() };
    for change in children(node, "lvlOverride") {
        let Some(index) = attribute(change, "ilvl").and_then(|index| index.parse().ok()) else { continue };
        if let Some(start) = value(change, "startOverride").and_then(|start| start.parse().ok()) {
            list.starts.insert(index, start);
        }
        if let Some(own) = child(change, "lvl") {
            list.levels.insert(index, level(own));
        }
    }
    list
}

fn levels(node: Node<'_, '_>) -> [Level; LEVELS] {
    let mut levels: [Level; LEVELS] = std::array::from_fn(|_| Level::default());
    for own in children(node, "lvl") {
        let index: Option<usize> = attribute(own, "ilvl").and_then(|index| index.parse().ok());
        if let Some(slot) = index.and_then(|index| levels.get_mut(index)) {
            *slot = level(own);
        }
    }
    levels
}

fn level(node: Node<'_, '_>) -> Level {
    // A format newer than the standard is in an alternative, with a plain fallback.
    let format = value(node, "numFmt").or_else(|| {
        let formats = node.descendants().filter(|inner| inner.tag_name().name() == "numFmt");
        formats.fold(None, |_, format| attribute(format, "val"))
    });
    Level {
        start: value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1),
        format: format.unwrap_or("decimal").to_owned(),
        pattern: value(node, "lvlText").unwrap_or_default().to_owned(),
        digits: is_on(node, "isLgl"),
        restarts: value(node, "lvlRestart") != Some("0"),
        style: value(node, "pStyle").map(str::to_owned),
    }
}
