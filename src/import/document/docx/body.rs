//! The paragraphs and tables of the main part, in reading order.

use roxmltree::{Document, Node};

use crate::import::document::line::{Line, Shape, visible};

use super::numbering::Numbering;
use super::style::{ListPlace, Styles, outline_level};
use super::{child, is_on, table, value};

/// How deep elements may lie inside each other before the rest is left unread: no real file comes near.
const MAX_DEPTH: usize = 60;

/// The lines of the document part.
pub(super) fn lines(xml: &Document<'_>, styles: &Styles, numbering: Numbering) -> Vec<Line> {
    let mut reader = Reader { styles, numbering, lines: Vec::new() };
    if let Some(body) = child(xml.root_element(), "body") {
        reader.blocks(body, 0);
    }
    reader.lines
}

/// Reads blocks one after the other, counting numbers on.
pub(super) struct Reader<'s> {
    styles: &'s Styles,
    numbering: Numbering,
    lines: Vec<Line>,
}

impl Reader<'_> {
    fn blocks(&mut self, parent: Node<'_, '_>, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" => self.paragraph_lines(node, depth),
                "tbl" => self.table(node, depth),
                "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag" | "Choice" => {
                    self.blocks(node, depth + 1);
                }
                "AlternateContent" => self.blocks(chosen(node), depth + 1),
                _ => {}
            }
        }
    }

    fn table(&mut self, node: Node<'_, '_>, depth: usize) {
        for cells in table::rows(node, |cell| self.cell(cell, depth + 1)) {
            let number = self.lines.len() + 1;
            self.lines.push(Line::row(number, cells));
        }
    }

    /// The words of a cell; its paragraphs on lines of their own, a table within it row by row.
    fn cell(&mut self, cell: Node<'_, '_>, depth: usize) -> String {
        let before = std::mem::take(&mut self.lines);
        self.blocks(cell, depth);
        let within = std::mem::replace(&mut self.lines, before);
        let texts: Vec<String> =
            within.into_iter().filter(|line| !line.is_blank()).map(|line| line.text).collect();
        texts.join("\n")
    }

    fn paragraph_lines(&mut self, node: Node<'_, '_>, depth: usize) {
        let mut words = Words::default();
        words.gather(node, depth);
        let properties = child(node, "pPr");
        let removed =
            properties.and_then(|p| child(p, "rPr")).is_some_and(|marks| child(marks, "del").is_some());
        if removed && words.text.trim().is_empty() {
            return;
        }
        let style_id = properties.and_then(|properties| value(properties, "pStyle")).unwrap_or_default();
        let style = self.styles.get(style_id);
        let own = ListPlace::of(properties);
        let place = style.map_or(own.clone(), |style| own.clone().or(&style.place));
        let shape = match style {
            Some(style) if style.contents => Shape::Apart,
            _ => match outline_level(properties).or(style.and_then(|style| style.heading)) {
                Some(level) => Shape::Heading(level),
                None => Shape::Text,
            },
        };
        let label = match place.list.as_deref() {
            None | Some("0") => String::new(),
            Some(list) => {
                let level = place.level.unwrap_or_else(|| self.numbering.level_of_style(list, style_id));
                self.numbering.next(list, level)
            }
        };
        let text = visible(&format!("{label}{}", words.text));
        for text in text.split('\n') {
            self.lines.push(Line {
                number: self.lines.len() + 1,
                text: text.to_owned(),
                shape: shape.clone(),
            });
        }
        for inner in words.boxes {
            self.blocks(inner, depth + 1);
        }
    }
}

/// What a paragraph says, and the text boxes that hang on it.
#[derive(Default)]
struct Words<'a, 'i> {
    text: String,
    boxes: Vec<Node<'a, 'i>>,
}

impl<'a, 'i> Words<'a, 'i> {
    fn gather(&mut self, node: Node<'a, 'i>, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        for inner in node.children().filter(Node::is_element) {
            match inner.tag_name().name() {
                "t" => self.text.push_str(inner.text().unwrap_or_default()),
                "tab" | "ptab" => self.text.push('\t'),
                "br" | "cr" => self.text.push('\n'),
                "noBreakHyphen" => self.text.push('-'),
                "txbxContent" => self.boxes.push(inner),
                // Struck out, moved away, or not words: properties, field codes, the base of a guide.
                "del" | "moveFrom" | "pPr" | "rPr" | "instrText" | "delText" | "rt" => {}
                "r" if child(inner, "rPr").is_some_and(|marks| is_on(marks, "vanish")) => {}
                "AlternateContent" => self.gather(chosen(inner), depth + 1),
                _ => self.gather(inner, depth + 1),
            }
        }
    }
}

/// The first of the alternatives; the others say the same for older readers.
fn chosen<'a, 'i>(alternatives: Node<'a, 'i>) -> Node<'a, 'i> {
    child(alternatives, "Choice").or_else(|| child(alternatives, "Fallback")).unwrap_or(alternatives)
}
