//! Wording around facts: numbers, labels, table headings, verbs of study.

use crate::import::plan::ledger::stream::{Place, Stream};
use crate::import::plan::read::line::Shape;
use crate::import::plan::shape::heading;
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::paragraph::Paragraph;
use crate::import::plan::shape::piece::{numbered, unbracketed};
use crate::import::plan::shape::runin;
use crate::import::plan::shape::section;
use crate::import::plan::words::{list, time};
use crate::text::numeral as number;

/// A number or label of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(super) line: usize,
    pub(super) text: String,
}

/// Words that only connect facts: 认真学习《甲》, 由局长领学, 3月份完成.
const CONNECTIVES: &str = "领学人 主讲人 主持人 授课人 学习主题 拟 预计 传达学习 认真学习 学习贯彻 深入学习 原原本本 学习 研读 精读 通读 阅读 研学 传达 贯彻 领会 研讨 自学 \
    认真 深入 重点 系统 全面 集中 组织 专题 持续 继续 主要 逐篇 重温 原文 领学 主讲 牵头 主持 授课 讲授 负责 领读 完成 开展 \
    学习时间 时间 习近平总书记 总书记 习近平 同志 以及 拟于 建议 计划 安排 关于 新修订 新修订的 修订 最新 中共中央办公厅 国务院办公厅 中共中央 国务院 国办 中办 发布 转发 \
    篇目 书目 材料 必读 选读 选学 月份 印发 等 的 和 及 与 以 由 在 于 为 是 学 份 前 底 读 好 了 并 第 一是 二是 三是 四是 五是 六是 七是 \
    八是 九是 十是 一要 二要 三要 四要 五要 六要 七要 八要 九要 十要";

/// Returns the numbers and labels of paragraphs and table rows.
pub(crate) fn marks(paragraphs: &[Paragraph]) -> Vec<Mark> {
    paragraphs.iter().flat_map(of_paragraph).collect()
}

fn of_paragraph(paragraph: &Paragraph) -> Vec<Mark> {
    let mark = |text: &str| Mark { line: paragraph.first, text: text.to_owned() };
    match &paragraph.shape {
        Shape::Row { cells, .. } => of_row(cells).into_iter().map(mark).collect(),
        _ => of_text(&paragraph.text).into_iter().map(mark).collect(),
    }
}

/// Returns the number and the labels of a text, and all of it if it is a heading.
fn of_text(text: &str) -> Vec<&str> {
    let text = unbracketed(text.trim());
    let rest = heading::mark(text).map_or(text, |(_, rest)| rest);
    // A label is one of the labels below.
    let is_heading = || section::of_heading(rest).is_some() && time::months(rest).is_empty();
    let heads = label::word(rest).is_none() && (is_heading() || is_month_heading(rest));
    let heads = Some(rest).filter(|rest| heads && !rest.is_empty());
    heads.into_iter().chain(labels(text)).collect()
}

/// Returns the number at the start of a text, and its labels.
fn labels(text: &str) -> Vec<&str> {
    let rest = heading::mark(text).map_or(text, |(_, rest)| rest);
    let value = label::leading(rest).map_or(rest, |(label, value)| match heading::mark(value) {
        Some((_, value)) => value,
        None if label == Label::Number && is_number(value) => "",
        None => value,
    });
    let prefix = &text[..text.len() - value.len()];
    let labels = text.char_indices().filter(|(_, c)| !c.is_alphanumeric()).filter_map(|(at, c)| {
        let inner = &text[at + c.len_utf8()..];
        label::leading(inner).map(|(_, value)| &inner[..inner.len() - value.len()])
    });
    let bare = label::word(rest).map(|_| rest);
    bare.into_iter().chain([prefix]).chain(labels).filter(|prefix| !prefix.is_empty()).collect()
}

/// Returns `true` for a month or quarter over topics; a day alone on its line is the date of the document.
fn is_month_heading(text: &str) -> bool {
    runin::is_time(text) && !text.trim_end().ends_with(['日', '号'])
}

/// Returns the labels of a heading row or of a form, and the numbers in cells.
fn of_row(cells: &[String]) -> Vec<&str> {
    let heads = cells.iter().filter(|cell| label::column(cell).is_some()).count();
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let is_head = heads >= 2 && heads * 2 >= filled;
    let of_cell = |cell: &'_ String| -> bool {
        let heads = || label::column(cell).is_some() || section::of_heading(cell).is_some();
        (is_head && heads()) || label::word(cell).is_some() || is_number(cell)
    };
    let banner = cells.iter().find(|cell| filled == 1 && runin::is_time(cell)).map(String::as_str);
    let whole = cells.iter().filter(|cell| of_cell(cell)).map(String::as_str).chain(banner);
    let begun = cells
        .iter()
        .filter(|cell| !of_cell(cell))
        .flat_map(|cell| cell.lines())
        .flat_map(numbered)
        .flat_map(|text| labels(text.trim()));
    whole.chain(begun).collect()
}

fn is_number(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty()
        && cell.chars().count() <= 4
        && !cell.trim_end_matches('.').contains('.')
        && cell.chars().all(|c| c.is_numeric() || number::is_part(c) || matches!(c, '.' | '、'))
}

/// Claims the unclaimed words of clauses with a fact in them, if they only connect.
pub(super) fn absorb(stream: &mut Stream) {
    for clause in stream.clauses() {
        let places: Vec<Place> = stream.places(&clause).collect();
        if places.iter().all(|place| *place == Place::Unused) {
            let next = clause.end;
            let leads = stream.is_one_line(clause.start, next)
                && stream.places(&(next..next + 1)).all(|place| place != Place::Unused);
            if leads && connects(&stream.text(&clause)) {
                stream.take(clause, Place::Wording);
            }
            continue;
        }
        let mut at = 0;
        while at < places.len() {
            let end = (at..places.len()).find(|end| places[*end] != Place::Unused).unwrap_or(places.len());
            let run = clause.start + at..clause.start + end;
            let text = stream.text(&run);
            let is_number = at == 0 && text.len() <= 2 && text.chars().all(|c| c.is_ascii_digit());
            if at < end && (is_number || connects(&text)) {
                stream.take(run, Place::Wording);
            }
            at = end + 1;
        }
    }
}

/// Endings that summarize a list: 等省委重要会议精神.
const SUMS: &str = "精神 文件 著作 讲话 文章 论述 内容 篇目 会议 法律法规 书目 材料";

fn connects(text: &str) -> bool {
    if text.starts_with('等') && text.chars().count() <= 16 && list::before(SUMS, text).is_some() {
        return true;
    }
    let mut rest = text;
    while !rest.is_empty() {
        let Some(after) = list::after(CONNECTIVES, rest) else { return false };
        rest = after;
    }
    true
}
