//! Works cited in 《》.

use crate::domain::topic::Reading;
use crate::import::plan::words::list;
use crate::import::plan::words::time::range_sign;
use crate::import::plan::words::width::{self, fold, squeezed};
use crate::text::numeral as number;

use super::volume;

/// Newspapers and journals, which contain readings but are not readings.
const PERIODICALS: &str = "求是 人民日报 光明日报 经济日报 学习时报 解放军报 新华每日电讯 中国纪检监察报 中国青年报 \
    科技日报 法治日报 工人日报 农民日报 党建 党建研究 旗帜 半月谈 瞭望 时事报告 紫光阁";

/// The longest title, in characters.
const LONGEST: usize = 300;

/// Returns the works that a text cites in 《》, in order, with their volumes.
///
/// Skips periodicals and works that only say where another one is printed.
pub(crate) fn cited(text: &str) -> Vec<Reading> {
    let mut found: Vec<Reading> = Vec::new();
    let mut aside = Aside::None;
    let mut rest = text;
    let mut before = "";
    while let Some(c) = rest.chars().next() {
        let at = text.len() - rest.len();
        match fold(c) {
            '(' | '[' => aside = Aside::opened(before),
            ')' | ']' => aside = Aside::None,
            '《' | '〈' | '<' => {
                if let Some((title, after)) = bracketed(rest) {
                    rest = after;
                    if let Some(rest_of_name) = explains(before, after) {
                        let title = format!("关于〈{title}〉的说明");
                        found.push(Reading { title, volumes: Vec::new(), untitled: true });
                        rest = rest_of_name;
                        before = &text[..text.len() - rest.len()];
                        continue;
                    }
                    let elsewhere = aside.is_source() || is_periodical(title, before, after);
                    if !elsewhere && !is_work_of(before, after) && is_title(c, title) {
                        let (reading, after) = with_volumes(title, after);
                        found.push(reading);
                        rest = after;
                    }
                    before = &text[..text.len() - rest.len()];
                    continue;
                }
            }
            _ => {}
        }
        rest = &rest[c.len_utf8()..];
        before = &text[..at + c.len_utf8()];
    }
    found
}

/// The meaning of the parentheses around the current position.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aside {
    None,
    /// An addition to the text: （含《…》）.
    Remark,
    /// The place where the title before them is printed: 《…》（《求是》2025年第10期）.
    Source,
}

impl Aside {
    fn opened(before: &str) -> Self {
        if before.trim_end().ends_with(['》', '〉', '卷', '册']) { Self::Source } else { Self::Remark }
    }

    fn is_source(self) -> bool {
        self == Self::Source
    }
}

/// Returns the text within the opening bracket, and the text after its closing bracket.
///
/// If it is never closed, the title ends at the next comma or full stop.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let open = text.chars().next()?;
    let close = match open {
        '《' => '》',
        '〈' => '〉',
        _ => '>',
    };
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().take(LONGEST) {
        if c == open || (open == '<' && c == '＜') {
            depth += 1;
        } else if c == close || (open == '<' && c == '＞') {
            depth -= 1;
            if depth == 0 {
                return Some((&text[open.len_utf8()..at], &text[at + c.len_utf8()..]));
            }
        }
    }
    if open != '《' {
        return None;
    }
    let inner = &text[open.len_utf8()..];
    let end = inner.find(['》', '，', ',', '。', '；', ';', '《', '\n']).unwrap_or(inner.len());
    let after = inner[end..].strip_prefix('》').unwrap_or(&inner[end..]);
    (end > 0).then_some((&inner[..end], after))
}

/// Returns `true` for a possible title: always in 《》, but only Chinese words in a single 〈〉 or <>.
fn is_title(open: char, title: &str) -> bool {
    let words = title.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
    !title.trim().is_empty() && (open == '《' || words >= 4)
}

fn is_periodical(title: &str, before: &str, after: &str) -> bool {
    const PUBLISHED: &str = "杂志 期刊 刊发 刊载 刊登 发表 评论员 社论 头版";
    const SOURCE: &str = "载 载于 刊于 刊登于 发表于 刊登在 发表在 原载";
    let after = after.trim_start();
    list::is_in(PERIODICALS, &squeezed(title))
        || list::after(PUBLISHED, after).is_some()
        || list::before(SOURCE, before.trim_end()).is_some()
        || is_issue(after)
}

/// Returns `true` for a remark on the place of printing: 《求是》2026年第9期.
pub(crate) fn is_source(remark: &str) -> bool {
    let named = remark.trim_start_matches('《');
    let rest = PERIODICALS.split(' ').find_map(|name| named.strip_prefix(name));
    rest.is_some_and(|rest| {
        is_issue(rest.trim_start_matches(['》', ' ', '杂', '志', '，', ','])) || rest.len() < 60
    })
}

/// Returns `true` if the reading is a part of the work: 在复兴之路上坚定前行——《复兴文库》序言.
pub(crate) fn is_work_of(before: &str, after: &str) -> bool {
    before.trim_end().ends_with(['—', '–', '-', '为'])
        && list::after("序言 前言 导言 代序 后记 序 跋 作序", after.trim_start()).is_some()
}

/// Returns the text after 的说明 if the reading is the explanation of the work: 关于《建议》的说明.
fn explains<'t>(before: &str, after: &'t str) -> Option<&'t str> {
    after.trim_start().strip_prefix("的说明").filter(|_| before.trim_end().ends_with("关于"))
}

/// Returns `true` for an issue of a periodical: 2025年第10期, 2022/20, 第10期.
fn is_issue(text: &str) -> bool {
    let issue = |text: &str| {
        let after = text.trim_start().strip_prefix('第').and_then(|rest| number::leading(rest.trim_start()));
        after.is_some_and(|(_, rest)| rest.trim_start().starts_with('期'))
    };
    let Some((year, rest)) = number::leading(text) else { return issue(text) };
    let rest = rest.trim_start();
    (1900..2200).contains(&year)
        && (width::strip(rest, "/").is_some()
            || range_sign(rest).is_some()
            || rest.strip_prefix('年').is_some_and(|rest| issue(rest) || number::leading(rest).is_some()))
}

fn with_volumes<'a>(title: &str, after: &'a str) -> (Reading, &'a str) {
    let title = squeezed(title).replace('《', "〈").replace('》', "〉");
    if let Some((volumes, rest)) = volume::volumes(after) {
        return (Reading { title, volumes, untitled: false }, rest);
    }
    let (title, volumes) = match volume::at_end(&title) {
        Some((work, volumes)) => (work.to_owned(), volumes),
        None => (title, Vec::new()),
    };
    (Reading { title, volumes, untitled: false }, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(text: &str) -> Vec<String> {
        cited(text).iter().map(|reading| reading.title.clone()).collect()
    }

    #[test]
    fn every_way_of_citing_is_read() {
        for (text, wanted) in [
            ("《甲论》《乙论》", vec!["甲论", "乙论"]),
            ("《甲论》、《乙论》等", vec!["甲论", "乙论"]),
            ("总书记《甲论》", vec!["甲论"]),
            ("总书记：《甲论》", vec!["甲论"]),
            ("《甲论》(《求是》2025年第10期)", vec!["甲论"]),
            ("《甲论》（《某刊》2022/20）、《乙论》", vec!["甲论", "乙论"]),
            ("在《求是》杂志发表的重要文章《甲论》", vec!["甲论"]),
            ("《前沿》2025年第3期《甲论》", vec!["甲论"]),
            ("《甲论》(教办〔2025〕3号)、《乙论》(中办发(2017]9号)", vec!["甲论", "乙论"]),
            ("《贯彻〈甲条例〉实施办法》", vec!["贯彻〈甲条例〉实施办法"]),
            ("《办公厅<关于甲的意见>的通知》", vec!["办公厅<关于甲的意见>的通知"]),
            ("《转发《甲办法》的通知》", vec!["转发〈甲办法〉的通知"]),
            ("《甲论》和《乙论", vec!["甲论", "乙论"]),
            ("《甲论，深刻领会", vec!["甲论"]),
            ("（含《甲论》）", vec!["甲论"]),
            ("《甲论》2023年版", vec!["甲论"]),
            ("总书记关于《甲建议》的说明", vec!["关于〈甲建议〉的说明"]),
            ("《关于〈甲建议〉的说明》", vec!["关于〈甲建议〉的说明"]),
            ("《》", vec![]),
            ("a<b", vec![]),
        ] {
            assert_eq!(titles(text), wanted, "{text}");
        }
    }

    #[test]
    fn volumes_belong_to_the_title_before_them() {
        let found = cited("《甲论》第一、二卷，《乙论》《丙论》（第三卷）、《丁论（第二卷）》");
        let found: Vec<String> =
            found.iter().map(|reading| format!("{}{}", reading.title, reading.volumes.concat())).collect();
        assert_eq!(found, ["甲论第一卷第二卷", "乙论", "丙论第三卷", "丁论第二卷"]);
    }
}
