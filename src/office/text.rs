//! A document as plain text, for chat, mail and the terminal.

use unicode_width::UnicodeWidthStr;

use super::document::{Align, Blank, Block, Convention, Document, Line, SIGNATURE, Table, one_line};
use super::numbering::{Numbering, closed, item};

/// Renders the document. Lines are not wrapped: chat and terminal wrap them.
pub(crate) fn draw(document: &Document) -> String {
    let mut numbering = Numbering::of(document);
    let mut lines: Vec<String> = document.title.iter().map(|line| one_line(line)).collect();
    let mut after_title = true;
    for block in &document.blocks {
        if after_title && !matches!(block, Block::Subtitle(_)) {
            lines.push(String::new());
            after_title = false;
        }
        push(&mut lines, block, document.convention, &mut numbering);
    }
    let text = lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n");
    text.trim_end().to_owned() + "\n"
}

fn push(lines: &mut Vec<String>, block: &Block, convention: Convention, numbering: &mut Numbering) {
    let indent = match convention {
        Convention::Chinese => "　　",
        Convention::English => "",
    };
    match block {
        Block::Subtitle(line) | Block::Address(line) => lines.push(line.plain()),
        Block::Heading(level, line) => {
            lines.push(format!("{indent}{}{}", numbering.next(*level), line.plain()));
        }
        Block::Written(_, line) | Block::Paragraph(line) => lines.push(format!("{indent}{}", line.plain())),
        Block::Field { label, value } => {
            lines.push(format!("{indent}{}{}{}", one_line(label), convention.colon(), value.plain()));
        }
        Block::List(items) => {
            let numbered = closed(convention, items).into_iter().zip(1..);
            lines.extend(numbered.map(|(line, count)| {
                format!("{indent}{}{}", item(convention, count, items.len()), line.plain())
            }));
        }
        Block::Table(table) => {
            if let Some(caption) = &table.caption {
                lines.extend([String::new(), numbering.caption(&one_line(caption))]);
            }
            push_table(lines, table);
        }
        Block::Attachments { label, names } => push_attachments(lines, label, names, convention),
        Block::Signature { by, on } => {
            lines.push(String::new());
            lines.push(format!("{indent}{}", by.plain()));
            lines.push(format!("{indent}{}", on.plain()));
        }
        Block::Signers(labels) => {
            lines.push(String::new());
            let signer = |label: &String| format!("{indent}{}{}", one_line(label), convention.colon());
            lines.extend(labels.iter().map(|label| signer(label) + &Blank::Pen(SIGNATURE).mark()));
        }
        Block::Page(title) => {
            lines.push(String::new());
            lines.extend(title.iter().map(|line| one_line(line)));
            lines.push(String::new());
        }
        Block::Plates(names) => lines.extend(names.iter().map(|name| one_line(name))),
    }
}

fn push_attachments(lines: &mut Vec<String>, label: &str, names: &[String], convention: Convention) {
    lines.push(String::new());
    lines.push(format!("{}{}", one_line(label), convention.colon().trim_end()));
    for (name, count) in names.iter().zip(1..) {
        lines.push(format!("{}{}", item(convention, count, names.len()), one_line(name)));
    }
}

/// Appends columns as wide as their widest cell, two spaces apart, with a rule below the headings.
fn push_table(lines: &mut Vec<String>, table: &Table) {
    let shown = |row: usize, at: usize, line: &Line| {
        if table.continues(row, at) { String::new() } else { line.plain() }
    };
    let rows = table.rows.iter().enumerate();
    let rows =
        rows.map(|(row, line)| line.iter().enumerate().map(|(at, cell)| shown(row, at, cell)).collect());
    let rows: Vec<Vec<String>> = rows.collect();
    let cell = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
    let headings: Vec<String> = table.columns.iter().map(|column| one_line(&column.heading)).collect();
    let widths: Vec<usize> = (0..table.columns.len())
        .map(|at| rows.iter().chain([&headings]).map(|row| cell(row, at).width()).max().unwrap_or_default())
        .collect();
    let lay = |row: &[String]| {
        let cells = table.columns.iter().zip(&widths).enumerate();
        let padded = cells.map(|(at, (column, &width))| pad(&cell(row, at), width, column.align));
        padded.collect::<Vec<_>>().join("  ")
    };
    if lines.last().is_some_and(|line| !line.is_empty()) {
        lines.push(String::new());
    }
    if !table.is_form() {
        lines.push(lay(&headings));
        lines.push(widths.iter().map(|&width| "-".repeat(width)).collect::<Vec<_>>().join("  "));
    }
    lines.extend(rows.iter().map(|row| lay(row)));
    lines.push(String::new());
}

fn pad(text: &str, width: usize, align: Align) -> String {
    let room = width.saturating_sub(text.width());
    let before = match align {
        Align::Start => 0,
        Align::Centre => room / 2,
    };
    format!("{}{text}{}", " ".repeat(before), " ".repeat(room - before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::document::{Column, Level, Paper};

    #[test]
    fn a_notice_reads_in_chat() {
        let document = Document {
            convention: Convention::Chinese,
            paper: Paper::Portrait,
            title: vec!["关于组织第1次集中学习的通知".into()],
            issuer: String::new(),
            made: None,
            origin: None,
            blocks: vec![
                Block::Address("各成员：".into()),
                Block::Heading(Level::One, "学习内容".into()),
                Block::List(vec!["甲".into(), Blank::Hint("待填：材料".into()).into()]),
                Block::Field { label: "地点".into(), value: "三楼\u{7}会议室".into() },
                Block::Attachments { label: "附件".into(), names: vec!["签到表".into()] },
                Block::Signature { by: "学习秘书".into(), on: "2026年3月1日".into() },
            ],
        };
        let expected = "\
关于组织第1次集中学习的通知

各成员：
　　一、学习内容
　　1.甲；
　　2.【待填：材料】。
　　地点：三楼\\u{7}会议室

附件：
签到表

　　学习秘书
　　2026年3月1日
";
        assert_eq!(draw(&document), expected);
    }

    #[test]
    fn table_columns_stand_below_each_other_in_mixed_scripts() {
        let table = Table {
            caption: None,
            columns: vec![Column::new("序号", 1).centred(), Column::new("职务", 3), Column::new("状态", 1)],
            rows: vec![vec!["1".into(), "党组书记、局长".into(), "ok".into()], vec!["12".into(), "A".into()]],
            row_height: None,
        };
        let mut lines = Vec::new();
        push_table(&mut lines, &table);
        let expected = [
            "序号  职务            状态",
            "----  --------------  ----",
            " 1    党组书记、局长  ok  ",
            " 12   A                   ",
            "",
        ];
        assert_eq!(lines, expected);
    }
}
