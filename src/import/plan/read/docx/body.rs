//! The paragraphs and tables of the main part, in reading order.

use roxmltree::{Document, Node};

use crate::import::plan::read::line::{Line, Shape, visible};

use super::numbering::Numbering;
use super::style::{ListPlace, Styles, outline_level};
use super::{attribute, child, is_on, table, value};

/// The deepest nesting of elements that is read; no real file comes near.
const MAX_DEPTH: usize = 60;

/// Returns the lines of the document part.
pub(super) fn lines(xml: &Document<'_>, styles: &Styles, numbering: Numbering) -> Vec<Line> {
    let mut reader = Reader {
        styles,
        numbering,
        lines: Vec::new(),
        tables: 0,
        contents: 0,
        fields: Vec::new(),
        begun: None,
    };
    if let Some(body) = child(xml.root_element(), "body") {
        reader.blocks(body, 0);
        reader.end_paragraph();
    }
    reader.lines
}

/// A reader of consecutive blocks.
struct Reader<'s> {
    styles: &'s Styles,
    numbering: Numbering,
    lines: Vec<Line>,
    /// The number of tables so far.
    tables: usize,
    /// The number of enclosing tables of contents.
    contents: usize,
    /// The open fields; `true` for a table of contents.
    fields: Vec<bool>,
    /// A paragraph whose end mark is deleted, so that the next one continues it.
    begun: Option<(String, Shape)>,
}

impl Reader<'_> {
    fn blocks(&mut self, parent: Node<'_, '_>, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" => self.paragraph(node, depth),
                "tbl" if table::is_frame(node) => {
                    for cell in table::frames(node) {
                        self.blocks(cell, depth + 1);
                    }
                }
                "tbl" => self.table(node, depth),
                "sdt" => {
                    let contents = usize::from(is_contents(node));
                    self.contents += contents;
                    self.blocks(node, depth + 1);
                    self.contents -= contents;
                }
                "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag" | "Choice" => {
                    self.blocks(node, depth + 1);
                }
                "AlternateContent" => self.blocks(chosen(node), depth + 1),
                _ => {}
            }
        }
    }

    fn table(&mut self, node: Node<'_, '_>, depth: usize) {
        self.tables += 1;
        let table = self.tables;
        let mut inner: Vec<Vec<Line>> = vec![Vec::new()];
        let rows = table::rows(node, |cell| {
            let (text, rows) = self.cell(cell, depth + 1);
            inner.push(rows);
            text
        });
        for cells in rows {
            self.lines.push(Line::row(self.lines.len() + 1, table, cells));
        }
        for line in inner.into_iter().flatten() {
            self.lines.push(Line { number: self.lines.len() + 1, ..line });
        }
    }

    /// Returns the text of a cell, one line per paragraph, and the rows of the tables in it.
    fn cell(&mut self, cell: Node<'_, '_>, depth: usize) -> (String, Vec<Line>) {
        let before = std::mem::take(&mut self.lines);
        self.blocks(cell, depth);
        self.end_paragraph();
        let within = std::mem::replace(&mut self.lines, before);
        let (rows, texts): (Vec<Line>, Vec<Line>) =
            within.into_iter().partition(|line| matches!(line.shape, Shape::Row { .. }));
        let texts: Vec<String> =
            texts.into_iter().filter(|line| !line.is_blank()).map(|line| line.text).collect();
        (texts.join("\n"), rows)
    }

    fn paragraph(&mut self, node: Node<'_, '_>, depth: usize) {
        let mut words = Words { fields: std::mem::take(&mut self.fields), ..Words::default() };
        words.contents = self.contents > 0 || words.fields.contains(&true);
        words.gather(node, depth);
        self.fields = std::mem::take(&mut words.fields);
        let properties = child(node, "pPr");
        let (label, shape) = self.form(properties, words.contents);
        let (before, shape) = match self.begun.take() {
            Some((before, begun)) => (before, if shape == Shape::Text { begun } else { shape }),
            None => (String::new(), shape),
        };
        let text = format!("{before}{label}{}", words.text);
        let goes_on =
            properties.and_then(|p| child(p, "rPr")).is_some_and(|marks| child(marks, "del").is_some());
        if goes_on {
            self.begun = Some((text, shape)).filter(|(text, _)| !text.trim().is_empty());
        } else {
            self.put(&text, &shape);
        }
        for inner in words.boxes {
            self.blocks(inner, depth + 1);
        }
    }

    /// Returns the automatic number and the shape of a paragraph.
    fn form(&mut self, properties: Option<Node<'_, '_>>, contents: bool) -> (String, Shape) {
        let style_id = properties.and_then(|properties| value(properties, "pStyle")).unwrap_or_default();
        let style = self.styles.get(style_id);
        let own = ListPlace::of(properties);
        let place = style.map_or(own.clone(), |style| own.clone().or(&style.place));
        let shape = match outline_level(properties).or(style.and_then(|style| style.heading)) {
            _ if contents || style.is_some_and(|style| style.contents) => Shape::Apart,
            Some(level) => Shape::Heading(level),
            None => Shape::Text,
        };
        let label = match place.list.as_deref() {
            None | Some("0") => String::new(),
            Some(list) => {
                let level = place.level.unwrap_or_else(|| self.numbering.level_of_style(list, style_id));
                self.numbering.next(list, level)
            }
        };
        (label, shape)
    }

    fn put(&mut self, text: &str, shape: &Shape) {
        for text in visible(text).split('\n') {
            self.lines.push(Line {
                number: self.lines.len() + 1,
                text: text.to_owned(),
                shape: shape.clone(),
            });
        }
    }

    /// Ends a paragraph that awaits its continuation.
    fn end_paragraph(&mut self) {
        if let Some((text, shape)) = self.begun.take() {
            self.put(&text, &shape);
        }
    }
}

/// Returns `true` for a content control that holds a table of contents.
fn is_contents(control: Node<'_, '_>) -> bool {
    let part = child(control, "sdtPr").and_then(|properties| child(properties, "docPartObj"));
    part.and_then(|part| value(part, "docPartGallery")).is_some_and(|gallery| gallery == "Table of Contents")
}

/// The text of a paragraph, and the text boxes anchored in it.
#[derive(Default)]
struct Words<'a, 'i> {
    text: String,
    boxes: Vec<Node<'a, 'i>>,
    fields: Vec<bool>,
    /// Whether any of it is in a table of contents.
    contents: bool,
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
                "fldChar" => self.field(attribute(inner, "fldCharType").unwrap_or_default()),
                "instrText" => self.instruction(inner.text().unwrap_or_default()),
                "txbxContent" => self.boxes.push(inner),
                // Deleted, moved away, or not text: properties, field codes, phonetic guides.
                "del" | "moveFrom" | "pPr" | "rPr" | "delText" | "rt" => {}
                "r" if child(inner, "rPr").is_some_and(|marks| is_on(marks, "vanish")) => {}
                "AlternateContent" => self.gather(chosen(inner), depth + 1),
                _ => self.gather(inner, depth + 1),
            }
        }
    }

    fn field(&mut self, sign: &str) {
        match sign {
            "begin" => self.fields.push(false),
            "end" => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn instruction(&mut self, code: &str) {
        let name = code.split_whitespace().next();
        // A line of a table of contents may be left without the field around all lines.
        self.contents |= name == Some("PAGEREF") && self.text.ends_with('\t');
        if name == Some("TOC") {
            if let Some(field) = self.fields.last_mut() {
                *field = true;
            }
            self.contents = true;
        }
    }
}

/// Returns the first alternative; the others repeat it for older readers.
fn chosen<'a, 'i>(alternatives: Node<'a, 'i>) -> Node<'a, 'i> {
    child(alternatives, "Choice").or_else(|| child(alternatives, "Fallback")).unwrap_or(alternatives)
}
