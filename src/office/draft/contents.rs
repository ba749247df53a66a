//! 卷内目录: the index of the archive, as DA/T 22 has it.

use chrono::NaiveDate;

use crate::message::Message;
use crate::office::document::{Block, Column, Document};

use super::facts::Facts;
use super::tables::{short, table};

/// A paper in the index.
#[derive(Debug, Clone)]
pub(crate) struct Listed {
    /// 顺序号, also in the name of its file.
    pub number: usize,
    /// 责任者
    pub responsible: String,
    /// 题名
    pub title: String,
    /// The date of the paper; `None` if it is not recorded.
    pub date: Option<NaiveDate>,
    /// 文号, if the paper shows it.
    pub document_number: Option<String>,
    /// 页数, if they are known.
    pub pages: Option<u32>,
    /// 备注
    pub remark: String,
}

/// Drafts the index. Document numbers and pages that the papers do not show are left to the pen.
pub(crate) fn draft(facts: &Facts<'_>, listed: &[Listed]) -> Document {
    let columns = vec![
        short(facts, "draft-order-number", 17),
        short(facts, "draft-document-number", 20),
        short(facts, "draft-responsible", 44),
        Column::new(facts.word("draft-item-title"), 68),
        short(facts, "draft-date", 28),
        short(facts, "draft-pages", 13),
        short(facts, "draft-remarks", 35),
    ];
    let rows = listed.iter().map(|listed| {
        vec![
            listed.number.to_string(),
            listed.document_number.clone().unwrap_or_default(),
            listed.responsible.clone(),
            listed.title.clone(),
            listed.date.map(eight_digits).unwrap_or_default(),
            listed.pages.map(|pages| pages.to_string()).unwrap_or_default(),
            listed.remark.clone(),
        ]
    });
    let title = vec![facts.group(), facts.of_year("draft-contents-title")];
    let mut blocks = vec![Block::Table(table(columns, rows))];
    blocks.extend(facts.seal());
    facts.document(title, blocks).landscape()
}

/// Returns the size of the archive in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, listed: &[Listed]) -> String {
    let message = Message::new("draft-contents-brief").with("year", facts.year.plan.year.to_string());
    let papers = facts.year.records.papers.current().count();
    facts.brief(&message.with("count", listed.len()).with("papers", papers))
}

/// Formats a date as archives write it: 20260212.
pub(crate) fn eight_digits(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}
