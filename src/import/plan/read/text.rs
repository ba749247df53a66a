//! Plain text and Markdown as lines.

use std::ffi::OsStr;
use std::path::Path;

use encoding_rs::{Encoding, GB18030};

use crate::message::Message;

use crate::import::plan::read::line::{Line, Shape, visible};
use crate::import::plan::read::pasted;

/// Returns the lines of a text file.
pub(crate) fn lines(name: &str, bytes: &[u8]) -> Result<Vec<Line>, Message> {
    let text = decoded(bytes).ok_or_else(|| Message::new("import-not-text"))?;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kind = Path::new(name).extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    let markdown = matches!(kind.as_str(), "md" | "markdown");
    let mut reader = Reader { markdown, apart: markdown && text.starts_with("---\n"), ..Reader::default() };
    let lines = (1..).zip(text.split('\n').map(visible)).collect();
    for (number, line) in if markdown { lines } else { pasted::joined(lines) } {
        reader.line(number, &line);
    }
    Ok(reader.lines.into_iter().filter(|line| !is_rule(&line.text)).collect())
}

/// A reader of text, line by line.
#[derive(Default)]
struct Reader {
    markdown: bool,
    /// Whether the line is in the front matter of a Markdown document.
    apart: bool,
    /// Whether the line is in a comment `<!-- -->`.
    comment: bool,
    tables: usize,
    /// The indent of the items of the list that the line is in.
    list: Option<usize>,
    lines: Vec<Line>,
}

impl Reader {
    fn line(&mut self, number: usize, raw: &str) {
        if self.apart {
            self.apart = number == 1 || raw.trim_end() != "---";
            self.lines.push(Line { number, text: raw.to_owned(), shape: Shape::Apart });
            return;
        }
        let (raw, comments) = self.without_comments(raw);
        let goes_on = matches!(self.lines.last(), Some(Line { shape: Shape::Row { .. }, .. }));
        let fewest = if goes_on && pasted::begins_row(&raw) { 2 } else { 3 };
        if let Some(cells) = row(&raw, fewest) {
            self.tables += usize::from(!goes_on);
            self.lines.push(Line::row(number, self.tables, cells));
        } else if self.markdown {
            let nested = self.nests(&raw);
            self.lines.push(markdown_line(number, &raw, nested));
        } else {
            self.lines.push(Line { number, text: raw, shape: Shape::Text });
        }
        if !comments.is_empty() {
            self.lines.push(Line { number, text: comments, shape: Shape::Apart });
        }
    }

    /// Returns `true` for an item of a list within an item. Text at the margin ends the list.
    fn nests(&mut self, raw: &str) -> bool {
        let indent = raw.chars().take_while(|c| c.is_whitespace()).count();
        let is_item = item(raw.trim_start()).is_some();
        match self.list {
            Some(outer) if is_item && indent >= outer + 2 => return true,
            _ if is_item => self.list = Some(indent),
            _ if indent == 0 && !raw.is_empty() => self.list = None,
            _ => {}
        }
        false
    }

    /// Splits a line into its text and its comments.
    fn without_comments(&mut self, raw: &str) -> (String, String) {
        let (mut text, mut comments) = (String::new(), String::new());
        let mut rest = raw;
        loop {
            let sign = if self.comment { "-->" } else { "<!--" };
            let end =
                rest.find(sign).map_or(rest.len(), |at| if self.comment { at + sign.len() } else { at });
            let part = if self.comment { &mut comments } else { &mut text };
            part.push_str(&rest[..end]);
            if !rest.contains(sign) {
                return (text, comments);
            }
            rest = &rest[end..];
            self.comment = !self.comment;
        }
    }
}

/// Decodes by byte order mark, as UTF-8, or as GB18030, which includes GBK and GB2312, in this order.
fn decoded(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return (!broken).then(|| text.into_owned());
    }
    if bytes.contains(&0) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let (text, broken) = GB18030.decode_without_bom_handling(bytes);
    (!broken).then(|| text.into_owned())
}

/// Returns the cells of a row with bars, or of one copied from a table, with tabs and at least `fewest` filled cells.
fn row(raw: &str, fewest: usize) -> Option<Vec<String>> {
    let line = raw.trim();
    let bars = line.replace(['│', '┃', '｜'], "|");
    if let Some(inner) = bars.strip_prefix('|').filter(|inner| inner.contains('|')) {
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        return Some(cells(inner).iter().map(|cell| inline(cell)).collect());
    }
    let cells: Vec<String> = raw.trim_end().split('\t').map(|cell| cell.trim().to_owned()).collect();
    (cells.iter().filter(|cell| !cell.is_empty()).count() >= fewest).then_some(cells)
}

/// Splits the inside of a row at its bars; `\\|` is a bar within a cell.
fn cells(row: &str) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    let mut open = false;
    for part in row.replace("<br>", "\n").replace("<br/>", "\n").replace("<br />", "\n").split('|') {
        match cells.last_mut().filter(|_| open) {
            Some(cell) => {
                cell.pop();
                cell.push('|');
                cell.push_str(part);
            }
            None => cells.push(part.to_owned()),
        }
        open = part.ends_with('\\');
    }
    cells
}

/// Returns `true` for a drawn line: `|---|---|`, `-----`, `====`, a frame.
fn is_rule(text: &str) -> bool {
    let signs =
        |c: char| matches!(c, '-' | '=' | '|' | ':' | '+' | '*' | '_' | ' ' | '\u{2500}'..='\u{257f}');
    text.trim().chars().count() >= 3 && text.chars().all(signs)
}

fn markdown_line(number: usize, raw: &str, nested: bool) -> Line {
    let text = raw.trim().trim_start_matches("> ").trim_start();
    let level = text.chars().take_while(|c| *c == '#').count();
    let heading = text[level..].starts_with([' ', '\u{3000}']).then_some(level);
    let shape = match heading.and_then(|level| u8::try_from(level).ok()) {
        Some(level @ 1..=6) => Shape::Heading(level),
        _ => Shape::Text,
    };
    let words = if shape == Shape::Text { text } else { text[level..].trim().trim_end_matches('#') };
    let task = |item: &'_ str| {
        ["[ ] ", "[x] ", "[X] "].iter().find_map(|sign| item.strip_prefix(sign)).unwrap_or(item).to_owned()
    };
    let text = match item(words) {
        Some((_, item)) if nested => format!("◦{}", task(item)),
        Some(("-" | "*" | "+", item)) => format!("•{}", task(item)),
        _ => words.to_owned(),
    };
    Line { number, text: inline(&text), shape }
}

/// Splits an item of a list into its sign, a bullet or a number, and its text.
fn item(text: &str) -> Option<(&str, &str)> {
    let (sign, rest) = text.split_once(' ')?;
    let number = sign.trim_end_matches(['.', ')']);
    let numbered = number.len() + 1 == sign.len() && number.chars().all(|c| c.is_ascii_digit());
    (matches!(sign, "-" | "*" | "+") || numbered && !number.is_empty()).then_some((sign, rest.trim_start()))
}

/// Strips Markdown's inline marks: emphasis, code, links, escapes.
fn inline(text: &str) -> String {
    let plain = text.trim().replace("**", "").replace("__", "").replace('`', "");
    let mut out = String::with_capacity(plain.len());
    let mut rest = plain.as_str();
    while let Some(at) = rest.find("](") {
        let Some(open) = rest[..at].rfind('[') else { break };
        let Some(close) = rest[at..].find(')') else { break };
        out.push_str(&rest[..open]);
        out.push_str(&rest[open + 1..at]);
        rest = &rest[at + close + 1..];
    }
    out.push_str(rest);
    out.replace("\\.", ".").replace("\\*", "*").replace("\\_", "_").replace("\\<", "<").replace("\\>", ">")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, bytes: &[u8]) -> Vec<(usize, String, Shape)> {
        let lines = lines(name, bytes).expect("text");
        lines.into_iter().map(|line| (line.number, line.text, line.shape)).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_lines() {
        let text = "学习计划\r\n<<甲>>";
        let wanted = vec![(1, "学习计划".to_owned(), Shape::Text), (2, "《甲》".to_owned(), Shape::Text)];
        let (gbk, _, _) = GB18030.encode(text);
        let utf16: Vec<u8> =
            std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for bytes in [text.as_bytes(), format!("\u{feff}{text}").as_bytes(), &gbk, &utf16] {
            assert_eq!(read("a.txt", bytes), wanted);
        }
    }

    #[test]
    fn markdown_gives_its_words() {
        let text = "---\nkey: 1\n---\n# 学习计划\n\n## 一、内容\n- **1. 学习**[《甲》](http://a.b/c)\n|月份|专题|\n|--|--|\n|3月|甲<br>乙|\n";
        let wanted = vec![
            (2, "key: 1", Shape::Apart),
            (4, "学习计划", Shape::Heading(1)),
            (5, "", Shape::Text),
            (6, "一、内容", Shape::Heading(2)),
            (7, "•1. 学习《甲》", Shape::Text),
            (8, "月份 | 专题", Shape::Row { table: 1, cells: vec!["月份".into(), "专题".into()] }),
            (10, "3月 | 甲 乙", Shape::Row { table: 1, cells: vec!["3月".into(), "甲\n乙".into()] }),
            (11, "", Shape::Text),
        ];
        let wanted: Vec<_> =
            wanted.into_iter().map(|(number, text, shape)| (number, text.to_owned(), shape)).collect();
        assert_eq!(read("计划.MD", text.as_bytes()), wanted);
    }

    #[test]
    fn comments_tasks_and_bars_within_cells_are_read_as_markdown_means_them() {
        let text = "甲<!-- 注\n释 -->乙\n- [ ] 做\n   1. 完\n| 法 \\| 纪 | 月 |\n";
        let found: Vec<(String, bool)> = read("a.md", text.as_bytes())
            .into_iter()
            .map(|(_, text, shape)| (text, shape == Shape::Apart))
            .collect();
        let wanted = [
            ("甲", false),
            ("<!-- 注", true),
            ("乙", false),
            ("释 -->", true),
            ("•做", false),
            ("◦完", false),
        ];
        for (at, (text, apart)) in wanted.into_iter().enumerate() {
            assert_eq!(found[at], (text.to_owned(), apart));
        }
        assert_eq!(found[6].0, "法 | 纪 | 月");
    }

    #[test]
    fn a_row_copied_from_a_sheet_is_a_row() {
        let rows = read("a.txt", "3月\t专题一\t局长\n一、\t内容\n3月\t甲\t乙\n5月\t待定\t".as_bytes());
        let cells = vec!["3月".into(), "专题一".into(), "局长".into()];
        assert_eq!(rows[0].2, Shape::Row { table: 1, cells });
        assert_eq!(rows[1].2, Shape::Text);
        assert_eq!(rows[2].2, Shape::Row { table: 2, cells: vec!["3月".into(), "甲".into(), "乙".into()] });
        assert_eq!(rows[3].2, Shape::Row { table: 2, cells: vec!["5月".into(), "待定".into()] });
    }
}
