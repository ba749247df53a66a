//! 卷内目录: the index of the archive, as DA/T 22 has it.

use chrono::NaiveDate;

use crate::office::draft::prelude::*;

/// The number of pages of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pages {
    /// Counted in its file.
    Counted(u32),
    /// Stated by its file; programs differ in what fits on a page.
    Stated(u32),
}

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
    pub pages: Option<Pages>,
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
            listed.pages.map(printed).unwrap_or_default(),
            listed.remark.clone(),
        ]
    });
    let title = vec![facts.group(), facts.of_year("draft-contents-title")];
    let mut blocks = vec![Block::Table(table(columns, rows))];
    blocks.extend(facts.seal());
    facts.document(title, blocks).landscape()
}

fn printed(pages: Pages) -> String {
    let (Pages::Counted(count) | Pages::Stated(count)) = pages;
    count.to_string()
}

/// Returns the size of the archive in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, listed: &[Listed]) -> String {
    let message =
        Message::new("draft-contents-brief").with("year", super::years(facts.year.plan, facts.words));
    let papers = facts.year.records.papers.current().count();
    facts.brief(&message.with("count", listed.len()).with("papers", papers))
}

/// Formats a date as archives write it: 20260212.
pub(crate) fn eight_digits(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::fixture::Year;
    use super::*;
    use crate::domain::record::RecordId;
    use crate::i18n::Lang;
    use crate::office::archive::{Sources, gather};
    use crate::office::text;

    fn sources<'a>(
        papers: &[(&'a str, &str)],
        pages: &[(&'a str, Pages)],
        text: &'a dyn Fn(&RecordId) -> Option<String>,
    ) -> Sources<'a> {
        Sources {
            data: vec!["plan/2026.toml".to_owned()],
            papers: papers.iter().map(|(hash, file)| (*hash, (*file).to_owned())).collect(),
            pages: pages.iter().copied().collect::<BTreeMap<_, _>>(),
            text,
        }
    }

    #[test]
    fn the_archive_numbers_its_papers_by_class_and_date() {
        Year::new().with(Lang::Chinese, |facts| {
            let sources = sources(&[], &[], &|_| None);
            let archive = gather(facts, &sources);
            assert_eq!((archive.unread.len(), archive.missing.len()), (1, 1));
            let (all, files) = (archive.listed(), archive.files().map(|(path, _)| path));
            let files: Vec<String> = files.collect();
            let numbers: Vec<usize> = all.iter().map(|listed| listed.number).collect();
            assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
            for listed in &all {
                let number = format!("/{:03}-", listed.number);
                let found = files.iter().filter(|path| path.contains(&number));
                assert_eq!(found.count(), 1, "{listed:?}");
            }
            assert_eq!(files.last().map(String::as_str), Some("12-原始数据/plan/2026.toml"));
        });
    }

    #[test]
    fn the_index_has_the_short_name_and_says_whose_pages_were_not_counted() {
        Year::new().named("局里").with(Lang::Chinese, |facts| {
            let index = |pages: Pages| {
                let file = [("x", "records/2026/files/x.docx")];
                let sources = sources(&file, &[("x", pages)], &|_| Some("正文".to_owned()));
                text::draw(&draft(facts, &gather(facts, &sources).listed()))
            };
            let stated = index(Pages::Stated(7));
            for words in ["局里理论学习中心组", " 7 ", "页数据文件属性"] {
                assert!(stated.contains(words), "{words} is not in:\n{stated}");
            }
            let counted = index(Pages::Counted(7));
            assert!(counted.contains(" 7 ") && !counted.contains("页数据文件属性"), "{counted}");
        });
    }
}
