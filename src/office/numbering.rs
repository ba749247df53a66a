//! The numbers of headings, tables and list items, and the marks that close the items.

use super::document::{Block, Convention, Document, Level, Line, Run};
use crate::text::chinese;

/// Numbers the headings of one document.
#[derive(Debug, Clone)]
pub(crate) struct Numbering {
    convention: Convention,
    counts: [usize; Level::ALL.len()],
    /// The captions of the document.
    captions: usize,
    /// The tables with a caption so far.
    tables: usize,
}

impl Numbering {
    /// Starts at 1, in the convention of the document.
    pub(crate) fn of(document: &Document) -> Self {
        let tables = document.blocks.iter();
        let captions = tables.filter(|block| matches!(block, Block::Table(table) if table.caption.is_some()));
        Self {
            convention: document.convention,
            counts: [0; Level::ALL.len()],
            captions: captions.count(),
            tables: 0,
        }
    }

    /// Returns the next caption with its number; the only one of a document has none.
    pub(crate) fn caption(&mut self, caption: &str) -> String {
        self.tables += 1;
        match self.convention {
            _ if self.captions < 2 => caption.to_owned(),
            Convention::Chinese => format!("表{}　{caption}", self.tables),
            Convention::English => format!("Table {}. {caption}", self.tables),
        }
    }

    /// Returns the number of the next heading of that level, with its separator.
    pub(crate) fn next(&mut self, level: Level) -> String {
        let depth = level.depth();
        self.counts[depth] += 1;
        self.counts[depth + 1..].fill(0);
        let count = self.counts[depth];
        match (self.convention, level) {
            (Convention::English, _) => {
                let parts: Vec<String> = self.counts[..=depth].iter().map(usize::to_string).collect();
                format!("{} ", parts.join("."))
            }
            (Convention::Chinese, Level::One) => format!("{}、", chinese(count)),
            (Convention::Chinese, Level::Two) => format!("（{}）", chinese(count)),
            (Convention::Chinese, Level::Three) => format!("{count}."),
            (Convention::Chinese, Level::Four) => format!("（{count}）"),
        }
    }
}

/// Returns the number of one of `all` list items, counted from 1, with its separator; a single item has
/// none.
pub(crate) fn item(convention: Convention, count: usize, all: usize) -> String {
    match convention {
        _ if all < 2 => String::new(),
        Convention::Chinese => format!("{count}."),
        Convention::English => format!("{count}. "),
    }
}

/// Marks that are replaced at the end of an item.
const ENDS: &[char] = &['；', '。', '，', '、', ';', ' '];
/// Marks that already close an item.
const CLOSED: &[&str] = &["？", "！", "……", "。”", "？”", "！”", "。）", "。』"];

/// Closes the items of a list: `；` after each and `。` after the last, or `。` after all if one of them has
/// several sentences.
pub(crate) fn closed(convention: Convention, items: &[Line]) -> Vec<Line> {
    if convention == Convention::English {
        return items.to_vec();
    }
    let open: Vec<Line> = items.iter().cloned().map(without_end).collect();
    let between = if open.iter().any(|line| line.plain().contains('。')) { "。" } else { "；" };
    let last = open.len().saturating_sub(1);
    let close = |(at, line): (usize, Line)| {
        let plain = line.plain();
        if plain.is_empty() || CLOSED.iter().any(|end| plain.ends_with(end)) {
            return line;
        }
        line.text(if at == last { "。" } else { between })
    };
    open.into_iter().enumerate().map(close).collect()
}

fn without_end(mut line: Line) -> Line {
    if let Some(Run::Text(words)) = line.runs.last_mut() {
        words.truncate(words.trim_end_matches(ENDS).len());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::document::{Paper, Table};

    fn document(convention: Convention, blocks: Vec<Block>) -> Document {
        Document {
            convention,
            title: Vec::new(),
            issuer: String::new(),
            made: None,
            origin: None,
            blocks,
            paper: Paper::Portrait,
        }
    }

    #[test]
    fn items_close_with_semicolons_and_a_full_stop() {
        let cases: [(&[&str], &[&str]); 6] = [
            (&["甲", "乙；", "丙。"], &["甲；", "乙；", "丙。"]),
            (&["只有一条"], &["只有一条。"]),
            (&["先做。后查", "再做"], &["先做。后查。", "再做。"]),
            (&["为什么？", "说“好。”", ""], &["为什么？", "说“好。”", ""]),
            (&["《甲》", "（乙）"], &["《甲》；", "（乙）。"]),
            (&[], &[]),
        ];
        for (items, expected) in cases {
            let items: Vec<Line> = items.iter().map(|item| (*item).into()).collect();
            let found: Vec<String> = closed(Convention::Chinese, &items).iter().map(Line::plain).collect();
            assert_eq!(found, expected);
            assert_eq!(closed(Convention::English, &items), items);
        }
        assert_eq!(item(Convention::Chinese, 1, 1), "");
        assert_eq!(item(Convention::English, 2, 3), "2. ");
    }

    #[test]
    fn captions_are_numbered_when_there_are_several() {
        let table = || {
            let caption = Some("出勤".to_owned());
            Block::Table(Table { caption, columns: Vec::new(), rows: Vec::new(), row_height: None })
        };
        let mut one = Numbering::of(&document(Convention::Chinese, vec![table()]));
        assert_eq!(one.caption("出勤"), "出勤");
        let mut two = Numbering::of(&document(Convention::Chinese, vec![table(), table()]));
        assert_eq!([two.caption("甲"), two.caption("乙")], ["表1　甲", "表2　乙"]);
        let mut two = Numbering::of(&document(Convention::English, vec![table(), table()]));
        assert_eq!(two.caption("A"), "Table 1. A");
    }

    #[test]
    fn a_lower_level_starts_again_below_each_heading() {
        use Level::{Four, One, Three, Two};
        let levels = [One, Two, Two, Three, Four, One, Two, Three];
        let number = |convention| {
            let mut numbering = Numbering::of(&document(convention, Vec::new()));
            levels.map(|level| numbering.next(level))
        };
        assert_eq!(
            number(Convention::Chinese),
            ["一、", "（一）", "（二）", "1.", "（1）", "二、", "（一）", "1."]
        );
        assert_eq!(
            number(Convention::English),
            ["1 ", "1.1 ", "1.2 ", "1.2.1 ", "1.2.1.1 ", "2 ", "2.1 ", "2.1.1 "]
        );
    }
}
