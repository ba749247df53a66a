//! The document as a tree of headings and their contents, in order.

use crate::import::plan::shape::heading::{Mark, Style};
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::piece::{Kind, Piece};
use crate::import::plan::shape::section;
use crate::import::plan::words::reading;
use crate::text::numeral as number;

/// The number of items to look back for a label: more than any topic has, but bounded for hostile files.
const NEAR: usize = 60;

/// A heading or item and its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    /// The number; `None` for the root.
    pub(crate) mark: Option<Mark>,
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// The text, without the number.
    pub(crate) text: String,
    pub(crate) items: Vec<Item>,
}

/// The contents of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Item {
    Node(Node),
    Label { first: usize, last: usize, label: Label, text: String },
    Text { first: usize, last: usize, text: String },
    Row { line: usize, table: usize, cells: Vec<String> },
}

impl Node {
    fn root() -> Self {
        Self { mark: None, first: 0, last: 0, text: String::new(), items: Vec::new() }
    }

    /// Returns the headings directly under this one.
    pub(crate) fn children(&self) -> impl Iterator<Item = &Self> {
        self.items.iter().filter_map(|item| match item {
            Item::Node(node) => Some(node),
            _ => None,
        })
    }

    /// Returns the headings in a style under this one, at any depth.
    pub(crate) fn styled(&self, style: Style) -> Vec<&Self> {
        let mut found = Vec::new();
        for child in self.children() {
            if child.mark.is_some_and(|mark| mark.style == style) {
                found.push(child);
            } else {
                found.extend(child.styled(style));
            }
        }
        found
    }

    /// Returns the texts directly under this heading with their lines, after the `rest` of the heading's own line.
    pub(crate) fn lines<'a>(&'a self, rest: &'a str) -> Vec<(usize, &'a str)> {
        let own = Some((self.first, rest)).filter(|(_, rest)| !rest.is_empty());
        let below = self.items.iter().filter_map(|item| match item {
            Item::Text { first, text, .. } => Some((*first, text.as_str())),
            _ => None,
        });
        own.into_iter().chain(below).collect()
    }

    /// Returns the tables directly under this heading, as rows with their lines.
    pub(crate) fn tables(&self) -> Vec<Vec<(usize, &[String])>> {
        let mut tables: Vec<Vec<(usize, &[String])>> = Vec::new();
        let mut last = None;
        for item in &self.items {
            let Item::Row { line, table, cells } = item else { continue };
            if last != Some(*table) {
                tables.push(Vec::new());
                last = Some(*table);
            }
            if let Some(rows) = tables.last_mut() {
                rows.push((*line, cells.as_slice()));
            }
        }
        tables
    }

    fn has_label(&self) -> bool {
        self.items.iter().rev().take(NEAR).any(|item| matches!(item, Item::Label { .. }))
    }

    fn number(&self) -> u32 {
        self.mark.map_or(0, |mark| mark.number)
    }

    fn is_style(&self, style: Style) -> bool {
        self.mark.is_some_and(|mark| mark.style == style)
    }
}

/// Returns the tree of a document's pieces. The root has the contents before the first heading.
pub(crate) fn tree(pieces: Vec<Piece>) -> Node {
    let mut builder = Builder { open: vec![Node::root()] };
    for piece in pieces {
        builder.add(piece);
    }
    builder.close_to(1);
    builder.open.pop().unwrap_or_else(Node::root)
}

/// The open headings, from the root down.
struct Builder {
    open: Vec<Node>,
}

impl Builder {
    fn add(&mut self, piece: Piece) {
        let Piece { first, last, kind } = piece;
        if let Some(label) = self.bare_label(&kind) {
            self.label(first, last, label, String::new());
            return;
        }
        match kind {
            Kind::Head(mark, text) => {
                self.head(Node { mark: Some(mark), first, last, text, items: Vec::new() });
            }
            Kind::Label(label, text) => self.label(first, last, label, text),
            Kind::Text(text) => match self.next_number(&text) {
                Some((mark, rest)) => {
                    let text = rest.to_owned();
                    self.head(Node { mark: Some(mark), first, last, text, items: Vec::new() });
                }
                None => self.put(Item::Text { first, last, text }),
            },
            Kind::Row { table, cells } => self.put(Item::Row { line: first, table, cells }),
        }
    }

    /// Returns a label on its own line without a colon, if it can belong to an open numbered topic.
    fn bare_label(&self, kind: &Kind) -> Option<Label> {
        let text = match kind {
            Kind::Head(mark, text) if mark.style == Style::Section => text,
            Kind::Text(text) => text,
            _ => return None,
        };
        let in_topic = self.open.iter().any(|node| node.is_style(Style::Topic));
        label::word(text).filter(|label| in_topic && *label != Label::Demands && *label != Label::Title)
    }

    /// Returns a number without a sign that continues the items above: 2乙文 after 1.甲文.
    fn next_number<'t>(&self, text: &'t str) -> Option<(Mark, &'t str)> {
        let open = self.open.last()?;
        let (number, rest) =
            number::leading(text).filter(|_| text.starts_with(|c: char| c.is_ascii_digit()))?;
        let words = rest.starts_with(|c: char| {
            ('\u{4e00}'..='\u{9fff}').contains(&c) && !"年月日号个次项期届".contains(c)
        });
        let next = open.is_style(Style::Arabic) && number == open.number() + 1;
        (words && next).then_some((Mark { style: Style::Arabic, number }, rest))
    }

    fn put(&mut self, item: Item) {
        if let Some(top) = self.open.last_mut() {
            top.items.push(item);
        }
    }

    /// Closes open headings until `left` remain.
    fn close_to(&mut self, left: usize) {
        while self.open.len() > left.max(1) {
            if let Some(node) = self.open.pop() {
                self.put(Item::Node(node));
            }
        }
    }

    fn head(&mut self, node: Node) {
        let Some(mark) = node.mark else { return };
        let depth = match mark.style {
            Style::Section => Some(self.depth_of_section(&node.text)),
            Style::Level(level) if self.names_part_below_numbers(&node.text, level) => {
                Some(self.depth_of_section(&node.text))
            }
            _ => self.depth_of(mark, &node.text),
        };
        match depth {
            Some(depth) => self.close_to(depth),
            None => self.close_below(mark),
        }
        self.open.push(node);
    }

    /// Returns the depth of an unnumbered part: the top level, or inside an open attachment.
    fn depth_of_section(&self, text: &str) -> usize {
        let attachment = section::of_heading(text) == Some(section::Section::Attachment);
        let within = self
            .open
            .iter()
            .position(|node| section::of_heading(&node.text) == Some(section::Section::Attachment));
        within.filter(|_| !attachment).map_or(1, |at| at + 1)
    }

    /// Returns `true` if a heading by format alone names a part while only numbered or lower headings are open.
    fn names_part_below_numbers(&self, text: &str, level: u8) -> bool {
        let formatted = |node: &Node| {
            node.mark.is_some_and(|mark| matches!(mark.style, Style::Level(open) if open <= level))
        };
        !self.open.iter().any(formatted) && section::of_heading(text).is_some()
    }

    /// Returns the number of headings that stay open above a style that is already open.
    fn depth_of(&self, mark: Mark, text: &str) -> Option<usize> {
        let top = self.open.last()?;
        // Items restarting at 1 under a label are the list of that label.
        if top.is_style(mark.style) && (top.awaits_or_had_list()) && mark.number == 1 {
            return Some(self.open.len());
        }
        let inner = self.open.iter().rposition(|node| node.is_style(mark.style))?;
        let outer = self.open[..inner].iter().rposition(|node| node.is_style(mark.style));
        match outer {
            Some(outer) => {
                let goes_on = mark.number == self.open[inner].number() + 1;
                let next_outside = mark.number == self.open[outer].number() + 1;
                Some(if goes_on && (!next_outside || reading::is_entry(text)) { inner } else { outer })
            }
            None => Some(inner),
        }
    }

    /// Closes the headings that rank below a new style, and the topics above one that goes on with the numbers before
    /// theirs: 三、专题三：甲, 四、学习要求. In a topic, headings begin at 1.
    fn close_below(&mut self, mark: Mark) {
        let lower = |node: &Node| match (node.mark.and_then(|mark| mark.style.rank()), mark.style.rank()) {
            (Some(open), Some(new)) => open > new,
            _ => false,
        };
        let goes_on = mark.number > 1 && matches!(mark.style, Style::Chinese | Style::ChineseParen);
        let closes = |node: &Node| lower(node) || (goes_on && node.is_style(Style::Topic));
        while self.open.len() > 1 && self.open.last().is_some_and(closes) {
            self.close_to(self.open.len() - 1);
        }
    }

    fn label(&mut self, first: usize, last: usize, label: Label, text: String) {
        if let Some(section) = self.section_of(label) {
            let mark = Mark { style: Style::Section, number: 0 };
            let items = if text.is_empty() { Vec::new() } else { vec![Item::Text { first, last, text }] };
            self.head(Node { mark: Some(mark), first, last, text: section.to_owned(), items });
            return;
        }
        // A label after a labelled list belongs to the heading with the list.
        let owner = (1..self.open.len()).rev().find(|at| self.open[*at - 1].awaits_or_had_list());
        if let Some(at) = owner {
            self.close_to(at);
        }
        self.put(Item::Label { first, last, label, text });
    }

    /// Returns the part that a label opens if no open topic can own the label.
    fn section_of(&self, label: Label) -> Option<&'static str> {
        let top_only = self.open.iter().skip(1).all(|node| node.is_style(Style::Section));
        let labelled = self.open.iter().any(Node::has_label);
        match label {
            Label::Content | Label::Readings if top_only && !labelled => Some("学习内容"),
            Label::Time if top_only && !labelled => Some("学习时间"),
            Label::Form if top_only && !labelled => Some("学习形式"),
            Label::Purpose if top_only && !labelled => Some("学习目的"),
            Label::Demands if !labelled => Some("学习要求"),
            _ => None,
        }
    }
}

impl Node {
    fn awaits_or_had_list(&self) -> bool {
        let labels = self.items.iter().rev().take(NEAR).find_map(|item| match item {
            Item::Label { text, .. } => Some(text.trim().is_empty()),
            _ => None,
        });
        labels == Some(true)
    }
}
