//! A document as Markdown.

use super::document::{Align, Blank, Block, Convention, Document, Line, Run, SIGNATURE, Table, one_line};
use super::numbering::{Numbering, closed, item};

/// Renders the document. Text that looks like markup is escaped.
pub(crate) fn draw(document: &Document) -> String {
    let mut numbering = Numbering::of(document);
    let title = escape(&document.convention.join(&document.title));
    let mut parts = vec![format!("# {title}")];
    parts.extend(document.blocks.iter().map(|block| part(block, document.convention, &mut numbering)));
    let mut markdown = parts.join("\n\n");
    markdown.push('\n');
    markdown
}

/// Returns the text of a block.
fn part(block: &Block, convention: Convention, numbering: &mut Numbering) -> String {
    match block {
        Block::Subtitle(line) | Block::Address(line) | Block::Paragraph(line) => start(&inline(line)),
        Block::Heading(level, line) => {
            format!("{} {}{}", "#".repeat(level.depth() + 2), numbering.next(*level), inline(line))
        }
        Block::Written(level, line) => format!("{} {}", "#".repeat(level.depth() + 2), inline(line)),
        Block::Field { label, value } => {
            format!("**{}**{}{}", escape(&one_line(label)), convention.colon(), inline(value))
        }
        Block::List(items) if items.len() == 1 => {
            closed(convention, items).iter().map(|line| start(&inline(line))).collect()
        }
        Block::List(items) => {
            let items = closed(convention, items);
            let numbered = items.iter().zip(1..).map(|(line, count)| format!("{count}. {}", inline(line)));
            numbered.collect::<Vec<_>>().join("\n")
        }
        Block::Table(table) => match &table.caption {
            Some(caption) => {
                format!("**{}**\n\n{}", escape(&numbering.caption(&one_line(caption))), rows(table))
            }
            None => rows(table),
        },
        Block::Attachments { label, names } => {
            let numbered = names.iter().zip(1..).map(|(name, count)| {
                format!("{}{}", item(convention, count, names.len()), escape(&one_line(name)))
            });
            format!("{}{}{}", escape(label), convention.colon(), numbered.collect::<Vec<_>>().join("　"))
        }
        Block::Signature { by, on } => format!("{}\\\n{}", start(&inline(by)), inline(on)),
        Block::Signers(labels) => {
            let room = Blank::Pen(SIGNATURE).mark();
            let signer =
                |label: &String| format!("**{}**{}{room}", escape(&one_line(label)), convention.colon());
            labels.iter().map(signer).collect::<Vec<_>>().join("\n\n")
        }
        Block::Page(title) => format!("# {}", escape(&convention.join(title))),
        Block::Plates(names) => {
            names.iter().map(|name| format!("- {}", escape(&one_line(name)))).collect::<Vec<_>>().join("\n")
        }
    }
}

fn rows(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let columns = &table.columns;
    let rule = columns.iter().map(|column| match column.align {
        Align::Start => "---".to_owned(),
        Align::Centre => ":---:".to_owned(),
    });
    let cells =
        |cells: &[Line]| (0..columns.len()).map(|at| cells.get(at).map(inline).unwrap_or_default()).collect();
    let mut lines = vec![
        row(columns.iter().map(|column| escape(&one_line(&column.heading))).collect()),
        row(rule.collect()),
    ];
    lines.extend(table.rows.iter().map(|line| row(cells(line))));
    lines.join("\n")
}

fn inline(line: &Line) -> String {
    let runs = line.runs.iter().map(|run| match run {
        Run::Text(words) => escape(&one_line(words)),
        Run::Strong(words) => format!("**{}**", escape(one_line(words).trim())),
        Run::Blank(blank) => escape(&one_line(&blank.mark())),
    });
    runs.collect()
}

/// Escapes markup that is recognised anywhere in a line.
fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '$') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Escapes markup that is recognised only at the start of a line: `- `, `+ `, `= `, `1. `, `1) `.
fn start(line: &str) -> String {
    let words = line.trim_start();
    let digits = words.len() - words.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let marks = if digits == 0 { ['-', '+', '='].as_slice() } else { ['.', ')'].as_slice() };
    let (number, rest) = words.split_at(digits);
    if rest.starts_with(marks) { format!("{number}\\{rest}") } else { words.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::document::{Column, Level, Paper};

    #[test]
    fn blocks_become_markdown() {
        let document = Document {
            convention: Convention::Chinese,
            paper: Paper::Portrait,
            title: vec!["市科学技术局".into(), "学习通报".into()],
            issuer: String::new(),
            made: None,
            origin: None,
            blocks: vec![
                Block::Heading(Level::One, "基本情况".into()),
                Block::Heading(Level::Two, "出席".into()),
                Block::Field { label: "时间".into(), value: "3月12日".into() },
                Block::List(vec!["甲".into(), Blank::Pen(1).into()]),
                Block::Table(Table {
                    caption: None,
                    columns: vec![Column::new("职务", 1), Column::new("次", 1).centred()],
                    rows: vec![vec!["a|b".into()]],
                    row_height: None,
                }),
                Block::Signature { by: "甲".into(), on: "乙".into() },
            ],
        };
        let expected = "\
# 市科学技术局学习通报

## 一、基本情况

### （一）出席

**时间**：3月12日

1. 甲；
2. ＿。

| 职务 | 次 |
| --- | :---: |
| a\\|b |  |

甲\\
乙
";
        assert_eq!(draw(&document), expected);
    }

    #[test]
    fn words_that_look_like_markup_read_as_they_stand() {
        let cases = [
            ("# 标题", "\\# 标题"),
            ("- 项", "\\- 项"),
            ("12. 项", "12\\. 项"),
            ("3) 项", "3\\) 项"),
            ("2026年1.5倍", "2026年1.5倍"),
            ("<script>", "\\<script\\>"),
            ("[甲](http://x)", "\\[甲\\](http://x)"),
            ("    缩进", "缩进"),
            ("甲\n# 乙", "甲 \\# 乙"),
        ];
        for (words, expected) in cases {
            assert_eq!(start(&inline(&words.into())), expected, "{words}");
        }
    }
}
