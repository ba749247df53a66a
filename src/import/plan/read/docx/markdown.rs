//! A Word document as Markdown: headings, lists and tables with their marks, pictures by name.

use roxmltree::{Document, Node};

use super::numbering::Numbering;
use super::package::Package;
use super::style::{ListPlace, Styles, outline_level};
use super::written::{LeftOut, Written, picture_mark};
use super::{attribute, broken, child, is_on, parsed, table, value};
use crate::message::Message;

/// How deep elements may be inside each other; no real file comes near.
const MAX_DEPTH: usize = 60;

/// Encloses words struck through.
const STRUCK: &str = "~~";

/// The words before the number of a note in its mark; endnotes are counted apart.
const FOOTNOTE: &str = "";
const ENDNOTE: &str = "尾注";

/// The characters of a header or footer that are shown.
const LONGEST_MARGIN: usize = 60;

/// The elements of pictures, charts and diagrams.
const PICTURES: [&str; 4] = ["blip", "imagedata", "chart", "relIds"];

/// Reads a .docx file.
pub(crate) fn markdown(bytes: &[u8]) -> Result<Written, Message> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let text = package.part(&main)?.ok_or_else(broken)?;
    let mut part = |name: &str| package.part(&format!("{folder}/{name}")).map(Option::unwrap_or_default);
    let (styles, numbering) = (part("styles.xml")?, part("numbering.xml")?);
    let notes = [part("footnotes.xml")?, part("endnotes.xml")?];
    let of = |xml: &str| -> Result<Styles, Message> {
        Ok(if xml.is_empty() { Styles::default() } else { Styles::of(&parsed(xml)?) })
    };
    let numbers = |xml: &str| -> Result<Numbering, Message> {
        Ok(if xml.is_empty() { Numbering::default() } else { Numbering::of(&parsed(xml)?) })
    };
    let mut writer = Writer { styles: of(&styles)?, numbering: numbers(&numbering)?, ..Writer::default() };
    if let Some(body) = child(parsed(&text)?.root_element(), "body") {
        writer.blocks(body, 0);
    }
    for (notes, kind) in notes.iter().zip([FOOTNOTE, ENDNOTE]).filter(|(notes, _)| !notes.is_empty()) {
        writer.notes(&parsed(notes)?, kind);
    }
    for margin in package.margins(&folder)? {
        writer.margin(&parsed(&margin)?);
    }
    Ok(writer.written)
}

#[derive(Default)]
struct Writer {
    styles: Styles,
    numbering: Numbering,
    written: Written,
    /// Whether the last block is an item of a list.
    in_list: bool,
}

impl Writer {
    fn blocks(&mut self, parent: Node<'_, '_>, depth: usize) {
        if depth > MAX_DEPTH {
            return self.leave_out(LeftOut::Deep);
        }
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" => self.paragraph(node, depth),
                "tbl" => self.table(node, depth),
                "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag" | "Choice" => {
                    self.blocks(node, depth + 1);
                }
                "AlternateContent" => self.blocks(chosen(node), depth + 1),
                "altChunk" => self.leave_out(LeftOut::File),
                "del" | "moveFrom" => self.deleted(node),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, depth: usize) {
        let mut boxes = Vec::new();
        let text = self.words(node, depth, &mut boxes).replace(&STRUCK.repeat(2), "");
        self.written.struck += text.matches(STRUCK).count() / 2;
        let properties = child(node, "pPr");
        let style_id = properties.and_then(|properties| value(properties, "pStyle")).unwrap_or_default();
        let style = self.styles.get(style_id).cloned().unwrap_or_default();
        let place = ListPlace::of(properties).or(&style.place);
        let heading = outline_level(properties).or(style.heading);
        if !text.trim().is_empty() && !style.contents {
            let (label, is_item) = match place.list.as_deref() {
                None | Some("0") => (String::new(), false),
                Some(list) => {
                    let level = place.level.unwrap_or_else(|| self.numbering.level_of_style(list, style_id));
                    (label(&self.numbering.next(list, level), level), heading.is_none())
                }
            };
            let marks = heading.map_or_else(String::new, |level| "#".repeat(level.min(6).into()) + " ");
            self.block(&format!("{marks}{label}{}", text.trim()), is_item);
        }
        for inner in boxes {
            self.blocks(inner, depth + 1);
        }
    }

    /// Adds a block after an empty line, but the items of a list directly below each other.
    fn block(&mut self, text: &str, is_item: bool) {
        let between = match (self.written.text.is_empty(), self.in_list && is_item) {
            (true, _) => "",
            (false, true) => "\n",
            (false, false) => "\n\n",
        };
        self.written.text.push_str(between);
        self.written.text.push_str(text);
        self.in_list = is_item;
    }

    fn table(&mut self, node: Node<'_, '_>, depth: usize) {
        let rows = table::rows(node, |cell| {
            let mut inner = Self { styles: std::mem::take(&mut self.styles), ..Self::default() };
            std::mem::swap(&mut inner.numbering, &mut self.numbering);
            inner.blocks(cell, depth + 1);
            (self.styles, self.numbering) = (inner.styles, inner.numbering);
            self.written.pictures.extend(inner.written.pictures);
            self.written.struck += inner.written.struck;
            for (kind, count) in inner.written.left_out {
                *self.written.left_out.entry(kind).or_default() += count;
            }
            inner.written.text
        });
        for (at, cells) in rows.iter().enumerate() {
            let cells: Vec<String> = cells.iter().map(|cell| one_line(cell)).collect();
            self.block(&format!("| {} |", cells.join(" | ")), at > 0);
            if at == 0 {
                self.in_list = true;
                self.block(&format!("|{}", " --- |".repeat(cells.len())), true);
            }
        }
        self.in_list = false;
    }

    /// The words of a paragraph; its text boxes are left to be read after it.
    fn words<'a, 'i>(&mut self, node: Node<'a, 'i>, depth: usize, boxes: &mut Vec<Node<'a, 'i>>) -> String {
        let mut text = String::new();
        if depth > MAX_DEPTH {
            self.leave_out(LeftOut::Deep);
            return text;
        }
        for inner in node.children().filter(Node::is_element) {
            match inner.tag_name().name() {
                "t" => text.push_str(inner.text().unwrap_or_default()),
                "tab" | "ptab" => text.push('\t'),
                "br" | "cr" => text.push('\n'),
                "noBreakHyphen" => text.push('-'),
                "footnoteReference" => text.push_str(&note_mark(inner, FOOTNOTE)),
                "endnoteReference" => text.push_str(&note_mark(inner, ENDNOTE)),
                "sym" => {
                    text.push_str("[符号]");
                    self.leave_out(LeftOut::Sign);
                }
                "txbxContent" => boxes.push(inner),
                "del" | "moveFrom" => self.deleted(inner),
                // Not words: properties, field codes, guides to pronunciation.
                "pPr" | "rPr" | "instrText" | "delText" | "rt" => {}
                "r" if child(inner, "rPr").is_some_and(|marks| is_on(marks, "vanish")) => {
                    let words = child(inner, "t").and_then(|words| words.text()).unwrap_or_default();
                    if !words.trim().is_empty() {
                        self.leave_out(LeftOut::Hidden);
                    }
                }
                "r" if child(inner, "rPr").is_some_and(is_struck) => {
                    let words = self.words(inner, depth + 1, boxes);
                    if !words.trim().is_empty() {
                        text.push_str(&format!("{STRUCK}{words}{STRUCK}"));
                    }
                }
                "commentReference" => self.leave_out(LeftOut::Comment),
                "drawing" | "pict" | "object" => {
                    text.push_str(&self.picture(inner));
                    text.push_str(&self.words(inner, depth + 1, boxes));
                }
                "AlternateContent" => text.push_str(&self.words(chosen(inner), depth + 1, boxes)),
                _ => text.push_str(&self.words(inner, depth + 1, boxes)),
            }
        }
        text
    }

    /// The name of a picture in brackets; empty if it is only a text box or a line.
    fn picture(&mut self, node: Node<'_, '_>) -> String {
        let named = |name: &str| node.descendants().find(|inner| inner.tag_name().name() == name);
        if PICTURES.iter().all(|element| named(element).is_none()) {
            return String::new();
        }
        let told = |element: &str, key: &str| {
            let told = named(element).and_then(|inner| attribute(inner, key));
            told.map(one_line).filter(|text| !text.is_empty())
        };
        let name =
            told("docPr", "descr").or_else(|| told("docPr", "name")).or_else(|| told("imagedata", "title"));
        let name = name.unwrap_or_else(|| (self.written.pictures.len() + 1).to_string());
        let mark = picture_mark(&name);
        self.written.pictures.push(name);
        mark
    }

    fn notes(&mut self, xml: &Document<'_>, kind: &str) {
        let is_text = |node: &Node<'_, '_>| node.is_element() && attribute(*node, "type").is_none();
        for node in xml.root_element().children().filter(is_text) {
            let mut boxes = Vec::new();
            let text = self.words(node, 0, &mut boxes);
            if !text.trim().is_empty() {
                self.block(&format!("{}: {}", note_mark(node, kind), text.trim()), false);
            }
        }
    }

    /// Keeps the text of a header or footer apart. A page number is not text.
    fn margin(&mut self, xml: &Document<'_>) {
        let mut inner = Self::default();
        inner.blocks(xml.root_element(), 0);
        let text: String = one_line(&inner.written.text).chars().take(LONGEST_MARGIN).collect();
        if text.chars().any(is_letter) && !self.written.margins.contains(&text) {
            self.written.margins.push(text);
        }
    }

    fn deleted(&mut self, node: Node<'_, '_>) {
        let has_words = |node: Node<'_, '_>| {
            matches!(node.tag_name().name(), "delText" | "t")
                && node.text().is_some_and(|text| !text.trim().is_empty())
        };
        if node.descendants().any(has_words) {
            self.leave_out(LeftOut::Deleted);
        }
    }

    fn leave_out(&mut self, kind: LeftOut) {
        *self.written.left_out.entry(kind).or_default() += 1;
    }
}

/// The mark of an item: a dash if the list has no numbers.
fn label(number: &str, level: usize) -> String {
    let indent = "  ".repeat(level.min(8));
    match number.trim() {
        "" => format!("{indent}- "),
        number if number.ends_with('.') => format!("{indent}{number} "),
        number => number.to_owned(),
    }
}

fn is_struck(marks: Node<'_, '_>) -> bool {
    is_on(marks, "strike") || is_on(marks, "dstrike")
}

fn note_mark(node: Node<'_, '_>, kind: &str) -> String {
    format!("[^{kind}{}]", attribute(node, "id").unwrap_or_default())
}

/// Returns `true` unless a character only surrounds the number of a page: `— 3 —`, `第3页 共5页`.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !"第共页总".contains(c)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// The first of the alternatives; the others say the same for older readers.
fn chosen<'a, 'i>(alternatives: Node<'a, 'i>) -> Node<'a, 'i> {
    child(alternatives, "Choice").or_else(|| child(alternatives, "Fallback")).unwrap_or(alternatives)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn written(body: &str) -> Written {
        let styles = r#"<s><style styleId="1"><name val="heading 1"/></style></s>"#;
        let numbering = r#"<n><abstractNum abstractNumId="1"><lvl ilvl="0"><numFmt val="bullet"/></lvl></abstractNum>
            <abstractNum abstractNumId="2"><lvl ilvl="0"><start val="1"/><numFmt val="decimal"/><lvlText val="%1."/></lvl></abstractNum>
            <num numId="1"><abstractNumId val="1"/></num><num numId="2"><abstractNumId val="2"/></num></n>"#;
        let footnotes = r#"<f><footnote id="-1" type="separator"/><footnote id="2"><p><r><t>出处</t></r></p></footnote></f>"#;
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let endnotes = r#"<e><endnote id="2"><p><r><t>来源</t></r></p></endnote></e>"#;
        let header = "<h><p><r><t>甲单位</t></r></p></h>";
        let footer = "<f><p><r><t>第3页</t></r></p></f>";
        let document = format!("<d><body>{body}</body></d>");
        for (name, text) in [
            ("word/document.xml", document.as_str()),
            ("word/styles.xml", styles),
            ("word/numbering.xml", numbering),
            ("word/footnotes.xml", footnotes),
            ("word/endnotes.xml", endnotes),
            ("word/header1.xml", header),
            ("word/header2.xml", header),
            ("word/footer1.xml", footer),
        ] {
            archive.start_file(name, SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        markdown(&archive.finish().unwrap().into_inner()).unwrap()
    }

    #[test]
    fn headings_lists_tables_and_pictures_are_written_as_markdown() {
        let paragraph =
            |properties: &str, text: &str| format!("<p><pPr>{properties}</pPr><r><t>{text}</t></r></p>");
        let item = |list: u8, text: &str| {
            paragraph(&format!(r#"<numPr><ilvl val="0"/><numId val="{list}"/></numPr>"#), text)
        };
        let cell = |text: &str| format!("<tc><p><r><t>{text}</t></r></p></tc>");
        let body = [
            paragraph(r#"<pStyle val="1"/>"#, "心得体会"),
            paragraph("", "正文<br/>"),
            item(1, "一点"),
            item(1, "两点"),
            item(2, "其一"),
            item(2, "其二"),
            format!("<tbl><tr>{}{}</tr><tr>{}{}</tr></tbl>", cell("项"), cell("数"), cell("甲|乙"), cell("2")),
            r#"<p><r><t>见图</t><drawing><docPr name="图 1"/><blip/></drawing><footnoteReference id="2"/></r></p>"#.to_owned(),
            "<p><del><r><delText>删去</delText></r></del></p>".to_owned(),
        ]
        .concat();
        let expected = "# 心得体会\n\n正文\n\n- 一点\n- 两点\n1. 其一\n2. 其二\n\n| 项 | 数 |\n| --- | --- |\n| 甲\\|乙 | 2 |\n\n见图[图片：图 1][^2]\n\n[^2]: 出处\n\n[^尾注2]: 来源";
        let found = written(&body.replace("正文<br/></t>", "正文</t><br/>"));
        assert_eq!(found.text, expected);
        assert_eq!(found.pictures, ["图 1"]);
        assert_eq!(found.margins, ["甲单位"]);
    }

    #[test]
    fn words_struck_through_are_marked_and_comments_and_hidden_words_counted() {
        let run = |marks: &str, text: &str| format!("<r><rPr>{marks}</rPr><t>{text}</t></r>");
        let body = [
            "<p>".to_owned(),
            run("", "甲"),
            run("<strike/>", "乙"),
            run("<dstrike/><b/>", "丙"),
            run(r#"<strike val="0"/>"#, "丁"),
            r#"<r><commentReference id="1"/></r></p>"#.to_owned(),
            format!("<tbl><tr><tc><p>{}</p></tc></tr></tbl>", run("<strike/>", "戊")),
            format!("<p>{}{}</p>", run("<vanish/>", "己"), run("<vanish/>", " ")),
        ];
        let found = written(&body.concat());
        assert!(found.text.starts_with("甲~~乙丙~~丁\n\n| ~~戊~~ |\n"), "{}", found.text);
        assert!(!found.text.contains('己'));
        assert_eq!(found.struck, 2);
        assert_eq!(found.left_out, BTreeMap::from([(LeftOut::Comment, 1), (LeftOut::Hidden, 1)]));
    }

    #[test]
    fn what_is_not_in_the_text_is_counted() {
        let body = r#"<p><r><t>甲</t><sym char="F0FE"/><endnoteReference id="2"/></r>
            <del><r><delText>乙</delText></r></del><del><r><delText> </delText></r></del>
            <moveFrom><r><t>丙</t></r></moveFrom></p>
            <altChunk/><p><r><drawing><docPr name="图表 1"/><chart/></drawing></r></p>"#;
        let deep = "<sdt>".repeat(70) + &"</sdt>".repeat(70);
        let found = written(&format!("{body}{deep}"));
        assert!(found.text.starts_with("甲[符号][^尾注2]\n\n[图片：图表 1]"), "{}", found.text);
        let counts = [(LeftOut::Deleted, 2), (LeftOut::Sign, 1), (LeftOut::File, 1), (LeftOut::Deep, 1)];
        assert_eq!(found.left_out, BTreeMap::from(counts));
    }
}
