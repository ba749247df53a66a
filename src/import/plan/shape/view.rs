//! The parts of a document, each with its kind, heading and inline text.

use crate::import::plan::shape::heading::Style;
use crate::import::plan::shape::label;
use crate::import::plan::shape::runin;
use crate::import::plan::shape::section::{self, Section};
use crate::import::plan::shape::tree::Node;

/// A part of the document.
pub(crate) struct View<'a> {
    pub(crate) node: &'a Node,
    /// The subject; `None` for any other heading.
    pub(crate) section: Option<Section>,
    pub(crate) heading: &'a str,
    /// The text after the heading on its line.
    pub(crate) rest: &'a str,
}

/// Returns the parts below a heading. An unnamed heading that contains parts is replaced by them.
pub(crate) fn parts(node: &Node) -> Vec<View<'_>> {
    let mut found = Vec::new();
    for child in node.children() {
        let view = view(child);
        let holds_parts = || {
            let is_part = |inner: &Node| self::view(inner).section.is_some() && !is_label_of(child, inner);
            child.children().any(is_part)
        };
        let arranges = || {
            let mut inner = child.children().map(self::view).peekable();
            // A demand may also end as such a heading, but says nothing more: 保证时间.
            let says = |view: &View<'_>| !view.rest.is_empty() || !view.node.items.is_empty();
            inner.peek().is_some()
                && inner.all(|view| says(&view) && view.section.is_some_and(Section::arranges))
        };
        let covers = matches!(view.section, Some(Section::Requirements | Section::Guidance));
        let covers_topics = view.section == Some(Section::Topics) && (names_topics(child) || is_plan(child));
        if (view.section.is_none() && holds_parts()) || (covers && arranges()) || covers_topics {
            found.extend(parts(child));
        } else {
            found.push(view);
        }
    }
    found
}

/// Returns `true` for a numbered label of a numbered topic: 第一专题, 1.学习内容, 2.学习时间.
fn is_label_of(topic: &Node, inner: &Node) -> bool {
    let style = |node: &Node| node.mark.map(|mark| mark.style);
    let below = style(inner).and_then(Style::rank) > Style::Chinese.rank();
    let labelled = || label::leading(&inner.text).is_some() || label::word(&inner.text).is_some();
    style(topic) == Some(Style::Topic) && below && labelled()
}

/// Returns `true` for a part whose headings are a list of topics and a list of books: 学习专题, 必读书目.
fn names_topics(node: &Node) -> bool {
    let headings: Vec<View<'_>> = node.children().map(view).collect();
    headings.iter().any(|view| view.heading.ends_with("专题"))
        && headings.iter().all(|view| view.section == Some(Section::Topics) && view.rest.is_empty())
}

/// Returns `true` for a part that is a plan by itself, with its contents and other parts: 2026年学习计划.
fn is_plan(node: &Node) -> bool {
    let sections: Vec<Option<Section>> = node.children().map(|child| view(child).section).collect();
    let contents = sections.iter().filter(|section| **section == Some(Section::Topics)).count();
    contents > 0 && contents < sections.len() && sections.iter().all(Option::is_some)
}

/// Returns a heading as a part.
pub(crate) fn view(node: &Node) -> View<'_> {
    let (heading, rest) = runin::split(&node.text);
    // 上半年学习重点 is the study of a time, and 第三专题 党的纪律 a topic, not a part.
    let is_topic = node.mark.is_some_and(|mark| matches!(mark.style, Style::Month | Style::Topic));
    if is_topic || label::title_after_time(&node.text).is_some() {
        return View { node, section: None, heading, rest };
    }
    if let Some(section) = section::of_heading(heading) {
        return View { node, section: Some(section), heading, rest };
    }
    if let Some(name) = section::name_at_start(&node.text).filter(|name| node.text.len() > name.len()) {
        let section = section::of_heading(name);
        return View { node, section, heading: name, rest: node.text[name.len()..].trim_start() };
    }
    View { node, section: None, heading, rest }
}
